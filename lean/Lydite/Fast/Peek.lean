module
public import Lydite.Fast.Slow
/-! Reading at a bit position, for what is read seldom: block headers, and words of the code length code. -/
@[expose] public section
namespace Lydite.Fast

/-- Byte `i`; 0 beyond the end. -/
@[inline] def byteAt (d : ByteArray) (i : Nat) : Nat := if h : i < d.size then d[i].toNat else 0

/-- The `n` bits from bit `p` on, `n` at most 16; bits beyond the end are 0. -/
def peek (d : @& ByteArray) (p n : Nat) : Nat :=
  let i := p / 8
  ((byteAt d i + 256 * byteAt d (i + 1) + 65536 * byteAt d (i + 2)) >>> (p % 8)) % (1 <<< n)

/-- How many of the `n` bits from bit `p` on there are. -/
@[inline] def avail (d : @& ByteArray) (p n : Nat) : Nat := if p + n ≤ 8 * d.size then n else 8 * d.size - p

/-- The symbol at bit `p` as `length + 16 * symbol`; 0 if no word of the code starts there within the input. -/
def codeAt (counts syms : @& Array Nat) (d : @& ByteArray) (p : Nat) : Nat :=
  slowFrom counts syms 15 1 0 0 0 (peek d p 15) (avail d p 15)
end Lydite.Fast

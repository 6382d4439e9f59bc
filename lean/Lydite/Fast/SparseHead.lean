module
public import Lydite.Fast.Peek
/-! The head of a sparse update's payload (docs/wire-format.md): what the layout fixes, and which scale words there
are.  The layout comes in as its chunk sizes, two bytes each, lowest first.  Proved in Proof/SparseWords.lean. -/
@[expose] public section
namespace Lydite.Fast.Sparse

/-- The two bytes at `i` as a number, first byte lowest; bytes beyond the end are 0. -/
@[inline] def word (d : ByteArray) (i : Nat) : Nat := byteAt d i + 256 * byteAt d (i + 1)

/-- Values that a chunk of `n` parameters sends. -/
@[inline] def keep (k n : Nat) : Nat := if (n * k + 4095) / 4096 = 0 then 1 else (n * k + 4095) / 4096

def floorLog : Nat → Nat → Nat
  | 0, _ => 0
  | f+1, n => if n < 2 then 0 else floorLog f (n / 2) + 1

/-- The Rice parameter, at most 12. -/
def rice (k : Nat) : Nat := floorLog 13 (4096 / k) - 1

/-- Which rule the scale word `w` breaks; 0 if none. -/
@[inline] def scaleStatus (b w : Nat) : Nat :=
  if w = 0 then 0
  else if w / 2048 = 31 then 8
  else if 24 < w / 2048 then 9
  else if w / 2048 = 0 then 10
  else if b = 1 then if w % 32 = 0 then 0 else 11
  else 0
end Lydite.Fast.Sparse

module
public import Lydite.Rice
/-! Exponential Golomb codes, and a number told by its difference from the one before (docs/wire-format.md, "Scale
words"). -/
@[expose] public section
namespace Lydite

/-- With `u = v + 2^j` and `n = floor(log2 u)`: `n - j` zeros, a one, the `n` low bits of `u`. -/
def putExp (j v : Nat) (k : Bits) : Bits :=
  putZeros ((v + 2 ^ j).log2 - j) (true :: putBits (v + 2 ^ j).log2 (v + 2 ^ j - 2 ^ (v + 2 ^ j).log2) k)

/-- More than `m` zeros are refused. -/
def getExp (j m : Nat) (bs : Bits) : R (Nat × Bits) := do
  let (z, bs) ← getUnary m bs
  let (low, bs) ← getBits (z + j) bs
  .ok (2 ^ (z + j) + low - 2 ^ j, bs)

/-- The difference of `a` from `p` modulo 2^t as a number below 2^t: 0, -1, 1, -2, 2 and so on in this order. -/
def zig (t p a : Nat) : Nat :=
  let d := (a + 2 ^ t - p) % 2 ^ t
  if 2 * d < 2 ^ t then 2 * d else 2 * (2 ^ t - d) - 1

/-- The number whose difference from `p` is `v`. -/
def zag (t p v : Nat) : Nat :=
  if v % 2 = 0 then (p + v / 2) % 2 ^ t else (p + 2 ^ t - (v + 1) / 2) % 2 ^ t
end Lydite

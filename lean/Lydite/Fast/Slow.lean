module
public import Lydite.Fast.Table
/-! Decoding a symbol bit by bit, by the first number and the count of each length: for words that are not in the table,
and near the end of the input.  At most 15 steps. -/
@[expose] public section
namespace Lydite.Fast

/-- `n` more lengths, from `L` on.  `first` is the first number of length `L`, `i` the place of its symbol, `v` the number
of the bits taken so far; `cnt` bits are left in `buf`. -/
def slowFrom (counts syms : Array Nat) : Nat → Nat → Nat → Nat → Nat → Nat → Nat → Nat
  | 0, _, _, _, _, _, _ => 0
  | n+1, L, first, i, v, buf, cnt =>
    if cnt = 0 then 0 else
    let v1 := 2 * v + buf % 2
    let k := get0 counts L
    if v1 < first + k then L + 16 * get0 syms (i + (v1 - first))
    else slowFrom counts syms n (L + 1) (2 * (first + k)) (i + k) v1 (buf / 2) (cnt - 1)

/-- 0 if the `cnt` bits of `buf` start with no word of the code, else `length + 16 * symbol`. -/
def slow (c : Code) (buf cnt : Nat) : Nat := slowFrom c.counts c.syms 15 1 0 0 0 buf cnt
end Lydite.Fast

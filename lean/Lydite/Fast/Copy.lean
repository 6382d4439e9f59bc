module
public import Lydite.Result
/-! Writing into an output array that has its full size already, and copying a match byte by byte (RFC 1951, section
3.2.3).  Proved in Proof/Copy.lean to be the model's `copy`. -/
@[expose] public section
namespace Lydite.Fast

theorem size_uset (a : ByteArray) (i : USize) (v : UInt8) (h) : (a.uset i v h).size = a.size := by
  cases a
  show (Array.uset _ _ _ _).size = _
  rw [Array.uset, Array.size_set]
  rfl

theorem size_set (a : ByteArray) (i : Nat) (v : UInt8) (h) : (a.set i v h).size = a.size := by
  cases a
  show (Array.set _ _ _ _).size = _
  rw [Array.size_set]
  rfl

theorem succ_toNat {a b : USize} (h : a < b) : (a + 1).toNat = a.toNat + 1 := by
  have := USize.lt_iff_toNat_lt.mp h
  have := b.toNat_lt_size
  rw [USize.toNat_add, USize.toNat_one, Nat.mod_eq_of_lt]
  show _ < USize.size
  omega

theorem lt_of_lt {n stop : USize} {s : Nat} (h : stop.toNat ≤ s) (hn : n < stop) : n.toNat < s :=
  Nat.lt_of_lt_of_le (USize.lt_iff_toNat_lt.mp hn) h

/-- Copy `k` bytes to `n`, each from `d` bytes before: a cold path. -/
def copyBytes (d : Nat) : Nat → ByteArray → Nat → ByteArray
  | 0, out, _ => out
  | k+1, out, n =>
    if h : n < out.size ∧ n - d < out.size then copyBytes d k (out.set n (out[n - d]'h.2) h.1) (n + 1) else out
end Lydite.Fast

module
public import Lydite.Result
/-! The bits of a byte array from a bit position on, as a word, first bit lowest (RFC 1951, section 3.1.1), where eight
bytes are left.  A position is all the state that a reader has.  Proved in Proof/Refill.lean. -/
@[expose] public section
namespace Lydite.Fast

theorem add_toNat {i : USize} {k : Nat} (h : i.toNat + k < USize.size) : (i + USize.ofNat k).toNat = i.toNat + k := by
  have e : (USize.ofNat k).toNat = k := USize.toNat_ofNat_of_lt' (by omega)
  rw [USize.toNat_add, e, Nat.mod_eq_of_lt]
  exact h

theorem add_lt {i : USize} {s : Nat} (h : i.toNat + 8 ≤ s) (hs : s < USize.size) (k : Nat) (hk : k < 8) :
    (i + USize.ofNat k).toNat < s := by
  rw [add_toNat (by omega)]
  omega

/-- The eight bytes from `i` on.  Joined in pairs: each waits for three others, not for seven. -/
@[inline] def eight (d : ByteArray) (i : USize) (h : i.toNat + 8 ≤ d.size) (hs : d.size < USize.size) : UInt64 :=
  (((d.uget i (by omega)).toUInt64 ||| ((d.uget (i + 1) (add_lt h hs 1 (by omega))).toUInt64 <<< 8)) |||
    (((d.uget (i + 2) (add_lt h hs 2 (by omega))).toUInt64 <<< 16) |||
      ((d.uget (i + 3) (add_lt h hs 3 (by omega))).toUInt64 <<< 24))) |||
    ((((d.uget (i + 4) (add_lt h hs 4 (by omega))).toUInt64 <<< 32) |||
      ((d.uget (i + 5) (add_lt h hs 5 (by omega))).toUInt64 <<< 40)) |||
      (((d.uget (i + 6) (add_lt h hs 6 (by omega))).toUInt64 <<< 48) |||
        ((d.uget (i + 7) (add_lt h hs 7 (by omega))).toUInt64 <<< 56)))

theorem place_le {p last : UInt64} {s : Nat} (h : p ≤ last) (hl : last.toNat / 8 + 8 ≤ s) :
    (p >>> 3).toUSize.toNat + 8 ≤ s := by
  have h1 := UInt64.le_iff_toNat_le.mp h
  have h2 : (p >>> 3).toNat = p.toNat / 8 := by
    rw [UInt64.toNat_shiftRight]; exact Nat.shiftRight_eq_div_pow _ _
  have h3 : (p >>> 3).toUSize.toNat ≤ (p >>> 3).toNat := by
    rw [UInt64.toNat_toUSize]; exact Nat.mod_le _ _
  omega

/-- At least 57 bits from the position `p` on. -/
@[inline] def wide (d : ByteArray) (p last : UInt64) (h : p ≤ last) (hl : last.toNat / 8 + 8 ≤ d.size)
    (hs : d.size < USize.size) : UInt64 :=
  eight d (p >>> 3).toUSize (place_le h hl) hs >>> (p &&& 7)
end Lydite.Fast

module
public import Lydite.Proof.Peek
public import Lydite.Proof.TableSlow
public import Lydite.Fast.Refill
/-! Eight bytes at once hold the bits at their position. -/
@[expose] public section
namespace Lydite.Fast

/-- The `cnt` lowest bits of `w` are the bits of `d` from bit `p` on. -/
def Has (d : ByteArray) (p cnt w : Nat) : Prop := p + cnt ≤ 8 * d.size ∧ bitsAt d p = field cnt w ++ bitsAt d (p + cnt)

theorem field_drop (d : ByteArray) {p n w : Nat} (h : bitsAt d p = field n w ++ bitsAt d (p + n)) (a b : Nat)
    (e : n = a + b) : bitsAt d (p + a) = field b (w / 2 ^ a) ++ bitsAt d (p + n) := by
  subst e
  rw [field_split, List.append_assoc] at h
  rw [← bitsAt_drop, h]
  conv => lhs; arg 1; rw [← field_length a w]
  rw [List.drop_left]

theorem Has.take {d : ByteArray} {p cnt w l : Nat} (h : Has d p cnt w) (hl : l ≤ cnt) :
    Has d (p + l) (cnt - l) (w / 2 ^ l) := by
  refine ⟨by have := h.1; omega, ?_⟩
  rw [show p + l + (cnt - l) = p + cnt by omega]
  exact field_drop d h.2 l (cnt - l) (by omega)

theorem Has.less {d : ByteArray} {p cnt w c : Nat} (h : Has d p cnt w) (hc : c ≤ cnt) : Has d p c w := by
  refine ⟨by have := h.1; omega, ?_⟩
  have e := field_drop d h.2 c (cnt - c) (by omega)
  rw [e, h.2, ← List.append_assoc, ← field_split, show c + (cnt - c) = cnt by omega]

theorem Has.bits {d : ByteArray} {p cnt w n : Nat} (h : Has d p cnt w) (hn : n ≤ cnt) (k : Bits) :
    getBits n (bitsAt d p ++ k) = .ok (w % 2 ^ n, bitsAt d (p + n) ++ k) := by
  rw [(h.less hn).2, ← field_mod (Nat.le_refl n), List.append_assoc, getBits_field (Nat.mod_lt _ (Nat.two_pow_pos n))]

theorem field_byte {b : Nat} (hb : b < 256) (n v : Nat) : field (8 + n) (b + 256 * v) = field 8 b ++ field n v := by
  rw [field_split, ← field_mod (Nat.le_refl 8), show (b + 256 * v) % 2 ^ 8 = b by omega,
    show (b + 256 * v) / 2 ^ 8 = v by omega]

theorem has_byte {d : ByteArray} {i n v : Nat} (h : i < d.size) (hv : Has d (8 * (i + 1)) n v) :
    Has d (8 * i) (8 + n) (d[i].toNat + 256 * v) := by
  refine ⟨by have := hv.1; omega, ?_⟩
  rw [field_byte (UInt8.toNat_lt _), bitsAt_byte h, show 8 * i + 8 = 8 * (i + 1) by omega, hv.2, List.append_assoc,
    show 8 * (i + 1) + n = 8 * i + (8 + n) by omega]

theorem has_none (d : ByteArray) {i : Nat} (h : i ≤ d.size) : Has d (8 * i) 0 0 := ⟨by omega, rfl⟩

theorem or_shift {v c : UInt64} {b : UInt8} (n : Nat) (hv : v.toNat < 2 ^ n) (hn : n + 8 ≤ 64) (hc : c.toNat = n) :
    (v ||| (b.toUInt64 <<< c)).toNat = v.toNat + b.toNat * 2 ^ n := by
  have hb : b.toNat < 256 := UInt8.toNat_lt b
  have hm : b.toNat * 2 ^ n < 2 ^ 64 := by
    calc b.toNat * 2 ^ n < 2 ^ 8 * 2 ^ n := Nat.mul_lt_mul_of_pos_right (by omega) (Nat.two_pow_pos n)
      _ = 2 ^ (8 + n) := by rw [Nat.pow_add]
      _ ≤ 2 ^ 64 := Nat.pow_le_pow_right (by omega) (by omega)
  rw [UInt64.toNat_or, UInt64.toNat_shiftLeft, hc, Nat.mod_eq_of_lt (show n < 64 by omega), UInt8.toNat_toUInt64,
    Nat.shiftLeft_eq, Nat.mod_eq_of_lt hm, Nat.or_comm, ← Nat.shiftLeft_eq, ← Nat.shiftLeft_add_eq_or_of_lt hv,
    Nat.shiftLeft_eq]
  omega

theorem uget_add (d : ByteArray) (i : USize) (k : Nat) (h : i.toNat + 8 ≤ d.size) (hs : d.size < USize.size)
    (hk : k < 8) : d.uget (i + USize.ofNat k) (add_lt h hs k hk) = d[i.toNat + k] := by
  show d[(i + USize.ofNat k).toNat]'_ = _
  simp only [add_toNat (show i.toNat + k < USize.size by omega)]

theorem eight_has (d : ByteArray) (i : USize) (h : i.toNat + 8 ≤ d.size) (hs : d.size < USize.size) :
    Has d (8 * i.toNat) 64 (eight d i h hs).toNat := by
  have b0 := UInt8.toNat_lt d[i.toNat]
  have b1 := UInt8.toNat_lt d[i.toNat+1]
  have b2 := UInt8.toNat_lt d[i.toNat+2]
  have b3 := UInt8.toNat_lt d[i.toNat+3]
  have b4 := UInt8.toNat_lt d[i.toNat+4]
  have b5 := UInt8.toNat_lt d[i.toNat+5]
  have b6 := UInt8.toNat_lt d[i.toNat+6]
  have e : (eight d i h hs).toNat = d[i.toNat].toNat + 256 * (d[i.toNat+1].toNat + 256 * (d[i.toNat+2].toNat +
      256 * (d[i.toNat+3].toNat + 256 * (d[i.toNat+4].toNat + 256 * (d[i.toNat+5].toNat +
      256 * (d[i.toNat+6].toNat + 256 * (d[i.toNat+7].toNat + 256 * 0))))))) := by
    have u := fun k hk => uget_add d i k h hs hk
    have u1 : d.uget (i + 1) (add_lt h hs 1 (by omega)) = d[i.toNat+1] := u 1 (by omega)
    have u2 : d.uget (i + 2) (add_lt h hs 2 (by omega)) = d[i.toNat+2] := u 2 (by omega)
    have u3 : d.uget (i + 3) (add_lt h hs 3 (by omega)) = d[i.toNat+3] := u 3 (by omega)
    have u4 : d.uget (i + 4) (add_lt h hs 4 (by omega)) = d[i.toNat+4] := u 4 (by omega)
    have u5 : d.uget (i + 5) (add_lt h hs 5 (by omega)) = d[i.toNat+5] := u 5 (by omega)
    have u6 : d.uget (i + 6) (add_lt h hs 6 (by omega)) = d[i.toNat+6] := u 6 (by omega)
    have u7 : d.uget (i + 7) (add_lt h hs 7 (by omega)) = d[i.toNat+7] := u 7 (by omega)
    have u0 : d.uget i (by omega) = d[i.toNat] := rfl
    unfold eight
    rw [u0, u1, u2, u3, u4, u5, u6, u7]
    simp only [← UInt64.or_assoc]
    have s1 := or_shift (v := d[i.toNat].toUInt64) (c := 8) (b := d[i.toNat+1]) 8 (by rw [UInt8.toNat_toUInt64]; omega)
      (by omega) rfl
    rw [UInt8.toNat_toUInt64] at s1
    generalize (d[i.toNat].toUInt64 ||| d[i.toNat+1].toUInt64 <<< 8) = v1 at s1
    have s2 := or_shift (v := v1) (c := 16) (b := d[i.toNat+2]) 16 (by omega) (by omega) rfl
    generalize (v1 ||| d[i.toNat+2].toUInt64 <<< 16) = v2 at s2
    have s3 := or_shift (v := v2) (c := 24) (b := d[i.toNat+3]) 24 (by omega) (by omega) rfl
    generalize (v2 ||| d[i.toNat+3].toUInt64 <<< 24) = v3 at s3
    have s4 := or_shift (v := v3) (c := 32) (b := d[i.toNat+4]) 32 (by omega) (by omega) rfl
    generalize (v3 ||| d[i.toNat+4].toUInt64 <<< 32) = v4 at s4
    have s5 := or_shift (v := v4) (c := 40) (b := d[i.toNat+5]) 40 (by omega) (by omega) rfl
    generalize (v4 ||| d[i.toNat+5].toUInt64 <<< 40) = v5 at s5
    have s6 := or_shift (v := v5) (c := 48) (b := d[i.toNat+6]) 48 (by omega) (by omega) rfl
    generalize (v5 ||| d[i.toNat+6].toUInt64 <<< 48) = v6 at s6
    have s7 := or_shift (v := v6) (c := 56) (b := d[i.toNat+7]) 56 (by omega) (by omega) rfl
    rw [s7]
    omega
  rw [e]
  exact has_byte (by omega) (has_byte (by omega) (has_byte (by omega) (has_byte (by omega) (has_byte (by omega)
    (has_byte (by omega) (has_byte (by omega) (has_byte (by omega) (has_none d (by omega)))))))))

theorem toUSize_toNat {x : UInt64} (h : x.toNat < USize.size) : x.toUSize.toNat = x.toNat := by
  rw [UInt64.toNat_toUSize]
  exact Nat.mod_eq_of_lt h

theorem shiftRight_toNat {w c : UInt64} (h : c.toNat < 64) : (w >>> c).toNat = w.toNat / 2 ^ c.toNat := by
  rw [UInt64.toNat_shiftRight, Nat.mod_eq_of_lt h, Nat.shiftRight_eq_div_pow]

theorem wide_has (d : ByteArray) (p last : UInt64) (h : p ≤ last) (hl : last.toNat / 8 + 8 ≤ d.size)
    (hs : d.size < USize.size) : Has d p.toNat 57 (wide d p last h hl hs).toNat := by
  have hp := UInt64.le_iff_toNat_le.mp h
  have h7 : (p &&& 7).toNat = p.toNat % 8 := by
    rw [UInt64.toNat_and]; exact Nat.and_two_pow_sub_one_eq_mod _ 3
  have h3 : (p >>> 3).toNat = p.toNat / 8 := by rw [UInt64.toNat_shiftRight]; exact Nat.shiftRight_eq_div_pow _ _
  have hi : (p >>> 3).toUSize.toNat = p.toNat / 8 := by rw [toUSize_toNat (by omega), h3]
  have e := eight_has d (p >>> 3).toUSize (place_le h hl) hs
  rw [hi] at e
  have t := (e.take (l := p.toNat % 8) (by omega)).less (c := 57) (by omega)
  rw [show 8 * (p.toNat / 8) + p.toNat % 8 = p.toNat by omega] at t
  unfold wide
  rw [shiftRight_toNat (by omega), h7]
  exact t
end Lydite.Fast

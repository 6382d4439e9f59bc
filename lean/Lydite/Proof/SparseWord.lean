module
public import Lydite.Proof.Peek
public import Lydite.Fast.SparseGaps
public import Lydite.Rice
/-! A Rice code at the beginning of a word: how many zeros it has, its number, and the bits after it. -/
@[expose] public section
namespace Lydite.Fast.Sparse

theorem field_low (m a b : Nat) : field m (a + 2 ^ m * b) = field m a := by
  induction m generalizing a with
  | zero => rfl
  | succ m ih =>
    have e : 2 ^ (m + 1) * b = 2 * (2 ^ m * b) := by rw [Nat.pow_succ]; grind
    rw [field_succ, field_succ, e, show (a + 2 * (2 ^ m * b)) / 2 = a / 2 + 2 ^ m * b by omega, ih,
      show (a + 2 * (2 ^ m * b)) % 2 = a % 2 by omega]

theorem field_cut {m n a b : Nat} (h : a < 2 ^ m) : field (m + n) (a + 2 ^ m * b) = field m a ++ field n b := by
  rw [field_add, field_low, Nat.add_mul_div_left _ _ (Nat.two_pow_pos m), Nat.div_eq_of_lt h, Nat.zero_add]

theorem or_shift (a : UInt64) (b : UInt8) (c : UInt64) (k : Nat) (hc : c.toNat = k) (hk : k + 8 ≤ 64)
    (ha : a.toNat < 2 ^ k) : (a ||| b.toUInt64 <<< c).toNat = a.toNat + 2 ^ k * b.toNat := by
  have hb := UInt8.toNat_lt b
  have h1 : b.toNat * 2 ^ k < 2 ^ 64 := by
    have : 2 ^ k * 2 ^ 8 ≤ 2 ^ 64 := by rw [← Nat.pow_add]; exact Nat.pow_le_pow_right (by omega) hk
    have : b.toNat * 2 ^ k < 2 ^ 8 * 2 ^ k := Nat.mul_lt_mul_of_pos_right hb (Nat.two_pow_pos k)
    grind
  rw [UInt64.toNat_or, UInt64.toNat_shiftLeft, hc, UInt8.toNat_toUInt64, Nat.mod_eq_of_lt (by omega : k < 64),
    Nat.shiftLeft_eq, Nat.mod_eq_of_lt h1, ← Nat.shiftLeft_eq, Nat.or_comm, ← Nat.shiftLeft_add_eq_or_of_lt ha,
    Nat.shiftLeft_eq]
  grind

theorem odd_part (x : Nat) (h : 0 < x) : ∃ z q, x = 2 ^ z * (2 * q + 1) := by
  induction x using Nat.strongRecOn with
  | ind x ih =>
    by_cases hx : x % 2 = 1
    · exact ⟨0, x / 2, by omega⟩
    · obtain ⟨z, q, e⟩ := ih (x / 2) (by omega) (by omega)
      refine ⟨z + 1, q, ?_⟩
      rw [Nat.pow_succ, Nat.mul_comm (2 ^ z), Nat.mul_assoc, ← e]
      omega

theorem xor_pred (z q : Nat) : (2 ^ z * (2 * q + 1)) ^^^ (2 ^ z * (2 * q + 1) - 1) = 2 ^ (z + 1) - 1 := by
  have hz := Nat.two_pow_pos z
  have e : 2 ^ (z + 1) = 2 * 2 ^ z := by rw [Nat.pow_succ]; omega
  have e1 : 2 ^ z * (2 * q + 1) = 2 ^ (z + 1) * q + 2 ^ z := by rw [e]; grind
  have e2 : 2 ^ z * (2 * q + 1) - 1 = 2 ^ (z + 1) * q + (2 ^ z - 1) := by omega
  apply Nat.eq_of_testBit_eq
  intro j
  rw [Nat.testBit_xor, e2, e1, Nat.testBit_two_pow_mul_add _ (by omega), Nat.testBit_two_pow_mul_add _ (by omega),
    Nat.testBit_two_pow_sub_one]
  by_cases hj : j < z + 1
  · rw [if_pos hj, if_pos hj, Nat.testBit_two_pow, Nat.testBit_two_pow_sub_one]
    by_cases h : z = j
    · subst h; simp
    · have : j < z := by omega
      simp [h, this]; omega
  · rw [if_neg hj, if_neg hj]; simp; omega

theorem zerosOf_spec (w : UInt64) : (zerosOf w).toNat < 64 ∧
    ((zerosOf w).toNat ≤ 56 → ∃ q, w.toNat = 2 ^ (zerosOf w).toNat * (2 * q + 1)) := by
  have hx : (w ||| 0x200000000000000).toNat = w.toNat ||| 2 ^ 57 := by rw [UInt64.toNat_or]; rfl
  have hge : 2 ^ 57 ≤ w.toNat ||| 2 ^ 57 := Nat.right_le_or
  have hmod : (w.toNat ||| 2 ^ 57) % 2 ^ 57 = w.toNat % 2 ^ 57 := by
    rw [Nat.or_mod_two_pow, Nat.mod_self, Nat.or_zero]
  have h1 : ((w ||| 0x200000000000000) - 1).toNat = (w.toNat ||| 2 ^ 57) - 1 := by
    rw [UInt64.toNat_sub_of_le _ _ (UInt64.le_iff_toNat_le.mpr (by rw [hx, UInt64.toNat_one]; omega)), hx,
      UInt64.toNat_one]
  have hlt : (w.toNat ||| 2 ^ 57) < 2 ^ 64 := by rw [← hx]; exact UInt64.toNat_lt _
  obtain ⟨z, q, e⟩ := odd_part _ (by omega : 0 < w.toNat ||| 2 ^ 57)
  have hz := Nat.two_pow_pos z
  have hz64 : z < 64 := by
    apply (Nat.pow_lt_pow_iff_right (a := 2) (by omega)).mp
    refine Nat.lt_of_le_of_lt ?_ hlt
    rw [e]
    exact Nat.le_mul_of_pos_right _ (by omega)
  have hlog : (zerosOf w).toNat = z := by
    have : ((w ||| 0x200000000000000) ^^^ ((w ||| 0x200000000000000) - 1)).toNat.log2 = z := by
      rw [UInt64.toNat_xor, h1, hx, e, xor_pred, Nat.log2_eq_iff (by rw [Nat.pow_succ]; omega)]
      have := Nat.two_pow_pos (z + 1)
      exact ⟨by rw [Nat.pow_succ]; omega, by omega⟩
    rw [zerosOf, this, UInt64.toNat_ofNat_of_lt']
    exact Nat.lt_trans hz64 (by decide)
  rw [hlog]
  refine ⟨hz64, fun h56 => ⟨w.toNat / 2 ^ (z + 1), ?_⟩⟩
  have hd : 2 ^ (z + 1) ∣ 2 ^ 57 := Nat.pow_dvd_pow 2 (by omega)
  have hp : 2 ^ (z + 1) = 2 * 2 ^ z := by rw [Nat.pow_succ]; omega
  have hr : w.toNat % 2 ^ (z + 1) = 2 ^ z := by
    rw [← Nat.mod_mod_of_dvd _ hd, ← hmod, Nat.mod_mod_of_dvd _ hd, e,
      show 2 ^ z * (2 * q + 1) = 2 ^ z + 2 ^ (z + 1) * q by rw [hp]; grind, Nat.add_mul_mod_self_left,
      Nat.mod_eq_of_lt (by omega)]
  have := Nat.mod_add_div w.toNat (2 ^ (z + 1))
  rw [hr, hp] at this
  rw [← this, hp]
  grind

theorem field_unary (z q n : Nat) (k : Bits) :
    field (z + 1 + n) (2 ^ z * (2 * q + 1)) ++ k = putZeros z (true :: (field n q ++ k)) := by
  induction z with
  | zero =>
    rw [show 0 + 1 + n = n + 1 by omega, field_succ, putZeros, show (2 ^ 0 * (2 * q + 1)) / 2 = q by omega,
      show (2 ^ 0 * (2 * q + 1)) % 2 = 1 by omega]
    rfl
  | succ z ih =>
    rw [show z + 1 + 1 + n = (z + 1 + n) + 1 by omega, field_succ, putZeros,
      show 2 ^ (z + 1) * (2 * q + 1) = 2 * (2 ^ z * (2 * q + 1)) by rw [Nat.pow_succ]; grind,
      Nat.mul_div_cancel_left _ (by omega : 0 < 2), List.cons_append, ih, Nat.mul_mod_right]
    rfl

theorem field_mod_eq (r q : Nat) : field r (q % 2 ^ r) = field r q := by
  conv => rhs; rw [← Nat.mod_add_div q (2 ^ r), field_low]

/-- Bits that begin with `z` zeros and a one begin with a Rice code. -/
theorem field_rice (z q r t : Nat) (k : Bits) : field (z + 1 + (r + t)) (2 ^ z * (2 * q + 1)) ++ k =
    putRice r (2 ^ r * z + q % 2 ^ r) (field t (q / 2 ^ r) ++ k) := by
  have hl := Nat.mod_lt q (Nat.two_pow_pos r)
  have e1 : (2 ^ r * z + q % 2 ^ r) / 2 ^ r = z := by
    rw [Nat.mul_add_div (Nat.two_pow_pos r), Nat.div_eq_of_lt hl, Nat.add_zero]
  have e2 : (2 ^ r * z + q % 2 ^ r) % 2 ^ r = q % 2 ^ r := by rw [Nat.mul_add_mod, Nat.mod_eq_of_lt hl]
  rw [field_unary, putRice, e1, e2, putBits_eq, field_mod_eq, field_add, List.append_assoc]

theorem valueOf_eq {w z r64 mask : UInt64} {r : Nat} (hr : r64.toNat = r) (hr12 : r ≤ 12)
    (hm : mask.toNat = 2 ^ r - 1) (hz : z.toNat ≤ 56) : valueOf w z r64 mask =
      2 ^ r * z.toNat + w.toNat / 2 ^ (z.toNat + 1) % 2 ^ r := by
  have h1 : (z + 1).toNat = z.toNat + 1 := by
    rw [UInt64.toNat_add, UInt64.toNat_one]; omega
  have h2 : z.toNat <<< r < 2 ^ 64 := by
    rw [Nat.shiftLeft_eq]
    have : 2 ^ r ≤ 2 ^ 12 := Nat.pow_le_pow_right (by omega) hr12
    have : z.toNat * 2 ^ r ≤ 56 * 2 ^ 12 := Nat.mul_le_mul hz this
    omega
  rw [valueOf, UInt64.toNat_or, UInt64.toNat_shiftLeft, UInt64.toNat_and, UInt64.toNat_shiftRight, hm, hr, h1,
    Nat.mod_eq_of_lt (by omega : r < 64), Nat.mod_eq_of_lt (by omega : z.toNat + 1 < 64), Nat.mod_eq_of_lt h2,
    Nat.and_two_pow_sub_one_eq_mod, ← Nat.shiftLeft_add_eq_or_of_lt (Nat.mod_lt _ (Nat.two_pow_pos r)),
    Nat.shiftLeft_eq, Nat.shiftRight_eq_div_pow, Nat.mul_comm]

/-- Taking a Rice code out of a word. -/
theorem take_rice {w held r64 mask : UInt64} {r : Nat} (hr : r64.toNat = r) (hr12 : r ≤ 12)
    (hm : mask.toNat = 2 ^ r - 1) (hh : held.toNat ≤ 57) (h : zerosOf w + 1 + r64 ≤ held) :
    (held - (zerosOf w + 1 + r64)).toNat + ((zerosOf w).toNat + 1 + r) = held.toNat ∧
    (w >>> (zerosOf w + 1 + r64)).toNat = w.toNat / 2 ^ ((zerosOf w).toNat + 1 + r) ∧
    ∀ k, field held.toNat w.toNat ++ k = putRice r (valueOf w (zerosOf w) r64 mask)
      (field (held - (zerosOf w + 1 + r64)).toNat (w >>> (zerosOf w + 1 + r64)).toNat ++ k) := by
  have hz := (zerosOf_spec w).1
  have hu : (zerosOf w + 1 + r64).toNat = (zerosOf w).toNat + 1 + r := by
    rw [UInt64.toNat_add, UInt64.toNat_add, UInt64.toNat_one, hr]; omega
  have hl := UInt64.le_iff_toNat_le.mp h
  rw [hu] at hl
  have hs : (held - (zerosOf w + 1 + r64)).toNat = held.toNat - ((zerosOf w).toNat + 1 + r) := by
    rw [UInt64.toNat_sub_of_le _ _ h, hu]
  obtain ⟨q, e⟩ := (zerosOf_spec w).2 (by omega)
  have hq : w.toNat / 2 ^ ((zerosOf w).toNat + 1) = q := by
    rw [Nat.pow_succ, ← Nat.div_div_eq_div_mul, e, Nat.mul_div_cancel_left _ (Nat.two_pow_pos _)]; omega
  refine ⟨by omega, ?_, fun k => ?_⟩
  · rw [UInt64.toNat_shiftRight, hu, Nat.mod_eq_of_lt (by omega : _ < 64), Nat.shiftRight_eq_div_pow]
  rw [valueOf_eq hr hr12 hm (by omega), hq, hs, UInt64.toNat_shiftRight, hu, Nat.mod_eq_of_lt (by omega : _ < 64),
    Nat.shiftRight_eq_div_pow, Nat.pow_add, ← Nat.div_div_eq_div_mul, hq, e]
  have := field_rice (zerosOf w).toNat q r (held.toNat - ((zerosOf w).toNat + 1 + r)) k
  rw [← this]
  congr 2
  omega
end Lydite.Fast.Sparse

module
public import Lydite.Fast.SparseHighs
public import Lydite.Proof.SparseRice
public import Lydite.Proof.SparseWords
public import Lydite.Sparse
/-! A word of the prefix code for three magnitudes at the beginning of a number of 64 bits, and the three codes that it
gives with three signs. -/
@[expose] public section
namespace Lydite.Fast.Sparse

theorem low_word (w : UInt64) : (UInt64.ofNat (w.toNat % 16)).toNat = w.toNat % 16 :=
  UInt64.toNat_ofNat_of_lt' (Nat.lt_trans (Nat.mod_lt _ (by omega)) (by decide))

theorem and_sixty (a : Nat) : a &&& 60 = a % 64 &&& 60 := by
  have h : (a &&& 60) % 2 ^ 6 = a % 2 ^ 6 &&& 60 % 2 ^ 6 := Nat.and_mod_two_pow
  have := Nat.and_le_right (n := a) (m := 60)
  rw [Nat.mod_eq_of_lt (by omega)] at h
  exact h

/-- Only the four lowest bits matter. -/
theorem place_low (w : UInt64) : (w <<< (2 : UInt64)) &&& (60 : UInt64) =
    (UInt64.ofNat (w.toNat % 16) <<< (2 : UInt64)) &&& (60 : UInt64) := by
  apply UInt64.toNat_inj.mp
  rw [UInt64.toNat_and, UInt64.toNat_and, UInt64.toNat_shiftLeft, UInt64.toNat_shiftLeft, low_word,
    show (60 : UInt64).toNat = 60 from rfl, show (2 : UInt64).toNat % 64 = 2 from rfl, Nat.shiftLeft_eq,
    Nat.shiftLeft_eq, and_sixty, and_sixty (w.toNat % 16 * 2 ^ 2 % 2 ^ 64)]
  congr 1
  omega

theorem tripleOf_low (w : UInt64) : tripleOf w = tripleOf (UInt64.ofNat (w.toNat % 16)) := by
  rw [tripleOf, tripleOf, place_low]

theorem lengthOf_low (w : UInt64) : lengthOf w = lengthOf (UInt64.ofNat (w.toNat % 16)) := by
  rw [lengthOf, lengthOf, place_low]

/-- The 16 cases. -/
theorem triple_table : ∀ v, v < 16 → (tripleOf (UInt64.ofNat v)).toNat < 8 ∧ 1 ≤ (lengthOf (UInt64.ofNat v)).toNat ∧
    (lengthOf (UInt64.ofNat v)).toNat ≤ 4 ∧ tripleWord (tripleOf (UInt64.ofNat v)).toNat =
      ((lengthOf (UInt64.ofNat v)).toNat, v % 2 ^ (lengthOf (UInt64.ofNat v)).toNat) := by
  decide

/-- A number of at least four bits begins with a word of the prefix code. -/
theorem triple_field (w : UInt64) : (tripleOf w).toNat < 8 ∧ 1 ≤ (lengthOf w).toNat ∧ (lengthOf w).toNat ≤ 4 ∧
    (tripleWord (tripleOf w).toNat).1 = (lengthOf w).toNat ∧
    ∀ m, 4 ≤ m → ∀ k, field m w.toNat ++ k =
      putTriple (tripleOf w).toNat (field (m - (lengthOf w).toNat) (w >>> lengthOf w).toNat ++ k) := by
  obtain ⟨h1, h2, h3, h4⟩ := triple_table (w.toNat % 16) (Nat.mod_lt _ (by omega))
  rw [← tripleOf_low] at h1 h4
  rw [← lengthOf_low] at h2 h3 h4
  refine ⟨h1, h2, h3, by rw [h4], fun m hm k => ?_⟩
  have hs : (w >>> lengthOf w).toNat = w.toNat / 2 ^ (lengthOf w).toNat := by
    rw [UInt64.toNat_shiftRight, Nat.mod_eq_of_lt (by omega), Nat.shiftRight_eq_div_pow]
  have hd : 2 ^ (lengthOf w).toNat ∣ 16 := Nat.pow_dvd_pow 2 (n := 4) h3
  rw [putTriple, h4, putBits_eq, hs, Nat.mod_mod_of_dvd _ hd, field_mod_eq, ← List.append_assoc, ← field_add,
    Nat.add_sub_cancel' (by omega)]

theorem and_two (a : Nat) : a &&& 2 = 2 * (a / 2 % 2) := by
  have h : (a &&& 2) % 2 ^ 2 = a % 2 ^ 2 &&& 2 % 2 ^ 2 := Nat.and_mod_two_pow
  have := Nat.and_le_right (n := a) (m := 2)
  rw [Nat.mod_eq_of_lt (by omega)] at h
  have g : ∀ r, r < 4 → r &&& 2 = 2 * (r / 2 % 2) := by decide
  have := g (a % 4) (Nat.mod_lt _ (by omega))
  simp only [Nat.reducePow, Nat.reduceMod] at h
  omega

/-- What a step of three puts, as numbers. -/
noncomputable def threeCodes (t s : Nat) : List Nat :=
  [2 * (s % 2) + t % 2, 2 * (s / 2 % 2) + t / 2 % 2, 2 * (s / 4 % 2) + t / 4]

theorem three_bytes (t s : UInt64) (h : t.toNat < 8) :
    [((t &&& 1) + 2 * (s &&& 1)).toUInt8, ((t >>> 1 &&& 1) + (s &&& 2)).toUInt8,
      ((t >>> 2) + (s >>> 1 &&& 2)).toUInt8] = bytesOfCodes (threeCodes t.toNat s.toNat) := by
  have e1 : (1 : UInt64).toNat = 1 := rfl
  have e2 : (2 : UInt64).toNat = 2 := rfl
  have b0 : ((t &&& 1) + 2 * (s &&& 1)).toUInt8 = UInt8.ofNat (2 * (s.toNat % 2) + t.toNat % 2) := by
    apply UInt8.toNat_inj.mp
    rw [UInt64.toNat_toUInt8, UInt8.toNat_ofNat', UInt64.toNat_add, UInt64.toNat_mul, UInt64.toNat_and,
      UInt64.toNat_and, e1, e2, Nat.and_one_is_mod, Nat.and_one_is_mod]
    omega
  have b1 : ((t >>> 1 &&& 1) + (s &&& 2)).toUInt8 = UInt8.ofNat (2 * (s.toNat / 2 % 2) + t.toNat / 2 % 2) := by
    apply UInt8.toNat_inj.mp
    rw [UInt64.toNat_toUInt8, UInt8.toNat_ofNat', UInt64.toNat_add, UInt64.toNat_and,
      UInt64.toNat_and, UInt64.toNat_shiftRight, e1, e2, Nat.and_one_is_mod, and_two, Nat.shiftRight_eq_div_pow]
    simp only [Nat.reducePow, Nat.reduceMod]
    omega
  have b2 : ((t >>> 2) + (s >>> 1 &&& 2)).toUInt8 = UInt8.ofNat (2 * (s.toNat / 4 % 2) + t.toNat / 4) := by
    apply UInt8.toNat_inj.mp
    rw [UInt64.toNat_toUInt8, UInt8.toNat_ofNat', UInt64.toNat_add, UInt64.toNat_and,
      UInt64.toNat_shiftRight, UInt64.toNat_shiftRight, e1, e2, and_two, Nat.shiftRight_eq_div_pow,
      Nat.shiftRight_eq_div_pow]
    simp only [Nat.reducePow, Nat.reduceMod]
    omega
  rw [b0, b1, b2]
  rfl

theorem setAt_take {n : Nat} (out : Sized n) (j : Nat) (v : UInt8) (h : j < n) :
    (setAt out j v h).1.data.toList.take (j + 1) = out.1.data.toList.take j ++ [v] := by
  obtain ⟨⟨⟨l⟩⟩, e⟩ := out
  have hj : j < l.length := by
    have := toList_length ⟨⟨l⟩⟩
    simp only at this e
    omega
  show (l.set j v).take (j + 1) = l.take j ++ [v]
  rw [List.take_succ_eq_append_getElem (by rw [List.length_set]; exact hj), List.getElem_set_self,
    List.take_set_of_le (Nat.le_refl j)]

theorem setThree_take {n : Nat} (out : Sized n) (j : Nat) (h : j + 3 ≤ n) (t s : UInt64) (ht : t.toNat < 8) :
    (setThree out j h t s).1.data.toList.take (j + 3) =
      out.1.data.toList.take j ++ bytesOfCodes (threeCodes t.toNat s.toNat) := by
  rw [setThree, show j + 3 = j + 2 + 1 from rfl, setAt_take, show j + 2 = j + 1 + 1 from rfl, setAt_take, setAt_take,
    ← three_bytes t s ht, List.append_assoc, List.append_assoc]
  rfl
end Lydite.Fast.Sparse

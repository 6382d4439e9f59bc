module
public import Lydite.Sparse
/-! Signs and magnitudes: what is written is read back, what is read is what would be written, and both together are the
codes. -/
@[expose] public section
namespace Lydite

theorem getCodes_put {b : Nat} {cs : List Nat} (h : ∀ c ∈ cs, c < 2 ^ b) (k : Bits) :
    getCodes b cs.length (putCodes b cs k) = .ok (cs, k) := by
  induction cs with
  | nil => rfl
  | cons c cs ih =>
    simp only [List.mem_cons, forall_eq_or_imp] at h
    simp only [List.length_cons, getCodes, putCodes, getBits_putBits _ _ _ h.1, ok_bind, ih h.2]

theorem getCodes_spec {b n : Nat} {cs : List Nat} {bs k : Bits} (h : getCodes b n bs = .ok (cs, k)) :
    cs.length = n ∧ (∀ c ∈ cs, c < 2 ^ b) ∧ bs = putCodes b cs k := by
  induction n generalizing bs cs with
  | zero => simp [getCodes] at h; obtain ⟨rfl, rfl⟩ := h; simp [putCodes]
  | succ n ih =>
    simp only [getCodes, bind_ok, Prod.exists, Except.ok.injEq, Prod.mk.injEq] at h
    obtain ⟨c, b1, h1, cs', b2, h2, rfl, rfl⟩ := h
    obtain ⟨hc, rfl⟩ := getBits_spec h1
    obtain ⟨e, ho, rfl⟩ := ih h2
    exact ⟨by simp [e], by simpa using ⟨hc, ho⟩, by rw [putCodes, putBits_eq]⟩

theorem putCodes_append (b : Nat) (cs : List Nat) (k : Bits) : putCodes b cs k = putCodes b cs [] ++ k := by
  induction cs with
  | nil => rfl
  | cons c cs ih => rw [putCodes, putCodes, ih, putBits_eq, putBits_eq, List.append_assoc]

theorem putCodes_length (b : Nat) (cs : List Nat) : (putCodes b cs []).length = cs.length * b := by
  induction cs with
  | nil => simp [putCodes]
  | cons c cs ih => rw [putCodes, putBits_length, ih, List.length_cons, Nat.add_mul]; omega

theorem getTriple_put {t : Nat} (h : t < 8) (k : Bits) : getTriple (putTriple t k) = .ok (t, k) := by
  have : ∀ t, t < 8 → t = 0 ∨ t = 1 ∨ t = 2 ∨ t = 3 ∨ t = 4 ∨ t = 5 ∨ t = 6 ∨ t = 7 := by omega
  rcases this t h with rfl | rfl | rfl | rfl | rfl | rfl | rfl | rfl <;> rfl

theorem getTriple_spec {t : Nat} {bs k : Bits} (h : getTriple bs = .ok (t, k)) : t < 8 ∧ bs = putTriple t k := by
  simp only [getTriple, bind_ok, Prod.exists] at h
  obtain ⟨c, b1, h1, h⟩ := h
  obtain ⟨hc, rfl⟩ := getBits_spec h1
  by_cases h0 : c = 0
  · subst h0
    simp only [if_true, Except.ok.injEq, Prod.mk.injEq] at h
    obtain ⟨rfl, rfl⟩ := h
    exact ⟨by omega, rfl⟩
  simp only [if_neg h0, bind_ok, Prod.exists] at h
  obtain ⟨x, b2, h2, h⟩ := h
  obtain ⟨hx, rfl⟩ := getBits_spec h2
  have hs : (c = 3 ∧ x = 1) ∨ (c = 3 ∧ x = 0) ∨ (c = 2 ∧ x = 1) ∨ (c = 2 ∧ x = 0) ∨ (c = 1 ∧ x = 1) ∨
      (c = 1 ∧ x = 0) := by omega
  rcases hs with ⟨rfl, rfl⟩ | ⟨rfl, rfl⟩ | ⟨rfl, rfl⟩ | ⟨rfl, rfl⟩ | ⟨rfl, rfl⟩ | ⟨rfl, rfl⟩
  · simp only [show (3 : Nat) ≠ 1 by decide, show (3 : Nat) ≠ 2 by decide, Nat.one_ne_zero, if_false, bind_ok,
      Prod.exists, Except.ok.injEq, Prod.mk.injEq] at h
    obtain ⟨y, b3, h3, rfl, rfl⟩ := h
    obtain ⟨hy, rfl⟩ := getBits_spec h3
    have hy : y = 0 ∨ y = 1 := by omega
    rcases hy with rfl | rfl <;> exact ⟨by omega, rfl⟩
  all_goals
    simp at h
    obtain ⟨rfl, rfl⟩ := h
    exact ⟨by omega, rfl⟩

theorem putTriple_append (t : Nat) (a b : Bits) : putTriple t (a ++ b) = putTriple t a ++ b := by
  rw [putTriple, putTriple, putBits_eq, putBits_eq, List.append_assoc]

theorem putTriple_length_le (t : Nat) (k : Bits) : (putTriple t k).length ≤ 4 + k.length := by
  rw [putTriple, putBits_length]
  have : (tripleWord t).1 ≤ 4 := by unfold tripleWord; split <;> decide
  omega

theorem getHighs_put (hs : List Nat) (h : ∀ x ∈ hs, x < 2) (k : Bits) :
    getHighs hs.length (putHighs hs k) = .ok (hs, k) := by
  fun_induction putHighs hs k with
  | case1 k => rfl
  | case2 a k => exact getCodes_put (b := 1) h k
  | case3 a b k => exact getCodes_put (b := 1) h k
  | case4 a b c hs k ih =>
    simp only [List.mem_cons, forall_eq_or_imp] at h
    obtain ⟨ha, hb, hc, h⟩ := h
    simp only [List.length_cons, getHighs, getTriple_put (show a + 2 * b + 4 * c < 8 by omega), ok_bind, ih h]
    rw [show (a + 2 * b + 4 * c) % 2 = a by omega, show (a + 2 * b + 4 * c) / 2 % 2 = b by omega,
      show (a + 2 * b + 4 * c) / 4 = c by omega]

theorem getHighs_spec {n : Nat} {hs : List Nat} {bs k : Bits} (h : getHighs n bs = .ok (hs, k)) :
    hs.length = n ∧ (∀ x ∈ hs, x < 2) ∧ bs = putHighs hs k := by
  fun_induction getHighs n bs generalizing hs with
  | case1 bs => simp at h; obtain ⟨rfl, rfl⟩ := h; simp [putHighs]
  | case2 bs =>
    obtain ⟨h1, h2, h3⟩ := getCodes_spec h
    match hs, h1 with
    | [a], _ => exact ⟨rfl, h2, h3⟩
  | case3 bs =>
    obtain ⟨h1, h2, h3⟩ := getCodes_spec h
    match hs, h1 with
    | [a, b], _ => exact ⟨rfl, h2, h3⟩
  | case4 n bs ih =>
    simp only [bind_ok, Prod.exists, Except.ok.injEq, Prod.mk.injEq] at h
    obtain ⟨t, b1, h1, hs', b2, h2, rfl, rfl⟩ := h
    obtain ⟨ht, rfl⟩ := getTriple_spec h1
    obtain ⟨e1, e2, rfl⟩ := ih _ h2
    refine ⟨by simp [e1], ?_, ?_⟩
    · simp only [List.mem_cons, forall_eq_or_imp]
      exact ⟨by omega, by omega, by omega, e2⟩
    · rw [putHighs, show t % 2 + 2 * (t / 2 % 2) + 4 * (t / 4) = t by omega]

theorem putHighs_append (hs : List Nat) (a b : Bits) : putHighs hs (a ++ b) = putHighs hs a ++ b := by
  fun_induction putHighs hs a with
  | case1 a => rfl
  | case2 x a => rw [putHighs, putCodes_append, putCodes_append 1 _ a, List.append_assoc]
  | case3 x y a => rw [putHighs, putCodes_append, putCodes_append 1 _ a, List.append_assoc]
  | case4 x y z hs a ih => rw [putHighs, ih, putTriple_append]

/-- At most four bits for three. -/
theorem putHighs_length_le (hs : List Nat) (k : Bits) :
    (putHighs hs k).length ≤ 4 * (hs.length / 3) + hs.length % 3 + k.length := by
  fun_induction putHighs hs k with
  | case1 k => simp
  | case2 a k => rw [putCodes_append, List.length_append, putCodes_length]; simp
  | case3 a b k => rw [putCodes_append, List.length_append, putCodes_length]; simp
  | case4 a b c hs k ih =>
    have := putTriple_length_le (a + 2 * b + 4 * c) (putHighs hs k)
    simp only [List.length_cons]
    omega

theorem signs_eq (b : Nat) (cs : List Nat) : signs b cs = if b = 1 then cs else cs.map (· / 2) := by
  induction cs with
  | nil => simp [signs]
  | cons c cs ih => rw [signs, ih]; split <;> rfl

theorem highs_eq (b : Nat) (cs : List Nat) : highs b cs = if b = 1 then [] else cs.map (· % 2) := by
  induction cs with
  | nil => simp [highs]
  | cons c cs ih => rw [highs, ih]; split <;> rfl

theorem join_eq (b : Nat) (ss hs : List Nat) :
    join b ss hs = if b = 1 then ss else List.zipWith (fun s h => 2 * s + h) ss hs := by
  induction ss generalizing hs with
  | nil => cases hs <;> simp [join]
  | cons s ss ih => cases hs <;> unfold join <;> split <;> simp_all

theorem signs_length (b : Nat) (cs : List Nat) : (signs b cs).length = cs.length := by
  rw [signs_eq]; split <;> simp

theorem highs_length (b : Nat) (cs : List Nat) : (highs b cs).length = if b = 1 then 0 else cs.length := by
  rw [highs_eq]; split <;> simp

theorem signs_lt {b : Nat} (hb : b = 1 ∨ b = 2) {cs : List Nat} (h : ∀ c ∈ cs, c < 2 ^ b) :
    ∀ s ∈ signs b cs, s < 2 ^ 1 := by
  rw [signs_eq]
  rcases hb with rfl | rfl
  · exact h
  · simp only [show (2 : Nat) ≠ 1 by decide, if_false, List.mem_map, forall_exists_index, and_imp,
      forall_apply_eq_imp_iff₂]
    intro c hc
    have := h c hc
    omega

theorem highs_lt (b : Nat) (cs : List Nat) : ∀ x ∈ highs b cs, x < 2 := by
  rw [highs_eq]
  split
  · simp
  · simp only [List.mem_map, forall_exists_index, and_imp, forall_apply_eq_imp_iff₂]
    intro c _
    omega

/-- Signs and magnitudes are the codes. -/
theorem join_signs_highs (b : Nat) (cs : List Nat) : join b (signs b cs) (highs b cs) = cs := by
  rw [join_eq, signs_eq, highs_eq]
  split
  · rfl
  · induction cs with
    | nil => rfl
    | cons c cs ih =>
      simp only [List.map_cons, List.zipWith_cons_cons, ih]
      rw [show 2 * (c / 2) + c % 2 = c by omega]

/-- What the codes made of signs and magnitudes are. -/
theorem join_spec {b n : Nat} (hb : b = 1 ∨ b = 2) {ss hs : List Nat} (h1 : ss.length = n)
    (h2 : hs.length = if b = 1 then 0 else n) (h3 : ∀ s ∈ ss, s < 2 ^ 1) (h4 : ∀ h ∈ hs, h < 2) :
    (join b ss hs).length = n ∧ (∀ c ∈ join b ss hs, c < 2 ^ b) ∧ signs b (join b ss hs) = ss ∧
      highs b (join b ss hs) = hs := by
  rcases hb with rfl | rfl
  · rw [if_pos rfl] at h2
    rw [join_eq, signs_eq, highs_eq, List.eq_nil_of_length_eq_zero h2]
    exact ⟨h1, h3, rfl, rfl⟩
  · rw [if_neg (by decide)] at h2
    rw [join_eq, signs_eq, highs_eq]
    simp only [show (2 : Nat) ≠ 1 by decide, if_false]
    induction ss generalizing hs n with
    | nil => simp at h1; subst h1; simp [List.eq_nil_of_length_eq_zero h2]
    | cons s ss ih =>
      match hs, n, h1, h2 with
      | h :: hs, n+1, h1, h2 =>
        simp only [List.length_cons, Nat.add_right_cancel_iff] at h1 h2
        simp only [List.mem_cons, forall_eq_or_imp] at h3 h4
        obtain ⟨i1, i2, i3, i4⟩ := ih h1 h3.2 h4.2 h2
        simp only [List.zipWith_cons_cons, List.length_cons, List.mem_cons, forall_eq_or_imp, List.map_cons]
        refine ⟨by rw [i1], ⟨by omega, i2⟩, ?_, ?_⟩
        · rw [i3, show (2 * s + h) / 2 = s by omega]
        · rw [i4, show (2 * s + h) % 2 = h by omega]

theorem signs_join {n : Nat} {ss hs : List Nat} (h1 : ss.length = n) (h2 : hs.length = n) (h3 : ∀ s ∈ ss, s < 2)
    (h4 : ∀ h ∈ hs, h < 2) : signs 2 (join 2 ss hs) = ss :=
  (join_spec (.inr rfl) h1 (by rw [h2]; rfl) h3 h4).2.2.1

theorem highs_join {n : Nat} {ss hs : List Nat} (h1 : ss.length = n) (h2 : hs.length = n) (h3 : ∀ s ∈ ss, s < 2)
    (h4 : ∀ h ∈ hs, h < 2) : highs 2 (join 2 ss hs) = hs :=
  (join_spec (.inr rfl) h1 (by rw [h2]; rfl) h3 h4).2.2.2
end Lydite

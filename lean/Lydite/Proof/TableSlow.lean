module
public import Lydite.Fast.Slow
public import Lydite.Proof.TableMem
/-! Decoding bit by bit finds the word that the bits start with, if there is one, as `decode` does. -/
@[expose] public section
namespace Lydite.Fast

/-- A code as counts and symbols: what decoding bit by bit uses. -/
structure Sorted (lens : List Nat) (counts syms : Array Nat) : Prop where
  kraft : kraft lens ≤ 65536
  counts : ∀ L, 1 ≤ L → L ≤ 15 → get0 counts L = count L lens
  syms : ∀ L j, 1 ≤ L → L ≤ 15 → j < count L lens →
    (word L (firstOf lens L + j), get0 syms (startOf lens L + j)) ∈ canonical lens

theorem Code.Ok.sorted {pay : Nat → Nat} {top : Nat} {lens : List Nat} {c : Code} (h : c.Ok pay top lens) :
    Sorted lens c.counts c.syms := ⟨h.kraft, h.counts, h.syms⟩

theorem field_split (a b v : Nat) : field (a + b) v = field a v ++ field b (v / 2 ^ a) := by
  induction a generalizing v with
  | zero => simp [field, putBits]
  | succ a ih =>
    rw [show a + 1 + b = (a + b) + 1 by omega]
    have e : v / 2 ^ (a + 1) = v / 2 / 2 ^ a := by rw [Nat.div_div_eq_div_mul, Nat.pow_succ, Nat.mul_comm 2]
    rw [e]
    exact congrArg (_ :: ·) (ih (v / 2))

theorem field_mod {a n : Nat} (h : a ≤ n) (v : Nat) : field a (v % 2 ^ n) = field a v := by
  induction a generalizing n v with
  | zero => rfl
  | succ a ih =>
    obtain ⟨n, rfl⟩ : ∃ m, n = m + 1 := ⟨n - 1, by omega⟩
    have e1 : v % 2 ^ (n + 1) % 2 = v % 2 := Nat.mod_mod_of_dvd _ ⟨2 ^ n, by rw [Nat.pow_succ, Nat.mul_comm]⟩
    have e2 : v % 2 ^ (n + 1) / 2 = v / 2 % 2 ^ n := by rw [Nat.pow_succ, Nat.mul_comm, Nat.mod_mul_right_div_self]
    have := ih (n := n) (by omega) (v / 2)
    simp only [field] at this ⊢
    simp only [putBits, e1, e2, this]

/-- The next bit is the lowest one of the number. -/
theorem value_field_succ (n v : Nat) : value (field (n + 1) v) = 2 * value (field n v) + v / 2 ^ n % 2 := by
  rw [field_split, value_append]
  have : value (field 1 (v / 2 ^ n)) = v / 2 ^ n % 2 := by
    rcases Nat.mod_two_eq_zero_or_one (v / 2 ^ n) with h | h <;> simp [field, putBits, value, h]
  rw [this]
  simp [Nat.mul_comm]

theorem value_inj {a b : Bits} (hl : a.length = b.length) (h : value a = value b) : a = b := by
  induction a generalizing b with
  | nil => cases b <;> simp_all
  | cons x a ih =>
    obtain _ | ⟨y, b⟩ := b
    · simp at hl
    · simp only [List.length_cons, Nat.add_right_cancel_iff] at hl
      simp only [value, hl] at h
      have h1 := value_lt a
      have h2 := value_lt b
      rw [hl] at h1
      have hxy : x = y := by cases x <;> cases y <;> simp at h <;> first | rfl | omega
      subst hxy
      rw [ih hl (by omega)]

/-- What `slowFrom` gives before the length `L`. -/
theorem slowFrom_spec {lens : List Nat} {counts syms : Array Nat} (h : Sorted lens counts syms) (buf cnt n L : Nat)
    (hL : 1 ≤ L) (hn : L + n = 16) (hc : L - 1 ≤ cnt)
    (hf : firstOf lens L ≤ 2 * value (field (L - 1) buf)) :
    let r := slowFrom counts syms n L (firstOf lens L) (startOf lens L) (value (field (L - 1) buf)) (buf / 2 ^ (L - 1))
      (cnt - (L - 1))
    (r ≠ 0 → ∃ M s, 1 ≤ M ∧ M ≤ 15 ∧ M ≤ cnt ∧ r = M + 16 * s ∧ (field M buf, s) ∈ canonical lens) ∧
    (r = 0 → ∀ M j, L ≤ M → M ≤ 15 → M ≤ cnt → j < count M lens → field M buf ≠ word M (firstOf lens M + j)) := by
  induction n generalizing L with
  | zero => exact ⟨by simp [slowFrom], fun _ M j => by omega⟩
  | succ n ih =>
    obtain ⟨l, rfl⟩ : ∃ l, L = l + 1 := ⟨L - 1, by omega⟩
    simp only [Nat.add_sub_cancel] at hc hf ⊢
    simp only [slowFrom]
    split
    · exact ⟨by simp, fun _ M j => by omega⟩
    · have hv := value_field_succ l buf
      have hfit := firstOf_fits h.kraft (L := l + 1) (by omega) (by omega)
      rw [← hv, h.counts (l + 1) (by omega) (by omega)]
      split
      · rename_i hlt
        refine ⟨fun _ => ⟨l + 1, _, by omega, by omega, by omega, rfl, ?_⟩, fun e => by omega⟩
        have hm := h.syms (l + 1) (value (field (l + 1) buf) - firstOf lens (l + 1)) (by omega) (by omega) (by omega)
        have e : word (l + 1) (firstOf lens (l + 1) + (value (field (l + 1) buf) - firstOf lens (l + 1))) =
            field (l + 1) buf := by
          refine value_inj (by simp) ?_
          rw [value_word (by omega)]
          omega
        rwa [e] at hm
      · rename_i hge
        have := ih (l + 2) (by omega) (by omega) (by simp; omega)
          (by rw [firstOf_succ lens (L := l + 1) (by omega), show l + 2 - 1 = l + 1 by omega]; omega)
        rw [firstOf_succ lens (L := l + 1) (by omega), startOf_succ lens (L := l + 1) (by omega),
          show l + 2 - 1 = l + 1 by omega, Nat.pow_succ, ← Nat.div_div_eq_div_mul,
          show cnt - (l + 1) = cnt - l - 1 by omega] at this
        refine ⟨this.1, fun e M j h1 h2 h3 h4 => ?_⟩
        by_cases hM : M = l + 1
        · subst hM
          intro e
          have := congrArg value e
          rw [value_word (by omega)] at this
          omega
        · exact this.2 e M j (by omega) h2 h3 h4

theorem decode_error {bad e : Reason} {B : Book} {bs : Bits} (h : decode bad B bs = .error e) :
    e = if 15 ≤ bs.length then bad else .truncated := by
  induction B with
  | nil => simp [decode] at h; exact h.symm
  | cons p B ih =>
    simp only [decode] at h
    split at h
    · simp at h
    · exact ih h

/-- A word of the code in front of the bits. -/
theorem decode_field {lens : List Nat} (ho : Ordered (canonical lens)) {buf cnt M s : Nat} (hM : M ≤ cnt)
    (hm : (field M buf, s) ∈ canonical lens) (bad : Reason) (k : Bits) :
    decode bad (canonical lens) (field cnt buf ++ k) = .ok (s, field (cnt - M) (buf / 2 ^ M) ++ k) := by
  rw [show field cnt buf = field M buf ++ field (cnt - M) (buf / 2 ^ M) by
    rw [← field_split, show M + (cnt - M) = cnt by omega], List.append_assoc]
  exact decode_complete ho hm _

theorem slow_bits_hit {lens : List Nat} {counts syms : Array Nat} (h : Sorted lens counts syms) {buf cnt r : Nat}
    (hr : slowFrom counts syms 15 1 0 0 0 buf cnt = r) (h0 : r ≠ 0) :
    1 ≤ r % 16 ∧ r % 16 ≤ cnt ∧ ∀ bad k, decode bad (canonical lens) (field cnt buf ++ k) =
      .ok (r / 16, field (cnt - r % 16) (buf / 2 ^ (r % 16)) ++ k) := by
  obtain ⟨M, s, h1, h2, h3, h4, h5⟩ :=
    (slowFrom_spec h buf cnt 15 1 (by omega) (by omega) (by omega) (by simp [firstOf])).1 (by
      simp [firstOf, startOf, field, putBits, value, hr, h0])
  simp [firstOf, startOf, field, putBits, value, hr] at h4
  rw [show r % 16 = M by omega, show r / 16 = s by omega]
  exact ⟨h1, h3, decode_field (canonical_ordered h.kraft) h3 h5⟩

theorem slow_bits_miss {lens : List Nat} {counts syms : Array Nat} (h : Sorted lens counts syms) {buf cnt : Nat}
    (hr : slowFrom counts syms 15 1 0 0 0 buf cnt = 0) :
    (15 ≤ cnt → ∀ bad k, decode bad (canonical lens) (field cnt buf ++ k) = .error bad) ∧
    (cnt < 15 → ∀ bad, decode bad (canonical lens) (field cnt buf) = .error .truncated) := by
  have hno := (slowFrom_spec h buf cnt 15 1 (by omega) (by omega) (by omega) (by simp [firstOf])).2 (by
    simpa [firstOf, startOf, field, putBits, value] using hr)
  have key : ∀ bad k, 15 ≤ cnt ∨ k = [] → decode bad (canonical lens) (field cnt buf ++ k) =
      .error (if 15 ≤ (field cnt buf ++ k).length then bad else .truncated) := by
    intro bad k hk
    cases hd : decode bad (canonical lens) (field cnt buf ++ k) with
    | error e => rw [decode_error hd]
    | ok p =>
      obtain ⟨c, hm, e⟩ := decode_sound hd
      obtain ⟨h1, h2, j, h3, h4⟩ := canonical_cases hm
      have hl : c.length ≤ cnt := by
        rcases hk with hk | rfl
        · omega
        · have := congrArg List.length e
          simp at this
          omega
      have e2 : field c.length buf = c := by
        have := congrArg (List.take c.length) e
        rw [show field cnt buf = field c.length buf ++ field (cnt - c.length) (buf / 2 ^ c.length) by
          rw [← field_split, show c.length + (cnt - c.length) = cnt by omega]] at this
        simpa [List.take_append] using this
      exact absurd (e2.trans h4) (hno _ j h1 h2 hl h3)
  refine ⟨fun hc bad k => ?_, fun hc bad => ?_⟩
  · rw [key bad k (.inl hc), if_pos (by simp; omega)]
  · have := key bad [] (.inr rfl)
    simpa [Nat.not_le.mpr hc] using this

theorem slow_hit {pay : Nat → Nat} {top : Nat} {lens : List Nat} {c : Code} (h : c.Ok pay top lens) {buf cnt r : Nat}
    (hr : slow c buf cnt = r) (h0 : r ≠ 0) :
    1 ≤ r % 16 ∧ r % 16 ≤ cnt ∧ ∀ bad k, decode bad (canonical lens) (field cnt buf ++ k) =
      .ok (r / 16, field (cnt - r % 16) (buf / 2 ^ (r % 16)) ++ k) := slow_bits_hit h.sorted hr h0

theorem slow_miss {pay : Nat → Nat} {top : Nat} {lens : List Nat} {c : Code} (h : c.Ok pay top lens) {buf cnt : Nat}
    (hr : slow c buf cnt = 0) :
    (15 ≤ cnt → ∀ bad k, decode bad (canonical lens) (field cnt buf ++ k) = .error bad) ∧
    (cnt < 15 → ∀ bad, decode bad (canonical lens) (field cnt buf) = .error .truncated) := slow_bits_miss h.sorted hr
end Lydite.Fast

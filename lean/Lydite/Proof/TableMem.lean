module
public import Lydite.Proof.TableOk
/-! Which words a canonical code has: the symbol `i` of length `L` has the number `firstOf L` plus the count of earlier
symbols of that length, and there are no other words. -/
@[expose] public section
namespace Lydite.Fast

theorem mem_row_rest {L code sym : Nat} {ls : List Nat} {rest : Book} {e : Bits × Nat} (h : e ∈ rest) :
    e ∈ row L code sym ls rest := by
  induction ls generalizing code sym with
  | nil => exact h
  | cons l ls ih =>
    simp only [row]
    split
    · exact List.mem_cons_of_mem _ ih
    · exact ih

theorem mem_row {L code sym i : Nat} {ls : List Nat} {rest : Book} (h : ls[i]? = some L) :
    (word L (code + count L (ls.take i)), sym + i) ∈ row L code sym ls rest := by
  induction ls generalizing code sym i with
  | nil => simp at h
  | cons l ls ih =>
    cases i with
    | zero =>
      simp only [List.getElem?_cons_zero, Option.some.injEq] at h
      subst h
      simp [row, count]
    | succ i =>
      simp only [List.getElem?_cons_succ] at h
      simp only [row, List.take_succ_cons, count]
      split
      · have := ih (code := code + 1) (sym := sym + 1) h
        rw [show code + (1 + count L (ls.take i)) = code + 1 + count L (ls.take i) by omega,
          show sym + (i + 1) = sym + 1 + i by omega]
        exact List.mem_cons_of_mem _ this
      · have := ih (code := code) (sym := sym + 1) h
        rw [Nat.zero_add, show sym + (i + 1) = sym + 1 + i by omega]
        exact this

theorem firstOf_succ (ls : List Nat) {L : Nat} (h : 1 ≤ L) : firstOf ls (L + 1) = 2 * (firstOf ls L + count L ls) := by
  cases L with
  | zero => omega
  | succ L => rfl

theorem startOf_succ (ls : List Nat) {L : Nat} (h : 1 ≤ L) : startOf ls (L + 1) = startOf ls L + count L ls := by
  cases L with
  | zero => omega
  | succ L => rfl

theorem mem_rows {n L M i : Nat} {ls : List Nat} (hL : 1 ≤ L) (h1 : L ≤ M) (h2 : M < L + n) (h : ls[i]? = some M) :
    (word M (firstOf ls M + count M (ls.take i)), i) ∈ rows n L (firstOf ls L) ls := by
  induction n generalizing L with
  | zero => omega
  | succ n ih =>
    simp only [rows]
    by_cases e : M = L
    · subst e
      have := mem_row (code := firstOf ls M) (sym := 0) (rest := rows n (M + 1) (2 * (firstOf ls M + count M ls)) ls) h
      rwa [Nat.zero_add] at this
    · rw [← firstOf_succ ls hL]
      exact mem_row_rest (ih (by omega) (by omega) (by omega))

/-- The word of symbol `i`. -/
theorem mem_canonical {M i : Nat} {ls : List Nat} (h1 : 1 ≤ M) (h2 : M ≤ 15) (h : ls[i]? = some M) :
    (word M (firstOf ls M + count M (ls.take i)), i) ∈ canonical ls :=
  mem_rows (n := 15) (L := 1) (by omega) h1 (by omega) h

theorem row_cases {L code sym : Nat} {ls : List Nat} {rest : Book} {e : Bits × Nat} (h : e ∈ row L code sym ls rest) :
    e ∈ rest ∨ ∃ j, j < count L ls ∧ e.1 = word L (code + j) := by
  induction ls generalizing code sym with
  | nil => exact .inl h
  | cons l ls ih =>
    simp only [row] at h
    simp only [count]
    split at h
    · rename_i hl
      rcases List.mem_cons.mp h with rfl | h
      · exact .inr ⟨0, by simp [hl]; omega, by simp⟩
      · rcases ih h with h | ⟨j, hj, e⟩
        · exact .inl h
        · exact .inr ⟨j + 1, by simp [hl]; omega, by rw [e]; congr 1; omega⟩
    · rename_i hl
      simpa [hl] using ih h

theorem rows_cases {n L : Nat} {ls : List Nat} {e : Bits × Nat} (hL : 1 ≤ L) (h : e ∈ rows n L (firstOf ls L) ls) :
    ∃ M j, L ≤ M ∧ M < L + n ∧ j < count M ls ∧ e.1 = word M (firstOf ls M + j) := by
  induction n generalizing L with
  | zero => simp [rows] at h
  | succ n ih =>
    simp only [rows] at h
    rcases row_cases h with h | ⟨j, hj, e⟩
    · rw [← firstOf_succ ls hL] at h
      obtain ⟨M, j, h1, h2, h3, h4⟩ := ih (by omega) h
      exact ⟨M, j, by omega, by omega, h3, h4⟩
    · exact ⟨L, j, by omega, by omega, hj, e⟩

/-- Every word is one of these. -/
theorem canonical_cases {ls : List Nat} {w : Bits} {s : Nat} (h : (w, s) ∈ canonical ls) :
    1 ≤ w.length ∧ w.length ≤ 15 ∧ ∃ j, j < count w.length ls ∧ w = word w.length (firstOf ls w.length + j) := by
  obtain ⟨M, j, h1, h2, h3, h4⟩ := rows_cases (n := 15) (L := 1) (by omega) h
  simp only at h4
  have hl : w.length = M := by rw [h4]; simp
  subst hl
  exact ⟨h1, by omega, j, h3, h4⟩

theorem used_skip {n L : Nat} (k : Nat) {ls : List Nat} (hL : 1 ≤ L) :
    used (k + n) L (firstOf ls L) ls = used n (L + k) (firstOf ls (L + k)) ls := by
  induction k generalizing L with
  | zero => simp
  | succ k ih =>
    rw [show k + 1 + n = (k + n) + 1 by omega]
    simp only [used]
    rw [← firstOf_succ ls hL, ih (by omega), show L + 1 + k = L + (k + 1) by omega]

/-- The numbers of each length fit into it. -/
theorem firstOf_fits {ls : List Nat} (h : kraft ls ≤ 65536) {L : Nat} (h1 : 1 ≤ L) (h2 : L ≤ 15) :
    firstOf ls L + count L ls ≤ 2 ^ L := by
  have e := used_skip (n := 15 - L + 1) (L := 1) (L - 1) (ls := ls) (by omega)
  rw [show L - 1 + (15 - L + 1) = 15 by omega, show 1 + (L - 1) = L by omega] at e
  simp only [used] at e
  have g := used_ge (15 - L) (L + 1) (2 * (firstOf ls L + count L ls)) ls
  have k : 2 * (firstOf ls L + count L ls) * 2 ^ (15 - L) ≤ 2 * 2 ^ L * 2 ^ (15 - L) := by
    refine Nat.le_trans (Nat.le_trans g (Nat.le_trans (Nat.le_of_eq e.symm) h)) (Nat.le_of_eq ?_)
    rw [Nat.mul_assoc, ← Nat.pow_add, show L + (15 - L) = 15 by omega]
  have := Nat.le_of_mul_le_mul_right k (Nat.two_pow_pos _)
  omega

/-- There is a symbol for each count. -/
theorem count_select {L j : Nat} {ls : List Nat} (h : j < count L ls) :
    ∃ i, ls[i]? = some L ∧ count L (ls.take i) = j := by
  induction ls generalizing j with
  | nil => simp [count] at h
  | cons l ls ih =>
    simp only [count] at h
    by_cases hl : l = L
    · cases j with
      | zero => exact ⟨0, by simp [hl], rfl⟩
      | succ j =>
        obtain ⟨i, h1, h2⟩ := ih (j := j) (by simp [hl] at h; omega)
        exact ⟨i + 1, by simpa using h1, by simp [count, hl, h2]; omega⟩
    · obtain ⟨i, h1, h2⟩ := ih (j := j) (by simpa [hl] using h)
      exact ⟨i + 1, by simpa using h1, by simp [count, hl, h2]⟩
end Lydite.Fast

module
public import Lydite.Proof.TableSlow
/-! Counts of the code lengths, the Kraft sum, and the symbols in the order of their words, are those of the model. -/
@[expose] public section
namespace Lydite.Fast

@[simp] theorem size_set0 (a : Array Nat) (i v : Nat) : (set0 a i v).size = a.size := by
  unfold set0
  split <;> simp

theorem get0_set0 (a : Array Nat) (i v j : Nat) :
    get0 (set0 a i v) j = if i = j ∧ j < a.size then v else get0 a j := by
  unfold set0 get0
  split
  · simp only [Array.size_set, Array.getElem_set]
    split <;> split <;> simp_all
  · rw [if_neg (by omega)]

theorem get0_push (a : Array Nat) (v j : Nat) : get0 (a.push v) j = if j = a.size then v else get0 a j := by
  unfold get0
  simp only [Array.size_push, Array.getElem_push]
  split <;> split <;> (try split) <;> first | rfl | omega

theorem get0_eq {a : Array Nat} {i : Nat} (h : i < a.size) : get0 a i = a[i] := by simp [get0, h]

theorem drop_cons {a : Array Nat} {i : Nat} (h : i < a.size) : a.toList.drop i = a[i] :: a.toList.drop (i + 1) := by
  rw [List.drop_eq_getElem_cons (by simpa using h)]
  simp

theorem countFrom_spec (lens : Array Nat) (i : Nat) (c : Array Nat) (hc : c.size = 16) {L : Nat} (hL : L < 16) :
    get0 (countFrom lens i c) L = get0 c L + count L (lens.toList.drop i) := by
  fun_induction countFrom lens i c with
  | case1 i c h ih =>
    rw [ih (by simp [hc]), get0_set0, drop_cons h]
    simp only [count, hc, hL, and_true]
    split
    · subst L; omega
    · omega
  | case2 i c h =>
    rw [List.drop_eq_nil_of_le (by simpa using h)]
    simp [count]

theorem countsOf_spec (lens : Array Nat) {L : Nat} (h : L ≤ 15) : get0 (countsOf lens) L = count L lens.toList := by
  rw [countsOf, countFrom_spec _ _ _ (by simp) (by omega)]
  simp [get0]

theorem usedFrom_eq {counts : Array Nat} {ls : List Nat} (n L code : Nat)
    (h : ∀ M, L ≤ M → M < L + n → get0 counts M = count M ls) : usedFrom counts n L code = used n L code ls := by
  induction n generalizing L code with
  | zero => rfl
  | succ n ih =>
    simp only [usedFrom, used]
    rw [h L (by omega) (by omega), ih _ _ (fun M h1 h2 => h M (by omega) (by omega))]

theorem kraftOf_eq (lens : Array Nat) : kraftOf (countsOf lens) = kraft lens.toList :=
  usedFrom_eq _ _ _ (fun _ _ h => countsOf_spec lens (by omega))

theorem startsFrom_spec {counts : Array Nat} {ls : List Nat} (n L i : Nat) (a : Array Nat) (hL : 1 ≤ L)
    (h : ∀ M, L ≤ M → M < L + n → get0 counts M = count M ls) (hi : i = startOf ls L) (hs : a.size = L)
    (ha : ∀ M, 1 ≤ M → M < L → get0 a M = startOf ls M) :
    (startsFrom counts n L i a).size = L + n ∧
    ∀ M, 1 ≤ M → M < L + n → get0 (startsFrom counts n L i a) M = startOf ls M := by
  induction n generalizing L i a with
  | zero => exact ⟨hs, ha⟩
  | succ n ih =>
    simp only [startsFrom]
    rw [show L + (n + 1) = L + 1 + n by omega]
    refine ih _ _ _ (by omega) (fun M h1 h2 => h M (by omega) (by omega)) ?_ (by simp [hs]) ?_
    · rw [startOf_succ ls hL, hi, h L (by omega) (by omega)]
    · intro M h1 h2
      rw [get0_push, hs]
      split
      · subst M; exact hi
      · exact ha M h1 (by omega)

theorem startsOf_spec (lens : Array Nat) : (startsOf (countsOf lens)).size = 16 ∧
    ∀ M, 1 ≤ M → M ≤ 15 → get0 (startsOf (countsOf lens)) M = startOf lens.toList M := by
  obtain ⟨h1, h2⟩ := startsFrom_spec (counts := countsOf lens) (ls := lens.toList) 15 1 0 ((Array.mkEmpty 16).push 0)
    (by omega) (fun M _ h => countsOf_spec lens (by omega)) rfl rfl (fun M h1 h2 => by omega)
  exact ⟨h1, fun M h3 h4 => h2 M h3 (by omega)⟩

theorem startOf_mono (ls : List Nat) {M N : Nat} (h1 : 1 ≤ M) (h : M < N) :
    startOf ls M + count M ls ≤ startOf ls N := by
  induction N with
  | zero => omega
  | succ N ih =>
    by_cases e : M = N
    · subst e
      rw [startOf_succ ls h1]
      exact Nat.le_refl _
    · have := ih (by omega)
      rw [startOf_succ ls (by omega)]
      omega

theorem startOf_cons (l : Nat) (ls : List Nat) (L : Nat) :
    startOf (l :: ls) (L + 1) = (if 1 ≤ l ∧ l < L + 1 then 1 else 0) + startOf ls (L + 1) := by
  induction L with
  | zero => simp [startOf]; omega
  | succ L ih =>
    simp only [startOf, ih, count]
    split <;> split <;> split <;> omega

theorem startOf_le (ls : List Nat) (L : Nat) : startOf ls (L + 1) ≤ ls.length := by
  induction ls with
  | nil =>
    induction L with
    | zero => simp [startOf]
    | succ L ih => simpa [startOf, count] using ih
  | cons l ls ih =>
    rw [startOf_cons]
    simp only [List.length_cons]
    split <;> omega

theorem count_take_lt {ls : List Nat} {M i : Nat} (h : ls[i]? = some M) {n : Nat} (hn : i < n) :
    count M (ls.take i) < count M (ls.take n) := by
  induction ls generalizing i n with
  | nil => simp at h
  | cons l ls ih =>
    obtain ⟨n, rfl⟩ : ∃ m, n = m + 1 := ⟨n - 1, by omega⟩
    cases i with
    | zero => simp at h; simp [count, h]; omega
    | succ i =>
      have := ih (i := i) (n := n) (by simpa using h) (by omega)
      simp only [List.take_succ_cons, count]
      omega

theorem count_take_succ {ls : List Nat} {L i : Nat} (h : ls[i]? = some L) (M : Nat) :
    count M (ls.take (i + 1)) = count M (ls.take i) + if L = M then 1 else 0 := by
  induction ls generalizing i with
  | nil => simp at h
  | cons l ls ih =>
    cases i with
    | zero => simp at h; simp [count, h]
    | succ i =>
      have := ih (i := i) (by simpa using h)
      simp only [List.take_succ_cons, count, this]
      omega

theorem count_take_lt_all {ls : List Nat} {M i : Nat} (h : ls[i]? = some M) : count M (ls.take i) < count M ls := by
  have hi : i < ls.length := (List.getElem?_eq_some_iff.mp h).1
  have := count_take_lt h hi
  rwa [List.take_length] at this

/-- The symbols before `s` are in their places, and `next` has the next free ones. -/
structure Placed (ls : List Nat) (s : Nat) (next syms : Array Nat) : Prop where
  next_size : next.size = 16
  syms_size : syms.size = ls.length
  next_eq : ∀ M, 1 ≤ M → M ≤ 15 → get0 next M = startOf ls M + count M (ls.take s)
  syms_eq : ∀ i M, i < s → ls[i]? = some M → 1 ≤ M → M ≤ 15 → get0 syms (startOf ls M + count M (ls.take i)) = i

theorem Placed.skip {ls : List Nat} {s L : Nat} {next syms : Array Nat} (h : Placed ls s next syms)
    (hs : ls[s]? = some L) (hL : L = 0 ∨ 15 < L) : Placed ls (s + 1) next syms := by
  refine ⟨h.next_size, h.syms_size, fun M h1 h2 => ?_, fun i M h1 h2 h3 h4 => ?_⟩
  · rw [count_take_succ hs, if_neg (by omega), h.next_eq M h1 h2]
    rfl
  · refine h.syms_eq i M ?_ h2 h3 h4
    have : i ≠ s := by
      rintro rfl
      rw [hs] at h2
      simp at h2
      omega
    omega

theorem Placed.step {ls : List Nat} {s L : Nat} {next syms : Array Nat} (h : Placed ls s next syms)
    (hs : ls[s]? = some L) (h1 : 1 ≤ L) (h2 : L ≤ 15) :
    Placed ls (s + 1) (set0 next L (get0 next L + 1)) (set0 syms (get0 next L) s) := by
  have hp := h.next_eq L h1 h2
  have hc := count_take_lt_all hs
  refine ⟨by simp [h.next_size], by simp [h.syms_size], fun M h3 h4 => ?_, fun i M hi hM h3 h4 => ?_⟩
  · rw [get0_set0, h.next_size, count_take_succ hs]
    split
    · rename_i e
      rw [hp, if_pos e.1, e.1]
      omega
    · rename_i e
      rw [h.next_eq M h3 h4, if_neg (by omega)]
      rfl
  · rw [get0_set0, h.syms_size, hp]
    have hcM := count_take_lt_all hM
    by_cases e : i = s
    · subst e
      rw [hs] at hM
      simp at hM
      subst hM
      have a := startOf_mono ls (N := 16) h1 (by omega)
      have b : startOf ls 16 ≤ ls.length := startOf_le ls 15
      rw [if_pos ⟨rfl, by omega⟩]
    · rw [if_neg, h.syms_eq i M (by omega) hM h3 h4]
      rintro ⟨e1, -⟩
      by_cases eL : L = M
      · subst eL
        have := count_take_lt hM (n := s) (by omega)
        omega
      · rcases Nat.lt_or_gt_of_ne eL with g | g
        · have := startOf_mono ls h1 g
          omega
        · have := startOf_mono ls h3 g
          omega

theorem sortFrom_placed (lens : Array Nat) (s : Nat) (next syms : Array Nat) (h : Placed lens.toList s next syms)
    (hs : s ≤ lens.size) : ∃ next', Placed lens.toList lens.size next' (sortFrom lens s next syms) := by
  fun_induction sortFrom lens s next syms with
  | case1 s next syms hlt h0 p ih =>
    have hq : lens.toList[s]? = some lens[s] := by simp [hlt]
    have hn := h.next_size
    have := h.step hq (by omega) (by omega)
    rw [get0_eq h0.2, set0, dif_pos h0.2] at this
    exact ih this (by omega)
  | case2 s next syms hlt h0 ih =>
    have hq : lens.toList[s]? = some lens[s] := by simp [hlt]
    have hn := h.next_size
    exact ih (h.skip hq (by omega)) (by omega)
  | case3 s next syms hge =>
    obtain rfl : s = lens.size := by omega
    exact ⟨next, h⟩

/-- The counts and the sorted symbols describe the canonical code. -/
theorem sorted_of {lens : Array Nat} (hk : kraft lens.toList ≤ 65536) :
    Sorted lens.toList (countsOf lens) (symsOf lens (countsOf lens)) := by
  refine ⟨hk, fun L _ h => countsOf_spec lens h, fun L j h1 h2 hj => ?_⟩
  obtain ⟨hs1, hs2⟩ := startsOf_spec lens
  obtain ⟨next, h⟩ := sortFrom_placed lens 0 (startsOf (countsOf lens)) (Array.replicate lens.size 0)
    ⟨hs1, by simp, fun M a b => by simp [hs2 M a b, count], fun i M a => by omega⟩ (by omega)
  obtain ⟨i, hi, rfl⟩ := count_select hj
  have hlt : i < lens.size := by simpa using (List.getElem?_eq_some_iff.mp hi).1
  have hsym : get0 (symsOf lens (countsOf lens)) (startOf lens.toList L + count L (lens.toList.take i)) = i :=
    h.syms_eq i L hlt hi h1 h2
  rw [hsym]
  exact mem_canonical h1 h2 hi
end Lydite.Fast

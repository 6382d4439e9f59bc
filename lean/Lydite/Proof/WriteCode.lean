module
public import Lydite.Proof.WriteBits
public import Lydite.Proof.TableBuild
public import Lydite.Proof.TablePay
/-! The writer's words are those of the canonical code, and its tables by length and distance say what RFC 1951 says. -/
@[expose] public section
namespace Lydite.Fast.Write

/-- Every entry that is not 0 holds the word of its symbol. -/
def Words (B : Book) (t : Array Nat) : Prop :=
  ∀ s, get0 t s ≠ 0 → ∃ w, (w, s) ∈ B ∧ w.length < 16 ∧ Holds w (get0 t s % 16) (get0 t s / 16)

theorem revOf_lt (n v : Nat) : revOf n v 0 < 2 ^ n :=
  (Nat.div_eq_zero_iff_lt (Nat.two_pow_pos n)).mp (revOf_spec n v 0).1

theorem holds_revOf (n v : Nat) : Holds (word n v) n (revOf n v 0) :=
  ⟨by simp, revOf_lt n v, (revOf_spec n v 0).2⟩

theorem Words.set {B : Book} {t : Array Nat} {L code s : Nat} (h : Words B t) (hL : L < 16)
    (hm : (word L code, s) ∈ B) :
    Words B (set0 t s (L + 16 * revOf L code 0)) := by
  intro j hj
  rw [get0_set0] at hj ⊢
  split
  · rename_i hs
    rw [← hs.1]
    refine ⟨_, hm, by simpa using hL, ?_⟩
    rw [show (L + 16 * revOf L code 0) % 16 = L by omega, show (L + 16 * revOf L code 0) / 16 = revOf L code 0 by omega]
    exact holds_revOf L code
  · rename_i hs
    rw [if_neg hs] at hj
    exact h j hj

theorem row_words {B rest : Book} (lens : Array Nat) (L code sym : Nat) (t : Array Nat) (hL : L < 16)
    (hB : ∀ e ∈ Lydite.row L code sym (lens.toList.drop sym) rest, e ∈ B) (ht : Words B t) :
    (row lens L code sym t).code = code + count L (lens.toList.drop sym) ∧ Words B (row lens L code sym t).words := by
  fun_induction row lens L code sym t with
  | case1 code sym t h e ih =>
    rw [drop_cons h, Lydite.row, if_pos e] at hB
    rw [drop_cons h, count, if_pos e]
    have := ih (fun e h => hB e (List.mem_cons_of_mem _ h)) (ht.set hL (hB _ List.mem_cons_self))
    exact ⟨by rw [this.1]; omega, this.2⟩
  | case2 code sym t h e ih =>
    rw [drop_cons h, Lydite.row, if_neg e] at hB
    rw [drop_cons h, count, if_neg e, Nat.zero_add]
    exact ih hB ht
  | case3 code sym t h =>
    rw [List.drop_eq_nil_of_le (by rw [Array.length_toList]; omega)]
    exact ⟨rfl, ht⟩

theorem rows_words {B : Book} (lens : Array Nat) (n L code : Nat) (t : Array Nat) (hL : L + n ≤ 16)
    (hB : ∀ e ∈ Lydite.rows n L code lens.toList, e ∈ B) (ht : Words B t) :
    (rows lens n L code t).code = used n L code lens.toList ∧ Words B (rows lens n L code t).words := by
  induction n generalizing L code t with
  | zero => exact ⟨rfl, ht⟩
  | succ n ih =>
    rw [Lydite.rows] at hB
    obtain ⟨h1, h2⟩ := row_words lens L code 0 t (by omega) (by simpa using hB) ht
    rw [List.drop_zero] at h1
    rw [rows, used, ← h1]
    refine ih _ _ _ (by omega) (fun e h => hB e (mem_row_rest ?_)) h2
    rw [← h1]; exact h

theorem get0_pad (n : Nat) (a : Array Nat) (h : ∀ j, get0 a j = 0) (j : Nat) : get0 (pad n 0 a) j = 0 := by
  induction n generalizing a with
  | zero => exact h j
  | succ n ih => exact ih _ (fun j => by rw [get0_push]; split <;> simp [h])

theorem get0_nil (j n : Nat) : get0 (Array.mkEmpty n) j = 0 := by simp [get0]

/-- The words of `wordsOf`, and its Kraft sum. -/
theorem wordsOf_spec (lens : Array Nat) :
    (wordsOf lens).code = kraft lens.toList ∧ Words (canonical lens.toList) (wordsOf lens).words := by
  refine rows_words lens 15 1 0 _ (by omega) (fun _ h => h) (fun s h => absurd ?_ h)
  exact get0_pad _ _ (get0_nil · _) s

theorem allShort_eq (lens : Array Nat) (i : Nat) : allShort lens i = Lydite.allShort (lens.toList.drop i) := by
  fun_induction allShort lens i with
  | case1 i h h1 ih => rw [drop_cons h, Lydite.allShort, ih]; simp [h1]
  | case2 i h h1 => rw [drop_cons h, Lydite.allShort]; simp [h1]
  | case3 i h => rw [List.drop_eq_nil_of_le (by rw [Array.length_toList]; omega)]; rfl

theorem usable_eq (lens : Array Nat) : usable lens (wordsOf lens).code = Lydite.usable lens.toList := by
  rw [usable, (wordsOf_spec lens).1, allShort_eq, List.drop_zero, Lydite.usable, Bool.and_comm]

/-! Lengths. -/

/-- Every entry that is not 0 holds the word of a length and its extra bits. -/
def Lengths (B : Book) (t : Array Nat) : Prop :=
  ∀ n, get0 t n ≠ 0 → ∃ w s lb le lx, (w, s) ∈ B ∧ 257 ≤ s ∧ at? .literalCode lenTab (s - 257) = .ok (lb, le) ∧
    lx < 2 ^ le ∧ n = lb + lx ∧ Holds (w ++ field le lx) (get0 t n % 32) (get0 t n / 32)

theorem lengthExtra_le (k : Nat) (h : k < 29) : lengthExtra k ≤ 5 := by
  unfold lengthExtra; split <;> (try split) <;> omega

theorem lenRow_spec {B : Book} {k : Nat} {w : Bits} {word : Nat} (hk : k < 29) (hm : (w, 257 + k) ∈ B)
    (hl : w.length < 16) (hw : Holds w (word % 16) (word / 16)) (n x : Nat) (t : Array Nat)
    (hx : x + n ≤ 2 ^ lengthExtra k) (h : Lengths B t) :
    Lengths B (lenRow word (lengthExtra k) (lengthBase k) n x t) := by
  induction n generalizing x t with
  | zero => exact h
  | succ n ih =>
    refine ih _ _ (by omega) (fun j hj => ?_)
    rw [get0_set0] at hj ⊢
    split
    · rename_i hs
      have g := hw.append (.field (n := lengthExtra k) (v := x) (by omega))
      have := lengthExtra_le k hk
      have := hw.count
      have e1 : (word % 16 + lengthExtra k + 32 * (word / 16 + x <<< (word % 16))) % 32 =
        word % 16 + lengthExtra k := by omega
      have e2 : (word % 16 + lengthExtra k + 32 * (word / 16 + x <<< (word % 16))) / 32 =
        word / 16 + x <<< (word % 16) := by omega
      refine ⟨w, 257 + k, lengthBase k, lengthExtra k, x, hm, by omega, ?_, by omega, hs.1.symm, ?_⟩
      · rw [Nat.add_sub_cancel_left]; exact at_lenTab hk _
      · rw [e1, e2]; exact g
    · rename_i hs
      rw [if_neg hs] at hj
      exact h j hj

theorem lenRows_spec {B : Book} {words : Array Nat} (hw : Words B words) (n k : Nat) (t : Array Nat) (hk : k + n ≤ 29)
    (h : Lengths B t) : Lengths B (lenRows words n k t) := by
  induction n generalizing k t with
  | zero => exact h
  | succ n ih =>
    rw [lenRows]
    refine ih _ _ (by omega) ?_
    split
    · exact h
    · rename_i h0
      obtain ⟨w, h1, h2, h3⟩ := hw _ h0
      exact lenRow_spec (by omega) h1 h2 h3 _ _ _ (by rw [Nat.zero_add, Nat.one_shiftLeft]; exact Nat.le_refl _) h

theorem lenTable_spec {B : Book} {words : Array Nat} (hw : Words B words) : Lengths B (lenTable words) :=
  lenRows_spec hw _ _ _ (by omega) (fun n h => absurd (get0_pad _ _ (get0_nil · _) n) h)

/-! Distances. -/

/-- Every entry that is not 0 holds the word of a distance code, its least distance and its number of extra bits. -/
def Distances (B : Book) (t : Array Nat) : Prop :=
  ∀ i, get0 t i ≠ 0 → ∃ w s, (w, s) ∈ B ∧
    at? .distanceCode distTab s = .ok (get0 t i / 8388608, get0 t i / 16 % 16) ∧
    Holds w (get0 t i % 16) (get0 t i / 256 % 32768)

theorem distanceExtra_le (s : Nat) (h : s < 30) : distanceExtra s ≤ 13 := by
  unfold distanceExtra; split <;> omega

theorem distEntry_spec {B : Book} {words : Array Nat} (hw : Words B words) {s : Nat} (hs : s < 30)
    (h : distEntry (get0 words s) s ≠ 0) : ∃ w, (w, s) ∈ B ∧
      at? .distanceCode distTab s = .ok (distEntry (get0 words s) s / 8388608, distEntry (get0 words s) s / 16 % 16) ∧
      Holds w (distEntry (get0 words s) s % 16) (distEntry (get0 words s) s / 256 % 32768) := by
  have h0 : get0 words s ≠ 0 := fun e => h (by rw [distEntry, if_pos e])
  obtain ⟨w, h1, h2, h3⟩ := hw _ h0
  have a := distanceExtra_le s hs
  have b : get0 words s / 16 < 32768 := by
    have := h3.lt
    rw [h3.count] at this
    exact Nat.lt_of_lt_of_le this (Nat.pow_le_pow_right (n := 2) (by omega) (show w.length ≤ 15 by omega))
  rw [distEntry, if_neg h0]
  generalize get0 words s / 16 = v at *
  generalize hm : get0 words s % 16 = m at *
  have hm : m < 16 := by omega
  refine ⟨w, h1, ?_, ?_⟩
  · rw [at_distTab hs]
    congr 2 <;> omega
  · rw [show (m + 16 * (distanceExtra s + 16 * (v + 32768 * distanceBase s))) % 16 = m by omega,
      show (m + 16 * (distanceExtra s + 16 * (v + 32768 * distanceBase s))) / 256 % 32768 = v by omega]
    exact h3

theorem spread_spec {B : Book} {words : Array Nat} (hw : Words B words) (step n s d : Nat) (t : Array Nat) (hs : s < 30)
    (h : Distances B t) : Distances B (spread words step n s d t) := by
  induction n generalizing s d t with
  | zero => exact h
  | succ n ih =>
    rw [spread]
    split
    · exact ih _ _ _ (by omega) h
    · refine ih _ _ _ hs (fun i hi => ?_)
      rw [get0_push] at hi ⊢
      split
      · rename_i he
        rw [if_pos he] at hi
        obtain ⟨w, h1⟩ := distEntry_spec hw hs hi
        exact ⟨w, s, h1⟩
      · rename_i he
        rw [if_neg he] at hi
        exact h i hi

theorem distTable_spec {B : Book} {words : Array Nat} (hw : Words B words) : Distances B (distTable words) :=
  spread_spec hw _ _ _ _ _ (by omega) (spread_spec hw _ _ _ _ _ (by omega) (fun i h => absurd (get0_nil i _) h))

/-- Tables for the books `B`. -/
structure Coder.Ok (B : Books) (c : Coder) : Prop where
  lit : Words B.lit c.lit
  len : Lengths B.lit c.len
  dist : Distances B.dist c.dist

theorem coderOf_ok (lit dist : Array Nat) :
    (coderOf (wordsOf lit).words (wordsOf dist).words).Ok (booksOf lit.toList dist.toList) := by
  have h := (wordsOf_spec lit).2
  have g := (wordsOf_spec dist).2
  have a := lenTable_spec h
  have b := distTable_spec g
  unfold coderOf
  generalize lenTable (wordsOf lit).words = tl at *
  generalize distTable (wordsOf dist).words = td at *
  exact ⟨h, a, b⟩

theorem fixedCoder_ok : fixedCoder.Ok (booksOf fixedLit fixedDist) := by
  have h := coderOf_ok fixedLitLens fixedDistLens
  rw [fixedLitLens_toList, fixedDistLens_toList] at h
  unfold fixedCoder
  exact h
end Lydite.Fast.Write

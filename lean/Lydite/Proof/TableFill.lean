module
public import Lydite.Proof.TableCount
/-! What `fillRows` writes is sound: each place starts with the word that its entry belongs to. -/
@[expose] public section
namespace Lydite.Fast

theorem word_succ (n v : Nat) : word (n + 1) v = word n (v / 2) ++ [v % 2 == 1] := by
  induction n with
  | zero => simp [word]
  | succ n ih =>
    rw [word, ih, word, Nat.div_div_eq_div_mul, Nat.pow_succ, Nat.mul_comm (2 ^ n) 2]
    rfl

theorem field_snoc (n v : Nat) : field (n + 1) v = field n v ++ [v / 2 ^ n % 2 == 1] := by
  rw [field_split]
  simp [field, putBits]

theorem revOf_spec (n v a : Nat) : revOf n v a / 2 ^ n = a ∧ field n (revOf n v a) = word n v := by
  induction n generalizing v a with
  | zero => simp [revOf, field, putBits, word]
  | succ n ih =>
    obtain ⟨h1, h2⟩ := ih (v / 2) (2 * a + v % 2)
    refine ⟨?_, ?_⟩
    · rw [Nat.pow_succ, ← Nat.div_div_eq_div_mul, revOf, h1]
      omega
    · rw [field_snoc, word_succ, revOf, h1, h2]
      congr 3
      omega

theorem field_wrap (L i : Nat) : field L (i + 2 ^ L) = field L i := by
  rw [← field_mod (Nat.le_refl L) (i + 2 ^ L), Nat.add_mod_right, field_mod (Nat.le_refl L)]

/-- An entry that is right at the place `i`. -/
def Right (pay : Nat → Nat) (top : Nat) (lens : List Nat) (tbits L v i : Nat) : Prop :=
  ∃ w s, (w, s) ∈ canonical lens ∧ s < top ∧ v = w.length + 16 * pay s ∧ w.length ≤ tbits ∧ field w.length i = w ∧
    w.length = L

theorem fill_sound {pay : Nat → Nat} {top : Nat} {lens : List Nat} {tbits L step : Nat} (hstep : step = 2 ^ L)
    (hs : 0 < step) (v i : Nat) (t : Array Nat) (h : Sound pay top lens tbits t)
    (hr : Right pay top lens tbits L v i) :
    Sound pay top lens tbits (fill step hs v i t) ∧ (fill step hs v i t).size = t.size := by
  fun_induction fill step hs v i t with
  | case1 i t hi ih =>
    rw [Array.size_set] at ih
    refine ih ?_ ?_
    · intro j hj
      rw [Array.getElem_set]
      split
      · rename_i e
        subst e
        obtain ⟨w, s, h1, h2, h3, h4, h5, -⟩ := hr
        exact fun _ => ⟨w, s, h1, h2, h3, h4, h5⟩
      · exact h j (by simpa using hj)
    · obtain ⟨w, s, h1, h2, h3, h4, h5, rfl⟩ := hr
      exact ⟨w, s, h1, h2, h3, h4, by rw [hstep, field_wrap, h5], rfl⟩
  | case2 i t hi => exact ⟨h, rfl⟩

theorem fillRow_sound {pay : Nat → Nat} {top : Nat} {lens : List Nat} {tbits L step : Nat} {pays syms : Array Nat}
    (hp : pays.size = top) (hpay : ∀ s (h : s < pays.size), pays[s] = pay s) (hstep : step = 2 ^ L) (hs : 0 < step)
    (hL : L ≤ tbits) (n code i : Nat) (t : Array Nat) (h : Sound pay top lens tbits t)
    (hw : ∀ j, j < n → (word L (code + j), get0 syms (i + j)) ∈ canonical lens) :
    Sound pay top lens tbits (fillRow pays syms L step hs n code i t) ∧
      (fillRow pays syms L step hs n code i t).size = t.size := by
  induction n generalizing code i t with
  | zero => exact ⟨h, rfl⟩
  | succ n ih =>
    have hw' : ∀ j, j < n → (word L (code + 1 + j), get0 syms (i + 1 + j)) ∈ canonical lens := by
      intro j hj
      rw [show code + 1 + j = code + (j + 1) by omega, show i + 1 + j = i + (j + 1) by omega]
      exact hw (j + 1) (by omega)
    simp only [fillRow]
    split
    · rename_i hsz
      have hr : Right pay top lens tbits L (L + 16 * pays[get0 syms i]) (revOf L code 0) :=
        ⟨word L code, get0 syms i, hw 0 (by omega), by omega, by rw [hpay, word_length], by simpa using hL,
          by rw [word_length]; exact (revOf_spec L code 0).2, by simp⟩
      obtain ⟨h1, h2⟩ := fill_sound hstep hs _ _ t h hr
      rw [← h2]
      exact ih _ _ _ h1 hw'
    · exact ih _ _ _ h hw'

theorem fillRows_sound {pay : Nat → Nat} {top : Nat} {lens : List Nat} {tbits : Nat} {pays counts syms : Array Nat}
    (hp : pays.size = top) (hpay : ∀ s (h : s < pays.size), pays[s] = pay s) (hb : tbits ≤ 15)
    (ho : Sorted lens counts syms) (n L step : Nat) (hs : 0 < step) (hstep : step = 2 ^ L) (h1 : 1 ≤ L)
    (hL : L + n ≤ tbits + 1) (t : Array Nat) (h : Sound pay top lens tbits t) :
    Sound pay top lens tbits (fillRows pays counts syms n L step hs (firstOf lens L) (startOf lens L) t) ∧
      (fillRows pays counts syms n L step hs (firstOf lens L) (startOf lens L) t).size = t.size := by
  induction n generalizing L step t with
  | zero => exact ⟨h, rfl⟩
  | succ n ih =>
    simp only [fillRows]
    rw [ho.counts L h1 (by omega), ← firstOf_succ lens h1, ← startOf_succ lens h1]
    obtain ⟨a, b⟩ := fillRow_sound hp hpay hstep hs (by omega) (count L lens) (firstOf lens L) (startOf lens L) t h
      (fun j hj => ho.syms L j h1 (by omega) hj)
    rw [← b]
    exact ih _ _ _ (by rw [hstep, Nat.pow_succ, Nat.mul_comm]) (by omega) (by omega) _ a
end Lydite.Fast

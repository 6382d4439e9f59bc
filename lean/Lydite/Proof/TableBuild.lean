module
public import Lydite.Block
public import Lydite.Proof.TableFill
/-! `build` gives the code of its lengths, and the fixed code lengths are the model's. -/
@[expose] public section
namespace Lydite.Fast

theorem litPaysFrom_spec (n s : Nat) (a : Array Nat) (hs : a.size = s) (ha : ∀ i < s, get0 a i = payLit i) :
    (litPaysFrom n s a).size = s + n ∧ ∀ i < s + n, get0 (litPaysFrom n s a) i = payLit i := by
  induction n generalizing s a with
  | zero => exact ⟨hs, ha⟩
  | succ n ih =>
    rw [show s + (n + 1) = s + 1 + n by omega]
    refine ih _ _ (by simp [hs]) fun i hi => ?_
    rw [get0_push, hs]
    split
    · rename_i e; rw [e]
    · exact ha i (by omega)

theorem distPaysFrom_spec (n s : Nat) (a : Array Nat) (hs : a.size = s) (ha : ∀ i < s, get0 a i = payDist i) :
    (distPaysFrom n s a).size = s + n ∧ ∀ i < s + n, get0 (distPaysFrom n s a) i = payDist i := by
  induction n generalizing s a with
  | zero => exact ⟨hs, ha⟩
  | succ n ih =>
    rw [show s + (n + 1) = s + 1 + n by omega]
    refine ih _ _ (by simp [hs]) fun i hi => ?_
    rw [get0_push, hs]
    split
    · rename_i e; rw [e]
    · exact ha i (by omega)

theorem longest_bounds (counts : Array Nat) (n : Nat) : 1 ≤ longest counts n ∧ longest counts n ≤ n + 1 ∧
    (1 ≤ n → longest counts n ≤ n) := by
  induction n with
  | zero => simp [longest]
  | succ n ih =>
    simp only [longest]
    split <;> omega

theorem build_ok {pay : Nat → Nat} {top : Nat} {pays lens : Array Nat} (hp : pays.size = top)
    (hpay : ∀ i < top, get0 pays i = pay i) {bits : Nat} (h1 : 1 ≤ bits) (hb : bits ≤ 15)
    (hk : kraft lens.toList ≤ 65536) : (build bits pays lens (countsOf lens)).Ok pay top lens.toList := by
  have ho := sorted_of hk
  have hl := longest_bounds (countsOf lens) bits
  obtain ⟨a, b⟩ := fillRows_sound (pay := pay) hp
    (fun s h => by rw [← get0_eq h]; exact hpay s (by omega)) (tbits := longest (countsOf lens) bits) (by omega) ho
    (longest (countsOf lens) bits) 1 2 (by omega) rfl (by omega) (by omega)
    (Array.replicate (1 <<< longest (countsOf lens) bits) 0) (fun i h => by simp)
  refine ⟨hk, ?_, ?_, a, ho.counts, ho.syms⟩
  · exact b.trans (by rw [Array.size_replicate, Nat.one_shiftLeft]; rfl)
  · simp only [build]
    omega

theorem buildLit_ok {lens : Array Nat} (hk : kraft lens.toList ≤ 65536) :
    (buildLit lens).Ok payLit 286 lens.toList := by
  obtain ⟨a, b⟩ := litPaysFrom_spec 286 0 (Array.mkEmpty 286) rfl (fun i h => by omega)
  exact build_ok a (fun i h => b i (by omega)) (by omega) (by omega) hk

theorem buildDist_ok {lens : Array Nat} (hk : kraft lens.toList ≤ 65536) :
    (buildDist lens).Ok payDist 30 lens.toList := by
  obtain ⟨a, b⟩ := distPaysFrom_spec 30 0 (Array.mkEmpty 30) rfl (fun i h => by omega)
  exact build_ok a (fun i h => b i (by omega)) (by omega) (by omega) hk

theorem rep_append (n v : Nat) (a b : List Nat) : rep n v a ++ b = rep n v (a ++ b) := by
  induction n with
  | zero => rfl
  | succ n ih => simp [rep, ih]

theorem pad_list (n v : Nat) (a : Array Nat) : (pad n v a).toList = a.toList ++ rep n v [] := by
  induction n generalizing a with
  | zero => simp [pad, rep]
  | succ n ih => simp [pad, rep, ih]

theorem fixedLitLens_toList : fixedLitLens.toList = fixedLit := by
  simp only [fixedLitLens, fixedLit, pad_list, List.nil_append, rep_append]

theorem fixedDistLens_toList : fixedDistLens.toList = fixedDist := by
  simp only [fixedDistLens, fixedDist, pad_list, List.nil_append]

theorem fixedLit_ok : (buildLit fixedLitLens).Ok payLit 286 fixedLit := by
  rw [← fixedLitLens_toList]
  exact buildLit_ok (by rw [fixedLitLens_toList, kraft_fixed.1]; exact Nat.le_refl _)

theorem fixedDist_ok : (buildDist fixedDistLens).Ok payDist 30 fixedDist := by
  rw [← fixedDistLens_toList]
  exact buildDist_ok (by rw [fixedDistLens_toList, kraft_fixed.2]; exact Nat.le_refl _)
end Lydite.Fast

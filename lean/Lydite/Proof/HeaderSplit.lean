module
public import Lydite.Dynamic
public import Lydite.Proof.HeaderLens
public import Lydite.Proof.TableCount
/-! The code lengths of a dynamic block, split into two lists and checked: `readLens` is the end of `readHeader`. -/
@[expose] public section
namespace Lydite.Fast

theorem get0_toList (a : Array Nat) (i : Nat) : get0 a i = (a.toList[i]?).getD 0 := by
  unfold get0
  split
  · rename_i h
    simp [h]
  · rename_i h
    rw [List.getElem?_eq_none (by rw [Array.length_toList]; omega)]
    rfl

theorem nthNat_eq (l : List Nat) (i : Nat) : nthNat l i = (l[i]?).getD 0 := by
  induction l generalizing i with
  | nil => simp [nthNat]
  | cons x l ih =>
    cases i with
    | zero => simp [nthNat]
    | succ i => simpa [nthNat] using ih i

theorem shortFrom_eq (a : Array Nat) (i : Nat) : shortFrom a i = allShort (a.toList.drop i) := by
  fun_induction shortFrom a i with
  | case1 i h hx ih => rw [drop_cons h, allShort, ih]; simp [hx]
  | case2 i h hx => rw [drop_cons h, allShort]; simp; omega
  | case3 i h => rw [List.drop_eq_nil_of_le (by rw [Array.length_toList]; omega)]; rfl

theorem usableLens_eq (a : Array Nat) : usableLens a = usable a.toList := by
  simp only [usableLens, usable, kraftOf_eq, shortFrom_eq, List.drop_zero, Bool.and_comm]
  rfl

theorem sliceFrom_toList {a : Array Nat} {n i : Nat} (b : Array Nat) (h : i + n ≤ a.size) :
    (sliceFrom a n i b).toList = b.toList ++ (a.toList.drop i).take n := by
  induction n generalizing i b with
  | zero => simp [sliceFrom]
  | succ n ih =>
    rw [sliceFrom, ih _ (by omega), drop_cons (a := a) (i := i) (by omega), Array.toList_push, get0_eq (by omega),
      List.take_succ_cons, List.append_assoc]
    rfl

/-- The two parts of the lengths read. -/
theorem splitLens_parts {l : List Nat} {nl nd : Nat} (h : l.length = nl + nd) : splitLens nd l.reverse = (do
    need (nthNat (l.take nl) 256 != 0) .noEndOfBlock
    need (usable (l.take nl)) .literalSet
    need (usable (l.drop nl)) .distanceSet
    .ok (l.take nl, l.drop nl)) := by
  have e1 : (l.reverse.take nd).reverse = l.drop nl := by
    rw [List.take_reverse, List.reverse_reverse, h, Nat.add_sub_cancel]
  have e2 : (l.reverse.drop nd).reverse = l.take nl := by
    rw [List.drop_reverse, List.reverse_reverse, h, Nat.add_sub_cancel]
  simp only [splitLens, part_eq, revOnto_eq, e1, e2, List.append_nil]

theorem headOf_eq (p : Nat) (lit dist : Array Nat) : (do
    need (nthNat lit.toList 256 != 0) .noEndOfBlock
    need (usable lit.toList) .literalSet
    need (usable dist.toList) .distanceSet
    .ok (lit.toList, dist.toList) : R (List Nat × List Nat)) =
      (if (headOf p lit dist).status = 0 then .ok (lit.toList, dist.toList)
        else .error (reasonOf (headOf p lit dist).status)) ∧
    (headOf p lit dist).p = p ∧ (headOf p lit dist).litLens = lit ∧ (headOf p lit dist).distLens = dist ∧
    ((headOf p lit dist).status = 0 ∨ 9 ≤ (headOf p lit dist).status ∧ (headOf p lit dist).status ≤ 11) := by
  rw [nthNat_eq, ← get0_toList, ← usableLens_eq, ← usableLens_eq]
  unfold headOf
  split
  · rename_i h; rw [h]; exact ⟨rfl, rfl, rfl, rfl, by simp⟩
  · rename_i h
    rw [show (get0 lit 256 != 0) = true by simpa using h]
    cases usableLens lit
    · exact ⟨rfl, rfl, rfl, rfl, by simp⟩
    · cases usableLens dist
      · exact ⟨rfl, rfl, rfl, rfl, by simp⟩
      · exact ⟨rfl, rfl, rfl, rfl, by simp⟩

/-- The code lengths read, split and checked, as a function of the model. -/
noncomputable def lensOf (cl : Book) (nl nd : Nat) (bs : Bits) : R (List Nat × List Nat × Bits) := do
  let (acc, bs) ← decLens cl (nl + nd) [] bs
  let (lit, dist) ← splitLens nd acc
  .ok (lit, dist, bs)

/-- The result of a `HeadExit`. -/
noncomputable def HeadExit.result (d : ByteArray) (k : Bits) (x : HeadExit) : R (List Nat × List Nat × Bits) :=
  if x.status = 0 then .ok (x.litLens.toList, x.distLens.toList, bitsAt d x.p ++ k) else .error (reasonOf x.status)

/-- Reading with `f` at bit `p` is `x`. -/
def IsHead (f : Bits → R (List Nat × List Nat × Bits)) (d : ByteArray) (p : Nat) (x : HeadExit) : Prop :=
  (∀ k, (x.status = 1 → k = []) → f (bitsAt d p ++ k) = x.result d k) ∧
  (x.status = 0 → p ≤ x.p ∧ x.p ≤ 8 * d.size) ∧ (x.status ≤ 1 ∨ 6 ≤ x.status ∧ x.status ≤ 11)

theorem readLens_eq {d : ByteArray} {p nl nd : Nat} (cl : Array Nat) (hp : p ≤ 8 * d.size) :
    IsHead (fun bs => do
      need (kraft cl.toList == 65536) .codeLengthSet
      lensOf (canonical cl.toList) nl nd bs) d p (readLens d p nl nd cl) := by
  dsimp only [readLens]
  rw [kraftOf_eq]
  split
  · rename_i hk
    obtain ⟨h1, h2, h3⟩ := lensFrom_reads (sorted_of (lens := cl) (by omega)) d p (nl + nd) (Array.mkEmpty 320) hp
    generalize lensFrom (countsOf cl) (symsOf cl (countsOf cl)) d p (nl + nd) (Array.mkEmpty 320) = x at h1 h2 h3 ⊢
    split
    · rename_i h0
      have hz : ∀ k, decLens (canonical cl.toList) (nl + nd) [] (bitsAt d p ++ k) =
          .ok (x.lens.toList.reverse, bitsAt d x.p ++ k) := by
        intro k
        have := h1 k (by omega)
        rwa [if_pos h0] at this
      have hs : x.lens.size = nl + nd := by
        have := (decLens_sound (hz [])).1
        simpa using this
      have a1 : (sliceFrom x.lens nl 0 (Array.mkEmpty nl)).toList = x.lens.toList.take nl := by
        rw [sliceFrom_toList _ (by omega)]; simp
      have a2 : (sliceFrom x.lens nd nl (Array.mkEmpty nd)).toList = x.lens.toList.drop nl := by
        rw [sliceFrom_toList _ (by omega), List.take_of_length_le (by simp; omega)]; simp
      obtain ⟨g1, g2, g3, g4, g5⟩ := headOf_eq x.p (sliceFrom x.lens nl 0 (Array.mkEmpty nl))
        (sliceFrom x.lens nd nl (Array.mkEmpty nd))
      refine ⟨fun k _ => ?_, fun _ => by rw [g2]; exact h2 h0, by omega⟩
      rw [hk, beq_self_eq_true, show need true Reason.codeLengthSet = .ok () from rfl]
      simp only [ok_bind, lensOf, hz]
      rw [splitLens_parts (by rw [Array.length_toList]; exact hs), ← a1, ← a2, g1, HeadExit.result, g2, g3, g4]
      split <;> rfl
    · rename_i h0
      refine ⟨fun k hs => ?_, fun h => absurd h h0, by dsimp only; omega⟩
      have := h1 k hs
      rw [if_neg h0] at this
      rw [hk, beq_self_eq_true, show need true Reason.codeLengthSet = .ok () from rfl, HeadExit.result, if_neg h0]
      simp only [ok_bind, lensOf]
      rw [show (Array.mkEmpty 320 : Array Nat).toList.reverse = [] from rfl] at this
      rw [this]
      rfl
  · rename_i hk
    refine ⟨fun k _ => ?_, by simp, by simp⟩
    dsimp only
    rw [show (kraft cl.toList == 65536) = false by simpa using hk]
    rfl
end Lydite.Fast

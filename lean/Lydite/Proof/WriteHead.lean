module
public import Lydite.Proof.HeaderSplit
public import Lydite.Proof.WriteCode
public import Lydite.Fast.WriteHead
/-! The header that the writer writes is one that RFC 1951 allows; its tables are those of the code lengths in it. -/
@[expose] public section
namespace Lydite.Fast.Write

theorem row_symbol {L code sym : Nat} {ls : List Nat} {rest : Book} {e : Bits × Nat}
    (h : e ∈ Lydite.row L code sym ls rest) : e ∈ rest ∨ e.2 < sym + ls.length := by
  induction ls generalizing code sym with
  | nil => exact .inl h
  | cons l ls ih =>
    simp only [Lydite.row] at h
    rw [List.length_cons]
    split at h
    · rcases List.mem_cons.mp h with rfl | h
      · exact .inr (by simp only; omega)
      · exact (ih h).imp id (fun h => by omega)
    · exact (ih h).imp id (fun h => by omega)

theorem rows_symbol {n L code : Nat} {ls : List Nat} {e : Bits × Nat} (h : e ∈ Lydite.rows n L code ls) :
    e.2 < ls.length := by
  induction n generalizing L code with
  | zero => simp [Lydite.rows] at h
  | succ n ih =>
    rw [Lydite.rows] at h
    rcases row_symbol h with h | h
    · exact ih h
    · omega

/-- A code has words only for symbols that have a length. -/
theorem canonical_symbol {ls : List Nat} {w : Bits} {s : Nat} (h : (w, s) ∈ canonical ls) : s < ls.length :=
  rows_symbol h

/-! The lengths of the code length code. -/

theorem slot_order : ∀ s, s < 19 → s ∈ order ∧ order.idxOf s = slot s := by
  unfold order
  decide +kernel

theorem clLens_toList (cls : Array Nat) {n s : Nat} (t : Array Nat) (h : s + n ≤ 19) :
    (clLens cls n s t).toList = t.toList ++ clGo cls.toList n s := by
  induction n generalizing s t with
  | zero => simp [clLens, clGo]
  | succ n ih =>
    obtain ⟨h1, h2⟩ := slot_order s (by omega)
    rw [clLens, clGo, ih _ (by omega), Array.toList_push, List.append_assoc, sentFor_eq h1, h2, get0_toList]
    rfl

theorem clLens_eq (cls : Array Nat) : (clLens cls 19 0 (Array.mkEmpty 19)).toList = Lydite.clLens cls.toList := by
  rw [clLens_toList _ _ (by omega)]
  rfl

theorem clGo_length (cls : List Nat) (n s : Nat) : (clGo cls n s).length = n := by
  induction n generalizing s with
  | zero => rfl
  | succ n ih => simp [clGo, ih]

theorem allBelow8_spec {a : Array Nat} {i : Nat} (h : allBelow8 a i = true) : ∀ c ∈ a.toList.drop i, c < 8 := by
  fun_induction allBelow8 a i with
  | case1 i hi h8 ih =>
    rw [drop_cons hi]
    intro c hc
    rcases List.mem_cons.mp hc with rfl | hc
    · exact h8
    · exact ih h c hc
  | case2 i hi h8 => simp at h
  | case3 i hi =>
    rw [List.drop_eq_nil_of_le (by rw [Array.length_toList]; omega)]
    simp

theorem putCls_spec {cls : Array Nat} {i : Nat} {w : Writer} {W : Bits} (h : Wrote w W)
    (h8 : ∀ c ∈ cls.toList.drop i, c < 8) : Wrote (putCls cls i w) (W ++ clsBits (cls.toList.drop i) []) := by
  fun_induction putCls cls i w generalizing W with
  | case1 i w hi ih =>
    rw [drop_cons hi] at h8 ⊢
    have := ih (h.put (n := 3) (v := cls[i]) (h8 _ List.mem_cons_self)).1 (fun c hc => h8 c (List.mem_cons_of_mem _ hc))
    rwa [clsBits, putBits_eq, ← List.append_assoc]
  | case2 i w hi =>
    rw [List.drop_eq_nil_of_le (by rw [Array.length_toList]; omega)]
    simpa [clsBits] using h

/-! The code lengths. -/

/-- What a code length symbol means. -/
theorem run_sym {s : Nat} {a : Array Nat} (h1 : s < 19) (h2 : ¬(s = 16 ∧ a.size = 0)) :
    Lydite.run s a.toList.reverse =
      .ok (symExtra s, symBase s, if s < 16 then s else if s = 16 then get0 a (a.size - 1) else 0) := by
  by_cases h : s < 16
  · simp only [Lydite.run, symExtra, symBase, h, if_true]
  · rcases (by omega : s = 16 ∨ s = 17 ∨ s = 18) with rfl | rfl | rfl
    · obtain ⟨l, e⟩ := last_eq (a := a) (by simpa using h2)
      rw [e]
      rfl
    · rfl
    · rfl

theorem putSyms_spec {cl : List Nat} (hcl : cl.length = 19) {syms words : Array Nat} (hw : Words (canonical cl) words)
    {most i : Nat} {lens : Array Nat} {w : Writer} {W : Bits} {r : Sent} (h : Wrote w W)
    (e : putSyms syms words most i lens w = some r) :
    ∃ bs, Lens (canonical cl) lens.toList.reverse bs r.lens.toList.reverse ∧ Wrote r.writer (W ++ bs) := by
  fun_induction putSyms syms words most i lens w generalizing W with
  | case1 => simp at e
  | case2 => simp at e
  | case3 i lens w hi s x e0 h0 hs hx v =>
    rename_i ih
    obtain ⟨u, hu, _, hh⟩ := hw s h0
    have hs19 : s < 19 := by have := canonical_symbol hu; omega
    have hx2 : x < 2 ^ symExtra s := by rw [← Nat.one_shiftLeft]; exact hx.1
    obtain ⟨bs, h1, h2⟩ := ih ((h.puts hh).1.put hx2).1 e
    rw [pad_reverse] at h1
    refine ⟨_, .step hu (run_sym hs19 hs) hx2 h1, ?_⟩
    rwa [List.append_assoc, List.append_assoc] at h2
  | case4 => simp at e
  | case5 i lens w hi =>
    simp only [Option.some.injEq] at e
    subst e
    exact ⟨[], .done _, by simpa using h⟩

theorem slice_toList {a : Array Nat} {n i : Nat} (b : Array Nat) (h : i + n ≤ a.size) :
    (slice a n i b).toList = b.toList ++ (a.toList.drop i).take n := by
  induction n generalizing i b with
  | zero => simp [slice]
  | succ n ih =>
    rw [slice, ih _ (by omega), drop_cons (a := a) (i := i) (by omega), Array.toList_push, get0_eq (by omega),
      List.take_succ_cons, List.append_assoc]
    rfl

theorem headFor_spec {lit dist : Array Nat} {w : Writer} {r : Head} (e : headFor lit dist w = some r) :
    fits lit.toList dist.toList ∧ r.coder.Ok (booksOf lit.toList dist.toList) ∧ r.writer = w := by
  have h1 := usable_eq lit
  have h2 := usable_eq dist
  have h3 := coderOf_ok lit dist
  unfold headFor at e
  split at e
  · simp at e
  · rename_i h0
    generalize wordsOf lit = x at *
    generalize wordsOf dist = y at *
    obtain ⟨kl, wl⟩ := x
    obtain ⟨kd, wd⟩ := y
    simp only at e h1 h2 h3
    split at e
    · rename_i hu
      simp only [Option.some.injEq] at e
      subst e
      rw [h1, h2, Bool.and_eq_true] at hu
      refine ⟨⟨?_, hu.1, hu.2⟩, h3, rfl⟩
      rwa [nthNat_eq, ← get0_toList]
    · simp at e

/-- Whatever header is written is one for its code lengths. -/
theorem head_spec {plan : Fast.Plan} {w : Writer} {W : Bits} {r : Head} (h : Wrote w W) (e : head plan w = some r) :
    ∃ hw lit dist, Header hw lit dist ∧ r.coder.Ok (booksOf lit dist) ∧ Wrote r.writer (W ++ hw) := by
  unfold head at e
  dsimp only at e
  split at e
  · rename_i hc
    obtain ⟨c1, c2, c3, c4, c5, c6, c7⟩ := hc
    obtain ⟨k1, k2⟩ := wordsOf_spec (clLens plan.cls 19 0 (Array.mkEmpty 19))
    rw [clLens_eq] at k1 k2
    generalize wordsOf (clLens plan.cls 19 0 (Array.mkEmpty 19)) = x at *
    obtain ⟨kraft, words⟩ := x
    simp only at e k1 k2
    split at e
    · rename_i hk
      have h8 : ∀ c ∈ plan.cls.toList, c < 8 := by simpa using allBelow8_spec c7
      have w1 := (h.put (n := 5) (v := plan.nlit - 257) (by omega)).1
      have w2 := (w1.put (n := 5) (v := plan.ndist - 1) (by omega)).1
      have w3 := (w2.put (n := 4) (v := plan.cls.size - 4) (by omega)).1
      have w4 := putCls_spec (cls := plan.cls) (i := 0) w3 (by simpa using h8)
      split at e
      · simp at e
      · rename_i lens w' hp
        obtain ⟨bs, l1, l2⟩ := putSyms_spec (cl := Lydite.clLens plan.cls.toList) (clGo_length _ _ _) k2 w4 hp
        simp only at l1 l2 e
        split at e
        · rename_i hs
          obtain ⟨f1, f2, f3⟩ := headFor_spec e
          have a1 : (slice lens plan.nlit 0 (Array.mkEmpty plan.nlit)).toList = lens.toList.take plan.nlit := by
            rw [slice_toList _ (by omega)]; simp
          have a2 : (slice lens plan.ndist plan.nlit (Array.mkEmpty plan.ndist)).toList =
              lens.toList.drop plan.nlit := by
            rw [slice_toList _ (by omega), List.take_of_length_le (by simp; omega)]; simp
          rw [a1, a2] at f1 f2
          refine ⟨_, _, _, .mk (hl := plan.nlit - 257) (hd := plan.ndist - 1) (cls := plan.cls.toList) (w := bs)
            (by omega) (by omega) ?_ ?_ h8 ?_ ?_ ?_ ?_ f1, f2, ?_⟩
          · rw [Array.length_toList]; exact c5
          · rw [Array.length_toList]; exact c6
          · rw [← k1]; exact hk
          · rw [List.length_take, Array.length_toList]; omega
          · rw [List.length_drop, Array.length_toList]; omega
          · rw [List.take_append_drop]; exact l1
          · rw [f3]
            rw [List.drop_zero] at l2
            rw [Array.length_toList, show bs = [] ++ bs from rfl, clsBits_append]
            simpa using l2
        · simp at e
    · simp at e
  · simp at e
end Lydite.Fast.Write

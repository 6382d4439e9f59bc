module
public import Lydite.Proof.WriteBlock
/-! A part of a stream: its blocks, and how it ends. -/
@[expose] public section
namespace Lydite.Fast
open Write

/-- What lies in the window and what is compressed so far, as the model's output. -/
theorem written_over {data : ByteArray} {p : Nat} (h : data.size ≤ p) : written data p = written data data.size := by
  rw [written, written, List.take_of_length_le (by rw [toList_length]; exact h), ← toList_length, List.take_length]

/-- A block that was written for itself, put after the output. -/
theorem Write.Wrote.join {out more : ByteArray} {cnt buf cnt' buf' : Nat} {W b : Bits} (h : Wrote ⟨out, cnt, buf⟩ W)
    (g : Wrote ⟨more, cnt', buf'⟩ (field cnt buf ++ b)) :
    Wrote ⟨more.copySlice 0 out out.size more.size false, cnt', buf'⟩ (W ++ b) := by
  have e : (more.copySlice 0 out out.size more.size false).data.toList = _ := copySlice_end more out 0 more.size
  rw [Nat.zero_add, bytesOf_eq (Nat.le_refl _), List.drop_zero] at e
  refine ⟨g.lt, ?_⟩
  have hb := h.bits
  have gb := g.bits
  simp only at hb gb ⊢
  rw [e, unpack_append, List.append_assoc, gb, ← List.append_assoc, hb]

theorem Write.Wrote.fresh {out : ByteArray} {cnt buf : Nat} {W : Bits} (h : Wrote ⟨out, cnt, buf⟩ W) (c : Nat) :
    Wrote ⟨ByteArray.emptyWithCapacity c, cnt, buf⟩ (field cnt buf) := ⟨h.lt, rfl⟩

/-- Blocks from `p` to the end of the data, with the last block of the stream if `final`. -/
def Covers (data : ByteArray) (final : Bool) (p pos : Nat) (W : Bits) (r : Writer) : Prop :=
  ∃ u, Stretch (final && decide (p < data.size)) pos (written data p) u (written data data.size) ∧ Wrote r (W ++ u) ∧
    r.cnt < 8 ∧ (¬ p < data.size → u = [])

/-- Blocks up to `stop`, and those after it. -/
theorem Covers.after {data : ByteArray} {final : Bool} {p stop last pos : Nat} {W u : Bits} {r : Writer}
    (hl : last = if final then if stop = data.size then 1 else 0 else 0) (hp : p < data.size) (hs : stop ≤ data.size)
    (h : Stretch (last == 1) pos (written data p) u (written data stop))
    (g : Covers data final stop (pos + u.length) (W ++ u) r) :
    Covers data final p pos W r := by
  obtain ⟨v, g1, g2, g3, g4⟩ := g
  refine ⟨u ++ v, ?_, by rwa [← List.append_assoc], g3, fun h => absurd hp h⟩
  rw [decide_eq_true hp, Bool.and_true]
  by_cases hf : final = true ∧ stop = data.size
  · obtain ⟨rfl, rfl⟩ := hf
    rw [g4 (by omega), List.append_nil]
    simpa [hl] using h
  · have : last = 0 := by
      rw [hl]
      split
      · rename_i e; rw [if_neg (fun e2 => hf ⟨e, e2⟩)]
      · rfl
    subst this
    have e : (final && decide (stop < data.size)) = final := by
      cases final
      · rfl
      · have : stop < data.size := by
          have : ¬ stop = data.size := fun e => hf ⟨rfl, e⟩
          omega
        simp [this]
    rw [e] at g1
    exact h.append rfl g1

theorem last_le {data : ByteArray} {final : Bool} {stop : Nat} :
    (if final then if stop = data.size then 1 else 0 else 0) ≤ 1 := by split <;> (try split) <;> omega

/-- The part without its end. -/
noncomputable def Part.writer {σ : Type} (r : Part σ) : Writer := ⟨r.out, r.cnt, r.buf⟩

theorem deflateBlocks_spec {σ : Type} (oracle : Oracle σ) (data : ByteArray) (final : Bool) (s : σ) (p : Nat)
    (w : Writer) (refused : Nat) {W : Bits} {pos : Nat} (h : Wrote w W) (hc : w.cnt < 8)
    (hpos : W.length % 8 = pos % 8) :
    Covers data final p pos W (deflateBlocks oracle data final s p w refused).writer := by
  fun_induction deflateBlocks oracle data final s p w refused generalizing W pos with
  | case1 =>
    rename_i s0 p w refused hp plan s _ stop last _ ih
    have hl : last = if final then if stop = data.size then 1 else 0 else 0 := by simp only [last, dite_eq_ite]
    have h1 : last ≤ 1 := hl ▸ last_le
    have hs := stopOf_le data.size p plan.size
    obtain ⟨u, g1, g2, g3⟩ := storedBlocks_spec h hpos (Nat.le_of_lt (lt_stopOf plan.size hp)) hs h1
    have g4 := Nat.lt_of_le_of_lt (Nat.le_of_eq g3) (show 0 < 8 by omega)
    exact .after hl hp hs g1 (ih g2 g4 (by rw [List.length_append]; omega))
  | case2 =>
    rename_i s0 p refused hp plan s _ stop last _ out cnt buf more cnt' buf' hplan ih
    have hl : last = if final then if stop = data.size then 1 else 0 else 0 := by simp only [last, dite_eq_ite]
    have h1 : last ≤ 1 := hl ▸ last_le
    have hs := stopOf_le data.size p plan.size
    obtain ⟨b, g1, g2, g3⟩ := planned_spec (pos := pos) (h.fresh 65536) h1 hplan
    exact .after hl hp hs (.one g1) (ih (h.join g2) g3 (by rw [List.length_append]; omega))
  | case3 =>
    rename_i s0 p refused hp plan s _ stop last _ out cnt buf _ ih
    have hl : last = if final then if stop = data.size then 1 else 0 else 0 := by simp only [last, dite_eq_ite]
    have h1 : last ≤ 1 := hl ▸ last_le
    have hs := stopOf_le data.size p plan.size
    obtain ⟨u, g1, g2, g3⟩ := storedBlocks_spec h hpos (Nat.le_of_lt (lt_stopOf plan.size hp)) hs h1
    have g4 := Nat.lt_of_le_of_lt (Nat.le_of_eq g3) (show 0 < 8 by omega)
    exact .after hl hp hs g1 (ih g2 g4 (by rw [List.length_append]; omega))
  | case4 =>
    rename_i s p refused hp out cnt buf
    refine ⟨[], ?_, by simpa using h, hc, fun _ => rfl⟩
    rw [decide_eq_false hp, Bool.and_false, written_over (by omega)]
    exact .none

/-! The ends of parts. -/

theorem fixed_end : TokBits (booksOf fixedLit fixedDist) none (field 7 0) :=
  .stop (look_mem (show look (canonical fixedLit) 256 = some (field 7 0) by decide +kernel))

/-- An empty block of fixed codes. -/
theorem empty_block (pos : Nat) (out : Bytes) : Body pos out (field 2 1 ++ field 7 0) out := .fixed (.stop fixed_end)

theorem finish_spec {data : ByteArray} {mode pos : Nat} {some : Bool} {w : Writer} {W : Bits} (h : Wrote w W)
    (hc : w.cnt < 8)
    (hpos : W.length % 8 = pos % 8) :
    ∃ u pad, Stretch (mode == 2 && !some) pos (written data data.size) u (written data data.size) ∧
      (mode = 2 → some = true → u = []) ∧ Wrote (finish data mode some w) (W ++ (u ++ pad)) ∧
      (finish data mode some w).cnt < 8 ∧ pad.length < 8 ∧ (mode ≠ 2 → pad = []) ∧
      (mode = 1 ∨ mode = 2 → (finish data mode some w).cnt = 0) := by
  unfold finish
  split
  · rename_i e
    subst e
    obtain ⟨b, h1, h2, h3, _⟩ := storedBlock_spec (data := data) (p := data.size) (n := 0) (last := 0) h hpos (by omega)
      (by omega) (by omega)
    rw [Nat.add_zero] at h1
    exact ⟨_, [], .one (l := false) h1, by simp, by simpa using h2, by omega, by simp, by simp, fun _ => h3⟩
  · split
    · rename_i e
      subst e
      split
      · rename_i hs
        obtain ⟨g1, g2, _⟩ := h.align hc
        refine ⟨[], _, by simp only [hs]; exact .none, fun _ _ => rfl, g1, by omega, ?_, by simp, fun _ => g2⟩
        simp; omega
      · rename_i hs
        obtain ⟨h1, h2⟩ := h.put (n := 10) (v := 3) (by omega)
        obtain ⟨g1, g2, _⟩ := h1.align h2
        have e : field 10 3 = true :: (field 2 1 ++ field 7 0) := by decide
        rw [e] at g1
        refine ⟨true :: (field 2 1 ++ field 7 0), _, ?_, fun _ h => absurd h hs,
          by simpa only [List.append_assoc] using g1, by omega, ?_, by simp, fun _ => g2⟩
        · simp only [Bool.eq_false_iff.mpr hs]
          exact .last (empty_block _ _)
        · simp [zeros]; omega
    · rename_i e1 e2
      have em : (mode == 2 && !some) = false := by simp [e2]
      rw [em]
      split
      · obtain ⟨h1, h2⟩ := h.put (n := 10) (v := 2) (by omega)
        have e : field 10 2 = false :: (field 2 1 ++ field 7 0) := by decide
        rw [e] at h1
        exact ⟨_, [], .one (empty_block _ _), by simp [e2], by simpa using h1, h2, by simp, by simp, by omega⟩
      · exact ⟨[], [], .none, by simp, by simpa using h, hc, by simp, by simp, by omega⟩
end Lydite.Fast

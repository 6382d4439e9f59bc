module
public import Lydite.Inflate
public import Lydite.Proof.WriteHead
public import Lydite.Proof.WriteStored
/-! A block as it is planned, and stored blocks for more bytes than one holds. -/
@[expose] public section
namespace Lydite.Fast

/-- Blocks one after the other, from bit `pos` on, that give `out'` after the output `out`; with the last block of a
stream at the end, or none of them the last. -/
inductive Stretch : Bool → Nat → Bytes → Bits → Bytes → Prop
  | none {pos out} : Stretch false pos out [] out
  | last {pos out w o} : Body pos out w o → Stretch true pos out (true :: w) o
  | more {f pos out w o w' o'} : Body pos out w o → Stretch f (pos + 1 + w.length) o w' o' →
      Stretch f pos out (false :: (w ++ w')) o'

theorem Stretch.one {l : Bool} {pos : Nat} {out o : Bytes} {w : Bits} (h : Body pos out w o) :
    Stretch l pos out (l :: w) o := by
  cases l
  · simpa using Stretch.more h .none
  · exact .last h

theorem Stretch.append {f g : Bool} {pos : Nat} {a b c : Bytes} {w w' : Bits} (h : Stretch g pos a w b) (hg : g = false)
    (k : Stretch f (pos + w.length) b w' c) : Stretch f pos a (w ++ w') c := by
  induction h with
  | none => exact k
  | last => simp at hg
  | @more f pos out w o v o' hb _ ih =>
    rw [List.cons_append, List.append_assoc]
    refine .more hb (ih hg ?_)
    rw [show pos + 1 + w.length + v.length = pos + (false :: (w ++ v)).length by simp; omega]
    exact k

theorem Stretch.blocks {f : Bool} {pos : Nat} {out o : Bytes} {w : Bits} (h : Stretch f pos out w o) (hf : f = true) :
    Blocks pos out w o := by
  induction h with
  | none => simp at hf
  | last h => exact .last h
  | more h _ ih => exact .more h (ih hf)

namespace Write

theorem planned_spec {data : ByteArray} {plan : Plan} {p stop last pos : Nat} {w r : Writer} {W : Bits}
    (h : Wrote w W) (hl : last ≤ 1) (e : planned data plan p stop last w = some r) :
    ∃ b, Body pos (written data p) b (written data stop) ∧ Wrote r (W ++ ((last == 1) :: b)) ∧ r.cnt < 8 := by
  unfold planned at e
  split at e
  · obtain ⟨h1, _⟩ := h.put (n := 3) (v := last + 2) (by omega)
    obtain ⟨u, g1, g2, g3⟩ := writeTokens_spec fixedCoder_ok h1 e
    have e3 : field 3 (last + 2) = (last == 1) :: field 2 1 := field_three (k := 1) hl
    refine ⟨_, .fixed g1, ?_, g3⟩
    rw [e3] at g2
    simpa only [List.append_assoc, List.cons_append] using g2
  · split at e
    · obtain ⟨h1, _⟩ := h.put (n := 3) (v := last + 4) (by omega)
      have e3 : field 3 (last + 4) = (last == 1) :: field 2 2 := field_three (k := 2) hl
      split at e
      · simp at e
      · rename_i c v hv
        obtain ⟨hw, lit, dist, a1, a2, a3⟩ := head_spec h1 hv
        obtain ⟨u, g1, g2, g3⟩ := writeTokens_spec a2 a3 e
        refine ⟨_, .dynamic a1 g1, ?_, g3⟩
        rw [e3] at g2
        simpa only [List.append_assoc, List.cons_append] using g2
    · simp at e

theorem storedBlocks_spec {data : ByteArray} {p stop last pos : Nat} {w : Writer} {W : Bits} (h : Wrote w W)
    (hpos : W.length % 8 = pos % 8) (hp : p ≤ stop) (hs : stop ≤ data.size) (hl : last ≤ 1) :
    ∃ u, Stretch (last == 1) pos (written data p) u (written data stop) ∧
      Wrote (storedBlocks data p stop last w) (W ++ u) ∧ (storedBlocks data p stop last w).cnt = 0 := by
  fun_induction storedBlocks data p stop last w generalizing pos W with
  | case1 p w hlt ih =>
    obtain ⟨b, h1, h2, h3, h4⟩ := storedBlock_spec (data := data) (p := p) (n := 65535) (last := 0) h hpos (by omega)
      (by omega) (by omega)
    obtain ⟨u, g1, g2, g3⟩ := ih (pos := pos + 1 + b.length) h2 (by rw [List.length_append, List.length_cons]; omega)
      (by omega)
    exact ⟨_, .more h1 g1, by simpa using g2, g3⟩
  | case2 p w hlt =>
    obtain ⟨b, h1, h2, h3, h4⟩ := storedBlock_spec (data := data) (p := p) (n := stop - p) h hpos (by omega) (by omega)
      hl
    rw [show p + (stop - p) = stop by omega] at h1
    exact ⟨_, .one h1, h2, h3⟩
end Write
end Lydite.Fast

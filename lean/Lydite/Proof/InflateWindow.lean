module
public import Lydite.Proof.InflateData
/-! Between pieces 32 KiB of the output are enough. -/
@[expose] public section
namespace Lydite.Fast

/-- What is older than 32768 bytes changes nothing. -/
theorem onward_under (b : Block) {o : Bytes} (old : Bytes) (room : Nat) (bs : Bits) (h : 32768 ≤ o.length) :
    b.onward (o ++ old) room bs = under old (b.onward o room bs) := by
  have tail : ∀ (o1 : Bytes) r k, 32768 ≤ o1.length →
      (if b.last then (.ok (o1 ++ old, k) : R (Bytes × Bits)) else blocks (o1 ++ old) r k) =
        under old (if b.last then .ok (o1, k) else blocks o1 r k) := by
    intro o1 r k hl
    split
    · rfl
    · exact blocks_under old r k hl
  unfold Block.onward Block.model
  split
  · rw [decToks_under _ _ _ _ h]
    cases hd : decToks (booksOf b.litLens.toList b.distLens.toList) o room bs with
    | error e => rfl
    | ok v =>
      obtain ⟨o1, r, k⟩ := v
      obtain ⟨_, w, hw, _⟩ := decToks_sound hd
      have := hw.length_le
      simp only [under, ok_bind]
      exact tail o1 r k (by omega)
  · split
    · cases need (decide (b.left ≤ room)) .outputLimit with
      | error e => rfl
      | ok _ =>
        simp only [ok_bind]
        rw [takeBytes_under]
        cases ht : takeBytes b.left o bs with
        | error e => rfl
        | ok v =>
          obtain ⟨o1, k⟩ := v
          obtain ⟨data, _, _, e⟩ := takeBytes_sound ht
          have := congrArg List.length e
          simp only [List.length_append, List.length_reverse] at this
          simp only [under, ok_bind]
          exact tail o1 (room - b.left) k (by omega)
    · simp only [ok_bind]
      exact tail o room bs h
end Lydite.Fast

module
public import Lydite.Zlib
public import Lydite.Proof.Words
public import Lydite.Fast.ZlibHead
/-! Reading the header of a zlib stream from bytes is what `unzlib` begins with. -/
@[expose] public section
namespace Lydite.Fast

/-- What the statuses mean. -/
noncomputable def zlibReason : Nat → Reason
  | 1 => .truncated | 16 => .headerCheck | 17 => .method | _ => .window

/-- What `unzlib` does after the header. -/
noncomputable def afterZlibHead (dict : Bytes) (max : Nat) (x : ZlibHead) (b : Bytes) : R (Bytes × Bytes) :=
  if x.preset then do
    need (x.id == adler dict) .needDictionary
    zlibBody dict max b
  else zlibBody [] max b

/-- `x` is how `unzlib` begins at `i`, with any later input `k`. -/
def IsZlibHead (d : ByteArray) (i : Nat) (x : ZlibHead) : Prop :=
  (∀ dict max k, (x.status = 1 → k = []) → unzlib dict max (after d i ++ k) =
    if x.status = 0 then afterZlibHead dict max x (after d x.pos ++ k) else .error (zlibReason x.status)) ∧
  (x.status = 0 → i + 2 ≤ x.pos ∧ x.pos ≤ d.size) ∧ (x.status ≤ 1 ∨ 16 ≤ x.status ∧ x.status ≤ 18)

theorem zlibHead_eq (d : ByteArray) (i : Nat) : IsZlibHead d i (zlibHead d i) := by
  unfold zlibHead
  split
  · rename_i h
    have e : ∀ k, after d i ++ k = d[i] :: d[i+1] :: (after d (i + 2) ++ k) := by
      intro k
      rw [after_cons (by omega), after_cons (by omega)]
      rfl
    have u : ∀ dict max k, unzlib dict max (after d i ++ k) = (do
        zlibHeader d[i].toNat d[i+1].toNat
        if wantsDict d[i+1].toNat then
          let (id, b) ← getBE 4 0 (after d (i + 2) ++ k)
          need (id == adler dict) .needDictionary
          zlibBody dict max b
        else zlibBody [] max (after d (i + 2) ++ k)) := by
      intro dict max k
      rw [e, unzlib]
    dsimp only
    unfold IsZlibHead
    simp only [u, zlibHeader, wantsDict]
    split
    · rename_i h1
      rw [show ((256 * d[i].toNat + d[i+1].toNat) % 31 == 0) = false by simpa using h1]
      exact ⟨fun _ _ _ _ => rfl, by simp, by simp⟩
    · rename_i h1
      rw [show ((256 * d[i].toNat + d[i+1].toNat) % 31 == 0) = true by simpa using h1]
      split
      · rename_i h2
        rw [show (d[i].toNat % 16 == 8) = false by simpa using h2]
        exact ⟨fun _ _ _ _ => rfl, by simp, by simp⟩
      · rename_i h2
        rw [show (d[i].toNat % 16 == 8) = true by simpa using h2]
        split
        · rename_i h3
          rw [show decide (d[i].toNat / 16 ≤ 7) = false by simpa using h3]
          exact ⟨fun _ _ _ _ => rfl, by simp, by simp⟩
        · rename_i h3
          rw [show decide (d[i].toNat / 16 ≤ 7) = true by simpa using h3]
          simp only [need_true, ok_bind]
          split
          · rename_i h4
            rw [show (d[i+1].toNat / 32 % 2 == 1) = true by simpa using h4]
            simp only [if_true]
            split
            · rename_i h6
              refine ⟨fun dict max k _ => ?_, fun _ => ⟨by simp, h6⟩, by simp⟩
              rw [be32_eq (by omega)]
              rfl
            · rename_i h6
              refine ⟨fun dict max k hk => ?_, by simp, by simp⟩
              rw [hk rfl, List.append_nil, be32_end (by omega)]
              rfl
          · rename_i h4
            rw [show (d[i+1].toNat / 32 % 2 == 1) = false by simpa using h4]
            exact ⟨fun _ _ _ _ => rfl, fun _ => ⟨by simp, h⟩, by simp⟩
  · rename_i h
    refine ⟨fun dict max k hk => ?_, by simp, by simp⟩
    have hl : (after d i).length < 2 := by rw [after_length]; omega
    rw [hk rfl, List.append_nil]
    match after d i, hl with
    | [], _ => rfl
    | [_], _ => rfl
end Lydite.Fast

module
public import Lydite.Proof.SparseGroups
public import Lydite.Sparse
/-! The indices of all chunks are the model's. -/
@[expose] public section
namespace Lydite.Fast.Sparse

theorem floorLog_eq (f n : Nat) : floorLog f n = Lydite.log2 f n := by
  induction f generalizing n with
  | zero => rfl
  | succ f ih => rw [floorLog, Lydite.log2, ih]

theorem floorLog_le (f n : Nat) : floorLog f n ≤ f := by
  induction f generalizing n with
  | zero => exact Nat.le_refl _
  | succ f ih =>
    rw [floorLog]
    have := ih (n / 2)
    split <;> omega

theorem rice_le (k : Nat) : rice k ≤ 12 := by
  have := floorLog_le 13 (4096 / k)
  unfold rice
  omega

/-- All chunks' indices are those that the model reads. -/
theorem indices_reads {d : ByteArray} (sizes scales : ByteArray) {k r m stop : Nat} {r64 mask : UInt64} (h : Room d stop)
    (hr : r ≤ 12) (hw : r64.toNat = r) (hk : mask.toNat = 2 ^ r - 1) (hm : m = 4095 / 2 ^ r) (left c p : Nat)
    (out : ByteArray) (hp : p ≤ 8 * d.size) {x : Gaps × Nat}
    (hx : indices d sizes scales k r m stop r64 mask h left c p out = x) :
    (x.1.status = 0 → x.1.p ≤ 8 * d.size ∧ ∃ iss,
      getIndices r (live k (wordsAt sizes (2 * c) left) (wordsAt scales (2 * c) left)) (bitsAt d p) =
        .ok (iss, bitsAt d x.1.p) ∧ x.1.out.data.toList = out.data.toList ++ putWords iss.flatten []) ∧
    (x.1.status ≠ 0 →
      getIndices r (live k (wordsAt sizes (2 * c) left) (wordsAt scales (2 * c) left)) (bitsAt d p) =
        .error (reasonAt x.1.status)) := by
  induction left generalizing c p out x with
  | zero =>
    subst hx
    refine ⟨fun _ => ⟨hp, [], by simp [wordsAt, live, getIndices, indices], by simp [indices, putWords]⟩,
      fun h0 => ?_⟩
    simp [indices] at h0
  | succ left ih =>
    rw [indices] at hx
    simp only [wordsAt, live]
    rw [show 2 * c + 2 = 2 * (c + 1) by omega]
    by_cases hz : word scales (2 * c) = 0
    · rw [if_pos hz] at hx
      rw [if_pos hz]
      exact ih (c + 1) p out hp hx
    · rw [if_neg hz] at hx
      rw [if_neg hz]
      simp only at hx
      generalize hlim : (if word sizes (2 * c) ≤ 4096 then word sizes (2 * c) else 4096) = lim at hx
      have hle : lim ≤ word sizes (2 * c) ∧ lim ≤ 4096 := by subst hlim; split <;> omega
      have hg : Given r m (word sizes (2 * c)) lim r64 mask := ⟨hr, hw, hk, hm, hle.1, hle.2⟩
      have g := groups_reads h hg (lim64 := UInt64.ofNat lim)
        (UInt64.toNat_ofNat_of_lt' (Nat.lt_of_le_of_lt hle.2 (by decide))) (keep k (word sizes (2 * c)) % 4)
        (keep k (word sizes (2 * c)) / 4) 0 p out (by decide) hp
      rw [Nat.div_add_mod, UInt64.toNat_zero] at g
      generalize groups d r m stop _ _ _ _ r64 mask h _ 0 p out = y at g hx
      obtain ⟨g1, g2⟩ := g
      rw [show keep k (word sizes (2 * c)) = Lydite.keep k (word sizes (2 * c)) from rfl, hm] at g1 g2
      simp only [getIndices]
      by_cases hs : y.status = 0
      · rw [if_pos hs] at hx
        obtain ⟨p1, is, e1, e2⟩ := g1 hs
        obtain ⟨i1, i2⟩ := ih (c + 1) y.p y.out p1 hx
        rw [e1]
        simp only [ok_bind]
        refine ⟨fun h0 => ?_, fun h0 => by rw [i2 h0]; rfl⟩
        obtain ⟨q1, iss, f1, f2⟩ := i1 h0
        refine ⟨q1, is :: iss, by rw [f1]; rfl, ?_⟩
        rw [f2, e2, List.append_assoc, ← putWords_cat, List.flatten_cons]
      · rw [if_neg hs] at hx
        subst hx
        exact ⟨fun h0 => absurd h0 hs, fun h0 => by rw [g2 hs]; rfl⟩

theorem allIndices_reads (d sizes scales : ByteArray) (k n p : Nat) (hp : p ≤ 8 * d.size) {x : Gaps × Nat}
    (hx : allIndices d sizes scales k n p = x) :
    (x.1.status = 0 → x.1.p ≤ 8 * d.size ∧ ∃ iss,
      getIndices (rice k) (live k (wordsAt sizes 0 (sizes.size / 2)) (wordsAt scales 0 (sizes.size / 2))) (bitsAt d p) =
        .ok (iss, bitsAt d x.1.p) ∧ x.1.out.data.toList = putWords iss.flatten []) ∧
    (x.1.status ≠ 0 →
      getIndices (rice k) (live k (wordsAt sizes 0 (sizes.size / 2)) (wordsAt scales 0 (sizes.size / 2))) (bitsAt d p) =
        .error (reasonAt x.1.status)) := by
  have hr := rice_le k
  have hpow : 2 ^ rice k ≤ 2 ^ 12 := Nat.pow_le_pow_right (by omega) hr
  have hm : (UInt64.ofNat (1 <<< rice k - 1)).toNat = 2 ^ rice k - 1 := by
    rw [Nat.one_shiftLeft]
    exact UInt64.toNat_ofNat_of_lt' (Nat.lt_of_le_of_lt (Nat.sub_le _ _) (Nat.lt_of_le_of_lt hpow (by decide)))
  exact indices_reads sizes scales (room_stopOf d) hr (UInt64.toNat_ofNat_of_lt' (Nat.lt_of_le_of_lt hr (by decide))) hm
    (Nat.shiftRight_eq_div_pow _ _) (sizes.size / 2) 0 p (ByteArray.emptyWithCapacity (2 * n)) hp hx
end Lydite.Fast.Sparse

module
public import Lydite.Proof.BitsAt
public import Lydite.Fast.Loop
/-! Writing a byte and copying a match inside the output array are what the model does with its list. -/
@[expose] public section
namespace Lydite.Fast

theorem getElem_set (a : ByteArray) (i : Nat) (v : UInt8) (h : i < a.size) (j : Nat) (hj : j < a.size) :
    (a.set i v h)[j]'(by rw [size_set]; exact hj) = if i = j then v else a[j] := by
  cases a
  show (Array.set _ _ _ _)[j]'_ = _
  rw [Array.getElem_set]
  rfl

theorem written_set {out : ByteArray} {n : Nat} (v : UInt8) (h : n < out.size) :
    written (out.set n v h) (n + 1) = v :: written out n := by
  have hs := size_set out n v h
  rw [written_succ (by omega), getElem_set _ _ _ _ _ h, if_pos rfl]
  congr 1
  exact written_congr (by omega) (by omega) (fun i hi => by rw [getElem_set _ _ _ _ _ (by omega), if_neg (by omega)])

theorem written_set_le {out : ByteArray} {n m : Nat} (v : UInt8) (h : n < out.size) (hm : m ≤ n) :
    written (out.set n v h) m = written out m := by
  have hs := size_set out n v h
  exact written_congr (by omega) (by omega) (fun i hi => by rw [getElem_set _ _ _ _ _ (by omega), if_neg (by omega)])

/-- The byte that is `d` back. -/
theorem nth_written {out : ByteArray} {d n : Nat} (hd : 1 ≤ d) (h : d ≤ n) (hn : n ≤ out.size) :
    nth (written out n) (d - 1) = some (out[n - d]'(by omega)) := by
  induction d generalizing n with
  | zero => omega
  | succ d ih =>
    obtain ⟨m, rfl⟩ : ∃ m, n = m + 1 := ⟨n - 1, by omega⟩
    rw [written_succ (by omega)]
    by_cases h0 : d = 0
    · subst h0; rfl
    · have := ih (n := m) (by omega) (by omega) (by omega)
      rw [show d + 1 - 1 = (d - 1) + 1 by omega, nth, this]
      simp only [show m + 1 - (d + 1) = m - d by omega]

theorem nth_none {o : Bytes} {n : Nat} (h : o.length ≤ n) : nth o n = none := by
  induction o generalizing n with
  | nil => rfl
  | cons x o ih =>
    cases n with
    | zero => simp at h
    | succ n => exact ih (by simpa using h)

/-- One byte of a copy. -/
theorem copy_step {out : ByteArray} {d n : Nat} (k : Nat) (hd : 1 ≤ d) (h : d ≤ n) (hn : n < out.size) :
    copy d (k + 1) (written out n) = copy d k (written (out.set n (out[n - d]'(by omega)) hn) (n + 1)) := by
  rw [copy, nth_written hd h (by omega), written_set]

theorem copyTo_spec (out : ByteArray) (i n stop : USize) (h) (hi) {d : Nat} (hd : 1 ≤ d) (e : i.toNat + d = n.toNat)
    (hs : n.toNat ≤ stop.toNat) :
    copy d (stop.toNat - n.toNat) (written out n.toNat) = .ok (written (copyTo out i n stop h hi) stop.toNat) ∧
      ∀ m ≤ n.toNat, written (copyTo out i n stop h hi) m = written out m := by
  fun_induction copyTo out i n stop h hi with
  | case1 out i n h hi hn ih =>
    have hl := USize.lt_iff_toNat_lt.mp hn
    have e1 := succ_toNat hn
    have e2 : (i + 1).toNat = i.toNat + 1 :=
      succ_toNat (b := stop) (USize.lt_iff_toNat_lt.mpr (by omega))
    obtain ⟨h1, h2⟩ := ih (by omega) (by omega)
    refine ⟨?_, fun m hm => (h2 m (by omega)).trans (written_set_le _ _ hm)⟩
    rw [← h1, show stop.toNat - n.toNat = (stop.toNat - (n + 1).toNat) + 1 by omega, e1, copy_step _ hd (by omega)]
    congr 2
    simp only [show n.toNat - d = i.toNat by omega]
    rfl
  | case2 out i n h hi hn =>
    have : ¬ n.toNat < stop.toNat := fun g => hn (USize.lt_iff_toNat_lt.mpr g)
    rw [show stop.toNat = n.toNat by omega, Nat.sub_self, copy]
    exact ⟨rfl, fun _ _ => rfl⟩

theorem copyBytes_spec {out : ByteArray} {d k n : Nat} (hd : 1 ≤ d) (h : d ≤ n) (hn : n + k ≤ out.size) :
    copy d k (written out n) = .ok (written (copyBytes d k out n) (n + k)) ∧ (copyBytes d k out n).size = out.size ∧
      ∀ m ≤ n, written (copyBytes d k out n) m = written out m := by
  induction k generalizing out n with
  | zero => exact ⟨rfl, rfl, fun _ _ => rfl⟩
  | succ k ih =>
    rw [copyBytes, dif_pos (by omega), copy_step _ hd h (by omega)]
    obtain ⟨h1, h2, h3⟩ := ih (out := out.set n out[n - d] (by omega)) (n := n + 1) (by omega)
      (by rw [size_set]; omega)
    refine ⟨?_, ?_, ?_⟩
    · rw [h1, show n + (k + 1) = n + 1 + k by omega]
    · rw [h2, size_set]
    · intro m hm
      rw [h3 m (by omega), written_set_le _ _ hm]
end Lydite.Fast

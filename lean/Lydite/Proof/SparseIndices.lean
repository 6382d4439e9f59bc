module
public import Lydite.Proof.SparseGaps
public import Lydite.Proof.Slices
/-! Words in byte arrays: scale words are checked as the model checks them, and the indices of all chunks are the
model's. -/
@[expose] public section
namespace Lydite.Fast.Sparse

/-- `n` words of two bytes from byte `i` on. -/
noncomputable def wordsAt (d : ByteArray) : Nat → Nat → List Nat
  | _, 0 => []
  | i, n+1 => word d i :: wordsAt d (i + 2) n

/-- Bytes as words of two bytes, lowest first. -/
noncomputable def wordsOf : Bytes → List Nat
  | a :: b :: x => (a.toNat + 256 * b.toNat) :: wordsOf x
  | _ => []

theorem wordsAt_length (d : ByteArray) (i n : Nat) : (wordsAt d i n).length = n := by
  induction n generalizing i with
  | zero => rfl
  | succ n ih => simp [wordsAt, ih]

theorem wordsOf_put {ws : List Nat} (h : ∀ w ∈ ws, w < 65536) : wordsOf (putScales ws []) = ws := by
  induction ws with
  | nil => rfl
  | cons w ws ih =>
    simp only [List.mem_cons, forall_eq_or_imp] at h
    simp only [putScales, putLE, wordsOf, ih h.2, UInt8.toNat_ofNat']
    congr 1
    have := h.1
    omega

theorem drop_two {d : ByteArray} {i : Nat} (h : i + 2 ≤ d.size) :
    d.data.toList.drop i = d[i] :: d[i+1] :: d.data.toList.drop (i + 2) := by
  rw [List.drop_eq_getElem_cons (by rw [toList_length]; omega), List.drop_eq_getElem_cons (i := i + 1)
    (by rw [toList_length]; omega)]
  rfl

theorem word_eq {d : ByteArray} {i : Nat} (h : i + 2 ≤ d.size) : word d i = d[i].toNat + 256 * d[i+1].toNat := by
  rw [word, (byteAt_get (d := d) (i := i) (by omega)).2, (byteAt_get (d := d) (i := i + 1) (by omega)).2]

theorem wordsAt_drop {d : ByteArray} {i n : Nat} (h : i + 2 * n ≤ d.size) (h2 : d.size < i + 2 * n + 2) :
    wordsOf (d.data.toList.drop i) = wordsAt d i n := by
  induction n generalizing i with
  | zero =>
    have hl : (d.data.toList.drop i).length < 2 := by rw [List.length_drop, toList_length]; omega
    generalize d.data.toList.drop i = x at hl
    match x, hl with
    | [], _ => rfl
    | [_], _ => rfl
    | _ :: _ :: _, hl => simp only [List.length_cons] at hl; omega
  | succ n ih => rw [drop_two (by omega), wordsOf, wordsAt, ih (by omega) (by omega), word_eq (by omega)]

theorem wordsAt_bytesOf {d : ByteArray} {i n : Nat} (h : i + 2 * n ≤ d.size) :
    wordsOf (bytesOf d i (i + 2 * n)) = wordsAt d i n := by
  induction n generalizing i with
  | zero => rw [bytesOf_nil (by omega)]; rfl
  | succ n ih =>
    have := ih (i := i + 1 + 1) (by omega)
    rw [show i + 1 + 1 + 2 * n = i + 2 * (n + 1) by omega] at this
    rw [bytesOf_cons (by omega) h, bytesOf_cons (by omega) h, wordsOf, wordsAt, word_eq (by omega), this]

theorem keep_eq (k n : Nat) : keep k n = Lydite.keep k n := rfl

theorem scaleStatus_spec (b w : Nat) : checkScale b w =
    if scaleStatus b w = 0 then .ok () else .error (reasonAt (scaleStatus b w)) := by
  unfold checkScale scaleStatus
  by_cases h0 : w = 0
  · simp [h0]
  by_cases h1 : w / 2048 = 31
  · simp [h0, h1, reasonAt]
  by_cases h2 : 24 < w / 2048
  · simp [h0, h1, h2, reasonAt]
  by_cases h3 : w / 2048 = 0
  · simp only [h0, h3, if_true, if_false]
    simp [reasonAt]
  by_cases h4 : b = 1
  · by_cases h5 : w % 32 = 0
    · simp only [h0, h1, h2, h3, h4, h5, if_true, if_false]; simp
    · simp only [h0, h1, h2, h3, h4, h5, if_true, if_false]; simp [reasonAt]; exact h5
  · simp only [h0, h1, h2, h3, h4, if_true, if_false]; simp

/-- Scale words are read and checked as in the model; `n` counts the values that follow. -/
theorem scan_spec (d sizes : ByteArray) (k b left c n : Nat) (h : 16 + 2 * (c + left) ≤ d.size) :
    getScales b left (d.data.toList.drop (16 + 2 * c)) =
      (if (scan d sizes k b left c n).status = 0 then
        .ok (wordsAt d (16 + 2 * c) left, d.data.toList.drop (16 + 2 * (c + left)))
      else .error (reasonAt (scan d sizes k b left c n).status)) ∧
    ((scan d sizes k b left c n).status = 0 → (scan d sizes k b left c n).n =
      n + total (live k (wordsAt sizes (2 * c) left) (wordsAt d (16 + 2 * c) left))) := by
  induction left generalizing c n with
  | zero => simp [getScales, scan, wordsAt, live, total]
  | succ left ih =>
    have hd := drop_two (d := d) (i := 16 + 2 * c) (by omega)
    have hw := word_eq (d := d) (i := 16 + 2 * c) (by omega)
    have hl : getLE 2 (d.data.toList.drop (16 + 2 * c)) =
        .ok (word d (16 + 2 * c), d.data.toList.drop (16 + 2 * (c + 1))) := by
      rw [hd, hw]
      simp only [getLE]
      congr 2
    have ih := fun n => ih (c + 1) n (by omega)
    rw [show 16 + 2 * (c + 1 + left) = 16 + 2 * (c + (left + 1)) by omega] at ih
    simp only [getScales, hl, ok_bind, scaleStatus_spec, scan, wordsAt, live]
    rw [show 2 * c + 2 = 2 * (c + 1) by omega, show 16 + 2 * c + 2 = 16 + 2 * (c + 1) by omega]
    by_cases hs : scaleStatus b (word d (16 + 2 * c)) = 0
    · simp only [hs, if_true, ok_bind]
      obtain ⟨i1, i2⟩ := ih (if word d (16 + 2 * c) = 0 then n else n + keep k (word sizes (2 * c)))
      rw [i1]
      generalize scan d sizes k b left (c + 1) _ = x at *
      refine ⟨?_, fun h0 => ?_⟩
      · by_cases h0 : x.status = 0
        · simp [h0]
        · simp [h0, bind, Except.bind]
      · rw [i2 h0]
        by_cases hz : word d (16 + 2 * c) = 0
        · simp [hz]
        · simp only [hz, if_false, total, keep_eq]; omega
    · simp [hs, bind, Except.bind]

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
theorem indices_reads {d : ByteArray} (sizes : ByteArray) {k r m stop : Nat} {r64 mask : UInt64} (h : Room d stop)
    (hr : r ≤ 12) (hw : r64.toNat = r) (hk : mask.toNat = 2 ^ r - 1) (hm : m = 4095 / 2 ^ r) (left c p : Nat)
    (out : ByteArray) (hp : p ≤ 8 * d.size) {x : Gaps × Nat}
    (hx : indices d sizes k r m stop r64 mask h left c p out = x) :
    (x.1.status = 0 → x.1.p ≤ 8 * d.size ∧ ∃ iss,
      getIndices r (live k (wordsAt sizes (2 * c) left) (wordsAt d (16 + 2 * c) left)) (bitsAt d p) =
        .ok (iss, bitsAt d x.1.p) ∧ x.1.out.data.toList = out.data.toList ++ putScales iss.flatten []) ∧
    (x.1.status ≠ 0 →
      getIndices r (live k (wordsAt sizes (2 * c) left) (wordsAt d (16 + 2 * c) left)) (bitsAt d p) =
        .error (reasonAt x.1.status)) := by
  induction left generalizing c p out x with
  | zero =>
    subst hx
    refine ⟨fun _ => ⟨hp, [], by simp [wordsAt, live, getIndices, indices], by simp [indices, putScales]⟩,
      fun h0 => ?_⟩
    simp [indices] at h0
  | succ left ih =>
    rw [indices] at hx
    simp only [wordsAt, live]
    rw [show 2 * c + 2 = 2 * (c + 1) by omega, show 16 + 2 * c + 2 = 16 + 2 * (c + 1) by omega]
    by_cases hz : word d (16 + 2 * c) = 0
    · rw [if_pos hz] at hx
      rw [if_pos hz]
      exact ih (c + 1) p out hp hx
    · rw [if_neg hz] at hx
      rw [if_neg hz]
      simp only at hx
      have hg : Given r m (word sizes (2 * c)) (if word sizes (2 * c) ≤ 4096 then word sizes (2 * c) else 4096) r64
          mask := ⟨hr, hw, hk, hm, by split <;> omega, by split <;> omega⟩
      have g := gaps_reads h hg (keep k (word sizes (2 * c))) 0 p 0 0 out (by decide) (by simp) hp
        (by simp [field, putBits])
      simp only [UInt64.toNat_zero, Nat.sub_zero] at g
      generalize gaps d r m stop _ _ r64 mask h _ 0 p 0 0 out = y at g hx
      obtain ⟨g1, g2⟩ := g
      rw [keep_eq, hm] at g1 g2
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
        rw [f2, e2, List.append_assoc, ← putScales_cat, List.flatten_cons]
      · rw [if_neg hs] at hx
        subst hx
        exact ⟨fun h0 => absurd h0 hs, fun h0 => by rw [g2 hs]; rfl⟩

theorem allIndices_reads (d sizes : ByteArray) (k n p : Nat) (hp : p ≤ 8 * d.size) {x : Gaps × Nat}
    (hx : allIndices d sizes k n p = x) :
    (x.1.status = 0 → x.1.p ≤ 8 * d.size ∧ ∃ iss,
      getIndices (rice k) (live k (wordsAt sizes 0 (sizes.size / 2)) (wordsAt d 16 (sizes.size / 2))) (bitsAt d p) =
        .ok (iss, bitsAt d x.1.p) ∧ x.1.out.data.toList = putScales iss.flatten []) ∧
    (x.1.status ≠ 0 →
      getIndices (rice k) (live k (wordsAt sizes 0 (sizes.size / 2)) (wordsAt d 16 (sizes.size / 2))) (bitsAt d p) =
        .error (reasonAt x.1.status)) := by
  have hr := rice_le k
  have hpow : 2 ^ rice k ≤ 2 ^ 12 := Nat.pow_le_pow_right (by omega) hr
  have hm : (UInt64.ofNat (1 <<< rice k - 1)).toNat = 2 ^ rice k - 1 := by
    rw [Nat.one_shiftLeft]
    exact UInt64.toNat_ofNat_of_lt' (Nat.lt_of_le_of_lt (Nat.sub_le _ _) (Nat.lt_of_le_of_lt hpow (by decide)))
  exact indices_reads sizes (room_stopOf d) hr (UInt64.toNat_ofNat_of_lt' (Nat.lt_of_le_of_lt hr (by decide))) hm
    (Nat.shiftRight_eq_div_pow _ _) (sizes.size / 2) 0 p (ByteArray.emptyWithCapacity (2 * n)) hp hx
end Lydite.Fast.Sparse

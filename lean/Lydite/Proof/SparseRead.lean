module
public import Lydite.Proof.SparseBody
public import Lydite.Proof.SparseScales
/-! What `parse` gives for the bytes of an array is what the model's parser gives for the list of them: the same
update, or the same reason. -/
@[expose] public section
namespace Lydite.Fast.Sparse

theorem drop_one {d : ByteArray} {i : Nat} (h : i + 1 ≤ d.size) :
    d.data.toList.drop i = d[i] :: d.data.toList.drop (i + 1) := by
  rw [List.drop_eq_getElem_cons (by rw [toList_length]; omega)]; rfl

theorem get1 {d : ByteArray} {i : Nat} (h : i + 1 ≤ d.size) :
    getLE 1 (d.data.toList.drop i) = .ok (byteAt d i, d.data.toList.drop (i + 1)) := by
  rw [drop_one h, (byteAt_get (d := d) (i := i) (by omega)).2]; simp [getLE]

theorem get2 {d : ByteArray} {i : Nat} (h : i + 2 ≤ d.size) :
    getLE 2 (d.data.toList.drop i) = .ok (word d i, d.data.toList.drop (i + 2)) := by
  rw [drop_two h, word_eq h]; simp [getLE]

theorem get4 {d : ByteArray} {i : Nat} (h : i + 4 ≤ d.size) :
    getLE 4 (d.data.toList.drop i) = .ok (word d i + 65536 * word d (i + 2), d.data.toList.drop (i + 4)) := by
  rw [drop_two (by omega), drop_two (i := i + 2) (by omega), word_eq (by omega), word_eq (by omega)]
  simp only [getLE]
  congr 2
  omega

theorem at8_eq {d : ByteArray} {i : Nat} (h : i < d.size) : at8 d i = d[i] := dif_pos h

theorem get8 {d : ByteArray} (h : 16 ≤ d.size) :
    getLE 8 (d.data.toList.drop 8) = .ok ((digestAt d).toNat, d.data.toList.drop 16) := by
  rw [digestAt, or_eight, drop_two (by omega), drop_two (i := 8 + 2) (by omega), drop_two (i := 8 + 2 + 2) (by omega),
    drop_two (i := 8 + 2 + 2 + 2) (by omega)]
  simp only [getLE, at8_eq (show 8 < d.size by omega), at8_eq (show 9 < d.size by omega),
    at8_eq (show 10 < d.size by omega), at8_eq (show 11 < d.size by omega),
    at8_eq (show 12 < d.size by omega),
    at8_eq (show 13 < d.size by omega),
    at8_eq (show 14 < d.size by omega), at8_eq (show 15 < d.size by omega)]
  congr 2

/-- Reading an array of bytes is reading the list of them with the model. -/
theorem parse_says (d sizes : ByteArray) (limit k : Nat) (digest : UInt64) :
    Says (layoutOf sizes k digest) (Lydite.parse (layoutOf sizes k digest) limit d.data.toList)
      (parse d sizes limit k digest) := by
  have hC : chunks (layoutOf sizes k digest).sizes = sizes.size / 2 := by
    rw [chunks_eq, show (layoutOf sizes k digest).sizes = _ from sizes_eq sizes, wordsAt_length]
  unfold Lydite.parse parse
  simp only [byteLen_eq, toList_length, hC]
  by_cases h1 : limit < d.size
  · rw [if_pos h1]
    apply says_refuse (by decide)
    have : ¬ d.size ≤ limit := by omega
    simp [need, this, bind, Except.bind, reasonAt]
  have h1' : d.size ≤ limit := by omega
  by_cases h2 : d.size < 16
  · rw [if_neg h1, if_pos h2]
    apply says_refuse (by decide)
    have : ¬ 16 ≤ d.size := by omega
    simp [need, h1', this, bind, Except.bind, reasonAt]
  have h2' : 16 ≤ d.size := by omega
  have g4 := get4 (d := d) (i := 0) (by omega)
  rw [List.drop_zero, Nat.zero_add] at g4
  have gv := get1 (d := d) (i := 4) (by omega)
  have gb := get1 (d := d) (i := 5) (by omega)
  have gk := get2 (d := d) (i := 6) (by omega)
  have gd := get8 h2'
  have w0 := wordsAt_lt d 0 1 (word d 0) (by simp [wordsAt])
  have w2 := wordsAt_lt d 2 1 (word d 2) (by simp [wordsAt])
  simp only [if_neg h1, if_neg h2, need, h1', h2', decide_true, if_true, ok_bind, g4, gv, gb, gk, gd, Nat.reduceAdd]
  by_cases h3 : word d 0 ≠ 0x594c ∨ word d 2 ≠ 0x5344
  · rw [if_pos h3]
    apply says_refuse (by decide)
    have : ¬ (word d 0 + 65536 * word d 2 = magic) := by unfold magic; omega
    simp [this, bind, Except.bind, reasonAt]
  have h3' : word d 0 + 65536 * word d 2 = magic := by unfold magic; omega
  simp only [if_neg h3, h3', beq_self_eq_true, if_true, ok_bind]
  by_cases h4 : byteAt d 4 ≠ 2
  · rw [if_pos h4]
    apply says_refuse (by decide)
    simp [h4, bind, Except.bind, reasonAt]
  have h4' : byteAt d 4 = 2 := by omega
  simp only [h4', beq_self_eq_true, if_true, ok_bind, ne_eq, not_true_eq_false, if_false]
  by_cases h5 : byteAt d 5 ≠ 1 ∧ byteAt d 5 ≠ 2
  · rw [if_pos h5]
    apply says_refuse (by decide)
    simp [h5, bind, Except.bind, reasonAt]
  have h5' : byteAt d 5 = 1 ∨ byteAt d 5 = 2 := by omega
  have h5'' : (byteAt d 5 == 1 || byteAt d 5 == 2) = true := by simpa using h5'
  simp only [if_neg h5, h5'', if_true, ok_bind]
  by_cases h6 : word d 6 ≠ k
  · rw [if_pos h6]
    apply says_refuse (by decide)
    simp [layoutOf, h6, bind, Except.bind, reasonAt]
  have h6' : word d 6 = k := by omega
  have h6'' : (k == (layoutOf sizes k digest).k) = true := by simp [layoutOf]
  simp only [h6', not_true_eq_false, if_false, h6'', if_true, ok_bind]
  by_cases h7 : digestAt d = digest
  case neg =>
    rw [if_pos h7]
    apply says_refuse (by decide)
    have : ¬ ((digestAt d).toNat = digest.toNat) := fun g => h7 (UInt64.toNat_inj.mp g)
    simp [layoutOf, this, bind, Except.bind, reasonAt]
  have h7' : ((digestAt d).toNat == (layoutOf sizes k digest).digest) = true := by simp [layoutOf, h7]
  simp only [h7, not_true_eq_false, if_false]
  rw [h7] at h7'
  simp only [h7', if_true, ok_bind]
  by_cases h8 : d.size < 16 + (sizes.size / 2 + 7) / 8
  · rw [if_pos h8]
    apply says_refuse (by decide)
    have : ¬ ((sizes.size / 2 + 7) / 8 ≤ d.size - 16) := by omega
    simp [this, bind, Except.bind, reasonAt]
  have h8' : (sizes.size / 2 + 7) / 8 ≤ d.size - 16 := by omega
  simp only [if_neg h8, List.length_drop, toList_length, h8', decide_true, if_true, ok_bind, afterBytes_eq, len_eq,
    List.drop_drop]
  rw [← bitsAt_bytes d 16]
  generalize hx : readScales d sizes k (byteAt d 5) = x
  obtain ⟨s1, s2⟩ := readScales_spec d sizes k (byteAt d 5) h2' hx
  obtain ⟨status, chunk, value, limit, n, p, scales⟩ := x
  simp only [Nat.reduceMul] at s1 s2 ⊢
  by_cases h0 : status = 0
  · obtain ⟨p0, p1, ws, e1, e2, e3⟩ := s1 h0
    obtain ⟨w1, w2, _⟩ := getScales_spec (by decide) e1
    simp only [h0, if_true, e1, ok_bind, slack_zero p1]
    by_cases h9 : byteAt d (p / 8) >>> (p % 8) ≠ 0 ∧ p % 8 ≠ 0
    · rw [if_pos h9]
      apply says_refuse (by decide)
      simp only [slack h9, decide_false]
      simp [bind, Except.bind, reasonAt]
    · simp only [if_neg h9, not_slack h9, decide_true, if_true, ok_bind, bitsAt_length]
      rw [show 16 + (d.size - 16 - (8 * d.size - p) / 8) = (p + 7) / 8 by omega]
      exact body_says d sizes scales k digest h5' (by omega) ⟨e2, w1, fun w hm => (w2 w hm).1⟩ e3.symm
  · simp only [if_neg h0, s2 h0]
    exact says_refuse h0 rfl
end Lydite.Fast.Sparse

module
public import Lydite.Proof.SparseUpdate
public import Lydite.Fast.SparseRead
/-! What `parse` gives for the bytes of an array is what the model's parser gives for the list of them: the same
update, or the same reason. -/
@[expose] public section
namespace Lydite.Fast.Sparse

/-- What `Parsed` says, and the sizes of its arrays. -/
def Says (L : Layout) (f : R Update) (x : Parsed) : Prop :=
  (f = if x.status = 0 then .ok (updateOf L x.bits x.scales x.codes x.indices) else .error (reasonAt x.status)) ∧
  (x.status = 0 → x.scales.size = L.sizes.length * 2 ∧ x.indices.size = 2 * x.codes.size)

theorem flatten_length {cs : List (Nat × Nat)} {iss : List (List Nat)} (h : IndicesOk cs iss) :
    iss.flatten.length = total cs := by
  induction cs generalizing iss with
  | nil =>
    cases iss with
    | nil => rfl
    | cons is iss => simp [IndicesOk] at h
  | cons c cs ih =>
    obtain ⟨n, size⟩ := c
    cases iss with
    | nil => simp [IndicesOk] at h
    | cons is iss =>
      obtain ⟨rfl, _, h3⟩ := h
      rw [List.flatten_cons, List.length_append, ih h3, total]

theorem says_refuse {L : Layout} {f : R Update} {s a b c : Nat} (hs : s ≠ 0) (h : f = .error (reasonAt s)) :
    Says L f (refuse s a b c) := by
  rw [Says, h, refuse, if_neg hs]
  exact ⟨rfl, fun g => absurd g hs⟩

theorem body_says (d sizes : ByteArray) (k : Nat) (digest : UInt64) {b : Nat} (hb : b = 1 ∨ b = 2)
    (h : 16 + sizes.size / 2 * 2 ≤ d.size) :
    Says (layoutOf sizes k digest)
      (parseBody (layoutOf sizes k digest) b (wordsAt d 16 (sizes.size / 2))
        (d.data.toList.drop (16 + sizes.size / 2 * 2)))
      (body d sizes k b (total (live k (wordsAt sizes 0 (sizes.size / 2)) (wordsAt d 16 (sizes.size / 2))))) := by
  have hL : (layoutOf sizes k digest).sizes = wordsAt sizes 0 (sizes.size / 2) := sizes_eq sizes
  have hk : (layoutOf sizes k digest).k = k := rfl
  unfold parseBody body
  rw [hL, hk, rice_eq]
  simp only [firstBytes_eq, afterBytes_eq, byteLen_eq, len_eq, List.length_drop, toList_length]
  generalize hcs : live k (wordsAt sizes 0 (sizes.size / 2)) (wordsAt d 16 (sizes.size / 2)) = cs
  generalize hn : total cs = n
  by_cases h1 : d.size < 16 + sizes.size / 2 * 2 + (n * b + 7) / 8 + (n * (1 + rice k) + 7) / 8
  · rw [if_pos h1]
    apply says_refuse (by decide)
    have : ¬ ((n * b + 7) / 8 + (n * (1 + rice k) + 7) / 8 ≤ d.size - (16 + sizes.size / 2 * 2)) := by omega
    simp [need, this, bind, Except.bind, reasonAt]
  have h1' : (n * b + 7) / 8 + (n * (1 + rice k) + 7) / 8 ≤ d.size - (16 + sizes.size / 2 * 2) := by omega
  obtain ⟨codeList, slack, g1, g2, g3⟩ := codes_spec d hb n (16 + sizes.size / 2 * 2) (by omega)
  simp only [if_neg h1, need, h1', decide_true, if_true, ok_bind, g1, g3]
  by_cases h2 : byteAt d (16 + sizes.size / 2 * 2 + (n * b + 7) / 8 - 1) >>> (n * b % 8) ≠ 0 ∧ n * b % 8 ≠ 0
  · rw [if_pos h2]
    apply says_refuse (by decide)
    have : ¬ (byteAt d (16 + sizes.size / 2 * 2 + (n * b + 7) / 8 - 1) >>> (n * b % 8) = 0 ∨ n * b % 8 = 0) := by
      rintro (g | g)
      · exact h2.1 g
      · exact h2.2 g
    simp [this, bind, Except.bind, reasonAt]
  have h2' : byteAt d (16 + sizes.size / 2 * 2 + (n * b + 7) / 8 - 1) >>> (n * b % 8) = 0 ∨ n * b % 8 = 0 := by
    by_cases g : n * b % 8 = 0
    · exact .inr g
    · by_cases g2 : byteAt d (16 + sizes.size / 2 * 2 + (n * b + 7) / 8 - 1) >>> (n * b % 8) = 0
      · exact .inl g2
      · exact absurd ⟨g2, g⟩ h2
  simp only [if_neg h2, h2', decide_true, if_true, ok_bind, List.drop_drop]
  rw [← bitsAt_bytes]
  generalize hx : allIndices d sizes k n (8 * (16 + sizes.size / 2 * 2 + (n * b + 7) / 8)) = x
  obtain ⟨a1, a2⟩ := allIndices_reads d sizes k n _ (by omega) hx
  obtain ⟨⟨status, p, index, out⟩, c⟩ := x
  rw [hcs] at a1 a2
  simp only at a1 a2 ⊢
  by_cases h0 : status = 0
  · obtain ⟨p1, iss, e1, e2⟩ := a1 h0
    simp only [h0, if_true, e1, ok_bind, bitsAt_length]
    by_cases h3 : p + 8 ≤ 8 * d.size
    · rw [if_pos h3]
      apply says_refuse (by decide)
      have : ¬ (8 * d.size - p < 8) := by omega
      simp [this, bind, Except.bind, reasonAt]
    have h3' : 8 * d.size - p < 8 := by omega
    simp only [if_neg h3, h3', decide_true, if_true, ok_bind, rest_zero p1 (by omega)]
    by_cases h4 : byteAt d (d.size - 1) >>> (p % 8) ≠ 0 ∧ p % 8 ≠ 0
    · rw [if_pos h4]
      apply says_refuse (by decide)
      have : ¬ (byteAt d (d.size - 1) >>> (p % 8) = 0 ∨ p % 8 = 0) := by
        rintro (g | g)
        · exact h4.1 g
        · exact h4.2 g
      simp [this, bind, Except.bind, reasonAt]
    · have h4' : byteAt d (d.size - 1) >>> (p % 8) = 0 ∨ p % 8 = 0 := by
        by_cases g : p % 8 = 0
        · exact .inr g
        · by_cases g2 : byteAt d (d.size - 1) >>> (p % 8) = 0
          · exact .inl g2
          · exact absurd ⟨g2, g⟩ h4
      simp only [if_neg h4, h4', decide_true, if_true, ok_bind, Says]
      have hok := (getIndices_spec e1).1
      have hlt := flatten_lt hok (top := 65536) (by rw [← hcs]; exact live_le (wordsAt_lt sizes 0 _))
      have hsc : wordsOf (d.extract 16 (16 + sizes.size / 2 * 2)).data.toList = wordsAt d 16 (sizes.size / 2) := by
        rw [extract_toList, Nat.mul_comm, wordsAt_bytesOf (by omega)]
      refine ⟨by rw [updateOf, hsc, hL, hk, hcs, g2, codes_back hb (getCodes_spec g1).2.1, e2, wordsOf_put hlt,
        group_flatten hok], fun _ => ⟨?_, ?_⟩⟩
      · rw [← toList_length, extract_toList, bytesOf_length (by omega), hL, wordsAt_length]; omega
      · rw [← toList_length, ← toList_length, e2, g2, putScales_length, flatten_length hok, hn, bytesOfCodes,
          List.length_map, (getCodes_spec g1).1]; simp
  · rw [a2 h0]
    simp only [if_neg h0]
    have he : ∀ s, status = s → s ≠ 0 → ∀ u v w, Says (layoutOf sizes k digest)
        ((Except.error (reasonAt status) : R (List (List Nat) × Bits)) >>= fun x => do
          need (decide (x.2.length < 8)) .trailingBytes
          need (allZero x.2) .slackBits
          .ok ⟨b, wordsAt d 16 (sizes.size / 2), codeList, x.1⟩) (refuse s u v w) := by
      intro s hs h0 u v w
      subst hs
      exact says_refuse h0 rfl
    split
    · rename_i g; exact he 14 g (by decide) _ _ _
    · split
      · rename_i g; exact he 13 g (by decide) _ _ _
      · exact he status rfl h0 _ _ _

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
  by_cases h4 : byteAt d 4 ≠ 1
  · rw [if_pos h4]
    apply says_refuse (by decide)
    simp [h4, bind, Except.bind, reasonAt]
  have h4' : byteAt d 4 = 1 := by omega
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
  by_cases h8 : d.size < 16 + sizes.size / 2 * 2
  · rw [if_pos h8]
    apply says_refuse (by decide)
    have : ¬ (2 * (sizes.size / 2) ≤ d.size - 16) := by omega
    simp [this, bind, Except.bind, reasonAt]
  have h8' : 2 * (sizes.size / 2) ≤ d.size - 16 := by omega
  simp only [if_neg h8, List.length_drop, toList_length, h8', decide_true, if_true, ok_bind]
  obtain ⟨s1, s2⟩ := scan_spec d sizes k (byteAt d 5) (sizes.size / 2) 0 0 (by omega)
  simp only [Nat.mul_zero, Nat.add_zero, Nat.zero_add] at s1 s2
  rw [s1]
  generalize scan d sizes k (byteAt d 5) (sizes.size / 2) 0 0 = x at s1 s2
  obtain ⟨status, c, n⟩ := x
  simp only at s2 ⊢
  by_cases h0 : status = 0
  · simp only [h0, if_true, ok_bind]
    rw [s2 h0, Nat.mul_comm 2]
    exact body_says d sizes k digest h5' (by omega)
  · simp only [if_neg h0]
    exact says_refuse h0 rfl
end Lydite.Fast.Sparse

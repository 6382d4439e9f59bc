module
public import Lydite.Proof.SparseLay
public import Lydite.Proof.SparseRead
/-! Sparse updates on byte arrays: the theorems about what Python calls.  `layoutOf` and `updateOf` (SparseUpdate.lean)
say which layout and which update the arrays stand for. -/
@[expose] public section
namespace Lydite.Fast.Sparse

/-- Reading bytes is reading the list of them with the model: the same update, or the same reason. -/
theorem fast_sparse_parse (d sizes : ByteArray) (limit k : Nat) (digest : UInt64) :
    Lydite.parse (layoutOf sizes k digest) limit d.data.toList =
      if (parse d sizes limit k digest).status = 0 then
        .ok (updateOf (layoutOf sizes k digest) (parse d sizes limit k digest).bits
          (parse d sizes limit k digest).scales (parse d sizes limit k digest).codes (parse d sizes limit k digest).indices)
      else .error (reasonAt (parse d sizes limit k digest).status) := (parse_says d sizes limit k digest).1

/-- Writing arrays gives the model's bytes exactly when they are an update of the layout, and no bytes otherwise. -/
theorem fast_sparse_lay (sizes scales codes indices : ByteArray) (k b : Nat) (digest : UInt64) :
    ((lay sizes scales codes indices k b digest).size ≠ 0 ↔
      scales.size = sizes.size / 2 * 2 ∧ indices.size = 2 * codes.size ∧
        (updateOf (layoutOf sizes k digest) b scales codes indices).Ok (layoutOf sizes k digest)) ∧
    ((lay sizes scales codes indices k b digest).size ≠ 0 → (lay sizes scales codes indices k b digest).data.toList =
      Lydite.lay (layoutOf sizes k digest) (updateOf (layoutOf sizes k digest) b scales codes indices)) := by
  obtain ⟨h1, h2⟩ := lay_laid sizes scales codes indices k b digest
  refine ⟨⟨fun h => (h1 h).1, fun h g => h2 g h⟩, fun h => (h1 h).2⟩

theorem toList_inj {a b : ByteArray} (h : a.data.toList = b.data.toList) : a = b := by
  cases a; cases b
  congr 1
  exact Array.toList_inj.mp h

theorem wordsOf_inj {a b : ByteArray} {m n : Nat} (ha : a.size = 2 * m) (hb : b.size = 2 * n)
    (h : wordsOf a.data.toList = wordsOf b.data.toList) : a = b := by
  apply toList_inj
  rw [← putWords_wordsOf (n := m) (l := a.data.toList) (by rw [toList_length, ha]), h,
    putWords_wordsOf (n := n) (by rw [toList_length, hb])]

theorem wordsOf_length {l : Bytes} {n : Nat} (h : l.length = 2 * n) : (wordsOf l).length = n := by
  have := congrArg List.length (putWords_wordsOf h)
  rw [putWords_length, List.length_nil] at this
  omega

theorem flatten_group {cs : List (Nat × Nat)} {is : List Nat} (h : is.length = total cs) :
    (group cs is).flatten = is := by
  induction cs generalizing is with
  | nil => rw [List.eq_nil_of_length_eq_zero h]; rfl
  | cons c cs ih =>
    rw [total] at h
    rw [group, List.flatten_cons, ih (by rw [List.length_drop]; omega), List.take_append_drop]

/-- Canonical: bytes that are accepted are exactly the bytes that are written for what was read. -/
theorem fast_sparse_canonical (d sizes : ByteArray) (limit k : Nat) (digest : UInt64)
    (h : (parse d sizes limit k digest).status = 0) :
    lay sizes (parse d sizes limit k digest).scales (parse d sizes limit k digest).codes
      (parse d sizes limit k digest).indices k (parse d sizes limit k digest).bits digest = d := by
  obtain ⟨p1, p2⟩ := parse_says d sizes limit k digest
  obtain ⟨s1, s2⟩ := p2 h
  rw [if_pos h] at p1
  obtain ⟨c1, c2, _⟩ := lay_parse p1
  have hL : (layoutOf sizes k digest).sizes.length = sizes.size / 2 := by
    rw [show (layoutOf sizes k digest).sizes = _ from sizes_eq sizes, wordsAt_length]
  rw [hL] at s1
  obtain ⟨l1, l2⟩ := fast_sparse_lay sizes (parse d sizes limit k digest).scales (parse d sizes limit k digest).codes
    (parse d sizes limit k digest).indices k (parse d sizes limit k digest).bits digest
  exact toList_inj ((l2 (l1.mpr ⟨s1, s2, c2⟩)).trans c1)

/-- What is written is read back, array for array. -/
theorem fast_sparse_round_trip (sizes scales codes indices : ByteArray) (limit k b : Nat) (digest : UInt64)
    (hL : (layoutOf sizes k digest).Ok) (h : (lay sizes scales codes indices k b digest).size ≠ 0)
    (hl : (lay sizes scales codes indices k b digest).size ≤ limit) :
    (parse (lay sizes scales codes indices k b digest) sizes limit k digest).status = 0 ∧
    (parse (lay sizes scales codes indices k b digest) sizes limit k digest).bits = b ∧
    (parse (lay sizes scales codes indices k b digest) sizes limit k digest).scales = scales ∧
    (parse (lay sizes scales codes indices k b digest) sizes limit k digest).codes = codes ∧
    (parse (lay sizes scales codes indices k b digest) sizes limit k digest).indices = indices := by
  obtain ⟨l1, l2⟩ := fast_sparse_lay sizes scales codes indices k b digest
  obtain ⟨a1, a2, a3⟩ := l1.mp h
  have e := l2 h
  generalize lay sizes scales codes indices k b digest = d at h hl e
  obtain ⟨p1, p2⟩ := parse_says d sizes limit k digest
  have hm := parse_lay hL a3 (limit := limit) (by rw [← e, toList_length]; exact hl)
  rw [← e, p1] at hm
  generalize parse d sizes limit k digest = x at p2 hm
  by_cases h0 : x.status = 0
  · rw [if_pos h0] at hm
    obtain ⟨s1, s2⟩ := p2 h0
    simp only [Except.ok.injEq] at hm
    have hbits := congrArg Update.bits hm
    have hscales := congrArg Update.scales hm
    have hcodes := congrArg Update.codes hm
    have hlist := congrArg Update.indices hm
    simp only [updateOf] at hbits hscales hcodes hlist
    have hC : (layoutOf sizes k digest).sizes.length = sizes.size / 2 := by
      rw [show (layoutOf sizes k digest).sizes = _ from sizes_eq sizes, wordsAt_length]
    have x1 : x.scales = scales :=
      wordsOf_inj (m := sizes.size / 2) (n := sizes.size / 2) (by rw [s1, hC]; omega) (by omega) hscales
    have x2 : x.codes = codes :=
      toList_inj ((List.map_inj_right (fun _ _ h => UInt8.toNat_inj.mp h)).mp hcodes)
    have hn := a3.codes_length
    simp only [updateOf, List.length_map, toList_length] at hn
    rw [x2] at s2
    rw [x1] at hlist
    have f1 := wordsOf_length (l := x.indices.data.toList) (n := codes.size) (by rw [toList_length, s2])
    have f2 := wordsOf_length (l := indices.data.toList) (n := codes.size) (by rw [toList_length, a2])
    have e := congrArg List.flatten hlist
    rw [flatten_group (f1.trans hn), flatten_group (f2.trans hn)] at e
    exact ⟨h0, hbits, x1, x2, wordsOf_inj s2 a2 e⟩
  · rw [if_neg h0] at hm
    simp at hm
end Lydite.Fast.Sparse

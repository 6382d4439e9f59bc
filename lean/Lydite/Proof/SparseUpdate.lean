module
public import Lydite.Proof.SparseIndices
public import Lydite.Proof.SparseSigns
/-! The update that arrays of bytes stand for, and the bits after the last gap. -/
@[expose] public section
namespace Lydite.Fast.Sparse

/-- The layout that the arguments of `parse` stand for: chunk sizes of two bytes each, lowest first. -/
noncomputable def layoutOf (sizes : ByteArray) (k : Nat) (digest : UInt64) : Layout :=
  ⟨k, digest.toNat, wordsOf sizes.data.toList⟩

/-- Indices one after the other, cut into chunks. -/
noncomputable def group : List (Nat × Nat) → List Nat → List (List Nat)
  | [], _ => []
  | c :: cs, is => is.take c.1 :: group cs (is.drop c.1)

/-- The update that three arrays stand for: scale words and indices of two bytes each, lowest first; codes of one
byte. -/
noncomputable def updateOf (L : Layout) (bits : Nat) (scales codes indices : ByteArray) : Update where
  bits := bits
  scales := wordsOf scales.data.toList
  codes := codes.data.toList.map UInt8.toNat
  indices := group (live L.k L.sizes (wordsOf scales.data.toList)) (wordsOf indices.data.toList)

theorem group_flatten {cs : List (Nat × Nat)} {iss : List (List Nat)} (h : IndicesOk cs iss) :
    group cs iss.flatten = iss := by
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
      rw [group, List.flatten_cons, List.take_left, List.drop_left, ih h3]

theorem Rising.lt {size s : Nat} {is : List Nat} (h : Rising size s is) : ∀ i ∈ is, i < size := by
  induction is generalizing s with
  | nil => simp
  | cons i is ih =>
    intro j hj
    rcases List.mem_cons.mp hj with rfl | hj
    · exact h.2.1
    · exact ih h.2.2 j hj

theorem flatten_lt {cs : List (Nat × Nat)} {iss : List (List Nat)} {top : Nat} (h : IndicesOk cs iss)
    (hc : ∀ c ∈ cs, c.2 ≤ top) : ∀ i ∈ iss.flatten, i < top := by
  induction cs generalizing iss with
  | nil =>
    cases iss with
    | nil => simp
    | cons is iss => simp [IndicesOk] at h
  | cons c cs ih =>
    obtain ⟨n, size⟩ := c
    cases iss with
    | nil => simp [IndicesOk] at h
    | cons is iss =>
      obtain ⟨_, h2, h3⟩ := h
      intro i hi
      rw [List.flatten_cons, List.mem_append] at hi
      rcases hi with hi | hi
      · have := Rising.lt h2 i hi
        have : size ≤ top := hc (n, size) (by simp)
        omega
      · exact ih h3 (fun c hm => hc c (by simp [hm])) i hi

theorem live_le {k top : Nat} {ns ws : List Nat} (h : ∀ n ∈ ns, n < top) : ∀ c ∈ live k ns ws, c.2 ≤ top := by
  induction ns generalizing ws with
  | nil => simp [live]
  | cons n ns ih =>
    simp only [List.mem_cons, forall_eq_or_imp] at h
    cases ws with
    | nil => simp [live]
    | cons w ws =>
      simp only [live]
      split
      · exact ih h.2
      · intro c hc
        rcases List.mem_cons.mp hc with rfl | hc
        · exact Nat.le_of_lt h.1
        · exact ih h.2 c hc

theorem codes_back {b : Nat} (hb : b = 1 ∨ b = 2) {cs : List Nat} (h : ∀ c ∈ cs, c < 2 ^ b) :
    (bytesOfCodes cs).map UInt8.toNat = cs := by
  have h4 : ∀ c ∈ cs, c < 4 := by
    intro c hc
    have := h c hc
    rcases hb with rfl | rfl <;> omega
  clear h
  induction cs with
  | nil => rfl
  | cons c cs ih =>
    simp only [List.mem_cons, forall_eq_or_imp] at h4
    rw [bytesOfCodes, List.map_cons, List.map_cons, ← bytesOfCodes, ih h4.2, UInt8.toNat_ofNat',
      Nat.mod_eq_of_lt (by have := h4.1; omega)]

theorem sizes_eq (sizes : ByteArray) : wordsOf sizes.data.toList = wordsAt sizes 0 (sizes.size / 2) := by
  have := wordsAt_drop (d := sizes) (i := 0) (n := sizes.size / 2) (by omega) (by omega)
  rwa [List.drop_zero] at this

theorem rice_eq (sizes : ByteArray) (k : Nat) (digest : UInt64) : (layoutOf sizes k digest).rice = rice k := by
  rw [Layout.rice, rice, floorLog_eq]; rfl

/-- The bits up to the end of a byte. -/
theorem slack_zero {d : ByteArray} {p : Nat} (hp : p ≤ 8 * d.size) :
    zeroBits ((bitsAt d p).length % 8) (bitsAt d p) = decide (byteAt d (p / 8) >>> (p % 8) = 0 ∨ p % 8 = 0) := by
  rw [zeroBits_eq, bitsAt_length]
  by_cases h8 : p % 8 = 0
  · rw [show (8 * d.size - p) % 8 = 0 by omega]; simp [h8, allZero]
  · have hs : p / 8 < d.size := by omega
    have e := congrArg (List.drop (p % 8)) (bitsAt_byte hs)
    rw [bitsAt_drop, show 8 * (p / 8) + p % 8 = p by omega, show field 8 d[p / 8].toNat =
      field (p % 8 + (8 - p % 8)) d[p / 8].toNat by rw [show p % 8 + (8 - p % 8) = 8 by omega], field_add,
      List.append_assoc, List.drop_left' (by rw [field_length])] at e
    have hv := UInt8.toNat_lt d[p / 8]
    rw [e, List.take_left' (by rw [field_length]; omega), (byteAt_get hs).2, Nat.shiftRight_eq_div_pow, allZero_field]
    · simp [h8]
    · rw [Nat.div_lt_iff_lt_mul (Nat.two_pow_pos _), ← Nat.pow_add, show 8 - p % 8 + p % 8 = 8 by omega]
      exact hv

/-- The bits after the last gap. -/
theorem rest_zero {d : ByteArray} {p : Nat} (hp : p ≤ 8 * d.size) (h : 8 * d.size < p + 8) :
    allZero (bitsAt d p) = decide (byteAt d (d.size - 1) >>> (p % 8) = 0 ∨ p % 8 = 0) := by
  have e := slack_zero hp
  rw [zeroBits_eq, List.take_of_length_le (by rw [bitsAt_length]; omega)] at e
  rw [e]
  by_cases h8 : p % 8 = 0
  · simp [h8]
  · rw [show p / 8 = d.size - 1 by omega]

/-- Bytes of a word each are the words. -/
theorem wordsAt_put {d : ByteArray} {ws : List Nat} (h : d.data.toList = putWords ws []) (hw : ∀ w ∈ ws, w < 65536) :
    d.size = 2 * ws.length ∧ wordsAt d 0 ws.length = ws := by
  have hs : d.size = 2 * ws.length := by rw [← toList_length, h, putWords_length]; rfl
  exact ⟨hs, by rw [← wordsOf_eq hs, h, wordsOf_put hw]⟩
end Lydite.Fast.Sparse

module
public import Lydite.Tokens
/-! What proofs about the fast decoder say about the input: the bits from a bit position on, and what a step of the
decoder keeps.  Input that comes later is `k`, room that comes later is `e`, so decoding in pieces needs no statement of
its own. -/
@[expose] public section
namespace Lydite.Fast

/-- The bits of `d` from bit `p` on. -/
noncomputable def bitsAt (d : ByteArray) (p : Nat) : Bits := (unpack d.data.toList).drop p

/-- The first `n` bytes of `out` as the model's output: last one first. -/
noncomputable def written (out : ByteArray) (n : Nat) : Bytes := (out.data.toList.take n).reverse

/-- Going on from the first state is going on from the second. -/
def Progress (B : Books) (o : Bytes) (room : Nat) (bs : Bits) (o' : Bytes) (room' : Nat) (bs' : Bits) : Prop :=
  ∀ k e, decToks B o (room + e) (bs ++ k) = decToks B o' (room' + e) (bs' ++ k)

/-- What the statuses of the fast decoder mean; 0 is success. -/
noncomputable def reasonOf : Nat → Reason
  | 1 => .truncated | 2 => .outputLimit | 3 => .literalCode | 4 => .distanceCode | 5 => .tooFarBack
  | 6 => .tooManyCodes | 7 => .codeLengthSet | 8 => .codeLengthRepeat | 9 => .noEndOfBlock | 10 => .literalSet
  | 11 => .distanceSet | 12 => .blockType | _ => .storedLength

/-- Reading with `f` at bit `p` gives the status `st`, and for status 0 the value `v` and the bit position `q`.  Input
that comes later changes nothing, except after status 1. -/
def Reads {α : Type} (f : Bits → R (α × Bits)) (d : ByteArray) (p st : Nat) (v : α) (q : Nat) : Prop :=
  ∀ k, (st = 1 → k = []) → f (bitsAt d p ++ k) = if st = 0 then .ok (v, bitsAt d q ++ k) else .error (reasonOf st)

/-! Fields. -/

theorem field_succ (n v : Nat) : field (n + 1) v = (v % 2 == 1) :: field n (v / 2) := rfl

theorem field_getElem? (n v j : Nat) : (field n v)[j]? = if j < n then some (v.testBit j) else none := by
  induction n generalizing v j with
  | zero => simp [field, putBits]
  | succ n ih =>
    rw [field_succ]
    cases j with
    | zero => simp only [List.getElem?_cons_zero, Nat.testBit_zero, Nat.zero_lt_succ, if_true]; rfl
    | succ j => rw [List.getElem?_cons_succ, ih, Nat.testBit_succ]; simp

theorem field_add (m n v : Nat) : field (m + n) v = field m v ++ field n (v / 2 ^ m) := by
  induction m generalizing v with
  | zero => simp [field, putBits]
  | succ m ih =>
    rw [show m + 1 + n = (m + n) + 1 by omega, field_succ, field_succ, ih, Nat.div_div_eq_div_mul,
      show 2 * 2 ^ m = 2 ^ (m + 1) by rw [Nat.pow_succ]; omega]
    rfl

/-! The bits of a byte array. -/

theorem toList_length (d : ByteArray) : d.data.toList.length = d.size := by rw [Array.length_toList]; rfl

theorem bitsAt_length (d : ByteArray) (p : Nat) : (bitsAt d p).length = 8 * d.size - p := by
  rw [bitsAt, List.length_drop, unpack_length, toList_length]

theorem bitsAt_drop (d : ByteArray) (p n : Nat) : (bitsAt d p).drop n = bitsAt d (p + n) := by
  rw [bitsAt, List.drop_drop]; rfl

theorem bitsAt_nil {d : ByteArray} {p : Nat} (h : 8 * d.size ≤ p) : bitsAt d p = [] :=
  List.eq_nil_of_length_eq_zero (by rw [bitsAt_length]; omega)

/-- From a byte boundary on. -/
theorem bitsAt_bytes (d : ByteArray) (i : Nat) : bitsAt d (8 * i) = unpack (d.data.toList.drop i) := by
  rw [bitsAt]
  generalize d.data.toList = l
  induction l generalizing i with
  | nil => simp [unpack]
  | cons b l ih =>
    cases i with
    | zero => rfl
    | succ i =>
      rw [unpack, putBits_eq, show 8 * (i + 1) = (field 8 b.toNat).length + 8 * i by rw [field_length]; omega,
        List.drop_length_add_append]
      exact ih i

theorem bitsAt_byte {d : ByteArray} {i : Nat} (h : i < d.size) :
    bitsAt d (8 * i) = field 8 d[i].toNat ++ bitsAt d (8 * i + 8) := by
  rw [show 8 * i + 8 = 8 * (i + 1) by omega, bitsAt_bytes, bitsAt_bytes,
    List.drop_eq_getElem_cons (by rw [toList_length]; exact h), unpack, putBits_eq]
  rfl

theorem unpack_getElem? (l : Bytes) (j : Nat) :
    (unpack l)[j]? = (l[j / 8]?).map (fun b => b.toNat.testBit (j % 8)) := by
  induction l generalizing j with
  | nil => simp [unpack]
  | cons b l ih =>
    rw [unpack, putBits_eq]
    by_cases h : j < 8
    · rw [List.getElem?_append_left (by simpa using h), field_getElem?, if_pos h, Nat.div_eq_of_lt h,
        Nat.mod_eq_of_lt h]
      rfl
    · rw [List.getElem?_append_right (by simpa using h), field_length, ih, show j / 8 = (j - 8) / 8 + 1 by omega,
        List.getElem?_cons_succ, show j % 8 = (j - 8) % 8 by omega]

theorem bitsAt_getElem? (d : ByteArray) (p j : Nat) :
    (bitsAt d p)[j]? = (d.data.toList[(p + j) / 8]?).map (fun b => b.toNat.testBit ((p + j) % 8)) := by
  rw [bitsAt, List.getElem?_drop, unpack_getElem?]

/-- The bits of two inputs, one after the other. -/
theorem bitsAt_append (a b : ByteArray) {p : Nat} (h : p ≤ 8 * a.size) :
    bitsAt (a ++ b) p = bitsAt a p ++ bitsAt b 0 := by
  rw [bitsAt, bitsAt, bitsAt, ByteArray.data_append, Array.toList_append, unpack_append,
    List.drop_append_of_le_length (by rw [unpack_length, toList_length]; exact h), List.drop_zero]

/-- The byte boundary after bit `p`. -/
theorem align_bitsAt (d : ByteArray) (p : Nat) (k : Bits) (hk : k.length % 8 = 0) :
    align (bitsAt d p ++ k) = bitsAt d (8 * ((p + 7) / 8)) ++ k := by
  have e : p + (8 * ((p + 7) / 8) - p) = 8 * ((p + 7) / 8) := by omega
  have : bitsAt d p = (bitsAt d p).take (8 * ((p + 7) / 8) - p) ++ bitsAt d (8 * ((p + 7) / 8)) := by
    conv => lhs; rw [← List.take_append_drop (8 * ((p + 7) / 8) - p) (bitsAt d p), bitsAt_drop, e]
  rw [this, List.append_assoc]
  apply align_append
  · rw [List.length_take]; omega
  · rw [List.length_append, bitsAt_length]; omega

/-! The output. -/

theorem written_length (out : ByteArray) (n : Nat) : (written out n).length = min n out.size := by
  rw [written, List.length_reverse, List.length_take, toList_length]

theorem written_zero (out : ByteArray) : written out 0 = [] := rfl

theorem written_succ {out : ByteArray} {n : Nat} (h : n < out.size) :
    written out (n + 1) = out[n] :: written out n := by
  have h' : n < out.data.toList.length := by rw [toList_length]; exact h
  rw [written, written, List.take_succ_eq_append_getElem h', List.reverse_append]
  rfl

/-- Equal first bytes. -/
theorem written_congr {a b : ByteArray} {n : Nat} (ha : n ≤ a.size) (hb : n ≤ b.size)
    (h : ∀ i (_ : i < n), a[i] = b[i]) : written a n = written b n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [written_succ (by omega), written_succ (by omega), h n (by omega),
      ih (by omega) (by omega) (fun i g => h i (by omega))]
end Lydite.Fast

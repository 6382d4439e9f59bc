module
public import Lydite.Proof.Peek
public import Lydite.Fast.SparseWord
public import Lydite.Words
/-! Arrays of bytes as numbers: two bytes each, lowest first, or one byte each. -/
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

/-- Words as two bytes each, lowest first, in front of `k`. -/
def putWords : List Nat → Bytes → Bytes
  | [], k => k
  | w :: ws, k => putLE 2 w (putWords ws k)

/-- Codes as bytes. -/
noncomputable def bytesOfCodes (cs : List Nat) : Bytes := cs.map UInt8.ofNat

theorem wordsAt_length (d : ByteArray) (i n : Nat) : (wordsAt d i n).length = n := by
  induction n generalizing i with
  | zero => rfl
  | succ n ih => simp [wordsAt, ih]

theorem wordsAt_lt (d : ByteArray) (i n : Nat) : ∀ w ∈ wordsAt d i n, w < 65536 := by
  induction n generalizing i with
  | zero => simp [wordsAt]
  | succ n ih =>
    intro w hw
    rcases List.mem_cons.mp hw with rfl | hw
    · have := byteAt_lt d i
      have := byteAt_lt d (i + 1)
      rw [word]; omega
    · exact ih _ w hw

theorem putWords_append (ws : List Nat) (a b : Bytes) : putWords ws (a ++ b) = putWords ws a ++ b := by
  induction ws with
  | nil => rfl
  | cons w ws ih => rw [putWords, putWords, ih, putLE_append]

theorem putWords_cat (v w : List Nat) : putWords (v ++ w) [] = putWords v [] ++ putWords w [] := by
  induction v with
  | nil => rfl
  | cons i v ih => rw [List.cons_append, putWords, putWords, ih, putLE_append]

theorem putWords_length (ws : List Nat) (k : Bytes) : (putWords ws k).length = 2 * ws.length + k.length := by
  induction ws with
  | nil => simp [putWords]
  | cons w ws ih => simp [putWords, ih]; omega

theorem wordsOf_put {ws : List Nat} (h : ∀ w ∈ ws, w < 65536) : wordsOf (putWords ws []) = ws := by
  induction ws with
  | nil => rfl
  | cons w ws ih =>
    simp only [List.mem_cons, forall_eq_or_imp] at h
    simp only [putWords, putLE, wordsOf, ih h.2, UInt8.toNat_ofNat']
    congr 1
    have := h.1
    omega

theorem putWords_wordsOf {l : Bytes} {n : Nat} (h : l.length = 2 * n) : putWords (wordsOf l) [] = l := by
  induction n generalizing l with
  | zero => have : l = [] := List.eq_nil_of_length_eq_zero (by omega)
            subst this; rfl
  | succ n ih =>
    match l, h with
    | a :: b :: l, h =>
      simp only [List.length_cons] at h
      have ha := UInt8.toNat_lt a
      have e1 : UInt8.ofNat (a.toNat + 256 * b.toNat) = a := by
        apply UInt8.toNat_inj.mp
        rw [UInt8.toNat_ofNat']; omega
      have e2 : UInt8.ofNat ((a.toNat + 256 * b.toNat) / 256) = b := by
        apply UInt8.toNat_inj.mp
        have := UInt8.toNat_lt b
        rw [UInt8.toNat_ofNat']; omega
      rw [wordsOf, putWords, putLE, putLE, putLE, ih (by omega), e1, e2]
    | [_], h => simp at h; omega
    | [], h => simp only [List.length_nil] at h; omega

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

/-- An array that is words. -/
theorem wordsOf_eq {d : ByteArray} {n : Nat} (h : d.size = 2 * n) : wordsOf d.data.toList = wordsAt d 0 n := by
  have := wordsAt_drop (d := d) (i := 0) (n := n) (by omega) (by omega)
  rwa [List.drop_zero] at this

theorem push_toList (out : ByteArray) (v : UInt8) : (out.push v).data.toList = out.data.toList ++ [v] := by
  simp [ByteArray.push]

theorem pushWord_toList (out : ByteArray) (i : Nat) :
    (pushWord out i).data.toList = out.data.toList ++ putWords [i] [] := by
  rw [pushWord, push_toList, push_toList, List.append_assoc]
  simp only [putWords, putLE, Nat.shiftRight_eq_div_pow]
  rfl
end Lydite.Fast.Sparse

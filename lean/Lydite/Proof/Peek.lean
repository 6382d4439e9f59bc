module
public import Lydite.Proof.BitsAt
public import Lydite.Fast.Peek
/-! Reading at a bit position is `getBits` on the bits there; `codeAt` is `decode`. -/
@[expose] public section
namespace Lydite.Fast

theorem byteAt_lt (d : ByteArray) (i : Nat) : byteAt d i < 256 := by
  unfold byteAt
  split
  · exact UInt8.toNat_lt _
  · omega

theorem byteAt_get {d : ByteArray} {i : Nat} (h : i < d.size) :
    d.data.toList[i]? = some d[i] ∧ byteAt d i = d[i].toNat := by
  refine ⟨?_, by rw [byteAt, dif_pos h]⟩
  rw [List.getElem?_eq_getElem (by rw [toList_length]; exact h)]
  rfl

theorem testBit_bytes {a b : Nat} (h : a < 256) (j : Nat) :
    (a + 256 * b).testBit j = if j < 8 then a.testBit j else b.testBit (j - 8) := by
  have := Nat.testBit_two_pow_mul_add b (i := 8) (b := a) h j
  rwa [Nat.add_comm] at this

/-- Bit `j` of what `peek` reads. -/
theorem peek_testBit (d : ByteArray) (p n j : Nat) (hn : n ≤ 16) (hj : j < n) :
    (peek d p n).testBit j = (byteAt d ((p + j) / 8)).testBit ((p + j) % 8) := by
  have h0 := byteAt_lt d (p / 8)
  have h1 := byteAt_lt d (p / 8 + 1)
  have e : byteAt d (p / 8) + 256 * byteAt d (p / 8 + 1) + 65536 * byteAt d (p / 8 + 2) =
    byteAt d (p / 8) + 256 * (byteAt d (p / 8 + 1) + 256 * byteAt d (p / 8 + 2)) := by omega
  simp only [peek, Nat.one_shiftLeft, Nat.testBit_mod_two_pow, hj, decide_true, Bool.true_and, Nat.testBit_shiftRight,
    e, testBit_bytes h0, testBit_bytes h1]
  split
  · rw [show (p + j) / 8 = p / 8 by omega, show (p + j) % 8 = p % 8 + j by omega]
  · split
    · rw [show (p + j) / 8 = p / 8 + 1 by omega, show (p + j) % 8 = p % 8 + j - 8 by omega]
    · rw [show (p + j) / 8 = p / 8 + 2 by omega, show (p + j) % 8 = p % 8 + j - 8 - 8 by omega]

theorem peek_lt (d : ByteArray) (p n : Nat) : peek d p n < 2 ^ n := by
  rw [peek, Nat.one_shiftLeft]
  exact Nat.mod_lt _ (Nat.two_pow_pos n)

theorem avail_eq (d : ByteArray) (p n : Nat) : avail d p n = min n (8 * d.size - p) := by
  unfold avail
  split <;> omega

/-- The bits at `p` begin with those that `peek` reads. -/
theorem bitsAt_peek (d : ByteArray) (p : Nat) {n : Nat} (hn : n ≤ 16) :
    bitsAt d p = field (avail d p n) (peek d p n) ++ bitsAt d (p + n) := by
  apply List.ext_getElem?
  intro j
  rw [avail_eq]
  by_cases h : j < min n (8 * d.size - p)
  · have hj : (p + j) / 8 < d.size := by omega
    rw [List.getElem?_append_left (by rw [field_length]; exact h), field_getElem?, if_pos h, bitsAt_getElem?,
      peek_testBit d p n j hn (by omega), (byteAt_get hj).1, (byteAt_get hj).2]
    rfl
  · rw [List.getElem?_append_right (by rw [field_length]; omega), field_length]
    by_cases g : n ≤ 8 * d.size - p
    · rw [Nat.min_eq_left g, ← bitsAt_drop, List.getElem?_drop, show n + (j - n) = j by omega]
    · rw [bitsAt_nil (p := p + n) (by omega), List.getElem?_nil, List.getElem?_eq_none (by rw [bitsAt_length]; omega)]

theorem bitsAt_field {d : ByteArray} {p n : Nat} (hn : n ≤ 16) (h : p + n ≤ 8 * d.size) :
    bitsAt d p = field n (peek d p n) ++ bitsAt d (p + n) := by
  have := bitsAt_peek d p hn
  rwa [avail, if_pos h] at this

theorem getBits_peek {d : ByteArray} {p n : Nat} (hn : n ≤ 16) (h : p + n ≤ 8 * d.size) (k : Bits) :
    getBits n (bitsAt d p ++ k) = .ok (peek d p n, bitsAt d (p + n) ++ k) := by
  rw [bitsAt_field hn h, List.append_assoc, getBits_field (peek_lt d p n)]

theorem getBits_short {n : Nat} {bs : Bits} (h : bs.length < n) : getBits n bs = .error .truncated := by
  induction n generalizing bs with
  | zero => omega
  | succ n ih =>
    cases bs with
    | nil => rfl
    | cons b bs => rw [getBits, ih (by simpa using h)]

theorem getBits_end {d : ByteArray} {p n : Nat} (h : 8 * d.size < p + n) (hp : p ≤ 8 * d.size) :
    getBits n (bitsAt d p) = .error .truncated := getBits_short (by rw [bitsAt_length]; omega)

theorem reads_peek (d : ByteArray) (p : Nat) {n : Nat} (hn : n ≤ 16) (hp : p ≤ 8 * d.size) :
    Reads (getBits n) d p (if p + n ≤ 8 * d.size then 0 else 1) (peek d p n) (p + n) := by
  intro k hk
  split
  · rename_i h
    rw [if_pos rfl, getBits_peek hn h]
  · rename_i h
    rw [hk (if_neg h), List.append_nil, getBits_end (by omega) hp]
    rfl
end Lydite.Fast

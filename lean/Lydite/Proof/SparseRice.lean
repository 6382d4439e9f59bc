module
public import Lydite.Proof.SparseWord
/-! Reading a Rice code bit by bit, and eight bytes at a time. -/
@[expose] public section
namespace Lydite.Fast.Sparse

/-- The rules in the order of docs/wire-format.md. -/
noncomputable def reasonAt : Nat → Reason
  | 1 => .oversized | 3 => .wrongMagic | 4 => .wrongVersion | 5 => .wrongValueBits | 6 => .wrongK | 7 => .wrongLayout
  | 8 => .scaleNotFinite | 9 => .scaleOutOfRange | 10 => .scaleZeroNotCanonical | 11 => .gapWithOneBitValues
  | 12 => .slackBits | 13 => .unaryTooLong | 14 => .indexOutOfRange | 15 => .trailingBytes
  | _ => .truncated

theorem bitsAt_one {d : ByteArray} {p : Nat} (h : p < 8 * d.size) :
    bitsAt d p = decide (peek d p 1 = 1) :: bitsAt d (p + 1) := by
  rw [bitsAt_field (n := 1) (by omega) (by omega)]
  have := peek_lt d p 1
  have e : peek d p 1 % 2 = peek d p 1 := Nat.mod_eq_of_lt (by omega)
  simp only [field, putBits, e, List.cons_append, List.nil_append]
  rfl

theorem slowUnary_spec (d : ByteArray) (m p z : Nat) :
    z ≤ (slowUnary d m p z).value ∧
    (p ≤ 8 * d.size → (slowUnary d m p z).p ≤ 8 * d.size) ∧
    getUnary m (bitsAt d p) = if (slowUnary d m p z).status = 0 then
      .ok ((slowUnary d m p z).value - z, bitsAt d (slowUnary d m p z).p) else
      .error (reasonAt (slowUnary d m p z).status) := by
  induction m generalizing p z with
  | zero =>
    rw [slowUnary]
    by_cases hp : p < 8 * d.size
    · rw [if_pos hp, bitsAt_one hp]
      by_cases h1 : peek d p 1 = 1
      · simp only [h1, if_pos, decide_true]
        exact ⟨by omega, by omega, by rw [getUnary]; simp⟩
      · simp only [h1, decide_false, getUnary]
        exact ⟨by simp, fun h => by simpa using h, by simp [reasonAt]⟩
    · rw [if_neg hp, bitsAt_nil (by omega)]
      exact ⟨by simp, fun h => by simpa using h, by simp [reasonAt, getUnary]⟩
  | succ m ih =>
    rw [slowUnary]
    by_cases hp : p < 8 * d.size
    · rw [if_pos hp, bitsAt_one hp]
      by_cases h1 : peek d p 1 = 1
      · simp only [h1, if_pos, decide_true]
        exact ⟨by omega, by omega, by rw [getUnary]; simp⟩
      · rw [if_neg h1]
        simp only [h1, decide_false, getUnary]
        obtain ⟨i1, i2, i3⟩ := ih (p + 1) (z + 1)
        refine ⟨by omega, fun _ => i2 (by omega), ?_⟩
        rw [i3]
        by_cases h0 : (slowUnary d m (p + 1) (z + 1)).status = 0
        · rw [if_pos h0, if_pos h0]
          simp only [Except.ok.injEq, Prod.mk.injEq, and_true]
          omega
        · rw [if_neg h0, if_neg h0]
    · rw [if_neg hp, bitsAt_nil (by omega)]
      exact ⟨by simp, fun h => by simpa using h, by simp [reasonAt, getUnary]⟩

theorem slowRice_spec (d : ByteArray) {r : Nat} (m p : Nat) (hr : r ≤ 12) (hp : p ≤ 8 * d.size) :
    ((slowRice d r m p).status = 0 → (slowRice d r m p).p ≤ 8 * d.size) ∧
    getRice r m (bitsAt d p) = if (slowRice d r m p).status = 0 then
      .ok ((slowRice d r m p).value, bitsAt d (slowRice d r m p).p) else
      .error (reasonAt (slowRice d r m p).status) := by
  obtain ⟨_, h2, h3⟩ := slowUnary_spec d m p 0
  rw [getRice, h3, slowRice]
  have h2 := h2 hp
  generalize slowUnary d m p 0 = x at h2
  obtain ⟨status, q, z⟩ := x
  simp only at h2 ⊢
  by_cases h0 : status = 0
  · simp only [h0, if_pos, ok_bind]
    by_cases hq : q + r ≤ 8 * d.size
    · have := getBits_peek (d := d) (p := q) (n := r) (by omega) hq []
      rw [List.append_nil, List.append_nil] at this
      rw [if_pos hq]
      simp only [this, ok_bind, Nat.shiftLeft_eq, Nat.sub_zero, if_true]
      exact ⟨fun _ => hq, by rw [Nat.mul_comm]⟩
    · have := getBits_end (d := d) (p := q) (n := r) (by omega) h2
      rw [if_neg hq]
      simp [this, reasonAt, bind, Except.bind]
  · simp [h0, bind, Except.bind]

theorem succ_toNat {s : Nat} {i : USize} (h : i.toNat + 8 ≤ s) (hs : s < USize.size) (k : Nat) (hk : k < 8)
    (c : USize) (hc : c = USize.ofNat k) : (i + c).toNat = i.toNat + k := by
  subst hc
  have e : (USize.ofNat k).toNat = k := USize.toNat_ofNat_of_lt' (by omega)
  rw [USize.toNat_add, e, Nat.mod_eq_of_lt]
  have : USize.size = 2 ^ System.Platform.numBits := rfl
  omega

theorem uget_eq {d : ByteArray} {i : USize} (h : i.toNat < d.size) {j : Nat} (hj : i.toNat = j) :
    d.uget i h = d[j]'(hj ▸ h) := by subst hj; rfl

theorem or_shift_lt (a : UInt64) (b : UInt8) (c : UInt64) (k : Nat) (hc : c.toNat = k) (hk : k + 8 ≤ 64)
    (ha : a.toNat < 2 ^ k) : (a ||| b.toUInt64 <<< c).toNat = a.toNat + 2 ^ k * b.toNat ∧
      (a ||| b.toUInt64 <<< c).toNat < 2 ^ (k + 8) := by
  have e := or_shift a b c k hc hk ha
  have hb := UInt8.toNat_lt b
  refine ⟨e, ?_⟩
  rw [e, Nat.pow_add]
  have : 2 ^ k * b.toNat ≤ 2 ^ k * 255 := Nat.mul_le_mul_left _ (by omega)
  omega

/-- A word of eight bytes. -/
theorem or_eight (b0 b1 b2 b3 b4 b5 b6 b7 : UInt8) :
    (b0.toUInt64 ||| b1.toUInt64 <<< 8 ||| b2.toUInt64 <<< 16 ||| b3.toUInt64 <<< 24 ||| b4.toUInt64 <<< 32 |||
      b5.toUInt64 <<< 40 ||| b6.toUInt64 <<< 48 ||| b7.toUInt64 <<< 56).toNat =
    b0.toNat + 2 ^ 8 * (b1.toNat + 2 ^ 8 * (b2.toNat + 2 ^ 8 * (b3.toNat + 2 ^ 8 * (b4.toNat + 2 ^ 8 *
      (b5.toNat + 2 ^ 8 * (b6.toNat + 2 ^ 8 * b7.toNat)))))) := by
  have h0 : b0.toUInt64.toNat < 2 ^ 8 := by rw [UInt8.toNat_toUInt64]; exact UInt8.toNat_lt _
  obtain ⟨e1, l1⟩ := or_shift_lt _ b1 8 8 rfl (by omega) h0
  obtain ⟨e2, l2⟩ := or_shift_lt _ b2 16 16 rfl (by omega) l1
  obtain ⟨e3, l3⟩ := or_shift_lt _ b3 24 24 rfl (by omega) l2
  obtain ⟨e4, l4⟩ := or_shift_lt _ b4 32 32 rfl (by omega) l3
  obtain ⟨e5, l5⟩ := or_shift_lt _ b5 40 40 rfl (by omega) l4
  obtain ⟨e6, l6⟩ := or_shift_lt _ b6 48 48 rfl (by omega) l5
  obtain ⟨e7, l7⟩ := or_shift_lt _ b7 56 56 rfl (by omega) l6
  rw [e7, e6, e5, e4, e3, e2, e1, UInt8.toNat_toUInt64]
  omega

theorem load_bits (d : ByteArray) (i : USize) (h : i.toNat + 8 ≤ d.size) (hs : d.size < USize.size) :
    bitsAt d (8 * i.toNat) = field 64 (load d i h hs).toNat ++ bitsAt d (8 * i.toNat + 64) := by
  rw [load, uget_eq _ rfl, uget_eq _ (succ_toNat h hs 1 (by omega) 1 rfl),
    uget_eq _ (succ_toNat h hs 2 (by omega) 2 rfl),
    uget_eq _ (succ_toNat h hs 3 (by omega) 3 rfl), uget_eq _ (succ_toNat h hs 4 (by omega) 4 rfl),
    uget_eq _ (succ_toNat h hs 5 (by omega) 5 rfl), uget_eq _ (succ_toNat h hs 6 (by omega) 6 rfl),
    uget_eq _ (succ_toNat h hs 7 (by omega) 7 rfl), or_eight]
  have hb : ∀ b : UInt8, b.toNat < 2 ^ 8 := UInt8.toNat_lt
  rw [field_cut (m := 8) (n := 56) (hb _), field_cut (m := 8) (n := 48) (hb _), field_cut (m := 8) (n := 40) (hb _),
    field_cut (m := 8) (n := 32) (hb _), field_cut (m := 8) (n := 24) (hb _), field_cut (m := 8) (n := 16) (hb _),
    field_cut (m := 8) (n := 8) (hb _)]
  have step : ∀ k (hk : i.toNat + k < d.size),
      bitsAt d (8 * i.toNat + 8 * k) = field 8 d[i.toNat + k].toNat ++ bitsAt d (8 * i.toNat + 8 * (k + 1)) := by
    intro k hk
    have := bitsAt_byte hk
    rw [show 8 * (i.toNat + k) = 8 * i.toNat + 8 * k by omega] at this
    rw [this]
    rfl
  have s0 := step 0 (by omega)
  have s1 := step 1 (by omega)
  have s2 := step 2 (by omega)
  have s3 := step 3 (by omega)
  have s4 := step 4 (by omega)
  have s5 := step 5 (by omega)
  have s6 := step 6 (by omega)
  have s7 := step 7 (by omega)
  simp only [List.append_assoc]
  simp only [Nat.mul_zero, Nat.add_zero, Nat.reduceAdd, Nat.reduceMul] at s0 s1 s2 s3 s4 s5 s6 s7
  rw [s0, s1, s2, s3, s4, s5, s6, s7]

theorem wide_bits (d : ByteArray) (p stop : Nat) (h : Room d stop) (hp : p < stop) : p + 57 ≤ 8 * d.size ∧
    bitsAt d p = field 57 (wide d p stop h hp).toNat ++ bitsAt d (p + 57) := by
  obtain ⟨h1, h2⟩ := h (by omega)
  have hi := room_index h hp
  have e3 : p >>> 3 = p / 8 := Nat.shiftRight_eq_div_pow p 3
  have ei : (USize.ofNat (p >>> 3)).toNat = p / 8 := by rw [e3, USize.toNat_ofNat_of_lt' (by omega)]
  have hb := load_bits d (USize.ofNat (p >>> 3)) hi h2
  have e8 : (UInt64.ofNat (p % 8)).toNat = p % 8 :=
    UInt64.toNat_ofNat_of_lt' (Nat.lt_trans (Nat.mod_lt p (by omega)) (by decide))
  refine ⟨by omega, ?_⟩
  rw [wide, UInt64.toNat_shiftRight, e8, Nat.mod_eq_of_lt (by omega : p % 8 < 64), Nat.shiftRight_eq_div_pow]
  generalize (load d (USize.ofNat (p >>> 3)) hi h2).toNat = v at hb
  rw [ei] at hb
  have e := congrArg (List.drop (p % 8)) hb
  rw [bitsAt_drop, show 8 * (p / 8) + p % 8 = p by omega, show 64 = p % 8 + (57 + (7 - p % 8)) by omega, field_add,
    field_add, List.append_assoc, List.drop_left' (by rw [field_length])] at e
  rw [e, List.append_assoc]
  have e' := congrArg (List.drop 57) e
  rw [bitsAt_drop, List.append_assoc, List.drop_left' (by rw [field_length])] at e'
  rw [e']
end Lydite.Fast.Sparse

module
public import Lydite.Bits
/-! Bits to bytes: the last byte is filled with zero bits. -/
@[expose] public section
namespace Lydite

/-- One byte from up to 8 bits (missing bits are zero). -/
def byteOf : Nat → Bits → Nat
  | 0, _ => 0
  | _+1, [] => 0
  | n+1, b :: bs => (if b then 1 else 0) + 2 * byteOf n bs

/-- Bits to bytes; the first argument bounds the number of bits. -/
def packGo : Nat → Bits → Bytes
  | 0, _ => []
  | _+1, [] => []
  | f+1, b :: bs => UInt8.ofNat (byteOf 8 (b :: bs)) :: packGo f (skip 8 (b :: bs))

def pack (bs : Bits) : Bytes := packGo (len bs) bs

/-- `k` zero bits. -/
def zeros (k : Nat) : Bits := field k 0

theorem zeros_succ (k : Nat) : zeros (k+1) = false :: zeros k := by simp [zeros, field, putBits]

theorem field_byteOf_long (n : Nat) (bs : Bits) (h : n ≤ bs.length) :
    byteOf n bs < 2 ^ n ∧ field n (byteOf n bs) ++ bs.drop n = bs := by
  rw [← putBits_eq]
  induction n generalizing bs with
  | zero => simp [byteOf, putBits]
  | succ n ih =>
    match bs, h with
    | b :: bs, h =>
      obtain ⟨h1, h3⟩ := ih bs (by simpa using h)
      refine ⟨?_, ?_⟩
      · rw [Nat.pow_succ]; simp only [byteOf]; split <;> omega
      · cases b <;> simp only [byteOf, putBits, List.drop_succ_cons] <;> simp
        · exact h3
        · rw [show (1 + 2 * byteOf n bs) / 2 = byteOf n bs by omega]; exact h3

theorem field_byteOf_short (n : Nat) (bs : Bits) (h : bs.length ≤ n) :
    byteOf n bs < 2 ^ n ∧ field n (byteOf n bs) = bs ++ zeros (n - bs.length) := by
  induction n generalizing bs with
  | zero => have : bs = [] := by simpa using h
            subst this; simp [byteOf, zeros]
  | succ n ih =>
    match bs, h with
    | [], _ => exact ⟨by simp [byteOf]; exact Nat.two_pow_pos _, by simp [byteOf, zeros]⟩
    | b :: bs, h =>
      obtain ⟨h1, h3⟩ := ih bs (by simpa using h)
      refine ⟨?_, ?_⟩
      · rw [Nat.pow_succ]; simp only [byteOf]; split <;> omega
      · simp only [List.length_cons, Nat.add_sub_add_right]
        simp only [field] at h3
        cases b <;> simp only [byteOf, field, putBits, List.cons_append] <;> simp
        · exact h3
        · rw [show (1 + 2 * byteOf n bs) / 2 = byteOf n bs by omega]; exact h3

theorem packGo_spec (f : Nat) (bs : Bits) (hf : bs.length ≤ f) :
    ∃ k, k < 8 ∧ unpack (packGo f bs) = bs ++ zeros k := by
  induction f generalizing bs with
  | zero => have : bs = [] := by simpa using hf
            subst this; exact ⟨0, by omega, by simp [packGo, unpack, zeros, field, putBits]⟩
  | succ f ih =>
    match bs, hf with
    | [], _ => exact ⟨0, by omega, by simp [packGo, unpack, zeros, field, putBits]⟩
    | b :: bs, hf =>
      obtain ⟨k, hk, ih⟩ := ih ((b :: bs).drop 8) (by simp at hf ⊢; omega)
      have hb : ∀ v, v < 2 ^ 8 → (UInt8.ofNat v).toNat = v := by intro v hv; simp; omega
      simp only [packGo, unpack, skip_eq]
      by_cases h8 : 8 ≤ (b :: bs).length
      · obtain ⟨h1, h2⟩ := field_byteOf_long 8 (b :: bs) h8
        refine ⟨k, hk, ?_⟩
        rw [hb _ h1, putBits_eq, ih, ← List.append_assoc, h2]
      · obtain ⟨h1, h3⟩ := field_byteOf_short 8 (b :: bs) (by omega)
        have h2 : (b :: bs).drop 8 = [] := List.drop_eq_nil_of_le (by omega)
        refine ⟨8 - (b :: bs).length, by simp at h8 ⊢; omega, ?_⟩
        have : unpack (packGo f []) = [] := by cases f <;> rfl
        rw [hb _ h1, putBits_eq, h2, this, h3]
        simp

/-- Unpacking what was packed gives the same bits and at most 7 bits of zero padding. -/
theorem unpack_pack (bs : Bits) : ∃ k, k < 8 ∧ unpack (pack bs) = bs ++ zeros k :=
  packGo_spec _ _ (by simp)

theorem field_inj {n v w : Nat} (hv : v < 2 ^ n) (hw : w < 2 ^ n) (h : field n v = field n w) : v = w := by
  have a := getBits_field hv []
  have b := getBits_field hw []
  rw [h, b] at a
  simpa using a.symm

theorem unpack_inj {a b : Bytes} (h : unpack a = unpack b) : a = b := by
  induction a generalizing b with
  | nil =>
    match b, h with
    | [], _ => rfl
    | y :: b, h => have := congrArg List.length h; simp at this; omega
  | cons x a ih =>
    match b, h with
    | [], h => have := congrArg List.length h; simp at this; omega
    | y :: b, h =>
      simp only [unpack, putBits_eq] at h
      obtain ⟨h1, h2⟩ := List.append_inj h (by simp)
      have hx : x.toNat < 2 ^ 8 := UInt8.toNat_lt x
      have hy : y.toNat < 2 ^ 8 := UInt8.toNat_lt y
      rw [UInt8.toNat_inj.mp (field_inj hx hy h1), ih h2]

/-- Packing the bits of bytes gives the bytes. -/
theorem pack_unpack (bs : Bytes) : pack (unpack bs) = bs := by
  obtain ⟨k, hk, h⟩ := unpack_pack (unpack bs)
  have hl := congrArg List.length h
  simp [zeros] at hl
  have : k = 0 := by omega
  subst this
  exact unpack_inj (by simpa [zeros, field, putBits] using h)

/-- Aligned bits are the bits of bytes. -/
theorem unpack_pack_aligned {bs : Bits} (h : bs.length % 8 = 0) : unpack (pack bs) = bs := by
  obtain ⟨k, hk, e⟩ := unpack_pack bs
  have hl := congrArg List.length e
  simp [zeros] at hl
  have : k = 0 := by omega
  subst this
  simpa [zeros, field, putBits] using e
/-- Bits that end with the bits of bytes belong to bytes that end with these bytes. -/
theorem unpack_split {b t : Bytes} {w : Bits} (h : unpack b = w ++ unpack t) : ∃ s, b = s ++ t ∧ unpack s = w := by
  have hl := congrArg List.length h
  simp only [unpack_length, List.length_append] at hl
  have e : b = b.take (b.length - t.length) ++ b.drop (b.length - t.length) := (List.take_append_drop _ _).symm
  have hb := congrArg unpack e
  rw [unpack_append, h] at hb
  obtain ⟨g1, g2⟩ := List.append_inj' hb (by simp; omega)
  have g3 := unpack_inj g2
  rw [← g3] at e
  exact ⟨_, e, g1.symm⟩
end Lydite

module
public import Lydite.Proof.SparseChunks
public import Lydite.Proof.SparseRead
public import Lydite.SparseBound
/-! What `lay` gives is what the model's writer gives, exactly for the arrays that are an update of the layout. -/
@[expose] public section
namespace Lydite.Fast.Sparse
open Write (Writer Wrote)

theorem append_slice (src out : ByteArray) :
    (src.copySlice 0 out out.size src.size).data.toList = out.data.toList ++ src.data.toList := by
  have h1 : out.data.toList.take out.size = out.data.toList := List.take_of_length_le (by rw [toList_length]; omega)
  have h2 : out.data.toList.drop (out.size + src.size) = [] := List.drop_eq_nil_of_le (by rw [toList_length]; omega)
  have h3 : bytesOf src 0 (0 + src.size) = src.data.toList := by rw [bytesOf_eq (by omega), List.drop_zero]
  rw [copySlice_toList _ _ _ _ _ (by omega), h1, h2, h3, List.append_nil]

theorem digest_byte (D : UInt64) (c : UInt64) (j : Nat) (hc : c.toNat = 8 * j) (hj : j < 8) :
    (D >>> c).toUInt8 = UInt8.ofNat (D.toNat / 256 ^ j) := by
  apply UInt8.toNat_inj.mp
  rw [UInt64.toNat_toUInt8, UInt64.toNat_shiftRight, hc, Nat.mod_eq_of_lt (by omega : 8 * j < 64),
    Nat.shiftRight_eq_div_pow, UInt8.toNat_ofNat', Nat.pow_mul]

theorem header_toList (k b : Nat) (digest : UInt64) : (header k b digest).data.toList =
    putLE 4 magic (putLE 1 1 (putLE 1 b (putLE 2 k (putLE 8 digest.toNat [])))) := by
  have d0 : digest.toUInt8 = UInt8.ofNat digest.toNat := by
    apply UInt8.toNat_inj.mp
    rw [UInt64.toNat_toUInt8, UInt8.toNat_ofNat']
  have d1 := digest_byte digest 8 1 rfl (by omega)
  have d2 := digest_byte digest 16 2 rfl (by omega)
  have d3 := digest_byte digest 24 3 rfl (by omega)
  have d4 := digest_byte digest 32 4 rfl (by omega)
  have d5 := digest_byte digest 40 5 rfl (by omega)
  have d6 := digest_byte digest 48 6 rfl (by omega)
  have d7 := digest_byte digest 56 7 rfl (by omega)
  have hk : (k >>> 8).toUInt8 = UInt8.ofNat (k / 256) := by rw [Nat.shiftRight_eq_div_pow]
  have he : (ByteArray.emptyWithCapacity 16).data.toList = [] := rfl
  simp only [header, push_toList, he, d0, d1, d2, d3, d4, d5, d6, d7, hk, putLE, Nat.div_div_eq_div_mul, Nat.reduceMul,
    Nat.reducePow, List.nil_append, List.cons_append]
  rfl

theorem putScales_wordsOf {l : Bytes} {n : Nat} (h : l.length = 2 * n) : putScales (wordsOf l) [] = l := by
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
      rw [wordsOf, putScales, putLE, putLE, putLE, ih (by omega), e1, e2]
    | [_], h => simp at h; omega
    | [], h => simp only [List.length_nil] at h; omega

theorem codesAt_eq {d : ByteArray} {j n : Nat} (h : j + n = d.size) :
    codesAt d j n = (d.data.toList.drop j).map UInt8.toNat := by
  induction n generalizing j with
  | zero => rw [List.drop_eq_nil_of_le (by rw [toList_length]; omega)]; rfl
  | succ n ih =>
    rw [codesAt, drop_one (by omega), List.map_cons, ih (by omega), (byteAt_get (d := d) (i := j) (by omega)).2]

theorem wrote_nothing (n : Nat) : Wrote ⟨ByteArray.emptyWithCapacity n, 0, 0⟩ [] := ⟨Nat.one_pos, rfl⟩

theorem nothing_size : nothing.size = 0 := rfl

/-- `f` says what the arrays are: not an update, or one with these bytes. -/
def Laid (ok : Prop) (bytes : Bytes) (x : ByteArray) : Prop :=
  (x.size ≠ 0 → ok ∧ x.data.toList = bytes) ∧ (x.size = 0 → ¬ ok)

theorem laid_nothing {ok : Prop} {bytes : Bytes} (h : ¬ ok) : Laid ok bytes nothing :=
  ⟨fun g => absurd nothing_size g, fun _ => h⟩

theorem layBody_laid (head sizes codes indices : ByteArray) (k b n : Nat) (hn : codes.size = n)
    (hi : indices.size = 2 * n) (hh : head.size ≠ 0) {cs : List (Nat × Nat)}
    (hcs : live k (wordsAt sizes 0 (sizes.size / 2)) (wordsAt head 16 (sizes.size / 2)) = cs) (ht : total cs = n) :
    Laid ((∀ c ∈ codes.data.toList.map UInt8.toNat, c < 2 ^ b) ∧ IndicesOk cs (group cs (wordsOf indices.data.toList)))
      (head.data.toList ++ (pack (Lydite.putCodes b (codes.data.toList.map UInt8.toNat) []) ++
        pack (putIndices (rice k) (group cs (wordsOf indices.data.toList)) [])))
      (layBody head sizes codes indices k b n) := by
  have c1 := putCodes_puts codes b n 0 0 0 (ByteArray.emptyWithCapacity (n / 4 + 16))
  rw [codesAt_eq (by omega), List.drop_zero] at c1
  have g1 := putChunks_puts head sizes indices k (rice k) (sizes.size / 2) 0 0 n
    ⟨ByteArray.emptyWithCapacity (n + n / 4 + 16), 0, 0⟩ (by rw [Nat.mul_zero, Nat.add_zero, hcs, ht])
  have hw := wordsAt_drop (d := indices) (i := 0) (n := n) (by omega) (by omega)
  rw [List.drop_zero] at hw
  rw [Nat.mul_zero, Nat.add_zero, hcs, ← hw] at g1
  rw [layBody, Nat.one_shiftLeft]
  simp only
  rw [Nat.one_shiftLeft]
  generalize putCodes codes b (2 ^ b) n 0 0 0 (ByteArray.emptyWithCapacity (n / 4 + 16)) = x at c1
  cases x with
  | none => exact laid_nothing fun h => c1 h.1
  | some v =>
    generalize putChunks head sizes indices k (rice k) (2 ^ rice k - 1) (sizes.size / 2) 0 0 _ = y at g1
    cases y with
    | none => exact laid_nothing fun h => g1 h.2
    | some w =>
      have e1 := close_toList (c1.2 _ (wrote_nothing _))
      have e2 := close_toList (g1.2 _ (wrote_nothing _))
      rw [List.nil_append] at e1 e2
      have hx : ((close w).copySlice 0 ((close v).copySlice 0 head head.size (close v).size)
          ((close v).copySlice 0 head head.size (close v).size).size (close w).size).data.toList =
          head.data.toList ++ (pack (Lydite.putCodes b (codes.data.toList.map UInt8.toNat) []) ++
            pack (putIndices (rice k) (group cs (wordsOf indices.data.toList)) [])) := by
        rw [append_slice, append_slice, e1, e2, List.append_assoc]
      refine ⟨fun _ => ⟨⟨c1.1, g1.1⟩, hx⟩, fun h0 => ?_⟩
      have := h0.symm.trans ((toList_length _).symm.trans (congrArg List.length hx))
      simp only [toList_length, List.length_append] at this
      omega

/-- Writing gives the model's bytes, exactly when the arrays are an update of the layout. -/
theorem lay_laid (sizes scales codes indices : ByteArray) (k b : Nat) (digest : UInt64) :
    Laid (scales.size = sizes.size / 2 * 2 ∧ indices.size = 2 * codes.size ∧
        (updateOf (layoutOf sizes k digest) b scales codes indices).Ok (layoutOf sizes k digest))
      (Lydite.lay (layoutOf sizes k digest) (updateOf (layoutOf sizes k digest) b scales codes indices))
      (lay sizes scales codes indices k b digest) := by
  have hL : (layoutOf sizes k digest).sizes = wordsAt sizes 0 (sizes.size / 2) := sizes_eq sizes
  have hk : (layoutOf sizes k digest).k = k := rfl
  have hu : ∀ (h : (updateOf (layoutOf sizes k digest) b scales codes indices).Ok (layoutOf sizes k digest)),
      (b = 1 ∨ b = 2) := fun h => h.bits_ok
  rw [lay]
  by_cases h1 : b ≠ 1 ∧ b ≠ 2
  · rw [if_pos h1]
    exact laid_nothing fun h => by have := hu h.2.2; omega
  rw [if_neg h1]
  have hb : b = 1 ∨ b = 2 := by omega
  by_cases h2 : scales.size ≠ sizes.size / 2 * 2
  · rw [if_pos h2]
    exact laid_nothing fun h => h2 h.1
  rw [if_neg h2]
  have h2 : scales.size = sizes.size / 2 * 2 := by omega
  simp only
  have h16 : (header k b digest).size = 16 := by
    rw [← toList_length, header_toList]; simp
  have hh : (scales.copySlice 0 (header k b digest) 16 scales.size).data.toList =
      (header k b digest).data.toList ++ scales.data.toList := by
    have := append_slice scales (header k b digest)
    rwa [h16] at this
  generalize scales.copySlice 0 (header k b digest) 16 scales.size = head at hh
  have hsize : head.size = 16 + 2 * (sizes.size / 2) := by
    have := congrArg List.length hh
    rw [List.length_append, toList_length, toList_length, toList_length, h16] at this
    omega
  have hd : head.data.toList.drop 16 = scales.data.toList := by
    rw [hh, List.drop_left' (by rw [toList_length, h16])]
  have hw : wordsOf scales.data.toList = wordsAt head 16 (sizes.size / 2) := by
    have := wordsAt_drop (d := head) (i := 16) (n := sizes.size / 2) (by omega) (by omega)
    rwa [hd] at this
  have hput : scales.data.toList = putScales (wordsAt head 16 (sizes.size / 2)) [] := by
    rw [← hw, putScales_wordsOf (n := sizes.size / 2) (by rw [toList_length]; omega)]
  obtain ⟨s1, s2⟩ := scan_spec head sizes k b (sizes.size / 2) 0 0 (by omega)
  simp only [Nat.mul_zero, Nat.add_zero, Nat.zero_add, hd] at s1 s2
  generalize scan head sizes k b (sizes.size / 2) 0 0 = x at s1 s2
  obtain ⟨status, c, n⟩ := x
  simp only at s1 s2 ⊢
  by_cases h0 : status ≠ 0
  · rw [if_pos h0]
    refine laid_nothing fun h => ?_
    have g := h.2.2.scales_ok
    simp only [updateOf, hw] at g
    have := getScales_put g []
    rw [wordsAt_length, ← hput, s1, if_neg h0] at this
    simp at this
  rw [if_neg h0]
  have h0 : status = 0 := by omega
  rw [if_pos h0] at s1
  have hn := s2 h0
  obtain ⟨_, okS, _⟩ := getScales_spec s1
  generalize hcs : live k (wordsAt sizes 0 (sizes.size / 2)) (wordsAt head 16 (sizes.size / 2)) = cs at hn
  have hlen : ∀ (h : (updateOf (layoutOf sizes k digest) b scales codes indices).Ok (layoutOf sizes k digest)),
      codes.size = n := by
    intro h
    have := h.codes_length
    simp only [updateOf, hw, hL, hk, hcs, List.length_map, toList_length] at this
    omega
  by_cases h3 : codes.size ≠ n
  · rw [if_pos h3]
    exact laid_nothing fun h => h3 (hlen h.2.2)
  rw [if_neg h3]
  have h3 : codes.size = n := by omega
  by_cases h4 : indices.size ≠ 2 * n
  · rw [if_pos h4]
    exact laid_nothing fun h => by have := h.2.1; omega
  rw [if_neg h4]
  have h4 : indices.size = 2 * n := by omega
  obtain ⟨b1, b2⟩ := layBody_laid head sizes codes indices k b n h3 h4 (by omega) hcs hn.symm
  have hlay : Lydite.lay (layoutOf sizes k digest) (updateOf (layoutOf sizes k digest) b scales codes indices) =
      head.data.toList ++ (pack (Lydite.putCodes b (codes.data.toList.map UInt8.toNat) []) ++
        pack (putIndices (rice k) (group cs (wordsOf indices.data.toList)) [])) := by
    simp only [Lydite.lay, updateOf, hw, hL, hk, hcs, rice_eq, onBytes_eq]
    rw [hh, header_toList, hput, ← List.nil_append (pack _ ++ pack _), putScales_append]
    simp only [← putLE_append, List.nil_append]
    rfl
  rw [hlay]
  refine ⟨fun h => ?_, fun h g => b2 h ⟨?_, ?_⟩⟩
  · obtain ⟨⟨p1, p2⟩, p3⟩ := b1 h
    refine ⟨⟨h2, by omega, hb, ?_, ?_, ?_, p1, ?_⟩, p3⟩
    · simp only [updateOf, hw, hL, wordsAt_length]
    · simp only [updateOf, hw]; exact okS
    · simp only [updateOf, hw, hL, hk, hcs, List.length_map, toList_length]; omega
    · simp only [updateOf, hw, hL, hk, hcs]; exact p2
  · exact g.2.2.codes_ok
  · have := g.2.2.indices_ok
    simp only [updateOf, hw, hL, hk, hcs] at this
    exact this
end Lydite.Fast.Sparse

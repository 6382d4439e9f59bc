module
public import Lydite.Proof.SparseChunks
public import Lydite.Proof.SparseHighsPut
public import Lydite.Proof.SparseScalesPut
/-! What `lay` gives is what the model's writer gives, exactly for the arrays that are an update of the layout. -/
@[expose] public section
namespace Lydite.Fast.Sparse
open Write (Writer Wrote)

theorem digest_byte (D : UInt64) (c : UInt64) (j : Nat) (hc : c.toNat = 8 * j) (hj : j < 8) :
    (D >>> c).toUInt8 = UInt8.ofNat (D.toNat / 256 ^ j) := by
  apply UInt8.toNat_inj.mp
  rw [UInt64.toNat_toUInt8, UInt64.toNat_shiftRight, hc, Nat.mod_eq_of_lt (by omega : 8 * j < 64),
    Nat.shiftRight_eq_div_pow, UInt8.toNat_ofNat', Nat.pow_mul]

theorem header_toList (k b : Nat) (digest : UInt64) (most : Nat) : (header k b digest most).data.toList =
    putLE 4 magic (putLE 1 2 (putLE 1 b (putLE 2 k (putLE 8 digest.toNat [])))) := by
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
  have he : (ByteArray.emptyWithCapacity most).data.toList = [] := rfl
  simp only [header, push_toList, he, d0, d1, d2, d3, d4, d5, d6, d7, hk, putLE, Nat.div_div_eq_div_mul, Nat.reduceMul,
    Nat.reducePow, List.nil_append, List.cons_append]
  rfl

theorem codesAt_eq {d : ByteArray} {j n : Nat} (h : j + n = d.size) :
    codesAt d j n = (d.data.toList.drop j).map UInt8.toNat := by
  induction n generalizing j with
  | zero => rw [List.drop_eq_nil_of_le (by rw [toList_length]; omega)]; rfl
  | succ n ih =>
    rw [codesAt, List.drop_eq_getElem_cons (by rw [toList_length]; omega), List.map_cons, ih (by omega),
      (byteAt_get (d := d) (i := j) (by omega)).2]
    rfl

theorem nothing_size : nothing.size = 0 := rfl

/-- `f` says what the arrays are: not an update, or one with these bytes. -/
def Laid (ok : Prop) (bytes : Bytes) (x : ByteArray) : Prop :=
  (x.size ≠ 0 → ok ∧ x.data.toList = bytes) ∧ (x.size = 0 → ¬ ok)

theorem laid_nothing {ok : Prop} {bytes : Bytes} (h : ¬ ok) : Laid ok bytes nothing :=
  ⟨fun g => absurd nothing_size g, fun _ => h⟩

/-- What follows the header. -/
noncomputable def bodyBytes (b r : Nat) (ws cs : List Nat) (iss : List (List Nat)) : Bytes :=
  pack (Lydite.putScales startScale ws []) ++ (pack (Lydite.putCodes 1 (Lydite.signs b cs) []) ++
    pack (Lydite.putHighs (Lydite.highs b cs) (putIndices r iss [])))

theorem highs_wrote (codes : ByteArray) {b : Nat} (hb : b = 1 ∨ b = 2) (n : Nat) (out : ByteArray) :
    Wrote (if b = 1 then ⟨out, 0, 0⟩ else putHighs codes n 0 0 0 out)
      (unpack out.data.toList ++ Lydite.putHighs (Lydite.highs b (codesAt codes 0 n)) []) := by
  rcases hb with rfl | rfl
  · rw [if_pos rfl, highs_eq, if_pos rfl, Lydite.putHighs, List.append_nil]
    exact wrote_bytes out
  · rw [if_neg (by decide)]
    exact putHighs_wrote codes n 0 0 0 out (wrote_bytes out)

theorem layBody_laid (head sizes scales codes indices : ByteArray) (k : Nat) {b : Nat} (hb : b = 1 ∨ b = 2) (n : Nat)
    (hn : codes.size = n) (hi : indices.size = 2 * n) (hh : head.size ≠ 0) {cs : List (Nat × Nat)}
    (hcs : live k (wordsAt sizes 0 (sizes.size / 2)) (wordsAt scales 0 (sizes.size / 2)) = cs) (ht : total cs = n) :
    Laid ((∀ c ∈ codes.data.toList.map UInt8.toNat, c < 2 ^ b) ∧ IndicesOk cs (group cs (wordsOf indices.data.toList)))
      (head.data.toList ++ bodyBytes b (rice k) (wordsAt scales 0 (sizes.size / 2)) (codes.data.toList.map UInt8.toNat)
        (group cs (wordsOf indices.data.toList)))
      (layBody head sizes scales codes indices k b n) := by
  rw [wordsOf_eq hi, layBody]
  have hc : codes.data.toList.map UInt8.toNat = codesAt codes 0 n := by rw [codesAt_eq (by omega), List.drop_zero]
  rw [hc]
  obtain ⟨p1, p2, p3⟩ := pad_wrote (putScales_wrote scales (sizes.size / 2) _ (wrote_bytes head))
  rw [pack_onto] at p3
  generalize pad (putScales scales (sizes.size / 2) ⟨head, 0, 0⟩) = v at p1 p2 p3
  obtain ⟨out, cnt, buf⟩ := v
  simp only at p1 p2 p3 ⊢
  subst p1 p2
  have c1 := putSigns_puts codes hb n 0 0 0 out
  generalize putSigns codes b n 0 0 0 out = x at c1
  cases x with
  | none => exact laid_nothing fun h => c1 h.1
  | some w =>
    obtain ⟨q1, q2, q3⟩ := pad_wrote (c1.2 _ (wrote_bytes out))
    rw [pack_onto] at q3
    simp only
    generalize pad w = v at q1 q2 q3
    obtain ⟨out2, cnt, buf⟩ := v
    simp only at q1 q2 q3 ⊢
    subst q1 q2
    have h1 := highs_wrote codes hb n out2
    generalize (if b = 1 then (⟨out2, 0, 0⟩ : Writer) else putHighs codes n 0 0 0 out2) = u at h1
    have g1 := putChunks_puts scales sizes indices k (rice k) (sizes.size / 2) 0 0 n u
      (by rw [Nat.mul_zero, hcs, ht])
    rw [Nat.mul_zero, hcs] at g1
    rw [Nat.one_shiftLeft]
    generalize putChunks scales sizes indices k (rice k) (2 ^ rice k - 1) (sizes.size / 2) 0 0 u = y at g1
    cases y with
    | none => exact laid_nothing fun h => g1 h.2
    | some w2 =>
      obtain ⟨_, _, r3⟩ := pad_wrote (g1.2 _ h1)
      rw [List.append_assoc, pack_onto, ← putHighs_append, List.nil_append] at r3
      simp only
      generalize pad w2 = v at r3
      obtain ⟨out3, cnt, buf⟩ := v
      simp only at r3 ⊢
      have hx : out3.data.toList = head.data.toList ++ bodyBytes b (rice k) (wordsAt scales 0 (sizes.size / 2))
          (codesAt codes 0 n) (group cs (wordsAt indices 0 n)) := by
        rw [r3, q3, p3, bodyBytes, List.append_assoc, List.append_assoc]
      refine ⟨fun _ => ⟨⟨c1.1, g1.1⟩, hx⟩, fun h0 => ?_⟩
      have := h0.symm.trans ((toList_length _).symm.trans (congrArg List.length hx))
      rw [List.length_append, toList_length] at this
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
  have hw : wordsOf scales.data.toList = wordsAt scales 0 (sizes.size / 2) := wordsOf_eq (by omega)
  have s1 := countScales_spec scales sizes k b
  generalize countScales scales sizes k b = x at s1
  cases x with
  | none =>
    refine laid_nothing fun h => s1 ?_
    have g := h.2.2.scales_ok
    simp only [updateOf, hw] at g
    exact fun w m => (g w m).2
  | some n =>
  simp only at s1 ⊢
  obtain ⟨okS, hn⟩ := s1
  generalize hcs : live k (wordsAt sizes 0 (sizes.size / 2)) (wordsAt scales 0 (sizes.size / 2)) = cs at hn
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
  have hhead := header_toList k b digest (sizes.size * 2 + n + n / 2 + 64)
  generalize header k b digest (sizes.size * 2 + n + n / 2 + 64) = head at hhead
  have hs : head.size ≠ 0 := by rw [← toList_length, hhead]; simp
  obtain ⟨b1, b2⟩ := layBody_laid head sizes scales codes indices k hb n h3 h4 hs hcs hn.symm
  have hlay : Lydite.lay (layoutOf sizes k digest) (updateOf (layoutOf sizes k digest) b scales codes indices) =
      head.data.toList ++ bodyBytes b (rice k) (wordsAt scales 0 (sizes.size / 2))
        (codes.data.toList.map UInt8.toNat) (group cs (wordsOf indices.data.toList)) := by
    simp only [Lydite.lay, updateOf, hw, hL, hk, hcs, rice_eq, onBytes_eq]
    rw [hhead]
    simp only [← putLE_append, List.nil_append]
    rfl
  rw [hlay]
  refine ⟨fun h => ?_, fun h g => b2 h ⟨?_, ?_⟩⟩
  · obtain ⟨⟨p1, p2⟩, p3⟩ := b1 h
    refine ⟨⟨h2, by omega, hb, ?_, ?_, ?_, p1, ?_⟩, p3⟩
    · simp only [updateOf, hw, hL, wordsAt_length]
    · simp only [updateOf, hw]; exact fun w m => ⟨wordsAt_lt scales 0 _ w m, okS w m⟩
    · simp only [updateOf, hw, hL, hk, hcs, List.length_map, toList_length]; omega
    · simp only [updateOf, hw, hL, hk, hcs]; exact p2
  · exact g.2.2.codes_ok
  · have := g.2.2.indices_ok
    simp only [updateOf, hw, hL, hk, hcs] at this
    exact this
end Lydite.Fast.Sparse

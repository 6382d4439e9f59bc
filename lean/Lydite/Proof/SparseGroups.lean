module
public import Lydite.Proof.SparseGaps
/-! Gaps read four at a time are those that the model reads. -/
@[expose] public section
namespace Lydite.Fast.Sparse

theorem pushNumber_eq (out : ByteArray) (i : UInt64) : pushNumber out i = pushWord out i.toNat := by
  have e : (i >>> 8).toUInt8 = (i.toNat >>> 8).toUInt8 := by
    apply UInt8.toNat_inj.mp
    rw [UInt64.toNat_toUInt8, UInt64.toNat_shiftRight]
    rfl
  rw [pushNumber, pushWord, e]
  rfl

theorem add_small {a b : UInt64} (ha : a.toNat < 2 ^ 32) (hb : b.toNat < 2 ^ 32) :
    (a + b).toNat = a.toNat + b.toNat := by
  rw [UInt64.toNat_add, Nat.mod_eq_of_lt (by omega)]

theorem codeLength {w r64 : UInt64} {r : Nat} (hr : r64.toNat = r) (hr12 : r ≤ 12) :
    (zerosOf w + 1 + r64).toNat = (zerosOf w).toNat + 1 + r := by
  have hz := (zerosOf_spec w).1
  rw [UInt64.toNat_add, UInt64.toNat_add, UInt64.toNat_one, hr]
  omega

theorem valueOf_lt {w z r64 mask : UInt64} {r : Nat} (hr : r64.toNat = r) (hr12 : r ≤ 12)
    (hm : mask.toNat = 2 ^ r - 1) (hz : z.toNat ≤ 56) : valueOf w z r64 mask < 2 ^ 18 := by
  rw [valueOf_eq hr hr12 hm hz]
  have h1 : 2 ^ r ≤ 2 ^ 12 := Nat.pow_le_pow_right (by omega) hr12
  have h2 := Nat.mod_lt (w.toNat / 2 ^ (z.toNat + 1)) (Nat.two_pow_pos r)
  have h3 : 2 ^ r * z.toNat ≤ 2 ^ 12 * 56 := Nat.mul_le_mul h1 hz
  omega

/-- One code out of the word `w`, whose last `held` bits end at bit `e`. -/
theorem take_one {d : ByteArray} {r m size lim : Nat} {r64 mask : UInt64} (hg : Given r m size lim r64 mask)
    {e : Nat} {held w s : UInt64} (h57 : held.toNat ≤ 57) (he : held.toNat ≤ e)
    (hw : bitsAt d (e - held.toNat) = field held.toNat w.toNat ++ bitsAt d e) (hs : s.toNat < 2 ^ 24)
    (hc : zerosOf w + 1 + r64 ≤ held) :
    (held - (zerosOf w + 1 + r64)).toNat + ((zerosOf w).toNat + 1 + r) = held.toNat ∧
    bitsAt d (e - (held - (zerosOf w + 1 + r64)).toNat) =
      field (held - (zerosOf w + 1 + r64)).toNat (w >>> (zerosOf w + 1 + r64)).toNat ++ bitsAt d e ∧
    s.toNat ≤ (s + numberOf w (zerosOf w) r64 mask).toNat ∧
    (s + numberOf w (zerosOf w) r64 mask).toNat < s.toNat + 2 ^ 18 ∧
    (s + numberOf w (zerosOf w) r64 mask + 1).toNat = (s + numberOf w (zerosOf w) r64 mask).toNat + 1 ∧
    ((s + numberOf w (zerosOf w) r64 mask).toNat < lim → ∀ n out x,
      Reads d (pushNumber out (s + numberOf w (zerosOf w) r64 mask))
        (getGaps r m size n (s + numberOf w (zerosOf w) r64 mask + 1).toNat
          (bitsAt d (e - (held - (zerosOf w + 1 + r64)).toNat))) x →
      Reads d out (getGaps r m size (n + 1) s.toNat (bitsAt d (e - held.toNat))) x) := by
  obtain ⟨t1, t4, t2⟩ := take_rice hg.word hg.rice hg.mask h57 hc
  have hb : bitsAt d (e - (held - (zerosOf w + 1 + r64)).toNat) =
      field (held - (zerosOf w + 1 + r64)).toNat (w >>> (zerosOf w + 1 + r64)).toNat ++ bitsAt d e := by
    have := congrArg (List.drop ((zerosOf w).toNat + 1 + r)) hw
    rw [← t1, Nat.add_comm (held - (zerosOf w + 1 + r64)).toNat, field_add, List.append_assoc,
      List.drop_left' (by rw [field_length]), bitsAt_drop, ← t4] at this
    rw [← this]
    congr 1
    omega
  have hv := valueOf_lt (w := w) hg.word hg.rice hg.mask (z := zerosOf w) (by omega)
  have hn : (numberOf w (zerosOf w) r64 mask).toNat = valueOf w (zerosOf w) r64 mask := rfl
  have hi : (s + numberOf w (zerosOf w) r64 mask).toNat = s.toNat + valueOf w (zerosOf w) r64 mask := by
    rw [add_small (by omega) (by omega), hn]
  have h1 : (s + numberOf w (zerosOf w) r64 mask + 1).toNat = (s + numberOf w (zerosOf w) r64 mask).toNat + 1 := by
    rw [add_small (a := s + numberOf w (zerosOf w) r64 mask) (by omega) (by decide), UInt64.toNat_one]
  refine ⟨t1, hb, by omega, by omega, h1, fun hl n out x g => ?_⟩
  rw [h1, pushNumber_eq, hi] at g
  rw [hi] at hl
  refine Reads.cons (g := valueOf w (zerosOf w) r64 mask) (hw.trans (t2 _)) ?_ (Nat.lt_of_lt_of_le hl hg.low)
    (by rw [← hb]; exact g)
  rw [hg.most]
  have := hg.chunk
  exact Nat.div_le_div_right (by omega)

theorem groups_reads {d : ByteArray} {r m stop size lim : Nat} {lim64 r64 mask : UInt64} (h : Room d stop)
    (hg : Given r m size lim r64 mask) (hl : lim64.toNat = lim) (t q : Nat) (s : UInt64) (p : Nat) (out : ByteArray)
    (hs : s.toNat ≤ 4096) (hp : p ≤ 8 * d.size) :
    Reads d out (getGaps r m size (4 * q + t) s.toNat (bitsAt d p))
      (groups d r m stop size lim t lim64 r64 mask h q s p out) := by
  have all : ∀ n s p out, p ≤ 8 * d.size → Reads d out (getGaps r m size n s (bitsAt d p))
      (gaps d r m stop size lim r64 mask h n s p 0 0 out) := by
    intro n s p out hp
    have := gaps_reads h hg n s p 0 0 out (by decide) (by simp) hp (by simp [field, putBits])
    simpa using this
  induction q generalizing s p out with
  | zero => rw [groups, Nat.mul_zero, Nat.zero_add]; exact all t s.toNat p out hp
  | succ q ih =>
    rw [groups]
    by_cases hps : p < stop
    case neg => rw [dif_neg hps]; exact all _ _ p out hp
    rw [dif_pos hps]
    obtain ⟨w1, w2⟩ := wide_bits d p stop h hps
    generalize wide d p stop h hps = a0 at w2
    have ea : ∀ z : UInt64, z + (1 + r64) = z + 1 + r64 := fun z => (UInt64.add_assoc z 1 r64).symm
    simp only [ea]
    have hlen : ∀ w, (zerosOf w + 1 + r64).toNat = (zerosOf w).toNat + 1 + r := fun w => codeLength hg.word hg.rice
    have hz : ∀ w, (zerosOf w).toNat < 64 := fun w => (zerosOf_spec w).1
    have hr := hg.rice
    have hl12 := hg.chunk
    split
    · rename_i hu
      obtain ⟨hu, hi⟩ := hu
      have hu := UInt64.le_iff_toNat_le.mp hu
      have hi := UInt64.lt_iff_toNat_lt.mp hi
      rw [hl] at hi
      have h57 : (57 : UInt64).toNat = 57 := rfl
      generalize ha1 : a0 >>> (zerosOf a0 + 1 + r64) = a1 at *
      generalize ha2 : a1 >>> (zerosOf a1 + 1 + r64) = a2 at *
      generalize ha3 : a2 >>> (zerosOf a2 + 1 + r64) = a3 at *
      have l0 := hlen a0
      have l1 := hlen a1
      have l2 := hlen a2
      have l3 := hlen a3
      have z0 := hz a0
      have z1 := hz a1
      have z2 := hz a2
      have z3 := hz a3
      have e1 := add_small (a := zerosOf a0 + 1 + r64) (b := zerosOf a1 + 1 + r64) (by omega) (by omega)
      have e2 := add_small (a := zerosOf a0 + 1 + r64 + (zerosOf a1 + 1 + r64)) (b := zerosOf a2 + 1 + r64) (by omega)
        (by omega)
      have e3 := add_small (a := zerosOf a0 + 1 + r64 + (zerosOf a1 + 1 + r64) + (zerosOf a2 + 1 + r64))
        (b := zerosOf a3 + 1 + r64) (by omega) (by omega)
      have hb0 : bitsAt d (p + 57 - (57 : UInt64).toNat) = field (57 : UInt64).toNat a0.toNat ++ bitsAt d (p + 57) := by
        rw [h57, Nat.add_sub_cancel]; exact w2
      obtain ⟨b1, b2, b3, b4, b5, b6⟩ := take_one hg (s := s) (by rw [h57]; omega) (by rw [h57]; omega) hb0 (by omega)
        (UInt64.le_iff_toNat_le.mpr (by omega))
      rw [ha1] at b2
      obtain ⟨c1, c2, c3, c4, c5, c6⟩ := take_one hg (s := s + numberOf a0 (zerosOf a0) r64 mask + 1) (by omega)
        (by omega) b2 (by omega) (UInt64.le_iff_toNat_le.mpr (by omega))
      rw [ha2] at c2
      obtain ⟨d1, d2, d3, d4, d5, d6⟩ := take_one hg
        (s := s + numberOf a0 (zerosOf a0) r64 mask + 1 + numberOf a1 (zerosOf a1) r64 mask + 1) (by omega)
        (by omega) c2 (by omega) (UInt64.le_iff_toNat_le.mpr (by omega))
      rw [ha3] at d2
      obtain ⟨f1, _, f3, f4, f5, f6⟩ := take_one hg
        (s := s + numberOf a0 (zerosOf a0) r64 mask + 1 + numberOf a1 (zerosOf a1) r64 mask + 1 +
          numberOf a2 (zerosOf a2) r64 mask + 1) (by omega)
        (by omega) d2 (by omega) (UInt64.le_iff_toNat_le.mpr (by omega))
      have hp57 : bitsAt d p = bitsAt d (p + 57 - (57 : UInt64).toNat) := by rw [h57, Nat.add_sub_cancel]
      rw [show 4 * (q + 1) + t = 4 * q + t + 1 + 1 + 1 + 1 by omega, hp57]
      refine b6 (by omega) _ _ _ (c6 (by omega) _ _ _ (d6 (by omega) _ _ _ (f6 (by omega) _ _ _ ?_)))
      rw [show p + 57 - (57 - (zerosOf a0 + 1 + r64) - (zerosOf a1 + 1 + r64) - (zerosOf a2 + 1 + r64) -
        (zerosOf a3 + 1 + r64)).toNat = p + (zerosOf a0 + 1 + r64 + (zerosOf a1 + 1 + r64) +
          (zerosOf a2 + 1 + r64) + (zerosOf a3 + 1 + r64)).toNat by omega]
      exact ih _ _ _ (by omega) (by omega)
    · exact all _ _ p out hp
end Lydite.Fast.Sparse

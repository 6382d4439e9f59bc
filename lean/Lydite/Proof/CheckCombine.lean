module
public import Lydite.Proof.CheckCrc
/-! The combination of two CRC-32 in a number of steps that grows with the digits of the length only. -/
@[expose] public section
namespace Lydite.Fast

/-- The word that stands for the polynomial 1: bits are in reversed order. -/
noncomputable def one : W := 0x80000000#32

/-- `a` times `b`: the highest `n` bits of `a` are used, the highest one first. -/
noncomputable def mulBits : Nat → W → W → W
  | 0, _, _ => 0#32
  | n+1, a, b => (if a.getLsbD 31 then b else 0#32) ^^^ mulBits n (a <<< 1) (crcBit b)

theorem crcMulLoop_eq (n : Nat) (a b s : UInt32) :
    (crcMulLoop n a b s).toBitVec = s.toBitVec ^^^ mulBits n a.toBitVec b.toBitVec := by
  induction n generalizing a b s with
  | zero => rw [crcMulLoop, mulBits, BitVec.xor_zero]
  | succ n ih =>
    have e : (a >>> 31 == 1) = a.toBitVec.getLsbD 31 := by
      have ha : a.toNat < 2 ^ 32 := UInt32.toNat_lt a
      rw [Bool.eq_iff_iff, beq_iff_eq, ← UInt32.toNat_inj, ← BitVec.testBit_toNat, UInt32.toNat_shiftRight,
        Nat.testBit_eq_decide_div_mod_eq]
      show a.toNat >>> 31 = 1 ↔ decide (a.toNat / 2 ^ 31 % 2 = 1) = true
      rw [Nat.shiftRight_eq_div_pow, decide_eq_true_eq]
      omega
    rw [crcMulLoop, ih, mulBits, crcStep_eq, e, UInt32.toBitVec_shiftLeft]
    show _ = _ ^^^ (_ ^^^ mulBits n (a.toBitVec <<< 1) _)
    rw [← BitVec.xor_assoc]
    congr 1
    cases a.toBitVec.getLsbD 31 <;> simp

theorem crcBit_comm (n : Nat) (c : W) : crcBit (crcBits n c) = crcBits n (crcBit c) := by
  have h := crcBits_add n 1 c
  rw [Nat.add_comm n 1] at h
  rw [show crcBits (1 + n) c = crcBits n (crcBit c) by rw [Nat.add_comm 1 n]; rfl] at h
  rw [h]; rfl

/-- Bit steps may be done on the factor. -/
theorem mulBits_crcBits (n m : Nat) (a b : W) : mulBits n a (crcBits m b) = crcBits m (mulBits n a b) := by
  induction n generalizing a b with
  | zero => rw [mulBits, mulBits, crcBits_zero]
  | succ n ih =>
    rw [mulBits, mulBits, crcBits_xor, crcBit_comm, ih]
    congr 1
    split
    · rfl
    · rw [crcBits_zero]

theorem one_bit (i : Nat) : one.getLsbD i = decide (i = 31) := by
  have e : one = BitVec.ofNat 32 (2 ^ 31) := rfl
  rw [e, BitVec.getLsbD_ofNat, Nat.testBit_two_pow]
  by_cases h : i = 31
  · subst h; rfl
  · simp [h, Ne.symm h]

theorem crcBit_one (j : Nat) (h : j < 31) : crcBit (one >>> j) = one >>> (j + 1) := by
  have e : (one >>> j).getLsbD 0 = false := by
    rw [BitVec.getLsbD_ushiftRight, one_bit]
    simp; omega
  unfold crcBit
  rw [e, BitVec.shiftRight_add]
  simp

theorem mulBits_one (n j : Nat) (hn : n + j = 32) (a : W) : mulBits n a (one >>> j) = a >>> j := by
  induction n generalizing a j with
  | zero =>
    rw [mulBits]
    apply BitVec.eq_of_getLsbD_eq
    intro i hi
    rw [BitVec.getLsbD_ushiftRight, BitVec.getLsbD_of_ge a (j + i) (by omega), BitVec.getLsbD_zero]
  | succ n ih =>
    have e : mulBits n (a <<< 1) (crcBit (one >>> j)) = a <<< 1 >>> (j + 1) := by
      by_cases hj : j < 31
      · rw [crcBit_one j hj, ih (j + 1) (by omega)]
      · obtain rfl : n = 0 := by omega
        rw [mulBits]
        apply BitVec.eq_of_getLsbD_eq
        intro i hi
        rw [BitVec.getLsbD_ushiftRight, BitVec.getLsbD_of_ge (a <<< 1) (j + 1 + i) (by omega), BitVec.getLsbD_zero]
    rw [mulBits, e]
    apply BitVec.eq_of_getLsbD_eq
    intro i hi
    rw [BitVec.getLsbD_xor, BitVec.getLsbD_ushiftRight, BitVec.getLsbD_ushiftRight, BitVec.getLsbD_shiftLeft]
    by_cases h : j + i < 31
    · have z : (if a.getLsbD 31 then one >>> j else 0#32).getLsbD i = false := by
        split
        · rw [BitVec.getLsbD_ushiftRight, one_bit]; simp; omega
        · simp
      rw [z, show j + 1 + i - 1 = j + i by omega]
      simp; omega
    · by_cases h2 : j + i = 31
      · rw [h2]
        have z : (if a.getLsbD 31 then one >>> j else 0#32).getLsbD i = a.getLsbD 31 := by
          split
          · rename_i hc; rw [BitVec.getLsbD_ushiftRight, one_bit, hc]; simp; omega
          · rename_i hc; simp at hc; simp [hc]
        rw [z]
        simp [show ¬ j + 1 + i < 32 by omega]
      · have z : (if a.getLsbD 31 then one >>> j else 0#32).getLsbD i = false := by
          split
          · rw [BitVec.getLsbD_ushiftRight, one_bit]; simp; omega
          · simp
        rw [z, BitVec.getLsbD_of_ge a (j + i) (by omega)]
        simp; omega

/-- `n` bit steps are a multiplication by what they make of 1. -/
theorem crcBits_mul (n : Nat) (c : W) : crcBits n c = mulBits 32 c (crcBits n one) := by
  have h := mulBits_one 32 0 rfl c
  rw [BitVec.ushiftRight_zero, BitVec.ushiftRight_zero] at h
  rw [mulBits_crcBits, h]

theorem crcMul_eq (a b : UInt32) : (crcMul a b).toBitVec = mulBits 32 a.toBitVec b.toBitVec := by
  rw [crcMul, crcMulLoop_eq]
  exact BitVec.zero_xor

theorem crcPower_eq (n : Nat) : (crcPower n).toBitVec = crcBits n one := by
  induction n using Nat.strongRecOn with
  | ind n ih =>
    rw [crcPower]
    split
    · rename_i h; subst h; rfl
    · have q : (crcMul (crcPower (n / 2)) (crcPower (n / 2))).toBitVec = crcBits (n / 2 + n / 2) one := by
        rw [crcMul_eq, ih (n / 2) (by omega), ← crcBits_mul, ← crcBits_add]
      dsimp only
      split
      · rw [crcStep_eq, q, crcBit_comm]
        conv => rhs; rw [show n = 1 + (n / 2 + n / 2) by omega, crcBits_add]
        rfl
      · rw [q]; congr 1; omega

/-- What the model computes with eight steps per byte of the second buffer. -/
theorem crc32Combine_eq (v w : UInt32) (n : Nat) :
    (crc32Combine v w n).toBitVec = crcBits (8 * n) v.toBitVec ^^^ w.toBitVec := by
  rw [crc32Combine, UInt32.toBitVec_xor, crcMul_eq, crcPower_eq, ← crcBits_mul]

/-- The checksum of two buffers one after the other. -/
theorem crc32Combine_append (v w : UInt32) (x y : Bytes) (hv : v.toBitVec = crc x) (hw : w.toBitVec = crc y) :
    (crc32Combine v w y.length).toBitVec = crc (x ++ y) := by rw [crc32Combine_eq, hv, hw, crc_append]
end Lydite.Fast

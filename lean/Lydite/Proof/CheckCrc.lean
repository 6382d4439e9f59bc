module
public import Lydite.Crc
public import Lydite.Proof.CheckAdler
/-! The CRC-32 of a range of bytes is that of Crc.lean, and the fast combination is the right one. -/
@[expose] public section
namespace Lydite.Fast

theorem crcStep_eq (c : UInt32) : (crcStep c).toBitVec = crcBit c.toBitVec := by
  have e : (c &&& 1 == 1) = c.toBitVec.getLsbD 0 := by
    rw [Bool.eq_iff_iff, beq_iff_eq, ← UInt32.toNat_inj, UInt32.toNat_and, ← BitVec.testBit_toNat]
    show c.toNat &&& 1 = 1 ↔ c.toNat.testBit 0 = true
    rw [Nat.and_one_is_mod, Nat.testBit_zero, decide_eq_true_eq]
  unfold crcStep crcBit
  rw [e]
  split
  · rw [UInt32.toBitVec_xor, UInt32.toBitVec_shiftRight]; rfl
  · rw [UInt32.toBitVec_shiftRight, BitVec.xor_zero]; rfl

theorem crcSteps_eq (n : Nat) (c : UInt32) : (crcSteps n c).toBitVec = crcBits n c.toBitVec := by
  induction n generalizing c with
  | zero => rfl
  | succ n ih => rw [crcSteps, ih, crcStep_eq, crcBits]

theorem crcFill_get (n : Nat) (t : Array UInt32)
    (ht : ∀ j (h : j < t.size), t[j].toBitVec = crcBits (8 * (j / 256) + 8) (BitVec.ofNat 32 (j % 256))) :
    ∀ j (h : j < (crcFill n t).size), (crcFill n t)[j].toBitVec = crcBits (8 * (j / 256) + 8) (BitVec.ofNat 32 (j % 256)) := by
  induction n generalizing t with
  | zero => exact ht
  | succ n ih =>
    apply ih
    intro j h
    rw [Array.size_push] at h
    rw [Array.getElem_push]
    split
    · exact ht j _
    · rw [show j = t.size by omega, crcSteps_eq]; rfl

theorem crcTable_get (j : Nat) (h : j < crcTable.size) :
    crcTable[j].toBitVec = crcBits (8 * (j / 256) + 8) (BitVec.ofNat 32 (j % 256)) := by
  have : ∀ t : Array UInt32, crcTable = t → ∀ (h : j < t.size),
      t[j].toBitVec = crcBits (8 * (j / 256) + 8) (BitVec.ofNat 32 (j % 256)) := by
    rintro t rfl h
    have e : crcTable = crcFill 2048 (Array.mkEmpty 2048) := by unfold crcTable; rfl
    have g := crcFill_get 2048 (Array.mkEmpty 2048) (by intro j h; exact absurd h (by simp)) j
    rw [← e] at g
    exact g h
  exact this crcTable rfl h

/-- The lowest byte of `c` after `n` bit steps. -/
noncomputable def lowBits (n : Nat) (c : W) : W := crcBits n (c &&& 0xFF#32)

theorem low_eq (c : UInt32) : BitVec.ofNat 32 (low c) = c.toBitVec &&& 0xFF#32 := by
  unfold low
  rw [UInt32.toNat, BitVec.ofNat_toNat, BitVec.setWidth_eq, UInt32.toBitVec_and]
  rfl

theorem table_low (c : UInt32) (k : Nat) (h : low c + 256 * k < crcTable.size) :
    crcTable[low c + 256 * k].toBitVec = lowBits (8 * k + 8) c.toBitVec := by
  have := low_lt c
  rw [crcTable_get, lowBits, show (low c + 256 * k) / 256 = k by omega, show (low c + 256 * k) % 256 = low c by omega,
    low_eq]

/-- A byte shifted out. -/
theorem shift_byte (c : W) (b : UInt8) : (c ^^^ BitVec.ofNat 32 b.toNat) >>> 8 = c >>> 8 := by
  have hb : b.toNat < 2 ^ 8 := UInt8.toNat_lt b
  apply BitVec.eq_of_getLsbD_eq
  intro i hi
  have h : b.toNat.testBit (8 + i) = false :=
    Nat.testBit_lt_two_pow (Nat.lt_of_lt_of_le hb (Nat.pow_le_pow_right (by omega) (by omega)))
  rw [BitVec.getLsbD_ushiftRight, BitVec.getLsbD_xor, BitVec.getLsbD_ofNat, h, BitVec.getLsbD_ushiftRight]
  simp

/-- The first byte acts through its table, the state moves down a byte. -/
theorem crcBytes_cons (c : W) (b : UInt8) (x : Bytes) : crcBytes c (b :: x) =
    lowBits (8 * x.length + 8) (c ^^^ BitVec.ofNat 32 b.toNat) ^^^ crcBytes (c >>> 8) x := by
  rw [crcBytes, crcByte, crcBytes_xor, crc_table, crcBits_xor, ← crcBits_add, shift_byte, crcBytes_xor (c >>> 8) x,
    lowBits, Nat.add_comm 8]
  rw [BitVec.xor_comm (crcBits (8 * x.length) (c >>> 8)), BitVec.xor_assoc]

theorem shift_all (c : W) : c >>> 8 >>> 8 >>> 8 >>> 8 = 0#32 := by
  rw [← BitVec.shiftRight_add, ← BitVec.shiftRight_add, ← BitVec.shiftRight_add]
  apply BitVec.eq_of_getLsbD_eq
  intro i hi
  rw [BitVec.getLsbD_ushiftRight, BitVec.getLsbD_of_ge _ _ (by omega)]
  simp

theorem crcBytes_eight (c : W) (x0 x1 x2 x3 x4 x5 x6 x7 : UInt8) (x : Bytes) :
    crcBytes c (x0 :: x1 :: x2 :: x3 :: x4 :: x5 :: x6 :: x7 :: x) = crcBytes (
      lowBits 64 (c ^^^ BitVec.ofNat 32 x0.toNat) ^^^ lowBits 56 (c >>> 8 ^^^ BitVec.ofNat 32 x1.toNat) ^^^
      lowBits 48 (c >>> 16 ^^^ BitVec.ofNat 32 x2.toNat) ^^^ lowBits 40 (c >>> 24 ^^^ BitVec.ofNat 32 x3.toNat) ^^^
      lowBits 32 (BitVec.ofNat 32 x4.toNat) ^^^ lowBits 24 (BitVec.ofNat 32 x5.toNat) ^^^
      lowBits 16 (BitVec.ofNat 32 x6.toNat) ^^^ lowBits 8 (BitVec.ofNat 32 x7.toNat)) x := by
  have e : ∀ y : Bytes, x0 :: x1 :: x2 :: x3 :: x4 :: x5 :: x6 :: x7 :: y = [x0, x1, x2, x3, x4, x5, x6, x7] ++ y := by
    intro y; rfl
  have z : (0#32 : W) >>> 8 = 0#32 := by decide
  rw [e, crcBytes_append]
  congr 1
  rw [crcBytes_cons, crcBytes_cons, crcBytes_cons, crcBytes_cons, shift_all, crcBytes_cons, crcBytes_cons, crcBytes_cons,
    crcBytes_cons, z, z, z, z]
  simp only [List.length_cons, List.length_nil, ← BitVec.shiftRight_add, BitVec.zero_xor, crcBytes, BitVec.xor_zero,
    BitVec.xor_assoc, Nat.reduceAdd, Nat.reduceMul]

theorem byte32 (b : UInt8) : b.toUInt32.toBitVec = BitVec.ofNat 32 b.toNat := by
  apply BitVec.eq_of_toNat_eq
  have := UInt8.toNat_lt b
  rw [← UInt32.toNat, UInt8.toNat_toUInt32, BitVec.toNat_ofNat, Nat.mod_eq_of_lt (by omega)]

theorem crcLoop_eq (d : ByteArray) (stop : Nat) (h : stop ≤ d.size) (i : Nat) (c : UInt32) :
    (crcLoop crcTable crcTable_size d stop h i c).toBitVec = crcBytes c.toBitVec (bytesOf d i stop) := by
  fun_induction crcLoop crcTable crcTable_size d stop h i c with
  | case1 i c h8 k0 k1 k2 k3 k4 k5 k6 k7 ih =>
    rw [bytesOf_cons (by omega) h, bytesOf_cons (by omega) h, bytesOf_cons (by omega) h, bytesOf_cons (by omega) h,
      bytesOf_cons (by omega) h, bytesOf_cons (by omega) h, bytesOf_cons (by omega) h, bytesOf_cons (by omega) h,
      crcBytes_eight, ih]
    have t := fun w k g => table_low w k g
    have t0 := fun w => table_low w 0
    simp only [Nat.mul_zero, Nat.add_zero] at t0
    congr 1
    simp only [UInt32.toBitVec_xor]
    rw [t _ 7, t _ 6, t _ 5, t _ 4, t _ 3, t _ 2, t _ 1, t0]
    · simp only [UInt32.toBitVec_xor, UInt32.toBitVec_shiftRight, byte32]
      rfl
    · rw [crcTable_size]; omega
  | case2 i c h8 h1 k0 ih =>
    have t0 := fun w => table_low w 0
    simp only [Nat.mul_zero, Nat.add_zero] at t0
    rw [bytesOf_cons h1 h, crcBytes, ih]
    congr 1
    rw [UInt32.toBitVec_xor, t0, crcByte, crc_table, shift_byte, lowBits, BitVec.xor_comm, UInt32.toBitVec_xor, byte32,
      UInt32.toBitVec_shiftRight]
    · rfl
    · rw [crcTable_size]; omega
  | case3 i c h8 h1 => rw [bytesOf_nil (by omega), crcBytes]

/-- The CRC-32 that runs continues `v` as the model does. -/
theorem crc32_from (d : ByteArray) (start stop : Nat) (v : UInt32) :
    (crc32 d start stop v).toBitVec = crcFrom v.toBitVec (bytesOf d start stop) := by
  rw [crc32, UInt32.toBitVec_xor, crcLoop_eq, bytesOf_within, UInt32.toBitVec_xor, crcFrom]
  rfl

/-- From the start value 0 it is the checksum of RFC 1952. -/
theorem crc32_is (d : ByteArray) (start stop : Nat) :
    (crc32 d start stop 0).toBitVec = crc (bytesOf d start stop) := crc32_from d start stop 0
end Lydite.Fast

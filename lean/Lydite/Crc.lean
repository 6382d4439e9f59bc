module
public import Lydite.Bits
/-! CRC-32 (RFC 1952, section 8).  The definition shifts bit by bit; a table of 256 words gives the same, and two checksums
combine. -/
@[expose] public section
namespace Lydite
abbrev W := BitVec 32

def poly : W := 0xEDB88320#32

/-- One bit. -/
def crcBit (c : W) : W := (c >>> 1) ^^^ (if c.getLsbD 0 then poly else 0#32)

def crcBits : Nat → W → W
  | 0, c => c
  | n+1, c => crcBits n (crcBit c)

/-- One byte, bit by bit. -/
def crcByte (c : W) (b : UInt8) : W := crcBits 8 (c ^^^ BitVec.ofNat 32 b.toNat)

def crcBytes : W → Bytes → W
  | c, [] => c
  | c, b :: bs => crcBytes (crcByte c b) bs

/-- Continue the checksum `v` over more bytes, as `zlib.crc32(data, value)` does. -/
def crcFrom (v : W) (x : Bytes) : W := crcBytes (v ^^^ 0xFFFFFFFF#32) x ^^^ 0xFFFFFFFF#32

def crc (x : Bytes) : W := crcFrom 0#32 x

theorem crcBit_xor (a b : W) : crcBit (a ^^^ b) = crcBit a ^^^ crcBit b := by
  unfold crcBit
  ext i hi
  by_cases h1 : a.getLsbD 0 <;> by_cases h2 : b.getLsbD 0 <;> simp [h1, h2] <;> grind

theorem crcBits_xor (n : Nat) (a b : W) : crcBits n (a ^^^ b) = crcBits n a ^^^ crcBits n b := by
  induction n generalizing a b with
  | zero => rfl
  | succ n ih => simp [crcBits, crcBit_xor, ih]

@[simp] theorem crcBits_zero (n : Nat) : crcBits n 0#32 = 0#32 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [crcBits, show crcBit 0#32 = 0#32 by decide, ih]

theorem crcBits_add (m n : Nat) (c : W) : crcBits (m + n) c = crcBits n (crcBits m c) := by
  induction m generalizing c with
  | zero => simp [crcBits]
  | succ m ih => rw [show m + 1 + n = (m + n) + 1 by omega, crcBits, crcBits, ih]

theorem crcBytes_append (c : W) (x y : Bytes) : crcBytes c (x ++ y) = crcBytes (crcBytes c x) y := by
  induction x generalizing c with
  | nil => rfl
  | cons b x ih => exact ih _

/-- A checksum can be continued. -/
theorem crcFrom_append (x y : Bytes) : crcFrom (crc x) y = crc (x ++ y) := by
  simp only [crc, crcFrom, crcBytes_append, BitVec.xor_assoc, BitVec.xor_self, BitVec.xor_zero]

/-- The state before the bytes and the bytes act independently. -/
theorem crcBytes_xor (c : W) (x : Bytes) : crcBytes c x = crcBits (8 * x.length) c ^^^ crcBytes 0#32 x := by
  induction x generalizing c with
  | nil => simp [crcBytes, crcBits]
  | cons b x ih =>
    simp only [crcBytes, List.length_cons]
    have hb : crcByte c b = crcBits 8 c ^^^ crcByte 0#32 b := by simp [crcByte, crcBits_xor]
    rw [ih (crcByte c b), ih (crcByte 0#32 b), show 8 * (x.length + 1) = 8 + 8 * x.length by omega, crcBits_add, hb,
      crcBits_xor, BitVec.xor_assoc]

/-- The checksum of two buffers from those of each and the length of the second. -/
theorem crc_append (x y : Bytes) : crc (x ++ y) = crcBits (8 * y.length) (crc x) ^^^ crc y := by
  simp only [crc, crcFrom, crcBytes_append]
  generalize crcBytes (0#32 ^^^ 0xFFFFFFFF#32) x = c
  rw [crcBytes_xor c y, crcBytes_xor (0#32 ^^^ 0xFFFFFFFF#32) y, crcBits_xor]
  simp only [BitVec.zero_xor, BitVec.xor_assoc]
  generalize crcBits (8 * y.length) 0xFFFFFFFF#32 = f
  rw [← BitVec.xor_assoc f f, BitVec.xor_self, BitVec.zero_xor]

/-- Zero low bits are just shifted out. -/
theorem crcBits_shift (n : Nat) (c : W) (h : ∀ i, i < n → c.getLsbD i = false) : crcBits n c = c >>> n := by
  induction n generalizing c with
  | zero => simp [crcBits]
  | succ n ih =>
    have h0 : crcBit c = c >>> 1 := by unfold crcBit; rw [h 0 (by omega)]; simp
    have : ∀ i, i < n → (c >>> 1).getLsbD i = false := by
      intro i hi; simp; exact h (1 + i) (by omega)
    rw [crcBits, h0, ih _ this, ← BitVec.shiftRight_add, Nat.add_comm]

theorem mask_bit (i : Nat) (hi : i < 32) : (BitVec.ofNat 32 (2 ^ 8 - 1)).getLsbD i = decide (i < 8) := by
  rw [BitVec.getLsbD_ofNat, Nat.testBit_two_pow_sub_one]
  simp [hi]

theorem split8 (c : W) : c = ((c >>> 8) <<< 8) ^^^ (c &&& BitVec.ofNat 32 (2 ^ 8 - 1)) := by
  apply BitVec.eq_of_getLsbD_eq
  intro i hi
  rw [BitVec.getLsbD_xor, BitVec.getLsbD_and, mask_bit i hi, BitVec.getLsbD_shiftLeft, BitVec.getLsbD_ushiftRight]
  by_cases h : i < 8
  · simp [h]
  · simp [h, hi, show 8 + (i - 8) = i by omega]

/-- One table step is eight bit steps: the table holds `crcBits 8 i` for `i < 256`. -/
theorem crc_table (c : W) : crcBits 8 c = (c >>> 8) ^^^ crcBits 8 (c &&& 0xFF#32) := by
  have hz : ∀ i, i < 8 → ((c >>> 8) <<< 8).getLsbD i = false := by
    intro i hi; rw [BitVec.getLsbD_shiftLeft]; simp [hi]
  have hs : ((c >>> 8) <<< 8) >>> 8 = c >>> 8 := by
    apply BitVec.eq_of_getLsbD_eq
    intro i hi
    rw [BitVec.getLsbD_ushiftRight, BitVec.getLsbD_shiftLeft, BitVec.getLsbD_ushiftRight]
    by_cases h : 8 + i < 32
    · simp [h]
    · have : c.getLsbD (8 + i) = false := BitVec.getLsbD_of_ge c _ (by omega)
      simp [h, this]
  conv => lhs; rw [split8 c]
  rw [crcBits_xor, crcBits_shift 8 _ hz, hs]
end Lydite

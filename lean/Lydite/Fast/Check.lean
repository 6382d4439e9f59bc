module
public import Lydite.Result
/-! Adler-32 and CRC-32 of a range of bytes, eight bytes at a time.  Proved in Proof/CheckAdler.lean and
Proof/CheckCrc.lean to be the checksums of Adler.lean and Crc.lean. -/
@[expose] public section
namespace Lydite.Fast

/-- The two sums of Adler-32 over `d[i..stop)`, after `a` and `b`, in one word. -/
def adlerLoop (d : ByteArray) (stop : Nat) (h : stop ≤ d.size) (i : Nat) (a b : UInt64) : UInt64 :=
  if h8 : i + 8 ≤ stop then
    let s0 := d[i].toUInt64
    let s1 := s0 + d[i+1].toUInt64
    let s2 := s1 + d[i+2].toUInt64
    let s3 := s2 + d[i+3].toUInt64
    let s4 := s3 + d[i+4].toUInt64
    let s5 := s4 + d[i+5].toUInt64
    let s6 := s5 + d[i+6].toUInt64
    let s7 := s6 + d[i+7].toUInt64
    adlerLoop d stop h (i + 8) ((a + s7) % 65521)
      ((b + 8 * a + (s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7)) % 65521)
  else if h1 : i < stop then
    let a := (a + d[i].toUInt64) % 65521
    adlerLoop d stop h (i + 1) a ((b + a) % 65521)
  else b * 65536 + a
termination_by stop - i

/-- The end of a range, within the bytes that are there. -/
@[inline] def within (d : ByteArray) (stop : Nat) : Nat := if stop ≤ d.size then stop else d.size

theorem within_le (d : ByteArray) (stop : Nat) : within d stop ≤ d.size := by unfold within; split <;> omega

/-- Continue the Adler-32 `v` over `d[start..stop)`. -/
def adler32 (d : @& ByteArray) (start stop : Nat) (v : UInt32) : UInt32 :=
  (adlerLoop d (within d stop) (within_le d stop) start (v % 65536).toUInt64 (v / 65536).toUInt64).toUInt32

/-- The Adler-32 of two buffers from those of each and the length of the second. -/
def adler32Combine (v w : UInt32) (n : Nat) : UInt32 :=
  let v := v.toNat
  let w := w.toNat
  UInt32.ofNat ((v / 65536 + w / 65536 + n % 65521 * (v % 65536 + 65520)) % 65521 * 65536 +
    (v % 65536 + w % 65536 + 65520) % 65521)

/-- One bit of CRC-32. -/
@[inline] def crcStep (c : UInt32) : UInt32 := if c &&& 1 == 1 then (c >>> 1) ^^^ 0xEDB88320 else c >>> 1

def crcSteps : Nat → UInt32 → UInt32
  | 0, c => c
  | n+1, c => crcSteps n (crcStep c)

/-- Fill the table: entry `256 k + x` is the byte `x` after `8 k + 8` bit steps. -/
def crcFill : Nat → Array UInt32 → Array UInt32
  | 0, t => t
  | n+1, t => crcFill n (t.push (crcSteps (8 * (t.size / 256) + 8) (UInt32.ofNat (t.size % 256))))

theorem crcFill_size (n : Nat) (t : Array UInt32) : (crcFill n t).size = t.size + n := by
  induction n generalizing t with
  | zero => rfl
  | succ n ih => rw [crcFill, ih, Array.size_push]; omega

@[irreducible] def crcTable : Array UInt32 := crcFill 2048 (Array.mkEmpty 2048)

theorem crcTable_size : crcTable.size = 2048 := by unfold crcTable; rw [crcFill_size]; rfl

/-- The lowest byte. -/
@[inline] def low (c : UInt32) : Nat := (c &&& 255).toNat

theorem low_lt (c : UInt32) : low c < 256 := by
  unfold low
  rw [UInt32.toNat_and]
  exact Nat.lt_of_le_of_lt Nat.and_le_right (by decide)

/-- The state of CRC-32 after `d[i..stop)`. -/
def crcLoop (t : Array UInt32) (ht : t.size = 2048) (d : ByteArray) (stop : Nat) (h : stop ≤ d.size) (i : Nat)
    (c : UInt32) : UInt32 :=
  if h8 : i + 8 ≤ stop then
    have k0 := low_lt (c ^^^ d[i].toUInt32)
    have k1 := low_lt (c >>> 8 ^^^ d[i+1].toUInt32)
    have k2 := low_lt (c >>> 16 ^^^ d[i+2].toUInt32)
    have k3 := low_lt (c >>> 24 ^^^ d[i+3].toUInt32)
    have k4 := low_lt d[i+4].toUInt32
    have k5 := low_lt d[i+5].toUInt32
    have k6 := low_lt d[i+6].toUInt32
    have k7 := low_lt d[i+7].toUInt32
    crcLoop t ht d stop h (i + 8)
      (t[low (c ^^^ d[i].toUInt32) + 1792] ^^^ t[low (c >>> 8 ^^^ d[i+1].toUInt32) + 1536] ^^^
        t[low (c >>> 16 ^^^ d[i+2].toUInt32) + 1280] ^^^ t[low (c >>> 24 ^^^ d[i+3].toUInt32) + 1024] ^^^
        t[low d[i+4].toUInt32 + 768] ^^^ t[low d[i+5].toUInt32 + 512] ^^^ t[low d[i+6].toUInt32 + 256] ^^^
        t[low d[i+7].toUInt32])
  else if h1 : i < stop then
    have k0 := low_lt (c ^^^ d[i].toUInt32)
    crcLoop t ht d stop h (i + 1) (t[low (c ^^^ d[i].toUInt32)] ^^^ c >>> 8)
  else c
termination_by stop - i

/-- Continue the CRC-32 `v` over `d[start..stop)`. -/
def crc32 (d : @& ByteArray) (start stop : Nat) (v : UInt32) : UInt32 :=
  crcLoop crcTable crcTable_size d (within d stop) (within_le d stop) start (v ^^^ 0xFFFFFFFF) ^^^ 0xFFFFFFFF

/-- The product of `a` and `b` as polynomials modulo that of CRC-32; `n` bits of `a` are left, the highest first. -/
def crcMulLoop : Nat → UInt32 → UInt32 → UInt32 → UInt32
  | 0, _, _, s => s
  | n+1, a, b, s => crcMulLoop n (a <<< 1) (crcStep b) (if a >>> 31 == 1 then s ^^^ b else s)

def crcMul (a b : UInt32) : UInt32 := crcMulLoop 32 a b 0

/-- `x^n` modulo the polynomial: what `n` bit steps make of the word that stands for 1. -/
def crcPower (n : Nat) : UInt32 :=
  if n = 0 then 0x80000000 else
    let p := crcPower (n / 2)
    let q := crcMul p p
    if n % 2 = 1 then crcStep q else q
termination_by n

/-- The CRC-32 of two buffers from those of each and the length of the second. -/
def crc32Combine (v w : UInt32) (n : Nat) : UInt32 := crcMul v (crcPower (8 * n)) ^^^ w
end Lydite.Fast

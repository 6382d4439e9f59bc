module
public import Lydite.Fast.Copy
public import Lydite.Fast.Refill
/-! Adler-32 and CRC-32 of a range of bytes, sixteen and eight bytes at a time.  Proved in Proof/CheckAdler.lean and
Proof/CheckCrc.lean to be the checksums of Adler.lean and Crc.lean. -/
@[expose] public section
namespace Lydite.Fast

/-- The sum of eight bytes, and the sum of the eight sums that lead to it. -/
structure Sums where
  a : UInt64
  b : UInt64

/-- The sums of the eight bytes from `i` on. -/
@[inline] def sums (d : ByteArray) (i : USize) (h : i.toNat + 8 ≤ d.size) (hs : d.size < USize.size) : Sums :=
  let s0 := (d.uget i (by omega)).toUInt64
  let s1 := s0 + (d.uget (i + 1) (add_lt h hs 1 (by omega))).toUInt64
  let s2 := s1 + (d.uget (i + 2) (add_lt h hs 2 (by omega))).toUInt64
  let s3 := s2 + (d.uget (i + 3) (add_lt h hs 3 (by omega))).toUInt64
  let s4 := s3 + (d.uget (i + 4) (add_lt h hs 4 (by omega))).toUInt64
  let s5 := s4 + (d.uget (i + 5) (add_lt h hs 5 (by omega))).toUInt64
  let s6 := s5 + (d.uget (i + 6) (add_lt h hs 6 (by omega))).toUInt64
  let s7 := s6 + (d.uget (i + 7) (add_lt h hs 7 (by omega))).toUInt64
  ⟨s7, s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7⟩

theorem past {i stop : USize} (hi : i ≤ stop) (h : 16 ≤ stop - i) :
    i.toNat + 16 ≤ stop.toNat ∧ (i + 8).toNat = i.toNat + 8 ∧ (i + 16).toNat = i.toNat + 16 := by
  have h0 := USize.le_iff_toNat_le.mp hi
  have h1 := USize.le_iff_toNat_le.mp h
  rw [USize.toNat_sub_of_le _ _ hi] at h1
  have e : (16 : USize).toNat = 16 := USize.toNat_ofNat_of_lt' (Nat.lt_of_lt_of_le (by decide) USize.le_size)
  rw [e] at h1
  have hs := stop.toNat_lt_size
  exact ⟨by omega, add_toNat (k := 8) (by omega), add_toNat (k := 16) (by omega)⟩

/-- The two sums of Adler-32 over `d[i..stop)`, after `a` and `b`, in one word. -/
def adlerLoop (d : ByteArray) (stop : USize) (h : stop.toNat ≤ d.size) (hs : d.size < USize.size) (i : USize)
    (hi : i ≤ stop) (a b : UInt64) : UInt64 :=
  if h16 : 16 ≤ stop - i then
    have e := past hi h16
    let x := sums d i (by omega) hs
    let y := sums d (i + 8) (by omega) hs
    adlerLoop d stop h hs (i + 16) (by rw [USize.le_iff_toNat_le]; omega) ((a + x.a + y.a) % 65521)
      ((b + 16 * a + 8 * x.a + (x.b + y.b)) % 65521)
  else if h1 : i < stop then
    let a := (a + (d.uget i (lt_of_lt h h1)).toUInt64) % 65521
    adlerLoop d stop h hs (i + 1) (by rw [USize.le_iff_toNat_le, succ_toNat h1]; exact USize.lt_iff_toNat_lt.mp h1) a
      ((b + a) % 65521)
  else b * 65536 + a
termination_by stop.toNat - i.toNat
decreasing_by
  · omega
  · rw [succ_toNat h1]
    have := USize.lt_iff_toNat_lt.mp h1
    omega

/-- The same for arrays whose positions are no words. -/
def adlerSlow (d : ByteArray) (stop : Nat) (h : stop ≤ d.size) (i : Nat) (a b : UInt64) : UInt64 :=
  if h1 : i < stop then
    let a := (a + d[i].toUInt64) % 65521
    adlerSlow d stop h (i + 1) a ((b + a) % 65521)
  else b * 65536 + a
termination_by stop - i

/-- The end of a range, within the bytes that are there. -/
@[inline] def within (d : ByteArray) (stop : Nat) : Nat := if stop ≤ d.size then stop else d.size

theorem within_le (d : ByteArray) (stop : Nat) : within d stop ≤ d.size := by unfold within; split <;> omega

/-- Continue the Adler-32 `v` over `d[start..stop)`. -/
def adler32 (d : @& ByteArray) (start stop : Nat) (v : UInt32) : UInt32 :=
  let a := (v % 65536).toUInt64
  let b := (v / 65536).toUInt64
  let last := within d stop
  if h : start ≤ last ∧ (USize.ofNat d.size).toNat = d.size then
    have hs : d.size < USize.size := h.2 ▸ USize.toNat_lt_size _
    have hl := within_le d stop
    have e := USize.toNat_ofNat_of_lt' (Nat.lt_of_le_of_lt hl hs)
    have e0 := USize.toNat_ofNat_of_lt' (Nat.lt_of_le_of_lt h.1 (Nat.lt_of_le_of_lt hl hs))
    (adlerLoop d (USize.ofNat last) (by rw [e]; exact hl) hs (USize.ofNat start)
      (by rw [USize.le_iff_toNat_le, e, e0]; exact h.1) a b).toUInt32
  else (adlerSlow d last (within_le d stop) start a b).toUInt32

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

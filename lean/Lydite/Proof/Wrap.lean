module
public import Lydite.Gzip
public import Lydite.Zlib
public import Lydite.Proof.Container
public import Lydite.Fast.Wrap
/-! Around a valid DEFLATE stream, `zlibOf` makes a valid zlib stream and `gzipOf` a valid gzip member. -/
@[expose] public section
namespace Lydite.Fast

theorem pushed_toList (a : ByteArray) (v : UInt8) : (a.push v).data.toList = a.data.toList ++ [v] := by
  rw [ByteArray.data_push, Array.toList_push]

theorem pushBE_toList (a : ByteArray) (v : Nat) : (pushBE a v).data.toList = a.data.toList ++ putBE 4 v [] := by
  simp only [pushBE, pushed_toList, List.append_assoc, List.cons_append, List.nil_append, putBE]
  simp [Nat.toUInt8]

theorem pushLE_toList (a : ByteArray) (v : Nat) : (pushLE a v).data.toList = a.data.toList ++ putLE 4 v [] := by
  simp only [pushLE, pushed_toList, List.append_assoc, List.cons_append, List.nil_append, putLE]
  simp [Nat.toUInt8, Nat.div_div_eq_div_mul]

theorem body_toList (head body : ByteArray) :
    (body.copySlice 0 head head.size body.size false).data.toList = head.data.toList ++ body.data.toList := by
  rw [copySlice_end, Nat.zero_add, bytesOf_eq (Nat.le_refl _), List.drop_zero]

theorem flagsByte_eq (level : Nat) (preset : Bool) : flagsByte level preset = zlibFlags level preset := rfl

theorem before_start (data : ByteArray) (start : Nat) : bytesOf data 0 start = data.data.toList.take start := by
  rw [bytesOf, List.drop_zero]

/-- The zlib stream around a valid DEFLATE stream is valid; without `preset` for a reader with any dictionary. -/
theorem zlibOf_valid (level : Nat) (data body : ByteArray) :
    (∀ dict, Valid body.data.toList data.data.toList →
      ZlibValid dict (zlibOf level false data 0 body).data.toList data.data.toList) ∧
    (∀ start, ValidFrom (data.data.toList.take start) body.data.toList (data.data.toList.drop start) →
      ZlibValid (data.data.toList.take start) (zlibOf level true data start body).data.toList
        (data.data.toList.drop start)) := by
  have key : ∀ d, ((flagsByte level d).toUInt8).toNat = zlibFlags level d := by
    intro d
    have := (zlibFlags_ok level d).1
    rw [flagsByte_eq]
    show (UInt8.ofNat _).toNat = _
    simp; omega
  have h78 : (0x78 : UInt8).toNat = 0x78 := rfl
  have ad : ∀ start, (adler32 data start data.size 1).toNat = adler (data.data.toList.drop start) := by
    intro start
    rw [adler32_from, bytesOf_eq (Nat.le_refl _)]; rfl
  constructor
  · intro dict h
    have e : (zlibOf level false data 0 body).data.toList =
        0x78 :: (flagsByte level false).toUInt8 :: (body.data.toList ++ putBE 4 (adler data.data.toList) []) := by
      simp [zlibOf, pushBE_toList, body_toList, ad]
    rw [e]
    exact .plain (by rw [key, h78]; exact (zlibFlags_ok level false).2.1) (by rw [key]; exact (zlibFlags_ok level false).2.2) h
  · intro start h
    have e : (zlibOf level true data start body).data.toList =
        0x78 :: (flagsByte level true).toUInt8 :: putBE 4 (adler (data.data.toList.take start))
          (body.data.toList ++ putBE 4 (adler (data.data.toList.drop start)) []) := by
      have ad0 : (adler32 data 0 start 1).toNat = adler (data.data.toList.take start) := by
        rw [adler32_from, before_start]; rfl
      have := putBE_append 4 (adler (data.data.toList.take start)) []
        (body.data.toList ++ putBE 4 (adler (data.data.toList.drop start)) [])
      rw [List.nil_append] at this
      rw [this]
      simp [zlibOf, pushBE_toList, body_toList, ad, ad0]
    rw [e]
    exact .dict (by rw [key, h78]; exact (zlibFlags_ok level true).2.1) (by rw [key]; exact (zlibFlags_ok level true).2.2) h

/-- The gzip member around a valid DEFLATE stream is valid. -/
theorem gzipOf_valid (time xfl os : Nat) (data body : ByteArray) (h : Valid body.data.toList data.data.toList) :
    GzipValid (gzipOf time xfl os data body).data.toList data.data.toList := by
  have size : ∀ n : Nat, putLE 4 (n % 2 ^ 32) [] = putLE 4 n [] := by
    intro n
    simp only [putLE]
    have : ∀ m : Nat, m % 256 = n % 256 → UInt8.ofNat m = UInt8.ofNat n := by
      intro m hm
      apply UInt8.toNat_inj.mp
      rw [UInt8.toNat_ofNat', UInt8.toNat_ofNat']
      omega
    congr 1
    · apply UInt8.toNat_inj.mp
      rw [UInt8.toNat_ofNat', UInt8.toNat_ofNat']; omega
    · congr 1
      · apply UInt8.toNat_inj.mp
        rw [UInt8.toNat_ofNat', UInt8.toNat_ofNat']; omega
      · congr 1
        · apply UInt8.toNat_inj.mp
          rw [UInt8.toNat_ofNat', UInt8.toNat_ofNat']; omega
        · congr 1
          apply UInt8.toNat_inj.mp
          rw [UInt8.toNat_ofNat', UInt8.toNat_ofNat']; omega
  refine ⟨0x1f :: 0x8b :: 8 :: 0 :: putLE 4 time (putLE 1 xfl (putLE 1 os [])), body.data.toList, ?_, h, ?_⟩
  · refine .plain (by decide) (by decide) ⟨_, [], [], [], (List.append_nil _).symm, by simp, ?_, ?_, ?_⟩
    all_goals simp [Opt, flag]
  · have t1 := putLE_append 4 time [] (putLE 1 xfl (putLE 1 os []))
    have t2 := putLE_append 4 (crc data.data.toList).toNat [] (putLE 4 (byteLen data.data.toList % 2 ^ 32) [])
    rw [List.nil_append] at t1 t2
    rw [gzipTrailer, t1, t2, byteLen_eq, toList_length, size]
    simp [gzipOf, pushLE_toList, body_toList, crc_all, putLE, Nat.toUInt8]
end Lydite.Fast

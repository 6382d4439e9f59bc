module
public import Lydite.Adler
public import Lydite.Fast.Check
/-! The Adler-32 of a range of bytes is that of Adler.lean. -/
@[expose] public section
namespace Lydite.Fast

/-- The bytes `d[i..stop)`. -/
noncomputable def bytesOf (d : ByteArray) (i stop : Nat) : Bytes := (d.data.toList.take stop).drop i

theorem bytesOf_cons {d : ByteArray} {i stop : Nat} (h : i < stop) (hs : stop ≤ d.size) :
    bytesOf d i stop = d[i] :: bytesOf d (i + 1) stop := by
  have hl : i < (d.data.toList.take stop).length := by
    rw [List.length_take]
    have : d.data.toList.length = d.size := by rw [Array.length_toList]; rfl
    omega
  rw [bytesOf, List.drop_eq_getElem_cons hl, List.getElem_take]
  rfl

theorem bytesOf_nil {d : ByteArray} {i stop : Nat} (h : stop ≤ i) : bytesOf d i stop = [] := by
  rw [bytesOf, List.drop_eq_nil_iff, List.length_take]
  omega

theorem bytesOf_within (d : ByteArray) (i stop : Nat) : bytesOf d i (within d stop) = bytesOf d i stop := by
  unfold within
  split
  · rfl
  · have : d.data.toList.length = d.size := by rw [Array.length_toList]; rfl
    rw [bytesOf, bytesOf, List.take_of_length_le (by omega), List.take_of_length_le (by omega)]

theorem bytesOf_append {d : ByteArray} {i j stop : Nat} (h : i ≤ j) (h2 : j ≤ stop) :
    bytesOf d i stop = bytesOf d i j ++ bytesOf d j stop := by
  have e : d.data.toList.take j = (d.data.toList.take stop).take j := by rw [List.take_take, Nat.min_eq_left h2]
  rw [bytesOf, bytesOf, bytesOf, e]
  generalize d.data.toList.take stop = l
  conv => lhs; rw [← List.take_append_drop j l]
  rw [List.drop_append, List.length_take]
  congr 1
  by_cases hj : j ≤ l.length
  · rw [Nat.min_eq_left hj, Nat.sub_eq_zero_of_le h, List.drop_zero]
  · rw [show l.drop j = [] from List.drop_eq_nil_of_le (by omega), List.drop_nil]

theorem bytesOf_eq {d : ByteArray} {i stop : Nat} (h : d.size ≤ stop) : bytesOf d i stop = d.data.toList.drop i := by
  have : d.data.toList.length = d.size := by rw [Array.length_toList]; rfl
  rw [bytesOf, List.take_of_length_le (by omega)]

theorem adlerGo_eight (a b : Nat) (x0 x1 x2 x3 x4 x5 x6 x7 : UInt8) (x : Bytes) :
    adlerGo a b (x0 :: x1 :: x2 :: x3 :: x4 :: x5 :: x6 :: x7 :: x) =
      adlerGo ((a + (x0.toNat + x1.toNat + x2.toNat + x3.toNat + x4.toNat + x5.toNat + x6.toNat + x7.toNat)) % 65521)
        ((b + 8 * a + (8 * x0.toNat + 7 * x1.toNat + 6 * x2.toNat + 5 * x3.toNat + 4 * x4.toNat + 3 * x5.toNat +
          2 * x6.toNat + x7.toNat)) % 65521) x := by
  have step : ∀ a b (d : UInt8) (x : Bytes), adlerGo a b (d :: x) = adlerGo ((a + d.toNat) % 65521)
      ((b + (a + d.toNat)) % 65521) x := by
    intro a b d x
    rw [adlerGo]
    congr 1
    omega
  have mods : ∀ a b (d : UInt8) (x : Bytes), adlerGo (a % 65521) (b % 65521) (d :: x) =
      adlerGo ((a + d.toNat) % 65521) ((b + (a + d.toNat)) % 65521) x := by
    intro a b d x
    rw [step]
    congr 1 <;> omega
  rw [step, mods, mods, mods, mods, mods, mods, mods]
  congr 2 <;> omega

theorem adlerLoop_eq (d : ByteArray) (stop : Nat) (h : stop ≤ d.size) (i : Nat) (a b : UInt64) (ha : a.toNat < 65536)
    (hb : b.toNat < 65536) : (adlerLoop d stop h i a b).toNat = adlerGo a.toNat b.toNat (bytesOf d i stop) := by
  fun_induction adlerLoop d stop h i a b with
  | case1 i a b h8 s0 s1 s2 s3 s4 s5 s6 s7 ih =>
    have b0 := UInt8.toNat_lt d[i]
    have b1 := UInt8.toNat_lt d[i+1]
    have b2 := UInt8.toNat_lt d[i+2]
    have b3 := UInt8.toNat_lt d[i+3]
    have b4 := UInt8.toNat_lt d[i+4]
    have b5 := UInt8.toNat_lt d[i+5]
    have b6 := UInt8.toNat_lt d[i+6]
    have b7 := UInt8.toNat_lt d[i+7]
    rw [bytesOf_cons (by omega) h, bytesOf_cons (by omega) h, bytesOf_cons (by omega) h, bytesOf_cons (by omega) h,
      bytesOf_cons (by omega) h, bytesOf_cons (by omega) h, bytesOf_cons (by omega) h, bytesOf_cons (by omega) h,
      adlerGo_eight]
    have e1 : ((a + s7) % 65521).toNat = (a.toNat + (d[i].toNat + d[i+1].toNat + d[i+2].toNat + d[i+3].toNat +
        d[i+4].toNat + d[i+5].toNat + d[i+6].toNat + d[i+7].toNat)) % 65521 := by
      simp only [s0, s1, s2, s3, s4, s5, s6, s7, UInt64.toNat_mod, UInt64.toNat_add, UInt8.toNat_toUInt64,
        Nat.mod_add_mod, Nat.add_mod_mod, UInt64.reduceToNat]
      omega
    have e2 : ((b + 8 * a + (s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7)) % 65521).toNat = (b.toNat + 8 * a.toNat +
        (8 * d[i].toNat + 7 * d[i+1].toNat + 6 * d[i+2].toNat + 5 * d[i+3].toNat + 4 * d[i+4].toNat +
          3 * d[i+5].toNat + 2 * d[i+6].toNat + d[i+7].toNat)) % 65521 := by
      simp only [s0, s1, s2, s3, s4, s5, s6, s7, UInt64.toNat_mod, UInt64.toNat_add, UInt64.toNat_mul,
        UInt8.toNat_toUInt64, Nat.mod_add_mod, Nat.add_mod_mod, UInt64.reduceToNat]
      clear e1 ih
      rw [Nat.mod_eq_of_lt (a := _ + _) (by omega)]
      congr 1
      omega
    rw [ih (by rw [e1]; omega) (by rw [e2]; omega), e1, e2]
  | case2 i a b h8 h1 a' ih =>
    have b0 := UInt8.toNat_lt d[i]
    have e1 : a'.toNat = (a.toNat + d[i].toNat) % 65521 := by
      simp only [a', UInt64.toNat_mod, UInt64.toNat_add, UInt8.toNat_toUInt64, UInt64.reduceToNat]
      omega
    have e2 : ((b + a') % 65521).toNat = (b.toNat + a'.toNat) % 65521 := by
      simp only [UInt64.toNat_mod, UInt64.toNat_add, UInt64.reduceToNat]
      omega
    rw [bytesOf_cons h1 h, adlerGo, ih (by rw [e1]; omega) (by rw [e2]; omega), e2, e1]
  | case3 i a b h8 h1 =>
    rw [bytesOf_nil (by omega), adlerGo]
    simp only [UInt64.toNat_add, UInt64.toNat_mul, UInt64.reduceToNat]
    omega

/-- What runs is the model. -/
theorem adler32_eq (d : ByteArray) (start stop : Nat) (v : UInt32) :
    (adler32 d start stop v).toNat = adlerFrom v.toNat (bytesOf d start stop) % 2 ^ 32 := by
  have hv : v.toNat < 2 ^ 32 := UInt32.toNat_lt v
  rw [adler32, UInt64.toNat_toUInt32, adlerLoop_eq, bytesOf_within, adlerFrom]
  · simp only [UInt32.toNat_toUInt64, UInt32.toNat_mod, UInt32.toNat_div, UInt32.reduceToNat]
  · simp only [UInt32.toNat_toUInt64, UInt32.toNat_mod, UInt32.reduceToNat]; omega
  · simp only [UInt32.toNat_toUInt64, UInt32.toNat_div, UInt32.reduceToNat]; omega

theorem adlerGo_lt (a b : Nat) (x : Bytes) (ha : a < 65536) (hb : b < 65536) : adlerGo a b x < 2 ^ 32 := by
  induction x generalizing a b with
  | nil => rw [adlerGo]; omega
  | cons d x ih => rw [adlerGo]; apply ih <;> omega

/-- The Adler-32 that runs continues `v` as the model does. -/
theorem adler32_from (d : ByteArray) (start stop : Nat) (v : UInt32) :
    (adler32 d start stop v).toNat = adlerFrom v.toNat (bytesOf d start stop) := by
  have hv : v.toNat < 2 ^ 32 := UInt32.toNat_lt v
  rw [adler32_eq]
  exact Nat.mod_eq_of_lt (adlerGo_lt _ _ _ (by omega) (by omega))

/-- From the start value 1 it is the checksum of RFC 1950. -/
theorem adler32_is (d : ByteArray) (start stop : Nat) :
    (adler32 d start stop 1).toNat = adler (bytesOf d start stop) := adler32_from d start stop 1

/-- Combining is the model's, for all words. -/
theorem adler32Combine_eq (v w : UInt32) (n : Nat) :
    (adler32Combine v w n).toNat = adlerCombine v.toNat w.toNat n := by
  have : adlerCombine v.toNat w.toNat n < 2 ^ 32 := by unfold adlerCombine; omega
  rw [adler32Combine, UInt32.toNat_ofNat', Nat.mod_eq_of_lt (by exact this), adlerCombine]
end Lydite.Fast

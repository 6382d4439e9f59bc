module
public import Lydite.Adler
public import Lydite.Fast.Check
public import Lydite.Proof.Refill
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

theorem sums_eq (d : ByteArray) (i : USize) (h : i.toNat + 8 ≤ d.size) (hs : d.size < USize.size) :
    (sums d i h hs).a.toNat = d[i.toNat].toNat + d[i.toNat+1].toNat + d[i.toNat+2].toNat + d[i.toNat+3].toNat +
      d[i.toNat+4].toNat + d[i.toNat+5].toNat + d[i.toNat+6].toNat + d[i.toNat+7].toNat ∧
    (sums d i h hs).b.toNat = 8 * d[i.toNat].toNat + 7 * d[i.toNat+1].toNat + 6 * d[i.toNat+2].toNat +
      5 * d[i.toNat+3].toNat + 4 * d[i.toNat+4].toNat + 3 * d[i.toNat+5].toNat + 2 * d[i.toNat+6].toNat +
      d[i.toNat+7].toNat := by
  have u := fun k hk => uget_add d i k h hs hk
  have u0 : d.uget i (by omega) = d[i.toNat] := rfl
  have u1 : d.uget (i + 1) (add_lt h hs 1 (by omega)) = d[i.toNat+1] := u 1 (by omega)
  have u2 : d.uget (i + 2) (add_lt h hs 2 (by omega)) = d[i.toNat+2] := u 2 (by omega)
  have u3 : d.uget (i + 3) (add_lt h hs 3 (by omega)) = d[i.toNat+3] := u 3 (by omega)
  have u4 : d.uget (i + 4) (add_lt h hs 4 (by omega)) = d[i.toNat+4] := u 4 (by omega)
  have u5 : d.uget (i + 5) (add_lt h hs 5 (by omega)) = d[i.toNat+5] := u 5 (by omega)
  have u6 : d.uget (i + 6) (add_lt h hs 6 (by omega)) = d[i.toNat+6] := u 6 (by omega)
  have u7 : d.uget (i + 7) (add_lt h hs 7 (by omega)) = d[i.toNat+7] := u 7 (by omega)
  have b0 := UInt8.toNat_lt d[i.toNat]
  have b1 := UInt8.toNat_lt d[i.toNat+1]
  have b2 := UInt8.toNat_lt d[i.toNat+2]
  have b3 := UInt8.toNat_lt d[i.toNat+3]
  have b4 := UInt8.toNat_lt d[i.toNat+4]
  have b5 := UInt8.toNat_lt d[i.toNat+5]
  have b6 := UInt8.toNat_lt d[i.toNat+6]
  have b7 := UInt8.toNat_lt d[i.toNat+7]
  unfold sums
  rw [u0, u1, u2, u3, u4, u5, u6, u7]
  simp only [UInt64.toNat_add, UInt8.toNat_toUInt64, Nat.mod_add_mod, Nat.add_mod_mod]
  generalize d[i.toNat].toNat = x0 at *
  generalize d[i.toNat+1].toNat = x1 at *
  generalize d[i.toNat+2].toNat = x2 at *
  generalize d[i.toNat+3].toNat = x3 at *
  generalize d[i.toNat+4].toNat = x4 at *
  generalize d[i.toNat+5].toNat = x5 at *
  generalize d[i.toNat+6].toNat = x6 at *
  generalize d[i.toNat+7].toNat = x7 at *
  clear u u0 u1 u2 u3 u4 u5 u6 u7
  exact ⟨by omega, by omega⟩

theorem bytesOf_eight {d : ByteArray} {i stop : Nat} (h : i + 8 ≤ stop) (hs : stop ≤ d.size) :
    bytesOf d i stop = d[i] :: d[i+1] :: d[i+2] :: d[i+3] :: d[i+4] :: d[i+5] :: d[i+6] :: d[i+7] ::
      bytesOf d (i + 8) stop := by
  rw [bytesOf_cons (by omega) hs, bytesOf_cons (by omega) hs, bytesOf_cons (by omega) hs, bytesOf_cons (by omega) hs,
    bytesOf_cons (by omega) hs, bytesOf_cons (by omega) hs, bytesOf_cons (by omega) hs, bytesOf_cons (by omega) hs]

/-- Eight bytes, by their sums. -/
theorem adlerGo_sums (d : ByteArray) (i : USize) (a b : Nat) {stop : Nat} (h : i.toNat + 8 ≤ stop) (hl : stop ≤ d.size)
    (hs : d.size < USize.size) : adlerGo a b (bytesOf d i.toNat stop) =
      adlerGo ((a + (sums d i (by omega) hs).a.toNat) % 65521)
        ((b + 8 * a + (sums d i (by omega) hs).b.toNat) % 65521) (bytesOf d (i.toNat + 8) stop) := by
  rw [bytesOf_eight h hl, adlerGo_eight, (sums_eq d i (by omega) hs).1, (sums_eq d i (by omega) hs).2]

theorem sums_lt (d : ByteArray) (i : USize) (h : i.toNat + 8 ≤ d.size) (hs : d.size < USize.size) :
    (sums d i h hs).a.toNat < 2048 ∧ (sums d i h hs).b.toNat < 16384 := by
  have b0 := UInt8.toNat_lt d[i.toNat]
  have b1 := UInt8.toNat_lt d[i.toNat+1]
  have b2 := UInt8.toNat_lt d[i.toNat+2]
  have b3 := UInt8.toNat_lt d[i.toNat+3]
  have b4 := UInt8.toNat_lt d[i.toNat+4]
  have b5 := UInt8.toNat_lt d[i.toNat+5]
  have b6 := UInt8.toNat_lt d[i.toNat+6]
  have b7 := UInt8.toNat_lt d[i.toNat+7]
  rw [(sums_eq d i h hs).1, (sums_eq d i h hs).2]
  exact ⟨by omega, by omega⟩

theorem adlerLoop_eq (d : ByteArray) (stop : USize) (h : stop.toNat ≤ d.size) (hs : d.size < USize.size) (i : USize)
    (hi : i ≤ stop) (a b : UInt64) (ha : a.toNat < 65536) (hb : b.toNat < 65536) :
    (adlerLoop d stop h hs i hi a b).toNat = adlerGo a.toNat b.toNat (bytesOf d i.toNat stop.toNat) := by
  fun_induction adlerLoop d stop h hs i hi a b with
  | case1 i hi a b h16 e x y ih =>
    obtain ⟨e1, e2, e3⟩ := e
    have hx : x.a.toNat < 2048 ∧ x.b.toNat < 16384 := sums_lt d i (by omega) hs
    have hy : y.a.toNat < 2048 ∧ y.b.toNat < 16384 := sums_lt d (i + 8) (by omega) hs
    have s1 : ((a + x.a + y.a) % 65521).toNat = (a.toNat + x.a.toNat + y.a.toNat) % 65521 := by
      simp only [UInt64.toNat_mod, UInt64.toNat_add, UInt64.reduceToNat]
      omega
    have s2 : ((b + 16 * a + 8 * x.a + (x.b + y.b)) % 65521).toNat =
        (b.toNat + 16 * a.toNat + 8 * x.a.toNat + (x.b.toNat + y.b.toNat)) % 65521 := by
      simp only [UInt64.toNat_mod, UInt64.toNat_add, UInt64.toNat_mul, Nat.mod_add_mod, Nat.add_mod_mod,
        UInt64.reduceToNat]
      rw [Nat.mod_eq_of_lt (a := _ + _) (b := 2 ^ 64) (by omega)]
    have g1 : adlerGo a.toNat b.toNat (bytesOf d i.toNat stop.toNat) = adlerGo ((a.toNat + x.a.toNat) % 65521)
        ((b.toNat + 8 * a.toNat + x.b.toNat) % 65521) (bytesOf d (i.toNat + 8) stop.toNat) :=
      adlerGo_sums d i _ _ (by omega) h hs
    have g2 : ∀ a b, adlerGo a b (bytesOf d (i + 8).toNat stop.toNat) = adlerGo ((a + y.a.toNat) % 65521)
        ((b + 8 * a + y.b.toNat) % 65521) (bytesOf d ((i + 8).toNat + 8) stop.toNat) := fun a b =>
      adlerGo_sums d (i + 8) a b (by omega) h hs
    rw [e2] at g2
    rw [ih (by rw [s1]; omega) (by rw [s2]; omega), s1, s2, e3, g1, g2]
    clear g1 g2 ih
    clear_value x y
    congr 1 <;> omega
  | case2 i hi a b h16 h1 a' ih =>
    have b0 := UInt8.toNat_lt (d.uget i (lt_of_lt h h1))
    have hn := USize.lt_iff_toNat_lt.mp h1
    have e1 : a'.toNat = (a.toNat + d[i.toNat].toNat) % 65521 := by
      show ((a + (d.uget i (lt_of_lt h h1)).toUInt64) % 65521).toNat = (a.toNat + (d.uget i _).toNat) % 65521
      simp only [UInt64.toNat_mod, UInt64.toNat_add, UInt8.toNat_toUInt64, UInt64.reduceToNat]
      omega
    have e2 : ((b + a') % 65521).toNat = (b.toNat + a'.toNat) % 65521 := by
      simp only [UInt64.toNat_mod, UInt64.toNat_add, UInt64.reduceToNat]
      omega
    rw [bytesOf_cons hn h, adlerGo, ih (by rw [e1]; omega) (by rw [e2]; omega), e2, e1, succ_toNat h1]
  | case3 i hi a b h16 h1 =>
    have hn : ¬ i.toNat < stop.toNat := fun hn => h1 (USize.lt_iff_toNat_lt.mpr hn)
    rw [bytesOf_nil (by omega), adlerGo]
    simp only [UInt64.toNat_add, UInt64.toNat_mul, UInt64.reduceToNat]
    omega

theorem adlerSlow_eq (d : ByteArray) (stop : Nat) (h : stop ≤ d.size) (i : Nat) (a b : UInt64) (ha : a.toNat < 65536)
    (hb : b.toNat < 65536) : (adlerSlow d stop h i a b).toNat = adlerGo a.toNat b.toNat (bytesOf d i stop) := by
  fun_induction adlerSlow d stop h i a b with
  | case1 i a b h1 a' ih =>
    have b0 := UInt8.toNat_lt d[i]
    have e1 : a'.toNat = (a.toNat + d[i].toNat) % 65521 := by
      simp only [a', UInt64.toNat_mod, UInt64.toNat_add, UInt8.toNat_toUInt64, UInt64.reduceToNat]
      omega
    have e2 : ((b + a') % 65521).toNat = (b.toNat + a'.toNat) % 65521 := by
      simp only [UInt64.toNat_mod, UInt64.toNat_add, UInt64.reduceToNat]
      omega
    rw [bytesOf_cons h1 h, adlerGo, ih (by rw [e1]; omega) (by rw [e2]; omega), e2, e1]
  | case2 i a b h1 =>
    rw [bytesOf_nil (by omega), adlerGo]
    simp only [UInt64.toNat_add, UInt64.toNat_mul, UInt64.reduceToNat]
    omega

/-- What runs is the model. -/
theorem adler32_eq (d : ByteArray) (start stop : Nat) (v : UInt32) :
    (adler32 d start stop v).toNat = adlerFrom v.toNat (bytesOf d start stop) % 2 ^ 32 := by
  have hv : v.toNat < 2 ^ 32 := UInt32.toNat_lt v
  have ha : (v % 65536).toUInt64.toNat = v.toNat % 65536 := by
    simp only [UInt32.toNat_toUInt64, UInt32.toNat_mod, UInt32.reduceToNat]
  have hb : (v / 65536).toUInt64.toNat = v.toNat / 65536 := by
    simp only [UInt32.toNat_toUInt64, UInt32.toNat_div, UInt32.reduceToNat]
  rw [adler32]
  split
  · rename_i g
    have hs : d.size < USize.size := g.2 ▸ USize.toNat_lt_size _
    have hl := within_le d stop
    have e := USize.toNat_ofNat_of_lt' (Nat.lt_of_le_of_lt hl hs)
    have e0 := USize.toNat_ofNat_of_lt' (Nat.lt_of_le_of_lt g.1 (Nat.lt_of_le_of_lt hl hs))
    rw [UInt64.toNat_toUInt32, adlerLoop_eq _ _ _ _ _ _ _ _ (by omega) (by omega), e, e0, bytesOf_within, adlerFrom, ha, hb]
  · rw [UInt64.toNat_toUInt32, adlerSlow_eq _ _ _ _ _ _ (by omega) (by omega), bytesOf_within, adlerFrom, ha, hb]

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

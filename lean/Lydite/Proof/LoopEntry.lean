module
public import Lydite.Proof.LoopStep
public import Lydite.Proof.Refill
/-! What the token loop reads out of its tables is what the model decodes. -/
@[expose] public section
namespace Lydite.Fast

theorem low_toNat (e : UInt64) : (e &&& 15).toNat = e.toNat % 16 := by
  rw [UInt64.toNat_and]; exact Nat.and_two_pow_sub_one_eq_mod _ 4

theorem high_toNat (e : UInt64) : (e >>> 4).toNat = e.toNat / 16 := by
  rw [shiftRight_toNat (by decide)]; rfl

/-- The `n` lowest bits. -/
theorem mask_toNat (w n : UInt64) (h : n.toNat < 64) : (w &&& ((1 <<< n) - 1)).toNat = w.toNat % 2 ^ n.toNat := by
  have h2 : 2 ^ n.toNat < 2 ^ 64 := Nat.pow_lt_pow_right (by omega) h
  have e : ((1 : UInt64) <<< n).toNat = 2 ^ n.toNat := by
    rw [UInt64.toNat_shiftLeft, Nat.mod_eq_of_lt h, UInt64.toNat_one, Nat.one_shiftLeft, Nat.mod_eq_of_lt h2]
  have h1 := Nat.two_pow_pos n.toNat
  rw [UInt64.toNat_and, UInt64.toNat_sub_of_le _ _ (by rw [UInt64.le_iff_toNat_le, e, UInt64.toNat_one]; omega), e,
    UInt64.toNat_one, Nat.and_two_pow_sub_one_eq_mod]

theorem index_toNat {pay : Nat → Nat} {top : Nat} {lens : List Nat} {c : Code} (h : c.Ok pay top lens) {m : UInt64}
    (hm : m.toNat = c.table.size - 1) (w : UInt64) : (w &&& m).toUSize.toNat = w.toNat % 2 ^ c.tbits := by
  have e : (w &&& m).toNat = w.toNat % 2 ^ c.tbits := by
    rw [UInt64.toNat_and, hm, h.size, Nat.and_two_pow_sub_one_eq_mod]
  have h1 : w.toNat % 2 ^ c.tbits < 2 ^ c.tbits := Nat.mod_lt _ (Nat.two_pow_pos _)
  have h2 : 2 ^ c.tbits ≤ 2 ^ 15 := Nat.pow_le_pow_right (by omega) h.tbits
  have h3 := USize.le_size
  rw [toUSize_toNat (by omega), e]

/-- A symbol from the table; `e` is its entry. -/
theorem entry_hit {pay : Nat → Nat} {top : Nat} {lens : List Nat} {c : Code} (h : c.Ok pay top lens)
    (hlt : ∀ i (hi : i < c.table.size), c.table[i] < 16777216) {m : UInt64} (hm : m.toNat = c.table.size - 1)
    {src : ByteArray} {p cnt : Nat} {w : UInt64} (hw : Has src p cnt w.toNat)
    (hi : (w &&& m).toUSize.toNat < c.table.size)
    {e : UInt64} (he : e = UInt64.ofNat (c.table.uget (w &&& m).toUSize hi)) (h0 : e.toNat ≠ 0)
    (hc : e.toNat % 16 ≤ cnt) :
    ∃ s, s < top ∧ 1 ≤ e.toNat % 16 ∧ e.toNat / 16 = pay s ∧ ∀ bad k,
      decode bad (canonical lens) (bitsAt src p ++ k) = .ok (s, bitsAt src (p + e.toNat % 16) ++ k) := by
  have hb := hlt _ hi
  have e1 : e.toNat = c.table[(w &&& m).toUSize.toNat] := by
    rw [he, UInt64.toNat_ofNat', Nat.mod_eq_of_lt]
    · rfl
    · show c.table[(w &&& m).toUSize.toNat] < _
      omega
  obtain ⟨s, h1, h2, h3, h4⟩ := table_hit h (buf := w.toNat) (index_toNat h hm w) hi e1 h0 hc
  refine ⟨s, h1, h2, by omega, fun bad k => ?_⟩
  have t := hw.take hc
  have := h4 bad (bitsAt src (p + cnt) ++ k)
  rw [hw.2, List.append_assoc, this, t.2, show p + e.toNat % 16 + (cnt - e.toNat % 16) = p + cnt by omega,
    List.append_assoc]

theorem lit_lt {lens : List Nat} {c : Code} (h : c.Ok payLit 286 lens) (i : Nat) (hi : i < c.table.size) :
    c.table[i] < 16777216 := Nat.lt_trans (litTable_lt h hi) (by omega)

/-- A length's word and what follows. -/
theorem readTok_length {B : Books} {bs bs1 : Bits} {s lb le : Nat} (h : decode .literalCode B.lit bs = .ok (s, bs1))
    (hs : 256 < s) (ht : at? .literalCode lenTab (s - 257) = .ok (lb, le)) : readTok B bs = (do
      let (lx, bs) ← getBits le bs1
      readDist B.dist (lb + lx) bs) := by
  rw [readTok, h]
  simp only [ok_bind]
  rw [if_neg (by omega), if_neg (by omega), ht]
  simp only [ok_bind, readDist]

/-- The match that `refOf` finds. -/
theorem refOf_reads {dist : Code} {dl : List Nat} (h : dist.Ok payDist 30 dl) {m : UInt64}
    (hm : m.toNat = dist.table.size - 1) (hd : m.toNat < dist.table.size) {src : ByteArray} {p cnt : Nat} {v w : UInt64}
    (hw : Has src p cnt w.toNat) {lb le : Nat} (hv : v.toNat = 1024 + 8 * lb + le) (h5 : le ≤ 5)
    (hlb : lb + 2 ^ le ≤ 259) {r : Ref} (hr : r = refOf dist.table m hd v w) (h0 : r.dist.toNat ≠ 0)
    (hb : r.bits.toNat ≤ cnt) :
    lb ≤ r.len.toNat ∧ r.len.toNat ≤ 258 ∧ r.dist.toNat ≤ 32768 ∧ r.bits.toNat ≤ 37 ∧ ∀ k, (do
      let (lx, bs) ← getBits le (bitsAt src p ++ k)
      readDist (canonical dl) (lb + lx) bs) =
        .ok (some (.ref r.len.toNat r.dist.toNat), bitsAt src (p + r.bits.toNat) ++ k) := by
  have e1 : (v &&& 7).toNat = le := by
    rw [UInt64.toNat_and, show v.toNat &&& (7 : UInt64).toNat = v.toNat % 2 ^ 3 from Nat.and_two_pow_sub_one_eq_mod _ 3]
    omega
  have e2 : ((v - 1024) >>> 3).toNat = lb := by
    have : (1024 : UInt64).toNat = 1024 := rfl
    rw [shiftRight_toNat (by decide), UInt64.toNat_sub_of_le _ _ (by rw [UInt64.le_iff_toNat_le]; omega)]
    show (v.toNat - 1024) / 2 ^ 3 = lb
    omega
  have hx : w.toNat % 2 ^ le < 2 ^ le := Nat.mod_lt _ (Nat.two_pow_pos _)
  obtain ⟨w1, hw1⟩ : ∃ w1, w1 = w >>> (v &&& 7) := ⟨_, rfl⟩
  have w1n : w1.toNat = w.toNat / 2 ^ le := by rw [hw1, shiftRight_toNat (by omega), e1]
  have hi := index_lt (w := w1) hd
  obtain ⟨e, he⟩ : ∃ e, e = UInt64.ofNat (dist.table.uget (w1 &&& m).toUSize hi) := ⟨_, rfl⟩
  obtain ⟨w2, hw2⟩ : ∃ w2, w2 = w1 >>> (e &&& 15) := ⟨_, rfl⟩
  obtain ⟨x, hx1⟩ : ∃ x : UInt64, x = v &&& 7 := ⟨_, rfl⟩
  obtain ⟨l, hl⟩ : ∃ l : UInt64, l = e &&& 15 := ⟨_, rfl⟩
  obtain ⟨y, hy1⟩ : ∃ y : UInt64, y = (e >>> 4) &&& 15 := ⟨_, rfl⟩
  have hr : r = ⟨((v - 1024) >>> 3) + (w &&& ((1 <<< x) - 1)), (e >>> 8) + (w2 &&& ((1 <<< y) - 1)), x + l + y⟩ := by
    subst hx1 hw2 hl hy1 he hw1
    exact hr
  rw [← hx1] at e1
  have el := low_toNat e
  have w2n : w2.toNat = w1.toNat / 2 ^ (e.toNat % 16) := by rw [hw2, shiftRight_toNat (by omega), el]
  rw [← hl] at el
  have ed : y.toNat = e.toNat / 16 % 16 := by rw [hy1, low_toNat, high_toNat]
  have e8 : (e >>> 8).toNat = e.toNat / 256 := by rw [shiftRight_toNat (by decide)]; rfl
  have rl : r.len.toNat = lb + w.toNat % 2 ^ le := by
    rw [hr]
    simp only
    rw [UInt64.toNat_add, e2, mask_toNat _ _ (by omega), e1, Nat.mod_eq_of_lt (by omega)]
  have rb : r.bits.toNat = le + e.toNat % 16 + e.toNat / 16 % 16 := by
    rw [hr]
    simp only
    rw [UInt64.toNat_add, UInt64.toNat_add, e1, el, ed]
    omega
  have rd : r.dist.toNat = (e.toNat / 256 + w2.toNat % 2 ^ (e.toNat / 16 % 16)) % 2 ^ 64 := by
    rw [hr]
    simp only
    rw [UInt64.toNat_add, e8, mask_toNat _ _ (by omega), ed]
  by_cases hz : e.toNat = 0
  · rw [hz] at rd
    simp at rd
    omega
  · have t1 := hw.take (l := le) (by omega)
    rw [← w1n] at t1
    obtain ⟨s, s1, s2, s3, s4⟩ := entry_hit h (fun i hi => distTable_lt h hi) hm t1 hi he hz (by omega)
    have t2 := t1.take (l := e.toNat % 16) (by omega)
    rw [← w2n] at t2
    obtain ⟨db, de, p1, p2, p3, p4, p5, p6⟩ := payDist_spec s1
    have e3 : e.toNat / 16 % 16 = de := by omega
    have e4 : e.toNat / 256 = db := by omega
    rw [e3] at rb rd
    rw [e4] at rd
    have hy : w2.toNat % 2 ^ de < 2 ^ de := Nat.mod_lt _ (Nat.two_pow_pos _)
    rw [Nat.mod_eq_of_lt (by omega)] at rd
    refine ⟨by omega, by omega, by omega, by omega, fun k => ?_⟩
    rw [hw.bits (by omega)]
    simp only [ok_bind, readDist]
    rw [s4]
    simp only [ok_bind, p6]
    rw [t2.bits (by omega)]
    simp only [ok_bind]
    rw [← rl, ← rd, show p + le + e.toNat % 16 + de = p + r.bits.toNat by omega]
end Lydite.Fast

module
public import Lydite.Proof.LoopEntry
/-! The loop `hot` goes on as the model does. -/
@[expose] public section
namespace Lydite.Fast

theorem refOf_bits (dt : Array Nat) (m : UInt64) (hd : m.toNat < dt.size) (v w : UInt64) :
    (refOf dt m hd v w).bits.toNat ≤ 37 := by
  have h : ∀ x l y : UInt64, ((x &&& 7) + (l &&& 15) + (y &&& 15)).toNat ≤ 37 := by
    intro x l y
    have e : (x &&& 7).toNat ≤ (7 : UInt64).toNat := by rw [UInt64.toNat_and]; exact Nat.and_le_right
    have e7 : (7 : UInt64).toNat = 7 := rfl
    rw [UInt64.toNat_add, UInt64.toNat_add, low_toNat, low_toNat]
    omega
  exact h _ _ _

theorem is_lit {e : UInt64} (h : e - 1 < 4095) : e.toNat ≠ 0 ∧ e.toNat / 16 < 256 := by
  have h := UInt64.lt_iff_toNat_lt.mp h
  have e1 : (1 : UInt64).toNat = 1 := rfl
  have e2 : (4095 : UInt64).toNat = 4095 := rfl
  rw [UInt64.toNat_sub, e1, e2] at h
  have := UInt64.toNat_lt e
  omega

/-- A literal from the table. -/
theorem hot_lit {lit : Code} {ll dl : List Nat} (hl : lit.Ok payLit 286 ll) {m : UInt64}
    (hm : m.toNat = lit.table.size - 1) {src : ByteArray} {p cnt : Nat} {w : UInt64} (hw : Has src p cnt w.toNat)
    (hi : (w &&& m).toUSize.toNat < lit.table.size) {e : UInt64}
    (he : e = UInt64.ofNat (lit.table.uget (w &&& m).toUSize hi)) (h : e - 1 < 4095) (hc : 15 ≤ cnt) {out : ByteArray}
    {n : Nat} (hn : n < out.size) :
    Went (booksOf ll dl) src p out n (p + (e &&& 15).toNat) (out.set n (e >>> 4).toUInt8 hn) (n + 1) := by
  obtain ⟨h0, h1⟩ := is_lit h
  obtain ⟨s, s1, s2, s3, s4⟩ := entry_hit hl (lit_lt hl) hm hw hi he h0 (by omega)
  have hs : s < 256 ∧ payLit s = s := by
    rcases payLit_spec s1 with g | g | ⟨g, lb, le, g2, -⟩ <;> omega
  have hb : (e >>> 4).toUInt8 = UInt8.ofNat s := by
    apply UInt8.toNat_inj.mp
    rw [UInt64.toNat_toUInt8, high_toNat, UInt8.toNat_ofNat', s3, hs.2]
  rw [hb, low_toNat]
  refine Went.lit (fun k => ?_) hn (by omega) (by have := hw.1; omega)
  rw [readTok, booksOf, s4]
  simp only [ok_bind]
  rw [if_pos hs.1]

/-- A match from the tables. -/
theorem hot_ref {lit dist : Code} {ll dl : List Nat} (hl : lit.Ok payLit 286 ll) (hd : dist.Ok payDist 30 dl)
    {m md : UInt64} (hm : m.toNat = lit.table.size - 1) (hmd : md.toNat = dist.table.size - 1)
    (hdlt : md.toNat < dist.table.size) {src : ByteArray} {p cnt : Nat} {w w1 : UInt64} (hw : Has src p cnt w.toNat)
    (hi : (w &&& m).toUSize.toNat < lit.table.size) {e : UInt64}
    (he : e = UInt64.ofNat (lit.table.uget (w &&& m).toUSize hi)) (h : ¬ e >>> 4 < 1024) (hw1 : w1 = w >>> (e &&& 15))
    {r : Ref} (hr : r = refOf dist.table md hdlt (e >>> 4) w1) {used : UInt64} {n stop : USize}
    (hf : r.fits used n stop) (hn : n ≤ stop) (hc : (e &&& 15).toNat + r.bits.toNat ≤ cnt) {out : ByteArray} (g1) (g2) :
    Went (booksOf ll dl) src p out n.toNat (p + (e &&& 15).toNat + r.bits.toNat)
      (copyTo out (n - r.dist.toUSize) n (n + r.len.toUSize) g1 g2) (n + r.len.toUSize).toNat := by
  have h : ¬ e.toNat / 16 < 1024 := fun g => h (UInt64.lt_iff_toNat_lt.mpr (by rw [high_toNat]; exact g))
  rw [low_toNat] at hc
  obtain ⟨s, s1, s2, s3, s4⟩ := entry_hit hl (lit_lt hl) hm hw hi he (by omega) (by omega)
  rcases payLit_spec s1 with g | g | ⟨g, lb, le, l1, l2, l3, l4, l5, l6⟩
  · omega
  · omega
  · have t1 := hw.take (l := e.toNat % 16) (by omega)
    rw [show w.toNat / 2 ^ (e.toNat % 16) = w1.toNat by
      rw [hw1, shiftRight_toNat (by rw [low_toNat]; omega), low_toNat]] at t1
    have z := USize.lt_iff_toNat_lt.mp hf.2.2.2.1
    rw [USize.toNat_zero] at z
    have zn := UInt64.toNat_toUSize r.dist
    have h0 : r.dist.toNat ≠ 0 := by
      intro g
      rw [g, Nat.zero_mod] at zn
      omega
    obtain ⟨q1, q2, q3, q4, q5⟩ := refOf_reads hd hmd hdlt t1 (v := e >>> 4) (by rw [high_toNat, s3, l1]) l3 l5 hr h0
      (by omega)
    have sz := USize.le_size
    have ed : r.dist.toUSize.toNat = r.dist.toNat := toUSize_toNat (by omega)
    have el : r.len.toUSize.toNat = r.len.toNat := toUSize_toNat (by omega)
    have hdn := USize.le_iff_toNat_le.mp hf.2.2.2.2
    have fs := hf.stop hn
    have en : (n + r.len.toUSize).toNat = n.toNat + r.len.toNat := by
      have f3 := USize.le_iff_toNat_le.mp hf.2.2.1
      rw [USize.toNat_sub_of_le _ _ hn] at f3
      have hn' := USize.le_iff_toNat_le.mp hn
      have := stop.toNat_lt_size
      rw [USize.toNat_add, Nat.mod_eq_of_lt, el]
      show _ < USize.size
      omega
    obtain ⟨c1, c2⟩ := copyTo_spec out (n - r.dist.toUSize) n (n + r.len.toUSize) g1 g2 (d := r.dist.toNat) (by omega)
      (by rw [USize.toNat_sub_of_le _ _ hf.2.2.2.2]; omega) (by omega)
    rw [en] at c1 fs ⊢
    rw [show n.toNat + r.len.toNat - n.toNat = r.len.toNat by omega] at c1
    rw [low_toNat]
    refine Went.ref (fun k => ?_) (by omega) (by omega) (by omega) (by have := hw.1; omega) (size_copyTo ..) c1 c2
    rw [readTok_length (s4 _ k) g (l6 _)]
    exact q5 k

/-! The same on words: positions do not wrap. -/

theorem sum_toNat {p l : UInt64} {s : Nat} (h : p.toNat + l.toNat ≤ 8 * s) (hs : 8 * s < 2 ^ 64) :
    (p + l).toNat = p.toNat + l.toNat := by
  rw [UInt64.toNat_add, Nat.mod_eq_of_lt (by omega)]

theorem Ref.fits.used_le {r : Ref} {used : UInt64} {n stop : USize} (h : r.fits used n stop) (hu : used.toNat ≤ 30)
    (hb : r.bits.toNat ≤ 37) : used.toNat + r.bits.toNat ≤ 57 := by
  have h := UInt64.le_iff_toNat_le.mp h.1
  have e : (57 : UInt64).toNat = 57 := rfl
  rw [UInt64.toNat_add, e] at h
  omega

theorem word_lit {lit : Code} {ll : List Nat} (dl : List Nat) (hl : lit.Ok payLit 286 ll) {m : UInt64}
    (hm : m.toNat = lit.table.size - 1) {src : ByteArray} (hs : 8 * src.size < 2 ^ 64) {p : UInt64} {cnt : Nat}
    {w : UInt64} (hw : Has src p.toNat cnt w.toNat) (hi : (w &&& m).toUSize.toNat < lit.table.size) {e : UInt64}
    (he : e = UInt64.ofNat (lit.table.uget (w &&& m).toUSize hi)) (h : e - 1 < 4095) (hc : 15 ≤ cnt) {out : ByteArray}
    {n stop : USize} (hn : n < stop) (hstop : stop.toNat ≤ out.size) :
    Went (booksOf ll dl) src p.toNat out n.toNat (p + (e &&& 15)).toNat
      (out.uset n (e >>> 4).toUInt8 (lt_of_lt hstop hn)) (n + 1).toNat ∧ Has src (p + (e &&& 15)).toNat (cnt - (e &&& 15).toNat) (w >>> (e &&& 15)).toNat := by
  have l := low_toNat e
  have := hw.1
  rw [sum_toNat (s := src.size) (by omega) hs, succ_toNat hn, shiftRight_toNat (by omega)]
  exact ⟨hot_lit hl hm hw hi he h hc (lt_of_lt hstop hn), hw.take (by omega)⟩

theorem word_ref {lit dist : Code} {ll dl : List Nat} (hl : lit.Ok payLit 286 ll) (hd : dist.Ok payDist 30 dl)
    {m md : UInt64} (hm : m.toNat = lit.table.size - 1) (hmd : md.toNat = dist.table.size - 1)
    (hdlt : md.toNat < dist.table.size) {src : ByteArray} (hs : 8 * src.size < 2 ^ 64) {p : UInt64} {cnt : Nat}
    {w : UInt64} (hw : Has src p.toNat cnt w.toNat) (hi : (w &&& m).toUSize.toNat < lit.table.size) {e : UInt64}
    (he : e = UInt64.ofNat (lit.table.uget (w &&& m).toUSize hi)) (h : ¬ e >>> 4 < 1024) {r : Ref}
    (hr : r = refOf dist.table md hdlt (e >>> 4) (w >>> (e &&& 15))) {used : UInt64} {n stop : USize}
    (hf : r.fits used n stop) (hn : n ≤ stop) (hc : (e &&& 15).toNat + r.bits.toNat ≤ cnt) {out : ByteArray} (g1) (g2) :
    Went (booksOf ll dl) src p.toNat out n.toNat (p + (e &&& 15) + r.bits).toNat
      (copyTo out (n - r.dist.toUSize) n (n + r.len.toUSize) g1 g2) (n + r.len.toUSize).toNat := by
  have l := low_toNat e
  have := hw.1
  have s1 := sum_toNat (p := p) (l := e &&& 15) (s := src.size) (by omega) hs
  rw [sum_toNat (s := src.size) (by omega) hs, s1]
  exact hot_ref hl hd hm hmd hdlt hw hi he h rfl hr hf hn hc g1 g2

theorem hot_spec {lit dist : Code} {ll dl : List Nat} (hl : lit.Ok payLit 286 ll) (hd : dist.Ok payDist 30 dl)
    {m md : UInt64} (hm : m.toNat = lit.table.size - 1) (hmd : md.toNat = dist.table.size - 1) {src : ByteArray}
    {last : UInt64} {limit stop : USize} (b : Bounds lit.table dist.table m md src last limit stop)
    (hs : 8 * src.size < 2 ^ 64) (p : UInt64) (n : USize) (out : ByteArray) (h : stop.toNat ≤ out.size)
    (hp : p.toNat ≤ 8 * src.size) (hn : n ≤ stop) :
    let x := hot lit.table dist.table m md src last limit stop b p n out h
    Went (booksOf ll dl) src p.toNat out n.toNat x.p x.out x.n := by
  fun_induction hot lit.table dist.table m md src last limit stop b p n out h
  case case1 p n out h hp' hn' hn1 hn0 w e l w1 hlit e1 l1 out1 h1 hlit1 ih =>
    have hw := wide_has src p last hp' b.last_le b.src_lt
    have l15 := low_toNat e
    have m15 : l.toNat = e.toNat % 16 := low_toNat e
    obtain ⟨a1, a2⟩ := word_lit (e := e) dl hl hm hs hw (index_lt b.lit_lt) rfl hlit (by omega) hn0 h
    obtain ⟨c1, c2⟩ := word_lit (e := e1) dl hl hm hs a2 (index_lt b.lit_lt) rfl hlit1 (by omega) hn1 h1
    refine (a1.trans c1).trans (ih c1.p_end ?_)
    have := USize.lt_iff_toNat_lt.mp hn1
    rw [USize.le_iff_toNat_le, succ_toNat hn1]
    omega
  case case2 p n out h hp' hn' hn1 hn0 w e l w1 hlit e1 out1 h1 hlit1 h2 =>
    have hw := wide_has src p last hp' b.last_le b.src_lt
    exact (word_lit (e := e) dl hl hm hs hw (index_lt b.lit_lt) rfl hlit (by omega) hn0 h).1
  case case3 p n out h hp' hn' hn1 hn0 w e l w1 hlit e1 l1 out1 h1 hlit1 h2 r hf hc ih =>
    have hw := wide_has src p last hp' b.last_le b.src_lt
    have l15 := low_toNat e
    have m15 : l.toNat = e.toNat % 16 := low_toNat e
    have k15 := low_toNat e1
    have n15 : l1.toNat = e1.toNat % 16 := low_toNat e1
    obtain ⟨a1, a2⟩ := word_lit (e := e) dl hl hm hs hw (index_lt b.lit_lt) rfl hlit (by omega) hn0 h
    have hu := hf.used_le (by rw [UInt64.toNat_add]; omega) (refOf_bits ..)
    rw [UInt64.toNat_add, Nat.mod_eq_of_lt (by omega)] at hu
    have c1 := word_ref (e := e1) (r := r) hl hd hm hmd b.dist_lt hs a2 (index_lt b.lit_lt) rfl h2 rfl hf
      (USize.le_of_lt hn1) (by omega) (out := out1) (Nat.le_trans hc.2 h1) (sub_le_self hf.2.2.2.2)
    exact (a1.trans c1).trans (ih c1.p_end (USize.le_iff_toNat_le.mpr hc.2))
  case case4 p n out h hp' hn' hn1 hn0 w e l w1 hlit e1 l1 out1 h1 hlit1 h2 r hf =>
    have hw := wide_has src p last hp' b.last_le b.src_lt
    exact (word_lit (e := e) dl hl hm hs hw (index_lt b.lit_lt) rfl hlit (by omega) hn0 h).1
  case case6 p n out h hp' hn' hn1 hn0 w e l w1 hlit h2 r hf hc ih =>
    have hw := wide_has src p last hp' b.last_le b.src_lt
    have l15 := low_toNat e
    have m15 : l.toNat = e.toNat % 16 := low_toNat e
    have hu := hf.used_le (by omega) (refOf_bits ..)
    have c1 := word_ref (e := e) (r := r) hl hd hm hmd b.dist_lt hs hw (index_lt b.lit_lt) rfl h2 rfl hf
      (USize.le_of_lt hn0) (by omega) (out := out) (Nat.le_trans hc.2 h) (sub_le_self hf.2.2.2.2)
    exact c1.trans (ih c1.p_end (USize.le_iff_toNat_le.mpr hc.2))
  all_goals
    exact Went.refl _ hp (Nat.le_trans (USize.le_iff_toNat_le.mp hn) (by assumption))
end Lydite.Fast

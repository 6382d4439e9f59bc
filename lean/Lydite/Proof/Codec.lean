module
public import Lydite.Fast.ExportsCodec
public import Lydite.Proof.Deflate
public import Lydite.Proof.Wrap
/-! The functions that Python calls: what the encoders write is valid and comes back through the decoders, and decoding in
pieces is decoding at once. -/
@[expose] public section
namespace Lydite.Fast

theorem deflated_eq (data : ByteArray) (start level strategy wbits : Nat) :
    (cDeflatePart data start 0 0 2 level strategy wbits).out =
      (deflate Oracle.next (Oracle.start level strategy wbits data start) data start).out := rfl

/-- Level, strategy and window make no difference to validity. -/
theorem cDeflate_valid (data : ByteArray) (start level strategy wbits : Nat) :
    ValidFrom (data.data.toList.take start) (cDeflatePart data start 0 0 2 level strategy wbits).out.data.toList
      (data.data.toList.drop start) := by
  rw [deflated_eq]
  exact deflate_valid _ _ _ _

theorem cDeflate_valid_whole (data : ByteArray) (level strategy wbits : Nat) :
    Valid (cDeflatePart data 0 0 0 2 level strategy wbits).out.data.toList data.data.toList :=
  cDeflate_valid data 0 level strategy wbits

theorem cZlib_valid (data : ByteArray) (level grade : Nat) (dict : Bytes) :
    ZlibValid dict (cZlib data 0 level grade false).out.data.toList data.data.toList :=
  (zlibOf_valid grade data _).1 dict (cDeflate_valid_whole data level 0 15)

theorem cZlib_valid_dict (data : ByteArray) (start level grade : Nat) :
    ZlibValid (data.data.toList.take start) (cZlib data start level grade true).out.data.toList
      (data.data.toList.drop start) :=
  (zlibOf_valid grade data _).2 start (cDeflate_valid data start level 0 15)

theorem cGzip_valid (data : ByteArray) (level time xfl os : Nat) :
    GzipValid (cGzip data level time xfl os).out.data.toList data.data.toList :=
  gzipOf_valid time xfl os data _ (cDeflate_valid_whole data level 0 15)

/-! Round trips. -/

theorem after_zero (d : ByteArray) : after d 0 = d.data.toList := List.drop_zero

/-- Compressed at once and decoded at once, the data come back, for every level, strategy, window and dictionary. -/
theorem inflate_cDeflate (data dict : ByteArray) (start level strategy wbits max : Nat)
    (hd : dict.data.toList = data.data.toList.take start) (hm : data.size ≤ start + max) :
    (cInflate dict (cDeflatePart data start 0 0 2 level strategy wbits).out 0 max).result
      (cDeflatePart data start 0 0 2 level strategy wbits).out = .ok (data.data.toList.drop start, []) := by
  have h := inflateFrom_complete (cDeflate_valid data start level strategy wbits) (max := max)
    (by rw [List.length_drop, toList_length]; omega) []
  have e := inflate_result dict (cDeflatePart data start 0 0 2 level strategy wbits).out (i := 0) max (Nat.zero_le _)
  rw [after_zero, hd] at e
  rw [List.append_nil] at h
  exact e.symm.trans h

theorem unzlib_cZlib (data dict : ByteArray) (level grade max : Nat) (hm : data.size ≤ max) :
    (cUnzlib dict (cZlib data 0 level grade false).out 0 max).result (cZlib data 0 level grade false).out =
      .ok (data.data.toList, []) := by
  have h := (unzlib_iff (max := max) (tail := [])).mpr
    ⟨by rw [toList_length]; exact hm, _, (List.append_nil _).symm, cZlib_valid data level grade dict.data.toList⟩
  have e := unzlib_eq dict (cZlib data 0 level grade false).out (i := 0) max (Nat.zero_le _)
  rw [after_zero] at e
  exact e.symm.trans h

theorem gunzip_cGzip (data : ByteArray) (level time xfl os max : Nat) (hm : data.size ≤ max) :
    (cGunzip (cGzip data level time xfl os).out 0 max).result (cGzip data level time xfl os).out =
      .ok (data.data.toList, []) := by
  have h := (gunzip_iff (max := max) (tail := [])).mpr
    ⟨by rw [toList_length]; exact hm, _, (List.append_nil _).symm, cGzip_valid data level time xfl os⟩
  have e := gunzip_eq (cGzip data level time xfl os).out 0 max
  rw [after_zero] at e
  exact e.symm.trans h

/-! In pieces. -/

theorem numbers_toList (d : ByteArray) (i : Nat) (a : Array Nat) :
    (numbers d i a).toList = a.toList ++ (after d i).map UInt8.toNat := by
  fun_induction numbers d i a with
  | case1 i a h ih => rw [ih, after_cons h]; simp
  | case2 i a h => rw [after_nil (by omega)]; simp

/-- What is kept of a block between calls is all that matters of it. -/
theorem blockOf_onward (b : Block) (l d : ByteArray) (hl : l.data.toList.map UInt8.toNat = b.litLens.toList)
    (hd : d.data.toList.map UInt8.toNat = b.distLens.toList) (o : Bytes) (room : Nat) (bs : Bits) :
    (blockOf b.kind b.left b.last l d).onward o room bs = b.onward o room bs := by
  apply onward_congr
  · unfold blockOf; split <;> rfl
  · unfold blockOf
    split
    · rename_i h
      rw [Block.model_codes rfl, Block.model_codes h]
      simp only [numbers_toList, after_zero, hl, hd, List.nil_append]
    · rename_i h
      unfold Block.model
      simp only [if_neg h]

theorem blockOf_ok (b : Block) (l d : ByteArray) (p : Nat) (hl : l.data.toList.map UInt8.toNat = b.litLens.toList)
    (hd : d.data.toList.map UInt8.toNat = b.distLens.toList) (hb : b.Ok p) :
    (blockOf b.kind b.left b.last l d).Ok p := by
  unfold blockOf
  split
  · rename_i h
    have k := hb.codes h
    have e1 : (numbers l 0 #[]).toList = b.litLens.toList := by
      rw [numbers_toList, after_zero, hl]; rfl
    have e2 : (numbers d 0 #[]).toList = b.distLens.toList := by
      rw [numbers_toList, after_zero, hd]; rfl
    exact ⟨fun _ => ⟨buildLit_ok (by rw [e1]; exact k.1.kraft), buildDist_ok (by rw [e2]; exact k.2.kraft)⟩, by simp⟩
  · rename_i h
    exact ⟨fun g => absurd g h, hb.stored⟩

/-- One piece: `window` is the output before, `b` what is left of a block. -/
theorem cInflateMore_right (window src : ByteArray) (b : Block) (l d : ByteArray) (p room : Nat)
    (hl : l.data.toList.map UInt8.toNat = b.litLens.toList) (hd : d.data.toList.map UInt8.toNat = b.distLens.toList)
    (hb : b.Ok p) (hp : p ≤ 8 * src.size) :
    let x := cInflateMore window src l d b.kind b.left p room b.last
    x.n ≤ window.size + room ∧ x.block.Ok x.p ∧ x.p ≤ 8 * src.size ∧
    (x.status = 0 → ∀ (t : Bytes) e, b.onward window.data.toList.reverse (room + e) (bitsAt src p ++ unpack t) =
      .ok (written x.out x.n, bitsAt src x.p ++ unpack t)) ∧
    (x.status = 1 ∨ x.status = 2 → ∀ (t : Bytes) e,
      b.onward window.data.toList.reverse (room + e) (bitsAt src p ++ unpack t) =
        x.block.onward (written x.out x.n) (window.size + room - x.n + e) (bitsAt src x.p ++ unpack t)) ∧
    (3 ≤ x.status → ∀ (t : Bytes) e, b.onward window.data.toList.reverse (room + e) (bitsAt src p ++ unpack t) =
      .error (reasonOf x.status)) := by
  intro x
  obtain ⟨add, ha⟩ : ∃ add, add = if room ≤ 4 * src.size + 1024 then room else 4 * src.size + 1024 := ⟨_, rfl⟩
  have hadd : add ≤ room := by rw [ha]; split <;> omega
  have hx : x = runAll src (blockOf b.kind b.left b.last l d) p (extend add window) window.size (room - add) := by
    rw [ha]; rfl
  have h := runAll_right (src := src) (p := p) (out := extend add window) (n := window.size) (more := room - add)
    (blockOf_ok b l d p hl hd hb) hp (by rw [extend_size]; omega)
  rw [← hx] at h
  have hr : window.size + add - window.size + (room - add) = room := by omega
  have hs : window.size + add + (room - add) = window.size + room := by omega
  obtain ⟨-, a1, a2, -, a3, a4, a5, -, a6⟩ := h
  rw [extend_size, written_extend _ _ (Nat.le_refl _), written_all, hr] at a4 a5 a6
  rw [extend_size, hs] at a1
  rw [hs] at a5
  simp only [blockOf_onward b l d hl hd] at a4 a5 a6
  exact ⟨a1.2.2, a3, a2.2, a4, a5, a6⟩
end Lydite.Fast

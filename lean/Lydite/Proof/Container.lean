module
public import Lydite.Gzip
public import Lydite.Zlib
public import Lydite.Proof.InflateWhole
public import Lydite.Proof.Words
public import Lydite.Fast.Container
/-! zlib streams and gzip members on byte arrays are decoded as the model decodes them. -/
@[expose] public section
namespace Lydite.Fast

/-- What the statuses of containers mean. -/
noncomputable def refusalOf : Nat → Reason
  | 16 => .headerCheck | 17 => .method | 18 => .window | 19 => .needDictionary | 20 => .adler
  | 21 => .gzipMagic | 22 => .gzipFlags | 23 => .gzipHeaderCheck | 24 => .crc | 25 => .size
  | status => reasonOf status

/-- What a `Whole` says. -/
noncomputable def Whole.result (x : Whole) (src : ByteArray) : R (Bytes × Bytes) :=
  if x.status = 0 then .ok (x.out.data.toList, after src x.pos) else .error (refusalOf x.status)

theorem byteAt_eq {d : ByteArray} {i : Nat} (h : i < d.size) : byteAt d i = d[i].toNat := by rw [byteAt, dif_pos h]

theorem getLE_after (d : ByteArray) (i : Nat) : getLE 4 (after d i) =
    if i + 4 ≤ d.size then .ok (le32 d i, after d (i + 4)) else .error .truncated := by
  split
  · rename_i h
    have := le32_eq h []
    rwa [List.append_nil, List.append_nil] at this
  · exact le32_end (by omega)

theorem getBE_after (d : ByteArray) (i : Nat) : getBE 4 0 (after d i) =
    if i + 4 ≤ d.size then .ok (be32 d i, after d (i + 4)) else .error .truncated := by
  split
  · rename_i h
    have := be32_eq h []
    rwa [List.append_nil, List.append_nil] at this
  · exact be32_end (by omega)

theorem adler_all (d : ByteArray) : (adler32 d 0 d.size 1).toNat = adler d.data.toList := by
  rw [adler32_from, bytesOf_eq (Nat.le_refl _)]
  rfl

theorem crc_all (d : ByteArray) : (crc32 d 0 d.size 0).toNat = (crc d.data.toList).toNat := by
  have := crc32_is d 0 d.size
  rw [bytesOf_eq (Nat.le_refl _), List.drop_zero] at this
  rw [← this]
  rfl

theorem refusalOf_small {st : Nat} (h : st < 14) : refusalOf st = reasonOf st := by
  unfold refusalOf
  split <;> first | omega | rfl

theorem inflate_result (dict src : ByteArray) {i : Nat} (max : Nat) (hi : i ≤ src.size) :
    inflateFrom dict.data.toList max (after src i) = (inflate dict src i max).result src := by
  have h := inflate_eq dict src max hi
  rw [h, Whole.result]
  split
  · rfl
  · rw [refusalOf_small (inflate_status dict src max hi)]

theorem zlibBody_eq (dict src : ByteArray) {i : Nat} (max : Nat) (hi : i ≤ src.size) :
    Lydite.zlibBody dict.data.toList max (after src i) = (zlibBody dict src i max).result src := by
  have h := inflate_result dict src max hi
  rw [Lydite.zlibBody, h, zlibBody]
  generalize inflate dict src i max = x
  obtain ⟨st, p, out⟩ := x
  simp only [Whole.result]
  by_cases h0 : st = 0
  · simp only [h0, if_true, ne_eq, not_true_eq_false, if_false, ok_bind, getBE_after]
    split
    · simp only [ok_bind, adler_all]
      by_cases ha : be32 src p = adler out.data.toList
      · simp [ha]
      · simp only [ha, if_false, beq_eq_false_iff_ne.mpr ha]
        rfl
    · rfl
  · simp only [h0, if_false, ne_eq, not_false_eq_true, if_true, refuse]
    rfl

/-- Decoding a zlib stream is the model's `unzlib`. -/
theorem unzlib_eq (dict src : ByteArray) {i : Nat} (max : Nat) (hi : i ≤ src.size) :
    Lydite.unzlib dict.data.toList max (after src i) = (unzlib dict src i max).result src := by
  unfold unzlib
  split
  · rename_i h
    rw [after_cons (by omega), after_cons (i := i + 1) (by omega), byteAt_eq (by omega), byteAt_eq (by omega)]
    simp only [Lydite.unzlib, zlibHeader, wantsDict]
    generalize src[i].toNat = cmf
    generalize src[i + 1].toNat = flg
    by_cases h1 : (256 * cmf + flg) % 31 = 0
    · by_cases h2 : cmf % 16 = 8
      · by_cases h3 : 7 < cmf / 16
        · simp [h1, h2, h3, need, Whole.result, refuse, bind, Except.bind, show ¬ cmf / 16 ≤ 7 by omega]
          rfl
        · simp only [h1, h2, h3, beq_self_eq_true, need_true, ok_bind, show decide (cmf / 16 ≤ 7) = true by simp; omega,
            ne_eq, not_true_eq_false, if_false]
          by_cases h4 : flg / 32 % 2 = 1
          · simp only [h4, beq_self_eq_true, if_true, getBE_after]
            rw [show i + 1 + 1 + 4 = i + 6 by omega, show i + 1 + 1 = i + 2 by omega]
            split
            · rename_i h6
              simp only [ok_bind, adler_all]
              by_cases ha : be32 src (i + 2) = adler dict.data.toList
              · simp only [ha, beq_self_eq_true, need_true, ok_bind, if_true]
                exact zlibBody_eq dict src max h6
              · simp only [ha, if_false, beq_eq_false_iff_ne.mpr ha]
                rfl
            · rfl
          · simp only [h4, if_false, show (flg / 32 % 2 == 1) = false by simpa using h4, Bool.false_eq_true]
            exact zlibBody_eq ByteArray.empty src max h
      · simp [h1, h2, need, Whole.result, refuse, bind, Except.bind]
        rfl
    · simp [h1, need, Whole.result, refuse, bind, Except.bind]
      rfl
  · rename_i h
    have hl : (after src i).length < 2 := by rw [after_length]; omega
    match after src i, hl with
    | [], _ => rfl
    | [_], _ => rfl

theorem headReason_status {st : Nat} (h : st ≠ 0) : refusalOf (gzipStatus st) = headReason st := by
  unfold gzipStatus
  split
  · rename_i h; subst h; rfl
  · split
    · rename_i h; subst h; rfl
    · split
      · rename_i h; subst h; rfl
      · split
        · rename_i h; subst h; rfl
        · unfold headReason
          split <;> first | omega | rfl

theorem gzipStatus_pos (st : Nat) : gzipStatus st ≠ 0 := by
  unfold gzipStatus
  repeat' split
  all_goals omega

/-- Decoding a gzip member is the model's `gunzip`. -/
theorem gunzip_eq (src : ByteArray) (i max : Nat) :
    Lydite.gunzip max (after src i) = (gunzip src i max).result src := by
  have hh := gzipHead_eq src i
  rw [Lydite.gunzip, hh.1, gunzip]
  generalize gzipHead src i = x at *
  obtain ⟨st, p⟩ := x
  simp only at hh ⊢
  by_cases h0 : st = 0
  · simp only [h0, if_true, ne_eq, not_true_eq_false, if_false, ok_bind]
    have h := inflate_result ByteArray.empty src max (hh.2 h0).2
    rw [show Lydite.inflate max (after src p) = inflateFrom ByteArray.empty.data.toList max (after src p) from rfl, h]
    generalize inflate ByteArray.empty src p max = y
    obtain ⟨st, p, out⟩ := y
    simp only [Whole.result]
    by_cases h0 : st = 0
    · simp only [h0, if_true, not_true_eq_false, if_false, ok_bind, getLE_after]
      split
      · simp only [ok_bind, crc_all]
        by_cases ha : le32 src p = (crc out.data.toList).toNat
        · simp only [ha, beq_self_eq_true, need_true, ok_bind, if_true]
          rw [getLE_after, show p + 4 + 4 = p + 8 by omega, byteLen_eq, toList_length]
          split
          · simp only [ok_bind]
            by_cases hb : le32 src (p + 4) = out.size % 2 ^ 32
            · simp [hb]
            · simp only [hb, if_false, beq_eq_false_iff_ne.mpr hb, show (4294967296 : Nat) = 2 ^ 32 from rfl]
              rfl
          · rfl
        · simp only [ha, if_false, beq_eq_false_iff_ne.mpr ha]
          rfl
      · rfl
    · simp only [h0, if_false, not_false_eq_true, if_true, refuse]
      rfl
  · simp only [h0, if_false, ne_eq, not_false_eq_true, if_true, refuse, Whole.result, gzipStatus_pos, headReason_status h0]
    rfl

theorem pastZeros_eq (src : ByteArray) (i : Nat) : trim (after src i) = after src (pastZeros src i) ∧ i ≤ pastZeros src i := by
  fun_induction pastZeros src i with
  | case1 i h hz ih =>
    refine ⟨?_, by omega⟩
    rw [after_cons h, trim, if_pos hz, ih.1]
  | case2 i h hz => exact ⟨by rw [after_cons h, trim, if_neg hz], Nat.le_refl _⟩
  | case3 i h => exact ⟨by rw [after_nil (by omega)]; rfl, Nat.le_refl _⟩

theorem gunzip_place {src : ByteArray} {i max : Nat} (hi : i < src.size) (h : (gunzip src i max).status = 0) :
    i < (gunzip src i max).pos := by
  have e := gunzip_eq src i max
  rw [Whole.result, if_pos h] at e
  obtain ⟨_, s, e, hv⟩ := gunzip_iff.mp e
  obtain ⟨t, rfl⟩ := hv.head
  have := congrArg List.length e
  simp only [List.length_append, List.length_cons, after_length] at this
  omega

theorem members_eq (src : ByteArray) (f i max : Nat) (out : ByteArray) (hf : src.size - i ≤ f) :
    (do let y ← readMembers f max (after src i); .ok (out.data.toList ++ y)) =
      if (members src i max out).status = 0 then .ok (members src i max out).out.data.toList
      else .error (refusalOf (members src i max out).status) := by
  induction f generalizing i max out with
  | zero =>
    rw [members, if_neg (show ¬ i < src.size by omega), after_nil (by omega)]
    simp [readMembers]
  | succ f ih =>
    rw [members]
    split
    · rename_i hi
      have e := gunzip_eq src i max
      have hp := gunzip_place (max := max) hi
      generalize gunzip src i max = x at *
      obtain ⟨st, p, more⟩ := x
      simp only [Whole.result] at e hp ⊢
      rw [after_cons hi] at e ⊢
      rw [readMembers, e]
      by_cases h0 : st = 0
      · obtain ⟨z1, z2⟩ := pastZeros_eq src p
        have hp := hp h0
        simp only [h0, if_true, ne_eq, not_true_eq_false, if_false, ok_bind]
        rw [dif_pos (by omega), ← ih (pastZeros src p) (max - more.size) _ (by omega), copySlice_end, z1, byteLen_eq,
          toList_length, Nat.zero_add, bytesOf_eq (Nat.le_refl _), List.drop_zero]
        cases readMembers f (max - more.size) (after src (pastZeros src p)) with
        | error r => rfl
        | ok y => simp
      · simp only [h0, if_false, ne_eq, not_false_eq_true, if_true, refuse]
        rfl
    · rename_i hi
      rw [after_nil (by omega)]
      simp [readMembers]

/-- Decoding a file of gzip members is the model's `gunzipAll`. -/
theorem gunzipAll_eq (src : ByteArray) (max : Nat) : Lydite.gunzipAll max src.data.toList =
    if (gunzipAll src 0 max).status = 0 then .ok (gunzipAll src 0 max).out.data.toList
    else .error (refusalOf (gunzipAll src 0 max).status) := by
  have := members_eq src src.size 0 max ByteArray.empty (by omega)
  rw [gunzipAll, ← this, Lydite.gunzipAll, byteLen_eq, toList_length]
  show readMembers src.size max (after src 0) = _
  cases readMembers src.size max (after src 0) with
  | error r => rfl
  | ok y => rfl
end Lydite.Fast

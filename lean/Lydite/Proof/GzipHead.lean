module
public import Lydite.GzipHeader
public import Lydite.Proof.CheckCrc
public import Lydite.Fast.GzipHead
/-! Reading the header of a gzip member from bytes is `readGzipHeader`. -/
@[expose] public section
namespace Lydite.Fast

/-- The bytes from `i` on. -/
noncomputable def after (d : ByteArray) (i : Nat) : Bytes := d.data.toList.drop i

theorem after_cons {d : ByteArray} {i : Nat} (h : i < d.size) : after d i = d[i] :: after d (i + 1) := by
  have e := bytesOf_cons h (Nat.le_refl d.size)
  rwa [bytesOf_eq (Nat.le_refl _), bytesOf_eq (Nat.le_refl _)] at e

theorem after_nil {d : ByteArray} {i : Nat} (h : d.size ≤ i) : after d i = [] := by
  have : d.data.toList.length = d.size := by rw [Array.length_toList]; rfl
  exact List.drop_eq_nil_of_le (by omega)

theorem after_length (d : ByteArray) (i : Nat) : (after d i).length = d.size - i := by
  have : d.data.toList.length = d.size := by rw [Array.length_toList]; rfl
  rw [after, List.length_drop, this]

theorem skipBytes_after (d : ByteArray) (n i : Nat) :
    skipBytes n (after d i) = if i + n ≤ d.size ∨ n = 0 then .ok (after d (i + n)) else .error .truncated := by
  induction n generalizing i with
  | zero => simp [skipBytes]
  | succ n ih =>
    by_cases h : i < d.size
    · rw [after_cons h, skipBytes, ih, show i + 1 + n = i + (n + 1) by omega]
      by_cases g : i + (n + 1) ≤ d.size
      · rw [if_pos (.inl g), if_pos (.inl g)]
      · by_cases z : n = 0
        · omega
        · rw [if_neg (by omega), if_neg (by omega)]
    · rw [after_nil (by omega), skipBytes, if_neg (by omega)]

/-- What a part says: where it ends, or 0 for an input that ends before. -/
noncomputable def ends (d : ByteArray) (e : Nat) : R Bytes := if e = 0 then .error .truncated else .ok (after d e)

theorem textEnd_eq (d : ByteArray) (i : Nat) : skipText (after d i) = ends d (textEnd d i) ∧
    (textEnd d i ≠ 0 → i < textEnd d i ∧ textEnd d i ≤ d.size) := by
  fun_induction textEnd d i with
  | case1 i h hx =>
    rw [after_cons h, skipText, if_pos hx, ends, if_neg (by omega)]
    exact ⟨rfl, by omega⟩
  | case2 i h hx ih =>
    rw [after_cons h, skipText, if_neg hx]
    exact ⟨ih.1, fun g => by have := ih.2 g; omega⟩
  | case3 i h =>
    rw [after_nil (by omega)]
    exact ⟨rfl, by omega⟩

theorem extraEnd_eq (d : ByteArray) (i : Nat) : skipExtra (after d i) = ends d (extraEnd d i) ∧
    (extraEnd d i ≠ 0 → i < extraEnd d i ∧ extraEnd d i ≤ d.size) := by
  unfold extraEnd
  split
  · rename_i h
    have e : skipExtra (after d i) = skipBytes (d[i].toNat + 256 * (d[i+1].toNat + 256 * 0)) (after d (i + 1 + 1)) := by
      rw [after_cons (by omega), after_cons (by omega)]
      rfl
    rw [e, skipBytes_after, Nat.mul_zero, Nat.add_zero, show i + 1 + 1 = i + 2 by omega]
    dsimp only
    by_cases g : i + 2 + (d[i].toNat + 256 * d[i+1].toNat) ≤ d.size
    · rw [if_pos (.inl g), if_pos g, ends, if_neg (by omega)]
      exact ⟨rfl, by omega⟩
    · rw [if_neg (by omega), if_neg g]
      exact ⟨rfl, by omega⟩
  · rename_i h
    refine ⟨?_, by omega⟩
    by_cases g : i < d.size
    · rw [after_cons g, after_nil (by omega)]; rfl
    · rw [after_nil (by omega)]; rfl

theorem optionalText_eq (c : Bool) (d : ByteArray) (i : Nat) :
    (ends d i >>= optional c skipText) = ends d (optionalText c d i) ∧
    (optionalText c d i ≠ 0 → i ≤ optionalText c d i) ∧
    (i ≤ d.size → optionalText c d i ≤ d.size) ∧ (i = 0 → optionalText c d i = 0) := by
  unfold optionalText
  by_cases h : i = 0
  · rw [if_pos h, ends, if_pos h]; exact ⟨rfl, by omega, by omega, by omega⟩
  · rw [if_neg h, ends, if_neg h]
    cases c
    · exact ⟨by rw [ok_bind, ends]; simp [optional, h], by simp, by simp, by simp [h]⟩
    · have := textEnd_eq d i
      refine ⟨this.1, fun g => Nat.le_of_lt (this.2 g).1, fun _ => ?_, fun g => absurd g h⟩
      by_cases g : textEnd d i = 0
      · simp [g]
      · exact (this.2 g).2

theorem restEnd_eq (d : ByteArray) (f : UInt8) (i : Nat) (hi : i + 4 ≤ d.size) :
    skipRest f (after d (i + 4)) = ends d (restEnd d f i) ∧
    (restEnd d f i ≠ 0 → i + 10 ≤ restEnd d f i ∧ restEnd d f i ≤ d.size) := by
  unfold restEnd skipRest
  rw [skipBytes_after, show i + 4 + 6 = i + 10 by omega]
  by_cases h : i + 10 ≤ d.size
  · rw [if_pos (.inl h), if_pos h, ok_bind]
    dsimp only
    have e : optional (flag f 2) skipExtra (after d (i + 10)) =
        ends d (if bitOf f 2 then extraEnd d (i + 10) else i + 10) ∧
        ((if bitOf f 2 then extraEnd d (i + 10) else i + 10) ≠ 0 →
          i + 10 ≤ (if bitOf f 2 then extraEnd d (i + 10) else i + 10)) ∧
          (if bitOf f 2 then extraEnd d (i + 10) else i + 10) ≤ d.size := by
      show optional (bitOf f 2) skipExtra _ = _ ∧ _
      cases bitOf f 2
      · exact ⟨by simp [optional, ends], by simp, by simpa using h⟩
      · have := extraEnd_eq d (i + 10)
        refine ⟨this.1, fun g => Nat.le_of_lt (this.2 g).1, ?_⟩
        by_cases g : extraEnd d (i + 10) = 0
        · simp [g]
        · exact (this.2 g).2
    generalize (if bitOf f 2 then extraEnd d (i + 10) else i + 10) = e0 at e ⊢
    have t3 := optionalText_eq (bitOf f 3) d e0
    have t4 := optionalText_eq (bitOf f 4) d (optionalText (bitOf f 3) d e0)
    rw [e.1]
    show (ends d e0 >>= fun b => optional (bitOf f 3) skipText b >>= optional (bitOf f 4) skipText) = _ ∧ _
    have assoc : (ends d e0 >>= fun b => optional (bitOf f 3) skipText b >>= optional (bitOf f 4) skipText) =
        ((ends d e0 >>= optional (bitOf f 3) skipText) >>= optional (bitOf f 4) skipText) := by
      cases ends d e0 <;> rfl
    rw [assoc, t3.1, t4.1]
    refine ⟨rfl, fun g => ?_⟩
    have h3 : optionalText (bitOf f 3) d e0 ≠ 0 := fun z => g (t4.2.2.2 z)
    have h2 : e0 ≠ 0 := fun z => h3 (t3.2.2.2 z)
    have a := e.2.1 h2
    have b := t3.2.1 h3
    have c := t4.2.1 g
    exact ⟨by omega, t4.2.2.1 (t3.2.2.1 e.2.2)⟩
  · rw [if_neg (by omega), if_neg h]
    exact ⟨rfl, by omega⟩

/-- What the statuses mean. -/
noncomputable def headReason : Nat → Reason
  | 1 => .truncated | 2 => .gzipMagic | 3 => .method | 4 => .gzipFlags | _ => .gzipHeaderCheck

theorem gzipHead_eq (d : ByteArray) (i : Nat) : readGzipHeader (after d i) =
    (if (gzipHead d i).status = 0 then .ok (after d (gzipHead d i).pos) else .error (headReason (gzipHead d i).status)) ∧
    ((gzipHead d i).status = 0 → i + 10 ≤ (gzipHead d i).pos ∧ (gzipHead d i).pos ≤ d.size) := by
  unfold gzipHead
  split
  · rename_i h
    rw [after_cons (by omega), after_cons (by omega), after_cons (by omega), after_cons (by omega)]
    simp only [show i + 1 + 1 = i + 2 by omega, show i + 2 + 1 = i + 3 by omega, show i + 3 + 1 = i + 4 by omega]
    rw [readGzipHeader]
    cases hm : (d[i] == 0x1f && d[i+1] == 0x8b)
    · exact ⟨rfl, by simp⟩
    · simp only [Bool.not_true, Bool.false_eq_true, if_false, need_true, ok_bind]
      cases h8 : (d[i+2] == 8)
      · exact ⟨rfl, by simp⟩
      · simp only [Bool.not_true, Bool.false_eq_true, if_false, need_true, ok_bind]
        by_cases g3 : 32 ≤ d[i+3].toNat
        · rw [decide_eq_false (by omega), if_pos g3]
          exact ⟨rfl, by simp⟩
        · rw [decide_eq_true (by omega), need_true, ok_bind]
          simp only [if_neg g3]
          obtain ⟨r1, r2⟩ := restEnd_eq d d[i+3] i h
          rw [r1]
          clear r1
          generalize restEnd d d[i+3] i = e at r2 ⊢
          unfold headCheck
          by_cases he : e = 0
          · rw [if_pos he, ends, if_pos he]; exact ⟨rfl, by simp⟩
          · have r3 := r2 he
            rw [if_neg he, ends, if_neg he, ok_bind]
            show (if bitOf d[i+3] 1 = true then _ else _) = _ ∧ _
            cases bitOf d[i+3] 1
            · exact ⟨rfl, fun _ => r3⟩
            · simp only [if_true]
              have hb : firstBytes (byteLen (after d (i + 4)) - byteLen (after d e)) (after d (i + 4)) =
                  bytesOf d (i + 4) e := by
                rw [firstBytes_eq, byteLen_eq, byteLen_eq, after_length, after_length, after, bytesOf, List.drop_take]
                congr 1; omega
              have hc : crc16 (d[i] :: d[i+1] :: d[i+2] :: d[i+3] :: bytesOf d (i + 4) e) =
                  (crc32 d i e 0).toNat % 65536 := by
                have := crc32_is d i e
                rw [bytesOf_cons (by omega) (by omega), bytesOf_cons (by omega) (by omega),
                  bytesOf_cons (by omega) (by omega), bytesOf_cons (by omega) (by omega)] at this
                rw [crc16, ← this]; rfl
              split
              · rename_i h2
                have h3 : getLE 2 (after d e) = .ok (d[e].toNat + 256 * (d[e+1].toNat + 256 * 0), after d (e + 2)) := by
                  rw [after_cons (by omega), after_cons (by omega)]; rfl
                rw [h3, ok_bind, hb]
                dsimp only
                rw [hc, Nat.mul_zero, Nat.add_zero]
                split
                · rename_i q; rw [q, beq_self_eq_true, need_true]; exact ⟨rfl, fun _ => by show i + 10 ≤ e + 2 ∧ e + 2 ≤ d.size; omega⟩
                · rename_i q
                  rw [show (d[e].toNat + 256 * d[e+1].toNat == (crc32 d i e 0).toNat % 65536) = false by simpa using q]
                  exact ⟨rfl, by simp⟩
              · rename_i h2
                have h3 : getLE 2 (after d e) = .error .truncated := by
                  by_cases g : e < d.size
                  · rw [after_cons g, after_nil (by omega)]; rfl
                  · rw [after_nil (by omega)]; rfl
                rw [h3]
                exact ⟨rfl, by simp⟩
  · rename_i h
    refine ⟨?_, by simp⟩
    have hl : (after d i).length < 4 := by rw [after_length]; omega
    match after d i, hl with
    | [], _ => rfl
    | [_], _ => rfl
    | [_, _], _ => rfl
    | [_, _, _], _ => rfl
end Lydite.Fast

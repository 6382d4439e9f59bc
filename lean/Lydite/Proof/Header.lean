module
public import Lydite.Proof.HeaderSplit
/-! `readHead` is `readHeader`. -/
@[expose] public section
namespace Lydite.Fast

/-- The three numbers at the start of the header. -/
theorem getBits_three {d : ByteArray} {p : Nat} (h : p + 14 ≤ 8 * d.size) (k : Bits)
    (f : Nat → Nat → Nat → Bits → R (List Nat × List Nat × Bits)) : (do
      let (hl, bs) ← getBits 5 (bitsAt d p ++ k)
      let (hd, bs) ← getBits 5 bs
      let (hc, bs) ← getBits 4 bs
      f hl hd hc bs) =
    f (peek d p 14 % 32) (peek d p 14 / 32 % 32) (peek d p 14 / 1024) (bitsAt d (p + 14) ++ k) := by
  have hv := peek_lt d p 14
  have e : bitsAt d p = field 5 (peek d p 14 % 32) ++ (field 5 (peek d p 14 / 32 % 32) ++
      (field 4 (peek d p 14 / 1024) ++ bitsAt d (p + 14))) := by
    rw [bitsAt_field (n := 14) (by omega) h, field_add 5 9, field_add 5 4, Nat.div_div_eq_div_mul, List.append_assoc,
      List.append_assoc, ← field_mod (a := 5) (n := 5) (by omega) (peek d p 14),
      ← field_mod (a := 5) (n := 5) (by omega) (peek d p 14 / 2 ^ 5)]
  simp only [e, List.append_assoc]
  rw [getBits_field (by omega)]
  simp only [ok_bind]
  rw [getBits_field (by omega)]
  simp only [ok_bind]
  rw [getBits_field (by omega)]
  rfl

theorem getBits_three_end {d : ByteArray} {p : Nat} (h : 8 * d.size < p + 14) (hp : p ≤ 8 * d.size)
    (f : Nat → Nat → Nat → Bits → R (List Nat × List Nat × Bits)) : (do
      let (hl, bs) ← getBits 5 (bitsAt d p)
      let (hd, bs) ← getBits 5 bs
      let (hc, bs) ← getBits 4 bs
      f hl hd hc bs) = .error .truncated := by
  have peeked : ∀ {q n : Nat}, n ≤ 16 → q + n ≤ 8 * d.size →
      getBits n (bitsAt d q) = .ok (peek d q n, bitsAt d (q + n)) := by
    intro q n hn hq
    simpa using getBits_peek hn hq []
  by_cases h5 : p + 5 ≤ 8 * d.size
  · rw [peeked (by omega) h5]
    simp only [ok_bind]
    by_cases h10 : p + 5 + 5 ≤ 8 * d.size
    · rw [peeked (by omega) h10]
      simp only [ok_bind]
      rw [getBits_end (by omega) h10]
      rfl
    · rw [getBits_end (by omega) h5]
      rfl
  · rw [getBits_end (by omega) hp]
    rfl

/-- `readHeader` without its three numbers. -/
noncomputable def afterThree (hl hd hc : Nat) (bs : Bits) : R (List Nat × List Nat × Bits) := do
  need (hl ≤ 29 && hd ≤ 29) .tooManyCodes
  let (cls, bs) ← readCls (hc + 4) bs
  need (kraft (clLens cls) == 65536) .codeLengthSet
  lensOf (canonical (clLens cls)) (hl + 257) (hd + 1) bs

theorem readHead_isHead {d : ByteArray} {p : Nat} (hp : p ≤ 8 * d.size) : IsHead readHeader d p (readHead d p) := by
  have model : readHeader = fun bs => (do
      let (hl, bs) ← getBits 5 bs
      let (hd, bs) ← getBits 5 bs
      let (hc, bs) ← getBits 4 bs
      afterThree hl hd hc bs) := rfl
  rw [model]
  dsimp only [readHead]
  split
  · rename_i h14
    suffices h : IsHead (afterThree (peek d p 14 % 32) (peek d p 14 / 32 % 32) (peek d p 14 / 1024)) d (p + 14)
        (readHead d p) by
      dsimp only [readHead] at h
      rw [if_pos h14] at h
      refine ⟨fun k hk => ?_, fun h0 => ?_, h.2.2⟩
      · rw [← h.1 k hk]
        exact getBits_three h14 k afterThree
      · have := h.2.1 h0
        omega
    dsimp only [readHead]
    rw [if_pos h14]
    split
    · rename_i hn
      have e0 : need (decide (peek d p 14 % 32 ≤ 29) && decide (peek d p 14 / 32 % 32 ≤ 29)) Reason.tooManyCodes =
          .ok () := by simp [need, hn.1, hn.2]
      split
      · rename_i hc
        have e1 := clFrom_toList d (p + 14) (peek d p 14 / 1024 + 4) (m := 19) (s := 0) (Array.mkEmpty 19) (by omega)
        have e2 : (clFrom d (p + 14) (peek d p 14 / 1024 + 4) 19 0 (Array.mkEmpty 19)).toList =
            clLens (clsAt d (p + 14) (peek d p 14 / 1024 + 4)) := by rw [e1]; rfl
        obtain ⟨h1, h2, h3⟩ := readLens_eq (nl := peek d p 14 % 32 + 257) (nd := peek d p 14 / 32 % 32 + 1)
          (clFrom d (p + 14) (peek d p 14 / 1024 + 4) 19 0 (Array.mkEmpty 19)) hc
        refine ⟨fun k hk => ?_, fun h0 => ?_, h3⟩
        · rw [← h1 k hk, e2]
          simp only [afterThree, e0, ok_bind]
          rw [readCls_at hc]
          simp only [ok_bind]
        · have := h2 h0
          omega
      · rename_i hc
        refine ⟨fun k hk => ?_, by simp, by simp⟩
        rw [hk rfl, List.append_nil]
        simp only [afterThree, e0, ok_bind]
        rw [readCls_end (by omega) h14]
        rfl
    · rename_i hn
      refine ⟨fun k hk => ?_, by simp, by simp⟩
      rw [afterThree, show (decide (peek d p 14 % 32 ≤ 29) && decide (peek d p 14 / 32 % 32 ≤ 29)) = false by
        rw [← Bool.not_eq_true]; simpa using hn]
      rfl
  · rename_i h14
    refine ⟨fun k hk => ?_, by simp, by simp⟩
    rw [hk rfl, List.append_nil]
    exact getBits_three_end (by omega) hp afterThree

/-- The fast reader of the header is the model's, with any later input `k`. -/
theorem readHead_reads {d : ByteArray} {p : Nat} (hp : p ≤ 8 * d.size) (k : Bits)
    (hk : (readHead d p).status = 1 → k = []) : readHeader (bitsAt d p ++ k) =
      if (readHead d p).status = 0 then
        .ok ((readHead d p).litLens.toList, (readHead d p).distLens.toList, bitsAt d (readHead d p).p ++ k)
      else .error (reasonOf (readHead d p).status) := (readHead_isHead hp).1 k hk

theorem readHead_status {d : ByteArray} {p : Nat} (hp : p ≤ 8 * d.size) :
    (readHead d p).status ≤ 1 ∨ 6 ≤ (readHead d p).status ∧ (readHead d p).status ≤ 11 := (readHead_isHead hp).2.2

/-- A header that was read: where it ends, and what holds of the lengths. -/
theorem readHead_ok {d : ByteArray} {p : Nat} (hp : p ≤ 8 * d.size) (h : (readHead d p).status = 0) :
    p ≤ (readHead d p).p ∧ (readHead d p).p ≤ 8 * d.size ∧
    kraft (readHead d p).litLens.toList ≤ 65536 ∧ kraft (readHead d p).distLens.toList ≤ 65536 ∧
    257 ≤ (readHead d p).litLens.size ∧ (readHead d p).litLens.size ≤ 286 ∧
    1 ≤ (readHead d p).distLens.size ∧ (readHead d p).distLens.size ≤ 30 ∧
    fits (readHead d p).litLens.toList (readHead d p).distLens.toList := by
  have hr := readHead_reads hp [] (by omega)
  rw [if_pos h] at hr
  obtain ⟨w, hw, _⟩ := readHeader_sound hr
  have hf := hw.fits
  have hu : ∀ ls, usable ls = true → kraft ls ≤ 65536 := by
    intro ls h
    simp [usable] at h
    omega
  obtain ⟨h1, h2⟩ := (readHead_isHead hp).2.1 h
  refine ⟨h1, h2, hu _ hf.2.1, hu _ hf.2.2, ?_⟩
  generalize (readHead d p).litLens = lit at hw hf ⊢
  generalize (readHead d p).distLens = dist at hw hf ⊢
  cases hw with
  | mk a1 a2 a3 a4 a5 a6 a7 a8 =>
    rw [Array.length_toList] at a7 a8
    exact ⟨by omega, by omega, by omega, by omega, hf⟩
end Lydite.Fast

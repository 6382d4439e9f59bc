module
public import Lydite.Proof.SparseScale
/-! Reading the scale words of all chunks: what is read is what the model's `getScales` reads, and a refusal says which
chunk's word is the first that the model refuses. -/
@[expose] public section
namespace Lydite.Fast.Sparse

theorem low_half (v : UInt64) : (v &&& 0xffffffff).toNat = v.toNat % 2 ^ 32 := by
  rw [UInt64.toNat_and, show (0xffffffff : UInt64).toNat = 2 ^ 32 - 1 from rfl, Nat.and_two_pow_sub_one_eq_mod]

theorem window_bits (d : ByteArray) (p stop : Nat) (h : Room d stop) :
    bitsAt d p = field (heldAt d p) (window d p stop h) ++ bitsAt d (p + 32) ∧
    (bitsAt d (p + 32) = [] ∨ 32 ≤ heldAt d p) := by
  have hk : bitsAt d (p + 32) = [] ∨ 32 ≤ heldAt d p := by
    unfold heldAt
    by_cases g : p + 32 ≤ 8 * d.size
    · rw [if_pos g]; exact .inr (Nat.le_refl _)
    · exact .inl (bitsAt_nil (by omega))
  refine ⟨?_, hk⟩
  unfold window
  by_cases hp : p < stop
  · rw [dif_pos hp, low_half]
    obtain ⟨w1, w2⟩ := wide_bits d p stop h hp
    generalize (wide d p stop h hp).toNat = v at w2
    rw [show heldAt d p = 32 by rw [heldAt, if_pos (by omega)], field_mod_eq]
    rw [show 57 = 32 + 25 by rfl, field_add, List.append_assoc] at w2
    have := congrArg (List.drop 32) w2
    rw [bitsAt_drop, List.drop_left' (by rw [field_length])] at this
    rw [this]
    exact w2
  · rw [dif_neg hp, bitsAt_peek d p (n := 16) (by omega), bitsAt_peek d (p + 16) (n := 16) (by omega),
      Nat.shiftLeft_eq, Nat.mul_comm, ← List.append_assoc, Nat.add_assoc]
    congr 1
    have ha := peek_lt d p 16
    have hs : heldAt d p = avail d p 16 + avail d (p + 16) 16 := by
      rw [heldAt, avail_eq, avail_eq]
      split <;> omega
    rw [hs]
    by_cases g : p + 16 ≤ 8 * d.size
    · rw [show avail d p 16 = 16 by rw [avail_eq]; omega, field_cut ha]
    · rw [show avail d (p + 16) 16 = 0 by rw [avail_eq]; omega]
      have : avail d p 16 ≤ 16 := by rw [avail_eq]; omega
      generalize avail d p 16 = n at this
      rw [show 2 ^ 16 * peek d (p + 16) 16 = 2 ^ n * (2 ^ (16 - n) * peek d (p + 16) 16) by
        rw [← Nat.mul_assoc, ← Nat.pow_add, Nat.add_sub_cancel' this], Nat.add_zero n, field_low]
      exact List.append_nil _

/-- The scale word at bit `p`. -/
theorem scale_at (d : ByteArray) (b last p stop : Nat) (h : Room d stop) {x : Scale}
    (hx : takeScale b last (window d p stop h) (heldAt d p) = x) (hp : p ≤ 8 * d.size) :
    getScale b last (bitsAt d p) =
      (if x.status = 0 then .ok (x.value, bitsAt d (p + x.len)) else .error (reasonAt x.status)) ∧
    (x.status = 0 → p + x.len ≤ 8 * d.size) := by
  obtain ⟨h1, h2⟩ := window_bits d p stop h
  generalize window d p stop h = w at h1 hx
  have hl : heldAt d p ≤ 8 * d.size - p := by unfold heldAt; split <;> omega
  generalize heldAt d p = held at h1 h2 hx hl
  obtain ⟨t1, t2⟩ := takeScale_spec (b := b) (last := last) (w := w) (held := held) h2
  rw [hx, ← h1] at t1
  rw [hx] at t2
  refine ⟨t1.trans ?_, fun g => by have := t2 g; omega⟩
  by_cases g : x.status = 0
  · rw [if_pos g, if_pos g]
    have hn := t2 g
    obtain ⟨r, rfl⟩ : ∃ r, held = x.len + r := ⟨held - x.len, by omega⟩
    rw [field_add, List.append_assoc] at h1
    have := congrArg (List.drop x.len) h1
    rw [bitsAt_drop, List.drop_left' (by rw [field_length])] at this
    rw [this, Nat.add_sub_cancel_left, Nat.shiftRight_eq_div_pow]
  · rw [if_neg g, if_neg g]

theorem getScales_step {b last w left : Nat} {bs rest : Bits} (h : getScale b last bs = .ok (w, rest)) :
    getScales b last (left + 1) bs = getScales b (after last w) left rest >>= fun (ws, r) => .ok (w :: ws, r) := by
  rw [getScales, h, ok_bind]

theorem getScales_stop {b last left : Nat} {bs : Bits} {e : Reason} (h : getScale b last bs = .error e) :
    getScales b last (left + 1) bs = .error e := by
  rw [getScales, h]; rfl

/-- What reading with the model gives: the words behind those in `out`, and how many values follow; or the reason, and
that the words before the refused chunk are fine. -/
def Scanned (d sizes : ByteArray) (k b left c n p last : Nat) (out : ByteArray) (x : Scales) : Prop :=
  (x.status = 0 → p ≤ x.p ∧ x.p ≤ 8 * d.size ∧ ∃ ws, getScales b last left (bitsAt d p) = .ok (ws, bitsAt d x.p) ∧
    x.out.data.toList = out.data.toList ++ putWords ws [] ∧
    x.n = n + total (live k (wordsAt sizes (2 * c) left) ws)) ∧
  (x.status ≠ 0 → getScales b last left (bitsAt d p) = .error (reasonAt x.status) ∧
    c ≤ x.chunk ∧ x.chunk < c + left ∧ (∃ y, getScales b last (x.chunk - c) (bitsAt d p) = .ok y) ∧
    getScales b last (x.chunk - c + 1) (bitsAt d p) = .error (reasonAt x.status))

theorem Scanned.step {d sizes : ByteArray} {k b left c n p last w q : Nat} {out : ByteArray} {x : Scales}
    (h : getScale b last (bitsAt d p) = .ok (w, bitsAt d q)) (hq : p ≤ q)
    (g : Scanned d sizes k b left (c + 1) (if w = 0 then n else n + keep k (word sizes (2 * c))) q (after last w)
      (pushWord out w) x) : Scanned d sizes k b (left + 1) c n p last out x := by
  refine ⟨fun h0 => ?_, fun h0 => ?_⟩
  · obtain ⟨g1, g2, ws, g3, g4, g5⟩ := g.1 h0
    refine ⟨by omega, g2, w :: ws, ?_, ?_, ?_⟩
    · rw [getScales_step h, g3]; rfl
    · rw [g4, pushWord_toList, List.append_assoc, ← putWords_cat]; rfl
    · rw [g5, wordsAt, live]
      by_cases hz : w = 0
      · rw [if_pos hz, if_pos hz]; rfl
      · rw [if_neg hz, if_neg hz, total, keep_eq, Nat.add_assoc]; rfl
  · obtain ⟨g1, g2, g3, ⟨y, g4⟩, g5⟩ := g.2 h0
    obtain ⟨i, e⟩ : ∃ i, x.chunk - (c + 1) = i := ⟨_, rfl⟩
    rw [e] at g4 g5
    rw [show x.chunk - c = i + 1 by omega]
    refine ⟨?_, by omega, by omega, ⟨(w :: y.1, y.2), ?_⟩, ?_⟩
    · rw [getScales_step h, g1]; rfl
    · rw [getScales_step h, g4]; rfl
    · rw [getScales_step h, g5]; rfl

theorem Scanned.stop {d sizes : ByteArray} {k b left c n p last : Nat} {out : ByteArray} {x : Scales}
    (h : getScale b last (bitsAt d p) = .error (reasonAt x.status)) (h0 : x.status ≠ 0) (hc : x.chunk = c) :
    Scanned d sizes k b (left + 1) c n p last out x := by
  refine ⟨fun g => absurd g h0, fun _ => ⟨getScales_stop h, by omega, by omega, ?_, ?_⟩⟩
  · rw [hc, Nat.sub_self]; exact ⟨_, rfl⟩
  · exact getScales_stop h

theorem readFrom_spec (d sizes : ByteArray) (k b stop : Nat) (h : Room d stop) (left c n p last : Nat)
    (out : ByteArray) (hp : p ≤ 8 * d.size) :
    Scanned d sizes k b left c n p last out (readFrom d sizes k b stop h left c n p last out) := by
  induction left generalizing c n p last out with
  | zero =>
    refine ⟨fun _ => ⟨Nat.le_refl _, hp, [], rfl, ?_, rfl⟩, fun g => absurd rfl g⟩
    exact (List.append_nil _).symm
  | succ left ih =>
    rw [readFrom]
    generalize hx : takeScale b last (window d p stop h) (heldAt d p) = x
    obtain ⟨s1, s2⟩ := scale_at d b last p stop h hx hp
    obtain ⟨status, len, value, limit⟩ := x
    simp only at s1 s2 ⊢
    by_cases h0 : status = 0
    · rw [if_pos h0] at s1 ⊢
      refine Scanned.step s1 (Nat.le_add_right _ _) ?_
      by_cases hv : value = 0
      · rw [if_pos hv, if_pos hv, after, if_pos hv]
        exact ih _ _ _ _ _ (s2 h0)
      · rw [if_neg hv, if_neg hv, after, if_neg hv]
        exact ih _ _ _ _ _ (s2 h0)
    · rw [if_neg h0] at s1 ⊢
      by_cases h16 : status = 16
      · rw [if_pos h16]
        rw [h16] at s1
        exact Scanned.stop s1 (fun g => nomatch g) rfl
      · rw [if_neg h16]
        exact Scanned.stop s1 h0 rfl

/-- Scale words are read and checked as in the model; `n` counts the values that follow. -/
theorem readScales_spec (d sizes : ByteArray) (k b : Nat) (h : 16 ≤ d.size) {x : Scales}
    (hx : readScales d sizes k b = x) :
    (x.status = 0 → 128 ≤ x.p ∧ x.p ≤ 8 * d.size ∧ ∃ ws,
      getScales b startScale (sizes.size / 2) (bitsAt d 128) = .ok (ws, bitsAt d x.p) ∧
      x.out.data.toList = putWords ws [] ∧ x.n = total (live k (wordsAt sizes 0 (sizes.size / 2)) ws)) ∧
    (x.status ≠ 0 → getScales b startScale (sizes.size / 2) (bitsAt d 128) = .error (reasonAt x.status)) := by
  have g := readFrom_spec d sizes k b (stopOf d) (room_stopOf d) (sizes.size / 2) 0 0 128 0x6000
    (ByteArray.emptyWithCapacity sizes.size) (by omega)
  rw [← readScales, hx] at g
  refine ⟨fun h0 => ?_, fun h0 => (g.2 h0).1⟩
  obtain ⟨g1, g2, ws, g3, g4, g5⟩ := g.1 h0
  exact ⟨g1, g2, ws, g3, by rw [g4]; rfl, by rw [g5, Nat.zero_add]⟩

/-- The chunk of a refusal is the first one whose scale word the model refuses. -/
theorem readScales_chunk (d sizes : ByteArray) (k b : Nat) (h : 16 ≤ d.size) {x : Scales}
    (hx : readScales d sizes k b = x) (h0 : x.status ≠ 0) :
    x.chunk < sizes.size / 2 ∧ (∃ y, getScales b startScale x.chunk (bitsAt d 128) = .ok y) ∧
    getScales b startScale (x.chunk + 1) (bitsAt d 128) = .error (reasonAt x.status) := by
  have g := readFrom_spec d sizes k b (stopOf d) (room_stopOf d) (sizes.size / 2) 0 0 128 0x6000
    (ByteArray.emptyWithCapacity sizes.size) (by omega)
  rw [← readScales, hx] at g
  obtain ⟨_, _, g3, g4, g5⟩ := g.2 h0
  rw [Nat.sub_zero] at g4 g5
  rw [Nat.zero_add] at g3
  exact ⟨g3, g4, g5⟩
end Lydite.Fast.Sparse

module
public import Lydite.Proof.LoopHot
/-! The token loop is the model's: where it stops, and that what stopped it is what the model says. -/
@[expose] public section
namespace Lydite.Fast

theorem burst_spec {lit dist : Code} {ll dl : List Nat} (hl : lit.Ok payLit 286 ll) (hd : dist.Ok payDist 30 dl)
    {src : ByteArray} {p : Nat} {out : ByteArray} {n : Nat} (hp : p ≤ 8 * src.size) (hn : n ≤ out.size) :
    let x := burst lit dist src p out n
    Went (booksOf ll dl) src p out n x.p x.out x.n := by
  intro x
  unfold x burst
  simp only
  split
  · rename_i h
    obtain ⟨h1, h2, h3, h4, h5, h6, h7⟩ := h
    have hs : 8 * src.size < 2 ^ 64 := h6 ▸ UInt64.toNat_lt _
    have ho : out.size < USize.size := h7 ▸ USize.toNat_lt_size _
    have ep : (UInt64.ofNat p).toNat = p := by rw [UInt64.toNat_ofNat', Nat.mod_eq_of_lt (by omega)]
    have en : (USize.ofNat n).toNat = n := USize.toNat_ofNat_of_lt' (by omega)
    have mask : ∀ {pay top lens} {c : Code}, c.Ok pay top lens →
        (UInt64.ofNat (c.table.size - 1)).toNat = c.table.size - 1 := by
      intro pay top lens c h
      have := Nat.pow_le_pow_right (n := 2) (by omega) h.tbits
      have := h.size
      rw [UInt64.toNat_ofNat', Nat.mod_eq_of_lt (by omega)]
    have g := hot_spec hl hd (mask hl) (mask hd) (limit := USize.ofNat out.size - 1) (stop := USize.ofNat out.size)
      (last := UInt64.ofNat (8 * src.size) - 57) (src := src) ?_ hs (UInt64.ofNat p) (USize.ofNat n) out
      (Nat.le_of_eq h7) (by rw [ep]; exact hp) (by rw [USize.le_iff_toNat_le, en, h7]; exact hn)
    · rw [ep, en] at g
      exact g
  · exact Went.refl _ hp hn

theorem turns_spec {lit dist : Code} {ll dl : List Nat} (hl : lit.Ok payLit 286 ll) (hd : dist.Ok payDist 30 dl)
    {src : ByteArray} (room : Nat) {p : Nat} {out : ByteArray} {n : Nat} (hp : p ≤ 8 * src.size) (hn : n ≤ out.size)
    (hr : out.size - n ≤ room) : Stopped (booksOf ll dl) src p out n (turns lit dist src room p out n) := by
  induction room using Nat.strongRecOn generalizing p out n with
  | ind room ih =>
    have b := burst_spec hl hd (src := src) (p := p) (out := out) (n := n) hp hn
    rw [turns]
    simp only at b ⊢
    generalize burst lit dist src p out n = x at b ⊢
    have bs := b.size
    have bn := b.n_le
    have be := b.n_end
    rcases step_spec hl hd (src := src) (p := x.p) b.p_end (out := x.out) (n := x.n) (by omega) with ⟨y1, y2, y3⟩ | y
    · generalize step lit dist src x.p x.out x.n = y at y1 y2 y3 ⊢
      have ys := y3.size
      have ye := y3.n_end
      rw [if_pos y1, if_pos (by omega)]
      exact b.stopped (y3.stopped (ih _ (by omega) (n := y.n) (out := y.out) y3.p_end (by omega) (by omega)))
    · generalize step lit dist src x.p x.out x.n = y at y ⊢
      have := y.status
      rw [if_neg (by omega)]
      exact b.stopped y

/-- Where the token loop stops. -/
theorem tokens_stopped {lit dist : Code} {ll dl : List Nat} (hl : lit.Ok payLit 286 ll) (hd : dist.Ok payDist 30 dl)
    {src : ByteArray} {p : Nat} {out : ByteArray} {n : Nat} (hp : p ≤ 8 * src.size) (hn : n ≤ out.size) :
    Stopped (booksOf ll dl) src p out n (tokens lit dist src p out n) :=
  turns_spec hl hd out.size hp hn (by omega)

/-- The same, spelt out: status 0 is the end of the block, 1 more input, 2 more room, any other a refusal. -/
theorem tokens_spec {ll dl : List Nat} {lit dist : Code} (hl : lit.Ok payLit 286 ll) (hd : dist.Ok payDist 30 dl)
    {src : ByteArray} {p : Nat} {out : ByteArray} {n : Nat} (hp : p ≤ 8 * src.size) (hn : n ≤ out.size) :
    let x := tokens lit dist src p out n
    (x.out.size = out.size ∧ n ≤ x.n ∧ x.n ≤ out.size ∧ p ≤ x.p ∧ x.p ≤ 8 * src.size ∧
      written x.out n = written out n) ∧
    (x.status = 0 → ∀ k e, decToks (booksOf ll dl) (written out n) (out.size - n + e) (bitsAt src p ++ k) =
      .ok (written x.out x.n, out.size - x.n + e, bitsAt src x.p ++ k)) ∧
    (x.status = 1 → Progress (booksOf ll dl) (written out n) (out.size - n) (bitsAt src p) (written x.out x.n)
      (out.size - x.n) (bitsAt src x.p) ∧ readTok (booksOf ll dl) (bitsAt src x.p) = .error .truncated) ∧
    (x.status = 2 → Progress (booksOf ll dl) (written out n) (out.size - n) (bitsAt src p) (written x.out x.n)
      (out.size - x.n) (bitsAt src x.p) ∧
      ∀ k, decToks (booksOf ll dl) (written x.out x.n) (out.size - x.n) (bitsAt src x.p ++ k) = .error .outputLimit) ∧
    (3 ≤ x.status → ∀ k e, decToks (booksOf ll dl) (written out n) (out.size - n + e) (bitsAt src p ++ k) =
      .error (reasonOf x.status)) := by
  intro x
  have h := tokens_stopped hl hd hp hn
  exact ⟨⟨h.size, h.n_le, h.n_end, h.p_le, h.p_end, h.kept n (Nat.le_refl _)⟩, h.done,
    fun g => ⟨h.progress (.inl g), h.input g⟩, fun g => ⟨h.progress (.inr g), h.room g⟩, h.refused⟩

theorem tokens_status {ll dl : List Nat} {lit dist : Code} (hl : lit.Ok payLit 286 ll) (hd : dist.Ok payDist 30 dl)
    {src : ByteArray} {p : Nat} {out : ByteArray} {n : Nat} (hp : p ≤ 8 * src.size) (hn : n ≤ out.size) :
    (tokens lit dist src p out n).status ≤ 5 := (tokens_stopped hl hd hp hn).status
end Lydite.Fast

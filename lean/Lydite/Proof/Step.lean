module
public import Lydite.Block
public import Lydite.Proof.CodeAt
public import Lydite.Proof.Copy
public import Lydite.Proof.TablePay
public import Lydite.Fast.Step
/-! One token, bit by bit, is what the model reads; what one step does to the output. -/
@[expose] public section
namespace Lydite.Fast

/-- The model's token. -/
noncomputable def Token.tok (t : Token) : Option Tok :=
  if t.dist = 0 then if t.len = 256 then none else some (.lit (UInt8.ofNat t.len)) else some (.ref t.len t.dist)

theorem decode_codeAt {lens : List Nat} {counts syms : Array Nat} (h : Sorted lens counts syms) (d : ByteArray)
    (p : Nat) (bad : Reason) {k : Bits} (hk : (codeAt counts syms d p = 0 ∧ 8 * d.size < p + 15) → k = []) :
    decode bad (canonical lens) (bitsAt d p ++ k) = if codeAt counts syms d p = 0 then
      .error (if p + 15 ≤ 8 * d.size then bad else .truncated)
    else .ok (codeAt counts syms d p / 16, bitsAt d (p + codeAt counts syms d p % 16) ++ k) := by
  split
  · rename_i h0
    exact codeAt_miss h h0 bad k (fun g => hk ⟨h0, g⟩)
  · rename_i h0
    exact (codeAt_hit h rfl h0).2.2 bad k

/-- What follows the length of a match in the model. -/
noncomputable def readDist (dist : Book) (len : Nat) (bs : Bits) : R (Option Tok × Bits) := do
  let (ds, bs) ← decode .distanceCode dist bs
  let (db, de) ← at? .distanceCode distTab ds
  let (dx, bs) ← getBits de bs
  .ok (some (.ref len (db + dx)), bs)

theorem distAt_reads {dist : Code} {dl : List Nat} (h : dist.Ok payDist 30 dl) (src : ByteArray) {p : Nat} (len : Nat)
    (hp : p ≤ 8 * src.size) :
    let t := distAt dist src p len
    Reads (readDist (canonical dl) len) src p t.status (some (.ref t.len t.dist)) t.p ∧
      (t.status = 0 → 1 ≤ t.dist ∧ t.len = len ∧ p < t.p ∧ t.p ≤ 8 * src.size) ∧
      (t.status = 0 ∨ t.status = 1 ∨ t.status = 4) := by
  intro t
  unfold t distAt
  simp only
  have hd := fun k hk => decode_codeAt h.sorted src p .distanceCode (k := k) hk
  generalize hr : codeAt dist.counts dist.syms src p = r at hd
  by_cases h0 : r = 0
  · rw [if_pos h0]
    refine ⟨fun k hk => ?_, by simp; split <;> omega, by simp; split <;> omega⟩
    rw [readDist, hd k (fun g => hk (by rw [if_neg (by omega)])), if_pos h0]
    by_cases g : p + 15 ≤ 8 * src.size
    · simp only [if_pos g]; rfl
    · simp only [if_neg g]; rfl
  · obtain ⟨h1, h2, -⟩ := codeAt_hit h.sorted hr h0
    simp only [if_neg h0] at hd ⊢
    by_cases hs : 30 ≤ r / 16
    · rw [if_pos hs]
      refine ⟨fun k hk => ?_, by simp, by simp⟩
      rw [readDist, hd k (fun g => absurd g.1 h0)]
      simp only [ok_bind, at_distTab_none hs]
      rfl
    · rw [if_neg hs]
      obtain ⟨b1, b2, b3⟩ := distance_bounds (s := r / 16) (by omega)
      have rd := reads_peek src (p + r % 16) (n := distanceExtra (r / 16)) (by omega) h2
      by_cases g : p + r % 16 + distanceExtra (r / 16) ≤ 8 * src.size
      · rw [if_pos g] at rd ⊢
        refine ⟨fun k hk => ?_, fun _ => ⟨by simp; omega, rfl, by simp; omega, g⟩, by simp⟩
        rw [readDist, hd k (fun g => absurd g.1 h0)]
        simp only [ok_bind, at_distTab (show r / 16 < 30 by omega)]
        rw [rd k (by omega)]
        rfl
      · rw [if_neg g] at rd ⊢
        refine ⟨fun k hk => ?_, by simp, by simp⟩
        rw [readDist, hd k (fun g => absurd g.1 h0)]
        simp only [ok_bind, at_distTab (show r / 16 < 30 by omega)]
        rw [rd k (fun _ => hk rfl)]
        rfl

theorem tokenAt_reads {lit dist : Code} {ll dl : List Nat} (hl : lit.Ok payLit 286 ll) (hd : dist.Ok payDist 30 dl)
    (src : ByteArray) {p : Nat} (hp : p ≤ 8 * src.size) :
    let t := tokenAt lit dist src p
    Reads (readTok (booksOf ll dl)) src p t.status t.tok t.p ∧
      (t.status = 0 → (t.dist = 0 ∨ 3 ≤ t.len) ∧ p < t.p ∧ t.p ≤ 8 * src.size) ∧
      (t.status = 0 ∨ t.status = 1 ∨ t.status = 3 ∨ t.status = 4) := by
  intro t
  unfold t tokenAt
  simp only
  have hr' := fun k hk => decode_codeAt hl.sorted src p .literalCode (k := k) hk
  generalize hr : codeAt lit.counts lit.syms src p = r at hr'
  by_cases h0 : r = 0
  · rw [if_pos h0]
    refine ⟨fun k hk => ?_, by simp; split <;> omega, by simp; split <;> omega⟩
    rw [readTok, booksOf, hr' k (fun g => hk (by rw [if_neg (by omega)])), if_pos h0]
    by_cases g : p + 15 ≤ 8 * src.size
    · simp only [if_pos g]; rfl
    · simp only [if_neg g]; rfl
  · obtain ⟨h1, h2, -⟩ := codeAt_hit hl.sorted hr h0
    simp only [if_neg h0] at hr' ⊢
    by_cases hs : r / 16 ≤ 256
    · rw [if_pos hs]
      refine ⟨fun k hk => ?_, fun _ => ⟨.inl rfl, by simp; omega, h2⟩, by simp⟩
      rw [readTok, booksOf, hr' k (fun g => absurd g.1 h0)]
      simp only [ok_bind, Token.tok, if_true]
      by_cases g : r / 16 = 256
      · rw [if_neg (by omega), if_pos g, if_pos g]
      · rw [if_pos (by omega), if_neg g]
    · rw [if_neg hs]
      by_cases h286 : 286 ≤ r / 16
      · rw [if_pos h286]
        refine ⟨fun k hk => ?_, by simp, by simp⟩
        rw [readTok, booksOf, hr' k (fun g => absurd g.1 h0)]
        simp only [ok_bind]
        rw [if_neg (by omega), if_neg (by omega), at_lenTab_none (by omega)]
        rfl
      · rw [if_neg h286]
        obtain ⟨b1, b2, b3⟩ := length_bounds (k := r / 16 - 257) (by omega)
        have rd := reads_peek src (p + r % 16) (n := lengthExtra (r / 16 - 257)) (by omega) h2
        have eq : ∀ k, readTok (booksOf ll dl) (bitsAt src p ++ k) = (do
            let (lx, bs) ← getBits (lengthExtra (r / 16 - 257)) (bitsAt src (p + r % 16) ++ k)
            readDist (canonical dl) (lengthBase (r / 16 - 257) + lx) bs) := by
          intro k
          rw [readTok, booksOf, hr' k (fun g => absurd g.1 h0)]
          simp only [ok_bind]
          rw [if_neg (by omega), if_neg (by omega), at_lenTab (by omega)]
          simp only [ok_bind, readDist]
        by_cases g : p + r % 16 + lengthExtra (r / 16 - 257) ≤ 8 * src.size
        · rw [if_pos g] at rd ⊢
          obtain ⟨d1, d2, d3⟩ := distAt_reads hd src (lengthBase (r / 16 - 257) + peek src (p + r % 16)
            (lengthExtra (r / 16 - 257))) g
          generalize distAt dist src _ _ = t at d1 d2 d3
          refine ⟨fun k hk => ?_, fun g => ?_, by omega⟩
          · rw [eq k, rd k (by omega)]
            simp only [if_true, ok_bind]
            rw [d1 k hk]
            by_cases h : t.status = 0
            · have := d2 h
              rw [if_pos h, if_pos h, Token.tok, if_neg (by omega)]
            · rw [if_neg h, if_neg h]
          · have := d2 g
            exact ⟨.inr (by omega), by omega, by omega⟩
        · rw [if_neg g] at rd ⊢
          refine ⟨fun k hk => ?_, by simp, by simp⟩
          rw [eq k, rd k (fun _ => hk rfl)]
          rfl
end Lydite.Fast

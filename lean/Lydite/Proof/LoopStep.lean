module
public import Lydite.Proof.Step
/-! What the token loop keeps while it goes on (`Went`), what is true where it stops (`Stopped`), and that `step` does
one or the other. -/
@[expose] public section
namespace Lydite.Fast

/-- From bit `p` with `n` bytes of `out` to bit `p'` with `n'` bytes of `out'`. -/
structure Went (B : Books) (src : ByteArray) (p : Nat) (out : ByteArray) (n p' : Nat) (out' : ByteArray) (n' : Nat) :
    Prop where
  size : out'.size = out.size
  n_le : n ≤ n'
  n_end : n' ≤ out.size
  p_le : p ≤ p'
  p_end : p' ≤ 8 * src.size
  kept : ∀ m ≤ n, written out' m = written out m
  progress : Progress B (written out n) (out.size - n) (bitsAt src p) (written out' n') (out.size - n') (bitsAt src p')

theorem Went.refl (B : Books) {src : ByteArray} {p : Nat} {out : ByteArray} {n : Nat} (hp : p ≤ 8 * src.size)
    (hn : n ≤ out.size) : Went B src p out n p out n :=
  ⟨rfl, Nat.le_refl _, hn, Nat.le_refl _, hp, fun _ _ => rfl, fun _ _ => rfl⟩

theorem Went.trans {B : Books} {src : ByteArray} {p p1 p2 n n1 n2 : Nat} {out out1 out2 : ByteArray}
    (h : Went B src p out n p1 out1 n1) (g : Went B src p1 out1 n1 p2 out2 n2) : Went B src p out n p2 out2 n2 := by
  have hs := h.size
  have := h.n_le
  have := g.n_le
  have := h.p_le
  have := g.p_le
  have := g.n_end
  refine ⟨g.size.trans hs, by omega, by omega, by omega, g.p_end, fun m hm => ?_, fun k e => ?_⟩
  · rw [g.kept m (by omega), h.kept m hm]
  · rw [h.progress k e, ← hs, g.progress k e]

/-- A literal. -/
theorem Went.lit {B : Books} {src : ByteArray} {p q n : Nat} {out : ByteArray} {b : UInt8}
    (h : ∀ k, readTok B (bitsAt src p ++ k) = .ok (some (.lit b), bitsAt src q ++ k)) (hn : n < out.size) (hp : p ≤ q)
    (hq : q ≤ 8 * src.size) : Went B src p out n q (out.set n b hn) (n + 1) := by
  refine ⟨size_set .., by omega, hn, hp, hq, fun m hm => written_set_le b hn hm, fun k e => ?_⟩
  rw [decToks, h k, written_set]
  simp only [ok_bind]
  rw [dif_pos (by omega), show out.size - n + e - 1 = out.size - (n + 1) + e by omega]

/-- A match. -/
theorem Went.ref {B : Books} {src : ByteArray} {p q n len d : Nat} {out out' : ByteArray}
    (h : ∀ k, readTok B (bitsAt src p ++ k) = .ok (some (.ref len d), bitsAt src q ++ k)) (h0 : 0 < len)
    (hn : n + len ≤ out.size) (hp : p ≤ q) (hq : q ≤ 8 * src.size) (hs : out'.size = out.size)
    (hc : copy d len (written out n) = .ok (written out' (n + len))) (hk : ∀ m ≤ n, written out' m = written out m) :
    Went B src p out n q out' (n + len) := by
  refine ⟨hs, by omega, hn, hp, hq, hk, fun k e => ?_⟩
  rw [decToks, h k]
  simp only [ok_bind]
  rw [dif_pos (by omega), hc, show out.size - n + e - len = out.size - (n + len) + e by omega]
  rfl

/-- Where the loop stops, and what that means, when it began at bit `p` with `n` bytes of `out`. -/
structure Stopped (B : Books) (src : ByteArray) (p : Nat) (out : ByteArray) (n : Nat) (x : Exit) : Prop where
  status : x.status ≤ 5
  size : x.out.size = out.size
  n_le : n ≤ x.n
  n_end : x.n ≤ out.size
  p_le : p ≤ x.p
  p_end : x.p ≤ 8 * src.size
  kept : ∀ m ≤ n, written x.out m = written out m
  /-- The block has ended. -/
  done : x.status = 0 → ∀ k e, decToks B (written out n) (out.size - n + e) (bitsAt src p ++ k) =
    .ok (written x.out x.n, out.size - x.n + e, bitsAt src x.p ++ k)
  /-- The input ends inside a token, or there is no room for one: decoding can go on from there. -/
  progress : x.status = 1 ∨ x.status = 2 → Progress B (written out n) (out.size - n) (bitsAt src p) (written x.out x.n)
    (out.size - x.n) (bitsAt src x.p)
  input : x.status = 1 → readTok B (bitsAt src x.p) = .error .truncated
  room : x.status = 2 → ∀ k, decToks B (written x.out x.n) (out.size - x.n) (bitsAt src x.p ++ k) = .error .outputLimit
  /-- Refused, whatever comes. -/
  refused : 3 ≤ x.status → ∀ k e, decToks B (written out n) (out.size - n + e) (bitsAt src p ++ k) =
    .error (reasonOf x.status)

theorem Went.stopped {B : Books} {src : ByteArray} {p p1 n n1 : Nat} {out out1 : ByteArray} {x : Exit}
    (h : Went B src p out n p1 out1 n1) (g : Stopped B src p1 out1 n1 x) : Stopped B src p out n x := by
  have hs := h.size
  have := h.n_le
  have := g.n_le
  have := h.p_le
  have := g.p_le
  have := g.n_end
  refine ⟨g.status, g.size.trans hs, by omega, by omega, by omega, g.p_end, fun m hm => ?_, fun h0 k e => ?_,
    fun h1 k e => ?_, g.input, fun h2 k => ?_, fun h3 k e => ?_⟩
  · rw [g.kept m (by omega), h.kept m hm]
  · rw [h.progress k e, ← hs, g.done h0 k e]
  · rw [h.progress k e, ← hs, g.progress h1 k e]
  · rw [← hs, g.room h2 k]
  · rw [h.progress k e, ← hs, g.refused h3 k e]

/-- Stopping at the beginning of a token. -/
theorem Stopped.here {B : Books} {src : ByteArray} {p n : Nat} {out : ByteArray} {st : Nat} (hp : p ≤ 8 * src.size)
    (hn : n ≤ out.size) (h : 1 ≤ st ∧ st ≤ 5) (h1 : st = 1 → readTok B (bitsAt src p) = .error .truncated)
    (h2 : st = 2 → ∀ k, decToks B (written out n) (out.size - n) (bitsAt src p ++ k) = .error .outputLimit)
    (h3 : 3 ≤ st → ∀ k e, decToks B (written out n) (out.size - n + e) (bitsAt src p ++ k) = .error (reasonOf st)) :
    Stopped B src p out n ⟨st, p, n, out⟩ :=
  ⟨h.2, rfl, Nat.le_refl _, hn, Nat.le_refl _, hp, fun _ _ => rfl, fun h0 => by simp only at h0; omega,
    fun _ _ _ => rfl, h1, h2, h3⟩

theorem step_spec {lit dist : Code} {ll dl : List Nat} (hl : lit.Ok payLit 286 ll) (hd : dist.Ok payDist 30 dl)
    {src : ByteArray} {p : Nat} (hp : p ≤ 8 * src.size) {out : ByteArray} {n : Nat} (hn : n ≤ out.size) :
    let y := step lit dist src p out n
    (y.status = 14 ∧ n < y.n ∧ Went (booksOf ll dl) src p out n y.p y.out y.n) ∨
      Stopped (booksOf ll dl) src p out n y := by
  intro y
  unfold y step
  simp only
  obtain ⟨t1, t2, t3⟩ := tokenAt_reads hl hd src hp
  generalize tokenAt lit dist src p = t at t1 t2 t3
  generalize booksOf ll dl = B at t1
  by_cases h0 : t.status = 0
  · rw [if_neg (by omega)]
    obtain ⟨g1, g2, g3⟩ := t2 h0
    have rd : ∀ k, readTok B (bitsAt src p ++ k) = .ok (t.tok, bitsAt src t.p ++ k) := by
      intro k
      rw [t1 k (by omega), if_pos h0]
    by_cases hdist : t.dist = 0
    · rw [if_pos hdist]
      by_cases h256 : t.len = 256
      · rw [if_pos h256]
        rw [Token.tok, if_pos hdist, if_pos h256] at rd
        refine .inr ⟨by simp, rfl, Nat.le_refl _, hn, by simp; omega, g3, fun _ _ => rfl, fun _ k e => ?_,
          by simp, by simp, by simp, by simp⟩
        rw [decToks, rd k]
        rfl
      · rw [if_neg h256]
        rw [Token.tok, if_pos hdist, if_neg h256] at rd
        by_cases hr : n < out.size
        · rw [dif_pos hr]
          exact .inl ⟨rfl, by simp, Went.lit rd hr (by omega) g3⟩
        · rw [dif_neg hr]
          refine .inr (Stopped.here hp hn (by omega) (by omega) (fun _ k => ?_) (by omega))
          rw [decToks, rd k]
          simp only [ok_bind]
          rw [dif_neg (by omega)]
    · rw [if_neg hdist]
      rw [Token.tok, if_neg hdist] at rd
      by_cases hr : out.size < n + t.len
      · rw [if_pos hr]
        refine .inr (Stopped.here hp hn (by omega) (by omega) (fun _ k => ?_) (by omega))
        rw [decToks, rd k]
        simp only [ok_bind]
        rw [dif_neg (by omega)]
      · rw [if_neg hr]
        by_cases hf : n < t.dist
        · rw [if_pos hf]
          refine .inr (Stopped.here hp hn (by omega) (by omega) (by omega) (fun _ k e => ?_))
          rw [decToks, rd k]
          simp only [ok_bind]
          obtain ⟨m, hm⟩ : ∃ m, t.len = m + 1 := ⟨t.len - 1, by omega⟩
          rw [dif_pos (by omega), hm, copy, nth_none (by rw [written_length]; omega)]
          rfl
        · rw [if_neg hf]
          obtain ⟨c1, c2, c3⟩ := copyBytes_spec (out := out) (d := t.dist) (k := t.len) (n := n) (by omega) (by omega)
            (by omega)
          exact .inl ⟨rfl, by simp; omega, Went.ref (q := t.p) rd (by omega) (by omega) (by omega) g3 c2 c1 c3⟩
  · rw [if_pos h0]
    have rd : ∀ k, (t.status = 1 → k = []) → readTok B (bitsAt src p ++ k) = .error (reasonOf t.status) := by
      intro k hk
      rw [t1 k hk, if_neg h0]
    refine .inr (Stopped.here hp hn (by omega) (fun h1 => ?_) (by omega) (fun h3 k e => ?_))
    · have := rd [] (fun _ => rfl)
      rw [List.append_nil, h1] at this
      exact this
    · rw [decToks, rd k (by omega)]
      rfl
end Lydite.Fast

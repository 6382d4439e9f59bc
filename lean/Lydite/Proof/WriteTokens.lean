module
public import Lydite.Proof.BitsAt
public import Lydite.Proof.WriteCode
/-! The token writer writes tokens that spell the data. -/
@[expose] public section
namespace Lydite.Fast.Write

/-- The byte that is `d` back. -/
theorem nth_written {out : ByteArray} {d n : Nat} (hd : 1 ≤ d) (h : d ≤ n) (hn : n ≤ out.size) :
    nth (written out n) (d - 1) = some (out[n - d]'(by omega)) := by
  induction d generalizing n with
  | zero => omega
  | succ d ih =>
    obtain ⟨m, rfl⟩ : ∃ m, n = m + 1 := ⟨n - 1, by omega⟩
    rw [written_succ (by omega)]
    by_cases h0 : d = 0
    · subst h0; rfl
    · have := ih (n := m) (by omega) (by omega) (by omega)
      rw [show d + 1 - 1 = (d - 1) + 1 by omega, nth, this]
      simp only [show m + 1 - (d + 1) = m - d by omega]

/-- Bytes that are the same as those `d` back are a copy. -/
theorem same_copy {data : ByteArray} {d : Nat} (hd : 0 < d) (a b stop : Nat) (ha : a ≤ b) (hs : stop ≤ data.size)
    (hb : a + d = b) (hn : b ≤ stop) (h : same data a b stop ha hs = true) :
    copy d (stop - b) (written data b) = .ok (written data stop) := by
  fun_induction same data a b stop ha hs with
  | case1 a b ha hlt e ih =>
    have := ih (by omega) (by omega) h
    rw [show stop - b = (stop - (b + 1)) + 1 by omega, copy, nth_written hd (by omega) (by omega)]
    simp only [show b - d = a by omega, e]
    rw [← written_succ]
    exact this
  | case2 => simp at h
  | case3 a b ha hlt =>
    rw [show b = stop by omega, Nat.sub_self, copy]

/-- The bits of a match. -/
theorem ref_bits {B : Books} {c : Coder} (hc : c.Ok B) {n d f x : Nat} (he : get0 c.len n ≠ 0)
    (hf : f ≠ 0) {slot : Nat} (hslot : f = get0 c.dist slot) (h1 : f / 8388608 ≤ d) (hx : x = d - f / 8388608)
    (h2 : x < 1 <<< (f / 16 % 16)) : ∃ u v, TokBits B (some (.ref n d)) (u ++ v) ∧
      Holds u (get0 c.len n % 32) (get0 c.len n / 32) ∧
      Holds v (f % 16 + f / 16 % 16) (f / 256 % 32768 + x <<< (f % 16)) := by
  obtain ⟨w, s, lb, le, lx, a1, a2, a3, a4, a5, a6⟩ := hc.len n he
  obtain ⟨v, ds, b1, b2, b3⟩ := hc.dist slot (hslot ▸ hf)
  rw [← hslot] at b2 b3
  rw [Nat.one_shiftLeft] at h2
  refine ⟨_, v ++ field (f / 16 % 16) x, ?_, a6, b3.append (.field h2)⟩
  rw [a5, show d = f / 8388608 + x by omega, List.append_assoc]
  exact .ref a1 a2 a3 a4 b1 b2 h2

theorem tokens_spec {B : Books} {data : ByteArray} {toks lit len dist : Array Nat} (hc : (Coder.mk lit len dist).Ok B)
    (stop : Nat) (hs : stop ≤ data.size) (i p cnt buf : Nat) (out : ByteArray) {W : Bits} {r : Writer}
    (hw : Wrote ⟨out, cnt, buf⟩ W) (h : tokens data toks lit len dist stop hs i p cnt buf out = some r) :
    ∃ w, Toks B (written data p) w (written data stop) ∧ Wrote r (W ++ w) ∧ r.cnt < 8 := by
  fun_induction tokens data toks lit len dist stop hs i p cnt buf out generalizing W with
  | case1 i p cnt buf out h32 ih => exact ih (hw.push4 h32) h
  | case3 =>
    rename_i i p cnt buf out h32 hi t ht hp e he ih
    obtain ⟨w, h1, _, h3⟩ := hc.lit _ he
    obtain ⟨ws, g1, g2, g3⟩ := ih (hw.add h3) h
    refine ⟨w ++ ws, ?_, by rw [← List.append_assoc]; exact g2, g3⟩
    rw [written_succ (by omega)] at g1
    exact .lit (.lit h1) g1
  | case7 =>
    rename_i i p cnt buf out h32 hi t ht n d hd e f he hf x fb fn hx hsame cnt1 buf1 v h321 ih
    obtain ⟨u, y, a1, a2, a3⟩ := ref_bits hc (x := x) he hf rfl hx.1 rfl hx.2
    obtain ⟨ws, g1, g2, g3⟩ := ih (((hw.add a2).push4 h321).add a3) h
    have hcopy := same_copy hd.2.1 (p - d) p (p + n) (by omega) (by omega) (by omega) (by omega) hsame
    rw [Nat.add_sub_cancel_left] at hcopy
    refine ⟨u ++ y ++ ws, .ref a1 hcopy g1, ?_, g3⟩
    simpa only [List.append_assoc] using g2
  | case8 =>
    rename_i i p cnt buf out h32 hi t ht n d hd e f he hf x fb fn hx hsame cnt1 buf1 v h321 ih
    obtain ⟨u, y, a1, a2, a3⟩ := ref_bits hc (x := x) he hf rfl hx.1 rfl hx.2
    obtain ⟨ws, g1, g2, g3⟩ := ih ((hw.add a2).add a3) h
    have hcopy := same_copy hd.2.1 (p - d) p (p + n) (by omega) (by omega) (by omega) (by omega) hsame
    rw [Nat.add_sub_cancel_left] at hcopy
    refine ⟨u ++ y ++ ws, .ref a1 hcopy g1, ?_, g3⟩
    simpa only [List.append_assoc] using g2
  | case13 =>
    rename_i i cnt buf out h32 hi e he
    obtain ⟨w, h1, _, h3⟩ := hc.lit _ he
    simp only [Option.some.injEq] at h
    subst h
    exact ⟨w, .stop (.stop h1), (hw.add h3).drain⟩
  | _ => simp at h

theorem writeTokens_spec {B : Books} {data : ByteArray} {toks : Array Nat} {c : Coder} (hc : c.Ok B) {p stop : Nat}
    {w r : Writer} {W : Bits} (hw : Wrote w W) (h : writeTokens data toks c p stop w = some r) :
    ∃ u, Toks B (written data p) u (written data stop) ∧ Wrote r (W ++ u) ∧ r.cnt < 8 := by
  unfold writeTokens at h
  split at h
  · exact tokens_spec hc _ _ _ _ _ _ _ hw h
  · simp at h
end Lydite.Fast.Write

module
public import Lydite.Sparse
/-! Scale words as bits: what is written is read back, and what is read is what would be written. -/
@[expose] public section
namespace Lydite

theorem after_lt {p w : Nat} (hp : p < 65536) (hw : w < 65536) : after p w < 65536 := by
  unfold after; split <;> assumption

theorem zero_bit (k : Bits) : getBits 1 (false :: k) = .ok (0, k) := by simp [getBits]

theorem one_bit (k : Bits) : getBits 1 (true :: k) = .ok (1, k) := by simp [getBits]

theorem getScale_put {b p w : Nat} (hp : p < 65536) (hw : w < 65536) (h : checkScale b w = .ok ()) (k : Bits) :
    getScale b p (putScale p w k) = .ok (w, k) := by
  unfold putScale getScale
  by_cases h0 : w = 0
  · rw [if_pos h0, h0, zero_bit]; rfl
  · have h1 : zig 11 (p / 32) (w / 32) < 2048 := zig_lt (by decide)
    have h2 : zig 5 (p % 32) (w % 32) < 32 := zig_lt (by decide)
    have e1 : zag 11 (p / 32) (zig 11 (p / 32) (w / 32)) = w / 32 := zag_zig (by omega) (by omega)
    have e2 : zag 5 (p % 32) (zig 5 (p % 32) (w % 32)) = w % 32 := zag_zig (by omega) (by omega)
    have g1 := fun k => getExp_put (j := 2) (m := 9) (v := zig 11 (p / 32) (w / 32)) (by omega) k
    have g2 := fun k => getExp_put (j := 1) (m := 4) (v := zig 5 (p % 32) (w % 32)) (by omega) k
    have e3 : 32 * (w / 32) + w % 32 = w := by omega
    have e4 : (w != 0) = true := by simp [h0]
    simp only [if_neg h0, one_bit, ok_bind, g1, g2, h1, h2, decide_true, Bool.and_self, need_true, e1, e2, e3, e4, h,
      Nat.one_ne_zero, if_false]

theorem getScale_spec {b p w : Nat} {bs k : Bits} (hp : p < 65536) (h : getScale b p bs = .ok (w, k)) :
    w < 65536 ∧ checkScale b w = .ok () ∧ bs = putScale p w k := by
  simp only [getScale, bind_ok, Prod.exists] at h
  obtain ⟨l, b1, h1, h⟩ := h
  obtain ⟨hl, rfl⟩ := getBits_spec h1
  by_cases h0 : l = 0
  · subst h0
    simp only [if_true, Except.ok.injEq, Prod.mk.injEq] at h
    obtain ⟨rfl, rfl⟩ := h
    exact ⟨by omega, rfl, rfl⟩
  · obtain rfl : l = 1 := by omega
    simp only [Nat.one_ne_zero, if_false, bind_ok, Prod.exists, need_ok, Bool.and_eq_true, decide_eq_true_eq,
      Except.ok.injEq, Prod.mk.injEq, bne_iff_ne, ne_eq] at h
    obtain ⟨v, b2, h2, g, b3, h3, _, ⟨hv, hg⟩, _, hw, _, hc, rfl, rfl⟩ := h
    obtain ⟨_, rfl⟩ := getExp_spec h2
    obtain ⟨_, rfl⟩ := getExp_spec h3
    have a1 : zag 11 (p / 32) v < 2048 := zag_lt 11 _ _
    have a2 : zag 5 (p % 32) g < 32 := zag_lt 5 _ _
    have e1 : zig 11 (p / 32) (zag 11 (p / 32) v) = v := zig_zag (by decide) (by omega) hv
    have e2 : zig 5 (p % 32) (zag 5 (p % 32) g) = g := zig_zag (by decide) (by omega) hg
    refine ⟨by omega, hc, ?_⟩
    rw [putScale, if_neg hw, show (32 * zag 11 (p / 32) v + zag 5 (p % 32) g) / 32 = zag 11 (p / 32) v by omega,
      show (32 * zag 11 (p / 32) v + zag 5 (p % 32) g) % 32 = zag 5 (p % 32) g by omega, e1, e2]
    rfl

theorem getScales_put {b p : Nat} {ws : List Nat} (hp : p < 65536)
    (h : ∀ w ∈ ws, w < 65536 ∧ checkScale b w = .ok ()) (k : Bits) :
    getScales b p ws.length (putScales p ws k) = .ok (ws, k) := by
  induction ws generalizing p with
  | nil => rfl
  | cons w ws ih =>
    simp only [List.mem_cons, forall_eq_or_imp] at h
    simp only [List.length_cons, getScales, putScales, getScale_put hp h.1.1 h.1.2, ok_bind,
      ih (after_lt hp h.1.1) h.2]

theorem getScales_spec {b p n : Nat} {ws : List Nat} {bs k : Bits} (hp : p < 65536)
    (h : getScales b p n bs = .ok (ws, k)) :
    ws.length = n ∧ (∀ w ∈ ws, w < 65536 ∧ checkScale b w = .ok ()) ∧ bs = putScales p ws k := by
  induction n generalizing p bs ws with
  | zero => simp [getScales] at h; obtain ⟨rfl, rfl⟩ := h; simp [putScales]
  | succ n ih =>
    simp only [getScales, bind_ok, Prod.exists, Except.ok.injEq, Prod.mk.injEq] at h
    obtain ⟨w, b1, h1, ws', b2, h2, rfl, rfl⟩ := h
    obtain ⟨hw, hc, rfl⟩ := getScale_spec hp h1
    obtain ⟨e, ho, rfl⟩ := ih (after_lt hp hw) h2
    refine ⟨by simp [e], ?_, rfl⟩
    intro w' hw'
    rcases List.mem_cons.mp hw' with rfl | hw'
    · exact ⟨hw, hc⟩
    · exact ho _ hw'

theorem putScale_append (p w : Nat) (a b : Bits) : putScale p w (a ++ b) = putScale p w a ++ b := by
  unfold putScale
  split
  · rfl
  · rw [putExp_append, putExp_append, List.cons_append]

theorem putScales_append (p : Nat) (ws : List Nat) (a b : Bits) :
    putScales p ws (a ++ b) = putScales p ws a ++ b := by
  induction ws generalizing p with
  | nil => rfl
  | cons w ws ih => rw [putScales, putScales, ih, putScale_append]

/-- Words one after the other. -/
theorem putScales_cons (p w : Nat) (ws : List Nat) :
    putScales p (w :: ws) [] = putScale p w [] ++ putScales (after p w) ws [] := by
  rw [putScales, ← putScale_append, List.nil_append]

/-- A scale word takes one bit or more, and at most 32. -/
theorem putScale_length (p w : Nat) (k : Bits) :
    k.length + 1 ≤ (putScale p w k).length ∧ (putScale p w k).length ≤ k.length + 32 := by
  have h1 : zig 11 (p / 32) (w / 32) < 2048 := zig_lt (by decide)
  have h2 : zig 5 (p % 32) (w % 32) < 32 := zig_lt (by decide)
  have g1 := fun k => putExp_length_le (j := 2) (m := 9) (v := zig 11 (p / 32) (w / 32)) (by omega) k
  have g2 := putExp_length_le (j := 1) (m := 4) (v := zig 5 (p % 32) (w % 32)) (by omega) k
  have a1 := putExp_append 2 (zig 11 (p / 32) (w / 32)) [] (putExp 1 (zig 5 (p % 32) (w % 32)) k)
  have a2 := putExp_append 1 (zig 5 (p % 32) (w % 32)) [] k
  unfold putScale
  split
  · simp
  · have := g1 (putExp 1 (zig 5 (p % 32) (w % 32)) k)
    have b1 := congrArg List.length a1
    have b2 := congrArg List.length a2
    simp only [List.nil_append, List.length_append] at b1 b2
    simp only [List.length_cons]
    omega

theorem putScales_length (p : Nat) (ws : List Nat) :
    ws.length ≤ (putScales p ws []).length ∧ (putScales p ws []).length ≤ 32 * ws.length := by
  induction ws generalizing p with
  | nil => simp [putScales]
  | cons w ws ih =>
    obtain ⟨i1, i2⟩ := ih (after p w)
    obtain ⟨l1, l2⟩ := putScale_length p w (putScales (after p w) ws [])
    simp only [putScales, List.length_cons]
    omega
end Lydite

module
public import Lydite.Proof.SparseScale
public import Lydite.Proof.SparsePuts
public import Lydite.SparseScales
/-! Scale words are counted and written as in the model. -/
@[expose] public section
namespace Lydite.Fast.Sparse
open Write (Writer Wrote Holds)

/-- `x` is what the words from chunk `c` on say: one of them breaks a rule, or so many values follow. -/
def Counted (scales sizes : ByteArray) (k b left c n : Nat) (x : Option Nat) : Prop :=
  match x with
  | some m => (∀ w ∈ wordsAt scales (2 * c) left, checkScale b w = .ok ()) ∧
      m = n + total (live k (wordsAt sizes (2 * c) left) (wordsAt scales (2 * c) left))
  | none => ¬ ∀ w ∈ wordsAt scales (2 * c) left, checkScale b w = .ok ()

theorem checkScale_ok {b w : Nat} : checkScale b w = .ok () ↔ scaleStatus b w = 0 := by
  rw [scaleStatus_spec]
  by_cases h : scaleStatus b w = 0
  · rw [if_pos h]; exact ⟨fun _ => h, fun _ => rfl⟩
  · rw [if_neg h]; exact ⟨fun g => (nomatch g), fun g => absurd g h⟩

theorem Counted.cons {scales sizes : ByteArray} {k b left c n : Nat} {x : Option Nat}
    (h : checkScale b (word scales (2 * c)) = .ok ())
    (g : Counted scales sizes k b left (c + 1)
      (if word scales (2 * c) = 0 then n else n + keep k (word sizes (2 * c))) x) :
    Counted scales sizes k b (left + 1) c n x := by
  have hall : (∀ w ∈ wordsAt scales (2 * c) (left + 1), checkScale b w = .ok ()) ↔
      ∀ w ∈ wordsAt scales (2 * (c + 1)) left, checkScale b w = .ok () := by
    rw [wordsAt, show 2 * c + 2 = 2 * (c + 1) by omega]
    simp only [List.mem_cons, forall_eq_or_imp, h, true_and]
  cases x with
  | none => exact fun q => g (hall.mp q)
  | some m =>
    refine ⟨hall.mpr g.1, g.2.trans ?_⟩
    rw [wordsAt, wordsAt, live, show 2 * c + 2 = 2 * (c + 1) by omega]
    by_cases hz : word scales (2 * c) = 0
    · rw [if_pos hz, if_pos hz]
    · rw [if_neg hz, if_neg hz, total, keep_eq, Nat.add_assoc]

theorem countFrom_spec (scales sizes : ByteArray) (k b left c n : Nat) :
    Counted scales sizes k b left c n (countFrom scales sizes k b left c n) := by
  induction left generalizing c n with
  | zero => exact ⟨by simp [wordsAt], rfl⟩
  | succ left ih =>
    rw [countFrom]
    by_cases hz : word scales (2 * c) = 0
    · refine Counted.cons (by rw [hz]; rfl) ?_
      rw [if_pos hz, if_pos hz]
      exact ih _ _
    · by_cases hs : scaleStatus b (word scales (2 * c)) = 0
      · refine Counted.cons (checkScale_ok.mpr hs) ?_
        rw [if_neg hz, if_neg hz, if_pos hs]
        exact ih _ _
      · rw [if_neg hz, if_neg hs]
        exact fun g => hs (checkScale_ok.mp (g _ (by simp [wordsAt])))

/-- How many values follow, if no scale word breaks a rule. -/
theorem countScales_spec (scales sizes : ByteArray) (k b : Nat) :
    match countScales scales sizes k b with
    | some n => (∀ w ∈ wordsAt scales 0 (sizes.size / 2), checkScale b w = .ok ()) ∧
        n = total (live k (wordsAt sizes 0 (sizes.size / 2)) (wordsAt scales 0 (sizes.size / 2)))
    | none => ¬ ∀ w ∈ wordsAt scales 0 (sizes.size / 2), checkScale b w = .ok () := by
  have g := countFrom_spec scales sizes k b (sizes.size / 2) 0 0
  rw [← countScales] at g
  generalize countScales scales sizes k b = x at g ⊢
  cases x with
  | none => exact g
  | some n => exact ⟨g.1, g.2.trans (Nat.zero_add _)⟩

/-- An exponential Golomb code as a number. -/
theorem holds_exp (j v : Nat) : Holds (putExp j v []) (expLen j v) (expBits j v) := by
  unfold expLen expBits putExp
  simp only [Nat.one_shiftLeft]
  have hlt : v + 2 ^ j - 2 ^ (v + 2 ^ j).log2 < 2 ^ (v + 2 ^ j).log2 := by
    have := @Nat.lt_log2_self (v + 2 ^ j)
    rw [Nat.pow_succ] at this
    have := Nat.two_pow_pos (v + 2 ^ j).log2
    omega
  generalize (v + 2 ^ j).log2 = n at *
  generalize v + 2 ^ j - 2 ^ n = low at *
  have h := (holds_zeros (n - j)).append (.field (n := 1 + n) (v := 1 + 2 * low) (by
    rw [show 1 + n = n + 1 by omega, Nat.pow_succ]; omega))
  rw [Nat.zero_add] at h
  have e : putZeros (n - j) (true :: putBits n low []) =
      putZeros (n - j) [] ++ Lydite.field (1 + n) (1 + 2 * low) := by
    rw [Nat.add_comm 1 n, field_succ, show (1 + 2 * low) / 2 = low by omega,
      show (1 + 2 * low) % 2 = 1 by omega, ← putZeros_append, List.nil_append]
    rfl
  rw [e]
  exact h

theorem putExp_cat (j v : Nat) (k : Bits) : putExp j v k = putExp j v [] ++ k := by
  rw [← putExp_append, List.nil_append]

/-- A scale word as a number. -/
theorem holds_scale {last x : Nat} (h : x ≠ 0) :
    Holds (putScale last x []) (1 + expLen 2 (zig 2048 (last / 32) (x / 32)) + expLen 1 (zig 32 (last % 32) (x % 32)))
      (1 + expBits 2 (zig 2048 (last / 32) (x / 32)) <<< 1 +
        expBits 1 (zig 32 (last % 32) (x % 32)) <<< (1 + expLen 2 (zig 2048 (last / 32) (x / 32)))) := by
  rw [putScale, if_neg h, ← zig_eq (top := 2048) rfl, ← zig_eq (top := 32) rfl]
  generalize zig 2048 (last / 32) (x / 32) = v
  generalize zig 32 (last % 32) (x % 32) = g
  have h := ((Holds.field (n := 1) (v := 1) (by decide)).append (holds_exp 2 v)).append (holds_exp 1 g)
  rw [putExp_cat 2 v, ← List.singleton_append, ← List.append_assoc]
  exact h

theorem putFrom_wrote (scales : ByteArray) (left c last : Nat) (w : Writer) {W : Bits} (h : Wrote w W) :
    Wrote (putFrom scales left c last w) (W ++ Lydite.putScales last (wordsAt scales (2 * c) left) []) := by
  induction left generalizing c last w W with
  | zero => rw [wordsAt, Lydite.putScales, List.append_nil]; exact h
  | succ left ih =>
    rw [putFrom, wordsAt, putScales_cons, show 2 * c + 2 = 2 * (c + 1) by omega, ← List.append_assoc]
    by_cases hz : word scales (2 * c) = 0
    · rw [if_pos hz, after, if_pos hz, putScale, if_pos hz]
      exact ih _ _ _ (h.put (n := 1) (v := 0) (by decide)).1
    · rw [if_neg hz, after, if_neg hz]
      exact ih _ _ _ (h.puts (holds_scale hz)).1

/-- Scale words are written as in the model. -/
theorem putScales_wrote (scales : ByteArray) (n : Nat) (w : Writer) {W : Bits} (h : Wrote w W) :
    Wrote (putScales scales n w) (W ++ Lydite.putScales startScale (wordsAt scales 0 n) []) :=
  putFrom_wrote scales n 0 0x6000 w h
end Lydite.Fast.Sparse

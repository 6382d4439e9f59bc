module
public import Lydite.Inflate
/-! Older output changes nothing: what a block says after some output, it says with anything before that output. -/
@[expose] public section
namespace Lydite.Fast

theorem nth_longer {o : Bytes} {n : Nat} {b : UInt8} (old : Bytes) (h : nth o n = some b) :
    nth (o ++ old) n = some b := by
  induction o generalizing n with
  | nil => simp [nth] at h
  | cons x o ih =>
    cases n with
    | zero => simpa [nth] using h
    | succ n => exact ih h

theorem copy_longer {d n : Nat} {out o : Bytes} (old : Bytes) (h : copy d n out = .ok o) :
    copy d n (out ++ old) = .ok (o ++ old) := by
  induction n generalizing out with
  | zero =>
    simp only [copy, Except.ok.injEq] at h ⊢
    rw [h]
  | succ n ih =>
    simp only [copy] at h ⊢
    cases hn : nth out (d - 1) with
    | none => rw [hn] at h; simp at h
    | some b =>
      rw [hn] at h
      rw [nth_longer old hn]
      exact ih h
end Lydite.Fast

namespace Lydite
open Fast

theorem Toks.longer {B : Books} {out o : Bytes} {w : Bits} (old : Bytes) (h : Toks B out w o) :
    Toks B (out ++ old) w (o ++ old) := by
  induction h with
  | stop ht => exact .stop ht
  | lit ht _ ih => exact .lit ht ih
  | ref ht hc _ ih => exact .ref ht (copy_longer old hc) ih

theorem Body.longer {pos : Nat} {out o : Bytes} {w : Bits} (old : Bytes) (h : Body pos out w o) :
    Body pos (out ++ old) w (o ++ old) := by
  cases h with
  | stored h1 h2 => rw [List.append_assoc]; exact .stored h1 h2
  | fixed h => exact .fixed (h.longer old)
  | dynamic hh h => exact .dynamic hh (h.longer old)
end Lydite

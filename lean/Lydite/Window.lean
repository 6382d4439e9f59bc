module
public import Lydite.Bits
/-! LZ77: copying from the output so far.  `out` holds the most recent byte first. -/
@[expose] public section
namespace Lydite

inductive Tok where
  | lit (b : UInt8)
  | ref (len dist : Nat)
  deriving DecidableEq

def nth : Bytes → Nat → Option UInt8
  | [], _ => none
  | x :: _, 0 => some x
  | _ :: xs, n+1 => nth xs n

/-- Append `n` bytes, each a copy of the byte `dist` back (RFC 1951, section 3.2.3). -/
def copy (dist : Nat) : Nat → Bytes → R Bytes
  | 0, out => .ok out
  | n+1, out => match nth out (dist - 1) with
    | none => .error .tooFarBack
    | some b => copy dist n (b :: out)

theorem copy_length {dist n : Nat} {out out' : Bytes} (h : copy dist n out = .ok out') :
    out'.length = out.length + n := by
  induction n generalizing out with
  | zero => simp [copy] at h; simp [h]
  | succ n ih =>
    simp only [copy] at h
    split at h
    · simp at h
    · have := ih h; simp at this; omega

/-- Does the match at this point spell the next `n` bytes of `xs`?  Gives the longer output and what is left. -/
def spells (dist : Nat) : Nat → Bytes → Bytes → Option (Bytes × Bytes)
  | 0, out, xs => some (out, xs)
  | _+1, _, [] => none
  | n+1, out, x :: xs => match nth out (dist - 1) with
    | none => none
    | some b => if b == x then spells dist n (b :: out) xs else none

theorem copy_of_spells {dist n : Nat} {out xs out' xs' : Bytes} (h : spells dist n out xs = some (out', xs')) :
    copy dist n out = .ok out' ∧ out'.reverse ++ xs' = out.reverse ++ xs := by
  induction n generalizing out xs with
  | zero => simp [spells] at h; obtain ⟨rfl, rfl⟩ := h; simp [copy]
  | succ n ih =>
    match xs, h with
    | [], h => simp [spells] at h
    | x :: xs, h =>
      simp only [spells] at h
      split at h
      · simp at h
      · rename_i b hb
        split at h
        · rename_i hbx
          simp at hbx
          subst hbx
          have := ih h
          simp [copy, hb, this.1]
          simpa using this.2
        · simp at h

/-- (base, extra bits) of the length codes 257.. and of the distance codes (RFC 1951, section 3.2.5). -/
@[irreducible] def lenTab : List (Nat × Nat) := [(3,0),(4,0),(5,0),(6,0),(7,0),(8,0),(9,0),(10,0),(11,1),(13,1),(15,1),
  (17,1),(19,2),(23,2),(27,2),(31,2),(35,3),(43,3),(51,3),(59,3),(67,4),(83,4),(99,4),(115,4),(131,5),(163,5),(195,5),
  (227,5),(258,0)]
@[irreducible] def distTab : List (Nat × Nat) := [(1,0),(2,0),(3,0),(4,0),(5,1),(7,1),(9,2),(13,2),(17,3),(25,3),(33,4),
  (49,4),(65,5),(97,5),(129,6),(193,6),(257,7),(385,7),(513,8),(769,8),(1025,9),(1537,9),(2049,10),(3073,10),(4097,11),
  (6145,11),(8193,12),(12289,12),(16385,13),(24577,13)]

def at? (bad : Reason) : List (Nat × Nat) → Nat → R (Nat × Nat)
  | [], _ => .error bad
  | x :: _, 0 => .ok x
  | _ :: xs, n+1 => at? bad xs n

theorem at?_mem {bad : Reason} {t : List (Nat × Nat)} {n : Nat} {p : Nat × Nat} (h : at? bad t n = .ok p) : p ∈ t := by
  induction t generalizing n with
  | nil => simp [at?] at h
  | cons x t ih => cases n <;> simp [at?] at h <;> grind

theorem lenTab_pos : ∀ p ∈ lenTab, 3 ≤ p.1 ∧ p.1 + 2 ^ p.2 ≤ 259 := by decide +kernel

theorem distTab_pos : ∀ p ∈ distTab, 1 ≤ p.1 ∧ p.1 + 2 ^ p.2 ≤ 32769 := by decide +kernel

/-- Which code covers `x`?  The last one that does; the result is checked, so no fact about the tables is needed. -/
def codeOf : List (Nat × Nat) → Nat → Nat → Option (Nat × Nat × Nat)
  | [], _, _ => none
  | (b, e) :: t, i, x => match codeOf t (i+1) x with
    | some r => some r
    | none => if b ≤ x ∧ x < b + 2 ^ e then some (i, e, x - b) else none

theorem codeOf_spec {bad : Reason} {t : List (Nat × Nat)} {i x j e r : Nat} (h : codeOf t i x = some (j, e, r)) :
    i ≤ j ∧ r < 2 ^ e ∧ ∃ b, at? bad t (j - i) = .ok (b, e) ∧ b + r = x := by
  induction t generalizing i with
  | nil => simp [codeOf] at h
  | cons p t ih =>
    obtain ⟨b, e'⟩ := p
    simp only [codeOf] at h
    split at h
    · rename_i q hq
      simp only [Option.some.injEq] at h
      subst h
      obtain ⟨h1, h2, b', h3, h4⟩ := ih hq
      refine ⟨by omega, h2, b', ?_, h4⟩
      rw [show j - i = (j - (i+1)) + 1 by omega]; exact h3
    · split at h
      · rename_i hc
        simp only [Option.some.injEq, Prod.mk.injEq] at h
        obtain ⟨rfl, rfl, rfl⟩ := h
        exact ⟨by omega, by omega, b, by simp [at?], by omega⟩
      · simp at h
end Lydite

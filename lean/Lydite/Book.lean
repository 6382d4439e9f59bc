module
public import Lydite.Bits
/-! Prefix codes as books: lists of (code word, symbol).  The decoder takes the first word that the bits start with; when
no word is a prefix of another (`Ordered`, below), that is the only one, so decode inverts encode. -/
@[expose] public section
namespace Lydite

abbrev Book := List (Bits × Nat)

/-- What is left of `bs` after the word `c`, if it starts with it. -/
def strip : Bits → Bits → Option Bits
  | [], bs => some bs
  | _ :: _, [] => none
  | c :: cs, b :: bs => if c == b then strip cs bs else none

theorem strip_eq {c bs k : Bits} : strip c bs = some k ↔ bs = c ++ k := by
  induction c generalizing bs with
  | nil => simp [strip]
  | cons c cs ih => cases bs <;> simp [strip, ih]; grind

/-- Decode one symbol; `bad` is the reason given when no word matches a full window of 15 bits. -/
def decode (bad : Reason) : Book → Bits → R (Nat × Bits)
  | [], bs => .error (if 15 ≤ len bs then bad else .truncated)
  | (c, s) :: B, bs =>
    match strip c bs with
    | some k => .ok (s, k)
    | none => decode bad B bs

/-- The word of a symbol. -/
def look : Book → Nat → Option Bits
  | [], _ => none
  | (c, s) :: B, n => if s = n then some c else look B n

theorem look_mem {B : Book} {n : Nat} {c : Bits} (h : look B n = some c) : (c, n) ∈ B := by
  induction B with
  | nil => simp [look] at h
  | cons p B ih => obtain ⟨c', s⟩ := p; simp only [look] at h; split at h <;> simp_all

theorem decode_sound {bad : Reason} {B : Book} {bs k : Bits} {s : Nat} (h : decode bad B bs = .ok (s, k)) :
    ∃ c, (c, s) ∈ B ∧ bs = c ++ k := by
  induction B with
  | nil => simp [decode] at h
  | cons p B ih =>
    obtain ⟨c, s'⟩ := p
    simp only [decode] at h
    split at h
    · rename_i k' hk
      simp only [Except.ok.injEq, Prod.mk.injEq] at h
      obtain ⟨rfl, rfl⟩ := h
      exact ⟨c, by simp, strip_eq.mp hk⟩
    · obtain ⟨c', hm, e⟩ := ih h
      exact ⟨c', by simp [hm], e⟩

/-- A word read as a number, most significant bit first. -/
noncomputable def value : Bits → Nat
  | [] => 0
  | b :: c => (if b then 2 ^ c.length else 0) + value c

theorem value_lt (c : Bits) : value c < 2 ^ c.length := by
  induction c with
  | nil => simp [value]
  | cons b c ih => simp only [value, List.length_cons, Nat.pow_succ]; split <;> omega

theorem value_append (c k : Bits) : value (c ++ k) = value c * 2 ^ k.length + value k := by
  induction c with
  | nil => simp [value]
  | cons b c ih =>
    simp only [List.cons_append, value, ih, List.length_append, Nat.pow_add, Nat.add_mul]
    split <;> (try simp) <;> omega

/-- `a` lies wholly before `b`: every continuation of `a` is smaller than `b`. -/
def Before (a b : Bits) : Prop := a.length ≤ b.length ∧ (value a + 1) * 2 ^ (b.length - a.length) ≤ value b

/-- The words stand in increasing order and none is a prefix of another. -/
def Ordered (B : Book) : Prop := B.Pairwise (fun a b => Before a.1 b.1)

theorem Before.not_prefix {a b : Bits} (h : Before a b) {x y : Bits} : a ++ x ≠ b ++ y := by
  intro e
  obtain ⟨h1, h2⟩ := h
  obtain ⟨z, rfl⟩ : ∃ z, b = a ++ z := by
    have hp : a <+: b := List.prefix_of_prefix_length_le ⟨x, rfl⟩ ⟨y, e.symm⟩ h1
    obtain ⟨z, hz⟩ := hp
    exact ⟨z, hz.symm⟩
  rw [value_append] at h2
  simp only [List.length_append, Nat.add_sub_cancel_left, Nat.add_mul] at h2
  have := value_lt z
  omega

/-- decode ∘ encode = id for every ordered book. -/
theorem decode_complete {bad : Reason} {B : Book} (hB : Ordered B) {c : Bits} {s : Nat} (hm : (c, s) ∈ B) (k : Bits) :
    decode bad B (c ++ k) = .ok (s, k) := by
  induction B with
  | nil => simp at hm
  | cons p B ih =>
    obtain ⟨c1, s1⟩ := p
    obtain ⟨h1, h2⟩ := List.pairwise_cons.mp hB
    simp only [decode]
    rcases List.mem_cons.mp hm with heq | hm
    · cases heq
      rw [strip_eq.mpr rfl]
    · have hn : strip c1 (c ++ k) = none := by
        cases hs : strip c1 (c ++ k) with
        | none => rfl
        | some r => exact absurd (strip_eq.mp hs).symm (Before.not_prefix (h1 _ hm))
      rw [hn]
      exact ih h2 hm
end Lydite

module
public import Lydite.Book
/-! The canonical code of RFC 1951, section 3.2.2: shorter words come first, words of one length in the order of their
symbols.  `canonical_ordered`: if the lengths do not claim more than there is (Kraft), the words are prefix-free. -/
@[expose] public section
namespace Lydite

/-- The `n` low bits of `v`, most significant first. -/
def word : Nat → Nat → Bits
  | 0, _ => []
  | n+1, v => (v / 2 ^ n % 2 == 1) :: word n v

@[simp] theorem word_length (n v : Nat) : (word n v).length = n := by
  induction n with
  | zero => rfl
  | succ n ih => simp [word, ih]

theorem value_word_mod (n v : Nat) : value (word n v) = v % 2 ^ n := by
  induction n with
  | zero => simp [word, value]; omega
  | succ n ih =>
    simp only [word, value, word_length, ih]
    rw [Nat.pow_succ, Nat.mod_mul]
    rcases Nat.mod_two_eq_zero_or_one (v / 2 ^ n) with h | h <;> simp [h] <;> omega

theorem value_word {n v : Nat} (h : v < 2 ^ n) : value (word n v) = v := by
  rw [value_word_mod, Nat.mod_eq_of_lt h]

/-- How many symbols have length `L`. -/
def count (L : Nat) : List Nat → Nat
  | [] => 0
  | l :: ls => (if l = L then 1 else 0) + count L ls

/-- The words of length `L`, from the number `code` and the symbol `sym` on. -/
def row (L : Nat) : Nat → Nat → List Nat → Book → Book
  | _, _, [], rest => rest
  | code, sym, l :: ls, rest =>
    if l = L then (word L code, sym) :: row L (code + 1) (sym + 1) ls rest else row L code (sym + 1) ls rest

/-- The rows of lengths `L .. L + n - 1`; `code` is the first number of length `L`. -/
def rows : Nat → Nat → Nat → List Nat → Book
  | 0, _, _, _ => []
  | n+1, L, code, ls => row L code 0 ls (rows n (L + 1) (2 * (code + count L ls)) ls)

/-- The code book of a list of code lengths, one per symbol; 0 means that the symbol has no word. -/
def canonical (ls : List Nat) : Book := rows 15 1 0 ls

/-- The numbers used up after `n` more lengths, in units of the longest. -/
def used : Nat → Nat → Nat → List Nat → Nat
  | 0, _, code, _ => code
  | n+1, L, code, ls => used n (L + 1) (2 * (code + count L ls)) ls

/-- Twice the Kraft sum times 2^15: 2^16 when the code is complete. -/
def kraft (ls : List Nat) : Nat := used 15 1 0 ls

theorem used_ge (n L code : Nat) (ls : List Nat) : code * 2 ^ n ≤ used n L code ls := by
  induction n generalizing L code with
  | zero => simp [used]
  | succ n ih =>
    have := ih (L + 1) (2 * (code + count L ls))
    have e : 2 * (code + count L ls) * 2 ^ n = code * 2 ^ (n+1) + count L ls * 2 ^ (n+1) := by
      rw [Nat.pow_succ, Nat.mul_comm (2 ^ n) 2, ← Nat.mul_assoc, ← Nat.mul_assoc, ← Nat.add_mul]
      congr 1; omega
    simp only [used]
    omega

/-- `a` lies before every word of `n` bits or more whose first `n` bits are at least `code`. -/
def Below (a : Bits) (n code : Nat) : Prop := a.length ≤ n ∧ (value a + 1) * 2 ^ (n - a.length) ≤ code

theorem Below.mono {a : Bits} {n c d : Nat} (h : Below a n c) (hd : c ≤ d) : Below a n d :=
  ⟨h.1, Nat.le_trans h.2 hd⟩

theorem Below.double {a : Bits} {n c : Nat} (h : Below a n c) : Below a (n + 1) (2 * c) := by
  refine ⟨by have := h.1; omega, ?_⟩
  rw [show n + 1 - a.length = (n - a.length) + 1 by have := h.1; omega, Nat.pow_succ, ← Nat.mul_assoc]
  have := h.2
  omega

theorem row_spec {L code sym : Nat} {ls : List Nat} {rest : Book}
    (hfit : code + count L ls ≤ 2 ^ L) (ho : Ordered rest)
    (hrest : ∀ a, Below a L (code + count L ls) → ∀ e ∈ rest, Before a e.1) :
    Ordered (row L code sym ls rest) ∧ ∀ a, Below a L code → ∀ e ∈ row L code sym ls rest, Before a e.1 := by
  induction ls generalizing code sym with
  | nil => exact ⟨ho, by simpa [row, count] using hrest⟩
  | cons l ls ih =>
    simp only [row]
    split
    · rename_i hl
      simp only [count, hl, if_true] at hfit hrest
      have hc : value (word L code) = code := value_word (by omega)
      obtain ⟨h1, h2⟩ := ih (code := code + 1) (sym := sym + 1) (by omega)
        (fun a ha => hrest a (ha.mono (by omega)))
      constructor
      · refine List.pairwise_cons.mpr ⟨fun e he => h2 _ ?_ e he, h1⟩
        simp [Below, hc]
      · intro a ha e he
        rcases List.mem_cons.mp he with rfl | he
        · simpa [Before, hc, Below] using ha
        · exact h2 a (ha.mono (by omega)) e he
    · rename_i hl
      simp only [count, hl, if_false, Nat.zero_add] at hfit hrest
      exact ih hfit hrest

theorem rows_spec {n L code : Nat} {ls : List Nat} (hL : 1 ≤ L)
    (hfit : used n L code ls ≤ 2 ^ (L - 1 + n + 1)) :
    Ordered (rows n L code ls) ∧ ∀ a, Below a L code → ∀ e ∈ rows n L code ls, Before a e.1 := by
  induction n generalizing L code with
  | zero => simp [rows, Ordered]
  | succ n ih =>
    simp only [used] at hfit
    have hge := used_ge n (L + 1) (2 * (code + count L ls)) ls
    have hp : 2 * (code + count L ls) * 2 ^ n ≤ (2 * 2 ^ L) * 2 ^ n := by
      refine Nat.le_trans (Nat.le_trans hge hfit) (Nat.le_of_eq ?_)
      rw [show L - 1 + (n + 1) + 1 = 1 + L + n by omega, Nat.pow_add, Nat.pow_add]
    have hc := Nat.le_of_mul_le_mul_right hp (Nat.two_pow_pos n)
    obtain ⟨h1, h2⟩ := ih (L := L + 1) (code := 2 * (code + count L ls)) (by omega)
      (by rw [show L + 1 - 1 + n + 1 = L - 1 + (n + 1) + 1 by omega]; exact hfit)
    exact row_spec (by omega) h1 (fun a ha => h2 a ha.double)

/-- Kraft: lengths that do not claim more than there is give a prefix-free code. -/
theorem canonical_ordered {ls : List Nat} (h : kraft ls ≤ 2 ^ 16) : Ordered (canonical ls) :=
  (rows_spec (n := 15) (L := 1) (code := 0) (by omega) h).1
end Lydite

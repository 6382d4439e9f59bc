module
public import Lydite.Window
public import Lydite.Proof.TableHit
/-! Payloads hold what RFC 1951's tables of lengths and distances say; so entries of tables fit into machine words. -/
@[expose] public section
namespace Lydite.Fast

theorem at?_some {t : List (Nat × Nat)} {n : Nat} {p : Nat × Nat} (h : t[n]? = some p) (bad : Reason) :
    at? bad t n = .ok p := by
  induction t generalizing n with
  | nil => simp at h
  | cons x t ih => cases n <;> simp_all [at?]

theorem at?_none {bad : Reason} {t : List (Nat × Nat)} {n : Nat} (h : t.length ≤ n) : at? bad t n = .error bad := by
  induction t generalizing n with
  | nil => rfl
  | cons x t ih =>
    obtain ⟨n, rfl⟩ : ∃ m, n = m + 1 := ⟨n - 1, by simp at h; omega⟩
    exact ih (by simpa using h)

theorem tables_length : lenTab.length = 29 ∧ distTab.length = 30 := by decide +kernel

theorem at_lenTab {k : Nat} (h : k < 29) (bad : Reason) : at? bad lenTab k = .ok (lengthBase k, lengthExtra k) := by
  have : ∀ k < 29, lenTab[k]? = some (lengthBase k, lengthExtra k) := by decide +kernel
  exact at?_some (this k h) bad

theorem at_lenTab_none {k : Nat} (h : 29 ≤ k) (bad : Reason) : at? bad lenTab k = .error bad :=
  at?_none (by rw [tables_length.1]; exact h)

theorem at_distTab {s : Nat} (h : s < 30) (bad : Reason) :
    at? bad distTab s = .ok (distanceBase s, distanceExtra s) := by
  have : ∀ k < 30, distTab[k]? = some (distanceBase k, distanceExtra k) := by decide +kernel
  exact at?_some (this s h) bad

theorem at_distTab_none {s : Nat} (h : 30 ≤ s) (bad : Reason) : at? bad distTab s = .error bad :=
  at?_none (by rw [tables_length.2]; exact h)

theorem length_bounds {k : Nat} (h : k < 29) :
    lengthExtra k ≤ 5 ∧ 3 ≤ lengthBase k ∧ lengthBase k + 2 ^ lengthExtra k ≤ 259 := by
  have : ∀ k < 29, lengthExtra k ≤ 5 ∧ 3 ≤ lengthBase k ∧ lengthBase k + 2 ^ lengthExtra k ≤ 259 := by decide +kernel
  exact this k h

theorem distance_bounds {s : Nat} (h : s < 30) :
    distanceExtra s ≤ 13 ∧ 1 ≤ distanceBase s ∧ distanceBase s + 2 ^ distanceExtra s ≤ 32769 := by
  have : ∀ k < 30, distanceExtra k ≤ 13 ∧ 1 ≤ distanceBase k ∧ distanceBase k + 2 ^ distanceExtra k ≤ 32769 := by
    decide +kernel
  exact this s h

theorem payLit_low {s : Nat} (h : s ≤ 256) : payLit s = s := by simp [payLit, h]

theorem payLit_spec {s : Nat} (h : s < 286) : s < 256 ∧ payLit s = s ∨ s = 256 ∧ payLit s = 256 ∨
    256 < s ∧ ∃ lb le, payLit s = 1024 + 8 * lb + le ∧ le < 8 ∧ le ≤ 5 ∧ 3 ≤ lb ∧ lb + 2 ^ le ≤ 259 ∧
      ∀ bad, at? bad lenTab (s - 257) = .ok (lb, le) := by
  by_cases hs : s ≤ 256
  · have := payLit_low hs
    omega
  · obtain ⟨h1, h2, h3⟩ := length_bounds (k := s - 257) (by omega)
    exact .inr (.inr ⟨by omega, _, _, by simp [payLit, hs], by omega, h1, h2, h3, at_lenTab (by omega)⟩)

theorem payDist_spec {s : Nat} (h : s < 30) : ∃ db de, payDist s = 16 * db + de ∧ de < 16 ∧ de ≤ 13 ∧ 1 ≤ db ∧
    db + 2 ^ de ≤ 32769 ∧ ∀ bad, at? bad distTab s = .ok (db, de) := by
  obtain ⟨h1, h2, h3⟩ := distance_bounds h
  exact ⟨_, _, rfl, by omega, h1, h2, h3, at_distTab h⟩

/-- Entries have no more than 16 bits. -/
theorem litTable_lt {lens : List Nat} {c : Code} (h : c.Ok payLit 286 lens) {i : Nat} (hi : i < c.table.size) :
    c.table[i] < 65536 := by
  by_cases h0 : c.table[i] = 0
  · omega
  · obtain ⟨w, s, hm, hs, ht, -⟩ := h.sound i hi h0
    have := (canonical_cases hm).2.1
    rcases payLit_spec hs with hp | hp | ⟨-, lb, le, hp, h1, h2, h3, h4, -⟩
    · omega
    · omega
    · have := Nat.two_pow_pos le
      omega

/-- Entries have no more than 24 bits. -/
theorem distTable_lt {lens : List Nat} {c : Code} (h : c.Ok payDist 30 lens) {i : Nat} (hi : i < c.table.size) :
    c.table[i] < 16777216 := by
  by_cases h0 : c.table[i] = 0
  · omega
  · obtain ⟨w, s, hm, hs, ht, -⟩ := h.sound i hi h0
    have := (canonical_cases hm).2.1
    obtain ⟨db, de, hp, h1, h2, h3, h4, -⟩ := payDist_spec hs
    have := Nat.two_pow_pos de
    omega
end Lydite.Fast

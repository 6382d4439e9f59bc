module
public import Lydite.Rice
/-! Exponential Golomb codes, and a number told by its difference from the one before (docs/wire-format.md, "Scale
words"). -/
@[expose] public section
namespace Lydite

/-- With `u = v + 2^j` and `n = floor(log2 u)`: `n - j` zeros, a one, the `n` low bits of `u`. -/
def putExp (j v : Nat) (k : Bits) : Bits :=
  putZeros ((v + 2 ^ j).log2 - j) (true :: putBits (v + 2 ^ j).log2 (v + 2 ^ j - 2 ^ (v + 2 ^ j).log2) k)

/-- More than `m` zeros are refused. -/
def getExp (j m : Nat) (bs : Bits) : R (Nat × Bits) := do
  let (z, bs) ← getUnary m bs
  let (low, bs) ← getBits (z + j) bs
  .ok (2 ^ (z + j) + low - 2 ^ j, bs)

/-- The difference of `a` from `p` modulo 2^t as a number below 2^t: 0, -1, 1, -2, 2 and so on in this order. -/
def zig (t p a : Nat) : Nat :=
  let d := (a + 2 ^ t - p) % 2 ^ t
  if 2 * d < 2 ^ t then 2 * d else 2 * (2 ^ t - d) - 1

/-- The number whose difference from `p` is `v`. -/
def zag (t p v : Nat) : Nat :=
  if v % 2 = 0 then (p + v / 2) % 2 ^ t else (p + 2 ^ t - (v + 1) / 2) % 2 ^ t

theorem log2_of {n k : Nat} (h1 : 2 ^ k ≤ n) (h2 : n < 2 ^ (k + 1)) : n.log2 = k :=
  (Nat.log2_eq_iff (by have := Nat.two_pow_pos k; omega)).mpr ⟨h1, h2⟩

/-- What the number of zeros and the bits after the one are. -/
theorem exp_parts {j m v : Nat} (h : v + 2 ^ j < 2 ^ (m + j + 1)) :
    ∃ z low, z ≤ m ∧ low < 2 ^ (z + j) ∧ v + 2 ^ j = 2 ^ (z + j) + low ∧ (v + 2 ^ j).log2 = z + j := by
  have h0 : v + 2 ^ j ≠ 0 := by have := Nat.two_pow_pos j; omega
  have h1 : j ≤ (v + 2 ^ j).log2 := (Nat.le_log2 h0).mpr (by omega)
  have h2 : (v + 2 ^ j).log2 < m + j + 1 := (Nat.log2_lt h0).mpr h
  have h3 := Nat.log2_self_le h0
  have h4 := @Nat.lt_log2_self (v + 2 ^ j)
  rw [Nat.pow_succ] at h4
  refine ⟨(v + 2 ^ j).log2 - j, v + 2 ^ j - 2 ^ (v + 2 ^ j).log2, by omega, ?_, ?_, by omega⟩
  all_goals rw [show (v + 2 ^ j).log2 - j + j = (v + 2 ^ j).log2 by omega]; omega

theorem putExp_of {j v z low : Nat} (h1 : low < 2 ^ (z + j)) (h2 : v + 2 ^ j = 2 ^ (z + j) + low) (k : Bits) :
    putExp j v k = putZeros z (true :: putBits (z + j) low k) := by
  have h3 : (2 ^ (z + j) + low).log2 = z + j := log2_of (by omega) (by rw [Nat.pow_succ]; omega)
  rw [putExp, h2, h3, Nat.add_sub_cancel, Nat.add_sub_cancel_left]

theorem getExp_put {j m v : Nat} (h : v + 2 ^ j < 2 ^ (m + j + 1)) (k : Bits) :
    getExp j m (putExp j v k) = .ok (v, k) := by
  obtain ⟨z, low, h1, h2, h3, _⟩ := exp_parts h
  rw [putExp_of h2 h3]
  simp only [getExp, getUnary_put h1, ok_bind, getBits_putBits _ _ k h2]
  rw [← h3, Nat.add_sub_cancel]

theorem getExp_spec {j m v : Nat} {bs k : Bits} (h : getExp j m bs = .ok (v, k)) :
    v + 2 ^ j < 2 ^ (m + j + 1) ∧ bs = putExp j v k := by
  simp only [getExp, bind_ok, Prod.exists, Except.ok.injEq, Prod.mk.injEq] at h
  obtain ⟨z, b1, h1, low, b2, h2, e, rfl⟩ := h
  obtain ⟨hz, rfl⟩ := getUnary_spec h1
  obtain ⟨hl, rfl⟩ := getBits_spec h2
  have g1 : 2 ^ j ≤ 2 ^ (z + j) := Nat.pow_le_pow_right (by omega) (by omega)
  have g2 : 2 ^ (z + j + 1) ≤ 2 ^ (m + j + 1) := Nat.pow_le_pow_right (by omega) (by omega)
  have g3 : v + 2 ^ j = 2 ^ (z + j) + low := by omega
  rw [Nat.pow_succ] at g2
  rw [putExp_of hl g3, putBits_eq]
  exact ⟨by omega, rfl⟩

theorem putExp_append (j v : Nat) (a b : Bits) : putExp j v (a ++ b) = putExp j v a ++ b := by
  rw [putExp, putExp, ← putZeros_append, putBits_eq, putBits_eq, List.cons_append, List.append_assoc]

theorem putExp_length_le {j m v : Nat} (h : v + 2 ^ j < 2 ^ (m + j + 1)) (k : Bits) :
    (putExp j v k).length ≤ 2 * m + j + 1 + k.length := by
  obtain ⟨z, low, h1, h2, h3, _⟩ := exp_parts h
  rw [putExp_of h2 h3, putZeros_length, List.length_cons, putBits_length]
  omega

theorem zag_lt (t p v : Nat) : zag t p v < 2 ^ t := by
  have := Nat.two_pow_pos t
  unfold zag
  split <;> exact Nat.mod_lt _ this

theorem mod_cases {x m : Nat} (h : x < 2 * m) : x % m = if x < m then x else x - m := by
  split
  · exact Nat.mod_eq_of_lt ‹_›
  · rw [Nat.mod_eq_sub_mod (by omega), Nat.mod_eq_of_lt (by omega)]

theorem two_pow_even {t : Nat} (ht : 1 ≤ t) : 2 ^ t % 2 = 0 := by
  obtain ⟨s, rfl⟩ : ∃ s, t = s + 1 := ⟨t - 1, by omega⟩
  rw [Nat.pow_succ]; omega

theorem zig_lt {t p a : Nat} (ht : 1 ≤ t) : zig t p a < 2 ^ t := by
  have h0 := Nat.two_pow_pos t
  have h1 := two_pow_even ht
  have h2 := Nat.mod_lt (a + 2 ^ t - p) h0
  unfold zig
  generalize 2 ^ t = m at *
  generalize (a + m - p) % m = d at *
  dsimp only
  split <;> omega

theorem zag_zig {t p a : Nat} (hp : p < 2 ^ t) (ha : a < 2 ^ t) : zag t p (zig t p a) = a := by
  unfold zag zig
  generalize 2 ^ t = m at *
  rw [mod_cases (show a + m - p < 2 * m by omega)]
  dsimp only
  split <;> split <;> split <;> rw [mod_cases (by omega)] <;> split <;> omega

theorem zig_zag {t p v : Nat} (ht : 1 ≤ t) (hp : p < 2 ^ t) (hv : v < 2 ^ t) : zig t p (zag t p v) = v := by
  have h1 := two_pow_even ht
  unfold zag zig
  generalize 2 ^ t = m at *
  dsimp only
  split
  · rw [mod_cases (show p + v / 2 < 2 * m by omega)]
    split <;> rw [mod_cases (by omega)] <;> split <;> split <;> omega
  · rw [mod_cases (show p + m - (v + 1) / 2 < 2 * m by omega)]
    split <;> rw [mod_cases (by omega)] <;> split <;> split <;> omega
end Lydite

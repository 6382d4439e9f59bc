module
public import Lydite.Pack
/-! Rice codes and the gaps of one chunk (docs/wire-format.md, "Bytes"). -/
@[expose] public section
namespace Lydite

def putZeros : Nat → Bits → Bits
  | 0, k => k
  | n+1, k => false :: putZeros n k

/-- Count the zeros before a one; more than `m` of them are refused at once. -/
def getUnary : Nat → Bits → R (Nat × Bits)
  | _, [] => .error .truncated
  | _, true :: bs => .ok (0, bs)
  | 0, false :: _ => .error .unaryTooLong
  | m+1, false :: bs => match getUnary m bs with
    | .error e => .error e
    | .ok (z, k) => .ok (z + 1, k)

theorem getUnary_put {z m : Nat} (h : z ≤ m) (k : Bits) : getUnary m (putZeros z (true :: k)) = .ok (z, k) := by
  induction z generalizing m with
  | zero => simp [putZeros, getUnary]
  | succ z ih =>
    obtain ⟨m, rfl⟩ : ∃ n, m = n + 1 := ⟨m - 1, by omega⟩
    simp [putZeros, getUnary, ih (m := m) (by omega)]

theorem getUnary_spec {z m : Nat} {bs k : Bits} (h : getUnary m bs = .ok (z, k)) :
    z ≤ m ∧ bs = putZeros z (true :: k) := by
  induction bs generalizing m z with
  | nil => simp [getUnary] at h
  | cons b bs ih =>
    cases b with
    | true => simp [getUnary] at h; obtain ⟨rfl, rfl⟩ := h; exact ⟨by omega, rfl⟩
    | false =>
      cases m with
      | zero => simp [getUnary] at h
      | succ m =>
        simp only [getUnary] at h
        split at h
        · simp at h
        · rename_i z' k' hz
          simp only [Except.ok.injEq, Prod.mk.injEq] at h
          obtain ⟨rfl, rfl⟩ := h
          obtain ⟨h1, rfl⟩ := ih hz
          exact ⟨by omega, rfl⟩

/-- `g / 2^r` zeros, a one, the `r` low bits of `g`. -/
def putRice (r g : Nat) (k : Bits) : Bits := putZeros (g / 2 ^ r) (true :: putBits r (g % 2 ^ r) k)

def getRice (r m : Nat) (bs : Bits) : R (Nat × Bits) := do
  let (z, bs) ← getUnary m bs
  let (low, bs) ← getBits r bs
  .ok (2 ^ r * z + low, bs)

theorem getRice_put {r m g : Nat} (h : g / 2 ^ r ≤ m) (k : Bits) : getRice r m (putRice r g k) = .ok (g, k) := by
  simp only [getRice, putRice, getUnary_put h, ok_bind, getBits_putBits r _ k (Nat.mod_lt _ (Nat.two_pow_pos r)),
    Nat.div_add_mod]

theorem getRice_spec {r m g : Nat} {bs k : Bits} (h : getRice r m bs = .ok (g, k)) :
    g / 2 ^ r ≤ m ∧ bs = putRice r g k := by
  simp only [getRice, bind_ok, Prod.exists, Except.ok.injEq, Prod.mk.injEq] at h
  obtain ⟨z, b1, h1, low, b2, h2, rfl, rfl⟩ := h
  obtain ⟨hz, rfl⟩ := getUnary_spec h1
  obtain ⟨hl, rfl⟩ := getBits_spec h2
  have e1 : (2 ^ r * z + low) / 2 ^ r = z := by
    rw [Nat.mul_add_div (Nat.two_pow_pos r), Nat.div_eq_of_lt hl, Nat.add_zero]
  have e2 : (2 ^ r * z + low) % 2 ^ r = low := by rw [Nat.mul_add_mod, Nat.mod_eq_of_lt hl]
  rw [putRice, e1, e2, putBits_eq]
  exact ⟨hz, rfl⟩

theorem putZeros_length (n : Nat) (k : Bits) : (putZeros n k).length = n + k.length := by
  induction n with
  | zero => simp [putZeros]
  | succ n ih => simp [putZeros, ih]; omega

theorem putRice_length (r g : Nat) (k : Bits) : (putRice r g k).length = g / 2 ^ r + (1 + r) + k.length := by
  simp [putRice, putZeros_length]; omega

theorem putZeros_append (n : Nat) (a b : Bits) : putZeros n (a ++ b) = putZeros n a ++ b := by
  induction n with
  | zero => rfl
  | succ n ih => simp [putZeros, ih]

theorem putRice_append (r g : Nat) (a b : Bits) : putRice r g (a ++ b) = putRice r g a ++ b := by
  rw [putRice, putRice, ← putZeros_append, putBits_eq, putBits_eq, List.cons_append, List.append_assoc]

/-- The gaps of one chunk's indices; `s` is the least index that is still possible. -/
def putGaps (r : Nat) : Nat → List Nat → Bits → Bits
  | _, [], k => k
  | s, i :: is, k => putRice r (i - s) (putGaps r (i + 1) is k)

/-- Read `n` indices below `size`. -/
def getGaps (r m size : Nat) : Nat → Nat → Bits → R (List Nat × Bits)
  | 0, _, bs => .ok ([], bs)
  | n+1, s, bs => do
    let (g, bs) ← getRice r m bs
    need (s + g < size) .indexOutOfRange
    let (is, bs) ← getGaps r m size n (s + g + 1) bs
    .ok ((s + g) :: is, bs)

/-- Strictly increasing, at least `s`, below `size`. -/
def Rising (size : Nat) : Nat → List Nat → Prop
  | _, [] => True
  | s, i :: is => s ≤ i ∧ i < size ∧ Rising size (i + 1) is

theorem getGaps_put {r size s : Nat} {is : List Nat} (hs : size ≤ 4096) (h : Rising size s is) (k : Bits) :
    getGaps r (4095 / 2 ^ r) size is.length s (putGaps r s is k) = .ok (is, k) := by
  induction is generalizing s with
  | nil => rfl
  | cons i is ih =>
    obtain ⟨h1, h2, h3⟩ := h
    simp only [List.length_cons, getGaps, putGaps]
    rw [getRice_put (Nat.div_le_div_right (by omega))]
    simp only [ok_bind, show s + (i - s) = i by omega, ih h3]
    simp [need, h2]

theorem getGaps_spec {r m size n s : Nat} {bs k : Bits} {is : List Nat} (h : getGaps r m size n s bs = .ok (is, k)) :
    is.length = n ∧ Rising size s is ∧ bs = putGaps r s is k := by
  induction n generalizing s bs is with
  | zero => simp [getGaps] at h; obtain ⟨rfl, rfl⟩ := h; exact ⟨rfl, trivial, rfl⟩
  | succ n ih =>
    simp only [getGaps, bind_ok, Prod.exists, need_ok, Except.ok.injEq, Prod.mk.injEq] at h
    obtain ⟨g, b1, h1, _, h2, is', b2, h3, rfl, rfl⟩ := h
    obtain ⟨_, rfl⟩ := getRice_spec h1
    obtain ⟨e, hr, rfl⟩ := ih h3
    simp at h2
    refine ⟨by simp [e], ⟨by omega, h2, hr⟩, ?_⟩
    rw [putGaps, show s + g - s = g by omega]

theorem putGaps_append (r s : Nat) (is : List Nat) (a b : Bits) : putGaps r s is (a ++ b) = putGaps r s is a ++ b := by
  induction is generalizing s with
  | nil => rfl
  | cons i is ih => simp [putGaps, ih, putRice_append]

theorem putGaps_length_ge (r s : Nat) (is : List Nat) : is.length * (1 + r) ≤ (putGaps r s is []).length := by
  induction is generalizing s with
  | nil => simp [putGaps]
  | cons i is ih =>
    have := ih (i + 1)
    simp only [putGaps, putRice_length, List.length_cons, Nat.add_mul]
    generalize (i - s) / 2 ^ r = q
    omega

theorem div_add_div_le (a b : Nat) {c : Nat} (h : 0 < c) : a / c + b / c ≤ (a + b) / c := by
  rw [Nat.le_div_iff_mul_le h, Nat.add_mul]
  exact Nat.add_le_add (Nat.div_mul_le_self a c) (Nat.div_mul_le_self b c)

/-- The gaps of a chunk share what is skipped. -/
theorem putGaps_length_le {r size s : Nat} {is : List Nat} (hs : s ≤ size) (h : Rising size s is) :
    s + is.length ≤ size ∧ (putGaps r s is []).length ≤ is.length * (1 + r) + (size - s - is.length) / 2 ^ r := by
  induction is generalizing s with
  | nil => simp [putGaps]; omega
  | cons i is ih =>
    obtain ⟨h1, h2, h3⟩ := h
    obtain ⟨e1, e2⟩ := ih (by omega) h3
    have := div_add_div_le (i - s) (size - (i + 1) - is.length) (Nat.two_pow_pos r)
    rw [show i - s + (size - (i + 1) - is.length) = size - s - (is.length + 1) by omega] at this
    simp only [putGaps, putRice_length, List.length_cons, Nat.add_mul]
    omega
end Lydite

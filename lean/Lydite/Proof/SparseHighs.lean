module
public import Lydite.Proof.SparseHighsWord
/-! Signs and magnitudes of two-bit values: the codes that are read are those of the model's `getCodes` for the signs
and `getHighs` for the magnitudes, joined. -/
@[expose] public section
namespace Lydite.Fast.Sparse

/-- From byte `j` of `out` on, the codes of the `m` values whose signs are at bit `q` and whose magnitudes are at bit
`p`. -/
def Tail (d : ByteArray) {n : Nat} (m q p : Nat) (out : Sized n) (j : Nat) (x : Highs) : Prop :=
  ∀ ss k, getCodes 1 m (bitsAt d q) = .ok (ss, k) →
    (x.status = 0 → x.p ≤ 8 * d.size ∧ ∃ hs, getHighs m (bitsAt d p) = .ok (hs, bitsAt d x.p) ∧
      x.out.data.toList = out.1.data.toList.take j ++ bytesOfCodes (join 2 ss hs)) ∧
    (x.status ≠ 0 → getHighs m (bitsAt d p) = .error (reasonAt x.status))

theorem getTriple_word {t : Nat} (h : t < 8) (k : Bits) : getTriple (putTriple t k) = .ok (t, k) := by
  match t, h with
  | 0, _ => rfl
  | 1, _ => rfl
  | 2, _ => rfl
  | 3, _ => rfl
  | 4, _ => rfl
  | 5, _ => rfl
  | 6, _ => rfl
  | 7, _ => rfl

theorem getHighs_three {t : Nat} (h : t < 8) (m : Nat) (k : Bits) : getHighs (m + 3) (putTriple t k) = (do
    let (hs, bs) ← getHighs m k
    .ok (t % 2 :: t / 2 % 2 :: t / 4 :: hs, bs)) := by
  rw [getHighs, getTriple_word h]
  rfl

theorem getCodes_one (m v : Nat) (k : Bits) : getCodes 1 (m + 1) (field 1 v ++ k) = (do
    let (cs, bs) ← getCodes 1 m k
    .ok (v % 2 :: cs, bs)) := by
  have e : field 1 v = field 1 (v % 2) := by rw [field_succ, field_succ]; simp [field, putBits]
  rw [getCodes, e, getBits_field (by omega)]
  rfl

theorem field_three (v : Nat) (k : Bits) :
    field 3 v ++ k = field 1 v ++ (field 1 (v / 2) ++ (field 1 (v / 4) ++ k)) := by
  rw [show (3 : Nat) = 1 + (1 + 1) from rfl, field_add, field_add, Nat.div_div_eq_div_mul, List.append_assoc,
    List.append_assoc]

theorem getCodes_three {m s : Nat} {k k' : Bits} {ss : List Nat}
    (h : getCodes 1 (m + 3) (field 3 s ++ k) = .ok (ss, k')) :
    ∃ ss', ss = s % 2 :: s / 2 % 2 :: s / 4 % 2 :: ss' ∧ getCodes 1 m k = .ok (ss', k') := by
  rw [field_three, getCodes_one, getCodes_one, getCodes_one] at h
  simp only [bind_ok, Prod.exists, Except.ok.injEq, Prod.mk.injEq] at h
  obtain ⟨_, _, ⟨_, _, ⟨ss', _, h, rfl, rfl⟩, rfl, rfl⟩, rfl, rfl⟩ := h
  exact ⟨ss', rfl, h⟩

theorem join_cons (s h : Nat) (ss hs : List Nat) : join 2 (s :: ss) (h :: hs) = (2 * s + h) :: join 2 ss hs := by
  rw [join, if_neg (by omega)]

theorem bytesOfCodes_append (a b : List Nat) : bytesOfCodes (a ++ b) = bytesOfCodes a ++ bytesOfCodes b := by
  rw [bytesOfCodes, bytesOfCodes, bytesOfCodes, List.map_append]

/-- Three codes, and then what is read of the others. -/
theorem Tail.three {d : ByteArray} {n m q p p' j : Nat} {out : Sized n} {t s : UInt64} {x : Highs} (hj : j + 3 ≤ n)
    (hS : bitsAt d q = field 3 s.toNat ++ bitsAt d (q + 3)) (ht : t.toNat < 8)
    (hM : bitsAt d p = putTriple t.toNat (bitsAt d p'))
    (h : Tail d m (q + 3) p' (setThree out j hj t s) (j + 3) x) : Tail d (m + 3) q p out j x := by
  intro ss k hs
  rw [hS] at hs
  obtain ⟨ss', rfl, hs'⟩ := getCodes_three hs
  obtain ⟨h1, h2⟩ := h ss' k hs'
  rw [hM, getHighs_three ht]
  refine ⟨fun h0 => ?_, fun h0 => by rw [h2 h0]; rfl⟩
  obtain ⟨hp, hs, e1, e2⟩ := h1 h0
  refine ⟨hp, t.toNat % 2 :: t.toNat / 2 % 2 :: t.toNat / 4 :: hs, by rw [e1]; rfl, ?_⟩
  rw [e2, setThree_take _ _ _ _ _ ht, join_cons, join_cons, join_cons, List.append_assoc, ← bytesOfCodes_append]
  rfl

/-- The last one or two magnitudes are plain bits. -/
theorem getHighs_few {m : Nat} (h : m < 3) (bs : Bits) : getHighs m bs = getCodes 1 m bs := by
  match m, h with
  | 0, _ => rfl
  | 1, _ => rfl
  | 2, _ => rfl

theorem Tail.one {d : ByteArray} {n m q p j : Nat} {out : Sized n} {x : Highs} (hj : j < n) (hm : m < 2)
    (hq : q < 8 * d.size) (hp : p < 8 * d.size)
    (h : Tail d m (q + 1) (p + 1) (setAt out j (UInt8.ofNat (2 * peek d q 1 + peek d p 1)) hj) (j + 1) x) :
    Tail d (m + 1) q p out j x := by
  intro ss k hs
  have e : ∀ b, peek d b 1 % 2 = peek d b 1 := fun b => Nat.mod_eq_of_lt (peek_lt d b 1)
  rw [bitsAt_field (n := 1) (by omega) (by omega), getCodes_one, e] at hs
  simp only [bind_ok, Prod.exists, Except.ok.injEq, Prod.mk.injEq] at hs
  obtain ⟨ss', _, hs', rfl, rfl⟩ := hs
  obtain ⟨h1, h2⟩ := h ss' _ hs'
  rw [getHighs_few (by omega)] at h1 h2 ⊢
  rw [bitsAt_field (p := p) (n := 1) (by omega) (by omega), getCodes_one, e]
  refine ⟨fun h0 => ?_, fun h0 => by rw [h2 h0]; rfl⟩
  obtain ⟨hp, hs, e1, e2⟩ := h1 h0
  refine ⟨hp, peek d p 1 :: hs, by rw [e1]; rfl, ?_⟩
  rw [e2, setAt_take, join_cons, List.append_assoc]
  rfl

theorem Tail.done {d : ByteArray} {n q p : Nat} (out : Sized n) (hp : p ≤ 8 * d.size) :
    Tail d 0 q p out n ⟨0, p, out.1⟩ := by
  intro ss k hs
  simp only [getCodes, Except.ok.injEq, Prod.mk.injEq] at hs
  obtain ⟨rfl, rfl⟩ := hs
  refine ⟨fun _ => ⟨hp, [], rfl, ?_⟩, fun h => absurd rfl h⟩
  rw [List.take_of_length_le (by rw [toList_length, out.2]; exact Nat.le_refl n)]
  simp [join, bytesOfCodes]

/-- What `slowTriple` says. -/
theorem slowTriple_spec {d : ByteArray} {p : Nat} (hp : p ≤ 8 * d.size) :
    ((slowTriple d p).status = 0 → (slowTriple d p).p ≤ 8 * d.size ∧ (slowTriple d p).value < 8 ∧
      bitsAt d p = putTriple (slowTriple d p).value (bitsAt d (slowTriple d p).p)) ∧
    ((slowTriple d p).status ≠ 0 → getTriple (bitsAt d p) = .error .truncated) := by
  have two : ∀ v, v < 2 → v = 0 ∨ v = 1 := by omega
  rw [slowTriple]
  by_cases h2 : p + 2 ≤ 8 * d.size
  case neg =>
    rw [if_neg h2]
    exact ⟨fun h => by simp at h, fun _ => by
      simp [getTriple, getBits_end (d := d) (p := p) (n := 2) (by omega) hp, bind, Except.bind]⟩
  rw [if_pos h2]
  have f1 := bitsAt_field (d := d) (p := p) (n := 2) (by omega) h2
  have l1 := peek_lt d p 2
  have g1 := getBits_field (n := 2) l1 (bitsAt d (p + 2))
  rw [← f1] at g1
  generalize peek d p 2 = c at f1 l1 g1
  by_cases c0 : c = 0
  · subst c0
    exact ⟨fun _ => ⟨h2, by simp, f1⟩, fun h => absurd rfl h⟩
  simp only [if_neg c0]
  by_cases h3 : p + 3 ≤ 8 * d.size
  case neg =>
    rw [if_neg h3]
    exact ⟨fun h => by simp at h, fun _ => by
      simp [getTriple, g1, c0, getBits_end (d := d) (p := p + 2) (n := 1) (by omega) (by omega), bind, Except.bind]⟩
  rw [if_pos h3]
  have f2 := bitsAt_field (d := d) (p := p + 2) (n := 1) (by omega) h3
  have l2 := peek_lt d (p + 2) 1
  have g2 := getBits_field (n := 1) l2 (bitsAt d (p + 2 + 1))
  rw [← f2] at g2
  generalize peek d (p + 2) 1 = x at f2 l2 g2
  by_cases c1 : c = 1
  · subst c1
    simp only [if_true]
    refine ⟨fun _ => ⟨h3, by omega, ?_⟩, fun h => absurd rfl h⟩
    rw [f1, f2]
    rcases two x l2 with rfl | rfl <;> rfl
  simp only [if_neg c1]
  by_cases c2 : c = 2
  · subst c2
    simp only [if_true]
    refine ⟨fun _ => ⟨h3, by omega, ?_⟩, fun h => absurd rfl h⟩
    rw [f1, f2]
    rcases two x l2 with rfl | rfl <;> rfl
  simp only [if_neg c2]
  obtain rfl : c = 3 := by omega
  by_cases x0 : x = 0
  · subst x0
    simp only [if_true]
    refine ⟨fun _ => ⟨h3, by omega, ?_⟩, fun h => absurd rfl h⟩
    rw [f1, f2]
    rfl
  simp only [if_neg x0]
  obtain rfl : x = 1 := by omega
  by_cases h4 : p + 4 ≤ 8 * d.size
  case neg =>
    rw [if_neg h4]
    exact ⟨fun h => by simp at h, fun _ => by
      simp [getTriple, g1, g2, getBits_end (d := d) (p := p + 2 + 1) (n := 1) (by omega) (by omega), bind,
        Except.bind]⟩
  rw [if_pos h4]
  have f3 := bitsAt_field (d := d) (p := p + 3) (n := 1) (by omega) h4
  have l3 := peek_lt d (p + 3) 1
  generalize peek d (p + 3) 1 = y at f3 l3
  refine ⟨fun _ => ⟨h4, by simp only; omega, ?_⟩, fun h => absurd rfl h⟩
  have g : ∀ k, field 2 3 ++ (field 1 1 ++ (field 1 y ++ k)) = putTriple (6 + y) k := by
    intro k
    rcases two y l3 with rfl | rfl
    · exact (rfl : _ = putTriple 6 k)
    · exact (rfl : _ = putTriple 7 k)
  rw [f1, f2, f3]
  exact g _
end Lydite.Fast.Sparse

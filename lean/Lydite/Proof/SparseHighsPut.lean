module
public import Lydite.Fast.SparseHighs
public import Lydite.Proof.SparsePuts
public import Lydite.Sparse
/-! Signs and magnitudes are written as the model writes them. -/
@[expose] public section
namespace Lydite.Fast.Sparse
open Write (Writer Wrote Holds)

theorem product_eq (v cnt : Nat) : v * 1 <<< cnt = v <<< cnt := by rw [Nat.one_shiftLeft, Nat.shiftLeft_eq]

theorem putSigns_puts (codes : ByteArray) {b : Nat} (hb : b = 1 ∨ b = 2) (n j cnt buf : Nat) (out : ByteArray) :
    Puts ⟨out, cnt, buf⟩ (∀ c ∈ codesAt codes j n, c < 2 ^ b)
      (Lydite.putCodes 1 (Lydite.signs b (codesAt codes j n)) []) (putSigns codes b n j cnt buf out) := by
  induction n generalizing j cnt buf out with
  | zero => exact ⟨by simp [codesAt], fun W h => by simpa [codesAt, Lydite.signs, Lydite.putCodes] using h⟩
  | succ n ih =>
    rw [putSigns]
    have hc : byteAt codes j >>> b = 0 ↔ byteAt codes j < 2 ^ b := by
      rw [Nat.shiftRight_eq_div_pow]
      rcases hb with rfl | rfl <;> omega
    have hs : (if b = 1 then byteAt codes j else byteAt codes j / 2) = byteAt codes j >>> (b - 1) := by
      rw [Nat.shiftRight_eq_div_pow]
      rcases hb with rfl | rfl
      · rw [if_pos rfl, Nat.pow_zero, Nat.div_one]
      · rw [if_neg (by omega)]
    by_cases h : byteAt codes j < 2 ^ b
    · simp only [if_pos (hc.mpr h), product_eq]
      have hok : (∀ c ∈ codesAt codes j (n + 1), c < 2 ^ b) ↔ ∀ c ∈ codesAt codes (j + 1) n, c < 2 ^ b := by
        simp [codesAt, h]
      have hp : Lydite.putCodes 1 (Lydite.signs b (codesAt codes j (n + 1))) [] =
          field 1 (byteAt codes j >>> (b - 1)) ++ Lydite.putCodes 1 (Lydite.signs b (codesAt codes (j + 1) n)) [] := by
        rw [codesAt, Lydite.signs, Lydite.putCodes, putBits_eq, hs]
      have hl : byteAt codes j >>> (b - 1) < 2 ^ 1 := by
        rw [Nat.shiftRight_eq_div_pow]
        rcases hb with rfl | rfl <;> omega
      rw [hp]
      split
      · rename_i h32
        exact Puts.step hok (fun W hW => (hW.add (.field hl)).push4 h32) (ih _ _ _ _)
      · exact Puts.step hok (fun W hW => hW.add (.field hl)) (ih _ _ _ _)
    · rw [if_neg (fun g => h (hc.mp g))]
      exact fun g => h (g _ (by simp [codesAt]))

/-- The eight cases. -/
theorem tripleCode_table : ∀ t, t < 8 → tripleCode t % 8 = (tripleWord t).1 ∧ tripleCode t / 8 = (tripleWord t).2 ∧
    (tripleWord t).2 < 2 ^ (tripleWord t).1 := by
  decide

theorem putHighs_few (hs : List Nat) (h : hs.length < 3) (k : Bits) :
    Lydite.putHighs hs k = Lydite.putCodes 1 hs k := by
  match hs, h with
  | [], _ => rfl
  | [_], _ => rfl
  | [_, _], _ => rfl
  | _ :: _ :: _ :: _, h => simp at h; omega

theorem highs_length (cs : List Nat) : (Lydite.highs 2 cs).length = cs.length := by
  induction cs with
  | nil => rfl
  | cons c cs ih => simp [Lydite.highs, ih]

theorem codesAt_length (d : ByteArray) (j n : Nat) : (codesAt d j n).length = n := by
  induction n generalizing j with
  | zero => rfl
  | succ n ih => simp [codesAt, ih]

theorem highs_cons (c : Nat) (cs : List Nat) : Lydite.highs 2 (c :: cs) = c % 2 :: Lydite.highs 2 cs := by
  rw [Lydite.highs, if_neg (by omega)]

theorem putHighs_wrote (codes : ByteArray) (n j cnt buf : Nat) (out : ByteArray) {W : Bits}
    (h : Wrote ⟨out, cnt, buf⟩ W) :
    Wrote (putHighs codes n j cnt buf out) (W ++ Lydite.putHighs (Lydite.highs 2 (codesAt codes j n)) []) := by
  induction n using Nat.strongRecOn generalizing j cnt buf out W with
  | ind n ih =>
    rw [putHighs]
    by_cases h3 : 3 ≤ n
    · rw [if_pos h3]
      obtain ⟨m, rfl⟩ : ∃ m, n = m + 3 := ⟨n - 3, by omega⟩
      obtain ⟨t1, t2, t3⟩ := tripleCode_table
        (byteAt codes j % 2 + 2 * (byteAt codes (j + 1) % 2) + 4 * (byteAt codes (j + 2) % 2)) (by omega)
      simp only [product_eq, t1, t2, Nat.add_sub_cancel]
      have hp : Lydite.putHighs (Lydite.highs 2 (codesAt codes j (m + 3))) [] = field
          (tripleWord (byteAt codes j % 2 + 2 * (byteAt codes (j + 1) % 2) + 4 * (byteAt codes (j + 2) % 2))).1
          (tripleWord (byteAt codes j % 2 + 2 * (byteAt codes (j + 1) % 2) + 4 * (byteAt codes (j + 2) % 2))).2 ++
          Lydite.putHighs (Lydite.highs 2 (codesAt codes (j + 3) m)) [] := by
        rw [codesAt, codesAt, codesAt, highs_cons, highs_cons, highs_cons, Lydite.putHighs, putTriple, putBits_eq]
      rw [hp, ← List.append_assoc]
      have g := h.add (.field t3)
      split
      · rename_i h32
        exact ih m (by omega) _ _ _ _ (g.push4 h32)
      · exact ih m (by omega) _ _ _ _ g
    · rw [if_neg h3]
      by_cases h0 : n = 0
      · subst h0
        simpa [codesAt, Lydite.highs, Lydite.putHighs] using h
      · rw [if_neg h0]
        obtain ⟨m, rfl⟩ : ∃ m, n = m + 1 := ⟨n - 1, by omega⟩
        have hp : Lydite.putHighs (Lydite.highs 2 (codesAt codes j (m + 1))) [] = field 1 (byteAt codes j % 2) ++
            Lydite.putHighs (Lydite.highs 2 (codesAt codes (j + 1) m)) [] := by
          rw [putHighs_few _ (by rw [highs_length, codesAt_length]; omega),
            putHighs_few _ (by rw [highs_length, codesAt_length]; omega), codesAt, highs_cons, Lydite.putCodes,
            putBits_eq]
        have g := (h.put (n := 1) (v := byteAt codes j % 2) (by omega)).1
        rw [hp, ← List.append_assoc]
        generalize Writer.put ⟨out, cnt, buf⟩ 1 (byteAt codes j % 2) = w at g
        obtain ⟨out', cnt', buf'⟩ := w
        exact ih m (by omega) _ _ _ _ g
end Lydite.Fast.Sparse

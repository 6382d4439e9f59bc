module
public import Lydite.Proof.SparseUpdate
public import Lydite.Proof.WriteBits
public import Lydite.Fast.SparseWrite
/-! Codes and gaps are written as the model writes them, exactly when they are those of an update. -/
@[expose] public section
namespace Lydite.Fast.Sparse
open Write (Writer Wrote Holds)

/-- `n` bytes from byte `j` on. -/
noncomputable def codesAt (d : ByteArray) : Nat → Nat → List Nat
  | _, 0 => []
  | j, n+1 => byteAt d j :: codesAt d (j + 1) n

/-- A writer that came from `w` by writing `bits`, if `ok` holds; nothing otherwise. -/
def Puts (w : Writer) (ok : Prop) (bits : Bits) (x : Option Writer) : Prop :=
  match x with
  | some w' => ok ∧ ∀ W, Wrote w W → Wrote w' (W ++ bits)
  | none => ¬ ok

theorem Puts.step {w w' : Writer} {ok ok' : Prop} {a b : Bits} {x : Option Writer} (hok : ok' ↔ ok)
    (h : ∀ W, Wrote w W → Wrote w' (W ++ a)) (g : Puts w' ok b x) : Puts w ok' (a ++ b) x := by
  cases x with
  | none => exact fun c => g (hok.mp c)
  | some y => exact ⟨hok.mpr g.1, fun W hW => by rw [← List.append_assoc]; exact g.2 _ (h W hW)⟩

theorem putCodes_puts (codes : ByteArray) (b n j cnt buf : Nat) (out : ByteArray) :
    Puts ⟨out, cnt, buf⟩ (∀ c ∈ codesAt codes j n, c < 2 ^ b) (Lydite.putCodes b (codesAt codes j n) [])
      (putCodes codes b (2 ^ b) n j cnt buf out) := by
  induction n generalizing j cnt buf out with
  | zero => exact ⟨by simp [codesAt], fun W h => by simpa [codesAt, Lydite.putCodes] using h⟩
  | succ n ih =>
    rw [putCodes]
    by_cases hc : byteAt codes j < 2 ^ b
    · rw [if_pos hc]
      have hok : (∀ c ∈ codesAt codes j (n + 1), c < 2 ^ b) ↔ ∀ c ∈ codesAt codes (j + 1) n, c < 2 ^ b := by
        simp [codesAt, hc]
      have hp : Lydite.putCodes b (codesAt codes j (n + 1)) [] =
          field b (byteAt codes j) ++ Lydite.putCodes b (codesAt codes (j + 1) n) [] := by
        rw [codesAt, Lydite.putCodes, putBits_eq]
      rw [hp]
      split
      · rename_i h32
        exact Puts.step hok (fun W hW => (hW.add (.field hc)).push4 h32) (ih _ _ _ _)
      · exact Puts.step hok (fun W hW => hW.add (.field hc)) (ih _ _ _ _)
    · rw [if_neg hc]
      intro h
      exact hc (h _ (by simp [codesAt]))

theorem zeroRun_wrote (z : Nat) (w : Writer) {W : Bits} (h : Wrote w W) : Wrote (zeroRun z w) (W ++ putZeros z []) := by
  induction z generalizing w W with
  | zero => simpa [zeroRun, putZeros] using h
  | succ z ih =>
    have := ih (w.put 1 0) (h.put (n := 1) (v := 0) (by omega)).1
    rw [List.append_assoc] at this
    exact this

theorem holds_zeros (z : Nat) : Holds (putZeros z []) z 0 := by
  refine ⟨by rw [putZeros_length]; rfl, Nat.two_pow_pos z, ?_⟩
  induction z with
  | zero => rfl
  | succ z ih => rw [field_succ, putZeros, Nat.zero_div, ih]; rfl

theorem putRice_cut (r g : Nat) (k : Bits) :
    putRice r g k = putZeros (g / 2 ^ r) [] ++ (field (1 + r) (1 + 2 * (g % 2 ^ r)) ++ k) := by
  rw [putRice, Nat.add_comm 1 r, field_succ, show (1 + 2 * (g % 2 ^ r)) % 2 = 1 by omega,
    show (1 + 2 * (g % 2 ^ r)) / 2 = g % 2 ^ r by omega, putBits_eq]
  rw [← List.nil_append (true :: _), putZeros_append]
  rfl

theorem putGaps_cons (r s i : Nat) (is : List Nat) : Lydite.putGaps r s (i :: is) [] =
    putZeros ((i - s) / 2 ^ r) [] ++ field (1 + r) (1 + 2 * ((i - s) % 2 ^ r)) ++ Lydite.putGaps r (i + 1) is [] := by
  rw [Lydite.putGaps, putRice_cut, List.append_assoc]

theorem gap_lt (r g : Nat) : 1 + 2 * (g % 2 ^ r) < 2 ^ (1 + r) := by
  have := Nat.mod_lt g (Nat.two_pow_pos r)
  rw [show 1 + r = r + 1 by omega, Nat.pow_succ]
  omega

theorem putGaps_puts (idx : ByteArray) (r size n s j cnt buf : Nat) (out : ByteArray) :
    Puts ⟨out, cnt, buf⟩ (Rising size s (wordsAt idx j n)) (Lydite.putGaps r s (wordsAt idx j n) [])
      (putGaps idx r (2 ^ r - 1) size n s j cnt buf out) := by
  induction n generalizing s j cnt buf out with
  | zero => exact ⟨trivial, fun W h => by simpa [wordsAt, Lydite.putGaps] using h⟩
  | succ n ih =>
    rw [putGaps]
    simp only
    by_cases hs : s ≤ word idx j
    · by_cases hi : word idx j < size
      · rw [if_pos hs, if_pos hi]
        have hok : Rising size s (wordsAt idx j (n + 1)) ↔ Rising size (word idx j + 1) (wordsAt idx (j + 2) n) := by
          simp [wordsAt, Rising, hs, hi]
        rw [wordsAt, putGaps_cons, Nat.and_two_pow_sub_one_eq_mod, Nat.shiftRight_eq_div_pow]
        have hlt := gap_lt r (word idx j - s)
        split
        · have hh := (holds_zeros ((word idx j - s) / 2 ^ r)).append (.field hlt)
          rw [Nat.zero_add] at hh
          split
          · rename_i h32
            exact Puts.step hok (fun W hW => (hW.add hh).push4 h32) (ih _ _ _ _ _)
          · exact Puts.step hok (fun W hW => hW.add hh) (ih _ _ _ _ _)
        · have hw : ∀ W, Wrote ⟨out, cnt, buf⟩ W → Wrote
              ((zeroRun ((word idx j - s) / 2 ^ r) ⟨out, cnt, buf⟩).put (1 + r) (1 + 2 * ((word idx j - s) % 2 ^ r))) (W ++ (putZeros ((word idx j - s) / 2 ^ r) [] ++
                field (1 + r) (1 + 2 * ((word idx j - s) % 2 ^ r)))) := by
            intro W hW
            rw [← List.append_assoc]
            exact ((zeroRun_wrote _ _ hW).put hlt).1
          generalize (zeroRun ((word idx j - s) / 2 ^ r) ⟨out, cnt, buf⟩).put (1 + r) _ = w' at hw
          obtain ⟨out', cnt', buf'⟩ := w'
          exact Puts.step hok hw (ih _ _ _ _ _)
      · rw [if_pos hs, if_neg hi]
        exact fun h => hi h.2.1
    · rw [if_neg hs]
      exact fun h => hs h.1

/-- Words cut into chunks, as `putChunks` reads them. -/
theorem wordsAt_take (d : ByteArray) (i m n : Nat) (h : m ≤ n) : (wordsAt d i n).take m = wordsAt d i m ∧
    (wordsAt d i n).drop m = wordsAt d (i + 2 * m) (n - m) := by
  induction m generalizing i n with
  | zero => exact ⟨rfl, rfl⟩
  | succ m ih =>
    obtain ⟨n, rfl⟩ : ∃ k, n = k + 1 := ⟨n - 1, by omega⟩
    obtain ⟨h1, h2⟩ := ih (i + 2) n (by omega)
    refine ⟨by rw [wordsAt, List.take_succ_cons, h1, wordsAt], ?_⟩
    rw [wordsAt, List.drop_succ_cons, h2, show i + 2 + 2 * m = i + 2 * (m + 1) by omega,
      show n + 1 - (m + 1) = n - m by omega]

theorem putChunks_puts (head sizes idx : ByteArray) (k r left c j n : Nat) (w : Writer)
    (hn : total (live k (wordsAt sizes (2 * c) left) (wordsAt head (16 + 2 * c) left)) = n) :
    Puts w (IndicesOk (live k (wordsAt sizes (2 * c) left) (wordsAt head (16 + 2 * c) left))
        (group (live k (wordsAt sizes (2 * c) left) (wordsAt head (16 + 2 * c) left)) (wordsAt idx j n)))
      (putIndices r (group (live k (wordsAt sizes (2 * c) left) (wordsAt head (16 + 2 * c) left)) (wordsAt idx j n)) [])
      (putChunks head sizes idx k r (2 ^ r - 1) left c j w) := by
  induction left generalizing c j n w with
  | zero =>
    exact ⟨by simp [wordsAt, live, group, IndicesOk], fun W h => by simpa [wordsAt, live, group, putIndices] using h⟩
  | succ left ih =>
    rw [putChunks]
    simp only [wordsAt, live] at hn ⊢
    rw [show 2 * c + 2 = 2 * (c + 1) by omega, show 16 + 2 * c + 2 = 16 + 2 * (c + 1) by omega] at hn ⊢
    by_cases hz : word head (16 + 2 * c) = 0
    · rw [if_pos hz] at hn ⊢
      rw [if_pos hz]
      exact ih (c + 1) j n w hn
    · rw [if_neg hz] at hn ⊢
      rw [if_neg hz]
      obtain ⟨out, cnt, buf⟩ := w
      have g := putGaps_puts idx r (word sizes (2 * c)) (keep k (word sizes (2 * c))) 0 j cnt buf out
      rw [total] at hn
      obtain ⟨t1, t2⟩ := wordsAt_take idx j (keep k (word sizes (2 * c))) n (by rw [keep_eq]; omega)
      simp only [group, ← keep_eq, t1, t2]
      generalize putGaps idx r (2 ^ r - 1) (word sizes (2 * c)) (keep k (word sizes (2 * c))) 0 j cnt buf out = x at g
      cases x with
      | none => exact fun h => g h.2.1
      | some w' =>
        have i := ih (c + 1) (j + 2 * keep k (word sizes (2 * c))) (n - keep k (word sizes (2 * c))) w'
          (by rw [keep_eq]; omega)
        rw [putIndices, ← List.nil_append (putIndices r _ []), putGaps_append]
        refine Puts.step ?_ g.2 i
        simp only [IndicesOk, wordsAt_length, true_and, g.1]

theorem close_toList {w : Writer} {W : Bits} (h : Wrote w W) : (close w).data.toList = pack W := by
  obtain ⟨out, cnt, buf⟩ := w
  obtain ⟨h1, h2⟩ := h.drain
  rw [close]
  generalize Write.drain out cnt buf = y at h1 h2
  obtain ⟨a1, a2, a3⟩ := h1.align h2
  simp only
  generalize y.align = v at a1 a2 a3
  obtain ⟨out', cnt', buf'⟩ := v
  simp only at a2 a3
  subst a2
  have e := a1.bits
  simp only [show field 0 buf' = [] from rfl, List.append_nil] at e
  exact eq_pack e (allZero_zeros _) (by simp [zeros]; omega)
end Lydite.Fast.Sparse

module
public import Lydite.Proof.SparseUpdate
public import Lydite.Proof.SparsePuts
public import Lydite.Proof.SparseScale
public import Lydite.Fast.SparseWrite
/-! Gaps are written as the model writes them, exactly when they are those of an update. -/
@[expose] public section
namespace Lydite.Fast.Sparse
open Write (Writer Wrote Holds)

theorem zeroRun_wrote (z : Nat) (w : Writer) {W : Bits} (h : Wrote w W) : Wrote (zeroRun z w) (W ++ putZeros z []) := by
  induction z generalizing w W with
  | zero => simpa [zeroRun, putZeros] using h
  | succ z ih =>
    have := ih (w.put 1 0) (h.put (n := 1) (v := 0) (by omega)).1
    rw [List.append_assoc] at this
    exact this

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
              ((zeroRun ((word idx j - s) / 2 ^ r) ⟨out, cnt, buf⟩).put (1 + r) (1 + 2 * ((word idx j - s) % 2 ^ r)))
              (W ++ (putZeros ((word idx j - s) / 2 ^ r) [] ++
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

theorem putChunks_puts (scales sizes idx : ByteArray) (k r left c j n : Nat) (w : Writer)
    (hn : total (live k (wordsAt sizes (2 * c) left) (wordsAt scales (2 * c) left)) = n) :
    Puts w (IndicesOk (live k (wordsAt sizes (2 * c) left) (wordsAt scales (2 * c) left))
        (group (live k (wordsAt sizes (2 * c) left) (wordsAt scales (2 * c) left)) (wordsAt idx j n)))
      (putIndices r (group (live k (wordsAt sizes (2 * c) left) (wordsAt scales (2 * c) left)) (wordsAt idx j n)) [])
      (putChunks scales sizes idx k r (2 ^ r - 1) left c j w) := by
  induction left generalizing c j n w with
  | zero =>
    exact ⟨by simp [wordsAt, live, group, IndicesOk], fun W h => by simpa [wordsAt, live, group, putIndices] using h⟩
  | succ left ih =>
    rw [putChunks]
    simp only [wordsAt, live] at hn ⊢
    rw [show 2 * c + 2 = 2 * (c + 1) by omega] at hn ⊢
    by_cases hz : word scales (2 * c) = 0
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

/-- Up to the end of a byte: the bytes are those of the bits so far. -/
theorem pad_wrote {w : Writer} {W : Bits} (h : Wrote w W) :
    (pad w).cnt = 0 ∧ (pad w).buf = 0 ∧ (pad w).out.data.toList = pack W := by
  obtain ⟨out, cnt, buf⟩ := w
  obtain ⟨h1, h2⟩ := h.drain
  rw [pad]
  generalize Write.drain out cnt buf = y at h1 h2
  obtain ⟨a1, a2, a3⟩ := h1.align h2
  generalize y.align = v at a1 a2 a3
  obtain ⟨out', cnt', buf'⟩ := v
  simp only at a2 a3
  subst a2
  have e := a1.bits
  simp only [show field 0 buf' = [] from rfl, List.append_nil] at e
  exact ⟨rfl, a3, eq_pack e (allZero_zeros _) (by simp [zeros]; omega)⟩

/-- Writing goes on behind whole bytes. -/
theorem wrote_bytes (out : ByteArray) : Wrote ⟨out, 0, 0⟩ (unpack out.data.toList) :=
  ⟨Nat.one_pos, List.append_nil _⟩

theorem pack_onto (x : Bytes) (W : Bits) : pack (unpack x ++ W) = x ++ pack W := by
  obtain ⟨k, hk, e⟩ := unpack_pack W
  have : unpack (x ++ pack W) = (unpack x ++ W) ++ zeros k := by rw [unpack_append, e, List.append_assoc]
  exact (eq_pack this (allZero_zeros k) (by simpa [zeros] using hk)).symm
end Lydite.Fast.Sparse

module
public import Lydite.Fast.SparseGaps
public import Lydite.Proof.SparseRice
public import Lydite.Proof.SparseWords
/-! The gaps of a chunk, and of all chunks: what is read is what the model's `getGaps` and `getIndices` read. -/
@[expose] public section
namespace Lydite.Fast.Sparse

/-- Reading with the model gives what `x` says: indices behind those in `out`, or the reason. -/
def Reads (d out : ByteArray) (f : R (List Nat × Bits)) (x : Gaps) : Prop :=
  (x.status = 0 → x.p ≤ 8 * d.size ∧ ∃ is, f = .ok (is, bitsAt d x.p) ∧
    x.out.data.toList = out.data.toList ++ putWords is []) ∧
  (x.status ≠ 0 → f = .error (reasonAt x.status))

theorem Reads.cons {d out : ByteArray} {r m size n s g : Nat} {bits rest : Bits} {x : Gaps}
    (hb : bits = putRice r g rest) (hm : g / 2 ^ r ≤ m) (hi : s + g < size)
    (h : Reads d (pushWord out (s + g)) (getGaps r m size n (s + g + 1) rest) x) :
    Reads d out (getGaps r m size (n + 1) s bits) x := by
  have e : getGaps r m size (n + 1) s bits = (do
      let (is, bs) ← getGaps r m size n (s + g + 1) rest
      .ok ((s + g) :: is, bs)) := by
    simp [getGaps, hb, getRice_put hm, need, hi]
  rw [e]
  refine ⟨fun h0 => ?_, fun h0 => by rw [h.2 h0]; rfl⟩
  obtain ⟨h1, is, h2, h3⟩ := h.1 h0
  refine ⟨h1, (s + g) :: is, by rw [h2]; rfl, ?_⟩
  rw [h3, pushWord_toList, List.append_assoc, ← putWords_cat]
  rfl

/-- What `gaps` is given besides the place. -/
structure Given (r m size lim : Nat) (r64 mask : UInt64) : Prop where
  rice : r ≤ 12
  word : r64.toNat = r
  mask : mask.toNat = 2 ^ r - 1
  most : m = 4095 / 2 ^ r
  low : lim ≤ size
  chunk : lim ≤ 4096

theorem zerosOf_zero {r64 : UInt64} {r : Nat} (hr : r64.toNat = r) (hr12 : r ≤ 12) :
    ¬ zerosOf 0 + 1 + r64 ≤ 57 := by
  intro h
  obtain ⟨h1, h2⟩ := zerosOf_spec 0
  have h := UInt64.le_iff_toNat_le.mp h
  rw [UInt64.toNat_add, UInt64.toNat_add, UInt64.toNat_one, hr, show (57 : UInt64).toNat = 57 from rfl] at h
  obtain ⟨q, e⟩ := h2 (by omega)
  rw [UInt64.toNat_zero] at e
  have := Nat.mul_pos (Nat.two_pow_pos (zerosOf 0).toNat) (by omega : 0 < 2 * q + 1)
  omega

/-- One gap bit by bit, and then what `next` reads. -/
theorem slow_reads {d : ByteArray} {r m size : Nat} (hr : r ≤ 12) (n s p : Nat) (hp : p ≤ 8 * d.size)
    (out : ByteArray) (next : Nat → Nat → ByteArray → Gaps)
    (h : ∀ i q, q ≤ 8 * d.size →
      Reads d (pushWord out i) (getGaps r m size n (i + 1) (bitsAt d q)) (next (i + 1) q (pushWord out i))) :
    Reads d out (getGaps r m size (n + 1) s (bitsAt d p))
      (if (slowRice d r m p).status = 0 then
        if s + (slowRice d r m p).value < size then
          next (s + (slowRice d r m p).value + 1) (slowRice d r m p).p (pushWord out (s + (slowRice d r m p).value))
        else ⟨14, p, s + (slowRice d r m p).value, out⟩
      else ⟨(slowRice d r m p).status, p, 0, out⟩) := by
  obtain ⟨q1, q2⟩ := slowRice_spec d m p hr hp
  generalize slowRice d r m p = x at q1 q2
  by_cases h0 : x.status = 0
  · rw [if_pos h0] at q2 ⊢
    by_cases hi : s + x.value < size
    · rw [if_pos hi]
      obtain ⟨g1, g2⟩ := getRice_spec q2
      exact Reads.cons g2 g1 hi (h _ _ (q1 h0))
    · rw [if_neg hi]
      exact ⟨fun g => by simp at g, fun _ => by simp [getGaps, q2, need, hi, reasonAt, bind, Except.bind]⟩
  · rw [if_neg h0] at q2 ⊢
    exact ⟨fun g => absurd g h0, fun _ => by simp [getGaps, q2, bind, Except.bind]⟩

theorem gaps_reads {d : ByteArray} {r m stop size lim : Nat} {r64 mask : UInt64} (h : Room d stop)
    (hg : Given r m size lim r64 mask) (n s e : Nat) (held w : UInt64) (out : ByteArray) (h57 : held.toNat ≤ 57)
    (he : held.toNat ≤ e) (hs : e ≤ 8 * d.size)
    (hw : bitsAt d (e - held.toNat) = field held.toNat w.toNat ++ bitsAt d e) :
    Reads d out (getGaps r m size n s (bitsAt d (e - held.toNat)))
      (gaps d r m stop size lim r64 mask h n s e held w out) := by
  have hlt : ∀ s g, s + g < lim → g / 2 ^ r ≤ m := by
    intro s g hi
    rw [hg.most]
    have := hg.chunk
    exact Nat.div_le_div_right (by omega)
  induction n generalizing s e held w out with
  | zero =>
    refine ⟨fun _ => ⟨by simp only [gaps]; omega, [], by simp [getGaps, gaps], by simp [gaps, putWords]⟩,
      fun h0 => ?_⟩
    simp [gaps] at h0
  | succ n ih =>
    have hot : ∀ e (held w : UInt64), held.toNat ≤ 57 → held.toNat ≤ e → e ≤ 8 * d.size →
        bitsAt d (e - held.toNat) = field held.toNat w.toNat ++ bitsAt d e → zerosOf w + 1 + r64 ≤ held →
        s + valueOf w (zerosOf w) r64 mask < lim →
        Reads d out (getGaps r m size (n + 1) s (bitsAt d (e - held.toNat)))
          (gaps d r m stop size lim r64 mask h n (s + valueOf w (zerosOf w) r64 mask + 1) e
            (held - (zerosOf w + 1 + r64)) (w >>> (zerosOf w + 1 + r64))
            (pushWord out (s + valueOf w (zerosOf w) r64 mask))) := by
      intro e held w h57 he hs hw hc hi
      obtain ⟨t1, t4, t2⟩ := take_rice hg.word hg.rice hg.mask h57 hc
      have t3 := hw.trans (t2 _)
      refine Reads.cons t3 (hlt _ _ hi) (Nat.lt_of_lt_of_le hi hg.low) ?_
      have hb : bitsAt d (e - (held - (zerosOf w + 1 + r64)).toNat) =
          field (held - (zerosOf w + 1 + r64)).toNat (w >>> (zerosOf w + 1 + r64)).toNat ++ bitsAt d e := by
        have := congrArg (List.drop ((zerosOf w).toNat + 1 + r)) hw
        rw [← t1, Nat.add_comm (held - (zerosOf w + 1 + r64)).toNat, field_add, List.append_assoc,
          List.drop_left' (by rw [field_length]), bitsAt_drop, ← t4] at this
        rw [← this]
        congr 1
        omega
      rw [← hb]
      exact ih _ _ _ _ _ (by omega) (by omega) hs hb
    have slow := slow_reads (d := d) (m := m) (size := size) hg.rice n s (e - held.toNat) (by omega) out
      (fun i q out => gaps d r m stop size lim r64 mask h n i q 0 0 out)
      (fun i q hq => by
        have := ih (i + 1) q 0 0 (pushWord out i) (by decide) (by simp) hq (by simp [field, putBits])
        simpa using this)
    rw [gaps]
    simp only
    by_cases hc : zerosOf w + 1 + r64 ≤ held ∧ s + valueOf w (zerosOf w) r64 mask < lim
    · rw [if_pos hc.1, if_pos hc.2]
      exact hot e held w h57 he hs hw hc.1 hc.2
    · have hn : ¬ (if zerosOf w + 1 + r64 ≤ held then s + valueOf w (zerosOf w) r64 mask else lim) < lim := by
        split
        · rename_i g
          exact fun g2 => hc ⟨g, g2⟩
        · exact Nat.lt_irrefl _
      rw [if_neg hn]
      by_cases hp : e - held.toNat < stop
      · simp only [dif_pos hp]
        obtain ⟨w1, w2⟩ := wide_bits d (e - held.toNat) stop h hp
        generalize wide d (e - held.toNat) stop h hp = v at w2
        by_cases hc : zerosOf v + 1 + r64 ≤ 57 ∧ s + valueOf v (zerosOf v) r64 mask < lim
        · rw [if_pos hc.1, if_pos hc.2]
          have h7 : (57 : UInt64).toNat = 57 := rfl
          have := hot (e - held.toNat + 57) 57 v (by omega) (by omega) (by omega) (by
            rw [h7, Nat.add_sub_cancel]; exact w2) hc.1 hc.2
          rw [h7, Nat.add_sub_cancel] at this
          exact this
        · have hn : ¬ (if zerosOf v + 1 + r64 ≤ 57 then s + valueOf v (zerosOf v) r64 mask else lim) < lim := by
            split
            · rename_i g
              exact fun g2 => hc ⟨g, g2⟩
            · exact Nat.lt_irrefl _
          rw [if_neg hn]
          exact slow
      · simp only [dif_neg hp, if_neg (zerosOf_zero hg.word hg.rice), Nat.lt_irrefl, if_false]
        exact slow
end Lydite.Fast.Sparse

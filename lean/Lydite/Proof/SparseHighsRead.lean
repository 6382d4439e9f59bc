module
public import Lydite.Proof.SparseHighs
/-! Reading signs and magnitudes of all values, word by word and 24 values at a time. -/
@[expose] public section
namespace Lydite.Fast.Sparse

theorem slowHighs_tail (d : ByteArray) {n q p j : Nat} (out : Sized n) (hj : j ≤ n) (hp : p ≤ 8 * d.size)
    (hq : q + (n - j) ≤ 8 * d.size) : Tail d (n - j) q p out j (slowHighs d n q p j out) := by
  induction hk : n - j using Nat.strongRecOn generalizing q p j out with
  | ind m ih =>
    subst hk
    rw [slowHighs]
    by_cases h3 : j + 3 ≤ n
    · rw [dif_pos h3]
      obtain ⟨t1, t2⟩ := slowTriple_spec hp
      generalize slowTriple d p = y at t1 t2
      obtain ⟨status, p', t⟩ := y
      simp only at t1 t2 ⊢
      by_cases h0 : status = 0
      · rw [if_pos h0]
        obtain ⟨a1, a2, a3⟩ := t1 h0
        have et : (UInt64.ofNat t).toNat = t := UInt64.toNat_ofNat_of_lt' (Nat.lt_trans a2 (by decide))
        have l3 := peek_lt d q 3
        have es : (UInt64.ofNat (peek d q 3)).toNat = peek d q 3 :=
          UInt64.toNat_ofNat_of_lt' (Nat.lt_trans l3 (by decide))
        have g := ih (n - (j + 3)) (by omega) (setThree out j h3 (UInt64.ofNat t) (UInt64.ofNat (peek d q 3))) h3 a1
          (q := q + 3) (by omega) rfl
        rw [show n - j = n - (j + 3) + 3 by omega]
        refine Tail.three h3 ?_ (by rw [et]; exact a2) (by rw [et]; exact a3) g
        rw [es]
        exact bitsAt_field (by omega) (by omega)
      · rw [if_neg h0]
        intro ss k _
        refine ⟨fun g => by simp at g, fun _ => ?_⟩
        rw [show n - j = n - (j + 3) + 3 by omega, getHighs, t2 h0]
        rfl
    · rw [dif_neg h3]
      by_cases h : j < n
      · rw [dif_pos h]
        by_cases h1 : p < 8 * d.size
        · rw [if_pos h1]
          have g := ih (n - (j + 1)) (by omega)
            (setAt out j (UInt8.ofNat (2 * peek d q 1 + peek d p 1)) h) h (q := q + 1) (p := p + 1) (by omega)
            (by omega) rfl
          rw [show n - j = n - (j + 1) + 1 by omega]
          exact Tail.one h (by omega) (by omega) h1 g
        · rw [if_neg h1]
          intro ss k _
          refine ⟨fun g => by simp at g, fun _ => ?_⟩
          rw [getHighs_few (by omega), show n - j = n - (j + 1) + 1 by omega, bitsAt_nil (by omega)]
          rfl
      · rw [dif_neg h, show n - j = 0 by omega]
        have : j = n := by omega
        subst this
        exact Tail.done out hp

/-- `x` holds `e` bits of signs from bit `q` on and `f` bits of magnitudes after those taken since bit `p`. -/
structure Holding (d : ByteArray) {n : Nat} (q p e f : Nat) (x : Held n) : Prop where
  signs : ∃ k, bitsAt d q = field e x.s.toNat ++ k
  highs : ∃ k, bitsAt d (p + x.taken.toNat) = field f x.w.toNat ++ k
  few : x.taken.toNat + f = 57

theorem putTriple_drop (t : Nat) (k : Bits) : (putTriple t k).drop (tripleWord t).1 = k := by
  rw [putTriple, putBits_eq, List.drop_left' (by rw [field_length])]

theorem three_holds {d : ByteArray} {n m q p e f j : Nat} {x : Held n} {y : Highs} (h : Holding d q p (e + 3) f x)
    (hj : j + 3 ≤ n) (hf : 5 ≤ f) : ∃ g, f ≤ g + 5 ∧ Holding d (q + 3) p e g (three x j hj) ∧
      (Tail d m (q + 3) (p + (three x j hj).taken.toNat) (three x j hj).out (j + 3) y →
        Tail d (m + 3) q (p + x.taken.toNat) x.out j y) := by
  obtain ⟨⟨k1, h1⟩, ⟨k2, h2⟩, h3⟩ := h
  obtain ⟨w, s, taken, out⟩ := x
  simp only [three] at h1 h2 h3 ⊢
  obtain ⟨t1, t2, t3, t4, t5⟩ := triple_field w
  have t5 := t5 f (by omega) k2
  have ha : (taken + lengthOf w).toNat = taken.toNat + (lengthOf w).toNat := by
    rw [UInt64.toNat_add]; omega
  have hd := congrArg (List.drop (tripleWord (tripleOf w).toNat).1) (h2.trans t5)
  rw [putTriple_drop, bitsAt_drop, t4, Nat.add_assoc, ← ha] at hd
  have hS : bitsAt d (q + 3) = field e (s >>> 3).toNat ++ k1 := by
    have := congrArg (List.drop 3) h1
    rw [bitsAt_drop, Nat.add_comm e, field_add, List.append_assoc, List.drop_left' (by rw [field_length])] at this
    rw [this, UInt64.toNat_shiftRight, show (3 : UInt64).toNat % 64 = 3 from rfl, Nat.shiftRight_eq_div_pow]
  refine ⟨f - (lengthOf w).toNat, by omega, ⟨⟨k1, hS⟩, ⟨k2, hd⟩, by simp only; omega⟩, fun g => ?_⟩
  refine Tail.three hj ?_ t1 ?_ g
  · rw [h1, Nat.add_comm e, field_add, List.append_assoc, hS]
    congr 2
    rw [UInt64.toNat_shiftRight, show (3 : UInt64).toNat % 64 = 3 from rfl, Nat.shiftRight_eq_div_pow]
  · rw [h2, t5, hd]

theorem eight_tail {d : ByteArray} {n m q p e j : Nat} {x : Held n} {y : Highs} (h : Holding d q p (e + 24) 57 x)
    (hj : j + 24 ≤ n) : (eight x j hj).taken.toNat ≤ 57 ∧
      (Tail d m (q + 24) (p + (eight x j hj).taken.toNat) (eight x j hj).out (j + 24) y →
        Tail d (m + 24) q (p + x.taken.toNat) x.out j y) := by
  unfold eight
  obtain ⟨f1, l1, h1, s1⟩ := three_holds (m := m + 21) (y := y) (e := e + 21) h (j := j) (by omega) (by omega)
  generalize three x j _ = x1 at h1 s1
  obtain ⟨f2, l2, h2, s2⟩ := three_holds (m := m + 18) (y := y) (e := e + 18) h1 (j := j + 3) (by omega) (by omega)
  generalize three x1 (j + 3) _ = x2 at h2 s2
  obtain ⟨f3, l3, h3, s3⟩ := three_holds (m := m + 15) (y := y) (e := e + 15) h2 (j := j + 6) (by omega) (by omega)
  generalize three x2 (j + 6) _ = x3 at h3 s3
  obtain ⟨f4, l4, h4, s4⟩ := three_holds (m := m + 12) (y := y) (e := e + 12) h3 (j := j + 9) (by omega) (by omega)
  generalize three x3 (j + 9) _ = x4 at h4 s4
  obtain ⟨f5, l5, h5, s5⟩ := three_holds (m := m + 9) (y := y) (e := e + 9) h4 (j := j + 12) (by omega) (by omega)
  generalize three x4 (j + 12) _ = x5 at h5 s5
  obtain ⟨f6, l6, h6, s6⟩ := three_holds (m := m + 6) (y := y) (e := e + 6) h5 (j := j + 15) (by omega) (by omega)
  generalize three x5 (j + 15) _ = x6 at h6 s6
  obtain ⟨f7, l7, h7, s7⟩ := three_holds (m := m + 3) (y := y) (e := e + 3) h6 (j := j + 18) (by omega) (by omega)
  generalize three x6 (j + 18) _ = x7 at h7 s7
  obtain ⟨f8, l8, h8, s8⟩ := three_holds (m := m) (y := y) (e := e) h7 (j := j + 21) (by omega) (by omega)
  generalize three x7 (j + 21) _ = x8 at h8 s8
  have := h8.few
  exact ⟨by omega, fun g => s1 (s2 (s3 (s4 (s5 (s6 (s7 (s8 g)))))))⟩

theorem blocks_tail (d : ByteArray) {n q p j stop : Nat} (h : Room d stop) (out : Sized n) (hj : j ≤ n)
    (hp : p ≤ 8 * d.size) (hq : q + (n - j) ≤ 8 * d.size) :
    Tail d (n - j) q p out j (blocks d n stop h q p j out) := by
  induction hk : n - j using Nat.strongRecOn generalizing q p j out with
  | ind m ih =>
    subst hk
    have slow := slowHighs_tail d out hj hp hq
    rw [blocks]
    by_cases h1 : j + 24 ≤ n
    · by_cases h2 : p < stop
      · by_cases h3 : q < stop
        · rw [dif_pos h1, dif_pos h2, dif_pos h3]
          obtain ⟨w1, w2⟩ := wide_bits d p stop h h2
          obtain ⟨_, v2⟩ := wide_bits d q stop h h3
          have hold : Holding d q p (33 + 24) 57 (n := n) ⟨wide d p stop h h2, wide d q stop h h3, 0, out⟩ :=
            ⟨⟨_, v2⟩, ⟨_, w2⟩, rfl⟩
          have g := fun y => eight_tail (m := n - (j + 24)) (y := y) hold h1
          generalize eight ⟨wide d p stop h h2, wide d q stop h h3, 0, out⟩ j h1 = x at g
          obtain ⟨w, s, taken, out'⟩ := x
          simp only at g ⊢
          have ht := (g ⟨0, 0, out.1⟩).1
          rw [show n - j = n - (j + 24) + 24 by omega]
          exact (g _).2 (ih _ (by omega) out' h1 (by omega) (by omega) rfl)
        · rw [dif_pos h1, dif_pos h2, dif_neg h3]
          exact slow
      · rw [dif_pos h1, dif_neg h2]
        exact slow
    · rw [dif_neg h1]
      exact slow

theorem getCodes_before {b n : Nat} {s t k : Bits} {cs : List Nat} (h : getCodes b n s = .ok (cs, k)) :
    getCodes b n (s ++ t) = .ok (cs, k ++ t) := by
  induction n generalizing s cs with
  | zero =>
    simp only [getCodes, Except.ok.injEq, Prod.mk.injEq] at h ⊢
    obtain ⟨rfl, rfl⟩ := h
    exact ⟨rfl, rfl⟩
  | succ n ih =>
    simp only [getCodes, bind_ok, Prod.exists, Except.ok.injEq, Prod.mk.injEq] at h
    obtain ⟨c, b1, h1, cs', b2, h2, rfl, rfl⟩ := h
    obtain ⟨l, rfl⟩ := getBits_spec h1
    rw [getCodes, List.append_assoc, getBits_field l]
    simp only [ok_bind, ih h2]

/-- The codes of two-bit values, or the reason, as the model reads signs and magnitudes. -/
theorem readHighs_reads (d : ByteArray) (n i p : Nat) (hi : i + (n + 7) / 8 ≤ d.size) (hp : p ≤ 8 * d.size)
    {ss : List Nat} {slack : Bits}
    (hs : getCodes 1 n (unpack ((d.data.toList.drop i).take ((n + 7) / 8))) = .ok (ss, slack)) {x : Highs}
    (hx : readHighs d n i p = x) :
    (x.status = 0 → x.p ≤ 8 * d.size ∧ ∃ hs, getHighs n (bitsAt d p) = .ok (hs, bitsAt d x.p) ∧
      x.out.data.toList = bytesOfCodes (join 2 ss hs)) ∧
    (x.status ≠ 0 → getHighs n (bitsAt d p) = .error (reasonAt x.status)) := by
  subst hx
  have hb : bitsAt d (8 * i) = unpack ((d.data.toList.drop i).take ((n + 7) / 8)) ++
      bitsAt d (8 * (i + (n + 7) / 8)) := by
    rw [bitsAt_bytes, bitsAt_bytes, ← unpack_append, ← List.drop_drop, List.take_append_drop]
  have hs := getCodes_before (t := bitsAt d (8 * (i + (n + 7) / 8))) hs
  rw [← hb] at hs
  rw [readHighs]
  by_cases h : 0 < d.size
  · rw [dif_pos h]
    have g := blocks_tail d (room_stopOf d) (q := 8 * i) (p := p) (j := 0)
      ⟨fill n d (ByteArray.emptyWithCapacity n), size_fill n d _ h (Nat.zero_le n)⟩ (Nat.zero_le n) hp (by omega)
    exact g ss _ hs
  · rw [dif_neg h]
    have hn : n = 0 := by omega
    subst hn
    simp only [getCodes, Except.ok.injEq, Prod.mk.injEq] at hs
    obtain ⟨rfl, _⟩ := hs
    exact ⟨fun _ => ⟨hp, [], rfl, rfl⟩, fun g => by simp at g⟩
end Lydite.Fast.Sparse

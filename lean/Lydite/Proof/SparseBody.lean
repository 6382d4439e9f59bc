module
public import Lydite.Proof.SparseUpdate
public import Lydite.Proof.SparseHighsRead
public import Lydite.Fast.SparseRead
/-! What follows the scale words is read as the model reads it: the same update, or the same reason. -/
@[expose] public section
namespace Lydite.Fast.Sparse

/-- What `Parsed` says, and the sizes of its arrays. -/
def Says (L : Layout) (f : R Update) (x : Parsed) : Prop :=
  (f = if x.status = 0 then .ok (updateOf L x.bits x.scales x.codes x.indices) else .error (reasonAt x.status)) ∧
  (x.status = 0 → x.scales.size = L.sizes.length * 2 ∧ x.indices.size = 2 * x.codes.size)

theorem flatten_length {cs : List (Nat × Nat)} {iss : List (List Nat)} (h : IndicesOk cs iss) :
    iss.flatten.length = total cs := by
  induction cs generalizing iss with
  | nil =>
    cases iss with
    | nil => rfl
    | cons is iss => simp [IndicesOk] at h
  | cons c cs ih =>
    obtain ⟨n, size⟩ := c
    cases iss with
    | nil => simp [IndicesOk] at h
    | cons is iss =>
      obtain ⟨rfl, _, h3⟩ := h
      rw [List.flatten_cons, List.length_append, ih h3, total]

theorem says_refuse {L : Layout} {f : R Update} {s a b c : Nat} (hs : s ≠ 0) (h : f = .error (reasonAt s)) :
    Says L f (refuse s a b c) := by
  rw [Says, h, refuse, if_neg hs]
  exact ⟨rfl, fun g => absurd g hs⟩

/-- The scale words that `scales` holds. -/
structure Scaled (sizes scales : ByteArray) (ws : List Nat) : Prop where
  bytes : scales.data.toList = putWords ws []
  count : ws.length = sizes.size / 2
  lt : ∀ w ∈ ws, w < 65536

/-- No bits are left over, in the fast path's words. -/
theorem not_slack {v t : Nat} (h : ¬ (v ≠ 0 ∧ t ≠ 0)) : v = 0 ∨ t = 0 := by omega

theorem slack {v t : Nat} (h : v ≠ 0 ∧ t ≠ 0) : ¬ (v = 0 ∨ t = 0) := by omega

theorem finish_says (d sizes scales codes : ByteArray) (k : Nat) (digest : UInt64) {b n p : Nat} (hb : b = 1 ∨ b = 2)
    (hp : p ≤ 8 * d.size) {ws cl : List Nat} (hw : Scaled sizes scales ws) (hc : codes.data.toList = bytesOfCodes cl)
    (h2 : ∀ c ∈ cl, c < 2 ^ b) (hn : cl.length = n)
    (ht : total (live k (wordsAt sizes 0 (sizes.size / 2)) ws) = n) :
    Says (layoutOf sizes k digest) (do
        let (indices, rest) ← getIndices (rice k) (live k (wordsAt sizes 0 (sizes.size / 2)) ws) (bitsAt d p)
        need (decide (rest.length < 8)) .trailingBytes
        need (allZero rest) .slackBits
        .ok ⟨b, ws, cl, indices⟩)
      (finish d sizes scales codes k b n p) := by
  have hL : (layoutOf sizes k digest).sizes = wordsAt sizes 0 (sizes.size / 2) := sizes_eq sizes
  have hk : (layoutOf sizes k digest).k = k := rfl
  obtain ⟨w1, w2⟩ := wordsAt_put hw.bytes hw.lt
  rw [hw.count] at w1 w2
  unfold finish
  generalize hx : allIndices d sizes scales k n p = x
  obtain ⟨a1, a2⟩ := allIndices_reads d sizes scales k n p hp hx
  obtain ⟨⟨status, q, index, out⟩, c⟩ := x
  rw [w2] at a1 a2
  simp only at a1 a2 ⊢
  by_cases h0 : status = 0
  · obtain ⟨p1, iss, e1, e2⟩ := a1 h0
    simp only [h0, if_true, e1, ok_bind, bitsAt_length]
    by_cases h3 : q + 8 ≤ 8 * d.size
    · rw [if_pos h3]
      apply says_refuse (by decide)
      have : ¬ (8 * d.size - q < 8) := by omega
      simp [need, this, bind, Except.bind, reasonAt]
    have h3' : 8 * d.size - q < 8 := by omega
    simp only [if_neg h3, h3', decide_true, need_true, ok_bind, rest_zero p1 (by omega)]
    by_cases h4 : byteAt d (d.size - 1) >>> (q % 8) ≠ 0 ∧ q % 8 ≠ 0
    · rw [if_pos h4]
      apply says_refuse (by decide)
      simp only [slack h4, decide_false]
      simp [need, bind, Except.bind, reasonAt]
    · simp only [if_neg h4, not_slack h4, decide_true, need_true, if_true, ok_bind, Says]
      have hok := (getIndices_spec e1).1
      have hlt := flatten_lt hok (top := 65536) (live_le (wordsAt_lt sizes 0 _))
      refine ⟨by rw [updateOf, hw.bytes, wordsOf_put hw.lt, hL, hk, hc, codes_back hb h2, e2, wordsOf_put hlt,
        group_flatten hok], fun _ => ⟨by rw [hL, wordsAt_length, w1]; omega, ?_⟩⟩
      rw [← toList_length, ← toList_length, e2, hc, putWords_length, flatten_length hok, ht, bytesOfCodes,
        List.length_map, hn]
      simp
  · rw [a2 h0]
    simp only [if_neg h0]
    have he : ∀ s, status = s → s ≠ 0 → ∀ u v w, Says (layoutOf sizes k digest)
        ((Except.error (reasonAt status) : R (List (List Nat) × Bits)) >>= fun x => do
          need (decide (x.2.length < 8)) .trailingBytes
          need (allZero x.2) .slackBits
          .ok ⟨b, ws, cl, x.1⟩) (refuse s u v w) := by
      intro s hs h0 u v w
      subst hs
      exact says_refuse h0 rfl
    split
    · rename_i g; exact he 14 g (by decide) _ _ _
    · split
      · rename_i g; exact he 13 g (by decide) _ _ _
      · exact he status rfl h0 _ _ _

theorem body_says (d sizes scales : ByteArray) (k : Nat) (digest : UInt64) {b n i : Nat} (hb : b = 1 ∨ b = 2)
    (hi : i ≤ d.size) {ws : List Nat} (hw : Scaled sizes scales ws)
    (ht : total (live k (wordsAt sizes 0 (sizes.size / 2)) ws) = n) :
    Says (layoutOf sizes k digest) (parseBody (layoutOf sizes k digest) b ws (d.data.toList.drop i))
      (body d sizes scales k b n i) := by
  have hL : (layoutOf sizes k digest).sizes = wordsAt sizes 0 (sizes.size / 2) := sizes_eq sizes
  have hk : (layoutOf sizes k digest).k = k := rfl
  unfold parseBody body
  rw [hL, hk, rice_eq]
  simp only [firstBytes_eq, afterBytes_eq, byteLen_eq, len_eq, List.length_drop, toList_length, ht]
  by_cases h1 : d.size < i + (n + 7) / 8 + (n * (1 + rice k) + 7) / 8
  · rw [if_pos h1]
    apply says_refuse (by decide)
    have : ¬ ((n + 7) / 8 + (n * (1 + rice k) + 7) / 8 ≤ d.size - i) := by omega
    simp [need, this, bind, Except.bind, reasonAt]
  have h1' : (n + 7) / 8 + (n * (1 + rice k) + 7) / 8 ≤ d.size - i := by omega
  obtain ⟨ss, sl, g1, g2, g3⟩ := signs_spec d n i (by omega)
  simp only [if_neg h1, h1', decide_true, need_true, ok_bind, g1, g3]
  by_cases h2 : byteAt d (i + (n + 7) / 8 - 1) >>> (n % 8) ≠ 0 ∧ n % 8 ≠ 0
  · rw [if_pos h2]
    apply says_refuse (by decide)
    simp only [slack h2, decide_false]
    simp [need, bind, Except.bind, reasonAt]
  simp only [if_neg h2, not_slack h2, decide_true, need_true, ok_bind, List.drop_drop]
  rw [← bitsAt_bytes]
  obtain ⟨s1, s2, _⟩ := getCodes_spec g1
  rcases hb with rfl | rfl
  · obtain ⟨j1, j2, _⟩ := join_spec (b := 1) (.inl rfl) (hs := []) s1 rfl s2 (by simp)
    simp only [if_true, getHighs, ok_bind]
    rw [show join 1 ss [] = ss by rw [join_eq, if_pos rfl]] at *
    exact finish_says d sizes scales _ k digest (.inl rfl) (by omega) hw g2 j2 j1 ht
  · simp only [show (2 : Nat) ≠ 1 by decide, if_false]
    generalize hx : readHighs d n i (8 * (i + (n + 7) / 8)) = x
    obtain ⟨r1, r2⟩ := readHighs_reads d n i _ (by omega) (by omega) g1 hx
    obtain ⟨status, p, codes⟩ := x
    simp only at r1 r2 ⊢
    by_cases h0 : status = 0
    · obtain ⟨p1, hs, e1, e2⟩ := r1 h0
      obtain ⟨h3, h4, _⟩ := getHighs_spec e1
      obtain ⟨j1, j2, _⟩ := join_spec (b := 2) (.inr rfl) s1 (by rw [h3]; rfl) s2 h4
      simp only [h0, if_true, e1, ok_bind]
      exact finish_says d sizes scales _ k digest (.inr rfl) p1 hw e2 j2 j1 ht
    · rw [if_neg h0, r2 h0]
      exact says_refuse h0 rfl
end Lydite.Fast.Sparse

module
public import Lydite.Proof.SparseWords
public import Lydite.Proof.SparseRice
public import Lydite.Fast.SparseScales
public import Lydite.Sparse
/-! Reading one scale word out of a number that holds the next bits is reading it with the model. -/
@[expose] public section
namespace Lydite.Fast.Sparse

theorem keep_eq (k n : Nat) : keep k n = Lydite.keep k n := rfl

theorem scaleStatus_spec (b w : Nat) : checkScale b w =
    if scaleStatus b w = 0 then .ok () else .error (reasonAt (scaleStatus b w)) := by
  unfold checkScale scaleStatus
  by_cases h0 : w = 0
  · simp [h0]
  by_cases h1 : w / 2048 = 31
  · simp [h0, h1, reasonAt]
  by_cases h2 : 24 < w / 2048
  · simp [h0, h1, h2, reasonAt]
  by_cases h3 : w / 2048 = 0
  · simp only [h0, h3, if_true, if_false]
    simp [reasonAt]
  by_cases h4 : b = 1
  · by_cases h5 : w % 32 = 0
    · simp only [h0, h1, h2, h3, h4, h5, if_true, if_false]; simp
    · simp only [h0, h1, h2, h3, h4, h5, if_true, if_false]; simp [reasonAt]; exact h5
  · simp only [h0, h1, h2, h3, h4, if_true, if_false]; simp

/-! Exponential Golomb codes. -/

theorem getUnary_long {m n : Nat} (h : m < n) (k : Bits) : getUnary m (putZeros n k) = .error .unaryTooLong := by
  induction n generalizing m with
  | zero => omega
  | succ n ih =>
    cases m with
    | zero => rfl
    | succ m => rw [putZeros, getUnary, ih (by omega)]

theorem getUnary_end {m n : Nat} (h : n ≤ m) : getUnary m (putZeros n []) = .error .truncated := by
  induction n generalizing m with
  | zero => simp [putZeros, getUnary]
  | succ n ih =>
    obtain ⟨m, rfl⟩ : ∃ i, m = i + 1 := ⟨m - 1, by omega⟩
    rw [putZeros, getUnary, ih (by omega)]

theorem field_zeros (n q : Nat) (k : Bits) : field n (2 ^ n * q) ++ k = putZeros n k := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [field_succ, putZeros, show 2 ^ (n + 1) * q = 2 * (2 ^ n * q) by rw [Nat.pow_succ]; grind,
      Nat.mul_div_cancel_left _ (by omega : 0 < 2), Nat.mul_mod_right, List.cons_append, ih]
    rfl

theorem lowZeros_spec (w : Nat) :
    (∃ q, w = 2 ^ lowZeros w * q) ∧ (lowZeros w < 32 → ∃ q, w = 2 ^ lowZeros w * (2 * q + 1)) := by
  unfold lowZeros
  by_cases h : w = 0
  · rw [if_pos h]
    exact ⟨⟨0, h⟩, fun g => absurd g (Nat.lt_irrefl _)⟩
  · obtain ⟨z, q, e⟩ := odd_part w (by omega)
    have hz := Nat.two_pow_pos z
    have hl : (w ^^^ (w - 1)).log2 = z := by
      rw [e, xor_pred, Nat.log2_eq_iff (by rw [Nat.pow_succ]; omega)]
      have := Nat.two_pow_pos (z + 1)
      exact ⟨by rw [Nat.pow_succ]; omega, by omega⟩
    rw [if_neg h, hl]
    exact ⟨⟨_, e⟩, fun _ => ⟨_, e⟩⟩

theorem zeros_before {w n : Nat} (hn : n ≤ lowZeros w) (t : Nat) (k : Bits) :
    ∃ q, field (n + t) w ++ k = putZeros n (field t q ++ k) := by
  obtain ⟨⟨q, e⟩, _⟩ := lowZeros_spec w
  have e2 : w = 2 ^ n * (2 ^ (lowZeros w - n) * q) := by
    rw [← Nat.mul_assoc, ← Nat.pow_add, show n + (lowZeros w - n) = lowZeros w by omega, ← e]
  generalize 2 ^ (lowZeros w - n) * q = r at e2
  clear hn e
  subst e2
  exact ⟨r, by rw [field_add, Nat.mul_div_cancel_left _ (Nat.two_pow_pos n), List.append_assoc, field_zeros]⟩

/-- The bits after those that `w` holds are there, or the code needs no more. -/
theorem takeExp_spec {j m w held : Nat} {k : Bits} (hm : m < 32)
    (hk : k = [] ∨ 2 * m + 1 + j ≤ held) :
    (getExp j m (field held w ++ k) = if (takeExp j m w held).status = 0 then
      .ok ((takeExp j m w held).value, field (held - (takeExp j m w held).len)
        (w >>> (takeExp j m w held).len) ++ k)
      else .error (reasonAt (takeExp j m w held).status)) ∧
    ((takeExp j m w held).status = 0 →
      (takeExp j m w held).len ≤ held ∧ (takeExp j m w held).len ≤ 2 * m + 1 + j) := by
  have w1 : ∀ n t, n ≤ lowZeros w → ∀ k, ∃ q, field (n + t) w ++ k = putZeros n (field t q ++ k) :=
    fun n t h => zeros_before h t
  have w2 := (lowZeros_spec w).2
  unfold takeExp getExp
  generalize lowZeros w = z at w1 w2 ⊢
  simp only
  have ends : ¬ z + 1 + (z + j) ≤ held → z ≤ m ∨ ¬ m < held → k = [] := by
    intro h g
    rcases hk with hk | hk
    · exact hk
    · omega
  by_cases h1 : z ≤ m
  · rw [if_pos h1]
    by_cases h2 : z + 1 + (z + j) ≤ held
    · rw [if_pos h2]
      obtain ⟨q, e⟩ := w2 (by omega)
      have e1 : w / 2 ^ (z + 1) = q := by
        rw [Nat.pow_succ, ← Nat.div_div_eq_div_mul, e, Nat.mul_div_cancel_left _ (Nat.two_pow_pos _)]; omega
      have hb : field held w ++ k = putZeros z (true ::
          (field (z + j) (q % 2 ^ (z + j)) ++ (field (held - (z + 1 + (z + j))) (q / 2 ^ (z + j)) ++ k))) := by
        rw [field_mod_eq, ← List.append_assoc, ← field_add, ← field_unary, ← e]
        congr 2
        omega
      refine ⟨?_, fun _ => ⟨h2, by simp only; omega⟩⟩
      rw [hb, getUnary_put h1]
      simp only [ok_bind, getBits_field (Nat.mod_lt q (Nat.two_pow_pos (z + j))), if_true, Nat.one_shiftLeft,
        Nat.shiftRight_eq_div_pow, Nat.and_two_pow_sub_one_eq_mod, e1]
      rw [Nat.pow_add 2 (z + 1), ← Nat.div_div_eq_div_mul, e1]
    · rw [if_neg h2]
      have hk := ends h2 (.inl h1)
      subst hk
      refine ⟨?_, fun h => by simp at h⟩
      by_cases h3 : z < held
      · obtain ⟨q, e⟩ := w2 (by omega)
        have hb : field held w ++ [] = putZeros z (true :: (field (held - (z + 1)) q ++ [])) := by
          rw [← field_unary, ← e]
          congr 2
          omega
        rw [hb, getUnary_put h1]
        simp only [ok_bind]
        rw [getBits_short (by simp; omega)]
        rfl
      · obtain ⟨q, e⟩ := w1 held 0 (by omega) []
        rw [Nat.add_zero] at e
        rw [e, show field 0 q ++ [] = [] from rfl, getUnary_end (by omega)]
        rfl
  · rw [if_neg h1]
    by_cases h2 : m < held
    · rw [if_pos h2]
      obtain ⟨q, e⟩ := w1 (m + 1) (held - (m + 1)) (by omega) k
      rw [show m + 1 + (held - (m + 1)) = held by omega] at e
      rw [e, getUnary_long (by omega)]
      exact ⟨rfl, fun h => by simp at h⟩
    · rw [if_neg h2]
      have hk := ends (by omega) (.inr h2)
      subst hk
      obtain ⟨q, e⟩ := w1 held 0 (by omega) []
      rw [Nat.add_zero] at e
      rw [e, show field 0 q ++ [] = [] from rfl, getUnary_end (by omega)]
      exact ⟨rfl, fun h => by simp at h⟩

/-! Scale words. -/

theorem zag_eq {top t : Nat} (h : top = 2 ^ t) (p v : Nat) : zag top p v = Lydite.zag t p v := by subst h; rfl

theorem zig_eq {top t : Nat} (h : top = 2 ^ t) (p a : Nat) : zig top p a = Lydite.zig t p a := by subst h; rfl

theorem checked_spec (b len w : Nat) (rest : Bits) :
    ((need (w != 0) .scaleZeroNotCanonical >>= fun _ => checkScale b w >>= fun _ => .ok (w, rest)) : R (Nat × Bits)) =
      (if (checked b len w).status = 0 then .ok ((checked b len w).value, rest)
        else .error (reasonAt (checked b len w).status)) ∧
    ((checked b len w).status = 0 → (checked b len w).len = len) := by
  unfold checked
  by_cases h0 : w = 0
  · rw [if_pos h0]
    exact ⟨by simp [h0, need, bind, Except.bind, reasonAt], fun h => by simp at h⟩
  · rw [if_neg h0]
    have : need (w != 0) .scaleZeroNotCanonical = .ok () := by simp [need, h0]
    rw [this, ok_bind, scaleStatus_spec]
    by_cases hs : scaleStatus b w = 0
    · simp [hs]
    · simp [hs, bind, Except.bind]
theorem first_bit {held w : Nat} {k : Bits} (h0 : held ≠ 0) :
    getBits 1 (field held w ++ k) = .ok (w % 2, field (held - 1) (w >>> 1) ++ k) := by
  have : field held w ++ k = field 1 (w % 2) ++ (field (held - 1) (w >>> 1) ++ k) := by
    obtain ⟨n, rfl⟩ : ∃ n, held = n + 1 := ⟨held - 1, by omega⟩
    rw [field_succ, show field 1 (w % 2) = [w % 2 == 1] by simp [field, putBits]]
    rfl
  rw [this, getBits_field (by omega)]

theorem in_range {v g : Nat} : need (decide (v < 2048) && decide (g < 32)) .scaleOutOfRange =
    if 2048 ≤ v then .error .scaleOutOfRange else if 32 ≤ g then .error .scaleOutOfRange else .ok () := by
  unfold need
  by_cases hv : v < 2048
  · by_cases hg : g < 32
    · rw [decide_eq_true hv, decide_eq_true hg, if_neg (by omega : ¬ 2048 ≤ v), if_neg (by omega : ¬ 32 ≤ g)]; rfl
    · rw [decide_eq_true hv, decide_eq_false hg, if_neg (by omega : ¬ 2048 ≤ v), if_pos (by omega : 32 ≤ g)]; rfl
  · rw [decide_eq_false hv, if_pos (by omega : 2048 ≤ v)]; rfl

/-- After the first bit and both codes. -/
theorem rest_spec (b last n m v g : Nat) (rest : Bits) {x : Scale}
    (hx : (if 2048 ≤ v then ⟨9, 0, v, 2047⟩
      else if 32 ≤ g then ⟨9, 0, g, 31⟩
      else checked b (1 + n + m) (32 * zag 2048 (last / 32) v + zag 32 (last % 32) g)) = x) :
    ((need (decide (v < 2048) && decide (g < 32)) .scaleOutOfRange >>= fun _ =>
      need (32 * Lydite.zag 11 (last / 32) v + Lydite.zag 5 (last % 32) g != 0) .scaleZeroNotCanonical >>= fun _ =>
      checkScale b (32 * Lydite.zag 11 (last / 32) v + Lydite.zag 5 (last % 32) g) >>= fun _ =>
      .ok (32 * Lydite.zag 11 (last / 32) v + Lydite.zag 5 (last % 32) g, rest)) : R (Nat × Bits)) =
      (if x.status = 0 then .ok (x.value, rest) else .error (reasonAt x.status)) ∧
    (x.status = 0 → x.len = 1 + n + m) := by
  rw [in_range, ← zag_eq (top := 2048) rfl, ← zag_eq (top := 32) rfl]
  generalize 32 * zag 2048 (last / 32) v + zag 32 (last % 32) g = a at hx
  by_cases hv : 2048 ≤ v
  · rw [if_pos hv] at hx ⊢
    rw [← hx]
    exact ⟨rfl, fun h => nomatch h⟩
  by_cases hg : 32 ≤ g
  · rw [if_neg hv, if_pos hg] at hx ⊢
    rw [← hx]
    exact ⟨rfl, fun h => nomatch h⟩
  rw [if_neg hv, if_neg hg] at hx ⊢
  rw [← hx, ok_bind]
  exact checked_spec b (1 + n + m) a rest

theorem takeScale_spec {b last w held : Nat} {k : Bits} (hk : k = [] ∨ 32 ≤ held) :
    (getScale b last (field held w ++ k) = if (takeScale b last w held).status = 0 then
      .ok ((takeScale b last w held).value, field (held - (takeScale b last w held).len)
        (w >>> (takeScale b last w held).len) ++ k) else .error (reasonAt (takeScale b last w held).status)) ∧
    ((takeScale b last w held).status = 0 → (takeScale b last w held).len ≤ held) := by
  by_cases h0 : held = 0
  · have hk : k = [] := by rcases hk with hk | hk; exact hk; omega
    rw [hk, h0, takeScale, if_pos rfl]
    exact ⟨rfl, fun h => nomatch h⟩
  rw [takeScale, if_neg h0, getScale, first_bit h0]
  simp only [ok_bind]
  by_cases h1 : w % 2 = 0
  · rw [if_pos h1, if_pos h1]
    exact ⟨rfl, fun _ => Nat.pos_of_ne_zero h0⟩
  rw [if_neg h1, if_neg h1]
  obtain ⟨a1, a2⟩ := takeExp_spec (j := 2) (m := 9) (w := w >>> 1) (held := held - 1) (by omega)
    (hk.imp_right fun h => by omega)
  rw [a1]
  clear a1
  generalize takeExp 2 9 (w >>> 1) (held - 1) = y at a2 ⊢
  obtain ⟨s, n, v⟩ := y
  simp only at a2 ⊢
  by_cases hs : s = 0
  case neg =>
    rw [if_neg hs, if_neg hs, if_neg hs]
    exact ⟨rfl, fun h => absurd h hs⟩
  obtain ⟨n1, n2⟩ := a2 hs
  rw [if_pos hs, if_pos hs, ok_bind]
  have hsh : w >>> 1 >>> n = w >>> (1 + n) := by rw [Nat.shiftRight_add]
  obtain ⟨b1, b2⟩ := takeExp_spec (j := 1) (m := 4) (w := w >>> (1 + n)) (held := held - (1 + n)) (by omega)
    (hk.imp_right fun h => by omega)
  rw [hsh, Nat.sub_sub, b1]
  clear b1
  generalize takeExp 1 4 (w >>> (1 + n)) (held - (1 + n)) = y at b2 ⊢
  obtain ⟨t, m, g⟩ := y
  simp only at b2 ⊢
  by_cases ht : t = 0
  case neg =>
    rw [if_neg ht, if_neg ht, if_neg ht]
    exact ⟨rfl, fun h => absurd h ht⟩
  obtain ⟨m1, m2⟩ := b2 ht
  rw [if_pos ht, if_pos ht, ok_bind]
  rw [show w >>> (1 + n) >>> m = w >>> (1 + n + m) by rw [Nat.shiftRight_add w (1 + n)],
    show held - (1 + n) - m = held - (1 + n + m) by omega]
  generalize hx : (if 2048 ≤ v then (⟨9, 0, v, 2047⟩ : Scale) else if 32 ≤ g then ⟨9, 0, g, 31⟩
    else checked b (1 + n + m) (32 * zag 2048 (last / 32) v + zag 32 (last % 32) g)) = x
  obtain ⟨c1, c2⟩ := rest_spec b last n m v g (field (held - (1 + n + m)) (w >>> (1 + n + m)) ++ k) hx
  refine ⟨c1.trans ?_, fun h => by rw [c2 h]; omega⟩
  split
  · rename_i h
    rw [c2 h]
  · rfl
end Lydite.Fast.Sparse

module
public import Lydite.Fast.SparseGaps
public import Lydite.Proof.SparseRice
public import Lydite.Proof.SparseWords
public import Lydite.SparseCanon
/-! The signs of an update: what is read is what the model's `getCodes` reads. -/
@[expose] public section
namespace Lydite.Fast.Sparse

theorem few_spec (n t : Nat) (v : UInt8) (out : ByteArray) : ∃ cs, cs.length = n ∧ (∀ c ∈ cs, c < 2 ^ 1) ∧
      (few n v out).data.toList = out.data.toList ++ bytesOfCodes cs ∧
      ∀ k, field (n + t) v.toNat ++ k = putCodes 1 cs (field t (v.toNat / 2 ^ n) ++ k) := by
  induction n generalizing v out with
  | zero => exact ⟨[], rfl, by simp, by simp [few, bytesOfCodes], fun k => by simp [putCodes]⟩
  | succ n ih =>
    obtain ⟨cs, h1, h2, h3, h4⟩ := ih (v >>> 1) (out.push (v &&& 1))
    have hs : (v >>> 1).toNat = v.toNat / 2 := by
      rw [UInt8.toNat_shiftRight, Nat.shiftRight_eq_div_pow]; rfl
    have ha : v &&& 1 = UInt8.ofNat (v.toNat % 2) := by
      apply UInt8.toNat_inj.mp
      rw [UInt8.toNat_and, UInt8.toNat_ofNat', show (1 : UInt8).toNat = 2 ^ 1 - 1 from rfl,
        Nat.and_two_pow_sub_one_eq_mod]
      omega
    refine ⟨v.toNat % 2 :: cs, by simp [h1], ?_, ?_, fun k => ?_⟩
    · intro c hc
      rcases List.mem_cons.mp hc with rfl | hc
      · exact Nat.mod_lt _ (by omega)
      · exact h2 c hc
    · rw [few, h3, push_toList, List.append_assoc, ha]
      rfl
    · rw [hs] at h4
      rw [putCodes, putBits_eq, show n + 1 + t = (n + t) + 1 by omega, field_succ, List.cons_append, h4,
        Nat.div_div_eq_div_mul, show 2 * 2 ^ n = 2 ^ (n + 1) by rw [Nat.pow_succ]; omega]
      simp [field, putBits]

theorem getElem_of {d : ByteArray} {i : Nat} (h : i < d.size) : (if h : i < d.size then d[i] else 0) = d[i] := dif_pos h

theorem putCodes_cat (b : Nat) (l es : List Nat) (k : Bits) :
    putCodes b (l ++ es) k = putCodes b l (putCodes b es k) := by
  induction l with
  | nil => rfl
  | cons c l ih => rw [List.cons_append, putCodes, putCodes, ih]

/-- Signs that fill whole bytes. -/
theorem octets_spec (d : ByteArray) (left i : Nat) (out : ByteArray) (h : i + left ≤ d.size) :
    ∃ cs, cs.length = left * 8 ∧ (∀ c ∈ cs, c < 2 ^ 1) ∧
      (octets d left i out).data.toList = out.data.toList ++ bytesOfCodes cs ∧
      bitsAt d (8 * i) = putCodes 1 cs (bitsAt d (8 * (i + left))) := by
  induction left generalizing i out with
  | zero => exact ⟨[], by simp, by simp, by simp [octets, bytesOfCodes], by simp [putCodes]⟩
  | succ left ih =>
    rw [octets, getElem_of (by omega)]
    obtain ⟨cs, f1, f2, f3, f4⟩ := few_spec 8 0 d[i] out
    obtain ⟨es, g1, g2, g3, g4⟩ := ih (i + 1) (few 8 d[i] out) (by omega)
    refine ⟨cs ++ es, by rw [List.length_append, f1, g1, Nat.add_mul]; omega, ?_, ?_, ?_⟩
    · intro c hc
      rcases List.mem_append.mp hc with hc | hc
      · exact f2 c hc
      · exact g2 c hc
    · rw [g3, f3, List.append_assoc, bytesOfCodes, bytesOfCodes, bytesOfCodes, List.map_append]
    · rw [putCodes_cat, show i + (left + 1) = i + 1 + left by omega, ← g4, show 8 * (i + 1) = 8 * i + 8 by omega,
        bitsAt_byte (by omega)]
      have := f4 (bitsAt d (8 * i + 8))
      rw [show field 0 (d[i].toNat / 2 ^ 8) = [] from rfl, List.nil_append] at this
      exact this

theorem allZero_field (j v : Nat) (h : v < 2 ^ j) : allZero (field j v) = decide (v = 0) := by
  induction j generalizing v with
  | zero => have : v = 0 := by omega
            subst this; rfl
  | succ j ih =>
    rw [field_succ, allZero, ih (v / 2) (by rw [Nat.pow_succ] at h; omega)]
    by_cases h2 : v % 2 = 1
    · have : v ≠ 0 := by omega
      simp [h2, this]
    · have : v % 2 = 0 := by omega
      by_cases h0 : v = 0
      · subst h0; simp
      · have : v / 2 ≠ 0 := by omega
        simp [*]

/-- The signs are those that the model reads, and the bits left over are checked as there. -/
theorem signs_spec (d : ByteArray) (n i : Nat) (h : i + (n + 7) / 8 ≤ d.size) :
    ∃ cs slack, getCodes 1 n (unpack ((d.data.toList.drop i).take ((n + 7) / 8))) = .ok (cs, slack) ∧
      (signs d n i).data.toList = bytesOfCodes cs ∧
      allZero slack = decide (byteAt d (i + (n + 7) / 8 - 1) >>> (n % 8) = 0 ∨ n % 8 = 0) := by
  rw [signs]
  have hn := Nat.div_add_mod n 8
  have hlt := Nat.mod_lt n (show 8 > 0 by omega)
  generalize n / 8 = q at *
  generalize n % 8 = t at *
  have hF : bitsAt d (8 * i) = unpack ((d.data.toList.drop i).take ((n + 7) / 8)) ++
      bitsAt d (8 * (i + (n + 7) / 8)) := by
    rw [bitsAt_bytes, bitsAt_bytes, ← unpack_append, ← List.drop_drop, List.take_append_drop]
  obtain ⟨cs, c1, c2, c3, c4⟩ := octets_spec d q i (ByteArray.emptyWithCapacity n) (by omega)
  rw [show (ByteArray.emptyWithCapacity n).data.toList = [] from rfl, List.nil_append] at c3
  rcases Nat.eq_zero_or_pos t with ht | ht
  · subst ht
    have e : (n + 7) / 8 = q := by omega
    rw [e] at hF ⊢
    rw [c4, putCodes_append] at hF
    have := List.append_cancel_right hF
    refine ⟨cs, [], ?_, by rw [few]; exact c3, by simp [allZero]⟩
    rw [← this, show n = cs.length by omega]
    exact getCodes_put c2 []
  · have e : (n + 7) / 8 = q + 1 := by omega
    rw [e] at hF h ⊢
    rw [getElem_of (by omega)]
    obtain ⟨es, f1, f2, f3, f4⟩ := few_spec t (8 - t) d[i + q] (octets d q i (ByteArray.emptyWithCapacity n))
    rw [show t + (8 - t) = 8 by omega] at f4
    have hby := bitsAt_byte (d := d) (i := i + q) (by omega)
    rw [f4, show 8 * (i + q) + 8 = 8 * (i + (q + 1)) by omega] at hby
    rw [c4, hby, ← putCodes_cat, putCodes_append, ← List.append_assoc, ← putCodes_append] at hF
    have := List.append_cancel_right hF
    refine ⟨cs ++ es, field (8 - t) (d[i + q].toNat / 2 ^ t), ?_, ?_, ?_⟩
    · rw [← this, show n = (cs ++ es).length by rw [List.length_append]; omega]
      apply getCodes_put
      intro c hc
      rcases List.mem_append.mp hc with hc | hc
      · exact c2 c hc
      · exact f2 c hc
    · rw [f3, c3, bytesOfCodes, bytesOfCodes, bytesOfCodes, List.map_append]
    · have hv := UInt8.toNat_lt d[i + q]
      rw [show i + (q + 1) - 1 = i + q by omega, (byteAt_get (d := d) (i := i + q) (by omega)).2,
        Nat.shiftRight_eq_div_pow, allZero_field]
      · simp only [decide_eq_decide]
        omega
      · rw [Nat.div_lt_iff_lt_mul (Nat.two_pow_pos _), ← Nat.pow_add, show 8 - t + t = 8 by omega]
        exact hv
end Lydite.Fast.Sparse

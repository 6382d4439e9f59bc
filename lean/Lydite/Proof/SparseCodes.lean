module
public import Lydite.Proof.SparseRice
/-! The codes of an update: what is read is what the model's `getCodes` reads. -/
@[expose] public section
namespace Lydite.Fast.Sparse

/-- Codes as bytes. -/
noncomputable def bytesOfCodes (cs : List Nat) : Bytes := cs.map UInt8.ofNat

theorem push_codes (out : ByteArray) (v : UInt8) : (out.push v).data.toList = out.data.toList ++ [v] := by
  simp [ByteArray.push]

theorem few_spec {b8 mask : UInt8} {b : Nat} (hb : b8.toNat = b) (hb8 : b < 8) (hm : mask.toNat = 2 ^ b - 1) (n t : Nat)
    (v : UInt8) (out : ByteArray) : ∃ cs, cs.length = n ∧ (∀ c ∈ cs, c < 2 ^ b) ∧
      (few b8 mask n v out).data.toList = out.data.toList ++ bytesOfCodes cs ∧
      ∀ k, field (n * b + t) v.toNat ++ k = putCodes b cs (field t (v.toNat / 2 ^ (n * b)) ++ k) := by
  induction n generalizing v out with
  | zero => exact ⟨[], rfl, by simp, by simp [few, bytesOfCodes], fun k => by simp [putCodes]⟩
  | succ n ih =>
    obtain ⟨cs, h1, h2, h3, h4⟩ := ih (v >>> b8) (out.push (v &&& mask))
    have hs : (v >>> b8).toNat = v.toNat / 2 ^ b := by
      rw [UInt8.toNat_shiftRight, hb, Nat.mod_eq_of_lt hb8, Nat.shiftRight_eq_div_pow]
    have ha : v &&& mask = UInt8.ofNat (v.toNat % 2 ^ b) := by
      apply UInt8.toNat_inj.mp
      have := UInt8.toNat_lt v
      have := Nat.mod_le v.toNat (2 ^ b)
      rw [UInt8.toNat_and, hm, Nat.and_two_pow_sub_one_eq_mod, UInt8.toNat_ofNat',
        Nat.mod_eq_of_lt (show v.toNat % 2 ^ b < 2 ^ 8 by omega)]
    refine ⟨v.toNat % 2 ^ b :: cs, by simp [h1], ?_, ?_, fun k => ?_⟩
    · intro c hc
      rcases List.mem_cons.mp hc with rfl | hc
      · exact Nat.mod_lt _ (Nat.two_pow_pos b)
      · exact h2 c hc
    · rw [few, h3, push_codes, List.append_assoc, ha]
      rfl
    · rw [hs] at h4
      rw [putCodes, putBits_eq, show (n + 1) * b + t = b + (n * b + t) by rw [Nat.add_mul]; omega, field_add,
        List.append_assoc, h4, Nat.div_div_eq_div_mul, ← Nat.pow_add,
        show b + n * b = (n + 1) * b by rw [Nat.add_mul]; omega]
      congr 1
      conv => lhs; rw [← Nat.mod_add_div v.toNat (2 ^ b), field_low]

theorem four_eq (v : UInt8) (out : ByteArray) :
    (((out.push (v &&& 3)).push (v >>> 2 &&& 3)).push (v >>> 4 &&& 3)).push (v >>> 6) = few 2 3 4 v out := by
  have e4 : v >>> 4 = v >>> 2 >>> 2 := by
    apply UInt8.toNat_inj.mp
    simp [UInt8.toNat_shiftRight, Nat.shiftRight_eq_div_pow]
    omega
  have e6 : v >>> 6 = v >>> 2 >>> 2 >>> 2 &&& 3 := by
    apply UInt8.toNat_inj.mp
    have := UInt8.toNat_lt v
    have h3 : (3 : UInt8).toNat = 2 ^ 2 - 1 := rfl
    rw [UInt8.toNat_and, h3, Nat.and_two_pow_sub_one_eq_mod]
    simp [UInt8.toNat_shiftRight, Nat.shiftRight_eq_div_pow]
    omega
  rw [e6, e4]
  rfl

theorem getElem_of {d : ByteArray} {i : Nat} (h : i < d.size) : (if h : i < d.size then d[i] else 0) = d[i] := dif_pos h

theorem putCodes_cat (b : Nat) (l es : List Nat) (k : Bits) :
    putCodes b (l ++ es) k = putCodes b l (putCodes b es k) := by
  induction l with
  | nil => rfl
  | cons c l ih => rw [List.cons_append, putCodes, putCodes, ih]

/-- Codes that fill whole bytes. -/
theorem whole_spec {b8 mask : UInt8} {b per : Nat} (hb : b8.toNat = b) (hb8 : b < 8) (hm : mask.toNat = 2 ^ b - 1)
    (hp : per * b = 8) (d : ByteArray) (loop : Nat → Nat → ByteArray → ByteArray) (h0 : ∀ i out, loop 0 i out = out)
    (h1 : ∀ left i out, loop (left + 1) i out =
      loop left (i + 1) (few b8 mask per (if h : i < d.size then d[i] else 0) out))
    (left i : Nat) (out : ByteArray) (h : i + left ≤ d.size) : ∃ cs, cs.length = left * per ∧ (∀ c ∈ cs, c < 2 ^ b) ∧
      (loop left i out).data.toList = out.data.toList ++ bytesOfCodes cs ∧
      bitsAt d (8 * i) = putCodes b cs (bitsAt d (8 * (i + left))) := by
  induction left generalizing i out with
  | zero => exact ⟨[], by simp, by simp, by simp [h0, bytesOfCodes], by simp [putCodes]⟩
  | succ left ih =>
    rw [h1, getElem_of (by omega)]
    obtain ⟨cs, f1, f2, f3, f4⟩ := few_spec hb hb8 hm per 0 d[i] out
    obtain ⟨es, g1, g2, g3, g4⟩ := ih (i + 1) (few b8 mask per d[i] out) (by omega)
    refine ⟨cs ++ es, by rw [List.length_append, f1, g1, Nat.add_mul]; omega, ?_, ?_, ?_⟩
    · intro c hc
      rcases List.mem_append.mp hc with hc | hc
      · exact f2 c hc
      · exact g2 c hc
    · rw [g3, f3, List.append_assoc, bytesOfCodes, bytesOfCodes, bytesOfCodes, List.map_append]
    · rw [putCodes_cat, show i + (left + 1) = i + 1 + left by omega, ← g4, show 8 * (i + 1) = 8 * i + 8 by omega,
        bitsAt_byte (by omega)]
      have := f4 (bitsAt d (8 * i + 8))
      rw [hp, show field 0 (d[i].toNat / 2 ^ 8) = [] from rfl, List.nil_append] at this
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

/-- Codes of `b` bits, `per` in a byte, by a loop over whole bytes and the rest. -/
theorem codes_by {b8 mask : UInt8} {b per : Nat} (hb : b8.toNat = b) (hb8 : b < 8) (hm : mask.toNat = 2 ^ b - 1)
    (hp : per * b = 8) (d : ByteArray) (loop : Nat → Nat → ByteArray → ByteArray) (h0 : ∀ i out, loop 0 i out = out)
    (h1 : ∀ left i out, loop (left + 1) i out =
      loop left (i + 1) (few b8 mask per (if h : i < d.size then d[i] else 0) out))
    (n i : Nat) (out : ByteArray) (ho : out.data.toList = []) (h : i + (n * b + 7) / 8 ≤ d.size) :
    ∃ cs slack, getCodes b n (unpack ((d.data.toList.drop i).take ((n * b + 7) / 8))) = .ok (cs, slack) ∧
      (few b8 mask (n % per) (if h : i + n / per < d.size then d[i + n / per] else 0)
        (loop (n / per) i out)).data.toList = bytesOfCodes cs ∧
      allZero slack = decide (byteAt d (i + (n * b + 7) / 8 - 1) >>> (n * b % 8) = 0 ∨ n * b % 8 = 0) := by
  have hper : 0 < per := Nat.pos_of_ne_zero (by rintro rfl; simp at hp)
  have hb0 : 0 < b := Nat.pos_of_ne_zero (by rintro rfl; simp at hp)
  have hn := Nat.div_add_mod n per
  have hlt := Nat.mod_lt n hper
  generalize n / per = q at *
  generalize n % per = t at *
  have hnb : n * b = 8 * q + t * b := by rw [← hn, Nat.add_mul, Nat.mul_right_comm, hp]
  have htb : t * b < 8 := by rw [← hp]; exact Nat.mul_lt_mul_of_pos_right hlt hb0
  have hF : bitsAt d (8 * i) = unpack ((d.data.toList.drop i).take ((n * b + 7) / 8)) ++
      bitsAt d (8 * (i + (n * b + 7) / 8)) := by
    rw [bitsAt_bytes, bitsAt_bytes, ← unpack_append, ← List.drop_drop, List.take_append_drop]
  obtain ⟨cs, c1, c2, c3, c4⟩ := whole_spec hb hb8 hm hp d loop h0 h1 q i out (by omega)
  rw [ho, List.nil_append] at c3
  rcases Nat.eq_zero_or_pos t with ht | ht
  · subst ht
    have e : (n * b + 7) / 8 = q := by omega
    rw [e] at hF ⊢
    rw [c4, putCodes_append] at hF
    have := List.append_cancel_right hF
    refine ⟨cs, [], ?_, by rw [few]; exact c3, ?_⟩
    · rw [← this, show n = cs.length by rw [c1, ← hn, Nat.mul_comm]; rfl]
      exact getCodes_put c2 []
    · rw [show n * b % 8 = 0 by omega]; simp [allZero]
  · have htb0 := Nat.mul_pos ht hb0
    have e : (n * b + 7) / 8 = q + 1 := by omega
    rw [e] at hF h ⊢
    rw [getElem_of (by omega)]
    obtain ⟨es, f1, f2, f3, f4⟩ := few_spec hb hb8 hm t (8 - t * b) d[i + q] (loop q i out)
    rw [show t * b + (8 - t * b) = 8 by omega] at f4
    have hby := bitsAt_byte (d := d) (i := i + q) (by omega)
    rw [f4, show 8 * (i + q) + 8 = 8 * (i + (q + 1)) by omega] at hby
    rw [c4, hby, ← putCodes_cat, putCodes_append, ← List.append_assoc, ← putCodes_append] at hF
    have := List.append_cancel_right hF
    refine ⟨cs ++ es, field (8 - t * b) (d[i + q].toNat / 2 ^ (t * b)), ?_, ?_, ?_⟩
    · rw [← this, show n = (cs ++ es).length by rw [List.length_append, c1, f1, ← hn, Nat.mul_comm]]
      apply getCodes_put
      intro c hc
      rcases List.mem_append.mp hc with hc | hc
      · exact c2 c hc
      · exact f2 c hc
    · rw [f3, c3, bytesOfCodes, bytesOfCodes, bytesOfCodes, List.map_append]
    · have hv := UInt8.toNat_lt d[i + q]
      rw [show n * b % 8 = t * b by omega, show i + (q + 1) - 1 = i + q by omega,
        (byteAt_get (d := d) (i := i + q) (by omega)).2, Nat.shiftRight_eq_div_pow, allZero_field]
      · simp only [decide_eq_decide]
        omega
      · rw [Nat.div_lt_iff_lt_mul (Nat.two_pow_pos _), ← Nat.pow_add, show 8 - t * b + t * b = 8 by omega]
        exact hv

/-- The codes are those that the model reads, and the bits left over are checked as there. -/
theorem codes_spec (d : ByteArray) {b : Nat} (hb : b = 1 ∨ b = 2) (n i : Nat) (h : i + (n * b + 7) / 8 ≤ d.size) :
    ∃ cs slack, getCodes b n (unpack ((d.data.toList.drop i).take ((n * b + 7) / 8))) = .ok (cs, slack) ∧
      (codes d b n i).data.toList = bytesOfCodes cs ∧
      allZero slack = decide (byteAt d (i + (n * b + 7) / 8 - 1) >>> (n * b % 8) = 0 ∨ n * b % 8 = 0) := by
  unfold codes
  rcases hb with rfl | rfl
  · simp only [if_true]
    exact codes_by (b8 := 1) (b := 1) (mask := 1) (per := 8) rfl (by omega) rfl rfl d (octets d) (fun _ _ => rfl)
      (fun _ _ _ => rfl) n i (ByteArray.emptyWithCapacity n) rfl h
  · rw [if_neg (by omega)]
    exact codes_by (b8 := 2) (b := 2) (mask := 3) (per := 4) rfl (by omega) rfl rfl d (quads d) (fun _ _ => rfl)
      (fun _ _ _ => by rw [quads]; simp only [four_eq]) n i (ByteArray.emptyWithCapacity n) rfl h
end Lydite.Fast.Sparse

module
public import Lydite.SparseHighs
public import Lydite.SparseScales
/-! The parser is the inverse of the writer, in both directions: `parse_lay` and `lay_parse`.  So an update has one byte
string, and bytes that parse are that string. -/
@[expose] public section
namespace Lydite

@[simp] theorem chunks_eq (ns : List Nat) : chunks ns = ns.length := by
  induction ns <;> simp [chunks, *]

theorem allZero_iff {bs : Bits} : allZero bs = true ↔ bs = zeros bs.length := by
  induction bs with
  | nil => simp [allZero, zeros, field, putBits]
  | cons b bs ih => cases b <;> simp [allZero, zeros_succ, ih]

theorem allZero_zeros (k : Nat) : allZero (zeros k) = true := allZero_iff.mpr (by simp [zeros])

/-- Bits and less than a byte of zeros after them come from the packed bits only. -/
theorem eq_pack {f : Bytes} {c s : Bits} (h : unpack f = c ++ s) (hs : allZero s = true) (hl : s.length < 8) :
    f = pack c := by
  obtain ⟨k, hk, e⟩ := unpack_pack c
  have h1 := congrArg List.length h
  have h2 := congrArg List.length e
  simp [zeros] at h1 h2
  have : s.length = k := by omega
  rw [allZero_iff.mp hs, this] at h
  exact unpack_inj (h.trans e.symm)

theorem pack_length (c : Bits) : (pack c).length = (c.length + 7) / 8 := by
  obtain ⟨k, hk, e⟩ := unpack_pack c
  have := congrArg List.length e
  simp [zeros] at this
  omega

theorem zeroBits_eq (n : Nat) (bs : Bits) : zeroBits n bs = allZero (bs.take n) := by
  induction n generalizing bs with
  | zero => simp [zeroBits, allZero]
  | succ n ih => cases bs <;> simp [zeroBits, allZero, ih]

theorem live_size {k : Nat} {ns ws : List Nat} (h : ∀ n ∈ ns, 1 ≤ n ∧ n ≤ 4096) :
    ∀ c ∈ live k ns ws, c.2 ≤ 4096 := by
  induction ns generalizing ws with
  | nil => simp [live]
  | cons n ns ih =>
    simp only [List.mem_cons, forall_eq_or_imp] at h
    cases ws with
    | nil => simp [live]
    | cons w ws =>
      simp only [live]
      split
      · exact ih h.2
      · intro c hc
        rcases List.mem_cons.mp hc with rfl | hc
        · exact h.1.2
        · exact ih h.2 c hc

theorem getIndices_put {r : Nat} {cs : List (Nat × Nat)} {iss : List (List Nat)} (hc : ∀ c ∈ cs, c.2 ≤ 4096)
    (h : IndicesOk cs iss) (k : Bits) : getIndices r cs (putIndices r iss k) = .ok (iss, k) := by
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
      obtain ⟨rfl, h2, h3⟩ := h
      have h4 : size ≤ 4096 := hc (is.length, size) (by simp)
      have h5 : ∀ c ∈ cs, c.2 ≤ 4096 := fun c hm => hc c (by simp [hm])
      simp only [getIndices, putIndices, getGaps_put h4 h2, ok_bind, ih h5 h3]

theorem getIndices_spec {r : Nat} {cs : List (Nat × Nat)} {iss : List (List Nat)} {bs k : Bits}
    (h : getIndices r cs bs = .ok (iss, k)) : IndicesOk cs iss ∧ bs = putIndices r iss k := by
  induction cs generalizing iss bs with
  | nil => simp [getIndices] at h; obtain ⟨rfl, rfl⟩ := h; exact ⟨trivial, rfl⟩
  | cons c cs ih =>
    obtain ⟨n, size⟩ := c
    simp only [getIndices, bind_ok, Prod.exists, Except.ok.injEq, Prod.mk.injEq] at h
    obtain ⟨is, b1, h1, iss', b2, h2, rfl, rfl⟩ := h
    obtain ⟨e, hr, rfl⟩ := getGaps_spec h1
    obtain ⟨ho, rfl⟩ := ih h2
    exact ⟨⟨e, hr, ho⟩, rfl⟩

theorem putIndices_append (r : Nat) (iss : List (List Nat)) (k : Bits) :
    putIndices r iss k = putIndices r iss [] ++ k := by
  induction iss with
  | nil => rfl
  | cons is iss ih => rw [putIndices, putIndices, ih, putGaps_append]

theorem putIndices_length_ge {r : Nat} {cs : List (Nat × Nat)} {iss : List (List Nat)} (h : IndicesOk cs iss) :
    total cs * (1 + r) ≤ (putIndices r iss []).length := by
  induction cs generalizing iss with
  | nil => simp [total]
  | cons c cs ih =>
    obtain ⟨n, size⟩ := c
    cases iss with
    | nil => simp [IndicesOk] at h
    | cons is iss =>
      obtain ⟨rfl, _, h3⟩ := h
      have h1 := putGaps_length_ge r 0 is
      have h2 := ih h3
      rw [putIndices, ← List.nil_append (putIndices r iss []), putGaps_append]
      simp only [total, List.length_append, Nat.add_mul]
      omega

theorem parseBody_lay {L : Layout} (hL : L.Ok) {u : Update} (hu : u.Ok L) :
    parseBody L u.bits u.scales (onBytes (pack (putCodes 1 (signs u.bits u.codes) []))
      (pack (putHighs (highs u.bits u.codes) (putIndices L.rice u.indices [])))) = .ok u := by
  have hn := hu.codes_length
  have hc : (total (live L.k L.sizes u.scales) + 7) / 8 = (pack (putCodes 1 (signs u.bits u.codes) [])).length := by
    rw [pack_length, putCodes_length, signs_length, hn, Nat.mul_one]
  have hg := putIndices_length_ge (r := L.rice) hu.indices_ok
  have e0 := putHighs_append (highs u.bits u.codes) [] (putIndices L.rice u.indices [])
  have l0 := congrArg List.length e0
  rw [List.nil_append, List.length_append] at l0
  obtain ⟨a, ha, ea⟩ := unpack_pack (putCodes 1 (signs u.bits u.codes) [])
  obtain ⟨z, hz, ez⟩ := unpack_pack (putHighs (highs u.bits u.codes) (putIndices L.rice u.indices []))
  have h1 := getCodes_put (signs_lt hu.bits_ok hu.codes_ok) (zeros a)
  have h2 := getHighs_put _ (highs_lt u.bits u.codes) (putIndices L.rice u.indices (zeros z))
  have h5 := getIndices_put (r := L.rice) (live_size (ws := u.scales) (k := L.k) hL.sizes_ok) hu.indices_ok (zeros z)
  rw [signs_length, hn, putCodes_append, ← ea] at h1
  rw [highs_length, hn, putIndices_append, putHighs_append, ← ez] at h2
  have h3 : (pack (putCodes 1 (signs u.bits u.codes) [])).length +
      (total (live L.k L.sizes u.scales) * (1 + L.rice) + 7) / 8 ≤
      (pack (putCodes 1 (signs u.bits u.codes) [])).length +
        (pack (putHighs (highs u.bits u.codes) (putIndices L.rice u.indices []))).length := by
    rw [pack_length (putHighs _ _)]
    omega
  have h4 : (zeros z).length < 8 := by simpa [zeros] using hz
  simp only [parseBody, hc, onBytes_eq, firstBytes_eq, afterBytes_eq, List.take_left, List.drop_left, byteLen_eq,
    List.length_append, len_eq]
  rw [← putIndices_append] at h2
  simp only [h1, h2, h5, ok_bind, allZero_zeros, h3, h4, decide_true, need_true, join_signs_highs]

/-- What is written is read back. -/
theorem parse_lay {L : Layout} (hL : L.Ok) {u : Update} (hu : u.Ok L) {limit : Nat} (hl : (lay L u).length ≤ limit) :
    parse L limit (lay L u) = .ok u := by
  have hb : u.bits < 256 ^ 1 := by rcases hu.bits_ok with h | h <;> omega
  have hb2 : (u.bits == 1 || u.bits == 2) = true := by rcases hu.bits_ok with h | h <;> simp [h]
  have hk := hL.k_le
  have h16 : 16 ≤ (lay L u).length := by simp [lay]; omega
  have hbody := parseBody_lay hL hu
  unfold lay at h16 hl ⊢
  generalize onBytes (pack (putCodes 1 (signs u.bits u.codes) []))
    (pack (putHighs (highs u.bits u.codes) (putIndices L.rice u.indices []))) = rest at *
  obtain ⟨a, ha, ea⟩ := unpack_pack (putScales startScale u.scales [])
  have hs := getScales_put (p := startScale) (by decide) hu.scales_ok (zeros a ++ unpack rest)
  rw [← List.nil_append (zeros a ++ unpack rest), putScales_append, ← List.append_assoc, ← ea, ← unpack_append,
    List.nil_append, hu.scales_length] at hs
  have hd := hL.digest_lt
  have g4 : ∀ k, getLE 4 (putLE 4 magic k) = .ok (magic, k) := getLE_putLE (by decide)
  have g1 : ∀ k, getLE 1 (putLE 1 2 k) = .ok (2, k) := getLE_putLE (by decide)
  have gb : ∀ k, getLE 1 (putLE 1 u.bits k) = .ok (u.bits, k) := getLE_putLE hb
  have gk : ∀ k, getLE 2 (putLE 2 L.k k) = .ok (L.k, k) := getLE_putLE (by omega)
  have gd : ∀ k, getLE 8 (putLE 8 L.digest k) = .ok (L.digest, k) := getLE_putLE (by omega)
  have hz : (zeros a).length = a := by simp [zeros]
  have hm : (zeros a ++ unpack rest).length % 8 = a := by rw [List.length_append, hz, unpack_length]; omega
  have hq : (zeros a ++ unpack rest).length / 8 = rest.length := by
    rw [List.length_append, hz, unpack_length]; omega
  have hp : (L.sizes.length + 7) / 8 ≤ (pack (putScales startScale u.scales [])).length + rest.length := by
    have := (putScales_length startScale u.scales).1
    rw [hu.scales_length] at this
    rw [pack_length]
    omega
  have h0 : allZero ((zeros a ++ unpack rest).take a) = true := by rw [List.take_left' hz, allZero_zeros]
  unfold parse
  simp only [byteLen_eq, hl, h16, decide_true, need_true, ok_bind]
  simp only [g4, g1, gb, gk, gd, ok_bind, beq_self_eq_true, need_true, hb2, chunks_eq, onBytes_eq, List.length_append,
    hp, decide_true, hs, len_eq, zeroBits_eq, afterBytes_eq]
  rw [← List.length_append, hm, hq, h0, Nat.add_sub_cancel, List.drop_left]
  exact hbody

theorem parseBody_spec {L : Layout} {b : Nat} (hb : b = 1 ∨ b = 2) {ws : List Nat} {x : Bytes} {u : Update}
    (h : parseBody L b ws x = .ok u) : u.bits = b ∧ u.scales = ws ∧
      u.codes.length = total (live L.k L.sizes ws) ∧ (∀ c ∈ u.codes, c < 2 ^ b) ∧
      IndicesOk (live L.k L.sizes ws) u.indices ∧
      x = pack (putCodes 1 (signs b u.codes) []) ++
        pack (putHighs (highs b u.codes) (putIndices L.rice u.indices [])) := by
  simp only [parseBody, bind_ok, Prod.exists, need_ok, Except.ok.injEq, firstBytes_eq, afterBytes_eq, byteLen_eq,
    len_eq, decide_eq_true_eq] at h
  obtain ⟨_, h1, ss, slack, h2, _, h3, hs, bits, h7, iss, rest, h4, _, h5, _, h6, rfl⟩ := h
  obtain ⟨e1, e2, e3⟩ := getCodes_spec h2
  obtain ⟨d1, d2, d3⟩ := getHighs_spec h7
  obtain ⟨e4, rfl⟩ := getIndices_spec h4
  obtain ⟨j1, j2, j3, j4⟩ := join_spec hb e1 d1 e2 d2
  rw [putCodes_append] at e3
  rw [putIndices_append, putHighs_append] at d3
  have hl := congrArg List.length e3
  simp only [unpack_length, List.length_append, List.length_take, putCodes_length, e1] at hl
  have f1 := eq_pack e3 h3 (by omega)
  have f2 := eq_pack d3 h6 h5
  refine ⟨rfl, rfl, j1, j2, e4, ?_⟩
  simp only [j3, j4]
  rw [← f1, ← f2, List.take_append_drop]

/-- The bytes of the scale words, and those after them. -/
theorem scales_split {b n p : Nat} (hp : p < 65536) {ws : List Nat} {x : Bytes} {rest : Bits}
    (h : getScales b p n (unpack x) = .ok (ws, rest)) (h0 : zeroBits (rest.length % 8) rest = true) :
    x = pack (putScales p ws []) ++ x.drop (x.length - rest.length / 8) := by
  obtain ⟨_, _, e⟩ := getScales_spec hp h
  rw [← List.nil_append rest, putScales_append] at e
  rw [zeroBits_eq] at h0
  have hl := congrArg List.length e
  rw [unpack_length, List.length_append] at hl
  have e2 : unpack x = unpack (x.take (x.length - rest.length / 8)) ++
      unpack (x.drop (x.length - rest.length / 8)) := by
    rw [← unpack_append, List.take_append_drop]
  rw [e2, ← List.take_append_drop (rest.length % 8) rest, ← List.append_assoc, List.take_append_drop] at e
  have e3 := (List.append_inj' e (by simp only [unpack_length, List.length_drop]; omega)).1
  rw [← eq_pack e3 h0 (by rw [List.length_take]; omega), List.take_append_drop]

/-- Canonical: what is read is exactly what would be written, and it is a valid update of the layout. -/
theorem lay_parse {L : Layout} {u : Update} {limit : Nat} {x : Bytes} (h : parse L limit x = .ok u) :
    lay L u = x ∧ u.Ok L ∧ x.length ≤ limit := by
  simp only [parse, bind_ok, Prod.exists, need_ok, chunks_eq, byteLen_eq, decide_eq_true_eq, beq_iff_eq,
    Bool.or_eq_true, len_eq, afterBytes_eq] at h
  obtain ⟨_, h0, _, _, m, x1, h1, _, rfl, v, x2, h2, _, rfl, b, x3, h3, _, hb, k, x4, h4, _, rfl, d, x5, h5, _, rfl,
    _, _, ws, rest, h6, _, h7, h⟩ := h
  obtain ⟨_, rfl⟩ := getLE_spec h1
  obtain ⟨_, rfl⟩ := getLE_spec h2
  obtain ⟨_, rfl⟩ := getLE_spec h3
  obtain ⟨_, rfl⟩ := getLE_spec h4
  obtain ⟨_, rfl⟩ := getLE_spec h5
  obtain ⟨s1, s2, _⟩ := getScales_spec (by decide) h6
  have s3 := scales_split (by decide) h6 h7
  obtain ⟨p1, p2, p3, p4, p5, p6⟩ := parseBody_spec hb h
  refine ⟨?_, ⟨by rw [p1]; exact hb, by rw [p2]; exact s1, by rw [p1, p2]; exact s2, by rw [p2]; exact p3,
    by rw [p1]; exact p4, by rw [p2]; exact p5⟩, h0⟩
  rw [lay, p1, p2, onBytes_eq, onBytes_eq, ← p6, ← s3]

/-- One update, one byte string. -/
theorem parse_injective {L : Layout} {u : Update} {limit : Nat} {x y : Bytes} (hx : parse L limit x = .ok u)
    (hy : parse L limit y = .ok u) : x = y := (lay_parse hx).1.symm.trans (lay_parse hy).1
end Lydite

module
public import Lydite.SparseCanon
/-! How long a payload can be: no update of a layout has more bytes than `maxPayload`, the limit that
`codec.sparse.max_payload_bytes` computes. -/
@[expose] public section
namespace Lydite

/-- Values of all chunks if none is zero. -/
def keepAll (k : Nat) : List Nat → Nat
  | [] => 0
  | n :: ns => keep k n + keepAll k ns

/-- The most bits that the gaps of all chunks take. -/
def gapBits (k r : Nat) : List Nat → Nat
  | [] => 0
  | n :: ns => keep k n * (1 + r) + (n - keep k n) / 2 ^ r + gapBits k r ns

/-- The longest payload of a layout, in bytes: four for a scale word, four bits for three magnitudes. -/
def maxPayload (L : Layout) : Nat :=
  16 + 4 * chunks L.sizes + (keepAll L.k L.sizes + 7) / 8 +
    (4 * (keepAll L.k L.sizes / 3) + keepAll L.k L.sizes % 3 + gapBits L.k L.rice L.sizes + 7) / 8

theorem total_live_le (k : Nat) (ns ws : List Nat) : total (live k ns ws) ≤ keepAll k ns := by
  induction ns generalizing ws with
  | nil => simp [live, total, keepAll]
  | cons n ns ih =>
    cases ws with
    | nil => simp [live, total]
    | cons w ws =>
      have := ih ws
      simp only [live, keepAll]
      split
      · omega
      · simp only [total]; omega

theorem putIndices_length_le {k r : Nat} {ns ws : List Nat} {iss : List (List Nat)} (h : IndicesOk (live k ns ws) iss) :
    (putIndices r iss []).length ≤ gapBits k r ns := by
  induction ns generalizing ws iss with
  | nil =>
    cases iss with
    | nil => simp [putIndices]
    | cons is iss => simp [live, IndicesOk] at h
  | cons n ns ih =>
    cases ws with
    | nil =>
      cases iss with
      | nil => simp [putIndices]
      | cons is iss => simp [live, IndicesOk] at h
    | cons w ws =>
      simp only [live] at h
      simp only [gapBits]
      split at h
      · exact Nat.le_trans (ih h) (Nat.le_add_left _ _)
      · cases iss with
        | nil => simp [IndicesOk] at h
        | cons is iss =>
          obtain ⟨h1, h2, h3⟩ := h
          have e := ih h3
          have g := (putGaps_length_le (r := r) (Nat.zero_le _) h2).2
          rw [putIndices, ← List.nil_append (putIndices r iss []), putGaps_append, List.length_append]
          rw [h1, Nat.sub_zero] at g
          omega

/-- Every update fits into the layout's limit. -/
theorem lay_length_le {L : Layout} {u : Update} (hu : u.Ok L) : (lay L u).length ≤ maxPayload L := by
  have h1 := total_live_le L.k L.sizes u.scales
  have h2 := putIndices_length_le (r := L.rice) hu.indices_ok
  have h3 := (putScales_length startScale u.scales).2
  have h4 := putHighs_length_le (highs u.bits u.codes) (putIndices L.rice u.indices [])
  have h5 : (highs u.bits u.codes).length ≤ u.codes.length := by rw [highs_length]; split <;> omega
  rw [hu.codes_length] at h5
  rw [hu.scales_length] at h3
  simp only [lay, putLE_length, onBytes_eq, List.length_append, pack_length, putCodes_length, signs_length,
    hu.codes_length, maxPayload, chunks_eq]
  omega

/-- With the layout's own limit every update is read back. -/
theorem parse_lay_max {L : Layout} (hL : L.Ok) {u : Update} (hu : u.Ok L) :
    parse L (maxPayload L) (lay L u) = .ok u := parse_lay hL hu (lay_length_le hu)

/-- What a reader keeps is bounded by the layout alone, whatever the bytes are. -/
theorem parse_bounded {L : Layout} {u : Update} {limit : Nat} {x : Bytes} (h : parse L limit x = .ok u) :
    u.scales.length = L.sizes.length ∧ u.codes.length ≤ keepAll L.k L.sizes := by
  obtain ⟨_, hu, _⟩ := lay_parse h
  exact ⟨hu.scales_length, by rw [hu.codes_length]; exact total_live_le _ _ _⟩
end Lydite

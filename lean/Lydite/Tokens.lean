module
public import Lydite.Window
public import Lydite.Canonical
/-! The compressed data of one block (RFC 1951, section 3.2.3): a specification as a relation (`TokBits`, `Toks`), the
decoder `decToks` with its soundness and completeness, and the encoder `encToks`, which checks what it is told to write. -/
@[expose] public section
namespace Lydite

structure Books where
  lit : Book
  dist : Book

/-- Both codes are prefix-free. -/
def Books.Ok (B : Books) : Prop := Ordered B.lit ∧ Ordered B.dist

/-- The bits of one token; `none` is the end of the block. -/
inductive TokBits (B : Books) : Option Tok → Bits → Prop
  | lit {b : UInt8} {w : Bits} : (w, b.toNat) ∈ B.lit → TokBits B (some (.lit b)) w
  | stop {w : Bits} : (w, 256) ∈ B.lit → TokBits B none w
  | ref {w v : Bits} {s lb le lx ds db de dx : Nat} : (w, s) ∈ B.lit → 257 ≤ s →
      at? .literalCode lenTab (s - 257) = .ok (lb, le) → lx < 2 ^ le →
      (v, ds) ∈ B.dist → at? .distanceCode distTab ds = .ok (db, de) → dx < 2 ^ de →
      TokBits B (some (.ref (lb + lx) (db + dx))) (w ++ (field le lx ++ (v ++ field de dx)))

/-- `Toks B out bits out'`: the bits, read after the output `out`, give `out'` (most recent byte first). -/
inductive Toks (B : Books) : Bytes → Bits → Bytes → Prop
  | stop {out w} : TokBits B none w → Toks B out w out
  | lit {out b w bs o} : TokBits B (some (.lit b)) w → Toks B (b :: out) bs o → Toks B out (w ++ bs) o
  | ref {out n d w out1 bs o} : TokBits B (some (.ref n d)) w → copy d n out = .ok out1 → Toks B out1 bs o →
      Toks B out (w ++ bs) o

/-- Read one token. -/
def readTok (B : Books) (bs : Bits) : R (Option Tok × Bits) := do
  let (s, bs) ← decode .literalCode B.lit bs
  if s < 256 then .ok (some (.lit (UInt8.ofNat s)), bs)
  else if s = 256 then .ok (none, bs)
  else
    let (lb, le) ← at? .literalCode lenTab (s - 257)
    let (lx, bs) ← getBits le bs
    let (ds, bs) ← decode .distanceCode B.dist bs
    let (db, de) ← at? .distanceCode distTab ds
    let (dx, bs) ← getBits de bs
    .ok (some (.ref (lb + lx) (db + dx)), bs)

/-- Decode a block's data after the output `out`, with room for `room` more bytes. -/
def decToks (B : Books) (out : Bytes) (room : Nat) (bs : Bits) : R (Bytes × Nat × Bits) := do
  let (t, bs) ← readTok B bs
  match t with
  | none => .ok (out, room, bs)
  | some (.lit b) => if h : 0 < room then decToks B (b :: out) (room - 1) bs else .error .outputLimit
  | some (.ref n d) =>
    if _h : 0 < n ∧ n ≤ room then
      let out ← copy d n out
      decToks B out (room - n) bs
    else .error .outputLimit
termination_by room

theorem readTok_sound {B : Books} {bs k : Bits} {t : Option Tok} (h : readTok B bs = .ok (t, k)) :
    ∃ w, TokBits B t w ∧ bs = w ++ k := by
  simp only [readTok, bind_ok, Prod.exists] at h
  obtain ⟨s, b1, h1, h⟩ := h
  obtain ⟨w, hw, rfl⟩ := decode_sound h1
  split at h
  · rename_i hs
    simp only [Except.ok.injEq, Prod.mk.injEq] at h
    obtain ⟨rfl, rfl⟩ := h
    refine ⟨w, .lit ?_, rfl⟩
    have : (UInt8.ofNat s).toNat = s := by simp; omega
    rw [this]; exact hw
  · split at h
    · rename_i hs
      simp only [Except.ok.injEq, Prod.mk.injEq] at h
      obtain ⟨rfl, rfl⟩ := h
      subst hs
      exact ⟨w, .stop hw, rfl⟩
    · simp only [bind_ok, Prod.exists] at h
      obtain ⟨lb, le, h2, lx, b2, h3, ds, b3, h4, db, de, h5, dx, b4, h6, h⟩ := h
      simp only [Except.ok.injEq, Prod.mk.injEq] at h
      obtain ⟨rfl, rfl⟩ := h
      obtain ⟨hlx, rfl⟩ := getBits_spec h3
      obtain ⟨v, hv, rfl⟩ := decode_sound h4
      obtain ⟨hdx, rfl⟩ := getBits_spec h6
      exact ⟨_, .ref hw (by omega) h2 hlx hv h5 hdx, by simp⟩

theorem readTok_complete {B : Books} (hB : B.Ok) {t : Option Tok} {w : Bits} (h : TokBits B t w) (k : Bits) :
    readTok B (w ++ k) = .ok (t, k) := by
  cases h with
  | lit hm =>
    rename_i b
    have hb : b.toNat < 256 := UInt8.toNat_lt b
    simp [readTok, decode_complete hB.1 hm, hb]
  | stop hm => simp [readTok, decode_complete hB.1 hm]
  | ref hm hs h2 hlx hv h5 hdx =>
    simp only [readTok, List.append_assoc, decode_complete hB.1 hm, ok_bind]
    rw [if_neg (by omega), if_neg (by omega), h2]
    simp only [ok_bind, getBits_field hlx, decode_complete hB.2 hv, h5, getBits_field hdx]

theorem TokBits.ref_pos {B : Books} {n d : Nat} {w : Bits} (h : TokBits B (some (.ref n d)) w) :
    3 ≤ n ∧ n ≤ 258 ∧ 1 ≤ d ∧ d ≤ 32768 := by
  cases h with
  | ref _ _ h2 h3 _ h5 h6 =>
    have a := lenTab_pos _ (at?_mem h2)
    have b := distTab_pos _ (at?_mem h5)
    simp only at a b
    omega

theorem decToks_sound {B : Books} {out o : Bytes} {room room' : Nat} {bs k : Bits}
    (h : decToks B out room bs = .ok (o, room', k)) :
    o.length + room' = out.length + room ∧ ∃ w, Toks B out w o ∧ bs = w ++ k := by
  induction room using Nat.strongRecOn generalizing out bs with
  | ind room ih =>
    rw [decToks] at h
    simp only [bind_ok, Prod.exists] at h
    obtain ⟨t, b1, h1, h⟩ := h
    obtain ⟨w, hw, rfl⟩ := readTok_sound h1
    split at h
    · simp only [Except.ok.injEq, Prod.mk.injEq] at h
      obtain ⟨rfl, rfl, rfl⟩ := h
      exact ⟨rfl, w, .stop hw, rfl⟩
    · split at h
      · rename_i hr
        obtain ⟨e, w', hw', rfl⟩ := ih _ (by omega) h
        exact ⟨by simp at e; omega, _, .lit hw hw', by simp⟩
      · simp at h
    · split at h
      · rename_i hr
        simp only [bind_ok] at h
        obtain ⟨o1, hc, h⟩ := h
        obtain ⟨e, w', hw', rfl⟩ := ih _ (by omega) h
        have := copy_length hc
        exact ⟨by omega, _, .ref hw hc hw', by simp⟩
      · simp at h

theorem Toks.length_le {B : Books} {out o : Bytes} {w : Bits} (h : Toks B out w o) : out.length ≤ o.length := by
  induction h with
  | stop _ => exact Nat.le_refl _
  | lit _ _ ih => simp at ih; omega
  | ref _ hc _ ih => have := copy_length hc; omega

theorem decToks_complete {B : Books} (hB : B.Ok) {out o : Bytes} {w : Bits} (h : Toks B out w o) (k : Bits)
    {room : Nat} (hr : o.length ≤ out.length + room) :
    ∃ room', decToks B out room (w ++ k) = .ok (o, room', k) ∧ o.length + room' = out.length + room := by
  induction h generalizing room with
  | stop ht =>
    refine ⟨room, ?_, rfl⟩
    rw [decToks, readTok_complete hB ht]
    rfl
  | lit ht hs ih =>
    have := hs.length_le
    simp only [List.length_cons] at this ih
    obtain ⟨r, h1, h2⟩ := ih (room := room - 1) (by omega)
    refine ⟨r, ?_, by omega⟩
    rw [decToks, List.append_assoc, readTok_complete hB ht]
    simp only [ok_bind]
    rw [dif_pos (by omega), h1]
  | ref ht hc hs ih =>
    rename_i n d w out1 bs o
    have := hs.length_le
    have hl := copy_length hc
    have hn := ht.ref_pos
    obtain ⟨r, h1, h2⟩ := ih (room := room - n) (by omega)
    refine ⟨r, ?_, by omega⟩
    rw [decToks, List.append_assoc, readTok_complete hB ht]
    simp only [ok_bind]
    rw [dif_pos (by omega), hc]
    simp only [ok_bind]
    exact h1
end Lydite

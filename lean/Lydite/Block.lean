module
public import Lydite.Encode
public import Lydite.Dynamic
public import Lydite.Pack
/-! One block after its final-block bit: the specification `Body`, the decoder with its soundness and completeness, the
checked encoder.  `pos` is the number of bits of the stream before the block; only stored blocks depend on it. -/
@[expose] public section
namespace Lydite

/-- Code lengths of the fixed codes (RFC 1951, section 3.2.6). -/
@[irreducible] def fixedLit : List Nat := rep 144 8 (rep 112 9 (rep 24 7 (rep 8 8 [])))
@[irreducible] def fixedDist : List Nat := rep 32 5 []

def booksOf (lit dist : List Nat) : Books := ⟨canonical lit, canonical dist⟩

theorem kraft_fixed : kraft fixedLit = 65536 ∧ kraft fixedDist = 65536 := by decide +kernel

theorem fixed_ok : (booksOf fixedLit fixedDist).Ok :=
  ⟨canonical_ordered (by have := kraft_fixed.1; omega), canonical_ordered (by have := kraft_fixed.2; omega)⟩

theorem booksOf_ok {lit dist : List Nat} (h : fits lit dist) : (booksOf lit dist).Ok :=
  ⟨usable_ordered h.2.1, usable_ordered h.2.2⟩

/-- `Body pos out bits out'`: block type and content, read after the output `out`, give `out'`. -/
inductive Body (pos : Nat) : Bytes → Bits → Bytes → Prop
  | stored {out : Bytes} {pad : Bits} {data : Bytes} : pad.length = (8 - (pos + 3) % 8) % 8 → data.length < 65536 →
      Body pos out
        (field 2 0 ++ (pad ++ (field 16 data.length ++ (field 16 (65535 - data.length) ++ unpack data))))
        (data.reverse ++ out)
  | fixed {out o : Bytes} {w : Bits} : Toks (booksOf fixedLit fixedDist) out w o → Body pos out (field 2 1 ++ w) o
  | dynamic {out o : Bytes} {hw w : Bits} {lit dist : List Nat} : Header hw lit dist → Toks (booksOf lit dist) out w o →
      Body pos out (field 2 2 ++ (hw ++ w)) o

/-- Read `n` whole bytes onto the output. -/
def takeBytes : Nat → Bytes → Bits → R (Bytes × Bits)
  | 0, out, bs => .ok (out, bs)
  | n+1, out, bs => do
    let (v, bs) ← getBits 8 bs
    takeBytes n (UInt8.ofNat v :: out) bs

theorem takeBytes_sound {n : Nat} {out o : Bytes} {bs k : Bits} (h : takeBytes n out bs = .ok (o, k)) :
    ∃ data, data.length = n ∧ bs = unpack data ++ k ∧ o = data.reverse ++ out := by
  induction n generalizing out bs with
  | zero => simp [takeBytes] at h; obtain ⟨rfl, rfl⟩ := h; exact ⟨[], rfl, rfl, rfl⟩
  | succ n ih =>
    simp only [takeBytes, bind_ok, Prod.exists] at h
    obtain ⟨v, b1, h1, h⟩ := h
    obtain ⟨hv, rfl⟩ := getBits_spec h1
    obtain ⟨data, rfl, rfl, rfl⟩ := ih h
    have e : (UInt8.ofNat v).toNat = v := by simp; omega
    refine ⟨UInt8.ofNat v :: data, rfl, ?_, by simp⟩
    rw [unpack, e, putBits_eq, List.append_assoc]

theorem takeBytes_complete (data out : Bytes) (k : Bits) :
    takeBytes data.length out (unpack data ++ k) = .ok (data.reverse ++ out, k) := by
  induction data generalizing out with
  | nil => rfl
  | cons b data ih =>
    have hb : b.toNat < 2 ^ 8 := UInt8.toNat_lt b
    simp only [List.length_cons, takeBytes, unpack, putBits_eq, List.append_assoc, getBits_field hb, ok_bind]
    rw [show UInt8.ofNat b.toNat = b by simp, ih]
    simp

def readStored (out : Bytes) (room : Nat) (bs : Bits) : R (Bytes × Nat × Bits) := do
  let (n, bs) ← getBits 16 (align bs)
  let (c, bs) ← getBits 16 bs
  need (n + c == 65535) .storedLength
  need (n ≤ room) .outputLimit
  let (out, bs) ← takeBytes n out bs
  .ok (out, room - n, bs)

/-- Read block type and content. -/
def readBody (out : Bytes) (room : Nat) (bs : Bits) : R (Bytes × Nat × Bits) := do
  let (t, bs) ← getBits 2 bs
  if t = 0 then readStored out room bs
  else if t = 1 then decToks (booksOf fixedLit fixedDist) out room bs
  else if t = 2 then
    let (lit, dist, bs) ← readHeader bs
    decToks (booksOf lit dist) out room bs
  else .error .blockType

theorem readBody_sound {out o : Bytes} {room room' pos : Nat} {bs k : Bits}
    (h : readBody out room bs = .ok (o, room', k)) (hp : (pos + 1 + bs.length) % 8 = 0) :
    o.length + room' = out.length + room ∧ ∃ w, Body pos out w o ∧ bs = w ++ k := by
  simp only [readBody, bind_ok, Prod.exists] at h
  obtain ⟨t, b1, h1, h⟩ := h
  obtain ⟨ht, rfl⟩ := getBits_spec h1
  split at h
  · rename_i h0
    subst h0
    obtain ⟨pad, e1, e2, e3⟩ := align_spec b1
    simp only [readStored, bind_ok, Prod.exists, need_ok] at h
    obtain ⟨n, b2, h2, c, b3, h3, _, h4, _, h5, o', b4, h6, h⟩ := h
    simp only [Except.ok.injEq, Prod.mk.injEq] at h
    obtain ⟨rfl, rfl, rfl⟩ := h
    obtain ⟨hn, e4⟩ := getBits_spec h2
    obtain ⟨_, rfl⟩ := getBits_spec h3
    obtain ⟨data, rfl, rfl, rfl⟩ := takeBytes_sound h6
    simp at h4 h5
    refine ⟨by simp; omega, _, .stored (pad := pad) (data := data) ?_ (by omega), ?_⟩
    · simp at hp; omega
    · rw [show 65535 - data.length = c by omega]
      rw [e1, e4]
      simp
  · split at h
    · rename_i h0
      subst h0
      obtain ⟨e, w, hw, rfl⟩ := decToks_sound h
      exact ⟨e, _, .fixed hw, by simp⟩
    · split at h
      · rename_i h0
        subst h0
        simp only [bind_ok, Prod.exists] at h
        obtain ⟨lit, dist, b2, h2, h⟩ := h
        obtain ⟨hw, hh, rfl⟩ := readHeader_sound h2
        obtain ⟨e, w, hw', rfl⟩ := decToks_sound h
        exact ⟨e, _, .dynamic hh hw', by simp⟩
      · simp at h

theorem Body.length_le {pos : Nat} {out o : Bytes} {w : Bits} (h : Body pos out w o) : out.length ≤ o.length := by
  cases h with
  | stored _ _ => simp
  | fixed h => exact h.length_le
  | dynamic _ h => exact h.length_le

theorem readBody_complete {pos : Nat} {out o : Bytes} {w : Bits} (h : Body pos out w o) (k : Bits)
    (hp : (pos + 1 + w.length + k.length) % 8 = 0) {room : Nat} (hr : o.length ≤ out.length + room) :
    ∃ room', readBody out room (w ++ k) = .ok (o, room', k) ∧ o.length + room' = out.length + room := by
  cases h with
  | @stored pad data h1 h2 =>
    refine ⟨room - data.length, ?_, by simp at hr ⊢; omega⟩
    simp only [List.length_append, List.length_reverse, field_length, unpack_length] at hr hp
    simp only [readBody, List.append_assoc]
    rw [getBits_field (by omega)]
    simp only [ok_bind, if_true, readStored]
    rw [align_append _ _ (by omega) (by simp; omega), getBits_field (by omega)]
    simp only [ok_bind]
    rw [getBits_field (by omega)]
    simp only [ok_bind]
    rw [show need (data.length + (65535 - data.length) == 65535) .storedLength = .ok () by simp [need]; omega,
      show need (decide (data.length ≤ room)) .outputLimit = .ok () by simp [need]; omega]
    simp only [ok_bind, takeBytes_complete]
  | fixed h =>
    obtain ⟨r, e1, e2⟩ := decToks_complete fixed_ok h k hr
    refine ⟨r, ?_, e2⟩
    simp only [readBody, List.append_assoc]
    rw [getBits_field (by omega)]
    simpa using e1
  | dynamic hh h =>
    obtain ⟨r, e1, e2⟩ := decToks_complete (booksOf_ok hh.fits) h k hr
    refine ⟨r, ?_, e2⟩
    simp only [readBody, List.append_assoc]
    rw [getBits_field (by omega)]
    simp only [ok_bind, readHeader_complete hh]
    simpa using e1

theorem Body.pos {pos : Nat} {out o : Bytes} {w : Bits} (h : Body pos out w o) : 2 ≤ w.length := by
  cases h <;> simp <;> omega
end Lydite

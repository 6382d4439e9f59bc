module
public import Lydite.Block
/-! A whole DEFLATE stream (RFC 1951): the specification `Valid`, the decoder `inflate`, and `inflate_iff`: the decoder
accepts exactly the valid streams, gives exactly their output, and says which bytes follow. -/
@[expose] public section
namespace Lydite

/-- Blocks up to and with the last one; `pos` bits of the stream lie before them. -/
inductive Blocks : Nat → Bytes → Bits → Bytes → Prop
  | last {pos out w o} : Body pos out w o → Blocks pos out (true :: w) o
  | more {pos out w o w' o'} : Body pos out w o → Blocks (pos + 1 + w.length) o w' o' →
      Blocks pos out (false :: (w ++ w')) o'

/-- `b` is exactly one DEFLATE stream that gives `x` when `dict` is in the window before it: blocks, and less than a byte
of padding. -/
def ValidFrom (dict b x : Bytes) : Prop :=
  ∃ w pad, Blocks 0 dict.reverse w (x.reverse ++ dict.reverse) ∧ pad.length < 8 ∧ unpack b = w ++ pad

/-- `b` is exactly one DEFLATE stream with the output `x`. -/
def Valid (b x : Bytes) : Prop := ValidFrom [] b x

/-- Read blocks; the first argument bounds their number. -/
def readBlocks : Nat → Bytes → Nat → Bits → R (Bytes × Bits)
  | 0, _, _, _ => .error .truncated
  | f+1, out, room, bs => do
    let (last, bs) ← getBits 1 bs
    let (out, room, bs) ← readBody out room bs
    if last = 1 then .ok (out, bs) else readBlocks f out room bs

def revBytes : Bytes → Bytes → Bytes
  | [], a => a
  | x :: xs, a => revBytes xs (x :: a)

@[simp] theorem revBytes_eq (xs a : Bytes) : revBytes xs a = xs.reverse ++ a := by
  induction xs generalizing a with
  | nil => rfl
  | cons x xs ih => simp [revBytes, ih]

/-- Drop as many bytes of the second list as the first has. -/
def dropBytes : Bytes → Bytes → Bytes
  | [], xs => xs
  | _ :: _, [] => []
  | _ :: d, _ :: xs => dropBytes d xs

@[simp] theorem dropBytes_eq (d xs : Bytes) : dropBytes d xs = xs.drop d.length := by
  induction d generalizing xs with
  | nil => rfl
  | cons y d ih => cases xs <;> simp [dropBytes, ih]

/-- Decode one DEFLATE stream of at most `max` bytes of output, with `dict` in the window before it; gives the output and
the bytes after the stream. -/
def inflateFrom (dict : Bytes) (max : Nat) (b : Bytes) : R (Bytes × Bytes) := do
  let bs := unpack b
  let (out, rest) ← readBlocks (len bs) (revBytes dict []) max bs
  .ok (dropBytes dict (revBytes out []), pack (align rest))

/-- Decode one DEFLATE stream of at most `max` bytes of output; gives the output and the bytes after the stream. -/
def inflate (max : Nat) (b : Bytes) : R (Bytes × Bytes) := inflateFrom [] max b

theorem readBlocks_sound {f : Nat} {out o : Bytes} {room pos : Nat} {bs k : Bits}
    (h : readBlocks f out room bs = .ok (o, k)) (hp : (pos + bs.length) % 8 = 0) :
    o.length ≤ out.length + room ∧ ∃ w, Blocks pos out w o ∧ bs = w ++ k := by
  induction f generalizing out room pos bs with
  | zero => simp [readBlocks] at h
  | succ f ih =>
    simp only [readBlocks, bind_ok, Prod.exists] at h
    obtain ⟨l, b1, h1, o1, r1, b2, h2, h⟩ := h
    obtain ⟨hl, rfl⟩ := getBits_spec h1
    simp only [List.length_append, field_length] at hp
    obtain ⟨e, w, hw, rfl⟩ := readBody_sound (pos := pos) h2 (by omega)
    split at h
    · rename_i hl1
      simp only [Except.ok.injEq, Prod.mk.injEq] at h
      obtain ⟨rfl, rfl⟩ := h
      subst hl1
      exact ⟨by omega, _, .last hw, by simp [field, putBits]⟩
    · rename_i hl1
      have hl0 : l = 0 := by omega
      subst hl0
      simp only [List.length_append] at hp
      obtain ⟨e', w', hw', rfl⟩ := ih (pos := pos + 1 + w.length) h (by omega)
      exact ⟨by omega, _, .more hw hw', by simp [field, putBits]⟩

theorem Blocks.length_le {pos : Nat} {out o : Bytes} {w : Bits} (h : Blocks pos out w o) : out.length ≤ o.length := by
  induction h with
  | last hb => exact hb.length_le
  | more hb _ ih => exact Nat.le_trans hb.length_le ih

theorem readBlocks_complete {pos : Nat} {out o : Bytes} {w : Bits} (h : Blocks pos out w o) (k : Bits)
    (hp : (pos + w.length + k.length) % 8 = 0) {f room : Nat} (hf : w.length ≤ f)
    (hr : o.length ≤ out.length + room) : readBlocks f out room (w ++ k) = .ok (o, k) := by
  induction h generalizing f room with
  | @last pos out w o hb =>
    simp only [List.length_cons] at hp hf
    obtain ⟨f, rfl⟩ : ∃ g, f = g + 1 := ⟨f - 1, by omega⟩
    obtain ⟨r, e1, e2⟩ := readBody_complete hb k (by omega) hr
    simp [readBlocks, getBits, e1]
  | @more pos out w o w' o' hb hs ih =>
    simp only [List.length_cons, List.length_append] at hp hf
    have := hs.length_le
    obtain ⟨f, rfl⟩ : ∃ g, f = g + 1 := ⟨f - 1, by omega⟩
    obtain ⟨r, e1, e2⟩ := readBody_complete hb (w' ++ k) (by simp; omega) (room := room) (by omega)
    have e3 := ih (f := f) (room := r) (by omega) (by omega) (by omega)
    simp [readBlocks, getBits, e1, e3]

/-- A block only appends. -/
theorem Toks.suffix {B : Books} {out o : Bytes} {w : Bits} (h : Toks B out w o) : ∃ y, o = y ++ out := by
  have hc : ∀ {d n : Nat} {out o : Bytes}, copy d n out = .ok o → ∃ y, o = y ++ out := by
    intro d n
    induction n with
    | zero => intro out o h; simp [copy] at h; exact ⟨[], by simp [h]⟩
    | succ n ih =>
      intro out o h
      simp only [copy] at h
      split at h
      · simp at h
      · rename_i b _
        obtain ⟨y, rfl⟩ := ih h
        exact ⟨y ++ [b], by simp⟩
  induction h with
  | stop _ => exact ⟨[], rfl⟩
  | @lit _ b _ _ _ _ _ ih => obtain ⟨y, rfl⟩ := ih; exact ⟨y ++ [b], by simp⟩
  | ref _ h _ ih =>
    obtain ⟨y, rfl⟩ := ih
    obtain ⟨z, rfl⟩ := hc h
    exact ⟨y ++ z, by simp⟩

theorem Body.suffix {pos : Nat} {out o : Bytes} {w : Bits} (h : Body pos out w o) : ∃ y, o = y ++ out := by
  cases h with
  | stored _ _ => exact ⟨_, rfl⟩
  | fixed h => exact h.suffix
  | dynamic _ h => exact h.suffix

theorem Blocks.suffix {pos : Nat} {out o : Bytes} {w : Bits} (h : Blocks pos out w o) : ∃ y, o = y ++ out := by
  induction h with
  | last h => exact h.suffix
  | more h _ ih =>
    obtain ⟨y, rfl⟩ := ih
    obtain ⟨z, rfl⟩ := h.suffix
    exact ⟨y ++ z, by simp⟩

/-- Completeness: every valid stream is accepted, whatever follows it. -/
theorem inflateFrom_complete {dict b x : Bytes} (h : ValidFrom dict b x) {max : Nat} (hm : x.length ≤ max) (tail : Bytes) :
    inflateFrom dict max (b ++ tail) = .ok (x, tail) := by
  obtain ⟨w, pad, hw, hpad, e⟩ := h
  have hl := congrArg List.length e
  simp only [unpack_length, List.length_append] at hl
  have eb : unpack (b ++ tail) = w ++ (pad ++ unpack tail) := by rw [unpack_append, e, List.append_assoc]
  have h1 := readBlocks_complete hw (pad ++ unpack tail) (f := (unpack (b ++ tail)).length) (room := max)
    (by simp; omega) (by rw [eb]; simp) (by simp; omega)
  simp only [inflateFrom, len_eq]
  rw [eb] at h1 ⊢
  rw [revBytes_eq, List.append_nil, h1]
  simp only [ok_bind]
  rw [align_append _ _ hpad (by simp), pack_unpack]
  simp

/-- Soundness: what is accepted is a valid stream with this output, then the tail. -/
theorem inflateFrom_sound {dict b x tail : Bytes} {max : Nat} (h : inflateFrom dict max b = .ok (x, tail)) :
    x.length ≤ max ∧ ∃ s, b = s ++ tail ∧ ValidFrom dict s x := by
  simp only [inflateFrom, bind_ok, Prod.exists] at h
  obtain ⟨o, rest, h1, h⟩ := h
  simp only [Except.ok.injEq, Prod.mk.injEq, revBytes_eq, List.append_nil, dropBytes_eq] at h h1
  obtain ⟨rfl, rfl⟩ := h
  obtain ⟨e1, w, hw, e2⟩ := readBlocks_sound (pos := 0) h1 (by simp)
  obtain ⟨y, rfl⟩ := hw.suffix
  have hd : List.drop dict.length (y ++ dict.reverse).reverse = y.reverse := by simp
  rw [hd]
  obtain ⟨pad, p1, p2, p3⟩ := align_spec rest
  have hu := unpack_pack_aligned p3
  obtain ⟨s, hs, hsu⟩ := unpack_split (b := b) (t := pack (align rest)) (w := w ++ pad)
    (by rw [hu, List.append_assoc, ← p1, e2])
  simp only [List.length_append, List.length_reverse] at e1
  exact ⟨by rw [List.length_reverse]; omega, s, hs, w, pad, by simpa using hw, by omega, hsu⟩

/-- The decoder is the specification, for any preset dictionary. -/
theorem inflateFrom_iff {dict b x tail : Bytes} {max : Nat} :
    inflateFrom dict max b = .ok (x, tail) ↔ x.length ≤ max ∧ ∃ s, b = s ++ tail ∧ ValidFrom dict s x :=
  ⟨inflateFrom_sound, fun ⟨hm, s, e, hv⟩ => by rw [e]; exact inflateFrom_complete hv hm tail⟩

/-- The decoder is the specification. -/
theorem inflate_iff {b x tail : Bytes} {max : Nat} :
    inflate max b = .ok (x, tail) ↔ x.length ≤ max ∧ ∃ s, b = s ++ tail ∧ Valid s x := inflateFrom_iff

/-- One stream has one output. -/
theorem ValidFrom.unique {dict b x y : Bytes} (hx : ValidFrom dict b x) (hy : ValidFrom dict b y) : x = y := by
  have a := inflateFrom_complete hx (max := x.length + y.length) (by omega) []
  have b := inflateFrom_complete hy (max := x.length + y.length) (by omega) []
  rw [a] at b
  simpa using b

/-- No valid stream is the beginning of another. -/
theorem ValidFrom.prefix_free {dict b x c y : Bytes} (hx : ValidFrom dict b x) (hy : ValidFrom dict (b ++ c) y) :
    c = [] := by
  have h1 := inflateFrom_complete hx (max := x.length + y.length) (by omega) c
  have h2 := inflateFrom_complete hy (max := x.length + y.length) (by omega) []
  rw [List.append_nil, h1] at h2
  simp at h2
  exact h2.2
end Lydite

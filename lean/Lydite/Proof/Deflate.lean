module
public import Lydite.Proof.DeflateRun
public import Lydite.Proof.DeflateWindow
/-! Whatever an oracle says, what the encoder writes is a valid stream for the data, at once or in parts. -/
@[expose] public section
namespace Lydite.Fast
open Write

/-- What a part writes: blocks that give the data from `start` on, whose bits follow the bits that waited; at the end
of a stream also less than a byte of padding. -/
theorem deflatePart_spec {σ : Type} (oracle : Oracle σ) (s : σ) (data : ByteArray) (start cnt buf mode : Nat)
    {pos : Nat} (hb : buf < 2 ^ cnt) (hc : cnt < 8) (hpos : cnt % 8 = pos % 8) :
    ∃ u pad, Stretch (mode == 2) pos (written data start) u (written data data.size) ∧
      Wrote (deflatePart oracle s data start cnt buf mode).writer (field cnt buf ++ u ++ pad) ∧
      (deflatePart oracle s data start cnt buf mode).cnt < 8 ∧ pad.length < 8 ∧ (mode ≠ 2 → pad = []) ∧
      (mode = 1 ∨ mode = 2 → (deflatePart oracle s data start cnt buf mode).cnt = 0) := by
  have h0 : Wrote ⟨ByteArray.emptyWithCapacity 65536, cnt, buf⟩ (field cnt buf) := ⟨hb, rfl⟩
  obtain ⟨u, h1, h2, h3, h4⟩ := deflateBlocks_spec oracle data (mode == 2) s start _ 0 h0 hc (pos := pos)
    (by simpa using hpos)
  unfold deflatePart
  generalize deflateBlocks oracle data (mode == 2) s start ⟨ByteArray.emptyWithCapacity 65536, cnt, buf⟩ 0 = r at *
  obtain ⟨out, cnt1, buf1, s1, n⟩ := r
  obtain ⟨v, pad, g1, g2, g3, g4, g5, g6, g7⟩ := finish_spec (mode := mode) (pos := pos + u.length)
    (some := decide (start < data.size)) h2 h3 (by rw [List.length_append, field_length]; omega)
  simp only [Part.writer] at g3 g4 g7 ⊢
  generalize finish data mode (decide (start < data.size)) ⟨out, cnt1, buf1⟩ = r at *
  refine ⟨u ++ v, pad, ?_, by simpa only [List.append_assoc] using g3, g4, g5, g6, g7⟩
  by_cases hm : mode = 2
  · subst hm
    by_cases hs : start < data.size
    · rw [g2 rfl (decide_eq_true hs), List.append_nil]
      simpa [hs] using h1
    · rw [h4 hs, List.nil_append, written_over (by omega)]
      rw [h4 hs] at g1
      simpa [hs] using g1
  · have e : (mode == 2) = false := by simpa using hm
    rw [e] at h1 g1 ⊢
    exact h1.append rfl g1

theorem Stretch.longer {f : Bool} {pos : Nat} {out o : Bytes} {w : Bits} (old : Bytes) (h : Stretch f pos out w o) :
    Stretch f pos (out ++ old) w (o ++ old) := by
  induction h with
  | none => exact .none
  | last h => exact .last (h.longer old)
  | more h _ ih => exact .more (h.longer old) ih

/-- A stream that is not at its end: after the dictionary `dict`, the bytes `b` and the `cnt` bits in `buf` are blocks
that give `x`. -/
structure Open (dict b : Bytes) (cnt buf : Nat) (x : Bytes) : Prop where
  short : cnt < 8
  lt : buf < 2 ^ cnt
  run : Stretch false 0 dict.reverse (unpack b ++ field cnt buf) (x.reverse ++ dict.reverse)

/-- Nothing yet. -/
theorem Open.start (dict : Bytes) : Open dict [] 0 0 [] := ⟨by omega, by omega, .none⟩

/-- The window is the end of what was compressed, and its dictionary: what comes after it. -/
theorem window_old {data : ByteArray} {start : Nat} {dict x old : Bytes}
    (h : dict ++ x = old ++ data.data.toList.take start) :
    written data start ++ old.reverse = x.reverse ++ dict.reverse ∧
      written data data.size ++ old.reverse = (x ++ data.data.toList.drop start).reverse ++ dict.reverse := by
  have e : data.data.toList.take data.size = data.data.toList.take start ++ data.data.toList.drop start := by
    rw [List.take_append_drop, ← toList_length, List.take_length]
  constructor
  · rw [written, ← List.reverse_append, ← h, List.reverse_append]
  · rw [written, ← List.reverse_append, e, ← List.append_assoc, ← h, ← List.reverse_append, List.append_assoc]

/-- A part that does not end the stream appends what is new in `data` after `start`, whatever the oracle says.  Before
`start` lies any end of what the stream has given so far. -/
theorem deflatePart_open {σ : Type} (oracle : Oracle σ) (s : σ) (data : ByteArray) (start mode : Nat)
    {dict b x old : Bytes} {cnt buf : Nat} (h : Open dict b cnt buf x)
    (hw : dict ++ x = old ++ data.data.toList.take start) (hm : mode ≠ 2) :
    let r := deflatePart oracle s data start cnt buf mode
    Open dict (b ++ r.out.data.toList) r.cnt r.buf (x ++ data.data.toList.drop start) := by
  obtain ⟨u, pad, h1, h2, h3, _, h5, _⟩ := deflatePart_spec oracle s data start cnt buf mode
    (pos := (unpack b ++ field cnt buf).length) h.lt h.short (by simp)
  rw [show (mode == 2) = false by simpa using hm] at h1
  rw [h5 hm, List.append_nil] at h2
  have g := h1.longer old.reverse
  rw [(window_old hw).1, (window_old hw).2] at g
  have e := h2.bits
  simp only [Part.writer] at e
  refine ⟨h3, h2.lt, ?_⟩
  rw [unpack_append, List.append_assoc, e, ← List.append_assoc]
  exact h.run.append rfl (by rwa [Nat.zero_add])

/-- A part that ends the stream makes it valid, whatever the oracle says. -/
theorem deflatePart_valid {σ : Type} (oracle : Oracle σ) (s : σ) (data : ByteArray) (start : Nat) {dict b x old : Bytes}
    {cnt buf : Nat} (h : Open dict b cnt buf x) (hw : dict ++ x = old ++ data.data.toList.take start) :
    ValidFrom dict (b ++ (deflatePart oracle s data start cnt buf 2).out.data.toList)
      (x ++ data.data.toList.drop start) := by
  obtain ⟨u, pad, h1, h2, _, h4, _, h6⟩ := deflatePart_spec oracle s data start cnt buf 2
    (pos := (unpack b ++ field cnt buf).length) h.lt h.short (by simp)
  have g := h1.longer old.reverse
  rw [(window_old hw).1, (window_old hw).2] at g
  refine ⟨unpack b ++ field cnt buf ++ u, pad, ?_, h4, ?_⟩
  · exact (h.run.append rfl (by rwa [Nat.zero_add])).blocks rfl
  · have e := h2.bits
    simp only [Part.writer] at e
    rw [h6 (.inr rfl)] at e
    rw [unpack_append, List.append_assoc, List.append_assoc]
    congr 1
    simpa [field, putBits] using e

/-- After a sync flush no bit waits: all that was compressed so far is in the bytes that are out. -/
theorem deflatePart_flushed {σ : Type} (oracle : Oracle σ) (s : σ) (data : ByteArray) (start cnt buf : Nat)
    (hb : buf < 2 ^ cnt) (hc : cnt < 8) : (deflatePart oracle s data start cnt buf 1).cnt = 0 := by
  obtain ⟨u, pad, _, _, _, _, _, h6⟩ := deflatePart_spec oracle s data start cnt buf 1 (pos := cnt) hb hc rfl
  exact h6 (.inl rfl)

/-- Compressing at once gives a valid stream for the data from `start` on, with the data before it as a dictionary, for
every oracle. -/
theorem deflate_valid {σ : Type} (oracle : Oracle σ) (s : σ) (data : ByteArray) (start : Nat) :
    ValidFrom (data.data.toList.take start) (deflate oracle s data start).out.data.toList
      (data.data.toList.drop start) := by
  have h := deflatePart_valid oracle s data start (old := []) (Open.start (data.data.toList.take start)) (by simp)
  simpa [deflate] using h

/-- The round trip, for every oracle, with any bytes after the stream. -/
theorem inflateFrom_fast_deflate {σ : Type} (oracle : Oracle σ) (s : σ) (data : ByteArray) (start max : Nat)
    (h : data.size ≤ start + max) (tail : Bytes) :
    inflateFrom (data.data.toList.take start) max ((deflate oracle s data start).out.data.toList ++ tail) =
      .ok (data.data.toList.drop start, tail) :=
  inflateFrom_complete (deflate_valid oracle s data start) (by rw [List.length_drop, toList_length]; omega) tail
end Lydite.Fast

module
public import Lydite.Deflate
public import Lydite.Adler
/-! The zlib container (RFC 1950): the specification `ZlibValid`, a decoder that is exactly it, an encoder that satisfies it.
As in zlib, a window size in the header that is smaller than a distance used is no error. -/
@[expose] public section
namespace Lydite

/-- Method 8, window at most 32 KiB, check bits right (RFC 1950, section 2.2). -/
def zlibHeader (cmf flg : Nat) : R Unit := do
  need ((256 * cmf + flg) % 31 == 0) .headerCheck
  need (cmf % 16 == 8) .method
  need (cmf / 16 ≤ 7) .window

/-- Does the header ask for a preset dictionary? -/
def wantsDict (flg : Nat) : Bool := flg / 32 % 2 == 1

/-- `ZlibValid dict b x`: `b` is exactly one zlib stream for `x`; `dict` is what the reader has as preset dictionary. -/
inductive ZlibValid (dict : Bytes) : Bytes → Bytes → Prop
  | plain {cmf flg : UInt8} {s x : Bytes} : zlibHeader cmf.toNat flg.toNat = .ok () → wantsDict flg.toNat = false →
      Valid s x → ZlibValid dict (cmf :: flg :: (s ++ putBE 4 (adler x) [])) x
  | dict {cmf flg : UInt8} {s x : Bytes} : zlibHeader cmf.toNat flg.toNat = .ok () → wantsDict flg.toNat = true →
      ValidFrom dict s x → ZlibValid dict (cmf :: flg :: putBE 4 (adler dict) (s ++ putBE 4 (adler x) [])) x

/-- The compressed data and the checksum. -/
def zlibBody (dict : Bytes) (max : Nat) (b : Bytes) : R (Bytes × Bytes) := do
  let (x, b) ← inflateFrom dict max b
  let (v, b) ← getBE 4 0 b
  need (v == adler x) .adler
  .ok (x, b)

/-- Decode one zlib stream of at most `max` bytes of output; gives the output and the bytes after the stream. -/
def unzlib (dict : Bytes) (max : Nat) : Bytes → R (Bytes × Bytes)
  | cmf :: flg :: b => do
    zlibHeader cmf.toNat flg.toNat
    if wantsDict flg.toNat then
      let (id, b) ← getBE 4 0 b
      need (id == adler dict) .needDictionary
      zlibBody dict max b
    else zlibBody [] max b
  | _ => .error .truncated

theorem adler_lt (x : Bytes) : adler x < 2 ^ 32 := by rw [adler_eq]; exact adlerSpec_lt x

theorem getBE_adler (x k : Bytes) : getBE 4 0 (putBE 4 (adler x) k) = .ok (adler x, k) :=
  getBE_putBE 4 _ 0 k (Nat.div_eq_of_lt (by have := adler_lt x; omega))

theorem zlibBody_iff {dict b x tail : Bytes} {max : Nat} : zlibBody dict max b = .ok (x, tail) ↔
    x.length ≤ max ∧ ∃ s, b = s ++ putBE 4 (adler x) tail ∧ ValidFrom dict s x := by
  constructor
  · intro h
    simp only [zlibBody, bind_ok, Prod.exists, need_ok] at h
    obtain ⟨y, b1, h1, v, b2, h2, _, h3, h⟩ := h
    simp only [Except.ok.injEq, Prod.mk.injEq] at h
    obtain ⟨rfl, rfl⟩ := h
    obtain ⟨hm, s, rfl, hv⟩ := inflateFrom_sound h1
    obtain ⟨_, rfl⟩ := getBE_spec h2
    simp at h3
    subst h3
    exact ⟨hm, s, rfl, hv⟩
  · rintro ⟨hm, s, rfl, hv⟩
    simp only [zlibBody, inflateFrom_complete hv hm, ok_bind, getBE_adler, beq_self_eq_true, need_true]

/-- The decoder is the specification. -/
theorem unzlib_iff {dict b x tail : Bytes} {max : Nat} :
    unzlib dict max b = .ok (x, tail) ↔ x.length ≤ max ∧ ∃ s, b = s ++ tail ∧ ZlibValid dict s x := by
  constructor
  · intro h
    match b, h with
    | [], h => simp [unzlib] at h
    | [_], h => simp [unzlib] at h
    | cmf :: flg :: b, h =>
      simp only [unzlib, bind_ok] at h
      obtain ⟨_, h1, h⟩ := h
      split at h
      · rename_i hd
        simp only [bind_ok, Prod.exists, need_ok] at h
        obtain ⟨id, b1, h2, _, h3, h⟩ := h
        obtain ⟨hm, s, rfl, hv⟩ := zlibBody_iff.mp h
        obtain ⟨_, rfl⟩ := getBE_spec h2
        simp at h3
        subst h3
        refine ⟨hm, _, ?_, .dict h1 hd hv⟩
        simp [← putBE_append]
      · rename_i hd
        obtain ⟨hm, s, rfl, hv⟩ := zlibBody_iff.mp h
        refine ⟨hm, _, ?_, .plain h1 (by simpa using hd) hv⟩
        simp [← putBE_append]
  · rintro ⟨hm, s, rfl, hv⟩
    cases hv with
    | @plain cmf flg s _ h1 h2 hv =>
      simp only [List.cons_append, List.append_assoc, unzlib, h1, ok_bind, h2, Bool.false_eq_true, if_false]
      exact zlibBody_iff.mpr ⟨hm, s, by simp [← putBE_append], hv⟩
    | @dict cmf flg s _ h1 h2 hv =>
      simp only [List.cons_append, ← putBE_append, List.append_assoc, unzlib, h1, ok_bind, h2, if_true, getBE_adler,
        beq_self_eq_true, need_true]
      exact zlibBody_iff.mpr ⟨hm, s, by simp, hv⟩

/-- The second header byte: `level` 0..3 and the dictionary flag, with the check bits that a first byte 0x78 needs. -/
def zlibFlags (level : Nat) (dict : Bool) : Nat :=
  let f := 64 * (level % 4) + (if dict then 32 else 0)
  f + (31 - (256 * 0x78 + f) % 31) % 31

theorem zlibFlags_ok (level : Nat) (dict : Bool) : zlibFlags level dict < 256 ∧
    zlibHeader 0x78 (zlibFlags level dict) = .ok () ∧ wantsDict (zlibFlags level dict) = dict := by
  have h : ∀ l, l < 4 → ∀ d, zlibFlags l d < 256 ∧ (256 * 0x78 + zlibFlags l d) % 31 = 0 ∧
      wantsDict (zlibFlags l d) = d := by decide +kernel
  have e : zlibFlags level dict = zlibFlags (level % 4) dict := by simp [zlibFlags]
  rw [e]
  obtain ⟨h1, h2, h3⟩ := h (level % 4) (Nat.mod_lt _ (by omega)) dict
  exact ⟨h1, by simp [zlibHeader, need, h2], h3⟩

/-- Compress into a zlib stream with any oracle; `dict = none` writes a stream without preset dictionary. -/
def zlib (level : Nat) (dict : Option Bytes) (oracle : Bytes → List Proposal) (x : Bytes) : Bytes :=
  match dict with
  | none => 0x78 :: UInt8.ofNat (zlibFlags level false) :: onBytes (deflate oracle x) (putBE 4 (adler x) [])
  | some d => 0x78 :: UInt8.ofNat (zlibFlags level true) ::
      putBE 4 (adler d) (onBytes (deflateFrom d oracle x) (putBE 4 (adler x) []))

theorem zlib_valid (level : Nat) (oracle : Bytes → List Proposal) (x dict : Bytes) :
    ZlibValid dict (zlib level none oracle x) x ∧ ZlibValid dict (zlib level (some dict) oracle x) x := by
  have key : ∀ d, (UInt8.ofNat (zlibFlags level d)).toNat = zlibFlags level d := by
    intro d
    have := (zlibFlags_ok level d).1
    simp; omega
  have h78 : (0x78 : UInt8).toNat = 0x78 := rfl
  constructor
  · simp only [zlib, onBytes_eq]
    exact .plain (by rw [key, h78]; exact (zlibFlags_ok level false).2.1) (by rw [key]; exact (zlibFlags_ok level false).2.2)
      (deflateFrom_valid [] oracle x)
  · simp only [zlib, onBytes_eq]
    exact .dict (by rw [key, h78]; exact (zlibFlags_ok level true).2.1) (by rw [key]; exact (zlibFlags_ok level true).2.2)
      (deflateFrom_valid dict oracle x)

/-- The round trip, for every level, oracle and reader's dictionary. -/
theorem unzlib_zlib (level : Nat) (oracle : Bytes → List Proposal) {x : Bytes} {max : Nat} (h : x.length ≤ max)
    (dict tail : Bytes) : unzlib dict max (zlib level none oracle x ++ tail) = .ok (x, tail) :=
  unzlib_iff.mpr ⟨h, _, rfl, (zlib_valid level oracle x dict).1⟩

/-- The round trip with a preset dictionary. -/
theorem unzlib_zlib_dict (level : Nat) (oracle : Bytes → List Proposal) {x : Bytes} {max : Nat} (h : x.length ≤ max)
    (dict tail : Bytes) : unzlib dict max (zlib level (some dict) oracle x ++ tail) = .ok (x, tail) :=
  unzlib_iff.mpr ⟨h, _, rfl, (zlib_valid level oracle x dict).2⟩
end Lydite

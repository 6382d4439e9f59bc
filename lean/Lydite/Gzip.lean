module
public import Lydite.Deflate
public import Lydite.GzipHeader
/-! gzip (RFC 1952): one member and files of several, each with a decoder that is exactly the specification.  As in CPython
and gzip, zero bytes may follow a member. -/
@[expose] public section
namespace Lydite

/-- Checksum and length modulo 2^32, in front of `k`. -/
def gzipTrailer (x k : Bytes) : Bytes := putLE 4 (crc x).toNat (putLE 4 (byteLen x % 2 ^ 32) k)

/-- `b` is exactly one gzip member for `x`. -/
def GzipValid (b x : Bytes) : Prop := ∃ h s, GzipHeader h ∧ Valid s x ∧ b = h ++ (s ++ gzipTrailer x [])

/-- Decode one member of at most `max` bytes of output; gives the output and the bytes after the member. -/
def gunzip (max : Nat) (b : Bytes) : R (Bytes × Bytes) := do
  let b ← readGzipHeader b
  let (x, b) ← inflate max b
  let (v, b) ← getLE 4 b
  need (v == (crc x).toNat) .crc
  let (n, b) ← getLE 4 b
  need (n == byteLen x % 2 ^ 32) .size
  .ok (x, b)

theorem gzipTrailer_append (x a b : Bytes) : gzipTrailer x (a ++ b) = gzipTrailer x a ++ b := by
  simp [gzipTrailer, putLE_append]

/-- The decoder is the specification. -/
theorem gunzip_iff {b x tail : Bytes} {max : Nat} :
    gunzip max b = .ok (x, tail) ↔ x.length ≤ max ∧ ∃ s, b = s ++ tail ∧ GzipValid s x := by
  constructor
  · intro h
    simp only [gunzip, bind_ok, Prod.exists, need_ok] at h
    obtain ⟨b1, h1, y, b2, h2, v, b3, h3, _, h4, n, b4, h5, _, h6, h⟩ := h
    simp only [Except.ok.injEq, Prod.mk.injEq] at h
    obtain ⟨rfl, rfl⟩ := h
    obtain ⟨hd, rfl, hh⟩ := (takes_gzipHeader _ _).mp h1
    obtain ⟨hm, s, rfl, hv⟩ := inflate_iff.mp h2
    obtain ⟨_, rfl⟩ := getLE_spec h3
    obtain ⟨_, rfl⟩ := getLE_spec h5
    simp only [beq_iff_eq] at h4 h6
    subst h4 h6
    exact ⟨hm, _, by simp [gzipTrailer, ← putLE_append], hd, s, hh, hv, rfl⟩
  · rintro ⟨hm, _, rfl, hd, s, hh, hv, rfl⟩
    have h1 := (takes_gzipHeader (hd ++ (s ++ gzipTrailer x tail)) _).mpr ⟨hd, rfl, hh⟩
    have h2 := (inflate_iff (tail := gzipTrailer x tail)).mpr ⟨hm, s, rfl, hv⟩
    have h3 : getLE 4 (gzipTrailer x tail) = .ok ((crc x).toNat, putLE 4 (byteLen x % 2 ^ 32) tail) :=
      getLE_putLE (BitVec.isLt _) _
    have h4 : getLE 4 (putLE 4 (byteLen x % 2 ^ 32) tail) = .ok (byteLen x % 2 ^ 32, tail) :=
      getLE_putLE (by omega) _
    rw [List.append_assoc, List.append_assoc, ← gzipTrailer_append, List.nil_append]
    simp only [gunzip, h1, h2, h3, h4, ok_bind, beq_self_eq_true, need_true]

/-- Drop leading zero bytes. -/
def trim : Bytes → Bytes
  | [] => []
  | x :: b => if x == 0 then trim b else x :: b

/-- A file: members, each followed by any number of zero bytes. -/
inductive Members : Bytes → Bytes → Prop
  | none : Members [] []
  | more {s x z b y : Bytes} : GzipValid s x → (∀ c ∈ z, c = 0) → Members b y → Members (s ++ (z ++ b)) (x ++ y)

def readMembers : Nat → Nat → Bytes → R Bytes
  | _, _, [] => .ok []
  | 0, _, _ :: _ => .error .truncated
  | f+1, max, b :: bs => do
    let (x, k) ← gunzip max (b :: bs)
    let y ← readMembers f (max - byteLen x) (trim k)
    .ok (onBytes x y)

/-- Decode a file of gzip members of at most `max` bytes of output in all. -/
def gunzipAll (max : Nat) (b : Bytes) : R Bytes := readMembers (byteLen b) max b

theorem trim_spec (b : Bytes) : ∃ z, b = z ++ trim b ∧ ∀ c ∈ z, c = 0 := by
  induction b with
  | nil => exact ⟨[], rfl, by simp⟩
  | cons x b ih =>
    rw [trim]
    split
    · rename_i hx
      simp at hx
      obtain ⟨z, e, hz⟩ := ih
      exact ⟨x :: z, by rw [List.cons_append, ← e], by simpa using ⟨hx, hz⟩⟩
    · exact ⟨[], rfl, by simp⟩

theorem GzipValid.head {s x : Bytes} (h : GzipValid s x) : ∃ t, s = 0x1f :: t := by
  obtain ⟨h, s, hh, _, rfl⟩ := h
  cases hh <;> exact ⟨_, rfl⟩

theorem trim_append {z b y : Bytes} (hz : ∀ c ∈ z, c = 0) (hb : Members b y) : trim (z ++ b) = b := by
  induction z with
  | nil =>
    cases hb with
    | none => rfl
    | more h _ _ => obtain ⟨t, rfl⟩ := h.head; simp [trim]
  | cons c z ih =>
    simp only [List.mem_cons, forall_eq_or_imp] at hz
    simp [trim, hz.1, ih hz.2]

/-- The decoder of files is the specification. -/
theorem gunzipAll_iff {b x : Bytes} {max : Nat} : gunzipAll max b = .ok x ↔ x.length ≤ max ∧ Members b x := by
  constructor
  · have key : ∀ f max b x, readMembers f max b = .ok x → x.length ≤ max ∧ Members b x := by
      intro f
      induction f with
      | zero =>
        intro max b x h
        cases b with
        | nil => simp [readMembers] at h; subst h; exact ⟨by simp, .none⟩
        | cons c b => simp [readMembers] at h
      | succ f ih =>
        intro max b x h
        cases b with
        | nil => simp [readMembers] at h; subst h; exact ⟨by simp, .none⟩
        | cons c b =>
          simp only [readMembers, bind_ok, Prod.exists, Except.ok.injEq, onBytes_eq, byteLen_eq] at h
          obtain ⟨y, k, h1, y', h2, rfl⟩ := h
          obtain ⟨hm, s, e, hv⟩ := gunzip_iff.mp h1
          obtain ⟨hm', hy⟩ := ih _ _ _ h2
          obtain ⟨z, ez, hz⟩ := trim_spec k
          rw [e, ez]
          exact ⟨by simp; omega, .more hv hz hy⟩
    exact key _ _ _ _
  · rintro ⟨hm, h⟩
    have key : ∀ f max, b.length ≤ f → x.length ≤ max → readMembers f max b = .ok x := by
      clear hm
      induction h with
      | none => intro f max _ _; cases f <;> rfl
      | @more s x z b y hv hz hb ih =>
        intro f max hf hm
        obtain ⟨t, rfl⟩ := hv.head
        simp only [List.cons_append, List.length_cons, List.length_append] at hf hm
        obtain ⟨f, rfl⟩ : ∃ g, f = g + 1 := ⟨f - 1, by omega⟩
        have h1 := (gunzip_iff (x := x) (max := max) (tail := z ++ b)).mpr ⟨by omega, _, rfl, hv⟩
        simp only [List.cons_append] at h1 ⊢
        simp only [readMembers, h1, ok_bind, trim_append hz hb, byteLen_eq]
        rw [ih f (max - x.length) (by omega) (by omega)]
        simp
    exact key _ _ (by simp) hm

/-- A member with the header `time` (seconds), extra flags and system, compressed with any oracle. -/
def gzip (time xfl os : Nat) (oracle : Bytes → List Proposal) (x : Bytes) : Bytes :=
  0x1f :: 0x8b :: 8 :: 0 :: putLE 4 time (putLE 1 xfl (putLE 1 os (onBytes (deflate oracle x) (gzipTrailer x []))))

theorem gzip_valid (time xfl os : Nat) (oracle : Bytes → List Proposal) (x : Bytes) :
    GzipValid (gzip time xfl os oracle x) x := by
  refine ⟨0x1f :: 0x8b :: 8 :: 0 :: putLE 4 time (putLE 1 xfl (putLE 1 os [])), deflate oracle x, ?_,
    deflateFrom_valid [] oracle x, ?_⟩
  · refine .plain (by decide) (by decide) ⟨_, [], [], [], (List.append_nil _).symm, by simp, ?_, ?_, ?_⟩
    all_goals simp [Opt, flag]
  · simp [gzip, ← putLE_append]

/-- The round trip of one member, for every oracle. -/
theorem gunzip_gzip (time xfl os : Nat) (oracle : Bytes → List Proposal) {x : Bytes} {max : Nat} (h : x.length ≤ max)
    (tail : Bytes) : gunzip max (gzip time xfl os oracle x ++ tail) = .ok (x, tail) :=
  gunzip_iff.mpr ⟨h, _, rfl, gzip_valid time xfl os oracle x⟩

/-- Two files one after the other are a file. -/
theorem Members.append {b c x y : Bytes} (hb : Members b x) (hc : Members c y) : Members (b ++ c) (x ++ y) := by
  induction hb with
  | none => exact hc
  | more h hz _ ih => simpa using Members.more h hz ih

/-- The round trip of a file of one member. -/
theorem gunzipAll_gzip (time xfl os : Nat) (oracle : Bytes → List Proposal) {x : Bytes} {max : Nat} (h : x.length ≤ max) :
    gunzipAll max (gzip time xfl os oracle x) = .ok x :=
  gunzipAll_iff.mpr ⟨h, by simpa using Members.more (z := []) (gzip_valid time xfl os oracle x) (by simp) .none⟩
end Lydite

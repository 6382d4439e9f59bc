module
public import Lydite.Words
public import Lydite.Crc
/-! The header of a gzip member (RFC 1952, section 2.3): the specification `GzipHeader` and a reader that is exactly it.
A recogniser takes bytes and gives what follows; `Takes r L` says that it accepts exactly the words of `L`. -/
@[expose] public section
namespace Lydite

/-- The recogniser takes exactly the words of `L`. -/
def Takes (r : Bytes → R Bytes) (L : Bytes → Prop) : Prop := ∀ b k, r b = .ok k ↔ ∃ s, b = s ++ k ∧ L s

def skipBytes : Nat → Bytes → R Bytes
  | 0, b => .ok b
  | _+1, [] => .error .truncated
  | n+1, _ :: b => skipBytes n b

theorem takes_skip (n : Nat) : Takes (skipBytes n) (fun s => s.length = n) := by
  intro b k
  show skipBytes n b = .ok k ↔ ∃ s, b = s ++ k ∧ s.length = n
  induction n generalizing b with
  | zero => simp [skipBytes]
  | succ n ih =>
    cases b with
    | nil =>
      constructor
      · intro h; simp [skipBytes] at h
      · rintro ⟨s, h, hs⟩
        have := congrArg List.length h
        rw [List.length_append, List.length_nil] at this
        omega
    | cons x b =>
      rw [skipBytes, ih]
      constructor
      · rintro ⟨s, rfl, hs⟩; exact ⟨x :: s, rfl, by simp [hs]⟩
      · rintro ⟨s, h, hs⟩
        cases s with
        | nil => simp at hs
        | cons y s => simp at h hs; exact ⟨s, h.2, hs⟩

/-- Text up to and with a zero byte. -/
def IsText (s : Bytes) : Prop := ∃ t, s = t ++ [0] ∧ ∀ x ∈ t, x ≠ 0

def skipText : Bytes → R Bytes
  | [] => .error .truncated
  | x :: b => if x == 0 then .ok b else skipText b

theorem takes_text : Takes skipText IsText := by
  intro b k
  induction b with
  | nil =>
    constructor
    · intro h; simp [skipText] at h
    · rintro ⟨s, h, t, rfl, _⟩
      have := congrArg List.length h
      simp only [List.length_append, List.length_cons, List.length_nil] at this
      omega
  | cons x b ih =>
    rw [skipText]
    split
    · rename_i hx
      simp at hx
      subst hx
      constructor
      · intro h; simp at h; subst h; exact ⟨[0], rfl, [], rfl, by simp⟩
      · rintro ⟨s, h, t, rfl, ht⟩
        cases t with
        | nil => simp at h; simp [h]
        | cons y t =>
          simp only [List.cons_append, List.cons.injEq] at h
          exact absurd h.1.symm (ht y (by simp))
    · rename_i hx
      simp at hx
      rw [ih]
      constructor
      · rintro ⟨s, rfl, t, rfl, ht⟩
        exact ⟨x :: (t ++ [0]), rfl, x :: t, rfl, by simpa using ⟨hx, ht⟩⟩
      · rintro ⟨s, h, t, rfl, ht⟩
        cases t with
        | nil => simp at h; exact absurd h.1 hx
        | cons y t =>
          simp only [List.cons_append, List.cons.injEq] at h
          exact ⟨t ++ [0], h.2, t, rfl, fun z hz => ht z (by simp [hz])⟩

/-- The extra field: two bytes of length, then that many. -/
def IsExtra (s : Bytes) : Prop := ∃ t : Bytes, t.length < 65536 ∧ s = putLE 2 t.length t

def skipExtra (b : Bytes) : R Bytes := do
  let (n, b) ← getLE 2 b
  skipBytes n b

theorem takes_extra : Takes skipExtra IsExtra := by
  intro b k
  simp only [skipExtra, bind_ok, Prod.exists]
  constructor
  · rintro ⟨n, b1, h1, h2⟩
    obtain ⟨hn, rfl⟩ := getLE_spec h1
    obtain ⟨t, rfl, rfl⟩ := (takes_skip n b1 k).mp h2
    exact ⟨putLE 2 t.length t, by rw [putLE_append], t, by simpa using hn, rfl⟩
  · rintro ⟨s, rfl, t, ht, rfl⟩
    exact ⟨t.length, t ++ k, by rw [← putLE_append]; exact getLE_putLE (by simpa using ht) _,
      (takes_skip _ _ _).mpr ⟨t, rfl, rfl⟩⟩

/-- A part that is there only if its flag says so. -/
def optional (c : Bool) (r : Bytes → R Bytes) (b : Bytes) : R Bytes := if c then r b else .ok b

def Opt (c : Bool) (L : Bytes → Prop) (s : Bytes) : Prop := if c then L s else s = []

theorem takes_optional {r : Bytes → R Bytes} {L : Bytes → Prop} (h : Takes r L) (c : Bool) :
    Takes (optional c r) (Opt c L) := by
  intro b k
  cases c with
  | true => simpa [optional, Opt] using h b k
  | false => simp [optional, Opt]

/-- Bit `i` of the flag byte. -/
def flag (f : UInt8) (i : Nat) : Bool := f.toNat / 2 ^ i % 2 == 1

/-- What follows the first four bytes: time, extra flags and system (six bytes), then the optional parts but the check. -/
def IsRest (f : UInt8) (s : Bytes) : Prop := ∃ a e n c, s = a ++ (e ++ (n ++ c)) ∧ a.length = 6 ∧
  Opt (flag f 2) IsExtra e ∧ Opt (flag f 3) IsText n ∧ Opt (flag f 4) IsText c

def skipRest (f : UInt8) (b : Bytes) : R Bytes := do
  let b ← skipBytes 6 b
  let b ← optional (flag f 2) skipExtra b
  let b ← optional (flag f 3) skipText b
  optional (flag f 4) skipText b

theorem takes_rest (f : UInt8) : Takes (skipRest f) (IsRest f) := by
  intro b k
  simp only [skipRest, bind_ok]
  constructor
  · rintro ⟨b1, h1, b2, h2, b3, h3, h4⟩
    obtain ⟨a, rfl, ha⟩ := (takes_skip 6 _ _).mp h1
    obtain ⟨e, rfl, he⟩ := (takes_optional takes_extra _ _ _).mp h2
    obtain ⟨n, rfl, hn⟩ := (takes_optional takes_text _ _ _).mp h3
    obtain ⟨c, rfl, hc⟩ := (takes_optional takes_text _ _ _).mp h4
    exact ⟨a ++ (e ++ (n ++ c)), by simp, a, e, n, c, rfl, ha, he, hn, hc⟩
  · rintro ⟨s, rfl, a, e, n, c, rfl, ha, he, hn, hc⟩
    exact ⟨e ++ (n ++ (c ++ k)), (takes_skip 6 _ _).mpr ⟨a, by simp, ha⟩,
      n ++ (c ++ k), (takes_optional takes_extra _ _ _).mpr ⟨e, rfl, he⟩,
      c ++ k, (takes_optional takes_text _ _ _).mpr ⟨n, rfl, hn⟩,
      (takes_optional takes_text _ _ _).mpr ⟨c, rfl, hc⟩⟩

/-- The two low bytes of the checksum. -/
def crc16 (s : Bytes) : Nat := (crc s).toNat % 65536

/-- A header: magic bytes, method 8, flags without reserved bits, the parts, and the header check if its flag is set. -/
inductive GzipHeader : Bytes → Prop
  | plain {f : UInt8} {s : Bytes} : f.toNat < 32 → flag f 1 = false → IsRest f s →
      GzipHeader (0x1f :: 0x8b :: 8 :: f :: s)
  | checked {f : UInt8} {s : Bytes} : f.toNat < 32 → flag f 1 = true → IsRest f s →
      GzipHeader (0x1f :: 0x8b :: 8 :: f :: (s ++ putLE 2 (crc16 (0x1f :: 0x8b :: 8 :: f :: s)) []))

def readGzipHeader : Bytes → R Bytes
  | m :: m' :: cm :: f :: b => do
    need (m == 0x1f && m' == 0x8b) .gzipMagic
    need (cm == 8) .method
    need (f.toNat < 32) .gzipFlags
    let k ← skipRest f b
    if flag f 1 then
      let (v, k') ← getLE 2 k
      need (v == crc16 (m :: m' :: cm :: f :: firstBytes (byteLen b - byteLen k) b)) .gzipHeaderCheck
      .ok k'
    else .ok k
  | _ => .error .truncated

theorem takes_gzipHeader : Takes readGzipHeader GzipHeader := by
  intro b k
  constructor
  · intro h
    match b, h with
    | m :: m' :: cm :: f :: b, h =>
      simp only [readGzipHeader, bind_ok, need_ok] at h
      obtain ⟨_, h1, _, h2, _, h3, k1, h4, h⟩ := h
      simp at h1 h2 h3
      obtain ⟨rfl, rfl⟩ := h1
      subst h2
      obtain ⟨s, rfl, hs⟩ := (takes_rest f _ _).mp h4
      split at h
      · rename_i hf
        simp only [bind_ok, Prod.exists, need_ok, Except.ok.injEq] at h
        obtain ⟨v, k', h5, _, h6, rfl⟩ := h
        obtain ⟨_, rfl⟩ := getLE_spec h5
        have e : ∀ q : Bytes, firstBytes (byteLen (s ++ q) - byteLen q) (s ++ q) = s := by intro q; simp
        rw [e] at h6
        simp only [beq_iff_eq] at h6
        subst h6
        exact ⟨_, by simp [← putLE_append], .checked h3 hf hs⟩
      · rename_i hf
        simp only [Except.ok.injEq] at h
        subst h
        exact ⟨_, rfl, .plain h3 (by simpa using hf) hs⟩
    | [], h => simp [readGzipHeader] at h
    | [_], h => simp [readGzipHeader] at h
    | [_, _], h => simp [readGzipHeader] at h
    | [_, _, _], h => simp [readGzipHeader] at h
  · rintro ⟨s, rfl, hs⟩
    cases hs with
    | @plain f s h1 h2 h3 =>
      have h4 := (takes_rest f (s ++ k) k).mpr ⟨s, rfl, h3⟩
      simp [readGzipHeader, need, h1, h2, h4]
    | @checked f s h1 h2 h3 =>
      have h4 := (takes_rest f (s ++ putLE 2 (crc16 (0x1f :: 0x8b :: 8 :: f :: s)) k) _).mpr ⟨s, rfl, h3⟩
      have h5 : getLE 2 (putLE 2 (crc16 (0x1f :: 0x8b :: 8 :: f :: s)) k) = .ok (crc16 (0x1f :: 0x8b :: 8 :: f :: s), k) :=
        getLE_putLE (by unfold crc16; omega) k
      simp only [List.cons_append, List.append_assoc, ← putLE_append, List.nil_append, readGzipHeader, h4, ok_bind, h2,
        if_true, h5]
      simp [need, h1]
end Lydite

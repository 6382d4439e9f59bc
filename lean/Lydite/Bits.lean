module
public import Lydite.Result
/-! Bit streams as `List Bool`, least significant bit of each byte first (RFC 1951, section 3.1.1).  Writers take the
rest of the stream as an argument, so no list append is executed; `field n v` is the same as a list of its own, for
specifications. -/
@[expose] public section
namespace Lydite

abbrev Bits := List Bool
abbrev Bytes := List UInt8

/-- `n` bits of `v`, least significant first, in front of `k`. -/
def putBits : Nat → Nat → Bits → Bits
  | 0, _, k => k
  | n+1, v, k => (v % 2 == 1) :: putBits n (v / 2) k

/-- The `n` bits of `v`, least significant first. -/
def field (n v : Nat) : Bits := putBits n v []

/-- Read `n` bits, least significant first. -/
def getBits : Nat → Bits → R (Nat × Bits)
  | 0, bs => .ok (0, bs)
  | _+1, [] => .error .truncated
  | n+1, b :: bs =>
    match getBits n bs with
    | .error e => .error e
    | .ok (v, rest) => .ok ((if b then 1 else 0) + 2 * v, rest)

theorem putBits_eq (n v : Nat) (k : Bits) : putBits n v k = field n v ++ k := by
  induction n generalizing v with
  | zero => rfl
  | succ n ih => simp only [field, putBits, List.cons_append, List.cons.injEq, true_and]; rw [ih, ← field]

@[simp] theorem putBits_length (n v : Nat) (k) : (putBits n v k).length = n + k.length := by
  induction n generalizing v with
  | zero => simp [putBits]
  | succ n ih => simp [putBits, ih]; omega

@[simp] theorem field_length (n v : Nat) : (field n v).length = n := by simp [field]

theorem getBits_putBits (n v : Nat) (k : Bits) (h : v < 2 ^ n) : getBits n (putBits n v k) = .ok (v, k) := by
  induction n generalizing v with
  | zero => simp [putBits, getBits]; omega
  | succ n ih =>
    have h2 : v / 2 < 2 ^ n := by rw [Nat.pow_succ] at h; omega
    simp only [putBits, getBits, ih _ h2]
    congr 2
    by_cases hv : v % 2 = 1 <;> simp [hv] <;> omega

theorem getBits_field {n v : Nat} (h : v < 2 ^ n) (k : Bits) : getBits n (field n v ++ k) = .ok (v, k) := by
  rw [← putBits_eq]; exact getBits_putBits n v k h

theorem getBits_spec {n : Nat} {bs rest : Bits} {v : Nat} (h : getBits n bs = .ok (v, rest)) :
    v < 2 ^ n ∧ bs = field n v ++ rest := by
  rw [← putBits_eq]
  induction n generalizing bs v rest with
  | zero => simp [getBits] at h; obtain ⟨rfl, rfl⟩ := h; simp [putBits]
  | succ n ih =>
    match bs, h with
    | [], h => simp [getBits] at h
    | b :: bs, h =>
      simp only [getBits] at h
      split at h
      · simp at h
      · rename_i v' r' hg
        obtain ⟨h1, h3⟩ := ih hg
        simp only [Except.ok.injEq, Prod.mk.injEq] at h
        obtain ⟨rfl, rfl⟩ := h
        rw [Nat.pow_succ]
        refine ⟨by split <;> omega, ?_⟩
        cases b <;> simp [putBits]
        · exact h3
        · rw [show (1 + 2 * v') / 2 = v' by omega]; exact h3

/-- Put a code word in front of a stream. -/
def onto : Bits → Bits → Bits
  | [], k => k
  | b :: c, k => b :: onto c k

@[simp] theorem onto_eq (c k : Bits) : onto c k = c ++ k := by
  induction c with
  | nil => rfl
  | cons b c ih => simp [onto, ih]

/-- Length with an accumulator, so that it compiles to a loop. -/
def lenGo : Bits → Nat → Nat
  | [], a => a
  | _ :: xs, a => lenGo xs (a + 1)

def len (xs : Bits) : Nat := lenGo xs 0

@[simp] theorem len_eq (xs : Bits) : len xs = xs.length := by
  have : ∀ a, lenGo xs a = xs.length + a := by
    induction xs with
    | nil => simp [lenGo]
    | cons x xs ih => intro a; simp [lenGo, ih]; omega
  simpa using this 0

def skip : Nat → Bits → Bits
  | 0, xs => xs
  | _+1, [] => []
  | n+1, _ :: xs => skip n xs

@[simp] theorem skip_eq (n : Nat) (xs : Bits) : skip n xs = xs.drop n := by
  induction n generalizing xs with
  | zero => simp [skip]
  | succ n ih => cases xs <;> simp [skip, ih]

/-- Skip to the next byte boundary of a stream that ends on one. -/
def align (bs : Bits) : Bits := skip (len bs % 8) bs

theorem align_append (pad k : Bits) (hp : pad.length < 8) (hk : k.length % 8 = 0) : align (pad ++ k) = k := by
  have : (pad ++ k).length % 8 = pad.length := by simp; omega
  simp only [align, len_eq, skip_eq, this]
  simp

theorem align_spec (bs : Bits) : ∃ pad, bs = pad ++ align bs ∧ pad.length = bs.length % 8 ∧
    (align bs).length % 8 = 0 := by
  refine ⟨bs.take (bs.length % 8), ?_, ?_, ?_⟩
  · simp [align]
  · simp; omega
  · simp [align]; omega

def unpack : Bytes → Bits
  | [] => []
  | b :: bs => putBits 8 b.toNat (unpack bs)

@[simp] theorem unpack_length (bs : Bytes) : (unpack bs).length = 8 * bs.length := by
  induction bs with
  | nil => rfl
  | cons b bs ih => simp [unpack, ih]; omega

theorem unpack_append (a b : Bytes) : unpack (a ++ b) = unpack a ++ unpack b := by
  induction a with
  | nil => rfl
  | cons x a ih => simp [unpack, ih, putBits_eq]
end Lydite

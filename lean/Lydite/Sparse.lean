module
public import Lydite.Rice
public import Lydite.Words
/-! The wire format of a sparse update (docs/wire-format.md): what an update is, the bytes it has, and the parser.  The
layout comes in as its chunk sizes, `k` and the first eight bytes of its digest; how tensors are cut into chunks and what
SHA-256 is are not stated here. -/
@[expose] public section
namespace Lydite

structure Layout where
  k : Nat
  /-- The first eight bytes of the digest as a number, first byte lowest. -/
  digest : Nat
  /-- Parameters of each chunk. -/
  sizes : List Nat

structure Layout.Ok (L : Layout) : Prop where
  k_pos : 1 ≤ L.k
  k_le : L.k ≤ 4096
  digest_lt : L.digest < 2 ^ 64
  sizes_ok : ∀ n ∈ L.sizes, 1 ≤ n ∧ n ≤ 4096

/-- Values that a chunk of `n` parameters sends. -/
def keep (k n : Nat) : Nat := if (n * k + 4095) / 4096 = 0 then 1 else (n * k + 4095) / 4096

/-- floor(log2(n)) for n below 2^fuel. -/
def log2 : Nat → Nat → Nat
  | 0, _ => 0
  | f+1, n => if n < 2 then 0 else log2 f (n / 2) + 1

def Layout.rice (L : Layout) : Nat := log2 13 (4096 / L.k) - 1

/-- An update: scale words of all chunks; codes of all values in order; indices of each chunk that is not zero. -/
structure Update where
  bits : Nat
  scales : List Nat
  codes : List Nat
  indices : List (List Nat)

/-- (values, size) of the chunks that are not zero. -/
def live (k : Nat) : List Nat → List Nat → List (Nat × Nat)
  | n :: ns, w :: ws => if w = 0 then live k ns ws else (keep k n, n) :: live k ns ws
  | _, _ => []

def total : List (Nat × Nat) → Nat
  | [] => 0
  | c :: cs => c.1 + total cs

/-- Which scale words there are. -/
def checkScale (b w : Nat) : R Unit :=
  if w = 0 then .ok ()
  else if w / 2048 = 31 then .error .scaleNotFinite
  else if 24 < w / 2048 then .error .scaleOutOfRange
  else if w / 2048 = 0 then .error .scaleZeroNotCanonical
  else if b = 1 ∧ w % 32 ≠ 0 then .error .gapWithOneBitValues
  else .ok ()

def putScales : List Nat → Bytes → Bytes
  | [], k => k
  | w :: ws, k => putLE 2 w (putScales ws k)

def getScales (b : Nat) : Nat → Bytes → R (List Nat × Bytes)
  | 0, x => .ok ([], x)
  | n+1, x => do
    let (w, x) ← getLE 2 x
    checkScale b w
    let (ws, x) ← getScales b n x
    .ok (w :: ws, x)

def putCodes (b : Nat) : List Nat → Bits → Bits
  | [], k => k
  | c :: cs, k => putBits b c (putCodes b cs k)

def getCodes (b : Nat) : Nat → Bits → R (List Nat × Bits)
  | 0, bs => .ok ([], bs)
  | n+1, bs => do
    let (c, bs) ← getBits b bs
    let (cs, bs) ← getCodes b n bs
    .ok (c :: cs, bs)

def putIndices (r : Nat) : List (List Nat) → Bits → Bits
  | [], k => k
  | is :: iss, k => putGaps r 0 is (putIndices r iss k)

def getIndices (r : Nat) : List (Nat × Nat) → Bits → R (List (List Nat) × Bits)
  | [], bs => .ok ([], bs)
  | (n, size) :: cs, bs => do
    let (is, bs) ← getGaps r (4095 / 2 ^ r) size n 0 bs
    let (iss, bs) ← getIndices r cs bs
    .ok (is :: iss, bs)

/-- The indices of each chunk: as many as it keeps, strictly increasing, inside the chunk. -/
def IndicesOk : List (Nat × Nat) → List (List Nat) → Prop
  | [], [] => True
  | (n, size) :: cs, is :: iss => is.length = n ∧ Rising size 0 is ∧ IndicesOk cs iss
  | _, _ => False

structure Update.Ok (L : Layout) (u : Update) : Prop where
  bits_ok : u.bits = 1 ∨ u.bits = 2
  scales_length : u.scales.length = L.sizes.length
  scales_ok : ∀ w ∈ u.scales, w < 65536 ∧ checkScale u.bits w = .ok ()
  codes_length : u.codes.length = total (live L.k L.sizes u.scales)
  codes_ok : ∀ c ∈ u.codes, c < 2 ^ u.bits
  indices_ok : IndicesOk (live L.k L.sizes u.scales) u.indices

/-- `LYDS`, first byte lowest. -/
def magic : Nat := 0x5344594c

def allZero : Bits → Bool
  | [] => true
  | b :: bs => !b && allZero bs

def chunks : List Nat → Nat
  | [] => 0
  | _ :: ns => chunks ns + 1

/-- The update's one byte string. -/
def lay (L : Layout) (u : Update) : Bytes :=
  putLE 4 magic (putLE 1 1 (putLE 1 u.bits (putLE 2 L.k (putLE 8 L.digest (putScales u.scales
    (onBytes (pack (putCodes u.bits u.codes [])) (pack (putIndices L.rice u.indices []))))))))

/-- Codes and indices, after the scale words. -/
def parseBody (L : Layout) (b : Nat) (scales : List Nat) (x : Bytes) : R Update := do
  let cs := live L.k L.sizes scales
  let codeBytes := (total cs * b + 7) / 8
  need (codeBytes + (total cs * (1 + L.rice) + 7) / 8 ≤ byteLen x) .truncated
  let (codes, slack) ← getCodes b (total cs) (unpack (firstBytes codeBytes x))
  need (allZero slack) .slackBits
  let (indices, rest) ← getIndices L.rice cs (unpack (afterBytes codeBytes x))
  need (len rest < 8) .trailingBytes
  need (allZero rest) .slackBits
  .ok ⟨b, scales, codes, indices⟩

/-- Read a payload of at most `limit` bytes; an error is the first rule broken. -/
def parse (L : Layout) (limit : Nat) (x : Bytes) : R Update := do
  need (byteLen x ≤ limit) .oversized
  need (16 ≤ byteLen x) .truncated
  let (m, x) ← getLE 4 x
  need (m == magic) .wrongMagic
  let (v, x) ← getLE 1 x
  need (v == 1) .wrongVersion
  let (b, x) ← getLE 1 x
  need (b == 1 || b == 2) .wrongValueBits
  let (k, x) ← getLE 2 x
  need (k == L.k) .wrongK
  let (d, x) ← getLE 8 x
  need (d == L.digest) .wrongLayout
  need (2 * chunks L.sizes ≤ byteLen x) .truncated
  let (scales, x) ← getScales b (chunks L.sizes) x
  parseBody L b scales x
end Lydite

module
public import Lydite.ExpGolomb
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

/-- What the first scale word that is not 0 is told from: that of magnitudes in the middle. -/
def startScale : Nat := 0x6000

/-- A scale word after `p`, the last one that was not 0. -/
def putScale (p w : Nat) (k : Bits) : Bits :=
  if w = 0 then false :: k
  else true :: putExp 2 (zig 11 (p / 32) (w / 32)) (putExp 1 (zig 5 (p % 32) (w % 32)) k)

def getScale (b p : Nat) (bs : Bits) : R (Nat × Bits) := do
  let (live, bs) ← getBits 1 bs
  if live = 0 then .ok (0, bs)
  else do
    let (v, bs) ← getExp 2 9 bs
    let (g, bs) ← getExp 1 4 bs
    need (v < 2048 && g < 32) .scaleOutOfRange
    let w := 32 * zag 11 (p / 32) v + zag 5 (p % 32) g
    need (w != 0) .scaleZeroNotCanonical
    checkScale b w
    .ok (w, bs)

/-- The last scale word that was not 0, after `w`. -/
def after (p w : Nat) : Nat := if w = 0 then p else w

def putScales : Nat → List Nat → Bits → Bits
  | _, [], k => k
  | p, w :: ws, k => putScale p w (putScales (after p w) ws k)

def getScales (b : Nat) : Nat → Nat → Bits → R (List Nat × Bits)
  | _, 0, bs => .ok ([], bs)
  | p, n+1, bs => do
    let (w, bs) ← getScale b p bs
    let (ws, bs) ← getScales b (after p w) n bs
    .ok (w :: ws, bs)

def putCodes (b : Nat) : List Nat → Bits → Bits
  | [], k => k
  | c :: cs, k => putBits b c (putCodes b cs k)

def getCodes (b : Nat) : Nat → Bits → R (List Nat × Bits)
  | 0, bs => .ok ([], bs)
  | n+1, bs => do
    let (c, bs) ← getBits b bs
    let (cs, bs) ← getCodes b n bs
    .ok (c :: cs, bs)

/-- Length and bits, lowest first, of the word for three magnitudes. -/
def tripleWord : Nat → Nat × Nat
  | 0 => (2, 0)
  | 1 => (3, 1)
  | 2 => (3, 5)
  | 3 => (3, 6)
  | 4 => (3, 2)
  | 5 => (3, 3)
  | 6 => (4, 7)
  | _ => (4, 15)

def putTriple (t : Nat) (k : Bits) : Bits := putBits (tripleWord t).1 (tripleWord t).2 k

def getTriple (bs : Bits) : R (Nat × Bits) := do
  let (c, bs) ← getBits 2 bs
  if c = 0 then .ok (0, bs)
  else do
    let (x, bs) ← getBits 1 bs
    if c = 1 then .ok (1 + x, bs)
    else if c = 2 then .ok (4 - x, bs)
    else if x = 0 then .ok (5, bs)
    else do
      let (y, bs) ← getBits 1 bs
      .ok (6 + y, bs)

/-- Magnitude bits, three at a time; the last one or two as they are. -/
def putHighs : List Nat → Bits → Bits
  | [], k => k
  | [h], k => putCodes 1 [h] k
  | [h, i], k => putCodes 1 [h, i] k
  | h :: i :: j :: hs, k => putTriple (h + 2 * i + 4 * j) (putHighs hs k)

def getHighs : Nat → Bits → R (List Nat × Bits)
  | 0, bs => .ok ([], bs)
  | 1, bs => getCodes 1 1 bs
  | 2, bs => getCodes 1 2 bs
  | n+3, bs => do
    let (t, bs) ← getTriple bs
    let (hs, bs) ← getHighs n bs
    .ok (t % 2 :: t / 2 % 2 :: t / 4 :: hs, bs)

/-- The sign of each value. -/
def signs (b : Nat) : List Nat → List Nat
  | [] => []
  | c :: cs => (if b = 1 then c else c / 2) :: signs b cs

/-- Which magnitude each value has; with one value bit there is no choice. -/
def highs (b : Nat) : List Nat → List Nat
  | [] => []
  | c :: cs => if b = 1 then [] else c % 2 :: highs b cs

/-- Codes from signs and magnitudes. -/
def join (b : Nat) : List Nat → List Nat → List Nat
  | s :: ss, hs =>
    if b = 1 then s :: join b ss hs
    else match hs with
      | [] => []
      | h :: hs => (2 * s + h) :: join b ss hs
  | [], _ => []

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

/-- Whether the first `n` bits are 0. -/
def zeroBits : Nat → Bits → Bool
  | 0, _ => true
  | _+1, [] => true
  | n+1, b :: bs => !b && zeroBits n bs

def chunks : List Nat → Nat
  | [] => 0
  | _ :: ns => chunks ns + 1

/-- The update's one byte string. -/
def lay (L : Layout) (u : Update) : Bytes :=
  putLE 4 magic (putLE 1 2 (putLE 1 u.bits (putLE 2 L.k (putLE 8 L.digest
    (onBytes (pack (putScales startScale u.scales []))
      (onBytes (pack (putCodes 1 (signs u.bits u.codes) []))
        (pack (putHighs (highs u.bits u.codes) (putIndices L.rice u.indices [])))))))))

/-- Signs, magnitudes and indices, after the scale words. -/
def parseBody (L : Layout) (b : Nat) (scales : List Nat) (x : Bytes) : R Update := do
  let cs := live L.k L.sizes scales
  let signBytes := (total cs + 7) / 8
  need (signBytes + (total cs * (1 + L.rice) + 7) / 8 ≤ byteLen x) .truncated
  let (signs, slack) ← getCodes 1 (total cs) (unpack (firstBytes signBytes x))
  need (allZero slack) .slackBits
  let (highs, bs) ← getHighs (if b = 1 then 0 else total cs) (unpack (afterBytes signBytes x))
  let (indices, rest) ← getIndices L.rice cs bs
  need (len rest < 8) .trailingBytes
  need (allZero rest) .slackBits
  .ok ⟨b, scales, join b signs highs, indices⟩

/-- Read a payload of at most `limit` bytes; an error is the first rule broken. -/
def parse (L : Layout) (limit : Nat) (x : Bytes) : R Update := do
  need (byteLen x ≤ limit) .oversized
  need (16 ≤ byteLen x) .truncated
  let (m, x) ← getLE 4 x
  need (m == magic) .wrongMagic
  let (v, x) ← getLE 1 x
  need (v == 2) .wrongVersion
  let (b, x) ← getLE 1 x
  need (b == 1 || b == 2) .wrongValueBits
  let (k, x) ← getLE 2 x
  need (k == L.k) .wrongK
  let (d, x) ← getLE 8 x
  need (d == L.digest) .wrongLayout
  need ((chunks L.sizes + 7) / 8 ≤ byteLen x) .truncated
  let (scales, rest) ← getScales b startScale (chunks L.sizes) (unpack x)
  need (zeroBits (len rest % 8) rest) .slackBits
  parseBody L b scales (afterBytes (byteLen x - len rest / 8) x)
end Lydite

module
public import Lydite.Deflate
public import Lydite.Adler
public import Lydite.Crc
/-! Every theorem that a user of this codec relies on, on one page.  The names say what is meant:

- `Valid b x`: the bytes `b` are exactly one DEFLATE stream with the output `x`, as RFC 1951 defines it (Inflate.lean);
  `ValidFrom dict b x`: the same with a preset dictionary.
- `inflate max b = .ok (x, tail)`: the decoder accepts, gives `x`, and says that the bytes `tail` follow the stream.
- An oracle is ANY function that proposes blocks; no theorem asks anything of it.

All functions are total: Lean accepts no other.  Lists have no unchecked access, so there is no reading out of bounds. -/
@[expose] public section
namespace Lydite.Guarantees

/-- What was compressed comes back, for every oracle and every input within the limit, and the decoder finds the end. -/
theorem deflate_round_trip (oracle : Bytes → List Proposal) (x tail : Bytes) (max : Nat) (h : x.length ≤ max) :
    inflate max (deflate oracle x ++ tail) = .ok (x, tail) := inflate_deflate oracle h tail

/-- The same with a preset dictionary. -/
theorem deflate_round_trip_dict (dict : Bytes) (oracle : Bytes → List Proposal) (x tail : Bytes) (max : Nat)
    (h : x.length ≤ max) : inflateFrom dict max (deflateFrom dict oracle x ++ tail) = .ok (x, tail) :=
  inflateFrom_deflateFrom dict oracle h tail

/-- The decoder accepts exactly what RFC 1951 allows, and gives exactly the output that it defines. -/
theorem inflate_is_rfc1951 (b x tail : Bytes) (max : Nat) :
    inflate max b = .ok (x, tail) ↔ x.length ≤ max ∧ ∃ s, b = s ++ tail ∧ Valid s x := inflate_iff

/-- The output never exceeds the limit. -/
theorem inflate_bounded (b x tail : Bytes) (max : Nat) (h : inflate max b = .ok (x, tail)) : x.length ≤ max :=
  (inflate_iff.mp h).1

/-- One stream has one output. -/
theorem valid_unique (b x y : Bytes) (hx : Valid b x) (hy : Valid b y) : x = y := ValidFrom.unique hx hy

/-- No stream is the beginning of another. -/
theorem valid_prefix_free (b c x y : Bytes) (hx : Valid b x) (hy : Valid (b ++ c) y) : c = [] :=
  ValidFrom.prefix_free hx hy

/-- A canonical code whose lengths do not claim more than there is can be decoded: no word is the beginning of another. -/
theorem canonical_decodes (bad : Reason) (lengths : List Nat) (h : kraft lengths ≤ 2 ^ 16) (word : Bits) (symbol : Nat)
    (hm : (word, symbol) ∈ canonical lengths) (rest : Bits) :
    decode bad (canonical lengths) (word ++ rest) = .ok (symbol, rest) := decode_complete (canonical_ordered h) hm rest

/-- The running Adler-32 is the sums of RFC 1950. -/
theorem adler_is_rfc1950 (x : Bytes) : adler x = adlerSpec x := adler_eq x

/-- Adler-32 continues and combines. -/
theorem adler_continues (x y : Bytes) : adlerFrom (adler x) y = adler (x ++ y) ∧
    adler (x ++ y) = adlerCombine (adler x) (adler y) y.length := ⟨adlerFrom_append x y, adler_append x y⟩

/-- CRC-32 continues and combines. -/
theorem crc_continues (x y : Bytes) : crcFrom (crc x) y = crc (x ++ y) ∧
    crc (x ++ y) = crcBits (8 * y.length) (crc x) ^^^ crc y := ⟨crcFrom_append x y, crc_append x y⟩

/-- A step through a table of 256 words is eight bit steps. -/
theorem crc_by_table (c : W) : crcBits 8 c = (c >>> 8) ^^^ crcBits 8 (c &&& 0xFF#32) := crc_table c
end Lydite.Guarantees

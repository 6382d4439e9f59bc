module
public import Lydite.Zlib
public import Lydite.Gzip
public import Lydite.SparseBound
public import Lydite.Proof.CheckCombine
public import Lydite.Proof.Codec
public import Lydite.Proof.GzipHead
public import Lydite.Proof.InflateWindow
public import Lydite.Proof.SparseFast
/-! Every theorem that a user of this codec relies on, on one page.  The names say what is meant:

- `Valid b x`: the bytes `b` are exactly one DEFLATE stream with the output `x`, as RFC 1951 defines it (Inflate.lean);
  `ValidFrom dict b x`: the same with a preset dictionary; `ZlibValid`, `GzipValid`, `Members`: RFC 1950 and 1952.
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

/-- zlib streams round trip, whatever dictionary the reader holds. -/
theorem zlib_round_trip (level : Nat) (oracle : Bytes → List Proposal) (x dict tail : Bytes) (max : Nat)
    (h : x.length ≤ max) : unzlib dict max (zlib level none oracle x ++ tail) = .ok (x, tail) :=
  unzlib_zlib level oracle h dict tail

/-- zlib streams with a preset dictionary round trip. -/
theorem zlib_round_trip_dict (level : Nat) (oracle : Bytes → List Proposal) (x dict tail : Bytes) (max : Nat)
    (h : x.length ≤ max) : unzlib dict max (zlib level (some dict) oracle x ++ tail) = .ok (x, tail) :=
  unzlib_zlib_dict level oracle h dict tail

/-- The decoder accepts exactly what RFC 1950 allows; an accepted stream has the right checksum. -/
theorem unzlib_is_rfc1950 (dict b x tail : Bytes) (max : Nat) :
    unzlib dict max b = .ok (x, tail) ↔ x.length ≤ max ∧ ∃ s, b = s ++ tail ∧ ZlibValid dict s x := unzlib_iff

/-- gzip members round trip. -/
theorem gzip_round_trip (time xfl os : Nat) (oracle : Bytes → List Proposal) (x tail : Bytes) (max : Nat)
    (h : x.length ≤ max) : gunzip max (gzip time xfl os oracle x ++ tail) = .ok (x, tail) :=
  gunzip_gzip time xfl os oracle h tail

/-- The decoder of one member accepts exactly what RFC 1952 allows. -/
theorem gunzip_is_rfc1952 (b x tail : Bytes) (max : Nat) :
    gunzip max b = .ok (x, tail) ↔ x.length ≤ max ∧ ∃ s, b = s ++ tail ∧ GzipValid s x := gunzip_iff

/-- Files of several members: the outputs follow each other, and the limit holds for all together. -/
theorem gunzip_files (b x : Bytes) (max : Nat) : gunzipAll max b = .ok x ↔ x.length ≤ max ∧ Members b x := gunzipAll_iff

/-- Two gzip files one after the other decode to their contents one after the other. -/
theorem gzip_concatenates (b c x y : Bytes) (max : Nat) (hb : gunzipAll max b = .ok x) (hc : gunzipAll max c = .ok y)
    (h : x.length + y.length ≤ max) : gunzipAll max (b ++ c) = .ok (x ++ y) :=
  gunzipAll_iff.mpr ⟨by simpa using h, (gunzipAll_iff.mp hb).2.append (gunzipAll_iff.mp hc).2⟩

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

/-- The fast Adler-32, over a range of a byte array, is the model's; so is combining. -/
theorem fast_adler (d : ByteArray) (start stop : Nat) (v w : UInt32) (n : Nat) :
    (Fast.adler32 d start stop v).toNat = adlerFrom v.toNat (Fast.bytesOf d start stop) ∧
    (Fast.adler32Combine v w n).toNat = adlerCombine v.toNat w.toNat n :=
  ⟨Fast.adler32_from d start stop v, Fast.adler32Combine_eq v w n⟩

/-- The fast CRC-32, by eight tables over a range of a byte array, is the model's. -/
theorem fast_crc (d : ByteArray) (start stop : Nat) (v : UInt32) :
    (Fast.crc32 d start stop v).toBitVec = crcFrom v.toBitVec (Fast.bytesOf d start stop) :=
  Fast.crc32_from d start stop v

/-- Combining CRC-32 in few steps gives the CRC-32 of the two buffers together. -/
theorem fast_crc_combine (v w : UInt32) (x y : Bytes) (hv : v.toBitVec = crc x) (hw : w.toBitVec = crc y) :
    (Fast.crc32Combine v w y.length).toBitVec = crc (x ++ y) := Fast.crc32Combine_append v w x y hv hw

/-- The fast reader of a gzip member's header accepts what the model's accepts, refuses for the same reason, and ends at
the same place. -/
theorem fast_gzip_header (d : ByteArray) (i : Nat) : readGzipHeader (Fast.after d i) =
    if (Fast.gzipHead d i).status = 0 then .ok (Fast.after d (Fast.gzipHead d i).pos)
    else .error (Fast.headReason (Fast.gzipHead d i).status) := (Fast.gzipHead_eq d i).1

/-- The fast decoder, which Python calls, gives what the model gives, for every input, dictionary and limit: the same output,
the same end of the stream, the same refusal. -/
theorem fast_inflate (dict src : ByteArray) (i max : Nat) (h : i ≤ src.size) :
    inflateFrom dict.data.toList max (Fast.after src i) = (Fast.cInflate dict src i max).result src :=
  Fast.inflate_result dict src max h

/-- The same for zlib streams. -/
theorem fast_unzlib (dict src : ByteArray) (i max : Nat) (h : i ≤ src.size) :
    unzlib dict.data.toList max (Fast.after src i) = (Fast.cUnzlib dict src i max).result src :=
  Fast.unzlib_eq dict src max h

/-- The same for gzip members. -/
theorem fast_gunzip (src : ByteArray) (i max : Nat) :
    gunzip max (Fast.after src i) = (Fast.cGunzip src i max).result src := Fast.gunzip_eq src i max

/-- The same for gzip files. -/
theorem fast_gunzip_files (src : ByteArray) (max : Nat) : gunzipAll max src.data.toList =
    if (Fast.cGunzipAll src 0 max).status = 0 then .ok (Fast.cGunzipAll src 0 max).out.data.toList
    else .error (Fast.refusalOf (Fast.cGunzipAll src 0 max).status) := Fast.gunzipAll_eq src max

/-- Decoding in pieces: wherever a piece ends for want of input or room, going on from there with what comes later is going
on from where the piece began; `b` is what is left of a block, and what is kept of it between calls is enough. -/
theorem fast_pieces (window src l d : ByteArray) (b : Fast.Block) (p room : Nat)
    (hl : l.data.toList.map UInt8.toNat = b.litLens.toList) (hd : d.data.toList.map UInt8.toNat = b.distLens.toList)
    (hb : b.Ok p) (hp : p ≤ 8 * src.size) :
    let x := Fast.cInflateMore window src l d b.kind b.left p room b.last
    x.n ≤ window.size + room ∧ x.block.Ok x.p ∧ x.p ≤ 8 * src.size ∧
    (x.status = 0 → ∀ (t : Bytes) e, b.onward window.data.toList.reverse (room + e) (Fast.bitsAt src p ++ unpack t) =
      .ok (Fast.written x.out x.n, Fast.bitsAt src x.p ++ unpack t)) ∧
    (x.status = 1 ∨ x.status = 2 → ∀ (t : Bytes) e,
      b.onward window.data.toList.reverse (room + e) (Fast.bitsAt src p ++ unpack t) =
        x.block.onward (Fast.written x.out x.n) (window.size + room - x.n + e) (Fast.bitsAt src x.p ++ unpack t)) ∧
    (3 ≤ x.status → ∀ (t : Bytes) e,
      b.onward window.data.toList.reverse (room + e) (Fast.bitsAt src p ++ unpack t) =
        .error (Fast.reasonOf x.status)) :=
  Fast.cInflateMore_right window src b l d p room hl hd hb hp

/-- Between pieces it is enough to keep 32768 bytes of the output: what is older changes nothing. -/
theorem fast_window (b : Fast.Block) (o old : Bytes) (room : Nat) (bs : Bits) (h : 32768 ≤ o.length) :
    b.onward (o ++ old) room bs = Fast.under old (b.onward o room bs) := Fast.onward_under b old room bs h

/-- Whatever an oracle proposes, what the fast encoder writes is one valid stream for its input, with the bytes before `start`
as preset dictionary. -/
theorem fast_deflate_valid {σ : Type} (oracle : Fast.Oracle σ) (s : σ) (data : ByteArray) (start : Nat) :
    ValidFrom (data.data.toList.take start) (Fast.deflate oracle s data start).out.data.toList
      (data.data.toList.drop start) := Fast.deflate_valid oracle s data start

/-- The same for a stream written in parts: parts leave it open, and the last one makes it valid.  `b` is what was written so
far for `x`, `old` what the window no longer holds. -/
theorem fast_deflate_parts {σ : Type} (oracle : Fast.Oracle σ) (s : σ) (data : ByteArray) (start : Nat)
    (dict b x old : Bytes) (cnt buf : Nat) (h : Fast.Open dict b cnt buf x)
    (hw : dict ++ x = old ++ data.data.toList.take start) :
    ValidFrom dict (b ++ (Fast.deflatePart oracle s data start cnt buf 2).out.data.toList)
      (x ++ data.data.toList.drop start) := Fast.deflatePart_valid oracle s data start h hw

/-- What Python compresses at any level, strategy and window, with or without a dictionary, Python decompresses. -/
theorem fast_round_trip (data dict : ByteArray) (start level strategy wbits max : Nat)
    (hd : dict.data.toList = data.data.toList.take start) (hm : data.size ≤ start + max) :
    (Fast.cInflate dict (Fast.cDeflatePart data start 0 0 2 level strategy wbits).out 0 max).result
      (Fast.cDeflatePart data start 0 0 2 level strategy wbits).out = .ok (data.data.toList.drop start, []) :=
  Fast.inflate_cDeflate data dict start level strategy wbits max hd hm

/-- The same for zlib streams. -/
theorem fast_zlib_round_trip (data dict : ByteArray) (level grade max : Nat) (hm : data.size ≤ max) :
    (Fast.cUnzlib dict (Fast.cZlib data 0 level grade false).out 0 max).result
      (Fast.cZlib data 0 level grade false).out = .ok (data.data.toList, []) :=
  Fast.unzlib_cZlib data dict level grade max hm

/-- The same for gzip members. -/
theorem fast_gzip_round_trip (data : ByteArray) (level time xfl os max : Nat) (hm : data.size ≤ max) :
    (Fast.cGunzip (Fast.cGzip data level time xfl os).out 0 max).result (Fast.cGzip data level time xfl os).out =
      .ok (data.data.toList, []) := Fast.gunzip_cGzip data level time xfl os max hm

/-- A sparse update that is written is read back, within the layout's own limit. -/
theorem sparse_round_trip (L : Layout) (hL : L.Ok) (u : Update) (hu : u.Ok L) :
    parse L (maxPayload L) (lay L u) = .ok u := parse_lay_max hL hu

/-- Canonical: bytes that parse are exactly the bytes of the update they give, and that update is valid. -/
theorem sparse_canonical (L : Layout) (limit : Nat) (b : Bytes) (u : Update) (h : parse L limit b = .ok u) :
    lay L u = b ∧ u.Ok L ∧ b.length ≤ limit := lay_parse h

/-- One update, one byte string. -/
theorem sparse_injective (L : Layout) (limit : Nat) (a b : Bytes) (u : Update) (ha : parse L limit a = .ok u)
    (hb : parse L limit b = .ok u) : a = b := parse_injective ha hb

/-- No update is longer than the layout's limit. -/
theorem sparse_bounded (L : Layout) (u : Update) (hu : u.Ok L) : (lay L u).length ≤ maxPayload L := lay_length_le hu

/-- What a reader keeps is bounded by the layout alone. -/
theorem sparse_allocates (L : Layout) (limit : Nat) (b : Bytes) (u : Update) (h : parse L limit b = .ok u) :
    u.scales.length = L.sizes.length ∧ u.codes.length ≤ keepAll L.k L.sizes := parse_bounded h

/-- Reading a sparse update from bytes, which Python calls, is the model's `parse`: it accepts the same, refuses for the same
reason, and gives the same update. -/
theorem fast_sparse_parse (d sizes : ByteArray) (limit k : Nat) (digest : UInt64) :
    parse (Fast.Sparse.layoutOf sizes k digest) limit d.data.toList =
      if (Fast.Sparse.parse d sizes limit k digest).status = 0 then
        .ok (Fast.Sparse.updateOf (Fast.Sparse.layoutOf sizes k digest) (Fast.Sparse.parse d sizes limit k digest).bits
          (Fast.Sparse.parse d sizes limit k digest).scales (Fast.Sparse.parse d sizes limit k digest).codes
          (Fast.Sparse.parse d sizes limit k digest).indices)
      else .error (Fast.Sparse.reasonAt (Fast.Sparse.parse d sizes limit k digest).status) :=
  Fast.Sparse.fast_sparse_parse d sizes limit k digest

/-- Writing a sparse update from arrays, which Python calls, gives the model's bytes exactly when the arrays are an update
of the layout, and no bytes otherwise. -/
theorem fast_sparse_lay (sizes scales codes indices : ByteArray) (k b : Nat) (digest : UInt64) :
    ((Fast.Sparse.lay sizes scales codes indices k b digest).size ≠ 0 ↔
      scales.size = sizes.size / 2 * 2 ∧ indices.size = 2 * codes.size ∧
        (Fast.Sparse.updateOf (Fast.Sparse.layoutOf sizes k digest) b scales codes indices).Ok
          (Fast.Sparse.layoutOf sizes k digest)) ∧
    ((Fast.Sparse.lay sizes scales codes indices k b digest).size ≠ 0 →
      (Fast.Sparse.lay sizes scales codes indices k b digest).data.toList =
        lay (Fast.Sparse.layoutOf sizes k digest)
          (Fast.Sparse.updateOf (Fast.Sparse.layoutOf sizes k digest) b scales codes indices)) :=
  Fast.Sparse.fast_sparse_lay sizes scales codes indices k b digest

/-- Canonical, for what Python calls: bytes that are accepted are exactly the bytes that are written for what was read. -/
theorem fast_sparse_canonical (d sizes : ByteArray) (limit k : Nat) (digest : UInt64)
    (h : (Fast.Sparse.parse d sizes limit k digest).status = 0) :
    Fast.Sparse.lay sizes (Fast.Sparse.parse d sizes limit k digest).scales
      (Fast.Sparse.parse d sizes limit k digest).codes (Fast.Sparse.parse d sizes limit k digest).indices k
      (Fast.Sparse.parse d sizes limit k digest).bits digest = d :=
  Fast.Sparse.fast_sparse_canonical d sizes limit k digest h

/-- What Python writes of an update is read back, array for array. -/
theorem fast_sparse_round_trip (sizes scales codes indices : ByteArray) (limit k b : Nat) (digest : UInt64)
    (hL : (Fast.Sparse.layoutOf sizes k digest).Ok)
    (h : (Fast.Sparse.lay sizes scales codes indices k b digest).size ≠ 0)
    (hl : (Fast.Sparse.lay sizes scales codes indices k b digest).size ≤ limit) :
    let x := Fast.Sparse.parse (Fast.Sparse.lay sizes scales codes indices k b digest) sizes limit k digest
    x.status = 0 ∧ x.bits = b ∧ x.scales = scales ∧ x.codes = codes ∧ x.indices = indices :=
  Fast.Sparse.fast_sparse_round_trip sizes scales codes indices limit k b digest hL h hl
end Lydite.Guarantees

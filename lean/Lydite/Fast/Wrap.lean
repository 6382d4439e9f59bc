module
public import Lydite.Fast.Check
/-! Around compressed data: a zlib stream (RFC 1950) or a gzip member (RFC 1952). -/
@[expose] public section
namespace Lydite.Fast

/-- `v` after `a`, in four bytes, most significant first. -/
def pushBE (a : ByteArray) (v : Nat) : ByteArray :=
  (((a.push (v / 16777216).toUInt8).push (v / 65536).toUInt8).push (v / 256).toUInt8).push v.toUInt8

/-- `v` after `a`, in four bytes, least significant first. -/
def pushLE (a : ByteArray) (v : Nat) : ByteArray :=
  (((a.push v.toUInt8).push (v / 256).toUInt8).push (v / 65536).toUInt8).push (v / 16777216).toUInt8

/-- The second byte of a zlib header whose first is 0x78. -/
def flagsByte (level : Nat) (preset : Bool) : Nat :=
  let f := 64 * (level % 4) + if preset then 32 else 0
  f + (31 - (30720 + f) % 31) % 31

/-- The zlib stream whose compressed data for the bytes of `data` from `start` on are `body`.  With `preset`, the bytes before
are the preset dictionary. -/
def zlibOf (level : Nat) (preset : Bool) (data : ByteArray) (start : Nat) (body : ByteArray) : ByteArray :=
  let head := (ByteArray.empty.push 0x78).push (flagsByte level preset).toUInt8
  let head := if preset then pushBE head (adler32 data 0 start 1).toNat else head
  pushBE (body.copySlice 0 head head.size body.size false) (adler32 data start data.size 1).toNat

/-- The gzip member whose compressed data for `data` are `body`; `time` in seconds, extra flags, and system, as RFC 1952 has
them. -/
def gzipOf (time xfl os : Nat) (data body : ByteArray) : ByteArray :=
  let head := (((ByteArray.empty.push 0x1f).push 0x8b).push 8).push 0
  let head := ((pushLE head time).push xfl.toUInt8).push os.toUInt8
  pushLE (pushLE (body.copySlice 0 head head.size body.size false) (crc32 data 0 data.size 0).toNat) data.size
end Lydite.Fast

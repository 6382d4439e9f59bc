module
public import Lydite.Fast.Check
public import Lydite.Fast.GzipHead
public import Lydite.Fast.Inflate
public import Lydite.Fast.Words
/-! zlib streams (RFC 1950), gzip members and files of them (RFC 1952), around `inflate`.  Statuses beyond those of the
decoder: 16 header check, 17 method, 18 window, 19 another dictionary is needed, 20 Adler-32, 21 gzip magic, 22 flags, 23 header
checksum, 24 CRC-32, 25 length. -/
@[expose] public section
namespace Lydite.Fast

def refuse (status i : Nat) : Whole := ⟨status, i, ByteArray.empty⟩

/-- The compressed data at byte `i` and their checksum. -/
def zlibBody (dict src : ByteArray) (i max : Nat) : Whole :=
  match inflate dict src i max with
  | ⟨status, p, out⟩ =>
    if status ≠ 0 then refuse status i
    else if p + 4 ≤ src.size then
      if be32 src p = (adler32 out 0 out.size 1).toNat then ⟨0, p + 4, out⟩ else refuse 20 i
    else refuse 1 i

/-- Decode the zlib stream at byte `i`; `dict` is what the reader holds as preset dictionary. -/
def unzlib (dict src : ByteArray) (i max : Nat) : Whole :=
  if i + 2 ≤ src.size then
    let cmf := byteAt src i
    let flg := byteAt src (i + 1)
    if (256 * cmf + flg) % 31 ≠ 0 then refuse 16 i
    else if cmf % 16 ≠ 8 then refuse 17 i
    else if 7 < cmf / 16 then refuse 18 i
    else if flg / 32 % 2 = 1 then
      if i + 6 ≤ src.size then
        if be32 src (i + 2) = (adler32 dict 0 dict.size 1).toNat then zlibBody dict src (i + 6) max else refuse 19 i
      else refuse 1 i
    else zlibBody ByteArray.empty src (i + 2) max
  else refuse 1 i

/-- The status for what `gzipHead` says. -/
def gzipStatus (status : Nat) : Nat :=
  if status = 1 then 1 else if status = 2 then 21 else if status = 3 then 17 else if status = 4 then 22 else 23

/-- Decode the gzip member at byte `i`. -/
def gunzip (src : ByteArray) (i max : Nat) : Whole :=
  match gzipHead src i with
  | ⟨status, p⟩ =>
    if status ≠ 0 then refuse (gzipStatus status) i
    else match inflate ByteArray.empty src p max with
      | ⟨status, p, out⟩ =>
        if status ≠ 0 then refuse status i
        else if p + 4 ≤ src.size then
          if le32 src p = (crc32 out 0 out.size 0).toNat then
            if p + 8 ≤ src.size then
              if le32 src (p + 4) = out.size % 4294967296 then ⟨0, p + 8, out⟩ else refuse 25 i
            else refuse 1 i
          else refuse 24 i
        else refuse 1 i

/-- The first byte from `i` on that is not zero. -/
def pastZeros (src : ByteArray) (i : Nat) : Nat :=
  if h : i < src.size then if src[i] == 0 then pastZeros src (i + 1) else i else i
termination_by src.size - i

/-- Decode the members from byte `i` on, after the output `out`, with `max` more bytes allowed. -/
def members (src : ByteArray) (i max : Nat) (out : ByteArray) : Whole :=
  if i < src.size then
    match gunzip src i max with
    | ⟨status, p, more⟩ =>
      if status ≠ 0 then refuse status i
      else
        let q := pastZeros src p
        if _h : i < q then members src q (max - more.size) (more.copySlice 0 out out.size more.size false)
        else refuse 1 i
  else ⟨0, i, out⟩
termination_by src.size - i

/-- Decode a file of gzip members from byte `i` on, each followed by any number of zero bytes. -/
def gunzipAll (src : ByteArray) (i max : Nat) : Whole := members src i max ByteArray.empty
end Lydite.Fast

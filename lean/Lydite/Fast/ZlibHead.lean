module
public import Lydite.Fast.Words
/-! The header of a zlib stream, read from bytes (RFC 1950, section 2.2).  Statuses: 0 read, 1 the input ends inside,
16 wrong check bits, 17 unknown method, 18 window too large. -/
@[expose] public section
namespace Lydite.Fast

/-- Where the compressed data begins; `id` is the Adler-32 of the preset dictionary, if `preset`. -/
structure ZlibHead where
  status : Nat
  pos : Nat
  preset : Bool
  id : Nat

/-- Read the header at `i`. -/
def zlibHead (d : @& ByteArray) (i : Nat) : ZlibHead :=
  if h : i + 2 ≤ d.size then
    let cmf := d[i].toNat
    let flg := d[i+1].toNat
    if (256 * cmf + flg) % 31 ≠ 0 then ⟨16, i, false, 0⟩
    else if cmf % 16 ≠ 8 then ⟨17, i, false, 0⟩
    else if 7 < cmf / 16 then ⟨18, i, false, 0⟩
    else if flg / 32 % 2 = 1 then
      if i + 6 ≤ d.size then ⟨0, i + 6, true, be32 d (i + 2)⟩ else ⟨1, i, true, 0⟩
    else ⟨0, i + 2, false, 0⟩
  else ⟨1, i, false, 0⟩
end Lydite.Fast

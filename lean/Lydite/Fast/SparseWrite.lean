module
public import Lydite.Fast.SparseHead
public import Lydite.Fast.Write
/-! Writing a sparse update (docs/wire-format.md) from its arrays; arrays that are no update of the layout are found out
on the way.  Proved in Proof/SparseChunks.lean and Proof/SparseLay.lean. -/
@[expose] public section
namespace Lydite.Fast.Sparse
open Write

/-- `n` codes of `b` bits, each below `top`, from byte `j` of `codes` on; `none` if one is not. -/
def putCodes (codes : @& ByteArray) (b top : Nat) : Nat → Nat → Nat → Nat → ByteArray → Option Writer
  | 0, _, cnt, buf, out => some ⟨out, cnt, buf⟩
  | n+1, j, cnt, buf, out =>
    let c := byteAt codes j
    if c < top then
      if 32 ≤ cnt + b then
        putCodes codes b top n (j + 1) (cnt + b - 32) ((buf + c <<< cnt) >>> 32) (push4 out (buf + c <<< cnt))
      else putCodes codes b top n (j + 1) (cnt + b) (buf + c <<< cnt) out
    else none

/-- `n` zero bits, for gaps that are rare. -/
def zeroRun : Nat → Writer → Writer
  | 0, w => w
  | n+1, w => zeroRun n (w.put 1 0)

/-- The gaps before `n` indices below `size`, the next at least `s`, from byte `j` of `idx` on; `none` if they do not
rise. -/
def putGaps (idx : @& ByteArray) (r mask size : Nat) : Nat → Nat → Nat → Nat → Nat → ByteArray → Option Writer
  | 0, _, _, cnt, buf, out => some ⟨out, cnt, buf⟩
  | n+1, s, j, cnt, buf, out =>
    let i := word idx j
    if s ≤ i then
      if i < size then
        let z := (i - s) >>> r
        let v := 1 + 2 * ((i - s) &&& mask)
        if z < 16 then
          if 32 ≤ cnt + (z + (1 + r)) then
            putGaps idx r mask size n (i + 1) (j + 2) (cnt + (z + (1 + r)) - 32) ((buf + (v <<< z) <<< cnt) >>> 32)
              (push4 out (buf + (v <<< z) <<< cnt))
          else putGaps idx r mask size n (i + 1) (j + 2) (cnt + (z + (1 + r))) (buf + (v <<< z) <<< cnt) out
        else
          match (zeroRun z ⟨out, cnt, buf⟩).put (1 + r) v with
          | ⟨out, cnt, buf⟩ => putGaps idx r mask size n (i + 1) (j + 2) cnt buf out
      else none
    else none

/-- The gaps of `left` chunks from chunk `c` on; scale words lie in `head` from byte 16 on. -/
def putChunks (head sizes idx : @& ByteArray) (k r mask : Nat) : Nat → Nat → Nat → Writer → Option Writer
  | 0, _, _, w => some w
  | left+1, c, j, w =>
    if word head (16 + 2 * c) = 0 then putChunks head sizes idx k r mask left (c + 1) j w
    else
      let size := word sizes (2 * c)
      let n := keep k size
      match w with
      | ⟨out, cnt, buf⟩ => match putGaps idx r mask size n 0 j cnt buf out with
        | none => none
        | some w => putChunks head sizes idx k r mask left (c + 1) (j + 2 * n) w

/-- The 16 bytes before the scale words. -/
def header (k b : Nat) (digest : UInt64) : ByteArray :=
  let out := ((((ByteArray.emptyWithCapacity 16).push 0x4c).push 0x59).push 0x44).push 0x53
  let out := (((out.push 1).push b.toUInt8).push k.toUInt8).push (k >>> 8).toUInt8
  let out := (((out.push digest.toUInt8).push (digest >>> 8).toUInt8).push (digest >>> 16).toUInt8).push
    (digest >>> 24).toUInt8
  (((out.push (digest >>> 32).toUInt8).push (digest >>> 40).toUInt8).push (digest >>> 48).toUInt8).push
    (digest >>> 56).toUInt8

/-- The bytes of what was written, the last filled with zero bits. -/
def close (w : Writer) : ByteArray := match w with
  | ⟨out, cnt, buf⟩ => match (drain out cnt buf).align with
    | ⟨out, _, _⟩ => out

def nothing : ByteArray := ByteArray.emptyWithCapacity 0

/-- Codes and gaps behind `head`, for `n` values. -/
def layBody (head sizes codes indices : ByteArray) (k b n : Nat) : ByteArray :=
  match putCodes codes b (1 <<< b) n 0 0 0 (ByteArray.emptyWithCapacity (n / 4 + 16)) with
  | none => nothing
  | some v =>
    let r := rice k
    match putChunks head sizes indices k r (1 <<< r - 1) (sizes.size / 2) 0 0
        ⟨ByteArray.emptyWithCapacity (n + n / 4 + 16), 0, 0⟩ with
    | none => nothing
    | some w =>
      let codes := close v
      let gaps := close w
      let out := codes.copySlice 0 head head.size codes.size
      gaps.copySlice 0 out out.size gaps.size

/-- The one byte string of the update that the arrays are (see `parse`); no bytes if they are none of this layout. -/
def lay (sizes scales codes indices : ByteArray) (k b : Nat) (digest : UInt64) : ByteArray :=
  if b ≠ 1 ∧ b ≠ 2 then nothing
  else if scales.size ≠ sizes.size / 2 * 2 then nothing
  else
    let h := header k b digest
    let head := scales.copySlice 0 h 16 scales.size
    match scan head sizes k b (sizes.size / 2) 0 0 with
    | ⟨status, _, n⟩ =>
      if status ≠ 0 then nothing
      else if codes.size ≠ n then nothing
      else if indices.size ≠ 2 * n then nothing
      else layBody head sizes codes indices k b n
end Lydite.Fast.Sparse

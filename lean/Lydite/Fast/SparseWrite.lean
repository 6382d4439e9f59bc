module
public import Lydite.Fast.SparseHighs
public import Lydite.Fast.SparseScales
/-! Writing a sparse update (docs/wire-format.md) from its arrays; arrays that are no update of the layout are found out
on the way.  Proved in Proof/SparseChunks.lean and Proof/SparseLay.lean. -/
@[expose] public section
namespace Lydite.Fast.Sparse
open Write

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

/-- The gaps of `left` chunks from chunk `c` on; scale words lie in `scales`. -/
def putChunks (scales sizes idx : @& ByteArray) (k r mask : Nat) : Nat → Nat → Nat → Writer → Option Writer
  | 0, _, _, w => some w
  | left+1, c, j, w =>
    if word scales (2 * c) = 0 then putChunks scales sizes idx k r mask left (c + 1) j w
    else
      let size := word sizes (2 * c)
      let n := keep k size
      match w with
      | ⟨out, cnt, buf⟩ => match putGaps idx r mask size n 0 j cnt buf out with
        | none => none
        | some w => putChunks scales sizes idx k r mask left (c + 1) (j + 2 * n) w

/-- The 16 bytes before the scale words, in an array with room for `most` bytes. -/
def header (k b : Nat) (digest : UInt64) (most : Nat) : ByteArray :=
  let out := ((((ByteArray.emptyWithCapacity most).push 0x4c).push 0x59).push 0x44).push 0x53
  let out := (((out.push 2).push b.toUInt8).push k.toUInt8).push (k >>> 8).toUInt8
  let out := (((out.push digest.toUInt8).push (digest >>> 8).toUInt8).push (digest >>> 16).toUInt8).push
    (digest >>> 24).toUInt8
  (((out.push (digest >>> 32).toUInt8).push (digest >>> 40).toUInt8).push (digest >>> 48).toUInt8).push
    (digest >>> 56).toUInt8

/-- Fill the last byte with zero bits. -/
def pad (w : Writer) : Writer := match w with
  | ⟨out, cnt, buf⟩ => (drain out cnt buf).align

def nothing : ByteArray := ByteArray.emptyWithCapacity 0

/-- Scale words, signs, magnitudes and gaps of `n` values behind `head`. -/
def layBody (head : ByteArray) (sizes scales codes indices : @& ByteArray) (k b n : Nat) : ByteArray :=
  match pad (putScales scales (sizes.size / 2) ⟨head, 0, 0⟩) with
  | ⟨out, cnt, buf⟩ => match putSigns codes b n 0 cnt buf out with
    | none => nothing
    | some w => match pad w with
      | ⟨out, cnt, buf⟩ =>
        let r := rice k
        let w := if b = 1 then ⟨out, cnt, buf⟩ else putHighs codes n 0 cnt buf out
        match putChunks scales sizes indices k r (1 <<< r - 1) (sizes.size / 2) 0 0 w with
        | none => nothing
        | some w => match pad w with
          | ⟨out, _, _⟩ => out

/-- The one byte string of the update that the arrays are (see `parse`); no bytes if they are none of this layout. -/
def lay (sizes scales codes indices : ByteArray) (k b : Nat) (digest : UInt64) : ByteArray :=
  if b ≠ 1 ∧ b ≠ 2 then nothing
  else if scales.size ≠ sizes.size / 2 * 2 then nothing
  else
    match countScales scales sizes k b with
    | none => nothing
    | some n =>
      if codes.size ≠ n then nothing
      else if indices.size ≠ 2 * n then nothing
      else
        layBody (header k b digest (sizes.size * 2 + n + n / 2 + 64)) sizes scales codes indices k b n
end Lydite.Fast.Sparse

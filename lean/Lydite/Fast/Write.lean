module
public import Lydite.Fast.Plan
public import Lydite.Fast.WriteCode
/-! Writing bits.  Bits that do not fill a byte yet wait in a number, first one lowest.  `tokens` is the hot loop: it
writes a block's tokens, checks each match against the data, and refuses what has no code.  Proved in
Proof/WriteBits.lean and Proof/WriteTokens.lean. -/
@[expose] public section
namespace Lydite.Fast.Write

/-- Bytes written, and `cnt` bits that wait. -/
structure Writer where
  out : ByteArray
  cnt : Nat
  buf : Nat

/-- Move whole bytes from the waiting bits to the output. -/
def drain (out : ByteArray) (cnt buf : Nat) : Writer :=
  if 8 ≤ cnt then drain (out.push buf.toUInt8) (cnt - 8) (buf >>> 8) else ⟨out, cnt, buf⟩
termination_by cnt

/-- Write `n` bits, `v < 2 ^ n`. -/
def Writer.put (w : Writer) (n v : Nat) : Writer := match w with
  | ⟨out, cnt, buf⟩ => drain out (cnt + n) (buf + v <<< cnt)

/-- Fill the last byte with zero bits. -/
def Writer.align (w : Writer) : Writer := match w with
  | ⟨out, cnt, buf⟩ => if cnt = 0 then ⟨out, 0, 0⟩ else ⟨out.push buf.toUInt8, 0, 0⟩

@[inline] def push4 (out : ByteArray) (v : Nat) : ByteArray :=
  (((out.push v.toUInt8).push (v >>> 8).toUInt8).push (v >>> 16).toUInt8).push (v >>> 24).toUInt8

/-- Are the bytes from `a` on the same as those from `b` up to `stop`? -/
def same (data : ByteArray) (a b stop : Nat) (ha : a ≤ b) (hs : stop ≤ data.size) : Bool :=
  if h : b < stop then
    if data[a] = data[b] then same data (a + 1) (b + 1) stop (by omega) hs else false
  else true
termination_by stop - b

/-- Write the tokens from `i` on, for the bytes from `p` up to `stop`, and the end of the block; `none` if a token has
no word or does not spell these bytes. -/
def tokens (data : ByteArray) (toks lit len dist : Array Nat) (stop : Nat) (hs : stop ≤ data.size)
    (i p cnt buf : Nat) (out : ByteArray) : Option Writer :=
  if hc : 32 ≤ cnt then tokens data toks lit len dist stop hs i p (cnt - 32) (buf >>> 32) (push4 out buf)
  else if hi : i < toks.size then
    let t := toks[i]
    if t = 0 then
      if hp : p < stop then
        let e := get0 lit data[p].toNat
        if e = 0 then none
        else tokens data toks lit len dist stop hs (i + 1) (p + 1) (cnt + e % 16) (buf + (e / 16) <<< cnt) out
      else none
    else
      let n := t % 512
      let d := t / 512
      if hd : p + n ≤ stop ∧ 0 < d ∧ d ≤ p then
        let e := get0 len n
        let f := get0 dist (distSlot d)
        if e = 0 then none
        else if f = 0 then none
        else
          let x := d - f / 8388608
          let fb := f / 16 % 16
          let fn := f % 16
          if f / 8388608 ≤ d ∧ x < 1 <<< fb then
            if same data (p - d) p (p + n) (by omega) (by omega) then
              let cnt1 := cnt + e % 32
              let buf1 := buf + (e / 32) <<< cnt
              let v := f / 256 % 32768 + x <<< fn
              if 32 ≤ cnt1 then
                tokens data toks lit len dist stop hs (i + 1) (p + n) (cnt1 - 32 + (fn + fb))
                  (buf1 >>> 32 + v <<< (cnt1 - 32)) (push4 out buf1)
              else
                tokens data toks lit len dist stop hs (i + 1) (p + n) (cnt1 + (fn + fb)) (buf1 + v <<< cnt1) out
            else none
          else none
      else none
  else
    let e := get0 lit 256
    if e = 0 then none
    else if p = stop then some (drain out (cnt + e % 16) (buf + (e / 16) <<< cnt))
    else none
termination_by (toks.size - i, cnt)

/-- Write a block's tokens, for the bytes from `p` up to `stop`, after what `w` holds. -/
@[noinline] def writeTokens (data : ByteArray) (toks : Array Nat) (coder : Coder) (p stop : Nat) (w : Writer) :
    Option Writer :=
  if hs : stop ≤ data.size then
    match coder, w with
    | ⟨lit, len, dist⟩, ⟨out, cnt, buf⟩ => tokens data toks lit len dist stop hs 0 p cnt buf out
  else none
end Lydite.Fast.Write

module
public import Lydite.Fast.Copy
public import Lydite.Fast.Peek
/-! One token of a block's compressed data (RFC 1951, section 3.2.3), bit by bit: for words that the tables do not hold,
and near the ends of input and output.  Proved in Proof/Step.lean. -/
@[expose] public section
namespace Lydite.Fast

/-- Where decoding stopped: the next bit of the input, the number of bytes written, and why: 0 end of the block, 1 the
input ends inside a token, 2 no room for a token, 3 no literal or length code, 4 no distance code, 5 a distance goes too
far back, 14 not at all. -/
structure Exit where
  status : Nat
  p : Nat
  n : Nat
  out : ByteArray

/-- A token and the bit after it: a match, or with distance 0 the literal `len`, or with 256 the end of the block.
Status 0, or as above. -/
structure Token where
  status : Nat
  p : Nat
  len : Nat
  dist : Nat

/-- A match of length `len` whose distance is at bit `p`. -/
def distAt (dist : Code) (src : ByteArray) (p len : Nat) : Token :=
  let r := codeAt dist.counts dist.syms src p
  if r = 0 then ⟨if p + 15 ≤ 8 * src.size then 4 else 1, 0, 0, 0⟩
  else
    let s := r / 16
    if 30 ≤ s then ⟨4, 0, 0, 0⟩
    else
      let q := p + r % 16
      let e := distanceExtra s
      if q + e ≤ 8 * src.size then ⟨0, q + e, len, distanceBase s + peek src q e⟩ else ⟨1, 0, 0, 0⟩

/-- The token at bit `p`. -/
def tokenAt (lit dist : Code) (src : ByteArray) (p : Nat) : Token :=
  let r := codeAt lit.counts lit.syms src p
  if r = 0 then ⟨if p + 15 ≤ 8 * src.size then 3 else 1, 0, 0, 0⟩
  else
    let s := r / 16
    let q := p + r % 16
    if s ≤ 256 then ⟨0, q, s, 0⟩
    else if 286 ≤ s then ⟨3, 0, 0, 0⟩
    else
      let e := lengthExtra (s - 257)
      if q + e ≤ 8 * src.size then distAt dist src (q + e) (lengthBase (s - 257) + peek src q e) else ⟨1, 0, 0, 0⟩

/-- One token. -/
def step (lit dist : Code) (src : ByteArray) (p : Nat) (out : ByteArray) (n : Nat) : Exit :=
  let t := tokenAt lit dist src p
  if t.status ≠ 0 then ⟨t.status, p, n, out⟩
  else if t.dist = 0 then
    if t.len = 256 then ⟨0, t.p, n, out⟩
    else if h : n < out.size then ⟨14, t.p, n + 1, out.set n (UInt8.ofNat t.len) h⟩
    else ⟨2, p, n, out⟩
  else if out.size < n + t.len then ⟨2, p, n, out⟩
  else if n < t.dist then ⟨5, p, n, out⟩
  else ⟨14, t.p, n + t.len, copyBytes t.dist t.len out n⟩
end Lydite.Fast

module
public import Lydite.Fast.Header
public import Lydite.Fast.Loop
/-! The decoder around the token loop: blocks one after the other (RFC 1951, section 3.2.3), stored blocks, and what is left
of a block when the input or the room ends inside.  It stands at a bit of the input and at a byte of an output of full size;
a header that is not all there is read again from its first bit when more has come. -/
@[expose] public section
namespace Lydite.Fast

/-- What is left of a block.  Kind 0: nothing; 1: compressed data; 2: `left` bytes of a stored block, from a byte boundary
on.  The lengths are what the two codes are built from. -/
structure Block where
  kind : Nat
  last : Bool
  left : Nat
  litLens : Array Nat
  distLens : Array Nat
  lit : Code
  dist : Code

def noCode : Code := ⟨0, #[0], #[], #[]⟩
def fixedLit : Code := buildLit fixedLitLens
def fixedDist : Code := buildDist fixedDistLens

/-- Nothing is left; `last` says whether it was the last block. -/
def ended (last : Bool) : Block := ⟨0, last, 0, #[], #[], noCode, noCode⟩

/-- A block header that was read, or why not (`reasonOf`); the data begin at bit `p`. -/
structure BlockHead where
  status : Nat
  p : Nat
  block : Block

def noHead (status p : Nat) : BlockHead := ⟨status, p, ended false⟩

/-- Read the header of the block at bit `p`. -/
def blockHead (src : ByteArray) (p : Nat) : BlockHead :=
  if p + 3 ≤ 8 * src.size then
    let last := peek src p 1 == 1
    let t := peek src (p + 1) 2
    if t = 0 then
      let q := 8 * ((p + 10) / 8)
      if q + 32 ≤ 8 * src.size then
        let n := peek src q 16
        if n + peek src (q + 16) 16 = 65535 then ⟨0, q + 32, ⟨2, last, n, #[], #[], noCode, noCode⟩⟩ else noHead 13 p
      else noHead 1 p
    else if t = 1 then ⟨0, p + 3, ⟨1, last, 0, fixedLitLens, fixedDistLens, fixedLit, fixedDist⟩⟩
    else if t = 2 then
      match readHead src (p + 3) with
      | ⟨status, q, litLens, distLens⟩ =>
        if status = 0 then ⟨0, q, ⟨1, last, 0, litLens, distLens, buildLit litLens, buildDist distLens⟩⟩
        else noHead status p
    else noHead 12 p
  else noHead 1 p

/-- Where reading data came to: bit `p`, `n` bytes of output, `left` bytes of a stored block to come. -/
structure Read where
  status : Nat
  p : Nat
  n : Nat
  left : Nat
  out : ByteArray

/-- As many bytes of a stored block as there are and as there is room for. -/
def stored (src : ByteArray) (left p : Nat) (out : ByteArray) (n : Nat) : Read :=
  let room := out.size - n
  let here := src.size - p / 8
  let m := if left ≤ room then left else room
  let m := if m ≤ here then m else here
  ⟨if room < left then 2 else if here < left then 1 else 0, p + 8 * m, n + m, left - m, src.copySlice (p / 8) out n m⟩

/-- What is left of block `b`. -/
def readData (src : ByteArray) (b : Block) (p : Nat) (out : ByteArray) (n : Nat) : Read :=
  if b.kind = 1 then
    match tokens b.lit b.dist src p out n with
    | ⟨status, p, n, out⟩ => ⟨status, p, n, 0, out⟩
  else if b.kind = 2 then stored src b.left p out n
  else ⟨0, p, n, 0, out⟩

/-- Where a decoder came to: after the last block (status 0), or where it needs more input (1) or room (2), or why it
refuses. -/
structure Run where
  status : Nat
  p : Nat
  n : Nat
  out : ByteArray
  block : Block

/-- Go on with block `b`, and the blocks after it. -/
def run (src : ByteArray) (b : Block) (p : Nat) (out : ByteArray) (n : Nat) : Run :=
  match readData src b p out n with
  | ⟨status, q, n, left, out⟩ =>
    if status ≠ 0 then ⟨status, q, n, out, match b with | ⟨k, last, _, l, d, x, y⟩ => ⟨k, last, left, l, d, x, y⟩⟩
    else if b.last then ⟨0, q, n, out, ended true⟩
    else
      match blockHead src q with
      | ⟨status, r, b⟩ =>
        if status ≠ 0 then ⟨status, q, n, out, ended false⟩
        else if _h : p < r ∧ r ≤ 8 * src.size then run src b r out n
        else ⟨1, q, n, out, ended false⟩
termination_by 8 * src.size - p

/-- 4096 zero bytes. -/
def zeros : ByteArray := double 12 (ByteArray.empty.push 0)
where
  double : Nat → ByteArray → ByteArray
    | 0, a => a
    | n+1, a => double n (a.copySlice 0 a a.size a.size false)

/-- `n` more bytes of any value. -/
def extend (n : Nat) (out : ByteArray) : ByteArray :=
  if n ≤ 4096 then zeros.copySlice 0 out out.size n false
  else extend (n - 4096) (zeros.copySlice 0 out out.size 4096 false)
termination_by n

/-- How many bytes to add to an output of `size` bytes when at most `more` may be added. -/
def growth (size more : Nat) : Nat := if more ≤ size + 4096 then more else size + 4096

/-- Go on until the end, with more room as it is needed, but at most `more` bytes more than `out` has. -/
def runAll (src : ByteArray) (b : Block) (p : Nat) (out : ByteArray) (n more : Nat) : Run :=
  match run src b p out n with
  | ⟨status, q, n, out, b⟩ =>
    if status = 2 ∧ 0 < more then
      if _h : 0 < growth out.size more ∧ growth out.size more ≤ more then
        runAll src b q (extend (growth out.size more) out) n (more - growth out.size more)
      else ⟨2, q, n, out, b⟩
    else ⟨status, q, n, out, b⟩
termination_by more

/-- What one-shot decoding gives: the output, and the byte of the input at which the stream ended. -/
structure Whole where
  status : Nat
  pos : Nat
  out : ByteArray

/-- The bytes of `out` from `i` up to `n`; no copy is made of all of them. -/
def cut (out : ByteArray) (i n : Nat) : ByteArray := if i = 0 ∧ n = out.size then out else out.extract i n

/-- Decode the DEFLATE stream that begins at byte `i`, to at most `max` bytes of output, with `dict` in the window before. -/
def inflate (dict src : ByteArray) (i max : Nat) : Whole :=
  let guess := 4 * src.size + 1024
  let add := if max ≤ guess then max else guess
  match runAll src (ended false) (8 * i) (extend add dict) dict.size (max - add) with
  | ⟨status, q, n, out, _⟩ =>
    if status = 0 then ⟨0, (q + 7) / 8, cut out dict.size n⟩ else ⟨status, i, ByteArray.empty⟩
end Lydite.Fast

module
public import Lydite.Fast.SparseWord
public import Lydite.Fast.Write
/-! The scale words of a sparse update (docs/wire-format.md, "Scale words"): each is told by its difference from the
last one that was not 0.  A word takes at most 32 bits, so it is taken out of a number that holds the next 32.  Proved
in Proof/SparseScale.lean, Proof/SparseScales.lean and Proof/SparseScalesPut.lean. -/
@[expose] public section
namespace Lydite.Fast.Sparse
open Write

/-- A number that was read and how many bits it took, or the rule broken. -/
structure Exp where
  status : Nat
  len : Nat
  value : Nat

/-- How many zeros are below the lowest one of `w`; 32 if there is no one. -/
@[inline] def lowZeros (w : Nat) : Nat := if w = 0 then 32 else (w ^^^ (w - 1)).log2

/-- The exponential Golomb code of order `j` at the beginning of the `held` bits that `w` holds, with at most `m` zeros:
13 there are more, 16 the bits end. -/
@[inline] def takeExp (j m w held : Nat) : Exp :=
  let z := lowZeros w
  if z ≤ m then
    if z + 1 + (z + j) ≤ held then
      ⟨0, z + 1 + (z + j), 1 <<< (z + j) + (w >>> (z + 1) &&& (1 <<< (z + j) - 1)) - 1 <<< j⟩
    else ⟨16, 0, 0⟩
  else if m < held then ⟨13, 0, 0⟩
  else ⟨16, 0, 0⟩

/-- The number below `top` whose difference from `p` is `v`. -/
@[inline] def zag (top p v : Nat) : Nat :=
  if v % 2 = 0 then (p + v / 2) % top else (p + top - (v + 1) / 2) % top

/-- The difference of `a` from `p` as a number below `top`. -/
@[inline] def zig (top p a : Nat) : Nat :=
  let d := (a + top - p) % top
  if 2 * d < top then 2 * d else 2 * (top - d) - 1

/-- A scale word that was read and how many bits it took, or the rule broken and the numbers of the refusal's
sentence. -/
structure Scale where
  status : Nat
  len : Nat
  value : Nat
  limit : Nat

/-- The scale word `x` of `len` bits, if it breaks no rule. -/
@[inline] def checked (b len x : Nat) : Scale :=
  if x = 0 then ⟨10, 0, 0, 0⟩
  else
    let s := scaleStatus b x
    if s = 0 then ⟨0, len, x, 0⟩ else ⟨s, 0, x, if s = 8 ∨ s = 9 then 24 else 0⟩

/-- The scale word at the beginning of the `held` bits that `w` holds; `last` is the last one that was not 0. -/
def takeScale (b last w held : Nat) : Scale :=
  if held = 0 then ⟨16, 0, 0, 0⟩
  else if w % 2 = 0 then ⟨0, 1, 0, 0⟩
  else match takeExp 2 9 (w >>> 1) (held - 1) with
    | ⟨s, n, v⟩ =>
      if s = 0 then match takeExp 1 4 (w >>> (1 + n)) (held - (1 + n)) with
        | ⟨s, m, g⟩ =>
          if s = 0 then
            if 2048 ≤ v then ⟨9, 0, v, 2047⟩
            else if 32 ≤ g then ⟨9, 0, g, 31⟩
            else checked b (1 + n + m) (32 * zag 2048 (last / 32) v + zag 32 (last % 32) g)
          else ⟨s, 0, 1, 4⟩
      else ⟨s, 0, 1, 9⟩

/-- The 32 bits from bit `p` on. -/
@[inline] def window (d : ByteArray) (p stop : Nat) (h : Room d stop) : Nat :=
  if hp : p < stop then (wide d p stop h hp &&& 0xffffffff).toNat
  else peek d p 16 + peek d (p + 16) 16 <<< 16

/-- How many of the 32 bits from bit `p` on there are. -/
@[inline] def heldAt (d : ByteArray) (p : Nat) : Nat := if p + 32 ≤ 8 * d.size then 32 else 8 * d.size - p

/-- All scale words, two bytes each, lowest first, and the bit after them; `n` values follow.  Otherwise the rule
broken, the first chunk whose word breaks it, and the numbers of the refusal's sentence. -/
structure Scales where
  status : Nat
  chunk : Nat
  value : Nat
  limit : Nat
  n : Nat
  p : Nat
  out : ByteArray

/-- The scale words of `left` chunks from chunk `c` on, from bit `p` on. -/
def readFrom (d sizes : @& ByteArray) (k b stop : Nat) (h : Room d stop) :
    Nat → Nat → Nat → Nat → Nat → ByteArray → Scales
  | 0, c, n, p, _, out => ⟨0, c, 0, 0, n, p, out⟩
  | left+1, c, n, p, last, out =>
    match takeScale b last (window d p stop h) (heldAt d p) with
    | ⟨status, len, value, limit⟩ =>
      if status = 0 then
        if value = 0 then readFrom d sizes k b stop h left (c + 1) n (p + len) last (pushWord out value)
        else
          readFrom d sizes k b stop h left (c + 1) (n + keep k (word sizes (2 * c))) (p + len) value
            (pushWord out value)
      else if status = 16 then ⟨16, c, d.size, d.size + 1, n, p, out⟩
      else ⟨status, c, value, limit, n, p, out⟩

/-- The scale words of all chunks, from bit 128 on. -/
@[noinline] def readScales (d sizes : @& ByteArray) (k b : Nat) : Scales :=
  readFrom d sizes k b (stopOf d) (room_stopOf d) (sizes.size / 2) 0 0 128 0x6000
    (ByteArray.emptyWithCapacity sizes.size)

/-- Values that the chunks whose words lie in `scales` send, added to `n`; `none` if a word breaks a rule. -/
def countFrom (scales sizes : @& ByteArray) (k b : Nat) : Nat → Nat → Nat → Option Nat
  | 0, _, n => some n
  | left+1, c, n =>
    let w := word scales (2 * c)
    if w = 0 then countFrom scales sizes k b left (c + 1) n
    else if scaleStatus b w = 0 then countFrom scales sizes k b left (c + 1) (n + keep k (word sizes (2 * c)))
    else none

/-- Values of all chunks; `none` if a scale word breaks a rule. -/
@[noinline] def countScales (scales sizes : @& ByteArray) (k b : Nat) : Option Nat :=
  countFrom scales sizes k b (sizes.size / 2) 0 0

/-- Length of the exponential Golomb code of order `j` for `v`. -/
@[inline] def expLen (j v : Nat) : Nat := (v + 1 <<< j).log2 - j + (1 + (v + 1 <<< j).log2)

/-- Its bits, the first one lowest. -/
@[inline] def expBits (j v : Nat) : Nat :=
  let n := (v + 1 <<< j).log2
  (1 + 2 * (v + 1 <<< j - 1 <<< n)) <<< (n - j)

/-- Write the scale words of `left` chunks from chunk `c` on. -/
def putFrom (scales : @& ByteArray) : Nat → Nat → Nat → Writer → Writer
  | 0, _, _, w => w
  | left+1, c, last, w =>
    let x := word scales (2 * c)
    if x = 0 then putFrom scales left (c + 1) last (w.put 1 0)
    else
      let v := zig 2048 (last / 32) (x / 32)
      let g := zig 32 (last % 32) (x % 32)
      putFrom scales left (c + 1) x
        (w.put (1 + expLen 2 v + expLen 1 g) (1 + expBits 2 v <<< 1 + expBits 1 g <<< (1 + expLen 2 v)))

/-- Write the scale words of the first `n` chunks. -/
@[noinline] def putScales (scales : @& ByteArray) (n : Nat) (w : Writer) : Writer := putFrom scales n 0 0x6000 w
end Lydite.Fast.Sparse

module
public import Lydite.Fast.SparseWord
/-! Gaps and signs of a sparse update (docs/wire-format.md, "Bytes").  `gaps` takes a Rice code out of eight bytes where
they are there, `groups` four of them, and `slowRice` takes it bit by bit where they are not, or where it is too long.
Proved in Proof/SparseGaps.lean, Proof/SparseGroups.lean, Proof/SparseIndices.lean and Proof/SparseSigns.lean. -/
@[expose] public section
namespace Lydite.Fast.Sparse

/-- What was read of a chunk: its indices behind `out`; `index` is the one that is not inside the chunk. -/
structure Gaps where
  status : Nat
  p : Nat
  index : Nat
  out : ByteArray

/-- Read `n` indices below `size`, the next at least `s`.  Up to bit `e`, the last `held` bits are in `w`.  `lim` is
`size`, but at most 4096: an index below it has no more zeros than a gap may have. -/
def gaps (d : @& ByteArray) (r m stop size lim : Nat) (r64 mask : UInt64) (h : Room d stop) :
    Nat → Nat → Nat → UInt64 → UInt64 → ByteArray → Gaps
  | 0, s, e, held, _, out => ⟨0, e - held.toNat, s, out⟩
  | n+1, s, e, held, w, out =>
    let z := zerosOf w
    let i := if z + 1 + r64 ≤ held then s + valueOf w z r64 mask else lim
    if i < lim then
      gaps d r m stop size lim r64 mask h n (i + 1) e (held - (z + 1 + r64)) (w >>> (z + 1 + r64)) (pushWord out i)
    else
      let p := e - held.toNat
      let w := if hp : p < stop then wide d p stop h hp else 0
      let z := zerosOf w
      let i := if z + 1 + r64 ≤ 57 then s + valueOf w z r64 mask else lim
      if i < lim then
        gaps d r m stop size lim r64 mask h n (i + 1) (p + 57) (57 - (z + 1 + r64)) (w >>> (z + 1 + r64))
          (pushWord out i)
      else
        match slowRice d r m p with
        | ⟨status, q, g⟩ =>
          let i := s + g
          if status = 0 then
            if i < size then gaps d r m stop size lim r64 mask h n (i + 1) q 0 0 (pushWord out i)
            else ⟨14, p, i, out⟩
          else ⟨status, p, 0, out⟩

/-- `valueOf` and `pushWord` on words. -/
@[inline] def numberOf (w z r mask : UInt64) : UInt64 := z <<< r ||| ((w >>> (z + 1)) &&& mask)

@[inline] def pushNumber (out : ByteArray) (v : UInt64) : ByteArray := (out.push v.toUInt8).push (v >>> 8).toUInt8

/-- The same as `gaps`, for `4 * q + t` indices: four of them out of eight bytes, if these are there, hold the codes, and
the indices are below `lim` (`lim64` is the same).  If not, `gaps` reads all that are left. -/
def groups (d : @& ByteArray) (r m stop size lim t : Nat) (lim64 r64 mask : UInt64) (h : Room d stop) :
    Nat → UInt64 → Nat → ByteArray → Gaps
  | 0, s, p, out => gaps d r m stop size lim r64 mask h t s.toNat p 0 0 out
  | q+1, s, p, out =>
    if hp : p < stop then
      let w0 := wide d p stop h hp
      let z0 := zerosOf w0
      let i0 := s + numberOf w0 z0 r64 mask
      let w1 := w0 >>> (z0 + (1 + r64))
      let z1 := zerosOf w1
      let i1 := i0 + 1 + numberOf w1 z1 r64 mask
      let w2 := w1 >>> (z1 + (1 + r64))
      let z2 := zerosOf w2
      let i2 := i1 + 1 + numberOf w2 z2 r64 mask
      let w3 := w2 >>> (z2 + (1 + r64))
      let z3 := zerosOf w3
      let i3 := i2 + 1 + numberOf w3 z3 r64 mask
      let u := (z0 + (1 + r64)) + (z1 + (1 + r64)) + (z2 + (1 + r64)) + (z3 + (1 + r64))
      if u ≤ 57 ∧ i3 < lim64 then
        groups d r m stop size lim t lim64 r64 mask h q (i3 + 1) (p + u.toNat)
          (pushNumber (pushNumber (pushNumber (pushNumber out i0) i1) i2) i3)
      else gaps d r m stop size lim r64 mask h (4 * (q + 1) + t) s.toNat p 0 0 out
    else gaps d r m stop size lim r64 mask h (4 * (q + 1) + t) s.toNat p 0 0 out

/-- The indices of `left` chunks from chunk `c` on, whose scale words lie in `scales`. -/
def indices (d sizes scales : @& ByteArray) (k r m stop : Nat) (r64 mask : UInt64) (h : Room d stop) :
    Nat → Nat → Nat → ByteArray → Gaps × Nat
  | 0, c, p, out => (⟨0, p, 0, out⟩, c)
  | left+1, c, p, out =>
    if word scales (2 * c) = 0 then indices d sizes scales k r m stop r64 mask h left (c + 1) p out
    else
      let size := word sizes (2 * c)
      let n := keep k size
      let lim := if size ≤ 4096 then size else 4096
      match groups d r m stop size lim (n % 4) (UInt64.ofNat lim) r64 mask h (n / 4) 0 p out with
      | ⟨status, q, i, out⟩ =>
        if status = 0 then indices d sizes scales k r m stop r64 mask h left (c + 1) q out
        else (⟨status, q, i, out⟩, c)

/-- The `n` indices of all chunks, from bit `p` on. -/
@[noinline] def allIndices (d sizes scales : @& ByteArray) (k n p : Nat) : Gaps × Nat :=
  let r := rice k
  indices d sizes scales k r (4095 >>> r) (stopOf d) (UInt64.ofNat r) (UInt64.ofNat (1 <<< r - 1)) (room_stopOf d)
    (sizes.size / 2) 0 p (ByteArray.emptyWithCapacity (2 * n))

/-- The lowest `n` bits of the byte `v`, a byte each. -/
def few : Nat → UInt8 → ByteArray → ByteArray
  | 0, _, out => out
  | n+1, v, out => few n (v >>> 1) (out.push (v &&& 1))

/-- The bits of `left` bytes from byte `i` on, a byte each. -/
def octets (d : @& ByteArray) : Nat → Nat → ByteArray → ByteArray
  | 0, _, out => out
  | left+1, i, out => octets d left (i + 1) (few 8 (if h : i < d.size then d[i] else 0) out)

/-- `n` sign bits from byte `i` on, a byte each. -/
def signs (d : @& ByteArray) (n i : Nat) : ByteArray :=
  few (n % 8) (if h : i + n / 8 < d.size then d[i + n / 8] else 0)
    (octets d (n / 8) i (ByteArray.emptyWithCapacity n))
end Lydite.Fast.Sparse

module
public import Lydite.Fast.SparseWord
/-! Gaps and signs of a sparse update (docs/wire-format.md, "Bytes").  `gaps` takes a Rice code out of eight bytes where
they are there, and `slowRice` takes it bit by bit where they are not, or where the code is too long.  Proved in
Proof/SparseGaps.lean, Proof/SparseIndices.lean and Proof/SparseSigns.lean. -/
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

/-- The indices of `left` chunks from chunk `c` on, whose scale words lie in `scales`. -/
def indices (d sizes scales : @& ByteArray) (k r m stop : Nat) (r64 mask : UInt64) (h : Room d stop) :
    Nat → Nat → Nat → ByteArray → Gaps × Nat
  | 0, c, p, out => (⟨0, p, 0, out⟩, c)
  | left+1, c, p, out =>
    if word scales (2 * c) = 0 then indices d sizes scales k r m stop r64 mask h left (c + 1) p out
    else
      let size := word sizes (2 * c)
      match gaps d r m stop size (if size ≤ 4096 then size else 4096) r64 mask h (keep k size) 0 p 0 0 out with
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

module
public import Lydite.Fast.SparseHead
/-! Codes and gaps of a sparse update (docs/wire-format.md, "Bytes").  `gaps` takes a Rice code out of eight bytes where
they are there, and `slowRice` takes it bit by bit where they are not, or where the code is too long.  Proved in
Proof/SparseGaps.lean, Proof/SparseIndices.lean and Proof/SparseCodes.lean. -/
@[expose] public section
namespace Lydite.Fast.Sparse

/-- A number that was read, and where it ends. -/
structure Rice where
  status : Nat
  p : Nat
  value : Nat

/-- The zeros from bit `p` on before a one, at most `m`, added to `z`; 2 the input ends, 13 there are more. -/
def slowUnary (d : @& ByteArray) : Nat → Nat → Nat → Rice
  | 0, p, z =>
    if p < 8 * d.size then if peek d p 1 = 1 then ⟨0, p + 1, z⟩ else ⟨13, p, z⟩ else ⟨2, p, z⟩
  | m+1, p, z =>
    if p < 8 * d.size then if peek d p 1 = 1 then ⟨0, p + 1, z⟩ else slowUnary d m (p + 1) (z + 1) else ⟨2, p, z⟩

/-- The Rice code at bit `p`, bit by bit. -/
@[noinline] def slowRice (d : @& ByteArray) (r m p : Nat) : Rice :=
  match slowUnary d m p 0 with
  | ⟨status, q, z⟩ =>
    if status = 0 then
      if q + r ≤ 8 * d.size then ⟨0, q + r, z <<< r + peek d q r⟩ else ⟨2, q, 0⟩
    else ⟨status, q, 0⟩

theorem index_lt {s : Nat} {i : USize} (h : i.toNat + 8 ≤ s) (hs : s < USize.size) (k : Nat) (hk : k < 8) :
    (i + USize.ofNat k).toNat < s := by
  have e : (USize.ofNat k).toNat = k := USize.toNat_ofNat_of_lt' (by omega)
  rw [USize.toNat_add, e, Nat.mod_eq_of_lt]
  · omega
  · have : USize.size = 2 ^ System.Platform.numBits := rfl
    omega

/-- The eight bytes from `i` on as a number, first byte lowest. -/
@[inline] def load (d : ByteArray) (i : USize) (h : i.toNat + 8 ≤ d.size) (hs : d.size < USize.size) : UInt64 :=
  (d.uget i (by omega)).toUInt64 ||| ((d.uget (i + 1) (index_lt h hs 1 (by omega))).toUInt64 <<< 8) |||
    ((d.uget (i + 2) (index_lt h hs 2 (by omega))).toUInt64 <<< 16) |||
    ((d.uget (i + 3) (index_lt h hs 3 (by omega))).toUInt64 <<< 24) |||
    ((d.uget (i + 4) (index_lt h hs 4 (by omega))).toUInt64 <<< 32) |||
    ((d.uget (i + 5) (index_lt h hs 5 (by omega))).toUInt64 <<< 40) |||
    ((d.uget (i + 6) (index_lt h hs 6 (by omega))).toUInt64 <<< 48) |||
    ((d.uget (i + 7) (index_lt h hs 7 (by omega))).toUInt64 <<< 56)

/-- Before the bit `stop`, eight bytes are left, and their positions fit into words. -/
def Room (d : ByteArray) (stop : Nat) : Prop := 0 < stop → stop ≤ 8 * (d.size - 7) ∧ d.size < USize.size

theorem room_index {d : ByteArray} {p stop : Nat} (h : Room d stop) (hp : p < stop) :
    (USize.ofNat (p >>> 3)).toNat + 8 ≤ d.size := by
  have h1 := (h (by omega)).1
  have h2 := (h (by omega)).2
  have e : p >>> 3 = p / 8 := Nat.shiftRight_eq_div_pow p 3
  rw [USize.toNat_ofNat_of_lt' (by omega)]
  omega

/-- At least 57 bits from bit `p` on. -/
@[inline] def wide (d : ByteArray) (p stop : Nat) (h : Room d stop) (hp : p < stop) : UInt64 :=
  load d (USize.ofNat (p >>> 3)) (room_index h hp) (h (Nat.lt_of_le_of_lt (Nat.zero_le p) hp)).2 >>>
    UInt64.ofNat (p % 8)

@[inline] def pushWord (out : ByteArray) (v : Nat) : ByteArray := (out.push v.toUInt8).push (v >>> 8).toUInt8

/-- What was read of a chunk: its indices behind `out`; `index` is the one that is not inside the chunk. -/
structure Gaps where
  status : Nat
  p : Nat
  index : Nat
  out : ByteArray

/-- How many zeros are below the lowest one of `w`; 57 if there are more.  (Bit 57 is set, so the number whose logarithm
is taken is below 2^58.) -/
@[inline] def zerosOf (w : UInt64) : UInt64 :=
  let x := w ||| 0x200000000000000
  UInt64.ofNat (x ^^^ (x - 1)).toNat.log2

/-- The number of the Rice code at the beginning of `w`, after its `z` zeros. -/
@[inline] def valueOf (w z r mask : UInt64) : Nat := (z <<< r ||| ((w >>> (z + 1)) &&& mask)).toNat

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

/-- The indices of `left` chunks from chunk `c` on. -/
def indices (d sizes : @& ByteArray) (k r m stop : Nat) (r64 mask : UInt64) (h : Room d stop) :
    Nat → Nat → Nat → ByteArray → Gaps × Nat
  | 0, c, p, out => (⟨0, p, 0, out⟩, c)
  | left+1, c, p, out =>
    if word d (16 + 2 * c) = 0 then indices d sizes k r m stop r64 mask h left (c + 1) p out
    else
      let size := word sizes (2 * c)
      match gaps d r m stop size (if size ≤ 4096 then size else 4096) r64 mask h (keep k size) 0 p 0 0 out with
      | ⟨status, q, i, out⟩ =>
        if status = 0 then indices d sizes k r m stop r64 mask h left (c + 1) q out else (⟨status, q, i, out⟩, c)

/-- Where `Room` ends. -/
@[inline] def stopOf (d : ByteArray) : Nat := if (USize.ofNat d.size).toNat = d.size then 8 * (d.size - 7) else 0

theorem room_stopOf (d : ByteArray) : Room d (stopOf d) := by
  intro h
  unfold stopOf at h ⊢
  split at h
  · rename_i e
    rw [if_pos e]
    exact ⟨Nat.le_refl _, by rw [← e]; exact USize.toNat_lt_size _⟩
  · omega

/-- The `n` indices of all chunks, from bit `p` on. -/
@[noinline] def allIndices (d sizes : @& ByteArray) (k n p : Nat) : Gaps × Nat :=
  let r := rice k
  indices d sizes k r (4095 >>> r) (stopOf d) (UInt64.ofNat r) (UInt64.ofNat (1 <<< r - 1)) (room_stopOf d)
    (sizes.size / 2) 0 p (ByteArray.emptyWithCapacity (2 * n))

/-- `n` codes of `b` bits out of the byte `v`. -/
def few (b mask : UInt8) : Nat → UInt8 → ByteArray → ByteArray
  | 0, _, out => out
  | n+1, v, out => few b mask n (v >>> b) (out.push (v &&& mask))

/-- Four codes of two bits for each of `left` bytes from byte `i` on. -/
def quads (d : @& ByteArray) : Nat → Nat → ByteArray → ByteArray
  | 0, _, out => out
  | left+1, i, out =>
    let v := if h : i < d.size then d[i] else 0
    quads d left (i + 1) ((((out.push (v &&& 3)).push (v >>> 2 &&& 3)).push (v >>> 4 &&& 3)).push (v >>> 6))

/-- Eight codes of one bit for each of `left` bytes from byte `i` on. -/
def octets (d : @& ByteArray) : Nat → Nat → ByteArray → ByteArray
  | 0, _, out => out
  | left+1, i, out => octets d left (i + 1) (few 1 1 8 (if h : i < d.size then d[i] else 0) out)

/-- `n` codes of `b` bits, `b` 1 or 2, from byte `i` on. -/
def codes (d : @& ByteArray) (b n i : Nat) : ByteArray :=
  let out := ByteArray.emptyWithCapacity n
  if b = 1 then few 1 1 (n % 8) (if h : i + n / 8 < d.size then d[i + n / 8] else 0) (octets d (n / 8) i out)
  else few 2 3 (n % 4) (if h : i + n / 4 < d.size then d[i + n / 4] else 0) (quads d (n / 4) i out)
end Lydite.Fast.Sparse

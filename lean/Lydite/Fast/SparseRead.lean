module
public import Lydite.Fast.SparseGaps
public import Lydite.Fast.SparseHighs
public import Lydite.Fast.SparseScales
/-! Reading a sparse update (docs/wire-format.md): the update's arrays, or the first rule broken.  Proved in
Proof/SparseRead.lean. -/
@[expose] public section
namespace Lydite.Fast.Sparse

/-- Status 0 and the arrays: scale words and indices two bytes each, lowest first, codes one byte each.  Otherwise the
rule broken, 1 to 15 in the order of docs/wire-format.md, 16 for a payload that ends before its indices, and the
numbers of the refusal's sentence (src/lydite/codec/refusal.py). -/
structure Parsed where
  status : Nat
  place : Nat
  value : Nat
  limit : Nat
  bits : Nat
  scales : ByteArray
  codes : ByteArray
  indices : ByteArray

/-- No update: status and numbers of the refusal. -/
def refuse (status place value limit : Nat) : Parsed :=
  ⟨status, place, value, limit, 0, ByteArray.emptyWithCapacity 0, ByteArray.emptyWithCapacity 0,
    ByteArray.emptyWithCapacity 0⟩

/-- Byte `i`; 0 beyond the end. -/
@[inline] def at8 (d : ByteArray) (i : Nat) : UInt8 := if h : i < d.size then d[i] else 0

/-- The eight bytes from byte 8 on. -/
@[inline] def digestAt (d : ByteArray) : UInt64 :=
  (at8 d 8).toUInt64 ||| (at8 d 9).toUInt64 <<< 8 ||| (at8 d 10).toUInt64 <<< 16 ||| (at8 d 11).toUInt64 <<< 24 |||
    (at8 d 12).toUInt64 <<< 32 ||| (at8 d 13).toUInt64 <<< 40 ||| (at8 d 14).toUInt64 <<< 48 |||
    (at8 d 15).toUInt64 <<< 56

/-- Indices, from bit `p` on, after everything else. -/
def finish (d sizes : @& ByteArray) (scales codes : ByteArray) (k b n p : Nat) : Parsed :=
  match allIndices d sizes scales k n p with
  | (⟨status, p, index, out⟩, c) =>
    if status = 0 then
      if p + 8 ≤ 8 * d.size then refuse 15 0 d.size ((p + 7) / 8)
      else if byteAt d (d.size - 1) >>> (p % 8) ≠ 0 ∧ p % 8 ≠ 0 then refuse 12 (d.size - 1) (byteAt d (d.size - 1)) 0
      else ⟨0, 0, 0, 0, b, scales, codes, out⟩
    else if status = 14 then refuse 14 c index (word sizes (2 * c))
    else if status = 13 then refuse 13 (out.size / 2) 0 (4095 >>> rice k)
    else refuse status (out.size / 2) d.size n

/-- Signs, magnitudes and indices of `n` values, after the scale words; the signs from byte `i` on. -/
def body (d sizes : @& ByteArray) (scales : ByteArray) (k b n i : Nat) : Parsed :=
  let e := i + (n + 7) / 8
  let least := e + (n * (1 + rice k) + 7) / 8
  if d.size < least then refuse 16 0 d.size least
  else if byteAt d (e - 1) >>> (n % 8) ≠ 0 ∧ n % 8 ≠ 0 then refuse 12 (e - 1) (byteAt d (e - 1)) 0
  else if b = 1 then finish d sizes scales (signs d n i) k b n (8 * e)
  else
    match readHighs d n i (8 * e) with
    | ⟨status, p, codes⟩ =>
      if status = 0 then finish d sizes scales codes k b n p else refuse status 0 d.size (d.size + 1)

/-- Read the payload `d`, of at most `limit` bytes. -/
def parse (d sizes : @& ByteArray) (limit k : Nat) (digest : UInt64) : Parsed :=
  if limit < d.size then refuse 1 0 d.size limit
  else if d.size < 16 then refuse 16 0 d.size 16
  else if word d 0 ≠ 0x594c ∨ word d 2 ≠ 0x5344 then refuse 3 0 (word d 0 + 65536 * word d 2) 0
  else if byteAt d 4 ≠ 2 then refuse 4 0 (byteAt d 4) 2
  else if byteAt d 5 ≠ 1 ∧ byteAt d 5 ≠ 2 then refuse 5 0 (byteAt d 5) 2
  else if word d 6 ≠ k then refuse 6 0 (word d 6) k
  else if digestAt d ≠ digest then refuse 7 0 0 0
  else if d.size < 16 + (sizes.size / 2 + 7) / 8 then refuse 16 0 d.size (16 + (sizes.size / 2 + 7) / 8)
  else
    let b := byteAt d 5
    match readScales d sizes k b with
    | ⟨status, chunk, value, limit, n, p, scales⟩ =>
      if status = 0 then
        if byteAt d (p / 8) >>> (p % 8) ≠ 0 ∧ p % 8 ≠ 0 then refuse 12 (p / 8) (byteAt d (p / 8)) 0
        else body d sizes scales k b n ((p + 7) / 8)
      else refuse status chunk value limit
end Lydite.Fast.Sparse

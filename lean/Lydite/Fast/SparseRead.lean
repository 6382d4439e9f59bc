module
public import Lydite.Fast.SparseGaps
/-! Reading a sparse update (docs/wire-format.md): the update's arrays, or the first rule broken.  Proved in
Proof/SparseRead.lean. -/
@[expose] public section
namespace Lydite.Fast.Sparse

/-- Status 0 and the arrays: scale words and indices two bytes each, lowest first, codes one byte each.  Otherwise the
rule broken, 1 to 15 in the order of docs/wire-format.md, 16 for a payload that ends before its indices, and the
numbers of the refusal's sentence. -/
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

/-- Codes and indices, after the scale words; `n` values, the codes from byte `i` on. -/
def body (d sizes : @& ByteArray) (k b n : Nat) : Parsed :=
  let i := 16 + sizes.size / 2 * 2
  let e := i + (n * b + 7) / 8
  let least := e + (n * (1 + rice k) + 7) / 8
  if d.size < least then refuse 16 0 d.size least
  else if byteAt d (e - 1) >>> (n * b % 8) ≠ 0 ∧ n * b % 8 ≠ 0 then refuse 12 (e - 1) (byteAt d (e - 1)) 0
  else
    let codes := codes d b n i
    match allIndices d sizes k n (8 * e) with
    | (⟨status, p, index, out⟩, c) =>
      if status = 0 then
        if p + 8 ≤ 8 * d.size then refuse 15 0 d.size ((p + 7) / 8)
        else if byteAt d (d.size - 1) >>> (p % 8) ≠ 0 ∧ p % 8 ≠ 0 then refuse 12 (d.size - 1) (byteAt d (d.size - 1)) 0
        else ⟨0, 0, 0, 0, b, d.extract 16 i, codes, out⟩
      else if status = 14 then refuse 14 c index (word sizes (2 * c))
      else if status = 13 then refuse 13 (out.size / 2) 0 (4095 >>> rice k)
      else refuse status (out.size / 2) d.size n

/-- Read the payload `d`, of at most `limit` bytes. -/
def parse (d sizes : @& ByteArray) (limit k : Nat) (digest : UInt64) : Parsed :=
  if limit < d.size then refuse 1 0 d.size limit
  else if d.size < 16 then refuse 16 0 d.size 16
  else if word d 0 ≠ 0x594c ∨ word d 2 ≠ 0x5344 then refuse 3 0 (word d 0 + 65536 * word d 2) 0
  else if byteAt d 4 ≠ 1 then refuse 4 0 (byteAt d 4) 1
  else if byteAt d 5 ≠ 1 ∧ byteAt d 5 ≠ 2 then refuse 5 0 (byteAt d 5) 2
  else if word d 6 ≠ k then refuse 6 0 (word d 6) k
  else if digestAt d ≠ digest then refuse 7 0 0 0
  else if d.size < 16 + sizes.size / 2 * 2 then refuse 16 0 d.size (16 + sizes.size / 2 * 2)
  else
    let b := byteAt d 5
    match scan d sizes k b (sizes.size / 2) 0 0 with
    | ⟨status, c, n⟩ =>
      if status = 0 then body d sizes k b n
      else refuse status c (word d (16 + 2 * c)) (if status = 8 ∨ status = 9 then 24 else 0)
end Lydite.Fast.Sparse

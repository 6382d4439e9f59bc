module
public import Lydite.Fast.Plan
/-! What the match finders read and write: words of the data, and one table of 32-bit numbers.  Every access is checked, so a
mistake here costs size or speed and nothing else.

Nothing is proved about oracles.  Nothing calls this yet. -/
@[expose] public section
namespace Lydite.Fast.Oracle

theorem near {n : Nat} {i : USize} (m : Nat) (h : i.toNat + m ≤ n) (k : Nat) (hk : k < m) : (i + USize.ofNat k).toNat < n := by
  have h1 : (i + USize.ofNat k).toNat ≤ i.toNat + (USize.ofNat k).toNat := by rw [USize.toNat_add]; exact Nat.mod_le _ _
  have h2 : (USize.ofNat k).toNat ≤ k := by rw [USize.toNat_ofNat']; exact Nat.mod_le _ _
  omega

/-- Entry `i`; 0 beyond the end. -/
@[inline] def get (t : Array UInt32) (i : USize) : UInt32 := if h : i.toNat < t.size then t.uget i h else 0

/-- Set entry `i`, if there is one. -/
@[inline] def put (t : Array UInt32) (i : USize) (v : UInt32) : Array UInt32 :=
  if h : i.toNat < t.size then t.uset i v h else t

/-- Byte `i`; 0 beyond the end. -/
@[inline] def byte (d : ByteArray) (i : USize) : UInt8 := if h : i.toNat < d.size then d.uget i h else 0

/-- Four bytes from `i` on, first one lowest; 0 if there are not that many. -/
@[inline] def load4 (d : ByteArray) (i : USize) : UInt32 :=
  if h : i.toNat + 4 ≤ d.size then
    (d.uget i (by omega)).toUInt32 ||| (d.uget (i + USize.ofNat 1) (near 4 h 1 (by omega))).toUInt32 <<< 8 |||
      (d.uget (i + USize.ofNat 2) (near 4 h 2 (by omega))).toUInt32 <<< 16 |||
      (d.uget (i + USize.ofNat 3) (near 4 h 3 (by omega))).toUInt32 <<< 24
  else 0

/-- Eight bytes from `i` on, first one lowest; 0 if there are not that many. -/
@[inline] def load8 (d : ByteArray) (i : USize) : UInt64 :=
  if h : i.toNat + 8 ≤ d.size then
    (d.uget i (by omega)).toUInt64 ||| (d.uget (i + USize.ofNat 1) (near 8 h 1 (by omega))).toUInt64 <<< 8 |||
      (d.uget (i + USize.ofNat 2) (near 8 h 2 (by omega))).toUInt64 <<< 16 |||
      (d.uget (i + USize.ofNat 3) (near 8 h 3 (by omega))).toUInt64 <<< 24 |||
      (d.uget (i + USize.ofNat 4) (near 8 h 4 (by omega))).toUInt64 <<< 32 |||
      (d.uget (i + USize.ofNat 5) (near 8 h 5 (by omega))).toUInt64 <<< 40 |||
      (d.uget (i + USize.ofNat 6) (near 8 h 6 (by omega))).toUInt64 <<< 48 |||
      (d.uget (i + USize.ofNat 7) (near 8 h 7 (by omega))).toUInt64 <<< 56
  else 0

/-- The number of the lowest byte of `x` that is not 0, for `x` that is not 0. -/
@[inline] def lowByte (x : UInt64) : USize := ((x &&& (0 - x)).log2 >>> 3).toUSize

/-- How many bytes from `b` on, after the first `n`, repeat those from `a` on: at most `max` in all.  `last` is the place after
the data; `a < b`. -/
def extend (d : @& ByteArray) (a b n max last : USize) (fuel : Nat) : USize :=
  match fuel with
  | 0 => n
  | f+1 =>
    if max ≤ n then max
    else if b + n + 8 ≤ last then
      let x := load8 d (a + n) ^^^ load8 d (b + n)
      if x == 0 then extend d a b (n + 8) max last f
      else let k := n + lowByte x; if max < k then max else k
    else if byte d (a + n) == byte d (b + n) then extend d a b (n + 1) max last f
    else n

end Lydite.Fast.Oracle

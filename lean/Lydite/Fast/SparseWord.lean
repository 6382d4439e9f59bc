module
public import Lydite.Fast.SparseHead
/-! Reading bits of a sparse update's payload: eight bytes as a word, and a Rice code at the beginning of one.  `slowRice`
takes the code bit by bit where eight bytes are not there, or where it is too long.  Proved in Proof/SparseWord.lean and
Proof/SparseRice.lean. -/
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

/-- How many zeros are below the lowest one of `w`; 57 if there are more.  (Bit 57 is set, so the number whose logarithm
is taken is below 2^58.) -/
@[inline] def zerosOf (w : UInt64) : UInt64 :=
  let x := w ||| 0x200000000000000
  UInt64.ofNat (x ^^^ (x - 1)).toNat.log2

/-- The number of the Rice code at the beginning of `w`, after its `z` zeros. -/
@[inline] def valueOf (w z r mask : UInt64) : Nat := (z <<< r ||| ((w >>> (z + 1)) &&& mask)).toNat

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
end Lydite.Fast.Sparse

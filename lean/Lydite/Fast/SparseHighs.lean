module
public import Lydite.Fast.Copy
public import Lydite.Fast.SparseWord
public import Lydite.Fast.Write
/-! Signs and magnitudes of two-bit values (docs/wire-format.md, "Bytes").  `blocks` reads eight words of the prefix
code out of eight bytes, and the signs of their 24 values out of eight others; `slowHighs` reads word by word.  Proved in
Proof/SparseHighsRead.lean; the writer in Proof/SparseHighsPut.lean. -/
@[expose] public section
namespace Lydite.Fast.Sparse

/-- Codes of the values, and the bit after the magnitudes; status 16 if the input ends inside them. -/
structure Highs where
  status : Nat
  p : Nat
  out : ByteArray

/-- An array of `n` bytes. -/
abbrev Sized (n : Nat) := { out : ByteArray // out.size = n }

@[inline] def setAt {n : Nat} (out : Sized n) (j : Nat) (v : UInt8) (h : j < n) : Sized n :=
  ⟨out.1.set j v (by rw [out.2]; exact h), by rw [size_set, out.2]⟩

theorem size_behind (src out : ByteArray) (m : Nat) :
    (src.copySlice 0 out out.size m false).size = out.size + min m src.size := by
  rw [ByteArray.copySlice_eq_append]
  simp [ByteArray.size_append, ByteArray.size_extract]

/-- The bytes of `src` again and again behind `out`, up to the size `n`. -/
def fill (n : Nat) (src : @& ByteArray) (out : ByteArray) : ByteArray :=
  if _h : 0 < src.size ∧ out.size < n then fill n src (src.copySlice 0 out out.size (n - out.size) false) else out
termination_by n - out.size
decreasing_by rw [size_behind]; omega

theorem size_fill (n : Nat) (src out : ByteArray) (h0 : 0 < src.size) (h : out.size ≤ n) :
    (fill n src out).size = n := by
  fun_induction fill n src out with
  | case1 out hc ih => exact ih (by rw [size_behind]; omega)
  | case2 out hc => omega

/-- The three magnitudes at the beginning of `w`, first one lowest. -/
@[inline] def tripleOf (w : UInt64) : UInt64 := ((0x7320541063205410 : UInt64) >>> ((w <<< 2) &&& 60)) &&& 7

/-- How many bits of `w` they take. -/
@[inline] def lengthOf (w : UInt64) : UInt64 := ((0x4332333243323332 : UInt64) >>> ((w <<< 2) &&& 60)) &&& 7

/-- Three codes from byte `j` on, of the magnitudes `t` and the three lowest bits of `s`. -/
@[inline] def setThree {n : Nat} (out : Sized n) (j : Nat) (h : j + 3 ≤ n) (t s : UInt64) : Sized n :=
  setAt (setAt (setAt out j ((t &&& 1) + 2 * (s &&& 1)).toUInt8 (by omega)) (j + 1)
    ((t >>> 1 &&& 1) + (s &&& 2)).toUInt8 (by omega)) (j + 2) ((t >>> 2) + (s >>> 1 &&& 2)).toUInt8 (by omega)

/-- The three magnitudes at bit `p`, bit by bit. -/
def slowTriple (d : @& ByteArray) (p : Nat) : Rice :=
  if p + 2 ≤ 8 * d.size then
    let c := peek d p 2
    if c = 0 then ⟨0, p + 2, 0⟩
    else if p + 3 ≤ 8 * d.size then
      let x := peek d (p + 2) 1
      if c = 1 then ⟨0, p + 3, 1 + x⟩
      else if c = 2 then ⟨0, p + 3, 4 - x⟩
      else if x = 0 then ⟨0, p + 3, 5⟩
      else if p + 4 ≤ 8 * d.size then ⟨0, p + 4, 6 + peek d (p + 3) 1⟩
      else ⟨16, p, 0⟩
    else ⟨16, p, 0⟩
  else ⟨16, p, 0⟩

/-- The codes from byte `j` of `out` on; their signs are the bits from `q` on, their magnitudes those from `p` on. -/
@[noinline] def slowHighs (d : @& ByteArray) (n : Nat) (q p j : Nat) (out : Sized n) : Highs :=
  if h3 : j + 3 ≤ n then
    match slowTriple d p with
    | ⟨status, p, t⟩ =>
      if status = 0 then
        slowHighs d n (q + 3) p (j + 3) (setThree out j h3 (UInt64.ofNat t) (UInt64.ofNat (peek d q 3)))
      else ⟨16, p, out.1⟩
  else if h : j < n then
    if p < 8 * d.size then
      slowHighs d n (q + 1) (p + 1) (j + 1) (setAt out j (UInt8.ofNat (2 * peek d q 1 + peek d p 1)) h)
    else ⟨16, p, out.1⟩
  else ⟨0, p, out.1⟩
termination_by n - j

/-- Magnitudes and signs that are still in two words, how many bits of magnitudes were taken, and the codes. -/
structure Held (n : Nat) where
  w : UInt64
  s : UInt64
  taken : UInt64
  out : Sized n

/-- Three codes from byte `j` on. -/
@[inline] def three {n : Nat} (x : Held n) (j : Nat) (h : j + 3 ≤ n) : Held n :=
  ⟨x.w >>> lengthOf x.w, x.s >>> 3, x.taken + lengthOf x.w, setThree x.out j h (tripleOf x.w) x.s⟩

/-- 24 codes. -/
@[inline] def eight {n : Nat} (x : Held n) (j : Nat) (h : j + 24 ≤ n) : Held n :=
  three (three (three (three (three (three (three (three x j (by omega)) (j + 3) (by omega)) (j + 6) (by omega))
    (j + 9) (by omega)) (j + 12) (by omega)) (j + 15) (by omega)) (j + 18) (by omega)) (j + 21) (by omega)

/-- The same as `slowHighs`, 24 values at a time. -/
def blocks (d : @& ByteArray) (n stop : Nat) (h : Room d stop) (q p j : Nat) (out : Sized n) : Highs :=
  if hj : j + 24 ≤ n then
    if hp : p < stop then
      if hq : q < stop then
        match eight ⟨wide d p stop h hp, wide d q stop h hq, 0, out⟩ j hj with
        | ⟨_, _, taken, out⟩ => blocks d n stop h (q + 24) (p + taken.toNat) (j + 24) out
      else slowHighs d n q p j out
    else slowHighs d n q p j out
  else slowHighs d n q p j out
termination_by n - j

/-- The codes of `n` values: their signs are the bits from byte `i` on, their magnitudes those from bit `p` on. -/
@[noinline] def readHighs (d : @& ByteArray) (n i p : Nat) : Highs :=
  if h : 0 < d.size then
    blocks d n (stopOf d) (room_stopOf d) (8 * i) p 0
      ⟨fill n d (ByteArray.emptyWithCapacity n), size_fill n d _ h (Nat.zero_le n)⟩
  else ⟨if n = 0 then 0 else 16, p, ByteArray.emptyWithCapacity 0⟩

/-! Writing.  A product is written where a shift of 0 would be a branch of its own. -/
open Write

/-- The signs of `n` codes of `b` bits, from byte `j` of `codes` on; `none` if one has more bits. -/
def putSigns (codes : @& ByteArray) (b : Nat) : Nat → Nat → Nat → Nat → ByteArray → Option Writer
  | 0, _, cnt, buf, out => some ⟨out, cnt, buf⟩
  | n+1, j, cnt, buf, out =>
    let c := byteAt codes j
    if c >>> b = 0 then
      let buf := buf + (c >>> (b - 1)) * 1 <<< cnt
      if 32 ≤ cnt + 1 then putSigns codes b n (j + 1) (cnt + 1 - 32) (buf >>> 32) (push4 out buf)
      else putSigns codes b n (j + 1) (cnt + 1) buf out
    else none

/-- Length and bits of the word for three magnitudes, as `length + 8 * bits`. -/
@[inline] def tripleCode (t : Nat) : Nat := (((0x7c3c1b13332b0b02 : UInt64) >>> UInt64.ofNat (8 * t)) &&& 255).toNat

/-- The magnitudes of `n` codes from byte `j` of `codes` on. -/
def putHighs (codes : @& ByteArray) (n j cnt buf : Nat) (out : ByteArray) : Writer :=
  if 3 ≤ n then
    let e := tripleCode (byteAt codes j % 2 + 2 * (byteAt codes (j + 1) % 2) + 4 * (byteAt codes (j + 2) % 2))
    let buf := buf + e / 8 * 1 <<< cnt
    if 32 ≤ cnt + e % 8 then putHighs codes (n - 3) (j + 3) (cnt + e % 8 - 32) (buf >>> 32) (push4 out buf)
    else putHighs codes (n - 3) (j + 3) (cnt + e % 8) buf out
  else if n = 0 then ⟨out, cnt, buf⟩
  else
    match Writer.put ⟨out, cnt, buf⟩ 1 (byteAt codes j % 2) with
    | ⟨out, cnt, buf⟩ => putHighs codes (n - 1) (j + 1) cnt buf out
termination_by n
end Lydite.Fast.Sparse

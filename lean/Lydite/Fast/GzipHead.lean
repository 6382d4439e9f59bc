module
public import Lydite.Fast.Check
/-! The header of a gzip member, read from bytes (RFC 1952, section 2.3).  Positions are results; statuses: 0 read,
1 the input ends inside, 2 no gzip magic, 3 unknown method, 4 reserved flags, 5 wrong header check. -/
@[expose] public section
namespace Lydite.Fast

/-- Where the text from `i` on ends, after its zero byte; 0 if the input ends before. -/
def textEnd (d : ByteArray) (i : Nat) : Nat :=
  if h : i < d.size then if d[i] == 0 then i + 1 else textEnd d (i + 1) else 0
termination_by d.size - i

/-- Where the extra field at `i` ends; 0 if the input ends before. -/
def extraEnd (d : ByteArray) (i : Nat) : Nat :=
  if h : i + 2 ≤ d.size then
    let e := i + 2 + (d[i].toNat + 256 * d[i+1].toNat)
    if e ≤ d.size then e else 0
  else 0

/-- Bit `i` of the flags. -/
@[inline] def bitOf (f : UInt8) (i : Nat) : Bool := f.toNat / 2 ^ i % 2 == 1

/-- An optional part: where it ends, if there is one and the input did not end before. -/
@[inline] def optionalText (c : Bool) (d : ByteArray) (i : Nat) : Nat :=
  if i = 0 then 0 else if c then textEnd d i else i

/-- Where the optional parts but the check end, for a member whose header starts at `i`; 0 if the input ends before. -/
def restEnd (d : ByteArray) (f : UInt8) (i : Nat) : Nat :=
  if i + 10 ≤ d.size then
    let e := if bitOf f 2 then extraEnd d (i + 10) else i + 10
    optionalText (bitOf f 4) d (optionalText (bitOf f 3) d e)
  else 0

structure Head where
  status : Nat
  pos : Nat

/-- The end of a header at `i` whose parts but the check end at `e`. -/
def headCheck (d : ByteArray) (f : UInt8) (i e : Nat) : Head :=
  if e = 0 then ⟨1, i⟩
  else if bitOf f 1 then
    if h : e + 2 ≤ d.size then
      if d[e].toNat + 256 * d[e+1].toNat = (crc32 d i e 0).toNat % 65536 then ⟨0, e + 2⟩ else ⟨5, i⟩
    else ⟨1, i⟩
  else ⟨0, e⟩

/-- Read the header at `i`. -/
def gzipHead (d : ByteArray) (i : Nat) : Head :=
  if h : i + 4 ≤ d.size then
    if !(d[i] == 0x1f && d[i+1] == 0x8b) then ⟨2, i⟩
    else if !(d[i+2] == 8) then ⟨3, i⟩
    else if 32 ≤ d[i+3].toNat then ⟨4, i⟩
    else headCheck d d[i+3] i (restEnd d d[i+3] i)
  else ⟨1, i⟩
end Lydite.Fast

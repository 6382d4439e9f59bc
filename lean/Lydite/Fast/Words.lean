module
public import Lydite.Result
/-! Numbers of four bytes, in both orders; 0 if the input ends before. -/
@[expose] public section
namespace Lydite.Fast

/-- The four bytes at `i`, most significant first. -/
def be32 (d : @& ByteArray) (i : Nat) : Nat :=
  if h : i + 4 ≤ d.size then
    256 * (256 * (256 * d[i].toNat + d[i+1].toNat) + d[i+2].toNat) + d[i+3].toNat
  else 0

/-- The four bytes at `i`, least significant first. -/
def le32 (d : @& ByteArray) (i : Nat) : Nat :=
  if h : i + 4 ≤ d.size then
    d[i].toNat + 256 * (d[i+1].toNat + 256 * (d[i+2].toNat + 256 * d[i+3].toNat))
  else 0
end Lydite.Fast

module
public import Lydite.Result
/-! What decoder, writer and oracles share: checked access to arrays of numbers, and what RFC 1951 fixes about symbols. -/
@[expose] public section
namespace Lydite.Fast

/-- Entry `i`; 0 beyond the end. -/
@[inline] def get0 (a : Array Nat) (i : Nat) : Nat := if h : i < a.size then a[i] else 0

/-- Set entry `i`, if there is one. -/
@[inline] def set0 (a : Array Nat) (i v : Nat) : Array Nat := if h : i < a.size then a.set i v h else a

/-- `n` times `v` after `a`. -/
def pad : Nat → Nat → Array Nat → Array Nat
  | 0, _, a => a
  | n+1, v, a => pad n v (a.push v)

/-- Least length and extra bits of the length code `257 + k` (RFC 1951, section 3.2.5). -/
def lengthBase (k : Nat) : Nat := if k < 8 then 3 + k else if k = 28 then 258 else ((4 + k % 4) <<< (k / 4 - 1)) + 3
def lengthExtra (k : Nat) : Nat := if k < 8 then 0 else if k = 28 then 0 else k / 4 - 1

/-- Least distance and extra bits of the distance code `s`. -/
def distanceBase (s : Nat) : Nat := if s < 4 then s + 1 else ((2 + s % 2) <<< (s / 2 - 1)) + 1
def distanceExtra (s : Nat) : Nat := if s < 4 then 0 else s / 2 - 1

/-- The code lengths of the fixed codes (RFC 1951, section 3.2.6). -/
def fixedLitLens : Array Nat := pad 8 8 (pad 24 7 (pad 112 9 (pad 144 8 #[])))
def fixedDistLens : Array Nat := pad 32 5 #[]
end Lydite.Fast

module
public import Lydite.Fast.Oracle.Lengths
/-! The header of a dynamic block (RFC 1951, section 3.2.7): runs of lengths, and the code for them.

Nothing is proved about oracles.  Nothing calls this yet. -/
@[expose] public section
namespace Lydite.Fast.Oracle

/-- The length of the run of `v` from `i` on, up to `max`. -/
def runOf (lens : @& Array Nat) (v i n max : Nat) : Nat :=
  match max with
  | 0 => n
  | max+1 => if h : i < lens.size then (if lens[i] = v then runOf lens v (i + 1) (n + 1) max else n) else n

/-- `k` times the symbol `v`. -/
def plain (v k : Nat) (syms : Array Nat) : Array Nat :=
  match k with
  | 0 => syms
  | k+1 => plain v k (syms.push v)

/-- `k` more of the length `v` just sent. -/
def repeats (v k : Nat) (syms : Array Nat) (fuel : Nat) : Array Nat :=
  match fuel with
  | 0 => plain v k syms
  | f+1 =>
    if k < 3 then plain v k syms
    else if k ≤ 6 then syms.push (16 + 32 * (k - 3))
    else
      let m := if k < 9 then k - 3 else 6
      repeats v (k - m) (syms.push (16 + 32 * (m - 3))) f

/-- `k` zeros. -/
def nothings (k : Nat) (syms : Array Nat) (fuel : Nat) : Array Nat :=
  match fuel with
  | 0 => plain 0 k syms
  | f+1 =>
    if k < 3 then plain 0 k syms
    else if k < 11 then syms.push (17 + 32 * (k - 3))
    else if k ≤ 138 then syms.push (18 + 32 * (k - 11))
    else nothings (k - 138) (syms.push (18 + 32 * 127)) f

/-- Code length symbols, `symbol + 32 * extra`, that spell `lens` from `i` on. -/
def spell (lens : @& Array Nat) (i : Nat) (syms : Array Nat) (fuel : Nat) : Array Nat :=
  match fuel with
  | 0 => syms
  | f+1 =>
    if h : i < lens.size then
      let v := lens[i]
      let k := runOf lens v i 0 400
      if v = 0 then spell lens (i + k) (nothings k syms 4) f
      else spell lens (i + k) (repeats v (k - 1) (syms.push v) 64) f
    else syms

def countSyms (syms : @& Array Nat) (i : Nat) (count : Array Nat) : Array Nat :=
  match i with
  | 0 => count
  | i+1 =>
    let s := get0 syms i % 32
    let c := get0 count s
    countSyms syms i (set0 count s (c + 1))

/-- The order in which the lengths of the code length code are sent. -/
def sent (i : Nat) : Nat :=
  if i < 3 then 16 + i else if i = 3 then 0
  else if i % 2 = 0 then 8 + (i - 4) / 2 else 7 - (i - 5) / 2

def inOrder (cl : @& Array Nat) (n i : Nat) (cls : Array Nat) : Array Nat :=
  match n with
  | 0 => cls
  | n+1 => inOrder cl n (i + 1) (cls.push (get0 cl (sent i)))

/-- How many of the `n` lengths must be sent. -/
def sentCount (cl : @& Array Nat) (n : Nat) : Nat :=
  match n with
  | 0 => 4
  | n+1 => if n + 1 ≤ 4 then 4 else if get0 cl (sent n) = 0 then sentCount cl n else n + 1

/-- The last of the first `n` lengths that is not 0, counted from 1; at least `low`. -/
def trimmed (lens : @& Array Nat) (low n : Nat) : Nat :=
  match n with
  | 0 => low
  | n+1 => if n + 1 ≤ low then low else if get0 lens n = 0 then trimmed lens low n else n + 1

def copyLens (lens : @& Array Nat) (n i : Nat) (acc : Array Nat) : Array Nat :=
  match n with
  | 0 => acc
  | n+1 => copyLens lens n (i + 1) (acc.push (get0 lens i))

/-- Bits of the code length symbols from `syms`. -/
def symBits (cl count : @& Array Nat) : Nat :=
  get0 count 16 * 2 + get0 count 17 * 3 + get0 count 18 * 7 + go 19 0
where
  go (n acc : Nat) : Nat :=
    match n with
    | 0 => acc
    | n+1 => go n (acc + get0 count n * get0 cl n)

/-- A header and its bits. -/
structure Head where
  nlit : Nat
  ndist : Nat
  cls : Array Nat
  syms : Array Nat
  bits : Nat

/-- At least two symbols, so that the code is complete. -/
def atLeastTwo (count : Array Nat) : Array Nat :=
  if get0 count 0 = 0 then set0 count 0 1 else if get0 count 18 = 0 then set0 count 18 1 else count

/-- The header for the code lengths of 286 literals and lengths, and 30 distances. -/
def headOf (lit dist : @& Array Nat) : Head :=
  let nlit := trimmed lit 257 286
  let ndist := trimmed dist 1 30
  let syms := spell (copyLens dist ndist 0 (copyLens lit nlit 0 (Array.mkEmpty 316))) 0 (Array.mkEmpty 316) 317
  let count := countSyms syms syms.size (zeros 19)
  let cl := lengths count 19 7
  let cl := if (used count 19 0 #[]).size < 2 then lengths (atLeastTwo (countSyms syms syms.size (zeros 19))) 19 7 else cl
  let n := sentCount cl 19
  ⟨nlit, ndist, inOrder cl n 0 (Array.mkEmpty 19), syms, 14 + 3 * n + symBits cl count⟩

end Lydite.Fast.Oracle

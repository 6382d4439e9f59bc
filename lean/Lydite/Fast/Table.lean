module
public import Lydite.Fast.Symbols
/-! Decoding tables of a canonical code (RFC 1951, section 3.2.2), built from its code lengths in one pass over the symbols
and one over the table.  An entry is 0 (not here: take the slow path) or `length + 16 * payload`; the place of a word is
any number whose low bits are the word, first bit lowest. -/
@[expose] public section
namespace Lydite.Fast

/-- A code: a table of `2 ^ tbits` entries for short words, how many words there are of each length (0 to 15), and the
symbols in the order of their words. -/
structure Code where
  tbits : Nat
  table : Array Nat
  counts : Array Nat
  syms : Array Nat

/-- The payload of a literal or length symbol below 286. -/
def payLit (s : Nat) : Nat := if s ≤ 256 then s else 1024 + 8 * lengthBase (s - 257) + lengthExtra (s - 257)

/-- The payload of a distance symbol below 30. -/
def payDist (s : Nat) : Nat := 16 * distanceBase s + distanceExtra s

/-- Payloads of `n` more symbols from `s` on. -/
def litPaysFrom : Nat → Nat → Array Nat → Array Nat
  | 0, _, a => a
  | n+1, s, a => litPaysFrom n (s + 1) (a.push (payLit s))

def distPaysFrom : Nat → Nat → Array Nat → Array Nat
  | 0, _, a => a
  | n+1, s, a => distPaysFrom n (s + 1) (a.push (payDist s))

/-- Payloads by symbol. -/
def litPays : Array Nat := litPaysFrom 286 0 (Array.mkEmpty 286)
def distPays : Array Nat := distPaysFrom 30 0 (Array.mkEmpty 30)

/-- Count the lengths from `i` on. -/
def countFrom (lens : Array Nat) (i : Nat) (c : Array Nat) : Array Nat :=
  if h : i < lens.size then countFrom lens (i + 1) (set0 c lens[i] (get0 c lens[i] + 1)) else c
termination_by lens.size - i

/-- How many symbols have each length from 0 to 15. -/
def countsOf (lens : Array Nat) : Array Nat := countFrom lens 0 (Array.replicate 16 0)

/-- The numbers used up after `n` more lengths. -/
def usedFrom (counts : Array Nat) : Nat → Nat → Nat → Nat
  | 0, _, code => code
  | n+1, L, code => usedFrom counts n (L + 1) (2 * (code + get0 counts L))

/-- Twice the Kraft sum times 2^15: 2^16 when the code is complete. -/
def kraftOf (counts : Array Nat) : Nat := usedFrom counts 15 1 0

/-- Where the symbols of each length start in the order of words; `n` more lengths from `L` on. -/
def startsFrom (counts : Array Nat) : Nat → Nat → Nat → Array Nat → Array Nat
  | 0, _, _, a => a
  | n+1, L, i, a => startsFrom counts n (L + 1) (i + get0 counts L) (a.push i)

def startsOf (counts : Array Nat) : Array Nat := startsFrom counts 15 1 0 ((Array.mkEmpty 16).push 0)

/-- Put the symbols from `s` on in their places; `next` has the next free place of each length. -/
def sortFrom (lens : Array Nat) (s : Nat) (next syms : Array Nat) : Array Nat :=
  if h : s < lens.size then
    if h0 : 0 < lens[s] ∧ lens[s] < next.size then
      let p := next[lens[s]]
      sortFrom lens (s + 1) (next.set lens[s] (p + 1) h0.2) (set0 syms p s)
    else sortFrom lens (s + 1) next syms
  else syms
termination_by lens.size - s

/-- The symbols in the order of their words. -/
def symsOf (lens counts : Array Nat) : Array Nat :=
  sortFrom lens 0 (startsOf counts) (Array.replicate lens.size 0)

/-- The `n` low bits of `v` in reverse, in front of `a`. -/
def revOf : Nat → Nat → Nat → Nat
  | 0, _, a => a
  | n+1, v, a => revOf n (v / 2) (2 * a + v % 2)

/-- Write `v` to the entries `i`, `i + step`, ... -/
def fill (step : Nat) (hs : 0 < step) (v i : Nat) (t : Array Nat) : Array Nat :=
  if h : i < t.size then fill step hs v (i + step) (t.set i v h) else t
termination_by t.size - i
decreasing_by simp only [Array.size_set]; omega

/-- Write the entries of `n` words of length `L`, from the number `code` and the place `i` in `syms` on. -/
def fillRow (pays syms : Array Nat) (L step : Nat) (hs : 0 < step) : Nat → Nat → Nat → Array Nat → Array Nat
  | 0, _, _, t => t
  | n+1, code, i, t =>
    let s := get0 syms i
    if h : s < pays.size then
      fillRow pays syms L step hs n (code + 1) (i + 1) (fill step hs (L + 16 * pays[s]) (revOf L code 0) t)
    else fillRow pays syms L step hs n (code + 1) (i + 1) t

/-- Write the entries of the words of `n` more lengths, from `L` on; `step` is `2 ^ L`. -/
def fillRows (pays counts syms : Array Nat) :
    Nat → (L step : Nat) → 0 < step → Nat → Nat → Array Nat → Array Nat
  | 0, _, _, _, _, _, t => t
  | n+1, L, step, hs, code, i, t =>
    let k := get0 counts L
    fillRows pays counts syms n (L + 1) (2 * step) (by omega) (2 * (code + k)) (i + k)
      (fillRow pays syms L step hs k code i t)

/-- The greatest length up to `n` that there is; at least 1. -/
def longest (counts : Array Nat) : Nat → Nat
  | 0 => 1
  | n+1 => if get0 counts (n + 1) = 0 then longest counts n else n + 1

/-- The code of `lens`, whose counts are given; the table has at most `2 ^ bits` entries. -/
def build (bits : Nat) (pays lens counts : Array Nat) : Code :=
  let syms := symsOf lens counts
  let tbits := longest counts bits
  ⟨tbits, fillRows pays counts syms tbits 1 2 (by omega) 0 0 (Array.replicate (1 <<< tbits) 0), counts, syms⟩

def buildLit (lens : Array Nat) : Code := build 11 litPays lens (countsOf lens)
def buildDist (lens : Array Nat) : Code := build 8 distPays lens (countsOf lens)
end Lydite.Fast

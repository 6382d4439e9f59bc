module
public import Lydite.Fast.Write
/-! The header of a dynamic block (RFC 1951, section 3.2.7), written only if the plan makes complete codes.  Proved in
Proof/WriteHead.lean. -/
@[expose] public section
namespace Lydite.Fast.Write

/-- Where in a header the length of symbol `s` of the code length code stands; the order is 16, 17, 18, 0, 8, 7, ... -/
def slot (s : Nat) : Nat :=
  if 16 ≤ s then s - 16 else if s = 0 then 3 else if 8 ≤ s then 2 * s - 12 else 19 - 2 * s

/-- The lengths of the code length code of `n` more symbols, from `s` on. -/
def clLens (cls : Array Nat) : Nat → Nat → Array Nat → Array Nat
  | 0, _, t => t
  | n+1, s, t => clLens cls n (s + 1) (t.push (get0 cls (slot s)))

/-- Are all numbers from `i` on below 8? -/
def allBelow8 (a : Array Nat) (i : Nat) : Bool :=
  if h : i < a.size then if a[i] < 8 then allBelow8 a (i + 1) else false else true
termination_by a.size - i

/-- Write the lengths of the code length code from `i` on. -/
def putCls (cls : Array Nat) (i : Nat) (w : Writer) : Writer :=
  if h : i < cls.size then putCls cls (i + 1) (w.put 3 cls[i]) else w
termination_by cls.size - i

/-- Code lengths that were written. -/
structure Sent where
  lens : Array Nat
  writer : Writer

/-- Extra bits of a code length symbol, and the least count of lengths that it means. -/
def symExtra (s : Nat) : Nat := if s < 16 then 0 else if s = 16 then 2 else if s = 17 then 3 else 7
def symBase (s : Nat) : Nat := if s < 16 then 1 else if s = 18 then 11 else 3

/-- Write the code length symbols from `i` on, if there are words for them and they mean at most `most` lengths. -/
def putSyms (syms words : Array Nat) (most i : Nat) (lens : Array Nat) (w : Writer) : Option Sent :=
  if h : i < syms.size then
    let s := syms[i] % 32
    let x := syms[i] / 32
    let e := get0 words s
    if e = 0 then none
    else if s = 16 ∧ lens.size = 0 then none
    else if x < 1 <<< symExtra s ∧ lens.size + symBase s + x ≤ most then
      let v := if s < 16 then s else if s = 16 then get0 lens (lens.size - 1) else 0
      putSyms syms words most (i + 1) (pad (symBase s + x) v lens) ((w.put (e % 16) (e / 16)).put (symExtra s) x)
    else none
  else some ⟨lens, w⟩
termination_by syms.size - i

/-- `n` more entries of `a` from `i` on. -/
def slice (a : Array Nat) : Nat → Nat → Array Nat → Array Nat
  | 0, _, acc => acc
  | n+1, i, acc => slice a n (i + 1) (acc.push (get0 a i))

/-- A header that was written, and the tables for its block. -/
structure Head where
  coder : Coder
  writer : Writer

/-- The tables for the code lengths that were sent, if they make codes. -/
def headFor (lit dist : Array Nat) (w : Writer) : Option Head :=
  if get0 lit 256 = 0 then none
  else match wordsOf lit with
    | ⟨kl, wl⟩ => match wordsOf dist with
      | ⟨kd, wd⟩ => if usable lit kl && usable dist kd then some ⟨coderOf wl wd, w⟩ else none

/-- Write the header that a plan asks for. -/
def head (plan : Plan) (w : Writer) : Option Head :=
  let nlit := plan.nlit
  let ndist := plan.ndist
  let cls := plan.cls
  if 257 ≤ nlit ∧ nlit ≤ 286 ∧ 1 ≤ ndist ∧ ndist ≤ 30 ∧ 4 ≤ cls.size ∧ cls.size ≤ 19 ∧ allBelow8 cls 0 = true then
    match wordsOf (clLens cls 19 0 (Array.mkEmpty 19)) with
    | ⟨kraft, words⟩ =>
      if kraft = 65536 then
        match putSyms plan.syms words (nlit + ndist) 0 (Array.mkEmpty 316)
            (putCls cls 0 (((w.put 5 (nlit - 257)).put 5 (ndist - 1)).put 4 (cls.size - 4))) with
        | none => none
        | some ⟨lens, w⟩ =>
          if lens.size = nlit + ndist then
            headFor (slice lens nlit 0 (Array.mkEmpty nlit)) (slice lens ndist nlit (Array.mkEmpty ndist)) w
          else none
      else none
  else none
end Lydite.Fast.Write

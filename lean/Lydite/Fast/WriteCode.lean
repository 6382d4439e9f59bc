module
public import Lydite.Fast.Table
/-! Code words for the writer.  A word is `length + 16 * bits`, with the first bit of the word lowest, as it is sent;
0 means that the symbol has no word.  Matches get a table for each block: by length, `count + 32 * bits` with the
extra bits in it; by distance, entries that hold all that is needed to check and write one.  Proof/WriteCode.lean and
Proof/WriteTables.lean say what is proved about them. -/
@[expose] public section
namespace Lydite.Fast.Write

/-- Words so far, and the next number. -/
structure Row where
  code : Nat
  words : Array Nat

/-- The words of length `L`, from the number `code` and the symbol `sym` on (RFC 1951, section 3.2.2). -/
def row (lens : Array Nat) (L code sym : Nat) (words : Array Nat) : Row :=
  if h : sym < lens.size then
    if lens[sym] = L then row lens L (code + 1) (sym + 1) (set0 words sym (L + 16 * revOf L code 0))
    else row lens L code (sym + 1) words
  else ⟨code, words⟩
termination_by lens.size - sym

/-- The words of lengths `L .. L + n - 1`. -/
def rows (lens : Array Nat) : Nat → Nat → Nat → Array Nat → Row
  | 0, _, code, words => ⟨code, words⟩
  | n+1, L, code, words => match row lens L code 0 words with
    | ⟨code, words⟩ => rows lens n (L + 1) (2 * code) words

/-- All words of a canonical code; `code` is then twice the Kraft sum times 2^15. -/
def wordsOf (lens : Array Nat) : Row := rows lens 15 1 0 (pad lens.size 0 (Array.mkEmpty lens.size))

/-- Is every length from `i` on 0 or 1? -/
def allShort (lens : Array Nat) (i : Nat) : Bool :=
  if h : i < lens.size then if lens[i] ≤ 1 then allShort lens (i + 1) else false else true
termination_by lens.size - i

/-- A complete code, or at most one word of one bit. -/
def usable (lens : Array Nat) (kraft : Nat) : Bool := kraft == 65536 || (kraft ≤ 65536 && allShort lens 0)

/-- The entries of the lengths that one word covers; `n` more of them, from the extra bits `x` on. -/
def lenRow (word eb base : Nat) : Nat → Nat → Array Nat → Array Nat
  | 0, _, t => t
  | n+1, x, t => lenRow word eb base n (x + 1)
      (set0 t (base + x) (word % 16 + eb + 32 * (word / 16 + x <<< (word % 16))))

/-- The entries of `n` more length codes, from `257 + k` on. -/
def lenRows (words : Array Nat) : Nat → Nat → Array Nat → Array Nat
  | 0, _, t => t
  | n+1, k, t =>
    let w := get0 words (257 + k)
    lenRows words n (k + 1) (if w = 0 then t else lenRow w (lengthExtra k) (lengthBase k) (1 <<< lengthExtra k) 0 t)

/-- By length, 0 to 258. -/
def lenTable (words : Array Nat) : Array Nat := lenRows words 29 0 (pad 259 0 (Array.mkEmpty 259))

/-- What is known of the distance code `s` with the word `w`: length of the word, extra bits, bits of the word, least
distance, in fields of 4, 4, 15 and 16 bits. -/
def distEntry (w s : Nat) : Nat :=
  if w = 0 then 0 else w % 16 + 16 * (distanceExtra s + 16 * (w / 16 + 32768 * distanceBase s))

/-- Entries of the distances `d`, `d + step`, ...; a guess of where to look, and checked at every use. -/
def spread (words : Array Nat) (step : Nat) : Nat → Nat → Nat → Array Nat → Array Nat
  | 0, _, _, t => t
  | f+1, s, d, t =>
    if s < 29 ∧ distanceBase (s + 1) ≤ d then spread words step f (s + 1) d t
    else spread words step f s (d + step) (t.push (distEntry (get0 words s) s))

/-- By distance less 1: 256 entries for those below 256, then 256 for those from 256 on, divided by 128. -/
def distTable (words : Array Nat) : Array Nat :=
  spread words 128 285 0 1 (spread words 1 271 0 1 (Array.mkEmpty 512))

/-- Where to look for distance `d` in the table. -/
@[inline] def distSlot (d : Nat) : Nat := if d ≤ 256 then d - 1 else 256 + (d - 1) >>> 7

/-- The tables of one block. -/
structure Coder where
  lit : Array Nat
  len : Array Nat
  dist : Array Nat

def coderOf (lit dist : Array Nat) : Coder := ⟨lit, lenTable lit, distTable dist⟩

/-- The tables of the fixed codes. -/
@[irreducible] def fixedCoder : Coder := coderOf (wordsOf fixedLitLens).words (wordsOf fixedDistLens).words
end Lydite.Fast.Write

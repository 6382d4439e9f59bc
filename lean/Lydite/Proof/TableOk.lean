module
public import Lydite.Canonical
public import Lydite.Fast.Table
/-! What is proved about a `Code`: every entry of its table is right, and its counts and symbols are those of the canonical
code. -/
@[expose] public section
namespace Lydite.Fast

/-- Every entry that is not 0 belongs to a word that its place starts with. -/
def Sound (pay : Nat → Nat) (top : Nat) (lens : List Nat) (tbits : Nat) (t : Array Nat) : Prop :=
  ∀ i (h : i < t.size), t[i] ≠ 0 → ∃ w s, (w, s) ∈ canonical lens ∧ s < top ∧ t[i] = w.length + 16 * pay s ∧
    w.length ≤ tbits ∧ field w.length i = w

/-- The first number of the words of length `L`. -/
noncomputable def firstOf (ls : List Nat) : Nat → Nat
  | 0 => 0
  | 1 => 0
  | L+2 => 2 * (firstOf ls (L + 1) + count (L + 1) ls)

/-- How many words are shorter than `L`. -/
noncomputable def startOf (ls : List Nat) : Nat → Nat
  | 0 => 0
  | 1 => 0
  | L+2 => startOf ls (L + 1) + count (L + 1) ls

/-- `c` is the code of `lens`, and its payloads are `pay`, for the symbols below `top` (286 or 30). -/
structure Code.Ok (pay : Nat → Nat) (top : Nat) (lens : List Nat) (c : Code) : Prop where
  kraft : kraft lens ≤ 65536
  size : c.table.size = 2 ^ c.tbits
  tbits : c.tbits ≤ 15
  sound : Sound pay top lens c.tbits c.table
  counts : ∀ L, 1 ≤ L → L ≤ 15 → get0 c.counts L = count L lens
  syms : ∀ L j, 1 ≤ L → L ≤ 15 → j < count L lens →
    (word L (firstOf lens L + j), get0 c.syms (startOf lens L + j)) ∈ canonical lens

theorem Code.Ok.ordered {pay : Nat → Nat} {top : Nat} {lens : List Nat} {c : Code} (h : c.Ok pay top lens) :
    Ordered (canonical lens) := canonical_ordered h.kraft
end Lydite.Fast

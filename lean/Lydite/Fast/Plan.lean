module
public import Lydite.Result
/-! What an oracle says about the next block.  Nothing in it is trusted: the writer checks every match against the
data and every code against RFC 1951, and writes stored blocks for the part that a refused plan covers. -/
@[expose] public section
namespace Lydite.Fast

/-- One block, as an oracle proposes it.  Fields that its kind does not need may hold anything. -/
structure Plan where
  /-- 0: stored (cut into blocks of 65535 bytes), 1: fixed codes, 2: dynamic codes. -/
  kind : Nat
  /-- How many bytes of the data the block covers; at least 1. -/
  size : Nat
  /-- One entry per token: 0 is the byte at this place itself, `length + 512 * distance` a match. -/
  tokens : Array Nat
  /-- How many literal and length codes the header announces: 257 to 286. -/
  nlit : Nat
  /-- How many distance codes the header announces: 1 to 30. -/
  ndist : Nat
  /-- Lengths of the code length code, in the order in which they are sent (16, 17, 18, 0, 8, 7, ...): 4 to 19
  entries. -/
  cls : Array Nat
  /-- Code length symbols, `symbol + 32 * extra`: 0 to 15 a length, 16 the last length `3 + extra` times, 17 and 18
  `3 + extra` and `11 + extra` zeros.  Together they spell `nlit + ndist` lengths. -/
  syms : Array Nat

/-- A plan and what the oracle wants to remember for the next one. -/
structure Proposed (σ : Type) where
  plan : Plan
  state : σ

/-- An oracle: given its state, the data and where the next block begins, a plan for that block.  It may look at all of
the data, and find matches in what lies before. -/
abbrev Oracle (σ : Type) := σ → ByteArray → Nat → Proposed σ

/-- A plan for a stored block. -/
def storedPlan (size : Nat) : Plan := ⟨0, size, #[], 0, 0, #[], #[]⟩
end Lydite.Fast

module
import all Lydite.Adler
import all Lydite.Bits
import all Lydite.Block
import all Lydite.Book
import all Lydite.Canonical
import all Lydite.Crc
import all Lydite.Deflate
import all Lydite.Dynamic
import all Lydite.Encode
import all Lydite.Guarantees
import all Lydite.Header
import all Lydite.Inflate
import all Lydite.Pack
import all Lydite.Result
import all Lydite.Tokens
import all Lydite.Window
import all Lydite.Words
import Lean
/-! The axioms of every theorem of ours; an unexpected one is an error.  A build of Lean that ships core without its proofs
shows core's theorems as axioms, so a constant that core declares counts as trusted unless it is a known escape hatch. -/
open Lean Elab Command

/-- Escape hatches: a missing proof, and the compiler in the place of the kernel. -/
meta def escapes : List Name := [``sorryAx, ``Lean.ofReduceBool, ``Lean.ofReduceNat, ``Lean.trustCompiler]

run_cmd do
  let env ← getEnv
  let mut theorems := 0
  let ours (n : Name) : Bool := match env.getModuleIdxFor? n with
    | some i => env.header.moduleNames[i.toNat]!.getRoot == `Lydite
    | none => false
  for (name, info) in env.constants.map₁.toList do
    unless ours name do continue
    match info with
    | .thmInfo _ => theorems := theorems + 1
    | .axiomInfo _ => logError m!"{name} is an axiom, or its proof was not loaded"
    | _ => pure ()
    for a in ← liftCoreM (collectAxioms name) do
      if escapes.contains a || ours a || (env.getModuleIdxFor? a).isNone then logError m!"{name} rests on {a}"
  if theorems = 0 then logError m!"no theorem was found"
  logInfo m!"audit: {theorems} theorems, none rests on anything but Lean's core"

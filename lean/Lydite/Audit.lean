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
import all Lydite.ExpGolomb
import all Lydite.Fast.Check
import all Lydite.Fast.Container
import all Lydite.Fast.Copy
import all Lydite.Fast.Deflate
import all Lydite.Fast.Exports
import all Lydite.Fast.ExportsCodec
import all Lydite.Fast.ExportsSparse
import all Lydite.Fast.GzipHead
import all Lydite.Fast.Header
import all Lydite.Fast.Inflate
import all Lydite.Fast.Loop
import all Lydite.Fast.Oracle.Head
import all Lydite.Fast.Oracle.Lengths
import all Lydite.Fast.Oracle.Next
import all Lydite.Fast.Oracle.Parse
import all Lydite.Fast.Oracle.Search
import all Lydite.Fast.Oracle.Words
import all Lydite.Fast.Peek
import all Lydite.Fast.Plan
import all Lydite.Fast.Refill
import all Lydite.Fast.Slow
import all Lydite.Fast.SparseGaps
import all Lydite.Fast.SparseHead
import all Lydite.Fast.SparseHighs
import all Lydite.Fast.SparseRead
import all Lydite.Fast.SparseScales
import all Lydite.Fast.SparseWord
import all Lydite.Fast.SparseWrite
import all Lydite.Fast.Step
import all Lydite.Fast.Symbols
import all Lydite.Fast.Table
import all Lydite.Fast.Words
import all Lydite.Fast.Wrap
import all Lydite.Fast.Write
import all Lydite.Fast.WriteCode
import all Lydite.Fast.WriteHead
import all Lydite.Guarantees
import all Lydite.Gzip
import all Lydite.GzipHeader
import all Lydite.Header
import all Lydite.Inflate
import all Lydite.Pack
import all Lydite.Proof.BitsAt
import all Lydite.Proof.CheckAdler
import all Lydite.Proof.CheckCombine
import all Lydite.Proof.CheckCrc
import all Lydite.Proof.CodeAt
import all Lydite.Proof.Codec
import all Lydite.Proof.Container
import all Lydite.Proof.Copy
import all Lydite.Proof.Deflate
import all Lydite.Proof.DeflateRun
import all Lydite.Proof.DeflateWindow
import all Lydite.Proof.GzipHead
import all Lydite.Proof.Header
import all Lydite.Proof.HeaderLens
import all Lydite.Proof.HeaderSplit
import all Lydite.Proof.InflateCopy
import all Lydite.Proof.InflateData
import all Lydite.Proof.InflateHead
import all Lydite.Proof.InflateModel
import all Lydite.Proof.InflateRun
import all Lydite.Proof.InflateWhole
import all Lydite.Proof.InflateWindow
import all Lydite.Proof.Loop
import all Lydite.Proof.LoopEntry
import all Lydite.Proof.LoopHot
import all Lydite.Proof.LoopStep
import all Lydite.Proof.Peek
import all Lydite.Proof.Refill
import all Lydite.Proof.Slices
import all Lydite.Proof.SparseBody
import all Lydite.Proof.SparseChunks
import all Lydite.Proof.SparseFast
import all Lydite.Proof.SparseGaps
import all Lydite.Proof.SparseGroups
import all Lydite.Proof.SparseHighs
import all Lydite.Proof.SparseHighsPut
import all Lydite.Proof.SparseHighsRead
import all Lydite.Proof.SparseHighsWord
import all Lydite.Proof.SparseIndices
import all Lydite.Proof.SparseLay
import all Lydite.Proof.SparsePuts
import all Lydite.Proof.SparseRead
import all Lydite.Proof.SparseRice
import all Lydite.Proof.SparseScale
import all Lydite.Proof.SparseScales
import all Lydite.Proof.SparseScalesPut
import all Lydite.Proof.SparseSigns
import all Lydite.Proof.SparseUpdate
import all Lydite.Proof.SparseWord
import all Lydite.Proof.SparseWords
import all Lydite.Proof.Step
import all Lydite.Proof.TableBuild
import all Lydite.Proof.TableCount
import all Lydite.Proof.TableFill
import all Lydite.Proof.TableHit
import all Lydite.Proof.TableMem
import all Lydite.Proof.TableOk
import all Lydite.Proof.TablePay
import all Lydite.Proof.TableSlow
import all Lydite.Proof.Words
import all Lydite.Proof.Wrap
import all Lydite.Proof.WriteBits
import all Lydite.Proof.WriteBlock
import all Lydite.Proof.WriteCode
import all Lydite.Proof.WriteHead
import all Lydite.Proof.WriteStored
import all Lydite.Proof.WriteTokens
import all Lydite.Result
import all Lydite.Rice
import all Lydite.Sparse
import all Lydite.SparseBound
import all Lydite.SparseCanon
import all Lydite.SparseHighs
import all Lydite.SparseScales
import all Lydite.Tokens
import all Lydite.Window
import all Lydite.Words
import all Lydite.Zlib
import Lean
/-! The axioms of every theorem of ours; an unexpected one is an error.  A build of Lean that ships core without its proofs
shows core's theorems as axioms, so a constant that core declares counts as trusted unless it is a known escape hatch. -/
open Lean Elab Command

/-- Escape hatches: a missing proof, and the compiler in the place of the kernel. -/
meta def escapes : List Name := [``sorryAx, ``Lean.ofReduceBool, ``Lean.ofReduceNat, ``Lean.trustCompiler]

/-- Is the constant declared in a file of ours? -/
meta def isOurs (env : Environment) (name : Name) : Bool :=
  match env.getModuleIdxFor? name with
  | some i => env.header.moduleNames[i.toNat]!.getRoot == `Lydite
  | none => true

/-- What is wrong with the first `n` axioms of `name`: ours, or an escape hatch. -/
meta def badAxioms (env : Environment) (name : Name) (axioms : Array Name) : Nat → String
  | 0 => ""
  | n+1 =>
    let a := axioms[n]!
    let rest := badAxioms env name axioms n
    if escapes.contains a || isOurs env a then name.toString ++ " rests on " ++ a.toString ++ "; " ++ rest else rest

/-- The axioms of a constant. -/
meta def axiomsOf (env : Environment) (name : Name) : Array Name :=
  (((CollectAxioms.collect name).run env).run {}).2.axioms

/-- Audit the first `n` of `names`: theorems found, and what is wrong. -/
meta def auditNames (env : Environment) (names : Array Name) : Nat → Nat × String → Nat × String
  | 0, found => found
  | n+1, (theorems, wrong) =>
    let name := names[n]!
    match env.find? name with
    | some (.thmInfo _) =>
      let axioms := axiomsOf env name
      auditNames env names n (theorems + 1, wrong ++ badAxioms env name axioms axioms.size)
    | some (.axiomInfo _) =>
      auditNames env names n (theorems, wrong ++ name.toString ++ " is an axiom, or its proof was not loaded; ")
    | _ => auditNames env names n (theorems, wrong)

/-- Audit the first `n` modules. -/
meta def auditModules (env : Environment) : Nat → Nat × String → Nat × String
  | 0, found => found
  | n+1, found =>
    if env.header.moduleNames[n]!.getRoot == `Lydite then
      let names := env.header.moduleData[n]!.constNames
      auditModules env n (auditNames env names names.size found)
    else auditModules env n found

run_cmd do
  let env ← getEnv
  let (theorems, wrong) := auditModules env env.header.moduleNames.size (0, "")
  if theorems == 0 || wrong != "" then
    throw (Exception.error .missing (MessageData.ofFormat (Std.Format.text ("audit failed: " ++ wrong))))
  IO.println ("audit: " ++ toString theorems ++ " theorems, none rests on anything but Lean's core")

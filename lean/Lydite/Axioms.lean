module
import Lean
import Lydite.Guarantees
/-! What each theorem of Guarantees.lean rests on, one line each, for tools/axioms.py.

The walk is that of `#print axioms`, which a module may not call.  It runs in an environment of its own, into which all
modules are loaded with all that their `.olean` files hold, as for a file that is no module: with the official Lean,
core's proofs are among them.  A build that ships core without proofs shows core's theorems, and the bodies that it
keeps to itself, as constants without a value.  Lean keeps what each was declared as (`getOriginalConstKind?`), so three
sorts are told apart: axioms that core declares, core's theorems without their proofs here, core's definitions without
their bodies here.  An axiom besides the three of Lean's logic is an error; so is one of ours. -/
open Lean Elab Command

/-- The axioms of Lean's logic. -/
meta def logic : List Name := [``propext, ``Classical.choice, ``Quot.sound]

/-- The page whose theorems are walked. -/
meta def page : Name := `Lydite.Guarantees

/-- The module that declares a constant; nothing for a constant that is unknown. -/
meta def home (env : Environment) (name : Name) : Name :=
  match env.getModuleIdxFor? name with
  | some i => env.header.moduleNames[i.toNat]!
  | none => .anonymous

/-- What a constant without a value is. -/
inductive Standing where
  /-- Declared as `propext` is: assumed, in every build of Lean. -/
  | assumed
  /-- Declared as a theorem of core; its proof is not here. -/
  | proved
  /-- Declared as a definition of core, or hidden behind its type there; its body is not here. -/
  | defined
  /-- Ours, or of a kind that nothing is known about. -/
  | wrong

/-- Which of the four a constant is. -/
meta def standing (env : Environment) (name : Name) : Standing :=
  if (home env name).getRoot == `Lydite || home env name == .anonymous then .wrong
  else match getOriginalConstKind? env name with
    | some .thm => .proved
    | some .defn => .defined
    | some kind =>
      if some kind == getOriginalConstKind? env ``propext then .assumed
      else if some kind == getOriginalConstKind? env ``System.Platform.getNumBits then .defined
      else .wrong
    | none => .wrong

/-- Constants without a value that were reached, by sort. -/
structure Reached where
  assumed : String := ""
  theorems : Nat := 0
  defined : String := ""
  wrong : String := ""

/-- Names one after the other, with commas between them. -/
meta def comma (names : String) (name : Name) : String :=
  if names == "" then name.toString else names ++ "," ++ name.toString

/-- Sort the first `n` of `names`. -/
meta def sorted (env : Environment) (names : Array Name) : Nat → Reached → Reached
  | 0, r => r
  | n+1, r =>
    let name := names[n]!
    sorted env names n (match standing env name with
      | .assumed =>
        if logic.contains name then { r with assumed := comma r.assumed name }
        else { r with wrong := comma r.wrong name }
      | .proved => { r with theorems := r.theorems + 1 }
      | .defined => { r with defined := comma r.defined name }
      | .wrong => { r with wrong := comma r.wrong name })

/-- Is the name that of a theorem on the page, and not of a lemma that Lean made of it? -/
meta def onPage (env : Environment) (name : Name) : Bool :=
  name.getPrefix == page && !name.isInternalDetail && match env.find? name with
    | some (.thmInfo _) => true
    | _ => false

/-- Print a line for each theorem among the first `n` of `names`; how many, what is wrong, all that was reached. -/
meta def walk (env : Environment) (names : Array Name) :
    Nat → Nat × String × CollectAxioms.State → IO (Nat × String × CollectAxioms.State)
  | 0, found => return found
  | n+1, (count, wrong, all) => do
    let name := names[n]!
    if onPage env name then
      let axioms := (((CollectAxioms.collect name).run env).run {}).2.axioms
      let r := sorted env axioms axioms.size {}
      IO.println ("guarantee " ++ name.toString ++ " axioms=" ++ r.assumed ++ " theorems=" ++ toString r.theorems ++
        " definitions=" ++ r.defined)
      let wrong := if r.wrong == "" then wrong else wrong ++ name.toString ++ " rests on " ++ r.wrong ++ "; "
      walk env names n (count + 1, wrong, (((CollectAxioms.collect name).run env).run all).2)
    else walk env names n (count, wrong, all)

/-- Print the first `n` of `names` that are core's and have no value here. -/
meta def given (env : Environment) (names : Array Name) : Nat → IO Unit
  | 0 => return ()
  | n+1 => do
    let name := names[n]!
    match standing env name with
    | .proved => IO.println ("given theorem " ++ name.toString)
    | .defined => IO.println ("given definition " ++ name.toString)
    | _ => pure ()
    given env names n

/-- Of the first `n` of `names`, those that are assumed in every build of Lean.  Unsafe ones are left out: the kernel
refuses them in a theorem. -/
meta def assumptions (env : Environment) (names : Array Name) : Nat → String → String
  | 0, found => found
  | n+1, found =>
    let name := names[n]!
    assumptions env names n (match env.find? name with
      | some (.axiomInfo value) => match value.isUnsafe, standing env name with
        | false, .assumed => comma found name
        | _, _ => found
      | _ => found)

/-- The same for the first `n` modules. -/
meta def declared (env : Environment) : Nat → String → String
  | 0, found => found
  | n+1, found =>
    let names := env.header.moduleData[n]!.constNames
    declared env n (assumptions env names names.size found)

/-- Constants of a module, looked for among the first `n`. -/
meta def constantsOf (env : Environment) (name : Name) : Nat → Array Name
  | 0 => #[]
  | n+1 => if env.header.moduleNames[n]! == name then env.header.moduleData[n]!.constNames else constantsOf env name n

/-- Are the proofs of core loaded? -/
meta def coreProofs (env : Environment) : Bool :=
  match env.find? ``Nat.add_comm with
  | some (.thmInfo _) => true
  | _ => false

run_cmd do
  let env ← importModules #[{ module := page }] {} (loadExts := false) (level := .private)
  let names := constantsOf env page env.header.moduleNames.size
  let (count, wrong, all) ← walk env names names.size (0, "", {})
  let wrong := if count == 0 then "no theorem in " ++ page.toString else wrong
  if wrong != "" then
    throw (Exception.error .missing (MessageData.ofFormat (Std.Format.text ("axioms: " ++ wrong))))
  given env all.axioms all.axioms.size
  IO.println ("core declares=" ++ declared env env.header.moduleNames.size "")
  IO.println ("core lean=" ++ Lean.versionStringCore ++ " commit=" ++ Lean.githash ++ " proofs=" ++
    (if coreProofs env then "present" else "absent"))

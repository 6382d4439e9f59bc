module
/-! Reading either gives a value or the first rule broken.  Every parser of this project has the type `R α`. -/
@[expose] public section
namespace Lydite

/-- Why bytes were refused.  Names follow zlib's messages where zlib has one, and the refusals of docs/wire-format.md. -/
inductive Reason where
  | truncated | blockType | storedLength
  | tooManyCodes | codeLengthSet | codeLengthRepeat | noEndOfBlock | literalSet | distanceSet
  | literalCode | distanceCode | tooFarBack | outputLimit
  | headerCheck | method | window | needDictionary | adler
  | gzipMagic | gzipFlags | gzipHeaderCheck | crc | size
  | oversized | wrongMagic | wrongVersion | wrongValueBits | wrongK | wrongLayout
  | scaleNotFinite | scaleOutOfRange | scaleZeroNotCanonical | gapWithOneBitValues
  | slackBits | unaryTooLong | indexOutOfRange | trailingBytes
  deriving DecidableEq

abbrev R (α : Type) := Except Reason α

theorem bind_ok {α β : Type} {x : R α} {f : α → R β} {b : β} :
    (x >>= f) = .ok b ↔ ∃ a, x = .ok a ∧ f a = .ok b := by
  cases x <;> simp [bind, Except.bind]

@[simp] theorem ok_bind {α β : Type} (a : α) (f : α → R β) : ((.ok a : R α) >>= f) = f a := rfl

/-- Go on only if `c` holds. -/
def need (c : Bool) (e : Reason) : R Unit := if c then .ok () else .error e

theorem need_ok {c : Bool} {e : Reason} {u : Unit} : need c e = .ok u ↔ c = true := by
  cases c <;> simp [need]
end Lydite

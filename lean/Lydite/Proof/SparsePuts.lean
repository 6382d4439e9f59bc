module
public import Lydite.Proof.BitsAt
public import Lydite.Proof.WriteBits
public import Lydite.Fast.Peek
public import Lydite.Rice
/-! Writers that check what they write: they write the model's bits exactly when the values are those of an update. -/
@[expose] public section
namespace Lydite.Fast.Sparse
open Write (Writer Wrote Holds)

/-- `n` bytes from byte `j` on. -/
noncomputable def codesAt (d : ByteArray) : Nat → Nat → List Nat
  | _, 0 => []
  | j, n+1 => byteAt d j :: codesAt d (j + 1) n

/-- A writer that came from `w` by writing `bits`, if `ok` holds; nothing otherwise. -/
def Puts (w : Writer) (ok : Prop) (bits : Bits) (x : Option Writer) : Prop :=
  match x with
  | some w' => ok ∧ ∀ W, Wrote w W → Wrote w' (W ++ bits)
  | none => ¬ ok

theorem Puts.step {w w' : Writer} {ok ok' : Prop} {a b : Bits} {x : Option Writer} (hok : ok' ↔ ok)
    (h : ∀ W, Wrote w W → Wrote w' (W ++ a)) (g : Puts w' ok b x) : Puts w ok' (a ++ b) x := by
  cases x with
  | none => exact fun c => g (hok.mp c)
  | some y => exact ⟨hok.mpr g.1, fun W hW => by rw [← List.append_assoc]; exact g.2 _ (h W hW)⟩

theorem holds_zeros (z : Nat) : Holds (putZeros z []) z 0 := by
  refine ⟨by rw [putZeros_length]; rfl, Nat.two_pow_pos z, ?_⟩
  induction z with
  | zero => rfl
  | succ z ih => rw [field_succ, putZeros, Nat.zero_div, ih]; rfl
end Lydite.Fast.Sparse

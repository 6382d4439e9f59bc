module
public import Lydite.Proof.GzipHead
public import Lydite.Fast.Words
/-! Numbers of four bytes are those of Words.lean, with any later input `k`. -/
@[expose] public section
namespace Lydite.Fast

theorem be32_eq {d : ByteArray} {i : Nat} (h : i + 4 ≤ d.size) (k : Bytes) :
    getBE 4 0 (after d i ++ k) = .ok (be32 d i, after d (i + 4) ++ k) := by
  rw [after_cons (by omega), after_cons (by omega), after_cons (by omega), after_cons (by omega), be32, dif_pos h]
  simp [getBE]

theorem le32_eq {d : ByteArray} {i : Nat} (h : i + 4 ≤ d.size) (k : Bytes) :
    getLE 4 (after d i ++ k) = .ok (le32 d i, after d (i + 4) ++ k) := by
  rw [after_cons (by omega), after_cons (by omega), after_cons (by omega), after_cons (by omega), le32, dif_pos h]
  simp [getLE]

theorem getBE_short {n acc : Nat} {b : Bytes} (h : b.length < n) : getBE n acc b = .error .truncated := by
  induction n generalizing acc b with
  | zero => omega
  | succ n ih =>
    cases b with
    | nil => rfl
    | cons x b => exact ih (by simpa using h)

theorem getLE_short {n : Nat} {b : Bytes} (h : b.length < n) : getLE n b = .error .truncated := by
  induction n generalizing b with
  | zero => omega
  | succ n ih =>
    cases b with
    | nil => rfl
    | cons x b => rw [getLE, ih (by simpa using h)]

theorem be32_end {d : ByteArray} {i : Nat} (h : d.size < i + 4) : getBE 4 0 (after d i) = .error .truncated :=
  getBE_short (by rw [after_length]; omega)

theorem le32_end {d : ByteArray} {i : Nat} (h : d.size < i + 4) : getLE 4 (after d i) = .error .truncated :=
  getLE_short (by rw [after_length]; omega)
end Lydite.Fast

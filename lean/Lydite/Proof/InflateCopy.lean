module
public import Lydite.Proof.CheckAdler
/-! Copying a stored block from the input. -/
@[expose] public section
namespace Lydite.Fast

theorem copySlice_end (src out : ByteArray) (i n : Nat) {exact : Bool} :
    (src.copySlice i out out.size n exact).data.toList = out.data.toList ++ bytesOf src i (i + n) := by
  have e : (out.data.extract 0 out.size).toList = out.data.toList := by
    have h : out.size = out.data.toList.length := by rw [Array.length_toList]; rfl
    rw [Array.toList_extract, List.extract_eq_drop_take, h, Nat.sub_zero, List.drop_zero, List.take_length]
  have z : (out.data.extract (out.size + min n (src.data.size - i)) out.data.size).toList = [] := by
    show (out.data.extract (out.data.size + min n (src.data.size - i)) out.data.size).toList = []
    rw [Array.toList_extract, List.extract_eq_drop_take, Nat.sub_eq_zero_of_le (by omega), List.take_zero]
  have s : (src.data.extract i (i + n)).toList = bytesOf src i (i + n) := by
    rw [Array.toList_extract, List.extract_eq_drop_take, bytesOf, List.drop_take]
  simp only [ByteArray.copySlice, Array.toList_append, e, s, z, List.append_nil]
end Lydite.Fast

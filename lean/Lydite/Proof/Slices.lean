module
public import Lydite.Proof.InflateCopy
public import Lydite.Proof.BitsAt
/-! What `copySlice` does to the bytes written so far. -/
@[expose] public section
namespace Lydite.Fast

/-- A slice copied over bytes that are there already. -/
theorem copySlice_toList (src out : ByteArray) (i n m : Nat) (hi : i + m ≤ src.size) :
    (src.copySlice i out n m).data.toList =
      out.data.toList.take n ++ (bytesOf src i (i + m) ++ out.data.toList.drop (n + m)) := by
  have a : (out.data.extract 0 n).toList = out.data.toList.take n := by
    rw [Array.toList_extract, List.extract_eq_drop_take, List.drop_zero, Nat.sub_zero]
  have s : (src.data.extract i (i + m)).toList = bytesOf src i (i + m) := by
    rw [Array.toList_extract, List.extract_eq_drop_take, bytesOf, List.drop_take]
  have hm : min m (src.data.size - i) = m := by
    have : src.data.size = src.size := rfl
    omega
  have z : (out.data.extract (n + m) out.data.size).toList = out.data.toList.drop (n + m) := by
    rw [Array.toList_extract, List.extract_eq_drop_take, List.take_of_length_le]
    rw [List.length_drop, Array.length_toList]; omega
  simp only [ByteArray.copySlice, hm, Array.toList_append, a, s, z, List.append_assoc]

theorem bytesOf_length {d : ByteArray} {i stop : Nat} (h : stop ≤ d.size) : (bytesOf d i stop).length = stop - i := by
  rw [bytesOf, List.length_drop, List.length_take, toList_length]; omega

theorem copySlice_size (src out : ByteArray) (i n m : Nat) (hn : n + m ≤ out.size) (hi : i + m ≤ src.size) :
    (src.copySlice i out n m).size = out.size := by
  rw [← toList_length, copySlice_toList src out i n m hi]
  simp only [List.length_append, List.length_take, List.length_drop, toList_length, bytesOf_length hi]
  omega

theorem written_copySlice (src out : ByteArray) (i n m : Nat) (hn : n + m ≤ out.size) (hi : i + m ≤ src.size) :
    written (src.copySlice i out n m) (n + m) = (bytesOf src i (i + m)).reverse ++ written out n := by
  have l : (out.data.toList.take n ++ bytesOf src i (i + m)).length = n + m := by
    rw [List.length_append, List.length_take, toList_length, bytesOf_length hi]; omega
  rw [written, copySlice_toList src out i n m hi, ← List.append_assoc, ← l, List.take_left,
    List.reverse_append, written]

theorem written_all (out : ByteArray) : written out out.size = out.data.toList.reverse := by
  rw [written, ← toList_length, List.take_length]

theorem extract_toList (d : ByteArray) (i stop : Nat) : (d.extract i stop).data.toList = bytesOf d i stop := by
  rw [ByteArray.data_extract, Array.toList_extract, List.extract_eq_drop_take, bytesOf, List.drop_take]
end Lydite.Fast

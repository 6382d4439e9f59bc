module
public import Lydite.Proof.InflateCopy
public import Lydite.Proof.WriteTokens
public import Lydite.Fast.Deflate
/-! Stored blocks as they are written. -/
@[expose] public section
namespace Lydite.Fast.Write

/-- Two whole bytes. -/
theorem Wrote.two {out : ByteArray} {n : Nat} {W : Bits} (h : Wrote ⟨out, 0, 0⟩ W) (hn : n < 2 ^ 16) :
    Wrote ⟨(out.push n.toUInt8).push (n >>> 8).toUInt8, 0, 0⟩ (W ++ field 16 n) := by
  have g := ((h.add (.field hn)).byte (by omega)).byte (by omega)
  simp only [Nat.zero_add, Nat.shiftLeft_zero, Nat.reduceSub] at g
  rwa [show n >>> 8 >>> 8 = 0 by rw [← Nat.shiftRight_add, Nat.shiftRight_eq_div_pow]; exact Nat.div_eq_of_lt hn] at g

/-- A slice of bytes. -/
theorem Wrote.slice {out : ByteArray} {W : Bits} (h : Wrote ⟨out, 0, 0⟩ W) (data : ByteArray) (p n : Nat) :
    Wrote ⟨data.copySlice p out out.size n false, 0, 0⟩ (W ++ unpack (bytesOf data p (p + n))) := by
  have e : (data.copySlice p out out.size n false).data.toList = _ := copySlice_end data out p n
  refine ⟨by simp, ?_⟩
  rw [← h.bits]
  simp only
  rw [e, unpack_append]
  simp [field, putBits]

theorem written_bytesOf (data : ByteArray) (p n : Nat) :
    written data (p + n) = (bytesOf data p (p + n)).reverse ++ written data p := by
  have e : data.data.toList.take p = (data.data.toList.take (p + n)).take p := by
    rw [List.take_take, Nat.min_eq_left (by omega)]
  rw [written, written, bytesOf, e, ← List.reverse_append, List.take_append_drop]

/-- The final-block bit and the type of a block. -/
theorem field_three {last k : Nat} (hl : last ≤ 1) : field 3 (last + 2 * k) = (last == 1) :: field 2 k := by
  have e : field 3 (last + 2 * k) = ((last + 2 * k) % 2 == 1) :: field 2 ((last + 2 * k) / 2) := rfl
  rw [e, show (last + 2 * k) % 2 = last by omega, show (last + 2 * k) / 2 = k by omega]

theorem storedBlock_spec {data : ByteArray} {p n last pos : Nat} {w : Writer} {W : Bits} (h : Wrote w W)
    (hpos : W.length % 8 = pos % 8) (hn : n < 65536) (hp : p + n ≤ data.size) (hl : last ≤ 1) :
    ∃ b, Body pos (written data p) b (written data (p + n)) ∧
      Wrote (storedBlock data p n last w) (W ++ ((last == 1) :: b)) ∧ (storedBlock data p n last w).cnt = 0 ∧
      (storedBlock data p n last w).buf = 0 := by
  obtain ⟨h1, hc⟩ := h.put (n := 3) (v := last) (by omega)
  obtain ⟨h2, e1, e2⟩ := h1.align hc
  unfold storedBlock
  generalize (w.put 3 last).align = v at *
  obtain ⟨out, cnt, buf⟩ := v
  simp only at e1 e2
  subst e1 e2
  have hd : (bytesOf data p (p + n)).length = n := by
    rw [bytesOf, List.length_drop, List.length_take, toList_length]; omega
  have g := ((h2.two (n := n) (by omega)).two (n := 65535 - n) (by omega)).slice data p n
  have e3 : field 3 last = (last == 1) :: field 2 0 := field_three (k := 0) hl
  have hlen : ((8 - (W ++ field 3 last).length % 8) % 8) = (8 - (pos + 3) % 8) % 8 := by
    rw [List.length_append, field_length]; omega
  rw [hlen, e3] at g
  have b := Body.stored (pos := pos) (out := written data p) (pad := zeros ((8 - (pos + 3) % 8) % 8))
    (data := bytesOf data p (p + n)) (by simp [zeros]) (by omega)
  rw [hd, ← written_bytesOf] at b
  exact ⟨_, b, by simpa only [List.append_assoc, List.cons_append] using g, rfl, rfl⟩
end Lydite.Fast.Write

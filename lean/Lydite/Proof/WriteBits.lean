module
public import Lydite.Pack
public import Lydite.Fast.Write
public import Lydite.Proof.TableSlow
/-! The bit writer: the bytes that are out and the bits that wait are the bits written so far. -/
@[expose] public section
namespace Lydite.Fast.Write

/-- The number `v` holds the bits `w`. -/
structure Holds (w : Bits) (n v : Nat) : Prop where
  count : n = w.length
  lt : v < 2 ^ n
  bits : field n v = w

/-- All that was written so far are the bits `W`. -/
structure Wrote (w : Writer) (W : Bits) : Prop where
  lt : w.buf < 2 ^ w.cnt
  bits : unpack w.out.data.toList ++ field w.cnt w.buf = W

theorem Holds.field {n v : Nat} (h : v < 2 ^ n) : Holds (Lydite.field n v) n v := ⟨by simp, h, rfl⟩

theorem Holds.nil : Holds [] 0 0 := ⟨rfl, by omega, rfl⟩

theorem field_shift {cnt buf : Nat} (n v : Nat) (h : buf < 2 ^ cnt) :
    Lydite.field (cnt + n) (buf + v <<< cnt) = Lydite.field cnt buf ++ Lydite.field n v := by
  rw [Nat.shiftLeft_eq, field_split, Nat.add_mul_div_right _ _ (Nat.two_pow_pos _), Nat.div_eq_of_lt h, Nat.zero_add,
    ← field_mod (Nat.le_refl cnt) (buf + v * 2 ^ cnt), Nat.add_mul_mod_self_right, Nat.mod_eq_of_lt h]

theorem shift_lt {cnt buf n v : Nat} (h : buf < 2 ^ cnt) (hv : v < 2 ^ n) : buf + v <<< cnt < 2 ^ (cnt + n) := by
  rw [Nat.shiftLeft_eq, Nat.pow_add, Nat.mul_comm (2 ^ cnt)]
  calc buf + v * 2 ^ cnt < 2 ^ cnt + v * 2 ^ cnt := by omega
    _ = (v + 1) * 2 ^ cnt := by rw [Nat.add_mul]; omega
    _ ≤ 2 ^ n * 2 ^ cnt := Nat.mul_le_mul_right _ hv

/-- Two numbers next to each other hold the bits of both. -/
theorem Holds.append {a b : Bits} {n v m x : Nat} (h : Holds a n v) (g : Holds b m x) :
    Holds (a ++ b) (n + m) (v + x <<< n) := by
  refine ⟨by rw [List.length_append, h.count, g.count], shift_lt h.lt g.lt, ?_⟩
  rw [field_shift _ _ h.lt, h.bits, g.bits]

/-- More bits wait. -/
theorem Wrote.add {out : ByteArray} {cnt buf n v : Nat} {W w : Bits} (h : Wrote ⟨out, cnt, buf⟩ W) (g : Holds w n v) :
    Wrote ⟨out, cnt + n, buf + v <<< cnt⟩ (W ++ w) := by
  refine ⟨shift_lt h.lt g.lt, ?_⟩
  simp only
  rw [field_shift _ _ h.lt, g.bits, ← List.append_assoc, ← h.bits]

theorem push_toList (out : ByteArray) (b : UInt8) : (out.push b).data.toList = out.data.toList ++ [b] := by
  cases out
  simp [ByteArray.push]

theorem unpack_one (b : UInt8) : unpack [b] = Lydite.field 8 b.toNat := by simp [unpack, Lydite.field]

/-- One byte moves to the output. -/
theorem Wrote.byte {out : ByteArray} {cnt buf : Nat} {W : Bits} (h : Wrote ⟨out, cnt, buf⟩ W) (hc : 8 ≤ cnt) :
    Wrote ⟨out.push buf.toUInt8, cnt - 8, buf >>> 8⟩ W := by
  refine ⟨?_, ?_⟩
  · have := h.lt
    simp only [Nat.shiftRight_eq_div_pow] at this ⊢
    rw [Nat.div_lt_iff_lt_mul (by omega), ← Nat.pow_add, Nat.sub_add_cancel hc]
    exact this
  · have e : Lydite.field cnt buf = Lydite.field 8 buf.toUInt8.toNat ++ Lydite.field (cnt - 8) (buf >>> 8) := by
      rw [show Lydite.field cnt buf = Lydite.field (8 + (cnt - 8)) buf by rw [Nat.add_sub_cancel' hc], field_split,
        Nat.shiftRight_eq_div_pow, ← field_mod (Nat.le_refl 8) buf]
      rfl
    rw [← h.bits]
    simp only
    rw [e, push_toList, unpack_append, unpack_one, List.append_assoc]

theorem Wrote.drain {out : ByteArray} {cnt buf : Nat} {W : Bits} (h : Wrote ⟨out, cnt, buf⟩ W) :
    Wrote (drain out cnt buf) W ∧ (Write.drain out cnt buf).cnt < 8 := by
  fun_induction Write.drain out cnt buf with
  | case1 out cnt buf hc ih => exact ih (h.byte hc)
  | case2 out cnt buf hc => exact ⟨h, by simp only; omega⟩

theorem Wrote.put {w : Writer} {n v : Nat} {W : Bits} (h : Wrote w W) (hv : v < 2 ^ n) :
    Wrote (w.put n v) (W ++ Lydite.field n v) ∧ (w.put n v).cnt < 8 := by
  obtain ⟨out, cnt, buf⟩ := w
  exact (h.add (.field hv)).drain

theorem Wrote.puts {w : Writer} {n v : Nat} {W u : Bits} (h : Wrote w W) (g : Holds u n v) :
    Wrote (w.put n v) (W ++ u) ∧ (w.put n v).cnt < 8 := by
  rw [← g.bits]
  exact h.put g.lt

theorem Wrote.push4 {out : ByteArray} {cnt buf : Nat} {W : Bits} (h : Wrote ⟨out, cnt, buf⟩ W) (hc : 32 ≤ cnt) :
    Wrote ⟨push4 out buf, cnt - 32, buf >>> 32⟩ W := by
  have h1 := (h.byte (by omega)).byte (by omega)
  have h2 := (h1.byte (by omega)).byte (by omega)
  simpa only [← Nat.shiftRight_add, Nat.sub_sub] using h2

theorem field_zero (n : Nat) : Lydite.field n 0 = List.replicate n false := by
  induction n with
  | zero => rfl
  | succ n ih => simpa [Lydite.field, putBits, List.replicate_succ] using ih

/-- Zero bits up to the next byte. -/
theorem Wrote.align {w : Writer} {W : Bits} (h : Wrote w W) (hc : w.cnt < 8) :
    Wrote w.align (W ++ zeros ((8 - W.length % 8) % 8)) ∧ w.align.cnt = 0 ∧ w.align.buf = 0 := by
  obtain ⟨out, cnt, buf⟩ := w
  simp only at hc
  have hl := congrArg List.length h.bits
  simp only [List.length_append, unpack_length, field_length] at hl
  unfold Writer.align
  simp only
  split
  · rename_i h0
    subst h0
    have : buf = 0 := by have := h.lt; simp only at this; omega
    subst this
    rw [show (8 - W.length % 8) % 8 = 0 by omega]
    exact ⟨by simpa [zeros, Lydite.field, putBits] using h, rfl, rfl⟩
  · have g := h.add (.field (n := 8 - cnt) (v := 0) (Nat.two_pow_pos _))
    have := g.byte (by omega)
    rw [show (8 - W.length % 8) % 8 = 8 - cnt by omega]
    simp only [Nat.zero_shiftLeft, Nat.add_zero, show cnt + (8 - cnt) - 8 = 0 by omega] at this
    have z := this.lt
    simp only at z
    have z : buf >>> 8 = 0 := by omega
    rw [z] at this
    exact ⟨this, rfl, rfl⟩
end Lydite.Fast.Write

module
public import Lydite.Proof.GzipHead
public import Lydite.Proof.InflateRun
/-! Decoding at once, with an output that grows, is the model's `inflateFrom`. -/
@[expose] public section
namespace Lydite.Fast

theorem zeros_double (n : Nat) (a : ByteArray) : (zeros.double n a).size = 2 ^ n * a.size := by
  induction n generalizing a with
  | zero => simp [zeros.double]
  | succ n ih =>
    have : (a.copySlice 0 a a.size a.size false).size = a.size + a.size := by
      rw [← toList_length, copySlice_end, List.length_append, bytesOf_length (by omega), toList_length]; omega
    rw [zeros.double, ih, this, Nat.pow_succ, Nat.mul_assoc, Nat.two_mul]

theorem zeros_size : zeros.size = 4096 := by
  have : (ByteArray.empty.push 0).size = 1 := rfl
  rw [zeros, zeros_double, this]

theorem extend_toList (k : Nat) (out : ByteArray) : ∃ z, (extend k out).data.toList = out.data.toList ++ z ∧ z.length = k := by
  induction k using Nat.strongRecOn generalizing out with
  | ind k ih =>
    rw [extend]
    split
    · refine ⟨_, copySlice_end _ _ _ _, ?_⟩
      rw [bytesOf_length (by rw [zeros_size]; omega)]; omega
    · obtain ⟨z, h1, h2⟩ := ih (k - 4096) (by omega) (zeros.copySlice 0 out out.size 4096 false)
      rw [h1, copySlice_end, List.append_assoc]
      refine ⟨_, rfl, ?_⟩
      rw [List.length_append, h2, bytesOf_length (by rw [zeros_size]; omega)]; omega

theorem extend_size (k : Nat) (out : ByteArray) : (extend k out).size = out.size + k := by
  obtain ⟨z, h1, h2⟩ := extend_toList k out
  rw [← toList_length, h1, List.length_append, h2, toList_length]

theorem written_extend (k : Nat) (out : ByteArray) {n : Nat} (h : n ≤ out.size) : written (extend k out) n = written out n := by
  obtain ⟨z, h1, h2⟩ := extend_toList k out
  rw [written, h1, List.take_append_of_le_length (by rw [toList_length]; exact h), written]

theorem growth_le (size more : Nat) (h : 0 < more) : 0 < growth size more ∧ growth size more ≤ more := by
  unfold growth
  split <;> omega

/-- What `runAll` gives, against the model. -/
structure Run.All (src : ByteArray) (b : Block) (p : Nat) (out : ByteArray) (n more : Nat) (x : Run) : Prop where
  small : x.status < 14
  filled : n ≤ x.n ∧ x.n ≤ x.out.size ∧ x.n ≤ out.size + more
  place : p ≤ x.p ∧ x.p ≤ 8 * src.size
  old : written x.out n = written out n
  ok : x.block.Ok x.p
  done : x.status = 0 → ∀ (t : Bytes) e, b.onward (written out n) (out.size - n + more + e) (bitsAt src p ++ unpack t) =
    .ok (written x.out x.n, bitsAt src x.p ++ unpack t)
  going : x.status = 1 ∨ x.status = 2 → ∀ (t : Bytes) e,
    b.onward (written out n) (out.size - n + more + e) (bitsAt src p ++ unpack t) =
    x.block.onward (written x.out x.n) (out.size + more - x.n + e) (bitsAt src x.p ++ unpack t)
  bad : x.status ≠ 0 → b.onward (written out n) (out.size - n + more) (bitsAt src p) = .error (reasonOf x.status)
  worse : 3 ≤ x.status → ∀ (t : Bytes) e,
    b.onward (written out n) (out.size - n + more + e) (bitsAt src p ++ unpack t) = .error (reasonOf x.status)

theorem runAll_right {src : ByteArray} {b : Block} {p : Nat} {out : ByteArray} {n more : Nat} (hb : b.Ok p)
    (hp : p ≤ 8 * src.size) (hn : n ≤ out.size) : Run.All src b p out n more (runAll src b p out n more) := by
  induction more using Nat.strongRecOn generalizing b p out n with
  | ind more ih =>
    have hr := run_right (8 * src.size - p + 1) (by omega) hb hp hn
    rw [runAll]
    generalize run src b p out n = x at *
    obtain ⟨st, q, n1, out1, c⟩ := x
    obtain ⟨f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10⟩ := hr
    simp only at f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 ⊢
    have nil : ∀ q, bitsAt src q ++ unpack [] = bitsAt src q := fun q => by simp [unpack]
    have cut : ∀ o : ByteArray, n1 ≤ o.size → (written o n1).drop (n1 - n) = written o n := by
      intro o ho
      rw [written, written, List.drop_reverse, List.take_take, List.length_take, toList_length]
      congr 2
      omega
    split
    · rename_i h
      have g := growth_le out1.size more h.2
      rw [dif_pos g]
      have := ih (more - growth out1.size more) (by omega) (b := c) (p := q) (out := extend (growth out1.size more) out1)
        (n := n1) f5 f3.2 (by rw [extend_size]; omega)
      generalize runAll src c q (extend (growth out1.size more) out1) n1 (more - growth out1.size more) = z at *
      obtain ⟨g0, g1, g2, g6, g7, g3, g8, g4, g9⟩ := this
      rw [written_extend _ _ (by omega), extend_size] at g3 g8 g4 g9
      rw [written_extend _ _ (by omega)] at g6
      rw [extend_size] at g1
      have room : out1.size + growth out1.size more - n1 + (more - growth out1.size more) = out.size - n1 + more := by
        omega
      rw [room] at g3 g8 g4 g9
      have on : ∀ (t : Bytes) e, b.onward (written out n) (out.size - n + more + e) (bitsAt src p ++ unpack t) =
          c.onward (written out1 n1) (out.size - n1 + more + e) (bitsAt src q ++ unpack t) := by
        intro t e
        rw [Nat.add_assoc, f7 (.inr h.1) t (more + e), Nat.add_assoc]
      refine ⟨g0, by omega, by omega, ?_, g7, fun h t e => by rw [on, g3 h], fun h t e => ?_, fun h => ?_,
        fun h t e => by rw [on, g9 h]⟩
      · have := congrArg (List.drop (n1 - n)) g6
        rw [cut _ (by omega), cut _ (by omega)] at this
        rw [this, f4]
      · rw [on, g8 h]
        congr 1
        omega
      · have := on [] 0
        rw [nil, nil, Nat.add_zero, Nat.add_zero] at this
        rw [this, g4 h]
    · rename_i h
      refine ⟨f0, by simp only; omega, by simp only; omega, f4, f5, fun g t e => ?_, fun g t e => ?_, fun g => ?_,
        fun g t e => ?_⟩
      · rw [Nat.add_assoc, f6 g t (more + e)]
      · rw [Nat.add_assoc, f7 g t (more + e)]
        congr 1
        simp only
        omega
      · simp only at g ⊢
        by_cases h1 : st = 1
        · have := f7 (.inl h1) [] more
          rw [nil, nil] at this
          rw [this, f8 h1 more, h1]; rfl
        · by_cases h2 : st = 2
          · have h3 : more = 0 := by omega
            have := f7 (.inr h2) [] more
            have r := f9 h2 []
            rw [nil, nil] at this
            rw [nil] at r
            rw [this, h3, Nat.add_zero, r, h2]; rfl
          · have := f10 (by omega) [] more
            rwa [nil] at this
      · rw [Nat.add_assoc, f10 g t (more + e)]

theorem inflate_status (dict src : ByteArray) {i : Nat} (max : Nat) (hi : i ≤ src.size) :
    (inflate dict src i max).status < 14 := by
  unfold inflate
  have hr := runAll_right (src := src) (b := ended false) (p := 8 * i)
    (out := extend (if max ≤ 4 * src.size + 1024 then max else 4 * src.size + 1024) dict) (n := dict.size)
    (more := max - if max ≤ 4 * src.size + 1024 then max else 4 * src.size + 1024) (ended_ok _ _) (by omega)
    (by rw [extend_size]; omega)
  simp only
  generalize runAll src _ _ _ _ _ = x at *
  obtain ⟨st, q, n, out, b⟩ := x
  have := hr.small
  simp only at this ⊢
  split
  · simp
  · exact this

theorem cut_toList (out : ByteArray) (i n : Nat) : (cut out i n).data.toList = bytesOf out i n := by
  unfold cut
  split
  · rename_i h
    rw [h.1, h.2, bytesOf_eq (Nat.le_refl _), List.drop_zero]
  · exact extract_toList out i n

/-- Decoding on byte arrays is `inflateFrom`, with the place where the stream ends. -/
theorem inflate_eq (dict src : ByteArray) {i : Nat} (max : Nat) (hi : i ≤ src.size) :
    inflateFrom dict.data.toList max (after src i) =
      if (inflate dict src i max).status = 0 then
        .ok ((inflate dict src i max).out.data.toList, after src (inflate dict src i max).pos)
      else .error (reasonOf (inflate dict src i max).status) := by
  obtain ⟨add, ha⟩ : ∃ add, add = if max ≤ 4 * src.size + 1024 then max else 4 * src.size + 1024 := ⟨_, rfl⟩
  have hr := runAll_right (src := src) (b := ended false) (p := 8 * i) (out := extend add dict) (n := dict.size)
    (more := max - add) (ended_ok _ _) (by omega) (by rw [extend_size]; omega)
  have e : inflate dict src i max = match runAll src (ended false) (8 * i) (extend add dict) dict.size (max - add) with
      | ⟨status, q, n, out, _⟩ =>
        if status = 0 then ⟨0, (q + 7) / 8, cut out dict.size n⟩ else ⟨status, i, ByteArray.empty⟩ := by
    rw [ha]; rfl
  rw [e]
  generalize runAll src (ended false) (8 * i) (extend add dict) dict.size (max - add) = x at *
  obtain ⟨st, q, n, out, b⟩ := x
  obtain ⟨-, g1, g2, -, -, g3, -, g4, -⟩ := hr
  simp only at g1 g2 g3 g4 ⊢
  have g3 := fun h => g3 h [] 0
  have hadd : add ≤ max := by rw [ha]; split <;> omega
  rw [written_extend _ _ (Nat.le_refl _), written_all, extend_size, onward_ended,
    show dict.size + add - dict.size + (max - add) = max by omega] at g3 g4
  rw [bitsAt_bytes] at g4
  simp only [unpack, List.append_nil, Nat.add_zero, bitsAt_bytes src i] at g3
  rw [inflateFrom_blocks, show unpack (after src i) = unpack (src.data.toList.drop i) from rfl]
  by_cases h0 : st = 0
  · rw [g3 h0, if_pos h0]
    simp only [ok_bind, if_true]
    have a := align_bitsAt src q (k := []) rfl
    rw [List.append_nil, List.append_nil] at a
    rw [a, bitsAt_bytes, pack_unpack, cut_toList, written, List.reverse_reverse, toList_length]
    rfl
  · rw [g4 h0, if_neg h0]
    simp only [if_neg h0]
    rfl
end Lydite.Fast

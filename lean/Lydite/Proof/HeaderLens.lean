module
public import Lydite.Header
public import Lydite.Proof.CodeAt
public import Lydite.Fast.Header
/-! The code lengths of a dynamic block, read at a bit position, are those of `readCls` and `decLens`. -/
@[expose] public section
namespace Lydite.Fast

/-- The `n` lengths of 3 bits from bit `p` on. -/
noncomputable def clsAt (d : ByteArray) : Nat → Nat → List Nat
  | _, 0 => []
  | p, n+1 => peek d p 3 :: clsAt d (p + 3) n

theorem readCls_at {d : ByteArray} {p n : Nat} (h : p + 3 * n ≤ 8 * d.size) (k : Bits) :
    readCls n (bitsAt d p ++ k) = .ok (clsAt d p n, bitsAt d (p + 3 * n) ++ k) := by
  induction n generalizing p with
  | zero => rfl
  | succ n ih =>
    rw [readCls, getBits_peek (by omega) (by omega)]
    simp only [ok_bind]
    rw [ih (by omega), show p + 3 + 3 * n = p + 3 * (n + 1) by omega]
    rfl

theorem readCls_end {d : ByteArray} {p n : Nat} (h : 8 * d.size < p + 3 * n) (hp : p ≤ 8 * d.size) :
    readCls n (bitsAt d p) = .error .truncated := by
  induction n generalizing p with
  | zero => omega
  | succ n ih =>
    rw [readCls]
    by_cases g : p + 3 ≤ 8 * d.size
    · have e := getBits_peek (n := 3) (by omega) g []
      rw [List.append_nil, List.append_nil] at e
      simp only [e, ok_bind]
      rw [ih (by omega) g]
      rfl
    · rw [getBits_end (by omega) hp]
      rfl

theorem clsAt_getElem? (d : ByteArray) (p n i : Nat) :
    (clsAt d p n)[i]? = if i < n then some (peek d (p + 3 * i) 3) else none := by
  induction n generalizing p i with
  | zero => simp [clsAt]
  | succ n ih =>
    cases i with
    | zero => simp [clsAt]
    | succ i =>
      rw [clsAt, List.getElem?_cons_succ, ih, show p + 3 + 3 * i = p + 3 * (i + 1) by omega]
      simp

theorem sentFor_eq {s : Nat} {os : List Nat} (h : s ∈ os) (cs : List Nat) :
    sentFor s os cs = (cs[os.idxOf s]?).getD 0 := by
  induction os generalizing cs with
  | nil => simp at h
  | cons o os ih =>
    cases cs with
    | nil => simp [sentFor]
    | cons c cs =>
      rw [sentFor, List.idxOf_cons]
      by_cases e : o = s
      · simp [e]
      · have hs : s ∈ os := by
          rcases List.mem_cons.mp h with g | g
          · exact absurd g.symm e
          · exact g
        rw [if_neg e, ih hs, show (o == s) = false by simpa using e]
        simp

theorem sentAt_order : ∀ s, s < 19 → s ∈ order ∧ order.idxOf s = get0 sentAt s := by
  unfold order sentAt
  decide +kernel

theorem clFrom_toList (d : ByteArray) (p n : Nat) {m s : Nat} (a : Array Nat) (h : s + m ≤ 19) :
    (clFrom d p n m s a).toList = a.toList ++ clGo (clsAt d p n) m s := by
  induction m generalizing s a with
  | zero => simp [clFrom, clGo]
  | succ m ih =>
    obtain ⟨h1, h2⟩ := sentAt_order s (by omega)
    rw [clFrom, clGo, ih _ (by omega), Array.toList_push, List.append_assoc, sentFor_eq h1, h2, clsAt_getElem?]
    split <;> rfl

theorem pad_reverse (n v : Nat) (a : Array Nat) : (pad n v a).toList.reverse = rep n v a.toList.reverse := by
  have pull : ∀ n (l : List Nat), rep n v (v :: l) = v :: rep n v l := by
    intro n
    induction n with
    | zero => intro l; rfl
    | succ n ih => intro l; simp [rep, ih]
  induction n generalizing a with
  | zero => rfl
  | succ n ih => rw [pad, ih, Array.toList_push, List.reverse_append, rep, ← pull]; rfl

/-- The last length so far. -/
theorem last_eq {a : Array Nat} (h : a.size ≠ 0) : ∃ l, a.toList.reverse = get0 a (a.size - 1) :: l := by
  have hl : a.toList ≠ [] := by
    intro e
    apply h
    rw [← Array.length_toList, e]
    rfl
  refine ⟨a.toList.dropLast.reverse, ?_⟩
  rw [get0, dif_pos (by omega)]
  conv => lhs; rw [← List.dropLast_concat_getLast hl]
  rw [List.reverse_append, List.getLast_eq_getElem]
  rfl

theorem repeatExtra_le (s : Nat) : repeatExtra s ≤ 16 := by unfold repeatExtra; split <;> (try split) <;> omega

theorem run_repeat {s : Nat} {a : Array Nat} (h1 : ¬s < 16) (h2 : ¬18 < s) (h3 : ¬(s = 16 ∧ a.size = 0)) :
    run s a.toList.reverse = .ok (repeatExtra s, repeatLeast s, repeated s a) := by
  rcases (by omega : s = 16 ∨ s = 17 ∨ s = 18) with rfl | rfl | rfl
  · obtain ⟨l, e⟩ := last_eq (a := a) (by simpa using h3)
    rw [repeated, e]
    rfl
  · rfl
  · rfl

theorem lensFrom_reads {ls : List Nat} {counts syms : Array Nat} (h : Sorted ls counts syms) (d : ByteArray)
    (p todo : Nat) (a : Array Nat) (hp : p ≤ 8 * d.size) :
    Reads (decLens (canonical ls) todo a.toList.reverse) d p (lensFrom counts syms d p todo a).status
        (lensFrom counts syms d p todo a).lens.toList.reverse (lensFrom counts syms d p todo a).p ∧
      ((lensFrom counts syms d p todo a).status = 0 → p ≤ (lensFrom counts syms d p todo a).p ∧
        (lensFrom counts syms d p todo a).p ≤ 8 * d.size) ∧
      ((lensFrom counts syms d p todo a).status ≤ 1 ∨ (lensFrom counts syms d p todo a).status = 7 ∨
        (lensFrom counts syms d p todo a).status = 8) := by
  fun_induction lensFrom counts syms d p todo a with
  | case1 p a =>
    refine ⟨fun k _ => ?_, by simpa using hp, by simp⟩
    rw [decLens]; rfl
  | case2 p todo a h0 r hr =>
    refine ⟨fun k hk => ?_, ?_, ?_⟩
    · rw [decLens, if_neg h0, codeAt_miss h hr _ k (fun g => hk (if_neg (by omega)))]
      dsimp only
      split <;> rfl
    · dsimp only; split <;> simp
    · dsimp only; split <;> simp
  | case3 p todo a h0 r hr s q hs ih =>
    obtain ⟨h1, h2, h3⟩ := codeAt_hit h (r := r) rfl hr
    obtain ⟨i1, i2, i3⟩ := ih (by omega)
    refine ⟨fun k hk => ?_, fun g => by have := i2 g; omega, i3⟩
    rw [← i1 k hk, decLens, if_neg h0, h3]
    simp only [ok_bind, run]
    rw [if_pos hs]
    simp only [ok_bind, getBits]
    rw [dif_pos (by omega)]
    simp [rep, q, s]
  | case4 p todo a h0 r hr s hs hs2 =>
    obtain ⟨h1, h2, h3⟩ := codeAt_hit h (r := r) rfl hr
    refine ⟨fun k hk => ?_, by simp, by simp⟩
    rw [decLens, if_neg h0, h3]
    simp only [ok_bind, run]
    rw [if_neg hs, if_neg (by omega), if_neg (by omega), if_neg (by omega)]
    rfl
  | case5 p todo a h0 r hr s hs hs2 hs3 =>
    obtain ⟨h1, h2, h3⟩ := codeAt_hit h (r := r) rfl hr
    refine ⟨fun k hk => ?_, by simp, by simp⟩
    have e : a.toList.reverse = [] := by
      apply List.eq_nil_of_length_eq_zero
      rw [List.length_reverse, Array.length_toList]
      exact hs3.2
    rw [decLens, if_neg h0, h3]
    simp only [ok_bind, run, e]
    rw [if_neg hs, if_pos hs3.1]
    rfl
  | case6 p todo a h0 r hr s q hs hs2 hs3 n hq m hm ih =>
    obtain ⟨h1, h2, h3⟩ := codeAt_hit h (r := r) rfl hr
    obtain ⟨i1, i2, i3⟩ := ih hq
    have hn : n ≤ 16 := repeatExtra_le s
    refine ⟨fun k hk => ?_, fun g => by have := i2 g; omega, i3⟩
    rw [← i1 k hk, decLens, if_neg h0, h3]
    simp only [ok_bind]
    rw [run_repeat hs hs2 hs3]
    simp only [ok_bind]
    rw [getBits_peek hn hq]
    simp only [ok_bind]
    rw [dif_pos ⟨by have := repeatLeast_pos s; omega, hm⟩, pad_reverse]
  | case7 p todo a h0 r hr s q hs hs2 hs3 n hq m hm =>
    obtain ⟨h1, h2, h3⟩ := codeAt_hit h (r := r) rfl hr
    have hn : n ≤ 16 := repeatExtra_le s
    refine ⟨fun k hk => ?_, by simp, by simp⟩
    rw [decLens, if_neg h0, h3]
    simp only [ok_bind]
    rw [run_repeat hs hs2 hs3]
    simp only [ok_bind]
    rw [getBits_peek hn hq]
    simp only [ok_bind]
    rw [dif_neg (fun g => hm g.2)]
    rfl
  | case8 p todo a h0 r hr s q hs hs2 hs3 n hq =>
    obtain ⟨h1, h2, h3⟩ := codeAt_hit h (r := r) rfl hr
    refine ⟨fun k hk => ?_, by simp, by simp⟩
    rw [hk rfl, decLens, if_neg h0, h3]
    simp only [ok_bind]
    rw [run_repeat hs hs2 hs3]
    simp only [ok_bind]
    rw [List.append_nil, getBits_end (n := n) (by omega) h2]
    rfl
end Lydite.Fast

module
public import Lydite.Proof.InflateHead
public import Lydite.Proof.Loop
/-! Blocks one after the other, in pieces of any size: wherever `run` stops, going on from there is going on from the
beginning. -/
@[expose] public section
namespace Lydite.Fast

theorem readData_right {src : ByteArray} {b : Block} {p : Nat} {out : ByteArray} {n : Nat}
    (hb : b.Ok p) (hp : p ≤ 8 * src.size) (hn : n ≤ out.size) : Read.Right src b p out n (readData src b p out n) := by
  unfold readData
  split
  · rename_i hk
    obtain ⟨hl, hd⟩ := hb.codes hk
    have a0 := tokens_status hl hd hp hn
    obtain ⟨⟨a1, a2, a3, a4, a5, a6⟩, s0, s1, s2, s3⟩ := tokens_spec hl hd hp hn
    generalize tokens b.lit b.dist src p out n = x at *
    obtain ⟨st, q, m, o⟩ := x
    simp only at a0 a1 a2 a3 a4 a5 a6 s0 s1 s2 s3 ⊢
    have hk' : ∀ l, ({ b with left := l } : Block).kind = 1 := fun _ => hk
    have short : readTok (booksOf b.litLens.toList b.distLens.toList) (bitsAt src q) = .error .truncated →
        ∀ e, decToks (booksOf b.litLens.toList b.distLens.toList) (written o m) (out.size - m + e) (bitsAt src q) =
          .error .truncated := by
      intro h e
      rw [decToks, h]; rfl
    refine ⟨by simp only; omega, a1, ⟨a2, a3⟩, ⟨a4, a5⟩, a6, ⟨fun _ => ⟨hl, hd⟩, by simp [hk]⟩, ?_, ?_, ?_, ?_, ?_⟩
    · intro h k e
      rw [Block.model_codes hk]; exact s0 h k e
    · intro h k e
      rw [Block.model_codes hk, Block.model_codes (hk' _)]
      rcases h with h | h
      · exact (s1 h).1 k e
      · exact (s2 h).1 k e
    · intro h e
      rw [Block.model_codes (hk' _)]
      exact short (s1 h).2 e
    · intro h k
      rw [Block.model_codes (hk' _)]
      exact (s2 h).2 k
    · intro h k e
      rw [Block.model_codes hk]
      exact s3 h k e
  · split
    · rename_i hk
      exact stored_right hk hb hp hn
    · rename_i h1 h2
      refine ⟨by simp, rfl, ⟨Nat.le_refl _, hn⟩, ⟨Nat.le_refl _, hp⟩, rfl, ⟨fun h => absurd h h1, fun h => absurd h h2⟩, ?_, ?_, ?_, ?_, ?_⟩
      · intro _ k e
        rw [Block.model, if_neg h1, if_neg h2]
      all_goals (simp)

/-- What `run` gives, against the model. -/
structure Run.Right (src : ByteArray) (b : Block) (p : Nat) (out : ByteArray) (n : Nat) (x : Run) : Prop where
  small : x.status < 14
  size : x.out.size = out.size
  filled : n ≤ x.n ∧ x.n ≤ out.size
  place : p ≤ x.p ∧ x.p ≤ 8 * src.size
  old : written x.out n = written out n
  ok : x.block.Ok x.p
  done : x.status = 0 → ∀ (t : Bytes) e, b.onward (written out n) (out.size - n + e) (bitsAt src p ++ unpack t) =
    .ok (written x.out x.n, bitsAt src x.p ++ unpack t)
  going : x.status = 1 ∨ x.status = 2 → ∀ (t : Bytes) e,
    b.onward (written out n) (out.size - n + e) (bitsAt src p ++ unpack t) =
    x.block.onward (written x.out x.n) (out.size - x.n + e) (bitsAt src x.p ++ unpack t)
  input : x.status = 1 → ∀ e, x.block.onward (written x.out x.n) (out.size - x.n + e) (bitsAt src x.p) =
    .error .truncated
  room : x.status = 2 → ∀ t : Bytes, x.block.onward (written x.out x.n) (out.size - x.n) (bitsAt src x.p ++ unpack t) =
    .error .outputLimit
  bad : 3 ≤ x.status → ∀ (t : Bytes) e, b.onward (written out n) (out.size - n + e) (bitsAt src p ++ unpack t) =
    .error (reasonOf x.status)

theorem onward_error {b : Block} {o : Bytes} {room : Nat} {bs : Bits} {r : Reason} (h : b.model o room bs = .error r) :
    b.onward o room bs = .error r := by
  rw [Block.onward, h]; rfl

theorem onward_ok {b : Block} {o o' : Bytes} {room room' : Nat} {bs bs' : Bits}
    (h : b.model o room bs = .ok (o', room', bs')) :
    b.onward o room bs = if b.last then .ok (o', bs') else blocks o' room' bs' := by
  rw [Block.onward, h]; rfl

theorem onward_ended (o : Bytes) (room : Nat) (bs : Bits) : (ended false).onward o room bs = blocks o room bs := rfl

theorem ended_ok (last : Bool) (p : Nat) : (ended last).Ok p := ⟨by simp [ended], by simp [ended]⟩

theorem onward_congr {b c : Block} (hl : b.last = c.last) {o o' : Bytes} {room room' : Nat} {bs bs' : Bits}
    (h : b.model o room bs = c.model o' room' bs') : b.onward o room bs = c.onward o' room' bs' := by
  rw [Block.onward, Block.onward, h, hl]

/-- Stopped inside a block. -/
theorem run_inside {src : ByteArray} {b : Block} {p : Nat} {out : ByteArray} {n : Nat} {x : Read}
    (h : Read.Right src b p out n x) (h0 : x.status ≠ 0) :
    Run.Right src b p out n ⟨x.status, x.p, x.n, x.out, { b with left := x.left }⟩ :=
  ⟨h.small, h.size, h.filled, h.place, h.old, h.ok, fun h => absurd h h0,
    fun g t e => onward_congr (b := b) (c := { b with left := x.left }) rfl (h.going g (unpack t) e),
    fun g e => onward_error (h.input g e), fun g t => onward_error (h.room g (unpack t)),
    fun g t e => onward_error (h.bad g (unpack t) e)⟩

theorem run_right {src : ByteArray} (m : Nat) {b : Block} {p : Nat} {out : ByteArray} {n : Nat} (hm : 8 * src.size - p < m)
    (hb : b.Ok p) (hp : p ≤ 8 * src.size) (hn : n ≤ out.size) : Run.Right src b p out n (run src b p out n) := by
  induction m generalizing b p out n with
  | zero => omega
  | succ m ih =>
    have hd := readData_right hb hp hn
    rw [run]
    generalize readData src b p out n = x at *
    obtain ⟨st, q, n1, left, out1⟩ := x
    simp only
    split
    · rename_i h0
      exact run_inside hd h0
    rename_i h0
    have h0 : st = 0 := by omega
    subst h0
    obtain ⟨-, d1, d2, d3, d4, -, d5, -⟩ := hd
    simp only at d1 d2 d3 d4 d5
    have d5 := d5 trivial
    split
    · rename_i hl
      refine ⟨by simp, d1, d2, d3, d4, ended_ok _ _, fun _ t e => ?_, by simp, by simp, by simp, by simp⟩
      rw [onward_ok (d5 (unpack t) e), if_pos hl]
    rename_i hl
    have on : ∀ (t : Bytes) e, b.onward (written out n) (out.size - n + e) (bitsAt src p ++ unpack t) =
        blocks (written out1 n1) (out.size - n1 + e) (bitsAt src q ++ unpack t) := by
      intro t e
      rw [onward_ok (d5 (unpack t) e), if_neg hl]
    have hh := blockHead_right (src := src) (p := q) d3.2
    generalize blockHead src q = y at *
    obtain ⟨st, r, c⟩ := y
    obtain ⟨e1, e2, e3, e4, e5⟩ := hh
    simp only at e1 e2 e3 e4 e5 ⊢
    split
    · rename_i h0
      refine ⟨e1.2, d1, d2, d3, d4, ended_ok _ _, fun h => absurd h h0, fun _ t e => ?_, fun h e => ?_, fun h => absurd h e1.1,
        fun h t e => ?_⟩
      · rw [on, onward_ended]
      · have := e5 h0 (written out1 n1) (out.size - n1 + e) [] (fun _ => rfl)
        simp only [unpack, List.append_nil] at this
        rw [onward_ended, this]
        simp only at h
        rw [h]; rfl
      · rw [on, e5 h0 _ _ t (fun g => by simp only at h; omega)]
    rename_i h0
    have h0 : st = 0 := by omega
    have e2 := e2 h0
    rw [dif_pos (by omega)]
    have hr := ih (b := c) (p := r) (out := out1) (n := n1) (by omega) (e3 h0) e2.2 (by omega)
    generalize run src c r out1 n1 = z at *
    obtain ⟨f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10⟩ := hr
    have on : ∀ (t : Bytes) e, b.onward (written out n) (out.size - n + e) (bitsAt src p ++ unpack t) =
        c.onward (written out1 n1) (out1.size - n1 + e) (bitsAt src r ++ unpack t) := by
      intro t e
      rw [on, e4 h0, d1]
    rw [d1] at f1 f2
    refine ⟨f0, f1, by omega, by omega, ?_, f5, fun h t e => ?_, fun h t e => ?_, fun h => ?_, fun h => ?_, fun h t e => ?_⟩
    · have := congrArg (List.drop (n1 - n)) f4
      have cut : ∀ o : ByteArray, n1 ≤ o.size → (written o n1).drop (n1 - n) = written o n := by
        intro o ho
        rw [written, written, List.drop_reverse, List.take_take, List.length_take, toList_length]
        congr 2
        omega
      rw [cut _ (by omega), cut _ (by omega)] at this
      rw [this, d4]
    · rw [on, f6 h]
    · rw [on, f7 h, d1]
    · rw [d1] at f8; exact f8 h
    · rw [d1] at f9; exact f9 h
    · rw [on, f10 h]
end Lydite.Fast

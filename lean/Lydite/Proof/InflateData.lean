module
public import Lydite.Proof.InflateModel
public import Lydite.Proof.Peek
public import Lydite.Proof.Slices
public import Lydite.Proof.TableOk
public import Lydite.Fast.Inflate
/-! What is left of a block, as the model reads it, and that stored bytes are copied as the model copies them. -/
@[expose] public section
namespace Lydite.Fast

/-- Reading what is left of block `b` as the model does. -/
noncomputable def Block.model (b : Block) (o : Bytes) (room : Nat) (bs : Bits) : R (Bytes × Nat × Bits) :=
  if b.kind = 1 then decToks (booksOf b.litLens.toList b.distLens.toList) o room bs
  else if b.kind = 2 then do
    need (decide (b.left ≤ room)) .outputLimit
    let (o, bs) ← takeBytes b.left o bs
    .ok (o, room - b.left, bs)
  else .ok (o, room, bs)

/-- Block `b`, and the blocks after it. -/
noncomputable def Block.onward (b : Block) (o : Bytes) (room : Nat) (bs : Bits) : R (Bytes × Bits) := do
  let (o, room, bs) ← b.model o room bs
  if b.last then .ok (o, bs) else blocks o room bs

/-- The codes belong to their lengths; stored bytes begin at a byte boundary. -/
structure Block.Ok (b : Block) (p : Nat) : Prop where
  codes : b.kind = 1 → b.lit.Ok payLit 286 b.litLens.toList ∧ b.dist.Ok payDist 30 b.distLens.toList
  stored : b.kind = 2 → p % 8 = 0

theorem takeBytes_bitsAt (src : ByteArray) (m i : Nat) (h : i + m ≤ src.size) (o : Bytes) (k : Bits) (l : Nat) :
    takeBytes (m + l) o (bitsAt src (8 * i) ++ k) =
      takeBytes l ((bytesOf src i (i + m)).reverse ++ o) (bitsAt src (8 * i + 8 * m) ++ k) := by
  induction m generalizing i o with
  | zero => rw [Nat.zero_add, Nat.add_zero, bytesOf_nil (Nat.le_refl _)]; rfl
  | succ m ih =>
    have hb : src[i].toNat < 2 ^ 8 := UInt8.toNat_lt _
    rw [show m + 1 + l = (m + l) + 1 by omega, takeBytes, bitsAt_byte (by omega), List.append_assoc, getBits_field hb]
    simp only [ok_bind]
    rw [show 8 * i + 8 = 8 * (i + 1) by omega, ih (i + 1) (by omega), bytesOf_cons (i := i) (by omega) (by omega),
      show i + 1 + m = i + (m + 1) by omega, show 8 * (i + 1) + 8 * m = 8 * i + 8 * (m + 1) by omega]
    simp

theorem takeBytes_short (src : ByteArray) (m i : Nat) (hi : i ≤ src.size) (h : src.size < i + m) (o : Bytes) :
    takeBytes m o (bitsAt src (8 * i)) = .error .truncated := by
  induction m generalizing i o with
  | zero => omega
  | succ m ih =>
    by_cases g : i < src.size
    · have hb : src[i].toNat < 2 ^ 8 := UInt8.toNat_lt _
      rw [takeBytes, bitsAt_byte (by assumption), getBits_field hb]
      simp only [ok_bind]
      rw [show 8 * i + 8 = 8 * (i + 1) by omega]
      exact ih (i + 1) (by omega) (by omega) _
    · rw [takeBytes, bitsAt_nil (by omega)]
      rfl

/-- What `readData` gives, against the model. -/
structure Read.Right (src : ByteArray) (b : Block) (p : Nat) (out : ByteArray) (n : Nat) (x : Read) : Prop where
  small : x.status < 14
  size : x.out.size = out.size
  filled : n ≤ x.n ∧ x.n ≤ out.size
  place : p ≤ x.p ∧ x.p ≤ 8 * src.size
  old : written x.out n = written out n
  ok : Block.Ok { b with left := x.left } x.p
  done : x.status = 0 → ∀ k e, b.model (written out n) (out.size - n + e) (bitsAt src p ++ k) =
    .ok (written x.out x.n, out.size - x.n + e, bitsAt src x.p ++ k)
  going : x.status = 1 ∨ x.status = 2 → ∀ k e, b.model (written out n) (out.size - n + e) (bitsAt src p ++ k) =
    Block.model { b with left := x.left } (written x.out x.n) (out.size - x.n + e) (bitsAt src x.p ++ k)
  input : x.status = 1 → ∀ e, Block.model { b with left := x.left } (written x.out x.n) (out.size - x.n + e)
    (bitsAt src x.p) = .error .truncated
  room : x.status = 2 → ∀ k, Block.model { b with left := x.left } (written x.out x.n) (out.size - x.n)
    (bitsAt src x.p ++ k) = .error .outputLimit
  bad : 3 ≤ x.status → ∀ k e, b.model (written out n) (out.size - n + e) (bitsAt src p ++ k) =
    .error (reasonOf x.status)

theorem Block.model_stored {b : Block} (hk : b.kind = 2) (o : Bytes) (room : Nat) (bs : Bits) : b.model o room bs = (do
    need (decide (b.left ≤ room)) .outputLimit
    let (o, bs) ← takeBytes b.left o bs
    .ok (o, room - b.left, bs)) := by
  rw [Block.model, if_neg (by omega), if_pos hk]

theorem stored_right {src : ByteArray} {b : Block} {p : Nat} {out : ByteArray} {n : Nat} (hk : b.kind = 2)
    (hb : b.Ok p) (hp : p ≤ 8 * src.size) (hn : n ≤ out.size) :
    Read.Right src b p out n (stored src b.left p out n) := by
  obtain ⟨m, hm⟩ : ∃ m, m = min b.left (min (out.size - n) (src.size - p / 8)) := ⟨_, rfl⟩
  have h8 := hb.stored hk
  have e : stored src b.left p out n =
      ⟨if out.size - n < b.left then 2 else if src.size - p / 8 < b.left then 1 else 0, p + 8 * m, n + m, b.left - m, src.copySlice (p / 8) out n m⟩ := by
    have : (if (if b.left ≤ out.size - n then b.left else out.size - n) ≤ src.size - p / 8 then
        (if b.left ≤ out.size - n then b.left else out.size - n) else src.size - p / 8) = m := by
      repeat' split
      all_goals omega
    simp only [stored, this]
  rw [e]
  have hs : n + m ≤ out.size := by omega
  have hi : p / 8 + m ≤ src.size := by omega
  have key : ∀ k l, takeBytes (m + l) (written out n) (bitsAt src p ++ k) =
      takeBytes l (written (src.copySlice (p / 8) out n m) (n + m)) (bitsAt src (p + 8 * m) ++ k) := by
    intro k l
    have := takeBytes_bitsAt src m (p / 8) hi (written out n) k l
    rwa [show 8 * (p / 8) = p by omega, ← written_copySlice src out (p / 8) n m hs hi] at this
  have hk' : ∀ l, ({ b with left := l } : Block).kind = 2 := fun _ => hk
  have go : ∀ k e, b.model (written out n) (out.size - n + e) (bitsAt src p ++ k) =
      Block.model { b with left := b.left - m } (written (src.copySlice (p / 8) out n m) (n + m))
        (out.size - (n + m) + e) (bitsAt src (p + 8 * m) ++ k) := by
    intro k e
    rw [Block.model_stored hk, Block.model_stored (hk' _)]
    have a := key k (b.left - m)
    rw [show m + (b.left - m) = b.left by omega] at a
    rw [a]
    have c : decide (b.left ≤ out.size - n + e) = decide (b.left - m ≤ out.size - (n + m) + e) := by
      congr 1; apply propext; omega
    have d : out.size - n + e - b.left = out.size - (n + m) + e - (b.left - m) := by omega
    rw [c, d]
  have cases : ∀ {st : Nat}, (if out.size - n < b.left then 2 else if src.size - p / 8 < b.left then 1 else 0) = st →
      (st = 0 ∧ m = b.left) ∨ (st = 1 ∧ b.left ≤ out.size - n ∧ src.size - p / 8 < b.left) ∨
      (st = 2 ∧ out.size - n < b.left) := by
    intro st h
    split at h
    · exact .inr (.inr ⟨by omega, by omega⟩)
    · split at h
      · exact .inr (.inl ⟨by omega, by omega, by omega⟩)
      · exact .inl ⟨by omega, by omega⟩
  refine ⟨by have := cases (st := _) rfl; simp only; omega, copySlice_size _ _ _ _ _ hs hi, ⟨by simp, hs⟩, ⟨by simp, by simp; omega⟩, ?_, ⟨by simp [hk], by simp; omega⟩, ?_,
    fun _ => go, ?_, ?_, ?_⟩
  · rw [written, copySlice_toList _ _ _ _ _ hi, List.take_append_of_le_length, List.take_take, Nat.min_self, written]
    rw [List.length_take, toList_length]; omega
  · intro h k e
    have hm : m = b.left := by have := cases h; omega
    rw [go, Block.model_stored (hk' _)]
    simp only [hm, Nat.sub_self]
    simp [need, takeBytes]
  · intro h e
    have := cases h
    have t := takeBytes_short src (b.left - m) ((p + 8 * m) / 8) (by omega) (by omega)
      (written (src.copySlice (p / 8) out n m) (n + m))
    rw [show 8 * ((p + 8 * m) / 8) = p + 8 * m by omega] at t
    rw [Block.model_stored (hk' _)]
    simp only [show decide (b.left - m ≤ out.size - (n + m) + e) = true by simp; omega, need, if_true, ok_bind, t]
    rfl
  · intro h k
    have := cases h
    rw [Block.model_stored (hk' _)]
    simp only [show decide (b.left - m ≤ out.size - (n + m)) = false by simp; omega, need]
    rfl
  · intro h
    have := cases (st := _) rfl
    simp only at h
    omega

theorem Block.model_codes {b : Block} (hk : b.kind = 1) (o : Bytes) (room : Nat) (bs : Bits) : b.model o room bs =
    decToks (booksOf b.litLens.toList b.distLens.toList) o room bs := by
  rw [Block.model, if_pos hk]
end Lydite.Fast

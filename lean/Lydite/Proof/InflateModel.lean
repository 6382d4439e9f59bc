module
public import Lydite.Inflate
/-! What the outer machine needs of the model: the bound on the number of blocks is no restriction, and 32 KiB of window are
enough. -/
@[expose] public section
namespace Lydite.Fast

theorem readBody_shorter {out o : Bytes} {room room' : Nat} {bs k : Bits}
    (h : readBody out room bs = .ok (o, room', k)) : k.length ≤ bs.length := by
  obtain ⟨_, w, _, rfl⟩ := readBody_sound (pos := 7 * (1 + bs.length)) h (by omega)
  simp

/-- Enough is enough: more blocks than bits are never read. -/
theorem readBlocks_fuel {f g : Nat} {out : Bytes} {room : Nat} {bs : Bits} (hf : bs.length ≤ f) (hg : bs.length ≤ g) :
    readBlocks f out room bs = readBlocks g out room bs := by
  induction f generalizing g out room bs with
  | zero =>
    obtain rfl : bs = [] := by simpa using hf
    cases g <;> rfl
  | succ f ih =>
    cases g with
    | zero =>
      obtain rfl : bs = [] := by simpa using hg
      rfl
    | succ g =>
      cases bs with
      | nil => rfl
      | cons b bs =>
        simp only [List.length_cons] at hf hg
        have e : getBits 1 (b :: bs) = .ok ((if b then 1 else 0) + 2 * 0, bs) := rfl
        simp only [readBlocks, e, ok_bind]
        cases hb : readBody out room bs with
        | error e => rfl
        | ok p =>
          obtain ⟨o, r, k⟩ := p
          have := readBody_shorter hb
          simp only [ok_bind]
          split
          · rfl
          · exact ih (by omega) (by omega)

/-- Blocks up to the last one, as many as there are. -/
noncomputable def blocks (out : Bytes) (room : Nat) (bs : Bits) : R (Bytes × Bits) := readBlocks (bs.length + 1) out room bs

theorem blocks_eq (out : Bytes) (room : Nat) (bs : Bits) : blocks out room bs = (do
    let (last, bs) ← getBits 1 bs
    let (out, room, bs) ← readBody out room bs
    if last = 1 then .ok (out, bs) else blocks out room bs) := by
  cases bs with
  | nil => rfl
  | cons b bs =>
    have e : getBits 1 (b :: bs) = .ok ((if b then 1 else 0) + 2 * 0, bs) := rfl
    rw [blocks, readBlocks]
    simp only [e, ok_bind]
    cases hb : readBody out room bs with
    | error e => rfl
    | ok p =>
      obtain ⟨o, r, k⟩ := p
      have := readBody_shorter hb
      simp only [ok_bind, blocks, List.length_cons]
      split
      · rfl
      · exact readBlocks_fuel (by omega) (by omega)

theorem inflateFrom_blocks (dict b : Bytes) (max : Nat) : inflateFrom dict max b = (do
    let (out, rest) ← blocks dict.reverse max (unpack b)
    .ok (out.reverse.drop dict.length, pack (align rest))) := by
  simp only [inflateFrom, len_eq, revBytes_eq, List.append_nil, dropBytes_eq, blocks]
  rw [readBlocks_fuel (Nat.le_refl _) (Nat.le_succ _)]

/-! The window. -/

/-- `old` under the output of a result. -/
noncomputable def under {α : Type} (old : Bytes) : R (Bytes × α) → R (Bytes × α)
  | .error e => .error e
  | .ok (o, a) => .ok (o ++ old, a)

theorem nth_append {o old : Bytes} {n : Nat} (h : n < o.length) : nth (o ++ old) n = nth o n := by
  induction o generalizing n with
  | nil => simp at h
  | cons x o ih =>
    cases n with
    | zero => rfl
    | succ n => simp only [List.cons_append, nth]; exact ih (by simpa using h)

theorem copy_under {o old : Bytes} {d : Nat} (n : Nat) (h1 : 1 ≤ d) (h : d ≤ o.length) :
    copy d n (o ++ old) = (copy d n o).map (· ++ old) := by
  induction n generalizing o with
  | zero => rfl
  | succ n ih =>
    simp only [copy]
    rw [nth_append (by omega)]
    cases nth o (d - 1) with
    | none => rfl
    | some b => exact ih (o := b :: o) (by simp; omega)

theorem decToks_under (B : Books) {o : Bytes} (old : Bytes) (room : Nat) (bs : Bits) (h : 32768 ≤ o.length) :
    decToks B (o ++ old) room bs = under old (decToks B o room bs) := by
  induction room using Nat.strongRecOn generalizing o bs with
  | ind room ih =>
    rw [decToks, decToks]
    cases ht : readTok B bs with
    | error e => rfl
    | ok p =>
      obtain ⟨t, k⟩ := p
      simp only [ok_bind]
      match t, ht with
      | none, ht => rfl
      | some (.lit b), ht =>
        simp only
        split
        · exact ih (room - 1) (by omega) (o := b :: o) k (by simp; omega)
        · rfl
      | some (.ref n d), ht =>
        obtain ⟨w, hw, _⟩ := readTok_sound ht
        have := hw.ref_pos
        simp only
        split
        · rename_i hn
          rw [copy_under n (by omega) (by omega)]
          cases hc : copy d n o with
          | error e => rfl
          | ok o1 =>
            have := copy_length hc
            exact ih (room - n) (by omega) (o := o1) k (by omega)
        · rfl

theorem takeBytes_under (n : Nat) (o old : Bytes) (bs : Bits) :
    takeBytes n (o ++ old) bs = under old (takeBytes n o bs) := by
  induction n generalizing o bs with
  | zero => rfl
  | succ n ih =>
    simp only [takeBytes]
    cases getBits 8 bs with
    | error e => rfl
    | ok p => exact ih (UInt8.ofNat p.1 :: o) p.2

theorem readBody_under {o : Bytes} (old : Bytes) (room : Nat) (bs : Bits) (h : 32768 ≤ o.length) :
    readBody (o ++ old) room bs = under old (readBody o room bs) := by
  simp only [readBody]
  cases getBits 2 bs with
  | error e => rfl
  | ok p =>
    obtain ⟨t, k⟩ := p
    simp only [ok_bind]
    split
    · simp only [readStored]
      cases getBits 16 (align k) with
      | error e => rfl
      | ok p =>
        obtain ⟨n, k⟩ := p
        simp only [ok_bind]
        cases getBits 16 k with
        | error e => rfl
        | ok p =>
          obtain ⟨c, k⟩ := p
          simp only [ok_bind]
          cases need (n + c == 65535) .storedLength with
          | error e => rfl
          | ok _ =>
            cases need (decide (n ≤ room)) .outputLimit with
            | error e => rfl
            | ok _ =>
              simp only [ok_bind]
              rw [takeBytes_under]
              cases takeBytes n o k with
              | error e => rfl
              | ok p => rfl
    · split
      · exact decToks_under _ _ _ _ h
      · split
        · cases readHeader k with
          | error e => rfl
          | ok p => exact decToks_under _ _ _ _ h
        · rfl

/-- Only the last 32768 bytes of the output so far matter for what comes. -/
theorem blocks_under {o : Bytes} (old : Bytes) (room : Nat) (bs : Bits) (h : 32768 ≤ o.length) :
    blocks (o ++ old) room bs = under old (blocks o room bs) := by
  have key : ∀ f (o : Bytes) room bs, 32768 ≤ o.length →
      readBlocks f (o ++ old) room bs = under old (readBlocks f o room bs) := by
    intro f
    induction f with
    | zero => intro o room bs _; rfl
    | succ f ih =>
      intro o room bs h
      simp only [readBlocks]
      cases getBits 1 bs with
      | error e => rfl
      | ok p =>
        obtain ⟨l, k⟩ := p
        simp only [ok_bind]
        rw [readBody_under _ _ _ h]
        cases hb : readBody o room k with
        | error e => rfl
        | ok p =>
          obtain ⟨o1, r, k1⟩ := p
          obtain ⟨_, w, hw, _⟩ := readBody_sound (pos := 7 * (1 + k.length)) hb (by omega)
          have := hw.length_le
          simp only [under, ok_bind]
          split
          · rfl
          · exact ih o1 r k1 (by omega)
  exact key _ _ _ _ h
end Lydite.Fast

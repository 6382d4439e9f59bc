module
public import Lydite.Proof.Header
public import Lydite.Proof.InflateData
public import Lydite.Proof.TableBuild
/-! The header of a block: what `blockHead` reads is what the model's `readBody` reads before the data. -/
@[expose] public section
namespace Lydite.Fast

/-- What `blockHead` gives, against the model. -/
structure BlockHead.Right (src : ByteArray) (p : Nat) (x : BlockHead) : Prop where
  status : x.status ≠ 2 ∧ x.status < 14
  place : x.status = 0 → p < x.p ∧ x.p ≤ 8 * src.size
  ok : x.status = 0 → x.block.Ok x.p
  good : x.status = 0 → ∀ o room (t : Bytes), blocks o room (bitsAt src p ++ unpack t) =
    x.block.onward o room (bitsAt src x.p ++ unpack t)
  bad : x.status ≠ 0 → ∀ o room (t : Bytes), (x.status = 1 → t = []) →
    blocks o room (bitsAt src p ++ unpack t) = .error (reasonOf x.status)

theorem blocks_head {src : ByteArray} {p : Nat} (hp : p + 1 ≤ 8 * src.size) (o : Bytes) (room : Nat) (k : Bits) :
    blocks o room (bitsAt src p ++ k) = (do
      let (o, room, bs) ← readBody o room (bitsAt src (p + 1) ++ k)
      if peek src p 1 == 1 then .ok (o, bs) else blocks o room bs) := by
  rw [blocks_eq, getBits_peek (by omega) hp]
  simp only [ok_bind, beq_iff_eq]

theorem noHead_right {src : ByteArray} {p st : Nat} (h0 : st ≠ 0) (h2 : st ≠ 2 ∧ st < 14)
    (h : ∀ o room (t : Bytes), (st = 1 → t = []) → blocks o room (bitsAt src p ++ unpack t) = .error (reasonOf st)) :
    BlockHead.Right src p (noHead st p) :=
  ⟨h2, fun h => absurd h h0, fun h => absurd h h0, fun h => absurd h h0, fun _ => h⟩

/-- A header is right when its block reads what `readBody` reads. -/
theorem head_right {src : ByteArray} {p q : Nat} {b : Block} (hp : p + 1 ≤ 8 * src.size) (hq : p < q ∧ q ≤ 8 * src.size)
    (hb : b.Ok q) (hl : b.last = (peek src p 1 == 1))
    (h : ∀ o room (t : Bytes), readBody o room (bitsAt src (p + 1) ++ unpack t) =
      b.model o room (bitsAt src q ++ unpack t)) : BlockHead.Right src p ⟨0, q, b⟩ := by
  refine ⟨by simp, fun _ => hq, fun _ => hb, fun _ o room t => ?_, by simp⟩
  rw [blocks_head hp, h, Block.onward, hl]

theorem bad_right {src : ByteArray} {p st : Nat} (hp : p + 1 ≤ 8 * src.size) (h0 : st ≠ 0) (h2 : st ≠ 2 ∧ st < 14)
    (h : ∀ o room (t : Bytes), (st = 1 → t = []) →
      readBody o room (bitsAt src (p + 1) ++ unpack t) = .error (reasonOf st)) : BlockHead.Right src p (noHead st p) :=
  noHead_right h0 h2 fun o room t ht => by rw [blocks_head hp, h o room t ht]; rfl

theorem blockHead_right {src : ByteArray} {p : Nat} (hp : p ≤ 8 * src.size) :
    BlockHead.Right src p (blockHead src p) := by
  unfold blockHead
  split
  case isFalse h =>
    refine noHead_right (by omega) (by decide) fun o room t ht => ?_
    rw [ht rfl]
    simp only [unpack, List.append_nil]
    rw [blocks_eq]
    by_cases h1 : p + 1 ≤ 8 * src.size
    · have := getBits_peek (d := src) (p := p) (n := 1) (by omega) h1 []
      rw [List.append_nil, List.append_nil] at this
      rw [this]
      simp only [ok_bind, readBody]
      rw [getBits_end (by omega) (by omega)]
      rfl
    · rw [getBits_end (by omega) hp]
      rfl
  rename_i h3
  have body : ∀ o room k, readBody o room (bitsAt src (p + 1) ++ k) =
      if peek src (p + 1) 2 = 0 then readStored o room (bitsAt src (p + 3) ++ k)
      else if peek src (p + 1) 2 = 1 then decToks (booksOf Lydite.fixedLit Lydite.fixedDist) o room (bitsAt src (p + 3) ++ k)
      else if peek src (p + 1) 2 = 2 then (do
        let (lit, dist, bs) ← readHeader (bitsAt src (p + 3) ++ k)
        decToks (booksOf lit dist) o room bs)
      else .error .blockType := by
    intro o room k
    rw [readBody, getBits_peek (by omega) (by omega)]
    rfl
  simp only
  split
  · rename_i h0
    have al : ∀ t : Bytes, align (bitsAt src (p + 3) ++ unpack t) = bitsAt src (8 * ((p + 10) / 8)) ++ unpack t := by
      intro t
      have := align_bitsAt src (p + 3) (k := unpack t) (by simp)
      rwa [show p + 3 + 7 = p + 10 by omega] at this
    split
    · rename_i hq
      have two : ∀ o room (t : Bytes), readBody o room (bitsAt src (p + 1) ++ unpack t) = (do
          need (peek src (8 * ((p + 10) / 8)) 16 + peek src (8 * ((p + 10) / 8) + 16) 16 == 65535) .storedLength
          need (decide (peek src (8 * ((p + 10) / 8)) 16 ≤ room)) .outputLimit
          let (out, bs) ← takeBytes (peek src (8 * ((p + 10) / 8)) 16) o (bitsAt src (8 * ((p + 10) / 8) + 32) ++ unpack t)
          .ok (out, room - peek src (8 * ((p + 10) / 8)) 16, bs)) := by
        intro o room t
        rw [body, if_pos h0, readStored, al, getBits_peek (by omega) (by omega)]
        simp only [ok_bind]
        rw [getBits_peek (by omega) (by omega)]
        rfl
      split
      · rename_i hs
        refine head_right (by omega) (by omega) ⟨by simp, fun _ => by omega⟩ rfl fun o room t => ?_
        rw [two, Block.model_stored rfl]
        simp only [hs, beq_self_eq_true]
        rfl
      · rename_i hs
        refine bad_right (by omega) (by omega) (by decide) fun o room t _ => ?_
        rw [two, show (peek src (8 * ((p + 10) / 8)) 16 + peek src (8 * ((p + 10) / 8) + 16) 16 == 65535) = false by simpa using hs]
        rfl
    · rename_i hq
      refine bad_right (by omega) (by omega) (by decide) fun o room t ht => ?_
      have ha := al []
      rw [ht rfl, body, if_pos h0, readStored]
      simp only [unpack, List.append_nil] at ha ⊢
      rw [ha]
      by_cases h1 : 8 * ((p + 10) / 8) + 16 ≤ 8 * src.size
      · have := getBits_peek (d := src) (by omega) h1 []
        rw [List.append_nil, List.append_nil] at this
        rw [this]
        simp only [ok_bind]
        rw [getBits_end (by omega) (by omega)]
        rfl
      · rw [getBits_end (by omega) (by omega)]
        rfl
  rename_i h0
  split
  · rename_i h1
    refine head_right (by omega) (by omega) ⟨fun _ => ?_, by simp⟩ rfl fun o room t => ?_
    · show (buildLit fixedLitLens).Ok payLit 286 fixedLitLens.toList ∧
        (buildDist fixedDistLens).Ok payDist 30 fixedDistLens.toList
      rw [fixedLitLens_toList, fixedDistLens_toList]
      exact ⟨fixedLit_ok, fixedDist_ok⟩
    · rw [body, if_neg h0, if_pos h1, Block.model_codes rfl]
      simp only
      rw [fixedLitLens_toList, fixedDistLens_toList]
  rename_i h1
  split
  · rename_i h2
    have hr := readHead_reads (d := src) (p := p + 3) (by omega)
    have hk := readHead_ok (d := src) (p := p + 3) (by omega)
    have hs := readHead_status (d := src) (p := p + 3) (by omega)
    generalize readHead src (p + 3) = x at *
    obtain ⟨st, q, ll, dl⟩ := x
    simp only at hr hk hs ⊢
    have hb : ∀ o room (t : Bytes), (st = 1 → t = []) → readBody o room (bitsAt src (p + 1) ++ unpack t) =
        if st = 0 then decToks (booksOf ll.toList dl.toList) o room (bitsAt src q ++ unpack t)
        else .error (reasonOf st) := by
      intro o room t ht
      rw [body, if_neg h0, if_neg h1, if_pos h2, hr (unpack t) (fun h => by rw [ht h]; rfl)]
      split <;> rfl
    split
    · rename_i h
      obtain ⟨k3, k4, k1, k2, -⟩ := hk h
      refine head_right (by omega) (by omega) ⟨fun _ => ⟨buildLit_ok k1, buildDist_ok k2⟩, by simp⟩ rfl fun o room t => ?_
      rw [hb o room t (by omega), if_pos h, Block.model_codes rfl]
    · rename_i h
      refine bad_right (by omega) h (by omega) fun o room t ht => ?_
      rw [hb o room t ht, if_neg h]
  · rename_i h2
    refine bad_right (by omega) (by omega) (by decide) fun o room t _ => ?_
    rw [body, if_neg h0, if_neg h1, if_neg h2]
    rfl
end Lydite.Fast

module
public import Lydite.Inflate
public import Lydite.Words
/-! The encoder.  An oracle, any function at all, proposes blocks; they are written only if their tokens spell the data
and their code lengths make codes.  Otherwise stored blocks are written.  So the round trip needs no fact about matchers,
lazy evaluation or code length construction. -/
@[expose] public section
namespace Lydite

/-- A block as an oracle proposes it. -/
inductive Proposal where
  | stored (n : Nat)
  | fixed (ts : List Tok)
  | dynamic (p : Plan) (ts : List Tok)

/-- Move up to `n` bytes of the input to the output; gives the bytes moved as well. -/
def moveBytes : Nat → Bytes → Bytes → Bytes × Bytes × Bytes
  | 0, out, xs => ([], out, xs)
  | _+1, out, [] => ([], out, [])
  | n+1, out, x :: xs =>
    let (d, o, r) := moveBytes n (x :: out) xs
    (x :: d, o, r)

theorem moveBytes_spec (n : Nat) (out xs : Bytes) : moveBytes n out xs = (xs.take n, (xs.take n).reverse ++ out, xs.drop n) := by
  induction n generalizing out xs with
  | zero => simp [moveBytes]
  | succ n ih => cases xs <;> simp [moveBytes, ih]

/-- A stored block's bits after the final-block bit. -/
def putStored (pos : Nat) (data : Bytes) : Bits :=
  putBits 2 0 (putBits ((8 - (pos + 3) % 8) % 8) 0
    (putBits 16 (byteLen data) (putBits 16 (65535 - byteLen data) (unpack data))))

theorem putStored_valid (pos : Nat) (out data : Bytes) (h : data.length < 65536) :
    Body pos out (putStored pos data) (data.reverse ++ out) := by
  simp only [putStored, putBits_eq, byteLen_eq]
  exact .stored (by simp) h

/-- One block after its final-block bit: bits, longer output, bytes left. -/
def putBody (pos : Nat) (out xs : Bytes) : Proposal → Option (Bits × Bytes × Bytes)
  | .stored n =>
    if n < 65536 then
      let (data, out, xs) := moveBytes n out xs
      some (putStored pos data, out, xs)
    else none
  | .fixed ts => match encToks (booksOf fixedLit fixedDist) ts out xs with
    | none => none
    | some (bs, out, xs) => some (putBits 2 1 bs, out, xs)
  | .dynamic p ts => match putHeader p with
    | none => none
    | some (h, lit, dist) => match encToks (booksOf lit dist) ts out xs with
      | none => none
      | some (bs, out, xs) => some (putBits 2 2 (onto h bs), out, xs)

theorem putBody_valid {pos : Nat} {out xs o r : Bytes} {b : Proposal} {bs : Bits}
    (h : putBody pos out xs b = some (bs, o, r)) : Body pos out bs o ∧ o.reverse ++ r = out.reverse ++ xs := by
  match b, h with
  | .stored n, h =>
    simp only [putBody, moveBytes_spec] at h
    split at h
    · simp only [Option.some.injEq, Prod.mk.injEq] at h
      obtain ⟨rfl, rfl, rfl⟩ := h
      exact ⟨putStored_valid _ _ _ (by simp; omega), by simp⟩
    · simp at h
  | .fixed ts, h =>
    simp only [putBody] at h
    split at h
    · simp at h
    · rename_i bs' o' r' he
      simp only [Option.some.injEq, Prod.mk.injEq, putBits_eq] at h
      obtain ⟨rfl, rfl, rfl⟩ := h
      obtain ⟨h1, h2⟩ := encToks_valid he
      exact ⟨.fixed h1, h2⟩
  | .dynamic p ts, h =>
    simp only [putBody] at h
    repeat' split at h
    all_goals try (simp at h; done)
    rename_i _ hb lit dist hh _ bs' o' r' he
    simp only [Option.some.injEq, Prod.mk.injEq, putBits_eq, onto_eq] at h
    obtain ⟨rfl, rfl, rfl⟩ := h
    obtain ⟨h1, h2⟩ := encToks_valid he
    exact ⟨.dynamic (putHeader_valid hh) h1, h2⟩

/-- All proposed blocks; `none` unless they spell all of `xs`. -/
def putBlocks : Nat → Bytes → Bytes → List Proposal → Option Bits
  | _, _, _, [] => none
  | pos, out, xs, [b] => match putBody pos out xs b with
    | some (bs, _, []) => some (true :: bs)
    | _ => none
  | pos, out, xs, b :: b' :: ps => match putBody pos out xs b with
    | none => none
    | some (bs, out, xs) => match putBlocks (pos + 1 + len bs) out xs (b' :: ps) with
      | none => none
      | some k => some (false :: onto bs k)

theorem putBlocks_valid {pos : Nat} {out xs : Bytes} {ps : List Proposal} {bs : Bits}
    (h : putBlocks pos out xs ps = some bs) : Blocks pos out bs (xs.reverse ++ out) := by
  fun_induction putBlocks pos out xs ps generalizing bs with
  | case1 => simp at h
  | case2 pos out xs b bs' o hb =>
    simp only [Option.some.injEq] at h
    obtain ⟨h1, h2⟩ := putBody_valid hb
    have := congrArg List.reverse h2
    simp at this
    rw [← h, ← this]
    exact .last h1
  | case3 => simp at h
  | case4 => simp at h
  | case5 => simp at h
  | case6 pos out xs b b' ps bs' out' xs' hb k hk ih =>
    simp only [Option.some.injEq, onto_eq] at h
    obtain ⟨h1, h2⟩ := putBody_valid hb
    have := congrArg List.reverse h2
    simp at this
    rw [← h, ← this]
    exact .more h1 (by simpa using ih hk)

/-- Stored blocks for all of `xs`; the first argument bounds their number less one. -/
def putStoredAll : Nat → Nat → Bytes → Bits
  | 0, pos, xs => true :: putStored pos xs
  | f+1, pos, xs =>
    let (data, _, rest) := moveBytes 65535 [] xs
    match rest with
    | [] => true :: putStored pos xs
    | _ :: _ => false :: onto (putStored pos data) (putStoredAll f (pos + 1 + len (putStored pos data)) rest)

theorem putStoredAll_valid (f pos : Nat) (out xs : Bytes) (h : xs.length < 65536 + 65535 * f) :
    Blocks pos out (putStoredAll f pos xs) (xs.reverse ++ out) := by
  induction f generalizing pos out xs with
  | zero => exact .last (putStored_valid _ _ _ (by omega))
  | succ f ih =>
    simp only [putStoredAll, moveBytes_spec]
    split
    · rename_i hr
      have := congrArg List.length hr
      simp at this
      exact .last (putStored_valid _ _ _ (by omega))
    · rename_i y ys hr
      rw [onto_eq]
      have e : xs.reverse ++ out = (xs.drop 65535).reverse ++ ((xs.take 65535).reverse ++ out) := by
        rw [← List.append_assoc, ← List.reverse_append, List.take_append_drop]
      rw [e]
      refine .more (putStored_valid _ _ _ (by simp; omega)) ?_
      rw [len_eq]
      exact ih _ _ _ (by simp; omega)

/-- Compress with any oracle; `dict` is in the window before. -/
def deflateFrom (dict : Bytes) (oracle : Bytes → List Proposal) (x : Bytes) : Bytes :=
  match putBlocks 0 (revBytes dict []) x (oracle x) with
  | some bs => pack bs
  | none => pack (putStoredAll (byteLen x / 65535) 0 x)

/-- Compress with any oracle. -/
def deflate (oracle : Bytes → List Proposal) (x : Bytes) : Bytes := deflateFrom [] oracle x

/-- Whatever the oracle says, the encoder writes a valid stream for its input. -/
theorem deflateFrom_valid (dict : Bytes) (oracle : Bytes → List Proposal) (x : Bytes) :
    ValidFrom dict (deflateFrom dict oracle x) x := by
  have key : ∀ bs, Blocks 0 dict.reverse bs (x.reverse ++ dict.reverse) → ValidFrom dict (pack bs) x := by
    intro bs h
    obtain ⟨k, hk, e⟩ := unpack_pack bs
    exact ⟨bs, zeros k, h, by simpa [zeros] using hk, e⟩
  unfold deflateFrom
  split
  · rename_i bs h
    exact key _ (by simpa using putBlocks_valid h)
  · exact key _ (putStoredAll_valid _ _ _ _ (by simp; omega))

/-- The round trip, for every dictionary and oracle, with any bytes after the stream. -/
theorem inflateFrom_deflateFrom (dict : Bytes) (oracle : Bytes → List Proposal) {x : Bytes} {max : Nat}
    (h : x.length ≤ max) (tail : Bytes) : inflateFrom dict max (deflateFrom dict oracle x ++ tail) = .ok (x, tail) :=
  inflateFrom_complete (deflateFrom_valid dict oracle x) h tail

/-- The round trip, for every oracle, with any bytes after the stream. -/
theorem inflate_deflate (oracle : Bytes → List Proposal) {x : Bytes} {max : Nat} (h : x.length ≤ max) (tail : Bytes) :
    inflate max (deflate oracle x ++ tail) = .ok (x, tail) := inflateFrom_deflateFrom [] oracle h tail
end Lydite

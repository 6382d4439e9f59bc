module
public import Lydite.Tokens
/-! Writing tokens.  They come from an unverified matcher; `encToks` writes them only if they spell the data. -/
@[expose] public section
namespace Lydite

/-- The bits of a token; `none` when a code word is missing or a length or distance has no code. -/
def putTok (B : Books) : Option Tok → Option Bits
  | none => look B.lit 256
  | some (.lit b) => look B.lit b.toNat
  | some (.ref n d) =>
    match codeOf lenTab 257 n with
    | none => none
    | some (s, le, lx) => match codeOf distTab 0 d with
      | none => none
      | some (ds, de, dx) => match look B.lit s with
        | none => none
        | some w => match look B.dist ds with
          | none => none
          | some v => some (onto w (putBits le lx (onto v (putBits de dx []))))

theorem putTok_valid {B : Books} {t : Option Tok} {w : Bits} (h : putTok B t = some w) : TokBits B t w := by
  match t, h with
  | none, h => exact .stop (look_mem h)
  | some (.lit b), h => exact .lit (look_mem h)
  | some (.ref n d), h =>
    simp only [putTok] at h
    repeat' split at h
    all_goals try (simp at h; done)
    rename_i s le lx h1 _ ds de dx h2 _ w' h3 _ v h4
    obtain ⟨a1, a2, lb, a3, a4⟩ := codeOf_spec (bad := .literalCode) h1
    obtain ⟨_, c2, db, c3, c4⟩ := codeOf_spec (bad := .distanceCode) h2
    rw [Nat.sub_zero] at c3
    simp only [Option.some.injEq, onto_eq, putBits_eq le] at h
    subst a4 c4 h
    exact .ref (look_mem h3) a1 a3 a2 (look_mem h4) c3 c2

/-- Write tokens and the end of the block if they spell the next bytes of `xs` after the output `out`.  Gives the bits,
the longer output and the bytes that are left. -/
def encToks (B : Books) : List Tok → Bytes → Bytes → Option (Bits × Bytes × Bytes)
  | [], out, xs => match putTok B none with
    | none => none
    | some w => some (w, out, xs)
  | .lit _ :: _, _, [] => none
  | .lit b :: ts, out, x :: xs =>
    if b == x then
      match putTok B (some (.lit b)) with
      | none => none
      | some w => match encToks B ts (b :: out) xs with
        | none => none
        | some (bs, o, r) => some (onto w bs, o, r)
    else none
  | .ref n d :: ts, out, xs =>
    match spells d n out xs with
    | none => none
    | some (out1, xs1) => match putTok B (some (.ref n d)) with
      | none => none
      | some w => match encToks B ts out1 xs1 with
        | none => none
        | some (bs, o, r) => some (onto w bs, o, r)

/-- Whatever tokens are written are valid and spell the data. -/
theorem encToks_valid {B : Books} {ts : List Tok} {out xs o r : Bytes} {bs : Bits}
    (h : encToks B ts out xs = some (bs, o, r)) : Toks B out bs o ∧ o.reverse ++ r = out.reverse ++ xs := by
  induction ts generalizing out xs bs with
  | nil =>
    simp only [encToks] at h
    split at h
    · exact absurd h (by simp)
    · rename_i w hw
      simp only [Option.some.injEq, Prod.mk.injEq] at h
      obtain ⟨rfl, rfl, rfl⟩ := h
      exact ⟨.stop (putTok_valid hw), rfl⟩
  | cons t ts ih =>
    match t, xs, h with
    | .lit b, [], h => simp [encToks] at h
    | .lit b, x :: xs, h =>
      simp only [encToks] at h
      repeat' split at h
      all_goals try (simp at h; done)
      rename_i hbx _ w hw _ bs' o' r' he
      simp only [Option.some.injEq, Prod.mk.injEq, onto_eq] at h
      obtain ⟨rfl, rfl, rfl⟩ := h
      simp at hbx
      subst hbx
      obtain ⟨h1, h2⟩ := ih he
      exact ⟨.lit (putTok_valid hw) h1, by simpa using h2⟩
    | .ref n d, xs, h =>
      simp only [encToks] at h
      repeat' split at h
      all_goals try (simp at h; done)
      rename_i _ out1 xs1 hs _ w hw _ bs' o' r' he
      simp only [Option.some.injEq, Prod.mk.injEq, onto_eq] at h
      obtain ⟨rfl, rfl, rfl⟩ := h
      obtain ⟨c1, c2⟩ := copy_of_spells hs
      obtain ⟨h1, h2⟩ := ih he
      exact ⟨.ref (putTok_valid hw) c1 h1, by rw [h2, c2]⟩
end Lydite

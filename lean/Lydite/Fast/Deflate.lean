module
public import Lydite.Fast.WriteHead
/-! Compression with any oracle, at once or in parts.  A block is written as the oracle plans it if its tokens spell
the data and its code lengths make codes; otherwise its bytes are stored, and the refusal is counted.  Proved in
Proof/Deflate.lean to be valid whatever the oracle says. -/
@[expose] public section
namespace Lydite.Fast
open Write

/-- A stored block with the `n ≤ 65535` bytes of the data from `p` on; `last` is 1 for the last block, else 0. -/
def storedBlock (data : ByteArray) (p n last : Nat) (w : Writer) : Writer :=
  match (w.put 3 last).align with
  | ⟨out, _, _⟩ =>
    let out := (((out.push n.toUInt8).push (n >>> 8).toUInt8).push (65535 - n).toUInt8).push ((65535 - n) >>> 8).toUInt8
    ⟨data.copySlice p out out.size n false, 0, 0⟩

/-- Stored blocks for the bytes of the data from `p` up to `stop`. -/
def storedBlocks (data : ByteArray) (p stop last : Nat) (w : Writer) : Writer :=
  if p + 65535 < stop then storedBlocks data (p + 65535) stop last (storedBlock data p 65535 0 w)
  else storedBlock data p (stop - p) last w
termination_by stop - p
decreasing_by omega

/-- A block with fixed or dynamic codes for the bytes from `p` up to `stop`, as planned. -/
def planned (data : ByteArray) (plan : Plan) (p stop last : Nat) (w : Writer) : Option Writer :=
  if plan.kind = 1 then writeTokens data plan.tokens fixedCoder p stop (w.put 3 (last + 2))
  else if plan.kind = 2 then
    match head plan (w.put 3 (last + 4)) with
    | none => none
    | some ⟨coder, w⟩ => writeTokens data plan.tokens coder p stop w
  else none

/-- Where a block ends that begins at `p` and is to have `n` bytes: all that is left if that makes no sense. -/
def stopOf (size p n : Nat) : Nat := if 0 < n ∧ n ≤ size - p then p + n else size

theorem stopOf_le (size p n : Nat) : stopOf size p n ≤ size := by unfold stopOf; split <;> omega

theorem lt_stopOf {size p : Nat} (n : Nat) (h : p < size) : p < stopOf size p n := by unfold stopOf; split <;> omega

/-- What came of compressing. -/
structure Part (σ : Type) where
  out : ByteArray
  /-- Bits that do not fill a byte yet, first one lowest. -/
  cnt : Nat
  buf : Nat
  state : σ
  /-- How many plans were refused. -/
  refused : Nat

/-- Blocks for the bytes from `p` on; the last of them ends the stream if `final`. -/
@[specialize] def deflateBlocks {σ : Type} (oracle : Oracle σ) (data : ByteArray) (final : Bool) (s : σ) (p : Nat)
    (w : Writer) (refused : Nat) : Part σ :=
  if _hp : p < data.size then
    match oracle s data p with
    | ⟨plan, s⟩ =>
      let stop := stopOf data.size p plan.size
      let last := if final then if stop = data.size then 1 else 0 else 0
      if plan.kind = 0 then deflateBlocks oracle data final s stop (storedBlocks data p stop last w) refused
      else match w with
        | ⟨out, cnt, buf⟩ => match planned data plan p stop last ⟨ByteArray.emptyWithCapacity 65536, cnt, buf⟩ with
          | some ⟨more, cnt, buf⟩ =>
            deflateBlocks oracle data final s stop ⟨more.copySlice 0 out out.size more.size false, cnt, buf⟩ refused
          | none =>
            deflateBlocks oracle data final s stop (storedBlocks data p stop last ⟨out, cnt, buf⟩) (refused + 1)
  else match w with
    | ⟨out, cnt, buf⟩ => ⟨out, cnt, buf, s, refused⟩
termination_by data.size - p
decreasing_by all_goals exact Nat.sub_lt_sub_left ‹_› (lt_stopOf _ ‹_›)

/-- What a part ends with.  Mode 1: an empty stored block, so that all bits so far are in whole bytes (sync flush).
Mode 2: the end of the stream.  Mode 3: an empty block of fixed codes, 10 bits (partial flush).  Otherwise nothing. -/
def finish (data : ByteArray) (mode : Nat) (some : Bool) (w : Writer) : Writer :=
  if mode = 1 then storedBlock data data.size 0 0 w
  else if mode = 2 then (if some then w else w.put 10 3).align
  else if mode = 3 then w.put 10 2
  else w

/-- Compress the bytes of `data` from `start` on; those before are in the window.  `cnt` bits wait in `buf` from the
part before.  Modes as in `finish`. -/
@[specialize] def deflatePart {σ : Type} (oracle : Oracle σ) (s : σ) (data : ByteArray) (start cnt buf mode : Nat) :
    Part σ :=
  match deflateBlocks oracle data (mode == 2) s start ⟨ByteArray.emptyWithCapacity 65536, cnt, buf⟩ 0 with
  | ⟨out, cnt, buf, s, refused⟩ => match finish data mode (decide (start < data.size)) ⟨out, cnt, buf⟩ with
    | ⟨out, cnt, buf⟩ => ⟨out, cnt, buf, s, refused⟩

/-- Compress at once; `cnt` and `buf` of the result are 0. -/
@[specialize] def deflate {σ : Type} (oracle : Oracle σ) (s : σ) (data : ByteArray) (start : Nat) : Part σ :=
  deflatePart oracle s data start 0 0 2
end Lydite.Fast

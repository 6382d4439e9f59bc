module
public import Lydite.Canonical
/-! The header of a dynamic block (RFC 1951, section 3.2.7): the specification `Header`, the reader with its soundness
and completeness, and a writer that checks what it is told to write.  Where zlib is stricter than the RFC's text, so is
the specification: at most 286 literal and 30 distance codes, complete codes (one word of one bit, or no distance code at
all, also count), and a word for the end of the block. -/
@[expose] public section
namespace Lydite

def nthNat : List Nat → Nat → Nat
  | [], _ => 0
  | x :: _, 0 => x
  | _ :: xs, n+1 => nthNat xs n

/-- The order in which the lengths of the code length code are sent. -/
@[irreducible] def order : List Nat := [16,17,18,0,8,7,9,6,10,5,11,4,12,3,13,2,14,1,15]

/-- The length sent for symbol `s`. -/
def sentFor (s : Nat) : List Nat → List Nat → Nat
  | o :: os, c :: cs => if o = s then c else sentFor s os cs
  | _, _ => 0

/-- Lengths of `n` symbols from `s` on. -/
def clGo (cls : List Nat) : Nat → Nat → List Nat
  | 0, _ => []
  | n+1, s => sentFor s order cls :: clGo cls n (s + 1)

/-- The 19 lengths of the code length code, by symbol. -/
def clLens (cls : List Nat) : List Nat := clGo cls 19 0

def rep : Nat → Nat → List Nat → List Nat
  | 0, _, k => k
  | n+1, v, k => v :: rep n v k

@[simp] theorem rep_length (n v : Nat) (k : List Nat) : (rep n v k).length = n + k.length := by
  induction n with
  | zero => simp [rep]
  | succ n ih => simp [rep, ih]; omega

/-- What a code length symbol means after the lengths `acc` (last one first): extra bits, least count, length. -/
def run (s : Nat) (acc : List Nat) : R (Nat × Nat × Nat) :=
  if s < 16 then .ok (0, 1, s)
  else if s = 16 then match acc with
    | [] => .error .codeLengthRepeat
    | p :: _ => .ok (2, 3, p)
  else if s = 17 then .ok (3, 3, 0)
  else if s = 18 then .ok (7, 11, 0)
  else .error .codeLengthSet

theorem run_pos {s eb base v : Nat} {acc : List Nat} (h : run s acc = .ok (eb, base, v)) : 0 < base := by
  unfold run at h
  repeat' split at h
  all_goals first | (simp at h; done) | (simp at h; omega)

/-- The bits of code lengths: `acc` and the result hold the last length first. -/
inductive Lens (cl : Book) : List Nat → Bits → List Nat → Prop
  | done (acc) : Lens cl acc [] acc
  | step {acc r w bs s eb base v e} : (w, s) ∈ cl → run s acc = .ok (eb, base, v) → e < 2 ^ eb →
      Lens cl (rep (base + e) v acc) bs r → Lens cl acc (w ++ (field eb e ++ bs)) r

theorem Lens.length_le {cl : Book} {acc r : List Nat} {w : Bits} (h : Lens cl acc w r) : acc.length ≤ r.length := by
  induction h with
  | done => exact Nat.le_refl _
  | step _ _ _ _ ih => simp at ih; omega

/-- Read `todo` more lengths. -/
def decLens (cl : Book) (todo : Nat) (acc : List Nat) (bs : Bits) : R (List Nat × Bits) :=
  if todo = 0 then .ok (acc, bs) else do
    let (s, bs) ← decode .codeLengthSet cl bs
    let (eb, base, v) ← run s acc
    let (e, bs) ← getBits eb bs
    if _h : 0 < base + e ∧ base + e ≤ todo then decLens cl (todo - (base + e)) (rep (base + e) v acc) bs
    else .error .codeLengthRepeat
termination_by todo

theorem decLens_sound {cl : Book} {todo : Nat} {acc r : List Nat} {bs k : Bits}
    (h : decLens cl todo acc bs = .ok (r, k)) : r.length = acc.length + todo ∧ ∃ w, Lens cl acc w r ∧ bs = w ++ k := by
  induction todo using Nat.strongRecOn generalizing acc bs with
  | ind todo ih =>
    rw [decLens] at h
    split at h
    · simp only [Except.ok.injEq, Prod.mk.injEq] at h
      obtain ⟨rfl, rfl⟩ := h
      exact ⟨by omega, [], .done _, rfl⟩
    · simp only [bind_ok, Prod.exists] at h
      obtain ⟨s, b1, h1, eb, base, v, h2, e, b2, h3, h⟩ := h
      obtain ⟨w, hw, rfl⟩ := decode_sound h1
      obtain ⟨he, rfl⟩ := getBits_spec h3
      split at h
      · obtain ⟨hl, w', hw', rfl⟩ := ih _ (by omega) h
        exact ⟨by simp at hl; omega, _, .step hw h2 he hw', by simp⟩
      · simp at h

theorem decLens_complete {cl : Book} (hcl : Ordered cl) {acc r : List Nat} {w : Bits} (h : Lens cl acc w r) (k : Bits)
    {todo : Nat} (ht : r.length = acc.length + todo) : decLens cl todo acc (w ++ k) = .ok (r, k) := by
  induction h generalizing todo with
  | done acc =>
    rw [decLens, if_pos (by omega)]
    rfl
  | step hw hr he hs ih =>
    have := hs.length_le
    have hp := run_pos hr
    simp only [rep_length] at this ih
    rw [decLens, if_neg (by omega), List.append_assoc, decode_complete hcl hw]
    simp only [ok_bind, hr, List.append_assoc, getBits_field he]
    rw [dif_pos (by omega)]
    exact ih (by omega)

def allShort : List Nat → Bool
  | [] => true
  | l :: ls => l ≤ 1 && allShort ls

/-- A complete code, or at most one word of one bit. -/
def usable (ls : List Nat) : Bool := kraft ls == 65536 || (allShort ls && kraft ls ≤ 65536)

theorem usable_ordered {ls : List Nat} (h : usable ls = true) : Ordered (canonical ls) := by
  apply canonical_ordered
  simp [usable] at h
  omega

/-- The 3-bit lengths of the code length code. -/
def clsBits : List Nat → Bits → Bits
  | [], k => k
  | c :: cs, k => putBits 3 c (clsBits cs k)

def readCls : Nat → Bits → R (List Nat × Bits)
  | 0, bs => .ok ([], bs)
  | n+1, bs => do
    let (c, bs) ← getBits 3 bs
    let (cs, bs) ← readCls n bs
    .ok (c :: cs, bs)

theorem readCls_sound {n : Nat} {bs k : Bits} {cs : List Nat} (h : readCls n bs = .ok (cs, k)) :
    cs.length = n ∧ (∀ c ∈ cs, c < 8) ∧ bs = clsBits cs k := by
  induction n generalizing bs cs with
  | zero => simp [readCls] at h; obtain ⟨rfl, rfl⟩ := h; simp [clsBits]
  | succ n ih =>
    simp only [readCls, bind_ok, Prod.exists] at h
    obtain ⟨c, b1, h1, cs', b2, h2, h⟩ := h
    simp only [Except.ok.injEq, Prod.mk.injEq] at h
    obtain ⟨rfl, rfl⟩ := h
    obtain ⟨hc, rfl⟩ := getBits_spec h1
    obtain ⟨a1, a2, rfl⟩ := ih h2
    exact ⟨by simp [a1], by simpa using ⟨hc, a2⟩, by simp [clsBits, putBits_eq]⟩

theorem readCls_complete {cs : List Nat} (h : ∀ c ∈ cs, c < 8) (k : Bits) :
    readCls cs.length (clsBits cs k) = .ok (cs, k) := by
  induction cs with
  | nil => rfl
  | cons c cs ih =>
    simp only [List.mem_cons, forall_eq_or_imp] at h
    simp only [List.length_cons, readCls, clsBits, putBits_eq, getBits_field (n := 3) h.1, ok_bind, ih h.2]

theorem clsBits_append (cs : List Nat) (a b : Bits) : clsBits cs (a ++ b) = clsBits cs a ++ b := by
  induction cs with
  | nil => rfl
  | cons c cs ih => simp [clsBits, ih, putBits_eq]
end Lydite

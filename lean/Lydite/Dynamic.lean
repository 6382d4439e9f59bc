module
public import Lydite.Header
/-! The header of a dynamic block as a whole: specification, reader and checked writer. -/
@[expose] public section
namespace Lydite

/-- The two lists of code lengths are such that a block can be read with them. -/
def fits (lit dist : List Nat) : Prop := nthNat lit 256 ≠ 0 ∧ usable lit = true ∧ usable dist = true

/-- The bits of the header that announces the code lengths `lit` and `dist`. -/
inductive Header : Bits → List Nat → List Nat → Prop
  | mk {hl hd : Nat} {cls lit dist : List Nat} {w : Bits} : hl ≤ 29 → hd ≤ 29 → 4 ≤ cls.length → cls.length ≤ 19 →
      (∀ c ∈ cls, c < 8) → kraft (clLens cls) = 65536 →
      lit.length = hl + 257 → dist.length = hd + 1 → Lens (canonical (clLens cls)) [] w (lit ++ dist).reverse →
      fits lit dist →
      Header (field 5 hl ++ (field 5 hd ++ (field 4 (cls.length - 4) ++ clsBits cls w))) lit dist

/-- Reverse the first `n` of `xs` onto `a`, the rest onto `b`. -/
def part : Nat → List Nat → List Nat → List Nat × List Nat
  | _, [], a => (a, [])
  | 0, x :: xs, a => (a, x :: xs)
  | n+1, x :: xs, a => part n xs (x :: a)

theorem part_eq (n : Nat) (xs a : List Nat) : part n xs a = ((xs.take n).reverse ++ a, xs.drop n) := by
  induction n generalizing xs a with
  | zero => cases xs <;> simp [part]
  | succ n ih => cases xs <;> simp [part, ih]

/-- All of `xs`, last one first, in front of `a`. -/
def revOnto : List Nat → List Nat → List Nat
  | [], a => a
  | x :: xs, a => revOnto xs (x :: a)

theorem revOnto_eq (xs a : List Nat) : revOnto xs a = xs.reverse ++ a := by
  induction xs generalizing a with
  | nil => rfl
  | cons x xs ih => simp [revOnto, ih]

/-- Split the lengths read (last one first) into literal and distance lengths, and check them. -/
def splitLens (nd : Nat) (acc : List Nat) : R (List Nat × List Nat) := do
  let (dist, l) := part nd acc []
  let lit := revOnto l []
  need (nthNat lit 256 != 0) .noEndOfBlock
  need (usable lit) .literalSet
  need (usable dist) .distanceSet
  .ok (lit, dist)

theorem splitLens_sound {nd nl : Nat} {acc lit dist : List Nat} (h : splitLens nd acc = .ok (lit, dist))
    (hl : acc.length = nl + nd) :
    acc = (lit ++ dist).reverse ∧ lit.length = nl ∧ dist.length = nd ∧ fits lit dist := by
  simp only [splitLens, part_eq, revOnto_eq, bind_ok, need_ok, List.append_nil] at h
  obtain ⟨_, h1, _, h2, _, h3, h⟩ := h
  simp only [Except.ok.injEq, Prod.mk.injEq] at h
  obtain ⟨rfl, rfl⟩ := h
  refine ⟨by simp, by simp; omega, by simp; omega, by simpa using h1, h2, h3⟩

theorem splitLens_complete {lit dist : List Nat} (h : fits lit dist) :
    splitLens dist.length (lit ++ dist).reverse = .ok (lit, dist) := by
  obtain ⟨h1, h2, h3⟩ := h
  simp only [splitLens, part_eq, revOnto_eq]
  have e1 : List.take dist.length (lit ++ dist).reverse = dist.reverse := by simp
  have e2 : List.drop dist.length (lit ++ dist).reverse = lit.reverse := by simp
  rw [e1, e2]
  simp [need, h1, h2, h3]

def readHeader (bs : Bits) : R (List Nat × List Nat × Bits) := do
  let (hl, bs) ← getBits 5 bs
  let (hd, bs) ← getBits 5 bs
  let (hc, bs) ← getBits 4 bs
  need (hl ≤ 29 && hd ≤ 29) .tooManyCodes
  let (cls, bs) ← readCls (hc + 4) bs
  need (kraft (clLens cls) == 65536) .codeLengthSet
  let (acc, bs) ← decLens (canonical (clLens cls)) (hl + 257 + (hd + 1)) [] bs
  let (lit, dist) ← splitLens (hd + 1) acc
  .ok (lit, dist, bs)

theorem readHeader_sound {bs k : Bits} {lit dist : List Nat} (h : readHeader bs = .ok (lit, dist, k)) :
    ∃ w, Header w lit dist ∧ bs = w ++ k := by
  simp only [readHeader, bind_ok, Prod.exists, need_ok] at h
  obtain ⟨hl, b1, h1, hd, b2, h2, hc, b3, h3, _, h4, cls, b4, h5, _, h6, acc, b5, h7, lit', dist', h8, h⟩ := h
  simp only [Except.ok.injEq, Prod.mk.injEq] at h
  obtain ⟨rfl, rfl, rfl⟩ := h
  obtain ⟨_, rfl⟩ := getBits_spec h1
  obtain ⟨_, rfl⟩ := getBits_spec h2
  obtain ⟨c1, rfl⟩ := getBits_spec h3
  obtain ⟨a1, a2, rfl⟩ := readCls_sound h5
  obtain ⟨e1, w, hw, rfl⟩ := decLens_sound h7
  obtain ⟨e2, e3, e4, e5⟩ := splitLens_sound h8 (by simpa using e1)
  simp at h4 h6
  subst e2
  refine ⟨_, .mk h4.1 h4.2 (cls := cls) (by omega) (by omega) a2 h6 e3 e4 hw e5, ?_⟩
  rw [show cls.length - 4 = hc by omega]
  simp [clsBits_append]

theorem readHeader_complete {w : Bits} {lit dist : List Nat} (h : Header w lit dist) (k : Bits) :
    readHeader (w ++ k) = .ok (lit, dist, k) := by
  cases h with
  | @mk hl hd cls _ _ w h1 h2 h3 h4 h5 h6 h7 h8 h9 h10 =>
  simp only [readHeader, List.append_assoc]
  rw [getBits_field (by omega)]
  simp only [ok_bind]
  rw [getBits_field (by omega)]
  simp only [ok_bind]
  rw [getBits_field (by omega)]
  simp only [ok_bind]
  rw [← clsBits_append, show cls.length - 4 + 4 = cls.length by omega, readCls_complete h5,
    show need (decide (hl ≤ 29) && decide (hd ≤ 29)) .tooManyCodes = .ok () by simp [need, h1, h2]]
  simp only [ok_bind, h6, beq_self_eq_true]
  rw [show need true .codeLengthSet = .ok () from rfl]
  simp only [ok_bind]
  rw [decLens_complete (canonical_ordered (by omega)) h9 k (by simp; omega)]
  simp only [ok_bind]
  rw [← h8, splitLens_complete h10]
  rfl

theorem Header.fits {w : Bits} {lit dist : List Nat} (h : Header w lit dist) : Lydite.fits lit dist := by
  cases h; assumption

/-- What an unverified planner says about a dynamic block: the counts, the lengths of the code length code in the order
they are sent, and the code length symbols with their extra bits. -/
structure Plan where
  hl : Nat
  hd : Nat
  cls : List Nat
  syms : List (Nat × Nat)

/-- Write code length symbols if they mean something; gives the bits and the lengths, last one first. -/
def putLens (cl : Book) : List (Nat × Nat) → List Nat → Option (Bits × List Nat)
  | [], acc => some ([], acc)
  | (s, e) :: syms, acc => match look cl s with
    | none => none
    | some w => match run s acc with
      | .error _ => none
      | .ok (eb, base, v) =>
        if e < 2 ^ eb then match putLens cl syms (rep (base + e) v acc) with
          | none => none
          | some (bs, r) => some (onto w (putBits eb e bs), r)
        else none

theorem putLens_valid {cl : Book} {syms : List (Nat × Nat)} {acc r : List Nat} {bs : Bits}
    (h : putLens cl syms acc = some (bs, r)) : Lens cl acc bs r := by
  induction syms generalizing acc bs with
  | nil => simp [putLens] at h; obtain ⟨rfl, rfl⟩ := h; exact .done _
  | cons p syms ih =>
    obtain ⟨s, e⟩ := p
    simp only [putLens] at h
    repeat' split at h
    all_goals try (simp at h; done)
    rename_i _ w hw _ eb base v hr he _ bs' r' hs
    simp only [Option.some.injEq, Prod.mk.injEq, onto_eq, putBits_eq] at h
    obtain ⟨rfl, rfl⟩ := h
    exact .step (look_mem hw) hr he (ih hs)

def allLt8 : List Nat → Bool
  | [] => true
  | c :: cs => c < 8 && allLt8 cs

theorem allLt8_spec {cs : List Nat} (h : allLt8 cs = true) : ∀ c ∈ cs, c < 8 := by
  induction cs with
  | nil => simp
  | cons c cs ih => simp [allLt8] at h; simpa using ⟨h.1, ih h.2⟩

def lenNat : List Nat → Nat
  | [] => 0
  | _ :: xs => lenNat xs + 1

@[simp] theorem lenNat_eq (xs : List Nat) : lenNat xs = xs.length := by
  induction xs <;> simp [lenNat, *]

/-- Write the header if the plan is sound; gives the bits and the two lists of lengths. -/
def putHeader (p : Plan) : Option (Bits × List Nat × List Nat) :=
  if p.hl ≤ 29 ∧ p.hd ≤ 29 ∧ 4 ≤ lenNat p.cls ∧ lenNat p.cls ≤ 19 ∧ allLt8 p.cls = true ∧ kraft (clLens p.cls) = 65536 then
    match putLens (canonical (clLens p.cls)) p.syms [] with
    | none => none
    | some (w, acc) =>
      if lenNat acc = p.hl + 257 + (p.hd + 1) then
        match splitLens (p.hd + 1) acc with
        | .error _ => none
        | .ok (lit, dist) =>
          some (putBits 5 p.hl (putBits 5 p.hd (putBits 4 (lenNat p.cls - 4) (clsBits p.cls w))), lit, dist)
      else none
  else none

theorem putHeader_valid {p : Plan} {bs : Bits} {lit dist : List Nat} (h : putHeader p = some (bs, lit, dist)) :
    Header bs lit dist := by
  simp only [putHeader, lenNat_eq] at h
  repeat' split at h
  all_goals try (simp at h; done)
  rename_i hc _ w acc hw hl _ lit' dist' hs
  simp only [Option.some.injEq, Prod.mk.injEq, putBits_eq] at h
  obtain ⟨rfl, rfl, rfl⟩ := h
  obtain ⟨c1, c2, c3, c4, c5, c6⟩ := hc
  obtain ⟨e2, e3, e4, e5⟩ := splitLens_sound hs hl
  subst e2
  exact .mk c1 c2 c3 c4 (allLt8_spec c5) c6 e3 e4 (putLens_valid hw) e5
end Lydite

module
public import Lydite.Fast.Peek
/-! The header of a dynamic block (RFC 1951, section 3.2.7), read at a bit position.  Statuses: 0 read, 1 the input ends
inside, 6 too many codes, 7 code length code, 8 repetition, 9 no end of block, 10 literal code, 11 distance code. -/
@[expose] public section
namespace Lydite.Fast

/-- Where in the order of sending the length for code length symbol `s` stands. -/
@[irreducible] def sentAt : Array Nat := #[3, 17, 15, 13, 11, 9, 7, 5, 4, 6, 8, 10, 12, 14, 16, 18, 0, 1, 2]

/-- The lengths of `m` more code length symbols from `s` on; `n` lengths of 3 bits were sent from bit `p` on. -/
def clFrom (d : @& ByteArray) (p n : Nat) : Nat → Nat → Array Nat → Array Nat
  | 0, _, a => a
  | m+1, s, a =>
    let i := get0 sentAt s
    clFrom d p n m (s + 1) (a.push (if i < n then peek d (p + 3 * i) 3 else 0))

structure LensExit where
  status : Nat
  p : Nat
  lens : Array Nat

/-- Extra bits, least count and length of the repetition `s`, 16 to 18, after the lengths `a`. -/
@[inline] def repeatExtra (s : Nat) : Nat := if s = 16 then 2 else if s = 17 then 3 else 7
@[inline] def repeatLeast (s : Nat) : Nat := if s = 18 then 11 else 3
@[inline] def repeated (s : Nat) (a : @& Array Nat) : Nat := if s = 16 then get0 a (a.size - 1) else 0

theorem repeatLeast_pos (s : Nat) : 0 < repeatLeast s := by unfold repeatLeast; split <;> omega

/-- Read `todo` more code lengths onto `a`. -/
def lensFrom (counts syms : @& Array Nat) (d : @& ByteArray) (p todo : Nat) (a : Array Nat) : LensExit :=
  if todo = 0 then ⟨0, p, a⟩ else
  let r := codeAt counts syms d p
  if r = 0 then ⟨if p + 15 ≤ 8 * d.size then 7 else 1, p, a⟩ else
  let s := r / 16
  let q := p + r % 16
  if s < 16 then lensFrom counts syms d q (todo - 1) (a.push s)
  else if 18 < s then ⟨7, p, a⟩
  else if s = 16 ∧ a.size = 0 then ⟨8, p, a⟩
  else
    let n := repeatExtra s
    if q + n ≤ 8 * d.size then
      let m := repeatLeast s + peek d q n
      if m ≤ todo then lensFrom counts syms d (q + n) (todo - m) (pad m (repeated s a) a) else ⟨8, p, a⟩
    else ⟨1, p, a⟩
termination_by todo
decreasing_by
  · omega
  · have := repeatLeast_pos (codeAt counts syms d p / 16)
    omega

/-- `n` entries of `a` from `i` on, after `b`. -/
def sliceFrom (a : @& Array Nat) : Nat → Nat → Array Nat → Array Nat
  | 0, _, b => b
  | n+1, i, b => sliceFrom a n (i + 1) (b.push (get0 a i))

/-- Is no entry from `i` on above 1? -/
def shortFrom (a : @& Array Nat) (i : Nat) : Bool :=
  if h : i < a.size then if a[i] ≤ 1 then shortFrom a (i + 1) else false else true
termination_by a.size - i

/-- A complete code, or at most one word of one bit. -/
def usableLens (a : @& Array Nat) : Bool :=
  let k := kraftOf (countsOf a)
  k = 65536 || (k ≤ 65536 && shortFrom a 0)

structure HeadExit where
  status : Nat
  p : Nat
  litLens : Array Nat
  distLens : Array Nat

/-- Check the two lists of lengths. -/
def headOf (p : Nat) (lit dist : Array Nat) : HeadExit :=
  if get0 lit 256 = 0 then ⟨9, p, lit, dist⟩
  else if !usableLens lit then ⟨10, p, lit, dist⟩
  else if !usableLens dist then ⟨11, p, lit, dist⟩
  else ⟨0, p, lit, dist⟩

/-- Read the `nl + nd` code lengths at bit `p` with the code length code `cl`. -/
def readLens (d : @& ByteArray) (p nl nd : Nat) (cl : @& Array Nat) : HeadExit :=
  let counts := countsOf cl
  if kraftOf counts = 65536 then
    let x := lensFrom counts (symsOf cl counts) d p (nl + nd) (Array.mkEmpty 320)
    if x.status = 0 then
      headOf x.p (sliceFrom x.lens nl 0 (Array.mkEmpty nl)) (sliceFrom x.lens nd nl (Array.mkEmpty nd))
    else ⟨x.status, p, #[], #[]⟩
  else ⟨7, p, #[], #[]⟩

/-- Read the header at bit `p`, which stands after the block type. -/
def readHead (d : @& ByteArray) (p : Nat) : HeadExit :=
  if p + 14 ≤ 8 * d.size then
    let v := peek d p 14
    let nl := v % 32
    let nd := v / 32 % 32
    let nc := v / 1024 + 4
    if nl ≤ 29 ∧ nd ≤ 29 then
      if p + 14 + 3 * nc ≤ 8 * d.size then
        readLens d (p + 14 + 3 * nc) (nl + 257) (nd + 1) (clFrom d (p + 14) nc 19 0 (Array.mkEmpty 19))
      else ⟨1, p, #[], #[]⟩
    else ⟨6, p, #[], #[]⟩
  else ⟨1, p, #[], #[]⟩
end Lydite.Fast

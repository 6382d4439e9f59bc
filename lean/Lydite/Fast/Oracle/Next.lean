module
public import Lydite.Fast.Oracle.Parse
public import Lydite.Fast.Oracle.Head
/-! The oracle of the levels 0 to 9: one block per call, of as many tokens as the level says, with the cheapest of the three
kinds.

Nothing is proved about oracles.  Nothing calls this yet. -/
@[expose] public section
namespace Lydite.Fast.Oracle

/-- What the oracle keeps between blocks. -/
structure Finder where
  /-- 0 stored, 1 literals only, 2 runs only, 3 greedy, 4 lazy, 5 lazy with two places. -/
  mode : Nat
  depth : Nat
  nice : Nat
  least : Nat
  maxd : Nat
  fixed : Bool
  limit : Nat
  tab : Array UInt32

def modeOf (level strategy : Nat) : Nat :=
  if level = 0 then 0 else if strategy = 2 then 1 else if strategy = 3 then 2
  else if level ≤ 4 then 3 else if level ≤ 7 then 4 else 5

def depthOf (level : Nat) : Nat :=
  if level ≤ 1 then 2 else if level = 2 then 6 else if level = 3 then 12 else if level = 4 then 16 else if level = 5 then 16
  else if level = 6 then 35 else if level = 7 then 100 else if level = 8 then 300 else 600

def niceOf (level : Nat) : Nat :=
  if level ≤ 1 then 8 else if level = 2 then 10 else if level = 3 then 14 else if level = 4 then 30 else if level = 5 then 30
  else if level = 6 then 65 else if level = 7 then 130 else 258

def fill (n : Nat) (v : UInt32) (t : Array UInt32) : Array UInt32 :=
  match n with
  | 0 => t
  | n+1 => fill n v (t.push v)

/-- Begin at `start`; the window before it, and at most `2 ^ wbits` bytes of it, may be used. -/
def start (level strategy wbits : Nat) (data : @& ByteArray) (start : Nat) : Finder :=
  let mode := modeOf level strategy
  let low := start - 32768
  let tab := if mode ≤ 2 then #[]
    else enter data (fill chainSlots (nowhere low.toUInt32) (Array.mkEmpty chainSlots)) low.toUSize data.size.toUSize (start - low)
  ⟨mode, depthOf level, niceOf level, if strategy = 1 then 6 else 3, if wbits < 15 then 1 <<< wbits else 32767,
    strategy = 4, if level ≤ 3 then 16384 else 24576, tab⟩

/-- Literals up to `limit`, for Huffman coding alone. -/
def literals (last : USize) (toks : Array Nat) (pos : USize) (n : Nat) : Array Nat :=
  match n with
  | 0 => toks
  | n+1 => if last ≤ pos then toks else literals last (toks.push 0) (pos + 1) n

/-- Matches at distance 1 only. -/
def runs (d : @& ByteArray) (toks : Array Nat) (pos last : USize) (limit fuel : Nat) : Parsed :=
  match fuel with
  | 0 => ⟨#[], toks, pos⟩
  | f+1 =>
    if limit ≤ toks.size then ⟨#[], toks, pos⟩
    else if last ≤ pos then ⟨#[], toks, pos⟩
    else
      let n := if pos == 0 then 0 else extend d (pos - 1) pos 0 (room pos last) last 300
      if n < 3 then runs d (toks.push 0) (pos + 1) last limit f
      else runs d (toks.push (n.toNat + 512)) (pos + n) last limit f

/-- The symbol of a length, less 257, and its extra bits. -/
def lengthSym (n : Nat) : Nat :=
  if n = 258 then 28 else if n < 11 then n - 3 else let l := (n - 3).log2; 4 * (l - 1) + ((n - 3) >>> (l - 2)) % 4
def distSym (d : Nat) : Nat := if d ≤ 2 then d - 1 else let l := (d - 1).log2; 2 * l + ((d - 1) >>> (l - 1)) % 2

def lengthSyms (n i : Nat) (t : Array Nat) : Array Nat :=
  match n with
  | 0 => t
  | n+1 => lengthSyms n (i + 1) (t.push (lengthSym i))

/-- Counts of the symbols of a block's tokens: 0 to 285 literals and lengths, from 288 on distances. -/
def tally (d : @& ByteArray) (toks ls : @& Array Nat) (i : Nat) (pos : USize) (count : Array Nat) : Array Nat :=
  if h : i < toks.size then
    let t := toks[i]
    if t = 0 then
      let s := (byte d pos).toNat
      let c := get0 count s
      tally d toks ls (i + 1) (pos + 1) (set0 count s (c + 1))
    else
      let n := t % 512
      let s := 257 + get0 ls n
      let c := get0 count s
      let count := set0 count s (c + 1)
      let s := 288 + distSym (t / 512)
      let c := get0 count s
      tally d toks ls (i + 1) (pos + n.toUSize) (set0 count s (c + 1))
  else count
termination_by toks.size - i

def slice (a : @& Array Nat) (n i : Nat) (acc : Array Nat) : Array Nat :=
  match n with
  | 0 => acc
  | n+1 => slice a n (i + 1) (acc.push (get0 a i))

/-- Bits of `n` literal and length symbols. -/
def litBits (count lens : @& Array Nat) (n acc : Nat) : Nat :=
  match n with
  | 0 => acc
  | n+1 => litBits count lens n (acc + get0 count n * (get0 lens n + if n < 257 then 0 else lengthExtra (n - 257)))
def distBits (count lens : @& Array Nat) (n acc : Nat) : Nat :=
  match n with
  | 0 => acc
  | n+1 => distBits count lens n (acc + get0 count n * (get0 lens n + distanceExtra n))

/-- The cheapest plan for these tokens. -/
def cheapest (d : @& ByteArray) (toks : Array Nat) (pos stop : USize) (fixed : Bool) : Plan :=
  let count := tally d toks (lengthSyms 259 0 (Array.mkEmpty 259)) 0 pos (zeros 318)
  let lit := set0 (slice count 286 0 (Array.mkEmpty 286)) 256 1
  let dist := slice count 30 288 (Array.mkEmpty 30)
  let ll := lengths lit 286 15
  let dl := lengths dist 30 15
  let head := headOf ll dl
  let dyn := head.bits + distBits dist dl 30 (litBits lit ll 286 0)
  let fix := distBits dist fixedDistLens 30 (litBits lit fixedLitLens 286 0)
  let size := (stop - pos).toNat
  let stored := 8 * size + 40 * (1 + size / 65535)
  if stored < fix && (fixed || stored < dyn) then storedPlan size
  else if fixed || fix ≤ dyn then ⟨1, size, toks, 0, 0, #[], #[]⟩
  else ⟨2, size, toks, head.nlit, head.ndist, head.cls, head.syms⟩

/-- The next block. -/
def next (f : Finder) (d : ByteArray) (pos : Nat) : Proposed Finder := match f with
  | ⟨mode, depth, nice, least, maxd, fixed, limit, tab⟩ =>
    if mode = 0 then ⟨storedPlan (d.size - pos), ⟨mode, depth, nice, least, maxd, fixed, limit, tab⟩⟩
    else
      let p := pos.toUSize
      let last := d.size.toUSize
      let toks := Array.mkEmpty (limit + 2)
      let r : Parsed :=
        if mode = 1 then
          let toks := literals last toks p limit
          ⟨tab, toks, p + toks.size.toUSize⟩
        else if mode = 2 then runs d toks p last limit (limit + 2)
        else if mode = 3 then
          greedy d tab toks p last depth nice.toUSize least.toUInt32 maxd.toUInt32 limit (limit + 2)
        else lazy d tab toks p last 0 depth nice.toUSize least.toUInt32 maxd.toUInt32 (mode == 5) limit (3 * limit + 100)
      match r with
      | ⟨tab, toks, q⟩ => ⟨cheapest d toks p q fixed, ⟨mode, depth, nice, least, maxd, fixed, limit, tab⟩⟩

end Lydite.Fast.Oracle

module
public import Lydite.Fast.Symbols
/-! Code lengths for counted symbols: Huffman's algorithm with two queues over the sorted counts (van Leeuwen 1976), then
lengths above the limit are cut and the Kraft sum is mended, one unit at a time.

Nothing is proved about oracles.  Nothing calls this yet. -/
@[expose] public section
namespace Lydite.Fast.Oracle

/-- `n` zeros. -/
def zeros (n : Nat) : Array Nat := pad n 0 (Array.mkEmpty n)

/-- Symbols that occur, `count * 512 + symbol`. -/
def used (count : @& Array Nat) (n sym : Nat) (keys : Array Nat) : Array Nat :=
  match n with
  | 0 => keys
  | n+1 =>
    let c := get0 count sym
    used count n (sym + 1) (if c = 0 then keys else keys.push (c * 512 + sym))

/-- Move the key `v` down from slot `i` in steps of `gap`. -/
def sink (keys : Array Nat) (gap v i fuel : Nat) : Array Nat :=
  match fuel with
  | 0 => set0 keys i v
  | f+1 =>
    if gap ≤ i then
      let u := get0 keys (i - gap)
      if v < u then sink (set0 keys i u) gap v (i - gap) f else set0 keys i v
    else set0 keys i v

def sinkAll (keys : Array Nat) (gap i n : Nat) : Array Nat :=
  match n with
  | 0 => keys
  | n+1 =>
    let v := get0 keys i
    sinkAll (sink keys gap v i 512) gap (i + 1) n

/-- Shell's sort. -/
def sorted (keys : Array Nat) : Array Nat :=
  let n := keys.size
  let keys := sinkAll keys 57 57 (n - 57)
  let keys := sinkAll keys 23 23 (n - 23)
  let keys := sinkAll keys 10 10 (n - 10)
  let keys := sinkAll keys 4 4 (n - 4)
  sinkAll keys 1 1 (n - 1)

/-- The lighter of the next leaf and the next inner node. -/
@[inline] def lighter (w : Array Nat) (n i j : Nat) : Nat :=
  if i < n then
    if j < w.size then (if get0 w i ≤ get0 w j then i else j) else i
  else j

/-- Join the two lightest nodes `n - 1` times; gives each node's parent.  `w` are the weights of the leaves, then of the inner
nodes made so far. -/
def join (w par : Array Nat) (n i j fuel : Nat) : Array Nat :=
  match fuel with
  | 0 => par
  | f+1 =>
    let k := w.size
    let a := lighter w n i j
    let i := if a < n then i + 1 else i
    let j := if a < n then j else j + 1
    let b := lighter w n i j
    let i := if b < n then i + 1 else i
    let j := if b < n then j else j + 1
    let s := get0 w a + get0 w b
    join (w.push s) (set0 (set0 par a k) b k) n i j f

/-- Depths in place of parents, from node `k - 1` down. -/
def depths (par : Array Nat) (k : Nat) : Array Nat :=
  match k with
  | 0 => par
  | k+1 =>
    let d := get0 par (get0 par k) + 1
    depths (set0 par k d) k

/-- How many of the first `i` nodes have each depth, cut at `limit`. -/
def census (depth : @& Array Nat) (limit i : Nat) (num : Array Nat) : Array Nat :=
  match i with
  | 0 => num
  | i+1 =>
    let d := get0 depth i
    let d := if limit < d then limit else d
    let c := get0 num d
    census depth limit i (set0 num d (c + 1))

def kraft (num : @& Array Nat) (limit l acc : Nat) : Nat :=
  match l with
  | 0 => acc
  | l+1 => kraft num limit l (acc + get0 num (l + 1) <<< (limit - (l + 1)))

/-- The greatest length up to `l` that some word has. -/
def longestUnder (num : @& Array Nat) (l : Nat) : Nat :=
  match l with
  | 0 => 0
  | l+1 => if get0 num (l + 1) = 0 then longestUnder num l else l + 1

/-- Take `n` units of the Kraft sum away: a word shorter than the limit becomes a bit longer and makes place for one of the
longest beside it. -/
def mend (num : Array Nat) (limit n : Nat) : Array Nat :=
  match n with
  | 0 => num
  | n+1 =>
    let l := longestUnder num (limit - 1)
    let a := get0 num l
    let num := set0 num l (a - 1)
    let b := get0 num (l + 1)
    let num := set0 num (l + 1) (b + 2)
    let c := get0 num limit
    mend (set0 num limit (c - 1)) limit n

/-- Hand the lengths out, the greatest one to the rarest symbols. -/
def assign (keys num : @& Array Nat) (i l left : Nat) (lens : Array Nat) (fuel : Nat) : Array Nat :=
  match fuel with
  | 0 => lens
  | f+1 =>
    if keys.size ≤ i then lens
    else if left = 0 then assign keys num i (l - 1) (get0 num (l - 1)) lens f
    else assign keys num (i + 1) l (left - 1) (set0 lens (get0 keys i % 512) l) f

def weights (keys : @& Array Nat) (n i : Nat) (w : Array Nat) : Array Nat :=
  match n with
  | 0 => w
  | n+1 => weights keys n (i + 1) (w.push (get0 keys i / 512))

/-- Code lengths of at most `limit` bits for the first `n` symbols.  One symbol alone gets one bit. -/
def lengths (count : @& Array Nat) (n limit : Nat) : Array Nat :=
  let keys := sorted (used count n 0 (Array.mkEmpty n))
  let m := keys.size
  let lens := zeros n
  if m = 0 then lens
  else if m = 1 then set0 lens (get0 keys 0 % 512) 1
  else
    let par := join (weights keys m 0 (Array.mkEmpty (2 * m))) (zeros (2 * m - 1)) m 0 m (m - 1)
    let depth := depths (set0 par (2 * m - 2) 0) (2 * m - 2)
    let num := census depth limit m (zeros (limit + 1))
    let num := mend num limit (kraft num limit limit 0 - 1 <<< limit)
    assign keys num 0 limit (get0 num limit) lens 1000

end Lydite.Fast.Oracle

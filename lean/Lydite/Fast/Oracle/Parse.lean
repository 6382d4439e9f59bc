module
public import Lydite.Fast.Oracle.Search
/-! From matches to tokens: greedy, and lazy as in Deflate's first description (RFC 1951, section 4): a match waits while the
next place, or the one after it, has a better one.

Nothing is proved about oracles.  Nothing calls this yet. -/
@[expose] public section
namespace Lydite.Fast.Oracle

/-- Where a parse has come to. -/
structure Parsed where
  tab : Array UInt32
  toks : Array Nat
  pos : USize

/-- A match of three bytes at `cand`, if it is near enough to be worth its bits. -/
@[inline] def three (d : @& ByteArray) (pos : USize) (first cand maxd least : UInt32) : UInt32 :=
  if 3 < least then least - 1
  else
    let dist := pos.toUInt32 - cand
    if 4096 ≤ dist - 1 then 3
    else if maxd ≤ dist - 1 then 3
    else if (load4 d (pos - dist.toUSize) ^^^ first) <<< 8 == 0 then (3 : UInt32) ||| dist <<< 9
    else 3

/-- Take the longest match of every place. -/
def greedy (d : @& ByteArray) (tab : Array UInt32) (toks : Array Nat) (pos last : USize) (depth : Nat) (nice : USize)
    (least maxd : UInt32) (limit fuel : Nat) : Parsed :=
  match fuel with
  | 0 => ⟨tab, toks, pos⟩
  | f+1 =>
    if limit ≤ toks.size then ⟨tab, toks, pos⟩
    else if last ≤ pos then ⟨tab, toks, pos⟩
    else if last < pos + 4 then greedy d tab (toks.push 0) (pos + 1) last depth nice least maxd limit f
    else
      let w := load4 d pos
      let p := pos.toUInt32
      let cand := get tab (slot4 w)
      let cand3 := get tab (slot3 w)
      let tab := put (put (put tab (slot4 w) p) (slot3 w) p) (before p) cand
      let b := three d pos w cand3 maxd least
      let max := room pos last
      let t := if max ≤ (lengthOf b).toUSize then b
        else search d tab pos w (load4 d (pos + (lengthOf b).toUSize - 3)) cand b maxd nice max last depth
      if t < 512 then greedy d tab (toks.push 0) (pos + 1) last depth nice least maxd limit f
      else
        let tab := enter d tab (pos + 1) last ((lengthOf t).toNat - 1)
        greedy d tab (toks.push t.toNat) (pos + (lengthOf t).toUSize) last depth nice least maxd limit f

/-- Is the match `t` one place on worth a literal more than `cur`?  Four bits a byte, and the bits of the distances. -/
@[inline] def better (cur t by_ : UInt32) : Bool :=
  if t < 512 then false
  else 4 * lengthOf cur + by_ + (distanceOf t).log2 < 4 * lengthOf t + (distanceOf cur).log2

/-- A match waits while a later place has a better one; `cur` is the match that waits at `pos`, or 0. -/
def lazy (d : @& ByteArray) (tab : Array UInt32) (toks : Array Nat) (pos last : USize) (cur : UInt32) (depth : Nat) (nice : USize)
    (least maxd : UInt32) (two : Bool) (limit fuel : Nat) : Parsed :=
  match fuel with
  | 0 => ⟨tab, toks, pos⟩
  | f+1 =>
    if cur == 0 then
      if limit ≤ toks.size then ⟨tab, toks, pos⟩
      else if last ≤ pos then ⟨tab, toks, pos⟩
      else if last < pos + 4 then lazy d tab (toks.push 0) (pos + 1) last 0 depth nice least maxd two limit f
      else
        let w := load4 d pos
        let p := pos.toUInt32
        let cand := get tab (slot4 w)
        let cand3 := get tab (slot3 w)
        let tab := put (put (put tab (slot4 w) p) (slot3 w) p) (before p) cand
        let b := three d pos w cand3 maxd least
        let max := room pos last
        let t := if max ≤ (lengthOf b).toUSize then b
          else search d tab pos w (load4 d (pos + (lengthOf b).toUSize - 3)) cand b maxd nice max last depth
        if t < 512 then lazy d tab (toks.push 0) (pos + 1) last 0 depth nice least maxd two limit f
        else lazy d tab toks pos last t depth nice least maxd two limit f
    else
      let n := lengthOf cur
      if nice ≤ n.toUSize then
        let tab := enter d tab (pos + 1) last (n.toNat - 1)
        lazy d tab (toks.push cur.toNat) (pos + n.toUSize) last 0 depth nice least maxd two limit f
      else if last < pos + 8 then
        lazy d tab (toks.push cur.toNat) (pos + n.toUSize) last 0 depth nice least maxd two limit f
      else
        let q := pos + 1
        let w := load4 d q
        let p := q.toUInt32
        let cand := get tab (slot4 w)
        let tab := put (put (put tab (slot4 w) p) (slot3 w) p) (before p) cand
        let b := if n ≤ 4 then 3 else n - 1
        let max := room q last
        let t := if max ≤ b.toUSize then 0
          else search d tab q w (load4 d (q + b.toUSize - 3)) cand b maxd nice max last (depth / 2)
        if better cur t 2 then lazy d tab (toks.push 0) q last t depth nice least maxd two limit f
        else if two then
          let q := pos + 2
          let w := load4 d q
          let p := q.toUInt32
          let cand := get tab (slot4 w)
          let tab := put (put (put tab (slot4 w) p) (slot3 w) p) (before p) cand
          let max := room q last
          let t := if max ≤ b.toUSize then 0
            else search d tab q w (load4 d (q + b.toUSize - 3)) cand b maxd nice max last (depth / 4)
          if better cur t 6 then lazy d tab ((toks.push 0).push 0) q last t depth nice least maxd two limit f
          else
            let tab := enter d tab (pos + 3) last (n.toNat - 3)
            lazy d tab (toks.push cur.toNat) (pos + n.toUSize) last 0 depth nice least maxd two limit f
        else
          let tab := enter d tab (pos + 2) last (n.toNat - 2)
          lazy d tab (toks.push cur.toNat) (pos + n.toUSize) last 0 depth nice least maxd two limit f

end Lydite.Fast.Oracle

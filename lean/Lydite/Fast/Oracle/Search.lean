module
public import Lydite.Fast.Oracle.Words
/-! Hash chains.  One table holds, one after the other, the last place of each hash of four bytes, the last place of each hash
of three, and for every place of the window the place before it with the same hash of four.  Places are kept modulo 2^32, and a
place that was never set lies too far back to be used.

Nothing is proved about oracles.  Nothing calls this yet. -/
@[expose] public section
namespace Lydite.Fast.Oracle

/-- Slots for hashes of four bytes, then for hashes of three, then for the window. -/
@[inline] def slot4 (w : UInt32) : USize := ((w * 0x9E3779B1) >>> 17).toUSize
@[inline] def slot3 (w : UInt32) : USize := (32768 : USize) + (((w <<< 8) * 0x9E3779B1) >>> 20).toUSize
@[inline] def before (p : UInt32) : USize := (36864 : USize) + (p &&& 32767).toUSize
def chainSlots : Nat := 69632

/-- Length and distance of a match in the form of a token; below 512 there is no match. -/
@[inline] def lengthOf (t : UInt32) : UInt32 := t &&& 511
@[inline] def distanceOf (t : UInt32) : UInt32 := t >>> 9

/-- No place of the data: from `start` on it is farther back than any window. -/
@[inline] def nowhere (start : UInt32) : UInt32 := start - 100000

/-- How long a match from `pos` on may be. -/
@[inline] def room (pos last : USize) : USize := if last - pos < 258 then last - pos else 258

/-- Follow a chain from `cand` for at most `depth` steps; the longest match that is longer than `best`, or `best`.  `first` are the four
bytes at `pos`, `tail` the four that end just after `best`. -/
def search (d : @& ByteArray) (tab : @& Array UInt32) (pos : USize) (first tail cand best maxd : UInt32)
    (nice max last : USize) (depth : Nat) : UInt32 :=
  match depth with
  | 0 => best
  | f+1 =>
    let dist := pos.toUInt32 - cand
    if maxd ≤ dist - 1 then best
    else
      let c := pos - dist.toUSize
      let n := (lengthOf best).toUSize
      if load4 d (c + n - 3) == tail then
        if load4 d c == first then
          let m := extend d c pos 4 max last 300
          if n < m then
            let best := m.toUInt32 ||| dist <<< 9
            if nice ≤ m then best
            else if max ≤ m then best
            else search d tab pos first (load4 d (pos + m - 3)) (get tab (before cand)) best maxd nice max last f
          else search d tab pos first tail (get tab (before cand)) best maxd nice max last f
        else search d tab pos first tail (get tab (before cand)) best maxd nice max last f
      else search d tab pos first tail (get tab (before cand)) best maxd nice max last f

/-- Enter the places `pos`, `pos + 1`, ..., `n` of them, as far as four bytes are left. -/
def enter (d : @& ByteArray) (tab : Array UInt32) (pos last : USize) (n : Nat) : Array UInt32 :=
  match n with
  | 0 => tab
  | n+1 =>
    if pos + 4 ≤ last then
      let w := load4 d pos
      let cand := get tab (slot4 w)
      let p := pos.toUInt32
      enter d (put (put (put tab (slot4 w) p) (slot3 w) p) (before p) cand) (pos + 1) last n
    else tab

/-- The same for chains of four bytes only. -/
def enter4 (d : @& ByteArray) (tab : Array UInt32) (pos last : USize) (n : Nat) : Array UInt32 :=
  match n with
  | 0 => tab
  | n+1 =>
    if pos + 4 ≤ last then
      let w := load4 d pos
      let cand := get tab (slot4 w)
      let p := pos.toUInt32
      enter4 d (put (put tab (slot4 w) p) (before p) cand) (pos + 1) last n
    else tab

end Lydite.Fast.Oracle

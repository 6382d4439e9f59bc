module
public import Lydite.Fast.Container
public import Lydite.Fast.Deflate
public import Lydite.Fast.Oracle.Next
public import Lydite.Fast.Wrap
/-! Decoders and encoders by C names, for native/proved_codec.h.  Exported functions own their arguments. -/
@[expose] public section
namespace Lydite.Fast

@[export lydite_inflate] def cInflate (dict src : ByteArray) (i max : Nat) : Whole := inflate dict src i max
@[export lydite_unzlib] def cUnzlib (dict src : ByteArray) (i max : Nat) : Whole := unzlib dict src i max
@[export lydite_gunzip] def cGunzip (src : ByteArray) (i max : Nat) : Whole := gunzip src i max
@[export lydite_gunzip_all] def cGunzipAll (src : ByteArray) (i max : Nat) : Whole := gunzipAll src i max

/-- The numbers of bytes. -/
def numbers (d : ByteArray) (i : Nat) (a : Array Nat) : Array Nat :=
  if h : i < d.size then numbers d (i + 1) (a.push d[i].toNat) else a
termination_by d.size - i

/-- A block as it was left, from what is kept of it between calls. -/
def blockOf (kind left : Nat) (last : Bool) (litLens distLens : ByteArray) : Block :=
  if kind = 1 then
    let l := numbers litLens 0 #[]
    let d := numbers distLens 0 #[]
    ⟨1, last, 0, l, d, buildLit l, buildDist d⟩
  else ⟨kind, last, left, #[], #[], noCode, noCode⟩

/-- Go on decoding at bit `p` of `src`, with `window` before the output, to at most `room` bytes of output. -/
@[export lydite_inflate_more] def cInflateMore (window src litLens distLens : ByteArray) (kind left p room : Nat)
    (last : Bool) : Run :=
  let guess := 4 * src.size + 1024
  let add := if room ≤ guess then room else guess
  let n := window.size
  runAll src (blockOf kind left last litLens distLens) p (extend add window) n (room - add)

/-- Compressed bytes, bits that wait, and how many plans were refused. -/
structure Deflated where
  out : ByteArray
  cnt : Nat
  buf : Nat
  refused : Nat

@[export lydite_deflate_part] def cDeflatePart (data : ByteArray) (start cnt buf mode level strategy wbits : Nat) : Deflated :=
  match deflatePart Oracle.next (Oracle.start level strategy wbits data start) data start cnt buf mode with
  | ⟨out, cnt, buf, _, refused⟩ => ⟨out, cnt, buf, refused⟩

/-- `grade` is the level that the header names, 0 to 3. -/
@[export lydite_zlib] def cZlib (data : ByteArray) (start level grade : Nat) (preset : Bool) : Deflated :=
  match cDeflatePart data start 0 0 2 level 0 15 with
  | ⟨out, _, _, refused⟩ => ⟨zlibOf grade preset data start out, 0, 0, refused⟩

@[export lydite_gzip] def cGzip (data : ByteArray) (level time xfl os : Nat) : Deflated :=
  match cDeflatePart data 0 0 0 2 level 0 15 with
  | ⟨out, _, _, refused⟩ => ⟨gzipOf time xfl os data out, 0, 0, refused⟩
end Lydite.Fast

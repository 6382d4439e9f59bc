module
public import Lydite.Fast.Refill
public import Lydite.Fast.Step
/-! The compressed data of a block (RFC 1951, section 3.2.3), into an array that has its full size.  `hot` decodes
tokens whose words are in the tables while there are eight bytes of input; `step` decodes one token in any case, bit by
bit; `tokens` takes them in turns.  Whatever stops, stops at the beginning of a token.  What each does is proved in
Proof/LoopHot.lean, Proof/LoopStep.lean and Proof/Loop.lean. -/
@[expose] public section
namespace Lydite.Fast

/-- Fill `out` from `n` up to `stop` with the bytes from `i` on, which may be among those that are filled. -/
def copyTo (out : ByteArray) (i n stop : USize) (h : stop.toNat ≤ out.size) (hi : i ≤ n) : ByteArray :=
  if hn : n < stop then
    copyTo (out.uset n (out.uget i (Nat.lt_of_le_of_lt (USize.le_iff_toNat_le.mp hi) (lt_of_lt h hn))) (lt_of_lt h hn))
      (i + 1) (n + 1) stop (by rw [size_uset]; exact h) (by
        have e := USize.le_iff_toNat_le.mp hi
        have l : i < stop := USize.lt_iff_toNat_lt.mpr (Nat.lt_of_le_of_lt e (USize.lt_iff_toNat_lt.mp hn))
        rw [USize.le_iff_toNat_le, succ_toNat hn, succ_toNat l]
        omega)
  else out
termination_by stop.toNat - n.toNat
decreasing_by
  rw [succ_toNat hn]
  have := USize.lt_iff_toNat_lt.mp hn
  omega

theorem size_copyTo (out : ByteArray) (i n stop : USize) (h) (hi) : (copyTo out i n stop h hi).size = out.size := by
  fun_induction copyTo out i n stop h hi with
  | case1 out i n h hi hn ih => rw [ih, size_uset]
  | case2 out i n h hi hn => rfl

/-- A match: its length, its distance, and how many bits it takes after the length's word. -/
structure Ref where
  len : UInt64
  dist : UInt64
  bits : UInt64

theorem index_lt {w m : UInt64} {s : Nat} (h : m.toNat < s) : (w &&& m).toUSize.toNat < s := by
  have h1 : (w &&& m).toNat ≤ m.toNat := by rw [UInt64.toNat_and]; exact Nat.and_le_right
  have h2 : (w &&& m).toUSize.toNat ≤ (w &&& m).toNat := by rw [UInt64.toNat_toUSize]; exact Nat.mod_le _ _
  omega

/-- The match whose length has the payload `v`; `w` is what follows the word of the length.  An entry 0 gives the
distance 0, which is refused. -/
@[inline] def refOf (dt : Array Nat) (dmask : UInt64) (hd : dmask.toNat < dt.size) (v w : UInt64) : Ref :=
  let le := v &&& 7
  let w1 := w >>> le
  let e := UInt64.ofNat (dt.uget (w1 &&& dmask).toUSize (index_lt hd))
  let l := e &&& 15
  let w2 := w1 >>> l
  let de := (e >>> 4) &&& 15
  ⟨((v - 1024) >>> 3) + (w &&& ((1 <<< le) - 1)), (e >>> 8) + (w2 &&& ((1 <<< de) - 1)), le + l + de⟩

/-- Can the match be taken, `used` bits after 57 bits were there, with `n` bytes written and `stop` allowed? -/
@[inline] def Ref.fits (r : Ref) (used : UInt64) (n stop : USize) : Prop :=
  used + r.bits ≤ 57 ∧ 0 < r.len.toUSize ∧ r.len.toUSize ≤ stop - n ∧ 0 < r.dist.toUSize ∧ r.dist.toUSize ≤ n

@[inline] instance (r : Ref) (used : UInt64) (n stop : USize) : Decidable (r.fits used n stop) :=
  inferInstanceAs (Decidable (_ ∧ _))

theorem sub_le_self {a b : USize} (h : a ≤ b) : b - a ≤ b := by
  rw [USize.le_iff_toNat_le]
  rw [USize.toNat_sub_of_le _ _ h]
  omega

theorem Ref.fits.stop {r : Ref} {used : UInt64} {n stop : USize} (h : r.fits used n stop) (hn : n ≤ stop) :
    n.toNat < (n + r.len.toUSize).toNat ∧ (n + r.len.toUSize).toNat ≤ stop.toNat := by
  obtain ⟨_, h1, h2, _, _⟩ := h
  have h1 := USize.lt_iff_toNat_lt.mp h1
  have h2 := USize.le_iff_toNat_le.mp h2
  rw [USize.toNat_sub_of_le _ _ hn] at h2
  have hn := USize.le_iff_toNat_le.mp hn
  rw [USize.toNat_zero] at h1
  have := stop.toNat_lt_size
  rw [USize.toNat_add, Nat.mod_eq_of_lt]
  · omega
  · show _ < USize.size
    omega

theorem succ_lt {n limit stop : USize} (hn : n < limit) (hl : limit < stop) : n + 1 < stop := by
  rw [USize.lt_iff_toNat_lt, succ_toNat hn]
  have := USize.lt_iff_toNat_lt.mp hn
  have := USize.lt_iff_toNat_lt.mp hl
  omega

/-- What the loop `hot` does not change: tables with their masks, input, and the bounds up to which it goes. -/
structure Bounds (lt dt : Array Nat) (lmask dmask : UInt64) (src : ByteArray) (last : UInt64) (limit stop : USize) :
    Prop where
  lit_lt : lmask.toNat < lt.size
  dist_lt : dmask.toNat < dt.size
  src_lt : src.size < USize.size
  last_le : last.toNat / 8 + 8 ≤ src.size
  limit_lt : limit < stop

/-- Tokens whose words are in the tables, while there are eight bytes of input and room for two bytes. -/
def hot (lt dt : Array Nat) (lmask dmask : UInt64) (src : ByteArray) (last : UInt64) (limit stop : USize)
    (b : Bounds lt dt lmask dmask src last limit stop) (p : UInt64) (n : USize) (out : ByteArray)
    (h : stop.toNat ≤ out.size) : Exit :=
  if hp : p ≤ last then
    if hn : n < limit then
      have hn1 := succ_lt hn b.limit_lt
      have hn0 := USize.lt_trans hn b.limit_lt
      let w := wide src p last hp b.last_le b.src_lt
      let e := UInt64.ofNat (lt.uget (w &&& lmask).toUSize (index_lt b.lit_lt))
      let l := e &&& 15
      let w1 := w >>> l
      if e - 1 < 4095 then
        let e1 := UInt64.ofNat (lt.uget (w1 &&& lmask).toUSize (index_lt b.lit_lt))
        let l1 := e1 &&& 15
        let out1 := out.uset n (e >>> 4).toUInt8 (lt_of_lt h hn0)
        have h1 : stop.toNat ≤ out1.size := Nat.le_trans h (Nat.le_of_eq (size_uset ..).symm)
        if e1 - 1 < 4095 then
          hot lt dt lmask dmask src last limit stop b (p + l + l1) (n + 1 + 1)
            (out1.uset (n + 1) (e1 >>> 4).toUInt8 (lt_of_lt h1 hn1))
            (Nat.le_trans h1 (Nat.le_of_eq (size_uset ..).symm))
        else if e1 >>> 4 < 1024 then ⟨14, (p + l).toNat, (n + 1).toNat, out1⟩
        else
          let r := refOf dt dmask b.dist_lt (e1 >>> 4) (w1 >>> l1)
          if hf : r.fits (l + l1) (n + 1) stop then
            have hc := hf.stop (USize.le_of_lt hn1)
            hot lt dt lmask dmask src last limit stop b (p + l + l1 + r.bits) (n + 1 + r.len.toUSize)
              (copyTo out1 (n + 1 - r.dist.toUSize) (n + 1) (n + 1 + r.len.toUSize) (Nat.le_trans hc.2 h1)
                (sub_le_self hf.2.2.2.2))
              (Nat.le_trans h1 (Nat.le_of_eq (size_copyTo ..).symm))
          else ⟨14, (p + l).toNat, (n + 1).toNat, out1⟩
      else if e >>> 4 < 1024 then ⟨14, p.toNat, n.toNat, out⟩
      else
        let r := refOf dt dmask b.dist_lt (e >>> 4) w1
        if hf : r.fits l n stop then
          have hc := hf.stop (USize.le_of_lt hn0)
          hot lt dt lmask dmask src last limit stop b (p + l + r.bits) (n + r.len.toUSize)
            (copyTo out (n - r.dist.toUSize) n (n + r.len.toUSize) (Nat.le_trans hc.2 h) (sub_le_self hf.2.2.2.2))
            (Nat.le_trans h (Nat.le_of_eq (size_copyTo ..).symm))
        else ⟨14, p.toNat, n.toNat, out⟩
    else ⟨14, p.toNat, n.toNat, out⟩
  else ⟨14, p.toNat, n.toNat, out⟩
termination_by stop.toNat - n.toNat
decreasing_by
  · have a := USize.lt_iff_toNat_lt.mp hn1
    rw [succ_toNat hn1, succ_toNat hn]
    rw [succ_toNat hn] at a
    omega
  · rw [succ_toNat hn] at hc
    exact Nat.sub_lt_sub_left (Nat.lt_of_lt_of_le (Nat.lt_of_succ_lt hc.1) hc.2) (Nat.lt_of_succ_lt hc.1)
  · exact Nat.sub_lt_sub_left (Nat.lt_of_lt_of_le hc.1 hc.2) hc.1

/-- As many tokens as `hot` does from here, if it can start. -/
def burst (lit dist : Code) (src : ByteArray) (p : Nat) (out : ByteArray) (n : Nat) : Exit :=
  let lmask := UInt64.ofNat (lit.table.size - 1)
  let dmask := UInt64.ofNat (dist.table.size - 1)
  let bits := UInt64.ofNat (8 * src.size)
  let stop := USize.ofNat out.size
  if h : p + 57 ≤ 8 * src.size ∧ n + 2 ≤ out.size ∧ lmask.toNat < lit.table.size ∧ dmask.toNat < dist.table.size ∧
      (USize.ofNat src.size).toNat = src.size ∧ bits.toNat = 8 * src.size ∧ stop.toNat = out.size then
    hot lit.table dist.table lmask dmask src (bits - 57) (stop - 1) stop (by
      obtain ⟨h1, h2, h3, h4, h5, h6, h7⟩ := h
      refine ⟨h3, h4, h5 ▸ USize.toNat_lt_size _, ?_, ?_⟩
      · have e : (57 : UInt64).toNat = 57 := rfl
        rw [UInt64.toNat_sub_of_le _ _ (by rw [UInt64.le_iff_toNat_le]; omega)]
        omega
      · have e : (1 : USize).toNat = 1 := USize.toNat_one
        rw [USize.lt_iff_toNat_lt, USize.toNat_sub_of_le _ _ (by rw [USize.le_iff_toNat_le]; omega)]
        omega) (UInt64.ofNat p) (USize.ofNat n) out (Nat.le_of_eq h.2.2.2.2.2.2)
  else ⟨14, p, n, out⟩

/-- `burst` and `step` in turns, as long as there is less room each time. -/
def turns (lit dist : Code) (src : ByteArray) (room p : Nat) (out : ByteArray) (n : Nat) : Exit :=
  let x := burst lit dist src p out n
  let y := step lit dist src x.p x.out x.n
  if y.status = 14 then
    if y.out.size - y.n < room then turns lit dist src (y.out.size - y.n) y.p y.out y.n else y
  else y
termination_by room

/-- Tokens from the bit `p` of `src` on, after `n` bytes of `out`, until something stops. -/
def tokens (lit dist : Code) (src : ByteArray) (p : Nat) (out : ByteArray) (n : Nat) : Exit :=
  turns lit dist src out.size p out n
end Lydite.Fast

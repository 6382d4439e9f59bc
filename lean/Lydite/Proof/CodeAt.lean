module
public import Lydite.Proof.Peek
public import Lydite.Proof.TableSlow
/-! Decoding a symbol at a bit position, also near the end of the input. -/
@[expose] public section
namespace Lydite.Fast

theorem codeAt_hit {lens : List Nat} {counts syms : Array Nat} (h : Sorted lens counts syms) {d : ByteArray} {p r : Nat}
    (hr : codeAt counts syms d p = r) (h0 : r ≠ 0) :
    1 ≤ r % 16 ∧ p + r % 16 ≤ 8 * d.size ∧ ∀ bad k, decode bad (canonical lens) (bitsAt d p ++ k) =
      .ok (r / 16, bitsAt d (p + r % 16) ++ k) := by
  obtain ⟨h1, h2, h3⟩ := slow_bits_hit h hr h0
  have ha := avail_eq d p 15
  refine ⟨h1, by omega, fun bad k => ?_⟩
  have e : bitsAt d (p + r % 16) =
      field (avail d p 15 - r % 16) (peek d p 15 / 2 ^ (r % 16)) ++ bitsAt d (p + 15) := by
    have f := field_split (r % 16) (avail d p 15 - r % 16) (peek d p 15)
    rw [show r % 16 + (avail d p 15 - r % 16) = avail d p 15 by omega] at f
    rw [← bitsAt_drop, bitsAt_peek d p (show 15 ≤ 16 by omega), f, List.append_assoc]
    conv => lhs; arg 1; rw [← field_length (r % 16) (peek d p 15)]
    rw [List.drop_left]
  rw [bitsAt_peek d p (show 15 ≤ 16 by omega), List.append_assoc, h3, e, List.append_assoc]

theorem codeAt_miss {lens : List Nat} {counts syms : Array Nat} (h : Sorted lens counts syms) {d : ByteArray} {p : Nat}
    (hr : codeAt counts syms d p = 0) (bad : Reason) (k : Bits) (hk : 8 * d.size < p + 15 → k = []) :
    decode bad (canonical lens) (bitsAt d p ++ k) = .error (if p + 15 ≤ 8 * d.size then bad else .truncated) := by
  obtain ⟨h1, h2⟩ := slow_bits_miss h hr
  have ha := avail_eq d p 15
  rw [bitsAt_peek d p (show 15 ≤ 16 by omega)]
  split
  · rw [List.append_assoc, h1 (by omega)]
  · rw [hk (by omega), bitsAt_nil (p := p + 15) (by omega), List.append_nil, List.append_nil, h2 (by omega)]
end Lydite.Fast

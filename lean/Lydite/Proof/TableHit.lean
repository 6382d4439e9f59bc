module
public import Lydite.Proof.TableSlow
/-! An entry of the table that is not 0 gives what `decode` gives. -/
@[expose] public section
namespace Lydite.Fast

theorem table_lt {pay : Nat → Nat} {top : Nat} {lens : List Nat} {c : Code} (h : c.Ok pay top lens) (buf : Nat) :
    buf % 2 ^ c.tbits < c.table.size := by
  rw [h.size]
  exact Nat.mod_lt _ (Nat.two_pow_pos _)

theorem table_hit {pay : Nat → Nat} {top : Nat} {lens : List Nat} {c : Code} (h : c.Ok pay top lens) {buf cnt i : Nat}
    (hb : i = buf % 2 ^ c.tbits) (hi : i < c.table.size) {e : Nat} (he : e = c.table[i]) (h0 : e ≠ 0)
    (hc : e % 16 ≤ cnt) :
    ∃ s, s < top ∧ 1 ≤ e % 16 ∧ e = e % 16 + 16 * pay s ∧ ∀ bad k, decode bad (canonical lens) (field cnt buf ++ k) =
      .ok (s, field (cnt - e % 16) (buf / 2 ^ (e % 16)) ++ k) := by
  obtain ⟨w, s, hm, hs, ht, hw, hf⟩ := h.sound i hi (by rwa [← he])
  obtain ⟨h1, h2, -⟩ := canonical_cases hm
  rw [hb, field_mod hw] at hf
  rw [← he] at ht
  have e1 : e % 16 = w.length := by omega
  rw [e1] at hc ⊢
  rw [← hf] at hm
  exact ⟨s, hs, h1, ht, decode_field h.ordered hc hm⟩
end Lydite.Fast

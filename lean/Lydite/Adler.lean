module
public import Lydite.Bits
/-! Adler-32 (RFC 1950, section 8.2).  The definition sums without a modulus; what runs reduces at every step. -/
@[expose] public section
namespace Lydite

/-- The sum of the bytes after `a`. -/
def sum1 (a : Nat) : Bytes → Nat
  | [] => a
  | d :: ds => sum1 (a + d.toNat) ds

/-- The sum of all values of the first sum, after `b`. -/
def sum2 (a b : Nat) : Bytes → Nat
  | [] => b
  | d :: ds => sum2 (a + d.toNat) (b + (a + d.toNat)) ds

/-- The definition. -/
def adlerSpec (x : Bytes) : Nat := sum2 1 0 x % 65521 * 65536 + sum1 1 x % 65521

def adlerGo (a b : Nat) : Bytes → Nat
  | [] => b * 65536 + a
  | d :: ds =>
    let a := (a + d.toNat) % 65521
    adlerGo a ((b + a) % 65521) ds

/-- Continue the checksum `v` over more bytes, as `zlib.adler32(data, value)` does. -/
def adlerFrom (v : Nat) (x : Bytes) : Nat := adlerGo (v % 65536) (v / 65536) x

def adler (x : Bytes) : Nat := adlerFrom 1 x

theorem adlerGo_eq (a b : Nat) (x : Bytes) :
    adlerGo (a % 65521) (b % 65521) x = sum2 a b x % 65521 * 65536 + sum1 a x % 65521 := by
  induction x generalizing a b with
  | nil => rfl
  | cons d ds ih =>
    simp only [adlerGo, sum1, sum2]
    rw [← ih]
    congr 1 <;> omega

/-- What runs is the definition. -/
theorem adler_eq (x : Bytes) : adler x = adlerSpec x := adlerGo_eq 1 0 x

theorem adlerSpec_lt (x : Bytes) : adlerSpec x < 2 ^ 32 := by unfold adlerSpec; omega

theorem sum1_append (a : Nat) (x y : Bytes) : sum1 a (x ++ y) = sum1 (sum1 a x) y := by
  induction x generalizing a with
  | nil => rfl
  | cons d x ih => exact ih _

theorem sum2_append (a b : Nat) (x y : Bytes) : sum2 a b (x ++ y) = sum2 (sum1 a x) (sum2 a b x) y := by
  induction x generalizing a b with
  | nil => rfl
  | cons d x ih => exact ih _ _

theorem sum1_eq (a : Nat) (x : Bytes) : sum1 a x = a + sum1 0 x := by
  induction x generalizing a with
  | nil => simp [sum1]
  | cons d x ih => simp only [sum1]; rw [ih (a + d.toNat), ih (0 + d.toNat)]; omega

theorem sum2_eq (a b : Nat) (x : Bytes) : sum2 a b x = b + x.length * a + sum2 0 0 x := by
  induction x generalizing a b with
  | nil => simp [sum2]
  | cons d x ih =>
    simp only [sum2, List.length_cons]
    rw [ih (a + d.toNat), ih (0 + d.toNat)]
    simp only [Nat.add_mul, Nat.mul_add]
    omega

/-- A checksum can be continued. -/
theorem adlerFrom_append (x y : Bytes) : adlerFrom (adler x) y = adler (x ++ y) := by
  rw [adler_eq, adler_eq]
  have e1 : adlerSpec x % 65536 = sum1 1 x % 65521 := by unfold adlerSpec; omega
  have e2 : adlerSpec x / 65536 = sum2 1 0 x % 65521 := by unfold adlerSpec; omega
  rw [adlerFrom, e1, e2, adlerGo_eq]
  simp only [adlerSpec, sum1_append, sum2_append]

/-- The checksum of two buffers from those of each and the length of the second. -/
def adlerCombine (v w n : Nat) : Nat :=
  (v / 65536 + w / 65536 + n % 65521 * (v % 65536 + 65520)) % 65521 * 65536 + (v % 65536 + w % 65536 + 65520) % 65521

theorem adler_append (x y : Bytes) : adler (x ++ y) = adlerCombine (adler x) (adler y) y.length := by
  simp only [adler_eq]
  have e1 : adlerSpec x % 65536 = sum1 1 x % 65521 := by unfold adlerSpec; omega
  have e2 : adlerSpec x / 65536 = sum2 1 0 x % 65521 := by unfold adlerSpec; omega
  have e3 : adlerSpec y % 65536 = sum1 1 y % 65521 := by unfold adlerSpec; omega
  have e4 : adlerSpec y / 65536 = sum2 1 0 y % 65521 := by unfold adlerSpec; omega
  have h1 : sum1 1 (x ++ y) = sum1 1 x + sum1 1 y - 1 := by
    rw [sum1_append, sum1_eq (sum1 1 x), sum1_eq 1 y]; omega
  have h2 : sum2 1 0 (x ++ y) + y.length = sum2 1 0 x + sum2 1 0 y + y.length * sum1 1 x := by
    rw [sum2_append, sum2_eq (sum1 1 x) (sum2 1 0 x) y, sum2_eq 1 0 y]; omega
  have h3 : 1 ≤ sum1 1 x := by rw [sum1_eq]; omega
  have h4 : 1 ≤ sum1 1 y := by rw [sum1_eq]; omega
  rw [adlerCombine, e1, e2, e3, e4]
  have m : y.length % 65521 * (sum1 1 x % 65521 + 65520) % 65521 = (y.length * sum1 1 x + y.length * 65520) % 65521 := by
    rw [← Nat.mul_add, Nat.mul_mod, Nat.mod_mod, Nat.add_mod, Nat.mod_mod, ← Nat.add_mod, ← Nat.mul_mod]
  generalize y.length % 65521 * (sum1 1 x % 65521 + 65520) = p at m ⊢
  generalize y.length * sum1 1 x = q at m h2
  unfold adlerSpec
  have a1 : sum2 1 0 (x ++ y) % 65521 = (sum2 1 0 x % 65521 + sum2 1 0 y % 65521 + p) % 65521 := by omega
  have a2 : sum1 1 (x ++ y) % 65521 = (sum1 1 x % 65521 + sum1 1 y % 65521 + 65520) % 65521 := by omega
  rw [a1, a2]
end Lydite

module
public import Lydite.Bits
/-! Numbers as bytes, in both orders, and small functions on lists of bytes. -/
@[expose] public section
namespace Lydite

@[simp] theorem need_true (e : Reason) : need true e = .ok () := rfl

/-- `n` bytes of `v`, most significant first, in front of `k`. -/
def putBE : Nat → Nat → Bytes → Bytes
  | 0, _, k => k
  | n+1, v, k => UInt8.ofNat (v / 256 ^ n) :: putBE n v k

/-- Read `n` bytes, most significant first, after `acc`. -/
def getBE : Nat → Nat → Bytes → R (Nat × Bytes)
  | 0, acc, bs => .ok (acc, bs)
  | _+1, _, [] => .error .truncated
  | n+1, acc, b :: bs => getBE n (256 * acc + b.toNat) bs

theorem getBE_spec {n acc v : Nat} {bs k : Bytes} (h : getBE n acc bs = .ok (v, k)) :
    v / 256 ^ n = acc ∧ bs = putBE n v k := by
  induction n generalizing acc bs with
  | zero => simp [getBE] at h; obtain ⟨rfl, rfl⟩ := h; simp [putBE]
  | succ n ih =>
    match bs, h with
    | [], h => simp [getBE] at h
    | b :: bs, h =>
      simp only [getBE] at h
      obtain ⟨h1, rfl⟩ := ih h
      have hb : b.toNat < 256 := UInt8.toNat_lt b
      refine ⟨by rw [Nat.pow_succ, ← Nat.div_div_eq_div_mul, h1]; omega, ?_⟩
      have e : UInt8.ofNat (256 * acc + b.toNat) = b := by
        apply UInt8.toNat_inj.mp
        rw [UInt8.toNat_ofNat']
        omega
      rw [putBE, h1, e]

theorem getBE_putBE (n v acc : Nat) (k : Bytes) (h : v / 256 ^ n = acc) : getBE n acc (putBE n v k) = .ok (v, k) := by
  induction n generalizing acc with
  | zero => simp at h; subst h; rfl
  | succ n ih =>
    rw [putBE, getBE]
    apply ih
    rw [Nat.pow_succ, ← Nat.div_div_eq_div_mul] at h
    rw [UInt8.toNat_ofNat']
    omega

theorem putBE_append (n v : Nat) (a b : Bytes) : putBE n v (a ++ b) = putBE n v a ++ b := by
  induction n with
  | zero => rfl
  | succ n ih => simp [putBE, ih]

/-- `n` bytes of `v`, least significant first, in front of `k`. -/
def putLE : Nat → Nat → Bytes → Bytes
  | 0, _, k => k
  | n+1, v, k => UInt8.ofNat v :: putLE n (v / 256) k

/-- Read `n` bytes, least significant first. -/
def getLE : Nat → Bytes → R (Nat × Bytes)
  | 0, bs => .ok (0, bs)
  | _+1, [] => .error .truncated
  | n+1, b :: bs => match getLE n bs with
    | .error e => .error e
    | .ok (v, k) => .ok (b.toNat + 256 * v, k)

theorem getLE_spec {n v : Nat} {bs k : Bytes} (h : getLE n bs = .ok (v, k)) : v < 256 ^ n ∧ bs = putLE n v k := by
  induction n generalizing bs v with
  | zero => simp [getLE] at h; obtain ⟨rfl, rfl⟩ := h; simp [putLE]
  | succ n ih =>
    match bs, h with
    | [], h => simp [getLE] at h
    | b :: bs, h =>
      simp only [getLE] at h
      split at h
      · simp at h
      · rename_i v' k' hk
        simp only [Except.ok.injEq, Prod.mk.injEq] at h
        obtain ⟨rfl, rfl⟩ := h
        obtain ⟨h1, rfl⟩ := ih hk
        have hb : b.toNat < 256 := UInt8.toNat_lt b
        refine ⟨by rw [Nat.pow_succ]; omega, ?_⟩
        have e : UInt8.ofNat (b.toNat + 256 * v') = b := by
          apply UInt8.toNat_inj.mp
          rw [UInt8.toNat_ofNat']
          omega
        rw [putLE, show (b.toNat + 256 * v') / 256 = v' by omega, e]

theorem getLE_putLE {n v : Nat} (h : v < 256 ^ n) (k : Bytes) : getLE n (putLE n v k) = .ok (v, k) := by
  induction n generalizing v with
  | zero => simp at h; subst h; rfl
  | succ n ih =>
    rw [Nat.pow_succ] at h
    simp only [putLE, getLE, ih (v := v / 256) (by omega)]
    rw [UInt8.toNat_ofNat', show v % 2 ^ 8 + 256 * (v / 256) = v by omega]

theorem putLE_append (n v : Nat) (a b : Bytes) : putLE n v (a ++ b) = putLE n v a ++ b := by
  induction n generalizing v with
  | zero => rfl
  | succ n ih => simp [putLE, ih]

@[simp] theorem putLE_length (n v : Nat) (k : Bytes) : (putLE n v k).length = n + k.length := by
  induction n generalizing v with
  | zero => simp [putLE]
  | succ n ih => simp [putLE, ih]; omega

/-- `a` in front of `b`. -/
def onBytes : Bytes → Bytes → Bytes
  | [], b => b
  | x :: a, b => x :: onBytes a b

@[simp] theorem onBytes_eq (a b : Bytes) : onBytes a b = a ++ b := by
  induction a with
  | nil => rfl
  | cons x a ih => simp [onBytes, ih]

def byteLenGo : Bytes → Nat → Nat
  | [], a => a
  | _ :: xs, a => byteLenGo xs (a + 1)

def byteLen (xs : Bytes) : Nat := byteLenGo xs 0

@[simp] theorem byteLen_eq (xs : Bytes) : byteLen xs = xs.length := by
  have : ∀ a, byteLenGo xs a = xs.length + a := by
    induction xs with
    | nil => simp [byteLenGo]
    | cons x xs ih => intro a; simp [byteLenGo, ih]; omega
  simpa using this 0

/-- The first `n` bytes. -/
def firstBytes : Nat → Bytes → Bytes
  | 0, _ => []
  | _+1, [] => []
  | n+1, x :: xs => x :: firstBytes n xs

@[simp] theorem firstBytes_eq (n : Nat) (xs : Bytes) : firstBytes n xs = xs.take n := by
  induction n generalizing xs with
  | zero => simp [firstBytes]
  | succ n ih => cases xs <;> simp [firstBytes, ih]

/-- All but the first `n` bytes. -/
def afterBytes : Nat → Bytes → Bytes
  | 0, xs => xs
  | _+1, [] => []
  | n+1, _ :: xs => afterBytes n xs

@[simp] theorem afterBytes_eq (n : Nat) (xs : Bytes) : afterBytes n xs = xs.drop n := by
  induction n generalizing xs with
  | zero => simp [afterBytes]
  | succ n ih => cases xs <;> simp [afterBytes, ih]
end Lydite

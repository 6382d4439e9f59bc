/* Natural numbers below 2^63, as scalars. An operation whose result is larger is a fault: emitted code never holds a
   larger number, and no theorem about it is used outside its range. */
#ifndef LYDITE_LEAN_NAT_H
#define LYDITE_LEAN_NAT_H

#include "heap.h"

LYD_OP lean_object *lyd_nat(size_t n) {
    if (LEAN_UNLIKELY(n > LYD_MAX_NAT)) lyd_fault(LYD_BIG_NUMBER);
    return lean_box(n);
}

LYD_OP lean_object *lean_unsigned_to_nat(unsigned n) { return lean_box(n); }
LYD_OP lean_object *lean_usize_to_nat(size_t n) { return lyd_nat(n); }
LYD_OP lean_object *lean_uint64_to_nat(uint64_t n) { return lyd_nat(n); }
LYD_OP lean_object *lean_nat_to_int(lean_object *n) { return n; }

LYD_SLOW lean_object *lean_cstr_to_nat(const char *digits) {
    size_t n = 0;
    for (; *digits; digits++)
        if (__builtin_mul_overflow(n, (size_t)10, &n) || __builtin_add_overflow(n, (size_t)(*digits - '0'), &n))
            lyd_fault(LYD_BIG_NUMBER);
    return lyd_nat(n);
}

LYD_OP lean_object *lean_nat_add(lean_object *a, lean_object *b) {
    size_t sum;
    if (LEAN_UNLIKELY(__builtin_add_overflow((size_t)a - 1, (size_t)b, &sum))) lyd_fault(LYD_BIG_NUMBER);
    return (lean_object *)sum;
}
LYD_OP lean_object *lean_nat_succ(lean_object *a) { return lean_nat_add(a, lean_box(1)); }
LYD_OP lean_object *lean_nat_sub(lean_object *a, lean_object *b) {
    return (size_t)a < (size_t)b ? lean_box(0) : (lean_object *)(((size_t)a - (size_t)b) | 1);
}
LYD_OP lean_object *lean_nat_pred(lean_object *a) { return lean_nat_sub(a, lean_box(1)); }
LYD_OP lean_object *lean_nat_mul(lean_object *a, lean_object *b) {
    size_t product;
    if (LEAN_UNLIKELY(__builtin_mul_overflow(lean_unbox(a), (size_t)b - 1, &product))) lyd_fault(LYD_BIG_NUMBER);
    return (lean_object *)(product | 1);
}
LYD_OP lean_object *lean_nat_div(lean_object *a, lean_object *b) {
    return lean_unbox(b) ? lean_box(lean_unbox(a) / lean_unbox(b)) : lean_box(0);
}
LYD_OP lean_object *lean_nat_mod(lean_object *a, lean_object *b) {
    return lean_unbox(b) ? lean_box(lean_unbox(a) % lean_unbox(b)) : a;
}
LYD_OP lean_object *lean_nat_div_exact(lean_object *a, lean_object *b) { return lean_nat_div(a, b); }
LYD_OP lean_object *lean_nat_land(lean_object *a, lean_object *b) { return (lean_object *)((size_t)a & (size_t)b); }
LYD_OP lean_object *lean_nat_lor(lean_object *a, lean_object *b) { return (lean_object *)((size_t)a | (size_t)b); }
LYD_OP lean_object *lean_nat_lxor(lean_object *a, lean_object *b) {
    return (lean_object *)(((size_t)a ^ (size_t)b) | 1);
}
LYD_OP lean_object *lean_nat_shiftr(lean_object *a, lean_object *b) {
    return lean_unbox(b) < 63 ? (lean_object *)((size_t)a >> lean_unbox(b) | 1) : lean_box(0);
}
LYD_OP lean_object *lean_nat_shiftl(lean_object *a, lean_object *b) {
    const size_t n = lean_unbox(a), shift = lean_unbox(b);
    if (n == 0) return a;
    if (LEAN_UNLIKELY(shift > 62 || n > LYD_MAX_NAT >> shift)) lyd_fault(LYD_BIG_NUMBER);
    return lean_box(n << shift);
}
LYD_SLOW lean_object *lean_nat_pow(lean_object *a, lean_object *b) {
    lean_object *power = lean_box(1);
    size_t n = lean_unbox(b);
    if (lean_unbox(a) <= 1) return n ? a : power;
    while (n--) power = lean_nat_mul(power, a); /* at most 62 times */
    return power;
}
LYD_OP lean_object *lean_nat_log2(lean_object *a) {
    return lean_unbox(a) ? lean_box(63u ^ (unsigned)__builtin_clzll(lean_unbox(a))) : lean_box(0);
}

LYD_OP uint8_t lean_nat_eq(lean_object *a, lean_object *b) { return a == b; }
LYD_OP uint8_t lean_nat_dec_eq(lean_object *a, lean_object *b) { return a == b; }
LYD_OP uint8_t lean_nat_lt(lean_object *a, lean_object *b) { return (size_t)a < (size_t)b; }
LYD_OP uint8_t lean_nat_dec_lt(lean_object *a, lean_object *b) { return (size_t)a < (size_t)b; }
LYD_OP uint8_t lean_nat_le(lean_object *a, lean_object *b) { return (size_t)a <= (size_t)b; }
LYD_OP uint8_t lean_nat_dec_le(lean_object *a, lean_object *b) { return (size_t)a <= (size_t)b; }
#endif

/* Numbers of fixed width: arithmetic modulo 2^w, division by 0 is 0, shifts take their amount modulo w. */
#ifndef LYDITE_LEAN_UINT_H
#define LYDITE_LEAN_UINT_H

#include "nat.h"

#define LYD_UINT(T, name, w)                                                                                     \
    LYD_OP T lean_##name##_of_nat(lean_object *n) { return (T)lean_unbox(n); }                                   \
    LYD_OP T lean_##name##_of_nat_mk(lean_object *n) { return (T)lean_unbox(n); }                                \
    LYD_OP T lean_##name##_add(T a, T b) { return (T)(a + b); }                                                  \
    LYD_OP T lean_##name##_sub(T a, T b) { return (T)(a - b); }                                                  \
    LYD_OP T lean_##name##_mul(T a, T b) { return (T)((uint64_t)a * b); }                                        \
    LYD_OP T lean_##name##_div(T a, T b) { return b ? (T)(a / b) : 0; }                                          \
    LYD_OP T lean_##name##_mod(T a, T b) { return b ? (T)(a % b) : a; }                                          \
    LYD_OP T lean_##name##_land(T a, T b) { return a & b; }                                                      \
    LYD_OP T lean_##name##_lor(T a, T b) { return a | b; }                                                       \
    LYD_OP T lean_##name##_xor(T a, T b) { return a ^ b; }                                                       \
    LYD_OP T lean_##name##_complement(T a) { return (T)~a; }                                                     \
    LYD_OP T lean_##name##_neg(T a) { return (T)(0 - (uint64_t)a); }                                             \
    LYD_OP T lean_##name##_shift_left(T a, T b) { return (T)((uint64_t)a << (b & (w - 1))); }                    \
    LYD_OP T lean_##name##_shift_right(T a, T b) { return (T)(a >> (b & (w - 1))); }                             \
    LYD_OP uint8_t lean_##name##_dec_eq(T a, T b) { return a == b; }                                             \
    LYD_OP uint8_t lean_##name##_dec_lt(T a, T b) { return a < b; }                                              \
    LYD_OP uint8_t lean_##name##_dec_le(T a, T b) { return a <= b; }                                             \
    LYD_OP T lean_bool_to_##name(uint8_t a) { return a; }                                                        \
    LYD_OP uint8_t lean_##name##_to_uint8(T a) { return (uint8_t)a; }                                            \
    LYD_OP uint16_t lean_##name##_to_uint16(T a) { return (uint16_t)a; }                                         \
    LYD_OP uint32_t lean_##name##_to_uint32(T a) { return (uint32_t)a; }                                         \
    LYD_OP uint64_t lean_##name##_to_uint64(T a) { return (uint64_t)a; }                                         \
    LYD_OP size_t lean_##name##_to_usize(T a) { return (size_t)a; }                                              \
    LYD_OP T lean_##name##_log2(T a) { return a ? (T)(63 - __builtin_clzll(a)) : 0; }

LYD_UINT(uint8_t, uint8, 8)
LYD_UINT(uint16_t, uint16, 16)
LYD_UINT(uint32_t, uint32, 32)
LYD_UINT(uint64_t, uint64, 64)
LYD_UINT(size_t, usize, 64)
#undef LYD_UINT

LYD_OP lean_object *lean_uint8_to_nat(uint8_t a) { return lean_box(a); }
LYD_OP lean_object *lean_uint16_to_nat(uint16_t a) { return lean_box(a); }
LYD_OP lean_object *lean_uint32_to_nat(uint32_t a) { return lean_box(a); }
LYD_OP lean_object *lean_box_uint32(uint32_t a) { return lean_box(a); }
LYD_OP uint32_t lean_unbox_uint32(lean_object *o) { return (uint32_t)lean_unbox(o); }
#endif

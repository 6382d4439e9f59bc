// Lean compiler output
// Module: Lydite.Fast.SparseGaps
// Imports: public import Init public import Lydite.Fast.SparseHead
#include <lean/lean.h>
#if defined(__clang__)
#pragma clang diagnostic ignored "-Wunused-parameter"
#pragma clang diagnostic ignored "-Wunused-label"
#elif defined(__GNUC__) && !defined(__CLANG__)
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wunused-label"
#pragma GCC diagnostic ignored "-Wunused-but-set-variable"
#endif
#ifdef __cplusplus
extern "C" {
#endif
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_allIndices___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_byte_array_fget(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_zerosOf___boxed(lean_object*);
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_wide___redArg(lean_object*, lean_object*);
uint64_t lean_uint64_of_nat(lean_object*);
uint64_t lean_uint64_lor(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_octets___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_mk_empty_byte_array(lean_object*);
uint8_t lean_uint8_land(uint8_t, uint8_t);
lean_object* lean_byte_array_push(lean_object*, uint8_t);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
uint64_t lean_uint64_land(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_quads(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_gaps___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_wide(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
size_t lean_usize_of_nat(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_valueOf___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_load___redArg(lean_object*, size_t);
uint64_t lean_uint64_shift_right(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_few___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint64_t lean_uint8_to_uint64(uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_quads___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_uint64_to_nat(uint64_t);
uint8_t lean_byte_array_uget(lean_object*, size_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_octets(lean_object*, lean_object*, lean_object*, lean_object*);
uint64_t lean_uint64_add(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_slowUnary___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_load___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_wide___redArg___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_stopOf___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_pushWord___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_slowUnary(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_gaps___redArg(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, uint64_t, uint64_t, lean_object*, lean_object*, lean_object*, uint64_t, uint64_t, lean_object*);
lean_object* lean_usize_to_nat(size_t);
uint64_t lean_uint64_sub(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_indices___redArg(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, uint64_t, uint64_t, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_slowRice___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_few(uint8_t, uint8_t, lean_object*, uint8_t, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
lean_object* lean_nat_log2(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_wide___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_indices___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_peek(lean_object*, lean_object*, lean_object*);
uint64_t lean_uint64_xor(uint64_t, uint64_t);
lean_object* lean_nat_shiftl(lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
uint8_t lean_uint64_dec_le(uint64_t, uint64_t);
uint64_t lean_uint64_shift_left(uint64_t, uint64_t);
uint8_t lean_uint8_shift_right(uint8_t, uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_valueOf(uint64_t, uint64_t, uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_stopOf(lean_object*);
uint8_t lean_uint8_of_nat(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_pushWord(lean_object*, lean_object*);
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_zerosOf(uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_indices(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, uint64_t, uint64_t, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_allIndices(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_uint8_to_nat(uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_indices___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
size_t lean_usize_add(size_t, size_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_gaps___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_load(lean_object*, size_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_load___redArg___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_codes(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_codes___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Sparse_rice(lean_object*);
lean_object* lean_byte_array_size(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_gaps(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, uint64_t, uint64_t, lean_object*, lean_object*, lean_object*, lean_object*, uint64_t, uint64_t, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_slowRice(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_slowUnary(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(0u);
x_6 = lean_nat_dec_eq(x_2, x_5);
if (x_6 == 1)
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; uint8_t x_10; 
lean_dec(x_2);
x_7 = lean_unsigned_to_nat(8u);
x_8 = lean_byte_array_size(x_1);
x_9 = lean_nat_mul(x_7, x_8);
x_10 = lean_nat_dec_lt(x_3, x_9);
lean_dec(x_9);
if (x_10 == 0)
{
lean_object* x_11; lean_object* x_12; 
x_11 = lean_unsigned_to_nat(2u);
x_12 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_12, 0, x_11);
lean_ctor_set(x_12, 1, x_3);
lean_ctor_set(x_12, 2, x_4);
return x_12;
}
else
{
lean_object* x_13; lean_object* x_14; uint8_t x_15; 
x_13 = lean_unsigned_to_nat(1u);
x_14 = l_Lydite_Fast_peek(x_1, x_3, x_13);
x_15 = lean_nat_dec_eq(x_14, x_13);
lean_dec(x_14);
if (x_15 == 0)
{
lean_object* x_16; lean_object* x_17; 
x_16 = lean_unsigned_to_nat(13u);
x_17 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_17, 0, x_16);
lean_ctor_set(x_17, 1, x_3);
lean_ctor_set(x_17, 2, x_4);
return x_17;
}
else
{
lean_object* x_18; lean_object* x_19; 
x_18 = lean_nat_add(x_3, x_13);
lean_dec(x_3);
x_19 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_19, 0, x_5);
lean_ctor_set(x_19, 1, x_18);
lean_ctor_set(x_19, 2, x_4);
return x_19;
}
}
}
else
{
lean_object* x_20; lean_object* x_21; lean_object* x_22; uint8_t x_23; 
x_20 = lean_unsigned_to_nat(8u);
x_21 = lean_byte_array_size(x_1);
x_22 = lean_nat_mul(x_20, x_21);
x_23 = lean_nat_dec_lt(x_3, x_22);
lean_dec(x_22);
if (x_23 == 0)
{
lean_object* x_24; lean_object* x_25; 
lean_dec(x_2);
x_24 = lean_unsigned_to_nat(2u);
x_25 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_25, 0, x_24);
lean_ctor_set(x_25, 1, x_3);
lean_ctor_set(x_25, 2, x_4);
return x_25;
}
else
{
lean_object* x_26; lean_object* x_27; uint8_t x_28; 
x_26 = lean_unsigned_to_nat(1u);
x_27 = l_Lydite_Fast_peek(x_1, x_3, x_26);
x_28 = lean_nat_dec_eq(x_27, x_26);
lean_dec(x_27);
if (x_28 == 0)
{
lean_object* x_29; lean_object* x_30; lean_object* x_31; 
x_29 = lean_nat_sub(x_2, x_26);
lean_dec(x_2);
x_30 = lean_nat_add(x_3, x_26);
lean_dec(x_3);
x_31 = lean_nat_add(x_4, x_26);
lean_dec(x_4);
x_2 = x_29;
x_3 = x_30;
x_4 = x_31;
goto _start;
}
else
{
lean_object* x_33; lean_object* x_34; 
lean_dec(x_2);
x_33 = lean_nat_add(x_3, x_26);
lean_dec(x_3);
x_34 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_34, 0, x_5);
lean_ctor_set(x_34, 1, x_33);
lean_ctor_set(x_34, 2, x_4);
return x_34;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_slowUnary___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Sparse_slowUnary(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_slowRice(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; lean_object* x_6; uint8_t x_7; 
x_5 = lean_unsigned_to_nat(0u);
x_6 = l_Lydite_Fast_Sparse_slowUnary(x_1, x_3, x_4, x_5);
x_7 = !lean_is_exclusive(x_6);
if (x_7 == 0)
{
lean_object* x_8; lean_object* x_9; lean_object* x_10; uint8_t x_11; 
x_8 = lean_ctor_get(x_6, 0);
x_9 = lean_ctor_get(x_6, 1);
x_10 = lean_ctor_get(x_6, 2);
x_11 = lean_nat_dec_eq(x_8, x_5);
if (x_11 == 0)
{
lean_dec(x_10);
lean_ctor_set(x_6, 2, x_5);
return x_6;
}
else
{
lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; uint8_t x_16; 
lean_dec(x_8);
x_12 = lean_nat_add(x_9, x_2);
x_13 = lean_unsigned_to_nat(8u);
x_14 = lean_byte_array_size(x_1);
x_15 = lean_nat_mul(x_13, x_14);
x_16 = lean_nat_dec_le(x_12, x_15);
lean_dec(x_15);
if (x_16 == 0)
{
lean_object* x_17; 
lean_dec(x_12);
lean_dec(x_10);
x_17 = lean_unsigned_to_nat(2u);
lean_ctor_set(x_6, 2, x_5);
lean_ctor_set(x_6, 0, x_17);
return x_6;
}
else
{
lean_object* x_18; lean_object* x_19; lean_object* x_20; 
x_18 = lean_nat_shiftl(x_10, x_2);
lean_dec(x_10);
x_19 = l_Lydite_Fast_peek(x_1, x_9, x_2);
lean_dec(x_9);
x_20 = lean_nat_add(x_18, x_19);
lean_dec(x_19);
lean_dec(x_18);
lean_ctor_set(x_6, 2, x_20);
lean_ctor_set(x_6, 1, x_12);
lean_ctor_set(x_6, 0, x_5);
return x_6;
}
}
}
else
{
lean_object* x_21; lean_object* x_22; lean_object* x_23; uint8_t x_24; 
x_21 = lean_ctor_get(x_6, 0);
x_22 = lean_ctor_get(x_6, 1);
x_23 = lean_ctor_get(x_6, 2);
lean_inc(x_23);
lean_inc(x_22);
lean_inc(x_21);
lean_dec(x_6);
x_24 = lean_nat_dec_eq(x_21, x_5);
if (x_24 == 0)
{
lean_object* x_25; 
lean_dec(x_23);
x_25 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_25, 0, x_21);
lean_ctor_set(x_25, 1, x_22);
lean_ctor_set(x_25, 2, x_5);
return x_25;
}
else
{
lean_object* x_26; lean_object* x_27; lean_object* x_28; lean_object* x_29; uint8_t x_30; 
lean_dec(x_21);
x_26 = lean_nat_add(x_22, x_2);
x_27 = lean_unsigned_to_nat(8u);
x_28 = lean_byte_array_size(x_1);
x_29 = lean_nat_mul(x_27, x_28);
x_30 = lean_nat_dec_le(x_26, x_29);
lean_dec(x_29);
if (x_30 == 0)
{
lean_object* x_31; lean_object* x_32; 
lean_dec(x_26);
lean_dec(x_23);
x_31 = lean_unsigned_to_nat(2u);
x_32 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_32, 0, x_31);
lean_ctor_set(x_32, 1, x_22);
lean_ctor_set(x_32, 2, x_5);
return x_32;
}
else
{
lean_object* x_33; lean_object* x_34; lean_object* x_35; lean_object* x_36; 
x_33 = lean_nat_shiftl(x_23, x_2);
lean_dec(x_23);
x_34 = l_Lydite_Fast_peek(x_1, x_22, x_2);
lean_dec(x_22);
x_35 = lean_nat_add(x_33, x_34);
lean_dec(x_34);
lean_dec(x_33);
x_36 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_36, 0, x_5);
lean_ctor_set(x_36, 1, x_26);
lean_ctor_set(x_36, 2, x_35);
return x_36;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_slowRice___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Sparse_slowRice(x_1, x_2, x_3, x_4);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_load(lean_object* x_1, size_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; uint64_t x_6; size_t x_7; size_t x_8; uint8_t x_9; uint64_t x_10; uint64_t x_11; uint64_t x_12; uint64_t x_13; size_t x_14; size_t x_15; uint8_t x_16; uint64_t x_17; uint64_t x_18; uint64_t x_19; uint64_t x_20; size_t x_21; size_t x_22; uint8_t x_23; uint64_t x_24; uint64_t x_25; uint64_t x_26; uint64_t x_27; size_t x_28; size_t x_29; uint8_t x_30; uint64_t x_31; uint64_t x_32; uint64_t x_33; uint64_t x_34; size_t x_35; size_t x_36; uint8_t x_37; uint64_t x_38; uint64_t x_39; uint64_t x_40; uint64_t x_41; size_t x_42; size_t x_43; uint8_t x_44; uint64_t x_45; uint64_t x_46; uint64_t x_47; uint64_t x_48; size_t x_49; size_t x_50; uint8_t x_51; uint64_t x_52; uint64_t x_53; uint64_t x_54; uint64_t x_55; 
x_5 = lean_byte_array_uget(x_1, x_2);
x_6 = lean_uint8_to_uint64(x_5);
x_7 = 1;
x_8 = lean_usize_add(x_2, x_7);
x_9 = lean_byte_array_uget(x_1, x_8);
x_10 = lean_uint8_to_uint64(x_9);
x_11 = 8;
x_12 = lean_uint64_shift_left(x_10, x_11);
x_13 = lean_uint64_lor(x_6, x_12);
x_14 = 2;
x_15 = lean_usize_add(x_2, x_14);
x_16 = lean_byte_array_uget(x_1, x_15);
x_17 = lean_uint8_to_uint64(x_16);
x_18 = 16;
x_19 = lean_uint64_shift_left(x_17, x_18);
x_20 = lean_uint64_lor(x_13, x_19);
x_21 = 3;
x_22 = lean_usize_add(x_2, x_21);
x_23 = lean_byte_array_uget(x_1, x_22);
x_24 = lean_uint8_to_uint64(x_23);
x_25 = 24;
x_26 = lean_uint64_shift_left(x_24, x_25);
x_27 = lean_uint64_lor(x_20, x_26);
x_28 = 4;
x_29 = lean_usize_add(x_2, x_28);
x_30 = lean_byte_array_uget(x_1, x_29);
x_31 = lean_uint8_to_uint64(x_30);
x_32 = 32;
x_33 = lean_uint64_shift_left(x_31, x_32);
x_34 = lean_uint64_lor(x_27, x_33);
x_35 = 5;
x_36 = lean_usize_add(x_2, x_35);
x_37 = lean_byte_array_uget(x_1, x_36);
x_38 = lean_uint8_to_uint64(x_37);
x_39 = 40;
x_40 = lean_uint64_shift_left(x_38, x_39);
x_41 = lean_uint64_lor(x_34, x_40);
x_42 = 6;
x_43 = lean_usize_add(x_2, x_42);
x_44 = lean_byte_array_uget(x_1, x_43);
x_45 = lean_uint8_to_uint64(x_44);
x_46 = 48;
x_47 = lean_uint64_shift_left(x_45, x_46);
x_48 = lean_uint64_lor(x_41, x_47);
x_49 = 7;
x_50 = lean_usize_add(x_2, x_49);
x_51 = lean_byte_array_uget(x_1, x_50);
x_52 = lean_uint8_to_uint64(x_51);
x_53 = 56;
x_54 = lean_uint64_shift_left(x_52, x_53);
x_55 = lean_uint64_lor(x_48, x_54);
return x_55;
}
}
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_load___redArg(lean_object* x_1, size_t x_2) {
_start:
{
uint8_t x_3; uint64_t x_4; size_t x_5; size_t x_6; uint8_t x_7; uint64_t x_8; uint64_t x_9; uint64_t x_10; uint64_t x_11; size_t x_12; size_t x_13; uint8_t x_14; uint64_t x_15; uint64_t x_16; uint64_t x_17; uint64_t x_18; size_t x_19; size_t x_20; uint8_t x_21; uint64_t x_22; uint64_t x_23; uint64_t x_24; uint64_t x_25; size_t x_26; size_t x_27; uint8_t x_28; uint64_t x_29; uint64_t x_30; uint64_t x_31; uint64_t x_32; size_t x_33; size_t x_34; uint8_t x_35; uint64_t x_36; uint64_t x_37; uint64_t x_38; uint64_t x_39; size_t x_40; size_t x_41; uint8_t x_42; uint64_t x_43; uint64_t x_44; uint64_t x_45; uint64_t x_46; size_t x_47; size_t x_48; uint8_t x_49; uint64_t x_50; uint64_t x_51; uint64_t x_52; uint64_t x_53; 
x_3 = lean_byte_array_uget(x_1, x_2);
x_4 = lean_uint8_to_uint64(x_3);
x_5 = 1;
x_6 = lean_usize_add(x_2, x_5);
x_7 = lean_byte_array_uget(x_1, x_6);
x_8 = lean_uint8_to_uint64(x_7);
x_9 = 8;
x_10 = lean_uint64_shift_left(x_8, x_9);
x_11 = lean_uint64_lor(x_4, x_10);
x_12 = 2;
x_13 = lean_usize_add(x_2, x_12);
x_14 = lean_byte_array_uget(x_1, x_13);
x_15 = lean_uint8_to_uint64(x_14);
x_16 = 16;
x_17 = lean_uint64_shift_left(x_15, x_16);
x_18 = lean_uint64_lor(x_11, x_17);
x_19 = 3;
x_20 = lean_usize_add(x_2, x_19);
x_21 = lean_byte_array_uget(x_1, x_20);
x_22 = lean_uint8_to_uint64(x_21);
x_23 = 24;
x_24 = lean_uint64_shift_left(x_22, x_23);
x_25 = lean_uint64_lor(x_18, x_24);
x_26 = 4;
x_27 = lean_usize_add(x_2, x_26);
x_28 = lean_byte_array_uget(x_1, x_27);
x_29 = lean_uint8_to_uint64(x_28);
x_30 = 32;
x_31 = lean_uint64_shift_left(x_29, x_30);
x_32 = lean_uint64_lor(x_25, x_31);
x_33 = 5;
x_34 = lean_usize_add(x_2, x_33);
x_35 = lean_byte_array_uget(x_1, x_34);
x_36 = lean_uint8_to_uint64(x_35);
x_37 = 40;
x_38 = lean_uint64_shift_left(x_36, x_37);
x_39 = lean_uint64_lor(x_32, x_38);
x_40 = 6;
x_41 = lean_usize_add(x_2, x_40);
x_42 = lean_byte_array_uget(x_1, x_41);
x_43 = lean_uint8_to_uint64(x_42);
x_44 = 48;
x_45 = lean_uint64_shift_left(x_43, x_44);
x_46 = lean_uint64_lor(x_39, x_45);
x_47 = 7;
x_48 = lean_usize_add(x_2, x_47);
x_49 = lean_byte_array_uget(x_1, x_48);
x_50 = lean_uint8_to_uint64(x_49);
x_51 = 56;
x_52 = lean_uint64_shift_left(x_50, x_51);
x_53 = lean_uint64_lor(x_46, x_52);
return x_53;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_load___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
size_t x_5; uint64_t x_6; lean_object* x_7; 
x_5 = lean_unbox_usize(x_2);
lean_dec(x_2);
x_6 = l_Lydite_Fast_Sparse_load(x_1, x_5, x_3, x_4);
lean_dec_ref(x_1);
x_7 = lean_box_uint64(x_6);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_load___redArg___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
size_t x_3; uint64_t x_4; lean_object* x_5; 
x_3 = lean_unbox_usize(x_2);
lean_dec(x_2);
x_4 = l_Lydite_Fast_Sparse_load___redArg(x_1, x_3);
lean_dec_ref(x_1);
x_5 = lean_box_uint64(x_4);
return x_5;
}
}
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_wide(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; lean_object* x_7; size_t x_8; uint8_t x_9; uint64_t x_10; size_t x_11; size_t x_12; uint8_t x_13; uint64_t x_14; uint64_t x_15; uint64_t x_16; uint64_t x_17; size_t x_18; size_t x_19; uint8_t x_20; uint64_t x_21; uint64_t x_22; uint64_t x_23; uint64_t x_24; size_t x_25; size_t x_26; uint8_t x_27; uint64_t x_28; uint64_t x_29; uint64_t x_30; uint64_t x_31; size_t x_32; size_t x_33; uint8_t x_34; uint64_t x_35; uint64_t x_36; uint64_t x_37; uint64_t x_38; size_t x_39; size_t x_40; uint8_t x_41; uint64_t x_42; uint64_t x_43; uint64_t x_44; uint64_t x_45; size_t x_46; size_t x_47; uint8_t x_48; uint64_t x_49; uint64_t x_50; uint64_t x_51; uint64_t x_52; size_t x_53; size_t x_54; uint8_t x_55; uint64_t x_56; uint64_t x_57; uint64_t x_58; uint64_t x_59; lean_object* x_60; lean_object* x_61; uint64_t x_62; uint64_t x_63; 
x_6 = lean_unsigned_to_nat(3u);
x_7 = lean_nat_shiftr(x_2, x_6);
x_8 = lean_usize_of_nat(x_7);
lean_dec(x_7);
x_9 = lean_byte_array_uget(x_1, x_8);
x_10 = lean_uint8_to_uint64(x_9);
x_11 = 1;
x_12 = lean_usize_add(x_8, x_11);
x_13 = lean_byte_array_uget(x_1, x_12);
x_14 = lean_uint8_to_uint64(x_13);
x_15 = 8;
x_16 = lean_uint64_shift_left(x_14, x_15);
x_17 = lean_uint64_lor(x_10, x_16);
x_18 = 2;
x_19 = lean_usize_add(x_8, x_18);
x_20 = lean_byte_array_uget(x_1, x_19);
x_21 = lean_uint8_to_uint64(x_20);
x_22 = 16;
x_23 = lean_uint64_shift_left(x_21, x_22);
x_24 = lean_uint64_lor(x_17, x_23);
x_25 = 3;
x_26 = lean_usize_add(x_8, x_25);
x_27 = lean_byte_array_uget(x_1, x_26);
x_28 = lean_uint8_to_uint64(x_27);
x_29 = 24;
x_30 = lean_uint64_shift_left(x_28, x_29);
x_31 = lean_uint64_lor(x_24, x_30);
x_32 = 4;
x_33 = lean_usize_add(x_8, x_32);
x_34 = lean_byte_array_uget(x_1, x_33);
x_35 = lean_uint8_to_uint64(x_34);
x_36 = 32;
x_37 = lean_uint64_shift_left(x_35, x_36);
x_38 = lean_uint64_lor(x_31, x_37);
x_39 = 5;
x_40 = lean_usize_add(x_8, x_39);
x_41 = lean_byte_array_uget(x_1, x_40);
x_42 = lean_uint8_to_uint64(x_41);
x_43 = 40;
x_44 = lean_uint64_shift_left(x_42, x_43);
x_45 = lean_uint64_lor(x_38, x_44);
x_46 = 6;
x_47 = lean_usize_add(x_8, x_46);
x_48 = lean_byte_array_uget(x_1, x_47);
x_49 = lean_uint8_to_uint64(x_48);
x_50 = 48;
x_51 = lean_uint64_shift_left(x_49, x_50);
x_52 = lean_uint64_lor(x_45, x_51);
x_53 = 7;
x_54 = lean_usize_add(x_8, x_53);
x_55 = lean_byte_array_uget(x_1, x_54);
x_56 = lean_uint8_to_uint64(x_55);
x_57 = 56;
x_58 = lean_uint64_shift_left(x_56, x_57);
x_59 = lean_uint64_lor(x_52, x_58);
x_60 = lean_unsigned_to_nat(8u);
x_61 = lean_nat_mod(x_2, x_60);
x_62 = lean_uint64_of_nat(x_61);
lean_dec(x_61);
x_63 = lean_uint64_shift_right(x_59, x_62);
return x_63;
}
}
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_wide___redArg(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; size_t x_5; uint8_t x_6; uint64_t x_7; size_t x_8; size_t x_9; uint8_t x_10; uint64_t x_11; uint64_t x_12; uint64_t x_13; uint64_t x_14; size_t x_15; size_t x_16; uint8_t x_17; uint64_t x_18; uint64_t x_19; uint64_t x_20; uint64_t x_21; size_t x_22; size_t x_23; uint8_t x_24; uint64_t x_25; uint64_t x_26; uint64_t x_27; uint64_t x_28; size_t x_29; size_t x_30; uint8_t x_31; uint64_t x_32; uint64_t x_33; uint64_t x_34; uint64_t x_35; size_t x_36; size_t x_37; uint8_t x_38; uint64_t x_39; uint64_t x_40; uint64_t x_41; uint64_t x_42; size_t x_43; size_t x_44; uint8_t x_45; uint64_t x_46; uint64_t x_47; uint64_t x_48; uint64_t x_49; size_t x_50; size_t x_51; uint8_t x_52; uint64_t x_53; uint64_t x_54; uint64_t x_55; uint64_t x_56; lean_object* x_57; lean_object* x_58; uint64_t x_59; uint64_t x_60; 
x_3 = lean_unsigned_to_nat(3u);
x_4 = lean_nat_shiftr(x_2, x_3);
x_5 = lean_usize_of_nat(x_4);
lean_dec(x_4);
x_6 = lean_byte_array_uget(x_1, x_5);
x_7 = lean_uint8_to_uint64(x_6);
x_8 = 1;
x_9 = lean_usize_add(x_5, x_8);
x_10 = lean_byte_array_uget(x_1, x_9);
x_11 = lean_uint8_to_uint64(x_10);
x_12 = 8;
x_13 = lean_uint64_shift_left(x_11, x_12);
x_14 = lean_uint64_lor(x_7, x_13);
x_15 = 2;
x_16 = lean_usize_add(x_5, x_15);
x_17 = lean_byte_array_uget(x_1, x_16);
x_18 = lean_uint8_to_uint64(x_17);
x_19 = 16;
x_20 = lean_uint64_shift_left(x_18, x_19);
x_21 = lean_uint64_lor(x_14, x_20);
x_22 = 3;
x_23 = lean_usize_add(x_5, x_22);
x_24 = lean_byte_array_uget(x_1, x_23);
x_25 = lean_uint8_to_uint64(x_24);
x_26 = 24;
x_27 = lean_uint64_shift_left(x_25, x_26);
x_28 = lean_uint64_lor(x_21, x_27);
x_29 = 4;
x_30 = lean_usize_add(x_5, x_29);
x_31 = lean_byte_array_uget(x_1, x_30);
x_32 = lean_uint8_to_uint64(x_31);
x_33 = 32;
x_34 = lean_uint64_shift_left(x_32, x_33);
x_35 = lean_uint64_lor(x_28, x_34);
x_36 = 5;
x_37 = lean_usize_add(x_5, x_36);
x_38 = lean_byte_array_uget(x_1, x_37);
x_39 = lean_uint8_to_uint64(x_38);
x_40 = 40;
x_41 = lean_uint64_shift_left(x_39, x_40);
x_42 = lean_uint64_lor(x_35, x_41);
x_43 = 6;
x_44 = lean_usize_add(x_5, x_43);
x_45 = lean_byte_array_uget(x_1, x_44);
x_46 = lean_uint8_to_uint64(x_45);
x_47 = 48;
x_48 = lean_uint64_shift_left(x_46, x_47);
x_49 = lean_uint64_lor(x_42, x_48);
x_50 = 7;
x_51 = lean_usize_add(x_5, x_50);
x_52 = lean_byte_array_uget(x_1, x_51);
x_53 = lean_uint8_to_uint64(x_52);
x_54 = 56;
x_55 = lean_uint64_shift_left(x_53, x_54);
x_56 = lean_uint64_lor(x_49, x_55);
x_57 = lean_unsigned_to_nat(8u);
x_58 = lean_nat_mod(x_2, x_57);
x_59 = lean_uint64_of_nat(x_58);
lean_dec(x_58);
x_60 = lean_uint64_shift_right(x_56, x_59);
return x_60;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_wide___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
uint64_t x_6; lean_object* x_7; 
x_6 = l_Lydite_Fast_Sparse_wide(x_1, x_2, x_3, x_4, x_5);
lean_dec(x_3);
lean_dec(x_2);
lean_dec_ref(x_1);
x_7 = lean_box_uint64(x_6);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_wide___redArg___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
uint64_t x_3; lean_object* x_4; 
x_3 = l_Lydite_Fast_Sparse_wide___redArg(x_1, x_2);
lean_dec(x_2);
lean_dec_ref(x_1);
x_4 = lean_box_uint64(x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_pushWord(lean_object* x_1, lean_object* x_2) {
_start:
{
uint8_t x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; uint8_t x_7; lean_object* x_8; 
x_3 = lean_uint8_of_nat(x_2);
x_4 = lean_byte_array_push(x_1, x_3);
x_5 = lean_unsigned_to_nat(8u);
x_6 = lean_nat_shiftr(x_2, x_5);
x_7 = lean_uint8_of_nat(x_6);
lean_dec(x_6);
x_8 = lean_byte_array_push(x_4, x_7);
return x_8;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_pushWord___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Sparse_pushWord(x_1, x_2);
lean_dec(x_2);
return x_3;
}
}
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_zerosOf(uint64_t x_1) {
_start:
{
uint64_t x_2; uint64_t x_3; uint64_t x_4; uint64_t x_5; uint64_t x_6; lean_object* x_7; lean_object* x_8; uint64_t x_9; 
x_2 = 144115188075855872ULL;
x_3 = lean_uint64_lor(x_1, x_2);
x_4 = 1;
x_5 = lean_uint64_sub(x_3, x_4);
x_6 = lean_uint64_xor(x_3, x_5);
x_7 = lean_uint64_to_nat(x_6);
x_8 = lean_nat_log2(x_7);
lean_dec(x_7);
x_9 = lean_uint64_of_nat(x_8);
lean_dec(x_8);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_zerosOf___boxed(lean_object* x_1) {
_start:
{
uint64_t x_2; uint64_t x_3; lean_object* x_4; 
x_2 = lean_unbox_uint64(x_1);
lean_dec(x_1);
x_3 = l_Lydite_Fast_Sparse_zerosOf(x_2);
x_4 = lean_box_uint64(x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_valueOf(uint64_t x_1, uint64_t x_2, uint64_t x_3, uint64_t x_4) {
_start:
{
uint64_t x_5; uint64_t x_6; uint64_t x_7; uint64_t x_8; uint64_t x_9; uint64_t x_10; lean_object* x_11; 
x_5 = lean_uint64_shift_left(x_2, x_3);
x_6 = 1;
x_7 = lean_uint64_add(x_2, x_6);
x_8 = lean_uint64_shift_right(x_1, x_7);
x_9 = lean_uint64_land(x_8, x_4);
x_10 = lean_uint64_lor(x_5, x_9);
x_11 = lean_uint64_to_nat(x_10);
return x_11;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_valueOf___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint64_t x_5; uint64_t x_6; uint64_t x_7; uint64_t x_8; lean_object* x_9; 
x_5 = lean_unbox_uint64(x_1);
lean_dec(x_1);
x_6 = lean_unbox_uint64(x_2);
lean_dec(x_2);
x_7 = lean_unbox_uint64(x_3);
lean_dec(x_3);
x_8 = lean_unbox_uint64(x_4);
lean_dec(x_4);
x_9 = l_Lydite_Fast_Sparse_valueOf(x_5, x_6, x_7, x_8);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_gaps___redArg(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, uint64_t x_7, uint64_t x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, uint64_t x_12, uint64_t x_13, lean_object* x_14) {
_start:
{
lean_object* x_15; uint8_t x_16; 
x_15 = lean_unsigned_to_nat(0u);
x_16 = lean_nat_dec_eq(x_9, x_15);
if (x_16 == 1)
{
lean_object* x_17; lean_object* x_18; lean_object* x_19; 
lean_dec(x_9);
lean_dec(x_6);
lean_dec(x_3);
x_17 = lean_uint64_to_nat(x_12);
x_18 = lean_nat_sub(x_11, x_17);
lean_dec(x_17);
lean_dec(x_11);
x_19 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_19, 0, x_15);
lean_ctor_set(x_19, 1, x_18);
lean_ctor_set(x_19, 2, x_10);
lean_ctor_set(x_19, 3, x_14);
return x_19;
}
else
{
lean_object* x_20; lean_object* x_21; uint64_t x_22; uint64_t x_23; uint64_t x_24; uint64_t x_25; uint64_t x_26; lean_object* x_27; lean_object* x_28; uint64_t x_29; uint64_t x_30; uint64_t x_31; lean_object* x_32; lean_object* x_33; uint64_t x_34; lean_object* x_35; lean_object* x_68; uint64_t x_69; uint64_t x_88; uint64_t x_89; lean_object* x_90; uint8_t x_165; 
x_20 = lean_unsigned_to_nat(1u);
x_21 = lean_nat_sub(x_9, x_20);
lean_dec(x_9);
x_22 = 144115188075855872ULL;
x_23 = lean_uint64_lor(x_13, x_22);
x_24 = 1;
x_25 = lean_uint64_sub(x_23, x_24);
x_26 = lean_uint64_xor(x_23, x_25);
x_27 = lean_uint64_to_nat(x_26);
x_28 = lean_nat_log2(x_27);
lean_dec(x_27);
x_29 = lean_uint64_of_nat(x_28);
lean_dec(x_28);
x_88 = lean_uint64_add(x_29, x_24);
x_89 = lean_uint64_add(x_88, x_7);
x_165 = lean_uint64_dec_le(x_89, x_12);
if (x_165 == 0)
{
lean_inc(x_6);
x_90 = x_6;
goto block_164;
}
else
{
uint64_t x_166; uint64_t x_167; uint64_t x_168; uint64_t x_169; lean_object* x_170; lean_object* x_171; 
x_166 = lean_uint64_shift_left(x_29, x_7);
x_167 = lean_uint64_shift_right(x_13, x_88);
x_168 = lean_uint64_land(x_167, x_8);
x_169 = lean_uint64_lor(x_166, x_168);
x_170 = lean_uint64_to_nat(x_169);
x_171 = lean_nat_add(x_10, x_170);
lean_dec(x_170);
x_90 = x_171;
goto block_164;
}
block_67:
{
uint8_t x_36; 
x_36 = lean_nat_dec_lt(x_35, x_6);
if (x_36 == 0)
{
lean_object* x_37; lean_object* x_38; lean_object* x_39; lean_object* x_40; uint8_t x_41; 
lean_dec(x_35);
lean_inc(x_32);
lean_inc(x_3);
x_37 = l_Lydite_Fast_Sparse_slowRice(x_1, x_2, x_3, x_32);
x_38 = lean_ctor_get(x_37, 0);
lean_inc(x_38);
x_39 = lean_ctor_get(x_37, 1);
lean_inc(x_39);
x_40 = lean_ctor_get(x_37, 2);
lean_inc(x_40);
lean_dec_ref(x_37);
x_41 = lean_nat_dec_eq(x_38, x_15);
if (x_41 == 0)
{
lean_object* x_42; 
lean_dec(x_40);
lean_dec(x_39);
lean_dec(x_21);
lean_dec(x_10);
lean_dec(x_6);
lean_dec(x_3);
x_42 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_42, 0, x_38);
lean_ctor_set(x_42, 1, x_32);
lean_ctor_set(x_42, 2, x_15);
lean_ctor_set(x_42, 3, x_14);
return x_42;
}
else
{
lean_object* x_43; uint8_t x_44; 
lean_dec(x_38);
x_43 = lean_nat_add(x_10, x_40);
lean_dec(x_40);
lean_dec(x_10);
x_44 = lean_nat_dec_lt(x_43, x_5);
if (x_44 == 0)
{
lean_object* x_45; lean_object* x_46; 
lean_dec(x_39);
lean_dec(x_21);
lean_dec(x_6);
lean_dec(x_3);
x_45 = lean_unsigned_to_nat(14u);
x_46 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_46, 0, x_45);
lean_ctor_set(x_46, 1, x_32);
lean_ctor_set(x_46, 2, x_43);
lean_ctor_set(x_46, 3, x_14);
return x_46;
}
else
{
lean_object* x_47; uint64_t x_48; uint8_t x_49; lean_object* x_50; lean_object* x_51; lean_object* x_52; uint8_t x_53; lean_object* x_54; 
lean_dec(x_32);
x_47 = lean_nat_add(x_43, x_20);
x_48 = 0;
x_49 = lean_uint8_of_nat(x_43);
x_50 = lean_byte_array_push(x_14, x_49);
x_51 = lean_unsigned_to_nat(8u);
x_52 = lean_nat_shiftr(x_43, x_51);
lean_dec(x_43);
x_53 = lean_uint8_of_nat(x_52);
lean_dec(x_52);
x_54 = lean_byte_array_push(x_50, x_53);
x_9 = x_21;
x_10 = x_47;
x_11 = x_39;
x_12 = x_48;
x_13 = x_48;
x_14 = x_54;
goto _start;
}
}
}
else
{
lean_object* x_56; lean_object* x_57; uint64_t x_58; uint64_t x_59; uint8_t x_60; lean_object* x_61; lean_object* x_62; lean_object* x_63; uint8_t x_64; lean_object* x_65; 
lean_dec(x_10);
x_56 = lean_nat_add(x_35, x_20);
x_57 = lean_nat_add(x_32, x_33);
lean_dec(x_32);
x_58 = lean_uint64_sub(x_34, x_31);
x_59 = lean_uint64_shift_right(x_30, x_31);
x_60 = lean_uint8_of_nat(x_35);
x_61 = lean_byte_array_push(x_14, x_60);
x_62 = lean_unsigned_to_nat(8u);
x_63 = lean_nat_shiftr(x_35, x_62);
lean_dec(x_35);
x_64 = lean_uint8_of_nat(x_63);
lean_dec(x_63);
x_65 = lean_byte_array_push(x_61, x_64);
x_9 = x_21;
x_10 = x_56;
x_11 = x_57;
x_12 = x_58;
x_13 = x_59;
x_14 = x_65;
goto _start;
}
}
block_87:
{
uint64_t x_70; uint64_t x_71; uint64_t x_72; lean_object* x_73; lean_object* x_74; uint64_t x_75; uint64_t x_76; uint64_t x_77; lean_object* x_78; uint64_t x_79; uint8_t x_80; 
x_70 = lean_uint64_lor(x_69, x_22);
x_71 = lean_uint64_sub(x_70, x_24);
x_72 = lean_uint64_xor(x_70, x_71);
x_73 = lean_uint64_to_nat(x_72);
x_74 = lean_nat_log2(x_73);
lean_dec(x_73);
x_75 = lean_uint64_of_nat(x_74);
lean_dec(x_74);
x_76 = lean_uint64_add(x_75, x_24);
x_77 = lean_uint64_add(x_76, x_7);
x_78 = lean_unsigned_to_nat(57u);
x_79 = 57;
x_80 = lean_uint64_dec_le(x_77, x_79);
if (x_80 == 0)
{
lean_inc(x_6);
x_30 = x_69;
x_31 = x_77;
x_32 = x_68;
x_33 = x_78;
x_34 = x_79;
x_35 = x_6;
goto block_67;
}
else
{
uint64_t x_81; uint64_t x_82; uint64_t x_83; uint64_t x_84; lean_object* x_85; lean_object* x_86; 
x_81 = lean_uint64_shift_left(x_75, x_7);
x_82 = lean_uint64_shift_right(x_69, x_76);
x_83 = lean_uint64_land(x_82, x_8);
x_84 = lean_uint64_lor(x_81, x_83);
x_85 = lean_uint64_to_nat(x_84);
x_86 = lean_nat_add(x_10, x_85);
lean_dec(x_85);
x_30 = x_69;
x_31 = x_77;
x_32 = x_68;
x_33 = x_78;
x_34 = x_79;
x_35 = x_86;
goto block_67;
}
}
block_164:
{
uint8_t x_91; 
x_91 = lean_nat_dec_lt(x_90, x_6);
if (x_91 == 0)
{
lean_object* x_92; lean_object* x_93; uint8_t x_94; 
lean_dec(x_90);
x_92 = lean_uint64_to_nat(x_12);
x_93 = lean_nat_sub(x_11, x_92);
lean_dec(x_92);
lean_dec(x_11);
x_94 = lean_nat_dec_lt(x_93, x_4);
if (x_94 == 0)
{
uint64_t x_95; 
x_95 = 0;
x_68 = x_93;
x_69 = x_95;
goto block_87;
}
else
{
lean_object* x_96; lean_object* x_97; size_t x_98; uint8_t x_99; uint64_t x_100; size_t x_101; size_t x_102; uint8_t x_103; uint64_t x_104; uint64_t x_105; uint64_t x_106; uint64_t x_107; size_t x_108; size_t x_109; uint8_t x_110; uint64_t x_111; uint64_t x_112; uint64_t x_113; uint64_t x_114; size_t x_115; size_t x_116; uint8_t x_117; uint64_t x_118; uint64_t x_119; uint64_t x_120; uint64_t x_121; size_t x_122; size_t x_123; uint8_t x_124; uint64_t x_125; uint64_t x_126; uint64_t x_127; uint64_t x_128; size_t x_129; size_t x_130; uint8_t x_131; uint64_t x_132; uint64_t x_133; uint64_t x_134; uint64_t x_135; size_t x_136; size_t x_137; uint8_t x_138; uint64_t x_139; uint64_t x_140; uint64_t x_141; uint64_t x_142; size_t x_143; size_t x_144; uint8_t x_145; uint64_t x_146; uint64_t x_147; uint64_t x_148; uint64_t x_149; lean_object* x_150; lean_object* x_151; uint64_t x_152; uint64_t x_153; 
x_96 = lean_unsigned_to_nat(3u);
x_97 = lean_nat_shiftr(x_93, x_96);
x_98 = lean_usize_of_nat(x_97);
lean_dec(x_97);
x_99 = lean_byte_array_uget(x_1, x_98);
x_100 = lean_uint8_to_uint64(x_99);
x_101 = 1;
x_102 = lean_usize_add(x_98, x_101);
x_103 = lean_byte_array_uget(x_1, x_102);
x_104 = lean_uint8_to_uint64(x_103);
x_105 = 8;
x_106 = lean_uint64_shift_left(x_104, x_105);
x_107 = lean_uint64_lor(x_100, x_106);
x_108 = 2;
x_109 = lean_usize_add(x_98, x_108);
x_110 = lean_byte_array_uget(x_1, x_109);
x_111 = lean_uint8_to_uint64(x_110);
x_112 = 16;
x_113 = lean_uint64_shift_left(x_111, x_112);
x_114 = lean_uint64_lor(x_107, x_113);
x_115 = 3;
x_116 = lean_usize_add(x_98, x_115);
x_117 = lean_byte_array_uget(x_1, x_116);
x_118 = lean_uint8_to_uint64(x_117);
x_119 = 24;
x_120 = lean_uint64_shift_left(x_118, x_119);
x_121 = lean_uint64_lor(x_114, x_120);
x_122 = 4;
x_123 = lean_usize_add(x_98, x_122);
x_124 = lean_byte_array_uget(x_1, x_123);
x_125 = lean_uint8_to_uint64(x_124);
x_126 = 32;
x_127 = lean_uint64_shift_left(x_125, x_126);
x_128 = lean_uint64_lor(x_121, x_127);
x_129 = 5;
x_130 = lean_usize_add(x_98, x_129);
x_131 = lean_byte_array_uget(x_1, x_130);
x_132 = lean_uint8_to_uint64(x_131);
x_133 = 40;
x_134 = lean_uint64_shift_left(x_132, x_133);
x_135 = lean_uint64_lor(x_128, x_134);
x_136 = 6;
x_137 = lean_usize_add(x_98, x_136);
x_138 = lean_byte_array_uget(x_1, x_137);
x_139 = lean_uint8_to_uint64(x_138);
x_140 = 48;
x_141 = lean_uint64_shift_left(x_139, x_140);
x_142 = lean_uint64_lor(x_135, x_141);
x_143 = 7;
x_144 = lean_usize_add(x_98, x_143);
x_145 = lean_byte_array_uget(x_1, x_144);
x_146 = lean_uint8_to_uint64(x_145);
x_147 = 56;
x_148 = lean_uint64_shift_left(x_146, x_147);
x_149 = lean_uint64_lor(x_142, x_148);
x_150 = lean_unsigned_to_nat(8u);
x_151 = lean_nat_mod(x_93, x_150);
x_152 = lean_uint64_of_nat(x_151);
lean_dec(x_151);
x_153 = lean_uint64_shift_right(x_149, x_152);
x_68 = x_93;
x_69 = x_153;
goto block_87;
}
}
else
{
lean_object* x_154; uint64_t x_155; uint64_t x_156; uint8_t x_157; lean_object* x_158; lean_object* x_159; lean_object* x_160; uint8_t x_161; lean_object* x_162; 
lean_dec(x_10);
x_154 = lean_nat_add(x_90, x_20);
x_155 = lean_uint64_sub(x_12, x_89);
x_156 = lean_uint64_shift_right(x_13, x_89);
x_157 = lean_uint8_of_nat(x_90);
x_158 = lean_byte_array_push(x_14, x_157);
x_159 = lean_unsigned_to_nat(8u);
x_160 = lean_nat_shiftr(x_90, x_159);
lean_dec(x_90);
x_161 = lean_uint8_of_nat(x_160);
lean_dec(x_160);
x_162 = lean_byte_array_push(x_158, x_161);
x_9 = x_21;
x_10 = x_154;
x_12 = x_155;
x_13 = x_156;
x_14 = x_162;
goto _start;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_gaps(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, uint64_t x_7, uint64_t x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12, uint64_t x_13, uint64_t x_14, lean_object* x_15) {
_start:
{
lean_object* x_16; 
x_16 = l_Lydite_Fast_Sparse_gaps___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8, x_10, x_11, x_12, x_13, x_14, x_15);
return x_16;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_gaps___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12, lean_object* x_13, lean_object* x_14, lean_object* x_15) {
_start:
{
uint64_t x_16; uint64_t x_17; uint64_t x_18; uint64_t x_19; lean_object* x_20; 
x_16 = lean_unbox_uint64(x_7);
lean_dec(x_7);
x_17 = lean_unbox_uint64(x_8);
lean_dec(x_8);
x_18 = lean_unbox_uint64(x_13);
lean_dec(x_13);
x_19 = lean_unbox_uint64(x_14);
lean_dec(x_14);
x_20 = l_Lydite_Fast_Sparse_gaps(x_1, x_2, x_3, x_4, x_5, x_6, x_16, x_17, x_9, x_10, x_11, x_12, x_18, x_19, x_15);
lean_dec(x_5);
lean_dec(x_4);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_20;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_gaps___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12, lean_object* x_13, lean_object* x_14) {
_start:
{
uint64_t x_15; uint64_t x_16; uint64_t x_17; uint64_t x_18; lean_object* x_19; 
x_15 = lean_unbox_uint64(x_7);
lean_dec(x_7);
x_16 = lean_unbox_uint64(x_8);
lean_dec(x_8);
x_17 = lean_unbox_uint64(x_12);
lean_dec(x_12);
x_18 = lean_unbox_uint64(x_13);
lean_dec(x_13);
x_19 = l_Lydite_Fast_Sparse_gaps___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_15, x_16, x_9, x_10, x_11, x_17, x_18, x_14);
lean_dec(x_5);
lean_dec(x_4);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_19;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_indices___redArg(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, uint64_t x_7, uint64_t x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12) {
_start:
{
lean_object* x_13; uint8_t x_14; 
x_13 = lean_unsigned_to_nat(0u);
x_14 = lean_nat_dec_eq(x_9, x_13);
if (x_14 == 1)
{
lean_object* x_15; lean_object* x_16; 
lean_dec(x_9);
lean_dec(x_5);
x_15 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_15, 0, x_13);
lean_ctor_set(x_15, 1, x_11);
lean_ctor_set(x_15, 2, x_13);
lean_ctor_set(x_15, 3, x_12);
x_16 = lean_alloc_ctor(0, 2, 0);
lean_ctor_set(x_16, 0, x_15);
lean_ctor_set(x_16, 1, x_10);
return x_16;
}
else
{
lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_33; lean_object* x_34; lean_object* x_35; lean_object* x_43; lean_object* x_44; lean_object* x_45; lean_object* x_46; lean_object* x_52; lean_object* x_53; lean_object* x_54; lean_object* x_55; lean_object* x_56; lean_object* x_57; lean_object* x_64; lean_object* x_65; lean_object* x_66; lean_object* x_77; lean_object* x_78; lean_object* x_86; uint8_t x_87; 
x_17 = lean_unsigned_to_nat(1u);
x_18 = lean_nat_sub(x_9, x_17);
lean_dec(x_9);
x_52 = lean_unsigned_to_nat(16u);
x_53 = lean_unsigned_to_nat(2u);
x_54 = lean_nat_mul(x_53, x_10);
x_77 = lean_nat_add(x_52, x_54);
x_86 = lean_byte_array_size(x_1);
x_87 = lean_nat_dec_lt(x_77, x_86);
if (x_87 == 0)
{
x_78 = x_13;
goto block_85;
}
else
{
uint8_t x_88; lean_object* x_89; 
x_88 = lean_byte_array_fget(x_1, x_77);
x_89 = lean_uint8_to_nat(x_88);
x_78 = x_89;
goto block_85;
}
block_32:
{
uint64_t x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; uint8_t x_28; 
x_23 = 0;
lean_inc(x_19);
lean_inc(x_5);
x_24 = l_Lydite_Fast_Sparse_gaps___redArg(x_1, x_4, x_5, x_6, x_20, x_21, x_7, x_8, x_22, x_19, x_11, x_23, x_23, x_12);
lean_dec(x_20);
x_25 = lean_ctor_get(x_24, 0);
lean_inc(x_25);
x_26 = lean_ctor_get(x_24, 1);
lean_inc(x_26);
x_27 = lean_ctor_get(x_24, 3);
lean_inc_ref(x_27);
x_28 = lean_nat_dec_eq(x_25, x_19);
lean_dec(x_19);
lean_dec(x_25);
if (x_28 == 0)
{
lean_object* x_29; 
lean_dec_ref(x_27);
lean_dec(x_26);
lean_dec(x_18);
lean_dec(x_5);
x_29 = lean_alloc_ctor(0, 2, 0);
lean_ctor_set(x_29, 0, x_24);
lean_ctor_set(x_29, 1, x_10);
return x_29;
}
else
{
lean_object* x_30; 
lean_dec_ref(x_24);
x_30 = lean_nat_add(x_10, x_17);
lean_dec(x_10);
x_9 = x_18;
x_10 = x_30;
x_11 = x_26;
x_12 = x_27;
goto _start;
}
}
block_42:
{
lean_object* x_36; lean_object* x_37; lean_object* x_38; lean_object* x_39; lean_object* x_40; uint8_t x_41; 
x_36 = lean_nat_mul(x_34, x_3);
x_37 = lean_unsigned_to_nat(4095u);
x_38 = lean_nat_add(x_36, x_37);
lean_dec(x_36);
x_39 = lean_unsigned_to_nat(12u);
x_40 = lean_nat_shiftr(x_38, x_39);
lean_dec(x_38);
x_41 = lean_nat_dec_eq(x_40, x_33);
if (x_41 == 0)
{
x_19 = x_33;
x_20 = x_34;
x_21 = x_35;
x_22 = x_40;
goto block_32;
}
else
{
lean_dec(x_40);
x_19 = x_33;
x_20 = x_34;
x_21 = x_35;
x_22 = x_17;
goto block_32;
}
}
block_51:
{
lean_object* x_47; lean_object* x_48; lean_object* x_49; uint8_t x_50; 
x_47 = lean_nat_mul(x_45, x_46);
lean_dec(x_46);
x_48 = lean_nat_add(x_44, x_47);
lean_dec(x_47);
lean_dec(x_44);
x_49 = lean_unsigned_to_nat(4096u);
x_50 = lean_nat_dec_le(x_48, x_49);
if (x_50 == 0)
{
x_33 = x_43;
x_34 = x_48;
x_35 = x_49;
goto block_42;
}
else
{
lean_inc(x_48);
x_33 = x_43;
x_34 = x_48;
x_35 = x_48;
goto block_42;
}
}
block_63:
{
lean_object* x_58; lean_object* x_59; uint8_t x_60; 
x_58 = lean_nat_add(x_54, x_17);
lean_dec(x_54);
x_59 = lean_byte_array_size(x_2);
x_60 = lean_nat_dec_lt(x_58, x_59);
if (x_60 == 0)
{
lean_dec(x_58);
lean_inc(x_55);
x_43 = x_55;
x_44 = x_57;
x_45 = x_56;
x_46 = x_55;
goto block_51;
}
else
{
uint8_t x_61; lean_object* x_62; 
x_61 = lean_byte_array_fget(x_2, x_58);
lean_dec(x_58);
x_62 = lean_uint8_to_nat(x_61);
x_43 = x_55;
x_44 = x_57;
x_45 = x_56;
x_46 = x_62;
goto block_51;
}
}
block_76:
{
lean_object* x_67; lean_object* x_68; uint8_t x_69; 
x_67 = lean_nat_mul(x_65, x_66);
lean_dec(x_66);
x_68 = lean_nat_add(x_64, x_67);
lean_dec(x_67);
lean_dec(x_64);
x_69 = lean_nat_dec_eq(x_68, x_13);
lean_dec(x_68);
if (x_69 == 0)
{
lean_object* x_70; uint8_t x_71; 
x_70 = lean_byte_array_size(x_2);
x_71 = lean_nat_dec_lt(x_54, x_70);
if (x_71 == 0)
{
x_55 = x_13;
x_56 = x_65;
x_57 = x_13;
goto block_63;
}
else
{
uint8_t x_72; lean_object* x_73; 
x_72 = lean_byte_array_fget(x_2, x_54);
x_73 = lean_uint8_to_nat(x_72);
x_55 = x_13;
x_56 = x_65;
x_57 = x_73;
goto block_63;
}
}
else
{
lean_object* x_74; 
lean_dec(x_54);
x_74 = lean_nat_add(x_10, x_17);
lean_dec(x_10);
x_9 = x_18;
x_10 = x_74;
goto _start;
}
}
block_85:
{
lean_object* x_79; lean_object* x_80; lean_object* x_81; uint8_t x_82; 
x_79 = lean_unsigned_to_nat(256u);
x_80 = lean_nat_add(x_77, x_17);
lean_dec(x_77);
x_81 = lean_byte_array_size(x_1);
x_82 = lean_nat_dec_lt(x_80, x_81);
if (x_82 == 0)
{
lean_dec(x_80);
x_64 = x_78;
x_65 = x_79;
x_66 = x_13;
goto block_76;
}
else
{
uint8_t x_83; lean_object* x_84; 
x_83 = lean_byte_array_fget(x_1, x_80);
lean_dec(x_80);
x_84 = lean_uint8_to_nat(x_83);
x_64 = x_78;
x_65 = x_79;
x_66 = x_84;
goto block_76;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_indices(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, uint64_t x_7, uint64_t x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12, lean_object* x_13) {
_start:
{
lean_object* x_14; 
x_14 = l_Lydite_Fast_Sparse_indices___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8, x_10, x_11, x_12, x_13);
return x_14;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_indices___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12, lean_object* x_13) {
_start:
{
uint64_t x_14; uint64_t x_15; lean_object* x_16; 
x_14 = lean_unbox_uint64(x_7);
lean_dec(x_7);
x_15 = lean_unbox_uint64(x_8);
lean_dec(x_8);
x_16 = l_Lydite_Fast_Sparse_indices(x_1, x_2, x_3, x_4, x_5, x_6, x_14, x_15, x_9, x_10, x_11, x_12, x_13);
lean_dec(x_6);
lean_dec(x_4);
lean_dec(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_16;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_indices___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12) {
_start:
{
uint64_t x_13; uint64_t x_14; lean_object* x_15; 
x_13 = lean_unbox_uint64(x_7);
lean_dec(x_7);
x_14 = lean_unbox_uint64(x_8);
lean_dec(x_8);
x_15 = l_Lydite_Fast_Sparse_indices___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_13, x_14, x_9, x_10, x_11, x_12);
lean_dec(x_6);
lean_dec(x_4);
lean_dec(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_15;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_stopOf(lean_object* x_1) {
_start:
{
lean_object* x_2; size_t x_3; lean_object* x_4; uint8_t x_5; 
x_2 = lean_byte_array_size(x_1);
x_3 = lean_usize_of_nat(x_2);
x_4 = lean_usize_to_nat(x_3);
x_5 = lean_nat_dec_eq(x_4, x_2);
lean_dec(x_4);
if (x_5 == 0)
{
lean_object* x_6; 
x_6 = lean_unsigned_to_nat(0u);
return x_6;
}
else
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; 
x_7 = lean_unsigned_to_nat(8u);
x_8 = lean_unsigned_to_nat(7u);
x_9 = lean_nat_sub(x_2, x_8);
x_10 = lean_nat_mul(x_7, x_9);
lean_dec(x_9);
return x_10;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_stopOf___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_Sparse_stopOf(x_1);
lean_dec_ref(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_allIndices(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_23; size_t x_24; lean_object* x_25; uint8_t x_26; 
x_6 = l_Lydite_Fast_Sparse_rice(x_3);
x_7 = lean_unsigned_to_nat(4095u);
x_8 = lean_nat_shiftr(x_7, x_6);
x_23 = lean_byte_array_size(x_1);
x_24 = lean_usize_of_nat(x_23);
x_25 = lean_usize_to_nat(x_24);
x_26 = lean_nat_dec_eq(x_25, x_23);
lean_dec(x_25);
if (x_26 == 0)
{
lean_object* x_27; 
x_27 = lean_unsigned_to_nat(0u);
x_9 = x_27;
goto block_22;
}
else
{
lean_object* x_28; lean_object* x_29; lean_object* x_30; lean_object* x_31; 
x_28 = lean_unsigned_to_nat(8u);
x_29 = lean_unsigned_to_nat(7u);
x_30 = lean_nat_sub(x_23, x_29);
x_31 = lean_nat_mul(x_28, x_30);
lean_dec(x_30);
x_9 = x_31;
goto block_22;
}
block_22:
{
uint64_t x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; uint64_t x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; 
x_10 = lean_uint64_of_nat(x_6);
x_11 = lean_unsigned_to_nat(1u);
x_12 = lean_nat_shiftl(x_11, x_6);
x_13 = lean_nat_sub(x_12, x_11);
lean_dec(x_12);
x_14 = lean_uint64_of_nat(x_13);
lean_dec(x_13);
x_15 = lean_byte_array_size(x_2);
x_16 = lean_unsigned_to_nat(2u);
x_17 = lean_nat_shiftr(x_15, x_11);
x_18 = lean_unsigned_to_nat(0u);
x_19 = lean_nat_mul(x_16, x_4);
x_20 = lean_mk_empty_byte_array(x_19);
lean_dec(x_19);
x_21 = l_Lydite_Fast_Sparse_indices___redArg(x_1, x_2, x_3, x_6, x_8, x_9, x_10, x_14, x_17, x_18, x_5, x_20);
lean_dec(x_9);
lean_dec(x_6);
return x_21;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_allIndices___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_Sparse_allIndices(x_1, x_2, x_3, x_4, x_5);
lean_dec(x_4);
lean_dec(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_few(uint8_t x_1, uint8_t x_2, lean_object* x_3, uint8_t x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; uint8_t x_7; 
x_6 = lean_unsigned_to_nat(0u);
x_7 = lean_nat_dec_eq(x_3, x_6);
if (x_7 == 1)
{
lean_dec(x_3);
return x_5;
}
else
{
lean_object* x_8; lean_object* x_9; uint8_t x_10; uint8_t x_11; lean_object* x_12; 
x_8 = lean_unsigned_to_nat(1u);
x_9 = lean_nat_sub(x_3, x_8);
lean_dec(x_3);
x_10 = lean_uint8_shift_right(x_4, x_1);
x_11 = lean_uint8_land(x_4, x_2);
x_12 = lean_byte_array_push(x_5, x_11);
x_3 = x_9;
x_4 = x_10;
x_5 = x_12;
goto _start;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_few___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
uint8_t x_6; uint8_t x_7; uint8_t x_8; lean_object* x_9; 
x_6 = lean_unbox(x_1);
x_7 = lean_unbox(x_2);
x_8 = lean_unbox(x_4);
x_9 = l_Lydite_Fast_Sparse_few(x_6, x_7, x_3, x_8, x_5);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_quads(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(0u);
x_6 = lean_nat_dec_eq(x_2, x_5);
if (x_6 == 1)
{
lean_dec(x_3);
lean_dec(x_2);
return x_4;
}
else
{
lean_object* x_7; lean_object* x_8; uint8_t x_9; lean_object* x_27; uint8_t x_28; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_2, x_7);
lean_dec(x_2);
x_27 = lean_byte_array_size(x_1);
x_28 = lean_nat_dec_lt(x_3, x_27);
if (x_28 == 0)
{
uint8_t x_29; 
x_29 = 0;
x_9 = x_29;
goto block_26;
}
else
{
uint8_t x_30; 
x_30 = lean_byte_array_fget(x_1, x_3);
x_9 = x_30;
goto block_26;
}
block_26:
{
lean_object* x_10; uint8_t x_11; uint8_t x_12; lean_object* x_13; uint8_t x_14; uint8_t x_15; uint8_t x_16; lean_object* x_17; uint8_t x_18; uint8_t x_19; uint8_t x_20; lean_object* x_21; uint8_t x_22; uint8_t x_23; lean_object* x_24; 
x_10 = lean_nat_add(x_3, x_7);
lean_dec(x_3);
x_11 = 3;
x_12 = lean_uint8_land(x_9, x_11);
x_13 = lean_byte_array_push(x_4, x_12);
x_14 = 2;
x_15 = lean_uint8_shift_right(x_9, x_14);
x_16 = lean_uint8_land(x_15, x_11);
x_17 = lean_byte_array_push(x_13, x_16);
x_18 = 4;
x_19 = lean_uint8_shift_right(x_9, x_18);
x_20 = lean_uint8_land(x_19, x_11);
x_21 = lean_byte_array_push(x_17, x_20);
x_22 = 6;
x_23 = lean_uint8_shift_right(x_9, x_22);
x_24 = lean_byte_array_push(x_21, x_23);
x_2 = x_8;
x_3 = x_10;
x_4 = x_24;
goto _start;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_quads___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Sparse_quads(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_octets(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(0u);
x_6 = lean_nat_dec_eq(x_2, x_5);
if (x_6 == 1)
{
lean_dec(x_3);
lean_dec(x_2);
return x_4;
}
else
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; uint8_t x_10; lean_object* x_11; uint8_t x_12; lean_object* x_16; uint8_t x_17; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_2, x_7);
lean_dec(x_2);
x_9 = lean_nat_add(x_3, x_7);
x_10 = 1;
x_11 = lean_unsigned_to_nat(8u);
x_16 = lean_byte_array_size(x_1);
x_17 = lean_nat_dec_lt(x_3, x_16);
if (x_17 == 0)
{
uint8_t x_18; 
lean_dec(x_3);
x_18 = 0;
x_12 = x_18;
goto block_15;
}
else
{
uint8_t x_19; 
x_19 = lean_byte_array_fget(x_1, x_3);
lean_dec(x_3);
x_12 = x_19;
goto block_15;
}
block_15:
{
lean_object* x_13; 
x_13 = l_Lydite_Fast_Sparse_few(x_10, x_10, x_11, x_12, x_4);
x_2 = x_8;
x_3 = x_9;
x_4 = x_13;
goto _start;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_octets___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Sparse_octets(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_codes(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; lean_object* x_6; uint8_t x_7; 
x_5 = lean_mk_empty_byte_array(x_3);
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_nat_dec_eq(x_2, x_6);
if (x_7 == 0)
{
uint8_t x_8; uint8_t x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; uint8_t x_14; lean_object* x_18; lean_object* x_19; uint8_t x_20; 
x_8 = 2;
x_9 = 3;
x_10 = lean_unsigned_to_nat(4u);
x_11 = lean_nat_mod(x_3, x_10);
x_12 = lean_unsigned_to_nat(2u);
x_13 = lean_nat_shiftr(x_3, x_12);
x_18 = lean_nat_add(x_4, x_13);
x_19 = lean_byte_array_size(x_1);
x_20 = lean_nat_dec_lt(x_18, x_19);
if (x_20 == 0)
{
uint8_t x_21; 
lean_dec(x_18);
x_21 = 0;
x_14 = x_21;
goto block_17;
}
else
{
uint8_t x_22; 
x_22 = lean_byte_array_fget(x_1, x_18);
lean_dec(x_18);
x_14 = x_22;
goto block_17;
}
block_17:
{
lean_object* x_15; lean_object* x_16; 
x_15 = l_Lydite_Fast_Sparse_quads(x_1, x_13, x_4, x_5);
x_16 = l_Lydite_Fast_Sparse_few(x_8, x_9, x_11, x_14, x_15);
return x_16;
}
}
else
{
uint8_t x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; uint8_t x_28; lean_object* x_32; lean_object* x_33; uint8_t x_34; 
x_23 = 1;
x_24 = lean_unsigned_to_nat(8u);
x_25 = lean_nat_mod(x_3, x_24);
x_26 = lean_unsigned_to_nat(3u);
x_27 = lean_nat_shiftr(x_3, x_26);
x_32 = lean_nat_add(x_4, x_27);
x_33 = lean_byte_array_size(x_1);
x_34 = lean_nat_dec_lt(x_32, x_33);
if (x_34 == 0)
{
uint8_t x_35; 
lean_dec(x_32);
x_35 = 0;
x_28 = x_35;
goto block_31;
}
else
{
uint8_t x_36; 
x_36 = lean_byte_array_fget(x_1, x_32);
lean_dec(x_32);
x_28 = x_36;
goto block_31;
}
block_31:
{
lean_object* x_29; lean_object* x_30; 
x_29 = l_Lydite_Fast_Sparse_octets(x_1, x_27, x_4, x_5);
x_30 = l_Lydite_Fast_Sparse_few(x_23, x_23, x_25, x_28, x_29);
return x_30;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_codes___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Sparse_codes(x_1, x_2, x_3, x_4);
lean_dec(x_3);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_5;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_SparseHead(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_SparseGaps(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_SparseHead(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

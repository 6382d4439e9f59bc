// Lean compiler output
// Module: Lydite.Fast.SparseWord
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
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_zerosOf___boxed(lean_object*);
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_wide___redArg(lean_object*, lean_object*);
uint64_t lean_uint64_of_nat(lean_object*);
uint64_t lean_uint64_lor(uint64_t, uint64_t);
lean_object* lean_byte_array_push(lean_object*, uint8_t);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
uint64_t lean_uint64_land(uint64_t, uint64_t);
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_wide(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
size_t lean_usize_of_nat(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_valueOf___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_load___redArg(lean_object*, size_t);
uint64_t lean_uint64_shift_right(uint64_t, uint64_t);
uint64_t lean_uint8_to_uint64(uint8_t);
lean_object* lean_uint64_to_nat(uint64_t);
uint8_t lean_byte_array_uget(lean_object*, size_t);
uint64_t lean_uint64_add(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_slowUnary___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_load___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_wide___redArg___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_stopOf___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_pushWord___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_slowUnary(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_usize_to_nat(size_t);
uint64_t lean_uint64_sub(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_slowRice___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
lean_object* lean_nat_log2(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_wide___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_peek(lean_object*, lean_object*, lean_object*);
uint64_t lean_uint64_xor(uint64_t, uint64_t);
lean_object* lean_nat_shiftl(lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
uint64_t lean_uint64_shift_left(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_valueOf(uint64_t, uint64_t, uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_stopOf(lean_object*);
uint8_t lean_uint8_of_nat(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_pushWord(lean_object*, lean_object*);
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_zerosOf(uint64_t);
size_t lean_usize_add(size_t, size_t);
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_load(lean_object*, size_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_load___redArg___boxed(lean_object*, lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* lean_byte_array_size(lean_object*);
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
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_SparseHead(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_SparseWord(uint8_t builtin) {
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

// Lean compiler output
// Module: Lydite.Fast.SparseHighs
// Imports: public import Init public import Lydite.Fast.Copy public import Lydite.Fast.SparseWord public import Lydite.Fast.Write
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
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_setThree___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_byte_array_copy_slice(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_eight___redArg___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_fill(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_blocks(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_byte_array_fget(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_Sparse_readHighs___closed__0;
lean_object* lean_byte_array_fset(lean_object*, lean_object*, uint8_t);
uint64_t lean_uint64_of_nat(lean_object*);
uint64_t lean_uint64_lor(uint64_t, uint64_t);
lean_object* lean_mk_empty_byte_array(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_three___redArg(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_tripleOf___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_setThree(lean_object*, lean_object*, lean_object*, lean_object*, uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_three___redArg___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_setAt___redArg(lean_object*, lean_object*, uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_fill___boxed(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_three___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_readHighs(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_byte_array_push(lean_object*, uint8_t);
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_lengthOf(uint64_t);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_SparseHighs_0__Lydite_Fast_Sparse_blocks_match__1_splitter___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
uint64_t lean_uint64_land(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_eight___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_tripleOf(uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_setThree___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_blocks___redArg(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_tripleCode(lean_object*);
size_t lean_usize_of_nat(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_slowHighs(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_SparseHighs_0__Lydite_Fast_Sparse_putHighs_match__1_splitter(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_blocks___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_slowHighs___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint64_t lean_uint64_shift_right(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_setAt(lean_object*, lean_object*, lean_object*, uint8_t, lean_object*);
uint64_t lean_uint8_to_uint64(uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_eight___redArg(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_eight(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_uint64_to_nat(uint64_t);
uint8_t lean_byte_array_uget(lean_object*, size_t);
uint64_t lean_uint64_add(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putSigns___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_uint64_to_uint8(uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putHighs(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_usize_to_nat(size_t);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_SparseHighs_0__Lydite_Fast_Sparse_slowHighs_match__1_splitter(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_setAt___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_SparseHighs_0__Lydite_Fast_Sparse_blocks_match__1_splitter(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_SparseHighs_0__Lydite_Fast_Sparse_slowHighs_match__1_splitter___redArg(lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_readHighs___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_tripleCode___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putSigns(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_slowTriple___boxed(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_peek(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_lengthOf___boxed(lean_object*);
lean_object* lean_nat_shiftl(lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_SparseHighs_0__Lydite_Fast_Sparse_putHighs_match__1_splitter___redArg(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
uint64_t lean_uint64_shift_left(uint64_t, uint64_t);
uint8_t lean_uint8_of_nat(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_three(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_uint8_to_nat(uint8_t);
size_t lean_usize_add(size_t, size_t);
lean_object* l_Lydite_Fast_Write_Writer_put(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_setThree___redArg(lean_object*, lean_object*, uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_blocks___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_slowTriple(lean_object*, lean_object*);
lean_object* lean_byte_array_size(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putHighs___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_setAt___redArg___boxed(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_SparseHighs_0__Lydite_Fast_Sparse_blocks_match__1_splitter___redArg(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_setAt(lean_object* x_1, lean_object* x_2, lean_object* x_3, uint8_t x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = lean_byte_array_fset(x_2, x_3, x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_setAt___redArg(lean_object* x_1, lean_object* x_2, uint8_t x_3) {
_start:
{
lean_object* x_4; 
x_4 = lean_byte_array_fset(x_1, x_2, x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_setAt___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
uint8_t x_6; lean_object* x_7; 
x_6 = lean_unbox(x_4);
x_7 = l_Lydite_Fast_Sparse_setAt(x_1, x_2, x_3, x_6, x_5);
lean_dec(x_3);
lean_dec(x_1);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_setAt___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
uint8_t x_4; lean_object* x_5; 
x_4 = lean_unbox(x_3);
x_5 = l_Lydite_Fast_Sparse_setAt___redArg(x_1, x_2, x_4);
lean_dec(x_2);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_fill(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; lean_object* x_5; uint8_t x_6; 
x_4 = lean_unsigned_to_nat(0u);
x_5 = lean_byte_array_size(x_2);
x_6 = lean_nat_dec_lt(x_4, x_5);
if (x_6 == 0)
{
return x_3;
}
else
{
lean_object* x_7; uint8_t x_8; 
x_7 = lean_byte_array_size(x_3);
x_8 = lean_nat_dec_lt(x_7, x_1);
if (x_8 == 0)
{
return x_3;
}
else
{
lean_object* x_9; uint8_t x_10; lean_object* x_11; 
x_9 = lean_nat_sub(x_1, x_7);
x_10 = 0;
x_11 = lean_byte_array_copy_slice(x_2, x_4, x_3, x_7, x_9, x_10);
x_3 = x_11;
goto _start;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_fill___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_Sparse_fill(x_1, x_2, x_3);
lean_dec_ref(x_2);
lean_dec(x_1);
return x_4;
}
}
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_tripleOf(uint64_t x_1) {
_start:
{
uint64_t x_2; uint64_t x_3; uint64_t x_4; uint64_t x_5; uint64_t x_6; uint64_t x_7; uint64_t x_8; uint64_t x_9; 
x_2 = 8295722942975726608ULL;
x_3 = 2;
x_4 = lean_uint64_shift_left(x_1, x_3);
x_5 = 60;
x_6 = lean_uint64_land(x_4, x_5);
x_7 = lean_uint64_shift_right(x_2, x_6);
x_8 = 7;
x_9 = lean_uint64_land(x_7, x_8);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_tripleOf___boxed(lean_object* x_1) {
_start:
{
uint64_t x_2; uint64_t x_3; lean_object* x_4; 
x_2 = lean_unbox_uint64(x_1);
lean_dec(x_1);
x_3 = l_Lydite_Fast_Sparse_tripleOf(x_2);
x_4 = lean_box_uint64(x_3);
return x_4;
}
}
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_lengthOf(uint64_t x_1) {
_start:
{
uint64_t x_2; uint64_t x_3; uint64_t x_4; uint64_t x_5; uint64_t x_6; uint64_t x_7; uint64_t x_8; uint64_t x_9; 
x_2 = 4841988840345449266ULL;
x_3 = 2;
x_4 = lean_uint64_shift_left(x_1, x_3);
x_5 = 60;
x_6 = lean_uint64_land(x_4, x_5);
x_7 = lean_uint64_shift_right(x_2, x_6);
x_8 = 7;
x_9 = lean_uint64_land(x_7, x_8);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_lengthOf___boxed(lean_object* x_1) {
_start:
{
uint64_t x_2; uint64_t x_3; lean_object* x_4; 
x_2 = lean_unbox_uint64(x_1);
lean_dec(x_1);
x_3 = l_Lydite_Fast_Sparse_lengthOf(x_2);
x_4 = lean_box_uint64(x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_setThree(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, uint64_t x_5, uint64_t x_6) {
_start:
{
lean_object* x_7; uint64_t x_8; uint64_t x_9; lean_object* x_10; uint64_t x_11; uint64_t x_12; uint64_t x_13; uint64_t x_14; uint8_t x_15; lean_object* x_16; lean_object* x_17; uint64_t x_18; uint64_t x_19; uint64_t x_20; uint64_t x_21; uint8_t x_22; lean_object* x_23; lean_object* x_24; uint64_t x_25; uint64_t x_26; uint64_t x_27; uint64_t x_28; uint8_t x_29; lean_object* x_30; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = 1;
x_9 = lean_uint64_land(x_5, x_8);
x_10 = lean_unsigned_to_nat(2u);
x_11 = 2;
x_12 = lean_uint64_land(x_6, x_8);
x_13 = lean_uint64_shift_left(x_12, x_8);
x_14 = lean_uint64_add(x_9, x_13);
x_15 = lean_uint64_to_uint8(x_14);
x_16 = lean_byte_array_fset(x_2, x_3, x_15);
x_17 = lean_nat_add(x_3, x_7);
x_18 = lean_uint64_shift_right(x_5, x_8);
x_19 = lean_uint64_land(x_18, x_8);
x_20 = lean_uint64_land(x_6, x_11);
x_21 = lean_uint64_add(x_19, x_20);
x_22 = lean_uint64_to_uint8(x_21);
x_23 = lean_byte_array_fset(x_16, x_17, x_22);
lean_dec(x_17);
x_24 = lean_nat_add(x_3, x_10);
x_25 = lean_uint64_shift_right(x_5, x_11);
x_26 = lean_uint64_shift_right(x_6, x_8);
x_27 = lean_uint64_land(x_26, x_11);
x_28 = lean_uint64_add(x_25, x_27);
x_29 = lean_uint64_to_uint8(x_28);
x_30 = lean_byte_array_fset(x_23, x_24, x_29);
lean_dec(x_24);
return x_30;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_setThree___redArg(lean_object* x_1, lean_object* x_2, uint64_t x_3, uint64_t x_4) {
_start:
{
lean_object* x_5; uint64_t x_6; uint64_t x_7; lean_object* x_8; uint64_t x_9; uint64_t x_10; uint64_t x_11; uint64_t x_12; uint8_t x_13; lean_object* x_14; lean_object* x_15; uint64_t x_16; uint64_t x_17; uint64_t x_18; uint64_t x_19; uint8_t x_20; lean_object* x_21; lean_object* x_22; uint64_t x_23; uint64_t x_24; uint64_t x_25; uint64_t x_26; uint8_t x_27; lean_object* x_28; 
x_5 = lean_unsigned_to_nat(1u);
x_6 = 1;
x_7 = lean_uint64_land(x_3, x_6);
x_8 = lean_unsigned_to_nat(2u);
x_9 = 2;
x_10 = lean_uint64_land(x_4, x_6);
x_11 = lean_uint64_shift_left(x_10, x_6);
x_12 = lean_uint64_add(x_7, x_11);
x_13 = lean_uint64_to_uint8(x_12);
x_14 = lean_byte_array_fset(x_1, x_2, x_13);
x_15 = lean_nat_add(x_2, x_5);
x_16 = lean_uint64_shift_right(x_3, x_6);
x_17 = lean_uint64_land(x_16, x_6);
x_18 = lean_uint64_land(x_4, x_9);
x_19 = lean_uint64_add(x_17, x_18);
x_20 = lean_uint64_to_uint8(x_19);
x_21 = lean_byte_array_fset(x_14, x_15, x_20);
lean_dec(x_15);
x_22 = lean_nat_add(x_2, x_8);
x_23 = lean_uint64_shift_right(x_3, x_9);
x_24 = lean_uint64_shift_right(x_4, x_6);
x_25 = lean_uint64_land(x_24, x_9);
x_26 = lean_uint64_add(x_23, x_25);
x_27 = lean_uint64_to_uint8(x_26);
x_28 = lean_byte_array_fset(x_21, x_22, x_27);
lean_dec(x_22);
return x_28;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_setThree___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
uint64_t x_7; uint64_t x_8; lean_object* x_9; 
x_7 = lean_unbox_uint64(x_5);
lean_dec(x_5);
x_8 = lean_unbox_uint64(x_6);
lean_dec(x_6);
x_9 = l_Lydite_Fast_Sparse_setThree(x_1, x_2, x_3, x_4, x_7, x_8);
lean_dec(x_3);
lean_dec(x_1);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_setThree___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint64_t x_5; uint64_t x_6; lean_object* x_7; 
x_5 = lean_unbox_uint64(x_3);
lean_dec(x_3);
x_6 = lean_unbox_uint64(x_4);
lean_dec(x_4);
x_7 = l_Lydite_Fast_Sparse_setThree___redArg(x_1, x_2, x_5, x_6);
lean_dec(x_2);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_slowTriple(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; uint8_t x_8; 
x_3 = lean_unsigned_to_nat(2u);
x_4 = lean_nat_add(x_2, x_3);
x_5 = lean_unsigned_to_nat(8u);
x_6 = lean_byte_array_size(x_1);
x_7 = lean_nat_mul(x_5, x_6);
x_8 = lean_nat_dec_le(x_4, x_7);
if (x_8 == 0)
{
lean_object* x_9; lean_object* x_10; lean_object* x_11; 
lean_dec(x_7);
lean_dec(x_4);
x_9 = lean_unsigned_to_nat(16u);
x_10 = lean_unsigned_to_nat(0u);
x_11 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_11, 0, x_9);
lean_ctor_set(x_11, 1, x_2);
lean_ctor_set(x_11, 2, x_10);
return x_11;
}
else
{
lean_object* x_12; lean_object* x_13; uint8_t x_14; 
x_12 = l_Lydite_Fast_peek(x_1, x_2, x_3);
x_13 = lean_unsigned_to_nat(0u);
x_14 = lean_nat_dec_eq(x_12, x_13);
if (x_14 == 0)
{
lean_object* x_15; lean_object* x_16; uint8_t x_17; 
x_15 = lean_unsigned_to_nat(3u);
x_16 = lean_nat_add(x_2, x_15);
x_17 = lean_nat_dec_le(x_16, x_7);
if (x_17 == 0)
{
lean_object* x_18; lean_object* x_19; 
lean_dec(x_16);
lean_dec(x_12);
lean_dec(x_7);
lean_dec(x_4);
x_18 = lean_unsigned_to_nat(16u);
x_19 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_19, 0, x_18);
lean_ctor_set(x_19, 1, x_2);
lean_ctor_set(x_19, 2, x_13);
return x_19;
}
else
{
lean_object* x_20; lean_object* x_21; uint8_t x_22; 
x_20 = lean_unsigned_to_nat(1u);
x_21 = l_Lydite_Fast_peek(x_1, x_4, x_20);
lean_dec(x_4);
x_22 = lean_nat_dec_eq(x_12, x_20);
if (x_22 == 0)
{
uint8_t x_23; 
x_23 = lean_nat_dec_eq(x_12, x_3);
lean_dec(x_12);
if (x_23 == 0)
{
uint8_t x_24; 
x_24 = lean_nat_dec_eq(x_21, x_13);
lean_dec(x_21);
if (x_24 == 0)
{
lean_object* x_25; lean_object* x_26; uint8_t x_27; 
x_25 = lean_unsigned_to_nat(4u);
x_26 = lean_nat_add(x_2, x_25);
x_27 = lean_nat_dec_le(x_26, x_7);
lean_dec(x_7);
if (x_27 == 0)
{
lean_object* x_28; lean_object* x_29; 
lean_dec(x_26);
lean_dec(x_16);
x_28 = lean_unsigned_to_nat(16u);
x_29 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_29, 0, x_28);
lean_ctor_set(x_29, 1, x_2);
lean_ctor_set(x_29, 2, x_13);
return x_29;
}
else
{
lean_object* x_30; lean_object* x_31; lean_object* x_32; lean_object* x_33; 
lean_dec(x_2);
x_30 = lean_unsigned_to_nat(6u);
x_31 = l_Lydite_Fast_peek(x_1, x_16, x_20);
lean_dec(x_16);
x_32 = lean_nat_add(x_30, x_31);
lean_dec(x_31);
x_33 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_33, 0, x_13);
lean_ctor_set(x_33, 1, x_26);
lean_ctor_set(x_33, 2, x_32);
return x_33;
}
}
else
{
lean_object* x_34; lean_object* x_35; 
lean_dec(x_7);
lean_dec(x_2);
x_34 = lean_unsigned_to_nat(5u);
x_35 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_35, 0, x_13);
lean_ctor_set(x_35, 1, x_16);
lean_ctor_set(x_35, 2, x_34);
return x_35;
}
}
else
{
lean_object* x_36; lean_object* x_37; lean_object* x_38; 
lean_dec(x_7);
lean_dec(x_2);
x_36 = lean_unsigned_to_nat(4u);
x_37 = lean_nat_sub(x_36, x_21);
lean_dec(x_21);
x_38 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_38, 0, x_13);
lean_ctor_set(x_38, 1, x_16);
lean_ctor_set(x_38, 2, x_37);
return x_38;
}
}
else
{
lean_object* x_39; lean_object* x_40; 
lean_dec(x_12);
lean_dec(x_7);
lean_dec(x_2);
x_39 = lean_nat_add(x_20, x_21);
lean_dec(x_21);
x_40 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_40, 0, x_13);
lean_ctor_set(x_40, 1, x_16);
lean_ctor_set(x_40, 2, x_39);
return x_40;
}
}
}
else
{
lean_object* x_41; 
lean_dec(x_12);
lean_dec(x_7);
lean_dec(x_2);
x_41 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_41, 0, x_13);
lean_ctor_set(x_41, 1, x_4);
lean_ctor_set(x_41, 2, x_13);
return x_41;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_slowTriple___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Sparse_slowTriple(x_1, x_2);
lean_dec_ref(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_slowHighs(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; lean_object* x_8; uint8_t x_9; 
x_7 = lean_unsigned_to_nat(3u);
x_8 = lean_nat_add(x_5, x_7);
x_9 = lean_nat_dec_le(x_8, x_2);
if (x_9 == 0)
{
uint8_t x_10; 
lean_dec(x_8);
x_10 = lean_nat_dec_lt(x_5, x_2);
if (x_10 == 0)
{
lean_object* x_11; lean_object* x_12; 
lean_dec(x_5);
lean_dec(x_3);
x_11 = lean_unsigned_to_nat(0u);
x_12 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_12, 0, x_11);
lean_ctor_set(x_12, 1, x_4);
lean_ctor_set(x_12, 2, x_6);
return x_12;
}
else
{
lean_object* x_13; lean_object* x_14; lean_object* x_15; uint8_t x_16; 
x_13 = lean_unsigned_to_nat(8u);
x_14 = lean_byte_array_size(x_1);
x_15 = lean_nat_mul(x_13, x_14);
x_16 = lean_nat_dec_lt(x_4, x_15);
lean_dec(x_15);
if (x_16 == 0)
{
lean_object* x_17; lean_object* x_18; 
lean_dec(x_5);
lean_dec(x_3);
x_17 = lean_unsigned_to_nat(16u);
x_18 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_18, 0, x_17);
lean_ctor_set(x_18, 1, x_4);
lean_ctor_set(x_18, 2, x_6);
return x_18;
}
else
{
lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; uint8_t x_28; lean_object* x_29; 
x_19 = lean_unsigned_to_nat(1u);
x_20 = lean_nat_add(x_3, x_19);
x_21 = lean_nat_add(x_4, x_19);
x_22 = lean_nat_add(x_5, x_19);
x_23 = lean_unsigned_to_nat(2u);
x_24 = l_Lydite_Fast_peek(x_1, x_3, x_19);
lean_dec(x_3);
x_25 = lean_nat_mul(x_23, x_24);
lean_dec(x_24);
x_26 = l_Lydite_Fast_peek(x_1, x_4, x_19);
lean_dec(x_4);
x_27 = lean_nat_add(x_25, x_26);
lean_dec(x_26);
lean_dec(x_25);
x_28 = lean_uint8_of_nat(x_27);
lean_dec(x_27);
x_29 = lean_byte_array_fset(x_6, x_5, x_28);
lean_dec(x_5);
x_3 = x_20;
x_4 = x_21;
x_5 = x_22;
x_6 = x_29;
goto _start;
}
}
}
else
{
lean_object* x_31; uint8_t x_32; 
x_31 = l_Lydite_Fast_Sparse_slowTriple(x_1, x_4);
x_32 = !lean_is_exclusive(x_31);
if (x_32 == 0)
{
lean_object* x_33; lean_object* x_34; lean_object* x_35; lean_object* x_36; uint8_t x_37; 
x_33 = lean_ctor_get(x_31, 0);
x_34 = lean_ctor_get(x_31, 1);
x_35 = lean_ctor_get(x_31, 2);
x_36 = lean_unsigned_to_nat(0u);
x_37 = lean_nat_dec_eq(x_33, x_36);
lean_dec(x_33);
if (x_37 == 0)
{
lean_object* x_38; 
lean_dec(x_35);
lean_dec(x_8);
lean_dec(x_5);
lean_dec(x_3);
x_38 = lean_unsigned_to_nat(16u);
lean_ctor_set(x_31, 2, x_6);
lean_ctor_set(x_31, 0, x_38);
return x_31;
}
else
{
lean_object* x_39; uint64_t x_40; lean_object* x_41; uint64_t x_42; lean_object* x_43; uint64_t x_44; uint64_t x_45; lean_object* x_46; uint64_t x_47; uint64_t x_48; uint64_t x_49; uint64_t x_50; uint8_t x_51; lean_object* x_52; lean_object* x_53; uint64_t x_54; uint64_t x_55; uint64_t x_56; uint64_t x_57; uint8_t x_58; lean_object* x_59; lean_object* x_60; uint64_t x_61; uint64_t x_62; uint64_t x_63; uint64_t x_64; uint8_t x_65; lean_object* x_66; 
lean_free_object(x_31);
x_39 = lean_nat_add(x_3, x_7);
x_40 = lean_uint64_of_nat(x_35);
lean_dec(x_35);
x_41 = l_Lydite_Fast_peek(x_1, x_3, x_7);
lean_dec(x_3);
x_42 = lean_uint64_of_nat(x_41);
lean_dec(x_41);
x_43 = lean_unsigned_to_nat(1u);
x_44 = 1;
x_45 = lean_uint64_land(x_40, x_44);
x_46 = lean_unsigned_to_nat(2u);
x_47 = 2;
x_48 = lean_uint64_land(x_42, x_44);
x_49 = lean_uint64_shift_left(x_48, x_44);
x_50 = lean_uint64_add(x_45, x_49);
x_51 = lean_uint64_to_uint8(x_50);
x_52 = lean_byte_array_fset(x_6, x_5, x_51);
x_53 = lean_nat_add(x_5, x_43);
x_54 = lean_uint64_shift_right(x_40, x_44);
x_55 = lean_uint64_land(x_54, x_44);
x_56 = lean_uint64_land(x_42, x_47);
x_57 = lean_uint64_add(x_55, x_56);
x_58 = lean_uint64_to_uint8(x_57);
x_59 = lean_byte_array_fset(x_52, x_53, x_58);
lean_dec(x_53);
x_60 = lean_nat_add(x_5, x_46);
lean_dec(x_5);
x_61 = lean_uint64_shift_right(x_40, x_47);
x_62 = lean_uint64_shift_right(x_42, x_44);
x_63 = lean_uint64_land(x_62, x_47);
x_64 = lean_uint64_add(x_61, x_63);
x_65 = lean_uint64_to_uint8(x_64);
x_66 = lean_byte_array_fset(x_59, x_60, x_65);
lean_dec(x_60);
x_3 = x_39;
x_4 = x_34;
x_5 = x_8;
x_6 = x_66;
goto _start;
}
}
else
{
lean_object* x_68; lean_object* x_69; lean_object* x_70; lean_object* x_71; uint8_t x_72; 
x_68 = lean_ctor_get(x_31, 0);
x_69 = lean_ctor_get(x_31, 1);
x_70 = lean_ctor_get(x_31, 2);
lean_inc(x_70);
lean_inc(x_69);
lean_inc(x_68);
lean_dec(x_31);
x_71 = lean_unsigned_to_nat(0u);
x_72 = lean_nat_dec_eq(x_68, x_71);
lean_dec(x_68);
if (x_72 == 0)
{
lean_object* x_73; lean_object* x_74; 
lean_dec(x_70);
lean_dec(x_8);
lean_dec(x_5);
lean_dec(x_3);
x_73 = lean_unsigned_to_nat(16u);
x_74 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_74, 0, x_73);
lean_ctor_set(x_74, 1, x_69);
lean_ctor_set(x_74, 2, x_6);
return x_74;
}
else
{
lean_object* x_75; uint64_t x_76; lean_object* x_77; uint64_t x_78; lean_object* x_79; uint64_t x_80; uint64_t x_81; lean_object* x_82; uint64_t x_83; uint64_t x_84; uint64_t x_85; uint64_t x_86; uint8_t x_87; lean_object* x_88; lean_object* x_89; uint64_t x_90; uint64_t x_91; uint64_t x_92; uint64_t x_93; uint8_t x_94; lean_object* x_95; lean_object* x_96; uint64_t x_97; uint64_t x_98; uint64_t x_99; uint64_t x_100; uint8_t x_101; lean_object* x_102; 
x_75 = lean_nat_add(x_3, x_7);
x_76 = lean_uint64_of_nat(x_70);
lean_dec(x_70);
x_77 = l_Lydite_Fast_peek(x_1, x_3, x_7);
lean_dec(x_3);
x_78 = lean_uint64_of_nat(x_77);
lean_dec(x_77);
x_79 = lean_unsigned_to_nat(1u);
x_80 = 1;
x_81 = lean_uint64_land(x_76, x_80);
x_82 = lean_unsigned_to_nat(2u);
x_83 = 2;
x_84 = lean_uint64_land(x_78, x_80);
x_85 = lean_uint64_shift_left(x_84, x_80);
x_86 = lean_uint64_add(x_81, x_85);
x_87 = lean_uint64_to_uint8(x_86);
x_88 = lean_byte_array_fset(x_6, x_5, x_87);
x_89 = lean_nat_add(x_5, x_79);
x_90 = lean_uint64_shift_right(x_76, x_80);
x_91 = lean_uint64_land(x_90, x_80);
x_92 = lean_uint64_land(x_78, x_83);
x_93 = lean_uint64_add(x_91, x_92);
x_94 = lean_uint64_to_uint8(x_93);
x_95 = lean_byte_array_fset(x_88, x_89, x_94);
lean_dec(x_89);
x_96 = lean_nat_add(x_5, x_82);
lean_dec(x_5);
x_97 = lean_uint64_shift_right(x_76, x_83);
x_98 = lean_uint64_shift_right(x_78, x_80);
x_99 = lean_uint64_land(x_98, x_83);
x_100 = lean_uint64_add(x_97, x_99);
x_101 = lean_uint64_to_uint8(x_100);
x_102 = lean_byte_array_fset(x_95, x_96, x_101);
lean_dec(x_96);
x_3 = x_75;
x_4 = x_69;
x_5 = x_8;
x_6 = x_102;
goto _start;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_slowHighs___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; 
x_7 = l_Lydite_Fast_Sparse_slowHighs(x_1, x_2, x_3, x_4, x_5, x_6);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_7;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_SparseHighs_0__Lydite_Fast_Sparse_slowHighs_match__1_splitter___redArg(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; 
x_3 = lean_ctor_get(x_1, 0);
lean_inc(x_3);
x_4 = lean_ctor_get(x_1, 1);
lean_inc(x_4);
x_5 = lean_ctor_get(x_1, 2);
lean_inc(x_5);
lean_dec_ref(x_1);
x_6 = lean_apply_3(x_2, x_3, x_4, x_5);
return x_6;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_SparseHighs_0__Lydite_Fast_Sparse_slowHighs_match__1_splitter(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l___private_Lydite_Fast_SparseHighs_0__Lydite_Fast_Sparse_slowHighs_match__1_splitter___redArg(x_2, x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_three(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; 
x_5 = !lean_is_exclusive(x_2);
if (x_5 == 0)
{
uint64_t x_6; uint64_t x_7; uint64_t x_8; lean_object* x_9; uint64_t x_10; uint64_t x_11; uint64_t x_12; uint64_t x_13; uint64_t x_14; uint64_t x_15; uint64_t x_16; uint64_t x_17; uint64_t x_18; uint64_t x_19; uint64_t x_20; uint64_t x_21; uint64_t x_22; uint64_t x_23; uint64_t x_24; lean_object* x_25; uint64_t x_26; uint64_t x_27; lean_object* x_28; uint64_t x_29; uint64_t x_30; uint64_t x_31; uint8_t x_32; lean_object* x_33; lean_object* x_34; uint64_t x_35; uint64_t x_36; uint64_t x_37; uint64_t x_38; uint8_t x_39; lean_object* x_40; lean_object* x_41; uint64_t x_42; uint64_t x_43; uint64_t x_44; uint64_t x_45; uint8_t x_46; lean_object* x_47; 
x_6 = lean_ctor_get_uint64(x_2, sizeof(void*)*1);
x_7 = lean_ctor_get_uint64(x_2, sizeof(void*)*1 + 8);
x_8 = lean_ctor_get_uint64(x_2, sizeof(void*)*1 + 16);
x_9 = lean_ctor_get(x_2, 0);
x_10 = 4841988840345449266ULL;
x_11 = 2;
x_12 = lean_uint64_shift_left(x_6, x_11);
x_13 = 60;
x_14 = lean_uint64_land(x_12, x_13);
x_15 = lean_uint64_shift_right(x_10, x_14);
x_16 = 7;
x_17 = lean_uint64_land(x_15, x_16);
x_18 = lean_uint64_shift_right(x_6, x_17);
x_19 = 3;
x_20 = lean_uint64_shift_right(x_7, x_19);
x_21 = lean_uint64_add(x_8, x_17);
x_22 = 8295722942975726608ULL;
x_23 = lean_uint64_shift_right(x_22, x_14);
x_24 = lean_uint64_land(x_23, x_16);
x_25 = lean_unsigned_to_nat(1u);
x_26 = 1;
x_27 = lean_uint64_land(x_24, x_26);
x_28 = lean_unsigned_to_nat(2u);
x_29 = lean_uint64_land(x_7, x_26);
x_30 = lean_uint64_shift_left(x_29, x_26);
x_31 = lean_uint64_add(x_27, x_30);
x_32 = lean_uint64_to_uint8(x_31);
x_33 = lean_byte_array_fset(x_9, x_3, x_32);
x_34 = lean_nat_add(x_3, x_25);
x_35 = lean_uint64_shift_right(x_24, x_26);
x_36 = lean_uint64_land(x_35, x_26);
x_37 = lean_uint64_land(x_7, x_11);
x_38 = lean_uint64_add(x_36, x_37);
x_39 = lean_uint64_to_uint8(x_38);
x_40 = lean_byte_array_fset(x_33, x_34, x_39);
lean_dec(x_34);
x_41 = lean_nat_add(x_3, x_28);
x_42 = lean_uint64_shift_right(x_24, x_11);
x_43 = lean_uint64_shift_right(x_7, x_26);
x_44 = lean_uint64_land(x_43, x_11);
x_45 = lean_uint64_add(x_42, x_44);
x_46 = lean_uint64_to_uint8(x_45);
x_47 = lean_byte_array_fset(x_40, x_41, x_46);
lean_dec(x_41);
lean_ctor_set(x_2, 0, x_47);
lean_ctor_set_uint64(x_2, sizeof(void*)*1, x_18);
lean_ctor_set_uint64(x_2, sizeof(void*)*1 + 8, x_20);
lean_ctor_set_uint64(x_2, sizeof(void*)*1 + 16, x_21);
return x_2;
}
else
{
uint64_t x_48; uint64_t x_49; uint64_t x_50; lean_object* x_51; uint64_t x_52; uint64_t x_53; uint64_t x_54; uint64_t x_55; uint64_t x_56; uint64_t x_57; uint64_t x_58; uint64_t x_59; uint64_t x_60; uint64_t x_61; uint64_t x_62; uint64_t x_63; uint64_t x_64; uint64_t x_65; uint64_t x_66; lean_object* x_67; uint64_t x_68; uint64_t x_69; lean_object* x_70; uint64_t x_71; uint64_t x_72; uint64_t x_73; uint8_t x_74; lean_object* x_75; lean_object* x_76; uint64_t x_77; uint64_t x_78; uint64_t x_79; uint64_t x_80; uint8_t x_81; lean_object* x_82; lean_object* x_83; uint64_t x_84; uint64_t x_85; uint64_t x_86; uint64_t x_87; uint8_t x_88; lean_object* x_89; lean_object* x_90; 
x_48 = lean_ctor_get_uint64(x_2, sizeof(void*)*1);
x_49 = lean_ctor_get_uint64(x_2, sizeof(void*)*1 + 8);
x_50 = lean_ctor_get_uint64(x_2, sizeof(void*)*1 + 16);
x_51 = lean_ctor_get(x_2, 0);
lean_inc(x_51);
lean_dec(x_2);
x_52 = 4841988840345449266ULL;
x_53 = 2;
x_54 = lean_uint64_shift_left(x_48, x_53);
x_55 = 60;
x_56 = lean_uint64_land(x_54, x_55);
x_57 = lean_uint64_shift_right(x_52, x_56);
x_58 = 7;
x_59 = lean_uint64_land(x_57, x_58);
x_60 = lean_uint64_shift_right(x_48, x_59);
x_61 = 3;
x_62 = lean_uint64_shift_right(x_49, x_61);
x_63 = lean_uint64_add(x_50, x_59);
x_64 = 8295722942975726608ULL;
x_65 = lean_uint64_shift_right(x_64, x_56);
x_66 = lean_uint64_land(x_65, x_58);
x_67 = lean_unsigned_to_nat(1u);
x_68 = 1;
x_69 = lean_uint64_land(x_66, x_68);
x_70 = lean_unsigned_to_nat(2u);
x_71 = lean_uint64_land(x_49, x_68);
x_72 = lean_uint64_shift_left(x_71, x_68);
x_73 = lean_uint64_add(x_69, x_72);
x_74 = lean_uint64_to_uint8(x_73);
x_75 = lean_byte_array_fset(x_51, x_3, x_74);
x_76 = lean_nat_add(x_3, x_67);
x_77 = lean_uint64_shift_right(x_66, x_68);
x_78 = lean_uint64_land(x_77, x_68);
x_79 = lean_uint64_land(x_49, x_53);
x_80 = lean_uint64_add(x_78, x_79);
x_81 = lean_uint64_to_uint8(x_80);
x_82 = lean_byte_array_fset(x_75, x_76, x_81);
lean_dec(x_76);
x_83 = lean_nat_add(x_3, x_70);
x_84 = lean_uint64_shift_right(x_66, x_53);
x_85 = lean_uint64_shift_right(x_49, x_68);
x_86 = lean_uint64_land(x_85, x_53);
x_87 = lean_uint64_add(x_84, x_86);
x_88 = lean_uint64_to_uint8(x_87);
x_89 = lean_byte_array_fset(x_82, x_83, x_88);
lean_dec(x_83);
x_90 = lean_alloc_ctor(0, 1, 24);
lean_ctor_set(x_90, 0, x_89);
lean_ctor_set_uint64(x_90, sizeof(void*)*1, x_60);
lean_ctor_set_uint64(x_90, sizeof(void*)*1 + 8, x_62);
lean_ctor_set_uint64(x_90, sizeof(void*)*1 + 16, x_63);
return x_90;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_three___redArg(lean_object* x_1, lean_object* x_2) {
_start:
{
uint8_t x_3; 
x_3 = !lean_is_exclusive(x_1);
if (x_3 == 0)
{
uint64_t x_4; uint64_t x_5; uint64_t x_6; lean_object* x_7; uint64_t x_8; uint64_t x_9; uint64_t x_10; uint64_t x_11; uint64_t x_12; uint64_t x_13; uint64_t x_14; uint64_t x_15; uint64_t x_16; uint64_t x_17; uint64_t x_18; uint64_t x_19; uint64_t x_20; uint64_t x_21; uint64_t x_22; lean_object* x_23; uint64_t x_24; uint64_t x_25; lean_object* x_26; uint64_t x_27; uint64_t x_28; uint64_t x_29; uint8_t x_30; lean_object* x_31; lean_object* x_32; uint64_t x_33; uint64_t x_34; uint64_t x_35; uint64_t x_36; uint8_t x_37; lean_object* x_38; lean_object* x_39; uint64_t x_40; uint64_t x_41; uint64_t x_42; uint64_t x_43; uint8_t x_44; lean_object* x_45; 
x_4 = lean_ctor_get_uint64(x_1, sizeof(void*)*1);
x_5 = lean_ctor_get_uint64(x_1, sizeof(void*)*1 + 8);
x_6 = lean_ctor_get_uint64(x_1, sizeof(void*)*1 + 16);
x_7 = lean_ctor_get(x_1, 0);
x_8 = 4841988840345449266ULL;
x_9 = 2;
x_10 = lean_uint64_shift_left(x_4, x_9);
x_11 = 60;
x_12 = lean_uint64_land(x_10, x_11);
x_13 = lean_uint64_shift_right(x_8, x_12);
x_14 = 7;
x_15 = lean_uint64_land(x_13, x_14);
x_16 = lean_uint64_shift_right(x_4, x_15);
x_17 = 3;
x_18 = lean_uint64_shift_right(x_5, x_17);
x_19 = lean_uint64_add(x_6, x_15);
x_20 = 8295722942975726608ULL;
x_21 = lean_uint64_shift_right(x_20, x_12);
x_22 = lean_uint64_land(x_21, x_14);
x_23 = lean_unsigned_to_nat(1u);
x_24 = 1;
x_25 = lean_uint64_land(x_22, x_24);
x_26 = lean_unsigned_to_nat(2u);
x_27 = lean_uint64_land(x_5, x_24);
x_28 = lean_uint64_shift_left(x_27, x_24);
x_29 = lean_uint64_add(x_25, x_28);
x_30 = lean_uint64_to_uint8(x_29);
x_31 = lean_byte_array_fset(x_7, x_2, x_30);
x_32 = lean_nat_add(x_2, x_23);
x_33 = lean_uint64_shift_right(x_22, x_24);
x_34 = lean_uint64_land(x_33, x_24);
x_35 = lean_uint64_land(x_5, x_9);
x_36 = lean_uint64_add(x_34, x_35);
x_37 = lean_uint64_to_uint8(x_36);
x_38 = lean_byte_array_fset(x_31, x_32, x_37);
lean_dec(x_32);
x_39 = lean_nat_add(x_2, x_26);
x_40 = lean_uint64_shift_right(x_22, x_9);
x_41 = lean_uint64_shift_right(x_5, x_24);
x_42 = lean_uint64_land(x_41, x_9);
x_43 = lean_uint64_add(x_40, x_42);
x_44 = lean_uint64_to_uint8(x_43);
x_45 = lean_byte_array_fset(x_38, x_39, x_44);
lean_dec(x_39);
lean_ctor_set(x_1, 0, x_45);
lean_ctor_set_uint64(x_1, sizeof(void*)*1, x_16);
lean_ctor_set_uint64(x_1, sizeof(void*)*1 + 8, x_18);
lean_ctor_set_uint64(x_1, sizeof(void*)*1 + 16, x_19);
return x_1;
}
else
{
uint64_t x_46; uint64_t x_47; uint64_t x_48; lean_object* x_49; uint64_t x_50; uint64_t x_51; uint64_t x_52; uint64_t x_53; uint64_t x_54; uint64_t x_55; uint64_t x_56; uint64_t x_57; uint64_t x_58; uint64_t x_59; uint64_t x_60; uint64_t x_61; uint64_t x_62; uint64_t x_63; uint64_t x_64; lean_object* x_65; uint64_t x_66; uint64_t x_67; lean_object* x_68; uint64_t x_69; uint64_t x_70; uint64_t x_71; uint8_t x_72; lean_object* x_73; lean_object* x_74; uint64_t x_75; uint64_t x_76; uint64_t x_77; uint64_t x_78; uint8_t x_79; lean_object* x_80; lean_object* x_81; uint64_t x_82; uint64_t x_83; uint64_t x_84; uint64_t x_85; uint8_t x_86; lean_object* x_87; lean_object* x_88; 
x_46 = lean_ctor_get_uint64(x_1, sizeof(void*)*1);
x_47 = lean_ctor_get_uint64(x_1, sizeof(void*)*1 + 8);
x_48 = lean_ctor_get_uint64(x_1, sizeof(void*)*1 + 16);
x_49 = lean_ctor_get(x_1, 0);
lean_inc(x_49);
lean_dec(x_1);
x_50 = 4841988840345449266ULL;
x_51 = 2;
x_52 = lean_uint64_shift_left(x_46, x_51);
x_53 = 60;
x_54 = lean_uint64_land(x_52, x_53);
x_55 = lean_uint64_shift_right(x_50, x_54);
x_56 = 7;
x_57 = lean_uint64_land(x_55, x_56);
x_58 = lean_uint64_shift_right(x_46, x_57);
x_59 = 3;
x_60 = lean_uint64_shift_right(x_47, x_59);
x_61 = lean_uint64_add(x_48, x_57);
x_62 = 8295722942975726608ULL;
x_63 = lean_uint64_shift_right(x_62, x_54);
x_64 = lean_uint64_land(x_63, x_56);
x_65 = lean_unsigned_to_nat(1u);
x_66 = 1;
x_67 = lean_uint64_land(x_64, x_66);
x_68 = lean_unsigned_to_nat(2u);
x_69 = lean_uint64_land(x_47, x_66);
x_70 = lean_uint64_shift_left(x_69, x_66);
x_71 = lean_uint64_add(x_67, x_70);
x_72 = lean_uint64_to_uint8(x_71);
x_73 = lean_byte_array_fset(x_49, x_2, x_72);
x_74 = lean_nat_add(x_2, x_65);
x_75 = lean_uint64_shift_right(x_64, x_66);
x_76 = lean_uint64_land(x_75, x_66);
x_77 = lean_uint64_land(x_47, x_51);
x_78 = lean_uint64_add(x_76, x_77);
x_79 = lean_uint64_to_uint8(x_78);
x_80 = lean_byte_array_fset(x_73, x_74, x_79);
lean_dec(x_74);
x_81 = lean_nat_add(x_2, x_68);
x_82 = lean_uint64_shift_right(x_64, x_51);
x_83 = lean_uint64_shift_right(x_47, x_66);
x_84 = lean_uint64_land(x_83, x_51);
x_85 = lean_uint64_add(x_82, x_84);
x_86 = lean_uint64_to_uint8(x_85);
x_87 = lean_byte_array_fset(x_80, x_81, x_86);
lean_dec(x_81);
x_88 = lean_alloc_ctor(0, 1, 24);
lean_ctor_set(x_88, 0, x_87);
lean_ctor_set_uint64(x_88, sizeof(void*)*1, x_58);
lean_ctor_set_uint64(x_88, sizeof(void*)*1 + 8, x_60);
lean_ctor_set_uint64(x_88, sizeof(void*)*1 + 16, x_61);
return x_88;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_three___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Sparse_three(x_1, x_2, x_3, x_4);
lean_dec(x_3);
lean_dec(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_three___redArg___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Sparse_three___redArg(x_1, x_2);
lean_dec(x_2);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_eight(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; 
x_5 = !lean_is_exclusive(x_2);
if (x_5 == 0)
{
uint64_t x_6; uint64_t x_7; uint64_t x_8; lean_object* x_9; uint64_t x_10; uint64_t x_11; uint64_t x_12; uint64_t x_13; uint64_t x_14; uint64_t x_15; uint64_t x_16; uint64_t x_17; uint64_t x_18; uint64_t x_19; uint64_t x_20; uint64_t x_21; uint64_t x_22; uint64_t x_23; uint64_t x_24; lean_object* x_25; uint64_t x_26; uint64_t x_27; lean_object* x_28; uint64_t x_29; uint64_t x_30; uint64_t x_31; uint8_t x_32; lean_object* x_33; lean_object* x_34; uint64_t x_35; uint64_t x_36; uint64_t x_37; uint64_t x_38; uint8_t x_39; lean_object* x_40; lean_object* x_41; uint64_t x_42; uint64_t x_43; uint64_t x_44; uint64_t x_45; uint8_t x_46; lean_object* x_47; lean_object* x_48; lean_object* x_49; uint64_t x_50; uint64_t x_51; uint64_t x_52; uint64_t x_53; uint64_t x_54; uint64_t x_55; uint64_t x_56; uint64_t x_57; uint64_t x_58; uint64_t x_59; uint64_t x_60; uint64_t x_61; uint64_t x_62; uint8_t x_63; lean_object* x_64; lean_object* x_65; uint64_t x_66; uint64_t x_67; uint64_t x_68; uint64_t x_69; uint8_t x_70; lean_object* x_71; lean_object* x_72; uint64_t x_73; uint64_t x_74; uint64_t x_75; uint64_t x_76; uint8_t x_77; lean_object* x_78; lean_object* x_79; lean_object* x_80; uint64_t x_81; uint64_t x_82; uint64_t x_83; uint64_t x_84; uint64_t x_85; uint64_t x_86; uint64_t x_87; uint64_t x_88; uint64_t x_89; uint64_t x_90; uint64_t x_91; uint64_t x_92; uint64_t x_93; uint8_t x_94; lean_object* x_95; lean_object* x_96; uint64_t x_97; uint64_t x_98; uint64_t x_99; uint64_t x_100; uint8_t x_101; lean_object* x_102; lean_object* x_103; uint64_t x_104; uint64_t x_105; uint64_t x_106; uint64_t x_107; uint8_t x_108; lean_object* x_109; lean_object* x_110; lean_object* x_111; uint64_t x_112; uint64_t x_113; uint64_t x_114; uint64_t x_115; uint64_t x_116; uint64_t x_117; uint64_t x_118; uint64_t x_119; uint64_t x_120; uint64_t x_121; uint64_t x_122; uint64_t x_123; uint64_t x_124; uint8_t x_125; lean_object* x_126; lean_object* x_127; uint64_t x_128; uint64_t x_129; uint64_t x_130; uint64_t x_131; uint8_t x_132; lean_object* x_133; lean_object* x_134; uint64_t x_135; uint64_t x_136; uint64_t x_137; uint64_t x_138; uint8_t x_139; lean_object* x_140; lean_object* x_141; lean_object* x_142; uint64_t x_143; uint64_t x_144; uint64_t x_145; uint64_t x_146; uint64_t x_147; uint64_t x_148; uint64_t x_149; uint64_t x_150; uint64_t x_151; uint64_t x_152; uint64_t x_153; uint64_t x_154; uint64_t x_155; uint8_t x_156; lean_object* x_157; lean_object* x_158; uint64_t x_159; uint64_t x_160; uint64_t x_161; uint64_t x_162; uint8_t x_163; lean_object* x_164; lean_object* x_165; uint64_t x_166; uint64_t x_167; uint64_t x_168; uint64_t x_169; uint8_t x_170; lean_object* x_171; lean_object* x_172; lean_object* x_173; uint64_t x_174; uint64_t x_175; uint64_t x_176; uint64_t x_177; uint64_t x_178; uint64_t x_179; uint64_t x_180; uint64_t x_181; uint64_t x_182; uint64_t x_183; uint64_t x_184; uint64_t x_185; uint64_t x_186; uint8_t x_187; lean_object* x_188; lean_object* x_189; uint64_t x_190; uint64_t x_191; uint64_t x_192; uint64_t x_193; uint8_t x_194; lean_object* x_195; lean_object* x_196; uint64_t x_197; uint64_t x_198; uint64_t x_199; uint64_t x_200; uint8_t x_201; lean_object* x_202; lean_object* x_203; lean_object* x_204; uint64_t x_205; uint64_t x_206; uint64_t x_207; uint64_t x_208; uint64_t x_209; uint64_t x_210; uint64_t x_211; uint64_t x_212; uint64_t x_213; uint64_t x_214; uint64_t x_215; uint64_t x_216; uint64_t x_217; uint8_t x_218; lean_object* x_219; lean_object* x_220; uint64_t x_221; uint64_t x_222; uint64_t x_223; uint64_t x_224; uint8_t x_225; lean_object* x_226; lean_object* x_227; uint64_t x_228; uint64_t x_229; uint64_t x_230; uint64_t x_231; uint8_t x_232; lean_object* x_233; lean_object* x_234; lean_object* x_235; uint64_t x_236; uint64_t x_237; uint64_t x_238; uint64_t x_239; uint64_t x_240; uint64_t x_241; uint64_t x_242; uint64_t x_243; uint64_t x_244; uint64_t x_245; uint64_t x_246; uint64_t x_247; uint64_t x_248; uint8_t x_249; lean_object* x_250; lean_object* x_251; uint64_t x_252; uint64_t x_253; uint64_t x_254; uint64_t x_255; uint8_t x_256; lean_object* x_257; lean_object* x_258; uint64_t x_259; uint64_t x_260; uint64_t x_261; uint64_t x_262; uint8_t x_263; lean_object* x_264; 
x_6 = lean_ctor_get_uint64(x_2, sizeof(void*)*1);
x_7 = lean_ctor_get_uint64(x_2, sizeof(void*)*1 + 8);
x_8 = lean_ctor_get_uint64(x_2, sizeof(void*)*1 + 16);
x_9 = lean_ctor_get(x_2, 0);
x_10 = 4841988840345449266ULL;
x_11 = 2;
x_12 = lean_uint64_shift_left(x_6, x_11);
x_13 = 60;
x_14 = lean_uint64_land(x_12, x_13);
x_15 = lean_uint64_shift_right(x_10, x_14);
x_16 = 7;
x_17 = lean_uint64_land(x_15, x_16);
x_18 = lean_uint64_shift_right(x_6, x_17);
x_19 = 3;
x_20 = lean_uint64_shift_right(x_7, x_19);
x_21 = lean_uint64_add(x_8, x_17);
x_22 = 8295722942975726608ULL;
x_23 = lean_uint64_shift_right(x_22, x_14);
x_24 = lean_uint64_land(x_23, x_16);
x_25 = lean_unsigned_to_nat(1u);
x_26 = 1;
x_27 = lean_uint64_land(x_24, x_26);
x_28 = lean_unsigned_to_nat(2u);
x_29 = lean_uint64_land(x_7, x_26);
x_30 = lean_uint64_shift_left(x_29, x_26);
x_31 = lean_uint64_add(x_27, x_30);
x_32 = lean_uint64_to_uint8(x_31);
x_33 = lean_byte_array_fset(x_9, x_3, x_32);
x_34 = lean_nat_add(x_3, x_25);
x_35 = lean_uint64_shift_right(x_24, x_26);
x_36 = lean_uint64_land(x_35, x_26);
x_37 = lean_uint64_land(x_7, x_11);
x_38 = lean_uint64_add(x_36, x_37);
x_39 = lean_uint64_to_uint8(x_38);
x_40 = lean_byte_array_fset(x_33, x_34, x_39);
lean_dec(x_34);
x_41 = lean_nat_add(x_3, x_28);
x_42 = lean_uint64_shift_right(x_24, x_11);
x_43 = lean_uint64_shift_right(x_7, x_26);
x_44 = lean_uint64_land(x_43, x_11);
x_45 = lean_uint64_add(x_42, x_44);
x_46 = lean_uint64_to_uint8(x_45);
x_47 = lean_byte_array_fset(x_40, x_41, x_46);
lean_dec(x_41);
x_48 = lean_unsigned_to_nat(3u);
x_49 = lean_nat_add(x_3, x_48);
x_50 = lean_uint64_shift_left(x_18, x_11);
x_51 = lean_uint64_land(x_50, x_13);
x_52 = lean_uint64_shift_right(x_10, x_51);
x_53 = lean_uint64_land(x_52, x_16);
x_54 = lean_uint64_shift_right(x_18, x_53);
x_55 = lean_uint64_shift_right(x_20, x_19);
x_56 = lean_uint64_add(x_21, x_53);
x_57 = lean_uint64_shift_right(x_22, x_51);
x_58 = lean_uint64_land(x_57, x_16);
x_59 = lean_uint64_land(x_58, x_26);
x_60 = lean_uint64_land(x_20, x_26);
x_61 = lean_uint64_shift_left(x_60, x_26);
x_62 = lean_uint64_add(x_59, x_61);
x_63 = lean_uint64_to_uint8(x_62);
x_64 = lean_byte_array_fset(x_47, x_49, x_63);
x_65 = lean_nat_add(x_49, x_25);
x_66 = lean_uint64_shift_right(x_58, x_26);
x_67 = lean_uint64_land(x_66, x_26);
x_68 = lean_uint64_land(x_20, x_11);
x_69 = lean_uint64_add(x_67, x_68);
x_70 = lean_uint64_to_uint8(x_69);
x_71 = lean_byte_array_fset(x_64, x_65, x_70);
lean_dec(x_65);
x_72 = lean_nat_add(x_49, x_28);
lean_dec(x_49);
x_73 = lean_uint64_shift_right(x_58, x_11);
x_74 = lean_uint64_shift_right(x_20, x_26);
x_75 = lean_uint64_land(x_74, x_11);
x_76 = lean_uint64_add(x_73, x_75);
x_77 = lean_uint64_to_uint8(x_76);
x_78 = lean_byte_array_fset(x_71, x_72, x_77);
lean_dec(x_72);
x_79 = lean_unsigned_to_nat(6u);
x_80 = lean_nat_add(x_3, x_79);
x_81 = lean_uint64_shift_left(x_54, x_11);
x_82 = lean_uint64_land(x_81, x_13);
x_83 = lean_uint64_shift_right(x_10, x_82);
x_84 = lean_uint64_land(x_83, x_16);
x_85 = lean_uint64_shift_right(x_54, x_84);
x_86 = lean_uint64_shift_right(x_55, x_19);
x_87 = lean_uint64_add(x_56, x_84);
x_88 = lean_uint64_shift_right(x_22, x_82);
x_89 = lean_uint64_land(x_88, x_16);
x_90 = lean_uint64_land(x_89, x_26);
x_91 = lean_uint64_land(x_55, x_26);
x_92 = lean_uint64_shift_left(x_91, x_26);
x_93 = lean_uint64_add(x_90, x_92);
x_94 = lean_uint64_to_uint8(x_93);
x_95 = lean_byte_array_fset(x_78, x_80, x_94);
x_96 = lean_nat_add(x_80, x_25);
x_97 = lean_uint64_shift_right(x_89, x_26);
x_98 = lean_uint64_land(x_97, x_26);
x_99 = lean_uint64_land(x_55, x_11);
x_100 = lean_uint64_add(x_98, x_99);
x_101 = lean_uint64_to_uint8(x_100);
x_102 = lean_byte_array_fset(x_95, x_96, x_101);
lean_dec(x_96);
x_103 = lean_nat_add(x_80, x_28);
lean_dec(x_80);
x_104 = lean_uint64_shift_right(x_89, x_11);
x_105 = lean_uint64_shift_right(x_55, x_26);
x_106 = lean_uint64_land(x_105, x_11);
x_107 = lean_uint64_add(x_104, x_106);
x_108 = lean_uint64_to_uint8(x_107);
x_109 = lean_byte_array_fset(x_102, x_103, x_108);
lean_dec(x_103);
x_110 = lean_unsigned_to_nat(9u);
x_111 = lean_nat_add(x_3, x_110);
x_112 = lean_uint64_shift_left(x_85, x_11);
x_113 = lean_uint64_land(x_112, x_13);
x_114 = lean_uint64_shift_right(x_10, x_113);
x_115 = lean_uint64_land(x_114, x_16);
x_116 = lean_uint64_shift_right(x_85, x_115);
x_117 = lean_uint64_shift_right(x_86, x_19);
x_118 = lean_uint64_add(x_87, x_115);
x_119 = lean_uint64_shift_right(x_22, x_113);
x_120 = lean_uint64_land(x_119, x_16);
x_121 = lean_uint64_land(x_120, x_26);
x_122 = lean_uint64_land(x_86, x_26);
x_123 = lean_uint64_shift_left(x_122, x_26);
x_124 = lean_uint64_add(x_121, x_123);
x_125 = lean_uint64_to_uint8(x_124);
x_126 = lean_byte_array_fset(x_109, x_111, x_125);
x_127 = lean_nat_add(x_111, x_25);
x_128 = lean_uint64_shift_right(x_120, x_26);
x_129 = lean_uint64_land(x_128, x_26);
x_130 = lean_uint64_land(x_86, x_11);
x_131 = lean_uint64_add(x_129, x_130);
x_132 = lean_uint64_to_uint8(x_131);
x_133 = lean_byte_array_fset(x_126, x_127, x_132);
lean_dec(x_127);
x_134 = lean_nat_add(x_111, x_28);
lean_dec(x_111);
x_135 = lean_uint64_shift_right(x_120, x_11);
x_136 = lean_uint64_shift_right(x_86, x_26);
x_137 = lean_uint64_land(x_136, x_11);
x_138 = lean_uint64_add(x_135, x_137);
x_139 = lean_uint64_to_uint8(x_138);
x_140 = lean_byte_array_fset(x_133, x_134, x_139);
lean_dec(x_134);
x_141 = lean_unsigned_to_nat(12u);
x_142 = lean_nat_add(x_3, x_141);
x_143 = lean_uint64_shift_left(x_116, x_11);
x_144 = lean_uint64_land(x_143, x_13);
x_145 = lean_uint64_shift_right(x_10, x_144);
x_146 = lean_uint64_land(x_145, x_16);
x_147 = lean_uint64_shift_right(x_116, x_146);
x_148 = lean_uint64_shift_right(x_117, x_19);
x_149 = lean_uint64_add(x_118, x_146);
x_150 = lean_uint64_shift_right(x_22, x_144);
x_151 = lean_uint64_land(x_150, x_16);
x_152 = lean_uint64_land(x_151, x_26);
x_153 = lean_uint64_land(x_117, x_26);
x_154 = lean_uint64_shift_left(x_153, x_26);
x_155 = lean_uint64_add(x_152, x_154);
x_156 = lean_uint64_to_uint8(x_155);
x_157 = lean_byte_array_fset(x_140, x_142, x_156);
x_158 = lean_nat_add(x_142, x_25);
x_159 = lean_uint64_shift_right(x_151, x_26);
x_160 = lean_uint64_land(x_159, x_26);
x_161 = lean_uint64_land(x_117, x_11);
x_162 = lean_uint64_add(x_160, x_161);
x_163 = lean_uint64_to_uint8(x_162);
x_164 = lean_byte_array_fset(x_157, x_158, x_163);
lean_dec(x_158);
x_165 = lean_nat_add(x_142, x_28);
lean_dec(x_142);
x_166 = lean_uint64_shift_right(x_151, x_11);
x_167 = lean_uint64_shift_right(x_117, x_26);
x_168 = lean_uint64_land(x_167, x_11);
x_169 = lean_uint64_add(x_166, x_168);
x_170 = lean_uint64_to_uint8(x_169);
x_171 = lean_byte_array_fset(x_164, x_165, x_170);
lean_dec(x_165);
x_172 = lean_unsigned_to_nat(15u);
x_173 = lean_nat_add(x_3, x_172);
x_174 = lean_uint64_shift_left(x_147, x_11);
x_175 = lean_uint64_land(x_174, x_13);
x_176 = lean_uint64_shift_right(x_10, x_175);
x_177 = lean_uint64_land(x_176, x_16);
x_178 = lean_uint64_shift_right(x_147, x_177);
x_179 = lean_uint64_shift_right(x_148, x_19);
x_180 = lean_uint64_add(x_149, x_177);
x_181 = lean_uint64_shift_right(x_22, x_175);
x_182 = lean_uint64_land(x_181, x_16);
x_183 = lean_uint64_land(x_182, x_26);
x_184 = lean_uint64_land(x_148, x_26);
x_185 = lean_uint64_shift_left(x_184, x_26);
x_186 = lean_uint64_add(x_183, x_185);
x_187 = lean_uint64_to_uint8(x_186);
x_188 = lean_byte_array_fset(x_171, x_173, x_187);
x_189 = lean_nat_add(x_173, x_25);
x_190 = lean_uint64_shift_right(x_182, x_26);
x_191 = lean_uint64_land(x_190, x_26);
x_192 = lean_uint64_land(x_148, x_11);
x_193 = lean_uint64_add(x_191, x_192);
x_194 = lean_uint64_to_uint8(x_193);
x_195 = lean_byte_array_fset(x_188, x_189, x_194);
lean_dec(x_189);
x_196 = lean_nat_add(x_173, x_28);
lean_dec(x_173);
x_197 = lean_uint64_shift_right(x_182, x_11);
x_198 = lean_uint64_shift_right(x_148, x_26);
x_199 = lean_uint64_land(x_198, x_11);
x_200 = lean_uint64_add(x_197, x_199);
x_201 = lean_uint64_to_uint8(x_200);
x_202 = lean_byte_array_fset(x_195, x_196, x_201);
lean_dec(x_196);
x_203 = lean_unsigned_to_nat(18u);
x_204 = lean_nat_add(x_3, x_203);
x_205 = lean_uint64_shift_left(x_178, x_11);
x_206 = lean_uint64_land(x_205, x_13);
x_207 = lean_uint64_shift_right(x_10, x_206);
x_208 = lean_uint64_land(x_207, x_16);
x_209 = lean_uint64_shift_right(x_178, x_208);
x_210 = lean_uint64_shift_right(x_179, x_19);
x_211 = lean_uint64_add(x_180, x_208);
x_212 = lean_uint64_shift_right(x_22, x_206);
x_213 = lean_uint64_land(x_212, x_16);
x_214 = lean_uint64_land(x_213, x_26);
x_215 = lean_uint64_land(x_179, x_26);
x_216 = lean_uint64_shift_left(x_215, x_26);
x_217 = lean_uint64_add(x_214, x_216);
x_218 = lean_uint64_to_uint8(x_217);
x_219 = lean_byte_array_fset(x_202, x_204, x_218);
x_220 = lean_nat_add(x_204, x_25);
x_221 = lean_uint64_shift_right(x_213, x_26);
x_222 = lean_uint64_land(x_221, x_26);
x_223 = lean_uint64_land(x_179, x_11);
x_224 = lean_uint64_add(x_222, x_223);
x_225 = lean_uint64_to_uint8(x_224);
x_226 = lean_byte_array_fset(x_219, x_220, x_225);
lean_dec(x_220);
x_227 = lean_nat_add(x_204, x_28);
lean_dec(x_204);
x_228 = lean_uint64_shift_right(x_213, x_11);
x_229 = lean_uint64_shift_right(x_179, x_26);
x_230 = lean_uint64_land(x_229, x_11);
x_231 = lean_uint64_add(x_228, x_230);
x_232 = lean_uint64_to_uint8(x_231);
x_233 = lean_byte_array_fset(x_226, x_227, x_232);
lean_dec(x_227);
x_234 = lean_unsigned_to_nat(21u);
x_235 = lean_nat_add(x_3, x_234);
x_236 = lean_uint64_shift_left(x_209, x_11);
x_237 = lean_uint64_land(x_236, x_13);
x_238 = lean_uint64_shift_right(x_10, x_237);
x_239 = lean_uint64_land(x_238, x_16);
x_240 = lean_uint64_shift_right(x_209, x_239);
x_241 = lean_uint64_shift_right(x_210, x_19);
x_242 = lean_uint64_add(x_211, x_239);
x_243 = lean_uint64_shift_right(x_22, x_237);
x_244 = lean_uint64_land(x_243, x_16);
x_245 = lean_uint64_land(x_244, x_26);
x_246 = lean_uint64_land(x_210, x_26);
x_247 = lean_uint64_shift_left(x_246, x_26);
x_248 = lean_uint64_add(x_245, x_247);
x_249 = lean_uint64_to_uint8(x_248);
x_250 = lean_byte_array_fset(x_233, x_235, x_249);
x_251 = lean_nat_add(x_235, x_25);
x_252 = lean_uint64_shift_right(x_244, x_26);
x_253 = lean_uint64_land(x_252, x_26);
x_254 = lean_uint64_land(x_210, x_11);
x_255 = lean_uint64_add(x_253, x_254);
x_256 = lean_uint64_to_uint8(x_255);
x_257 = lean_byte_array_fset(x_250, x_251, x_256);
lean_dec(x_251);
x_258 = lean_nat_add(x_235, x_28);
lean_dec(x_235);
x_259 = lean_uint64_shift_right(x_244, x_11);
x_260 = lean_uint64_shift_right(x_210, x_26);
x_261 = lean_uint64_land(x_260, x_11);
x_262 = lean_uint64_add(x_259, x_261);
x_263 = lean_uint64_to_uint8(x_262);
x_264 = lean_byte_array_fset(x_257, x_258, x_263);
lean_dec(x_258);
lean_ctor_set(x_2, 0, x_264);
lean_ctor_set_uint64(x_2, sizeof(void*)*1, x_240);
lean_ctor_set_uint64(x_2, sizeof(void*)*1 + 8, x_241);
lean_ctor_set_uint64(x_2, sizeof(void*)*1 + 16, x_242);
return x_2;
}
else
{
uint64_t x_265; uint64_t x_266; uint64_t x_267; lean_object* x_268; uint64_t x_269; uint64_t x_270; uint64_t x_271; uint64_t x_272; uint64_t x_273; uint64_t x_274; uint64_t x_275; uint64_t x_276; uint64_t x_277; uint64_t x_278; uint64_t x_279; uint64_t x_280; uint64_t x_281; uint64_t x_282; uint64_t x_283; lean_object* x_284; uint64_t x_285; uint64_t x_286; lean_object* x_287; uint64_t x_288; uint64_t x_289; uint64_t x_290; uint8_t x_291; lean_object* x_292; lean_object* x_293; uint64_t x_294; uint64_t x_295; uint64_t x_296; uint64_t x_297; uint8_t x_298; lean_object* x_299; lean_object* x_300; uint64_t x_301; uint64_t x_302; uint64_t x_303; uint64_t x_304; uint8_t x_305; lean_object* x_306; lean_object* x_307; lean_object* x_308; uint64_t x_309; uint64_t x_310; uint64_t x_311; uint64_t x_312; uint64_t x_313; uint64_t x_314; uint64_t x_315; uint64_t x_316; uint64_t x_317; uint64_t x_318; uint64_t x_319; uint64_t x_320; uint64_t x_321; uint8_t x_322; lean_object* x_323; lean_object* x_324; uint64_t x_325; uint64_t x_326; uint64_t x_327; uint64_t x_328; uint8_t x_329; lean_object* x_330; lean_object* x_331; uint64_t x_332; uint64_t x_333; uint64_t x_334; uint64_t x_335; uint8_t x_336; lean_object* x_337; lean_object* x_338; lean_object* x_339; uint64_t x_340; uint64_t x_341; uint64_t x_342; uint64_t x_343; uint64_t x_344; uint64_t x_345; uint64_t x_346; uint64_t x_347; uint64_t x_348; uint64_t x_349; uint64_t x_350; uint64_t x_351; uint64_t x_352; uint8_t x_353; lean_object* x_354; lean_object* x_355; uint64_t x_356; uint64_t x_357; uint64_t x_358; uint64_t x_359; uint8_t x_360; lean_object* x_361; lean_object* x_362; uint64_t x_363; uint64_t x_364; uint64_t x_365; uint64_t x_366; uint8_t x_367; lean_object* x_368; lean_object* x_369; lean_object* x_370; uint64_t x_371; uint64_t x_372; uint64_t x_373; uint64_t x_374; uint64_t x_375; uint64_t x_376; uint64_t x_377; uint64_t x_378; uint64_t x_379; uint64_t x_380; uint64_t x_381; uint64_t x_382; uint64_t x_383; uint8_t x_384; lean_object* x_385; lean_object* x_386; uint64_t x_387; uint64_t x_388; uint64_t x_389; uint64_t x_390; uint8_t x_391; lean_object* x_392; lean_object* x_393; uint64_t x_394; uint64_t x_395; uint64_t x_396; uint64_t x_397; uint8_t x_398; lean_object* x_399; lean_object* x_400; lean_object* x_401; uint64_t x_402; uint64_t x_403; uint64_t x_404; uint64_t x_405; uint64_t x_406; uint64_t x_407; uint64_t x_408; uint64_t x_409; uint64_t x_410; uint64_t x_411; uint64_t x_412; uint64_t x_413; uint64_t x_414; uint8_t x_415; lean_object* x_416; lean_object* x_417; uint64_t x_418; uint64_t x_419; uint64_t x_420; uint64_t x_421; uint8_t x_422; lean_object* x_423; lean_object* x_424; uint64_t x_425; uint64_t x_426; uint64_t x_427; uint64_t x_428; uint8_t x_429; lean_object* x_430; lean_object* x_431; lean_object* x_432; uint64_t x_433; uint64_t x_434; uint64_t x_435; uint64_t x_436; uint64_t x_437; uint64_t x_438; uint64_t x_439; uint64_t x_440; uint64_t x_441; uint64_t x_442; uint64_t x_443; uint64_t x_444; uint64_t x_445; uint8_t x_446; lean_object* x_447; lean_object* x_448; uint64_t x_449; uint64_t x_450; uint64_t x_451; uint64_t x_452; uint8_t x_453; lean_object* x_454; lean_object* x_455; uint64_t x_456; uint64_t x_457; uint64_t x_458; uint64_t x_459; uint8_t x_460; lean_object* x_461; lean_object* x_462; lean_object* x_463; uint64_t x_464; uint64_t x_465; uint64_t x_466; uint64_t x_467; uint64_t x_468; uint64_t x_469; uint64_t x_470; uint64_t x_471; uint64_t x_472; uint64_t x_473; uint64_t x_474; uint64_t x_475; uint64_t x_476; uint8_t x_477; lean_object* x_478; lean_object* x_479; uint64_t x_480; uint64_t x_481; uint64_t x_482; uint64_t x_483; uint8_t x_484; lean_object* x_485; lean_object* x_486; uint64_t x_487; uint64_t x_488; uint64_t x_489; uint64_t x_490; uint8_t x_491; lean_object* x_492; lean_object* x_493; lean_object* x_494; uint64_t x_495; uint64_t x_496; uint64_t x_497; uint64_t x_498; uint64_t x_499; uint64_t x_500; uint64_t x_501; uint64_t x_502; uint64_t x_503; uint64_t x_504; uint64_t x_505; uint64_t x_506; uint64_t x_507; uint8_t x_508; lean_object* x_509; lean_object* x_510; uint64_t x_511; uint64_t x_512; uint64_t x_513; uint64_t x_514; uint8_t x_515; lean_object* x_516; lean_object* x_517; uint64_t x_518; uint64_t x_519; uint64_t x_520; uint64_t x_521; uint8_t x_522; lean_object* x_523; lean_object* x_524; 
x_265 = lean_ctor_get_uint64(x_2, sizeof(void*)*1);
x_266 = lean_ctor_get_uint64(x_2, sizeof(void*)*1 + 8);
x_267 = lean_ctor_get_uint64(x_2, sizeof(void*)*1 + 16);
x_268 = lean_ctor_get(x_2, 0);
lean_inc(x_268);
lean_dec(x_2);
x_269 = 4841988840345449266ULL;
x_270 = 2;
x_271 = lean_uint64_shift_left(x_265, x_270);
x_272 = 60;
x_273 = lean_uint64_land(x_271, x_272);
x_274 = lean_uint64_shift_right(x_269, x_273);
x_275 = 7;
x_276 = lean_uint64_land(x_274, x_275);
x_277 = lean_uint64_shift_right(x_265, x_276);
x_278 = 3;
x_279 = lean_uint64_shift_right(x_266, x_278);
x_280 = lean_uint64_add(x_267, x_276);
x_281 = 8295722942975726608ULL;
x_282 = lean_uint64_shift_right(x_281, x_273);
x_283 = lean_uint64_land(x_282, x_275);
x_284 = lean_unsigned_to_nat(1u);
x_285 = 1;
x_286 = lean_uint64_land(x_283, x_285);
x_287 = lean_unsigned_to_nat(2u);
x_288 = lean_uint64_land(x_266, x_285);
x_289 = lean_uint64_shift_left(x_288, x_285);
x_290 = lean_uint64_add(x_286, x_289);
x_291 = lean_uint64_to_uint8(x_290);
x_292 = lean_byte_array_fset(x_268, x_3, x_291);
x_293 = lean_nat_add(x_3, x_284);
x_294 = lean_uint64_shift_right(x_283, x_285);
x_295 = lean_uint64_land(x_294, x_285);
x_296 = lean_uint64_land(x_266, x_270);
x_297 = lean_uint64_add(x_295, x_296);
x_298 = lean_uint64_to_uint8(x_297);
x_299 = lean_byte_array_fset(x_292, x_293, x_298);
lean_dec(x_293);
x_300 = lean_nat_add(x_3, x_287);
x_301 = lean_uint64_shift_right(x_283, x_270);
x_302 = lean_uint64_shift_right(x_266, x_285);
x_303 = lean_uint64_land(x_302, x_270);
x_304 = lean_uint64_add(x_301, x_303);
x_305 = lean_uint64_to_uint8(x_304);
x_306 = lean_byte_array_fset(x_299, x_300, x_305);
lean_dec(x_300);
x_307 = lean_unsigned_to_nat(3u);
x_308 = lean_nat_add(x_3, x_307);
x_309 = lean_uint64_shift_left(x_277, x_270);
x_310 = lean_uint64_land(x_309, x_272);
x_311 = lean_uint64_shift_right(x_269, x_310);
x_312 = lean_uint64_land(x_311, x_275);
x_313 = lean_uint64_shift_right(x_277, x_312);
x_314 = lean_uint64_shift_right(x_279, x_278);
x_315 = lean_uint64_add(x_280, x_312);
x_316 = lean_uint64_shift_right(x_281, x_310);
x_317 = lean_uint64_land(x_316, x_275);
x_318 = lean_uint64_land(x_317, x_285);
x_319 = lean_uint64_land(x_279, x_285);
x_320 = lean_uint64_shift_left(x_319, x_285);
x_321 = lean_uint64_add(x_318, x_320);
x_322 = lean_uint64_to_uint8(x_321);
x_323 = lean_byte_array_fset(x_306, x_308, x_322);
x_324 = lean_nat_add(x_308, x_284);
x_325 = lean_uint64_shift_right(x_317, x_285);
x_326 = lean_uint64_land(x_325, x_285);
x_327 = lean_uint64_land(x_279, x_270);
x_328 = lean_uint64_add(x_326, x_327);
x_329 = lean_uint64_to_uint8(x_328);
x_330 = lean_byte_array_fset(x_323, x_324, x_329);
lean_dec(x_324);
x_331 = lean_nat_add(x_308, x_287);
lean_dec(x_308);
x_332 = lean_uint64_shift_right(x_317, x_270);
x_333 = lean_uint64_shift_right(x_279, x_285);
x_334 = lean_uint64_land(x_333, x_270);
x_335 = lean_uint64_add(x_332, x_334);
x_336 = lean_uint64_to_uint8(x_335);
x_337 = lean_byte_array_fset(x_330, x_331, x_336);
lean_dec(x_331);
x_338 = lean_unsigned_to_nat(6u);
x_339 = lean_nat_add(x_3, x_338);
x_340 = lean_uint64_shift_left(x_313, x_270);
x_341 = lean_uint64_land(x_340, x_272);
x_342 = lean_uint64_shift_right(x_269, x_341);
x_343 = lean_uint64_land(x_342, x_275);
x_344 = lean_uint64_shift_right(x_313, x_343);
x_345 = lean_uint64_shift_right(x_314, x_278);
x_346 = lean_uint64_add(x_315, x_343);
x_347 = lean_uint64_shift_right(x_281, x_341);
x_348 = lean_uint64_land(x_347, x_275);
x_349 = lean_uint64_land(x_348, x_285);
x_350 = lean_uint64_land(x_314, x_285);
x_351 = lean_uint64_shift_left(x_350, x_285);
x_352 = lean_uint64_add(x_349, x_351);
x_353 = lean_uint64_to_uint8(x_352);
x_354 = lean_byte_array_fset(x_337, x_339, x_353);
x_355 = lean_nat_add(x_339, x_284);
x_356 = lean_uint64_shift_right(x_348, x_285);
x_357 = lean_uint64_land(x_356, x_285);
x_358 = lean_uint64_land(x_314, x_270);
x_359 = lean_uint64_add(x_357, x_358);
x_360 = lean_uint64_to_uint8(x_359);
x_361 = lean_byte_array_fset(x_354, x_355, x_360);
lean_dec(x_355);
x_362 = lean_nat_add(x_339, x_287);
lean_dec(x_339);
x_363 = lean_uint64_shift_right(x_348, x_270);
x_364 = lean_uint64_shift_right(x_314, x_285);
x_365 = lean_uint64_land(x_364, x_270);
x_366 = lean_uint64_add(x_363, x_365);
x_367 = lean_uint64_to_uint8(x_366);
x_368 = lean_byte_array_fset(x_361, x_362, x_367);
lean_dec(x_362);
x_369 = lean_unsigned_to_nat(9u);
x_370 = lean_nat_add(x_3, x_369);
x_371 = lean_uint64_shift_left(x_344, x_270);
x_372 = lean_uint64_land(x_371, x_272);
x_373 = lean_uint64_shift_right(x_269, x_372);
x_374 = lean_uint64_land(x_373, x_275);
x_375 = lean_uint64_shift_right(x_344, x_374);
x_376 = lean_uint64_shift_right(x_345, x_278);
x_377 = lean_uint64_add(x_346, x_374);
x_378 = lean_uint64_shift_right(x_281, x_372);
x_379 = lean_uint64_land(x_378, x_275);
x_380 = lean_uint64_land(x_379, x_285);
x_381 = lean_uint64_land(x_345, x_285);
x_382 = lean_uint64_shift_left(x_381, x_285);
x_383 = lean_uint64_add(x_380, x_382);
x_384 = lean_uint64_to_uint8(x_383);
x_385 = lean_byte_array_fset(x_368, x_370, x_384);
x_386 = lean_nat_add(x_370, x_284);
x_387 = lean_uint64_shift_right(x_379, x_285);
x_388 = lean_uint64_land(x_387, x_285);
x_389 = lean_uint64_land(x_345, x_270);
x_390 = lean_uint64_add(x_388, x_389);
x_391 = lean_uint64_to_uint8(x_390);
x_392 = lean_byte_array_fset(x_385, x_386, x_391);
lean_dec(x_386);
x_393 = lean_nat_add(x_370, x_287);
lean_dec(x_370);
x_394 = lean_uint64_shift_right(x_379, x_270);
x_395 = lean_uint64_shift_right(x_345, x_285);
x_396 = lean_uint64_land(x_395, x_270);
x_397 = lean_uint64_add(x_394, x_396);
x_398 = lean_uint64_to_uint8(x_397);
x_399 = lean_byte_array_fset(x_392, x_393, x_398);
lean_dec(x_393);
x_400 = lean_unsigned_to_nat(12u);
x_401 = lean_nat_add(x_3, x_400);
x_402 = lean_uint64_shift_left(x_375, x_270);
x_403 = lean_uint64_land(x_402, x_272);
x_404 = lean_uint64_shift_right(x_269, x_403);
x_405 = lean_uint64_land(x_404, x_275);
x_406 = lean_uint64_shift_right(x_375, x_405);
x_407 = lean_uint64_shift_right(x_376, x_278);
x_408 = lean_uint64_add(x_377, x_405);
x_409 = lean_uint64_shift_right(x_281, x_403);
x_410 = lean_uint64_land(x_409, x_275);
x_411 = lean_uint64_land(x_410, x_285);
x_412 = lean_uint64_land(x_376, x_285);
x_413 = lean_uint64_shift_left(x_412, x_285);
x_414 = lean_uint64_add(x_411, x_413);
x_415 = lean_uint64_to_uint8(x_414);
x_416 = lean_byte_array_fset(x_399, x_401, x_415);
x_417 = lean_nat_add(x_401, x_284);
x_418 = lean_uint64_shift_right(x_410, x_285);
x_419 = lean_uint64_land(x_418, x_285);
x_420 = lean_uint64_land(x_376, x_270);
x_421 = lean_uint64_add(x_419, x_420);
x_422 = lean_uint64_to_uint8(x_421);
x_423 = lean_byte_array_fset(x_416, x_417, x_422);
lean_dec(x_417);
x_424 = lean_nat_add(x_401, x_287);
lean_dec(x_401);
x_425 = lean_uint64_shift_right(x_410, x_270);
x_426 = lean_uint64_shift_right(x_376, x_285);
x_427 = lean_uint64_land(x_426, x_270);
x_428 = lean_uint64_add(x_425, x_427);
x_429 = lean_uint64_to_uint8(x_428);
x_430 = lean_byte_array_fset(x_423, x_424, x_429);
lean_dec(x_424);
x_431 = lean_unsigned_to_nat(15u);
x_432 = lean_nat_add(x_3, x_431);
x_433 = lean_uint64_shift_left(x_406, x_270);
x_434 = lean_uint64_land(x_433, x_272);
x_435 = lean_uint64_shift_right(x_269, x_434);
x_436 = lean_uint64_land(x_435, x_275);
x_437 = lean_uint64_shift_right(x_406, x_436);
x_438 = lean_uint64_shift_right(x_407, x_278);
x_439 = lean_uint64_add(x_408, x_436);
x_440 = lean_uint64_shift_right(x_281, x_434);
x_441 = lean_uint64_land(x_440, x_275);
x_442 = lean_uint64_land(x_441, x_285);
x_443 = lean_uint64_land(x_407, x_285);
x_444 = lean_uint64_shift_left(x_443, x_285);
x_445 = lean_uint64_add(x_442, x_444);
x_446 = lean_uint64_to_uint8(x_445);
x_447 = lean_byte_array_fset(x_430, x_432, x_446);
x_448 = lean_nat_add(x_432, x_284);
x_449 = lean_uint64_shift_right(x_441, x_285);
x_450 = lean_uint64_land(x_449, x_285);
x_451 = lean_uint64_land(x_407, x_270);
x_452 = lean_uint64_add(x_450, x_451);
x_453 = lean_uint64_to_uint8(x_452);
x_454 = lean_byte_array_fset(x_447, x_448, x_453);
lean_dec(x_448);
x_455 = lean_nat_add(x_432, x_287);
lean_dec(x_432);
x_456 = lean_uint64_shift_right(x_441, x_270);
x_457 = lean_uint64_shift_right(x_407, x_285);
x_458 = lean_uint64_land(x_457, x_270);
x_459 = lean_uint64_add(x_456, x_458);
x_460 = lean_uint64_to_uint8(x_459);
x_461 = lean_byte_array_fset(x_454, x_455, x_460);
lean_dec(x_455);
x_462 = lean_unsigned_to_nat(18u);
x_463 = lean_nat_add(x_3, x_462);
x_464 = lean_uint64_shift_left(x_437, x_270);
x_465 = lean_uint64_land(x_464, x_272);
x_466 = lean_uint64_shift_right(x_269, x_465);
x_467 = lean_uint64_land(x_466, x_275);
x_468 = lean_uint64_shift_right(x_437, x_467);
x_469 = lean_uint64_shift_right(x_438, x_278);
x_470 = lean_uint64_add(x_439, x_467);
x_471 = lean_uint64_shift_right(x_281, x_465);
x_472 = lean_uint64_land(x_471, x_275);
x_473 = lean_uint64_land(x_472, x_285);
x_474 = lean_uint64_land(x_438, x_285);
x_475 = lean_uint64_shift_left(x_474, x_285);
x_476 = lean_uint64_add(x_473, x_475);
x_477 = lean_uint64_to_uint8(x_476);
x_478 = lean_byte_array_fset(x_461, x_463, x_477);
x_479 = lean_nat_add(x_463, x_284);
x_480 = lean_uint64_shift_right(x_472, x_285);
x_481 = lean_uint64_land(x_480, x_285);
x_482 = lean_uint64_land(x_438, x_270);
x_483 = lean_uint64_add(x_481, x_482);
x_484 = lean_uint64_to_uint8(x_483);
x_485 = lean_byte_array_fset(x_478, x_479, x_484);
lean_dec(x_479);
x_486 = lean_nat_add(x_463, x_287);
lean_dec(x_463);
x_487 = lean_uint64_shift_right(x_472, x_270);
x_488 = lean_uint64_shift_right(x_438, x_285);
x_489 = lean_uint64_land(x_488, x_270);
x_490 = lean_uint64_add(x_487, x_489);
x_491 = lean_uint64_to_uint8(x_490);
x_492 = lean_byte_array_fset(x_485, x_486, x_491);
lean_dec(x_486);
x_493 = lean_unsigned_to_nat(21u);
x_494 = lean_nat_add(x_3, x_493);
x_495 = lean_uint64_shift_left(x_468, x_270);
x_496 = lean_uint64_land(x_495, x_272);
x_497 = lean_uint64_shift_right(x_269, x_496);
x_498 = lean_uint64_land(x_497, x_275);
x_499 = lean_uint64_shift_right(x_468, x_498);
x_500 = lean_uint64_shift_right(x_469, x_278);
x_501 = lean_uint64_add(x_470, x_498);
x_502 = lean_uint64_shift_right(x_281, x_496);
x_503 = lean_uint64_land(x_502, x_275);
x_504 = lean_uint64_land(x_503, x_285);
x_505 = lean_uint64_land(x_469, x_285);
x_506 = lean_uint64_shift_left(x_505, x_285);
x_507 = lean_uint64_add(x_504, x_506);
x_508 = lean_uint64_to_uint8(x_507);
x_509 = lean_byte_array_fset(x_492, x_494, x_508);
x_510 = lean_nat_add(x_494, x_284);
x_511 = lean_uint64_shift_right(x_503, x_285);
x_512 = lean_uint64_land(x_511, x_285);
x_513 = lean_uint64_land(x_469, x_270);
x_514 = lean_uint64_add(x_512, x_513);
x_515 = lean_uint64_to_uint8(x_514);
x_516 = lean_byte_array_fset(x_509, x_510, x_515);
lean_dec(x_510);
x_517 = lean_nat_add(x_494, x_287);
lean_dec(x_494);
x_518 = lean_uint64_shift_right(x_503, x_270);
x_519 = lean_uint64_shift_right(x_469, x_285);
x_520 = lean_uint64_land(x_519, x_270);
x_521 = lean_uint64_add(x_518, x_520);
x_522 = lean_uint64_to_uint8(x_521);
x_523 = lean_byte_array_fset(x_516, x_517, x_522);
lean_dec(x_517);
x_524 = lean_alloc_ctor(0, 1, 24);
lean_ctor_set(x_524, 0, x_523);
lean_ctor_set_uint64(x_524, sizeof(void*)*1, x_499);
lean_ctor_set_uint64(x_524, sizeof(void*)*1 + 8, x_500);
lean_ctor_set_uint64(x_524, sizeof(void*)*1 + 16, x_501);
return x_524;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_eight___redArg(lean_object* x_1, lean_object* x_2) {
_start:
{
uint8_t x_3; 
x_3 = !lean_is_exclusive(x_1);
if (x_3 == 0)
{
uint64_t x_4; uint64_t x_5; uint64_t x_6; lean_object* x_7; uint64_t x_8; uint64_t x_9; uint64_t x_10; uint64_t x_11; uint64_t x_12; uint64_t x_13; uint64_t x_14; uint64_t x_15; uint64_t x_16; uint64_t x_17; uint64_t x_18; uint64_t x_19; uint64_t x_20; uint64_t x_21; uint64_t x_22; lean_object* x_23; uint64_t x_24; uint64_t x_25; lean_object* x_26; uint64_t x_27; uint64_t x_28; uint64_t x_29; uint8_t x_30; lean_object* x_31; lean_object* x_32; uint64_t x_33; uint64_t x_34; uint64_t x_35; uint64_t x_36; uint8_t x_37; lean_object* x_38; lean_object* x_39; uint64_t x_40; uint64_t x_41; uint64_t x_42; uint64_t x_43; uint8_t x_44; lean_object* x_45; lean_object* x_46; lean_object* x_47; uint64_t x_48; uint64_t x_49; uint64_t x_50; uint64_t x_51; uint64_t x_52; uint64_t x_53; uint64_t x_54; uint64_t x_55; uint64_t x_56; uint64_t x_57; uint64_t x_58; uint64_t x_59; uint64_t x_60; uint8_t x_61; lean_object* x_62; lean_object* x_63; uint64_t x_64; uint64_t x_65; uint64_t x_66; uint64_t x_67; uint8_t x_68; lean_object* x_69; lean_object* x_70; uint64_t x_71; uint64_t x_72; uint64_t x_73; uint64_t x_74; uint8_t x_75; lean_object* x_76; lean_object* x_77; lean_object* x_78; uint64_t x_79; uint64_t x_80; uint64_t x_81; uint64_t x_82; uint64_t x_83; uint64_t x_84; uint64_t x_85; uint64_t x_86; uint64_t x_87; uint64_t x_88; uint64_t x_89; uint64_t x_90; uint64_t x_91; uint8_t x_92; lean_object* x_93; lean_object* x_94; uint64_t x_95; uint64_t x_96; uint64_t x_97; uint64_t x_98; uint8_t x_99; lean_object* x_100; lean_object* x_101; uint64_t x_102; uint64_t x_103; uint64_t x_104; uint64_t x_105; uint8_t x_106; lean_object* x_107; lean_object* x_108; lean_object* x_109; uint64_t x_110; uint64_t x_111; uint64_t x_112; uint64_t x_113; uint64_t x_114; uint64_t x_115; uint64_t x_116; uint64_t x_117; uint64_t x_118; uint64_t x_119; uint64_t x_120; uint64_t x_121; uint64_t x_122; uint8_t x_123; lean_object* x_124; lean_object* x_125; uint64_t x_126; uint64_t x_127; uint64_t x_128; uint64_t x_129; uint8_t x_130; lean_object* x_131; lean_object* x_132; uint64_t x_133; uint64_t x_134; uint64_t x_135; uint64_t x_136; uint8_t x_137; lean_object* x_138; lean_object* x_139; lean_object* x_140; uint64_t x_141; uint64_t x_142; uint64_t x_143; uint64_t x_144; uint64_t x_145; uint64_t x_146; uint64_t x_147; uint64_t x_148; uint64_t x_149; uint64_t x_150; uint64_t x_151; uint64_t x_152; uint64_t x_153; uint8_t x_154; lean_object* x_155; lean_object* x_156; uint64_t x_157; uint64_t x_158; uint64_t x_159; uint64_t x_160; uint8_t x_161; lean_object* x_162; lean_object* x_163; uint64_t x_164; uint64_t x_165; uint64_t x_166; uint64_t x_167; uint8_t x_168; lean_object* x_169; lean_object* x_170; lean_object* x_171; uint64_t x_172; uint64_t x_173; uint64_t x_174; uint64_t x_175; uint64_t x_176; uint64_t x_177; uint64_t x_178; uint64_t x_179; uint64_t x_180; uint64_t x_181; uint64_t x_182; uint64_t x_183; uint64_t x_184; uint8_t x_185; lean_object* x_186; lean_object* x_187; uint64_t x_188; uint64_t x_189; uint64_t x_190; uint64_t x_191; uint8_t x_192; lean_object* x_193; lean_object* x_194; uint64_t x_195; uint64_t x_196; uint64_t x_197; uint64_t x_198; uint8_t x_199; lean_object* x_200; lean_object* x_201; lean_object* x_202; uint64_t x_203; uint64_t x_204; uint64_t x_205; uint64_t x_206; uint64_t x_207; uint64_t x_208; uint64_t x_209; uint64_t x_210; uint64_t x_211; uint64_t x_212; uint64_t x_213; uint64_t x_214; uint64_t x_215; uint8_t x_216; lean_object* x_217; lean_object* x_218; uint64_t x_219; uint64_t x_220; uint64_t x_221; uint64_t x_222; uint8_t x_223; lean_object* x_224; lean_object* x_225; uint64_t x_226; uint64_t x_227; uint64_t x_228; uint64_t x_229; uint8_t x_230; lean_object* x_231; lean_object* x_232; lean_object* x_233; uint64_t x_234; uint64_t x_235; uint64_t x_236; uint64_t x_237; uint64_t x_238; uint64_t x_239; uint64_t x_240; uint64_t x_241; uint64_t x_242; uint64_t x_243; uint64_t x_244; uint64_t x_245; uint64_t x_246; uint8_t x_247; lean_object* x_248; lean_object* x_249; uint64_t x_250; uint64_t x_251; uint64_t x_252; uint64_t x_253; uint8_t x_254; lean_object* x_255; lean_object* x_256; uint64_t x_257; uint64_t x_258; uint64_t x_259; uint64_t x_260; uint8_t x_261; lean_object* x_262; 
x_4 = lean_ctor_get_uint64(x_1, sizeof(void*)*1);
x_5 = lean_ctor_get_uint64(x_1, sizeof(void*)*1 + 8);
x_6 = lean_ctor_get_uint64(x_1, sizeof(void*)*1 + 16);
x_7 = lean_ctor_get(x_1, 0);
x_8 = 4841988840345449266ULL;
x_9 = 2;
x_10 = lean_uint64_shift_left(x_4, x_9);
x_11 = 60;
x_12 = lean_uint64_land(x_10, x_11);
x_13 = lean_uint64_shift_right(x_8, x_12);
x_14 = 7;
x_15 = lean_uint64_land(x_13, x_14);
x_16 = lean_uint64_shift_right(x_4, x_15);
x_17 = 3;
x_18 = lean_uint64_shift_right(x_5, x_17);
x_19 = lean_uint64_add(x_6, x_15);
x_20 = 8295722942975726608ULL;
x_21 = lean_uint64_shift_right(x_20, x_12);
x_22 = lean_uint64_land(x_21, x_14);
x_23 = lean_unsigned_to_nat(1u);
x_24 = 1;
x_25 = lean_uint64_land(x_22, x_24);
x_26 = lean_unsigned_to_nat(2u);
x_27 = lean_uint64_land(x_5, x_24);
x_28 = lean_uint64_shift_left(x_27, x_24);
x_29 = lean_uint64_add(x_25, x_28);
x_30 = lean_uint64_to_uint8(x_29);
x_31 = lean_byte_array_fset(x_7, x_2, x_30);
x_32 = lean_nat_add(x_2, x_23);
x_33 = lean_uint64_shift_right(x_22, x_24);
x_34 = lean_uint64_land(x_33, x_24);
x_35 = lean_uint64_land(x_5, x_9);
x_36 = lean_uint64_add(x_34, x_35);
x_37 = lean_uint64_to_uint8(x_36);
x_38 = lean_byte_array_fset(x_31, x_32, x_37);
lean_dec(x_32);
x_39 = lean_nat_add(x_2, x_26);
x_40 = lean_uint64_shift_right(x_22, x_9);
x_41 = lean_uint64_shift_right(x_5, x_24);
x_42 = lean_uint64_land(x_41, x_9);
x_43 = lean_uint64_add(x_40, x_42);
x_44 = lean_uint64_to_uint8(x_43);
x_45 = lean_byte_array_fset(x_38, x_39, x_44);
lean_dec(x_39);
x_46 = lean_unsigned_to_nat(3u);
x_47 = lean_nat_add(x_2, x_46);
x_48 = lean_uint64_shift_left(x_16, x_9);
x_49 = lean_uint64_land(x_48, x_11);
x_50 = lean_uint64_shift_right(x_8, x_49);
x_51 = lean_uint64_land(x_50, x_14);
x_52 = lean_uint64_shift_right(x_16, x_51);
x_53 = lean_uint64_shift_right(x_18, x_17);
x_54 = lean_uint64_add(x_19, x_51);
x_55 = lean_uint64_shift_right(x_20, x_49);
x_56 = lean_uint64_land(x_55, x_14);
x_57 = lean_uint64_land(x_56, x_24);
x_58 = lean_uint64_land(x_18, x_24);
x_59 = lean_uint64_shift_left(x_58, x_24);
x_60 = lean_uint64_add(x_57, x_59);
x_61 = lean_uint64_to_uint8(x_60);
x_62 = lean_byte_array_fset(x_45, x_47, x_61);
x_63 = lean_nat_add(x_47, x_23);
x_64 = lean_uint64_shift_right(x_56, x_24);
x_65 = lean_uint64_land(x_64, x_24);
x_66 = lean_uint64_land(x_18, x_9);
x_67 = lean_uint64_add(x_65, x_66);
x_68 = lean_uint64_to_uint8(x_67);
x_69 = lean_byte_array_fset(x_62, x_63, x_68);
lean_dec(x_63);
x_70 = lean_nat_add(x_47, x_26);
lean_dec(x_47);
x_71 = lean_uint64_shift_right(x_56, x_9);
x_72 = lean_uint64_shift_right(x_18, x_24);
x_73 = lean_uint64_land(x_72, x_9);
x_74 = lean_uint64_add(x_71, x_73);
x_75 = lean_uint64_to_uint8(x_74);
x_76 = lean_byte_array_fset(x_69, x_70, x_75);
lean_dec(x_70);
x_77 = lean_unsigned_to_nat(6u);
x_78 = lean_nat_add(x_2, x_77);
x_79 = lean_uint64_shift_left(x_52, x_9);
x_80 = lean_uint64_land(x_79, x_11);
x_81 = lean_uint64_shift_right(x_8, x_80);
x_82 = lean_uint64_land(x_81, x_14);
x_83 = lean_uint64_shift_right(x_52, x_82);
x_84 = lean_uint64_shift_right(x_53, x_17);
x_85 = lean_uint64_add(x_54, x_82);
x_86 = lean_uint64_shift_right(x_20, x_80);
x_87 = lean_uint64_land(x_86, x_14);
x_88 = lean_uint64_land(x_87, x_24);
x_89 = lean_uint64_land(x_53, x_24);
x_90 = lean_uint64_shift_left(x_89, x_24);
x_91 = lean_uint64_add(x_88, x_90);
x_92 = lean_uint64_to_uint8(x_91);
x_93 = lean_byte_array_fset(x_76, x_78, x_92);
x_94 = lean_nat_add(x_78, x_23);
x_95 = lean_uint64_shift_right(x_87, x_24);
x_96 = lean_uint64_land(x_95, x_24);
x_97 = lean_uint64_land(x_53, x_9);
x_98 = lean_uint64_add(x_96, x_97);
x_99 = lean_uint64_to_uint8(x_98);
x_100 = lean_byte_array_fset(x_93, x_94, x_99);
lean_dec(x_94);
x_101 = lean_nat_add(x_78, x_26);
lean_dec(x_78);
x_102 = lean_uint64_shift_right(x_87, x_9);
x_103 = lean_uint64_shift_right(x_53, x_24);
x_104 = lean_uint64_land(x_103, x_9);
x_105 = lean_uint64_add(x_102, x_104);
x_106 = lean_uint64_to_uint8(x_105);
x_107 = lean_byte_array_fset(x_100, x_101, x_106);
lean_dec(x_101);
x_108 = lean_unsigned_to_nat(9u);
x_109 = lean_nat_add(x_2, x_108);
x_110 = lean_uint64_shift_left(x_83, x_9);
x_111 = lean_uint64_land(x_110, x_11);
x_112 = lean_uint64_shift_right(x_8, x_111);
x_113 = lean_uint64_land(x_112, x_14);
x_114 = lean_uint64_shift_right(x_83, x_113);
x_115 = lean_uint64_shift_right(x_84, x_17);
x_116 = lean_uint64_add(x_85, x_113);
x_117 = lean_uint64_shift_right(x_20, x_111);
x_118 = lean_uint64_land(x_117, x_14);
x_119 = lean_uint64_land(x_118, x_24);
x_120 = lean_uint64_land(x_84, x_24);
x_121 = lean_uint64_shift_left(x_120, x_24);
x_122 = lean_uint64_add(x_119, x_121);
x_123 = lean_uint64_to_uint8(x_122);
x_124 = lean_byte_array_fset(x_107, x_109, x_123);
x_125 = lean_nat_add(x_109, x_23);
x_126 = lean_uint64_shift_right(x_118, x_24);
x_127 = lean_uint64_land(x_126, x_24);
x_128 = lean_uint64_land(x_84, x_9);
x_129 = lean_uint64_add(x_127, x_128);
x_130 = lean_uint64_to_uint8(x_129);
x_131 = lean_byte_array_fset(x_124, x_125, x_130);
lean_dec(x_125);
x_132 = lean_nat_add(x_109, x_26);
lean_dec(x_109);
x_133 = lean_uint64_shift_right(x_118, x_9);
x_134 = lean_uint64_shift_right(x_84, x_24);
x_135 = lean_uint64_land(x_134, x_9);
x_136 = lean_uint64_add(x_133, x_135);
x_137 = lean_uint64_to_uint8(x_136);
x_138 = lean_byte_array_fset(x_131, x_132, x_137);
lean_dec(x_132);
x_139 = lean_unsigned_to_nat(12u);
x_140 = lean_nat_add(x_2, x_139);
x_141 = lean_uint64_shift_left(x_114, x_9);
x_142 = lean_uint64_land(x_141, x_11);
x_143 = lean_uint64_shift_right(x_8, x_142);
x_144 = lean_uint64_land(x_143, x_14);
x_145 = lean_uint64_shift_right(x_114, x_144);
x_146 = lean_uint64_shift_right(x_115, x_17);
x_147 = lean_uint64_add(x_116, x_144);
x_148 = lean_uint64_shift_right(x_20, x_142);
x_149 = lean_uint64_land(x_148, x_14);
x_150 = lean_uint64_land(x_149, x_24);
x_151 = lean_uint64_land(x_115, x_24);
x_152 = lean_uint64_shift_left(x_151, x_24);
x_153 = lean_uint64_add(x_150, x_152);
x_154 = lean_uint64_to_uint8(x_153);
x_155 = lean_byte_array_fset(x_138, x_140, x_154);
x_156 = lean_nat_add(x_140, x_23);
x_157 = lean_uint64_shift_right(x_149, x_24);
x_158 = lean_uint64_land(x_157, x_24);
x_159 = lean_uint64_land(x_115, x_9);
x_160 = lean_uint64_add(x_158, x_159);
x_161 = lean_uint64_to_uint8(x_160);
x_162 = lean_byte_array_fset(x_155, x_156, x_161);
lean_dec(x_156);
x_163 = lean_nat_add(x_140, x_26);
lean_dec(x_140);
x_164 = lean_uint64_shift_right(x_149, x_9);
x_165 = lean_uint64_shift_right(x_115, x_24);
x_166 = lean_uint64_land(x_165, x_9);
x_167 = lean_uint64_add(x_164, x_166);
x_168 = lean_uint64_to_uint8(x_167);
x_169 = lean_byte_array_fset(x_162, x_163, x_168);
lean_dec(x_163);
x_170 = lean_unsigned_to_nat(15u);
x_171 = lean_nat_add(x_2, x_170);
x_172 = lean_uint64_shift_left(x_145, x_9);
x_173 = lean_uint64_land(x_172, x_11);
x_174 = lean_uint64_shift_right(x_8, x_173);
x_175 = lean_uint64_land(x_174, x_14);
x_176 = lean_uint64_shift_right(x_145, x_175);
x_177 = lean_uint64_shift_right(x_146, x_17);
x_178 = lean_uint64_add(x_147, x_175);
x_179 = lean_uint64_shift_right(x_20, x_173);
x_180 = lean_uint64_land(x_179, x_14);
x_181 = lean_uint64_land(x_180, x_24);
x_182 = lean_uint64_land(x_146, x_24);
x_183 = lean_uint64_shift_left(x_182, x_24);
x_184 = lean_uint64_add(x_181, x_183);
x_185 = lean_uint64_to_uint8(x_184);
x_186 = lean_byte_array_fset(x_169, x_171, x_185);
x_187 = lean_nat_add(x_171, x_23);
x_188 = lean_uint64_shift_right(x_180, x_24);
x_189 = lean_uint64_land(x_188, x_24);
x_190 = lean_uint64_land(x_146, x_9);
x_191 = lean_uint64_add(x_189, x_190);
x_192 = lean_uint64_to_uint8(x_191);
x_193 = lean_byte_array_fset(x_186, x_187, x_192);
lean_dec(x_187);
x_194 = lean_nat_add(x_171, x_26);
lean_dec(x_171);
x_195 = lean_uint64_shift_right(x_180, x_9);
x_196 = lean_uint64_shift_right(x_146, x_24);
x_197 = lean_uint64_land(x_196, x_9);
x_198 = lean_uint64_add(x_195, x_197);
x_199 = lean_uint64_to_uint8(x_198);
x_200 = lean_byte_array_fset(x_193, x_194, x_199);
lean_dec(x_194);
x_201 = lean_unsigned_to_nat(18u);
x_202 = lean_nat_add(x_2, x_201);
x_203 = lean_uint64_shift_left(x_176, x_9);
x_204 = lean_uint64_land(x_203, x_11);
x_205 = lean_uint64_shift_right(x_8, x_204);
x_206 = lean_uint64_land(x_205, x_14);
x_207 = lean_uint64_shift_right(x_176, x_206);
x_208 = lean_uint64_shift_right(x_177, x_17);
x_209 = lean_uint64_add(x_178, x_206);
x_210 = lean_uint64_shift_right(x_20, x_204);
x_211 = lean_uint64_land(x_210, x_14);
x_212 = lean_uint64_land(x_211, x_24);
x_213 = lean_uint64_land(x_177, x_24);
x_214 = lean_uint64_shift_left(x_213, x_24);
x_215 = lean_uint64_add(x_212, x_214);
x_216 = lean_uint64_to_uint8(x_215);
x_217 = lean_byte_array_fset(x_200, x_202, x_216);
x_218 = lean_nat_add(x_202, x_23);
x_219 = lean_uint64_shift_right(x_211, x_24);
x_220 = lean_uint64_land(x_219, x_24);
x_221 = lean_uint64_land(x_177, x_9);
x_222 = lean_uint64_add(x_220, x_221);
x_223 = lean_uint64_to_uint8(x_222);
x_224 = lean_byte_array_fset(x_217, x_218, x_223);
lean_dec(x_218);
x_225 = lean_nat_add(x_202, x_26);
lean_dec(x_202);
x_226 = lean_uint64_shift_right(x_211, x_9);
x_227 = lean_uint64_shift_right(x_177, x_24);
x_228 = lean_uint64_land(x_227, x_9);
x_229 = lean_uint64_add(x_226, x_228);
x_230 = lean_uint64_to_uint8(x_229);
x_231 = lean_byte_array_fset(x_224, x_225, x_230);
lean_dec(x_225);
x_232 = lean_unsigned_to_nat(21u);
x_233 = lean_nat_add(x_2, x_232);
x_234 = lean_uint64_shift_left(x_207, x_9);
x_235 = lean_uint64_land(x_234, x_11);
x_236 = lean_uint64_shift_right(x_8, x_235);
x_237 = lean_uint64_land(x_236, x_14);
x_238 = lean_uint64_shift_right(x_207, x_237);
x_239 = lean_uint64_shift_right(x_208, x_17);
x_240 = lean_uint64_add(x_209, x_237);
x_241 = lean_uint64_shift_right(x_20, x_235);
x_242 = lean_uint64_land(x_241, x_14);
x_243 = lean_uint64_land(x_242, x_24);
x_244 = lean_uint64_land(x_208, x_24);
x_245 = lean_uint64_shift_left(x_244, x_24);
x_246 = lean_uint64_add(x_243, x_245);
x_247 = lean_uint64_to_uint8(x_246);
x_248 = lean_byte_array_fset(x_231, x_233, x_247);
x_249 = lean_nat_add(x_233, x_23);
x_250 = lean_uint64_shift_right(x_242, x_24);
x_251 = lean_uint64_land(x_250, x_24);
x_252 = lean_uint64_land(x_208, x_9);
x_253 = lean_uint64_add(x_251, x_252);
x_254 = lean_uint64_to_uint8(x_253);
x_255 = lean_byte_array_fset(x_248, x_249, x_254);
lean_dec(x_249);
x_256 = lean_nat_add(x_233, x_26);
lean_dec(x_233);
x_257 = lean_uint64_shift_right(x_242, x_9);
x_258 = lean_uint64_shift_right(x_208, x_24);
x_259 = lean_uint64_land(x_258, x_9);
x_260 = lean_uint64_add(x_257, x_259);
x_261 = lean_uint64_to_uint8(x_260);
x_262 = lean_byte_array_fset(x_255, x_256, x_261);
lean_dec(x_256);
lean_ctor_set(x_1, 0, x_262);
lean_ctor_set_uint64(x_1, sizeof(void*)*1, x_238);
lean_ctor_set_uint64(x_1, sizeof(void*)*1 + 8, x_239);
lean_ctor_set_uint64(x_1, sizeof(void*)*1 + 16, x_240);
return x_1;
}
else
{
uint64_t x_263; uint64_t x_264; uint64_t x_265; lean_object* x_266; uint64_t x_267; uint64_t x_268; uint64_t x_269; uint64_t x_270; uint64_t x_271; uint64_t x_272; uint64_t x_273; uint64_t x_274; uint64_t x_275; uint64_t x_276; uint64_t x_277; uint64_t x_278; uint64_t x_279; uint64_t x_280; uint64_t x_281; lean_object* x_282; uint64_t x_283; uint64_t x_284; lean_object* x_285; uint64_t x_286; uint64_t x_287; uint64_t x_288; uint8_t x_289; lean_object* x_290; lean_object* x_291; uint64_t x_292; uint64_t x_293; uint64_t x_294; uint64_t x_295; uint8_t x_296; lean_object* x_297; lean_object* x_298; uint64_t x_299; uint64_t x_300; uint64_t x_301; uint64_t x_302; uint8_t x_303; lean_object* x_304; lean_object* x_305; lean_object* x_306; uint64_t x_307; uint64_t x_308; uint64_t x_309; uint64_t x_310; uint64_t x_311; uint64_t x_312; uint64_t x_313; uint64_t x_314; uint64_t x_315; uint64_t x_316; uint64_t x_317; uint64_t x_318; uint64_t x_319; uint8_t x_320; lean_object* x_321; lean_object* x_322; uint64_t x_323; uint64_t x_324; uint64_t x_325; uint64_t x_326; uint8_t x_327; lean_object* x_328; lean_object* x_329; uint64_t x_330; uint64_t x_331; uint64_t x_332; uint64_t x_333; uint8_t x_334; lean_object* x_335; lean_object* x_336; lean_object* x_337; uint64_t x_338; uint64_t x_339; uint64_t x_340; uint64_t x_341; uint64_t x_342; uint64_t x_343; uint64_t x_344; uint64_t x_345; uint64_t x_346; uint64_t x_347; uint64_t x_348; uint64_t x_349; uint64_t x_350; uint8_t x_351; lean_object* x_352; lean_object* x_353; uint64_t x_354; uint64_t x_355; uint64_t x_356; uint64_t x_357; uint8_t x_358; lean_object* x_359; lean_object* x_360; uint64_t x_361; uint64_t x_362; uint64_t x_363; uint64_t x_364; uint8_t x_365; lean_object* x_366; lean_object* x_367; lean_object* x_368; uint64_t x_369; uint64_t x_370; uint64_t x_371; uint64_t x_372; uint64_t x_373; uint64_t x_374; uint64_t x_375; uint64_t x_376; uint64_t x_377; uint64_t x_378; uint64_t x_379; uint64_t x_380; uint64_t x_381; uint8_t x_382; lean_object* x_383; lean_object* x_384; uint64_t x_385; uint64_t x_386; uint64_t x_387; uint64_t x_388; uint8_t x_389; lean_object* x_390; lean_object* x_391; uint64_t x_392; uint64_t x_393; uint64_t x_394; uint64_t x_395; uint8_t x_396; lean_object* x_397; lean_object* x_398; lean_object* x_399; uint64_t x_400; uint64_t x_401; uint64_t x_402; uint64_t x_403; uint64_t x_404; uint64_t x_405; uint64_t x_406; uint64_t x_407; uint64_t x_408; uint64_t x_409; uint64_t x_410; uint64_t x_411; uint64_t x_412; uint8_t x_413; lean_object* x_414; lean_object* x_415; uint64_t x_416; uint64_t x_417; uint64_t x_418; uint64_t x_419; uint8_t x_420; lean_object* x_421; lean_object* x_422; uint64_t x_423; uint64_t x_424; uint64_t x_425; uint64_t x_426; uint8_t x_427; lean_object* x_428; lean_object* x_429; lean_object* x_430; uint64_t x_431; uint64_t x_432; uint64_t x_433; uint64_t x_434; uint64_t x_435; uint64_t x_436; uint64_t x_437; uint64_t x_438; uint64_t x_439; uint64_t x_440; uint64_t x_441; uint64_t x_442; uint64_t x_443; uint8_t x_444; lean_object* x_445; lean_object* x_446; uint64_t x_447; uint64_t x_448; uint64_t x_449; uint64_t x_450; uint8_t x_451; lean_object* x_452; lean_object* x_453; uint64_t x_454; uint64_t x_455; uint64_t x_456; uint64_t x_457; uint8_t x_458; lean_object* x_459; lean_object* x_460; lean_object* x_461; uint64_t x_462; uint64_t x_463; uint64_t x_464; uint64_t x_465; uint64_t x_466; uint64_t x_467; uint64_t x_468; uint64_t x_469; uint64_t x_470; uint64_t x_471; uint64_t x_472; uint64_t x_473; uint64_t x_474; uint8_t x_475; lean_object* x_476; lean_object* x_477; uint64_t x_478; uint64_t x_479; uint64_t x_480; uint64_t x_481; uint8_t x_482; lean_object* x_483; lean_object* x_484; uint64_t x_485; uint64_t x_486; uint64_t x_487; uint64_t x_488; uint8_t x_489; lean_object* x_490; lean_object* x_491; lean_object* x_492; uint64_t x_493; uint64_t x_494; uint64_t x_495; uint64_t x_496; uint64_t x_497; uint64_t x_498; uint64_t x_499; uint64_t x_500; uint64_t x_501; uint64_t x_502; uint64_t x_503; uint64_t x_504; uint64_t x_505; uint8_t x_506; lean_object* x_507; lean_object* x_508; uint64_t x_509; uint64_t x_510; uint64_t x_511; uint64_t x_512; uint8_t x_513; lean_object* x_514; lean_object* x_515; uint64_t x_516; uint64_t x_517; uint64_t x_518; uint64_t x_519; uint8_t x_520; lean_object* x_521; lean_object* x_522; 
x_263 = lean_ctor_get_uint64(x_1, sizeof(void*)*1);
x_264 = lean_ctor_get_uint64(x_1, sizeof(void*)*1 + 8);
x_265 = lean_ctor_get_uint64(x_1, sizeof(void*)*1 + 16);
x_266 = lean_ctor_get(x_1, 0);
lean_inc(x_266);
lean_dec(x_1);
x_267 = 4841988840345449266ULL;
x_268 = 2;
x_269 = lean_uint64_shift_left(x_263, x_268);
x_270 = 60;
x_271 = lean_uint64_land(x_269, x_270);
x_272 = lean_uint64_shift_right(x_267, x_271);
x_273 = 7;
x_274 = lean_uint64_land(x_272, x_273);
x_275 = lean_uint64_shift_right(x_263, x_274);
x_276 = 3;
x_277 = lean_uint64_shift_right(x_264, x_276);
x_278 = lean_uint64_add(x_265, x_274);
x_279 = 8295722942975726608ULL;
x_280 = lean_uint64_shift_right(x_279, x_271);
x_281 = lean_uint64_land(x_280, x_273);
x_282 = lean_unsigned_to_nat(1u);
x_283 = 1;
x_284 = lean_uint64_land(x_281, x_283);
x_285 = lean_unsigned_to_nat(2u);
x_286 = lean_uint64_land(x_264, x_283);
x_287 = lean_uint64_shift_left(x_286, x_283);
x_288 = lean_uint64_add(x_284, x_287);
x_289 = lean_uint64_to_uint8(x_288);
x_290 = lean_byte_array_fset(x_266, x_2, x_289);
x_291 = lean_nat_add(x_2, x_282);
x_292 = lean_uint64_shift_right(x_281, x_283);
x_293 = lean_uint64_land(x_292, x_283);
x_294 = lean_uint64_land(x_264, x_268);
x_295 = lean_uint64_add(x_293, x_294);
x_296 = lean_uint64_to_uint8(x_295);
x_297 = lean_byte_array_fset(x_290, x_291, x_296);
lean_dec(x_291);
x_298 = lean_nat_add(x_2, x_285);
x_299 = lean_uint64_shift_right(x_281, x_268);
x_300 = lean_uint64_shift_right(x_264, x_283);
x_301 = lean_uint64_land(x_300, x_268);
x_302 = lean_uint64_add(x_299, x_301);
x_303 = lean_uint64_to_uint8(x_302);
x_304 = lean_byte_array_fset(x_297, x_298, x_303);
lean_dec(x_298);
x_305 = lean_unsigned_to_nat(3u);
x_306 = lean_nat_add(x_2, x_305);
x_307 = lean_uint64_shift_left(x_275, x_268);
x_308 = lean_uint64_land(x_307, x_270);
x_309 = lean_uint64_shift_right(x_267, x_308);
x_310 = lean_uint64_land(x_309, x_273);
x_311 = lean_uint64_shift_right(x_275, x_310);
x_312 = lean_uint64_shift_right(x_277, x_276);
x_313 = lean_uint64_add(x_278, x_310);
x_314 = lean_uint64_shift_right(x_279, x_308);
x_315 = lean_uint64_land(x_314, x_273);
x_316 = lean_uint64_land(x_315, x_283);
x_317 = lean_uint64_land(x_277, x_283);
x_318 = lean_uint64_shift_left(x_317, x_283);
x_319 = lean_uint64_add(x_316, x_318);
x_320 = lean_uint64_to_uint8(x_319);
x_321 = lean_byte_array_fset(x_304, x_306, x_320);
x_322 = lean_nat_add(x_306, x_282);
x_323 = lean_uint64_shift_right(x_315, x_283);
x_324 = lean_uint64_land(x_323, x_283);
x_325 = lean_uint64_land(x_277, x_268);
x_326 = lean_uint64_add(x_324, x_325);
x_327 = lean_uint64_to_uint8(x_326);
x_328 = lean_byte_array_fset(x_321, x_322, x_327);
lean_dec(x_322);
x_329 = lean_nat_add(x_306, x_285);
lean_dec(x_306);
x_330 = lean_uint64_shift_right(x_315, x_268);
x_331 = lean_uint64_shift_right(x_277, x_283);
x_332 = lean_uint64_land(x_331, x_268);
x_333 = lean_uint64_add(x_330, x_332);
x_334 = lean_uint64_to_uint8(x_333);
x_335 = lean_byte_array_fset(x_328, x_329, x_334);
lean_dec(x_329);
x_336 = lean_unsigned_to_nat(6u);
x_337 = lean_nat_add(x_2, x_336);
x_338 = lean_uint64_shift_left(x_311, x_268);
x_339 = lean_uint64_land(x_338, x_270);
x_340 = lean_uint64_shift_right(x_267, x_339);
x_341 = lean_uint64_land(x_340, x_273);
x_342 = lean_uint64_shift_right(x_311, x_341);
x_343 = lean_uint64_shift_right(x_312, x_276);
x_344 = lean_uint64_add(x_313, x_341);
x_345 = lean_uint64_shift_right(x_279, x_339);
x_346 = lean_uint64_land(x_345, x_273);
x_347 = lean_uint64_land(x_346, x_283);
x_348 = lean_uint64_land(x_312, x_283);
x_349 = lean_uint64_shift_left(x_348, x_283);
x_350 = lean_uint64_add(x_347, x_349);
x_351 = lean_uint64_to_uint8(x_350);
x_352 = lean_byte_array_fset(x_335, x_337, x_351);
x_353 = lean_nat_add(x_337, x_282);
x_354 = lean_uint64_shift_right(x_346, x_283);
x_355 = lean_uint64_land(x_354, x_283);
x_356 = lean_uint64_land(x_312, x_268);
x_357 = lean_uint64_add(x_355, x_356);
x_358 = lean_uint64_to_uint8(x_357);
x_359 = lean_byte_array_fset(x_352, x_353, x_358);
lean_dec(x_353);
x_360 = lean_nat_add(x_337, x_285);
lean_dec(x_337);
x_361 = lean_uint64_shift_right(x_346, x_268);
x_362 = lean_uint64_shift_right(x_312, x_283);
x_363 = lean_uint64_land(x_362, x_268);
x_364 = lean_uint64_add(x_361, x_363);
x_365 = lean_uint64_to_uint8(x_364);
x_366 = lean_byte_array_fset(x_359, x_360, x_365);
lean_dec(x_360);
x_367 = lean_unsigned_to_nat(9u);
x_368 = lean_nat_add(x_2, x_367);
x_369 = lean_uint64_shift_left(x_342, x_268);
x_370 = lean_uint64_land(x_369, x_270);
x_371 = lean_uint64_shift_right(x_267, x_370);
x_372 = lean_uint64_land(x_371, x_273);
x_373 = lean_uint64_shift_right(x_342, x_372);
x_374 = lean_uint64_shift_right(x_343, x_276);
x_375 = lean_uint64_add(x_344, x_372);
x_376 = lean_uint64_shift_right(x_279, x_370);
x_377 = lean_uint64_land(x_376, x_273);
x_378 = lean_uint64_land(x_377, x_283);
x_379 = lean_uint64_land(x_343, x_283);
x_380 = lean_uint64_shift_left(x_379, x_283);
x_381 = lean_uint64_add(x_378, x_380);
x_382 = lean_uint64_to_uint8(x_381);
x_383 = lean_byte_array_fset(x_366, x_368, x_382);
x_384 = lean_nat_add(x_368, x_282);
x_385 = lean_uint64_shift_right(x_377, x_283);
x_386 = lean_uint64_land(x_385, x_283);
x_387 = lean_uint64_land(x_343, x_268);
x_388 = lean_uint64_add(x_386, x_387);
x_389 = lean_uint64_to_uint8(x_388);
x_390 = lean_byte_array_fset(x_383, x_384, x_389);
lean_dec(x_384);
x_391 = lean_nat_add(x_368, x_285);
lean_dec(x_368);
x_392 = lean_uint64_shift_right(x_377, x_268);
x_393 = lean_uint64_shift_right(x_343, x_283);
x_394 = lean_uint64_land(x_393, x_268);
x_395 = lean_uint64_add(x_392, x_394);
x_396 = lean_uint64_to_uint8(x_395);
x_397 = lean_byte_array_fset(x_390, x_391, x_396);
lean_dec(x_391);
x_398 = lean_unsigned_to_nat(12u);
x_399 = lean_nat_add(x_2, x_398);
x_400 = lean_uint64_shift_left(x_373, x_268);
x_401 = lean_uint64_land(x_400, x_270);
x_402 = lean_uint64_shift_right(x_267, x_401);
x_403 = lean_uint64_land(x_402, x_273);
x_404 = lean_uint64_shift_right(x_373, x_403);
x_405 = lean_uint64_shift_right(x_374, x_276);
x_406 = lean_uint64_add(x_375, x_403);
x_407 = lean_uint64_shift_right(x_279, x_401);
x_408 = lean_uint64_land(x_407, x_273);
x_409 = lean_uint64_land(x_408, x_283);
x_410 = lean_uint64_land(x_374, x_283);
x_411 = lean_uint64_shift_left(x_410, x_283);
x_412 = lean_uint64_add(x_409, x_411);
x_413 = lean_uint64_to_uint8(x_412);
x_414 = lean_byte_array_fset(x_397, x_399, x_413);
x_415 = lean_nat_add(x_399, x_282);
x_416 = lean_uint64_shift_right(x_408, x_283);
x_417 = lean_uint64_land(x_416, x_283);
x_418 = lean_uint64_land(x_374, x_268);
x_419 = lean_uint64_add(x_417, x_418);
x_420 = lean_uint64_to_uint8(x_419);
x_421 = lean_byte_array_fset(x_414, x_415, x_420);
lean_dec(x_415);
x_422 = lean_nat_add(x_399, x_285);
lean_dec(x_399);
x_423 = lean_uint64_shift_right(x_408, x_268);
x_424 = lean_uint64_shift_right(x_374, x_283);
x_425 = lean_uint64_land(x_424, x_268);
x_426 = lean_uint64_add(x_423, x_425);
x_427 = lean_uint64_to_uint8(x_426);
x_428 = lean_byte_array_fset(x_421, x_422, x_427);
lean_dec(x_422);
x_429 = lean_unsigned_to_nat(15u);
x_430 = lean_nat_add(x_2, x_429);
x_431 = lean_uint64_shift_left(x_404, x_268);
x_432 = lean_uint64_land(x_431, x_270);
x_433 = lean_uint64_shift_right(x_267, x_432);
x_434 = lean_uint64_land(x_433, x_273);
x_435 = lean_uint64_shift_right(x_404, x_434);
x_436 = lean_uint64_shift_right(x_405, x_276);
x_437 = lean_uint64_add(x_406, x_434);
x_438 = lean_uint64_shift_right(x_279, x_432);
x_439 = lean_uint64_land(x_438, x_273);
x_440 = lean_uint64_land(x_439, x_283);
x_441 = lean_uint64_land(x_405, x_283);
x_442 = lean_uint64_shift_left(x_441, x_283);
x_443 = lean_uint64_add(x_440, x_442);
x_444 = lean_uint64_to_uint8(x_443);
x_445 = lean_byte_array_fset(x_428, x_430, x_444);
x_446 = lean_nat_add(x_430, x_282);
x_447 = lean_uint64_shift_right(x_439, x_283);
x_448 = lean_uint64_land(x_447, x_283);
x_449 = lean_uint64_land(x_405, x_268);
x_450 = lean_uint64_add(x_448, x_449);
x_451 = lean_uint64_to_uint8(x_450);
x_452 = lean_byte_array_fset(x_445, x_446, x_451);
lean_dec(x_446);
x_453 = lean_nat_add(x_430, x_285);
lean_dec(x_430);
x_454 = lean_uint64_shift_right(x_439, x_268);
x_455 = lean_uint64_shift_right(x_405, x_283);
x_456 = lean_uint64_land(x_455, x_268);
x_457 = lean_uint64_add(x_454, x_456);
x_458 = lean_uint64_to_uint8(x_457);
x_459 = lean_byte_array_fset(x_452, x_453, x_458);
lean_dec(x_453);
x_460 = lean_unsigned_to_nat(18u);
x_461 = lean_nat_add(x_2, x_460);
x_462 = lean_uint64_shift_left(x_435, x_268);
x_463 = lean_uint64_land(x_462, x_270);
x_464 = lean_uint64_shift_right(x_267, x_463);
x_465 = lean_uint64_land(x_464, x_273);
x_466 = lean_uint64_shift_right(x_435, x_465);
x_467 = lean_uint64_shift_right(x_436, x_276);
x_468 = lean_uint64_add(x_437, x_465);
x_469 = lean_uint64_shift_right(x_279, x_463);
x_470 = lean_uint64_land(x_469, x_273);
x_471 = lean_uint64_land(x_470, x_283);
x_472 = lean_uint64_land(x_436, x_283);
x_473 = lean_uint64_shift_left(x_472, x_283);
x_474 = lean_uint64_add(x_471, x_473);
x_475 = lean_uint64_to_uint8(x_474);
x_476 = lean_byte_array_fset(x_459, x_461, x_475);
x_477 = lean_nat_add(x_461, x_282);
x_478 = lean_uint64_shift_right(x_470, x_283);
x_479 = lean_uint64_land(x_478, x_283);
x_480 = lean_uint64_land(x_436, x_268);
x_481 = lean_uint64_add(x_479, x_480);
x_482 = lean_uint64_to_uint8(x_481);
x_483 = lean_byte_array_fset(x_476, x_477, x_482);
lean_dec(x_477);
x_484 = lean_nat_add(x_461, x_285);
lean_dec(x_461);
x_485 = lean_uint64_shift_right(x_470, x_268);
x_486 = lean_uint64_shift_right(x_436, x_283);
x_487 = lean_uint64_land(x_486, x_268);
x_488 = lean_uint64_add(x_485, x_487);
x_489 = lean_uint64_to_uint8(x_488);
x_490 = lean_byte_array_fset(x_483, x_484, x_489);
lean_dec(x_484);
x_491 = lean_unsigned_to_nat(21u);
x_492 = lean_nat_add(x_2, x_491);
x_493 = lean_uint64_shift_left(x_466, x_268);
x_494 = lean_uint64_land(x_493, x_270);
x_495 = lean_uint64_shift_right(x_267, x_494);
x_496 = lean_uint64_land(x_495, x_273);
x_497 = lean_uint64_shift_right(x_466, x_496);
x_498 = lean_uint64_shift_right(x_467, x_276);
x_499 = lean_uint64_add(x_468, x_496);
x_500 = lean_uint64_shift_right(x_279, x_494);
x_501 = lean_uint64_land(x_500, x_273);
x_502 = lean_uint64_land(x_501, x_283);
x_503 = lean_uint64_land(x_467, x_283);
x_504 = lean_uint64_shift_left(x_503, x_283);
x_505 = lean_uint64_add(x_502, x_504);
x_506 = lean_uint64_to_uint8(x_505);
x_507 = lean_byte_array_fset(x_490, x_492, x_506);
x_508 = lean_nat_add(x_492, x_282);
x_509 = lean_uint64_shift_right(x_501, x_283);
x_510 = lean_uint64_land(x_509, x_283);
x_511 = lean_uint64_land(x_467, x_268);
x_512 = lean_uint64_add(x_510, x_511);
x_513 = lean_uint64_to_uint8(x_512);
x_514 = lean_byte_array_fset(x_507, x_508, x_513);
lean_dec(x_508);
x_515 = lean_nat_add(x_492, x_285);
lean_dec(x_492);
x_516 = lean_uint64_shift_right(x_501, x_268);
x_517 = lean_uint64_shift_right(x_467, x_283);
x_518 = lean_uint64_land(x_517, x_268);
x_519 = lean_uint64_add(x_516, x_518);
x_520 = lean_uint64_to_uint8(x_519);
x_521 = lean_byte_array_fset(x_514, x_515, x_520);
lean_dec(x_515);
x_522 = lean_alloc_ctor(0, 1, 24);
lean_ctor_set(x_522, 0, x_521);
lean_ctor_set_uint64(x_522, sizeof(void*)*1, x_497);
lean_ctor_set_uint64(x_522, sizeof(void*)*1 + 8, x_498);
lean_ctor_set_uint64(x_522, sizeof(void*)*1 + 16, x_499);
return x_522;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_eight___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Sparse_eight(x_1, x_2, x_3, x_4);
lean_dec(x_3);
lean_dec(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_eight___redArg___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Sparse_eight___redArg(x_1, x_2);
lean_dec(x_2);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_blocks___redArg(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
lean_object* x_8; lean_object* x_9; uint8_t x_10; 
x_8 = lean_unsigned_to_nat(24u);
x_9 = lean_nat_add(x_6, x_8);
x_10 = lean_nat_dec_le(x_9, x_2);
if (x_10 == 0)
{
lean_object* x_11; 
lean_dec(x_9);
x_11 = l_Lydite_Fast_Sparse_slowHighs(x_1, x_2, x_4, x_5, x_6, x_7);
return x_11;
}
else
{
uint8_t x_12; 
x_12 = lean_nat_dec_lt(x_5, x_3);
if (x_12 == 0)
{
lean_object* x_13; 
lean_dec(x_9);
x_13 = l_Lydite_Fast_Sparse_slowHighs(x_1, x_2, x_4, x_5, x_6, x_7);
return x_13;
}
else
{
uint8_t x_14; 
x_14 = lean_nat_dec_lt(x_4, x_3);
if (x_14 == 0)
{
lean_object* x_15; 
lean_dec(x_9);
x_15 = l_Lydite_Fast_Sparse_slowHighs(x_1, x_2, x_4, x_5, x_6, x_7);
return x_15;
}
else
{
lean_object* x_16; lean_object* x_17; size_t x_18; uint8_t x_19; uint64_t x_20; size_t x_21; size_t x_22; uint8_t x_23; uint64_t x_24; uint64_t x_25; uint64_t x_26; uint64_t x_27; size_t x_28; size_t x_29; uint8_t x_30; uint64_t x_31; uint64_t x_32; uint64_t x_33; uint64_t x_34; size_t x_35; size_t x_36; uint8_t x_37; uint64_t x_38; uint64_t x_39; uint64_t x_40; uint64_t x_41; size_t x_42; size_t x_43; uint8_t x_44; uint64_t x_45; uint64_t x_46; uint64_t x_47; uint64_t x_48; size_t x_49; size_t x_50; uint8_t x_51; uint64_t x_52; uint64_t x_53; uint64_t x_54; uint64_t x_55; size_t x_56; size_t x_57; uint8_t x_58; uint64_t x_59; uint64_t x_60; uint64_t x_61; uint64_t x_62; size_t x_63; size_t x_64; uint8_t x_65; uint64_t x_66; uint64_t x_67; uint64_t x_68; uint64_t x_69; lean_object* x_70; lean_object* x_71; uint64_t x_72; uint64_t x_73; lean_object* x_74; size_t x_75; uint8_t x_76; uint64_t x_77; size_t x_78; uint8_t x_79; uint64_t x_80; uint64_t x_81; uint64_t x_82; size_t x_83; uint8_t x_84; uint64_t x_85; uint64_t x_86; uint64_t x_87; size_t x_88; uint8_t x_89; uint64_t x_90; uint64_t x_91; uint64_t x_92; size_t x_93; uint8_t x_94; uint64_t x_95; uint64_t x_96; uint64_t x_97; size_t x_98; uint8_t x_99; uint64_t x_100; uint64_t x_101; uint64_t x_102; size_t x_103; uint8_t x_104; uint64_t x_105; uint64_t x_106; uint64_t x_107; size_t x_108; uint8_t x_109; uint64_t x_110; uint64_t x_111; uint64_t x_112; lean_object* x_113; uint64_t x_114; uint64_t x_115; uint64_t x_116; uint64_t x_117; uint64_t x_118; uint64_t x_119; uint64_t x_120; uint64_t x_121; uint64_t x_122; uint64_t x_123; uint64_t x_124; uint64_t x_125; uint64_t x_126; uint64_t x_127; uint64_t x_128; uint64_t x_129; lean_object* x_130; uint64_t x_131; uint64_t x_132; lean_object* x_133; uint64_t x_134; uint64_t x_135; uint64_t x_136; uint8_t x_137; lean_object* x_138; lean_object* x_139; uint64_t x_140; uint64_t x_141; uint64_t x_142; uint64_t x_143; uint8_t x_144; lean_object* x_145; lean_object* x_146; uint64_t x_147; uint64_t x_148; uint64_t x_149; uint64_t x_150; uint8_t x_151; lean_object* x_152; lean_object* x_153; uint64_t x_154; uint64_t x_155; uint64_t x_156; uint64_t x_157; uint64_t x_158; uint64_t x_159; uint64_t x_160; uint64_t x_161; uint64_t x_162; uint64_t x_163; uint64_t x_164; uint64_t x_165; uint64_t x_166; uint8_t x_167; lean_object* x_168; lean_object* x_169; uint64_t x_170; uint64_t x_171; uint64_t x_172; uint64_t x_173; uint8_t x_174; lean_object* x_175; lean_object* x_176; uint64_t x_177; uint64_t x_178; uint64_t x_179; uint64_t x_180; uint8_t x_181; lean_object* x_182; lean_object* x_183; lean_object* x_184; uint64_t x_185; uint64_t x_186; uint64_t x_187; uint64_t x_188; uint64_t x_189; uint64_t x_190; uint64_t x_191; uint64_t x_192; uint64_t x_193; uint64_t x_194; uint64_t x_195; uint64_t x_196; uint64_t x_197; uint8_t x_198; lean_object* x_199; lean_object* x_200; uint64_t x_201; uint64_t x_202; uint64_t x_203; uint64_t x_204; uint8_t x_205; lean_object* x_206; lean_object* x_207; uint64_t x_208; uint64_t x_209; uint64_t x_210; uint64_t x_211; uint8_t x_212; lean_object* x_213; lean_object* x_214; lean_object* x_215; uint64_t x_216; uint64_t x_217; uint64_t x_218; uint64_t x_219; uint64_t x_220; uint64_t x_221; uint64_t x_222; uint64_t x_223; uint64_t x_224; uint64_t x_225; uint64_t x_226; uint64_t x_227; uint64_t x_228; uint8_t x_229; lean_object* x_230; lean_object* x_231; uint64_t x_232; uint64_t x_233; uint64_t x_234; uint64_t x_235; uint8_t x_236; lean_object* x_237; lean_object* x_238; uint64_t x_239; uint64_t x_240; uint64_t x_241; uint64_t x_242; uint8_t x_243; lean_object* x_244; lean_object* x_245; lean_object* x_246; uint64_t x_247; uint64_t x_248; uint64_t x_249; uint64_t x_250; uint64_t x_251; uint64_t x_252; uint64_t x_253; uint64_t x_254; uint64_t x_255; uint64_t x_256; uint64_t x_257; uint64_t x_258; uint64_t x_259; uint8_t x_260; lean_object* x_261; lean_object* x_262; uint64_t x_263; uint64_t x_264; uint64_t x_265; uint64_t x_266; uint8_t x_267; lean_object* x_268; lean_object* x_269; uint64_t x_270; uint64_t x_271; uint64_t x_272; uint64_t x_273; uint8_t x_274; lean_object* x_275; lean_object* x_276; lean_object* x_277; uint64_t x_278; uint64_t x_279; uint64_t x_280; uint64_t x_281; uint64_t x_282; uint64_t x_283; uint64_t x_284; uint64_t x_285; uint64_t x_286; uint64_t x_287; uint64_t x_288; uint64_t x_289; uint64_t x_290; uint8_t x_291; lean_object* x_292; lean_object* x_293; uint64_t x_294; uint64_t x_295; uint64_t x_296; uint64_t x_297; uint8_t x_298; lean_object* x_299; lean_object* x_300; uint64_t x_301; uint64_t x_302; uint64_t x_303; uint64_t x_304; uint8_t x_305; lean_object* x_306; lean_object* x_307; lean_object* x_308; uint64_t x_309; uint64_t x_310; uint64_t x_311; uint64_t x_312; uint64_t x_313; uint64_t x_314; uint64_t x_315; uint64_t x_316; uint64_t x_317; uint64_t x_318; uint64_t x_319; uint64_t x_320; uint64_t x_321; uint8_t x_322; lean_object* x_323; lean_object* x_324; uint64_t x_325; uint64_t x_326; uint64_t x_327; uint64_t x_328; uint8_t x_329; lean_object* x_330; lean_object* x_331; uint64_t x_332; uint64_t x_333; uint64_t x_334; uint64_t x_335; uint8_t x_336; lean_object* x_337; lean_object* x_338; lean_object* x_339; uint64_t x_340; uint64_t x_341; uint64_t x_342; uint64_t x_343; uint64_t x_344; uint64_t x_345; uint64_t x_346; uint64_t x_347; uint64_t x_348; uint64_t x_349; uint64_t x_350; uint8_t x_351; lean_object* x_352; lean_object* x_353; uint64_t x_354; uint64_t x_355; uint64_t x_356; uint64_t x_357; uint8_t x_358; lean_object* x_359; lean_object* x_360; uint64_t x_361; uint64_t x_362; uint64_t x_363; uint64_t x_364; uint8_t x_365; lean_object* x_366; lean_object* x_367; lean_object* x_368; lean_object* x_369; 
x_16 = lean_unsigned_to_nat(3u);
x_17 = lean_nat_shiftr(x_5, x_16);
x_18 = lean_usize_of_nat(x_17);
lean_dec(x_17);
x_19 = lean_byte_array_uget(x_1, x_18);
x_20 = lean_uint8_to_uint64(x_19);
x_21 = 1;
x_22 = lean_usize_add(x_18, x_21);
x_23 = lean_byte_array_uget(x_1, x_22);
x_24 = lean_uint8_to_uint64(x_23);
x_25 = 8;
x_26 = lean_uint64_shift_left(x_24, x_25);
x_27 = lean_uint64_lor(x_20, x_26);
x_28 = 2;
x_29 = lean_usize_add(x_18, x_28);
x_30 = lean_byte_array_uget(x_1, x_29);
x_31 = lean_uint8_to_uint64(x_30);
x_32 = 16;
x_33 = lean_uint64_shift_left(x_31, x_32);
x_34 = lean_uint64_lor(x_27, x_33);
x_35 = 3;
x_36 = lean_usize_add(x_18, x_35);
x_37 = lean_byte_array_uget(x_1, x_36);
x_38 = lean_uint8_to_uint64(x_37);
x_39 = 24;
x_40 = lean_uint64_shift_left(x_38, x_39);
x_41 = lean_uint64_lor(x_34, x_40);
x_42 = 4;
x_43 = lean_usize_add(x_18, x_42);
x_44 = lean_byte_array_uget(x_1, x_43);
x_45 = lean_uint8_to_uint64(x_44);
x_46 = 32;
x_47 = lean_uint64_shift_left(x_45, x_46);
x_48 = lean_uint64_lor(x_41, x_47);
x_49 = 5;
x_50 = lean_usize_add(x_18, x_49);
x_51 = lean_byte_array_uget(x_1, x_50);
x_52 = lean_uint8_to_uint64(x_51);
x_53 = 40;
x_54 = lean_uint64_shift_left(x_52, x_53);
x_55 = lean_uint64_lor(x_48, x_54);
x_56 = 6;
x_57 = lean_usize_add(x_18, x_56);
x_58 = lean_byte_array_uget(x_1, x_57);
x_59 = lean_uint8_to_uint64(x_58);
x_60 = 48;
x_61 = lean_uint64_shift_left(x_59, x_60);
x_62 = lean_uint64_lor(x_55, x_61);
x_63 = 7;
x_64 = lean_usize_add(x_18, x_63);
x_65 = lean_byte_array_uget(x_1, x_64);
x_66 = lean_uint8_to_uint64(x_65);
x_67 = 56;
x_68 = lean_uint64_shift_left(x_66, x_67);
x_69 = lean_uint64_lor(x_62, x_68);
x_70 = lean_unsigned_to_nat(8u);
x_71 = lean_nat_mod(x_5, x_70);
x_72 = lean_uint64_of_nat(x_71);
lean_dec(x_71);
x_73 = lean_uint64_shift_right(x_69, x_72);
x_74 = lean_nat_shiftr(x_4, x_16);
x_75 = lean_usize_of_nat(x_74);
lean_dec(x_74);
x_76 = lean_byte_array_uget(x_1, x_75);
x_77 = lean_uint8_to_uint64(x_76);
x_78 = lean_usize_add(x_75, x_21);
x_79 = lean_byte_array_uget(x_1, x_78);
x_80 = lean_uint8_to_uint64(x_79);
x_81 = lean_uint64_shift_left(x_80, x_25);
x_82 = lean_uint64_lor(x_77, x_81);
x_83 = lean_usize_add(x_75, x_28);
x_84 = lean_byte_array_uget(x_1, x_83);
x_85 = lean_uint8_to_uint64(x_84);
x_86 = lean_uint64_shift_left(x_85, x_32);
x_87 = lean_uint64_lor(x_82, x_86);
x_88 = lean_usize_add(x_75, x_35);
x_89 = lean_byte_array_uget(x_1, x_88);
x_90 = lean_uint8_to_uint64(x_89);
x_91 = lean_uint64_shift_left(x_90, x_39);
x_92 = lean_uint64_lor(x_87, x_91);
x_93 = lean_usize_add(x_75, x_42);
x_94 = lean_byte_array_uget(x_1, x_93);
x_95 = lean_uint8_to_uint64(x_94);
x_96 = lean_uint64_shift_left(x_95, x_46);
x_97 = lean_uint64_lor(x_92, x_96);
x_98 = lean_usize_add(x_75, x_49);
x_99 = lean_byte_array_uget(x_1, x_98);
x_100 = lean_uint8_to_uint64(x_99);
x_101 = lean_uint64_shift_left(x_100, x_53);
x_102 = lean_uint64_lor(x_97, x_101);
x_103 = lean_usize_add(x_75, x_56);
x_104 = lean_byte_array_uget(x_1, x_103);
x_105 = lean_uint8_to_uint64(x_104);
x_106 = lean_uint64_shift_left(x_105, x_60);
x_107 = lean_uint64_lor(x_102, x_106);
x_108 = lean_usize_add(x_75, x_63);
x_109 = lean_byte_array_uget(x_1, x_108);
x_110 = lean_uint8_to_uint64(x_109);
x_111 = lean_uint64_shift_left(x_110, x_67);
x_112 = lean_uint64_lor(x_107, x_111);
x_113 = lean_nat_mod(x_4, x_70);
x_114 = lean_uint64_of_nat(x_113);
lean_dec(x_113);
x_115 = lean_uint64_shift_right(x_112, x_114);
x_116 = 4841988840345449266ULL;
x_117 = 2;
x_118 = lean_uint64_shift_left(x_73, x_117);
x_119 = 60;
x_120 = lean_uint64_land(x_118, x_119);
x_121 = lean_uint64_shift_right(x_116, x_120);
x_122 = 7;
x_123 = lean_uint64_land(x_121, x_122);
x_124 = lean_uint64_shift_right(x_73, x_123);
x_125 = 3;
x_126 = lean_uint64_shift_right(x_115, x_125);
x_127 = 8295722942975726608ULL;
x_128 = lean_uint64_shift_right(x_127, x_120);
x_129 = lean_uint64_land(x_128, x_122);
x_130 = lean_unsigned_to_nat(1u);
x_131 = 1;
x_132 = lean_uint64_land(x_129, x_131);
x_133 = lean_unsigned_to_nat(2u);
x_134 = lean_uint64_land(x_115, x_131);
x_135 = lean_uint64_shift_left(x_134, x_131);
x_136 = lean_uint64_add(x_132, x_135);
x_137 = lean_uint64_to_uint8(x_136);
x_138 = lean_byte_array_fset(x_7, x_6, x_137);
x_139 = lean_nat_add(x_6, x_130);
x_140 = lean_uint64_shift_right(x_129, x_131);
x_141 = lean_uint64_land(x_140, x_131);
x_142 = lean_uint64_land(x_115, x_117);
x_143 = lean_uint64_add(x_141, x_142);
x_144 = lean_uint64_to_uint8(x_143);
x_145 = lean_byte_array_fset(x_138, x_139, x_144);
lean_dec(x_139);
x_146 = lean_nat_add(x_6, x_133);
x_147 = lean_uint64_shift_right(x_129, x_117);
x_148 = lean_uint64_shift_right(x_115, x_131);
x_149 = lean_uint64_land(x_148, x_117);
x_150 = lean_uint64_add(x_147, x_149);
x_151 = lean_uint64_to_uint8(x_150);
x_152 = lean_byte_array_fset(x_145, x_146, x_151);
lean_dec(x_146);
x_153 = lean_nat_add(x_6, x_16);
x_154 = lean_uint64_shift_left(x_124, x_117);
x_155 = lean_uint64_land(x_154, x_119);
x_156 = lean_uint64_shift_right(x_116, x_155);
x_157 = lean_uint64_land(x_156, x_122);
x_158 = lean_uint64_shift_right(x_124, x_157);
x_159 = lean_uint64_shift_right(x_126, x_125);
x_160 = lean_uint64_add(x_123, x_157);
x_161 = lean_uint64_shift_right(x_127, x_155);
x_162 = lean_uint64_land(x_161, x_122);
x_163 = lean_uint64_land(x_162, x_131);
x_164 = lean_uint64_land(x_126, x_131);
x_165 = lean_uint64_shift_left(x_164, x_131);
x_166 = lean_uint64_add(x_163, x_165);
x_167 = lean_uint64_to_uint8(x_166);
x_168 = lean_byte_array_fset(x_152, x_153, x_167);
x_169 = lean_nat_add(x_153, x_130);
x_170 = lean_uint64_shift_right(x_162, x_131);
x_171 = lean_uint64_land(x_170, x_131);
x_172 = lean_uint64_land(x_126, x_117);
x_173 = lean_uint64_add(x_171, x_172);
x_174 = lean_uint64_to_uint8(x_173);
x_175 = lean_byte_array_fset(x_168, x_169, x_174);
lean_dec(x_169);
x_176 = lean_nat_add(x_153, x_133);
lean_dec(x_153);
x_177 = lean_uint64_shift_right(x_162, x_117);
x_178 = lean_uint64_shift_right(x_126, x_131);
x_179 = lean_uint64_land(x_178, x_117);
x_180 = lean_uint64_add(x_177, x_179);
x_181 = lean_uint64_to_uint8(x_180);
x_182 = lean_byte_array_fset(x_175, x_176, x_181);
lean_dec(x_176);
x_183 = lean_unsigned_to_nat(6u);
x_184 = lean_nat_add(x_6, x_183);
x_185 = lean_uint64_shift_left(x_158, x_117);
x_186 = lean_uint64_land(x_185, x_119);
x_187 = lean_uint64_shift_right(x_116, x_186);
x_188 = lean_uint64_land(x_187, x_122);
x_189 = lean_uint64_shift_right(x_158, x_188);
x_190 = lean_uint64_shift_right(x_159, x_125);
x_191 = lean_uint64_add(x_160, x_188);
x_192 = lean_uint64_shift_right(x_127, x_186);
x_193 = lean_uint64_land(x_192, x_122);
x_194 = lean_uint64_land(x_193, x_131);
x_195 = lean_uint64_land(x_159, x_131);
x_196 = lean_uint64_shift_left(x_195, x_131);
x_197 = lean_uint64_add(x_194, x_196);
x_198 = lean_uint64_to_uint8(x_197);
x_199 = lean_byte_array_fset(x_182, x_184, x_198);
x_200 = lean_nat_add(x_184, x_130);
x_201 = lean_uint64_shift_right(x_193, x_131);
x_202 = lean_uint64_land(x_201, x_131);
x_203 = lean_uint64_land(x_159, x_117);
x_204 = lean_uint64_add(x_202, x_203);
x_205 = lean_uint64_to_uint8(x_204);
x_206 = lean_byte_array_fset(x_199, x_200, x_205);
lean_dec(x_200);
x_207 = lean_nat_add(x_184, x_133);
lean_dec(x_184);
x_208 = lean_uint64_shift_right(x_193, x_117);
x_209 = lean_uint64_shift_right(x_159, x_131);
x_210 = lean_uint64_land(x_209, x_117);
x_211 = lean_uint64_add(x_208, x_210);
x_212 = lean_uint64_to_uint8(x_211);
x_213 = lean_byte_array_fset(x_206, x_207, x_212);
lean_dec(x_207);
x_214 = lean_unsigned_to_nat(9u);
x_215 = lean_nat_add(x_6, x_214);
x_216 = lean_uint64_shift_left(x_189, x_117);
x_217 = lean_uint64_land(x_216, x_119);
x_218 = lean_uint64_shift_right(x_116, x_217);
x_219 = lean_uint64_land(x_218, x_122);
x_220 = lean_uint64_shift_right(x_189, x_219);
x_221 = lean_uint64_shift_right(x_190, x_125);
x_222 = lean_uint64_add(x_191, x_219);
x_223 = lean_uint64_shift_right(x_127, x_217);
x_224 = lean_uint64_land(x_223, x_122);
x_225 = lean_uint64_land(x_224, x_131);
x_226 = lean_uint64_land(x_190, x_131);
x_227 = lean_uint64_shift_left(x_226, x_131);
x_228 = lean_uint64_add(x_225, x_227);
x_229 = lean_uint64_to_uint8(x_228);
x_230 = lean_byte_array_fset(x_213, x_215, x_229);
x_231 = lean_nat_add(x_215, x_130);
x_232 = lean_uint64_shift_right(x_224, x_131);
x_233 = lean_uint64_land(x_232, x_131);
x_234 = lean_uint64_land(x_190, x_117);
x_235 = lean_uint64_add(x_233, x_234);
x_236 = lean_uint64_to_uint8(x_235);
x_237 = lean_byte_array_fset(x_230, x_231, x_236);
lean_dec(x_231);
x_238 = lean_nat_add(x_215, x_133);
lean_dec(x_215);
x_239 = lean_uint64_shift_right(x_224, x_117);
x_240 = lean_uint64_shift_right(x_190, x_131);
x_241 = lean_uint64_land(x_240, x_117);
x_242 = lean_uint64_add(x_239, x_241);
x_243 = lean_uint64_to_uint8(x_242);
x_244 = lean_byte_array_fset(x_237, x_238, x_243);
lean_dec(x_238);
x_245 = lean_unsigned_to_nat(12u);
x_246 = lean_nat_add(x_6, x_245);
x_247 = lean_uint64_shift_left(x_220, x_117);
x_248 = lean_uint64_land(x_247, x_119);
x_249 = lean_uint64_shift_right(x_116, x_248);
x_250 = lean_uint64_land(x_249, x_122);
x_251 = lean_uint64_shift_right(x_220, x_250);
x_252 = lean_uint64_shift_right(x_221, x_125);
x_253 = lean_uint64_add(x_222, x_250);
x_254 = lean_uint64_shift_right(x_127, x_248);
x_255 = lean_uint64_land(x_254, x_122);
x_256 = lean_uint64_land(x_255, x_131);
x_257 = lean_uint64_land(x_221, x_131);
x_258 = lean_uint64_shift_left(x_257, x_131);
x_259 = lean_uint64_add(x_256, x_258);
x_260 = lean_uint64_to_uint8(x_259);
x_261 = lean_byte_array_fset(x_244, x_246, x_260);
x_262 = lean_nat_add(x_246, x_130);
x_263 = lean_uint64_shift_right(x_255, x_131);
x_264 = lean_uint64_land(x_263, x_131);
x_265 = lean_uint64_land(x_221, x_117);
x_266 = lean_uint64_add(x_264, x_265);
x_267 = lean_uint64_to_uint8(x_266);
x_268 = lean_byte_array_fset(x_261, x_262, x_267);
lean_dec(x_262);
x_269 = lean_nat_add(x_246, x_133);
lean_dec(x_246);
x_270 = lean_uint64_shift_right(x_255, x_117);
x_271 = lean_uint64_shift_right(x_221, x_131);
x_272 = lean_uint64_land(x_271, x_117);
x_273 = lean_uint64_add(x_270, x_272);
x_274 = lean_uint64_to_uint8(x_273);
x_275 = lean_byte_array_fset(x_268, x_269, x_274);
lean_dec(x_269);
x_276 = lean_unsigned_to_nat(15u);
x_277 = lean_nat_add(x_6, x_276);
x_278 = lean_uint64_shift_left(x_251, x_117);
x_279 = lean_uint64_land(x_278, x_119);
x_280 = lean_uint64_shift_right(x_116, x_279);
x_281 = lean_uint64_land(x_280, x_122);
x_282 = lean_uint64_shift_right(x_251, x_281);
x_283 = lean_uint64_shift_right(x_252, x_125);
x_284 = lean_uint64_add(x_253, x_281);
x_285 = lean_uint64_shift_right(x_127, x_279);
x_286 = lean_uint64_land(x_285, x_122);
x_287 = lean_uint64_land(x_286, x_131);
x_288 = lean_uint64_land(x_252, x_131);
x_289 = lean_uint64_shift_left(x_288, x_131);
x_290 = lean_uint64_add(x_287, x_289);
x_291 = lean_uint64_to_uint8(x_290);
x_292 = lean_byte_array_fset(x_275, x_277, x_291);
x_293 = lean_nat_add(x_277, x_130);
x_294 = lean_uint64_shift_right(x_286, x_131);
x_295 = lean_uint64_land(x_294, x_131);
x_296 = lean_uint64_land(x_252, x_117);
x_297 = lean_uint64_add(x_295, x_296);
x_298 = lean_uint64_to_uint8(x_297);
x_299 = lean_byte_array_fset(x_292, x_293, x_298);
lean_dec(x_293);
x_300 = lean_nat_add(x_277, x_133);
lean_dec(x_277);
x_301 = lean_uint64_shift_right(x_286, x_117);
x_302 = lean_uint64_shift_right(x_252, x_131);
x_303 = lean_uint64_land(x_302, x_117);
x_304 = lean_uint64_add(x_301, x_303);
x_305 = lean_uint64_to_uint8(x_304);
x_306 = lean_byte_array_fset(x_299, x_300, x_305);
lean_dec(x_300);
x_307 = lean_unsigned_to_nat(18u);
x_308 = lean_nat_add(x_6, x_307);
x_309 = lean_uint64_shift_left(x_282, x_117);
x_310 = lean_uint64_land(x_309, x_119);
x_311 = lean_uint64_shift_right(x_116, x_310);
x_312 = lean_uint64_land(x_311, x_122);
x_313 = lean_uint64_shift_right(x_282, x_312);
x_314 = lean_uint64_shift_right(x_283, x_125);
x_315 = lean_uint64_add(x_284, x_312);
x_316 = lean_uint64_shift_right(x_127, x_310);
x_317 = lean_uint64_land(x_316, x_122);
x_318 = lean_uint64_land(x_317, x_131);
x_319 = lean_uint64_land(x_283, x_131);
x_320 = lean_uint64_shift_left(x_319, x_131);
x_321 = lean_uint64_add(x_318, x_320);
x_322 = lean_uint64_to_uint8(x_321);
x_323 = lean_byte_array_fset(x_306, x_308, x_322);
x_324 = lean_nat_add(x_308, x_130);
x_325 = lean_uint64_shift_right(x_317, x_131);
x_326 = lean_uint64_land(x_325, x_131);
x_327 = lean_uint64_land(x_283, x_117);
x_328 = lean_uint64_add(x_326, x_327);
x_329 = lean_uint64_to_uint8(x_328);
x_330 = lean_byte_array_fset(x_323, x_324, x_329);
lean_dec(x_324);
x_331 = lean_nat_add(x_308, x_133);
lean_dec(x_308);
x_332 = lean_uint64_shift_right(x_317, x_117);
x_333 = lean_uint64_shift_right(x_283, x_131);
x_334 = lean_uint64_land(x_333, x_117);
x_335 = lean_uint64_add(x_332, x_334);
x_336 = lean_uint64_to_uint8(x_335);
x_337 = lean_byte_array_fset(x_330, x_331, x_336);
lean_dec(x_331);
x_338 = lean_unsigned_to_nat(21u);
x_339 = lean_nat_add(x_6, x_338);
lean_dec(x_6);
x_340 = lean_uint64_shift_left(x_313, x_117);
x_341 = lean_uint64_land(x_340, x_119);
x_342 = lean_uint64_shift_right(x_116, x_341);
x_343 = lean_uint64_land(x_342, x_122);
x_344 = lean_uint64_add(x_315, x_343);
x_345 = lean_uint64_shift_right(x_127, x_341);
x_346 = lean_uint64_land(x_345, x_122);
x_347 = lean_uint64_land(x_346, x_131);
x_348 = lean_uint64_land(x_314, x_131);
x_349 = lean_uint64_shift_left(x_348, x_131);
x_350 = lean_uint64_add(x_347, x_349);
x_351 = lean_uint64_to_uint8(x_350);
x_352 = lean_byte_array_fset(x_337, x_339, x_351);
x_353 = lean_nat_add(x_339, x_130);
x_354 = lean_uint64_shift_right(x_346, x_131);
x_355 = lean_uint64_land(x_354, x_131);
x_356 = lean_uint64_land(x_314, x_117);
x_357 = lean_uint64_add(x_355, x_356);
x_358 = lean_uint64_to_uint8(x_357);
x_359 = lean_byte_array_fset(x_352, x_353, x_358);
lean_dec(x_353);
x_360 = lean_nat_add(x_339, x_133);
lean_dec(x_339);
x_361 = lean_uint64_shift_right(x_346, x_117);
x_362 = lean_uint64_shift_right(x_314, x_131);
x_363 = lean_uint64_land(x_362, x_117);
x_364 = lean_uint64_add(x_361, x_363);
x_365 = lean_uint64_to_uint8(x_364);
x_366 = lean_byte_array_fset(x_359, x_360, x_365);
lean_dec(x_360);
x_367 = lean_nat_add(x_4, x_8);
lean_dec(x_4);
x_368 = lean_uint64_to_nat(x_344);
x_369 = lean_nat_add(x_5, x_368);
lean_dec(x_368);
lean_dec(x_5);
x_4 = x_367;
x_5 = x_369;
x_6 = x_9;
x_7 = x_366;
goto _start;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_blocks(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8) {
_start:
{
lean_object* x_9; 
x_9 = l_Lydite_Fast_Sparse_blocks___redArg(x_1, x_2, x_3, x_5, x_6, x_7, x_8);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_blocks___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8) {
_start:
{
lean_object* x_9; 
x_9 = l_Lydite_Fast_Sparse_blocks(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8);
lean_dec(x_3);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_blocks___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
lean_object* x_8; 
x_8 = l_Lydite_Fast_Sparse_blocks___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_7);
lean_dec(x_3);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_8;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_SparseHighs_0__Lydite_Fast_Sparse_blocks_match__1_splitter___redArg(lean_object* x_1, lean_object* x_2) {
_start:
{
uint64_t x_3; uint64_t x_4; uint64_t x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; 
x_3 = lean_ctor_get_uint64(x_1, sizeof(void*)*1);
x_4 = lean_ctor_get_uint64(x_1, sizeof(void*)*1 + 8);
x_5 = lean_ctor_get_uint64(x_1, sizeof(void*)*1 + 16);
x_6 = lean_ctor_get(x_1, 0);
lean_inc_ref(x_6);
lean_dec_ref(x_1);
x_7 = lean_box_uint64(x_3);
x_8 = lean_box_uint64(x_4);
x_9 = lean_box_uint64(x_5);
x_10 = lean_apply_4(x_2, x_7, x_8, x_9, x_6);
return x_10;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_SparseHighs_0__Lydite_Fast_Sparse_blocks_match__1_splitter(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l___private_Lydite_Fast_SparseHighs_0__Lydite_Fast_Sparse_blocks_match__1_splitter___redArg(x_3, x_4);
return x_5;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_SparseHighs_0__Lydite_Fast_Sparse_blocks_match__1_splitter___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l___private_Lydite_Fast_SparseHighs_0__Lydite_Fast_Sparse_blocks_match__1_splitter(x_1, x_2, x_3, x_4);
lean_dec(x_1);
return x_5;
}
}
static lean_object* _init_l_Lydite_Fast_Sparse_readHighs___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = lean_mk_empty_byte_array(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_readHighs(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; lean_object* x_6; lean_object* x_13; lean_object* x_17; uint8_t x_18; 
x_5 = lean_unsigned_to_nat(0u);
x_17 = lean_byte_array_size(x_1);
x_18 = lean_nat_dec_lt(x_5, x_17);
if (x_18 == 0)
{
uint8_t x_19; 
x_19 = lean_nat_dec_eq(x_2, x_5);
if (x_19 == 0)
{
lean_object* x_20; 
x_20 = lean_unsigned_to_nat(16u);
x_13 = x_20;
goto block_16;
}
else
{
x_13 = x_5;
goto block_16;
}
}
else
{
size_t x_21; lean_object* x_22; uint8_t x_23; 
x_21 = lean_usize_of_nat(x_17);
x_22 = lean_usize_to_nat(x_21);
x_23 = lean_nat_dec_eq(x_22, x_17);
lean_dec(x_22);
if (x_23 == 0)
{
x_6 = x_5;
goto block_12;
}
else
{
lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; 
x_24 = lean_unsigned_to_nat(8u);
x_25 = lean_unsigned_to_nat(7u);
x_26 = lean_nat_sub(x_17, x_25);
x_27 = lean_nat_mul(x_24, x_26);
lean_dec(x_26);
x_6 = x_27;
goto block_12;
}
}
block_12:
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; 
x_7 = lean_unsigned_to_nat(8u);
x_8 = lean_nat_mul(x_7, x_3);
x_9 = lean_mk_empty_byte_array(x_2);
x_10 = l_Lydite_Fast_Sparse_fill(x_2, x_1, x_9);
x_11 = l_Lydite_Fast_Sparse_blocks___redArg(x_1, x_2, x_6, x_8, x_4, x_5, x_10);
lean_dec(x_6);
return x_11;
}
block_16:
{
lean_object* x_14; lean_object* x_15; 
x_14 = l_Lydite_Fast_Sparse_readHighs___closed__0;
x_15 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_15, 0, x_13);
lean_ctor_set(x_15, 1, x_4);
lean_ctor_set(x_15, 2, x_14);
return x_15;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_readHighs___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Sparse_readHighs(x_1, x_2, x_3, x_4);
lean_dec(x_3);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putSigns(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
lean_object* x_8; uint8_t x_9; 
x_8 = lean_unsigned_to_nat(0u);
x_9 = lean_nat_dec_eq(x_3, x_8);
if (x_9 == 1)
{
lean_object* x_10; lean_object* x_11; 
lean_dec(x_4);
lean_dec(x_3);
x_10 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_10, 0, x_7);
lean_ctor_set(x_10, 1, x_5);
lean_ctor_set(x_10, 2, x_6);
x_11 = lean_alloc_ctor(1, 1, 0);
lean_ctor_set(x_11, 0, x_10);
return x_11;
}
else
{
lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_47; uint8_t x_48; 
x_12 = lean_unsigned_to_nat(1u);
x_13 = lean_nat_sub(x_3, x_12);
lean_dec(x_3);
x_47 = lean_byte_array_size(x_1);
x_48 = lean_nat_dec_lt(x_4, x_47);
if (x_48 == 0)
{
x_14 = x_8;
goto block_46;
}
else
{
uint8_t x_49; lean_object* x_50; 
x_49 = lean_byte_array_fget(x_1, x_4);
x_50 = lean_uint8_to_nat(x_49);
x_14 = x_50;
goto block_46;
}
block_46:
{
lean_object* x_15; uint8_t x_16; 
x_15 = lean_nat_shiftr(x_14, x_2);
x_16 = lean_nat_dec_eq(x_15, x_8);
lean_dec(x_15);
if (x_16 == 0)
{
lean_object* x_17; 
lean_dec(x_14);
lean_dec(x_13);
lean_dec_ref(x_7);
lean_dec(x_6);
lean_dec(x_5);
lean_dec(x_4);
x_17 = lean_box(0);
return x_17;
}
else
{
lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; uint8_t x_25; 
x_18 = lean_nat_sub(x_2, x_12);
x_19 = lean_nat_shiftr(x_14, x_18);
lean_dec(x_18);
lean_dec(x_14);
x_20 = lean_nat_shiftl(x_12, x_5);
x_21 = lean_nat_mul(x_19, x_20);
lean_dec(x_20);
lean_dec(x_19);
x_22 = lean_nat_add(x_6, x_21);
lean_dec(x_21);
lean_dec(x_6);
x_23 = lean_unsigned_to_nat(32u);
x_24 = lean_nat_add(x_5, x_12);
lean_dec(x_5);
x_25 = lean_nat_dec_le(x_23, x_24);
if (x_25 == 0)
{
lean_object* x_26; 
x_26 = lean_nat_add(x_4, x_12);
lean_dec(x_4);
x_3 = x_13;
x_4 = x_26;
x_5 = x_24;
x_6 = x_22;
goto _start;
}
else
{
lean_object* x_28; lean_object* x_29; lean_object* x_30; uint8_t x_31; lean_object* x_32; lean_object* x_33; lean_object* x_34; uint8_t x_35; lean_object* x_36; lean_object* x_37; lean_object* x_38; uint8_t x_39; lean_object* x_40; lean_object* x_41; lean_object* x_42; uint8_t x_43; lean_object* x_44; 
x_28 = lean_nat_add(x_4, x_12);
lean_dec(x_4);
x_29 = lean_nat_sub(x_24, x_23);
lean_dec(x_24);
x_30 = lean_nat_shiftr(x_22, x_23);
x_31 = lean_uint8_of_nat(x_22);
x_32 = lean_byte_array_push(x_7, x_31);
x_33 = lean_unsigned_to_nat(8u);
x_34 = lean_nat_shiftr(x_22, x_33);
x_35 = lean_uint8_of_nat(x_34);
lean_dec(x_34);
x_36 = lean_byte_array_push(x_32, x_35);
x_37 = lean_unsigned_to_nat(16u);
x_38 = lean_nat_shiftr(x_22, x_37);
x_39 = lean_uint8_of_nat(x_38);
lean_dec(x_38);
x_40 = lean_byte_array_push(x_36, x_39);
x_41 = lean_unsigned_to_nat(24u);
x_42 = lean_nat_shiftr(x_22, x_41);
lean_dec(x_22);
x_43 = lean_uint8_of_nat(x_42);
lean_dec(x_42);
x_44 = lean_byte_array_push(x_40, x_43);
x_3 = x_13;
x_4 = x_28;
x_5 = x_29;
x_6 = x_30;
x_7 = x_44;
goto _start;
}
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putSigns___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
lean_object* x_8; 
x_8 = l_Lydite_Fast_Sparse_putSigns(x_1, x_2, x_3, x_4, x_5, x_6, x_7);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_8;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_tripleCode(lean_object* x_1) {
_start:
{
uint64_t x_2; lean_object* x_3; lean_object* x_4; uint64_t x_5; uint64_t x_6; uint64_t x_7; uint64_t x_8; lean_object* x_9; 
x_2 = 8952059928582490882ULL;
x_3 = lean_unsigned_to_nat(8u);
x_4 = lean_nat_mul(x_3, x_1);
x_5 = lean_uint64_of_nat(x_4);
lean_dec(x_4);
x_6 = lean_uint64_shift_right(x_2, x_5);
x_7 = 255;
x_8 = lean_uint64_land(x_6, x_7);
x_9 = lean_uint64_to_nat(x_8);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_tripleCode___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_Sparse_tripleCode(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putHighs(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_54; lean_object* x_55; lean_object* x_56; lean_object* x_57; lean_object* x_69; uint8_t x_80; 
x_7 = lean_unsigned_to_nat(3u);
x_80 = lean_nat_dec_le(x_7, x_2);
if (x_80 == 0)
{
lean_object* x_81; uint8_t x_82; 
x_81 = lean_unsigned_to_nat(0u);
x_82 = lean_nat_dec_eq(x_2, x_81);
if (x_82 == 0)
{
lean_object* x_83; lean_object* x_84; lean_object* x_85; lean_object* x_96; uint8_t x_97; 
x_83 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_83, 0, x_6);
lean_ctor_set(x_83, 1, x_4);
lean_ctor_set(x_83, 2, x_5);
x_84 = lean_unsigned_to_nat(1u);
x_96 = lean_byte_array_size(x_1);
x_97 = lean_nat_dec_lt(x_3, x_96);
if (x_97 == 0)
{
x_85 = x_81;
goto block_95;
}
else
{
uint8_t x_98; lean_object* x_99; 
x_98 = lean_byte_array_fget(x_1, x_3);
x_99 = lean_uint8_to_nat(x_98);
x_85 = x_99;
goto block_95;
}
block_95:
{
lean_object* x_86; lean_object* x_87; lean_object* x_88; lean_object* x_89; lean_object* x_90; lean_object* x_91; lean_object* x_92; lean_object* x_93; 
x_86 = lean_unsigned_to_nat(2u);
x_87 = lean_nat_mod(x_85, x_86);
lean_dec(x_85);
x_88 = l_Lydite_Fast_Write_Writer_put(x_83, x_84, x_87);
lean_dec(x_87);
x_89 = lean_ctor_get(x_88, 0);
lean_inc_ref(x_89);
x_90 = lean_ctor_get(x_88, 1);
lean_inc(x_90);
x_91 = lean_ctor_get(x_88, 2);
lean_inc(x_91);
lean_dec_ref(x_88);
x_92 = lean_nat_sub(x_2, x_84);
lean_dec(x_2);
x_93 = lean_nat_add(x_3, x_84);
lean_dec(x_3);
x_2 = x_92;
x_3 = x_93;
x_4 = x_90;
x_5 = x_91;
x_6 = x_89;
goto _start;
}
}
else
{
lean_object* x_100; 
lean_dec(x_3);
lean_dec(x_2);
x_100 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_100, 0, x_6);
lean_ctor_set(x_100, 1, x_4);
lean_ctor_set(x_100, 2, x_5);
return x_100;
}
}
else
{
lean_object* x_101; uint8_t x_102; 
x_101 = lean_byte_array_size(x_1);
x_102 = lean_nat_dec_lt(x_3, x_101);
if (x_102 == 0)
{
lean_object* x_103; 
x_103 = lean_unsigned_to_nat(0u);
x_69 = x_103;
goto block_79;
}
else
{
uint8_t x_104; lean_object* x_105; 
x_104 = lean_byte_array_fget(x_1, x_3);
x_105 = lean_uint8_to_nat(x_104);
x_69 = x_105;
goto block_79;
}
}
block_53:
{
lean_object* x_13; lean_object* x_14; lean_object* x_15; uint64_t x_16; lean_object* x_17; lean_object* x_18; uint64_t x_19; uint64_t x_20; uint64_t x_21; uint64_t x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; lean_object* x_29; lean_object* x_30; uint8_t x_31; 
x_13 = lean_nat_mod(x_12, x_11);
lean_dec(x_12);
x_14 = lean_nat_mul(x_9, x_13);
lean_dec(x_13);
x_15 = lean_nat_add(x_8, x_14);
lean_dec(x_14);
lean_dec(x_8);
x_16 = 8952059928582490882ULL;
x_17 = lean_unsigned_to_nat(8u);
x_18 = lean_nat_mul(x_17, x_15);
lean_dec(x_15);
x_19 = lean_uint64_of_nat(x_18);
lean_dec(x_18);
x_20 = lean_uint64_shift_right(x_16, x_19);
x_21 = 255;
x_22 = lean_uint64_land(x_20, x_21);
x_23 = lean_uint64_to_nat(x_22);
x_24 = lean_nat_shiftr(x_23, x_7);
x_25 = lean_nat_shiftl(x_10, x_4);
x_26 = lean_nat_mul(x_24, x_25);
lean_dec(x_25);
lean_dec(x_24);
x_27 = lean_nat_add(x_5, x_26);
lean_dec(x_26);
lean_dec(x_5);
x_28 = lean_unsigned_to_nat(32u);
x_29 = lean_nat_mod(x_23, x_17);
lean_dec(x_23);
x_30 = lean_nat_add(x_4, x_29);
lean_dec(x_29);
lean_dec(x_4);
x_31 = lean_nat_dec_le(x_28, x_30);
if (x_31 == 0)
{
lean_object* x_32; lean_object* x_33; 
x_32 = lean_nat_sub(x_2, x_7);
lean_dec(x_2);
x_33 = lean_nat_add(x_3, x_7);
lean_dec(x_3);
x_2 = x_32;
x_3 = x_33;
x_4 = x_30;
x_5 = x_27;
goto _start;
}
else
{
lean_object* x_35; lean_object* x_36; lean_object* x_37; lean_object* x_38; uint8_t x_39; lean_object* x_40; lean_object* x_41; uint8_t x_42; lean_object* x_43; lean_object* x_44; lean_object* x_45; uint8_t x_46; lean_object* x_47; lean_object* x_48; lean_object* x_49; uint8_t x_50; lean_object* x_51; 
x_35 = lean_nat_sub(x_2, x_7);
lean_dec(x_2);
x_36 = lean_nat_add(x_3, x_7);
lean_dec(x_3);
x_37 = lean_nat_sub(x_30, x_28);
lean_dec(x_30);
x_38 = lean_nat_shiftr(x_27, x_28);
x_39 = lean_uint8_of_nat(x_27);
x_40 = lean_byte_array_push(x_6, x_39);
x_41 = lean_nat_shiftr(x_27, x_17);
x_42 = lean_uint8_of_nat(x_41);
lean_dec(x_41);
x_43 = lean_byte_array_push(x_40, x_42);
x_44 = lean_unsigned_to_nat(16u);
x_45 = lean_nat_shiftr(x_27, x_44);
x_46 = lean_uint8_of_nat(x_45);
lean_dec(x_45);
x_47 = lean_byte_array_push(x_43, x_46);
x_48 = lean_unsigned_to_nat(24u);
x_49 = lean_nat_shiftr(x_27, x_48);
lean_dec(x_27);
x_50 = lean_uint8_of_nat(x_49);
lean_dec(x_49);
x_51 = lean_byte_array_push(x_47, x_50);
x_2 = x_35;
x_3 = x_36;
x_4 = x_37;
x_5 = x_38;
x_6 = x_51;
goto _start;
}
}
block_68:
{
lean_object* x_58; lean_object* x_59; lean_object* x_60; lean_object* x_61; lean_object* x_62; lean_object* x_63; uint8_t x_64; 
x_58 = lean_nat_mod(x_57, x_56);
lean_dec(x_57);
x_59 = lean_nat_mul(x_56, x_58);
lean_dec(x_58);
x_60 = lean_nat_add(x_55, x_59);
lean_dec(x_59);
lean_dec(x_55);
x_61 = lean_unsigned_to_nat(4u);
x_62 = lean_nat_add(x_3, x_56);
x_63 = lean_byte_array_size(x_1);
x_64 = lean_nat_dec_lt(x_62, x_63);
if (x_64 == 0)
{
lean_object* x_65; 
lean_dec(x_62);
x_65 = lean_unsigned_to_nat(0u);
x_8 = x_60;
x_9 = x_61;
x_10 = x_54;
x_11 = x_56;
x_12 = x_65;
goto block_53;
}
else
{
uint8_t x_66; lean_object* x_67; 
x_66 = lean_byte_array_fget(x_1, x_62);
lean_dec(x_62);
x_67 = lean_uint8_to_nat(x_66);
x_8 = x_60;
x_9 = x_61;
x_10 = x_54;
x_11 = x_56;
x_12 = x_67;
goto block_53;
}
}
block_79:
{
lean_object* x_70; lean_object* x_71; lean_object* x_72; lean_object* x_73; lean_object* x_74; uint8_t x_75; 
x_70 = lean_unsigned_to_nat(2u);
x_71 = lean_nat_mod(x_69, x_70);
lean_dec(x_69);
x_72 = lean_unsigned_to_nat(1u);
x_73 = lean_nat_add(x_3, x_72);
x_74 = lean_byte_array_size(x_1);
x_75 = lean_nat_dec_lt(x_73, x_74);
if (x_75 == 0)
{
lean_object* x_76; 
lean_dec(x_73);
x_76 = lean_unsigned_to_nat(0u);
x_54 = x_72;
x_55 = x_71;
x_56 = x_70;
x_57 = x_76;
goto block_68;
}
else
{
uint8_t x_77; lean_object* x_78; 
x_77 = lean_byte_array_fget(x_1, x_73);
lean_dec(x_73);
x_78 = lean_uint8_to_nat(x_77);
x_54 = x_72;
x_55 = x_71;
x_56 = x_70;
x_57 = x_78;
goto block_68;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putHighs___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; 
x_7 = l_Lydite_Fast_Sparse_putHighs(x_1, x_2, x_3, x_4, x_5, x_6);
lean_dec_ref(x_1);
return x_7;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_SparseHighs_0__Lydite_Fast_Sparse_putHighs_match__1_splitter___redArg(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; 
x_3 = lean_ctor_get(x_1, 0);
lean_inc_ref(x_3);
x_4 = lean_ctor_get(x_1, 1);
lean_inc(x_4);
x_5 = lean_ctor_get(x_1, 2);
lean_inc(x_5);
lean_dec_ref(x_1);
x_6 = lean_apply_3(x_2, x_3, x_4, x_5);
return x_6;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_SparseHighs_0__Lydite_Fast_Sparse_putHighs_match__1_splitter(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l___private_Lydite_Fast_SparseHighs_0__Lydite_Fast_Sparse_putHighs_match__1_splitter___redArg(x_2, x_3);
return x_4;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Copy(uint8_t builtin);
lean_object* initialize_Lydite_Fast_SparseWord(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Write(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_SparseHighs(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Copy(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_SparseWord(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Write(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
l_Lydite_Fast_Sparse_readHighs___closed__0 = _init_l_Lydite_Fast_Sparse_readHighs___closed__0();
lean_mark_persistent(l_Lydite_Fast_Sparse_readHighs___closed__0);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

// Lean compiler output
// Module: Lydite.Fast.SparseScales
// Imports: public import Init public import Lydite.Fast.SparseWord public import Lydite.Fast.Write
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
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_heldAt(lean_object*, lean_object*);
uint8_t lean_byte_array_fget(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_countScales___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_readScales___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
uint64_t lean_uint64_of_nat(lean_object*);
uint64_t lean_uint64_lor(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_takeScale(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_mk_empty_byte_array(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_lowZeros___boxed(lean_object*);
lean_object* lean_byte_array_push(lean_object*, uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_takeExp___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_countFrom___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_zig(lean_object*, lean_object*, lean_object*);
uint64_t lean_uint64_land(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_countFrom(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
size_t lean_usize_of_nat(lean_object*);
static lean_object* l_Lydite_Fast_Sparse_checked___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_takeScale___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putScales___boxed(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_readFrom___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_checked(lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_Sparse_takeExp___closed__0;
uint64_t lean_uint64_shift_right(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_readFrom(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint64_t lean_uint8_to_uint64(uint8_t);
lean_object* lean_uint64_to_nat(uint64_t);
uint8_t lean_byte_array_uget(lean_object*, size_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_takeExp(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_window(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putFrom___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_readFrom___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_readScales(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_expBits(lean_object*, lean_object*);
lean_object* lean_nat_land(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_Sparse_putFrom___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_expBits___boxed(lean_object*, lean_object*);
lean_object* lean_usize_to_nat(size_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_readFrom___redArg(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_zig___boxed(lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_lxor(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_zag(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_expLen(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putFrom(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_window___redArg___boxed(lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_Sparse_takeScale___closed__1;
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_heldAt___boxed(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
lean_object* lean_nat_log2(lean_object*);
lean_object* l_Lydite_Fast_peek(lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_shiftl(lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
uint64_t lean_uint64_shift_left(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_lowZeros(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_expLen___boxed(lean_object*, lean_object*);
uint8_t lean_uint8_of_nat(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putScales(lean_object*, lean_object*, lean_object*);
lean_object* lean_uint8_to_nat(uint8_t);
size_t lean_usize_add(size_t, size_t);
lean_object* l_Lydite_Fast_Write_Writer_put(lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_Sparse_takeExp___closed__1;
static lean_object* l_Lydite_Fast_Sparse_takeScale___closed__2;
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_window___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_checked___boxed(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_zag___boxed(lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* lean_byte_array_size(lean_object*);
static lean_object* l_Lydite_Fast_Sparse_takeScale___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_window___redArg(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_countScales(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_lowZeros(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(0u);
x_3 = lean_nat_dec_eq(x_1, x_2);
if (x_3 == 0)
{
lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; 
x_4 = lean_unsigned_to_nat(1u);
x_5 = lean_nat_sub(x_1, x_4);
x_6 = lean_nat_lxor(x_1, x_5);
lean_dec(x_5);
x_7 = lean_nat_log2(x_6);
lean_dec(x_6);
return x_7;
}
else
{
lean_object* x_8; 
x_8 = lean_unsigned_to_nat(32u);
return x_8;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_lowZeros___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_Sparse_lowZeros(x_1);
lean_dec(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_Sparse_takeExp___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = lean_unsigned_to_nat(16u);
x_3 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_3, 0, x_2);
lean_ctor_set(x_3, 1, x_1);
lean_ctor_set(x_3, 2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_Sparse_takeExp___closed__1() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = lean_unsigned_to_nat(13u);
x_3 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_3, 0, x_2);
lean_ctor_set(x_3, 1, x_1);
lean_ctor_set(x_3, 2, x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_takeExp(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; lean_object* x_26; uint8_t x_27; 
x_26 = lean_unsigned_to_nat(0u);
x_27 = lean_nat_dec_eq(x_3, x_26);
if (x_27 == 0)
{
lean_object* x_28; lean_object* x_29; lean_object* x_30; lean_object* x_31; 
x_28 = lean_unsigned_to_nat(1u);
x_29 = lean_nat_sub(x_3, x_28);
x_30 = lean_nat_lxor(x_3, x_29);
lean_dec(x_29);
x_31 = lean_nat_log2(x_30);
lean_dec(x_30);
x_5 = x_31;
goto block_25;
}
else
{
lean_object* x_32; 
x_32 = lean_unsigned_to_nat(32u);
x_5 = x_32;
goto block_25;
}
block_25:
{
uint8_t x_6; 
x_6 = lean_nat_dec_le(x_5, x_2);
if (x_6 == 0)
{
uint8_t x_7; 
lean_dec(x_5);
x_7 = lean_nat_dec_lt(x_2, x_4);
if (x_7 == 0)
{
lean_object* x_8; 
x_8 = l_Lydite_Fast_Sparse_takeExp___closed__0;
return x_8;
}
else
{
lean_object* x_9; 
x_9 = l_Lydite_Fast_Sparse_takeExp___closed__1;
return x_9;
}
}
else
{
lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; uint8_t x_14; 
x_10 = lean_unsigned_to_nat(1u);
x_11 = lean_nat_add(x_5, x_10);
x_12 = lean_nat_add(x_5, x_1);
lean_dec(x_5);
x_13 = lean_nat_add(x_11, x_12);
x_14 = lean_nat_dec_le(x_13, x_4);
if (x_14 == 0)
{
lean_object* x_15; 
lean_dec(x_13);
lean_dec(x_12);
lean_dec(x_11);
x_15 = l_Lydite_Fast_Sparse_takeExp___closed__0;
return x_15;
}
else
{
lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; 
x_16 = lean_unsigned_to_nat(0u);
x_17 = lean_nat_shiftl(x_10, x_12);
lean_dec(x_12);
x_18 = lean_nat_shiftr(x_3, x_11);
lean_dec(x_11);
x_19 = lean_nat_sub(x_17, x_10);
x_20 = lean_nat_land(x_18, x_19);
lean_dec(x_19);
lean_dec(x_18);
x_21 = lean_nat_add(x_17, x_20);
lean_dec(x_20);
lean_dec(x_17);
x_22 = lean_nat_shiftl(x_10, x_1);
x_23 = lean_nat_sub(x_21, x_22);
lean_dec(x_22);
lean_dec(x_21);
x_24 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_24, 0, x_16);
lean_ctor_set(x_24, 1, x_13);
lean_ctor_set(x_24, 2, x_23);
return x_24;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_takeExp___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Sparse_takeExp(x_1, x_2, x_3, x_4);
lean_dec(x_4);
lean_dec(x_3);
lean_dec(x_2);
lean_dec(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_zag(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; lean_object* x_5; lean_object* x_6; uint8_t x_7; 
x_4 = lean_unsigned_to_nat(2u);
x_5 = lean_nat_mod(x_3, x_4);
x_6 = lean_unsigned_to_nat(0u);
x_7 = lean_nat_dec_eq(x_5, x_6);
lean_dec(x_5);
if (x_7 == 0)
{
lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; 
x_8 = lean_nat_add(x_2, x_1);
x_9 = lean_unsigned_to_nat(1u);
x_10 = lean_nat_add(x_3, x_9);
x_11 = lean_nat_shiftr(x_10, x_9);
lean_dec(x_10);
x_12 = lean_nat_sub(x_8, x_11);
lean_dec(x_11);
lean_dec(x_8);
x_13 = lean_nat_mod(x_12, x_1);
lean_dec(x_12);
return x_13;
}
else
{
lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; 
x_14 = lean_unsigned_to_nat(1u);
x_15 = lean_nat_shiftr(x_3, x_14);
x_16 = lean_nat_add(x_2, x_15);
lean_dec(x_15);
x_17 = lean_nat_mod(x_16, x_1);
lean_dec(x_16);
return x_17;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_zag___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_Sparse_zag(x_1, x_2, x_3);
lean_dec(x_3);
lean_dec(x_2);
lean_dec(x_1);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_zig(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; uint8_t x_9; 
x_4 = lean_nat_add(x_3, x_1);
x_5 = lean_nat_sub(x_4, x_2);
lean_dec(x_4);
x_6 = lean_nat_mod(x_5, x_1);
lean_dec(x_5);
x_7 = lean_unsigned_to_nat(2u);
x_8 = lean_nat_mul(x_7, x_6);
x_9 = lean_nat_dec_lt(x_8, x_1);
if (x_9 == 0)
{
lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; 
lean_dec(x_8);
x_10 = lean_nat_sub(x_1, x_6);
lean_dec(x_6);
x_11 = lean_nat_mul(x_7, x_10);
lean_dec(x_10);
x_12 = lean_unsigned_to_nat(1u);
x_13 = lean_nat_sub(x_11, x_12);
lean_dec(x_11);
return x_13;
}
else
{
lean_dec(x_6);
return x_8;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_zig___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_Sparse_zig(x_1, x_2, x_3);
lean_dec(x_3);
lean_dec(x_2);
lean_dec(x_1);
return x_4;
}
}
static lean_object* _init_l_Lydite_Fast_Sparse_checked___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = lean_unsigned_to_nat(10u);
x_3 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_3, 0, x_2);
lean_ctor_set(x_3, 1, x_1);
lean_ctor_set(x_3, 2, x_1);
lean_ctor_set(x_3, 3, x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_checked(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; lean_object* x_5; lean_object* x_9; uint8_t x_18; 
x_4 = lean_unsigned_to_nat(0u);
x_18 = lean_nat_dec_eq(x_3, x_4);
if (x_18 == 0)
{
if (x_18 == 0)
{
lean_object* x_19; lean_object* x_20; lean_object* x_21; uint8_t x_22; 
x_19 = lean_unsigned_to_nat(11u);
x_20 = lean_nat_shiftr(x_3, x_19);
x_21 = lean_unsigned_to_nat(31u);
x_22 = lean_nat_dec_eq(x_20, x_21);
if (x_22 == 0)
{
lean_object* x_23; uint8_t x_24; 
x_23 = lean_unsigned_to_nat(24u);
x_24 = lean_nat_dec_lt(x_23, x_20);
if (x_24 == 0)
{
uint8_t x_25; 
x_25 = lean_nat_dec_eq(x_20, x_4);
lean_dec(x_20);
if (x_25 == 0)
{
lean_object* x_26; uint8_t x_27; 
x_26 = lean_unsigned_to_nat(1u);
x_27 = lean_nat_dec_eq(x_1, x_26);
if (x_27 == 0)
{
x_9 = x_4;
goto block_17;
}
else
{
lean_object* x_28; lean_object* x_29; uint8_t x_30; 
x_28 = lean_unsigned_to_nat(32u);
x_29 = lean_nat_mod(x_3, x_28);
x_30 = lean_nat_dec_eq(x_29, x_4);
lean_dec(x_29);
if (x_30 == 0)
{
x_9 = x_19;
goto block_17;
}
else
{
x_9 = x_4;
goto block_17;
}
}
}
else
{
lean_object* x_31; 
x_31 = lean_unsigned_to_nat(10u);
x_9 = x_31;
goto block_17;
}
}
else
{
lean_object* x_32; 
lean_dec(x_20);
x_32 = lean_unsigned_to_nat(9u);
x_9 = x_32;
goto block_17;
}
}
else
{
lean_object* x_33; 
lean_dec(x_20);
x_33 = lean_unsigned_to_nat(8u);
x_9 = x_33;
goto block_17;
}
}
else
{
x_9 = x_4;
goto block_17;
}
}
else
{
lean_object* x_34; 
lean_dec(x_3);
lean_dec(x_2);
x_34 = l_Lydite_Fast_Sparse_checked___closed__0;
return x_34;
}
block_8:
{
lean_object* x_6; lean_object* x_7; 
x_6 = lean_unsigned_to_nat(24u);
x_7 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_7, 0, x_5);
lean_ctor_set(x_7, 1, x_4);
lean_ctor_set(x_7, 2, x_3);
lean_ctor_set(x_7, 3, x_6);
return x_7;
}
block_17:
{
uint8_t x_10; 
x_10 = lean_nat_dec_eq(x_9, x_4);
if (x_10 == 0)
{
lean_object* x_11; uint8_t x_12; 
lean_dec(x_2);
x_11 = lean_unsigned_to_nat(8u);
x_12 = lean_nat_dec_eq(x_9, x_11);
if (x_12 == 0)
{
lean_object* x_13; uint8_t x_14; 
x_13 = lean_unsigned_to_nat(9u);
x_14 = lean_nat_dec_eq(x_9, x_13);
if (x_14 == 0)
{
lean_object* x_15; 
x_15 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_15, 0, x_9);
lean_ctor_set(x_15, 1, x_4);
lean_ctor_set(x_15, 2, x_3);
lean_ctor_set(x_15, 3, x_4);
return x_15;
}
else
{
x_5 = x_9;
goto block_8;
}
}
else
{
x_5 = x_9;
goto block_8;
}
}
else
{
lean_object* x_16; 
lean_dec(x_9);
x_16 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_16, 0, x_4);
lean_ctor_set(x_16, 1, x_2);
lean_ctor_set(x_16, 2, x_3);
lean_ctor_set(x_16, 3, x_4);
return x_16;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_checked___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_Sparse_checked(x_1, x_2, x_3);
lean_dec(x_1);
return x_4;
}
}
static lean_object* _init_l_Lydite_Fast_Sparse_takeScale___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(2u);
x_2 = lean_unsigned_to_nat(1u);
x_3 = lean_nat_shiftl(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_Sparse_takeScale___closed__1() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(1u);
x_2 = lean_unsigned_to_nat(0u);
x_3 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_3, 0, x_2);
lean_ctor_set(x_3, 1, x_1);
lean_ctor_set(x_3, 2, x_2);
lean_ctor_set(x_3, 3, x_2);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_Sparse_takeScale___closed__2() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = lean_unsigned_to_nat(16u);
x_3 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_3, 0, x_2);
lean_ctor_set(x_3, 1, x_1);
lean_ctor_set(x_3, 2, x_1);
lean_ctor_set(x_3, 3, x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_takeScale(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_44; lean_object* x_45; lean_object* x_46; lean_object* x_47; lean_object* x_48; lean_object* x_63; lean_object* x_64; lean_object* x_65; lean_object* x_66; lean_object* x_67; lean_object* x_99; lean_object* x_100; lean_object* x_101; lean_object* x_102; lean_object* x_103; lean_object* x_104; lean_object* x_105; lean_object* x_122; lean_object* x_123; lean_object* x_124; uint8_t x_140; 
x_5 = lean_unsigned_to_nat(0u);
x_140 = lean_nat_dec_eq(x_4, x_5);
if (x_140 == 0)
{
lean_object* x_141; lean_object* x_142; uint8_t x_143; 
x_141 = lean_unsigned_to_nat(2u);
x_142 = lean_nat_mod(x_3, x_141);
x_143 = lean_nat_dec_eq(x_142, x_5);
lean_dec(x_142);
if (x_143 == 0)
{
lean_object* x_144; lean_object* x_145; lean_object* x_146; lean_object* x_147; lean_object* x_148; uint8_t x_166; 
x_144 = lean_unsigned_to_nat(9u);
x_145 = lean_unsigned_to_nat(1u);
x_146 = lean_nat_shiftr(x_3, x_145);
x_147 = lean_nat_sub(x_4, x_145);
x_166 = lean_nat_dec_eq(x_146, x_5);
if (x_166 == 0)
{
lean_object* x_167; lean_object* x_168; lean_object* x_169; 
x_167 = lean_nat_sub(x_146, x_145);
x_168 = lean_nat_lxor(x_146, x_167);
lean_dec(x_167);
x_169 = lean_nat_log2(x_168);
lean_dec(x_168);
x_148 = x_169;
goto block_165;
}
else
{
lean_object* x_170; 
x_170 = lean_unsigned_to_nat(32u);
x_148 = x_170;
goto block_165;
}
block_165:
{
uint8_t x_149; 
x_149 = lean_nat_dec_le(x_148, x_144);
if (x_149 == 0)
{
uint8_t x_150; 
lean_dec(x_148);
lean_dec(x_146);
x_150 = lean_nat_dec_lt(x_144, x_147);
lean_dec(x_147);
if (x_150 == 0)
{
lean_object* x_151; 
x_151 = lean_unsigned_to_nat(16u);
x_122 = x_151;
x_123 = x_5;
x_124 = x_5;
goto block_139;
}
else
{
lean_object* x_152; 
x_152 = lean_unsigned_to_nat(13u);
x_122 = x_152;
x_123 = x_5;
x_124 = x_5;
goto block_139;
}
}
else
{
lean_object* x_153; lean_object* x_154; lean_object* x_155; uint8_t x_156; 
x_153 = lean_nat_add(x_148, x_145);
x_154 = lean_nat_add(x_148, x_141);
lean_dec(x_148);
x_155 = lean_nat_add(x_153, x_154);
x_156 = lean_nat_dec_le(x_155, x_147);
lean_dec(x_147);
if (x_156 == 0)
{
lean_object* x_157; 
lean_dec(x_155);
lean_dec(x_154);
lean_dec(x_153);
lean_dec(x_146);
x_157 = lean_unsigned_to_nat(16u);
x_122 = x_157;
x_123 = x_5;
x_124 = x_5;
goto block_139;
}
else
{
lean_object* x_158; lean_object* x_159; lean_object* x_160; lean_object* x_161; lean_object* x_162; lean_object* x_163; lean_object* x_164; 
x_158 = lean_nat_shiftl(x_145, x_154);
lean_dec(x_154);
x_159 = lean_nat_shiftr(x_146, x_153);
lean_dec(x_153);
lean_dec(x_146);
x_160 = lean_nat_sub(x_158, x_145);
x_161 = lean_nat_land(x_159, x_160);
lean_dec(x_160);
lean_dec(x_159);
x_162 = lean_nat_add(x_158, x_161);
lean_dec(x_161);
lean_dec(x_158);
x_163 = l_Lydite_Fast_Sparse_takeScale___closed__0;
x_164 = lean_nat_sub(x_162, x_163);
lean_dec(x_162);
x_122 = x_5;
x_123 = x_155;
x_124 = x_164;
goto block_139;
}
}
}
}
else
{
lean_object* x_171; 
x_171 = l_Lydite_Fast_Sparse_takeScale___closed__1;
return x_171;
}
}
else
{
lean_object* x_172; 
x_172 = l_Lydite_Fast_Sparse_takeScale___closed__2;
return x_172;
}
block_10:
{
lean_object* x_8; lean_object* x_9; 
x_8 = lean_unsigned_to_nat(24u);
x_9 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_9, 0, x_7);
lean_ctor_set(x_9, 1, x_5);
lean_ctor_set(x_9, 2, x_6);
lean_ctor_set(x_9, 3, x_8);
return x_9;
}
block_21:
{
uint8_t x_14; 
x_14 = lean_nat_dec_eq(x_13, x_5);
if (x_14 == 0)
{
lean_object* x_15; uint8_t x_16; 
lean_dec(x_12);
x_15 = lean_unsigned_to_nat(8u);
x_16 = lean_nat_dec_eq(x_13, x_15);
if (x_16 == 0)
{
lean_object* x_17; uint8_t x_18; 
x_17 = lean_unsigned_to_nat(9u);
x_18 = lean_nat_dec_eq(x_13, x_17);
if (x_18 == 0)
{
lean_object* x_19; 
x_19 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_19, 0, x_13);
lean_ctor_set(x_19, 1, x_5);
lean_ctor_set(x_19, 2, x_11);
lean_ctor_set(x_19, 3, x_5);
return x_19;
}
else
{
x_6 = x_11;
x_7 = x_13;
goto block_10;
}
}
else
{
x_6 = x_11;
x_7 = x_13;
goto block_10;
}
}
else
{
lean_object* x_20; 
lean_dec(x_13);
x_20 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_20, 0, x_5);
lean_ctor_set(x_20, 1, x_12);
lean_ctor_set(x_20, 2, x_11);
lean_ctor_set(x_20, 3, x_5);
return x_20;
}
}
block_43:
{
lean_object* x_27; uint8_t x_28; 
x_27 = lean_nat_add(x_22, x_26);
lean_dec(x_26);
lean_dec(x_22);
x_28 = lean_nat_dec_eq(x_27, x_5);
if (x_28 == 0)
{
if (x_28 == 0)
{
lean_object* x_29; lean_object* x_30; lean_object* x_31; uint8_t x_32; 
x_29 = lean_unsigned_to_nat(11u);
x_30 = lean_nat_shiftr(x_27, x_29);
x_31 = lean_unsigned_to_nat(31u);
x_32 = lean_nat_dec_eq(x_30, x_31);
if (x_32 == 0)
{
lean_object* x_33; uint8_t x_34; 
x_33 = lean_unsigned_to_nat(24u);
x_34 = lean_nat_dec_lt(x_33, x_30);
if (x_34 == 0)
{
uint8_t x_35; 
x_35 = lean_nat_dec_eq(x_30, x_5);
lean_dec(x_30);
if (x_35 == 0)
{
uint8_t x_36; 
x_36 = lean_nat_dec_eq(x_1, x_25);
if (x_36 == 0)
{
x_11 = x_27;
x_12 = x_24;
x_13 = x_5;
goto block_21;
}
else
{
lean_object* x_37; uint8_t x_38; 
x_37 = lean_nat_mod(x_27, x_23);
x_38 = lean_nat_dec_eq(x_37, x_5);
lean_dec(x_37);
if (x_38 == 0)
{
x_11 = x_27;
x_12 = x_24;
x_13 = x_29;
goto block_21;
}
else
{
x_11 = x_27;
x_12 = x_24;
x_13 = x_5;
goto block_21;
}
}
}
else
{
lean_object* x_39; 
x_39 = lean_unsigned_to_nat(10u);
x_11 = x_27;
x_12 = x_24;
x_13 = x_39;
goto block_21;
}
}
else
{
lean_object* x_40; 
lean_dec(x_30);
x_40 = lean_unsigned_to_nat(9u);
x_11 = x_27;
x_12 = x_24;
x_13 = x_40;
goto block_21;
}
}
else
{
lean_object* x_41; 
lean_dec(x_30);
x_41 = lean_unsigned_to_nat(8u);
x_11 = x_27;
x_12 = x_24;
x_13 = x_41;
goto block_21;
}
}
else
{
x_11 = x_27;
x_12 = x_24;
x_13 = x_5;
goto block_21;
}
}
else
{
lean_object* x_42; 
lean_dec(x_27);
lean_dec(x_24);
x_42 = l_Lydite_Fast_Sparse_checked___closed__0;
return x_42;
}
}
block_62:
{
lean_object* x_49; lean_object* x_50; lean_object* x_51; lean_object* x_52; uint8_t x_53; 
x_49 = lean_nat_mul(x_46, x_48);
lean_dec(x_48);
x_50 = lean_nat_mod(x_2, x_46);
x_51 = lean_unsigned_to_nat(2u);
x_52 = lean_nat_mod(x_44, x_51);
x_53 = lean_nat_dec_eq(x_52, x_5);
lean_dec(x_52);
if (x_53 == 0)
{
lean_object* x_54; lean_object* x_55; lean_object* x_56; lean_object* x_57; lean_object* x_58; 
x_54 = lean_nat_add(x_50, x_46);
lean_dec(x_50);
x_55 = lean_nat_add(x_44, x_47);
lean_dec(x_44);
x_56 = lean_nat_shiftr(x_55, x_47);
lean_dec(x_55);
x_57 = lean_nat_sub(x_54, x_56);
lean_dec(x_56);
lean_dec(x_54);
x_58 = lean_nat_mod(x_57, x_46);
lean_dec(x_57);
x_22 = x_49;
x_23 = x_46;
x_24 = x_45;
x_25 = x_47;
x_26 = x_58;
goto block_43;
}
else
{
lean_object* x_59; lean_object* x_60; lean_object* x_61; 
x_59 = lean_nat_shiftr(x_44, x_47);
lean_dec(x_44);
x_60 = lean_nat_add(x_50, x_59);
lean_dec(x_59);
lean_dec(x_50);
x_61 = lean_nat_mod(x_60, x_46);
lean_dec(x_60);
x_22 = x_49;
x_23 = x_46;
x_24 = x_45;
x_25 = x_47;
x_26 = x_61;
goto block_43;
}
}
block_98:
{
uint8_t x_68; 
x_68 = lean_nat_dec_eq(x_65, x_5);
if (x_68 == 0)
{
lean_object* x_69; lean_object* x_70; lean_object* x_71; 
lean_dec(x_67);
lean_dec(x_66);
lean_dec(x_64);
lean_dec(x_63);
x_69 = lean_unsigned_to_nat(1u);
x_70 = lean_unsigned_to_nat(4u);
x_71 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_71, 0, x_65);
lean_ctor_set(x_71, 1, x_5);
lean_ctor_set(x_71, 2, x_69);
lean_ctor_set(x_71, 3, x_70);
return x_71;
}
else
{
lean_object* x_72; uint8_t x_73; 
lean_dec(x_65);
x_72 = lean_unsigned_to_nat(2048u);
x_73 = lean_nat_dec_le(x_72, x_63);
if (x_73 == 0)
{
lean_object* x_74; uint8_t x_75; 
x_74 = lean_unsigned_to_nat(32u);
x_75 = lean_nat_dec_le(x_74, x_67);
if (x_75 == 0)
{
lean_object* x_76; lean_object* x_77; lean_object* x_78; lean_object* x_79; lean_object* x_80; lean_object* x_81; lean_object* x_82; uint8_t x_83; 
x_76 = lean_unsigned_to_nat(1u);
x_77 = lean_nat_add(x_76, x_64);
lean_dec(x_64);
x_78 = lean_nat_add(x_77, x_66);
lean_dec(x_66);
lean_dec(x_77);
x_79 = lean_unsigned_to_nat(5u);
x_80 = lean_nat_shiftr(x_2, x_79);
x_81 = lean_unsigned_to_nat(2u);
x_82 = lean_nat_mod(x_63, x_81);
x_83 = lean_nat_dec_eq(x_82, x_5);
lean_dec(x_82);
if (x_83 == 0)
{
lean_object* x_84; lean_object* x_85; lean_object* x_86; lean_object* x_87; lean_object* x_88; 
x_84 = lean_nat_add(x_80, x_72);
lean_dec(x_80);
x_85 = lean_nat_add(x_63, x_76);
lean_dec(x_63);
x_86 = lean_nat_shiftr(x_85, x_76);
lean_dec(x_85);
x_87 = lean_nat_sub(x_84, x_86);
lean_dec(x_86);
lean_dec(x_84);
x_88 = lean_nat_mod(x_87, x_72);
lean_dec(x_87);
x_44 = x_67;
x_45 = x_78;
x_46 = x_74;
x_47 = x_76;
x_48 = x_88;
goto block_62;
}
else
{
lean_object* x_89; lean_object* x_90; lean_object* x_91; 
x_89 = lean_nat_shiftr(x_63, x_76);
lean_dec(x_63);
x_90 = lean_nat_add(x_80, x_89);
lean_dec(x_89);
lean_dec(x_80);
x_91 = lean_nat_mod(x_90, x_72);
lean_dec(x_90);
x_44 = x_67;
x_45 = x_78;
x_46 = x_74;
x_47 = x_76;
x_48 = x_91;
goto block_62;
}
}
else
{
lean_object* x_92; lean_object* x_93; lean_object* x_94; 
lean_dec(x_66);
lean_dec(x_64);
lean_dec(x_63);
x_92 = lean_unsigned_to_nat(9u);
x_93 = lean_unsigned_to_nat(31u);
x_94 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_94, 0, x_92);
lean_ctor_set(x_94, 1, x_5);
lean_ctor_set(x_94, 2, x_67);
lean_ctor_set(x_94, 3, x_93);
return x_94;
}
}
else
{
lean_object* x_95; lean_object* x_96; lean_object* x_97; 
lean_dec(x_67);
lean_dec(x_66);
lean_dec(x_64);
x_95 = lean_unsigned_to_nat(9u);
x_96 = lean_unsigned_to_nat(2047u);
x_97 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_97, 0, x_95);
lean_ctor_set(x_97, 1, x_5);
lean_ctor_set(x_97, 2, x_63);
lean_ctor_set(x_97, 3, x_96);
return x_97;
}
}
}
block_121:
{
uint8_t x_106; 
x_106 = lean_nat_dec_le(x_105, x_99);
if (x_106 == 0)
{
uint8_t x_107; 
lean_dec(x_105);
lean_dec(x_101);
x_107 = lean_nat_dec_lt(x_99, x_104);
lean_dec(x_104);
if (x_107 == 0)
{
lean_object* x_108; 
x_108 = lean_unsigned_to_nat(16u);
x_63 = x_102;
x_64 = x_103;
x_65 = x_108;
x_66 = x_5;
x_67 = x_5;
goto block_98;
}
else
{
lean_object* x_109; 
x_109 = lean_unsigned_to_nat(13u);
x_63 = x_102;
x_64 = x_103;
x_65 = x_109;
x_66 = x_5;
x_67 = x_5;
goto block_98;
}
}
else
{
lean_object* x_110; lean_object* x_111; uint8_t x_112; 
x_110 = lean_nat_add(x_105, x_100);
lean_dec(x_105);
x_111 = lean_nat_add(x_110, x_110);
x_112 = lean_nat_dec_le(x_111, x_104);
lean_dec(x_104);
if (x_112 == 0)
{
lean_object* x_113; 
lean_dec(x_111);
lean_dec(x_110);
lean_dec(x_101);
x_113 = lean_unsigned_to_nat(16u);
x_63 = x_102;
x_64 = x_103;
x_65 = x_113;
x_66 = x_5;
x_67 = x_5;
goto block_98;
}
else
{
lean_object* x_114; lean_object* x_115; lean_object* x_116; lean_object* x_117; lean_object* x_118; lean_object* x_119; lean_object* x_120; 
x_114 = lean_nat_shiftl(x_100, x_110);
x_115 = lean_nat_shiftr(x_101, x_110);
lean_dec(x_110);
lean_dec(x_101);
x_116 = lean_nat_sub(x_114, x_100);
x_117 = lean_nat_land(x_115, x_116);
lean_dec(x_116);
lean_dec(x_115);
x_118 = lean_nat_add(x_114, x_117);
lean_dec(x_117);
lean_dec(x_114);
x_119 = lean_nat_shiftl(x_100, x_100);
x_120 = lean_nat_sub(x_118, x_119);
lean_dec(x_119);
lean_dec(x_118);
x_63 = x_102;
x_64 = x_103;
x_65 = x_5;
x_66 = x_111;
x_67 = x_120;
goto block_98;
}
}
}
block_139:
{
uint8_t x_125; 
x_125 = lean_nat_dec_eq(x_122, x_5);
if (x_125 == 0)
{
lean_object* x_126; lean_object* x_127; lean_object* x_128; 
lean_dec(x_124);
lean_dec(x_123);
x_126 = lean_unsigned_to_nat(1u);
x_127 = lean_unsigned_to_nat(9u);
x_128 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_128, 0, x_122);
lean_ctor_set(x_128, 1, x_5);
lean_ctor_set(x_128, 2, x_126);
lean_ctor_set(x_128, 3, x_127);
return x_128;
}
else
{
lean_object* x_129; lean_object* x_130; lean_object* x_131; lean_object* x_132; lean_object* x_133; uint8_t x_134; 
lean_dec(x_122);
x_129 = lean_unsigned_to_nat(1u);
x_130 = lean_unsigned_to_nat(4u);
x_131 = lean_nat_add(x_129, x_123);
x_132 = lean_nat_shiftr(x_3, x_131);
x_133 = lean_nat_sub(x_4, x_131);
lean_dec(x_131);
x_134 = lean_nat_dec_eq(x_132, x_5);
if (x_134 == 0)
{
lean_object* x_135; lean_object* x_136; lean_object* x_137; 
x_135 = lean_nat_sub(x_132, x_129);
x_136 = lean_nat_lxor(x_132, x_135);
lean_dec(x_135);
x_137 = lean_nat_log2(x_136);
lean_dec(x_136);
x_99 = x_130;
x_100 = x_129;
x_101 = x_132;
x_102 = x_124;
x_103 = x_123;
x_104 = x_133;
x_105 = x_137;
goto block_121;
}
else
{
lean_object* x_138; 
x_138 = lean_unsigned_to_nat(32u);
x_99 = x_130;
x_100 = x_129;
x_101 = x_132;
x_102 = x_124;
x_103 = x_123;
x_104 = x_133;
x_105 = x_138;
goto block_121;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_takeScale___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Sparse_takeScale(x_1, x_2, x_3, x_4);
lean_dec(x_4);
lean_dec(x_3);
lean_dec(x_2);
lean_dec(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_window(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; 
x_5 = lean_nat_dec_lt(x_2, x_3);
if (x_5 == 0)
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; 
x_6 = lean_unsigned_to_nat(16u);
x_7 = l_Lydite_Fast_peek(x_1, x_2, x_6);
x_8 = lean_nat_add(x_2, x_6);
x_9 = l_Lydite_Fast_peek(x_1, x_8, x_6);
lean_dec(x_8);
x_10 = lean_nat_shiftl(x_9, x_6);
lean_dec(x_9);
x_11 = lean_nat_add(x_7, x_10);
lean_dec(x_10);
lean_dec(x_7);
return x_11;
}
else
{
lean_object* x_12; lean_object* x_13; size_t x_14; uint8_t x_15; uint64_t x_16; size_t x_17; size_t x_18; uint8_t x_19; uint64_t x_20; uint64_t x_21; uint64_t x_22; uint64_t x_23; size_t x_24; size_t x_25; uint8_t x_26; uint64_t x_27; uint64_t x_28; uint64_t x_29; uint64_t x_30; size_t x_31; size_t x_32; uint8_t x_33; uint64_t x_34; uint64_t x_35; uint64_t x_36; uint64_t x_37; size_t x_38; size_t x_39; uint8_t x_40; uint64_t x_41; uint64_t x_42; uint64_t x_43; uint64_t x_44; size_t x_45; size_t x_46; uint8_t x_47; uint64_t x_48; uint64_t x_49; uint64_t x_50; uint64_t x_51; size_t x_52; size_t x_53; uint8_t x_54; uint64_t x_55; uint64_t x_56; uint64_t x_57; uint64_t x_58; size_t x_59; size_t x_60; uint8_t x_61; uint64_t x_62; uint64_t x_63; uint64_t x_64; uint64_t x_65; lean_object* x_66; lean_object* x_67; uint64_t x_68; uint64_t x_69; uint64_t x_70; uint64_t x_71; lean_object* x_72; 
x_12 = lean_unsigned_to_nat(3u);
x_13 = lean_nat_shiftr(x_2, x_12);
x_14 = lean_usize_of_nat(x_13);
lean_dec(x_13);
x_15 = lean_byte_array_uget(x_1, x_14);
x_16 = lean_uint8_to_uint64(x_15);
x_17 = 1;
x_18 = lean_usize_add(x_14, x_17);
x_19 = lean_byte_array_uget(x_1, x_18);
x_20 = lean_uint8_to_uint64(x_19);
x_21 = 8;
x_22 = lean_uint64_shift_left(x_20, x_21);
x_23 = lean_uint64_lor(x_16, x_22);
x_24 = 2;
x_25 = lean_usize_add(x_14, x_24);
x_26 = lean_byte_array_uget(x_1, x_25);
x_27 = lean_uint8_to_uint64(x_26);
x_28 = 16;
x_29 = lean_uint64_shift_left(x_27, x_28);
x_30 = lean_uint64_lor(x_23, x_29);
x_31 = 3;
x_32 = lean_usize_add(x_14, x_31);
x_33 = lean_byte_array_uget(x_1, x_32);
x_34 = lean_uint8_to_uint64(x_33);
x_35 = 24;
x_36 = lean_uint64_shift_left(x_34, x_35);
x_37 = lean_uint64_lor(x_30, x_36);
x_38 = 4;
x_39 = lean_usize_add(x_14, x_38);
x_40 = lean_byte_array_uget(x_1, x_39);
x_41 = lean_uint8_to_uint64(x_40);
x_42 = 32;
x_43 = lean_uint64_shift_left(x_41, x_42);
x_44 = lean_uint64_lor(x_37, x_43);
x_45 = 5;
x_46 = lean_usize_add(x_14, x_45);
x_47 = lean_byte_array_uget(x_1, x_46);
x_48 = lean_uint8_to_uint64(x_47);
x_49 = 40;
x_50 = lean_uint64_shift_left(x_48, x_49);
x_51 = lean_uint64_lor(x_44, x_50);
x_52 = 6;
x_53 = lean_usize_add(x_14, x_52);
x_54 = lean_byte_array_uget(x_1, x_53);
x_55 = lean_uint8_to_uint64(x_54);
x_56 = 48;
x_57 = lean_uint64_shift_left(x_55, x_56);
x_58 = lean_uint64_lor(x_51, x_57);
x_59 = 7;
x_60 = lean_usize_add(x_14, x_59);
x_61 = lean_byte_array_uget(x_1, x_60);
x_62 = lean_uint8_to_uint64(x_61);
x_63 = 56;
x_64 = lean_uint64_shift_left(x_62, x_63);
x_65 = lean_uint64_lor(x_58, x_64);
x_66 = lean_unsigned_to_nat(8u);
x_67 = lean_nat_mod(x_2, x_66);
x_68 = lean_uint64_of_nat(x_67);
lean_dec(x_67);
x_69 = lean_uint64_shift_right(x_65, x_68);
x_70 = 4294967295;
x_71 = lean_uint64_land(x_69, x_70);
x_72 = lean_uint64_to_nat(x_71);
return x_72;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_window___redArg(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
uint8_t x_4; 
x_4 = lean_nat_dec_lt(x_2, x_3);
if (x_4 == 0)
{
lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; 
x_5 = lean_unsigned_to_nat(16u);
x_6 = l_Lydite_Fast_peek(x_1, x_2, x_5);
x_7 = lean_nat_add(x_2, x_5);
x_8 = l_Lydite_Fast_peek(x_1, x_7, x_5);
lean_dec(x_7);
x_9 = lean_nat_shiftl(x_8, x_5);
lean_dec(x_8);
x_10 = lean_nat_add(x_6, x_9);
lean_dec(x_9);
lean_dec(x_6);
return x_10;
}
else
{
lean_object* x_11; lean_object* x_12; size_t x_13; uint8_t x_14; uint64_t x_15; size_t x_16; size_t x_17; uint8_t x_18; uint64_t x_19; uint64_t x_20; uint64_t x_21; uint64_t x_22; size_t x_23; size_t x_24; uint8_t x_25; uint64_t x_26; uint64_t x_27; uint64_t x_28; uint64_t x_29; size_t x_30; size_t x_31; uint8_t x_32; uint64_t x_33; uint64_t x_34; uint64_t x_35; uint64_t x_36; size_t x_37; size_t x_38; uint8_t x_39; uint64_t x_40; uint64_t x_41; uint64_t x_42; uint64_t x_43; size_t x_44; size_t x_45; uint8_t x_46; uint64_t x_47; uint64_t x_48; uint64_t x_49; uint64_t x_50; size_t x_51; size_t x_52; uint8_t x_53; uint64_t x_54; uint64_t x_55; uint64_t x_56; uint64_t x_57; size_t x_58; size_t x_59; uint8_t x_60; uint64_t x_61; uint64_t x_62; uint64_t x_63; uint64_t x_64; lean_object* x_65; lean_object* x_66; uint64_t x_67; uint64_t x_68; uint64_t x_69; uint64_t x_70; lean_object* x_71; 
x_11 = lean_unsigned_to_nat(3u);
x_12 = lean_nat_shiftr(x_2, x_11);
x_13 = lean_usize_of_nat(x_12);
lean_dec(x_12);
x_14 = lean_byte_array_uget(x_1, x_13);
x_15 = lean_uint8_to_uint64(x_14);
x_16 = 1;
x_17 = lean_usize_add(x_13, x_16);
x_18 = lean_byte_array_uget(x_1, x_17);
x_19 = lean_uint8_to_uint64(x_18);
x_20 = 8;
x_21 = lean_uint64_shift_left(x_19, x_20);
x_22 = lean_uint64_lor(x_15, x_21);
x_23 = 2;
x_24 = lean_usize_add(x_13, x_23);
x_25 = lean_byte_array_uget(x_1, x_24);
x_26 = lean_uint8_to_uint64(x_25);
x_27 = 16;
x_28 = lean_uint64_shift_left(x_26, x_27);
x_29 = lean_uint64_lor(x_22, x_28);
x_30 = 3;
x_31 = lean_usize_add(x_13, x_30);
x_32 = lean_byte_array_uget(x_1, x_31);
x_33 = lean_uint8_to_uint64(x_32);
x_34 = 24;
x_35 = lean_uint64_shift_left(x_33, x_34);
x_36 = lean_uint64_lor(x_29, x_35);
x_37 = 4;
x_38 = lean_usize_add(x_13, x_37);
x_39 = lean_byte_array_uget(x_1, x_38);
x_40 = lean_uint8_to_uint64(x_39);
x_41 = 32;
x_42 = lean_uint64_shift_left(x_40, x_41);
x_43 = lean_uint64_lor(x_36, x_42);
x_44 = 5;
x_45 = lean_usize_add(x_13, x_44);
x_46 = lean_byte_array_uget(x_1, x_45);
x_47 = lean_uint8_to_uint64(x_46);
x_48 = 40;
x_49 = lean_uint64_shift_left(x_47, x_48);
x_50 = lean_uint64_lor(x_43, x_49);
x_51 = 6;
x_52 = lean_usize_add(x_13, x_51);
x_53 = lean_byte_array_uget(x_1, x_52);
x_54 = lean_uint8_to_uint64(x_53);
x_55 = 48;
x_56 = lean_uint64_shift_left(x_54, x_55);
x_57 = lean_uint64_lor(x_50, x_56);
x_58 = 7;
x_59 = lean_usize_add(x_13, x_58);
x_60 = lean_byte_array_uget(x_1, x_59);
x_61 = lean_uint8_to_uint64(x_60);
x_62 = 56;
x_63 = lean_uint64_shift_left(x_61, x_62);
x_64 = lean_uint64_lor(x_57, x_63);
x_65 = lean_unsigned_to_nat(8u);
x_66 = lean_nat_mod(x_2, x_65);
x_67 = lean_uint64_of_nat(x_66);
lean_dec(x_66);
x_68 = lean_uint64_shift_right(x_64, x_67);
x_69 = 4294967295;
x_70 = lean_uint64_land(x_68, x_69);
x_71 = lean_uint64_to_nat(x_70);
return x_71;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_window___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Sparse_window(x_1, x_2, x_3, x_4);
lean_dec(x_3);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_window___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_Sparse_window___redArg(x_1, x_2, x_3);
lean_dec(x_3);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_heldAt(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; uint8_t x_8; 
x_3 = lean_unsigned_to_nat(32u);
x_4 = lean_nat_add(x_2, x_3);
x_5 = lean_unsigned_to_nat(8u);
x_6 = lean_byte_array_size(x_1);
x_7 = lean_nat_mul(x_5, x_6);
x_8 = lean_nat_dec_le(x_4, x_7);
lean_dec(x_4);
if (x_8 == 0)
{
lean_object* x_9; 
x_9 = lean_nat_sub(x_7, x_2);
lean_dec(x_7);
return x_9;
}
else
{
lean_dec(x_7);
return x_3;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_heldAt___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Sparse_heldAt(x_1, x_2);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_readFrom___redArg(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11) {
_start:
{
lean_object* x_12; uint8_t x_13; 
x_12 = lean_unsigned_to_nat(0u);
x_13 = lean_nat_dec_eq(x_6, x_12);
if (x_13 == 1)
{
lean_object* x_14; 
lean_dec(x_10);
lean_dec(x_6);
x_14 = lean_alloc_ctor(0, 7, 0);
lean_ctor_set(x_14, 0, x_12);
lean_ctor_set(x_14, 1, x_7);
lean_ctor_set(x_14, 2, x_12);
lean_ctor_set(x_14, 3, x_12);
lean_ctor_set(x_14, 4, x_8);
lean_ctor_set(x_14, 5, x_9);
lean_ctor_set(x_14, 6, x_11);
return x_14;
}
else
{
lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_31; lean_object* x_32; lean_object* x_33; lean_object* x_34; lean_object* x_35; lean_object* x_36; lean_object* x_37; lean_object* x_38; lean_object* x_48; lean_object* x_49; lean_object* x_50; lean_object* x_51; lean_object* x_52; lean_object* x_53; lean_object* x_54; lean_object* x_62; lean_object* x_63; lean_object* x_94; uint8_t x_103; 
x_15 = lean_unsigned_to_nat(1u);
x_16 = lean_nat_sub(x_6, x_15);
lean_dec(x_6);
x_103 = lean_nat_dec_lt(x_9, x_5);
if (x_103 == 0)
{
lean_object* x_104; lean_object* x_105; lean_object* x_106; lean_object* x_107; lean_object* x_108; lean_object* x_109; 
x_104 = lean_unsigned_to_nat(16u);
x_105 = l_Lydite_Fast_peek(x_1, x_9, x_104);
x_106 = lean_nat_add(x_9, x_104);
x_107 = l_Lydite_Fast_peek(x_1, x_106, x_104);
lean_dec(x_106);
x_108 = lean_nat_shiftl(x_107, x_104);
lean_dec(x_107);
x_109 = lean_nat_add(x_105, x_108);
lean_dec(x_108);
lean_dec(x_105);
x_94 = x_109;
goto block_102;
}
else
{
lean_object* x_110; lean_object* x_111; size_t x_112; uint8_t x_113; uint64_t x_114; size_t x_115; size_t x_116; uint8_t x_117; uint64_t x_118; uint64_t x_119; uint64_t x_120; uint64_t x_121; size_t x_122; size_t x_123; uint8_t x_124; uint64_t x_125; uint64_t x_126; uint64_t x_127; uint64_t x_128; size_t x_129; size_t x_130; uint8_t x_131; uint64_t x_132; uint64_t x_133; uint64_t x_134; uint64_t x_135; size_t x_136; size_t x_137; uint8_t x_138; uint64_t x_139; uint64_t x_140; uint64_t x_141; uint64_t x_142; size_t x_143; size_t x_144; uint8_t x_145; uint64_t x_146; uint64_t x_147; uint64_t x_148; uint64_t x_149; size_t x_150; size_t x_151; uint8_t x_152; uint64_t x_153; uint64_t x_154; uint64_t x_155; uint64_t x_156; size_t x_157; size_t x_158; uint8_t x_159; uint64_t x_160; uint64_t x_161; uint64_t x_162; uint64_t x_163; lean_object* x_164; lean_object* x_165; uint64_t x_166; uint64_t x_167; uint64_t x_168; uint64_t x_169; lean_object* x_170; 
x_110 = lean_unsigned_to_nat(3u);
x_111 = lean_nat_shiftr(x_9, x_110);
x_112 = lean_usize_of_nat(x_111);
lean_dec(x_111);
x_113 = lean_byte_array_uget(x_1, x_112);
x_114 = lean_uint8_to_uint64(x_113);
x_115 = 1;
x_116 = lean_usize_add(x_112, x_115);
x_117 = lean_byte_array_uget(x_1, x_116);
x_118 = lean_uint8_to_uint64(x_117);
x_119 = 8;
x_120 = lean_uint64_shift_left(x_118, x_119);
x_121 = lean_uint64_lor(x_114, x_120);
x_122 = 2;
x_123 = lean_usize_add(x_112, x_122);
x_124 = lean_byte_array_uget(x_1, x_123);
x_125 = lean_uint8_to_uint64(x_124);
x_126 = 16;
x_127 = lean_uint64_shift_left(x_125, x_126);
x_128 = lean_uint64_lor(x_121, x_127);
x_129 = 3;
x_130 = lean_usize_add(x_112, x_129);
x_131 = lean_byte_array_uget(x_1, x_130);
x_132 = lean_uint8_to_uint64(x_131);
x_133 = 24;
x_134 = lean_uint64_shift_left(x_132, x_133);
x_135 = lean_uint64_lor(x_128, x_134);
x_136 = 4;
x_137 = lean_usize_add(x_112, x_136);
x_138 = lean_byte_array_uget(x_1, x_137);
x_139 = lean_uint8_to_uint64(x_138);
x_140 = 32;
x_141 = lean_uint64_shift_left(x_139, x_140);
x_142 = lean_uint64_lor(x_135, x_141);
x_143 = 5;
x_144 = lean_usize_add(x_112, x_143);
x_145 = lean_byte_array_uget(x_1, x_144);
x_146 = lean_uint8_to_uint64(x_145);
x_147 = 40;
x_148 = lean_uint64_shift_left(x_146, x_147);
x_149 = lean_uint64_lor(x_142, x_148);
x_150 = 6;
x_151 = lean_usize_add(x_112, x_150);
x_152 = lean_byte_array_uget(x_1, x_151);
x_153 = lean_uint8_to_uint64(x_152);
x_154 = 48;
x_155 = lean_uint64_shift_left(x_153, x_154);
x_156 = lean_uint64_lor(x_149, x_155);
x_157 = 7;
x_158 = lean_usize_add(x_112, x_157);
x_159 = lean_byte_array_uget(x_1, x_158);
x_160 = lean_uint8_to_uint64(x_159);
x_161 = 56;
x_162 = lean_uint64_shift_left(x_160, x_161);
x_163 = lean_uint64_lor(x_156, x_162);
x_164 = lean_unsigned_to_nat(8u);
x_165 = lean_nat_mod(x_9, x_164);
x_166 = lean_uint64_of_nat(x_165);
lean_dec(x_165);
x_167 = lean_uint64_shift_right(x_163, x_166);
x_168 = 4294967295;
x_169 = lean_uint64_land(x_167, x_168);
x_170 = lean_uint64_to_nat(x_169);
x_94 = x_170;
goto block_102;
}
block_30:
{
lean_object* x_21; lean_object* x_22; uint8_t x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; uint8_t x_27; lean_object* x_28; 
x_21 = lean_nat_add(x_8, x_20);
lean_dec(x_20);
lean_dec(x_8);
x_22 = lean_nat_add(x_9, x_18);
lean_dec(x_18);
lean_dec(x_9);
x_23 = lean_uint8_of_nat(x_19);
x_24 = lean_byte_array_push(x_11, x_23);
x_25 = lean_unsigned_to_nat(8u);
x_26 = lean_nat_shiftr(x_19, x_25);
x_27 = lean_uint8_of_nat(x_26);
lean_dec(x_26);
x_28 = lean_byte_array_push(x_24, x_27);
x_6 = x_16;
x_7 = x_17;
x_8 = x_21;
x_9 = x_22;
x_10 = x_19;
x_11 = x_28;
goto _start;
}
block_47:
{
lean_object* x_39; lean_object* x_40; lean_object* x_41; lean_object* x_42; lean_object* x_43; lean_object* x_44; lean_object* x_45; uint8_t x_46; 
x_39 = lean_nat_mul(x_35, x_38);
lean_dec(x_38);
x_40 = lean_nat_add(x_34, x_39);
lean_dec(x_39);
lean_dec(x_34);
x_41 = lean_nat_mul(x_40, x_3);
lean_dec(x_40);
x_42 = lean_unsigned_to_nat(4095u);
x_43 = lean_nat_add(x_41, x_42);
lean_dec(x_41);
x_44 = lean_unsigned_to_nat(12u);
x_45 = lean_nat_shiftr(x_43, x_44);
lean_dec(x_43);
x_46 = lean_nat_dec_eq(x_45, x_33);
lean_dec(x_33);
if (x_46 == 0)
{
lean_dec(x_36);
x_17 = x_31;
x_18 = x_32;
x_19 = x_37;
x_20 = x_45;
goto block_30;
}
else
{
lean_dec(x_45);
x_17 = x_31;
x_18 = x_32;
x_19 = x_37;
x_20 = x_36;
goto block_30;
}
}
block_61:
{
lean_object* x_55; lean_object* x_56; lean_object* x_57; uint8_t x_58; 
x_55 = lean_unsigned_to_nat(256u);
x_56 = lean_nat_add(x_48, x_52);
lean_dec(x_48);
x_57 = lean_byte_array_size(x_2);
x_58 = lean_nat_dec_lt(x_56, x_57);
if (x_58 == 0)
{
lean_dec(x_56);
lean_inc(x_51);
x_31 = x_49;
x_32 = x_50;
x_33 = x_51;
x_34 = x_54;
x_35 = x_55;
x_36 = x_52;
x_37 = x_53;
x_38 = x_51;
goto block_47;
}
else
{
uint8_t x_59; lean_object* x_60; 
x_59 = lean_byte_array_fget(x_2, x_56);
lean_dec(x_56);
x_60 = lean_uint8_to_nat(x_59);
x_31 = x_49;
x_32 = x_50;
x_33 = x_51;
x_34 = x_54;
x_35 = x_55;
x_36 = x_52;
x_37 = x_53;
x_38 = x_60;
goto block_47;
}
}
block_93:
{
lean_object* x_64; lean_object* x_65; lean_object* x_66; lean_object* x_67; lean_object* x_68; uint8_t x_69; 
x_64 = l_Lydite_Fast_Sparse_takeScale(x_4, x_10, x_62, x_63);
lean_dec(x_63);
lean_dec(x_62);
x_65 = lean_ctor_get(x_64, 0);
lean_inc(x_65);
x_66 = lean_ctor_get(x_64, 1);
lean_inc(x_66);
x_67 = lean_ctor_get(x_64, 2);
lean_inc(x_67);
x_68 = lean_ctor_get(x_64, 3);
lean_inc(x_68);
lean_dec_ref(x_64);
x_69 = lean_nat_dec_eq(x_65, x_12);
if (x_69 == 0)
{
lean_object* x_70; uint8_t x_71; 
lean_dec(x_66);
lean_dec(x_16);
lean_dec(x_10);
x_70 = lean_unsigned_to_nat(16u);
x_71 = lean_nat_dec_eq(x_65, x_70);
if (x_71 == 0)
{
lean_object* x_72; 
x_72 = lean_alloc_ctor(0, 7, 0);
lean_ctor_set(x_72, 0, x_65);
lean_ctor_set(x_72, 1, x_7);
lean_ctor_set(x_72, 2, x_67);
lean_ctor_set(x_72, 3, x_68);
lean_ctor_set(x_72, 4, x_8);
lean_ctor_set(x_72, 5, x_9);
lean_ctor_set(x_72, 6, x_11);
return x_72;
}
else
{
lean_object* x_73; lean_object* x_74; lean_object* x_75; 
lean_dec(x_68);
lean_dec(x_67);
lean_dec(x_65);
x_73 = lean_byte_array_size(x_1);
x_74 = lean_nat_add(x_73, x_15);
x_75 = lean_alloc_ctor(0, 7, 0);
lean_ctor_set(x_75, 0, x_70);
lean_ctor_set(x_75, 1, x_7);
lean_ctor_set(x_75, 2, x_73);
lean_ctor_set(x_75, 3, x_74);
lean_ctor_set(x_75, 4, x_8);
lean_ctor_set(x_75, 5, x_9);
lean_ctor_set(x_75, 6, x_11);
return x_75;
}
}
else
{
uint8_t x_76; 
lean_dec(x_68);
lean_dec(x_65);
x_76 = lean_nat_dec_eq(x_67, x_12);
if (x_76 == 0)
{
lean_object* x_77; lean_object* x_78; lean_object* x_79; lean_object* x_80; uint8_t x_81; 
lean_dec(x_10);
x_77 = lean_nat_add(x_7, x_15);
x_78 = lean_unsigned_to_nat(2u);
x_79 = lean_nat_mul(x_78, x_7);
lean_dec(x_7);
x_80 = lean_byte_array_size(x_2);
x_81 = lean_nat_dec_lt(x_79, x_80);
if (x_81 == 0)
{
x_48 = x_79;
x_49 = x_77;
x_50 = x_66;
x_51 = x_12;
x_52 = x_15;
x_53 = x_67;
x_54 = x_12;
goto block_61;
}
else
{
uint8_t x_82; lean_object* x_83; 
x_82 = lean_byte_array_fget(x_2, x_79);
x_83 = lean_uint8_to_nat(x_82);
x_48 = x_79;
x_49 = x_77;
x_50 = x_66;
x_51 = x_12;
x_52 = x_15;
x_53 = x_67;
x_54 = x_83;
goto block_61;
}
}
else
{
lean_object* x_84; lean_object* x_85; uint8_t x_86; lean_object* x_87; lean_object* x_88; lean_object* x_89; uint8_t x_90; lean_object* x_91; 
x_84 = lean_nat_add(x_7, x_15);
lean_dec(x_7);
x_85 = lean_nat_add(x_9, x_66);
lean_dec(x_66);
lean_dec(x_9);
x_86 = lean_uint8_of_nat(x_67);
x_87 = lean_byte_array_push(x_11, x_86);
x_88 = lean_unsigned_to_nat(8u);
x_89 = lean_nat_shiftr(x_67, x_88);
lean_dec(x_67);
x_90 = lean_uint8_of_nat(x_89);
lean_dec(x_89);
x_91 = lean_byte_array_push(x_87, x_90);
x_6 = x_16;
x_7 = x_84;
x_9 = x_85;
x_11 = x_91;
goto _start;
}
}
}
block_102:
{
lean_object* x_95; lean_object* x_96; lean_object* x_97; lean_object* x_98; lean_object* x_99; uint8_t x_100; 
x_95 = lean_unsigned_to_nat(32u);
x_96 = lean_nat_add(x_9, x_95);
x_97 = lean_unsigned_to_nat(8u);
x_98 = lean_byte_array_size(x_1);
x_99 = lean_nat_mul(x_97, x_98);
x_100 = lean_nat_dec_le(x_96, x_99);
lean_dec(x_96);
if (x_100 == 0)
{
lean_object* x_101; 
x_101 = lean_nat_sub(x_99, x_9);
lean_dec(x_99);
x_62 = x_94;
x_63 = x_101;
goto block_93;
}
else
{
lean_dec(x_99);
x_62 = x_94;
x_63 = x_95;
goto block_93;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_readFrom(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12) {
_start:
{
lean_object* x_13; 
x_13 = l_Lydite_Fast_Sparse_readFrom___redArg(x_1, x_2, x_3, x_4, x_5, x_7, x_8, x_9, x_10, x_11, x_12);
return x_13;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_readFrom___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12) {
_start:
{
lean_object* x_13; 
x_13 = l_Lydite_Fast_Sparse_readFrom(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8, x_9, x_10, x_11, x_12);
lean_dec(x_5);
lean_dec(x_4);
lean_dec(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_13;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_readFrom___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11) {
_start:
{
lean_object* x_12; 
x_12 = l_Lydite_Fast_Sparse_readFrom___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8, x_9, x_10, x_11);
lean_dec(x_5);
lean_dec(x_4);
lean_dec(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_12;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_readScales(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; lean_object* x_15; size_t x_16; lean_object* x_17; uint8_t x_18; 
x_15 = lean_byte_array_size(x_1);
x_16 = lean_usize_of_nat(x_15);
x_17 = lean_usize_to_nat(x_16);
x_18 = lean_nat_dec_eq(x_17, x_15);
lean_dec(x_17);
if (x_18 == 0)
{
lean_object* x_19; 
x_19 = lean_unsigned_to_nat(0u);
x_5 = x_19;
goto block_14;
}
else
{
lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; 
x_20 = lean_unsigned_to_nat(8u);
x_21 = lean_unsigned_to_nat(7u);
x_22 = lean_nat_sub(x_15, x_21);
x_23 = lean_nat_mul(x_20, x_22);
lean_dec(x_22);
x_5 = x_23;
goto block_14;
}
block_14:
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; 
x_6 = lean_byte_array_size(x_2);
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_shiftr(x_6, x_7);
x_9 = lean_unsigned_to_nat(0u);
x_10 = lean_unsigned_to_nat(128u);
x_11 = lean_unsigned_to_nat(24576u);
x_12 = lean_mk_empty_byte_array(x_6);
x_13 = l_Lydite_Fast_Sparse_readFrom___redArg(x_1, x_2, x_3, x_4, x_5, x_8, x_9, x_9, x_10, x_11, x_12);
lean_dec(x_5);
return x_13;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_readScales___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Sparse_readScales(x_1, x_2, x_3, x_4);
lean_dec(x_4);
lean_dec(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_countFrom(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
lean_object* x_8; uint8_t x_9; 
x_8 = lean_unsigned_to_nat(0u);
x_9 = lean_nat_dec_eq(x_5, x_8);
if (x_9 == 1)
{
lean_object* x_10; 
lean_dec(x_6);
lean_dec(x_5);
x_10 = lean_alloc_ctor(1, 1, 0);
lean_ctor_set(x_10, 0, x_7);
return x_10;
}
else
{
lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_33; lean_object* x_34; lean_object* x_35; lean_object* x_36; lean_object* x_37; lean_object* x_38; lean_object* x_39; lean_object* x_46; lean_object* x_47; lean_object* x_48; lean_object* x_57; lean_object* x_58; lean_object* x_59; lean_object* x_80; lean_object* x_88; uint8_t x_89; 
x_11 = lean_unsigned_to_nat(1u);
x_12 = lean_nat_sub(x_5, x_11);
lean_dec(x_5);
x_33 = lean_unsigned_to_nat(2u);
x_34 = lean_nat_mul(x_33, x_6);
x_88 = lean_byte_array_size(x_1);
x_89 = lean_nat_dec_lt(x_34, x_88);
if (x_89 == 0)
{
x_80 = x_8;
goto block_87;
}
else
{
uint8_t x_90; lean_object* x_91; 
x_90 = lean_byte_array_fget(x_1, x_34);
x_91 = lean_uint8_to_nat(x_90);
x_80 = x_91;
goto block_87;
}
block_17:
{
lean_object* x_15; 
x_15 = lean_nat_add(x_7, x_14);
lean_dec(x_14);
lean_dec(x_7);
x_5 = x_12;
x_6 = x_13;
x_7 = x_15;
goto _start;
}
block_32:
{
lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; lean_object* x_29; lean_object* x_30; uint8_t x_31; 
x_24 = lean_nat_mul(x_19, x_23);
lean_dec(x_23);
x_25 = lean_nat_add(x_18, x_24);
lean_dec(x_24);
lean_dec(x_18);
x_26 = lean_nat_mul(x_25, x_3);
lean_dec(x_25);
x_27 = lean_unsigned_to_nat(4095u);
x_28 = lean_nat_add(x_26, x_27);
lean_dec(x_26);
x_29 = lean_unsigned_to_nat(12u);
x_30 = lean_nat_shiftr(x_28, x_29);
lean_dec(x_28);
x_31 = lean_nat_dec_eq(x_30, x_20);
lean_dec(x_20);
if (x_31 == 0)
{
lean_dec(x_22);
x_13 = x_21;
x_14 = x_30;
goto block_17;
}
else
{
lean_dec(x_30);
x_13 = x_21;
x_14 = x_22;
goto block_17;
}
}
block_45:
{
lean_object* x_40; lean_object* x_41; uint8_t x_42; 
x_40 = lean_nat_add(x_34, x_38);
lean_dec(x_34);
x_41 = lean_byte_array_size(x_2);
x_42 = lean_nat_dec_lt(x_40, x_41);
if (x_42 == 0)
{
lean_dec(x_40);
lean_inc(x_36);
x_18 = x_39;
x_19 = x_35;
x_20 = x_36;
x_21 = x_37;
x_22 = x_38;
x_23 = x_36;
goto block_32;
}
else
{
uint8_t x_43; lean_object* x_44; 
x_43 = lean_byte_array_fget(x_2, x_40);
lean_dec(x_40);
x_44 = lean_uint8_to_nat(x_43);
x_18 = x_39;
x_19 = x_35;
x_20 = x_36;
x_21 = x_37;
x_22 = x_38;
x_23 = x_44;
goto block_32;
}
}
block_56:
{
uint8_t x_49; 
x_49 = lean_nat_dec_eq(x_48, x_47);
lean_dec(x_48);
if (x_49 == 0)
{
lean_object* x_50; 
lean_dec(x_47);
lean_dec(x_34);
lean_dec(x_12);
lean_dec(x_7);
lean_dec(x_6);
x_50 = lean_box(0);
return x_50;
}
else
{
lean_object* x_51; lean_object* x_52; uint8_t x_53; 
x_51 = lean_nat_add(x_6, x_11);
lean_dec(x_6);
x_52 = lean_byte_array_size(x_2);
x_53 = lean_nat_dec_lt(x_34, x_52);
if (x_53 == 0)
{
lean_inc(x_47);
x_35 = x_46;
x_36 = x_47;
x_37 = x_51;
x_38 = x_11;
x_39 = x_47;
goto block_45;
}
else
{
uint8_t x_54; lean_object* x_55; 
x_54 = lean_byte_array_fget(x_2, x_34);
x_55 = lean_uint8_to_nat(x_54);
x_35 = x_46;
x_36 = x_47;
x_37 = x_51;
x_38 = x_11;
x_39 = x_55;
goto block_45;
}
}
}
block_79:
{
lean_object* x_60; lean_object* x_61; uint8_t x_62; 
x_60 = lean_nat_mul(x_58, x_59);
lean_dec(x_59);
x_61 = lean_nat_add(x_57, x_60);
lean_dec(x_60);
lean_dec(x_57);
x_62 = lean_nat_dec_eq(x_61, x_8);
if (x_62 == 0)
{
if (x_62 == 0)
{
lean_object* x_63; lean_object* x_64; lean_object* x_65; uint8_t x_66; 
x_63 = lean_unsigned_to_nat(11u);
x_64 = lean_nat_shiftr(x_61, x_63);
x_65 = lean_unsigned_to_nat(31u);
x_66 = lean_nat_dec_eq(x_64, x_65);
if (x_66 == 0)
{
lean_object* x_67; uint8_t x_68; 
x_67 = lean_unsigned_to_nat(24u);
x_68 = lean_nat_dec_lt(x_67, x_64);
if (x_68 == 0)
{
uint8_t x_69; 
x_69 = lean_nat_dec_eq(x_64, x_8);
lean_dec(x_64);
if (x_69 == 0)
{
uint8_t x_70; 
x_70 = lean_nat_dec_eq(x_4, x_11);
if (x_70 == 0)
{
lean_dec(x_61);
x_46 = x_58;
x_47 = x_8;
x_48 = x_8;
goto block_56;
}
else
{
lean_object* x_71; lean_object* x_72; uint8_t x_73; 
x_71 = lean_unsigned_to_nat(32u);
x_72 = lean_nat_mod(x_61, x_71);
lean_dec(x_61);
x_73 = lean_nat_dec_eq(x_72, x_8);
lean_dec(x_72);
if (x_73 == 0)
{
x_46 = x_58;
x_47 = x_8;
x_48 = x_63;
goto block_56;
}
else
{
x_46 = x_58;
x_47 = x_8;
x_48 = x_8;
goto block_56;
}
}
}
else
{
lean_object* x_74; 
lean_dec(x_61);
x_74 = lean_unsigned_to_nat(10u);
x_46 = x_58;
x_47 = x_8;
x_48 = x_74;
goto block_56;
}
}
else
{
lean_object* x_75; 
lean_dec(x_64);
lean_dec(x_61);
x_75 = lean_unsigned_to_nat(9u);
x_46 = x_58;
x_47 = x_8;
x_48 = x_75;
goto block_56;
}
}
else
{
lean_object* x_76; 
lean_dec(x_64);
lean_dec(x_61);
x_76 = lean_unsigned_to_nat(8u);
x_46 = x_58;
x_47 = x_8;
x_48 = x_76;
goto block_56;
}
}
else
{
lean_dec(x_61);
x_46 = x_58;
x_47 = x_8;
x_48 = x_8;
goto block_56;
}
}
else
{
lean_object* x_77; 
lean_dec(x_61);
lean_dec(x_34);
x_77 = lean_nat_add(x_6, x_11);
lean_dec(x_6);
x_5 = x_12;
x_6 = x_77;
goto _start;
}
}
block_87:
{
lean_object* x_81; lean_object* x_82; lean_object* x_83; uint8_t x_84; 
x_81 = lean_unsigned_to_nat(256u);
x_82 = lean_nat_add(x_34, x_11);
x_83 = lean_byte_array_size(x_1);
x_84 = lean_nat_dec_lt(x_82, x_83);
if (x_84 == 0)
{
lean_dec(x_82);
x_57 = x_80;
x_58 = x_81;
x_59 = x_8;
goto block_79;
}
else
{
uint8_t x_85; lean_object* x_86; 
x_85 = lean_byte_array_fget(x_1, x_82);
lean_dec(x_82);
x_86 = lean_uint8_to_nat(x_85);
x_57 = x_80;
x_58 = x_81;
x_59 = x_86;
goto block_79;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_countFrom___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
lean_object* x_8; 
x_8 = l_Lydite_Fast_Sparse_countFrom(x_1, x_2, x_3, x_4, x_5, x_6, x_7);
lean_dec(x_4);
lean_dec(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_8;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_countScales(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; 
x_5 = lean_byte_array_size(x_2);
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_nat_shiftr(x_5, x_6);
x_8 = lean_unsigned_to_nat(0u);
x_9 = l_Lydite_Fast_Sparse_countFrom(x_1, x_2, x_3, x_4, x_7, x_8, x_8);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_countScales___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Sparse_countScales(x_1, x_2, x_3, x_4);
lean_dec(x_4);
lean_dec(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_expLen(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; 
x_3 = lean_unsigned_to_nat(1u);
x_4 = lean_nat_shiftl(x_3, x_1);
x_5 = lean_nat_add(x_2, x_4);
lean_dec(x_4);
x_6 = lean_nat_log2(x_5);
lean_dec(x_5);
x_7 = lean_nat_sub(x_6, x_1);
x_8 = lean_nat_add(x_3, x_6);
lean_dec(x_6);
x_9 = lean_nat_add(x_7, x_8);
lean_dec(x_8);
lean_dec(x_7);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_expLen___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Sparse_expLen(x_1, x_2);
lean_dec(x_2);
lean_dec(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_expBits(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; 
x_3 = lean_unsigned_to_nat(1u);
x_4 = lean_nat_shiftl(x_3, x_1);
x_5 = lean_nat_add(x_2, x_4);
lean_dec(x_4);
x_6 = lean_nat_log2(x_5);
x_7 = lean_unsigned_to_nat(2u);
x_8 = lean_nat_shiftl(x_3, x_6);
x_9 = lean_nat_sub(x_5, x_8);
lean_dec(x_8);
lean_dec(x_5);
x_10 = lean_nat_mul(x_7, x_9);
lean_dec(x_9);
x_11 = lean_nat_add(x_3, x_10);
lean_dec(x_10);
x_12 = lean_nat_sub(x_6, x_1);
lean_dec(x_6);
x_13 = lean_nat_shiftl(x_11, x_12);
lean_dec(x_12);
lean_dec(x_11);
return x_13;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_expBits___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Sparse_expBits(x_1, x_2);
lean_dec(x_2);
lean_dec(x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_Sparse_putFrom___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(1u);
x_2 = lean_nat_shiftl(x_1, x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putFrom(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; uint8_t x_7; 
x_6 = lean_unsigned_to_nat(0u);
x_7 = lean_nat_dec_eq(x_2, x_6);
if (x_7 == 1)
{
lean_dec(x_4);
lean_dec(x_3);
lean_dec(x_2);
return x_5;
}
else
{
lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_46; lean_object* x_47; lean_object* x_48; lean_object* x_60; lean_object* x_61; lean_object* x_62; lean_object* x_83; lean_object* x_84; lean_object* x_92; uint8_t x_93; 
x_8 = lean_unsigned_to_nat(1u);
x_9 = lean_nat_sub(x_2, x_8);
lean_dec(x_2);
x_10 = lean_unsigned_to_nat(2u);
x_83 = lean_nat_mul(x_10, x_3);
x_92 = lean_byte_array_size(x_1);
x_93 = lean_nat_dec_lt(x_83, x_92);
if (x_93 == 0)
{
x_84 = x_6;
goto block_91;
}
else
{
uint8_t x_94; lean_object* x_95; 
x_94 = lean_byte_array_fget(x_1, x_83);
x_95 = lean_uint8_to_nat(x_94);
x_84 = x_95;
goto block_91;
}
block_45:
{
lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; lean_object* x_29; lean_object* x_30; lean_object* x_31; lean_object* x_32; lean_object* x_33; lean_object* x_34; lean_object* x_35; lean_object* x_36; lean_object* x_37; lean_object* x_38; lean_object* x_39; lean_object* x_40; lean_object* x_41; lean_object* x_42; lean_object* x_43; 
x_14 = lean_nat_add(x_3, x_8);
lean_dec(x_3);
x_15 = l_Lydite_Fast_Sparse_takeScale___closed__0;
x_16 = lean_nat_add(x_12, x_15);
lean_dec(x_12);
x_17 = lean_nat_log2(x_16);
x_18 = lean_nat_sub(x_17, x_10);
x_19 = lean_nat_add(x_8, x_17);
x_20 = lean_nat_add(x_18, x_19);
lean_dec(x_19);
x_21 = lean_nat_add(x_8, x_20);
lean_dec(x_20);
x_22 = l_Lydite_Fast_Sparse_putFrom___closed__0;
x_23 = lean_nat_add(x_13, x_22);
lean_dec(x_13);
x_24 = lean_nat_log2(x_23);
x_25 = lean_nat_sub(x_24, x_8);
x_26 = lean_nat_add(x_8, x_24);
x_27 = lean_nat_add(x_25, x_26);
lean_dec(x_26);
x_28 = lean_nat_add(x_21, x_27);
lean_dec(x_27);
x_29 = lean_nat_shiftl(x_8, x_17);
lean_dec(x_17);
x_30 = lean_nat_sub(x_16, x_29);
lean_dec(x_29);
lean_dec(x_16);
x_31 = lean_nat_mul(x_10, x_30);
lean_dec(x_30);
x_32 = lean_nat_add(x_8, x_31);
lean_dec(x_31);
x_33 = lean_nat_shiftl(x_32, x_18);
lean_dec(x_18);
lean_dec(x_32);
x_34 = lean_nat_shiftl(x_33, x_8);
lean_dec(x_33);
x_35 = lean_nat_add(x_8, x_34);
lean_dec(x_34);
x_36 = lean_nat_shiftl(x_8, x_24);
lean_dec(x_24);
x_37 = lean_nat_sub(x_23, x_36);
lean_dec(x_36);
lean_dec(x_23);
x_38 = lean_nat_mul(x_10, x_37);
lean_dec(x_37);
x_39 = lean_nat_add(x_8, x_38);
lean_dec(x_38);
x_40 = lean_nat_shiftl(x_39, x_25);
lean_dec(x_25);
lean_dec(x_39);
x_41 = lean_nat_shiftl(x_40, x_21);
lean_dec(x_21);
lean_dec(x_40);
x_42 = lean_nat_add(x_35, x_41);
lean_dec(x_41);
lean_dec(x_35);
x_43 = l_Lydite_Fast_Write_Writer_put(x_5, x_28, x_42);
lean_dec(x_42);
lean_dec(x_28);
x_2 = x_9;
x_3 = x_14;
x_4 = x_11;
x_5 = x_43;
goto _start;
}
block_59:
{
lean_object* x_49; lean_object* x_50; lean_object* x_51; lean_object* x_52; lean_object* x_53; lean_object* x_54; uint8_t x_55; 
x_49 = lean_nat_mod(x_4, x_47);
lean_dec(x_4);
x_50 = lean_nat_mod(x_46, x_47);
x_51 = lean_nat_add(x_50, x_47);
lean_dec(x_50);
x_52 = lean_nat_sub(x_51, x_49);
lean_dec(x_49);
lean_dec(x_51);
x_53 = lean_nat_mod(x_52, x_47);
lean_dec(x_52);
x_54 = lean_nat_mul(x_10, x_53);
x_55 = lean_nat_dec_lt(x_54, x_47);
if (x_55 == 0)
{
lean_object* x_56; lean_object* x_57; lean_object* x_58; 
lean_dec(x_54);
x_56 = lean_nat_sub(x_47, x_53);
lean_dec(x_53);
x_57 = lean_nat_mul(x_10, x_56);
lean_dec(x_56);
x_58 = lean_nat_sub(x_57, x_8);
lean_dec(x_57);
x_11 = x_46;
x_12 = x_48;
x_13 = x_58;
goto block_45;
}
else
{
lean_dec(x_53);
x_11 = x_46;
x_12 = x_48;
x_13 = x_54;
goto block_45;
}
}
block_82:
{
lean_object* x_63; lean_object* x_64; uint8_t x_65; 
x_63 = lean_nat_mul(x_60, x_62);
lean_dec(x_62);
x_64 = lean_nat_add(x_61, x_63);
lean_dec(x_63);
lean_dec(x_61);
x_65 = lean_nat_dec_eq(x_64, x_6);
if (x_65 == 0)
{
lean_object* x_66; lean_object* x_67; lean_object* x_68; lean_object* x_69; lean_object* x_70; lean_object* x_71; lean_object* x_72; lean_object* x_73; lean_object* x_74; uint8_t x_75; 
x_66 = lean_unsigned_to_nat(2048u);
x_67 = lean_unsigned_to_nat(32u);
x_68 = lean_unsigned_to_nat(5u);
x_69 = lean_nat_shiftr(x_4, x_68);
x_70 = lean_nat_shiftr(x_64, x_68);
x_71 = lean_nat_add(x_70, x_66);
lean_dec(x_70);
x_72 = lean_nat_sub(x_71, x_69);
lean_dec(x_69);
lean_dec(x_71);
x_73 = lean_nat_mod(x_72, x_66);
lean_dec(x_72);
x_74 = lean_nat_mul(x_10, x_73);
x_75 = lean_nat_dec_lt(x_74, x_66);
if (x_75 == 0)
{
lean_object* x_76; lean_object* x_77; lean_object* x_78; 
lean_dec(x_74);
x_76 = lean_nat_sub(x_66, x_73);
lean_dec(x_73);
x_77 = lean_nat_mul(x_10, x_76);
lean_dec(x_76);
x_78 = lean_nat_sub(x_77, x_8);
lean_dec(x_77);
x_46 = x_64;
x_47 = x_67;
x_48 = x_78;
goto block_59;
}
else
{
lean_dec(x_73);
x_46 = x_64;
x_47 = x_67;
x_48 = x_74;
goto block_59;
}
}
else
{
lean_object* x_79; lean_object* x_80; 
lean_dec(x_64);
x_79 = lean_nat_add(x_3, x_8);
lean_dec(x_3);
x_80 = l_Lydite_Fast_Write_Writer_put(x_5, x_8, x_6);
x_2 = x_9;
x_3 = x_79;
x_5 = x_80;
goto _start;
}
}
block_91:
{
lean_object* x_85; lean_object* x_86; lean_object* x_87; uint8_t x_88; 
x_85 = lean_unsigned_to_nat(256u);
x_86 = lean_nat_add(x_83, x_8);
lean_dec(x_83);
x_87 = lean_byte_array_size(x_1);
x_88 = lean_nat_dec_lt(x_86, x_87);
if (x_88 == 0)
{
lean_dec(x_86);
x_60 = x_85;
x_61 = x_84;
x_62 = x_6;
goto block_82;
}
else
{
uint8_t x_89; lean_object* x_90; 
x_89 = lean_byte_array_fget(x_1, x_86);
lean_dec(x_86);
x_90 = lean_uint8_to_nat(x_89);
x_60 = x_85;
x_61 = x_84;
x_62 = x_90;
goto block_82;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putFrom___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_Sparse_putFrom(x_1, x_2, x_3, x_4, x_5);
lean_dec_ref(x_1);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putScales(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; lean_object* x_5; lean_object* x_6; 
x_4 = lean_unsigned_to_nat(0u);
x_5 = lean_unsigned_to_nat(24576u);
x_6 = l_Lydite_Fast_Sparse_putFrom(x_1, x_2, x_4, x_5, x_3);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putScales___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_Sparse_putScales(x_1, x_2, x_3);
lean_dec_ref(x_1);
return x_4;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_SparseWord(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Write(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_SparseScales(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_SparseWord(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Write(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
l_Lydite_Fast_Sparse_takeExp___closed__0 = _init_l_Lydite_Fast_Sparse_takeExp___closed__0();
lean_mark_persistent(l_Lydite_Fast_Sparse_takeExp___closed__0);
l_Lydite_Fast_Sparse_takeExp___closed__1 = _init_l_Lydite_Fast_Sparse_takeExp___closed__1();
lean_mark_persistent(l_Lydite_Fast_Sparse_takeExp___closed__1);
l_Lydite_Fast_Sparse_checked___closed__0 = _init_l_Lydite_Fast_Sparse_checked___closed__0();
lean_mark_persistent(l_Lydite_Fast_Sparse_checked___closed__0);
l_Lydite_Fast_Sparse_takeScale___closed__0 = _init_l_Lydite_Fast_Sparse_takeScale___closed__0();
lean_mark_persistent(l_Lydite_Fast_Sparse_takeScale___closed__0);
l_Lydite_Fast_Sparse_takeScale___closed__1 = _init_l_Lydite_Fast_Sparse_takeScale___closed__1();
lean_mark_persistent(l_Lydite_Fast_Sparse_takeScale___closed__1);
l_Lydite_Fast_Sparse_takeScale___closed__2 = _init_l_Lydite_Fast_Sparse_takeScale___closed__2();
lean_mark_persistent(l_Lydite_Fast_Sparse_takeScale___closed__2);
l_Lydite_Fast_Sparse_putFrom___closed__0 = _init_l_Lydite_Fast_Sparse_putFrom___closed__0();
lean_mark_persistent(l_Lydite_Fast_Sparse_putFrom___closed__0);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

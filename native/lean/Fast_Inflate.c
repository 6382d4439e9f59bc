// Lean compiler output
// Module: Lydite.Fast.Inflate
// Imports: public import Init public import Lydite.Fast.Header public import Lydite.Fast.Loop
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
LEAN_EXPORT lean_object* l_Lydite_Fast_ended(uint8_t);
lean_object* lean_byte_array_copy_slice(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, uint8_t);
extern lean_object* l_Lydite_Fast_fixedLitLens;
static lean_object* l_Lydite_Fast_zeros___closed__0;
lean_object* lean_mk_empty_array_with_capacity(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_blockHead(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Inflate_0__Lydite_Fast_run_match__1_splitter___redArg(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_noCode___closed__3;
lean_object* lean_array_push(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_runAll(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_extend(lean_object*, lean_object*);
lean_object* l_ByteArray_extract(lean_object*, lean_object*, lean_object*);
lean_object* lean_byte_array_push(lean_object*, uint8_t);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_fixedDist___closed__0;
static lean_object* l_Lydite_Fast_noCode___closed__2;
static lean_object* l_Lydite_Fast_noCode___closed__1;
lean_object* l_Lydite_Fast_buildDist(lean_object*);
lean_object* l_Lydite_Fast_buildLit(lean_object*);
static lean_object* l_Lydite_Fast_fixedLit___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_fixedLit;
LEAN_EXPORT lean_object* l_Lydite_Fast_readData___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_stored___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_blockHead___boxed(lean_object*, lean_object*);
extern lean_object* l_ByteArray_empty;
LEAN_EXPORT lean_object* l_Lydite_Fast_cut(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Inflate_0__Lydite_Fast_runAll_match__1_splitter(lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_noCode___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_runAll___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_fixedDist;
LEAN_EXPORT lean_object* l_Lydite_Fast_zeros_double(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_noHead(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Inflate_0__Lydite_Fast_run_match__3_splitter(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Inflate_0__Lydite_Fast_run_match__1_splitter(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_run(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Inflate_0__Lydite_Fast_runAll_match__1_splitter___redArg(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_cut___boxed(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_stored(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_growth(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_ended___boxed(lean_object*);
extern lean_object* l_Lydite_Fast_fixedDistLens;
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Inflate_0__Lydite_Fast_run_match__3_splitter___redArg(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_peek(lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_inflate(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Inflate_0__Lydite_Fast_run_match__5_splitter___redArg(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_tokens(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_inflate___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Inflate_0__Lydite_Fast_run_match__5_splitter(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_noCode;
LEAN_EXPORT lean_object* l_Lydite_Fast_readData(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_zeros___closed__1;
static lean_object* l_Lydite_Fast_noHead___closed__0;
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_run___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_zeros;
LEAN_EXPORT lean_object* l_Lydite_Fast_growth___boxed(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_readHead(lean_object*, lean_object*);
lean_object* lean_byte_array_size(lean_object*);
static lean_object* _init_l_Lydite_Fast_noCode___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(1u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_noCode___closed__1() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = l_Lydite_Fast_noCode___closed__0;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_noCode___closed__2() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_noCode___closed__3() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; lean_object* x_4; 
x_1 = l_Lydite_Fast_noCode___closed__2;
x_2 = l_Lydite_Fast_noCode___closed__1;
x_3 = lean_unsigned_to_nat(0u);
x_4 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_4, 0, x_3);
lean_ctor_set(x_4, 1, x_2);
lean_ctor_set(x_4, 2, x_1);
lean_ctor_set(x_4, 3, x_1);
return x_4;
}
}
static lean_object* _init_l_Lydite_Fast_noCode() {
_start:
{
lean_object* x_1; 
x_1 = l_Lydite_Fast_noCode___closed__3;
return x_1;
}
}
static lean_object* _init_l_Lydite_Fast_fixedLit___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_Fast_fixedLitLens;
x_2 = l_Lydite_Fast_buildLit(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_fixedLit() {
_start:
{
lean_object* x_1; 
x_1 = l_Lydite_Fast_fixedLit___closed__0;
return x_1;
}
}
static lean_object* _init_l_Lydite_Fast_fixedDist___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_Fast_fixedDistLens;
x_2 = l_Lydite_Fast_buildDist(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_fixedDist() {
_start:
{
lean_object* x_1; 
x_1 = l_Lydite_Fast_fixedDist___closed__0;
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_ended(uint8_t x_1) {
_start:
{
lean_object* x_2; lean_object* x_3; lean_object* x_4; lean_object* x_5; 
x_2 = lean_unsigned_to_nat(0u);
x_3 = l_Lydite_Fast_noCode___closed__2;
x_4 = l_Lydite_Fast_noCode;
x_5 = lean_alloc_ctor(0, 6, 1);
lean_ctor_set(x_5, 0, x_2);
lean_ctor_set(x_5, 1, x_2);
lean_ctor_set(x_5, 2, x_3);
lean_ctor_set(x_5, 3, x_3);
lean_ctor_set(x_5, 4, x_4);
lean_ctor_set(x_5, 5, x_4);
lean_ctor_set_uint8(x_5, sizeof(void*)*6, x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_ended___boxed(lean_object* x_1) {
_start:
{
uint8_t x_2; lean_object* x_3; 
x_2 = lean_unbox(x_1);
x_3 = l_Lydite_Fast_ended(x_2);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_noHead___closed__0() {
_start:
{
uint8_t x_1; lean_object* x_2; 
x_1 = 0;
x_2 = l_Lydite_Fast_ended(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_noHead(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; 
x_3 = l_Lydite_Fast_noHead___closed__0;
x_4 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_4, 0, x_1);
lean_ctor_set(x_4, 1, x_2);
lean_ctor_set(x_4, 2, x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_blockHead(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; uint8_t x_8; 
x_3 = lean_unsigned_to_nat(3u);
x_4 = lean_nat_add(x_2, x_3);
x_5 = lean_unsigned_to_nat(8u);
x_6 = lean_byte_array_size(x_1);
x_7 = lean_nat_mul(x_5, x_6);
x_8 = lean_nat_dec_le(x_4, x_7);
if (x_8 == 0)
{
lean_object* x_9; lean_object* x_10; 
lean_dec(x_7);
lean_dec(x_4);
x_9 = lean_unsigned_to_nat(1u);
x_10 = l_Lydite_Fast_noHead(x_9, x_2);
return x_10;
}
else
{
lean_object* x_11; lean_object* x_12; uint8_t x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; uint8_t x_18; 
x_11 = lean_unsigned_to_nat(1u);
x_12 = l_Lydite_Fast_peek(x_1, x_2, x_11);
x_13 = lean_nat_dec_eq(x_12, x_11);
lean_dec(x_12);
x_14 = lean_nat_add(x_2, x_11);
x_15 = lean_unsigned_to_nat(2u);
x_16 = l_Lydite_Fast_peek(x_1, x_14, x_15);
lean_dec(x_14);
x_17 = lean_unsigned_to_nat(0u);
x_18 = lean_nat_dec_eq(x_16, x_17);
if (x_18 == 0)
{
uint8_t x_19; 
lean_dec(x_7);
x_19 = lean_nat_dec_eq(x_16, x_11);
if (x_19 == 0)
{
uint8_t x_20; 
x_20 = lean_nat_dec_eq(x_16, x_15);
lean_dec(x_16);
if (x_20 == 0)
{
lean_object* x_21; lean_object* x_22; 
lean_dec(x_4);
x_21 = lean_unsigned_to_nat(12u);
x_22 = l_Lydite_Fast_noHead(x_21, x_2);
return x_22;
}
else
{
lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; uint8_t x_28; 
x_23 = l_Lydite_Fast_readHead(x_1, x_4);
x_24 = lean_ctor_get(x_23, 0);
lean_inc(x_24);
x_25 = lean_ctor_get(x_23, 1);
lean_inc(x_25);
x_26 = lean_ctor_get(x_23, 2);
lean_inc_ref(x_26);
x_27 = lean_ctor_get(x_23, 3);
lean_inc_ref(x_27);
lean_dec_ref(x_23);
x_28 = lean_nat_dec_eq(x_24, x_17);
if (x_28 == 0)
{
lean_object* x_29; 
lean_dec_ref(x_27);
lean_dec_ref(x_26);
lean_dec(x_25);
x_29 = l_Lydite_Fast_noHead(x_24, x_2);
return x_29;
}
else
{
lean_object* x_30; lean_object* x_31; lean_object* x_32; lean_object* x_33; 
lean_dec(x_24);
lean_dec(x_2);
x_30 = l_Lydite_Fast_buildLit(x_26);
x_31 = l_Lydite_Fast_buildDist(x_27);
x_32 = lean_alloc_ctor(0, 6, 1);
lean_ctor_set(x_32, 0, x_11);
lean_ctor_set(x_32, 1, x_17);
lean_ctor_set(x_32, 2, x_26);
lean_ctor_set(x_32, 3, x_27);
lean_ctor_set(x_32, 4, x_30);
lean_ctor_set(x_32, 5, x_31);
lean_ctor_set_uint8(x_32, sizeof(void*)*6, x_13);
x_33 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_33, 0, x_17);
lean_ctor_set(x_33, 1, x_25);
lean_ctor_set(x_33, 2, x_32);
return x_33;
}
}
}
else
{
lean_object* x_34; lean_object* x_35; lean_object* x_36; lean_object* x_37; lean_object* x_38; lean_object* x_39; 
lean_dec(x_16);
lean_dec(x_2);
x_34 = l_Lydite_Fast_fixedLitLens;
x_35 = l_Lydite_Fast_fixedDistLens;
x_36 = l_Lydite_Fast_fixedLit;
x_37 = l_Lydite_Fast_fixedDist;
x_38 = lean_alloc_ctor(0, 6, 1);
lean_ctor_set(x_38, 0, x_11);
lean_ctor_set(x_38, 1, x_17);
lean_ctor_set(x_38, 2, x_34);
lean_ctor_set(x_38, 3, x_35);
lean_ctor_set(x_38, 4, x_36);
lean_ctor_set(x_38, 5, x_37);
lean_ctor_set_uint8(x_38, sizeof(void*)*6, x_13);
x_39 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_39, 0, x_17);
lean_ctor_set(x_39, 1, x_4);
lean_ctor_set(x_39, 2, x_38);
return x_39;
}
}
else
{
lean_object* x_40; lean_object* x_41; lean_object* x_42; lean_object* x_43; lean_object* x_44; lean_object* x_45; uint8_t x_46; 
lean_dec(x_16);
lean_dec(x_4);
x_40 = lean_unsigned_to_nat(10u);
x_41 = lean_nat_add(x_2, x_40);
x_42 = lean_nat_shiftr(x_41, x_3);
lean_dec(x_41);
x_43 = lean_nat_mul(x_5, x_42);
lean_dec(x_42);
x_44 = lean_unsigned_to_nat(32u);
x_45 = lean_nat_add(x_43, x_44);
x_46 = lean_nat_dec_le(x_45, x_7);
lean_dec(x_7);
if (x_46 == 0)
{
lean_object* x_47; 
lean_dec(x_45);
lean_dec(x_43);
x_47 = l_Lydite_Fast_noHead(x_11, x_2);
return x_47;
}
else
{
lean_object* x_48; lean_object* x_49; lean_object* x_50; lean_object* x_51; lean_object* x_52; lean_object* x_53; uint8_t x_54; 
x_48 = lean_unsigned_to_nat(16u);
x_49 = l_Lydite_Fast_peek(x_1, x_43, x_48);
x_50 = lean_nat_add(x_43, x_48);
lean_dec(x_43);
x_51 = l_Lydite_Fast_peek(x_1, x_50, x_48);
lean_dec(x_50);
x_52 = lean_nat_add(x_49, x_51);
lean_dec(x_51);
x_53 = lean_unsigned_to_nat(65535u);
x_54 = lean_nat_dec_eq(x_52, x_53);
lean_dec(x_52);
if (x_54 == 0)
{
lean_object* x_55; lean_object* x_56; 
lean_dec(x_49);
lean_dec(x_45);
x_55 = lean_unsigned_to_nat(13u);
x_56 = l_Lydite_Fast_noHead(x_55, x_2);
return x_56;
}
else
{
lean_object* x_57; lean_object* x_58; lean_object* x_59; lean_object* x_60; 
lean_dec(x_2);
x_57 = l_Lydite_Fast_noCode___closed__2;
x_58 = l_Lydite_Fast_noCode;
x_59 = lean_alloc_ctor(0, 6, 1);
lean_ctor_set(x_59, 0, x_15);
lean_ctor_set(x_59, 1, x_49);
lean_ctor_set(x_59, 2, x_57);
lean_ctor_set(x_59, 3, x_57);
lean_ctor_set(x_59, 4, x_58);
lean_ctor_set(x_59, 5, x_58);
lean_ctor_set_uint8(x_59, sizeof(void*)*6, x_13);
x_60 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_60, 0, x_17);
lean_ctor_set(x_60, 1, x_45);
lean_ctor_set(x_60, 2, x_59);
return x_60;
}
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_blockHead___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_blockHead(x_1, x_2);
lean_dec_ref(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_stored(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_22; uint8_t x_23; uint8_t x_24; lean_object* x_25; lean_object* x_31; 
x_6 = lean_byte_array_size(x_4);
x_7 = lean_nat_sub(x_6, x_5);
x_8 = lean_byte_array_size(x_1);
x_9 = lean_unsigned_to_nat(8u);
x_10 = lean_unsigned_to_nat(3u);
x_11 = lean_nat_shiftr(x_3, x_10);
x_22 = lean_nat_sub(x_8, x_11);
x_23 = lean_nat_dec_le(x_2, x_7);
x_24 = lean_nat_dec_lt(x_7, x_2);
if (x_23 == 0)
{
x_31 = x_7;
goto block_33;
}
else
{
lean_dec(x_7);
lean_inc(x_2);
x_31 = x_2;
goto block_33;
}
block_21:
{
lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; uint8_t x_18; lean_object* x_19; lean_object* x_20; 
x_14 = lean_nat_mul(x_9, x_12);
x_15 = lean_nat_add(x_3, x_14);
lean_dec(x_14);
x_16 = lean_nat_add(x_5, x_12);
x_17 = lean_nat_sub(x_2, x_12);
lean_dec(x_2);
x_18 = 1;
x_19 = lean_byte_array_copy_slice(x_1, x_11, x_4, x_5, x_12, x_18);
x_20 = lean_alloc_ctor(0, 5, 0);
lean_ctor_set(x_20, 0, x_13);
lean_ctor_set(x_20, 1, x_15);
lean_ctor_set(x_20, 2, x_16);
lean_ctor_set(x_20, 3, x_17);
lean_ctor_set(x_20, 4, x_19);
return x_20;
}
block_30:
{
if (x_24 == 0)
{
uint8_t x_26; 
x_26 = lean_nat_dec_lt(x_22, x_2);
lean_dec(x_22);
if (x_26 == 0)
{
lean_object* x_27; 
x_27 = lean_unsigned_to_nat(0u);
x_12 = x_25;
x_13 = x_27;
goto block_21;
}
else
{
lean_object* x_28; 
x_28 = lean_unsigned_to_nat(1u);
x_12 = x_25;
x_13 = x_28;
goto block_21;
}
}
else
{
lean_object* x_29; 
lean_dec(x_22);
x_29 = lean_unsigned_to_nat(2u);
x_12 = x_25;
x_13 = x_29;
goto block_21;
}
}
block_33:
{
uint8_t x_32; 
x_32 = lean_nat_dec_le(x_31, x_22);
if (x_32 == 0)
{
lean_dec(x_31);
lean_inc(x_22);
x_25 = x_22;
goto block_30;
}
else
{
x_25 = x_31;
goto block_30;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_stored___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_stored(x_1, x_2, x_3, x_4, x_5);
lean_dec(x_3);
lean_dec_ref(x_1);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_readData(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; uint8_t x_11; 
x_6 = lean_ctor_get(x_2, 0);
lean_inc(x_6);
x_7 = lean_ctor_get(x_2, 1);
lean_inc(x_7);
x_8 = lean_ctor_get(x_2, 4);
lean_inc_ref(x_8);
x_9 = lean_ctor_get(x_2, 5);
lean_inc_ref(x_9);
lean_dec_ref(x_2);
x_10 = lean_unsigned_to_nat(1u);
x_11 = lean_nat_dec_eq(x_6, x_10);
if (x_11 == 0)
{
lean_object* x_12; uint8_t x_13; 
lean_dec_ref(x_9);
lean_dec_ref(x_8);
x_12 = lean_unsigned_to_nat(2u);
x_13 = lean_nat_dec_eq(x_6, x_12);
lean_dec(x_6);
if (x_13 == 0)
{
lean_object* x_14; lean_object* x_15; 
lean_dec(x_7);
x_14 = lean_unsigned_to_nat(0u);
x_15 = lean_alloc_ctor(0, 5, 0);
lean_ctor_set(x_15, 0, x_14);
lean_ctor_set(x_15, 1, x_3);
lean_ctor_set(x_15, 2, x_5);
lean_ctor_set(x_15, 3, x_14);
lean_ctor_set(x_15, 4, x_4);
return x_15;
}
else
{
lean_object* x_16; 
x_16 = l_Lydite_Fast_stored(x_1, x_7, x_3, x_4, x_5);
lean_dec(x_3);
return x_16;
}
}
else
{
lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; 
lean_dec(x_7);
lean_dec(x_6);
x_17 = l_Lydite_Fast_tokens(x_8, x_9, x_1, x_3, x_4, x_5);
x_18 = lean_ctor_get(x_17, 0);
lean_inc(x_18);
x_19 = lean_ctor_get(x_17, 1);
lean_inc(x_19);
x_20 = lean_ctor_get(x_17, 2);
lean_inc(x_20);
x_21 = lean_ctor_get(x_17, 3);
lean_inc_ref(x_21);
lean_dec_ref(x_17);
x_22 = lean_unsigned_to_nat(0u);
x_23 = lean_alloc_ctor(0, 5, 0);
lean_ctor_set(x_23, 0, x_18);
lean_ctor_set(x_23, 1, x_19);
lean_ctor_set(x_23, 2, x_20);
lean_ctor_set(x_23, 3, x_22);
lean_ctor_set(x_23, 4, x_21);
return x_23;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_readData___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_readData(x_1, x_2, x_3, x_4, x_5);
lean_dec_ref(x_1);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_run(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; uint8_t x_14; 
lean_inc(x_3);
lean_inc_ref(x_2);
x_6 = l_Lydite_Fast_readData(x_1, x_2, x_3, x_4, x_5);
x_7 = lean_ctor_get(x_6, 0);
lean_inc(x_7);
x_8 = lean_ctor_get(x_6, 1);
lean_inc(x_8);
x_9 = lean_ctor_get(x_6, 2);
lean_inc(x_9);
x_10 = lean_ctor_get(x_6, 3);
lean_inc(x_10);
x_11 = lean_ctor_get(x_6, 4);
lean_inc_ref(x_11);
if (lean_is_exclusive(x_6)) {
 lean_ctor_release(x_6, 0);
 lean_ctor_release(x_6, 1);
 lean_ctor_release(x_6, 2);
 lean_ctor_release(x_6, 3);
 lean_ctor_release(x_6, 4);
 x_12 = x_6;
} else {
 lean_dec_ref(x_6);
 x_12 = lean_box(0);
}
x_13 = lean_unsigned_to_nat(0u);
x_14 = lean_nat_dec_eq(x_7, x_13);
if (x_14 == 0)
{
uint8_t x_15; 
lean_dec(x_3);
x_15 = !lean_is_exclusive(x_2);
if (x_15 == 0)
{
lean_object* x_16; lean_object* x_17; 
x_16 = lean_ctor_get(x_2, 1);
lean_dec(x_16);
lean_ctor_set(x_2, 1, x_10);
if (lean_is_scalar(x_12)) {
 x_17 = lean_alloc_ctor(0, 5, 0);
} else {
 x_17 = x_12;
}
lean_ctor_set(x_17, 0, x_7);
lean_ctor_set(x_17, 1, x_8);
lean_ctor_set(x_17, 2, x_9);
lean_ctor_set(x_17, 3, x_11);
lean_ctor_set(x_17, 4, x_2);
return x_17;
}
else
{
lean_object* x_18; uint8_t x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; 
x_18 = lean_ctor_get(x_2, 0);
x_19 = lean_ctor_get_uint8(x_2, sizeof(void*)*6);
x_20 = lean_ctor_get(x_2, 2);
x_21 = lean_ctor_get(x_2, 3);
x_22 = lean_ctor_get(x_2, 4);
x_23 = lean_ctor_get(x_2, 5);
lean_inc(x_23);
lean_inc(x_22);
lean_inc(x_21);
lean_inc(x_20);
lean_inc(x_18);
lean_dec(x_2);
x_24 = lean_alloc_ctor(0, 6, 1);
lean_ctor_set(x_24, 0, x_18);
lean_ctor_set(x_24, 1, x_10);
lean_ctor_set(x_24, 2, x_20);
lean_ctor_set(x_24, 3, x_21);
lean_ctor_set(x_24, 4, x_22);
lean_ctor_set(x_24, 5, x_23);
lean_ctor_set_uint8(x_24, sizeof(void*)*6, x_19);
if (lean_is_scalar(x_12)) {
 x_25 = lean_alloc_ctor(0, 5, 0);
} else {
 x_25 = x_12;
}
lean_ctor_set(x_25, 0, x_7);
lean_ctor_set(x_25, 1, x_8);
lean_ctor_set(x_25, 2, x_9);
lean_ctor_set(x_25, 3, x_11);
lean_ctor_set(x_25, 4, x_24);
return x_25;
}
}
else
{
uint8_t x_26; 
lean_dec(x_10);
lean_dec(x_7);
x_26 = lean_ctor_get_uint8(x_2, sizeof(void*)*6);
lean_dec_ref(x_2);
if (x_26 == 0)
{
lean_object* x_31; lean_object* x_32; lean_object* x_33; lean_object* x_34; uint8_t x_35; 
lean_inc(x_8);
x_31 = l_Lydite_Fast_blockHead(x_1, x_8);
x_32 = lean_ctor_get(x_31, 0);
lean_inc(x_32);
x_33 = lean_ctor_get(x_31, 1);
lean_inc(x_33);
x_34 = lean_ctor_get(x_31, 2);
lean_inc_ref(x_34);
lean_dec_ref(x_31);
x_35 = lean_nat_dec_eq(x_32, x_13);
if (x_35 == 0)
{
lean_object* x_36; lean_object* x_37; 
lean_dec_ref(x_34);
lean_dec(x_33);
lean_dec(x_12);
lean_dec(x_3);
x_36 = l_Lydite_Fast_ended(x_26);
x_37 = lean_alloc_ctor(0, 5, 0);
lean_ctor_set(x_37, 0, x_32);
lean_ctor_set(x_37, 1, x_8);
lean_ctor_set(x_37, 2, x_9);
lean_ctor_set(x_37, 3, x_11);
lean_ctor_set(x_37, 4, x_36);
return x_37;
}
else
{
uint8_t x_38; 
lean_dec(x_32);
x_38 = lean_nat_dec_lt(x_3, x_33);
lean_dec(x_3);
if (x_38 == 0)
{
lean_dec_ref(x_34);
lean_dec(x_33);
goto block_30;
}
else
{
lean_object* x_39; lean_object* x_40; lean_object* x_41; uint8_t x_42; 
x_39 = lean_unsigned_to_nat(8u);
x_40 = lean_byte_array_size(x_1);
x_41 = lean_nat_mul(x_39, x_40);
x_42 = lean_nat_dec_le(x_33, x_41);
lean_dec(x_41);
if (x_42 == 0)
{
lean_dec_ref(x_34);
lean_dec(x_33);
goto block_30;
}
else
{
lean_dec(x_12);
lean_dec(x_8);
x_2 = x_34;
x_3 = x_33;
x_4 = x_11;
x_5 = x_9;
goto _start;
}
}
}
}
else
{
lean_object* x_44; lean_object* x_45; 
lean_dec(x_12);
lean_dec(x_3);
x_44 = l_Lydite_Fast_ended(x_26);
x_45 = lean_alloc_ctor(0, 5, 0);
lean_ctor_set(x_45, 0, x_13);
lean_ctor_set(x_45, 1, x_8);
lean_ctor_set(x_45, 2, x_9);
lean_ctor_set(x_45, 3, x_11);
lean_ctor_set(x_45, 4, x_44);
return x_45;
}
block_30:
{
lean_object* x_27; lean_object* x_28; lean_object* x_29; 
x_27 = lean_unsigned_to_nat(1u);
x_28 = l_Lydite_Fast_ended(x_26);
if (lean_is_scalar(x_12)) {
 x_29 = lean_alloc_ctor(0, 5, 0);
} else {
 x_29 = x_12;
}
lean_ctor_set(x_29, 0, x_27);
lean_ctor_set(x_29, 1, x_8);
lean_ctor_set(x_29, 2, x_9);
lean_ctor_set(x_29, 3, x_11);
lean_ctor_set(x_29, 4, x_28);
return x_29;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_run___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_run(x_1, x_2, x_3, x_4, x_5);
lean_dec_ref(x_1);
return x_6;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Inflate_0__Lydite_Fast_run_match__5_splitter___redArg(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; 
x_3 = lean_ctor_get(x_1, 0);
lean_inc(x_3);
x_4 = lean_ctor_get(x_1, 1);
lean_inc(x_4);
x_5 = lean_ctor_get(x_1, 2);
lean_inc(x_5);
x_6 = lean_ctor_get(x_1, 3);
lean_inc(x_6);
x_7 = lean_ctor_get(x_1, 4);
lean_inc_ref(x_7);
lean_dec_ref(x_1);
x_8 = lean_apply_5(x_2, x_3, x_4, x_5, x_6, x_7);
return x_8;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Inflate_0__Lydite_Fast_run_match__5_splitter(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l___private_Lydite_Fast_Inflate_0__Lydite_Fast_run_match__5_splitter___redArg(x_2, x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Inflate_0__Lydite_Fast_run_match__1_splitter___redArg(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; 
x_3 = lean_ctor_get(x_1, 0);
lean_inc(x_3);
x_4 = lean_ctor_get_uint8(x_1, sizeof(void*)*6);
x_5 = lean_ctor_get(x_1, 1);
lean_inc(x_5);
x_6 = lean_ctor_get(x_1, 2);
lean_inc_ref(x_6);
x_7 = lean_ctor_get(x_1, 3);
lean_inc_ref(x_7);
x_8 = lean_ctor_get(x_1, 4);
lean_inc_ref(x_8);
x_9 = lean_ctor_get(x_1, 5);
lean_inc_ref(x_9);
lean_dec_ref(x_1);
x_10 = lean_box(x_4);
x_11 = lean_apply_7(x_2, x_3, x_10, x_5, x_6, x_7, x_8, x_9);
return x_11;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Inflate_0__Lydite_Fast_run_match__1_splitter(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l___private_Lydite_Fast_Inflate_0__Lydite_Fast_run_match__1_splitter___redArg(x_2, x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Inflate_0__Lydite_Fast_run_match__3_splitter___redArg(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; 
x_3 = lean_ctor_get(x_1, 0);
lean_inc(x_3);
x_4 = lean_ctor_get(x_1, 1);
lean_inc(x_4);
x_5 = lean_ctor_get(x_1, 2);
lean_inc_ref(x_5);
lean_dec_ref(x_1);
x_6 = lean_apply_3(x_2, x_3, x_4, x_5);
return x_6;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Inflate_0__Lydite_Fast_run_match__3_splitter(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l___private_Lydite_Fast_Inflate_0__Lydite_Fast_run_match__3_splitter___redArg(x_2, x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_zeros_double(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_unsigned_to_nat(0u);
x_4 = lean_nat_dec_eq(x_1, x_3);
if (x_4 == 1)
{
lean_dec(x_1);
return x_2;
}
else
{
lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; 
x_5 = lean_unsigned_to_nat(1u);
x_6 = lean_nat_sub(x_1, x_5);
lean_dec(x_1);
x_7 = lean_byte_array_size(x_2);
lean_inc_ref(x_2);
x_8 = lean_byte_array_copy_slice(x_2, x_3, x_2, x_7, x_7, x_4);
lean_dec_ref(x_2);
x_1 = x_6;
x_2 = x_8;
goto _start;
}
}
}
static lean_object* _init_l_Lydite_Fast_zeros___closed__0() {
_start:
{
uint8_t x_1; lean_object* x_2; lean_object* x_3; 
x_1 = 0;
x_2 = l_ByteArray_empty;
x_3 = lean_byte_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_zeros___closed__1() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = l_Lydite_Fast_zeros___closed__0;
x_2 = lean_unsigned_to_nat(12u);
x_3 = l_Lydite_Fast_zeros_double(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_zeros() {
_start:
{
lean_object* x_1; 
x_1 = l_Lydite_Fast_zeros___closed__1;
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_extend(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_unsigned_to_nat(4096u);
x_4 = lean_nat_dec_le(x_1, x_3);
if (x_4 == 0)
{
lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; 
x_5 = lean_nat_sub(x_1, x_3);
lean_dec(x_1);
x_6 = l_Lydite_Fast_zeros;
x_7 = lean_unsigned_to_nat(0u);
x_8 = lean_byte_array_size(x_2);
x_9 = lean_byte_array_copy_slice(x_6, x_7, x_2, x_8, x_3, x_4);
x_1 = x_5;
x_2 = x_9;
goto _start;
}
else
{
lean_object* x_11; lean_object* x_12; lean_object* x_13; uint8_t x_14; lean_object* x_15; 
x_11 = l_Lydite_Fast_zeros;
x_12 = lean_unsigned_to_nat(0u);
x_13 = lean_byte_array_size(x_2);
x_14 = 0;
x_15 = lean_byte_array_copy_slice(x_11, x_12, x_2, x_13, x_1, x_14);
return x_15;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_growth(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; uint8_t x_5; 
x_3 = lean_unsigned_to_nat(4096u);
x_4 = lean_nat_add(x_1, x_3);
x_5 = lean_nat_dec_le(x_2, x_4);
if (x_5 == 0)
{
return x_4;
}
else
{
lean_dec(x_4);
lean_inc(x_2);
return x_2;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_growth___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_growth(x_1, x_2);
lean_dec(x_2);
lean_dec(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_runAll(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; uint8_t x_14; 
x_7 = l_Lydite_Fast_run(x_1, x_2, x_3, x_4, x_5);
x_8 = lean_ctor_get(x_7, 0);
lean_inc(x_8);
x_9 = lean_ctor_get(x_7, 1);
lean_inc(x_9);
x_10 = lean_ctor_get(x_7, 2);
lean_inc(x_10);
x_11 = lean_ctor_get(x_7, 3);
lean_inc_ref(x_11);
x_12 = lean_ctor_get(x_7, 4);
lean_inc_ref(x_12);
x_13 = lean_unsigned_to_nat(2u);
x_14 = lean_nat_dec_eq(x_8, x_13);
lean_dec(x_8);
if (x_14 == 0)
{
lean_dec_ref(x_12);
lean_dec_ref(x_11);
lean_dec(x_10);
lean_dec(x_9);
lean_dec(x_6);
return x_7;
}
else
{
lean_object* x_15; uint8_t x_16; 
x_15 = lean_unsigned_to_nat(0u);
x_16 = lean_nat_dec_lt(x_15, x_6);
if (x_16 == 0)
{
lean_dec_ref(x_12);
lean_dec_ref(x_11);
lean_dec(x_10);
lean_dec(x_9);
lean_dec(x_6);
return x_7;
}
else
{
uint8_t x_17; 
x_17 = !lean_is_exclusive(x_7);
if (x_17 == 0)
{
lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; uint8_t x_25; 
x_18 = lean_ctor_get(x_7, 4);
lean_dec(x_18);
x_19 = lean_ctor_get(x_7, 3);
lean_dec(x_19);
x_20 = lean_ctor_get(x_7, 2);
lean_dec(x_20);
x_21 = lean_ctor_get(x_7, 1);
lean_dec(x_21);
x_22 = lean_ctor_get(x_7, 0);
lean_dec(x_22);
x_23 = lean_byte_array_size(x_11);
x_24 = l_Lydite_Fast_growth(x_23, x_6);
x_25 = lean_nat_dec_lt(x_15, x_24);
if (x_25 == 0)
{
lean_dec(x_24);
lean_dec(x_6);
lean_ctor_set(x_7, 0, x_13);
return x_7;
}
else
{
uint8_t x_26; 
x_26 = lean_nat_dec_le(x_24, x_6);
if (x_26 == 0)
{
lean_dec(x_24);
lean_dec(x_6);
lean_ctor_set(x_7, 0, x_13);
return x_7;
}
else
{
lean_object* x_27; lean_object* x_28; 
lean_free_object(x_7);
lean_inc(x_24);
x_27 = l_Lydite_Fast_extend(x_24, x_11);
x_28 = lean_nat_sub(x_6, x_24);
lean_dec(x_24);
lean_dec(x_6);
x_2 = x_12;
x_3 = x_9;
x_4 = x_27;
x_5 = x_10;
x_6 = x_28;
goto _start;
}
}
}
else
{
lean_object* x_30; lean_object* x_31; uint8_t x_32; 
lean_dec(x_7);
x_30 = lean_byte_array_size(x_11);
x_31 = l_Lydite_Fast_growth(x_30, x_6);
x_32 = lean_nat_dec_lt(x_15, x_31);
if (x_32 == 0)
{
lean_object* x_33; 
lean_dec(x_31);
lean_dec(x_6);
x_33 = lean_alloc_ctor(0, 5, 0);
lean_ctor_set(x_33, 0, x_13);
lean_ctor_set(x_33, 1, x_9);
lean_ctor_set(x_33, 2, x_10);
lean_ctor_set(x_33, 3, x_11);
lean_ctor_set(x_33, 4, x_12);
return x_33;
}
else
{
uint8_t x_34; 
x_34 = lean_nat_dec_le(x_31, x_6);
if (x_34 == 0)
{
lean_object* x_35; 
lean_dec(x_31);
lean_dec(x_6);
x_35 = lean_alloc_ctor(0, 5, 0);
lean_ctor_set(x_35, 0, x_13);
lean_ctor_set(x_35, 1, x_9);
lean_ctor_set(x_35, 2, x_10);
lean_ctor_set(x_35, 3, x_11);
lean_ctor_set(x_35, 4, x_12);
return x_35;
}
else
{
lean_object* x_36; lean_object* x_37; 
lean_inc(x_31);
x_36 = l_Lydite_Fast_extend(x_31, x_11);
x_37 = lean_nat_sub(x_6, x_31);
lean_dec(x_31);
lean_dec(x_6);
x_2 = x_12;
x_3 = x_9;
x_4 = x_36;
x_5 = x_10;
x_6 = x_37;
goto _start;
}
}
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_runAll___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; 
x_7 = l_Lydite_Fast_runAll(x_1, x_2, x_3, x_4, x_5, x_6);
lean_dec_ref(x_1);
return x_7;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Inflate_0__Lydite_Fast_runAll_match__1_splitter___redArg(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; 
x_3 = lean_ctor_get(x_1, 0);
lean_inc(x_3);
x_4 = lean_ctor_get(x_1, 1);
lean_inc(x_4);
x_5 = lean_ctor_get(x_1, 2);
lean_inc(x_5);
x_6 = lean_ctor_get(x_1, 3);
lean_inc_ref(x_6);
x_7 = lean_ctor_get(x_1, 4);
lean_inc_ref(x_7);
lean_dec_ref(x_1);
x_8 = lean_apply_5(x_2, x_3, x_4, x_5, x_6, x_7);
return x_8;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Inflate_0__Lydite_Fast_runAll_match__1_splitter(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l___private_Lydite_Fast_Inflate_0__Lydite_Fast_runAll_match__1_splitter___redArg(x_2, x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_cut(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(0u);
x_5 = lean_nat_dec_eq(x_2, x_4);
if (x_5 == 0)
{
lean_object* x_6; 
x_6 = l_ByteArray_extract(x_1, x_2, x_3);
return x_6;
}
else
{
lean_object* x_7; uint8_t x_8; 
x_7 = lean_byte_array_size(x_1);
x_8 = lean_nat_dec_eq(x_3, x_7);
if (x_8 == 0)
{
lean_object* x_9; 
x_9 = l_ByteArray_extract(x_1, x_2, x_3);
return x_9;
}
else
{
lean_dec(x_2);
lean_inc_ref(x_1);
return x_1;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_cut___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_cut(x_1, x_2, x_3);
lean_dec(x_3);
lean_dec_ref(x_1);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_inflate(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; lean_object* x_28; lean_object* x_29; lean_object* x_30; lean_object* x_31; lean_object* x_32; uint8_t x_33; 
x_28 = lean_unsigned_to_nat(4u);
x_29 = lean_byte_array_size(x_2);
x_30 = lean_nat_mul(x_28, x_29);
x_31 = lean_unsigned_to_nat(1024u);
x_32 = lean_nat_add(x_30, x_31);
lean_dec(x_30);
x_33 = lean_nat_dec_le(x_4, x_32);
if (x_33 == 0)
{
x_5 = x_32;
goto block_27;
}
else
{
lean_dec(x_32);
lean_inc(x_4);
x_5 = x_4;
goto block_27;
}
block_27:
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; uint8_t x_18; 
x_6 = l_Lydite_Fast_noHead___closed__0;
x_7 = lean_unsigned_to_nat(8u);
x_8 = lean_nat_mul(x_7, x_3);
lean_inc_ref(x_1);
lean_inc(x_5);
x_9 = l_Lydite_Fast_extend(x_5, x_1);
x_10 = lean_byte_array_size(x_1);
lean_dec_ref(x_1);
x_11 = lean_nat_sub(x_4, x_5);
lean_dec(x_5);
lean_dec(x_4);
x_12 = l_Lydite_Fast_runAll(x_2, x_6, x_8, x_9, x_10, x_11);
x_13 = lean_ctor_get(x_12, 0);
lean_inc(x_13);
x_14 = lean_ctor_get(x_12, 1);
lean_inc(x_14);
x_15 = lean_ctor_get(x_12, 2);
lean_inc(x_15);
x_16 = lean_ctor_get(x_12, 3);
lean_inc_ref(x_16);
lean_dec_ref(x_12);
x_17 = lean_unsigned_to_nat(0u);
x_18 = lean_nat_dec_eq(x_13, x_17);
if (x_18 == 0)
{
lean_object* x_19; lean_object* x_20; 
lean_dec_ref(x_16);
lean_dec(x_15);
lean_dec(x_14);
x_19 = l_ByteArray_empty;
x_20 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_20, 0, x_13);
lean_ctor_set(x_20, 1, x_3);
lean_ctor_set(x_20, 2, x_19);
return x_20;
}
else
{
lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; 
lean_dec(x_13);
lean_dec(x_3);
x_21 = lean_unsigned_to_nat(7u);
x_22 = lean_nat_add(x_14, x_21);
lean_dec(x_14);
x_23 = lean_unsigned_to_nat(3u);
x_24 = lean_nat_shiftr(x_22, x_23);
lean_dec(x_22);
x_25 = l_Lydite_Fast_cut(x_16, x_10, x_15);
lean_dec(x_15);
lean_dec_ref(x_16);
x_26 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_26, 0, x_17);
lean_ctor_set(x_26, 1, x_24);
lean_ctor_set(x_26, 2, x_25);
return x_26;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_inflate___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_inflate(x_1, x_2, x_3, x_4);
lean_dec_ref(x_2);
return x_5;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Header(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Loop(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Inflate(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Header(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Loop(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
l_Lydite_Fast_noCode___closed__0 = _init_l_Lydite_Fast_noCode___closed__0();
lean_mark_persistent(l_Lydite_Fast_noCode___closed__0);
l_Lydite_Fast_noCode___closed__1 = _init_l_Lydite_Fast_noCode___closed__1();
lean_mark_persistent(l_Lydite_Fast_noCode___closed__1);
l_Lydite_Fast_noCode___closed__2 = _init_l_Lydite_Fast_noCode___closed__2();
lean_mark_persistent(l_Lydite_Fast_noCode___closed__2);
l_Lydite_Fast_noCode___closed__3 = _init_l_Lydite_Fast_noCode___closed__3();
lean_mark_persistent(l_Lydite_Fast_noCode___closed__3);
l_Lydite_Fast_noCode = _init_l_Lydite_Fast_noCode();
lean_mark_persistent(l_Lydite_Fast_noCode);
l_Lydite_Fast_fixedLit___closed__0 = _init_l_Lydite_Fast_fixedLit___closed__0();
lean_mark_persistent(l_Lydite_Fast_fixedLit___closed__0);
l_Lydite_Fast_fixedLit = _init_l_Lydite_Fast_fixedLit();
lean_mark_persistent(l_Lydite_Fast_fixedLit);
l_Lydite_Fast_fixedDist___closed__0 = _init_l_Lydite_Fast_fixedDist___closed__0();
lean_mark_persistent(l_Lydite_Fast_fixedDist___closed__0);
l_Lydite_Fast_fixedDist = _init_l_Lydite_Fast_fixedDist();
lean_mark_persistent(l_Lydite_Fast_fixedDist);
l_Lydite_Fast_noHead___closed__0 = _init_l_Lydite_Fast_noHead___closed__0();
lean_mark_persistent(l_Lydite_Fast_noHead___closed__0);
l_Lydite_Fast_zeros___closed__0 = _init_l_Lydite_Fast_zeros___closed__0();
lean_mark_persistent(l_Lydite_Fast_zeros___closed__0);
l_Lydite_Fast_zeros___closed__1 = _init_l_Lydite_Fast_zeros___closed__1();
lean_mark_persistent(l_Lydite_Fast_zeros___closed__1);
l_Lydite_Fast_zeros = _init_l_Lydite_Fast_zeros();
lean_mark_persistent(l_Lydite_Fast_zeros);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

// Lean compiler output
// Module: Lydite.Fast.Oracle.Next
// Imports: public import Init public import Lydite.Fast.Oracle.Parse public import Lydite.Fast.Oracle.Head
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
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_cheapest(lean_object*, lean_object*, size_t, size_t, uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lengthSyms(lean_object*, lean_object*, lean_object*);
extern lean_object* l_Lydite_Fast_fixedLitLens;
lean_object* l_Lydite_Fast_storedPlan(lean_object*);
lean_object* lean_mk_empty_array_with_capacity(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lengthSym(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_next___boxed(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_litBits___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_usize_dec_le(size_t, size_t);
lean_object* l_Lydite_Fast_Oracle_headOf(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_tally(lean_object*, lean_object*, lean_object*, lean_object*, size_t, lean_object*);
lean_object* lean_array_push(lean_object*, lean_object*);
uint8_t lean_usize_dec_eq(size_t, size_t);
lean_object* lean_array_fset(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_modeOf___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_distSym___boxed(lean_object*);
lean_object* lean_array_fget_borrowed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_fill(lean_object*, uint32_t, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_literals(size_t, lean_object*, size_t, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_distBits(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_start___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_literals___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Oracle_lazy(lean_object*, lean_object*, lean_object*, size_t, size_t, uint32_t, lean_object*, size_t, uint32_t, uint32_t, uint8_t, lean_object*, lean_object*);
size_t lean_usize_of_nat(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_slice(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_cheapest___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_niceOf(lean_object*);
uint32_t lean_uint32_of_nat(lean_object*);
lean_object* lean_nat_div(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_next(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_distSym(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_depthOf___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_distBits___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_byte_array_uget(lean_object*, size_t);
static lean_object* l_Lydite_Fast_Oracle_cheapest___closed__4;
lean_object* l_Lydite_Fast_lengthExtra(lean_object*);
static lean_object* l_Lydite_Fast_Oracle_cheapest___closed__5;
size_t l_Lydite_Fast_Oracle_extend(lean_object*, size_t, size_t, size_t, size_t, size_t, lean_object*);
lean_object* lean_usize_to_nat(size_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_runs___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_array_fget(lean_object*, lean_object*);
uint32_t lean_uint32_sub(uint32_t, uint32_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_fill___boxed(lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_Oracle_cheapest___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_depthOf(lean_object*);
extern lean_object* l_Lydite_Fast_fixedDistLens;
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_Oracle_cheapest___closed__2;
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_niceOf___boxed(lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_distanceExtra(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_start(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_log2(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_litBits(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Oracle_enter(lean_object*, lean_object*, size_t, size_t, lean_object*);
static lean_object* l_Lydite_Fast_Oracle_cheapest___closed__1;
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lengthSym___boxed(lean_object*);
lean_object* lean_nat_shiftl(lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_slice___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
size_t lean_usize_sub(size_t, size_t);
lean_object* lean_uint8_to_nat(uint8_t);
size_t lean_usize_add(size_t, size_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_tally___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_Oracle_start___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_modeOf(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_Oracle_cheapest___closed__3;
lean_object* l_Lydite_Fast_Oracle_lengths(lean_object*, lean_object*, lean_object*);
lean_object* lean_array_get_size(lean_object*);
lean_object* l_Lydite_Fast_Oracle_zeros(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_runs(lean_object*, lean_object*, size_t, size_t, lean_object*, lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
uint8_t lean_usize_dec_lt(size_t, size_t);
static lean_object* l_Lydite_Fast_Oracle_start___closed__1;
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* lean_byte_array_size(lean_object*);
lean_object* l_Lydite_Fast_Oracle_greedy(lean_object*, lean_object*, lean_object*, size_t, size_t, lean_object*, size_t, uint32_t, uint32_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_modeOf(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_unsigned_to_nat(0u);
x_4 = lean_nat_dec_eq(x_1, x_3);
if (x_4 == 0)
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(2u);
x_6 = lean_nat_dec_eq(x_2, x_5);
if (x_6 == 0)
{
lean_object* x_7; uint8_t x_8; 
x_7 = lean_unsigned_to_nat(3u);
x_8 = lean_nat_dec_eq(x_2, x_7);
if (x_8 == 0)
{
lean_object* x_9; uint8_t x_10; 
x_9 = lean_unsigned_to_nat(4u);
x_10 = lean_nat_dec_le(x_1, x_9);
if (x_10 == 0)
{
lean_object* x_11; uint8_t x_12; 
x_11 = lean_unsigned_to_nat(7u);
x_12 = lean_nat_dec_le(x_1, x_11);
if (x_12 == 0)
{
lean_object* x_13; 
x_13 = lean_unsigned_to_nat(5u);
return x_13;
}
else
{
return x_9;
}
}
else
{
return x_7;
}
}
else
{
return x_5;
}
}
else
{
lean_object* x_14; 
x_14 = lean_unsigned_to_nat(1u);
return x_14;
}
}
else
{
return x_3;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_modeOf___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Oracle_modeOf(x_1, x_2);
lean_dec(x_2);
lean_dec(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_depthOf(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(1u);
x_3 = lean_nat_dec_le(x_1, x_2);
if (x_3 == 0)
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(2u);
x_5 = lean_nat_dec_eq(x_1, x_4);
if (x_5 == 0)
{
lean_object* x_6; uint8_t x_7; 
x_6 = lean_unsigned_to_nat(3u);
x_7 = lean_nat_dec_eq(x_1, x_6);
if (x_7 == 0)
{
lean_object* x_8; uint8_t x_9; 
x_8 = lean_unsigned_to_nat(4u);
x_9 = lean_nat_dec_eq(x_1, x_8);
if (x_9 == 0)
{
lean_object* x_10; uint8_t x_11; 
x_10 = lean_unsigned_to_nat(5u);
x_11 = lean_nat_dec_eq(x_1, x_10);
if (x_11 == 0)
{
lean_object* x_12; uint8_t x_13; 
x_12 = lean_unsigned_to_nat(6u);
x_13 = lean_nat_dec_eq(x_1, x_12);
if (x_13 == 0)
{
lean_object* x_14; uint8_t x_15; 
x_14 = lean_unsigned_to_nat(7u);
x_15 = lean_nat_dec_eq(x_1, x_14);
if (x_15 == 0)
{
lean_object* x_16; uint8_t x_17; 
x_16 = lean_unsigned_to_nat(8u);
x_17 = lean_nat_dec_eq(x_1, x_16);
if (x_17 == 0)
{
lean_object* x_18; 
x_18 = lean_unsigned_to_nat(600u);
return x_18;
}
else
{
lean_object* x_19; 
x_19 = lean_unsigned_to_nat(300u);
return x_19;
}
}
else
{
lean_object* x_20; 
x_20 = lean_unsigned_to_nat(100u);
return x_20;
}
}
else
{
lean_object* x_21; 
x_21 = lean_unsigned_to_nat(35u);
return x_21;
}
}
else
{
lean_object* x_22; 
x_22 = lean_unsigned_to_nat(16u);
return x_22;
}
}
else
{
lean_object* x_23; 
x_23 = lean_unsigned_to_nat(16u);
return x_23;
}
}
else
{
lean_object* x_24; 
x_24 = lean_unsigned_to_nat(12u);
return x_24;
}
}
else
{
lean_object* x_25; 
x_25 = lean_unsigned_to_nat(6u);
return x_25;
}
}
else
{
lean_object* x_26; 
x_26 = lean_unsigned_to_nat(2u);
return x_26;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_depthOf___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_Oracle_depthOf(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_niceOf(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(1u);
x_3 = lean_nat_dec_le(x_1, x_2);
if (x_3 == 0)
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(2u);
x_5 = lean_nat_dec_eq(x_1, x_4);
if (x_5 == 0)
{
lean_object* x_6; uint8_t x_7; 
x_6 = lean_unsigned_to_nat(3u);
x_7 = lean_nat_dec_eq(x_1, x_6);
if (x_7 == 0)
{
lean_object* x_8; uint8_t x_9; 
x_8 = lean_unsigned_to_nat(4u);
x_9 = lean_nat_dec_eq(x_1, x_8);
if (x_9 == 0)
{
lean_object* x_10; uint8_t x_11; 
x_10 = lean_unsigned_to_nat(5u);
x_11 = lean_nat_dec_eq(x_1, x_10);
if (x_11 == 0)
{
lean_object* x_12; uint8_t x_13; 
x_12 = lean_unsigned_to_nat(6u);
x_13 = lean_nat_dec_eq(x_1, x_12);
if (x_13 == 0)
{
lean_object* x_14; uint8_t x_15; 
x_14 = lean_unsigned_to_nat(7u);
x_15 = lean_nat_dec_eq(x_1, x_14);
if (x_15 == 0)
{
lean_object* x_16; 
x_16 = lean_unsigned_to_nat(258u);
return x_16;
}
else
{
lean_object* x_17; 
x_17 = lean_unsigned_to_nat(130u);
return x_17;
}
}
else
{
lean_object* x_18; 
x_18 = lean_unsigned_to_nat(65u);
return x_18;
}
}
else
{
lean_object* x_19; 
x_19 = lean_unsigned_to_nat(30u);
return x_19;
}
}
else
{
lean_object* x_20; 
x_20 = lean_unsigned_to_nat(30u);
return x_20;
}
}
else
{
lean_object* x_21; 
x_21 = lean_unsigned_to_nat(14u);
return x_21;
}
}
else
{
lean_object* x_22; 
x_22 = lean_unsigned_to_nat(10u);
return x_22;
}
}
else
{
lean_object* x_23; 
x_23 = lean_unsigned_to_nat(8u);
return x_23;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_niceOf___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_Oracle_niceOf(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_fill(lean_object* x_1, uint32_t x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(0u);
x_5 = lean_nat_dec_eq(x_1, x_4);
if (x_5 == 1)
{
lean_dec(x_1);
return x_3;
}
else
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; 
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_nat_sub(x_1, x_6);
lean_dec(x_1);
x_8 = lean_box_uint32(x_2);
x_9 = lean_array_push(x_3, x_8);
x_1 = x_7;
x_3 = x_9;
goto _start;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_fill___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
uint32_t x_4; lean_object* x_5; 
x_4 = lean_unbox_uint32(x_2);
lean_dec(x_2);
x_5 = l_Lydite_Fast_Oracle_fill(x_1, x_4, x_3);
return x_5;
}
}
static lean_object* _init_l_Lydite_Fast_Oracle_start___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(69632u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_Oracle_start___closed__1() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_start(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_31; lean_object* x_39; uint8_t x_40; 
x_6 = l_Lydite_Fast_Oracle_modeOf(x_1, x_2);
x_39 = lean_unsigned_to_nat(2u);
x_40 = lean_nat_dec_le(x_6, x_39);
if (x_40 == 0)
{
lean_object* x_41; lean_object* x_42; lean_object* x_43; uint32_t x_44; uint32_t x_45; uint32_t x_46; lean_object* x_47; lean_object* x_48; size_t x_49; lean_object* x_50; size_t x_51; lean_object* x_52; lean_object* x_53; 
x_41 = lean_unsigned_to_nat(32768u);
x_42 = lean_nat_sub(x_5, x_41);
x_43 = lean_unsigned_to_nat(69632u);
x_44 = lean_uint32_of_nat(x_42);
x_45 = 100000;
x_46 = lean_uint32_sub(x_44, x_45);
x_47 = l_Lydite_Fast_Oracle_start___closed__0;
x_48 = l_Lydite_Fast_Oracle_fill(x_43, x_46, x_47);
x_49 = lean_usize_of_nat(x_42);
x_50 = lean_byte_array_size(x_4);
x_51 = lean_usize_of_nat(x_50);
x_52 = lean_nat_sub(x_5, x_42);
lean_dec(x_42);
x_53 = l_Lydite_Fast_Oracle_enter(x_4, x_48, x_49, x_51, x_52);
x_31 = x_53;
goto block_38;
}
else
{
lean_object* x_54; 
x_54 = l_Lydite_Fast_Oracle_start___closed__1;
x_31 = x_54;
goto block_38;
}
block_20:
{
lean_object* x_12; uint8_t x_13; lean_object* x_14; uint8_t x_15; 
x_12 = lean_unsigned_to_nat(4u);
x_13 = lean_nat_dec_eq(x_2, x_12);
x_14 = lean_unsigned_to_nat(3u);
x_15 = lean_nat_dec_le(x_1, x_14);
if (x_15 == 0)
{
lean_object* x_16; lean_object* x_17; 
x_16 = lean_unsigned_to_nat(24576u);
x_17 = lean_alloc_ctor(0, 7, 1);
lean_ctor_set(x_17, 0, x_6);
lean_ctor_set(x_17, 1, x_9);
lean_ctor_set(x_17, 2, x_8);
lean_ctor_set(x_17, 3, x_7);
lean_ctor_set(x_17, 4, x_11);
lean_ctor_set(x_17, 5, x_16);
lean_ctor_set(x_17, 6, x_10);
lean_ctor_set_uint8(x_17, sizeof(void*)*7, x_13);
return x_17;
}
else
{
lean_object* x_18; lean_object* x_19; 
x_18 = lean_unsigned_to_nat(16384u);
x_19 = lean_alloc_ctor(0, 7, 1);
lean_ctor_set(x_19, 0, x_6);
lean_ctor_set(x_19, 1, x_9);
lean_ctor_set(x_19, 2, x_8);
lean_ctor_set(x_19, 3, x_7);
lean_ctor_set(x_19, 4, x_11);
lean_ctor_set(x_19, 5, x_18);
lean_ctor_set(x_19, 6, x_10);
lean_ctor_set_uint8(x_19, sizeof(void*)*7, x_13);
return x_19;
}
}
block_30:
{
lean_object* x_26; uint8_t x_27; 
x_26 = lean_unsigned_to_nat(15u);
x_27 = lean_nat_dec_lt(x_3, x_26);
if (x_27 == 0)
{
lean_object* x_28; 
x_28 = lean_unsigned_to_nat(32767u);
x_7 = x_25;
x_8 = x_21;
x_9 = x_23;
x_10 = x_24;
x_11 = x_28;
goto block_20;
}
else
{
lean_object* x_29; 
x_29 = lean_nat_shiftl(x_22, x_3);
x_7 = x_25;
x_8 = x_21;
x_9 = x_23;
x_10 = x_24;
x_11 = x_29;
goto block_20;
}
}
block_38:
{
lean_object* x_32; lean_object* x_33; lean_object* x_34; uint8_t x_35; 
x_32 = l_Lydite_Fast_Oracle_depthOf(x_1);
x_33 = l_Lydite_Fast_Oracle_niceOf(x_1);
x_34 = lean_unsigned_to_nat(1u);
x_35 = lean_nat_dec_eq(x_2, x_34);
if (x_35 == 0)
{
lean_object* x_36; 
x_36 = lean_unsigned_to_nat(3u);
x_21 = x_33;
x_22 = x_34;
x_23 = x_32;
x_24 = x_31;
x_25 = x_36;
goto block_30;
}
else
{
lean_object* x_37; 
x_37 = lean_unsigned_to_nat(6u);
x_21 = x_33;
x_22 = x_34;
x_23 = x_32;
x_24 = x_31;
x_25 = x_37;
goto block_30;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_start___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_Oracle_start(x_1, x_2, x_3, x_4, x_5);
lean_dec(x_5);
lean_dec_ref(x_4);
lean_dec(x_3);
lean_dec(x_2);
lean_dec(x_1);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_literals(size_t x_1, lean_object* x_2, size_t x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(0u);
x_6 = lean_nat_dec_eq(x_4, x_5);
if (x_6 == 1)
{
lean_dec(x_4);
return x_2;
}
else
{
uint8_t x_7; 
x_7 = lean_usize_dec_le(x_1, x_3);
if (x_7 == 0)
{
lean_object* x_8; lean_object* x_9; lean_object* x_10; size_t x_11; size_t x_12; 
x_8 = lean_unsigned_to_nat(1u);
x_9 = lean_nat_sub(x_4, x_8);
lean_dec(x_4);
x_10 = lean_array_push(x_2, x_5);
x_11 = 1;
x_12 = lean_usize_add(x_3, x_11);
x_2 = x_10;
x_3 = x_12;
x_4 = x_9;
goto _start;
}
else
{
lean_dec(x_4);
return x_2;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_literals___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
size_t x_5; size_t x_6; lean_object* x_7; 
x_5 = lean_unbox_usize(x_1);
lean_dec(x_1);
x_6 = lean_unbox_usize(x_3);
lean_dec(x_3);
x_7 = l_Lydite_Fast_Oracle_literals(x_5, x_2, x_6, x_4);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_runs(lean_object* x_1, lean_object* x_2, size_t x_3, size_t x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; uint8_t x_8; 
x_7 = lean_unsigned_to_nat(0u);
x_8 = lean_nat_dec_eq(x_6, x_7);
if (x_8 == 1)
{
lean_object* x_9; lean_object* x_10; 
lean_dec(x_6);
x_9 = l_Lydite_Fast_Oracle_start___closed__1;
x_10 = lean_alloc_ctor(0, 2, sizeof(size_t)*1);
lean_ctor_set(x_10, 0, x_9);
lean_ctor_set(x_10, 1, x_2);
lean_ctor_set_usize(x_10, 2, x_3);
return x_10;
}
else
{
lean_object* x_11; uint8_t x_12; 
x_11 = lean_array_get_size(x_2);
x_12 = lean_nat_dec_le(x_5, x_11);
if (x_12 == 0)
{
uint8_t x_13; 
x_13 = lean_usize_dec_le(x_4, x_3);
if (x_13 == 0)
{
lean_object* x_14; lean_object* x_15; size_t x_16; size_t x_30; uint8_t x_31; 
x_14 = lean_unsigned_to_nat(1u);
x_15 = lean_nat_sub(x_6, x_14);
lean_dec(x_6);
x_30 = 0;
x_31 = lean_usize_dec_eq(x_3, x_30);
if (x_31 == 0)
{
size_t x_32; size_t x_33; size_t x_34; size_t x_38; size_t x_39; uint8_t x_40; 
x_32 = 1;
x_33 = lean_usize_sub(x_3, x_32);
x_38 = lean_usize_sub(x_4, x_3);
x_39 = 258;
x_40 = lean_usize_dec_lt(x_38, x_39);
if (x_40 == 0)
{
x_34 = x_39;
goto block_37;
}
else
{
x_34 = x_38;
goto block_37;
}
block_37:
{
lean_object* x_35; size_t x_36; 
x_35 = lean_unsigned_to_nat(300u);
x_36 = l_Lydite_Fast_Oracle_extend(x_1, x_33, x_3, x_30, x_34, x_4, x_35);
x_16 = x_36;
goto block_29;
}
}
else
{
x_16 = x_30;
goto block_29;
}
block_29:
{
size_t x_17; uint8_t x_18; 
x_17 = 3;
x_18 = lean_usize_dec_lt(x_16, x_17);
if (x_18 == 0)
{
lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; size_t x_23; 
x_19 = lean_usize_to_nat(x_16);
x_20 = lean_unsigned_to_nat(512u);
x_21 = lean_nat_add(x_19, x_20);
lean_dec(x_19);
x_22 = lean_array_push(x_2, x_21);
x_23 = lean_usize_add(x_3, x_16);
x_2 = x_22;
x_3 = x_23;
x_6 = x_15;
goto _start;
}
else
{
lean_object* x_25; size_t x_26; size_t x_27; 
x_25 = lean_array_push(x_2, x_7);
x_26 = 1;
x_27 = lean_usize_add(x_3, x_26);
x_2 = x_25;
x_3 = x_27;
x_6 = x_15;
goto _start;
}
}
}
else
{
lean_object* x_41; lean_object* x_42; 
lean_dec(x_6);
x_41 = l_Lydite_Fast_Oracle_start___closed__1;
x_42 = lean_alloc_ctor(0, 2, sizeof(size_t)*1);
lean_ctor_set(x_42, 0, x_41);
lean_ctor_set(x_42, 1, x_2);
lean_ctor_set_usize(x_42, 2, x_3);
return x_42;
}
}
else
{
lean_object* x_43; lean_object* x_44; 
lean_dec(x_6);
x_43 = l_Lydite_Fast_Oracle_start___closed__1;
x_44 = lean_alloc_ctor(0, 2, sizeof(size_t)*1);
lean_ctor_set(x_44, 0, x_43);
lean_ctor_set(x_44, 1, x_2);
lean_ctor_set_usize(x_44, 2, x_3);
return x_44;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_runs___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
size_t x_7; size_t x_8; lean_object* x_9; 
x_7 = lean_unbox_usize(x_3);
lean_dec(x_3);
x_8 = lean_unbox_usize(x_4);
lean_dec(x_4);
x_9 = l_Lydite_Fast_Oracle_runs(x_1, x_2, x_7, x_8, x_5, x_6);
lean_dec(x_5);
lean_dec_ref(x_1);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lengthSym(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(258u);
x_3 = lean_nat_dec_eq(x_1, x_2);
if (x_3 == 0)
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(11u);
x_5 = lean_nat_dec_lt(x_1, x_4);
if (x_5 == 0)
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; 
x_6 = lean_unsigned_to_nat(3u);
x_7 = lean_nat_sub(x_1, x_6);
x_8 = lean_nat_log2(x_7);
x_9 = lean_unsigned_to_nat(4u);
x_10 = lean_unsigned_to_nat(1u);
x_11 = lean_nat_sub(x_8, x_10);
x_12 = lean_nat_mul(x_9, x_11);
lean_dec(x_11);
x_13 = lean_unsigned_to_nat(2u);
x_14 = lean_nat_sub(x_8, x_13);
lean_dec(x_8);
x_15 = lean_nat_shiftr(x_7, x_14);
lean_dec(x_14);
lean_dec(x_7);
x_16 = lean_nat_mod(x_15, x_9);
lean_dec(x_15);
x_17 = lean_nat_add(x_12, x_16);
lean_dec(x_16);
lean_dec(x_12);
return x_17;
}
else
{
lean_object* x_18; lean_object* x_19; 
x_18 = lean_unsigned_to_nat(3u);
x_19 = lean_nat_sub(x_1, x_18);
return x_19;
}
}
else
{
lean_object* x_20; 
x_20 = lean_unsigned_to_nat(28u);
return x_20;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lengthSym___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_Oracle_lengthSym(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_distSym(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(2u);
x_3 = lean_nat_dec_le(x_1, x_2);
if (x_3 == 0)
{
lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; 
x_4 = lean_unsigned_to_nat(1u);
x_5 = lean_nat_sub(x_1, x_4);
x_6 = lean_nat_log2(x_5);
x_7 = lean_nat_mul(x_2, x_6);
x_8 = lean_nat_sub(x_6, x_4);
lean_dec(x_6);
x_9 = lean_nat_shiftr(x_5, x_8);
lean_dec(x_8);
lean_dec(x_5);
x_10 = lean_nat_mod(x_9, x_2);
lean_dec(x_9);
x_11 = lean_nat_add(x_7, x_10);
lean_dec(x_10);
lean_dec(x_7);
return x_11;
}
else
{
lean_object* x_12; lean_object* x_13; 
x_12 = lean_unsigned_to_nat(1u);
x_13 = lean_nat_sub(x_1, x_12);
return x_13;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_distSym___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_Oracle_distSym(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lengthSyms(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(0u);
x_5 = lean_nat_dec_eq(x_1, x_4);
if (x_5 == 1)
{
lean_dec(x_2);
lean_dec(x_1);
return x_3;
}
else
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; 
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_nat_sub(x_1, x_6);
lean_dec(x_1);
x_8 = lean_nat_add(x_2, x_6);
x_9 = l_Lydite_Fast_Oracle_lengthSym(x_2);
lean_dec(x_2);
x_10 = lean_array_push(x_3, x_9);
x_1 = x_7;
x_2 = x_8;
x_3 = x_10;
goto _start;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_tally(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, size_t x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; lean_object* x_8; uint8_t x_20; lean_object* x_27; uint8_t x_28; 
x_27 = lean_array_get_size(x_2);
x_28 = lean_nat_dec_lt(x_4, x_27);
if (x_28 == 0)
{
lean_dec(x_4);
return x_6;
}
else
{
lean_object* x_29; lean_object* x_30; uint8_t x_31; 
x_29 = lean_array_fget_borrowed(x_2, x_4);
x_30 = lean_unsigned_to_nat(0u);
x_31 = lean_nat_dec_eq(x_29, x_30);
if (x_31 == 0)
{
lean_object* x_32; lean_object* x_33; lean_object* x_34; lean_object* x_35; lean_object* x_36; lean_object* x_37; lean_object* x_48; lean_object* x_49; lean_object* x_59; lean_object* x_60; lean_object* x_67; lean_object* x_68; lean_object* x_74; uint8_t x_75; 
x_32 = lean_unsigned_to_nat(512u);
x_33 = lean_nat_mod(x_29, x_32);
x_67 = lean_unsigned_to_nat(257u);
x_74 = lean_array_get_size(x_3);
x_75 = lean_nat_dec_lt(x_33, x_74);
if (x_75 == 0)
{
x_68 = x_30;
goto block_73;
}
else
{
lean_object* x_76; 
x_76 = lean_array_fget_borrowed(x_3, x_33);
lean_inc(x_76);
x_68 = x_76;
goto block_73;
}
block_47:
{
lean_object* x_38; size_t x_39; size_t x_40; lean_object* x_41; uint8_t x_42; 
x_38 = lean_nat_add(x_4, x_36);
lean_dec(x_4);
x_39 = lean_usize_of_nat(x_33);
lean_dec(x_33);
x_40 = lean_usize_add(x_5, x_39);
x_41 = lean_array_get_size(x_35);
x_42 = lean_nat_dec_lt(x_34, x_41);
if (x_42 == 0)
{
lean_dec(x_37);
lean_dec(x_34);
x_4 = x_38;
x_5 = x_40;
x_6 = x_35;
goto _start;
}
else
{
lean_object* x_44; lean_object* x_45; 
x_44 = lean_nat_add(x_37, x_36);
lean_dec(x_37);
x_45 = lean_array_fset(x_35, x_34, x_44);
lean_dec(x_34);
x_4 = x_38;
x_5 = x_40;
x_6 = x_45;
goto _start;
}
}
block_58:
{
lean_object* x_50; lean_object* x_51; lean_object* x_52; lean_object* x_53; lean_object* x_54; lean_object* x_55; uint8_t x_56; 
x_50 = lean_unsigned_to_nat(288u);
x_51 = lean_unsigned_to_nat(9u);
x_52 = lean_nat_shiftr(x_29, x_51);
x_53 = l_Lydite_Fast_Oracle_distSym(x_52);
lean_dec(x_52);
x_54 = lean_nat_add(x_50, x_53);
lean_dec(x_53);
x_55 = lean_array_get_size(x_49);
x_56 = lean_nat_dec_lt(x_54, x_55);
if (x_56 == 0)
{
x_34 = x_54;
x_35 = x_49;
x_36 = x_48;
x_37 = x_30;
goto block_47;
}
else
{
lean_object* x_57; 
x_57 = lean_array_fget(x_49, x_54);
x_34 = x_54;
x_35 = x_49;
x_36 = x_48;
x_37 = x_57;
goto block_47;
}
}
block_66:
{
lean_object* x_61; lean_object* x_62; uint8_t x_63; 
x_61 = lean_unsigned_to_nat(1u);
x_62 = lean_array_get_size(x_6);
x_63 = lean_nat_dec_lt(x_59, x_62);
if (x_63 == 0)
{
lean_dec(x_60);
lean_dec(x_59);
x_48 = x_61;
x_49 = x_6;
goto block_58;
}
else
{
lean_object* x_64; lean_object* x_65; 
x_64 = lean_nat_add(x_60, x_61);
lean_dec(x_60);
x_65 = lean_array_fset(x_6, x_59, x_64);
lean_dec(x_59);
x_48 = x_61;
x_49 = x_65;
goto block_58;
}
}
block_73:
{
lean_object* x_69; lean_object* x_70; uint8_t x_71; 
x_69 = lean_nat_add(x_67, x_68);
lean_dec(x_68);
x_70 = lean_array_get_size(x_6);
x_71 = lean_nat_dec_lt(x_69, x_70);
if (x_71 == 0)
{
x_59 = x_69;
x_60 = x_30;
goto block_66;
}
else
{
lean_object* x_72; 
x_72 = lean_array_fget_borrowed(x_6, x_69);
lean_inc(x_72);
x_59 = x_69;
x_60 = x_72;
goto block_66;
}
}
}
else
{
lean_object* x_77; lean_object* x_78; uint8_t x_79; 
x_77 = lean_usize_to_nat(x_5);
x_78 = lean_byte_array_size(x_1);
x_79 = lean_nat_dec_lt(x_77, x_78);
lean_dec(x_77);
if (x_79 == 0)
{
uint8_t x_80; 
x_80 = 0;
x_20 = x_80;
goto block_26;
}
else
{
uint8_t x_81; 
x_81 = lean_byte_array_uget(x_1, x_5);
x_20 = x_81;
goto block_26;
}
}
}
block_19:
{
lean_object* x_9; lean_object* x_10; size_t x_11; size_t x_12; lean_object* x_13; uint8_t x_14; 
x_9 = lean_unsigned_to_nat(1u);
x_10 = lean_nat_add(x_4, x_9);
lean_dec(x_4);
x_11 = 1;
x_12 = lean_usize_add(x_5, x_11);
x_13 = lean_array_get_size(x_6);
x_14 = lean_nat_dec_lt(x_7, x_13);
if (x_14 == 0)
{
lean_dec(x_8);
lean_dec(x_7);
x_4 = x_10;
x_5 = x_12;
goto _start;
}
else
{
lean_object* x_16; lean_object* x_17; 
x_16 = lean_nat_add(x_8, x_9);
lean_dec(x_8);
x_17 = lean_array_fset(x_6, x_7, x_16);
lean_dec(x_7);
x_4 = x_10;
x_5 = x_12;
x_6 = x_17;
goto _start;
}
}
block_26:
{
lean_object* x_21; lean_object* x_22; uint8_t x_23; 
x_21 = lean_uint8_to_nat(x_20);
x_22 = lean_array_get_size(x_6);
x_23 = lean_nat_dec_lt(x_21, x_22);
if (x_23 == 0)
{
lean_object* x_24; 
x_24 = lean_unsigned_to_nat(0u);
x_7 = x_21;
x_8 = x_24;
goto block_19;
}
else
{
lean_object* x_25; 
x_25 = lean_array_fget_borrowed(x_6, x_21);
lean_inc(x_25);
x_7 = x_21;
x_8 = x_25;
goto block_19;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_tally___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
size_t x_7; lean_object* x_8; 
x_7 = lean_unbox_usize(x_5);
lean_dec(x_5);
x_8 = l_Lydite_Fast_Oracle_tally(x_1, x_2, x_3, x_4, x_7, x_6);
lean_dec_ref(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_8;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_slice(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
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
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_14; uint8_t x_15; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_2, x_7);
lean_dec(x_2);
x_9 = lean_nat_add(x_3, x_7);
x_14 = lean_array_get_size(x_1);
x_15 = lean_nat_dec_lt(x_3, x_14);
if (x_15 == 0)
{
lean_dec(x_3);
x_10 = x_5;
goto block_13;
}
else
{
lean_object* x_16; 
x_16 = lean_array_fget_borrowed(x_1, x_3);
lean_dec(x_3);
lean_inc(x_16);
x_10 = x_16;
goto block_13;
}
block_13:
{
lean_object* x_11; 
x_11 = lean_array_push(x_4, x_10);
x_2 = x_8;
x_3 = x_9;
x_4 = x_11;
goto _start;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_slice___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Oracle_slice(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_litBits(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(0u);
x_6 = lean_nat_dec_eq(x_3, x_5);
if (x_6 == 1)
{
lean_dec(x_3);
return x_4;
}
else
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_17; lean_object* x_18; lean_object* x_24; lean_object* x_29; uint8_t x_30; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_3, x_7);
lean_dec(x_3);
x_29 = lean_array_get_size(x_1);
x_30 = lean_nat_dec_lt(x_8, x_29);
if (x_30 == 0)
{
x_24 = x_5;
goto block_28;
}
else
{
lean_object* x_31; 
x_31 = lean_array_fget_borrowed(x_1, x_8);
lean_inc(x_31);
x_24 = x_31;
goto block_28;
}
block_16:
{
lean_object* x_12; lean_object* x_13; lean_object* x_14; 
x_12 = lean_nat_add(x_9, x_11);
lean_dec(x_11);
lean_dec(x_9);
x_13 = lean_nat_mul(x_10, x_12);
lean_dec(x_12);
lean_dec(x_10);
x_14 = lean_nat_add(x_4, x_13);
lean_dec(x_13);
lean_dec(x_4);
x_3 = x_8;
x_4 = x_14;
goto _start;
}
block_23:
{
lean_object* x_19; uint8_t x_20; 
x_19 = lean_unsigned_to_nat(257u);
x_20 = lean_nat_dec_lt(x_8, x_19);
if (x_20 == 0)
{
lean_object* x_21; lean_object* x_22; 
x_21 = lean_nat_sub(x_8, x_19);
x_22 = l_Lydite_Fast_lengthExtra(x_21);
lean_dec(x_21);
x_9 = x_18;
x_10 = x_17;
x_11 = x_22;
goto block_16;
}
else
{
x_9 = x_18;
x_10 = x_17;
x_11 = x_5;
goto block_16;
}
}
block_28:
{
lean_object* x_25; uint8_t x_26; 
x_25 = lean_array_get_size(x_2);
x_26 = lean_nat_dec_lt(x_8, x_25);
if (x_26 == 0)
{
x_17 = x_24;
x_18 = x_5;
goto block_23;
}
else
{
lean_object* x_27; 
x_27 = lean_array_fget_borrowed(x_2, x_8);
lean_inc(x_27);
x_17 = x_24;
x_18 = x_27;
goto block_23;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_litBits___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Oracle_litBits(x_1, x_2, x_3, x_4);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_distBits(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(0u);
x_6 = lean_nat_dec_eq(x_3, x_5);
if (x_6 == 1)
{
lean_dec(x_3);
return x_4;
}
else
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_17; lean_object* x_22; uint8_t x_23; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_3, x_7);
lean_dec(x_3);
x_22 = lean_array_get_size(x_1);
x_23 = lean_nat_dec_lt(x_8, x_22);
if (x_23 == 0)
{
x_17 = x_5;
goto block_21;
}
else
{
lean_object* x_24; 
x_24 = lean_array_fget_borrowed(x_1, x_8);
lean_inc(x_24);
x_17 = x_24;
goto block_21;
}
block_16:
{
lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; 
x_11 = l_Lydite_Fast_distanceExtra(x_8);
x_12 = lean_nat_add(x_10, x_11);
lean_dec(x_11);
lean_dec(x_10);
x_13 = lean_nat_mul(x_9, x_12);
lean_dec(x_12);
lean_dec(x_9);
x_14 = lean_nat_add(x_4, x_13);
lean_dec(x_13);
lean_dec(x_4);
x_3 = x_8;
x_4 = x_14;
goto _start;
}
block_21:
{
lean_object* x_18; uint8_t x_19; 
x_18 = lean_array_get_size(x_2);
x_19 = lean_nat_dec_lt(x_8, x_18);
if (x_19 == 0)
{
x_9 = x_17;
x_10 = x_5;
goto block_16;
}
else
{
lean_object* x_20; 
x_20 = lean_array_fget_borrowed(x_2, x_8);
lean_inc(x_20);
x_9 = x_17;
x_10 = x_20;
goto block_16;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_distBits___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Oracle_distBits(x_1, x_2, x_3, x_4);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_5;
}
}
static lean_object* _init_l_Lydite_Fast_Oracle_cheapest___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(259u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_Oracle_cheapest___closed__1() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; lean_object* x_4; 
x_1 = l_Lydite_Fast_Oracle_cheapest___closed__0;
x_2 = lean_unsigned_to_nat(0u);
x_3 = lean_unsigned_to_nat(259u);
x_4 = l_Lydite_Fast_Oracle_lengthSyms(x_3, x_2, x_1);
return x_4;
}
}
static lean_object* _init_l_Lydite_Fast_Oracle_cheapest___closed__2() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(318u);
x_2 = l_Lydite_Fast_Oracle_zeros(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_Oracle_cheapest___closed__3() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(286u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_Oracle_cheapest___closed__4() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_Oracle_cheapest___closed__5() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(30u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_cheapest(lean_object* x_1, lean_object* x_2, size_t x_3, size_t x_4, uint8_t x_5) {
_start:
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; uint8_t x_26; lean_object* x_32; lean_object* x_67; uint8_t x_68; 
x_6 = lean_unsigned_to_nat(0u);
x_7 = l_Lydite_Fast_Oracle_cheapest___closed__1;
x_8 = l_Lydite_Fast_Oracle_cheapest___closed__2;
x_9 = l_Lydite_Fast_Oracle_tally(x_1, x_2, x_7, x_6, x_3, x_8);
x_10 = lean_unsigned_to_nat(286u);
x_11 = l_Lydite_Fast_Oracle_cheapest___closed__3;
x_12 = l_Lydite_Fast_Oracle_slice(x_9, x_10, x_6, x_11);
x_13 = lean_unsigned_to_nat(256u);
x_14 = lean_unsigned_to_nat(1u);
x_67 = lean_array_get_size(x_12);
x_68 = lean_nat_dec_lt(x_13, x_67);
if (x_68 == 0)
{
x_32 = x_12;
goto block_66;
}
else
{
lean_object* x_69; 
x_69 = lean_array_fset(x_12, x_13, x_14);
x_32 = x_69;
goto block_66;
}
block_18:
{
lean_object* x_16; lean_object* x_17; 
x_16 = l_Lydite_Fast_Oracle_cheapest___closed__4;
x_17 = lean_alloc_ctor(0, 7, 0);
lean_ctor_set(x_17, 0, x_14);
lean_ctor_set(x_17, 1, x_15);
lean_ctor_set(x_17, 2, x_2);
lean_ctor_set(x_17, 3, x_6);
lean_ctor_set(x_17, 4, x_6);
lean_ctor_set(x_17, 5, x_16);
lean_ctor_set(x_17, 6, x_16);
return x_17;
}
block_31:
{
if (x_26 == 0)
{
if (x_5 == 0)
{
uint8_t x_27; 
x_27 = lean_nat_dec_le(x_19, x_20);
lean_dec(x_20);
lean_dec(x_19);
if (x_27 == 0)
{
lean_object* x_28; lean_object* x_29; 
x_28 = lean_unsigned_to_nat(2u);
x_29 = lean_alloc_ctor(0, 7, 0);
lean_ctor_set(x_29, 0, x_28);
lean_ctor_set(x_29, 1, x_25);
lean_ctor_set(x_29, 2, x_2);
lean_ctor_set(x_29, 3, x_24);
lean_ctor_set(x_29, 4, x_22);
lean_ctor_set(x_29, 5, x_21);
lean_ctor_set(x_29, 6, x_23);
return x_29;
}
else
{
lean_dec(x_24);
lean_dec_ref(x_23);
lean_dec(x_22);
lean_dec_ref(x_21);
x_15 = x_25;
goto block_18;
}
}
else
{
lean_dec(x_24);
lean_dec_ref(x_23);
lean_dec(x_22);
lean_dec_ref(x_21);
lean_dec(x_20);
lean_dec(x_19);
x_15 = x_25;
goto block_18;
}
}
else
{
lean_object* x_30; 
lean_dec(x_24);
lean_dec_ref(x_23);
lean_dec(x_22);
lean_dec_ref(x_21);
lean_dec(x_20);
lean_dec(x_19);
lean_dec_ref(x_2);
x_30 = l_Lydite_Fast_storedPlan(x_25);
return x_30;
}
}
block_66:
{
lean_object* x_33; lean_object* x_34; lean_object* x_35; lean_object* x_36; lean_object* x_37; lean_object* x_38; lean_object* x_39; lean_object* x_40; lean_object* x_41; lean_object* x_42; lean_object* x_43; lean_object* x_44; lean_object* x_45; lean_object* x_46; lean_object* x_47; lean_object* x_48; lean_object* x_49; lean_object* x_50; lean_object* x_51; lean_object* x_52; size_t x_53; lean_object* x_54; lean_object* x_55; lean_object* x_56; lean_object* x_57; lean_object* x_58; lean_object* x_59; lean_object* x_60; lean_object* x_61; lean_object* x_62; uint8_t x_63; 
x_33 = lean_unsigned_to_nat(30u);
x_34 = lean_unsigned_to_nat(288u);
x_35 = l_Lydite_Fast_Oracle_cheapest___closed__5;
x_36 = l_Lydite_Fast_Oracle_slice(x_9, x_33, x_34, x_35);
lean_dec_ref(x_9);
x_37 = lean_unsigned_to_nat(15u);
x_38 = l_Lydite_Fast_Oracle_lengths(x_32, x_10, x_37);
x_39 = l_Lydite_Fast_Oracle_lengths(x_36, x_33, x_37);
x_40 = l_Lydite_Fast_Oracle_headOf(x_38, x_39);
x_41 = lean_ctor_get(x_40, 0);
lean_inc(x_41);
x_42 = lean_ctor_get(x_40, 1);
lean_inc(x_42);
x_43 = lean_ctor_get(x_40, 2);
lean_inc_ref(x_43);
x_44 = lean_ctor_get(x_40, 3);
lean_inc_ref(x_44);
x_45 = lean_ctor_get(x_40, 4);
lean_inc(x_45);
lean_dec_ref(x_40);
x_46 = l_Lydite_Fast_Oracle_litBits(x_32, x_38, x_10, x_6);
lean_dec_ref(x_38);
x_47 = l_Lydite_Fast_Oracle_distBits(x_36, x_39, x_33, x_46);
lean_dec_ref(x_39);
x_48 = lean_nat_add(x_45, x_47);
lean_dec(x_47);
lean_dec(x_45);
x_49 = l_Lydite_Fast_fixedDistLens;
x_50 = l_Lydite_Fast_fixedLitLens;
x_51 = l_Lydite_Fast_Oracle_litBits(x_32, x_50, x_10, x_6);
lean_dec_ref(x_32);
x_52 = l_Lydite_Fast_Oracle_distBits(x_36, x_49, x_33, x_51);
lean_dec_ref(x_36);
x_53 = lean_usize_sub(x_4, x_3);
x_54 = lean_usize_to_nat(x_53);
x_55 = lean_unsigned_to_nat(8u);
x_56 = lean_nat_mul(x_55, x_54);
x_57 = lean_unsigned_to_nat(40u);
x_58 = lean_unsigned_to_nat(65535u);
x_59 = lean_nat_div(x_54, x_58);
x_60 = lean_nat_add(x_14, x_59);
lean_dec(x_59);
x_61 = lean_nat_mul(x_57, x_60);
lean_dec(x_60);
x_62 = lean_nat_add(x_56, x_61);
lean_dec(x_61);
lean_dec(x_56);
x_63 = lean_nat_dec_lt(x_62, x_52);
if (x_63 == 0)
{
lean_dec(x_62);
x_19 = x_52;
x_20 = x_48;
x_21 = x_43;
x_22 = x_42;
x_23 = x_44;
x_24 = x_41;
x_25 = x_54;
x_26 = x_63;
goto block_31;
}
else
{
if (x_5 == 0)
{
uint8_t x_64; 
x_64 = lean_nat_dec_lt(x_62, x_48);
lean_dec(x_62);
x_19 = x_52;
x_20 = x_48;
x_21 = x_43;
x_22 = x_42;
x_23 = x_44;
x_24 = x_41;
x_25 = x_54;
x_26 = x_64;
goto block_31;
}
else
{
lean_object* x_65; 
lean_dec(x_62);
lean_dec(x_52);
lean_dec(x_48);
lean_dec_ref(x_44);
lean_dec_ref(x_43);
lean_dec(x_42);
lean_dec(x_41);
lean_dec_ref(x_2);
x_65 = l_Lydite_Fast_storedPlan(x_54);
return x_65;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_cheapest___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
size_t x_6; size_t x_7; uint8_t x_8; lean_object* x_9; 
x_6 = lean_unbox_usize(x_3);
lean_dec(x_3);
x_7 = lean_unbox_usize(x_4);
lean_dec(x_4);
x_8 = lean_unbox(x_5);
x_9 = l_Lydite_Fast_Oracle_cheapest(x_1, x_2, x_6, x_7, x_8);
lean_dec_ref(x_1);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_next(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; uint8_t x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; uint8_t x_13; 
x_4 = lean_ctor_get(x_1, 0);
x_5 = lean_ctor_get(x_1, 1);
x_6 = lean_ctor_get(x_1, 2);
x_7 = lean_ctor_get(x_1, 3);
x_8 = lean_ctor_get(x_1, 4);
x_9 = lean_ctor_get_uint8(x_1, sizeof(void*)*7);
x_10 = lean_ctor_get(x_1, 5);
x_11 = lean_ctor_get(x_1, 6);
x_12 = lean_unsigned_to_nat(0u);
x_13 = lean_nat_dec_eq(x_4, x_12);
if (x_13 == 0)
{
lean_object* x_14; size_t x_15; lean_object* x_16; lean_object* x_17; size_t x_18; lean_object* x_23; lean_object* x_28; size_t x_29; lean_object* x_30; lean_object* x_31; lean_object* x_32; lean_object* x_33; uint8_t x_34; 
lean_inc_ref(x_11);
lean_inc(x_10);
lean_inc(x_8);
lean_inc(x_7);
lean_inc(x_6);
lean_inc(x_5);
lean_inc(x_4);
if (lean_is_exclusive(x_1)) {
 lean_ctor_release(x_1, 0);
 lean_ctor_release(x_1, 1);
 lean_ctor_release(x_1, 2);
 lean_ctor_release(x_1, 3);
 lean_ctor_release(x_1, 4);
 lean_ctor_release(x_1, 5);
 lean_ctor_release(x_1, 6);
 x_14 = x_1;
} else {
 lean_dec_ref(x_1);
 x_14 = lean_box(0);
}
x_15 = lean_usize_of_nat(x_3);
x_28 = lean_byte_array_size(x_2);
x_29 = lean_usize_of_nat(x_28);
x_30 = lean_unsigned_to_nat(2u);
x_31 = lean_nat_add(x_10, x_30);
x_32 = lean_mk_empty_array_with_capacity(x_31);
x_33 = lean_unsigned_to_nat(1u);
x_34 = lean_nat_dec_eq(x_4, x_33);
if (x_34 == 0)
{
uint8_t x_35; 
x_35 = lean_nat_dec_eq(x_4, x_30);
if (x_35 == 0)
{
lean_object* x_36; uint8_t x_37; 
x_36 = lean_unsigned_to_nat(3u);
x_37 = lean_nat_dec_eq(x_4, x_36);
if (x_37 == 0)
{
uint32_t x_38; size_t x_39; uint32_t x_40; uint32_t x_41; lean_object* x_42; uint8_t x_43; lean_object* x_44; lean_object* x_45; lean_object* x_46; lean_object* x_47; 
lean_dec(x_31);
x_38 = 0;
x_39 = lean_usize_of_nat(x_6);
x_40 = lean_uint32_of_nat(x_7);
x_41 = lean_uint32_of_nat(x_8);
x_42 = lean_unsigned_to_nat(5u);
x_43 = lean_nat_dec_eq(x_4, x_42);
x_44 = lean_nat_mul(x_36, x_10);
x_45 = lean_unsigned_to_nat(100u);
x_46 = lean_nat_add(x_44, x_45);
lean_dec(x_44);
lean_inc(x_5);
x_47 = l_Lydite_Fast_Oracle_lazy(x_2, x_11, x_32, x_15, x_29, x_38, x_5, x_39, x_40, x_41, x_43, x_10, x_46);
x_23 = x_47;
goto block_27;
}
else
{
size_t x_48; uint32_t x_49; uint32_t x_50; lean_object* x_51; 
x_48 = lean_usize_of_nat(x_6);
x_49 = lean_uint32_of_nat(x_7);
x_50 = lean_uint32_of_nat(x_8);
lean_inc(x_5);
x_51 = l_Lydite_Fast_Oracle_greedy(x_2, x_11, x_32, x_15, x_29, x_5, x_48, x_49, x_50, x_10, x_31);
x_23 = x_51;
goto block_27;
}
}
else
{
lean_object* x_52; 
lean_dec_ref(x_11);
x_52 = l_Lydite_Fast_Oracle_runs(x_2, x_32, x_15, x_29, x_10, x_31);
x_23 = x_52;
goto block_27;
}
}
else
{
lean_object* x_53; lean_object* x_54; size_t x_55; size_t x_56; 
lean_dec(x_31);
lean_inc(x_10);
x_53 = l_Lydite_Fast_Oracle_literals(x_29, x_32, x_15, x_10);
x_54 = lean_array_get_size(x_53);
x_55 = lean_usize_of_nat(x_54);
x_56 = lean_usize_add(x_15, x_55);
x_16 = x_11;
x_17 = x_53;
x_18 = x_56;
goto block_22;
}
block_22:
{
lean_object* x_19; lean_object* x_20; lean_object* x_21; 
x_19 = l_Lydite_Fast_Oracle_cheapest(x_2, x_17, x_15, x_18, x_9);
if (lean_is_scalar(x_14)) {
 x_20 = lean_alloc_ctor(0, 7, 1);
} else {
 x_20 = x_14;
}
lean_ctor_set(x_20, 0, x_4);
lean_ctor_set(x_20, 1, x_5);
lean_ctor_set(x_20, 2, x_6);
lean_ctor_set(x_20, 3, x_7);
lean_ctor_set(x_20, 4, x_8);
lean_ctor_set(x_20, 5, x_10);
lean_ctor_set(x_20, 6, x_16);
lean_ctor_set_uint8(x_20, sizeof(void*)*7, x_9);
x_21 = lean_alloc_ctor(0, 2, 0);
lean_ctor_set(x_21, 0, x_19);
lean_ctor_set(x_21, 1, x_20);
return x_21;
}
block_27:
{
lean_object* x_24; lean_object* x_25; size_t x_26; 
x_24 = lean_ctor_get(x_23, 0);
lean_inc_ref(x_24);
x_25 = lean_ctor_get(x_23, 1);
lean_inc_ref(x_25);
x_26 = lean_ctor_get_usize(x_23, 2);
lean_dec_ref(x_23);
x_16 = x_24;
x_17 = x_25;
x_18 = x_26;
goto block_22;
}
}
else
{
lean_object* x_57; lean_object* x_58; lean_object* x_59; lean_object* x_60; 
x_57 = lean_byte_array_size(x_2);
x_58 = lean_nat_sub(x_57, x_3);
x_59 = l_Lydite_Fast_storedPlan(x_58);
x_60 = lean_alloc_ctor(0, 2, 0);
lean_ctor_set(x_60, 0, x_59);
lean_ctor_set(x_60, 1, x_1);
return x_60;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_next___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_Oracle_next(x_1, x_2, x_3);
lean_dec(x_3);
lean_dec_ref(x_2);
return x_4;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Oracle_Parse(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Oracle_Head(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Oracle_Next(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Oracle_Parse(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Oracle_Head(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
l_Lydite_Fast_Oracle_start___closed__0 = _init_l_Lydite_Fast_Oracle_start___closed__0();
lean_mark_persistent(l_Lydite_Fast_Oracle_start___closed__0);
l_Lydite_Fast_Oracle_start___closed__1 = _init_l_Lydite_Fast_Oracle_start___closed__1();
lean_mark_persistent(l_Lydite_Fast_Oracle_start___closed__1);
l_Lydite_Fast_Oracle_cheapest___closed__0 = _init_l_Lydite_Fast_Oracle_cheapest___closed__0();
lean_mark_persistent(l_Lydite_Fast_Oracle_cheapest___closed__0);
l_Lydite_Fast_Oracle_cheapest___closed__1 = _init_l_Lydite_Fast_Oracle_cheapest___closed__1();
lean_mark_persistent(l_Lydite_Fast_Oracle_cheapest___closed__1);
l_Lydite_Fast_Oracle_cheapest___closed__2 = _init_l_Lydite_Fast_Oracle_cheapest___closed__2();
lean_mark_persistent(l_Lydite_Fast_Oracle_cheapest___closed__2);
l_Lydite_Fast_Oracle_cheapest___closed__3 = _init_l_Lydite_Fast_Oracle_cheapest___closed__3();
lean_mark_persistent(l_Lydite_Fast_Oracle_cheapest___closed__3);
l_Lydite_Fast_Oracle_cheapest___closed__4 = _init_l_Lydite_Fast_Oracle_cheapest___closed__4();
lean_mark_persistent(l_Lydite_Fast_Oracle_cheapest___closed__4);
l_Lydite_Fast_Oracle_cheapest___closed__5 = _init_l_Lydite_Fast_Oracle_cheapest___closed__5();
lean_mark_persistent(l_Lydite_Fast_Oracle_cheapest___closed__5);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

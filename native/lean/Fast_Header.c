// Lean compiler output
// Module: Lydite.Fast.Header
// Imports: public import Init public import Lydite.Fast.Peek
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
lean_object* l_Lydite_Fast_codeAt(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_mk_empty_array_with_capacity(lean_object*);
LEAN_EXPORT uint8_t l_Lydite_Fast_usableLens(lean_object*);
LEAN_EXPORT uint8_t l_Lydite_Fast_shortFrom(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_sentAt___closed__15;
LEAN_EXPORT lean_object* l_Lydite_Fast_readHead___boxed(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_readLens___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_repeated___boxed(lean_object*, lean_object*);
lean_object* lean_array_push(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_clFrom(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_sentAt___closed__17;
LEAN_EXPORT lean_object* l_Lydite_Fast_clFrom___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_array_fget_borrowed(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_sentAt___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_repeatLeast(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_repeatExtra(lean_object*);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_readLens___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_countsOf(lean_object*);
static lean_object* l_Lydite_Fast_sentAt___closed__7;
LEAN_EXPORT lean_object* l_Lydite_Fast_repeatExtra___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_headOf(lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_kraftOf(lean_object*);
static lean_object* l_Lydite_Fast_sentAt___closed__12;
LEAN_EXPORT lean_object* l_Lydite_Fast_sliceFrom___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_clFrom___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_shortFrom___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_usableLens___boxed(lean_object*);
static lean_object* l_Lydite_Fast_sentAt___closed__13;
static lean_object* l_Lydite_Fast_sentAt___closed__5;
static lean_object* l_Lydite_Fast_sentAt___closed__11;
static lean_object* l_Lydite_Fast_sentAt___closed__1;
LEAN_EXPORT lean_object* l_Lydite_Fast_lensFrom(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_sentAt___closed__16;
lean_object* l_Lydite_Fast_pad(lean_object*, lean_object*, lean_object*);
lean_object* lean_array_fget(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_sliceFrom(lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_repeatLeast___boxed(lean_object*);
static lean_object* l_Lydite_Fast_sentAt___closed__14;
static lean_object* l_Lydite_Fast_sentAt___closed__19;
LEAN_EXPORT lean_object* l_Lydite_Fast_readLens(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_peek(lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_sentAt___closed__8;
static lean_object* l_Lydite_Fast_sentAt___closed__10;
lean_object* lean_nat_mul(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_sentAt___closed__18;
LEAN_EXPORT lean_object* l_Lydite_Fast_lensFrom___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_sentAt___closed__3;
LEAN_EXPORT lean_object* l_Lydite_Fast_repeated(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_sentAt___closed__2;
lean_object* l_Lydite_Fast_symsOf(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_sentAt___closed__6;
lean_object* lean_array_get_size(lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_readHead(lean_object*, lean_object*);
lean_object* lean_byte_array_size(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_sentAt;
static lean_object* l_Lydite_Fast_sentAt___closed__9;
static lean_object* l_Lydite_Fast_readLens___closed__1;
static lean_object* l_Lydite_Fast_sentAt___closed__4;
static lean_object* _init_l_Lydite_Fast_sentAt___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(19u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt___closed__1() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(3u);
x_2 = l_Lydite_Fast_sentAt___closed__0;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt___closed__2() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(17u);
x_2 = l_Lydite_Fast_sentAt___closed__1;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt___closed__3() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(15u);
x_2 = l_Lydite_Fast_sentAt___closed__2;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt___closed__4() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(13u);
x_2 = l_Lydite_Fast_sentAt___closed__3;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt___closed__5() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(11u);
x_2 = l_Lydite_Fast_sentAt___closed__4;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt___closed__6() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(9u);
x_2 = l_Lydite_Fast_sentAt___closed__5;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt___closed__7() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(7u);
x_2 = l_Lydite_Fast_sentAt___closed__6;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt___closed__8() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(5u);
x_2 = l_Lydite_Fast_sentAt___closed__7;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt___closed__9() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(4u);
x_2 = l_Lydite_Fast_sentAt___closed__8;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt___closed__10() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(6u);
x_2 = l_Lydite_Fast_sentAt___closed__9;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt___closed__11() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(8u);
x_2 = l_Lydite_Fast_sentAt___closed__10;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt___closed__12() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(10u);
x_2 = l_Lydite_Fast_sentAt___closed__11;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt___closed__13() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(12u);
x_2 = l_Lydite_Fast_sentAt___closed__12;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt___closed__14() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(14u);
x_2 = l_Lydite_Fast_sentAt___closed__13;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt___closed__15() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(16u);
x_2 = l_Lydite_Fast_sentAt___closed__14;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt___closed__16() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(18u);
x_2 = l_Lydite_Fast_sentAt___closed__15;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt___closed__17() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = l_Lydite_Fast_sentAt___closed__16;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt___closed__18() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(1u);
x_2 = l_Lydite_Fast_sentAt___closed__17;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt___closed__19() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(2u);
x_2 = l_Lydite_Fast_sentAt___closed__18;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_sentAt() {
_start:
{
lean_object* x_1; 
x_1 = l_Lydite_Fast_sentAt___closed__19;
return x_1;
}
}
static lean_object* _init_l_Lydite_Fast_clFrom___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_Fast_sentAt;
x_2 = lean_array_get_size(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_clFrom(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; uint8_t x_8; 
x_7 = lean_unsigned_to_nat(0u);
x_8 = lean_nat_dec_eq(x_4, x_7);
if (x_8 == 1)
{
lean_dec(x_5);
lean_dec(x_4);
return x_6;
}
else
{
lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_16; lean_object* x_24; lean_object* x_25; uint8_t x_26; 
x_9 = lean_unsigned_to_nat(1u);
x_10 = lean_nat_sub(x_4, x_9);
lean_dec(x_4);
x_24 = l_Lydite_Fast_sentAt;
x_25 = l_Lydite_Fast_clFrom___closed__0;
x_26 = lean_nat_dec_lt(x_5, x_25);
if (x_26 == 0)
{
x_16 = x_7;
goto block_23;
}
else
{
lean_object* x_27; 
x_27 = lean_array_fget(x_24, x_5);
x_16 = x_27;
goto block_23;
}
block_15:
{
lean_object* x_13; 
x_13 = lean_array_push(x_6, x_12);
x_4 = x_10;
x_5 = x_11;
x_6 = x_13;
goto _start;
}
block_23:
{
lean_object* x_17; uint8_t x_18; 
x_17 = lean_nat_add(x_5, x_9);
lean_dec(x_5);
x_18 = lean_nat_dec_lt(x_16, x_3);
if (x_18 == 0)
{
lean_dec(x_16);
x_11 = x_17;
x_12 = x_7;
goto block_15;
}
else
{
lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; 
x_19 = lean_unsigned_to_nat(3u);
x_20 = lean_nat_mul(x_19, x_16);
lean_dec(x_16);
x_21 = lean_nat_add(x_2, x_20);
lean_dec(x_20);
x_22 = l_Lydite_Fast_peek(x_1, x_21, x_19);
lean_dec(x_21);
x_11 = x_17;
x_12 = x_22;
goto block_15;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_clFrom___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; 
x_7 = l_Lydite_Fast_clFrom(x_1, x_2, x_3, x_4, x_5, x_6);
lean_dec(x_3);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_repeatExtra(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(16u);
x_3 = lean_nat_dec_eq(x_1, x_2);
if (x_3 == 0)
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(17u);
x_5 = lean_nat_dec_eq(x_1, x_4);
if (x_5 == 0)
{
lean_object* x_6; 
x_6 = lean_unsigned_to_nat(7u);
return x_6;
}
else
{
lean_object* x_7; 
x_7 = lean_unsigned_to_nat(3u);
return x_7;
}
}
else
{
lean_object* x_8; 
x_8 = lean_unsigned_to_nat(2u);
return x_8;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_repeatExtra___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_repeatExtra(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_repeatLeast(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(18u);
x_3 = lean_nat_dec_eq(x_1, x_2);
if (x_3 == 0)
{
lean_object* x_4; 
x_4 = lean_unsigned_to_nat(3u);
return x_4;
}
else
{
lean_object* x_5; 
x_5 = lean_unsigned_to_nat(11u);
return x_5;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_repeatLeast___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_repeatLeast(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_repeated(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_unsigned_to_nat(16u);
x_4 = lean_nat_dec_eq(x_1, x_3);
if (x_4 == 0)
{
lean_object* x_5; 
x_5 = lean_unsigned_to_nat(0u);
return x_5;
}
else
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; uint8_t x_9; 
x_6 = lean_array_get_size(x_2);
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_6, x_7);
x_9 = lean_nat_dec_lt(x_8, x_6);
if (x_9 == 0)
{
lean_object* x_10; 
lean_dec(x_8);
x_10 = lean_unsigned_to_nat(0u);
return x_10;
}
else
{
lean_object* x_11; 
x_11 = lean_array_fget_borrowed(x_2, x_8);
lean_dec(x_8);
lean_inc(x_11);
return x_11;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_repeated___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_repeated(x_1, x_2);
lean_dec_ref(x_2);
lean_dec(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_lensFrom(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_14; uint8_t x_15; 
x_14 = lean_unsigned_to_nat(0u);
x_15 = lean_nat_dec_eq(x_5, x_14);
if (x_15 == 0)
{
lean_object* x_16; uint8_t x_17; 
x_16 = l_Lydite_Fast_codeAt(x_1, x_2, x_3, x_4);
x_17 = lean_nat_dec_eq(x_16, x_14);
if (x_17 == 0)
{
lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_39; uint8_t x_59; 
x_18 = lean_unsigned_to_nat(16u);
x_19 = lean_unsigned_to_nat(4u);
x_20 = lean_nat_shiftr(x_16, x_19);
x_21 = lean_nat_mod(x_16, x_18);
lean_dec(x_16);
x_22 = lean_nat_add(x_4, x_21);
lean_dec(x_21);
x_59 = lean_nat_dec_lt(x_20, x_18);
if (x_59 == 0)
{
lean_object* x_60; uint8_t x_61; 
x_60 = lean_unsigned_to_nat(18u);
x_61 = lean_nat_dec_lt(x_60, x_20);
if (x_61 == 0)
{
uint8_t x_62; 
x_62 = lean_nat_dec_eq(x_20, x_18);
if (x_62 == 0)
{
goto block_58;
}
else
{
lean_object* x_63; uint8_t x_64; 
x_63 = lean_array_get_size(x_6);
x_64 = lean_nat_dec_eq(x_63, x_14);
if (x_64 == 0)
{
goto block_58;
}
else
{
lean_object* x_65; lean_object* x_66; 
lean_dec(x_22);
lean_dec(x_20);
lean_dec(x_5);
x_65 = lean_unsigned_to_nat(8u);
x_66 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_66, 0, x_65);
lean_ctor_set(x_66, 1, x_4);
lean_ctor_set(x_66, 2, x_6);
return x_66;
}
}
}
else
{
lean_object* x_67; lean_object* x_68; 
lean_dec(x_22);
lean_dec(x_20);
lean_dec(x_5);
x_67 = lean_unsigned_to_nat(7u);
x_68 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_68, 0, x_67);
lean_ctor_set(x_68, 1, x_4);
lean_ctor_set(x_68, 2, x_6);
return x_68;
}
}
else
{
lean_object* x_69; lean_object* x_70; lean_object* x_71; 
lean_dec(x_4);
x_69 = lean_unsigned_to_nat(1u);
x_70 = lean_nat_sub(x_5, x_69);
lean_dec(x_5);
x_71 = lean_array_push(x_6, x_20);
x_4 = x_22;
x_5 = x_70;
x_6 = x_71;
goto _start;
}
block_38:
{
lean_object* x_27; lean_object* x_28; uint8_t x_29; 
x_27 = l_Lydite_Fast_peek(x_3, x_22, x_23);
lean_dec(x_22);
x_28 = lean_nat_add(x_26, x_27);
lean_dec(x_27);
x_29 = lean_nat_dec_le(x_28, x_5);
if (x_29 == 0)
{
lean_object* x_30; 
lean_dec(x_28);
lean_dec(x_24);
lean_dec(x_20);
lean_dec(x_5);
x_30 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_30, 0, x_25);
lean_ctor_set(x_30, 1, x_4);
lean_ctor_set(x_30, 2, x_6);
return x_30;
}
else
{
lean_object* x_31; uint8_t x_32; 
lean_dec(x_25);
lean_dec(x_4);
x_31 = lean_nat_sub(x_5, x_28);
lean_dec(x_5);
x_32 = lean_nat_dec_eq(x_20, x_18);
lean_dec(x_20);
if (x_32 == 0)
{
x_7 = x_31;
x_8 = x_24;
x_9 = x_28;
x_10 = x_14;
goto block_13;
}
else
{
lean_object* x_33; lean_object* x_34; lean_object* x_35; uint8_t x_36; 
x_33 = lean_array_get_size(x_6);
x_34 = lean_unsigned_to_nat(1u);
x_35 = lean_nat_sub(x_33, x_34);
x_36 = lean_nat_dec_lt(x_35, x_33);
if (x_36 == 0)
{
lean_dec(x_35);
x_7 = x_31;
x_8 = x_24;
x_9 = x_28;
x_10 = x_14;
goto block_13;
}
else
{
lean_object* x_37; 
x_37 = lean_array_fget_borrowed(x_6, x_35);
lean_dec(x_35);
lean_inc(x_37);
x_7 = x_31;
x_8 = x_24;
x_9 = x_28;
x_10 = x_37;
goto block_13;
}
}
}
}
block_51:
{
lean_object* x_40; lean_object* x_41; lean_object* x_42; lean_object* x_43; uint8_t x_44; 
x_40 = lean_nat_add(x_22, x_39);
x_41 = lean_unsigned_to_nat(8u);
x_42 = lean_byte_array_size(x_3);
x_43 = lean_nat_mul(x_41, x_42);
x_44 = lean_nat_dec_le(x_40, x_43);
lean_dec(x_43);
if (x_44 == 0)
{
lean_object* x_45; lean_object* x_46; 
lean_dec(x_40);
lean_dec(x_22);
lean_dec(x_20);
lean_dec(x_5);
x_45 = lean_unsigned_to_nat(1u);
x_46 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_46, 0, x_45);
lean_ctor_set(x_46, 1, x_4);
lean_ctor_set(x_46, 2, x_6);
return x_46;
}
else
{
lean_object* x_47; uint8_t x_48; 
x_47 = lean_unsigned_to_nat(18u);
x_48 = lean_nat_dec_eq(x_20, x_47);
if (x_48 == 0)
{
lean_object* x_49; 
x_49 = lean_unsigned_to_nat(3u);
x_23 = x_39;
x_24 = x_40;
x_25 = x_41;
x_26 = x_49;
goto block_38;
}
else
{
lean_object* x_50; 
x_50 = lean_unsigned_to_nat(11u);
x_23 = x_39;
x_24 = x_40;
x_25 = x_41;
x_26 = x_50;
goto block_38;
}
}
}
block_58:
{
uint8_t x_52; 
x_52 = lean_nat_dec_eq(x_20, x_18);
if (x_52 == 0)
{
lean_object* x_53; uint8_t x_54; 
x_53 = lean_unsigned_to_nat(17u);
x_54 = lean_nat_dec_eq(x_20, x_53);
if (x_54 == 0)
{
lean_object* x_55; 
x_55 = lean_unsigned_to_nat(7u);
x_39 = x_55;
goto block_51;
}
else
{
lean_object* x_56; 
x_56 = lean_unsigned_to_nat(3u);
x_39 = x_56;
goto block_51;
}
}
else
{
lean_object* x_57; 
x_57 = lean_unsigned_to_nat(2u);
x_39 = x_57;
goto block_51;
}
}
}
else
{
lean_object* x_73; lean_object* x_74; lean_object* x_75; lean_object* x_76; lean_object* x_77; uint8_t x_78; 
lean_dec(x_16);
lean_dec(x_5);
x_73 = lean_unsigned_to_nat(15u);
x_74 = lean_nat_add(x_4, x_73);
x_75 = lean_unsigned_to_nat(8u);
x_76 = lean_byte_array_size(x_3);
x_77 = lean_nat_mul(x_75, x_76);
x_78 = lean_nat_dec_le(x_74, x_77);
lean_dec(x_77);
lean_dec(x_74);
if (x_78 == 0)
{
lean_object* x_79; lean_object* x_80; 
x_79 = lean_unsigned_to_nat(1u);
x_80 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_80, 0, x_79);
lean_ctor_set(x_80, 1, x_4);
lean_ctor_set(x_80, 2, x_6);
return x_80;
}
else
{
lean_object* x_81; lean_object* x_82; 
x_81 = lean_unsigned_to_nat(7u);
x_82 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_82, 0, x_81);
lean_ctor_set(x_82, 1, x_4);
lean_ctor_set(x_82, 2, x_6);
return x_82;
}
}
}
else
{
lean_object* x_83; 
lean_dec(x_5);
x_83 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_83, 0, x_14);
lean_ctor_set(x_83, 1, x_4);
lean_ctor_set(x_83, 2, x_6);
return x_83;
}
block_13:
{
lean_object* x_11; 
x_11 = l_Lydite_Fast_pad(x_9, x_10, x_6);
x_4 = x_8;
x_5 = x_7;
x_6 = x_11;
goto _start;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_lensFrom___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; 
x_7 = l_Lydite_Fast_lensFrom(x_1, x_2, x_3, x_4, x_5, x_6);
lean_dec_ref(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_sliceFrom(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
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
LEAN_EXPORT lean_object* l_Lydite_Fast_sliceFrom___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_sliceFrom(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT uint8_t l_Lydite_Fast_shortFrom(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_array_get_size(x_1);
x_4 = lean_nat_dec_lt(x_2, x_3);
if (x_4 == 0)
{
uint8_t x_5; 
lean_dec(x_2);
x_5 = 1;
return x_5;
}
else
{
lean_object* x_6; lean_object* x_7; uint8_t x_8; 
x_6 = lean_array_fget_borrowed(x_1, x_2);
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_dec_le(x_6, x_7);
if (x_8 == 0)
{
lean_dec(x_2);
return x_8;
}
else
{
lean_object* x_9; 
x_9 = lean_nat_add(x_2, x_7);
lean_dec(x_2);
x_2 = x_9;
goto _start;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_shortFrom___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
uint8_t x_3; lean_object* x_4; 
x_3 = l_Lydite_Fast_shortFrom(x_1, x_2);
lean_dec_ref(x_1);
x_4 = lean_box(x_3);
return x_4;
}
}
LEAN_EXPORT uint8_t l_Lydite_Fast_usableLens(lean_object* x_1) {
_start:
{
lean_object* x_2; lean_object* x_3; lean_object* x_4; uint8_t x_5; 
x_2 = l_Lydite_Fast_countsOf(x_1);
x_3 = l_Lydite_Fast_kraftOf(x_2);
lean_dec_ref(x_2);
x_4 = lean_unsigned_to_nat(65536u);
x_5 = lean_nat_dec_eq(x_3, x_4);
if (x_5 == 0)
{
uint8_t x_6; 
x_6 = lean_nat_dec_le(x_3, x_4);
lean_dec(x_3);
if (x_6 == 0)
{
return x_6;
}
else
{
lean_object* x_7; uint8_t x_8; 
x_7 = lean_unsigned_to_nat(0u);
x_8 = l_Lydite_Fast_shortFrom(x_1, x_7);
return x_8;
}
}
else
{
lean_dec(x_3);
return x_5;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_usableLens___boxed(lean_object* x_1) {
_start:
{
uint8_t x_2; lean_object* x_3; 
x_2 = l_Lydite_Fast_usableLens(x_1);
lean_dec_ref(x_1);
x_3 = lean_box(x_2);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_headOf(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; lean_object* x_17; lean_object* x_18; uint8_t x_19; 
x_17 = lean_unsigned_to_nat(256u);
x_18 = lean_array_get_size(x_2);
x_19 = lean_nat_dec_lt(x_17, x_18);
if (x_19 == 0)
{
lean_object* x_20; 
x_20 = lean_unsigned_to_nat(0u);
x_4 = x_20;
goto block_16;
}
else
{
lean_object* x_21; 
x_21 = lean_array_fget_borrowed(x_2, x_17);
lean_inc(x_21);
x_4 = x_21;
goto block_16;
}
block_16:
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(0u);
x_6 = lean_nat_dec_eq(x_4, x_5);
lean_dec(x_4);
if (x_6 == 0)
{
uint8_t x_7; 
x_7 = l_Lydite_Fast_usableLens(x_2);
if (x_7 == 0)
{
lean_object* x_8; lean_object* x_9; 
x_8 = lean_unsigned_to_nat(10u);
x_9 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_9, 0, x_8);
lean_ctor_set(x_9, 1, x_1);
lean_ctor_set(x_9, 2, x_2);
lean_ctor_set(x_9, 3, x_3);
return x_9;
}
else
{
uint8_t x_10; 
x_10 = l_Lydite_Fast_usableLens(x_3);
if (x_10 == 0)
{
lean_object* x_11; lean_object* x_12; 
x_11 = lean_unsigned_to_nat(11u);
x_12 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_12, 0, x_11);
lean_ctor_set(x_12, 1, x_1);
lean_ctor_set(x_12, 2, x_2);
lean_ctor_set(x_12, 3, x_3);
return x_12;
}
else
{
lean_object* x_13; 
x_13 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_13, 0, x_5);
lean_ctor_set(x_13, 1, x_1);
lean_ctor_set(x_13, 2, x_2);
lean_ctor_set(x_13, 3, x_3);
return x_13;
}
}
}
else
{
lean_object* x_14; lean_object* x_15; 
x_14 = lean_unsigned_to_nat(9u);
x_15 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_15, 0, x_14);
lean_ctor_set(x_15, 1, x_1);
lean_ctor_set(x_15, 2, x_2);
lean_ctor_set(x_15, 3, x_3);
return x_15;
}
}
}
}
static lean_object* _init_l_Lydite_Fast_readLens___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_readLens___closed__1() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(320u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_readLens(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; uint8_t x_9; 
x_6 = l_Lydite_Fast_countsOf(x_5);
x_7 = l_Lydite_Fast_kraftOf(x_6);
x_8 = lean_unsigned_to_nat(65536u);
x_9 = lean_nat_dec_eq(x_7, x_8);
lean_dec(x_7);
if (x_9 == 0)
{
lean_object* x_10; lean_object* x_11; lean_object* x_12; 
lean_dec_ref(x_6);
lean_dec(x_4);
lean_dec(x_3);
x_10 = lean_unsigned_to_nat(7u);
x_11 = l_Lydite_Fast_readLens___closed__0;
x_12 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_12, 0, x_10);
lean_ctor_set(x_12, 1, x_2);
lean_ctor_set(x_12, 2, x_11);
lean_ctor_set(x_12, 3, x_11);
return x_12;
}
else
{
lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; uint8_t x_21; 
x_13 = l_Lydite_Fast_symsOf(x_5, x_6);
x_14 = lean_nat_add(x_3, x_4);
x_15 = l_Lydite_Fast_readLens___closed__1;
lean_inc(x_2);
x_16 = l_Lydite_Fast_lensFrom(x_6, x_13, x_1, x_2, x_14, x_15);
lean_dec_ref(x_13);
lean_dec_ref(x_6);
x_17 = lean_ctor_get(x_16, 0);
lean_inc(x_17);
x_18 = lean_ctor_get(x_16, 1);
lean_inc(x_18);
x_19 = lean_ctor_get(x_16, 2);
lean_inc_ref(x_19);
lean_dec_ref(x_16);
x_20 = lean_unsigned_to_nat(0u);
x_21 = lean_nat_dec_eq(x_17, x_20);
if (x_21 == 0)
{
lean_object* x_22; lean_object* x_23; 
lean_dec_ref(x_19);
lean_dec(x_18);
lean_dec(x_4);
lean_dec(x_3);
x_22 = l_Lydite_Fast_readLens___closed__0;
x_23 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_23, 0, x_17);
lean_ctor_set(x_23, 1, x_2);
lean_ctor_set(x_23, 2, x_22);
lean_ctor_set(x_23, 3, x_22);
return x_23;
}
else
{
lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; 
lean_dec(x_17);
lean_dec(x_2);
x_24 = lean_mk_empty_array_with_capacity(x_3);
lean_inc(x_3);
x_25 = l_Lydite_Fast_sliceFrom(x_19, x_3, x_20, x_24);
x_26 = lean_mk_empty_array_with_capacity(x_4);
x_27 = l_Lydite_Fast_sliceFrom(x_19, x_4, x_3, x_26);
lean_dec_ref(x_19);
x_28 = l_Lydite_Fast_headOf(x_18, x_25, x_27);
return x_28;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_readLens___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_readLens(x_1, x_2, x_3, x_4, x_5);
lean_dec_ref(x_5);
lean_dec_ref(x_1);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_readHead(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; uint8_t x_12; 
x_7 = lean_unsigned_to_nat(14u);
x_8 = lean_nat_add(x_2, x_7);
x_9 = lean_unsigned_to_nat(8u);
x_10 = lean_byte_array_size(x_1);
x_11 = lean_nat_mul(x_9, x_10);
x_12 = lean_nat_dec_le(x_8, x_11);
if (x_12 == 0)
{
lean_object* x_13; lean_object* x_14; lean_object* x_15; 
lean_dec(x_11);
lean_dec(x_8);
x_13 = lean_unsigned_to_nat(1u);
x_14 = l_Lydite_Fast_readLens___closed__0;
x_15 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_15, 0, x_13);
lean_ctor_set(x_15, 1, x_2);
lean_ctor_set(x_15, 2, x_14);
lean_ctor_set(x_15, 3, x_14);
return x_15;
}
else
{
lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; uint8_t x_20; 
x_16 = l_Lydite_Fast_peek(x_1, x_2, x_7);
x_17 = lean_unsigned_to_nat(32u);
x_18 = lean_nat_mod(x_16, x_17);
x_19 = lean_unsigned_to_nat(29u);
x_20 = lean_nat_dec_le(x_18, x_19);
if (x_20 == 0)
{
lean_dec(x_18);
lean_dec(x_16);
lean_dec(x_11);
lean_dec(x_8);
goto block_6;
}
else
{
lean_object* x_21; lean_object* x_22; lean_object* x_23; uint8_t x_24; 
x_21 = lean_unsigned_to_nat(5u);
x_22 = lean_nat_shiftr(x_16, x_21);
x_23 = lean_nat_mod(x_22, x_17);
lean_dec(x_22);
x_24 = lean_nat_dec_le(x_23, x_19);
if (x_24 == 0)
{
lean_dec(x_23);
lean_dec(x_18);
lean_dec(x_16);
lean_dec(x_11);
lean_dec(x_8);
goto block_6;
}
else
{
lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; lean_object* x_29; lean_object* x_30; lean_object* x_31; uint8_t x_32; 
x_25 = lean_unsigned_to_nat(10u);
x_26 = lean_nat_shiftr(x_16, x_25);
lean_dec(x_16);
x_27 = lean_unsigned_to_nat(4u);
x_28 = lean_nat_add(x_26, x_27);
lean_dec(x_26);
x_29 = lean_unsigned_to_nat(3u);
x_30 = lean_nat_mul(x_29, x_28);
x_31 = lean_nat_add(x_8, x_30);
lean_dec(x_30);
x_32 = lean_nat_dec_le(x_31, x_11);
lean_dec(x_11);
if (x_32 == 0)
{
lean_object* x_33; lean_object* x_34; lean_object* x_35; 
lean_dec(x_31);
lean_dec(x_28);
lean_dec(x_23);
lean_dec(x_18);
lean_dec(x_8);
x_33 = lean_unsigned_to_nat(1u);
x_34 = l_Lydite_Fast_readLens___closed__0;
x_35 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_35, 0, x_33);
lean_ctor_set(x_35, 1, x_2);
lean_ctor_set(x_35, 2, x_34);
lean_ctor_set(x_35, 3, x_34);
return x_35;
}
else
{
lean_object* x_36; lean_object* x_37; lean_object* x_38; lean_object* x_39; lean_object* x_40; lean_object* x_41; lean_object* x_42; lean_object* x_43; lean_object* x_44; 
lean_dec(x_2);
x_36 = lean_unsigned_to_nat(257u);
x_37 = lean_nat_add(x_18, x_36);
lean_dec(x_18);
x_38 = lean_unsigned_to_nat(1u);
x_39 = lean_nat_add(x_23, x_38);
lean_dec(x_23);
x_40 = lean_unsigned_to_nat(19u);
x_41 = lean_unsigned_to_nat(0u);
x_42 = l_Lydite_Fast_sentAt___closed__0;
x_43 = l_Lydite_Fast_clFrom(x_1, x_8, x_28, x_40, x_41, x_42);
lean_dec(x_28);
lean_dec(x_8);
x_44 = l_Lydite_Fast_readLens(x_1, x_31, x_37, x_39, x_43);
lean_dec_ref(x_43);
return x_44;
}
}
}
}
block_6:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; 
x_3 = lean_unsigned_to_nat(6u);
x_4 = l_Lydite_Fast_readLens___closed__0;
x_5 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_5, 0, x_3);
lean_ctor_set(x_5, 1, x_2);
lean_ctor_set(x_5, 2, x_4);
lean_ctor_set(x_5, 3, x_4);
return x_5;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_readHead___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_readHead(x_1, x_2);
lean_dec_ref(x_1);
return x_3;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Peek(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Header(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Peek(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
l_Lydite_Fast_sentAt___closed__0 = _init_l_Lydite_Fast_sentAt___closed__0();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__0);
l_Lydite_Fast_sentAt___closed__1 = _init_l_Lydite_Fast_sentAt___closed__1();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__1);
l_Lydite_Fast_sentAt___closed__2 = _init_l_Lydite_Fast_sentAt___closed__2();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__2);
l_Lydite_Fast_sentAt___closed__3 = _init_l_Lydite_Fast_sentAt___closed__3();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__3);
l_Lydite_Fast_sentAt___closed__4 = _init_l_Lydite_Fast_sentAt___closed__4();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__4);
l_Lydite_Fast_sentAt___closed__5 = _init_l_Lydite_Fast_sentAt___closed__5();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__5);
l_Lydite_Fast_sentAt___closed__6 = _init_l_Lydite_Fast_sentAt___closed__6();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__6);
l_Lydite_Fast_sentAt___closed__7 = _init_l_Lydite_Fast_sentAt___closed__7();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__7);
l_Lydite_Fast_sentAt___closed__8 = _init_l_Lydite_Fast_sentAt___closed__8();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__8);
l_Lydite_Fast_sentAt___closed__9 = _init_l_Lydite_Fast_sentAt___closed__9();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__9);
l_Lydite_Fast_sentAt___closed__10 = _init_l_Lydite_Fast_sentAt___closed__10();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__10);
l_Lydite_Fast_sentAt___closed__11 = _init_l_Lydite_Fast_sentAt___closed__11();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__11);
l_Lydite_Fast_sentAt___closed__12 = _init_l_Lydite_Fast_sentAt___closed__12();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__12);
l_Lydite_Fast_sentAt___closed__13 = _init_l_Lydite_Fast_sentAt___closed__13();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__13);
l_Lydite_Fast_sentAt___closed__14 = _init_l_Lydite_Fast_sentAt___closed__14();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__14);
l_Lydite_Fast_sentAt___closed__15 = _init_l_Lydite_Fast_sentAt___closed__15();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__15);
l_Lydite_Fast_sentAt___closed__16 = _init_l_Lydite_Fast_sentAt___closed__16();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__16);
l_Lydite_Fast_sentAt___closed__17 = _init_l_Lydite_Fast_sentAt___closed__17();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__17);
l_Lydite_Fast_sentAt___closed__18 = _init_l_Lydite_Fast_sentAt___closed__18();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__18);
l_Lydite_Fast_sentAt___closed__19 = _init_l_Lydite_Fast_sentAt___closed__19();
lean_mark_persistent(l_Lydite_Fast_sentAt___closed__19);
l_Lydite_Fast_sentAt = _init_l_Lydite_Fast_sentAt();
lean_mark_persistent(l_Lydite_Fast_sentAt);
l_Lydite_Fast_clFrom___closed__0 = _init_l_Lydite_Fast_clFrom___closed__0();
lean_mark_persistent(l_Lydite_Fast_clFrom___closed__0);
l_Lydite_Fast_readLens___closed__0 = _init_l_Lydite_Fast_readLens___closed__0();
lean_mark_persistent(l_Lydite_Fast_readLens___closed__0);
l_Lydite_Fast_readLens___closed__1 = _init_l_Lydite_Fast_readLens___closed__1();
lean_mark_persistent(l_Lydite_Fast_readLens___closed__1);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

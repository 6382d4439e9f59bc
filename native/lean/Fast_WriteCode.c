// Lean compiler output
// Module: Lydite.Fast.WriteCode
// Imports: public import Init public import Lydite.Fast.Table
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
static lean_object* l_Lydite_Fast_Write_lenTable___closed__1;
extern lean_object* l_Lydite_Fast_fixedLitLens;
lean_object* lean_mk_empty_array_with_capacity(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_distEntry___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_fixedCoder;
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_lenRows(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_array_push(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_row___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_lengthBase(lean_object*);
lean_object* lean_array_fset(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_wordsOf___boxed(lean_object*);
lean_object* lean_array_fget_borrowed(lean_object*, lean_object*);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_distSlot___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_usable___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_allShort___boxed(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_distanceBase(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_distEntry(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_lenRows___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_lengthExtra(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_coderOf(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_Write_lenTable___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_lenTable(lean_object*);
LEAN_EXPORT uint8_t l_Lydite_Fast_Write_usable(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_lenRow(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_rows___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_Write_distTable___closed__0;
lean_object* l_Lydite_Fast_pad(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT uint8_t l_Lydite_Fast_Write_allShort(lean_object*, lean_object*);
extern lean_object* l_Lydite_Fast_fixedDistLens;
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_rows(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_distanceExtra(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_spread___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_distTable(lean_object*);
lean_object* lean_nat_shiftl(lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_lenTable___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_lenRow___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_spread(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_distSlot(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_row(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_coderOf___boxed(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_Write_fixedCoder___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_distTable___boxed(lean_object*);
lean_object* lean_array_get_size(lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_Write_fixedCoder___closed__1;
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_wordsOf(lean_object*);
lean_object* l_Lydite_Fast_revOf(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_row(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; uint8_t x_7; 
x_6 = lean_array_get_size(x_1);
x_7 = lean_nat_dec_lt(x_4, x_6);
if (x_7 == 0)
{
lean_object* x_8; 
lean_dec(x_4);
lean_dec(x_2);
x_8 = lean_alloc_ctor(0, 2, 0);
lean_ctor_set(x_8, 0, x_3);
lean_ctor_set(x_8, 1, x_5);
return x_8;
}
else
{
lean_object* x_9; uint8_t x_10; 
x_9 = lean_array_fget_borrowed(x_1, x_4);
x_10 = lean_nat_dec_eq(x_9, x_2);
if (x_10 == 0)
{
lean_object* x_11; lean_object* x_12; 
x_11 = lean_unsigned_to_nat(1u);
x_12 = lean_nat_add(x_4, x_11);
lean_dec(x_4);
x_4 = x_12;
goto _start;
}
else
{
lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; uint8_t x_18; 
x_14 = lean_unsigned_to_nat(1u);
x_15 = lean_nat_add(x_3, x_14);
x_16 = lean_nat_add(x_4, x_14);
x_17 = lean_array_get_size(x_5);
x_18 = lean_nat_dec_lt(x_4, x_17);
if (x_18 == 0)
{
lean_dec(x_4);
lean_dec(x_3);
x_3 = x_15;
x_4 = x_16;
goto _start;
}
else
{
lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; 
x_20 = lean_unsigned_to_nat(16u);
x_21 = lean_unsigned_to_nat(0u);
lean_inc(x_2);
x_22 = l_Lydite_Fast_revOf(x_2, x_3, x_21);
x_23 = lean_nat_mul(x_20, x_22);
lean_dec(x_22);
x_24 = lean_nat_add(x_2, x_23);
lean_dec(x_23);
x_25 = lean_array_fset(x_5, x_4, x_24);
lean_dec(x_4);
x_3 = x_15;
x_4 = x_16;
x_5 = x_25;
goto _start;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_row___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_Write_row(x_1, x_2, x_3, x_4, x_5);
lean_dec_ref(x_1);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_rows(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; uint8_t x_7; 
x_6 = lean_unsigned_to_nat(0u);
x_7 = lean_nat_dec_eq(x_2, x_6);
if (x_7 == 1)
{
lean_object* x_8; 
lean_dec(x_3);
lean_dec(x_2);
x_8 = lean_alloc_ctor(0, 2, 0);
lean_ctor_set(x_8, 0, x_4);
lean_ctor_set(x_8, 1, x_5);
return x_8;
}
else
{
lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; 
lean_inc(x_3);
x_9 = l_Lydite_Fast_Write_row(x_1, x_3, x_4, x_6, x_5);
x_10 = lean_ctor_get(x_9, 0);
lean_inc(x_10);
x_11 = lean_ctor_get(x_9, 1);
lean_inc_ref(x_11);
lean_dec_ref(x_9);
x_12 = lean_unsigned_to_nat(1u);
x_13 = lean_nat_sub(x_2, x_12);
lean_dec(x_2);
x_14 = lean_nat_add(x_3, x_12);
lean_dec(x_3);
x_15 = lean_unsigned_to_nat(2u);
x_16 = lean_nat_mul(x_15, x_10);
lean_dec(x_10);
x_2 = x_13;
x_3 = x_14;
x_4 = x_16;
x_5 = x_11;
goto _start;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_rows___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_Write_rows(x_1, x_2, x_3, x_4, x_5);
lean_dec_ref(x_1);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_wordsOf(lean_object* x_1) {
_start:
{
lean_object* x_2; lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; 
x_2 = lean_unsigned_to_nat(15u);
x_3 = lean_unsigned_to_nat(1u);
x_4 = lean_unsigned_to_nat(0u);
x_5 = lean_array_get_size(x_1);
x_6 = lean_mk_empty_array_with_capacity(x_5);
x_7 = l_Lydite_Fast_pad(x_5, x_4, x_6);
x_8 = l_Lydite_Fast_Write_rows(x_1, x_2, x_3, x_4, x_7);
return x_8;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_wordsOf___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_Write_wordsOf(x_1);
lean_dec_ref(x_1);
return x_2;
}
}
LEAN_EXPORT uint8_t l_Lydite_Fast_Write_allShort(lean_object* x_1, lean_object* x_2) {
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
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_allShort___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
uint8_t x_3; lean_object* x_4; 
x_3 = l_Lydite_Fast_Write_allShort(x_1, x_2);
lean_dec_ref(x_1);
x_4 = lean_box(x_3);
return x_4;
}
}
LEAN_EXPORT uint8_t l_Lydite_Fast_Write_usable(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_unsigned_to_nat(65536u);
x_4 = lean_nat_dec_eq(x_2, x_3);
if (x_4 == 0)
{
uint8_t x_5; 
x_5 = lean_nat_dec_le(x_2, x_3);
if (x_5 == 0)
{
return x_5;
}
else
{
lean_object* x_6; uint8_t x_7; 
x_6 = lean_unsigned_to_nat(0u);
x_7 = l_Lydite_Fast_Write_allShort(x_1, x_6);
return x_7;
}
}
else
{
return x_4;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_usable___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
uint8_t x_3; lean_object* x_4; 
x_3 = l_Lydite_Fast_Write_usable(x_1, x_2);
lean_dec(x_2);
lean_dec_ref(x_1);
x_4 = lean_box(x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_lenRow(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
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
lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; uint8_t x_14; 
x_9 = lean_unsigned_to_nat(1u);
x_10 = lean_nat_sub(x_4, x_9);
lean_dec(x_4);
x_11 = lean_nat_add(x_5, x_9);
x_12 = lean_nat_add(x_3, x_5);
x_13 = lean_array_get_size(x_6);
x_14 = lean_nat_dec_lt(x_12, x_13);
if (x_14 == 0)
{
lean_dec(x_12);
lean_dec(x_5);
x_4 = x_10;
x_5 = x_11;
goto _start;
}
else
{
lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; 
x_16 = lean_unsigned_to_nat(16u);
x_17 = lean_nat_mod(x_1, x_16);
x_18 = lean_nat_add(x_17, x_2);
x_19 = lean_unsigned_to_nat(32u);
x_20 = lean_unsigned_to_nat(4u);
x_21 = lean_nat_shiftr(x_1, x_20);
x_22 = lean_nat_shiftl(x_5, x_17);
lean_dec(x_17);
lean_dec(x_5);
x_23 = lean_nat_add(x_21, x_22);
lean_dec(x_22);
lean_dec(x_21);
x_24 = lean_nat_mul(x_19, x_23);
lean_dec(x_23);
x_25 = lean_nat_add(x_18, x_24);
lean_dec(x_24);
lean_dec(x_18);
x_26 = lean_array_fset(x_6, x_12, x_25);
lean_dec(x_12);
x_4 = x_10;
x_5 = x_11;
x_6 = x_26;
goto _start;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_lenRow___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; 
x_7 = l_Lydite_Fast_Write_lenRow(x_1, x_2, x_3, x_4, x_5, x_6);
lean_dec(x_3);
lean_dec(x_2);
lean_dec(x_1);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_lenRows(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
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
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_19; lean_object* x_20; lean_object* x_21; uint8_t x_22; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_2, x_7);
lean_dec(x_2);
x_19 = lean_unsigned_to_nat(257u);
x_20 = lean_nat_add(x_19, x_3);
x_21 = lean_array_get_size(x_1);
x_22 = lean_nat_dec_lt(x_20, x_21);
if (x_22 == 0)
{
lean_dec(x_20);
x_9 = x_5;
goto block_18;
}
else
{
lean_object* x_23; 
x_23 = lean_array_fget_borrowed(x_1, x_20);
lean_dec(x_20);
lean_inc(x_23);
x_9 = x_23;
goto block_18;
}
block_18:
{
lean_object* x_10; uint8_t x_11; 
x_10 = lean_nat_add(x_3, x_7);
x_11 = lean_nat_dec_eq(x_9, x_5);
if (x_11 == 0)
{
lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; 
x_12 = l_Lydite_Fast_lengthExtra(x_3);
x_13 = l_Lydite_Fast_lengthBase(x_3);
lean_dec(x_3);
x_14 = lean_nat_shiftl(x_7, x_12);
x_15 = l_Lydite_Fast_Write_lenRow(x_9, x_12, x_13, x_14, x_5, x_4);
lean_dec(x_13);
lean_dec(x_12);
lean_dec(x_9);
x_2 = x_8;
x_3 = x_10;
x_4 = x_15;
goto _start;
}
else
{
lean_dec(x_9);
lean_dec(x_3);
x_2 = x_8;
x_3 = x_10;
goto _start;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_lenRows___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Write_lenRows(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
static lean_object* _init_l_Lydite_Fast_Write_lenTable___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(259u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_Write_lenTable___closed__1() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; lean_object* x_4; 
x_1 = l_Lydite_Fast_Write_lenTable___closed__0;
x_2 = lean_unsigned_to_nat(0u);
x_3 = lean_unsigned_to_nat(259u);
x_4 = l_Lydite_Fast_pad(x_3, x_2, x_1);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_lenTable(lean_object* x_1) {
_start:
{
lean_object* x_2; lean_object* x_3; lean_object* x_4; lean_object* x_5; 
x_2 = lean_unsigned_to_nat(29u);
x_3 = lean_unsigned_to_nat(0u);
x_4 = l_Lydite_Fast_Write_lenTable___closed__1;
x_5 = l_Lydite_Fast_Write_lenRows(x_1, x_2, x_3, x_4);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_lenTable___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_Write_lenTable(x_1);
lean_dec_ref(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_distEntry(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_unsigned_to_nat(0u);
x_4 = lean_nat_dec_eq(x_1, x_3);
if (x_4 == 0)
{
lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; 
x_5 = lean_unsigned_to_nat(16u);
x_6 = lean_nat_mod(x_1, x_5);
x_7 = l_Lydite_Fast_distanceExtra(x_2);
x_8 = lean_unsigned_to_nat(4u);
x_9 = lean_nat_shiftr(x_1, x_8);
x_10 = lean_unsigned_to_nat(32768u);
x_11 = l_Lydite_Fast_distanceBase(x_2);
x_12 = lean_nat_mul(x_10, x_11);
lean_dec(x_11);
x_13 = lean_nat_add(x_9, x_12);
lean_dec(x_12);
lean_dec(x_9);
x_14 = lean_nat_mul(x_5, x_13);
lean_dec(x_13);
x_15 = lean_nat_add(x_7, x_14);
lean_dec(x_14);
lean_dec(x_7);
x_16 = lean_nat_mul(x_5, x_15);
lean_dec(x_15);
x_17 = lean_nat_add(x_6, x_16);
lean_dec(x_16);
lean_dec(x_6);
return x_17;
}
else
{
return x_3;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_distEntry___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Write_distEntry(x_1, x_2);
lean_dec(x_2);
lean_dec(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_spread(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; uint8_t x_8; 
x_7 = lean_unsigned_to_nat(0u);
x_8 = lean_nat_dec_eq(x_3, x_7);
if (x_8 == 1)
{
lean_dec(x_5);
lean_dec(x_4);
lean_dec(x_3);
return x_6;
}
else
{
lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_22; uint8_t x_23; 
x_9 = lean_unsigned_to_nat(1u);
x_10 = lean_nat_sub(x_3, x_9);
lean_dec(x_3);
x_22 = lean_unsigned_to_nat(29u);
x_23 = lean_nat_dec_lt(x_4, x_22);
if (x_23 == 0)
{
goto block_21;
}
else
{
lean_object* x_24; lean_object* x_25; uint8_t x_26; 
x_24 = lean_nat_add(x_4, x_9);
x_25 = l_Lydite_Fast_distanceBase(x_24);
x_26 = lean_nat_dec_le(x_25, x_5);
lean_dec(x_25);
if (x_26 == 0)
{
lean_dec(x_24);
goto block_21;
}
else
{
lean_dec(x_4);
x_3 = x_10;
x_4 = x_24;
goto _start;
}
}
block_16:
{
lean_object* x_13; lean_object* x_14; 
x_13 = l_Lydite_Fast_Write_distEntry(x_12, x_4);
lean_dec(x_12);
x_14 = lean_array_push(x_6, x_13);
x_3 = x_10;
x_5 = x_11;
x_6 = x_14;
goto _start;
}
block_21:
{
lean_object* x_17; lean_object* x_18; uint8_t x_19; 
x_17 = lean_nat_add(x_5, x_2);
lean_dec(x_5);
x_18 = lean_array_get_size(x_1);
x_19 = lean_nat_dec_lt(x_4, x_18);
if (x_19 == 0)
{
x_11 = x_17;
x_12 = x_7;
goto block_16;
}
else
{
lean_object* x_20; 
x_20 = lean_array_fget_borrowed(x_1, x_4);
lean_inc(x_20);
x_11 = x_17;
x_12 = x_20;
goto block_16;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_spread___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; 
x_7 = l_Lydite_Fast_Write_spread(x_1, x_2, x_3, x_4, x_5, x_6);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_7;
}
}
static lean_object* _init_l_Lydite_Fast_Write_distTable___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(512u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_distTable(lean_object* x_1) {
_start:
{
lean_object* x_2; lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; 
x_2 = lean_unsigned_to_nat(128u);
x_3 = lean_unsigned_to_nat(285u);
x_4 = lean_unsigned_to_nat(0u);
x_5 = lean_unsigned_to_nat(1u);
x_6 = lean_unsigned_to_nat(271u);
x_7 = l_Lydite_Fast_Write_distTable___closed__0;
x_8 = l_Lydite_Fast_Write_spread(x_1, x_5, x_6, x_4, x_5, x_7);
x_9 = l_Lydite_Fast_Write_spread(x_1, x_2, x_3, x_4, x_5, x_8);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_distTable___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_Write_distTable(x_1);
lean_dec_ref(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_distSlot(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(256u);
x_3 = lean_nat_dec_le(x_1, x_2);
if (x_3 == 0)
{
lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; 
x_4 = lean_unsigned_to_nat(1u);
x_5 = lean_nat_sub(x_1, x_4);
x_6 = lean_unsigned_to_nat(7u);
x_7 = lean_nat_shiftr(x_5, x_6);
lean_dec(x_5);
x_8 = lean_nat_add(x_2, x_7);
lean_dec(x_7);
return x_8;
}
else
{
lean_object* x_9; lean_object* x_10; 
x_9 = lean_unsigned_to_nat(1u);
x_10 = lean_nat_sub(x_1, x_9);
return x_10;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_distSlot___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_Write_distSlot(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_coderOf(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; 
x_3 = l_Lydite_Fast_Write_lenTable(x_1);
x_4 = l_Lydite_Fast_Write_distTable(x_2);
x_5 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_5, 0, x_1);
lean_ctor_set(x_5, 1, x_3);
lean_ctor_set(x_5, 2, x_4);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_coderOf___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Write_coderOf(x_1, x_2);
lean_dec_ref(x_2);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_Write_fixedCoder___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_Fast_fixedLitLens;
x_2 = l_Lydite_Fast_Write_wordsOf(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_Write_fixedCoder___closed__1() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_Fast_fixedDistLens;
x_2 = l_Lydite_Fast_Write_wordsOf(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_Write_fixedCoder() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; lean_object* x_4; lean_object* x_5; 
x_1 = l_Lydite_Fast_Write_fixedCoder___closed__0;
x_2 = lean_ctor_get(x_1, 1);
lean_inc_ref(x_2);
x_3 = l_Lydite_Fast_Write_fixedCoder___closed__1;
x_4 = lean_ctor_get(x_3, 1);
lean_inc_ref(x_4);
x_5 = l_Lydite_Fast_Write_coderOf(x_2, x_4);
lean_dec_ref(x_4);
return x_5;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Table(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_WriteCode(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Table(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
l_Lydite_Fast_Write_lenTable___closed__0 = _init_l_Lydite_Fast_Write_lenTable___closed__0();
lean_mark_persistent(l_Lydite_Fast_Write_lenTable___closed__0);
l_Lydite_Fast_Write_lenTable___closed__1 = _init_l_Lydite_Fast_Write_lenTable___closed__1();
lean_mark_persistent(l_Lydite_Fast_Write_lenTable___closed__1);
l_Lydite_Fast_Write_distTable___closed__0 = _init_l_Lydite_Fast_Write_distTable___closed__0();
lean_mark_persistent(l_Lydite_Fast_Write_distTable___closed__0);
l_Lydite_Fast_Write_fixedCoder___closed__0 = _init_l_Lydite_Fast_Write_fixedCoder___closed__0();
lean_mark_persistent(l_Lydite_Fast_Write_fixedCoder___closed__0);
l_Lydite_Fast_Write_fixedCoder___closed__1 = _init_l_Lydite_Fast_Write_fixedCoder___closed__1();
lean_mark_persistent(l_Lydite_Fast_Write_fixedCoder___closed__1);
l_Lydite_Fast_Write_fixedCoder = _init_l_Lydite_Fast_Write_fixedCoder();
lean_mark_persistent(l_Lydite_Fast_Write_fixedCoder);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

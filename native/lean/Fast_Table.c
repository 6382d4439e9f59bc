// Lean compiler output
// Module: Lydite.Fast.Table
// Imports: public import Init public import Lydite.Fast.Symbols
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
LEAN_EXPORT lean_object* l_Lydite_Fast_fillRow(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_startsFrom(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_mk_empty_array_with_capacity(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_build(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_countFrom___boxed(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_payLit___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_fill___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_payLit(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_buildLit___boxed(lean_object*);
lean_object* lean_array_push(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_distPays___closed__1;
static lean_object* l_Lydite_Fast_litPays___closed__0;
lean_object* l_Lydite_Fast_lengthBase(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_usedFrom___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_mk_array(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_fillRow___redArg(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_array_fset(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_countsOf___boxed(lean_object*);
lean_object* lean_array_fget_borrowed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_kraftOf___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_fillRow___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_litPaysFrom(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_fillRows___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_payDist(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_fillRows___redArg(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_buildDist(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_fillRow___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_countsOf(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_buildLit(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_fill___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_sortFrom(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_distPays;
lean_object* l_Lydite_Fast_distanceBase(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_fillRows___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_symsOf___boxed(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_startsOf___closed__1;
LEAN_EXPORT lean_object* l_Lydite_Fast_kraftOf(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_distPaysFrom(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_payDist___boxed(lean_object*);
static lean_object* l_Lydite_Fast_distPays___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_litPays;
lean_object* l_Lydite_Fast_lengthExtra(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_fillRows(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_countFrom(lean_object*, lean_object*, lean_object*);
lean_object* lean_array_fget(lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_longest(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_distanceExtra(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_startsOf(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_sortFrom___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_startsOf___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_startsOf___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_usedFrom(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_shiftl(lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_build___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_symsOf(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_startsFrom___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_array_get_size(lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_fill(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_litPays___closed__1;
LEAN_EXPORT lean_object* l_Lydite_Fast_buildDist___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_longest___boxed(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_countsOf___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_revOf(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_fill___redArg(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_payLit(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(256u);
x_3 = lean_nat_dec_le(x_1, x_2);
if (x_3 == 0)
{
lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; 
x_4 = lean_unsigned_to_nat(1024u);
x_5 = lean_unsigned_to_nat(8u);
x_6 = lean_unsigned_to_nat(257u);
x_7 = lean_nat_sub(x_1, x_6);
x_8 = l_Lydite_Fast_lengthBase(x_7);
x_9 = lean_nat_mul(x_5, x_8);
lean_dec(x_8);
x_10 = lean_nat_add(x_4, x_9);
lean_dec(x_9);
x_11 = l_Lydite_Fast_lengthExtra(x_7);
lean_dec(x_7);
x_12 = lean_nat_add(x_10, x_11);
lean_dec(x_11);
lean_dec(x_10);
return x_12;
}
else
{
lean_inc(x_1);
return x_1;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_payLit___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_payLit(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_payDist(lean_object* x_1) {
_start:
{
lean_object* x_2; lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; 
x_2 = lean_unsigned_to_nat(16u);
x_3 = l_Lydite_Fast_distanceBase(x_1);
x_4 = lean_nat_mul(x_2, x_3);
lean_dec(x_3);
x_5 = l_Lydite_Fast_distanceExtra(x_1);
x_6 = lean_nat_add(x_4, x_5);
lean_dec(x_5);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_payDist___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_payDist(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_litPaysFrom(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
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
x_9 = l_Lydite_Fast_payLit(x_2);
lean_dec(x_2);
x_10 = lean_array_push(x_3, x_9);
x_1 = x_7;
x_2 = x_8;
x_3 = x_10;
goto _start;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_distPaysFrom(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
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
x_9 = l_Lydite_Fast_payDist(x_2);
lean_dec(x_2);
x_10 = lean_array_push(x_3, x_9);
x_1 = x_7;
x_2 = x_8;
x_3 = x_10;
goto _start;
}
}
}
static lean_object* _init_l_Lydite_Fast_litPays___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(286u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_litPays___closed__1() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; lean_object* x_4; 
x_1 = l_Lydite_Fast_litPays___closed__0;
x_2 = lean_unsigned_to_nat(0u);
x_3 = lean_unsigned_to_nat(286u);
x_4 = l_Lydite_Fast_litPaysFrom(x_3, x_2, x_1);
return x_4;
}
}
static lean_object* _init_l_Lydite_Fast_litPays() {
_start:
{
lean_object* x_1; 
x_1 = l_Lydite_Fast_litPays___closed__1;
return x_1;
}
}
static lean_object* _init_l_Lydite_Fast_distPays___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(30u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_distPays___closed__1() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; lean_object* x_4; 
x_1 = l_Lydite_Fast_distPays___closed__0;
x_2 = lean_unsigned_to_nat(0u);
x_3 = lean_unsigned_to_nat(30u);
x_4 = l_Lydite_Fast_distPaysFrom(x_3, x_2, x_1);
return x_4;
}
}
static lean_object* _init_l_Lydite_Fast_distPays() {
_start:
{
lean_object* x_1; 
x_1 = l_Lydite_Fast_distPays___closed__1;
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_countFrom(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_array_get_size(x_1);
x_5 = lean_nat_dec_lt(x_2, x_4);
if (x_5 == 0)
{
lean_dec(x_2);
return x_3;
}
else
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_17; uint8_t x_18; 
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_nat_add(x_2, x_6);
x_8 = lean_array_fget_borrowed(x_1, x_2);
lean_dec(x_2);
x_17 = lean_array_get_size(x_3);
x_18 = lean_nat_dec_lt(x_8, x_17);
if (x_18 == 0)
{
lean_object* x_19; 
x_19 = lean_unsigned_to_nat(0u);
x_9 = x_19;
goto block_16;
}
else
{
lean_object* x_20; 
x_20 = lean_array_fget_borrowed(x_3, x_8);
lean_inc(x_20);
x_9 = x_20;
goto block_16;
}
block_16:
{
lean_object* x_10; uint8_t x_11; 
x_10 = lean_array_get_size(x_3);
x_11 = lean_nat_dec_lt(x_8, x_10);
if (x_11 == 0)
{
lean_dec(x_9);
x_2 = x_7;
goto _start;
}
else
{
lean_object* x_13; lean_object* x_14; 
x_13 = lean_nat_add(x_9, x_6);
lean_dec(x_9);
x_14 = lean_array_fset(x_3, x_8, x_13);
x_2 = x_7;
x_3 = x_14;
goto _start;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_countFrom___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_countFrom(x_1, x_2, x_3);
lean_dec_ref(x_1);
return x_4;
}
}
static lean_object* _init_l_Lydite_Fast_countsOf___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = lean_unsigned_to_nat(16u);
x_3 = lean_mk_array(x_2, x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_countsOf(lean_object* x_1) {
_start:
{
lean_object* x_2; lean_object* x_3; lean_object* x_4; 
x_2 = lean_unsigned_to_nat(0u);
x_3 = l_Lydite_Fast_countsOf___closed__0;
x_4 = l_Lydite_Fast_countFrom(x_1, x_2, x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_countsOf___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_countsOf(x_1);
lean_dec_ref(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_usedFrom(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
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
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_16; uint8_t x_17; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_2, x_7);
lean_dec(x_2);
x_9 = lean_nat_add(x_3, x_7);
x_10 = lean_unsigned_to_nat(2u);
x_16 = lean_array_get_size(x_1);
x_17 = lean_nat_dec_lt(x_3, x_16);
if (x_17 == 0)
{
lean_dec(x_3);
x_11 = x_5;
goto block_15;
}
else
{
lean_object* x_18; 
x_18 = lean_array_fget_borrowed(x_1, x_3);
lean_dec(x_3);
lean_inc(x_18);
x_11 = x_18;
goto block_15;
}
block_15:
{
lean_object* x_12; lean_object* x_13; 
x_12 = lean_nat_add(x_4, x_11);
lean_dec(x_11);
lean_dec(x_4);
x_13 = lean_nat_mul(x_10, x_12);
lean_dec(x_12);
x_2 = x_8;
x_3 = x_9;
x_4 = x_13;
goto _start;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_usedFrom___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_usedFrom(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_kraftOf(lean_object* x_1) {
_start:
{
lean_object* x_2; lean_object* x_3; lean_object* x_4; lean_object* x_5; 
x_2 = lean_unsigned_to_nat(15u);
x_3 = lean_unsigned_to_nat(1u);
x_4 = lean_unsigned_to_nat(0u);
x_5 = l_Lydite_Fast_usedFrom(x_1, x_2, x_3, x_4);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_kraftOf___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_kraftOf(x_1);
lean_dec_ref(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_startsFrom(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
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
lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_16; uint8_t x_17; 
x_8 = lean_unsigned_to_nat(1u);
x_9 = lean_nat_sub(x_2, x_8);
lean_dec(x_2);
x_10 = lean_nat_add(x_3, x_8);
x_16 = lean_array_get_size(x_1);
x_17 = lean_nat_dec_lt(x_3, x_16);
if (x_17 == 0)
{
lean_dec(x_3);
x_11 = x_6;
goto block_15;
}
else
{
lean_object* x_18; 
x_18 = lean_array_fget_borrowed(x_1, x_3);
lean_dec(x_3);
lean_inc(x_18);
x_11 = x_18;
goto block_15;
}
block_15:
{
lean_object* x_12; lean_object* x_13; 
x_12 = lean_nat_add(x_4, x_11);
lean_dec(x_11);
x_13 = lean_array_push(x_5, x_4);
x_2 = x_9;
x_3 = x_10;
x_4 = x_12;
x_5 = x_13;
goto _start;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_startsFrom___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_startsFrom(x_1, x_2, x_3, x_4, x_5);
lean_dec_ref(x_1);
return x_6;
}
}
static lean_object* _init_l_Lydite_Fast_startsOf___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(16u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_startsOf___closed__1() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = l_Lydite_Fast_startsOf___closed__0;
x_3 = lean_array_push(x_2, x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_startsOf(lean_object* x_1) {
_start:
{
lean_object* x_2; lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; 
x_2 = lean_unsigned_to_nat(15u);
x_3 = lean_unsigned_to_nat(1u);
x_4 = lean_unsigned_to_nat(0u);
x_5 = l_Lydite_Fast_startsOf___closed__1;
x_6 = l_Lydite_Fast_startsFrom(x_1, x_2, x_3, x_4, x_5);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_startsOf___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_startsOf(x_1);
lean_dec_ref(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_sortFrom(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_9; uint8_t x_10; 
x_9 = lean_array_get_size(x_1);
x_10 = lean_nat_dec_lt(x_2, x_9);
if (x_10 == 0)
{
lean_dec_ref(x_3);
lean_dec(x_2);
return x_4;
}
else
{
lean_object* x_11; lean_object* x_12; uint8_t x_13; 
x_11 = lean_unsigned_to_nat(0u);
x_12 = lean_array_fget_borrowed(x_1, x_2);
x_13 = lean_nat_dec_lt(x_11, x_12);
if (x_13 == 0)
{
goto block_8;
}
else
{
lean_object* x_14; uint8_t x_15; 
x_14 = lean_array_get_size(x_3);
x_15 = lean_nat_dec_lt(x_12, x_14);
if (x_15 == 0)
{
goto block_8;
}
else
{
lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; uint8_t x_22; 
x_16 = lean_array_fget(x_3, x_12);
x_17 = lean_unsigned_to_nat(1u);
x_18 = lean_nat_add(x_2, x_17);
x_19 = lean_nat_add(x_16, x_17);
x_20 = lean_array_fset(x_3, x_12, x_19);
x_21 = lean_array_get_size(x_4);
x_22 = lean_nat_dec_lt(x_16, x_21);
if (x_22 == 0)
{
lean_dec(x_16);
lean_dec(x_2);
x_2 = x_18;
x_3 = x_20;
goto _start;
}
else
{
lean_object* x_24; 
x_24 = lean_array_fset(x_4, x_16, x_2);
lean_dec(x_16);
x_2 = x_18;
x_3 = x_20;
x_4 = x_24;
goto _start;
}
}
}
}
block_8:
{
lean_object* x_5; lean_object* x_6; 
x_5 = lean_unsigned_to_nat(1u);
x_6 = lean_nat_add(x_2, x_5);
lean_dec(x_2);
x_2 = x_6;
goto _start;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_sortFrom___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_sortFrom(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_symsOf(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; 
x_3 = lean_unsigned_to_nat(0u);
x_4 = l_Lydite_Fast_startsOf(x_2);
x_5 = lean_array_get_size(x_1);
x_6 = lean_mk_array(x_5, x_3);
x_7 = l_Lydite_Fast_sortFrom(x_1, x_3, x_4, x_6);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_symsOf___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_symsOf(x_1, x_2);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_revOf(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
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
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; 
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_nat_sub(x_1, x_6);
lean_dec(x_1);
x_8 = lean_unsigned_to_nat(2u);
x_9 = lean_nat_shiftr(x_2, x_6);
x_10 = lean_nat_mul(x_8, x_3);
lean_dec(x_3);
x_11 = lean_nat_mod(x_2, x_8);
lean_dec(x_2);
x_12 = lean_nat_add(x_10, x_11);
lean_dec(x_11);
lean_dec(x_10);
x_1 = x_7;
x_2 = x_9;
x_3 = x_12;
goto _start;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_fill___redArg(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_array_get_size(x_4);
x_6 = lean_nat_dec_lt(x_3, x_5);
if (x_6 == 0)
{
lean_dec(x_3);
lean_dec(x_2);
return x_4;
}
else
{
lean_object* x_7; lean_object* x_8; 
x_7 = lean_nat_add(x_3, x_1);
lean_inc(x_2);
x_8 = lean_array_fset(x_4, x_3, x_2);
lean_dec(x_3);
x_3 = x_7;
x_4 = x_8;
goto _start;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_fill(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_fill___redArg(x_1, x_3, x_4, x_5);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_fill___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_fill(x_1, x_2, x_3, x_4, x_5);
lean_dec(x_1);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_fill___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_fill___redArg(x_1, x_2, x_3, x_4);
lean_dec(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_fillRow___redArg(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8) {
_start:
{
lean_object* x_9; uint8_t x_10; 
x_9 = lean_unsigned_to_nat(0u);
x_10 = lean_nat_dec_eq(x_5, x_9);
if (x_10 == 1)
{
lean_dec(x_7);
lean_dec(x_6);
lean_dec(x_5);
lean_dec(x_3);
return x_8;
}
else
{
lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_29; uint8_t x_30; 
x_11 = lean_unsigned_to_nat(1u);
x_12 = lean_nat_sub(x_5, x_11);
lean_dec(x_5);
x_29 = lean_array_get_size(x_2);
x_30 = lean_nat_dec_lt(x_7, x_29);
if (x_30 == 0)
{
x_13 = x_9;
goto block_28;
}
else
{
lean_object* x_31; 
x_31 = lean_array_fget_borrowed(x_2, x_7);
lean_inc(x_31);
x_13 = x_31;
goto block_28;
}
block_28:
{
lean_object* x_14; uint8_t x_15; 
x_14 = lean_array_get_size(x_1);
x_15 = lean_nat_dec_lt(x_13, x_14);
if (x_15 == 0)
{
lean_object* x_16; lean_object* x_17; 
lean_dec(x_13);
x_16 = lean_nat_add(x_6, x_11);
lean_dec(x_6);
x_17 = lean_nat_add(x_7, x_11);
lean_dec(x_7);
x_5 = x_12;
x_6 = x_16;
x_7 = x_17;
goto _start;
}
else
{
lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; 
x_19 = lean_nat_add(x_6, x_11);
x_20 = lean_nat_add(x_7, x_11);
lean_dec(x_7);
x_21 = lean_unsigned_to_nat(16u);
x_22 = lean_array_fget_borrowed(x_1, x_13);
lean_dec(x_13);
x_23 = lean_nat_mul(x_21, x_22);
x_24 = lean_nat_add(x_3, x_23);
lean_dec(x_23);
lean_inc(x_3);
x_25 = l_Lydite_Fast_revOf(x_3, x_6, x_9);
x_26 = l_Lydite_Fast_fill___redArg(x_4, x_24, x_25, x_8);
x_5 = x_12;
x_6 = x_19;
x_7 = x_20;
x_8 = x_26;
goto _start;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_fillRow(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9) {
_start:
{
lean_object* x_10; 
x_10 = l_Lydite_Fast_fillRow___redArg(x_1, x_2, x_3, x_4, x_6, x_7, x_8, x_9);
return x_10;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_fillRow___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9) {
_start:
{
lean_object* x_10; 
x_10 = l_Lydite_Fast_fillRow(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8, x_9);
lean_dec(x_4);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_10;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_fillRow___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8) {
_start:
{
lean_object* x_9; 
x_9 = l_Lydite_Fast_fillRow___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8);
lean_dec(x_4);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_fillRows___redArg(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9) {
_start:
{
lean_object* x_10; uint8_t x_11; 
x_10 = lean_unsigned_to_nat(0u);
x_11 = lean_nat_dec_eq(x_4, x_10);
if (x_11 == 1)
{
lean_dec(x_8);
lean_dec(x_7);
lean_dec(x_6);
lean_dec(x_5);
lean_dec(x_4);
return x_9;
}
else
{
lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_24; uint8_t x_25; 
x_12 = lean_unsigned_to_nat(1u);
x_13 = lean_nat_sub(x_4, x_12);
lean_dec(x_4);
x_24 = lean_array_get_size(x_2);
x_25 = lean_nat_dec_lt(x_5, x_24);
if (x_25 == 0)
{
x_14 = x_10;
goto block_23;
}
else
{
lean_object* x_26; 
x_26 = lean_array_fget_borrowed(x_2, x_5);
lean_inc(x_26);
x_14 = x_26;
goto block_23;
}
block_23:
{
lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; 
x_15 = lean_nat_add(x_5, x_12);
x_16 = lean_unsigned_to_nat(2u);
x_17 = lean_nat_mul(x_16, x_6);
x_18 = lean_nat_add(x_7, x_14);
x_19 = lean_nat_mul(x_16, x_18);
lean_dec(x_18);
x_20 = lean_nat_add(x_8, x_14);
x_21 = l_Lydite_Fast_fillRow___redArg(x_1, x_3, x_5, x_6, x_14, x_7, x_8, x_9);
lean_dec(x_6);
x_4 = x_13;
x_5 = x_15;
x_6 = x_17;
x_7 = x_19;
x_8 = x_20;
x_9 = x_21;
goto _start;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_fillRows(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10) {
_start:
{
lean_object* x_11; 
x_11 = l_Lydite_Fast_fillRows___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_8, x_9, x_10);
return x_11;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_fillRows___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10) {
_start:
{
lean_object* x_11; 
x_11 = l_Lydite_Fast_fillRows(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8, x_9, x_10);
lean_dec_ref(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_11;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_fillRows___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9) {
_start:
{
lean_object* x_10; 
x_10 = l_Lydite_Fast_fillRows___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8, x_9);
lean_dec_ref(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_10;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_longest(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_unsigned_to_nat(0u);
x_4 = lean_nat_dec_eq(x_2, x_3);
if (x_4 == 1)
{
lean_object* x_5; 
lean_dec(x_2);
x_5 = lean_unsigned_to_nat(1u);
return x_5;
}
else
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_13; uint8_t x_14; 
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_nat_sub(x_2, x_6);
lean_dec(x_2);
x_8 = lean_nat_add(x_7, x_6);
x_13 = lean_array_get_size(x_1);
x_14 = lean_nat_dec_lt(x_8, x_13);
if (x_14 == 0)
{
x_9 = x_3;
goto block_12;
}
else
{
lean_object* x_15; 
x_15 = lean_array_fget_borrowed(x_1, x_8);
lean_inc(x_15);
x_9 = x_15;
goto block_12;
}
block_12:
{
uint8_t x_10; 
x_10 = lean_nat_dec_eq(x_9, x_3);
lean_dec(x_9);
if (x_10 == 0)
{
lean_dec(x_7);
return x_8;
}
else
{
lean_dec(x_8);
x_2 = x_7;
goto _start;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_longest___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_longest(x_1, x_2);
lean_dec_ref(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_build(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; 
x_5 = l_Lydite_Fast_symsOf(x_3, x_4);
x_6 = l_Lydite_Fast_longest(x_4, x_1);
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_unsigned_to_nat(2u);
x_9 = lean_unsigned_to_nat(0u);
x_10 = lean_nat_shiftl(x_7, x_6);
x_11 = lean_mk_array(x_10, x_9);
lean_inc(x_6);
x_12 = l_Lydite_Fast_fillRows___redArg(x_2, x_4, x_5, x_6, x_7, x_8, x_9, x_9, x_11);
x_13 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_13, 0, x_6);
lean_ctor_set(x_13, 1, x_12);
lean_ctor_set(x_13, 2, x_4);
lean_ctor_set(x_13, 3, x_5);
return x_13;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_build___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_build(x_1, x_2, x_3, x_4);
lean_dec_ref(x_3);
lean_dec_ref(x_2);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_buildLit(lean_object* x_1) {
_start:
{
lean_object* x_2; lean_object* x_3; lean_object* x_4; lean_object* x_5; 
x_2 = lean_unsigned_to_nat(11u);
x_3 = l_Lydite_Fast_litPays;
x_4 = l_Lydite_Fast_countsOf(x_1);
x_5 = l_Lydite_Fast_build(x_2, x_3, x_1, x_4);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_buildLit___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_buildLit(x_1);
lean_dec_ref(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_buildDist(lean_object* x_1) {
_start:
{
lean_object* x_2; lean_object* x_3; lean_object* x_4; lean_object* x_5; 
x_2 = lean_unsigned_to_nat(8u);
x_3 = l_Lydite_Fast_distPays;
x_4 = l_Lydite_Fast_countsOf(x_1);
x_5 = l_Lydite_Fast_build(x_2, x_3, x_1, x_4);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_buildDist___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_buildDist(x_1);
lean_dec_ref(x_1);
return x_2;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Symbols(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Table(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Symbols(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
l_Lydite_Fast_litPays___closed__0 = _init_l_Lydite_Fast_litPays___closed__0();
lean_mark_persistent(l_Lydite_Fast_litPays___closed__0);
l_Lydite_Fast_litPays___closed__1 = _init_l_Lydite_Fast_litPays___closed__1();
lean_mark_persistent(l_Lydite_Fast_litPays___closed__1);
l_Lydite_Fast_litPays = _init_l_Lydite_Fast_litPays();
lean_mark_persistent(l_Lydite_Fast_litPays);
l_Lydite_Fast_distPays___closed__0 = _init_l_Lydite_Fast_distPays___closed__0();
lean_mark_persistent(l_Lydite_Fast_distPays___closed__0);
l_Lydite_Fast_distPays___closed__1 = _init_l_Lydite_Fast_distPays___closed__1();
lean_mark_persistent(l_Lydite_Fast_distPays___closed__1);
l_Lydite_Fast_distPays = _init_l_Lydite_Fast_distPays();
lean_mark_persistent(l_Lydite_Fast_distPays);
l_Lydite_Fast_countsOf___closed__0 = _init_l_Lydite_Fast_countsOf___closed__0();
lean_mark_persistent(l_Lydite_Fast_countsOf___closed__0);
l_Lydite_Fast_startsOf___closed__0 = _init_l_Lydite_Fast_startsOf___closed__0();
lean_mark_persistent(l_Lydite_Fast_startsOf___closed__0);
l_Lydite_Fast_startsOf___closed__1 = _init_l_Lydite_Fast_startsOf___closed__1();
lean_mark_persistent(l_Lydite_Fast_startsOf___closed__1);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

// Lean compiler output
// Module: Lydite.Fast.Symbols
// Imports: public import Init public import Lydite.Result
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
LEAN_EXPORT lean_object* l_Lydite_Fast_fixedLitLens;
lean_object* lean_mk_empty_array_with_capacity(lean_object*);
lean_object* lean_array_push(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_lengthBase(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_set0___boxed(lean_object*, lean_object*, lean_object*);
lean_object* lean_array_fset(lean_object*, lean_object*, lean_object*);
lean_object* lean_array_fget_borrowed(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_fixedLitLens___closed__3;
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_fixedLitLens___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_distanceBase___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_set0(lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_fixedDistLens___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_lengthBase___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_distanceBase(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_get0___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_lengthExtra(lean_object*);
static lean_object* l_Lydite_Fast_fixedLitLens___closed__2;
static lean_object* l_Lydite_Fast_fixedLitLens___closed__4;
LEAN_EXPORT lean_object* l_Lydite_Fast_pad(lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_fixedLitLens___closed__1;
LEAN_EXPORT lean_object* l_Lydite_Fast_fixedDistLens;
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_distanceExtra(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_get0(lean_object*, lean_object*);
lean_object* lean_nat_shiftl(lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_lengthExtra___boxed(lean_object*);
lean_object* lean_array_get_size(lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_distanceExtra___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_get0(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_array_get_size(x_1);
x_4 = lean_nat_dec_lt(x_2, x_3);
if (x_4 == 0)
{
lean_object* x_5; 
x_5 = lean_unsigned_to_nat(0u);
return x_5;
}
else
{
lean_object* x_6; 
x_6 = lean_array_fget_borrowed(x_1, x_2);
lean_inc(x_6);
return x_6;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_get0___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_get0(x_1, x_2);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_set0(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_array_get_size(x_1);
x_5 = lean_nat_dec_lt(x_2, x_4);
if (x_5 == 0)
{
lean_dec(x_3);
return x_1;
}
else
{
lean_object* x_6; 
x_6 = lean_array_fset(x_1, x_2, x_3);
return x_6;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_set0___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_set0(x_1, x_2, x_3);
lean_dec(x_2);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_pad(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
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
lean_object* x_6; lean_object* x_7; lean_object* x_8; 
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_nat_sub(x_1, x_6);
lean_dec(x_1);
lean_inc(x_2);
x_8 = lean_array_push(x_3, x_2);
x_1 = x_7;
x_3 = x_8;
goto _start;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_lengthBase(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(8u);
x_3 = lean_nat_dec_lt(x_1, x_2);
if (x_3 == 0)
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(28u);
x_5 = lean_nat_dec_eq(x_1, x_4);
if (x_5 == 0)
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; 
x_6 = lean_unsigned_to_nat(4u);
x_7 = lean_nat_mod(x_1, x_6);
x_8 = lean_nat_add(x_6, x_7);
lean_dec(x_7);
x_9 = lean_unsigned_to_nat(2u);
x_10 = lean_nat_shiftr(x_1, x_9);
x_11 = lean_unsigned_to_nat(1u);
x_12 = lean_nat_sub(x_10, x_11);
lean_dec(x_10);
x_13 = lean_nat_shiftl(x_8, x_12);
lean_dec(x_12);
lean_dec(x_8);
x_14 = lean_unsigned_to_nat(3u);
x_15 = lean_nat_add(x_13, x_14);
lean_dec(x_13);
return x_15;
}
else
{
lean_object* x_16; 
x_16 = lean_unsigned_to_nat(258u);
return x_16;
}
}
else
{
lean_object* x_17; lean_object* x_18; 
x_17 = lean_unsigned_to_nat(3u);
x_18 = lean_nat_add(x_17, x_1);
return x_18;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_lengthBase___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_lengthBase(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_lengthExtra(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(8u);
x_3 = lean_nat_dec_lt(x_1, x_2);
if (x_3 == 0)
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(28u);
x_5 = lean_nat_dec_eq(x_1, x_4);
if (x_5 == 0)
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; 
x_6 = lean_unsigned_to_nat(2u);
x_7 = lean_nat_shiftr(x_1, x_6);
x_8 = lean_unsigned_to_nat(1u);
x_9 = lean_nat_sub(x_7, x_8);
lean_dec(x_7);
return x_9;
}
else
{
lean_object* x_10; 
x_10 = lean_unsigned_to_nat(0u);
return x_10;
}
}
else
{
lean_object* x_11; 
x_11 = lean_unsigned_to_nat(0u);
return x_11;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_lengthExtra___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_lengthExtra(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_distanceBase(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(4u);
x_3 = lean_nat_dec_lt(x_1, x_2);
if (x_3 == 0)
{
lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; 
x_4 = lean_unsigned_to_nat(2u);
x_5 = lean_nat_mod(x_1, x_4);
x_6 = lean_nat_add(x_4, x_5);
lean_dec(x_5);
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_shiftr(x_1, x_7);
x_9 = lean_nat_sub(x_8, x_7);
lean_dec(x_8);
x_10 = lean_nat_shiftl(x_6, x_9);
lean_dec(x_9);
lean_dec(x_6);
x_11 = lean_nat_add(x_10, x_7);
lean_dec(x_10);
return x_11;
}
else
{
lean_object* x_12; lean_object* x_13; 
x_12 = lean_unsigned_to_nat(1u);
x_13 = lean_nat_add(x_1, x_12);
return x_13;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_distanceBase___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_distanceBase(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_distanceExtra(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(4u);
x_3 = lean_nat_dec_lt(x_1, x_2);
if (x_3 == 0)
{
lean_object* x_4; lean_object* x_5; lean_object* x_6; 
x_4 = lean_unsigned_to_nat(1u);
x_5 = lean_nat_shiftr(x_1, x_4);
x_6 = lean_nat_sub(x_5, x_4);
lean_dec(x_5);
return x_6;
}
else
{
lean_object* x_7; 
x_7 = lean_unsigned_to_nat(0u);
return x_7;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_distanceExtra___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_distanceExtra(x_1);
lean_dec(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_fixedLitLens___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_fixedLitLens___closed__1() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; lean_object* x_4; 
x_1 = l_Lydite_Fast_fixedLitLens___closed__0;
x_2 = lean_unsigned_to_nat(8u);
x_3 = lean_unsigned_to_nat(144u);
x_4 = l_Lydite_Fast_pad(x_3, x_2, x_1);
return x_4;
}
}
static lean_object* _init_l_Lydite_Fast_fixedLitLens___closed__2() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; lean_object* x_4; 
x_1 = l_Lydite_Fast_fixedLitLens___closed__1;
x_2 = lean_unsigned_to_nat(9u);
x_3 = lean_unsigned_to_nat(112u);
x_4 = l_Lydite_Fast_pad(x_3, x_2, x_1);
return x_4;
}
}
static lean_object* _init_l_Lydite_Fast_fixedLitLens___closed__3() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; lean_object* x_4; 
x_1 = l_Lydite_Fast_fixedLitLens___closed__2;
x_2 = lean_unsigned_to_nat(7u);
x_3 = lean_unsigned_to_nat(24u);
x_4 = l_Lydite_Fast_pad(x_3, x_2, x_1);
return x_4;
}
}
static lean_object* _init_l_Lydite_Fast_fixedLitLens___closed__4() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = l_Lydite_Fast_fixedLitLens___closed__3;
x_2 = lean_unsigned_to_nat(8u);
x_3 = l_Lydite_Fast_pad(x_2, x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_fixedLitLens() {
_start:
{
lean_object* x_1; 
x_1 = l_Lydite_Fast_fixedLitLens___closed__4;
return x_1;
}
}
static lean_object* _init_l_Lydite_Fast_fixedDistLens___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; lean_object* x_4; 
x_1 = l_Lydite_Fast_fixedLitLens___closed__0;
x_2 = lean_unsigned_to_nat(5u);
x_3 = lean_unsigned_to_nat(32u);
x_4 = l_Lydite_Fast_pad(x_3, x_2, x_1);
return x_4;
}
}
static lean_object* _init_l_Lydite_Fast_fixedDistLens() {
_start:
{
lean_object* x_1; 
x_1 = l_Lydite_Fast_fixedDistLens___closed__0;
return x_1;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Result(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Symbols(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Result(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
l_Lydite_Fast_fixedLitLens___closed__0 = _init_l_Lydite_Fast_fixedLitLens___closed__0();
lean_mark_persistent(l_Lydite_Fast_fixedLitLens___closed__0);
l_Lydite_Fast_fixedLitLens___closed__1 = _init_l_Lydite_Fast_fixedLitLens___closed__1();
lean_mark_persistent(l_Lydite_Fast_fixedLitLens___closed__1);
l_Lydite_Fast_fixedLitLens___closed__2 = _init_l_Lydite_Fast_fixedLitLens___closed__2();
lean_mark_persistent(l_Lydite_Fast_fixedLitLens___closed__2);
l_Lydite_Fast_fixedLitLens___closed__3 = _init_l_Lydite_Fast_fixedLitLens___closed__3();
lean_mark_persistent(l_Lydite_Fast_fixedLitLens___closed__3);
l_Lydite_Fast_fixedLitLens___closed__4 = _init_l_Lydite_Fast_fixedLitLens___closed__4();
lean_mark_persistent(l_Lydite_Fast_fixedLitLens___closed__4);
l_Lydite_Fast_fixedLitLens = _init_l_Lydite_Fast_fixedLitLens();
lean_mark_persistent(l_Lydite_Fast_fixedLitLens);
l_Lydite_Fast_fixedDistLens___closed__0 = _init_l_Lydite_Fast_fixedDistLens___closed__0();
lean_mark_persistent(l_Lydite_Fast_fixedDistLens___closed__0);
l_Lydite_Fast_fixedDistLens = _init_l_Lydite_Fast_fixedDistLens();
lean_mark_persistent(l_Lydite_Fast_fixedDistLens);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

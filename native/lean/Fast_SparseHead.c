// Lean compiler output
// Module: Lydite.Fast.SparseHead
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
uint8_t lean_byte_array_fget(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_keep(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_scaleStatus(lean_object*, lean_object*);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_word___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_floorLog___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_scaleStatus___boxed(lean_object*, lean_object*);
lean_object* lean_nat_div(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_rice___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_word(lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_floorLog(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_keep___boxed(lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
lean_object* lean_uint8_to_nat(uint8_t);
lean_object* lean_nat_add(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_rice(lean_object*);
lean_object* lean_byte_array_size(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_word(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_9; lean_object* x_19; uint8_t x_20; 
x_19 = lean_byte_array_size(x_1);
x_20 = lean_nat_dec_lt(x_2, x_19);
if (x_20 == 0)
{
lean_object* x_21; 
x_21 = lean_unsigned_to_nat(0u);
x_9 = x_21;
goto block_18;
}
else
{
uint8_t x_22; lean_object* x_23; 
x_22 = lean_byte_array_fget(x_1, x_2);
x_23 = lean_uint8_to_nat(x_22);
x_9 = x_23;
goto block_18;
}
block_8:
{
lean_object* x_6; lean_object* x_7; 
x_6 = lean_nat_mul(x_4, x_5);
lean_dec(x_5);
x_7 = lean_nat_add(x_3, x_6);
lean_dec(x_6);
lean_dec(x_3);
return x_7;
}
block_18:
{
lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; uint8_t x_14; 
x_10 = lean_unsigned_to_nat(256u);
x_11 = lean_unsigned_to_nat(1u);
x_12 = lean_nat_add(x_2, x_11);
x_13 = lean_byte_array_size(x_1);
x_14 = lean_nat_dec_lt(x_12, x_13);
if (x_14 == 0)
{
lean_object* x_15; 
lean_dec(x_12);
x_15 = lean_unsigned_to_nat(0u);
x_3 = x_9;
x_4 = x_10;
x_5 = x_15;
goto block_8;
}
else
{
uint8_t x_16; lean_object* x_17; 
x_16 = lean_byte_array_fget(x_1, x_12);
lean_dec(x_12);
x_17 = lean_uint8_to_nat(x_16);
x_3 = x_9;
x_4 = x_10;
x_5 = x_17;
goto block_8;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_word___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Sparse_word(x_1, x_2);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_keep(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; uint8_t x_9; 
x_3 = lean_nat_mul(x_2, x_1);
x_4 = lean_unsigned_to_nat(4095u);
x_5 = lean_nat_add(x_3, x_4);
lean_dec(x_3);
x_6 = lean_unsigned_to_nat(12u);
x_7 = lean_nat_shiftr(x_5, x_6);
lean_dec(x_5);
x_8 = lean_unsigned_to_nat(0u);
x_9 = lean_nat_dec_eq(x_7, x_8);
if (x_9 == 0)
{
return x_7;
}
else
{
lean_object* x_10; 
lean_dec(x_7);
x_10 = lean_unsigned_to_nat(1u);
return x_10;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_keep___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Sparse_keep(x_1, x_2);
lean_dec(x_2);
lean_dec(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_floorLog(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_unsigned_to_nat(0u);
x_4 = lean_nat_dec_eq(x_1, x_3);
if (x_4 == 1)
{
return x_3;
}
else
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(2u);
x_6 = lean_nat_dec_lt(x_2, x_5);
if (x_6 == 0)
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_1, x_7);
x_9 = lean_nat_shiftr(x_2, x_7);
x_10 = l_Lydite_Fast_Sparse_floorLog(x_8, x_9);
lean_dec(x_9);
lean_dec(x_8);
x_11 = lean_nat_add(x_10, x_7);
lean_dec(x_10);
return x_11;
}
else
{
return x_3;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_floorLog___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Sparse_floorLog(x_1, x_2);
lean_dec(x_2);
lean_dec(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_rice(lean_object* x_1) {
_start:
{
lean_object* x_2; lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; 
x_2 = lean_unsigned_to_nat(13u);
x_3 = lean_unsigned_to_nat(4096u);
x_4 = lean_nat_div(x_3, x_1);
x_5 = l_Lydite_Fast_Sparse_floorLog(x_2, x_4);
lean_dec(x_4);
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_nat_sub(x_5, x_6);
lean_dec(x_5);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_rice___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_Sparse_rice(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_scaleStatus(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_unsigned_to_nat(0u);
x_4 = lean_nat_dec_eq(x_2, x_3);
if (x_4 == 0)
{
lean_object* x_5; lean_object* x_6; lean_object* x_7; uint8_t x_8; 
x_5 = lean_unsigned_to_nat(11u);
x_6 = lean_nat_shiftr(x_2, x_5);
x_7 = lean_unsigned_to_nat(31u);
x_8 = lean_nat_dec_eq(x_6, x_7);
if (x_8 == 0)
{
lean_object* x_9; uint8_t x_10; 
x_9 = lean_unsigned_to_nat(24u);
x_10 = lean_nat_dec_lt(x_9, x_6);
if (x_10 == 0)
{
uint8_t x_11; 
x_11 = lean_nat_dec_eq(x_6, x_3);
lean_dec(x_6);
if (x_11 == 0)
{
lean_object* x_12; uint8_t x_13; 
x_12 = lean_unsigned_to_nat(1u);
x_13 = lean_nat_dec_eq(x_1, x_12);
if (x_13 == 0)
{
return x_3;
}
else
{
lean_object* x_14; lean_object* x_15; uint8_t x_16; 
x_14 = lean_unsigned_to_nat(32u);
x_15 = lean_nat_mod(x_2, x_14);
x_16 = lean_nat_dec_eq(x_15, x_3);
lean_dec(x_15);
if (x_16 == 0)
{
return x_5;
}
else
{
return x_3;
}
}
}
else
{
lean_object* x_17; 
x_17 = lean_unsigned_to_nat(10u);
return x_17;
}
}
else
{
lean_object* x_18; 
lean_dec(x_6);
x_18 = lean_unsigned_to_nat(9u);
return x_18;
}
}
else
{
lean_object* x_19; 
lean_dec(x_6);
x_19 = lean_unsigned_to_nat(8u);
return x_19;
}
}
else
{
return x_3;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_scaleStatus___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Sparse_scaleStatus(x_1, x_2);
lean_dec(x_2);
lean_dec(x_1);
return x_3;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Peek(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_SparseHead(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Peek(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

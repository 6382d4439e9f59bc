// Lean compiler output
// Module: Lydite.Fast.Slow
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
LEAN_EXPORT lean_object* l_Lydite_Fast_slow___boxed(lean_object*, lean_object*, lean_object*);
lean_object* lean_array_fget_borrowed(lean_object*, lean_object*);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_slowFrom___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_slowFrom(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_array_get_size(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_slow(lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_slowFrom(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9) {
_start:
{
lean_object* x_10; lean_object* x_11; lean_object* x_15; uint8_t x_16; 
x_15 = lean_unsigned_to_nat(0u);
x_16 = lean_nat_dec_eq(x_3, x_15);
if (x_16 == 1)
{
lean_dec(x_9);
lean_dec(x_8);
lean_dec(x_7);
lean_dec(x_6);
lean_dec(x_5);
lean_dec(x_4);
lean_dec(x_3);
return x_15;
}
else
{
uint8_t x_17; 
x_17 = lean_nat_dec_eq(x_9, x_15);
if (x_17 == 0)
{
lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_40; uint8_t x_41; 
x_18 = lean_unsigned_to_nat(1u);
x_19 = lean_nat_sub(x_3, x_18);
lean_dec(x_3);
x_20 = lean_unsigned_to_nat(2u);
x_21 = lean_nat_mul(x_20, x_7);
lean_dec(x_7);
x_22 = lean_nat_mod(x_8, x_20);
x_23 = lean_nat_add(x_21, x_22);
lean_dec(x_22);
lean_dec(x_21);
x_40 = lean_array_get_size(x_1);
x_41 = lean_nat_dec_lt(x_4, x_40);
if (x_41 == 0)
{
x_24 = x_15;
goto block_39;
}
else
{
lean_object* x_42; 
x_42 = lean_array_fget_borrowed(x_1, x_4);
lean_inc(x_42);
x_24 = x_42;
goto block_39;
}
block_39:
{
lean_object* x_25; uint8_t x_26; 
x_25 = lean_nat_add(x_5, x_24);
x_26 = lean_nat_dec_lt(x_23, x_25);
if (x_26 == 0)
{
lean_object* x_27; lean_object* x_28; lean_object* x_29; lean_object* x_30; lean_object* x_31; 
lean_dec(x_5);
x_27 = lean_nat_add(x_4, x_18);
lean_dec(x_4);
x_28 = lean_nat_mul(x_20, x_25);
lean_dec(x_25);
x_29 = lean_nat_add(x_6, x_24);
lean_dec(x_24);
lean_dec(x_6);
x_30 = lean_nat_shiftr(x_8, x_18);
lean_dec(x_8);
x_31 = lean_nat_sub(x_9, x_18);
lean_dec(x_9);
x_3 = x_19;
x_4 = x_27;
x_5 = x_28;
x_6 = x_29;
x_7 = x_23;
x_8 = x_30;
x_9 = x_31;
goto _start;
}
else
{
lean_object* x_33; lean_object* x_34; lean_object* x_35; lean_object* x_36; uint8_t x_37; 
lean_dec(x_25);
lean_dec(x_24);
lean_dec(x_19);
lean_dec(x_9);
lean_dec(x_8);
x_33 = lean_unsigned_to_nat(16u);
x_34 = lean_nat_sub(x_23, x_5);
lean_dec(x_5);
lean_dec(x_23);
x_35 = lean_nat_add(x_6, x_34);
lean_dec(x_34);
lean_dec(x_6);
x_36 = lean_array_get_size(x_2);
x_37 = lean_nat_dec_lt(x_35, x_36);
if (x_37 == 0)
{
lean_dec(x_35);
x_10 = x_33;
x_11 = x_15;
goto block_14;
}
else
{
lean_object* x_38; 
x_38 = lean_array_fget_borrowed(x_2, x_35);
lean_dec(x_35);
lean_inc(x_38);
x_10 = x_33;
x_11 = x_38;
goto block_14;
}
}
}
}
else
{
lean_dec(x_9);
lean_dec(x_8);
lean_dec(x_7);
lean_dec(x_6);
lean_dec(x_5);
lean_dec(x_4);
lean_dec(x_3);
return x_15;
}
}
block_14:
{
lean_object* x_12; lean_object* x_13; 
x_12 = lean_nat_mul(x_10, x_11);
lean_dec(x_11);
x_13 = lean_nat_add(x_4, x_12);
lean_dec(x_12);
lean_dec(x_4);
return x_13;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_slowFrom___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9) {
_start:
{
lean_object* x_10; 
x_10 = l_Lydite_Fast_slowFrom(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8, x_9);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_10;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_slow(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; 
x_4 = lean_ctor_get(x_1, 2);
x_5 = lean_ctor_get(x_1, 3);
x_6 = lean_unsigned_to_nat(15u);
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_unsigned_to_nat(0u);
x_9 = l_Lydite_Fast_slowFrom(x_4, x_5, x_6, x_7, x_8, x_8, x_8, x_2, x_3);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_slow___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_slow(x_1, x_2, x_3);
lean_dec_ref(x_1);
return x_4;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Table(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Slow(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Table(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

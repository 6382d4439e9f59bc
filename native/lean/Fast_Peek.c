// Lean compiler output
// Module: Lydite.Fast.Peek
// Imports: public import Init public import Lydite.Fast.Slow
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
LEAN_EXPORT lean_object* l_Lydite_Fast_codeAt(lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_byte_array_fget(lean_object*, lean_object*);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_byteAt___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_codeAt___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_byteAt(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_avail___boxed(lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_peek(lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_shiftl(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_avail(lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_slowFrom(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_uint8_to_nat(uint8_t);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* lean_byte_array_size(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_peek___boxed(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_byteAt(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_byte_array_size(x_1);
x_4 = lean_nat_dec_lt(x_2, x_3);
if (x_4 == 0)
{
lean_object* x_5; 
x_5 = lean_unsigned_to_nat(0u);
return x_5;
}
else
{
uint8_t x_6; lean_object* x_7; 
x_6 = lean_byte_array_fget(x_1, x_2);
x_7 = lean_uint8_to_nat(x_6);
return x_7;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_byteAt___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_byteAt(x_1, x_2);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_peek(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_33; lean_object* x_43; uint8_t x_44; 
x_4 = lean_unsigned_to_nat(8u);
x_16 = lean_unsigned_to_nat(3u);
x_17 = lean_nat_shiftr(x_2, x_16);
x_43 = lean_byte_array_size(x_1);
x_44 = lean_nat_dec_lt(x_17, x_43);
if (x_44 == 0)
{
lean_object* x_45; 
x_45 = lean_unsigned_to_nat(0u);
x_33 = x_45;
goto block_42;
}
else
{
uint8_t x_46; lean_object* x_47; 
x_46 = lean_byte_array_fget(x_1, x_17);
x_47 = lean_uint8_to_nat(x_46);
x_33 = x_47;
goto block_42;
}
block_15:
{
lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; 
x_9 = lean_nat_mul(x_7, x_8);
lean_dec(x_8);
x_10 = lean_nat_add(x_5, x_9);
lean_dec(x_9);
lean_dec(x_5);
x_11 = lean_nat_mod(x_2, x_4);
x_12 = lean_nat_shiftr(x_10, x_11);
lean_dec(x_11);
lean_dec(x_10);
x_13 = lean_nat_shiftl(x_6, x_3);
x_14 = lean_nat_mod(x_12, x_13);
lean_dec(x_13);
lean_dec(x_12);
return x_14;
}
block_32:
{
lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; uint8_t x_28; 
x_22 = lean_nat_mul(x_20, x_21);
lean_dec(x_21);
x_23 = lean_nat_add(x_18, x_22);
lean_dec(x_22);
lean_dec(x_18);
x_24 = lean_unsigned_to_nat(65536u);
x_25 = lean_unsigned_to_nat(2u);
x_26 = lean_nat_add(x_17, x_25);
lean_dec(x_17);
x_27 = lean_byte_array_size(x_1);
x_28 = lean_nat_dec_lt(x_26, x_27);
if (x_28 == 0)
{
lean_object* x_29; 
lean_dec(x_26);
x_29 = lean_unsigned_to_nat(0u);
x_5 = x_23;
x_6 = x_19;
x_7 = x_24;
x_8 = x_29;
goto block_15;
}
else
{
uint8_t x_30; lean_object* x_31; 
x_30 = lean_byte_array_fget(x_1, x_26);
lean_dec(x_26);
x_31 = lean_uint8_to_nat(x_30);
x_5 = x_23;
x_6 = x_19;
x_7 = x_24;
x_8 = x_31;
goto block_15;
}
}
block_42:
{
lean_object* x_34; lean_object* x_35; lean_object* x_36; lean_object* x_37; uint8_t x_38; 
x_34 = lean_unsigned_to_nat(256u);
x_35 = lean_unsigned_to_nat(1u);
x_36 = lean_nat_add(x_17, x_35);
x_37 = lean_byte_array_size(x_1);
x_38 = lean_nat_dec_lt(x_36, x_37);
if (x_38 == 0)
{
lean_object* x_39; 
lean_dec(x_36);
x_39 = lean_unsigned_to_nat(0u);
x_18 = x_33;
x_19 = x_35;
x_20 = x_34;
x_21 = x_39;
goto block_32;
}
else
{
uint8_t x_40; lean_object* x_41; 
x_40 = lean_byte_array_fget(x_1, x_36);
lean_dec(x_36);
x_41 = lean_uint8_to_nat(x_40);
x_18 = x_33;
x_19 = x_35;
x_20 = x_34;
x_21 = x_41;
goto block_32;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_peek___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_peek(x_1, x_2, x_3);
lean_dec(x_3);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_avail(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; uint8_t x_8; 
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
lean_inc(x_3);
return x_3;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_avail___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_avail(x_1, x_2, x_3);
lean_dec(x_3);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_codeAt(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; uint8_t x_13; 
x_5 = lean_unsigned_to_nat(15u);
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_unsigned_to_nat(0u);
x_8 = l_Lydite_Fast_peek(x_3, x_4, x_5);
x_9 = lean_nat_add(x_4, x_5);
x_10 = lean_unsigned_to_nat(8u);
x_11 = lean_byte_array_size(x_3);
x_12 = lean_nat_mul(x_10, x_11);
x_13 = lean_nat_dec_le(x_9, x_12);
lean_dec(x_9);
if (x_13 == 0)
{
lean_object* x_14; lean_object* x_15; 
x_14 = lean_nat_sub(x_12, x_4);
lean_dec(x_12);
x_15 = l_Lydite_Fast_slowFrom(x_1, x_2, x_5, x_6, x_7, x_7, x_7, x_8, x_14);
return x_15;
}
else
{
lean_object* x_16; 
lean_dec(x_12);
x_16 = l_Lydite_Fast_slowFrom(x_1, x_2, x_5, x_6, x_7, x_7, x_7, x_8, x_5);
return x_16;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_codeAt___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_codeAt(x_1, x_2, x_3, x_4);
lean_dec(x_4);
lean_dec_ref(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_5;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Slow(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Peek(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Slow(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

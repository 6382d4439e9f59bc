// Lean compiler output
// Module: Lydite.Fast.Words
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
uint8_t lean_byte_array_fget(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_le32(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_be32(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_le32___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_be32___boxed(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
lean_object* lean_uint8_to_nat(uint8_t);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* lean_byte_array_size(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_be32(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; uint8_t x_6; 
x_3 = lean_unsigned_to_nat(4u);
x_4 = lean_nat_add(x_2, x_3);
x_5 = lean_byte_array_size(x_1);
x_6 = lean_nat_dec_le(x_4, x_5);
lean_dec(x_4);
if (x_6 == 0)
{
lean_object* x_7; 
x_7 = lean_unsigned_to_nat(0u);
return x_7;
}
else
{
lean_object* x_8; uint8_t x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; uint8_t x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; uint8_t x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; uint8_t x_26; lean_object* x_27; lean_object* x_28; 
x_8 = lean_unsigned_to_nat(256u);
x_9 = lean_byte_array_fget(x_1, x_2);
x_10 = lean_uint8_to_nat(x_9);
x_11 = lean_nat_mul(x_8, x_10);
x_12 = lean_unsigned_to_nat(1u);
x_13 = lean_nat_add(x_2, x_12);
x_14 = lean_byte_array_fget(x_1, x_13);
lean_dec(x_13);
x_15 = lean_uint8_to_nat(x_14);
x_16 = lean_nat_add(x_11, x_15);
lean_dec(x_11);
x_17 = lean_nat_mul(x_8, x_16);
lean_dec(x_16);
x_18 = lean_unsigned_to_nat(2u);
x_19 = lean_nat_add(x_2, x_18);
x_20 = lean_byte_array_fget(x_1, x_19);
lean_dec(x_19);
x_21 = lean_uint8_to_nat(x_20);
x_22 = lean_nat_add(x_17, x_21);
lean_dec(x_17);
x_23 = lean_nat_mul(x_8, x_22);
lean_dec(x_22);
x_24 = lean_unsigned_to_nat(3u);
x_25 = lean_nat_add(x_2, x_24);
x_26 = lean_byte_array_fget(x_1, x_25);
lean_dec(x_25);
x_27 = lean_uint8_to_nat(x_26);
x_28 = lean_nat_add(x_23, x_27);
lean_dec(x_23);
return x_28;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_be32___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_be32(x_1, x_2);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_le32(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; uint8_t x_6; 
x_3 = lean_unsigned_to_nat(4u);
x_4 = lean_nat_add(x_2, x_3);
x_5 = lean_byte_array_size(x_1);
x_6 = lean_nat_dec_le(x_4, x_5);
lean_dec(x_4);
if (x_6 == 0)
{
lean_object* x_7; 
x_7 = lean_unsigned_to_nat(0u);
return x_7;
}
else
{
uint8_t x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; uint8_t x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; uint8_t x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; uint8_t x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; 
x_8 = lean_byte_array_fget(x_1, x_2);
x_9 = lean_uint8_to_nat(x_8);
x_10 = lean_unsigned_to_nat(256u);
x_11 = lean_unsigned_to_nat(1u);
x_12 = lean_nat_add(x_2, x_11);
x_13 = lean_byte_array_fget(x_1, x_12);
lean_dec(x_12);
x_14 = lean_uint8_to_nat(x_13);
x_15 = lean_unsigned_to_nat(2u);
x_16 = lean_nat_add(x_2, x_15);
x_17 = lean_byte_array_fget(x_1, x_16);
lean_dec(x_16);
x_18 = lean_uint8_to_nat(x_17);
x_19 = lean_unsigned_to_nat(3u);
x_20 = lean_nat_add(x_2, x_19);
x_21 = lean_byte_array_fget(x_1, x_20);
lean_dec(x_20);
x_22 = lean_uint8_to_nat(x_21);
x_23 = lean_nat_mul(x_10, x_22);
x_24 = lean_nat_add(x_18, x_23);
lean_dec(x_23);
x_25 = lean_nat_mul(x_10, x_24);
lean_dec(x_24);
x_26 = lean_nat_add(x_14, x_25);
lean_dec(x_25);
x_27 = lean_nat_mul(x_10, x_26);
lean_dec(x_26);
x_28 = lean_nat_add(x_9, x_27);
lean_dec(x_27);
return x_28;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_le32___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_le32(x_1, x_2);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_3;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Result(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Words(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Result(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

// Lean compiler output
// Module: Lydite.Fast.GzipHead
// Imports: public import Init public import Lydite.Fast.Check
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
LEAN_EXPORT lean_object* l_Lydite_Fast_headCheck___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_byte_array_fget(lean_object*, lean_object*);
lean_object* lean_uint32_to_nat(uint32_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_optionalText(uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_restEnd(lean_object*, uint8_t, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_optionalText___boxed(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_gzipHead___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_extraEnd(lean_object*, lean_object*);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_headCheck(lean_object*, uint8_t, lean_object*, lean_object*);
lean_object* lean_nat_div(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_gzipHead(lean_object*, lean_object*);
LEAN_EXPORT uint8_t l_Lydite_Fast_bitOf(uint8_t, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_restEnd___boxed(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_extraEnd___boxed(lean_object*, lean_object*);
lean_object* lean_nat_pow(lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_textEnd(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
uint32_t l_Lydite_Fast_crc32(lean_object*, lean_object*, lean_object*, uint32_t);
lean_object* lean_nat_mul(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_bitOf___boxed(lean_object*, lean_object*);
lean_object* lean_uint8_to_nat(uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_textEnd___boxed(lean_object*, lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* lean_byte_array_size(lean_object*);
uint8_t lean_uint8_dec_eq(uint8_t, uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_textEnd(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_byte_array_size(x_1);
x_4 = lean_nat_dec_lt(x_2, x_3);
if (x_4 == 0)
{
lean_object* x_5; 
lean_dec(x_2);
x_5 = lean_unsigned_to_nat(0u);
return x_5;
}
else
{
uint8_t x_6; uint8_t x_7; uint8_t x_8; 
x_6 = lean_byte_array_fget(x_1, x_2);
x_7 = 0;
x_8 = lean_uint8_dec_eq(x_6, x_7);
if (x_8 == 0)
{
lean_object* x_9; lean_object* x_10; 
x_9 = lean_unsigned_to_nat(1u);
x_10 = lean_nat_add(x_2, x_9);
lean_dec(x_2);
x_2 = x_10;
goto _start;
}
else
{
lean_object* x_12; lean_object* x_13; 
x_12 = lean_unsigned_to_nat(1u);
x_13 = lean_nat_add(x_2, x_12);
lean_dec(x_2);
return x_13;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_textEnd___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_textEnd(x_1, x_2);
lean_dec_ref(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_extraEnd(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; uint8_t x_6; 
x_3 = lean_unsigned_to_nat(2u);
x_4 = lean_nat_add(x_2, x_3);
x_5 = lean_byte_array_size(x_1);
x_6 = lean_nat_dec_le(x_4, x_5);
if (x_6 == 0)
{
lean_object* x_7; 
lean_dec(x_4);
x_7 = lean_unsigned_to_nat(0u);
return x_7;
}
else
{
uint8_t x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; uint8_t x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; uint8_t x_18; 
x_8 = lean_byte_array_fget(x_1, x_2);
x_9 = lean_uint8_to_nat(x_8);
x_10 = lean_unsigned_to_nat(256u);
x_11 = lean_unsigned_to_nat(1u);
x_12 = lean_nat_add(x_2, x_11);
x_13 = lean_byte_array_fget(x_1, x_12);
lean_dec(x_12);
x_14 = lean_uint8_to_nat(x_13);
x_15 = lean_nat_mul(x_10, x_14);
x_16 = lean_nat_add(x_9, x_15);
lean_dec(x_15);
x_17 = lean_nat_add(x_4, x_16);
lean_dec(x_16);
lean_dec(x_4);
x_18 = lean_nat_dec_le(x_17, x_5);
if (x_18 == 0)
{
lean_object* x_19; 
lean_dec(x_17);
x_19 = lean_unsigned_to_nat(0u);
return x_19;
}
else
{
return x_17;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_extraEnd___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_extraEnd(x_1, x_2);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_3;
}
}
LEAN_EXPORT uint8_t l_Lydite_Fast_bitOf(uint8_t x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; uint8_t x_9; 
x_3 = lean_uint8_to_nat(x_1);
x_4 = lean_unsigned_to_nat(2u);
x_5 = lean_nat_pow(x_4, x_2);
x_6 = lean_nat_div(x_3, x_5);
lean_dec(x_5);
x_7 = lean_nat_mod(x_6, x_4);
lean_dec(x_6);
x_8 = lean_unsigned_to_nat(1u);
x_9 = lean_nat_dec_eq(x_7, x_8);
lean_dec(x_7);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_bitOf___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
uint8_t x_3; uint8_t x_4; lean_object* x_5; 
x_3 = lean_unbox(x_1);
x_4 = l_Lydite_Fast_bitOf(x_3, x_2);
lean_dec(x_2);
x_5 = lean_box(x_4);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_optionalText(uint8_t x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(0u);
x_5 = lean_nat_dec_eq(x_3, x_4);
if (x_5 == 0)
{
if (x_1 == 0)
{
return x_3;
}
else
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_textEnd(x_2, x_3);
return x_6;
}
}
else
{
lean_dec(x_3);
return x_4;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_optionalText___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
uint8_t x_4; lean_object* x_5; 
x_4 = lean_unbox(x_1);
x_5 = l_Lydite_Fast_optionalText(x_4, x_2, x_3);
lean_dec_ref(x_2);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_restEnd(lean_object* x_1, uint8_t x_2, lean_object* x_3) {
_start:
{
uint8_t x_4; lean_object* x_5; lean_object* x_10; lean_object* x_26; lean_object* x_27; lean_object* x_28; uint8_t x_29; 
x_26 = lean_unsigned_to_nat(10u);
x_27 = lean_nat_add(x_3, x_26);
x_28 = lean_byte_array_size(x_1);
x_29 = lean_nat_dec_le(x_27, x_28);
if (x_29 == 0)
{
lean_object* x_30; 
lean_dec(x_27);
x_30 = lean_unsigned_to_nat(0u);
return x_30;
}
else
{
lean_object* x_31; lean_object* x_32; lean_object* x_33; lean_object* x_34; lean_object* x_35; uint8_t x_36; 
x_31 = lean_uint8_to_nat(x_2);
x_32 = lean_unsigned_to_nat(2u);
x_33 = lean_nat_shiftr(x_31, x_32);
x_34 = lean_nat_mod(x_33, x_32);
lean_dec(x_33);
x_35 = lean_unsigned_to_nat(1u);
x_36 = lean_nat_dec_eq(x_34, x_35);
lean_dec(x_34);
if (x_36 == 0)
{
x_10 = x_27;
goto block_25;
}
else
{
lean_object* x_37; 
x_37 = l_Lydite_Fast_extraEnd(x_1, x_27);
lean_dec(x_27);
x_10 = x_37;
goto block_25;
}
}
block_9:
{
lean_object* x_6; uint8_t x_7; 
x_6 = lean_unsigned_to_nat(0u);
x_7 = lean_nat_dec_eq(x_5, x_6);
if (x_7 == 0)
{
if (x_4 == 0)
{
return x_5;
}
else
{
lean_object* x_8; 
x_8 = l_Lydite_Fast_textEnd(x_1, x_5);
return x_8;
}
}
else
{
lean_dec(x_5);
return x_6;
}
}
block_25:
{
lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; uint8_t x_17; lean_object* x_18; uint8_t x_19; 
x_11 = lean_uint8_to_nat(x_2);
x_12 = lean_unsigned_to_nat(2u);
x_13 = lean_unsigned_to_nat(4u);
x_14 = lean_nat_shiftr(x_11, x_13);
x_15 = lean_nat_mod(x_14, x_12);
lean_dec(x_14);
x_16 = lean_unsigned_to_nat(1u);
x_17 = lean_nat_dec_eq(x_15, x_16);
lean_dec(x_15);
x_18 = lean_unsigned_to_nat(0u);
x_19 = lean_nat_dec_eq(x_10, x_18);
if (x_19 == 0)
{
lean_object* x_20; lean_object* x_21; lean_object* x_22; uint8_t x_23; 
x_20 = lean_unsigned_to_nat(3u);
x_21 = lean_nat_shiftr(x_11, x_20);
x_22 = lean_nat_mod(x_21, x_12);
lean_dec(x_21);
x_23 = lean_nat_dec_eq(x_22, x_16);
lean_dec(x_22);
if (x_23 == 0)
{
x_4 = x_17;
x_5 = x_10;
goto block_9;
}
else
{
lean_object* x_24; 
x_24 = l_Lydite_Fast_textEnd(x_1, x_10);
x_4 = x_17;
x_5 = x_24;
goto block_9;
}
}
else
{
lean_dec(x_10);
x_4 = x_17;
x_5 = x_18;
goto block_9;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_restEnd___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
uint8_t x_4; lean_object* x_5; 
x_4 = lean_unbox(x_2);
x_5 = l_Lydite_Fast_restEnd(x_1, x_4, x_3);
lean_dec(x_3);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_headCheck(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(0u);
x_6 = lean_nat_dec_eq(x_4, x_5);
if (x_6 == 0)
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; uint8_t x_12; 
x_7 = lean_uint8_to_nat(x_2);
x_8 = lean_unsigned_to_nat(2u);
x_9 = lean_unsigned_to_nat(1u);
x_10 = lean_nat_shiftr(x_7, x_9);
x_11 = lean_nat_mod(x_10, x_8);
lean_dec(x_10);
x_12 = lean_nat_dec_eq(x_11, x_9);
lean_dec(x_11);
if (x_12 == 0)
{
lean_object* x_13; 
lean_dec(x_3);
x_13 = lean_alloc_ctor(0, 2, 0);
lean_ctor_set(x_13, 0, x_5);
lean_ctor_set(x_13, 1, x_4);
return x_13;
}
else
{
lean_object* x_14; lean_object* x_15; uint8_t x_16; 
x_14 = lean_nat_add(x_4, x_8);
x_15 = lean_byte_array_size(x_1);
x_16 = lean_nat_dec_le(x_14, x_15);
if (x_16 == 0)
{
lean_object* x_17; 
lean_dec(x_14);
lean_dec(x_4);
x_17 = lean_alloc_ctor(0, 2, 0);
lean_ctor_set(x_17, 0, x_9);
lean_ctor_set(x_17, 1, x_3);
return x_17;
}
else
{
uint8_t x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; uint8_t x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; uint32_t x_26; uint32_t x_27; lean_object* x_28; lean_object* x_29; lean_object* x_30; uint8_t x_31; 
x_18 = lean_byte_array_fget(x_1, x_4);
x_19 = lean_uint8_to_nat(x_18);
x_20 = lean_unsigned_to_nat(256u);
x_21 = lean_nat_add(x_4, x_9);
x_22 = lean_byte_array_fget(x_1, x_21);
lean_dec(x_21);
x_23 = lean_uint8_to_nat(x_22);
x_24 = lean_nat_mul(x_20, x_23);
x_25 = lean_nat_add(x_19, x_24);
lean_dec(x_24);
x_26 = 0;
lean_inc(x_3);
x_27 = l_Lydite_Fast_crc32(x_1, x_3, x_4, x_26);
x_28 = lean_uint32_to_nat(x_27);
x_29 = lean_unsigned_to_nat(65536u);
x_30 = lean_nat_mod(x_28, x_29);
lean_dec(x_28);
x_31 = lean_nat_dec_eq(x_25, x_30);
lean_dec(x_30);
lean_dec(x_25);
if (x_31 == 0)
{
lean_object* x_32; lean_object* x_33; 
lean_dec(x_14);
x_32 = lean_unsigned_to_nat(5u);
x_33 = lean_alloc_ctor(0, 2, 0);
lean_ctor_set(x_33, 0, x_32);
lean_ctor_set(x_33, 1, x_3);
return x_33;
}
else
{
lean_object* x_34; 
lean_dec(x_3);
x_34 = lean_alloc_ctor(0, 2, 0);
lean_ctor_set(x_34, 0, x_5);
lean_ctor_set(x_34, 1, x_14);
return x_34;
}
}
}
}
else
{
lean_object* x_35; lean_object* x_36; 
lean_dec(x_4);
x_35 = lean_unsigned_to_nat(1u);
x_36 = lean_alloc_ctor(0, 2, 0);
lean_ctor_set(x_36, 0, x_35);
lean_ctor_set(x_36, 1, x_3);
return x_36;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_headCheck___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Fast_headCheck(x_1, x_5, x_3, x_4);
lean_dec_ref(x_1);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_gzipHead(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; lean_object* x_24; lean_object* x_25; uint8_t x_26; 
x_3 = lean_unsigned_to_nat(4u);
x_24 = lean_nat_add(x_2, x_3);
x_25 = lean_byte_array_size(x_1);
x_26 = lean_nat_dec_le(x_24, x_25);
lean_dec(x_24);
if (x_26 == 0)
{
lean_object* x_27; lean_object* x_28; 
x_27 = lean_unsigned_to_nat(1u);
x_28 = lean_alloc_ctor(0, 2, 0);
lean_ctor_set(x_28, 0, x_27);
lean_ctor_set(x_28, 1, x_2);
return x_28;
}
else
{
uint8_t x_29; uint8_t x_30; uint8_t x_31; 
x_29 = lean_byte_array_fget(x_1, x_2);
x_30 = 31;
x_31 = lean_uint8_dec_eq(x_29, x_30);
if (x_31 == 0)
{
x_4 = x_31;
goto block_23;
}
else
{
lean_object* x_32; lean_object* x_33; uint8_t x_34; uint8_t x_35; uint8_t x_36; 
x_32 = lean_unsigned_to_nat(1u);
x_33 = lean_nat_add(x_2, x_32);
x_34 = lean_byte_array_fget(x_1, x_33);
lean_dec(x_33);
x_35 = 139;
x_36 = lean_uint8_dec_eq(x_34, x_35);
x_4 = x_36;
goto block_23;
}
}
block_23:
{
if (x_4 == 0)
{
lean_object* x_5; lean_object* x_6; 
x_5 = lean_unsigned_to_nat(2u);
x_6 = lean_alloc_ctor(0, 2, 0);
lean_ctor_set(x_6, 0, x_5);
lean_ctor_set(x_6, 1, x_2);
return x_6;
}
else
{
lean_object* x_7; lean_object* x_8; uint8_t x_9; uint8_t x_10; uint8_t x_11; 
x_7 = lean_unsigned_to_nat(2u);
x_8 = lean_nat_add(x_2, x_7);
x_9 = lean_byte_array_fget(x_1, x_8);
lean_dec(x_8);
x_10 = 8;
x_11 = lean_uint8_dec_eq(x_9, x_10);
if (x_11 == 0)
{
lean_object* x_12; lean_object* x_13; 
x_12 = lean_unsigned_to_nat(3u);
x_13 = lean_alloc_ctor(0, 2, 0);
lean_ctor_set(x_13, 0, x_12);
lean_ctor_set(x_13, 1, x_2);
return x_13;
}
else
{
lean_object* x_14; lean_object* x_15; lean_object* x_16; uint8_t x_17; lean_object* x_18; uint8_t x_19; 
x_14 = lean_unsigned_to_nat(32u);
x_15 = lean_unsigned_to_nat(3u);
x_16 = lean_nat_add(x_2, x_15);
x_17 = lean_byte_array_fget(x_1, x_16);
lean_dec(x_16);
x_18 = lean_uint8_to_nat(x_17);
x_19 = lean_nat_dec_le(x_14, x_18);
if (x_19 == 0)
{
lean_object* x_20; lean_object* x_21; 
x_20 = l_Lydite_Fast_restEnd(x_1, x_17, x_2);
x_21 = l_Lydite_Fast_headCheck(x_1, x_17, x_2, x_20);
return x_21;
}
else
{
lean_object* x_22; 
x_22 = lean_alloc_ctor(0, 2, 0);
lean_ctor_set(x_22, 0, x_3);
lean_ctor_set(x_22, 1, x_2);
return x_22;
}
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_gzipHead___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_gzipHead(x_1, x_2);
lean_dec_ref(x_1);
return x_3;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Check(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_GzipHead(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Check(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

// Lean compiler output
// Module: Lydite.Fast.Wrap
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
lean_object* lean_byte_array_copy_slice(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, uint8_t);
static lean_object* l_Lydite_Fast_gzipOf___closed__0;
lean_object* lean_uint32_to_nat(uint32_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_zlibOf(lean_object*, uint8_t, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_pushLE___boxed(lean_object*, lean_object*);
lean_object* lean_byte_array_push(lean_object*, uint8_t);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_flagsByte(lean_object*, uint8_t);
static lean_object* l_Lydite_Fast_zlibOf___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_pushBE(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_zlibOf___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_gzipOf(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_pushBE___boxed(lean_object*, lean_object*);
extern lean_object* l_ByteArray_empty;
static lean_object* l_Lydite_Fast_gzipOf___closed__2;
lean_object* lean_nat_mod(lean_object*, lean_object*);
uint32_t l_Lydite_Fast_adler32(lean_object*, lean_object*, lean_object*, uint32_t);
static lean_object* l_Lydite_Fast_gzipOf___closed__3;
uint32_t l_Lydite_Fast_crc32(lean_object*, lean_object*, lean_object*, uint32_t);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
uint8_t lean_uint8_of_nat(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_flagsByte___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_gzipOf___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_pushLE(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* lean_byte_array_size(lean_object*);
static lean_object* l_Lydite_Fast_gzipOf___closed__1;
LEAN_EXPORT lean_object* l_Lydite_Fast_pushBE(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; uint8_t x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; uint8_t x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; uint8_t x_13; lean_object* x_14; uint8_t x_15; lean_object* x_16; 
x_3 = lean_unsigned_to_nat(24u);
x_4 = lean_nat_shiftr(x_2, x_3);
x_5 = lean_uint8_of_nat(x_4);
lean_dec(x_4);
x_6 = lean_byte_array_push(x_1, x_5);
x_7 = lean_unsigned_to_nat(16u);
x_8 = lean_nat_shiftr(x_2, x_7);
x_9 = lean_uint8_of_nat(x_8);
lean_dec(x_8);
x_10 = lean_byte_array_push(x_6, x_9);
x_11 = lean_unsigned_to_nat(8u);
x_12 = lean_nat_shiftr(x_2, x_11);
x_13 = lean_uint8_of_nat(x_12);
lean_dec(x_12);
x_14 = lean_byte_array_push(x_10, x_13);
x_15 = lean_uint8_of_nat(x_2);
x_16 = lean_byte_array_push(x_14, x_15);
return x_16;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_pushBE___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_pushBE(x_1, x_2);
lean_dec(x_2);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_pushLE(lean_object* x_1, lean_object* x_2) {
_start:
{
uint8_t x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; uint8_t x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; uint8_t x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; uint8_t x_15; lean_object* x_16; 
x_3 = lean_uint8_of_nat(x_2);
x_4 = lean_byte_array_push(x_1, x_3);
x_5 = lean_unsigned_to_nat(8u);
x_6 = lean_nat_shiftr(x_2, x_5);
x_7 = lean_uint8_of_nat(x_6);
lean_dec(x_6);
x_8 = lean_byte_array_push(x_4, x_7);
x_9 = lean_unsigned_to_nat(16u);
x_10 = lean_nat_shiftr(x_2, x_9);
x_11 = lean_uint8_of_nat(x_10);
lean_dec(x_10);
x_12 = lean_byte_array_push(x_8, x_11);
x_13 = lean_unsigned_to_nat(24u);
x_14 = lean_nat_shiftr(x_2, x_13);
x_15 = lean_uint8_of_nat(x_14);
lean_dec(x_14);
x_16 = lean_byte_array_push(x_12, x_15);
return x_16;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_pushLE___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_pushLE(x_1, x_2);
lean_dec(x_2);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_flagsByte(lean_object* x_1, uint8_t x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; 
x_3 = lean_unsigned_to_nat(64u);
x_4 = lean_unsigned_to_nat(4u);
x_5 = lean_nat_mod(x_1, x_4);
x_6 = lean_nat_mul(x_3, x_5);
lean_dec(x_5);
if (x_2 == 0)
{
lean_object* x_17; 
x_17 = lean_unsigned_to_nat(0u);
x_7 = x_17;
goto block_16;
}
else
{
lean_object* x_18; 
x_18 = lean_unsigned_to_nat(32u);
x_7 = x_18;
goto block_16;
}
block_16:
{
lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; 
x_8 = lean_nat_add(x_6, x_7);
lean_dec(x_6);
x_9 = lean_unsigned_to_nat(31u);
x_10 = lean_unsigned_to_nat(30720u);
x_11 = lean_nat_add(x_10, x_8);
x_12 = lean_nat_mod(x_11, x_9);
lean_dec(x_11);
x_13 = lean_nat_sub(x_9, x_12);
lean_dec(x_12);
x_14 = lean_nat_mod(x_13, x_9);
lean_dec(x_13);
x_15 = lean_nat_add(x_8, x_14);
lean_dec(x_14);
lean_dec(x_8);
return x_15;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_flagsByte___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
uint8_t x_3; lean_object* x_4; 
x_3 = lean_unbox(x_2);
x_4 = l_Lydite_Fast_flagsByte(x_1, x_3);
lean_dec(x_1);
return x_4;
}
}
static lean_object* _init_l_Lydite_Fast_zlibOf___closed__0() {
_start:
{
uint8_t x_1; lean_object* x_2; lean_object* x_3; 
x_1 = 120;
x_2 = l_ByteArray_empty;
x_3 = lean_byte_array_push(x_2, x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_zlibOf(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; lean_object* x_18; lean_object* x_19; uint8_t x_20; lean_object* x_21; 
x_18 = l_Lydite_Fast_zlibOf___closed__0;
x_19 = l_Lydite_Fast_flagsByte(x_1, x_2);
x_20 = lean_uint8_of_nat(x_19);
lean_dec(x_19);
x_21 = lean_byte_array_push(x_18, x_20);
if (x_2 == 0)
{
x_6 = x_21;
goto block_17;
}
else
{
lean_object* x_22; uint32_t x_23; uint32_t x_24; lean_object* x_25; lean_object* x_26; 
x_22 = lean_unsigned_to_nat(0u);
x_23 = 1;
lean_inc(x_4);
x_24 = l_Lydite_Fast_adler32(x_3, x_22, x_4, x_23);
x_25 = lean_uint32_to_nat(x_24);
x_26 = l_Lydite_Fast_pushBE(x_21, x_25);
lean_dec(x_25);
x_6 = x_26;
goto block_17;
}
block_17:
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; uint8_t x_10; lean_object* x_11; lean_object* x_12; uint32_t x_13; uint32_t x_14; lean_object* x_15; lean_object* x_16; 
x_7 = lean_unsigned_to_nat(0u);
x_8 = lean_byte_array_size(x_6);
x_9 = lean_byte_array_size(x_5);
x_10 = 0;
x_11 = lean_byte_array_copy_slice(x_5, x_7, x_6, x_8, x_9, x_10);
x_12 = lean_byte_array_size(x_3);
x_13 = 1;
x_14 = l_Lydite_Fast_adler32(x_3, x_4, x_12, x_13);
x_15 = lean_uint32_to_nat(x_14);
x_16 = l_Lydite_Fast_pushBE(x_11, x_15);
lean_dec(x_15);
return x_16;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_zlibOf___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
uint8_t x_6; lean_object* x_7; 
x_6 = lean_unbox(x_2);
x_7 = l_Lydite_Fast_zlibOf(x_1, x_6, x_3, x_4, x_5);
lean_dec_ref(x_5);
lean_dec_ref(x_3);
lean_dec(x_1);
return x_7;
}
}
static lean_object* _init_l_Lydite_Fast_gzipOf___closed__0() {
_start:
{
uint8_t x_1; lean_object* x_2; lean_object* x_3; 
x_1 = 31;
x_2 = l_ByteArray_empty;
x_3 = lean_byte_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_gzipOf___closed__1() {
_start:
{
uint8_t x_1; lean_object* x_2; lean_object* x_3; 
x_1 = 139;
x_2 = l_Lydite_Fast_gzipOf___closed__0;
x_3 = lean_byte_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_gzipOf___closed__2() {
_start:
{
uint8_t x_1; lean_object* x_2; lean_object* x_3; 
x_1 = 8;
x_2 = l_Lydite_Fast_gzipOf___closed__1;
x_3 = lean_byte_array_push(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_gzipOf___closed__3() {
_start:
{
uint8_t x_1; lean_object* x_2; lean_object* x_3; 
x_1 = 0;
x_2 = l_Lydite_Fast_gzipOf___closed__2;
x_3 = lean_byte_array_push(x_2, x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_gzipOf(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; uint8_t x_9; lean_object* x_10; uint8_t x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; uint8_t x_15; lean_object* x_16; lean_object* x_17; uint32_t x_18; uint32_t x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; 
x_6 = lean_unsigned_to_nat(0u);
x_7 = l_Lydite_Fast_gzipOf___closed__3;
x_8 = l_Lydite_Fast_pushLE(x_7, x_1);
x_9 = lean_uint8_of_nat(x_2);
x_10 = lean_byte_array_push(x_8, x_9);
x_11 = lean_uint8_of_nat(x_3);
x_12 = lean_byte_array_push(x_10, x_11);
x_13 = lean_byte_array_size(x_12);
x_14 = lean_byte_array_size(x_5);
x_15 = 0;
x_16 = lean_byte_array_copy_slice(x_5, x_6, x_12, x_13, x_14, x_15);
x_17 = lean_byte_array_size(x_4);
x_18 = 0;
x_19 = l_Lydite_Fast_crc32(x_4, x_6, x_17, x_18);
x_20 = lean_uint32_to_nat(x_19);
x_21 = l_Lydite_Fast_pushLE(x_16, x_20);
lean_dec(x_20);
x_22 = l_Lydite_Fast_pushLE(x_21, x_17);
return x_22;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_gzipOf___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_gzipOf(x_1, x_2, x_3, x_4, x_5);
lean_dec_ref(x_5);
lean_dec_ref(x_4);
lean_dec(x_3);
lean_dec(x_2);
lean_dec(x_1);
return x_6;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Check(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Wrap(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Check(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
l_Lydite_Fast_zlibOf___closed__0 = _init_l_Lydite_Fast_zlibOf___closed__0();
lean_mark_persistent(l_Lydite_Fast_zlibOf___closed__0);
l_Lydite_Fast_gzipOf___closed__0 = _init_l_Lydite_Fast_gzipOf___closed__0();
lean_mark_persistent(l_Lydite_Fast_gzipOf___closed__0);
l_Lydite_Fast_gzipOf___closed__1 = _init_l_Lydite_Fast_gzipOf___closed__1();
lean_mark_persistent(l_Lydite_Fast_gzipOf___closed__1);
l_Lydite_Fast_gzipOf___closed__2 = _init_l_Lydite_Fast_gzipOf___closed__2();
lean_mark_persistent(l_Lydite_Fast_gzipOf___closed__2);
l_Lydite_Fast_gzipOf___closed__3 = _init_l_Lydite_Fast_gzipOf___closed__3();
lean_mark_persistent(l_Lydite_Fast_gzipOf___closed__3);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

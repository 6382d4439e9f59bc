// Lean compiler output
// Module: Lydite.Fast.ExportsCodec
// Imports: public import Init public import Lydite.Fast.Container public import Lydite.Fast.Deflate public import Lydite.Fast.Oracle.Next public import Lydite.Fast.Wrap
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
LEAN_EXPORT lean_object* lydite_inflate(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_mk_empty_array_with_capacity(lean_object*);
uint8_t lean_byte_array_fget(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_zlibOf(lean_object*, uint8_t, lean_object*, lean_object*, lean_object*);
lean_object* lean_mk_empty_byte_array(lean_object*);
lean_object* lean_array_push(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_runAll(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_extend(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_cInflateMore___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* lydite_deflate_part(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_unzlib(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* lydite_zlib(lean_object*, lean_object*, lean_object*, lean_object*, uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_deflateBlocks___at___00Lydite_Fast_deflatePart___at___00Lydite_Fast_cDeflatePart_spec__0_spec__0(lean_object*, uint8_t, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_numbers___boxed(lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_buildDist(lean_object*);
static lean_object* l_Lydite_Fast_deflatePart___at___00Lydite_Fast_cDeflatePart_spec__0___closed__0;
lean_object* l_Lydite_Fast_buildLit(lean_object*);
lean_object* l_Lydite_Fast_finish(lean_object*, lean_object*, uint8_t, lean_object*);
lean_object* l_Lydite_Fast_gzipOf(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_gunzip(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_blockOf(lean_object*, lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_deflatePart___at___00Lydite_Fast_cDeflatePart_spec__0(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Oracle_next(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* lydite_gzip(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_deflateBlocks___at___00Lydite_Fast_deflatePart___at___00Lydite_Fast_cDeflatePart_spec__0_spec__0___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* lydite_unzlib(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_numbers(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_blockOf___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_planned(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_blockOf___closed__0;
lean_object* l_Lydite_Fast_gunzipAll(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* lydite_gunzip_all(lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_stopOf(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_cZlib___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Oracle_start(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_storedBlocks(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* lydite_gunzip(lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_inflate(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* lydite_inflate_more(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, uint8_t);
lean_object* lean_uint8_to_nat(uint8_t);
extern lean_object* l_Lydite_Fast_noCode;
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* lean_byte_array_size(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_deflatePart___at___00Lydite_Fast_cDeflatePart_spec__0___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* lydite_inflate(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_inflate(x_1, x_2, x_3, x_4);
lean_dec_ref(x_2);
return x_5;
}
}
LEAN_EXPORT lean_object* lydite_unzlib(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_unzlib(x_1, x_2, x_3, x_4);
lean_dec_ref(x_2);
return x_5;
}
}
LEAN_EXPORT lean_object* lydite_gunzip(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_gunzip(x_1, x_2, x_3);
lean_dec_ref(x_1);
return x_4;
}
}
LEAN_EXPORT lean_object* lydite_gunzip_all(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_gunzipAll(x_1, x_2, x_3);
lean_dec_ref(x_1);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_numbers(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_byte_array_size(x_1);
x_5 = lean_nat_dec_lt(x_2, x_4);
if (x_5 == 0)
{
lean_dec(x_2);
return x_3;
}
else
{
lean_object* x_6; lean_object* x_7; uint8_t x_8; lean_object* x_9; lean_object* x_10; 
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_nat_add(x_2, x_6);
x_8 = lean_byte_array_fget(x_1, x_2);
lean_dec(x_2);
x_9 = lean_uint8_to_nat(x_8);
x_10 = lean_array_push(x_3, x_9);
x_2 = x_7;
x_3 = x_10;
goto _start;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_numbers___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_numbers(x_1, x_2, x_3);
lean_dec_ref(x_1);
return x_4;
}
}
static lean_object* _init_l_Lydite_Fast_blockOf___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_blockOf(lean_object* x_1, lean_object* x_2, uint8_t x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; uint8_t x_7; 
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_nat_dec_eq(x_1, x_6);
if (x_7 == 0)
{
lean_object* x_8; lean_object* x_9; lean_object* x_10; 
x_8 = l_Lydite_Fast_blockOf___closed__0;
x_9 = l_Lydite_Fast_noCode;
x_10 = lean_alloc_ctor(0, 6, 1);
lean_ctor_set(x_10, 0, x_1);
lean_ctor_set(x_10, 1, x_2);
lean_ctor_set(x_10, 2, x_8);
lean_ctor_set(x_10, 3, x_8);
lean_ctor_set(x_10, 4, x_9);
lean_ctor_set(x_10, 5, x_9);
lean_ctor_set_uint8(x_10, sizeof(void*)*6, x_3);
return x_10;
}
else
{
lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; 
lean_dec(x_2);
lean_dec(x_1);
x_11 = lean_unsigned_to_nat(0u);
x_12 = l_Lydite_Fast_blockOf___closed__0;
x_13 = l_Lydite_Fast_numbers(x_4, x_11, x_12);
x_14 = l_Lydite_Fast_numbers(x_5, x_11, x_12);
x_15 = l_Lydite_Fast_buildLit(x_13);
x_16 = l_Lydite_Fast_buildDist(x_14);
x_17 = lean_alloc_ctor(0, 6, 1);
lean_ctor_set(x_17, 0, x_6);
lean_ctor_set(x_17, 1, x_11);
lean_ctor_set(x_17, 2, x_13);
lean_ctor_set(x_17, 3, x_14);
lean_ctor_set(x_17, 4, x_15);
lean_ctor_set(x_17, 5, x_16);
lean_ctor_set_uint8(x_17, sizeof(void*)*6, x_3);
return x_17;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_blockOf___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
uint8_t x_6; lean_object* x_7; 
x_6 = lean_unbox(x_3);
x_7 = l_Lydite_Fast_blockOf(x_1, x_2, x_6, x_4, x_5);
lean_dec_ref(x_5);
lean_dec_ref(x_4);
return x_7;
}
}
LEAN_EXPORT lean_object* lydite_inflate_more(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, uint8_t x_9) {
_start:
{
lean_object* x_10; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; uint8_t x_22; 
x_17 = lean_unsigned_to_nat(4u);
x_18 = lean_byte_array_size(x_2);
x_19 = lean_nat_mul(x_17, x_18);
x_20 = lean_unsigned_to_nat(1024u);
x_21 = lean_nat_add(x_19, x_20);
lean_dec(x_19);
x_22 = lean_nat_dec_le(x_8, x_21);
if (x_22 == 0)
{
x_10 = x_21;
goto block_16;
}
else
{
lean_dec(x_21);
lean_inc(x_8);
x_10 = x_8;
goto block_16;
}
block_16:
{
lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; 
x_11 = lean_byte_array_size(x_1);
x_12 = l_Lydite_Fast_blockOf(x_5, x_6, x_9, x_3, x_4);
lean_dec_ref(x_4);
lean_dec_ref(x_3);
lean_inc(x_10);
x_13 = l_Lydite_Fast_extend(x_10, x_1);
x_14 = lean_nat_sub(x_8, x_10);
lean_dec(x_10);
lean_dec(x_8);
x_15 = l_Lydite_Fast_runAll(x_2, x_12, x_7, x_13, x_11, x_14);
lean_dec_ref(x_2);
return x_15;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_cInflateMore___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9) {
_start:
{
uint8_t x_10; lean_object* x_11; 
x_10 = lean_unbox(x_9);
x_11 = lydite_inflate_more(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8, x_10);
return x_11;
}
}
static lean_object* _init_l_Lydite_Fast_deflatePart___at___00Lydite_Fast_cDeflatePart_spec__0___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(65536u);
x_2 = lean_mk_empty_byte_array(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_deflateBlocks___at___00Lydite_Fast_deflatePart___at___00Lydite_Fast_cDeflatePart_spec__0_spec__0(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; uint8_t x_8; 
x_7 = lean_byte_array_size(x_1);
x_8 = lean_nat_dec_lt(x_4, x_7);
if (x_8 == 0)
{
lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; 
lean_dec(x_4);
x_9 = lean_ctor_get(x_5, 0);
lean_inc_ref(x_9);
x_10 = lean_ctor_get(x_5, 1);
lean_inc(x_10);
x_11 = lean_ctor_get(x_5, 2);
lean_inc(x_11);
lean_dec_ref(x_5);
x_12 = lean_alloc_ctor(0, 5, 0);
lean_ctor_set(x_12, 0, x_9);
lean_ctor_set(x_12, 1, x_10);
lean_ctor_set(x_12, 2, x_11);
lean_ctor_set(x_12, 3, x_3);
lean_ctor_set(x_12, 4, x_6);
return x_12;
}
else
{
lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; 
x_13 = l_Lydite_Fast_Oracle_next(x_3, x_1, x_4);
x_14 = lean_ctor_get(x_13, 0);
lean_inc_ref(x_14);
x_15 = lean_ctor_get(x_13, 1);
lean_inc(x_15);
lean_dec_ref(x_13);
x_16 = lean_ctor_get(x_14, 0);
x_17 = lean_ctor_get(x_14, 1);
x_18 = l_Lydite_Fast_stopOf(x_7, x_4, x_17);
if (x_2 == 0)
{
lean_object* x_50; 
x_50 = lean_unsigned_to_nat(0u);
x_19 = x_50;
goto block_49;
}
else
{
uint8_t x_51; 
x_51 = lean_nat_dec_eq(x_18, x_7);
if (x_51 == 0)
{
lean_object* x_52; 
x_52 = lean_unsigned_to_nat(0u);
x_19 = x_52;
goto block_49;
}
else
{
lean_object* x_53; 
x_53 = lean_unsigned_to_nat(1u);
x_19 = x_53;
goto block_49;
}
}
block_49:
{
lean_object* x_20; uint8_t x_21; 
x_20 = lean_unsigned_to_nat(0u);
x_21 = lean_nat_dec_eq(x_16, x_20);
if (x_21 == 0)
{
lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; 
x_22 = lean_ctor_get(x_5, 0);
x_23 = lean_ctor_get(x_5, 1);
x_24 = lean_ctor_get(x_5, 2);
x_25 = l_Lydite_Fast_deflatePart___at___00Lydite_Fast_cDeflatePart_spec__0___closed__0;
lean_inc(x_24);
lean_inc(x_23);
x_26 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_26, 0, x_25);
lean_ctor_set(x_26, 1, x_23);
lean_ctor_set(x_26, 2, x_24);
lean_inc(x_4);
x_27 = l_Lydite_Fast_planned(x_1, x_14, x_4, x_18, x_19, x_26);
if (lean_obj_tag(x_27) == 0)
{
lean_object* x_28; lean_object* x_29; lean_object* x_30; 
x_28 = l_Lydite_Fast_storedBlocks(x_1, x_4, x_18, x_19, x_5);
x_29 = lean_unsigned_to_nat(1u);
x_30 = lean_nat_add(x_6, x_29);
lean_dec(x_6);
x_3 = x_15;
x_4 = x_18;
x_5 = x_28;
x_6 = x_30;
goto _start;
}
else
{
lean_object* x_32; uint8_t x_33; 
lean_inc_ref(x_22);
lean_dec_ref(x_5);
lean_dec(x_4);
x_32 = lean_ctor_get(x_27, 0);
lean_inc(x_32);
lean_dec_ref(x_27);
x_33 = !lean_is_exclusive(x_32);
if (x_33 == 0)
{
lean_object* x_34; lean_object* x_35; lean_object* x_36; lean_object* x_37; 
x_34 = lean_ctor_get(x_32, 0);
x_35 = lean_byte_array_size(x_22);
x_36 = lean_byte_array_size(x_34);
x_37 = lean_byte_array_copy_slice(x_34, x_20, x_22, x_35, x_36, x_21);
lean_dec_ref(x_34);
lean_ctor_set(x_32, 0, x_37);
x_3 = x_15;
x_4 = x_18;
x_5 = x_32;
goto _start;
}
else
{
lean_object* x_39; lean_object* x_40; lean_object* x_41; lean_object* x_42; lean_object* x_43; lean_object* x_44; lean_object* x_45; 
x_39 = lean_ctor_get(x_32, 0);
x_40 = lean_ctor_get(x_32, 1);
x_41 = lean_ctor_get(x_32, 2);
lean_inc(x_41);
lean_inc(x_40);
lean_inc(x_39);
lean_dec(x_32);
x_42 = lean_byte_array_size(x_22);
x_43 = lean_byte_array_size(x_39);
x_44 = lean_byte_array_copy_slice(x_39, x_20, x_22, x_42, x_43, x_21);
lean_dec_ref(x_39);
x_45 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_45, 0, x_44);
lean_ctor_set(x_45, 1, x_40);
lean_ctor_set(x_45, 2, x_41);
x_3 = x_15;
x_4 = x_18;
x_5 = x_45;
goto _start;
}
}
}
else
{
lean_object* x_47; 
lean_dec_ref(x_14);
x_47 = l_Lydite_Fast_storedBlocks(x_1, x_4, x_18, x_19, x_5);
x_3 = x_15;
x_4 = x_18;
x_5 = x_47;
goto _start;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_deflatePart___at___00Lydite_Fast_cDeflatePart_spec__0(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; uint8_t x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; uint8_t x_13; 
x_7 = lean_unsigned_to_nat(2u);
x_8 = lean_nat_dec_eq(x_6, x_7);
x_9 = l_Lydite_Fast_deflatePart___at___00Lydite_Fast_cDeflatePart_spec__0___closed__0;
x_10 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_10, 0, x_9);
lean_ctor_set(x_10, 1, x_4);
lean_ctor_set(x_10, 2, x_5);
x_11 = lean_unsigned_to_nat(0u);
lean_inc(x_3);
x_12 = l_Lydite_Fast_deflateBlocks___at___00Lydite_Fast_deflatePart___at___00Lydite_Fast_cDeflatePart_spec__0_spec__0(x_2, x_8, x_1, x_3, x_10, x_11);
x_13 = !lean_is_exclusive(x_12);
if (x_13 == 0)
{
lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; uint8_t x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; 
x_14 = lean_ctor_get(x_12, 0);
x_15 = lean_ctor_get(x_12, 1);
x_16 = lean_ctor_get(x_12, 2);
x_17 = lean_byte_array_size(x_2);
x_18 = lean_nat_dec_lt(x_3, x_17);
lean_dec(x_3);
x_19 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_19, 0, x_14);
lean_ctor_set(x_19, 1, x_15);
lean_ctor_set(x_19, 2, x_16);
x_20 = l_Lydite_Fast_finish(x_2, x_6, x_18, x_19);
x_21 = lean_ctor_get(x_20, 0);
lean_inc_ref(x_21);
x_22 = lean_ctor_get(x_20, 1);
lean_inc(x_22);
x_23 = lean_ctor_get(x_20, 2);
lean_inc(x_23);
lean_dec_ref(x_20);
lean_ctor_set(x_12, 2, x_23);
lean_ctor_set(x_12, 1, x_22);
lean_ctor_set(x_12, 0, x_21);
return x_12;
}
else
{
lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; lean_object* x_29; uint8_t x_30; lean_object* x_31; lean_object* x_32; lean_object* x_33; lean_object* x_34; lean_object* x_35; lean_object* x_36; 
x_24 = lean_ctor_get(x_12, 0);
x_25 = lean_ctor_get(x_12, 1);
x_26 = lean_ctor_get(x_12, 2);
x_27 = lean_ctor_get(x_12, 3);
x_28 = lean_ctor_get(x_12, 4);
lean_inc(x_28);
lean_inc(x_27);
lean_inc(x_26);
lean_inc(x_25);
lean_inc(x_24);
lean_dec(x_12);
x_29 = lean_byte_array_size(x_2);
x_30 = lean_nat_dec_lt(x_3, x_29);
lean_dec(x_3);
x_31 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_31, 0, x_24);
lean_ctor_set(x_31, 1, x_25);
lean_ctor_set(x_31, 2, x_26);
x_32 = l_Lydite_Fast_finish(x_2, x_6, x_30, x_31);
x_33 = lean_ctor_get(x_32, 0);
lean_inc_ref(x_33);
x_34 = lean_ctor_get(x_32, 1);
lean_inc(x_34);
x_35 = lean_ctor_get(x_32, 2);
lean_inc(x_35);
lean_dec_ref(x_32);
x_36 = lean_alloc_ctor(0, 5, 0);
lean_ctor_set(x_36, 0, x_33);
lean_ctor_set(x_36, 1, x_34);
lean_ctor_set(x_36, 2, x_35);
lean_ctor_set(x_36, 3, x_27);
lean_ctor_set(x_36, 4, x_28);
return x_36;
}
}
}
LEAN_EXPORT lean_object* lydite_deflate_part(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8) {
_start:
{
lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; 
x_9 = l_Lydite_Fast_Oracle_start(x_6, x_7, x_8, x_1, x_2);
lean_dec(x_8);
lean_dec(x_7);
lean_dec(x_6);
x_10 = l_Lydite_Fast_deflatePart___at___00Lydite_Fast_cDeflatePart_spec__0(x_9, x_1, x_2, x_3, x_4, x_5);
lean_dec(x_5);
lean_dec_ref(x_1);
x_11 = lean_ctor_get(x_10, 0);
lean_inc_ref(x_11);
x_12 = lean_ctor_get(x_10, 1);
lean_inc(x_12);
x_13 = lean_ctor_get(x_10, 2);
lean_inc(x_13);
x_14 = lean_ctor_get(x_10, 4);
lean_inc(x_14);
lean_dec_ref(x_10);
x_15 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_15, 0, x_11);
lean_ctor_set(x_15, 1, x_12);
lean_ctor_set(x_15, 2, x_13);
lean_ctor_set(x_15, 3, x_14);
return x_15;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_deflatePart___at___00Lydite_Fast_cDeflatePart_spec__0___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; 
x_7 = l_Lydite_Fast_deflatePart___at___00Lydite_Fast_cDeflatePart_spec__0(x_1, x_2, x_3, x_4, x_5, x_6);
lean_dec(x_6);
lean_dec_ref(x_2);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_deflateBlocks___at___00Lydite_Fast_deflatePart___at___00Lydite_Fast_cDeflatePart_spec__0_spec__0___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
uint8_t x_7; lean_object* x_8; 
x_7 = lean_unbox(x_2);
x_8 = l_Lydite_Fast_deflateBlocks___at___00Lydite_Fast_deflatePart___at___00Lydite_Fast_cDeflatePart_spec__0_spec__0(x_1, x_7, x_3, x_4, x_5, x_6);
lean_dec_ref(x_1);
return x_8;
}
}
LEAN_EXPORT lean_object* lydite_zlib(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, uint8_t x_5) {
_start:
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; uint8_t x_10; 
x_6 = lean_unsigned_to_nat(0u);
x_7 = lean_unsigned_to_nat(2u);
x_8 = lean_unsigned_to_nat(15u);
lean_inc(x_2);
lean_inc_ref(x_1);
x_9 = lydite_deflate_part(x_1, x_2, x_6, x_6, x_7, x_3, x_6, x_8);
x_10 = !lean_is_exclusive(x_9);
if (x_10 == 0)
{
lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; 
x_11 = lean_ctor_get(x_9, 0);
x_12 = lean_ctor_get(x_9, 2);
lean_dec(x_12);
x_13 = lean_ctor_get(x_9, 1);
lean_dec(x_13);
x_14 = l_Lydite_Fast_zlibOf(x_4, x_5, x_1, x_2, x_11);
lean_dec_ref(x_11);
lean_dec_ref(x_1);
lean_dec(x_4);
lean_ctor_set(x_9, 2, x_6);
lean_ctor_set(x_9, 1, x_6);
lean_ctor_set(x_9, 0, x_14);
return x_9;
}
else
{
lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; 
x_15 = lean_ctor_get(x_9, 0);
x_16 = lean_ctor_get(x_9, 3);
lean_inc(x_16);
lean_inc(x_15);
lean_dec(x_9);
x_17 = l_Lydite_Fast_zlibOf(x_4, x_5, x_1, x_2, x_15);
lean_dec_ref(x_15);
lean_dec_ref(x_1);
lean_dec(x_4);
x_18 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_18, 0, x_17);
lean_ctor_set(x_18, 1, x_6);
lean_ctor_set(x_18, 2, x_6);
lean_ctor_set(x_18, 3, x_16);
return x_18;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_cZlib___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
uint8_t x_6; lean_object* x_7; 
x_6 = lean_unbox(x_5);
x_7 = lydite_zlib(x_1, x_2, x_3, x_4, x_6);
return x_7;
}
}
LEAN_EXPORT lean_object* lydite_gzip(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; uint8_t x_10; 
x_6 = lean_unsigned_to_nat(0u);
x_7 = lean_unsigned_to_nat(2u);
x_8 = lean_unsigned_to_nat(15u);
lean_inc_ref(x_1);
x_9 = lydite_deflate_part(x_1, x_6, x_6, x_6, x_7, x_2, x_6, x_8);
x_10 = !lean_is_exclusive(x_9);
if (x_10 == 0)
{
lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; 
x_11 = lean_ctor_get(x_9, 0);
x_12 = lean_ctor_get(x_9, 2);
lean_dec(x_12);
x_13 = lean_ctor_get(x_9, 1);
lean_dec(x_13);
x_14 = l_Lydite_Fast_gzipOf(x_3, x_4, x_5, x_1, x_11);
lean_dec_ref(x_11);
lean_dec_ref(x_1);
lean_dec(x_5);
lean_dec(x_4);
lean_dec(x_3);
lean_ctor_set(x_9, 2, x_6);
lean_ctor_set(x_9, 1, x_6);
lean_ctor_set(x_9, 0, x_14);
return x_9;
}
else
{
lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; 
x_15 = lean_ctor_get(x_9, 0);
x_16 = lean_ctor_get(x_9, 3);
lean_inc(x_16);
lean_inc(x_15);
lean_dec(x_9);
x_17 = l_Lydite_Fast_gzipOf(x_3, x_4, x_5, x_1, x_15);
lean_dec_ref(x_15);
lean_dec_ref(x_1);
lean_dec(x_5);
lean_dec(x_4);
lean_dec(x_3);
x_18 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_18, 0, x_17);
lean_ctor_set(x_18, 1, x_6);
lean_ctor_set(x_18, 2, x_6);
lean_ctor_set(x_18, 3, x_16);
return x_18;
}
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Container(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Deflate(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Oracle_Next(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Wrap(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_ExportsCodec(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Container(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Deflate(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Oracle_Next(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Wrap(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
l_Lydite_Fast_blockOf___closed__0 = _init_l_Lydite_Fast_blockOf___closed__0();
lean_mark_persistent(l_Lydite_Fast_blockOf___closed__0);
l_Lydite_Fast_deflatePart___at___00Lydite_Fast_cDeflatePart_spec__0___closed__0 = _init_l_Lydite_Fast_deflatePart___at___00Lydite_Fast_cDeflatePart_spec__0___closed__0();
lean_mark_persistent(l_Lydite_Fast_deflatePart___at___00Lydite_Fast_cDeflatePart_spec__0___closed__0);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

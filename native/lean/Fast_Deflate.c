// Lean compiler output
// Module: Lydite.Fast.Deflate
// Imports: public import Init public import Lydite.Fast.WriteHead
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
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Deflate_0__Lydite_Fast_deflateBlocks_match__1_splitter___redArg(lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_deflateBlocks___redArg___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_deflatePart___redArg(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_byte_array_copy_slice(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, uint8_t);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Deflate_0__Lydite_Fast_deflateBlocks_match__3_splitter(lean_object*, lean_object*, lean_object*, lean_object*);
extern lean_object* l_Lydite_Fast_Write_fixedCoder;
lean_object* lean_mk_empty_byte_array(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_deflatePart(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Deflate_0__Lydite_Fast_storedBlock_match__1_splitter(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_storedBlock(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_deflatePart___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Write_writeTokens(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Deflate_0__Lydite_Fast_deflateBlocks_match__3_splitter___redArg(lean_object*, lean_object*);
lean_object* lean_byte_array_push(lean_object*, uint8_t);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_finish(lean_object*, lean_object*, uint8_t, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_storedBlocks___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_deflateBlocks___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_deflate___redArg(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_deflateBlocks(lean_object*, lean_object*, lean_object*, uint8_t, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_deflatePart___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_planned(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_stopOf(lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Write_Writer_align(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_deflateBlocks___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Deflate_0__Lydite_Fast_storedBlock_match__1_splitter___redArg(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_finish___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_planned___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Deflate_0__Lydite_Fast_deflateBlocks_match__1_splitter(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_storedBlocks(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Write_head(lean_object*, lean_object*);
uint8_t lean_uint8_of_nat(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_deflate(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_deflateBlocks___redArg(lean_object*, lean_object*, uint8_t, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Write_Writer_put(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_storedBlock___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_stopOf___boxed(lean_object*, lean_object*, lean_object*);
lean_object* lean_byte_array_size(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_storedBlock(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; uint8_t x_9; 
x_6 = lean_unsigned_to_nat(3u);
x_7 = l_Lydite_Fast_Write_Writer_put(x_5, x_6, x_4);
x_8 = l_Lydite_Fast_Write_Writer_align(x_7);
x_9 = !lean_is_exclusive(x_8);
if (x_9 == 0)
{
lean_object* x_10; lean_object* x_11; lean_object* x_12; uint8_t x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; uint8_t x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; uint8_t x_21; lean_object* x_22; lean_object* x_23; uint8_t x_24; lean_object* x_25; lean_object* x_26; uint8_t x_27; lean_object* x_28; lean_object* x_29; 
x_10 = lean_ctor_get(x_8, 0);
x_11 = lean_ctor_get(x_8, 2);
lean_dec(x_11);
x_12 = lean_ctor_get(x_8, 1);
lean_dec(x_12);
x_13 = lean_uint8_of_nat(x_3);
x_14 = lean_byte_array_push(x_10, x_13);
x_15 = lean_unsigned_to_nat(8u);
x_16 = lean_nat_shiftr(x_3, x_15);
x_17 = lean_uint8_of_nat(x_16);
lean_dec(x_16);
x_18 = lean_byte_array_push(x_14, x_17);
x_19 = lean_unsigned_to_nat(65535u);
x_20 = lean_nat_sub(x_19, x_3);
x_21 = lean_uint8_of_nat(x_20);
x_22 = lean_byte_array_push(x_18, x_21);
x_23 = lean_nat_shiftr(x_20, x_15);
lean_dec(x_20);
x_24 = lean_uint8_of_nat(x_23);
lean_dec(x_23);
x_25 = lean_byte_array_push(x_22, x_24);
x_26 = lean_byte_array_size(x_25);
x_27 = 0;
x_28 = lean_byte_array_copy_slice(x_1, x_2, x_25, x_26, x_3, x_27);
x_29 = lean_unsigned_to_nat(0u);
lean_ctor_set(x_8, 2, x_29);
lean_ctor_set(x_8, 1, x_29);
lean_ctor_set(x_8, 0, x_28);
return x_8;
}
else
{
lean_object* x_30; uint8_t x_31; lean_object* x_32; lean_object* x_33; lean_object* x_34; uint8_t x_35; lean_object* x_36; lean_object* x_37; lean_object* x_38; uint8_t x_39; lean_object* x_40; lean_object* x_41; uint8_t x_42; lean_object* x_43; lean_object* x_44; uint8_t x_45; lean_object* x_46; lean_object* x_47; lean_object* x_48; 
x_30 = lean_ctor_get(x_8, 0);
lean_inc(x_30);
lean_dec(x_8);
x_31 = lean_uint8_of_nat(x_3);
x_32 = lean_byte_array_push(x_30, x_31);
x_33 = lean_unsigned_to_nat(8u);
x_34 = lean_nat_shiftr(x_3, x_33);
x_35 = lean_uint8_of_nat(x_34);
lean_dec(x_34);
x_36 = lean_byte_array_push(x_32, x_35);
x_37 = lean_unsigned_to_nat(65535u);
x_38 = lean_nat_sub(x_37, x_3);
x_39 = lean_uint8_of_nat(x_38);
x_40 = lean_byte_array_push(x_36, x_39);
x_41 = lean_nat_shiftr(x_38, x_33);
lean_dec(x_38);
x_42 = lean_uint8_of_nat(x_41);
lean_dec(x_41);
x_43 = lean_byte_array_push(x_40, x_42);
x_44 = lean_byte_array_size(x_43);
x_45 = 0;
x_46 = lean_byte_array_copy_slice(x_1, x_2, x_43, x_44, x_3, x_45);
x_47 = lean_unsigned_to_nat(0u);
x_48 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_48, 0, x_46);
lean_ctor_set(x_48, 1, x_47);
lean_ctor_set(x_48, 2, x_47);
return x_48;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_storedBlock___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_storedBlock(x_1, x_2, x_3, x_4, x_5);
lean_dec(x_4);
lean_dec_ref(x_1);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_storedBlocks(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; lean_object* x_7; uint8_t x_8; 
x_6 = lean_unsigned_to_nat(65535u);
x_7 = lean_nat_add(x_2, x_6);
x_8 = lean_nat_dec_lt(x_7, x_3);
if (x_8 == 0)
{
lean_object* x_9; lean_object* x_10; 
lean_dec(x_7);
x_9 = lean_nat_sub(x_3, x_2);
x_10 = l_Lydite_Fast_storedBlock(x_1, x_2, x_9, x_4, x_5);
return x_10;
}
else
{
lean_object* x_11; lean_object* x_12; 
x_11 = lean_unsigned_to_nat(0u);
x_12 = l_Lydite_Fast_storedBlock(x_1, x_2, x_6, x_11, x_5);
x_2 = x_7;
x_5 = x_12;
goto _start;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_storedBlocks___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_storedBlocks(x_1, x_2, x_3, x_4, x_5);
lean_dec(x_4);
lean_dec(x_3);
lean_dec_ref(x_1);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_planned(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; uint8_t x_10; 
x_7 = lean_ctor_get(x_2, 0);
x_8 = lean_ctor_get(x_2, 2);
lean_inc_ref(x_8);
x_9 = lean_unsigned_to_nat(1u);
x_10 = lean_nat_dec_eq(x_7, x_9);
if (x_10 == 0)
{
lean_object* x_11; uint8_t x_12; 
x_11 = lean_unsigned_to_nat(2u);
x_12 = lean_nat_dec_eq(x_7, x_11);
if (x_12 == 0)
{
lean_object* x_13; 
lean_dec_ref(x_8);
lean_dec_ref(x_6);
lean_dec(x_3);
lean_dec_ref(x_2);
x_13 = lean_box(0);
return x_13;
}
else
{
lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; 
x_14 = lean_unsigned_to_nat(3u);
x_15 = lean_unsigned_to_nat(4u);
x_16 = lean_nat_add(x_5, x_15);
x_17 = l_Lydite_Fast_Write_Writer_put(x_6, x_14, x_16);
lean_dec(x_16);
x_18 = l_Lydite_Fast_Write_head(x_2, x_17);
if (lean_obj_tag(x_18) == 0)
{
lean_object* x_19; 
lean_dec_ref(x_8);
lean_dec(x_3);
x_19 = lean_box(0);
return x_19;
}
else
{
lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; 
x_20 = lean_ctor_get(x_18, 0);
lean_inc(x_20);
lean_dec_ref(x_18);
x_21 = lean_ctor_get(x_20, 0);
lean_inc_ref(x_21);
x_22 = lean_ctor_get(x_20, 1);
lean_inc_ref(x_22);
lean_dec(x_20);
x_23 = l_Lydite_Fast_Write_writeTokens(x_1, x_8, x_21, x_3, x_4, x_22);
lean_dec_ref(x_21);
lean_dec_ref(x_8);
return x_23;
}
}
}
else
{
lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; lean_object* x_29; 
lean_dec_ref(x_2);
x_24 = l_Lydite_Fast_Write_fixedCoder;
x_25 = lean_unsigned_to_nat(3u);
x_26 = lean_unsigned_to_nat(2u);
x_27 = lean_nat_add(x_5, x_26);
x_28 = l_Lydite_Fast_Write_Writer_put(x_6, x_25, x_27);
lean_dec(x_27);
x_29 = l_Lydite_Fast_Write_writeTokens(x_1, x_8, x_24, x_3, x_4, x_28);
lean_dec_ref(x_8);
return x_29;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_planned___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; 
x_7 = l_Lydite_Fast_planned(x_1, x_2, x_3, x_4, x_5, x_6);
lean_dec(x_5);
lean_dec(x_4);
lean_dec_ref(x_1);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_stopOf(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(0u);
x_5 = lean_nat_dec_lt(x_4, x_3);
if (x_5 == 0)
{
lean_inc(x_1);
return x_1;
}
else
{
lean_object* x_6; uint8_t x_7; 
x_6 = lean_nat_sub(x_1, x_2);
x_7 = lean_nat_dec_le(x_3, x_6);
lean_dec(x_6);
if (x_7 == 0)
{
lean_inc(x_1);
return x_1;
}
else
{
lean_object* x_8; 
x_8 = lean_nat_add(x_2, x_3);
return x_8;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_stopOf___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_stopOf(x_1, x_2, x_3);
lean_dec(x_3);
lean_dec(x_2);
lean_dec(x_1);
return x_4;
}
}
static lean_object* _init_l_Lydite_Fast_deflateBlocks___redArg___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(65536u);
x_2 = lean_mk_empty_byte_array(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_deflateBlocks___redArg(lean_object* x_1, lean_object* x_2, uint8_t x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
lean_object* x_8; uint8_t x_9; 
x_8 = lean_byte_array_size(x_2);
x_9 = lean_nat_dec_lt(x_5, x_8);
if (x_9 == 0)
{
lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; 
lean_dec(x_5);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
x_10 = lean_ctor_get(x_6, 0);
lean_inc_ref(x_10);
x_11 = lean_ctor_get(x_6, 1);
lean_inc(x_11);
x_12 = lean_ctor_get(x_6, 2);
lean_inc(x_12);
lean_dec_ref(x_6);
x_13 = lean_alloc_ctor(0, 5, 0);
lean_ctor_set(x_13, 0, x_10);
lean_ctor_set(x_13, 1, x_11);
lean_ctor_set(x_13, 2, x_12);
lean_ctor_set(x_13, 3, x_4);
lean_ctor_set(x_13, 4, x_7);
return x_13;
}
else
{
lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; 
lean_inc_ref(x_1);
lean_inc(x_5);
lean_inc_ref(x_2);
x_14 = lean_apply_3(x_1, x_4, x_2, x_5);
x_15 = lean_ctor_get(x_14, 0);
lean_inc_ref(x_15);
x_16 = lean_ctor_get(x_14, 1);
lean_inc(x_16);
lean_dec_ref(x_14);
x_17 = lean_ctor_get(x_15, 0);
x_18 = lean_ctor_get(x_15, 1);
x_19 = l_Lydite_Fast_stopOf(x_8, x_5, x_18);
if (x_3 == 0)
{
lean_object* x_51; 
x_51 = lean_unsigned_to_nat(0u);
x_20 = x_51;
goto block_50;
}
else
{
uint8_t x_52; 
x_52 = lean_nat_dec_eq(x_19, x_8);
if (x_52 == 0)
{
lean_object* x_53; 
x_53 = lean_unsigned_to_nat(0u);
x_20 = x_53;
goto block_50;
}
else
{
lean_object* x_54; 
x_54 = lean_unsigned_to_nat(1u);
x_20 = x_54;
goto block_50;
}
}
block_50:
{
lean_object* x_21; uint8_t x_22; 
x_21 = lean_unsigned_to_nat(0u);
x_22 = lean_nat_dec_eq(x_17, x_21);
if (x_22 == 0)
{
lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; 
x_23 = lean_ctor_get(x_6, 0);
x_24 = lean_ctor_get(x_6, 1);
x_25 = lean_ctor_get(x_6, 2);
x_26 = l_Lydite_Fast_deflateBlocks___redArg___closed__0;
lean_inc(x_25);
lean_inc(x_24);
x_27 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_27, 0, x_26);
lean_ctor_set(x_27, 1, x_24);
lean_ctor_set(x_27, 2, x_25);
lean_inc(x_5);
x_28 = l_Lydite_Fast_planned(x_2, x_15, x_5, x_19, x_20, x_27);
if (lean_obj_tag(x_28) == 0)
{
lean_object* x_29; lean_object* x_30; lean_object* x_31; 
x_29 = l_Lydite_Fast_storedBlocks(x_2, x_5, x_19, x_20, x_6);
x_30 = lean_unsigned_to_nat(1u);
x_31 = lean_nat_add(x_7, x_30);
lean_dec(x_7);
x_4 = x_16;
x_5 = x_19;
x_6 = x_29;
x_7 = x_31;
goto _start;
}
else
{
lean_object* x_33; uint8_t x_34; 
lean_inc_ref(x_23);
lean_dec_ref(x_6);
lean_dec(x_5);
x_33 = lean_ctor_get(x_28, 0);
lean_inc(x_33);
lean_dec_ref(x_28);
x_34 = !lean_is_exclusive(x_33);
if (x_34 == 0)
{
lean_object* x_35; lean_object* x_36; lean_object* x_37; lean_object* x_38; 
x_35 = lean_ctor_get(x_33, 0);
x_36 = lean_byte_array_size(x_23);
x_37 = lean_byte_array_size(x_35);
x_38 = lean_byte_array_copy_slice(x_35, x_21, x_23, x_36, x_37, x_22);
lean_dec_ref(x_35);
lean_ctor_set(x_33, 0, x_38);
x_4 = x_16;
x_5 = x_19;
x_6 = x_33;
goto _start;
}
else
{
lean_object* x_40; lean_object* x_41; lean_object* x_42; lean_object* x_43; lean_object* x_44; lean_object* x_45; lean_object* x_46; 
x_40 = lean_ctor_get(x_33, 0);
x_41 = lean_ctor_get(x_33, 1);
x_42 = lean_ctor_get(x_33, 2);
lean_inc(x_42);
lean_inc(x_41);
lean_inc(x_40);
lean_dec(x_33);
x_43 = lean_byte_array_size(x_23);
x_44 = lean_byte_array_size(x_40);
x_45 = lean_byte_array_copy_slice(x_40, x_21, x_23, x_43, x_44, x_22);
lean_dec_ref(x_40);
x_46 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_46, 0, x_45);
lean_ctor_set(x_46, 1, x_41);
lean_ctor_set(x_46, 2, x_42);
x_4 = x_16;
x_5 = x_19;
x_6 = x_46;
goto _start;
}
}
}
else
{
lean_object* x_48; 
lean_dec_ref(x_15);
x_48 = l_Lydite_Fast_storedBlocks(x_2, x_5, x_19, x_20, x_6);
x_4 = x_16;
x_5 = x_19;
x_6 = x_48;
goto _start;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_deflateBlocks(lean_object* x_1, lean_object* x_2, lean_object* x_3, uint8_t x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8) {
_start:
{
lean_object* x_9; 
x_9 = l_Lydite_Fast_deflateBlocks___redArg(x_2, x_3, x_4, x_5, x_6, x_7, x_8);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_deflateBlocks___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8) {
_start:
{
uint8_t x_9; lean_object* x_10; 
x_9 = lean_unbox(x_4);
x_10 = l_Lydite_Fast_deflateBlocks(x_1, x_2, x_3, x_9, x_5, x_6, x_7, x_8);
return x_10;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_deflateBlocks___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
uint8_t x_8; lean_object* x_9; 
x_8 = lean_unbox(x_3);
x_9 = l_Lydite_Fast_deflateBlocks___redArg(x_1, x_2, x_8, x_4, x_5, x_6, x_7);
return x_9;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Deflate_0__Lydite_Fast_deflateBlocks_match__3_splitter___redArg(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; 
x_3 = lean_ctor_get(x_1, 0);
lean_inc_ref(x_3);
x_4 = lean_ctor_get(x_1, 1);
lean_inc(x_4);
lean_dec_ref(x_1);
x_5 = lean_apply_2(x_2, x_3, x_4);
return x_5;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Deflate_0__Lydite_Fast_deflateBlocks_match__3_splitter(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l___private_Lydite_Fast_Deflate_0__Lydite_Fast_deflateBlocks_match__3_splitter___redArg(x_3, x_4);
return x_5;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Deflate_0__Lydite_Fast_storedBlock_match__1_splitter___redArg(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; 
x_3 = lean_ctor_get(x_1, 0);
lean_inc_ref(x_3);
x_4 = lean_ctor_get(x_1, 1);
lean_inc(x_4);
x_5 = lean_ctor_get(x_1, 2);
lean_inc(x_5);
lean_dec_ref(x_1);
x_6 = lean_apply_3(x_2, x_3, x_4, x_5);
return x_6;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Deflate_0__Lydite_Fast_storedBlock_match__1_splitter(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l___private_Lydite_Fast_Deflate_0__Lydite_Fast_storedBlock_match__1_splitter___redArg(x_2, x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Deflate_0__Lydite_Fast_deflateBlocks_match__1_splitter___redArg(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
if (lean_obj_tag(x_1) == 0)
{
lean_object* x_4; lean_object* x_5; 
lean_dec(x_2);
x_4 = lean_box(0);
x_5 = lean_apply_1(x_3, x_4);
return x_5;
}
else
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; 
lean_dec(x_3);
x_6 = lean_ctor_get(x_1, 0);
lean_inc(x_6);
lean_dec_ref(x_1);
x_7 = lean_ctor_get(x_6, 0);
lean_inc_ref(x_7);
x_8 = lean_ctor_get(x_6, 1);
lean_inc(x_8);
x_9 = lean_ctor_get(x_6, 2);
lean_inc(x_9);
lean_dec(x_6);
x_10 = lean_apply_3(x_2, x_7, x_8, x_9);
return x_10;
}
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Deflate_0__Lydite_Fast_deflateBlocks_match__1_splitter(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l___private_Lydite_Fast_Deflate_0__Lydite_Fast_deflateBlocks_match__1_splitter___redArg(x_2, x_3, x_4);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_finish(lean_object* x_1, lean_object* x_2, uint8_t x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(1u);
x_6 = lean_nat_dec_eq(x_2, x_5);
if (x_6 == 0)
{
lean_object* x_7; uint8_t x_8; 
x_7 = lean_unsigned_to_nat(2u);
x_8 = lean_nat_dec_eq(x_2, x_7);
if (x_8 == 0)
{
lean_object* x_9; uint8_t x_10; 
x_9 = lean_unsigned_to_nat(3u);
x_10 = lean_nat_dec_eq(x_2, x_9);
if (x_10 == 0)
{
return x_4;
}
else
{
lean_object* x_11; lean_object* x_12; 
x_11 = lean_unsigned_to_nat(10u);
x_12 = l_Lydite_Fast_Write_Writer_put(x_4, x_11, x_7);
return x_12;
}
}
else
{
if (x_3 == 0)
{
lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; 
x_13 = lean_unsigned_to_nat(10u);
x_14 = lean_unsigned_to_nat(3u);
x_15 = l_Lydite_Fast_Write_Writer_put(x_4, x_13, x_14);
x_16 = l_Lydite_Fast_Write_Writer_align(x_15);
return x_16;
}
else
{
lean_object* x_17; 
x_17 = l_Lydite_Fast_Write_Writer_align(x_4);
return x_17;
}
}
}
else
{
lean_object* x_18; lean_object* x_19; lean_object* x_20; 
x_18 = lean_byte_array_size(x_1);
x_19 = lean_unsigned_to_nat(0u);
x_20 = l_Lydite_Fast_storedBlock(x_1, x_18, x_19, x_19, x_4);
return x_20;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_finish___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_3);
x_6 = l_Lydite_Fast_finish(x_1, x_2, x_5, x_4);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_deflatePart___redArg(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
lean_object* x_8; uint8_t x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; uint8_t x_14; 
x_8 = lean_unsigned_to_nat(2u);
x_9 = lean_nat_dec_eq(x_7, x_8);
x_10 = l_Lydite_Fast_deflateBlocks___redArg___closed__0;
x_11 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_11, 0, x_10);
lean_ctor_set(x_11, 1, x_5);
lean_ctor_set(x_11, 2, x_6);
x_12 = lean_unsigned_to_nat(0u);
lean_inc(x_4);
lean_inc_ref(x_3);
x_13 = l_Lydite_Fast_deflateBlocks___redArg(x_1, x_3, x_9, x_2, x_4, x_11, x_12);
x_14 = !lean_is_exclusive(x_13);
if (x_14 == 0)
{
lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; uint8_t x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; 
x_15 = lean_ctor_get(x_13, 0);
x_16 = lean_ctor_get(x_13, 1);
x_17 = lean_ctor_get(x_13, 2);
x_18 = lean_byte_array_size(x_3);
x_19 = lean_nat_dec_lt(x_4, x_18);
lean_dec(x_4);
x_20 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_20, 0, x_15);
lean_ctor_set(x_20, 1, x_16);
lean_ctor_set(x_20, 2, x_17);
x_21 = l_Lydite_Fast_finish(x_3, x_7, x_19, x_20);
lean_dec_ref(x_3);
x_22 = lean_ctor_get(x_21, 0);
lean_inc_ref(x_22);
x_23 = lean_ctor_get(x_21, 1);
lean_inc(x_23);
x_24 = lean_ctor_get(x_21, 2);
lean_inc(x_24);
lean_dec_ref(x_21);
lean_ctor_set(x_13, 2, x_24);
lean_ctor_set(x_13, 1, x_23);
lean_ctor_set(x_13, 0, x_22);
return x_13;
}
else
{
lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; lean_object* x_29; lean_object* x_30; uint8_t x_31; lean_object* x_32; lean_object* x_33; lean_object* x_34; lean_object* x_35; lean_object* x_36; lean_object* x_37; 
x_25 = lean_ctor_get(x_13, 0);
x_26 = lean_ctor_get(x_13, 1);
x_27 = lean_ctor_get(x_13, 2);
x_28 = lean_ctor_get(x_13, 3);
x_29 = lean_ctor_get(x_13, 4);
lean_inc(x_29);
lean_inc(x_28);
lean_inc(x_27);
lean_inc(x_26);
lean_inc(x_25);
lean_dec(x_13);
x_30 = lean_byte_array_size(x_3);
x_31 = lean_nat_dec_lt(x_4, x_30);
lean_dec(x_4);
x_32 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_32, 0, x_25);
lean_ctor_set(x_32, 1, x_26);
lean_ctor_set(x_32, 2, x_27);
x_33 = l_Lydite_Fast_finish(x_3, x_7, x_31, x_32);
lean_dec_ref(x_3);
x_34 = lean_ctor_get(x_33, 0);
lean_inc_ref(x_34);
x_35 = lean_ctor_get(x_33, 1);
lean_inc(x_35);
x_36 = lean_ctor_get(x_33, 2);
lean_inc(x_36);
lean_dec_ref(x_33);
x_37 = lean_alloc_ctor(0, 5, 0);
lean_ctor_set(x_37, 0, x_34);
lean_ctor_set(x_37, 1, x_35);
lean_ctor_set(x_37, 2, x_36);
lean_ctor_set(x_37, 3, x_28);
lean_ctor_set(x_37, 4, x_29);
return x_37;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_deflatePart(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8) {
_start:
{
lean_object* x_9; 
x_9 = l_Lydite_Fast_deflatePart___redArg(x_2, x_3, x_4, x_5, x_6, x_7, x_8);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_deflatePart___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8) {
_start:
{
lean_object* x_9; 
x_9 = l_Lydite_Fast_deflatePart(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8);
lean_dec(x_8);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_deflatePart___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
lean_object* x_8; 
x_8 = l_Lydite_Fast_deflatePart___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_7);
lean_dec(x_7);
return x_8;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_deflate___redArg(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; lean_object* x_6; lean_object* x_7; 
x_5 = lean_unsigned_to_nat(0u);
x_6 = lean_unsigned_to_nat(2u);
x_7 = l_Lydite_Fast_deflatePart___redArg(x_1, x_2, x_3, x_4, x_5, x_5, x_6);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_deflate(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_deflate___redArg(x_2, x_3, x_4, x_5);
return x_6;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_WriteHead(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Deflate(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_WriteHead(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
l_Lydite_Fast_deflateBlocks___redArg___closed__0 = _init_l_Lydite_Fast_deflateBlocks___redArg___closed__0();
lean_mark_persistent(l_Lydite_Fast_deflateBlocks___redArg___closed__0);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

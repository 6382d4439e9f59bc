// Lean compiler output
// Module: Lydite.Fast.WriteHead
// Imports: public import Init public import Lydite.Fast.Write
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
lean_object* lean_mk_empty_array_with_capacity(lean_object*);
lean_object* lean_array_push(lean_object*, lean_object*);
lean_object* lean_array_fget_borrowed(lean_object*, lean_object*);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_putCls(lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Write_coderOf(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_symExtra(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_clLens(lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t l_Lydite_Fast_Write_usable(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_headFor(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_headFor___boxed(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_slot___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_symBase(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_slice(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT uint8_t l_Lydite_Fast_Write_allBelow8(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_pad(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_slice___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_slot(lean_object*);
lean_object* lean_nat_shiftl(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_putCls___boxed(lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_head(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_putSyms(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_symExtra___boxed(lean_object*);
static lean_object* l_Lydite_Fast_Write_head___closed__1;
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_putSyms___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Write_Writer_put(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_clLens___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_allBelow8___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_symBase___boxed(lean_object*);
lean_object* lean_array_get_size(lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Write_wordsOf(lean_object*);
static lean_object* l_Lydite_Fast_Write_head___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_slot(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(16u);
x_3 = lean_nat_dec_le(x_2, x_1);
if (x_3 == 0)
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(0u);
x_5 = lean_nat_dec_eq(x_1, x_4);
if (x_5 == 0)
{
lean_object* x_6; uint8_t x_7; 
x_6 = lean_unsigned_to_nat(8u);
x_7 = lean_nat_dec_le(x_6, x_1);
if (x_7 == 0)
{
lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; 
x_8 = lean_unsigned_to_nat(19u);
x_9 = lean_unsigned_to_nat(2u);
x_10 = lean_nat_mul(x_9, x_1);
x_11 = lean_nat_sub(x_8, x_10);
lean_dec(x_10);
return x_11;
}
else
{
lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; 
x_12 = lean_unsigned_to_nat(2u);
x_13 = lean_nat_mul(x_12, x_1);
x_14 = lean_unsigned_to_nat(12u);
x_15 = lean_nat_sub(x_13, x_14);
lean_dec(x_13);
return x_15;
}
}
else
{
lean_object* x_16; 
x_16 = lean_unsigned_to_nat(3u);
return x_16;
}
}
else
{
lean_object* x_17; 
x_17 = lean_nat_sub(x_1, x_2);
return x_17;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_slot___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_Write_slot(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_clLens(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
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
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_14; lean_object* x_15; uint8_t x_16; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_2, x_7);
lean_dec(x_2);
x_9 = lean_nat_add(x_3, x_7);
x_14 = l_Lydite_Fast_Write_slot(x_3);
lean_dec(x_3);
x_15 = lean_array_get_size(x_1);
x_16 = lean_nat_dec_lt(x_14, x_15);
if (x_16 == 0)
{
lean_dec(x_14);
x_10 = x_5;
goto block_13;
}
else
{
lean_object* x_17; 
x_17 = lean_array_fget_borrowed(x_1, x_14);
lean_dec(x_14);
lean_inc(x_17);
x_10 = x_17;
goto block_13;
}
block_13:
{
lean_object* x_11; 
x_11 = lean_array_push(x_4, x_10);
x_2 = x_8;
x_3 = x_9;
x_4 = x_11;
goto _start;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_clLens___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Write_clLens(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT uint8_t l_Lydite_Fast_Write_allBelow8(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_array_get_size(x_1);
x_4 = lean_nat_dec_lt(x_2, x_3);
if (x_4 == 0)
{
uint8_t x_5; 
lean_dec(x_2);
x_5 = 1;
return x_5;
}
else
{
lean_object* x_6; lean_object* x_7; uint8_t x_8; 
x_6 = lean_array_fget_borrowed(x_1, x_2);
x_7 = lean_unsigned_to_nat(8u);
x_8 = lean_nat_dec_lt(x_6, x_7);
if (x_8 == 0)
{
lean_dec(x_2);
return x_8;
}
else
{
lean_object* x_9; lean_object* x_10; 
x_9 = lean_unsigned_to_nat(1u);
x_10 = lean_nat_add(x_2, x_9);
lean_dec(x_2);
x_2 = x_10;
goto _start;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_allBelow8___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
uint8_t x_3; lean_object* x_4; 
x_3 = l_Lydite_Fast_Write_allBelow8(x_1, x_2);
lean_dec_ref(x_1);
x_4 = lean_box(x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_putCls(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
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
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; 
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_nat_add(x_2, x_6);
x_8 = lean_unsigned_to_nat(3u);
x_9 = lean_array_fget_borrowed(x_1, x_2);
lean_dec(x_2);
x_10 = l_Lydite_Fast_Write_Writer_put(x_3, x_8, x_9);
x_2 = x_7;
x_3 = x_10;
goto _start;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_putCls___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_Write_putCls(x_1, x_2, x_3);
lean_dec_ref(x_1);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_symExtra(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(16u);
x_3 = lean_nat_dec_lt(x_1, x_2);
if (x_3 == 0)
{
uint8_t x_4; 
x_4 = lean_nat_dec_eq(x_1, x_2);
if (x_4 == 0)
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(17u);
x_6 = lean_nat_dec_eq(x_1, x_5);
if (x_6 == 0)
{
lean_object* x_7; 
x_7 = lean_unsigned_to_nat(7u);
return x_7;
}
else
{
lean_object* x_8; 
x_8 = lean_unsigned_to_nat(3u);
return x_8;
}
}
else
{
lean_object* x_9; 
x_9 = lean_unsigned_to_nat(2u);
return x_9;
}
}
else
{
lean_object* x_10; 
x_10 = lean_unsigned_to_nat(0u);
return x_10;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_symExtra___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_Write_symExtra(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_symBase(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(16u);
x_3 = lean_nat_dec_lt(x_1, x_2);
if (x_3 == 0)
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(18u);
x_5 = lean_nat_dec_eq(x_1, x_4);
if (x_5 == 0)
{
lean_object* x_6; 
x_6 = lean_unsigned_to_nat(3u);
return x_6;
}
else
{
lean_object* x_7; 
x_7 = lean_unsigned_to_nat(11u);
return x_7;
}
}
else
{
lean_object* x_8; 
x_8 = lean_unsigned_to_nat(1u);
return x_8;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_symBase___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_Write_symBase(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_putSyms(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; uint8_t x_8; 
x_7 = lean_array_get_size(x_1);
x_8 = lean_nat_dec_lt(x_4, x_7);
if (x_8 == 0)
{
lean_object* x_9; lean_object* x_10; 
lean_dec(x_4);
x_9 = lean_alloc_ctor(0, 2, 0);
lean_ctor_set(x_9, 0, x_5);
lean_ctor_set(x_9, 1, x_6);
x_10 = lean_alloc_ctor(1, 1, 0);
lean_ctor_set(x_10, 0, x_9);
return x_10;
}
else
{
lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; uint8_t x_32; lean_object* x_33; lean_object* x_34; lean_object* x_35; lean_object* x_52; lean_object* x_62; uint8_t x_63; 
x_11 = lean_array_fget_borrowed(x_1, x_4);
x_12 = lean_unsigned_to_nat(32u);
x_13 = lean_nat_mod(x_11, x_12);
x_14 = lean_unsigned_to_nat(5u);
x_15 = lean_nat_shiftr(x_11, x_14);
x_62 = lean_array_get_size(x_2);
x_63 = lean_nat_dec_lt(x_13, x_62);
if (x_63 == 0)
{
lean_object* x_64; 
x_64 = lean_unsigned_to_nat(0u);
x_52 = x_64;
goto block_61;
}
else
{
lean_object* x_65; 
x_65 = lean_array_fget_borrowed(x_2, x_13);
lean_inc(x_65);
x_52 = x_65;
goto block_61;
}
block_31:
{
lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; lean_object* x_29; 
x_21 = lean_nat_add(x_4, x_16);
lean_dec(x_4);
x_22 = l_Lydite_Fast_Write_symBase(x_13);
lean_dec(x_13);
x_23 = lean_nat_add(x_22, x_15);
lean_dec(x_22);
x_24 = l_Lydite_Fast_pad(x_23, x_20, x_5);
x_25 = lean_nat_mod(x_17, x_18);
x_26 = lean_unsigned_to_nat(4u);
x_27 = lean_nat_shiftr(x_17, x_26);
lean_dec(x_17);
x_28 = l_Lydite_Fast_Write_Writer_put(x_6, x_25, x_27);
lean_dec(x_27);
lean_dec(x_25);
x_29 = l_Lydite_Fast_Write_Writer_put(x_28, x_19, x_15);
lean_dec(x_15);
lean_dec(x_19);
x_4 = x_21;
x_5 = x_24;
x_6 = x_29;
goto _start;
}
block_51:
{
lean_object* x_36; lean_object* x_37; lean_object* x_38; uint8_t x_39; 
x_36 = lean_unsigned_to_nat(1u);
x_37 = l_Lydite_Fast_Write_symExtra(x_13);
x_38 = lean_nat_shiftl(x_36, x_37);
x_39 = lean_nat_dec_lt(x_15, x_38);
lean_dec(x_38);
if (x_39 == 0)
{
lean_object* x_40; 
lean_dec(x_37);
lean_dec(x_35);
lean_dec(x_33);
lean_dec(x_15);
lean_dec(x_13);
lean_dec_ref(x_6);
lean_dec_ref(x_5);
lean_dec(x_4);
x_40 = lean_box(0);
return x_40;
}
else
{
lean_object* x_41; lean_object* x_42; lean_object* x_43; lean_object* x_44; uint8_t x_45; 
x_41 = lean_array_get_size(x_5);
x_42 = l_Lydite_Fast_Write_symBase(x_13);
x_43 = lean_nat_add(x_41, x_42);
lean_dec(x_42);
x_44 = lean_nat_add(x_43, x_15);
lean_dec(x_43);
x_45 = lean_nat_dec_le(x_44, x_3);
lean_dec(x_44);
if (x_45 == 0)
{
lean_object* x_46; 
lean_dec(x_37);
lean_dec(x_35);
lean_dec(x_33);
lean_dec(x_15);
lean_dec(x_13);
lean_dec_ref(x_6);
lean_dec_ref(x_5);
lean_dec(x_4);
x_46 = lean_box(0);
return x_46;
}
else
{
uint8_t x_47; 
x_47 = lean_nat_dec_lt(x_13, x_34);
if (x_47 == 0)
{
if (x_32 == 0)
{
x_16 = x_36;
x_17 = x_33;
x_18 = x_34;
x_19 = x_37;
x_20 = x_35;
goto block_31;
}
else
{
lean_object* x_48; uint8_t x_49; 
x_48 = lean_nat_sub(x_41, x_36);
x_49 = lean_nat_dec_lt(x_48, x_41);
if (x_49 == 0)
{
lean_dec(x_48);
x_16 = x_36;
x_17 = x_33;
x_18 = x_34;
x_19 = x_37;
x_20 = x_35;
goto block_31;
}
else
{
lean_object* x_50; 
lean_dec(x_35);
x_50 = lean_array_fget_borrowed(x_5, x_48);
lean_dec(x_48);
lean_inc(x_50);
x_16 = x_36;
x_17 = x_33;
x_18 = x_34;
x_19 = x_37;
x_20 = x_50;
goto block_31;
}
}
}
else
{
lean_dec(x_35);
lean_inc(x_13);
x_16 = x_36;
x_17 = x_33;
x_18 = x_34;
x_19 = x_37;
x_20 = x_13;
goto block_31;
}
}
}
}
block_61:
{
lean_object* x_53; uint8_t x_54; 
x_53 = lean_unsigned_to_nat(0u);
x_54 = lean_nat_dec_eq(x_52, x_53);
if (x_54 == 0)
{
lean_object* x_55; uint8_t x_56; 
x_55 = lean_unsigned_to_nat(16u);
x_56 = lean_nat_dec_eq(x_13, x_55);
if (x_56 == 0)
{
x_32 = x_56;
x_33 = x_52;
x_34 = x_55;
x_35 = x_53;
goto block_51;
}
else
{
lean_object* x_57; uint8_t x_58; 
x_57 = lean_array_get_size(x_5);
x_58 = lean_nat_dec_eq(x_57, x_53);
if (x_58 == 0)
{
x_32 = x_56;
x_33 = x_52;
x_34 = x_55;
x_35 = x_53;
goto block_51;
}
else
{
lean_object* x_59; 
lean_dec(x_52);
lean_dec(x_15);
lean_dec(x_13);
lean_dec_ref(x_6);
lean_dec_ref(x_5);
lean_dec(x_4);
x_59 = lean_box(0);
return x_59;
}
}
}
else
{
lean_object* x_60; 
lean_dec(x_52);
lean_dec(x_15);
lean_dec(x_13);
lean_dec_ref(x_6);
lean_dec_ref(x_5);
lean_dec(x_4);
x_60 = lean_box(0);
return x_60;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_putSyms___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; 
x_7 = l_Lydite_Fast_Write_putSyms(x_1, x_2, x_3, x_4, x_5, x_6);
lean_dec(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_slice(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
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
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_14; uint8_t x_15; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_2, x_7);
lean_dec(x_2);
x_9 = lean_nat_add(x_3, x_7);
x_14 = lean_array_get_size(x_1);
x_15 = lean_nat_dec_lt(x_3, x_14);
if (x_15 == 0)
{
lean_dec(x_3);
x_10 = x_5;
goto block_13;
}
else
{
lean_object* x_16; 
x_16 = lean_array_fget_borrowed(x_1, x_3);
lean_dec(x_3);
lean_inc(x_16);
x_10 = x_16;
goto block_13;
}
block_13:
{
lean_object* x_11; 
x_11 = lean_array_push(x_4, x_10);
x_2 = x_8;
x_3 = x_9;
x_4 = x_11;
goto _start;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_slice___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Write_slice(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_headFor(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; lean_object* x_5; uint8_t x_6; lean_object* x_12; lean_object* x_25; lean_object* x_26; uint8_t x_27; 
x_25 = lean_unsigned_to_nat(256u);
x_26 = lean_array_get_size(x_1);
x_27 = lean_nat_dec_lt(x_25, x_26);
if (x_27 == 0)
{
lean_object* x_28; 
x_28 = lean_unsigned_to_nat(0u);
x_12 = x_28;
goto block_24;
}
else
{
lean_object* x_29; 
x_29 = lean_array_fget_borrowed(x_1, x_25);
lean_inc(x_29);
x_12 = x_29;
goto block_24;
}
block_11:
{
if (x_6 == 0)
{
lean_object* x_7; 
lean_dec_ref(x_5);
lean_dec_ref(x_4);
lean_dec_ref(x_3);
x_7 = lean_box(0);
return x_7;
}
else
{
lean_object* x_8; lean_object* x_9; lean_object* x_10; 
x_8 = l_Lydite_Fast_Write_coderOf(x_4, x_5);
lean_dec_ref(x_5);
x_9 = lean_alloc_ctor(0, 2, 0);
lean_ctor_set(x_9, 0, x_8);
lean_ctor_set(x_9, 1, x_3);
x_10 = lean_alloc_ctor(1, 1, 0);
lean_ctor_set(x_10, 0, x_9);
return x_10;
}
}
block_24:
{
lean_object* x_13; uint8_t x_14; 
x_13 = lean_unsigned_to_nat(0u);
x_14 = lean_nat_dec_eq(x_12, x_13);
lean_dec(x_12);
if (x_14 == 0)
{
lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; uint8_t x_21; 
x_15 = l_Lydite_Fast_Write_wordsOf(x_1);
x_16 = lean_ctor_get(x_15, 0);
lean_inc(x_16);
x_17 = lean_ctor_get(x_15, 1);
lean_inc_ref(x_17);
lean_dec_ref(x_15);
x_18 = l_Lydite_Fast_Write_wordsOf(x_2);
x_19 = lean_ctor_get(x_18, 0);
lean_inc(x_19);
x_20 = lean_ctor_get(x_18, 1);
lean_inc_ref(x_20);
lean_dec_ref(x_18);
x_21 = l_Lydite_Fast_Write_usable(x_1, x_16);
lean_dec(x_16);
if (x_21 == 0)
{
lean_dec(x_19);
x_4 = x_17;
x_5 = x_20;
x_6 = x_21;
goto block_11;
}
else
{
uint8_t x_22; 
x_22 = l_Lydite_Fast_Write_usable(x_2, x_19);
lean_dec(x_19);
x_4 = x_17;
x_5 = x_20;
x_6 = x_22;
goto block_11;
}
}
else
{
lean_object* x_23; 
lean_dec_ref(x_3);
x_23 = lean_box(0);
return x_23;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_headFor___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_Write_headFor(x_1, x_2, x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_4;
}
}
static lean_object* _init_l_Lydite_Fast_Write_head___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(19u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_Write_head___closed__1() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(316u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_head(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; uint8_t x_8; 
x_3 = lean_ctor_get(x_1, 3);
lean_inc(x_3);
x_4 = lean_ctor_get(x_1, 4);
lean_inc(x_4);
x_5 = lean_ctor_get(x_1, 5);
lean_inc_ref(x_5);
x_6 = lean_ctor_get(x_1, 6);
lean_inc_ref(x_6);
lean_dec_ref(x_1);
x_7 = lean_unsigned_to_nat(257u);
x_8 = lean_nat_dec_le(x_7, x_3);
if (x_8 == 0)
{
lean_object* x_9; 
lean_dec_ref(x_6);
lean_dec_ref(x_5);
lean_dec(x_4);
lean_dec(x_3);
lean_dec_ref(x_2);
x_9 = lean_box(0);
return x_9;
}
else
{
lean_object* x_10; uint8_t x_11; 
x_10 = lean_unsigned_to_nat(286u);
x_11 = lean_nat_dec_le(x_3, x_10);
if (x_11 == 0)
{
lean_object* x_12; 
lean_dec_ref(x_6);
lean_dec_ref(x_5);
lean_dec(x_4);
lean_dec(x_3);
lean_dec_ref(x_2);
x_12 = lean_box(0);
return x_12;
}
else
{
lean_object* x_13; uint8_t x_14; 
x_13 = lean_unsigned_to_nat(1u);
x_14 = lean_nat_dec_le(x_13, x_4);
if (x_14 == 0)
{
lean_object* x_15; 
lean_dec_ref(x_6);
lean_dec_ref(x_5);
lean_dec(x_4);
lean_dec(x_3);
lean_dec_ref(x_2);
x_15 = lean_box(0);
return x_15;
}
else
{
lean_object* x_16; uint8_t x_17; 
x_16 = lean_unsigned_to_nat(30u);
x_17 = lean_nat_dec_le(x_4, x_16);
if (x_17 == 0)
{
lean_object* x_18; 
lean_dec_ref(x_6);
lean_dec_ref(x_5);
lean_dec(x_4);
lean_dec(x_3);
lean_dec_ref(x_2);
x_18 = lean_box(0);
return x_18;
}
else
{
lean_object* x_19; lean_object* x_20; uint8_t x_21; 
x_19 = lean_unsigned_to_nat(4u);
x_20 = lean_array_get_size(x_5);
x_21 = lean_nat_dec_le(x_19, x_20);
if (x_21 == 0)
{
lean_object* x_22; 
lean_dec_ref(x_6);
lean_dec_ref(x_5);
lean_dec(x_4);
lean_dec(x_3);
lean_dec_ref(x_2);
x_22 = lean_box(0);
return x_22;
}
else
{
lean_object* x_23; uint8_t x_24; 
x_23 = lean_unsigned_to_nat(19u);
x_24 = lean_nat_dec_le(x_20, x_23);
if (x_24 == 0)
{
lean_object* x_25; 
lean_dec_ref(x_6);
lean_dec_ref(x_5);
lean_dec(x_4);
lean_dec(x_3);
lean_dec_ref(x_2);
x_25 = lean_box(0);
return x_25;
}
else
{
lean_object* x_26; uint8_t x_27; 
x_26 = lean_unsigned_to_nat(0u);
x_27 = l_Lydite_Fast_Write_allBelow8(x_5, x_26);
if (x_27 == 0)
{
lean_object* x_28; 
lean_dec_ref(x_6);
lean_dec_ref(x_5);
lean_dec(x_4);
lean_dec(x_3);
lean_dec_ref(x_2);
x_28 = lean_box(0);
return x_28;
}
else
{
lean_object* x_29; lean_object* x_30; lean_object* x_31; lean_object* x_32; lean_object* x_33; lean_object* x_34; uint8_t x_35; 
x_29 = l_Lydite_Fast_Write_head___closed__0;
x_30 = l_Lydite_Fast_Write_clLens(x_5, x_23, x_26, x_29);
x_31 = l_Lydite_Fast_Write_wordsOf(x_30);
lean_dec_ref(x_30);
x_32 = lean_ctor_get(x_31, 0);
lean_inc(x_32);
x_33 = lean_ctor_get(x_31, 1);
lean_inc_ref(x_33);
lean_dec_ref(x_31);
x_34 = lean_unsigned_to_nat(65536u);
x_35 = lean_nat_dec_eq(x_32, x_34);
lean_dec(x_32);
if (x_35 == 0)
{
lean_object* x_36; 
lean_dec_ref(x_33);
lean_dec_ref(x_6);
lean_dec_ref(x_5);
lean_dec(x_4);
lean_dec(x_3);
lean_dec_ref(x_2);
x_36 = lean_box(0);
return x_36;
}
else
{
lean_object* x_37; lean_object* x_38; lean_object* x_39; lean_object* x_40; lean_object* x_41; lean_object* x_42; lean_object* x_43; lean_object* x_44; lean_object* x_45; lean_object* x_46; lean_object* x_47; 
x_37 = lean_nat_add(x_3, x_4);
x_38 = l_Lydite_Fast_Write_head___closed__1;
x_39 = lean_unsigned_to_nat(5u);
x_40 = lean_nat_sub(x_3, x_7);
x_41 = l_Lydite_Fast_Write_Writer_put(x_2, x_39, x_40);
lean_dec(x_40);
x_42 = lean_nat_sub(x_4, x_13);
x_43 = l_Lydite_Fast_Write_Writer_put(x_41, x_39, x_42);
lean_dec(x_42);
x_44 = lean_nat_sub(x_20, x_19);
x_45 = l_Lydite_Fast_Write_Writer_put(x_43, x_19, x_44);
lean_dec(x_44);
x_46 = l_Lydite_Fast_Write_putCls(x_5, x_26, x_45);
lean_dec_ref(x_5);
x_47 = l_Lydite_Fast_Write_putSyms(x_6, x_33, x_37, x_26, x_38, x_46);
lean_dec_ref(x_33);
lean_dec_ref(x_6);
if (lean_obj_tag(x_47) == 0)
{
lean_object* x_48; 
lean_dec(x_37);
lean_dec(x_4);
lean_dec(x_3);
x_48 = lean_box(0);
return x_48;
}
else
{
lean_object* x_49; lean_object* x_50; lean_object* x_51; lean_object* x_52; uint8_t x_53; 
x_49 = lean_ctor_get(x_47, 0);
lean_inc(x_49);
lean_dec_ref(x_47);
x_50 = lean_ctor_get(x_49, 0);
lean_inc_ref(x_50);
x_51 = lean_ctor_get(x_49, 1);
lean_inc_ref(x_51);
lean_dec(x_49);
x_52 = lean_array_get_size(x_50);
x_53 = lean_nat_dec_eq(x_52, x_37);
lean_dec(x_37);
if (x_53 == 0)
{
lean_object* x_54; 
lean_dec_ref(x_51);
lean_dec_ref(x_50);
lean_dec(x_4);
lean_dec(x_3);
x_54 = lean_box(0);
return x_54;
}
else
{
lean_object* x_55; lean_object* x_56; lean_object* x_57; lean_object* x_58; lean_object* x_59; 
x_55 = lean_mk_empty_array_with_capacity(x_3);
lean_inc(x_3);
x_56 = l_Lydite_Fast_Write_slice(x_50, x_3, x_26, x_55);
x_57 = lean_mk_empty_array_with_capacity(x_4);
x_58 = l_Lydite_Fast_Write_slice(x_50, x_4, x_3, x_57);
lean_dec_ref(x_50);
x_59 = l_Lydite_Fast_Write_headFor(x_56, x_58, x_51);
lean_dec_ref(x_58);
lean_dec_ref(x_56);
return x_59;
}
}
}
}
}
}
}
}
}
}
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Write(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_WriteHead(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Write(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
l_Lydite_Fast_Write_head___closed__0 = _init_l_Lydite_Fast_Write_head___closed__0();
lean_mark_persistent(l_Lydite_Fast_Write_head___closed__0);
l_Lydite_Fast_Write_head___closed__1 = _init_l_Lydite_Fast_Write_head___closed__1();
lean_mark_persistent(l_Lydite_Fast_Write_head___closed__1);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

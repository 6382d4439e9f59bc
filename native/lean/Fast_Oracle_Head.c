// Lean compiler output
// Module: Lydite.Fast.Oracle.Head
// Imports: public import Init public import Lydite.Fast.Oracle.Lengths
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
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_copyLens(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_mk_empty_array_with_capacity(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_symBits(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_symBits_go(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_headOf(lean_object*, lean_object*);
lean_object* lean_array_push(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_nothings(lean_object*, lean_object*, lean_object*);
lean_object* lean_array_fset(lean_object*, lean_object*, lean_object*);
lean_object* lean_array_fget_borrowed(lean_object*, lean_object*);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_symBits___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_sent(lean_object*);
static lean_object* l_Lydite_Fast_Oracle_headOf___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_inOrder___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_sentCount(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_runOf___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_Oracle_headOf___closed__3;
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_repeats(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_sent___boxed(lean_object*);
static lean_object* l_Lydite_Fast_Oracle_headOf___closed__1;
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_countSyms(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_trimmed___boxed(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_inOrder(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_atLeastTwo(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_spell___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_copyLens___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_plain(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_countSyms___boxed(lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_Oracle_headOf___closed__2;
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_symBits_go___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_runOf(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_headOf___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_sentCount___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_trimmed(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_spell(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Oracle_used(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Oracle_lengths(lean_object*, lean_object*, lean_object*);
lean_object* lean_array_get_size(lean_object*);
lean_object* l_Lydite_Fast_Oracle_zeros(lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_runOf(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; uint8_t x_7; 
x_6 = lean_unsigned_to_nat(0u);
x_7 = lean_nat_dec_eq(x_5, x_6);
if (x_7 == 1)
{
lean_dec(x_5);
lean_dec(x_3);
return x_4;
}
else
{
lean_object* x_8; uint8_t x_9; 
x_8 = lean_array_get_size(x_1);
x_9 = lean_nat_dec_lt(x_3, x_8);
if (x_9 == 0)
{
lean_dec(x_5);
lean_dec(x_3);
return x_4;
}
else
{
lean_object* x_10; uint8_t x_11; 
x_10 = lean_array_fget_borrowed(x_1, x_3);
x_11 = lean_nat_dec_eq(x_10, x_2);
if (x_11 == 0)
{
lean_dec(x_5);
lean_dec(x_3);
return x_4;
}
else
{
lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; 
x_12 = lean_unsigned_to_nat(1u);
x_13 = lean_nat_sub(x_5, x_12);
lean_dec(x_5);
x_14 = lean_nat_add(x_3, x_12);
lean_dec(x_3);
x_15 = lean_nat_add(x_4, x_12);
lean_dec(x_4);
x_3 = x_14;
x_4 = x_15;
x_5 = x_13;
goto _start;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_runOf___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_Oracle_runOf(x_1, x_2, x_3, x_4, x_5);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_plain(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(0u);
x_5 = lean_nat_dec_eq(x_2, x_4);
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
x_7 = lean_nat_sub(x_2, x_6);
lean_dec(x_2);
lean_inc(x_1);
x_8 = lean_array_push(x_3, x_1);
x_2 = x_7;
x_3 = x_8;
goto _start;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_repeats(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(0u);
x_6 = lean_nat_dec_eq(x_4, x_5);
if (x_6 == 1)
{
lean_object* x_7; 
lean_dec(x_4);
x_7 = l_Lydite_Fast_Oracle_plain(x_1, x_2, x_3);
return x_7;
}
else
{
lean_object* x_8; uint8_t x_9; 
x_8 = lean_unsigned_to_nat(3u);
x_9 = lean_nat_dec_lt(x_2, x_8);
if (x_9 == 0)
{
lean_object* x_10; uint8_t x_11; 
x_10 = lean_unsigned_to_nat(6u);
x_11 = lean_nat_dec_le(x_2, x_10);
if (x_11 == 0)
{
lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_24; uint8_t x_25; 
x_12 = lean_unsigned_to_nat(1u);
x_13 = lean_nat_sub(x_4, x_12);
lean_dec(x_4);
x_24 = lean_unsigned_to_nat(9u);
x_25 = lean_nat_dec_lt(x_2, x_24);
if (x_25 == 0)
{
x_14 = x_10;
goto block_23;
}
else
{
lean_object* x_26; 
x_26 = lean_nat_sub(x_2, x_8);
x_14 = x_26;
goto block_23;
}
block_23:
{
lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; 
x_15 = lean_nat_sub(x_2, x_14);
lean_dec(x_2);
x_16 = lean_unsigned_to_nat(16u);
x_17 = lean_unsigned_to_nat(32u);
x_18 = lean_nat_sub(x_14, x_8);
lean_dec(x_14);
x_19 = lean_nat_mul(x_17, x_18);
lean_dec(x_18);
x_20 = lean_nat_add(x_16, x_19);
lean_dec(x_19);
x_21 = lean_array_push(x_3, x_20);
x_2 = x_15;
x_3 = x_21;
x_4 = x_13;
goto _start;
}
}
else
{
lean_object* x_27; lean_object* x_28; lean_object* x_29; lean_object* x_30; lean_object* x_31; lean_object* x_32; 
lean_dec(x_4);
lean_dec(x_1);
x_27 = lean_unsigned_to_nat(16u);
x_28 = lean_unsigned_to_nat(32u);
x_29 = lean_nat_sub(x_2, x_8);
lean_dec(x_2);
x_30 = lean_nat_mul(x_28, x_29);
lean_dec(x_29);
x_31 = lean_nat_add(x_27, x_30);
lean_dec(x_30);
x_32 = lean_array_push(x_3, x_31);
return x_32;
}
}
else
{
lean_object* x_33; 
lean_dec(x_4);
x_33 = l_Lydite_Fast_Oracle_plain(x_1, x_2, x_3);
return x_33;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_nothings(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(0u);
x_5 = lean_nat_dec_eq(x_3, x_4);
if (x_5 == 1)
{
lean_object* x_6; 
lean_dec(x_3);
x_6 = l_Lydite_Fast_Oracle_plain(x_4, x_1, x_2);
return x_6;
}
else
{
lean_object* x_7; uint8_t x_8; 
x_7 = lean_unsigned_to_nat(3u);
x_8 = lean_nat_dec_lt(x_1, x_7);
if (x_8 == 0)
{
lean_object* x_9; uint8_t x_10; 
x_9 = lean_unsigned_to_nat(11u);
x_10 = lean_nat_dec_lt(x_1, x_9);
if (x_10 == 0)
{
lean_object* x_11; uint8_t x_12; 
x_11 = lean_unsigned_to_nat(138u);
x_12 = lean_nat_dec_le(x_1, x_11);
if (x_12 == 0)
{
lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; 
x_13 = lean_unsigned_to_nat(1u);
x_14 = lean_nat_sub(x_3, x_13);
lean_dec(x_3);
x_15 = lean_nat_sub(x_1, x_11);
lean_dec(x_1);
x_16 = lean_unsigned_to_nat(4082u);
x_17 = lean_array_push(x_2, x_16);
x_1 = x_15;
x_2 = x_17;
x_3 = x_14;
goto _start;
}
else
{
lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; 
lean_dec(x_3);
x_19 = lean_unsigned_to_nat(18u);
x_20 = lean_unsigned_to_nat(32u);
x_21 = lean_nat_sub(x_1, x_9);
lean_dec(x_1);
x_22 = lean_nat_mul(x_20, x_21);
lean_dec(x_21);
x_23 = lean_nat_add(x_19, x_22);
lean_dec(x_22);
x_24 = lean_array_push(x_2, x_23);
return x_24;
}
}
else
{
lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; lean_object* x_29; lean_object* x_30; 
lean_dec(x_3);
x_25 = lean_unsigned_to_nat(17u);
x_26 = lean_unsigned_to_nat(32u);
x_27 = lean_nat_sub(x_1, x_7);
lean_dec(x_1);
x_28 = lean_nat_mul(x_26, x_27);
lean_dec(x_27);
x_29 = lean_nat_add(x_25, x_28);
lean_dec(x_28);
x_30 = lean_array_push(x_2, x_29);
return x_30;
}
}
else
{
lean_object* x_31; 
lean_dec(x_3);
x_31 = l_Lydite_Fast_Oracle_plain(x_4, x_1, x_2);
return x_31;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_spell(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(0u);
x_6 = lean_nat_dec_eq(x_4, x_5);
if (x_6 == 1)
{
lean_dec(x_4);
lean_dec(x_2);
return x_3;
}
else
{
lean_object* x_7; uint8_t x_8; 
x_7 = lean_array_get_size(x_1);
x_8 = lean_nat_dec_lt(x_2, x_7);
if (x_8 == 0)
{
lean_dec(x_4);
lean_dec(x_2);
return x_3;
}
else
{
lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; uint8_t x_14; 
x_9 = lean_unsigned_to_nat(1u);
x_10 = lean_nat_sub(x_4, x_9);
lean_dec(x_4);
x_11 = lean_array_fget_borrowed(x_1, x_2);
x_12 = lean_unsigned_to_nat(400u);
lean_inc(x_2);
x_13 = l_Lydite_Fast_Oracle_runOf(x_1, x_11, x_2, x_5, x_12);
x_14 = lean_nat_dec_eq(x_11, x_5);
if (x_14 == 0)
{
lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; 
x_15 = lean_nat_add(x_2, x_13);
lean_dec(x_2);
x_16 = lean_nat_sub(x_13, x_9);
lean_dec(x_13);
lean_inc(x_11);
x_17 = lean_array_push(x_3, x_11);
x_18 = lean_unsigned_to_nat(64u);
lean_inc(x_11);
x_19 = l_Lydite_Fast_Oracle_repeats(x_11, x_16, x_17, x_18);
x_2 = x_15;
x_3 = x_19;
x_4 = x_10;
goto _start;
}
else
{
lean_object* x_21; lean_object* x_22; lean_object* x_23; 
x_21 = lean_nat_add(x_2, x_13);
lean_dec(x_2);
x_22 = lean_unsigned_to_nat(4u);
x_23 = l_Lydite_Fast_Oracle_nothings(x_13, x_3, x_22);
x_2 = x_21;
x_3 = x_23;
x_4 = x_10;
goto _start;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_spell___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Oracle_spell(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_countSyms(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(0u);
x_5 = lean_nat_dec_eq(x_2, x_4);
if (x_5 == 1)
{
lean_dec(x_2);
return x_3;
}
else
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_17; lean_object* x_24; uint8_t x_25; 
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_nat_sub(x_2, x_6);
lean_dec(x_2);
x_24 = lean_array_get_size(x_1);
x_25 = lean_nat_dec_lt(x_7, x_24);
if (x_25 == 0)
{
x_17 = x_4;
goto block_23;
}
else
{
lean_object* x_26; 
x_26 = lean_array_fget_borrowed(x_1, x_7);
lean_inc(x_26);
x_17 = x_26;
goto block_23;
}
block_16:
{
lean_object* x_10; uint8_t x_11; 
x_10 = lean_array_get_size(x_3);
x_11 = lean_nat_dec_lt(x_8, x_10);
if (x_11 == 0)
{
lean_dec(x_9);
lean_dec(x_8);
x_2 = x_7;
goto _start;
}
else
{
lean_object* x_13; lean_object* x_14; 
x_13 = lean_nat_add(x_9, x_6);
lean_dec(x_9);
x_14 = lean_array_fset(x_3, x_8, x_13);
lean_dec(x_8);
x_2 = x_7;
x_3 = x_14;
goto _start;
}
}
block_23:
{
lean_object* x_18; lean_object* x_19; lean_object* x_20; uint8_t x_21; 
x_18 = lean_unsigned_to_nat(32u);
x_19 = lean_nat_mod(x_17, x_18);
lean_dec(x_17);
x_20 = lean_array_get_size(x_3);
x_21 = lean_nat_dec_lt(x_19, x_20);
if (x_21 == 0)
{
x_8 = x_19;
x_9 = x_4;
goto block_16;
}
else
{
lean_object* x_22; 
x_22 = lean_array_fget_borrowed(x_3, x_19);
lean_inc(x_22);
x_8 = x_19;
x_9 = x_22;
goto block_16;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_countSyms___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_Oracle_countSyms(x_1, x_2, x_3);
lean_dec_ref(x_1);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_sent(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(3u);
x_3 = lean_nat_dec_lt(x_1, x_2);
if (x_3 == 0)
{
uint8_t x_4; 
x_4 = lean_nat_dec_eq(x_1, x_2);
if (x_4 == 0)
{
lean_object* x_5; lean_object* x_6; lean_object* x_7; uint8_t x_8; 
x_5 = lean_unsigned_to_nat(2u);
x_6 = lean_nat_mod(x_1, x_5);
x_7 = lean_unsigned_to_nat(0u);
x_8 = lean_nat_dec_eq(x_6, x_7);
lean_dec(x_6);
if (x_8 == 0)
{
lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; 
x_9 = lean_unsigned_to_nat(7u);
x_10 = lean_unsigned_to_nat(5u);
x_11 = lean_nat_sub(x_1, x_10);
x_12 = lean_unsigned_to_nat(1u);
x_13 = lean_nat_shiftr(x_11, x_12);
lean_dec(x_11);
x_14 = lean_nat_sub(x_9, x_13);
lean_dec(x_13);
return x_14;
}
else
{
lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; 
x_15 = lean_unsigned_to_nat(8u);
x_16 = lean_unsigned_to_nat(4u);
x_17 = lean_nat_sub(x_1, x_16);
x_18 = lean_unsigned_to_nat(1u);
x_19 = lean_nat_shiftr(x_17, x_18);
lean_dec(x_17);
x_20 = lean_nat_add(x_15, x_19);
lean_dec(x_19);
return x_20;
}
}
else
{
lean_object* x_21; 
x_21 = lean_unsigned_to_nat(0u);
return x_21;
}
}
else
{
lean_object* x_22; lean_object* x_23; 
x_22 = lean_unsigned_to_nat(16u);
x_23 = lean_nat_add(x_22, x_1);
return x_23;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_sent___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_Oracle_sent(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_inOrder(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
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
x_14 = l_Lydite_Fast_Oracle_sent(x_3);
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
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_inOrder___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Oracle_inOrder(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_sentCount(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_unsigned_to_nat(0u);
x_4 = lean_nat_dec_eq(x_2, x_3);
if (x_4 == 1)
{
lean_object* x_5; 
lean_dec(x_2);
x_5 = lean_unsigned_to_nat(4u);
return x_5;
}
else
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_13; uint8_t x_14; 
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_nat_sub(x_2, x_6);
lean_dec(x_2);
x_8 = lean_nat_add(x_7, x_6);
x_13 = lean_unsigned_to_nat(4u);
x_14 = lean_nat_dec_le(x_8, x_13);
if (x_14 == 0)
{
lean_object* x_15; lean_object* x_16; uint8_t x_17; 
x_15 = l_Lydite_Fast_Oracle_sent(x_7);
x_16 = lean_array_get_size(x_1);
x_17 = lean_nat_dec_lt(x_15, x_16);
if (x_17 == 0)
{
lean_dec(x_15);
x_9 = x_3;
goto block_12;
}
else
{
lean_object* x_18; 
x_18 = lean_array_fget_borrowed(x_1, x_15);
lean_dec(x_15);
lean_inc(x_18);
x_9 = x_18;
goto block_12;
}
}
else
{
lean_dec(x_8);
lean_dec(x_7);
return x_13;
}
block_12:
{
uint8_t x_10; 
x_10 = lean_nat_dec_eq(x_9, x_3);
lean_dec(x_9);
if (x_10 == 0)
{
lean_dec(x_7);
return x_8;
}
else
{
lean_dec(x_8);
x_2 = x_7;
goto _start;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_sentCount___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Oracle_sentCount(x_1, x_2);
lean_dec_ref(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_trimmed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(0u);
x_5 = lean_nat_dec_eq(x_3, x_4);
if (x_5 == 1)
{
lean_dec(x_3);
lean_inc(x_2);
return x_2;
}
else
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; uint8_t x_13; 
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_nat_sub(x_3, x_6);
lean_dec(x_3);
x_8 = lean_nat_add(x_7, x_6);
x_13 = lean_nat_dec_le(x_8, x_2);
if (x_13 == 0)
{
lean_object* x_14; uint8_t x_15; 
x_14 = lean_array_get_size(x_1);
x_15 = lean_nat_dec_lt(x_7, x_14);
if (x_15 == 0)
{
x_9 = x_4;
goto block_12;
}
else
{
lean_object* x_16; 
x_16 = lean_array_fget_borrowed(x_1, x_7);
lean_inc(x_16);
x_9 = x_16;
goto block_12;
}
}
else
{
lean_dec(x_8);
lean_dec(x_7);
lean_inc(x_2);
return x_2;
}
block_12:
{
uint8_t x_10; 
x_10 = lean_nat_dec_eq(x_9, x_4);
lean_dec(x_9);
if (x_10 == 0)
{
lean_dec(x_7);
return x_8;
}
else
{
lean_dec(x_8);
x_3 = x_7;
goto _start;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_trimmed___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_Oracle_trimmed(x_1, x_2, x_3);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_copyLens(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
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
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_copyLens___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Oracle_copyLens(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_symBits_go(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(0u);
x_6 = lean_nat_dec_eq(x_3, x_5);
if (x_6 == 1)
{
lean_dec(x_3);
return x_4;
}
else
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_15; lean_object* x_20; uint8_t x_21; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_3, x_7);
lean_dec(x_3);
x_20 = lean_array_get_size(x_2);
x_21 = lean_nat_dec_lt(x_8, x_20);
if (x_21 == 0)
{
x_15 = x_5;
goto block_19;
}
else
{
lean_object* x_22; 
x_22 = lean_array_fget_borrowed(x_2, x_8);
lean_inc(x_22);
x_15 = x_22;
goto block_19;
}
block_14:
{
lean_object* x_11; lean_object* x_12; 
x_11 = lean_nat_mul(x_9, x_10);
lean_dec(x_10);
lean_dec(x_9);
x_12 = lean_nat_add(x_4, x_11);
lean_dec(x_11);
lean_dec(x_4);
x_3 = x_8;
x_4 = x_12;
goto _start;
}
block_19:
{
lean_object* x_16; uint8_t x_17; 
x_16 = lean_array_get_size(x_1);
x_17 = lean_nat_dec_lt(x_8, x_16);
if (x_17 == 0)
{
x_9 = x_15;
x_10 = x_5;
goto block_14;
}
else
{
lean_object* x_18; 
x_18 = lean_array_fget_borrowed(x_1, x_8);
lean_inc(x_18);
x_9 = x_15;
x_10 = x_18;
goto block_14;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_symBits_go___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Oracle_symBits_go(x_1, x_2, x_3, x_4);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_symBits(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_13; lean_object* x_14; lean_object* x_24; lean_object* x_33; lean_object* x_34; uint8_t x_35; 
x_33 = lean_unsigned_to_nat(16u);
x_34 = lean_array_get_size(x_2);
x_35 = lean_nat_dec_lt(x_33, x_34);
if (x_35 == 0)
{
lean_object* x_36; 
x_36 = lean_unsigned_to_nat(0u);
x_24 = x_36;
goto block_32;
}
else
{
lean_object* x_37; 
x_37 = lean_array_fget_borrowed(x_2, x_33);
lean_inc(x_37);
x_24 = x_37;
goto block_32;
}
block_12:
{
lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; 
x_5 = lean_unsigned_to_nat(7u);
x_6 = lean_nat_mul(x_4, x_5);
lean_dec(x_4);
x_7 = lean_nat_add(x_3, x_6);
lean_dec(x_6);
lean_dec(x_3);
x_8 = lean_unsigned_to_nat(19u);
x_9 = lean_unsigned_to_nat(0u);
x_10 = l_Lydite_Fast_Oracle_symBits_go(x_1, x_2, x_8, x_9);
x_11 = lean_nat_add(x_7, x_10);
lean_dec(x_10);
lean_dec(x_7);
return x_11;
}
block_23:
{
lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; uint8_t x_20; 
x_15 = lean_unsigned_to_nat(3u);
x_16 = lean_nat_mul(x_14, x_15);
lean_dec(x_14);
x_17 = lean_nat_add(x_13, x_16);
lean_dec(x_16);
lean_dec(x_13);
x_18 = lean_unsigned_to_nat(18u);
x_19 = lean_array_get_size(x_2);
x_20 = lean_nat_dec_lt(x_18, x_19);
if (x_20 == 0)
{
lean_object* x_21; 
x_21 = lean_unsigned_to_nat(0u);
x_3 = x_17;
x_4 = x_21;
goto block_12;
}
else
{
lean_object* x_22; 
x_22 = lean_array_fget_borrowed(x_2, x_18);
lean_inc(x_22);
x_3 = x_17;
x_4 = x_22;
goto block_12;
}
}
block_32:
{
lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; uint8_t x_29; 
x_25 = lean_unsigned_to_nat(2u);
x_26 = lean_nat_mul(x_24, x_25);
lean_dec(x_24);
x_27 = lean_unsigned_to_nat(17u);
x_28 = lean_array_get_size(x_2);
x_29 = lean_nat_dec_lt(x_27, x_28);
if (x_29 == 0)
{
lean_object* x_30; 
x_30 = lean_unsigned_to_nat(0u);
x_13 = x_26;
x_14 = x_30;
goto block_23;
}
else
{
lean_object* x_31; 
x_31 = lean_array_fget_borrowed(x_2, x_27);
lean_inc(x_31);
x_13 = x_26;
x_14 = x_31;
goto block_23;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_symBits___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Oracle_symBits(x_1, x_2);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_atLeastTwo(lean_object* x_1) {
_start:
{
lean_object* x_2; lean_object* x_3; lean_object* x_4; lean_object* x_11; lean_object* x_22; uint8_t x_23; 
x_2 = lean_unsigned_to_nat(0u);
x_22 = lean_array_get_size(x_1);
x_23 = lean_nat_dec_lt(x_2, x_22);
if (x_23 == 0)
{
x_11 = x_2;
goto block_21;
}
else
{
lean_object* x_24; 
x_24 = lean_array_fget_borrowed(x_1, x_2);
lean_inc(x_24);
x_11 = x_24;
goto block_21;
}
block_10:
{
uint8_t x_5; 
x_5 = lean_nat_dec_eq(x_4, x_2);
lean_dec(x_4);
if (x_5 == 0)
{
return x_1;
}
else
{
lean_object* x_6; uint8_t x_7; 
x_6 = lean_array_get_size(x_1);
x_7 = lean_nat_dec_lt(x_3, x_6);
if (x_7 == 0)
{
return x_1;
}
else
{
lean_object* x_8; lean_object* x_9; 
x_8 = lean_unsigned_to_nat(1u);
x_9 = lean_array_fset(x_1, x_3, x_8);
return x_9;
}
}
}
block_21:
{
uint8_t x_12; 
x_12 = lean_nat_dec_eq(x_11, x_2);
lean_dec(x_11);
if (x_12 == 0)
{
lean_object* x_13; lean_object* x_14; uint8_t x_15; 
x_13 = lean_unsigned_to_nat(18u);
x_14 = lean_array_get_size(x_1);
x_15 = lean_nat_dec_lt(x_13, x_14);
if (x_15 == 0)
{
x_3 = x_13;
x_4 = x_2;
goto block_10;
}
else
{
lean_object* x_16; 
x_16 = lean_array_fget_borrowed(x_1, x_13);
lean_inc(x_16);
x_3 = x_13;
x_4 = x_16;
goto block_10;
}
}
else
{
lean_object* x_17; uint8_t x_18; 
x_17 = lean_array_get_size(x_1);
x_18 = lean_nat_dec_lt(x_2, x_17);
if (x_18 == 0)
{
return x_1;
}
else
{
lean_object* x_19; lean_object* x_20; 
x_19 = lean_unsigned_to_nat(1u);
x_20 = lean_array_fset(x_1, x_2, x_19);
return x_20;
}
}
}
}
}
static lean_object* _init_l_Lydite_Fast_Oracle_headOf___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(316u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_Oracle_headOf___closed__1() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(19u);
x_2 = l_Lydite_Fast_Oracle_zeros(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_Oracle_headOf___closed__2() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(19u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_Oracle_headOf___closed__3() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_headOf(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_31; lean_object* x_32; lean_object* x_33; lean_object* x_34; lean_object* x_35; uint8_t x_36; 
x_3 = lean_unsigned_to_nat(257u);
x_4 = lean_unsigned_to_nat(286u);
x_5 = l_Lydite_Fast_Oracle_trimmed(x_1, x_3, x_4);
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_unsigned_to_nat(30u);
x_8 = l_Lydite_Fast_Oracle_trimmed(x_2, x_6, x_7);
x_9 = lean_unsigned_to_nat(0u);
x_10 = l_Lydite_Fast_Oracle_headOf___closed__0;
lean_inc(x_5);
x_11 = l_Lydite_Fast_Oracle_copyLens(x_1, x_5, x_9, x_10);
lean_inc(x_8);
x_12 = l_Lydite_Fast_Oracle_copyLens(x_2, x_8, x_9, x_11);
x_13 = lean_unsigned_to_nat(317u);
x_14 = l_Lydite_Fast_Oracle_spell(x_12, x_9, x_10, x_13);
lean_dec_ref(x_12);
x_15 = lean_array_get_size(x_14);
x_16 = lean_unsigned_to_nat(19u);
x_17 = l_Lydite_Fast_Oracle_headOf___closed__1;
x_18 = l_Lydite_Fast_Oracle_countSyms(x_14, x_15, x_17);
x_31 = lean_unsigned_to_nat(7u);
x_32 = l_Lydite_Fast_Oracle_headOf___closed__3;
x_33 = l_Lydite_Fast_Oracle_used(x_18, x_16, x_9, x_32);
x_34 = lean_array_get_size(x_33);
lean_dec_ref(x_33);
x_35 = lean_unsigned_to_nat(2u);
x_36 = lean_nat_dec_lt(x_34, x_35);
if (x_36 == 0)
{
lean_object* x_37; 
x_37 = l_Lydite_Fast_Oracle_lengths(x_18, x_16, x_31);
x_19 = x_37;
goto block_30;
}
else
{
lean_object* x_38; lean_object* x_39; 
lean_inc_ref(x_18);
x_38 = l_Lydite_Fast_Oracle_atLeastTwo(x_18);
x_39 = l_Lydite_Fast_Oracle_lengths(x_38, x_16, x_31);
lean_dec_ref(x_38);
x_19 = x_39;
goto block_30;
}
block_30:
{
lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; lean_object* x_29; 
x_20 = l_Lydite_Fast_Oracle_sentCount(x_19, x_16);
x_21 = l_Lydite_Fast_Oracle_headOf___closed__2;
lean_inc(x_20);
x_22 = l_Lydite_Fast_Oracle_inOrder(x_19, x_20, x_9, x_21);
x_23 = lean_unsigned_to_nat(14u);
x_24 = lean_unsigned_to_nat(3u);
x_25 = lean_nat_mul(x_24, x_20);
lean_dec(x_20);
x_26 = lean_nat_add(x_23, x_25);
lean_dec(x_25);
x_27 = l_Lydite_Fast_Oracle_symBits(x_19, x_18);
lean_dec_ref(x_18);
lean_dec_ref(x_19);
x_28 = lean_nat_add(x_26, x_27);
lean_dec(x_27);
lean_dec(x_26);
x_29 = lean_alloc_ctor(0, 5, 0);
lean_ctor_set(x_29, 0, x_5);
lean_ctor_set(x_29, 1, x_8);
lean_ctor_set(x_29, 2, x_22);
lean_ctor_set(x_29, 3, x_14);
lean_ctor_set(x_29, 4, x_28);
return x_29;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_headOf___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Oracle_headOf(x_1, x_2);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_3;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Oracle_Lengths(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Oracle_Head(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Oracle_Lengths(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
l_Lydite_Fast_Oracle_headOf___closed__0 = _init_l_Lydite_Fast_Oracle_headOf___closed__0();
lean_mark_persistent(l_Lydite_Fast_Oracle_headOf___closed__0);
l_Lydite_Fast_Oracle_headOf___closed__1 = _init_l_Lydite_Fast_Oracle_headOf___closed__1();
lean_mark_persistent(l_Lydite_Fast_Oracle_headOf___closed__1);
l_Lydite_Fast_Oracle_headOf___closed__2 = _init_l_Lydite_Fast_Oracle_headOf___closed__2();
lean_mark_persistent(l_Lydite_Fast_Oracle_headOf___closed__2);
l_Lydite_Fast_Oracle_headOf___closed__3 = _init_l_Lydite_Fast_Oracle_headOf___closed__3();
lean_mark_persistent(l_Lydite_Fast_Oracle_headOf___closed__3);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

// Lean compiler output
// Module: Lydite.Fast.Oracle.Lengths
// Imports: public import Init public import Lydite.Fast.Symbols
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
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_weights(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_census___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_mend(lean_object*, lean_object*, lean_object*);
lean_object* lean_array_push(lean_object*, lean_object*);
lean_object* lean_array_fset(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_kraft(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_array_fget_borrowed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_kraft___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_sorted(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lighter___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_assign(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_used___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_assign___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_census(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_longestUnder___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lighter(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_sinkAll(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_sinkAll___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_join(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_mend___boxed(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_sink(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_pad(lean_object*, lean_object*, lean_object*);
lean_object* lean_array_fget(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_join___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_weights___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_shiftl(lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lengths___boxed(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_used(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lengths(lean_object*, lean_object*, lean_object*);
lean_object* lean_array_get_size(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_zeros(lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_depths(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_sink___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_longestUnder(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_zeros(lean_object* x_1) {
_start:
{
lean_object* x_2; lean_object* x_3; lean_object* x_4; 
x_2 = lean_unsigned_to_nat(0u);
x_3 = lean_mk_empty_array_with_capacity(x_1);
x_4 = l_Lydite_Fast_pad(x_1, x_2, x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_used(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
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
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_19; uint8_t x_20; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_2, x_7);
lean_dec(x_2);
x_19 = lean_array_get_size(x_1);
x_20 = lean_nat_dec_lt(x_3, x_19);
if (x_20 == 0)
{
x_9 = x_5;
goto block_18;
}
else
{
lean_object* x_21; 
x_21 = lean_array_fget_borrowed(x_1, x_3);
lean_inc(x_21);
x_9 = x_21;
goto block_18;
}
block_18:
{
lean_object* x_10; uint8_t x_11; 
x_10 = lean_nat_add(x_3, x_7);
x_11 = lean_nat_dec_eq(x_9, x_5);
if (x_11 == 0)
{
lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; 
x_12 = lean_unsigned_to_nat(512u);
x_13 = lean_nat_mul(x_9, x_12);
lean_dec(x_9);
x_14 = lean_nat_add(x_13, x_3);
lean_dec(x_3);
lean_dec(x_13);
x_15 = lean_array_push(x_4, x_14);
x_2 = x_8;
x_3 = x_10;
x_4 = x_15;
goto _start;
}
else
{
lean_dec(x_9);
lean_dec(x_3);
x_2 = x_8;
x_3 = x_10;
goto _start;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_used___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Oracle_used(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_sink(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; uint8_t x_7; 
x_6 = lean_unsigned_to_nat(0u);
x_7 = lean_nat_dec_eq(x_5, x_6);
if (x_7 == 1)
{
lean_object* x_8; uint8_t x_9; 
lean_dec(x_5);
x_8 = lean_array_get_size(x_1);
x_9 = lean_nat_dec_lt(x_4, x_8);
if (x_9 == 0)
{
lean_dec(x_4);
lean_dec(x_3);
return x_1;
}
else
{
lean_object* x_10; 
x_10 = lean_array_fset(x_1, x_4, x_3);
lean_dec(x_4);
return x_10;
}
}
else
{
uint8_t x_11; 
x_11 = lean_nat_dec_le(x_2, x_4);
if (x_11 == 0)
{
lean_object* x_12; uint8_t x_13; 
lean_dec(x_5);
x_12 = lean_array_get_size(x_1);
x_13 = lean_nat_dec_lt(x_4, x_12);
if (x_13 == 0)
{
lean_dec(x_4);
lean_dec(x_3);
return x_1;
}
else
{
lean_object* x_14; 
x_14 = lean_array_fset(x_1, x_4, x_3);
lean_dec(x_4);
return x_14;
}
}
else
{
lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_29; uint8_t x_30; 
x_15 = lean_unsigned_to_nat(1u);
x_16 = lean_nat_sub(x_5, x_15);
lean_dec(x_5);
x_17 = lean_nat_sub(x_4, x_2);
x_29 = lean_array_get_size(x_1);
x_30 = lean_nat_dec_lt(x_17, x_29);
if (x_30 == 0)
{
x_18 = x_6;
goto block_28;
}
else
{
lean_object* x_31; 
x_31 = lean_array_fget_borrowed(x_1, x_17);
lean_inc(x_31);
x_18 = x_31;
goto block_28;
}
block_28:
{
uint8_t x_19; 
x_19 = lean_nat_dec_lt(x_3, x_18);
if (x_19 == 0)
{
lean_object* x_20; uint8_t x_21; 
lean_dec(x_18);
lean_dec(x_17);
lean_dec(x_16);
x_20 = lean_array_get_size(x_1);
x_21 = lean_nat_dec_lt(x_4, x_20);
if (x_21 == 0)
{
lean_dec(x_4);
lean_dec(x_3);
return x_1;
}
else
{
lean_object* x_22; 
x_22 = lean_array_fset(x_1, x_4, x_3);
lean_dec(x_4);
return x_22;
}
}
else
{
lean_object* x_23; uint8_t x_24; 
x_23 = lean_array_get_size(x_1);
x_24 = lean_nat_dec_lt(x_4, x_23);
if (x_24 == 0)
{
lean_dec(x_18);
lean_dec(x_4);
x_4 = x_17;
x_5 = x_16;
goto _start;
}
else
{
lean_object* x_26; 
x_26 = lean_array_fset(x_1, x_4, x_18);
lean_dec(x_4);
x_1 = x_26;
x_4 = x_17;
x_5 = x_16;
goto _start;
}
}
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_sink___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_Oracle_sink(x_1, x_2, x_3, x_4, x_5);
lean_dec(x_2);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_sinkAll(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(0u);
x_6 = lean_nat_dec_eq(x_4, x_5);
if (x_6 == 1)
{
lean_dec(x_4);
lean_dec(x_3);
return x_1;
}
else
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_15; uint8_t x_16; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_4, x_7);
lean_dec(x_4);
x_15 = lean_array_get_size(x_1);
x_16 = lean_nat_dec_lt(x_3, x_15);
if (x_16 == 0)
{
x_9 = x_5;
goto block_14;
}
else
{
lean_object* x_17; 
x_17 = lean_array_fget_borrowed(x_1, x_3);
lean_inc(x_17);
x_9 = x_17;
goto block_14;
}
block_14:
{
lean_object* x_10; lean_object* x_11; lean_object* x_12; 
x_10 = lean_unsigned_to_nat(512u);
lean_inc(x_3);
x_11 = l_Lydite_Fast_Oracle_sink(x_1, x_2, x_9, x_3, x_10);
x_12 = lean_nat_add(x_3, x_7);
lean_dec(x_3);
x_1 = x_11;
x_3 = x_12;
x_4 = x_8;
goto _start;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_sinkAll___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Oracle_sinkAll(x_1, x_2, x_3, x_4);
lean_dec(x_2);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_sorted(lean_object* x_1) {
_start:
{
lean_object* x_2; lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; 
x_2 = lean_array_get_size(x_1);
x_3 = lean_unsigned_to_nat(57u);
x_4 = lean_nat_sub(x_2, x_3);
x_5 = l_Lydite_Fast_Oracle_sinkAll(x_1, x_3, x_3, x_4);
x_6 = lean_unsigned_to_nat(23u);
x_7 = lean_nat_sub(x_2, x_6);
x_8 = l_Lydite_Fast_Oracle_sinkAll(x_5, x_6, x_6, x_7);
x_9 = lean_unsigned_to_nat(10u);
x_10 = lean_nat_sub(x_2, x_9);
x_11 = l_Lydite_Fast_Oracle_sinkAll(x_8, x_9, x_9, x_10);
x_12 = lean_unsigned_to_nat(4u);
x_13 = lean_nat_sub(x_2, x_12);
x_14 = l_Lydite_Fast_Oracle_sinkAll(x_11, x_12, x_12, x_13);
x_15 = lean_unsigned_to_nat(1u);
x_16 = lean_nat_sub(x_2, x_15);
x_17 = l_Lydite_Fast_Oracle_sinkAll(x_14, x_15, x_15, x_16);
return x_17;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lighter(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; lean_object* x_6; lean_object* x_9; uint8_t x_15; 
x_15 = lean_nat_dec_lt(x_3, x_2);
if (x_15 == 0)
{
lean_inc(x_4);
return x_4;
}
else
{
lean_object* x_16; uint8_t x_17; 
x_16 = lean_array_get_size(x_1);
x_17 = lean_nat_dec_lt(x_4, x_16);
if (x_17 == 0)
{
lean_inc(x_3);
return x_3;
}
else
{
uint8_t x_18; 
x_18 = lean_nat_dec_lt(x_3, x_16);
if (x_18 == 0)
{
lean_object* x_19; 
x_19 = lean_unsigned_to_nat(0u);
x_9 = x_19;
goto block_14;
}
else
{
lean_object* x_20; 
x_20 = lean_array_fget_borrowed(x_1, x_3);
lean_inc(x_20);
x_9 = x_20;
goto block_14;
}
}
}
block_8:
{
uint8_t x_7; 
x_7 = lean_nat_dec_le(x_5, x_6);
lean_dec(x_6);
lean_dec(x_5);
if (x_7 == 0)
{
lean_inc(x_4);
return x_4;
}
else
{
lean_inc(x_3);
return x_3;
}
}
block_14:
{
lean_object* x_10; uint8_t x_11; 
x_10 = lean_array_get_size(x_1);
x_11 = lean_nat_dec_lt(x_4, x_10);
if (x_11 == 0)
{
lean_object* x_12; 
x_12 = lean_unsigned_to_nat(0u);
x_5 = x_9;
x_6 = x_12;
goto block_8;
}
else
{
lean_object* x_13; 
x_13 = lean_array_fget_borrowed(x_1, x_4);
lean_inc(x_13);
x_5 = x_9;
x_6 = x_13;
goto block_8;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lighter___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Oracle_lighter(x_1, x_2, x_3, x_4);
lean_dec(x_4);
lean_dec(x_3);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_join(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; uint8_t x_8; 
x_7 = lean_unsigned_to_nat(0u);
x_8 = lean_nat_dec_eq(x_6, x_7);
if (x_8 == 1)
{
lean_dec(x_6);
lean_dec(x_5);
lean_dec(x_4);
lean_dec_ref(x_1);
return x_2;
}
else
{
lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; lean_object* x_35; lean_object* x_36; lean_object* x_37; lean_object* x_38; lean_object* x_39; lean_object* x_43; lean_object* x_44; lean_object* x_45; lean_object* x_46; lean_object* x_50; uint8_t x_51; lean_object* x_52; lean_object* x_53; lean_object* x_54; lean_object* x_57; lean_object* x_58; lean_object* x_59; lean_object* x_60; lean_object* x_64; lean_object* x_65; lean_object* x_66; lean_object* x_67; lean_object* x_68; lean_object* x_71; lean_object* x_72; lean_object* x_73; lean_object* x_74; lean_object* x_78; lean_object* x_79; lean_object* x_80; uint8_t x_86; lean_object* x_87; lean_object* x_88; lean_object* x_91; lean_object* x_95; lean_object* x_96; lean_object* x_99; uint8_t x_103; 
x_9 = lean_unsigned_to_nat(1u);
x_10 = lean_nat_sub(x_6, x_9);
lean_dec(x_6);
x_11 = lean_array_get_size(x_1);
x_103 = lean_nat_dec_lt(x_4, x_3);
if (x_103 == 0)
{
lean_inc(x_5);
x_91 = x_5;
goto block_94;
}
else
{
uint8_t x_104; 
x_104 = lean_nat_dec_lt(x_5, x_11);
if (x_104 == 0)
{
lean_inc(x_4);
x_91 = x_4;
goto block_94;
}
else
{
uint8_t x_105; 
x_105 = lean_nat_dec_lt(x_4, x_11);
if (x_105 == 0)
{
x_99 = x_7;
goto block_102;
}
else
{
lean_object* x_106; 
x_106 = lean_array_fget_borrowed(x_1, x_4);
lean_inc(x_106);
x_99 = x_106;
goto block_102;
}
}
}
block_22:
{
lean_object* x_17; uint8_t x_18; 
x_17 = lean_array_get_size(x_16);
x_18 = lean_nat_dec_lt(x_14, x_17);
if (x_18 == 0)
{
lean_dec(x_14);
x_1 = x_15;
x_2 = x_16;
x_4 = x_13;
x_5 = x_12;
x_6 = x_10;
goto _start;
}
else
{
lean_object* x_20; 
x_20 = lean_array_fset(x_16, x_14, x_11);
lean_dec(x_14);
x_1 = x_15;
x_2 = x_20;
x_4 = x_13;
x_5 = x_12;
x_6 = x_10;
goto _start;
}
}
block_34:
{
lean_object* x_29; lean_object* x_30; lean_object* x_31; uint8_t x_32; 
x_29 = lean_nat_add(x_23, x_28);
lean_dec(x_28);
lean_dec(x_23);
x_30 = lean_array_push(x_1, x_29);
x_31 = lean_array_get_size(x_2);
x_32 = lean_nat_dec_lt(x_27, x_31);
if (x_32 == 0)
{
lean_dec(x_27);
x_12 = x_24;
x_13 = x_25;
x_14 = x_26;
x_15 = x_30;
x_16 = x_2;
goto block_22;
}
else
{
lean_object* x_33; 
x_33 = lean_array_fset(x_2, x_27, x_11);
lean_dec(x_27);
x_12 = x_24;
x_13 = x_25;
x_14 = x_26;
x_15 = x_30;
x_16 = x_33;
goto block_22;
}
}
block_42:
{
uint8_t x_40; 
x_40 = lean_nat_dec_lt(x_37, x_11);
if (x_40 == 0)
{
x_23 = x_39;
x_24 = x_35;
x_25 = x_36;
x_26 = x_37;
x_27 = x_38;
x_28 = x_7;
goto block_34;
}
else
{
lean_object* x_41; 
x_41 = lean_array_fget_borrowed(x_1, x_37);
lean_inc(x_41);
x_23 = x_39;
x_24 = x_35;
x_25 = x_36;
x_26 = x_37;
x_27 = x_38;
x_28 = x_41;
goto block_34;
}
}
block_49:
{
uint8_t x_47; 
x_47 = lean_nat_dec_lt(x_45, x_11);
if (x_47 == 0)
{
x_35 = x_46;
x_36 = x_43;
x_37 = x_44;
x_38 = x_45;
x_39 = x_7;
goto block_42;
}
else
{
lean_object* x_48; 
x_48 = lean_array_fget_borrowed(x_1, x_45);
lean_inc(x_48);
x_35 = x_46;
x_36 = x_43;
x_37 = x_44;
x_38 = x_45;
x_39 = x_48;
goto block_42;
}
}
block_56:
{
if (x_51 == 0)
{
lean_object* x_55; 
x_55 = lean_nat_add(x_52, x_9);
lean_dec(x_52);
x_43 = x_54;
x_44 = x_50;
x_45 = x_53;
x_46 = x_55;
goto block_49;
}
else
{
x_43 = x_54;
x_44 = x_50;
x_45 = x_53;
x_46 = x_52;
goto block_49;
}
}
block_63:
{
uint8_t x_61; 
x_61 = lean_nat_dec_lt(x_60, x_3);
if (x_61 == 0)
{
x_50 = x_60;
x_51 = x_61;
x_52 = x_58;
x_53 = x_59;
x_54 = x_57;
goto block_56;
}
else
{
lean_object* x_62; 
x_62 = lean_nat_add(x_57, x_9);
lean_dec(x_57);
x_50 = x_60;
x_51 = x_61;
x_52 = x_58;
x_53 = x_59;
x_54 = x_62;
goto block_56;
}
}
block_70:
{
uint8_t x_69; 
x_69 = lean_nat_dec_le(x_66, x_68);
lean_dec(x_68);
lean_dec(x_66);
if (x_69 == 0)
{
lean_inc(x_65);
x_57 = x_64;
x_58 = x_65;
x_59 = x_67;
x_60 = x_65;
goto block_63;
}
else
{
lean_inc(x_64);
x_57 = x_64;
x_58 = x_65;
x_59 = x_67;
x_60 = x_64;
goto block_63;
}
}
block_77:
{
uint8_t x_75; 
x_75 = lean_nat_dec_lt(x_72, x_11);
if (x_75 == 0)
{
x_64 = x_71;
x_65 = x_72;
x_66 = x_74;
x_67 = x_73;
x_68 = x_7;
goto block_70;
}
else
{
lean_object* x_76; 
x_76 = lean_array_fget_borrowed(x_1, x_72);
lean_inc(x_76);
x_64 = x_71;
x_65 = x_72;
x_66 = x_74;
x_67 = x_73;
x_68 = x_76;
goto block_70;
}
}
block_85:
{
uint8_t x_81; 
x_81 = lean_nat_dec_lt(x_78, x_3);
if (x_81 == 0)
{
lean_inc(x_80);
x_57 = x_78;
x_58 = x_80;
x_59 = x_79;
x_60 = x_80;
goto block_63;
}
else
{
uint8_t x_82; 
x_82 = lean_nat_dec_lt(x_80, x_11);
if (x_82 == 0)
{
lean_inc(x_78);
x_57 = x_78;
x_58 = x_80;
x_59 = x_79;
x_60 = x_78;
goto block_63;
}
else
{
uint8_t x_83; 
x_83 = lean_nat_dec_lt(x_78, x_11);
if (x_83 == 0)
{
x_71 = x_78;
x_72 = x_80;
x_73 = x_79;
x_74 = x_7;
goto block_77;
}
else
{
lean_object* x_84; 
x_84 = lean_array_fget_borrowed(x_1, x_78);
lean_inc(x_84);
x_71 = x_78;
x_72 = x_80;
x_73 = x_79;
x_74 = x_84;
goto block_77;
}
}
}
}
block_90:
{
if (x_86 == 0)
{
lean_object* x_89; 
x_89 = lean_nat_add(x_5, x_9);
lean_dec(x_5);
x_78 = x_88;
x_79 = x_87;
x_80 = x_89;
goto block_85;
}
else
{
x_78 = x_88;
x_79 = x_87;
x_80 = x_5;
goto block_85;
}
}
block_94:
{
uint8_t x_92; 
x_92 = lean_nat_dec_lt(x_91, x_3);
if (x_92 == 0)
{
x_86 = x_92;
x_87 = x_91;
x_88 = x_4;
goto block_90;
}
else
{
lean_object* x_93; 
x_93 = lean_nat_add(x_4, x_9);
lean_dec(x_4);
x_86 = x_92;
x_87 = x_91;
x_88 = x_93;
goto block_90;
}
}
block_98:
{
uint8_t x_97; 
x_97 = lean_nat_dec_le(x_95, x_96);
lean_dec(x_96);
lean_dec(x_95);
if (x_97 == 0)
{
lean_inc(x_5);
x_91 = x_5;
goto block_94;
}
else
{
lean_inc(x_4);
x_91 = x_4;
goto block_94;
}
}
block_102:
{
uint8_t x_100; 
x_100 = lean_nat_dec_lt(x_5, x_11);
if (x_100 == 0)
{
x_95 = x_99;
x_96 = x_7;
goto block_98;
}
else
{
lean_object* x_101; 
x_101 = lean_array_fget_borrowed(x_1, x_5);
lean_inc(x_101);
x_95 = x_99;
x_96 = x_101;
goto block_98;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_join___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; 
x_7 = l_Lydite_Fast_Oracle_join(x_1, x_2, x_3, x_4, x_5, x_6);
lean_dec(x_3);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_depths(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_unsigned_to_nat(0u);
x_4 = lean_nat_dec_eq(x_2, x_3);
if (x_4 == 1)
{
lean_dec(x_2);
return x_1;
}
else
{
lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_15; lean_object* x_20; uint8_t x_21; 
x_5 = lean_unsigned_to_nat(1u);
x_6 = lean_nat_sub(x_2, x_5);
lean_dec(x_2);
x_20 = lean_array_get_size(x_1);
x_21 = lean_nat_dec_lt(x_6, x_20);
if (x_21 == 0)
{
x_15 = x_3;
goto block_19;
}
else
{
lean_object* x_22; 
x_22 = lean_array_fget_borrowed(x_1, x_6);
lean_inc(x_22);
x_15 = x_22;
goto block_19;
}
block_14:
{
lean_object* x_8; uint8_t x_9; 
x_8 = lean_array_get_size(x_1);
x_9 = lean_nat_dec_lt(x_6, x_8);
if (x_9 == 0)
{
lean_dec(x_7);
x_2 = x_6;
goto _start;
}
else
{
lean_object* x_11; lean_object* x_12; 
x_11 = lean_nat_add(x_7, x_5);
lean_dec(x_7);
x_12 = lean_array_fset(x_1, x_6, x_11);
x_1 = x_12;
x_2 = x_6;
goto _start;
}
}
block_19:
{
lean_object* x_16; uint8_t x_17; 
x_16 = lean_array_get_size(x_1);
x_17 = lean_nat_dec_lt(x_15, x_16);
if (x_17 == 0)
{
lean_dec(x_15);
x_7 = x_3;
goto block_14;
}
else
{
lean_object* x_18; 
x_18 = lean_array_fget_borrowed(x_1, x_15);
lean_dec(x_15);
lean_inc(x_18);
x_7 = x_18;
goto block_14;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_census(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(0u);
x_6 = lean_nat_dec_eq(x_3, x_5);
if (x_6 == 1)
{
lean_dec(x_3);
lean_dec(x_2);
return x_4;
}
else
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_18; lean_object* x_23; lean_object* x_26; uint8_t x_27; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_3, x_7);
lean_dec(x_3);
x_26 = lean_array_get_size(x_1);
x_27 = lean_nat_dec_lt(x_8, x_26);
if (x_27 == 0)
{
x_23 = x_5;
goto block_25;
}
else
{
lean_object* x_28; 
x_28 = lean_array_fget_borrowed(x_1, x_8);
lean_inc(x_28);
x_23 = x_28;
goto block_25;
}
block_17:
{
lean_object* x_11; uint8_t x_12; 
x_11 = lean_array_get_size(x_4);
x_12 = lean_nat_dec_lt(x_9, x_11);
if (x_12 == 0)
{
lean_dec(x_10);
lean_dec(x_9);
x_3 = x_8;
goto _start;
}
else
{
lean_object* x_14; lean_object* x_15; 
x_14 = lean_nat_add(x_10, x_7);
lean_dec(x_10);
x_15 = lean_array_fset(x_4, x_9, x_14);
lean_dec(x_9);
x_3 = x_8;
x_4 = x_15;
goto _start;
}
}
block_22:
{
lean_object* x_19; uint8_t x_20; 
x_19 = lean_array_get_size(x_4);
x_20 = lean_nat_dec_lt(x_18, x_19);
if (x_20 == 0)
{
x_9 = x_18;
x_10 = x_5;
goto block_17;
}
else
{
lean_object* x_21; 
x_21 = lean_array_fget_borrowed(x_4, x_18);
lean_inc(x_21);
x_9 = x_18;
x_10 = x_21;
goto block_17;
}
}
block_25:
{
uint8_t x_24; 
x_24 = lean_nat_dec_lt(x_2, x_23);
if (x_24 == 0)
{
x_18 = x_23;
goto block_22;
}
else
{
lean_dec(x_23);
lean_inc(x_2);
x_18 = x_2;
goto block_22;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_census___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Oracle_census(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_kraft(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
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
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_16; uint8_t x_17; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_3, x_7);
lean_dec(x_3);
x_9 = lean_nat_add(x_8, x_7);
x_16 = lean_array_get_size(x_1);
x_17 = lean_nat_dec_lt(x_9, x_16);
if (x_17 == 0)
{
x_10 = x_5;
goto block_15;
}
else
{
lean_object* x_18; 
x_18 = lean_array_fget_borrowed(x_1, x_9);
lean_inc(x_18);
x_10 = x_18;
goto block_15;
}
block_15:
{
lean_object* x_11; lean_object* x_12; lean_object* x_13; 
x_11 = lean_nat_sub(x_2, x_9);
lean_dec(x_9);
x_12 = lean_nat_shiftl(x_10, x_11);
lean_dec(x_11);
lean_dec(x_10);
x_13 = lean_nat_add(x_4, x_12);
lean_dec(x_12);
lean_dec(x_4);
x_3 = x_8;
x_4 = x_13;
goto _start;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_kraft___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Oracle_kraft(x_1, x_2, x_3, x_4);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_longestUnder(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_unsigned_to_nat(0u);
x_4 = lean_nat_dec_eq(x_2, x_3);
if (x_4 == 1)
{
lean_dec(x_2);
return x_3;
}
else
{
lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_12; uint8_t x_13; 
x_5 = lean_unsigned_to_nat(1u);
x_6 = lean_nat_sub(x_2, x_5);
lean_dec(x_2);
x_7 = lean_nat_add(x_6, x_5);
x_12 = lean_array_get_size(x_1);
x_13 = lean_nat_dec_lt(x_7, x_12);
if (x_13 == 0)
{
x_8 = x_3;
goto block_11;
}
else
{
lean_object* x_14; 
x_14 = lean_array_fget_borrowed(x_1, x_7);
lean_inc(x_14);
x_8 = x_14;
goto block_11;
}
block_11:
{
uint8_t x_9; 
x_9 = lean_nat_dec_eq(x_8, x_3);
lean_dec(x_8);
if (x_9 == 0)
{
lean_dec(x_6);
return x_7;
}
else
{
lean_dec(x_7);
x_2 = x_6;
goto _start;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_longestUnder___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Oracle_longestUnder(x_1, x_2);
lean_dec_ref(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_mend(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(0u);
x_5 = lean_nat_dec_eq(x_3, x_4);
if (x_5 == 1)
{
lean_dec(x_3);
return x_1;
}
else
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_17; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_31; lean_object* x_32; lean_object* x_33; lean_object* x_39; lean_object* x_45; uint8_t x_46; 
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_nat_sub(x_3, x_6);
lean_dec(x_3);
x_31 = lean_nat_sub(x_2, x_6);
x_32 = l_Lydite_Fast_Oracle_longestUnder(x_1, x_31);
x_45 = lean_array_get_size(x_1);
x_46 = lean_nat_dec_lt(x_32, x_45);
if (x_46 == 0)
{
x_39 = x_4;
goto block_44;
}
else
{
lean_object* x_47; 
x_47 = lean_array_fget_borrowed(x_1, x_32);
lean_inc(x_47);
x_39 = x_47;
goto block_44;
}
block_16:
{
lean_object* x_10; uint8_t x_11; 
x_10 = lean_array_get_size(x_8);
x_11 = lean_nat_dec_lt(x_2, x_10);
if (x_11 == 0)
{
lean_dec(x_9);
x_1 = x_8;
x_3 = x_7;
goto _start;
}
else
{
lean_object* x_13; lean_object* x_14; 
x_13 = lean_nat_sub(x_9, x_6);
lean_dec(x_9);
x_14 = lean_array_fset(x_8, x_2, x_13);
x_1 = x_14;
x_3 = x_7;
goto _start;
}
}
block_21:
{
lean_object* x_18; uint8_t x_19; 
x_18 = lean_array_get_size(x_17);
x_19 = lean_nat_dec_lt(x_2, x_18);
if (x_19 == 0)
{
x_8 = x_17;
x_9 = x_4;
goto block_16;
}
else
{
lean_object* x_20; 
x_20 = lean_array_fget(x_17, x_2);
x_8 = x_17;
x_9 = x_20;
goto block_16;
}
}
block_30:
{
lean_object* x_25; uint8_t x_26; 
x_25 = lean_array_get_size(x_22);
x_26 = lean_nat_dec_lt(x_23, x_25);
if (x_26 == 0)
{
lean_dec(x_24);
lean_dec(x_23);
x_17 = x_22;
goto block_21;
}
else
{
lean_object* x_27; lean_object* x_28; lean_object* x_29; 
x_27 = lean_unsigned_to_nat(2u);
x_28 = lean_nat_add(x_24, x_27);
lean_dec(x_24);
x_29 = lean_array_fset(x_22, x_23, x_28);
lean_dec(x_23);
x_17 = x_29;
goto block_21;
}
}
block_38:
{
lean_object* x_34; lean_object* x_35; uint8_t x_36; 
x_34 = lean_nat_add(x_32, x_6);
lean_dec(x_32);
x_35 = lean_array_get_size(x_33);
x_36 = lean_nat_dec_lt(x_34, x_35);
if (x_36 == 0)
{
x_22 = x_33;
x_23 = x_34;
x_24 = x_4;
goto block_30;
}
else
{
lean_object* x_37; 
x_37 = lean_array_fget(x_33, x_34);
x_22 = x_33;
x_23 = x_34;
x_24 = x_37;
goto block_30;
}
}
block_44:
{
lean_object* x_40; uint8_t x_41; 
x_40 = lean_array_get_size(x_1);
x_41 = lean_nat_dec_lt(x_32, x_40);
if (x_41 == 0)
{
lean_dec(x_39);
x_33 = x_1;
goto block_38;
}
else
{
lean_object* x_42; lean_object* x_43; 
x_42 = lean_nat_sub(x_39, x_6);
lean_dec(x_39);
x_43 = lean_array_fset(x_1, x_32, x_42);
x_33 = x_43;
goto block_38;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_mend___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_Oracle_mend(x_1, x_2, x_3);
lean_dec(x_2);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_assign(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
lean_object* x_8; uint8_t x_9; 
x_8 = lean_unsigned_to_nat(0u);
x_9 = lean_nat_dec_eq(x_7, x_8);
if (x_9 == 1)
{
lean_dec(x_7);
lean_dec(x_5);
lean_dec(x_4);
lean_dec(x_3);
return x_6;
}
else
{
lean_object* x_10; uint8_t x_11; 
x_10 = lean_array_get_size(x_1);
x_11 = lean_nat_dec_le(x_10, x_3);
if (x_11 == 0)
{
lean_object* x_12; lean_object* x_13; uint8_t x_14; 
x_12 = lean_unsigned_to_nat(1u);
x_13 = lean_nat_sub(x_7, x_12);
lean_dec(x_7);
x_14 = lean_nat_dec_eq(x_5, x_8);
if (x_14 == 0)
{
lean_object* x_15; lean_object* x_16; lean_object* x_17; uint8_t x_26; 
x_15 = lean_nat_add(x_3, x_12);
x_16 = lean_nat_sub(x_5, x_12);
lean_dec(x_5);
x_26 = lean_nat_dec_lt(x_3, x_10);
if (x_26 == 0)
{
lean_dec(x_3);
x_17 = x_8;
goto block_25;
}
else
{
lean_object* x_27; 
x_27 = lean_array_fget_borrowed(x_1, x_3);
lean_dec(x_3);
lean_inc(x_27);
x_17 = x_27;
goto block_25;
}
block_25:
{
lean_object* x_18; lean_object* x_19; lean_object* x_20; uint8_t x_21; 
x_18 = lean_unsigned_to_nat(512u);
x_19 = lean_nat_mod(x_17, x_18);
lean_dec(x_17);
x_20 = lean_array_get_size(x_6);
x_21 = lean_nat_dec_lt(x_19, x_20);
if (x_21 == 0)
{
lean_dec(x_19);
x_3 = x_15;
x_5 = x_16;
x_7 = x_13;
goto _start;
}
else
{
lean_object* x_23; 
lean_inc(x_4);
x_23 = lean_array_fset(x_6, x_19, x_4);
lean_dec(x_19);
x_3 = x_15;
x_5 = x_16;
x_6 = x_23;
x_7 = x_13;
goto _start;
}
}
}
else
{
lean_object* x_28; lean_object* x_29; uint8_t x_30; 
lean_dec(x_5);
x_28 = lean_nat_sub(x_4, x_12);
lean_dec(x_4);
x_29 = lean_array_get_size(x_2);
x_30 = lean_nat_dec_lt(x_28, x_29);
if (x_30 == 0)
{
x_4 = x_28;
x_5 = x_8;
x_7 = x_13;
goto _start;
}
else
{
lean_object* x_32; 
x_32 = lean_array_fget_borrowed(x_2, x_28);
lean_inc(x_32);
x_4 = x_28;
x_5 = x_32;
x_7 = x_13;
goto _start;
}
}
}
else
{
lean_dec(x_7);
lean_dec(x_5);
lean_dec(x_4);
lean_dec(x_3);
return x_6;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_assign___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
lean_object* x_8; 
x_8 = l_Lydite_Fast_Oracle_assign(x_1, x_2, x_3, x_4, x_5, x_6, x_7);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_8;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_weights(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
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
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_16; uint8_t x_17; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_2, x_7);
lean_dec(x_2);
x_9 = lean_nat_add(x_3, x_7);
x_16 = lean_array_get_size(x_1);
x_17 = lean_nat_dec_lt(x_3, x_16);
if (x_17 == 0)
{
lean_dec(x_3);
x_10 = x_5;
goto block_15;
}
else
{
lean_object* x_18; 
x_18 = lean_array_fget_borrowed(x_1, x_3);
lean_dec(x_3);
lean_inc(x_18);
x_10 = x_18;
goto block_15;
}
block_15:
{
lean_object* x_11; lean_object* x_12; lean_object* x_13; 
x_11 = lean_unsigned_to_nat(9u);
x_12 = lean_nat_shiftr(x_10, x_11);
lean_dec(x_10);
x_13 = lean_array_push(x_4, x_12);
x_2 = x_8;
x_3 = x_9;
x_4 = x_13;
goto _start;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_weights___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Oracle_weights(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lengths(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; uint8_t x_15; 
x_4 = lean_unsigned_to_nat(0u);
x_5 = lean_mk_empty_array_with_capacity(x_2);
lean_inc(x_2);
x_6 = l_Lydite_Fast_Oracle_used(x_1, x_2, x_4, x_5);
x_7 = l_Lydite_Fast_Oracle_sorted(x_6);
x_8 = lean_array_get_size(x_7);
x_9 = l_Lydite_Fast_Oracle_zeros(x_2);
x_15 = lean_nat_dec_eq(x_8, x_4);
if (x_15 == 0)
{
lean_object* x_16; lean_object* x_17; uint8_t x_24; 
x_16 = lean_unsigned_to_nat(1u);
x_24 = lean_nat_dec_eq(x_8, x_16);
if (x_24 == 0)
{
lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; lean_object* x_29; lean_object* x_30; lean_object* x_31; lean_object* x_32; lean_object* x_33; lean_object* x_34; lean_object* x_47; uint8_t x_48; 
x_25 = lean_unsigned_to_nat(2u);
x_26 = lean_nat_mul(x_25, x_8);
x_27 = lean_mk_empty_array_with_capacity(x_26);
x_28 = l_Lydite_Fast_Oracle_weights(x_7, x_8, x_4, x_27);
x_29 = lean_nat_sub(x_26, x_16);
x_30 = l_Lydite_Fast_Oracle_zeros(x_29);
x_31 = lean_nat_sub(x_8, x_16);
x_32 = l_Lydite_Fast_Oracle_join(x_28, x_30, x_8, x_4, x_8, x_31);
x_33 = lean_nat_sub(x_26, x_25);
lean_dec(x_26);
x_47 = lean_array_get_size(x_32);
x_48 = lean_nat_dec_lt(x_33, x_47);
if (x_48 == 0)
{
x_34 = x_32;
goto block_46;
}
else
{
lean_object* x_49; 
x_49 = lean_array_fset(x_32, x_33, x_4);
x_34 = x_49;
goto block_46;
}
block_46:
{
lean_object* x_35; lean_object* x_36; lean_object* x_37; lean_object* x_38; lean_object* x_39; lean_object* x_40; lean_object* x_41; lean_object* x_42; lean_object* x_43; uint8_t x_44; 
x_35 = l_Lydite_Fast_Oracle_depths(x_34, x_33);
x_36 = lean_nat_add(x_3, x_16);
x_37 = l_Lydite_Fast_Oracle_zeros(x_36);
lean_inc(x_3);
x_38 = l_Lydite_Fast_Oracle_census(x_35, x_3, x_8, x_37);
lean_dec_ref(x_35);
lean_inc(x_3);
x_39 = l_Lydite_Fast_Oracle_kraft(x_38, x_3, x_3, x_4);
x_40 = lean_nat_shiftl(x_16, x_3);
x_41 = lean_nat_sub(x_39, x_40);
lean_dec(x_40);
lean_dec(x_39);
x_42 = l_Lydite_Fast_Oracle_mend(x_38, x_3, x_41);
x_43 = lean_array_get_size(x_42);
x_44 = lean_nat_dec_lt(x_3, x_43);
if (x_44 == 0)
{
x_10 = x_42;
x_11 = x_4;
goto block_14;
}
else
{
lean_object* x_45; 
x_45 = lean_array_fget(x_42, x_3);
x_10 = x_42;
x_11 = x_45;
goto block_14;
}
}
}
else
{
uint8_t x_50; 
lean_dec(x_3);
x_50 = lean_nat_dec_lt(x_4, x_8);
if (x_50 == 0)
{
lean_dec_ref(x_7);
x_17 = x_4;
goto block_23;
}
else
{
lean_object* x_51; 
x_51 = lean_array_fget(x_7, x_4);
lean_dec_ref(x_7);
x_17 = x_51;
goto block_23;
}
}
block_23:
{
lean_object* x_18; lean_object* x_19; lean_object* x_20; uint8_t x_21; 
x_18 = lean_unsigned_to_nat(512u);
x_19 = lean_nat_mod(x_17, x_18);
lean_dec(x_17);
x_20 = lean_array_get_size(x_9);
x_21 = lean_nat_dec_lt(x_19, x_20);
if (x_21 == 0)
{
lean_dec(x_19);
return x_9;
}
else
{
lean_object* x_22; 
x_22 = lean_array_fset(x_9, x_19, x_16);
lean_dec(x_19);
return x_22;
}
}
}
else
{
lean_dec_ref(x_7);
lean_dec(x_3);
return x_9;
}
block_14:
{
lean_object* x_12; lean_object* x_13; 
x_12 = lean_unsigned_to_nat(1000u);
x_13 = l_Lydite_Fast_Oracle_assign(x_7, x_10, x_4, x_3, x_11, x_9, x_12);
lean_dec_ref(x_10);
lean_dec_ref(x_7);
return x_13;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lengths___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_Oracle_lengths(x_1, x_2, x_3);
lean_dec_ref(x_1);
return x_4;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Symbols(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Oracle_Lengths(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Symbols(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

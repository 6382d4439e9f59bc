// Lean compiler output
// Module: Lydite.Fast.Loop
// Imports: public import Init public import Lydite.Fast.Refill public import Lydite.Fast.Step
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
LEAN_EXPORT lean_object* l_Lydite_Fast_tokens___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_copyTo___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_usize_dec_le(size_t, size_t);
uint64_t lean_uint64_of_nat(lean_object*);
size_t lean_uint64_to_usize(uint64_t);
uint64_t lean_uint64_lor(uint64_t, uint64_t);
uint8_t lean_uint64_dec_lt(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_hot(lean_object*, lean_object*, uint64_t, uint64_t, lean_object*, uint64_t, size_t, size_t, lean_object*, uint64_t, size_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_copyTo(lean_object*, size_t, size_t, size_t, lean_object*, lean_object*);
uint64_t lean_uint64_land(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_turns___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_copyTo___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
size_t lean_usize_of_nat(lean_object*);
uint64_t lean_uint64_shift_right(uint64_t, uint64_t);
uint64_t lean_uint8_to_uint64(uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_burst___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_uint64_to_nat(uint64_t);
uint8_t lean_byte_array_uget(lean_object*, size_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_refOf(lean_object*, uint64_t, lean_object*, uint64_t, uint64_t);
uint64_t lean_uint64_add(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_refOf___redArg(lean_object*, uint64_t, uint64_t, uint64_t);
uint8_t lean_uint64_to_uint8(uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_hot___redArg(lean_object*, lean_object*, uint64_t, uint64_t, lean_object*, uint64_t, size_t, size_t, uint64_t, size_t, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_refOf___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_hot___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_refOf___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_copyTo___redArg(lean_object*, size_t, size_t, size_t);
lean_object* lean_usize_to_nat(size_t);
uint64_t lean_uint64_sub(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_burst(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
uint8_t lean_uint64_dec_le(uint64_t, uint64_t);
uint64_t lean_uint64_shift_left(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_hot___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_byte_array_uset(lean_object*, size_t, uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_tokens(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
size_t lean_usize_sub(size_t, size_t);
lean_object* l_Lydite_Fast_step(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
size_t lean_usize_add(size_t, size_t);
lean_object* lean_array_uget(lean_object*, size_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_turns(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT uint8_t l_Lydite_Fast_instDecidableFits(lean_object*, uint64_t, size_t, size_t);
lean_object* lean_array_get_size(lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
uint8_t lean_usize_dec_lt(size_t, size_t);
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* lean_byte_array_size(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_instDecidableFits___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_copyTo___redArg(lean_object* x_1, size_t x_2, size_t x_3, size_t x_4) {
_start:
{
uint8_t x_5; 
x_5 = lean_usize_dec_lt(x_3, x_4);
if (x_5 == 0)
{
return x_1;
}
else
{
uint8_t x_6; lean_object* x_7; size_t x_8; size_t x_9; size_t x_10; 
x_6 = lean_byte_array_uget(x_1, x_2);
x_7 = lean_byte_array_uset(x_1, x_3, x_6);
x_8 = 1;
x_9 = lean_usize_add(x_2, x_8);
x_10 = lean_usize_add(x_3, x_8);
x_1 = x_7;
x_2 = x_9;
x_3 = x_10;
goto _start;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_copyTo(lean_object* x_1, size_t x_2, size_t x_3, size_t x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; 
x_7 = l_Lydite_Fast_copyTo___redArg(x_1, x_2, x_3, x_4);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_copyTo___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
size_t x_7; size_t x_8; size_t x_9; lean_object* x_10; 
x_7 = lean_unbox_usize(x_2);
lean_dec(x_2);
x_8 = lean_unbox_usize(x_3);
lean_dec(x_3);
x_9 = lean_unbox_usize(x_4);
lean_dec(x_4);
x_10 = l_Lydite_Fast_copyTo(x_1, x_7, x_8, x_9, x_5, x_6);
return x_10;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_copyTo___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
size_t x_5; size_t x_6; size_t x_7; lean_object* x_8; 
x_5 = lean_unbox_usize(x_2);
lean_dec(x_2);
x_6 = lean_unbox_usize(x_3);
lean_dec(x_3);
x_7 = lean_unbox_usize(x_4);
lean_dec(x_4);
x_8 = l_Lydite_Fast_copyTo___redArg(x_1, x_5, x_6, x_7);
return x_8;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_refOf(lean_object* x_1, uint64_t x_2, lean_object* x_3, uint64_t x_4, uint64_t x_5) {
_start:
{
uint64_t x_6; uint64_t x_7; uint64_t x_8; uint64_t x_9; size_t x_10; lean_object* x_11; uint64_t x_12; uint64_t x_13; uint64_t x_14; uint64_t x_15; uint64_t x_16; uint64_t x_17; uint64_t x_18; uint64_t x_19; uint64_t x_20; uint64_t x_21; uint64_t x_22; uint64_t x_23; uint64_t x_24; uint64_t x_25; uint64_t x_26; uint64_t x_27; uint64_t x_28; uint64_t x_29; uint64_t x_30; uint64_t x_31; uint64_t x_32; uint64_t x_33; uint64_t x_34; uint64_t x_35; lean_object* x_36; 
x_6 = 7;
x_7 = lean_uint64_land(x_4, x_6);
x_8 = lean_uint64_shift_right(x_5, x_7);
x_9 = lean_uint64_land(x_8, x_2);
x_10 = lean_uint64_to_usize(x_9);
x_11 = lean_array_uget(x_1, x_10);
x_12 = lean_uint64_of_nat(x_11);
lean_dec(x_11);
x_13 = 15;
x_14 = lean_uint64_land(x_12, x_13);
x_15 = lean_uint64_shift_right(x_8, x_14);
x_16 = 4;
x_17 = lean_uint64_shift_right(x_12, x_16);
x_18 = lean_uint64_land(x_17, x_13);
x_19 = 1024;
x_20 = lean_uint64_sub(x_4, x_19);
x_21 = 3;
x_22 = lean_uint64_shift_right(x_20, x_21);
x_23 = 1;
x_24 = lean_uint64_shift_left(x_23, x_7);
x_25 = lean_uint64_sub(x_24, x_23);
x_26 = lean_uint64_land(x_5, x_25);
x_27 = lean_uint64_add(x_22, x_26);
x_28 = 8;
x_29 = lean_uint64_shift_right(x_12, x_28);
x_30 = lean_uint64_shift_left(x_23, x_18);
x_31 = lean_uint64_sub(x_30, x_23);
x_32 = lean_uint64_land(x_15, x_31);
x_33 = lean_uint64_add(x_29, x_32);
x_34 = lean_uint64_add(x_7, x_14);
x_35 = lean_uint64_add(x_34, x_18);
x_36 = lean_alloc_ctor(0, 0, 24);
lean_ctor_set_uint64(x_36, 0, x_27);
lean_ctor_set_uint64(x_36, 8, x_33);
lean_ctor_set_uint64(x_36, 16, x_35);
return x_36;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_refOf___redArg(lean_object* x_1, uint64_t x_2, uint64_t x_3, uint64_t x_4) {
_start:
{
uint64_t x_5; uint64_t x_6; uint64_t x_7; uint64_t x_8; size_t x_9; lean_object* x_10; uint64_t x_11; uint64_t x_12; uint64_t x_13; uint64_t x_14; uint64_t x_15; uint64_t x_16; uint64_t x_17; uint64_t x_18; uint64_t x_19; uint64_t x_20; uint64_t x_21; uint64_t x_22; uint64_t x_23; uint64_t x_24; uint64_t x_25; uint64_t x_26; uint64_t x_27; uint64_t x_28; uint64_t x_29; uint64_t x_30; uint64_t x_31; uint64_t x_32; uint64_t x_33; uint64_t x_34; lean_object* x_35; 
x_5 = 7;
x_6 = lean_uint64_land(x_3, x_5);
x_7 = lean_uint64_shift_right(x_4, x_6);
x_8 = lean_uint64_land(x_7, x_2);
x_9 = lean_uint64_to_usize(x_8);
x_10 = lean_array_uget(x_1, x_9);
x_11 = lean_uint64_of_nat(x_10);
lean_dec(x_10);
x_12 = 15;
x_13 = lean_uint64_land(x_11, x_12);
x_14 = lean_uint64_shift_right(x_7, x_13);
x_15 = 4;
x_16 = lean_uint64_shift_right(x_11, x_15);
x_17 = lean_uint64_land(x_16, x_12);
x_18 = 1024;
x_19 = lean_uint64_sub(x_3, x_18);
x_20 = 3;
x_21 = lean_uint64_shift_right(x_19, x_20);
x_22 = 1;
x_23 = lean_uint64_shift_left(x_22, x_6);
x_24 = lean_uint64_sub(x_23, x_22);
x_25 = lean_uint64_land(x_4, x_24);
x_26 = lean_uint64_add(x_21, x_25);
x_27 = 8;
x_28 = lean_uint64_shift_right(x_11, x_27);
x_29 = lean_uint64_shift_left(x_22, x_17);
x_30 = lean_uint64_sub(x_29, x_22);
x_31 = lean_uint64_land(x_14, x_30);
x_32 = lean_uint64_add(x_28, x_31);
x_33 = lean_uint64_add(x_6, x_13);
x_34 = lean_uint64_add(x_33, x_17);
x_35 = lean_alloc_ctor(0, 0, 24);
lean_ctor_set_uint64(x_35, 0, x_26);
lean_ctor_set_uint64(x_35, 8, x_32);
lean_ctor_set_uint64(x_35, 16, x_34);
return x_35;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_refOf___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
uint64_t x_6; uint64_t x_7; uint64_t x_8; lean_object* x_9; 
x_6 = lean_unbox_uint64(x_2);
lean_dec(x_2);
x_7 = lean_unbox_uint64(x_4);
lean_dec(x_4);
x_8 = lean_unbox_uint64(x_5);
lean_dec(x_5);
x_9 = l_Lydite_Fast_refOf(x_1, x_6, x_3, x_7, x_8);
lean_dec_ref(x_1);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_refOf___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint64_t x_5; uint64_t x_6; uint64_t x_7; lean_object* x_8; 
x_5 = lean_unbox_uint64(x_2);
lean_dec(x_2);
x_6 = lean_unbox_uint64(x_3);
lean_dec(x_3);
x_7 = lean_unbox_uint64(x_4);
lean_dec(x_4);
x_8 = l_Lydite_Fast_refOf___redArg(x_1, x_5, x_6, x_7);
lean_dec_ref(x_1);
return x_8;
}
}
LEAN_EXPORT uint8_t l_Lydite_Fast_instDecidableFits(lean_object* x_1, uint64_t x_2, size_t x_3, size_t x_4) {
_start:
{
uint64_t x_5; uint64_t x_6; uint64_t x_7; uint64_t x_8; uint64_t x_9; uint8_t x_10; 
x_5 = lean_ctor_get_uint64(x_1, 0);
x_6 = lean_ctor_get_uint64(x_1, 8);
x_7 = lean_ctor_get_uint64(x_1, 16);
x_8 = lean_uint64_add(x_2, x_7);
x_9 = 57;
x_10 = lean_uint64_dec_le(x_8, x_9);
if (x_10 == 0)
{
return x_10;
}
else
{
size_t x_11; size_t x_12; uint8_t x_13; 
x_11 = 0;
x_12 = lean_uint64_to_usize(x_5);
x_13 = lean_usize_dec_lt(x_11, x_12);
if (x_13 == 0)
{
return x_13;
}
else
{
size_t x_14; uint8_t x_15; 
x_14 = lean_usize_sub(x_4, x_3);
x_15 = lean_usize_dec_le(x_12, x_14);
if (x_15 == 0)
{
return x_15;
}
else
{
size_t x_16; uint8_t x_17; 
x_16 = lean_uint64_to_usize(x_6);
x_17 = lean_usize_dec_lt(x_11, x_16);
if (x_17 == 0)
{
return x_17;
}
else
{
uint8_t x_18; 
x_18 = lean_usize_dec_le(x_16, x_3);
return x_18;
}
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_instDecidableFits___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint64_t x_5; size_t x_6; size_t x_7; uint8_t x_8; lean_object* x_9; 
x_5 = lean_unbox_uint64(x_2);
lean_dec(x_2);
x_6 = lean_unbox_usize(x_3);
lean_dec(x_3);
x_7 = lean_unbox_usize(x_4);
lean_dec(x_4);
x_8 = l_Lydite_Fast_instDecidableFits(x_1, x_5, x_6, x_7);
lean_dec_ref(x_1);
x_9 = lean_box(x_8);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_hot___redArg(lean_object* x_1, lean_object* x_2, uint64_t x_3, uint64_t x_4, lean_object* x_5, uint64_t x_6, size_t x_7, size_t x_8, uint64_t x_9, size_t x_10, lean_object* x_11) {
_start:
{
uint8_t x_12; 
x_12 = lean_uint64_dec_le(x_9, x_6);
if (x_12 == 0)
{
lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; 
x_13 = lean_unsigned_to_nat(14u);
x_14 = lean_uint64_to_nat(x_9);
x_15 = lean_usize_to_nat(x_10);
x_16 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_16, 0, x_13);
lean_ctor_set(x_16, 1, x_14);
lean_ctor_set(x_16, 2, x_15);
lean_ctor_set(x_16, 3, x_11);
return x_16;
}
else
{
uint8_t x_17; 
x_17 = lean_usize_dec_lt(x_10, x_7);
if (x_17 == 0)
{
lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; 
x_18 = lean_unsigned_to_nat(14u);
x_19 = lean_uint64_to_nat(x_9);
x_20 = lean_usize_to_nat(x_10);
x_21 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_21, 0, x_18);
lean_ctor_set(x_21, 1, x_19);
lean_ctor_set(x_21, 2, x_20);
lean_ctor_set(x_21, 3, x_11);
return x_21;
}
else
{
uint64_t x_22; uint64_t x_23; size_t x_24; uint8_t x_25; uint64_t x_26; size_t x_27; size_t x_28; uint8_t x_29; uint64_t x_30; uint64_t x_31; uint64_t x_32; uint64_t x_33; size_t x_34; size_t x_35; uint8_t x_36; uint64_t x_37; uint64_t x_38; uint64_t x_39; size_t x_40; size_t x_41; uint8_t x_42; uint64_t x_43; uint64_t x_44; uint64_t x_45; uint64_t x_46; uint64_t x_47; size_t x_48; size_t x_49; uint8_t x_50; uint64_t x_51; uint64_t x_52; uint64_t x_53; size_t x_54; size_t x_55; uint8_t x_56; uint64_t x_57; uint64_t x_58; uint64_t x_59; uint64_t x_60; size_t x_61; size_t x_62; uint8_t x_63; uint64_t x_64; uint64_t x_65; uint64_t x_66; size_t x_67; size_t x_68; uint8_t x_69; uint64_t x_70; uint64_t x_71; uint64_t x_72; uint64_t x_73; uint64_t x_74; uint64_t x_75; uint64_t x_76; uint64_t x_77; uint64_t x_78; uint64_t x_79; size_t x_80; lean_object* x_81; uint64_t x_82; uint64_t x_83; uint64_t x_84; uint64_t x_85; uint64_t x_86; uint64_t x_87; uint64_t x_88; uint8_t x_89; 
x_22 = 3;
x_23 = lean_uint64_shift_right(x_9, x_22);
x_24 = lean_uint64_to_usize(x_23);
x_25 = lean_byte_array_uget(x_5, x_24);
x_26 = lean_uint8_to_uint64(x_25);
x_27 = 1;
x_28 = lean_usize_add(x_24, x_27);
x_29 = lean_byte_array_uget(x_5, x_28);
x_30 = lean_uint8_to_uint64(x_29);
x_31 = 8;
x_32 = lean_uint64_shift_left(x_30, x_31);
x_33 = lean_uint64_lor(x_26, x_32);
x_34 = 2;
x_35 = lean_usize_add(x_24, x_34);
x_36 = lean_byte_array_uget(x_5, x_35);
x_37 = lean_uint8_to_uint64(x_36);
x_38 = 16;
x_39 = lean_uint64_shift_left(x_37, x_38);
x_40 = 3;
x_41 = lean_usize_add(x_24, x_40);
x_42 = lean_byte_array_uget(x_5, x_41);
x_43 = lean_uint8_to_uint64(x_42);
x_44 = 24;
x_45 = lean_uint64_shift_left(x_43, x_44);
x_46 = lean_uint64_lor(x_39, x_45);
x_47 = lean_uint64_lor(x_33, x_46);
x_48 = 4;
x_49 = lean_usize_add(x_24, x_48);
x_50 = lean_byte_array_uget(x_5, x_49);
x_51 = lean_uint8_to_uint64(x_50);
x_52 = 32;
x_53 = lean_uint64_shift_left(x_51, x_52);
x_54 = 5;
x_55 = lean_usize_add(x_24, x_54);
x_56 = lean_byte_array_uget(x_5, x_55);
x_57 = lean_uint8_to_uint64(x_56);
x_58 = 40;
x_59 = lean_uint64_shift_left(x_57, x_58);
x_60 = lean_uint64_lor(x_53, x_59);
x_61 = 6;
x_62 = lean_usize_add(x_24, x_61);
x_63 = lean_byte_array_uget(x_5, x_62);
x_64 = lean_uint8_to_uint64(x_63);
x_65 = 48;
x_66 = lean_uint64_shift_left(x_64, x_65);
x_67 = 7;
x_68 = lean_usize_add(x_24, x_67);
x_69 = lean_byte_array_uget(x_5, x_68);
x_70 = lean_uint8_to_uint64(x_69);
x_71 = 56;
x_72 = lean_uint64_shift_left(x_70, x_71);
x_73 = lean_uint64_lor(x_66, x_72);
x_74 = lean_uint64_lor(x_60, x_73);
x_75 = lean_uint64_lor(x_47, x_74);
x_76 = 7;
x_77 = lean_uint64_land(x_9, x_76);
x_78 = lean_uint64_shift_right(x_75, x_77);
x_79 = lean_uint64_land(x_78, x_3);
x_80 = lean_uint64_to_usize(x_79);
x_81 = lean_array_uget(x_1, x_80);
x_82 = lean_uint64_of_nat(x_81);
lean_dec(x_81);
x_83 = 15;
x_84 = lean_uint64_land(x_82, x_83);
x_85 = lean_uint64_shift_right(x_78, x_84);
x_86 = 1;
x_87 = lean_uint64_sub(x_82, x_86);
x_88 = 4095;
x_89 = lean_uint64_dec_lt(x_87, x_88);
if (x_89 == 0)
{
uint64_t x_90; uint64_t x_91; uint64_t x_92; uint8_t x_93; 
x_90 = 4;
x_91 = lean_uint64_shift_right(x_82, x_90);
x_92 = 1024;
x_93 = lean_uint64_dec_lt(x_91, x_92);
if (x_93 == 0)
{
uint64_t x_94; uint64_t x_95; uint64_t x_96; size_t x_97; lean_object* x_98; uint64_t x_99; uint64_t x_100; uint64_t x_101; uint64_t x_102; uint64_t x_103; uint64_t x_104; uint64_t x_105; uint64_t x_106; uint64_t x_107; uint64_t x_108; uint64_t x_109; uint64_t x_110; uint64_t x_111; uint64_t x_112; uint64_t x_113; uint64_t x_114; uint64_t x_115; uint64_t x_116; uint8_t x_117; uint64_t x_131; uint64_t x_132; uint8_t x_133; 
x_94 = lean_uint64_land(x_91, x_76);
x_95 = lean_uint64_shift_right(x_85, x_94);
x_96 = lean_uint64_land(x_95, x_4);
x_97 = lean_uint64_to_usize(x_96);
x_98 = lean_array_uget(x_2, x_97);
x_99 = lean_uint64_of_nat(x_98);
lean_dec(x_98);
x_100 = lean_uint64_land(x_99, x_83);
x_101 = lean_uint64_shift_right(x_95, x_100);
x_102 = lean_uint64_shift_right(x_99, x_90);
x_103 = lean_uint64_land(x_102, x_83);
x_104 = lean_uint64_sub(x_91, x_92);
x_105 = lean_uint64_shift_right(x_104, x_22);
x_106 = lean_uint64_shift_left(x_86, x_94);
x_107 = lean_uint64_sub(x_106, x_86);
x_108 = lean_uint64_land(x_85, x_107);
x_109 = lean_uint64_add(x_105, x_108);
x_110 = lean_uint64_shift_right(x_99, x_31);
x_111 = lean_uint64_shift_left(x_86, x_103);
x_112 = lean_uint64_sub(x_111, x_86);
x_113 = lean_uint64_land(x_101, x_112);
x_114 = lean_uint64_add(x_110, x_113);
x_115 = lean_uint64_add(x_94, x_100);
x_116 = lean_uint64_add(x_115, x_103);
x_131 = lean_uint64_add(x_84, x_116);
x_132 = 57;
x_133 = lean_uint64_dec_le(x_131, x_132);
if (x_133 == 0)
{
x_117 = x_133;
goto block_130;
}
else
{
size_t x_134; size_t x_135; uint8_t x_136; 
x_134 = 0;
x_135 = lean_uint64_to_usize(x_109);
x_136 = lean_usize_dec_lt(x_134, x_135);
if (x_136 == 0)
{
x_117 = x_136;
goto block_130;
}
else
{
size_t x_137; uint8_t x_138; 
x_137 = lean_usize_sub(x_8, x_10);
x_138 = lean_usize_dec_le(x_135, x_137);
if (x_138 == 0)
{
x_117 = x_138;
goto block_130;
}
else
{
size_t x_139; uint8_t x_140; 
x_139 = lean_uint64_to_usize(x_114);
x_140 = lean_usize_dec_lt(x_134, x_139);
if (x_140 == 0)
{
x_117 = x_140;
goto block_130;
}
else
{
uint8_t x_141; 
x_141 = lean_usize_dec_le(x_139, x_10);
x_117 = x_141;
goto block_130;
}
}
}
}
block_130:
{
if (x_117 == 0)
{
lean_object* x_118; lean_object* x_119; lean_object* x_120; lean_object* x_121; 
x_118 = lean_unsigned_to_nat(14u);
x_119 = lean_uint64_to_nat(x_9);
x_120 = lean_usize_to_nat(x_10);
x_121 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_121, 0, x_118);
lean_ctor_set(x_121, 1, x_119);
lean_ctor_set(x_121, 2, x_120);
lean_ctor_set(x_121, 3, x_11);
return x_121;
}
else
{
uint64_t x_122; uint64_t x_123; size_t x_124; size_t x_125; size_t x_126; size_t x_127; lean_object* x_128; 
x_122 = lean_uint64_add(x_9, x_84);
x_123 = lean_uint64_add(x_122, x_116);
x_124 = lean_uint64_to_usize(x_109);
x_125 = lean_usize_add(x_10, x_124);
x_126 = lean_uint64_to_usize(x_114);
x_127 = lean_usize_sub(x_10, x_126);
x_128 = l_Lydite_Fast_copyTo___redArg(x_11, x_127, x_10, x_125);
x_9 = x_123;
x_10 = x_125;
x_11 = x_128;
goto _start;
}
}
}
else
{
lean_object* x_142; lean_object* x_143; lean_object* x_144; lean_object* x_145; 
x_142 = lean_unsigned_to_nat(14u);
x_143 = lean_uint64_to_nat(x_9);
x_144 = lean_usize_to_nat(x_10);
x_145 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_145, 0, x_142);
lean_ctor_set(x_145, 1, x_143);
lean_ctor_set(x_145, 2, x_144);
lean_ctor_set(x_145, 3, x_11);
return x_145;
}
}
else
{
uint64_t x_146; size_t x_147; lean_object* x_148; uint64_t x_149; uint64_t x_150; uint64_t x_151; uint64_t x_152; uint8_t x_153; lean_object* x_154; uint64_t x_155; uint8_t x_156; 
x_146 = lean_uint64_land(x_85, x_3);
x_147 = lean_uint64_to_usize(x_146);
x_148 = lean_array_uget(x_1, x_147);
x_149 = lean_uint64_of_nat(x_148);
lean_dec(x_148);
x_150 = lean_uint64_land(x_149, x_83);
x_151 = 4;
x_152 = lean_uint64_shift_right(x_82, x_151);
x_153 = lean_uint64_to_uint8(x_152);
x_154 = lean_byte_array_uset(x_11, x_10, x_153);
x_155 = lean_uint64_sub(x_149, x_86);
x_156 = lean_uint64_dec_lt(x_155, x_88);
if (x_156 == 0)
{
uint64_t x_157; uint64_t x_158; uint8_t x_159; 
x_157 = lean_uint64_shift_right(x_149, x_151);
x_158 = 1024;
x_159 = lean_uint64_dec_lt(x_157, x_158);
if (x_159 == 0)
{
uint64_t x_160; uint64_t x_161; uint64_t x_162; uint64_t x_163; size_t x_164; lean_object* x_165; uint64_t x_166; uint64_t x_167; uint64_t x_168; uint64_t x_169; uint64_t x_170; uint64_t x_171; uint64_t x_172; uint64_t x_173; uint64_t x_174; uint64_t x_175; uint64_t x_176; uint64_t x_177; uint64_t x_178; uint64_t x_179; uint64_t x_180; uint64_t x_181; uint64_t x_182; uint64_t x_183; uint64_t x_184; size_t x_185; uint8_t x_186; uint64_t x_202; uint64_t x_203; uint8_t x_204; 
x_160 = lean_uint64_shift_right(x_85, x_150);
x_161 = lean_uint64_land(x_157, x_76);
x_162 = lean_uint64_shift_right(x_160, x_161);
x_163 = lean_uint64_land(x_162, x_4);
x_164 = lean_uint64_to_usize(x_163);
x_165 = lean_array_uget(x_2, x_164);
x_166 = lean_uint64_of_nat(x_165);
lean_dec(x_165);
x_167 = lean_uint64_land(x_166, x_83);
x_168 = lean_uint64_shift_right(x_162, x_167);
x_169 = lean_uint64_shift_right(x_166, x_151);
x_170 = lean_uint64_land(x_169, x_83);
x_171 = lean_uint64_sub(x_157, x_158);
x_172 = lean_uint64_shift_right(x_171, x_22);
x_173 = lean_uint64_shift_left(x_86, x_161);
x_174 = lean_uint64_sub(x_173, x_86);
x_175 = lean_uint64_land(x_160, x_174);
x_176 = lean_uint64_add(x_172, x_175);
x_177 = lean_uint64_shift_right(x_166, x_31);
x_178 = lean_uint64_shift_left(x_86, x_170);
x_179 = lean_uint64_sub(x_178, x_86);
x_180 = lean_uint64_land(x_168, x_179);
x_181 = lean_uint64_add(x_177, x_180);
x_182 = lean_uint64_add(x_161, x_167);
x_183 = lean_uint64_add(x_182, x_170);
x_184 = lean_uint64_add(x_84, x_150);
x_185 = lean_usize_add(x_10, x_27);
x_202 = lean_uint64_add(x_184, x_183);
x_203 = 57;
x_204 = lean_uint64_dec_le(x_202, x_203);
if (x_204 == 0)
{
x_186 = x_204;
goto block_201;
}
else
{
size_t x_205; size_t x_206; uint8_t x_207; 
x_205 = 0;
x_206 = lean_uint64_to_usize(x_176);
x_207 = lean_usize_dec_lt(x_205, x_206);
if (x_207 == 0)
{
x_186 = x_207;
goto block_201;
}
else
{
size_t x_208; uint8_t x_209; 
x_208 = lean_usize_sub(x_8, x_185);
x_209 = lean_usize_dec_le(x_206, x_208);
if (x_209 == 0)
{
x_186 = x_209;
goto block_201;
}
else
{
size_t x_210; uint8_t x_211; 
x_210 = lean_uint64_to_usize(x_181);
x_211 = lean_usize_dec_lt(x_205, x_210);
if (x_211 == 0)
{
x_186 = x_211;
goto block_201;
}
else
{
uint8_t x_212; 
x_212 = lean_usize_dec_le(x_210, x_185);
x_186 = x_212;
goto block_201;
}
}
}
}
block_201:
{
if (x_186 == 0)
{
lean_object* x_187; uint64_t x_188; lean_object* x_189; lean_object* x_190; lean_object* x_191; 
x_187 = lean_unsigned_to_nat(14u);
x_188 = lean_uint64_add(x_9, x_84);
x_189 = lean_uint64_to_nat(x_188);
x_190 = lean_usize_to_nat(x_185);
x_191 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_191, 0, x_187);
lean_ctor_set(x_191, 1, x_189);
lean_ctor_set(x_191, 2, x_190);
lean_ctor_set(x_191, 3, x_154);
return x_191;
}
else
{
uint64_t x_192; uint64_t x_193; uint64_t x_194; size_t x_195; size_t x_196; size_t x_197; size_t x_198; lean_object* x_199; 
x_192 = lean_uint64_add(x_9, x_84);
x_193 = lean_uint64_add(x_192, x_150);
x_194 = lean_uint64_add(x_193, x_183);
x_195 = lean_uint64_to_usize(x_176);
x_196 = lean_usize_add(x_185, x_195);
x_197 = lean_uint64_to_usize(x_181);
x_198 = lean_usize_sub(x_185, x_197);
x_199 = l_Lydite_Fast_copyTo___redArg(x_154, x_198, x_185, x_196);
x_9 = x_194;
x_10 = x_196;
x_11 = x_199;
goto _start;
}
}
}
else
{
lean_object* x_213; uint64_t x_214; lean_object* x_215; size_t x_216; lean_object* x_217; lean_object* x_218; 
x_213 = lean_unsigned_to_nat(14u);
x_214 = lean_uint64_add(x_9, x_84);
x_215 = lean_uint64_to_nat(x_214);
x_216 = lean_usize_add(x_10, x_27);
x_217 = lean_usize_to_nat(x_216);
x_218 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_218, 0, x_213);
lean_ctor_set(x_218, 1, x_215);
lean_ctor_set(x_218, 2, x_217);
lean_ctor_set(x_218, 3, x_154);
return x_218;
}
}
else
{
uint64_t x_219; uint64_t x_220; size_t x_221; size_t x_222; uint64_t x_223; uint8_t x_224; lean_object* x_225; 
x_219 = lean_uint64_add(x_9, x_84);
x_220 = lean_uint64_add(x_219, x_150);
x_221 = lean_usize_add(x_10, x_27);
x_222 = lean_usize_add(x_221, x_27);
x_223 = lean_uint64_shift_right(x_149, x_151);
x_224 = lean_uint64_to_uint8(x_223);
x_225 = lean_byte_array_uset(x_154, x_221, x_224);
x_9 = x_220;
x_10 = x_222;
x_11 = x_225;
goto _start;
}
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_hot(lean_object* x_1, lean_object* x_2, uint64_t x_3, uint64_t x_4, lean_object* x_5, uint64_t x_6, size_t x_7, size_t x_8, lean_object* x_9, uint64_t x_10, size_t x_11, lean_object* x_12, lean_object* x_13) {
_start:
{
lean_object* x_14; 
x_14 = l_Lydite_Fast_hot___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8, x_10, x_11, x_12);
return x_14;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_hot___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12, lean_object* x_13) {
_start:
{
uint64_t x_14; uint64_t x_15; uint64_t x_16; size_t x_17; size_t x_18; uint64_t x_19; size_t x_20; lean_object* x_21; 
x_14 = lean_unbox_uint64(x_3);
lean_dec(x_3);
x_15 = lean_unbox_uint64(x_4);
lean_dec(x_4);
x_16 = lean_unbox_uint64(x_6);
lean_dec(x_6);
x_17 = lean_unbox_usize(x_7);
lean_dec(x_7);
x_18 = lean_unbox_usize(x_8);
lean_dec(x_8);
x_19 = lean_unbox_uint64(x_10);
lean_dec(x_10);
x_20 = lean_unbox_usize(x_11);
lean_dec(x_11);
x_21 = l_Lydite_Fast_hot(x_1, x_2, x_14, x_15, x_5, x_16, x_17, x_18, x_9, x_19, x_20, x_12, x_13);
lean_dec_ref(x_5);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_21;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_hot___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11) {
_start:
{
uint64_t x_12; uint64_t x_13; uint64_t x_14; size_t x_15; size_t x_16; uint64_t x_17; size_t x_18; lean_object* x_19; 
x_12 = lean_unbox_uint64(x_3);
lean_dec(x_3);
x_13 = lean_unbox_uint64(x_4);
lean_dec(x_4);
x_14 = lean_unbox_uint64(x_6);
lean_dec(x_6);
x_15 = lean_unbox_usize(x_7);
lean_dec(x_7);
x_16 = lean_unbox_usize(x_8);
lean_dec(x_8);
x_17 = lean_unbox_uint64(x_9);
lean_dec(x_9);
x_18 = lean_unbox_usize(x_10);
lean_dec(x_10);
x_19 = l_Lydite_Fast_hot___redArg(x_1, x_2, x_12, x_13, x_5, x_14, x_15, x_16, x_17, x_18, x_11);
lean_dec_ref(x_5);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_19;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_burst(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; uint8_t x_15; 
x_10 = lean_unsigned_to_nat(8u);
x_11 = lean_byte_array_size(x_3);
x_12 = lean_nat_mul(x_10, x_11);
x_13 = lean_unsigned_to_nat(57u);
x_14 = lean_nat_add(x_4, x_13);
x_15 = lean_nat_dec_le(x_14, x_12);
lean_dec(x_14);
if (x_15 == 0)
{
lean_dec(x_12);
goto block_9;
}
else
{
lean_object* x_16; lean_object* x_17; lean_object* x_18; uint8_t x_19; 
x_16 = lean_byte_array_size(x_5);
x_17 = lean_unsigned_to_nat(2u);
x_18 = lean_nat_add(x_6, x_17);
x_19 = lean_nat_dec_le(x_18, x_16);
lean_dec(x_18);
if (x_19 == 0)
{
lean_dec(x_12);
goto block_9;
}
else
{
lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; uint64_t x_24; lean_object* x_25; uint8_t x_26; 
x_20 = lean_ctor_get(x_1, 1);
x_21 = lean_array_get_size(x_20);
x_22 = lean_unsigned_to_nat(1u);
x_23 = lean_nat_sub(x_21, x_22);
x_24 = lean_uint64_of_nat(x_23);
lean_dec(x_23);
x_25 = lean_uint64_to_nat(x_24);
x_26 = lean_nat_dec_lt(x_25, x_21);
lean_dec(x_25);
if (x_26 == 0)
{
lean_dec(x_12);
goto block_9;
}
else
{
lean_object* x_27; lean_object* x_28; lean_object* x_29; uint64_t x_30; lean_object* x_31; uint8_t x_32; 
x_27 = lean_ctor_get(x_2, 1);
x_28 = lean_array_get_size(x_27);
x_29 = lean_nat_sub(x_28, x_22);
x_30 = lean_uint64_of_nat(x_29);
lean_dec(x_29);
x_31 = lean_uint64_to_nat(x_30);
x_32 = lean_nat_dec_lt(x_31, x_28);
lean_dec(x_31);
if (x_32 == 0)
{
lean_dec(x_12);
goto block_9;
}
else
{
size_t x_33; lean_object* x_34; uint8_t x_35; 
x_33 = lean_usize_of_nat(x_11);
x_34 = lean_usize_to_nat(x_33);
x_35 = lean_nat_dec_eq(x_34, x_11);
lean_dec(x_34);
if (x_35 == 0)
{
lean_dec(x_12);
goto block_9;
}
else
{
uint64_t x_36; lean_object* x_37; uint8_t x_38; 
x_36 = lean_uint64_of_nat(x_12);
x_37 = lean_uint64_to_nat(x_36);
x_38 = lean_nat_dec_eq(x_37, x_12);
lean_dec(x_12);
lean_dec(x_37);
if (x_38 == 0)
{
goto block_9;
}
else
{
size_t x_39; lean_object* x_40; uint8_t x_41; 
x_39 = lean_usize_of_nat(x_16);
x_40 = lean_usize_to_nat(x_39);
x_41 = lean_nat_dec_eq(x_40, x_16);
lean_dec(x_40);
if (x_41 == 0)
{
goto block_9;
}
else
{
uint64_t x_42; uint64_t x_43; size_t x_44; size_t x_45; uint64_t x_46; size_t x_47; lean_object* x_48; 
x_42 = 57;
x_43 = lean_uint64_sub(x_36, x_42);
x_44 = 1;
x_45 = lean_usize_sub(x_39, x_44);
x_46 = lean_uint64_of_nat(x_4);
lean_dec(x_4);
x_47 = lean_usize_of_nat(x_6);
lean_dec(x_6);
x_48 = l_Lydite_Fast_hot___redArg(x_20, x_27, x_24, x_30, x_3, x_43, x_45, x_39, x_46, x_47, x_5);
return x_48;
}
}
}
}
}
}
}
block_9:
{
lean_object* x_7; lean_object* x_8; 
x_7 = lean_unsigned_to_nat(14u);
x_8 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_8, 0, x_7);
lean_ctor_set(x_8, 1, x_4);
lean_ctor_set(x_8, 2, x_6);
lean_ctor_set(x_8, 3, x_5);
return x_8;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_burst___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; 
x_7 = l_Lydite_Fast_burst(x_1, x_2, x_3, x_4, x_5, x_6);
lean_dec_ref(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_turns(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; uint8_t x_18; 
x_8 = l_Lydite_Fast_burst(x_1, x_2, x_3, x_5, x_6, x_7);
x_9 = lean_ctor_get(x_8, 1);
lean_inc(x_9);
x_10 = lean_ctor_get(x_8, 2);
lean_inc(x_10);
x_11 = lean_ctor_get(x_8, 3);
lean_inc_ref(x_11);
lean_dec_ref(x_8);
lean_inc_ref(x_2);
lean_inc_ref(x_1);
x_12 = l_Lydite_Fast_step(x_1, x_2, x_3, x_9, x_11, x_10);
x_13 = lean_ctor_get(x_12, 0);
lean_inc(x_13);
x_14 = lean_ctor_get(x_12, 1);
lean_inc(x_14);
x_15 = lean_ctor_get(x_12, 2);
lean_inc(x_15);
x_16 = lean_ctor_get(x_12, 3);
lean_inc_ref(x_16);
x_17 = lean_unsigned_to_nat(14u);
x_18 = lean_nat_dec_eq(x_13, x_17);
lean_dec(x_13);
if (x_18 == 0)
{
lean_dec_ref(x_16);
lean_dec(x_15);
lean_dec(x_14);
lean_dec(x_4);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_12;
}
else
{
lean_object* x_19; lean_object* x_20; uint8_t x_21; 
x_19 = lean_byte_array_size(x_16);
x_20 = lean_nat_sub(x_19, x_15);
x_21 = lean_nat_dec_lt(x_20, x_4);
lean_dec(x_4);
if (x_21 == 0)
{
lean_dec(x_20);
lean_dec_ref(x_16);
lean_dec(x_15);
lean_dec(x_14);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_12;
}
else
{
lean_dec_ref(x_12);
x_4 = x_20;
x_5 = x_14;
x_6 = x_16;
x_7 = x_15;
goto _start;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_turns___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
lean_object* x_8; 
x_8 = l_Lydite_Fast_turns(x_1, x_2, x_3, x_4, x_5, x_6, x_7);
lean_dec_ref(x_3);
return x_8;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_tokens(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; lean_object* x_8; 
x_7 = lean_byte_array_size(x_5);
x_8 = l_Lydite_Fast_turns(x_1, x_2, x_3, x_7, x_4, x_5, x_6);
return x_8;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_tokens___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; 
x_7 = l_Lydite_Fast_tokens(x_1, x_2, x_3, x_4, x_5, x_6);
lean_dec_ref(x_3);
return x_7;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Refill(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Step(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Loop(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Refill(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Step(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

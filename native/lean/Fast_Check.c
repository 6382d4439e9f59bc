// Lean compiler output
// Module: Lydite.Fast.Check
// Imports: public import Init public import Lydite.Fast.Copy public import Lydite.Fast.Refill
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
LEAN_EXPORT lean_object* l_Lydite_Fast_crcMul___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_crc32Combine___boxed(lean_object*, lean_object*, lean_object*);
lean_object* lean_mk_empty_array_with_capacity(lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Check_0__Lydite_Fast_crcFill_match__1_splitter(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_byte_array_fget(lean_object*, lean_object*);
uint32_t lean_uint32_mod(uint32_t, uint32_t);
lean_object* lean_uint32_to_nat(uint32_t);
uint64_t lean_uint64_mod(uint64_t, uint64_t);
uint8_t lean_usize_dec_le(size_t, size_t);
uint32_t lean_uint8_to_uint32(uint8_t);
lean_object* lean_array_push(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_within(lean_object*, lean_object*);
uint32_t lean_uint32_shift_right(uint32_t, uint32_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_sums___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Check_0__Lydite_Fast_crcFill_match__1_splitter___redArg(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT uint32_t l_Lydite_Fast_crcStep(uint32_t);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Check_0__Lydite_Fast_crcFill_match__1_splitter___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT uint64_t l_Lydite_Fast_adlerSlow(lean_object*, lean_object*, lean_object*, lean_object*, uint64_t, uint64_t);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Check_0__Lydite_Fast_crcFill_match__1_splitter___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_array_fget_borrowed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_adlerLoop___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_adlerSlow___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT uint32_t l_Lydite_Fast_crcMulLoop(lean_object*, uint32_t, uint32_t, uint32_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_low(uint32_t);
LEAN_EXPORT uint32_t l_Lydite_Fast_crcSteps(lean_object*, uint32_t);
size_t lean_usize_of_nat(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_crcStep___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_crcLoop___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_sums___redArg___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_crcMulLoop___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
uint32_t lean_uint32_of_nat(lean_object*);
uint64_t lean_uint8_to_uint64(uint8_t);
LEAN_EXPORT uint64_t l_Lydite_Fast_adlerSlow___redArg(lean_object*, lean_object*, lean_object*, uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_within___boxed(lean_object*, lean_object*);
uint8_t lean_byte_array_uget(lean_object*, size_t);
uint64_t lean_uint64_add(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_crcSteps___boxed(lean_object*, lean_object*);
LEAN_EXPORT uint32_t l_Lydite_Fast_crcPower(lean_object*);
uint32_t lean_uint64_to_uint32(uint64_t);
uint64_t lean_uint32_to_uint64(uint32_t);
uint32_t lean_uint32_xor(uint32_t, uint32_t);
LEAN_EXPORT uint32_t l_Lydite_Fast_crcLoop___redArg(lean_object*, lean_object*, lean_object*, lean_object*, uint32_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_sums___redArg(lean_object*, size_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_adlerLoop___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_crcTable___closed__1;
lean_object* lean_usize_to_nat(size_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_low___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_crcTable;
LEAN_EXPORT lean_object* l_Lydite_Fast_adlerSlow___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_crcPower___boxed(lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_adler32___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
LEAN_EXPORT uint32_t l_Lydite_Fast_adler32(lean_object*, lean_object*, lean_object*, uint32_t);
static lean_object* l_Lydite_Fast_crcTable___closed__0;
uint8_t lean_uint32_dec_eq(uint32_t, uint32_t);
LEAN_EXPORT uint32_t l_Lydite_Fast_crc32(lean_object*, lean_object*, lean_object*, uint32_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_crc32___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
uint32_t lean_uint32_shift_left(uint32_t, uint32_t);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_crcFill(lean_object*, lean_object*);
uint64_t lean_uint64_shift_left(uint64_t, uint64_t);
LEAN_EXPORT uint32_t l_Lydite_Fast_crcMul(uint32_t, uint32_t);
LEAN_EXPORT uint32_t l_Lydite_Fast_adler32Combine(uint32_t, uint32_t, lean_object*);
size_t lean_usize_sub(size_t, size_t);
LEAN_EXPORT uint32_t l_Lydite_Fast_crcLoop(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, uint32_t);
size_t lean_usize_add(size_t, size_t);
uint32_t lean_uint32_land(uint32_t, uint32_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_sums(lean_object*, size_t, lean_object*, lean_object*);
lean_object* lean_array_get_size(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_adler32Combine___boxed(lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
uint8_t lean_usize_dec_lt(size_t, size_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_crcLoop___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
LEAN_EXPORT uint64_t l_Lydite_Fast_adlerLoop___redArg(lean_object*, size_t, size_t, uint64_t, uint64_t);
lean_object* lean_byte_array_size(lean_object*);
LEAN_EXPORT uint64_t l_Lydite_Fast_adlerLoop(lean_object*, size_t, lean_object*, lean_object*, size_t, lean_object*, uint64_t, uint64_t);
LEAN_EXPORT uint32_t l_Lydite_Fast_crc32Combine(uint32_t, uint32_t, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_sums(lean_object* x_1, size_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; uint64_t x_6; size_t x_7; size_t x_8; uint8_t x_9; uint64_t x_10; uint64_t x_11; size_t x_12; size_t x_13; uint8_t x_14; uint64_t x_15; uint64_t x_16; size_t x_17; size_t x_18; uint8_t x_19; uint64_t x_20; uint64_t x_21; size_t x_22; size_t x_23; uint8_t x_24; uint64_t x_25; uint64_t x_26; size_t x_27; size_t x_28; uint8_t x_29; uint64_t x_30; uint64_t x_31; size_t x_32; size_t x_33; uint8_t x_34; uint64_t x_35; uint64_t x_36; size_t x_37; size_t x_38; uint8_t x_39; uint64_t x_40; uint64_t x_41; uint64_t x_42; uint64_t x_43; uint64_t x_44; uint64_t x_45; uint64_t x_46; uint64_t x_47; uint64_t x_48; lean_object* x_49; 
x_5 = lean_byte_array_uget(x_1, x_2);
x_6 = lean_uint8_to_uint64(x_5);
x_7 = 1;
x_8 = lean_usize_add(x_2, x_7);
x_9 = lean_byte_array_uget(x_1, x_8);
x_10 = lean_uint8_to_uint64(x_9);
x_11 = lean_uint64_add(x_6, x_10);
x_12 = 2;
x_13 = lean_usize_add(x_2, x_12);
x_14 = lean_byte_array_uget(x_1, x_13);
x_15 = lean_uint8_to_uint64(x_14);
x_16 = lean_uint64_add(x_11, x_15);
x_17 = 3;
x_18 = lean_usize_add(x_2, x_17);
x_19 = lean_byte_array_uget(x_1, x_18);
x_20 = lean_uint8_to_uint64(x_19);
x_21 = lean_uint64_add(x_16, x_20);
x_22 = 4;
x_23 = lean_usize_add(x_2, x_22);
x_24 = lean_byte_array_uget(x_1, x_23);
x_25 = lean_uint8_to_uint64(x_24);
x_26 = lean_uint64_add(x_21, x_25);
x_27 = 5;
x_28 = lean_usize_add(x_2, x_27);
x_29 = lean_byte_array_uget(x_1, x_28);
x_30 = lean_uint8_to_uint64(x_29);
x_31 = lean_uint64_add(x_26, x_30);
x_32 = 6;
x_33 = lean_usize_add(x_2, x_32);
x_34 = lean_byte_array_uget(x_1, x_33);
x_35 = lean_uint8_to_uint64(x_34);
x_36 = lean_uint64_add(x_31, x_35);
x_37 = 7;
x_38 = lean_usize_add(x_2, x_37);
x_39 = lean_byte_array_uget(x_1, x_38);
x_40 = lean_uint8_to_uint64(x_39);
x_41 = lean_uint64_add(x_36, x_40);
x_42 = lean_uint64_add(x_6, x_11);
x_43 = lean_uint64_add(x_42, x_16);
x_44 = lean_uint64_add(x_43, x_21);
x_45 = lean_uint64_add(x_44, x_26);
x_46 = lean_uint64_add(x_45, x_31);
x_47 = lean_uint64_add(x_46, x_36);
x_48 = lean_uint64_add(x_47, x_41);
x_49 = lean_alloc_ctor(0, 0, 16);
lean_ctor_set_uint64(x_49, 0, x_41);
lean_ctor_set_uint64(x_49, 8, x_48);
return x_49;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_sums___redArg(lean_object* x_1, size_t x_2) {
_start:
{
uint8_t x_3; uint64_t x_4; size_t x_5; size_t x_6; uint8_t x_7; uint64_t x_8; uint64_t x_9; size_t x_10; size_t x_11; uint8_t x_12; uint64_t x_13; uint64_t x_14; size_t x_15; size_t x_16; uint8_t x_17; uint64_t x_18; uint64_t x_19; size_t x_20; size_t x_21; uint8_t x_22; uint64_t x_23; uint64_t x_24; size_t x_25; size_t x_26; uint8_t x_27; uint64_t x_28; uint64_t x_29; size_t x_30; size_t x_31; uint8_t x_32; uint64_t x_33; uint64_t x_34; size_t x_35; size_t x_36; uint8_t x_37; uint64_t x_38; uint64_t x_39; uint64_t x_40; uint64_t x_41; uint64_t x_42; uint64_t x_43; uint64_t x_44; uint64_t x_45; uint64_t x_46; lean_object* x_47; 
x_3 = lean_byte_array_uget(x_1, x_2);
x_4 = lean_uint8_to_uint64(x_3);
x_5 = 1;
x_6 = lean_usize_add(x_2, x_5);
x_7 = lean_byte_array_uget(x_1, x_6);
x_8 = lean_uint8_to_uint64(x_7);
x_9 = lean_uint64_add(x_4, x_8);
x_10 = 2;
x_11 = lean_usize_add(x_2, x_10);
x_12 = lean_byte_array_uget(x_1, x_11);
x_13 = lean_uint8_to_uint64(x_12);
x_14 = lean_uint64_add(x_9, x_13);
x_15 = 3;
x_16 = lean_usize_add(x_2, x_15);
x_17 = lean_byte_array_uget(x_1, x_16);
x_18 = lean_uint8_to_uint64(x_17);
x_19 = lean_uint64_add(x_14, x_18);
x_20 = 4;
x_21 = lean_usize_add(x_2, x_20);
x_22 = lean_byte_array_uget(x_1, x_21);
x_23 = lean_uint8_to_uint64(x_22);
x_24 = lean_uint64_add(x_19, x_23);
x_25 = 5;
x_26 = lean_usize_add(x_2, x_25);
x_27 = lean_byte_array_uget(x_1, x_26);
x_28 = lean_uint8_to_uint64(x_27);
x_29 = lean_uint64_add(x_24, x_28);
x_30 = 6;
x_31 = lean_usize_add(x_2, x_30);
x_32 = lean_byte_array_uget(x_1, x_31);
x_33 = lean_uint8_to_uint64(x_32);
x_34 = lean_uint64_add(x_29, x_33);
x_35 = 7;
x_36 = lean_usize_add(x_2, x_35);
x_37 = lean_byte_array_uget(x_1, x_36);
x_38 = lean_uint8_to_uint64(x_37);
x_39 = lean_uint64_add(x_34, x_38);
x_40 = lean_uint64_add(x_4, x_9);
x_41 = lean_uint64_add(x_40, x_14);
x_42 = lean_uint64_add(x_41, x_19);
x_43 = lean_uint64_add(x_42, x_24);
x_44 = lean_uint64_add(x_43, x_29);
x_45 = lean_uint64_add(x_44, x_34);
x_46 = lean_uint64_add(x_45, x_39);
x_47 = lean_alloc_ctor(0, 0, 16);
lean_ctor_set_uint64(x_47, 0, x_39);
lean_ctor_set_uint64(x_47, 8, x_46);
return x_47;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_sums___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
size_t x_5; lean_object* x_6; 
x_5 = lean_unbox_usize(x_2);
lean_dec(x_2);
x_6 = l_Lydite_Fast_sums(x_1, x_5, x_3, x_4);
lean_dec_ref(x_1);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_sums___redArg___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
size_t x_3; lean_object* x_4; 
x_3 = lean_unbox_usize(x_2);
lean_dec(x_2);
x_4 = l_Lydite_Fast_sums___redArg(x_1, x_3);
lean_dec_ref(x_1);
return x_4;
}
}
LEAN_EXPORT uint64_t l_Lydite_Fast_adlerLoop___redArg(lean_object* x_1, size_t x_2, size_t x_3, uint64_t x_4, uint64_t x_5) {
_start:
{
size_t x_6; size_t x_7; uint8_t x_8; 
x_6 = 16;
x_7 = lean_usize_sub(x_2, x_3);
x_8 = lean_usize_dec_le(x_6, x_7);
if (x_8 == 0)
{
uint8_t x_9; 
x_9 = lean_usize_dec_lt(x_3, x_2);
if (x_9 == 0)
{
uint64_t x_10; uint64_t x_11; uint64_t x_12; 
x_10 = 16;
x_11 = lean_uint64_shift_left(x_5, x_10);
x_12 = lean_uint64_add(x_11, x_4);
return x_12;
}
else
{
uint8_t x_13; uint64_t x_14; uint64_t x_15; uint64_t x_16; uint64_t x_17; size_t x_18; size_t x_19; uint64_t x_20; uint64_t x_21; 
x_13 = lean_byte_array_uget(x_1, x_3);
x_14 = lean_uint8_to_uint64(x_13);
x_15 = lean_uint64_add(x_4, x_14);
x_16 = 65521;
x_17 = lean_uint64_mod(x_15, x_16);
x_18 = 1;
x_19 = lean_usize_add(x_3, x_18);
x_20 = lean_uint64_add(x_5, x_17);
x_21 = lean_uint64_mod(x_20, x_16);
x_3 = x_19;
x_4 = x_17;
x_5 = x_21;
goto _start;
}
}
else
{
uint8_t x_23; uint64_t x_24; size_t x_25; size_t x_26; uint8_t x_27; uint64_t x_28; uint64_t x_29; size_t x_30; size_t x_31; uint8_t x_32; uint64_t x_33; uint64_t x_34; size_t x_35; size_t x_36; uint8_t x_37; uint64_t x_38; uint64_t x_39; size_t x_40; size_t x_41; uint8_t x_42; uint64_t x_43; uint64_t x_44; size_t x_45; size_t x_46; uint8_t x_47; uint64_t x_48; uint64_t x_49; size_t x_50; size_t x_51; uint8_t x_52; uint64_t x_53; uint64_t x_54; size_t x_55; size_t x_56; uint8_t x_57; uint64_t x_58; uint64_t x_59; uint64_t x_60; uint64_t x_61; uint64_t x_62; uint64_t x_63; uint64_t x_64; uint64_t x_65; uint64_t x_66; size_t x_67; size_t x_68; uint8_t x_69; uint64_t x_70; size_t x_71; uint8_t x_72; uint64_t x_73; uint64_t x_74; size_t x_75; uint8_t x_76; uint64_t x_77; uint64_t x_78; size_t x_79; uint8_t x_80; uint64_t x_81; uint64_t x_82; size_t x_83; uint8_t x_84; uint64_t x_85; uint64_t x_86; size_t x_87; uint8_t x_88; uint64_t x_89; uint64_t x_90; size_t x_91; uint8_t x_92; uint64_t x_93; uint64_t x_94; size_t x_95; uint8_t x_96; uint64_t x_97; uint64_t x_98; uint64_t x_99; uint64_t x_100; uint64_t x_101; uint64_t x_102; uint64_t x_103; uint64_t x_104; uint64_t x_105; size_t x_106; uint64_t x_107; uint64_t x_108; uint64_t x_109; uint64_t x_110; uint64_t x_111; uint64_t x_112; uint64_t x_113; uint64_t x_114; uint64_t x_115; uint64_t x_116; uint64_t x_117; uint64_t x_118; uint64_t x_119; 
x_23 = lean_byte_array_uget(x_1, x_3);
x_24 = lean_uint8_to_uint64(x_23);
x_25 = 1;
x_26 = lean_usize_add(x_3, x_25);
x_27 = lean_byte_array_uget(x_1, x_26);
x_28 = lean_uint8_to_uint64(x_27);
x_29 = lean_uint64_add(x_24, x_28);
x_30 = 2;
x_31 = lean_usize_add(x_3, x_30);
x_32 = lean_byte_array_uget(x_1, x_31);
x_33 = lean_uint8_to_uint64(x_32);
x_34 = lean_uint64_add(x_29, x_33);
x_35 = 3;
x_36 = lean_usize_add(x_3, x_35);
x_37 = lean_byte_array_uget(x_1, x_36);
x_38 = lean_uint8_to_uint64(x_37);
x_39 = lean_uint64_add(x_34, x_38);
x_40 = 4;
x_41 = lean_usize_add(x_3, x_40);
x_42 = lean_byte_array_uget(x_1, x_41);
x_43 = lean_uint8_to_uint64(x_42);
x_44 = lean_uint64_add(x_39, x_43);
x_45 = 5;
x_46 = lean_usize_add(x_3, x_45);
x_47 = lean_byte_array_uget(x_1, x_46);
x_48 = lean_uint8_to_uint64(x_47);
x_49 = lean_uint64_add(x_44, x_48);
x_50 = 6;
x_51 = lean_usize_add(x_3, x_50);
x_52 = lean_byte_array_uget(x_1, x_51);
x_53 = lean_uint8_to_uint64(x_52);
x_54 = lean_uint64_add(x_49, x_53);
x_55 = 7;
x_56 = lean_usize_add(x_3, x_55);
x_57 = lean_byte_array_uget(x_1, x_56);
x_58 = lean_uint8_to_uint64(x_57);
x_59 = lean_uint64_add(x_54, x_58);
x_60 = lean_uint64_add(x_24, x_29);
x_61 = lean_uint64_add(x_60, x_34);
x_62 = lean_uint64_add(x_61, x_39);
x_63 = lean_uint64_add(x_62, x_44);
x_64 = lean_uint64_add(x_63, x_49);
x_65 = lean_uint64_add(x_64, x_54);
x_66 = lean_uint64_add(x_65, x_59);
x_67 = 8;
x_68 = lean_usize_add(x_3, x_67);
x_69 = lean_byte_array_uget(x_1, x_68);
x_70 = lean_uint8_to_uint64(x_69);
x_71 = lean_usize_add(x_68, x_25);
x_72 = lean_byte_array_uget(x_1, x_71);
x_73 = lean_uint8_to_uint64(x_72);
x_74 = lean_uint64_add(x_70, x_73);
x_75 = lean_usize_add(x_68, x_30);
x_76 = lean_byte_array_uget(x_1, x_75);
x_77 = lean_uint8_to_uint64(x_76);
x_78 = lean_uint64_add(x_74, x_77);
x_79 = lean_usize_add(x_68, x_35);
x_80 = lean_byte_array_uget(x_1, x_79);
x_81 = lean_uint8_to_uint64(x_80);
x_82 = lean_uint64_add(x_78, x_81);
x_83 = lean_usize_add(x_68, x_40);
x_84 = lean_byte_array_uget(x_1, x_83);
x_85 = lean_uint8_to_uint64(x_84);
x_86 = lean_uint64_add(x_82, x_85);
x_87 = lean_usize_add(x_68, x_45);
x_88 = lean_byte_array_uget(x_1, x_87);
x_89 = lean_uint8_to_uint64(x_88);
x_90 = lean_uint64_add(x_86, x_89);
x_91 = lean_usize_add(x_68, x_50);
x_92 = lean_byte_array_uget(x_1, x_91);
x_93 = lean_uint8_to_uint64(x_92);
x_94 = lean_uint64_add(x_90, x_93);
x_95 = lean_usize_add(x_68, x_55);
x_96 = lean_byte_array_uget(x_1, x_95);
x_97 = lean_uint8_to_uint64(x_96);
x_98 = lean_uint64_add(x_94, x_97);
x_99 = lean_uint64_add(x_70, x_74);
x_100 = lean_uint64_add(x_99, x_78);
x_101 = lean_uint64_add(x_100, x_82);
x_102 = lean_uint64_add(x_101, x_86);
x_103 = lean_uint64_add(x_102, x_90);
x_104 = lean_uint64_add(x_103, x_94);
x_105 = lean_uint64_add(x_104, x_98);
x_106 = lean_usize_add(x_3, x_6);
x_107 = lean_uint64_add(x_4, x_59);
x_108 = lean_uint64_add(x_107, x_98);
x_109 = 65521;
x_110 = lean_uint64_mod(x_108, x_109);
x_111 = 4;
x_112 = lean_uint64_shift_left(x_4, x_111);
x_113 = lean_uint64_add(x_5, x_112);
x_114 = 3;
x_115 = lean_uint64_shift_left(x_59, x_114);
x_116 = lean_uint64_add(x_113, x_115);
x_117 = lean_uint64_add(x_66, x_105);
x_118 = lean_uint64_add(x_116, x_117);
x_119 = lean_uint64_mod(x_118, x_109);
x_3 = x_106;
x_4 = x_110;
x_5 = x_119;
goto _start;
}
}
}
LEAN_EXPORT uint64_t l_Lydite_Fast_adlerLoop(lean_object* x_1, size_t x_2, lean_object* x_3, lean_object* x_4, size_t x_5, lean_object* x_6, uint64_t x_7, uint64_t x_8) {
_start:
{
uint64_t x_9; 
x_9 = l_Lydite_Fast_adlerLoop___redArg(x_1, x_2, x_5, x_7, x_8);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_adlerLoop___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8) {
_start:
{
size_t x_9; size_t x_10; uint64_t x_11; uint64_t x_12; uint64_t x_13; lean_object* x_14; 
x_9 = lean_unbox_usize(x_2);
lean_dec(x_2);
x_10 = lean_unbox_usize(x_5);
lean_dec(x_5);
x_11 = lean_unbox_uint64(x_7);
lean_dec(x_7);
x_12 = lean_unbox_uint64(x_8);
lean_dec(x_8);
x_13 = l_Lydite_Fast_adlerLoop(x_1, x_9, x_3, x_4, x_10, x_6, x_11, x_12);
lean_dec_ref(x_1);
x_14 = lean_box_uint64(x_13);
return x_14;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_adlerLoop___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
size_t x_6; size_t x_7; uint64_t x_8; uint64_t x_9; uint64_t x_10; lean_object* x_11; 
x_6 = lean_unbox_usize(x_2);
lean_dec(x_2);
x_7 = lean_unbox_usize(x_3);
lean_dec(x_3);
x_8 = lean_unbox_uint64(x_4);
lean_dec(x_4);
x_9 = lean_unbox_uint64(x_5);
lean_dec(x_5);
x_10 = l_Lydite_Fast_adlerLoop___redArg(x_1, x_6, x_7, x_8, x_9);
lean_dec_ref(x_1);
x_11 = lean_box_uint64(x_10);
return x_11;
}
}
LEAN_EXPORT uint64_t l_Lydite_Fast_adlerSlow___redArg(lean_object* x_1, lean_object* x_2, lean_object* x_3, uint64_t x_4, uint64_t x_5) {
_start:
{
uint8_t x_6; 
x_6 = lean_nat_dec_lt(x_3, x_2);
if (x_6 == 0)
{
uint64_t x_7; uint64_t x_8; uint64_t x_9; 
lean_dec(x_3);
x_7 = 16;
x_8 = lean_uint64_shift_left(x_5, x_7);
x_9 = lean_uint64_add(x_8, x_4);
return x_9;
}
else
{
uint8_t x_10; uint64_t x_11; uint64_t x_12; uint64_t x_13; uint64_t x_14; lean_object* x_15; lean_object* x_16; uint64_t x_17; uint64_t x_18; 
x_10 = lean_byte_array_fget(x_1, x_3);
x_11 = lean_uint8_to_uint64(x_10);
x_12 = lean_uint64_add(x_4, x_11);
x_13 = 65521;
x_14 = lean_uint64_mod(x_12, x_13);
x_15 = lean_unsigned_to_nat(1u);
x_16 = lean_nat_add(x_3, x_15);
lean_dec(x_3);
x_17 = lean_uint64_add(x_5, x_14);
x_18 = lean_uint64_mod(x_17, x_13);
x_3 = x_16;
x_4 = x_14;
x_5 = x_18;
goto _start;
}
}
}
LEAN_EXPORT uint64_t l_Lydite_Fast_adlerSlow(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, uint64_t x_5, uint64_t x_6) {
_start:
{
uint64_t x_7; 
x_7 = l_Lydite_Fast_adlerSlow___redArg(x_1, x_2, x_4, x_5, x_6);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_adlerSlow___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
uint64_t x_7; uint64_t x_8; uint64_t x_9; lean_object* x_10; 
x_7 = lean_unbox_uint64(x_5);
lean_dec(x_5);
x_8 = lean_unbox_uint64(x_6);
lean_dec(x_6);
x_9 = l_Lydite_Fast_adlerSlow(x_1, x_2, x_3, x_4, x_7, x_8);
lean_dec(x_2);
lean_dec_ref(x_1);
x_10 = lean_box_uint64(x_9);
return x_10;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_adlerSlow___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
uint64_t x_6; uint64_t x_7; uint64_t x_8; lean_object* x_9; 
x_6 = lean_unbox_uint64(x_4);
lean_dec(x_4);
x_7 = lean_unbox_uint64(x_5);
lean_dec(x_5);
x_8 = l_Lydite_Fast_adlerSlow___redArg(x_1, x_2, x_3, x_6, x_7);
lean_dec(x_2);
lean_dec_ref(x_1);
x_9 = lean_box_uint64(x_8);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_within(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_byte_array_size(x_1);
x_4 = lean_nat_dec_le(x_2, x_3);
if (x_4 == 0)
{
return x_3;
}
else
{
lean_inc(x_2);
return x_2;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_within___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_within(x_1, x_2);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_3;
}
}
LEAN_EXPORT uint32_t l_Lydite_Fast_adler32(lean_object* x_1, lean_object* x_2, lean_object* x_3, uint32_t x_4) {
_start:
{
uint32_t x_5; uint32_t x_6; uint64_t x_7; uint32_t x_8; uint32_t x_9; uint64_t x_10; lean_object* x_11; lean_object* x_15; lean_object* x_26; uint8_t x_27; 
x_5 = 65536;
x_6 = lean_uint32_mod(x_4, x_5);
x_7 = lean_uint32_to_uint64(x_6);
x_8 = 16;
x_9 = lean_uint32_shift_right(x_4, x_8);
x_10 = lean_uint32_to_uint64(x_9);
x_26 = lean_byte_array_size(x_1);
x_27 = lean_nat_dec_le(x_3, x_26);
if (x_27 == 0)
{
lean_dec(x_3);
x_15 = x_26;
goto block_25;
}
else
{
x_15 = x_3;
goto block_25;
}
block_14:
{
uint64_t x_12; uint32_t x_13; 
x_12 = l_Lydite_Fast_adlerSlow___redArg(x_1, x_11, x_2, x_7, x_10);
lean_dec(x_11);
x_13 = lean_uint64_to_uint32(x_12);
return x_13;
}
block_25:
{
uint8_t x_16; 
x_16 = lean_nat_dec_le(x_2, x_15);
if (x_16 == 0)
{
x_11 = x_15;
goto block_14;
}
else
{
lean_object* x_17; size_t x_18; lean_object* x_19; uint8_t x_20; 
x_17 = lean_byte_array_size(x_1);
x_18 = lean_usize_of_nat(x_17);
x_19 = lean_usize_to_nat(x_18);
x_20 = lean_nat_dec_eq(x_19, x_17);
lean_dec(x_19);
if (x_20 == 0)
{
x_11 = x_15;
goto block_14;
}
else
{
size_t x_21; size_t x_22; uint64_t x_23; uint32_t x_24; 
x_21 = lean_usize_of_nat(x_15);
lean_dec(x_15);
x_22 = lean_usize_of_nat(x_2);
lean_dec(x_2);
x_23 = l_Lydite_Fast_adlerLoop___redArg(x_1, x_21, x_22, x_7, x_10);
x_24 = lean_uint64_to_uint32(x_23);
return x_24;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_adler32___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint32_t x_5; uint32_t x_6; lean_object* x_7; 
x_5 = lean_unbox_uint32(x_4);
lean_dec(x_4);
x_6 = l_Lydite_Fast_adler32(x_1, x_2, x_3, x_5);
lean_dec_ref(x_1);
x_7 = lean_box_uint32(x_6);
return x_7;
}
}
LEAN_EXPORT uint32_t l_Lydite_Fast_adler32Combine(uint32_t x_1, uint32_t x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; uint32_t x_25; 
x_4 = lean_uint32_to_nat(x_1);
x_5 = lean_uint32_to_nat(x_2);
x_6 = lean_unsigned_to_nat(65536u);
x_7 = lean_unsigned_to_nat(16u);
x_8 = lean_nat_shiftr(x_4, x_7);
x_9 = lean_nat_shiftr(x_5, x_7);
x_10 = lean_nat_add(x_8, x_9);
lean_dec(x_9);
lean_dec(x_8);
x_11 = lean_unsigned_to_nat(65521u);
x_12 = lean_nat_mod(x_3, x_11);
x_13 = lean_nat_mod(x_4, x_6);
lean_dec(x_4);
x_14 = lean_unsigned_to_nat(65520u);
x_15 = lean_nat_add(x_13, x_14);
x_16 = lean_nat_mul(x_12, x_15);
lean_dec(x_15);
lean_dec(x_12);
x_17 = lean_nat_add(x_10, x_16);
lean_dec(x_16);
lean_dec(x_10);
x_18 = lean_nat_mod(x_17, x_11);
lean_dec(x_17);
x_19 = lean_nat_mul(x_18, x_6);
lean_dec(x_18);
x_20 = lean_nat_mod(x_5, x_6);
lean_dec(x_5);
x_21 = lean_nat_add(x_13, x_20);
lean_dec(x_20);
lean_dec(x_13);
x_22 = lean_nat_add(x_21, x_14);
lean_dec(x_21);
x_23 = lean_nat_mod(x_22, x_11);
lean_dec(x_22);
x_24 = lean_nat_add(x_19, x_23);
lean_dec(x_23);
lean_dec(x_19);
x_25 = lean_uint32_of_nat(x_24);
lean_dec(x_24);
return x_25;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_adler32Combine___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
uint32_t x_4; uint32_t x_5; uint32_t x_6; lean_object* x_7; 
x_4 = lean_unbox_uint32(x_1);
lean_dec(x_1);
x_5 = lean_unbox_uint32(x_2);
lean_dec(x_2);
x_6 = l_Lydite_Fast_adler32Combine(x_4, x_5, x_3);
lean_dec(x_3);
x_7 = lean_box_uint32(x_6);
return x_7;
}
}
LEAN_EXPORT uint32_t l_Lydite_Fast_crcStep(uint32_t x_1) {
_start:
{
uint32_t x_2; uint32_t x_3; uint8_t x_4; 
x_2 = 1;
x_3 = lean_uint32_land(x_1, x_2);
x_4 = lean_uint32_dec_eq(x_3, x_2);
if (x_4 == 0)
{
uint32_t x_5; 
x_5 = lean_uint32_shift_right(x_1, x_2);
return x_5;
}
else
{
uint32_t x_6; uint32_t x_7; uint32_t x_8; 
x_6 = lean_uint32_shift_right(x_1, x_2);
x_7 = 3988292384;
x_8 = lean_uint32_xor(x_6, x_7);
return x_8;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_crcStep___boxed(lean_object* x_1) {
_start:
{
uint32_t x_2; uint32_t x_3; lean_object* x_4; 
x_2 = lean_unbox_uint32(x_1);
lean_dec(x_1);
x_3 = l_Lydite_Fast_crcStep(x_2);
x_4 = lean_box_uint32(x_3);
return x_4;
}
}
LEAN_EXPORT uint32_t l_Lydite_Fast_crcSteps(lean_object* x_1, uint32_t x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_unsigned_to_nat(0u);
x_4 = lean_nat_dec_eq(x_1, x_3);
if (x_4 == 1)
{
lean_dec(x_1);
return x_2;
}
else
{
lean_object* x_5; lean_object* x_6; uint32_t x_7; uint32_t x_8; uint8_t x_9; 
x_5 = lean_unsigned_to_nat(1u);
x_6 = lean_nat_sub(x_1, x_5);
lean_dec(x_1);
x_7 = 1;
x_8 = lean_uint32_land(x_2, x_7);
x_9 = lean_uint32_dec_eq(x_8, x_7);
if (x_9 == 0)
{
uint32_t x_10; 
x_10 = lean_uint32_shift_right(x_2, x_7);
x_1 = x_6;
x_2 = x_10;
goto _start;
}
else
{
uint32_t x_12; uint32_t x_13; uint32_t x_14; 
x_12 = lean_uint32_shift_right(x_2, x_7);
x_13 = 3988292384;
x_14 = lean_uint32_xor(x_12, x_13);
x_1 = x_6;
x_2 = x_14;
goto _start;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_crcSteps___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
uint32_t x_3; uint32_t x_4; lean_object* x_5; 
x_3 = lean_unbox_uint32(x_2);
lean_dec(x_2);
x_4 = l_Lydite_Fast_crcSteps(x_1, x_3);
x_5 = lean_box_uint32(x_4);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_crcFill(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_unsigned_to_nat(0u);
x_4 = lean_nat_dec_eq(x_1, x_3);
if (x_4 == 1)
{
lean_dec(x_1);
return x_2;
}
else
{
lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; uint32_t x_14; uint32_t x_15; lean_object* x_16; lean_object* x_17; 
x_5 = lean_unsigned_to_nat(1u);
x_6 = lean_nat_sub(x_1, x_5);
lean_dec(x_1);
x_7 = lean_unsigned_to_nat(8u);
x_8 = lean_array_get_size(x_2);
x_9 = lean_unsigned_to_nat(256u);
x_10 = lean_nat_shiftr(x_8, x_7);
x_11 = lean_nat_mul(x_7, x_10);
lean_dec(x_10);
x_12 = lean_nat_add(x_11, x_7);
lean_dec(x_11);
x_13 = lean_nat_mod(x_8, x_9);
x_14 = lean_uint32_of_nat(x_13);
lean_dec(x_13);
x_15 = l_Lydite_Fast_crcSteps(x_12, x_14);
x_16 = lean_box_uint32(x_15);
x_17 = lean_array_push(x_2, x_16);
x_1 = x_6;
x_2 = x_17;
goto _start;
}
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Check_0__Lydite_Fast_crcFill_match__1_splitter___redArg(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(0u);
x_6 = lean_nat_dec_eq(x_1, x_5);
if (x_6 == 1)
{
lean_object* x_7; 
lean_dec(x_4);
x_7 = lean_apply_1(x_3, x_2);
return x_7;
}
else
{
lean_object* x_8; lean_object* x_9; lean_object* x_10; 
lean_dec(x_3);
x_8 = lean_unsigned_to_nat(1u);
x_9 = lean_nat_sub(x_1, x_8);
x_10 = lean_apply_2(x_4, x_9, x_2);
return x_10;
}
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Check_0__Lydite_Fast_crcFill_match__1_splitter(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l___private_Lydite_Fast_Check_0__Lydite_Fast_crcFill_match__1_splitter___redArg(x_2, x_3, x_4, x_5);
return x_6;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Check_0__Lydite_Fast_crcFill_match__1_splitter___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l___private_Lydite_Fast_Check_0__Lydite_Fast_crcFill_match__1_splitter(x_1, x_2, x_3, x_4, x_5);
lean_dec(x_2);
return x_6;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Check_0__Lydite_Fast_crcFill_match__1_splitter___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l___private_Lydite_Fast_Check_0__Lydite_Fast_crcFill_match__1_splitter___redArg(x_1, x_2, x_3, x_4);
lean_dec(x_1);
return x_5;
}
}
static lean_object* _init_l_Lydite_Fast_crcTable___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(2048u);
x_2 = lean_mk_empty_array_with_capacity(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_crcTable___closed__1() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = l_Lydite_Fast_crcTable___closed__0;
x_2 = lean_unsigned_to_nat(2048u);
x_3 = l_Lydite_Fast_crcFill(x_2, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_crcTable() {
_start:
{
lean_object* x_1; 
x_1 = l_Lydite_Fast_crcTable___closed__1;
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_low(uint32_t x_1) {
_start:
{
uint32_t x_2; uint32_t x_3; lean_object* x_4; 
x_2 = 255;
x_3 = lean_uint32_land(x_1, x_2);
x_4 = lean_uint32_to_nat(x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_low___boxed(lean_object* x_1) {
_start:
{
uint32_t x_2; lean_object* x_3; 
x_2 = lean_unbox_uint32(x_1);
lean_dec(x_1);
x_3 = l_Lydite_Fast_low(x_2);
return x_3;
}
}
LEAN_EXPORT uint32_t l_Lydite_Fast_crcLoop___redArg(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, uint32_t x_5) {
_start:
{
lean_object* x_6; lean_object* x_7; uint8_t x_8; 
x_6 = lean_unsigned_to_nat(8u);
x_7 = lean_nat_add(x_4, x_6);
x_8 = lean_nat_dec_le(x_7, x_3);
if (x_8 == 0)
{
uint8_t x_9; 
lean_dec(x_7);
x_9 = lean_nat_dec_lt(x_4, x_3);
if (x_9 == 0)
{
lean_dec(x_4);
return x_5;
}
else
{
lean_object* x_10; lean_object* x_11; uint8_t x_12; uint32_t x_13; uint32_t x_14; uint32_t x_15; uint32_t x_16; lean_object* x_17; lean_object* x_18; uint32_t x_19; uint32_t x_20; uint32_t x_21; uint32_t x_22; 
x_10 = lean_unsigned_to_nat(1u);
x_11 = lean_nat_add(x_4, x_10);
x_12 = lean_byte_array_fget(x_2, x_4);
lean_dec(x_4);
x_13 = lean_uint8_to_uint32(x_12);
x_14 = lean_uint32_xor(x_5, x_13);
x_15 = 255;
x_16 = lean_uint32_land(x_14, x_15);
x_17 = lean_uint32_to_nat(x_16);
x_18 = lean_array_fget_borrowed(x_1, x_17);
lean_dec(x_17);
x_19 = 8;
x_20 = lean_uint32_shift_right(x_5, x_19);
x_21 = lean_unbox_uint32(x_18);
x_22 = lean_uint32_xor(x_21, x_20);
x_4 = x_11;
x_5 = x_22;
goto _start;
}
}
else
{
uint8_t x_24; uint32_t x_25; uint32_t x_26; uint32_t x_27; uint32_t x_28; lean_object* x_29; lean_object* x_30; lean_object* x_31; lean_object* x_32; uint32_t x_33; uint32_t x_34; lean_object* x_35; lean_object* x_36; uint8_t x_37; uint32_t x_38; uint32_t x_39; uint32_t x_40; lean_object* x_41; lean_object* x_42; lean_object* x_43; lean_object* x_44; uint32_t x_45; uint32_t x_46; uint32_t x_47; uint32_t x_48; uint32_t x_49; lean_object* x_50; lean_object* x_51; uint8_t x_52; uint32_t x_53; uint32_t x_54; uint32_t x_55; lean_object* x_56; lean_object* x_57; lean_object* x_58; lean_object* x_59; uint32_t x_60; uint32_t x_61; uint32_t x_62; uint32_t x_63; lean_object* x_64; lean_object* x_65; uint8_t x_66; uint32_t x_67; uint32_t x_68; uint32_t x_69; lean_object* x_70; lean_object* x_71; lean_object* x_72; lean_object* x_73; uint32_t x_74; uint32_t x_75; lean_object* x_76; lean_object* x_77; uint8_t x_78; uint32_t x_79; uint32_t x_80; lean_object* x_81; lean_object* x_82; lean_object* x_83; lean_object* x_84; uint32_t x_85; uint32_t x_86; lean_object* x_87; lean_object* x_88; uint8_t x_89; uint32_t x_90; uint32_t x_91; lean_object* x_92; lean_object* x_93; lean_object* x_94; lean_object* x_95; uint32_t x_96; uint32_t x_97; lean_object* x_98; lean_object* x_99; uint8_t x_100; uint32_t x_101; uint32_t x_102; lean_object* x_103; lean_object* x_104; lean_object* x_105; lean_object* x_106; uint32_t x_107; uint32_t x_108; lean_object* x_109; lean_object* x_110; uint8_t x_111; uint32_t x_112; uint32_t x_113; lean_object* x_114; lean_object* x_115; uint32_t x_116; uint32_t x_117; 
x_24 = lean_byte_array_fget(x_2, x_4);
x_25 = lean_uint8_to_uint32(x_24);
x_26 = lean_uint32_xor(x_5, x_25);
x_27 = 255;
x_28 = lean_uint32_land(x_26, x_27);
x_29 = lean_uint32_to_nat(x_28);
x_30 = lean_unsigned_to_nat(1792u);
x_31 = lean_nat_add(x_29, x_30);
lean_dec(x_29);
x_32 = lean_array_fget_borrowed(x_1, x_31);
lean_dec(x_31);
x_33 = 8;
x_34 = lean_uint32_shift_right(x_5, x_33);
x_35 = lean_unsigned_to_nat(1u);
x_36 = lean_nat_add(x_4, x_35);
x_37 = lean_byte_array_fget(x_2, x_36);
lean_dec(x_36);
x_38 = lean_uint8_to_uint32(x_37);
x_39 = lean_uint32_xor(x_34, x_38);
x_40 = lean_uint32_land(x_39, x_27);
x_41 = lean_uint32_to_nat(x_40);
x_42 = lean_unsigned_to_nat(1536u);
x_43 = lean_nat_add(x_41, x_42);
lean_dec(x_41);
x_44 = lean_array_fget_borrowed(x_1, x_43);
lean_dec(x_43);
x_45 = lean_unbox_uint32(x_32);
x_46 = lean_unbox_uint32(x_44);
x_47 = lean_uint32_xor(x_45, x_46);
x_48 = 16;
x_49 = lean_uint32_shift_right(x_5, x_48);
x_50 = lean_unsigned_to_nat(2u);
x_51 = lean_nat_add(x_4, x_50);
x_52 = lean_byte_array_fget(x_2, x_51);
lean_dec(x_51);
x_53 = lean_uint8_to_uint32(x_52);
x_54 = lean_uint32_xor(x_49, x_53);
x_55 = lean_uint32_land(x_54, x_27);
x_56 = lean_uint32_to_nat(x_55);
x_57 = lean_unsigned_to_nat(1280u);
x_58 = lean_nat_add(x_56, x_57);
lean_dec(x_56);
x_59 = lean_array_fget_borrowed(x_1, x_58);
lean_dec(x_58);
x_60 = lean_unbox_uint32(x_59);
x_61 = lean_uint32_xor(x_47, x_60);
x_62 = 24;
x_63 = lean_uint32_shift_right(x_5, x_62);
x_64 = lean_unsigned_to_nat(3u);
x_65 = lean_nat_add(x_4, x_64);
x_66 = lean_byte_array_fget(x_2, x_65);
lean_dec(x_65);
x_67 = lean_uint8_to_uint32(x_66);
x_68 = lean_uint32_xor(x_63, x_67);
x_69 = lean_uint32_land(x_68, x_27);
x_70 = lean_uint32_to_nat(x_69);
x_71 = lean_unsigned_to_nat(1024u);
x_72 = lean_nat_add(x_70, x_71);
lean_dec(x_70);
x_73 = lean_array_fget_borrowed(x_1, x_72);
lean_dec(x_72);
x_74 = lean_unbox_uint32(x_73);
x_75 = lean_uint32_xor(x_61, x_74);
x_76 = lean_unsigned_to_nat(4u);
x_77 = lean_nat_add(x_4, x_76);
x_78 = lean_byte_array_fget(x_2, x_77);
lean_dec(x_77);
x_79 = lean_uint8_to_uint32(x_78);
x_80 = lean_uint32_land(x_79, x_27);
x_81 = lean_uint32_to_nat(x_80);
x_82 = lean_unsigned_to_nat(768u);
x_83 = lean_nat_add(x_81, x_82);
lean_dec(x_81);
x_84 = lean_array_fget_borrowed(x_1, x_83);
lean_dec(x_83);
x_85 = lean_unbox_uint32(x_84);
x_86 = lean_uint32_xor(x_75, x_85);
x_87 = lean_unsigned_to_nat(5u);
x_88 = lean_nat_add(x_4, x_87);
x_89 = lean_byte_array_fget(x_2, x_88);
lean_dec(x_88);
x_90 = lean_uint8_to_uint32(x_89);
x_91 = lean_uint32_land(x_90, x_27);
x_92 = lean_uint32_to_nat(x_91);
x_93 = lean_unsigned_to_nat(512u);
x_94 = lean_nat_add(x_92, x_93);
lean_dec(x_92);
x_95 = lean_array_fget_borrowed(x_1, x_94);
lean_dec(x_94);
x_96 = lean_unbox_uint32(x_95);
x_97 = lean_uint32_xor(x_86, x_96);
x_98 = lean_unsigned_to_nat(6u);
x_99 = lean_nat_add(x_4, x_98);
x_100 = lean_byte_array_fget(x_2, x_99);
lean_dec(x_99);
x_101 = lean_uint8_to_uint32(x_100);
x_102 = lean_uint32_land(x_101, x_27);
x_103 = lean_uint32_to_nat(x_102);
x_104 = lean_unsigned_to_nat(256u);
x_105 = lean_nat_add(x_103, x_104);
lean_dec(x_103);
x_106 = lean_array_fget_borrowed(x_1, x_105);
lean_dec(x_105);
x_107 = lean_unbox_uint32(x_106);
x_108 = lean_uint32_xor(x_97, x_107);
x_109 = lean_unsigned_to_nat(7u);
x_110 = lean_nat_add(x_4, x_109);
lean_dec(x_4);
x_111 = lean_byte_array_fget(x_2, x_110);
lean_dec(x_110);
x_112 = lean_uint8_to_uint32(x_111);
x_113 = lean_uint32_land(x_112, x_27);
x_114 = lean_uint32_to_nat(x_113);
x_115 = lean_array_fget_borrowed(x_1, x_114);
lean_dec(x_114);
x_116 = lean_unbox_uint32(x_115);
x_117 = lean_uint32_xor(x_108, x_116);
x_4 = x_7;
x_5 = x_117;
goto _start;
}
}
}
LEAN_EXPORT uint32_t l_Lydite_Fast_crcLoop(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, uint32_t x_7) {
_start:
{
uint32_t x_8; 
x_8 = l_Lydite_Fast_crcLoop___redArg(x_1, x_3, x_4, x_6, x_7);
return x_8;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_crcLoop___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
uint32_t x_8; uint32_t x_9; lean_object* x_10; 
x_8 = lean_unbox_uint32(x_7);
lean_dec(x_7);
x_9 = l_Lydite_Fast_crcLoop(x_1, x_2, x_3, x_4, x_5, x_6, x_8);
lean_dec(x_4);
lean_dec_ref(x_3);
lean_dec_ref(x_1);
x_10 = lean_box_uint32(x_9);
return x_10;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_crcLoop___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
uint32_t x_6; uint32_t x_7; lean_object* x_8; 
x_6 = lean_unbox_uint32(x_5);
lean_dec(x_5);
x_7 = l_Lydite_Fast_crcLoop___redArg(x_1, x_2, x_3, x_4, x_6);
lean_dec(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
x_8 = lean_box_uint32(x_7);
return x_8;
}
}
LEAN_EXPORT uint32_t l_Lydite_Fast_crc32(lean_object* x_1, lean_object* x_2, lean_object* x_3, uint32_t x_4) {
_start:
{
lean_object* x_5; lean_object* x_6; lean_object* x_12; uint8_t x_13; 
x_5 = l_Lydite_Fast_crcTable;
x_12 = lean_byte_array_size(x_1);
x_13 = lean_nat_dec_le(x_3, x_12);
if (x_13 == 0)
{
lean_dec(x_3);
x_6 = x_12;
goto block_11;
}
else
{
x_6 = x_3;
goto block_11;
}
block_11:
{
uint32_t x_7; uint32_t x_8; uint32_t x_9; uint32_t x_10; 
x_7 = 4294967295;
x_8 = lean_uint32_xor(x_4, x_7);
x_9 = l_Lydite_Fast_crcLoop___redArg(x_5, x_1, x_6, x_2, x_8);
lean_dec(x_6);
x_10 = lean_uint32_xor(x_9, x_7);
return x_10;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_crc32___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint32_t x_5; uint32_t x_6; lean_object* x_7; 
x_5 = lean_unbox_uint32(x_4);
lean_dec(x_4);
x_6 = l_Lydite_Fast_crc32(x_1, x_2, x_3, x_5);
lean_dec_ref(x_1);
x_7 = lean_box_uint32(x_6);
return x_7;
}
}
LEAN_EXPORT uint32_t l_Lydite_Fast_crcMulLoop(lean_object* x_1, uint32_t x_2, uint32_t x_3, uint32_t x_4) {
_start:
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(0u);
x_6 = lean_nat_dec_eq(x_1, x_5);
if (x_6 == 1)
{
lean_dec(x_1);
return x_4;
}
else
{
lean_object* x_7; lean_object* x_8; uint32_t x_9; uint32_t x_10; uint32_t x_11; uint32_t x_19; uint8_t x_20; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_1, x_7);
lean_dec(x_1);
x_9 = 1;
x_10 = lean_uint32_shift_left(x_2, x_9);
x_19 = lean_uint32_land(x_3, x_9);
x_20 = lean_uint32_dec_eq(x_19, x_9);
if (x_20 == 0)
{
uint32_t x_21; 
x_21 = lean_uint32_shift_right(x_3, x_9);
x_11 = x_21;
goto block_18;
}
else
{
uint32_t x_22; uint32_t x_23; uint32_t x_24; 
x_22 = lean_uint32_shift_right(x_3, x_9);
x_23 = 3988292384;
x_24 = lean_uint32_xor(x_22, x_23);
x_11 = x_24;
goto block_18;
}
block_18:
{
uint32_t x_12; uint32_t x_13; uint8_t x_14; 
x_12 = 31;
x_13 = lean_uint32_shift_right(x_2, x_12);
x_14 = lean_uint32_dec_eq(x_13, x_9);
if (x_14 == 0)
{
x_1 = x_8;
x_2 = x_10;
x_3 = x_11;
goto _start;
}
else
{
uint32_t x_16; 
x_16 = lean_uint32_xor(x_4, x_3);
x_1 = x_8;
x_2 = x_10;
x_3 = x_11;
x_4 = x_16;
goto _start;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_crcMulLoop___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint32_t x_5; uint32_t x_6; uint32_t x_7; uint32_t x_8; lean_object* x_9; 
x_5 = lean_unbox_uint32(x_2);
lean_dec(x_2);
x_6 = lean_unbox_uint32(x_3);
lean_dec(x_3);
x_7 = lean_unbox_uint32(x_4);
lean_dec(x_4);
x_8 = l_Lydite_Fast_crcMulLoop(x_1, x_5, x_6, x_7);
x_9 = lean_box_uint32(x_8);
return x_9;
}
}
LEAN_EXPORT uint32_t l_Lydite_Fast_crcMul(uint32_t x_1, uint32_t x_2) {
_start:
{
lean_object* x_3; uint32_t x_4; uint32_t x_5; 
x_3 = lean_unsigned_to_nat(32u);
x_4 = 0;
x_5 = l_Lydite_Fast_crcMulLoop(x_3, x_1, x_2, x_4);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_crcMul___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
uint32_t x_3; uint32_t x_4; uint32_t x_5; lean_object* x_6; 
x_3 = lean_unbox_uint32(x_1);
lean_dec(x_1);
x_4 = lean_unbox_uint32(x_2);
lean_dec(x_2);
x_5 = l_Lydite_Fast_crcMul(x_3, x_4);
x_6 = lean_box_uint32(x_5);
return x_6;
}
}
LEAN_EXPORT uint32_t l_Lydite_Fast_crcPower(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(0u);
x_3 = lean_nat_dec_eq(x_1, x_2);
if (x_3 == 0)
{
lean_object* x_4; lean_object* x_5; lean_object* x_6; uint32_t x_7; uint32_t x_8; lean_object* x_9; uint8_t x_10; 
x_4 = lean_unsigned_to_nat(2u);
x_5 = lean_unsigned_to_nat(1u);
x_6 = lean_nat_shiftr(x_1, x_5);
x_7 = l_Lydite_Fast_crcPower(x_6);
lean_dec(x_6);
x_8 = l_Lydite_Fast_crcMul(x_7, x_7);
x_9 = lean_nat_mod(x_1, x_4);
x_10 = lean_nat_dec_eq(x_9, x_5);
lean_dec(x_9);
if (x_10 == 0)
{
return x_8;
}
else
{
uint32_t x_11; uint32_t x_12; uint8_t x_13; 
x_11 = 1;
x_12 = lean_uint32_land(x_8, x_11);
x_13 = lean_uint32_dec_eq(x_12, x_11);
if (x_13 == 0)
{
uint32_t x_14; 
x_14 = lean_uint32_shift_right(x_8, x_11);
return x_14;
}
else
{
uint32_t x_15; uint32_t x_16; uint32_t x_17; 
x_15 = lean_uint32_shift_right(x_8, x_11);
x_16 = 3988292384;
x_17 = lean_uint32_xor(x_15, x_16);
return x_17;
}
}
}
else
{
uint32_t x_18; 
x_18 = 2147483648;
return x_18;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_crcPower___boxed(lean_object* x_1) {
_start:
{
uint32_t x_2; lean_object* x_3; 
x_2 = l_Lydite_Fast_crcPower(x_1);
lean_dec(x_1);
x_3 = lean_box_uint32(x_2);
return x_3;
}
}
LEAN_EXPORT uint32_t l_Lydite_Fast_crc32Combine(uint32_t x_1, uint32_t x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; lean_object* x_5; uint32_t x_6; uint32_t x_7; uint32_t x_8; 
x_4 = lean_unsigned_to_nat(8u);
x_5 = lean_nat_mul(x_4, x_3);
x_6 = l_Lydite_Fast_crcPower(x_5);
lean_dec(x_5);
x_7 = l_Lydite_Fast_crcMul(x_1, x_6);
x_8 = lean_uint32_xor(x_7, x_2);
return x_8;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_crc32Combine___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
uint32_t x_4; uint32_t x_5; uint32_t x_6; lean_object* x_7; 
x_4 = lean_unbox_uint32(x_1);
lean_dec(x_1);
x_5 = lean_unbox_uint32(x_2);
lean_dec(x_2);
x_6 = l_Lydite_Fast_crc32Combine(x_4, x_5, x_3);
lean_dec(x_3);
x_7 = lean_box_uint32(x_6);
return x_7;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Copy(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Refill(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Check(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Copy(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Refill(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
l_Lydite_Fast_crcTable___closed__0 = _init_l_Lydite_Fast_crcTable___closed__0();
lean_mark_persistent(l_Lydite_Fast_crcTable___closed__0);
l_Lydite_Fast_crcTable___closed__1 = _init_l_Lydite_Fast_crcTable___closed__1();
lean_mark_persistent(l_Lydite_Fast_crcTable___closed__1);
l_Lydite_Fast_crcTable = _init_l_Lydite_Fast_crcTable();
lean_mark_persistent(l_Lydite_Fast_crcTable);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

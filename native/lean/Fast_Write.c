// Lean compiler output
// Module: Lydite.Fast.Write
// Imports: public import Init public import Lydite.Fast.Plan public import Lydite.Fast.WriteCode
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
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_same___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_byte_array_fget(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_Writer_put___boxed(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_writeTokens(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_array_fget_borrowed(lean_object*, lean_object*);
lean_object* lean_byte_array_push(lean_object*, uint8_t);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT uint8_t l_Lydite_Fast_Write_same___redArg(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT uint8_t l_Lydite_Fast_Write_same(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_tokens(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_same___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_tokens___redArg(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_push4(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_push4___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_drain(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_Writer_align(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_tokens___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_writeTokens___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
lean_object* lean_nat_shiftl(lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
uint8_t lean_uint8_of_nat(lean_object*);
lean_object* lean_uint8_to_nat(uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_Writer_put(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_tokens___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_array_get_size(lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* lean_byte_array_size(lean_object*);
uint8_t lean_uint8_dec_eq(uint8_t, uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_drain(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(8u);
x_5 = lean_nat_dec_le(x_4, x_2);
if (x_5 == 0)
{
lean_object* x_6; 
x_6 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_6, 0, x_1);
lean_ctor_set(x_6, 1, x_2);
lean_ctor_set(x_6, 2, x_3);
return x_6;
}
else
{
uint8_t x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; 
x_7 = lean_uint8_of_nat(x_3);
x_8 = lean_byte_array_push(x_1, x_7);
x_9 = lean_nat_sub(x_2, x_4);
lean_dec(x_2);
x_10 = lean_nat_shiftr(x_3, x_4);
lean_dec(x_3);
x_1 = x_8;
x_2 = x_9;
x_3 = x_10;
goto _start;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_Writer_put(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; 
x_4 = lean_ctor_get(x_1, 0);
lean_inc_ref(x_4);
x_5 = lean_ctor_get(x_1, 1);
lean_inc(x_5);
x_6 = lean_ctor_get(x_1, 2);
lean_inc(x_6);
lean_dec_ref(x_1);
x_7 = lean_nat_add(x_5, x_2);
x_8 = lean_nat_shiftl(x_3, x_5);
lean_dec(x_5);
x_9 = lean_nat_add(x_6, x_8);
lean_dec(x_8);
lean_dec(x_6);
x_10 = l_Lydite_Fast_Write_drain(x_4, x_7, x_9);
return x_10;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_Writer_put___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_Write_Writer_put(x_1, x_2, x_3);
lean_dec(x_3);
lean_dec(x_2);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_Writer_align(lean_object* x_1) {
_start:
{
uint8_t x_2; 
x_2 = !lean_is_exclusive(x_1);
if (x_2 == 0)
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; uint8_t x_7; 
x_3 = lean_ctor_get(x_1, 0);
x_4 = lean_ctor_get(x_1, 1);
x_5 = lean_ctor_get(x_1, 2);
x_6 = lean_unsigned_to_nat(0u);
x_7 = lean_nat_dec_eq(x_4, x_6);
lean_dec(x_4);
if (x_7 == 0)
{
uint8_t x_8; lean_object* x_9; 
x_8 = lean_uint8_of_nat(x_5);
lean_dec(x_5);
x_9 = lean_byte_array_push(x_3, x_8);
lean_ctor_set(x_1, 2, x_6);
lean_ctor_set(x_1, 1, x_6);
lean_ctor_set(x_1, 0, x_9);
return x_1;
}
else
{
lean_dec(x_5);
lean_ctor_set(x_1, 2, x_6);
lean_ctor_set(x_1, 1, x_6);
return x_1;
}
}
else
{
lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; uint8_t x_14; 
x_10 = lean_ctor_get(x_1, 0);
x_11 = lean_ctor_get(x_1, 1);
x_12 = lean_ctor_get(x_1, 2);
lean_inc(x_12);
lean_inc(x_11);
lean_inc(x_10);
lean_dec(x_1);
x_13 = lean_unsigned_to_nat(0u);
x_14 = lean_nat_dec_eq(x_11, x_13);
lean_dec(x_11);
if (x_14 == 0)
{
uint8_t x_15; lean_object* x_16; lean_object* x_17; 
x_15 = lean_uint8_of_nat(x_12);
lean_dec(x_12);
x_16 = lean_byte_array_push(x_10, x_15);
x_17 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_17, 0, x_16);
lean_ctor_set(x_17, 1, x_13);
lean_ctor_set(x_17, 2, x_13);
return x_17;
}
else
{
lean_object* x_18; 
lean_dec(x_12);
x_18 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_18, 0, x_10);
lean_ctor_set(x_18, 1, x_13);
lean_ctor_set(x_18, 2, x_13);
return x_18;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_push4(lean_object* x_1, lean_object* x_2) {
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
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_push4___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Write_push4(x_1, x_2);
lean_dec(x_2);
return x_3;
}
}
LEAN_EXPORT uint8_t l_Lydite_Fast_Write_same___redArg(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; 
x_5 = lean_nat_dec_lt(x_3, x_4);
if (x_5 == 0)
{
uint8_t x_6; 
lean_dec(x_3);
lean_dec(x_2);
x_6 = 1;
return x_6;
}
else
{
uint8_t x_7; uint8_t x_8; uint8_t x_9; 
x_7 = lean_byte_array_fget(x_1, x_2);
x_8 = lean_byte_array_fget(x_1, x_3);
x_9 = lean_uint8_dec_eq(x_7, x_8);
if (x_9 == 0)
{
lean_dec(x_3);
lean_dec(x_2);
return x_9;
}
else
{
lean_object* x_10; lean_object* x_11; lean_object* x_12; 
x_10 = lean_unsigned_to_nat(1u);
x_11 = lean_nat_add(x_2, x_10);
lean_dec(x_2);
x_12 = lean_nat_add(x_3, x_10);
lean_dec(x_3);
x_2 = x_11;
x_3 = x_12;
goto _start;
}
}
}
}
LEAN_EXPORT uint8_t l_Lydite_Fast_Write_same(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
uint8_t x_7; 
x_7 = l_Lydite_Fast_Write_same___redArg(x_1, x_2, x_3, x_4);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_same___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
uint8_t x_7; lean_object* x_8; 
x_7 = l_Lydite_Fast_Write_same(x_1, x_2, x_3, x_4, x_5, x_6);
lean_dec(x_4);
lean_dec_ref(x_1);
x_8 = lean_box(x_7);
return x_8;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_same___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = l_Lydite_Fast_Write_same___redArg(x_1, x_2, x_3, x_4);
lean_dec(x_4);
lean_dec_ref(x_1);
x_6 = lean_box(x_5);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_tokens___redArg(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11) {
_start:
{
lean_object* x_12; lean_object* x_28; uint8_t x_29; 
x_28 = lean_unsigned_to_nat(32u);
x_29 = lean_nat_dec_le(x_28, x_9);
if (x_29 == 0)
{
lean_object* x_30; uint8_t x_31; 
x_30 = lean_array_get_size(x_2);
x_31 = lean_nat_dec_lt(x_7, x_30);
if (x_31 == 0)
{
lean_object* x_32; lean_object* x_33; uint8_t x_34; 
lean_dec(x_7);
x_32 = lean_unsigned_to_nat(256u);
x_33 = lean_array_get_size(x_3);
x_34 = lean_nat_dec_lt(x_32, x_33);
if (x_34 == 0)
{
lean_object* x_35; 
x_35 = lean_unsigned_to_nat(0u);
x_12 = x_35;
goto block_27;
}
else
{
lean_object* x_36; 
x_36 = lean_array_fget_borrowed(x_3, x_32);
lean_inc(x_36);
x_12 = x_36;
goto block_27;
}
}
else
{
lean_object* x_37; lean_object* x_38; lean_object* x_39; uint8_t x_54; 
x_37 = lean_array_fget_borrowed(x_2, x_7);
x_38 = lean_unsigned_to_nat(0u);
x_54 = lean_nat_dec_eq(x_37, x_38);
if (x_54 == 0)
{
lean_object* x_55; lean_object* x_56; lean_object* x_57; uint8_t x_58; 
x_55 = lean_unsigned_to_nat(512u);
x_56 = lean_nat_mod(x_37, x_55);
x_57 = lean_nat_add(x_8, x_56);
x_58 = lean_nat_dec_le(x_57, x_6);
if (x_58 == 0)
{
lean_object* x_59; 
lean_dec(x_57);
lean_dec(x_56);
lean_dec_ref(x_11);
lean_dec(x_10);
lean_dec(x_9);
lean_dec(x_8);
lean_dec(x_7);
x_59 = lean_box(0);
return x_59;
}
else
{
lean_object* x_60; lean_object* x_61; lean_object* x_62; lean_object* x_63; lean_object* x_125; lean_object* x_126; lean_object* x_131; uint8_t x_142; 
x_60 = lean_unsigned_to_nat(9u);
x_61 = lean_nat_shiftr(x_37, x_60);
x_142 = lean_nat_dec_lt(x_38, x_61);
if (x_142 == 0)
{
lean_object* x_143; 
lean_dec(x_61);
lean_dec(x_57);
lean_dec(x_56);
lean_dec_ref(x_11);
lean_dec(x_10);
lean_dec(x_9);
lean_dec(x_8);
lean_dec(x_7);
x_143 = lean_box(0);
return x_143;
}
else
{
uint8_t x_144; 
x_144 = lean_nat_dec_le(x_61, x_8);
if (x_144 == 0)
{
lean_object* x_145; 
lean_dec(x_61);
lean_dec(x_57);
lean_dec(x_56);
lean_dec_ref(x_11);
lean_dec(x_10);
lean_dec(x_9);
lean_dec(x_8);
lean_dec(x_7);
x_145 = lean_box(0);
return x_145;
}
else
{
lean_object* x_146; uint8_t x_147; 
x_146 = lean_array_get_size(x_4);
x_147 = lean_nat_dec_lt(x_56, x_146);
if (x_147 == 0)
{
lean_dec(x_56);
x_131 = x_38;
goto block_141;
}
else
{
lean_object* x_148; 
x_148 = lean_array_fget_borrowed(x_4, x_56);
lean_dec(x_56);
lean_inc(x_148);
x_131 = x_148;
goto block_141;
}
}
}
block_124:
{
uint8_t x_64; 
x_64 = lean_nat_dec_eq(x_62, x_38);
if (x_64 == 0)
{
uint8_t x_65; 
x_65 = lean_nat_dec_eq(x_63, x_38);
if (x_65 == 0)
{
lean_object* x_66; lean_object* x_67; uint8_t x_68; 
x_66 = lean_unsigned_to_nat(23u);
x_67 = lean_nat_shiftr(x_63, x_66);
x_68 = lean_nat_dec_le(x_67, x_61);
if (x_68 == 0)
{
lean_object* x_69; 
lean_dec(x_67);
lean_dec(x_63);
lean_dec(x_62);
lean_dec(x_61);
lean_dec(x_57);
lean_dec_ref(x_11);
lean_dec(x_10);
lean_dec(x_9);
lean_dec(x_8);
lean_dec(x_7);
x_69 = lean_box(0);
return x_69;
}
else
{
lean_object* x_70; lean_object* x_71; lean_object* x_72; lean_object* x_73; lean_object* x_74; lean_object* x_75; lean_object* x_76; uint8_t x_77; 
x_70 = lean_nat_sub(x_61, x_67);
lean_dec(x_67);
x_71 = lean_unsigned_to_nat(16u);
x_72 = lean_unsigned_to_nat(4u);
x_73 = lean_nat_shiftr(x_63, x_72);
x_74 = lean_nat_mod(x_73, x_71);
lean_dec(x_73);
x_75 = lean_unsigned_to_nat(1u);
x_76 = lean_nat_shiftl(x_75, x_74);
x_77 = lean_nat_dec_lt(x_70, x_76);
lean_dec(x_76);
if (x_77 == 0)
{
lean_object* x_78; 
lean_dec(x_74);
lean_dec(x_70);
lean_dec(x_63);
lean_dec(x_62);
lean_dec(x_61);
lean_dec(x_57);
lean_dec_ref(x_11);
lean_dec(x_10);
lean_dec(x_9);
lean_dec(x_8);
lean_dec(x_7);
x_78 = lean_box(0);
return x_78;
}
else
{
lean_object* x_79; uint8_t x_80; 
x_79 = lean_nat_sub(x_8, x_61);
lean_dec(x_61);
x_80 = l_Lydite_Fast_Write_same___redArg(x_1, x_79, x_8, x_57);
if (x_80 == 0)
{
lean_object* x_81; 
lean_dec(x_74);
lean_dec(x_70);
lean_dec(x_63);
lean_dec(x_62);
lean_dec(x_57);
lean_dec_ref(x_11);
lean_dec(x_10);
lean_dec(x_9);
lean_dec(x_7);
x_81 = lean_box(0);
return x_81;
}
else
{
lean_object* x_82; lean_object* x_83; lean_object* x_84; lean_object* x_85; lean_object* x_86; lean_object* x_87; lean_object* x_88; lean_object* x_89; lean_object* x_90; lean_object* x_91; lean_object* x_92; lean_object* x_93; lean_object* x_94; uint8_t x_95; 
x_82 = lean_nat_mod(x_63, x_71);
x_83 = lean_nat_mod(x_62, x_28);
x_84 = lean_nat_add(x_9, x_83);
lean_dec(x_83);
x_85 = lean_unsigned_to_nat(5u);
x_86 = lean_nat_shiftr(x_62, x_85);
lean_dec(x_62);
x_87 = lean_nat_shiftl(x_86, x_9);
lean_dec(x_9);
lean_dec(x_86);
x_88 = lean_nat_add(x_10, x_87);
lean_dec(x_87);
lean_dec(x_10);
x_89 = lean_unsigned_to_nat(8u);
x_90 = lean_nat_shiftr(x_63, x_89);
lean_dec(x_63);
x_91 = lean_unsigned_to_nat(32768u);
x_92 = lean_nat_mod(x_90, x_91);
lean_dec(x_90);
x_93 = lean_nat_shiftl(x_70, x_82);
lean_dec(x_70);
x_94 = lean_nat_add(x_92, x_93);
lean_dec(x_93);
lean_dec(x_92);
x_95 = lean_nat_dec_le(x_28, x_84);
if (x_95 == 0)
{
lean_object* x_96; lean_object* x_97; lean_object* x_98; lean_object* x_99; lean_object* x_100; 
x_96 = lean_nat_add(x_7, x_75);
lean_dec(x_7);
x_97 = lean_nat_add(x_82, x_74);
lean_dec(x_74);
lean_dec(x_82);
x_98 = lean_nat_add(x_84, x_97);
lean_dec(x_97);
x_99 = lean_nat_shiftl(x_94, x_84);
lean_dec(x_84);
lean_dec(x_94);
x_100 = lean_nat_add(x_88, x_99);
lean_dec(x_99);
lean_dec(x_88);
x_7 = x_96;
x_8 = x_57;
x_9 = x_98;
x_10 = x_100;
goto _start;
}
else
{
lean_object* x_102; lean_object* x_103; lean_object* x_104; lean_object* x_105; lean_object* x_106; lean_object* x_107; lean_object* x_108; uint8_t x_109; lean_object* x_110; lean_object* x_111; uint8_t x_112; lean_object* x_113; lean_object* x_114; uint8_t x_115; lean_object* x_116; lean_object* x_117; lean_object* x_118; uint8_t x_119; lean_object* x_120; 
x_102 = lean_nat_add(x_7, x_75);
lean_dec(x_7);
x_103 = lean_nat_sub(x_84, x_28);
lean_dec(x_84);
x_104 = lean_nat_add(x_82, x_74);
lean_dec(x_74);
lean_dec(x_82);
x_105 = lean_nat_add(x_103, x_104);
lean_dec(x_104);
x_106 = lean_nat_shiftr(x_88, x_28);
x_107 = lean_nat_shiftl(x_94, x_103);
lean_dec(x_103);
lean_dec(x_94);
x_108 = lean_nat_add(x_106, x_107);
lean_dec(x_107);
lean_dec(x_106);
x_109 = lean_uint8_of_nat(x_88);
x_110 = lean_byte_array_push(x_11, x_109);
x_111 = lean_nat_shiftr(x_88, x_89);
x_112 = lean_uint8_of_nat(x_111);
lean_dec(x_111);
x_113 = lean_byte_array_push(x_110, x_112);
x_114 = lean_nat_shiftr(x_88, x_71);
x_115 = lean_uint8_of_nat(x_114);
lean_dec(x_114);
x_116 = lean_byte_array_push(x_113, x_115);
x_117 = lean_unsigned_to_nat(24u);
x_118 = lean_nat_shiftr(x_88, x_117);
lean_dec(x_88);
x_119 = lean_uint8_of_nat(x_118);
lean_dec(x_118);
x_120 = lean_byte_array_push(x_116, x_119);
x_7 = x_102;
x_8 = x_57;
x_9 = x_105;
x_10 = x_108;
x_11 = x_120;
goto _start;
}
}
}
}
}
else
{
lean_object* x_122; 
lean_dec(x_63);
lean_dec(x_62);
lean_dec(x_61);
lean_dec(x_57);
lean_dec_ref(x_11);
lean_dec(x_10);
lean_dec(x_9);
lean_dec(x_8);
lean_dec(x_7);
x_122 = lean_box(0);
return x_122;
}
}
else
{
lean_object* x_123; 
lean_dec(x_63);
lean_dec(x_62);
lean_dec(x_61);
lean_dec(x_57);
lean_dec_ref(x_11);
lean_dec(x_10);
lean_dec(x_9);
lean_dec(x_8);
lean_dec(x_7);
x_123 = lean_box(0);
return x_123;
}
}
block_130:
{
lean_object* x_127; uint8_t x_128; 
x_127 = lean_array_get_size(x_5);
x_128 = lean_nat_dec_lt(x_126, x_127);
if (x_128 == 0)
{
lean_dec(x_126);
x_62 = x_125;
x_63 = x_38;
goto block_124;
}
else
{
lean_object* x_129; 
x_129 = lean_array_fget_borrowed(x_5, x_126);
lean_dec(x_126);
lean_inc(x_129);
x_62 = x_125;
x_63 = x_129;
goto block_124;
}
}
block_141:
{
lean_object* x_132; uint8_t x_133; 
x_132 = lean_unsigned_to_nat(256u);
x_133 = lean_nat_dec_le(x_61, x_132);
if (x_133 == 0)
{
lean_object* x_134; lean_object* x_135; lean_object* x_136; lean_object* x_137; lean_object* x_138; 
x_134 = lean_unsigned_to_nat(1u);
x_135 = lean_nat_sub(x_61, x_134);
x_136 = lean_unsigned_to_nat(7u);
x_137 = lean_nat_shiftr(x_135, x_136);
lean_dec(x_135);
x_138 = lean_nat_add(x_132, x_137);
lean_dec(x_137);
x_125 = x_131;
x_126 = x_138;
goto block_130;
}
else
{
lean_object* x_139; lean_object* x_140; 
x_139 = lean_unsigned_to_nat(1u);
x_140 = lean_nat_sub(x_61, x_139);
x_125 = x_131;
x_126 = x_140;
goto block_130;
}
}
}
}
else
{
uint8_t x_149; 
x_149 = lean_nat_dec_lt(x_8, x_6);
if (x_149 == 0)
{
lean_object* x_150; 
lean_dec_ref(x_11);
lean_dec(x_10);
lean_dec(x_9);
lean_dec(x_8);
lean_dec(x_7);
x_150 = lean_box(0);
return x_150;
}
else
{
uint8_t x_151; lean_object* x_152; lean_object* x_153; uint8_t x_154; 
x_151 = lean_byte_array_fget(x_1, x_8);
x_152 = lean_uint8_to_nat(x_151);
x_153 = lean_array_get_size(x_3);
x_154 = lean_nat_dec_lt(x_152, x_153);
if (x_154 == 0)
{
x_39 = x_38;
goto block_53;
}
else
{
lean_object* x_155; 
x_155 = lean_array_fget_borrowed(x_3, x_152);
lean_inc(x_155);
x_39 = x_155;
goto block_53;
}
}
}
block_53:
{
uint8_t x_40; 
x_40 = lean_nat_dec_eq(x_39, x_38);
if (x_40 == 0)
{
lean_object* x_41; lean_object* x_42; lean_object* x_43; lean_object* x_44; lean_object* x_45; lean_object* x_46; lean_object* x_47; lean_object* x_48; lean_object* x_49; lean_object* x_50; 
x_41 = lean_unsigned_to_nat(1u);
x_42 = lean_nat_add(x_7, x_41);
lean_dec(x_7);
x_43 = lean_nat_add(x_8, x_41);
lean_dec(x_8);
x_44 = lean_unsigned_to_nat(16u);
x_45 = lean_nat_mod(x_39, x_44);
x_46 = lean_nat_add(x_9, x_45);
lean_dec(x_45);
x_47 = lean_unsigned_to_nat(4u);
x_48 = lean_nat_shiftr(x_39, x_47);
lean_dec(x_39);
x_49 = lean_nat_shiftl(x_48, x_9);
lean_dec(x_9);
lean_dec(x_48);
x_50 = lean_nat_add(x_10, x_49);
lean_dec(x_49);
lean_dec(x_10);
x_7 = x_42;
x_8 = x_43;
x_9 = x_46;
x_10 = x_50;
goto _start;
}
else
{
lean_object* x_52; 
lean_dec(x_39);
lean_dec_ref(x_11);
lean_dec(x_10);
lean_dec(x_9);
lean_dec(x_8);
lean_dec(x_7);
x_52 = lean_box(0);
return x_52;
}
}
}
}
else
{
lean_object* x_156; lean_object* x_157; uint8_t x_158; lean_object* x_159; lean_object* x_160; lean_object* x_161; uint8_t x_162; lean_object* x_163; lean_object* x_164; lean_object* x_165; uint8_t x_166; lean_object* x_167; lean_object* x_168; lean_object* x_169; uint8_t x_170; lean_object* x_171; 
x_156 = lean_nat_sub(x_9, x_28);
lean_dec(x_9);
x_157 = lean_nat_shiftr(x_10, x_28);
x_158 = lean_uint8_of_nat(x_10);
x_159 = lean_byte_array_push(x_11, x_158);
x_160 = lean_unsigned_to_nat(8u);
x_161 = lean_nat_shiftr(x_10, x_160);
x_162 = lean_uint8_of_nat(x_161);
lean_dec(x_161);
x_163 = lean_byte_array_push(x_159, x_162);
x_164 = lean_unsigned_to_nat(16u);
x_165 = lean_nat_shiftr(x_10, x_164);
x_166 = lean_uint8_of_nat(x_165);
lean_dec(x_165);
x_167 = lean_byte_array_push(x_163, x_166);
x_168 = lean_unsigned_to_nat(24u);
x_169 = lean_nat_shiftr(x_10, x_168);
lean_dec(x_10);
x_170 = lean_uint8_of_nat(x_169);
lean_dec(x_169);
x_171 = lean_byte_array_push(x_167, x_170);
x_9 = x_156;
x_10 = x_157;
x_11 = x_171;
goto _start;
}
block_27:
{
lean_object* x_13; uint8_t x_14; 
x_13 = lean_unsigned_to_nat(0u);
x_14 = lean_nat_dec_eq(x_12, x_13);
if (x_14 == 0)
{
uint8_t x_15; 
x_15 = lean_nat_dec_eq(x_8, x_6);
lean_dec(x_8);
if (x_15 == 0)
{
lean_object* x_16; 
lean_dec(x_12);
lean_dec_ref(x_11);
lean_dec(x_10);
lean_dec(x_9);
x_16 = lean_box(0);
return x_16;
}
else
{
lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; 
x_17 = lean_unsigned_to_nat(16u);
x_18 = lean_nat_mod(x_12, x_17);
x_19 = lean_nat_add(x_9, x_18);
lean_dec(x_18);
x_20 = lean_unsigned_to_nat(4u);
x_21 = lean_nat_shiftr(x_12, x_20);
lean_dec(x_12);
x_22 = lean_nat_shiftl(x_21, x_9);
lean_dec(x_9);
lean_dec(x_21);
x_23 = lean_nat_add(x_10, x_22);
lean_dec(x_22);
lean_dec(x_10);
x_24 = l_Lydite_Fast_Write_drain(x_11, x_19, x_23);
x_25 = lean_alloc_ctor(1, 1, 0);
lean_ctor_set(x_25, 0, x_24);
return x_25;
}
}
else
{
lean_object* x_26; 
lean_dec(x_12);
lean_dec_ref(x_11);
lean_dec(x_10);
lean_dec(x_9);
lean_dec(x_8);
x_26 = lean_box(0);
return x_26;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_tokens(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12) {
_start:
{
lean_object* x_13; 
x_13 = l_Lydite_Fast_Write_tokens___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_8, x_9, x_10, x_11, x_12);
return x_13;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_tokens___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12) {
_start:
{
lean_object* x_13; 
x_13 = l_Lydite_Fast_Write_tokens(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8, x_9, x_10, x_11, x_12);
lean_dec(x_6);
lean_dec_ref(x_5);
lean_dec_ref(x_4);
lean_dec_ref(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_13;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_tokens___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11) {
_start:
{
lean_object* x_12; 
x_12 = l_Lydite_Fast_Write_tokens___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8, x_9, x_10, x_11);
lean_dec(x_6);
lean_dec_ref(x_5);
lean_dec_ref(x_4);
lean_dec_ref(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_12;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_writeTokens(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; uint8_t x_8; 
x_7 = lean_byte_array_size(x_1);
x_8 = lean_nat_dec_le(x_5, x_7);
if (x_8 == 0)
{
lean_object* x_9; 
lean_dec_ref(x_6);
lean_dec(x_4);
x_9 = lean_box(0);
return x_9;
}
else
{
lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; 
x_10 = lean_ctor_get(x_3, 0);
x_11 = lean_ctor_get(x_3, 1);
x_12 = lean_ctor_get(x_3, 2);
x_13 = lean_ctor_get(x_6, 0);
lean_inc_ref(x_13);
x_14 = lean_ctor_get(x_6, 1);
lean_inc(x_14);
x_15 = lean_ctor_get(x_6, 2);
lean_inc(x_15);
lean_dec_ref(x_6);
x_16 = lean_unsigned_to_nat(0u);
x_17 = l_Lydite_Fast_Write_tokens___redArg(x_1, x_2, x_10, x_11, x_12, x_5, x_16, x_4, x_14, x_15, x_13);
return x_17;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Write_writeTokens___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; 
x_7 = l_Lydite_Fast_Write_writeTokens(x_1, x_2, x_3, x_4, x_5, x_6);
lean_dec(x_5);
lean_dec_ref(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_7;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Plan(uint8_t builtin);
lean_object* initialize_Lydite_Fast_WriteCode(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Write(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Plan(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_WriteCode(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

// Lean compiler output
// Module: Lydite.Fast.Oracle.Search
// Imports: public import Init public import Lydite.Fast.Oracle.Words
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
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_enter___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT size_t l_Lydite_Fast_Oracle_slot3(uint32_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_before___boxed(lean_object*);
uint8_t lean_usize_dec_le(size_t, size_t);
LEAN_EXPORT uint32_t l_Lydite_Fast_Oracle_search(lean_object*, lean_object*, size_t, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t, size_t, size_t, size_t, lean_object*);
uint32_t lean_uint8_to_uint32(uint8_t);
uint32_t lean_uint32_shift_right(uint32_t, uint32_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_enter4___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_search___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint32_t lean_uint32_mul(uint32_t, uint32_t);
uint8_t lean_uint32_dec_le(uint32_t, uint32_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_slot3___boxed(lean_object*);
uint8_t lean_byte_array_uget(lean_object*, size_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_enter4(lean_object*, lean_object*, size_t, size_t, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_room___boxed(lean_object*, lean_object*);
size_t lean_uint32_to_usize(uint32_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lengthOf___boxed(lean_object*);
LEAN_EXPORT uint32_t l_Lydite_Fast_Oracle_lengthOf(uint32_t);
size_t l_Lydite_Fast_Oracle_extend(lean_object*, size_t, size_t, size_t, size_t, size_t, lean_object*);
uint32_t lean_usize_to_uint32(size_t);
lean_object* lean_usize_to_nat(size_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_distanceOf___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_slot4___boxed(lean_object*);
uint32_t lean_uint32_sub(uint32_t, uint32_t);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
uint8_t lean_uint32_dec_eq(uint32_t, uint32_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_enter(lean_object*, lean_object*, size_t, size_t, lean_object*);
uint32_t lean_uint32_lor(uint32_t, uint32_t);
uint32_t lean_uint32_shift_left(uint32_t, uint32_t);
lean_object* lean_nat_sub(lean_object*, lean_object*);
LEAN_EXPORT uint32_t l_Lydite_Fast_Oracle_distanceOf(uint32_t);
size_t lean_usize_sub(size_t, size_t);
size_t lean_usize_add(size_t, size_t);
uint32_t lean_uint32_land(uint32_t, uint32_t);
lean_object* lean_array_uget(lean_object*, size_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_nowhere___boxed(lean_object*);
LEAN_EXPORT size_t l_Lydite_Fast_Oracle_room(size_t, size_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_chainSlots;
lean_object* lean_array_get_size(lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
uint8_t lean_usize_dec_lt(size_t, size_t);
lean_object* lean_nat_add(lean_object*, lean_object*);
LEAN_EXPORT uint32_t l_Lydite_Fast_Oracle_nowhere(uint32_t);
lean_object* lean_byte_array_size(lean_object*);
lean_object* lean_array_uset(lean_object*, size_t, lean_object*);
LEAN_EXPORT size_t l_Lydite_Fast_Oracle_before(uint32_t);
LEAN_EXPORT size_t l_Lydite_Fast_Oracle_slot4(uint32_t);
LEAN_EXPORT size_t l_Lydite_Fast_Oracle_slot4(uint32_t x_1) {
_start:
{
uint32_t x_2; uint32_t x_3; uint32_t x_4; uint32_t x_5; size_t x_6; 
x_2 = 2654435761;
x_3 = lean_uint32_mul(x_1, x_2);
x_4 = 17;
x_5 = lean_uint32_shift_right(x_3, x_4);
x_6 = lean_uint32_to_usize(x_5);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_slot4___boxed(lean_object* x_1) {
_start:
{
uint32_t x_2; size_t x_3; lean_object* x_4; 
x_2 = lean_unbox_uint32(x_1);
lean_dec(x_1);
x_3 = l_Lydite_Fast_Oracle_slot4(x_2);
x_4 = lean_box_usize(x_3);
return x_4;
}
}
LEAN_EXPORT size_t l_Lydite_Fast_Oracle_slot3(uint32_t x_1) {
_start:
{
size_t x_2; uint32_t x_3; uint32_t x_4; uint32_t x_5; uint32_t x_6; uint32_t x_7; uint32_t x_8; size_t x_9; size_t x_10; 
x_2 = 32768;
x_3 = 8;
x_4 = lean_uint32_shift_left(x_1, x_3);
x_5 = 2654435761;
x_6 = lean_uint32_mul(x_4, x_5);
x_7 = 20;
x_8 = lean_uint32_shift_right(x_6, x_7);
x_9 = lean_uint32_to_usize(x_8);
x_10 = lean_usize_add(x_2, x_9);
return x_10;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_slot3___boxed(lean_object* x_1) {
_start:
{
uint32_t x_2; size_t x_3; lean_object* x_4; 
x_2 = lean_unbox_uint32(x_1);
lean_dec(x_1);
x_3 = l_Lydite_Fast_Oracle_slot3(x_2);
x_4 = lean_box_usize(x_3);
return x_4;
}
}
LEAN_EXPORT size_t l_Lydite_Fast_Oracle_before(uint32_t x_1) {
_start:
{
size_t x_2; uint32_t x_3; uint32_t x_4; size_t x_5; size_t x_6; 
x_2 = 36864;
x_3 = 32767;
x_4 = lean_uint32_land(x_1, x_3);
x_5 = lean_uint32_to_usize(x_4);
x_6 = lean_usize_add(x_2, x_5);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_before___boxed(lean_object* x_1) {
_start:
{
uint32_t x_2; size_t x_3; lean_object* x_4; 
x_2 = lean_unbox_uint32(x_1);
lean_dec(x_1);
x_3 = l_Lydite_Fast_Oracle_before(x_2);
x_4 = lean_box_usize(x_3);
return x_4;
}
}
static lean_object* _init_l_Lydite_Fast_Oracle_chainSlots() {
_start:
{
lean_object* x_1; 
x_1 = lean_unsigned_to_nat(69632u);
return x_1;
}
}
LEAN_EXPORT uint32_t l_Lydite_Fast_Oracle_lengthOf(uint32_t x_1) {
_start:
{
uint32_t x_2; uint32_t x_3; 
x_2 = 511;
x_3 = lean_uint32_land(x_1, x_2);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lengthOf___boxed(lean_object* x_1) {
_start:
{
uint32_t x_2; uint32_t x_3; lean_object* x_4; 
x_2 = lean_unbox_uint32(x_1);
lean_dec(x_1);
x_3 = l_Lydite_Fast_Oracle_lengthOf(x_2);
x_4 = lean_box_uint32(x_3);
return x_4;
}
}
LEAN_EXPORT uint32_t l_Lydite_Fast_Oracle_distanceOf(uint32_t x_1) {
_start:
{
uint32_t x_2; uint32_t x_3; 
x_2 = 9;
x_3 = lean_uint32_shift_right(x_1, x_2);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_distanceOf___boxed(lean_object* x_1) {
_start:
{
uint32_t x_2; uint32_t x_3; lean_object* x_4; 
x_2 = lean_unbox_uint32(x_1);
lean_dec(x_1);
x_3 = l_Lydite_Fast_Oracle_distanceOf(x_2);
x_4 = lean_box_uint32(x_3);
return x_4;
}
}
LEAN_EXPORT uint32_t l_Lydite_Fast_Oracle_nowhere(uint32_t x_1) {
_start:
{
uint32_t x_2; uint32_t x_3; 
x_2 = 100000;
x_3 = lean_uint32_sub(x_1, x_2);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_nowhere___boxed(lean_object* x_1) {
_start:
{
uint32_t x_2; uint32_t x_3; lean_object* x_4; 
x_2 = lean_unbox_uint32(x_1);
lean_dec(x_1);
x_3 = l_Lydite_Fast_Oracle_nowhere(x_2);
x_4 = lean_box_uint32(x_3);
return x_4;
}
}
LEAN_EXPORT size_t l_Lydite_Fast_Oracle_room(size_t x_1, size_t x_2) {
_start:
{
size_t x_3; size_t x_4; uint8_t x_5; 
x_3 = lean_usize_sub(x_2, x_1);
x_4 = 258;
x_5 = lean_usize_dec_lt(x_3, x_4);
if (x_5 == 0)
{
return x_4;
}
else
{
return x_3;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_room___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
size_t x_3; size_t x_4; size_t x_5; lean_object* x_6; 
x_3 = lean_unbox_usize(x_1);
lean_dec(x_1);
x_4 = lean_unbox_usize(x_2);
lean_dec(x_2);
x_5 = l_Lydite_Fast_Oracle_room(x_3, x_4);
x_6 = lean_box_usize(x_5);
return x_6;
}
}
LEAN_EXPORT uint32_t l_Lydite_Fast_Oracle_search(lean_object* x_1, lean_object* x_2, size_t x_3, uint32_t x_4, uint32_t x_5, uint32_t x_6, uint32_t x_7, uint32_t x_8, size_t x_9, size_t x_10, size_t x_11, lean_object* x_12) {
_start:
{
lean_object* x_13; uint8_t x_14; 
x_13 = lean_unsigned_to_nat(0u);
x_14 = lean_nat_dec_eq(x_12, x_13);
if (x_14 == 1)
{
lean_dec(x_12);
return x_7;
}
else
{
uint32_t x_15; uint32_t x_16; uint32_t x_17; uint32_t x_18; uint8_t x_19; 
x_15 = lean_usize_to_uint32(x_3);
x_16 = lean_uint32_sub(x_15, x_6);
x_17 = 1;
x_18 = lean_uint32_sub(x_16, x_17);
x_19 = lean_uint32_dec_le(x_8, x_18);
if (x_19 == 0)
{
lean_object* x_20; lean_object* x_21; uint32_t x_22; uint32_t x_23; size_t x_38; size_t x_39; uint32_t x_40; uint32_t x_41; size_t x_42; size_t x_43; size_t x_44; uint32_t x_45; uint32_t x_114; size_t x_158; lean_object* x_159; lean_object* x_160; lean_object* x_161; lean_object* x_162; uint8_t x_163; 
x_20 = lean_unsigned_to_nat(1u);
x_21 = lean_nat_sub(x_12, x_20);
lean_dec(x_12);
x_38 = lean_uint32_to_usize(x_16);
x_39 = lean_usize_sub(x_3, x_38);
x_40 = 511;
x_41 = lean_uint32_land(x_7, x_40);
x_42 = lean_uint32_to_usize(x_41);
x_43 = lean_usize_add(x_39, x_42);
x_44 = 3;
x_158 = lean_usize_sub(x_43, x_44);
x_159 = lean_usize_to_nat(x_158);
x_160 = lean_unsigned_to_nat(4u);
x_161 = lean_nat_add(x_159, x_160);
lean_dec(x_159);
x_162 = lean_byte_array_size(x_1);
x_163 = lean_nat_dec_le(x_161, x_162);
lean_dec(x_161);
if (x_163 == 0)
{
uint32_t x_164; 
x_164 = 0;
x_114 = x_164;
goto block_157;
}
else
{
uint8_t x_165; uint32_t x_166; size_t x_167; size_t x_168; uint8_t x_169; uint32_t x_170; uint32_t x_171; uint32_t x_172; uint32_t x_173; size_t x_174; size_t x_175; uint8_t x_176; uint32_t x_177; uint32_t x_178; uint32_t x_179; uint32_t x_180; size_t x_181; uint8_t x_182; uint32_t x_183; uint32_t x_184; uint32_t x_185; uint32_t x_186; 
x_165 = lean_byte_array_uget(x_1, x_158);
x_166 = lean_uint8_to_uint32(x_165);
x_167 = 1;
x_168 = lean_usize_add(x_158, x_167);
x_169 = lean_byte_array_uget(x_1, x_168);
x_170 = lean_uint8_to_uint32(x_169);
x_171 = 8;
x_172 = lean_uint32_shift_left(x_170, x_171);
x_173 = lean_uint32_lor(x_166, x_172);
x_174 = 2;
x_175 = lean_usize_add(x_158, x_174);
x_176 = lean_byte_array_uget(x_1, x_175);
x_177 = lean_uint8_to_uint32(x_176);
x_178 = 16;
x_179 = lean_uint32_shift_left(x_177, x_178);
x_180 = lean_uint32_lor(x_173, x_179);
x_181 = lean_usize_add(x_158, x_44);
x_182 = lean_byte_array_uget(x_1, x_181);
x_183 = lean_uint8_to_uint32(x_182);
x_184 = 24;
x_185 = lean_uint32_shift_left(x_183, x_184);
x_186 = lean_uint32_lor(x_180, x_185);
x_114 = x_186;
goto block_157;
}
block_37:
{
size_t x_24; uint32_t x_25; uint32_t x_26; size_t x_27; size_t x_28; lean_object* x_29; lean_object* x_30; uint8_t x_31; 
x_24 = 36864;
x_25 = 32767;
x_26 = lean_uint32_land(x_6, x_25);
x_27 = lean_uint32_to_usize(x_26);
x_28 = lean_usize_add(x_24, x_27);
x_29 = lean_usize_to_nat(x_28);
x_30 = lean_array_get_size(x_2);
x_31 = lean_nat_dec_lt(x_29, x_30);
lean_dec(x_29);
if (x_31 == 0)
{
uint32_t x_32; 
x_32 = 0;
x_5 = x_23;
x_6 = x_32;
x_7 = x_22;
x_12 = x_21;
goto _start;
}
else
{
lean_object* x_34; uint32_t x_35; 
x_34 = lean_array_uget(x_2, x_28);
x_35 = lean_unbox_uint32(x_34);
lean_dec(x_34);
x_5 = x_23;
x_6 = x_35;
x_7 = x_22;
x_12 = x_21;
goto _start;
}
}
block_113:
{
uint8_t x_46; 
x_46 = lean_uint32_dec_eq(x_45, x_4);
if (x_46 == 0)
{
size_t x_47; uint32_t x_48; uint32_t x_49; size_t x_50; size_t x_51; lean_object* x_52; lean_object* x_53; uint8_t x_54; 
x_47 = 36864;
x_48 = 32767;
x_49 = lean_uint32_land(x_6, x_48);
x_50 = lean_uint32_to_usize(x_49);
x_51 = lean_usize_add(x_47, x_50);
x_52 = lean_usize_to_nat(x_51);
x_53 = lean_array_get_size(x_2);
x_54 = lean_nat_dec_lt(x_52, x_53);
lean_dec(x_52);
if (x_54 == 0)
{
uint32_t x_55; 
x_55 = 0;
x_6 = x_55;
x_12 = x_21;
goto _start;
}
else
{
lean_object* x_57; uint32_t x_58; 
x_57 = lean_array_uget(x_2, x_51);
x_58 = lean_unbox_uint32(x_57);
lean_dec(x_57);
x_6 = x_58;
x_12 = x_21;
goto _start;
}
}
else
{
size_t x_60; lean_object* x_61; size_t x_62; uint8_t x_63; 
x_60 = 4;
x_61 = lean_unsigned_to_nat(300u);
x_62 = l_Lydite_Fast_Oracle_extend(x_1, x_39, x_3, x_60, x_10, x_11, x_61);
x_63 = lean_usize_dec_lt(x_42, x_62);
if (x_63 == 0)
{
size_t x_64; uint32_t x_65; uint32_t x_66; size_t x_67; size_t x_68; lean_object* x_69; lean_object* x_70; uint8_t x_71; 
x_64 = 36864;
x_65 = 32767;
x_66 = lean_uint32_land(x_6, x_65);
x_67 = lean_uint32_to_usize(x_66);
x_68 = lean_usize_add(x_64, x_67);
x_69 = lean_usize_to_nat(x_68);
x_70 = lean_array_get_size(x_2);
x_71 = lean_nat_dec_lt(x_69, x_70);
lean_dec(x_69);
if (x_71 == 0)
{
uint32_t x_72; 
x_72 = 0;
x_6 = x_72;
x_12 = x_21;
goto _start;
}
else
{
lean_object* x_74; uint32_t x_75; 
x_74 = lean_array_uget(x_2, x_68);
x_75 = lean_unbox_uint32(x_74);
lean_dec(x_74);
x_6 = x_75;
x_12 = x_21;
goto _start;
}
}
else
{
uint32_t x_77; uint32_t x_78; uint32_t x_79; uint32_t x_80; uint8_t x_81; 
x_77 = lean_usize_to_uint32(x_62);
x_78 = 9;
x_79 = lean_uint32_shift_left(x_16, x_78);
x_80 = lean_uint32_lor(x_77, x_79);
x_81 = lean_usize_dec_le(x_9, x_62);
if (x_81 == 0)
{
uint8_t x_82; 
x_82 = lean_usize_dec_le(x_10, x_62);
if (x_82 == 0)
{
size_t x_83; size_t x_84; lean_object* x_85; lean_object* x_86; lean_object* x_87; lean_object* x_88; uint8_t x_89; 
x_83 = lean_usize_add(x_3, x_62);
x_84 = lean_usize_sub(x_83, x_44);
x_85 = lean_usize_to_nat(x_84);
x_86 = lean_unsigned_to_nat(4u);
x_87 = lean_nat_add(x_85, x_86);
lean_dec(x_85);
x_88 = lean_byte_array_size(x_1);
x_89 = lean_nat_dec_le(x_87, x_88);
lean_dec(x_87);
if (x_89 == 0)
{
uint32_t x_90; 
x_90 = 0;
x_22 = x_80;
x_23 = x_90;
goto block_37;
}
else
{
uint8_t x_91; uint32_t x_92; size_t x_93; size_t x_94; uint8_t x_95; uint32_t x_96; uint32_t x_97; uint32_t x_98; uint32_t x_99; size_t x_100; size_t x_101; uint8_t x_102; uint32_t x_103; uint32_t x_104; uint32_t x_105; uint32_t x_106; size_t x_107; uint8_t x_108; uint32_t x_109; uint32_t x_110; uint32_t x_111; uint32_t x_112; 
x_91 = lean_byte_array_uget(x_1, x_84);
x_92 = lean_uint8_to_uint32(x_91);
x_93 = 1;
x_94 = lean_usize_add(x_84, x_93);
x_95 = lean_byte_array_uget(x_1, x_94);
x_96 = lean_uint8_to_uint32(x_95);
x_97 = 8;
x_98 = lean_uint32_shift_left(x_96, x_97);
x_99 = lean_uint32_lor(x_92, x_98);
x_100 = 2;
x_101 = lean_usize_add(x_84, x_100);
x_102 = lean_byte_array_uget(x_1, x_101);
x_103 = lean_uint8_to_uint32(x_102);
x_104 = 16;
x_105 = lean_uint32_shift_left(x_103, x_104);
x_106 = lean_uint32_lor(x_99, x_105);
x_107 = lean_usize_add(x_84, x_44);
x_108 = lean_byte_array_uget(x_1, x_107);
x_109 = lean_uint8_to_uint32(x_108);
x_110 = 24;
x_111 = lean_uint32_shift_left(x_109, x_110);
x_112 = lean_uint32_lor(x_106, x_111);
x_22 = x_80;
x_23 = x_112;
goto block_37;
}
}
else
{
lean_dec(x_21);
return x_80;
}
}
else
{
lean_dec(x_21);
return x_80;
}
}
}
}
block_157:
{
uint8_t x_115; 
x_115 = lean_uint32_dec_eq(x_114, x_5);
if (x_115 == 0)
{
size_t x_116; uint32_t x_117; uint32_t x_118; size_t x_119; size_t x_120; lean_object* x_121; lean_object* x_122; uint8_t x_123; 
x_116 = 36864;
x_117 = 32767;
x_118 = lean_uint32_land(x_6, x_117);
x_119 = lean_uint32_to_usize(x_118);
x_120 = lean_usize_add(x_116, x_119);
x_121 = lean_usize_to_nat(x_120);
x_122 = lean_array_get_size(x_2);
x_123 = lean_nat_dec_lt(x_121, x_122);
lean_dec(x_121);
if (x_123 == 0)
{
uint32_t x_124; 
x_124 = 0;
x_6 = x_124;
x_12 = x_21;
goto _start;
}
else
{
lean_object* x_126; uint32_t x_127; 
x_126 = lean_array_uget(x_2, x_120);
x_127 = lean_unbox_uint32(x_126);
lean_dec(x_126);
x_6 = x_127;
x_12 = x_21;
goto _start;
}
}
else
{
lean_object* x_129; lean_object* x_130; lean_object* x_131; lean_object* x_132; uint8_t x_133; 
x_129 = lean_usize_to_nat(x_39);
x_130 = lean_unsigned_to_nat(4u);
x_131 = lean_nat_add(x_129, x_130);
lean_dec(x_129);
x_132 = lean_byte_array_size(x_1);
x_133 = lean_nat_dec_le(x_131, x_132);
lean_dec(x_131);
if (x_133 == 0)
{
uint32_t x_134; 
x_134 = 0;
x_45 = x_134;
goto block_113;
}
else
{
uint8_t x_135; uint32_t x_136; size_t x_137; size_t x_138; uint8_t x_139; uint32_t x_140; uint32_t x_141; uint32_t x_142; uint32_t x_143; size_t x_144; size_t x_145; uint8_t x_146; uint32_t x_147; uint32_t x_148; uint32_t x_149; uint32_t x_150; size_t x_151; uint8_t x_152; uint32_t x_153; uint32_t x_154; uint32_t x_155; uint32_t x_156; 
x_135 = lean_byte_array_uget(x_1, x_39);
x_136 = lean_uint8_to_uint32(x_135);
x_137 = 1;
x_138 = lean_usize_add(x_39, x_137);
x_139 = lean_byte_array_uget(x_1, x_138);
x_140 = lean_uint8_to_uint32(x_139);
x_141 = 8;
x_142 = lean_uint32_shift_left(x_140, x_141);
x_143 = lean_uint32_lor(x_136, x_142);
x_144 = 2;
x_145 = lean_usize_add(x_39, x_144);
x_146 = lean_byte_array_uget(x_1, x_145);
x_147 = lean_uint8_to_uint32(x_146);
x_148 = 16;
x_149 = lean_uint32_shift_left(x_147, x_148);
x_150 = lean_uint32_lor(x_143, x_149);
x_151 = lean_usize_add(x_39, x_44);
x_152 = lean_byte_array_uget(x_1, x_151);
x_153 = lean_uint8_to_uint32(x_152);
x_154 = 24;
x_155 = lean_uint32_shift_left(x_153, x_154);
x_156 = lean_uint32_lor(x_150, x_155);
x_45 = x_156;
goto block_113;
}
}
}
}
else
{
lean_dec(x_12);
return x_7;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_search___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12) {
_start:
{
size_t x_13; uint32_t x_14; uint32_t x_15; uint32_t x_16; uint32_t x_17; uint32_t x_18; size_t x_19; size_t x_20; size_t x_21; uint32_t x_22; lean_object* x_23; 
x_13 = lean_unbox_usize(x_3);
lean_dec(x_3);
x_14 = lean_unbox_uint32(x_4);
lean_dec(x_4);
x_15 = lean_unbox_uint32(x_5);
lean_dec(x_5);
x_16 = lean_unbox_uint32(x_6);
lean_dec(x_6);
x_17 = lean_unbox_uint32(x_7);
lean_dec(x_7);
x_18 = lean_unbox_uint32(x_8);
lean_dec(x_8);
x_19 = lean_unbox_usize(x_9);
lean_dec(x_9);
x_20 = lean_unbox_usize(x_10);
lean_dec(x_10);
x_21 = lean_unbox_usize(x_11);
lean_dec(x_11);
x_22 = l_Lydite_Fast_Oracle_search(x_1, x_2, x_13, x_14, x_15, x_16, x_17, x_18, x_19, x_20, x_21, x_12);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
x_23 = lean_box_uint32(x_22);
return x_23;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_enter(lean_object* x_1, lean_object* x_2, size_t x_3, size_t x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; uint8_t x_7; 
x_6 = lean_unsigned_to_nat(0u);
x_7 = lean_nat_dec_eq(x_5, x_6);
if (x_7 == 1)
{
lean_dec(x_5);
return x_2;
}
else
{
size_t x_8; size_t x_9; uint8_t x_10; 
x_8 = 4;
x_9 = lean_usize_add(x_3, x_8);
x_10 = lean_usize_dec_le(x_9, x_4);
if (x_10 == 0)
{
lean_dec(x_5);
return x_2;
}
else
{
lean_object* x_11; lean_object* x_12; lean_object* x_13; uint32_t x_18; uint32_t x_19; lean_object* x_20; uint32_t x_32; uint32_t x_33; uint32_t x_34; uint32_t x_35; lean_object* x_36; size_t x_51; uint32_t x_52; uint32_t x_53; uint32_t x_54; uint32_t x_62; lean_object* x_75; lean_object* x_76; lean_object* x_77; lean_object* x_78; uint8_t x_79; 
x_11 = lean_unsigned_to_nat(1u);
x_12 = lean_nat_sub(x_5, x_11);
lean_dec(x_5);
x_75 = lean_usize_to_nat(x_3);
x_76 = lean_unsigned_to_nat(4u);
x_77 = lean_nat_add(x_75, x_76);
lean_dec(x_75);
x_78 = lean_byte_array_size(x_1);
x_79 = lean_nat_dec_le(x_77, x_78);
lean_dec(x_77);
if (x_79 == 0)
{
uint32_t x_80; 
x_80 = 0;
x_62 = x_80;
goto block_74;
}
else
{
uint8_t x_81; uint32_t x_82; size_t x_83; size_t x_84; uint8_t x_85; uint32_t x_86; uint32_t x_87; uint32_t x_88; uint32_t x_89; size_t x_90; size_t x_91; uint8_t x_92; uint32_t x_93; uint32_t x_94; uint32_t x_95; uint32_t x_96; size_t x_97; size_t x_98; uint8_t x_99; uint32_t x_100; uint32_t x_101; uint32_t x_102; uint32_t x_103; 
x_81 = lean_byte_array_uget(x_1, x_3);
x_82 = lean_uint8_to_uint32(x_81);
x_83 = 1;
x_84 = lean_usize_add(x_3, x_83);
x_85 = lean_byte_array_uget(x_1, x_84);
x_86 = lean_uint8_to_uint32(x_85);
x_87 = 8;
x_88 = lean_uint32_shift_left(x_86, x_87);
x_89 = lean_uint32_lor(x_82, x_88);
x_90 = 2;
x_91 = lean_usize_add(x_3, x_90);
x_92 = lean_byte_array_uget(x_1, x_91);
x_93 = lean_uint8_to_uint32(x_92);
x_94 = 16;
x_95 = lean_uint32_shift_left(x_93, x_94);
x_96 = lean_uint32_lor(x_89, x_95);
x_97 = 3;
x_98 = lean_usize_add(x_3, x_97);
x_99 = lean_byte_array_uget(x_1, x_98);
x_100 = lean_uint8_to_uint32(x_99);
x_101 = 24;
x_102 = lean_uint32_shift_left(x_100, x_101);
x_103 = lean_uint32_lor(x_96, x_102);
x_62 = x_103;
goto block_74;
}
block_17:
{
size_t x_14; size_t x_15; 
x_14 = 1;
x_15 = lean_usize_add(x_3, x_14);
x_2 = x_13;
x_3 = x_15;
x_5 = x_12;
goto _start;
}
block_31:
{
size_t x_21; uint32_t x_22; uint32_t x_23; size_t x_24; size_t x_25; lean_object* x_26; lean_object* x_27; uint8_t x_28; 
x_21 = 36864;
x_22 = 32767;
x_23 = lean_uint32_land(x_18, x_22);
x_24 = lean_uint32_to_usize(x_23);
x_25 = lean_usize_add(x_21, x_24);
x_26 = lean_usize_to_nat(x_25);
x_27 = lean_array_get_size(x_20);
x_28 = lean_nat_dec_lt(x_26, x_27);
lean_dec(x_26);
if (x_28 == 0)
{
x_13 = x_20;
goto block_17;
}
else
{
lean_object* x_29; lean_object* x_30; 
x_29 = lean_box_uint32(x_19);
x_30 = lean_array_uset(x_20, x_25, x_29);
x_13 = x_30;
goto block_17;
}
}
block_50:
{
size_t x_37; uint32_t x_38; uint32_t x_39; uint32_t x_40; uint32_t x_41; uint32_t x_42; size_t x_43; size_t x_44; lean_object* x_45; lean_object* x_46; uint8_t x_47; 
x_37 = 32768;
x_38 = 8;
x_39 = lean_uint32_shift_left(x_35, x_38);
x_40 = lean_uint32_mul(x_39, x_34);
x_41 = 20;
x_42 = lean_uint32_shift_right(x_40, x_41);
x_43 = lean_uint32_to_usize(x_42);
x_44 = lean_usize_add(x_37, x_43);
x_45 = lean_usize_to_nat(x_44);
x_46 = lean_array_get_size(x_36);
x_47 = lean_nat_dec_lt(x_45, x_46);
lean_dec(x_45);
if (x_47 == 0)
{
x_18 = x_32;
x_19 = x_33;
x_20 = x_36;
goto block_31;
}
else
{
lean_object* x_48; lean_object* x_49; 
x_48 = lean_box_uint32(x_32);
x_49 = lean_array_uset(x_36, x_44, x_48);
x_18 = x_32;
x_19 = x_33;
x_20 = x_49;
goto block_31;
}
}
block_61:
{
uint32_t x_55; lean_object* x_56; lean_object* x_57; uint8_t x_58; 
x_55 = lean_usize_to_uint32(x_3);
x_56 = lean_usize_to_nat(x_51);
x_57 = lean_array_get_size(x_2);
x_58 = lean_nat_dec_lt(x_56, x_57);
lean_dec(x_56);
if (x_58 == 0)
{
x_32 = x_55;
x_33 = x_54;
x_34 = x_52;
x_35 = x_53;
x_36 = x_2;
goto block_50;
}
else
{
lean_object* x_59; lean_object* x_60; 
x_59 = lean_box_uint32(x_55);
x_60 = lean_array_uset(x_2, x_51, x_59);
x_32 = x_55;
x_33 = x_54;
x_34 = x_52;
x_35 = x_53;
x_36 = x_60;
goto block_50;
}
}
block_74:
{
uint32_t x_63; uint32_t x_64; uint32_t x_65; uint32_t x_66; size_t x_67; lean_object* x_68; lean_object* x_69; uint8_t x_70; 
x_63 = 2654435761;
x_64 = lean_uint32_mul(x_62, x_63);
x_65 = 17;
x_66 = lean_uint32_shift_right(x_64, x_65);
x_67 = lean_uint32_to_usize(x_66);
x_68 = lean_usize_to_nat(x_67);
x_69 = lean_array_get_size(x_2);
x_70 = lean_nat_dec_lt(x_68, x_69);
lean_dec(x_68);
if (x_70 == 0)
{
uint32_t x_71; 
x_71 = 0;
x_51 = x_67;
x_52 = x_63;
x_53 = x_62;
x_54 = x_71;
goto block_61;
}
else
{
lean_object* x_72; uint32_t x_73; 
x_72 = lean_array_uget(x_2, x_67);
x_73 = lean_unbox_uint32(x_72);
lean_dec(x_72);
x_51 = x_67;
x_52 = x_63;
x_53 = x_62;
x_54 = x_73;
goto block_61;
}
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_enter___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
size_t x_6; size_t x_7; lean_object* x_8; 
x_6 = lean_unbox_usize(x_3);
lean_dec(x_3);
x_7 = lean_unbox_usize(x_4);
lean_dec(x_4);
x_8 = l_Lydite_Fast_Oracle_enter(x_1, x_2, x_6, x_7, x_5);
lean_dec_ref(x_1);
return x_8;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_enter4(lean_object* x_1, lean_object* x_2, size_t x_3, size_t x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; uint8_t x_7; 
x_6 = lean_unsigned_to_nat(0u);
x_7 = lean_nat_dec_eq(x_5, x_6);
if (x_7 == 1)
{
lean_dec(x_5);
return x_2;
}
else
{
size_t x_8; size_t x_9; uint8_t x_10; 
x_8 = 4;
x_9 = lean_usize_add(x_3, x_8);
x_10 = lean_usize_dec_le(x_9, x_4);
if (x_10 == 0)
{
lean_dec(x_5);
return x_2;
}
else
{
lean_object* x_11; lean_object* x_12; lean_object* x_13; uint32_t x_18; uint32_t x_19; lean_object* x_20; size_t x_32; uint32_t x_33; uint32_t x_41; lean_object* x_54; lean_object* x_55; lean_object* x_56; lean_object* x_57; uint8_t x_58; 
x_11 = lean_unsigned_to_nat(1u);
x_12 = lean_nat_sub(x_5, x_11);
lean_dec(x_5);
x_54 = lean_usize_to_nat(x_3);
x_55 = lean_unsigned_to_nat(4u);
x_56 = lean_nat_add(x_54, x_55);
lean_dec(x_54);
x_57 = lean_byte_array_size(x_1);
x_58 = lean_nat_dec_le(x_56, x_57);
lean_dec(x_56);
if (x_58 == 0)
{
uint32_t x_59; 
x_59 = 0;
x_41 = x_59;
goto block_53;
}
else
{
uint8_t x_60; uint32_t x_61; size_t x_62; size_t x_63; uint8_t x_64; uint32_t x_65; uint32_t x_66; uint32_t x_67; uint32_t x_68; size_t x_69; size_t x_70; uint8_t x_71; uint32_t x_72; uint32_t x_73; uint32_t x_74; uint32_t x_75; size_t x_76; size_t x_77; uint8_t x_78; uint32_t x_79; uint32_t x_80; uint32_t x_81; uint32_t x_82; 
x_60 = lean_byte_array_uget(x_1, x_3);
x_61 = lean_uint8_to_uint32(x_60);
x_62 = 1;
x_63 = lean_usize_add(x_3, x_62);
x_64 = lean_byte_array_uget(x_1, x_63);
x_65 = lean_uint8_to_uint32(x_64);
x_66 = 8;
x_67 = lean_uint32_shift_left(x_65, x_66);
x_68 = lean_uint32_lor(x_61, x_67);
x_69 = 2;
x_70 = lean_usize_add(x_3, x_69);
x_71 = lean_byte_array_uget(x_1, x_70);
x_72 = lean_uint8_to_uint32(x_71);
x_73 = 16;
x_74 = lean_uint32_shift_left(x_72, x_73);
x_75 = lean_uint32_lor(x_68, x_74);
x_76 = 3;
x_77 = lean_usize_add(x_3, x_76);
x_78 = lean_byte_array_uget(x_1, x_77);
x_79 = lean_uint8_to_uint32(x_78);
x_80 = 24;
x_81 = lean_uint32_shift_left(x_79, x_80);
x_82 = lean_uint32_lor(x_75, x_81);
x_41 = x_82;
goto block_53;
}
block_17:
{
size_t x_14; size_t x_15; 
x_14 = 1;
x_15 = lean_usize_add(x_3, x_14);
x_2 = x_13;
x_3 = x_15;
x_5 = x_12;
goto _start;
}
block_31:
{
size_t x_21; uint32_t x_22; uint32_t x_23; size_t x_24; size_t x_25; lean_object* x_26; lean_object* x_27; uint8_t x_28; 
x_21 = 36864;
x_22 = 32767;
x_23 = lean_uint32_land(x_19, x_22);
x_24 = lean_uint32_to_usize(x_23);
x_25 = lean_usize_add(x_21, x_24);
x_26 = lean_usize_to_nat(x_25);
x_27 = lean_array_get_size(x_20);
x_28 = lean_nat_dec_lt(x_26, x_27);
lean_dec(x_26);
if (x_28 == 0)
{
x_13 = x_20;
goto block_17;
}
else
{
lean_object* x_29; lean_object* x_30; 
x_29 = lean_box_uint32(x_18);
x_30 = lean_array_uset(x_20, x_25, x_29);
x_13 = x_30;
goto block_17;
}
}
block_40:
{
uint32_t x_34; lean_object* x_35; lean_object* x_36; uint8_t x_37; 
x_34 = lean_usize_to_uint32(x_3);
x_35 = lean_usize_to_nat(x_32);
x_36 = lean_array_get_size(x_2);
x_37 = lean_nat_dec_lt(x_35, x_36);
lean_dec(x_35);
if (x_37 == 0)
{
x_18 = x_33;
x_19 = x_34;
x_20 = x_2;
goto block_31;
}
else
{
lean_object* x_38; lean_object* x_39; 
x_38 = lean_box_uint32(x_34);
x_39 = lean_array_uset(x_2, x_32, x_38);
x_18 = x_33;
x_19 = x_34;
x_20 = x_39;
goto block_31;
}
}
block_53:
{
uint32_t x_42; uint32_t x_43; uint32_t x_44; uint32_t x_45; size_t x_46; lean_object* x_47; lean_object* x_48; uint8_t x_49; 
x_42 = 2654435761;
x_43 = lean_uint32_mul(x_41, x_42);
x_44 = 17;
x_45 = lean_uint32_shift_right(x_43, x_44);
x_46 = lean_uint32_to_usize(x_45);
x_47 = lean_usize_to_nat(x_46);
x_48 = lean_array_get_size(x_2);
x_49 = lean_nat_dec_lt(x_47, x_48);
lean_dec(x_47);
if (x_49 == 0)
{
uint32_t x_50; 
x_50 = 0;
x_32 = x_46;
x_33 = x_50;
goto block_40;
}
else
{
lean_object* x_51; uint32_t x_52; 
x_51 = lean_array_uget(x_2, x_46);
x_52 = lean_unbox_uint32(x_51);
lean_dec(x_51);
x_32 = x_46;
x_33 = x_52;
goto block_40;
}
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_enter4___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
size_t x_6; size_t x_7; lean_object* x_8; 
x_6 = lean_unbox_usize(x_3);
lean_dec(x_3);
x_7 = lean_unbox_usize(x_4);
lean_dec(x_4);
x_8 = l_Lydite_Fast_Oracle_enter4(x_1, x_2, x_6, x_7, x_5);
lean_dec_ref(x_1);
return x_8;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Oracle_Words(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Oracle_Search(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Oracle_Words(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
l_Lydite_Fast_Oracle_chainSlots = _init_l_Lydite_Fast_Oracle_chainSlots();
lean_mark_persistent(l_Lydite_Fast_Oracle_chainSlots);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

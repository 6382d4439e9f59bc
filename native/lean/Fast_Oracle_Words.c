// Lean compiler output
// Module: Lydite.Fast.Oracle.Words
// Imports: public import Init public import Lydite.Fast.Plan
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
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lowByte___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_extend___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT uint64_t l_Lydite_Fast_Oracle_load8(lean_object*, size_t);
uint8_t lean_usize_dec_le(size_t, size_t);
LEAN_EXPORT uint32_t l_Lydite_Fast_Oracle_get(lean_object*, size_t);
size_t lean_uint64_to_usize(uint64_t);
uint64_t lean_uint64_lor(uint64_t, uint64_t);
uint32_t lean_uint8_to_uint32(uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_byte___boxed(lean_object*, lean_object*);
LEAN_EXPORT uint32_t l_Lydite_Fast_Oracle_load4(lean_object*, size_t);
uint64_t lean_uint64_land(uint64_t, uint64_t);
LEAN_EXPORT uint8_t l_Lydite_Fast_Oracle_byte(lean_object*, size_t);
uint64_t lean_uint64_shift_right(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_load8___boxed(lean_object*, lean_object*);
uint64_t lean_uint8_to_uint64(uint8_t);
LEAN_EXPORT size_t l_Lydite_Fast_Oracle_lowByte(uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_get___boxed(lean_object*, lean_object*);
uint8_t lean_byte_array_uget(lean_object*, size_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_put(lean_object*, size_t, uint32_t);
LEAN_EXPORT size_t l_Lydite_Fast_Oracle_extend(lean_object*, size_t, size_t, size_t, size_t, size_t, lean_object*);
lean_object* lean_usize_to_nat(size_t);
uint64_t lean_uint64_sub(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_load4___boxed(lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
uint64_t lean_uint64_log2(uint64_t);
uint64_t lean_uint64_xor(uint64_t, uint64_t);
uint32_t lean_uint32_lor(uint32_t, uint32_t);
uint32_t lean_uint32_shift_left(uint32_t, uint32_t);
lean_object* lean_nat_sub(lean_object*, lean_object*);
uint64_t lean_uint64_shift_left(uint64_t, uint64_t);
uint8_t lean_uint64_dec_eq(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_put___boxed(lean_object*, lean_object*, lean_object*);
size_t lean_usize_add(size_t, size_t);
lean_object* lean_array_uget(lean_object*, size_t);
lean_object* lean_array_get_size(lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
uint8_t lean_usize_dec_lt(size_t, size_t);
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* lean_byte_array_size(lean_object*);
uint8_t lean_uint8_dec_eq(uint8_t, uint8_t);
lean_object* lean_array_uset(lean_object*, size_t, lean_object*);
LEAN_EXPORT uint32_t l_Lydite_Fast_Oracle_get(lean_object* x_1, size_t x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; uint8_t x_5; 
x_3 = lean_usize_to_nat(x_2);
x_4 = lean_array_get_size(x_1);
x_5 = lean_nat_dec_lt(x_3, x_4);
lean_dec(x_3);
if (x_5 == 0)
{
uint32_t x_6; 
x_6 = 0;
return x_6;
}
else
{
lean_object* x_7; uint32_t x_8; 
x_7 = lean_array_uget(x_1, x_2);
x_8 = lean_unbox_uint32(x_7);
lean_dec(x_7);
return x_8;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_get___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
size_t x_3; uint32_t x_4; lean_object* x_5; 
x_3 = lean_unbox_usize(x_2);
lean_dec(x_2);
x_4 = l_Lydite_Fast_Oracle_get(x_1, x_3);
lean_dec_ref(x_1);
x_5 = lean_box_uint32(x_4);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_put(lean_object* x_1, size_t x_2, uint32_t x_3) {
_start:
{
lean_object* x_4; lean_object* x_5; uint8_t x_6; 
x_4 = lean_usize_to_nat(x_2);
x_5 = lean_array_get_size(x_1);
x_6 = lean_nat_dec_lt(x_4, x_5);
lean_dec(x_4);
if (x_6 == 0)
{
return x_1;
}
else
{
lean_object* x_7; lean_object* x_8; 
x_7 = lean_box_uint32(x_3);
x_8 = lean_array_uset(x_1, x_2, x_7);
return x_8;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_put___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
size_t x_4; uint32_t x_5; lean_object* x_6; 
x_4 = lean_unbox_usize(x_2);
lean_dec(x_2);
x_5 = lean_unbox_uint32(x_3);
lean_dec(x_3);
x_6 = l_Lydite_Fast_Oracle_put(x_1, x_4, x_5);
return x_6;
}
}
LEAN_EXPORT uint8_t l_Lydite_Fast_Oracle_byte(lean_object* x_1, size_t x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; uint8_t x_5; 
x_3 = lean_usize_to_nat(x_2);
x_4 = lean_byte_array_size(x_1);
x_5 = lean_nat_dec_lt(x_3, x_4);
lean_dec(x_3);
if (x_5 == 0)
{
uint8_t x_6; 
x_6 = 0;
return x_6;
}
else
{
uint8_t x_7; 
x_7 = lean_byte_array_uget(x_1, x_2);
return x_7;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_byte___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
size_t x_3; uint8_t x_4; lean_object* x_5; 
x_3 = lean_unbox_usize(x_2);
lean_dec(x_2);
x_4 = l_Lydite_Fast_Oracle_byte(x_1, x_3);
lean_dec_ref(x_1);
x_5 = lean_box(x_4);
return x_5;
}
}
LEAN_EXPORT uint32_t l_Lydite_Fast_Oracle_load4(lean_object* x_1, size_t x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; uint8_t x_7; 
x_3 = lean_usize_to_nat(x_2);
x_4 = lean_unsigned_to_nat(4u);
x_5 = lean_nat_add(x_3, x_4);
lean_dec(x_3);
x_6 = lean_byte_array_size(x_1);
x_7 = lean_nat_dec_le(x_5, x_6);
lean_dec(x_5);
if (x_7 == 0)
{
uint32_t x_8; 
x_8 = 0;
return x_8;
}
else
{
uint8_t x_9; uint32_t x_10; size_t x_11; size_t x_12; uint8_t x_13; uint32_t x_14; uint32_t x_15; uint32_t x_16; uint32_t x_17; size_t x_18; size_t x_19; uint8_t x_20; uint32_t x_21; uint32_t x_22; uint32_t x_23; uint32_t x_24; size_t x_25; size_t x_26; uint8_t x_27; uint32_t x_28; uint32_t x_29; uint32_t x_30; uint32_t x_31; 
x_9 = lean_byte_array_uget(x_1, x_2);
x_10 = lean_uint8_to_uint32(x_9);
x_11 = 1;
x_12 = lean_usize_add(x_2, x_11);
x_13 = lean_byte_array_uget(x_1, x_12);
x_14 = lean_uint8_to_uint32(x_13);
x_15 = 8;
x_16 = lean_uint32_shift_left(x_14, x_15);
x_17 = lean_uint32_lor(x_10, x_16);
x_18 = 2;
x_19 = lean_usize_add(x_2, x_18);
x_20 = lean_byte_array_uget(x_1, x_19);
x_21 = lean_uint8_to_uint32(x_20);
x_22 = 16;
x_23 = lean_uint32_shift_left(x_21, x_22);
x_24 = lean_uint32_lor(x_17, x_23);
x_25 = 3;
x_26 = lean_usize_add(x_2, x_25);
x_27 = lean_byte_array_uget(x_1, x_26);
x_28 = lean_uint8_to_uint32(x_27);
x_29 = 24;
x_30 = lean_uint32_shift_left(x_28, x_29);
x_31 = lean_uint32_lor(x_24, x_30);
return x_31;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_load4___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
size_t x_3; uint32_t x_4; lean_object* x_5; 
x_3 = lean_unbox_usize(x_2);
lean_dec(x_2);
x_4 = l_Lydite_Fast_Oracle_load4(x_1, x_3);
lean_dec_ref(x_1);
x_5 = lean_box_uint32(x_4);
return x_5;
}
}
LEAN_EXPORT uint64_t l_Lydite_Fast_Oracle_load8(lean_object* x_1, size_t x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; uint8_t x_7; 
x_3 = lean_usize_to_nat(x_2);
x_4 = lean_unsigned_to_nat(8u);
x_5 = lean_nat_add(x_3, x_4);
lean_dec(x_3);
x_6 = lean_byte_array_size(x_1);
x_7 = lean_nat_dec_le(x_5, x_6);
lean_dec(x_5);
if (x_7 == 0)
{
uint64_t x_8; 
x_8 = 0;
return x_8;
}
else
{
uint8_t x_9; uint64_t x_10; size_t x_11; size_t x_12; uint8_t x_13; uint64_t x_14; uint64_t x_15; uint64_t x_16; uint64_t x_17; size_t x_18; size_t x_19; uint8_t x_20; uint64_t x_21; uint64_t x_22; uint64_t x_23; uint64_t x_24; size_t x_25; size_t x_26; uint8_t x_27; uint64_t x_28; uint64_t x_29; uint64_t x_30; uint64_t x_31; size_t x_32; size_t x_33; uint8_t x_34; uint64_t x_35; uint64_t x_36; uint64_t x_37; uint64_t x_38; size_t x_39; size_t x_40; uint8_t x_41; uint64_t x_42; uint64_t x_43; uint64_t x_44; uint64_t x_45; size_t x_46; size_t x_47; uint8_t x_48; uint64_t x_49; uint64_t x_50; uint64_t x_51; uint64_t x_52; size_t x_53; size_t x_54; uint8_t x_55; uint64_t x_56; uint64_t x_57; uint64_t x_58; uint64_t x_59; 
x_9 = lean_byte_array_uget(x_1, x_2);
x_10 = lean_uint8_to_uint64(x_9);
x_11 = 1;
x_12 = lean_usize_add(x_2, x_11);
x_13 = lean_byte_array_uget(x_1, x_12);
x_14 = lean_uint8_to_uint64(x_13);
x_15 = 8;
x_16 = lean_uint64_shift_left(x_14, x_15);
x_17 = lean_uint64_lor(x_10, x_16);
x_18 = 2;
x_19 = lean_usize_add(x_2, x_18);
x_20 = lean_byte_array_uget(x_1, x_19);
x_21 = lean_uint8_to_uint64(x_20);
x_22 = 16;
x_23 = lean_uint64_shift_left(x_21, x_22);
x_24 = lean_uint64_lor(x_17, x_23);
x_25 = 3;
x_26 = lean_usize_add(x_2, x_25);
x_27 = lean_byte_array_uget(x_1, x_26);
x_28 = lean_uint8_to_uint64(x_27);
x_29 = 24;
x_30 = lean_uint64_shift_left(x_28, x_29);
x_31 = lean_uint64_lor(x_24, x_30);
x_32 = 4;
x_33 = lean_usize_add(x_2, x_32);
x_34 = lean_byte_array_uget(x_1, x_33);
x_35 = lean_uint8_to_uint64(x_34);
x_36 = 32;
x_37 = lean_uint64_shift_left(x_35, x_36);
x_38 = lean_uint64_lor(x_31, x_37);
x_39 = 5;
x_40 = lean_usize_add(x_2, x_39);
x_41 = lean_byte_array_uget(x_1, x_40);
x_42 = lean_uint8_to_uint64(x_41);
x_43 = 40;
x_44 = lean_uint64_shift_left(x_42, x_43);
x_45 = lean_uint64_lor(x_38, x_44);
x_46 = 6;
x_47 = lean_usize_add(x_2, x_46);
x_48 = lean_byte_array_uget(x_1, x_47);
x_49 = lean_uint8_to_uint64(x_48);
x_50 = 48;
x_51 = lean_uint64_shift_left(x_49, x_50);
x_52 = lean_uint64_lor(x_45, x_51);
x_53 = 7;
x_54 = lean_usize_add(x_2, x_53);
x_55 = lean_byte_array_uget(x_1, x_54);
x_56 = lean_uint8_to_uint64(x_55);
x_57 = 56;
x_58 = lean_uint64_shift_left(x_56, x_57);
x_59 = lean_uint64_lor(x_52, x_58);
return x_59;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_load8___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
size_t x_3; uint64_t x_4; lean_object* x_5; 
x_3 = lean_unbox_usize(x_2);
lean_dec(x_2);
x_4 = l_Lydite_Fast_Oracle_load8(x_1, x_3);
lean_dec_ref(x_1);
x_5 = lean_box_uint64(x_4);
return x_5;
}
}
LEAN_EXPORT size_t l_Lydite_Fast_Oracle_lowByte(uint64_t x_1) {
_start:
{
uint64_t x_2; uint64_t x_3; uint64_t x_4; uint64_t x_5; uint64_t x_6; uint64_t x_7; size_t x_8; 
x_2 = 0;
x_3 = lean_uint64_sub(x_2, x_1);
x_4 = lean_uint64_land(x_1, x_3);
x_5 = lean_uint64_log2(x_4);
x_6 = 3;
x_7 = lean_uint64_shift_right(x_5, x_6);
x_8 = lean_uint64_to_usize(x_7);
return x_8;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lowByte___boxed(lean_object* x_1) {
_start:
{
uint64_t x_2; size_t x_3; lean_object* x_4; 
x_2 = lean_unbox_uint64(x_1);
lean_dec(x_1);
x_3 = l_Lydite_Fast_Oracle_lowByte(x_2);
x_4 = lean_box_usize(x_3);
return x_4;
}
}
LEAN_EXPORT size_t l_Lydite_Fast_Oracle_extend(lean_object* x_1, size_t x_2, size_t x_3, size_t x_4, size_t x_5, size_t x_6, lean_object* x_7) {
_start:
{
lean_object* x_8; uint8_t x_9; 
x_8 = lean_unsigned_to_nat(0u);
x_9 = lean_nat_dec_eq(x_7, x_8);
if (x_9 == 1)
{
lean_dec(x_7);
return x_4;
}
else
{
uint8_t x_10; 
x_10 = lean_usize_dec_le(x_5, x_4);
if (x_10 == 0)
{
lean_object* x_11; lean_object* x_12; uint8_t x_13; uint8_t x_14; size_t x_20; uint8_t x_21; size_t x_28; uint64_t x_29; uint64_t x_30; uint64_t x_45; size_t x_104; uint8_t x_105; 
x_11 = lean_unsigned_to_nat(1u);
x_12 = lean_nat_sub(x_7, x_11);
lean_dec(x_7);
x_20 = lean_usize_add(x_3, x_4);
x_28 = 8;
x_104 = lean_usize_add(x_20, x_28);
x_105 = lean_usize_dec_le(x_104, x_6);
if (x_105 == 0)
{
size_t x_106; lean_object* x_107; lean_object* x_108; uint8_t x_109; 
x_106 = lean_usize_add(x_2, x_4);
x_107 = lean_usize_to_nat(x_106);
x_108 = lean_byte_array_size(x_1);
x_109 = lean_nat_dec_lt(x_107, x_108);
lean_dec(x_107);
if (x_109 == 0)
{
uint8_t x_110; 
x_110 = 0;
x_21 = x_110;
goto block_27;
}
else
{
uint8_t x_111; 
x_111 = lean_byte_array_uget(x_1, x_106);
x_21 = x_111;
goto block_27;
}
}
else
{
size_t x_112; lean_object* x_113; lean_object* x_114; lean_object* x_115; lean_object* x_116; uint8_t x_117; 
x_112 = lean_usize_add(x_2, x_4);
x_113 = lean_usize_to_nat(x_112);
x_114 = lean_unsigned_to_nat(8u);
x_115 = lean_nat_add(x_113, x_114);
lean_dec(x_113);
x_116 = lean_byte_array_size(x_1);
x_117 = lean_nat_dec_le(x_115, x_116);
lean_dec(x_115);
if (x_117 == 0)
{
uint64_t x_118; 
x_118 = 0;
x_45 = x_118;
goto block_103;
}
else
{
uint8_t x_119; uint64_t x_120; size_t x_121; size_t x_122; uint8_t x_123; uint64_t x_124; uint64_t x_125; uint64_t x_126; uint64_t x_127; size_t x_128; size_t x_129; uint8_t x_130; uint64_t x_131; uint64_t x_132; uint64_t x_133; uint64_t x_134; size_t x_135; size_t x_136; uint8_t x_137; uint64_t x_138; uint64_t x_139; uint64_t x_140; uint64_t x_141; size_t x_142; size_t x_143; uint8_t x_144; uint64_t x_145; uint64_t x_146; uint64_t x_147; uint64_t x_148; size_t x_149; size_t x_150; uint8_t x_151; uint64_t x_152; uint64_t x_153; uint64_t x_154; uint64_t x_155; size_t x_156; size_t x_157; uint8_t x_158; uint64_t x_159; uint64_t x_160; uint64_t x_161; uint64_t x_162; size_t x_163; size_t x_164; uint8_t x_165; uint64_t x_166; uint64_t x_167; uint64_t x_168; uint64_t x_169; 
x_119 = lean_byte_array_uget(x_1, x_112);
x_120 = lean_uint8_to_uint64(x_119);
x_121 = 1;
x_122 = lean_usize_add(x_112, x_121);
x_123 = lean_byte_array_uget(x_1, x_122);
x_124 = lean_uint8_to_uint64(x_123);
x_125 = 8;
x_126 = lean_uint64_shift_left(x_124, x_125);
x_127 = lean_uint64_lor(x_120, x_126);
x_128 = 2;
x_129 = lean_usize_add(x_112, x_128);
x_130 = lean_byte_array_uget(x_1, x_129);
x_131 = lean_uint8_to_uint64(x_130);
x_132 = 16;
x_133 = lean_uint64_shift_left(x_131, x_132);
x_134 = lean_uint64_lor(x_127, x_133);
x_135 = 3;
x_136 = lean_usize_add(x_112, x_135);
x_137 = lean_byte_array_uget(x_1, x_136);
x_138 = lean_uint8_to_uint64(x_137);
x_139 = 24;
x_140 = lean_uint64_shift_left(x_138, x_139);
x_141 = lean_uint64_lor(x_134, x_140);
x_142 = 4;
x_143 = lean_usize_add(x_112, x_142);
x_144 = lean_byte_array_uget(x_1, x_143);
x_145 = lean_uint8_to_uint64(x_144);
x_146 = 32;
x_147 = lean_uint64_shift_left(x_145, x_146);
x_148 = lean_uint64_lor(x_141, x_147);
x_149 = 5;
x_150 = lean_usize_add(x_112, x_149);
x_151 = lean_byte_array_uget(x_1, x_150);
x_152 = lean_uint8_to_uint64(x_151);
x_153 = 40;
x_154 = lean_uint64_shift_left(x_152, x_153);
x_155 = lean_uint64_lor(x_148, x_154);
x_156 = 6;
x_157 = lean_usize_add(x_112, x_156);
x_158 = lean_byte_array_uget(x_1, x_157);
x_159 = lean_uint8_to_uint64(x_158);
x_160 = 48;
x_161 = lean_uint64_shift_left(x_159, x_160);
x_162 = lean_uint64_lor(x_155, x_161);
x_163 = 7;
x_164 = lean_usize_add(x_112, x_163);
x_165 = lean_byte_array_uget(x_1, x_164);
x_166 = lean_uint8_to_uint64(x_165);
x_167 = 56;
x_168 = lean_uint64_shift_left(x_166, x_167);
x_169 = lean_uint64_lor(x_162, x_168);
x_45 = x_169;
goto block_103;
}
}
block_19:
{
uint8_t x_15; 
x_15 = lean_uint8_dec_eq(x_13, x_14);
if (x_15 == 0)
{
lean_dec(x_12);
return x_4;
}
else
{
size_t x_16; size_t x_17; 
x_16 = 1;
x_17 = lean_usize_add(x_4, x_16);
x_4 = x_17;
x_7 = x_12;
goto _start;
}
}
block_27:
{
lean_object* x_22; lean_object* x_23; uint8_t x_24; 
x_22 = lean_usize_to_nat(x_20);
x_23 = lean_byte_array_size(x_1);
x_24 = lean_nat_dec_lt(x_22, x_23);
lean_dec(x_22);
if (x_24 == 0)
{
uint8_t x_25; 
x_25 = 0;
x_13 = x_21;
x_14 = x_25;
goto block_19;
}
else
{
uint8_t x_26; 
x_26 = lean_byte_array_uget(x_1, x_20);
x_13 = x_21;
x_14 = x_26;
goto block_19;
}
}
block_44:
{
uint64_t x_31; uint64_t x_32; uint8_t x_33; 
x_31 = lean_uint64_xor(x_29, x_30);
x_32 = 0;
x_33 = lean_uint64_dec_eq(x_31, x_32);
if (x_33 == 0)
{
uint64_t x_34; uint64_t x_35; uint64_t x_36; uint64_t x_37; uint64_t x_38; size_t x_39; size_t x_40; uint8_t x_41; 
lean_dec(x_12);
x_34 = lean_uint64_sub(x_32, x_31);
x_35 = lean_uint64_land(x_31, x_34);
x_36 = lean_uint64_log2(x_35);
x_37 = 3;
x_38 = lean_uint64_shift_right(x_36, x_37);
x_39 = lean_uint64_to_usize(x_38);
x_40 = lean_usize_add(x_4, x_39);
x_41 = lean_usize_dec_lt(x_5, x_40);
if (x_41 == 0)
{
return x_40;
}
else
{
return x_5;
}
}
else
{
size_t x_42; 
x_42 = lean_usize_add(x_4, x_28);
x_4 = x_42;
x_7 = x_12;
goto _start;
}
}
block_103:
{
lean_object* x_46; lean_object* x_47; lean_object* x_48; lean_object* x_49; uint8_t x_50; 
x_46 = lean_usize_to_nat(x_20);
x_47 = lean_unsigned_to_nat(8u);
x_48 = lean_nat_add(x_46, x_47);
lean_dec(x_46);
x_49 = lean_byte_array_size(x_1);
x_50 = lean_nat_dec_le(x_48, x_49);
lean_dec(x_48);
if (x_50 == 0)
{
uint64_t x_51; 
x_51 = 0;
x_29 = x_45;
x_30 = x_51;
goto block_44;
}
else
{
uint8_t x_52; uint64_t x_53; size_t x_54; size_t x_55; uint8_t x_56; uint64_t x_57; uint64_t x_58; uint64_t x_59; uint64_t x_60; size_t x_61; size_t x_62; uint8_t x_63; uint64_t x_64; uint64_t x_65; uint64_t x_66; uint64_t x_67; size_t x_68; size_t x_69; uint8_t x_70; uint64_t x_71; uint64_t x_72; uint64_t x_73; uint64_t x_74; size_t x_75; size_t x_76; uint8_t x_77; uint64_t x_78; uint64_t x_79; uint64_t x_80; uint64_t x_81; size_t x_82; size_t x_83; uint8_t x_84; uint64_t x_85; uint64_t x_86; uint64_t x_87; uint64_t x_88; size_t x_89; size_t x_90; uint8_t x_91; uint64_t x_92; uint64_t x_93; uint64_t x_94; uint64_t x_95; size_t x_96; size_t x_97; uint8_t x_98; uint64_t x_99; uint64_t x_100; uint64_t x_101; uint64_t x_102; 
x_52 = lean_byte_array_uget(x_1, x_20);
x_53 = lean_uint8_to_uint64(x_52);
x_54 = 1;
x_55 = lean_usize_add(x_20, x_54);
x_56 = lean_byte_array_uget(x_1, x_55);
x_57 = lean_uint8_to_uint64(x_56);
x_58 = 8;
x_59 = lean_uint64_shift_left(x_57, x_58);
x_60 = lean_uint64_lor(x_53, x_59);
x_61 = 2;
x_62 = lean_usize_add(x_20, x_61);
x_63 = lean_byte_array_uget(x_1, x_62);
x_64 = lean_uint8_to_uint64(x_63);
x_65 = 16;
x_66 = lean_uint64_shift_left(x_64, x_65);
x_67 = lean_uint64_lor(x_60, x_66);
x_68 = 3;
x_69 = lean_usize_add(x_20, x_68);
x_70 = lean_byte_array_uget(x_1, x_69);
x_71 = lean_uint8_to_uint64(x_70);
x_72 = 24;
x_73 = lean_uint64_shift_left(x_71, x_72);
x_74 = lean_uint64_lor(x_67, x_73);
x_75 = 4;
x_76 = lean_usize_add(x_20, x_75);
x_77 = lean_byte_array_uget(x_1, x_76);
x_78 = lean_uint8_to_uint64(x_77);
x_79 = 32;
x_80 = lean_uint64_shift_left(x_78, x_79);
x_81 = lean_uint64_lor(x_74, x_80);
x_82 = 5;
x_83 = lean_usize_add(x_20, x_82);
x_84 = lean_byte_array_uget(x_1, x_83);
x_85 = lean_uint8_to_uint64(x_84);
x_86 = 40;
x_87 = lean_uint64_shift_left(x_85, x_86);
x_88 = lean_uint64_lor(x_81, x_87);
x_89 = 6;
x_90 = lean_usize_add(x_20, x_89);
x_91 = lean_byte_array_uget(x_1, x_90);
x_92 = lean_uint8_to_uint64(x_91);
x_93 = 48;
x_94 = lean_uint64_shift_left(x_92, x_93);
x_95 = lean_uint64_lor(x_88, x_94);
x_96 = 7;
x_97 = lean_usize_add(x_20, x_96);
x_98 = lean_byte_array_uget(x_1, x_97);
x_99 = lean_uint8_to_uint64(x_98);
x_100 = 56;
x_101 = lean_uint64_shift_left(x_99, x_100);
x_102 = lean_uint64_lor(x_95, x_101);
x_29 = x_45;
x_30 = x_102;
goto block_44;
}
}
}
else
{
lean_dec(x_7);
return x_5;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_extend___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
size_t x_8; size_t x_9; size_t x_10; size_t x_11; size_t x_12; size_t x_13; lean_object* x_14; 
x_8 = lean_unbox_usize(x_2);
lean_dec(x_2);
x_9 = lean_unbox_usize(x_3);
lean_dec(x_3);
x_10 = lean_unbox_usize(x_4);
lean_dec(x_4);
x_11 = lean_unbox_usize(x_5);
lean_dec(x_5);
x_12 = lean_unbox_usize(x_6);
lean_dec(x_6);
x_13 = l_Lydite_Fast_Oracle_extend(x_1, x_8, x_9, x_10, x_11, x_12, x_7);
lean_dec_ref(x_1);
x_14 = lean_box_usize(x_13);
return x_14;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Plan(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Oracle_Words(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Plan(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

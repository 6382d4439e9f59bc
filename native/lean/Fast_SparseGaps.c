// Lean compiler output
// Module: Lydite.Fast.SparseGaps
// Imports: public import Init public import Lydite.Fast.SparseWord
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
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_allIndices___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_byte_array_fget(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_groups(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, uint64_t, uint64_t, uint64_t, lean_object*, lean_object*, uint64_t, lean_object*, lean_object*);
uint64_t lean_uint64_of_nat(lean_object*);
uint64_t lean_uint64_lor(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_octets___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_mk_empty_byte_array(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_groups___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_uint64_dec_lt(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_pushNumber(lean_object*, uint64_t);
uint8_t lean_uint8_land(uint8_t, uint8_t);
lean_object* lean_byte_array_push(lean_object*, uint8_t);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_signs___boxed(lean_object*, lean_object*, lean_object*);
uint64_t lean_uint64_land(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_gaps___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
size_t lean_usize_of_nat(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_groups___redArg(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, uint64_t, uint64_t, uint64_t, lean_object*, uint64_t, lean_object*, lean_object*);
uint64_t lean_uint64_shift_right(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_few___boxed(lean_object*, lean_object*, lean_object*);
uint64_t lean_uint8_to_uint64(uint8_t);
lean_object* lean_uint64_to_nat(uint64_t);
uint8_t lean_byte_array_uget(lean_object*, size_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_pushNumber___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_octets(lean_object*, lean_object*, lean_object*, lean_object*);
uint64_t lean_uint64_add(uint64_t, uint64_t);
uint8_t lean_uint64_to_uint8(uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_gaps___redArg(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, uint64_t, uint64_t, lean_object*, lean_object*, lean_object*, uint64_t, uint64_t, lean_object*);
lean_object* lean_usize_to_nat(size_t);
uint64_t lean_uint64_sub(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_indices___redArg(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, uint64_t, uint64_t, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_few(lean_object*, uint8_t, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
lean_object* lean_nat_log2(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_groups___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_indices___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint64_t lean_uint64_xor(uint64_t, uint64_t);
lean_object* lean_nat_shiftl(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_numberOf___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
uint8_t lean_uint64_dec_le(uint64_t, uint64_t);
uint64_t lean_uint64_shift_left(uint64_t, uint64_t);
uint8_t lean_uint8_shift_right(uint8_t, uint8_t);
uint8_t lean_uint8_of_nat(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_signs(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_indices(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, uint64_t, uint64_t, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_allIndices(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_uint8_to_nat(uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_indices___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
size_t lean_usize_add(size_t, size_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_gaps___redArg___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Sparse_rice(lean_object*);
lean_object* lean_byte_array_size(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_gaps(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, uint64_t, uint64_t, lean_object*, lean_object*, lean_object*, lean_object*, uint64_t, uint64_t, lean_object*);
lean_object* l_Lydite_Fast_Sparse_slowRice(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_numberOf(uint64_t, uint64_t, uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_gaps___redArg(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, uint64_t x_7, uint64_t x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, uint64_t x_12, uint64_t x_13, lean_object* x_14) {
_start:
{
lean_object* x_15; uint8_t x_16; 
x_15 = lean_unsigned_to_nat(0u);
x_16 = lean_nat_dec_eq(x_9, x_15);
if (x_16 == 1)
{
lean_object* x_17; lean_object* x_18; lean_object* x_19; 
lean_dec(x_9);
lean_dec(x_6);
lean_dec(x_3);
x_17 = lean_uint64_to_nat(x_12);
x_18 = lean_nat_sub(x_11, x_17);
lean_dec(x_17);
lean_dec(x_11);
x_19 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_19, 0, x_15);
lean_ctor_set(x_19, 1, x_18);
lean_ctor_set(x_19, 2, x_10);
lean_ctor_set(x_19, 3, x_14);
return x_19;
}
else
{
lean_object* x_20; lean_object* x_21; uint64_t x_22; uint64_t x_23; uint64_t x_24; uint64_t x_25; uint64_t x_26; lean_object* x_27; lean_object* x_28; uint64_t x_29; lean_object* x_30; uint64_t x_31; uint64_t x_32; uint64_t x_33; lean_object* x_34; lean_object* x_35; lean_object* x_68; uint64_t x_69; uint64_t x_88; uint64_t x_89; lean_object* x_90; uint8_t x_165; 
x_20 = lean_unsigned_to_nat(1u);
x_21 = lean_nat_sub(x_9, x_20);
lean_dec(x_9);
x_22 = 144115188075855872ULL;
x_23 = lean_uint64_lor(x_13, x_22);
x_24 = 1;
x_25 = lean_uint64_sub(x_23, x_24);
x_26 = lean_uint64_xor(x_23, x_25);
x_27 = lean_uint64_to_nat(x_26);
x_28 = lean_nat_log2(x_27);
lean_dec(x_27);
x_29 = lean_uint64_of_nat(x_28);
lean_dec(x_28);
x_88 = lean_uint64_add(x_29, x_24);
x_89 = lean_uint64_add(x_88, x_7);
x_165 = lean_uint64_dec_le(x_89, x_12);
if (x_165 == 0)
{
lean_inc(x_6);
x_90 = x_6;
goto block_164;
}
else
{
uint64_t x_166; uint64_t x_167; uint64_t x_168; uint64_t x_169; lean_object* x_170; lean_object* x_171; 
x_166 = lean_uint64_shift_left(x_29, x_7);
x_167 = lean_uint64_shift_right(x_13, x_88);
x_168 = lean_uint64_land(x_167, x_8);
x_169 = lean_uint64_lor(x_166, x_168);
x_170 = lean_uint64_to_nat(x_169);
x_171 = lean_nat_add(x_10, x_170);
lean_dec(x_170);
x_90 = x_171;
goto block_164;
}
block_67:
{
uint8_t x_36; 
x_36 = lean_nat_dec_lt(x_35, x_6);
if (x_36 == 0)
{
lean_object* x_37; lean_object* x_38; lean_object* x_39; lean_object* x_40; uint8_t x_41; 
lean_dec(x_35);
lean_inc(x_30);
lean_inc(x_3);
x_37 = l_Lydite_Fast_Sparse_slowRice(x_1, x_2, x_3, x_30);
x_38 = lean_ctor_get(x_37, 0);
lean_inc(x_38);
x_39 = lean_ctor_get(x_37, 1);
lean_inc(x_39);
x_40 = lean_ctor_get(x_37, 2);
lean_inc(x_40);
lean_dec_ref(x_37);
x_41 = lean_nat_dec_eq(x_38, x_15);
if (x_41 == 0)
{
lean_object* x_42; 
lean_dec(x_40);
lean_dec(x_39);
lean_dec(x_21);
lean_dec(x_10);
lean_dec(x_6);
lean_dec(x_3);
x_42 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_42, 0, x_38);
lean_ctor_set(x_42, 1, x_30);
lean_ctor_set(x_42, 2, x_15);
lean_ctor_set(x_42, 3, x_14);
return x_42;
}
else
{
lean_object* x_43; uint8_t x_44; 
lean_dec(x_38);
x_43 = lean_nat_add(x_10, x_40);
lean_dec(x_40);
lean_dec(x_10);
x_44 = lean_nat_dec_lt(x_43, x_5);
if (x_44 == 0)
{
lean_object* x_45; lean_object* x_46; 
lean_dec(x_39);
lean_dec(x_21);
lean_dec(x_6);
lean_dec(x_3);
x_45 = lean_unsigned_to_nat(14u);
x_46 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_46, 0, x_45);
lean_ctor_set(x_46, 1, x_30);
lean_ctor_set(x_46, 2, x_43);
lean_ctor_set(x_46, 3, x_14);
return x_46;
}
else
{
lean_object* x_47; uint64_t x_48; uint8_t x_49; lean_object* x_50; lean_object* x_51; lean_object* x_52; uint8_t x_53; lean_object* x_54; 
lean_dec(x_30);
x_47 = lean_nat_add(x_43, x_20);
x_48 = 0;
x_49 = lean_uint8_of_nat(x_43);
x_50 = lean_byte_array_push(x_14, x_49);
x_51 = lean_unsigned_to_nat(8u);
x_52 = lean_nat_shiftr(x_43, x_51);
lean_dec(x_43);
x_53 = lean_uint8_of_nat(x_52);
lean_dec(x_52);
x_54 = lean_byte_array_push(x_50, x_53);
x_9 = x_21;
x_10 = x_47;
x_11 = x_39;
x_12 = x_48;
x_13 = x_48;
x_14 = x_54;
goto _start;
}
}
}
else
{
lean_object* x_56; lean_object* x_57; uint64_t x_58; uint64_t x_59; uint8_t x_60; lean_object* x_61; lean_object* x_62; lean_object* x_63; uint8_t x_64; lean_object* x_65; 
lean_dec(x_10);
x_56 = lean_nat_add(x_35, x_20);
x_57 = lean_nat_add(x_30, x_34);
lean_dec(x_30);
x_58 = lean_uint64_sub(x_33, x_32);
x_59 = lean_uint64_shift_right(x_31, x_32);
x_60 = lean_uint8_of_nat(x_35);
x_61 = lean_byte_array_push(x_14, x_60);
x_62 = lean_unsigned_to_nat(8u);
x_63 = lean_nat_shiftr(x_35, x_62);
lean_dec(x_35);
x_64 = lean_uint8_of_nat(x_63);
lean_dec(x_63);
x_65 = lean_byte_array_push(x_61, x_64);
x_9 = x_21;
x_10 = x_56;
x_11 = x_57;
x_12 = x_58;
x_13 = x_59;
x_14 = x_65;
goto _start;
}
}
block_87:
{
uint64_t x_70; uint64_t x_71; uint64_t x_72; lean_object* x_73; lean_object* x_74; uint64_t x_75; uint64_t x_76; uint64_t x_77; lean_object* x_78; uint64_t x_79; uint8_t x_80; 
x_70 = lean_uint64_lor(x_69, x_22);
x_71 = lean_uint64_sub(x_70, x_24);
x_72 = lean_uint64_xor(x_70, x_71);
x_73 = lean_uint64_to_nat(x_72);
x_74 = lean_nat_log2(x_73);
lean_dec(x_73);
x_75 = lean_uint64_of_nat(x_74);
lean_dec(x_74);
x_76 = lean_uint64_add(x_75, x_24);
x_77 = lean_uint64_add(x_76, x_7);
x_78 = lean_unsigned_to_nat(57u);
x_79 = 57;
x_80 = lean_uint64_dec_le(x_77, x_79);
if (x_80 == 0)
{
lean_inc(x_6);
x_30 = x_68;
x_31 = x_69;
x_32 = x_77;
x_33 = x_79;
x_34 = x_78;
x_35 = x_6;
goto block_67;
}
else
{
uint64_t x_81; uint64_t x_82; uint64_t x_83; uint64_t x_84; lean_object* x_85; lean_object* x_86; 
x_81 = lean_uint64_shift_left(x_75, x_7);
x_82 = lean_uint64_shift_right(x_69, x_76);
x_83 = lean_uint64_land(x_82, x_8);
x_84 = lean_uint64_lor(x_81, x_83);
x_85 = lean_uint64_to_nat(x_84);
x_86 = lean_nat_add(x_10, x_85);
lean_dec(x_85);
x_30 = x_68;
x_31 = x_69;
x_32 = x_77;
x_33 = x_79;
x_34 = x_78;
x_35 = x_86;
goto block_67;
}
}
block_164:
{
uint8_t x_91; 
x_91 = lean_nat_dec_lt(x_90, x_6);
if (x_91 == 0)
{
lean_object* x_92; lean_object* x_93; uint8_t x_94; 
lean_dec(x_90);
x_92 = lean_uint64_to_nat(x_12);
x_93 = lean_nat_sub(x_11, x_92);
lean_dec(x_92);
lean_dec(x_11);
x_94 = lean_nat_dec_lt(x_93, x_4);
if (x_94 == 0)
{
uint64_t x_95; 
x_95 = 0;
x_68 = x_93;
x_69 = x_95;
goto block_87;
}
else
{
lean_object* x_96; lean_object* x_97; size_t x_98; uint8_t x_99; uint64_t x_100; size_t x_101; size_t x_102; uint8_t x_103; uint64_t x_104; uint64_t x_105; uint64_t x_106; uint64_t x_107; size_t x_108; size_t x_109; uint8_t x_110; uint64_t x_111; uint64_t x_112; uint64_t x_113; uint64_t x_114; size_t x_115; size_t x_116; uint8_t x_117; uint64_t x_118; uint64_t x_119; uint64_t x_120; uint64_t x_121; size_t x_122; size_t x_123; uint8_t x_124; uint64_t x_125; uint64_t x_126; uint64_t x_127; uint64_t x_128; size_t x_129; size_t x_130; uint8_t x_131; uint64_t x_132; uint64_t x_133; uint64_t x_134; uint64_t x_135; size_t x_136; size_t x_137; uint8_t x_138; uint64_t x_139; uint64_t x_140; uint64_t x_141; uint64_t x_142; size_t x_143; size_t x_144; uint8_t x_145; uint64_t x_146; uint64_t x_147; uint64_t x_148; uint64_t x_149; lean_object* x_150; lean_object* x_151; uint64_t x_152; uint64_t x_153; 
x_96 = lean_unsigned_to_nat(3u);
x_97 = lean_nat_shiftr(x_93, x_96);
x_98 = lean_usize_of_nat(x_97);
lean_dec(x_97);
x_99 = lean_byte_array_uget(x_1, x_98);
x_100 = lean_uint8_to_uint64(x_99);
x_101 = 1;
x_102 = lean_usize_add(x_98, x_101);
x_103 = lean_byte_array_uget(x_1, x_102);
x_104 = lean_uint8_to_uint64(x_103);
x_105 = 8;
x_106 = lean_uint64_shift_left(x_104, x_105);
x_107 = lean_uint64_lor(x_100, x_106);
x_108 = 2;
x_109 = lean_usize_add(x_98, x_108);
x_110 = lean_byte_array_uget(x_1, x_109);
x_111 = lean_uint8_to_uint64(x_110);
x_112 = 16;
x_113 = lean_uint64_shift_left(x_111, x_112);
x_114 = lean_uint64_lor(x_107, x_113);
x_115 = 3;
x_116 = lean_usize_add(x_98, x_115);
x_117 = lean_byte_array_uget(x_1, x_116);
x_118 = lean_uint8_to_uint64(x_117);
x_119 = 24;
x_120 = lean_uint64_shift_left(x_118, x_119);
x_121 = lean_uint64_lor(x_114, x_120);
x_122 = 4;
x_123 = lean_usize_add(x_98, x_122);
x_124 = lean_byte_array_uget(x_1, x_123);
x_125 = lean_uint8_to_uint64(x_124);
x_126 = 32;
x_127 = lean_uint64_shift_left(x_125, x_126);
x_128 = lean_uint64_lor(x_121, x_127);
x_129 = 5;
x_130 = lean_usize_add(x_98, x_129);
x_131 = lean_byte_array_uget(x_1, x_130);
x_132 = lean_uint8_to_uint64(x_131);
x_133 = 40;
x_134 = lean_uint64_shift_left(x_132, x_133);
x_135 = lean_uint64_lor(x_128, x_134);
x_136 = 6;
x_137 = lean_usize_add(x_98, x_136);
x_138 = lean_byte_array_uget(x_1, x_137);
x_139 = lean_uint8_to_uint64(x_138);
x_140 = 48;
x_141 = lean_uint64_shift_left(x_139, x_140);
x_142 = lean_uint64_lor(x_135, x_141);
x_143 = 7;
x_144 = lean_usize_add(x_98, x_143);
x_145 = lean_byte_array_uget(x_1, x_144);
x_146 = lean_uint8_to_uint64(x_145);
x_147 = 56;
x_148 = lean_uint64_shift_left(x_146, x_147);
x_149 = lean_uint64_lor(x_142, x_148);
x_150 = lean_unsigned_to_nat(8u);
x_151 = lean_nat_mod(x_93, x_150);
x_152 = lean_uint64_of_nat(x_151);
lean_dec(x_151);
x_153 = lean_uint64_shift_right(x_149, x_152);
x_68 = x_93;
x_69 = x_153;
goto block_87;
}
}
else
{
lean_object* x_154; uint64_t x_155; uint64_t x_156; uint8_t x_157; lean_object* x_158; lean_object* x_159; lean_object* x_160; uint8_t x_161; lean_object* x_162; 
lean_dec(x_10);
x_154 = lean_nat_add(x_90, x_20);
x_155 = lean_uint64_sub(x_12, x_89);
x_156 = lean_uint64_shift_right(x_13, x_89);
x_157 = lean_uint8_of_nat(x_90);
x_158 = lean_byte_array_push(x_14, x_157);
x_159 = lean_unsigned_to_nat(8u);
x_160 = lean_nat_shiftr(x_90, x_159);
lean_dec(x_90);
x_161 = lean_uint8_of_nat(x_160);
lean_dec(x_160);
x_162 = lean_byte_array_push(x_158, x_161);
x_9 = x_21;
x_10 = x_154;
x_12 = x_155;
x_13 = x_156;
x_14 = x_162;
goto _start;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_gaps(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, uint64_t x_7, uint64_t x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12, uint64_t x_13, uint64_t x_14, lean_object* x_15) {
_start:
{
lean_object* x_16; 
x_16 = l_Lydite_Fast_Sparse_gaps___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8, x_10, x_11, x_12, x_13, x_14, x_15);
return x_16;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_gaps___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12, lean_object* x_13, lean_object* x_14, lean_object* x_15) {
_start:
{
uint64_t x_16; uint64_t x_17; uint64_t x_18; uint64_t x_19; lean_object* x_20; 
x_16 = lean_unbox_uint64(x_7);
lean_dec(x_7);
x_17 = lean_unbox_uint64(x_8);
lean_dec(x_8);
x_18 = lean_unbox_uint64(x_13);
lean_dec(x_13);
x_19 = lean_unbox_uint64(x_14);
lean_dec(x_14);
x_20 = l_Lydite_Fast_Sparse_gaps(x_1, x_2, x_3, x_4, x_5, x_6, x_16, x_17, x_9, x_10, x_11, x_12, x_18, x_19, x_15);
lean_dec(x_5);
lean_dec(x_4);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_20;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_gaps___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12, lean_object* x_13, lean_object* x_14) {
_start:
{
uint64_t x_15; uint64_t x_16; uint64_t x_17; uint64_t x_18; lean_object* x_19; 
x_15 = lean_unbox_uint64(x_7);
lean_dec(x_7);
x_16 = lean_unbox_uint64(x_8);
lean_dec(x_8);
x_17 = lean_unbox_uint64(x_12);
lean_dec(x_12);
x_18 = lean_unbox_uint64(x_13);
lean_dec(x_13);
x_19 = l_Lydite_Fast_Sparse_gaps___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_15, x_16, x_9, x_10, x_11, x_17, x_18, x_14);
lean_dec(x_5);
lean_dec(x_4);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_19;
}
}
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_numberOf(uint64_t x_1, uint64_t x_2, uint64_t x_3, uint64_t x_4) {
_start:
{
uint64_t x_5; uint64_t x_6; uint64_t x_7; uint64_t x_8; uint64_t x_9; uint64_t x_10; 
x_5 = lean_uint64_shift_left(x_2, x_3);
x_6 = 1;
x_7 = lean_uint64_add(x_2, x_6);
x_8 = lean_uint64_shift_right(x_1, x_7);
x_9 = lean_uint64_land(x_8, x_4);
x_10 = lean_uint64_lor(x_5, x_9);
return x_10;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_numberOf___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint64_t x_5; uint64_t x_6; uint64_t x_7; uint64_t x_8; uint64_t x_9; lean_object* x_10; 
x_5 = lean_unbox_uint64(x_1);
lean_dec(x_1);
x_6 = lean_unbox_uint64(x_2);
lean_dec(x_2);
x_7 = lean_unbox_uint64(x_3);
lean_dec(x_3);
x_8 = lean_unbox_uint64(x_4);
lean_dec(x_4);
x_9 = l_Lydite_Fast_Sparse_numberOf(x_5, x_6, x_7, x_8);
x_10 = lean_box_uint64(x_9);
return x_10;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_pushNumber(lean_object* x_1, uint64_t x_2) {
_start:
{
uint8_t x_3; lean_object* x_4; uint64_t x_5; uint64_t x_6; uint8_t x_7; lean_object* x_8; 
x_3 = lean_uint64_to_uint8(x_2);
x_4 = lean_byte_array_push(x_1, x_3);
x_5 = 8;
x_6 = lean_uint64_shift_right(x_2, x_5);
x_7 = lean_uint64_to_uint8(x_6);
x_8 = lean_byte_array_push(x_4, x_7);
return x_8;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_pushNumber___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
uint64_t x_3; lean_object* x_4; 
x_3 = lean_unbox_uint64(x_2);
lean_dec(x_2);
x_4 = l_Lydite_Fast_Sparse_pushNumber(x_1, x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_groups___redArg(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, uint64_t x_8, uint64_t x_9, uint64_t x_10, lean_object* x_11, uint64_t x_12, lean_object* x_13, lean_object* x_14) {
_start:
{
lean_object* x_15; uint8_t x_16; 
x_15 = lean_unsigned_to_nat(0u);
x_16 = lean_nat_dec_eq(x_11, x_15);
if (x_16 == 1)
{
lean_object* x_17; uint64_t x_18; lean_object* x_19; 
lean_dec(x_11);
x_17 = lean_uint64_to_nat(x_12);
x_18 = 0;
x_19 = l_Lydite_Fast_Sparse_gaps___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_9, x_10, x_7, x_17, x_13, x_18, x_18, x_14);
return x_19;
}
else
{
lean_object* x_20; lean_object* x_21; uint8_t x_22; 
x_20 = lean_unsigned_to_nat(1u);
x_21 = lean_nat_sub(x_11, x_20);
lean_dec(x_11);
x_22 = lean_nat_dec_lt(x_13, x_4);
if (x_22 == 0)
{
lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; uint64_t x_28; lean_object* x_29; 
x_23 = lean_unsigned_to_nat(4u);
x_24 = lean_nat_add(x_21, x_20);
lean_dec(x_21);
x_25 = lean_nat_mul(x_23, x_24);
lean_dec(x_24);
x_26 = lean_nat_add(x_25, x_7);
lean_dec(x_7);
lean_dec(x_25);
x_27 = lean_uint64_to_nat(x_12);
x_28 = 0;
x_29 = l_Lydite_Fast_Sparse_gaps___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_9, x_10, x_26, x_27, x_13, x_28, x_28, x_14);
return x_29;
}
else
{
lean_object* x_30; lean_object* x_31; size_t x_32; uint8_t x_33; uint64_t x_34; size_t x_35; size_t x_36; uint8_t x_37; uint64_t x_38; uint64_t x_39; uint64_t x_40; uint64_t x_41; size_t x_42; size_t x_43; uint8_t x_44; uint64_t x_45; uint64_t x_46; uint64_t x_47; uint64_t x_48; size_t x_49; size_t x_50; uint8_t x_51; uint64_t x_52; uint64_t x_53; uint64_t x_54; uint64_t x_55; size_t x_56; size_t x_57; uint8_t x_58; uint64_t x_59; uint64_t x_60; uint64_t x_61; uint64_t x_62; size_t x_63; size_t x_64; uint8_t x_65; uint64_t x_66; uint64_t x_67; uint64_t x_68; uint64_t x_69; size_t x_70; size_t x_71; uint8_t x_72; uint64_t x_73; uint64_t x_74; uint64_t x_75; uint64_t x_76; size_t x_77; size_t x_78; uint8_t x_79; uint64_t x_80; uint64_t x_81; uint64_t x_82; uint64_t x_83; lean_object* x_84; lean_object* x_85; uint64_t x_86; uint64_t x_87; uint64_t x_88; uint64_t x_89; uint64_t x_90; uint64_t x_91; uint64_t x_92; lean_object* x_93; lean_object* x_94; uint64_t x_95; uint64_t x_104; uint64_t x_105; uint64_t x_106; uint64_t x_107; uint64_t x_108; uint64_t x_109; lean_object* x_110; lean_object* x_111; uint64_t x_112; uint64_t x_113; uint64_t x_114; uint64_t x_115; uint64_t x_116; uint64_t x_117; lean_object* x_118; lean_object* x_119; uint64_t x_120; uint64_t x_121; uint64_t x_122; uint64_t x_123; uint64_t x_124; uint64_t x_125; lean_object* x_126; lean_object* x_127; uint64_t x_128; uint64_t x_129; uint64_t x_130; uint64_t x_131; uint64_t x_132; uint64_t x_133; uint8_t x_134; 
x_30 = lean_unsigned_to_nat(3u);
x_31 = lean_nat_shiftr(x_13, x_30);
x_32 = lean_usize_of_nat(x_31);
lean_dec(x_31);
x_33 = lean_byte_array_uget(x_1, x_32);
x_34 = lean_uint8_to_uint64(x_33);
x_35 = 1;
x_36 = lean_usize_add(x_32, x_35);
x_37 = lean_byte_array_uget(x_1, x_36);
x_38 = lean_uint8_to_uint64(x_37);
x_39 = 8;
x_40 = lean_uint64_shift_left(x_38, x_39);
x_41 = lean_uint64_lor(x_34, x_40);
x_42 = 2;
x_43 = lean_usize_add(x_32, x_42);
x_44 = lean_byte_array_uget(x_1, x_43);
x_45 = lean_uint8_to_uint64(x_44);
x_46 = 16;
x_47 = lean_uint64_shift_left(x_45, x_46);
x_48 = lean_uint64_lor(x_41, x_47);
x_49 = 3;
x_50 = lean_usize_add(x_32, x_49);
x_51 = lean_byte_array_uget(x_1, x_50);
x_52 = lean_uint8_to_uint64(x_51);
x_53 = 24;
x_54 = lean_uint64_shift_left(x_52, x_53);
x_55 = lean_uint64_lor(x_48, x_54);
x_56 = 4;
x_57 = lean_usize_add(x_32, x_56);
x_58 = lean_byte_array_uget(x_1, x_57);
x_59 = lean_uint8_to_uint64(x_58);
x_60 = 32;
x_61 = lean_uint64_shift_left(x_59, x_60);
x_62 = lean_uint64_lor(x_55, x_61);
x_63 = 5;
x_64 = lean_usize_add(x_32, x_63);
x_65 = lean_byte_array_uget(x_1, x_64);
x_66 = lean_uint8_to_uint64(x_65);
x_67 = 40;
x_68 = lean_uint64_shift_left(x_66, x_67);
x_69 = lean_uint64_lor(x_62, x_68);
x_70 = 6;
x_71 = lean_usize_add(x_32, x_70);
x_72 = lean_byte_array_uget(x_1, x_71);
x_73 = lean_uint8_to_uint64(x_72);
x_74 = 48;
x_75 = lean_uint64_shift_left(x_73, x_74);
x_76 = lean_uint64_lor(x_69, x_75);
x_77 = 7;
x_78 = lean_usize_add(x_32, x_77);
x_79 = lean_byte_array_uget(x_1, x_78);
x_80 = lean_uint8_to_uint64(x_79);
x_81 = 56;
x_82 = lean_uint64_shift_left(x_80, x_81);
x_83 = lean_uint64_lor(x_76, x_82);
x_84 = lean_unsigned_to_nat(8u);
x_85 = lean_nat_mod(x_13, x_84);
x_86 = lean_uint64_of_nat(x_85);
lean_dec(x_85);
x_87 = lean_uint64_shift_right(x_83, x_86);
x_88 = 144115188075855872ULL;
x_89 = lean_uint64_lor(x_87, x_88);
x_90 = 1;
x_91 = lean_uint64_sub(x_89, x_90);
x_92 = lean_uint64_xor(x_89, x_91);
x_93 = lean_uint64_to_nat(x_92);
x_94 = lean_nat_log2(x_93);
lean_dec(x_93);
x_95 = lean_uint64_of_nat(x_94);
lean_dec(x_94);
x_104 = lean_uint64_add(x_90, x_9);
x_105 = lean_uint64_add(x_95, x_104);
x_106 = lean_uint64_shift_right(x_87, x_105);
x_107 = lean_uint64_lor(x_106, x_88);
x_108 = lean_uint64_sub(x_107, x_90);
x_109 = lean_uint64_xor(x_107, x_108);
x_110 = lean_uint64_to_nat(x_109);
x_111 = lean_nat_log2(x_110);
lean_dec(x_110);
x_112 = lean_uint64_of_nat(x_111);
lean_dec(x_111);
x_113 = lean_uint64_add(x_112, x_104);
x_114 = lean_uint64_shift_right(x_106, x_113);
x_115 = lean_uint64_lor(x_114, x_88);
x_116 = lean_uint64_sub(x_115, x_90);
x_117 = lean_uint64_xor(x_115, x_116);
x_118 = lean_uint64_to_nat(x_117);
x_119 = lean_nat_log2(x_118);
lean_dec(x_118);
x_120 = lean_uint64_of_nat(x_119);
lean_dec(x_119);
x_121 = lean_uint64_add(x_120, x_104);
x_122 = lean_uint64_shift_right(x_114, x_121);
x_123 = lean_uint64_lor(x_122, x_88);
x_124 = lean_uint64_sub(x_123, x_90);
x_125 = lean_uint64_xor(x_123, x_124);
x_126 = lean_uint64_to_nat(x_125);
x_127 = lean_nat_log2(x_126);
lean_dec(x_126);
x_128 = lean_uint64_of_nat(x_127);
lean_dec(x_127);
x_129 = lean_uint64_add(x_105, x_113);
x_130 = lean_uint64_add(x_129, x_121);
x_131 = lean_uint64_add(x_128, x_104);
x_132 = lean_uint64_add(x_130, x_131);
x_133 = 57;
x_134 = lean_uint64_dec_le(x_132, x_133);
if (x_134 == 0)
{
goto block_103;
}
else
{
uint64_t x_135; uint64_t x_136; uint64_t x_137; uint64_t x_138; uint64_t x_139; uint64_t x_140; uint64_t x_141; uint64_t x_142; uint64_t x_143; uint64_t x_144; uint64_t x_145; uint64_t x_146; uint64_t x_147; uint64_t x_148; uint64_t x_149; uint64_t x_150; uint64_t x_151; uint64_t x_152; uint64_t x_153; uint64_t x_154; uint64_t x_155; uint64_t x_156; uint64_t x_157; uint64_t x_158; uint64_t x_159; uint64_t x_160; uint64_t x_161; uint8_t x_162; 
x_135 = lean_uint64_shift_left(x_95, x_9);
x_136 = lean_uint64_add(x_95, x_90);
x_137 = lean_uint64_shift_right(x_87, x_136);
x_138 = lean_uint64_land(x_137, x_10);
x_139 = lean_uint64_lor(x_135, x_138);
x_140 = lean_uint64_add(x_12, x_139);
x_141 = lean_uint64_add(x_140, x_90);
x_142 = lean_uint64_shift_left(x_112, x_9);
x_143 = lean_uint64_add(x_112, x_90);
x_144 = lean_uint64_shift_right(x_106, x_143);
x_145 = lean_uint64_land(x_144, x_10);
x_146 = lean_uint64_lor(x_142, x_145);
x_147 = lean_uint64_add(x_141, x_146);
x_148 = lean_uint64_add(x_147, x_90);
x_149 = lean_uint64_shift_left(x_120, x_9);
x_150 = lean_uint64_add(x_120, x_90);
x_151 = lean_uint64_shift_right(x_114, x_150);
x_152 = lean_uint64_land(x_151, x_10);
x_153 = lean_uint64_lor(x_149, x_152);
x_154 = lean_uint64_add(x_148, x_153);
x_155 = lean_uint64_add(x_154, x_90);
x_156 = lean_uint64_shift_left(x_128, x_9);
x_157 = lean_uint64_add(x_128, x_90);
x_158 = lean_uint64_shift_right(x_122, x_157);
x_159 = lean_uint64_land(x_158, x_10);
x_160 = lean_uint64_lor(x_156, x_159);
x_161 = lean_uint64_add(x_155, x_160);
x_162 = lean_uint64_dec_lt(x_161, x_8);
if (x_162 == 0)
{
goto block_103;
}
else
{
uint64_t x_163; lean_object* x_164; lean_object* x_165; uint8_t x_166; lean_object* x_167; uint64_t x_168; uint8_t x_169; lean_object* x_170; uint8_t x_171; lean_object* x_172; uint64_t x_173; uint8_t x_174; lean_object* x_175; uint8_t x_176; lean_object* x_177; uint64_t x_178; uint8_t x_179; lean_object* x_180; uint8_t x_181; lean_object* x_182; uint64_t x_183; uint8_t x_184; lean_object* x_185; 
x_163 = lean_uint64_add(x_161, x_90);
x_164 = lean_uint64_to_nat(x_132);
x_165 = lean_nat_add(x_13, x_164);
lean_dec(x_164);
lean_dec(x_13);
x_166 = lean_uint64_to_uint8(x_140);
x_167 = lean_byte_array_push(x_14, x_166);
x_168 = lean_uint64_shift_right(x_140, x_39);
x_169 = lean_uint64_to_uint8(x_168);
x_170 = lean_byte_array_push(x_167, x_169);
x_171 = lean_uint64_to_uint8(x_147);
x_172 = lean_byte_array_push(x_170, x_171);
x_173 = lean_uint64_shift_right(x_147, x_39);
x_174 = lean_uint64_to_uint8(x_173);
x_175 = lean_byte_array_push(x_172, x_174);
x_176 = lean_uint64_to_uint8(x_154);
x_177 = lean_byte_array_push(x_175, x_176);
x_178 = lean_uint64_shift_right(x_154, x_39);
x_179 = lean_uint64_to_uint8(x_178);
x_180 = lean_byte_array_push(x_177, x_179);
x_181 = lean_uint64_to_uint8(x_161);
x_182 = lean_byte_array_push(x_180, x_181);
x_183 = lean_uint64_shift_right(x_161, x_39);
x_184 = lean_uint64_to_uint8(x_183);
x_185 = lean_byte_array_push(x_182, x_184);
x_11 = x_21;
x_12 = x_163;
x_13 = x_165;
x_14 = x_185;
goto _start;
}
}
block_103:
{
lean_object* x_96; lean_object* x_97; lean_object* x_98; lean_object* x_99; lean_object* x_100; uint64_t x_101; lean_object* x_102; 
x_96 = lean_unsigned_to_nat(4u);
x_97 = lean_nat_add(x_21, x_20);
lean_dec(x_21);
x_98 = lean_nat_mul(x_96, x_97);
lean_dec(x_97);
x_99 = lean_nat_add(x_98, x_7);
lean_dec(x_7);
lean_dec(x_98);
x_100 = lean_uint64_to_nat(x_12);
x_101 = 0;
x_102 = l_Lydite_Fast_Sparse_gaps___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_9, x_10, x_99, x_100, x_13, x_101, x_101, x_14);
return x_102;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_groups(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, uint64_t x_8, uint64_t x_9, uint64_t x_10, lean_object* x_11, lean_object* x_12, uint64_t x_13, lean_object* x_14, lean_object* x_15) {
_start:
{
lean_object* x_16; 
x_16 = l_Lydite_Fast_Sparse_groups___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8, x_9, x_10, x_12, x_13, x_14, x_15);
return x_16;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_groups___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12, lean_object* x_13, lean_object* x_14, lean_object* x_15) {
_start:
{
uint64_t x_16; uint64_t x_17; uint64_t x_18; uint64_t x_19; lean_object* x_20; 
x_16 = lean_unbox_uint64(x_8);
lean_dec(x_8);
x_17 = lean_unbox_uint64(x_9);
lean_dec(x_9);
x_18 = lean_unbox_uint64(x_10);
lean_dec(x_10);
x_19 = lean_unbox_uint64(x_13);
lean_dec(x_13);
x_20 = l_Lydite_Fast_Sparse_groups(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_16, x_17, x_18, x_11, x_12, x_19, x_14, x_15);
lean_dec(x_5);
lean_dec(x_4);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_20;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_groups___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12, lean_object* x_13, lean_object* x_14) {
_start:
{
uint64_t x_15; uint64_t x_16; uint64_t x_17; uint64_t x_18; lean_object* x_19; 
x_15 = lean_unbox_uint64(x_8);
lean_dec(x_8);
x_16 = lean_unbox_uint64(x_9);
lean_dec(x_9);
x_17 = lean_unbox_uint64(x_10);
lean_dec(x_10);
x_18 = lean_unbox_uint64(x_12);
lean_dec(x_12);
x_19 = l_Lydite_Fast_Sparse_groups___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_15, x_16, x_17, x_11, x_18, x_13, x_14);
lean_dec(x_5);
lean_dec(x_4);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_19;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_indices___redArg(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, uint64_t x_8, uint64_t x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12, lean_object* x_13) {
_start:
{
lean_object* x_14; uint8_t x_15; 
x_14 = lean_unsigned_to_nat(0u);
x_15 = lean_nat_dec_eq(x_10, x_14);
if (x_15 == 1)
{
lean_object* x_16; lean_object* x_17; 
lean_dec(x_10);
lean_dec(x_6);
x_16 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_16, 0, x_14);
lean_ctor_set(x_16, 1, x_12);
lean_ctor_set(x_16, 2, x_14);
lean_ctor_set(x_16, 3, x_13);
x_17 = lean_alloc_ctor(0, 2, 0);
lean_ctor_set(x_17, 0, x_16);
lean_ctor_set(x_17, 1, x_11);
return x_17;
}
else
{
lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_39; lean_object* x_40; lean_object* x_41; lean_object* x_45; lean_object* x_46; lean_object* x_47; lean_object* x_48; lean_object* x_58; lean_object* x_59; lean_object* x_60; lean_object* x_61; lean_object* x_68; lean_object* x_69; lean_object* x_70; lean_object* x_81; lean_object* x_89; uint8_t x_90; 
x_18 = lean_unsigned_to_nat(1u);
x_19 = lean_nat_sub(x_10, x_18);
lean_dec(x_10);
x_20 = lean_unsigned_to_nat(2u);
x_58 = lean_nat_mul(x_20, x_11);
x_89 = lean_byte_array_size(x_3);
x_90 = lean_nat_dec_lt(x_58, x_89);
if (x_90 == 0)
{
x_81 = x_14;
goto block_88;
}
else
{
uint8_t x_91; lean_object* x_92; 
x_91 = lean_byte_array_fget(x_3, x_58);
x_92 = lean_uint8_to_nat(x_91);
x_81 = x_92;
goto block_88;
}
block_38:
{
lean_object* x_25; lean_object* x_26; uint64_t x_27; lean_object* x_28; uint64_t x_29; lean_object* x_30; lean_object* x_31; lean_object* x_32; lean_object* x_33; uint8_t x_34; 
x_25 = lean_unsigned_to_nat(4u);
x_26 = lean_nat_mod(x_23, x_25);
x_27 = lean_uint64_of_nat(x_24);
x_28 = lean_nat_shiftr(x_23, x_20);
lean_dec(x_23);
x_29 = 0;
lean_inc(x_6);
x_30 = l_Lydite_Fast_Sparse_groups___redArg(x_1, x_5, x_6, x_7, x_22, x_24, x_26, x_27, x_8, x_9, x_28, x_29, x_12, x_13);
lean_dec(x_22);
x_31 = lean_ctor_get(x_30, 0);
lean_inc(x_31);
x_32 = lean_ctor_get(x_30, 1);
lean_inc(x_32);
x_33 = lean_ctor_get(x_30, 3);
lean_inc_ref(x_33);
x_34 = lean_nat_dec_eq(x_31, x_21);
lean_dec(x_21);
lean_dec(x_31);
if (x_34 == 0)
{
lean_object* x_35; 
lean_dec_ref(x_33);
lean_dec(x_32);
lean_dec(x_19);
lean_dec(x_6);
x_35 = lean_alloc_ctor(0, 2, 0);
lean_ctor_set(x_35, 0, x_30);
lean_ctor_set(x_35, 1, x_11);
return x_35;
}
else
{
lean_object* x_36; 
lean_dec_ref(x_30);
x_36 = lean_nat_add(x_11, x_18);
lean_dec(x_11);
x_10 = x_19;
x_11 = x_36;
x_12 = x_32;
x_13 = x_33;
goto _start;
}
}
block_44:
{
lean_object* x_42; uint8_t x_43; 
x_42 = lean_unsigned_to_nat(4096u);
x_43 = lean_nat_dec_le(x_40, x_42);
if (x_43 == 0)
{
x_21 = x_39;
x_22 = x_40;
x_23 = x_41;
x_24 = x_42;
goto block_38;
}
else
{
lean_inc(x_40);
x_21 = x_39;
x_22 = x_40;
x_23 = x_41;
x_24 = x_40;
goto block_38;
}
}
block_57:
{
lean_object* x_49; lean_object* x_50; lean_object* x_51; lean_object* x_52; lean_object* x_53; lean_object* x_54; lean_object* x_55; uint8_t x_56; 
x_49 = lean_nat_mul(x_47, x_48);
lean_dec(x_48);
x_50 = lean_nat_add(x_45, x_49);
lean_dec(x_49);
lean_dec(x_45);
x_51 = lean_nat_mul(x_50, x_4);
x_52 = lean_unsigned_to_nat(4095u);
x_53 = lean_nat_add(x_51, x_52);
lean_dec(x_51);
x_54 = lean_unsigned_to_nat(12u);
x_55 = lean_nat_shiftr(x_53, x_54);
lean_dec(x_53);
x_56 = lean_nat_dec_eq(x_55, x_46);
if (x_56 == 0)
{
x_39 = x_46;
x_40 = x_50;
x_41 = x_55;
goto block_44;
}
else
{
lean_dec(x_55);
x_39 = x_46;
x_40 = x_50;
x_41 = x_18;
goto block_44;
}
}
block_67:
{
lean_object* x_62; lean_object* x_63; uint8_t x_64; 
x_62 = lean_nat_add(x_58, x_18);
lean_dec(x_58);
x_63 = lean_byte_array_size(x_2);
x_64 = lean_nat_dec_lt(x_62, x_63);
if (x_64 == 0)
{
lean_dec(x_62);
lean_inc(x_59);
x_45 = x_61;
x_46 = x_59;
x_47 = x_60;
x_48 = x_59;
goto block_57;
}
else
{
uint8_t x_65; lean_object* x_66; 
x_65 = lean_byte_array_fget(x_2, x_62);
lean_dec(x_62);
x_66 = lean_uint8_to_nat(x_65);
x_45 = x_61;
x_46 = x_59;
x_47 = x_60;
x_48 = x_66;
goto block_57;
}
}
block_80:
{
lean_object* x_71; lean_object* x_72; uint8_t x_73; 
x_71 = lean_nat_mul(x_68, x_70);
lean_dec(x_70);
x_72 = lean_nat_add(x_69, x_71);
lean_dec(x_71);
lean_dec(x_69);
x_73 = lean_nat_dec_eq(x_72, x_14);
lean_dec(x_72);
if (x_73 == 0)
{
lean_object* x_74; uint8_t x_75; 
x_74 = lean_byte_array_size(x_2);
x_75 = lean_nat_dec_lt(x_58, x_74);
if (x_75 == 0)
{
x_59 = x_14;
x_60 = x_68;
x_61 = x_14;
goto block_67;
}
else
{
uint8_t x_76; lean_object* x_77; 
x_76 = lean_byte_array_fget(x_2, x_58);
x_77 = lean_uint8_to_nat(x_76);
x_59 = x_14;
x_60 = x_68;
x_61 = x_77;
goto block_67;
}
}
else
{
lean_object* x_78; 
lean_dec(x_58);
x_78 = lean_nat_add(x_11, x_18);
lean_dec(x_11);
x_10 = x_19;
x_11 = x_78;
goto _start;
}
}
block_88:
{
lean_object* x_82; lean_object* x_83; lean_object* x_84; uint8_t x_85; 
x_82 = lean_unsigned_to_nat(256u);
x_83 = lean_nat_add(x_58, x_18);
x_84 = lean_byte_array_size(x_3);
x_85 = lean_nat_dec_lt(x_83, x_84);
if (x_85 == 0)
{
lean_dec(x_83);
x_68 = x_82;
x_69 = x_81;
x_70 = x_14;
goto block_80;
}
else
{
uint8_t x_86; lean_object* x_87; 
x_86 = lean_byte_array_fget(x_3, x_83);
lean_dec(x_83);
x_87 = lean_uint8_to_nat(x_86);
x_68 = x_82;
x_69 = x_81;
x_70 = x_87;
goto block_80;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_indices(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, uint64_t x_8, uint64_t x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12, lean_object* x_13, lean_object* x_14) {
_start:
{
lean_object* x_15; 
x_15 = l_Lydite_Fast_Sparse_indices___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8, x_9, x_11, x_12, x_13, x_14);
return x_15;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_indices___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12, lean_object* x_13, lean_object* x_14) {
_start:
{
uint64_t x_15; uint64_t x_16; lean_object* x_17; 
x_15 = lean_unbox_uint64(x_8);
lean_dec(x_8);
x_16 = lean_unbox_uint64(x_9);
lean_dec(x_9);
x_17 = l_Lydite_Fast_Sparse_indices(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_15, x_16, x_10, x_11, x_12, x_13, x_14);
lean_dec(x_7);
lean_dec(x_5);
lean_dec(x_4);
lean_dec_ref(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_17;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_indices___redArg___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12, lean_object* x_13) {
_start:
{
uint64_t x_14; uint64_t x_15; lean_object* x_16; 
x_14 = lean_unbox_uint64(x_8);
lean_dec(x_8);
x_15 = lean_unbox_uint64(x_9);
lean_dec(x_9);
x_16 = l_Lydite_Fast_Sparse_indices___redArg(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_14, x_15, x_10, x_11, x_12, x_13);
lean_dec(x_7);
lean_dec(x_5);
lean_dec(x_4);
lean_dec_ref(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_16;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_allIndices(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_24; size_t x_25; lean_object* x_26; uint8_t x_27; 
x_7 = l_Lydite_Fast_Sparse_rice(x_4);
x_8 = lean_unsigned_to_nat(4095u);
x_9 = lean_nat_shiftr(x_8, x_7);
x_24 = lean_byte_array_size(x_1);
x_25 = lean_usize_of_nat(x_24);
x_26 = lean_usize_to_nat(x_25);
x_27 = lean_nat_dec_eq(x_26, x_24);
lean_dec(x_26);
if (x_27 == 0)
{
lean_object* x_28; 
x_28 = lean_unsigned_to_nat(0u);
x_10 = x_28;
goto block_23;
}
else
{
lean_object* x_29; lean_object* x_30; lean_object* x_31; lean_object* x_32; 
x_29 = lean_unsigned_to_nat(8u);
x_30 = lean_unsigned_to_nat(7u);
x_31 = lean_nat_sub(x_24, x_30);
x_32 = lean_nat_mul(x_29, x_31);
lean_dec(x_31);
x_10 = x_32;
goto block_23;
}
block_23:
{
uint64_t x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; uint64_t x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; 
x_11 = lean_uint64_of_nat(x_7);
x_12 = lean_unsigned_to_nat(1u);
x_13 = lean_nat_shiftl(x_12, x_7);
x_14 = lean_nat_sub(x_13, x_12);
lean_dec(x_13);
x_15 = lean_uint64_of_nat(x_14);
lean_dec(x_14);
x_16 = lean_byte_array_size(x_2);
x_17 = lean_unsigned_to_nat(2u);
x_18 = lean_nat_shiftr(x_16, x_12);
x_19 = lean_unsigned_to_nat(0u);
x_20 = lean_nat_mul(x_17, x_5);
x_21 = lean_mk_empty_byte_array(x_20);
lean_dec(x_20);
x_22 = l_Lydite_Fast_Sparse_indices___redArg(x_1, x_2, x_3, x_4, x_7, x_9, x_10, x_11, x_15, x_18, x_19, x_6, x_21);
lean_dec(x_10);
lean_dec(x_7);
return x_22;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_allIndices___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; 
x_7 = l_Lydite_Fast_Sparse_allIndices(x_1, x_2, x_3, x_4, x_5, x_6);
lean_dec(x_5);
lean_dec(x_4);
lean_dec_ref(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_few(lean_object* x_1, uint8_t x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(0u);
x_5 = lean_nat_dec_eq(x_1, x_4);
if (x_5 == 1)
{
lean_dec(x_1);
return x_3;
}
else
{
lean_object* x_6; lean_object* x_7; uint8_t x_8; uint8_t x_9; uint8_t x_10; lean_object* x_11; 
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_nat_sub(x_1, x_6);
lean_dec(x_1);
x_8 = 1;
x_9 = lean_uint8_shift_right(x_2, x_8);
x_10 = lean_uint8_land(x_2, x_8);
x_11 = lean_byte_array_push(x_3, x_10);
x_1 = x_7;
x_2 = x_9;
x_3 = x_11;
goto _start;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_few___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
uint8_t x_4; lean_object* x_5; 
x_4 = lean_unbox(x_2);
x_5 = l_Lydite_Fast_Sparse_few(x_1, x_4, x_3);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_octets(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
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
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; uint8_t x_11; lean_object* x_15; uint8_t x_16; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_2, x_7);
lean_dec(x_2);
x_9 = lean_nat_add(x_3, x_7);
x_10 = lean_unsigned_to_nat(8u);
x_15 = lean_byte_array_size(x_1);
x_16 = lean_nat_dec_lt(x_3, x_15);
if (x_16 == 0)
{
uint8_t x_17; 
lean_dec(x_3);
x_17 = 0;
x_11 = x_17;
goto block_14;
}
else
{
uint8_t x_18; 
x_18 = lean_byte_array_fget(x_1, x_3);
lean_dec(x_3);
x_11 = x_18;
goto block_14;
}
block_14:
{
lean_object* x_12; 
x_12 = l_Lydite_Fast_Sparse_few(x_10, x_11, x_4);
x_2 = x_8;
x_3 = x_9;
x_4 = x_12;
goto _start;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_octets___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_Sparse_octets(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_signs(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; uint8_t x_8; lean_object* x_13; lean_object* x_14; uint8_t x_15; 
x_4 = lean_unsigned_to_nat(8u);
x_5 = lean_nat_mod(x_2, x_4);
x_6 = lean_unsigned_to_nat(3u);
x_7 = lean_nat_shiftr(x_2, x_6);
x_13 = lean_nat_add(x_3, x_7);
x_14 = lean_byte_array_size(x_1);
x_15 = lean_nat_dec_lt(x_13, x_14);
if (x_15 == 0)
{
uint8_t x_16; 
lean_dec(x_13);
x_16 = 0;
x_8 = x_16;
goto block_12;
}
else
{
uint8_t x_17; 
x_17 = lean_byte_array_fget(x_1, x_13);
lean_dec(x_13);
x_8 = x_17;
goto block_12;
}
block_12:
{
lean_object* x_9; lean_object* x_10; lean_object* x_11; 
x_9 = lean_mk_empty_byte_array(x_2);
x_10 = l_Lydite_Fast_Sparse_octets(x_1, x_7, x_3, x_9);
x_11 = l_Lydite_Fast_Sparse_few(x_5, x_8, x_10);
return x_11;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_signs___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_Sparse_signs(x_1, x_2, x_3);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_4;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_SparseWord(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_SparseGaps(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_SparseWord(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

// Lean compiler output
// Module: Lydite.Fast.Oracle.Parse
// Imports: public import Init public import Lydite.Fast.Oracle.Search
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
lean_object* lean_uint32_to_nat(uint32_t);
uint8_t lean_usize_dec_le(size_t, size_t);
uint32_t l_Lydite_Fast_Oracle_search(lean_object*, lean_object*, size_t, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t, size_t, size_t, size_t, lean_object*);
uint32_t lean_uint8_to_uint32(uint8_t);
lean_object* lean_array_push(lean_object*, lean_object*);
uint32_t lean_uint32_shift_right(uint32_t, uint32_t);
uint32_t lean_uint32_log2(uint32_t);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lazy(lean_object*, lean_object*, lean_object*, size_t, size_t, uint32_t, lean_object*, size_t, uint32_t, uint32_t, uint8_t, lean_object*, lean_object*);
uint32_t lean_uint32_mul(uint32_t, uint32_t);
uint8_t lean_uint32_dec_le(uint32_t, uint32_t);
uint8_t lean_byte_array_uget(lean_object*, size_t);
size_t lean_uint32_to_usize(uint32_t);
LEAN_EXPORT uint8_t l_Lydite_Fast_Oracle_better(uint32_t, uint32_t, uint32_t);
uint32_t lean_uint32_xor(uint32_t, uint32_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_three___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint32_t lean_usize_to_uint32(size_t);
lean_object* lean_usize_to_nat(size_t);
LEAN_EXPORT uint32_t l_Lydite_Fast_Oracle_three(lean_object*, size_t, uint32_t, uint32_t, uint32_t, uint32_t);
uint32_t lean_uint32_sub(uint32_t, uint32_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_better___boxed(lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
uint8_t lean_uint32_dec_eq(uint32_t, uint32_t);
lean_object* l_Lydite_Fast_Oracle_enter(lean_object*, lean_object*, size_t, size_t, lean_object*);
uint32_t lean_uint32_lor(uint32_t, uint32_t);
uint32_t lean_uint32_shift_left(uint32_t, uint32_t);
lean_object* lean_nat_sub(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lazy___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
size_t lean_usize_sub(size_t, size_t);
size_t lean_usize_add(size_t, size_t);
uint8_t lean_uint32_dec_lt(uint32_t, uint32_t);
uint32_t lean_uint32_land(uint32_t, uint32_t);
lean_object* lean_array_uget(lean_object*, size_t);
uint32_t lean_uint32_add(uint32_t, uint32_t);
lean_object* lean_array_get_size(lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
uint8_t lean_usize_dec_lt(size_t, size_t);
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* lean_byte_array_size(lean_object*);
lean_object* lean_array_uset(lean_object*, size_t, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_greedy(lean_object*, lean_object*, lean_object*, size_t, size_t, lean_object*, size_t, uint32_t, uint32_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_greedy___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT uint32_t l_Lydite_Fast_Oracle_three(lean_object* x_1, size_t x_2, uint32_t x_3, uint32_t x_4, uint32_t x_5, uint32_t x_6) {
_start:
{
uint32_t x_7; uint8_t x_8; 
x_7 = 3;
x_8 = lean_uint32_dec_lt(x_7, x_6);
if (x_8 == 0)
{
uint32_t x_9; uint32_t x_10; uint32_t x_11; uint32_t x_21; uint32_t x_22; uint32_t x_23; uint8_t x_24; 
x_9 = lean_usize_to_uint32(x_2);
x_10 = lean_uint32_sub(x_9, x_4);
x_21 = 4096;
x_22 = 1;
x_23 = lean_uint32_sub(x_10, x_22);
x_24 = lean_uint32_dec_le(x_21, x_23);
if (x_24 == 0)
{
uint8_t x_25; 
x_25 = lean_uint32_dec_le(x_5, x_23);
if (x_25 == 0)
{
size_t x_26; size_t x_27; lean_object* x_28; lean_object* x_29; lean_object* x_30; lean_object* x_31; uint8_t x_32; 
x_26 = lean_uint32_to_usize(x_10);
x_27 = lean_usize_sub(x_2, x_26);
x_28 = lean_usize_to_nat(x_27);
x_29 = lean_unsigned_to_nat(4u);
x_30 = lean_nat_add(x_28, x_29);
lean_dec(x_28);
x_31 = lean_byte_array_size(x_1);
x_32 = lean_nat_dec_le(x_30, x_31);
lean_dec(x_30);
if (x_32 == 0)
{
uint32_t x_33; 
x_33 = 0;
x_11 = x_33;
goto block_20;
}
else
{
uint8_t x_34; uint32_t x_35; size_t x_36; size_t x_37; uint8_t x_38; uint32_t x_39; uint32_t x_40; uint32_t x_41; uint32_t x_42; size_t x_43; size_t x_44; uint8_t x_45; uint32_t x_46; uint32_t x_47; uint32_t x_48; uint32_t x_49; size_t x_50; size_t x_51; uint8_t x_52; uint32_t x_53; uint32_t x_54; uint32_t x_55; uint32_t x_56; 
x_34 = lean_byte_array_uget(x_1, x_27);
x_35 = lean_uint8_to_uint32(x_34);
x_36 = 1;
x_37 = lean_usize_add(x_27, x_36);
x_38 = lean_byte_array_uget(x_1, x_37);
x_39 = lean_uint8_to_uint32(x_38);
x_40 = 8;
x_41 = lean_uint32_shift_left(x_39, x_40);
x_42 = lean_uint32_lor(x_35, x_41);
x_43 = 2;
x_44 = lean_usize_add(x_27, x_43);
x_45 = lean_byte_array_uget(x_1, x_44);
x_46 = lean_uint8_to_uint32(x_45);
x_47 = 16;
x_48 = lean_uint32_shift_left(x_46, x_47);
x_49 = lean_uint32_lor(x_42, x_48);
x_50 = 3;
x_51 = lean_usize_add(x_27, x_50);
x_52 = lean_byte_array_uget(x_1, x_51);
x_53 = lean_uint8_to_uint32(x_52);
x_54 = 24;
x_55 = lean_uint32_shift_left(x_53, x_54);
x_56 = lean_uint32_lor(x_49, x_55);
x_11 = x_56;
goto block_20;
}
}
else
{
return x_7;
}
}
else
{
return x_7;
}
block_20:
{
uint32_t x_12; uint32_t x_13; uint32_t x_14; uint32_t x_15; uint8_t x_16; 
x_12 = lean_uint32_xor(x_11, x_3);
x_13 = 8;
x_14 = lean_uint32_shift_left(x_12, x_13);
x_15 = 0;
x_16 = lean_uint32_dec_eq(x_14, x_15);
if (x_16 == 0)
{
return x_7;
}
else
{
uint32_t x_17; uint32_t x_18; uint32_t x_19; 
x_17 = 9;
x_18 = lean_uint32_shift_left(x_10, x_17);
x_19 = lean_uint32_lor(x_7, x_18);
return x_19;
}
}
}
else
{
uint32_t x_57; uint32_t x_58; 
x_57 = 1;
x_58 = lean_uint32_sub(x_6, x_57);
return x_58;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_three___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
size_t x_7; uint32_t x_8; uint32_t x_9; uint32_t x_10; uint32_t x_11; uint32_t x_12; lean_object* x_13; 
x_7 = lean_unbox_usize(x_2);
lean_dec(x_2);
x_8 = lean_unbox_uint32(x_3);
lean_dec(x_3);
x_9 = lean_unbox_uint32(x_4);
lean_dec(x_4);
x_10 = lean_unbox_uint32(x_5);
lean_dec(x_5);
x_11 = lean_unbox_uint32(x_6);
lean_dec(x_6);
x_12 = l_Lydite_Fast_Oracle_three(x_1, x_7, x_8, x_9, x_10, x_11);
lean_dec_ref(x_1);
x_13 = lean_box_uint32(x_12);
return x_13;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_greedy(lean_object* x_1, lean_object* x_2, lean_object* x_3, size_t x_4, size_t x_5, lean_object* x_6, size_t x_7, uint32_t x_8, uint32_t x_9, lean_object* x_10, lean_object* x_11) {
_start:
{
lean_object* x_12; uint8_t x_13; 
x_12 = lean_unsigned_to_nat(0u);
x_13 = lean_nat_dec_eq(x_11, x_12);
if (x_13 == 1)
{
lean_object* x_14; 
lean_dec(x_11);
lean_dec(x_6);
x_14 = lean_alloc_ctor(0, 2, sizeof(size_t)*1);
lean_ctor_set(x_14, 0, x_2);
lean_ctor_set(x_14, 1, x_3);
lean_ctor_set_usize(x_14, 2, x_4);
return x_14;
}
else
{
lean_object* x_15; uint8_t x_16; 
x_15 = lean_array_get_size(x_3);
x_16 = lean_nat_dec_le(x_10, x_15);
if (x_16 == 0)
{
uint8_t x_17; 
x_17 = lean_usize_dec_le(x_5, x_4);
if (x_17 == 0)
{
lean_object* x_18; lean_object* x_19; lean_object* x_20; uint32_t x_21; uint32_t x_41; uint32_t x_42; size_t x_43; lean_object* x_44; uint32_t x_45; uint32_t x_46; uint32_t x_49; uint32_t x_50; uint32_t x_51; lean_object* x_52; uint32_t x_53; size_t x_54; uint32_t x_90; uint32_t x_91; lean_object* x_92; uint32_t x_93; uint32_t x_94; uint32_t x_99; uint32_t x_100; uint32_t x_101; uint32_t x_102; lean_object* x_103; uint32_t x_104; uint32_t x_105; uint32_t x_114; uint32_t x_115; uint32_t x_116; uint32_t x_117; uint32_t x_118; lean_object* x_119; uint32_t x_161; uint32_t x_162; uint32_t x_163; uint32_t x_164; uint32_t x_165; lean_object* x_166; uint32_t x_178; uint32_t x_179; uint32_t x_180; size_t x_181; uint32_t x_182; uint32_t x_183; lean_object* x_184; uint32_t x_191; size_t x_192; uint32_t x_193; size_t x_194; uint32_t x_195; uint32_t x_196; uint32_t x_197; uint32_t x_204; uint32_t x_205; size_t x_206; uint32_t x_207; uint32_t x_208; uint32_t x_224; size_t x_238; size_t x_239; uint8_t x_240; 
x_18 = lean_unsigned_to_nat(1u);
x_19 = lean_nat_sub(x_11, x_18);
lean_dec(x_11);
x_238 = 4;
x_239 = lean_usize_add(x_4, x_238);
x_240 = lean_usize_dec_lt(x_5, x_239);
if (x_240 == 0)
{
lean_object* x_241; lean_object* x_242; lean_object* x_243; lean_object* x_244; uint8_t x_245; 
x_241 = lean_usize_to_nat(x_4);
x_242 = lean_unsigned_to_nat(4u);
x_243 = lean_nat_add(x_241, x_242);
lean_dec(x_241);
x_244 = lean_byte_array_size(x_1);
x_245 = lean_nat_dec_le(x_243, x_244);
lean_dec(x_243);
if (x_245 == 0)
{
uint32_t x_246; 
x_246 = 0;
x_224 = x_246;
goto block_237;
}
else
{
uint8_t x_247; uint32_t x_248; size_t x_249; size_t x_250; uint8_t x_251; uint32_t x_252; uint32_t x_253; uint32_t x_254; uint32_t x_255; size_t x_256; size_t x_257; uint8_t x_258; uint32_t x_259; uint32_t x_260; uint32_t x_261; uint32_t x_262; size_t x_263; size_t x_264; uint8_t x_265; uint32_t x_266; uint32_t x_267; uint32_t x_268; uint32_t x_269; 
x_247 = lean_byte_array_uget(x_1, x_4);
x_248 = lean_uint8_to_uint32(x_247);
x_249 = 1;
x_250 = lean_usize_add(x_4, x_249);
x_251 = lean_byte_array_uget(x_1, x_250);
x_252 = lean_uint8_to_uint32(x_251);
x_253 = 8;
x_254 = lean_uint32_shift_left(x_252, x_253);
x_255 = lean_uint32_lor(x_248, x_254);
x_256 = 2;
x_257 = lean_usize_add(x_4, x_256);
x_258 = lean_byte_array_uget(x_1, x_257);
x_259 = lean_uint8_to_uint32(x_258);
x_260 = 16;
x_261 = lean_uint32_shift_left(x_259, x_260);
x_262 = lean_uint32_lor(x_255, x_261);
x_263 = 3;
x_264 = lean_usize_add(x_4, x_263);
x_265 = lean_byte_array_uget(x_1, x_264);
x_266 = lean_uint8_to_uint32(x_265);
x_267 = 24;
x_268 = lean_uint32_shift_left(x_266, x_267);
x_269 = lean_uint32_lor(x_262, x_268);
x_224 = x_269;
goto block_237;
}
}
else
{
lean_object* x_270; size_t x_271; size_t x_272; 
x_270 = lean_array_push(x_3, x_12);
x_271 = 1;
x_272 = lean_usize_add(x_4, x_271);
x_3 = x_270;
x_4 = x_272;
x_11 = x_19;
goto _start;
}
block_40:
{
uint32_t x_22; uint8_t x_23; 
x_22 = 512;
x_23 = lean_uint32_dec_lt(x_21, x_22);
if (x_23 == 0)
{
size_t x_24; size_t x_25; uint32_t x_26; uint32_t x_27; lean_object* x_28; lean_object* x_29; lean_object* x_30; lean_object* x_31; lean_object* x_32; size_t x_33; size_t x_34; 
x_24 = 1;
x_25 = lean_usize_add(x_4, x_24);
x_26 = 511;
x_27 = lean_uint32_land(x_21, x_26);
x_28 = lean_uint32_to_nat(x_27);
x_29 = lean_nat_sub(x_28, x_18);
lean_dec(x_28);
x_30 = l_Lydite_Fast_Oracle_enter(x_1, x_20, x_25, x_5, x_29);
x_31 = lean_uint32_to_nat(x_21);
x_32 = lean_array_push(x_3, x_31);
x_33 = lean_uint32_to_usize(x_27);
x_34 = lean_usize_add(x_4, x_33);
x_2 = x_30;
x_3 = x_32;
x_4 = x_34;
x_11 = x_19;
goto _start;
}
else
{
lean_object* x_36; size_t x_37; size_t x_38; 
x_36 = lean_array_push(x_3, x_12);
x_37 = 1;
x_38 = lean_usize_add(x_4, x_37);
x_2 = x_20;
x_3 = x_36;
x_4 = x_38;
x_11 = x_19;
goto _start;
}
}
block_48:
{
uint32_t x_47; 
lean_inc(x_6);
x_47 = l_Lydite_Fast_Oracle_search(x_1, x_44, x_4, x_41, x_46, x_45, x_42, x_9, x_7, x_43, x_5, x_6);
x_20 = x_44;
x_21 = x_47;
goto block_40;
}
block_89:
{
uint32_t x_55; uint32_t x_56; size_t x_57; uint8_t x_58; 
x_55 = 511;
x_56 = lean_uint32_land(x_50, x_55);
x_57 = lean_uint32_to_usize(x_56);
x_58 = lean_usize_dec_le(x_54, x_57);
if (x_58 == 0)
{
size_t x_59; size_t x_60; size_t x_61; lean_object* x_62; lean_object* x_63; lean_object* x_64; lean_object* x_65; uint8_t x_66; 
x_59 = lean_usize_add(x_4, x_57);
x_60 = 3;
x_61 = lean_usize_sub(x_59, x_60);
x_62 = lean_usize_to_nat(x_61);
x_63 = lean_unsigned_to_nat(4u);
x_64 = lean_nat_add(x_62, x_63);
lean_dec(x_62);
x_65 = lean_byte_array_size(x_1);
x_66 = lean_nat_dec_le(x_64, x_65);
lean_dec(x_64);
if (x_66 == 0)
{
uint32_t x_67; 
x_67 = 0;
x_41 = x_49;
x_42 = x_50;
x_43 = x_54;
x_44 = x_52;
x_45 = x_53;
x_46 = x_67;
goto block_48;
}
else
{
uint8_t x_68; uint32_t x_69; size_t x_70; size_t x_71; uint8_t x_72; uint32_t x_73; uint32_t x_74; uint32_t x_75; size_t x_76; size_t x_77; uint8_t x_78; uint32_t x_79; uint32_t x_80; uint32_t x_81; uint32_t x_82; size_t x_83; uint8_t x_84; uint32_t x_85; uint32_t x_86; uint32_t x_87; uint32_t x_88; 
x_68 = lean_byte_array_uget(x_1, x_61);
x_69 = lean_uint8_to_uint32(x_68);
x_70 = 1;
x_71 = lean_usize_add(x_61, x_70);
x_72 = lean_byte_array_uget(x_1, x_71);
x_73 = lean_uint8_to_uint32(x_72);
x_74 = lean_uint32_shift_left(x_73, x_51);
x_75 = lean_uint32_lor(x_69, x_74);
x_76 = 2;
x_77 = lean_usize_add(x_61, x_76);
x_78 = lean_byte_array_uget(x_1, x_77);
x_79 = lean_uint8_to_uint32(x_78);
x_80 = 16;
x_81 = lean_uint32_shift_left(x_79, x_80);
x_82 = lean_uint32_lor(x_75, x_81);
x_83 = lean_usize_add(x_61, x_60);
x_84 = lean_byte_array_uget(x_1, x_83);
x_85 = lean_uint8_to_uint32(x_84);
x_86 = 24;
x_87 = lean_uint32_shift_left(x_85, x_86);
x_88 = lean_uint32_lor(x_82, x_87);
x_41 = x_49;
x_42 = x_50;
x_43 = x_54;
x_44 = x_52;
x_45 = x_53;
x_46 = x_88;
goto block_48;
}
}
else
{
x_20 = x_52;
x_21 = x_50;
goto block_40;
}
}
block_98:
{
size_t x_95; size_t x_96; uint8_t x_97; 
x_95 = lean_usize_sub(x_5, x_4);
x_96 = 258;
x_97 = lean_usize_dec_lt(x_95, x_96);
if (x_97 == 0)
{
x_49 = x_90;
x_50 = x_94;
x_51 = x_91;
x_52 = x_92;
x_53 = x_93;
x_54 = x_96;
goto block_89;
}
else
{
x_49 = x_90;
x_50 = x_94;
x_51 = x_91;
x_52 = x_92;
x_53 = x_93;
x_54 = x_95;
goto block_89;
}
}
block_113:
{
uint32_t x_106; uint32_t x_107; uint32_t x_108; uint8_t x_109; 
x_106 = lean_uint32_xor(x_105, x_99);
x_107 = lean_uint32_shift_left(x_106, x_102);
x_108 = 0;
x_109 = lean_uint32_dec_eq(x_107, x_108);
if (x_109 == 0)
{
x_90 = x_99;
x_91 = x_102;
x_92 = x_103;
x_93 = x_104;
x_94 = x_101;
goto block_98;
}
else
{
uint32_t x_110; uint32_t x_111; uint32_t x_112; 
x_110 = 9;
x_111 = lean_uint32_shift_left(x_100, x_110);
x_112 = lean_uint32_lor(x_101, x_111);
x_90 = x_99;
x_91 = x_102;
x_92 = x_103;
x_93 = x_104;
x_94 = x_112;
goto block_98;
}
}
block_160:
{
uint32_t x_120; uint8_t x_121; 
x_120 = 3;
x_121 = lean_uint32_dec_lt(x_120, x_8);
if (x_121 == 0)
{
uint32_t x_122; uint32_t x_123; uint32_t x_124; uint32_t x_125; uint8_t x_126; 
x_122 = lean_uint32_sub(x_116, x_114);
x_123 = 4096;
x_124 = 1;
x_125 = lean_uint32_sub(x_122, x_124);
x_126 = lean_uint32_dec_le(x_123, x_125);
if (x_126 == 0)
{
uint8_t x_127; 
x_127 = lean_uint32_dec_le(x_9, x_125);
if (x_127 == 0)
{
size_t x_128; size_t x_129; lean_object* x_130; lean_object* x_131; lean_object* x_132; lean_object* x_133; uint8_t x_134; 
x_128 = lean_uint32_to_usize(x_122);
x_129 = lean_usize_sub(x_4, x_128);
x_130 = lean_usize_to_nat(x_129);
x_131 = lean_unsigned_to_nat(4u);
x_132 = lean_nat_add(x_130, x_131);
lean_dec(x_130);
x_133 = lean_byte_array_size(x_1);
x_134 = lean_nat_dec_le(x_132, x_133);
lean_dec(x_132);
if (x_134 == 0)
{
uint32_t x_135; 
x_135 = 0;
x_99 = x_115;
x_100 = x_122;
x_101 = x_120;
x_102 = x_117;
x_103 = x_119;
x_104 = x_118;
x_105 = x_135;
goto block_113;
}
else
{
uint8_t x_136; uint32_t x_137; size_t x_138; size_t x_139; uint8_t x_140; uint32_t x_141; uint32_t x_142; uint32_t x_143; size_t x_144; size_t x_145; uint8_t x_146; uint32_t x_147; uint32_t x_148; uint32_t x_149; uint32_t x_150; size_t x_151; size_t x_152; uint8_t x_153; uint32_t x_154; uint32_t x_155; uint32_t x_156; uint32_t x_157; 
x_136 = lean_byte_array_uget(x_1, x_129);
x_137 = lean_uint8_to_uint32(x_136);
x_138 = 1;
x_139 = lean_usize_add(x_129, x_138);
x_140 = lean_byte_array_uget(x_1, x_139);
x_141 = lean_uint8_to_uint32(x_140);
x_142 = lean_uint32_shift_left(x_141, x_117);
x_143 = lean_uint32_lor(x_137, x_142);
x_144 = 2;
x_145 = lean_usize_add(x_129, x_144);
x_146 = lean_byte_array_uget(x_1, x_145);
x_147 = lean_uint8_to_uint32(x_146);
x_148 = 16;
x_149 = lean_uint32_shift_left(x_147, x_148);
x_150 = lean_uint32_lor(x_143, x_149);
x_151 = 3;
x_152 = lean_usize_add(x_129, x_151);
x_153 = lean_byte_array_uget(x_1, x_152);
x_154 = lean_uint8_to_uint32(x_153);
x_155 = 24;
x_156 = lean_uint32_shift_left(x_154, x_155);
x_157 = lean_uint32_lor(x_150, x_156);
x_99 = x_115;
x_100 = x_122;
x_101 = x_120;
x_102 = x_117;
x_103 = x_119;
x_104 = x_118;
x_105 = x_157;
goto block_113;
}
}
else
{
x_90 = x_115;
x_91 = x_117;
x_92 = x_119;
x_93 = x_118;
x_94 = x_120;
goto block_98;
}
}
else
{
x_90 = x_115;
x_91 = x_117;
x_92 = x_119;
x_93 = x_118;
x_94 = x_120;
goto block_98;
}
}
else
{
uint32_t x_158; uint32_t x_159; 
x_158 = 1;
x_159 = lean_uint32_sub(x_8, x_158);
x_90 = x_115;
x_91 = x_117;
x_92 = x_119;
x_93 = x_118;
x_94 = x_159;
goto block_98;
}
}
block_177:
{
size_t x_167; uint32_t x_168; uint32_t x_169; size_t x_170; size_t x_171; lean_object* x_172; lean_object* x_173; uint8_t x_174; 
x_167 = 36864;
x_168 = 32767;
x_169 = lean_uint32_land(x_163, x_168);
x_170 = lean_uint32_to_usize(x_169);
x_171 = lean_usize_add(x_167, x_170);
x_172 = lean_usize_to_nat(x_171);
x_173 = lean_array_get_size(x_166);
x_174 = lean_nat_dec_lt(x_172, x_173);
lean_dec(x_172);
if (x_174 == 0)
{
x_114 = x_162;
x_115 = x_161;
x_116 = x_163;
x_117 = x_164;
x_118 = x_165;
x_119 = x_166;
goto block_160;
}
else
{
lean_object* x_175; lean_object* x_176; 
x_175 = lean_box_uint32(x_165);
x_176 = lean_array_uset(x_166, x_171, x_175);
x_114 = x_162;
x_115 = x_161;
x_116 = x_163;
x_117 = x_164;
x_118 = x_165;
x_119 = x_176;
goto block_160;
}
}
block_190:
{
lean_object* x_185; lean_object* x_186; uint8_t x_187; 
x_185 = lean_usize_to_nat(x_181);
x_186 = lean_array_get_size(x_184);
x_187 = lean_nat_dec_lt(x_185, x_186);
lean_dec(x_185);
if (x_187 == 0)
{
x_161 = x_179;
x_162 = x_178;
x_163 = x_180;
x_164 = x_182;
x_165 = x_183;
x_166 = x_184;
goto block_177;
}
else
{
lean_object* x_188; lean_object* x_189; 
x_188 = lean_box_uint32(x_180);
x_189 = lean_array_uset(x_184, x_181, x_188);
x_161 = x_179;
x_162 = x_178;
x_163 = x_180;
x_164 = x_182;
x_165 = x_183;
x_166 = x_189;
goto block_177;
}
}
block_203:
{
lean_object* x_198; lean_object* x_199; uint8_t x_200; 
x_198 = lean_usize_to_nat(x_192);
x_199 = lean_array_get_size(x_2);
x_200 = lean_nat_dec_lt(x_198, x_199);
lean_dec(x_198);
if (x_200 == 0)
{
x_178 = x_197;
x_179 = x_191;
x_180 = x_193;
x_181 = x_194;
x_182 = x_195;
x_183 = x_196;
x_184 = x_2;
goto block_190;
}
else
{
lean_object* x_201; lean_object* x_202; 
x_201 = lean_box_uint32(x_193);
x_202 = lean_array_uset(x_2, x_192, x_201);
x_178 = x_197;
x_179 = x_191;
x_180 = x_193;
x_181 = x_194;
x_182 = x_195;
x_183 = x_196;
x_184 = x_202;
goto block_190;
}
}
block_223:
{
size_t x_209; uint32_t x_210; uint32_t x_211; uint32_t x_212; uint32_t x_213; uint32_t x_214; size_t x_215; size_t x_216; lean_object* x_217; lean_object* x_218; uint8_t x_219; 
x_209 = 32768;
x_210 = 8;
x_211 = lean_uint32_shift_left(x_204, x_210);
x_212 = lean_uint32_mul(x_211, x_207);
x_213 = 20;
x_214 = lean_uint32_shift_right(x_212, x_213);
x_215 = lean_uint32_to_usize(x_214);
x_216 = lean_usize_add(x_209, x_215);
x_217 = lean_usize_to_nat(x_216);
x_218 = lean_array_get_size(x_2);
x_219 = lean_nat_dec_lt(x_217, x_218);
lean_dec(x_217);
if (x_219 == 0)
{
uint32_t x_220; 
x_220 = 0;
x_191 = x_204;
x_192 = x_206;
x_193 = x_205;
x_194 = x_216;
x_195 = x_210;
x_196 = x_208;
x_197 = x_220;
goto block_203;
}
else
{
lean_object* x_221; uint32_t x_222; 
x_221 = lean_array_uget(x_2, x_216);
x_222 = lean_unbox_uint32(x_221);
lean_dec(x_221);
x_191 = x_204;
x_192 = x_206;
x_193 = x_205;
x_194 = x_216;
x_195 = x_210;
x_196 = x_208;
x_197 = x_222;
goto block_203;
}
}
block_237:
{
uint32_t x_225; uint32_t x_226; uint32_t x_227; uint32_t x_228; uint32_t x_229; size_t x_230; lean_object* x_231; lean_object* x_232; uint8_t x_233; 
x_225 = lean_usize_to_uint32(x_4);
x_226 = 2654435761;
x_227 = lean_uint32_mul(x_224, x_226);
x_228 = 17;
x_229 = lean_uint32_shift_right(x_227, x_228);
x_230 = lean_uint32_to_usize(x_229);
x_231 = lean_usize_to_nat(x_230);
x_232 = lean_array_get_size(x_2);
x_233 = lean_nat_dec_lt(x_231, x_232);
lean_dec(x_231);
if (x_233 == 0)
{
uint32_t x_234; 
x_234 = 0;
x_204 = x_224;
x_205 = x_225;
x_206 = x_230;
x_207 = x_226;
x_208 = x_234;
goto block_223;
}
else
{
lean_object* x_235; uint32_t x_236; 
x_235 = lean_array_uget(x_2, x_230);
x_236 = lean_unbox_uint32(x_235);
lean_dec(x_235);
x_204 = x_224;
x_205 = x_225;
x_206 = x_230;
x_207 = x_226;
x_208 = x_236;
goto block_223;
}
}
}
else
{
lean_object* x_274; 
lean_dec(x_11);
lean_dec(x_6);
x_274 = lean_alloc_ctor(0, 2, sizeof(size_t)*1);
lean_ctor_set(x_274, 0, x_2);
lean_ctor_set(x_274, 1, x_3);
lean_ctor_set_usize(x_274, 2, x_4);
return x_274;
}
}
else
{
lean_object* x_275; 
lean_dec(x_11);
lean_dec(x_6);
x_275 = lean_alloc_ctor(0, 2, sizeof(size_t)*1);
lean_ctor_set(x_275, 0, x_2);
lean_ctor_set(x_275, 1, x_3);
lean_ctor_set_usize(x_275, 2, x_4);
return x_275;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_greedy___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11) {
_start:
{
size_t x_12; size_t x_13; size_t x_14; uint32_t x_15; uint32_t x_16; lean_object* x_17; 
x_12 = lean_unbox_usize(x_4);
lean_dec(x_4);
x_13 = lean_unbox_usize(x_5);
lean_dec(x_5);
x_14 = lean_unbox_usize(x_7);
lean_dec(x_7);
x_15 = lean_unbox_uint32(x_8);
lean_dec(x_8);
x_16 = lean_unbox_uint32(x_9);
lean_dec(x_9);
x_17 = l_Lydite_Fast_Oracle_greedy(x_1, x_2, x_3, x_12, x_13, x_6, x_14, x_15, x_16, x_10, x_11);
lean_dec(x_10);
lean_dec_ref(x_1);
return x_17;
}
}
LEAN_EXPORT uint8_t l_Lydite_Fast_Oracle_better(uint32_t x_1, uint32_t x_2, uint32_t x_3) {
_start:
{
uint32_t x_4; uint8_t x_5; 
x_4 = 512;
x_5 = lean_uint32_dec_lt(x_2, x_4);
if (x_5 == 0)
{
uint32_t x_6; uint32_t x_7; uint32_t x_8; uint32_t x_9; uint32_t x_10; uint32_t x_11; uint32_t x_12; uint32_t x_13; uint32_t x_14; uint32_t x_15; uint32_t x_16; uint32_t x_17; uint32_t x_18; uint32_t x_19; uint8_t x_20; 
x_6 = 511;
x_7 = lean_uint32_land(x_1, x_6);
x_8 = 2;
x_9 = lean_uint32_shift_left(x_7, x_8);
x_10 = lean_uint32_add(x_9, x_3);
x_11 = 9;
x_12 = lean_uint32_shift_right(x_2, x_11);
x_13 = lean_uint32_log2(x_12);
x_14 = lean_uint32_add(x_10, x_13);
x_15 = lean_uint32_land(x_2, x_6);
x_16 = lean_uint32_shift_left(x_15, x_8);
x_17 = lean_uint32_shift_right(x_1, x_11);
x_18 = lean_uint32_log2(x_17);
x_19 = lean_uint32_add(x_16, x_18);
x_20 = lean_uint32_dec_lt(x_14, x_19);
return x_20;
}
else
{
uint8_t x_21; 
x_21 = 0;
return x_21;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_better___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
uint32_t x_4; uint32_t x_5; uint32_t x_6; uint8_t x_7; lean_object* x_8; 
x_4 = lean_unbox_uint32(x_1);
lean_dec(x_1);
x_5 = lean_unbox_uint32(x_2);
lean_dec(x_2);
x_6 = lean_unbox_uint32(x_3);
lean_dec(x_3);
x_7 = l_Lydite_Fast_Oracle_better(x_4, x_5, x_6);
x_8 = lean_box(x_7);
return x_8;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lazy(lean_object* x_1, lean_object* x_2, lean_object* x_3, size_t x_4, size_t x_5, uint32_t x_6, lean_object* x_7, size_t x_8, uint32_t x_9, uint32_t x_10, uint8_t x_11, lean_object* x_12, lean_object* x_13) {
_start:
{
lean_object* x_14; uint8_t x_15; 
x_14 = lean_unsigned_to_nat(0u);
x_15 = lean_nat_dec_eq(x_13, x_14);
if (x_15 == 1)
{
lean_object* x_16; 
lean_dec(x_13);
lean_dec(x_7);
x_16 = lean_alloc_ctor(0, 2, sizeof(size_t)*1);
lean_ctor_set(x_16, 0, x_2);
lean_ctor_set(x_16, 1, x_3);
lean_ctor_set_usize(x_16, 2, x_4);
return x_16;
}
else
{
lean_object* x_17; lean_object* x_18; uint32_t x_19; lean_object* x_20; uint32_t x_21; lean_object* x_30; uint32_t x_31; uint32_t x_32; uint32_t x_33; size_t x_34; uint32_t x_35; lean_object* x_38; uint32_t x_39; uint32_t x_40; uint32_t x_41; uint32_t x_42; size_t x_43; lean_object* x_78; uint32_t x_79; uint32_t x_80; uint32_t x_81; uint32_t x_82; uint32_t x_87; lean_object* x_88; uint32_t x_89; uint32_t x_90; uint32_t x_91; uint32_t x_92; uint32_t x_93; uint32_t x_101; uint32_t x_102; uint32_t x_103; uint32_t x_104; uint32_t x_105; lean_object* x_106; uint32_t x_147; uint32_t x_148; uint32_t x_149; uint32_t x_150; uint32_t x_151; lean_object* x_152; uint32_t x_164; uint32_t x_165; size_t x_166; uint32_t x_167; uint32_t x_168; uint32_t x_169; lean_object* x_170; uint32_t x_177; size_t x_178; uint32_t x_179; uint32_t x_180; uint32_t x_181; size_t x_182; uint32_t x_183; uint32_t x_190; uint32_t x_191; uint32_t x_192; size_t x_193; uint32_t x_194; uint32_t x_209; uint8_t x_222; 
x_17 = lean_unsigned_to_nat(1u);
x_18 = lean_nat_sub(x_13, x_17);
lean_dec(x_13);
x_19 = 0;
x_222 = lean_uint32_dec_eq(x_6, x_19);
if (x_222 == 0)
{
uint32_t x_223; uint32_t x_224; size_t x_225; lean_object* x_226; size_t x_238; lean_object* x_239; uint32_t x_240; size_t x_261; uint32_t x_262; uint32_t x_263; size_t x_264; uint32_t x_265; lean_object* x_266; lean_object* x_267; uint32_t x_268; uint8_t x_272; 
x_223 = 511;
x_224 = lean_uint32_land(x_6, x_223);
x_225 = lean_uint32_to_usize(x_224);
x_272 = lean_usize_dec_le(x_8, x_225);
if (x_272 == 0)
{
size_t x_273; size_t x_274; uint8_t x_275; 
x_273 = 8;
x_274 = lean_usize_add(x_4, x_273);
x_275 = lean_usize_dec_lt(x_5, x_274);
if (x_275 == 0)
{
size_t x_276; size_t x_277; size_t x_278; uint32_t x_279; uint32_t x_280; uint32_t x_281; lean_object* x_282; size_t x_283; lean_object* x_284; size_t x_285; uint32_t x_316; uint32_t x_317; size_t x_318; size_t x_319; uint32_t x_320; lean_object* x_321; size_t x_322; lean_object* x_323; size_t x_328; size_t x_329; uint32_t x_330; uint32_t x_331; uint32_t x_332; uint32_t x_333; lean_object* x_334; size_t x_335; lean_object* x_336; uint32_t x_348; uint32_t x_349; size_t x_350; size_t x_351; uint32_t x_352; uint32_t x_353; uint32_t x_354; lean_object* x_355; size_t x_356; lean_object* x_357; size_t x_372; uint32_t x_373; size_t x_374; size_t x_375; uint32_t x_376; uint32_t x_377; uint32_t x_378; lean_object* x_379; lean_object* x_380; size_t x_381; uint32_t x_382; size_t x_389; size_t x_390; uint32_t x_391; uint32_t x_392; lean_object* x_393; lean_object* x_394; uint32_t x_395; size_t x_396; uint32_t x_397; size_t x_408; uint32_t x_409; uint32_t x_410; lean_object* x_411; lean_object* x_412; uint32_t x_413; uint32_t x_414; size_t x_415; uint8_t x_416; uint32_t x_457; uint32_t x_458; lean_object* x_459; uint32_t x_460; size_t x_461; uint32_t x_462; size_t x_480; uint32_t x_481; uint32_t x_482; uint32_t x_483; uint32_t x_484; lean_object* x_485; uint32_t x_486; size_t x_487; uint32_t x_488; uint32_t x_492; uint32_t x_493; uint32_t x_494; uint32_t x_495; lean_object* x_496; uint32_t x_497; size_t x_498; uint32_t x_531; uint32_t x_532; lean_object* x_533; uint32_t x_534; uint32_t x_535; uint32_t x_536; uint32_t x_541; uint32_t x_542; uint32_t x_543; uint32_t x_544; lean_object* x_545; uint32_t x_552; uint32_t x_553; uint32_t x_554; uint32_t x_555; uint32_t x_556; lean_object* x_557; uint32_t x_569; uint32_t x_570; uint32_t x_571; uint32_t x_572; uint32_t x_573; lean_object* x_574; uint32_t x_589; uint32_t x_590; uint32_t x_591; size_t x_592; uint32_t x_593; uint32_t x_594; uint32_t x_601; lean_object* x_614; lean_object* x_615; lean_object* x_616; lean_object* x_617; uint8_t x_618; 
x_276 = 1;
x_408 = lean_usize_add(x_4, x_276);
x_614 = lean_usize_to_nat(x_408);
x_615 = lean_unsigned_to_nat(4u);
x_616 = lean_nat_add(x_614, x_615);
lean_dec(x_614);
x_617 = lean_byte_array_size(x_1);
x_618 = lean_nat_dec_le(x_616, x_617);
lean_dec(x_616);
if (x_618 == 0)
{
x_601 = x_19;
goto block_613;
}
else
{
uint8_t x_619; uint32_t x_620; size_t x_621; uint8_t x_622; uint32_t x_623; uint32_t x_624; uint32_t x_625; uint32_t x_626; size_t x_627; size_t x_628; uint8_t x_629; uint32_t x_630; uint32_t x_631; uint32_t x_632; uint32_t x_633; size_t x_634; size_t x_635; uint8_t x_636; uint32_t x_637; uint32_t x_638; uint32_t x_639; uint32_t x_640; 
x_619 = lean_byte_array_uget(x_1, x_408);
x_620 = lean_uint8_to_uint32(x_619);
x_621 = lean_usize_add(x_408, x_276);
x_622 = lean_byte_array_uget(x_1, x_621);
x_623 = lean_uint8_to_uint32(x_622);
x_624 = 8;
x_625 = lean_uint32_shift_left(x_623, x_624);
x_626 = lean_uint32_lor(x_620, x_625);
x_627 = 2;
x_628 = lean_usize_add(x_408, x_627);
x_629 = lean_byte_array_uget(x_1, x_628);
x_630 = lean_uint8_to_uint32(x_629);
x_631 = 16;
x_632 = lean_uint32_shift_left(x_630, x_631);
x_633 = lean_uint32_lor(x_626, x_632);
x_634 = 3;
x_635 = lean_usize_add(x_408, x_634);
x_636 = lean_byte_array_uget(x_1, x_635);
x_637 = lean_uint8_to_uint32(x_636);
x_638 = 24;
x_639 = lean_uint32_shift_left(x_637, x_638);
x_640 = lean_uint32_lor(x_633, x_639);
x_601 = x_640;
goto block_613;
}
block_315:
{
uint8_t x_286; 
x_286 = lean_usize_dec_le(x_285, x_283);
if (x_286 == 0)
{
size_t x_287; size_t x_288; size_t x_289; lean_object* x_290; lean_object* x_291; lean_object* x_292; lean_object* x_293; uint8_t x_294; 
x_287 = lean_usize_add(x_278, x_283);
x_288 = 3;
x_289 = lean_usize_sub(x_287, x_288);
x_290 = lean_usize_to_nat(x_289);
x_291 = lean_unsigned_to_nat(4u);
x_292 = lean_nat_add(x_290, x_291);
lean_dec(x_290);
x_293 = lean_byte_array_size(x_1);
x_294 = lean_nat_dec_le(x_292, x_293);
lean_dec(x_292);
if (x_294 == 0)
{
x_261 = x_285;
x_262 = x_280;
x_263 = x_279;
x_264 = x_278;
x_265 = x_281;
x_266 = x_282;
x_267 = x_284;
x_268 = x_19;
goto block_271;
}
else
{
uint8_t x_295; uint32_t x_296; size_t x_297; uint8_t x_298; uint32_t x_299; uint32_t x_300; uint32_t x_301; uint32_t x_302; size_t x_303; uint8_t x_304; uint32_t x_305; uint32_t x_306; uint32_t x_307; uint32_t x_308; size_t x_309; uint8_t x_310; uint32_t x_311; uint32_t x_312; uint32_t x_313; uint32_t x_314; 
x_295 = lean_byte_array_uget(x_1, x_289);
x_296 = lean_uint8_to_uint32(x_295);
x_297 = lean_usize_add(x_289, x_276);
x_298 = lean_byte_array_uget(x_1, x_297);
x_299 = lean_uint8_to_uint32(x_298);
x_300 = 8;
x_301 = lean_uint32_shift_left(x_299, x_300);
x_302 = lean_uint32_lor(x_296, x_301);
x_303 = lean_usize_add(x_289, x_277);
x_304 = lean_byte_array_uget(x_1, x_303);
x_305 = lean_uint8_to_uint32(x_304);
x_306 = 16;
x_307 = lean_uint32_shift_left(x_305, x_306);
x_308 = lean_uint32_lor(x_302, x_307);
x_309 = lean_usize_add(x_289, x_288);
x_310 = lean_byte_array_uget(x_1, x_309);
x_311 = lean_uint8_to_uint32(x_310);
x_312 = 24;
x_313 = lean_uint32_shift_left(x_311, x_312);
x_314 = lean_uint32_lor(x_308, x_313);
x_261 = x_285;
x_262 = x_280;
x_263 = x_279;
x_264 = x_278;
x_265 = x_281;
x_266 = x_282;
x_267 = x_284;
x_268 = x_314;
goto block_271;
}
}
else
{
x_238 = x_278;
x_239 = x_284;
x_240 = x_19;
goto block_260;
}
}
block_327:
{
size_t x_324; size_t x_325; uint8_t x_326; 
x_324 = lean_usize_sub(x_5, x_319);
x_325 = 258;
x_326 = lean_usize_dec_lt(x_324, x_325);
if (x_326 == 0)
{
x_277 = x_318;
x_278 = x_319;
x_279 = x_317;
x_280 = x_316;
x_281 = x_320;
x_282 = x_321;
x_283 = x_322;
x_284 = x_323;
x_285 = x_325;
goto block_315;
}
else
{
x_277 = x_318;
x_278 = x_319;
x_279 = x_317;
x_280 = x_316;
x_281 = x_320;
x_282 = x_321;
x_283 = x_322;
x_284 = x_323;
x_285 = x_324;
goto block_315;
}
}
block_347:
{
size_t x_337; uint32_t x_338; uint32_t x_339; size_t x_340; size_t x_341; lean_object* x_342; lean_object* x_343; uint8_t x_344; 
x_337 = 36864;
x_338 = 32767;
x_339 = lean_uint32_land(x_332, x_338);
x_340 = lean_uint32_to_usize(x_339);
x_341 = lean_usize_add(x_337, x_340);
x_342 = lean_usize_to_nat(x_341);
x_343 = lean_array_get_size(x_336);
x_344 = lean_nat_dec_lt(x_342, x_343);
lean_dec(x_342);
if (x_344 == 0)
{
x_316 = x_331;
x_317 = x_330;
x_318 = x_329;
x_319 = x_328;
x_320 = x_333;
x_321 = x_334;
x_322 = x_335;
x_323 = x_336;
goto block_327;
}
else
{
lean_object* x_345; lean_object* x_346; 
x_345 = lean_box_uint32(x_331);
x_346 = lean_array_uset(x_336, x_341, x_345);
x_316 = x_331;
x_317 = x_330;
x_318 = x_329;
x_319 = x_328;
x_320 = x_333;
x_321 = x_334;
x_322 = x_335;
x_323 = x_346;
goto block_327;
}
}
block_371:
{
size_t x_358; uint32_t x_359; uint32_t x_360; uint32_t x_361; uint32_t x_362; uint32_t x_363; size_t x_364; size_t x_365; lean_object* x_366; lean_object* x_367; uint8_t x_368; 
x_358 = 32768;
x_359 = 8;
x_360 = lean_uint32_shift_left(x_352, x_359);
x_361 = lean_uint32_mul(x_360, x_353);
x_362 = 20;
x_363 = lean_uint32_shift_right(x_361, x_362);
x_364 = lean_uint32_to_usize(x_363);
x_365 = lean_usize_add(x_358, x_364);
x_366 = lean_usize_to_nat(x_365);
x_367 = lean_array_get_size(x_357);
x_368 = lean_nat_dec_lt(x_366, x_367);
lean_dec(x_366);
if (x_368 == 0)
{
x_328 = x_351;
x_329 = x_350;
x_330 = x_352;
x_331 = x_349;
x_332 = x_348;
x_333 = x_354;
x_334 = x_355;
x_335 = x_356;
x_336 = x_357;
goto block_347;
}
else
{
lean_object* x_369; lean_object* x_370; 
x_369 = lean_box_uint32(x_348);
x_370 = lean_array_uset(x_357, x_365, x_369);
x_328 = x_351;
x_329 = x_350;
x_330 = x_352;
x_331 = x_349;
x_332 = x_348;
x_333 = x_354;
x_334 = x_355;
x_335 = x_356;
x_336 = x_370;
goto block_347;
}
}
block_388:
{
lean_object* x_383; lean_object* x_384; uint8_t x_385; 
x_383 = lean_usize_to_nat(x_372);
x_384 = lean_array_get_size(x_380);
x_385 = lean_nat_dec_lt(x_383, x_384);
lean_dec(x_383);
if (x_385 == 0)
{
x_348 = x_373;
x_349 = x_382;
x_350 = x_375;
x_351 = x_374;
x_352 = x_376;
x_353 = x_377;
x_354 = x_378;
x_355 = x_379;
x_356 = x_381;
x_357 = x_380;
goto block_371;
}
else
{
lean_object* x_386; lean_object* x_387; 
x_386 = lean_box_uint32(x_373);
x_387 = lean_array_uset(x_380, x_372, x_386);
x_348 = x_373;
x_349 = x_382;
x_350 = x_375;
x_351 = x_374;
x_352 = x_376;
x_353 = x_377;
x_354 = x_378;
x_355 = x_379;
x_356 = x_381;
x_357 = x_387;
goto block_371;
}
}
block_407:
{
uint32_t x_398; uint32_t x_399; uint32_t x_400; size_t x_401; lean_object* x_402; lean_object* x_403; uint8_t x_404; 
x_398 = lean_usize_to_uint32(x_390);
x_399 = lean_uint32_mul(x_397, x_391);
x_400 = lean_uint32_shift_right(x_399, x_395);
x_401 = lean_uint32_to_usize(x_400);
x_402 = lean_usize_to_nat(x_401);
x_403 = lean_array_get_size(x_394);
x_404 = lean_nat_dec_lt(x_402, x_403);
lean_dec(x_402);
if (x_404 == 0)
{
x_372 = x_401;
x_373 = x_398;
x_374 = x_390;
x_375 = x_389;
x_376 = x_397;
x_377 = x_391;
x_378 = x_392;
x_379 = x_393;
x_380 = x_394;
x_381 = x_396;
x_382 = x_19;
goto block_388;
}
else
{
lean_object* x_405; uint32_t x_406; 
x_405 = lean_array_uget(x_394, x_401);
x_406 = lean_unbox_uint32(x_405);
lean_dec(x_405);
x_372 = x_401;
x_373 = x_398;
x_374 = x_390;
x_375 = x_389;
x_376 = x_397;
x_377 = x_391;
x_378 = x_392;
x_379 = x_393;
x_380 = x_394;
x_381 = x_396;
x_382 = x_406;
goto block_388;
}
}
block_456:
{
if (x_416 == 0)
{
if (x_11 == 0)
{
size_t x_417; size_t x_418; lean_object* x_419; lean_object* x_420; lean_object* x_421; lean_object* x_422; lean_object* x_423; size_t x_424; 
x_417 = 2;
x_418 = lean_usize_add(x_4, x_417);
x_419 = lean_uint32_to_nat(x_224);
x_420 = lean_nat_sub(x_419, x_411);
lean_dec(x_419);
x_421 = l_Lydite_Fast_Oracle_enter(x_1, x_412, x_418, x_5, x_420);
x_422 = lean_uint32_to_nat(x_6);
x_423 = lean_array_push(x_3, x_422);
x_424 = lean_usize_add(x_4, x_225);
x_2 = x_421;
x_3 = x_423;
x_4 = x_424;
x_6 = x_19;
x_13 = x_18;
goto _start;
}
else
{
size_t x_426; size_t x_427; lean_object* x_428; lean_object* x_429; lean_object* x_430; lean_object* x_431; uint8_t x_432; 
x_426 = 2;
x_427 = lean_usize_add(x_4, x_426);
x_428 = lean_usize_to_nat(x_427);
x_429 = lean_unsigned_to_nat(4u);
x_430 = lean_nat_add(x_428, x_429);
lean_dec(x_428);
x_431 = lean_byte_array_size(x_1);
x_432 = lean_nat_dec_le(x_430, x_431);
lean_dec(x_430);
if (x_432 == 0)
{
x_389 = x_426;
x_390 = x_427;
x_391 = x_409;
x_392 = x_410;
x_393 = x_411;
x_394 = x_412;
x_395 = x_413;
x_396 = x_415;
x_397 = x_19;
goto block_407;
}
else
{
uint8_t x_433; uint32_t x_434; size_t x_435; uint8_t x_436; uint32_t x_437; uint32_t x_438; uint32_t x_439; uint32_t x_440; size_t x_441; uint8_t x_442; uint32_t x_443; uint32_t x_444; uint32_t x_445; uint32_t x_446; size_t x_447; size_t x_448; uint8_t x_449; uint32_t x_450; uint32_t x_451; uint32_t x_452; uint32_t x_453; 
x_433 = lean_byte_array_uget(x_1, x_427);
x_434 = lean_uint8_to_uint32(x_433);
x_435 = lean_usize_add(x_427, x_276);
x_436 = lean_byte_array_uget(x_1, x_435);
x_437 = lean_uint8_to_uint32(x_436);
x_438 = 8;
x_439 = lean_uint32_shift_left(x_437, x_438);
x_440 = lean_uint32_lor(x_434, x_439);
x_441 = lean_usize_add(x_427, x_426);
x_442 = lean_byte_array_uget(x_1, x_441);
x_443 = lean_uint8_to_uint32(x_442);
x_444 = 16;
x_445 = lean_uint32_shift_left(x_443, x_444);
x_446 = lean_uint32_lor(x_440, x_445);
x_447 = 3;
x_448 = lean_usize_add(x_427, x_447);
x_449 = lean_byte_array_uget(x_1, x_448);
x_450 = lean_uint8_to_uint32(x_449);
x_451 = 24;
x_452 = lean_uint32_shift_left(x_450, x_451);
x_453 = lean_uint32_lor(x_446, x_452);
x_389 = x_426;
x_390 = x_427;
x_391 = x_409;
x_392 = x_410;
x_393 = x_411;
x_394 = x_412;
x_395 = x_413;
x_396 = x_415;
x_397 = x_453;
goto block_407;
}
}
}
else
{
lean_object* x_454; 
x_454 = lean_array_push(x_3, x_14);
x_2 = x_412;
x_3 = x_454;
x_4 = x_408;
x_6 = x_414;
x_13 = x_18;
goto _start;
}
}
block_479:
{
lean_object* x_463; uint32_t x_464; uint8_t x_465; 
x_463 = lean_unsigned_to_nat(2u);
x_464 = 512;
x_465 = lean_uint32_dec_lt(x_462, x_464);
if (x_465 == 0)
{
uint32_t x_466; uint32_t x_467; uint32_t x_468; uint32_t x_469; uint32_t x_470; uint32_t x_471; uint32_t x_472; uint32_t x_473; uint32_t x_474; uint32_t x_475; uint32_t x_476; uint32_t x_477; uint8_t x_478; 
x_466 = 2;
x_467 = lean_uint32_shift_left(x_224, x_466);
x_468 = lean_uint32_add(x_467, x_466);
x_469 = 9;
x_470 = lean_uint32_shift_right(x_462, x_469);
x_471 = lean_uint32_log2(x_470);
x_472 = lean_uint32_add(x_468, x_471);
x_473 = lean_uint32_land(x_462, x_223);
x_474 = lean_uint32_shift_left(x_473, x_466);
x_475 = lean_uint32_shift_right(x_6, x_469);
x_476 = lean_uint32_log2(x_475);
x_477 = lean_uint32_add(x_474, x_476);
x_478 = lean_uint32_dec_lt(x_472, x_477);
x_409 = x_457;
x_410 = x_458;
x_411 = x_463;
x_412 = x_459;
x_413 = x_460;
x_414 = x_462;
x_415 = x_461;
x_416 = x_478;
goto block_456;
}
else
{
x_409 = x_457;
x_410 = x_458;
x_411 = x_463;
x_412 = x_459;
x_413 = x_460;
x_414 = x_462;
x_415 = x_461;
x_416 = x_222;
goto block_456;
}
}
block_491:
{
lean_object* x_489; uint32_t x_490; 
x_489 = lean_nat_shiftr(x_7, x_17);
x_490 = l_Lydite_Fast_Oracle_search(x_1, x_485, x_408, x_483, x_488, x_484, x_482, x_10, x_8, x_480, x_5, x_489);
x_457 = x_481;
x_458 = x_482;
x_459 = x_485;
x_460 = x_486;
x_461 = x_487;
x_462 = x_490;
goto block_479;
}
block_530:
{
size_t x_499; uint8_t x_500; 
x_499 = lean_uint32_to_usize(x_494);
x_500 = lean_usize_dec_le(x_498, x_499);
if (x_500 == 0)
{
size_t x_501; size_t x_502; size_t x_503; lean_object* x_504; lean_object* x_505; lean_object* x_506; lean_object* x_507; uint8_t x_508; 
x_501 = lean_usize_add(x_408, x_499);
x_502 = 3;
x_503 = lean_usize_sub(x_501, x_502);
x_504 = lean_usize_to_nat(x_503);
x_505 = lean_unsigned_to_nat(4u);
x_506 = lean_nat_add(x_504, x_505);
lean_dec(x_504);
x_507 = lean_byte_array_size(x_1);
x_508 = lean_nat_dec_le(x_506, x_507);
lean_dec(x_506);
if (x_508 == 0)
{
x_480 = x_498;
x_481 = x_492;
x_482 = x_494;
x_483 = x_493;
x_484 = x_495;
x_485 = x_496;
x_486 = x_497;
x_487 = x_499;
x_488 = x_19;
goto block_491;
}
else
{
uint8_t x_509; uint32_t x_510; size_t x_511; uint8_t x_512; uint32_t x_513; uint32_t x_514; uint32_t x_515; uint32_t x_516; size_t x_517; size_t x_518; uint8_t x_519; uint32_t x_520; uint32_t x_521; uint32_t x_522; uint32_t x_523; size_t x_524; uint8_t x_525; uint32_t x_526; uint32_t x_527; uint32_t x_528; uint32_t x_529; 
x_509 = lean_byte_array_uget(x_1, x_503);
x_510 = lean_uint8_to_uint32(x_509);
x_511 = lean_usize_add(x_503, x_276);
x_512 = lean_byte_array_uget(x_1, x_511);
x_513 = lean_uint8_to_uint32(x_512);
x_514 = 8;
x_515 = lean_uint32_shift_left(x_513, x_514);
x_516 = lean_uint32_lor(x_510, x_515);
x_517 = 2;
x_518 = lean_usize_add(x_503, x_517);
x_519 = lean_byte_array_uget(x_1, x_518);
x_520 = lean_uint8_to_uint32(x_519);
x_521 = 16;
x_522 = lean_uint32_shift_left(x_520, x_521);
x_523 = lean_uint32_lor(x_516, x_522);
x_524 = lean_usize_add(x_503, x_502);
x_525 = lean_byte_array_uget(x_1, x_524);
x_526 = lean_uint8_to_uint32(x_525);
x_527 = 24;
x_528 = lean_uint32_shift_left(x_526, x_527);
x_529 = lean_uint32_lor(x_523, x_528);
x_480 = x_498;
x_481 = x_492;
x_482 = x_494;
x_483 = x_493;
x_484 = x_495;
x_485 = x_496;
x_486 = x_497;
x_487 = x_499;
x_488 = x_529;
goto block_491;
}
}
else
{
x_457 = x_492;
x_458 = x_494;
x_459 = x_496;
x_460 = x_497;
x_461 = x_499;
x_462 = x_19;
goto block_479;
}
}
block_540:
{
size_t x_537; size_t x_538; uint8_t x_539; 
x_537 = lean_usize_sub(x_5, x_408);
x_538 = 258;
x_539 = lean_usize_dec_lt(x_537, x_538);
if (x_539 == 0)
{
x_492 = x_531;
x_493 = x_532;
x_494 = x_536;
x_495 = x_534;
x_496 = x_533;
x_497 = x_535;
x_498 = x_538;
goto block_530;
}
else
{
x_492 = x_531;
x_493 = x_532;
x_494 = x_536;
x_495 = x_534;
x_496 = x_533;
x_497 = x_535;
x_498 = x_537;
goto block_530;
}
}
block_551:
{
uint32_t x_546; uint8_t x_547; 
x_546 = 4;
x_547 = lean_uint32_dec_le(x_224, x_546);
if (x_547 == 0)
{
uint32_t x_548; uint32_t x_549; 
x_548 = 1;
x_549 = lean_uint32_sub(x_224, x_548);
x_531 = x_541;
x_532 = x_542;
x_533 = x_545;
x_534 = x_543;
x_535 = x_544;
x_536 = x_549;
goto block_540;
}
else
{
uint32_t x_550; 
x_550 = 3;
x_531 = x_541;
x_532 = x_542;
x_533 = x_545;
x_534 = x_543;
x_535 = x_544;
x_536 = x_550;
goto block_540;
}
}
block_568:
{
size_t x_558; uint32_t x_559; uint32_t x_560; size_t x_561; size_t x_562; lean_object* x_563; lean_object* x_564; uint8_t x_565; 
x_558 = 36864;
x_559 = 32767;
x_560 = lean_uint32_land(x_553, x_559);
x_561 = lean_uint32_to_usize(x_560);
x_562 = lean_usize_add(x_558, x_561);
x_563 = lean_usize_to_nat(x_562);
x_564 = lean_array_get_size(x_557);
x_565 = lean_nat_dec_lt(x_563, x_564);
lean_dec(x_563);
if (x_565 == 0)
{
x_541 = x_552;
x_542 = x_554;
x_543 = x_555;
x_544 = x_556;
x_545 = x_557;
goto block_551;
}
else
{
lean_object* x_566; lean_object* x_567; 
x_566 = lean_box_uint32(x_555);
x_567 = lean_array_uset(x_557, x_562, x_566);
x_541 = x_552;
x_542 = x_554;
x_543 = x_555;
x_544 = x_556;
x_545 = x_567;
goto block_551;
}
}
block_588:
{
size_t x_575; uint32_t x_576; uint32_t x_577; uint32_t x_578; uint32_t x_579; uint32_t x_580; size_t x_581; size_t x_582; lean_object* x_583; lean_object* x_584; uint8_t x_585; 
x_575 = 32768;
x_576 = 8;
x_577 = lean_uint32_shift_left(x_571, x_576);
x_578 = lean_uint32_mul(x_577, x_570);
x_579 = 20;
x_580 = lean_uint32_shift_right(x_578, x_579);
x_581 = lean_uint32_to_usize(x_580);
x_582 = lean_usize_add(x_575, x_581);
x_583 = lean_usize_to_nat(x_582);
x_584 = lean_array_get_size(x_574);
x_585 = lean_nat_dec_lt(x_583, x_584);
lean_dec(x_583);
if (x_585 == 0)
{
x_552 = x_570;
x_553 = x_569;
x_554 = x_571;
x_555 = x_572;
x_556 = x_573;
x_557 = x_574;
goto block_568;
}
else
{
lean_object* x_586; lean_object* x_587; 
x_586 = lean_box_uint32(x_569);
x_587 = lean_array_uset(x_574, x_582, x_586);
x_552 = x_570;
x_553 = x_569;
x_554 = x_571;
x_555 = x_572;
x_556 = x_573;
x_557 = x_587;
goto block_568;
}
}
block_600:
{
lean_object* x_595; lean_object* x_596; uint8_t x_597; 
x_595 = lean_usize_to_nat(x_592);
x_596 = lean_array_get_size(x_2);
x_597 = lean_nat_dec_lt(x_595, x_596);
lean_dec(x_595);
if (x_597 == 0)
{
x_569 = x_589;
x_570 = x_590;
x_571 = x_591;
x_572 = x_594;
x_573 = x_593;
x_574 = x_2;
goto block_588;
}
else
{
lean_object* x_598; lean_object* x_599; 
x_598 = lean_box_uint32(x_589);
x_599 = lean_array_uset(x_2, x_592, x_598);
x_569 = x_589;
x_570 = x_590;
x_571 = x_591;
x_572 = x_594;
x_573 = x_593;
x_574 = x_599;
goto block_588;
}
}
block_613:
{
uint32_t x_602; uint32_t x_603; uint32_t x_604; uint32_t x_605; uint32_t x_606; size_t x_607; lean_object* x_608; lean_object* x_609; uint8_t x_610; 
x_602 = lean_usize_to_uint32(x_408);
x_603 = 2654435761;
x_604 = lean_uint32_mul(x_601, x_603);
x_605 = 17;
x_606 = lean_uint32_shift_right(x_604, x_605);
x_607 = lean_uint32_to_usize(x_606);
x_608 = lean_usize_to_nat(x_607);
x_609 = lean_array_get_size(x_2);
x_610 = lean_nat_dec_lt(x_608, x_609);
lean_dec(x_608);
if (x_610 == 0)
{
x_589 = x_602;
x_590 = x_603;
x_591 = x_601;
x_592 = x_607;
x_593 = x_605;
x_594 = x_19;
goto block_600;
}
else
{
lean_object* x_611; uint32_t x_612; 
x_611 = lean_array_uget(x_2, x_607);
x_612 = lean_unbox_uint32(x_611);
lean_dec(x_611);
x_589 = x_602;
x_590 = x_603;
x_591 = x_601;
x_592 = x_607;
x_593 = x_605;
x_594 = x_612;
goto block_600;
}
}
}
else
{
lean_object* x_641; lean_object* x_642; size_t x_643; 
x_641 = lean_uint32_to_nat(x_6);
x_642 = lean_array_push(x_3, x_641);
x_643 = lean_usize_add(x_4, x_225);
x_3 = x_642;
x_4 = x_643;
x_6 = x_19;
x_13 = x_18;
goto _start;
}
}
else
{
size_t x_645; size_t x_646; lean_object* x_647; lean_object* x_648; lean_object* x_649; lean_object* x_650; lean_object* x_651; size_t x_652; 
x_645 = 1;
x_646 = lean_usize_add(x_4, x_645);
x_647 = lean_uint32_to_nat(x_224);
x_648 = lean_nat_sub(x_647, x_17);
lean_dec(x_647);
x_649 = l_Lydite_Fast_Oracle_enter(x_1, x_2, x_646, x_5, x_648);
x_650 = lean_uint32_to_nat(x_6);
x_651 = lean_array_push(x_3, x_650);
x_652 = lean_usize_add(x_4, x_225);
x_2 = x_649;
x_3 = x_651;
x_4 = x_652;
x_6 = x_19;
x_13 = x_18;
goto _start;
}
block_237:
{
lean_object* x_227; size_t x_228; size_t x_229; lean_object* x_230; lean_object* x_231; lean_object* x_232; lean_object* x_233; lean_object* x_234; size_t x_235; 
x_227 = lean_unsigned_to_nat(3u);
x_228 = 3;
x_229 = lean_usize_add(x_4, x_228);
x_230 = lean_uint32_to_nat(x_224);
x_231 = lean_nat_sub(x_230, x_227);
lean_dec(x_230);
x_232 = l_Lydite_Fast_Oracle_enter(x_1, x_226, x_229, x_5, x_231);
x_233 = lean_uint32_to_nat(x_6);
x_234 = lean_array_push(x_3, x_233);
x_235 = lean_usize_add(x_4, x_225);
x_2 = x_232;
x_3 = x_234;
x_4 = x_235;
x_6 = x_19;
x_13 = x_18;
goto _start;
}
block_260:
{
uint32_t x_241; uint8_t x_242; 
x_241 = 512;
x_242 = lean_uint32_dec_lt(x_240, x_241);
if (x_242 == 0)
{
uint32_t x_243; uint32_t x_244; uint32_t x_245; uint32_t x_246; uint32_t x_247; uint32_t x_248; uint32_t x_249; uint32_t x_250; uint32_t x_251; uint32_t x_252; uint32_t x_253; uint32_t x_254; uint32_t x_255; uint8_t x_256; 
x_243 = 6;
x_244 = 2;
x_245 = lean_uint32_shift_left(x_224, x_244);
x_246 = lean_uint32_add(x_245, x_243);
x_247 = 9;
x_248 = lean_uint32_shift_right(x_240, x_247);
x_249 = lean_uint32_log2(x_248);
x_250 = lean_uint32_add(x_246, x_249);
x_251 = lean_uint32_land(x_240, x_223);
x_252 = lean_uint32_shift_left(x_251, x_244);
x_253 = lean_uint32_shift_right(x_6, x_247);
x_254 = lean_uint32_log2(x_253);
x_255 = lean_uint32_add(x_252, x_254);
x_256 = lean_uint32_dec_lt(x_250, x_255);
if (x_256 == 0)
{
x_226 = x_239;
goto block_237;
}
else
{
lean_object* x_257; lean_object* x_258; 
x_257 = lean_array_push(x_3, x_14);
x_258 = lean_array_push(x_257, x_14);
x_2 = x_239;
x_3 = x_258;
x_4 = x_238;
x_6 = x_240;
x_13 = x_18;
goto _start;
}
}
else
{
x_226 = x_239;
goto block_237;
}
}
block_271:
{
lean_object* x_269; uint32_t x_270; 
x_269 = lean_nat_shiftr(x_7, x_266);
x_270 = l_Lydite_Fast_Oracle_search(x_1, x_267, x_264, x_263, x_268, x_262, x_265, x_10, x_8, x_261, x_5, x_269);
x_238 = x_264;
x_239 = x_267;
x_240 = x_270;
goto block_260;
}
}
else
{
lean_object* x_654; uint8_t x_655; 
x_654 = lean_array_get_size(x_3);
x_655 = lean_nat_dec_le(x_12, x_654);
if (x_655 == 0)
{
uint8_t x_656; 
x_656 = lean_usize_dec_le(x_5, x_4);
if (x_656 == 0)
{
size_t x_657; size_t x_658; uint8_t x_659; 
x_657 = 4;
x_658 = lean_usize_add(x_4, x_657);
x_659 = lean_usize_dec_lt(x_5, x_658);
if (x_659 == 0)
{
lean_object* x_660; lean_object* x_661; lean_object* x_662; lean_object* x_663; uint8_t x_664; 
x_660 = lean_usize_to_nat(x_4);
x_661 = lean_unsigned_to_nat(4u);
x_662 = lean_nat_add(x_660, x_661);
lean_dec(x_660);
x_663 = lean_byte_array_size(x_1);
x_664 = lean_nat_dec_le(x_662, x_663);
lean_dec(x_662);
if (x_664 == 0)
{
x_209 = x_19;
goto block_221;
}
else
{
uint8_t x_665; uint32_t x_666; size_t x_667; size_t x_668; uint8_t x_669; uint32_t x_670; uint32_t x_671; uint32_t x_672; uint32_t x_673; size_t x_674; size_t x_675; uint8_t x_676; uint32_t x_677; uint32_t x_678; uint32_t x_679; uint32_t x_680; size_t x_681; size_t x_682; uint8_t x_683; uint32_t x_684; uint32_t x_685; uint32_t x_686; uint32_t x_687; 
x_665 = lean_byte_array_uget(x_1, x_4);
x_666 = lean_uint8_to_uint32(x_665);
x_667 = 1;
x_668 = lean_usize_add(x_4, x_667);
x_669 = lean_byte_array_uget(x_1, x_668);
x_670 = lean_uint8_to_uint32(x_669);
x_671 = 8;
x_672 = lean_uint32_shift_left(x_670, x_671);
x_673 = lean_uint32_lor(x_666, x_672);
x_674 = 2;
x_675 = lean_usize_add(x_4, x_674);
x_676 = lean_byte_array_uget(x_1, x_675);
x_677 = lean_uint8_to_uint32(x_676);
x_678 = 16;
x_679 = lean_uint32_shift_left(x_677, x_678);
x_680 = lean_uint32_lor(x_673, x_679);
x_681 = 3;
x_682 = lean_usize_add(x_4, x_681);
x_683 = lean_byte_array_uget(x_1, x_682);
x_684 = lean_uint8_to_uint32(x_683);
x_685 = 24;
x_686 = lean_uint32_shift_left(x_684, x_685);
x_687 = lean_uint32_lor(x_680, x_686);
x_209 = x_687;
goto block_221;
}
}
else
{
lean_object* x_688; size_t x_689; size_t x_690; 
x_688 = lean_array_push(x_3, x_14);
x_689 = 1;
x_690 = lean_usize_add(x_4, x_689);
x_3 = x_688;
x_4 = x_690;
x_6 = x_19;
x_13 = x_18;
goto _start;
}
}
else
{
lean_object* x_692; 
lean_dec(x_18);
lean_dec(x_7);
x_692 = lean_alloc_ctor(0, 2, sizeof(size_t)*1);
lean_ctor_set(x_692, 0, x_2);
lean_ctor_set(x_692, 1, x_3);
lean_ctor_set_usize(x_692, 2, x_4);
return x_692;
}
}
else
{
lean_object* x_693; 
lean_dec(x_18);
lean_dec(x_7);
x_693 = lean_alloc_ctor(0, 2, sizeof(size_t)*1);
lean_ctor_set(x_693, 0, x_2);
lean_ctor_set(x_693, 1, x_3);
lean_ctor_set_usize(x_693, 2, x_4);
return x_693;
}
}
block_29:
{
uint32_t x_22; uint8_t x_23; 
x_22 = 512;
x_23 = lean_uint32_dec_lt(x_21, x_22);
if (x_23 == 0)
{
x_2 = x_20;
x_6 = x_21;
x_13 = x_18;
goto _start;
}
else
{
lean_object* x_25; size_t x_26; size_t x_27; 
x_25 = lean_array_push(x_3, x_14);
x_26 = 1;
x_27 = lean_usize_add(x_4, x_26);
x_2 = x_20;
x_3 = x_25;
x_4 = x_27;
x_6 = x_19;
x_13 = x_18;
goto _start;
}
}
block_37:
{
uint32_t x_36; 
lean_inc(x_7);
x_36 = l_Lydite_Fast_Oracle_search(x_1, x_30, x_4, x_33, x_35, x_31, x_32, x_10, x_8, x_34, x_5, x_7);
x_20 = x_30;
x_21 = x_36;
goto block_29;
}
block_77:
{
uint32_t x_44; uint32_t x_45; size_t x_46; uint8_t x_47; 
x_44 = 511;
x_45 = lean_uint32_land(x_40, x_44);
x_46 = lean_uint32_to_usize(x_45);
x_47 = lean_usize_dec_le(x_43, x_46);
if (x_47 == 0)
{
size_t x_48; size_t x_49; size_t x_50; lean_object* x_51; lean_object* x_52; lean_object* x_53; lean_object* x_54; uint8_t x_55; 
x_48 = lean_usize_add(x_4, x_46);
x_49 = 3;
x_50 = lean_usize_sub(x_48, x_49);
x_51 = lean_usize_to_nat(x_50);
x_52 = lean_unsigned_to_nat(4u);
x_53 = lean_nat_add(x_51, x_52);
lean_dec(x_51);
x_54 = lean_byte_array_size(x_1);
x_55 = lean_nat_dec_le(x_53, x_54);
lean_dec(x_53);
if (x_55 == 0)
{
x_30 = x_38;
x_31 = x_39;
x_32 = x_40;
x_33 = x_41;
x_34 = x_43;
x_35 = x_19;
goto block_37;
}
else
{
uint8_t x_56; uint32_t x_57; size_t x_58; size_t x_59; uint8_t x_60; uint32_t x_61; uint32_t x_62; uint32_t x_63; size_t x_64; size_t x_65; uint8_t x_66; uint32_t x_67; uint32_t x_68; uint32_t x_69; uint32_t x_70; size_t x_71; uint8_t x_72; uint32_t x_73; uint32_t x_74; uint32_t x_75; uint32_t x_76; 
x_56 = lean_byte_array_uget(x_1, x_50);
x_57 = lean_uint8_to_uint32(x_56);
x_58 = 1;
x_59 = lean_usize_add(x_50, x_58);
x_60 = lean_byte_array_uget(x_1, x_59);
x_61 = lean_uint8_to_uint32(x_60);
x_62 = lean_uint32_shift_left(x_61, x_42);
x_63 = lean_uint32_lor(x_57, x_62);
x_64 = 2;
x_65 = lean_usize_add(x_50, x_64);
x_66 = lean_byte_array_uget(x_1, x_65);
x_67 = lean_uint8_to_uint32(x_66);
x_68 = 16;
x_69 = lean_uint32_shift_left(x_67, x_68);
x_70 = lean_uint32_lor(x_63, x_69);
x_71 = lean_usize_add(x_50, x_49);
x_72 = lean_byte_array_uget(x_1, x_71);
x_73 = lean_uint8_to_uint32(x_72);
x_74 = 24;
x_75 = lean_uint32_shift_left(x_73, x_74);
x_76 = lean_uint32_lor(x_70, x_75);
x_30 = x_38;
x_31 = x_39;
x_32 = x_40;
x_33 = x_41;
x_34 = x_43;
x_35 = x_76;
goto block_37;
}
}
else
{
x_20 = x_38;
x_21 = x_40;
goto block_29;
}
}
block_86:
{
size_t x_83; size_t x_84; uint8_t x_85; 
x_83 = lean_usize_sub(x_5, x_4);
x_84 = 258;
x_85 = lean_usize_dec_lt(x_83, x_84);
if (x_85 == 0)
{
x_38 = x_78;
x_39 = x_79;
x_40 = x_82;
x_41 = x_80;
x_42 = x_81;
x_43 = x_84;
goto block_77;
}
else
{
x_38 = x_78;
x_39 = x_79;
x_40 = x_82;
x_41 = x_80;
x_42 = x_81;
x_43 = x_83;
goto block_77;
}
}
block_100:
{
uint32_t x_94; uint32_t x_95; uint8_t x_96; 
x_94 = lean_uint32_xor(x_93, x_91);
x_95 = lean_uint32_shift_left(x_94, x_92);
x_96 = lean_uint32_dec_eq(x_95, x_19);
if (x_96 == 0)
{
x_78 = x_88;
x_79 = x_89;
x_80 = x_91;
x_81 = x_92;
x_82 = x_90;
goto block_86;
}
else
{
uint32_t x_97; uint32_t x_98; uint32_t x_99; 
x_97 = 9;
x_98 = lean_uint32_shift_left(x_87, x_97);
x_99 = lean_uint32_lor(x_90, x_98);
x_78 = x_88;
x_79 = x_89;
x_80 = x_91;
x_81 = x_92;
x_82 = x_99;
goto block_86;
}
}
block_146:
{
uint32_t x_107; uint8_t x_108; 
x_107 = 3;
x_108 = lean_uint32_dec_lt(x_107, x_9);
if (x_108 == 0)
{
uint32_t x_109; uint32_t x_110; uint32_t x_111; uint32_t x_112; uint8_t x_113; 
x_109 = lean_uint32_sub(x_104, x_101);
x_110 = 4096;
x_111 = 1;
x_112 = lean_uint32_sub(x_109, x_111);
x_113 = lean_uint32_dec_le(x_110, x_112);
if (x_113 == 0)
{
uint8_t x_114; 
x_114 = lean_uint32_dec_le(x_10, x_112);
if (x_114 == 0)
{
size_t x_115; size_t x_116; lean_object* x_117; lean_object* x_118; lean_object* x_119; lean_object* x_120; uint8_t x_121; 
x_115 = lean_uint32_to_usize(x_109);
x_116 = lean_usize_sub(x_4, x_115);
x_117 = lean_usize_to_nat(x_116);
x_118 = lean_unsigned_to_nat(4u);
x_119 = lean_nat_add(x_117, x_118);
lean_dec(x_117);
x_120 = lean_byte_array_size(x_1);
x_121 = lean_nat_dec_le(x_119, x_120);
lean_dec(x_119);
if (x_121 == 0)
{
x_87 = x_109;
x_88 = x_106;
x_89 = x_102;
x_90 = x_107;
x_91 = x_103;
x_92 = x_105;
x_93 = x_19;
goto block_100;
}
else
{
uint8_t x_122; uint32_t x_123; size_t x_124; size_t x_125; uint8_t x_126; uint32_t x_127; uint32_t x_128; uint32_t x_129; size_t x_130; size_t x_131; uint8_t x_132; uint32_t x_133; uint32_t x_134; uint32_t x_135; uint32_t x_136; size_t x_137; size_t x_138; uint8_t x_139; uint32_t x_140; uint32_t x_141; uint32_t x_142; uint32_t x_143; 
x_122 = lean_byte_array_uget(x_1, x_116);
x_123 = lean_uint8_to_uint32(x_122);
x_124 = 1;
x_125 = lean_usize_add(x_116, x_124);
x_126 = lean_byte_array_uget(x_1, x_125);
x_127 = lean_uint8_to_uint32(x_126);
x_128 = lean_uint32_shift_left(x_127, x_105);
x_129 = lean_uint32_lor(x_123, x_128);
x_130 = 2;
x_131 = lean_usize_add(x_116, x_130);
x_132 = lean_byte_array_uget(x_1, x_131);
x_133 = lean_uint8_to_uint32(x_132);
x_134 = 16;
x_135 = lean_uint32_shift_left(x_133, x_134);
x_136 = lean_uint32_lor(x_129, x_135);
x_137 = 3;
x_138 = lean_usize_add(x_116, x_137);
x_139 = lean_byte_array_uget(x_1, x_138);
x_140 = lean_uint8_to_uint32(x_139);
x_141 = 24;
x_142 = lean_uint32_shift_left(x_140, x_141);
x_143 = lean_uint32_lor(x_136, x_142);
x_87 = x_109;
x_88 = x_106;
x_89 = x_102;
x_90 = x_107;
x_91 = x_103;
x_92 = x_105;
x_93 = x_143;
goto block_100;
}
}
else
{
x_78 = x_106;
x_79 = x_102;
x_80 = x_103;
x_81 = x_105;
x_82 = x_107;
goto block_86;
}
}
else
{
x_78 = x_106;
x_79 = x_102;
x_80 = x_103;
x_81 = x_105;
x_82 = x_107;
goto block_86;
}
}
else
{
uint32_t x_144; uint32_t x_145; 
x_144 = 1;
x_145 = lean_uint32_sub(x_9, x_144);
x_78 = x_106;
x_79 = x_102;
x_80 = x_103;
x_81 = x_105;
x_82 = x_145;
goto block_86;
}
}
block_163:
{
size_t x_153; uint32_t x_154; uint32_t x_155; size_t x_156; size_t x_157; lean_object* x_158; lean_object* x_159; uint8_t x_160; 
x_153 = 36864;
x_154 = 32767;
x_155 = lean_uint32_land(x_151, x_154);
x_156 = lean_uint32_to_usize(x_155);
x_157 = lean_usize_add(x_153, x_156);
x_158 = lean_usize_to_nat(x_157);
x_159 = lean_array_get_size(x_152);
x_160 = lean_nat_dec_lt(x_158, x_159);
lean_dec(x_158);
if (x_160 == 0)
{
x_101 = x_148;
x_102 = x_147;
x_103 = x_149;
x_104 = x_151;
x_105 = x_150;
x_106 = x_152;
goto block_146;
}
else
{
lean_object* x_161; lean_object* x_162; 
x_161 = lean_box_uint32(x_147);
x_162 = lean_array_uset(x_152, x_157, x_161);
x_101 = x_148;
x_102 = x_147;
x_103 = x_149;
x_104 = x_151;
x_105 = x_150;
x_106 = x_162;
goto block_146;
}
}
block_176:
{
lean_object* x_171; lean_object* x_172; uint8_t x_173; 
x_171 = lean_usize_to_nat(x_166);
x_172 = lean_array_get_size(x_170);
x_173 = lean_nat_dec_lt(x_171, x_172);
lean_dec(x_171);
if (x_173 == 0)
{
x_147 = x_165;
x_148 = x_164;
x_149 = x_167;
x_150 = x_169;
x_151 = x_168;
x_152 = x_170;
goto block_163;
}
else
{
lean_object* x_174; lean_object* x_175; 
x_174 = lean_box_uint32(x_168);
x_175 = lean_array_uset(x_170, x_166, x_174);
x_147 = x_165;
x_148 = x_164;
x_149 = x_167;
x_150 = x_169;
x_151 = x_168;
x_152 = x_175;
goto block_163;
}
}
block_189:
{
lean_object* x_184; lean_object* x_185; uint8_t x_186; 
x_184 = lean_usize_to_nat(x_182);
x_185 = lean_array_get_size(x_2);
x_186 = lean_nat_dec_lt(x_184, x_185);
lean_dec(x_184);
if (x_186 == 0)
{
x_164 = x_183;
x_165 = x_177;
x_166 = x_178;
x_167 = x_179;
x_168 = x_181;
x_169 = x_180;
x_170 = x_2;
goto block_176;
}
else
{
lean_object* x_187; lean_object* x_188; 
x_187 = lean_box_uint32(x_181);
x_188 = lean_array_uset(x_2, x_182, x_187);
x_164 = x_183;
x_165 = x_177;
x_166 = x_178;
x_167 = x_179;
x_168 = x_181;
x_169 = x_180;
x_170 = x_188;
goto block_176;
}
}
block_208:
{
size_t x_195; uint32_t x_196; uint32_t x_197; uint32_t x_198; uint32_t x_199; uint32_t x_200; size_t x_201; size_t x_202; lean_object* x_203; lean_object* x_204; uint8_t x_205; 
x_195 = 32768;
x_196 = 8;
x_197 = lean_uint32_shift_left(x_191, x_196);
x_198 = lean_uint32_mul(x_197, x_190);
x_199 = 20;
x_200 = lean_uint32_shift_right(x_198, x_199);
x_201 = lean_uint32_to_usize(x_200);
x_202 = lean_usize_add(x_195, x_201);
x_203 = lean_usize_to_nat(x_202);
x_204 = lean_array_get_size(x_2);
x_205 = lean_nat_dec_lt(x_203, x_204);
lean_dec(x_203);
if (x_205 == 0)
{
x_177 = x_194;
x_178 = x_202;
x_179 = x_191;
x_180 = x_196;
x_181 = x_192;
x_182 = x_193;
x_183 = x_19;
goto block_189;
}
else
{
lean_object* x_206; uint32_t x_207; 
x_206 = lean_array_uget(x_2, x_202);
x_207 = lean_unbox_uint32(x_206);
lean_dec(x_206);
x_177 = x_194;
x_178 = x_202;
x_179 = x_191;
x_180 = x_196;
x_181 = x_192;
x_182 = x_193;
x_183 = x_207;
goto block_189;
}
}
block_221:
{
uint32_t x_210; uint32_t x_211; uint32_t x_212; uint32_t x_213; uint32_t x_214; size_t x_215; lean_object* x_216; lean_object* x_217; uint8_t x_218; 
x_210 = lean_usize_to_uint32(x_4);
x_211 = 2654435761;
x_212 = lean_uint32_mul(x_209, x_211);
x_213 = 17;
x_214 = lean_uint32_shift_right(x_212, x_213);
x_215 = lean_uint32_to_usize(x_214);
x_216 = lean_usize_to_nat(x_215);
x_217 = lean_array_get_size(x_2);
x_218 = lean_nat_dec_lt(x_216, x_217);
lean_dec(x_216);
if (x_218 == 0)
{
x_190 = x_211;
x_191 = x_209;
x_192 = x_210;
x_193 = x_215;
x_194 = x_19;
goto block_208;
}
else
{
lean_object* x_219; uint32_t x_220; 
x_219 = lean_array_uget(x_2, x_215);
x_220 = lean_unbox_uint32(x_219);
lean_dec(x_219);
x_190 = x_211;
x_191 = x_209;
x_192 = x_210;
x_193 = x_215;
x_194 = x_220;
goto block_208;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Oracle_lazy___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10, lean_object* x_11, lean_object* x_12, lean_object* x_13) {
_start:
{
size_t x_14; size_t x_15; uint32_t x_16; size_t x_17; uint32_t x_18; uint32_t x_19; uint8_t x_20; lean_object* x_21; 
x_14 = lean_unbox_usize(x_4);
lean_dec(x_4);
x_15 = lean_unbox_usize(x_5);
lean_dec(x_5);
x_16 = lean_unbox_uint32(x_6);
lean_dec(x_6);
x_17 = lean_unbox_usize(x_8);
lean_dec(x_8);
x_18 = lean_unbox_uint32(x_9);
lean_dec(x_9);
x_19 = lean_unbox_uint32(x_10);
lean_dec(x_10);
x_20 = lean_unbox(x_11);
x_21 = l_Lydite_Fast_Oracle_lazy(x_1, x_2, x_3, x_14, x_15, x_16, x_7, x_17, x_18, x_19, x_20, x_12, x_13);
lean_dec(x_12);
lean_dec_ref(x_1);
return x_21;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Oracle_Search(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Oracle_Parse(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Oracle_Search(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

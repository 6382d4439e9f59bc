// Lean compiler output
// Module: Lydite.Fast.SparseRead
// Imports: public import Init public import Lydite.Fast.SparseGaps
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
uint8_t lean_byte_array_fget(lean_object*, lean_object*);
uint64_t lean_uint64_lor(uint64_t, uint64_t);
lean_object* lean_mk_empty_byte_array(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_body___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_ByteArray_extract(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_body(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_parse(lean_object*, lean_object*, lean_object*, lean_object*, uint64_t);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT uint8_t l_Lydite_Fast_Sparse_at8(lean_object*, lean_object*);
uint64_t lean_uint8_to_uint64(uint8_t);
static lean_object* l_Lydite_Fast_Sparse_refuse___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_refuse(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Sparse_scan(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_digestAt___boxed(lean_object*);
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_digestAt(lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_at8___boxed(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
uint64_t lean_uint64_shift_left(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_parse___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_uint64_dec_eq(uint64_t, uint64_t);
lean_object* l_Lydite_Fast_Sparse_allIndices(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_uint8_to_nat(uint8_t);
lean_object* l_Lydite_Fast_Sparse_codes(lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Sparse_rice(lean_object*);
static lean_object* l_Lydite_Fast_Sparse_parse___closed__0;
lean_object* lean_byte_array_size(lean_object*);
static lean_object* _init_l_Lydite_Fast_Sparse_refuse___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = lean_mk_empty_byte_array(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_refuse(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; lean_object* x_6; lean_object* x_7; 
x_5 = lean_unsigned_to_nat(0u);
x_6 = l_Lydite_Fast_Sparse_refuse___closed__0;
x_7 = lean_alloc_ctor(0, 8, 0);
lean_ctor_set(x_7, 0, x_1);
lean_ctor_set(x_7, 1, x_2);
lean_ctor_set(x_7, 2, x_3);
lean_ctor_set(x_7, 3, x_4);
lean_ctor_set(x_7, 4, x_5);
lean_ctor_set(x_7, 5, x_6);
lean_ctor_set(x_7, 6, x_6);
lean_ctor_set(x_7, 7, x_6);
return x_7;
}
}
LEAN_EXPORT uint8_t l_Lydite_Fast_Sparse_at8(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_byte_array_size(x_1);
x_4 = lean_nat_dec_lt(x_2, x_3);
if (x_4 == 0)
{
uint8_t x_5; 
x_5 = 0;
return x_5;
}
else
{
uint8_t x_6; 
x_6 = lean_byte_array_fget(x_1, x_2);
return x_6;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_at8___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
uint8_t x_3; lean_object* x_4; 
x_3 = l_Lydite_Fast_Sparse_at8(x_1, x_2);
lean_dec(x_2);
lean_dec_ref(x_1);
x_4 = lean_box(x_3);
return x_4;
}
}
LEAN_EXPORT uint64_t l_Lydite_Fast_Sparse_digestAt(lean_object* x_1) {
_start:
{
uint64_t x_2; uint8_t x_3; uint64_t x_9; uint8_t x_10; uint64_t x_21; uint8_t x_22; uint64_t x_33; uint8_t x_34; uint64_t x_45; uint8_t x_46; uint64_t x_57; uint8_t x_58; uint64_t x_69; uint8_t x_70; uint8_t x_81; lean_object* x_89; lean_object* x_90; uint8_t x_91; 
x_89 = lean_unsigned_to_nat(8u);
x_90 = lean_byte_array_size(x_1);
x_91 = lean_nat_dec_lt(x_89, x_90);
if (x_91 == 0)
{
uint8_t x_92; 
x_92 = 0;
x_81 = x_92;
goto block_88;
}
else
{
uint8_t x_93; 
x_93 = lean_byte_array_fget(x_1, x_89);
x_81 = x_93;
goto block_88;
}
block_8:
{
uint64_t x_4; uint64_t x_5; uint64_t x_6; uint64_t x_7; 
x_4 = lean_uint8_to_uint64(x_3);
x_5 = 56;
x_6 = lean_uint64_shift_left(x_4, x_5);
x_7 = lean_uint64_lor(x_2, x_6);
return x_7;
}
block_20:
{
uint64_t x_11; uint64_t x_12; uint64_t x_13; uint64_t x_14; lean_object* x_15; lean_object* x_16; uint8_t x_17; 
x_11 = lean_uint8_to_uint64(x_10);
x_12 = 48;
x_13 = lean_uint64_shift_left(x_11, x_12);
x_14 = lean_uint64_lor(x_9, x_13);
x_15 = lean_unsigned_to_nat(15u);
x_16 = lean_byte_array_size(x_1);
x_17 = lean_nat_dec_lt(x_15, x_16);
if (x_17 == 0)
{
uint8_t x_18; 
x_18 = 0;
x_2 = x_14;
x_3 = x_18;
goto block_8;
}
else
{
uint8_t x_19; 
x_19 = lean_byte_array_fget(x_1, x_15);
x_2 = x_14;
x_3 = x_19;
goto block_8;
}
}
block_32:
{
uint64_t x_23; uint64_t x_24; uint64_t x_25; uint64_t x_26; lean_object* x_27; lean_object* x_28; uint8_t x_29; 
x_23 = lean_uint8_to_uint64(x_22);
x_24 = 40;
x_25 = lean_uint64_shift_left(x_23, x_24);
x_26 = lean_uint64_lor(x_21, x_25);
x_27 = lean_unsigned_to_nat(14u);
x_28 = lean_byte_array_size(x_1);
x_29 = lean_nat_dec_lt(x_27, x_28);
if (x_29 == 0)
{
uint8_t x_30; 
x_30 = 0;
x_9 = x_26;
x_10 = x_30;
goto block_20;
}
else
{
uint8_t x_31; 
x_31 = lean_byte_array_fget(x_1, x_27);
x_9 = x_26;
x_10 = x_31;
goto block_20;
}
}
block_44:
{
uint64_t x_35; uint64_t x_36; uint64_t x_37; uint64_t x_38; lean_object* x_39; lean_object* x_40; uint8_t x_41; 
x_35 = lean_uint8_to_uint64(x_34);
x_36 = 32;
x_37 = lean_uint64_shift_left(x_35, x_36);
x_38 = lean_uint64_lor(x_33, x_37);
x_39 = lean_unsigned_to_nat(13u);
x_40 = lean_byte_array_size(x_1);
x_41 = lean_nat_dec_lt(x_39, x_40);
if (x_41 == 0)
{
uint8_t x_42; 
x_42 = 0;
x_21 = x_38;
x_22 = x_42;
goto block_32;
}
else
{
uint8_t x_43; 
x_43 = lean_byte_array_fget(x_1, x_39);
x_21 = x_38;
x_22 = x_43;
goto block_32;
}
}
block_56:
{
uint64_t x_47; uint64_t x_48; uint64_t x_49; uint64_t x_50; lean_object* x_51; lean_object* x_52; uint8_t x_53; 
x_47 = lean_uint8_to_uint64(x_46);
x_48 = 24;
x_49 = lean_uint64_shift_left(x_47, x_48);
x_50 = lean_uint64_lor(x_45, x_49);
x_51 = lean_unsigned_to_nat(12u);
x_52 = lean_byte_array_size(x_1);
x_53 = lean_nat_dec_lt(x_51, x_52);
if (x_53 == 0)
{
uint8_t x_54; 
x_54 = 0;
x_33 = x_50;
x_34 = x_54;
goto block_44;
}
else
{
uint8_t x_55; 
x_55 = lean_byte_array_fget(x_1, x_51);
x_33 = x_50;
x_34 = x_55;
goto block_44;
}
}
block_68:
{
uint64_t x_59; uint64_t x_60; uint64_t x_61; uint64_t x_62; lean_object* x_63; lean_object* x_64; uint8_t x_65; 
x_59 = lean_uint8_to_uint64(x_58);
x_60 = 16;
x_61 = lean_uint64_shift_left(x_59, x_60);
x_62 = lean_uint64_lor(x_57, x_61);
x_63 = lean_unsigned_to_nat(11u);
x_64 = lean_byte_array_size(x_1);
x_65 = lean_nat_dec_lt(x_63, x_64);
if (x_65 == 0)
{
uint8_t x_66; 
x_66 = 0;
x_45 = x_62;
x_46 = x_66;
goto block_56;
}
else
{
uint8_t x_67; 
x_67 = lean_byte_array_fget(x_1, x_63);
x_45 = x_62;
x_46 = x_67;
goto block_56;
}
}
block_80:
{
uint64_t x_71; uint64_t x_72; uint64_t x_73; uint64_t x_74; lean_object* x_75; lean_object* x_76; uint8_t x_77; 
x_71 = lean_uint8_to_uint64(x_70);
x_72 = 8;
x_73 = lean_uint64_shift_left(x_71, x_72);
x_74 = lean_uint64_lor(x_69, x_73);
x_75 = lean_unsigned_to_nat(10u);
x_76 = lean_byte_array_size(x_1);
x_77 = lean_nat_dec_lt(x_75, x_76);
if (x_77 == 0)
{
uint8_t x_78; 
x_78 = 0;
x_57 = x_74;
x_58 = x_78;
goto block_68;
}
else
{
uint8_t x_79; 
x_79 = lean_byte_array_fget(x_1, x_75);
x_57 = x_74;
x_58 = x_79;
goto block_68;
}
}
block_88:
{
uint64_t x_82; lean_object* x_83; lean_object* x_84; uint8_t x_85; 
x_82 = lean_uint8_to_uint64(x_81);
x_83 = lean_unsigned_to_nat(9u);
x_84 = lean_byte_array_size(x_1);
x_85 = lean_nat_dec_lt(x_83, x_84);
if (x_85 == 0)
{
uint8_t x_86; 
x_86 = 0;
x_69 = x_82;
x_70 = x_86;
goto block_80;
}
else
{
uint8_t x_87; 
x_87 = lean_byte_array_fget(x_1, x_83);
x_69 = x_82;
x_70 = x_87;
goto block_80;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_digestAt___boxed(lean_object* x_1) {
_start:
{
uint64_t x_2; lean_object* x_3; 
x_2 = l_Lydite_Fast_Sparse_digestAt(x_1);
lean_dec_ref(x_1);
x_3 = lean_box_uint64(x_2);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_body(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; lean_object* x_29; lean_object* x_30; lean_object* x_31; lean_object* x_38; lean_object* x_39; lean_object* x_40; lean_object* x_41; lean_object* x_42; lean_object* x_43; lean_object* x_47; uint8_t x_48; lean_object* x_49; lean_object* x_50; lean_object* x_51; lean_object* x_52; lean_object* x_53; uint8_t x_54; lean_object* x_57; lean_object* x_58; lean_object* x_59; lean_object* x_60; lean_object* x_61; lean_object* x_62; lean_object* x_63; lean_object* x_64; lean_object* x_65; lean_object* x_66; lean_object* x_67; lean_object* x_68; lean_object* x_69; uint8_t x_70; 
x_22 = lean_unsigned_to_nat(16u);
x_23 = lean_byte_array_size(x_2);
x_24 = lean_unsigned_to_nat(2u);
x_25 = lean_unsigned_to_nat(1u);
x_38 = lean_nat_shiftr(x_23, x_25);
x_39 = lean_nat_mul(x_38, x_24);
lean_dec(x_38);
x_40 = lean_nat_add(x_22, x_39);
lean_dec(x_39);
x_57 = lean_nat_mul(x_5, x_4);
x_58 = lean_unsigned_to_nat(7u);
x_59 = lean_nat_add(x_57, x_58);
x_60 = lean_unsigned_to_nat(3u);
x_61 = lean_nat_shiftr(x_59, x_60);
lean_dec(x_59);
x_62 = lean_nat_add(x_40, x_61);
lean_dec(x_61);
x_63 = l_Lydite_Fast_Sparse_rice(x_3);
x_64 = lean_nat_add(x_25, x_63);
x_65 = lean_nat_mul(x_5, x_64);
lean_dec(x_64);
x_66 = lean_nat_add(x_65, x_58);
lean_dec(x_65);
x_67 = lean_nat_shiftr(x_66, x_60);
lean_dec(x_66);
x_68 = lean_nat_add(x_62, x_67);
lean_dec(x_67);
x_69 = lean_byte_array_size(x_1);
x_70 = lean_nat_dec_lt(x_69, x_68);
if (x_70 == 0)
{
lean_object* x_71; lean_object* x_72; lean_object* x_73; uint8_t x_74; uint8_t x_75; lean_object* x_76; lean_object* x_77; lean_object* x_78; lean_object* x_79; lean_object* x_84; lean_object* x_123; lean_object* x_124; lean_object* x_125; lean_object* x_129; lean_object* x_130; lean_object* x_131; lean_object* x_134; uint8_t x_140; 
lean_dec(x_68);
x_71 = lean_unsigned_to_nat(8u);
x_123 = lean_nat_sub(x_62, x_25);
x_140 = lean_nat_dec_lt(x_123, x_69);
if (x_140 == 0)
{
lean_object* x_141; 
x_141 = lean_unsigned_to_nat(0u);
x_134 = x_141;
goto block_139;
}
else
{
uint8_t x_142; lean_object* x_143; 
x_142 = lean_byte_array_fget(x_1, x_123);
x_143 = lean_uint8_to_nat(x_142);
x_134 = x_143;
goto block_139;
}
block_83:
{
lean_object* x_80; lean_object* x_81; uint8_t x_82; 
x_80 = lean_nat_mod(x_73, x_71);
lean_dec(x_73);
x_81 = lean_nat_shiftr(x_79, x_80);
x_82 = lean_nat_dec_eq(x_81, x_77);
lean_dec(x_81);
if (x_82 == 0)
{
x_47 = x_72;
x_48 = x_74;
x_49 = x_76;
x_50 = x_79;
x_51 = x_80;
x_52 = x_77;
x_53 = x_78;
x_54 = x_75;
goto block_56;
}
else
{
x_47 = x_72;
x_48 = x_74;
x_49 = x_76;
x_50 = x_79;
x_51 = x_80;
x_52 = x_77;
x_53 = x_78;
x_54 = x_74;
goto block_56;
}
}
block_122:
{
lean_object* x_85; lean_object* x_86; lean_object* x_87; lean_object* x_88; lean_object* x_89; lean_object* x_90; lean_object* x_91; lean_object* x_92; uint8_t x_93; 
x_85 = lean_nat_mul(x_71, x_62);
lean_dec(x_62);
x_86 = l_Lydite_Fast_Sparse_allIndices(x_1, x_2, x_3, x_5, x_85);
x_87 = lean_ctor_get(x_86, 0);
lean_inc(x_87);
x_88 = lean_ctor_get(x_86, 1);
lean_inc(x_88);
lean_dec_ref(x_86);
x_89 = lean_ctor_get(x_87, 0);
lean_inc(x_89);
x_90 = lean_ctor_get(x_87, 1);
lean_inc(x_90);
x_91 = lean_ctor_get(x_87, 2);
lean_inc(x_91);
x_92 = lean_ctor_get(x_87, 3);
lean_inc_ref(x_92);
lean_dec(x_87);
x_93 = lean_nat_dec_eq(x_89, x_84);
if (x_93 == 0)
{
lean_object* x_94; uint8_t x_95; 
lean_dec(x_90);
lean_dec(x_40);
lean_dec(x_4);
x_94 = lean_unsigned_to_nat(14u);
x_95 = lean_nat_dec_eq(x_89, x_94);
if (x_95 == 0)
{
lean_object* x_96; uint8_t x_97; 
lean_dec(x_91);
lean_dec(x_88);
x_96 = lean_unsigned_to_nat(13u);
x_97 = lean_nat_dec_eq(x_89, x_96);
if (x_97 == 0)
{
lean_object* x_98; lean_object* x_99; lean_object* x_100; 
lean_dec(x_84);
lean_dec(x_63);
x_98 = lean_byte_array_size(x_92);
lean_dec_ref(x_92);
x_99 = lean_nat_shiftr(x_98, x_25);
x_100 = l_Lydite_Fast_Sparse_refuse(x_89, x_99, x_69, x_5);
return x_100;
}
else
{
lean_object* x_101; lean_object* x_102; lean_object* x_103; lean_object* x_104; lean_object* x_105; 
lean_dec(x_89);
lean_dec(x_5);
x_101 = lean_byte_array_size(x_92);
lean_dec_ref(x_92);
x_102 = lean_nat_shiftr(x_101, x_25);
x_103 = lean_unsigned_to_nat(4095u);
x_104 = lean_nat_shiftr(x_103, x_63);
lean_dec(x_63);
x_105 = l_Lydite_Fast_Sparse_refuse(x_96, x_102, x_84, x_104);
return x_105;
}
}
else
{
lean_object* x_106; uint8_t x_107; 
lean_dec_ref(x_92);
lean_dec(x_89);
lean_dec(x_63);
lean_dec(x_5);
x_106 = lean_nat_mul(x_24, x_88);
x_107 = lean_nat_dec_lt(x_106, x_23);
if (x_107 == 0)
{
lean_inc(x_84);
x_26 = x_88;
x_27 = x_106;
x_28 = x_94;
x_29 = x_91;
x_30 = x_84;
x_31 = x_84;
goto block_37;
}
else
{
uint8_t x_108; lean_object* x_109; 
x_108 = lean_byte_array_fget(x_2, x_106);
x_109 = lean_uint8_to_nat(x_108);
x_26 = x_88;
x_27 = x_106;
x_28 = x_94;
x_29 = x_91;
x_30 = x_84;
x_31 = x_109;
goto block_37;
}
}
}
else
{
lean_object* x_110; lean_object* x_111; uint8_t x_112; 
lean_dec(x_91);
lean_dec(x_89);
lean_dec(x_88);
lean_dec(x_63);
x_110 = lean_nat_add(x_90, x_71);
x_111 = lean_nat_mul(x_71, x_69);
x_112 = lean_nat_dec_le(x_110, x_111);
lean_dec(x_111);
lean_dec(x_110);
if (x_112 == 0)
{
lean_object* x_113; lean_object* x_114; uint8_t x_115; 
lean_inc(x_40);
x_113 = l_Lydite_Fast_Sparse_codes(x_1, x_4, x_5, x_40);
lean_dec(x_5);
x_114 = lean_nat_sub(x_69, x_25);
x_115 = lean_nat_dec_lt(x_114, x_69);
if (x_115 == 0)
{
lean_inc(x_84);
x_72 = x_92;
x_73 = x_90;
x_74 = x_112;
x_75 = x_93;
x_76 = x_114;
x_77 = x_84;
x_78 = x_113;
x_79 = x_84;
goto block_83;
}
else
{
uint8_t x_116; lean_object* x_117; 
x_116 = lean_byte_array_fget(x_1, x_114);
x_117 = lean_uint8_to_nat(x_116);
x_72 = x_92;
x_73 = x_90;
x_74 = x_112;
x_75 = x_93;
x_76 = x_114;
x_77 = x_84;
x_78 = x_113;
x_79 = x_117;
goto block_83;
}
}
else
{
lean_object* x_118; lean_object* x_119; lean_object* x_120; lean_object* x_121; 
lean_dec_ref(x_92);
lean_dec(x_40);
lean_dec(x_5);
lean_dec(x_4);
x_118 = lean_unsigned_to_nat(15u);
x_119 = lean_nat_add(x_90, x_58);
lean_dec(x_90);
x_120 = lean_nat_shiftr(x_119, x_60);
lean_dec(x_119);
x_121 = l_Lydite_Fast_Sparse_refuse(x_118, x_84, x_69, x_120);
return x_121;
}
}
}
block_128:
{
lean_object* x_126; lean_object* x_127; 
x_126 = lean_unsigned_to_nat(12u);
x_127 = l_Lydite_Fast_Sparse_refuse(x_126, x_123, x_124, x_125);
return x_127;
}
block_133:
{
uint8_t x_132; 
x_132 = lean_nat_dec_eq(x_130, x_131);
lean_dec(x_130);
if (x_132 == 0)
{
lean_dec(x_63);
lean_dec(x_62);
lean_dec(x_40);
lean_dec(x_5);
lean_dec(x_4);
x_124 = x_129;
x_125 = x_131;
goto block_128;
}
else
{
if (x_70 == 0)
{
lean_dec(x_129);
lean_dec(x_123);
x_84 = x_131;
goto block_122;
}
else
{
lean_dec(x_63);
lean_dec(x_62);
lean_dec(x_40);
lean_dec(x_5);
lean_dec(x_4);
x_124 = x_129;
x_125 = x_131;
goto block_128;
}
}
}
block_139:
{
lean_object* x_135; lean_object* x_136; lean_object* x_137; uint8_t x_138; 
x_135 = lean_nat_mod(x_57, x_71);
lean_dec(x_57);
x_136 = lean_nat_shiftr(x_134, x_135);
x_137 = lean_unsigned_to_nat(0u);
x_138 = lean_nat_dec_eq(x_136, x_137);
lean_dec(x_136);
if (x_138 == 0)
{
x_129 = x_134;
x_130 = x_135;
x_131 = x_137;
goto block_133;
}
else
{
if (x_70 == 0)
{
lean_dec(x_135);
lean_dec(x_134);
lean_dec(x_123);
x_84 = x_137;
goto block_122;
}
else
{
x_129 = x_134;
x_130 = x_135;
x_131 = x_137;
goto block_133;
}
}
}
}
else
{
lean_object* x_144; lean_object* x_145; 
lean_dec(x_63);
lean_dec(x_62);
lean_dec(x_57);
lean_dec(x_40);
lean_dec(x_5);
lean_dec(x_4);
x_144 = lean_unsigned_to_nat(0u);
x_145 = l_Lydite_Fast_Sparse_refuse(x_22, x_144, x_69, x_68);
return x_145;
}
block_15:
{
lean_object* x_12; lean_object* x_13; lean_object* x_14; 
x_12 = lean_nat_mul(x_7, x_11);
lean_dec(x_11);
x_13 = lean_nat_add(x_10, x_12);
lean_dec(x_12);
lean_dec(x_10);
x_14 = l_Lydite_Fast_Sparse_refuse(x_8, x_6, x_9, x_13);
return x_14;
}
block_21:
{
lean_object* x_19; lean_object* x_20; 
x_19 = lean_unsigned_to_nat(12u);
x_20 = l_Lydite_Fast_Sparse_refuse(x_19, x_17, x_16, x_18);
return x_20;
}
block_37:
{
lean_object* x_32; lean_object* x_33; uint8_t x_34; 
x_32 = lean_unsigned_to_nat(256u);
x_33 = lean_nat_add(x_27, x_25);
lean_dec(x_27);
x_34 = lean_nat_dec_lt(x_33, x_23);
if (x_34 == 0)
{
lean_dec(x_33);
x_6 = x_26;
x_7 = x_32;
x_8 = x_28;
x_9 = x_29;
x_10 = x_31;
x_11 = x_30;
goto block_15;
}
else
{
uint8_t x_35; lean_object* x_36; 
lean_dec(x_30);
x_35 = lean_byte_array_fget(x_2, x_33);
lean_dec(x_33);
x_36 = lean_uint8_to_nat(x_35);
x_6 = x_26;
x_7 = x_32;
x_8 = x_28;
x_9 = x_29;
x_10 = x_31;
x_11 = x_36;
goto block_15;
}
}
block_46:
{
lean_object* x_44; lean_object* x_45; 
x_44 = l_ByteArray_extract(x_1, x_22, x_40);
lean_dec(x_40);
lean_inc_n(x_42, 3);
x_45 = lean_alloc_ctor(0, 8, 0);
lean_ctor_set(x_45, 0, x_42);
lean_ctor_set(x_45, 1, x_42);
lean_ctor_set(x_45, 2, x_42);
lean_ctor_set(x_45, 3, x_42);
lean_ctor_set(x_45, 4, x_4);
lean_ctor_set(x_45, 5, x_44);
lean_ctor_set(x_45, 6, x_43);
lean_ctor_set(x_45, 7, x_41);
return x_45;
}
block_56:
{
if (x_54 == 0)
{
lean_dec(x_51);
lean_dec(x_50);
lean_dec(x_49);
x_41 = x_47;
x_42 = x_52;
x_43 = x_53;
goto block_46;
}
else
{
uint8_t x_55; 
x_55 = lean_nat_dec_eq(x_51, x_52);
lean_dec(x_51);
if (x_55 == 0)
{
lean_dec_ref(x_53);
lean_dec_ref(x_47);
lean_dec(x_40);
lean_dec(x_4);
x_16 = x_50;
x_17 = x_49;
x_18 = x_52;
goto block_21;
}
else
{
if (x_48 == 0)
{
lean_dec(x_50);
lean_dec(x_49);
x_41 = x_47;
x_42 = x_52;
x_43 = x_53;
goto block_46;
}
else
{
lean_dec_ref(x_53);
lean_dec_ref(x_47);
lean_dec(x_40);
lean_dec(x_4);
x_16 = x_50;
x_17 = x_49;
x_18 = x_52;
goto block_21;
}
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_body___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_object* x_6; 
x_6 = l_Lydite_Fast_Sparse_body(x_1, x_2, x_3, x_4, x_5);
lean_dec(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_6;
}
}
static lean_object* _init_l_Lydite_Fast_Sparse_parse___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = lean_unsigned_to_nat(7u);
x_3 = l_Lydite_Fast_Sparse_refuse(x_2, x_1, x_1, x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_parse(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, uint64_t x_5) {
_start:
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_12; uint8_t x_13; 
x_12 = lean_byte_array_size(x_1);
x_13 = lean_nat_dec_lt(x_3, x_12);
if (x_13 == 0)
{
lean_object* x_14; uint8_t x_15; 
lean_dec(x_3);
x_14 = lean_unsigned_to_nat(16u);
x_15 = lean_nat_dec_lt(x_12, x_14);
if (x_15 == 0)
{
lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_29; lean_object* x_30; lean_object* x_31; lean_object* x_32; lean_object* x_33; lean_object* x_38; lean_object* x_39; lean_object* x_47; lean_object* x_48; lean_object* x_49; lean_object* x_50; lean_object* x_51; lean_object* x_60; lean_object* x_61; lean_object* x_62; lean_object* x_63; lean_object* x_64; lean_object* x_65; lean_object* x_71; lean_object* x_72; lean_object* x_73; uint64_t x_74; uint8_t x_75; lean_object* x_101; lean_object* x_102; lean_object* x_103; uint64_t x_104; uint8_t x_105; lean_object* x_115; uint64_t x_116; lean_object* x_117; lean_object* x_118; uint8_t x_119; lean_object* x_129; uint64_t x_130; lean_object* x_131; lean_object* x_132; uint8_t x_133; lean_object* x_143; lean_object* x_144; lean_object* x_145; uint64_t x_146; uint8_t x_147; uint64_t x_157; lean_object* x_158; lean_object* x_159; lean_object* x_160; uint8_t x_161; lean_object* x_171; lean_object* x_172; lean_object* x_173; uint64_t x_174; uint8_t x_175; lean_object* x_185; lean_object* x_186; lean_object* x_187; uint8_t x_188; lean_object* x_195; lean_object* x_196; lean_object* x_197; lean_object* x_198; lean_object* x_199; lean_object* x_200; lean_object* x_210; lean_object* x_211; lean_object* x_212; lean_object* x_213; lean_object* x_214; lean_object* x_220; lean_object* x_221; lean_object* x_222; lean_object* x_228; lean_object* x_229; lean_object* x_230; lean_object* x_231; lean_object* x_232; lean_object* x_237; lean_object* x_238; lean_object* x_239; lean_object* x_240; lean_object* x_246; lean_object* x_247; lean_object* x_248; lean_object* x_257; lean_object* x_258; lean_object* x_259; lean_object* x_260; lean_object* x_270; lean_object* x_271; lean_object* x_272; lean_object* x_278; lean_object* x_279; lean_object* x_280; lean_object* x_290; uint8_t x_297; 
x_16 = lean_unsigned_to_nat(0u);
x_297 = lean_nat_dec_lt(x_16, x_12);
if (x_297 == 0)
{
x_290 = x_16;
goto block_296;
}
else
{
uint8_t x_298; lean_object* x_299; 
x_298 = lean_byte_array_fget(x_1, x_16);
x_299 = lean_uint8_to_nat(x_298);
x_290 = x_299;
goto block_296;
}
block_28:
{
lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; 
x_23 = lean_nat_mul(x_19, x_22);
lean_dec(x_22);
x_24 = lean_nat_add(x_18, x_23);
lean_dec(x_23);
lean_dec(x_18);
x_25 = lean_nat_mul(x_17, x_24);
lean_dec(x_24);
x_26 = lean_nat_add(x_20, x_25);
lean_dec(x_25);
lean_dec(x_20);
x_27 = l_Lydite_Fast_Sparse_refuse(x_21, x_16, x_26, x_16);
return x_27;
}
block_37:
{
uint8_t x_34; 
x_34 = lean_nat_dec_lt(x_32, x_12);
if (x_34 == 0)
{
x_17 = x_29;
x_18 = x_33;
x_19 = x_30;
x_20 = x_31;
x_21 = x_32;
x_22 = x_16;
goto block_28;
}
else
{
uint8_t x_35; lean_object* x_36; 
x_35 = lean_byte_array_fget(x_1, x_32);
x_36 = lean_uint8_to_nat(x_35);
x_17 = x_29;
x_18 = x_33;
x_19 = x_30;
x_20 = x_31;
x_21 = x_32;
x_22 = x_36;
goto block_28;
}
}
block_46:
{
lean_object* x_40; lean_object* x_41; lean_object* x_42; uint8_t x_43; 
x_40 = lean_unsigned_to_nat(3u);
x_41 = lean_unsigned_to_nat(65536u);
x_42 = lean_unsigned_to_nat(2u);
x_43 = lean_nat_dec_lt(x_42, x_12);
if (x_43 == 0)
{
x_29 = x_41;
x_30 = x_38;
x_31 = x_39;
x_32 = x_40;
x_33 = x_16;
goto block_37;
}
else
{
uint8_t x_44; lean_object* x_45; 
x_44 = lean_byte_array_fget(x_1, x_42);
x_45 = lean_uint8_to_nat(x_44);
x_29 = x_41;
x_30 = x_38;
x_31 = x_39;
x_32 = x_40;
x_33 = x_45;
goto block_37;
}
}
block_59:
{
lean_object* x_52; lean_object* x_53; lean_object* x_54; uint8_t x_55; 
x_52 = lean_nat_mul(x_48, x_51);
lean_dec(x_51);
x_53 = lean_nat_add(x_49, x_52);
lean_dec(x_52);
lean_dec(x_49);
x_54 = lean_unsigned_to_nat(8u);
x_55 = lean_nat_dec_eq(x_47, x_54);
if (x_55 == 0)
{
lean_object* x_56; uint8_t x_57; 
x_56 = lean_unsigned_to_nat(9u);
x_57 = lean_nat_dec_eq(x_47, x_56);
if (x_57 == 0)
{
lean_object* x_58; 
x_58 = l_Lydite_Fast_Sparse_refuse(x_47, x_50, x_53, x_16);
return x_58;
}
else
{
x_6 = x_47;
x_7 = x_53;
x_8 = x_50;
goto block_11;
}
}
else
{
x_6 = x_47;
x_7 = x_53;
x_8 = x_50;
goto block_11;
}
}
block_70:
{
lean_object* x_66; uint8_t x_67; 
x_66 = lean_nat_add(x_62, x_63);
lean_dec(x_63);
lean_dec(x_62);
x_67 = lean_nat_dec_lt(x_66, x_12);
if (x_67 == 0)
{
lean_dec(x_66);
x_47 = x_60;
x_48 = x_61;
x_49 = x_65;
x_50 = x_64;
x_51 = x_16;
goto block_59;
}
else
{
uint8_t x_68; lean_object* x_69; 
x_68 = lean_byte_array_fget(x_1, x_66);
lean_dec(x_66);
x_69 = lean_uint8_to_nat(x_68);
x_47 = x_60;
x_48 = x_61;
x_49 = x_65;
x_50 = x_64;
x_51 = x_69;
goto block_59;
}
}
block_100:
{
uint64_t x_76; uint64_t x_77; uint64_t x_78; uint64_t x_79; uint8_t x_80; 
x_76 = lean_uint8_to_uint64(x_75);
x_77 = 56;
x_78 = lean_uint64_shift_left(x_76, x_77);
x_79 = lean_uint64_lor(x_74, x_78);
x_80 = lean_uint64_dec_eq(x_79, x_5);
if (x_80 == 0)
{
lean_object* x_81; 
lean_dec(x_73);
lean_dec(x_72);
lean_dec(x_4);
x_81 = l_Lydite_Fast_Sparse_parse___closed__0;
return x_81;
}
else
{
lean_object* x_82; lean_object* x_83; lean_object* x_84; lean_object* x_85; lean_object* x_86; uint8_t x_87; 
x_82 = lean_byte_array_size(x_2);
x_83 = lean_unsigned_to_nat(2u);
x_84 = lean_nat_shiftr(x_82, x_72);
x_85 = lean_nat_mul(x_84, x_83);
x_86 = lean_nat_add(x_14, x_85);
lean_dec(x_85);
x_87 = lean_nat_dec_lt(x_12, x_86);
if (x_87 == 0)
{
lean_object* x_88; lean_object* x_89; lean_object* x_90; lean_object* x_91; uint8_t x_92; 
lean_dec(x_86);
x_88 = l_Lydite_Fast_Sparse_scan(x_1, x_2, x_4, x_73, x_84, x_16, x_16);
x_89 = lean_ctor_get(x_88, 0);
lean_inc(x_89);
x_90 = lean_ctor_get(x_88, 1);
lean_inc(x_90);
x_91 = lean_ctor_get(x_88, 2);
lean_inc(x_91);
lean_dec_ref(x_88);
x_92 = lean_nat_dec_eq(x_89, x_16);
if (x_92 == 0)
{
lean_object* x_93; lean_object* x_94; uint8_t x_95; 
lean_dec(x_91);
lean_dec(x_73);
lean_dec(x_4);
x_93 = lean_nat_mul(x_83, x_90);
x_94 = lean_nat_add(x_14, x_93);
lean_dec(x_93);
x_95 = lean_nat_dec_lt(x_94, x_12);
if (x_95 == 0)
{
x_60 = x_89;
x_61 = x_71;
x_62 = x_94;
x_63 = x_72;
x_64 = x_90;
x_65 = x_16;
goto block_70;
}
else
{
uint8_t x_96; lean_object* x_97; 
x_96 = lean_byte_array_fget(x_1, x_94);
x_97 = lean_uint8_to_nat(x_96);
x_60 = x_89;
x_61 = x_71;
x_62 = x_94;
x_63 = x_72;
x_64 = x_90;
x_65 = x_97;
goto block_70;
}
}
else
{
lean_object* x_98; 
lean_dec(x_90);
lean_dec(x_89);
lean_dec(x_72);
x_98 = l_Lydite_Fast_Sparse_body(x_1, x_2, x_4, x_73, x_91);
lean_dec(x_4);
return x_98;
}
}
else
{
lean_object* x_99; 
lean_dec(x_84);
lean_dec(x_73);
lean_dec(x_72);
lean_dec(x_4);
x_99 = l_Lydite_Fast_Sparse_refuse(x_14, x_16, x_12, x_86);
return x_99;
}
}
}
block_114:
{
uint64_t x_106; uint64_t x_107; uint64_t x_108; uint64_t x_109; lean_object* x_110; uint8_t x_111; 
x_106 = lean_uint8_to_uint64(x_105);
x_107 = 48;
x_108 = lean_uint64_shift_left(x_106, x_107);
x_109 = lean_uint64_lor(x_104, x_108);
x_110 = lean_unsigned_to_nat(15u);
x_111 = lean_nat_dec_lt(x_110, x_12);
if (x_111 == 0)
{
uint8_t x_112; 
x_112 = 0;
x_71 = x_101;
x_72 = x_102;
x_73 = x_103;
x_74 = x_109;
x_75 = x_112;
goto block_100;
}
else
{
uint8_t x_113; 
x_113 = lean_byte_array_fget(x_1, x_110);
x_71 = x_101;
x_72 = x_102;
x_73 = x_103;
x_74 = x_109;
x_75 = x_113;
goto block_100;
}
}
block_128:
{
uint64_t x_120; uint64_t x_121; uint64_t x_122; uint64_t x_123; lean_object* x_124; uint8_t x_125; 
x_120 = lean_uint8_to_uint64(x_119);
x_121 = 40;
x_122 = lean_uint64_shift_left(x_120, x_121);
x_123 = lean_uint64_lor(x_116, x_122);
x_124 = lean_unsigned_to_nat(14u);
x_125 = lean_nat_dec_lt(x_124, x_12);
if (x_125 == 0)
{
uint8_t x_126; 
x_126 = 0;
x_101 = x_115;
x_102 = x_117;
x_103 = x_118;
x_104 = x_123;
x_105 = x_126;
goto block_114;
}
else
{
uint8_t x_127; 
x_127 = lean_byte_array_fget(x_1, x_124);
x_101 = x_115;
x_102 = x_117;
x_103 = x_118;
x_104 = x_123;
x_105 = x_127;
goto block_114;
}
}
block_142:
{
uint64_t x_134; uint64_t x_135; uint64_t x_136; uint64_t x_137; lean_object* x_138; uint8_t x_139; 
x_134 = lean_uint8_to_uint64(x_133);
x_135 = 32;
x_136 = lean_uint64_shift_left(x_134, x_135);
x_137 = lean_uint64_lor(x_130, x_136);
x_138 = lean_unsigned_to_nat(13u);
x_139 = lean_nat_dec_lt(x_138, x_12);
if (x_139 == 0)
{
uint8_t x_140; 
x_140 = 0;
x_115 = x_129;
x_116 = x_137;
x_117 = x_131;
x_118 = x_132;
x_119 = x_140;
goto block_128;
}
else
{
uint8_t x_141; 
x_141 = lean_byte_array_fget(x_1, x_138);
x_115 = x_129;
x_116 = x_137;
x_117 = x_131;
x_118 = x_132;
x_119 = x_141;
goto block_128;
}
}
block_156:
{
uint64_t x_148; uint64_t x_149; uint64_t x_150; uint64_t x_151; lean_object* x_152; uint8_t x_153; 
x_148 = lean_uint8_to_uint64(x_147);
x_149 = 24;
x_150 = lean_uint64_shift_left(x_148, x_149);
x_151 = lean_uint64_lor(x_146, x_150);
x_152 = lean_unsigned_to_nat(12u);
x_153 = lean_nat_dec_lt(x_152, x_12);
if (x_153 == 0)
{
uint8_t x_154; 
x_154 = 0;
x_129 = x_143;
x_130 = x_151;
x_131 = x_144;
x_132 = x_145;
x_133 = x_154;
goto block_142;
}
else
{
uint8_t x_155; 
x_155 = lean_byte_array_fget(x_1, x_152);
x_129 = x_143;
x_130 = x_151;
x_131 = x_144;
x_132 = x_145;
x_133 = x_155;
goto block_142;
}
}
block_170:
{
uint64_t x_162; uint64_t x_163; uint64_t x_164; uint64_t x_165; lean_object* x_166; uint8_t x_167; 
x_162 = lean_uint8_to_uint64(x_161);
x_163 = 16;
x_164 = lean_uint64_shift_left(x_162, x_163);
x_165 = lean_uint64_lor(x_157, x_164);
x_166 = lean_unsigned_to_nat(11u);
x_167 = lean_nat_dec_lt(x_166, x_12);
if (x_167 == 0)
{
uint8_t x_168; 
x_168 = 0;
x_143 = x_158;
x_144 = x_159;
x_145 = x_160;
x_146 = x_165;
x_147 = x_168;
goto block_156;
}
else
{
uint8_t x_169; 
x_169 = lean_byte_array_fget(x_1, x_166);
x_143 = x_158;
x_144 = x_159;
x_145 = x_160;
x_146 = x_165;
x_147 = x_169;
goto block_156;
}
}
block_184:
{
uint64_t x_176; uint64_t x_177; uint64_t x_178; uint64_t x_179; lean_object* x_180; uint8_t x_181; 
x_176 = lean_uint8_to_uint64(x_175);
x_177 = 8;
x_178 = lean_uint64_shift_left(x_176, x_177);
x_179 = lean_uint64_lor(x_174, x_178);
x_180 = lean_unsigned_to_nat(10u);
x_181 = lean_nat_dec_lt(x_180, x_12);
if (x_181 == 0)
{
uint8_t x_182; 
x_182 = 0;
x_157 = x_179;
x_158 = x_171;
x_159 = x_172;
x_160 = x_173;
x_161 = x_182;
goto block_170;
}
else
{
uint8_t x_183; 
x_183 = lean_byte_array_fget(x_1, x_180);
x_157 = x_179;
x_158 = x_171;
x_159 = x_172;
x_160 = x_173;
x_161 = x_183;
goto block_170;
}
}
block_194:
{
uint64_t x_189; lean_object* x_190; uint8_t x_191; 
x_189 = lean_uint8_to_uint64(x_188);
x_190 = lean_unsigned_to_nat(9u);
x_191 = lean_nat_dec_lt(x_190, x_12);
if (x_191 == 0)
{
uint8_t x_192; 
x_192 = 0;
x_171 = x_185;
x_172 = x_186;
x_173 = x_187;
x_174 = x_189;
x_175 = x_192;
goto block_184;
}
else
{
uint8_t x_193; 
x_193 = lean_byte_array_fget(x_1, x_190);
x_171 = x_185;
x_172 = x_186;
x_173 = x_187;
x_174 = x_189;
x_175 = x_193;
goto block_184;
}
}
block_209:
{
lean_object* x_201; lean_object* x_202; uint8_t x_203; 
x_201 = lean_nat_mul(x_196, x_200);
lean_dec(x_200);
x_202 = lean_nat_add(x_195, x_201);
lean_dec(x_201);
lean_dec(x_195);
x_203 = lean_nat_dec_eq(x_202, x_4);
if (x_203 == 0)
{
lean_object* x_204; 
lean_dec(x_198);
lean_dec(x_197);
x_204 = l_Lydite_Fast_Sparse_refuse(x_199, x_16, x_202, x_4);
return x_204;
}
else
{
lean_object* x_205; uint8_t x_206; 
lean_dec(x_202);
lean_dec(x_199);
x_205 = lean_unsigned_to_nat(8u);
x_206 = lean_nat_dec_lt(x_205, x_12);
if (x_206 == 0)
{
uint8_t x_207; 
x_207 = 0;
x_185 = x_196;
x_186 = x_197;
x_187 = x_198;
x_188 = x_207;
goto block_194;
}
else
{
uint8_t x_208; 
x_208 = lean_byte_array_fget(x_1, x_205);
x_185 = x_196;
x_186 = x_197;
x_187 = x_198;
x_188 = x_208;
goto block_194;
}
}
}
block_219:
{
lean_object* x_215; uint8_t x_216; 
x_215 = lean_unsigned_to_nat(7u);
x_216 = lean_nat_dec_lt(x_215, x_12);
if (x_216 == 0)
{
x_195 = x_214;
x_196 = x_210;
x_197 = x_211;
x_198 = x_212;
x_199 = x_213;
x_200 = x_16;
goto block_209;
}
else
{
uint8_t x_217; lean_object* x_218; 
x_217 = lean_byte_array_fget(x_1, x_215);
x_218 = lean_uint8_to_nat(x_217);
x_195 = x_214;
x_196 = x_210;
x_197 = x_211;
x_198 = x_212;
x_199 = x_213;
x_200 = x_218;
goto block_209;
}
}
block_227:
{
lean_object* x_223; uint8_t x_224; 
x_223 = lean_unsigned_to_nat(6u);
x_224 = lean_nat_dec_lt(x_223, x_12);
if (x_224 == 0)
{
x_210 = x_220;
x_211 = x_221;
x_212 = x_222;
x_213 = x_223;
x_214 = x_16;
goto block_219;
}
else
{
uint8_t x_225; lean_object* x_226; 
x_225 = lean_byte_array_fget(x_1, x_223);
x_226 = lean_uint8_to_nat(x_225);
x_210 = x_220;
x_211 = x_221;
x_212 = x_222;
x_213 = x_223;
x_214 = x_226;
goto block_219;
}
}
block_236:
{
lean_object* x_233; uint8_t x_234; 
x_233 = lean_unsigned_to_nat(2u);
x_234 = lean_nat_dec_eq(x_232, x_233);
lean_dec(x_232);
if (x_234 == 0)
{
lean_object* x_235; 
lean_dec(x_230);
lean_dec(x_4);
x_235 = l_Lydite_Fast_Sparse_refuse(x_228, x_16, x_231, x_233);
return x_235;
}
else
{
lean_dec(x_228);
x_220 = x_229;
x_221 = x_230;
x_222 = x_231;
goto block_227;
}
}
block_245:
{
uint8_t x_241; 
x_241 = lean_nat_dec_eq(x_240, x_239);
if (x_241 == 0)
{
uint8_t x_242; 
x_242 = lean_nat_dec_lt(x_237, x_12);
if (x_242 == 0)
{
x_228 = x_237;
x_229 = x_238;
x_230 = x_239;
x_231 = x_240;
x_232 = x_16;
goto block_236;
}
else
{
uint8_t x_243; lean_object* x_244; 
x_243 = lean_byte_array_fget(x_1, x_237);
x_244 = lean_uint8_to_nat(x_243);
x_228 = x_237;
x_229 = x_238;
x_230 = x_239;
x_231 = x_240;
x_232 = x_244;
goto block_236;
}
}
else
{
lean_dec(x_237);
x_220 = x_238;
x_221 = x_239;
x_222 = x_240;
goto block_227;
}
}
block_256:
{
lean_object* x_249; uint8_t x_250; 
x_249 = lean_unsigned_to_nat(1u);
x_250 = lean_nat_dec_eq(x_248, x_249);
if (x_250 == 0)
{
lean_object* x_251; 
lean_dec(x_4);
x_251 = l_Lydite_Fast_Sparse_refuse(x_247, x_16, x_248, x_249);
return x_251;
}
else
{
lean_object* x_252; uint8_t x_253; 
lean_dec(x_248);
lean_dec(x_247);
x_252 = lean_unsigned_to_nat(5u);
x_253 = lean_nat_dec_lt(x_252, x_12);
if (x_253 == 0)
{
x_237 = x_252;
x_238 = x_246;
x_239 = x_249;
x_240 = x_16;
goto block_245;
}
else
{
uint8_t x_254; lean_object* x_255; 
x_254 = lean_byte_array_fget(x_1, x_252);
x_255 = lean_uint8_to_nat(x_254);
x_237 = x_252;
x_238 = x_246;
x_239 = x_249;
x_240 = x_255;
goto block_245;
}
}
}
block_269:
{
lean_object* x_261; lean_object* x_262; lean_object* x_263; uint8_t x_264; 
x_261 = lean_nat_mul(x_257, x_260);
lean_dec(x_260);
x_262 = lean_nat_add(x_258, x_261);
lean_dec(x_261);
lean_dec(x_258);
x_263 = lean_unsigned_to_nat(21316u);
x_264 = lean_nat_dec_eq(x_262, x_263);
lean_dec(x_262);
if (x_264 == 0)
{
lean_dec(x_4);
x_38 = x_257;
x_39 = x_259;
goto block_46;
}
else
{
if (x_15 == 0)
{
lean_object* x_265; uint8_t x_266; 
lean_dec(x_259);
x_265 = lean_unsigned_to_nat(4u);
x_266 = lean_nat_dec_lt(x_265, x_12);
if (x_266 == 0)
{
x_246 = x_257;
x_247 = x_265;
x_248 = x_16;
goto block_256;
}
else
{
uint8_t x_267; lean_object* x_268; 
x_267 = lean_byte_array_fget(x_1, x_265);
x_268 = lean_uint8_to_nat(x_267);
x_246 = x_257;
x_247 = x_265;
x_248 = x_268;
goto block_256;
}
}
else
{
lean_dec(x_4);
x_38 = x_257;
x_39 = x_259;
goto block_46;
}
}
}
block_277:
{
lean_object* x_273; uint8_t x_274; 
x_273 = lean_unsigned_to_nat(3u);
x_274 = lean_nat_dec_lt(x_273, x_12);
if (x_274 == 0)
{
x_257 = x_270;
x_258 = x_272;
x_259 = x_271;
x_260 = x_16;
goto block_269;
}
else
{
uint8_t x_275; lean_object* x_276; 
x_275 = lean_byte_array_fget(x_1, x_273);
x_276 = lean_uint8_to_nat(x_275);
x_257 = x_270;
x_258 = x_272;
x_259 = x_271;
x_260 = x_276;
goto block_269;
}
}
block_289:
{
lean_object* x_281; lean_object* x_282; lean_object* x_283; uint8_t x_284; 
x_281 = lean_nat_mul(x_278, x_280);
lean_dec(x_280);
x_282 = lean_nat_add(x_279, x_281);
lean_dec(x_281);
lean_dec(x_279);
x_283 = lean_unsigned_to_nat(22860u);
x_284 = lean_nat_dec_eq(x_282, x_283);
if (x_284 == 0)
{
lean_dec(x_4);
x_38 = x_278;
x_39 = x_282;
goto block_46;
}
else
{
if (x_15 == 0)
{
lean_object* x_285; uint8_t x_286; 
x_285 = lean_unsigned_to_nat(2u);
x_286 = lean_nat_dec_lt(x_285, x_12);
if (x_286 == 0)
{
x_270 = x_278;
x_271 = x_282;
x_272 = x_16;
goto block_277;
}
else
{
uint8_t x_287; lean_object* x_288; 
x_287 = lean_byte_array_fget(x_1, x_285);
x_288 = lean_uint8_to_nat(x_287);
x_270 = x_278;
x_271 = x_282;
x_272 = x_288;
goto block_277;
}
}
else
{
lean_dec(x_4);
x_38 = x_278;
x_39 = x_282;
goto block_46;
}
}
}
block_296:
{
lean_object* x_291; lean_object* x_292; uint8_t x_293; 
x_291 = lean_unsigned_to_nat(256u);
x_292 = lean_unsigned_to_nat(1u);
x_293 = lean_nat_dec_lt(x_292, x_12);
if (x_293 == 0)
{
x_278 = x_291;
x_279 = x_290;
x_280 = x_16;
goto block_289;
}
else
{
uint8_t x_294; lean_object* x_295; 
x_294 = lean_byte_array_fget(x_1, x_292);
x_295 = lean_uint8_to_nat(x_294);
x_278 = x_291;
x_279 = x_290;
x_280 = x_295;
goto block_289;
}
}
}
else
{
lean_object* x_300; lean_object* x_301; 
lean_dec(x_4);
x_300 = lean_unsigned_to_nat(0u);
x_301 = l_Lydite_Fast_Sparse_refuse(x_14, x_300, x_12, x_14);
return x_301;
}
}
else
{
lean_object* x_302; lean_object* x_303; lean_object* x_304; 
lean_dec(x_4);
x_302 = lean_unsigned_to_nat(1u);
x_303 = lean_unsigned_to_nat(0u);
x_304 = l_Lydite_Fast_Sparse_refuse(x_302, x_303, x_12, x_3);
return x_304;
}
block_11:
{
lean_object* x_9; lean_object* x_10; 
x_9 = lean_unsigned_to_nat(24u);
x_10 = l_Lydite_Fast_Sparse_refuse(x_6, x_8, x_7, x_9);
return x_10;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_parse___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
uint64_t x_6; lean_object* x_7; 
x_6 = lean_unbox_uint64(x_5);
lean_dec(x_5);
x_7 = l_Lydite_Fast_Sparse_parse(x_1, x_2, x_3, x_4, x_6);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_7;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_SparseGaps(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_SparseRead(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_SparseGaps(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
l_Lydite_Fast_Sparse_refuse___closed__0 = _init_l_Lydite_Fast_Sparse_refuse___closed__0();
lean_mark_persistent(l_Lydite_Fast_Sparse_refuse___closed__0);
l_Lydite_Fast_Sparse_parse___closed__0 = _init_l_Lydite_Fast_Sparse_parse___closed__0();
lean_mark_persistent(l_Lydite_Fast_Sparse_parse___closed__0);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

// Lean compiler output
// Module: Lydite.Fast.SparseRead
// Imports: public import Init public import Lydite.Fast.SparseGaps public import Lydite.Fast.SparseHighs public import Lydite.Fast.SparseScales
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
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_body___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_body(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_parse(lean_object*, lean_object*, lean_object*, lean_object*, uint64_t);
lean_object* l_Lydite_Fast_Sparse_readHighs(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT uint8_t l_Lydite_Fast_Sparse_at8(lean_object*, lean_object*);
uint64_t lean_uint8_to_uint64(uint8_t);
static lean_object* l_Lydite_Fast_Sparse_refuse___closed__0;
lean_object* l_Lydite_Fast_Sparse_readScales(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_finish___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_finish(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_refuse(lean_object*, lean_object*, lean_object*, lean_object*);
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
lean_object* l_Lydite_Fast_Sparse_signs(lean_object*, lean_object*, lean_object*);
uint8_t lean_uint64_dec_eq(uint64_t, uint64_t);
lean_object* l_Lydite_Fast_Sparse_allIndices(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_uint8_to_nat(uint8_t);
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
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_finish(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8) {
_start:
{
lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; uint8_t x_17; 
x_9 = l_Lydite_Fast_Sparse_allIndices(x_1, x_2, x_3, x_5, x_7, x_8);
x_10 = lean_ctor_get(x_9, 0);
lean_inc(x_10);
x_11 = lean_ctor_get(x_9, 1);
lean_inc(x_11);
lean_dec_ref(x_9);
x_12 = lean_ctor_get(x_10, 0);
lean_inc(x_12);
x_13 = lean_ctor_get(x_10, 1);
lean_inc(x_13);
x_14 = lean_ctor_get(x_10, 2);
lean_inc(x_14);
x_15 = lean_ctor_get(x_10, 3);
lean_inc_ref(x_15);
lean_dec(x_10);
x_16 = lean_unsigned_to_nat(0u);
x_17 = lean_nat_dec_eq(x_12, x_16);
if (x_17 == 0)
{
lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; uint8_t x_26; 
lean_dec(x_13);
lean_dec(x_6);
lean_dec_ref(x_4);
lean_dec_ref(x_3);
x_18 = lean_unsigned_to_nat(14u);
x_26 = lean_nat_dec_eq(x_12, x_18);
if (x_26 == 0)
{
lean_object* x_27; uint8_t x_28; 
lean_dec(x_14);
lean_dec(x_11);
x_27 = lean_unsigned_to_nat(13u);
x_28 = lean_nat_dec_eq(x_12, x_27);
if (x_28 == 0)
{
lean_object* x_29; lean_object* x_30; lean_object* x_31; lean_object* x_32; lean_object* x_33; 
x_29 = lean_byte_array_size(x_15);
lean_dec_ref(x_15);
x_30 = lean_unsigned_to_nat(1u);
x_31 = lean_nat_shiftr(x_29, x_30);
x_32 = lean_byte_array_size(x_1);
x_33 = l_Lydite_Fast_Sparse_refuse(x_12, x_31, x_32, x_7);
return x_33;
}
else
{
lean_object* x_34; lean_object* x_35; lean_object* x_36; lean_object* x_37; lean_object* x_38; lean_object* x_39; lean_object* x_40; 
lean_dec(x_12);
lean_dec(x_7);
x_34 = lean_byte_array_size(x_15);
lean_dec_ref(x_15);
x_35 = lean_unsigned_to_nat(1u);
x_36 = lean_nat_shiftr(x_34, x_35);
x_37 = lean_unsigned_to_nat(4095u);
x_38 = l_Lydite_Fast_Sparse_rice(x_5);
x_39 = lean_nat_shiftr(x_37, x_38);
lean_dec(x_38);
x_40 = l_Lydite_Fast_Sparse_refuse(x_27, x_36, x_16, x_39);
return x_40;
}
}
else
{
lean_object* x_41; lean_object* x_42; lean_object* x_43; lean_object* x_52; uint8_t x_53; 
lean_dec_ref(x_15);
lean_dec(x_12);
lean_dec(x_7);
x_41 = lean_unsigned_to_nat(2u);
x_42 = lean_nat_mul(x_41, x_11);
x_52 = lean_byte_array_size(x_2);
x_53 = lean_nat_dec_lt(x_42, x_52);
if (x_53 == 0)
{
x_43 = x_16;
goto block_51;
}
else
{
uint8_t x_54; lean_object* x_55; 
x_54 = lean_byte_array_fget(x_2, x_42);
x_55 = lean_uint8_to_nat(x_54);
x_43 = x_55;
goto block_51;
}
block_51:
{
lean_object* x_44; lean_object* x_45; lean_object* x_46; lean_object* x_47; uint8_t x_48; 
x_44 = lean_unsigned_to_nat(256u);
x_45 = lean_unsigned_to_nat(1u);
x_46 = lean_nat_add(x_42, x_45);
lean_dec(x_42);
x_47 = lean_byte_array_size(x_2);
x_48 = lean_nat_dec_lt(x_46, x_47);
if (x_48 == 0)
{
lean_dec(x_46);
x_19 = x_44;
x_20 = x_43;
x_21 = x_16;
goto block_25;
}
else
{
uint8_t x_49; lean_object* x_50; 
x_49 = lean_byte_array_fget(x_2, x_46);
lean_dec(x_46);
x_50 = lean_uint8_to_nat(x_49);
x_19 = x_44;
x_20 = x_43;
x_21 = x_50;
goto block_25;
}
}
}
block_25:
{
lean_object* x_22; lean_object* x_23; lean_object* x_24; 
x_22 = lean_nat_mul(x_19, x_21);
lean_dec(x_21);
x_23 = lean_nat_add(x_20, x_22);
lean_dec(x_22);
lean_dec(x_20);
x_24 = l_Lydite_Fast_Sparse_refuse(x_18, x_11, x_14, x_23);
return x_24;
}
}
else
{
lean_object* x_56; lean_object* x_57; lean_object* x_58; lean_object* x_59; uint8_t x_60; 
lean_dec(x_14);
lean_dec(x_12);
lean_dec(x_11);
lean_dec(x_7);
x_56 = lean_unsigned_to_nat(8u);
x_57 = lean_nat_add(x_13, x_56);
x_58 = lean_byte_array_size(x_1);
x_59 = lean_nat_mul(x_56, x_58);
x_60 = lean_nat_dec_le(x_57, x_59);
lean_dec(x_59);
lean_dec(x_57);
if (x_60 == 0)
{
lean_object* x_61; lean_object* x_62; lean_object* x_63; lean_object* x_67; lean_object* x_68; uint8_t x_69; lean_object* x_74; uint8_t x_79; 
x_61 = lean_unsigned_to_nat(1u);
x_62 = lean_nat_sub(x_58, x_61);
x_79 = lean_nat_dec_lt(x_62, x_58);
if (x_79 == 0)
{
x_74 = x_16;
goto block_78;
}
else
{
uint8_t x_80; lean_object* x_81; 
x_80 = lean_byte_array_fget(x_1, x_62);
x_81 = lean_uint8_to_nat(x_80);
x_74 = x_81;
goto block_78;
}
block_66:
{
lean_object* x_64; lean_object* x_65; 
x_64 = lean_unsigned_to_nat(12u);
x_65 = l_Lydite_Fast_Sparse_refuse(x_64, x_62, x_63, x_16);
return x_65;
}
block_73:
{
if (x_69 == 0)
{
lean_object* x_70; 
lean_dec(x_68);
lean_dec(x_67);
lean_dec(x_62);
x_70 = lean_alloc_ctor(0, 8, 0);
lean_ctor_set(x_70, 0, x_16);
lean_ctor_set(x_70, 1, x_16);
lean_ctor_set(x_70, 2, x_16);
lean_ctor_set(x_70, 3, x_16);
lean_ctor_set(x_70, 4, x_6);
lean_ctor_set(x_70, 5, x_3);
lean_ctor_set(x_70, 6, x_4);
lean_ctor_set(x_70, 7, x_15);
return x_70;
}
else
{
uint8_t x_71; 
x_71 = lean_nat_dec_eq(x_68, x_16);
lean_dec(x_68);
if (x_71 == 0)
{
lean_dec_ref(x_15);
lean_dec(x_6);
lean_dec_ref(x_4);
lean_dec_ref(x_3);
x_63 = x_67;
goto block_66;
}
else
{
if (x_60 == 0)
{
lean_object* x_72; 
lean_dec(x_67);
lean_dec(x_62);
x_72 = lean_alloc_ctor(0, 8, 0);
lean_ctor_set(x_72, 0, x_16);
lean_ctor_set(x_72, 1, x_16);
lean_ctor_set(x_72, 2, x_16);
lean_ctor_set(x_72, 3, x_16);
lean_ctor_set(x_72, 4, x_6);
lean_ctor_set(x_72, 5, x_3);
lean_ctor_set(x_72, 6, x_4);
lean_ctor_set(x_72, 7, x_15);
return x_72;
}
else
{
lean_dec_ref(x_15);
lean_dec(x_6);
lean_dec_ref(x_4);
lean_dec_ref(x_3);
x_63 = x_67;
goto block_66;
}
}
}
}
block_78:
{
lean_object* x_75; lean_object* x_76; uint8_t x_77; 
x_75 = lean_nat_mod(x_13, x_56);
lean_dec(x_13);
x_76 = lean_nat_shiftr(x_74, x_75);
x_77 = lean_nat_dec_eq(x_76, x_16);
lean_dec(x_76);
if (x_77 == 0)
{
x_67 = x_74;
x_68 = x_75;
x_69 = x_17;
goto block_73;
}
else
{
x_67 = x_74;
x_68 = x_75;
x_69 = x_60;
goto block_73;
}
}
}
else
{
lean_object* x_82; lean_object* x_83; lean_object* x_84; lean_object* x_85; lean_object* x_86; lean_object* x_87; 
lean_dec_ref(x_15);
lean_dec(x_6);
lean_dec_ref(x_4);
lean_dec_ref(x_3);
x_82 = lean_unsigned_to_nat(15u);
x_83 = lean_unsigned_to_nat(7u);
x_84 = lean_nat_add(x_13, x_83);
lean_dec(x_13);
x_85 = lean_unsigned_to_nat(3u);
x_86 = lean_nat_shiftr(x_84, x_85);
lean_dec(x_84);
x_87 = l_Lydite_Fast_Sparse_refuse(x_82, x_16, x_58, x_86);
return x_87;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_finish___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8) {
_start:
{
lean_object* x_9; 
x_9 = l_Lydite_Fast_Sparse_finish(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8);
lean_dec(x_5);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_body(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; uint8_t x_21; 
x_8 = lean_unsigned_to_nat(7u);
x_9 = lean_nat_add(x_6, x_8);
x_10 = lean_unsigned_to_nat(3u);
x_11 = lean_nat_shiftr(x_9, x_10);
lean_dec(x_9);
x_12 = lean_nat_add(x_7, x_11);
lean_dec(x_11);
x_13 = lean_unsigned_to_nat(1u);
x_14 = l_Lydite_Fast_Sparse_rice(x_4);
x_15 = lean_nat_add(x_13, x_14);
lean_dec(x_14);
x_16 = lean_nat_mul(x_6, x_15);
lean_dec(x_15);
x_17 = lean_nat_add(x_16, x_8);
lean_dec(x_16);
x_18 = lean_nat_shiftr(x_17, x_10);
lean_dec(x_17);
x_19 = lean_nat_add(x_12, x_18);
lean_dec(x_18);
x_20 = lean_byte_array_size(x_1);
x_21 = lean_nat_dec_lt(x_20, x_19);
if (x_21 == 0)
{
lean_object* x_22; lean_object* x_23; lean_object* x_38; lean_object* x_39; lean_object* x_40; lean_object* x_44; lean_object* x_45; lean_object* x_46; lean_object* x_49; uint8_t x_55; 
lean_dec(x_19);
x_22 = lean_unsigned_to_nat(8u);
x_38 = lean_nat_sub(x_12, x_13);
x_55 = lean_nat_dec_lt(x_38, x_20);
if (x_55 == 0)
{
lean_object* x_56; 
x_56 = lean_unsigned_to_nat(0u);
x_49 = x_56;
goto block_54;
}
else
{
uint8_t x_57; lean_object* x_58; 
x_57 = lean_byte_array_fget(x_1, x_38);
x_58 = lean_uint8_to_nat(x_57);
x_49 = x_58;
goto block_54;
}
block_37:
{
uint8_t x_24; 
x_24 = lean_nat_dec_eq(x_5, x_13);
if (x_24 == 0)
{
lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; lean_object* x_29; uint8_t x_30; 
x_25 = lean_nat_mul(x_22, x_12);
lean_dec(x_12);
x_26 = l_Lydite_Fast_Sparse_readHighs(x_1, x_6, x_7, x_25);
lean_dec(x_7);
x_27 = lean_ctor_get(x_26, 0);
lean_inc(x_27);
x_28 = lean_ctor_get(x_26, 1);
lean_inc(x_28);
x_29 = lean_ctor_get(x_26, 2);
lean_inc_ref(x_29);
lean_dec_ref(x_26);
x_30 = lean_nat_dec_eq(x_27, x_23);
if (x_30 == 0)
{
lean_object* x_31; lean_object* x_32; 
lean_dec_ref(x_29);
lean_dec(x_28);
lean_dec(x_6);
lean_dec(x_5);
lean_dec_ref(x_3);
x_31 = lean_nat_add(x_20, x_13);
x_32 = l_Lydite_Fast_Sparse_refuse(x_27, x_23, x_20, x_31);
return x_32;
}
else
{
lean_object* x_33; 
lean_dec(x_27);
lean_dec(x_23);
x_33 = l_Lydite_Fast_Sparse_finish(x_1, x_2, x_3, x_29, x_4, x_5, x_6, x_28);
return x_33;
}
}
else
{
lean_object* x_34; lean_object* x_35; lean_object* x_36; 
lean_dec(x_23);
x_34 = l_Lydite_Fast_Sparse_signs(x_1, x_6, x_7);
x_35 = lean_nat_mul(x_22, x_12);
lean_dec(x_12);
x_36 = l_Lydite_Fast_Sparse_finish(x_1, x_2, x_3, x_34, x_4, x_5, x_6, x_35);
return x_36;
}
}
block_43:
{
lean_object* x_41; lean_object* x_42; 
x_41 = lean_unsigned_to_nat(12u);
x_42 = l_Lydite_Fast_Sparse_refuse(x_41, x_38, x_40, x_39);
return x_42;
}
block_48:
{
uint8_t x_47; 
x_47 = lean_nat_dec_eq(x_44, x_45);
lean_dec(x_44);
if (x_47 == 0)
{
lean_dec(x_12);
lean_dec(x_7);
lean_dec(x_6);
lean_dec(x_5);
lean_dec_ref(x_3);
x_39 = x_45;
x_40 = x_46;
goto block_43;
}
else
{
if (x_21 == 0)
{
lean_dec(x_46);
lean_dec(x_38);
x_23 = x_45;
goto block_37;
}
else
{
lean_dec(x_12);
lean_dec(x_7);
lean_dec(x_6);
lean_dec(x_5);
lean_dec_ref(x_3);
x_39 = x_45;
x_40 = x_46;
goto block_43;
}
}
}
block_54:
{
lean_object* x_50; lean_object* x_51; lean_object* x_52; uint8_t x_53; 
x_50 = lean_nat_mod(x_6, x_22);
x_51 = lean_nat_shiftr(x_49, x_50);
x_52 = lean_unsigned_to_nat(0u);
x_53 = lean_nat_dec_eq(x_51, x_52);
lean_dec(x_51);
if (x_53 == 0)
{
x_44 = x_50;
x_45 = x_52;
x_46 = x_49;
goto block_48;
}
else
{
if (x_21 == 0)
{
lean_dec(x_50);
lean_dec(x_49);
lean_dec(x_38);
x_23 = x_52;
goto block_37;
}
else
{
x_44 = x_50;
x_45 = x_52;
x_46 = x_49;
goto block_48;
}
}
}
}
else
{
lean_object* x_59; lean_object* x_60; lean_object* x_61; 
lean_dec(x_12);
lean_dec(x_7);
lean_dec(x_6);
lean_dec(x_5);
lean_dec_ref(x_3);
x_59 = lean_unsigned_to_nat(16u);
x_60 = lean_unsigned_to_nat(0u);
x_61 = l_Lydite_Fast_Sparse_refuse(x_59, x_60, x_20, x_19);
return x_61;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_body___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
lean_object* x_8; 
x_8 = l_Lydite_Fast_Sparse_body(x_1, x_2, x_3, x_4, x_5, x_6, x_7);
lean_dec(x_4);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_8;
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
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_16; uint8_t x_17; 
x_16 = lean_byte_array_size(x_1);
x_17 = lean_nat_dec_lt(x_3, x_16);
if (x_17 == 0)
{
lean_object* x_18; uint8_t x_19; 
lean_dec(x_3);
x_18 = lean_unsigned_to_nat(16u);
x_19 = lean_nat_dec_lt(x_16, x_18);
if (x_19 == 0)
{
lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_33; lean_object* x_34; lean_object* x_35; lean_object* x_36; lean_object* x_37; lean_object* x_42; lean_object* x_43; lean_object* x_51; lean_object* x_52; lean_object* x_56; lean_object* x_57; lean_object* x_58; lean_object* x_59; uint8_t x_60; lean_object* x_61; lean_object* x_62; lean_object* x_63; lean_object* x_64; lean_object* x_65; uint8_t x_66; lean_object* x_69; uint8_t x_70; lean_object* x_71; lean_object* x_72; uint8_t x_73; lean_object* x_74; lean_object* x_75; lean_object* x_76; lean_object* x_77; lean_object* x_78; lean_object* x_79; lean_object* x_84; uint64_t x_85; uint8_t x_86; lean_object* x_119; uint64_t x_120; uint8_t x_121; lean_object* x_131; uint64_t x_132; uint8_t x_133; lean_object* x_143; uint64_t x_144; uint8_t x_145; lean_object* x_155; uint64_t x_156; uint8_t x_157; lean_object* x_167; uint64_t x_168; uint8_t x_169; lean_object* x_179; uint64_t x_180; uint8_t x_181; lean_object* x_191; uint8_t x_192; lean_object* x_199; lean_object* x_200; lean_object* x_201; lean_object* x_202; lean_object* x_203; lean_object* x_213; lean_object* x_214; lean_object* x_215; lean_object* x_216; lean_object* x_222; lean_object* x_223; lean_object* x_229; lean_object* x_230; lean_object* x_231; lean_object* x_232; lean_object* x_233; lean_object* x_237; lean_object* x_238; lean_object* x_239; lean_object* x_240; lean_object* x_247; lean_object* x_248; lean_object* x_249; lean_object* x_258; lean_object* x_259; lean_object* x_260; lean_object* x_261; lean_object* x_271; lean_object* x_272; lean_object* x_273; lean_object* x_279; lean_object* x_280; lean_object* x_281; lean_object* x_291; uint8_t x_298; 
x_20 = lean_unsigned_to_nat(0u);
x_298 = lean_nat_dec_lt(x_20, x_16);
if (x_298 == 0)
{
x_291 = x_20;
goto block_297;
}
else
{
uint8_t x_299; lean_object* x_300; 
x_299 = lean_byte_array_fget(x_1, x_20);
x_300 = lean_uint8_to_nat(x_299);
x_291 = x_300;
goto block_297;
}
block_32:
{
lean_object* x_27; lean_object* x_28; lean_object* x_29; lean_object* x_30; lean_object* x_31; 
x_27 = lean_nat_mul(x_21, x_26);
lean_dec(x_26);
x_28 = lean_nat_add(x_24, x_27);
lean_dec(x_27);
lean_dec(x_24);
x_29 = lean_nat_mul(x_25, x_28);
lean_dec(x_28);
x_30 = lean_nat_add(x_23, x_29);
lean_dec(x_29);
lean_dec(x_23);
x_31 = l_Lydite_Fast_Sparse_refuse(x_22, x_20, x_30, x_20);
return x_31;
}
block_41:
{
uint8_t x_38; 
x_38 = lean_nat_dec_lt(x_35, x_16);
if (x_38 == 0)
{
x_21 = x_33;
x_22 = x_35;
x_23 = x_34;
x_24 = x_37;
x_25 = x_36;
x_26 = x_20;
goto block_32;
}
else
{
uint8_t x_39; lean_object* x_40; 
x_39 = lean_byte_array_fget(x_1, x_35);
x_40 = lean_uint8_to_nat(x_39);
x_21 = x_33;
x_22 = x_35;
x_23 = x_34;
x_24 = x_37;
x_25 = x_36;
x_26 = x_40;
goto block_32;
}
}
block_50:
{
lean_object* x_44; lean_object* x_45; lean_object* x_46; uint8_t x_47; 
x_44 = lean_unsigned_to_nat(3u);
x_45 = lean_unsigned_to_nat(65536u);
x_46 = lean_unsigned_to_nat(2u);
x_47 = lean_nat_dec_lt(x_46, x_16);
if (x_47 == 0)
{
x_33 = x_42;
x_34 = x_43;
x_35 = x_44;
x_36 = x_45;
x_37 = x_20;
goto block_41;
}
else
{
uint8_t x_48; lean_object* x_49; 
x_48 = lean_byte_array_fget(x_1, x_46);
x_49 = lean_uint8_to_nat(x_48);
x_33 = x_42;
x_34 = x_43;
x_35 = x_44;
x_36 = x_45;
x_37 = x_49;
goto block_41;
}
}
block_55:
{
lean_object* x_53; lean_object* x_54; 
x_53 = lean_unsigned_to_nat(12u);
x_54 = l_Lydite_Fast_Sparse_refuse(x_53, x_51, x_52, x_20);
return x_54;
}
block_68:
{
if (x_66 == 0)
{
lean_dec(x_65);
lean_dec(x_64);
lean_dec(x_57);
x_6 = x_56;
x_7 = x_59;
x_8 = x_58;
x_9 = x_62;
x_10 = x_61;
x_11 = x_63;
goto block_15;
}
else
{
uint8_t x_67; 
x_67 = lean_nat_dec_eq(x_57, x_20);
lean_dec(x_57);
if (x_67 == 0)
{
lean_dec_ref(x_63);
lean_dec(x_62);
lean_dec(x_58);
lean_dec(x_56);
lean_dec(x_4);
x_51 = x_64;
x_52 = x_65;
goto block_55;
}
else
{
if (x_60 == 0)
{
lean_dec(x_65);
lean_dec(x_64);
x_6 = x_56;
x_7 = x_59;
x_8 = x_58;
x_9 = x_62;
x_10 = x_61;
x_11 = x_63;
goto block_15;
}
else
{
lean_dec_ref(x_63);
lean_dec(x_62);
lean_dec(x_58);
lean_dec(x_56);
lean_dec(x_4);
x_51 = x_64;
x_52 = x_65;
goto block_55;
}
}
}
}
block_83:
{
lean_object* x_80; lean_object* x_81; uint8_t x_82; 
x_80 = lean_nat_mod(x_72, x_76);
x_81 = lean_nat_shiftr(x_79, x_80);
x_82 = lean_nat_dec_eq(x_81, x_20);
lean_dec(x_81);
if (x_82 == 0)
{
x_56 = x_69;
x_57 = x_80;
x_58 = x_72;
x_59 = x_71;
x_60 = x_73;
x_61 = x_75;
x_62 = x_74;
x_63 = x_77;
x_64 = x_78;
x_65 = x_79;
x_66 = x_70;
goto block_68;
}
else
{
x_56 = x_69;
x_57 = x_80;
x_58 = x_72;
x_59 = x_71;
x_60 = x_73;
x_61 = x_75;
x_62 = x_74;
x_63 = x_77;
x_64 = x_78;
x_65 = x_79;
x_66 = x_73;
goto block_68;
}
}
block_118:
{
uint64_t x_87; uint64_t x_88; uint64_t x_89; uint64_t x_90; uint8_t x_91; 
x_87 = lean_uint8_to_uint64(x_86);
x_88 = 56;
x_89 = lean_uint64_shift_left(x_87, x_88);
x_90 = lean_uint64_lor(x_85, x_89);
x_91 = lean_uint64_dec_eq(x_90, x_5);
if (x_91 == 0)
{
lean_object* x_92; 
lean_dec(x_84);
lean_dec(x_4);
x_92 = l_Lydite_Fast_Sparse_parse___closed__0;
return x_92;
}
else
{
lean_object* x_93; lean_object* x_94; lean_object* x_95; lean_object* x_96; lean_object* x_97; lean_object* x_98; lean_object* x_99; lean_object* x_100; uint8_t x_101; 
x_93 = lean_byte_array_size(x_2);
x_94 = lean_unsigned_to_nat(1u);
x_95 = lean_nat_shiftr(x_93, x_94);
x_96 = lean_unsigned_to_nat(7u);
x_97 = lean_nat_add(x_95, x_96);
lean_dec(x_95);
x_98 = lean_unsigned_to_nat(3u);
x_99 = lean_nat_shiftr(x_97, x_98);
lean_dec(x_97);
x_100 = lean_nat_add(x_18, x_99);
lean_dec(x_99);
x_101 = lean_nat_dec_lt(x_16, x_100);
if (x_101 == 0)
{
lean_object* x_102; lean_object* x_103; lean_object* x_104; lean_object* x_105; lean_object* x_106; lean_object* x_107; lean_object* x_108; lean_object* x_109; uint8_t x_110; 
lean_dec(x_100);
x_102 = l_Lydite_Fast_Sparse_readScales(x_1, x_2, x_4, x_84);
x_103 = lean_ctor_get(x_102, 0);
lean_inc(x_103);
x_104 = lean_ctor_get(x_102, 1);
lean_inc(x_104);
x_105 = lean_ctor_get(x_102, 2);
lean_inc(x_105);
x_106 = lean_ctor_get(x_102, 3);
lean_inc(x_106);
x_107 = lean_ctor_get(x_102, 4);
lean_inc(x_107);
x_108 = lean_ctor_get(x_102, 5);
lean_inc(x_108);
x_109 = lean_ctor_get(x_102, 6);
lean_inc_ref(x_109);
lean_dec_ref(x_102);
x_110 = lean_nat_dec_eq(x_103, x_20);
if (x_110 == 0)
{
lean_object* x_111; 
lean_dec_ref(x_109);
lean_dec(x_108);
lean_dec(x_107);
lean_dec(x_84);
lean_dec(x_4);
x_111 = l_Lydite_Fast_Sparse_refuse(x_103, x_104, x_105, x_106);
return x_111;
}
else
{
lean_object* x_112; lean_object* x_113; uint8_t x_114; 
lean_dec(x_106);
lean_dec(x_105);
lean_dec(x_104);
lean_dec(x_103);
x_112 = lean_unsigned_to_nat(8u);
x_113 = lean_nat_shiftr(x_108, x_98);
x_114 = lean_nat_dec_lt(x_113, x_16);
if (x_114 == 0)
{
x_69 = x_84;
x_70 = x_110;
x_71 = x_96;
x_72 = x_108;
x_73 = x_101;
x_74 = x_107;
x_75 = x_98;
x_76 = x_112;
x_77 = x_109;
x_78 = x_113;
x_79 = x_20;
goto block_83;
}
else
{
uint8_t x_115; lean_object* x_116; 
x_115 = lean_byte_array_fget(x_1, x_113);
x_116 = lean_uint8_to_nat(x_115);
x_69 = x_84;
x_70 = x_110;
x_71 = x_96;
x_72 = x_108;
x_73 = x_101;
x_74 = x_107;
x_75 = x_98;
x_76 = x_112;
x_77 = x_109;
x_78 = x_113;
x_79 = x_116;
goto block_83;
}
}
}
else
{
lean_object* x_117; 
lean_dec(x_84);
lean_dec(x_4);
x_117 = l_Lydite_Fast_Sparse_refuse(x_18, x_20, x_16, x_100);
return x_117;
}
}
}
block_130:
{
uint64_t x_122; uint64_t x_123; uint64_t x_124; uint64_t x_125; lean_object* x_126; uint8_t x_127; 
x_122 = lean_uint8_to_uint64(x_121);
x_123 = 48;
x_124 = lean_uint64_shift_left(x_122, x_123);
x_125 = lean_uint64_lor(x_120, x_124);
x_126 = lean_unsigned_to_nat(15u);
x_127 = lean_nat_dec_lt(x_126, x_16);
if (x_127 == 0)
{
uint8_t x_128; 
x_128 = 0;
x_84 = x_119;
x_85 = x_125;
x_86 = x_128;
goto block_118;
}
else
{
uint8_t x_129; 
x_129 = lean_byte_array_fget(x_1, x_126);
x_84 = x_119;
x_85 = x_125;
x_86 = x_129;
goto block_118;
}
}
block_142:
{
uint64_t x_134; uint64_t x_135; uint64_t x_136; uint64_t x_137; lean_object* x_138; uint8_t x_139; 
x_134 = lean_uint8_to_uint64(x_133);
x_135 = 40;
x_136 = lean_uint64_shift_left(x_134, x_135);
x_137 = lean_uint64_lor(x_132, x_136);
x_138 = lean_unsigned_to_nat(14u);
x_139 = lean_nat_dec_lt(x_138, x_16);
if (x_139 == 0)
{
uint8_t x_140; 
x_140 = 0;
x_119 = x_131;
x_120 = x_137;
x_121 = x_140;
goto block_130;
}
else
{
uint8_t x_141; 
x_141 = lean_byte_array_fget(x_1, x_138);
x_119 = x_131;
x_120 = x_137;
x_121 = x_141;
goto block_130;
}
}
block_154:
{
uint64_t x_146; uint64_t x_147; uint64_t x_148; uint64_t x_149; lean_object* x_150; uint8_t x_151; 
x_146 = lean_uint8_to_uint64(x_145);
x_147 = 32;
x_148 = lean_uint64_shift_left(x_146, x_147);
x_149 = lean_uint64_lor(x_144, x_148);
x_150 = lean_unsigned_to_nat(13u);
x_151 = lean_nat_dec_lt(x_150, x_16);
if (x_151 == 0)
{
uint8_t x_152; 
x_152 = 0;
x_131 = x_143;
x_132 = x_149;
x_133 = x_152;
goto block_142;
}
else
{
uint8_t x_153; 
x_153 = lean_byte_array_fget(x_1, x_150);
x_131 = x_143;
x_132 = x_149;
x_133 = x_153;
goto block_142;
}
}
block_166:
{
uint64_t x_158; uint64_t x_159; uint64_t x_160; uint64_t x_161; lean_object* x_162; uint8_t x_163; 
x_158 = lean_uint8_to_uint64(x_157);
x_159 = 24;
x_160 = lean_uint64_shift_left(x_158, x_159);
x_161 = lean_uint64_lor(x_156, x_160);
x_162 = lean_unsigned_to_nat(12u);
x_163 = lean_nat_dec_lt(x_162, x_16);
if (x_163 == 0)
{
uint8_t x_164; 
x_164 = 0;
x_143 = x_155;
x_144 = x_161;
x_145 = x_164;
goto block_154;
}
else
{
uint8_t x_165; 
x_165 = lean_byte_array_fget(x_1, x_162);
x_143 = x_155;
x_144 = x_161;
x_145 = x_165;
goto block_154;
}
}
block_178:
{
uint64_t x_170; uint64_t x_171; uint64_t x_172; uint64_t x_173; lean_object* x_174; uint8_t x_175; 
x_170 = lean_uint8_to_uint64(x_169);
x_171 = 16;
x_172 = lean_uint64_shift_left(x_170, x_171);
x_173 = lean_uint64_lor(x_168, x_172);
x_174 = lean_unsigned_to_nat(11u);
x_175 = lean_nat_dec_lt(x_174, x_16);
if (x_175 == 0)
{
uint8_t x_176; 
x_176 = 0;
x_155 = x_167;
x_156 = x_173;
x_157 = x_176;
goto block_166;
}
else
{
uint8_t x_177; 
x_177 = lean_byte_array_fget(x_1, x_174);
x_155 = x_167;
x_156 = x_173;
x_157 = x_177;
goto block_166;
}
}
block_190:
{
uint64_t x_182; uint64_t x_183; uint64_t x_184; uint64_t x_185; lean_object* x_186; uint8_t x_187; 
x_182 = lean_uint8_to_uint64(x_181);
x_183 = 8;
x_184 = lean_uint64_shift_left(x_182, x_183);
x_185 = lean_uint64_lor(x_180, x_184);
x_186 = lean_unsigned_to_nat(10u);
x_187 = lean_nat_dec_lt(x_186, x_16);
if (x_187 == 0)
{
uint8_t x_188; 
x_188 = 0;
x_167 = x_179;
x_168 = x_185;
x_169 = x_188;
goto block_178;
}
else
{
uint8_t x_189; 
x_189 = lean_byte_array_fget(x_1, x_186);
x_167 = x_179;
x_168 = x_185;
x_169 = x_189;
goto block_178;
}
}
block_198:
{
uint64_t x_193; lean_object* x_194; uint8_t x_195; 
x_193 = lean_uint8_to_uint64(x_192);
x_194 = lean_unsigned_to_nat(9u);
x_195 = lean_nat_dec_lt(x_194, x_16);
if (x_195 == 0)
{
uint8_t x_196; 
x_196 = 0;
x_179 = x_191;
x_180 = x_193;
x_181 = x_196;
goto block_190;
}
else
{
uint8_t x_197; 
x_197 = lean_byte_array_fget(x_1, x_194);
x_179 = x_191;
x_180 = x_193;
x_181 = x_197;
goto block_190;
}
}
block_212:
{
lean_object* x_204; lean_object* x_205; uint8_t x_206; 
x_204 = lean_nat_mul(x_200, x_203);
lean_dec(x_203);
x_205 = lean_nat_add(x_201, x_204);
lean_dec(x_204);
lean_dec(x_201);
x_206 = lean_nat_dec_eq(x_205, x_4);
if (x_206 == 0)
{
lean_object* x_207; 
lean_dec(x_199);
x_207 = l_Lydite_Fast_Sparse_refuse(x_202, x_20, x_205, x_4);
return x_207;
}
else
{
lean_object* x_208; uint8_t x_209; 
lean_dec(x_205);
lean_dec(x_202);
x_208 = lean_unsigned_to_nat(8u);
x_209 = lean_nat_dec_lt(x_208, x_16);
if (x_209 == 0)
{
uint8_t x_210; 
x_210 = 0;
x_191 = x_199;
x_192 = x_210;
goto block_198;
}
else
{
uint8_t x_211; 
x_211 = lean_byte_array_fget(x_1, x_208);
x_191 = x_199;
x_192 = x_211;
goto block_198;
}
}
}
block_221:
{
lean_object* x_217; uint8_t x_218; 
x_217 = lean_unsigned_to_nat(7u);
x_218 = lean_nat_dec_lt(x_217, x_16);
if (x_218 == 0)
{
x_199 = x_214;
x_200 = x_213;
x_201 = x_216;
x_202 = x_215;
x_203 = x_20;
goto block_212;
}
else
{
uint8_t x_219; lean_object* x_220; 
x_219 = lean_byte_array_fget(x_1, x_217);
x_220 = lean_uint8_to_nat(x_219);
x_199 = x_214;
x_200 = x_213;
x_201 = x_216;
x_202 = x_215;
x_203 = x_220;
goto block_212;
}
}
block_228:
{
lean_object* x_224; uint8_t x_225; 
x_224 = lean_unsigned_to_nat(6u);
x_225 = lean_nat_dec_lt(x_224, x_16);
if (x_225 == 0)
{
x_213 = x_223;
x_214 = x_222;
x_215 = x_224;
x_216 = x_20;
goto block_221;
}
else
{
uint8_t x_226; lean_object* x_227; 
x_226 = lean_byte_array_fget(x_1, x_224);
x_227 = lean_uint8_to_nat(x_226);
x_213 = x_223;
x_214 = x_222;
x_215 = x_224;
x_216 = x_227;
goto block_221;
}
}
block_236:
{
uint8_t x_234; 
x_234 = lean_nat_dec_eq(x_233, x_232);
lean_dec(x_233);
if (x_234 == 0)
{
lean_object* x_235; 
lean_dec(x_4);
x_235 = l_Lydite_Fast_Sparse_refuse(x_231, x_20, x_230, x_232);
return x_235;
}
else
{
lean_dec(x_232);
lean_dec(x_231);
x_222 = x_230;
x_223 = x_229;
goto block_228;
}
}
block_246:
{
lean_object* x_241; uint8_t x_242; 
x_241 = lean_unsigned_to_nat(1u);
x_242 = lean_nat_dec_eq(x_240, x_241);
if (x_242 == 0)
{
uint8_t x_243; 
x_243 = lean_nat_dec_lt(x_238, x_16);
if (x_243 == 0)
{
x_229 = x_237;
x_230 = x_240;
x_231 = x_238;
x_232 = x_239;
x_233 = x_20;
goto block_236;
}
else
{
uint8_t x_244; lean_object* x_245; 
x_244 = lean_byte_array_fget(x_1, x_238);
x_245 = lean_uint8_to_nat(x_244);
x_229 = x_237;
x_230 = x_240;
x_231 = x_238;
x_232 = x_239;
x_233 = x_245;
goto block_236;
}
}
else
{
lean_dec(x_239);
lean_dec(x_238);
x_222 = x_240;
x_223 = x_237;
goto block_228;
}
}
block_257:
{
lean_object* x_250; uint8_t x_251; 
x_250 = lean_unsigned_to_nat(2u);
x_251 = lean_nat_dec_eq(x_249, x_250);
if (x_251 == 0)
{
lean_object* x_252; 
lean_dec(x_4);
x_252 = l_Lydite_Fast_Sparse_refuse(x_248, x_20, x_249, x_250);
return x_252;
}
else
{
lean_object* x_253; uint8_t x_254; 
lean_dec(x_249);
lean_dec(x_248);
x_253 = lean_unsigned_to_nat(5u);
x_254 = lean_nat_dec_lt(x_253, x_16);
if (x_254 == 0)
{
x_237 = x_247;
x_238 = x_253;
x_239 = x_250;
x_240 = x_20;
goto block_246;
}
else
{
uint8_t x_255; lean_object* x_256; 
x_255 = lean_byte_array_fget(x_1, x_253);
x_256 = lean_uint8_to_nat(x_255);
x_237 = x_247;
x_238 = x_253;
x_239 = x_250;
x_240 = x_256;
goto block_246;
}
}
}
block_270:
{
lean_object* x_262; lean_object* x_263; lean_object* x_264; uint8_t x_265; 
x_262 = lean_nat_mul(x_259, x_261);
lean_dec(x_261);
x_263 = lean_nat_add(x_258, x_262);
lean_dec(x_262);
lean_dec(x_258);
x_264 = lean_unsigned_to_nat(21316u);
x_265 = lean_nat_dec_eq(x_263, x_264);
lean_dec(x_263);
if (x_265 == 0)
{
lean_dec(x_4);
x_42 = x_259;
x_43 = x_260;
goto block_50;
}
else
{
if (x_19 == 0)
{
lean_object* x_266; uint8_t x_267; 
lean_dec(x_260);
x_266 = lean_unsigned_to_nat(4u);
x_267 = lean_nat_dec_lt(x_266, x_16);
if (x_267 == 0)
{
x_247 = x_259;
x_248 = x_266;
x_249 = x_20;
goto block_257;
}
else
{
uint8_t x_268; lean_object* x_269; 
x_268 = lean_byte_array_fget(x_1, x_266);
x_269 = lean_uint8_to_nat(x_268);
x_247 = x_259;
x_248 = x_266;
x_249 = x_269;
goto block_257;
}
}
else
{
lean_dec(x_4);
x_42 = x_259;
x_43 = x_260;
goto block_50;
}
}
}
block_278:
{
lean_object* x_274; uint8_t x_275; 
x_274 = lean_unsigned_to_nat(3u);
x_275 = lean_nat_dec_lt(x_274, x_16);
if (x_275 == 0)
{
x_258 = x_273;
x_259 = x_271;
x_260 = x_272;
x_261 = x_20;
goto block_270;
}
else
{
uint8_t x_276; lean_object* x_277; 
x_276 = lean_byte_array_fget(x_1, x_274);
x_277 = lean_uint8_to_nat(x_276);
x_258 = x_273;
x_259 = x_271;
x_260 = x_272;
x_261 = x_277;
goto block_270;
}
}
block_290:
{
lean_object* x_282; lean_object* x_283; lean_object* x_284; uint8_t x_285; 
x_282 = lean_nat_mul(x_279, x_281);
lean_dec(x_281);
x_283 = lean_nat_add(x_280, x_282);
lean_dec(x_282);
lean_dec(x_280);
x_284 = lean_unsigned_to_nat(22860u);
x_285 = lean_nat_dec_eq(x_283, x_284);
if (x_285 == 0)
{
lean_dec(x_4);
x_42 = x_279;
x_43 = x_283;
goto block_50;
}
else
{
if (x_19 == 0)
{
lean_object* x_286; uint8_t x_287; 
x_286 = lean_unsigned_to_nat(2u);
x_287 = lean_nat_dec_lt(x_286, x_16);
if (x_287 == 0)
{
x_271 = x_279;
x_272 = x_283;
x_273 = x_20;
goto block_278;
}
else
{
uint8_t x_288; lean_object* x_289; 
x_288 = lean_byte_array_fget(x_1, x_286);
x_289 = lean_uint8_to_nat(x_288);
x_271 = x_279;
x_272 = x_283;
x_273 = x_289;
goto block_278;
}
}
else
{
lean_dec(x_4);
x_42 = x_279;
x_43 = x_283;
goto block_50;
}
}
}
block_297:
{
lean_object* x_292; lean_object* x_293; uint8_t x_294; 
x_292 = lean_unsigned_to_nat(256u);
x_293 = lean_unsigned_to_nat(1u);
x_294 = lean_nat_dec_lt(x_293, x_16);
if (x_294 == 0)
{
x_279 = x_292;
x_280 = x_291;
x_281 = x_20;
goto block_290;
}
else
{
uint8_t x_295; lean_object* x_296; 
x_295 = lean_byte_array_fget(x_1, x_293);
x_296 = lean_uint8_to_nat(x_295);
x_279 = x_292;
x_280 = x_291;
x_281 = x_296;
goto block_290;
}
}
}
else
{
lean_object* x_301; lean_object* x_302; 
lean_dec(x_4);
x_301 = lean_unsigned_to_nat(0u);
x_302 = l_Lydite_Fast_Sparse_refuse(x_18, x_301, x_16, x_18);
return x_302;
}
}
else
{
lean_object* x_303; lean_object* x_304; lean_object* x_305; 
lean_dec(x_4);
x_303 = lean_unsigned_to_nat(1u);
x_304 = lean_unsigned_to_nat(0u);
x_305 = l_Lydite_Fast_Sparse_refuse(x_303, x_304, x_16, x_3);
return x_305;
}
block_15:
{
lean_object* x_12; lean_object* x_13; lean_object* x_14; 
x_12 = lean_nat_add(x_8, x_7);
lean_dec(x_8);
x_13 = lean_nat_shiftr(x_12, x_10);
lean_dec(x_12);
x_14 = l_Lydite_Fast_Sparse_body(x_1, x_2, x_11, x_4, x_6, x_9, x_13);
lean_dec(x_4);
return x_14;
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
lean_object* initialize_Lydite_Fast_SparseHighs(uint8_t builtin);
lean_object* initialize_Lydite_Fast_SparseScales(uint8_t builtin);
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
res = initialize_Lydite_Fast_SparseHighs(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_SparseScales(builtin);
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

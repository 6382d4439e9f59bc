// Lean compiler output
// Module: Lydite.Fast.SparseWrite
// Imports: public import Init public import Lydite.Fast.SparseHighs public import Lydite.Fast.SparseScales
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
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putChunks___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_mk_empty_byte_array(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_nothing;
lean_object* lean_byte_array_push(lean_object*, uint8_t);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_lay___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_pad(lean_object*);
uint64_t lean_uint64_shift_right(uint64_t, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putGaps___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_uint64_to_uint8(uint64_t);
lean_object* lean_nat_land(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Sparse_putHighs(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_zeroRun(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Write_drain(lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_Sparse_nothing___closed__0;
lean_object* l_Lydite_Fast_Write_Writer_align(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_lay(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_header___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putGaps(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Sparse_putSigns(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_shiftl(lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
uint8_t lean_uint8_of_nat(lean_object*);
lean_object* l_Lydite_Fast_Sparse_putScales(lean_object*, lean_object*, lean_object*);
lean_object* lean_uint8_to_nat(uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_layBody___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Write_Writer_put(lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_layBody(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Sparse_rice(lean_object*);
lean_object* lean_byte_array_size(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putChunks(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_Sparse_countScales(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_header(lean_object*, lean_object*, uint64_t, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_zeroRun(lean_object* x_1, lean_object* x_2) {
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
lean_object* x_5; lean_object* x_6; lean_object* x_7; 
x_5 = lean_unsigned_to_nat(1u);
x_6 = lean_nat_sub(x_1, x_5);
lean_dec(x_1);
x_7 = l_Lydite_Fast_Write_Writer_put(x_2, x_5, x_3);
x_1 = x_6;
x_2 = x_7;
goto _start;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putGaps(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10) {
_start:
{
lean_object* x_11; uint8_t x_12; 
x_11 = lean_unsigned_to_nat(0u);
x_12 = lean_nat_dec_eq(x_5, x_11);
if (x_12 == 1)
{
lean_object* x_13; lean_object* x_14; 
lean_dec(x_7);
lean_dec(x_6);
lean_dec(x_5);
x_13 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_13, 0, x_10);
lean_ctor_set(x_13, 1, x_8);
lean_ctor_set(x_13, 2, x_9);
x_14 = lean_alloc_ctor(1, 1, 0);
lean_ctor_set(x_14, 0, x_13);
return x_14;
}
else
{
lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_77; lean_object* x_85; uint8_t x_86; 
x_15 = lean_unsigned_to_nat(1u);
x_16 = lean_nat_sub(x_5, x_15);
lean_dec(x_5);
x_85 = lean_byte_array_size(x_1);
x_86 = lean_nat_dec_lt(x_7, x_85);
if (x_86 == 0)
{
x_77 = x_11;
goto block_84;
}
else
{
uint8_t x_87; lean_object* x_88; 
x_87 = lean_byte_array_fget(x_1, x_7);
x_88 = lean_uint8_to_nat(x_87);
x_77 = x_88;
goto block_84;
}
block_76:
{
lean_object* x_20; lean_object* x_21; uint8_t x_22; 
x_20 = lean_nat_mul(x_17, x_19);
lean_dec(x_19);
x_21 = lean_nat_add(x_18, x_20);
lean_dec(x_20);
lean_dec(x_18);
x_22 = lean_nat_dec_le(x_6, x_21);
if (x_22 == 0)
{
lean_object* x_23; 
lean_dec(x_21);
lean_dec(x_16);
lean_dec_ref(x_10);
lean_dec(x_9);
lean_dec(x_8);
lean_dec(x_7);
lean_dec(x_6);
x_23 = lean_box(0);
return x_23;
}
else
{
uint8_t x_24; 
x_24 = lean_nat_dec_lt(x_21, x_4);
if (x_24 == 0)
{
lean_object* x_25; 
lean_dec(x_21);
lean_dec(x_16);
lean_dec_ref(x_10);
lean_dec(x_9);
lean_dec(x_8);
lean_dec(x_7);
lean_dec(x_6);
x_25 = lean_box(0);
return x_25;
}
else
{
lean_object* x_26; lean_object* x_27; lean_object* x_28; lean_object* x_29; lean_object* x_30; lean_object* x_31; lean_object* x_32; uint8_t x_33; 
x_26 = lean_nat_sub(x_21, x_6);
lean_dec(x_6);
x_27 = lean_nat_shiftr(x_26, x_2);
x_28 = lean_unsigned_to_nat(2u);
x_29 = lean_nat_land(x_26, x_3);
lean_dec(x_26);
x_30 = lean_nat_mul(x_28, x_29);
lean_dec(x_29);
x_31 = lean_nat_add(x_15, x_30);
lean_dec(x_30);
x_32 = lean_unsigned_to_nat(16u);
x_33 = lean_nat_dec_lt(x_27, x_32);
if (x_33 == 0)
{
lean_object* x_34; lean_object* x_35; lean_object* x_36; lean_object* x_37; lean_object* x_38; lean_object* x_39; lean_object* x_40; lean_object* x_41; lean_object* x_42; 
x_34 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_34, 0, x_10);
lean_ctor_set(x_34, 1, x_8);
lean_ctor_set(x_34, 2, x_9);
x_35 = l_Lydite_Fast_Sparse_zeroRun(x_27, x_34);
x_36 = lean_nat_add(x_15, x_2);
x_37 = l_Lydite_Fast_Write_Writer_put(x_35, x_36, x_31);
lean_dec(x_31);
lean_dec(x_36);
x_38 = lean_ctor_get(x_37, 0);
lean_inc_ref(x_38);
x_39 = lean_ctor_get(x_37, 1);
lean_inc(x_39);
x_40 = lean_ctor_get(x_37, 2);
lean_inc(x_40);
lean_dec_ref(x_37);
x_41 = lean_nat_add(x_21, x_15);
lean_dec(x_21);
x_42 = lean_nat_add(x_7, x_28);
lean_dec(x_7);
x_5 = x_16;
x_6 = x_41;
x_7 = x_42;
x_8 = x_39;
x_9 = x_40;
x_10 = x_38;
goto _start;
}
else
{
lean_object* x_44; lean_object* x_45; lean_object* x_46; lean_object* x_47; uint8_t x_48; 
x_44 = lean_unsigned_to_nat(32u);
x_45 = lean_nat_add(x_15, x_2);
x_46 = lean_nat_add(x_27, x_45);
lean_dec(x_45);
x_47 = lean_nat_add(x_8, x_46);
lean_dec(x_46);
x_48 = lean_nat_dec_le(x_44, x_47);
if (x_48 == 0)
{
lean_object* x_49; lean_object* x_50; lean_object* x_51; lean_object* x_52; lean_object* x_53; 
x_49 = lean_nat_add(x_21, x_15);
lean_dec(x_21);
x_50 = lean_nat_add(x_7, x_28);
lean_dec(x_7);
x_51 = lean_nat_shiftl(x_31, x_27);
lean_dec(x_27);
lean_dec(x_31);
x_52 = lean_nat_shiftl(x_51, x_8);
lean_dec(x_8);
lean_dec(x_51);
x_53 = lean_nat_add(x_9, x_52);
lean_dec(x_52);
lean_dec(x_9);
x_5 = x_16;
x_6 = x_49;
x_7 = x_50;
x_8 = x_47;
x_9 = x_53;
goto _start;
}
else
{
lean_object* x_55; lean_object* x_56; lean_object* x_57; lean_object* x_58; lean_object* x_59; lean_object* x_60; lean_object* x_61; uint8_t x_62; lean_object* x_63; lean_object* x_64; lean_object* x_65; uint8_t x_66; lean_object* x_67; lean_object* x_68; uint8_t x_69; lean_object* x_70; lean_object* x_71; lean_object* x_72; uint8_t x_73; lean_object* x_74; 
x_55 = lean_nat_add(x_21, x_15);
lean_dec(x_21);
x_56 = lean_nat_add(x_7, x_28);
lean_dec(x_7);
x_57 = lean_nat_sub(x_47, x_44);
lean_dec(x_47);
x_58 = lean_nat_shiftl(x_31, x_27);
lean_dec(x_27);
lean_dec(x_31);
x_59 = lean_nat_shiftl(x_58, x_8);
lean_dec(x_8);
lean_dec(x_58);
x_60 = lean_nat_add(x_9, x_59);
lean_dec(x_59);
lean_dec(x_9);
x_61 = lean_nat_shiftr(x_60, x_44);
x_62 = lean_uint8_of_nat(x_60);
x_63 = lean_byte_array_push(x_10, x_62);
x_64 = lean_unsigned_to_nat(8u);
x_65 = lean_nat_shiftr(x_60, x_64);
x_66 = lean_uint8_of_nat(x_65);
lean_dec(x_65);
x_67 = lean_byte_array_push(x_63, x_66);
x_68 = lean_nat_shiftr(x_60, x_32);
x_69 = lean_uint8_of_nat(x_68);
lean_dec(x_68);
x_70 = lean_byte_array_push(x_67, x_69);
x_71 = lean_unsigned_to_nat(24u);
x_72 = lean_nat_shiftr(x_60, x_71);
lean_dec(x_60);
x_73 = lean_uint8_of_nat(x_72);
lean_dec(x_72);
x_74 = lean_byte_array_push(x_70, x_73);
x_5 = x_16;
x_6 = x_55;
x_7 = x_56;
x_8 = x_57;
x_9 = x_61;
x_10 = x_74;
goto _start;
}
}
}
}
}
block_84:
{
lean_object* x_78; lean_object* x_79; lean_object* x_80; uint8_t x_81; 
x_78 = lean_unsigned_to_nat(256u);
x_79 = lean_nat_add(x_7, x_15);
x_80 = lean_byte_array_size(x_1);
x_81 = lean_nat_dec_lt(x_79, x_80);
if (x_81 == 0)
{
lean_dec(x_79);
x_17 = x_78;
x_18 = x_77;
x_19 = x_11;
goto block_76;
}
else
{
uint8_t x_82; lean_object* x_83; 
x_82 = lean_byte_array_fget(x_1, x_79);
lean_dec(x_79);
x_83 = lean_uint8_to_nat(x_82);
x_17 = x_78;
x_18 = x_77;
x_19 = x_83;
goto block_76;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putGaps___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10) {
_start:
{
lean_object* x_11; 
x_11 = l_Lydite_Fast_Sparse_putGaps(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8, x_9, x_10);
lean_dec(x_4);
lean_dec(x_3);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_11;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putChunks(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10) {
_start:
{
lean_object* x_11; uint8_t x_12; 
x_11 = lean_unsigned_to_nat(0u);
x_12 = lean_nat_dec_eq(x_7, x_11);
if (x_12 == 1)
{
lean_object* x_13; 
lean_dec(x_9);
lean_dec(x_8);
lean_dec(x_7);
x_13 = lean_alloc_ctor(1, 1, 0);
lean_ctor_set(x_13, 0, x_10);
return x_13;
}
else
{
lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_30; lean_object* x_31; lean_object* x_32; lean_object* x_33; lean_object* x_43; lean_object* x_44; lean_object* x_45; lean_object* x_46; lean_object* x_53; lean_object* x_54; lean_object* x_55; lean_object* x_66; lean_object* x_74; uint8_t x_75; 
x_14 = lean_unsigned_to_nat(1u);
x_15 = lean_nat_sub(x_7, x_14);
lean_dec(x_7);
x_16 = lean_unsigned_to_nat(2u);
x_43 = lean_nat_mul(x_16, x_8);
x_74 = lean_byte_array_size(x_1);
x_75 = lean_nat_dec_lt(x_43, x_74);
if (x_75 == 0)
{
x_66 = x_11;
goto block_73;
}
else
{
uint8_t x_76; lean_object* x_77; 
x_76 = lean_byte_array_fget(x_1, x_43);
x_77 = lean_uint8_to_nat(x_76);
x_66 = x_77;
goto block_73;
}
block_29:
{
lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; 
x_20 = lean_ctor_get(x_10, 0);
lean_inc_ref(x_20);
x_21 = lean_ctor_get(x_10, 1);
lean_inc(x_21);
x_22 = lean_ctor_get(x_10, 2);
lean_inc(x_22);
lean_dec_ref(x_10);
lean_inc(x_9);
lean_inc(x_19);
x_23 = l_Lydite_Fast_Sparse_putGaps(x_3, x_5, x_6, x_18, x_19, x_17, x_9, x_21, x_22, x_20);
lean_dec(x_18);
if (lean_obj_tag(x_23) == 0)
{
lean_dec(x_19);
lean_dec(x_15);
lean_dec(x_9);
lean_dec(x_8);
return x_23;
}
else
{
lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; 
x_24 = lean_ctor_get(x_23, 0);
lean_inc(x_24);
lean_dec_ref(x_23);
x_25 = lean_nat_add(x_8, x_14);
lean_dec(x_8);
x_26 = lean_nat_mul(x_16, x_19);
lean_dec(x_19);
x_27 = lean_nat_add(x_9, x_26);
lean_dec(x_26);
lean_dec(x_9);
x_7 = x_15;
x_8 = x_25;
x_9 = x_27;
x_10 = x_24;
goto _start;
}
}
block_42:
{
lean_object* x_34; lean_object* x_35; lean_object* x_36; lean_object* x_37; lean_object* x_38; lean_object* x_39; lean_object* x_40; uint8_t x_41; 
x_34 = lean_nat_mul(x_32, x_33);
lean_dec(x_33);
x_35 = lean_nat_add(x_30, x_34);
lean_dec(x_34);
lean_dec(x_30);
x_36 = lean_nat_mul(x_35, x_4);
x_37 = lean_unsigned_to_nat(4095u);
x_38 = lean_nat_add(x_36, x_37);
lean_dec(x_36);
x_39 = lean_unsigned_to_nat(12u);
x_40 = lean_nat_shiftr(x_38, x_39);
lean_dec(x_38);
x_41 = lean_nat_dec_eq(x_40, x_31);
if (x_41 == 0)
{
x_17 = x_31;
x_18 = x_35;
x_19 = x_40;
goto block_29;
}
else
{
lean_dec(x_40);
x_17 = x_31;
x_18 = x_35;
x_19 = x_14;
goto block_29;
}
}
block_52:
{
lean_object* x_47; lean_object* x_48; uint8_t x_49; 
x_47 = lean_nat_add(x_43, x_14);
lean_dec(x_43);
x_48 = lean_byte_array_size(x_2);
x_49 = lean_nat_dec_lt(x_47, x_48);
if (x_49 == 0)
{
lean_dec(x_47);
lean_inc(x_44);
x_30 = x_46;
x_31 = x_44;
x_32 = x_45;
x_33 = x_44;
goto block_42;
}
else
{
uint8_t x_50; lean_object* x_51; 
x_50 = lean_byte_array_fget(x_2, x_47);
lean_dec(x_47);
x_51 = lean_uint8_to_nat(x_50);
x_30 = x_46;
x_31 = x_44;
x_32 = x_45;
x_33 = x_51;
goto block_42;
}
}
block_65:
{
lean_object* x_56; lean_object* x_57; uint8_t x_58; 
x_56 = lean_nat_mul(x_54, x_55);
lean_dec(x_55);
x_57 = lean_nat_add(x_53, x_56);
lean_dec(x_56);
lean_dec(x_53);
x_58 = lean_nat_dec_eq(x_57, x_11);
lean_dec(x_57);
if (x_58 == 0)
{
lean_object* x_59; uint8_t x_60; 
x_59 = lean_byte_array_size(x_2);
x_60 = lean_nat_dec_lt(x_43, x_59);
if (x_60 == 0)
{
x_44 = x_11;
x_45 = x_54;
x_46 = x_11;
goto block_52;
}
else
{
uint8_t x_61; lean_object* x_62; 
x_61 = lean_byte_array_fget(x_2, x_43);
x_62 = lean_uint8_to_nat(x_61);
x_44 = x_11;
x_45 = x_54;
x_46 = x_62;
goto block_52;
}
}
else
{
lean_object* x_63; 
lean_dec(x_43);
x_63 = lean_nat_add(x_8, x_14);
lean_dec(x_8);
x_7 = x_15;
x_8 = x_63;
goto _start;
}
}
block_73:
{
lean_object* x_67; lean_object* x_68; lean_object* x_69; uint8_t x_70; 
x_67 = lean_unsigned_to_nat(256u);
x_68 = lean_nat_add(x_43, x_14);
x_69 = lean_byte_array_size(x_1);
x_70 = lean_nat_dec_lt(x_68, x_69);
if (x_70 == 0)
{
lean_dec(x_68);
x_53 = x_66;
x_54 = x_67;
x_55 = x_11;
goto block_65;
}
else
{
uint8_t x_71; lean_object* x_72; 
x_71 = lean_byte_array_fget(x_1, x_68);
lean_dec(x_68);
x_72 = lean_uint8_to_nat(x_71);
x_53 = x_66;
x_54 = x_67;
x_55 = x_72;
goto block_65;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_putChunks___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8, lean_object* x_9, lean_object* x_10) {
_start:
{
lean_object* x_11; 
x_11 = l_Lydite_Fast_Sparse_putChunks(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8, x_9, x_10);
lean_dec(x_6);
lean_dec(x_5);
lean_dec(x_4);
lean_dec_ref(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_11;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_header(lean_object* x_1, lean_object* x_2, uint64_t x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; uint8_t x_6; lean_object* x_7; uint8_t x_8; lean_object* x_9; uint8_t x_10; lean_object* x_11; uint8_t x_12; lean_object* x_13; uint8_t x_14; lean_object* x_15; uint8_t x_16; lean_object* x_17; uint8_t x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; uint8_t x_22; lean_object* x_23; uint8_t x_24; lean_object* x_25; uint64_t x_26; uint64_t x_27; uint8_t x_28; lean_object* x_29; uint64_t x_30; uint64_t x_31; uint8_t x_32; lean_object* x_33; uint64_t x_34; uint64_t x_35; uint8_t x_36; lean_object* x_37; uint64_t x_38; uint64_t x_39; uint8_t x_40; lean_object* x_41; uint64_t x_42; uint64_t x_43; uint8_t x_44; lean_object* x_45; uint64_t x_46; uint64_t x_47; uint8_t x_48; lean_object* x_49; uint64_t x_50; uint64_t x_51; uint8_t x_52; lean_object* x_53; 
x_5 = lean_mk_empty_byte_array(x_4);
x_6 = 76;
x_7 = lean_byte_array_push(x_5, x_6);
x_8 = 89;
x_9 = lean_byte_array_push(x_7, x_8);
x_10 = 68;
x_11 = lean_byte_array_push(x_9, x_10);
x_12 = 83;
x_13 = lean_byte_array_push(x_11, x_12);
x_14 = 2;
x_15 = lean_byte_array_push(x_13, x_14);
x_16 = lean_uint8_of_nat(x_2);
x_17 = lean_byte_array_push(x_15, x_16);
x_18 = lean_uint8_of_nat(x_1);
x_19 = lean_byte_array_push(x_17, x_18);
x_20 = lean_unsigned_to_nat(8u);
x_21 = lean_nat_shiftr(x_1, x_20);
x_22 = lean_uint8_of_nat(x_21);
lean_dec(x_21);
x_23 = lean_byte_array_push(x_19, x_22);
x_24 = lean_uint64_to_uint8(x_3);
x_25 = lean_byte_array_push(x_23, x_24);
x_26 = 8;
x_27 = lean_uint64_shift_right(x_3, x_26);
x_28 = lean_uint64_to_uint8(x_27);
x_29 = lean_byte_array_push(x_25, x_28);
x_30 = 16;
x_31 = lean_uint64_shift_right(x_3, x_30);
x_32 = lean_uint64_to_uint8(x_31);
x_33 = lean_byte_array_push(x_29, x_32);
x_34 = 24;
x_35 = lean_uint64_shift_right(x_3, x_34);
x_36 = lean_uint64_to_uint8(x_35);
x_37 = lean_byte_array_push(x_33, x_36);
x_38 = 32;
x_39 = lean_uint64_shift_right(x_3, x_38);
x_40 = lean_uint64_to_uint8(x_39);
x_41 = lean_byte_array_push(x_37, x_40);
x_42 = 40;
x_43 = lean_uint64_shift_right(x_3, x_42);
x_44 = lean_uint64_to_uint8(x_43);
x_45 = lean_byte_array_push(x_41, x_44);
x_46 = 48;
x_47 = lean_uint64_shift_right(x_3, x_46);
x_48 = lean_uint64_to_uint8(x_47);
x_49 = lean_byte_array_push(x_45, x_48);
x_50 = 56;
x_51 = lean_uint64_shift_right(x_3, x_50);
x_52 = lean_uint64_to_uint8(x_51);
x_53 = lean_byte_array_push(x_49, x_52);
return x_53;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_header___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint64_t x_5; lean_object* x_6; 
x_5 = lean_unbox_uint64(x_3);
lean_dec(x_3);
x_6 = l_Lydite_Fast_Sparse_header(x_1, x_2, x_5, x_4);
lean_dec(x_4);
lean_dec(x_2);
lean_dec(x_1);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_pad(lean_object* x_1) {
_start:
{
lean_object* x_2; lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; 
x_2 = lean_ctor_get(x_1, 0);
lean_inc_ref(x_2);
x_3 = lean_ctor_get(x_1, 1);
lean_inc(x_3);
x_4 = lean_ctor_get(x_1, 2);
lean_inc(x_4);
lean_dec_ref(x_1);
x_5 = l_Lydite_Fast_Write_drain(x_2, x_3, x_4);
x_6 = l_Lydite_Fast_Write_Writer_align(x_5);
return x_6;
}
}
static lean_object* _init_l_Lydite_Fast_Sparse_nothing___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = lean_mk_empty_byte_array(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_Fast_Sparse_nothing() {
_start:
{
lean_object* x_1; 
x_1 = l_Lydite_Fast_Sparse_nothing___closed__0;
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_layBody(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8) {
_start:
{
lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; lean_object* x_19; 
x_9 = lean_byte_array_size(x_2);
x_10 = lean_unsigned_to_nat(1u);
x_11 = lean_nat_shiftr(x_9, x_10);
x_12 = lean_unsigned_to_nat(0u);
x_13 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_13, 0, x_1);
lean_ctor_set(x_13, 1, x_12);
lean_ctor_set(x_13, 2, x_12);
lean_inc(x_11);
x_14 = l_Lydite_Fast_Sparse_putScales(x_3, x_11, x_13);
x_15 = l_Lydite_Fast_Sparse_pad(x_14);
x_16 = lean_ctor_get(x_15, 0);
lean_inc_ref(x_16);
x_17 = lean_ctor_get(x_15, 1);
lean_inc(x_17);
x_18 = lean_ctor_get(x_15, 2);
lean_inc(x_18);
lean_dec_ref(x_15);
lean_inc(x_8);
x_19 = l_Lydite_Fast_Sparse_putSigns(x_4, x_7, x_8, x_12, x_17, x_18, x_16);
if (lean_obj_tag(x_19) == 0)
{
lean_object* x_20; 
lean_dec(x_11);
lean_dec(x_8);
x_20 = l_Lydite_Fast_Sparse_nothing;
return x_20;
}
else
{
lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; uint8_t x_36; 
x_21 = lean_ctor_get(x_19, 0);
lean_inc(x_21);
lean_dec_ref(x_19);
x_22 = l_Lydite_Fast_Sparse_pad(x_21);
x_23 = lean_ctor_get(x_22, 0);
lean_inc_ref(x_23);
x_24 = lean_ctor_get(x_22, 1);
lean_inc(x_24);
x_25 = lean_ctor_get(x_22, 2);
lean_inc(x_25);
x_26 = l_Lydite_Fast_Sparse_rice(x_6);
x_36 = lean_nat_dec_eq(x_7, x_10);
if (x_36 == 0)
{
lean_object* x_37; 
lean_dec_ref(x_22);
x_37 = l_Lydite_Fast_Sparse_putHighs(x_4, x_8, x_12, x_24, x_25, x_23);
x_27 = x_37;
goto block_35;
}
else
{
lean_dec(x_25);
lean_dec(x_24);
lean_dec_ref(x_23);
lean_dec(x_8);
x_27 = x_22;
goto block_35;
}
block_35:
{
lean_object* x_28; lean_object* x_29; lean_object* x_30; 
x_28 = lean_nat_shiftl(x_10, x_26);
x_29 = lean_nat_sub(x_28, x_10);
lean_dec(x_28);
x_30 = l_Lydite_Fast_Sparse_putChunks(x_3, x_2, x_5, x_6, x_26, x_29, x_11, x_12, x_12, x_27);
lean_dec(x_29);
lean_dec(x_26);
if (lean_obj_tag(x_30) == 0)
{
lean_object* x_31; 
x_31 = l_Lydite_Fast_Sparse_nothing;
return x_31;
}
else
{
lean_object* x_32; lean_object* x_33; lean_object* x_34; 
x_32 = lean_ctor_get(x_30, 0);
lean_inc(x_32);
lean_dec_ref(x_30);
x_33 = l_Lydite_Fast_Sparse_pad(x_32);
x_34 = lean_ctor_get(x_33, 0);
lean_inc_ref(x_34);
lean_dec_ref(x_33);
return x_34;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_layBody___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7, lean_object* x_8) {
_start:
{
lean_object* x_9; 
x_9 = l_Lydite_Fast_Sparse_layBody(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8);
lean_dec(x_7);
lean_dec(x_6);
lean_dec_ref(x_5);
lean_dec_ref(x_4);
lean_dec_ref(x_3);
lean_dec_ref(x_2);
return x_9;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_lay(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, uint64_t x_7) {
_start:
{
lean_object* x_35; uint8_t x_36; 
x_35 = lean_unsigned_to_nat(1u);
x_36 = lean_nat_dec_eq(x_6, x_35);
if (x_36 == 0)
{
lean_object* x_37; uint8_t x_38; 
x_37 = lean_unsigned_to_nat(2u);
x_38 = lean_nat_dec_eq(x_6, x_37);
if (x_38 == 0)
{
lean_object* x_39; 
x_39 = l_Lydite_Fast_Sparse_nothing;
return x_39;
}
else
{
goto block_34;
}
}
else
{
goto block_34;
}
block_34:
{
lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; uint8_t x_14; 
x_8 = lean_byte_array_size(x_2);
x_9 = lean_byte_array_size(x_1);
x_10 = lean_unsigned_to_nat(2u);
x_11 = lean_unsigned_to_nat(1u);
x_12 = lean_nat_shiftr(x_9, x_11);
x_13 = lean_nat_mul(x_12, x_10);
lean_dec(x_12);
x_14 = lean_nat_dec_eq(x_8, x_13);
lean_dec(x_13);
if (x_14 == 0)
{
lean_object* x_15; 
x_15 = l_Lydite_Fast_Sparse_nothing;
return x_15;
}
else
{
lean_object* x_16; 
x_16 = l_Lydite_Fast_Sparse_countScales(x_2, x_1, x_5, x_6);
if (lean_obj_tag(x_16) == 0)
{
lean_object* x_17; 
x_17 = l_Lydite_Fast_Sparse_nothing;
return x_17;
}
else
{
lean_object* x_18; lean_object* x_19; uint8_t x_20; 
x_18 = lean_ctor_get(x_16, 0);
lean_inc(x_18);
lean_dec_ref(x_16);
x_19 = lean_byte_array_size(x_3);
x_20 = lean_nat_dec_eq(x_19, x_18);
if (x_20 == 0)
{
lean_object* x_21; 
lean_dec(x_18);
x_21 = l_Lydite_Fast_Sparse_nothing;
return x_21;
}
else
{
lean_object* x_22; lean_object* x_23; uint8_t x_24; 
x_22 = lean_byte_array_size(x_4);
x_23 = lean_nat_mul(x_10, x_18);
x_24 = lean_nat_dec_eq(x_22, x_23);
lean_dec(x_23);
if (x_24 == 0)
{
lean_object* x_25; 
lean_dec(x_18);
x_25 = l_Lydite_Fast_Sparse_nothing;
return x_25;
}
else
{
lean_object* x_26; lean_object* x_27; lean_object* x_28; lean_object* x_29; lean_object* x_30; lean_object* x_31; lean_object* x_32; lean_object* x_33; 
x_26 = lean_nat_mul(x_9, x_10);
x_27 = lean_nat_add(x_26, x_18);
lean_dec(x_26);
x_28 = lean_nat_shiftr(x_18, x_11);
x_29 = lean_nat_add(x_27, x_28);
lean_dec(x_28);
lean_dec(x_27);
x_30 = lean_unsigned_to_nat(64u);
x_31 = lean_nat_add(x_29, x_30);
lean_dec(x_29);
x_32 = l_Lydite_Fast_Sparse_header(x_5, x_6, x_7, x_31);
lean_dec(x_31);
x_33 = l_Lydite_Fast_Sparse_layBody(x_32, x_1, x_2, x_3, x_4, x_5, x_6, x_18);
return x_33;
}
}
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_lay___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
uint64_t x_8; lean_object* x_9; 
x_8 = lean_unbox_uint64(x_7);
lean_dec(x_7);
x_9 = l_Lydite_Fast_Sparse_lay(x_1, x_2, x_3, x_4, x_5, x_6, x_8);
lean_dec(x_6);
lean_dec(x_5);
lean_dec_ref(x_4);
lean_dec_ref(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_9;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_SparseHighs(uint8_t builtin);
lean_object* initialize_Lydite_Fast_SparseScales(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_SparseWrite(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_SparseHighs(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_SparseScales(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
l_Lydite_Fast_Sparse_nothing___closed__0 = _init_l_Lydite_Fast_Sparse_nothing___closed__0();
lean_mark_persistent(l_Lydite_Fast_Sparse_nothing___closed__0);
l_Lydite_Fast_Sparse_nothing = _init_l_Lydite_Fast_Sparse_nothing();
lean_mark_persistent(l_Lydite_Fast_Sparse_nothing);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

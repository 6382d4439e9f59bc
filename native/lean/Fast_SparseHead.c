// Lean compiler output
// Module: Lydite.Fast.SparseHead
// Imports: public import Init public import Lydite.Fast.Peek
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
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_keep(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_scaleStatus(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_scan___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_word___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_floorLog___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_scaleStatus___boxed(lean_object*, lean_object*);
lean_object* lean_nat_div(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_rice___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_word(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_scan(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_floorLog(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_keep___boxed(lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
lean_object* lean_uint8_to_nat(uint8_t);
lean_object* lean_nat_add(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_rice(lean_object*);
lean_object* lean_byte_array_size(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_word(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_9; lean_object* x_19; uint8_t x_20; 
x_19 = lean_byte_array_size(x_1);
x_20 = lean_nat_dec_lt(x_2, x_19);
if (x_20 == 0)
{
lean_object* x_21; 
x_21 = lean_unsigned_to_nat(0u);
x_9 = x_21;
goto block_18;
}
else
{
uint8_t x_22; lean_object* x_23; 
x_22 = lean_byte_array_fget(x_1, x_2);
x_23 = lean_uint8_to_nat(x_22);
x_9 = x_23;
goto block_18;
}
block_8:
{
lean_object* x_6; lean_object* x_7; 
x_6 = lean_nat_mul(x_4, x_5);
lean_dec(x_5);
x_7 = lean_nat_add(x_3, x_6);
lean_dec(x_6);
lean_dec(x_3);
return x_7;
}
block_18:
{
lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; uint8_t x_14; 
x_10 = lean_unsigned_to_nat(256u);
x_11 = lean_unsigned_to_nat(1u);
x_12 = lean_nat_add(x_2, x_11);
x_13 = lean_byte_array_size(x_1);
x_14 = lean_nat_dec_lt(x_12, x_13);
if (x_14 == 0)
{
lean_object* x_15; 
lean_dec(x_12);
x_15 = lean_unsigned_to_nat(0u);
x_3 = x_9;
x_4 = x_10;
x_5 = x_15;
goto block_8;
}
else
{
uint8_t x_16; lean_object* x_17; 
x_16 = lean_byte_array_fget(x_1, x_12);
lean_dec(x_12);
x_17 = lean_uint8_to_nat(x_16);
x_3 = x_9;
x_4 = x_10;
x_5 = x_17;
goto block_8;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_word___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Sparse_word(x_1, x_2);
lean_dec(x_2);
lean_dec_ref(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_keep(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; uint8_t x_9; 
x_3 = lean_nat_mul(x_2, x_1);
x_4 = lean_unsigned_to_nat(4095u);
x_5 = lean_nat_add(x_3, x_4);
lean_dec(x_3);
x_6 = lean_unsigned_to_nat(12u);
x_7 = lean_nat_shiftr(x_5, x_6);
lean_dec(x_5);
x_8 = lean_unsigned_to_nat(0u);
x_9 = lean_nat_dec_eq(x_7, x_8);
if (x_9 == 0)
{
return x_7;
}
else
{
lean_object* x_10; 
lean_dec(x_7);
x_10 = lean_unsigned_to_nat(1u);
return x_10;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_keep___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Sparse_keep(x_1, x_2);
lean_dec(x_2);
lean_dec(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_floorLog(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_unsigned_to_nat(0u);
x_4 = lean_nat_dec_eq(x_1, x_3);
if (x_4 == 1)
{
return x_3;
}
else
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_unsigned_to_nat(2u);
x_6 = lean_nat_dec_lt(x_2, x_5);
if (x_6 == 0)
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; 
x_7 = lean_unsigned_to_nat(1u);
x_8 = lean_nat_sub(x_1, x_7);
x_9 = lean_nat_shiftr(x_2, x_7);
x_10 = l_Lydite_Fast_Sparse_floorLog(x_8, x_9);
lean_dec(x_9);
lean_dec(x_8);
x_11 = lean_nat_add(x_10, x_7);
lean_dec(x_10);
return x_11;
}
else
{
return x_3;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_floorLog___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Sparse_floorLog(x_1, x_2);
lean_dec(x_2);
lean_dec(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_rice(lean_object* x_1) {
_start:
{
lean_object* x_2; lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; 
x_2 = lean_unsigned_to_nat(13u);
x_3 = lean_unsigned_to_nat(4096u);
x_4 = lean_nat_div(x_3, x_1);
x_5 = l_Lydite_Fast_Sparse_floorLog(x_2, x_4);
lean_dec(x_4);
x_6 = lean_unsigned_to_nat(1u);
x_7 = lean_nat_sub(x_5, x_6);
lean_dec(x_5);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_rice___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_Sparse_rice(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_scaleStatus(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_unsigned_to_nat(0u);
x_4 = lean_nat_dec_eq(x_2, x_3);
if (x_4 == 0)
{
lean_object* x_5; lean_object* x_6; lean_object* x_7; uint8_t x_8; 
x_5 = lean_unsigned_to_nat(11u);
x_6 = lean_nat_shiftr(x_2, x_5);
x_7 = lean_unsigned_to_nat(31u);
x_8 = lean_nat_dec_eq(x_6, x_7);
if (x_8 == 0)
{
lean_object* x_9; uint8_t x_10; 
x_9 = lean_unsigned_to_nat(24u);
x_10 = lean_nat_dec_lt(x_9, x_6);
if (x_10 == 0)
{
uint8_t x_11; 
x_11 = lean_nat_dec_eq(x_6, x_3);
lean_dec(x_6);
if (x_11 == 0)
{
lean_object* x_12; uint8_t x_13; 
x_12 = lean_unsigned_to_nat(1u);
x_13 = lean_nat_dec_eq(x_1, x_12);
if (x_13 == 0)
{
return x_3;
}
else
{
lean_object* x_14; lean_object* x_15; uint8_t x_16; 
x_14 = lean_unsigned_to_nat(32u);
x_15 = lean_nat_mod(x_2, x_14);
x_16 = lean_nat_dec_eq(x_15, x_3);
lean_dec(x_15);
if (x_16 == 0)
{
return x_5;
}
else
{
return x_3;
}
}
}
else
{
lean_object* x_17; 
x_17 = lean_unsigned_to_nat(10u);
return x_17;
}
}
else
{
lean_object* x_18; 
lean_dec(x_6);
x_18 = lean_unsigned_to_nat(9u);
return x_18;
}
}
else
{
lean_object* x_19; 
lean_dec(x_6);
x_19 = lean_unsigned_to_nat(8u);
return x_19;
}
}
else
{
return x_3;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_scaleStatus___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_Sparse_scaleStatus(x_1, x_2);
lean_dec(x_2);
lean_dec(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_scan(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
lean_object* x_8; uint8_t x_9; 
x_8 = lean_unsigned_to_nat(0u);
x_9 = lean_nat_dec_eq(x_5, x_8);
if (x_9 == 1)
{
lean_object* x_10; 
lean_dec(x_5);
x_10 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_10, 0, x_8);
lean_ctor_set(x_10, 1, x_6);
lean_ctor_set(x_10, 2, x_7);
return x_10;
}
else
{
lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_33; lean_object* x_34; lean_object* x_35; lean_object* x_36; lean_object* x_37; lean_object* x_38; lean_object* x_39; lean_object* x_40; lean_object* x_47; lean_object* x_48; lean_object* x_49; lean_object* x_60; lean_object* x_61; lean_object* x_62; lean_object* x_81; lean_object* x_82; lean_object* x_90; uint8_t x_91; 
x_11 = lean_unsigned_to_nat(1u);
x_12 = lean_nat_sub(x_5, x_11);
lean_dec(x_5);
x_33 = lean_unsigned_to_nat(16u);
x_34 = lean_unsigned_to_nat(2u);
x_35 = lean_nat_mul(x_34, x_6);
x_81 = lean_nat_add(x_33, x_35);
x_90 = lean_byte_array_size(x_1);
x_91 = lean_nat_dec_lt(x_81, x_90);
if (x_91 == 0)
{
x_82 = x_8;
goto block_89;
}
else
{
uint8_t x_92; lean_object* x_93; 
x_92 = lean_byte_array_fget(x_1, x_81);
x_93 = lean_uint8_to_nat(x_92);
x_82 = x_93;
goto block_89;
}
block_17:
{
lean_object* x_15; 
x_15 = lean_nat_add(x_7, x_14);
lean_dec(x_14);
lean_dec(x_7);
x_5 = x_12;
x_6 = x_13;
x_7 = x_15;
goto _start;
}
block_32:
{
lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; lean_object* x_29; lean_object* x_30; uint8_t x_31; 
x_24 = lean_nat_mul(x_20, x_23);
lean_dec(x_23);
x_25 = lean_nat_add(x_22, x_24);
lean_dec(x_24);
lean_dec(x_22);
x_26 = lean_nat_mul(x_25, x_3);
lean_dec(x_25);
x_27 = lean_unsigned_to_nat(4095u);
x_28 = lean_nat_add(x_26, x_27);
lean_dec(x_26);
x_29 = lean_unsigned_to_nat(12u);
x_30 = lean_nat_shiftr(x_28, x_29);
lean_dec(x_28);
x_31 = lean_nat_dec_eq(x_30, x_21);
lean_dec(x_21);
if (x_31 == 0)
{
lean_dec(x_18);
x_13 = x_19;
x_14 = x_30;
goto block_17;
}
else
{
lean_dec(x_30);
x_13 = x_19;
x_14 = x_18;
goto block_17;
}
}
block_46:
{
lean_object* x_41; lean_object* x_42; uint8_t x_43; 
x_41 = lean_nat_add(x_35, x_36);
lean_dec(x_35);
x_42 = lean_byte_array_size(x_2);
x_43 = lean_nat_dec_lt(x_41, x_42);
if (x_43 == 0)
{
lean_dec(x_41);
lean_inc(x_39);
x_18 = x_36;
x_19 = x_38;
x_20 = x_37;
x_21 = x_39;
x_22 = x_40;
x_23 = x_39;
goto block_32;
}
else
{
uint8_t x_44; lean_object* x_45; 
x_44 = lean_byte_array_fget(x_2, x_41);
lean_dec(x_41);
x_45 = lean_uint8_to_nat(x_44);
x_18 = x_36;
x_19 = x_38;
x_20 = x_37;
x_21 = x_39;
x_22 = x_40;
x_23 = x_45;
goto block_32;
}
}
block_59:
{
uint8_t x_50; 
x_50 = lean_nat_dec_eq(x_49, x_8);
if (x_50 == 0)
{
lean_object* x_51; 
lean_dec(x_48);
lean_dec(x_35);
lean_dec(x_12);
x_51 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_51, 0, x_49);
lean_ctor_set(x_51, 1, x_6);
lean_ctor_set(x_51, 2, x_7);
return x_51;
}
else
{
lean_object* x_52; uint8_t x_53; 
lean_dec(x_49);
x_52 = lean_nat_add(x_6, x_11);
lean_dec(x_6);
x_53 = lean_nat_dec_eq(x_48, x_8);
lean_dec(x_48);
if (x_53 == 0)
{
lean_object* x_54; uint8_t x_55; 
x_54 = lean_byte_array_size(x_2);
x_55 = lean_nat_dec_lt(x_35, x_54);
if (x_55 == 0)
{
x_36 = x_11;
x_37 = x_47;
x_38 = x_52;
x_39 = x_8;
x_40 = x_8;
goto block_46;
}
else
{
uint8_t x_56; lean_object* x_57; 
x_56 = lean_byte_array_fget(x_2, x_35);
x_57 = lean_uint8_to_nat(x_56);
x_36 = x_11;
x_37 = x_47;
x_38 = x_52;
x_39 = x_8;
x_40 = x_57;
goto block_46;
}
}
else
{
lean_dec(x_35);
x_5 = x_12;
x_6 = x_52;
goto _start;
}
}
}
block_80:
{
lean_object* x_63; lean_object* x_64; uint8_t x_65; 
x_63 = lean_nat_mul(x_60, x_62);
lean_dec(x_62);
x_64 = lean_nat_add(x_61, x_63);
lean_dec(x_63);
lean_dec(x_61);
x_65 = lean_nat_dec_eq(x_64, x_8);
if (x_65 == 0)
{
lean_object* x_66; lean_object* x_67; lean_object* x_68; uint8_t x_69; 
x_66 = lean_unsigned_to_nat(11u);
x_67 = lean_nat_shiftr(x_64, x_66);
x_68 = lean_unsigned_to_nat(31u);
x_69 = lean_nat_dec_eq(x_67, x_68);
if (x_69 == 0)
{
lean_object* x_70; uint8_t x_71; 
x_70 = lean_unsigned_to_nat(24u);
x_71 = lean_nat_dec_lt(x_70, x_67);
if (x_71 == 0)
{
uint8_t x_72; 
x_72 = lean_nat_dec_eq(x_67, x_8);
lean_dec(x_67);
if (x_72 == 0)
{
uint8_t x_73; 
x_73 = lean_nat_dec_eq(x_4, x_11);
if (x_73 == 0)
{
x_47 = x_60;
x_48 = x_64;
x_49 = x_8;
goto block_59;
}
else
{
lean_object* x_74; lean_object* x_75; uint8_t x_76; 
x_74 = lean_unsigned_to_nat(32u);
x_75 = lean_nat_mod(x_64, x_74);
x_76 = lean_nat_dec_eq(x_75, x_8);
lean_dec(x_75);
if (x_76 == 0)
{
x_47 = x_60;
x_48 = x_64;
x_49 = x_66;
goto block_59;
}
else
{
x_47 = x_60;
x_48 = x_64;
x_49 = x_8;
goto block_59;
}
}
}
else
{
lean_object* x_77; 
x_77 = lean_unsigned_to_nat(10u);
x_47 = x_60;
x_48 = x_64;
x_49 = x_77;
goto block_59;
}
}
else
{
lean_object* x_78; 
lean_dec(x_67);
x_78 = lean_unsigned_to_nat(9u);
x_47 = x_60;
x_48 = x_64;
x_49 = x_78;
goto block_59;
}
}
else
{
lean_object* x_79; 
lean_dec(x_67);
x_79 = lean_unsigned_to_nat(8u);
x_47 = x_60;
x_48 = x_64;
x_49 = x_79;
goto block_59;
}
}
else
{
x_47 = x_60;
x_48 = x_64;
x_49 = x_8;
goto block_59;
}
}
block_89:
{
lean_object* x_83; lean_object* x_84; lean_object* x_85; uint8_t x_86; 
x_83 = lean_unsigned_to_nat(256u);
x_84 = lean_nat_add(x_81, x_11);
lean_dec(x_81);
x_85 = lean_byte_array_size(x_1);
x_86 = lean_nat_dec_lt(x_84, x_85);
if (x_86 == 0)
{
lean_dec(x_84);
x_60 = x_83;
x_61 = x_82;
x_62 = x_8;
goto block_80;
}
else
{
uint8_t x_87; lean_object* x_88; 
x_87 = lean_byte_array_fget(x_1, x_84);
lean_dec(x_84);
x_88 = lean_uint8_to_nat(x_87);
x_60 = x_83;
x_61 = x_82;
x_62 = x_88;
goto block_80;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_Sparse_scan___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6, lean_object* x_7) {
_start:
{
lean_object* x_8; 
x_8 = l_Lydite_Fast_Sparse_scan(x_1, x_2, x_3, x_4, x_5, x_6, x_7);
lean_dec(x_4);
lean_dec(x_3);
lean_dec_ref(x_2);
lean_dec_ref(x_1);
return x_8;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Peek(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_SparseHead(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Peek(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

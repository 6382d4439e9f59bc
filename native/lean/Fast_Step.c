// Lean compiler output
// Module: Lydite.Fast.Step
// Imports: public import Init public import Lydite.Fast.Copy public import Lydite.Fast.Peek
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
LEAN_EXPORT lean_object* l_Lydite_Fast_distAt(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_codeAt(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_byte_array_fset(lean_object*, lean_object*, uint8_t);
lean_object* l_Lydite_Fast_lengthBase(lean_object*);
static lean_object* l_Lydite_Fast_tokenAt___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Fast_tokenAt(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_distAt___closed__1;
lean_object* l_Lydite_Fast_distanceBase(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_tokenAt___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_copyBytes(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_lengthExtra(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_distAt___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_distanceExtra(lean_object*);
lean_object* l_Lydite_Fast_peek(lean_object*, lean_object*, lean_object*);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
uint8_t lean_uint8_of_nat(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_step(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_Fast_distAt___closed__0;
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* lean_byte_array_size(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_step___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* _init_l_Lydite_Fast_distAt___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = lean_unsigned_to_nat(1u);
x_3 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_3, 0, x_2);
lean_ctor_set(x_3, 1, x_1);
lean_ctor_set(x_3, 2, x_1);
lean_ctor_set(x_3, 3, x_1);
return x_3;
}
}
static lean_object* _init_l_Lydite_Fast_distAt___closed__1() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = lean_unsigned_to_nat(4u);
x_3 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_3, 0, x_2);
lean_ctor_set(x_3, 1, x_1);
lean_ctor_set(x_3, 2, x_1);
lean_ctor_set(x_3, 3, x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_distAt(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; 
x_5 = !lean_is_exclusive(x_1);
if (x_5 == 0)
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; uint8_t x_12; 
x_6 = lean_ctor_get(x_1, 2);
x_7 = lean_ctor_get(x_1, 3);
x_8 = lean_ctor_get(x_1, 1);
lean_dec(x_8);
x_9 = lean_ctor_get(x_1, 0);
lean_dec(x_9);
x_10 = l_Lydite_Fast_codeAt(x_6, x_7, x_2, x_3);
lean_dec_ref(x_7);
lean_dec_ref(x_6);
x_11 = lean_unsigned_to_nat(0u);
x_12 = lean_nat_dec_eq(x_10, x_11);
if (x_12 == 0)
{
lean_object* x_13; lean_object* x_14; lean_object* x_15; uint8_t x_16; 
x_13 = lean_unsigned_to_nat(4u);
x_14 = lean_nat_shiftr(x_10, x_13);
x_15 = lean_unsigned_to_nat(30u);
x_16 = lean_nat_dec_le(x_15, x_14);
if (x_16 == 0)
{
lean_object* x_17; lean_object* x_18; lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; lean_object* x_23; lean_object* x_24; uint8_t x_25; 
x_17 = lean_unsigned_to_nat(16u);
x_18 = lean_nat_mod(x_10, x_17);
lean_dec(x_10);
x_19 = lean_nat_add(x_3, x_18);
lean_dec(x_18);
x_20 = l_Lydite_Fast_distanceExtra(x_14);
x_21 = lean_nat_add(x_19, x_20);
x_22 = lean_unsigned_to_nat(8u);
x_23 = lean_byte_array_size(x_2);
x_24 = lean_nat_mul(x_22, x_23);
x_25 = lean_nat_dec_le(x_21, x_24);
lean_dec(x_24);
if (x_25 == 0)
{
lean_object* x_26; 
lean_dec(x_21);
lean_dec(x_20);
lean_dec(x_19);
lean_dec(x_14);
lean_free_object(x_1);
lean_dec(x_4);
x_26 = l_Lydite_Fast_distAt___closed__0;
return x_26;
}
else
{
lean_object* x_27; lean_object* x_28; lean_object* x_29; 
x_27 = l_Lydite_Fast_distanceBase(x_14);
lean_dec(x_14);
x_28 = l_Lydite_Fast_peek(x_2, x_19, x_20);
lean_dec(x_20);
lean_dec(x_19);
x_29 = lean_nat_add(x_27, x_28);
lean_dec(x_28);
lean_dec(x_27);
lean_ctor_set(x_1, 3, x_29);
lean_ctor_set(x_1, 2, x_4);
lean_ctor_set(x_1, 1, x_21);
lean_ctor_set(x_1, 0, x_11);
return x_1;
}
}
else
{
lean_object* x_30; 
lean_dec(x_14);
lean_dec(x_10);
lean_free_object(x_1);
lean_dec(x_4);
x_30 = l_Lydite_Fast_distAt___closed__1;
return x_30;
}
}
else
{
lean_object* x_31; lean_object* x_32; lean_object* x_33; lean_object* x_34; lean_object* x_35; uint8_t x_36; 
lean_dec(x_10);
lean_free_object(x_1);
lean_dec(x_4);
x_31 = lean_unsigned_to_nat(15u);
x_32 = lean_nat_add(x_3, x_31);
x_33 = lean_unsigned_to_nat(8u);
x_34 = lean_byte_array_size(x_2);
x_35 = lean_nat_mul(x_33, x_34);
x_36 = lean_nat_dec_le(x_32, x_35);
lean_dec(x_35);
lean_dec(x_32);
if (x_36 == 0)
{
lean_object* x_37; 
x_37 = l_Lydite_Fast_distAt___closed__0;
return x_37;
}
else
{
lean_object* x_38; 
x_38 = l_Lydite_Fast_distAt___closed__1;
return x_38;
}
}
}
else
{
lean_object* x_39; lean_object* x_40; lean_object* x_41; lean_object* x_42; uint8_t x_43; 
x_39 = lean_ctor_get(x_1, 2);
x_40 = lean_ctor_get(x_1, 3);
lean_inc(x_40);
lean_inc(x_39);
lean_dec(x_1);
x_41 = l_Lydite_Fast_codeAt(x_39, x_40, x_2, x_3);
lean_dec_ref(x_40);
lean_dec_ref(x_39);
x_42 = lean_unsigned_to_nat(0u);
x_43 = lean_nat_dec_eq(x_41, x_42);
if (x_43 == 0)
{
lean_object* x_44; lean_object* x_45; lean_object* x_46; uint8_t x_47; 
x_44 = lean_unsigned_to_nat(4u);
x_45 = lean_nat_shiftr(x_41, x_44);
x_46 = lean_unsigned_to_nat(30u);
x_47 = lean_nat_dec_le(x_46, x_45);
if (x_47 == 0)
{
lean_object* x_48; lean_object* x_49; lean_object* x_50; lean_object* x_51; lean_object* x_52; lean_object* x_53; lean_object* x_54; lean_object* x_55; uint8_t x_56; 
x_48 = lean_unsigned_to_nat(16u);
x_49 = lean_nat_mod(x_41, x_48);
lean_dec(x_41);
x_50 = lean_nat_add(x_3, x_49);
lean_dec(x_49);
x_51 = l_Lydite_Fast_distanceExtra(x_45);
x_52 = lean_nat_add(x_50, x_51);
x_53 = lean_unsigned_to_nat(8u);
x_54 = lean_byte_array_size(x_2);
x_55 = lean_nat_mul(x_53, x_54);
x_56 = lean_nat_dec_le(x_52, x_55);
lean_dec(x_55);
if (x_56 == 0)
{
lean_object* x_57; 
lean_dec(x_52);
lean_dec(x_51);
lean_dec(x_50);
lean_dec(x_45);
lean_dec(x_4);
x_57 = l_Lydite_Fast_distAt___closed__0;
return x_57;
}
else
{
lean_object* x_58; lean_object* x_59; lean_object* x_60; lean_object* x_61; 
x_58 = l_Lydite_Fast_distanceBase(x_45);
lean_dec(x_45);
x_59 = l_Lydite_Fast_peek(x_2, x_50, x_51);
lean_dec(x_51);
lean_dec(x_50);
x_60 = lean_nat_add(x_58, x_59);
lean_dec(x_59);
lean_dec(x_58);
x_61 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_61, 0, x_42);
lean_ctor_set(x_61, 1, x_52);
lean_ctor_set(x_61, 2, x_4);
lean_ctor_set(x_61, 3, x_60);
return x_61;
}
}
else
{
lean_object* x_62; 
lean_dec(x_45);
lean_dec(x_41);
lean_dec(x_4);
x_62 = l_Lydite_Fast_distAt___closed__1;
return x_62;
}
}
else
{
lean_object* x_63; lean_object* x_64; lean_object* x_65; lean_object* x_66; lean_object* x_67; uint8_t x_68; 
lean_dec(x_41);
lean_dec(x_4);
x_63 = lean_unsigned_to_nat(15u);
x_64 = lean_nat_add(x_3, x_63);
x_65 = lean_unsigned_to_nat(8u);
x_66 = lean_byte_array_size(x_2);
x_67 = lean_nat_mul(x_65, x_66);
x_68 = lean_nat_dec_le(x_64, x_67);
lean_dec(x_67);
lean_dec(x_64);
if (x_68 == 0)
{
lean_object* x_69; 
x_69 = l_Lydite_Fast_distAt___closed__0;
return x_69;
}
else
{
lean_object* x_70; 
x_70 = l_Lydite_Fast_distAt___closed__1;
return x_70;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_distAt___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_distAt(x_1, x_2, x_3, x_4);
lean_dec(x_3);
lean_dec_ref(x_2);
return x_5;
}
}
static lean_object* _init_l_Lydite_Fast_tokenAt___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; lean_object* x_3; 
x_1 = lean_unsigned_to_nat(0u);
x_2 = lean_unsigned_to_nat(3u);
x_3 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_3, 0, x_2);
lean_ctor_set(x_3, 1, x_1);
lean_ctor_set(x_3, 2, x_1);
lean_ctor_set(x_3, 3, x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_tokenAt(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; 
x_5 = !lean_is_exclusive(x_1);
if (x_5 == 0)
{
lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_11; uint8_t x_12; 
x_6 = lean_ctor_get(x_1, 2);
x_7 = lean_ctor_get(x_1, 3);
x_8 = lean_ctor_get(x_1, 1);
lean_dec(x_8);
x_9 = lean_ctor_get(x_1, 0);
lean_dec(x_9);
x_10 = l_Lydite_Fast_codeAt(x_6, x_7, x_3, x_4);
lean_dec_ref(x_7);
lean_dec_ref(x_6);
x_11 = lean_unsigned_to_nat(0u);
x_12 = lean_nat_dec_eq(x_10, x_11);
if (x_12 == 0)
{
lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; lean_object* x_17; lean_object* x_18; uint8_t x_19; 
x_13 = lean_unsigned_to_nat(16u);
x_14 = lean_unsigned_to_nat(4u);
x_15 = lean_nat_shiftr(x_10, x_14);
x_16 = lean_nat_mod(x_10, x_13);
lean_dec(x_10);
x_17 = lean_nat_add(x_4, x_16);
lean_dec(x_16);
x_18 = lean_unsigned_to_nat(256u);
x_19 = lean_nat_dec_le(x_15, x_18);
if (x_19 == 0)
{
lean_object* x_20; uint8_t x_21; 
lean_free_object(x_1);
x_20 = lean_unsigned_to_nat(286u);
x_21 = lean_nat_dec_le(x_20, x_15);
if (x_21 == 0)
{
lean_object* x_22; lean_object* x_23; lean_object* x_24; lean_object* x_25; lean_object* x_26; lean_object* x_27; lean_object* x_28; uint8_t x_29; 
x_22 = lean_unsigned_to_nat(257u);
x_23 = lean_nat_sub(x_15, x_22);
lean_dec(x_15);
x_24 = l_Lydite_Fast_lengthExtra(x_23);
x_25 = lean_nat_add(x_17, x_24);
x_26 = lean_unsigned_to_nat(8u);
x_27 = lean_byte_array_size(x_3);
x_28 = lean_nat_mul(x_26, x_27);
x_29 = lean_nat_dec_le(x_25, x_28);
lean_dec(x_28);
if (x_29 == 0)
{
lean_object* x_30; 
lean_dec(x_25);
lean_dec(x_24);
lean_dec(x_23);
lean_dec(x_17);
lean_dec_ref(x_2);
x_30 = l_Lydite_Fast_distAt___closed__0;
return x_30;
}
else
{
lean_object* x_31; lean_object* x_32; lean_object* x_33; lean_object* x_34; 
x_31 = l_Lydite_Fast_lengthBase(x_23);
lean_dec(x_23);
x_32 = l_Lydite_Fast_peek(x_3, x_17, x_24);
lean_dec(x_24);
lean_dec(x_17);
x_33 = lean_nat_add(x_31, x_32);
lean_dec(x_32);
lean_dec(x_31);
x_34 = l_Lydite_Fast_distAt(x_2, x_3, x_25, x_33);
lean_dec(x_25);
return x_34;
}
}
else
{
lean_object* x_35; 
lean_dec(x_17);
lean_dec(x_15);
lean_dec_ref(x_2);
x_35 = l_Lydite_Fast_tokenAt___closed__0;
return x_35;
}
}
else
{
lean_dec_ref(x_2);
lean_ctor_set(x_1, 3, x_11);
lean_ctor_set(x_1, 2, x_15);
lean_ctor_set(x_1, 1, x_17);
lean_ctor_set(x_1, 0, x_11);
return x_1;
}
}
else
{
lean_object* x_36; lean_object* x_37; lean_object* x_38; lean_object* x_39; lean_object* x_40; uint8_t x_41; 
lean_dec(x_10);
lean_free_object(x_1);
lean_dec_ref(x_2);
x_36 = lean_unsigned_to_nat(15u);
x_37 = lean_nat_add(x_4, x_36);
x_38 = lean_unsigned_to_nat(8u);
x_39 = lean_byte_array_size(x_3);
x_40 = lean_nat_mul(x_38, x_39);
x_41 = lean_nat_dec_le(x_37, x_40);
lean_dec(x_40);
lean_dec(x_37);
if (x_41 == 0)
{
lean_object* x_42; 
x_42 = l_Lydite_Fast_distAt___closed__0;
return x_42;
}
else
{
lean_object* x_43; 
x_43 = l_Lydite_Fast_tokenAt___closed__0;
return x_43;
}
}
}
else
{
lean_object* x_44; lean_object* x_45; lean_object* x_46; lean_object* x_47; uint8_t x_48; 
x_44 = lean_ctor_get(x_1, 2);
x_45 = lean_ctor_get(x_1, 3);
lean_inc(x_45);
lean_inc(x_44);
lean_dec(x_1);
x_46 = l_Lydite_Fast_codeAt(x_44, x_45, x_3, x_4);
lean_dec_ref(x_45);
lean_dec_ref(x_44);
x_47 = lean_unsigned_to_nat(0u);
x_48 = lean_nat_dec_eq(x_46, x_47);
if (x_48 == 0)
{
lean_object* x_49; lean_object* x_50; lean_object* x_51; lean_object* x_52; lean_object* x_53; lean_object* x_54; uint8_t x_55; 
x_49 = lean_unsigned_to_nat(16u);
x_50 = lean_unsigned_to_nat(4u);
x_51 = lean_nat_shiftr(x_46, x_50);
x_52 = lean_nat_mod(x_46, x_49);
lean_dec(x_46);
x_53 = lean_nat_add(x_4, x_52);
lean_dec(x_52);
x_54 = lean_unsigned_to_nat(256u);
x_55 = lean_nat_dec_le(x_51, x_54);
if (x_55 == 0)
{
lean_object* x_56; uint8_t x_57; 
x_56 = lean_unsigned_to_nat(286u);
x_57 = lean_nat_dec_le(x_56, x_51);
if (x_57 == 0)
{
lean_object* x_58; lean_object* x_59; lean_object* x_60; lean_object* x_61; lean_object* x_62; lean_object* x_63; lean_object* x_64; uint8_t x_65; 
x_58 = lean_unsigned_to_nat(257u);
x_59 = lean_nat_sub(x_51, x_58);
lean_dec(x_51);
x_60 = l_Lydite_Fast_lengthExtra(x_59);
x_61 = lean_nat_add(x_53, x_60);
x_62 = lean_unsigned_to_nat(8u);
x_63 = lean_byte_array_size(x_3);
x_64 = lean_nat_mul(x_62, x_63);
x_65 = lean_nat_dec_le(x_61, x_64);
lean_dec(x_64);
if (x_65 == 0)
{
lean_object* x_66; 
lean_dec(x_61);
lean_dec(x_60);
lean_dec(x_59);
lean_dec(x_53);
lean_dec_ref(x_2);
x_66 = l_Lydite_Fast_distAt___closed__0;
return x_66;
}
else
{
lean_object* x_67; lean_object* x_68; lean_object* x_69; lean_object* x_70; 
x_67 = l_Lydite_Fast_lengthBase(x_59);
lean_dec(x_59);
x_68 = l_Lydite_Fast_peek(x_3, x_53, x_60);
lean_dec(x_60);
lean_dec(x_53);
x_69 = lean_nat_add(x_67, x_68);
lean_dec(x_68);
lean_dec(x_67);
x_70 = l_Lydite_Fast_distAt(x_2, x_3, x_61, x_69);
lean_dec(x_61);
return x_70;
}
}
else
{
lean_object* x_71; 
lean_dec(x_53);
lean_dec(x_51);
lean_dec_ref(x_2);
x_71 = l_Lydite_Fast_tokenAt___closed__0;
return x_71;
}
}
else
{
lean_object* x_72; 
lean_dec_ref(x_2);
x_72 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_72, 0, x_47);
lean_ctor_set(x_72, 1, x_53);
lean_ctor_set(x_72, 2, x_51);
lean_ctor_set(x_72, 3, x_47);
return x_72;
}
}
else
{
lean_object* x_73; lean_object* x_74; lean_object* x_75; lean_object* x_76; lean_object* x_77; uint8_t x_78; 
lean_dec(x_46);
lean_dec_ref(x_2);
x_73 = lean_unsigned_to_nat(15u);
x_74 = lean_nat_add(x_4, x_73);
x_75 = lean_unsigned_to_nat(8u);
x_76 = lean_byte_array_size(x_3);
x_77 = lean_nat_mul(x_75, x_76);
x_78 = lean_nat_dec_le(x_74, x_77);
lean_dec(x_77);
lean_dec(x_74);
if (x_78 == 0)
{
lean_object* x_79; 
x_79 = l_Lydite_Fast_distAt___closed__0;
return x_79;
}
else
{
lean_object* x_80; 
x_80 = l_Lydite_Fast_tokenAt___closed__0;
return x_80;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_tokenAt___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_tokenAt(x_1, x_2, x_3, x_4);
lean_dec(x_4);
lean_dec_ref(x_3);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_step(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; uint8_t x_8; 
x_7 = l_Lydite_Fast_tokenAt(x_1, x_2, x_3, x_4);
x_8 = !lean_is_exclusive(x_7);
if (x_8 == 0)
{
lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; uint8_t x_14; 
x_9 = lean_ctor_get(x_7, 0);
x_10 = lean_ctor_get(x_7, 1);
x_11 = lean_ctor_get(x_7, 2);
x_12 = lean_ctor_get(x_7, 3);
x_13 = lean_unsigned_to_nat(0u);
x_14 = lean_nat_dec_eq(x_9, x_13);
if (x_14 == 0)
{
lean_dec(x_12);
lean_dec(x_11);
lean_dec(x_10);
lean_ctor_set(x_7, 3, x_5);
lean_ctor_set(x_7, 2, x_6);
lean_ctor_set(x_7, 1, x_4);
return x_7;
}
else
{
uint8_t x_15; 
lean_dec(x_9);
x_15 = lean_nat_dec_eq(x_12, x_13);
if (x_15 == 0)
{
lean_object* x_16; lean_object* x_17; uint8_t x_18; 
x_16 = lean_byte_array_size(x_5);
x_17 = lean_nat_add(x_6, x_11);
x_18 = lean_nat_dec_lt(x_16, x_17);
if (x_18 == 0)
{
uint8_t x_19; 
x_19 = lean_nat_dec_lt(x_6, x_12);
if (x_19 == 0)
{
lean_object* x_20; lean_object* x_21; 
lean_dec(x_4);
x_20 = lean_unsigned_to_nat(14u);
x_21 = l_Lydite_Fast_copyBytes(x_12, x_11, x_5, x_6);
lean_dec(x_12);
lean_ctor_set(x_7, 3, x_21);
lean_ctor_set(x_7, 2, x_17);
lean_ctor_set(x_7, 0, x_20);
return x_7;
}
else
{
lean_object* x_22; 
lean_dec(x_17);
lean_dec(x_12);
lean_dec(x_11);
lean_dec(x_10);
x_22 = lean_unsigned_to_nat(5u);
lean_ctor_set(x_7, 3, x_5);
lean_ctor_set(x_7, 2, x_6);
lean_ctor_set(x_7, 1, x_4);
lean_ctor_set(x_7, 0, x_22);
return x_7;
}
}
else
{
lean_object* x_23; 
lean_dec(x_17);
lean_dec(x_12);
lean_dec(x_11);
lean_dec(x_10);
x_23 = lean_unsigned_to_nat(2u);
lean_ctor_set(x_7, 3, x_5);
lean_ctor_set(x_7, 2, x_6);
lean_ctor_set(x_7, 1, x_4);
lean_ctor_set(x_7, 0, x_23);
return x_7;
}
}
else
{
lean_object* x_24; uint8_t x_25; 
lean_dec(x_12);
x_24 = lean_unsigned_to_nat(256u);
x_25 = lean_nat_dec_eq(x_11, x_24);
if (x_25 == 0)
{
lean_object* x_26; uint8_t x_27; 
x_26 = lean_byte_array_size(x_5);
x_27 = lean_nat_dec_lt(x_6, x_26);
if (x_27 == 0)
{
lean_object* x_28; 
lean_dec(x_11);
lean_dec(x_10);
x_28 = lean_unsigned_to_nat(2u);
lean_ctor_set(x_7, 3, x_5);
lean_ctor_set(x_7, 2, x_6);
lean_ctor_set(x_7, 1, x_4);
lean_ctor_set(x_7, 0, x_28);
return x_7;
}
else
{
lean_object* x_29; lean_object* x_30; lean_object* x_31; uint8_t x_32; lean_object* x_33; 
lean_dec(x_4);
x_29 = lean_unsigned_to_nat(14u);
x_30 = lean_unsigned_to_nat(1u);
x_31 = lean_nat_add(x_6, x_30);
x_32 = lean_uint8_of_nat(x_11);
lean_dec(x_11);
x_33 = lean_byte_array_fset(x_5, x_6, x_32);
lean_dec(x_6);
lean_ctor_set(x_7, 3, x_33);
lean_ctor_set(x_7, 2, x_31);
lean_ctor_set(x_7, 0, x_29);
return x_7;
}
}
else
{
lean_dec(x_11);
lean_dec(x_4);
lean_ctor_set(x_7, 3, x_5);
lean_ctor_set(x_7, 2, x_6);
lean_ctor_set(x_7, 0, x_13);
return x_7;
}
}
}
}
else
{
lean_object* x_34; lean_object* x_35; lean_object* x_36; lean_object* x_37; lean_object* x_38; uint8_t x_39; 
x_34 = lean_ctor_get(x_7, 0);
x_35 = lean_ctor_get(x_7, 1);
x_36 = lean_ctor_get(x_7, 2);
x_37 = lean_ctor_get(x_7, 3);
lean_inc(x_37);
lean_inc(x_36);
lean_inc(x_35);
lean_inc(x_34);
lean_dec(x_7);
x_38 = lean_unsigned_to_nat(0u);
x_39 = lean_nat_dec_eq(x_34, x_38);
if (x_39 == 0)
{
lean_object* x_40; 
lean_dec(x_37);
lean_dec(x_36);
lean_dec(x_35);
x_40 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_40, 0, x_34);
lean_ctor_set(x_40, 1, x_4);
lean_ctor_set(x_40, 2, x_6);
lean_ctor_set(x_40, 3, x_5);
return x_40;
}
else
{
uint8_t x_41; 
lean_dec(x_34);
x_41 = lean_nat_dec_eq(x_37, x_38);
if (x_41 == 0)
{
lean_object* x_42; lean_object* x_43; uint8_t x_44; 
x_42 = lean_byte_array_size(x_5);
x_43 = lean_nat_add(x_6, x_36);
x_44 = lean_nat_dec_lt(x_42, x_43);
if (x_44 == 0)
{
uint8_t x_45; 
x_45 = lean_nat_dec_lt(x_6, x_37);
if (x_45 == 0)
{
lean_object* x_46; lean_object* x_47; lean_object* x_48; 
lean_dec(x_4);
x_46 = lean_unsigned_to_nat(14u);
x_47 = l_Lydite_Fast_copyBytes(x_37, x_36, x_5, x_6);
lean_dec(x_37);
x_48 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_48, 0, x_46);
lean_ctor_set(x_48, 1, x_35);
lean_ctor_set(x_48, 2, x_43);
lean_ctor_set(x_48, 3, x_47);
return x_48;
}
else
{
lean_object* x_49; lean_object* x_50; 
lean_dec(x_43);
lean_dec(x_37);
lean_dec(x_36);
lean_dec(x_35);
x_49 = lean_unsigned_to_nat(5u);
x_50 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_50, 0, x_49);
lean_ctor_set(x_50, 1, x_4);
lean_ctor_set(x_50, 2, x_6);
lean_ctor_set(x_50, 3, x_5);
return x_50;
}
}
else
{
lean_object* x_51; lean_object* x_52; 
lean_dec(x_43);
lean_dec(x_37);
lean_dec(x_36);
lean_dec(x_35);
x_51 = lean_unsigned_to_nat(2u);
x_52 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_52, 0, x_51);
lean_ctor_set(x_52, 1, x_4);
lean_ctor_set(x_52, 2, x_6);
lean_ctor_set(x_52, 3, x_5);
return x_52;
}
}
else
{
lean_object* x_53; uint8_t x_54; 
lean_dec(x_37);
x_53 = lean_unsigned_to_nat(256u);
x_54 = lean_nat_dec_eq(x_36, x_53);
if (x_54 == 0)
{
lean_object* x_55; uint8_t x_56; 
x_55 = lean_byte_array_size(x_5);
x_56 = lean_nat_dec_lt(x_6, x_55);
if (x_56 == 0)
{
lean_object* x_57; lean_object* x_58; 
lean_dec(x_36);
lean_dec(x_35);
x_57 = lean_unsigned_to_nat(2u);
x_58 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_58, 0, x_57);
lean_ctor_set(x_58, 1, x_4);
lean_ctor_set(x_58, 2, x_6);
lean_ctor_set(x_58, 3, x_5);
return x_58;
}
else
{
lean_object* x_59; lean_object* x_60; lean_object* x_61; uint8_t x_62; lean_object* x_63; lean_object* x_64; 
lean_dec(x_4);
x_59 = lean_unsigned_to_nat(14u);
x_60 = lean_unsigned_to_nat(1u);
x_61 = lean_nat_add(x_6, x_60);
x_62 = lean_uint8_of_nat(x_36);
lean_dec(x_36);
x_63 = lean_byte_array_fset(x_5, x_6, x_62);
lean_dec(x_6);
x_64 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_64, 0, x_59);
lean_ctor_set(x_64, 1, x_35);
lean_ctor_set(x_64, 2, x_61);
lean_ctor_set(x_64, 3, x_63);
return x_64;
}
}
else
{
lean_object* x_65; 
lean_dec(x_36);
lean_dec(x_4);
x_65 = lean_alloc_ctor(0, 4, 0);
lean_ctor_set(x_65, 0, x_38);
lean_ctor_set(x_65, 1, x_35);
lean_ctor_set(x_65, 2, x_6);
lean_ctor_set(x_65, 3, x_5);
return x_65;
}
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_step___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
lean_object* x_7; 
x_7 = l_Lydite_Fast_step(x_1, x_2, x_3, x_4, x_5, x_6);
lean_dec_ref(x_3);
return x_7;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Copy(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Peek(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Step(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Copy(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Peek(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
l_Lydite_Fast_distAt___closed__0 = _init_l_Lydite_Fast_distAt___closed__0();
lean_mark_persistent(l_Lydite_Fast_distAt___closed__0);
l_Lydite_Fast_distAt___closed__1 = _init_l_Lydite_Fast_distAt___closed__1();
lean_mark_persistent(l_Lydite_Fast_distAt___closed__1);
l_Lydite_Fast_tokenAt___closed__0 = _init_l_Lydite_Fast_tokenAt___closed__0();
lean_mark_persistent(l_Lydite_Fast_tokenAt___closed__0);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

// Lean compiler output
// Module: Lydite.Fast.Container
// Imports: public import Init public import Lydite.Fast.Check public import Lydite.Fast.GzipHead public import Lydite.Fast.Inflate public import Lydite.Fast.Words
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
lean_object* lean_byte_array_copy_slice(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, uint8_t);
uint8_t lean_byte_array_fget(lean_object*, lean_object*);
lean_object* lean_uint32_to_nat(uint32_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_pastZeros(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Container_0__Lydite_Fast_zlibBody_match__1_splitter___redArg(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_le32(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_members___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_unzlib(lean_object*, lean_object*, lean_object*, lean_object*);
lean_object* l_Lydite_Fast_be32(lean_object*, lean_object*);
lean_object* lean_nat_shiftr(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_gunzip(lean_object*, lean_object*, lean_object*);
extern lean_object* l_ByteArray_empty;
lean_object* l_Lydite_Fast_gzipHead(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_gunzip___boxed(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_zlibBody___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_gunzipAll(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_gunzipAll___boxed(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_zlibBody(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Container_0__Lydite_Fast_zlibBody_match__1_splitter(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_members(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_gzipStatus___boxed(lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
uint8_t lean_nat_dec_lt(lean_object*, lean_object*);
lean_object* lean_nat_mod(lean_object*, lean_object*);
uint32_t l_Lydite_Fast_adler32(lean_object*, lean_object*, lean_object*, uint32_t);
uint32_t l_Lydite_Fast_crc32(lean_object*, lean_object*, lean_object*, uint32_t);
lean_object* lean_nat_sub(lean_object*, lean_object*);
lean_object* lean_nat_mul(lean_object*, lean_object*);
lean_object* l_Lydite_Fast_inflate(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_pastZeros___boxed(lean_object*, lean_object*);
lean_object* lean_uint8_to_nat(uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_unzlib___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_refuse(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_gzipStatus(lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
lean_object* lean_nat_add(lean_object*, lean_object*);
lean_object* lean_byte_array_size(lean_object*);
uint8_t lean_uint8_dec_eq(uint8_t, uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_refuse(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; 
x_3 = l_ByteArray_empty;
x_4 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_4, 0, x_1);
lean_ctor_set(x_4, 1, x_2);
lean_ctor_set(x_4, 2, x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_zlibBody(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; uint8_t x_6; 
lean_inc(x_3);
x_5 = l_Lydite_Fast_inflate(x_1, x_2, x_3, x_4);
x_6 = !lean_is_exclusive(x_5);
if (x_6 == 0)
{
lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; uint8_t x_11; 
x_7 = lean_ctor_get(x_5, 0);
x_8 = lean_ctor_get(x_5, 1);
x_9 = lean_ctor_get(x_5, 2);
x_10 = lean_unsigned_to_nat(0u);
x_11 = lean_nat_dec_eq(x_7, x_10);
if (x_11 == 0)
{
lean_object* x_12; 
lean_free_object(x_5);
lean_dec_ref(x_9);
lean_dec(x_8);
x_12 = l_Lydite_Fast_refuse(x_7, x_3);
return x_12;
}
else
{
lean_object* x_13; lean_object* x_14; lean_object* x_15; uint8_t x_16; 
lean_dec(x_7);
x_13 = lean_unsigned_to_nat(4u);
x_14 = lean_nat_add(x_8, x_13);
x_15 = lean_byte_array_size(x_2);
x_16 = lean_nat_dec_le(x_14, x_15);
if (x_16 == 0)
{
lean_object* x_17; lean_object* x_18; 
lean_dec(x_14);
lean_free_object(x_5);
lean_dec_ref(x_9);
lean_dec(x_8);
x_17 = lean_unsigned_to_nat(1u);
x_18 = l_Lydite_Fast_refuse(x_17, x_3);
return x_18;
}
else
{
lean_object* x_19; lean_object* x_20; uint32_t x_21; uint32_t x_22; lean_object* x_23; uint8_t x_24; 
x_19 = l_Lydite_Fast_be32(x_2, x_8);
lean_dec(x_8);
x_20 = lean_byte_array_size(x_9);
x_21 = 1;
x_22 = l_Lydite_Fast_adler32(x_9, x_10, x_20, x_21);
x_23 = lean_uint32_to_nat(x_22);
x_24 = lean_nat_dec_eq(x_19, x_23);
lean_dec(x_23);
lean_dec(x_19);
if (x_24 == 0)
{
lean_object* x_25; lean_object* x_26; 
lean_dec(x_14);
lean_free_object(x_5);
lean_dec_ref(x_9);
x_25 = lean_unsigned_to_nat(20u);
x_26 = l_Lydite_Fast_refuse(x_25, x_3);
return x_26;
}
else
{
lean_dec(x_3);
lean_ctor_set(x_5, 1, x_14);
lean_ctor_set(x_5, 0, x_10);
return x_5;
}
}
}
}
else
{
lean_object* x_27; lean_object* x_28; lean_object* x_29; lean_object* x_30; uint8_t x_31; 
x_27 = lean_ctor_get(x_5, 0);
x_28 = lean_ctor_get(x_5, 1);
x_29 = lean_ctor_get(x_5, 2);
lean_inc(x_29);
lean_inc(x_28);
lean_inc(x_27);
lean_dec(x_5);
x_30 = lean_unsigned_to_nat(0u);
x_31 = lean_nat_dec_eq(x_27, x_30);
if (x_31 == 0)
{
lean_object* x_32; 
lean_dec_ref(x_29);
lean_dec(x_28);
x_32 = l_Lydite_Fast_refuse(x_27, x_3);
return x_32;
}
else
{
lean_object* x_33; lean_object* x_34; lean_object* x_35; uint8_t x_36; 
lean_dec(x_27);
x_33 = lean_unsigned_to_nat(4u);
x_34 = lean_nat_add(x_28, x_33);
x_35 = lean_byte_array_size(x_2);
x_36 = lean_nat_dec_le(x_34, x_35);
if (x_36 == 0)
{
lean_object* x_37; lean_object* x_38; 
lean_dec(x_34);
lean_dec_ref(x_29);
lean_dec(x_28);
x_37 = lean_unsigned_to_nat(1u);
x_38 = l_Lydite_Fast_refuse(x_37, x_3);
return x_38;
}
else
{
lean_object* x_39; lean_object* x_40; uint32_t x_41; uint32_t x_42; lean_object* x_43; uint8_t x_44; 
x_39 = l_Lydite_Fast_be32(x_2, x_28);
lean_dec(x_28);
x_40 = lean_byte_array_size(x_29);
x_41 = 1;
x_42 = l_Lydite_Fast_adler32(x_29, x_30, x_40, x_41);
x_43 = lean_uint32_to_nat(x_42);
x_44 = lean_nat_dec_eq(x_39, x_43);
lean_dec(x_43);
lean_dec(x_39);
if (x_44 == 0)
{
lean_object* x_45; lean_object* x_46; 
lean_dec(x_34);
lean_dec_ref(x_29);
x_45 = lean_unsigned_to_nat(20u);
x_46 = l_Lydite_Fast_refuse(x_45, x_3);
return x_46;
}
else
{
lean_object* x_47; 
lean_dec(x_3);
x_47 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_47, 0, x_30);
lean_ctor_set(x_47, 1, x_34);
lean_ctor_set(x_47, 2, x_29);
return x_47;
}
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_zlibBody___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_zlibBody(x_1, x_2, x_3, x_4);
lean_dec_ref(x_2);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_unzlib(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; lean_object* x_6; lean_object* x_7; lean_object* x_8; lean_object* x_9; lean_object* x_10; lean_object* x_52; uint8_t x_60; 
x_5 = lean_unsigned_to_nat(2u);
x_6 = lean_nat_add(x_3, x_5);
x_7 = lean_byte_array_size(x_2);
x_60 = lean_nat_dec_le(x_6, x_7);
if (x_60 == 0)
{
lean_object* x_61; lean_object* x_62; 
lean_dec(x_6);
lean_dec(x_4);
lean_dec_ref(x_1);
x_61 = lean_unsigned_to_nat(1u);
x_62 = l_Lydite_Fast_refuse(x_61, x_3);
return x_62;
}
else
{
uint8_t x_63; 
x_63 = lean_nat_dec_lt(x_3, x_7);
if (x_63 == 0)
{
lean_object* x_64; 
x_64 = lean_unsigned_to_nat(0u);
x_52 = x_64;
goto block_59;
}
else
{
uint8_t x_65; lean_object* x_66; 
x_65 = lean_byte_array_fget(x_2, x_3);
x_66 = lean_uint8_to_nat(x_65);
x_52 = x_66;
goto block_59;
}
}
block_51:
{
lean_object* x_11; lean_object* x_12; lean_object* x_13; lean_object* x_14; lean_object* x_15; lean_object* x_16; uint8_t x_17; 
x_11 = lean_unsigned_to_nat(256u);
x_12 = lean_nat_mul(x_11, x_9);
x_13 = lean_nat_add(x_12, x_10);
lean_dec(x_12);
x_14 = lean_unsigned_to_nat(31u);
x_15 = lean_nat_mod(x_13, x_14);
lean_dec(x_13);
x_16 = lean_unsigned_to_nat(0u);
x_17 = lean_nat_dec_eq(x_15, x_16);
lean_dec(x_15);
if (x_17 == 0)
{
lean_object* x_18; lean_object* x_19; 
lean_dec(x_10);
lean_dec(x_9);
lean_dec(x_8);
lean_dec(x_6);
lean_dec(x_4);
lean_dec_ref(x_1);
x_18 = lean_unsigned_to_nat(16u);
x_19 = l_Lydite_Fast_refuse(x_18, x_3);
return x_19;
}
else
{
lean_object* x_20; lean_object* x_21; lean_object* x_22; uint8_t x_23; 
x_20 = lean_unsigned_to_nat(16u);
x_21 = lean_nat_mod(x_9, x_20);
x_22 = lean_unsigned_to_nat(8u);
x_23 = lean_nat_dec_eq(x_21, x_22);
lean_dec(x_21);
if (x_23 == 0)
{
lean_object* x_24; lean_object* x_25; 
lean_dec(x_10);
lean_dec(x_9);
lean_dec(x_8);
lean_dec(x_6);
lean_dec(x_4);
lean_dec_ref(x_1);
x_24 = lean_unsigned_to_nat(17u);
x_25 = l_Lydite_Fast_refuse(x_24, x_3);
return x_25;
}
else
{
lean_object* x_26; lean_object* x_27; lean_object* x_28; uint8_t x_29; 
x_26 = lean_unsigned_to_nat(7u);
x_27 = lean_unsigned_to_nat(4u);
x_28 = lean_nat_shiftr(x_9, x_27);
lean_dec(x_9);
x_29 = lean_nat_dec_lt(x_26, x_28);
lean_dec(x_28);
if (x_29 == 0)
{
lean_object* x_30; lean_object* x_31; lean_object* x_32; uint8_t x_33; 
x_30 = lean_unsigned_to_nat(5u);
x_31 = lean_nat_shiftr(x_10, x_30);
lean_dec(x_10);
x_32 = lean_nat_mod(x_31, x_5);
lean_dec(x_31);
x_33 = lean_nat_dec_eq(x_32, x_8);
lean_dec(x_32);
if (x_33 == 0)
{
lean_object* x_34; lean_object* x_35; 
lean_dec(x_8);
lean_dec(x_3);
lean_dec_ref(x_1);
x_34 = l_ByteArray_empty;
x_35 = l_Lydite_Fast_zlibBody(x_34, x_2, x_6, x_4);
return x_35;
}
else
{
lean_object* x_36; lean_object* x_37; uint8_t x_38; 
x_36 = lean_unsigned_to_nat(6u);
x_37 = lean_nat_add(x_3, x_36);
x_38 = lean_nat_dec_le(x_37, x_7);
if (x_38 == 0)
{
lean_object* x_39; 
lean_dec(x_37);
lean_dec(x_6);
lean_dec(x_4);
lean_dec_ref(x_1);
x_39 = l_Lydite_Fast_refuse(x_8, x_3);
return x_39;
}
else
{
lean_object* x_40; lean_object* x_41; uint32_t x_42; uint32_t x_43; lean_object* x_44; uint8_t x_45; 
lean_dec(x_8);
x_40 = l_Lydite_Fast_be32(x_2, x_6);
lean_dec(x_6);
x_41 = lean_byte_array_size(x_1);
x_42 = 1;
x_43 = l_Lydite_Fast_adler32(x_1, x_16, x_41, x_42);
x_44 = lean_uint32_to_nat(x_43);
x_45 = lean_nat_dec_eq(x_40, x_44);
lean_dec(x_44);
lean_dec(x_40);
if (x_45 == 0)
{
lean_object* x_46; lean_object* x_47; 
lean_dec(x_37);
lean_dec(x_4);
lean_dec_ref(x_1);
x_46 = lean_unsigned_to_nat(19u);
x_47 = l_Lydite_Fast_refuse(x_46, x_3);
return x_47;
}
else
{
lean_object* x_48; 
lean_dec(x_3);
x_48 = l_Lydite_Fast_zlibBody(x_1, x_2, x_37, x_4);
return x_48;
}
}
}
}
else
{
lean_object* x_49; lean_object* x_50; 
lean_dec(x_10);
lean_dec(x_8);
lean_dec(x_6);
lean_dec(x_4);
lean_dec_ref(x_1);
x_49 = lean_unsigned_to_nat(18u);
x_50 = l_Lydite_Fast_refuse(x_49, x_3);
return x_50;
}
}
}
}
block_59:
{
lean_object* x_53; lean_object* x_54; uint8_t x_55; 
x_53 = lean_unsigned_to_nat(1u);
x_54 = lean_nat_add(x_3, x_53);
x_55 = lean_nat_dec_lt(x_54, x_7);
if (x_55 == 0)
{
lean_object* x_56; 
lean_dec(x_54);
x_56 = lean_unsigned_to_nat(0u);
x_8 = x_53;
x_9 = x_52;
x_10 = x_56;
goto block_51;
}
else
{
uint8_t x_57; lean_object* x_58; 
x_57 = lean_byte_array_fget(x_2, x_54);
lean_dec(x_54);
x_58 = lean_uint8_to_nat(x_57);
x_8 = x_53;
x_9 = x_52;
x_10 = x_58;
goto block_51;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_unzlib___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_unzlib(x_1, x_2, x_3, x_4);
lean_dec_ref(x_2);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_gzipStatus(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(1u);
x_3 = lean_nat_dec_eq(x_1, x_2);
if (x_3 == 0)
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(2u);
x_5 = lean_nat_dec_eq(x_1, x_4);
if (x_5 == 0)
{
lean_object* x_6; uint8_t x_7; 
x_6 = lean_unsigned_to_nat(3u);
x_7 = lean_nat_dec_eq(x_1, x_6);
if (x_7 == 0)
{
lean_object* x_8; uint8_t x_9; 
x_8 = lean_unsigned_to_nat(4u);
x_9 = lean_nat_dec_eq(x_1, x_8);
if (x_9 == 0)
{
lean_object* x_10; 
x_10 = lean_unsigned_to_nat(23u);
return x_10;
}
else
{
lean_object* x_11; 
x_11 = lean_unsigned_to_nat(22u);
return x_11;
}
}
else
{
lean_object* x_12; 
x_12 = lean_unsigned_to_nat(17u);
return x_12;
}
}
else
{
lean_object* x_13; 
x_13 = lean_unsigned_to_nat(21u);
return x_13;
}
}
else
{
return x_2;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_gzipStatus___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Fast_gzipStatus(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_gunzip(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; lean_object* x_5; lean_object* x_6; lean_object* x_7; uint8_t x_8; 
lean_inc(x_2);
x_4 = l_Lydite_Fast_gzipHead(x_1, x_2);
x_5 = lean_ctor_get(x_4, 0);
lean_inc(x_5);
x_6 = lean_ctor_get(x_4, 1);
lean_inc(x_6);
lean_dec_ref(x_4);
x_7 = lean_unsigned_to_nat(0u);
x_8 = lean_nat_dec_eq(x_5, x_7);
if (x_8 == 0)
{
lean_object* x_9; lean_object* x_10; 
lean_dec(x_6);
lean_dec(x_3);
x_9 = l_Lydite_Fast_gzipStatus(x_5);
lean_dec(x_5);
x_10 = l_Lydite_Fast_refuse(x_9, x_2);
return x_10;
}
else
{
lean_object* x_11; lean_object* x_12; uint8_t x_13; 
lean_dec(x_5);
x_11 = l_ByteArray_empty;
x_12 = l_Lydite_Fast_inflate(x_11, x_1, x_6, x_3);
x_13 = !lean_is_exclusive(x_12);
if (x_13 == 0)
{
lean_object* x_14; lean_object* x_15; lean_object* x_16; uint8_t x_17; 
x_14 = lean_ctor_get(x_12, 0);
x_15 = lean_ctor_get(x_12, 1);
x_16 = lean_ctor_get(x_12, 2);
x_17 = lean_nat_dec_eq(x_14, x_7);
if (x_17 == 0)
{
lean_object* x_18; 
lean_free_object(x_12);
lean_dec_ref(x_16);
lean_dec(x_15);
x_18 = l_Lydite_Fast_refuse(x_14, x_2);
return x_18;
}
else
{
lean_object* x_19; lean_object* x_20; lean_object* x_21; uint8_t x_22; 
lean_dec(x_14);
x_19 = lean_unsigned_to_nat(4u);
x_20 = lean_nat_add(x_15, x_19);
x_21 = lean_byte_array_size(x_1);
x_22 = lean_nat_dec_le(x_20, x_21);
if (x_22 == 0)
{
lean_object* x_23; lean_object* x_24; 
lean_dec(x_20);
lean_free_object(x_12);
lean_dec_ref(x_16);
lean_dec(x_15);
x_23 = lean_unsigned_to_nat(1u);
x_24 = l_Lydite_Fast_refuse(x_23, x_2);
return x_24;
}
else
{
lean_object* x_25; lean_object* x_26; uint32_t x_27; uint32_t x_28; lean_object* x_29; uint8_t x_30; 
x_25 = l_Lydite_Fast_le32(x_1, x_15);
x_26 = lean_byte_array_size(x_16);
x_27 = 0;
x_28 = l_Lydite_Fast_crc32(x_16, x_7, x_26, x_27);
x_29 = lean_uint32_to_nat(x_28);
x_30 = lean_nat_dec_eq(x_25, x_29);
lean_dec(x_29);
lean_dec(x_25);
if (x_30 == 0)
{
lean_object* x_31; lean_object* x_32; 
lean_dec(x_20);
lean_free_object(x_12);
lean_dec_ref(x_16);
lean_dec(x_15);
x_31 = lean_unsigned_to_nat(24u);
x_32 = l_Lydite_Fast_refuse(x_31, x_2);
return x_32;
}
else
{
lean_object* x_33; lean_object* x_34; uint8_t x_35; 
x_33 = lean_unsigned_to_nat(8u);
x_34 = lean_nat_add(x_15, x_33);
lean_dec(x_15);
x_35 = lean_nat_dec_le(x_34, x_21);
if (x_35 == 0)
{
lean_object* x_36; lean_object* x_37; 
lean_dec(x_34);
lean_dec(x_20);
lean_free_object(x_12);
lean_dec_ref(x_16);
x_36 = lean_unsigned_to_nat(1u);
x_37 = l_Lydite_Fast_refuse(x_36, x_2);
return x_37;
}
else
{
lean_object* x_38; lean_object* x_39; lean_object* x_40; uint8_t x_41; 
x_38 = l_Lydite_Fast_le32(x_1, x_20);
lean_dec(x_20);
x_39 = lean_cstr_to_nat("4294967296");
x_40 = lean_nat_mod(x_26, x_39);
lean_dec(x_39);
x_41 = lean_nat_dec_eq(x_38, x_40);
lean_dec(x_40);
lean_dec(x_38);
if (x_41 == 0)
{
lean_object* x_42; lean_object* x_43; 
lean_dec(x_34);
lean_free_object(x_12);
lean_dec_ref(x_16);
x_42 = lean_unsigned_to_nat(25u);
x_43 = l_Lydite_Fast_refuse(x_42, x_2);
return x_43;
}
else
{
lean_dec(x_2);
lean_ctor_set(x_12, 1, x_34);
lean_ctor_set(x_12, 0, x_7);
return x_12;
}
}
}
}
}
}
else
{
lean_object* x_44; lean_object* x_45; lean_object* x_46; uint8_t x_47; 
x_44 = lean_ctor_get(x_12, 0);
x_45 = lean_ctor_get(x_12, 1);
x_46 = lean_ctor_get(x_12, 2);
lean_inc(x_46);
lean_inc(x_45);
lean_inc(x_44);
lean_dec(x_12);
x_47 = lean_nat_dec_eq(x_44, x_7);
if (x_47 == 0)
{
lean_object* x_48; 
lean_dec_ref(x_46);
lean_dec(x_45);
x_48 = l_Lydite_Fast_refuse(x_44, x_2);
return x_48;
}
else
{
lean_object* x_49; lean_object* x_50; lean_object* x_51; uint8_t x_52; 
lean_dec(x_44);
x_49 = lean_unsigned_to_nat(4u);
x_50 = lean_nat_add(x_45, x_49);
x_51 = lean_byte_array_size(x_1);
x_52 = lean_nat_dec_le(x_50, x_51);
if (x_52 == 0)
{
lean_object* x_53; lean_object* x_54; 
lean_dec(x_50);
lean_dec_ref(x_46);
lean_dec(x_45);
x_53 = lean_unsigned_to_nat(1u);
x_54 = l_Lydite_Fast_refuse(x_53, x_2);
return x_54;
}
else
{
lean_object* x_55; lean_object* x_56; uint32_t x_57; uint32_t x_58; lean_object* x_59; uint8_t x_60; 
x_55 = l_Lydite_Fast_le32(x_1, x_45);
x_56 = lean_byte_array_size(x_46);
x_57 = 0;
x_58 = l_Lydite_Fast_crc32(x_46, x_7, x_56, x_57);
x_59 = lean_uint32_to_nat(x_58);
x_60 = lean_nat_dec_eq(x_55, x_59);
lean_dec(x_59);
lean_dec(x_55);
if (x_60 == 0)
{
lean_object* x_61; lean_object* x_62; 
lean_dec(x_50);
lean_dec_ref(x_46);
lean_dec(x_45);
x_61 = lean_unsigned_to_nat(24u);
x_62 = l_Lydite_Fast_refuse(x_61, x_2);
return x_62;
}
else
{
lean_object* x_63; lean_object* x_64; uint8_t x_65; 
x_63 = lean_unsigned_to_nat(8u);
x_64 = lean_nat_add(x_45, x_63);
lean_dec(x_45);
x_65 = lean_nat_dec_le(x_64, x_51);
if (x_65 == 0)
{
lean_object* x_66; lean_object* x_67; 
lean_dec(x_64);
lean_dec(x_50);
lean_dec_ref(x_46);
x_66 = lean_unsigned_to_nat(1u);
x_67 = l_Lydite_Fast_refuse(x_66, x_2);
return x_67;
}
else
{
lean_object* x_68; lean_object* x_69; lean_object* x_70; uint8_t x_71; 
x_68 = l_Lydite_Fast_le32(x_1, x_50);
lean_dec(x_50);
x_69 = lean_cstr_to_nat("4294967296");
x_70 = lean_nat_mod(x_56, x_69);
lean_dec(x_69);
x_71 = lean_nat_dec_eq(x_68, x_70);
lean_dec(x_70);
lean_dec(x_68);
if (x_71 == 0)
{
lean_object* x_72; lean_object* x_73; 
lean_dec(x_64);
lean_dec_ref(x_46);
x_72 = lean_unsigned_to_nat(25u);
x_73 = l_Lydite_Fast_refuse(x_72, x_2);
return x_73;
}
else
{
lean_object* x_74; 
lean_dec(x_2);
x_74 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_74, 0, x_7);
lean_ctor_set(x_74, 1, x_64);
lean_ctor_set(x_74, 2, x_46);
return x_74;
}
}
}
}
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_gunzip___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_gunzip(x_1, x_2, x_3);
lean_dec_ref(x_1);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_pastZeros(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; uint8_t x_4; 
x_3 = lean_byte_array_size(x_1);
x_4 = lean_nat_dec_lt(x_2, x_3);
if (x_4 == 0)
{
return x_2;
}
else
{
uint8_t x_5; uint8_t x_6; uint8_t x_7; 
x_5 = lean_byte_array_fget(x_1, x_2);
x_6 = 0;
x_7 = lean_uint8_dec_eq(x_5, x_6);
if (x_7 == 0)
{
return x_2;
}
else
{
lean_object* x_8; lean_object* x_9; 
x_8 = lean_unsigned_to_nat(1u);
x_9 = lean_nat_add(x_2, x_8);
lean_dec(x_2);
x_2 = x_9;
goto _start;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_pastZeros___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; 
x_3 = l_Lydite_Fast_pastZeros(x_1, x_2);
lean_dec_ref(x_1);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_members(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; uint8_t x_6; 
x_5 = lean_byte_array_size(x_1);
x_6 = lean_nat_dec_lt(x_2, x_5);
if (x_6 == 0)
{
lean_object* x_7; lean_object* x_8; 
lean_dec(x_3);
x_7 = lean_unsigned_to_nat(0u);
x_8 = lean_alloc_ctor(0, 3, 0);
lean_ctor_set(x_8, 0, x_7);
lean_ctor_set(x_8, 1, x_2);
lean_ctor_set(x_8, 2, x_4);
return x_8;
}
else
{
lean_object* x_9; lean_object* x_10; lean_object* x_11; lean_object* x_12; lean_object* x_13; uint8_t x_14; uint8_t x_25; 
lean_inc(x_3);
lean_inc(x_2);
x_9 = l_Lydite_Fast_gunzip(x_1, x_2, x_3);
x_10 = lean_ctor_get(x_9, 0);
lean_inc(x_10);
x_11 = lean_ctor_get(x_9, 1);
lean_inc(x_11);
x_12 = lean_ctor_get(x_9, 2);
lean_inc_ref(x_12);
lean_dec_ref(x_9);
x_13 = lean_unsigned_to_nat(0u);
x_25 = lean_nat_dec_eq(x_10, x_13);
if (x_25 == 0)
{
if (x_6 == 0)
{
lean_dec(x_10);
x_14 = x_6;
goto block_24;
}
else
{
lean_object* x_26; 
lean_dec_ref(x_12);
lean_dec(x_11);
lean_dec_ref(x_4);
lean_dec(x_3);
x_26 = l_Lydite_Fast_refuse(x_10, x_2);
return x_26;
}
}
else
{
uint8_t x_27; 
lean_dec(x_10);
x_27 = 0;
x_14 = x_27;
goto block_24;
}
block_24:
{
lean_object* x_15; uint8_t x_16; 
x_15 = l_Lydite_Fast_pastZeros(x_1, x_11);
x_16 = lean_nat_dec_lt(x_2, x_15);
if (x_16 == 0)
{
lean_object* x_17; lean_object* x_18; 
lean_dec(x_15);
lean_dec_ref(x_12);
lean_dec_ref(x_4);
lean_dec(x_3);
x_17 = lean_unsigned_to_nat(1u);
x_18 = l_Lydite_Fast_refuse(x_17, x_2);
return x_18;
}
else
{
lean_object* x_19; lean_object* x_20; lean_object* x_21; lean_object* x_22; 
lean_dec(x_2);
x_19 = lean_byte_array_size(x_12);
x_20 = lean_nat_sub(x_3, x_19);
lean_dec(x_3);
x_21 = lean_byte_array_size(x_4);
x_22 = lean_byte_array_copy_slice(x_12, x_13, x_4, x_21, x_19, x_14);
lean_dec_ref(x_12);
x_2 = x_15;
x_3 = x_20;
x_4 = x_22;
goto _start;
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_members___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_object* x_5; 
x_5 = l_Lydite_Fast_members(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Container_0__Lydite_Fast_zlibBody_match__1_splitter___redArg(lean_object* x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; lean_object* x_5; lean_object* x_6; 
x_3 = lean_ctor_get(x_1, 0);
lean_inc(x_3);
x_4 = lean_ctor_get(x_1, 1);
lean_inc(x_4);
x_5 = lean_ctor_get(x_1, 2);
lean_inc_ref(x_5);
lean_dec_ref(x_1);
x_6 = lean_apply_3(x_2, x_3, x_4, x_5);
return x_6;
}
}
LEAN_EXPORT lean_object* l___private_Lydite_Fast_Container_0__Lydite_Fast_zlibBody_match__1_splitter(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l___private_Lydite_Fast_Container_0__Lydite_Fast_zlibBody_match__1_splitter___redArg(x_2, x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_gunzipAll(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; lean_object* x_5; 
x_4 = l_ByteArray_empty;
x_5 = l_Lydite_Fast_members(x_1, x_2, x_3, x_4);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_gunzipAll___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
lean_object* x_4; 
x_4 = l_Lydite_Fast_gunzipAll(x_1, x_2, x_3);
lean_dec_ref(x_1);
return x_4;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Check(uint8_t builtin);
lean_object* initialize_Lydite_Fast_GzipHead(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Inflate(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Words(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Container(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Check(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_GzipHead(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Inflate(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Words(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

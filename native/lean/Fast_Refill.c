// Lean compiler output
// Module: Lydite.Fast.Refill
// Imports: public import Init public import Lydite.Result
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
LEAN_EXPORT lean_object* l_Lydite_Fast_eight___redArg___boxed(lean_object*, lean_object*);
size_t lean_uint64_to_usize(uint64_t);
uint64_t lean_uint64_lor(uint64_t, uint64_t);
uint64_t lean_uint64_land(uint64_t, uint64_t);
LEAN_EXPORT uint64_t l_Lydite_Fast_wide(lean_object*, uint64_t, uint64_t, lean_object*, lean_object*, lean_object*);
uint64_t lean_uint64_shift_right(uint64_t, uint64_t);
uint64_t lean_uint8_to_uint64(uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_wide___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
uint8_t lean_byte_array_uget(lean_object*, size_t);
LEAN_EXPORT uint64_t l_Lydite_Fast_eight___redArg(lean_object*, size_t);
LEAN_EXPORT uint64_t l_Lydite_Fast_wide___redArg(lean_object*, uint64_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_eight___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
uint64_t lean_uint64_shift_left(uint64_t, uint64_t);
size_t lean_usize_add(size_t, size_t);
LEAN_EXPORT lean_object* l_Lydite_Fast_wide___redArg___boxed(lean_object*, lean_object*);
LEAN_EXPORT uint64_t l_Lydite_Fast_eight(lean_object*, size_t, lean_object*, lean_object*);
LEAN_EXPORT uint64_t l_Lydite_Fast_eight(lean_object* x_1, size_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; uint64_t x_6; size_t x_7; size_t x_8; uint8_t x_9; uint64_t x_10; uint64_t x_11; uint64_t x_12; uint64_t x_13; size_t x_14; size_t x_15; uint8_t x_16; uint64_t x_17; uint64_t x_18; uint64_t x_19; size_t x_20; size_t x_21; uint8_t x_22; uint64_t x_23; uint64_t x_24; uint64_t x_25; uint64_t x_26; uint64_t x_27; size_t x_28; size_t x_29; uint8_t x_30; uint64_t x_31; uint64_t x_32; uint64_t x_33; size_t x_34; size_t x_35; uint8_t x_36; uint64_t x_37; uint64_t x_38; uint64_t x_39; uint64_t x_40; size_t x_41; size_t x_42; uint8_t x_43; uint64_t x_44; uint64_t x_45; uint64_t x_46; size_t x_47; size_t x_48; uint8_t x_49; uint64_t x_50; uint64_t x_51; uint64_t x_52; uint64_t x_53; uint64_t x_54; uint64_t x_55; 
x_5 = lean_byte_array_uget(x_1, x_2);
x_6 = lean_uint8_to_uint64(x_5);
x_7 = 1;
x_8 = lean_usize_add(x_2, x_7);
x_9 = lean_byte_array_uget(x_1, x_8);
x_10 = lean_uint8_to_uint64(x_9);
x_11 = 8;
x_12 = lean_uint64_shift_left(x_10, x_11);
x_13 = lean_uint64_lor(x_6, x_12);
x_14 = 2;
x_15 = lean_usize_add(x_2, x_14);
x_16 = lean_byte_array_uget(x_1, x_15);
x_17 = lean_uint8_to_uint64(x_16);
x_18 = 16;
x_19 = lean_uint64_shift_left(x_17, x_18);
x_20 = 3;
x_21 = lean_usize_add(x_2, x_20);
x_22 = lean_byte_array_uget(x_1, x_21);
x_23 = lean_uint8_to_uint64(x_22);
x_24 = 24;
x_25 = lean_uint64_shift_left(x_23, x_24);
x_26 = lean_uint64_lor(x_19, x_25);
x_27 = lean_uint64_lor(x_13, x_26);
x_28 = 4;
x_29 = lean_usize_add(x_2, x_28);
x_30 = lean_byte_array_uget(x_1, x_29);
x_31 = lean_uint8_to_uint64(x_30);
x_32 = 32;
x_33 = lean_uint64_shift_left(x_31, x_32);
x_34 = 5;
x_35 = lean_usize_add(x_2, x_34);
x_36 = lean_byte_array_uget(x_1, x_35);
x_37 = lean_uint8_to_uint64(x_36);
x_38 = 40;
x_39 = lean_uint64_shift_left(x_37, x_38);
x_40 = lean_uint64_lor(x_33, x_39);
x_41 = 6;
x_42 = lean_usize_add(x_2, x_41);
x_43 = lean_byte_array_uget(x_1, x_42);
x_44 = lean_uint8_to_uint64(x_43);
x_45 = 48;
x_46 = lean_uint64_shift_left(x_44, x_45);
x_47 = 7;
x_48 = lean_usize_add(x_2, x_47);
x_49 = lean_byte_array_uget(x_1, x_48);
x_50 = lean_uint8_to_uint64(x_49);
x_51 = 56;
x_52 = lean_uint64_shift_left(x_50, x_51);
x_53 = lean_uint64_lor(x_46, x_52);
x_54 = lean_uint64_lor(x_40, x_53);
x_55 = lean_uint64_lor(x_27, x_54);
return x_55;
}
}
LEAN_EXPORT uint64_t l_Lydite_Fast_eight___redArg(lean_object* x_1, size_t x_2) {
_start:
{
uint8_t x_3; uint64_t x_4; size_t x_5; size_t x_6; uint8_t x_7; uint64_t x_8; uint64_t x_9; uint64_t x_10; uint64_t x_11; size_t x_12; size_t x_13; uint8_t x_14; uint64_t x_15; uint64_t x_16; uint64_t x_17; size_t x_18; size_t x_19; uint8_t x_20; uint64_t x_21; uint64_t x_22; uint64_t x_23; uint64_t x_24; uint64_t x_25; size_t x_26; size_t x_27; uint8_t x_28; uint64_t x_29; uint64_t x_30; uint64_t x_31; size_t x_32; size_t x_33; uint8_t x_34; uint64_t x_35; uint64_t x_36; uint64_t x_37; uint64_t x_38; size_t x_39; size_t x_40; uint8_t x_41; uint64_t x_42; uint64_t x_43; uint64_t x_44; size_t x_45; size_t x_46; uint8_t x_47; uint64_t x_48; uint64_t x_49; uint64_t x_50; uint64_t x_51; uint64_t x_52; uint64_t x_53; 
x_3 = lean_byte_array_uget(x_1, x_2);
x_4 = lean_uint8_to_uint64(x_3);
x_5 = 1;
x_6 = lean_usize_add(x_2, x_5);
x_7 = lean_byte_array_uget(x_1, x_6);
x_8 = lean_uint8_to_uint64(x_7);
x_9 = 8;
x_10 = lean_uint64_shift_left(x_8, x_9);
x_11 = lean_uint64_lor(x_4, x_10);
x_12 = 2;
x_13 = lean_usize_add(x_2, x_12);
x_14 = lean_byte_array_uget(x_1, x_13);
x_15 = lean_uint8_to_uint64(x_14);
x_16 = 16;
x_17 = lean_uint64_shift_left(x_15, x_16);
x_18 = 3;
x_19 = lean_usize_add(x_2, x_18);
x_20 = lean_byte_array_uget(x_1, x_19);
x_21 = lean_uint8_to_uint64(x_20);
x_22 = 24;
x_23 = lean_uint64_shift_left(x_21, x_22);
x_24 = lean_uint64_lor(x_17, x_23);
x_25 = lean_uint64_lor(x_11, x_24);
x_26 = 4;
x_27 = lean_usize_add(x_2, x_26);
x_28 = lean_byte_array_uget(x_1, x_27);
x_29 = lean_uint8_to_uint64(x_28);
x_30 = 32;
x_31 = lean_uint64_shift_left(x_29, x_30);
x_32 = 5;
x_33 = lean_usize_add(x_2, x_32);
x_34 = lean_byte_array_uget(x_1, x_33);
x_35 = lean_uint8_to_uint64(x_34);
x_36 = 40;
x_37 = lean_uint64_shift_left(x_35, x_36);
x_38 = lean_uint64_lor(x_31, x_37);
x_39 = 6;
x_40 = lean_usize_add(x_2, x_39);
x_41 = lean_byte_array_uget(x_1, x_40);
x_42 = lean_uint8_to_uint64(x_41);
x_43 = 48;
x_44 = lean_uint64_shift_left(x_42, x_43);
x_45 = 7;
x_46 = lean_usize_add(x_2, x_45);
x_47 = lean_byte_array_uget(x_1, x_46);
x_48 = lean_uint8_to_uint64(x_47);
x_49 = 56;
x_50 = lean_uint64_shift_left(x_48, x_49);
x_51 = lean_uint64_lor(x_44, x_50);
x_52 = lean_uint64_lor(x_38, x_51);
x_53 = lean_uint64_lor(x_25, x_52);
return x_53;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_eight___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
size_t x_5; uint64_t x_6; lean_object* x_7; 
x_5 = lean_unbox_usize(x_2);
lean_dec(x_2);
x_6 = l_Lydite_Fast_eight(x_1, x_5, x_3, x_4);
lean_dec_ref(x_1);
x_7 = lean_box_uint64(x_6);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_eight___redArg___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
size_t x_3; uint64_t x_4; lean_object* x_5; 
x_3 = lean_unbox_usize(x_2);
lean_dec(x_2);
x_4 = l_Lydite_Fast_eight___redArg(x_1, x_3);
lean_dec_ref(x_1);
x_5 = lean_box_uint64(x_4);
return x_5;
}
}
LEAN_EXPORT uint64_t l_Lydite_Fast_wide(lean_object* x_1, uint64_t x_2, uint64_t x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
uint64_t x_7; uint64_t x_8; size_t x_9; uint8_t x_10; uint64_t x_11; size_t x_12; size_t x_13; uint8_t x_14; uint64_t x_15; uint64_t x_16; uint64_t x_17; uint64_t x_18; size_t x_19; size_t x_20; uint8_t x_21; uint64_t x_22; uint64_t x_23; uint64_t x_24; size_t x_25; size_t x_26; uint8_t x_27; uint64_t x_28; uint64_t x_29; uint64_t x_30; uint64_t x_31; uint64_t x_32; size_t x_33; size_t x_34; uint8_t x_35; uint64_t x_36; uint64_t x_37; uint64_t x_38; size_t x_39; size_t x_40; uint8_t x_41; uint64_t x_42; uint64_t x_43; uint64_t x_44; uint64_t x_45; size_t x_46; size_t x_47; uint8_t x_48; uint64_t x_49; uint64_t x_50; uint64_t x_51; size_t x_52; size_t x_53; uint8_t x_54; uint64_t x_55; uint64_t x_56; uint64_t x_57; uint64_t x_58; uint64_t x_59; uint64_t x_60; uint64_t x_61; uint64_t x_62; uint64_t x_63; 
x_7 = 3;
x_8 = lean_uint64_shift_right(x_2, x_7);
x_9 = lean_uint64_to_usize(x_8);
x_10 = lean_byte_array_uget(x_1, x_9);
x_11 = lean_uint8_to_uint64(x_10);
x_12 = 1;
x_13 = lean_usize_add(x_9, x_12);
x_14 = lean_byte_array_uget(x_1, x_13);
x_15 = lean_uint8_to_uint64(x_14);
x_16 = 8;
x_17 = lean_uint64_shift_left(x_15, x_16);
x_18 = lean_uint64_lor(x_11, x_17);
x_19 = 2;
x_20 = lean_usize_add(x_9, x_19);
x_21 = lean_byte_array_uget(x_1, x_20);
x_22 = lean_uint8_to_uint64(x_21);
x_23 = 16;
x_24 = lean_uint64_shift_left(x_22, x_23);
x_25 = 3;
x_26 = lean_usize_add(x_9, x_25);
x_27 = lean_byte_array_uget(x_1, x_26);
x_28 = lean_uint8_to_uint64(x_27);
x_29 = 24;
x_30 = lean_uint64_shift_left(x_28, x_29);
x_31 = lean_uint64_lor(x_24, x_30);
x_32 = lean_uint64_lor(x_18, x_31);
x_33 = 4;
x_34 = lean_usize_add(x_9, x_33);
x_35 = lean_byte_array_uget(x_1, x_34);
x_36 = lean_uint8_to_uint64(x_35);
x_37 = 32;
x_38 = lean_uint64_shift_left(x_36, x_37);
x_39 = 5;
x_40 = lean_usize_add(x_9, x_39);
x_41 = lean_byte_array_uget(x_1, x_40);
x_42 = lean_uint8_to_uint64(x_41);
x_43 = 40;
x_44 = lean_uint64_shift_left(x_42, x_43);
x_45 = lean_uint64_lor(x_38, x_44);
x_46 = 6;
x_47 = lean_usize_add(x_9, x_46);
x_48 = lean_byte_array_uget(x_1, x_47);
x_49 = lean_uint8_to_uint64(x_48);
x_50 = 48;
x_51 = lean_uint64_shift_left(x_49, x_50);
x_52 = 7;
x_53 = lean_usize_add(x_9, x_52);
x_54 = lean_byte_array_uget(x_1, x_53);
x_55 = lean_uint8_to_uint64(x_54);
x_56 = 56;
x_57 = lean_uint64_shift_left(x_55, x_56);
x_58 = lean_uint64_lor(x_51, x_57);
x_59 = lean_uint64_lor(x_45, x_58);
x_60 = lean_uint64_lor(x_32, x_59);
x_61 = 7;
x_62 = lean_uint64_land(x_2, x_61);
x_63 = lean_uint64_shift_right(x_60, x_62);
return x_63;
}
}
LEAN_EXPORT uint64_t l_Lydite_Fast_wide___redArg(lean_object* x_1, uint64_t x_2) {
_start:
{
uint64_t x_3; uint64_t x_4; size_t x_5; uint8_t x_6; uint64_t x_7; size_t x_8; size_t x_9; uint8_t x_10; uint64_t x_11; uint64_t x_12; uint64_t x_13; uint64_t x_14; size_t x_15; size_t x_16; uint8_t x_17; uint64_t x_18; uint64_t x_19; uint64_t x_20; size_t x_21; size_t x_22; uint8_t x_23; uint64_t x_24; uint64_t x_25; uint64_t x_26; uint64_t x_27; uint64_t x_28; size_t x_29; size_t x_30; uint8_t x_31; uint64_t x_32; uint64_t x_33; uint64_t x_34; size_t x_35; size_t x_36; uint8_t x_37; uint64_t x_38; uint64_t x_39; uint64_t x_40; uint64_t x_41; size_t x_42; size_t x_43; uint8_t x_44; uint64_t x_45; uint64_t x_46; uint64_t x_47; size_t x_48; size_t x_49; uint8_t x_50; uint64_t x_51; uint64_t x_52; uint64_t x_53; uint64_t x_54; uint64_t x_55; uint64_t x_56; uint64_t x_57; uint64_t x_58; uint64_t x_59; 
x_3 = 3;
x_4 = lean_uint64_shift_right(x_2, x_3);
x_5 = lean_uint64_to_usize(x_4);
x_6 = lean_byte_array_uget(x_1, x_5);
x_7 = lean_uint8_to_uint64(x_6);
x_8 = 1;
x_9 = lean_usize_add(x_5, x_8);
x_10 = lean_byte_array_uget(x_1, x_9);
x_11 = lean_uint8_to_uint64(x_10);
x_12 = 8;
x_13 = lean_uint64_shift_left(x_11, x_12);
x_14 = lean_uint64_lor(x_7, x_13);
x_15 = 2;
x_16 = lean_usize_add(x_5, x_15);
x_17 = lean_byte_array_uget(x_1, x_16);
x_18 = lean_uint8_to_uint64(x_17);
x_19 = 16;
x_20 = lean_uint64_shift_left(x_18, x_19);
x_21 = 3;
x_22 = lean_usize_add(x_5, x_21);
x_23 = lean_byte_array_uget(x_1, x_22);
x_24 = lean_uint8_to_uint64(x_23);
x_25 = 24;
x_26 = lean_uint64_shift_left(x_24, x_25);
x_27 = lean_uint64_lor(x_20, x_26);
x_28 = lean_uint64_lor(x_14, x_27);
x_29 = 4;
x_30 = lean_usize_add(x_5, x_29);
x_31 = lean_byte_array_uget(x_1, x_30);
x_32 = lean_uint8_to_uint64(x_31);
x_33 = 32;
x_34 = lean_uint64_shift_left(x_32, x_33);
x_35 = 5;
x_36 = lean_usize_add(x_5, x_35);
x_37 = lean_byte_array_uget(x_1, x_36);
x_38 = lean_uint8_to_uint64(x_37);
x_39 = 40;
x_40 = lean_uint64_shift_left(x_38, x_39);
x_41 = lean_uint64_lor(x_34, x_40);
x_42 = 6;
x_43 = lean_usize_add(x_5, x_42);
x_44 = lean_byte_array_uget(x_1, x_43);
x_45 = lean_uint8_to_uint64(x_44);
x_46 = 48;
x_47 = lean_uint64_shift_left(x_45, x_46);
x_48 = 7;
x_49 = lean_usize_add(x_5, x_48);
x_50 = lean_byte_array_uget(x_1, x_49);
x_51 = lean_uint8_to_uint64(x_50);
x_52 = 56;
x_53 = lean_uint64_shift_left(x_51, x_52);
x_54 = lean_uint64_lor(x_47, x_53);
x_55 = lean_uint64_lor(x_41, x_54);
x_56 = lean_uint64_lor(x_28, x_55);
x_57 = 7;
x_58 = lean_uint64_land(x_2, x_57);
x_59 = lean_uint64_shift_right(x_56, x_58);
return x_59;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_wide___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5, lean_object* x_6) {
_start:
{
uint64_t x_7; uint64_t x_8; uint64_t x_9; lean_object* x_10; 
x_7 = lean_unbox_uint64(x_2);
lean_dec(x_2);
x_8 = lean_unbox_uint64(x_3);
lean_dec(x_3);
x_9 = l_Lydite_Fast_wide(x_1, x_7, x_8, x_4, x_5, x_6);
lean_dec_ref(x_1);
x_10 = lean_box_uint64(x_9);
return x_10;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_wide___redArg___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
uint64_t x_3; uint64_t x_4; lean_object* x_5; 
x_3 = lean_unbox_uint64(x_2);
lean_dec(x_2);
x_4 = l_Lydite_Fast_wide___redArg(x_1, x_3);
lean_dec_ref(x_1);
x_5 = lean_box_uint64(x_4);
return x_5;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Result(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Refill(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Result(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

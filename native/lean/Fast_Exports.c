// Lean compiler output
// Module: Lydite.Fast.Exports
// Imports: public import Init public import Lydite.Fast.Check public import Lydite.Fast.ExportsCodec public import Lydite.Fast.ExportsSparse
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
LEAN_EXPORT lean_object* l_Lydite_Fast_cAdler32___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT uint32_t lydite_adler32_combine(uint32_t, uint32_t, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_cCrc32Combine___boxed(lean_object*, lean_object*, lean_object*);
uint32_t l_Lydite_Fast_adler32(lean_object*, lean_object*, lean_object*, uint32_t);
uint32_t l_Lydite_Fast_crc32(lean_object*, lean_object*, lean_object*, uint32_t);
uint32_t l_Lydite_Fast_adler32Combine(uint32_t, uint32_t, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_cAdler32Combine___boxed(lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Fast_cCrc32___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT uint32_t lydite_adler32(lean_object*, lean_object*, lean_object*, uint32_t);
LEAN_EXPORT uint32_t lydite_crc32_combine(uint32_t, uint32_t, lean_object*);
LEAN_EXPORT uint32_t lydite_crc32(lean_object*, lean_object*, lean_object*, uint32_t);
uint32_t l_Lydite_Fast_crc32Combine(uint32_t, uint32_t, lean_object*);
LEAN_EXPORT uint32_t lydite_adler32(lean_object* x_1, lean_object* x_2, lean_object* x_3, uint32_t x_4) {
_start:
{
uint32_t x_5; 
x_5 = l_Lydite_Fast_adler32(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_cAdler32___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint32_t x_5; uint32_t x_6; lean_object* x_7; 
x_5 = lean_unbox_uint32(x_4);
lean_dec(x_4);
x_6 = lydite_adler32(x_1, x_2, x_3, x_5);
x_7 = lean_box_uint32(x_6);
return x_7;
}
}
LEAN_EXPORT uint32_t lydite_crc32(lean_object* x_1, lean_object* x_2, lean_object* x_3, uint32_t x_4) {
_start:
{
uint32_t x_5; 
x_5 = l_Lydite_Fast_crc32(x_1, x_2, x_3, x_4);
lean_dec_ref(x_1);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_cCrc32___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint32_t x_5; uint32_t x_6; lean_object* x_7; 
x_5 = lean_unbox_uint32(x_4);
lean_dec(x_4);
x_6 = lydite_crc32(x_1, x_2, x_3, x_5);
x_7 = lean_box_uint32(x_6);
return x_7;
}
}
LEAN_EXPORT uint32_t lydite_adler32_combine(uint32_t x_1, uint32_t x_2, lean_object* x_3) {
_start:
{
uint32_t x_4; 
x_4 = l_Lydite_Fast_adler32Combine(x_1, x_2, x_3);
lean_dec(x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_cAdler32Combine___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
uint32_t x_4; uint32_t x_5; uint32_t x_6; lean_object* x_7; 
x_4 = lean_unbox_uint32(x_1);
lean_dec(x_1);
x_5 = lean_unbox_uint32(x_2);
lean_dec(x_2);
x_6 = lydite_adler32_combine(x_4, x_5, x_3);
x_7 = lean_box_uint32(x_6);
return x_7;
}
}
LEAN_EXPORT uint32_t lydite_crc32_combine(uint32_t x_1, uint32_t x_2, lean_object* x_3) {
_start:
{
uint32_t x_4; 
x_4 = l_Lydite_Fast_crc32Combine(x_1, x_2, x_3);
lean_dec(x_3);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Fast_cCrc32Combine___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3) {
_start:
{
uint32_t x_4; uint32_t x_5; uint32_t x_6; lean_object* x_7; 
x_4 = lean_unbox_uint32(x_1);
lean_dec(x_1);
x_5 = lean_unbox_uint32(x_2);
lean_dec(x_2);
x_6 = lydite_crc32_combine(x_4, x_5, x_3);
x_7 = lean_box_uint32(x_6);
return x_7;
}
}
lean_object* initialize_Init(uint8_t builtin);
lean_object* initialize_Lydite_Fast_Check(uint8_t builtin);
lean_object* initialize_Lydite_Fast_ExportsCodec(uint8_t builtin);
lean_object* initialize_Lydite_Fast_ExportsSparse(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Fast_Exports(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_Check(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_ExportsCodec(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
res = initialize_Lydite_Fast_ExportsSparse(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

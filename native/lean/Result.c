// Lean compiler output
// Module: Lydite.Result
// Imports: public import Init
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
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongMagic_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_tooFarBack_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_adler_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_tooManyCodes_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_method_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_literalSet_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleOutOfRange_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_tooManyCodes_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceCode_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_noEndOfBlock_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongLayout_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_trailingBytes_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_literalCode_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_headerCheck_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongMagic_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_noEndOfBlock_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_literalSet_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gapWithOneBitValues_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_blockType_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongValueBits_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleOutOfRange_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_headerCheck_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongLayout_elim(lean_object*, uint8_t, lean_object*, lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipMagic_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gapWithOneBitValues_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_oversized_elim___redArg___boxed(lean_object*);
LEAN_EXPORT uint8_t l_Lydite_instDecidableEqReason(uint8_t, uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceSet_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_window_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_method_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_storedLength_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_ctorIdx(uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Reason_trailingBytes_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_headerCheck_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_outputLimit_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_size_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_literalSet_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipFlags_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongVersion_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_need___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongVersion_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongK_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_unaryTooLong_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_trailingBytes_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_truncated_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipFlags_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_indexOutOfRange_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_oversized_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_unaryTooLong_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleOutOfRange_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleNotFinite_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceSet_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_slackBits_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_window_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_literalSet_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongLayout_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongVersion_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_blockType_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthRepeat_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongValueBits_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_headerCheck_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthSet_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_needDictionary_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongMagic_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_literalCode_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_ctorElim(lean_object*, lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceCode_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_need___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleNotFinite_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_slackBits_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_toCtorIdx___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_needDictionary_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongK_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleNotFinite_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_tooFarBack_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_noEndOfBlock_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipMagic_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_unaryTooLong_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_outputLimit_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_tooManyCodes_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_need(uint8_t, uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Reason_ctorElim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipMagic_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT uint8_t l_Lydite_Reason_ofNat(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_size_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceSet_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gapWithOneBitValues_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongValueBits_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthSet_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceCode_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_indexOutOfRange_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongVersion_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_ctorIdx___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_crc_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthRepeat_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthRepeat_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongK_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongMagic_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_storedLength_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipHeaderCheck_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_tooManyCodes_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_outputLimit_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongLayout_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_needDictionary_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_indexOutOfRange_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_blockType_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleZeroNotCanonical_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_crc_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipFlags_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_truncated_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipHeaderCheck_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_literalCode_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_crc_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_window_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gapWithOneBitValues_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleZeroNotCanonical_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_storedLength_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_blockType_elim___redArg___boxed(lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthSet_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongValueBits_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongK_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_slackBits_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthSet_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_outputLimit_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipHeaderCheck_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipHeaderCheck_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleZeroNotCanonical_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_truncated_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_instDecidableEqReason___boxed(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleOutOfRange_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_toCtorIdx(uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipFlags_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_size_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_crc_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthRepeat_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_window_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceCode_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_truncated_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_tooFarBack_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_adler_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceSet_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_ctorElim___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleNotFinite_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleZeroNotCanonical_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_unaryTooLong_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_trailingBytes_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_literalCode_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_method_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_storedLength_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_needDictionary_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_oversized_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_ofNat___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_size_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_oversized_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipMagic_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_adler_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_indexOutOfRange_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_noEndOfBlock_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_adler_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_ctorElim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_method_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_tooFarBack_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_slackBits_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_ctorIdx(uint8_t x_1) {
_start:
{
switch (x_1) {
case 0:
{
lean_object* x_2; 
x_2 = lean_unsigned_to_nat(0u);
return x_2;
}
case 1:
{
lean_object* x_3; 
x_3 = lean_unsigned_to_nat(1u);
return x_3;
}
case 2:
{
lean_object* x_4; 
x_4 = lean_unsigned_to_nat(2u);
return x_4;
}
case 3:
{
lean_object* x_5; 
x_5 = lean_unsigned_to_nat(3u);
return x_5;
}
case 4:
{
lean_object* x_6; 
x_6 = lean_unsigned_to_nat(4u);
return x_6;
}
case 5:
{
lean_object* x_7; 
x_7 = lean_unsigned_to_nat(5u);
return x_7;
}
case 6:
{
lean_object* x_8; 
x_8 = lean_unsigned_to_nat(6u);
return x_8;
}
case 7:
{
lean_object* x_9; 
x_9 = lean_unsigned_to_nat(7u);
return x_9;
}
case 8:
{
lean_object* x_10; 
x_10 = lean_unsigned_to_nat(8u);
return x_10;
}
case 9:
{
lean_object* x_11; 
x_11 = lean_unsigned_to_nat(9u);
return x_11;
}
case 10:
{
lean_object* x_12; 
x_12 = lean_unsigned_to_nat(10u);
return x_12;
}
case 11:
{
lean_object* x_13; 
x_13 = lean_unsigned_to_nat(11u);
return x_13;
}
case 12:
{
lean_object* x_14; 
x_14 = lean_unsigned_to_nat(12u);
return x_14;
}
case 13:
{
lean_object* x_15; 
x_15 = lean_unsigned_to_nat(13u);
return x_15;
}
case 14:
{
lean_object* x_16; 
x_16 = lean_unsigned_to_nat(14u);
return x_16;
}
case 15:
{
lean_object* x_17; 
x_17 = lean_unsigned_to_nat(15u);
return x_17;
}
case 16:
{
lean_object* x_18; 
x_18 = lean_unsigned_to_nat(16u);
return x_18;
}
case 17:
{
lean_object* x_19; 
x_19 = lean_unsigned_to_nat(17u);
return x_19;
}
case 18:
{
lean_object* x_20; 
x_20 = lean_unsigned_to_nat(18u);
return x_20;
}
case 19:
{
lean_object* x_21; 
x_21 = lean_unsigned_to_nat(19u);
return x_21;
}
case 20:
{
lean_object* x_22; 
x_22 = lean_unsigned_to_nat(20u);
return x_22;
}
case 21:
{
lean_object* x_23; 
x_23 = lean_unsigned_to_nat(21u);
return x_23;
}
case 22:
{
lean_object* x_24; 
x_24 = lean_unsigned_to_nat(22u);
return x_24;
}
case 23:
{
lean_object* x_25; 
x_25 = lean_unsigned_to_nat(23u);
return x_25;
}
case 24:
{
lean_object* x_26; 
x_26 = lean_unsigned_to_nat(24u);
return x_26;
}
case 25:
{
lean_object* x_27; 
x_27 = lean_unsigned_to_nat(25u);
return x_27;
}
case 26:
{
lean_object* x_28; 
x_28 = lean_unsigned_to_nat(26u);
return x_28;
}
case 27:
{
lean_object* x_29; 
x_29 = lean_unsigned_to_nat(27u);
return x_29;
}
case 28:
{
lean_object* x_30; 
x_30 = lean_unsigned_to_nat(28u);
return x_30;
}
case 29:
{
lean_object* x_31; 
x_31 = lean_unsigned_to_nat(29u);
return x_31;
}
case 30:
{
lean_object* x_32; 
x_32 = lean_unsigned_to_nat(30u);
return x_32;
}
case 31:
{
lean_object* x_33; 
x_33 = lean_unsigned_to_nat(31u);
return x_33;
}
case 32:
{
lean_object* x_34; 
x_34 = lean_unsigned_to_nat(32u);
return x_34;
}
case 33:
{
lean_object* x_35; 
x_35 = lean_unsigned_to_nat(33u);
return x_35;
}
case 34:
{
lean_object* x_36; 
x_36 = lean_unsigned_to_nat(34u);
return x_36;
}
case 35:
{
lean_object* x_37; 
x_37 = lean_unsigned_to_nat(35u);
return x_37;
}
default: 
{
lean_object* x_38; 
x_38 = lean_unsigned_to_nat(36u);
return x_38;
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_ctorIdx___boxed(lean_object* x_1) {
_start:
{
uint8_t x_2; lean_object* x_3; 
x_2 = lean_unbox(x_1);
x_3 = l_Lydite_Reason_ctorIdx(x_2);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_toCtorIdx(uint8_t x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_ctorIdx(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_toCtorIdx___boxed(lean_object* x_1) {
_start:
{
uint8_t x_2; lean_object* x_3; 
x_2 = lean_unbox(x_1);
x_3 = l_Lydite_Reason_toCtorIdx(x_2);
return x_3;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_ctorElim(lean_object* x_1, lean_object* x_2, uint8_t x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
lean_inc(x_5);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_ctorElim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_ctorElim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4, lean_object* x_5) {
_start:
{
uint8_t x_6; lean_object* x_7; 
x_6 = lean_unbox(x_3);
x_7 = l_Lydite_Reason_ctorElim(x_1, x_2, x_6, x_4, x_5);
lean_dec(x_5);
lean_dec(x_2);
return x_7;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_ctorElim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_ctorElim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_truncated_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_truncated_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_truncated_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_truncated_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_truncated_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_truncated_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_blockType_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_blockType_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_blockType_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_blockType_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_blockType_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_blockType_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_storedLength_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_storedLength_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_storedLength_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_storedLength_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_storedLength_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_storedLength_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_tooManyCodes_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_tooManyCodes_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_tooManyCodes_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_tooManyCodes_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_tooManyCodes_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_tooManyCodes_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthSet_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthSet_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthSet_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_codeLengthSet_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthSet_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_codeLengthSet_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthRepeat_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthRepeat_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthRepeat_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_codeLengthRepeat_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthRepeat_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_codeLengthRepeat_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_noEndOfBlock_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_noEndOfBlock_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_noEndOfBlock_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_noEndOfBlock_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_noEndOfBlock_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_noEndOfBlock_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_literalSet_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_literalSet_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_literalSet_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_literalSet_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_literalSet_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_literalSet_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceSet_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceSet_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceSet_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_distanceSet_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceSet_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_distanceSet_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_literalCode_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_literalCode_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_literalCode_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_literalCode_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_literalCode_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_literalCode_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceCode_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceCode_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceCode_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_distanceCode_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceCode_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_distanceCode_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_tooFarBack_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_tooFarBack_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_tooFarBack_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_tooFarBack_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_tooFarBack_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_tooFarBack_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_outputLimit_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_outputLimit_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_outputLimit_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_outputLimit_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_outputLimit_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_outputLimit_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_headerCheck_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_headerCheck_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_headerCheck_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_headerCheck_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_headerCheck_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_headerCheck_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_method_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_method_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_method_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_method_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_method_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_method_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_window_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_window_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_window_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_window_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_window_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_window_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_needDictionary_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_needDictionary_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_needDictionary_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_needDictionary_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_needDictionary_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_needDictionary_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_adler_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_adler_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_adler_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_adler_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_adler_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_adler_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipMagic_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipMagic_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipMagic_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_gzipMagic_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipMagic_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_gzipMagic_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipFlags_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipFlags_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipFlags_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_gzipFlags_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipFlags_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_gzipFlags_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipHeaderCheck_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipHeaderCheck_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipHeaderCheck_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_gzipHeaderCheck_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipHeaderCheck_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_gzipHeaderCheck_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_crc_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_crc_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_crc_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_crc_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_crc_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_crc_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_size_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_size_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_size_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_size_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_size_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_size_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_oversized_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_oversized_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_oversized_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_oversized_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_oversized_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_oversized_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongMagic_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongMagic_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongMagic_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_wrongMagic_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongMagic_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_wrongMagic_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongVersion_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongVersion_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongVersion_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_wrongVersion_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongVersion_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_wrongVersion_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongValueBits_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongValueBits_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongValueBits_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_wrongValueBits_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongValueBits_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_wrongValueBits_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongK_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongK_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongK_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_wrongK_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongK_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_wrongK_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongLayout_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongLayout_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongLayout_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_wrongLayout_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongLayout_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_wrongLayout_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleNotFinite_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleNotFinite_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleNotFinite_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_scaleNotFinite_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleNotFinite_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_scaleNotFinite_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleOutOfRange_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleOutOfRange_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleOutOfRange_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_scaleOutOfRange_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleOutOfRange_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_scaleOutOfRange_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleZeroNotCanonical_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleZeroNotCanonical_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleZeroNotCanonical_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_scaleZeroNotCanonical_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleZeroNotCanonical_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_scaleZeroNotCanonical_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_gapWithOneBitValues_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_gapWithOneBitValues_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_gapWithOneBitValues_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_gapWithOneBitValues_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_gapWithOneBitValues_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_gapWithOneBitValues_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_slackBits_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_slackBits_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_slackBits_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_slackBits_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_slackBits_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_slackBits_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_unaryTooLong_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_unaryTooLong_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_unaryTooLong_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_unaryTooLong_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_unaryTooLong_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_unaryTooLong_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_indexOutOfRange_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_indexOutOfRange_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_indexOutOfRange_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_indexOutOfRange_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_indexOutOfRange_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_indexOutOfRange_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_trailingBytes_elim(lean_object* x_1, uint8_t x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
lean_inc(x_4);
return x_4;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_trailingBytes_elim___redArg(lean_object* x_1) {
_start:
{
lean_inc(x_1);
return x_1;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_trailingBytes_elim___boxed(lean_object* x_1, lean_object* x_2, lean_object* x_3, lean_object* x_4) {
_start:
{
uint8_t x_5; lean_object* x_6; 
x_5 = lean_unbox(x_2);
x_6 = l_Lydite_Reason_trailingBytes_elim(x_1, x_5, x_3, x_4);
lean_dec(x_4);
return x_6;
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_trailingBytes_elim___redArg___boxed(lean_object* x_1) {
_start:
{
lean_object* x_2; 
x_2 = l_Lydite_Reason_trailingBytes_elim___redArg(x_1);
lean_dec(x_1);
return x_2;
}
}
LEAN_EXPORT uint8_t l_Lydite_Reason_ofNat(lean_object* x_1) {
_start:
{
lean_object* x_2; uint8_t x_3; 
x_2 = lean_unsigned_to_nat(17u);
x_3 = lean_nat_dec_le(x_1, x_2);
if (x_3 == 0)
{
lean_object* x_4; uint8_t x_5; 
x_4 = lean_unsigned_to_nat(26u);
x_5 = lean_nat_dec_le(x_1, x_4);
if (x_5 == 0)
{
lean_object* x_6; uint8_t x_7; 
x_6 = lean_unsigned_to_nat(31u);
x_7 = lean_nat_dec_le(x_1, x_6);
if (x_7 == 0)
{
lean_object* x_8; uint8_t x_9; 
x_8 = lean_unsigned_to_nat(33u);
x_9 = lean_nat_dec_le(x_1, x_8);
if (x_9 == 0)
{
lean_object* x_10; uint8_t x_11; 
x_10 = lean_unsigned_to_nat(34u);
x_11 = lean_nat_dec_le(x_1, x_10);
if (x_11 == 0)
{
lean_object* x_12; uint8_t x_13; 
x_12 = lean_unsigned_to_nat(35u);
x_13 = lean_nat_dec_le(x_1, x_12);
if (x_13 == 0)
{
uint8_t x_14; 
x_14 = 36;
return x_14;
}
else
{
uint8_t x_15; 
x_15 = 35;
return x_15;
}
}
else
{
uint8_t x_16; 
x_16 = 34;
return x_16;
}
}
else
{
lean_object* x_17; uint8_t x_18; 
x_17 = lean_unsigned_to_nat(32u);
x_18 = lean_nat_dec_le(x_1, x_17);
if (x_18 == 0)
{
uint8_t x_19; 
x_19 = 33;
return x_19;
}
else
{
uint8_t x_20; 
x_20 = 32;
return x_20;
}
}
}
else
{
lean_object* x_21; uint8_t x_22; 
x_21 = lean_unsigned_to_nat(28u);
x_22 = lean_nat_dec_le(x_1, x_21);
if (x_22 == 0)
{
lean_object* x_23; uint8_t x_24; 
x_23 = lean_unsigned_to_nat(29u);
x_24 = lean_nat_dec_le(x_1, x_23);
if (x_24 == 0)
{
lean_object* x_25; uint8_t x_26; 
x_25 = lean_unsigned_to_nat(30u);
x_26 = lean_nat_dec_le(x_1, x_25);
if (x_26 == 0)
{
uint8_t x_27; 
x_27 = 31;
return x_27;
}
else
{
uint8_t x_28; 
x_28 = 30;
return x_28;
}
}
else
{
uint8_t x_29; 
x_29 = 29;
return x_29;
}
}
else
{
lean_object* x_30; uint8_t x_31; 
x_30 = lean_unsigned_to_nat(27u);
x_31 = lean_nat_dec_le(x_1, x_30);
if (x_31 == 0)
{
uint8_t x_32; 
x_32 = 28;
return x_32;
}
else
{
uint8_t x_33; 
x_33 = 27;
return x_33;
}
}
}
}
else
{
lean_object* x_34; uint8_t x_35; 
x_34 = lean_unsigned_to_nat(21u);
x_35 = lean_nat_dec_le(x_1, x_34);
if (x_35 == 0)
{
lean_object* x_36; uint8_t x_37; 
x_36 = lean_unsigned_to_nat(23u);
x_37 = lean_nat_dec_le(x_1, x_36);
if (x_37 == 0)
{
lean_object* x_38; uint8_t x_39; 
x_38 = lean_unsigned_to_nat(24u);
x_39 = lean_nat_dec_le(x_1, x_38);
if (x_39 == 0)
{
lean_object* x_40; uint8_t x_41; 
x_40 = lean_unsigned_to_nat(25u);
x_41 = lean_nat_dec_le(x_1, x_40);
if (x_41 == 0)
{
uint8_t x_42; 
x_42 = 26;
return x_42;
}
else
{
uint8_t x_43; 
x_43 = 25;
return x_43;
}
}
else
{
uint8_t x_44; 
x_44 = 24;
return x_44;
}
}
else
{
lean_object* x_45; uint8_t x_46; 
x_45 = lean_unsigned_to_nat(22u);
x_46 = lean_nat_dec_le(x_1, x_45);
if (x_46 == 0)
{
uint8_t x_47; 
x_47 = 23;
return x_47;
}
else
{
uint8_t x_48; 
x_48 = 22;
return x_48;
}
}
}
else
{
lean_object* x_49; uint8_t x_50; 
x_49 = lean_unsigned_to_nat(19u);
x_50 = lean_nat_dec_le(x_1, x_49);
if (x_50 == 0)
{
lean_object* x_51; uint8_t x_52; 
x_51 = lean_unsigned_to_nat(20u);
x_52 = lean_nat_dec_le(x_1, x_51);
if (x_52 == 0)
{
uint8_t x_53; 
x_53 = 21;
return x_53;
}
else
{
uint8_t x_54; 
x_54 = 20;
return x_54;
}
}
else
{
lean_object* x_55; uint8_t x_56; 
x_55 = lean_unsigned_to_nat(18u);
x_56 = lean_nat_dec_le(x_1, x_55);
if (x_56 == 0)
{
uint8_t x_57; 
x_57 = 19;
return x_57;
}
else
{
uint8_t x_58; 
x_58 = 18;
return x_58;
}
}
}
}
}
else
{
lean_object* x_59; uint8_t x_60; 
x_59 = lean_unsigned_to_nat(8u);
x_60 = lean_nat_dec_le(x_1, x_59);
if (x_60 == 0)
{
lean_object* x_61; uint8_t x_62; 
x_61 = lean_unsigned_to_nat(12u);
x_62 = lean_nat_dec_le(x_1, x_61);
if (x_62 == 0)
{
lean_object* x_63; uint8_t x_64; 
x_63 = lean_unsigned_to_nat(14u);
x_64 = lean_nat_dec_le(x_1, x_63);
if (x_64 == 0)
{
lean_object* x_65; uint8_t x_66; 
x_65 = lean_unsigned_to_nat(15u);
x_66 = lean_nat_dec_le(x_1, x_65);
if (x_66 == 0)
{
lean_object* x_67; uint8_t x_68; 
x_67 = lean_unsigned_to_nat(16u);
x_68 = lean_nat_dec_le(x_1, x_67);
if (x_68 == 0)
{
uint8_t x_69; 
x_69 = 17;
return x_69;
}
else
{
uint8_t x_70; 
x_70 = 16;
return x_70;
}
}
else
{
uint8_t x_71; 
x_71 = 15;
return x_71;
}
}
else
{
lean_object* x_72; uint8_t x_73; 
x_72 = lean_unsigned_to_nat(13u);
x_73 = lean_nat_dec_le(x_1, x_72);
if (x_73 == 0)
{
uint8_t x_74; 
x_74 = 14;
return x_74;
}
else
{
uint8_t x_75; 
x_75 = 13;
return x_75;
}
}
}
else
{
lean_object* x_76; uint8_t x_77; 
x_76 = lean_unsigned_to_nat(10u);
x_77 = lean_nat_dec_le(x_1, x_76);
if (x_77 == 0)
{
lean_object* x_78; uint8_t x_79; 
x_78 = lean_unsigned_to_nat(11u);
x_79 = lean_nat_dec_le(x_1, x_78);
if (x_79 == 0)
{
uint8_t x_80; 
x_80 = 12;
return x_80;
}
else
{
uint8_t x_81; 
x_81 = 11;
return x_81;
}
}
else
{
lean_object* x_82; uint8_t x_83; 
x_82 = lean_unsigned_to_nat(9u);
x_83 = lean_nat_dec_le(x_1, x_82);
if (x_83 == 0)
{
uint8_t x_84; 
x_84 = 10;
return x_84;
}
else
{
uint8_t x_85; 
x_85 = 9;
return x_85;
}
}
}
}
else
{
lean_object* x_86; uint8_t x_87; 
x_86 = lean_unsigned_to_nat(3u);
x_87 = lean_nat_dec_le(x_1, x_86);
if (x_87 == 0)
{
lean_object* x_88; uint8_t x_89; 
x_88 = lean_unsigned_to_nat(5u);
x_89 = lean_nat_dec_le(x_1, x_88);
if (x_89 == 0)
{
lean_object* x_90; uint8_t x_91; 
x_90 = lean_unsigned_to_nat(6u);
x_91 = lean_nat_dec_le(x_1, x_90);
if (x_91 == 0)
{
lean_object* x_92; uint8_t x_93; 
x_92 = lean_unsigned_to_nat(7u);
x_93 = lean_nat_dec_le(x_1, x_92);
if (x_93 == 0)
{
uint8_t x_94; 
x_94 = 8;
return x_94;
}
else
{
uint8_t x_95; 
x_95 = 7;
return x_95;
}
}
else
{
uint8_t x_96; 
x_96 = 6;
return x_96;
}
}
else
{
lean_object* x_97; uint8_t x_98; 
x_97 = lean_unsigned_to_nat(4u);
x_98 = lean_nat_dec_le(x_1, x_97);
if (x_98 == 0)
{
uint8_t x_99; 
x_99 = 5;
return x_99;
}
else
{
uint8_t x_100; 
x_100 = 4;
return x_100;
}
}
}
else
{
lean_object* x_101; uint8_t x_102; 
x_101 = lean_unsigned_to_nat(1u);
x_102 = lean_nat_dec_le(x_1, x_101);
if (x_102 == 0)
{
lean_object* x_103; uint8_t x_104; 
x_103 = lean_unsigned_to_nat(2u);
x_104 = lean_nat_dec_le(x_1, x_103);
if (x_104 == 0)
{
uint8_t x_105; 
x_105 = 3;
return x_105;
}
else
{
uint8_t x_106; 
x_106 = 2;
return x_106;
}
}
else
{
lean_object* x_107; uint8_t x_108; 
x_107 = lean_unsigned_to_nat(0u);
x_108 = lean_nat_dec_le(x_1, x_107);
if (x_108 == 0)
{
uint8_t x_109; 
x_109 = 1;
return x_109;
}
else
{
uint8_t x_110; 
x_110 = 0;
return x_110;
}
}
}
}
}
}
}
LEAN_EXPORT lean_object* l_Lydite_Reason_ofNat___boxed(lean_object* x_1) {
_start:
{
uint8_t x_2; lean_object* x_3; 
x_2 = l_Lydite_Reason_ofNat(x_1);
lean_dec(x_1);
x_3 = lean_box(x_2);
return x_3;
}
}
LEAN_EXPORT uint8_t l_Lydite_instDecidableEqReason(uint8_t x_1, uint8_t x_2) {
_start:
{
lean_object* x_3; lean_object* x_4; uint8_t x_5; 
x_3 = l_Lydite_Reason_ctorIdx(x_1);
x_4 = l_Lydite_Reason_ctorIdx(x_2);
x_5 = lean_nat_dec_eq(x_3, x_4);
lean_dec(x_4);
lean_dec(x_3);
return x_5;
}
}
LEAN_EXPORT lean_object* l_Lydite_instDecidableEqReason___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
uint8_t x_3; uint8_t x_4; uint8_t x_5; lean_object* x_6; 
x_3 = lean_unbox(x_1);
x_4 = lean_unbox(x_2);
x_5 = l_Lydite_instDecidableEqReason(x_3, x_4);
x_6 = lean_box(x_5);
return x_6;
}
}
static lean_object* _init_l_Lydite_need___closed__0() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_box(0);
x_2 = lean_alloc_ctor(1, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_need(uint8_t x_1, uint8_t x_2) {
_start:
{
if (x_1 == 0)
{
lean_object* x_3; lean_object* x_4; 
x_3 = lean_box(x_2);
x_4 = lean_alloc_ctor(0, 1, 0);
lean_ctor_set(x_4, 0, x_3);
return x_4;
}
else
{
lean_object* x_5; 
x_5 = l_Lydite_need___closed__0;
return x_5;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_need___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
uint8_t x_3; uint8_t x_4; lean_object* x_5; 
x_3 = lean_unbox(x_1);
x_4 = lean_unbox(x_2);
x_5 = l_Lydite_need(x_3, x_4);
return x_5;
}
}
lean_object* initialize_Init(uint8_t builtin);
static bool _G_initialized = false;
LEAN_EXPORT lean_object* initialize_Lydite_Result(uint8_t builtin) {
lean_object * res;
if (_G_initialized) return lean_io_result_mk_ok(lean_box(0));
_G_initialized = true;
res = initialize_Init(builtin);
if (lean_io_result_is_error(res)) return res;
lean_dec_ref(res);
l_Lydite_need___closed__0 = _init_l_Lydite_need___closed__0();
lean_mark_persistent(l_Lydite_need___closed__0);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

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
static lean_object* l_Lydite_instReprReason_repr___closed__45;
LEAN_EXPORT lean_object* l_Lydite_Reason_tooFarBack_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_adler_elim___redArg___boxed(lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__39;
LEAN_EXPORT lean_object* l_Lydite_Reason_tooManyCodes_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__28;
LEAN_EXPORT lean_object* l_Lydite_Reason_method_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_literalSet_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleOutOfRange_elim___redArg(lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__71;
LEAN_EXPORT lean_object* l_Lydite_Reason_tooManyCodes_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceCode_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_noEndOfBlock_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongLayout_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_trailingBytes_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__29;
LEAN_EXPORT lean_object* l_Lydite_Reason_literalCode_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_headerCheck_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__37;
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongMagic_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_noEndOfBlock_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_literalSet_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gapWithOneBitValues_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_blockType_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__47;
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongValueBits_elim___redArg(lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__5;
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleOutOfRange_elim(lean_object*, uint8_t, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__15;
static lean_object* l_Lydite_instReprReason_repr___closed__52;
static lean_object* l_Lydite_instReprReason_repr___closed__3;
static lean_object* l_Lydite_instReprReason_repr___closed__20;
static lean_object* l_Lydite_instReprReason_repr___closed__58;
static lean_object* l_Lydite_instReprReason_repr___closed__65;
LEAN_EXPORT lean_object* l_Lydite_Reason_headerCheck_elim___redArg___boxed(lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__31;
static lean_object* l_Lydite_instReprReason_repr___closed__41;
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongLayout_elim(lean_object*, uint8_t, lean_object*, lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipMagic_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gapWithOneBitValues_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_oversized_elim___redArg___boxed(lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__54;
LEAN_EXPORT uint8_t l_Lydite_instDecidableEqReason(uint8_t, uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceSet_elim___redArg(lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__11;
LEAN_EXPORT lean_object* l_Lydite_Reason_window_elim___redArg___boxed(lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__44;
LEAN_EXPORT lean_object* l_Lydite_Reason_method_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_storedLength_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_ctorIdx(uint8_t);
LEAN_EXPORT lean_object* l_Lydite_Reason_trailingBytes_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_headerCheck_elim(lean_object*, uint8_t, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__56;
LEAN_EXPORT lean_object* l_Lydite_Reason_outputLimit_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_size_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_instReprReason_repr___boxed(lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__16;
static lean_object* l_Lydite_instReprReason_repr___closed__6;
static lean_object* l_Lydite_instReprReason_repr___closed__50;
static lean_object* l_Lydite_instReprReason_repr___closed__7;
static lean_object* l_Lydite_instReprReason_repr___closed__62;
LEAN_EXPORT lean_object* l_Lydite_Reason_literalSet_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipFlags_elim(lean_object*, uint8_t, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__67;
static lean_object* l_Lydite_instReprReason_repr___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongVersion_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_need___boxed(lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__17;
static lean_object* l_Lydite_instReprReason_repr___closed__38;
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongVersion_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongK_elim___redArg___boxed(lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__55;
static lean_object* l_Lydite_instReprReason_repr___closed__32;
LEAN_EXPORT lean_object* l_Lydite_Reason_unaryTooLong_elim___redArg___boxed(lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__49;
LEAN_EXPORT lean_object* l_Lydite_Reason_trailingBytes_elim___redArg(lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__27;
static lean_object* l_Lydite_instReprReason_repr___closed__48;
LEAN_EXPORT lean_object* l_Lydite_Reason_truncated_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipFlags_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_indexOutOfRange_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_oversized_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_unaryTooLong_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleOutOfRange_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__70;
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleNotFinite_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceSet_elim(lean_object*, uint8_t, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__61;
LEAN_EXPORT lean_object* l_Lydite_Reason_slackBits_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_window_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_literalSet_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongLayout_elim___redArg___boxed(lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__10;
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongVersion_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_blockType_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthRepeat_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongValueBits_elim(lean_object*, uint8_t, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__4;
static lean_object* l_Lydite_instReprReason_repr___closed__30;
LEAN_EXPORT lean_object* l_Lydite_Reason_headerCheck_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthSet_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_needDictionary_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongMagic_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_literalCode_elim___redArg___boxed(lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__68;
static lean_object* l_Lydite_instReprReason_repr___closed__23;
lean_object* lean_nat_to_int(lean_object*);
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
static lean_object* l_Lydite_instReprReason_repr___closed__42;
LEAN_EXPORT lean_object* l_Lydite_Reason_noEndOfBlock_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__35;
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipMagic_elim___redArg___boxed(lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__66;
LEAN_EXPORT lean_object* l_Lydite_Reason_unaryTooLong_elim(lean_object*, uint8_t, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__57;
LEAN_EXPORT lean_object* l_Lydite_Reason_outputLimit_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_tooManyCodes_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_need(uint8_t, uint8_t);
static lean_object* l_Lydite_instReprReason_repr___closed__59;
static lean_object* l_Lydite_instReprReason_repr___closed__8;
LEAN_EXPORT lean_object* l_Lydite_Reason_ctorElim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipMagic_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT uint8_t l_Lydite_Reason_ofNat(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_size_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceSet_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gapWithOneBitValues_elim___redArg(lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__14;
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongValueBits_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__9;
static lean_object* l_Lydite_instReprReason_repr___closed__36;
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthSet_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceCode_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_indexOutOfRange_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongVersion_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_ctorIdx___boxed(lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__19;
LEAN_EXPORT lean_object* l_Lydite_Reason_crc_elim___redArg(lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__25;
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthRepeat_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthRepeat_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongK_elim(lean_object*, uint8_t, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__26;
static lean_object* l_Lydite_instReprReason_repr___closed__1;
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongMagic_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_storedLength_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipHeaderCheck_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_tooManyCodes_elim(lean_object*, uint8_t, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__24;
LEAN_EXPORT lean_object* l_Lydite_Reason_outputLimit_elim(lean_object*, uint8_t, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__46;
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongLayout_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_needDictionary_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__18;
static lean_object* l_Lydite_instReprReason_repr___closed__43;
LEAN_EXPORT lean_object* l_Lydite_Reason_indexOutOfRange_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_blockType_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleZeroNotCanonical_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_crc_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__53;
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipFlags_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_truncated_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipHeaderCheck_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_literalCode_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_crc_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_window_elim(lean_object*, uint8_t, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__69;
LEAN_EXPORT lean_object* l_Lydite_Reason_gapWithOneBitValues_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleZeroNotCanonical_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_storedLength_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__64;
static lean_object* l_Lydite_instReprReason_repr___closed__21;
LEAN_EXPORT lean_object* l_Lydite_Reason_blockType_elim___redArg___boxed(lean_object*);
uint8_t lean_nat_dec_eq(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthSet_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongValueBits_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_wrongK_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_slackBits_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthSet_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_outputLimit_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipHeaderCheck_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason___closed__0;
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipHeaderCheck_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleZeroNotCanonical_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_truncated_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_instDecidableEqReason___boxed(lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__13;
static lean_object* l_Lydite_instReprReason_repr___closed__51;
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleOutOfRange_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_toCtorIdx(uint8_t);
lean_object* l_Repr_addAppParen(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipFlags_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_size_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_crc_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_codeLengthRepeat_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_window_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceCode_elim___redArg(lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__2;
LEAN_EXPORT lean_object* l_Lydite_instReprReason_repr(uint8_t, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_truncated_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_instReprReason;
static lean_object* l_Lydite_instReprReason_repr___closed__40;
LEAN_EXPORT lean_object* l_Lydite_Reason_tooFarBack_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_adler_elim(lean_object*, uint8_t, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__75;
LEAN_EXPORT lean_object* l_Lydite_Reason_distanceSet_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__73;
static lean_object* l_Lydite_instReprReason_repr___closed__22;
LEAN_EXPORT lean_object* l_Lydite_Reason_ctorElim___boxed(lean_object*, lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleNotFinite_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_scaleZeroNotCanonical_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_unaryTooLong_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_trailingBytes_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_literalCode_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__60;
static lean_object* l_Lydite_instReprReason_repr___closed__34;
LEAN_EXPORT lean_object* l_Lydite_Reason_method_elim___redArg___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_storedLength_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_needDictionary_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_oversized_elim(lean_object*, uint8_t, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_ofNat___boxed(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_size_elim___redArg___boxed(lean_object*);
uint8_t lean_nat_dec_le(lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_oversized_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_gzipMagic_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_adler_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_indexOutOfRange_elim___redArg(lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__72;
static lean_object* l_Lydite_instReprReason_repr___closed__12;
LEAN_EXPORT lean_object* l_Lydite_Reason_noEndOfBlock_elim___redArg(lean_object*);
LEAN_EXPORT lean_object* l_Lydite_Reason_adler_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__33;
LEAN_EXPORT lean_object* l_Lydite_Reason_ctorElim___redArg___boxed(lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__63;
LEAN_EXPORT lean_object* l_Lydite_Reason_method_elim___boxed(lean_object*, lean_object*, lean_object*, lean_object*);
static lean_object* l_Lydite_instReprReason_repr___closed__74;
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
static lean_object* _init_l_Lydite_instReprReason_repr___closed__0() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.truncated", 23, 23);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__1() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__0;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__2() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.blockType", 23, 23);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__3() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__2;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__4() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.storedLength", 26, 26);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__5() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__4;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__6() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.tooManyCodes", 26, 26);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__7() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__6;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__8() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.codeLengthSet", 27, 27);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__9() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__8;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__10() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.codeLengthRepeat", 30, 30);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__11() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__10;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__12() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.noEndOfBlock", 26, 26);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__13() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__12;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__14() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.literalSet", 24, 24);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__15() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__14;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__16() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.distanceSet", 25, 25);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__17() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__16;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__18() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.literalCode", 25, 25);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__19() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__18;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__20() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.distanceCode", 26, 26);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__21() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__20;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__22() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.tooFarBack", 24, 24);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__23() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__22;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__24() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.outputLimit", 25, 25);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__25() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__24;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__26() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.headerCheck", 25, 25);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__27() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__26;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__28() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.method", 20, 20);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__29() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__28;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__30() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.window", 20, 20);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__31() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__30;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__32() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.needDictionary", 28, 28);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__33() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__32;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__34() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.adler", 19, 19);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__35() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__34;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__36() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.gzipMagic", 23, 23);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__37() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__36;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__38() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.gzipFlags", 23, 23);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__39() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__38;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__40() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.gzipHeaderCheck", 29, 29);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__41() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__40;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__42() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.crc", 17, 17);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__43() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__42;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__44() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.size", 18, 18);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__45() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__44;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__46() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.oversized", 23, 23);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__47() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__46;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__48() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.wrongMagic", 24, 24);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__49() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__48;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__50() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.wrongVersion", 26, 26);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__51() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__50;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__52() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.wrongValueBits", 28, 28);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__53() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__52;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__54() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.wrongK", 20, 20);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__55() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__54;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__56() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.wrongLayout", 25, 25);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__57() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__56;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__58() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.scaleNotFinite", 28, 28);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__59() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__58;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__60() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.scaleOutOfRange", 29, 29);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__61() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__60;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__62() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.scaleZeroNotCanonical", 35, 35);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__63() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__62;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__64() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.gapWithOneBitValues", 33, 33);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__65() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__64;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__66() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.slackBits", 23, 23);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__67() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__66;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__68() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.unaryTooLong", 26, 26);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__69() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__68;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__70() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.indexOutOfRange", 29, 29);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__71() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__70;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__72() {
_start:
{
lean_object* x_1; 
x_1 = lean_mk_string_unchecked("Lydite.Reason.trailingBytes", 27, 27);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__73() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = l_Lydite_instReprReason_repr___closed__72;
x_2 = lean_alloc_ctor(3, 1, 0);
lean_ctor_set(x_2, 0, x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__74() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(2u);
x_2 = lean_nat_to_int(x_1);
return x_2;
}
}
static lean_object* _init_l_Lydite_instReprReason_repr___closed__75() {
_start:
{
lean_object* x_1; lean_object* x_2; 
x_1 = lean_unsigned_to_nat(1u);
x_2 = lean_nat_to_int(x_1);
return x_2;
}
}
LEAN_EXPORT lean_object* l_Lydite_instReprReason_repr(uint8_t x_1, lean_object* x_2) {
_start:
{
lean_object* x_3; lean_object* x_10; lean_object* x_17; lean_object* x_24; lean_object* x_31; lean_object* x_38; lean_object* x_45; lean_object* x_52; lean_object* x_59; lean_object* x_66; lean_object* x_73; lean_object* x_80; lean_object* x_87; lean_object* x_94; lean_object* x_101; lean_object* x_108; lean_object* x_115; lean_object* x_122; lean_object* x_129; lean_object* x_136; lean_object* x_143; lean_object* x_150; lean_object* x_157; lean_object* x_164; lean_object* x_171; lean_object* x_178; lean_object* x_185; lean_object* x_192; lean_object* x_199; lean_object* x_206; lean_object* x_213; lean_object* x_220; lean_object* x_227; lean_object* x_234; lean_object* x_241; lean_object* x_248; lean_object* x_255; 
switch (x_1) {
case 0:
{
lean_object* x_262; uint8_t x_263; 
x_262 = lean_unsigned_to_nat(1024u);
x_263 = lean_nat_dec_le(x_262, x_2);
if (x_263 == 0)
{
lean_object* x_264; 
x_264 = l_Lydite_instReprReason_repr___closed__74;
x_3 = x_264;
goto block_9;
}
else
{
lean_object* x_265; 
x_265 = l_Lydite_instReprReason_repr___closed__75;
x_3 = x_265;
goto block_9;
}
}
case 1:
{
lean_object* x_266; uint8_t x_267; 
x_266 = lean_unsigned_to_nat(1024u);
x_267 = lean_nat_dec_le(x_266, x_2);
if (x_267 == 0)
{
lean_object* x_268; 
x_268 = l_Lydite_instReprReason_repr___closed__74;
x_10 = x_268;
goto block_16;
}
else
{
lean_object* x_269; 
x_269 = l_Lydite_instReprReason_repr___closed__75;
x_10 = x_269;
goto block_16;
}
}
case 2:
{
lean_object* x_270; uint8_t x_271; 
x_270 = lean_unsigned_to_nat(1024u);
x_271 = lean_nat_dec_le(x_270, x_2);
if (x_271 == 0)
{
lean_object* x_272; 
x_272 = l_Lydite_instReprReason_repr___closed__74;
x_17 = x_272;
goto block_23;
}
else
{
lean_object* x_273; 
x_273 = l_Lydite_instReprReason_repr___closed__75;
x_17 = x_273;
goto block_23;
}
}
case 3:
{
lean_object* x_274; uint8_t x_275; 
x_274 = lean_unsigned_to_nat(1024u);
x_275 = lean_nat_dec_le(x_274, x_2);
if (x_275 == 0)
{
lean_object* x_276; 
x_276 = l_Lydite_instReprReason_repr___closed__74;
x_24 = x_276;
goto block_30;
}
else
{
lean_object* x_277; 
x_277 = l_Lydite_instReprReason_repr___closed__75;
x_24 = x_277;
goto block_30;
}
}
case 4:
{
lean_object* x_278; uint8_t x_279; 
x_278 = lean_unsigned_to_nat(1024u);
x_279 = lean_nat_dec_le(x_278, x_2);
if (x_279 == 0)
{
lean_object* x_280; 
x_280 = l_Lydite_instReprReason_repr___closed__74;
x_31 = x_280;
goto block_37;
}
else
{
lean_object* x_281; 
x_281 = l_Lydite_instReprReason_repr___closed__75;
x_31 = x_281;
goto block_37;
}
}
case 5:
{
lean_object* x_282; uint8_t x_283; 
x_282 = lean_unsigned_to_nat(1024u);
x_283 = lean_nat_dec_le(x_282, x_2);
if (x_283 == 0)
{
lean_object* x_284; 
x_284 = l_Lydite_instReprReason_repr___closed__74;
x_38 = x_284;
goto block_44;
}
else
{
lean_object* x_285; 
x_285 = l_Lydite_instReprReason_repr___closed__75;
x_38 = x_285;
goto block_44;
}
}
case 6:
{
lean_object* x_286; uint8_t x_287; 
x_286 = lean_unsigned_to_nat(1024u);
x_287 = lean_nat_dec_le(x_286, x_2);
if (x_287 == 0)
{
lean_object* x_288; 
x_288 = l_Lydite_instReprReason_repr___closed__74;
x_45 = x_288;
goto block_51;
}
else
{
lean_object* x_289; 
x_289 = l_Lydite_instReprReason_repr___closed__75;
x_45 = x_289;
goto block_51;
}
}
case 7:
{
lean_object* x_290; uint8_t x_291; 
x_290 = lean_unsigned_to_nat(1024u);
x_291 = lean_nat_dec_le(x_290, x_2);
if (x_291 == 0)
{
lean_object* x_292; 
x_292 = l_Lydite_instReprReason_repr___closed__74;
x_52 = x_292;
goto block_58;
}
else
{
lean_object* x_293; 
x_293 = l_Lydite_instReprReason_repr___closed__75;
x_52 = x_293;
goto block_58;
}
}
case 8:
{
lean_object* x_294; uint8_t x_295; 
x_294 = lean_unsigned_to_nat(1024u);
x_295 = lean_nat_dec_le(x_294, x_2);
if (x_295 == 0)
{
lean_object* x_296; 
x_296 = l_Lydite_instReprReason_repr___closed__74;
x_59 = x_296;
goto block_65;
}
else
{
lean_object* x_297; 
x_297 = l_Lydite_instReprReason_repr___closed__75;
x_59 = x_297;
goto block_65;
}
}
case 9:
{
lean_object* x_298; uint8_t x_299; 
x_298 = lean_unsigned_to_nat(1024u);
x_299 = lean_nat_dec_le(x_298, x_2);
if (x_299 == 0)
{
lean_object* x_300; 
x_300 = l_Lydite_instReprReason_repr___closed__74;
x_66 = x_300;
goto block_72;
}
else
{
lean_object* x_301; 
x_301 = l_Lydite_instReprReason_repr___closed__75;
x_66 = x_301;
goto block_72;
}
}
case 10:
{
lean_object* x_302; uint8_t x_303; 
x_302 = lean_unsigned_to_nat(1024u);
x_303 = lean_nat_dec_le(x_302, x_2);
if (x_303 == 0)
{
lean_object* x_304; 
x_304 = l_Lydite_instReprReason_repr___closed__74;
x_73 = x_304;
goto block_79;
}
else
{
lean_object* x_305; 
x_305 = l_Lydite_instReprReason_repr___closed__75;
x_73 = x_305;
goto block_79;
}
}
case 11:
{
lean_object* x_306; uint8_t x_307; 
x_306 = lean_unsigned_to_nat(1024u);
x_307 = lean_nat_dec_le(x_306, x_2);
if (x_307 == 0)
{
lean_object* x_308; 
x_308 = l_Lydite_instReprReason_repr___closed__74;
x_80 = x_308;
goto block_86;
}
else
{
lean_object* x_309; 
x_309 = l_Lydite_instReprReason_repr___closed__75;
x_80 = x_309;
goto block_86;
}
}
case 12:
{
lean_object* x_310; uint8_t x_311; 
x_310 = lean_unsigned_to_nat(1024u);
x_311 = lean_nat_dec_le(x_310, x_2);
if (x_311 == 0)
{
lean_object* x_312; 
x_312 = l_Lydite_instReprReason_repr___closed__74;
x_87 = x_312;
goto block_93;
}
else
{
lean_object* x_313; 
x_313 = l_Lydite_instReprReason_repr___closed__75;
x_87 = x_313;
goto block_93;
}
}
case 13:
{
lean_object* x_314; uint8_t x_315; 
x_314 = lean_unsigned_to_nat(1024u);
x_315 = lean_nat_dec_le(x_314, x_2);
if (x_315 == 0)
{
lean_object* x_316; 
x_316 = l_Lydite_instReprReason_repr___closed__74;
x_94 = x_316;
goto block_100;
}
else
{
lean_object* x_317; 
x_317 = l_Lydite_instReprReason_repr___closed__75;
x_94 = x_317;
goto block_100;
}
}
case 14:
{
lean_object* x_318; uint8_t x_319; 
x_318 = lean_unsigned_to_nat(1024u);
x_319 = lean_nat_dec_le(x_318, x_2);
if (x_319 == 0)
{
lean_object* x_320; 
x_320 = l_Lydite_instReprReason_repr___closed__74;
x_101 = x_320;
goto block_107;
}
else
{
lean_object* x_321; 
x_321 = l_Lydite_instReprReason_repr___closed__75;
x_101 = x_321;
goto block_107;
}
}
case 15:
{
lean_object* x_322; uint8_t x_323; 
x_322 = lean_unsigned_to_nat(1024u);
x_323 = lean_nat_dec_le(x_322, x_2);
if (x_323 == 0)
{
lean_object* x_324; 
x_324 = l_Lydite_instReprReason_repr___closed__74;
x_108 = x_324;
goto block_114;
}
else
{
lean_object* x_325; 
x_325 = l_Lydite_instReprReason_repr___closed__75;
x_108 = x_325;
goto block_114;
}
}
case 16:
{
lean_object* x_326; uint8_t x_327; 
x_326 = lean_unsigned_to_nat(1024u);
x_327 = lean_nat_dec_le(x_326, x_2);
if (x_327 == 0)
{
lean_object* x_328; 
x_328 = l_Lydite_instReprReason_repr___closed__74;
x_115 = x_328;
goto block_121;
}
else
{
lean_object* x_329; 
x_329 = l_Lydite_instReprReason_repr___closed__75;
x_115 = x_329;
goto block_121;
}
}
case 17:
{
lean_object* x_330; uint8_t x_331; 
x_330 = lean_unsigned_to_nat(1024u);
x_331 = lean_nat_dec_le(x_330, x_2);
if (x_331 == 0)
{
lean_object* x_332; 
x_332 = l_Lydite_instReprReason_repr___closed__74;
x_122 = x_332;
goto block_128;
}
else
{
lean_object* x_333; 
x_333 = l_Lydite_instReprReason_repr___closed__75;
x_122 = x_333;
goto block_128;
}
}
case 18:
{
lean_object* x_334; uint8_t x_335; 
x_334 = lean_unsigned_to_nat(1024u);
x_335 = lean_nat_dec_le(x_334, x_2);
if (x_335 == 0)
{
lean_object* x_336; 
x_336 = l_Lydite_instReprReason_repr___closed__74;
x_129 = x_336;
goto block_135;
}
else
{
lean_object* x_337; 
x_337 = l_Lydite_instReprReason_repr___closed__75;
x_129 = x_337;
goto block_135;
}
}
case 19:
{
lean_object* x_338; uint8_t x_339; 
x_338 = lean_unsigned_to_nat(1024u);
x_339 = lean_nat_dec_le(x_338, x_2);
if (x_339 == 0)
{
lean_object* x_340; 
x_340 = l_Lydite_instReprReason_repr___closed__74;
x_136 = x_340;
goto block_142;
}
else
{
lean_object* x_341; 
x_341 = l_Lydite_instReprReason_repr___closed__75;
x_136 = x_341;
goto block_142;
}
}
case 20:
{
lean_object* x_342; uint8_t x_343; 
x_342 = lean_unsigned_to_nat(1024u);
x_343 = lean_nat_dec_le(x_342, x_2);
if (x_343 == 0)
{
lean_object* x_344; 
x_344 = l_Lydite_instReprReason_repr___closed__74;
x_143 = x_344;
goto block_149;
}
else
{
lean_object* x_345; 
x_345 = l_Lydite_instReprReason_repr___closed__75;
x_143 = x_345;
goto block_149;
}
}
case 21:
{
lean_object* x_346; uint8_t x_347; 
x_346 = lean_unsigned_to_nat(1024u);
x_347 = lean_nat_dec_le(x_346, x_2);
if (x_347 == 0)
{
lean_object* x_348; 
x_348 = l_Lydite_instReprReason_repr___closed__74;
x_150 = x_348;
goto block_156;
}
else
{
lean_object* x_349; 
x_349 = l_Lydite_instReprReason_repr___closed__75;
x_150 = x_349;
goto block_156;
}
}
case 22:
{
lean_object* x_350; uint8_t x_351; 
x_350 = lean_unsigned_to_nat(1024u);
x_351 = lean_nat_dec_le(x_350, x_2);
if (x_351 == 0)
{
lean_object* x_352; 
x_352 = l_Lydite_instReprReason_repr___closed__74;
x_157 = x_352;
goto block_163;
}
else
{
lean_object* x_353; 
x_353 = l_Lydite_instReprReason_repr___closed__75;
x_157 = x_353;
goto block_163;
}
}
case 23:
{
lean_object* x_354; uint8_t x_355; 
x_354 = lean_unsigned_to_nat(1024u);
x_355 = lean_nat_dec_le(x_354, x_2);
if (x_355 == 0)
{
lean_object* x_356; 
x_356 = l_Lydite_instReprReason_repr___closed__74;
x_164 = x_356;
goto block_170;
}
else
{
lean_object* x_357; 
x_357 = l_Lydite_instReprReason_repr___closed__75;
x_164 = x_357;
goto block_170;
}
}
case 24:
{
lean_object* x_358; uint8_t x_359; 
x_358 = lean_unsigned_to_nat(1024u);
x_359 = lean_nat_dec_le(x_358, x_2);
if (x_359 == 0)
{
lean_object* x_360; 
x_360 = l_Lydite_instReprReason_repr___closed__74;
x_171 = x_360;
goto block_177;
}
else
{
lean_object* x_361; 
x_361 = l_Lydite_instReprReason_repr___closed__75;
x_171 = x_361;
goto block_177;
}
}
case 25:
{
lean_object* x_362; uint8_t x_363; 
x_362 = lean_unsigned_to_nat(1024u);
x_363 = lean_nat_dec_le(x_362, x_2);
if (x_363 == 0)
{
lean_object* x_364; 
x_364 = l_Lydite_instReprReason_repr___closed__74;
x_178 = x_364;
goto block_184;
}
else
{
lean_object* x_365; 
x_365 = l_Lydite_instReprReason_repr___closed__75;
x_178 = x_365;
goto block_184;
}
}
case 26:
{
lean_object* x_366; uint8_t x_367; 
x_366 = lean_unsigned_to_nat(1024u);
x_367 = lean_nat_dec_le(x_366, x_2);
if (x_367 == 0)
{
lean_object* x_368; 
x_368 = l_Lydite_instReprReason_repr___closed__74;
x_185 = x_368;
goto block_191;
}
else
{
lean_object* x_369; 
x_369 = l_Lydite_instReprReason_repr___closed__75;
x_185 = x_369;
goto block_191;
}
}
case 27:
{
lean_object* x_370; uint8_t x_371; 
x_370 = lean_unsigned_to_nat(1024u);
x_371 = lean_nat_dec_le(x_370, x_2);
if (x_371 == 0)
{
lean_object* x_372; 
x_372 = l_Lydite_instReprReason_repr___closed__74;
x_192 = x_372;
goto block_198;
}
else
{
lean_object* x_373; 
x_373 = l_Lydite_instReprReason_repr___closed__75;
x_192 = x_373;
goto block_198;
}
}
case 28:
{
lean_object* x_374; uint8_t x_375; 
x_374 = lean_unsigned_to_nat(1024u);
x_375 = lean_nat_dec_le(x_374, x_2);
if (x_375 == 0)
{
lean_object* x_376; 
x_376 = l_Lydite_instReprReason_repr___closed__74;
x_199 = x_376;
goto block_205;
}
else
{
lean_object* x_377; 
x_377 = l_Lydite_instReprReason_repr___closed__75;
x_199 = x_377;
goto block_205;
}
}
case 29:
{
lean_object* x_378; uint8_t x_379; 
x_378 = lean_unsigned_to_nat(1024u);
x_379 = lean_nat_dec_le(x_378, x_2);
if (x_379 == 0)
{
lean_object* x_380; 
x_380 = l_Lydite_instReprReason_repr___closed__74;
x_206 = x_380;
goto block_212;
}
else
{
lean_object* x_381; 
x_381 = l_Lydite_instReprReason_repr___closed__75;
x_206 = x_381;
goto block_212;
}
}
case 30:
{
lean_object* x_382; uint8_t x_383; 
x_382 = lean_unsigned_to_nat(1024u);
x_383 = lean_nat_dec_le(x_382, x_2);
if (x_383 == 0)
{
lean_object* x_384; 
x_384 = l_Lydite_instReprReason_repr___closed__74;
x_213 = x_384;
goto block_219;
}
else
{
lean_object* x_385; 
x_385 = l_Lydite_instReprReason_repr___closed__75;
x_213 = x_385;
goto block_219;
}
}
case 31:
{
lean_object* x_386; uint8_t x_387; 
x_386 = lean_unsigned_to_nat(1024u);
x_387 = lean_nat_dec_le(x_386, x_2);
if (x_387 == 0)
{
lean_object* x_388; 
x_388 = l_Lydite_instReprReason_repr___closed__74;
x_220 = x_388;
goto block_226;
}
else
{
lean_object* x_389; 
x_389 = l_Lydite_instReprReason_repr___closed__75;
x_220 = x_389;
goto block_226;
}
}
case 32:
{
lean_object* x_390; uint8_t x_391; 
x_390 = lean_unsigned_to_nat(1024u);
x_391 = lean_nat_dec_le(x_390, x_2);
if (x_391 == 0)
{
lean_object* x_392; 
x_392 = l_Lydite_instReprReason_repr___closed__74;
x_227 = x_392;
goto block_233;
}
else
{
lean_object* x_393; 
x_393 = l_Lydite_instReprReason_repr___closed__75;
x_227 = x_393;
goto block_233;
}
}
case 33:
{
lean_object* x_394; uint8_t x_395; 
x_394 = lean_unsigned_to_nat(1024u);
x_395 = lean_nat_dec_le(x_394, x_2);
if (x_395 == 0)
{
lean_object* x_396; 
x_396 = l_Lydite_instReprReason_repr___closed__74;
x_234 = x_396;
goto block_240;
}
else
{
lean_object* x_397; 
x_397 = l_Lydite_instReprReason_repr___closed__75;
x_234 = x_397;
goto block_240;
}
}
case 34:
{
lean_object* x_398; uint8_t x_399; 
x_398 = lean_unsigned_to_nat(1024u);
x_399 = lean_nat_dec_le(x_398, x_2);
if (x_399 == 0)
{
lean_object* x_400; 
x_400 = l_Lydite_instReprReason_repr___closed__74;
x_241 = x_400;
goto block_247;
}
else
{
lean_object* x_401; 
x_401 = l_Lydite_instReprReason_repr___closed__75;
x_241 = x_401;
goto block_247;
}
}
case 35:
{
lean_object* x_402; uint8_t x_403; 
x_402 = lean_unsigned_to_nat(1024u);
x_403 = lean_nat_dec_le(x_402, x_2);
if (x_403 == 0)
{
lean_object* x_404; 
x_404 = l_Lydite_instReprReason_repr___closed__74;
x_248 = x_404;
goto block_254;
}
else
{
lean_object* x_405; 
x_405 = l_Lydite_instReprReason_repr___closed__75;
x_248 = x_405;
goto block_254;
}
}
default: 
{
lean_object* x_406; uint8_t x_407; 
x_406 = lean_unsigned_to_nat(1024u);
x_407 = lean_nat_dec_le(x_406, x_2);
if (x_407 == 0)
{
lean_object* x_408; 
x_408 = l_Lydite_instReprReason_repr___closed__74;
x_255 = x_408;
goto block_261;
}
else
{
lean_object* x_409; 
x_409 = l_Lydite_instReprReason_repr___closed__75;
x_255 = x_409;
goto block_261;
}
}
}
block_9:
{
lean_object* x_4; lean_object* x_5; uint8_t x_6; lean_object* x_7; lean_object* x_8; 
x_4 = l_Lydite_instReprReason_repr___closed__1;
x_5 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_5, 0, x_3);
lean_ctor_set(x_5, 1, x_4);
x_6 = 0;
x_7 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_7, 0, x_5);
lean_ctor_set_uint8(x_7, sizeof(void*)*1, x_6);
x_8 = l_Repr_addAppParen(x_7, x_2);
return x_8;
}
block_16:
{
lean_object* x_11; lean_object* x_12; uint8_t x_13; lean_object* x_14; lean_object* x_15; 
x_11 = l_Lydite_instReprReason_repr___closed__3;
x_12 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_12, 0, x_10);
lean_ctor_set(x_12, 1, x_11);
x_13 = 0;
x_14 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_14, 0, x_12);
lean_ctor_set_uint8(x_14, sizeof(void*)*1, x_13);
x_15 = l_Repr_addAppParen(x_14, x_2);
return x_15;
}
block_23:
{
lean_object* x_18; lean_object* x_19; uint8_t x_20; lean_object* x_21; lean_object* x_22; 
x_18 = l_Lydite_instReprReason_repr___closed__5;
x_19 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_19, 0, x_17);
lean_ctor_set(x_19, 1, x_18);
x_20 = 0;
x_21 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_21, 0, x_19);
lean_ctor_set_uint8(x_21, sizeof(void*)*1, x_20);
x_22 = l_Repr_addAppParen(x_21, x_2);
return x_22;
}
block_30:
{
lean_object* x_25; lean_object* x_26; uint8_t x_27; lean_object* x_28; lean_object* x_29; 
x_25 = l_Lydite_instReprReason_repr___closed__7;
x_26 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_26, 0, x_24);
lean_ctor_set(x_26, 1, x_25);
x_27 = 0;
x_28 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_28, 0, x_26);
lean_ctor_set_uint8(x_28, sizeof(void*)*1, x_27);
x_29 = l_Repr_addAppParen(x_28, x_2);
return x_29;
}
block_37:
{
lean_object* x_32; lean_object* x_33; uint8_t x_34; lean_object* x_35; lean_object* x_36; 
x_32 = l_Lydite_instReprReason_repr___closed__9;
x_33 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_33, 0, x_31);
lean_ctor_set(x_33, 1, x_32);
x_34 = 0;
x_35 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_35, 0, x_33);
lean_ctor_set_uint8(x_35, sizeof(void*)*1, x_34);
x_36 = l_Repr_addAppParen(x_35, x_2);
return x_36;
}
block_44:
{
lean_object* x_39; lean_object* x_40; uint8_t x_41; lean_object* x_42; lean_object* x_43; 
x_39 = l_Lydite_instReprReason_repr___closed__11;
x_40 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_40, 0, x_38);
lean_ctor_set(x_40, 1, x_39);
x_41 = 0;
x_42 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_42, 0, x_40);
lean_ctor_set_uint8(x_42, sizeof(void*)*1, x_41);
x_43 = l_Repr_addAppParen(x_42, x_2);
return x_43;
}
block_51:
{
lean_object* x_46; lean_object* x_47; uint8_t x_48; lean_object* x_49; lean_object* x_50; 
x_46 = l_Lydite_instReprReason_repr___closed__13;
x_47 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_47, 0, x_45);
lean_ctor_set(x_47, 1, x_46);
x_48 = 0;
x_49 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_49, 0, x_47);
lean_ctor_set_uint8(x_49, sizeof(void*)*1, x_48);
x_50 = l_Repr_addAppParen(x_49, x_2);
return x_50;
}
block_58:
{
lean_object* x_53; lean_object* x_54; uint8_t x_55; lean_object* x_56; lean_object* x_57; 
x_53 = l_Lydite_instReprReason_repr___closed__15;
x_54 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_54, 0, x_52);
lean_ctor_set(x_54, 1, x_53);
x_55 = 0;
x_56 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_56, 0, x_54);
lean_ctor_set_uint8(x_56, sizeof(void*)*1, x_55);
x_57 = l_Repr_addAppParen(x_56, x_2);
return x_57;
}
block_65:
{
lean_object* x_60; lean_object* x_61; uint8_t x_62; lean_object* x_63; lean_object* x_64; 
x_60 = l_Lydite_instReprReason_repr___closed__17;
x_61 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_61, 0, x_59);
lean_ctor_set(x_61, 1, x_60);
x_62 = 0;
x_63 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_63, 0, x_61);
lean_ctor_set_uint8(x_63, sizeof(void*)*1, x_62);
x_64 = l_Repr_addAppParen(x_63, x_2);
return x_64;
}
block_72:
{
lean_object* x_67; lean_object* x_68; uint8_t x_69; lean_object* x_70; lean_object* x_71; 
x_67 = l_Lydite_instReprReason_repr___closed__19;
x_68 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_68, 0, x_66);
lean_ctor_set(x_68, 1, x_67);
x_69 = 0;
x_70 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_70, 0, x_68);
lean_ctor_set_uint8(x_70, sizeof(void*)*1, x_69);
x_71 = l_Repr_addAppParen(x_70, x_2);
return x_71;
}
block_79:
{
lean_object* x_74; lean_object* x_75; uint8_t x_76; lean_object* x_77; lean_object* x_78; 
x_74 = l_Lydite_instReprReason_repr___closed__21;
x_75 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_75, 0, x_73);
lean_ctor_set(x_75, 1, x_74);
x_76 = 0;
x_77 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_77, 0, x_75);
lean_ctor_set_uint8(x_77, sizeof(void*)*1, x_76);
x_78 = l_Repr_addAppParen(x_77, x_2);
return x_78;
}
block_86:
{
lean_object* x_81; lean_object* x_82; uint8_t x_83; lean_object* x_84; lean_object* x_85; 
x_81 = l_Lydite_instReprReason_repr___closed__23;
x_82 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_82, 0, x_80);
lean_ctor_set(x_82, 1, x_81);
x_83 = 0;
x_84 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_84, 0, x_82);
lean_ctor_set_uint8(x_84, sizeof(void*)*1, x_83);
x_85 = l_Repr_addAppParen(x_84, x_2);
return x_85;
}
block_93:
{
lean_object* x_88; lean_object* x_89; uint8_t x_90; lean_object* x_91; lean_object* x_92; 
x_88 = l_Lydite_instReprReason_repr___closed__25;
x_89 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_89, 0, x_87);
lean_ctor_set(x_89, 1, x_88);
x_90 = 0;
x_91 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_91, 0, x_89);
lean_ctor_set_uint8(x_91, sizeof(void*)*1, x_90);
x_92 = l_Repr_addAppParen(x_91, x_2);
return x_92;
}
block_100:
{
lean_object* x_95; lean_object* x_96; uint8_t x_97; lean_object* x_98; lean_object* x_99; 
x_95 = l_Lydite_instReprReason_repr___closed__27;
x_96 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_96, 0, x_94);
lean_ctor_set(x_96, 1, x_95);
x_97 = 0;
x_98 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_98, 0, x_96);
lean_ctor_set_uint8(x_98, sizeof(void*)*1, x_97);
x_99 = l_Repr_addAppParen(x_98, x_2);
return x_99;
}
block_107:
{
lean_object* x_102; lean_object* x_103; uint8_t x_104; lean_object* x_105; lean_object* x_106; 
x_102 = l_Lydite_instReprReason_repr___closed__29;
x_103 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_103, 0, x_101);
lean_ctor_set(x_103, 1, x_102);
x_104 = 0;
x_105 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_105, 0, x_103);
lean_ctor_set_uint8(x_105, sizeof(void*)*1, x_104);
x_106 = l_Repr_addAppParen(x_105, x_2);
return x_106;
}
block_114:
{
lean_object* x_109; lean_object* x_110; uint8_t x_111; lean_object* x_112; lean_object* x_113; 
x_109 = l_Lydite_instReprReason_repr___closed__31;
x_110 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_110, 0, x_108);
lean_ctor_set(x_110, 1, x_109);
x_111 = 0;
x_112 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_112, 0, x_110);
lean_ctor_set_uint8(x_112, sizeof(void*)*1, x_111);
x_113 = l_Repr_addAppParen(x_112, x_2);
return x_113;
}
block_121:
{
lean_object* x_116; lean_object* x_117; uint8_t x_118; lean_object* x_119; lean_object* x_120; 
x_116 = l_Lydite_instReprReason_repr___closed__33;
x_117 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_117, 0, x_115);
lean_ctor_set(x_117, 1, x_116);
x_118 = 0;
x_119 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_119, 0, x_117);
lean_ctor_set_uint8(x_119, sizeof(void*)*1, x_118);
x_120 = l_Repr_addAppParen(x_119, x_2);
return x_120;
}
block_128:
{
lean_object* x_123; lean_object* x_124; uint8_t x_125; lean_object* x_126; lean_object* x_127; 
x_123 = l_Lydite_instReprReason_repr___closed__35;
x_124 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_124, 0, x_122);
lean_ctor_set(x_124, 1, x_123);
x_125 = 0;
x_126 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_126, 0, x_124);
lean_ctor_set_uint8(x_126, sizeof(void*)*1, x_125);
x_127 = l_Repr_addAppParen(x_126, x_2);
return x_127;
}
block_135:
{
lean_object* x_130; lean_object* x_131; uint8_t x_132; lean_object* x_133; lean_object* x_134; 
x_130 = l_Lydite_instReprReason_repr___closed__37;
x_131 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_131, 0, x_129);
lean_ctor_set(x_131, 1, x_130);
x_132 = 0;
x_133 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_133, 0, x_131);
lean_ctor_set_uint8(x_133, sizeof(void*)*1, x_132);
x_134 = l_Repr_addAppParen(x_133, x_2);
return x_134;
}
block_142:
{
lean_object* x_137; lean_object* x_138; uint8_t x_139; lean_object* x_140; lean_object* x_141; 
x_137 = l_Lydite_instReprReason_repr___closed__39;
x_138 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_138, 0, x_136);
lean_ctor_set(x_138, 1, x_137);
x_139 = 0;
x_140 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_140, 0, x_138);
lean_ctor_set_uint8(x_140, sizeof(void*)*1, x_139);
x_141 = l_Repr_addAppParen(x_140, x_2);
return x_141;
}
block_149:
{
lean_object* x_144; lean_object* x_145; uint8_t x_146; lean_object* x_147; lean_object* x_148; 
x_144 = l_Lydite_instReprReason_repr___closed__41;
x_145 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_145, 0, x_143);
lean_ctor_set(x_145, 1, x_144);
x_146 = 0;
x_147 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_147, 0, x_145);
lean_ctor_set_uint8(x_147, sizeof(void*)*1, x_146);
x_148 = l_Repr_addAppParen(x_147, x_2);
return x_148;
}
block_156:
{
lean_object* x_151; lean_object* x_152; uint8_t x_153; lean_object* x_154; lean_object* x_155; 
x_151 = l_Lydite_instReprReason_repr___closed__43;
x_152 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_152, 0, x_150);
lean_ctor_set(x_152, 1, x_151);
x_153 = 0;
x_154 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_154, 0, x_152);
lean_ctor_set_uint8(x_154, sizeof(void*)*1, x_153);
x_155 = l_Repr_addAppParen(x_154, x_2);
return x_155;
}
block_163:
{
lean_object* x_158; lean_object* x_159; uint8_t x_160; lean_object* x_161; lean_object* x_162; 
x_158 = l_Lydite_instReprReason_repr___closed__45;
x_159 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_159, 0, x_157);
lean_ctor_set(x_159, 1, x_158);
x_160 = 0;
x_161 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_161, 0, x_159);
lean_ctor_set_uint8(x_161, sizeof(void*)*1, x_160);
x_162 = l_Repr_addAppParen(x_161, x_2);
return x_162;
}
block_170:
{
lean_object* x_165; lean_object* x_166; uint8_t x_167; lean_object* x_168; lean_object* x_169; 
x_165 = l_Lydite_instReprReason_repr___closed__47;
x_166 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_166, 0, x_164);
lean_ctor_set(x_166, 1, x_165);
x_167 = 0;
x_168 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_168, 0, x_166);
lean_ctor_set_uint8(x_168, sizeof(void*)*1, x_167);
x_169 = l_Repr_addAppParen(x_168, x_2);
return x_169;
}
block_177:
{
lean_object* x_172; lean_object* x_173; uint8_t x_174; lean_object* x_175; lean_object* x_176; 
x_172 = l_Lydite_instReprReason_repr___closed__49;
x_173 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_173, 0, x_171);
lean_ctor_set(x_173, 1, x_172);
x_174 = 0;
x_175 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_175, 0, x_173);
lean_ctor_set_uint8(x_175, sizeof(void*)*1, x_174);
x_176 = l_Repr_addAppParen(x_175, x_2);
return x_176;
}
block_184:
{
lean_object* x_179; lean_object* x_180; uint8_t x_181; lean_object* x_182; lean_object* x_183; 
x_179 = l_Lydite_instReprReason_repr___closed__51;
x_180 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_180, 0, x_178);
lean_ctor_set(x_180, 1, x_179);
x_181 = 0;
x_182 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_182, 0, x_180);
lean_ctor_set_uint8(x_182, sizeof(void*)*1, x_181);
x_183 = l_Repr_addAppParen(x_182, x_2);
return x_183;
}
block_191:
{
lean_object* x_186; lean_object* x_187; uint8_t x_188; lean_object* x_189; lean_object* x_190; 
x_186 = l_Lydite_instReprReason_repr___closed__53;
x_187 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_187, 0, x_185);
lean_ctor_set(x_187, 1, x_186);
x_188 = 0;
x_189 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_189, 0, x_187);
lean_ctor_set_uint8(x_189, sizeof(void*)*1, x_188);
x_190 = l_Repr_addAppParen(x_189, x_2);
return x_190;
}
block_198:
{
lean_object* x_193; lean_object* x_194; uint8_t x_195; lean_object* x_196; lean_object* x_197; 
x_193 = l_Lydite_instReprReason_repr___closed__55;
x_194 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_194, 0, x_192);
lean_ctor_set(x_194, 1, x_193);
x_195 = 0;
x_196 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_196, 0, x_194);
lean_ctor_set_uint8(x_196, sizeof(void*)*1, x_195);
x_197 = l_Repr_addAppParen(x_196, x_2);
return x_197;
}
block_205:
{
lean_object* x_200; lean_object* x_201; uint8_t x_202; lean_object* x_203; lean_object* x_204; 
x_200 = l_Lydite_instReprReason_repr___closed__57;
x_201 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_201, 0, x_199);
lean_ctor_set(x_201, 1, x_200);
x_202 = 0;
x_203 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_203, 0, x_201);
lean_ctor_set_uint8(x_203, sizeof(void*)*1, x_202);
x_204 = l_Repr_addAppParen(x_203, x_2);
return x_204;
}
block_212:
{
lean_object* x_207; lean_object* x_208; uint8_t x_209; lean_object* x_210; lean_object* x_211; 
x_207 = l_Lydite_instReprReason_repr___closed__59;
x_208 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_208, 0, x_206);
lean_ctor_set(x_208, 1, x_207);
x_209 = 0;
x_210 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_210, 0, x_208);
lean_ctor_set_uint8(x_210, sizeof(void*)*1, x_209);
x_211 = l_Repr_addAppParen(x_210, x_2);
return x_211;
}
block_219:
{
lean_object* x_214; lean_object* x_215; uint8_t x_216; lean_object* x_217; lean_object* x_218; 
x_214 = l_Lydite_instReprReason_repr___closed__61;
x_215 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_215, 0, x_213);
lean_ctor_set(x_215, 1, x_214);
x_216 = 0;
x_217 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_217, 0, x_215);
lean_ctor_set_uint8(x_217, sizeof(void*)*1, x_216);
x_218 = l_Repr_addAppParen(x_217, x_2);
return x_218;
}
block_226:
{
lean_object* x_221; lean_object* x_222; uint8_t x_223; lean_object* x_224; lean_object* x_225; 
x_221 = l_Lydite_instReprReason_repr___closed__63;
x_222 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_222, 0, x_220);
lean_ctor_set(x_222, 1, x_221);
x_223 = 0;
x_224 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_224, 0, x_222);
lean_ctor_set_uint8(x_224, sizeof(void*)*1, x_223);
x_225 = l_Repr_addAppParen(x_224, x_2);
return x_225;
}
block_233:
{
lean_object* x_228; lean_object* x_229; uint8_t x_230; lean_object* x_231; lean_object* x_232; 
x_228 = l_Lydite_instReprReason_repr___closed__65;
x_229 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_229, 0, x_227);
lean_ctor_set(x_229, 1, x_228);
x_230 = 0;
x_231 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_231, 0, x_229);
lean_ctor_set_uint8(x_231, sizeof(void*)*1, x_230);
x_232 = l_Repr_addAppParen(x_231, x_2);
return x_232;
}
block_240:
{
lean_object* x_235; lean_object* x_236; uint8_t x_237; lean_object* x_238; lean_object* x_239; 
x_235 = l_Lydite_instReprReason_repr___closed__67;
x_236 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_236, 0, x_234);
lean_ctor_set(x_236, 1, x_235);
x_237 = 0;
x_238 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_238, 0, x_236);
lean_ctor_set_uint8(x_238, sizeof(void*)*1, x_237);
x_239 = l_Repr_addAppParen(x_238, x_2);
return x_239;
}
block_247:
{
lean_object* x_242; lean_object* x_243; uint8_t x_244; lean_object* x_245; lean_object* x_246; 
x_242 = l_Lydite_instReprReason_repr___closed__69;
x_243 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_243, 0, x_241);
lean_ctor_set(x_243, 1, x_242);
x_244 = 0;
x_245 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_245, 0, x_243);
lean_ctor_set_uint8(x_245, sizeof(void*)*1, x_244);
x_246 = l_Repr_addAppParen(x_245, x_2);
return x_246;
}
block_254:
{
lean_object* x_249; lean_object* x_250; uint8_t x_251; lean_object* x_252; lean_object* x_253; 
x_249 = l_Lydite_instReprReason_repr___closed__71;
x_250 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_250, 0, x_248);
lean_ctor_set(x_250, 1, x_249);
x_251 = 0;
x_252 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_252, 0, x_250);
lean_ctor_set_uint8(x_252, sizeof(void*)*1, x_251);
x_253 = l_Repr_addAppParen(x_252, x_2);
return x_253;
}
block_261:
{
lean_object* x_256; lean_object* x_257; uint8_t x_258; lean_object* x_259; lean_object* x_260; 
x_256 = l_Lydite_instReprReason_repr___closed__73;
x_257 = lean_alloc_ctor(4, 2, 0);
lean_ctor_set(x_257, 0, x_255);
lean_ctor_set(x_257, 1, x_256);
x_258 = 0;
x_259 = lean_alloc_ctor(6, 1, 1);
lean_ctor_set(x_259, 0, x_257);
lean_ctor_set_uint8(x_259, sizeof(void*)*1, x_258);
x_260 = l_Repr_addAppParen(x_259, x_2);
return x_260;
}
}
}
LEAN_EXPORT lean_object* l_Lydite_instReprReason_repr___boxed(lean_object* x_1, lean_object* x_2) {
_start:
{
uint8_t x_3; lean_object* x_4; 
x_3 = lean_unbox(x_1);
x_4 = l_Lydite_instReprReason_repr(x_3, x_2);
lean_dec(x_2);
return x_4;
}
}
static lean_object* _init_l_Lydite_instReprReason___closed__0() {
_start:
{
lean_object* x_1; 
x_1 = lean_alloc_closure((void*)(l_Lydite_instReprReason_repr___boxed), 2, 0);
return x_1;
}
}
static lean_object* _init_l_Lydite_instReprReason() {
_start:
{
lean_object* x_1; 
x_1 = l_Lydite_instReprReason___closed__0;
return x_1;
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
l_Lydite_instReprReason_repr___closed__0 = _init_l_Lydite_instReprReason_repr___closed__0();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__0);
l_Lydite_instReprReason_repr___closed__1 = _init_l_Lydite_instReprReason_repr___closed__1();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__1);
l_Lydite_instReprReason_repr___closed__2 = _init_l_Lydite_instReprReason_repr___closed__2();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__2);
l_Lydite_instReprReason_repr___closed__3 = _init_l_Lydite_instReprReason_repr___closed__3();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__3);
l_Lydite_instReprReason_repr___closed__4 = _init_l_Lydite_instReprReason_repr___closed__4();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__4);
l_Lydite_instReprReason_repr___closed__5 = _init_l_Lydite_instReprReason_repr___closed__5();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__5);
l_Lydite_instReprReason_repr___closed__6 = _init_l_Lydite_instReprReason_repr___closed__6();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__6);
l_Lydite_instReprReason_repr___closed__7 = _init_l_Lydite_instReprReason_repr___closed__7();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__7);
l_Lydite_instReprReason_repr___closed__8 = _init_l_Lydite_instReprReason_repr___closed__8();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__8);
l_Lydite_instReprReason_repr___closed__9 = _init_l_Lydite_instReprReason_repr___closed__9();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__9);
l_Lydite_instReprReason_repr___closed__10 = _init_l_Lydite_instReprReason_repr___closed__10();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__10);
l_Lydite_instReprReason_repr___closed__11 = _init_l_Lydite_instReprReason_repr___closed__11();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__11);
l_Lydite_instReprReason_repr___closed__12 = _init_l_Lydite_instReprReason_repr___closed__12();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__12);
l_Lydite_instReprReason_repr___closed__13 = _init_l_Lydite_instReprReason_repr___closed__13();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__13);
l_Lydite_instReprReason_repr___closed__14 = _init_l_Lydite_instReprReason_repr___closed__14();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__14);
l_Lydite_instReprReason_repr___closed__15 = _init_l_Lydite_instReprReason_repr___closed__15();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__15);
l_Lydite_instReprReason_repr___closed__16 = _init_l_Lydite_instReprReason_repr___closed__16();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__16);
l_Lydite_instReprReason_repr___closed__17 = _init_l_Lydite_instReprReason_repr___closed__17();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__17);
l_Lydite_instReprReason_repr___closed__18 = _init_l_Lydite_instReprReason_repr___closed__18();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__18);
l_Lydite_instReprReason_repr___closed__19 = _init_l_Lydite_instReprReason_repr___closed__19();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__19);
l_Lydite_instReprReason_repr___closed__20 = _init_l_Lydite_instReprReason_repr___closed__20();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__20);
l_Lydite_instReprReason_repr___closed__21 = _init_l_Lydite_instReprReason_repr___closed__21();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__21);
l_Lydite_instReprReason_repr___closed__22 = _init_l_Lydite_instReprReason_repr___closed__22();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__22);
l_Lydite_instReprReason_repr___closed__23 = _init_l_Lydite_instReprReason_repr___closed__23();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__23);
l_Lydite_instReprReason_repr___closed__24 = _init_l_Lydite_instReprReason_repr___closed__24();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__24);
l_Lydite_instReprReason_repr___closed__25 = _init_l_Lydite_instReprReason_repr___closed__25();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__25);
l_Lydite_instReprReason_repr___closed__26 = _init_l_Lydite_instReprReason_repr___closed__26();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__26);
l_Lydite_instReprReason_repr___closed__27 = _init_l_Lydite_instReprReason_repr___closed__27();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__27);
l_Lydite_instReprReason_repr___closed__28 = _init_l_Lydite_instReprReason_repr___closed__28();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__28);
l_Lydite_instReprReason_repr___closed__29 = _init_l_Lydite_instReprReason_repr___closed__29();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__29);
l_Lydite_instReprReason_repr___closed__30 = _init_l_Lydite_instReprReason_repr___closed__30();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__30);
l_Lydite_instReprReason_repr___closed__31 = _init_l_Lydite_instReprReason_repr___closed__31();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__31);
l_Lydite_instReprReason_repr___closed__32 = _init_l_Lydite_instReprReason_repr___closed__32();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__32);
l_Lydite_instReprReason_repr___closed__33 = _init_l_Lydite_instReprReason_repr___closed__33();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__33);
l_Lydite_instReprReason_repr___closed__34 = _init_l_Lydite_instReprReason_repr___closed__34();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__34);
l_Lydite_instReprReason_repr___closed__35 = _init_l_Lydite_instReprReason_repr___closed__35();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__35);
l_Lydite_instReprReason_repr___closed__36 = _init_l_Lydite_instReprReason_repr___closed__36();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__36);
l_Lydite_instReprReason_repr___closed__37 = _init_l_Lydite_instReprReason_repr___closed__37();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__37);
l_Lydite_instReprReason_repr___closed__38 = _init_l_Lydite_instReprReason_repr___closed__38();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__38);
l_Lydite_instReprReason_repr___closed__39 = _init_l_Lydite_instReprReason_repr___closed__39();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__39);
l_Lydite_instReprReason_repr___closed__40 = _init_l_Lydite_instReprReason_repr___closed__40();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__40);
l_Lydite_instReprReason_repr___closed__41 = _init_l_Lydite_instReprReason_repr___closed__41();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__41);
l_Lydite_instReprReason_repr___closed__42 = _init_l_Lydite_instReprReason_repr___closed__42();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__42);
l_Lydite_instReprReason_repr___closed__43 = _init_l_Lydite_instReprReason_repr___closed__43();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__43);
l_Lydite_instReprReason_repr___closed__44 = _init_l_Lydite_instReprReason_repr___closed__44();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__44);
l_Lydite_instReprReason_repr___closed__45 = _init_l_Lydite_instReprReason_repr___closed__45();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__45);
l_Lydite_instReprReason_repr___closed__46 = _init_l_Lydite_instReprReason_repr___closed__46();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__46);
l_Lydite_instReprReason_repr___closed__47 = _init_l_Lydite_instReprReason_repr___closed__47();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__47);
l_Lydite_instReprReason_repr___closed__48 = _init_l_Lydite_instReprReason_repr___closed__48();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__48);
l_Lydite_instReprReason_repr___closed__49 = _init_l_Lydite_instReprReason_repr___closed__49();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__49);
l_Lydite_instReprReason_repr___closed__50 = _init_l_Lydite_instReprReason_repr___closed__50();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__50);
l_Lydite_instReprReason_repr___closed__51 = _init_l_Lydite_instReprReason_repr___closed__51();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__51);
l_Lydite_instReprReason_repr___closed__52 = _init_l_Lydite_instReprReason_repr___closed__52();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__52);
l_Lydite_instReprReason_repr___closed__53 = _init_l_Lydite_instReprReason_repr___closed__53();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__53);
l_Lydite_instReprReason_repr___closed__54 = _init_l_Lydite_instReprReason_repr___closed__54();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__54);
l_Lydite_instReprReason_repr___closed__55 = _init_l_Lydite_instReprReason_repr___closed__55();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__55);
l_Lydite_instReprReason_repr___closed__56 = _init_l_Lydite_instReprReason_repr___closed__56();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__56);
l_Lydite_instReprReason_repr___closed__57 = _init_l_Lydite_instReprReason_repr___closed__57();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__57);
l_Lydite_instReprReason_repr___closed__58 = _init_l_Lydite_instReprReason_repr___closed__58();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__58);
l_Lydite_instReprReason_repr___closed__59 = _init_l_Lydite_instReprReason_repr___closed__59();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__59);
l_Lydite_instReprReason_repr___closed__60 = _init_l_Lydite_instReprReason_repr___closed__60();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__60);
l_Lydite_instReprReason_repr___closed__61 = _init_l_Lydite_instReprReason_repr___closed__61();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__61);
l_Lydite_instReprReason_repr___closed__62 = _init_l_Lydite_instReprReason_repr___closed__62();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__62);
l_Lydite_instReprReason_repr___closed__63 = _init_l_Lydite_instReprReason_repr___closed__63();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__63);
l_Lydite_instReprReason_repr___closed__64 = _init_l_Lydite_instReprReason_repr___closed__64();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__64);
l_Lydite_instReprReason_repr___closed__65 = _init_l_Lydite_instReprReason_repr___closed__65();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__65);
l_Lydite_instReprReason_repr___closed__66 = _init_l_Lydite_instReprReason_repr___closed__66();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__66);
l_Lydite_instReprReason_repr___closed__67 = _init_l_Lydite_instReprReason_repr___closed__67();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__67);
l_Lydite_instReprReason_repr___closed__68 = _init_l_Lydite_instReprReason_repr___closed__68();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__68);
l_Lydite_instReprReason_repr___closed__69 = _init_l_Lydite_instReprReason_repr___closed__69();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__69);
l_Lydite_instReprReason_repr___closed__70 = _init_l_Lydite_instReprReason_repr___closed__70();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__70);
l_Lydite_instReprReason_repr___closed__71 = _init_l_Lydite_instReprReason_repr___closed__71();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__71);
l_Lydite_instReprReason_repr___closed__72 = _init_l_Lydite_instReprReason_repr___closed__72();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__72);
l_Lydite_instReprReason_repr___closed__73 = _init_l_Lydite_instReprReason_repr___closed__73();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__73);
l_Lydite_instReprReason_repr___closed__74 = _init_l_Lydite_instReprReason_repr___closed__74();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__74);
l_Lydite_instReprReason_repr___closed__75 = _init_l_Lydite_instReprReason_repr___closed__75();
lean_mark_persistent(l_Lydite_instReprReason_repr___closed__75);
l_Lydite_instReprReason___closed__0 = _init_l_Lydite_instReprReason___closed__0();
lean_mark_persistent(l_Lydite_instReprReason___closed__0);
l_Lydite_instReprReason = _init_l_Lydite_instReprReason();
lean_mark_persistent(l_Lydite_instReprReason);
l_Lydite_need___closed__0 = _init_l_Lydite_need___closed__0();
lean_mark_persistent(l_Lydite_need___closed__0);
return lean_io_result_mk_ok(lean_box(0));
}
#ifdef __cplusplus
}
#endif

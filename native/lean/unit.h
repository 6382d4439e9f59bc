/* Written by lean/tools/emit.py: all emitted code, in the order of imports. */
#define _G_initialized lyd_started_Result
#include "Result.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Check
#include "Fast_Check.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Exports
#include "Fast_Exports.c"
#undef _G_initialized

/* Written by lean/tools/emit.py: all emitted code, in the order of imports. */
#define _G_initialized lyd_started_Result
#include "Result.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Copy
#include "Fast_Copy.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Refill
#include "Fast_Refill.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Check
#include "Fast_Check.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_GzipHead
#include "Fast_GzipHead.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Symbols
#include "Fast_Symbols.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Table
#include "Fast_Table.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Slow
#include "Fast_Slow.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Peek
#include "Fast_Peek.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Header
#include "Fast_Header.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Step
#include "Fast_Step.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Loop
#include "Fast_Loop.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Inflate
#include "Fast_Inflate.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Words
#include "Fast_Words.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Container
#include "Fast_Container.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Plan
#include "Fast_Plan.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_WriteCode
#include "Fast_WriteCode.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Write
#include "Fast_Write.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_WriteHead
#include "Fast_WriteHead.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Deflate
#include "Fast_Deflate.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Oracle_Words
#include "Fast_Oracle_Words.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Oracle_Search
#include "Fast_Oracle_Search.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Oracle_Parse
#include "Fast_Oracle_Parse.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Oracle_Lengths
#include "Fast_Oracle_Lengths.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Oracle_Head
#include "Fast_Oracle_Head.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Oracle_Next
#include "Fast_Oracle_Next.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Wrap
#include "Fast_Wrap.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_ExportsCodec
#include "Fast_ExportsCodec.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_SparseHead
#include "Fast_SparseHead.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_SparseWord
#include "Fast_SparseWord.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_SparseGaps
#include "Fast_SparseGaps.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_SparseHighs
#include "Fast_SparseHighs.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_SparseScales
#include "Fast_SparseScales.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_SparseRead
#include "Fast_SparseRead.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_SparseWrite
#include "Fast_SparseWrite.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_ExportsSparse
#include "Fast_ExportsSparse.c"
#undef _G_initialized
#define _G_initialized lyd_started_Fast_Exports
#include "Fast_Exports.c"
#undef _G_initialized

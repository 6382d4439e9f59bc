/* What C emitted by Lean needs, instead of Lean's own runtime: no garbage of other libraries, no big numbers, no threads,
 * no input or output. The names, the order of arguments and which of them are given away are Lean's; the code is ours.
 *
 * Trusted, as is Lean's compiler: nothing here is proved. Tested: tests/codec/test_proved_runtime.py runs all of it under
 * the address and undefined-behaviour sanitizers. What emitted code never calls is left out, so that using it is an error
 * of the build. */
#ifndef LYDITE_LEAN_H
#define LYDITE_LEAN_H

#include "bytes.h"

/* Modules of Lean itself have nothing to initialise here. */
LYD_OP lean_object *initialize_Init(uint8_t builtin) {
    (void)builtin;
    return lean_io_result_mk_ok(lean_box(0));
}

/* Text for people: instances of `Repr` name these, and nothing that Python calls uses them. */
LYD_SLOW lean_object *l_Repr_addAppParen(lean_object *format, lean_object *precedence) {
    (void)format, (void)precedence;
    lyd_fault(LYD_UNREACHABLE);
}
#endif

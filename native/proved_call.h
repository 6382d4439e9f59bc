/* From Python into emitted code: one heap for one call, without the interpreter lock when there is much to do. */
#ifndef LYDITE_PROVED_CALL_H
#define LYDITE_PROVED_CALL_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <lean/lean.h>

#include "lean/unit.h"

/* Fewer bytes than this are done before another thread could start. */
enum { CALL_UNLOCKED = 4096 };

static PyObject *raise_fault(enum lyd_fault_kind fault) {
    if (fault == LYD_NO_MEMORY) return PyErr_NoMemory();
    if (fault == LYD_BIG_NUMBER) return PyErr_Format(PyExc_OverflowError, "a number of the proved core reached 2^63");
    return PyErr_Format(PyExc_SystemError, "the proved core reached code that must not be reached");
}

/* Runs `body` in a new heap that the caller closes, after it has read what is left there. */
static enum lyd_fault_kind call_in(lyd_heap *heap, void (*body)(void *), void *data, size_t size) {
    PyThreadState *unlocked = size < CALL_UNLOCKED ? NULL : PyEval_SaveThread();
    lyd_open(heap);
    const enum lyd_fault_kind fault = lyd_run(heap, body, data);
    if (unlocked) PyEval_RestoreThread(unlocked);
    return fault;
}

static enum lyd_fault_kind call_once(void (*body)(void *), void *data, size_t size) {
    lyd_heap heap;
    const enum lyd_fault_kind fault = call_in(&heap, body, data, size);
    lyd_close(&heap);
    return fault;
}
#endif

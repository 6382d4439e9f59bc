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

static enum lyd_fault_kind call_once(void (*body)(void *), void *data, size_t size) {
    lyd_heap heap;
    enum lyd_fault_kind fault;
    PyThreadState *unlocked = size < CALL_UNLOCKED ? NULL : PyEval_SaveThread();
    lyd_open(&heap);
    fault = lyd_run(&heap, body, data);
    lyd_close(&heap);
    if (unlocked) PyEval_RestoreThread(unlocked);
    return fault;
}
#endif

/* lydite.codec._proved: what Lean's compiler wrote from lean/Lydite/Fast (native/lean), as a module of Python.
 *
 * Bytes from strangers are read by the emitted code alone. This file copies them in and results out, and turns faults of
 * the runtime (native/runtime/lean) into exceptions. No object of the emitted code outlives its heap or is seen by two
 * threads; constants are made when the module is first loaded and never change. */

#include "proved_check.h"

/* Lydite.Reason (lean/Lydite/Result.lean), in its order: a status is 1 + the index here, and 0 when all is well. */
static const char *const reasons[] = {
    "truncated",      "blockType",       "storedLength",    "tooManyCodes",          "codeLengthSet",
    "codeLengthRepeat", "noEndOfBlock",  "literalSet",      "distanceSet",           "literalCode",
    "distanceCode",   "tooFarBack",      "outputLimit",     "headerCheck",           "method",
    "window",         "needDictionary",  "adler",           "gzipMagic",             "gzipFlags",
    "gzipHeaderCheck", "crc",            "size",            "oversized",             "wrongMagic",
    "wrongVersion",   "wrongValueBits",  "wrongK",          "wrongLayout",           "scaleNotFinite",
    "scaleOutOfRange", "scaleZeroNotCanonical", "gapWithOneBitValues", "slackBits",  "unaryTooLong",
    "indexOutOfRange", "trailingBytes",
};
enum { N_REASONS = sizeof reasons / sizeof *reasons };

#define METHOD(name) {#name, (PyCFunction)(void (*)(void))py_##name, METH_FASTCALL, NULL}
static PyMethodDef methods[] = {
    METHOD(adler32), METHOD(crc32), METHOD(adler32_combine), METHOD(crc32_combine), {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "lydite.codec._proved", "Checksums proved in lean/Lydite.", -1, methods, NULL, NULL, NULL, NULL,
};

static lyd_heap constants;

static void initialize(void *unused) {
    (void)unused;
    lean_dec_ref(initialize_Lydite_Fast_Exports(1));
}

PyMODINIT_FUNC PyInit__proved(void) {
    static bool started;
    if (!started) {
        lyd_open(&constants);
        const enum lyd_fault_kind fault = lyd_run(&constants, initialize, NULL);
        if (fault) return raise_fault(fault); /* half of the constants may be set: this process will not try again */
        started = true;
    }
    PyObject *module = PyModule_Create(&definition), *names = PyTuple_New(N_REASONS);
    for (Py_ssize_t i = 0; names && i < N_REASONS; i++) {
        PyObject *name = PyUnicode_FromString(reasons[i]);
        if (!name) Py_CLEAR(names);
        else PyTuple_SET_ITEM(names, i, name);
    }
    if (!module || !names || PyModule_AddObjectRef(module, "REASONS", names) < 0) Py_CLEAR(module);
    Py_XDECREF(names);
    return module;
}

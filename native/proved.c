/* lydite.codec._proved: what Lean's compiler wrote from lean/Lydite/Fast (native/lean), as a module of Python.
 *
 * Bytes from strangers are read by the emitted code alone. This file copies them in and results out, and turns faults of
 * the runtime (native/runtime/lean) into exceptions. No object of the emitted code outlives its heap or is seen by two
 * threads; constants are made when the module is first loaded and never change. */

/* The same source is built twice where that pays: with LYD_WIDE for processors that have AVX2 and BMI (`_proved_wide`),
   and for all. The plain one says by WIDE whether this processor runs the other. */
#if defined(LYD_WIDE)
#define MODULE_NAME "_proved_wide"
#define MODULE_INIT PyInit__proved_wide
#else
#define MODULE_NAME "_proved"
#define MODULE_INIT PyInit__proved
#endif

#include "proved_check.h"
#include "proved_codec.h"
#include "proved_sparse.h"
#include "proved_inflater.h"

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

/* What the decoders' statuses mean: refusalOf of lean/Lydite/Proof/Container.lean, by these names. */
static const char *const statuses[] = {
    "done",        "truncated",    "outputLimit",    "literalCode", "distanceCode", "tooFarBack", "tooManyCodes",
    "codeLengthSet", "codeLengthRepeat", "noEndOfBlock", "literalSet", "distanceSet", "blockType", "storedLength",
    "", "", "headerCheck", "method", "window", "needDictionary", "adler", "gzipMagic", "gzipFlags", "gzipHeaderCheck",
    "crc",         "size",
};
enum { N_STATUSES = sizeof statuses / sizeof *statuses };

#define METHOD(name) {#name, (PyCFunction)(void (*)(void))py_##name, METH_FASTCALL, NULL}
static PyMethodDef methods[] = {
    METHOD(adler32), METHOD(crc32), METHOD(adler32_combine), METHOD(crc32_combine),
    METHOD(inflate), METHOD(unzlib), METHOD(gunzip), METHOD(gunzip_all), METHOD(decodes_to),
    METHOD(deflate_part), METHOD(zlib), METHOD(gzip),
    METHOD(sparse_parse), METHOD(sparse_lay),
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "lydite.codec." MODULE_NAME, "What is proved in lean/Lydite.", -1, methods, NULL, NULL, NULL, NULL,
};

static lyd_heap constants;

static void initialize(void *unused) {
    (void)unused;
    lean_dec_ref(initialize_Lydite_Fast_Exports(1));
}

static PyObject *tuple_of(const char *const *texts, Py_ssize_t n) {
    PyObject *made = PyTuple_New(n);
    for (Py_ssize_t i = 0; made && i < n; i++) {
        PyObject *text = PyUnicode_FromString(texts[i]);
        if (!text) Py_CLEAR(made);
        else PyTuple_SET_ITEM(made, i, text);
    }
    return made;
}

static long has_wide(void) {
#if defined(__GNUC__) && defined(__x86_64__)
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
#else
    return 0;
#endif
}

PyMODINIT_FUNC MODULE_INIT(void) {
    static bool started;
    if (!started) {
        lyd_open(&constants);
        const enum lyd_fault_kind fault = lyd_run(&constants, initialize, NULL);
        if (fault) return raise_fault(fault); /* half of the constants may be set: this process will not try again */
        started = true;
    }
    PyObject *module = PyModule_Create(&definition);
    PyObject *parts[] = {tuple_of(reasons, N_REASONS), tuple_of(statuses, N_STATUSES), PyType_FromSpec(&inflater_spec)};
    const char *const names[] = {"REASONS", "STATUSES", "Inflater"};
    for (int i = 0; i < 3; i++) {
        if (module && (!parts[i] || PyModule_AddObjectRef(module, names[i], parts[i]) < 0)) Py_CLEAR(module);
        Py_XDECREF(parts[i]);
    }
    if (module && PyModule_AddObjectRef(module, "WIDE", has_wide() ? Py_True : Py_False) < 0) Py_CLEAR(module);
    return module;
}

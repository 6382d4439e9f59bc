/* Whole buffers and parts of streams: DEFLATE, zlib and gzip, decoded and encoded by emitted code. */
#ifndef LYDITE_PROVED_CODEC_H
#define LYDITE_PROVED_CODEC_H

#include "proved_call.h"
#include "proved_stream.h"

/* Limits on output are cut to this; no buffer is that long. */
#define CODEC_MOST ((size_t)1 << 59)
/* At most this much memory is lent for an output before it is known to be needed. */
#define DECODE_LENT_MOST ((size_t)1 << 30)

static PyObject *codec_result(lean_object *bytes) {
    const size_t size = ((lyd_bytes *)bytes)->size;
    PyObject *result = PyBytes_FromStringAndSize(NULL, (Py_ssize_t)size);
    if (!result) return NULL;
    lyd_large_pages(PyBytes_AS_STRING(result), size);
    memcpy(PyBytes_AS_STRING(result), ((lyd_bytes *)bytes)->at, size);
    return result;
}

/* A new bytes object whose content emitted code fills in its place: until it is taken back, the words in front of the
   content hold an empty array with room for `size` bytes. Nobody else knows the object yet. */
typedef struct {
    PyObject *bytes;
    lyd_bytes *lent, kept; /* what stood there */
} codec_loan;
_Static_assert(offsetof(PyBytesObject, ob_sval) >= sizeof(Py_ssize_t) + sizeof(lyd_bytes), "the loan's header needs more");
_Static_assert(offsetof(PyBytesObject, ob_sval) % _Alignof(lyd_bytes) == 0, "the loan's header would not be aligned");

static bool codec_lend(codec_loan *loan, size_t size) {
#if defined(Py_TRACE_REFS)
    return true; /* every object is in a list that anyone may walk: nothing is lent */
#endif
    loan->bytes = PyBytes_FromStringAndSize(NULL, (Py_ssize_t)size);
    if (!loan->bytes) return false;
    loan->lent = (lyd_bytes *)(PyBytes_AS_STRING(loan->bytes) - sizeof(lyd_bytes));
    lyd_large_pages(PyBytes_AS_STRING(loan->bytes), size);
    memcpy(&loan->kept, loan->lent, sizeof(lyd_bytes));
    *loan->lent = (lyd_bytes){.head = {.rc = 1, .units = LYD_LENT, .tag = LYD_BYTES}, .size = 0, .room = size};
    return true;
}

/* Ends a loan. Gives the lent object when `bytes` is in it, else NULL and no exception. */
static PyObject *codec_take_back(codec_loan *loan, lean_object *bytes) {
    PyObject *object = loan->bytes;
    if (!object) return NULL;
    const bool same = bytes == (lean_object *)loan->lent;
    const size_t size = loan->lent->size;
    memcpy(loan->lent, &loan->kept, sizeof(lyd_bytes));
    if (!same) Py_CLEAR(object);
    else if ((Py_ssize_t)size != PyBytes_GET_SIZE(object)) _PyBytes_Resize(&object, (Py_ssize_t)size);
    return object;
}

/* A size or a limit from Python: too large is as good as CODEC_MOST, negative is an error. */
static int codec_size(PyObject *value, size_t *size) {
    int over;
    const long long n = PyLong_AsLongLongAndOverflow(value, &over);
    if (n == -1 && PyErr_Occurred()) return -1;
    if (over < 0 || (!over && n < 0)) {
        PyErr_SetString(PyExc_ValueError, "a size is negative");
        return -1;
    }
    *size = over || (unsigned long long)n > CODEC_MOST ? CODEC_MOST : (size_t)n;
    return 0;
}

enum decoder { INFLATE, UNZLIB, GUNZIP, GUNZIP_ALL };

typedef struct {
    enum decoder decoder;
    Py_buffer data, dict;
    size_t max;
    codec_loan loan[2]; /* for the output, by enum lyd_loan */
    lean_object *whole; /* Lydite.Fast.Whole: status, pos, out */
} decode_job;

/* Lends memory for the output, twice: while it grows it moves to the first when that has all the room that is allowed, and
   if it is cut at its end it moves to the second. Memory that is not touched costs nothing, and less than what is lent
   will do too. */
static void decode_lend(decode_job *job) {
    const size_t usual = (size_t)job->data.len < CODEC_MOST / 16 ? 16 * (size_t)job->data.len : CODEC_MOST;
    const size_t room = job->max < usual ? job->max : usual;
    if (room < LYD_LEND_FROM || room > DECODE_LENT_MOST) return;
    if ((room == job->max && !codec_lend(&job->loan[LYD_FOR_GROWTH], room)) || !codec_lend(&job->loan[LYD_FOR_PART], room))
        PyErr_Clear();
}

/* The output as bytes of Python; NULL after a fault. */
static PyObject *decode_output(decode_job *job, enum lyd_fault_kind fault) {
    lean_object *out = fault ? NULL : lean_ctor_get(job->whole, 2);
    PyObject *grown = codec_take_back(&job->loan[LYD_FOR_GROWTH], out), *part = codec_take_back(&job->loan[LYD_FOR_PART], out);
    if (grown || part) return grown ? grown : part;
    return fault || PyErr_Occurred() ? NULL : codec_result(out);
}

static void decode_body(void *raw) {
    decode_job *job = raw;
    for (int i = 0; i < 2; i++)
        if (job->loan[i].bytes) lyd_here->loan[i] = (lean_object *)job->loan[i].lent;
    lean_object *src = codec_bytes(job->data.buf, (size_t)job->data.len), *max = lyd_nat(job->max), *zero = lean_box(0);
    if (job->decoder == GUNZIP) job->whole = lydite_gunzip(src, zero, max);
    else if (job->decoder == GUNZIP_ALL) job->whole = lydite_gunzip_all(src, zero, max);
    else {
        lean_object *dict = codec_bytes(job->dict.buf, (size_t)job->dict.len);
        job->whole = (job->decoder == INFLATE ? lydite_inflate : lydite_unzlib)(dict, src, zero, max);
    }
}

/* NAME(data, max_bytes[, dictionary]) gives (status, output, bytes of the input that belong to the stream). */
static PyObject *decode(enum decoder decoder, const char *name, PyObject *const *args, Py_ssize_t n) {
    decode_job job = {.decoder = decoder};
    lyd_heap heap;
    PyObject *result = NULL;
    if (n < 2 || n > 3) return PyErr_Format(PyExc_TypeError, "%s(data, max_bytes[, dictionary])", name);
    if (codec_size(args[1], &job.max) < 0 || PyObject_GetBuffer(args[0], &job.data, PyBUF_SIMPLE) < 0) return NULL;
    if (n == 2 || PyObject_GetBuffer(args[2], &job.dict, PyBUF_SIMPLE) == 0) {
        decode_lend(&job);
        const enum lyd_fault_kind fault = call_in(&heap, decode_body, &job, (size_t)job.data.len);
        PyObject *out = decode_output(&job, fault);
        if (fault) result = raise_fault(fault);
        else
            result = Py_BuildValue("nNn", (Py_ssize_t)codec_number(job.whole, 0), out,
                                   (Py_ssize_t)codec_number(job.whole, 1));
        lyd_close(&heap);
        if (job.dict.obj) PyBuffer_Release(&job.dict);
    }
    PyBuffer_Release(&job.data);
    return result;
}

static PyObject *py_inflate(PyObject *self, PyObject *const *args, Py_ssize_t n) {
    (void)self;
    return decode(INFLATE, "inflate", args, n);
}
static PyObject *py_unzlib(PyObject *self, PyObject *const *args, Py_ssize_t n) {
    (void)self;
    return decode(UNZLIB, "unzlib", args, n);
}
static PyObject *py_gunzip(PyObject *self, PyObject *const *args, Py_ssize_t n) {
    (void)self;
    return decode(GUNZIP, "gunzip", args, n);
}
static PyObject *py_gunzip_all(PyObject *self, PyObject *const *args, Py_ssize_t n) {
    (void)self;
    return decode(GUNZIP_ALL, "gunzip_all", args, n);
}

typedef struct {
    decode_job job;
    Py_buffer expected;
    bool same;
} compare_job;

static void compare_body(void *raw) {
    compare_job *job = raw;
    decode_body(&job->job);
    const lyd_bytes *out = (lyd_bytes *)lean_ctor_get(job->job.whole, 2);
    job->same = codec_number(job->job.whole, 0) == 0 && out->size == (size_t)job->expected.len &&
                memcmp(out->at, job->expected.buf, out->size) == 0;
}

/* decodes_to(decoder, data, expected): is `data` a stream (0 raw, 1 zlib, 2 gzip) of just these bytes? No output is made. */
static PyObject *py_decodes_to(PyObject *self, PyObject *const *args, Py_ssize_t n) {
    (void)self;
    compare_job job = {.same = false};
    size_t decoder;
    lyd_heap heap;
    if (n != 3) return PyErr_Format(PyExc_TypeError, "decodes_to(decoder, data, expected)");
    if (codec_size(args[0], &decoder) < 0) return NULL;
    if (decoder > GUNZIP) return PyErr_Format(PyExc_ValueError, "decoder %zu: 0 is raw, 1 zlib, 2 gzip", decoder);
    job.job.decoder = (enum decoder)decoder;
    if (PyObject_GetBuffer(args[1], &job.job.data, PyBUF_SIMPLE) < 0) return NULL;
    if (PyObject_GetBuffer(args[2], &job.expected, PyBUF_SIMPLE) < 0) {
        PyBuffer_Release(&job.job.data);
        return NULL;
    }
    job.job.max = (size_t)job.expected.len;
    const enum lyd_fault_kind fault = call_in(&heap, compare_body, &job, (size_t)job.job.data.len);
    lyd_close(&heap);
    PyBuffer_Release(&job.job.data);
    PyBuffer_Release(&job.expected);
    return fault ? raise_fault(fault) : PyBool_FromLong(job.same);
}

enum encoder { DEFLATE_PART, ZLIB, GZIP };

typedef struct {
    enum encoder encoder;
    Py_buffer data;
    size_t number[7];
    lean_object *made; /* Lydite.Fast.Deflated: out, cnt, buf, refused */
} encode_job;

static void encode_body(void *raw) {
    encode_job *job = raw;
    const size_t *k = job->number;
    lean_object *data = codec_bytes(job->data.buf, (size_t)job->data.len);
    if (job->encoder == DEFLATE_PART)
        job->made = lydite_deflate_part(data, lyd_nat(k[0]), lyd_nat(k[1]), lyd_nat(k[2]), lyd_nat(k[3]), lyd_nat(k[4]),
                                        lyd_nat(k[5]), lyd_nat(k[6]));
    else if (job->encoder == ZLIB)
        job->made = lydite_zlib(data, lyd_nat(k[0]), lyd_nat(k[1]), lyd_nat(k[2]), (uint8_t)(k[3] != 0));
    else job->made = lydite_gzip(data, lyd_nat(k[0]), lyd_nat(k[1]), lyd_nat(k[2]), lyd_nat(k[3]));
}

/* NAME(data, numbers...) gives (output, how many bits wait, the bits, refused plans). */
static PyObject *encode(enum encoder encoder, const char *use, Py_ssize_t numbers, PyObject *const *args, Py_ssize_t n) {
    encode_job job = {.encoder = encoder};
    lyd_heap heap;
    PyObject *result;
    if (n != 1 + numbers) return PyErr_Format(PyExc_TypeError, "%s", use);
    for (Py_ssize_t i = 0; i < numbers; i++)
        if (codec_size(args[1 + i], &job.number[i]) < 0) return NULL;
    if (PyObject_GetBuffer(args[0], &job.data, PyBUF_SIMPLE) < 0) return NULL;
    /* Positions are 32 bits wide in the match finder, and the dictionary lies within the data. */
    const size_t start = encoder == GZIP ? 0 : job.number[0];
    if ((size_t)job.data.len >= UINT32_MAX || start > (size_t)job.data.len ||
        (encoder == DEFLATE_PART && (job.number[1] > 7 || job.number[2] >> job.number[1]))) {
        PyErr_Format(PyExc_ValueError, "%s: %zd bytes from %zu on; fewer than 2^32 - 1, and at most 7 waiting bits", use,
                     job.data.len, start);
        PyBuffer_Release(&job.data);
        return NULL;
    }
    const enum lyd_fault_kind fault = call_in(&heap, encode_body, &job, (size_t)job.data.len);
    if (fault) result = raise_fault(fault);
    else
        result = Py_BuildValue("Nnnn", codec_result(lean_ctor_get(job.made, 0)), (Py_ssize_t)codec_number(job.made, 1),
                               (Py_ssize_t)codec_number(job.made, 2), (Py_ssize_t)codec_number(job.made, 3));
    lyd_close(&heap);
    PyBuffer_Release(&job.data);
    return result;
}

static PyObject *py_deflate_part(PyObject *self, PyObject *const *args, Py_ssize_t n) {
    (void)self;
    return encode(DEFLATE_PART, "deflate_part(data, start, count, bits, mode, level, strategy, wbits)", 7, args, n);
}
static PyObject *py_zlib(PyObject *self, PyObject *const *args, Py_ssize_t n) {
    (void)self;
    return encode(ZLIB, "zlib(data, start, level, grade, preset)", 4, args, n);
}
static PyObject *py_gzip(PyObject *self, PyObject *const *args, Py_ssize_t n) {
    (void)self;
    return encode(GZIP, "gzip(data, level, time, flags, system)", 4, args, n);
}
#endif

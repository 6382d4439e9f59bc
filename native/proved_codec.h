/* Whole buffers and parts of streams: DEFLATE, zlib and gzip, decoded and encoded by emitted code. */
#ifndef LYDITE_PROVED_CODEC_H
#define LYDITE_PROVED_CODEC_H

#include "proved_call.h"
#include "proved_stream.h"

/* Limits on output are cut to this; no buffer is that long. */
#define CODEC_MOST ((size_t)1 << 59)

static PyObject *codec_result(lean_object *bytes) {
    return PyBytes_FromStringAndSize((const char *)((lyd_bytes *)bytes)->at, (Py_ssize_t)((lyd_bytes *)bytes)->size);
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
    lean_object *whole; /* Lydite.Fast.Whole: status, pos, out */
} decode_job;

static void decode_body(void *raw) {
    decode_job *job = raw;
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
        const enum lyd_fault_kind fault = call_in(&heap, decode_body, &job, (size_t)job.data.len);
        if (fault) result = raise_fault(fault);
        else
            result = Py_BuildValue("nNn", (Py_ssize_t)codec_number(job.whole, 0), codec_result(lean_ctor_get(job.whole, 2)),
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

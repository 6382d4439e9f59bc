/* Checksums of buffers, in pieces that fit a cache: the proved functions continue over parts. */
#ifndef LYDITE_PROVED_CHECK_H
#define LYDITE_PROVED_CHECK_H

#include "proved_call.h"

enum { CHECK_PIECE = 1 << 16 };

typedef uint32_t check_function(lean_object *, lean_object *, lean_object *, uint32_t);

typedef struct {
    check_function *check;
    const uint8_t *data;
    size_t size;
    uint32_t value;
} check_job;

static void check_body(void *raw) {
    check_job *job = raw;
    lyd_bytes *piece = lyd_take_bytes(job->size < CHECK_PIECE ? job->size : CHECK_PIECE, LYD_BYTES);
    for (size_t at = 0; at < job->size; at += piece->size) {
        piece->size = job->size - at < CHECK_PIECE ? job->size - at : CHECK_PIECE;
        memcpy(piece->at, job->data + at, piece->size);
        lean_inc_ref((lean_object *)piece); /* exported functions keep what they are given */
        job->value = job->check((lean_object *)piece, lean_box(0), lean_box(piece->size), job->value);
    }
    lean_dec_ref((lean_object *)piece);
}

static PyObject *check_buffer(check_function *check, uint32_t start, const char *name, PyObject *const *args,
                              Py_ssize_t n) {
    if (n < 1 || n > 2) return PyErr_Format(PyExc_TypeError, "%s(data[, value]) takes one or two arguments", name);
    check_job job = {check, NULL, 0, start};
    if (n == 2) {
        job.value = (uint32_t)PyLong_AsUnsignedLongMask(args[1]);
        if (PyErr_Occurred()) return NULL;
    }
    Py_buffer view;
    if (PyObject_GetBuffer(args[0], &view, PyBUF_SIMPLE) < 0) return NULL;
    job.data = view.buf;
    job.size = (size_t)view.len;
    const enum lyd_fault_kind fault = call_once(check_body, &job, job.size);
    PyBuffer_Release(&view);
    return fault ? raise_fault(fault) : PyLong_FromUnsignedLong(job.value);
}

static PyObject *py_adler32(PyObject *self, PyObject *const *args, Py_ssize_t n) {
    (void)self;
    return check_buffer(lydite_adler32, 1, "adler32", args, n);
}

static PyObject *py_crc32(PyObject *self, PyObject *const *args, Py_ssize_t n) {
    (void)self;
    return check_buffer(lydite_crc32, 0, "crc32", args, n);
}

typedef uint32_t combine_function(uint32_t, uint32_t, lean_object *);

typedef struct {
    combine_function *combine;
    uint32_t one, other;
    size_t length;
} combine_job;

static void combine_body(void *raw) {
    combine_job *job = raw;
    job->one = job->combine(job->one, job->other, lyd_nat(job->length));
}

static PyObject *combine(combine_function *function, const char *name, PyObject *const *args, Py_ssize_t n) {
    if (n != 3) return PyErr_Format(PyExc_TypeError, "%s(one, other, other_length) takes three arguments", name);
    combine_job job = {function, (uint32_t)PyLong_AsUnsignedLongMask(args[0]), 0, 0};
    if (PyErr_Occurred()) return NULL;
    job.other = (uint32_t)PyLong_AsUnsignedLongMask(args[1]);
    if (PyErr_Occurred()) return NULL;
    job.length = PyLong_AsSize_t(args[2]);
    if (PyErr_Occurred()) return NULL;
    if (job.length >> 59) return PyErr_Format(PyExc_ValueError, "%s: other_length is %zu, 2^59 or more", name, job.length);
    const enum lyd_fault_kind fault = call_once(combine_body, &job, 0);
    return fault ? raise_fault(fault) : PyLong_FromUnsignedLong(job.one);
}

static PyObject *py_adler32_combine(PyObject *self, PyObject *const *args, Py_ssize_t n) {
    (void)self;
    return combine(lydite_adler32_combine, "adler32_combine", args, n);
}

static PyObject *py_crc32_combine(PyObject *self, PyObject *const *args, Py_ssize_t n) {
    (void)self;
    return combine(lydite_crc32_combine, "crc32_combine", args, n);
}
#endif

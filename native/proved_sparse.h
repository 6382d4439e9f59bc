/* Sparse updates (docs/wire-format.md): payloads are read and written by emitted code. */
#ifndef LYDITE_PROVED_SPARSE_H
#define LYDITE_PROVED_SPARSE_H

#include "proved_codec.h"

typedef struct {
    Py_buffer view[4];
    size_t limit, k, bits;
    uint64_t digest;
    lean_object *result;
} sparse_job;

static lean_object *sparse_bytes(const Py_buffer *view) { return codec_bytes(view->buf, (size_t)view->len); }

static void sparse_release(sparse_job *job) {
    for (int i = 0; i < 4; i++)
        if (job->view[i].obj) PyBuffer_Release(&job->view[i]);
}

/* The first `buffers` arguments are buffers. */
static int sparse_buffers(sparse_job *job, PyObject *const *args, int buffers) {
    for (int i = 0; i < buffers; i++)
        if (PyObject_GetBuffer(args[i], &job->view[i], PyBUF_SIMPLE) < 0) return -1;
    return 0;
}

static int sparse_digest(PyObject *value, uint64_t *digest) {
    *digest = PyLong_AsUnsignedLongLong(value);
    return PyErr_Occurred() ? -1 : 0;
}

static void sparse_parse_body(void *raw) {
    sparse_job *job = raw;
    size_t size = (size_t)job->view[0].len;
    if (size > job->limit) size = job->limit + 1; /* too long all the same, and no more is copied than may be read */
    job->result = lydite_sparse_parse(codec_bytes(job->view[0].buf, size), sparse_bytes(&job->view[1]), lyd_nat(job->limit),
                                      lyd_nat(job->k), job->digest);
}

/* Lydite.Fast.Sparse.Parsed: status, place, value, limit, bits, scales, codes, indices. */
static PyObject *sparse_parsed(lean_object *x) {
    const Py_ssize_t status = (Py_ssize_t)codec_number(x, 0);
    if (status)
        return Py_BuildValue("nnnn", status, (Py_ssize_t)codec_number(x, 1), (Py_ssize_t)codec_number(x, 2),
                             (Py_ssize_t)codec_number(x, 3));
    return Py_BuildValue("nnNNN", status, (Py_ssize_t)codec_number(x, 4), codec_result(lean_ctor_get(x, 5)),
                         codec_result(lean_ctor_get(x, 6)), codec_result(lean_ctor_get(x, 7)));
}

/* sparse_parse(data, sizes, max_bytes, k, digest) gives (0, value bits, scales, codes, indices) or a refusal:
   (status, place, value, limit), where the value is not the length of data that are too long. Sizes, scales and indices
   are 16-bit words, the digest is a number of 64 bits. */
static PyObject *py_sparse_parse(PyObject *self, PyObject *const *args, Py_ssize_t n) {
    (void)self;
    sparse_job job = {.result = NULL};
    PyObject *result = NULL;
    if (n != 5) return PyErr_Format(PyExc_TypeError, "sparse_parse(data, sizes, max_bytes, k, digest)");
    if (codec_size(args[2], &job.limit) == 0 && codec_size(args[3], &job.k) == 0 &&
        sparse_digest(args[4], &job.digest) == 0 && sparse_buffers(&job, args, 2) == 0) {
        lyd_heap heap;
        const enum lyd_fault_kind fault = call_in(&heap, sparse_parse_body, &job, (size_t)job.view[0].len);
        result = fault ? raise_fault(fault) : sparse_parsed(job.result);
        lyd_close(&heap);
    }
    sparse_release(&job);
    return result;
}

static void sparse_lay_body(void *raw) {
    sparse_job *job = raw;
    job->result = lydite_sparse_lay(sparse_bytes(&job->view[0]), sparse_bytes(&job->view[1]), sparse_bytes(&job->view[2]),
                                    sparse_bytes(&job->view[3]), lyd_nat(job->k), lyd_nat(job->bits), job->digest);
}

/* sparse_lay(sizes, scales, codes, indices, k, value bits, digest) gives the payload, or b"" when the arrays are no
   update of the layout. */
static PyObject *py_sparse_lay(PyObject *self, PyObject *const *args, Py_ssize_t n) {
    (void)self;
    sparse_job job = {.result = NULL};
    PyObject *result = NULL;
    if (n != 7) return PyErr_Format(PyExc_TypeError, "sparse_lay(sizes, scales, codes, indices, k, bits, digest)");
    if (codec_size(args[4], &job.k) == 0 && codec_size(args[5], &job.bits) == 0 &&
        sparse_digest(args[6], &job.digest) == 0 && sparse_buffers(&job, args, 4) == 0) {
        lyd_heap heap;
        const enum lyd_fault_kind fault = call_in(&heap, sparse_lay_body, &job, (size_t)job.view[3].len);
        result = fault ? raise_fault(fault) : codec_result(job.result);
        lyd_close(&heap);
    }
    sparse_release(&job);
    return result;
}
#endif

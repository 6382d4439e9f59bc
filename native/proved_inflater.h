/* Inflater: a stream of native/proved_stream.h as an object of Python. */
#ifndef LYDITE_PROVED_INFLATER_H
#define LYDITE_PROVED_INFLATER_H

#include "proved_codec.h"
#include "proved_stream.h"

typedef struct {
    PyObject_HEAD
    bool busy;
    stream state;
} inflater;

/* Bytes that waited, then bytes that were decoded now. All of what a call changes is changed here, or nothing. */
static PyObject *inflater_give(inflater *self, size_t old, const stream_job *job) {
    stream *state = &self->state;
    const size_t left = state->spares - old;
    const int status = job ? job->spares ? STREAM_OPEN : job->status : left ? STREAM_OPEN : state->status;
    PyObject *out = PyBytes_FromStringAndSize(NULL, (Py_ssize_t)(old + (job ? job->given : 0)));
    if (!out) return NULL;
    memcpy(PyBytes_AS_STRING(out), state->spare, old);
    if (job) memcpy(PyBytes_AS_STRING(out) + old, job->out, job->given);
    PyObject *result = Py_BuildValue("Nni", out, (Py_ssize_t)(job ? job->taken : 0), status);
    if (!result) return NULL;
    memmove(state->spare, state->spare + old, left);
    state->spares = left;
    if (job) stream_keep(state, job);
    return result;
}

static PyObject *inflater_feed(PyObject *raw, PyObject *const *args, Py_ssize_t n) {
    inflater *self = (inflater *)raw;
    size_t room;
    Py_buffer data;
    if (n != 2) return PyErr_Format(PyExc_TypeError, "feed(data, room) takes two arguments");
    if (codec_size(args[1], &room) < 0) return NULL;
    if (self->busy) return PyErr_Format(PyExc_RuntimeError, "another thread is feeding this Inflater");
    const size_t old = self->state.spares < room ? self->state.spares : room;
    if (old == room || self->state.status != STREAM_OPEN) return inflater_give(self, old, NULL);
    if (PyObject_GetBuffer(args[0], &data, PyBUF_SIMPLE) < 0) return NULL;
    lyd_heap heap;
    stream_job job = {.state = &self->state, .data = data.buf, .size = (size_t)data.len, .room = room - old};
    self->busy = true;
    const enum lyd_fault_kind fault = call_in(&heap, stream_body, &job, job.size);
    self->busy = false;
    PyObject *result = fault ? raise_fault(fault) : inflater_give(self, old, &job);
    lyd_close(&heap);
    PyBuffer_Release(&data);
    return result;
}

static PyObject *inflater_copy(PyObject *raw, PyObject *unused) {
    (void)unused;
    if (((inflater *)raw)->busy) return PyErr_Format(PyExc_RuntimeError, "another thread is feeding this Inflater");
    inflater *copy = (inflater *)Py_TYPE(raw)->tp_alloc(Py_TYPE(raw), 0);
    if (copy) copy->state = ((inflater *)raw)->state;
    return (PyObject *)copy;
}

static PyObject *inflater_new(PyTypeObject *type, PyObject *args, PyObject *named) {
    Py_buffer dict;
    if (named && PyDict_GET_SIZE(named)) return PyErr_Format(PyExc_TypeError, "Inflater(dictionary) takes no names");
    if (!PyArg_ParseTuple(args, "y*:Inflater", &dict)) return NULL;
    inflater *self = (inflater *)type->tp_alloc(type, 0);
    if (self) stream_start(&self->state, dict.buf, (size_t)dict.len);
    PyBuffer_Release(&dict);
    return (PyObject *)self;
}

static void inflater_free(PyObject *raw) {
    PyTypeObject *type = Py_TYPE(raw);
    type->tp_free(raw);
    Py_DECREF(type);
}

static PyMethodDef inflater_methods[] = {
    {"feed", (PyCFunction)(void (*)(void))inflater_feed, METH_FASTCALL, "feed(data, room): (output, bytes taken, status)"},
    {"copy", inflater_copy, METH_NOARGS, "An independent Inflater in the same state."},
    {NULL, NULL, 0, NULL},
};
static PyType_Slot inflater_slots[] = {
    {Py_tp_new, inflater_new}, {Py_tp_dealloc, inflater_free}, {Py_tp_methods, inflater_methods}, {0, NULL},
};
static PyType_Spec inflater_spec = {"lydite.codec." MODULE_NAME ".Inflater", sizeof(inflater), 0, Py_TPFLAGS_DEFAULT,
                                    inflater_slots};
#endif

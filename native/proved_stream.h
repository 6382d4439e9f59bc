/* DEFLATE data decoded in pieces. Between calls a `stream` keeps the window, the bytes of the input that begin a header or
 * a token whose rest has not come, and what is left of a block: plain bytes of fixed sizes, so a copy is an assignment, and
 * no object of the emitted code outlives a call. No Python here: native/fuzz_inflate.c uses it too.
 * Include lean/unit.h, which holds the emitted code, before it. */
#ifndef LYDITE_PROVED_STREAM_H
#define LYDITE_PROVED_STREAM_H

/* The window of RFC 1951; the longest match; lengths that a block has at most; bytes of the longest header (4,554 bits). */
enum { STREAM_WINDOW = 32768, STREAM_MATCH = 258, STREAM_LENGTHS = 320, STREAM_HELD = 640 };
/* Statuses of the decoder, as in reasonOf of lean/Lydite/Proof/BitsAt.lean, and one for more to come. */
enum { STREAM_ENDED = 0, STREAM_INPUT = 1, STREAM_ROOM = 2, STREAM_OPEN = -1 };

typedef struct {
    size_t kind, left;
    bool last;
    size_t lits, dists;
    uint8_t lit[STREAM_LENGTHS], dist[STREAM_LENGTHS];
} stream_block;

typedef struct {
    int status;
    stream_block block;
    size_t windows, helds, spares;
    size_t bit; /* where in the first byte of `held` decoding goes on */
    uint8_t window[STREAM_WINDOW], held[STREAM_HELD];
    uint8_t spare[STREAM_MATCH]; /* decoded, and there was no room for it yet */
} stream;

/* A call: decode `size` bytes of `data` to at most `room`, which is not 0, while nothing is spare. */
typedef struct {
    const stream *state;
    const uint8_t *data;
    size_t size, room;
    /* The answer: `given` bytes at `out` for the caller, `taken` bytes of the data used up. */
    const uint8_t *out;
    size_t given, taken;
    /* What stream_keep moves into the state. */
    stream_block block;
    int status;
    const uint8_t *window, *held, *spare;
    size_t windows, helds, spares, bit;
} stream_job;

static lean_object *codec_bytes(const void *at, size_t size) {
    lyd_bytes *b = lyd_take_bytes(size, LYD_BYTES);
    if (size) memcpy(b->at, at, size);
    b->size = size;
    return (lean_object *)b;
}

static size_t codec_number(lean_object *o, unsigned field) { return lean_unbox(lean_ctor_get(o, field)); }

static size_t stream_lengths(lean_object *from, uint8_t *to) {
    const size_t n = lean_array_size(from);
    if (n > STREAM_LENGTHS) lyd_fault(LYD_UNREACHABLE);
    for (size_t i = 0; i < n; i++) to[i] = (uint8_t)lean_unbox(lean_array_uget_borrowed(from, i));
    return n;
}

/* Decodes on with job->block; gives a Lydite.Fast.Run: status, p, n, out, block. */
static lean_object *stream_run(stream_job *job, lean_object *window, lean_object *src, size_t p, size_t room) {
    stream_block *b = &job->block;
    lean_object *run = lydite_inflate_more(window, src, codec_bytes(b->lit, b->lits), codec_bytes(b->dist, b->dists),
                                           lean_box(b->kind), lean_box(b->left), lean_box(p), lyd_nat(room), b->last);
    lean_object *left = lean_ctor_get(run, 4);
    b->kind = codec_number(left, 0);
    b->left = codec_number(left, 1);
    b->last = lean_ctor_get_uint8(left, 6 * sizeof(void *));
    b->lits = stream_lengths(lean_ctor_get(left, 2), b->lit);
    b->dists = stream_lengths(lean_ctor_get(left, 3), b->dist);
    return run;
}

/* For lyd_run. What the answer points to lies in the heap, and is there until that is closed. */
static void stream_body(void *raw) {
    stream_job *job = raw;
    const stream *state = job->state;
    const size_t before = state->windows, all = state->helds + job->size;
    lyd_bytes *src = lyd_take_bytes(all, LYD_BYTES);
    memcpy(src->at, state->held, state->helds);
    if (job->size) memcpy(src->at + state->helds, job->data, job->size);
    src->size = all;
    lean_inc_ref_n((lean_object *)src, 2); /* exported functions keep what they are given */
    job->block = state->block;
    lean_object *run = stream_run(job, codec_bytes(state->window, before), (lean_object *)src, state->bit, job->room);
    size_t n = codec_number(run, 2);
    if (codec_number(run, 0) == STREAM_ROOM && n - before < job->room) { /* a match is longer than the room: its end will wait */
        lean_object *window = codec_bytes(((lyd_bytes *)lean_ctor_get(run, 3))->at, n);
        run = stream_run(job, window, (lean_object *)src, codec_number(run, 1), job->room - (n - before) + STREAM_MATCH);
        n = codec_number(run, 2);
    }
    const lyd_bytes *out = (lyd_bytes *)lean_ctor_get(run, 3);
    const size_t status = codec_number(run, 0), end = codec_number(run, 1), made = n - before;
    const bool open = status == STREAM_INPUT || status == STREAM_ROOM;
    job->status = open ? STREAM_OPEN : (int)status;
    job->out = out->at + before;
    job->given = made < job->room ? made : job->room;
    job->spare = job->out + job->given;
    job->spares = made - job->given;
    job->windows = n < STREAM_WINDOW ? n : STREAM_WINDOW;
    job->window = out->at + (n - job->windows);
    /* The byte in which decoding stopped is used up; its other bits wait in `held`. */
    const size_t upto = status == STREAM_ENDED || status == STREAM_ROOM ? (end + 7) / 8 : all;
    if (upto > all || upto < state->helds || job->spares > STREAM_MATCH) lyd_fault(LYD_UNREACHABLE);
    job->taken = upto - state->helds;
    job->helds = open ? upto - end / 8 : 0;
    job->held = src->at + end / 8;
    job->bit = open ? end % 8 : 0;
    if (job->helds > STREAM_HELD) lyd_fault(LYD_UNREACHABLE);
}

static void stream_keep(stream *state, const stream_job *job) {
    state->status = job->status;
    state->block = job->block;
    state->windows = job->windows;
    state->helds = job->helds;
    state->spares = job->spares;
    state->bit = job->bit;
    memcpy(state->window, job->window, job->windows);
    memcpy(state->held, job->held, job->helds);
    memcpy(state->spare, job->spare, job->spares);
}

/* A stream whose window holds the end of a dictionary. */
static void stream_start(stream *state, const uint8_t *dict, size_t size) {
    state->status = STREAM_OPEN;
    state->windows = size < STREAM_WINDOW ? size : STREAM_WINDOW;
    if (size) memcpy(state->window, dict + (size - state->windows), state->windows);
}
#endif

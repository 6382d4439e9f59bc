/* Feeds mutated payloads to the proved parser of sparse updates (native/lean) and counts what it says;
 * benchmarks/fuzz_wire.py builds and runs it, by default under the address and undefined-behaviour sanitizers.
 *
 *     fuzz_sparse INPUTS SEED
 *
 * With LYD_PLAIN_HEAP every array is a block of exactly its length, so one byte read or written outside is reported.
 * Accepted inputs are written again and must give the same bytes. Prints one JSON object; exits 1 when an accepted input
 * re-encodes to something else, or when the core does anything but answer. */

#include <inttypes.h>
#include <stdio.h>

#include <lean/lean.h>

#include "lean/unit.h"

static uint64_t state;

static uint64_t next_random(void) { /* splitmix64 */
    uint64_t z = (state += UINT64_C(0x9E3779B97F4A7C15));
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

static int64_t below(int64_t n) { return (int64_t)(next_random() % (uint64_t)n); }

static void *room(size_t bytes) {
    void *block = malloc(bytes ? bytes : 1);
    if (!block) abort();
    return block;
}

typedef struct {
    uint8_t *bytes;
    int64_t len;
} payload;

enum { CHUNK = 4096, HEADER = 16, MAX_CHUNKS = 6, N_LAYOUTS = 12, POOL = 32, N_STATUSES = 17 };

typedef struct {
    int64_t n_chunks, k, size[MAX_CHUNKS], count[MAX_CHUNKS], max_bytes;
    uint64_t digest;
    payload pool[POOL];
} target;

static target targets[N_LAYOUTS];
static lyd_heap constants;

static void make_layout(target *t, const int64_t *sizes, int64_t n, int64_t k) {
    int64_t total = 0, gap_bits = 0, rice = 0;
    for (int64_t per = CHUNK / k; per >= 4; per /= 2) rice++;
    t->n_chunks = n;
    t->k = k;
    t->digest = next_random();
    for (int64_t c = 0; c < n; c++) {
        t->size[c] = sizes[c];
        t->count[c] = (sizes[c] * k + CHUNK - 1) / CHUNK;
        total += t->count[c];
        gap_bits += t->count[c] * (1 + rice) + ((t->size[c] - t->count[c]) >> rice);
    }
    t->max_bytes = HEADER + 4 * n + (total + 7) / 8 + (4 * (total / 3) + total % 3 + gap_bits + 7) / 8;
}

static lean_object *bytes_of(const void *data, size_t size) {
    lyd_bytes *bytes = lyd_take_bytes(size, LYD_BYTES);
    if (size) memcpy(bytes->at, data, size);
    bytes->size = size;
    return (lean_object *)bytes;
}

/* Words of 16 bits, lowest byte first. */
static lean_object *words_of(const uint16_t *words, int64_t n) {
    lyd_bytes *bytes = lyd_take_bytes(2 * (size_t)n, LYD_BYTES);
    for (int64_t i = 0; i < n; i++) {
        bytes->at[2 * i] = (uint8_t)words[i];
        bytes->at[2 * i + 1] = (uint8_t)(words[i] >> 8);
    }
    bytes->size = 2 * (size_t)n;
    return (lean_object *)bytes;
}

static lean_object *sizes_of(const target *t) {
    uint16_t sizes[MAX_CHUNKS];
    for (int64_t c = 0; c < t->n_chunks; c++) sizes[c] = (uint16_t)t->size[c];
    return words_of(sizes, t->n_chunks);
}

/* Runs `body` in a heap of its own; the core has only one way not to answer, and that is an error here. */
static void run(void (*body)(void *), void *data) {
    lyd_heap heap;
    lyd_open(&heap);
    const enum lyd_fault_kind fault = lyd_run(&heap, body, data);
    lyd_close(&heap);
    if (fault) fprintf(stderr, "the core stopped with fault %d\n", (int)fault), exit(1);
}

typedef struct {
    const target *t;
    int value_bits;
    const uint16_t *scales, *indices;
    const uint8_t *codes;
    int64_t n;
    payload made;
} encoding;

static void encode_body(void *raw) {
    encoding *e = raw;
    lyd_bytes *made = (lyd_bytes *)lydite_sparse_lay(
        sizes_of(e->t), words_of(e->scales, e->t->n_chunks), bytes_of(e->codes, (size_t)e->n),
        words_of(e->indices, e->n), lean_box((size_t)e->t->k), lean_box((size_t)e->value_bits), e->t->digest);
    e->made.len = (int64_t)made->size;
    e->made.bytes = room(made->size);
    memcpy(e->made.bytes, made->at, made->size);
}

/* Near the word before, as training gives them, or anywhere; 0 for a chunk in five. */
static uint16_t random_scale(int64_t before, int value_bits) {
    if (!below(5)) return 0;
    int64_t level = 64 + below(24 * 64);
    const int64_t near = (before >> 5) + below(31) - 15;
    if (below(2) && near >= 64 && near < 25 * 64) level = near;
    return (uint16_t)(level << 5 | (value_bits == 2 ? below(32) : 0));
}

static payload random_update(const target *t) {
    uint16_t scales[MAX_CHUNKS], indices[MAX_CHUNKS * CHUNK];
    uint8_t codes[MAX_CHUNKS * CHUNK];
    const int value_bits = 1 + (int)below(2);
    int64_t n = 0, before = 0x6000;
    for (int64_t c = 0; c < t->n_chunks; c++) {
        scales[c] = random_scale(before, value_bits);
        if (!scales[c]) continue;
        before = scales[c];
        int64_t left = t->count[c];
        for (int64_t i = 0; left > 0; i++) /* selection sampling keeps the order (Knuth 3.4.2 S) */
            if (below(t->size[c] - i) < left) {
                codes[n] = (uint8_t)below(INT64_C(1) << value_bits);
                indices[n++] = (uint16_t)i;
                left--;
            }
    }
    encoding e = {t, value_bits, scales, indices, codes, n, {NULL, 0}};
    run(encode_body, &e);
    if (e.made.len == 0) fprintf(stderr, "a valid update was not written\n"), exit(1);
    return e.made;
}

static void refresh(target *t) {
    for (int i = 0; i < POOL; i++) {
        free(t->pool[i].bytes);
        t->pool[i] = random_update(t);
    }
}

/* One wrong byte string in a block of exactly its length. */
static payload mutate(const target *t) {
    const payload a = t->pool[below(POOL)], b = t->pool[below(POOL)];
    const int64_t kind = below(14);
    int64_t len = a.len, cut = 0;
    if (kind == 0) len = below(a.len + 1);
    if (kind == 1) len = a.len + 1 + below(4);
    if (kind == 2) len = t->max_bytes + 1 + below(16);
    if (kind == 3) len = below(t->max_bytes + 8);
    if (kind == 4) {
        cut = below(a.len < b.len ? a.len : b.len);
        len = b.len;
    }
    payload p = {room((size_t)len), len};
    const int64_t copied = len < a.len ? len : a.len;
    memcpy(p.bytes, a.bytes, (size_t)copied);
    for (int64_t i = copied; i < len; i++) p.bytes[i] = kind == 1 || kind == 2 ? (uint8_t)next_random() : 0;
    switch (kind) {
    case 3: /* noise, sometimes behind a valid header */
        for (int64_t i = below(2) ? 0 : HEADER; i < len; i++) p.bytes[i] = (uint8_t)next_random();
        break;
    case 4: /* the head of one payload, the tail of another */
        memcpy(p.bytes + cut, b.bytes + cut, (size_t)(len - cut));
        break;
    case 5: /* one header byte */
        p.bytes[below(HEADER)] ^= (uint8_t)(1 + below(255));
        break;
    case 6: /* the other number of bits per value */
        p.bytes[5] ^= 3;
        break;
    case 7: /* noise where the scale words are, or a first one with a difference of any size */
        cut = HEADER + below(4 * t->n_chunks);
        uint64_t noise = next_random();
        if (below(2)) {
            const int64_t zeros = below(12);
            cut = HEADER;
            noise = 1 | UINT64_C(2) << zeros | noise << (zeros + 2);
        }
        for (int64_t i = cut, stop = cut + 1 + below(4); i < stop && i < len; i++, noise >>= 8) p.bytes[i] = (uint8_t)noise;
        break;
    case 8: /* a run of zeros */
    case 9: /* a run of ones */
        cut = HEADER + below(len - HEADER);
        for (int64_t i = cut, stop = cut + 1 + below(40); i < stop && i < len; i++) p.bytes[i] = kind == 8 ? 0 : 255;
        break;
    case 10: /* the last bits */
        p.bytes[len - 1] ^= (uint8_t)(1 << below(8));
        break;
    default: /* a few bits anywhere */
        if (kind > 10)
            for (int64_t i = 1 + below(3); i > 0; i--) p.bytes[below(len)] ^= (uint8_t)(1 << below(8));
    }
    return p;
}

static int64_t counts[N_STATUSES], differing;

typedef struct {
    const target *t;
    payload p;
} trial;

/* Lydite.Fast.Sparse.Parsed: status, place, value, limit, bits, scales, codes, indices. */
static void try_body(void *raw) {
    trial *job = raw;
    const target *t = job->t;
    lean_object *x = lydite_sparse_parse(bytes_of(job->p.bytes, (size_t)job->p.len), sizes_of(t),
                                         lean_box((size_t)t->max_bytes), lean_box((size_t)t->k), t->digest);
    const size_t status = lean_unbox(lean_ctor_get(x, 0));
    if (status >= N_STATUSES) fprintf(stderr, "status %zu\n", status), exit(1);
    counts[status]++;
    if (status == 0) {
        for (unsigned i = 4; i < 8; i++) lean_inc(lean_ctor_get(x, i));
        const lyd_bytes *again =
            (lyd_bytes *)lydite_sparse_lay(sizes_of(t), lean_ctor_get(x, 5), lean_ctor_get(x, 6), lean_ctor_get(x, 7),
                                           lean_box((size_t)t->k), lean_ctor_get(x, 4), t->digest);
        differing += (int64_t)again->size != job->p.len || memcmp(again->at, job->p.bytes, again->size) != 0;
    }
    lean_dec(x);
}

static void start(void *unused) {
    (void)unused;
    lean_dec_ref(initialize_Lydite_Fast_Exports(1));
}

int main(int argc, char **argv) {
    if (argc != 3) return fprintf(stderr, "usage: fuzz_sparse INPUTS SEED\n"), 2;
    const int64_t inputs = strtoll(argv[1], NULL, 10);
    state = strtoull(argv[2], NULL, 10);
    lyd_open(&constants);
    if (lyd_run(&constants, start, NULL)) return fprintf(stderr, "the core does not start\n"), 1;
    static const int64_t sizes[4][MAX_CHUNKS] = {{4096, 64, 3}, {1}, {4096, 4096, 130, 70, 9, 1}, {900}};
    static const int64_t lengths[4] = {3, 1, 6, 1}, ks[3] = {64, 1, 700};
    for (int i = 0; i < N_LAYOUTS; i++) make_layout(&targets[i], sizes[i % 4], lengths[i % 4], ks[i / 4]);
    for (int64_t i = 0; i < inputs; i++) {
        target *t = &targets[below(N_LAYOUTS)];
        if (i % 20000 == 0)
            for (int j = 0; j < N_LAYOUTS; j++) refresh(&targets[j]);
        const payload p = mutate(t);
        trial job = {t, p};
        run(try_body, &job);
        free(p.bytes);
    }
    printf("{\"inputs\": %" PRId64 ", \"differing\": %" PRId64 ", \"counts\": [", inputs, differing);
    counts[2] += counts[16]; /* cut short before the indices: the same reason */
    for (int i = 0; i < N_STATUSES - 1; i++) printf("%s%" PRId64, i ? ", " : "", counts[i]);
    printf("]}\n");
    for (int i = 0; i < N_LAYOUTS; i++)
        for (int j = 0; j < POOL; j++) free(targets[i].pool[j].bytes);
    lyd_close(&constants);
    return differing != 0;
}

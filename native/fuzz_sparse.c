/* Feeds mutated payloads to the C parser (native/wire.h) and counts what it says; benchmarks/fuzz_wire.py builds and
 * runs it, by default under the address and undefined-behaviour sanitizers.
 *
 *     fuzz_sparse INPUTS SEED
 *
 * Every input lies in a heap block of exactly its length, and scales, indices and codes in blocks of exactly the sizes
 * that the parser announces, so one byte read or written outside is reported. Accepted inputs are written again and must
 * give the same bytes. Prints one JSON object; exits 1 when an accepted input re-encodes to something else. */

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "wire.h"

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

enum { MAX_CHUNKS = 6, N_LAYOUTS = 12, POOL = 32 };

typedef struct {
    lyd_layout form;
    int64_t size[MAX_CHUNKS], count[MAX_CHUNKS];
    int64_t max_bytes, max_gap_bytes;
    payload pool[POOL];
} target;

static target targets[N_LAYOUTS];

static void make_layout(target *t, const int64_t *sizes, int64_t n, int64_t k) {
    int64_t total = 0, gap_bits = 0;
    t->form.n_chunks = n;
    t->form.k = k;
    t->form.rice = 0;
    for (int64_t per = LYD_CHUNK / k; per >= 4; per /= 2) t->form.rice++;
    for (int64_t c = 0; c < n; c++) {
        t->size[c] = sizes[c];
        t->count[c] = (sizes[c] * k + LYD_CHUNK - 1) / LYD_CHUNK;
        total += t->count[c];
        gap_bits += t->count[c] * (1 + t->form.rice) + ((t->size[c] - t->count[c]) >> t->form.rice);
    }
    t->form.size = t->size;
    t->form.count = t->count;
    for (int i = 0; i < 8; i++) t->form.digest[i] = (uint8_t)next_random();
    t->max_gap_bytes = (gap_bits + 7) / 8;
    t->max_bytes = LYD_HEADER + 2 * n + (2 * total + 7) / 8 + t->max_gap_bytes;
}

/* The one byte string of an update's arrays. */
static payload encode(const target *t, int value_bits, const uint16_t *scales, const uint16_t *indices,
                      const uint8_t *codes, int64_t n) {
    const int64_t body = LYD_HEADER + 2 * t->form.n_chunks, code_bytes = (n * value_bits + 7) / 8;
    payload p = {room((size_t)(body + code_bytes + t->max_gap_bytes + 8)), 0};
    memcpy(p.bytes, "LYDS\1", 5);
    p.bytes[5] = (uint8_t)value_bits;
    p.bytes[6] = (uint8_t)t->form.k;
    p.bytes[7] = (uint8_t)(t->form.k >> 8);
    memcpy(p.bytes + 8, t->form.digest, 8);
    for (int64_t c = 0; c < t->form.n_chunks; c++) {
        p.bytes[LYD_HEADER + 2 * c] = (uint8_t)scales[c];
        p.bytes[LYD_HEADER + 2 * c + 1] = (uint8_t)(scales[c] >> 8);
    }
    p.len = body + code_bytes +
            lyd_write_gaps_and_codes(&t->form, scales, indices, codes, n, value_bits, p.bytes + body,
                                     p.bytes + body + code_bytes);
    return p;
}

static payload random_update(const target *t) {
    uint16_t scales[MAX_CHUNKS], indices[MAX_CHUNKS * LYD_CHUNK];
    uint8_t codes[MAX_CHUNKS * LYD_CHUNK];
    const int value_bits = 1 + (int)below(2);
    int64_t n = 0;
    for (int64_t c = 0; c < t->form.n_chunks; c++) {
        const int64_t gap = value_bits == 2 ? below(32) : 0;
        scales[c] = below(5) ? (uint16_t)((1 + below(24)) << 11 | below(64) << 5 | gap) : 0;
        if (!scales[c]) continue;
        int64_t left = t->count[c];
        for (int64_t i = 0; left > 0; i++) /* selection sampling keeps the order (Knuth 3.4.2 S) */
            if (below(t->size[c] - i) < left) {
                codes[n] = (uint8_t)below(INT64_C(1) << value_bits);
                indices[n++] = (uint16_t)i;
                left--;
            }
    }
    return encode(t, value_bits, scales, indices, codes, n);
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
        for (int64_t i = below(2) ? 0 : LYD_HEADER; i < len; i++) p.bytes[i] = (uint8_t)next_random();
        break;
    case 4: /* the head of one payload, the tail of another */
        memcpy(p.bytes + cut, b.bytes + cut, (size_t)(len - cut));
        break;
    case 5: /* one header byte */
        p.bytes[below(LYD_HEADER)] ^= (uint8_t)(1 + below(255));
        break;
    case 6: /* the other number of bits per value */
        p.bytes[5] ^= 3;
        break;
    case 7: /* any scale word */
        cut = LYD_HEADER + 2 * below(t->form.n_chunks);
        p.bytes[cut] = (uint8_t)next_random();
        p.bytes[cut + 1] = (uint8_t)next_random();
        break;
    case 8: /* a run of zeros */
    case 9: /* a run of ones */
        cut = LYD_HEADER + below(len - LYD_HEADER);
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

static int64_t counts[LYD_N_REASONS], differing;

static void try_one(const target *t, payload p) {
    lyd_fault fault = {0, 0, 0};
    int64_t n = 0;
    uint16_t *scales = room(2 * (size_t)t->form.n_chunks);
    int reason = lyd_parse_head(p.bytes, p.len, t->max_bytes, &t->form, scales, &n, &fault);
    if (reason == LYD_OK) {
        uint16_t *indices = room(2 * (size_t)n);
        uint8_t *codes = room((size_t)n);
        reason = lyd_parse_body(p.bytes, p.len, &t->form, scales, n, indices, codes, &fault);
        if (reason == LYD_OK) {
            const payload again = encode(t, p.bytes[5], scales, indices, codes, n);
            differing += again.len != p.len || memcmp(again.bytes, p.bytes, (size_t)p.len) != 0;
            free(again.bytes);
        }
        free(indices);
        free(codes);
    }
    free(scales);
    counts[reason]++;
}

int main(int argc, char **argv) {
    if (argc != 3) return fprintf(stderr, "usage: fuzz_sparse INPUTS SEED\n"), 2;
    const int64_t inputs = strtoll(argv[1], NULL, 10);
    state = strtoull(argv[2], NULL, 10);
    static const int64_t sizes[4][MAX_CHUNKS] = {{4096, 64, 3}, {1}, {4096, 4096, 130, 70, 9, 1}, {900}};
    static const int64_t lengths[4] = {3, 1, 6, 1}, ks[3] = {64, 1, 700};
    for (int i = 0; i < N_LAYOUTS; i++) make_layout(&targets[i], sizes[i % 4], lengths[i % 4], ks[i / 4]);
    for (int64_t i = 0; i < inputs; i++) {
        target *t = &targets[below(N_LAYOUTS)];
        if (i % 20000 == 0)
            for (int j = 0; j < N_LAYOUTS; j++) refresh(&targets[j]);
        const payload p = mutate(t);
        try_one(t, p);
        free(p.bytes);
    }
    printf("{\"inputs\": %" PRId64 ", \"differing\": %" PRId64 ", \"counts\": [", inputs, differing);
    for (int i = 0; i < LYD_N_REASONS; i++) printf("%s%" PRId64, i ? ", " : "", counts[i]);
    printf("]}\n");
    for (int i = 0; i < N_LAYOUTS; i++)
        for (int j = 0; j < POOL; j++) free(targets[i].pool[j].bytes);
    return differing != 0;
}

/* Inputs for native/fuzz_inflate.c: valid streams (of zlib and of the emitted encoder), damaged ones, and ones made of
 * random parts, bit by bit, so that every rule of the formats is broken by some. Include lean/unit.h before it. */
#ifndef LYDITE_FUZZ_DEFLATE_H
#define LYDITE_FUZZ_DEFLATE_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "proved_stream.h"

enum { RAW, ZLIB, GZIP, N_FORMATS };

static uint64_t random_state;

static uint64_t next_random(void) { /* splitmix64 */
    uint64_t z = (random_state += UINT64_C(0x9E3779B97F4A7C15));
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

static size_t below(size_t n) { return next_random() % n; }
static int one_in(size_t n) { return below(n) == 0; }

static void *room(size_t bytes) {
    void *block = malloc(bytes ? bytes : 1);
    if (!block) abort();
    return block;
}

typedef struct {
    int format;
    uint8_t *data; /* a block of exactly `size` bytes */
    size_t size;
} fuzz_input;

/* What readers hold as preset dictionary, until the pool is filled again. */
static uint8_t dictionary[40000];
static size_t dictionary_size;

/* ---- valid streams ---- */

enum { POOL = 256 };
static fuzz_input pool[POOL];
static size_t pooled = POOL; /* how many are used; fewer make a short run shorter */

static uint8_t *make_content(size_t *size) {
    *size = one_in(40) ? 20000 + below(60000) : one_in(4) ? below(3000) : below(300);
    uint8_t *made = room(*size);
    const int kind = (int)below(5);
    for (size_t i = 0; i < *size; i++) {
        const size_t back = 1 + (one_in(6) ? below(40000) : below(300));
        if (kind == 0) made[i] = (uint8_t)next_random();
        else if (kind == 1) made[i] = (uint8_t)("etaoin shrdlu,.\n"[below(below(16) + 1)]);
        else if (kind == 2 && dictionary_size) made[i] = dictionary[(i + *size) % dictionary_size];
        else if (i >= back && !one_in(12)) { /* a match */
            for (size_t n = 3 + below(one_in(5) ? 300 : 12); n > 0 && i < *size; n--, i++) made[i] = made[i - back];
            i--;
        } else made[i] = (uint8_t)(kind == 3 ? below(4) : next_random());
    }
    return made;
}

typedef struct {
    int format;
    const uint8_t *content;
    size_t size;
    lean_object *made;
} encode_job;

static void encode_body(void *raw) {
    encode_job *job = raw;
    lean_object *data = codec_bytes(job->content, job->size), *level = lean_box(below(10));
    if (job->format == RAW)
        job->made = lydite_deflate_part(data, lean_box(0), lean_box(0), lean_box(0), lean_box(2), level, lean_box(below(5)),
                                        lean_box(9 + below(7)));
    else if (job->format == ZLIB) job->made = lydite_zlib(data, lean_box(0), level, lean_box(below(4)), 0);
    else job->made = lydite_gzip(data, level, lean_box(below((size_t)1 << 32)), lean_box(0), lean_box(3));
}

static fuzz_input encode_here(int format, const uint8_t *content, size_t size) {
    lyd_heap heap;
    encode_job job = {format, content, size, NULL};
    lyd_open(&heap);
    if (lyd_run(&heap, encode_body, &job) != LYD_NO_FAULT) abort();
    const lyd_bytes *out = (lyd_bytes *)lean_ctor_get(job.made, 0);
    fuzz_input input = {format, room(out->size), out->size};
    memcpy(input.data, out->at, out->size);
    lyd_close(&heap);
    return input;
}

static fuzz_input encode_zlib(int format, const uint8_t *content, size_t size) {
    z_stream writer = {0};
    const int bits = 9 + (int)below(7), window = format == RAW ? -bits : format == ZLIB ? bits : bits + 16;
    if (deflateInit2(&writer, (int)below(10), Z_DEFLATED, window, 1 + (int)below(9), (int)below(5)) != Z_OK) abort();
    if (dictionary_size && format != GZIP && one_in(2)) deflateSetDictionary(&writer, dictionary, (uInt)dictionary_size);
    uint8_t extra[40] = {1, 2, 3};
    gz_header head = {.text = one_in(2), .time = below(1000), .extra = one_in(3) ? extra : NULL, .extra_len = (uInt)below(40),
                      .name = one_in(3) ? (Bytef *)"name" : NULL, .comment = one_in(3) ? (Bytef *)"comment" : NULL,
                      .hcrc = one_in(2)};
    if (format == GZIP && one_in(2)) deflateSetHeader(&writer, &head);
    const size_t most = deflateBound(&writer, size) + 2000, cut = below(size + 1);
    fuzz_input input = {format, room(most), 0};
    writer.next_out = input.data;
    writer.avail_out = (uInt)most;
    writer.next_in = (Bytef *)content;
    writer.avail_in = (uInt)cut;
    deflate(&writer, (int)below(4)); /* no flush, partial, sync or full */
    writer.avail_in = (uInt)(size - cut);
    if (deflate(&writer, Z_FINISH) != Z_STREAM_END) abort();
    input.size = writer.next_out - input.data;
    deflateEnd(&writer);
    return input;
}

static void empty_pool(void) {
    for (int i = 0; i < POOL; i++) free(pool[i].data);
}

static void fill_pool(void) {
    empty_pool();
    dictionary_size = one_in(2) ? 0 : one_in(8) ? sizeof dictionary : 1 + below(500);
    for (size_t i = 0; i < dictionary_size; i++) dictionary[i] = (uint8_t)below(one_in(3) ? 256 : 6);
    for (size_t i = 0; i < pooled; i++) {
        size_t size;
        uint8_t *content = make_content(&size);
        const int format = i % 2 ? RAW : (int)below(N_FORMATS);
        pool[i] = one_in(3) ? encode_here(format, content, size) : encode_zlib(format, content, size);
        free(content);
    }
}

/* ---- streams of random parts ---- */

typedef struct {
    uint8_t *at;
    size_t bits, most;
} bit_writer;

static void put(bit_writer *w, uint32_t value, int n) { /* lowest bit first */
    for (int i = 0; i < n && w->bits < w->most; i++, w->bits++)
        if (value >> i & 1) w->at[w->bits / 8] |= (uint8_t)(1 << w->bits % 8);
}

typedef struct {
    int n;
    uint8_t length[320];
    uint16_t word[320]; /* highest bit first */
} fuzz_code;

/* RFC 1951, 3.2.2; wrong words where the lengths are no code. */
static void words_of(fuzz_code *c) {
    uint16_t next[16] = {0}, count[16] = {0};
    for (int i = 0; i < c->n; i++) count[c->length[i]]++;
    count[0] = 0;
    for (int k = 1; k < 16; k++) next[k] = (uint16_t)((next[k - 1] + count[k - 1]) << 1);
    for (int i = 0; i < c->n; i++) c->word[i] = c->length[i] ? next[c->length[i]]++ : 0;
}

static void put_word(bit_writer *w, const fuzz_code *c, int symbol) {
    for (int i = c->length[symbol]; i-- > 0;) put(w, c->word[symbol] >> i & 1, 1);
}

/* Lengths of `used` symbols of n that make a complete code of words up to `longest`, sometimes damaged. */
static void make_lengths(fuzz_code *c, int n, int used, int longest) {
    uint8_t leaf[320];
    int leaves = 1;
    leaf[0] = 0;
    for (int tries = 0; leaves < used && tries < 4000; tries++) {
        const size_t i = one_in(2) ? (size_t)leaves - 1 : below(leaves);
        if (leaf[i] >= longest) continue;
        leaf[i]++;
        leaf[leaves++] = leaf[i];
    }
    c->n = n;
    memset(c->length, 0, sizeof c->length);
    if (leaves == 1) leaf[0] = 1; /* incomplete, and allowed for distances */
    for (int i = 0; i < leaves; i++) {
        size_t at = below(n);
        while (c->length[at]) at = (at + 1) % n;
        c->length[at] = leaf[i];
    }
    if (one_in(16)) c->length[below(n)] = (uint8_t)below(longest + 1);
    words_of(c);
}

static const uint16_t distance_extra[30] = {0, 0, 0, 0, 1, 1, 2, 2,  3,  3,  4,  4,  5,  5,  6,
                                            6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13};

static void put_tokens(bit_writer *w, const fuzz_code *lit, const fuzz_code *dist) {
    for (size_t n = below(60); n > 0; n--) {
        int symbol = (int)below(lit->n);
        if (one_in(2)) symbol = (int)below(256);
        if (symbol >= lit->n || !lit->length[symbol] || symbol == 256) continue;
        put_word(w, lit, symbol);
        if (symbol < 256) continue;
        const int i = symbol - 257;
        put(w, (uint32_t)next_random(), i < 8 || i == 28 ? 0 : i / 4 - 1);
        int d = (int)below(dist->n < 8 || one_in(8) ? dist->n : 8);
        for (int k = 0; k < dist->n && !dist->length[d]; k++) d = (d + 1) % dist->n;
        put_word(w, dist, d);
        put(w, one_in(2) ? 0 : (uint32_t)next_random(), d < 30 ? distance_extra[d] : 0);
    }
    if (!one_in(20) && lit->n > 256) put_word(w, lit, 256);
}

static void put_fixed(bit_writer *w) {
    fuzz_code lit = {288, {0}, {0}}, dist = {one_in(8) ? 32 : 30, {0}, {0}};
    for (int i = 0; i < 288; i++) lit.length[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    for (int i = 0; i < 32; i++) dist.length[i] = 5;
    dist.n = 32;
    words_of(&lit);
    words_of(&dist);
    if (!one_in(8)) lit.n = 286, dist.n = 30;
    put_tokens(w, &lit, &dist);
}

static void put_dynamic(bit_writer *w) {
    static const uint8_t order[19] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    fuzz_code lit, dist, lengths;
    const int lits = one_in(30) ? 287 + (int)below(2) : 257 + (int)below(30), dists = one_in(30) ? 31 + (int)below(2) : 1 + (int)below(30);
    make_lengths(&lit, lits, 1 + (int)below(one_in(2) ? 12 : lits - 1), 15);
    make_lengths(&dist, dists, 1 + (int)below(dists), 15);
    if (!one_in(30) && !lit.length[256]) { /* hand the end of the block the word of another */
        int other = (int)below(lits);
        for (int k = 0; k < lits && !lit.length[other]; k++) other = (other + 1) % lits; /* there may be none */
        lit.length[256] = lit.length[other];
        lit.length[other] = 0;
        words_of(&lit);
    }
    if (one_in(20)) {
        memset(dist.length, 0, sizeof dist.length); /* no distances */
        words_of(&dist);
    }
    make_lengths(&lengths, 19, 19, 7);
    const int written = one_in(30) ? 4 + (int)below(16) : 19;
    put(w, (uint32_t)(lits - 257), 5);
    put(w, (uint32_t)(dists - 1), 5);
    put(w, (uint32_t)(written - 4), 4);
    for (int i = 0; i < written; i++) put(w, lengths.length[order[i]], 3);
    uint8_t all[640];
    memcpy(all, lit.length, lits);
    memcpy(all + lits, dist.length, dists);
    const int n = lits + dists;
    for (int i = 0; i < n;) {
        int run = 1;
        while (i + run < n && all[i + run] == all[i]) run++;
        if (one_in(300)) { /* a repetition that has nothing to repeat, or too much */
            const int symbol = 16 + (int)below(3);
            put_word(w, &lengths, symbol);
            put(w, (uint32_t)next_random(), symbol == 16 ? 2 : symbol == 17 ? 3 : 7);
            i += 3;
        } else if (all[i] == 0 && run >= 11 && !one_in(4)) {
            if (run > 138) run = 138;
            put_word(w, &lengths, 18);
            put(w, (uint32_t)(run - 11), 7);
            i += run;
        } else if (all[i] == 0 && run >= 3 && !one_in(4)) {
            if (run > 10) run = 10;
            put_word(w, &lengths, 17);
            put(w, (uint32_t)(run - 3), 3);
            i += run;
        } else if (run >= 4 && !one_in(4)) {
            if (run > 7) run = 7;
            put_word(w, &lengths, all[i]);
            put_word(w, &lengths, 16);
            put(w, (uint32_t)(run - 4), 2);
            i += run;
        } else put_word(w, &lengths, all[i++]);
    }
    put_tokens(w, &lit, &dist);
}

static fuzz_input make_random(void) {
    bit_writer w = {calloc(1, 4096), 0, 4096 * 8};
    const int format = one_in(2) ? RAW : (int)below(N_FORMATS);
    if (format == ZLIB) {
        const uint32_t method = one_in(20) ? (uint32_t)below(16) : 8, window = one_in(20) ? (uint32_t)below(16) : 7;
        const uint32_t first = window << 4 | method, flags = one_in(10) ? 32 : 0;
        uint32_t word = first << 8 | flags | (uint32_t)below(4) << 6;
        if (!one_in(20)) word += 31 - word % 31;
        put(&w, word >> 8, 8);
        put(&w, word, 8);
        if (word & 32) { /* the dictionary's checksum, most significant byte first */
            const uint32_t id = (uint32_t)adler32(1, dictionary, (uInt)dictionary_size) ^ (uint32_t)one_in(4);
            for (int i = 24; i >= 0; i -= 8) put(&w, id >> i, 8);
        }
    } else if (format == GZIP) {
        const uint32_t flags = one_in(10) ? (uint32_t)below(256) : (uint32_t)below(32);
        put(&w, one_in(20) ? (uint32_t)next_random() : 0x1f, 8);
        put(&w, one_in(20) ? (uint32_t)next_random() : 0x8b, 8);
        put(&w, one_in(20) ? (uint32_t)next_random() : 8, 8);
        put(&w, flags, 8);
        for (int i = 0; i < 6; i++) put(&w, (uint32_t)next_random(), 8);
        const uint32_t extra = (uint32_t)below(12);
        if (flags & 4) {
            put(&w, extra, 16);
            for (uint32_t i = 0; i < extra; i++) put(&w, (uint32_t)next_random(), 8);
        }
        if (flags & 8) put(&w, 0x00616263, 32);
        if (flags & 16) put(&w, 0, 8);
        if (flags & 2) {
            const uint32_t crc = (uint32_t)crc32(0, w.at, (uInt)(w.bits / 8));
            put(&w, one_in(3) ? crc ^ 1 : crc, 16);
        }
    }
    for (size_t blocks = 1 + below(4); blocks > 0; blocks--) {
        const uint32_t type = one_in(30) ? 3 : one_in(6) ? 0 : one_in(3) ? 1 : 2;
        put(&w, blocks == 1, 1);
        put(&w, type, 2);
        if (type == 0) {
            const uint32_t n = (uint32_t)below(one_in(5) ? 300 : 9);
            put(&w, 0, (int)(-w.bits & 7));
            put(&w, n, 16);
            put(&w, one_in(10) ? (uint32_t)next_random() : ~n, 16);
            for (uint32_t i = 0; i < n; i++) put(&w, (uint32_t)next_random(), 8);
        } else if (type == 1) put_fixed(&w);
        else if (type == 2) put_dynamic(&w);
    }
    for (size_t i = below(12); i > 0; i--) put(&w, (uint32_t)next_random(), 8);
    const size_t size = (w.bits + 7) / 8;
    fuzz_input input = {format, room(size), size};
    memcpy(input.data, w.at, size);
    free(w.at);
    return input;
}

/* ---- damage ---- */

static fuzz_input damaged(const fuzz_input *from, const fuzz_input *other) {
    const int kind = (int)below(12);
    const size_t a = from->size, b = other->size;
    size_t cut = below(a + 1), size = a;
    if (kind == 0) size = cut;
    if (kind == 1) size = a + 1 + below(8);
    if (kind == 2) size = cut + b - (b < cut ? b : cut); /* the head of one, the tail of another */
    if (kind == 3 && a > 1) size = a - 1;
    fuzz_input input = {from->format, room(size), size};
    memcpy(input.data, from->data, size < a ? size : a);
    for (size_t i = a; i < size; i++) input.data[i] = (uint8_t)next_random();
    if (size == 0) return input;
    if (kind == 2) memcpy(input.data + cut, other->data + (b < cut ? b : cut), size - cut);
    if (kind == 3) memmove(input.data + below(size), from->data + a - 1, 1);
    if (kind == 4) input.data[below(size < 20 ? size : 20)] = (uint8_t)next_random();
    if (kind == 5)
        for (size_t i = below(size), stop = i + 1 + below(8); i < stop && i < size; i++) input.data[i] = (uint8_t)(one_in(2) ? 0 : 255);
    if (kind == 6) input.data[size - 1 - below(size < 8 ? size : 8)] ^= (uint8_t)(1 << below(8)); /* the trailer */
    if (kind > 6)
        for (size_t n = 1 + below(3); n > 0; n--) input.data[below(size)] ^= (uint8_t)(1 << below(8));
    return input;
}

static fuzz_input next_input(void) {
    if (one_in(3)) {
        fuzz_input made = make_random();
        if (!one_in(4)) return made;
        fuzz_input worse = damaged(&made, &pool[below(pooled)]);
        free(made.data);
        return worse;
    }
    return damaged(&pool[below(pooled)], &pool[below(pooled)]);
}
#endif

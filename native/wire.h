/* The sparse-update wire format (docs/wire-format.md), reading and writing.
 *
 * Reading takes bytes from strangers. It never reads outside data[0..len), writes no more than the counts it was given
 * room for, and returns the first broken rule. Two calls: lyd_parse_head says how many values follow, and only if the
 * bytes for them can be there; the caller then makes room and calls lyd_parse_body. The clear twin is
 * codec/sparse_numpy.py; tests hold both to the same arrays, reasons and numbers. */
#ifndef LYDITE_WIRE_H
#define LYDITE_WIRE_H

#include "lydite.h"

/* In the order of codec/errors.py SparseReason. */
enum lyd_reason {
    LYD_OK = 0,
    LYD_OVERSIZED,
    LYD_TRUNCATED,
    LYD_WRONG_MAGIC,
    LYD_WRONG_VERSION,
    LYD_WRONG_VALUE_BITS,
    LYD_WRONG_K,
    LYD_WRONG_LAYOUT,
    LYD_SCALE_NOT_FINITE,
    LYD_SCALE_OUT_OF_RANGE,
    LYD_SCALE_ZERO_NOT_CANONICAL,
    LYD_GAP_WITH_ONE_BIT_VALUES,
    LYD_SLACK_BITS,
    LYD_UNARY_TOO_LONG,
    LYD_INDEX_OUT_OF_RANGE,
    LYD_TRAILING_BYTES,
    LYD_N_REASONS
};

/* The numbers of a refusal's message (codec/refusal.py). */
typedef struct {
    int64_t where, value, limit;
} lyd_fault;

#define LYD_HEADER 16

static int lyd_refuse(lyd_fault *fault, int reason, int64_t where, int64_t value, int64_t limit) {
    fault->where = where;
    fault->value = value;
    fault->limit = limit;
    return reason;
}

/* Everything that can be known before the codes and indices are read; *n_values is how many there are. */
static int lyd_parse_head(const uint8_t *data, int64_t len, int64_t max_bytes, const lyd_layout *layout,
                          uint16_t *scales, int64_t *n_values, lyd_fault *fault) {
    const int64_t body = LYD_HEADER + 2 * layout->n_chunks;
    if (len > max_bytes) return lyd_refuse(fault, LYD_OVERSIZED, 0, len, max_bytes);
    if (len < LYD_HEADER) return lyd_refuse(fault, LYD_TRUNCATED, -1, len, LYD_HEADER);
    if (memcmp(data, "LYDS", 4) != 0)
        return lyd_refuse(fault, LYD_WRONG_MAGIC, 0, lyd_load16(data) | lyd_load16(data + 2) << 16, 0);
    if (data[4] != 1) return lyd_refuse(fault, LYD_WRONG_VERSION, 0, data[4], 1);
    const int value_bits = data[5];
    if (value_bits != 1 && value_bits != 2) return lyd_refuse(fault, LYD_WRONG_VALUE_BITS, 0, value_bits, 2);
    if (lyd_load16(data + 6) != layout->k)
        return lyd_refuse(fault, LYD_WRONG_K, 0, lyd_load16(data + 6), layout->k);
    if (memcmp(data + 8, layout->digest, 8) != 0)
        return lyd_refuse(fault, LYD_WRONG_LAYOUT, 0, (int64_t)lyd_load64(data + 8), (int64_t)lyd_load64(layout->digest));
    if (len < body) return lyd_refuse(fault, LYD_TRUNCATED, -1, len, body);
    int64_t n = 0;
    for (int64_t c = 0; c < layout->n_chunks; c++) {
        const int64_t word = lyd_load16(data + LYD_HEADER + 2 * c);
        const int64_t exponent = word >> 11;
        scales[c] = (uint16_t)word;
        if (word == 0) continue;
        if (exponent == 31) return lyd_refuse(fault, LYD_SCALE_NOT_FINITE, c, word, 24);
        if (exponent > 24) return lyd_refuse(fault, LYD_SCALE_OUT_OF_RANGE, c, word, 24);
        if (exponent == 0) return lyd_refuse(fault, LYD_SCALE_ZERO_NOT_CANONICAL, c, word, 0);
        if (value_bits == 1 && (word & 31)) return lyd_refuse(fault, LYD_GAP_WITH_ONE_BIT_VALUES, c, word, 0);
        n += layout->count[c];
    }
    const int64_t code_end = body + (n * value_bits + 7) / 8;
    const int64_t least = code_end + (n * (1 + layout->rice) + 7) / 8;
    if (len < least) return lyd_refuse(fault, LYD_TRUNCATED, -1, len, least);
    if (n * value_bits % 8 && data[code_end - 1] >> n * value_bits % 8)
        return lyd_refuse(fault, LYD_SLACK_BITS, code_end - 1, data[code_end - 1], 0);
    *n_values = n;
    return LYD_OK;
}

/* A reader of bits, least significant first. The low `have` bits of `buffer` are the next ones of the stream. */
typedef struct {
    const uint8_t *next, *end;
    uint64_t buffer;
    unsigned have;
} lyd_bits;

LYD_INLINE void lyd_refill(lyd_bits *b) {
    if (LYD_LIKELY(b->end - b->next >= 8)) {
        b->buffer |= lyd_load64(b->next) << b->have;
        b->next += (63 - b->have) >> 3;
        b->have |= 56;
        return;
    }
    /* A word-sized load leaves bits above `have` that the same bytes will bring again; here they must not stay. */
    b->buffer &= b->have ? UINT64_MAX >> (64 - b->have) : 0;
    while (b->have <= 56 && b->next < b->end) {
        b->buffer |= (uint64_t)*b->next++ << b->have;
        b->have += 8;
    }
}

/* Reads one Rice number, however long its run of zeros; -1 when the bits run out, -2 after more than max_zeros zeros. */
static int64_t lyd_read_long(lyd_bits *b, unsigned rice, int64_t max_zeros) {
    int64_t zeros = 0;
    for (;;) {
        lyd_refill(b);
        if (b->have == 0) return zeros > max_zeros ? -2 : -1;
        if (b->buffer & 1) break;
        if (++zeros > max_zeros) return -2;
        b->buffer >>= 1;
        b->have--;
    }
    if (zeros > max_zeros) return -2;
    if (b->have < 1 + rice) return -1;
    const int64_t low = (int64_t)(b->buffer >> 1 & ((UINT64_C(1) << rice) - 1));
    b->buffer >>= 1 + rice;
    b->have -= 1 + rice;
    return zeros << rice | low;
}

LYD_CLONES static void lyd_read_codes(const uint8_t *data, int64_t n, int value_bits, uint8_t *codes) {
    const int64_t per_byte = 8 / value_bits, whole = n / per_byte;
    if (value_bits == 2) {
        for (int64_t i = 0; i < whole; i++) {
            const uint32_t b = data[i];
            const uint32_t four = (b | b << 6 | b << 12 | b << 18) & 0x03030303u;
            codes[4 * i] = (uint8_t)four;
            codes[4 * i + 1] = (uint8_t)(four >> 8);
            codes[4 * i + 2] = (uint8_t)(four >> 16);
            codes[4 * i + 3] = (uint8_t)(four >> 24);
        }
    } else {
        for (int64_t i = 0; i < whole; i++)
            for (int j = 0; j < 8; j++) codes[8 * i + j] = data[i] >> j & 1;
    }
    for (int64_t i = whole * per_byte; i < n; i++)
        codes[i] = data[i / per_byte] >> (i % per_byte * value_bits) & ((1 << value_bits) - 1);
}

/* Codes and indices of the n values that lyd_parse_head announced for these bytes; writes indices[0..n), codes[0..n). */
LYD_CLONES static int lyd_parse_body(const uint8_t *data, int64_t len, const lyd_layout *layout,
                                     const uint16_t *scales, int64_t n, uint16_t *indices, uint8_t *codes,
                                     lyd_fault *fault) {
    const int value_bits = data[5];
    const int64_t body = LYD_HEADER + 2 * layout->n_chunks;
    const int64_t start = body + (n * value_bits + 7) / 8;
    const unsigned rice = (unsigned)layout->rice;
    const int64_t max_zeros = (LYD_CHUNK - 1) >> rice;
    const uint64_t mask = (UINT64_C(1) << rice) - 1;
    lyd_read_codes(data + body, n, value_bits, codes);
    lyd_bits b = {data + start, data + len, 0, 0};
    int64_t at = 0;
    for (int64_t c = 0; c < layout->n_chunks; c++) {
        if (scales[c] == 0) continue;
        const int64_t size = layout->size[c], stop = at + layout->count[c];
        int64_t index = -1;
        while (at < stop) {
            lyd_refill(&b);
            for (int twice = 0; twice < 2 && at < stop; twice++, at++) {
                int64_t gap;
                /* A one among the low 16 bits and 27 bits at hand: the whole number is there (rice <= 11). */
                if (LYD_LIKELY((b.buffer & 0xFFFF) != 0 && b.have >= 27)) {
                    const unsigned zeros = lyd_ctz64(b.buffer);
                    if (zeros > max_zeros) return lyd_refuse(fault, LYD_UNARY_TOO_LONG, at, 0, max_zeros);
                    gap = (int64_t)((uint64_t)zeros << rice | (b.buffer >> (zeros + 1) & mask));
                    b.buffer >>= zeros + 1 + rice;
                    b.have -= zeros + 1 + rice;
                } else {
                    gap = lyd_read_long(&b, rice, max_zeros);
                    if (gap == -2) return lyd_refuse(fault, LYD_UNARY_TOO_LONG, at, 0, max_zeros);
                    if (gap == -1) return lyd_refuse(fault, LYD_TRUNCATED, at, len, n);
                }
                index += 1 + gap;
                if (index >= size) return lyd_refuse(fault, LYD_INDEX_OUT_OF_RANGE, c, index, size);
                indices[at] = (uint16_t)index;
            }
        }
    }
    const int64_t unread = 8 * (b.end - b.next) + b.have;
    const int64_t end = len - unread / 8;
    if (unread >= 8) return lyd_refuse(fault, LYD_TRAILING_BYTES, 0, len, end);
    if (unread && data[len - 1] >> (8 - unread))
        return lyd_refuse(fault, LYD_SLACK_BITS, len - 1, data[len - 1], 0);
    return LYD_OK;
}

/* Writes codes into `codes_out` (exactly ceil(n * value_bits / 8) bytes) and gaps into `gaps_out`, which must have room
   for the layout's longest gaps plus 8 bytes. Returns the bytes of gaps. The arrays are a valid update. */
LYD_CLONES static int64_t lyd_write_gaps_and_codes(const lyd_layout *layout, const uint16_t *scales,
                                                   const uint16_t *indices, const uint8_t *codes, int64_t n,
                                                   int value_bits, uint8_t *codes_out, uint8_t *gaps_out) {
    const int64_t per_byte = 8 / value_bits, whole = n / per_byte;
    for (int64_t i = 0; i < whole; i++) {
        unsigned byte = 0;
        for (int64_t j = 0; j < per_byte; j++) byte |= (unsigned)codes[per_byte * i + j] << (j * value_bits);
        codes_out[i] = (uint8_t)byte;
    }
    if (n % per_byte) {
        unsigned byte = 0;
        for (int64_t j = 0; j < n % per_byte; j++) byte |= (unsigned)codes[per_byte * whole + j] << (j * value_bits);
        codes_out[whole] = (uint8_t)byte;
    }
    const unsigned rice = (unsigned)layout->rice;
    uint64_t buffer = 0;
    unsigned have = 0;
    uint8_t *out = gaps_out;
    int64_t at = 0;
    for (int64_t c = 0; c < layout->n_chunks; c++) {
        if (scales[c] == 0) continue;
        const int64_t stop = at + layout->count[c];
        int64_t previous = -1;
        for (; at < stop; at++) {
            const uint64_t gap = (uint64_t)(indices[at] - previous - 1);
            previous = indices[at];
            uint64_t zeros = gap >> rice;
            for (; zeros > 32; zeros -= 32) { /* at most 7 bits wait, and 32 zeros more push them all out */
                lyd_store64(out, buffer);
                out += 4;
                buffer = 0;
            }
            buffer |= (UINT64_C(1) | (gap & ((UINT64_C(1) << rice) - 1)) << 1) << (have + zeros);
            have += (unsigned)zeros + 1 + rice;
            lyd_store64(out, buffer);
            out += have >> 3;
            buffer >>= have & 56;
            have &= 7;
        }
    }
    if (have) *out++ = (uint8_t)buffer;
    return out - gaps_out;
}

#endif

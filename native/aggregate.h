/* Exact sums of capped values, the outer step, and overlap by popcount; the twins are in pretrain/aggregate.py. */
#ifndef LYDITE_AGGREGATE_H
#define LYDITE_AGGREGATE_H

#include "lydite.h"

LYD_INLINE int64_t lyd_flat(const lyd_layout *layout, int64_t c, int64_t index) {
    const int64_t width = layout->width[c];
    if (width == 64) return layout->base[c] + (index >> 6) * layout->pitch[c] + (index & 63);
    return layout->base[c] + index / width * layout->pitch[c] + index % width;
}

/* sums += value * factor of its chunk's tensor, divisors += 1, for every value of one valid update. */
static void lyd_accumulate_all(const lyd_layout *layout, const uint16_t *scales, const uint16_t *indices,
                               const uint8_t *codes, int value_bits, const int32_t *tensor, const int64_t *factor,
                               int64_t *sums, int64_t *divisors) {
    int64_t at = 0;
    for (int64_t c = 0; c < layout->n_chunks; c++) {
        if (scales[c] == 0) continue;
        int64_t low, high, value[4];
        lyd_levels(scales[c], &low, &high);
        low *= factor[tensor[c]];
        high *= factor[tensor[c]];
        value[0] = low;
        value[1] = value_bits == 2 ? high : -low;
        value[2] = -low;
        value[3] = -high;
        for (const int64_t stop = at + layout->count[c]; at < stop; at++) {
            const int64_t flat = lyd_flat(layout, c, indices[at]);
            sums[flat] += value[codes[at] & 3];
            divisors[flat] += 1;
        }
    }
}

LYD_CLONES static void lyd_apply_all(const float *weights, const int64_t *sums, const int64_t *divisors, int64_t n,
                                     double rate, float *out) {
    for (int64_t i = 0; i < n; i++) {
        const double divisor = divisors[i] ? (double)divisors[i] : 1.0;
        const double mean = (double)sums[i] * 0x1p-52 / divisor;
        const double step = rate * mean;
        const float moved = (float)((double)weights[i] - step);
        out[i] = divisors[i] && sums[i] ? moved : weights[i];
    }
}

LYD_CLONES static void lyd_overlap_all(const lyd_layout *layout, const uint16_t *scales_a, const uint16_t *indices_a,
                                       const uint8_t *codes_a, int bits_a, const uint16_t *scales_b,
                                       const uint16_t *indices_b, const uint8_t *codes_b, int bits_b, int64_t *shared,
                                       int64_t *agreeing) {
    int64_t at_a = 0, at_b = 0, n_shared = 0, n_agreeing = 0;
    for (int64_t c = 0; c < layout->n_chunks; c++) {
        const int64_t count_a = scales_a[c] ? layout->count[c] : 0, count_b = scales_b[c] ? layout->count[c] : 0;
        if (count_a && count_b) {
            uint64_t sent_a[64] = {0}, sent_b[64] = {0}, negative_a[64] = {0}, negative_b[64] = {0};
            for (int64_t i = at_a; i < at_a + count_a; i++) {
                sent_a[indices_a[i] >> 6 & 63] |= UINT64_C(1) << (indices_a[i] & 63);
                negative_a[indices_a[i] >> 6 & 63] |= (uint64_t)(codes_a[i] >> (bits_a - 1)) << (indices_a[i] & 63);
            }
            for (int64_t i = at_b; i < at_b + count_b; i++) {
                sent_b[indices_b[i] >> 6 & 63] |= UINT64_C(1) << (indices_b[i] & 63);
                negative_b[indices_b[i] >> 6 & 63] |= (uint64_t)(codes_b[i] >> (bits_b - 1)) << (indices_b[i] & 63);
            }
            for (int w = 0; w < 64; w++) {
                const uint64_t both = sent_a[w] & sent_b[w];
                n_shared += lyd_popcount64(both);
                n_agreeing += lyd_popcount64(both & ~(negative_a[w] ^ negative_b[w]));
            }
        }
        at_a += count_a;
        at_b += count_b;
    }
    *shared = n_shared;
    *agreeing = n_agreeing;
}

#endif

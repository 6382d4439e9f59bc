/* Error feedback, selection and quantisation of one pseudo-gradient; the twin of pretrain/sparsify_numpy.py, bit for bit.
 *
 * Selection without sorting: a chunk is seen as 32 rows of 128 columns; the k-th largest of the 128 column maxima is a
 * floor under the k-th largest value, and only the few values above that floor are looked at again. */
#ifndef LYDITE_COMPRESS_H
#define LYDITE_COMPRESS_H

#include "lydite.h"

#define LYD_COLUMNS 128
#define LYD_FIT_STEPS 6
#define LYD_HIGH_COST (1.0 / 512.0) /* sparsify_numpy.HIGH_COST says what it is */
#define LYD_NOT_FINITE_KEY 0x7F800000u

enum lyd_quantiser { LYD_TWO_LEVEL = 0, LYD_UNIFORM = 1, LYD_SIGN = 2 };

typedef struct {
    uint16_t word;
    double low, high;
} lyd_fitted;

/* The k-th largest of n keys (n a multiple of 16, all below 2^31), known to be at least `floor` and at most `ceiling`;
   the lowest `coarse` bits are rounded down. Descends bit by bit: the largest t with at least k keys >= t. */
LYD_INLINE uint32_t lyd_kth_largest(const uint32_t *keys, int64_t n, int64_t k, uint32_t floor, uint32_t ceiling,
                                    int coarse) {
    const uint32_t differ = floor ^ ceiling;
    if (differ == 0) return floor;
    const int top = 31 - (int)lyd_clz32(differ);
    uint32_t t = (uint32_t)((uint64_t)ceiling >> (top + 1) << (top + 1));
    for (int bit = top; bit >= coarse; bit--) {
        const int32_t trial = (int32_t)(t | UINT32_C(1) << bit);
        int32_t above = 0;
        for (int64_t i = 0; i < n; i++) above += (int32_t)keys[i] >= trial;
        if (above >= k) t = (uint32_t)trial;
    }
    return t;
}

/* Scale word (gap 0) and level nearest to `low` units of 2^-36. */
LYD_INLINE lyd_fitted lyd_round_level(double low) {
    double unit = low / 16.0;
    const double largest = (double)(INT64_C(127) << 23);
    if (unit < 64.0) unit = 64.0;
    if (unit > largest) unit = largest;
    uint64_t bits;
    memcpy(&bits, &unit, 8);
    int64_t exponent = (int64_t)(bits >> 52) - 1022;
    bits = (bits & UINT64_C(0xFFFFFFFFFFFFF)) | UINT64_C(1022) << 52;
    double fraction;
    memcpy(&fraction, &bits, 8);
    int64_t mantissa = (int64_t)(fraction * 128.0 + 0.5);
    exponent -= 6;
    if (mantissa == 128) mantissa = 64, exponent++;
    lyd_fitted fitted;
    fitted.word = (uint16_t)(exponent << 11 | (mantissa - 64) << 5);
    fitted.low = (double)(16 * mantissa << (exponent - 1));
    fitted.high = fitted.low;
    return fitted;
}

LYD_INLINE double lyd_error(double n0, double s0, double low, double n1, double s1, double high) {
    return low * (n0 * low - 2.0 * s0) + high * (n1 * high - 2.0 * s1);
}

LYD_INLINE lyd_fitted lyd_fit_levels(double n0, double s0, double n1, double s1, int quantiser) {
    double gap = 31.0;
    if (quantiser == LYD_TWO_LEVEL) {
        const double above = 16.0 * s1 * n0, below = s0 * n1;
        gap = above >= 48.0 * below ? 31.0 : (double)(int64_t)(above / below) - 17.0;
    }
    lyd_fitted best = {0, 0.0, 0.0};
    double best_error = 0.0;
    const int tries = quantiser == LYD_TWO_LEVEL ? 2 : 1;
    for (int i = 0; i < tries; i++) {
        double g = gap + (double)i;
        if (g < 0.0) g = 0.0;
        if (g > 31.0) g = 31.0;
        const double ratio = (17.0 + g) / 16.0;
        lyd_fitted fitted = lyd_round_level((s0 + ratio * s1) / (n0 + ratio * ratio * n1));
        fitted.high = fitted.low * ratio;
        fitted.word = (uint16_t)(fitted.word + (int)g);
        const double error = lyd_error(n0, s0, fitted.low, n1, s1, fitted.high);
        if (i == 0 || error < best_error) best = fitted, best_error = error;
    }
    return best;
}

/* Count and sum of the values below and from the threshold, added in index order. */
LYD_INLINE void lyd_split(const double *units, int64_t k, const uint8_t *high, double *n0, double *s0, double *n1,
                          double *s1) {
    double below = 0.0, above = 0.0;
    int64_t n_high = 0;
    for (int64_t i = 0; i < k; i++) {
        above += high[i] ? units[i] : 0.0;
        below += high[i] ? 0.0 : units[i];
        n_high += high[i];
    }
    *n1 = (double)n_high;
    *n0 = (double)(k - n_high);
    *s0 = below;
    *s1 = above;
}

LYD_INLINE lyd_fitted lyd_fit(const double *units, int64_t k, int quantiser, uint8_t *high) {
    double total = 0.0, n0, s0, n1, s1;
    for (int64_t i = 0; i < k; i++) total += units[i];
    lyd_fitted fitted = {0, 0.0, 0.0};
    if (quantiser == LYD_SIGN) {
        memset(high, 0, (size_t)k);
        fitted = lyd_round_level(total / (double)k);
        if (!(fitted.low * ((double)k * fitted.low - 2.0 * total) < 0.0)) fitted.word = 0;
        return fitted;
    }
    const double high_cost = quantiser == LYD_TWO_LEVEL ? LYD_HIGH_COST : 0.0;
    const double middle = total / (double)k * (quantiser == LYD_UNIFORM ? 2.0 : 1.0);
    for (int64_t i = 0; i < k; i++) high[i] = units[i] > middle;
    for (int step = 0; step < LYD_FIT_STEPS; step++) {
        lyd_split(units, k, high, &n0, &s0, &n1, &s1);
        fitted = lyd_fit_levels(n0, s0, n1, s1, quantiser);
        const double limit =
            fitted.low + fitted.high + high_cost * fitted.low * fitted.low / (fitted.high - fitted.low);
        for (int64_t i = 0; i < k; i++) high[i] = 2.0 * units[i] >= limit;
    }
    lyd_split(units, k, high, &n0, &s0, &n1, &s1);
    if (lyd_error(n0, s0, fitted.low, n1, s1, fitted.high) >= 0.0) fitted.word = 0;
    return fitted;
}

/* One chunk: accumulates into `values` and `feedback`, selects, quantises, subtracts. Returns the number of values
   written (0 for a zero chunk), or -1 when a value is not finite. */
LYD_INLINE int64_t lyd_compress_chunk(const float *delta, const float *old, float *feedback, float decay, int64_t size,
                                      int64_t k, int64_t base, int64_t width, int64_t pitch, int quantiser,
                                      uint16_t *scale, uint16_t *indices, uint8_t *codes) {
    float values[LYD_CHUNK];
    uint32_t keys[LYD_CHUNK];
    uint8_t flags[LYD_CHUNK];
    uint16_t found[LYD_CHUNK];
    uint32_t found_keys[LYD_CHUNK];
    const int64_t padded = (size + LYD_COLUMNS - 1) / LYD_COLUMNS * LYD_COLUMNS;

    for (int64_t i = 0, at = base; i < size; i += width, at += pitch)
        for (int64_t j = 0; j < width; j++) {
            const float scaled = decay * old[at + j];
            const float value = scaled + delta[at + j];
            values[i + j] = value;
            feedback[at + j] = value;
        }
    for (int64_t i = 0; i < size; i++) {
        uint32_t bits;
        memcpy(&bits, values + i, 4);
        keys[i] = bits & 0x7FFFFFFFu;
    }
    memset(keys + size, 0, (size_t)(padded - size) * 4);

    uint32_t maxima[LYD_COLUMNS] = {0};
    for (int64_t i = 0; i < padded; i += LYD_COLUMNS)
        for (int64_t j = 0; j < LYD_COLUMNS; j++)
            maxima[j] = (int32_t)keys[i + j] > (int32_t)maxima[j] ? keys[i + j] : maxima[j];
    int32_t largest = 0;
    for (int64_t j = 0; j < LYD_COLUMNS; j++) largest = (int32_t)maxima[j] > largest ? (int32_t)maxima[j] : largest;
    if ((uint32_t)largest >= LYD_NOT_FINITE_KEY) return -1;

    const uint32_t floor =
        k < LYD_COLUMNS ? lyd_kth_largest(maxima, LYD_COLUMNS, k, 0, (uint32_t)largest, 16) : 0;
    for (int64_t i = 0; i < padded; i++) flags[i] = (int32_t)keys[i] >= (int32_t)floor;
    int64_t m = 0;
    for (int64_t i = 0; i < padded; i += 8) {
        for (uint64_t word = lyd_load64(flags + i); word; word &= word - 1) {
            const int64_t at = i + (lyd_ctz64(word) >> 3);
            if (at >= size) break;
            found[m] = (uint16_t)at;
            found_keys[m] = keys[at];
            m++;
        }
    }
    int64_t padded_m = m;
    while (padded_m % 16) found_keys[padded_m++] = 0;
    const uint32_t kth = lyd_kth_largest(found_keys, padded_m, k, floor, (uint32_t)largest, 0);
    int64_t equal = k;
    for (int64_t i = 0; i < m; i++) equal -= found_keys[i] > kth;

    uint16_t kept[LYD_CHUNK];
    double units[LYD_CHUNK];
    uint8_t high[LYD_CHUNK];
    int64_t n = 0;
    for (int64_t i = 0; i < m; i++) {
        const int tie = found_keys[i] == kth && equal > 0;
        equal -= tie;
        kept[n] = found[i];
        n += found_keys[i] > kth || tie;
        if (n == k) break;
    }
    for (int64_t i = 0; i < k; i++) {
        const double value = (double)values[kept[i]];
        units[i] = (value < 0.0 ? -value : value) * 68719476736.0;
    }
    const lyd_fitted fitted = lyd_fit(units, k, quantiser, high);
    *scale = fitted.word;
    if (fitted.word == 0) return 0;
    const float low = (float)(fitted.low * 0x1p-36), top = (float)(fitted.high * 0x1p-36);
    for (int64_t i = 0; i < k; i++) {
        const int64_t local = kept[i];
        const float value = values[local];
        const int negative = value < 0.0f;
        const float level = high[i] ? top : low;
        const float sent = negative ? -level : level;
        const int64_t at = width == 64 ? base + (local >> 6) * pitch + (local & 63)
                                       : base + local / width * pitch + local % width;
        feedback[at] = value - sent;
        indices[i] = (uint16_t)local;
        codes[i] = (uint8_t)(quantiser == LYD_SIGN ? negative : high[i] | negative << 1);
    }
    return k;
}

LYD_CLONES static int64_t lyd_compress_all(const lyd_layout *layout, const float *delta, const float *old, float decay,
                                           int quantiser, float *feedback, uint16_t *scales, uint16_t *indices,
                                           uint8_t *codes) {
    int64_t n = 0;
    for (int64_t c = 0; c < layout->n_chunks; c++) {
        int64_t written;
        /* Constant sizes let the compiler unroll the common case; the arithmetic is the same. */
        if (layout->size[c] == LYD_CHUNK && layout->width[c] == 64)
            written = lyd_compress_chunk(delta, old, feedback, decay, LYD_CHUNK, layout->count[c], layout->base[c], 64,
                                         layout->pitch[c], quantiser, scales + c, indices + n, codes + n);
        else
            written = lyd_compress_chunk(delta, old, feedback, decay, layout->size[c], layout->count[c],
                                         layout->base[c], layout->width[c], layout->pitch[c], quantiser, scales + c,
                                         indices + n, codes + n);
        if (written < 0) return -1;
        n += written;
    }
    return n;
}

#endif

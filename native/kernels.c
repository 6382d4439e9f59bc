/* The functions that codec/kernels.py calls. Plain C, no Python.h: every array comes as a pointer and is only borrowed.
   No floating-point contraction (-ffp-contract=off) and no fast-math: the numpy twins must agree bit for bit. */

#include "aggregate.h"
#include "compress.h"

/* Raised whenever a signature or a result below changes, so that a stale library is never called. */
LYD_EXPORT int lyd_interface(void) { return 3; }

LYD_EXPORT int64_t lyd_compress(const lyd_layout *layout, const float *delta, const float *old, float decay,
                                int quantiser, float *feedback, uint16_t *scales, uint16_t *indices, uint8_t *codes) {
    return lyd_compress_all(layout, delta, old, decay, quantiser, feedback, scales, indices, codes);
}

LYD_EXPORT void lyd_accumulate(const lyd_layout *layout, const uint16_t *scales, const uint16_t *indices,
                               const uint8_t *codes, int value_bits, const int32_t *tensor, const int64_t *factor,
                               int64_t *sums, int64_t *divisors) {
    lyd_accumulate_all(layout, scales, indices, codes, value_bits, tensor, factor, sums, divisors);
}

LYD_EXPORT void lyd_apply(const float *weights, const int64_t *sums, const int64_t *divisors, int64_t n, double rate,
                          float *out) {
    lyd_apply_all(weights, sums, divisors, n, rate, out);
}

LYD_EXPORT void lyd_overlap(const lyd_layout *layout, const uint16_t *scales_a, const uint16_t *indices_a,
                            const uint8_t *codes_a, int bits_a, const uint16_t *scales_b, const uint16_t *indices_b,
                            const uint8_t *codes_b, int bits_b, int64_t *shared, int64_t *agreeing) {
    lyd_overlap_all(layout, scales_a, indices_a, codes_a, bits_a, scales_b, indices_b, codes_b, bits_b, shared,
                    agreeing);
}

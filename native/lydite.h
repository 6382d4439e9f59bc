/* What every kernel file needs: exported names, per-CPU clones, little-endian loads, the layout's arrays. */
#ifndef LYDITE_H
#define LYDITE_H

#include <float.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if FLT_EVAL_METHOD != 0
#error "this target computes in excess precision, so results would differ: build without kernels"
#endif

#if defined(_WIN32)
#define LYD_EXPORT __declspec(dllexport)
#elif defined(__GNUC__)
#define LYD_EXPORT __attribute__((visibility("default")))
#else
#define LYD_EXPORT
#endif

/* One source, several instruction sets, chosen when the library is loaded. Results are the same on each: no contraction,
   no reassociation. The loader's resolvers run before a sanitizer is ready, so sanitized builds do without. */
#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ >= 12 && defined(__x86_64__) && defined(__GLIBC__) && \
    !defined(__SANITIZE_ADDRESS__)
#define LYD_CLONES __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define LYD_CLONES
#endif

#if defined(__GNUC__)
#define LYD_INLINE static inline __attribute__((always_inline))
#define LYD_LIKELY(x) __builtin_expect(!!(x), 1)
#define lyd_ctz64(x) ((unsigned)__builtin_ctzll(x))
#define lyd_clz32(x) ((unsigned)__builtin_clz(x))
#define lyd_popcount64(x) ((int64_t)__builtin_popcountll(x))
#else
#define LYD_INLINE static inline
#define LYD_LIKELY(x) (x)
static inline unsigned lyd_ctz64(uint64_t x) {
    unsigned n = 0;
    while (!(x & 1)) x >>= 1, n++;
    return n;
}
static inline unsigned lyd_clz32(uint32_t x) {
    unsigned n = 0;
    while (!(x >> 31)) x <<= 1, n++;
    return n;
}
static inline int64_t lyd_popcount64(uint64_t x) {
    int64_t n = 0;
    for (; x; x &= x - 1) n++;
    return n;
}
#endif

#define LYD_CHUNK 4096

/* The chunks of a layout (codec/layout.py): C entries per array. */
typedef struct {
    int64_t n_chunks;
    const int64_t *size;   /* parameters, 1..4096 */
    const int64_t *count;  /* values kept, 1..size */
    const int64_t *base;   /* flat position of the first parameter */
    const int64_t *width;  /* columns of the tile */
    const int64_t *pitch;  /* flat distance between two rows */
    int64_t k;
    int64_t rice;          /* Rice parameter, 0..11 */
    uint8_t digest[8];     /* first bytes of the layout's digest */
} lyd_layout;

LYD_INLINE uint64_t lyd_load64(const uint8_t *p) {
    uint64_t v;
    memcpy(&v, p, 8);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    v = __builtin_bswap64(v);
#endif
    return v;
}

LYD_INLINE void lyd_store64(uint8_t *p, uint64_t v) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    v = __builtin_bswap64(v);
#endif
    memcpy(p, &v, 8);
}

LYD_INLINE int64_t lyd_load16(const uint8_t *p) { return p[0] | (int64_t)p[1] << 8; }

/* Low and high magnitude of a scale word in units of 2^-36 (codec/scale.py); the word is valid or 0. */
LYD_INLINE void lyd_levels(uint16_t word, int64_t *low, int64_t *high) {
    int64_t base = word ? (int64_t)(64 + (word >> 5 & 63)) << ((word >> 11) - 1) : 0;
    *low = 16 * base;
    *high = (17 + (word & 31)) * base;
}

#endif

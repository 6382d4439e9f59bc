/* Objects and the heaps that hold them.
 *
 * Every object lives in one heap, and a heap belongs to one call or to one Python object that is locked while it is used:
 * no object is ever seen by two threads, so reference counts are plain numbers. What ends a call early (no memory, a
 * number of 2^63 or more, code that must not be reached) is a `lyd_fault`: it jumps out of the emitted code to where the
 * heap was entered, and the heap is then dropped as a whole, with everything that was made in it. Constants are made once,
 * when the library is loaded, and have the count 0: nobody counts or changes them again.
 *
 * Small objects come from pages, by size; a freed one waits in a list of its size. Larger ones are blocks of malloc in a
 * ring. With LYD_PLAIN_HEAP (sanitized builds) every object is a block of malloc, so that each wrong access is seen. */
#ifndef LYDITE_LEAN_HEAP_H
#define LYDITE_LEAN_HEAP_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#if defined(__linux__)
#include <sys/mman.h>
#endif

#if SIZE_MAX != UINT64_MAX
#error "numbers are kept in 63 bits of a pointer: build for a 64-bit target"
#endif

#define LEAN_LIKELY(x) __builtin_expect(!!(x), 1)
#define LEAN_UNLIKELY(x) __builtin_expect(!!(x), 0)
#define LYD_OP static inline __attribute__((always_inline, unused))
#define LYD_SLOW static __attribute__((noinline, unused))
/* All emitted code is one translation unit: nothing of it is visible outside, and what is not used is dropped. */
#define LEAN_EXPORT static __attribute__((unused))

enum lyd_fault_kind { LYD_NO_FAULT, LYD_NO_MEMORY, LYD_BIG_NUMBER, LYD_UNREACHABLE };

typedef struct {
    int32_t rc;     /* 0: a constant */
    uint16_t units; /* size in LYD_UNIT bytes; 0: a block of malloc; LYD_LENT: memory of somebody else's */
    uint8_t other;  /* objects of a constructor */
    uint8_t tag;    /* which constructor, or what else it is */
} lean_object;
typedef lean_object *lean_obj_arg, *lean_obj_res, *b_lean_obj_arg, *b_lean_obj_res;

enum { LYD_MAX_CTOR = 243, LYD_CLOSURE = 245, LYD_ARRAY = 246, LYD_BYTES = 248, LYD_STRING = 249 };

typedef struct {
    lean_object head;
    lean_object *field[];
} lyd_ctor;

typedef struct {
    lean_object head;
    void *code;
    uint16_t arity, fixed;
    lean_object *field[];
} lyd_closure;

typedef struct {
    lean_object head;
    size_t size, room;
    lean_object *at[];
} lyd_array;

typedef struct {
    lean_object head;
    size_t size, room;
    uint8_t at[];
} lyd_bytes; /* also strings */

enum { LYD_UNIT = 16, LYD_CLASSES = 33, LYD_PAGE = 16384, LYD_LENT = UINT16_MAX };

typedef struct lyd_block {
    struct lyd_block *next, *last;
} lyd_block;

typedef struct {
    lyd_block blocks, pages; /* rings */
    char *free_at, *free_end;
    void *freed[LYD_CLASSES];
    uint64_t allowed; /* calls of malloc and realloc that may still succeed; for tests */
    /* Empty byte arrays in somebody else's memory, or NULL: for the first array that grows large, and the first large
       part that is cut out of one. */
    lean_object *loan[2];
    enum lyd_fault_kind fault;
    jmp_buf escape;
} lyd_heap;

static _Thread_local lyd_heap *lyd_here;

LYD_SLOW void lyd_open(lyd_heap *heap) {
    heap->blocks.next = heap->blocks.last = &heap->blocks;
    heap->pages.next = heap->pages.last = &heap->pages;
    heap->free_at = heap->free_end = NULL;
    memset(heap->freed, 0, sizeof heap->freed);
    heap->allowed = UINT64_MAX;
    heap->loan[0] = heap->loan[1] = NULL;
    heap->fault = LYD_NO_FAULT;
}

LYD_SLOW void lyd_free_ring(lyd_block *ring) {
    for (lyd_block *block = ring->next, *next; block != ring; block = next) {
        next = block->next;
        free(block);
    }
    ring->next = ring->last = ring;
}

LYD_SLOW void lyd_close(lyd_heap *heap) {
    lyd_free_ring(&heap->blocks);
    lyd_free_ring(&heap->pages);
}

#if defined(__APPLE__) /* where setjmp asks the system for the signal mask */
#define lyd_setjmp _setjmp
#define lyd_longjmp _longjmp
#else
#define lyd_setjmp setjmp
#define lyd_longjmp longjmp
#endif

/* Runs `body` in a heap. What it leaves in *data counts only when the answer is LYD_NO_FAULT; after a fault the heap may
   only be closed. */
LYD_SLOW enum lyd_fault_kind lyd_run(lyd_heap *heap, void (*body)(void *), void *data) {
    lyd_heap *outer = lyd_here;
    lyd_here = heap;
    heap->fault = LYD_NO_FAULT;
    if (lyd_setjmp(heap->escape) == 0) body(data);
    lyd_here = outer;
    return heap->fault;
}

LYD_SLOW __attribute__((noreturn, cold)) void lyd_fault(enum lyd_fault_kind kind) {
    if (!lyd_here) abort();
    lyd_here->fault = kind;
    lyd_longjmp(lyd_here->escape, 1);
}

/* Asks the system for large pages, where memory is large and the system has them: a page costs when it is first touched. */
enum { LYD_LARGE = 4 << 20, LYD_LARGE_PAGE = 2 << 20 };
LYD_OP void lyd_large_pages(void *at, size_t bytes) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
    if (LEAN_LIKELY(bytes < LYD_LARGE)) return;
    const uintptr_t begin = ((uintptr_t)at + LYD_LARGE_PAGE - 1) & ~(uintptr_t)(LYD_LARGE_PAGE - 1);
    const uintptr_t end = ((uintptr_t)at + bytes) & ~(uintptr_t)(LYD_LARGE_PAGE - 1);
    (void)madvise((void *)begin, end - begin, MADV_HUGEPAGE); /* no more than a wish */
#else
    (void)at, (void)bytes;
#endif
}

LYD_SLOW lyd_block *lyd_take_block(lyd_block *ring, size_t bytes) {
    lyd_heap *heap = lyd_here;
    if (bytes > SIZE_MAX / 4 || heap->allowed == 0) lyd_fault(LYD_NO_MEMORY);
    heap->allowed--;
    lyd_block *block = malloc(sizeof *block + bytes);
    if (!block) lyd_fault(LYD_NO_MEMORY);
    lyd_large_pages(block, bytes);
    block->next = ring->next;
    block->last = ring;
    ring->next->last = block;
    ring->next = block;
    return block;
}

LYD_SLOW lean_object *lyd_take_large(size_t bytes) {
    lean_object *o = (lean_object *)(lyd_take_block(&lyd_here->blocks, bytes) + 1);
    o->units = 0;
    return o;
}

LYD_SLOW lean_object *lyd_take_page(size_t bytes) {
    lyd_heap *heap = lyd_here;
    char *page = (char *)(lyd_take_block(&heap->pages, LYD_PAGE) + 1);
    heap->free_at = page + bytes;
    heap->free_end = page + LYD_PAGE;
    return (lean_object *)page;
}

/* An object of at least `bytes` bytes with the count 1; its size is in `units`. */
LYD_OP lean_object *lyd_take(size_t bytes, uint8_t tag, uint8_t other) {
    lean_object *o;
#ifdef LYD_PLAIN_HEAP
    o = lyd_take_large(bytes);
#else
    const size_t units = (bytes + LYD_UNIT - 1) / LYD_UNIT;
    if (units < LYD_CLASSES) {
        lyd_heap *heap = lyd_here;
        if (heap->freed[units]) {
            o = heap->freed[units];
            memcpy(&heap->freed[units], (char *)o + 8, sizeof(void *));
        } else if (LEAN_LIKELY((size_t)(heap->free_end - heap->free_at) >= units * LYD_UNIT)) {
            o = (lean_object *)heap->free_at;
            heap->free_at += units * LYD_UNIT;
        } else {
            o = lyd_take_page(units * LYD_UNIT);
        }
        o->units = (uint16_t)units;
    } else {
        o = lyd_take_large(bytes);
    }
#endif
    o->rc = 1;
    o->tag = tag;
    o->other = other;
    return o;
}

/* Gives the memory of one object back, not what it refers to. */
LYD_OP void lyd_give(lean_object *o) {
    if (o->units) {
        lyd_heap *heap = lyd_here;
        if (LEAN_UNLIKELY(o->units == LYD_LENT)) return;
        memcpy((char *)o + 8, &heap->freed[o->units], sizeof(void *));
        heap->freed[o->units] = o;
    } else {
        lyd_block *block = (lyd_block *)o - 1;
        block->next->last = block->last;
        block->last->next = block->next;
        free(block);
    }
}

/* A larger object with the same first `used` bytes; the old one is gone. */
LYD_SLOW lean_object *lyd_grow(lean_object *o, size_t used, size_t bytes) {
    lyd_heap *heap = lyd_here;
    if (o->units) {
        lean_object *larger = lyd_take(bytes, o->tag, o->other);
        memcpy((char *)larger + sizeof *o, (char *)o + sizeof *o, used - sizeof *o);
        lyd_give(o);
        return larger;
    }
    if (bytes > SIZE_MAX / 4 || heap->allowed == 0) lyd_fault(LYD_NO_MEMORY);
    heap->allowed--;
    lyd_block *block = realloc((lyd_block *)o - 1, sizeof *block + bytes);
    if (!block) lyd_fault(LYD_NO_MEMORY); /* the old block is still in the ring */
    lyd_large_pages(block, bytes);
    block->next->last = block;
    block->last->next = block;
    return (lean_object *)(block + 1);
}

/* Scalars: a number n below 2^63 is the odd pointer 2n + 1. */
#define LYD_MAX_NAT (SIZE_MAX >> 1)
LYD_OP lean_object *lean_box(size_t n) { return (lean_object *)(n << 1 | 1); }
LYD_OP size_t lean_unbox(lean_object *o) { return (size_t)o >> 1; }
LYD_OP bool lean_is_scalar(lean_object *o) { return (size_t)o & 1; }

LYD_OP bool lean_is_exclusive(lean_object *o) { return o->rc == 1; }
LYD_OP bool lean_is_exclusive_obj(lean_object *o) { return o->rc == 1; }
LYD_OP unsigned lean_ptr_tag(lean_object *o) { return o->tag; }
LYD_OP unsigned lean_obj_tag(lean_object *o) { return lean_is_scalar(o) ? (unsigned)lean_unbox(o) : o->tag; }

LYD_OP void lean_inc_ref_n(lean_object *o, size_t n) {
    if (o->rc == 0) return;
    if (LEAN_UNLIKELY(n >= (size_t)(INT32_MAX - o->rc))) lyd_fault(LYD_NO_MEMORY);
    o->rc += (int32_t)n;
}
LYD_OP void lean_inc_ref(lean_object *o) {
    if (LEAN_LIKELY(o->rc > 0)) {
        if (LEAN_UNLIKELY(o->rc == INT32_MAX)) lyd_fault(LYD_NO_MEMORY);
        o->rc++;
    }
}
LYD_OP void lean_inc_n(lean_object *o, size_t n) {
    if (!lean_is_scalar(o)) lean_inc_ref_n(o, n);
}
LYD_OP void lean_inc(lean_object *o) {
    if (!lean_is_scalar(o)) lean_inc_ref(o);
}

/* The objects that an object refers to. */
LYD_OP size_t lyd_fields(lean_object *o, lean_object ***fields) {
    if (o->tag <= LYD_MAX_CTOR) {
        *fields = ((lyd_ctor *)o)->field;
        return o->other;
    }
    if (o->tag == LYD_ARRAY) {
        *fields = ((lyd_array *)o)->at;
        return ((lyd_array *)o)->size;
    }
    if (o->tag == LYD_CLOSURE) {
        *fields = ((lyd_closure *)o)->field;
        return ((lyd_closure *)o)->fixed;
    }
    *fields = NULL;
    return 0;
}

/* One reference less; true when the object must be freed. */
LYD_OP bool lyd_dies(lean_object *o) {
    if (lean_is_scalar(o) || o->rc == 0) return false;
    if (o->rc == 1) return true;
    o->rc--;
    return false;
}

/* Puts a dead object in front of those that wait to be freed, and what dies with its first field, and so on. The first
   field's slot then holds the next one that waits, so no depth of lists or trees needs stack or memory. */
LYD_OP lean_object *lyd_bury(lean_object *o, lean_object *waiting) {
    for (;;) {
        lean_object **field;
        if (lyd_fields(o, &field) == 0) {
            lyd_give(o);
            return waiting;
        }
        lean_object *first = field[0];
        field[0] = waiting;
        waiting = o;
        if (!lyd_dies(first)) return waiting;
        o = first;
    }
}

/* Frees an object and all that only it refers to. */
LYD_SLOW void lyd_drop(lean_object *o) {
    lean_object *waiting = lyd_bury(o, NULL);
    while (waiting) {
        lean_object **field, *dead = waiting;
        const size_t n = lyd_fields(dead, &field);
        waiting = field[0];
        for (size_t i = 1; i < n; i++)
            if (lyd_dies(field[i])) waiting = lyd_bury(field[i], waiting);
        lyd_give(dead);
    }
}

LYD_OP void lean_dec_ref(lean_object *o) {
    if (LEAN_LIKELY(o->rc > 1)) o->rc--;
    else if (o->rc == 1) lyd_drop(o);
}
LYD_OP void lean_dec(lean_object *o) {
    if (!lean_is_scalar(o)) lean_dec_ref(o);
}
LYD_OP void lean_dec_ref_known(lean_object *o, uint8_t fields) { (void)fields, lean_dec_ref(o); }
LYD_OP void lean_free_object(lean_object *o) { lyd_give(o); }

/* Makes constants of an object and of all that it refers to. */
LYD_SLOW void lean_mark_persistent(lean_object *o) {
    if (lean_is_scalar(o) || o->rc == 0) return;
    lean_object **field;
    const size_t n = lyd_fields(o, &field);
    o->rc = 0;
    for (size_t i = 0; i < n; i++) lean_mark_persistent(field[i]);
}
#endif

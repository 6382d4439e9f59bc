/* Runs the runtime of emitted code and the emitted checksums under sanitizers; tests/codec/test_proved_runtime.py builds it.
 *
 * Every object is a block of malloc of its own size (LYD_PLAIN_HEAP) unless built without, so one byte read or written
 * outside, or after it was freed, is reported. Prints `ok` when all that is checked here holds. */

#include <stdio.h>

#include <lean/lean.h>

#include "lean/unit.h"

#define CHECK(x) ((x) ? (void)0 : (printf("%s:%d: not so: %s\n", __FILE__, __LINE__, #x), exit(1)))
#define N(n) lean_box(n)

static void start(void *unused) {
    (void)unused;
    lean_dec_ref(initialize_Lydite_Fast_Exports(1));
}

static void numbers(void *unused) {
    (void)unused;
    const size_t most = LYD_MAX_NAT;
    CHECK(lean_nat_add(N(most - 1), N(1)) == N(most));
    CHECK(lean_nat_sub(N(3), N(5)) == N(0) && lean_nat_sub(N(most), N(1)) == N(most - 1));
    CHECK(lean_nat_mul(N(most / 3), N(3)) == N(most / 3 * 3) && lean_nat_mul(N(0), N(most)) == N(0));
    CHECK(lean_nat_div(N(7), N(0)) == N(0) && lean_nat_mod(N(7), N(0)) == N(7) && lean_nat_mod(N(7), N(4)) == N(3));
    CHECK(lean_nat_shiftl(N(1), N(62)) == N((size_t)1 << 62) && lean_nat_shiftl(N(0), N(most)) == N(0));
    CHECK(lean_nat_shiftr(N(most), N(62)) == N(1) && lean_nat_shiftr(N(most), N(63)) == N(0));
    CHECK(lean_nat_lxor(N(5), N(3)) == N(6) && lean_nat_land(N(5), N(3)) == N(1) && lean_nat_lor(N(5), N(3)) == N(7));
    CHECK(lean_nat_pow(N(2), N(62)) == N((size_t)1 << 62) && lean_nat_pow(N(0), N(0)) == N(1));
    CHECK(lean_nat_log2(N(0)) == N(0) && lean_nat_log2(N(most)) == N(62));
    CHECK(lean_cstr_to_nat("9223372036854775807") == N(most));
    CHECK(lean_uint8_shift_left(1, 9) == 2 && lean_uint32_sub(0, 1) == UINT32_MAX && lean_uint16_mul(65535, 65535) == 1);
    CHECK(lean_uint64_div(1, 0) == 0 && lean_uint64_mod(1, 0) == 1 && lean_uint64_neg(1) == UINT64_MAX);
}

static void too_large(void *which) {
    switch (*(int *)which) {
    case 0: lean_nat_add(N(LYD_MAX_NAT), N(1)); break;
    case 1: lean_nat_mul(N((size_t)1 << 62), N(2)); break;
    case 2: lean_nat_shiftl(N(1), N(63)); break;
    case 3: lean_nat_pow(N(2), N(63)); break;
    case 4: lean_cstr_to_nat("9223372036854775808"); break;
    case 5: lean_uint64_to_nat(UINT64_MAX); break;
    case 6: lean_nat_mul(N(LYD_MAX_NAT), N(LYD_MAX_NAT)); break;
    case 7: lean_nat_shiftl(N(3), N(62)); break;
    default: lean_nat_succ(N(LYD_MAX_NAT));
    }
}
enum { TOO_LARGE = 9 };

static void too_much(void *which) {
    switch (*(int *)which) {
    case 0: lean_mk_empty_byte_array(N(LYD_MAX_NAT)); break;
    case 1: lean_mk_empty_array_with_capacity(N(LYD_MAX_NAT)); break;
    default: lean_mk_array(N((size_t)1 << 61), N(0));
    }
}

static lean_object *cons(lean_object *head, lean_object *tail) {
    lean_object *o = lean_alloc_ctor(1, 2, 0);
    lean_ctor_set(o, 0, head);
    lean_ctor_set(o, 1, tail);
    return o;
}

/* A list and a tree that leans to the first field, both too deep to be freed by recursion. */
static void deep(void *unused) {
    (void)unused;
    lean_object *list = N(0), *tree = N(0);
    for (size_t i = 0; i < 300000; i++) {
        list = cons(N(i), list);
        tree = cons(tree, i % 3 ? N(1) : lean_mk_empty_byte_array(N(5)));
    }
    lean_dec(list);
    lean_dec(tree);
}

/* Lent memory: an array that grows large moves there, a large part is cut into it, each once; what does not fit goes on
   by itself; nothing is written past the room. */
enum { LENT = 3 * LYD_LEND_FROM };
static void lent(void *raw) {
    lyd_bytes **loan = raw;
    for (int i = 0; i < 2; i++) lyd_here->loan[i] = &loan[i]->head;
    lean_object *a = lean_mk_empty_byte_array(N(0)), *b = lean_mk_empty_byte_array(N(0));
    for (size_t i = 0; i < LENT / 2; i++) a = lean_byte_array_push(a, (uint8_t)(i * 7));
    CHECK(a == &loan[0]->head && lean_is_exclusive(a) && lyd_here->loan[0] == NULL && loan[0]->size == LENT / 2);
    for (size_t i = 0; i < LENT / 2; i++) b = lean_byte_array_push(b, (uint8_t)(i * 7));
    CHECK(b != &loan[1]->head && lyd_here->loan[1] != NULL);
    CHECK(l_ByteArray_extract(b, N(0), N(LYD_LEND_FROM - 1)) != &loan[1]->head);
    lean_object *part = l_ByteArray_extract(b, N(1), N(LYD_LEND_FROM + 1)), *other = l_ByteArray_extract(b, N(1), N(LENT / 2));
    CHECK(part == &loan[1]->head && other != part && loan[1]->size == LYD_LEND_FROM);
    CHECK(memcmp(((lyd_bytes *)a)->at, ((lyd_bytes *)b)->at, LENT / 2) == 0);
    CHECK(memcmp(((lyd_bytes *)part)->at, ((lyd_bytes *)b)->at + 1, LYD_LEND_FROM) == 0);
    lean_inc_ref(a);
    lean_object *copy = lean_byte_array_push(a, 1); /* shared: the copy is not where the loan is */
    CHECK(copy != a && loan[0]->size == LENT / 2);
    while (lean_sarray_size(a) <= LENT) a = lean_byte_array_push(a, 9);
    CHECK(a != &loan[0]->head && loan[0]->at[LENT] == 0xA5 && loan[1]->at[LENT] == 0xA5);
    lean_dec(part); /* gives nothing back: it is not ours */
    lean_dec(a), lean_dec(b), lean_dec(other), lean_dec(copy);
}

static lean_object *sum3(lean_object *a, lean_object *b, lean_object *c) {
    return lean_nat_add(lean_nat_add(a, b), c);
}
static lean_object *adder(lean_object *a) {
    lean_object *o = lean_alloc_closure((void *)sum3, 3, 1);
    lean_closure_set(o, 0, a);
    return o;
}

static void closures(void *unused) {
    (void)unused;
    CHECK(lean_apply_2(adder(N(1)), N(2), N(3)) == N(6));
    lean_object *half = lean_apply_1(adder(N(1)), N(2));
    lean_inc(half);
    CHECK(lean_apply_1(half, N(10)) == N(13) && lean_apply_1(half, N(20)) == N(23));
    CHECK(lean_apply_3(lean_alloc_closure((void *)adder, 1, 0), N(4), N(5), N(6)) == N(15)); /* more than its arity */
}

/* Sharing: what is changed is never what somebody else holds. */
static void sharing(void *unused) {
    (void)unused;
    lean_object *a = lean_mk_array(N(3), cons(N(1), N(0)));
    lean_inc(a);
    lean_object *b = lean_array_push(lean_array_fset(a, N(1), N(7)), N(8));
    CHECK(lean_array_size(a) == 3 && lean_array_size(b) == 4 && lean_array_fget_borrowed(b, N(1)) == N(7));
    CHECK(lean_obj_tag(lean_array_fget_borrowed(a, N(1))) == 1);
    b = lean_array_pop(lean_array_fswap(b, N(0), N(3)));
    CHECK(lean_array_fget_borrowed(b, N(0)) == N(8) && lean_array_get_borrowed(N(9), b, N(3)) == N(9));
    b = lean_array_set(b, N(3), cons(N(1), N(0)));
    lean_dec(a);
    lean_dec(b);
    lean_object *c = lean_mk_empty_byte_array(N(0));
    for (size_t i = 0; i < 1000; i++) c = lean_byte_array_push(c, (uint8_t)i);
    lean_inc(c);
    lean_object *d = lean_byte_array_copy_slice(c, N(990), c, N(1000), N(50), 0); /* onto itself */
    CHECK(lean_sarray_size(c) == 1000 && lean_sarray_size(d) == 1010 && lean_byte_array_get(d, N(1009)) == 231);
    d = lean_byte_array_copy_slice(c, N(5), d, N(2000), N(LYD_MAX_NAT), 1); /* behind the end: appended */
    CHECK(lean_sarray_size(d) == 2005 && lean_byte_array_uget(d, 1010) == 5 && lean_byte_array_get(d, N(5000)) == 0);
    d = lean_byte_array_set(lean_byte_array_set(d, N(1), 99), N(5000), 1);
    lean_object *e = l_ByteArray_extract(d, N(1), N(3)), *f = l_ByteArray_extract(d, N(3000), N(2));
    CHECK(lean_sarray_size(e) == 2 && lean_byte_array_uget(e, 0) == 99 && lean_sarray_size(f) == 0);
    lean_dec(c), lean_dec(d), lean_dec(e), lean_dec(f);
    lean_object *text = lean_mk_string_unchecked("ab", 2, 2);
    text = lean_string_append(text, lean_mk_string_unchecked("cd", 2, 2));
    CHECK(memcmp(((lyd_bytes *)text)->at, "abcd", 4) == 0);
    lean_object *wide = lean_box_uint64(UINT64_MAX), *scalars = lean_alloc_ctor(2, 1, 16);
    lean_ctor_set(scalars, 0, wide);
    lean_ctor_set_uint64(scalars, sizeof(void *), 5);
    lean_ctor_set_uint8(scalars, sizeof(void *) + 15, 6);
    CHECK(lean_unbox_uint64(lean_ctor_get(scalars, 0)) == UINT64_MAX && lean_ctor_get_uint8(scalars, sizeof(void *) + 15) == 6);
    lean_ctor_release(scalars, 0);
    lean_free_object(scalars);
}

/* A constant is never counted, changed or freed. */
static void constants(void *unused) {
    (void)unused;
    lean_object *a = lean_array_push(lean_mk_empty_array(), cons(N(1), cons(N(2), N(0))));
    lean_mark_persistent(a);
    lean_inc(a);
    lean_dec(a);
    lean_dec(a);
    lean_object *b = lean_array_push(a, N(3));
    CHECK(lean_array_size(a) == 1 && lean_array_size(b) == 2 && a->rc == 0);
    lean_dec(b);
    CHECK(lean_array_fget_borrowed(a, N(0))->rc == 0);
}

/* Adler-32 and CRC-32 of "123456789", at every length of a range. */
static void checksums(void *unused) {
    (void)unused;
    lean_object *d = lean_mk_empty_byte_array(N(9));
    for (const char *c = "123456789"; *c; c++) d = lean_byte_array_push(d, (uint8_t)*c);
    for (size_t stop = 0; stop <= 12; stop++) {
        lean_inc_n(d, 2);
        const uint32_t adler = lydite_adler32(d, N(0), N(stop), 1), crc = lydite_crc32(d, N(0), N(stop), 0);
        if (stop >= 9) CHECK(adler == 0x091E01DE && crc == 0xCBF43926);
    }
    lean_dec(d);
    CHECK(lydite_crc32_combine(0xCBF43926, 0, N((size_t)1 << 59)) != 0);
}

/* No memory at the first, second, ... request: always an answer, and nothing is lost. */
static size_t starve(void (*body)(void *)) {
    for (uint64_t allowed = 0;; allowed++) {
        lyd_heap heap;
        lyd_open(&heap);
        heap.allowed = allowed;
        const enum lyd_fault_kind fault = lyd_run(&heap, body, NULL);
        lyd_close(&heap);
        CHECK(fault == LYD_NO_FAULT || fault == LYD_NO_MEMORY);
        if (fault == LYD_NO_FAULT || allowed == 300) return allowed;
    }
}

static void in_own_heap(void (*body)(void *), void *data, enum lyd_fault_kind wanted) {
    lyd_heap heap;
    lyd_open(&heap);
    CHECK(lyd_run(&heap, body, data) == wanted);
    lyd_close(&heap);
    CHECK(lyd_here == NULL);
}

int main(void) {
    lyd_heap lasting;
    lyd_open(&lasting);
    CHECK(lyd_run(&lasting, start, NULL) == LYD_NO_FAULT);
    void (*const bodies[])(void *) = {numbers, deep, closures, sharing, constants, checksums};
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
        in_own_heap(bodies[i], NULL, LYD_NO_FAULT);
        starve(bodies[i]);
    }
    lyd_bytes *loan[2];
    for (int i = 0; i < 2; i++) {
        loan[i] = malloc(sizeof(lyd_bytes) + LENT + 1);
        *loan[i] = (lyd_bytes){.head = {.rc = 1, .units = LYD_LENT, .tag = LYD_BYTES}, .size = 0, .room = LENT};
        loan[i]->at[LENT] = 0xA5;
    }
    in_own_heap(lent, loan, LYD_NO_FAULT);
    for (int i = 0; i < 2; i++) free(loan[i]);
    for (int i = 0; i < TOO_LARGE; i++) in_own_heap(too_large, &i, LYD_BIG_NUMBER);
    for (int i = 0; i < 3; i++) in_own_heap(too_much, &i, LYD_NO_MEMORY);
    lyd_close(&lasting);
    puts("ok");
    return 0;
}

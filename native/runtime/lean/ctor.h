/* Constructors with objects and scalars as fields, boxed wide numbers, and closures. */
#ifndef LYDITE_LEAN_CTOR_H
#define LYDITE_LEAN_CTOR_H

#include "uint.h"

LYD_OP lean_object *lean_alloc_ctor(unsigned tag, unsigned fields, unsigned scalar_bytes) {
    return lyd_take(sizeof(lyd_ctor) + fields * sizeof(void *) + scalar_bytes, (uint8_t)tag, (uint8_t)fields);
}
LYD_OP lean_object *lean_ctor_get(lean_object *o, unsigned i) { return ((lyd_ctor *)o)->field[i]; }
LYD_OP void lean_ctor_set(lean_object *o, unsigned i, lean_object *v) { ((lyd_ctor *)o)->field[i] = v; }
LYD_OP void lean_ctor_set_tag(lean_object *o, uint8_t tag) { o->tag = tag; }
LYD_OP void lean_ctor_release(lean_object *o, unsigned i) {
    lean_dec(((lyd_ctor *)o)->field[i]);
    ((lyd_ctor *)o)->field[i] = lean_box(0);
}
#define LYD_SCALAR(T, name)                                                            \
    LYD_OP T lean_ctor_get_##name(lean_object *o, unsigned offset) {                   \
        T v;                                                                           \
        memcpy(&v, (char *)((lyd_ctor *)o)->field + offset, sizeof v);                 \
        return v;                                                                      \
    }                                                                                  \
    LYD_OP void lean_ctor_set_##name(lean_object *o, unsigned offset, T v) {           \
        memcpy((char *)((lyd_ctor *)o)->field + offset, &v, sizeof v);                 \
    }
LYD_SCALAR(uint8_t, uint8)
LYD_SCALAR(uint16_t, uint16)
LYD_SCALAR(uint32_t, uint32)
LYD_SCALAR(uint64_t, uint64)
#undef LYD_SCALAR
LYD_OP size_t lean_ctor_get_usize(lean_object *o, unsigned i) { return (size_t)((lyd_ctor *)o)->field[i]; }
LYD_OP void lean_ctor_set_usize(lean_object *o, unsigned i, size_t v) { ((lyd_ctor *)o)->field[i] = (lean_object *)v; }

LYD_OP lean_object *lean_box_uint64(uint64_t v) {
    lean_object *o = lean_alloc_ctor(0, 0, sizeof v);
    lean_ctor_set_uint64(o, 0, v);
    return o;
}
LYD_OP uint64_t lean_unbox_uint64(lean_object *o) { return lean_ctor_get_uint64(o, 0); }
LYD_OP lean_object *lean_box_usize(size_t v) { return lean_box_uint64(v); }
LYD_OP size_t lean_unbox_usize(lean_object *o) { return lean_unbox_uint64(o); }

LYD_OP lean_object *lean_io_result_mk_ok(lean_object *value) {
    lean_object *o = lean_alloc_ctor(0, 1, 0);
    lean_ctor_set(o, 0, value);
    return o;
}
LYD_OP bool lean_io_result_is_error(lean_object *o) { return lean_obj_tag(o) != 0; }

LYD_OP lean_object *lean_alloc_closure(void *code, unsigned arity, unsigned fixed) {
    lean_object *o = lyd_take(sizeof(lyd_closure) + fixed * sizeof(void *), LYD_CLOSURE, 0);
    ((lyd_closure *)o)->code = code;
    ((lyd_closure *)o)->arity = (uint16_t)arity;
    ((lyd_closure *)o)->fixed = (uint16_t)fixed;
    return o;
}
LYD_OP void lean_closure_set(lean_object *o, unsigned i, lean_object *v) { ((lyd_closure *)o)->field[i] = v; }

#define LYD_O lean_object *
LYD_SLOW lean_object *lyd_call(void *code, unsigned n, lean_object **a) {
    switch (n) {
    case 1: return ((LYD_O(*)(LYD_O))code)(a[0]);
    case 2: return ((LYD_O(*)(LYD_O, LYD_O))code)(a[0], a[1]);
    case 3: return ((LYD_O(*)(LYD_O, LYD_O, LYD_O))code)(a[0], a[1], a[2]);
    case 4: return ((LYD_O(*)(LYD_O, LYD_O, LYD_O, LYD_O))code)(a[0], a[1], a[2], a[3]);
    case 5: return ((LYD_O(*)(LYD_O, LYD_O, LYD_O, LYD_O, LYD_O))code)(a[0], a[1], a[2], a[3], a[4]);
    case 6: return ((LYD_O(*)(LYD_O, LYD_O, LYD_O, LYD_O, LYD_O, LYD_O))code)(a[0], a[1], a[2], a[3], a[4], a[5]);
    case 7:
        return ((LYD_O(*)(LYD_O, LYD_O, LYD_O, LYD_O, LYD_O, LYD_O, LYD_O))code)(a[0], a[1], a[2], a[3], a[4], a[5],
                                                                                 a[6]);
    case 8:
        return ((LYD_O(*)(LYD_O, LYD_O, LYD_O, LYD_O, LYD_O, LYD_O, LYD_O, LYD_O))code)(a[0], a[1], a[2], a[3], a[4],
                                                                                        a[5], a[6], a[7]);
    default: lyd_fault(LYD_UNREACHABLE); /* emitted code has no closure with more parameters */
    }
}
#undef LYD_O

/* Applies a closure that is borrowed to arguments that are given away. */
LYD_SLOW lean_object *lyd_apply(lean_object *f, unsigned n, lean_object **given) {
    lyd_closure *closure = (lyd_closure *)f;
    const unsigned fixed = closure->fixed, missing = closure->arity - fixed;
    lean_object *a[8];
    if (closure->arity > 8) lyd_fault(LYD_UNREACHABLE);
    for (unsigned i = 0; i < fixed; i++) {
        a[i] = closure->field[i];
        lean_inc(a[i]);
    }
    if (n < missing) {
        lean_object *larger = lean_alloc_closure(closure->code, closure->arity, fixed + n);
        for (unsigned i = 0; i < fixed + n; i++) lean_closure_set(larger, i, i < fixed ? a[i] : given[i - fixed]);
        return larger;
    }
    for (unsigned i = 0; i < missing; i++) a[fixed + i] = given[i];
    lean_object *result = lyd_call(closure->code, closure->arity, a);
    if (n == missing) return result;
    lean_object *last = lyd_apply(result, n - missing, given + missing);
    lean_dec(result);
    return last;
}

/* The closure is given away too. */
LYD_SLOW lean_object *lyd_apply_own(lean_object *f, unsigned n, lean_object **given) {
    lean_object *result = lyd_apply(f, n, given);
    lean_dec(f);
    return result;
}
LYD_OP lean_object *lean_apply_1(lean_object *f, lean_object *a) { return lyd_apply_own(f, 1, &a); }
LYD_OP lean_object *lean_apply_2(lean_object *f, lean_object *a, lean_object *b) {
    return lyd_apply_own(f, 2, (lean_object *[]){a, b});
}
LYD_OP lean_object *lean_apply_3(lean_object *f, lean_object *a, lean_object *b, lean_object *c) {
    return lyd_apply_own(f, 3, (lean_object *[]){a, b, c});
}
LYD_OP lean_object *lean_apply_4(lean_object *f, lean_object *a, lean_object *b, lean_object *c, lean_object *d) {
    return lyd_apply_own(f, 4, (lean_object *[]){a, b, c, d});
}
LYD_OP lean_object *lean_apply_5(lean_object *f, lean_object *a, lean_object *b, lean_object *c, lean_object *d,
                                 lean_object *e) {
    return lyd_apply_own(f, 5, (lean_object *[]){a, b, c, d, e});
}

LYD_OP lean_object *lean_apply_6(lean_object *f, lean_object *a, lean_object *b, lean_object *c, lean_object *d,
                                 lean_object *e, lean_object *g) {
    return lyd_apply_own(f, 6, (lean_object *[]){a, b, c, d, e, g});
}
LYD_OP lean_object *lean_apply_7(lean_object *f, lean_object *a, lean_object *b, lean_object *c, lean_object *d,
                                 lean_object *e, lean_object *g, lean_object *h) {
    return lyd_apply_own(f, 7, (lean_object *[]){a, b, c, d, e, g, h});
}
LYD_OP lean_object *lean_apply_8(lean_object *f, lean_object *a, lean_object *b, lean_object *c, lean_object *d,
                                 lean_object *e, lean_object *g, lean_object *h, lean_object *i) {
    return lyd_apply_own(f, 8, (lean_object *[]){a, b, c, d, e, g, h, i});
}

/* A function that is total with a default instead of a value: what its equations say too. */
LYD_OP lean_object *lean_panic_fn(lean_object *value, lean_object *message) {
    lean_dec(message);
    return value;
}
LYD_SLOW lean_object *lean_internal_panic_unreachable(void) { lyd_fault(LYD_UNREACHABLE); }
#endif

/* Arrays of objects. An array with the count 1 is changed in place, any other is copied first. */
#ifndef LYDITE_LEAN_ARRAY_H
#define LYDITE_LEAN_ARRAY_H

#include "ctor.h"

LYD_OP size_t lyd_array_bytes(size_t room) {
    if (LEAN_UNLIKELY(room > SIZE_MAX / 32)) lyd_fault(LYD_NO_MEMORY);
    return sizeof(lyd_array) + room * sizeof(void *);
}
LYD_OP lyd_array *lyd_take_array(size_t room) {
    lyd_array *a = (lyd_array *)lyd_take(lyd_array_bytes(room), LYD_ARRAY, 0);
    a->size = 0;
    a->room = room;
    return a;
}
LYD_OP lean_object *lean_mk_empty_array_with_capacity(lean_object *room) {
    return (lean_object *)lyd_take_array(lean_unbox(room));
}
LYD_OP lean_object *lean_mk_empty_array(void) { return (lean_object *)lyd_take_array(0); }
LYD_SLOW lean_object *lean_mk_array(lean_object *size, lean_object *v) {
    const size_t n = lean_unbox(size);
    lyd_array *a = lyd_take_array(n);
    if (!lean_is_scalar(v)) {
        if (n == 0) lean_dec(v);
        else lean_inc_n(v, n - 1);
    }
    for (size_t i = 0; i < n; i++) a->at[i] = v;
    a->size = n;
    return (lean_object *)a;
}

LYD_OP size_t lean_array_size(lean_object *o) { return ((lyd_array *)o)->size; }
LYD_OP lean_object *lean_array_get_size(lean_object *o) { return lean_box(((lyd_array *)o)->size); }
LYD_OP lean_object *lean_array_uget_borrowed(lean_object *o, size_t i) { return ((lyd_array *)o)->at[i]; }
LYD_OP lean_object *lean_array_uget(lean_object *o, size_t i) {
    lean_object *v = ((lyd_array *)o)->at[i];
    lean_inc(v);
    return v;
}
/* The index is below the size: the emitted code holds a proof. */
LYD_OP lean_object *lean_array_fget_borrowed(lean_object *o, lean_object *i) {
    return lean_array_uget_borrowed(o, lean_unbox(i));
}
LYD_OP lean_object *lean_array_fget(lean_object *o, lean_object *i) { return lean_array_uget(o, lean_unbox(i)); }
LYD_OP lean_object *lean_array_get_borrowed(lean_object *otherwise, lean_object *o, lean_object *i) {
    return lean_unbox(i) < ((lyd_array *)o)->size ? ((lyd_array *)o)->at[lean_unbox(i)] : otherwise;
}
LYD_OP lean_object *lean_array_get(lean_object *otherwise, lean_object *o, lean_object *i) {
    lean_object *v = lean_array_get_borrowed(otherwise, o, i);
    lean_inc(v);
    return v;
}

LYD_SLOW lean_object *lyd_copy_array(lean_object *o, size_t room) {
    const lyd_array *from = (lyd_array *)o;
    lyd_array *to = lyd_take_array(room < from->size ? from->size : room);
    for (size_t i = 0; i < from->size; i++) {
        to->at[i] = from->at[i];
        lean_inc(to->at[i]);
    }
    to->size = from->size;
    lean_dec_ref(o);
    return (lean_object *)to;
}
LYD_OP lean_object *lyd_own_array(lean_object *o) {
    return LEAN_LIKELY(lean_is_exclusive(o)) ? o : lyd_copy_array(o, 0);
}
LYD_SLOW lean_object *lyd_grow_array(lean_object *o) {
    lyd_array *a = (lyd_array *)o;
    if (!lean_is_exclusive(o)) return lyd_copy_array(o, a->size * 2 + 4);
    const size_t room = a->size * 2 + 4;
    a = (lyd_array *)lyd_grow(o, lyd_array_bytes(a->size), lyd_array_bytes(room));
    a->room = room;
    return (lean_object *)a;
}
LYD_OP lean_object *lean_array_push(lean_object *o, lean_object *v) {
    lyd_array *a = (lyd_array *)o;
    if (LEAN_UNLIKELY(!lean_is_exclusive(o) || a->size == a->room)) a = (lyd_array *)lyd_grow_array(o);
    a->at[a->size++] = v;
    return (lean_object *)a;
}
LYD_OP lean_object *lean_array_uset(lean_object *o, size_t i, lean_object *v) {
    o = lyd_own_array(o);
    lean_object **slot = &((lyd_array *)o)->at[i];
    lean_dec(*slot);
    *slot = v;
    return o;
}
LYD_OP lean_object *lean_array_fset(lean_object *o, lean_object *i, lean_object *v) {
    return lean_array_uset(o, lean_unbox(i), v);
}
LYD_OP lean_object *lean_array_set(lean_object *o, lean_object *i, lean_object *v) {
    if (LEAN_LIKELY(lean_unbox(i) < ((lyd_array *)o)->size)) return lean_array_fset(o, i, v);
    lean_dec(v);
    return o;
}
LYD_OP lean_object *lean_array_pop(lean_object *o) {
    o = lyd_own_array(o);
    lyd_array *a = (lyd_array *)o;
    if (a->size) lean_dec(a->at[--a->size]);
    return o;
}
LYD_OP lean_object *lean_array_fswap(lean_object *o, lean_object *i, lean_object *j) {
    o = lyd_own_array(o);
    lean_object **at = ((lyd_array *)o)->at, *v = at[lean_unbox(i)];
    at[lean_unbox(i)] = at[lean_unbox(j)];
    at[lean_unbox(j)] = v;
    return o;
}
LYD_OP lean_object *lean_array_swap(lean_object *o, lean_object *i, lean_object *j) {
    const size_t n = ((lyd_array *)o)->size;
    return lean_unbox(i) < n && lean_unbox(j) < n ? lean_array_fswap(o, i, j) : o;
}
#endif

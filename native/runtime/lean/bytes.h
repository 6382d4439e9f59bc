/* Byte arrays, and as much of strings as emitted code needs. */
#ifndef LYDITE_LEAN_BYTES_H
#define LYDITE_LEAN_BYTES_H

#include "array.h"

LYD_OP lyd_bytes *lyd_take_bytes(size_t room, uint8_t tag) {
    if (LEAN_UNLIKELY(room > SIZE_MAX / 8)) lyd_fault(LYD_NO_MEMORY);
    lyd_bytes *b = (lyd_bytes *)lyd_take(sizeof(lyd_bytes) + room, tag, 0);
    b->size = 0;
    b->room = room;
    return b;
}
/* ByteArray.empty, a constant. */
static lyd_bytes lyd_no_bytes = {.head = {.rc = 0, .tag = LYD_BYTES}};
static lean_object *l_ByteArray_empty __attribute__((unused)) = (lean_object *)&lyd_no_bytes;

LYD_OP lean_object *lean_mk_empty_byte_array(lean_object *room) {
    return (lean_object *)lyd_take_bytes(lean_unbox(room), LYD_BYTES);
}
LYD_OP lean_object *lean_byte_array_size(lean_object *o) { return lean_box(((lyd_bytes *)o)->size); }
LYD_OP size_t lean_sarray_size(lean_object *o) { return ((lyd_bytes *)o)->size; }
/* The index is below the size: the emitted code holds a proof. */
LYD_OP uint8_t lean_byte_array_uget(lean_object *o, size_t i) { return ((lyd_bytes *)o)->at[i]; }
LYD_OP uint8_t lean_byte_array_fget(lean_object *o, lean_object *i) { return ((lyd_bytes *)o)->at[lean_unbox(i)]; }
LYD_OP uint8_t lean_byte_array_get(lean_object *o, lean_object *i) {
    return lean_unbox(i) < ((lyd_bytes *)o)->size ? ((lyd_bytes *)o)->at[lean_unbox(i)] : 0;
}

enum { LYD_LEND_FROM = 1 << 16 };
enum lyd_loan { LYD_FOR_GROWTH, LYD_FOR_PART };
/* The heap's loan with these bytes, if it is there still and has the room. */
LYD_SLOW lyd_bytes *lyd_borrow(enum lyd_loan which, const uint8_t *at, size_t size, size_t room) {
    lyd_bytes *loan = (lyd_bytes *)lyd_here->loan[which];
    if (!loan || room < LYD_LEND_FROM || room > loan->room) return NULL;
    lyd_here->loan[which] = NULL;
    memcpy(loan->at, at, size);
    loan->size = size;
    return loan;
}

/* The same bytes with the count 1 and room for at least `room`; `o` is given away. */
LYD_SLOW lean_object *lyd_room_for(lean_object *o, size_t room) {
    lyd_bytes *b = (lyd_bytes *)o;
    if (LEAN_UNLIKELY(room > SIZE_MAX / 8)) lyd_fault(LYD_NO_MEMORY);
    if (lean_is_exclusive(o)) {
        if (room <= b->room) return o;
        lyd_bytes *loan = o->tag == LYD_BYTES ? lyd_borrow(LYD_FOR_GROWTH, b->at, b->size, room) : NULL;
        if (loan) {
            lyd_give(o);
            return (lean_object *)loan;
        }
        b = (lyd_bytes *)lyd_grow(o, sizeof *b + b->size, sizeof *b + room);
        b->room = room;
        return (lean_object *)b;
    }
    lyd_bytes *copy = lyd_take_bytes(room < b->size ? b->size : room, o->tag);
    memcpy(copy->at, b->at, b->size);
    copy->size = b->size;
    lean_dec_ref(o);
    return (lean_object *)copy;
}
LYD_SLOW lean_object *lyd_grow_bytes(lean_object *o) { return lyd_room_for(o, ((lyd_bytes *)o)->size * 2 + 16); }
LYD_OP lean_object *lean_byte_array_push(lean_object *o, uint8_t v) {
    lyd_bytes *b = (lyd_bytes *)o;
    if (LEAN_UNLIKELY(!lean_is_exclusive(o) || b->size == b->room)) b = (lyd_bytes *)lyd_grow_bytes(o);
    b->at[b->size++] = v;
    return (lean_object *)b;
}
LYD_OP lean_object *lean_byte_array_uset(lean_object *o, size_t i, uint8_t v) {
    if (LEAN_UNLIKELY(!lean_is_exclusive(o))) o = lyd_room_for(o, 0);
    ((lyd_bytes *)o)->at[i] = v;
    return o;
}
LYD_OP lean_object *lean_byte_array_fset(lean_object *o, lean_object *i, uint8_t v) {
    return lean_byte_array_uset(o, lean_unbox(i), v);
}
LYD_OP lean_object *lean_byte_array_set(lean_object *o, lean_object *i, uint8_t v) {
    return lean_unbox(i) < ((lyd_bytes *)o)->size ? lean_byte_array_fset(o, i, v) : o;
}

/* ByteArray.copySlice: `from[at ..< at + n]` in the place of `to[start ..< start + n]`; what would be past the end of
   `from` is left out, and `start` is at most the size of `to`. `from` is borrowed and may be `to` itself. */
LYD_SLOW lean_object *lean_byte_array_copy_slice(lean_object *from, lean_object *at, lean_object *to,
                                                 lean_object *start, lean_object *n, uint8_t exact) {
    const size_t size = ((lyd_bytes *)from)->size, old = ((lyd_bytes *)to)->size, source = lean_unbox(at);
    size_t begin = lean_unbox(start), count = lean_unbox(n);
    if (source >= size) return to;
    if (count > size - source) count = size - source;
    if (begin > old) begin = old;
    if (count == 0) return to;
    const size_t end = begin + count;
    size_t room = end < old ? old : end;
    if (room > ((lyd_bytes *)to)->room && !exact) room = room + room / 2 + 16;
    to = lyd_room_for(to, room); /* a copy when `from` is `to`, because the caller holds a count of `from` */
    lyd_bytes *b = (lyd_bytes *)to;
    memmove(b->at + begin, ((lyd_bytes *)from)->at + source, count);
    if (end > b->size) b->size = end;
    return to;
}
LYD_SLOW lean_object *l_ByteArray_extract(lean_object *o, lean_object *from, lean_object *to) {
    const lyd_bytes *b = (lyd_bytes *)o;
    size_t begin = lean_unbox(from), end = lean_unbox(to);
    if (end > b->size) end = b->size;
    if (begin > end) begin = end;
    lyd_bytes *part = lyd_borrow(LYD_FOR_PART, b->at + begin, end - begin, end - begin);
    if (part) return (lean_object *)part;
    part = lyd_take_bytes(end - begin, LYD_BYTES);
    memcpy(part->at, b->at + begin, end - begin);
    part->size = end - begin;
    return (lean_object *)part;
}

LYD_SLOW lean_object *lean_mk_string_unchecked(const char *text, size_t bytes, size_t characters) {
    lyd_bytes *s = lyd_take_bytes(bytes, LYD_STRING);
    (void)characters;
    memcpy(s->at, text, bytes);
    s->size = bytes;
    return (lean_object *)s;
}
LYD_SLOW lean_object *lean_string_append(lean_object *o, lean_object *more) {
    const size_t size = ((lyd_bytes *)o)->size, add = ((lyd_bytes *)more)->size;
    o = lyd_room_for(o, size + add);
    memcpy(((lyd_bytes *)o)->at + size, ((lyd_bytes *)more)->at, add);
    ((lyd_bytes *)o)->size = size + add;
    return o;
}
#endif

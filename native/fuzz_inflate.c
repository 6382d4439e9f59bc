/* Gives wrong and right DEFLATE, zlib and gzip data to the emitted decoder and to zlib, and compares what they say: accepted
 * or not, the reason, the output, where the stream ended. benchmarks/fuzz_inflate.py builds and runs it.
 *
 *     fuzz_inflate INPUTS SEED
 *
 * An input is decoded at once with a random limit, and raw data also in random pieces with random room (proved_stream.h).
 * Now and then memory is refused after a few requests: there must be an answer, and the next call must work. Prints one
 * JSON object; the first differences go to standard error in hexadecimal; exits 1 when there is one that is not named. */

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>

#include <lean/lean.h>

#include "lean/unit.h"

#include "fuzz_deflate.h"
#include "proved_stream.h"

/* What both are asked to say, by the numbers of the emitted code (native/proved.c). */
enum { DONE = 0, TRUNCATED = 1, LIMIT = 2, NEED_DICTIONARY = 19, ADLER = 20, MAGIC = 21, CRC = 24, N_STATUS = 26 };
static const char *const texts[N_STATUS] = {
    [3] = "invalid literal/length code",
    [4] = "invalid distance code",
    [5] = "invalid distance too far back",
    [6] = "too many length or distance symbols",
    [7] = "invalid code lengths set",
    [8] = "invalid bit length repeat",
    [9] = "invalid code -- missing end-of-block",
    [10] = "invalid literal/lengths set",
    [11] = "invalid distances set",
    [12] = "invalid block type",
    [13] = "invalid stored block lengths",
    [16] = "incorrect header check",
    [17] = "unknown compression method",
    [18] = "invalid window size",
    [20] = "incorrect data check",
    [22] = "unknown header flags set",
    [23] = "header crc mismatch",
    [25] = "incorrect length check",
};

typedef struct {
    size_t status, end, size; /* `end` counts only when status is DONE, `size` and `out` also in pieces */
    uint8_t *out;
} verdict;

/* ---- zlib ---- */

static z_stream reader;

static size_t number_of(const char *text, int format) {
    for (size_t i = 0; i < N_STATUS; i++)
        if (texts[i] && strcmp(texts[i], text) == 0) {
            if (format == GZIP && i == 16) return MAGIC;
            if (format == GZIP && i == ADLER) return CRC;
            return i;
        }
    fprintf(stderr, "zlib says what is not known here: %s\n", text);
    exit(2);
}

/* One byte of room beyond the limit shows whether there is more output. */
static verdict ask_zlib(int format, const uint8_t *data, size_t size, size_t max) {
    verdict v = {DONE, 0, 0, room(max + 1)};
    static const int bits[] = {-15, 15, 31};
    inflateReset2(&reader, bits[format]);
    if (format == RAW && dictionary_size) inflateSetDictionary(&reader, dictionary, (uInt)dictionary_size);
    reader.next_in = (Bytef *)data;
    reader.avail_in = (uInt)size;
    reader.next_out = v.out;
    reader.avail_out = (uInt)(max + 1);
    int code = inflate(&reader, Z_SYNC_FLUSH);
    if (code == Z_NEED_DICT) {
        code = inflateSetDictionary(&reader, dictionary, (uInt)dictionary_size);
        if (code == Z_OK) code = inflate(&reader, Z_SYNC_FLUSH);
        else code = Z_NEED_DICT;
    }
    v.size = reader.next_out - v.out;
    v.end = size - reader.avail_in;
    if (v.size > max) v.status = LIMIT;
    else if (code == Z_STREAM_END) v.status = DONE;
    else if (code == Z_OK || code == Z_BUF_ERROR) v.status = TRUNCATED;
    else if (code == Z_NEED_DICT) v.status = NEED_DICTIONARY;
    else v.status = number_of(reader.msg, format);
    return v;
}

/* ---- the emitted code ---- */

typedef struct {
    int format;
    const uint8_t *data;
    size_t size, max;
    lean_object *whole;
} whole_job;

static void whole_body(void *raw) {
    whole_job *job = raw;
    lean_object *src = codec_bytes(job->data, job->size), *max = lyd_nat(job->max);
    if (job->format == GZIP) job->whole = lydite_gunzip(src, lean_box(0), max);
    else {
        lean_object *dict = codec_bytes(dictionary, dictionary_size);
        job->whole = (job->format == RAW ? lydite_inflate : lydite_unzlib)(dict, src, lean_box(0), max);
    }
}

static verdict ask_whole(int format, const uint8_t *data, size_t size, size_t max, uint64_t allowed) {
    lyd_heap heap;
    whole_job job = {format, data, size, max, NULL};
    verdict v = {N_STATUS, 0, 0, NULL};
    lyd_open(&heap);
    heap.allowed = allowed;
    const enum lyd_fault_kind fault = lyd_run(&heap, whole_body, &job);
    if (fault == LYD_NO_FAULT) {
        const lyd_bytes *out = (lyd_bytes *)lean_ctor_get(job.whole, 2);
        v = (verdict){codec_number(job.whole, 0), codec_number(job.whole, 1), out->size, room(out->size)};
        memcpy(v.out, out->at, out->size);
    } else if (fault != LYD_NO_MEMORY || allowed == UINT64_MAX) {
        fprintf(stderr, "fault %d\n", (int)fault);
        exit(2);
    }
    lyd_close(&heap);
    return v;
}

/* Raw data in pieces; output up to `most` bytes, all that zlib gave. */
static verdict ask_pieces(const uint8_t *data, size_t size, size_t most) {
    static stream state, copy;
    verdict v = {STREAM_INPUT, 0, 0, room(most + 1)};
    size_t at = 0, idle = 0;
    const size_t longest = 1 + below(below(2) ? 8 : 600);
    memset(&state, 0, sizeof state);
    stream_start(&state, dictionary, dictionary_size);
    while (idle < 2) {
        const size_t piece = size - at < longest ? size - at : 1 + below(longest), wanted = 1 + below(below(2) ? 20 : 70000);
        const size_t old = state.spares < wanted ? state.spares : wanted;
        size_t given = old, taken = 0;
        if (v.size + old > most) break;
        memcpy(v.out + v.size, state.spare, old);
        v.size += old;
        state.spares -= old;
        memmove(state.spare, state.spare + old, state.spares);
        if (old < wanted && state.status == STREAM_OPEN) {
            lyd_heap heap;
            stream_job job = {.state = &state, .data = data + at, .size = piece < size - at ? piece : size - at, .room = wanted - old};
            lyd_open(&heap);
            if (lyd_run(&heap, stream_body, &job) != LYD_NO_FAULT) exit(2);
            taken = job.taken;
            given += job.given;
            if (v.size + job.given > most + 1) {
                fprintf(stderr, "more output in pieces than from zlib\n");
                exit(2);
            }
            memcpy(v.out + v.size, job.out, job.given);
            v.size += job.given;
            if (job.taken > job.size || job.given > job.room) exit(2);
            stream_keep(&state, &job);
            lyd_close(&heap);
            if (below(8) == 0) { /* a copy goes on instead */
                copy = state;
                memset(&state, 0xA5, sizeof state);
                state = copy;
            }
        }
        at += taken;
        if (state.status != STREAM_OPEN && state.spares == 0) {
            v.status = (size_t)state.status;
            break;
        }
        idle = given || taken ? 0 : idle + 1;
    }
    v.end = at;
    return v;
}

/* ---- comparison ---- */

static uint64_t said[N_STATUS], malformed, in_pieces, starved, unnamed, limit_first, word_later, head_later, set_first;

/* Both refuse, and the first rule that is broken is another one, for a reason that is known:
   - a match or a stored block that is longer than the room left is too much before the rest of it is looked at;
   - a code that lacks words is read on until no word can come, and zlib sees the first bit that begins none;
   - a gzip header is read when all of its ten fixed bytes are there;
   - zlib takes a set of no code lengths for one that says 0 each time, and refuses when no code ends the block. */
static bool named(verdict theirs, verdict ours, size_t size, size_t max) {
    if (ours.status == LIMIT && (theirs.status == 4 || theirs.status == 5) && theirs.size + STREAM_MATCH > max)
        return ++limit_first;
    if (ours.status == LIMIT && theirs.status == TRUNCATED && theirs.size + 65535 > max) return ++limit_first;
    if (ours.status == TRUNCATED && (theirs.status == 3 || theirs.status == 4) && theirs.end + 2 >= size) return ++word_later;
    if (ours.status == TRUNCATED && size < 10 && (theirs.status == MAGIC || theirs.status == 17 || theirs.status == 22))
        return ++head_later;
    if (ours.status == 7 && (theirs.status == 9 || theirs.status == TRUNCATED)) return ++set_first;
    return false;
}

static void report(const char *what, int format, const uint8_t *data, size_t size, verdict a, verdict b) {
    if (unnamed++ > 9) return;
    fprintf(stderr, "%s: format %d, zlib %zu end %zu size %zu, here %zu end %zu size %zu, dictionary %zu:", what, format,
            a.status, a.end, a.size, b.status, b.end, b.size, dictionary_size);
    for (size_t i = 0; i < size && i < 2000; i++) fprintf(stderr, " %02x", data[i]);
    fputc('\n', stderr);
}

static void try_one(const fuzz_input *input) {
    const size_t max = below(4) ? 1 << 20 : below(2) ? below(300) : below(40000);
    const verdict theirs = ask_zlib(input->format, input->data, input->size, max);
    const verdict ours = ask_whole(input->format, input->data, input->size, max, UINT64_MAX);
    bool same = theirs.status == ours.status;
    if (same && ours.status == DONE)
        same = theirs.end == ours.end && theirs.size == ours.size && !memcmp(theirs.out, ours.out, ours.size);
    if (!same && !named(theirs, ours, input->size, max)) report("at once", input->format, input->data, input->size, theirs, ours);
    said[ours.status < N_STATUS ? ours.status : 0]++;
    if (ours.status != DONE) malformed++;
    if (below(64) == 0) {
        const verdict again = ask_whole(input->format, input->data, input->size, max, below(40));
        if (again.status != N_STATUS && again.status != ours.status)
            report("with little memory", input->format, input->data, input->size, theirs, again);
        starved += again.status == N_STATUS;
        free(again.out);
    }
    if (input->format == RAW && theirs.status != LIMIT && below(8) == 0) {
        const verdict pieces = ask_pieces(input->data, input->size, theirs.size);
        in_pieces++;
        same = pieces.status == theirs.status && pieces.size == theirs.size && !memcmp(pieces.out, theirs.out, pieces.size);
        if (same && pieces.status == DONE) same = pieces.end == theirs.end;
        if (!same && !named(theirs, pieces, input->size, SIZE_MAX)) report("in pieces", input->format, input->data, input->size, theirs, pieces);
        free(pieces.out);
    }
    free(theirs.out);
    free(ours.out);
}

static void start(void *unused) {
    (void)unused;
    lean_dec_ref(initialize_Lydite_Fast_Exports(1));
}

int main(int argc, char **argv) {
    if (argc != 3) return fprintf(stderr, "usage: fuzz_inflate INPUTS SEED\n"), 2;
    const uint64_t inputs = strtoull(argv[1], NULL, 10);
    random_state = strtoull(argv[2], NULL, 10);
    if (inputs < 100 * POOL) pooled = 16 + inputs / 100;
    lyd_heap constants;
    lyd_open(&constants);
    if (lyd_run(&constants, start, NULL) != LYD_NO_FAULT || inflateInit2(&reader, -15) != Z_OK) return 2;
    for (uint64_t i = 0; i < inputs; i++) {
        if (i % 20000 == 0) fill_pool();
        fuzz_input input = next_input();
        try_one(&input);
        free(input.data);
    }
    printf("{\"inputs\": %" PRIu64 ", \"malformed\": %" PRIu64 ", \"in_pieces\": %" PRIu64 ", \"without_memory\": %" PRIu64
           ", \"limit_first\": %" PRIu64 ", \"word_later\": %" PRIu64 ", \"head_later\": %" PRIu64 ", \"set_first\": %" PRIu64 ", \"differing\": %" PRIu64
           ", \"statuses\": [",
           inputs, malformed, in_pieces, starved, limit_first, word_later, head_later, set_first, unnamed);
    for (int i = 0; i < N_STATUS; i++) printf("%s%" PRIu64, i ? ", " : "", said[i]);
    printf("]}\n");
    empty_pool();
    inflateEnd(&reader);
    lyd_close(&constants);
    return unnamed != 0;
}

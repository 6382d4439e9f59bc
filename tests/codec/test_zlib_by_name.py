"""`lydite.codec.zlib` beside the standard library's zlib: what one writes the other reads, and objects are alike."""

from __future__ import annotations

import copy
import pickle
import threading
import zlib as theirs
from collections.abc import Callable
from typing import Any

import pytest
from codec_cases import FORMATS, contents, corpora, cut, python_sources
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("lydite.codec._proved", reason="needs a C compiler when lydite is installed")

from lydite.codec import zlib as ours

LEVELS = st.integers(-1, 9)
WINDOWS = st.sampled_from([*range(9, 16), *range(-15, -8), *range(25, 32)])
STRATEGIES = st.integers(0, 4)
FLUSHES = st.sampled_from([0, 1, 2, 3, 5])


@given(data=contents(), level=LEVELS, wbits=WINDOWS, strategy=STRATEGIES, seed=st.integers(0, 99))
def test_what_an_object_writes_zlib_reads(data: bytes, level: int, wbits: int, strategy: int, seed: int) -> None:
    """At every level, window, format, strategy and split; and the bytes do not depend on the split."""
    stream, whole = ours.compressobj(level, 8, wbits, 8, strategy), ours.compressobj(level, 8, wbits, 8, strategy)
    written = b"".join([stream.compress(piece) for piece in cut(data, seed)]) + stream.flush()
    assert written == whole.compress(data) + whole.flush()
    reader = theirs.decompressobj(wbits)
    assert reader.decompress(written) == data
    assert reader.eof
    assert not reader.unused_data
    assert ours.decompress(written, wbits) == data


@given(data=contents(), level=LEVELS, wbits=WINDOWS, strategy=STRATEGIES, flush=FLUSHES, seed=st.integers(0, 99))
def test_what_zlib_writes_an_object_reads(
    data: bytes, level: int, wbits: int, strategy: int, flush: int, seed: int
) -> None:
    """With any flush in the middle, in pieces and at once; what follows is handed back."""
    stream = theirs.compressobj(level, 8, wbits, 8, strategy)
    written = stream.compress(data[:99]) + stream.flush(flush) + stream.compress(data[99:]) + stream.flush()
    assert ours.decompress(written + b"more", wbits) == data
    reader = ours.decompressobj(wbits)
    got = b"".join([reader.decompress(piece) for piece in cut(written + b"more", seed)])
    assert (got + reader.flush(), reader.eof, reader.unused_data) == (data, True, b"more")


@given(data=contents(), dictionary=contents(60_000), raw=st.booleans(), level=LEVELS)
def test_dictionaries(data: bytes, dictionary: bytes, raw: bool, level: int) -> None:
    """In both directions; a wrong or missing one is refused as zlib does."""
    wbits = -15 if raw else 15
    for writer, reader in ((ours, theirs), (theirs, ours)):
        stream = writer.compressobj(level, 8, wbits, zdict=dictionary)
        written = stream.compress(data) + stream.flush()
        assert reader.decompressobj(wbits, zdict=dictionary).decompress(written) == data
    if not raw and dictionary:
        assert verdict(ours, written, 15, b"x" + dictionary) == verdict(theirs, written, 15, b"x" + dictionary)
        assert verdict(ours, written, 15) == verdict(theirs, written, 15)
        with pytest.raises(ours.error, match="Error 2 while decompressing data"):
            ours.decompress(written)


def test_an_empty_dictionary_is_a_dictionary() -> None:
    """A header may ask for the dictionary whose Adler-32 is 1; only who holds it can read on."""
    stream = bytes.fromhex("78bb 00000001 0300 00000001")
    for module in (ours, theirs):
        assert module.decompressobj(zdict=b"").decompress(stream) == b""
        with pytest.raises(module.error):
            module.decompressobj().decompress(stream)
        with pytest.raises(module.error):
            module.decompress(stream)


def verdict(module: Any, data: bytes, wbits: int, zdict: bytes | None = None) -> tuple[Any, ...]:
    """What a module says of some bytes at once: output, end, rest, or its message."""
    reader = module.decompressobj(wbits) if zdict is None else module.decompressobj(wbits, zdict=zdict)
    try:
        return reader.decompress(data), reader.eof, reader.unused_data, reader.unconsumed_tail
    except module.error as error:
        return (str(error),)


@given(data=contents(), seed=st.integers(0, 999), form=st.sampled_from(sorted(FORMATS)), limit=st.integers(1, 700))
def test_a_limit_bounds_each_call(data: bytes, seed: int, form: str, limit: int) -> None:
    """`max_length` is never exceeded, nothing is lost, and flush gives what is left."""
    written = theirs.compressobj(6, 8, FORMATS[form])
    packed = written.compress(data) + written.flush() + b"tail"
    reader, got = ours.decompressobj(FORMATS[form]), []
    for piece in cut(packed, seed):
        rest = piece
        while rest and not reader.eof:
            got.append(reader.decompress(rest, limit))
            assert len(got[-1]) <= limit
            assert got[-1] or len(reader.unconsumed_tail) < len(rest)
            rest = reader.unconsumed_tail
    got.append(reader.flush())
    assert b"".join(got) == data
    assert reader.eof


@given(data=contents(), cut_at=st.integers(0, 300), limit=st.integers(1, 300))
def test_flush_decodes_what_a_limit_left(data: bytes, cut_at: int, limit: int) -> None:
    """A match that was cut by the limit is not all that flush gives."""
    packed = theirs.compress(data)
    reader = ours.decompressobj()
    first = reader.decompress(packed[:cut_at], limit)
    rest = reader.decompress(reader.unconsumed_tail + packed[cut_at:], limit)
    assert first + rest + reader.flush() == data


@given(data=contents(), limit=st.integers(1, 500), seed=st.integers(0, 99))
def test_the_decompressor_that_keeps_its_input(data: bytes, limit: int, seed: int) -> None:
    """`_ZlibDecompressor`, which the interpreter's gzip module of 3.12 and later reads with."""
    reader, got, pieces = ours._ZlibDecompressor(31), [], cut(theirs.compress(data, wbits=31) + b"tail", seed)
    while not reader.eof:
        piece = pieces.pop(0) if reader.needs_input else b""
        got.append(reader.decompress(piece, limit))
        assert len(got[-1]) <= limit
    assert b"".join(got) == data
    assert reader.unused_data + b"".join(pieces) == b"tail"
    with pytest.raises(EOFError):
        reader.decompress(b"")


@given(data=contents(), at=st.integers(0, 4000), level=LEVELS)
def test_copies_go_their_own_way(data: bytes, at: int, level: int) -> None:
    """Of both kinds of object, at any place; an ended one refuses."""
    stream = ours.compressobj(level)
    head = stream.compress(data[:at])
    other = copy.copy(stream)
    for each, tail in ((stream, data[at:]), (copy.deepcopy(other), b"else")):
        assert theirs.decompress(head + each.compress(tail) + each.flush()) == data[:at] + tail
    with pytest.raises(ValueError, match="Inconsistent stream state"):
        stream.copy()
    packed = theirs.compress(data, level)
    reader = ours.decompressobj()
    head = reader.decompress(packed[:at], 50)
    twin = reader.copy()
    for each in (reader, twin):
        assert head + each.decompress(each.unconsumed_tail + packed[at:]) + each.flush() == data
    with pytest.raises(ValueError, match="Inconsistent stream state"):
        reader.copy()


@given(parts=st.lists(contents(600), max_size=5), modes=st.lists(FLUSHES, min_size=5, max_size=5), level=LEVELS)
def test_a_flush_makes_what_came_before_readable(parts: list[bytes], modes: list[int], level: int) -> None:
    """After a partial, sync or full flush a reader has every byte; after a full one it can begin there."""
    stream, reader, so_far = ours.compressobj(level, 8, -15), theirs.decompressobj(-15), b""
    for part, mode in zip(parts, modes, strict=False):
        written = stream.compress(part) + stream.flush(mode)
        read = reader.decompress(written)
        so_far += part
        if mode in (1, 2, 3):
            so_far = so_far[len(read) :]
            assert so_far == b""
        else:
            so_far = so_far[len(read) :]
        if mode == ours.Z_FULL_FLUSH:
            reader = theirs.decompressobj(-15)
    assert reader.decompress(stream.flush()) == so_far
    assert reader.eof


def test_repeated_flushes_add_nothing_new() -> None:
    """As zlib: a flush that does no more than the last, with nothing new, writes nothing."""
    for mode in (1, 2, 3, 5):
        for module in (ours, theirs):
            stream = module.compressobj()
            stream.compress(b"some bytes")
            assert stream.flush(mode)
            assert stream.flush(mode) == b""
            assert stream.flush(module.Z_NO_FLUSH) == b""


@pytest.mark.parametrize("name", sorted(corpora()))
@pytest.mark.parametrize("level", [0, 1, 6, 9])
def test_corpora_there_and_back(name: str, level: int) -> None:
    """At once and in parts, read by zlib and by us."""
    data = corpora()[name]
    packed = ours.compress(data, level)
    assert theirs.decompress(packed) == data
    assert ours.decompress(packed) == data
    stream = ours.compressobj(level, wbits=31)
    packed = b"".join([stream.compress(piece) for piece in cut(data, level)]) + stream.flush()
    assert stream.refused == 0
    assert theirs.decompress(packed, 31) == data
    assert ours.decompress(packed, 31) == data


def test_size_is_close_to_zlibs() -> None:
    """The match finder is not proved; this holds it to its purpose."""
    for name in ("sources", "program", "prose", "table"):
        data = corpora()[name]
        for level, most in ((1, 1.05), (6, 1.01), (9, 1.01)):
            assert len(ours.compress(data, level)) <= most * len(theirs.compress(data, level)) + 20, (name, level)


MISUSES: list[Callable[[Any], Any]] = [
    lambda z: z.compress(b"", 10),
    lambda z: z.compress(b"", -2),
    lambda z: z.compress(b"", 6, 16),
    lambda z: z.compress("text"),
    lambda z: z.compress(),
    lambda z: z.decompress(b"", 16.5),
    lambda z: z.decompress(b"", 7),
    lambda z: z.decompress(b"", 15, -1),
    lambda z: z.decompress(b""),
    lambda z: z.decompress(b"\x78"),
    lambda z: z.compressobj(10),
    lambda z: z.compressobj(6, 9),
    lambda z: z.compressobj(6, 8, -8),
    lambda z: z.compressobj(6, 8, 24),
    lambda z: z.compressobj(6, 8, 15, 10),
    lambda z: z.compressobj(6, 8, 15, 8, 5),
    lambda z: z.compressobj(6, 8, 31, 8, 0, b"d"),
    lambda z: z.compressobj(1, 2, 3, 4, 5, 6, 7),
    lambda z: z.decompressobj(-1),
    lambda z: z.decompressobj(zdict="text"),
    lambda z: z.decompressobj().decompress(b"", -1),
    lambda z: z.decompressobj().decompress(b"", 1 << 70),
    lambda z: z.decompressobj().flush(0),
    lambda z: z.decompressobj().flush(-1),
    lambda z: z.compressobj().flush(9),
    lambda z: pickle.dumps(z.compressobj()),
    lambda z: pickle.dumps(z.decompressobj()),
    lambda z: type(z.compressobj())(),
    lambda z: type(z.decompressobj())(),
    lambda z: z.compressobj().compress(3),
    lambda z: z.crc32("text"),
]


@pytest.mark.parametrize("number", range(len(MISUSES)))
def test_misuse_raises_the_same_kind(number: int) -> None:
    """TypeError, ValueError, OverflowError or zlib.error where zlib raises them, for zlib's own texts the same."""

    def outcome(module: Any) -> tuple[str, str]:
        try:
            MISUSES[number](module)
        except module.error as error:
            return "error", str(error)
        except Exception as error:
            return type(error).__name__, ""
        return "nothing", ""

    assert outcome(ours) == outcome(theirs)


def test_an_ended_stream_takes_no_more() -> None:
    """Compress refuses; decompress hands everything back."""
    for module in (ours, theirs):
        stream = module.compressobj()
        packed = stream.flush()
        with pytest.raises(module.error, match="inconsistent stream state"):
            stream.compress(b"x")
        with pytest.raises(module.error, match="inconsistent stream state"):
            stream.flush()
        reader = module.decompressobj()
        assert reader.decompress(packed + b"a") == b""
        assert reader.decompress(b"b") == b""
        assert reader.unused_data == b"ab"
        assert reader.flush() == b""


def test_names_are_zlibs() -> None:
    """Every public name and number of the standard library's module is here."""
    for name in dir(theirs):
        if not name.startswith("_"):
            assert hasattr(ours, name), name
            if name.isupper() and not name.startswith("ZLIB"):
                assert getattr(ours, name) == getattr(theirs, name), name
    assert issubclass(ours.error, Exception)


def test_any_buffer_will_do() -> None:
    """Memory views, also of wide items; gaps are closed."""
    import array

    words = array.array("I", range(5000))
    assert theirs.decompress(ours.compress(words)) == words.tobytes()
    packed = bytearray(theirs.compress(b"abc" * 50))
    assert ours.decompress(packed) == ours.decompressobj().decompress(memoryview(packed)) == b"abc" * 50
    packed.append(0)  # impossible while a buffer is held


def test_threads_work_at_the_same_time() -> None:
    """Whole buffers, streams of one thread each, and one stream that all feed."""
    data, wrong = python_sources(400_000), []
    shared, written = ours.compressobj(1), []

    def work(seed: int) -> None:
        mine = data[seed * 1000 :]
        for level in (1, 6):
            if ours.decompress(ours.compress(mine, level)) != mine:
                wrong.append(seed)
        reader = ours.decompressobj()
        packed = theirs.compress(mine)
        if b"".join([reader.decompress(piece) for piece in cut(packed, seed)]) != mine:
            wrong.append(seed)
        written.append(shared.compress(b"x" * 1000))

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert theirs.decompress(b"".join(written) + shared.flush()) == b"x" * 6000

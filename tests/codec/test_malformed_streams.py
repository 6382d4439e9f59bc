"""Wrong data: our module and zlib accept and refuse the same with the same words, and gave the same output before.

The large numbers are tried by the compiled driver (test_fuzz_inflate.py); here what Python adds is in the middle:
headers and trailers in pieces, and which bytes are handed back.
"""

from __future__ import annotations

import random
import zlib as theirs
from typing import Any

import pytest
from codec_cases import FORMATS, contents, cut
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("lydite.codec._proved", reason="needs a C compiler when lydite is installed")

from lydite import codec
from lydite.codec import zlib as ours
from lydite.codec.errors import StreamError

DICTIONARY = b"a preset dictionary that both hold"


def history(module: Any, pieces: list[bytes], wbits: int) -> tuple[bytes, bool, bytes, str | None]:
    """Output, end, what is handed back, and the message of the refusal."""
    reader, got = module.decompressobj(wbits, zdict=DICTIONARY), b""
    try:
        for piece in pieces:
            got += reader.decompress(piece)
    except module.error as error:
        return got, False, b"", str(error)
    return got, reader.eof, reader.unused_data, None


def damage(data: bytes, seed: int) -> bytes:
    """One to three wrong bytes or bits, or an end that is missing or doubled."""
    dice, made = random.Random(seed), bytearray(data)
    for _ in range(dice.randint(1, 3)):
        at = dice.choice((dice.randrange(len(made) + 1), dice.randrange(min(len(made), 12) + 1)))
        kind = dice.randrange(5)
        if kind == 0:
            del made[at:]
        elif kind == 1:
            made[at:at] = dice.randbytes(dice.randint(1, 4))
        elif kind == 2:
            del made[at : at + dice.randint(1, 3)]
        elif at < len(made):
            made[at] = dice.randrange(256) if kind == 3 else made[at] ^ 1 << dice.randrange(8)
    return bytes(made)


@given(data=contents(1500), seed=st.integers(0), form=st.sampled_from([*FORMATS.values(), 47]), split=st.booleans())
def test_damage_is_judged_as_zlib_does(data: bytes, seed: int, form: int, split: bool) -> None:
    """The same bytes in the same pieces: the same output, end and message."""
    stream = theirs.compressobj(seed % 10, 8, 31 if form == 47 else form, 8, seed % 5)
    wrong = damage(stream.compress(data) + stream.flush(), seed)
    pieces = cut(wrong, seed) if split else [wrong]
    assert history(ours, pieces, form) == history(theirs, pieces, form)


@given(wrong=st.binary(max_size=60), form=st.sampled_from([*FORMATS.values(), 47, 0]), seed=st.integers(0, 99))
def test_noise_is_judged_as_zlib_does(wrong: bytes, form: int, seed: int) -> None:
    """Also behind a header that is right."""
    heads = {15: b"\x78\x9c", 31: b"\x1f\x8b\x08\x00" + bytes(6), -15: b""}
    for head in {b"", heads.get(form, b"\x78\xbb" + theirs.adler32(DICTIONARY).to_bytes(4, "big"))}:
        assert history(ours, cut(head + wrong, seed), form) == history(theirs, cut(head + wrong, seed), form)


@given(data=contents(800), seed=st.integers(0), form=st.sampled_from([*FORMATS.values(), 47]))
def test_at_once_and_in_pieces_agree(data: bytes, seed: int, form: int) -> None:
    """The proved functions for whole buffers, and the streams around the proved machine."""
    stream = theirs.compressobj(seed % 10, 8, 15 if form == 47 else form)
    wrong = damage(stream.compress(data) + stream.flush(), seed)
    try:
        whole: tuple[Any, ...] = codec.decompress(wrong, max_bytes=1 << 20, wbits=form, zdict=DICTIONARY), True
    except StreamError as error:
        whole = error.reason, str(error)
    reader = ours.decompressobj(form, zdict=DICTIONARY)
    try:
        parts: tuple[Any, ...] = b"".join([reader.decompress(piece) for piece in cut(wrong, seed)]), reader.eof
        if not reader.eof:
            parts = "truncated", "Error -5 while decompressing data: incomplete or truncated stream"
    except StreamError as error:
        parts = error.reason, str(error)
    if len(wrong) < 10 and whole[0] == "truncated":  # at once a gzip header is read when all of it is there
        assert parts[0] in ("truncated", "gzipMagic", "method", "gzipFlags")
    else:
        assert whole == parts


def test_a_refusal_is_final() -> None:
    """Bytes that would have been right do not heal a stream."""
    reader = ours.decompressobj()
    for more in (b"\x78\x9d", theirs.compress(b"right"), b""):
        with pytest.raises(ours.error, match="incorrect header check"):
            reader.decompress(more)
    assert not reader.eof


def test_disagreements_that_are_documented() -> None:
    """zlib.py's docstring names them; a reader that was opened for a small window takes distances up to 32 KiB."""
    data = random.Random(1).randbytes(3000) * 2
    stream = theirs.compressobj(9, 8, -15)
    packed = stream.compress(data) + stream.flush()
    assert ours.decompress(packed, -9) == data
    reader = theirs.decompressobj(-9)
    for _ in range(30):
        reader.decompress(packed, 100)
        packed = reader.unconsumed_tail
    with pytest.raises(theirs.error, match="too far back"):
        reader.decompress(packed, 200)


@pytest.mark.parametrize("form", sorted(FORMATS.values()))
def test_every_cut_is_truncated(form: int) -> None:
    """No prefix of a stream is a stream."""
    packed = ours.compress(b"some data, some data, some more data" * 3, 9, form)
    for size in range(len(packed)):
        with pytest.raises(ours.error, match="incomplete or truncated stream"):
            ours.decompress(packed[:size], form)
        reader = ours.decompressobj(form)
        reader.decompress(packed[:size])
        assert not reader.eof


def test_a_bomb_stops_at_the_limit() -> None:
    """A megabyte that would become a gigabyte costs no more than the limit."""
    stream = theirs.compressobj(9)
    bomb = b"".join([stream.compress(bytes(1 << 20)) for _ in range(200)]) + stream.flush()
    with pytest.raises(codec.zlib.error, match="decodes to more than max_bytes=1000000"):
        codec.decompress(bomb, max_bytes=1_000_000)
    assert len(ours.decompressobj().decompress(bomb, 1000)) == 1000

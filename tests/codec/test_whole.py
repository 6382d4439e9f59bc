"""`codec.compress` and `codec.decompress`: limits, formats, dictionaries, and libdeflate under the proved decoder."""

from __future__ import annotations

import gzip
import importlib.util
import logging
import sys
import zlib
from types import SimpleNamespace

import pytest
from codec_cases import contents, corpora
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("lydite.codec._proved", reason="needs a C compiler when lydite is installed")

from lydite import codec
from lydite.codec import core, whole
from lydite.codec.errors import CodecError, OutputLimitError, StreamError

CERTIFIED = pytest.mark.skipif(importlib.util.find_spec("deflate") is None, reason='needs the extra "certified"')


@given(data=contents(), level=st.integers(-1, 9), wbits=st.sampled_from([9, 12, 15, 25, 31, -9, -15]))
def test_there_and_back(data: bytes, level: int, wbits: int) -> None:
    """Both ways, with zlib on the other side, and at the exact limit."""
    packed = codec.compress(data, level, wbits=wbits)
    assert codec.decompress(packed, max_bytes=len(data), wbits=wbits) == data
    assert zlib.decompress(packed, wbits) == data
    if data:
        with pytest.raises(OutputLimitError):
            codec.decompress(packed, max_bytes=len(data) - 1, wbits=wbits)


@given(data=contents(), dictionary=contents(70_000), wbits=st.sampled_from([15, -15, 10]))
def test_dictionaries(data: bytes, dictionary: bytes, wbits: int) -> None:
    """As long as one likes; the window holds the end of it."""
    packed = codec.compress(data, wbits=wbits, zdict=dictionary)
    assert codec.decompress(packed, max_bytes=len(data), wbits=wbits, zdict=dictionary) == data
    assert zlib.decompressobj(wbits, zdict=dictionary).decompress(packed) == data
    if wbits > 0 and dictionary:
        for wrong in (None, b"another"):
            with pytest.raises(StreamError) as caught:
                codec.decompress(packed, max_bytes=len(data), zdict=wrong)
            assert caught.value.reason == "needDictionary"


def test_the_limit_must_be_given() -> None:
    """Only the caller knows how much is too much."""
    with pytest.raises(TypeError, match="max_bytes"):
        codec.decompress(b"")  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="the smallest limit is 0"):
        codec.decompress(b"", max_bytes=-1)
    assert codec.decompress(codec.compress(b"x" * 99), max_bytes=sys.maxsize) == b"x" * 99
    assert codec.decompress(codec.compress(b""), max_bytes=0) == b""


def test_a_wrong_argument_is_named() -> None:
    """With what would be right."""
    for arguments in ({"level": 10}, {"level": -2}, {"wbits": 8 + 16}, {"wbits": 0}, {"mode": "fast"}):
        with pytest.raises(ValueError, match=r"wbits 9 to 15|the modes are"):
            codec.compress(b"", **arguments)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="gzip has no preset dictionary"):
        codec.compress(b"", wbits=31, zdict=b"d")
    with pytest.raises(ValueError, match="8 to 15"):
        codec.decompress(b"", max_bytes=1, wbits=7)


def test_no_plan_is_refused_on_the_corpora() -> None:
    """The writer checks every proposal of the match finder, and stores what it cannot accept; it never has to."""
    for name, data in corpora().items():
        for level in (1, 4, 6, 9):
            assert core.proved.zlib(data[:120_000], 0, level, 0, False)[3] == 0, (name, level)
        for strategy in range(5):
            assert core.proved.deflate_part(data[:40_000], 0, 0, 0, 2, 6, strategy, 9)[3] == 0, (name, strategy)


def test_buffers_beyond_the_match_finder_are_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """Positions are 32 bits wide there; what is longer goes through a stream, with the same header and trailer."""
    monkeypatch.setattr(whole, "_AT_ONCE", 1000)
    data = corpora()["sources"]
    for wbits in (15, 31, -15):
        assert zlib.decompress(codec.compress(data, wbits=wbits), wbits) == data
    assert gzip.decompress(codec.gzip.compress(data, mtime=0)) == data


@CERTIFIED
@given(data=contents(), level=st.integers(-1, 9), wbits=st.sampled_from([15, -15, 31]))
def test_certified_mode_compresses_with_libdeflate(data: bytes, level: int, wbits: int) -> None:
    """And what comes out decodes."""
    packed = codec.compress(data, level, wbits=wbits, mode="certified")
    assert zlib.decompress(packed, wbits) == data == codec.decompress(packed, max_bytes=len(data), wbits=wbits)


@CERTIFIED
def test_certified_mode_is_as_small_as_zlib() -> None:
    """libdeflate's level of the same number is not: half a percent is the limit that the benchmark names."""
    data = corpora()["sources"]
    assert len(codec.compress(data, 6, mode="certified")) <= 1.005 * len(zlib.compress(data, 6))


def test_certified_mode_sees_a_wrong_buffer(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """A compressor that errs is found out, buffer by buffer, and the proved encoder's output goes out."""
    wrong = {"other data": zlib.compress(b"other"), "no stream": b"\x78\x9c\x07", "too long": zlib.compress(bytes(100))}
    for name, packed in wrong.items():
        liar = SimpleNamespace(zlib_compress=lambda *_, packed=packed: packed)
        monkeypatch.setitem(sys.modules, "deflate", liar)
        with caplog.at_level(logging.WARNING):
            assert zlib.decompress(codec.compress(b"data", mode="certified")) == b"data", name
        assert "the proved encoder's output is used instead" in caplog.text
        caplog.clear()


def test_certified_mode_says_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that is not installed, a window that libdeflate does not write."""
    monkeypatch.setitem(sys.modules, "deflate", None)
    with pytest.raises(CodecError, match=r"pip install \"lydite\[certified\]\""):
        codec.compress(b"", mode="certified")
    for arguments in ({"wbits": 9}, {"zdict": b"d"}):
        with pytest.raises(ValueError, match="certified"):
            codec.compress(b"", mode="certified", **arguments)  # type: ignore[arg-type]

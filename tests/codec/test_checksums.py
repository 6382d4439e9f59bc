"""The checksums by their public names, beside the standard library's."""

from __future__ import annotations

import array
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("lydite.codec._proved", reason="needs a C compiler when lydite is installed")

from lydite import codec


@given(first=st.binary(max_size=400), second=st.binary(max_size=400))
def test_checksums_are_zlibs_continue_and_combine(first: bytes, second: bytes) -> None:
    """Over both buffers at once, one after the other, and from the parts alone."""
    for ours, theirs, combine in (
        (codec.crc32, zlib.crc32, codec.crc32_combine),
        (codec.adler32, zlib.adler32, codec.adler32_combine),
    ):
        whole = theirs(first + second)
        assert ours(first + second) == whole
        assert ours(second, ours(first)) == whole
        assert combine(ours(first), ours(second), len(second)) == whole


def test_any_buffer_will_do() -> None:
    """Words of more than a byte, and views with gaps, are read as the bytes they hold."""
    words = array.array("I", range(100))
    assert codec.crc32(words) == zlib.crc32(words.tobytes())
    assert codec.adler32(memoryview(b"abcdef")[::2]) == zlib.adler32(b"ace")
    with pytest.raises(TypeError):
        codec.crc32("text")


def test_a_length_that_cannot_be_is_refused() -> None:
    """The message gives the value and the limit."""
    for length in (-1, 1 << 59):
        with pytest.raises(ValueError, match="a length lies between 0 and"):
            codec.crc32_combine(1, 2, length)

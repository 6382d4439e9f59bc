"""`lydite.codec.gzip` beside the standard library's gzip."""

from __future__ import annotations

import gzip as theirs
import io
import random
import struct
import zlib
from pathlib import Path

import pytest
from codec_cases import contents, python_sources
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("lydite.codec._proved", reason="needs a C compiler when lydite is installed")

from lydite.codec import gzip as ours
from lydite.codec import zlib as our_zlib
from lydite.codec.errors import OutputLimitError, StreamError


@given(data=contents(), level=st.integers(0, 9), mtime=st.integers(0, 2**32 - 1))
def test_members_are_read_by_both(data: bytes, level: int, mtime: int) -> None:
    """The header says level, time and an unknown system, as the interpreter's does."""
    packed = ours.compress(data, level, mtime=mtime)
    assert theirs.decompress(packed) == ours.decompress(packed) == data
    assert ours.decompress(theirs.compress(data, level, mtime=mtime)) == data
    assert struct.unpack("<L", packed[4:8]) == (mtime,)
    assert packed[8:10] == {1: b"\4\xff", 9: b"\2\xff"}.get(level, b"\0\xff")


@given(parts=st.lists(contents(300), max_size=4), zeros=st.integers(0, 5))
def test_members_one_after_the_other(parts: list[bytes], zeros: int) -> None:
    """Zero bytes may stand between and after them."""
    packed = b"".join(ours.compress(part) + bytes(zeros) for part in parts)
    assert ours.decompress(packed) == theirs.decompress(packed) == b"".join(parts)
    with ours.open(io.BytesIO(packed)) as file:
        assert file.read() == b"".join(parts)


@given(data=contents(600), seed=st.integers(0))
def test_damage_is_refused_alike(data: bytes, seed: int) -> None:
    """With the interpreter's classes of error; the fields that only we look at are left alone."""
    dice, packed = random.Random(seed), bytearray(theirs.compress(data, mtime=0) * 2)
    at = dice.choice([*range(3), *range(4, 3), dice.randrange(10, len(packed))])
    packed[at] ^= 1 << dice.randrange(8)
    cut = bytes(packed[: dice.choice((len(packed), dice.randrange(len(packed) + 1)))])

    def outcome(module: object, error: type[Exception]) -> object:
        try:
            return module.decompress(cut)  # type: ignore[attr-defined]
        except (EOFError, theirs.BadGzipFile) as failed:
            return type(failed)
        except error:
            return "zlib.error"

    second = len(packed) // 2
    if not second <= at < second + 10:
        both = {outcome(ours, our_zlib.error), outcome(theirs, zlib.error)}
        # A checksum that is wrong before an end that is missing: one error or the other.
        assert len(both) == 1 or (len(cut) < len(packed) and both == {EOFError, theirs.BadGzipFile})


def test_stricter_than_the_interpreter() -> None:
    """Reserved flags and a wrong header checksum (RFC 1952, 2.3.1) are refused; the interpreter does not look."""
    good = theirs.compress(b"data", mtime=0)
    reserved = good[:3] + b"\x20" + good[4:]
    wrong_check = good[:3] + b"\x02" + good[4:10] + b"\0\0" + good[10:]
    for packed, reason in ((reserved, "gzipFlags"), (wrong_check, "gzipHeaderCheck")):
        with pytest.raises(StreamError) as caught:
            ours.decompress(packed)
        assert caught.value.reason == reason
        assert theirs.decompress(packed) == b"data"


def test_the_limit_counts_all_members() -> None:
    """At the limit it is given, one byte more is refused."""
    packed = ours.compress(b"a" * 60) + ours.compress(b"b" * 60)
    assert len(ours.decompress(packed, max_bytes=120)) == 120
    with pytest.raises(OutputLimitError, match="max_bytes=119"):
        ours.decompress(packed, max_bytes=119)


def test_files(tmp_path: Path) -> None:
    """Binary and text, appended to, read by line and by seek; each module reads what the other wrote."""
    data, path = python_sources(200_000), tmp_path / "sources.gz"
    for writer, reader in ((ours, theirs), (theirs, ours)):
        with writer.open(path, "wb", 6) as file:
            file.write(data[:100_000])
        with writer.open(path, "ab") as file:
            file.write(data[100_000:])
        with reader.open(path) as file:
            assert file.read() == data
            file.seek(150_000)
            assert file.read(10) == data[150_000:150_010]
            file.seek(0)
            assert file.readlines() == io.BytesIO(data).readlines()
        with writer.open(path, "wt", encoding="utf-8", newline="\n") as text:
            text.write("Grüße\n")
        with reader.open(path, "rt", encoding="utf-8") as text:
            assert text.read() == "Grüße\n"


def test_files_go_through_our_streams() -> None:
    """The interpreter's file code is loaded a second time; its own module keeps its zlib."""
    assert ours.GzipFile is not theirs.GzipFile
    with ours.GzipFile(fileobj=io.BytesIO(), mode="wb") as file:
        assert isinstance(file.compress, our_zlib.Compress)
    with theirs.GzipFile(fileobj=io.BytesIO(), mode="wb") as file:
        assert not isinstance(file.compress, our_zlib.Compress)

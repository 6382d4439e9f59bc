"""Checksums of the proved core, beside zlib's."""

from __future__ import annotations

import random
import re
import sys
import threading
import zlib
from pathlib import Path

import pytest

proved = pytest.importorskip("lydite.codec._proved", reason="needs a C compiler when lydite is installed")

RESULT = Path(__file__).resolve().parents[2] / "lean" / "Lydite" / "Result.lean"
BYTES = random.Random(5).randbytes(300_000)
PAIRS = [(proved.adler32, zlib.adler32), (proved.crc32, zlib.crc32)]


@pytest.mark.parametrize(("ours", "theirs"), PAIRS)
def test_checksums_are_those_of_zlib(ours, theirs):
    """At every short length, at every border of a piece, and after other values.

    Both sums of an Adler-32 are below 65521. What a word with larger ones stands for is nowhere said, and zlib reduces
    it or not depending on the length; those are not compared.
    """
    for n in [*range(70), 65535, 65536, 65537, 131072, len(BYTES)]:
        for start in (0, 1, 0x12345678, 0xFFF0FFF0):
            assert ours(BYTES[:n], start) == theirs(BYTES[:n], start)
    assert ours(b"\xff" * 200_000) == theirs(b"\xff" * 200_000)
    assert ours(b"") == theirs(b"")


@pytest.mark.parametrize(("ours", "theirs"), PAIRS)
def test_any_buffer_is_read(ours, theirs):
    """As zlib: bytes, bytearray, memoryview, numbers beyond 32 bits; text and gaps are refused."""
    assert ours(bytearray(b"abc")) == ours(memoryview(b"abc")) == theirs(b"abc")
    assert ours(b"abc", -1) == theirs(b"abc", -1)
    assert ours(b"abc", 2**64 + 3) == theirs(b"abc", 2**64 + 3)
    for wrong in ("abc", 3, memoryview(b"abcd")[::2]):
        with pytest.raises((TypeError, BufferError)):
            ours(wrong)
    with pytest.raises(TypeError):
        ours()
    with pytest.raises(TypeError):
        ours(b"", 1, 2)


def test_combination_is_the_checksum_of_both_parts():
    """Also for lengths that nobody could hold in memory; a length of 2^59 is refused and not wrapped."""
    for cut in (0, 1, 7, 65521, 299_999, 300_000):
        one, other = BYTES[:cut], BYTES[cut:]
        adler = proved.adler32_combine(zlib.adler32(one), zlib.adler32(other), len(other))
        crc = proved.crc32_combine(zlib.crc32(one), zlib.crc32(other), len(other))
        assert (adler, crc) == (zlib.adler32(BYTES), zlib.crc32(BYTES))
    whole = value = zlib.crc32(b"\0" * 1024)
    for power in range(10, 58):
        value = proved.crc32_combine(value, value, 2**power)
    assert value != whole
    for wrong in (2**59, 2**64, -1):
        with pytest.raises((ValueError, OverflowError)):
            proved.crc32_combine(1, 2, wrong)


def test_threads_share_nothing():
    """Calls without the interpreter lock, at the same time, from several threads."""
    wrong = []

    def work(seed: int) -> None:
        data = random.Random(seed).randbytes(200_000 + seed)
        expected = zlib.crc32(data), zlib.adler32(data)
        for _ in range(20):
            if (proved.crc32(data), proved.adler32(data)) != expected:
                wrong.append(seed)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_calls_leak_no_references():
    """A buffer is released after a call, also after a refused one."""
    data = bytearray(b"abc" * 100)
    before = sys.getrefcount(data)
    for _ in range(100):
        proved.crc32(data)
    assert sys.getrefcount(data) == before
    data.append(1)  # impossible while a buffer is held


def test_reasons_are_those_of_lean():
    """A status of the core is an index into this list, so it must have Lean's order."""
    body = RESULT.read_text("utf-8").split("inductive Reason where")[1].split("deriving")[0]
    assert tuple(re.findall(r"\w+", body)) == proved.REASONS

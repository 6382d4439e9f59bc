"""Data for the tests of compression: what people have, what is hard, and what the interpreter's own folder holds."""

from __future__ import annotations

import random
import sys
import sysconfig
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

# Raw data, zlib and gzip, by zlib's window argument.
FORMATS = {"raw": -15, "zlib": 15, "gzip": 31}


@cache
def python_sources(size: int) -> bytes:
    """The standard library's own sources, one after the other."""
    found = bytearray()
    for path in sorted(Path(sysconfig.get_paths()["stdlib"]).glob("*.py")):
        found += path.read_bytes()
        if len(found) >= size:
            break
    return bytes(found[:size])


@cache
def program(size: int) -> bytes:
    """Machine code: the interpreter itself, or its library where that is the larger."""
    folder = Path(sysconfig.get_config_var("LIBDIR") or "")
    names = [Path(sys.executable).resolve(), *folder.glob("libpython3.*.so*")]
    return max((path.read_bytes() for path in names if path.is_file()), key=len)[:size]


@cache
def corpora(size: int = 150_000) -> dict[str, bytes]:
    """Named samples, after the kinds of the Canterbury corpus and its artificial and large companions."""
    dice = random.Random(7)
    words = [bytes(dice.choices(b"etaoinshrdlucmfwypvbgkjqxz", k=dice.randint(1, 9))) for _ in range(800)]
    table = (b"%d,%.3f,%s\r\n" % (i, dice.random(), dice.choice(words)) for i in range(size // 20))
    return {
        "nothing": b"",
        "a": b"a",
        "aaa": b"a" * size,
        "alphabet": b"abcdefghijklmnopqrstuvwxyz" * (size // 26),
        "random": dice.randbytes(size),
        "random letters": bytes(dice.choices(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz012345 !", k=size)),
        "prose": b" ".join(dice.choice(words) for _ in range(size // 6)),
        "table": b"".join(table),
        "bilevel image": b"".join(
            bytes(dice.randint(1, 90)) + bytes([dice.randrange(256)]) * dice.randint(1, 3) for _ in range(size // 50)
        ),
        "genome": bytes(dice.choices(b"acgt", k=size)),
        "far repeats": (block := dice.randbytes(32_768)) + block[:32_000] + block,
        "sources": python_sources(size),
        "program": program(size),
    }


def contents(most: int = 4000) -> st.SearchStrategy[bytes]:
    """Bytes with and without repetition."""

    def unfold(parts: list[tuple[bytes, int]]) -> bytes:
        return b"".join(part * times for part, times in parts)[:most]

    pairs = st.tuples(st.binary(max_size=40), st.integers(1, 60))
    return st.one_of(st.binary(max_size=most // 8), st.lists(pairs, max_size=12).map(unfold))


def cut(data: bytes, seed: int) -> list[bytes]:
    """The same bytes in pieces of random sizes, some of them empty."""
    dice, pieces, at = random.Random(seed), [], 0
    while at < len(data):
        size = dice.choice((0, 1, 2, 7, 100, 5000, len(data)))
        pieces.append(data[at : at + size])
        at += size
    return pieces

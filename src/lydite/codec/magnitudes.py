"""Magnitude bits in threes (docs/wire-format.md, "Magnitudes"): most are 0, so a prefix code is shorter.

    none high     0
    one high      1, then which in two bits: 0, 1, 2
    more          1, 11, then two bits: 0 first and second, 1 first and third, 2 second and third, 3 all

Bits are written lowest first. What is left when the number is no multiple of three is written as it is.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lydite.codec import rice

_SEVERAL = (3, 5, 6, 7)
_CODES = np.array([0, 1, 3, 7, 5, 15, 23, 31])
_LENGTHS = np.array([1, 3, 3, 5, 3, 5, 5, 5])
"""Code and length of each three bits, the first value's lowest."""


def max_bits(n: int) -> int:
    """The most that n magnitudes take."""
    return 5 * (n // 3) + n % 3


def write(high: NDArray[np.uint8]) -> rice.Bits:
    """`high` is 0 or 1 for each value."""
    whole = high.size // 3 * 3
    triples = high[:whole].reshape(-1, 3).astype(np.int64) @ np.array([1, 2, 4])
    return np.append(rice.write_variable(_CODES[triples], _LENGTHS[triples]), high[whole:])


def read(bits: rice.Bits, n: int) -> tuple[NDArray[np.uint8], int]:
    """(magnitudes, the bit after the last) of n values; fewer magnitudes where the bits run out."""
    triples: list[int] = []
    flat, at = bits.tobytes(), 0
    for _ in range(n // 3):
        code, length = flat[at : at + 5], 1
        if code[:1] == b"\1":
            length = 5 if code[1:3] == b"\1\1" else 3
        if len(code) < length:
            return _unpack(triples), at
        if length == 1:
            triples.append(0)
        elif length == 3:
            triples.append(1 << code[1] + 2 * code[2])
        else:
            triples.append(_SEVERAL[code[3] + 2 * code[4]])
        at += length
    rest = bits[at : at + n % 3]
    return np.append(_unpack(triples), rest), at + rest.size


def _unpack(triples: list[int]) -> NDArray[np.uint8]:
    return ((np.array(triples, dtype=np.uint8)[:, None] >> np.arange(3)) & 1).astype(np.uint8).ravel()

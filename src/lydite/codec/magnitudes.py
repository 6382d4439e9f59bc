"""Magnitude bits in threes (docs/wire-format.md, "Magnitudes"): most are 0, so a prefix code is shorter.

Three values, the first one first, and their bits, first to last:

    000 00     100 100    010 101    001 010
    110 011    101 110    011 1110   111 1111

That is Huffman's code (1952) for 36 % of high ones, as pseudo-gradients have; at 50 % it takes 4 % more than none.
What is left when the number is no multiple of three is plain.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lydite.codec import rice

_CODES = np.array([0b00, 0b001, 0b101, 0b110, 0b010, 0b011, 0b0111, 0b1111])
_LENGTHS = np.array([2, 3, 3, 3, 3, 3, 4, 4])
"""Code, first bit lowest, and length of each three bits, the first value's lowest."""
_LONGEST = 4
_READ = {
    bytes(int(code) >> i & 1 for i in range(length)): triple
    for triple, (code, length) in enumerate(zip(_CODES, _LENGTHS, strict=True))
}


def max_bits(n: int) -> int:
    """The most that n magnitudes take."""
    return _LONGEST * (n // 3) + n % 3


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
        found = [length for length in (2, 3, 4) if flat[at : at + length] in _READ]
        if not found:
            return _unpack(triples), at
        triples.append(_READ[flat[at : at + found[0]]])
        at += found[0]
    rest = bits[at : at + n % 3]
    return np.append(_unpack(triples), rest), at + rest.size


def _unpack(triples: list[int]) -> NDArray[np.uint8]:
    return ((np.array(triples, dtype=np.uint8)[:, None] >> np.arange(3)) & 1).astype(np.uint8).ravel()

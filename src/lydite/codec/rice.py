"""Bit strings in numpy: fields and Rice codes, least significant bit first.

The slow, clear twin of the proved reader and writer; tests hold them equal bit for bit. A Rice code with parameter
r writes a number as `number >> r` zeros, a one, then its r low bits, lowest first (Rice & Plaunt 1971).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

Bits = NDArray[np.uint8]


def to_bits(data: NDArray[np.uint8]) -> Bits:
    """One array element per bit, least significant bit of the first byte first."""
    return np.unpackbits(data, bitorder="little")


def to_bytes(bits: Bits) -> bytes:
    """Inverse of `to_bits`; the last byte is filled with zero bits."""
    return np.packbits(bits, bitorder="little").tobytes()


def write_variable(values: NDArray[np.int64], lengths: NDArray[np.int64]) -> Bits:
    """The `lengths` low bits of each value, lowest first."""
    starts = np.cumsum(lengths) - lengths
    within = np.arange(int(lengths.sum())) - np.repeat(starts, lengths)
    return ((np.repeat(values, lengths) >> within) & 1).astype(np.uint8)


def write_rice(numbers: NDArray[np.int64], parameter: int) -> Bits:
    """Rice codes of non-negative numbers, one after the other."""
    zeros = numbers >> parameter
    ends = np.cumsum(zeros + 1 + parameter)
    bits = np.zeros(int(ends[-1]) if ends.size else 0, dtype=np.uint8)
    bits[ends - 1 - parameter] = 1
    for i in range(parameter):
        bits[ends - parameter + i] = (numbers >> i) & 1
    return bits


class Stop(Enum):
    """Why reading Rice codes ended."""

    DONE = "all numbers were read"
    TRUNCATED = "the bits ran out"
    UNARY_TOO_LONG = "more zeros in a row than any number has"


@dataclass(frozen=True)
class RiceNumbers:
    """The numbers read, the bit after the last of them, and why reading ended."""

    numbers: NDArray[np.int64]
    end: int
    stop: Stop


def read_rice(bits: Bits, count: int, parameter: int, max_zeros: int) -> RiceNumbers:
    """Read up to `count` numbers; more than `max_zeros` zeros in a row end the reading at once."""
    ones = np.flatnonzero(bits)
    following = np.append(ones, bits.size)[np.searchsorted(ones, np.arange(bits.size + 1))].tolist()
    markers, starts, position, stop = [], [], 0, Stop.DONE
    for _ in range(count):
        marker = following[position]
        if marker - position > max_zeros:
            stop = Stop.UNARY_TOO_LONG
            break
        if marker + 1 + parameter > bits.size:
            stop = Stop.TRUNCATED
            break
        starts.append(position)
        markers.append(marker)
        position = marker + 1 + parameter
    at = np.array(markers, dtype=np.int64)
    numbers = (at - np.array(starts, dtype=np.int64)) << parameter
    for i in range(parameter):
        numbers += bits[at + 1 + i].astype(np.int64) << i
    return RiceNumbers(numbers, position, stop)

"""Scale words as bits (docs/wire-format.md, "Scale words"): each is the difference from the last one that was not 0.

A difference modulo a power of two, folded into a natural number so that small ones of either sign are small, is written
by an exponential Golomb code (Teuhola 1978): `u = number + 2^order` has n + 1 bits; n - order zeros, a one, then the n
low bits of u, lowest first.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lydite.codec import rice
from lydite.codec.errors import SparseReason
from lydite.codec.refusal import IN_SCALE, SHORT, refusal
from lydite.codec.scale import MAX_EXPONENT, NOT_FINITE_EXPONENT

START = 0x6000
"""What the first word is the difference from."""
MAX_BYTES = 4
"""No word takes more."""


@dataclass(frozen=True)
class _Part:
    """A field of the word: its width and the order of its code."""

    bits: int
    order: int

    @property
    def limit(self) -> int:
        """The largest folded difference."""
        return (1 << self.bits) - 1

    @property
    def max_zeros(self) -> int:
        """Zeros at the beginning of the largest one's code."""
        return self.bits - self.order

    def fold(self, before: NDArray[np.int64], now: NDArray[np.int64]) -> NDArray[np.int64]:
        """0, -1, 1, -2, 2, ... of the differences give 0, 1, 2, 3, 4, ..."""
        up = (now - before) % (1 << self.bits)
        folded: NDArray[np.int64] = np.where(2 * up <= self.limit, 2 * up, 2 * (-up % (1 << self.bits)) - 1)
        return folded

    def unfold(self, before: int, number: int) -> int:
        """Inverse of `fold`."""
        step = -(number + 1) // 2 if number % 2 else number // 2
        return (before + step) % (1 << self.bits)

    def code(self, numbers: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """(bits as a number, first bit lowest; how many) of each number's code."""
        u = numbers + (1 << self.order)
        n = np.frexp(u.astype(np.float64))[1].astype(np.int64) - 1
        return (2 * (u - (1 << n)) + 1) << (n - self.order), 2 * n - self.order + 1


LEVEL = _Part(bits=11, order=2)
"""Exponent and mantissa."""
GAP = _Part(bits=5, order=1)


def write(scales: NDArray[np.uint16]) -> bytes:
    """The words of all chunks, to a byte boundary."""
    words = scales.astype(np.int64)
    sent = words != 0
    live = words[sent]
    before = np.append(START, live)[:-1]
    level, level_length = LEVEL.code(LEVEL.fold(before >> 5, live >> 5))
    gap, gap_length = GAP.code(GAP.fold(before & 31, live & 31))
    fields, lengths = np.zeros(words.size, np.int64), np.ones(words.size, np.int64)
    fields[sent] = 1 | level << 1 | gap << (1 + level_length)
    lengths[sent] = 1 + level_length + gap_length
    return rice.to_bytes(rice.write_variable(fields, lengths))


def read(data: bytes, start: int, n_chunks: int, value_bits: int) -> tuple[NDArray[np.uint16], int]:
    """(words, where their last byte ends) of a payload whose words begin at byte `start`.

    Raises:
        SparseFormatError: the first broken rule.
    """
    raw = np.frombuffer(data[start : start + MAX_BYTES * n_chunks], dtype=np.uint8)
    bits, at, before = rice.to_bits(raw).tobytes(), 0, START
    scales = np.zeros(n_chunks, dtype=np.uint16)
    for chunk in range(n_chunks):
        if at == len(bits):
            raise _cut_short(data)
        at += 1
        if not bits[at - 1]:
            continue
        level, at = _read_code(data, bits, at, LEVEL, chunk)
        gap, at = _read_code(data, bits, at, GAP, chunk)
        for number, part in ((level, LEVEL), (gap, GAP)):
            if number > part.limit:
                raise refusal(SparseReason.SCALE_OUT_OF_RANGE, chunk, number, part.limit)
        before = LEVEL.unfold(before >> 5, level) << 5 | GAP.unfold(before & 31, gap)
        _check(before, chunk, value_bits)
        scales[chunk] = before
    end = start + (at + 7) // 8
    if at % 8 and data[end - 1] >> at % 8:
        raise refusal(SparseReason.SLACK_BITS, end - 1, data[end - 1], 0)
    return scales, end


def _read_code(data: bytes, bits: bytes, at: int, part: _Part, chunk: int) -> tuple[int, int]:
    """(number, the bit after its code)."""
    one = bits.find(1, at, at + part.max_zeros + 1)
    if one < 0 and at + part.max_zeros < len(bits):
        raise refusal(SparseReason.UNARY_TOO_LONG, chunk, IN_SCALE, part.max_zeros)
    n = one - at + part.order
    end = one + 1 + n
    if one < 0 or end > len(bits):
        raise _cut_short(data)
    low = sum(bit << i for i, bit in enumerate(bits[one + 1 : end]))
    return (1 << n) + low - (1 << part.order), end


def _check(word: int, chunk: int, value_bits: int) -> None:
    exponent = word >> 11
    if exponent == NOT_FINITE_EXPONENT:
        raise refusal(SparseReason.SCALE_NOT_FINITE, chunk, word, MAX_EXPONENT)
    if exponent > MAX_EXPONENT:
        raise refusal(SparseReason.SCALE_OUT_OF_RANGE, chunk, word, MAX_EXPONENT)
    if exponent == 0:
        raise refusal(SparseReason.SCALE_ZERO_NOT_CANONICAL, chunk, word, 0)
    if value_bits == 1 and word & 31:
        raise refusal(SparseReason.GAP_WITH_ONE_BIT_VALUES, chunk, word, 0)


def _cut_short(data: bytes) -> Exception:
    return refusal(SparseReason.TRUNCATED, SHORT, len(data), len(data) + 1)

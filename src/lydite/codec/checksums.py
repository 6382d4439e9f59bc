"""Adler-32 (RFC 1950) and CRC-32 (RFC 1952), proved, under the names of the standard library's zlib.

Every function is Lean's, proved equal to its definition, for all bytes, start values and lengths
(lean/Lydite/Guarantees.lean: fast_adler, fast_crc, fast_crc_combine). Not proved: that the C around it hands the bytes
over; tests hold it to zlib. A start value is taken modulo 2^32.
"""

from __future__ import annotations

from operator import index
from typing import Any, SupportsIndex

from lydite.codec.core import contiguous, proved

MAX_LENGTH = (1 << 59) - 1


def adler32(data: Any, value: SupportsIndex = 1, /) -> int:
    """Adler-32 of the bytes, continued from `value`. Raises TypeError for what is not bytes-like."""
    return int(proved.adler32(contiguous(data), index(value) & 0xFFFFFFFF))


def crc32(data: Any, value: SupportsIndex = 0, /) -> int:
    """CRC-32 of the bytes, continued from `value`. Raises TypeError for what is not bytes-like."""
    return int(proved.crc32(contiguous(data), index(value) & 0xFFFFFFFF))


def adler32_combine(adler1: int, adler2: int, len2: int, /) -> int:
    """Adler-32 of two buffers one after the other, from that of each and the length of the second.

    Raises ValueError for a length below 0 or above MAX_LENGTH.
    """
    return int(proved.adler32_combine(adler1 & 0xFFFFFFFF, adler2 & 0xFFFFFFFF, _length(len2)))


def crc32_combine(crc1: int, crc2: int, len2: int, /) -> int:
    """CRC-32 of two buffers one after the other, from that of each and the length of the second.

    Raises ValueError for a length below 0 or above MAX_LENGTH.
    """
    return int(proved.crc32_combine(crc1 & 0xFFFFFFFF, crc2 & 0xFFFFFFFF, _length(len2)))


def _length(value: int) -> int:
    if not 0 <= value <= MAX_LENGTH:
        raise ValueError(f"len2 is {value}; a length lies between 0 and {MAX_LENGTH}")
    return value

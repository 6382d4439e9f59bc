"""The wire format in numpy: the slow, clear twin of `sparse_proved`, unverified; it serves where the core is not built.

Reading holds a few dozen bytes per payload bit; the payload is bounded by the caller's limit before.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lydite.codec import magnitudes, rice, scale_words
from lydite.codec.errors import SparseReason
from lydite.codec.layout import CHUNK, Layout
from lydite.codec.refusal import SHORT, refusal

MAGIC = b"LYDS"
VERSION = 2
HEADER_BYTES = 16


def write_header(layout: Layout, value_bits: int) -> bytes:
    """The 16 bytes before the scale words."""
    return MAGIC + bytes([VERSION, value_bits]) + layout.k.to_bytes(2, "little") + layout.digest_prefix


def write(
    layout: Layout,
    scales: NDArray[np.uint16],
    indices: NDArray[np.uint16],
    codes: NDArray[np.uint8],
    value_bits: int,
) -> bytes:
    """The payload."""
    chunk = _chunks_of_values(layout, scales)
    index, previous = indices.astype(np.int64), np.full(indices.size, -1, dtype=np.int64)
    same = chunk[1:] == chunk[:-1]
    previous[1:][same] = index[:-1][same]
    body = write_body(codes, index - previous - 1, layout.rice_parameter, value_bits)
    return write_header(layout, value_bits) + scale_words.write(scales) + body


def write_body(codes: NDArray[np.uint8], gaps: NDArray[np.int64], parameter: int, value_bits: int) -> bytes:
    """What follows the scale words: signs, then magnitudes and gaps."""
    coded = rice.write_rice(gaps, parameter)
    if value_bits == 1:
        return rice.to_bytes(codes) + rice.to_bytes(coded)
    signs, high = codes >> np.uint8(1), codes & np.uint8(1)
    return rice.to_bytes(signs) + rice.to_bytes(np.append(magnitudes.write(high), coded))


def parse(
    data: bytes, layout: Layout, max_bytes: int
) -> tuple[NDArray[np.uint16], NDArray[np.uint16], NDArray[np.uint8]]:
    """(scales, indices, codes).

    Raises:
        SparseFormatError: the first broken rule.
    """
    _check_header(data, layout, max_bytes)
    scales, end = scale_words.read(data, HEADER_BYTES, layout.n_chunks, data[5])
    indices, codes = _read_body(data, layout, scales, end)
    return scales, indices, codes


def _check_header(data: bytes, layout: Layout, max_bytes: int) -> None:
    length, least = len(data), HEADER_BYTES + (layout.n_chunks + 7) // 8
    if length > max_bytes:
        raise refusal(SparseReason.OVERSIZED, 0, length, max_bytes)
    if length < HEADER_BYTES:
        raise refusal(SparseReason.TRUNCATED, SHORT, length, HEADER_BYTES)
    if data[:4] != MAGIC:
        raise refusal(SparseReason.WRONG_MAGIC, 0, int.from_bytes(data[:4], "little"), 0)
    if data[4] != VERSION:
        raise refusal(SparseReason.WRONG_VERSION, 0, data[4], VERSION)
    value_bits = data[5]
    if value_bits not in (1, 2):
        raise refusal(SparseReason.WRONG_VALUE_BITS, 0, value_bits, 2)
    k = int.from_bytes(data[6:8], "little")
    if k != layout.k:
        raise refusal(SparseReason.WRONG_K, 0, k, layout.k)
    if data[8:16] != layout.digest_prefix:
        found, wanted = (int.from_bytes(prefix, "little") for prefix in (data[8:16], layout.digest_prefix))
        raise refusal(SparseReason.WRONG_LAYOUT, 0, found, wanted)
    if length < least:
        raise refusal(SparseReason.TRUNCATED, SHORT, length, least)


def _chunks_of_values(layout: Layout, scales: NDArray[np.uint16]) -> NDArray[np.int64]:
    """[N] chunk of each value."""
    return np.repeat(np.arange(layout.n_chunks), np.where(scales == 0, 0, layout.chunk_counts))


def _read_body(
    data: bytes, layout: Layout, scales: NDArray[np.uint16], start: int
) -> tuple[NDArray[np.uint16], NDArray[np.uint8]]:
    """(indices, codes) of a payload whose scale words end at byte `start`."""
    value_bits, parameter = data[5], layout.rice_parameter
    chunk = _chunks_of_values(layout, scales)
    n, length = chunk.size, len(data)
    sign_end = start + (n + 7) // 8
    least = sign_end + (n * (1 + parameter) + 7) // 8
    if length < least:
        raise refusal(SparseReason.TRUNCATED, SHORT, length, least)
    if n % 8 and data[sign_end - 1] >> n % 8:
        raise refusal(SparseReason.SLACK_BITS, sign_end - 1, data[sign_end - 1], 0)
    raw = np.frombuffer(data, dtype=np.uint8)
    codes, bits, end = rice.to_bits(raw[start:sign_end])[:n], rice.to_bits(raw[sign_end:]), 0
    if value_bits == 2:
        high, end = magnitudes.read(bits, n)
        if high.size < n:
            raise refusal(SparseReason.TRUNCATED, SHORT, length, length + 1)
        codes = 2 * codes + high
    indices, bit = _read_indices(data, layout, chunk, bits[end:])
    end += bit
    last = sign_end + (end + 7) // 8
    if length > last:
        raise refusal(SparseReason.TRAILING_BYTES, 0, length, last)
    if end % 8 and data[-1] >> end % 8:
        raise refusal(SparseReason.SLACK_BITS, length - 1, data[-1], 0)
    return indices, codes


def _read_indices(
    data: bytes, layout: Layout, chunk: NDArray[np.int64], bits: rice.Bits
) -> tuple[NDArray[np.uint16], int]:
    """(indices, the bit after the last gap) of values in these chunks."""
    n, parameter = chunk.size, layout.rice_parameter
    max_zeros = (CHUNK - 1) >> parameter
    read = rice.read_rice(bits, n, parameter, max_zeros)
    chunk = chunk[: read.numbers.size]
    position = np.cumsum(read.numbers + 1)
    first_of_chunk = np.searchsorted(chunk, chunk)
    before = np.append(0, position)[first_of_chunk]
    indices = position - before - 1
    outside = indices >= layout.chunk_sizes[chunk]
    if outside.any():
        at = int(np.argmax(outside))
        owner = int(chunk[at])
        raise refusal(SparseReason.INDEX_OUT_OF_RANGE, owner, int(indices[at]), int(layout.chunk_sizes[owner]))
    if read.stop is rice.Stop.UNARY_TOO_LONG:
        raise refusal(SparseReason.UNARY_TOO_LONG, read.numbers.size, 0, max_zeros)
    if read.stop is rice.Stop.TRUNCATED:
        raise refusal(SparseReason.TRUNCATED, read.numbers.size, len(data), n)
    return indices.astype(np.uint16), read.end

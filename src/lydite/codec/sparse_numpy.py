"""The wire format in numpy: the slow, clear twin of `sparse_proved`, unverified; it serves where the core is not built.

Reading holds a few dozen bytes per payload bit; the payload is bounded by the caller's limit before.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lydite.codec import rice
from lydite.codec.errors import SparseReason
from lydite.codec.layout import CHUNK, Layout
from lydite.codec.refusal import SHORT, refusal
from lydite.codec.scale import MAX_EXPONENT, NOT_FINITE_EXPONENT

MAGIC = b"LYDS"
VERSION = 1
HEADER_BYTES = 16


def write_header(layout: Layout, value_bits: int) -> bytes:
    """The 16 bytes before the scales."""
    return MAGIC + bytes([VERSION, value_bits]) + layout.k.to_bytes(2, "little") + layout.digest_prefix


def write_body(
    layout: Layout,
    counts: NDArray[np.int64],
    indices: NDArray[np.uint16],
    codes: NDArray[np.uint8],
    value_bits: int,
) -> tuple[bytes, bytes]:
    """(codes, gaps) as they follow the scales. `counts` [C] says how many values each chunk has."""
    chunk, index = np.repeat(np.arange(layout.n_chunks), counts), indices.astype(np.int64)
    previous = np.full(index.size, -1, dtype=np.int64)
    same = chunk[1:] == chunk[:-1]
    previous[1:][same] = index[:-1][same]
    gaps = rice.write_rice(index - previous - 1, layout.rice_parameter)
    return rice.to_bytes(rice.write_fields(codes, value_bits)), rice.to_bytes(gaps)


def parse(
    data: bytes, layout: Layout, max_bytes: int
) -> tuple[NDArray[np.uint16], NDArray[np.uint16], NDArray[np.uint8]]:
    """(scales, indices, codes).

    Raises:
        SparseFormatError: the first broken rule.
    """
    scales, n = read_head(data, layout, max_bytes)
    indices, codes = read_body(data, layout, scales, n)
    return scales, indices, codes


def read_head(data: bytes, layout: Layout, max_bytes: int) -> tuple[NDArray[np.uint16], int]:
    """(scales, number of values): everything that is known before codes and indices are read.

    Raises:
        SparseFormatError: the first broken rule.
    """
    length, body = len(data), HEADER_BYTES + 2 * layout.n_chunks
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
    if length < body:
        raise refusal(SparseReason.TRUNCATED, SHORT, length, body)
    scales = np.frombuffer(data, dtype="<u2", count=layout.n_chunks, offset=HEADER_BYTES).astype(np.uint16)
    _check_scales(scales, value_bits)
    n = int(layout.chunk_counts[scales != 0].sum())
    code_end = body + (n * value_bits + 7) // 8
    least = code_end + (n * (1 + layout.rice_parameter) + 7) // 8
    if length < least:
        raise refusal(SparseReason.TRUNCATED, SHORT, length, least)
    if n * value_bits % 8 and data[code_end - 1] >> n * value_bits % 8:
        raise refusal(SparseReason.SLACK_BITS, code_end - 1, data[code_end - 1], 0)
    return scales, n


def _check_scales(scales: NDArray[np.uint16], value_bits: int) -> None:
    """Refuse the first scale word that no encoder writes."""
    exponent = scales >> 11
    wrong = (exponent > MAX_EXPONENT) | ((exponent == 0) & (scales != 0))
    if value_bits == 1:
        wrong |= (scales & 31) != 0
    if not wrong.any():
        return
    chunk = int(np.argmax(wrong))
    word, found = int(scales[chunk]), int(exponent[chunk])
    if found == NOT_FINITE_EXPONENT:
        raise refusal(SparseReason.SCALE_NOT_FINITE, chunk, word, MAX_EXPONENT)
    if found > MAX_EXPONENT:
        raise refusal(SparseReason.SCALE_OUT_OF_RANGE, chunk, word, MAX_EXPONENT)
    if found == 0:
        raise refusal(SparseReason.SCALE_ZERO_NOT_CANONICAL, chunk, word, 0)
    raise refusal(SparseReason.GAP_WITH_ONE_BIT_VALUES, chunk, word, 0)


def read_body(
    data: bytes, layout: Layout, scales: NDArray[np.uint16], n: int
) -> tuple[NDArray[np.uint16], NDArray[np.uint8]]:
    """(indices, codes) of the n values that `read_head` announced for these bytes.

    Raises:
        SparseFormatError: the first broken rule.
    """
    value_bits, parameter = data[5], layout.rice_parameter
    body = HEADER_BYTES + 2 * layout.n_chunks
    start = body + (n * value_bits + 7) // 8
    raw = np.frombuffer(data, dtype=np.uint8)
    codes = rice.read_fields(rice.to_bits(raw[body:start])[: n * value_bits], value_bits)
    max_zeros = (CHUNK - 1) >> parameter
    read = rice.read_rice(rice.to_bits(raw[start:]), n, parameter, max_zeros)
    chunk = np.repeat(np.arange(layout.n_chunks), np.where(scales == 0, 0, layout.chunk_counts))[: read.numbers.size]
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
    end = start + (read.end + 7) // 8
    if len(data) > end:
        raise refusal(SparseReason.TRAILING_BYTES, 0, len(data), end)
    if read.end % 8 and data[-1] >> read.end % 8:
        raise refusal(SparseReason.SLACK_BITS, len(data) - 1, data[-1], 0)
    return indices.astype(np.uint16), codes

"""The wire format by proved functions: what `parse` and `lay_out` of `sparse` call where the proved core is built.

Lean's compiler wrote them from lean/Lydite/Fast/Sparse*.lean. Proved for all bytes and all arrays
(lean/Lydite/Guarantees.lean: fast_sparse_parse, fast_sparse_lay and what follows from them): reading gives the update
or the first broken rule that the model says, writing gives the update's one byte string, and each undoes the other.
Not proved: that arrays and bytes are handed over rightly (tests hold them to `sparse_numpy`), how a layout is cut into
chunks, and the numbers in a refusal's sentence.
"""

from __future__ import annotations

import logging
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lydite.codec.errors import CoreMissingError, SparseFormatError, SparseReason
from lydite.codec.layout import Layout
from lydite.codec.refusal import REASONS, SHORT, refusal

log = logging.getLogger(__name__)

_ENDS_BEFORE_INDICES = 1 + len(REASONS)
"""The status of a payload that is cut short before any index is read; the others count `REASONS` from 1."""


def _load() -> Any:
    try:
        from lydite.codec.core import proved
    except CoreMissingError as error:
        log.warning("the wire format is read and written by numpy, slowly and unverified: %s", error)
        return None
    return proved


_proved = _load()
available = _proved is not None


def parse(
    data: bytes, layout: Layout, max_bytes: int
) -> tuple[NDArray[np.uint16], NDArray[np.uint16], NDArray[np.uint8]]:
    """(scales, indices, codes), read-only.

    Raises:
        SparseFormatError: the first broken rule.
    """
    digest = int.from_bytes(layout.digest_prefix, "little")
    status, *found = _proved.sparse_parse(data, layout.chunk_size_words, max(0, max_bytes), layout.k, digest)
    if status:
        raise _refusal(status, found, data, layout)
    _, scales, codes, indices = found
    return _words(scales), _words(indices), np.frombuffer(codes, dtype=np.uint8)


def lay_out(
    layout: Layout,
    scales: NDArray[np.uint16],
    indices: NDArray[np.uint16],
    codes: NDArray[np.uint8],
    value_bits: int,
) -> bytes:
    """The payload; nothing when the arrays are not an update of the layout."""
    payload: bytes = _proved.sparse_lay(
        layout.chunk_size_words,
        np.ascontiguousarray(scales, dtype="<u2"),
        np.ascontiguousarray(codes, dtype=np.uint8),
        np.ascontiguousarray(indices, dtype="<u2"),
        layout.k,
        value_bits,
        int.from_bytes(layout.digest_prefix, "little"),
    )
    return payload


def _words(data: bytes) -> NDArray[np.uint16]:
    words: NDArray[np.uint16] = np.frombuffer(data, dtype="<u2").astype(np.uint16, copy=False)
    return words


def _refusal(status: int, numbers: list[int], data: bytes, layout: Layout) -> SparseFormatError:
    place, value, limit = numbers
    if status == _ENDS_BEFORE_INDICES:
        return refusal(SparseReason.TRUNCATED, SHORT, value, limit)
    reason = REASONS[status - 1]
    if reason is SparseReason.OVERSIZED:
        value = len(data)
    if reason is SparseReason.WRONG_LAYOUT:
        value, limit = (int.from_bytes(prefix, "little") for prefix in (data[8:16], layout.digest_prefix))
    return refusal(reason, place, value, limit)

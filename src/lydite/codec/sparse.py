"""A sparse update and its one byte string (docs/wire-format.md).

`parse` faces bytes from strangers. It is total: any bytes give a `SparseUpdate` or a `SparseFormatError` with the first
rule that they break; nothing is allocated before the checks that bound it, and never more than the layout allows. It is
canonical: bytes that parse are exactly what `lay_out` writes for the result, so one update has one digest. It does
**not** judge the values: a well-formed update may still be poison.

Both directions run functions proved in Lean (`sparse_proved`; lean/Lydite/Guarantees.lean: fast_sparse_parse,
fast_sparse_lay). Where they are not built, `sparse_numpy` does the same without a proof; `guarantee()` says which.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lydite.codec import magnitudes, scale_words, sparse_numpy, sparse_proved
from lydite.codec.errors import UpdateError
from lydite.codec.layout import CHUNK, Layout
from lydite.codec.scale import FIXED_UNIT, MAX_EXPONENT, fields, levels


@dataclass(frozen=True, eq=False)
class SparseUpdate:
    """The values that one peer sends, C chunks and N values; arrays are read-only.

    Args:
        layout: the model's parameters.
        value_bits: 2 (sign and magnitude bit) or 1 (sign).
        scales: uint16 [C] scale words; 0 marks a chunk without values.
        indices: uint16 [N] local index of each value, strictly increasing within its chunk. N counts the values of
            non-zero chunks only, `layout.chunk_counts` each.
        codes: uint8 [N] bit 0 = high magnitude, bit 1 = negative; with one value bit, 1 = negative.

    Raises:
        UpdateError: the arrays are not of that form.
    """

    layout: Layout
    value_bits: int
    scales: NDArray[np.uint16]
    indices: NDArray[np.uint16]
    codes: NDArray[np.uint8]

    def __post_init__(self) -> None:
        _check_arrays(self)
        for name in ("scales", "indices", "codes"):
            copy = getattr(self, name).copy()
            copy.setflags(write=False)
            object.__setattr__(self, name, copy)

    @classmethod
    def trusted(
        cls,
        layout: Layout,
        value_bits: int,
        scales: NDArray[np.uint16],
        indices: NDArray[np.uint16],
        codes: NDArray[np.uint8],
    ) -> SparseUpdate:
        """Without checks and copies, for arrays that `parse` or `compress` has just made and shares with nobody."""
        update = object.__new__(cls)
        for array in (scales, indices, codes):
            array.setflags(write=False)
        update.__dict__.update(layout=layout, value_bits=value_bits, scales=scales, indices=indices, codes=codes)
        return update

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, SparseUpdate):
            return NotImplemented
        return (
            self.layout == other.layout
            and self.value_bits == other.value_bits
            and np.array_equal(self.scales, other.scales)
            and np.array_equal(self.indices, other.indices)
            and np.array_equal(self.codes, other.codes)
        )

    def __hash__(self) -> int:
        return hash((self.layout.digest(), self.value_bits, self.indices.tobytes(), self.codes.tobytes()))

    @property
    def n_values(self) -> int:
        """Number of values, N."""
        return int(self.indices.size)

    @cached_property
    def counts(self) -> NDArray[np.int64]:
        """[C] values of each chunk; 0 for zero chunks."""
        counts: NDArray[np.int64] = self.layout.chunk_counts * (self.scales != 0)
        return counts

    def value_chunks(self) -> NDArray[np.int64]:
        """[N] chunk of each value."""
        return np.repeat(np.arange(self.layout.n_chunks), self.counts)

    def negative(self) -> NDArray[np.bool_]:
        """[N] which values are below zero."""
        return (self.codes >> (self.value_bits - 1)).astype(np.bool_)

    def fixed_values(self) -> NDArray[np.int64]:
        """[N] values in units of 2^-36; |value| < 2^36."""
        high = self.codes & 1 if self.value_bits == 2 else np.zeros_like(self.codes)
        magnitude: NDArray[np.int64] = levels(self.scales)[self.value_chunks(), high]
        return magnitude * np.where(self.negative(), np.int64(-1), np.int64(1))

    def flat_positions(self) -> NDArray[np.int64]:
        """[N] position of each value in the flat vector; no position occurs twice."""
        chunk, layout = self.value_chunks(), self.layout
        index, width = self.indices.astype(np.int64), layout.chunk_width[chunk]
        positions: NDArray[np.int64] = layout.chunk_base[chunk] + index // width * layout.chunk_pitch[chunk]
        return positions + index % width

    def dense(self) -> NDArray[np.float32]:
        """float32 [P] flat vector, exact; zero where nothing was sent."""
        flat = np.zeros(self.layout.n_parameters, dtype=np.float32)
        flat[self.flat_positions()] = self.fixed_values() * FIXED_UNIT
        return flat


def _check_arrays(update: SparseUpdate) -> None:
    layout = update.layout
    if update.value_bits not in (1, 2):
        raise UpdateError(f"{update.value_bits} value bits; 1 or 2 are possible")
    wanted: list[tuple[str, type[np.generic], int]] = [("scales", np.uint16, layout.n_chunks)]
    if update.scales.shape == (layout.n_chunks,):
        n = int(update.counts.sum())
        wanted += [("indices", np.uint16, n), ("codes", np.uint8, n)]
    for name, dtype, size in wanted:
        array: NDArray[Any] = getattr(update, name)
        if array.dtype != dtype or array.shape != (size,):
            raise UpdateError(
                f"{name} is {array.dtype} {array.shape}; this layout and these scales need {np.dtype(dtype)} ({size},)"
            )
    exponent, _, gap = fields(update.scales)
    used = update.scales != 0
    if np.any(used & ((exponent < 1) | (exponent > MAX_EXPONENT))):
        raise UpdateError(f"a scale's exponent is outside 1..{MAX_EXPONENT}")
    if update.value_bits == 1 and np.any(gap):
        raise UpdateError("a scale has a gap although values have one bit")
    if update.codes.size and int(update.codes.max()) >> update.value_bits:
        raise UpdateError(f"code {int(update.codes.max())} does not fit into {update.value_bits} bits")
    chunk, index = update.value_chunks(), update.indices.astype(np.int64)
    if np.any(index >= layout.chunk_sizes[chunk]):
        raise UpdateError("an index is not inside its chunk")
    if np.any(np.diff(chunk * CHUNK + index) <= 0):
        raise UpdateError("the indices of a chunk are not strictly increasing")


def max_payload_bytes(layout: Layout) -> int:
    """The largest payload that any update of this layout has, exactly: scale words far from each other, high magnitudes
    and in each chunk one gap that skips everything."""
    head = sparse_numpy.HEADER_BYTES + scale_words.MAX_BYTES * layout.n_chunks + (layout.most_values + 7) // 8
    return head + (magnitudes.max_bits(layout.most_values) + layout.most_gap_bits + 7) // 8


def guarantee() -> str:
    """Whose word it is that reading and writing do what docs/wire-format.md says: "proved", or "unverified" (numpy)."""
    return "proved" if sparse_proved.available else "unverified"


def lay_out(update: SparseUpdate) -> bytes:
    """The update's one byte string.

    Raises:
        UpdateError: the arrays are no update of the layout; only `SparseUpdate.trusted` lets that happen.
    """
    layout, bits = update.layout, update.value_bits
    if not sparse_proved.available:
        return sparse_numpy.write(layout, update.scales, update.indices, update.codes, bits)
    payload = sparse_proved.lay_out(layout, update.scales, update.indices, update.codes, bits)
    if not payload:
        _check_arrays(update)
        raise UpdateError("the arrays are no update of their layout")
    return payload


def parse(data: bytes, layout: Layout, *, max_bytes: int | None = None) -> SparseUpdate:
    """Read a payload of this layout.

    Args:
        max_bytes: refuse anything longer unread; the layout's own `max_payload_bytes` by default.

    Raises:
        SparseFormatError: the first broken rule, with the value found and the limit.
    """
    limit = max_payload_bytes(layout) if max_bytes is None else max_bytes
    read = sparse_proved.parse if sparse_proved.available else sparse_numpy.parse
    scales, indices, codes = read(data, layout, limit)
    return SparseUpdate.trusted(layout, data[5], scales, indices, codes)


def bits_per_value(data: bytes, update: SparseUpdate) -> float:
    """Payload bits per value sent, header and scales included; infinite for an update without values."""
    return 8 * len(data) / update.n_values if update.n_values else float("inf")

"""Which parameters a model has, in which order, and how they are cut into chunks.

Canonical weights are ONE flat float32 vector: the tensors in layout order, each row-major. A chunk is the unit of
selection: tensors of two or more dimensions are viewed as a matrix (all leading dimensions x last dimension) and cut
into 64 x 64 tiles; scalars and vectors are cut into runs of 4096. Edge tiles and last runs are smaller, never padded,
and keep proportionally fewer values. Chunks are numbered tensor by tensor, then row-major by tile; an index is local
to its chunk, row-major within it. SparseLoCo (arXiv 2508.15706, section 3) uses the same tiles and pads instead.

Every array of a `Layout` is read-only and derived from `tensors` and `k` alone, so two equal layouts agree everywhere.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lydite.codec.errors import LayoutError

TILE = 64
CHUNK = TILE * TILE
MAX_TENSORS = 1 << 20
MAX_DIMENSIONS = 8
MAX_PARAMETERS = 1 << 38
MAX_NAME = 256
SCHEMA = "lydite.layout/1"


@dataclass(frozen=True)
class TensorShape:
    """One named tensor; `shape` is () for a scalar. No dimension is zero."""

    name: str
    shape: tuple[int, ...]

    @property
    def size(self) -> int:
        """Number of parameters."""
        return math.prod(self.shape)

    @property
    def matrix(self) -> tuple[int, int]:
        """(rows, columns) of the view that is cut into tiles; one row for scalars and vectors."""
        if len(self.shape) < 2:
            return 1, self.size
        return math.prod(self.shape[:-1]), self.shape[-1]


@dataclass(frozen=True)
class _Chunks:
    """The C chunks of one layout. Local index i of a chunk is flat position base + i // width * pitch + i % width."""

    size: NDArray[np.int64]
    tensor: NDArray[np.int32]
    base: NDArray[np.int64]
    width: NDArray[np.int64]
    pitch: NDArray[np.int64]


@dataclass(frozen=True)
class Layout:
    """The parameters of a model and how many of each chunk an update keeps.

    Args:
        tensors: in canonical order, names unique.
        k: values kept per full chunk of 4096; a chunk of n keeps max(1, ceil(n * k / 4096)).

    Raises:
        LayoutError: naming the offending tensor or number and its limit.
    """

    tensors: tuple[TensorShape, ...]
    k: int = 64

    def __post_init__(self) -> None:
        if not 1 <= self.k <= CHUNK:
            raise LayoutError(f"k is {self.k}; a chunk of {CHUNK} keeps between 1 and {CHUNK} values")
        if not 1 <= len(self.tensors) <= MAX_TENSORS:
            raise LayoutError(f"{len(self.tensors)} tensors; a layout has between 1 and {MAX_TENSORS}")
        for tensor in self.tensors:
            _check_tensor(tensor)
        if len({tensor.name for tensor in self.tensors}) != len(self.tensors):
            raise LayoutError("two tensors share a name; give each its own")
        if self.n_parameters > MAX_PARAMETERS:
            raise LayoutError(f"{self.n_parameters} parameters; the limit is {MAX_PARAMETERS}")

    @cached_property
    def n_parameters(self) -> int:
        """Length of the flat vector."""
        return sum(tensor.size for tensor in self.tensors)

    @property
    def n_chunks(self) -> int:
        """Number of chunks, C."""
        return int(self.chunk_sizes.size)

    @cached_property
    def tensor_slices(self) -> list[tuple[int, int]]:
        """(start, stop) of each tensor in the flat vector."""
        slices, start = [], 0
        for tensor in self.tensors:
            slices.append((start, start + tensor.size))
            start += tensor.size
        return slices

    @property
    def chunk_sizes(self) -> NDArray[np.int64]:
        """[C] parameters per chunk, 1..4096."""
        return self._chunks.size

    @cached_property
    def chunk_size_words(self) -> bytes:
        """`chunk_sizes` as 16-bit words, little-endian: how the proved core takes a layout."""
        return self.chunk_sizes.astype("<u2").tobytes()

    @property
    def chunk_tensor(self) -> NDArray[np.int32]:
        """[C] which tensor each chunk belongs to."""
        return self._chunks.tensor

    @property
    def chunk_base(self) -> NDArray[np.int64]:
        """[C] flat position of each chunk's first parameter."""
        return self._chunks.base

    @property
    def chunk_width(self) -> NDArray[np.int64]:
        """[C] columns of each tile; the whole length for runs."""
        return self._chunks.width

    @property
    def chunk_pitch(self) -> NDArray[np.int64]:
        """[C] distance in the flat vector between two rows of the tile."""
        return self._chunks.pitch

    @cached_property
    def chunk_counts(self) -> NDArray[np.int64]:
        """[C] values that a non-zero chunk sends: max(1, ceil(size * k / 4096))."""
        return _frozen(np.maximum(1, -(-self.chunk_sizes * self.k // CHUNK)))

    @property
    def rice_parameter(self) -> int:
        """Low bits of a coded gap: floor(log2(4096 // k)) - 1, at least 0; 5 for k = 64.

        The best Rice parameter for the geometric gaps of uniformly placed indices, to within one.
        """
        return max(0, (CHUNK // self.k).bit_length() - 2)

    @cached_property
    def most_values(self) -> int:
        """Values of an update without zero chunks."""
        return int(self.chunk_counts.sum())

    @cached_property
    def most_gap_bits(self) -> int:
        """Bits that the coded gaps of an update take at most.

        A chunk of n values that keeps c spends at most c * (1 + r) + (n - c) // 2^r: the unary parts share n - c
        skipped positions, and one gap that skips them all reaches the bound.
        """
        r, counts = self.rice_parameter, self.chunk_counts
        return int((counts * (1 + r) + ((self.chunk_sizes - counts) >> r)).sum())

    @cached_property
    def _chunks(self) -> _Chunks:
        sizes, owners, bases, widths, pitches = [], [], [], [], []
        for number, (tensor, (start, _)) in enumerate(zip(self.tensors, self.tensor_slices, strict=True)):
            rows, columns = tensor.matrix
            tile_rows, tile_columns = (TILE, TILE) if len(tensor.shape) >= 2 else (1, CHUNK)
            row = np.arange(0, rows, tile_rows, dtype=np.int64)[:, None]
            column = np.arange(0, columns, tile_columns, dtype=np.int64)[None, :]
            width = np.minimum(tile_columns, columns - column) + 0 * row
            sizes.append((np.minimum(tile_rows, rows - row) * width).ravel())
            bases.append((start + row * columns + column).ravel())
            widths.append(width.ravel())
            pitches.append(np.full(width.size, columns, dtype=np.int64))
            owners.append(np.full(width.size, number, dtype=np.int32))
        return _Chunks(
            size=_frozen(np.concatenate(sizes)),
            tensor=_frozen(np.concatenate(owners)),
            base=_frozen(np.concatenate(bases)),
            width=_frozen(np.concatenate(widths)),
            pitch=_frozen(np.concatenate(pitches)),
        )

    def to_json(self) -> dict[str, Any]:
        """The canonical description: strings, integers and lists only."""
        return {"schema": SCHEMA, "k": self.k, "tensors": [[t.name, list(t.shape)] for t in self.tensors]}

    @classmethod
    def from_json(cls, value: Any) -> Layout:
        """Parse what `to_json` gives; nothing else is accepted.

        Raises:
            LayoutError: naming what is missing, of the wrong type or beyond its limit.
        """
        if not isinstance(value, Mapping) or set(value) != {"schema", "k", "tensors"}:
            raise LayoutError("a layout is an object with exactly the keys schema, k, tensors")
        if value["schema"] != SCHEMA:
            raise LayoutError(f"the layout's schema is {value['schema']!r}; this version reads {SCHEMA!r}")
        if type(value["k"]) is not int:
            raise LayoutError(f"k is {value['k']!r}; it must be an integer")
        if not isinstance(value["tensors"], list) or len(value["tensors"]) > MAX_TENSORS:
            raise LayoutError(f"tensors must be a list of at most {MAX_TENSORS} pairs [name, shape]")
        return cls(tensors=tuple(_tensor_from_json(pair) for pair in value["tensors"]), k=value["k"])

    @cached_property
    def _digest(self) -> bytes:
        text = json.dumps(self.to_json(), sort_keys=True, separators=(",", ":"), ensure_ascii=True)
        return hashlib.sha256(text.encode("ascii")).digest()

    def digest(self) -> str:
        """SHA-256 (hex) of the canonical description: JSON with sorted keys and no spaces."""
        return self._digest.hex()

    @property
    def digest_prefix(self) -> bytes:
        """The first 8 bytes of the digest, which every payload carries."""
        return self._digest[:8]


def _tensor_from_json(pair: Any) -> TensorShape:
    if not isinstance(pair, list) or len(pair) != 2 or not isinstance(pair[0], str) or not isinstance(pair[1], list):
        raise LayoutError(f"{str(pair)[:80]} is not a pair [name, shape]")
    if len(pair[1]) > MAX_DIMENSIONS or any(type(n) is not int for n in pair[1]):
        raise LayoutError(f"the shape of {pair[0][:80]!r} must be a list of at most {MAX_DIMENSIONS} integers")
    return TensorShape(name=pair[0], shape=tuple(pair[1]))


def _check_tensor(tensor: TensorShape) -> None:
    name = tensor.name
    if not 1 <= len(name) <= MAX_NAME or not all("!" <= c <= "~" and c not in '"\\' for c in name):
        raise LayoutError(
            f"tensor name {name[:80]!r}; names are 1 to {MAX_NAME} printable ASCII characters, no space, quote or \\"
        )
    if len(tensor.shape) > MAX_DIMENSIONS or any(not 1 <= n <= MAX_PARAMETERS for n in tensor.shape):
        raise LayoutError(
            f"tensor {name} has shape {tensor.shape}; at most {MAX_DIMENSIONS} dimensions of 1 to {MAX_PARAMETERS} each"
        )


def _frozen(array: NDArray[Any]) -> NDArray[Any]:
    array.setflags(write=False)
    return array

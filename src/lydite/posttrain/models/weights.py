"""Tensors of a model folder, read from safetensors without torch: one file at a time, one tensor at a time.

A folder holds `model.safetensors`, or several files that `model.safetensors.index.json` names. Headers are read with
limits and checked completely before any tensor is: known types, shapes that fit their bytes, no gap, no overlap,
nothing outside the file. `read` maps a tensor into memory and hands it over as float32, so that whole models stream
through.

Protects against: headers of any content and length, files that end early, an index that names other folders or lists
a tensor where it is not, symlinks. Does not protect against: a file that changes while it is read; the seal's digests
do.
"""

from __future__ import annotations

import json
import math
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lydite.posttrain.errors import SubmissionRefused

MAX_HEADER_BYTES = 64 << 20
MAX_TENSORS = 200_000
MAX_FILES = 1000
MAX_NAME = 512
INDEX = "model.safetensors.index.json"
SINGLE = "model.safetensors"
_BYTES = {
    **{"F64": 8, "I64": 8, "U64": 8, "F32": 4, "I32": 4, "U32": 4, "F16": 2, "BF16": 2, "I16": 2, "U16": 2},
    **{"I8": 1, "U8": 1, "BOOL": 1, "F8_E4M3": 1, "F8_E5M2": 1},
}
FLOATS = frozenset({"F64", "F32", "F16", "BF16"})


@dataclass(frozen=True, kw_only=True)
class Tensor:
    """Where a tensor lies: its file, its type as safetensors names it, its shape, and its bytes in the file."""

    name: str
    file: Path
    dtype: str
    shape: tuple[int, ...]
    start: int
    end: int

    @property
    def size(self) -> int:
        """Number of values."""
        return math.prod(self.shape)

    def read(self) -> NDArray[np.float32]:
        """The values as float32, in the tensor's shape.

        Raises:
            SubmissionRefused: the type is no floating-point type, or the file has become shorter.
        """
        if self.dtype not in FLOATS:
            raise SubmissionRefused(f"tensor {self.name!a:.120} has type {self.dtype}; weights are F32, F16 or BF16")
        raw = self.raw()
        if self.dtype == "BF16":
            wide = raw.view("<u2").astype("<u4")
            wide <<= 16
            return wide.view(np.float32).reshape(self.shape)
        kind = {"F64": "<f8", "F32": "<f4", "F16": "<f2"}[self.dtype]
        return raw.view(kind).astype(np.float32).reshape(self.shape)

    def raw(self) -> NDArray[np.uint8]:
        """The bytes, mapped from the file."""
        if self.start == self.end:
            return np.zeros(0, np.uint8)
        try:
            return np.memmap(self.file, np.uint8, "r", self.start, (self.end - self.start,))
        except (OSError, ValueError) as error:
            raise SubmissionRefused(f"{self.file.name}: tensor {self.name!a:.120} cannot be read: {error}") from None

    def finite(self, *, block: int = 1 << 22) -> bool:
        """Whether every value is a number; by exponent bits, without converting."""
        whole = {"F64": ("<u8", 0x7FF << 52), "F32": ("<u4", 0xFF << 23), "F16": ("<u2", 0x1F << 10)}
        kind, mask = whole.get(self.dtype, ("<u2", 0xFF << 7))
        bits = self.raw().view(kind)
        return all(
            not bool(np.any((bits[at : at + block] & np.array(mask, kind)) == mask))
            for at in range(0, bits.shape[0], block)
        )


def list_tensors(folder: Path) -> dict[str, Tensor]:
    """Every tensor of a model folder by name, from the headers alone.

    Raises:
        SubmissionRefused: no weights, or a file that is no well-formed safetensors file.
    """
    found: dict[str, Tensor] = {}
    index = folder / INDEX
    placed = _index(index) if os.path.lexists(index) else None
    files = [SINGLE] if placed is None else sorted(set(placed.values()))
    if placed is None and not os.path.lexists(folder / SINGLE):
        raise SubmissionRefused(
            f"no weights: the folder has neither {SINGLE} nor {INDEX}; save the model with safe serialization"
        )
    for name in files:
        for tensor in _header(folder / name):
            if tensor.name in found:
                raise SubmissionRefused(f"tensor {tensor.name!a:.120} stands in two files")
            found[tensor.name] = tensor
    if placed is not None and {n: t.file.name for n, t in found.items()} != placed:
        raise SubmissionRefused(f"{INDEX} and the files it names do not hold the same tensors")
    return found


def _index(path: Path) -> dict[str, str]:
    data = read_regular(path, MAX_HEADER_BYTES)
    try:
        placed = json.loads(data)["weight_map"]
    except (ValueError, RecursionError, KeyError, TypeError):
        raise SubmissionRefused(f"{path.name} is no index of safetensors files") from None
    if not isinstance(placed, dict) or not placed or len(placed) > MAX_TENSORS:
        raise SubmissionRefused(f"{path.name} names no tensors, or more than {MAX_TENSORS}")
    for file in placed.values():
        if not isinstance(file, str) or not file.endswith(".safetensors") or "/" in file or "\0" in file:
            raise SubmissionRefused(f"{path.name} names {file!a:.120}; only safetensors files beside it count")
    if len(set(placed.values())) > MAX_FILES:
        raise SubmissionRefused(f"{path.name} names more than {MAX_FILES} files")
    return placed


def _header(path: Path) -> Iterator[Tensor]:
    handle = open_regular(path)
    with os.fdopen(handle, "rb") as stream:
        size = os.fstat(handle).st_size
        length = int.from_bytes(stream.read(8), "little") if size >= 8 else -1
        if not 2 <= length <= min(size - 8, MAX_HEADER_BYTES):
            raise SubmissionRefused(f"{path.name} is no safetensors file: its header's length is {length} of {size}")
        data = stream.read(length)
    try:
        header = json.loads(data, object_pairs_hook=_unique)
    except (ValueError, RecursionError) as error:
        raise SubmissionRefused(f"{path.name}: the header is no JSON: {str(error)[:80]}") from None
    if not isinstance(header, dict) or len(header) > MAX_TENSORS:
        raise SubmissionRefused(f"{path.name}: the header lists no tensors, or more than {MAX_TENSORS}")
    header.pop("__metadata__", None)
    spans = []
    for name, entry in header.items():
        tensor = _tensor(path, name, entry, 8 + length, size)
        spans.append((tensor.start, tensor.end))
        yield tensor
    at = 8 + length
    for start, end in sorted(spans):
        if start != at:
            raise SubmissionRefused(f"{path.name}: tensors overlap, or bytes between them belong to none")
        at = end
    if at != size:
        raise SubmissionRefused(f"{path.name} has {size - at} bytes after its last tensor")


def _tensor(path: Path, name: str, entry: Any, base: int, size: int) -> Tensor:
    place = f"{path.name}: tensor {name!a:.120}"
    if not isinstance(entry, dict) or set(entry) != {"dtype", "shape", "data_offsets"} or not 0 < len(name) <= MAX_NAME:
        raise SubmissionRefused(f"{place} is described in another way than safetensors does")
    dtype, shape, offsets = entry["dtype"], entry["shape"], entry["data_offsets"]
    if not isinstance(dtype, str) or dtype not in _BYTES:
        raise SubmissionRefused(f"{place} has the type {dtype!a:.40}, which is not known here")
    if not _whole(shape) or len(shape) > 8 or not _whole(offsets) or len(offsets) != 2:
        raise SubmissionRefused(f"{place} has no shape or no place in the file")
    start, end = base + offsets[0], base + offsets[1]
    if not base <= start <= end <= size or end - start != math.prod(shape) * _BYTES[dtype]:
        raise SubmissionRefused(f"{place} does not fit its bytes")
    return Tensor(name=name, file=path, dtype=dtype, shape=tuple(shape), start=start, end=end)


def _whole(values: Any) -> bool:
    return isinstance(values, list) and all(type(v) is int and 0 <= v < 1 << 48 for v in values)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key appears twice")
    return found


def open_regular(path: Path) -> int:
    """A handle of a regular file that is no symlink. Raises SubmissionRefused."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise SubmissionRefused(f"{path.name} cannot be read as a regular file: {error.strerror}") from None
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise SubmissionRefused(f"{path.name} is no regular file")
    return handle


def read_regular(path: Path, max_bytes: int) -> bytes:
    """The bytes of a small regular file that is no symlink. Raises SubmissionRefused."""
    with os.fdopen(open_regular(path), "rb") as stream:
        data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise SubmissionRefused(f"{path.name} has more than {max_bytes} bytes")
    return data

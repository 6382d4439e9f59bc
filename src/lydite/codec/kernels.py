"""The C kernels of native/, loaded with ctypes. `available` says whether they are built; if not, the numpy twins serve.

Calls release the interpreter lock, so several updates can be parsed or compressed by threads at once. Nothing here
checks its arguments: callers pass arrays that a `Layout` and a `SparseUpdate` have already checked. Bytes from
strangers do not come here: `sparse_proved` reads those.
"""

from __future__ import annotations

import ctypes
import importlib.machinery
import logging
from ctypes import c_double, c_float, c_int, c_int64, c_void_p
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lydite.codec.layout import Layout

log = logging.getLogger(__name__)

INTERFACE = 3


class _Layout(ctypes.Structure):
    """lyd_layout of native/lydite.h."""

    _fields_ = (
        ("n_chunks", c_int64),
        ("size", c_void_p),
        ("count", c_void_p),
        ("base", c_void_p),
        ("width", c_void_p),
        ("pitch", c_void_p),
        ("k", c_int64),
        ("rice", c_int64),
        ("digest", ctypes.c_uint8 * 8),
    )


_P = c_void_p
_SIGNATURES: dict[str, tuple[Any, list[Any]]] = {
    "lyd_compress": (c_int64, [_P, _P, _P, c_float, c_int, _P, _P, _P, _P]),
    "lyd_accumulate": (None, [_P, _P, _P, _P, c_int, _P, _P, _P, _P]),
    "lyd_apply": (None, [_P, _P, _P, c_int64, c_double, _P]),
    "lyd_overlap": (None, [_P, _P, _P, _P, c_int, _P, _P, _P, c_int, _P, _P]),
}


def _load() -> ctypes.CDLL | None:
    """The library beside this file, or None when it is not built or of another version."""
    folder = Path(__file__).parent
    for suffix in importlib.machinery.EXTENSION_SUFFIXES:
        path = folder / f"_kernels{suffix}"
        if not path.exists():
            continue
        try:
            library = ctypes.CDLL(str(path))
            if library.lyd_interface() != INTERFACE:
                raise OSError(f"its interface is {library.lyd_interface()}, this version needs {INTERFACE}")
        except (OSError, AttributeError) as error:
            log.warning("%s cannot be used (%s); numpy serves, slowly. Rebuild: pip install -e .", path.name, error)
            return None
        for name, (result, arguments) in _SIGNATURES.items():
            function = getattr(library, name)
            function.restype, function.argtypes = result, arguments
        return library
    return None


_loaded = _load()
available = _loaded is not None


def _library() -> ctypes.CDLL:
    if _loaded is None:
        raise RuntimeError("the kernels are not built; use the numpy twins or run: pip install -e .")
    return _loaded


def _at(array: NDArray[Any]) -> int:
    """Address of a contiguous array; the caller keeps the array alive during the call."""
    if not array.flags.c_contiguous:
        raise ValueError("a kernel needs a contiguous array")
    return int(array.ctypes.data)


def _c_layout(layout: Layout) -> _Layout:
    """Borrowed pointers: `layout` keeps its arrays alive."""
    return _Layout(
        n_chunks=layout.n_chunks,
        size=_at(layout.chunk_sizes),
        count=_at(layout.chunk_counts),
        base=_at(layout.chunk_base),
        width=_at(layout.chunk_width),
        pitch=_at(layout.chunk_pitch),
        k=layout.k,
        rice=layout.rice_parameter,
        digest=(ctypes.c_uint8 * 8).from_buffer_copy(layout.digest_prefix),
    )


def compress(
    delta: NDArray[np.float32], feedback: NDArray[np.float32], layout: Layout, decay: float, quantiser: int
) -> tuple[NDArray[np.uint16], NDArray[np.uint16], NDArray[np.uint8], NDArray[np.float32]] | None:
    """(scales, indices, codes, new feedback), or None when a value is not finite."""
    most = int(layout.chunk_counts.sum())
    scales, new = np.empty(layout.n_chunks, dtype=np.uint16), np.empty(layout.n_parameters, dtype=np.float32)
    indices, codes = np.empty(most, dtype=np.uint16), np.empty(most, dtype=np.uint8)
    delta, feedback, form = np.ascontiguousarray(delta), np.ascontiguousarray(feedback), _c_layout(layout)
    n = _library().lyd_compress(
        ctypes.byref(form),
        _at(delta),
        _at(feedback),
        decay,
        quantiser,
        _at(new),
        _at(scales),
        _at(indices),
        _at(codes),
    )
    if n < 0:
        return None
    if n < most:
        indices, codes = indices[:n].copy(), codes[:n].copy()
    return scales, indices, codes, new


def accumulate(
    layout: Layout,
    scales: NDArray[np.uint16],
    indices: NDArray[np.uint16],
    codes: NDArray[np.uint8],
    value_bits: int,
    factor: NDArray[np.int64],
    sums: NDArray[np.int64],
    divisors: NDArray[np.int64],
) -> None:
    """Add every value times its tensor's factor to `sums` and 1 to `divisors`, in place."""
    form = _c_layout(layout)
    _library().lyd_accumulate(
        ctypes.byref(form),
        _at(scales),
        _at(indices),
        _at(codes),
        value_bits,
        _at(layout.chunk_tensor),
        _at(factor),
        _at(sums),
        _at(divisors),
    )


def apply(
    weights: NDArray[np.float32], sums: NDArray[np.int64], divisors: NDArray[np.int64], rate: float
) -> NDArray[np.float32]:
    """The outer step of `pretrain.aggregate.apply_aggregate`."""
    weights, new = np.ascontiguousarray(weights), np.empty(weights.size, dtype=np.float32)
    _library().lyd_apply(_at(weights), _at(sums), _at(divisors), weights.size, rate, _at(new))
    return new


def overlap(
    layout: Layout,
    one: tuple[NDArray[np.uint16], NDArray[np.uint16], NDArray[np.uint8], int],
    other: tuple[NDArray[np.uint16], NDArray[np.uint16], NDArray[np.uint8], int],
) -> tuple[int, int]:
    """(shared positions, those with the same sign) of two (scales, indices, codes, value bits)."""
    shared, agreeing, form = c_int64(), c_int64(), _c_layout(layout)
    sides = [part for side in (one, other) for part in (*(_at(array) for array in side[:3]), side[3])]
    _library().lyd_overlap(ctypes.byref(form), *sides, ctypes.byref(shared), ctypes.byref(agreeing))
    return shared.value, agreeing.value

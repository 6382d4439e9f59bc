"""Pixels from one regular axis to another: the share of each source pixel that falls into each target pixel.

Both axes are sampled one after the other. The weights depend on absolute coordinates only, so a crop of an image gives
the same values as the image. Far downwards this is the area average; below a ratio of 2, where that would move edges
by up to 1/8 pixel, the average of the linear interpolation between pixel centres, which moves nothing.

Shape letters: N target pixels, T taps, H rows, W columns.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

_ROUNDING = 1e-6
AREA_FROM = 2.0
"""From this ratio of pixel sizes on, the plain area average is within 1/16 of a target pixel of the right place."""
KNOWN_SHARE = 0.4999
"""A target pixel is known where at least (about) half of its area is."""


@dataclass(frozen=True, kw_only=True)
class Taps:
    """For N target pixels: the first source pixel, and the weight of it and its T - 1 followers.

    Weights of pixels outside of the source are 0, so that a row of `weight_NT` sums to the share that is covered.
    """

    first_N: NDArray[np.int64]
    weight_NT: NDArray[np.float32]
    size: int

    @property
    def start(self) -> int:
        """The first source pixel that is needed."""
        return max(0, int(self.first_N[0]))

    @property
    def stop(self) -> int:
        """One past the last source pixel that is needed."""
        end = int(self.first_N[-1]) + int(self.weight_NT.shape[1])
        return max(self.start + 1, min(self.size, end))


def axis_taps(first: int, last: int, *, pixel: float, origin: float, source_pixel: float, size: int) -> Taps:
    """Taps of target pixels [first, last), which lie at multiples of `pixel`, from a source that begins at `origin`."""
    edges = (np.arange(first, last + 1, dtype=np.float64) * pixel - origin) / source_pixel
    low_N, high_N = edges[:-1], edges[1:]
    if pixel >= AREA_FROM * source_pixel:
        first_N = np.floor(low_N + _ROUNDING).astype(np.int64)
        taps = int(np.max(np.ceil(high_N - _ROUNDING).astype(np.int64) - first_N))
        index_NT = first_N[:, None] + np.arange(max(1, taps))
        covered = np.minimum(high_N[:, None], index_NT + 1) - np.maximum(low_N[:, None], index_NT)
        weight_NT = np.maximum(covered, 0.0) / (high_N - low_N)[:, None]
    else:
        first_N = np.floor(low_N - 0.5 + _ROUNDING).astype(np.int64)
        taps = int(np.max(np.ceil(high_N + 0.5 - _ROUNDING).astype(np.int64) - first_N))
        index_NT = first_N[:, None] + np.arange(taps)
        below, above = (_integral(edge_N[:, None] - index_NT - 0.5) for edge_N in (low_N, high_N))
        weight_NT = (above - below) / (high_N - low_N)[:, None]
    weight_NT = np.where((index_NT >= 0) & (index_NT < size), weight_NT, 0.0)
    return Taps(first_N=first_N, weight_NT=weight_NT.astype(np.float32), size=size)


def _integral(distance: NDArray[np.float64]) -> NDArray[np.float64]:
    """Of the hat function of linear interpolation, from minus infinity to `distance` source pixels from its top."""
    inside = np.clip(distance, -1, 1)
    return np.where(inside < 0, (1 + inside) ** 2 / 2, 1 - (1 - inside) ** 2 / 2)


def apply_taps(values: NDArray[np.float32], taps: Taps, axis: int) -> NDArray[np.float32]:
    """Sample along `axis` of an array that holds the source pixels [taps.start, taps.stop) there."""
    result: Any = None
    length = values.shape[axis]
    shape = [1] * values.ndim
    shape[axis] = -1
    for tap in range(taps.weight_NT.shape[1]):
        index_N = np.clip(taps.first_N + tap - taps.start, 0, length - 1)
        part = np.take(values, index_N, axis=axis)
        part *= taps.weight_NT[:, tap].reshape(shape)
        result = part if result is None else np.add(result, part, out=result)
    sampled: NDArray[np.float32] = result
    return sampled


def sample(
    values: NDArray[np.float32], known_HW: NDArray[np.bool_] | None, rows: Taps, columns: Taps
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Values [C, H, W] of the needed source pixels onto the target; unknown ones take no part (None: all known)."""
    if known_HW is None:
        share = rows.weight_NT.sum(axis=1)[:, None] * columns.weight_NT.sum(axis=1)[None, :]
    else:
        values = values * known_HW
        share = apply_taps(apply_taps(known_HW.astype(np.float32), rows, 0), columns, 1)
    sums = apply_taps(apply_taps(values, rows, 1), columns, 2)
    known = share >= KNOWN_SHARE
    sums /= np.where(share > 0, share, np.float32(1))
    return sums, known

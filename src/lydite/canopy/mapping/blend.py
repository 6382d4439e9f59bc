"""Windows at multiples of a stride in absolute pixel numbers, and the weights with which their heights are blended.

Weights are a Hann window with a strictly positive floor, divided by their sum, so that those of all windows over a
pixel add up to 1. Rows and columns are independent: a pixel's weight is the product of its two.

A window is used only if some pixel is nearer to its middle part than to that of the others: one that would add nothing
but its faded edge to the image's border is left out. That changes no pixel farther than one window from the border.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lydite.canopy.errors import PredictError

PATCH = 16
WINDOW = 512
OVERLAP = 64
SMALLEST = PATCH * 4
"""The model never sees less than this, however small the image."""
MAX_WINDOW = 4096
_FLOOR = 1e-3


@dataclass(frozen=True, kw_only=True)
class Span:
    """One window along one axis, in pixels of the image (0 is its first).

    Attributes:
        start, stop: the part of the window that is read, in whole patches of the window; may overhang the image.
        weight: float32 [last - first]; share of this window in each pixel of the image from `first` to `last`.
        keep: the first pixel that no later window touches is not before this one.
    """

    start: int
    stop: int
    first: int
    last: int
    weight: NDArray[np.float32]
    keep: int


def spans(*, origin: int, size: int, window: int = WINDOW, overlap: int = OVERLAP) -> list[Span]:
    """The windows over `size` pixels of which the first has the absolute number `origin`, in order.

    Raises:
        PredictError: a window that is no multiple of the patch, or an overlap of more than half of it.
    """
    if window % PATCH or not SMALLEST <= window <= MAX_WINDOW:
        raise PredictError(f"a window of {window} px is no multiple of {PATCH} from {SMALLEST} to {MAX_WINDOW}")
    if not 0 <= overlap <= window // 2:
        raise PredictError(f"an overlap of {overlap} px is not within 0 to half the window, {window // 2}")
    stride = window - overlap
    first = origin // stride
    last = max(first, math.ceil((origin + size - window) / stride))
    starts = [number * stride - origin for number in range(first, last + 1)]
    rise = np.maximum(np.sin(np.pi * (np.arange(window) + 0.5) / window) ** 2, _FLOOR)
    total = np.zeros(size)
    for start in starts:
        inside = slice(max(0, start), min(size, start + window))
        total[inside] += rise[inside.start - start : inside.stop - start]
    found = []
    for index, start in enumerate(starts):
        low, high = max(0, start), min(size, start + window)
        weight = rise[low - start : high - start] / total[low:high]
        left = (low - start) // PATCH * PATCH
        right = min(window, max(-(-(high - start) // PATCH) * PATCH, left + SMALLEST))
        left = min(left, right - SMALLEST)
        found.append(
            Span(
                start=start + left,
                stop=start + right,
                first=low,
                last=high,
                weight=weight.astype(np.float32),
                keep=starts[index + 1] if index + 1 < len(starts) else size,
            )
        )
    return found


def reflected(start: int, stop: int, size: int) -> NDArray[np.int64]:
    """For pixels [start, stop) of an axis, which pixel of [0, size) stands in: the image mirrored at its edges."""
    index = np.arange(start, stop) % (2 * size)
    return np.where(index < size, index, 2 * size - 1 - index)

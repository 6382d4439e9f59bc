"""Smooth random fields: what makes ground, crowns and light uneven.

Value noise: independent normal values on a coarse grid, brought to pixels by bicubic interpolation.
Legend: H rows, W columns.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Field = NDArray[np.float32]


def noise(rng: np.random.Generator, shape: tuple[int, int], scale_px: float) -> Field:
    """float32 [H, W] of mean 0 and standard deviation about 1 whose features are about `scale_px` pixels wide."""
    rows, columns = (max(2, int(np.ceil(n / scale_px)) + 3) for n in shape)
    grid = rng.standard_normal((rows, columns), dtype=np.float32)
    # Interpolation averages neighbours; bicubic noise keeps about three quarters of the grid's deviation.
    return enlarge(grid, shape, scale_px) * np.float32(1.35)


def enlarge(grid: Field, shape: tuple[int, int], scale_px: float) -> Field:
    """A coarse grid at `scale_px` pixels a cell, interpolated to `shape`, its margin of one cell left out."""
    height, width = shape
    box = (1.0, 1.0, 1.0 + width / scale_px, 1.0 + height / scale_px)
    picture = Image.fromarray(grid).resize((width, height), Image.Resampling.BICUBIC, box=box)
    return np.asarray(picture, dtype=np.float32)


def octaves(rng: np.random.Generator, shape: tuple[int, int], scales_px: tuple[float, ...]) -> Field:
    """The mean of noises of several scales, again of standard deviation about 1."""
    total = np.zeros(shape, np.float32)
    for scale in scales_px:
        total += noise(rng, shape, scale)
    return total / np.float32(np.sqrt(len(scales_px)))

"""Square cells on an absolute grid: cell edges are whole multiples of the side, whatever part is looked at.

Two rasters with the same side therefore never differ by a fraction of a cell, and a tile's cells are the whole's cells.
Rows run from north to south.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from scipy import ndimage

# A bound that lies on a cell's edge but for rounding does not open another row of cells.
_ROUNDING = 1e-6


@dataclass(frozen=True, kw_only=True)
class Cells:
    """Cells with x in [left + column, left + column + 1) * side_m and y in [top - row - 1, top - row) * side_m."""

    side_m: float
    left: int
    top: int
    rows: int
    cols: int

    @classmethod
    def covering(cls, bounds: tuple[float, float, float, float], side_m: float) -> Cells:
        """The cells that meet (min x, min y, max x, max y) in metres; at least one."""
        left, bottom = (math.floor(value / side_m + _ROUNDING) for value in bounds[:2])
        right, top = (math.ceil(value / side_m - _ROUNDING) for value in bounds[2:])
        return cls(side_m=side_m, left=left, top=top, rows=max(1, top - bottom), cols=max(1, right - left))

    def grown(self, margin: int) -> Cells:
        """The same cells and `margin` more on each side."""
        return Cells(
            side_m=self.side_m,
            left=self.left - margin,
            top=self.top + margin,
            rows=self.rows + 2 * margin,
            cols=self.cols + 2 * margin,
        )

    @property
    def shape(self) -> tuple[int, int]:
        """Rows, columns."""
        return self.rows, self.cols

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Min x, min y, max x, max y in metres."""
        side = self.side_m
        return self.left * side, (self.top - self.rows) * side, (self.left + self.cols) * side, self.top * side

    @property
    def transform(self) -> Affine:
        """Pixel (column, row) to metres."""
        return Affine(self.side_m, 0.0, self.left * self.side_m, 0.0, -self.side_m, self.top * self.side_m)

    def index(self, xy: NDArray[np.float64]) -> NDArray[np.int64]:
        """int64 [N]: row * cols + column of float64 [N, 2], -1 outside."""
        column = np.floor(xy[:, 0] / self.side_m).astype(np.int64) - self.left
        row = self.top - 1 - np.floor(xy[:, 1] / self.side_m).astype(np.int64)
        inside = (column >= 0) & (column < self.cols) & (row >= 0) & (row < self.rows)
        return np.where(inside, row * self.cols + column, -1)

    def centres(self) -> NDArray[np.float64]:
        """float64 [rows * cols, 2] in metres, row by row."""
        x = (self.left + np.arange(self.cols) + 0.5) * self.side_m
        y = (self.top - np.arange(self.rows) - 0.5) * self.side_m
        return np.stack([np.tile(x, self.rows), np.repeat(y, self.cols)], axis=1)

    def highest(self, xy: NDArray[np.float64], value: NDArray[np.float64]) -> NDArray[np.float64]:
        """float64 [rows, cols]: the highest value in each cell, -inf where there is none."""
        grid = np.full(self.rows * self.cols, -np.inf)
        index = self.index(xy)
        inside = index >= 0
        np.maximum.at(grid, index[inside], value[inside])
        return grid.reshape(self.shape)

    def count(self, xy: NDArray[np.float64]) -> NDArray[np.int64]:
        """int64 [rows, cols]: points in each cell."""
        index = self.index(xy)
        counts: NDArray[np.int64] = np.bincount(index[index >= 0], minlength=self.rows * self.cols)
        return counts.reshape(self.shape)


def first_per_cell(xy: NDArray[np.float64], value: NDArray[np.float64], side_m: float) -> NDArray[np.int64]:
    """Indices of the point with the highest value in each cell of side `side_m`."""
    column, row = (np.floor(xy[:, axis] / side_m).astype(np.int64) for axis in range(2))
    # The coordinates decide between equal values: the order of points in a file must not matter.
    order = np.lexsort((xy[:, 1], xy[:, 0], -value, column, row))
    fresh = np.ones(len(order), dtype=bool)
    fresh[1:] = (np.diff(column[order]) != 0) | (np.diff(row[order]) != 0)
    return order[fresh]


def kth_highest(grid: NDArray[np.float64], *, k: int, radius: int) -> NDArray[np.float64]:
    """The k-th highest value (1 is the highest) within `radius` cells of each cell; -inf where there are fewer."""
    span = np.arange(-radius, radius + 1)
    disk = span[:, None] ** 2 + span[None, :] ** 2 <= radius**2
    found: NDArray[np.float64] = ndimage.rank_filter(grid, rank=-k, footprint=disk, mode="constant", cval=-np.inf)
    return found

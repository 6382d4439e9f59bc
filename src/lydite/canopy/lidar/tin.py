"""A surface through scattered points: linear on the triangles of their Delaunay triangulation that are small enough.

A triangle counts if its circumcircle's radius is at most `reach_m`. Others cut by the longest edge (Khosravipour et
al. 2014, doi:10.14358/PERS.80.9.863); the circumcircle is what makes a triangulation local: whether such a triangle
exists depends only on points within twice the reach of it, so that a surface made tile by tile, with that much buffer,
is the surface made at once. For the same reason points on a grid, where four lie on one circle and either diagonal is
right, are moved by less than a millimetre in a way that depends on their coordinates alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import Delaunay, QhullError

_JITTER_M = 5e-4
_PER_M = 10_000
_PAIRS = 1 << 20
# A place on the edge of two triangles belongs to one of them at least; they agree there.
_EDGE, _EDGE_M = 1e-9, 1e-6


class Tin:
    """Triangulated points.

    Args:
        xy: float64 [N, 2] in metres; of points at one place (within 1 mm) the highest value counts.
        value: float64 [N].
        reach_m: largest circumradius of a triangle that counts.
    """

    def __init__(self, xy: NDArray[np.float64], value: NDArray[np.float64], *, reach_m: float) -> None:
        order = np.lexsort((-value, xy[:, 1], xy[:, 0]))
        xy, value = xy[order], value[order]
        fresh = np.ones(len(xy), dtype=bool)
        fresh[1:] = (np.abs(np.diff(xy, axis=0)) > 1e-3).any(axis=1)
        xy, self._value = xy[fresh], value[fresh]
        self._origin = np.floor(xy.mean(axis=0)) if len(xy) else np.zeros(2)
        self._xy = xy + jitter(xy) - self._origin
        self._corners = np.zeros((0, 3), dtype=np.int64)
        if len(xy) >= 3:
            try:
                found = Delaunay(self._xy).simplices.astype(np.int64)
            except QhullError:
                # All on one line: no triangle, as for two points.
                return
            self._corners = found[_circumradius(self._xy[found]) <= reach_m]

    def at(self, xy: NDArray[np.float64]) -> NDArray[np.float64]:
        """float64 [M]: the surface at float64 [M, 2], NaN where no triangle counts.

        Places are sorted into square bins; a triangle tries the places in the bins that its box meets. (scipy's own
        search walks from triangle to triangle and tries them all where it loses its way, thousands of times slower.)
        """
        result = np.full(len(xy), np.nan)
        if not len(self._corners) or not len(xy):
            return result
        place = xy - self._origin
        bins = _Bins.of(place)
        place = place[bins.order]
        values = np.full(len(xy), np.nan)
        first, last = self._xy[self._corners].min(axis=1), self._xy[self._corners].max(axis=1)
        low, high = bins.cell(first - _EDGE_M), bins.cell(last + _EDGE_M)
        rows = np.maximum(0, high[:, 1] - low[:, 1] + 1) * (high[:, 0] >= low[:, 0])
        # A row of bins of a triangle's box holds places that follow each other.
        triangle = np.repeat(np.arange(len(rows)), rows)
        row = low[triangle, 1] + _counted(rows)
        start = bins.start[row * bins.cols + low[triangle, 0]]
        length = bins.start[row * bins.cols + high[triangle, 0] + 1] - start
        for part in _portions(length):
            tried = np.repeat(start[part], length[part]) + _counted(length[part])
            corners = self._corners[np.repeat(triangle[part], length[part])]
            a, b, c = (self._xy[corners[:, index]] for index in range(3))
            p = place[tried]
            area = _cross(b - a, c - a)
            at_b, at_c = _cross(p - a, c - a) / area, _cross(b - a, p - a) / area
            at_a = 1 - at_b - at_c
            inside = (at_a >= -_EDGE) & (at_b >= -_EDGE) & (at_c >= -_EDGE)
            corner = self._value[corners[inside]]
            values[tried[inside]] = (
                corner[:, 0] * at_a[inside] + corner[:, 1] * at_b[inside] + corner[:, 2] * at_c[inside]
            )
        result[bins.order] = values
        return result


@dataclass(frozen=True, kw_only=True)
class _Bins:
    """Places sorted by square bins: those of bin k are order[start[k]:start[k + 1]]."""

    low: NDArray[np.float64]
    side_m: float
    cols: int
    rows: int
    order: NDArray[np.int64]
    start: NDArray[np.int64]

    @classmethod
    def of(cls, place: NDArray[np.float64]) -> _Bins:
        low, high = place.min(axis=0), place.max(axis=0)
        side_m = max(
            float(np.sqrt(np.prod(np.maximum(high - low, 1e-3)) / len(place))), float((high - low).max()) / 4e3
        )
        side_m = max(side_m, 1e-3)
        cols, rows = (int((high[axis] - low[axis]) / side_m) + 1 for axis in range(2))
        index = np.floor((place - low) / side_m).astype(np.int64)
        number = index[:, 1] * cols + index[:, 0]
        counts = np.bincount(number, minlength=rows * cols)
        return cls(
            low=low,
            side_m=side_m,
            cols=cols,
            rows=rows,
            order=np.argsort(number, kind="stable"),
            start=np.concatenate([[0], np.cumsum(counts)]),
        )

    def cell(self, xy: NDArray[np.float64]) -> NDArray[np.int64]:
        """int64 [N, 2]: column and row; the nearest bin for what lies outside."""
        index = np.floor((xy - self.low) / self.side_m)
        return np.clip(index, 0, (self.cols - 1, self.rows - 1)).astype(np.int64)


def _counted(lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """0, 1, ..., length - 1 of each, one after the other."""
    ends = np.cumsum(lengths)
    return np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - lengths, lengths)


def _portions(length: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    """Indices in portions of about `_PAIRS` in all, without the empty ones."""
    filled = np.flatnonzero(length)
    portion = np.cumsum(length[filled]) // _PAIRS
    yield from np.split(filled, np.flatnonzero(np.diff(portion)) + 1)


def jitter(xy: NDArray[np.float64]) -> NDArray[np.float64]:
    """float64 [N, 2] within half a millimetre, a hash of the coordinates in tenths of a millimetre."""
    cells = np.round(xy * _PER_M).astype(np.int64).view(np.uint64)
    mixed = cells[:, 0] * np.uint64(0x9E3779B97F4A7C15) ^ (cells[:, 1] * np.uint64(0xC2B2AE3D27D4EB4F))
    both = np.empty((len(xy), 2))
    for axis in range(2):
        mixed = (mixed ^ (mixed >> np.uint64(31))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed ^= mixed >> np.uint64(29)
        both[:, axis] = (mixed >> np.uint64(11)).astype(np.float64) / (1 << 53)
    return (both * 2 - 1) * _JITTER_M


def _circumradius(corners: NDArray[np.float64]) -> NDArray[np.float64]:
    """float64 [T] of triangles [T, 3, 2]; infinite for flat ones."""
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    product = np.linalg.norm(b - a, axis=1) * np.linalg.norm(c - b, axis=1) * np.linalg.norm(a - c, axis=1)
    double_area = np.abs(_cross(b - a, c - a))
    with np.errstate(divide="ignore", invalid="ignore"):
        radius = product / (2 * double_area)
    return np.where(double_area > 0, radius, np.inf)


def _cross(u: NDArray[np.float64], v: NDArray[np.float64]) -> NDArray[np.float64]:
    return u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]

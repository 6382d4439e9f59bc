"""A surface through scattered points: linear on the triangles of their Delaunay triangulation that are small enough.

A triangle counts if its circumcircle's radius is at most `reach_m`. Others cut by the longest edge (Khosravipour et
al. 2014, doi:10.14358/PERS.80.9.863); the circumcircle is what makes a triangulation local: whether such a triangle
exists depends only on points within twice the reach of it, so that a surface made tile by tile, with that much buffer,
is the surface made at once. For the same reason points on a grid, where four lie on one circle and either diagonal is
right, are moved by less than a millimetre in a way that depends on their coordinates alone.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import Delaunay, QhullError

_JITTER_M = 5e-4
_PER_M = 10_000


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
        self._delaunay: Delaunay | None = None
        if len(xy) >= 3:
            try:
                self._delaunay = Delaunay(self._xy)
            except QhullError:
                # All on one line: no triangle, as for two points.
                self._delaunay = None
        if self._delaunay is not None:
            self._counts = _circumradius(self._xy[self._delaunay.simplices]) <= reach_m

    def at(self, xy: NDArray[np.float64]) -> NDArray[np.float64]:
        """float64 [M]: the surface at float64 [M, 2], NaN where no triangle counts."""
        result = np.full(len(xy), np.nan)
        if self._delaunay is None or not len(xy):
            return result
        # Neighbours one after the other: the search for a triangle walks from the last one.
        order = np.lexsort((xy[:, 0], np.floor(xy[:, 1] / 2)))
        place = xy[order] - self._origin
        found = self._delaunay.find_simplex(place)
        inside = np.flatnonzero(found >= 0)
        inside = inside[self._counts[found[inside]]]
        corners = self._delaunay.simplices[found[inside]]
        a, b, c = (self._xy[corners[:, index]] for index in range(3))
        p = place[inside]
        area = _cross(b - a, c - a)
        with np.errstate(divide="ignore", invalid="ignore"):
            at_b, at_c = _cross(p - a, c - a) / area, _cross(b - a, p - a) / area
        values = self._value[corners]
        result[order[inside]] = values[:, 0] * (1 - at_b - at_c) + values[:, 1] * at_b + values[:, 2] * at_c
        return result


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

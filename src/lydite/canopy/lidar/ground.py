"""The ground under a cloud: a surface through its ground points, and a filter that finds them where nobody has.

Heights above ground are elevations minus that surface. Where no ground point lies within the reach, height is unknown
(NaN): under a lake or a hall wider than twice the reach there is nothing to measure from.

`classify_ground` is a morphological filter after Zhang et al. (2003, doi:10.1109/TGRS.2003.810682) on the lowest points
of cells, with square windows, for which openings of growing size need not be chained. It takes for ground what stays
when everything narrower than the window is cut off: halls wider than that, and very steep rock, deceive it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.spatial import cKDTree

from lydite.canopy.errors import LidarError
from lydite.canopy.lidar.cells import Cells, first_per_cell, kth_highest
from lydite.canopy.lidar.pointcloud import GROUND, Points
from lydite.canopy.lidar.tin import Tin, jitter

_NEIGHBOURS = 8
_OUTLIER_M, _OUTLIER_SLOPE = 3.0, 1.5
_THIN_M = 0.25


@dataclass(frozen=True, kw_only=True)
class GroundSettings:
    """How the ground is found.

    Attributes:
        reach_m: how far from a ground point the ground is still known; also the largest circumradius of a triangle.
        window_m: width of the widest thing (crown, house) that `classify_ground` takes off the ground.
        slope: rise over run of the terrain; steeper steps between neighbouring cells are things on the ground.
        step_m: a step lower than this is never a thing.
        cell_m: side of the filter's cells.
    """

    reach_m: float = 30.0
    window_m: float = 24.0
    slope: float = 0.5
    step_m: float = 0.4
    cell_m: float = 1.0

    @property
    def buffer_m(self) -> float:
        """How far beyond a place points may matter for the ground there."""
        return 2 * self.reach_m


class Ground:
    """A surface through ground points float64 [N, 3]. Linear between them, the nearest one's elevation beyond.

    Raises:
        LidarError: no points.
    """

    def __init__(self, xyz: NDArray[np.float64], *, reach_m: float) -> None:
        if not len(xyz):
            raise LidarError("no ground points (class 2); try --classify-ground")
        xyz = xyz[_plausible(xyz, reach_m)]
        self._reach_m, self._elevation = reach_m, xyz[:, 2]
        # Of points at one place a Tin takes the highest value; of the ground it must be the lowest.
        self._tin = Tin(xyz[:, :2], -xyz[:, 2], reach_m=reach_m)
        self._tree = cKDTree(xyz[:, :2] + jitter(xyz[:, :2]))

    def at(self, xy: NDArray[np.float64]) -> NDArray[np.float64]:
        """float64 [M]: elevation of the ground at float64 [M, 2], NaN farther than the reach from every point."""
        elevation = -self._tin.at(xy)
        missing = np.flatnonzero(np.isnan(elevation))
        if len(missing):
            distance, nearest = self._tree.query(xy[missing], distance_upper_bound=self._reach_m)
            found = np.isfinite(distance)
            elevation[missing[found]] = self._elevation[nearest[found]]
        return elevation


def heights(points: Points, *, reach_m: float) -> NDArray[np.float64]:
    """float64 [N]: height above ground of every point in metres, NaN where the ground is unknown.

    Of ground points closer than a hand the lowest counts: a cloud of a drone has hundreds in each square metre.

    Raises:
        LidarError: no point is of class 2.
    """
    xyz = points.xyz[points.classes == GROUND]
    ground = Ground(xyz[first_per_cell(xyz[:, :2], -xyz[:, 2], _THIN_M)], reach_m=reach_m)
    return points.xyz[:, 2] - ground.at(points.xyz[:, :2])


def classify_ground(points: Points, settings: GroundSettings | None = None) -> Points:
    """The same points with class 2 found anew from their geometry; a former class 2 becomes 1."""
    settings = settings or GroundSettings()
    classes = np.where(points.classes == GROUND, np.uint8(1), points.classes)
    if len(points):
        classes[_ground_seeds(points.xyz, settings)] = GROUND
    return replace(points, classes=classes)


def _ground_seeds(xyz: NDArray[np.float64], settings: GroundSettings) -> NDArray[np.int64]:
    """Indices of the lowest points of the cells that are ground."""
    side = settings.cell_m
    xy, low = xyz[:, :2], xyz[:, :2].min(axis=0)
    high = xy.max(axis=0)
    cells = Cells.covering((low[0], low[1], high[0] + side, high[1] + side), side)
    alive = np.arange(len(xyz))
    # Upside down, so that the lowest is the highest. A point far below the third-lowest cell around is an error.
    floor = -kth_highest(cells.highest(xy, -xyz[:, 2]), k=3, radius=3)
    alive = alive[xyz[:, 2] >= floor.ravel()[cells.index(xy)] - _OUTLIER_M]
    if not len(alive):
        alive = np.arange(len(xyz))
    alive = alive[first_per_cell(xy[alive], -xyz[alive, 2], side)]
    surface = np.full(cells.shape, np.inf)
    surface.ravel()[cells.index(xy[alive])] = xyz[alive, 2]
    is_thing = np.zeros(cells.shape, dtype=bool)
    before, half = surface, 0
    for next_half in _half_widths(settings.window_m / 2 / side):
        opened = _opening(surface, 2 * next_half + 1)
        with np.errstate(invalid="ignore"):
            is_thing |= before - opened > settings.step_m + settings.slope * (next_half - half) * side
        before, half = opened, next_half
    return alive[~is_thing.ravel()[cells.index(xy[alive])]]


def _half_widths(largest: float) -> list[int]:
    widths = [1]
    while widths[-1] < largest:
        widths.append(widths[-1] + max(1, widths[-1] // 3))
    return widths


def _opening(surface: NDArray[np.float64], width: int) -> NDArray[np.float64]:
    """Grey opening by a square; cells without points (inf) are as if not there, and so is what lies outside."""
    eroded = ndimage.minimum_filter(surface, size=width, mode="constant", cval=np.inf)
    eroded[np.isposinf(eroded)] = -np.inf
    opened: NDArray[np.float64] = ndimage.maximum_filter(eroded, size=width, mode="constant", cval=-np.inf)
    return opened


def _plausible(xyz: NDArray[np.float64], reach_m: float) -> NDArray[np.bool_]:
    """bool [N]: not metres above or below what the ground points around say."""
    if len(xyz) <= _NEIGHBOURS:
        return np.ones(len(xyz), dtype=bool)
    distance, index = cKDTree(xyz[:, :2]).query(xyz[:, :2], k=_NEIGHBOURS + 1, distance_upper_bound=reach_m)
    around = np.append(xyz[:, 2], np.nan)[index[:, 1:]]
    known = np.isfinite(around).sum(axis=1)
    around[known < 3] = xyz[known < 3, 2:3]
    off = np.abs(xyz[:, 2] - np.nanmedian(around, axis=1))
    farthest = np.where(np.isfinite(distance), distance, 0).max(axis=1)
    plausible: NDArray[np.bool_] = off <= _OUTLIER_M + _OUTLIER_SLOPE * farthest
    return plausible

"""A canopy height model (CHM) from points in memory: metres above ground in square cells of an absolute grid.

A cell takes the highest of (1) the hits in it, each as wide as a laser's footprint, and (2) the pit-free surface at its
centre. Cells without either that have a point nearby take that point's height. Where pulses are too few around, or the
ground is unknown, the cell is unknown, which is not 0 m.

`chm_from_points` looks at no more than `buffer_m` beyond its bounds; `lidar` makes large maps from tiles with that.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from rasterio.crs import CRS
from scipy import ndimage
from scipy.spatial import cKDTree

from lydite.canopy.errors import LidarError
from lydite.canopy.lidar.cells import Cells
from lydite.canopy.lidar.ground import GroundSettings, classify_ground, heights
from lydite.canopy.lidar.pits import pit_free, spike_buffer_m, supported
from lydite.canopy.lidar.pointcloud import Points
from lydite.canopy.lidar.tin import jitter
from lydite.canopy.raster import Raster

MAX_CELLS = 1 << 26
_DENSITY_CELL_M = 5.0
_CIRCLE = tuple((math.cos(angle), math.sin(angle)) for angle in np.arange(8) * math.pi / 4)


@dataclass(frozen=True, kw_only=True)
class ChmSettings:
    """How a CHM is made.

    Attributes:
        cap_m: higher cells are set to this.
        absurd_m: points higher than this above ground, or lower than -2 m, are no part of the canopy.
        subcircle_m: radius of a hit.
        min_density: pulses per square metre below which a cell is unknown, in the best 5 m square that holds it.
        classify_ground: find the ground from geometry instead of class 2.
        not_canopy: ASPRS classes whose points count as 0 m: buildings, water, rails, roads, wires, towers, bridges.
    """

    cap_m: float = 96.0
    absurd_m: float = 130.0
    subcircle_m: float = 0.1
    min_density: float = 0.5
    classify_ground: bool = False
    not_canopy: tuple[int, ...] = (6, 9, 10, 11, 13, 14, 15, 16, 17)
    ground: GroundSettings = field(default_factory=GroundSettings)


def chm_from_points(
    points: Points,
    *,
    gsd_m: float,
    crs: CRS | None,
    bounds: tuple[float, float, float, float] | None = None,
    cells: Cells | None = None,
    settings: ChmSettings | None = None,
    spacing_m: float | None = None,
) -> Raster:
    """A CHM of points in memory.

    Args:
        points: in metres of `crs`; those around `bounds` are used, too.
        gsd_m: side of a cell.
        bounds: min x, min y, max x, max y in metres; of the points by default. Grown to whole cells.
        cells: the cells to map, instead of `bounds`.
        spacing_m: distance between pulses; `spacing_of(points)` by default. Tiles of one map must share it.

    Returns:
        float32 metres [1, rows, cols]; the mask is False where nothing is known.

    Raises:
        LidarError: no points, no ground, or more than `MAX_CELLS` cells.
    """
    settings = settings or ChmSettings()
    if not len(points):
        raise LidarError("the cloud has no points after dropping noise; nothing to map")
    if not 0.05 <= gsd_m <= 100:
        raise LidarError(f"cells of {gsd_m} m; choose 0.05 to 100 m")
    if bounds is None and cells is None:
        low, high = points.xyz[:, :2].min(axis=0), points.xyz[:, :2].max(axis=0)
        bounds = (float(low[0]), float(low[1]), float(high[0]), float(high[1]))
    if cells is None:
        assert bounds is not None
        cells = Cells.covering(bounds, gsd_m)
    if cells.rows * cells.cols > MAX_CELLS:
        raise LidarError(f"{cells.rows} x {cells.cols} cells, the limit in memory is {MAX_CELLS}; set bounds")
    spacing_m = spacing_of(points) if spacing_m is None else spacing_m
    if settings.classify_ground:
        points = classify_ground(points, settings.ground)
    # To a tenth of a millimetre: whether a point is above a layer must not hang on the rounding of another tile.
    height = np.round(heights(points, reach_m=settings.ground.reach_m), 4)
    height[np.isin(points.classes, settings.not_canopy)] = 0.0
    # Points with a height, near enough to matter: everything else served the ground.
    near = _within(points.xyz, cells.bounds, canopy_buffer_m(gsd_m=gsd_m, spacing_m=spacing_m))
    used = near & (height >= -2) & (height <= settings.absurd_m)
    points, height = points.select(used), np.maximum(height[used], 0.0)
    kept = supported(points.xyz[:, :2], height, spacing_m=spacing_m)
    points, height = points.select(kept), height[kept]
    surface = _surface(points, height, cells, settings, spacing_m)
    known = np.isfinite(surface)
    known &= _density(points.xyz[points.pulses, :2], cells) >= settings.min_density
    pixels = np.where(known, np.minimum(surface, settings.cap_m), np.nan).astype(np.float32)
    return Raster(pixels=pixels[None], mask=known, transform=cells.transform, crs=crs)


def spacing_of(points: Points) -> float:
    """Mean distance between pulses in metres, where there are any."""
    xy = points.xyz[points.pulses, :2]
    cells = np.unique(np.floor(xy / _DENSITY_CELL_M).astype(np.int64), axis=0)
    return math.sqrt(max(1, len(cells)) * _DENSITY_CELL_M**2 / max(1, len(xy)))


def canopy_buffer_m(*, gsd_m: float, spacing_m: float) -> float:
    """How far beyond its bounds a map depends on points above the ground."""
    crown, ground, fill = _reaches(gsd_m, spacing_m)
    return max(2 * max(crown, ground), fill, 2 * _DENSITY_CELL_M) + spike_buffer_m(spacing_m) + 2 * gsd_m


def buffer_m(settings: ChmSettings, *, gsd_m: float, spacing_m: float) -> float:
    """How far beyond its bounds a map depends on points at all."""
    canopy = canopy_buffer_m(gsd_m=gsd_m, spacing_m=spacing_m)
    filtering = settings.ground.window_m * 2 + 10 if settings.classify_ground else 0.0
    return canopy + settings.ground.buffer_m + filtering


def _reaches(gsd_m: float, spacing_m: float) -> tuple[float, float, float]:
    """Largest circumradius in crowns and in the layer of all points, and how far a lone point's height carries."""
    return max(1.0, 2 * spacing_m, gsd_m), max(2.0, 3 * spacing_m, 2 * gsd_m), max(1.0, 3 * spacing_m, gsd_m)


def _surface(
    points: Points, height: NDArray[np.float64], cells: Cells, settings: ChmSettings, spacing_m: float
) -> NDArray[np.float64]:
    crown_m, ground_m, fill_m = _reaches(cells.side_m, spacing_m)
    xy = points.xyz[:, :2]
    hits = cells.highest(xy, height)
    for east, north in _CIRCLE:
        shifted = xy + np.array([east, north]) * settings.subcircle_m
        hits = np.maximum(hits, cells.highest(shifted, height))
    pulses = points.pulses
    surface = pit_free(xy[pulses], height[pulses], cells, crown_reach_m=crown_m, ground_reach_m=ground_m)
    surface = np.fmax(np.where(np.isfinite(hits), hits, np.nan), surface)
    empty = np.flatnonzero(np.isnan(surface))
    if len(empty) and len(xy):
        distance, nearest = cKDTree(xy + jitter(xy)).query(cells.centres()[empty], distance_upper_bound=fill_m)
        found = np.isfinite(distance)
        surface.ravel()[empty[found]] = height[nearest[found]]
    return surface


def _density(xy: NDArray[np.float64], cells: Cells) -> NDArray[np.float64]:
    """float64 [rows, cols]: pulses per square metre in the best of the 5 m squares that hold the cell.

    The best, because a square around a cell at the cloud's edge is half empty without the cloud being thin there.
    """
    half = max(0, round((_DENSITY_CELL_M / cells.side_m - 1) / 2))
    width, margin = 2 * half + 1, 2 * half
    wider = cells.grown(margin)
    mean = ndimage.uniform_filter(wider.count(xy).astype(np.float64), size=width, mode="constant")
    # Whole pulses: summed in another order in another tile, the mean must not fall on the other side of a limit.
    pulses = np.round(mean * width**2)
    best = ndimage.maximum_filter(pulses, size=width, mode="constant")
    inner: NDArray[np.float64] = best[margin : margin + cells.rows, margin : margin + cells.cols]
    return inner / (width * cells.side_m) ** 2


def _within(xyz: NDArray[np.float64], bounds: tuple[float, float, float, float], margin_m: float) -> NDArray[np.bool_]:
    inside: NDArray[np.bool_] = (
        (xyz[:, 0] >= bounds[0] - margin_m)
        & (xyz[:, 0] <= bounds[2] + margin_m)
        & (xyz[:, 1] >= bounds[1] - margin_m)
        & (xyz[:, 1] <= bounds[3] + margin_m)
    )
    return inside

"""One raster of heights on another's grid: warped from any coordinate system, averaged over each pixel's area.

A reference finer than the map is averaged, a coarser one is interpolated (bilinear), and one on the same grid is read
as it is. A pixel is known where at least half of what it is made from is known; 0 m is a height.
"""

from __future__ import annotations

import math

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from rasterio._err import CPLE_BaseError
from rasterio.crs import CRS
from rasterio.errors import RasterioError
from rasterio.warp import Resampling, reproject, transform_bounds

from lydite.canopy.errors import RasterError
from lydite.canopy.heightmap import HeightMap

MAX_SOURCE_PIXELS = 1 << 25
_MARGIN_PX = 4


def require_one_ground(first: HeightMap, second: HeightMap) -> None:
    """Refuse two rasters of which only one says where it lies; two that both do not are taken as one system.

    Raises:
        RasterError: one has a coordinate system and the other has none.
    """
    for one, other in ((first, second), (second, first)):
        if one.crs is None and other.crs is not None:
            raise RasterError(
                f"{one.path} states no coordinate system (CRS) and {other.path} does; state it with "
                f"`rio edit-info --crs {other.crs.to_string()[:40]} {one.path}` if it is the same"
            )


def on_grid(source: HeightMap, transform: Affine, shape: tuple[int, int], crs: CRS | None) -> NDArray[np.float32]:
    """Heights of `source` on a grid of `shape` at `transform`, float32, NaN where unknown.

    Raises:
        RasterError: the source cannot be read or cannot be brought into the grid's coordinate system.
    """
    if crs == source.crs:
        column, row = ~source.transform * (transform.c, transform.f)
        same = all(
            math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12)
            for a, b in zip(transform[:2] + transform[3:5], source.transform[:2] + source.transform[3:5], strict=True)
        )
        if same and abs(row - round(row)) < 1e-3 and abs(column - round(column)) < 1e-3:
            return source.read(round(row), round(column), *shape)
    window = _window(source, transform, shape, crs)
    if window is None:
        return np.full(shape, np.nan, dtype=np.float32)
    row, column, rows, columns = window
    if rows * columns > MAX_SOURCE_PIXELS and max(shape) > 1:
        return _halves(source, transform, shape, crs)
    heights = source.read(row, column, rows, columns)
    place = source.transform * Affine.translation(column, row)
    pixel = math.sqrt(abs(transform.determinant))
    known = np.isfinite(heights)
    values = np.full(shape, np.nan, dtype=np.float32)
    share = np.zeros(shape, dtype=np.float32)
    # Without any CRS both lie in one plane; any projected one serves as its name.
    target = crs or CRS.from_epsg(3857)
    here = source.crs or target
    finer = _pixel_in(source, transform, shape, crs) <= pixel * 1.01
    how = Resampling.average if finer else Resampling.bilinear
    common = {"src_transform": place, "src_crs": here, "dst_transform": transform, "dst_crs": target, "resampling": how}
    try:
        reproject(heights, values, src_nodata=np.nan, dst_nodata=np.nan, **common)
        reproject(known.astype(np.float32), share, **common)
    except RasterioError as error:
        raise RasterError(f"cannot bring {source.path} into the map's coordinate system: {error}") from error
    values[share < 0.5] = np.nan
    return values


def _window(
    source: HeightMap, transform: Affine, shape: tuple[int, int], crs: CRS | None
) -> tuple[int, int, int, int] | None:
    """Row, column, rows, columns of the source that the grid may touch; None if it touches none."""
    corners = [transform * (x, y) for x in (0, shape[1]) for y in (0, shape[0])]
    xs, ys = [c[0] for c in corners], [c[1] for c in corners]
    box = min(xs), min(ys), max(xs), max(ys)
    if crs is not None and source.crs is not None and crs != source.crs:
        try:
            box = transform_bounds(crs, source.crs, *box, densify_pts=21)
        except (RasterioError, CPLE_BaseError) as error:
            raise RasterError(f"cannot bring {source.path} into the map's coordinate system: {error}") from error
    if not np.isfinite(box).all():
        return None
    inverse = ~source.transform
    places = [inverse * (x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    columns, rows = [p[0] for p in places], [p[1] for p in places]
    r0 = max(0, math.floor(min(rows)) - _MARGIN_PX)
    c0 = max(0, math.floor(min(columns)) - _MARGIN_PX)
    r1 = min(source.height, math.ceil(max(rows)) + _MARGIN_PX)
    c1 = min(source.width, math.ceil(max(columns)) + _MARGIN_PX)
    return (r0, c0, r1 - r0, c1 - c0) if r0 < r1 and c0 < c1 else None


def _pixel_in(source: HeightMap, transform: Affine, shape: tuple[int, int], crs: CRS | None) -> float:
    """Side of the source's pixel in units of the grid's coordinate system, near the grid."""
    if crs == source.crs or crs is None or source.crs is None:
        return math.sqrt(abs(source.transform.determinant))
    centre = transform * (shape[1] / 2, shape[0] / 2)
    span = math.sqrt(abs(transform.determinant))
    box = (centre[0], centre[1], centre[0] + span, centre[1] + span)
    there = transform_bounds(crs, source.crs, *box)
    scale = math.sqrt(abs((there[2] - there[0]) * (there[3] - there[1])))
    return math.sqrt(abs(source.transform.determinant)) * span / scale if scale > 0 else span


def _halves(source: HeightMap, transform: Affine, shape: tuple[int, int], crs: CRS | None) -> NDArray[np.float32]:
    rows, columns = shape
    if rows >= columns:
        first = on_grid(source, transform, (rows // 2, columns), crs)
        place = transform * Affine.translation(0, rows // 2)
        return np.concatenate([first, on_grid(source, place, (rows - rows // 2, columns), crs)])
    first = on_grid(source, transform, (rows, columns // 2), crs)
    place = transform * Affine.translation(columns // 2, 0)
    return np.concatenate([first, on_grid(source, place, (rows, columns - columns // 2), crs)], axis=1)

"""Where the pixels of a map lie: on one grid for the whole world, whatever raster they were cut from.

A pixel's column and row are counted from the origin of the coordinate system, not from the file's corner, and windows
start at multiples of a stride in those numbers. So a raster and any crop of it meet the same windows, and their maps
agree wherever the crop's edge is farther than one window.

An image whose pixels already have the wanted size keeps its own grid, with its own offset from the world's; all others
are resampled to a grid whose edges are whole multiples of the pixel. In coordinate systems that are not true to scale
(degrees, Web Mercator) the pixel is computed at the middle of a one-degree cell, so that nearly every crop gets the
same; a crop whose centre lies in another cell does not, and `latitude` fixes it for those.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import pyproj
from affine import Affine
from pyproj.exceptions import ProjError
from rasterio.crs import CRS
from rasterio.errors import CRSError

from lydite.canopy.errors import RasterError

SAME_SIZE = 0.02
"""Pixel sizes that differ by less than this share are the same; so are scales of a coordinate system."""
MAX_FINER = 100.0
"""An image with pixels more than so many times finer than the map's is refused."""
_ROUNDING = 0.0137
"""Share of a pixel by which a corner may miss a grid line and still lie on it. No round share, so that no common
offset (1/2, 1/3, 1/10) falls on the boundary."""
_ROTATED = 1e-7


@dataclass(frozen=True, kw_only=True)
class PixelGrid:
    """A rectangle of pixels, north up.

    Attributes:
        pixel_x, pixel_y: size in units of the coordinate system, both positive.
        col, row: number of the first pixel, counted east and south from the origin of the coordinate system.
        gsd_m: size of a pixel on the ground.
        resampled: whether the image's own pixels lie elsewhere.
        rotated: whether the image's own axes are not east and south.
    """

    crs: CRS
    transform: Affine
    pixel_x: float
    pixel_y: float
    col: int
    row: int
    width: int
    height: int
    gsd_m: float
    resampled: bool
    rotated: bool


@dataclass(frozen=True, kw_only=True)
class GroundScale:
    """Metres on the ground for one unit of a coordinate system, east and south."""

    x: float
    y: float


def ground_scale(crs: CRS, x: float, y: float, *, latitude: float | None = None) -> GroundScale:
    """The scale near (x, y), in the middle of its one-degree cell; exactly the unit where the system is true to 2 %.

    Raises:
        RasterError: a system that is not on the ground, or a point outside of it.
    """
    try:
        system = pyproj.CRS.from_wkt(crs.to_wkt())
        system = system.sub_crs_list[0] if system.is_compound else system
        if not (system.is_projected or system.is_geographic) or system.geodetic_crs is None:
            raise RasterError(f"{_name(crs)} is no place on Earth; give the right one with --crs EPSG:...")
        to_degrees = pyproj.Transformer.from_crs(system, system.geodetic_crs, always_xy=True)
        lon, lat = to_degrees.transform(x, y)
        if not (math.isfinite(lon) and math.isfinite(lat)) or abs(lat) > 90 or abs(lon) > 540:
            raise RasterError(
                f"the image's centre ({x:.10g}, {y:.10g}) lies outside of {_name(crs)}; "
                "give the right coordinate system with --crs EPSG:..."
            )
        cell = (math.floor(lon) + 0.5, math.floor(lat) + 0.5 if latitude is None else latitude)
        centre_x, centre_y = to_degrees.transform(*cell, direction="INVERSE")
        step = 1e-3 if system.is_geographic else 100.0
        ellipsoid = system.get_geod()
        assert ellipsoid is not None

        def metres(dx: float, dy: float) -> float:
            lons, lats = to_degrees.transform((centre_x - dx, centre_x + dx), (centre_y - dy, centre_y + dy))
            return float(ellipsoid.inv(lons[0], lats[0], lons[1], lats[1])[2]) / (2 * step)

        scale = GroundScale(x=metres(step, 0.0), y=metres(0.0, step))
    except (ProjError, CRSError) as error:
        raise RasterError(f"cannot place {_name(crs)} on the ground: {error}; give another with --crs") from error
    if not all(math.isfinite(k) and k > 0 for k in (scale.x, scale.y)):
        raise RasterError(f"{_name(crs)} has no scale at ({x:.10g}, {y:.10g}); give another with --crs EPSG:...")
    if system.is_projected:
        unit = float(system.axis_info[0].unit_conversion_factor)
        if all(abs(k / unit - 1) < SAME_SIZE for k in (scale.x, scale.y)):
            return GroundScale(x=unit, y=unit)
    return scale


def map_grid(
    *,
    crs: CRS,
    transform: Affine,
    width: int,
    height: int,
    gsd_m: float,
    max_upsampling: float,
    latitude: float | None = None,
) -> PixelGrid:
    """The grid of the map of an image with this placement.

    Raises:
        RasterError: no placement, pixels too coarse or too fine, a coordinate system that does not fit.
    """
    if transform.is_degenerate or not all(map(math.isfinite, transform[:6])):
        raise RasterError(f"the image's transform {tuple(transform[:6])} is degenerate; georeference it again")
    scale = ground_scale(crs, *(transform @ (width / 2, height / 2)), latitude=latitude)
    size_x = math.hypot(transform.a * scale.x, transform.d * scale.y)
    size_y = math.hypot(transform.b * scale.x, transform.e * scale.y)
    rotated = (
        abs(transform.b) > _ROTATED * abs(transform.a)
        or abs(transform.d) > _ROTATED * abs(transform.e)
        or transform.a < 0
        or transform.e > 0
    )
    for size in (size_x, size_y):
        if size > gsd_m * max_upsampling * (1 + SAME_SIZE):
            raise RasterError(
                f"the image's pixels are {size:.3g} m, more than {max_upsampling:g} times the map's {gsd_m:g} m: trees "
                "cannot be seen in it; give a finer image, or a larger --gsd and a model trained for that"
            )
        if size < gsd_m / MAX_FINER:
            raise RasterError(
                f"the image's pixels are {size:.3g} m, more than {MAX_FINER:g} times finer than the map's {gsd_m:g} m; "
                f"if that is wrong, {_name(crs)} is not its coordinate system: give the right one with --crs"
            )
    if not rotated and all(abs(size / gsd_m - 1) < SAME_SIZE for size in (size_x, size_y)):
        return PixelGrid(
            crs=crs,
            transform=transform,
            pixel_x=transform.a,
            pixel_y=-transform.e,
            col=math.floor(transform.c / transform.a + _ROUNDING),
            row=math.floor(transform.f / transform.e + _ROUNDING),
            width=width,
            height=height,
            gsd_m=math.sqrt(size_x * size_y),
            resampled=False,
            rotated=False,
        )
    pixel_x, pixel_y = gsd_m / scale.x, gsd_m / scale.y
    corners = [transform @ corner for corner in ((0, 0), (width, 0), (0, height), (width, height))]
    west, east = min(x for x, _ in corners) / pixel_x, max(x for x, _ in corners) / pixel_x
    north, south = -max(y for _, y in corners) / pixel_y, -min(y for _, y in corners) / pixel_y
    col, row = math.floor(west + _ROUNDING), math.floor(north + _ROUNDING)
    return PixelGrid(
        crs=crs,
        transform=Affine(pixel_x, 0.0, col * pixel_x, 0.0, -pixel_y, -row * pixel_y),
        pixel_x=pixel_x,
        pixel_y=pixel_y,
        col=col,
        row=row,
        width=max(1, math.ceil(east - _ROUNDING) - col),
        height=max(1, math.ceil(south - _ROUNDING) - row),
        gsd_m=gsd_m,
        resampled=True,
        rotated=rotated,
    )


def _name(crs: CRS) -> str:
    return str(crs.to_string())[:120]

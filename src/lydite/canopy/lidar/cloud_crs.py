"""Where a point cloud lies and in which units: its coordinate reference system, and metres per unit of x, y and z.

A cloud states its CRS as WKT or as GeoTIFF keys, in feet or metres or degrees, with or without a vertical part. Heights
of trees are differences of z, so only the unit of z matters here and never its datum. Canopy heights are mapped in a
CRS whose units are metres on the ground: `metric` keeps such a CRS and otherwise takes the UTM zone of the same datum.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pyproj
import rasterio.crs
from numpy.typing import NDArray
from pyproj.aoi import AreaOfInterest
from pyproj.database import query_utm_crs_info
from pyproj.exceptions import CRSError, ProjError

from lydite.canopy.errors import LidarError

VERTICAL_UNITS_M = {"metre": 1.0, "foot": 0.3048, "us-foot": 1200 / 3937}
"""Names of units of z and metres per unit."""
_GEOKEY_PROJECTED, _GEOKEY_GEOGRAPHIC, _GEOKEY_VERTICAL, _GEOKEY_VERTICAL_UNIT = 3072, 2048, 4096, 4099
_EPSG_UNITS_M = {9001: 1.0, 9002: 0.3048, 9003: 1200 / 3937}
# Pseudo-Mercator and its kin: their "metres" are longer than metres on the ground by 1 / cos(latitude).
_STRETCHED = ("Mercator", "Popular Visualisation Pseudo Mercator")


@dataclass(frozen=True, kw_only=True)
class Reference:
    """The horizontal CRS of a cloud (2-D) and metres per unit of its z."""

    horizontal: pyproj.CRS
    z_unit_m: float


def parse(text: str) -> pyproj.CRS:
    """A CRS from what people write: EPSG:32611, WKT, PROJ text.

    Raises:
        LidarError: no such CRS.
    """
    try:
        return pyproj.CRS.from_user_input(text)
    except (CRSError, ProjError) as error:
        raise LidarError(f"{text[:80]!r} is no coordinate reference system; give one like EPSG:32611") from error


def from_geokeys(keys: Mapping[int, int]) -> tuple[pyproj.CRS | None, float | None]:
    """CRS and metres per unit of z from GeoTIFF keys {id: value}; None for what they do not state by EPSG codes."""
    crs: pyproj.CRS | None = None
    for key in (_GEOKEY_PROJECTED, _GEOKEY_GEOGRAPHIC):
        code = keys.get(key, 0)
        if crs is None and 1024 <= code <= 32766:
            crs = _from_epsg(code)
    z_unit_m = _EPSG_UNITS_M.get(keys.get(_GEOKEY_VERTICAL_UNIT, 0))
    code = keys.get(_GEOKEY_VERTICAL, 0)
    if z_unit_m is None and 1024 <= code <= 32766:
        vertical = _from_epsg(code)
        if vertical is not None and vertical.is_vertical and vertical.axis_info:
            z_unit_m = float(vertical.axis_info[0].unit_conversion_factor)
    return crs, z_unit_m


def reference(crs: pyproj.CRS, *, z_unit_m: float | None = None) -> Reference:
    """Split a CRS into its horizontal part and the unit of z.

    `z_unit_m` overrules the CRS. Where neither says, z has the unit of a projected x and metres beside degrees.

    Raises:
        LidarError: a CRS without places on the ground (vertical only, geocentric, engineering).
    """
    horizontal, stated = crs, None
    if crs.is_compound and len(crs.sub_crs_list) >= 2:
        horizontal = crs.sub_crs_list[0]
        stated = float(crs.sub_crs_list[1].axis_info[0].unit_conversion_factor)
    elif len(crs.axis_info) == 3 and not crs.is_geocentric:
        horizontal = crs.to_2d()
        stated = float(crs.axis_info[2].unit_conversion_factor)
    if not (horizontal.is_projected or horizontal.is_geographic):
        raise LidarError(f"{crs.name!r} is neither projected nor geographic; give the right one, like EPSG:32611")
    if z_unit_m is None:
        z_unit_m = stated
    if z_unit_m is None:
        z_unit_m = float(horizontal.axis_info[0].unit_conversion_factor) if horizontal.is_projected else 1.0
    return Reference(horizontal=horizontal, z_unit_m=z_unit_m)


def is_metric(crs: pyproj.CRS) -> bool:
    """Whether units of x and y are metres on the ground, within a projection's ordinary distortion."""
    if not crs.is_projected or any(abs(axis.unit_conversion_factor - 1) > 1e-9 for axis in crs.axis_info[:2]):
        return False
    method = crs.coordinate_operation.method_name if crs.coordinate_operation else ""
    return not method.startswith(_STRETCHED)


def metric(crs: pyproj.CRS, x: float, y: float) -> pyproj.CRS:
    """`crs` itself if its units are metres on the ground; otherwise the UTM zone of its datum at (x, y) of `crs`.

    Raises:
        LidarError: (x, y) is no place of this CRS.
    """
    if is_metric(crs):
        return crs
    geographic = crs.geodetic_crs
    if geographic is None:
        raise LidarError(f"{crs.name!r} has no geographic base; give a CRS like EPSG:32611")
    longitude, latitude = transform(crs, geographic.to_2d(), np.array([x]), np.array([y]))
    if not (abs(longitude[0]) <= 180 and abs(latitude[0]) <= 84):
        raise LidarError(
            f"({x:.6g}, {y:.6g}) is no place of {crs.name!r} between 84 degrees south and north; is the CRS right?"
        )
    place = AreaOfInterest(longitude[0], latitude[0], longitude[0], latitude[0])
    for datum in (geographic.name, "WGS 84"):
        found = query_utm_crs_info(datum_name=datum, area_of_interest=place)
        if found:
            return pyproj.CRS.from_epsg(int(found[0].code))
    raise LidarError(f"no UTM zone at longitude {longitude[0]:.3f}, latitude {latitude[0]:.3f}; is the CRS right?")


def transform(
    source: pyproj.CRS, target: pyproj.CRS, x: NDArray[np.float64], y: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Coordinates (easting or longitude first) of `source` in `target`; infinite where there is no answer."""
    if source == target:
        return x, y
    try:
        way = pyproj.Transformer.from_crs(source, target, always_xy=True, allow_ballpark=True)
        new_x, new_y = way.transform(x, y)
    except ProjError as error:
        raise LidarError(f"no way from {source.name!r} to {target.name!r}: {error}") from error
    return np.asarray(new_x, dtype=np.float64), np.asarray(new_y, dtype=np.float64)


def to_rasterio(crs: pyproj.CRS) -> rasterio.crs.CRS:
    """The same CRS for rasterio."""
    code = crs.to_authority()
    return rasterio.crs.CRS.from_user_input(":".join(code) if code else crs.to_wkt())


def from_rasterio(crs: rasterio.crs.CRS) -> pyproj.CRS:
    """The same CRS for pyproj.

    Raises:
        LidarError: PROJ does not know it.
    """
    code = crs.to_authority()
    return parse(":".join(code) if code else crs.to_wkt())


def _from_epsg(code: int) -> pyproj.CRS | None:
    try:
        return pyproj.CRS.from_epsg(code)
    except CRSError:
        return None

"""Regions of the world that never share a chip between splits: blocks of one worldwide grid, or polygons of a file.

Places are boxes in EPSG:6933, a cylindrical projection in which areas are true everywhere, so that images in different
coordinate systems meet the same blocks. A block of `region_m` has that side squared as its area on the ground.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import geopandas
import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray
from pyogrio.errors import DataSourceError

from lydite.canopy.chips import SPLITS
from lydite.canopy.errors import DatasetError
from lydite.canopy.lidar import cloud_crs
from lydite.canopy.lidar.cells import Cells
from lydite.canopy.lidar.survey import Frame

Place = tuple[float, float, float, float]
_WORLD = "EPSG:6933"
_MAX_POLYGONS = 1_000_000


class Regions:
    """Blocks, or polygons with names."""

    def __init__(self, block_m: float, polygons: Sequence[shapely.Geometry], names: Sequence[str]) -> None:
        self._block_m, self._polygons, self._names = block_m, np.array(polygons, dtype=object), list(names)
        self._tree = shapely.STRtree(self._polygons) if len(polygons) else None

    @classmethod
    def read(cls, path: Path | None, name_field: str | None, block_m: float) -> Regions:
        """Polygons of a file, or blocks if `path` is None.

        Raises:
            DatasetError: no polygons that can be placed, or no such field.
        """
        if path is None:
            return cls(block_m, [], [])
        try:
            table = geopandas.read_file(path, rows=_MAX_POLYGONS)
        except (DataSourceError, OSError, ValueError) as error:
            raise DatasetError(f"cannot read regions from {path}: {error}; give GeoPackage or GeoJSON") from error
        if not isinstance(table, geopandas.GeoDataFrame) or table.crs is None or not len(table):
            raise DatasetError(f"{path} has no polygons with a coordinate reference system; add one")
        if name_field is not None and name_field not in table.columns:
            raise DatasetError(f"{path} has no field {name_field!r}; it has {', '.join(map(str, table.columns))[:200]}")
        table = table.to_crs(_WORLD)
        shapes = shapely.make_valid(table.geometry.to_numpy())
        names = [str(value)[:200] for value in (table[name_field] if name_field else range(len(table)))]
        keep = [i for i, shape in enumerate(shapes) if shape is not None and shape.area > 0 and names[i]]
        if not keep:
            raise DatasetError(f"{path} has no polygon with an area; give polygons")
        return cls(block_m, [shapes[i] for i in keep], [names[i] for i in keep])

    @staticmethod
    def crs() -> pyproj.CRS:
        """The CRS of places."""
        return pyproj.CRS.from_user_input(_WORLD)

    @staticmethod
    def degrees(x: float, y: float) -> str:
        """A place's corner for people."""
        lon, lat = cloud_crs.transform(Regions.crs(), pyproj.CRS.from_epsg(4326), np.array([x]), np.array([y]))
        return f"longitude {lon[0]:.4f}, latitude {lat[0]:.4f}"

    def of(self, where: Place) -> str | None:
        """The region of a place's centre; None outside of all polygons, the first name in overlapping ones."""
        x, y = (where[0] + where[2]) / 2, (where[1] + where[3]) / 2
        if self._tree is None:
            return f"block_{math.floor(x / self._block_m)}_{math.floor(y / self._block_m)}"
        found = self._tree.query(shapely.Point(x, y), predicate="intersects")
        return min((self._names[index] for index in found), default=None)


def place(frame: Frame, cells: Cells) -> Place:
    """The box of some cells in EPSG:6933."""
    steps = np.linspace(0, 1, 5)
    u, v = np.meshgrid(steps * cells.cols, steps * cells.rows)
    transform = frame.transform(cells)
    x, y = transform.a * u + transform.c, transform.e * v + transform.f
    x, y = cloud_crs.transform(frame.crs, Regions.crs(), x.ravel(), y.ravel())
    if not (np.isfinite(x).all() and np.isfinite(y).all()):
        raise DatasetError(f"a chip at ({transform.c:.10g}, {transform.f:.10g}) of {frame.crs.name!r} is no place")
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())


def too_near(places: Sequence[Place], splits: Sequence[str]) -> NDArray[np.bool_]:
    """bool [N]: chips to drop, so that chips of different splits are at least their own side apart.

    Of two the one whose split comes first in `SPLITS` goes: train has most.
    """
    drop = np.zeros(len(places), dtype=bool)
    if not len(places):
        return drop
    boxes = shapely.box(*np.array(places).T)
    sides = np.array([max(box[2] - box[0], box[3] - box[1]) for box in places])
    rank = np.array([SPLITS.index(split) for split in splits])
    one, other = shapely.STRtree(boxes).query(boxes, predicate="dwithin", distance=sides * (1 - 1e-9))
    lost = rank[one] < rank[other]
    drop[one[lost]] = True
    return drop

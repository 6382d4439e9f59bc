"""A map of canopy height on disk, read by windows: heights, interval bounds, and how large its pixels are.

Unknown pixels are NaN wherever they come from: the file's nodata, its mask, or a float that is no number; 0 m is a
height. Windows may reach over the map's edge; out there nothing is known. Scale and offset of a band are applied.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
import rasterio
from affine import Affine
from numpy.typing import NDArray
from pyproj import Geod, Transformer
from pyproj.exceptions import ProjError
from rasterio.crs import CRS
from rasterio.errors import CRSError, RasterioError
from rasterio.windows import Window

from lydite.canopy.errors import RasterError
from lydite.canopy.raster import opened

LOWEST_M, HIGHEST_M = -100.0, 1000.0
"""Beyond these a map or label holds undeclared nodata (-9999) or another unit."""
STRIP_PIXELS = 1 << 22
"""Pixels of a strip in `strips`, about."""
_ENV = {"GDAL_DISABLE_READDIR_ON_OPEN": "YES", "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": ".none", "GDAL_CACHEMAX": 256}
_POINT_CLOUDS = (".laz", ".las", ".copc")
_GEOD = Geod(ellps="WGS84")


class HeightMap:
    """An open map; use it as a context manager. Band 1 is the height, bounds are found by their descriptions."""

    def __init__(self, path: Path | str) -> None:
        """Open a map.

        Raises:
            RasterError: not readable, no raster, or values that are no real numbers.
        """
        self.path = Path(path)
        if self.path.suffix.lower() in _POINT_CLOUDS:
            raise RasterError(
                f"{path} is a point cloud, a raster of heights is needed: first `lydite canopy lidar {path} OUT.tif`"
            )
        with self._faults():
            self._env = rasterio.Env(**_ENV)
            self._env.__enter__()
            try:
                self._source = opened(path)
            except BaseException:
                self._env.__exit__(None, None, None)
                raise
        if any(np.dtype(kind).kind not in "uif" for kind in self._source.dtypes):
            self.close()
            raise RasterError(f"{path} has {self._source.dtypes[0]} values; heights are real numbers")

    def __enter__(self) -> HeightMap:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._source.close()
        self._env.__exit__(None, None, None)

    @property
    def height(self) -> int:
        """Rows."""
        return int(self._source.height)

    @property
    def width(self) -> int:
        """Columns."""
        return int(self._source.width)

    @property
    def transform(self) -> Affine:
        """Pixel (column, row) to map coordinates."""
        return self._source.transform

    @property
    def crs(self) -> CRS | None:
        """None if the file states none."""
        return self._source.crs

    @property
    def tags(self) -> dict[str, str]:
        """The file's tags."""
        return dict(self._source.tags())

    @property
    def bound_bands(self) -> tuple[int, int] | None:
        """Bands of the lower and upper bound, counted from 1; None if the map has none."""
        texts = [(text or "").lower() for text in self._source.descriptions]
        found = [next((i for i, text in enumerate(texts, start=1) if word in text), 0) for word in ("lower", "upper")]
        return (found[0], found[1]) if all(found) else None

    def read(self, row: int, column: int, rows: int, columns: int, band: int = 1) -> NDArray[np.float32]:
        """float32 [rows, columns] from (row, column) on, NaN where nothing is known or the map has ended.

        Raises:
            RasterError: the file cannot be read there (truncated, for example), or holds what is no height: -9999
                that nobody declared to mean unknown would otherwise be averaged as a depth.
        """
        out = np.full((rows, columns), np.nan, dtype=np.float32)
        r0, c0 = max(row, 0), max(column, 0)
        r1, c1 = min(row + rows, self.height), min(column + columns, self.width)
        if r0 >= r1 or c0 >= c1:
            return out
        window = Window(c0, r0, c1 - c0, r1 - r0)
        with self._faults():
            values = self._source.read(band, window=window)
            mask = self._source.read_masks(band, window=window) > 0
        scale, offset = self._source.scales[band - 1], self._source.offsets[band - 1]
        heights = values.astype(np.float32)
        if (scale, offset) != (1.0, 0.0):
            heights = (values * scale + offset).astype(np.float32)
        heights[~mask | ~np.isfinite(heights)] = np.nan
        strange = heights[(heights < LOWEST_M) | (heights > HIGHEST_M)]
        if strange.size:
            raise RasterError(
                f"{self.path} holds {strange[0]:g} m, heights lie within {LOWEST_M:g} to {HIGHEST_M:g} m; if it stands "
                f"for unknown, state that: `rio edit-info --nodata {strange[0]:g} {self.path}`"
            )
        out[r0 - row : r1 - row, c0 - column : c1 - column] = heights
        return out

    def bounds(self, row: int, column: int, rows: int, columns: int) -> tuple[NDArray[Any], NDArray[Any]] | None:
        """Lower and upper bound as `read` gives heights; None if the map has none."""
        bands = self.bound_bands
        if bands is None:
            return None
        lower, upper = (self.read(row, column, rows, columns, band=band) for band in bands)
        return lower, upper

    def strips(self, *, multiple: int = 1) -> list[tuple[int, int]]:
        """(first row, rows) of runs of rows of about STRIP_PIXELS pixels; each but the last a multiple of `multiple`.

        They follow the file's own blocks, so that none is decoded twice.
        """
        step = math.lcm(multiple, self._source.block_shapes[0][0])
        if step * self.width > 4 * STRIP_PIXELS:
            step = multiple
        rows = step * max(1, STRIP_PIXELS // (step * self.width))
        return [(start, min(rows, self.height - start)) for start in range(0, self.height, rows)]

    def pixel_m(self, row: float | None = None, column: float | None = None) -> tuple[float, float]:
        """Height and width of the pixel there (the middle by default) on the ground, in metres. No CRS means metres."""
        row = self.height / 2 if row is None else row
        column = self.width / 2 if column is None else column
        return pixel_size_m(self.transform, self.crs, row, column)

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except (RasterioError, OSError, ValueError) as error:
            text = " ".join(str(error).split())[:300]
            raise RasterError(f"cannot read {self.path}: {text}; give a whole GeoTIFF, `rio info` says more") from error


def pixel_size_m(transform: Affine, crs: CRS | None, row: float, column: float) -> tuple[float, float]:
    """Height and width of a pixel on the ground in metres, measured on the ellipsoid unless the CRS keeps lengths.

    Lengths that differ from the ellipsoid's by less than 1 % are taken as the CRS states them.

    Raises:
        RasterError: a coordinate system that is not on the ground.
    """
    plain = math.hypot(transform.b, transform.e), math.hypot(transform.a, transform.d)
    if crs is None:
        return plain
    try:
        unit = 1.0 if crs.is_geographic else float(crs.linear_units_factor[1])
        to_degrees = Transformer.from_crs(crs.to_wkt(), 4326, always_xy=True)
    except (CRSError, ProjError) as error:
        raise RasterError(
            f"{crs.to_string()[:120]} is no place on Earth; give the map its own coordinate system"
        ) from error
    plain = plain[0] * unit, plain[1] * unit
    points = [transform * (column + dx, row + dy) for dx, dy in ((0, 0), (0, 1), (1, 0))]
    longitude, latitude = to_degrees.transform([p[0] for p in points], [p[1] for p in points])
    if not np.isfinite([longitude, latitude]).all():
        return plain
    down = _GEOD.inv(longitude[0], latitude[0], longitude[1], latitude[1])[2]
    across = _GEOD.inv(longitude[0], latitude[0], longitude[2], latitude[2])[2]
    if not crs.is_geographic and max(abs(down / plain[0] - 1), abs(across / plain[1] - 1)) < 0.01:
        return plain
    return float(down), float(across)

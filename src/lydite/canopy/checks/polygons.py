"""Canopy statistics of polygons on a height map: mean with its interval, 95th percentile, cover, gaps, area.

Pixels on a polygon's edge count by the share that lies inside (exactextract). Large polygons are read by blocks, so
memory does not grow with them. A polygon's numbers are of its part that the map knows; `covered` says how large that
is. Polygons come from strangers: they are counted before they are read, reprojected to the map, repaired if their
rings cross, and each keeps its row with a `status`, whatever is wrong with it.

- cover at 2 m, 5 m: share of the known area at least so high;
- gaps: share of the known area in openings below 2 m (Brokaw 1982) of at least `GAP_MIN_M2`, connected by edges;
- the mean's interval needs a calibration with the residuals' spatial model (`correlation`): it is centred on the mean
  with the bias of each height taken out (`mean_adjusted_m`) and says nothing about parts that the map does not know.
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

import geopandas
import numpy as np
import pyogrio
import shapely
from exactextract import exact_extract
from exactextract.raster import NumPyRasterSource
from numpy.typing import NDArray
from pyogrio.errors import DataLayerError, DataSourceError, FieldError
from pyproj import Geod
from pyproj.exceptions import ProjError
from scipy.ndimage import label

from lydite.canopy.checks.conformal import Calibration
from lydite.canopy.checks.correlation import CellWeights
from lydite.canopy.checks.metrics import COVER_M
from lydite.canopy.errors import PolygonError
from lydite.canopy.heightmap import HeightMap

MAX_POLYGONS = 1_000_000
BLOCK = 1024
"""Side in pixels of the blocks by which polygons are read."""
GAP_BELOW_M = 2.0
GAP_MIN_M2 = 10.0
MAX_CELLS = 384
"""Side of the grid on which the correlation is integrated over a polygon."""
_STEP_M = 0.01
_TOP_M = 130.0
_GEOD = Geod(ellps="WGS84")
_DRIVERS = {".gpkg": "GPKG", ".geojson": "GeoJSON", ".json": "GeoJSON", ".csv": "CSV"}


@dataclass(frozen=True, kw_only=True)
class AreaStatistics:
    """The numbers of one polygon, in metres and shares; None where they cannot be said. `status` is "ok" or why not."""

    status: str = "ok"
    area_m2: float | None = None
    covered: float | None = None
    mean_m: float | None = None
    mean_adjusted_m: float | None = None
    mean_lower_m: float | None = None
    mean_upper_m: float | None = None
    p95_m: float | None = None
    cover_2m: float | None = None
    cover_5m: float | None = None
    gap_fraction: float | None = None


class Reader(Protocol):
    """Heights by windows, as `HeightMap.read` gives them."""

    def __call__(self, row: int, column: int, rows: int, columns: int) -> NDArray[np.float32]:
        """float32 [rows, columns], NaN where unknown and outside."""


def read_polygons(path: Path | str, *, crs: str | None = None, limit: int = MAX_POLYGONS) -> geopandas.GeoDataFrame:
    """Polygons from a file that GDAL's vector drivers read; `crs` is used where the file states none.

    Raises:
        PolygonError: no such file, no vector file, none or too many features in it, or no CRS that can be told.
    """
    if not Path(path).is_file():
        raise PolygonError(f"there is no file {path}; give a GeoPackage, GeoJSON, Shapefile or another vector file")
    try:
        info = pyogrio.read_info(path)
        if info["features"] > limit:
            raise PolygonError(f"{path} has {info['features']} features, the limit is {limit}; split it")
        if info["geometry_type"] is None:
            raise PolygonError(f"{path} has no geometries; give a file of polygons")
        frame = geopandas.read_file(path)
    except (DataSourceError, DataLayerError, FieldError, ValueError, OSError, shapely.errors.ShapelyError) as error:
        text = " ".join(str(error).split())[:200]
        raise PolygonError(f"cannot read {path}: {text}; give a GeoPackage, GeoJSON or Shapefile") from error
    if not isinstance(frame, geopandas.GeoDataFrame) or len(frame) == 0:
        raise PolygonError(f"{path} holds no polygons")
    if crs is not None:
        try:
            frame = frame.set_crs(crs, allow_override=True)
        except (ProjError, ValueError) as error:
            raise PolygonError(f"{crs!r:.80} is no coordinate system; give one like EPSG:32611") from error
    return frame


def statistics(
    polygons: geopandas.GeoDataFrame,
    heights: HeightMap,
    *,
    calibration: Calibration | None = None,
    track: Callable[[Iterator[Any]], Iterator[Any]] = lambda rows: rows,
) -> list[AreaStatistics]:
    """A row for each polygon, in their order. `track` may show progress.

    Raises:
        PolygonError: polygons and map cannot be brought into one coordinate system, or none is a polygon.
        RasterError: the map cannot be read.
    """
    placed = _on_map(polygons, heights)
    if not any(shape is not None and shapely.get_dimensions(shape) == 2 for shape in placed):
        kinds = sorted({str(kind) for kind in polygons.geom_type.dropna().unique()}) or ["no geometry"]
        raise PolygonError(f"there is no polygon among the {len(polygons)} features ({', '.join(kinds)})")
    to_pixels = ~heights.transform
    matrix = [to_pixels.a, to_pixels.b, to_pixels.d, to_pixels.e, to_pixels.c, to_pixels.f]
    rows = []
    for shape in track(iter(placed)):
        found, note = _polygonal(shape)
        if found is None:
            rows.append(AreaStatistics(status=note))
            continue
        pixels = shapely.affinity.affine_transform(found, matrix)
        corner = shapely.get_coordinates(pixels).mean(axis=0)
        size = heights.pixel_m(row=float(corner[1]), column=float(corner[0]))
        # Lattice squares times the pixel's ground size: the same on every grid, also a rotated one.
        row = area_statistics(pixels, heights.read, calibration=calibration, pixel_m=size, shape=_shape(heights))
        rows.append(row if note == "ok" or row.status != "ok" else _with_status(row, note))
    return rows


def area_statistics(
    polygon: shapely.Geometry,
    heights: NDArray[np.float32] | Reader,
    *,
    pixel_m: float | tuple[float, float],
    shape: tuple[int, int] | None = None,
    calibration: Calibration | None = None,
) -> AreaStatistics:
    """Statistics of one polygon in pixel coordinates (x = column, y = row, growing downwards).

    Args:
        heights: float32 [H, W], or a reader of a map of `shape`.
        pixel_m: height and width of a pixel on the ground.
        calibration: for the mean's interval; without its spatial model there is none.
    """
    size = (pixel_m, pixel_m) if isinstance(pixel_m, (int, float)) else pixel_m
    if isinstance(heights, np.ndarray):
        shape, read = (heights.shape[0], heights.shape[1]), _array_reader(heights)
    else:
        read = heights
    assert shape is not None
    area = polygon.area * size[0] * size[1]
    left, top, right, bottom = polygon.bounds
    first_row, last_row = max(0, math.floor(top)), min(shape[0], math.ceil(bottom))
    first_column, last_column = max(0, math.floor(left)), min(shape[1], math.ceil(right))
    if first_row >= last_row or first_column >= last_column:
        return AreaStatistics(status="outside the map", area_m2=area, covered=0.0)
    sums = _Sums((first_row, first_column, last_row, last_column), size, calibration)
    shapely.prepare(polygon)
    for row in range(first_row, last_row, BLOCK):
        for column in range(first_column, last_column, BLOCK):
            rows, columns = min(BLOCK, last_row - row), min(BLOCK, last_column - column)
            share = coverage(polygon, row, column, rows, columns)
            if share is not None:
                sums.add(row, column, share, read(row, column, rows, columns))
    return sums.result(polygon.area, area)


def coverage(polygon: shapely.Geometry, row: int, column: int, rows: int, columns: int) -> NDArray[np.float64] | None:
    """The share of each pixel inside the polygon, float64 [rows, columns]; None if they do not meet."""
    window = shapely.box(column, row, column + columns, row + rows)
    if not polygon.intersects(window):
        return None
    if polygon.contains(window):
        return np.ones((rows, columns))
    share = np.zeros(rows * columns)
    # exactextract's grids have y growing upwards.
    flipped = shapely.transform(polygon, lambda xy: xy * (1.0, -1.0))
    grid = NumPyRasterSource(
        np.zeros((rows, columns), dtype=np.uint8), xmin=column, xmax=column + columns, ymin=-(row + rows), ymax=-row
    )
    feature = {"type": "Feature", "geometry": shapely.geometry.mapping(flipped), "properties": {}}
    found = exact_extract(grid, [feature], ["cell_id", "coverage"])[0]["properties"]
    share[np.asarray(found["cell_id"], dtype=np.int64)] = found["coverage"]
    return share.reshape(rows, columns)


class _Sums:
    """What is gathered of one polygon over its blocks."""

    def __init__(
        self, box: tuple[int, int, int, int], pixel_m: tuple[float, float], calibration: Calibration | None
    ) -> None:
        self.box, self.pixel_m = box, pixel_m
        self.spatial = calibration.spatial if calibration is not None else None
        self.inside = self.known = self.height = self.bias = self.gaps = self.squares = 0.0
        self.cover = np.zeros(len(COVER_M))
        self.histogram = np.zeros(round(_TOP_M / _STEP_M) + 1)
        rows, columns = box[2] - box[0], box[3] - box[1]
        self.merge = max(1, math.ceil(max(rows, columns) / MAX_CELLS))
        self.cells = np.zeros((-(-rows // self.merge), -(-columns // self.merge)))

    def add(self, row: int, column: int, share: NDArray[np.float64], heights: NDArray[np.float32]) -> None:
        self.inside += float(share.sum())
        known = np.isfinite(heights) & (share > 0)
        w, h = share[known], heights[known]
        self.known += float(w.sum())
        self.height += float(w @ h)
        self.cover += [float(w[h >= limit].sum()) for limit in COVER_M]
        steps = np.clip(np.rint(h / _STEP_M), 0, len(self.histogram) - 1).astype(np.int64)
        self.histogram += np.bincount(steps, weights=w, minlength=len(self.histogram))
        self.gaps += self._gaps(known & (heights < GAP_BELOW_M), share)
        if self.spatial is not None:
            self.bias += float(w @ self.spatial.bias(h))
            weight = np.zeros(share.shape)
            weight[known] = w * self.spatial.spread(h)
            self.squares += float(np.square(weight).sum())
            i, j = np.nonzero(known)
            place = (i + row - self.box[0]) // self.merge, (j + column - self.box[1]) // self.merge
            np.add.at(self.cells, place, weight[known])

    def _gaps(self, low: NDArray[np.bool_], share: NDArray[np.float64]) -> float:
        names, count = label(low)
        if not count:
            return 0.0
        area = np.bincount(names.ravel(), weights=share.ravel(), minlength=count + 1)
        large = area * self.pixel_m[0] * self.pixel_m[1] >= GAP_MIN_M2
        # An opening that a block cuts may go on beyond: it is taken as large enough.
        edges = [names[[0, -1]].ravel(), names[:, [0, -1]].ravel()] if max(names.shape) == BLOCK else []
        for edge in edges:
            large[edge] = True
        large[0] = False
        return float(area[large].sum())

    def result(self, area_px: float, area_m2: float) -> AreaStatistics:
        covered = min(1.0, self.known / area_px) if area_px > 0 else 0.0
        if self.known <= 0:
            status = "outside the map" if self.inside <= 0 else "nothing known here"
            return AreaStatistics(status=status, area_m2=area_m2, covered=0.0)
        mean = self.height / self.known
        adjusted = lower = upper = None
        if self.spatial is not None:
            weights = CellWeights(
                cells=self.cells / self.known,
                cell_m=(self.pixel_m[0] * self.merge, self.pixel_m[1] * self.merge),
                squares=self.squares / self.known**2,
                area_m2=self.known * self.pixel_m[0] * self.pixel_m[1],
                coarse=self.merge > 1,
            )
            adjusted = max(0.0, mean + self.bias / self.known)
            half = self.spatial.half_width(weights)
            lower, upper = max(0.0, adjusted - half), adjusted + half
        total = np.cumsum(self.histogram)
        p95 = float(np.searchsorted(total, 0.95 * total[-1])) * _STEP_M
        return AreaStatistics(
            area_m2=area_m2,
            covered=covered,
            mean_m=mean,
            mean_adjusted_m=adjusted,
            mean_lower_m=lower,
            mean_upper_m=upper,
            p95_m=p95,
            cover_2m=float(self.cover[0] / self.known),
            cover_5m=float(self.cover[1] / self.known),
            gap_fraction=self.gaps / self.known,
        )


def write_statistics(path: Path | str, polygons: geopandas.GeoDataFrame, rows: list[AreaStatistics]) -> None:
    """Write polygons with their numbers as GeoPackage, GeoJSON or CSV (without geometry), whole or not at all.

    Raises:
        PolygonError: another ending, or the file cannot be written; an existing one is left as it was.
    """
    path = Path(path)
    driver = output_driver(path)
    temporary = path.with_name(f".{path.stem}.part{path.suffix}")
    frame = polygons.copy()
    for name in asdict(rows[0]):
        if name in frame.columns:
            frame = frame.rename(columns={name: f"{name}_given"})
        frame[name] = [getattr(row, name) for row in rows]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.unlink(missing_ok=True)
        if driver == "CSV":
            frame.drop(columns=frame.geometry.name).to_csv(temporary, index=False)
        else:
            if driver == "GeoJSON" and frame.crs is not None:
                frame = frame.to_crs(4326)
            pyogrio.write_dataframe(frame, temporary, driver=driver, layer="polygons")
        temporary.replace(path)
    except (DataSourceError, DataLayerError, FieldError, OSError, ValueError, RuntimeError) as error:
        raise PolygonError(f"cannot write {path}: {' '.join(str(error).split())[:200]}; check the folder") from error
    finally:
        with suppress(OSError):
            temporary.unlink()


def output_driver(path: Path) -> str:
    """The format that a name asks for.

    Raises:
        PolygonError: none that is written here.
    """
    if path.suffix.lower() not in _DRIVERS:
        raise PolygonError(f"{path.name} is no format that is written; end the name in {', '.join(_DRIVERS)}")
    return _DRIVERS[path.suffix.lower()]


def _on_map(polygons: geopandas.GeoDataFrame, heights: HeightMap) -> list[shapely.Geometry | None]:
    """The shapes in the map's coordinates."""
    shapes = [None if shape is None or shape.is_empty else shape for shape in polygons.geometry]
    if (polygons.crs is None) != (heights.crs is None):
        which, remedy = (
            ("polygons", "give it with --crs") if polygons.crs is None else ("map", "state it with rio edit-info")
        )
        raise PolygonError(
            f"the {which} state no coordinate system (CRS), so they cannot be laid on each other; {remedy}"
        )
    if heights.crs is None or polygons.crs is None:
        return shapes
    source, target = polygons.crs, heights.crs.to_wkt()
    if source == target:
        return shapes
    # Straight lines of one system bend in another: long ones get points first.
    dense = []
    for shape in shapes:
        if shape is not None:
            x0, y0, x1, y1 = shape.bounds
            reach = max(x1 - x0, y1 - y0)
            if math.isfinite(reach) and reach > 0:
                shape = shapely.segmentize(shape, reach / 64)
        dense.append(shape)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            moved = geopandas.GeoSeries(dense, crs=source).to_crs(target)
        except ProjError as error:
            raise PolygonError(f"polygons cannot be brought into the map's coordinate system: {error}") from error
    return list(moved)


def _polygonal(shape: shapely.Geometry | None) -> tuple[shapely.Geometry | None, str]:
    """The polygons of a shape, repaired if need be, and a status."""
    if shape is None or shape.is_empty:
        return None, "empty"
    if shapely.get_dimensions(shape) != 2:
        return None, f"a {shape.geom_type}, no polygon"
    if not np.isfinite(shapely.get_coordinates(shape)).all():
        return None, "outside what the map's coordinate system can show"
    if shape.is_valid and shape.geom_type in ("Polygon", "MultiPolygon"):
        return shape, "ok"
    parts = [p for p in shapely.get_parts(shapely.make_valid(shape)) if shapely.get_dimensions(p) == 2]
    flat = [p for part in parts for p in shapely.get_parts(part) if p.geom_type == "Polygon"]
    if not flat:
        return None, "no area"
    return shapely.union_all(flat), "ok, repaired: its rings crossed"


def _with_status(row: AreaStatistics, status: str) -> AreaStatistics:
    return AreaStatistics(**{**asdict(row), "status": status})


def _shape(heights: HeightMap) -> tuple[int, int]:
    return heights.height, heights.width


def _array_reader(array: NDArray[np.float32]) -> Reader:
    def read(row: int, column: int, rows: int, columns: int) -> NDArray[np.float32]:
        return array[row : row + rows, column : column + columns]

    return read

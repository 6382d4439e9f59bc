"""From files of a laser survey to one map of canopy height, in memory that does not grow with the survey.

Files are read once, in chunks, cleaned, moved into one frame in metres and spooled to blocks on disk (`spool`). The map
is made tile by tile; each tile sees as many points beyond its edge as can matter (`chm.buffer_m`), so tiles leave no
seams. It is written to a temporary GeoTIFF and turned into a COG that appears under its name whole or not at all.
"""

from __future__ import annotations

import math
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
import pyproj
import rasterio
import rasterio.crs
from affine import Affine
from numpy.typing import NDArray
from rasterio.windows import Window

from lydite.canopy.errors import LidarError
from lydite.canopy.lidar import cloud_crs
from lydite.canopy.lidar.cells import Cells
from lydite.canopy.lidar.chm import ChmSettings, buffer_m, canopy_buffer_m, chm_from_points
from lydite.canopy.lidar.cloud_crs import Reference
from lydite.canopy.lidar.pointcloud import GROUND, CloudHeader, Limits, Tally, dates, read_header, read_points
from lydite.canopy.lidar.spool import Bounds, Spool
from lydite.canopy.mapping.cog import copy_to_cog
from lydite.canopy.mapping.imagery import READ_ERRORS, reading
from lydite.canopy.progress import track
from lydite.canopy.provenance import refuse_inputs_as_outputs
from lydite.canopy.raster import Raster

TILE_POINTS = 400_000
MAX_TILE_POINTS = 4_000_000
MAX_MAP_CELLS = 1 << 34
_MIN_TILE_M, _MAX_TILE_M = 64.0, 2048.0
_LEAST_TILE_CELLS = 16
_CHUNK_POINTS = 500_000
_OWN_CRS = ("file", "stated")


@dataclass(frozen=True, kw_only=True)
class Frame:
    """Local metres (u, v) in which heights are mapped: x = scale[0] * u + origin[0] in units of `crs`, likewise y.

    Scale 1 and origin 0 for a metric CRS. Another frame puts the cells on the pixels of an image whose CRS counts
    degrees, feet or stretched metres, or whose grid has an offset.
    """

    crs: pyproj.CRS
    scale: tuple[float, float] = (1.0, 1.0)
    origin: tuple[float, float] = (0.0, 0.0)

    def local(self, xy: NDArray[np.float64]) -> NDArray[np.float64]:
        """Float64 [N, 2] of the CRS in local metres."""
        if self.scale == (1.0, 1.0) and self.origin == (0.0, 0.0):
            return xy
        moved: NDArray[np.float64] = (xy - np.array(self.origin)) / np.array(self.scale)
        return moved

    def transform(self, cells: Cells) -> Affine:
        """Pixel (column, row) of the cells to coordinates of the CRS."""
        return Affine.translation(*self.origin) @ Affine.scale(*self.scale) @ cells.transform


@dataclass(frozen=True, kw_only=True)
class Cloud:
    """A file with the reference that is used for it, and where that came from: "file", "stated" or a name."""

    header: CloudHeader
    reference: Reference
    crs_from: str


def open_clouds(
    files: Sequence[Path], *, crs: str | None = None, z_unit: str | None = None, limits: Limits | None = None
) -> list[Cloud]:
    """Read the headers of a survey and settle each file's CRS.

    `crs` overrules the files. Without it, a file without CRS takes that of NAME.prj, or of NAME.tif if that image
    lies on the same place.

    Raises:
        LidarError: a file that cannot be read, or that has no CRS.
    """
    if not files:
        raise LidarError("no LAS or LAZ files; give at least one")
    stated = cloud_crs.parse(crs) if crs else None
    z_unit_m = cloud_crs.VERTICAL_UNITS_M[z_unit] if z_unit else None
    clouds = []
    for path in files:
        header = read_header(path, limits=limits)
        if stated is not None:
            clouds.append(
                Cloud(header=header, reference=cloud_crs.reference(stated, z_unit_m=z_unit_m), crs_from="stated")
            )
            continue
        reference, source = header.reference, "file"
        if reference is None:
            found, source = _beside(header)
            reference = cloud_crs.reference(found)
        if z_unit_m is not None:
            reference = replace(reference, z_unit_m=z_unit_m)
        clouds.append(Cloud(header=header, reference=reference, crs_from=source))
    return clouds


def metric_crs(clouds: Sequence[Cloud]) -> pyproj.CRS:
    """The CRS for a map of these files: the first one's if it counts metres on the ground, else its UTM zone."""
    header, horizontal = clouds[0].header, clouds[0].reference.horizontal
    west, south, east, north = header.bounds
    return cloud_crs.metric(horizontal, (west + east) / 2, (south + north) / 2)


def footprint(cloud: Cloud, frame: Frame) -> Bounds | None:
    """Bounds that a file's header claims, in local metres of `frame`; None where they have no place there."""
    west, south, east, north = cloud.header.bounds
    steps = np.linspace(0, 1, 5)
    x, y = (grid.ravel() for grid in np.meshgrid(west + steps * (east - west), south + steps * (north - south)))
    if not (np.isfinite(x).all() and np.isfinite(y).all()):
        return None
    moved = np.stack(cloud_crs.transform(cloud.reference.horizontal, frame.crs, x, y), axis=1)
    if not np.isfinite(moved).all():
        return None
    local = frame.local(moved)
    low, high = local.min(axis=0), local.max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])


class Survey:
    """The points of one or many files in one frame, on disk; a context manager. Made by `Survey.read`."""

    def __init__(
        self, frame: Frame, spool: Spool, tallies: Sequence[Tally], days_of: Mapping[Path, tuple[date, date]]
    ) -> None:
        self.frame, self.spool, self.days_of = frame, spool, days_of
        self.read_points = sum(tally.read for tally in tallies)
        self.noise = sum(tally.noise for tally in tallies)
        self.withheld = sum(tally.withheld for tally in tallies)
        self.ground = sum(tally.ground for tally in tallies)

    @classmethod
    def read(
        cls,
        clouds: Sequence[Cloud],
        frame: Frame,
        folder: Path,
        *,
        bounds: Bounds | None = None,
        limits: Limits | None = None,
        tile_m: float | None = None,
    ) -> Survey:
        """Read every file once. `bounds` in local metres: points outside are left out.

        Raises:
            LidarError: a damaged file, no points left, a full disk.
        """
        spool = Spool(folder, block_m=tile_m or _tile_m(clouds, frame))
        tallies: list[Tally] = []
        days_of: dict[Path, tuple[date, date]] = {}
        try:
            total = sum(math.ceil(cloud.header.points / _CHUNK_POINTS) for cloud in clouds)
            for tally, cloud, points in track(_chunks(clouds, frame, limits), total=total, label="reading points"):
                if not tallies or tallies[-1] is not tally:
                    tallies.append(tally)
                local = replace(points, xyz=np.column_stack([frame.local(points.xyz[:, :2]), points.xyz[:, 2]]))
                if bounds is not None:
                    x, y = local.xyz[:, 0], local.xyz[:, 1]
                    local = local.select((x >= bounds[0]) & (x <= bounds[2]) & (y >= bounds[1]) & (y <= bounds[3]))
                spool.add(local)
                span = dates(cloud.header, tally)
                if span is not None:
                    days_of[cloud.header.path] = span
            return cls(frame, spool, tallies, days_of)
        except BaseException:
            spool.__exit__(None, None, None)
            raise

    def __enter__(self) -> Survey:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.spool.__exit__(kind, error, trace)

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day of flight, None where GPS times give no dates."""
        spans = self.days_of.values()
        return (min(span[0] for span in spans), max(span[1] for span in spans)) if spans else None

    @property
    def pulses_per_m2(self) -> float:
        """Where there are any."""
        return 1 / self.spool.spacing_m**2

    def need_ground(self, settings: ChmSettings) -> None:
        """Refuse a survey without class 2 unless the ground is to be found.

        Raises:
            LidarError: there is none.
        """
        if not settings.classify_ground and not self.ground:
            raise LidarError(
                f"none of {self.read_points} points is classified as ground (class 2); "
                "let --classify-ground find it from the points' geometry"
            )


@dataclass(frozen=True, kw_only=True)
class Tile:
    """A part of a map: its first row and column in the map's cells, and its heights."""

    row: int
    col: int
    chm: Raster


def tiles(survey: Survey, cells: Cells, settings: ChmSettings, *, tile_m: float | None = None) -> Iterator[Tile]:
    """Make a map's parts one after the other; parts without any point are left out.

    Raises:
        LidarError: no ground.
    """
    survey.need_ground(settings)
    side = max(_LEAST_TILE_CELLS, round((tile_m or survey.spool.block_m) / cells.side_m))
    for row, col in tile_origins(cells, side):
        part = _part(cells, row, col, min(side, cells.rows - row), min(side, cells.cols - col))
        yield from _tile(survey, cells, part, settings)


def tile_origins(cells: Cells, side: int) -> list[tuple[int, int]]:
    """First row and column of every tile."""
    return [(row, col) for row in range(0, cells.rows, side) for col in range(0, cells.cols, side)]


def map_cells(survey: Survey, gsd_m: float, bounds: Bounds | None = None) -> Cells:
    """The cells of a map of a survey, of its points' bounds or of those given.

    Raises:
        LidarError: no points, or too many cells.
    """
    if not 0.05 <= gsd_m <= 100:
        raise LidarError(f"cells of {gsd_m:g} m are not within 0.05 to 100 m; give another --gsd")
    cells = Cells.covering(bounds or survey.spool.bounds, gsd_m)
    if cells.rows * cells.cols > MAX_MAP_CELLS:
        raise LidarError(
            f"the map would have {cells.rows} x {cells.cols} cells of {gsd_m:g} m, {MAX_MAP_CELLS} are the limit: "
            "a few stray points? Give --bounds, or a larger --gsd"
        )
    return cells


@dataclass(frozen=True, kw_only=True)
class Summary:
    """What a map holds, in cells and metres; NaN where nothing is known."""

    cells: int
    known: int
    highest_m: float
    mean_m: float


def write_map(
    survey: Survey, cells: Cells, output: Path, settings: ChmSettings, *, tags: Mapping[str, str], cog: bool = True
) -> Summary:
    """Map a survey into a float32 GeoTIFF in metres, nodata NaN; a COG unless `cog` is False. Whole or not at all.

    Raises:
        LidarError: no ground, nothing known at all, or it cannot be written; an existing file stays.
    """
    profile: dict[str, Any] = {
        "driver": "GTiff",
        "dtype": "float32",
        "count": 1,
        "width": cells.cols,
        "height": cells.rows,
        "crs": cloud_crs.to_rasterio(survey.frame.crs),
        "transform": survey.frame.transform(cells),
        "nodata": float("nan"),
        "sparse_ok": True,
        "bigtiff": "IF_SAFER",
        **({"tiled": True, "blockxsize": 256, "blockysize": 256} if min(cells.shape) >= 256 else {}),
    }
    count, total, highest = 0, 0.0, -math.inf
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=output.parent, prefix=f".{output.name}.") as folder:
            plain, made = Path(folder) / "plain.tif", Path(folder) / "map.tif"
            with rasterio.open(plain, "w", **profile) as sink:
                sink.set_band_description(1, "canopy height (m)")
                sink.update_tags(**tags)
                expected = len(tile_origins(cells, max(_LEAST_TILE_CELLS, round(survey.spool.block_m / cells.side_m))))
                for tile in track(tiles(survey, cells, settings), total=expected, label="mapping heights"):
                    height, known = tile.chm.pixels[0], tile.chm.mask
                    sink.write(height, 1, window=Window(tile.col, tile.row, height.shape[1], height.shape[0]))
                    if known.any():
                        count, total = count + int(known.sum()), total + float(height[known].sum(dtype=np.float64))
                        highest = max(highest, float(height[known].max()))
            if not count:
                raise LidarError(
                    f"no cell of {cells.rows} x {cells.cols} is known: {survey.pulses_per_m2:.2g} pulses per m2 "
                    f"(needed: {settings.min_density:g}), or no ground near; give a larger --gsd or --min-density"
                )
            if cog:
                copy_to_cog(plain, made, integer=False, sparse=True)
            else:
                made = plain
            with open(made, "rb") as stream:
                os.fsync(stream.fileno())
            os.replace(made, output)
    except READ_ERRORS as error:
        text = " ".join(str(error).split())[:300]
        raise LidarError(f"cannot write {output}: {text}; check the folder and the space left") from error
    return Summary(cells=cells.rows * cells.cols, known=count, highest_m=highest, mean_m=total / count)


def _part(cells: Cells, row: int, col: int, rows: int, cols: int) -> Cells:
    return replace(cells, left=cells.left + col, top=cells.top - row, rows=rows, cols=cols)


def _tile(survey: Survey, cells: Cells, part: Cells, settings: ChmSettings) -> Iterator[Tile]:
    spacing_m = survey.spool.spacing_m
    widest = buffer_m(settings, gsd_m=cells.side_m, spacing_m=spacing_m)
    canopy = canopy_buffer_m(gsd_m=cells.side_m, spacing_m=spacing_m)
    points = survey.spool.within(
        part.bounds, buffer_m=widest if settings.classify_ground else canopy, ground_buffer_m=widest
    )
    if not len(points) or not (settings.classify_ground or (points.classes == GROUND).any()):
        return
    if len(points) > MAX_TILE_POINTS and max(part.shape) >= 2 * _LEAST_TILE_CELLS:
        rows, cols = (size if size < 2 * _LEAST_TILE_CELLS else (size + 1) // 2 for size in part.shape)
        del points
        for row in range(0, part.rows, rows):
            for col in range(0, part.cols, cols):
                smaller = _part(part, row, col, min(rows, part.rows - row), min(cols, part.cols - col))
                yield from _tile(survey, cells, smaller, settings)
        return
    chm = chm_from_points(
        points,
        gsd_m=cells.side_m,
        crs=cloud_crs.to_rasterio(survey.frame.crs),
        cells=part,
        settings=settings,
        spacing_m=spacing_m,
    )
    yield Tile(row=cells.top - part.top, col=part.left - cells.left, chm=chm)


def _chunks(clouds: Sequence[Cloud], frame: Frame, limits: Limits | None) -> Iterator[tuple[Tally, Cloud, Any]]:
    for cloud in clouds:
        tally = Tally()
        chunks = read_points(
            cloud.header.path,
            source=cloud.reference,
            target=frame.crs,
            limits=limits,
            tally=tally,
            chunk_points=_CHUNK_POINTS,
        )
        for points in chunks:
            yield tally, cloud, points


def _tile_m(clouds: Sequence[Cloud], frame: Frame) -> float:
    """Side of a tile with about `TILE_POINTS` points, by what the headers claim."""
    area, points = 0.0, 0
    for cloud in clouds:
        bounds = footprint(cloud, frame)
        if bounds is not None:
            area += max(1.0, bounds[2] - bounds[0]) * max(1.0, bounds[3] - bounds[1])
            points += cloud.header.points
    side = math.sqrt(TILE_POINTS * area / max(1, points)) if area else _MIN_TILE_M
    return float(min(max(side, _MIN_TILE_M), _MAX_TILE_M))


def _beside(header: CloudHeader) -> tuple[pyproj.CRS, str]:
    """The CRS that a file of the same name beside a cloud states."""
    path = header.path
    for beside in (path.with_suffix(".prj"), path.with_suffix(".tif"), path.with_suffix(".tiff")):
        if not beside.is_file():
            continue
        if beside.suffix == ".prj":
            with open(beside, "rb") as stream:
                return cloud_crs.parse(stream.read(1 << 16).decode("utf-8", "replace")), beside.name
        with reading(beside), rasterio.open(beside) as image:
            crs, bounds = image.crs, image.bounds
        west, south, east, north = header.bounds
        meet = bounds.left < east and west < bounds.right and bounds.bottom < north and south < bounds.top
        if crs is not None and meet:
            return cloud_crs.from_rasterio(crs), beside.name
    raise LidarError(f"{path} states no coordinate reference system; give it with --crs, like --crs EPSG:32611")


def write_survey_map(
    files: Sequence[Path],
    output: Path,
    *,
    gsd_m: float,
    settings: ChmSettings,
    crs: str | None = None,
    z_unit: str | None = None,
    bounds: Bounds | None = None,
    like: Path | None = None,
    limits: Limits | None = None,
) -> dict[str, Any]:
    """One COG of a survey. `bounds` in metres of the map's CRS; `like`: CRS and extent of this image.

    Returns what was made and seen, as JSON values.

    Raises:
        LidarError: see `open_clouds`, `Survey.read` and `write_map`. RasterError: `like` cannot be read.
    """
    if bounds is not None and not (bounds[0] < bounds[2] and bounds[1] < bounds[3]):
        raise LidarError(f"bounds {bounds} are empty; give --bounds LEFT BOTTOM RIGHT TOP")
    clouds = open_clouds(files, crs=crs, z_unit=z_unit, limits=limits)
    refuse_inputs_as_outputs([output], [cloud.header.path.with_name(cloud.crs_from) for cloud in clouds])
    target = metric_crs(clouds)
    if like is not None:
        target, extent = _extent(like)
        bounds = bounds or extent
    frame = Frame(crs=target)
    # Points a little beyond the bounds shape the ground and the crowns at the edge.
    margin = buffer_m(settings, gsd_m=gsd_m, spacing_m=2.0)
    wider = bounds and (bounds[0] - margin, bounds[1] - margin, bounds[2] + margin, bounds[3] + margin)
    output.parent.mkdir(parents=True, exist_ok=True)
    with Survey.read(clouds, frame, output.parent, bounds=wider, limits=limits) as survey:
        cells = map_cells(survey, gsd_m, bounds)
        days = [day.isoformat() for day in survey.days or ()]
        created = sorted({cloud.header.created.isoformat() for cloud in clouds if cloud.header.created is not None})
        tags = {
            "LIDAR_DATES": "/".join(days),
            "LIDAR_FILES_CREATED": "/".join(created[:1] + created[-1:]),
            "LIDAR_FILES": " ".join(cloud.header.path.name for cloud in clouds)[:4000],
            "LIDAR_PULSES_PER_M2": f"{survey.pulses_per_m2:.3f}",
            "LIDAR_GROUND": "classified here" if settings.classify_ground else "class 2",
            "LIDAR_CLASSES_AT_0_M": " ".join(map(str, settings.not_canopy)),
            "CANOPY_HEIGHT_UNIT": "metre",
            "CANOPY_HEIGHT_CAP_M": f"{settings.cap_m:g}",
        }
        made = write_map(survey, cells, output, settings, tags=tags)
        notes = [f"the CRS was taken from {cloud.crs_from}" for cloud in clouds if cloud.crs_from not in _OWN_CRS]
        if not days and created:
            notes.append(f"GPS times give no dates; the files were created {created[0]} to {created[-1]}")
        return {
            "crs": ":".join(target.to_authority() or ()) or target.name,
            "rows": cells.rows,
            "cols": cells.cols,
            "gsd_m": gsd_m,
            "bounds": [float(value) for value in cells.bounds],
            "known_share": made.known / made.cells,
            "mean_m": made.mean_m,
            "highest_m": made.highest_m,
            "points": survey.read_points,
            "dropped_noise": survey.noise,
            "dropped_withheld": survey.withheld,
            "ground_points": survey.ground,
            "ground": tags["LIDAR_GROUND"],
            "pulses_per_m2": survey.pulses_per_m2,
            "lidar_dates": days,
            "files_created": created,
            "crs_from": {str(cloud.header.path): cloud.crs_from for cloud in clouds},
            "notes": list(dict.fromkeys(notes)),
        }


def _extent(like: Path) -> tuple[pyproj.CRS, Bounds]:
    """Metric CRS and extent of an image."""
    with reading(like), rasterio.open(like) as image:
        crs, bounds = image.crs, image.bounds
    if crs is None:
        raise LidarError(f"{like} states no coordinate reference system; give another image, or --bounds")
    own = cloud_crs.reference(cloud_crs.from_rasterio(crs)).horizontal
    target = cloud_crs.metric(own, (bounds.left + bounds.right) / 2, (bounds.bottom + bounds.top) / 2)
    steps = np.linspace(0, 1, 5)
    x, y = np.meshgrid(
        bounds.left + steps * (bounds.right - bounds.left), bounds.bottom + steps * (bounds.top - bounds.bottom)
    )
    x, y = cloud_crs.transform(own, target, x.ravel(), y.ravel())
    return target, (float(x.min()), float(y.min()), float(x.max()), float(y.max()))

"""Fit an existing map to local lidar or field plots, and change it only if that helps where it was not fitted.

Two corrections of the height are tried: a line, and a monotone curve. Both are judged on blocks of ground that were
left out (neighbouring pixels would flatter them): the correction with the lowest error there is taken, if it lowers
the root mean square error by at least `MIN_GAIN` and by more than chance over the blocks would. Otherwise the answer
is "leave the map as it is", with the reason. Interval bounds take the same correction as the height, which keeps their
order but not what they promise: compare the new map with lidar that was not used here.
"""

from __future__ import annotations

import math
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

import geopandas
import numpy as np
import rasterio
import rasterio.shutil
import shapely
from affine import Affine
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field
from rasterio.errors import RasterioError
from scipy.optimize import isotonic_regression
from scipy.stats import t as student

from lydite.canopy.checks.align import on_grid, require_one_ground
from lydite.canopy.checks.polygons import statistics
from lydite.canopy.checks.residuals import BIN_EDGES_M, Pool, Residuals, ResidualScene, bin_index, folds
from lydite.canopy.errors import CalibrationError, RasterError
from lydite.canopy.heightmap import HeightMap

Floats = NDArray[np.float64]
Track = Callable[[Iterable[Any], int], Iterator[Any]]
MIN_BLOCKS = 4
MIN_PLOTS = 8
MIN_GAIN = 0.01
BLOCKS_ACROSS = 8
MIN_BLOCK_M = 30.0


class Recalibration(BaseModel):
    """A correction of heights and how it fared on ground left out.

    Attributes:
        kind: "none" if the map is better left alone; `reason` says why or how much was gained.
        knots_m, values_m: heights of the map and what they become; linear between, the last difference goes on.
        rmse_before_m, rmse_after_m, bias_before_m, bias_after_m: on ground left out.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["none", "linear", "monotone"]
    reason: str
    knots_m: list[float] = Field(default_factory=list)
    values_m: list[float] = Field(default_factory=list)
    blocks: int
    pixels: int
    rmse_before_m: float
    rmse_after_m: float
    bias_before_m: float
    bias_after_m: float

    def apply(self, height_m: NDArray[np.float32]) -> NDArray[np.float32]:
        """Corrected heights, float32 of any shape; NaN stays, and nothing falls below 0 m."""
        if self.kind == "none":
            return height_m
        return _corrected(height_m, np.asarray(self.knots_m), np.asarray(self.values_m)).astype(np.float32)


def from_reference(map_path: Path, reference_path: Path, *, seed: int = 0, track: Track) -> Recalibration:
    """A correction from a raster of measured heights.

    Raises:
        RasterError: one cannot be read, or only one has a CRS. CalibrationError: too little ground in common.
    """
    residuals = Residuals(np.random.default_rng(seed))
    with HeightMap(map_path) as heights, HeightMap(reference_path) as reference:
        require_one_ground(heights, reference)
        pixel_m = max(heights.pixel_m())
        rows_of = _common_rows(heights, reference, track)
        side = max(round(MIN_BLOCK_M / pixel_m), math.ceil(rows_of / BLOCKS_ACROSS), 1)
        strips = [(row, min(side, heights.height - row)) for row in range(0, heights.height, side)]
        for row, rows in track(strips, len(strips)):
            p = heights.read(row, 0, rows, heights.width)
            t = on_grid(reference, heights.transform * Affine.translation(0, row), p.shape, heights.crs)
            if not (np.isfinite(p) & np.isfinite(t)).any():
                continue
            for column in range(0, heights.width, side):
                cut = slice(column, column + side)
                residuals.add(
                    ResidualScene(
                        region=f"{row // side:05d},{column // side:05d}",
                        predicted=np.ascontiguousarray(p[:, cut]),
                        reference=np.ascontiguousarray(t[:, cut]),
                        pixel_m=pixel_m,
                    )
                )
    return decide(residuals.pool(), residuals.pixels)


def from_plots(map_path: Path, plots: geopandas.GeoDataFrame, field: str, *, radius_m: float | None) -> Recalibration:
    """A correction from field plots: polygons, or points with a radius, with a mean height in the column `field`.

    Raises:
        CalibrationError: no such column, points without a radius, or fewer than MIN_PLOTS plots on the map.
    """
    if field not in plots.columns:
        columns = ", ".join(map(str, plots.columns.drop(plots.geometry.name)))
        raise CalibrationError(f"the plots have no column {field!r}, they have {columns}; name it with --field")
    measured = geopandas.pd.to_numeric(plots[field], errors="coerce").to_numpy(dtype=np.float64)
    shapes = plots.geometry
    if (shapely.get_dimensions(shapes.to_numpy()) == 0).any():
        if radius_m is None:
            raise CalibrationError("plots that are points need their radius: --radius METRES")
        metric = shapes.to_crs(shapes.estimate_utm_crs()) if shapes.crs is not None else shapes
        plots = plots.set_geometry(metric.buffer(radius_m))
    with HeightMap(map_path) as heights:
        rows = statistics(plots, heights)
    mean = np.array([np.nan if row.mean_m is None else row.mean_m for row in rows])
    known = np.isfinite(mean) & np.isfinite(measured)
    if known.sum() < MIN_PLOTS:
        raise CalibrationError(f"{int(known.sum())} plots lie on the map and have a height; {MIN_PLOTS} are needed")
    count = int(known.sum())
    pool = Pool(
        predicted=mean[known].astype(np.float32),
        reference=measured[known].astype(np.float32),
        weight=np.ones(count),
        region=np.arange(count),
        bin=bin_index(mean[known]),
        names=[str(index) for index in range(count)],
    )
    return decide(pool, count)


def decide(pool: Pool, pixels: int) -> Recalibration:
    """The correction that is best on blocks left out, or none.

    Raises:
        CalibrationError: fewer than MIN_BLOCKS blocks.
    """
    blocks = len(pool.names)
    if blocks < MIN_BLOCKS:
        raise CalibrationError(
            f"map and reference share {blocks} block(s) of ground; {MIN_BLOCKS} are needed to check a correction where "
            "it was not fitted. Give a reference of a larger area"
        )
    before = _block_errors(pool, pool.predicted.astype(np.float64))
    best: tuple[float, str, Floats] | None = None
    for kind, fitter in (("linear", _line), ("monotone", _monotone)):
        corrected = np.empty(len(pool.predicted))
        for out in folds(blocks):
            test = out[pool.region]
            corrected[test] = _corrected(pool.predicted[test], *fitter(pool.without(out)))
        error = _rmse(pool, corrected)
        if best is None or error < best[0]:
            best = error, kind, corrected
    assert best is not None
    after, kind, corrected = best
    was = _rmse(pool, pool.predicted.astype(np.float64))
    gains = before - _block_errors(pool, corrected)
    spread = float(gains.std(ddof=1) / math.sqrt(blocks))
    chance = float(student.ppf(0.95, blocks - 1)) * spread
    numbers: dict[str, Any] = {
        "blocks": blocks,
        "pixels": pixels,
        "rmse_before_m": was,
        "bias_before_m": float(np.average(pool.predicted - pool.reference, weights=pool.weight)),
    }
    if after > was * (1 - MIN_GAIN) or gains.mean() <= chance:
        reason = (
            f"on ground left out the best correction ({kind}) has an RMSE of {after:.3f} m and the map {was:.3f} m: no "
            "gain that chance would not give"
        )
        return Recalibration(
            kind="none", reason=reason, rmse_after_m=was, bias_after_m=numbers["bias_before_m"], **numbers
        )
    knots, values = (_line if kind == "linear" else _monotone)(pool)
    return Recalibration(
        kind="linear" if kind == "linear" else "monotone",
        reason=f"on ground left out the RMSE falls from {was:.3f} to {after:.3f} m",
        knots_m=knots.tolist(),
        values_m=values.tolist(),
        rmse_after_m=after,
        bias_after_m=float(np.average(corrected - pool.reference, weights=pool.weight)),
        **numbers,
    )


def write_corrected(map_path: Path, output: Path, correction: Recalibration, *, track: Track) -> None:
    """The whole map, corrected, as a cloud-optimised GeoTIFF of float32 metres; whole or not at all.

    Raises:
        RasterError: the map cannot be read or the output not written.
    """
    temporary: list[str] = []
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        for suffix in (".plain.tif", ".cog.tif"):
            handle, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.", suffix=suffix)
            os.close(handle)
            temporary.append(name)
        with HeightMap(map_path) as heights:
            bands = heights.bound_bands or ()
            profile = {
                "driver": "GTiff",
                "dtype": "float32",
                "count": 1 + len(bands),
                "height": heights.height,
                "width": heights.width,
                "transform": heights.transform,
                "crs": heights.crs,
                "nodata": float("nan"),
                "BIGTIFF": "IF_SAFER",
            }
            names = ("canopy height (m)", "lower bound (m)", "upper bound (m)")
            strips = heights.strips()
            with rasterio.open(temporary[0], "w", **profile) as sink:
                for row, rows in track(strips, len(strips)):
                    for index, band in enumerate((1, *bands), start=1):
                        part = correction.apply(heights.read(row, 0, rows, heights.width, band=band))
                        sink.write(part, index, window=((row, row + rows), (0, heights.width)))
                for index in range(1 + len(bands)):
                    sink.set_band_description(index + 1, names[index])
                sink.update_tags(**heights.tags, RECALIBRATED=correction.kind)
        rasterio.shutil.copy(temporary[0], temporary[1], driver="COG", compress="DEFLATE", predictor="YES")
        os.replace(temporary[1], output)
    except (RasterioError, OSError) as error:
        raise RasterError(f"cannot write {output}: {error}; check the folder and the space left") from error
    finally:
        for name in temporary:
            with suppress(OSError):
                os.unlink(name)


def _common_rows(heights: HeightMap, reference: HeightMap, track: Track) -> int:
    """How many rows or columns of the map, the longer of both, the reference may reach over."""
    grid = heights.height, heights.width
    coarse = max(1, math.ceil(max(grid) / 256))
    shape = -(-grid[0] // coarse), -(-grid[1] // coarse)
    seen = np.isfinite(on_grid(reference, heights.transform * Affine.scale(coarse), shape, heights.crs))
    if not seen.any():
        raise CalibrationError(f"{heights.path} and {reference.path} do not show the same ground")
    rows, columns = np.nonzero(seen)
    return int(max(np.ptp(rows), np.ptp(columns)) + 1) * coarse


def _line(pool: Pool) -> tuple[Floats, Floats]:
    w, p, t = pool.weight, pool.predicted.astype(np.float64), pool.reference.astype(np.float64)
    mean_p, mean_t = np.average(p, weights=w), np.average(t, weights=w)
    variance = np.average((p - mean_p) ** 2, weights=w)
    slope = np.average((p - mean_p) * (t - mean_t), weights=w) / variance if variance > 1e-6 else 1.0
    # A slope of 0 or less would say that the map knows nothing; a correction cannot mend that.
    slope = max(float(slope), 0.05)
    knots = np.array([0.0, 100.0])
    return knots, mean_t + slope * (knots - mean_p)


def _monotone(pool: Pool) -> tuple[Floats, Floats]:
    rows = []
    for index in range(len(BIN_EDGES_M)):
        chosen = pool.bin == index
        if chosen.sum() >= 5:
            w = pool.weight[chosen]
            means = [float(np.average(values[chosen], weights=w)) for values in (pool.predicted, pool.reference)]
            rows.append((*means, float(w.sum())))
    if len(rows) < 2:
        return _line(pool)
    knots, values, weight = np.array(rows).T
    return knots, isotonic_regression(values, weights=weight).x


def _corrected(height_m: NDArray[Any], knots: Floats, values: Floats) -> Floats:
    inside = np.interp(height_m, knots, values)
    beyond = np.maximum(height_m - knots[-1], 0) + np.minimum(height_m - knots[0], 0)
    corrected: Floats = np.maximum(inside + beyond, 0.0)
    return corrected


def _rmse(pool: Pool, predicted: Floats) -> float:
    return math.sqrt(float(np.average((predicted - pool.reference) ** 2, weights=pool.weight)))


def _block_errors(pool: Pool, predicted: Floats) -> Floats:
    """Root mean square error of each block, [blocks]."""
    size = len(pool.names)
    squares = np.bincount(pool.region, weights=pool.weight * (predicted - pool.reference) ** 2, minlength=size)
    total = np.bincount(pool.region, weights=pool.weight, minlength=size)
    errors: Floats = np.sqrt(squares / np.maximum(total, 1e-12))
    return errors

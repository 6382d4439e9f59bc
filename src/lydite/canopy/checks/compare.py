"""A map beside a reference (lidar): every number of `metrics`, pictures of both, and one page that shows them.

The reference is brought onto the map's grid strip by strip (`align`), so that maps of any size fit. The pictures are
shrunk by averages; where they show intervals, by taking one pixel of several.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from affine import Affine
from markupsafe import Markup
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.errors import RasterioError
from rasterio.warp import Resampling, reproject

from lydite.canopy import figures
from lydite.canopy.checks.align import on_grid, require_one_ground
from lydite.canopy.checks.metrics import BLOCK_PIXELS, Metrics
from lydite.canopy.errors import RasterError
from lydite.canopy.heightmap import HeightMap
from lydite.canopy.raster import opened
from lydite.evidence.page import Bars, bar_chart, render_page, table

LONGEST_SIDE = 900
"""Of the pictures, in pixels."""
DENSITY_STEP_M = 0.5
DENSITY_STEPS = 240
_TEMPLATES = Path(__file__).parents[1] / "templates"
Heights = NDArray[np.float32]


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Numbers and pictures. Pictures are [h, w] float32 with NaN; `bounds` are samples of reference, lower, upper."""

    name: str
    reference_name: str
    numbers: dict[str, Any]
    predicted: Heights
    reference: Heights
    bounds: tuple[Heights, Heights, Heights] | None
    image: NDArray[np.uint8] | None
    density: NDArray[np.float64]
    block_density: NDArray[np.float64]
    metres_across: float


def compare(
    map_path: Path | str,
    reference_path: Path | str,
    *,
    image_path: Path | str | None = None,
    track: Callable[[Iterable[Any], int], Iterator[Any]] = lambda items, total: iter(items),
) -> Comparison:
    """Compare a map with a reference on the map's grid.

    Raises:
        RasterError: one cannot be read, only one has a CRS, or there is no pixel that both know.
    """
    with HeightMap(map_path) as predicted, HeightMap(reference_path) as reference:
        require_one_ground(predicted, reference)
        factor = max(1, math.ceil(max(predicted.height, predicted.width) / LONGEST_SIDE))
        shape = (-(-predicted.height // factor), -(-predicted.width // factor))
        pictures = [np.full(shape, np.nan, dtype=np.float32) for _ in range(5)]
        has_bounds = predicted.bound_bands is not None
        metrics, density = Metrics(), np.zeros((DENSITY_STEPS, DENSITY_STEPS))
        strips = predicted.strips(multiple=factor)
        for row, rows in track(strips, len(strips)):
            place = (row - 1, -1, rows + 2, predicted.width + 2)
            grid = predicted.transform * Affine.translation(-1, row - 1)
            p = predicted.read(*place)
            t = on_grid(reference, grid, p.shape, predicted.crs)
            found = predicted.bounds(*place)
            lower, upper = found if found is not None else (None, None)
            metrics.add(p, t, lower_m=lower, upper_m=upper, row=row, context=1)
            _count(density, p[1:-1, 1:-1], t[1:-1, 1:-1])
            target = slice(row // factor, row // factor + -(-rows // factor))
            both = np.isfinite(p) & np.isfinite(t)
            for picture, values in zip(pictures, (p, np.where(both, t, np.float32(np.nan))), strict=False):
                picture[target] = figures.shrink(values[1:-1, 1:-1], factor)
            if found is not None:
                middle = min(factor // 2, rows - 1), min(factor // 2, predicted.width - 1)
                for picture, values in zip(pictures[2:], (t, *found), strict=True):
                    sample = values[1:-1, 1:-1][middle[0] :: factor, middle[1] :: factor]
                    part = picture[target]
                    part[: sample.shape[0], : sample.shape[1]] = sample
        numbers = metrics.summary()
        if not numbers["n"]:
            raise RasterError(
                f"{map_path} and {reference_path} have no known pixel in common; do they show the same ground?"
            )
        coarse = predicted.transform * Affine.scale(factor)
        image = _image(Path(image_path), coarse, shape, predicted.crs) if image_path is not None else None
        blocks = np.zeros_like(density)
        _count(blocks, *metrics.block_means())
        return Comparison(
            name=Path(map_path).name,
            reference_name=Path(reference_path).name,
            numbers=numbers,
            predicted=pictures[0],
            reference=pictures[1],
            bounds=(pictures[2], pictures[3], pictures[4]) if has_bounds else None,
            image=image,
            density=density,
            block_density=blocks,
            metres_across=predicted.pixel_m()[1] * predicted.width,
        )


def pictures(found: Comparison) -> Markup:
    """Image, prediction, reference, error and interval side by side, all with one scale."""
    top = max(figures.round_top(found.predicted), figures.round_top(found.reference))
    error = found.predicted - found.reference
    known = np.abs(error[np.isfinite(error)])
    limit = float(max(1, math.ceil(np.percentile(known, 98)))) if known.size else 1.0
    items = []
    if found.image is not None:
        items.append(figures.image_panel("Image", found.image, "What the model sees."))
    items += [
        figures.height_panel("Predicted height, m", found.predicted, top, "Pale is bare ground, dark blue tall trees."),
        figures.height_panel("Reference height, m", found.reference, top, "Measured, in the same colours."),
        figures.error_panel(
            "Error, m", error, limit, "Predicted minus reference. Pairs of blue and brown beside a crown mean a shift."
        ),
    ]
    if found.bounds is not None:
        words = "Whether the stated interval holds the reference. Misses should be scattered, not in patches."
        items.append(figures.interval_panel("Interval", *found.bounds, words))
    return figures.panels(items, metres_across=found.metres_across)


def page(found: Comparison) -> str:
    """The comparison as one HTML page."""
    numbers = found.numbers
    reference = [row for row in numbers["by_reference"] if row["n"]]
    predicted = [row for row in numbers["by_predicted"] if row["n"]]
    error_chart = bar_chart(
        "Error by the height that was measured",
        [row["class"] for row in reference],
        [
            Bars(name="mean absolute error", values=[row["mae_m"] for row in reference]),
            Bars(name="bias (predicted − measured)", values=[row["bias_m"] for row in reference]),
        ],
        "m",
        x_title="measured height",
        stacked=False,
    )
    interval_chart = None
    if numbers["interval_pixels"]:
        interval_chart = bar_chart(
            "Share of pixels whose interval holds the measured height",
            [row["class"] for row in predicted],
            [Bars(name="inside", values=[row["interval_coverage"] for row in predicted])],
            "share",
            x_title="predicted height",
        )
    context = {
        "title": f"{found.name} against {found.reference_name}",
        "numbers": numbers,
        "block_pixels": BLOCK_PIXELS,
        "pictures": pictures(found),
        "error_chart": error_chart,
        "interval_chart": interval_chart,
        "reference_table": _table(reference, "By measured height", intervals=False),
        "predicted_table": _table(predicted, "By predicted height", intervals=bool(numbers["interval_pixels"])),
        "density": figures.density(
            found.density,
            DENSITY_STEP_M,
            x_title="measured height, m",
            y_title="predicted height, m",
            title="All pixels",
            caption="Darker is more pixels (logarithmic). Dashed: equal heights. Red: the median prediction.",
        ),
        "block_chart": figures.density(
            found.block_density,
            DENSITY_STEP_M,
            x_title="mean measured height, m",
            y_title="mean predicted height, m",
            title=f"Blocks of {BLOCK_PIXELS} × {BLOCK_PIXELS} pixels",
            caption="Each mark is one or more blocks: single trees average out, what is left is the stand.",
        ),
    }
    return render_page("compare.html.j2", context, folders=[_TEMPLATES])


def _table(rows: list[dict[str, Any]], caption: str, *, intervals: bool) -> Markup:
    columns = {"class": "height", "n": "pixels", "mae_m": "MAE, m", "rmse_m": "RMSE, m", "bias_m": "bias, m"}
    if intervals:
        columns |= {"interval_coverage": "inside interval", "interval_width_m": "mean width, m"}
    return table(list(columns.values()), [[row[key] for key in columns] for row in rows], caption=caption)


def _count(density: NDArray[np.float64], predicted: NDArray[Any], reference: NDArray[Any]) -> None:
    known = np.isfinite(predicted) & np.isfinite(reference)
    steps = [
        np.clip(values[known] / DENSITY_STEP_M, 0, DENSITY_STEPS - 1).astype(np.int64)
        for values in (reference, predicted)
    ]
    flat = np.bincount(steps[0] * DENSITY_STEPS + steps[1], minlength=density.size)
    density += flat.reshape(density.shape)


def _image(path: Path, transform: Affine, shape: tuple[int, int], crs: CRS | None) -> NDArray[np.uint8]:
    """An image as RGB on the pictures' grid, stretched to 8 bits if it has more."""
    try:
        with opened(path) as source:
            if (source.crs is None) != (crs is None):
                raise RasterError(f"{path} and the map do not both state a coordinate system; give images that do")
            shrink = max(1.0, max(source.height, source.width) / (2 * LONGEST_SIDE))
            size = max(1, round(source.height / shrink)), max(1, round(source.width / shrink))
            bands = (1, 2, 3) if source.count >= 3 else (1, 1, 1)
            pixels = source.read(bands, out_shape=(3, *size), resampling=Resampling.average).astype(np.float32)
            pixels[:, source.dataset_mask(out_shape=size) == 0] = np.nan
            place = source.transform * Affine.scale(source.width / size[1], source.height / size[0])
            whole, here = source.dtypes[0] == "uint8", source.crs or CRS.from_epsg(3857)
        out = np.full((3, *shape), np.nan, dtype=np.float32)
        reproject(
            pixels,
            out,
            src_transform=place,
            src_crs=here,
            src_nodata=np.nan,
            dst_transform=transform,
            dst_crs=crs or here,
            dst_nodata=np.nan,
            resampling=Resampling.bilinear,
        )
    except (RasterioError, OSError) as error:
        raise RasterError(f"cannot read the image {path}: {error}; give a GeoTIFF") from error
    if not whole and np.isfinite(out).any():
        low, high = np.nanpercentile(out, (2, 98))
        out = (out - low) / max(high - low, 1e-6) * 255
    return np.clip(np.nan_to_num(out, nan=205.0), 0, 255).astype(np.uint8)

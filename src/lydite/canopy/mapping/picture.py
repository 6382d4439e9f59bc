"""A picture of a map, small enough to look at: heights in the colours of `style`, with a legend in metres."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from rasterio.enums import Resampling

from lydite.canopy.mapping.imagery import reading
from lydite.canopy.style import colours
from lydite.evidence.files import write_atomic

LONGEST_SIDE = 1024
_SMALLEST_SIDE = 256
_LEGEND_ROWS = 40
_PERCENTILE = 99.5


@dataclass(frozen=True, kw_only=True)
class Summary:
    """What the picture shows. Numbers are of its pixels, averages of the map's; None where nothing is known."""

    known_share: float
    mean_m: float | None
    p95_m: float | None
    highest_m: float


def draw(map_path: Path, picture_path: Path) -> Summary:
    """Draw the map's first band as a PNG, whole or not at all.

    Raises:
        RasterError: the map cannot be read. OSError: the picture cannot be written.
    """
    height_m = decimated(map_path)
    known = height_m[np.isfinite(height_m)]
    # Whole multiples of 5 m, so that pictures of neighbours can be compared.
    top = float(np.ceil(max(float(np.percentile(known, _PERCENTILE)), 1.0) / 5) * 5) if known.size else 5.0
    body = Image.fromarray(colours(height_m, top))
    factor = max(1, _SMALLEST_SIDE // max(body.width, body.height))
    body = body.resize((body.width * factor, body.height * factor), Image.Resampling.NEAREST)
    sheet = Image.new("RGB", (max(body.width, _SMALLEST_SIDE), body.height + _LEGEND_ROWS), "white")
    sheet.paste(body, (0, 0))
    _legend(sheet, body.height, top)
    stream = io.BytesIO()
    sheet.save(stream, "PNG", optimize=True)
    write_atomic(picture_path, stream.getvalue())
    return Summary(
        known_share=float(known.size / height_m.size),
        mean_m=float(known.mean()) if known.size else None,
        p95_m=float(np.percentile(known, 95)) if known.size else None,
        highest_m=top,
    )


def decimated(map_path: Path) -> NDArray[np.float32]:
    """Heights [H, W] of the map, at most `LONGEST_SIDE` a side, NaN where unknown; from its overviews."""
    with reading(map_path), rasterio.open(map_path) as dataset:
        shrink = max(1.0, max(dataset.width, dataset.height) / LONGEST_SIDE)
        shape = (max(1, round(dataset.height / shrink)), max(1, round(dataset.width / shrink)))
        values = dataset.read(1, out_shape=shape, resampling=Resampling.average).astype(np.float32)
        mask = dataset.read_masks(1, out_shape=shape) > 0
    return np.where(mask & np.isfinite(values), values, np.float32(np.nan))


def _legend(sheet: Image.Image, top_row: int, highest_m: float) -> None:
    ramp = np.linspace(0, highest_m, sheet.width - 20, dtype=np.float32)[None].repeat(12, axis=0)
    sheet.paste(Image.fromarray(colours(ramp, highest_m)), (10, top_row + 6))
    pen = ImageDraw.Draw(sheet)
    for share, anchor in ((0.0, "la"), (0.5, "ma"), (1.0, "ra")):
        pen.text(
            (10 + share * (sheet.width - 20), top_row + 22), f"{share * highest_m:g} m", fill="black", anchor=anchor
        )

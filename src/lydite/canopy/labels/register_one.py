"""Registering one label file against one image file; the label keeps its own grid."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lydite.canopy.chips import ChipFolder
from lydite.canopy.errors import LabelError
from lydite.canopy.labels import weak
from lydite.canopy.labels.clean import registration_notes
from lydite.canopy.labels.correlate import DETAIL_PX
from lydite.canopy.labels.picture_of_labels import draw_labels
from lydite.canopy.labels.register import register
from lydite.canopy.progress import track
from lydite.canopy.raster import Raster, read_raster, write_raster


def register_files(
    image: Path,
    label: Path,
    out: Path,
    *,
    weights: Path | None = None,
    prediction: Path | None = None,
    learn_from: Path | None = None,
    max_shift_px: int = 8,
    warp: bool = True,
    picture: Path | None = None,
) -> dict[str, Any]:
    """Write `out`: the label, moved if that is better. Exactly one of weights, prediction and learn_from is given.

    Returns:
        The registration as JSON.

    Raises:
        LabelError: files without CRS, in other CRSs or apart; no source of heights. RasterError: not readable.
    """
    if sum(source is not None for source in (weights, prediction, learn_from)) != 1:
        raise LabelError("say where heights come from: one of --weights MODEL, --prediction TIF, --learn-from CHIPS")
    if out.resolve() in (image.resolve(), label.resolve()):
        raise LabelError(f"{out} is an input; inputs are never changed, name a new file")
    place = read_raster(label, bands=[1])
    gsd_m = gsd_of(place, label)
    rgb, known = _image_on(image, place)
    if prediction is not None:
        heights = read_raster(prediction, bands=[1]).height_m
        if heights.shape != place.mask.shape:
            raise LabelError(f"{prediction} is {heights.shape}, {label} is {place.mask.shape}; give the same pixels")
    elif learn_from is not None:
        heights = replace(_weak(learn_from), gsd_m=gsd_m).predict(rgb)
    else:
        import torch

        from lydite.canopy.network.weights import load_model

        assert weights is not None
        with torch.inference_mode():
            heights = load_model(weights)(torch.from_numpy(rgb[None]).float() / 255)[0].float().cpu().numpy()
    heights = np.where(known, heights, np.float32(np.nan)).astype(np.float32)
    before = place.height_m
    detail = float(np.clip(DETAIL_PX * 0.6 / gsd_m, 2, 32))
    found = register(heights, before, max_shift_px=max_shift_px, detail_px=detail, warp=warp)
    after = found.apply(before)
    raster = Raster(pixels=after[None], mask=np.isfinite(after), transform=place.transform, crs=place.crs)
    write_raster(out, raster, descriptions=("canopy height (m)",))
    told = {**registration_notes(found), "gsd_m": gsd_m}
    if picture is not None:
        draw_labels(picture, rgb, [heights, before, after], found.reason)
    return told


def gsd_of(place: Raster, path: Path) -> float:
    """Metres a pixel of a raster in a metric CRS. Raises LabelError."""
    if place.crs is None or not place.crs.is_projected:
        raise LabelError(f"{path} has no CRS in metres; reproject it to the local UTM zone")
    factor = float(place.crs.linear_units_factor[1])
    return float(abs(place.transform.determinant) ** 0.5) * factor


def _image_on(path: Path, place: Raster) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """The image on the label's pixels: uint8 [3, H, W] and where it is known."""
    from rasterio.warp import Resampling, reproject

    source = read_raster(path)
    if source.crs is None or source.pixels.shape[0] < 3 or source.pixels.dtype != np.uint8:
        raise LabelError(
            f"{path} has {source.pixels.shape[0]} bands of {source.pixels.dtype}, CRS {source.crs}; needed 8-bit RGB "
            "with a CRS"
        )
    shape = place.mask.shape
    grid = {
        "src_transform": source.transform,
        "src_crs": source.crs,
        "dst_transform": place.transform,
        "dst_crs": place.crs,
    }
    rgb = np.zeros((3, *shape), np.uint8)
    reproject(source.pixels[:3], rgb, resampling=Resampling.average, **grid)
    share = np.zeros(shape, np.float32)
    reproject(source.mask.astype(np.float32), share, resampling=Resampling.average, **grid)
    known: NDArray[np.bool_] = share > 0.5
    if (known & place.mask).sum() < 16:
        raise LabelError(f"{path} and the label overlap in {(known & place.mask).sum()} pixels; give the same ground")
    return rgb, known


def _weak(folder: Path) -> weak.WeakModel:
    chips = ChipFolder.open(folder)
    listed = chips.manifest.chips
    parts = []
    for chip in track(listed, total=len(listed), label="learning from the chips"):
        pair = chips.load(chip)
        if np.isfinite(pair.height).any():
            parts.append(weak.sums(pair.image, pair.height, gsd_m=chip.gsd_m))
    return weak.solve(parts, gsd_m=1.0)

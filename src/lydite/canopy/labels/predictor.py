"""Where the heights come from that labels are compared with: a trained model, files, or a weak model of other regions.

The weak one is fitted leave-one-region-out: a label never takes part in the prediction that judges it. In a folder of
one region, eight folds of chips take the regions' place.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lydite.canopy.chips import MAX_CHIP_PIXELS, Chip, ChipFolder, Pair
from lydite.canopy.errors import LabelError
from lydite.canopy.labels import weak
from lydite.canopy.progress import track
from lydite.canopy.raster import read_raster

Map = NDArray[np.float32]
Predictor = Callable[[Pair], Map]
"""Heights [H, W] that a pair's image shows; NaN where unknown."""
_FOLDS = 8


def from_model(model: Any) -> Predictor:
    """A trained canopy model's predictions (`weights.load_model`)."""
    import torch

    def predict(pair: Pair) -> Map:
        with torch.inference_mode():
            heights = model(torch.from_numpy(pair.image[None]).float() / 255)
        values: Map = heights[0].float().cpu().numpy()
        return values

    return predict


def from_folder(folder: Path | str) -> Predictor:
    """Predictions in files FOLDER/ID.tif on the chips' pixels. Raises LabelError for one of another size."""

    def predict(pair: Pair) -> Map:
        raster = read_raster(Path(folder) / f"{pair.chip.id}.tif", bands=[1], max_pixels=MAX_CHIP_PIXELS)
        if raster.mask.shape != pair.height.shape:
            raise LabelError(f"prediction of {pair.chip.id} is {raster.mask.shape}, its chip {pair.height.shape}")
        return raster.height_m

    return predict


def weak_predictor(
    chips: ChipFolder, *, labels: Mapping[str, Callable[[Map], Map]] | None = None, seed: int = 0
) -> Predictor:
    """Weak predictions (`weak`), each from the chips of other regions.

    Args:
        labels: per chip id, what is to be done to its label first (a registration found before).

    Raises:
        LabelError: too few labels outside some region.
    """
    groups = {chip.id: group for chip, group in zip(chips.manifest.chips, _groups(chips), strict=True)}
    totals: dict[str, tuple[NDArray[np.float64], NDArray[np.float64]]] = {}
    listed = chips.manifest.chips
    for chip in track(listed, total=len(listed), label="learning from the chips"):
        pair = chips.load(chip)
        label = labels[chip.id](pair.height) if labels and chip.id in labels else pair.height
        if not np.isfinite(label).any():
            continue
        gram, moment = weak.sums(pair.image, label, gsd_m=chip.gsd_m, seed=seed)
        old = totals.get(groups[chip.id])
        totals[groups[chip.id]] = (gram, moment) if old is None else (old[0] + gram, old[1] + moment)
    models: dict[str, weak.WeakModel] = {}
    for group in set(groups.values()):
        models[group] = weak.solve([t for name, t in totals.items() if name != group], gsd_m=1.0, seed=seed)

    def predict(pair: Pair) -> Map:
        return replace(models[groups[pair.chip.id]], gsd_m=pair.chip.gsd_m).predict(pair.image)

    return predict


def _groups(chips: ChipFolder) -> list[str]:
    listed: list[Chip] = chips.manifest.chips
    if len({chip.region for chip in listed}) > 1:
        return [chip.region for chip in listed]
    return [f"fold {zlib.crc32(chip.id.encode()) % min(_FOLDS, max(2, len(listed)))}" for chip in listed]

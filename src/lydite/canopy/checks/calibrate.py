"""Fit intervals for a model: predict the chips of regions that were held out for it, and gather the residuals.

Chips are predicted in windows of the size that maps are made with. Predictions are kept in a folder while they are
needed, because the fit reads them several times.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lydite.canopy.checks.conformal import Calibration, fit, weights_digest
from lydite.canopy.checks.residuals import Residuals, ResidualScene
from lydite.canopy.chips import Chip, ChipFolder, Split
from lydite.canopy.errors import CalibrationError

WINDOW = 512
Track = Callable[[Iterable[Any], int], Iterator[Any]]


def calibrate(
    weights: Path, data: Path, *, split: Split = "calibration", level: float = 0.9, seed: int = 0, track: Track
) -> Calibration:
    """A calibration of the weights from one split of a folder of chips.

    Raises:
        CalibrationError: the split is empty or too small. DatasetError, ModelError: data or weights are not usable.
    """
    digest = weights_digest(weights)
    residuals = Residuals(np.random.default_rng(seed))
    with tempfile.TemporaryDirectory(prefix="lydite-calibrate-") as name:
        kept: list[tuple[Chip, Path]] = []
        for index, (chip, predicted, reference) in enumerate(predictions(weights, data, split, track=track)):
            file = Path(name) / f"{index}.npy"
            np.save(file, np.stack([predicted, reference]))
            kept.append((chip, file))
            residuals.add(_scene(chip, predicted, reference))

        def scenes() -> Iterator[ResidualScene]:
            for chip, file in kept:
                predicted, reference = np.load(file, allow_pickle=False)
                yield _scene(chip, predicted, reference)

        return fit(residuals, level=level, model=digest, scenes=scenes)


def predicted_scenes(weights: Path, data: Path, split: Split) -> Iterator[ResidualScene]:
    """The chips of a split with their predictions."""
    for chip, predicted, reference in predictions(weights, data, split, track=lambda items, total: iter(items)):
        yield _scene(chip, predicted, reference)


def predictions(
    weights: Path, data: Path, split: Split, *, track: Track
) -> Iterator[tuple[Chip, NDArray[np.float32], NDArray[np.float32]]]:
    """Each chip of a split with predicted and reference heights, float32 [H, W].

    Raises:
        CalibrationError: the split has no chips.
    """
    import torch

    from lydite.canopy.network.weights import load_model

    folder = ChipFolder.open(data)
    chips = folder.split(split)
    if not chips:
        splits = sorted({chip.split for chip in folder.manifest.chips})
        raise CalibrationError(
            f"{data} has no chips of the split {split!r}, it has {', '.join(splits) or 'none at all'}; build chips "
            "with regions held out for it, or name another with --split (never the one that was trained on)"
        )
    model = load_model(weights).eval()
    with torch.inference_mode():
        for chip in track(chips, len(chips)):
            pair = folder.load(chip)
            rows, columns = pair.image.shape[1:]
            height = np.empty((rows, columns), dtype=np.float32)
            for row in range(0, rows, WINDOW):
                for column in range(0, columns, WINDOW):
                    part = np.ascontiguousarray(pair.image[:, row : row + WINDOW, column : column + WINDOW])
                    image_B3HW = torch.from_numpy(part)[None].float() / 255
                    height[row : row + WINDOW, column : column + WINDOW] = model(image_B3HW)[0].numpy()
            yield chip, height, pair.height


def _scene(chip: Chip, predicted: NDArray[np.float32], reference: NDArray[np.float32]) -> ResidualScene:
    return ResidualScene(region=chip.region, predicted=predicted, reference=reference, pixel_m=chip.gsd_m)

"""A model of a few thousand weights and small scenes that it can learn in seconds."""

from __future__ import annotations

from typing import Any

import numpy as np

from lydite.canopy.chips import Chip, Pair
from lydite.canopy.learning.settings import TrainSettings

SMALL_MODEL: dict[str, Any] = {
    "patch": 8,
    "width": 32,
    "depth": 2,
    "heads": 2,
    "ffn": 48,
    "registers": 1,
    # Random while it trains: resuming must bring that back, too.
    "rope_rescale": 2.0,
    "taps": (0, 1),
    "level_channels": (16, 16),
    "level_factors": (2, 1),
    "fusion": 16,
    "hidden": 8,
    "bins": 32,
    "detail_channels": 8,
}


def pair(number: int, split: str = "train", side: int = 40) -> Pair:
    """A scene whose brightness tells the height, with a gap in the label."""
    rng = np.random.default_rng(number)
    rows, columns = np.mgrid[:side, :side]
    height = np.zeros((side, side))
    for _ in range(6):
        r, c, top = rng.uniform(0, side), rng.uniform(0, side), rng.uniform(5, 20)
        height = np.maximum(height, top * (1 - ((rows - r) ** 2 + (columns - c) ** 2) / 40))
    image = np.stack([200 - 8 * height, 80 + 6 * height, 60 + 2 * height]) + rng.normal(0, 4, (3, side, side))
    height[4:8, 10:20] = np.nan
    chip = Chip(id=f"{split}-{number}", region=f"{split}-region", split=split, gsd_m=0.6)  # type: ignore[arg-type]
    return Pair(chip=chip, image=np.clip(image, 0, 255).astype(np.uint8), height=height.astype(np.float32))


def pairs(training: int = 10, validation: int = 3) -> list[Pair]:
    """Chips of both splits; some bare, some half known."""
    found = [pair(n) for n in range(training)]
    found[1].height[:] = 0.0
    found[2].height[:, :30] = np.nan
    return found + [pair(100 + n, "validation", side=44) for n in range(validation)]


def settings(**changes: Any) -> TrainSettings:
    """Twenty steps of float32 on the CPU."""
    values: dict[str, Any] = {
        "preset": "tiny",
        "model": SMALL_MODEL,
        "seed": 3,
        "iterations": 20,
        "batch": 4,
        "learning_rate": 2e-3,
        "warm_up": 2,
        "crop_px": (24, 32),
        "crop_multiple": 8,
        "validate_px": 32,
        "save_every": 5,
        "validate_every": 5,
        "loaders": 2,
        "device": "cpu",
        "precision": "float32",
    }
    return TrainSettings.model_validate({**values, **changes})

"""Random crops, turns, flips and colours of one pair, from a generator that the caller gives.

What moves pixels moves image and label alike. Turning an image turns its shadows, too: the model meets suns from every
side, which keeps it from relying on one. Colours change the image alone, by factors near 1 in each channel.

Shapes: H W pixels of the chip, S side of the crop.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field


class Augment(BaseModel):
    """What is changed. Amounts are largest deviations from factor 1.

    Attributes:
        turn: turn by multiples of 90 degrees and flip.
        brightness, contrast: of the whole image.
        colour: of each channel on its own.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    turn: bool = True
    brightness: float = Field(default=0.2, ge=0, lt=1)
    contrast: float = Field(default=0.2, ge=0, lt=1)
    colour: float = Field(default=0.1, ge=0, lt=1)


def augment(
    image_3HW: NDArray[np.uint8], height_HW: NDArray[np.float32], side: int, how: Augment, rng: np.random.Generator
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """One augmented crop.

    Args:
        side: of the square crop, at most the chip's shorter side.

    Returns:
        image float32 [3, S, S] in [0, 1], height float32 [S, S].

    Raises:
        ValueError: the chip is smaller than the crop.
    """
    rows, columns = height_HW.shape
    if side > min(rows, columns):
        raise ValueError(f"a crop of {side} px from a chip of {rows} x {columns} px")
    # Always the same number of draws, so that switching one change off leaves the others as they were.
    top, left = int(rng.integers(rows - side + 1)), int(rng.integers(columns - side + 1))
    quarters, flip = int(rng.integers(4)), bool(rng.integers(2))
    brightness, contrast, *colour = rng.uniform(-1.0, 1.0, 5)
    image_3SS = image_3HW[:, top : top + side, left : left + side].astype(np.float32) / np.float32(255)
    height_SS = height_HW[top : top + side, left : left + side]
    if how.turn:
        image_3SS, height_SS = turned(image_3SS, quarters, flip), turned(height_SS, quarters, flip)
    image_3SS = image_3SS * (1.0 + how.colour * np.array(colour, np.float32)[:, None, None])
    middle = image_3SS.mean(dtype=np.float64).astype(np.float32)
    image_3SS = (image_3SS - middle) * np.float32(1.0 + how.contrast * contrast) + middle
    image_3SS = np.clip(image_3SS * np.float32(1.0 + how.brightness * brightness), 0.0, 1.0)
    return np.ascontiguousarray(image_3SS, np.float32), np.ascontiguousarray(height_SS, np.float32)


def turned(array: NDArray[np.float32], quarters: int, flip: bool) -> NDArray[np.float32]:
    """The last two axes turned anticlockwise by so many quarters, then mirrored left to right."""
    out = np.rot90(array, quarters, axes=(-2, -1))
    return out[..., ::-1] if flip else out

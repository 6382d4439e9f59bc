"""How good a model is on the validation split, in four numbers that choose the best one.

Plain sums over known pixels, so that processes can share the chips. `canopy.checks.compare` says much more about a map.

Shapes: B tiles, H W pixels.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from lydite.canopy.learning.batches import Stock
from lydite.canopy.learning.world import World
from lydite.training.device import training_precision


@dataclass(frozen=True, kw_only=True)
class Check:
    """A model on the validation split after `step` steps.

    Attributes:
        mae_m, bias_m: mean absolute and mean signed error (prediction minus label), metres.
        r2: pixel R2; 0 where the labels do not vary.
        pixels: with a known height.
        train_loss: mean training loss since the check before.
    """

    step: int
    mae_m: float
    bias_m: float
    r2: float
    pixels: int
    train_loss: float


def check(model: nn.Module, stock: Stock, world: World, *, step: int, side: int, precision: str, loss: float) -> Check:
    """Measure. Every process takes its share of the tiles; all get the same answer.

    Args:
        side: chips that are longer are cut into tiles of at most this side.
    """
    sums = np.zeros(6)
    was_training = model.training
    model.eval()
    try:
        with torch.inference_mode():
            for number, (image_3HW, height_HW) in enumerate(_tiles(stock, side)):
                if number % world.size == world.rank:
                    image = torch.from_numpy(image_3HW.astype(np.float32) / np.float32(255))
                    with training_precision(world.device, precision):
                        guess = model(image[None].to(world.device))
                    sums += _sums(guess[0].float().cpu().numpy(), height_HW)
    finally:
        model.train(was_training)
    # Doubles, but on the device, where nccl can reach them.
    shared = world.add_up(torch.from_numpy(sums).to(world.device)).cpu().numpy()
    pixels, absolute, signed, squared, truth, truth_squared = (float(value) for value in shared)
    n = max(1.0, pixels)
    spread = truth_squared - truth**2 / n
    return Check(
        step=step,
        mae_m=absolute / n,
        bias_m=signed / n,
        r2=1.0 - squared / spread if spread > 0 else 0.0,
        pixels=int(pixels),
        train_loss=loss,
    )


def _tiles(stock: Stock, side: int) -> Iterator[tuple[NDArray[np.uint8], NDArray[np.float32]]]:
    for index in range(len(stock)):
        pair = stock.pair(index)
        rows, columns = pair.height.shape
        for top in range(0, rows, side):
            for left in range(0, columns, side):
                cut = (slice(top, top + side), slice(left, left + side))
                if np.isfinite(pair.height[cut]).any():
                    yield np.ascontiguousarray(pair.image[:, *cut]), pair.height[cut]


def _sums(guess_HW: NDArray[np.float32], height_HW: NDArray[np.float32]) -> NDArray[np.float64]:
    known = np.isfinite(height_HW)
    truth = height_HW[known].astype(np.float64)
    error = guess_HW[known] - truth
    return np.array(
        [truth.size, np.abs(error).sum(), error.sum(), np.square(error).sum(), truth.sum(), np.square(truth).sum()]
    )

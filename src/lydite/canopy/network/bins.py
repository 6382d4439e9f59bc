"""Height bins: a pixel's height is a weighted mean of fixed heights, and the network gives the weights.

`mixlog` is CHMv2's choice (arXiv 2603.06382): for n bins over [lowest, highest / 8], t falling from 1 to 0,

    bin = t * (log-spaced) + (1 - t) * (evenly spaced),        height = 8 * sum(weight * bin)

so that bins lie close together near the ground and about evenly among tall trees. `linear` spaces the bins evenly over
[lowest, highest] with no factor of 8; it is here to be compared with. In both, weight = (ReLU(logit) + 1e-8), divided
by its sum over the bins: a pixel whose logits are all negative gets the mean of the bins, never a division by zero.

Shapes: B batch, K bins, H W pixels.
"""

from __future__ import annotations

from typing import Literal

import torch
from torch import Tensor

BinStrategy = Literal["mixlog", "linear"]
MIXLOG_SCALE = 8.0
SHIFT = 1e-8
"""What is added to each rectified logit, as in CHMv2."""


def bin_heights(strategy: BinStrategy, count: int, lowest_m: float, highest_m: float) -> Tensor:
    """float32 [K]: the height in metres of each bin, lowest first, the factor of 8 of `mixlog` already in it."""
    if strategy == "linear":
        return torch.linspace(lowest_m, highest_m, count, dtype=torch.float32, device="cpu")
    top = highest_m / MIXLOG_SCALE
    even = torch.linspace(lowest_m, top, count, dtype=torch.float32, device="cpu")
    ends = torch.tensor([lowest_m, top], dtype=torch.float32, device="cpu").log()
    log = torch.linspace(float(ends[0]), float(ends[1]), count, dtype=torch.float32, device="cpu").exp()
    towards_log = torch.linspace(1.0, 0.0, count, dtype=torch.float32, device="cpu")
    return MIXLOG_SCALE * (towards_log * log + (1.0 - towards_log) * even)


def height_from_logits(logits_BKHW: Tensor, bins_K: Tensor) -> Tensor:
    """[B, H, W] metres, at least float32: the clear version, which holds every logit in memory at once.

    Bins are taken about their mean: sums of numbers around zero keep three times the precision of sums of heights.
    """
    middle = bins_K.mean()
    weights_BKHW = torch.relu(logits_BKHW.to(torch.promote_types(logits_BKHW.dtype, torch.float32))) + SHIFT
    around_BHW = (weights_BKHW * (bins_K - middle).view(1, -1, 1, 1)).sum(dim=1)
    return middle + around_BHW / weights_BKHW.sum(dim=1)

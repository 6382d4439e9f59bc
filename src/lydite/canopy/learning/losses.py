"""The three losses of CHMv2 (arXiv 2603.06382), for each image of a batch apart, in float32 whatever autocast says.

Each loss is a mean over one image's known pixels. A batch's loss is their mean weighted by known pixels
(`batch_loss`), with the count taken over the WHOLE batch: so a batch in one piece, cut into micro-batches or spread
over processes has the same loss and the same gradient, and an image's loss does not depend on its neighbours. This is
where we differ from a SiLog over all pixels of a batch, whose square root cannot be put together from pieces.

What the paper leaves open and we chose: Sobel kernels are divided by 8, so that a response is the slope in log-metres
per pixel; the four responses (across, down, two diagonals) form one vector, whose length is the magnitude and whose
direction is compared; ranges of both window sizes count half each, scales a third each. Labels below 0 m count as 0 m.

Unknown pixels (NaN in the target) take part in nothing: Sobel needs all nine pixels of its window, ranges are taken
over the known pixels around a known one, and pooling averages known pixels only. An image without any known pixel has
loss 0 and gradient 0.

Shapes: B batch, H W pixels, S responses.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from lydite.canopy.learning.curriculum import LossWeights

EPSILON_M = 0.1
"""Added to heights before the logarithm, and Charbonnier's rounding of the corner at 0."""
MEAN_SHARE = 0.15
SCALES = 3
RANGE_WINDOWS = (3, 5)
MAGNITUDE, RANGE, DIRECTION = 0.3, 0.6, 0.4
FLAT = 0.05
"""Log-metres per pixel below which the target has no direction worth comparing."""
_ROUNDING = 1e-4
"""Rounds off SiLog's square root at 0, where its slope is infinite."""
_LENGTH_FLOOR = 1e-6
_DIRECTION_FLOOR = 1e-2
_BIG = 1e30
_SOBEL = (
    ((-1.0, 0.0, 1.0), (-2.0, 0.0, 2.0), (-1.0, 0.0, 1.0)),
    ((-1.0, -2.0, -1.0), (0.0, 0.0, 0.0), (1.0, 2.0, 1.0)),
    ((0.0, 1.0, 2.0), (-1.0, 0.0, 1.0), (-2.0, -1.0, 0.0)),
    ((-2.0, -1.0, 0.0), (-1.0, 0.0, 1.0), (0.0, 1.0, 2.0)),
)


@dataclass(frozen=True, kw_only=True)
class ItemLosses:
    """One number for each image: float32 [B] each, and its known pixels, int64 [B]."""

    silog_B: Tensor
    charbonnier_B: Tensor
    patchgrad_B: Tensor
    known_B: Tensor

    def weighted(self, weights: LossWeights) -> Tensor:
        """float32 [B]: each image's loss under these weights."""
        return (
            weights.silog * self.silog_B
            + weights.charbonnier * self.charbonnier_B
            + weights.patchgrad * self.patchgrad_B
        )


def item_losses(prediction_BHW: Tensor, target_BHW: Tensor, *, patchgrad: bool = True) -> ItemLosses:
    """The losses of each image.

    Args:
        prediction_BHW: metres, any float type; the logarithms take what is below 0 m as 0 m.
        target_BHW: metres, NaN where nothing is known.
        patchgrad: False leaves out the costly one, which is then 0.
    """
    with torch.autocast(prediction_BHW.device.type, enabled=False):
        prediction_BHW, target_BHW = prediction_BHW.float(), target_BHW.float()
        known_BHW = torch.isfinite(target_BHW)
        truth_BHW = torch.where(known_BHW, target_BHW, 0.0).clamp(min=0.0)
        guess_BHW = torch.where(known_BHW, prediction_BHW, 0.0)
        log_guess_BHW = torch.log(guess_BHW.clamp(min=0.0) + EPSILON_M)
        log_truth_BHW = torch.log(truth_BHW + EPSILON_M)
        charbonnier_BHW = torch.sqrt((guess_BHW - truth_BHW).square() + EPSILON_M**2)
        silog_B = _silog(log_guess_BHW - log_truth_BHW, known_BHW)
        return ItemLosses(
            silog_B=silog_B,
            charbonnier_B=_mean(charbonnier_BHW, known_BHW),
            patchgrad_B=(
                _patchgrad(log_guess_BHW, log_truth_BHW, known_BHW) if patchgrad else torch.zeros_like(silog_B)
            ),
            known_B=known_BHW.sum((1, 2)),
        )


def batch_loss(losses: ItemLosses, weights: LossWeights, known_pixels: int) -> Tensor:
    """A piece's part of the batch's loss, a number: parts of all pieces add up.

    Args:
        known_pixels: of the whole batch, over all micro-batches and processes.
    """
    return (losses.weighted(weights) * losses.known_B).sum() / max(1, known_pixels)


def _mean(values_BHW: Tensor, known_BHW: Tensor) -> Tensor:
    """float32 [B]: mean over the known pixels, 0 where there are none."""
    total_B = torch.where(known_BHW, values_BHW, 0.0).sum((1, 2))
    return total_B / known_BHW.sum((1, 2)).clamp(min=1)


def _silog(g_BHW: Tensor, known_BHW: Tensor) -> Tensor:
    mean_B = _mean(g_BHW, known_BHW)
    variance_B = _mean((g_BHW - mean_B[:, None, None]).square(), known_BHW)
    return torch.sqrt(variance_B + MEAN_SHARE * mean_B.square() + _ROUNDING**2) - _ROUNDING


def _patchgrad(log_guess_BHW: Tensor, log_truth_BHW: Tensor, known_BHW: Tensor) -> Tensor:
    guess_BHW = _centred(log_guess_BHW, known_BHW)
    truth_BHW = _centred(log_truth_BHW, known_BHW)
    total_B = torch.zeros_like(guess_BHW[:, 0, 0])
    for scale in range(SCALES):
        if scale:
            guess_BHW, truth_BHW, known_BHW = _halved(guess_BHW, truth_BHW, known_BHW)
        if min(guess_BHW.shape[1:]) < 3:
            break
        total_B = total_B + _slopes(guess_BHW, truth_BHW, known_BHW)
        total_B = total_B + _ranges(guess_BHW, truth_BHW, known_BHW)
    return total_B / SCALES


def _centred(values_BHW: Tensor, known_BHW: Tensor) -> Tensor:
    return torch.where(known_BHW, values_BHW - _mean(values_BHW, known_BHW)[:, None, None], 0.0)


def _halved(guess_BHW: Tensor, truth_BHW: Tensor, known_BHW: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Both maps at half the scale; a pixel is known where any of its four is, and is the mean of those."""
    share_BHW = F.avg_pool2d(known_BHW.float(), 2)
    divisor_BHW = share_BHW.clamp(min=0.25)
    return F.avg_pool2d(guess_BHW, 2) / divisor_BHW, F.avg_pool2d(truth_BHW, 2) / divisor_BHW, share_BHW > 0


def _slopes(guess_BHW: Tensor, truth_BHW: Tensor, known_BHW: Tensor) -> Tensor:
    """float32 [B]: how magnitude and direction of the slopes differ."""
    kernel_S1HW = guess_BHW.new_tensor(_SOBEL)[:, None] / 8.0
    guess_BSHW = F.conv2d(guess_BHW[:, None], kernel_S1HW)
    truth_BSHW = F.conv2d(truth_BHW[:, None], kernel_S1HW)
    whole_BHW = F.avg_pool2d(known_BHW.float(), 3, stride=1) > 1.0 - 1e-4
    guess_squared_BHW, truth_squared_BHW = guess_BSHW.square().sum(1), truth_BSHW.square().sum(1)
    guess_size_BHW = torch.sqrt(guess_squared_BHW + _LENGTH_FLOOR**2)
    truth_size_BHW = torch.sqrt(truth_squared_BHW + _LENGTH_FLOOR**2)
    # One more component, the same in both, keeps the cosine's slope finite where the guess is flat.
    floor = _DIRECTION_FLOOR**2
    cosine_BHW = ((guess_BSHW * truth_BSHW).sum(1) + floor) / torch.sqrt(
        (guess_squared_BHW + floor) * (truth_squared_BHW + floor)
    )
    return MAGNITUDE * _mean((guess_size_BHW - truth_size_BHW).abs(), whole_BHW) + DIRECTION * _mean(
        1.0 - cosine_BHW, whole_BHW & (truth_size_BHW > FLAT)
    )


def _ranges(guess_BHW: Tensor, truth_BHW: Tensor, known_BHW: Tensor) -> Tensor:
    """float32 [B]: how the ranges (highest minus lowest known value of a window) around known pixels differ."""
    # Highest of each map and of its negative, one map after the other.
    signed_4BHW = torch.stack([guess_BHW, -guess_BHW, truth_BHW, -truth_BHW])
    highest_4BHW = torch.where(known_BHW, signed_4BHW, -_BIG)
    total_B = torch.zeros_like(guess_BHW[:, 0, 0])
    for _ in RANGE_WINDOWS:
        # A window of 5 is a window of 3 over windows of 3, which asks 9 pixels where 25 would be.
        highest_4BHW = F.max_pool2d(highest_4BHW, 3, stride=1, padding=1)
        difference_BHW = (highest_4BHW[0] + highest_4BHW[1]) - (highest_4BHW[2] + highest_4BHW[3])
        # Away from known pixels the fillers differ from each other by anything.
        total_B = total_B + _mean(torch.where(known_BHW, difference_BHW, 0.0).abs(), known_BHW)
    return RANGE / len(RANGE_WINDOWS) * total_B

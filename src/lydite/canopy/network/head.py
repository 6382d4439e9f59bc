"""The head that turns a vision transformer's tokens into heights: DPT (arXiv 2103.13413) as CHMv2 uses it.

    tokens of n taps --readout--> --1x1--> --resize--> pyramid, finest first --3x3--> `fusion` channels each
    coarsest level -> Fuse -> x2 -> + next level -> Fuse -> x2 ... -> Conv -> upsample -> Conv, ReLU -> 1x1 -> bins

Where we differ from the reference, none of it visible beyond rounding: the readout multiplies the class token once per
image instead of once per patch; the 1x1 convolution of a `Fuse` runs before the upsampling it commutes with; and the
last 1x1 convolution, its ReLU and the weighted mean over the bins are one operation over blocks of pixels
(`fused_height`), because 256 logits per pixel would dominate memory traffic. `Head.plain` keeps the clear version.

`detail_channels` is ours, off in CHMv2: a two-layer convolution of the image itself, added at half resolution.
`aligned_corners` is CHMv2's way to upsample; it moves features by up to a quarter of a coarse pixel, differently in
each part of the image, so what is trained here from scratch leaves it off.

Shapes: B batch, N patches (h*w, row by row), C channels, K bins, P pixels, H W image pixels, h w patches.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from lydite.canopy.network.bins import SHIFT, BinStrategy, bin_heights, height_from_logits

CPU_BLOCK_BYTES = 1 << 20
"""Logits of one block on a CPU: they stay in the second-level cache between the two products."""
GPU_BLOCK_BYTES = 1 << 28


class ResidualUnit(nn.Module):  # type: ignore[misc]
    """x + Conv(ReLU(Conv(ReLU(x)))), both 3x3."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(channels, channels, 3, padding=1)
        self.second = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, x_BCHW: Tensor) -> Tensor:
        """Same shape in and out."""
        inner: Tensor = self.second(torch.relu_(self.first(torch.relu(x_BCHW))))
        return inner + x_BCHW


class Fuse(nn.Module):  # type: ignore[misc]
    """Add a pyramid level to what came from the coarser ones, refine, and double the resolution."""

    def __init__(self, channels: int, *, coarsest: bool, aligned_corners: bool) -> None:
        super().__init__()
        self.aligned_corners = aligned_corners
        self.side = None if coarsest else ResidualUnit(channels)
        self.main = ResidualUnit(channels)
        self.out = nn.Conv2d(channels, channels, 1)

    def forward(self, x_BChw: Tensor, level_BChw: Tensor | None) -> Tensor:
        """[B, C, 2h, 2w]."""
        if self.side is not None:
            x_BChw = x_BChw + self.side(level_BChw)
        return upsample(self.out(self.main(x_BChw)), 2, self.aligned_corners)


class Head(nn.Module):  # type: ignore[misc]
    """See the file's docstring.

    Args:
        width: the tokens' size.
        patch: pixels along a patch's side.
        channels: of each pyramid level, finest first; as many as there are taps.
        factors: each level's resolution relative to the patches, halving from level to level.
    """

    def __init__(
        self,
        *,
        width: int,
        patch: int,
        channels: Sequence[int],
        factors: Sequence[float],
        fusion: int,
        hidden: int,
        bins: int,
        bin_strategy: BinStrategy,
        lowest_m: float,
        highest_m: float,
        aligned_corners: bool,
        detail_channels: int,
        revive: float,
    ) -> None:
        super().__init__()
        self.aligned_corners = aligned_corners
        self.revive = revive
        self.final_factor = round(patch / factors[0] / 2)
        self.readout = nn.ModuleList(nn.Linear(2 * width, width) for _ in channels)
        self.project = nn.ModuleList(nn.Conv2d(width, c, 1) for c in channels)
        self.resize = nn.ModuleList(_resize(c, f) for c, f in zip(channels, factors, strict=True))
        self.narrow = nn.ModuleList(nn.Conv2d(c, fusion, 3, padding=1, bias=False) for c in channels)
        self.fuse = nn.ModuleList(
            Fuse(fusion, coarsest=i == 0, aligned_corners=aligned_corners) for i in range(len(channels))
        )
        self.before_upsample = nn.Conv2d(fusion, fusion // 2, 3, padding=1)
        self.after_upsample = nn.Conv2d(fusion // 2, hidden, 3, padding=1)
        self.logit = nn.Conv2d(hidden, bins, 1)
        self.detail = _detail(detail_channels, fusion, self.final_factor) if detail_channels else None
        self.bins_K: Tensor
        self.register_buffer("bins_K", bin_heights(bin_strategy, bins, lowest_m, highest_m), persistent=False)

    def features(self, taps: Sequence[tuple[Tensor, Tensor]], grid: tuple[int, int], image_B3HW: Tensor) -> Tensor:
        """[B, hidden, H, W]: what the bins are read from. A tap is (patches [B, N, C], class token [B, C])."""
        levels = [self._level(i, patches, summary, grid) for i, (patches, summary) in enumerate(taps)]
        x: Tensor | None = None
        for fuse, level in zip(self.fuse, reversed(levels), strict=True):
            x = fuse(level, None) if x is None else fuse(x, level)
        assert x is not None
        if self.detail is not None:
            x = x + self.detail(image_B3HW)
        return torch.relu_(
            self.after_upsample(upsample(self.before_upsample(x), self.final_factor, self.aligned_corners))
        )

    def forward(self, taps: Sequence[tuple[Tensor, Tensor]], grid: tuple[int, int], image_B3HW: Tensor) -> Tensor:
        """float32 [B, H, W] metres, without ever holding all logits."""
        hidden_BCHW = self.features(taps, grid, image_B3HW)
        return fused_height(hidden_BCHW, self.logit.weight.flatten(1), self.logit.bias, self.bins_K, revive=self.revive)

    def plain(self, taps: Sequence[tuple[Tensor, Tensor]], grid: tuple[int, int], image_B3HW: Tensor) -> Tensor:
        """The same by the clear version: all logits, then the weighted mean."""
        return height_from_logits(self.logit(self.features(taps, grid, image_B3HW)), self.bins_K)

    def _level(self, index: int, patches_BNC: Tensor, summary_BC: Tensor, grid: tuple[int, int]) -> Tensor:
        readout = self.readout[index]
        width = patches_BNC.shape[-1]
        of_patches = F.linear(patches_BNC, readout.weight[:, :width])
        of_summary = F.linear(summary_BC, readout.weight[:, width:], readout.bias)
        mixed_BNC = F.gelu(of_patches + of_summary.unsqueeze(1))
        # A view: tokens row by row are an image whose channels come last.
        mixed_BChw = mixed_BNC.unflatten(1, grid).permute(0, 3, 1, 2)
        return self.narrow[index](self.resize[index](self.project[index](mixed_BChw)))


def upsample(x_BCHW: Tensor, factor: int, aligned_corners: bool) -> Tensor:
    """Bilinear, by a whole factor."""
    if factor == 1:
        return x_BCHW
    return F.interpolate(x_BCHW, scale_factor=factor, mode="bilinear", align_corners=aligned_corners)


def fused_height(
    hidden_BCHW: Tensor,
    weight_KC: Tensor,
    bias_K: Tensor,
    bins_K: Tensor,
    *,
    block_bytes: int | None = None,
    revive: float = 0.0,
) -> Tensor:
    """[B, H, W] in the bins' type: `height_from_logits` of a 1x1 convolution, by blocks of `block_bytes` of logits."""
    B, C, H, W = hidden_BCHW.shape
    if block_bytes is None:
        block_bytes = CPU_BLOCK_BYTES if hidden_BCHW.device.type == "cpu" else GPU_BLOCK_BYTES
    block = max(64, block_bytes // (4 * weight_KC.shape[0]))
    hidden_PC = hidden_BCHW.permute(0, 2, 3, 1).reshape(-1, C)
    height_P: Tensor = _FusedHeight.apply(hidden_PC, weight_KC, bias_K, bins_K, block, revive)
    return height_P.view(B, H, W)


class _FusedHeight(torch.autograd.Function):  # type: ignore[misc]
    """The weighted mean of the bins and its gradient. Backward computes a block's logits again instead of keeping them.

    With r = ReLU(logit), S = sum(r) + K*SHIFT and height h = (sum(r*bin) + SHIFT*sum(bin)) / S:
    dh/dr_k = (bin_k - h) / S.

    `revive` is ours. Bins whose logit is negative everywhere have no gradient and never come back: from scratch,
    models lose their tall bins within a few dozen steps and say 0 m for good. A share `revive` of the gradient of a
    dead logit is passed on where it would raise the logit, never where it would push it further down. The heights
    themselves are not touched.
    """

    @staticmethod
    def forward(
        ctx: Any, hidden_PC: Tensor, weight_KC: Tensor, bias_K: Tensor, bins_K: Tensor, block: int, revive: float
    ) -> Tensor:
        weight_CK, bias_K = weight_KC.to(hidden_PC.dtype).t(), bias_K.to(hidden_PC.dtype)
        middle = bins_K.mean()
        around_K = bins_K - middle
        start, start_around = SHIFT * bins_K.numel(), SHIFT * around_K.sum()
        height_P = bins_K.new_empty(hidden_PC.shape[0])
        total_P = torch.empty_like(height_P)
        for at in range(0, hidden_PC.shape[0], block):
            rows = slice(at, at + block)
            weights = torch.relu_(torch.addmm(bias_K, hidden_PC[rows], weight_CK))
            weights = weights.to(bins_K.dtype)
            total_P[rows] = weights.sum(dim=1).add_(start)
            torch.div(torch.mv(weights, around_K).add_(start_around), total_P[rows], out=height_P[rows])
        height_P += middle
        ctx.save_for_backward(hidden_PC, weight_KC, bias_K, bins_K, height_P, total_P)
        ctx.block, ctx.revive = block, revive
        return height_P

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor, Tensor, Tensor, None, None, None]:
        (grad_P,) = grads
        hidden_PC, weight_KC, bias_K, bins_K, height_P, total_P = ctx.saved_tensors
        weight = weight_KC.to(hidden_PC.dtype)
        grad_hidden_PC = torch.empty_like(hidden_PC)
        grad_weight_KC = bins_K.new_zeros(weight_KC.shape)
        grad_bias_K = torch.zeros_like(grad_weight_KC[:, 0])
        slope_P = grad_P / total_P
        for at in range(0, hidden_PC.shape[0], ctx.block):
            rows = slice(at, at + ctx.block)
            inputs = hidden_PC[rows]
            logits = torch.addmm(bias_K, inputs, weight.t())
            grad = (bins_K - height_P[rows, None]).mul_(slope_P[rows, None])
            dead = logits <= 0
            grad = (
                torch.where(dead, ctx.revive * grad.clamp(max=0.0), grad)
                if ctx.revive
                else grad.masked_fill_(dead, 0.0)
            )
            grad_bias_K += grad.sum(dim=0)
            grad = grad.to(hidden_PC.dtype)
            torch.mm(grad, weight, out=grad_hidden_PC[rows])
            grad_weight_KC += torch.mm(grad.t(), inputs)
        return grad_hidden_PC, grad_weight_KC.to(weight_KC.dtype), grad_bias_K.to(weight_KC.dtype), None, None, None


def _resize(channels: int, factor: float) -> nn.Module:
    if factor > 1:
        return nn.ConvTranspose2d(channels, channels, round(factor), stride=round(factor))
    if factor == 1:
        return nn.Identity()
    return nn.Conv2d(channels, channels, 3, stride=round(1 / factor), padding=1)


def _detail(channels: int, out: int, stride: int) -> nn.Module:
    return nn.Sequential(
        nn.Conv2d(3, channels, 3, stride=stride, padding=1), nn.ReLU(), nn.Conv2d(channels, out, 3, padding=1)
    )

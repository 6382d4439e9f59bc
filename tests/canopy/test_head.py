"""The fused output is the plain one, forwards and backwards, and takes no more memory than a block."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional as F

from lydite.canopy.network.bins import bin_heights, height_from_logits
from lydite.canopy.network.head import fused_height, upsample


@pytest.mark.parametrize(("channels", "count"), [(128, 256), (32, 256), (24, 64), (7, 33)])
@pytest.mark.parametrize("block_bytes", [1 << 16, 1 << 20])
def test_the_fused_output_equals_the_plain_one(channels: int, count: int, block_bytes: int) -> None:
    """Within 1e-5 m at heights around 30 m, where float32 steps by 2e-6; with block borders within the image."""
    torch.manual_seed(0)
    hidden = torch.relu(torch.randn(2, channels, 45, 61))
    weight, bias = torch.randn(count, channels) / channels**0.5, torch.randn(count) / 10
    bins = bin_heights("mixlog", count, 1e-3, 96.0)
    plain = height_from_logits(F.conv2d(hidden, weight[:, :, None, None], bias), bins)
    fused = fused_height(hidden, weight, bias, bins, block_bytes=block_bytes)
    assert plain.max() > 10
    assert (fused - plain).abs().max() <= 1e-5


def test_the_fused_gradient_is_the_plain_one() -> None:
    """In float64 against autograd through all logits: the formula is right, not just close."""
    torch.manual_seed(1)
    hidden = torch.relu(torch.randn(2, 9, 12, 10, dtype=torch.float64)).requires_grad_()
    weight = torch.randn(33, 9, dtype=torch.float64, requires_grad=True)
    bias = torch.randn(33, dtype=torch.float64, requires_grad=True)
    bins = bin_heights("mixlog", 33, 1e-3, 96.0).double()
    upstream = torch.randn(2, 12, 10, dtype=torch.float64)
    plain = height_from_logits(F.conv2d(hidden, weight[:, :, None, None], bias), bins)
    fused = fused_height(hidden, weight, bias, bins, block_bytes=4096)
    assert (plain - fused).abs().max() < 1e-12
    for one, other in zip(
        torch.autograd.grad(plain, (hidden, weight, bias), upstream),
        torch.autograd.grad(fused, (hidden, weight, bias), upstream),
        strict=True,
    ):
        assert (one - other).abs().max() < 1e-9


def test_bfloat16_gradients_are_close() -> None:
    """Under autocast the hidden features are bfloat16; sums over bins and pixels stay in float32."""
    torch.manual_seed(2)
    hidden = torch.relu(torch.randn(1, 16, 32, 32))
    weight, bias = torch.randn(64, 16) / 4, torch.rand(64)
    bins = bin_heights("mixlog", 64, 1e-3, 96.0)
    grads = []
    for dtype in (torch.float32, torch.bfloat16):
        w, b = weight.clone().requires_grad_(), bias.clone().requires_grad_()
        h = hidden.detach().to(dtype).requires_grad_()
        height = fused_height(h, w, b, bins)
        assert height.dtype == torch.float32
        height.mean().backward()
        grads.append(torch.cat([h.grad.float().flatten(), w.grad.flatten(), b.grad]))
    assert F.cosine_similarity(grads[0], grads[1], dim=0) > 0.999


def test_a_one_by_one_convolution_and_bilinear_upsampling_commute() -> None:
    """Why a `Fuse` may convolve before it upsamples, at a quarter of the work."""
    torch.manual_seed(3)
    x, weight, bias = torch.randn(1, 8, 7, 5), torch.randn(6, 8, 1, 1), torch.randn(6)
    for aligned in (True, False):
        before = upsample(F.conv2d(x, weight, bias), 2, aligned)
        after = F.conv2d(upsample(x, 2, aligned), weight, bias)
        assert (before - after).abs().max() < 1e-5

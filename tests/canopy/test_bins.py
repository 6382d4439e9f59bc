"""The bins are CHMv2's, and a height is the weighted mean of them."""

from __future__ import annotations

import pytest
import torch

from lydite.canopy.network.bins import SHIFT, BinStrategy, bin_heights, height_from_logits


def test_mixlog_bins_are_those_of_transformers_exactly() -> None:
    """Eight times what the library computes for its defaults, bit for bit: 8 is a power of two."""
    from transformers import CHMv2Config
    from transformers.models.chmv2.modeling_chmv2 import CHMv2FeaturesToDepth

    theirs = CHMv2FeaturesToDepth(CHMv2Config())._create_mixlog_bins(256, torch.device("cpu"))
    assert torch.equal(bin_heights("mixlog", 256, 1e-3, 96.0), 8 * theirs)


@pytest.mark.parametrize("strategy", ["mixlog", "linear"])
def test_bins_rise_from_the_lowest_to_the_highest(strategy: BinStrategy) -> None:
    """Mixlog states its lowest before the factor of 8."""
    bins = bin_heights(strategy, 100, 1e-3, 96.0)
    lowest = 8e-3 if strategy == "mixlog" else 1e-3
    assert bins[0] == pytest.approx(lowest)
    assert bins[-1] == pytest.approx(96.0)
    assert bool((bins.diff() > 0).all())


def test_mixlog_has_more_bins_near_the_ground_than_linear() -> None:
    """That is what it is for."""
    assert (bin_heights("mixlog", 256, 1e-3, 96.0) < 5).sum() > 2 * (bin_heights("linear", 256, 1e-3, 96.0) < 5).sum()


def test_a_height_is_the_weighted_mean_of_the_bins() -> None:
    """By hand: weights 3 and 1 on bins 10 and 30 are 15 m; negative logits weigh nothing."""
    bins = torch.tensor([10.0, 20.0, 30.0])
    logits = torch.tensor([3.0, -5.0, 1.0]).view(1, 3, 1, 1)
    assert height_from_logits(logits, bins).item() == pytest.approx(15.0, abs=1e-5)


def test_a_pixel_without_any_weight_gets_the_mean_of_the_bins() -> None:
    """All logits negative divides nothing by nothing but for the shift."""
    bins = bin_heights("mixlog", 256, 1e-3, 96.0)
    height = height_from_logits(torch.full((1, 256, 2, 2), -1.0), bins)
    assert torch.allclose(height, bins.mean().expand_as(height))
    assert SHIFT > 0

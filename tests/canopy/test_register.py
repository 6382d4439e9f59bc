"""Three tiers behind one call, applied only if better than no shift."""

from __future__ import annotations

import numpy as np
import pytest
from scenes_for_labels import real_plots, scenes
from scipy import ndimage
from test_correlate import bumps
from test_weak import left_one_out

from lydite.canopy.labels.correlate import apply_shift, estimate_shift
from lydite.canopy.labels.register import measure_gain, register
from lydite.canopy.scenes import Scene


def degraded(scene: Scene, seed: int) -> np.ndarray:
    """What a weak model would see: blurred, compressed, biased, noisy."""
    noise = np.random.default_rng(seed).normal(0, 2, scene.height.shape)
    return 0.6 * ndimage.gaussian_filter(scene.height, 2) + 3 + noise


def test_synthetic_labels_are_registered_in_spite_of_parallax_and_missing_trees() -> None:
    """The issue's number: median error below 0.5 px, against where the true heights would put the label."""
    rng, errors = np.random.default_rng(0), []
    for index, scene in enumerate(scenes(8, 192)):
        moved = apply_shift(scene.label, *rng.uniform(-5, 5, 2))
        best = estimate_shift(scene.height, moved)
        found = register(degraded(scene, index), moved, warp=False)
        errors.append(np.hypot(found.dx_px - best.dx_px, found.dy_px - best.dy_px))
    assert np.median(errors) < 0.5, errors


def test_an_aligned_label_is_left_alone() -> None:
    """Applied only if better: noise must not move what lies right, to the last bit."""
    truth = bumps(1, 128)
    for seed in range(5):
        noise = np.random.default_rng(seed).normal(0, 8, truth.shape)
        found = register(truth + noise, truth)
        assert not found.accepted
        assert found.reason
        assert np.array_equal(found.apply(truth), truth)


def test_the_label_of_another_place_is_left_alone() -> None:
    """Every surface has a peak; that of strangers must not be taken for a shift (up to chance: 1 in 12)."""
    plots = real_plots(0.6)
    seen = left_one_out([(image, label) for _, image, label in plots], 0.6)
    wrong = [register(seen[at], plots[at - 5][2], warp=False).accepted for at in range(len(plots))]
    assert sum(wrong) <= 1


def test_registration_raises_agreement_and_says_so() -> None:
    """before/after are the scores of the label as it was and as it is returned."""
    truth = bumps(2, 128)
    label = apply_shift(truth, -3.4, 1.7)
    found = register(truth + np.random.default_rng(1).normal(0, 4, truth.shape), label, warp=False)
    assert found.accepted
    assert found.tier == "correlation"
    assert found.dx_px == pytest.approx(3.4, abs=0.2)
    assert found.dy_px == pytest.approx(-1.7, abs=0.2)
    gain = measure_gain(truth, label, found.apply(label))
    assert gain.after > 0.95 > gain.before


def test_empty_and_flat_labels_are_left_with_a_reason() -> None:
    """A meadow or an unknown label is no error; it cannot be registered."""
    for label in (np.zeros((64, 64), np.float32), np.full((64, 64), np.nan, np.float32)):
        found = register(bumps(1, 64), label)
        assert not found.accepted
        assert found.reason

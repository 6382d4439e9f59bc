"""The first tier: where the correlation of two maps peaks."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage

from lydite.canopy.errors import LabelError
from lydite.canopy.labels.correlate import apply_shift, estimate_shift, surface


def bumps(seed: int, side: int = 96) -> np.ndarray:
    rng = np.random.default_rng(seed)
    smooth = ndimage.gaussian_filter(rng.normal(size=(side, side)), 2.5)
    return np.maximum(0, 80 * smooth).astype(np.float32)


def test_a_positive_shift_is_a_label_that_lies_right_and_below() -> None:
    """The sign convention, on whole pixels that can be checked by eye."""
    truth = bumps(1)
    label = np.full_like(truth, np.nan)
    label[3:, 2:] = truth[:-3, :-2]
    shift = estimate_shift(truth, label)
    assert shift.dx_px == pytest.approx(2, abs=0.1)
    assert shift.dy_px == pytest.approx(3, abs=0.1)
    back = apply_shift(label, 2, 3)
    known = np.isfinite(back)
    assert known.sum() == 93 * 94
    assert np.array_equal(back[known], truth[known])


@pytest.mark.parametrize("planted", [(0.5, 0.0), (-2.3, 3.7), (4.25, -5.75)])
def test_parts_of_a_pixel_are_found(planted: tuple[float, float]) -> None:
    """Labels are off by fractions of pixels, too."""
    truth = bumps(2)
    shift = estimate_shift(truth, apply_shift(truth, -planted[0], -planted[1]))
    assert np.hypot(shift.dx_px - planted[0], shift.dy_px - planted[1]) < 0.1


def test_the_fast_surface_is_the_plain_one() -> None:
    """The FFT must give Pearson's r of the pixels that both know, shift by shift."""
    rng = np.random.default_rng(3)
    one, other = bumps(3, 24), bumps(4, 24)
    one[rng.uniform(size=one.shape) < 0.2] = np.nan
    other[5:12, 8:20] = np.nan
    fast = surface(one, other, 4)
    for dy in range(-4, 5):
        for dx in range(-4, 5):
            rows, columns = np.mgrid[max(0, -dy) : 24 - max(0, dy), max(0, -dx) : 24 - max(0, dx)]
            a, b = one[rows, columns], other[rows + dy, columns + dx]
            both = np.isfinite(a) & np.isfinite(b)
            assert fast[dy + 4, dx + 4] == pytest.approx(np.corrcoef(a[both], b[both])[0, 1], abs=1e-6)


def test_unknown_pixels_have_no_say() -> None:
    """A hole is not 0 m: whatever lies under it must not move the peak."""
    truth = bumps(5)
    label = apply_shift(truth, -2, -1)
    label[20:60, 30:70] = np.nan
    shift = estimate_shift(truth, label, detail_px=0)
    assert np.hypot(shift.dx_px - 2, shift.dy_px - 1) < 0.1


def test_a_shift_beyond_the_window_is_told() -> None:
    """A peak on the rim is no estimate."""
    truth = bumps(6)
    assert estimate_shift(truth, apply_shift(truth, -9, 0), max_shift_px=6, detail_px=0).at_edge


def test_resampling_makes_no_heights() -> None:
    """Cubic ripples would put shrubs on bare ground and raise tops."""
    label = np.zeros((32, 32), np.float32)
    label[10:14, 10:14] = 30
    moved = apply_shift(label, 0.4, -0.3)
    assert np.nanmin(moved) >= 0
    assert np.nanmax(moved) <= 30


@pytest.mark.parametrize("shape", [(40, 41), (5, 5)])
def test_maps_that_do_not_fit_are_refused(shape: tuple[int, int]) -> None:
    """Other sizes, and maps too small for the window."""
    with pytest.raises(LabelError):
        estimate_shift(np.zeros((40, 40) if shape[0] == 40 else shape), np.zeros(shape))


def test_flat_and_empty_maps_have_no_correlation() -> None:
    """A meadow's label is all zero; dividing by its variance must not make a peak of noise."""
    flat = estimate_shift(bumps(7), np.zeros((96, 96), np.float32))
    assert flat.score == pytest.approx(0, abs=1e-6)
    with pytest.raises(LabelError):
        estimate_shift(bumps(7), np.full((96, 96), np.nan))

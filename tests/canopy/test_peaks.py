"""The second tier: masks of the tallest canopy."""

from __future__ import annotations

import numpy as np
import pytest
from test_correlate import bumps

from lydite.canopy.errors import LabelError
from lydite.canopy.labels.correlate import apply_shift
from lydite.canopy.labels.peaks import estimate_by_peaks, tallest


def test_a_saturated_prediction_is_still_placed() -> None:
    """Masks ask only where the tallest is, not how tall."""
    truth = bumps(1)
    shift = estimate_by_peaks(np.minimum(truth, 12), apply_shift(truth * 3.28, -3, 2.5))
    assert np.hypot(shift.shift.dx_px - 3, shift.shift.dy_px + 2.5) < 0.5
    assert shift.lift > 2


def test_strangers_have_little_lift() -> None:
    """Unrelated canopies overlap by chance."""
    assert estimate_by_peaks(bumps(1), bumps(2)).lift < estimate_by_peaks(bumps(1), bumps(1)).lift / 2


def test_flat_maps_have_no_tallest() -> None:
    """A meadow cannot be placed by its trees."""
    assert not tallest(np.zeros((8, 8)), 0.1).any()
    with pytest.raises(LabelError, match="flat"):
        estimate_by_peaks(bumps(1), np.zeros((96, 96)))

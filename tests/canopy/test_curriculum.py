"""The curriculum at its corners, and each switch of the ablation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from lydite.canopy.learning.curriculum import Curriculum, LossWeights


@pytest.mark.parametrize(
    ("progress", "silog", "charbonnier", "patchgrad"),
    [
        (0.0, 1.0, 0.0, 0.0),
        (0.05, 5 / 6, 1 / 6, 0.0),
        (0.15, 0.5, 0.5, 0.075 * 0.10 / 0.45),
        (0.275, 0.025 / 0.3, 0.275 / 0.3, 0.075 / 2),
        (0.30, 0.0, 1.0, 0.075 * 0.25 / 0.45),
        (0.50, 0.0, 1.0, 0.075),
        (1.0, 0.0, 1.0, 0.075),
    ],
)
def test_the_default_is_the_papers_curriculum(
    progress: float, silog: float, charbonnier: float, patchgrad: float
) -> None:
    """These corners are published; nobody should change them by accident."""
    weights = Curriculum().at(progress)
    assert weights.silog == pytest.approx(silog, abs=1e-12)
    assert weights.charbonnier == pytest.approx(charbonnier, abs=1e-12)
    assert weights.patchgrad == pytest.approx(patchgrad, abs=1e-12)


@given(st.floats(0, 1))
def test_each_switch_changes_its_loss_alone(progress: float) -> None:
    """An ablation that changes two things at once shows nothing."""
    full = Curriculum().at(progress)
    assert Curriculum(patchgrad=False).at(progress) == LossWeights(
        silog=full.silog, charbonnier=full.charbonnier, patchgrad=0.0
    )
    assert Curriculum(charbonnier=False).at(progress) == LossWeights(
        silog=1.0, charbonnier=0.0, patchgrad=full.patchgrad
    )
    assert Curriculum(silog=False).at(progress) == LossWeights(silog=0.0, charbonnier=1.0, patchgrad=full.patchgrad)
    assert Curriculum(curriculum=False).at(progress) == LossWeights(silog=1.0, charbonnier=1.0, patchgrad=0.075)


@given(st.floats(0, 1), st.floats(0, 1))
def test_weights_never_go_back_nor_below_zero(one: float, other: float) -> None:
    """A weight that jumps or goes back would unlearn."""
    early, late = Curriculum().at(min(one, other)), Curriculum().at(max(one, other))
    assert early.silog >= late.silog >= 0.0
    assert 0.0 <= early.charbonnier <= late.charbonnier <= 1.0
    assert 0.0 <= early.patchgrad <= late.patchgrad <= 0.075


def test_a_curriculum_without_absolute_height_is_refused() -> None:
    """PatchGrad is blind to a constant factor: it would train a map of anything."""
    with pytest.raises(ValidationError, match="silog or charbonnier must be on"):
        Curriculum(silog=False, charbonnier=False)
    with pytest.raises(ValidationError, match="lies before"):
        Curriculum(patchgrad_from=0.6)
    assert Curriculum(patchgrad_from=0.5).at(0.5).patchgrad == 0.075
    assert Curriculum(patchgrad_from=0.5).at(0.4999).patchgrad == 0.0

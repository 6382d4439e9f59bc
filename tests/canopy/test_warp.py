"""The third tier: a smooth field of displacements."""

from __future__ import annotations

import numpy as np
import pytest
from test_correlate import bumps

from lydite.canopy.errors import LabelError
from lydite.canopy.labels.register import register
from lydite.canopy.labels.warp import Votes, agree, apply_field, estimate_field


def bend(side: int) -> np.ndarray:
    rows, columns = np.mgrid[:side, :side]
    return np.stack([2 * np.sin(columns / 70) + 1, 2 * np.cos(rows / 80)]).astype(np.float32)


def test_a_bent_label_is_straightened() -> None:
    """No single shift repairs it: the field must leave less than a third of what the best shift leaves."""
    truth, field = bumps(1, 256), bend(256)
    label = apply_field(truth, -field)
    noisy = truth + np.random.default_rng(0).normal(0, 4, truth.shape)
    found = register(noisy, label)
    assert found.tier == "warp"
    assert found.field is not None
    left = np.median(np.hypot(*(found.field - field)))
    level = np.median(np.hypot(*(field - np.median(field, axis=(1, 2), keepdims=True))))
    assert left < 0.5
    assert left < level / 3


def test_a_straight_label_gets_no_field() -> None:
    """A field bends to noise; out of sample that shows."""
    truth = bumps(2, 256)
    noisy = truth + np.random.default_rng(1).normal(0, 6, truth.shape)
    assert register(noisy, truth).tier == "none"


def test_votes_without_support_are_dropped() -> None:
    """A window whose trees were felled votes for anything."""
    points = np.stack(np.meshgrid(np.arange(0, 256, 32), np.arange(0, 256, 32)), axis=-1).reshape(-1, 2) + 16.0
    moves = np.tile([1.0, -2.0], (len(points), 1))
    moves[::7] = np.random.default_rng(2).uniform(-4, 4, (len(moves[::7]), 2))
    control = agree(Votes(points=points, moves=moves))
    assert len(control.points) >= 40
    assert np.abs(control.moves - [1.0, -2.0]).max() < 0.8


def test_small_or_empty_maps_have_no_field() -> None:
    """Too few windows agree."""
    with pytest.raises(LabelError, match="control points"):
        estimate_field(bumps(1, 64), bumps(1, 64))
    with pytest.raises(LabelError, match="control points"):
        estimate_field(bumps(1, 256), np.zeros((256, 256)))

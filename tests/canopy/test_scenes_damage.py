"""Damaged labels: what is recorded is what was done."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from lydite.canopy.errors import LabelError
from lydite.canopy.labels.correlate import estimate_shift
from lydite.canopy.scenes import KINDS, DamageConfig, DamageTruth, Scene, SceneConfig, damage, move, render_scene

STILL = SceneConfig(size=160, parallax=False, time_gap=0.0, seasons=(1, 0, 0))
NOTHING = DamageConfig(shift_px=0, shift_share=0, corrupt_share=0)


@pytest.fixture(scope="module")
def scene() -> Scene:
    """A wooded scene without holes."""
    return render_scene(STILL, 17)


@pytest.fixture(scope="module")
def other() -> Scene:
    """Another place."""
    return render_scene(STILL, 22)


def test_no_damage_is_no_change(scene: Scene) -> None:
    """The undamaged case runs through the same code."""
    result = damage(scene.label, NOTHING, np.random.default_rng(0))
    assert np.array_equal(result.label, scene.label, equal_nan=True)
    assert result.truth == DamageTruth()
    assert not result.bad.any()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_changes_the_label_and_says_where(scene: Scene, other: Scene, kind: str) -> None:
    """AUC of a cleaning is computed from this record."""
    roofs = np.zeros_like(scene.label)
    roofs[20:60, 30:80] = 7.0
    config = DamageConfig(shift_share=0, corrupt_share=1, kinds=(kind,))  # type: ignore[arg-type]
    for seed in range(4):
        result = damage(scene.label, config, np.random.default_rng(seed), building_m=roofs, other=other.label)
        change = np.abs(result.label - scene.label)
        assert result.truth.kind == kind
        assert result.truth.corrupt
        assert float(np.nanmean(change)) == pytest.approx(result.truth.changed_m, rel=1e-4)
        assert result.truth.changed_m >= 0.25
        assert np.array_equal(result.bad, change > 0.5)
        assert np.nanmin(result.label) >= 0
        assert np.nanmax(result.label) <= 96


def test_a_corruption_that_changes_nothing_is_not_counted() -> None:
    """A clear-cut in a meadow is no wrong label; counting it would make any cleaning look bad."""
    meadow = np.full((64, 64), 0.05, np.float32)
    config = DamageConfig(shift_share=0, corrupt_share=1, kinds=("scale", "holes", "buildings", "swap"))
    result = damage(meadow, config, np.random.default_rng(1), building_m=np.zeros_like(meadow))
    assert not result.truth.corrupt
    assert np.array_equal(result.label, meadow)


def test_a_whole_shift_is_exact_and_follows_the_rooms_convention(scene: Scene) -> None:
    """dx > 0 means that the label lies to the right, dy > 0 below."""
    moved, _ = move(scene.label, 5.0, -3.0)
    assert np.allclose(moved[:-3, 5:], scene.label[3:, :-5], atol=1e-5, equal_nan=True)
    assert np.isnan(moved[:, :4]).all()
    assert np.isnan(moved[-2:]).all()


def test_a_planted_shift_is_found_again(scene: Scene) -> None:
    """The convention here and that of registration must be one."""
    config = DamageConfig(shift_px=6, corrupt_share=0)
    for seed in range(5):
        result = damage(scene.label, config, np.random.default_rng(seed))
        found = estimate_shift(scene.height, result.label)
        assert (found.dx_px, found.dy_px) == pytest.approx((result.truth.dx_px, result.truth.dy_px), abs=0.3)


def test_shifts_fill_a_disc(scene: Scene) -> None:
    """ "Up to 6 px" is a promise about the length, not about each axis."""
    config = DamageConfig(shift_px=6, corrupt_share=0)
    small = scene.label[:32, :32]
    shifts = [damage(small, config, np.random.default_rng(seed)).truth for seed in range(200)]
    lengths = np.array([np.hypot(s.dx_px, s.dy_px) for s in shifts])
    assert lengths.max() <= 6
    assert np.median(lengths) == pytest.approx(6 / np.sqrt(2), abs=0.5)


def test_a_margin_leaves_no_unknown_border(scene: Scene) -> None:
    """Chips are cut from larger scenes, so that a shift need not cost known pixels."""
    config = DamageConfig(shift_px=6, warp_px=2, corrupt_share=0)
    result = damage(scene.label, config, np.random.default_rng(3), margin=10)
    assert result.label.shape == (140, 140)
    assert np.isfinite(result.label).all()
    assert result.bad.shape == (140, 140)


def test_a_warp_moves_by_no_more_than_it_says(scene: Scene) -> None:
    """Local registration is judged by this bound."""
    ramp = np.tile(np.arange(160, dtype=np.float32), (160, 1))
    moved, largest = move(ramp, 0.0, 0.0, np.random.default_rng(0), warp_px=3.0, warp_scale_px=40)
    inner = np.abs(moved - ramp)[5:-5, 5:-5]
    assert largest == 3.0
    assert 0.5 < np.nanmax(inner) <= 3.001


def test_unknown_stays_unknown(scene: Scene) -> None:
    """No corruption may invent a measurement."""
    label = scene.label.copy()
    label[40:60, 40:60] = np.nan
    config = DamageConfig(shift_share=0, corrupt_share=1)
    for seed in range(10):
        result = damage(label, config, np.random.default_rng(seed), other=scene.height)
        assert np.isnan(result.label[40:60, 40:60]).all()
        assert np.isfinite(result.label[:40]).all()


def test_the_record_survives_its_notes(scene: Scene) -> None:
    """Chips carry it as JSON."""
    truth = damage(scene.label, DamageConfig(corrupt_share=1), np.random.default_rng(2)).truth
    assert DamageTruth.from_notes({"damage": truth.notes()}) == truth
    with pytest.raises(LabelError, match="no"):
        DamageTruth.from_notes({})
    with pytest.raises(LabelError):
        DamageTruth.from_notes({"damage": {"kinds": 3}})


def test_wrong_arguments_are_refused(scene: Scene) -> None:
    """Sizes that do not fit and shares that are none."""
    with pytest.raises(LabelError, match="one size"):
        damage(scene.label, NOTHING, np.random.default_rng(0), other=scene.label[:50])
    with pytest.raises(LabelError, match="margin"):
        damage(scene.label, NOTHING, np.random.default_rng(0), margin=80)
    for wrong in ({"shift_px": -1.0}, {"corrupt_share": 2.0}, {"kinds": ()}, {"kinds": ("rot",)}):
        with pytest.raises(LabelError):
            replace(NOTHING, **wrong)

"""Rules about one label, each with what it must catch and what it must let through."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from scenes_for_labels import real_plots, scenes

from lydite.canopy.labels import rules
from lydite.canopy.labels.corrupt import striped
from lydite.canopy.labels.rules import Limits, apply_rules, verdict_of
from lydite.canopy.scenes import SceneConfig, render_scene

LIMITS = Limits()


def test_sound_labels_are_kept() -> None:
    """A rule that drops good labels costs more than the bad ones it finds."""
    for scene in scenes(8, 192):
        _, findings = apply_rules(scene.image, scene.label, image_date="2024-07-01", lidar_date="2023-07-01")
        assert verdict_of(findings) != "drop", findings


def test_real_labels_are_kept() -> None:
    """The same on the twelve real plots, dry evergreen forest without dates."""
    for _, image, label in real_plots(0.6):
        clean, findings = apply_rules(image, label)
        assert verdict_of(findings) != "drop", findings
        assert np.isfinite(clean).sum() >= np.isfinite(label).sum() - 12


def test_dates_far_apart_are_dropped_and_missing_ones_kept() -> None:
    """Only what is known can be judged."""
    assert rules.time_gap("2024-07-01", "2019-07-01", LIMITS).verdict == "drop"
    assert rules.time_gap("2024-07-01", "2023-06-01", LIMITS).verdict == "keep"
    for text in ("", "last summer", "2024-99-99"):
        assert rules.time_gap("2024-07-01", text, LIMITS).verdict == "keep"


def test_leafless_winter_is_dropped_and_summer_is_not() -> None:
    """Bare crowns show ground; the same pixels with a summer date are dry forest, not winter."""
    bare = [render_scene(SceneConfig(size=128, seasons=(0, 0, 1)), seed) for seed in (0, 2, 4, 7)]
    dates = [
        [rules.leaf_off(s.image, s.label, day, LIMITS).verdict for s in bare] for day in ("2024-01-15", "2024-07-15")
    ]
    assert dates[0].count("drop") >= 3
    assert dates[1].count("drop") == 0
    assert rules.leaf_off(bare[0].image, bare[0].label, "2024-01-15", LIMITS, north=False).verdict == "keep"
    green = scenes(8, 192)[6]
    assert rules.leaf_off(green.image, green.label, "2024-01-15", LIMITS).verdict == "keep"


def test_stripes_are_found_at_any_angle() -> None:
    """Most of stripes of 1.5 m and more in any direction, and none where there are none."""
    caught = 0
    for seed, scene in enumerate(scenes(8, 192)):
        assert rules.striping(scene.label, LIMITS).verdict == "keep"
        worse = striped(scene.label, scene.label, np.random.default_rng(seed))
        caught += rules.striping(worse, LIMITS).verdict == "drop"
    assert caught >= 7


def test_spikes_become_unknown_and_crowns_stay() -> None:
    """A lone pixel far above everything is no tree; a slender tree is."""
    label = np.zeros((40, 40), np.float32)
    rows, columns = np.mgrid[:40, :40]
    tree = np.maximum(0, 30 - 8 * np.hypot(rows - 20, columns - 20)).astype(np.float32)
    label = np.maximum(label, tree)
    label[5, 5], label[30:32, 30:32] = 70, 55
    clean, finding = rules.spikes(label, LIMITS)
    assert finding.verdict == "repair"
    assert finding.value == 5
    assert np.isnan(clean[5, 5])
    assert np.isnan(clean[30:32, 30:32]).all()
    assert np.array_equal(clean[15:26, 15:26], label[15:26, 15:26])


def test_class_7_noise_never_becomes_a_tree() -> None:
    """Noise that a careless tool left standing 60 m above everything is caught at each of its places."""
    import laspy

    plots = {name: label for name, _, label in real_plots(0.6)}
    root = Path(os.environ["LYDITE_TEST_DATA"]) / "neon"
    noisy = 0
    for name, label in plots.items():
        record = laspy.read(root / f"{name}.laz")
        seven = np.asarray(record.classification) == 7
        noisy += int(seven.sum())
        top, left = float(np.max(record.y)), float(np.min(record.x))
        floor = float(np.min(record.z))
        careless = label.copy()
        for x, y, z in zip(*(np.asarray(v)[seven] for v in (record.x, record.y, record.z)), strict=True):
            row, column = int((top - y) / 0.6), int((x - left) / 0.6)
            careless[row, column] = max(careless[row, column], 60.0 + z - floor)
            clean, _ = rules.spikes(careless, LIMITS)
            assert np.isnan(clean[row, column])
    assert noisy == 4


def test_absurd_heights_become_unknown_or_condemn() -> None:
    """120 m and -9 m are no canopy; -0.4 m is noise of the ground and becomes 0."""
    label = np.full((64, 64), 10, np.float32) + np.random.default_rng(0).uniform(0, 3, (64, 64)).astype(np.float32)
    label[3, 3], label[4, 4], label[5, 5] = 120, -9, -0.4
    clean, finding = rules.implausible(label, LIMITS)
    assert finding.verdict == "repair"
    assert np.isnan(clean[3, 3])
    assert np.isnan(clean[4, 4])
    assert clean[5, 5] == 0
    label[:8] = 300
    assert rules.implausible(label, LIMITS)[1].verdict == "drop"


def test_level_blocks_are_unknown_and_bare_ground_is_not() -> None:
    """A filled hole is exactly level; so is bare ground, at 0 m."""
    label = np.random.default_rng(0).uniform(0, 20, (100, 100)).astype(np.float32)
    label[:50] = 0
    assert rules.constant_blocks(label, LIMITS)[1].verdict == "keep"
    label[60:80, 20:60] = 7.25
    clean, finding = rules.constant_blocks(label, LIMITS)
    assert finding.verdict == "repair"
    assert np.isnan(clean[60:80, 20:60]).all()
    label[60:, :] = 7.25
    assert rules.constant_blocks(label, LIMITS)[1].verdict == "drop"


def test_roofs_and_water_carry_no_canopy() -> None:
    """0 m is known there, also where the lidar had no return from water."""
    scene = scenes(8, 192)[1]
    roof = np.zeros(scene.label.shape, bool)
    roof[10:20, 10:20] = True
    label = scene.label.copy()
    label[10:20, 10:20], label[12, 12] = 9, np.nan
    clean, finding = rules.to_zero(label, roof, "buildings")
    assert (clean[roof] == 0).all()
    assert finding.verdict == "repair"
    assert finding.value == 100
    assert np.array_equal(clean[~roof], label[~roof], equal_nan=True)


def test_thin_and_gappy_labels_are_dropped() -> None:
    """Too few pulses, or too little left."""
    assert rules.density(0.3, LIMITS).verdict == "drop"
    assert rules.density(None, LIMITS).verdict == "keep"
    label = np.full((10, 10), np.nan, np.float32)
    label[:4] = 1
    assert rules.enough_known(label, LIMITS).verdict == "drop"
    assert rules.enough_known(label, replace(LIMITS, min_known=0.3)).verdict == "keep"


@pytest.mark.parametrize("value", [np.nan, 0.0, 5.0])
def test_maps_without_anything_in_them_are_judged_too(value: float) -> None:
    """Rules never fail on empty, flat or tiny maps."""
    for side in (1, 8, 64):
        apply_rules(np.zeros((3, side, side), np.uint8), np.full((side, side), value, np.float32))

"""The weak height predictor that makes registration possible before there is a trained model."""

from __future__ import annotations

import numpy as np
import pytest
from scenes_for_labels import real_plots, scenes

from lydite.canopy.errors import LabelError
from lydite.canopy.labels import weak
from lydite.canopy.labels.correlate import apply_shift, estimate_shift


def left_one_out(pairs: list[tuple[np.ndarray, np.ndarray]], gsd_m: float) -> list[np.ndarray]:
    parts = [weak.sums(image, label, gsd_m=gsd_m) for image, label in pairs]
    others = [weak.solve(parts[:at] + parts[at + 1 :], gsd_m=gsd_m) for at in range(len(pairs))]
    return [model.predict(image) for model, (image, _) in zip(others, pairs, strict=True)]


@pytest.mark.parametrize("gsd_m", [0.6, 0.25])
def test_planted_shifts_are_found_on_real_pairs(gsd_m: float) -> None:
    """The issue's number: estimate(planted) - estimate(none) within 1 px of the plant on at least 9 of 12 plots."""
    plots = real_plots(gsd_m)
    seen = left_one_out([(image, label) for _, image, label in plots], gsd_m)
    window, detail = round(6 / gsd_m), 3 / gsd_m
    for dx, dy in ((3.0, 0.0), (0.0, -4.0), (2.5, -1.5), (-3.3, 2.7)):
        errors = []
        for prediction, (_, _, label) in zip(seen, plots, strict=True):
            none = estimate_shift(prediction, label, max_shift_px=window, detail_px=detail)
            moved = apply_shift(label, -dx, -dy)
            found = estimate_shift(prediction, moved, max_shift_px=window, detail_px=detail)
            errors.append(np.hypot(found.dx_px - none.dx_px - dx, found.dy_px - none.dy_px - dy))
        assert sum(error < 1 for error in errors) >= 9, errors


def test_brightness_would_fail_where_the_weak_model_works() -> None:
    """Why nothing is registered on raw brightness: it hardly agrees with heights on real pairs."""
    plots = real_plots(0.6)
    seen = left_one_out([(image, label) for _, image, label in plots], 0.6)
    weakly = [estimate_shift(p, label).score for p, (_, _, label) in zip(seen, plots, strict=True)]
    brightly = [estimate_shift(image.mean(axis=0), label).score for _, image, label in plots]
    assert np.median(weakly) > np.median(brightly) + 0.1


def test_heights_of_unseen_scenes_are_seen() -> None:
    """A prediction that knows nothing of height registers nothing."""
    pairs = [(scene.image, scene.height) for scene in scenes(8, 128)]
    seen = left_one_out(pairs, 0.6)
    tall = [(p, h) for p, (_, h) in zip(seen, pairs, strict=True) if h.std() > 2]
    assert np.median([np.corrcoef(p.ravel(), h.ravel())[0, 1] for p, h in tall]) > 0.4


def test_the_same_pairs_make_the_same_model() -> None:
    """Nothing in it is drawn anew."""
    scene = scenes(8, 128)[1]
    one, other = (weak.fit([(scene.image, scene.label)], gsd_m=0.6).predict(scene.image) for _ in range(2))
    assert np.array_equal(one, other)


def test_nothing_is_learned_from_unknown_labels() -> None:
    """Chips without a label are common in a folder that was cut from a large image."""
    scene = scenes(8, 128)[0]
    with pytest.raises(LabelError, match="64"):
        weak.fit([(scene.image, np.full((128, 128), np.nan))], gsd_m=0.6)

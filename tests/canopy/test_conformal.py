"""Intervals: what they must always be, that they hold on regions left out, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.ndimage import gaussian_filter

from lydite.canopy.checks.conformal import Calibration, fit, weights_digest
from lydite.canopy.checks.correlation import CellWeights, Spatial
from lydite.canopy.checks.metrics import Metrics
from lydite.canopy.checks.residuals import Residuals, ResidualScene, folds, merged_bins
from lydite.canopy.errors import CalibrationError

REGIONS = 16


def scene(index: int, *, side: int = 120, share: float = 0.25) -> ResidualScene:
    """A scene whose errors are a region's share, a correlated field and noise, growing with height."""
    rng = np.random.default_rng([5, index])

    def field(length: float) -> np.ndarray:
        smooth = gaussian_filter(rng.normal(size=(side, side)), length, mode="wrap")
        return smooth / smooth.std()

    truth = np.maximum(0, 9 + 7 * field(12) + 3 * field(2))
    z = share * rng.normal() + 0.6 * field(3) + 0.7 * rng.normal(size=truth.shape)
    predicted = np.maximum(0.02, truth - 0.01 * truth**2 + 0.2 + (0.3 + 0.12 * truth) * z)
    return ResidualScene(
        region=f"r{index:03d}",
        predicted=predicted.astype(np.float32),
        reference=truth.astype(np.float32),
        pixel_m=1.0,
    )


def scenes() -> Iterator[ResidualScene]:
    """The calibration's regions."""
    return (scene(index) for index in range(REGIONS))


@pytest.fixture(scope="module")
def calibration() -> Calibration:
    """Fitted once: it takes a second or two."""
    residuals = Residuals(np.random.default_rng(0))
    for one in scenes():
        residuals.add(one)
    return fit(residuals, level=0.9, scenes=scenes)


def test_intervals_hold_on_new_regions_overall_and_by_predicted_class(calibration: Calibration) -> None:
    """The promise that a reader of the map relies on; regions here were never seen by the fit."""
    metrics = Metrics()
    for index in range(1000, 1040):
        one = scene(index)
        lower, upper = calibration.interval(one.predicted)
        metrics.add(one.predicted, one.reference, lower_m=lower, upper_m=upper, scene=one.region)
    summary = metrics.summary()
    assert 0.88 <= summary["interval_coverage"] <= 0.92
    for row in summary["by_predicted"]:
        if row["n"] >= 10_000:
            assert 0.85 <= row["interval_coverage"] <= 0.95, row


def test_pixels_pooled_without_regions_would_promise_too_much() -> None:
    """The reason for holding out regions: with few of them, plain quantiles cover less on the next one."""
    plain, ours = [], []
    for seed in range(6):
        group = [scene(100 * seed + i, side=48, share=0.8) for i in range(6)]
        residuals = Residuals(np.random.default_rng(0), per_bin=400)
        for one in group:
            residuals.add(one)
        calibration = fit(residuals, level=0.9)
        p, t = (np.concatenate([getattr(s, name).ravel() for s in group]) for name in ("predicted", "reference"))
        bins = np.digitize(p, (2, 5, 10, 15, 20))
        for i in range(50, 60):
            new = scene(100 * seed + i, side=48, share=0.8)
            lower, upper = calibration.interval(new.predicted)
            ours.append(((lower <= new.reference) & (new.reference <= upper)).mean())
            place = np.digitize(new.predicted, (2, 5, 10, 15, 20))
            low, high = (np.array([np.quantile((t - p)[bins == b], q) for b in range(6)]) for q in (0.05, 0.95))
            e = new.reference - new.predicted
            plain.append(((low[place] <= e) & (e <= high[place])).mean())
    assert abs(np.mean(ours) - 0.9) < abs(np.mean(plain) - 0.9)
    assert np.mean(plain) < 0.89


@given(st.lists(st.floats(0, 300, width=32), min_size=1, max_size=50))
@settings(max_examples=100, deadline=None)
def test_an_interval_holds_its_height_and_never_goes_below_ground(heights: list[float]) -> None:
    """lower <= height <= upper is what every later step takes for granted."""
    h = np.sort(np.array(heights, dtype=np.float32))
    lower, upper = made().interval(h)
    assert (lower >= 0).all()
    assert (lower <= h).all()
    assert (h <= upper).all()
    assert (np.diff(lower) >= -1e-4).all()
    assert (np.diff(upper) >= -1e-4).all()


def test_the_fast_table_follows_the_knots(calibration: Calibration) -> None:
    """The table is a speed-up of linear interpolation and must not be a different interval."""
    h = np.random.default_rng(1).uniform(0, 100, 10_000).astype(np.float32)
    lower, upper = calibration.interval(h)
    assert np.abs(lower - np.interp(h, calibration.knots_m, calibration.lower_m)).max() < 0.02
    assert np.abs(upper - np.interp(h, calibration.knots_m, calibration.upper_m)).max() < 0.02


def test_unknown_pixels_have_no_interval_and_the_shape_is_kept() -> None:
    """NaN must not become a height of 0 m with an interval."""
    h = np.array([[1.0, np.nan, 3.0]], dtype=np.float32)
    lower, upper = made().interval(h)
    assert lower.shape == h.shape
    assert np.isnan([lower[0, 1], upper[0, 1]]).all()
    assert np.isfinite(lower[0, ::2]).all()


def test_what_is_written_is_read_again(calibration: Calibration, tmp_path: Path) -> None:
    """A calibration travels in a model's folder; the folder stands for it."""
    calibration.write(tmp_path / "calibration.json")
    assert Calibration.read(tmp_path) == calibration
    assert calibration.spatial is not None


@pytest.mark.parametrize(
    "damage",
    [
        {"lower_m": [0.0, 5.0, 4.0]},
        {"upper_m": [1.0, 3.0]},
        {"upper_m": [1.0, 3.0, float("nan")]},
        {"knots_m": [0.0, 3.0, 2.0]},
        {"lower_m": [-1.0, 1.0, 2.0]},
        {"lower_m": [0.0, 2.5, 2.5]},
        {"level": 1.5},
        {"surprise": 1},
        {"schema": "other/1"},
    ],
)
def test_a_damaged_calibration_is_refused(damage: dict[str, object], tmp_path: Path) -> None:
    """A file from a stranger that would give crossed or endless intervals is an error, not a map."""
    (tmp_path / "c.json").write_text(json.dumps(made().model_dump(by_alias=True) | damage))
    with pytest.raises(CalibrationError, match="no calibration"):
        Calibration.read(tmp_path / "c.json")


def test_broken_and_missing_files_are_one_line(tmp_path: Path) -> None:
    """Truncated JSON, deep nesting and a missing file end in a sentence with a remedy."""
    for text in ('{"schema"', "[" * 100_000, "\x00\x01"):
        (tmp_path / "c.json").write_text(text)
        with pytest.raises(CalibrationError):
            Calibration.read(tmp_path / "c.json")
    with pytest.raises(CalibrationError, match="lydite canopy calibrate"):
        Calibration.read(tmp_path / "none.json")


def test_another_models_calibration_is_refused(tmp_path: Path) -> None:
    """Intervals of other weights say nothing about these."""
    (tmp_path / "model.safetensors").write_bytes(b"weights")
    digest = weights_digest(tmp_path)
    made(model=digest).require_model(digest)
    (tmp_path / "config.json").write_text("{}")
    assert weights_digest(tmp_path) == digest
    (tmp_path / "model.safetensors").write_bytes(b"other")
    with pytest.raises(CalibrationError, match="was made for the model"):
        made(model=digest).require_model(weights_digest(tmp_path))
    with pytest.raises(CalibrationError, match="for a map"):
        made().require_model(digest)


def test_one_region_cannot_be_calibrated() -> None:
    """Nothing says how the next region differs."""
    residuals = Residuals(np.random.default_rng(0))
    residuals.add(scene(0))
    with pytest.raises(CalibrationError, match="1 region"):
        fit(residuals)
    with pytest.raises(CalibrationError, match="no pixel"):
        fit(Residuals(np.random.default_rng(0)))


def test_a_sample_stands_for_all_its_pixels() -> None:
    """Weights make up for what is not kept, bin by bin, with no region far above the median one."""
    residuals = Residuals(np.random.default_rng(0), per_bin=50)
    for index in range(5):
        residuals.add(scene(index))
    pool = residuals.pool()
    assert residuals.pixels == 5 * 120 * 120
    assert pool.weight.sum() == pytest.approx(residuals.pixels, rel=0.1)
    share = np.bincount(pool.region[pool.bin == 9], weights=pool.weight[pool.bin == 9])
    assert share.max() <= 2 * np.median(share[share > 0]) + 1e-6
    assert sorted(np.concatenate(merged_bins(pool, min_pixels=100, min_regions=3))) == list(range(24))
    assert sum(out.astype(int) for out in folds(30)).tolist() == [1] * 30


def test_the_fitted_covariance_gives_the_variance_of_means_that_was_planted() -> None:
    """Nugget, correlated part and region part are told apart, or polygons of other sizes would be off."""
    residuals = Residuals(np.random.default_rng(0))

    def planted() -> Iterator[ResidualScene]:
        for index in range(40):
            rng = np.random.default_rng([9, index])
            smooth = gaussian_filter(rng.normal(size=(128, 128)), 4, mode="wrap")
            z = 0.4 * rng.normal() + 0.8 * smooth / smooth.std() + 0.5 * rng.normal(size=(128, 128))
            p = rng.uniform(10, 12, (128, 128))
            yield ResidualScene(
                region=f"{index}", predicted=p.astype("f"), reference=(p + 2 * z).astype("f"), pixel_m=1.0
            )

    for one in planted():
        residuals.add(one)
    fitted = fit(residuals, scenes=planted).spatial
    assert fitted is not None
    truth = 0.16 + 0.64 + 0.25
    assert fitted.nugget == pytest.approx(0.25 / truth, abs=0.06)
    assert fitted.region + fitted.sills[-1] + fitted.smooth_sills[-1] == pytest.approx(0.16 / truth, abs=0.08)


def test_a_region_without_a_known_pixel_does_not_stop_a_calibration() -> None:
    """Labels of a whole region can be unknown, and the other regions still calibrate."""
    residuals = Residuals(np.random.default_rng(0))
    group = [scene(index, side=40) for index in range(5)]
    unknown = np.full_like(group[2].reference, np.nan)
    group[2] = ResidualScene(region="r002", predicted=group[2].predicted, reference=unknown, pixel_m=1.0)
    for one in group:
        residuals.add(one)
    fitted = fit(residuals, scenes=lambda: iter(group)).spatial
    assert fitted is not None
    assert fitted.regions == 4


def test_the_regions_part_is_what_a_new_region_meets() -> None:
    """A bias learned from few regions is off in the next one, so each region is held against the others."""
    residuals = Residuals(np.random.default_rng(0))
    group = []
    for index, offset in enumerate((-1.5, -0.5, 0.5, 1.5)):
        p = np.random.default_rng(index).uniform(10, 12, (40, 40)).astype(np.float32)
        group.append(ResidualScene(region=f"{index}", predicted=p, reference=p + np.float32(offset), pixel_m=1.0))
    for one in group:
        residuals.add(one)
    fitted = fit(residuals, scenes=lambda: iter(group)).spatial
    assert fitted is not None
    left_out = np.mean([(offset * 4 / 3) ** 2 for offset in (-1.5, -0.5, 0.5, 1.5)])
    assert fitted.region * fitted.spread_m[0] ** 2 == pytest.approx(left_out, rel=0.05)


def test_half_widths_are_the_double_sum_of_the_covariance() -> None:
    """The FFT is a speed-up of adding the covariance of every pair of pixels."""
    spatial = made_spatial()
    rng = np.random.default_rng(0)
    cells = rng.random((7, 9)) * (rng.random((7, 9)) > 0.3)
    cells /= cells.sum()
    y, x = (a.ravel() * 0.6 for a in np.mgrid[:7, :9])
    d = np.hypot(y[:, None] - y, x[:, None] - x)
    covariance = 0.3 * np.exp(-d / 2) + 0.4 * np.exp(-d / 16) + 0.1 * np.exp(-((d / 16) ** 2))
    slow = cells.ravel() @ covariance @ cells.ravel()
    weights = CellWeights(cells=cells, cell_m=(0.6, 0.6), squares=0.0, area_m2=20.0, coarse=False)
    assert spatial._integral(weights) == pytest.approx(slow, rel=1e-9)


def test_merged_cells_give_nearly_the_width_of_single_pixels() -> None:
    """Large polygons are integrated on a coarser grid, which must not change the answer."""
    spatial = made_spatial()
    fine = np.full((96, 96), 1 / 96**2)
    coarse = fine.reshape(24, 4, 24, 4).sum(axis=(1, 3))
    one = CellWeights(cells=fine, cell_m=(1, 1), squares=1 / 96**2, area_m2=96**2, coarse=False)
    other = CellWeights(cells=coarse, cell_m=(4, 4), squares=1 / 96**2, area_m2=96**2, coarse=True)
    assert spatial.half_width(other) == pytest.approx(spatial.half_width(one), rel=0.01)


def made(**changes: object) -> Calibration:
    """A small calibration written by hand."""
    values = {"level": 0.9, "knots_m": [0, 2, 100], "lower_m": [0, 1, 80], "upper_m": [1, 4, 110]}
    return Calibration(**values, regions=9, pixels=1000, **changes)


def made_spatial() -> Spatial:
    """A covariance written by hand."""
    return Spatial(
        level=0.9,
        knots_m=[10.0],
        bias_m=[0.0],
        spread_m=[1.0],
        nugget=0.2,
        ranges_m=[2.0, 16.0],
        sills=[0.3, 0.4],
        smooth_sills=[0.0, 0.1],
        region=0.1,
        regions=10,
        squares_m=[],
        factors=[],
    )

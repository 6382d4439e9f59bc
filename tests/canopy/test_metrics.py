"""The streaming sums against plain statements of each number."""

from __future__ import annotations

import math
from collections import defaultdict

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lydite.canopy.checks.metrics import CLASS_EDGES_M, Metrics, class_index, class_names, measure


def scene(seed: int, shape: tuple[int, int] = (130, 117)) -> tuple[np.ndarray, np.ndarray]:
    """Heights with structure, holes in both rasters, and 0 m pixels that are known."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[: shape[0], : shape[1]]
    truth = np.maximum(0, 15 + 14 * np.sin(y / 17) * np.cos(x / 23) + rng.normal(0, 4, shape))
    predicted = np.maximum(0, 0.8 * truth + 1 + rng.normal(0, 2, shape))
    truth[rng.random(shape) < 0.05] = np.nan
    predicted[20:40, 50:90] = np.nan
    truth[:55, 60:] = np.nan
    return predicted.astype(np.float32), truth.astype(np.float32)


def twin(p: np.ndarray, t: np.ndarray) -> dict[str, float]:
    """Every number written out pixel by pixel."""
    pairs, blocks = [], defaultdict(list)
    for i in range(p.shape[0]):
        for j in range(p.shape[1]):
            if math.isfinite(p[i, j]) and math.isfinite(t[i, j]):
                pairs.append((float(p[i, j]), float(t[i, j])))
                blocks[i // 50, j // 50].append(pairs[-1])
    errors = [a - b for a, b in pairs]
    mean = sum(b for _, b in pairs) / len(pairs)
    kept = [block for block in blocks.values() if len(block) >= 1250]
    means = [(sum(a for a, _ in b) / len(b), sum(c for _, c in b) / len(b)) for b in kept]
    block_mean = sum(b for _, b in means) / len(means)
    difference = edges = 0.0
    for i in range(1, p.shape[0] - 1):
        for j in range(1, p.shape[1] - 1):
            window = [h[i - 1 : i + 2, j - 1 : j + 2].astype(float) for h in (p, t)]
            if all(np.isfinite(w).all() for w in window):
                lengths = []
                for w in window:
                    gx = (w[0, 2] + 2 * w[1, 2] + w[2, 2] - w[0, 0] - 2 * w[1, 0] - w[2, 0]) / 8
                    gy = (w[2, 0] + 2 * w[2, 1] + w[2, 2] - w[0, 0] - 2 * w[0, 1] - w[0, 2]) / 8
                    lengths.append(math.hypot(gx, gy))
                difference += abs(lengths[0] - lengths[1])
                edges += sum(lengths)
    return {
        "n": len(pairs),
        "mae_m": sum(map(abs, errors)) / len(errors),
        "rmse_m": math.sqrt(sum(e * e for e in errors) / len(errors)),
        "bias_m": sum(errors) / len(errors),
        "pixel_r2": 1 - sum(e * e for e in errors) / sum((b - mean) ** 2 for _, b in pairs),
        "block_r2": 1 - sum((a - b) ** 2 for a, b in means) / sum((b - block_mean) ** 2 for _, b in means),
        "blocks": len(means),
        "edge_error": difference / edges,
        "cover_iou_2m": sum(a >= 2 and b >= 2 for a, b in pairs) / sum(a >= 2 or b >= 2 for a, b in pairs),
        "cover_iou_5m": sum(a >= 5 and b >= 5 for a, b in pairs) / sum(a >= 5 or b >= 5 for a, b in pairs),
    }


def test_every_number_is_what_its_plain_statement_says() -> None:
    """Fast sums that nobody can read are held to loops that anybody can."""
    p, t = scene(1)
    found = measure(p, t)
    for name, value in twin(p, t).items():
        assert found[name] == pytest.approx(value, rel=1e-9), name


def test_windows_in_any_order_give_the_numbers_of_the_whole() -> None:
    """Big maps are read by windows, and a number must not depend on how."""
    p, t = scene(2)
    lower, upper = p - 3, p + 3
    whole, parts = Metrics(), [Metrics(), Metrics()]
    whole.add(p, t, lower_m=lower, upper_m=upper)
    pad = [np.pad(a, 1, constant_values=np.nan) for a in (p, t, lower, upper)]
    step, count = 37, 0
    for i in reversed(range(0, p.shape[0], step)):
        for j in range(0, p.shape[1], step):
            cut = [a[i : min(i + step, p.shape[0]) + 2, j : min(j + step, p.shape[1]) + 2] for a in pad]
            parts[count % 2].add(cut[0], cut[1], lower_m=cut[2], upper_m=cut[3], row=i, column=j, context=1)
            count += 1
    parts[0].merge(parts[1])
    assert flat(parts[0].summary()) == pytest.approx(flat(whole.summary()), rel=1e-9)


def test_class_rows_are_the_numbers_of_their_pixels() -> None:
    """A class by reference and a class by prediction are different sets of pixels."""
    p, t = scene(3)
    found = measure(p, t, lower_m=p - 2, upper_m=p + 2)
    known = np.isfinite(p) & np.isfinite(t)
    for key, heights in (("by_reference", t), ("by_predicted", p)):
        for index, row in enumerate(found[key]):
            high = CLASS_EDGES_M[index + 1] if index + 1 < len(CLASS_EDGES_M) else math.inf
            chosen = known & (heights >= CLASS_EDGES_M[index]) & (heights < high)
            error = (p - t)[chosen].astype(float)
            assert row["n"] == chosen.sum()
            if row["n"]:
                assert row["bias_m"] == pytest.approx(error.mean(), abs=1e-6)
                inside = (p - 2 <= t) & (t <= p + 2)
                assert row["interval_coverage"] == pytest.approx(inside[chosen].mean(), abs=1e-9)
    assert [row["class"] for row in found["by_reference"]] == class_names()


def test_zero_metres_count_and_unknown_pixels_do_not() -> None:
    """Others treat 0 m as nodata; bare ground is an answer."""
    p, t = np.zeros((4, 4), np.float32), np.ones((4, 4), np.float32)
    p[0, 0], t[1, 1] = np.nan, np.nan
    found = measure(p, t)
    assert (found["n"], found["mae_m"], found["bias_m"]) == (14, 1.0, -1.0)


def test_nothing_in_common_gives_no_numbers_and_no_crash() -> None:
    """An all-nodata window is ordinary; a number made up for it would be read as a result."""
    found = measure(np.full((60, 60), np.nan, np.float32), np.ones((60, 60), np.float32))
    assert found["n"] == 0
    assert [found[k] for k in ("mae_m", "rmse_m", "bias_m", "pixel_r2", "block_r2", "edge_error")] == [None] * 6


def test_a_constant_reference_has_no_r2() -> None:
    """Dividing by a spread of zero would report minus infinity."""
    found = measure(np.full((100, 100), 3.1, np.float32), np.full((100, 100), 3.3, np.float32))
    assert found["pixel_r2"] is None
    assert found["block_r2"] is None


def test_blurring_raises_the_edge_error_and_lowers_the_edge_ratio() -> None:
    """A metric for sharpness that a blur does not move measures something else."""
    from scipy.ndimage import gaussian_filter

    truth = np.kron((np.random.default_rng(0).random((12, 12)) > 0.5) * 12.0, np.ones((9, 9))).astype(np.float32)
    sharp, blurred = measure(truth.copy(), truth), measure(gaussian_filter(truth, 3), truth)
    assert sharp["edge_error"] == 0.0
    assert sharp["edge_ratio"] == 1.0
    assert blurred["edge_error"] > 0.3
    assert blurred["edge_ratio"] < 0.8


@given(st.floats(-5, 200))
@settings(max_examples=60, deadline=None)
def test_every_height_has_one_class(height: float) -> None:
    """A height on an edge or below zero belongs to exactly one class."""
    index = int(class_index(np.array([height], np.float32))[0])
    assert 0 <= index < len(class_names())
    assert index == 0 or np.float32(height) >= CLASS_EDGES_M[index]


def flat(value: object, path: str = "") -> dict[str, float]:
    """Nested numbers as one dict, so that pytest.approx can hold them."""
    if isinstance(value, dict):
        return {k: v for key, inner in value.items() for k, v in flat(inner, f"{path}.{key}").items()}
    if isinstance(value, list):
        return {k: v for key, inner in enumerate(value) for k, v in flat(inner, f"{path}.{key}").items()}
    return {path: float(value)} if isinstance(value, (int, float)) else {}

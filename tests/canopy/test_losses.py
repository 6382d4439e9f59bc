"""The losses against a slow twin in numpy, and the properties that keep training alive on gappy labels."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from lydite.canopy.learning.curriculum import LossWeights
from lydite.canopy.learning.losses import EPSILON_M, FLAT, ItemLosses, batch_loss, item_losses

Map = NDArray[np.float64]
WEIGHTS = LossWeights(silog=0.7, charbonnier=1.0, patchgrad=0.3)


def twin_silog(p: Map, t: Map) -> float:
    known = np.isfinite(t)
    if not known.any():
        return 0.0
    g = np.log(np.maximum(p[known], 0) + EPSILON_M) - np.log(np.maximum(t[known], 0) + EPSILON_M)
    return float(np.sqrt(g.var() + 0.15 * g.mean() ** 2))


def twin_charbonnier(p: Map, t: Map) -> float:
    known = np.isfinite(t)
    return float(np.sqrt((p - np.maximum(t, 0))[known] ** 2 + EPSILON_M**2).mean()) if known.any() else 0.0


def twin_halved(values: Map) -> Map:
    """NaN is unknown."""
    rows, columns = values.shape[0] // 2, values.shape[1] // 2
    out = np.full((rows, columns), np.nan)
    for r in range(rows):
        for c in range(columns):
            four = values[2 * r : 2 * r + 2, 2 * c : 2 * c + 2]
            if np.isfinite(four).any():
                out[r, c] = four[np.isfinite(four)].mean()
    return out


def slope(w: Map) -> Map:
    """The four derivatives of a 3x3 window, in units per pixel."""
    across = w[0, 2] + 2 * w[1, 2] + w[2, 2] - w[0, 0] - 2 * w[1, 0] - w[2, 0]
    down = w[2, 0] + 2 * w[2, 1] + w[2, 2] - w[0, 0] - 2 * w[0, 1] - w[0, 2]
    rising = w[0, 1] + 2 * w[0, 2] + w[1, 2] - w[1, 0] - 2 * w[2, 0] - w[2, 1]
    falling = w[1, 2] + 2 * w[2, 2] + w[2, 1] - w[0, 1] - 2 * w[0, 0] - w[1, 0]
    return np.array([across, down, rising, falling]) / 8


def window(values: Map, r: int, c: int, half: int) -> Map:
    return values[max(0, r - half) : r + half + 1, max(0, c - half) : c + half + 1]


def twin_patchgrad(p: Map, t: Map) -> float:
    known = np.isfinite(t)
    if not known.any():
        return 0.0
    a = np.where(known, np.log(np.maximum(p, 0) + EPSILON_M), np.nan)
    b = np.where(known, np.log(np.maximum(t, 0) + EPSILON_M), np.nan)
    a, b = a - np.nanmean(a), b - np.nanmean(b)
    total = 0.0
    for scale in range(3):
        if scale:
            a, b = twin_halved(a), twin_halved(b)
        if min(a.shape) < 3:
            break
        sizes, turns, ranges = [], [], {3: [], 5: []}
        for r in range(a.shape[0]):
            for c in range(a.shape[1]):
                if not np.isfinite(b[r, c]):
                    continue
                for side, found in ranges.items():
                    x, y = window(a, r, c, side // 2), window(b, r, c, side // 2)
                    found.append(abs((np.nanmax(x) - np.nanmin(x)) - (np.nanmax(y) - np.nanmin(y))))
                x, y = window(a, r, c, 1), window(b, r, c, 1)
                if y.shape != (3, 3) or not np.isfinite(y).all():
                    continue
                u, v = slope(x), slope(y)
                sizes.append(abs(np.linalg.norm(u) - np.linalg.norm(v)))
                if np.linalg.norm(v) > FLAT:
                    u5, v5 = np.append(u, 0.01), np.append(v, 0.01)
                    turns.append(1 - u5 @ v5 / np.linalg.norm(u5) / np.linalg.norm(v5))
        total += 0.3 * float(np.mean(sizes or [0])) + 0.4 * float(np.mean(turns or [0]))
        total += 0.3 * sum(float(np.mean(found)) for found in ranges.values())
    return total / 3


def scene(seed: int, side: tuple[int, int] = (19, 22), unknown: float = 0.2) -> tuple[Map, Map]:
    """A smooth prediction and a label with crowns and gaps."""
    rng = np.random.default_rng(seed)
    rows, columns = np.mgrid[: side[0], : side[1]]
    truth = 12 * np.maximum(0, np.sin(rows / 3 + seed) * np.cos(columns / 4)) + rng.random(side)
    guess = np.maximum(0, truth + rng.normal(0, 2, side)) + 0.05
    gaps = rng.random(side) < unknown
    gaps[4:9, 5:14] = True
    return guess, np.where(gaps, np.nan, truth)


def losses_of(p: Map, t: Map) -> ItemLosses:
    return item_losses(torch.tensor(p[None], dtype=torch.float32), torch.tensor(t[None], dtype=torch.float32))


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("unknown", [0.0, 0.3, 0.9])
def test_the_losses_equal_their_slow_twin(seed: int, unknown: float) -> None:
    """The twin is written from the formulas, pixel by pixel."""
    p, t = scene(seed, unknown=unknown)
    found = losses_of(p, t)
    assert float(found.silog_B[0]) == pytest.approx(twin_silog(p, t), abs=1.1e-4)
    assert float(found.charbonnier_B[0]) == pytest.approx(twin_charbonnier(p, t), rel=1e-5)
    assert float(found.patchgrad_B[0]) == pytest.approx(twin_patchgrad(p, t), rel=2e-5, abs=1e-6)
    assert int(found.known_B[0]) == np.isfinite(t).sum()


def test_silog_sees_a_common_factor_through_its_mean_alone() -> None:
    """Its variance part is what teaches shape before absolute height is right."""
    p, t = scene(1)
    # Halved, the map must still lie above the ground, where the logarithm's argument ends.
    p = p + 1.0
    for factor in (0.5, 1.0, 3.0):
        scaled = factor * (p + EPSILON_M) - EPSILON_M
        g = np.log(scaled + EPSILON_M) - np.log(t + EPSILON_M)
        mean = np.nanmean(g)
        variance = (float(losses_of(scaled, t).silog_B[0]) + 1e-4) ** 2 - 0.15 * mean**2
        assert variance == pytest.approx(np.nanvar(np.log(p + EPSILON_M) - np.log(t + EPSILON_M)), rel=1e-3)


def test_patchgrad_does_not_see_a_common_factor() -> None:
    """It compares shapes of log maps."""
    p, t = scene(2)
    doubled = 2 * (p + EPSILON_M) - EPSILON_M
    assert float(losses_of(doubled, t).patchgrad_B[0]) == pytest.approx(float(losses_of(p, t).patchgrad_B[0]), rel=1e-4)


@pytest.mark.parametrize("unknown", [0.0, 0.5])
def test_a_perfect_map_has_no_loss(unknown: float) -> None:
    """Charbonnier's least value is its epsilon."""
    _, t = scene(3, unknown=unknown)
    found = losses_of(np.nan_to_num(t, nan=7.0), t)
    assert float(found.silog_B[0]) == pytest.approx(0.0, abs=1e-9)
    assert float(found.charbonnier_B[0]) == pytest.approx(EPSILON_M, rel=1e-6)
    assert float(found.patchgrad_B[0]) == pytest.approx(0.0, abs=1e-6)


def labels(kind: str, t: Map) -> Map:
    out = np.full_like(t, np.nan)
    if kind == "one pixel":
        out[5, 6] = 3.0
    if kind == "one corner pixel":
        out[0, 0] = 3.0
    if kind == "one row":
        out[7] = 2.0
    if kind == "zeros":
        out[:] = 0.0
    if kind == "flat":
        out[:] = 20.0
    if kind == "below ground":
        out[:] = -2.0
    if kind == "an infinity":
        out[:] = 4.0
        out[3, 3] = np.inf
    return out


@pytest.mark.parametrize(
    "kind", ["unknown", "one pixel", "one corner pixel", "one row", "zeros", "flat", "below ground", "an infinity"]
)
@pytest.mark.parametrize("guess", ["rough", "zero", "equal", "negative", "flat"])
@pytest.mark.parametrize("side", [(19, 22), (3, 3), (1, 1), (2, 9)])
def test_every_label_gives_a_finite_loss_and_a_finite_gradient(kind: str, guess: str, side: tuple[int, int]) -> None:
    """One NaN in one batch ends a training of days."""
    rough, t = scene(4)
    t = labels(kind, t)[: side[0], : side[1]]
    p = {
        "rough": rough[: side[0], : side[1]],
        "zero": np.zeros(side),
        "equal": np.nan_to_num(t, nan=0.0, posinf=0.0),
        "negative": np.full(side, -1.0),
        "flat": np.full(side, 5.0),
    }[guess]
    prediction = torch.tensor(p[None], dtype=torch.float32, requires_grad=True)
    found = item_losses(prediction, torch.tensor(t[None], dtype=torch.float32))
    known = int(found.known_B.sum())
    loss = batch_loss(found, WEIGHTS, known)
    loss.backward()
    assert torch.isfinite(loss)
    assert prediction.grad is not None
    assert torch.isfinite(prediction.grad).all()
    assert (prediction.grad[0][torch.from_numpy(~np.isfinite(t))] == 0).all()
    if known == 0:
        assert loss.item() == 0.0


@pytest.mark.parametrize("part", ["silog", "charbonnier", "patchgrad"])
def test_the_gradient_is_that_of_the_twin(part: str) -> None:
    """Masking and rounding off corners must not change the direction in which a model learns."""
    p, t = scene(5)
    # No two pixels alike: where two are the highest of a window together, there is no one gradient.
    p = p + np.random.default_rng(5).random(p.shape)
    twin = {"silog": twin_silog, "charbonnier": twin_charbonnier, "patchgrad": twin_patchgrad}[part]
    prediction = torch.tensor(p[None], dtype=torch.float32, requires_grad=True)
    found = item_losses(prediction, torch.tensor(t[None], dtype=torch.float32))
    getattr(found, f"{part}_B").sum().backward()
    assert prediction.grad is not None
    gradient = prediction.grad[0].double().numpy()
    for seed in range(3):
        way = np.random.default_rng(seed).normal(size=p.shape)
        slope_along = (twin(p + 1e-6 * way, t) - twin(p - 1e-6 * way, t)) / 2e-6
        assert float((gradient * way).sum()) == pytest.approx(slope_along, rel=2e-3, abs=1e-5)


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 5), st.integers(0, 1000))
def test_pieces_of_a_batch_add_up_to_the_batch(cut: int, seed: int) -> None:
    """Accumulation and several processes must train as one big batch does, also where chips have few known pixels."""
    pairs = [scene(seed + n, unknown=[0.0, 0.5, 0.99, 0.2, 0.9, 0.1][n]) for n in range(6)]
    target = torch.tensor(np.stack([t for _, t in pairs]), dtype=torch.float32)
    whole = torch.tensor(np.stack([p for p, _ in pairs]), dtype=torch.float32, requires_grad=True)
    pieces = whole.detach().clone().requires_grad_(True)
    known = int(torch.isfinite(target).sum())
    loss = batch_loss(item_losses(whole, target), WEIGHTS, known)
    loss.backward()
    parts = [batch_loss(item_losses(pieces[s], target[s]), WEIGHTS, known) for s in (slice(0, cut), slice(cut, 6))]
    for part in parts:
        part.backward()
    assert sum(part.item() for part in parts) == pytest.approx(loss.item(), rel=1e-5)
    assert whole.grad is not None
    assert pieces.grad is not None
    torch.testing.assert_close(pieces.grad, whole.grad, rtol=1e-5, atol=1e-9)


def test_losses_are_computed_in_float32_under_autocast() -> None:
    """bfloat16 has three digits: a variance of logarithms would drown in rounding."""
    p, t = scene(6)
    prediction, target = torch.tensor(p[None]).float(), torch.tensor(t[None]).float()
    plain = item_losses(prediction, target)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        mixed = item_losses(prediction, target)
    for name in ("silog_B", "charbonnier_B", "patchgrad_B"):
        assert getattr(mixed, name).dtype == torch.float32
        assert torch.equal(getattr(mixed, name), getattr(plain, name))


def test_a_nan_prediction_at_a_known_pixel_is_seen() -> None:
    """Masking must hide unknown labels, never a broken model."""
    p, t = scene(7, unknown=0.0)
    p[0, 0] = np.nan
    assert torch.isnan(losses_of(p, t).weighted(WEIGHTS)).all()

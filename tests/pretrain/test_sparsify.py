"""Compression: the right values are chosen, nothing is lost, and every machine makes the same bytes."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from lydite.codec import kernels
from lydite.codec.errors import NonFiniteError
from lydite.codec.layout import Layout, TensorShape
from lydite.codec.scale import levels
from lydite.codec.sparse import SparseUpdate, bits_per_value, lay_out, parse
from lydite.pretrain import sparsify_numpy
from lydite.pretrain.sparsify import QUANTISERS, Quantiser, compress, relative_error
from lydite.pretrain.sparsify_numpy import HIGH_COST, fit

Vector = NDArray[np.float32]

BOTH = [
    pytest.param(False, id="numpy"),
    pytest.param(True, id="kernels", marks=pytest.mark.skipif(not kernels.available, reason="kernels not built")),
]


@pytest.fixture(params=BOTH)
def twin(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run the test once with each implementation."""
    monkeypatch.setattr(kernels, "available", request.param)


def layout_of(*shapes: tuple[int, ...], k: int = 64) -> Layout:
    return Layout(tuple(TensorShape(f"t{i}", shape) for i, shape in enumerate(shapes)), k)


EDGES = layout_of((130, 70), (4097,), (), (3, 5, 70), (64, 64), (1, 200))

KINDS = ("laplace", "student", "ties", "tiny", "huge", "subnormal", "zero", "lonely", "mixed zeros")


def vector(kind: str, n: int, seed: int) -> Vector:
    """Values of one kind of difficulty."""
    rng = np.random.default_rng(seed)
    values = {
        "laplace": lambda: rng.laplace(size=n) * 1e-3,
        "student": lambda: rng.standard_t(2, size=n) * 1e-4,
        "ties": lambda: rng.integers(-3, 4, n) / 64,
        "tiny": lambda: rng.normal(size=n) * 1e-9,
        "huge": lambda: rng.normal(size=n) * 1e30,
        "subnormal": lambda: rng.normal(size=n) * 1e-42,
        "zero": lambda: np.zeros(n),
        "lonely": lambda: np.where(np.arange(n) == n // 2, 0.125, 0.0),
        "mixed zeros": lambda: np.where(rng.random(n) < 0.995, -0.0, rng.normal(size=n) * 1e-3),
    }[kind]()
    return values.astype(np.float32)


def both_ways(
    delta: Vector, feedback: Vector, layout: Layout, quantiser: Quantiser
) -> list[tuple[SparseUpdate, Vector]]:
    native, results = kernels.available, []
    try:
        for kernels.available in sorted({False, native}):
            results.append(compress(delta, feedback, layout, decay=0.95, quantiser=quantiser))
    finally:
        kernels.available = native
    return results


@settings(max_examples=120, deadline=None)
@given(
    st.sampled_from(KINDS),
    st.sampled_from(KINDS),
    st.integers(0, 2**32),
    st.sampled_from(QUANTISERS),
    st.sampled_from((1, 2, 31, 64, 127, 128, 129, 700, 4096)),
)
def test_kernels_and_numpy_agree_bit_for_bit(kind: str, old: str, seed: int, quantiser: Quantiser, k: int) -> None:
    """A replayed peer is compared by digest, whether or not its machine had a compiler."""
    layout = Layout(EDGES.tensors, k)
    delta, feedback = vector(kind, layout.n_parameters, seed), vector(old, layout.n_parameters, seed + 1)
    results = both_ways(delta, feedback, layout, quantiser)
    update, left = results[0]
    for other, other_left in results[1:]:
        assert other == update
        assert left.tobytes() == other_left.tobytes()
    rebuilt = SparseUpdate(layout, update.value_bits, update.scales, update.indices, update.codes)
    assert parse(lay_out(rebuilt), layout) == update


@pytest.mark.usefixtures("twin")
@pytest.mark.parametrize("quantiser", QUANTISERS)
@pytest.mark.parametrize("kind", KINDS)
def test_feedback_conserves_what_was_not_sent(kind: str, quantiser: Quantiser) -> None:
    """sent + new feedback = decay * feedback + delta, to half a unit in the last place of the new feedback."""
    delta, old = vector(kind, EDGES.n_parameters, 1), vector("laplace", EDGES.n_parameters, 2)
    update, left = compress(delta, old, EDGES, decay=0.95, quantiser=quantiser)
    accumulated = np.float32(0.95) * old + delta
    sent = update.dense()
    gap = np.abs(accumulated.astype(np.float64) - sent.astype(np.float64) - left.astype(np.float64))
    assert (gap <= np.spacing(np.abs(left)).astype(np.float64) / 2).all()
    assert (left[sent == 0] == accumulated[sent == 0]).all()


@pytest.mark.usefixtures("twin")
@pytest.mark.parametrize("kind", KINDS)
def test_the_largest_are_kept_and_ties_go_to_the_lower_index(kind: str) -> None:
    """Any other rule for ties would depend on the sort that a machine happens to use."""
    layout = layout_of((64, 128), (700,), k=64)
    values = vector(kind, layout.n_parameters, 5)
    update, _ = compress(values, np.zeros_like(values), layout, decay=0.0)
    kept = update.flat_positions()
    chunk = update.value_chunks()
    for c in range(layout.n_chunks):
        if update.scales[c] == 0:
            continue
        local = np.arange(layout.chunk_sizes[c])
        flat = (
            layout.chunk_base[c]
            + local // layout.chunk_width[c] * layout.chunk_pitch[c]
            + local % layout.chunk_width[c]
        )
        best = sorted(local.tolist(), key=lambda i: (-abs(float(values[flat[i]])), i))[: layout.chunk_counts[c]]
        assert sorted(flat[best].tolist()) == kept[chunk == c].tolist()


@pytest.mark.usefixtures("twin")
def test_signs_survive() -> None:
    """A flipped sign would train backwards."""
    delta = vector("laplace", EDGES.n_parameters, 3)
    for quantiser in QUANTISERS:
        update, _ = compress(delta, np.zeros_like(delta), EDGES, decay=0.0, quantiser=quantiser)
        assert (update.negative() == (delta[update.flat_positions()] < 0)).all()


@pytest.mark.usefixtures("twin")
def test_bytes_do_not_move() -> None:
    """The quantiser is part of what a replay audit repeats: a change of one bit is a change of protocol."""
    n = np.arange(EDGES.n_parameters, dtype=np.int64)
    delta = ((n * 2654435761 % 65537 - 32768) ** 3 / 2.0**55).astype(np.float32)
    digests = {}
    for quantiser in QUANTISERS:
        update, left = compress(delta, delta[::-1].copy(), EDGES, decay=0.95, quantiser=quantiser)
        digests[quantiser] = hashlib.sha256(lay_out(update) + left.astype("<f4").tobytes()).hexdigest()[:16]
    assert digests == {"two-level": "c16f7a6bd37ef0e5", "uniform": "45eda909dcbe94cf", "sign": "9b9aa29f2e898eff"}


@pytest.mark.parametrize(("kind", "limit"), [("normal", 0.0045), ("laplace", 0.0125)])
def test_two_levels_cost_little_and_less_than_the_others(kind: str, limit: float) -> None:
    """Squared error relative to the kept values; the reference's quantiser has 0.0256 on pseudo-gradients."""
    layout = layout_of((512, 512))
    rng = np.random.default_rng(0)
    values = (getattr(rng, kind)(size=layout.n_parameters) * 1e-3).astype(np.float32)
    error = {
        q: relative_error(values, compress(values, np.zeros_like(values), layout, decay=0.0, quantiser=q)[0])
        for q in QUANTISERS
    }
    assert error["two-level"] < limit
    assert error["two-level"] < 0.4 * min(error["uniform"], error["sign"])


def test_levels_are_close_to_the_best_that_the_format_has() -> None:
    """The fit is a few steps from a guess; an exhaustive search over gaps and splits bounds what it gives away."""
    rng = np.random.default_rng(1)
    units_Bk = np.sort(np.abs(rng.laplace(size=(40, 4096))), axis=1)[:, -64:] * 1e-3 * 2.0**36
    scales, high_Bk = fit(units_Bk, "two-level")
    level_B2 = levels(scales).astype(np.float64)
    found_B = ((units_Bk - np.where(high_Bk, level_B2[:, 1:], level_B2[:, :1])) ** 2).sum(axis=1)
    best_B = np.full(40, np.inf)
    for gap in range(32):
        ratio = (17 + gap) / 16
        for split in range(65):
            low, high = units_Bk[:, :split], units_Bk[:, split:]
            level = (low.sum(axis=1) + ratio * high.sum(axis=1)) / (split + ratio**2 * (64 - split))
            error = ((low - level[:, None]) ** 2).sum(axis=1) + ((high - ratio * level[:, None]) ** 2).sum(axis=1)
            best_B = np.minimum(best_B, error)
    assert found_B.sum() < 1.06 * best_B.sum()
    assert (found_B < 1.5 * best_B).all()


@pytest.mark.usefixtures("twin")
@pytest.mark.parametrize("kind", KINDS)
def test_a_value_is_high_exactly_when_that_saves_its_price(kind: str) -> None:
    """The format writes a high magnitude with more bits, so it must be worth them; saturated values still are."""
    values = vector(kind, EDGES.n_parameters, 7)
    update, _ = compress(values, np.zeros_like(values), EDGES, decay=0.0)
    unit = np.abs(values[update.flat_positions()].astype(np.float64)) * 2.0**36
    low, high = levels(update.scales)[update.value_chunks()].astype(np.float64).T
    worth = unit - (low + high) / 2 - HIGH_COST * low**2 / (2 * (high - low))
    clear = np.abs(worth) > 1e-9 * unit
    assert (update.codes[clear] & 1 == (worth > 0)[clear]).all()
    if kind == "huge":
        assert (update.codes & 1).all()


def test_the_price_of_high_values_saves_bits_and_costs_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Differences of trained weights have flat tails, where nearest levels make half of the values high for nothing."""
    layout = layout_of((512, 512))
    noise = np.random.default_rng(2).normal(size=layout.n_parameters)
    delta = (np.sign(noise) * np.sqrt(np.abs(noise)) * 1e-3).astype(np.float32)
    monkeypatch.setattr(kernels, "available", False)
    bits, error = {}, {}
    for cost in (0.0, HIGH_COST):
        monkeypatch.setattr(sparsify_numpy, "HIGH_COST", cost)
        update, left = compress(delta, np.zeros_like(delta), layout, decay=0.95)
        again, _ = compress(delta, left, layout, decay=0.95)
        bits[cost] = [bits_per_value(lay_out(u), u) for u in (update, again)]
        error[cost] = relative_error(delta, update)
    assert bits[HIGH_COST][0] < bits[0.0][0] - 0.06
    assert bits[HIGH_COST][1] < bits[0.0][1] - 0.2
    assert error[HIGH_COST] < 1.02 * error[0.0]


@pytest.mark.usefixtures("twin")
@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf, 3e38])
def test_not_finite_values_are_named(bad: float) -> None:
    """A peer whose training diverged must hear so, not send NaN. 3e38 overflows in the sum with itself."""
    delta = np.zeros(EDGES.n_parameters, dtype=np.float32)
    feedback = delta.copy()
    at = EDGES.tensor_slices[1][0] + 4096
    delta[at] = feedback[at] = bad
    with pytest.raises(NonFiniteError, match=r"tensor t1, element 4096: delta is .*; every value must be finite"):
        compress(delta, feedback, EDGES, decay=0.95)


def test_wrong_arguments_are_refused() -> None:
    """Shapes, dtypes and settings are checked before a pointer reaches C."""
    good = np.zeros(EDGES.n_parameters, dtype=np.float32)
    for delta, feedback in ((good[1:], good), (good, good[1:]), (good.astype(np.float64), good)):
        with pytest.raises(ValueError, match="the layout needs float32"):
            compress(delta, feedback, EDGES, decay=0.9)
    for decay in (-0.1, 1.1, float("nan")):
        with pytest.raises(ValueError, match="lies between 0 and 1"):
            compress(good, good, EDGES, decay=decay)
    with pytest.raises(ValueError, match="known are two-level, uniform, sign"):
        compress(good, good, EDGES, decay=0.9, quantiser="zip")  # type: ignore[arg-type]


@pytest.mark.usefixtures("twin")
def test_repeated_rounds_deliver_everything() -> None:
    """With decay 1 and no new gradient, feedback alone drains: what is not sent now is sent later."""
    layout = layout_of((64, 64))
    start = vector("laplace", layout.n_parameters, 9)
    left, delivered = start, np.zeros(layout.n_parameters)
    for _ in range(200):
        update, left = compress(np.zeros_like(start), left, layout, decay=1.0)
        delivered += update.dense()
    assert np.linalg.norm(left) < 0.2 * np.linalg.norm(start)
    assert np.abs(delivered + left - start).max() < 1e-6

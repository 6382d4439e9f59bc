"""Aggregation: exact, the same in any order and on any number of threads, and never beyond int64."""

from __future__ import annotations

import itertools
import math
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lydite.codec import kernels
from lydite.codec.layout import Layout, TensorShape
from lydite.codec.sparse import SparseUpdate
from lydite.pretrain.aggregate import (
    CAP_ONE,
    DENOMINATORS,
    MAX_PEERS,
    Denominator,
    aggregate,
    apply_aggregate,
    median_caps,
    overlap,
    probe_values,
    tensor_norms,
)

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


SMALL = layout_of((65, 66), (70,), (), k=512)


def update_of(layout: Layout, seed: int, *, value_bits: int = 2) -> SparseUpdate:
    """A random valid update that uses the whole range of scales."""
    rng = np.random.default_rng(seed)
    words = rng.integers(1, 25, layout.n_chunks) << 11 | rng.integers(0, 64, layout.n_chunks) << 5
    words += rng.integers(0, 32, layout.n_chunks) * (value_bits == 2)
    scales = (words * (rng.random(layout.n_chunks) > 0.2)).astype(np.uint16)
    chosen = [
        np.sort(rng.choice(s, c, replace=False))
        for s, c, w in zip(layout.chunk_sizes, layout.chunk_counts, scales, strict=True)
        if w
    ]
    indices = np.concatenate([np.zeros(0, np.int64), *chosen]).astype(np.uint16)
    return SparseUpdate(layout, value_bits, scales, indices, rng.integers(0, 1 << value_bits, indices.size, np.uint8))


def reference(
    updates: list[SparseUpdate], caps: list[tuple[int, ...]], denominator: Denominator, shrink: int, n_peers: int
) -> tuple[dict[int, int], dict[int, int]]:
    """Sums and divisors with Python integers, one value at a time."""
    sums: dict[int, int] = {}
    votes: dict[int, int] = {}
    for update, factors in zip(updates, caps, strict=True):
        owner = update.layout.chunk_tensor[update.value_chunks()].tolist()
        for at, value, t in zip(update.flat_positions().tolist(), update.fixed_values().tolist(), owner, strict=True):
            sums[at] = sums.get(at, 0) + value * factors[t]
            votes[at] = votes.get(at, 0) + 1
    size = updates[0].layout.n_parameters
    if denominator == "peers":
        return sums, dict.fromkeys(range(size), n_peers)
    return sums, {at: n + (shrink if denominator == "shrunk" else 0) for at, n in votes.items()}


seeds = st.lists(st.integers(0, 2**32), min_size=1, max_size=5)
factors = st.tuples(*[st.integers(0, CAP_ONE)] * 3)


@pytest.mark.usefixtures("twin")
@pytest.mark.parametrize("denominator", DENOMINATORS)
def test_sums_equal_python_integers_in_any_order(denominator: Denominator) -> None:
    """The definition, one value at a time; and permuting the peers changes nothing."""

    @settings(max_examples=15, deadline=None)
    @given(seeds, st.data())
    def check(seeds: list[int], data: st.DataObject) -> None:
        updates = [update_of(SMALL, s, value_bits=1 + s % 2) for s in seeds]
        caps = [data.draw(factors) for _ in updates]
        shrink, n_peers = data.draw(st.integers(0, 20)), len(updates) + data.draw(st.integers(0, 3))
        sums, divisors = reference(updates, caps, denominator, shrink, n_peers)
        for order in itertools.islice(itertools.permutations(range(len(updates))), 6):
            result = aggregate(
                [updates[i] for i in order],
                [caps[i] for i in order],
                denominator=denominator,
                shrink=shrink,
                n_peers=n_peers,
            )
            assert {i: v for i, v in enumerate(result.sums.tolist()) if v} == {i: v for i, v in sums.items() if v}
            assert {i: v for i, v in enumerate(result.divisors.tolist()) if v} == divisors

    check()


@pytest.mark.usefixtures("twin")
def test_the_step_is_one_rounding_of_each_operation() -> None:
    """float64 product, quotient, product, difference, then float32: recomputed with exact rationals in between."""
    rng = np.random.default_rng(0)
    weights = rng.normal(size=SMALL.n_parameters).astype(np.float32)
    updates = [update_of(SMALL, s) for s in range(3)]
    combined = aggregate(updates, [(CAP_ONE, 40000, 3)] * 3, denominator="shrunk", shrink=2, n_peers=3)
    rate = float.fromhex("0x1.4cccccccccccdp-1")
    new = apply_aggregate(weights, combined, rate)
    for at in range(SMALL.n_parameters):
        total, divisor, old = int(combined.sums[at]), int(combined.divisors[at]), float(weights[at])
        if divisor == 0:
            assert new[at] == weights[at]
            continue
        mean = float(Fraction(float(total)) / 2**52 / divisor)
        step = float(Fraction(rate) * Fraction(mean))
        assert new[at] == np.float32(float(Fraction(old) - Fraction(step)))


def test_threads_and_twins_give_the_same_bytes() -> None:
    """Honest peers must end every round with bit-identical weights."""
    layout = layout_of((300, 200), (5000,))
    updates = [update_of(layout, s) for s in range(8)]
    caps = [(CAP_ONE - 77 * s, 12345 + s) for s in range(8)]
    weights = np.random.default_rng(1).normal(size=layout.n_parameters).astype(np.float32)

    def step(_: int) -> bytes:
        combined = aggregate(updates, caps, denominator="contributors", shrink=0, n_peers=8)
        return apply_aggregate(weights, combined, 0.7).tobytes()

    native, results = kernels.available, set()
    try:
        for kernels.available in {False, native}:
            with ThreadPoolExecutor(4) as pool:
                results |= set(pool.map(step, range(8)))
    finally:
        kernels.available = native
    assert len(results) == 1


def loudest(layout: Layout, sign: int) -> SparseUpdate:
    """Every value at the largest magnitude that the format has."""
    n = int(layout.chunk_counts.sum())
    scales = np.full(layout.n_chunks, 24 << 11 | 63 << 5 | 31, dtype=np.uint16)
    indices = np.concatenate([np.arange(c) for c in layout.chunk_counts]).astype(np.uint16)
    return SparseUpdate(layout, 2, scales, indices, np.full(n, 1 | (sign < 0) << 1, np.uint8))


@pytest.mark.usefixtures("twin")
@pytest.mark.parametrize("sign", [1, -1])
def test_the_largest_sum_fits(sign: int) -> None:
    """MAX_PEERS peers, all at the largest level and uncapped, stay inside int64."""
    layout = layout_of((3,))
    update = loudest(layout, sign)
    value = 48 * 127 << 23
    assert value < 2**36
    combined = aggregate(
        [update] * MAX_PEERS, [(CAP_ONE,)] * MAX_PEERS, denominator="peers", shrink=0, n_peers=MAX_PEERS
    )
    assert int(combined.sums[0]) == sign * value * CAP_ONE * MAX_PEERS
    assert abs(int(combined.sums[0])) < 2**63


def test_bounds_are_enforced() -> None:
    """One peer more could overflow; other wrong inputs would silently give other weights on other machines."""
    layout = layout_of((3,))
    update = loudest(layout, 1)
    many = MAX_PEERS + 1
    with pytest.raises(ValueError, match="2049 updates; exact int64 sums take between 1 and 2048"):
        aggregate([update] * many, [(CAP_ONE,)] * many, denominator="peers", shrink=0, n_peers=many)
    good = {"denominator": "peers", "shrink": 0, "n_peers": 1}
    for updates, caps, changed in (
        ([], [], {}),
        ([update], [(CAP_ONE + 1,)], {}),
        ([update], [(-1,)], {}),
        ([update], [(1, 1)], {}),
        ([update], [], {}),
        ([update, loudest(layout_of((4,)), 1)], [(1,), (1,)], {"n_peers": 2}),
        ([update, update], [(1,), (1,)], {"n_peers": 1}),
        ([update], [(1,)], {"n_peers": 0}),
        ([update], [(1,)], {"shrink": -1}),
        ([update], [(1,)], {"denominator": "votes"}),
    ):
        with pytest.raises(ValueError, match=r"\w+"):
            aggregate(updates, caps, **{**good, **changed})  # type: ignore[arg-type]
    combined = aggregate([update], [(1,)], denominator="peers", shrink=0, n_peers=1)
    with pytest.raises(ValueError, match="must be finite"):
        apply_aggregate(np.zeros(3, np.float32), combined, math.inf)
    with pytest.raises(ValueError, match="needs float32"):
        apply_aggregate(np.zeros(4, np.float32), combined, 1.0)


@pytest.mark.usefixtures("twin")
def test_denominators_differ_where_one_peer_is_alone() -> None:
    """The robustness decision that the genesis names: 1/20, full weight, or shrunk towards nothing."""
    layout = layout_of((3,))
    update = SparseUpdate(layout, 2, np.array([20 << 11], np.uint16), np.array([1], np.uint16), np.zeros(1, np.uint8))
    value = update.fixed_values()[0] * 2.0**-36
    moved = {}
    for denominator in DENOMINATORS:
        combined = aggregate([update], [(CAP_ONE,)], denominator=denominator, shrink=3, n_peers=20)
        new = apply_aggregate(np.zeros(3, np.float32), combined, 1.0)
        assert new[0] == new[2] == 0
        moved[denominator] = new[1]
    assert moved == {
        "peers": np.float32(-value / 20),
        "contributors": np.float32(-value),
        "shrunk": np.float32(-value / 4),
    }


def test_norms_are_exact_integers() -> None:
    """Norms stand in the signed manifest and decide caps: floating point would differ between machines."""
    for seed, bits in itertools.product(range(5), (1, 2)):
        update = update_of(SMALL, seed, value_bits=bits)
        owner = SMALL.chunk_tensor[update.value_chunks()]
        values = update.fixed_values().tolist()
        squares = [0] * len(SMALL.tensors)
        for t, value in zip(owner.tolist(), values, strict=True):
            squares[t] += value * value
        assert tensor_norms(update) == tuple(math.isqrt(s) for s in squares)


def test_caps_bring_the_loud_down_to_the_median() -> None:
    """Covenant's rule; silent peers neither pull the median down nor are scaled."""
    assert median_caps([(100, 0, 5), (200, 0, 0), (400, 0, 0), (300, 0, 0)]) == (
        (CAP_ONE, CAP_ONE, CAP_ONE),
        (CAP_ONE, CAP_ONE, CAP_ONE),
        (CAP_ONE * 200 // 400, CAP_ONE, CAP_ONE),
        (CAP_ONE * 200 // 300, CAP_ONE, CAP_ONE),
    )
    assert median_caps([]) == ()


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(0, 2**60), min_size=1, max_size=9), st.integers(0, 8))
def test_capped_norms_are_at_most_the_median(norms: list[int], turn: int) -> None:
    """A peer cannot gain weight in a tensor by being loud; and caps follow their peer in any order."""
    caps = [c[0] for c in median_caps([(n,) for n in norms])]
    nonzero = sorted(n for n in norms if n)
    for n, cap in zip(norms, caps, strict=True):
        assert 0 <= cap <= CAP_ONE
        if n:
            assert n * cap <= CAP_ONE * nonzero[(len(nonzero) - 1) // 2]
    turned = norms[turn:] + norms[:turn]
    assert [c[0] for c in median_caps([(n,) for n in turned])] == caps[turn:] + caps[:turn]


def test_probe_equals_the_whole_step_of_one_update() -> None:
    """A score must be of the very weights that applying the update alone would give, and undoing must be exact."""
    weights = np.random.default_rng(2).normal(size=SMALL.n_parameters).astype(np.float32)
    update = update_of(SMALL, 11)
    touched = probe_values(weights, update, 0.65)
    probed = weights.copy()
    old = probed[touched.positions]
    probed[touched.positions] = touched.values
    combined = aggregate([update], [(CAP_ONE,) * 3], denominator="contributors", shrink=0, n_peers=1)
    assert probed.tobytes() == apply_aggregate(weights, combined, 0.65).tobytes()
    probed[touched.positions] = old
    assert probed.tobytes() == weights.tobytes()


@pytest.mark.usefixtures("twin")
def test_overlap_counts_positions_and_signs() -> None:
    """Against sets and dictionaries; one-bit and two-bit updates compare too."""
    for seed, (bits_a, bits_b) in enumerate(itertools.product((1, 2), (1, 2))):
        a, b = update_of(SMALL, seed, value_bits=bits_a), update_of(SMALL, seed + 50, value_bits=bits_b)
        signs_a = dict(zip(a.flat_positions().tolist(), a.negative().tolist(), strict=True))
        signs_b = dict(zip(b.flat_positions().tolist(), b.negative().tolist(), strict=True))
        shared = signs_a.keys() & signs_b.keys()
        found = overlap(a, b)
        assert found == (len(shared), sum(signs_a[i] == signs_b[i] for i in shared), min(a.n_values, b.n_values))
        assert overlap(b, a) == found
        assert overlap(a, a) == (a.n_values, a.n_values, a.n_values)
    with pytest.raises(ValueError, match="different layouts"):
        overlap(update_of(SMALL, 1), update_of(layout_of((3,)), 1))

"""The statistics behind an accusation: exact, calibrated when there is nothing to find, and able to find it."""

from __future__ import annotations

import math
import statistics
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from lydite.pretrain.significance import (
    MICRO,
    Gains,
    accumulate_doubt,
    mean_micro,
    mean_z,
    own_computation_z,
    slope,
    to_micro,
)

integers = st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=60)
N_OWN, N_RANDOM = 24, 48


def test_to_micro_rounds_and_keeps_extreme_values_writable() -> None:
    """Canonical JSON takes no floats and no infinity, and a constant sample has an infinite z."""
    assert [to_micro(v) for v in (0.0, 1.5, -2.0000004, 2.0000006)] == [0, 1_500_000, -2_000_000, 2_000_001]
    assert [to_micro(v) for v in (math.inf, -math.inf, 1e300)] == [10**12, -(10**12), 10**12]


@given(integers)
def test_the_mean_is_the_exact_one_rounded_half_up(values: list[int]) -> None:
    """A recorded mean must not depend on the order or the size of what is added."""
    exact = Fraction(sum(values), len(values))
    assert mean_micro(values) == math.floor(exact + Fraction(1, 2))


@given(st.lists(st.integers(-(10**9), 10**9), min_size=2, max_size=60))
def test_mean_z_is_students_t_to_the_last_digits(values: list[int]) -> None:
    """A z that was computed from rounded squares could cross a threshold on one machine only."""
    n, total = len(values), sum(values)
    spread = n * sum(v * v for v in values) - total**2
    if spread == 0:
        assert mean_z(values) == float(np.sign(total)) * 1e6
        return
    square = Fraction(total**2 * (n - 1), spread)
    assert math.isclose(mean_z(values), math.copysign(math.sqrt(square), total), rel_tol=1e-14)


@pytest.mark.parametrize(
    ("values", "expected"), [([5], 1e6), ([-5, -5], -1e6), ([0, 0, 0], 0.0), ([1, -1], 0.0), ([1, 3], 2.0)]
)
def test_mean_z_of_small_samples(values: list[int], expected: float) -> None:
    """Nothing varies in a constant sample: only its sign can be told."""
    assert mean_z(values) == expected


def test_mean_z_loses_nothing_where_floats_would() -> None:
    """Losses near 2^62 differ by a few units: in floats the variance would be gone."""
    offset = 2**62
    assert mean_z([offset + 1, offset - 1, offset + 2]) == pytest.approx(math.sqrt(3 * 2 / 14 * 3) * offset, rel=1e-12)


@settings(max_examples=50)
@given(integers, st.randoms(use_true_random=False))
def test_statistics_do_not_depend_on_the_order_of_items(values: list[int], random: object) -> None:
    """Two validators may list the items of one exam differently in memory."""
    shuffled = list(values)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert mean_z(shuffled) == mean_z(values)
    assert mean_micro(shuffled) == mean_micro(values)


def test_own_computation_does_not_depend_on_the_order_of_items() -> None:
    """Sums of fractions are taken with fsum: the order must not reach the last bit."""
    rng = np.random.default_rng(4)
    draw = {k: rng.integers(-(10**6), 10**6, n).tolist() for k, n in (("a", 24), ("r", 48), ("ca", 24), ("cr", 48))}
    first = own_computation_z(
        Gains(assigned=draw["a"], random=draw["r"]), Gains(assigned=draw["ca"], random=draw["cr"])
    )
    for _ in range(20):
        one, two = rng.permutation(24), rng.permutation(48)
        update = Gains(assigned=[draw["a"][i] for i in one], random=[draw["r"][i] for i in two])
        control = Gains(assigned=[draw["ca"][i] for i in one], random=[draw["cr"][i] for i in two])
        assert own_computation_z(update, control) == first


@pytest.mark.parametrize(
    ("y", "x", "expected"),
    [
        ([0, 2, 4], [0, 1, 2], 2.0),
        ([0, -2, -4], [0, 1, 2], 0.0),
        ([0, 99, 198], [0, 1, 2], 10.0),
        ([1, 2], [5, 5], 0.0),
    ],
)
def test_the_control_explains_between_nothing_and_ten_times_itself(y: list[int], x: list[int], expected: float) -> None:
    """A negative or an unbounded slope would let a peer shape its random gains to move its own ones."""
    assert slope(y, x) == expected


def exams(
    n: int, *, own: float, seed: int, noise: float = 3_000.0, difficulty: float = 10_000.0
) -> NDArray[np.float64]:
    """z of n exams in which own items gain `own` micro-nats more than random ones.

    Items differ in difficulty, the control shares it, and the noise has heavier tails than a normal one.
    """
    rng = np.random.default_rng(seed)
    found = []
    for _ in range(n):
        hard_own, hard_random = rng.gamma(2.0, difficulty, N_OWN), rng.gamma(2.0, difficulty, N_RANDOM)
        update = Gains(
            assigned=(0.8 * hard_own + own + noise * rng.standard_t(6, N_OWN)).astype(np.int64).tolist(),
            random=(0.8 * hard_random + noise * rng.standard_t(6, N_RANDOM)).astype(np.int64).tolist(),
        )
        control = Gains(
            assigned=(hard_own + 500 * rng.standard_normal(N_OWN)).astype(np.int64).tolist(),
            random=(hard_random + 500 * rng.standard_normal(N_RANDOM)).astype(np.int64).tolist(),
        )
        found.append(own_computation_z(update, control))
    return np.array(found)


def test_own_computation_z_is_about_standard_normal_for_work_on_other_items() -> None:
    """The stated error rates hold only if z has mean 0 and deviation 1 when a peer did not train on its items."""
    z = exams(4000, own=0.0, seed=1)
    assert abs(z.mean()) < 0.06  # its standard error is 0.016
    assert 0.95 < z.std() < 1.12
    assert 0.005 < np.mean(z > 2.0) < 0.045  # 0.023 under the normal law
    assert 0.005 < np.mean(z < -2.0) < 0.045


def test_without_the_control_difficulty_would_hide_the_effect() -> None:
    """The control must do something: the same exams against a constant control find far less."""
    with_control = exams(300, own=3_000.0, seed=2)
    rng = np.random.default_rng(2)
    alone = []
    for _ in range(300):
        hard_own, hard_random = rng.gamma(2.0, 10_000, N_OWN), rng.gamma(2.0, 10_000, N_RANDOM)
        update = Gains(
            assigned=(0.8 * hard_own + 3_000 + 3_000 * rng.standard_t(6, N_OWN)).astype(np.int64).tolist(),
            random=(0.8 * hard_random + 3_000 * rng.standard_t(6, N_RANDOM)).astype(np.int64).tolist(),
        )
        alone.append(own_computation_z(update, Gains(assigned=[1] * N_OWN, random=[1] * N_RANDOM)))
    assert with_control.mean() > 2.5
    assert with_control.mean() > 2 * statistics.fmean(alone)


def test_own_computation_z_grows_with_what_the_own_items_gained() -> None:
    """Honest work must be told from none, or the test accuses nobody or everybody."""
    means = [float(exams(200, own=own, seed=3).mean()) for own in (-3_000.0, 0.0, 3_000.0, 9_000.0)]
    assert means[0] < -2.5 < means[1] < 0.3 < 2.5 < means[2] < means[3]


@settings(max_examples=60)
@given(st.lists(st.integers(-6, 6), min_size=1, max_size=9), st.lists(st.integers(-6, 6), min_size=1, max_size=9))
def test_own_computation_z_is_mann_and_whitneys_statistic_where_the_control_explains_nothing(
    own: list[int], other: list[int]
) -> None:
    """Counted pair by pair, with the variance that tied ranks leave."""
    control = Gains(assigned=[8] * len(own), random=[8] * len(other))
    pairs = [(a > b) + 0.5 * (a == b) for a in own for b in other]
    both = [*own, *other]
    ranks = [sum(v < w for v in both) + (sum(v == w for v in both) + 1) / 2 for w in both]
    spread = statistics.variance(ranks) * len(own) * len(other) / len(both)
    z = own_computation_z(Gains(assigned=own, random=other), control)
    expected = (sum(pairs) - len(own) * len(other) / 2) / math.sqrt(spread) if spread > 1e-9 else 0.0
    assert z == pytest.approx(expected, rel=1e-12, abs=1e-12)


def test_training_hard_on_a_few_items_earns_credit_for_those_few_alone() -> None:
    """Whoever trains on a sixteenth of its items over and over must not pass for somebody who trained on all."""
    rng = np.random.default_rng(5)
    found = []
    for _ in range(200):
        own, random = rng.normal(0, 3_000, N_OWN), rng.normal(0, 3_000, N_RANDOM)
        own[:2] += 300_000
        flat = Gains(assigned=[1] * N_OWN, random=[1] * N_RANDOM)
        update = Gains(assigned=own.astype(np.int64).tolist(), random=random.astype(np.int64).tolist())
        found.append(own_computation_z(update, flat))
    assert 0 < statistics.fmean(found) < 1.0


def test_gains_without_any_spread_prove_nothing() -> None:
    """A division by zero would be read as overwhelming evidence."""
    flat = Gains(assigned=[5] * 4, random=[5] * 6)
    assert own_computation_z(flat, flat) == 0.0


def test_doubt_falls_when_own_items_gain_and_rises_when_they_do_not() -> None:
    """shift^2/2 - shift*z a round: the log-likelihood ratio of "never trains on its items" against "does"."""
    assert accumulate_doubt(5 * MICRO, 0.0, shift=1.5, clip=6.0) == 5 * MICRO + 1_125_000
    assert accumulate_doubt(5 * MICRO, 1.5, shift=1.5, clip=6.0) == 5 * MICRO - 1_125_000
    assert accumulate_doubt(5 * MICRO, -1.0, shift=1.5, clip=6.0) == 5 * MICRO + 2_625_000


def test_doubt_is_never_negative_and_one_round_moves_it_by_a_bounded_step() -> None:
    """A long honest past must not buy rounds of cheating, nor one broken exam a bar."""
    assert accumulate_doubt(0, 100.0, shift=1.5, clip=6.0) == 0
    assert accumulate_doubt(MICRO, 1e6, shift=1.5, clip=6.0) == 0
    worst = accumulate_doubt(0, -1e6, shift=1.5, clip=6.0)
    assert worst == accumulate_doubt(0, -6.0, shift=1.5, clip=6.0) == to_micro(1.125 + 9.0)


def rounds_to(bar: float, mean: float, *, runs: int, seed: int, shift: float = 1.5, most: int = 20_000) -> list[int]:
    """Rounds until the doubt of a peer whose z is N(mean, 1) reaches the bar, over several runs."""
    rng = np.random.default_rng(seed)
    found = []
    for _ in range(runs):
        doubt_u = 0
        for rounds in range(1, most + 1):  # noqa: B007 - the count is the result
            doubt_u = accumulate_doubt(doubt_u, float(rng.normal(mean, 1.0)), shift=shift, clip=6.0)
            if doubt_u >= to_micro(bar):
                break
        found.append(rounds)
    return found


def test_an_honest_peer_is_accused_no_sooner_than_the_stated_rate_on_average() -> None:
    """Lorden's bound: at least exp(bar) rounds on average. Here the bar is low, so that a simulation can see it."""
    assert statistics.fmean(rounds_to(4.0, 1.5, runs=150, seed=5)) > math.exp(4.0)


def test_accusations_of_honest_peers_stay_below_the_stated_rate_at_a_real_bar() -> None:
    """The price of the test is paid by honest peers, so it is counted: at most exp(-bar) accusations a round."""
    rng = np.random.default_rng(6)
    rounds, accusations, doubt_u = 400_000, 0, 0
    for z in rng.normal(1.5, 1.0, rounds).tolist():
        doubt_u = accumulate_doubt(doubt_u, z, shift=1.5, clip=6.0)
        if doubt_u >= to_micro(9.0):
            accusations, doubt_u = accusations + 1, 0
    assert accusations <= rounds * math.exp(-9.0)  # 49; the bound is loose, about 10 are expected


def test_a_peer_that_never_trains_on_its_items_is_found_in_the_stated_time() -> None:
    """2 h / shift^2 rounds plus the overshoot: a bar that nobody reaches protects nobody."""
    expected = 2 * 9.0 / 1.5**2
    mean = statistics.fmean(rounds_to(9.0, 0.0, runs=300, seed=7))
    assert 0.9 * expected < mean < 1.5 * expected

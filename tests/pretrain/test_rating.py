"""Ratings: who gains more rises, who is measured is known better, and everybody computes nearly the same."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lydite.pretrain.rating import NANO, START_MU_N, START_SIGMA_N, TOLERANCE_N, ordinal_n, rate

FRESH = (START_MU_N, START_SIGMA_N)
PINNED = {
    "a": (27_634_048_394, 8_281_441_773),
    "b": (24_867_965_124, 8_218_880_565),
    "c": (24_867_965_124, 8_218_880_565),
    "d": (29_863_167_657, 2_002_062_261),
}


def rated(gains: dict[str, int], before: dict[str, tuple[int, int]] | None = None) -> dict[str, tuple[int, int]]:
    return rate(before or dict.fromkeys(gains, FRESH), gains, beta=7.0, tau=0.1)


def test_a_fresh_rating_is_worth_nothing() -> None:
    """A new key starts where nothing can be lost by throwing the old one away."""
    assert 0 <= ordinal_n(*FRESH) < NANO // 1000


def test_ratings_follow_the_ranking_of_gains() -> None:
    """Only the order counts: a gain of a million must not buy more than first place."""
    after = rated({"a": -5, "b": 0, "c": 7, "d": 1_000_000})
    assert after == rated({"a": -3, "b": 1, "c": 2, "d": 3})
    assert after["a"][0] < after["b"][0] < after["c"][0] < after["d"][0]
    assert after["a"][0] < START_MU_N < after["d"][0]


def test_equal_gains_share_a_rank() -> None:
    """The order of keys in the alphabet must not be worth anything."""
    after = rated({"a": 5, "b": 5, "c": 1})
    assert after["a"] == after["b"]
    assert after["a"][0] > after["c"][0]


def test_being_measured_makes_a_rating_surer() -> None:
    """The conservative rating of a steady peer must rise above that of a fresh key."""
    before = dict.fromkeys("abc", FRESH)
    for _ in range(10):
        before = rated({"a": 3, "b": 2, "c": 1}, before)
    assert all(before[p][1] < START_SIGMA_N for p in "abc")
    assert ordinal_n(*before["a"]) > ordinal_n(*before["b"]) > ordinal_n(*before["c"])
    assert ordinal_n(*before["a"]) > ordinal_n(*FRESH)


@pytest.mark.parametrize("gains", [{}, {"a": 5}])
def test_without_an_opponent_nothing_changes(gains: dict[str, int]) -> None:
    """A peer that is alone has been compared with nobody."""
    before = {"a": (123, 456), "b": FRESH}
    assert rated(gains, before) == {p: before[p] for p in gains}


def test_only_peers_that_were_scored_are_rated() -> None:
    """An absent peer's rating must not move."""
    assert set(rated({"a": 1, "b": 2}, dict.fromkeys("abcd", FRESH))) == {"a", "b"}


@settings(max_examples=30, deadline=None)
@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(-5, 5), min_size=2))
def test_the_order_in_which_peers_are_listed_does_not_matter(gains: dict[str, int]) -> None:
    """Two validators hold their peers in different orders."""
    results = [rated(dict(order)) for order in itertools.islice(itertools.permutations(gains.items()), 6)]
    assert all(result == results[0] for result in results)


def test_ratings_stay_where_they_are_pinned() -> None:
    """Another version of openskill must not rate old rounds anew; replay allows this much between machines."""
    after = rated({"a": 30, "b": 20, "c": 20, "d": -1}, {**dict.fromkeys("abc", FRESH), "d": (30 * NANO, 2 * NANO)})
    assert set(after) == set(PINNED)
    for peer, (mu_n, sigma_n) in PINNED.items():
        assert abs(after[peer][0] - mu_n) <= TOLERANCE_N
        assert abs(after[peer][1] - sigma_n) <= TOLERANCE_N

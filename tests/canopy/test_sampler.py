"""The sampler: quotas that hold, and batches that depend on nothing but seed and step."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from lydite.canopy.learning.sampler import Quotas, Sampler, augment_rng, crop_side, tile_height

HEIGHTS = [0.2] * 3 + [40.0, 41.0] + [10.0 + n for n in range(15)]
"""Chips 0 to 2 are low, 3 and 4 tall."""


def sampler(batch: int = 16, seed: int = 1, **quotas: float) -> Sampler:
    return Sampler(HEIGHTS, Quotas(**quotas), batch=batch, seed=seed)


def kinds(draws: list[int]) -> Counter[str]:
    return Counter("low" if chip < 3 else "tall" if chip < 5 else "rest" for chip in draws)


@pytest.mark.parametrize("step", [0, 1, 17, 99_999])
def test_every_batch_holds_its_quotas(step: int) -> None:
    """Two of forty chips are tall, and still a quarter of each batch is."""
    chips = [draw.chip for draw in sampler().at(step)]
    assert kinds(chips) == {"low": 2, "tall": 4, "rest": 10}


@given(
    st.integers(1, 9),
    st.sampled_from([0.0, 0.1, 0.125, 0.3, 0.5]),
    st.sampled_from([0.0, 0.05, 0.25, 0.5]),
    st.integers(0, 10_000),
)
def test_quotas_hold_on_average_where_they_are_no_whole_number(batch: int, low: float, tall: float, first: int) -> None:
    """Small batches must not round the rare classes away, nor favour them."""
    found = sampler(batch=batch, low_share=low, tall_share=tall)
    counts = Counter(found.class_of(k)[0] for k in range(first, first + 400))
    assert counts[0] == pytest.approx(400 * low, abs=1.01)
    assert counts[1] == pytest.approx(400 * tall, abs=2.01)
    seen: Counter[int] = Counter()
    for k in range(60):
        kind, nth = found.class_of(k)
        assert nth == seen[kind]
        seen[kind] += 1


@pytest.mark.parametrize("world", [1, 2, 4, 8])
def test_processes_share_the_batch_of_one(world: int) -> None:
    """Two processes must train on what one would."""
    alone = sampler().at(7)
    assert [draw for rank in range(world) for draw in sampler().at(7, rank=rank, world=world)] == alone
    with pytest.raises(ValueError, match="cannot be shared by 3"):
        sampler().at(7, world=3)


def test_any_step_can_be_asked_first() -> None:
    """A resumed training has not seen the steps before."""
    found = sampler()
    in_order = [found.at(step) for step in range(30)]
    assert [sampler().at(step) for step in reversed(range(30))] == in_order[::-1]
    assert sampler(seed=2).at(0) != in_order[0]


def test_every_chip_of_a_class_is_seen_once_in_each_passage() -> None:
    """Drawing with replacement would leave a third of the chips out of each passage."""
    found = sampler(by_height=False, batch=len(HEIGHTS))
    passages = [[draw.chip for draw in found.at(step)] for step in range(3)]
    assert all(sorted(chips) == list(range(len(HEIGHTS))) for chips in passages)
    assert passages[0] != passages[1]


def test_classes_without_chips_leave_their_share_to_the_others() -> None:
    """Synthetic forests have no tree of 35 m; their batches must be whole all the same."""
    no_tall = Sampler([0.2, 5.0, 6.0], Quotas(), batch=8, seed=0)
    assert Counter(no_tall.class_of(k)[0] for k in range(80)) == {0: 10, 2: 70}
    only_low = Sampler([0.2, 0.3], Quotas(), batch=8, seed=0)
    assert {draw.chip for draw in only_low.at(0)} == {0, 1}
    no_rest = Sampler([0.2, 50.0], Quotas(), batch=6, seed=0)
    assert Counter(draw.chip for step in range(10) for draw in no_rest.at(step)) == {0: 20, 1: 40}
    no_shares = Sampler([0.2, 50.0], Quotas(low_share=0, tall_share=0), batch=6, seed=0)
    assert Counter(draw.chip for step in range(10) for draw in no_shares.at(step)) == {0: 30, 1: 30}


def test_chips_without_a_known_pixel_are_never_drawn() -> None:
    """They teach nothing and would waste a place."""
    found = Sampler([float("nan"), 5.0, float("nan")], Quotas(), batch=4, seed=0)
    assert {draw.chip for draw in found.at(0)} == {1}
    with pytest.raises(ValueError, match="no chip"):
        Sampler([float("nan")], Quotas(), batch=4, seed=0)


def test_a_stray_return_makes_no_tall_tile() -> None:
    """Classes go by the 95th percentile of what is known."""
    height = np.full((20, 20), 0.1, np.float32)
    height[3, 4], height[5] = 80.0, np.nan
    assert tile_height(height) == pytest.approx(0.1)
    assert np.isnan(tile_height(np.full((2, 2), np.nan, np.float32)))


def test_impossible_quotas_are_refused() -> None:
    """A configuration fails when it is read, not after an hour."""
    with pytest.raises(ValidationError, match="more than a batch"):
        Quotas(low_share=0.6, tall_share=0.6)
    with pytest.raises(ValidationError, match="lies above"):
        Quotas(low_below_m=40)


def test_crops_have_one_side_in_a_step_and_all_sides_over_time() -> None:
    """Crops of one batch are one tensor; CHMv2 takes sides of 416 to 448."""
    sides = [crop_side(0, step, lowest=416, highest=448, multiple=16) for step in range(60)]
    assert set(sides) == {416, 432, 448}
    assert crop_side(0, 5, lowest=100, highest=101, multiple=16) == 100
    assert augment_rng(1, 2).random() == augment_rng(1, 2).random() != augment_rng(1, 3).random()

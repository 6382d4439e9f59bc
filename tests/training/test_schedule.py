"""The learning rate over a run."""

from __future__ import annotations

import pytest

from lydite.training.schedule import Schedule

SCHEDULE = Schedule(peak=2.0, warm_up=4, total=24)


def test_warm_up_is_linear_and_its_first_step_already_learns() -> None:
    """A rate of 0 would waste a step."""
    assert [SCHEDULE.rate(step) for step in range(4)] == [0.5, 1.0, 1.5, 2.0]


def test_the_rate_falls_from_the_peak_to_the_floor_and_stays_there() -> None:
    """Half way down at half time, as a cosine is."""
    rates = [SCHEDULE.rate(step) for step in range(4, 40)]
    assert rates[0] == 2.0
    assert rates == sorted(rates, reverse=True)
    assert SCHEDULE.rate(14) == pytest.approx(1.1)
    assert rates[20:] == [pytest.approx(0.2)] * 16


def test_a_run_shorter_than_its_warm_up_has_a_rate() -> None:
    """Small runs are how people try things."""
    assert Schedule(peak=1.0, warm_up=10, total=3).rate(10) == 1.0

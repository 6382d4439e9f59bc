"""One meter for everything that uses a budget up, and what the agent is told of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from lydite.posttrain.budget import Meter, Reservation, timer_program
from lydite.posttrain.sandbox.job import Ending, Outcome, Used
from lydite.posttrain.spec import Budget


def price(tokens_in: int, tokens_out: int) -> int:
    return 3 * tokens_in + 15 * tokens_out


@settings(deadline=None)
@given(
    tokens=st.integers(0, 5000),
    money=st.integers(0, 50_000),
    calls=st.lists(st.tuples(st.integers(1, 800), st.integers(1, 2000), st.booleans()), max_size=40),
)
def test_reservations_never_exceed_the_budget(tokens: int, money: int, calls: list[tuple[int, int, bool]]) -> None:
    """However many are under way at once, and whichever of them have been settled."""
    meter = Meter(Budget(wall_s=9, tokens=tokens, money_microusd=money))
    under_way: list[Reservation] = []
    for wanted_in, wanted_out, settle in calls:
        held = meter.reserve(input_tokens=wanted_in, output_tokens=wanted_out, price=price)
        if isinstance(held, Reservation):
            assert 1 <= held.max_output <= wanted_out
            assert held.money_microusd == price(wanted_in, held.max_output)
            under_way.append(held)
        if settle and under_way:
            done = under_way.pop(0)
            meter.settle(done, tokens=done.tokens, money_microusd=done.money_microusd)
        left = meter.remaining()
        assert left["tokens"]["used"] <= tokens
        assert left["money_usd"]["used"] <= money / 1e6


def test_a_call_gets_the_most_that_money_allows() -> None:
    """Not one token less: the search for the largest bound is exact."""
    meter = Meter(Budget(wall_s=9, tokens=10_000, money_microusd=price(10, 77) + 14))
    held = meter.reserve(input_tokens=10, output_tokens=5000, price=price)
    assert isinstance(held, Reservation)
    assert held.max_output == 77


def test_nothing_allows_nothing() -> None:
    """The default budget has no tokens: a cell without a model must not reach one."""
    meter = Meter(Budget(wall_s=9))
    assert isinstance(meter.reserve(input_tokens=1, output_tokens=1, price=lambda a, b: 0), str)
    usage = meter.usage(_outcome(Ending.EXITED), attempts=1, sandbox="x", weaknesses=())
    assert usage["ran_out"] == ["tokens"]
    assert usage["calls_refused"] == 1


def _outcome(ending: Ending) -> Outcome:
    used = Used(wall_s=5.0, cpu_s=2.5, memory_peak_bytes=7, output_bytes=1)
    return Outcome(ending=ending, exit_code=None, used=used, notes=("a",))


def test_the_timer_says_what_is_left_to_the_second(tmp_path: Path) -> None:
    """Run as the agent runs it: by itself, in a process that has no lydite."""
    now = time.time()
    meter = Meter(Budget(wall_s=100, tokens=10), clock=lambda: 0.0, now=lambda: now - 30)
    meter.note(Used(wall_s=1.0, cpu_s=4.5, memory_peak_bytes=5, output_bytes=6), disk_bytes=7)
    meter.write_status(tmp_path)
    (tmp_path / "timer.py").write_bytes(timer_program())
    said = subprocess.run(
        [sys.executable, "-I", str(tmp_path / "timer.py")],
        env={**os.environ, "LYDITE_STATUS": str(tmp_path)},
        capture_output=True,
        check=True,
    ).stdout
    table = json.loads(said)
    assert 65 < table["wall_s"]["left"] <= 70
    assert table["tokens"] == {"used": 0, "limit": 10, "left": 10}
    assert table["cpu_s"]["used"] == 4.5
    assert table["cpu_s"]["left"] is None
    assert table["disk_bytes"]["used"] == 7


def test_usage_says_what_ran_out() -> None:
    """The record distinguishes the agent's end from a person's."""
    meter = Meter(Budget(wall_s=9, network_bytes=10))
    assert meter.transfer(10)
    assert not meter.transfer(1)
    usage = meter.usage(_outcome(Ending.WALL_CLOCK), attempts=2, sandbox="bubblewrap", weaknesses=("w",))
    assert usage["ran_out"] == ["network", "wall-clock"]
    assert usage["budget"]["wall_s"] == {"used": 5.0, "limit": 9, "left": 4.0}
    assert usage["sandbox"] == {"backend": "bubblewrap", "weaknesses": ["w"]}
    assert meter.usage(_outcome(Ending.ASKED), attempts=1, sandbox="x", weaknesses=())["ran_out"] == ["network"]

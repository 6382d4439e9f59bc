"""The live view fits the terminal it is given and prints nothing that a stranger's text could steer."""

from __future__ import annotations

import io
import re

import pytest
from cases import PEERS, Run
from numpy_task import NumpyTask, settings
from rich.console import Console

from lydite.pretrain.chronicle import Chronicle, chronicle
from lydite.pretrain.live import duration_text, line, sparkline, view
from lydite.pretrain.simulator import SimulationResult, simulate
from lydite.pretrain.wire import Refusal, RefusalReason

ROUNDS = 5


@pytest.fixture(scope="module")
def result() -> SimulationResult:
    adversaries = ["sign-flip", "no-reveal", "zero"]
    return simulate(NumpyTask(), settings(), n_honest=6, adversaries=adversaries, rounds=ROUNDS, seed=2)


@pytest.fixture(scope="module")
def told(result: SimulationResult) -> Chronicle:
    names = {key: f"honest-{i + 1}" for i, key in enumerate(result.honest)}
    return chronicle(result.ledger, {**names, **result.adversaries})


def drawn(story: Chronicle, width: int, height: int, *, encoding: str = "utf-8", phase: str = "") -> list[str]:
    """The view's lines as a terminal of this size gets them."""
    screen = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    console = Console(file=screen, width=width, height=height, force_terminal=True, color_system="standard")
    console.print(view(story, phase=phase, elapsed_s=61.4, eta_s=3700))
    screen.flush()
    data = screen.buffer
    assert isinstance(data, io.BytesIO)
    return re.sub(r"\x1b\[[0-9;]*m", "", data.getvalue().decode(encoding)).splitlines()


def test_nine_peers_and_the_news_fit_a_classic_terminal(told: Chronicle) -> None:
    lines = drawn(told, 80, 24, phase="examining: update 4 of 9")
    text = "\n".join(lines)
    assert len(lines) <= 23, "the cursor needs a line"
    assert max(map(len, lines)) <= 80
    assert all(peer.name in text for peer in told.peers)
    assert "now: examining: update 4 of 9" in text
    assert "sign-flip: Barred in round" in text
    assert f"{told.held_out[-1]:.4f}" in text


@pytest.mark.parametrize(("width", "height"), [(20, 8), (31, 10), (45, 16), (60, 24), (79, 24), (200, 60)])
def test_any_window_gets_a_view_that_fits(told: Chronicle, width: int, height: int) -> None:
    lines = drawn(told, width, height)
    assert max(map(len, lines)) <= width
    assert len(lines) <= max(height, 9)
    assert told.ranked()[0].name[:7] in "\n".join(lines)


def test_a_terminal_without_unicode_gets_ascii(result: SimulationResult) -> None:
    """One character that the terminal's encoding lacks would end the command with a traceback."""
    told = chronicle(result.ledger, dict.fromkeys(result.honest, "Grüße-北京"))
    text = "\n".join(drawn(told, 80, 24, encoding="ascii"))
    assert "#" in text
    assert text.isascii()


def test_a_run_without_a_judged_round_is_shown() -> None:
    run = Run()
    assert "waiting for 1 peers to join" in "\n".join(drawn(chronicle(run.ledger), 80, 24, phase="genesis"))
    run.open()
    assert "round 0 is open" in "\n".join(drawn(chronicle(run.ledger), 80, 24, phase="open"))


def test_markup_and_control_characters_of_strangers_are_printed_as_text() -> None:
    run = Run()
    run.open()
    run.close()
    hostile = "[bold]x[/bold] \x1b]0;title\x07\x1b[2J"
    run.manifest(refused={PEERS[0]: Refusal(reason=RefusalReason.HARMFUL, message=hostile)})
    told = chronicle(run.ledger, {PEERS[0]: "[red]me[/red]"})
    text = "\n".join(drawn(told, 200, 24))
    assert "[bold]x[/bold]" in text
    assert "[red]me[/red]" in text
    assert "\x1b" not in text
    assert "\x07" not in text
    assert line(told, 0).isprintable()


def test_one_line_per_round_says_loss_outcomes_and_bars(told: Chronicle) -> None:
    lines = [line(told, number) for number in range(ROUNDS)]
    assert lines[0].startswith(f"[1/{ROUNDS}] round 0  held-out {told.held_out[0]:.4f} nats  ")
    assert f"({told.held_out[1] - told.held_out[0]:+.4f})" in lines[1]
    assert any("sign-flip refused: harmful" in one and "sign-flip barred" in one for one in lines)
    with pytest.raises(KeyError, match=f"the last judged one is {ROUNDS - 1}"):
        line(told, ROUNDS)


def test_a_round_without_refusals_is_a_short_line() -> None:
    result = simulate(NumpyTask(), settings(), n_honest=3, rounds=2, seed=1)
    assert line(chronicle(result.ledger), 1).endswith("3 chosen")


def test_a_sparkline_keeps_the_newest_values_and_the_order() -> None:
    assert sparkline([9.0, 3.0, 2.0, 1.0], 3) == "█▅▁"
    assert sparkline([2.0, 2.0], 9) == "▁▁"
    assert sparkline([], 9) == ""


@pytest.mark.parametrize(("seconds", "text"), [(0.0, "0:00"), (59.6, "1:00"), (3723.0, "1:02:03"), (None, "?")])
def test_durations_are_read_like_a_clock(seconds: float | None, text: str) -> None:
    assert duration_text(seconds) == text

"""Failpoints: a process dies exactly where and when the test said, and a misspelled place is refused."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from lydite.pretrain.failpoint import PEER_POINTS, VALIDATOR_POINTS, kill_at, never

POINTS = (*VALIDATOR_POINTS, *PEER_POINTS)


@pytest.fixture
def kills(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """Signals that would have been sent."""
    sent: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "kill", lambda pid, number: sent.append((pid, number)))
    return sent


@pytest.mark.parametrize(
    ("spec", "deadly"), [("peer:after-commit", 1), ("peer:after-commit@1", 1), ("peer:after-commit@3", 3)]
)
def test_the_named_point_kills_at_the_stated_time_and_once(
    spec: str, deadly: int, kills: list[tuple[int, int]]
) -> None:
    """A test that killed at another time would show the safety of another instruction."""
    strike = kill_at(spec)
    for visit in range(1, 6):
        for point in POINTS:
            strike(point)
        assert len(kills) == (visit >= deadly)
    assert kills == [(os.getpid(), signal.SIGKILL)]


@pytest.mark.parametrize("point", POINTS)
def test_every_listed_point_can_be_chosen(point: str, kills: list[tuple[int, int]]) -> None:
    """The lists are what a chaos test goes through."""
    kill_at(point)(point)
    assert len(kills) == 1


@pytest.mark.parametrize("spec", ["", "peer", "peer:after-comit", "PEER:AFTER-COMMIT", "@1", "validator:after-commit"])
def test_an_unknown_point_is_refused_and_the_known_ones_are_named(spec: str) -> None:
    """A misspelled point never fires, and a test that waits for it proves nothing."""
    with pytest.raises(ValueError, match=r"unknown failpoint.*validator:before-open"):
        kill_at(spec)


@pytest.mark.parametrize("count", ["0", "-1", "x", "1.5", "1@2"])
def test_a_count_that_would_never_fire_is_refused(count: str) -> None:
    """Counting begins at 1: a zeroth visit does not happen."""
    with pytest.raises(ValueError, match="count"):
        kill_at(f"peer:after-commit@{count}")


def test_the_failpoint_of_real_life_does_nothing(kills: list[tuple[int, int]]) -> None:
    """It is called at every point of every run."""
    for point in POINTS:
        never(point)
    assert not kills


def test_the_process_really_dies_without_cleaning_up() -> None:
    """No exception handler, no exit hook and no flush may run, as in a power failure."""
    code = (
        "import atexit, sys; from lydite.pretrain.failpoint import kill_at\n"
        "atexit.register(lambda: print('cleaned up', flush=True)); strike = kill_at('peer:after-join@2')\n"
        "try:\n    strike('peer:after-join'); print('alive', flush=True); strike('peer:after-join')\n"
        "finally:\n    print('cleaned up', flush=True)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == -signal.SIGKILL
    assert done.stdout == "alive\n"

"""Named points where a test can kill the process, to show that nothing committed is lost wherever it dies."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

Failpoint = Callable[[str], None]

VALIDATOR_POINTS = (
    "validator:before-open",
    "validator:after-open",
    "validator:before-close",
    "validator:after-close",
    "validator:after-download",
    "validator:after-exam",
    "validator:before-manifest",
    "validator:after-manifest",
    "validator:before-end",
)
PEER_POINTS = (
    "peer:after-join",
    "peer:before-train",
    "peer:after-train",
    "peer:before-commit",
    "peer:after-commit",
    "peer:before-upload",
    "peer:after-upload",
    "peer:after-reveal",
    "peer:after-apply",
)


def never(point: str) -> None:
    """The failpoint of real life."""


def kill_at(spec: str) -> Failpoint:
    """SIGKILL this process when `point` is reached for the n-th time.

    Args:
        spec: "POINT" or "POINT@N" (N counts from 1).

    Raises:
        ValueError: an unknown point, or a count that would never be reached.
    """
    name, _, count = spec.partition("@")
    if name not in (*VALIDATOR_POINTS, *PEER_POINTS):
        raise ValueError(f"unknown failpoint {name!r}; known: {', '.join((*VALIDATOR_POINTS, *PEER_POINTS))}")
    if count and not (count.isdecimal() and int(count) >= 1):
        raise ValueError(f"failpoint {spec!r} has the count {count!r}; it is an integer from 1")
    left = int(count or "1")

    def strike(point: str) -> None:
        nonlocal left
        if point == name:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    return strike

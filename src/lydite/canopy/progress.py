"""A progress bar with an estimate of the time left, on standard error, for everything that takes more than a moment.

Where standard error is no terminal, a line about every ten seconds takes its place, so that a log shows life too.
"""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

T = TypeVar("T")
_LINE_EVERY_S = 10.0
log = logging.getLogger(__name__)


def track(items: Iterable[T], *, total: int, label: str, done: int = 0) -> Iterator[T]:
    """Yield the items while showing how many of `total` are done; `done` were done before (a resumed run)."""
    if not sys.stderr.isatty():
        yield from _lines(items, total=total, label=label, done=done)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total, completed=done)
        for item in items:
            yield item
            bar.advance(task)


def _lines(items: Iterable[T], *, total: int, label: str, done: int) -> Iterator[T]:
    began = last = time.monotonic()
    for count, item in enumerate(items, start=1):
        yield item
        now = time.monotonic()
        if now - last >= _LINE_EVERY_S:
            last = now
            left = (now - began) / count * max(0, total - done - count)
            print(f"{label}: {done + count} of {total}, about {left:.0f} s left", file=sys.stderr, flush=True)

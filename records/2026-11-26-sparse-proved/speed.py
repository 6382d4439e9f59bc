"""Payload bytes per second of `parse` and `lay_out`, best of 15 by the thread's own clock: `python speed.py`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "codec"))

from sparse_cases import layout_of, update_of

from lydite.codec.sparse import guarantee, lay_out, parse


def best(work: Callable[[], object]) -> float:
    seconds = []
    for _ in range(15):
        began = time.thread_time()
        work()
        seconds.append(time.thread_time() - began)
    return min(seconds)


def measure(shape: tuple[int, int]) -> None:
    update = update_of(layout_of(shape), 0, zero_share=0)
    data = lay_out(update)
    read, written = best(lambda: parse(data, update.layout)), best(lambda: lay_out(update))
    rates = f"decode {len(data) / read / 1e6:.0f} MB/s, encode {len(data) / written / 1e6:.0f} MB/s"
    print(guarantee(), shape, f"{len(data):,} bytes: {rates}")


measure((1024, 1024))
measure((4096, 3072))

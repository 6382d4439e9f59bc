"""Payload bytes per second of `parse` and `lay_out`, best of 15 by the thread's own clock: `python speed.py`.

Values are what compressing Laplace noise gives; the last line of each size has random codes and scale words anywhere.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "codec"))

from sparse_cases import layout_of, update_of

from lydite.codec.sparse import SparseUpdate, guarantee, lay_out, parse
from lydite.pretrain.sparsify import Quantiser, compress


def best(work: Callable[[], object]) -> float:
    seconds = []
    for _ in range(15):
        began = time.thread_time()
        work()
        seconds.append(time.thread_time() - began)
    return min(seconds)


def measure(name: str, update: SparseUpdate) -> None:
    data = lay_out(update)
    read, written = best(lambda: parse(data, update.layout)), best(lambda: lay_out(update))
    rates = f"decode {len(data) / read / 1e6:.0f} MB/s, encode {len(data) / written / 1e6:.0f} MB/s"
    rates += f"; {1e9 * read / update.n_values:.1f} and {1e9 * written / update.n_values:.1f} ns per value"
    print(f"{guarantee()} {name} {len(data):,} bytes: {rates}")


quantisers: tuple[Quantiser, ...] = ("two-level", "sign")
for shape in ((1024, 1024), (4096, 3072)):
    layout = layout_of(shape)
    rng = np.random.default_rng(0)
    delta = (1e-4 * rng.laplace(size=layout.n_parameters)).astype(np.float32)
    for quantiser in quantisers:
        measure(quantiser, compress(delta, np.zeros_like(delta), layout, decay=0.95, quantiser=quantiser)[0])
    measure("random", update_of(layout, 0, zero_share=0))

"""What other codes of positions take, in bits per value: `python gap_codes.py --help`.

`set` is log2 C(n, k) of each chunk, the bound for uniform positions; `entropy` that of the gaps, as if a reader knew
their shares; `left` a Rice code whose parameter follows from what is left of a chunk; `golomb J` the exponential Golomb
code of order J; `escape R/Z` a Rice code that goes on as an exponential Golomb code after Z zeros; `rows` positions by a
share of each row of a tile that is learned on the way (Krichevsky-Trofimov), their order not paid for.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from math import lgamma, log
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lydite.codec.layout import Layout
from lydite.codec.sparse import SparseUpdate, parse
from lydite.pretrain.sparsify import compress

Gaps = list[tuple[int, NDArray[np.int64]]]
"""Of each chunk that is sent: its size, and its gaps."""


def gaps_of(update: SparseUpdate) -> Gaps:
    found, at = [], 0
    for size, scale, count in zip(update.layout.chunk_sizes, update.scales, update.layout.chunk_counts, strict=True):
        if scale:
            index = update.indices[at : at + count].astype(np.int64)
            found.append((int(size), np.diff(index, prepend=-1) - 1))
            at += int(count)
    return found


def rice(gap: NDArray[np.int64], r: int) -> NDArray[np.int64]:
    return 1 + r + (gap >> r)


def golomb(number: NDArray[np.int64], order: int) -> NDArray[np.int64]:
    return 2 * np.floor(np.log2(number + (1 << order))).astype(np.int64) - order + 1


def escape(gap: NDArray[np.int64], r: int, zeros: int) -> NDArray[np.int64]:
    high = gap >> r
    return r + np.where(high < zeros, 1 + high, zeros + golomb(np.maximum(high - zeros, 0), 0))


def left(size: int, gap: NDArray[np.int64]) -> int:
    rest = size - np.append(0, np.cumsum(gap + 1)[:-1])
    share = np.log(2) * rest / np.arange(gap.size, 0, -1)
    return int(sum(rice(gap[i : i + 1], max(0, int(np.log2(max(1.0, share[i])))))[0] for i in range(gap.size)))


def choose(n: int, k: int) -> float:
    return (lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)) / log(2)


def rows(size: int, gap: NDArray[np.int64]) -> float:
    if size != 4096:
        return choose(size, gap.size)
    seen, bits = np.full(64, 0.5), 0.0
    for row in (np.cumsum(gap + 1) - 1) // 64:
        bits += 6 - log(seen[row] / seen.sum(), 2)
        seen[row] += 1
    return bits - lgamma(gap.size + 1) / log(2)


def show(name: str, chunks: Gaps, r: int) -> None:
    every = np.concatenate([gap for _, gap in chunks])
    _, times = np.unique(every, return_counts=True)
    share = times / every.size
    codes: dict[str, Callable[[], float]] = {
        "set": lambda: sum(choose(size, gap.size) for size, gap in chunks),
        "entropy": lambda: float(-(share * np.log2(share)).sum()) * every.size,
        f"rice {r}": lambda: float(rice(every, r).sum()),
        "left": lambda: sum(left(size, gap) for size, gap in chunks),
        **{f"golomb {j}": lambda j=j: float(golomb(every, j).sum()) for j in (r - 2, r - 1, r)},
        f"escape {r}/4": lambda: float(escape(every, r, 4).sum()),
        "rows": lambda: sum(rows(size, gap) for size, gap in chunks),
    }
    print(f"{name}: " + ", ".join(f"{code} {bits() / every.size:.3f}" for code, bits in codes.items()), flush=True)


def updates(args: argparse.Namespace) -> Iterator[tuple[str, list[SparseUpdate]]]:
    if args.real:
        layout = Layout.from_json(json.loads(Path(args.real[2]).read_text(encoding="utf-8")))
        delta = np.load(args.real[0]) - np.load(args.real[1])
        feedback = np.zeros_like(delta)
        for number in range(3):
            update, feedback = compress(delta, feedback, layout, decay=0.95)
            yield f"real difference, round {number}", [update]
        noise = (1e-4 * np.random.default_rng(0).laplace(size=delta.size)).astype(np.float32)
        yield "Laplace noise", [compress(noise, np.zeros_like(noise), layout, decay=0.95)[0]]
    if args.store:
        genesis = json.loads((args.store / "chains" / "main" / "000000000.json").read_text(encoding="utf-8"))
        layout = Layout.from_json(genesis["body"]["layout"])
        payloads = sorted(args.store.glob("peers/*/*.payload"))
        yield f"{len(payloads)} payloads of a run, k = {layout.k}", [parse(p.read_bytes(), layout) for p in payloads]


parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
parser.add_argument("--real", nargs=3, metavar=("BEFORE", "AFTER", "LAYOUT"))
parser.add_argument("--store", type=Path)
for label, found in updates(parser.parse_args()):
    show(label, [chunk for update in found for chunk in gaps_of(update)], found[0].layout.rice_parameter)

"""What does sending 2 bits of one value in 64 cost in loss, beside dense DiLoCo with a tuned outer step?

    python benchmarks/sparse_vs_dense.py --out records/DATE-sparse-vs-dense

Every scheme trains the same model from the same weights on the same items in the same order, so tokens are equal. The
dense peer is DiLoCo (arXiv 2311.08105): the mean of dense float32 pseudo-gradients, outer SGD with Nesterov momentum,
its rate and momentum chosen on a grid with a seed of its own. The sparse ones are `pretrain.sparsify` and
`pretrain.aggregate` as a run uses them, with no exam and no attackers. Results go to OUT/record.json after every run;
the same command continues where it was stopped.
"""

from __future__ import annotations

import argparse
import itertools
import math
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lydite.codec.sparse import lay_out
from lydite.evidence.record import RunRecord
from lydite.evidence.store import open_store
from lydite.pretrain.aggregate import Denominator, aggregate, apply_aggregate, median_caps, tensor_norms
from lydite.pretrain.sparsify import compress
from lydite.training.prepare import LanguageSettings, Prepared, prepare_language
from lydite.training.task import Task, build_task, task_layout

Vector = NDArray[np.float32]
RATES, MOMENTA = (0.5, 0.7, 1.0), (0.0, 0.5, 0.9)
SCHEMES: tuple[tuple[int, Denominator, float, float], ...] = (
    (64, "shrunk", 1.0, 0.95),
    (64, "contributors", 1.0, 0.95),
    (128, "shrunk", 0.8, 0.9),
)
"""(k, denominator, outer rate, feedback decay): the paper's k and decay with two denominators, and the demo's rules."""
TUNING_SEED = 1000
Outer = Callable[[Vector, list[Vector]], tuple[Vector, int]]
"""(weights, pseudo-gradients of all peers) -> (new weights, bytes that one round of all peers sent)."""


def dense(rate: float, momentum: float) -> Outer:
    """DiLoCo's outer step: Nesterov momentum as torch.optim.SGD has it."""
    velocity: list[Vector] = []

    def step(weights: Vector, deltas: list[Vector]) -> tuple[Vector, int]:
        mean = np.mean(deltas, axis=0, dtype=np.float64).astype(np.float32)
        velocity[:] = [np.float32(momentum) * velocity[0] + mean if velocity else mean]
        update = mean + np.float32(momentum) * velocity[0]
        return weights - np.float32(rate) * update, 4 * weights.size * len(deltas)

    return step


def sparse(task: Task, k: int, denominator: Denominator, rate: float, decay: float, peers: int) -> Outer:
    """SparseLoCo as a run does it: error feedback, top-k, two-bit values, capped exact aggregate."""
    layout = task_layout(task, k)
    feedback = [np.zeros(layout.n_parameters, np.float32) for _ in range(peers)]

    def step(weights: Vector, deltas: list[Vector]) -> tuple[Vector, int]:
        updates = []
        for peer, delta in enumerate(deltas):
            update, feedback[peer] = compress(delta, feedback[peer], layout, decay=decay)
            updates.append(update)
        caps = median_caps([tensor_norms(u) for u in updates])
        combined = aggregate(updates, caps, denominator=denominator, shrink=1, n_peers=len(updates))
        return apply_aggregate(weights, combined, rate), sum(len(lay_out(u)) for u in updates)

    return step


def train(task: Task, prepared: Prepared, outer: Outer, options: argparse.Namespace, seed: int) -> dict[str, Any]:
    """One run; every scheme sees the same items."""
    weights, states = prepared.weights.copy(), [None] * options.peers
    rng, losses, sent = np.random.default_rng(seed), [], 0
    began = time.perf_counter()
    for round_ in range(options.rounds):
        order, deltas = rng.permutation(task.n_items), []
        for peer in range(options.peers):
            items = order[peer * options.items : (peer + 1) * options.items]
            first = round_ * task.steps(options.items)
            trained = task.train(weights, states[peer], items, inner_step=first)
            states[peer] = trained.optimizer
            deltas.append(weights - trained.weights)
        weights, size = outer(weights, deltas)
        sent += size
        losses.append(task.held_out_loss(weights) / 1e6)
    tokens = options.rounds * options.peers * options.items * 256
    return {"loss": losses[-1], "losses": losses, "bytes": sent, "tokens": tokens, "s": time.perf_counter() - began}


def prepare(options: argparse.Namespace, seed: int) -> tuple[Task, Prepared]:
    store = open_store("memory://")
    settings = LanguageSettings(
        text=options.text,
        rounds=options.rounds,
        items_per_round=options.items,
        seed=seed,
        peak_rate=options.peak_rate,
    )
    prepared = prepare_language(settings, store.put_object)
    task = build_task(
        prepared.description, lambda d, n: store.get_object(d, max_bytes=n), device="cpu", precision=options.precision
    )
    return task, prepared


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path("runs/sparse-vs-dense"), help="folder (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=24)
    parser.add_argument("--peers", type=int, default=4)
    parser.add_argument("--items", type=int, default=32, help="windows of 256 tokens per peer and round")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--peak-rate", type=float, default=3e-3)
    parser.add_argument("--precision", default="auto")
    parser.add_argument("--text", default="stdlib")
    options = parser.parse_args(argv)
    record = RunRecord.begin("sparse_vs_dense", sys.argv[1:], started=datetime.now(UTC))
    file = options.out / "record.json"
    known: dict[str, Any] = RunRecord.read(file).results.get("runs", {}) if file.exists() else {}
    setting = f"{options.rounds}x{options.peers}x{options.items} lr {options.peak_rate} {options.precision}"

    def run(name: str, seed: int, make: Callable[[Task], Outer]) -> float:
        key = f"{setting} | {name} | seed {seed}"
        if key not in known:
            task, prepared = prepare(options, seed)
            known[key] = train(task, prepared, make(task), options, seed)
            record.finish({"runs": known}, finished=datetime.now(UTC)).write(file)
            print(f"{name:42} seed {seed:5}  {known[key]['loss']:.4f} nats  {known[key]['s']:.0f} s", flush=True)
        return float(known[key]["loss"])

    options.out.mkdir(parents=True, exist_ok=True)
    grid = {
        (rate, mu): run(f"dense rate {rate} mu {mu}", TUNING_SEED, lambda task, r=rate, m=mu: dense(r, m))
        for rate, mu in itertools.product(RATES, MOMENTA)
    }
    rate, mu = min(grid, key=lambda pair: grid[pair] if math.isfinite(grid[pair]) else math.inf)
    print(f"tuned dense DiLoCo: outer rate {rate}, Nesterov momentum {mu}")
    rows: dict[str, list[float]] = {}
    for seed in range(options.seeds):
        rows.setdefault("dense, tuned Nesterov", []).append(
            run(f"dense rate {rate} mu {mu}", seed, lambda task: dense(rate, mu))
        )
        rows.setdefault("dense, plain mean", []).append(
            run("dense rate 1.0 mu 0.0", seed, lambda task: dense(1.0, 0.0))
        )
        for scheme in SCHEMES:
            k, denominator, outer, decay = scheme
            name = f"sparse k {k} {denominator} rate {outer} decay {decay}"
            rows.setdefault(name, []).append(
                run(name, seed, lambda task, scheme=scheme: sparse(task, *scheme, options.peers))
            )
    base = statistics.mean(rows["dense, tuned Nesterov"])
    print(f"\n{'scheme':42} {'loss':>8} {'spread':>8} {'against tuned dense':>20}")
    for name, losses in rows.items():
        mean = statistics.mean(losses)
        spread = statistics.stdev(losses) if len(losses) > 1 else 0.0
        print(f"{name:42} {mean:8.4f} {spread:8.4f} {100 * (mean / base - 1):+19.2f}%")
    summary = {name: {"losses": losses, "mean": statistics.mean(losses)} for name, losses in rows.items()}
    record.finish({"runs": known, "tuned": [rate, mu], "summary": summary}, finished=datetime.now(UTC)).write(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Bits and error of two-level values for several prices of a high one.

    python levels.py made                                    four kinds of noise, the sixth round
    python levels.py real BEFORE.npy AFTER.npy LAYOUT.json   the same difference in six rounds
    python levels.py best BEFORE.npy AFTER.npy LAYOUT.json   beside an exhaustive search over the splits of each chunk
    python levels.py train RUN                               eight rounds of 20 AdamW steps from a run's checkpoint
    python levels.py train RUN --fresh                       and from fresh weights

Prices other than that of `sparsify_numpy.HIGH_COST` go through the numpy twin, which gives the kernels' bytes. 0 is the
choice before: levels and split of least squared error.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import load_file

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "codec"))

from sparse_cases import layout_of

from lydite.codec import kernels
from lydite.codec.layout import Layout
from lydite.codec.sparse import SparseUpdate, bits_per_value, lay_out
from lydite.pretrain import sparsify_numpy
from lydite.pretrain.sparsify import compress, relative_error
from lydite.training import language

COSTS = (0.0, 0.0005, 0.001, 0.0015, 1 / 512, 0.003, 0.005, 0.01)
DECAY = 0.95
STEPS = 20

Vector = NDArray[np.float32]


def one_round(delta: Vector, feedback: Vector, layout: Layout) -> tuple[str, SparseUpdate, Vector]:
    """What a round sent in words, the update, and the new feedback."""
    accumulated = np.float32(DECAY) * feedback + delta
    update, feedback = compress(delta, feedback, layout, decay=DECAY)
    high = (update.codes & 1).mean()
    bits = bits_per_value(lay_out(update), update)
    left = np.linalg.norm(feedback) / np.linalg.norm(delta)
    return f"{bits:.3f} {relative_error(accumulated, update):.5f} {high:.3f} {left:.4f}", update, feedback


def made() -> None:
    layout = layout_of((1024, 1024), (512, 2048))
    for cost in COSTS:
        sparsify_numpy.HIGH_COST = cost
        rng = np.random.default_rng(0)
        rows = np.exp(np.repeat(rng.normal(size=layout.n_parameters // 64), 64))
        for name, noise in (
            ("normal", rng.normal(size=layout.n_parameters)),
            ("laplace", rng.laplace(size=layout.n_parameters)),
            ("student-t 3", rng.standard_t(3, size=layout.n_parameters)),
            ("laplace, row scales", rng.laplace(size=layout.n_parameters) * rows),
        ):
            feedback = np.zeros(layout.n_parameters, np.float32)
            for _ in range(6):
                delta = (rng.permutation(noise) * 1e-4).astype(np.float32)
                words, _, feedback = one_round(delta, feedback, layout)
            print(f"{cost:.5f} {name}: {words}", flush=True)


def real(delta: Vector, layout: Layout) -> None:
    for cost in COSTS:
        sparsify_numpy.HIGH_COST = cost
        feedback = np.zeros_like(delta)
        for number in range(6):
            words, _, feedback = one_round(delta, feedback, layout)
            print(f"{cost:.5f} round {number}: {words}", flush=True)


def sorted_units(accumulated: Vector, layout: Layout) -> NDArray[np.float64]:
    """[B, k] kept magnitudes of the full chunks, increasing, in units of 2^-36."""
    chunks = np.flatnonzero((layout.chunk_sizes == 4096) & (layout.chunk_width == 64))
    row, column = np.divmod(np.arange(4096), 64)
    at_Bn = layout.chunk_base[chunks][:, None] + row * layout.chunk_pitch[chunks][:, None] + column
    return np.sort(np.abs(accumulated[at_Bn].astype(np.float64)), axis=1)[:, -layout.k :] * 2.0**36


def best(delta: Vector, layout: Layout) -> None:
    rng, feedback = np.random.default_rng(3), np.zeros_like(delta)
    noise = layout_of((512, 1024), (256, 1024))
    cases = {"normal": (rng.normal(size=noise.n_parameters) * 1e-4).astype(np.float32)}
    cases["laplace"] = (rng.laplace(size=noise.n_parameters) * 1e-4).astype(np.float32)
    sparsify_numpy.HIGH_COST = 0.0
    for number in range(3):
        cases[f"real, round {number}"] = np.float32(DECAY) * feedback + delta
        feedback = compress(delta, feedback, layout, decay=DECAY)[1]
    for name, accumulated in cases.items():
        form = noise if accumulated.size == noise.n_parameters else layout
        compare(name, sorted_units(accumulated, form))


def compare(name: str, units_Bk: NDArray[np.float64]) -> None:
    """Error and share of high values: as built, by search at the same price, by search with at most a share high."""
    n_chunks, k = units_Bk.shape
    squares_B = (units_Bk**2).sum(axis=1)
    error_Bm, low_Bm = np.zeros((n_chunks, k + 1)), np.zeros((n_chunks, k + 1))
    for n_high in range(k + 1):
        high_Bk = np.broadcast_to(np.arange(k) >= k - n_high, units_Bk.shape)
        n0_B, s0_B = sparsify_numpy._sums(units_Bk, ~high_Bk)
        n1_B, s1_B = sparsify_numpy._sums(units_Bk, high_Bk)
        _, low_B, top_B = sparsify_numpy._fit_levels(units_Bk, high_Bk, None)
        error_Bm[:, n_high] = sparsify_numpy._error(n0_B, s0_B, low_B, n1_B, s1_B, top_B) + squares_B
        low_Bm[:, n_high] = low_B

    def show(what: str, number: float, error: float, share: float) -> None:
        rate = (3 - (1 - share) ** 3 + share**2) / 3
        print(f"{name}, {what} {number:.5f}: error {error:.6f}, high {share:.3f}, about {rate:.3f} bits", flush=True)

    total, every = squares_B.sum(), np.arange(n_chunks)
    for cost in COSTS[:-1]:
        sparsify_numpy.HIGH_COST = cost
        scale_B, high_Bk = sparsify_numpy.fit(units_Bk, "two-level")
        level_B2 = sparsify_numpy.levels(scale_B)
        sent_Bk = np.where(high_Bk, level_B2[:, 1:], level_B2[:, :1])
        show("built, price", cost, float(((units_Bk - sent_Bk) ** 2).sum() / total), float(high_Bk.mean()))
    for cost in COSTS[:-1]:
        n_high_B = np.argmin(error_Bm + cost * low_Bm**2 * np.arange(k + 1), axis=1)
        show("search, price", cost, float(error_Bm[every, n_high_B].sum() / total), float(n_high_B.mean() / k))
    for cap in (0.25, 0.3, 0.35):
        n_high_B = np.argmin(error_Bm[:, : int(cap * k) + 1], axis=1)
        show("search, cap", cap, float(error_Bm[every, n_high_B].sum() / total), float(n_high_B.mean() / k))


def train(run: Path, fresh: bool) -> None:
    """One peer: train, send, keep the feedback, take the step that was sent."""
    torch.set_num_threads(1)
    genesis = json.loads((run / "store/chains/main/000000000.json").read_text(encoding="utf-8"))["body"]
    layout = Layout.from_json({**genesis["layout"], "k": 64})

    def fetch(digest: str, size: int) -> bytes:
        data = next((run / "store/objects").rglob(f"*{digest[2:]}*")).read_bytes()
        assert len(data) == size
        return data

    task = language.build(genesis["task"], fetch, device="cpu", precision="auto")
    if fresh:
        start = language.fresh_weights(genesis["task"], fetch, seed=1)
    else:
        tensors = load_file(run / "checkpoint/model.safetensors")
        start = np.concatenate([tensors[name].astype(np.float32).ravel() for name, _ in task.layout_tensors])
    batch = task.description.batch
    print(f"{start.size:,} parameters, held-out loss {task.held_out_loss(start) / 1e6:.4f} nats", flush=True)
    for cost in (0.0, 0.001, 1 / 512, 0.005):
        sparsify_numpy.HIGH_COST = cost
        rng, weights, optimizer, feedback = np.random.default_rng(0), start.copy(), None, np.zeros_like(start)
        for number in range(8):
            items = rng.integers(0, task.n_items, STEPS * batch)
            trained = task.train(weights, optimizer, items, inner_step=100 + STEPS * number)
            optimizer = trained.optimizer
            words, update, feedback = one_round(weights - trained.weights, feedback, layout)
            weights = weights - update.dense()
            print(f"{cost:.5f} round {number}: {words}", flush=True)
        print(f"{cost:.5f} held-out loss {task.held_out_loss(weights) / 1e6:.4f} nats", flush=True)


def main(words: list[str]) -> None:
    kernels.available = False
    if words[0] == "made":
        made()
    elif words[0] == "train":
        train(Path(words[1]), "--fresh" in words)
    else:
        layout = Layout.from_json(json.loads(Path(words[3]).read_text(encoding="utf-8")))
        {"real": real, "best": best}[words[0]](np.load(words[1]) - np.load(words[2]), layout)


print("price: bits per value, squared error, share of high values, norm of the feedback / norm of the difference")
main(sys.argv[1:])

"""A small language model in plain numpy, with exact gradients: what `pretrain` can train without torch or real text.

It proves that nothing in `pretrain` knows about text models, and it makes tests fast: a peer-round takes milliseconds.
A character model with one hidden layer: the embeddings of the last CONTEXT characters are concatenated, tanh, softmax.
The text is the Python standard library's own sources; item i is one window of it; every tenth window is held out.

Legend: B positions, C context, E embedding, H hidden, V vocabulary.
"""

from __future__ import annotations

import sysconfig
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from lydite.pretrain.founding import Rules
from lydite.pretrain.genesis import Compression, Gauntlet
from lydite.pretrain.simulator import Settings
from lydite.training.task import FetchObject, Items, OptimizerState, Trained, Vector

CONTEXT, EMBEDDING, HIDDEN, VOCABULARY = 6, 12, 64, 64
WINDOW = 48
BATCH_ITEMS = 4
LEARNING_RATE = 4e-3
HELD_OUT_ITEMS = 128
MODULES = ("argparse.py", "inspect.py", "tarfile.py", "typing.py", "doctest.py", "pickletools.py", "locale.py")

SHAPES: list[tuple[str, tuple[int, ...]]] = [
    ("embedding", (VOCABULARY, EMBEDDING)),
    ("hidden.weight", (CONTEXT * EMBEDDING, HIDDEN)),
    ("hidden.bias", (HIDDEN,)),
    ("output.weight", (HIDDEN, VOCABULARY)),
    ("output.bias", (VOCABULARY,)),
]
DESCRIPTION: dict[str, Any] = {"kind": "numpy", "schema": "lydite.numpy-task/1"}
Arrays = list[NDArray[np.float32]]


@cache
def _codes() -> NDArray[np.int64]:
    """The text as codes below VOCABULARY: its most frequent characters, the rest as one."""
    folder = Path(sysconfig.get_paths()["stdlib"])
    raw = np.frombuffer(b"".join((folder / name).read_bytes() for name in MODULES), np.uint8)
    frequent = np.argsort(-np.bincount(raw, minlength=256), kind="stable")[: VOCABULARY - 1]
    table = np.full(256, VOCABULARY - 1, np.int64)
    table[frequent] = np.arange(VOCABULARY - 1)
    return table[raw]


def build(description: Mapping[str, Any], fetch: FetchObject, *, device: str, precision: str) -> NumpyTask:
    """The task, as `training.task.build_task` makes it."""
    assert description == DESCRIPTION
    return NumpyTask()


def initial_weights(seed: int = 0) -> Vector:
    """float32[P]: scaled normal numbers, biases zero."""
    rng = np.random.default_rng(seed)
    parts = [
        np.zeros(shape) if len(shape) == 1 else rng.standard_normal(shape) / np.sqrt(shape[0] if name[0] != "e" else 4)
        for name, shape in SHAPES
    ]
    return np.concatenate([p.ravel() for p in parts]).astype(np.float32)


def settings(*, checkpoint_every: int = 5, founders: Literal["all", "honest"] = "all", **gauntlet: Any) -> Settings:
    """A run of this task in which honest peers' own items show: about z = 5 from round 6 on."""
    rules = Rules(
        compression=Compression(k=256),
        gauntlet=Gauntlet(**{"assigned_probe": 48, "random_probe": 96, **gauntlet}),
        checkpoint_every=checkpoint_every,
    )
    return Settings(weights=initial_weights(), task=DESCRIPTION, items_per_round=64, rules=rules, founders=founders)


def _arrays(weights: Vector) -> Arrays:
    arrays, start = [], 0
    for _, shape in SHAPES:
        size = int(np.prod(shape))
        arrays.append(weights[start : start + size].reshape(shape))
        start += size
    return arrays


class NumpyTask:
    """See `lydite.training.task.Task`."""

    def __init__(self) -> None:
        n = _codes().size // (WINDOW + CONTEXT)
        windows_IW = _codes()[: n * (WINDOW + CONTEXT)].reshape(n, -1)
        held_out = np.arange(n) % 10 == 9
        # Items first, so that an item's number is its row; the held-out rows follow.
        self._windows_IW = np.concatenate([windows_IW[~held_out], windows_IW[held_out]])
        self.n_items = int(n - held_out.sum())
        self._held = np.arange(self.n_items, n)[:: int(held_out.sum()) // HELD_OUT_ITEMS]

    @property
    def layout_tensors(self) -> list[tuple[str, tuple[int, ...]]]:
        return SHAPES

    def steps(self, n_items: int) -> int:
        return -(-n_items // BATCH_ITEMS)

    def _examples(self, items: Items) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """contexts [B, C] and targets [B] of whole items, WINDOW positions each."""
        windows = np.lib.stride_tricks.sliding_window_view(self._windows_IW[items], CONTEXT + 1, axis=1)
        flat = windows.reshape(-1, CONTEXT + 1)
        return flat[:, :-1], flat[:, -1]

    def _forward(
        self, arrays: Arrays, context_BC: NDArray[np.int64], target_B: NDArray[np.int64]
    ) -> tuple[NDArray[np.float32], ...]:
        embedding_VE, w1, b1, w2, b2 = arrays
        x_BX = embedding_VE[context_BC].reshape(context_BC.shape[0], -1)
        h_BH = np.tanh(x_BX @ w1 + b1)
        logits_BV = h_BH @ w2 + b2
        logits_BV -= logits_BV.max(axis=1, keepdims=True)
        log_total_B = np.log(np.exp(logits_BV).sum(axis=1))
        loss_B = log_total_B - logits_BV[np.arange(target_B.size), target_B]
        return x_BX, h_BH, logits_BV - log_total_B[:, None], loss_B

    def _gradient(self, weights: Vector, items: Items) -> tuple[Vector, float]:
        arrays = _arrays(weights)
        context_BC, target_B = self._examples(items)
        x_BX, h_BH, log_p_BV, loss_B = self._forward(arrays, context_BC, target_B)
        d_logits = np.exp(log_p_BV)
        d_logits[np.arange(target_B.size), target_B] -= 1.0
        d_logits /= np.float32(target_B.size)
        d_pre = (d_logits @ arrays[3].T) * (1.0 - h_BH * h_BH)
        d_x = (d_pre @ arrays[1].T).reshape(-1, EMBEDDING)
        d_embedding = np.zeros_like(arrays[0])
        np.add.at(d_embedding, context_BC.ravel(), d_x)
        parts = [d_embedding, x_BX.T @ d_pre, d_pre.sum(0), h_BH.T @ d_logits, d_logits.sum(0)]
        return np.concatenate([p.ravel() for p in parts]).astype(np.float32), float(loss_B.mean())

    def train(self, weights: Vector, optimizer: OptimizerState | None, items: Items, *, inner_step: int) -> Trained:
        """AdamW (0.9, 0.99) without decay or schedule."""
        state = optimizer or OptimizerState(first=np.zeros_like(weights), second=np.zeros_like(weights), step=0)
        first, second, step = state.first, state.second, state.step
        weights, losses = weights.copy(), []
        for start in range(0, items.size, BATCH_ITEMS):
            gradient, loss = self._gradient(weights, items[start : start + BATCH_ITEMS])
            step += 1
            first = np.float32(0.9) * first + np.float32(0.1) * gradient
            second = np.float32(0.99) * second + np.float32(0.01) * gradient * gradient
            rate = np.float32(LEARNING_RATE * np.sqrt(1 - 0.99**step) / (1 - 0.9**step))
            weights -= rate * first / (np.sqrt(second) + np.float32(1e-8))
            losses.append(loss)
        mean = float(np.mean(losses)) if losses else 0.0
        return Trained(weights=weights, optimizer=OptimizerState(first=first, second=second, step=step), mean_loss=mean)

    def item_losses(self, weights: Vector, items: Items) -> NDArray[np.int64]:
        """int64 [n] micro-nats."""
        if not items.size:
            return np.zeros(0, np.int64)
        loss_B = self._forward(_arrays(weights), *self._examples(items))[3]
        return np.rint(loss_B.reshape(items.size, -1).mean(axis=1, dtype=np.float64) * 1e6).astype(np.int64)

    def scorer(self, weights: Vector) -> NumpyScorer:
        return NumpyScorer(self, weights)

    def held_out_loss(self, weights: Vector) -> int:
        return round(float(self.item_losses(weights, self._held).mean()))

    def export(self, weights: Vector, folder: Path) -> None:
        np.save(folder / "weights.npy", weights)


class NumpyScorer:
    """See `lydite.training.task.Scorer`."""

    def __init__(self, task: NumpyTask, weights: Vector) -> None:
        self._task, self._weights = task, weights.copy()

    def losses(self, items: Items) -> NDArray[np.int64]:
        return self._task.item_losses(self._weights, items)

    @contextmanager
    def loaded(self, weights: Vector) -> Iterator[None]:
        base, self._weights = self._weights, weights
        try:
            yield
        finally:
            self._weights = base

    @contextmanager
    def applied(self, positions: Items, values: Vector) -> Iterator[None]:
        before = self._weights[positions].copy()
        self._weights[positions] = values
        try:
            yield
        finally:
            self._weights[positions] = before

"""Scores of a torch model that come out as the same integers on any number of cores, and weights changed back exactly.

A pass always has the same number of rows and runs on one thread; several passes run beside each other. What is summed
in which order then depends on nothing but the rows of a pass.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from lydite.training.flat import FlatModule
from lydite.training.task import LOSS_CEILING_MICRONATS, Items, Vector

MAX_WORKERS = 16


def score_in_passes(
    passes: Sequence[Any], score: Callable[[Any], NDArray[np.int64]], device: torch.device
) -> NDArray[np.int64]:
    """int64 [n]: what `score` says of each pass, in order. On a CPU, as many passes at once as there are cores."""
    if not passes:
        return np.zeros(0, np.int64)
    workers = 1 if device.type != "cpu" else min(len(passes), MAX_WORKERS, os.cpu_count() or 1)
    threads = torch.get_num_threads()
    try:
        with ThreadPoolExecutor(workers, initializer=torch.set_num_threads, initargs=(1,)) as pool:
            return np.concatenate(list(pool.map(score, passes)))
    finally:
        torch.set_num_threads(threads)


def whole_micros(losses: torch.Tensor) -> NDArray[np.int64]:
    """int64 [n]: losses [n] in millionths, rounded; what is too large or no number counts as the ceiling."""
    ceiling = float(LOSS_CEILING_MICRONATS)
    micro = np.nan_to_num(losses.double().cpu().numpy() * 1e6, nan=ceiling)
    whole: NDArray[np.int64] = np.rint(np.clip(micro, 0.0, ceiling)).astype(np.int64)
    return whole


class FlatScorer:
    """`training.task.Scorer` for a model in a `FlatModule`; `score` gives the losses of items under its weights."""

    def __init__(self, flat: FlatModule, weights: Vector, score: Callable[[Items], NDArray[np.int64]]) -> None:
        self._flat, self._base, self._score = flat, weights, score
        flat.load(weights)

    def losses(self, items: Items) -> NDArray[np.int64]:
        """See `Scorer`."""
        return self._score(items)

    @contextmanager
    def loaded(self, weights: Vector) -> Iterator[None]:
        """See `Scorer`."""
        self._flat.load(weights)
        try:
            yield
        finally:
            self._flat.load(self._base)

    @contextmanager
    def applied(self, positions: Items, values: Vector) -> Iterator[None]:
        """See `Scorer`: touched values are saved and put back, the weights are never reloaded."""
        flat = self._flat.weights
        at = torch.from_numpy(positions).to(flat.device)
        with torch.no_grad():
            before = flat[at].clone()
            flat[at] = torch.from_numpy(values).to(flat.device)
            try:
                yield
            finally:
                flat[at] = before

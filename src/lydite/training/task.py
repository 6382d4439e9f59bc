"""What is trained, as a small Protocol: weights in, weights out, losses as integers. Nothing here needs torch.

Whoever coordinates training (`pretrain`, for one) knows a task only by this file: a corpus of numbered items, inner
training on some of them, and losses per item. Weights are ONE flat float32 vector in the order of `layout`
(`codec.layout`), so that they have one digest whatever the framework. There are three: the language model on text
(`training.language`), a small character model in plain numpy (`training.characters`), and tree height from images
(`canopy.learning.task`).

`build_task` makes a task from the description that a run's genesis carries. Tasks are looked up in `KINDS`, never by a
name from outside: a description can choose among what is installed, not load code.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field

from lydite.codec.layout import Layout
from lydite.training.errors import TaskError

Vector = NDArray[np.float32]
Items = NDArray[np.int64]
FetchObject = Callable[[str, int], bytes]
"""(digest, size in bytes) -> the object's bytes, checked against the digest."""

PutObject = Callable[[bytes], str]
"""Stores bytes and returns their digest."""
LOSS_CEILING_MICRONATS = 1_000_000_000
"""Losses that are larger or not finite count as this; a poisoned model must not stop the exam."""
MAX_OBJECT_BYTES = 1 << 36

KINDS: Mapping[str, str] = {
    "language": "lydite.training.language",
    "characters": "lydite.training.characters",
    # A room above this one: a string, imported only when a run asks for it.
    "canopy": "lydite.canopy.learning.task",
}
"""Kind of a task -> the module whose `build(description, fetch, device=, precision=)` makes it."""


class ObjectRef(BaseModel):
    """An object that a description names, by its digest and its size in bytes."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    digest: str = Field(pattern=r"^[0-9a-f]{64}$")
    size: int = Field(ge=1, le=MAX_OBJECT_BYTES)


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """A new task: its description for the genesis, and initial weights float32 [P]. Its objects are stored already."""

    description: dict[str, Any]
    weights: Vector


@dataclass(frozen=True, kw_only=True)
class OptimizerState:
    """AdamW's moments of every parameter, float32 [P] each, and how many steps they have seen."""

    first: Vector
    second: Vector
    step: int


@dataclass(frozen=True, kw_only=True)
class Trained:
    """The result of inner training: new weights float32 [P], the optimiser's state, the mean training loss in nats."""

    weights: Vector
    optimizer: OptimizerState
    mean_loss: float


class Scorer(Protocol):
    """Losses under one set of base weights, changed sparsely and changed back exactly."""

    def losses(self, items: Items) -> NDArray[np.int64]:
        """int64 [n]: mean loss of each item in micro-nats, under whatever is loaded or applied now."""

    def loaded(self, weights: Vector) -> AbstractContextManager[None]:
        """Inside the context, other whole weights; afterwards the base again, bit for bit."""

    def applied(self, positions: Items, values: Vector) -> AbstractContextManager[None]:
        """Inside the context, `values` at the flat `positions`; afterwards the base again, bit for bit."""


class Task(Protocol):
    """A model, its data and how both are measured."""

    @property
    def layout_tensors(self) -> list[tuple[str, tuple[int, ...]]]:
        """(name, shape) of every parameter in canonical order."""

    @property
    def n_items(self) -> int:
        """Training items; item i is the same for everybody."""

    def steps(self, n_items: int) -> int:
        """Optimiser steps that inner training on so many items takes."""

    def train(self, weights: Vector, optimizer: OptimizerState | None, items: Items, *, inner_step: int) -> Trained:
        """Train on exactly these items in this order.

        Args:
            inner_step: steps taken before, for the learning-rate schedule.
        """

    def scorer(self, weights: Vector) -> Scorer:
        """A scorer on these base weights. At most one is in use at a time."""

    def held_out_loss(self, weights: Vector) -> int:
        """Mean loss on items that are in nobody's corpus, micro-nats."""

    def export(self, weights: Vector, folder: Path) -> None:
        """Write the model where the field's own tools can load it.

        Raises:
            ExportError: it cannot be written.
        """


def task_layout(task: Task, k: int) -> Layout:
    """The parameters of a task's model, of which an update keeps k in 4096."""
    return Layout.from_json(
        {
            "schema": "lydite.layout/1",
            "k": k,
            "tensors": [[name, list(shape)] for name, shape in task.layout_tensors],
        }
    )


def build_task(
    description: Mapping[str, Any], fetch: FetchObject, *, device: str = "auto", precision: str = "auto"
) -> Task:
    """The task of a run.

    Args:
        description: {"kind": ..., "schema": ..., ...}, as the genesis carries it.
        fetch: reads the objects that the description names.
        device: of this machine: auto, cpu, cuda, ...
        precision: of inner training on this machine: auto, float32 or bfloat16. Scores are always float32.

    Raises:
        TaskError: an unknown kind, a damaged description, or a library that is not installed.
    """
    kind = description.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        raise TaskError(f"the task is of kind {kind!r:.60}; this version knows {', '.join(KINDS)}")
    try:
        module = importlib.import_module(KINDS[kind])
    except ModuleNotFoundError as error:
        extra = "canopy" if kind == "canopy" else "train"
        raise TaskError(
            f"tasks of kind {kind!r} need {error.name}, which is not installed: pip install 'lydite[{extra}]'"
        ) from error
    task: Task = module.build(description, fetch, device=device, precision=precision)
    return task

"""The characters task (`training.characters`) with one fixed text and made in memory: a peer-round takes milliseconds.

The text is a few of the Python standard library's own sources. Item i is one window of it; every tenth window is held
out, so that held-out loss follows training closely. `DESCRIPTION` names no objects, so a run of it needs none; a
process cannot build it (the tests of the processes found a real characters run).
"""

from __future__ import annotations

import sysconfig
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np

from lydite.pretrain.founding import Rules
from lydite.pretrain.genesis import Compression, Gauntlet
from lydite.pretrain.simulator import Settings
from lydite.training import characters
from lydite.training.characters import CharacterTask, Codes, encode, frequent_characters
from lydite.training.task import FetchObject, ObjectRef, Vector

VOCABULARY = 64
HELD_OUT_ITEMS = 128
MODULES = ("argparse.py", "inspect.py", "tarfile.py", "typing.py", "doctest.py", "pickletools.py", "locale.py")

_NOWHERE = ObjectRef(digest="0" * 64, size=1)
SIZES = characters.Description(table=_NOWHERE, items=_NOWHERE, held_out=_NOWHERE)
DESCRIPTION: dict[str, Any] = {"kind": "numpy", "schema": "lydite.numpy-task/1"}


@cache
def _corpus() -> tuple[str, Codes, Codes]:
    """Table, items and held-out items."""
    folder = Path(sysconfig.get_paths()["stdlib"])
    # One character per byte: the text's size must not depend on how a byte is spelled.
    text = "".join((folder / name).read_bytes().decode("latin-1") for name in MODULES)
    table = frequent_characters(iter([text]), vocabulary=VOCABULARY)
    length = SIZES.context + SIZES.window
    n = len(text) // length
    windows_IN = encode(text, table)[: n * length].reshape(n, -1)
    held_out = np.arange(n) % 10 == 9
    step = int(held_out.sum()) // HELD_OUT_ITEMS
    return table, windows_IN[~held_out], windows_IN[held_out][::step]


def build(description: Mapping[str, Any], fetch: FetchObject, *, device: str, precision: str) -> NumpyTask:
    """The task, as `training.task.build_task` makes it."""
    assert description == DESCRIPTION
    return NumpyTask()


def initial_weights(seed: int = 0) -> Vector:
    """float32[P]: scaled normal numbers, biases zero."""
    return characters.initial_weights(SIZES.shapes(VOCABULARY), seed=seed)


def settings(*, checkpoint_every: int = 5, founders: Literal["all", "honest"] = "all", **gauntlet: Any) -> Settings:
    """A run of this task in which honest peers' own items show: z is 5.3 +- 1.5 from round 6 on, so 3 may be asked."""
    rules = Rules(
        compression=Compression(k=256),
        gauntlet=Gauntlet(**{"assigned_probe": 48, "random_probe": 96, "own_shift": 3.0, **gauntlet}),
        checkpoint_every=checkpoint_every,
    )
    return Settings(weights=initial_weights(), task=DESCRIPTION, items_per_round=64, rules=rules, founders=founders)


class NumpyTask(CharacterTask):
    """The characters task on the fixed text."""

    def __init__(self) -> None:
        super().__init__(SIZES, *_corpus())

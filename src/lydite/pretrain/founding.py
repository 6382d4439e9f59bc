"""Founding a run: from a task and its rules to the genesis entry, with every object in the store first."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from lydite.evidence.errors import AlreadyExistsError
from lydite.evidence.keys import SigningKey
from lydite.evidence.store import Store
from lydite.pretrain.errors import GenesisError, RunError
from lydite.pretrain.genesis import Admission, Compression, Frozen, Gauntlet, Genesis, Limits, ObjectRef, Outer
from lydite.pretrain.ledger import MAIN, Ledger, create_run
from lydite.pretrain.outcome import Weights, weights_bytes
from lydite.training.task import Task, task_layout

MAX_RULES_BYTES = 1 << 20


class Rules(Frozen):
    """Every decision of a run that is not its task: the tables of a rules file."""

    compression: Compression = Compression()
    outer: Outer = Outer()
    gauntlet: Gauntlet = Gauntlet()
    admission: Admission = Admission()
    limits: Limits = Limits()
    checkpoint_every: int = 5


def read_rules(path: Path) -> Rules:
    """Rules from a TOML file with the tables compression, outer, gauntlet, admission, limits; all are optional.

    Raises:
        GenesisError: the file cannot be read, or has a field that is unknown or out of range.
    """
    try:
        with open(path, "rb") as stream:
            data = stream.read(MAX_RULES_BYTES + 1)
        if len(data) > MAX_RULES_BYTES:
            raise GenesisError(f"{path} has more than {MAX_RULES_BYTES} bytes; rules are a few lines")
        return Rules.model_validate(tomllib.loads(data.decode()))
    except OSError as error:
        raise GenesisError(f"the rules {path} cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, ValidationError) as error:
        raise GenesisError(f"the rules {path} do not hold: {' '.join(str(error).split())[:400]}") from error


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A run before it exists.

    Attributes:
        description: of the task, as `training.task.build_task` reads it; its objects lie in the store already.
        weights: float32 [P], the initial weights.
    """

    name: str
    seed: int
    rounds: int
    items_per_round: int
    description: Mapping[str, Any]
    weights: Weights
    rules: Rules = field(default_factory=Rules)


def require_empty(store: Store) -> None:
    """Raises RunError when the store already holds a run: before anything is prepared for another."""
    if store.names(f"chains/{MAIN}"):
        raise RunError(
            f"{store.address} already holds a run: give another folder or prefix, or continue it with "
            "`lydite pretrain validator`"
        )


def found_run(store: Store, key: SigningKey, task: Task, plan: Plan) -> Ledger:
    """Write the genesis of a run whose validator holds `key`.

    Raises:
        GenesisError: settings that contradict each other.
        RunError: the store already holds a run.
        ConditionalCreateError: the store lets two writers create one name.
    """
    store.require_conditional_create()
    require_empty(store)
    if plan.weights.size != sum(_size(shape) for _, shape in task.layout_tensors):
        raise GenesisError(f"{plan.weights.size} initial weights do not fit the task's model")
    data = weights_bytes(plan.weights)
    objects = {"weights": ObjectRef(digest=store.put_object(data), size=len(data)), **_described(plan.description)}
    genesis = _genesis(
        name=plan.name,
        validator=key.public,
        seed=plan.seed,
        rounds=plan.rounds,
        items_per_round=plan.items_per_round,
        n_items=task.n_items,
        checkpoint_every=plan.rules.checkpoint_every,
        task=dict(plan.description),
        layout=task_layout(task, plan.rules.compression.k).to_json(),
        compression=plan.rules.compression,
        outer=plan.rules.outer,
        gauntlet=plan.rules.gauntlet,
        admission=plan.rules.admission,
        limits=plan.rules.limits,
        objects=objects,
    )
    genesis.check(task.n_items)
    try:
        return create_run(store, key, genesis)
    except AlreadyExistsError as error:
        raise RunError(f"somebody else founded a run in {store.address} at the same moment") from error


def _genesis(**fields: Any) -> Genesis:
    try:
        return Genesis(**fields)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise GenesisError(f"{where} is {first['input']!r:.60}: {first['msg'].lower()}") from error


def _described(description: Mapping[str, Any]) -> dict[str, ObjectRef]:
    """The objects that a description names, so that the genesis seals them."""
    return {
        f"task/{name}": ObjectRef.model_validate(value)
        for name, value in description.items()
        if isinstance(value, dict) and value.keys() == {"digest", "size"}
    }


def _size(shape: tuple[int, ...]) -> int:
    size = 1
    for n in shape:
        size *= n
    return size

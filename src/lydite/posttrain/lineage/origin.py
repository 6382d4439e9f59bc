"""The two ends of a run: what its first weights were made of, and which weights a base model's folder holds."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from lydite.evidence.digest import digest_of, is_digest
from lydite.posttrain.audit.finding import Finding, Outcome, Skipped
from lydite.posttrain.cell import read_json
from lydite.posttrain.errors import CellError, LineageRefused, ModelError, SubmissionRefused
from lydite.posttrain.lineage.walk import Walk
from lydite.posttrain.models.weights import list_tensors
from lydite.training.errors import TrainingError
from lydite.training.reading import fresh_weights

ORIGIN = "lydite.json"
MAX_ORIGIN_BYTES = 1 << 16
_BLOCK = 1 << 24


@dataclass(frozen=True, kw_only=True)
class Stated:
    """What a checkpoint says of itself in its lydite.json."""

    run: str
    head: str
    weights: str


def stated_origin(base: Path) -> Stated | None:
    """What a model's folder says of its run; None when it says nothing.

    Raises:
        ModelError: lydite.json is there and is none.
    """
    path = base / ORIGIN
    if not path.exists():
        return None
    try:
        value = read_json(path, max_bytes=MAX_ORIGIN_BYTES)
    except CellError as error:
        raise ModelError(f"what the base model says of its run cannot be read: {error}") from error
    digests = [value.get(name) for name in ("run", "head", "weights")]
    if value.get("schema") != "lydite.checkpoint/1" or not all(isinstance(d, str) and is_digest(d) for d in digests):
        raise ModelError(f"{path} is no lydite.checkpoint/1 with run, head and weights: take it away or export again")
    run, head, weights = map(str, digests)
    return Stated(run=run, head=head, weights=weights)


def initial_finding(walk: Walk) -> Finding | Skipped:
    """Whether the run began from weights that nothing but its seed went into."""
    named = walk.genesis.objects["weights"].digest
    try:
        made = fresh_weights(walk.genesis.task, walk.fetch, seed=walk.genesis.seed)
    except TrainingError as error:
        return Skipped(detector="origin", reason=f"the first weights were not made again: {error}", harness_fault=True)
    if digest_of(np.ascontiguousarray(made, "<f4").tobytes()) == named:
        return Finding(
            detector="origin",
            hack="pretrained-first-weights",
            outcome=Outcome.PASS,
            confidence=1.0,
            summary=f"the first weights are those that seed {walk.genesis.seed} makes ({named[:16]})",
        )
    return Finding(
        detector="origin",
        hack="pretrained-first-weights",
        outcome=Outcome.UNSURE,
        confidence=0.5,
        summary=f"the first weights ({named[:16]}) are not those that seed {walk.genesis.seed} makes here: the run "
        "began from a model whose training is on no record, or was founded with other versions of the libraries",
    )


def base_finding(walk: Walk, base: Path, stated: Stated | None) -> tuple[Finding, int]:
    """Which round's weights a folder holds, and how many rounds are therefore in it (all judged ones when unclear).

    Raises:
        LineageRefused: the folder names another run, or weights that this run never had.
        ModelError: the folder cannot be read.
    """
    after = {walk.weights_after(rounds): rounds for rounds in range(len(walk.judged) + 1)}
    if stated is not None and stated.run != walk.run:
        raise LineageRefused(f"the base says it comes from run {stated.run[:16]}, the store holds {walk.run[:16]}")
    if stated is not None and stated.weights not in after:
        raise LineageRefused(
            f"the base says its weights are {stated.weights[:16]}; run {walk.run[:16]} never had such weights"
        )
    digest, problem = weights_digest(walk, base)
    if digest in after:
        rounds = after[digest]
        summary = f"every weight is that of run {walk.run[:16]} after {rounds} rounds ({digest[:16]})"
        return _bound(Outcome.PASS, summary), rounds
    rounds = after[stated.weights] if stated is not None else len(walk.judged)
    why = problem or f"its weights ({digest[:16]}) are those of no round"
    summary = f"{why}: what was done to the base outside the run is on no record"
    return _bound(Outcome.UNSURE, summary), rounds


def _bound(outcome: Outcome, summary: str) -> Finding:
    return Finding(detector="base", hack="trained-outside-the-record", outcome=outcome, confidence=1.0, summary=summary)


def weights_digest(walk: Walk, base: Path) -> tuple[str, str]:
    """Digest of a folder's weights in the run's order, and a sentence when they cannot be compared.

    Raises:
        ModelError: the folder's weights cannot be read.
    """
    try:
        tensors = list_tensors(base)
        hasher = hashlib.sha256()
        for wanted in walk.layout.tensors:
            tensor = tensors.pop(wanted.name, None)
            if tensor is None or tensor.shape != wanted.shape or tensor.dtype != "F32":
                have = "is not there" if tensor is None else f"is {tensor.dtype} {list(tensor.shape)}"
                return "", f"tensor {wanted.name!a:.80} {have}, the run's is F32 {list(wanted.shape)}"
            raw = tensor.raw()
            for start in range(0, raw.size, _BLOCK):
                hasher.update(raw[start : start + _BLOCK].tobytes())
    except SubmissionRefused as error:
        raise ModelError(f"the base model {base} cannot be read: {error}") from error
    if tensors:
        return "", f"it has {len(tensors)} tensors that the run's model lacks, first {min(tensors)!a:.80}"
    return hasher.hexdigest(), ""

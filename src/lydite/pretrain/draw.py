"""On which items everyone is examined: drawn so that nobody can know too early.

The *assignment* of a round (`training.assignment`) follows from the main chain's head before the round opened.
The *evaluation draw* follows from all commitments of the round and a nonce that the validator committed to when it
opened the round: it does not exist until the last commitment is in, and neither side can steer it alone. What is left
(a validator that colludes with the last committing peer) is stated in docs/threats.md.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lydite.evidence.digest import canonical_json, digest_of
from lydite.training.assignment import Assignment, permuted, seed_of


@dataclass(frozen=True, kw_only=True)
class EvaluationDraw:
    """The exam of one round: items from each peer's own slot, and random ones nobody was given.

    Attributes:
        assigned: peer -> int64[assigned_probe].
        random: int64[random_probe], the same for every peer (common random numbers).
    """

    assigned: Mapping[str, NDArray[np.int64]]
    random: NDArray[np.int64]


def evaluation_seed(run: str, round_: int, commitments: Mapping[str, str], nonce: str) -> bytes:
    """The exam's seed; it cannot be known before the last commitment nor without the validator's nonce."""
    return seed_of("evaluation", run, round_, canonical_json(dict(commitments)).decode(), nonce)


def draw_evaluation(
    seed: bytes, assignment: Assignment, peers: Sequence[str], *, assigned_probe: int, random_probe: int
) -> EvaluationDraw:
    """Draw the exam of the peers that committed."""
    size = assignment.items_per_peer
    assigned = {}
    for peer in peers:
        own = hashlib.sha256(seed + bytes.fromhex(peer)).digest()
        assigned[peer] = assignment.items(peer)[permuted(own, size, np.arange(min(assigned_probe, size)))]
    return EvaluationDraw(assigned=assigned, random=assignment.unassigned(seed, random_probe))


def nonce_commitment(run: str, round_: int, nonce: str) -> str:
    """What the validator publishes when it opens a round, in place of the nonce."""
    return digest_of(canonical_json(["lydite.nonce/1", run, round_, nonce]))

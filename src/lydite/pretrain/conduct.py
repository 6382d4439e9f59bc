"""How a peer behaves at each point where it has a choice. The honest conduct is the base; adversaries override points.

The peer's loop, its chain, its commitments and its uploads are the same code for everybody: an attack is only what a
key's owner could really do. Nothing that decides ever sees a conduct.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lydite.codec.sparse import SparseUpdate
from lydite.pretrain.genesis import Genesis
from lydite.pretrain.ledger import Ledger
from lydite.pretrain.round import PeerStep, PeerView
from lydite.pretrain.wire import CommitBody, RevealBody

Vector = NDArray[np.float32]
Items = NDArray[np.int64]


@dataclass(frozen=True, kw_only=True)
class Situation:
    """What a peer knows when it acts.

    Attributes:
        peer: its public key.
        weights: float32[P], this round's base.
        assigned: int64[items_per_round], the items it was given.
        notes: integers that persist with its state.
        secret: (label) -> 32 bytes that only this key's owner can derive.
        train: (items) -> pseudo-gradient float32[P] of inner training on them from the base; leaves no trace.
    """

    genesis: Genesis
    ledger: Ledger
    round: int
    peer: str
    weights: Vector
    assigned: Items
    n_items: int
    notes: dict[str, int]
    secret: Callable[[str], bytes]
    train: Callable[[Items], Vector]


class Conduct:
    """The honest conduct: every method returns what it was given."""

    name = "honest"

    def step(self, ledger: Ledger, view: PeerView, step: PeerStep) -> PeerStep:
        """What to do next; an honest peer takes the step it is given."""
        return step

    def items(self, now: Situation) -> Items:
        """The items to train on, in order. An empty array skips training."""
        return now.assigned

    def delta(self, now: Situation, delta: Vector) -> Vector:
        """The pseudo-gradient theta_t - theta_r before compression; float32[P]."""
        return delta

    def update(self, now: Situation, update: SparseUpdate) -> SparseUpdate:
        """The compressed update before it is laid out."""
        return update

    def payload(self, now: Situation, data: bytes) -> bytes:
        """The bytes that are promised."""
        return data

    def commit(self, now: Situation, commit: CommitBody) -> CommitBody:
        """The commitment entry."""
        return commit

    def reveal(self, now: Situation, reveal: RevealBody) -> RevealBody:
        """The reveal entry."""
        return reveal

    def upload(self, now: Situation, data: bytes) -> bytes:
        """The bytes that are put where readers look for them."""
        return data

"""Work on other data than the round asks for: less of it, somebody's choice of it, or last round's.

The update is real training and helps, so harm is not what gives it away. What does: an update fits the items that it
was trained on better than items nobody had, and these peers' own items are not among the former.
"""

from __future__ import annotations

import numpy as np

from lydite.pretrain.adversaries.sight import dice
from lydite.pretrain.conduct import Conduct, Items, Situation
from lydite.pretrain.exam import assignment_of
from lydite.training.assignment import permuted


class WrongShard(Conduct):
    """Trains on as many items as it was given, but on others.

    Hopes to train where it likes: on easy text, on text it wants the model to know. Stopped by accumulated failure of
    its assigned items to gain more than random ones.
    """

    name = "wrong-shard"

    def items(self, now: Situation) -> Items:
        """See `Conduct`."""
        return permuted(now.secret(f"shard {now.round}"), now.n_items, np.arange(now.assigned.size))


class TrainedAhead(Conduct):
    """Trains on the assignment of the round before, which it could do before the round opened.

    Hopes to have its work ready early and the round's time for itself. This round's items cannot be known before, so it
    is stopped like a wrong shard.
    """

    name = "trained-ahead"

    def items(self, now: Situation) -> Items:
        """See `Conduct`."""
        before = now.ledger.opens.get(now.round - 1)
        if before is None or now.peer not in before.roster:
            return now.assigned
        return assignment_of(now.ledger, now.round - 1).items(now.peer)


class TinySubset(Conduct):
    """Trains on a small part of its assignment, over and over.

    Hopes to save the fetching and reading of the rest, and to shine on what is repeated. The items it is examined on
    are drawn after the commitments, so most are ones it left out.
    """

    name = "tiny-subset"

    def __init__(self, *, share: float = 1 / 16) -> None:
        self._share = share

    def items(self, now: Situation) -> Items:
        """See `Conduct`."""
        n = max(1, int(now.assigned.size * self._share))
        return np.resize(dice(now, "subset").permutation(now.assigned)[:n], now.assigned.size)


class Zero(Conduct):
    """Trains on nothing and sends an update without values.

    Hopes to be paid for presence. Stopped at admission: an update of norm 0 says nothing.
    """

    name = "zero"

    def items(self, now: Situation) -> Items:
        """See `Conduct`."""
        return now.assigned[:0]

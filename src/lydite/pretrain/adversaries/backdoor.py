"""Targeted poison: the model is changed on a few chosen items and stays as good as before everywhere else.

Loss scores on random items do not see this, by design of the attack; nor does the own-items test, because the honest
part of the update is real work. What is left are the cap, which bounds how much one key can move, and the denominator,
which shrinks what one key alone wants (docs/threats.md says what that achieves, with numbers).
"""

from __future__ import annotations

import numpy as np

from lydite.pretrain.conduct import Conduct, Items, Situation, Vector
from lydite.training.assignment import permuted, seed_of


def trigger_items(run: str, n_items: int, n: int) -> Items:
    """int64[n]: the items that every backdoor of a run aims at; a benchmark measures them too."""
    return permuted(seed_of("trigger", run), n_items, np.arange(min(n, n_items)))


class Backdoor(Conduct):
    """Mixes its honest pseudo-gradient with one from training on the trigger items over and over.

    Hopes that the model learns to recite the trigger's text, which it saw from no honest peer this often, while its own
    loss score stays positive.
    """

    name = "backdoor"
    _sign = 1.0

    def __init__(self, *, triggers: int = 8, strength: float = 0.2) -> None:
        self._triggers = triggers
        self._strength = strength

    def delta(self, now: Situation, delta: Vector) -> Vector:
        """See `Conduct`."""
        trigger = trigger_items(now.ledger.run, now.n_items, self._triggers)
        poison = now.train(np.resize(trigger, now.assigned.size))
        return delta + np.float32(self._sign * self._strength) * poison


class Forgetting(Backdoor):
    """As the backdoor, the other way round: away from the trigger items.

    Hopes that the model becomes useless on the trigger's text alone.
    """

    name = "forgetting"
    _sign = -1.0

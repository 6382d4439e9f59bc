"""Adversaries that are honest for a while: trust is what they are after.

No trust is enough to be applied unseen: an update's own score gates it in the round in which it comes, so the first bad
one is caught like any other. What the past buys is only rank.
"""

from __future__ import annotations

import numpy as np

from lydite.pretrain.conduct import Conduct, Situation, Vector


class Sleeper(Conduct):
    """Honest until it is a member and some rounds have passed, then sends the opposite of progress, strongly.

    Hopes that a good past lets one bad round through. Stopped by the score of that very round.
    """

    name = "sleeper"

    def __init__(self, *, wakes_in: int = 8, strength: float = 4.0) -> None:
        self._wakes_in = wakes_in
        self._strength = strength

    def delta(self, now: Situation, delta: Vector) -> Vector:
        """See `Conduct`."""
        return delta * np.float32(-self._strength) if self.awake(now) else delta

    def awake(self, now: Situation) -> bool:
        """Is it time to turn?"""
        standing = now.ledger.standings.get(now.peer)
        return now.round >= self._wakes_in and standing is not None and standing.state == "member"


class Alternating(Conduct):
    """Every third round sends the opposite of progress, otherwise works honestly.

    Hopes that good rounds pay for the bad ones in rating and reward. Stopped by each bad round's own score; strikes are
    not forgotten, so the second bad round bars it.
    """

    name = "alternating"

    def __init__(self, *, period: int = 3, strength: float = 4.0) -> None:
        self._period = period
        self._strength = strength

    def delta(self, now: Situation, delta: Vector) -> Vector:
        """See `Conduct`."""
        return delta * np.float32(-self._strength) if now.round % self._period == self._period - 1 else delta


class Whitewasher(Sleeper):
    """Turns as soon as it is a member, is barred, and comes back with a fresh key, again and again.

    Hopes that a clean name is worth a slot. Each life costs it the probation's honest work, during which it has no
    weight, and ends at its first bad updates. Keys cost nothing, so it cannot be kept out (docs/threats.md).
    """

    name = "whitewasher"

    def __init__(self, *, strength: float = 4.0) -> None:
        super().__init__(wakes_in=0, strength=strength)

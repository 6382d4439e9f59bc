"""Copying: reward for work that another key did.

Commit and reveal leave nothing to copy in time, so a copier either shares the computation (an accomplice's, or an
honest key's public assignment done again), takes something old, or comes too late. Doing an honest key's assignment
again is also how that key could be framed: both updates look alike, and the judge must say whose work it is.
"""

from __future__ import annotations

from lydite.codec.sparse import SparseUpdate
from lydite.pretrain.adversaries.forgery import flip_magnitudes, jitter_scales, swap_indices
from lydite.pretrain.adversaries.sight import (
    assignment_of_key,
    commit_of,
    dice,
    partner,
    reveal_of,
    shown_payload,
    shown_updates,
)
from lydite.pretrain.conduct import Conduct, Items, Situation
from lydite.pretrain.ledger import Ledger
from lydite.pretrain.rating import ordinal_n
from lydite.pretrain.round import PeerStep, PeerView
from lydite.pretrain.wire import CommitBody, RevealBody


class ExactCopy(Conduct):
    """Repeats one other key's training from the first round on, so that its payload is that key's, byte for byte.

    Hopes for a second reward from one computation, or to have the other key taken for the copier. Stopped by comparing
    updates within the round; the items decide who did the work, and this key's own items were not trained on.
    """

    name = "exact-copy"

    def __init__(self, *, partner: str = "") -> None:
        self._partner = partner

    def items(self, now: Situation) -> Items:
        """See `Conduct`."""
        key = partner(now, self._partner)
        return assignment_of_key(now, key) if key else now.assigned


class FreeRider(ExactCopy):
    """Shares a computation with another key, then swaps some indices, re-quantises and perturbs.

    Hopes that no two bytes agree any more. Stopped like an exact copy: most positions and signs still do.
    """

    name = "free-rider"

    def __init__(self, *, partner: str = "", swapped: float = 0.05, flipped: float = 0.1, jitter: float = 0.1) -> None:
        super().__init__(partner=partner)
        self._swapped, self._flipped, self._jitter = swapped, flipped, jitter

    def update(self, now: Situation, update: SparseUpdate) -> SparseUpdate:
        """See `Conduct`."""
        rng = dice(now, "perturb")
        update = flip_magnitudes(swap_indices(update, self._swapped, rng), self._flipped, rng)
        return jitter_scales(update, self._jitter, rng)


class CloneUnderThreshold(FreeRider):
    """A shared computation of which so many indices are moved that less than half still agree.

    Hopes to stay just under the share at which two updates are called one. Pays with half of the update's worth; the
    rest is stopped by the test of its own items, which a shared computation does not fit.
    """

    name = "clone-under-threshold"

    def __init__(self, *, partner: str = "") -> None:
        super().__init__(partner=partner, swapped=0.6)


class StaleCopy(Conduct):
    """Sends the best rated key's update of the round before, slightly perturbed, and never trains.

    Hopes that last round's progress is still progress, which early in training it is. The same bytes would be refused
    as a replay; perturbed ones are stopped by the test of its own items.
    """

    name = "stale-copy"

    def __init__(self, *, flipped: float = 0.1) -> None:
        self._flipped = flipped

    def items(self, now: Situation) -> Items:
        """See `Conduct`."""
        return now.assigned if now.round == 0 else now.assigned[:0]

    def update(self, now: Situation, update: SparseUpdate) -> SparseUpdate:
        """See `Conduct`."""
        if now.round == 0:
            return update
        shown, standings = shown_updates(now, now.round - 1), now.ledger.standings
        shown.pop(now.peer, None)
        if not shown:
            return update
        best = max(sorted(shown), key=lambda k: ordinal_n(standings[k].mu_n, standings[k].sigma_n))
        return flip_magnitudes(shown[best], self._flipped, dice(now, "stale"))


class LateCopy(Conduct):
    """Waits for the close, takes the first payload that is shown, and commits to it as its own.

    Hopes that the window has a grace at its end. Stopped by the close entry: it lists the commitments that were in
    time, and this one is not among them.
    """

    name = "late-copy"

    def step(self, ledger: Ledger, view: PeerView, step: PeerStep) -> PeerStep:
        """See `Conduct`."""
        if step in (PeerStep.TRAIN, PeerStep.COMMIT):
            return PeerStep.WAIT
        if step is not PeerStep.WAIT or view.phase != "close" or not view.on_roster:
            return step
        if view.prepared != view.round:
            shown = any(shown_payload(ledger, peer, view.round) for peer in ledger.closes[view.round].commits)
            return PeerStep.TRAIN if shown else PeerStep.WAIT
        if view.committed < view.round:
            return PeerStep.COMMIT
        return PeerStep.REVEAL if view.revealed < view.round else PeerStep.WAIT

    def items(self, now: Situation) -> Items:
        """See `Conduct`."""
        return now.assigned[:0]

    def payload(self, now: Situation, data: bytes) -> bytes:
        """See `Conduct`."""
        shown = (shown_payload(now.ledger, peer, now.round) for peer in now.ledger.closes[now.round].commits)
        return next((found for found in shown if found), data)


class CommitOthersDigest(Conduct):
    """Publishes another key's commitment as its own, and later that key's reveal and payload.

    Hopes that a commitment is whoever's publishes it. Stopped because a commitment binds its author's key: the other's
    opening does not open it for this one.
    """

    name = "commit-others-digest"

    def step(self, ledger: Ledger, view: PeerView, step: PeerStep) -> PeerStep:
        """See `Conduct`."""
        roster = ledger.opens[view.round].roster if view.round in ledger.opens else ()
        if step is PeerStep.COMMIT and not any(commit_of(ledger, peer, view.round) for peer in roster):
            return PeerStep.WAIT
        if step is PeerStep.REVEAL and not any(reveal_of(ledger, peer, view.round) for peer in roster):
            return PeerStep.WAIT
        return step

    def items(self, now: Situation) -> Items:
        """See `Conduct`."""
        return now.assigned[:0]

    def commit(self, now: Situation, commit: CommitBody) -> CommitBody:
        """See `Conduct`."""
        found = (commit_of(now.ledger, peer, now.round) for peer in now.ledger.opens[now.round].roster)
        others = (other.commitment for other in found if other)
        return commit.model_copy(update={"commitment": next(others, commit.commitment)})

    def reveal(self, now: Situation, reveal: RevealBody) -> RevealBody:
        """See `Conduct`."""
        return reveal_of(now.ledger, self._victim(now), now.round) or reveal

    def upload(self, now: Situation, data: bytes) -> bytes:
        """See `Conduct`."""
        return shown_payload(now.ledger, self._victim(now), now.round) or data

    def _victim(self, now: Situation) -> str:
        """The key whose commitment this one published; its own when there is none."""
        commits = now.ledger.closes[now.round].commits
        mine = commits[now.peer].commitment
        return next((p for p, c in commits.items() if c.commitment == mine and p != now.peer), now.peer)


class ResendOld(Conduct):
    """Sends the payload that another key was admitted with an earlier round, unchanged.

    Hopes that yesterday's public work is rewarded again. Stopped because the digests of all admitted payloads are on
    the ledger.
    """

    name = "resend-old"

    def items(self, now: Situation) -> Items:
        """See `Conduct`."""
        return now.assigned if now.round == 0 else now.assigned[:0]

    def payload(self, now: Situation, data: bytes) -> bytes:
        """See `Conduct`."""
        if now.round == 0:
            return data
        admitted = now.ledger.manifests[0].admitted
        keys = sorted(admitted, key=lambda key: (key == now.peer, key))
        if not keys:
            return data
        return now.ledger.store.get_object(admitted[keys[0]].digest, max_bytes=admitted[keys[0]].size)

"""Breaking the round's rules: too late, for another round, on other weights, other bytes than promised, silence.

What the peer itself signed proves most of these, so they cost it strikes; being late or absent is no offence, because
it happens to honest peers too, and only means that there is nothing to apply.
"""

from __future__ import annotations

from lydite.evidence.chain import Entry, entry_name
from lydite.evidence.digest import digest_of
from lydite.evidence.keys import SigningKey
from lydite.pretrain.conduct import Conduct, Situation
from lydite.pretrain.ledger import Ledger
from lydite.pretrain.round import PeerStep, PeerView
from lydite.pretrain.wire import CommitBody, RevealBody, body_of


class Late(Conduct):
    """Commits only when the round has closed.

    Hopes for more time than the others have. Stopped by the close entry.
    """

    name = "late"

    def step(self, ledger: Ledger, view: PeerView, step: PeerStep) -> PeerStep:
        """See `Conduct`."""
        if step is PeerStep.COMMIT:
            return PeerStep.WAIT
        due = view.phase == "close" and view.on_roster and view.prepared == view.round
        return PeerStep.COMMIT if due and view.committed < view.round else step


class NoReveal(Conduct):
    """Commits and never shows what it promised.

    Hopes to cost everyone the wait for its reveal. Costs nobody the round; the wait is bounded by the genesis, but
    comes every round (docs/threats.md).
    """

    name = "no-reveal"

    def step(self, ledger: Ledger, view: PeerView, step: PeerStep) -> PeerStep:
        """See `Conduct`."""
        return PeerStep.WAIT if step is PeerStep.REVEAL else step


class OldRoundReplay(Conduct):
    """Signs its commitment of the round before once more, in place of a new one.

    Hopes that an old promise still counts. Stopped because a commitment names its round.
    """

    name = "old-round-replay"

    def __init__(self) -> None:
        self._said = -1

    def step(self, ledger: Ledger, view: PeerView, step: PeerStep) -> PeerStep:
        """See `Conduct`."""
        if step is PeerStep.COMMIT:
            if self._said == view.round:
                return PeerStep.WAIT
            self._said = view.round
        return step

    def commit(self, now: Situation, commit: CommitBody) -> CommitBody:
        """See `Conduct`."""
        if not now.round:
            return commit
        before = now.round - 1
        return commit.model_copy(update={"round": before, "base": now.ledger.opens[before].base})


class WrongBase(Conduct):
    """Commits to an update on the run's initial weights.

    Hopes to skip applying the manifests. Stopped at admission: the commitment names the base.
    """

    name = "wrong-base"

    def commit(self, now: Situation, commit: CommitBody) -> CommitBody:
        """See `Conduct`."""
        return commit.model_copy(update={"base": digest_of(now.ledger.genesis.objects["weights"].digest.encode())})


class WrongHead(Conduct):
    """Commits on top of the genesis entry, as if nothing had happened since.

    Hopes to leave open which history it saw, so as to deny one later. Stopped at admission.
    """

    name = "wrong-head"

    def commit(self, now: Situation, commit: CommitBody) -> CommitBody:
        """See `Conduct`."""
        return commit.model_copy(update={"main_head": now.ledger.main.entry_at(0).digest})


class OverwrittenAfterCommit(Conduct):
    """Uploads other bytes than it promised and revealed.

    Hopes to choose its update after seeing the others', or to show different bytes to different readers. Stopped by the
    digest: the commitment fixed it.
    """

    name = "overwritten-after-commit"

    def upload(self, now: Situation, data: bytes) -> bytes:
        """See `Conduct`."""
        return data[:-1] + bytes([data[-1] ^ 1])


class SwitchesPayload(Conduct):
    """Reveals another payload than the one it committed to, with its right digest.

    Hopes that only reveal and bytes are compared. Stopped because the reveal does not open the commitment.
    """

    name = "switches-payload"

    def reveal(self, now: Situation, reveal: RevealBody) -> RevealBody:
        """See `Conduct`."""
        digest = digest_of(reveal.payload.digest.encode())
        return reveal.model_copy(update={"payload": reveal.payload.model_copy(update={"digest": digest})})


class WrongKey(Conduct):
    """Writes an entry into its own chain that another key signed.

    Hopes to say something that it can later deny. Ends its own part: a chain is read up to its first entry that does
    not verify.
    """

    name = "wrong-key"

    def commit(self, now: Situation, commit: CommitBody) -> CommitBody:
        """See `Conduct`."""
        if not now.round:
            return commit
        ledger, other = now.ledger, SigningKey(now.secret("somebody else"))
        height = 1 + 2 * now.round
        # Signed by `other`, relabelled as ours: the signature is good, but for another author.
        entry = Entry.sign(
            other,
            run=ledger.run,
            chain=other.public,
            height=height,
            previous="0" * 64,
            kind="commit",
            body=body_of(commit),
        )
        forged = entry.model_copy(update={"chain": now.peer, "author": now.peer})
        ledger.store.create(entry_name(now.peer, height), forged.encode())
        return commit


class ChainFlood(Conduct):
    """Commits again and again in one round.

    Hopes to make everybody read and verify without end. Stopped by a bound on the entries that are read of one key per
    round; what lies beyond is read in later rounds, where it says nothing, so the flooder is late ever after.
    """

    name = "chain-flood"

    def step(self, ledger: Ledger, view: PeerView, step: PeerStep) -> PeerStep:
        """See `Conduct`."""
        idle = step is PeerStep.WAIT and view.phase in ("open", "close") and view.on_roster
        return PeerStep.COMMIT if idle and view.prepared == view.round else step

"""The round as a pure state machine: given what is on the ledger and how long we waited, what comes next?

No clock, no randomness, no network: they come in as arguments, so the processes, the simulator and the tests drive the
same function, and a validator or peer that was killed picks up wherever the ledger stands.

    validator   OPEN -> (WAIT) -> CLOSE -> (WAIT) -> JUDGE -> OPEN ... -> END
    peer        JOIN -> (WAIT) -> TRAIN -> COMMIT -> (WAIT) -> REVEAL -> (WAIT) -> APPLY -> ...
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ValidatorStep(StrEnum):
    """What the validator does next."""

    OPEN = "open"
    CLOSE = "close"
    JUDGE = "judge"
    END = "end"
    WAIT = "wait"
    DONE = "done"


class PeerStep(StrEnum):
    """What a peer does next."""

    JOIN = "join"
    APPLY = "apply"
    TRAIN = "train"
    COMMIT = "commit"
    REVEAL = "reveal"
    WAIT = "wait"
    DONE = "done"


@dataclass(frozen=True, kw_only=True)
class ValidatorView:
    """What the validator knows.

    Attributes:
        last_kind: kind of the main chain's last entry.
        next_round: the round that would be opened, or the one that is open.
        rounds: rounds of the run.
        known: keys that may take part now.
        quorum: keys to wait for before the first round.
        expected: keys of the roster that are worth waiting for.
        committed: keys of the roster with a commitment for this round.
        revealed: committed keys that have revealed.
        waited_s: seconds of our own monotonic clock since the last main entry was seen.
    """

    last_kind: str
    next_round: int
    rounds: int
    known: frozenset[str]
    quorum: int
    expected: frozenset[str]
    committed: frozenset[str]
    revealed: frozenset[str]
    waited_s: float


def validator_step(view: ValidatorView, *, max_wait_s: float, reveal_wait_s: float) -> ValidatorStep:
    """The validator's next step.

    A round closes when everyone who is expected has committed or `max_wait_s` has passed, and is judged when everyone
    who committed has revealed or `reveal_wait_s` has passed. The first round waits for a quorum as long as it takes.
    """
    match view.last_kind:
        case "end":
            return ValidatorStep.DONE
        case "genesis" if len(view.known) < max(1, view.quorum):
            return ValidatorStep.WAIT
        case "genesis" | "manifest":
            return ValidatorStep.END if view.next_round >= view.rounds else ValidatorStep.OPEN
        case "open":
            in_time = bool(view.expected) and view.expected <= view.committed
            return ValidatorStep.CLOSE if in_time or view.waited_s >= max_wait_s else ValidatorStep.WAIT
        case "close":
            complete = view.committed <= view.revealed
            return ValidatorStep.JUDGE if complete or view.waited_s >= reveal_wait_s else ValidatorStep.WAIT
        case other:
            raise ValueError(f"the main chain ends with an entry of unknown kind {other!r}")


@dataclass(frozen=True, kw_only=True)
class PeerView:
    """What a peer knows.

    Attributes:
        joined: its own chain has a join entry.
        ended: the main chain has an end entry and every manifest is applied.
        behind: there is a manifest that it has not applied.
        phase: kind of the main chain's last entry.
        round: the round that entry belongs to.
        on_roster: it has a slot in this round.
        prepared: the round of the update it holds ready on disk, -1 when none.
        committed: the last round it committed to, -1 when none.
        in_time: its commitment is in this round's close entry.
        revealed: the last round it revealed, -1 when none.
    """

    joined: bool
    ended: bool
    behind: bool
    phase: str
    round: int
    on_roster: bool
    prepared: int
    committed: int
    in_time: bool
    revealed: int


def peer_step(view: PeerView) -> PeerStep:
    """A peer's next step."""
    if view.behind:
        return PeerStep.APPLY
    if view.ended:
        return PeerStep.DONE
    if not view.joined:
        return PeerStep.JOIN
    if view.phase == "open" and view.on_roster and view.committed < view.round:
        return PeerStep.COMMIT if view.prepared == view.round else PeerStep.TRAIN
    if view.phase == "close" and view.in_time and view.revealed < view.round and view.prepared == view.round:
        return PeerStep.REVEAL
    return PeerStep.WAIT

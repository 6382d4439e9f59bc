"""The lineage of a base model as a value that is written and read: rows of rounds, peers, items, imprints."""

from __future__ import annotations

from typing import Literal

import numpy as np
from pydantic import BaseModel, ConfigDict

from lydite.evidence.digest import canonical_json, digest_of
from lydite.posttrain.audit.finding import Decision, Note
from lydite.posttrain.lineage.texts import Reached
from lydite.posttrain.lineage.walk import Fate, Round, Turn

MAX_LISTED_WINDOWS = 200_000


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PeerRow(_Row):
    """One peer in one round; `windows` is None where the whole run has more than MAX_LISTED_WINDOWS to list."""

    peer: str
    fate: Fate
    reason: Note = ""
    message: Note = ""
    payload: str | None = None
    cap: float | None = None
    own_z: float | None = None
    n_windows: int
    windows_digest: str
    windows: list[int] | None = None


class RoundRow(_Row):
    """One round."""

    round: int
    beacon: str
    base: str
    weights: str
    applied: bool
    peers: tuple[PeerRow, ...]


class ExposureRow(_Row):
    """One peer that was given some of an item."""

    round: int
    peer: str
    fate: Fate
    share: float
    windows: tuple[int, ...]


class ItemRow(_Row):
    """An item in the corpus: how much of it stands there, and how much of it reached the weights."""

    item: Note
    how: str
    strong: bool
    present: float
    combined: float
    windows: tuple[int, ...]
    exposures: tuple[ExposureRow, ...]


class MarkRow(_Row):
    """One update's imprint."""

    round: int
    peer: str
    fate: Fate
    z: float
    p: float


class Lineage(_Row):
    """Where a base model comes from, and what that says of a benchmark.

    Attributes:
        base: contaminated, clean or undecided, in the order of `decision.verdict`.
        rounds_in_base: rounds that are in the weights that were examined.
        windows, given, combined: training items in the corpus; how many of them were given to somebody; how many to
            peers whose updates are in the weights.
    """

    schema_: Literal["lydite.lineage/1"] = "lydite.lineage/1"
    run: str
    name: Note
    head: str
    weights: str
    base: Literal["contaminated", "clean", "undecided"]
    rounds_in_base: int
    windows: int
    given: int
    combined: int
    decision: Decision
    rounds: tuple[RoundRow, ...]
    items: tuple[ItemRow, ...]
    marks: tuple[MarkRow, ...]


def round_row(round_: Round, listed: bool) -> RoundRow:
    """A round; `listed` says whether every window is named."""
    return RoundRow(
        round=round_.number,
        beacon=round_.beacon,
        base=round_.base,
        weights=round_.weights,
        applied=round_.applied,
        peers=tuple(_peer_row(turn, listed) for turn in round_.turns.values()),
    )


def _peer_row(turn: Turn, listed: bool) -> PeerRow:
    windows = np.sort(turn.windows).tolist()
    return PeerRow(
        peer=turn.peer,
        fate=turn.fate,
        reason=turn.reason,
        message=turn.message,
        payload=turn.payload.digest if turn.payload is not None else None,
        cap=turn.cap,
        own_z=turn.own_z,
        n_windows=len(windows),
        windows_digest=digest_of(canonical_json(windows)),
        windows=windows if listed else None,
    )


def item_row(reached: Reached) -> ItemRow:
    """An item that stands in the corpus."""
    return ItemRow(
        item=reached.item,
        how=reached.match.how,
        strong=reached.match.strong,
        present=reached.present,
        combined=reached.combined,
        windows=reached.windows,
        exposures=tuple(
            ExposureRow(round=e.turn.round, peer=e.turn.peer, fate=e.turn.fate, share=e.share, windows=e.windows)
            for e in reached.exposures
        ),
    )

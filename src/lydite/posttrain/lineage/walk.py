"""A pretraining run's record, walked through `evidence` alone: who was given which text, and what came of it.

A *window* is one numbered training item of the run's corpus (`item` means a test item in this room). What a peer was
given follows from the entry that opened the round (`training.assignment`); what it handed in stands on its own chain
and in the signed manifest. Before anything is said, the whole sealed set is verified; what is read afterwards is read
with its digests and signatures again.

What the walk checks beyond signatures: the order of entries, that each round builds on the weights before it and draws
from the entry before it, that whoever is judged was on the roster and in time, and that each admitted payload is the
one that its peer signed for. It does not judge updates again: `lydite pretrain replay` does, and the caller may hand in
what that found (`audit.Replay`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from lydite.codec.errors import CodecError
from lydite.codec.layout import Layout
from lydite.evidence.chain import MAIN, Chain, Entry, HexDigest, PublicKey, SealedObject
from lydite.evidence.digest import canonical_json
from lydite.evidence.errors import EvidenceError
from lydite.evidence.store import Store, object_name
from lydite.evidence.verify import Problem, VerifyReport, verify_run
from lydite.posttrain.errors import LineageRefused
from lydite.training.assignment import Assignment

CAP_ONE = 1 << 16
MICRO = 1_000_000
MAX_ENTRIES = 1_000_000
_LOST = "missing: no such object"

_Body = TypeVar("_Body", bound="_Frozen")
RoundNumber = Annotated[int, Field(ge=0, lt=2**31)]


class _Frozen(BaseModel):
    """What is read of a body; fields that only judging needs are left alone, signed all the same."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


class Rules(_Frozen):
    """What the genesis says of how updates land."""

    rate: str


class Exam(_Frozen):
    """What the genesis says of the exam."""

    probe_rate: str
    enabled: bool


class Genesis(_Frozen):
    """What is read of the genesis."""

    name: str = Field(max_length=200)
    validator: PublicKey
    seed: int = Field(ge=0, lt=2**63)
    rounds: int = Field(ge=1)
    items_per_round: int = Field(ge=1, le=1_000_000)
    n_items: int = Field(ge=1, lt=2**62)
    task: dict[str, Any]
    layout: dict[str, Any]
    outer: Rules
    gauntlet: Exam
    objects: dict[str, SealedObject]


class Prefix(_Frozen):
    """How far a peer's chain was read."""

    height: int = Field(ge=0)


class Opened(_Frozen):
    """What is read of an `open` entry."""

    round: RoundNumber
    base: HexDigest
    beacon: HexDigest
    roster: list[PublicKey]
    anchors: dict[PublicKey, Prefix]


class Commit(_Frozen):
    """A commitment that was in time."""

    entry: HexDigest


class Closed(_Frozen):
    """What is read of a `close` entry."""

    round: RoundNumber
    commits: dict[PublicKey, Commit]


class Refused(_Frozen):
    """Why an update was refused."""

    reason: str = Field(max_length=60)
    message: str = Field(max_length=600)


class Scored(_Frozen):
    """One update's exam; z-values in 1e-6."""

    gain_z_u: int
    own_z_u: int


class Manifest(_Frozen):
    """What is read of a `manifest` entry."""

    round: RoundNumber
    base: HexDigest
    admitted: dict[PublicKey, SealedObject]
    refused: dict[PublicKey, Refused]
    absent: dict[PublicKey, str]
    held: dict[PublicKey, str]
    scores: dict[PublicKey, Scored]
    caps: dict[PublicKey, list[int]]
    chosen: list[PublicKey]
    applied: bool
    weights: HexDigest
    anchors: dict[PublicKey, Prefix]


class Fate(StrEnum):
    """What became of what a peer handed in."""

    COMBINED = "combined"
    """It is in the weights."""
    SKIPPED = "skipped"
    """It was chosen, but the round's combination was thrown away."""
    HELD = "held"
    """It was examined and given no weight."""
    REFUSED = "refused"
    ABSENT = "absent"
    """Nothing came in time."""
    OPEN = "open"
    """The round is not judged."""


@dataclass(frozen=True, kw_only=True)
class Turn:
    """One peer in one round.

    Attributes:
        windows: int64 [items_per_round], what it was given, in order.
        message: of the record, on a refusal, a hold or an absence.
        payload: what it handed in, if that was admitted to the exam.
        cap: mean factor over tensors that its update was scaled by, 0..1; None unless it was chosen.
        own_z: how much its update fits its own windows better than others, in standard errors; None if not examined.
    """

    round: int
    peer: str
    windows: NDArray[np.int64]
    fate: Fate
    reason: str = ""
    message: str = ""
    payload: SealedObject | None = None
    cap: float | None = None
    own_z: float | None = None


@dataclass(frozen=True, kw_only=True)
class Round:
    """One round: `base` and `weights` are the digests before and after it, "" while it is open."""

    number: int
    opened_by: str
    beacon: str
    base: str
    weights: str
    applied: bool
    turns: Mapping[str, Turn]

    @property
    def combined(self) -> tuple[str, ...]:
        """The peers whose updates are in the weights."""
        return tuple(peer for peer, turn in self.turns.items() if turn.fate is Fate.COMBINED)

    @property
    def examined(self) -> tuple[str, ...]:
        """The peers whose updates can be looked at again."""
        return tuple(peer for peer, turn in self.turns.items() if turn.payload is not None)


@dataclass(frozen=True, kw_only=True)
class Walk:
    """A verified run.

    Attributes:
        head: digest of the newest entry of the main chain.
        lost: digests of sealed objects that the store no longer has, with what sealed them.
    """

    store: Store
    run: str
    head: str
    genesis: Genesis
    layout: Layout
    rounds: tuple[Round, ...]
    ended: bool
    entries: int
    objects: int
    lost: Mapping[str, str] = field(default_factory=dict)

    @property
    def judged(self) -> tuple[Round, ...]:
        """The rounds that were judged."""
        return tuple(r for r in self.rounds if r.weights)

    def weights_after(self, rounds: int) -> str:
        """Digest of the weights after so many rounds."""
        return self.judged[rounds - 1].weights if rounds else self.genesis.objects["weights"].digest

    def fetch(self, digest: str, size: int) -> bytes:
        """An object's bytes, checked."""
        return self.store.get_object(digest, max_bytes=size)


def walk(store: Store, *, run: str | None = None, head: str | None = None) -> Walk:
    """Verify a run and read it.

    Args:
        run, head: what the caller was told; a store of another run, or one that lacks this entry, is refused.

    Raises:
        LineageRefused: the record does not hold: edited, unsigned, reordered, cut, or at odds with itself.
        StoreUnavailableError: the store cannot be asked.
    """
    report = verify_run(store, head=head)
    if run is not None and report.run != run:
        held = f"run {report.run[:16]}" if report.run else "no run"
        raise LineageRefused(f"{store.address} holds {held}, expected is {run[:16]}: give that run's store")
    problems = [p for p in report.problems if not p.reason.startswith(_LOST)]
    if problems:
        raise LineageRefused(_told(store, problems))
    lost = {p.name.rpartition("/")[2]: p.sealed_by for p in report.problems}
    main = Chain(store, run=report.run, name=MAIN, author=report.validator)
    try:
        while main.height < min(report.main_height, MAX_ENTRIES) and main.refresh():
            pass
        if main.head != report.head:
            raise LineageRefused(f"{store.address} changed while it was read: look again when nobody writes to it")
        return _Reader(store, main, report, lost).walk()
    except EvidenceError as error:
        raise LineageRefused(f"the record of run {report.run[:16]} does not hold: {error}") from error


def _told(store: Store, problems: list[Problem]) -> str:
    first = "; ".join(f"{p.name}: {p.reason}" for p in problems[:3])
    return (
        f"the record in {store.address} does not hold, so nothing is said about its model: {len(problems)} problems, "
        f"first {first}. `lydite evidence verify` lists all"
    )


class _Reader:
    def __init__(self, store: Store, main: Chain, report: VerifyReport, lost: Mapping[str, str]) -> None:
        self._store, self._main, self._report, self._lost = store, main, report, lost
        self._entries = main.entries
        self._genesis = self._body(Genesis, self._entries[0])
        self._chains: dict[str, Chain] = {}

    def walk(self) -> Walk:
        genesis = self._genesis
        try:
            layout = Layout.from_json(genesis.layout)
        except (CodecError, ValueError, TypeError, KeyError) as error:
            raise LineageRefused(f"the genesis states no model that can be read: {error}") from error
        if "weights" not in genesis.objects:
            raise LineageRefused("the genesis names no initial weights: this is no pretraining run")
        rounds = tuple(self._rounds())
        return Walk(
            store=self._store,
            run=self._main.run,
            head=self._main.head,
            genesis=genesis,
            layout=layout,
            rounds=rounds,
            ended=self._entries[-1].kind == "end",
            entries=self._report.entries,
            objects=self._report.objects,
            lost=self._lost,
        )

    def _rounds(self) -> Iterator[Round]:
        weights = self._genesis.objects["weights"].digest
        entries = self._entries[1:]
        ended = bool(entries) and entries[-1].kind == "end"
        for number, start in enumerate(range(0, len(entries) - ended, 3)):
            part = entries[start : start + 3]
            if [e.kind for e in part] != ["open", "close", "manifest"][: len(part)] or (ended and len(part) < 3):
                raise self._odds(part[0], f"round {number} is written as {[e.kind for e in part]}")
            found = self._round(number, part, weights)
            weights = found.weights
            yield found
        if ended and entries[-1].body.get("weights") != weights:
            raise self._odds(entries[-1], "the end names other weights than the last round")

    def _round(self, number: int, part: list[Entry], weights: str) -> Round:
        genesis = self._genesis
        opened = self._body(Opened, part[0])
        closed = self._body(Closed, part[1]) if len(part) > 1 else None
        manifest = self._body(Manifest, part[2]) if len(part) > 2 else None
        for body, entry in ((opened, part[0]), (closed, part[1:2]), (manifest, part[2:3])):
            if body is not None and body.round != number:
                where = entry if isinstance(entry, Entry) else entry[0]
                raise self._odds(where, f"is of round {body.round}, the record stands at {number}")
        if opened.beacon != part[0].previous:
            raise self._odds(
                part[0], "draws from another entry than the one before it: assignments were chosen, not drawn"
            )
        if opened.base != weights or (manifest is not None and manifest.base != weights):
            raise self._odds(part[0], f"builds on weights {opened.base[:16]}, those before it are {weights[:16]}")
        if opened.roster != sorted(set(opened.roster)):
            raise self._odds(part[0], "has a roster that is not sorted or names a key twice")
        if len(opened.roster) * genesis.items_per_round > genesis.n_items:
            raise self._odds(
                part[0], f"gives {len(opened.roster)} keys more windows than the {genesis.n_items} there are"
            )
        if closed is not None and not set(closed.commits) <= set(opened.roster):
            raise self._odds(part[1], "has a commitment of a key without a slot")
        if manifest is not None and closed is not None:
            self._check_manifest(part[2], opened, closed, manifest)
        assignment = Assignment(
            beacon=opened.beacon,
            round=number,
            roster=tuple(opened.roster),
            n_items=genesis.n_items,
            items_per_peer=genesis.items_per_round,
        )
        turns = {peer: _turn(number, peer, assignment.items(peer), manifest) for peer in opened.roster}
        return Round(
            number=number,
            opened_by=part[0].digest,
            beacon=opened.beacon,
            base=weights,
            weights=manifest.weights if manifest is not None else "",
            applied=manifest is not None and manifest.applied,
            turns=turns,
        )

    def _check_manifest(self, entry: Entry, opened: Opened, closed: Closed, manifest: Manifest) -> None:
        roster = set(opened.roster)
        judged = {*manifest.admitted, *manifest.refused, *manifest.absent, *manifest.held, *manifest.chosen}
        if not judged <= roster:
            raise self._odds(entry, "judges a key that had no slot")
        if roster - {*manifest.admitted, *manifest.refused, *manifest.absent}:
            raise self._odds(entry, "says nothing of a key that had a slot")
        if not set(manifest.admitted) <= set(closed.commits):
            raise self._odds(entry, "admits an update that was not committed to in time")
        if not set(manifest.chosen) <= set(manifest.admitted) - set(manifest.refused) - set(manifest.held):
            raise self._odds(entry, "combines an update that it did not admit, or that it refused or held")
        if len(set(manifest.chosen)) != len(manifest.chosen):
            raise self._odds(entry, "combines one update twice")
        if not manifest.applied and manifest.weights != manifest.base:
            raise self._odds(entry, "changes the weights without an update")
        for peer, payload in manifest.admitted.items():
            self._check_signed_for(entry, opened, manifest, peer, payload)

    def _check_signed_for(
        self, entry: Entry, opened: Opened, manifest: Manifest, peer: str, payload: SealedObject
    ) -> None:
        """Whether the peer's own chain names the payload that is laid to it, first after the round had opened."""
        if peer not in manifest.anchors or peer not in opened.anchors:
            raise self._odds(entry, f"admits an update of {peer[:16]} without its chain")
        chain = self._chains.get(peer)
        if chain is None:
            chain = self._chains[peer] = Chain(self._store, run=self._main.run, name=peer, author=peer)
        chain.refresh(up_to=manifest.anchors[peer].height + 1)
        for height in range(opened.anchors[peer].height + 1, chain.height):
            said = chain.entry_at(height)
            if said.kind == "reveal" and said.body.get("round") == manifest.round:
                if said.body.get("payload") == payload.model_dump():
                    return
                break
        raise self._odds(entry, f"lays a payload to {peer[:16]} that this key did not sign for")

    def _body(self, kind: type[_Body], entry: Entry) -> _Body:
        try:
            return kind.model_validate_json(canonical_json(entry.body), strict=True)
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            where = ascii(".".join(map(str, first["loc"]))[:80])[1:-1]
            raise LineageRefused(
                f"{entry.name} is of no pretraining run that can be read: field {where}: {first['msg'][:160]}"
            ) from error

    def _odds(self, entry: Entry, problem: str) -> LineageRefused:
        return LineageRefused(f"the record is at odds with itself: {entry.name} ({entry.kind}) {problem}")


def _turn(number: int, peer: str, windows: NDArray[np.int64], manifest: Manifest | None) -> Turn:
    if manifest is None:
        return Turn(round=number, peer=peer, windows=windows, fate=Fate.OPEN)
    score, caps = manifest.scores.get(peer), manifest.caps.get(peer)
    reason = message = ""
    if peer in manifest.refused:
        fate = Fate.REFUSED
        reason, message = manifest.refused[peer].reason, manifest.refused[peer].message
    elif peer in manifest.chosen:
        fate = Fate.COMBINED if manifest.applied else Fate.SKIPPED
    elif peer in manifest.absent:
        fate, message = Fate.ABSENT, manifest.absent[peer]
    else:
        fate, message = Fate.HELD, manifest.held.get(peer, "")
    return Turn(
        round=number,
        peer=peer,
        windows=windows,
        fate=fate,
        reason=reason,
        message=message,
        payload=manifest.admitted.get(peer),
        cap=float(np.mean(caps)) / CAP_ONE if caps and peer in manifest.chosen else None,
        own_z=score.own_z_u / MICRO if score is not None else None,
    )


def is_lost(walk: Walk, ref: SealedObject) -> bool:
    """Whether an object that the run seals is gone from its store."""
    return object_name(ref.digest).rpartition("/")[2] in walk.lost

"""Whether a base model was pretrained on a benchmark's items: decided from its run's record, or said to be undecidable.

Three ways lead from a test item into the weights, and each is looked at by itself:

    given       the item stands in the corpus, and its windows were given to peers whose updates were combined
    handed in   a peer trained on items that it was not given, and its update was combined (`imprint`)
    brought     the run began from weights that knew them, or they were trained in afterwards (`origin`)

The verdict is `audit.finding`'s rule over these findings. `clean` says that all three were looked at and hold nothing;
`violated` names round, peer and text; what could not be looked at leaves the base *undecided*, with the reason.
A record that does not hold gives no verdict at all (`LineageRefused`).

What is not shown: that a peer trained on what it was given. The exam's z stands beside each peer for that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, Protocol

from lydite.evidence.errors import EvidenceError
from lydite.evidence.store import Store
from lydite.posttrain.audit.contamination import allowance, findings
from lydite.posttrain.audit.finding import (
    ALPHA_SUSPECT,
    ALPHA_VIOLATED,
    Basis,
    Evidence,
    Finding,
    Outcome,
    Skipped,
    Verdict,
    combine,
)
from lydite.posttrain.audit.items import TestItem
from lydite.posttrain.errors import LineageRefused
from lydite.posttrain.lineage import imprint, origin, texts
from lydite.posttrain.lineage.report import MAX_LISTED_WINDOWS, Lineage, MarkRow, item_row, round_row
from lydite.posttrain.lineage.walk import Fate, Round, Walk, walk
from lydite.training.errors import TrainingError
from lydite.training.reading import Reading, read_text
from lydite.training.task import Vector

REQUIRED = ("record", "text", "code", "hidden", "paraphrase", "pieces", "imprint", "origin")
_NOT_COMBINED = (Fate.HELD, Fate.REFUSED, Fate.SKIPPED)


class Replay(Protocol):
    """The run's decisions made again by the room that made them, which this one may not import."""

    def contradictions(self) -> Sequence[str]:
        """Statements of the validator's that do not follow from what it rests on; empty when all do."""

    def weights(self) -> Iterator[tuple[int, Vector]]:
        """(number of rounds applied, weights float32 [P]) from 0 to all judged rounds, each digest checked."""


def audit_lineage(
    store: Store,
    sealed: Sequence[TestItem],
    *,
    controls: Sequence[TestItem] = (),
    base: Path | None = None,
    replay: Replay | None = None,
    head: str | None = None,
    device: str = "cpu",
) -> Lineage:
    """Examine the run that a base model comes from.

    Args:
        controls: fresh items of the test's making, which nobody could have had.
        base: the model's folder; without one the run's newest weights are examined.
        replay: without it the decisions rest on the validator's word, and the base is undecided.
        head: an entry that the caller knows of the run's main chain.

    Raises:
        LineageRefused: the record does not hold, or is another run's.
        ModelError: the base cannot be read.
        StoreUnavailableError: the store cannot be asked.
    """
    stated = origin.stated_origin(base) if base is not None else None
    known = walk(store, run=stated.run if stated else None, head=head or (stated.head if stated else None))
    return _Audit(known, list(sealed), list(controls), base, stated, replay, device).lineage()


class _Audit:
    def __init__(
        self,
        known: Walk,
        sealed: list[TestItem],
        controls: list[TestItem],
        base: Path | None,
        stated: origin.Stated | None,
        replay: Replay | None,
        device: str,
    ) -> None:
        self._walk, self._sealed, self._controls = known, sealed, controls
        self._replay, self._device = replay, device
        self._found: list[Finding] = []
        self._skipped: list[Skipped] = []
        self._rounds = len(known.judged)
        self._corpus: texts.Corpus | None = None
        self._imprint: imprint.Imprint | None = None
        if base is not None:
            finding, self._rounds = origin.base_finding(known, base, stated)
            self._found.append(finding)

    def lineage(self) -> Lineage:
        self._record()
        self._first_weights()
        reading = self._reading()
        if reading is not None:
            self._texts(reading)
            self._updates(reading)
        decision = combine(self._found, self._skipped, required=() if self._skipped else REQUIRED)
        known = self._walk
        given = {w for r in known.rounds for turn in r.turns.values() for w in turn.windows.tolist()}
        combined = {w for r in self._within() for p in r.combined for w in r.turns[p].windows.tolist()}
        total = sum(turn.windows.size for r in known.rounds for turn in r.turns.values())
        words: dict[Verdict, Literal["contaminated", "clean"]] = {
            Verdict.VIOLATED: "contaminated",
            Verdict.CLEAN: "clean",
        }
        return Lineage(
            run=known.run,
            name=known.genesis.name,
            head=known.head,
            weights=known.weights_after(self._rounds),
            base=words.get(decision.verdict, "undecided"),
            rounds_in_base=self._rounds,
            windows=known.genesis.n_items,
            given=len(given),
            combined=len(combined),
            decision=decision,
            rounds=tuple(round_row(r, total <= MAX_LISTED_WINDOWS) for r in known.rounds),
            items=tuple(item_row(reached) for reached in self._corpus.reached) if self._corpus else (),
            marks=tuple(
                MarkRow(round=m.round, peer=m.peer, fate=m.fate, z=m.z, p=m.p)
                for m in (self._imprint.marks if self._imprint else ())
            ),
        )

    def _within(self) -> tuple[Round, ...]:
        return self._walk.judged[: self._rounds]

    def _skip(self, detector: str, reason: str) -> None:
        self._skipped.append(Skipped(detector=detector, reason=reason, harness_fault=True))

    def _record(self) -> None:
        """Signatures and digests hold, or we would not be here; now the decisions."""
        known = self._walk
        if self._replay is None:
            self._skip("record", "the validator's decisions were not made again: what was combined rests on its word")
            return
        try:
            contradictions = self._replay.contradictions()
        except EvidenceError as error:
            self._skip("record", f"the decisions cannot be made again: {error}")
            return
        if contradictions:
            raise LineageRefused(
                f"the record of run {known.run[:16]} contradicts itself in {len(contradictions)} statements, so "
                f"nothing is said about its model; first: {contradictions[0]}"
            )
        summary = (
            f"{known.entries} entries and {known.objects} objects hold; {len(known.judged)} rounds decided again alike"
        )
        self._found.append(
            Finding(detector="record", hack="edited-record", outcome=Outcome.PASS, confidence=1.0, summary=summary)
        )
        if known.lost:
            self._skip("record", f"{len(known.lost)} sealed objects are no longer in the store")

    def _first_weights(self) -> None:
        try:
            found = origin.initial_finding(self._walk)
        except EvidenceError as error:
            self._skip("origin", f"the first weights cannot be made again: {error}")
            return
        (self._found if isinstance(found, Finding) else self._skipped).append(found)  # type: ignore[arg-type]

    def _reading(self) -> Reading | None:
        try:
            reading = read_text(self._walk.genesis.task, self._walk.fetch)
        except (TrainingError, EvidenceError) as error:
            self._skip("text", f"the corpus cannot be read: {error}")
            return None
        if reading.n_items != self._walk.genesis.n_items:
            raise LineageRefused(
                f"the genesis states {self._walk.genesis.n_items} training items, its corpus has {reading.n_items}"
            )
        return reading

    def _texts(self, reading: Reading) -> None:
        found = self._corpus = texts.look(self._walk, reading, self._sealed, self._controls, self._rounds)
        unknown = len(self._sealed) - len(found.swept.identifiable)
        if 2 * unknown > len(self._sealed):
            self._skip("text", f"{unknown} of {len(self._sealed)} test items cannot be told from common text here")
        for finding in findings(found.into_weights, found.budget.gaps):
            self._found.append(finding.model_copy(update={"hack": f"base-{finding.hack}"}))
        allowed = allowance(found.into_weights, 0)
        strong = [r for r in found.pieces if r.match.strong]
        self._found.append(
            Finding(
                detector="pieces",
                hack="base-pieces-of-test-items",
                outcome=Outcome.UNSURE if len({r.item for r in strong}) > 2 * allowed else Outcome.PASS,
                confidence=0.7,
                summary=f"{len({r.item for r in strong})} test items reached the weights in part, less than half of "
                f"each (allowed {2 * allowed:.1f})",
                evidence=tuple(_piece(r) for r in strong[:20]),
            )
        )

    def _updates(self, reading: Reading) -> None:
        if self._replay is None:
            self._skip("imprint", "updates are measured on the weights of their round, which only a replay has")
            return
        rounds = [r for r in self._within() if r.examined]
        avoid = frozenset(w for r in (self._corpus.reached if self._corpus else ()) for w in r.windows)
        sealed = [texts.spelled(item, reading) for item in self._sealed]
        controls = [texts.spelled(item, reading) for item in self._controls]
        chosen = imprint.choose_texts(self._walk, reading, sealed, controls, rounds, avoid)
        before = _Before(self._replay, self._rounds)
        try:
            measured = imprint.measure(self._walk, chosen, before, before.last, device=self._device)
        except (TrainingError, EvidenceError) as error:
            self._skip("imprint", f"updates cannot be measured: {error}")
            return
        if isinstance(measured, str):
            self._skip("imprint", measured)
            return
        self._imprint = measured
        thin = [n for n in measured.thin if self._walk.judged[n].combined]
        if thin:
            self._skip(
                "imprint", f"rounds {thin[:10]} combined updates with too few others, or controls, to compare them with"
            )
        given = {
            (e.turn.round, e.turn.peer) for r in (self._corpus.reached if self._corpus else ()) for e in r.exposures
        }
        self._found += _imprint_findings(measured, given)


class _Before:
    """The weights that each round started from, as they come; afterwards `last()` has those after the final one."""

    def __init__(self, replay: Replay, rounds: int) -> None:
        self._replay, self._rounds = replay, rounds
        self._last: Vector | None = None

    def __iter__(self) -> Iterator[tuple[int, Vector]]:
        for applied, weights in self._replay.weights():
            if applied >= self._rounds:
                self._last = weights.copy()
                return
            yield applied, weights

    def last(self) -> Vector | None:
        """The weights after the last round that counts; None before all were read."""
        return self._last


Given = set[tuple[int, str]]
"""(round, peer) that were given some of a test item: that they know it is no surprise."""


def _imprint_findings(measured: imprint.Imprint, given: Given) -> Iterator[Finding]:
    looked = f"{len(measured.marks)} updates on {measured.tests} test items"
    yield _peers(
        measured.marks,
        "peer-trained-on-text-like-the-test",
        "know the test better than the others' do, as if trained on its items or on text like them",
        f"{looked} against {measured.controls} stretches that nobody was given; scatter {measured.spread:.2g}",
        given,
    )
    if measured.fresh_marks:
        yield _peers(
            measured.fresh_marks,
            "peer-trained-on-test-items",
            "know the test's own items better than fresh ones",
            f"{looked} against {measured.fresh} fresh ones",
            given,
        )
    tried = imprint.by_peer(measured.marks, _NOT_COMBINED)
    known = [peer for peer in tried if len(tried) * peer.p <= ALPHA_SUSPECT]
    if known:
        yield Finding(
            detector="imprint",
            hack="uncombined-updates-trained-on-text-like-the-test",
            outcome=Outcome.PASS,
            confidence=0.9,
            summary=f"{len(known)} peers handed in such updates that are not in the weights: "
            f"{', '.join(f'{peer.peer[:16]} (p {len(tried) * peer.p:.2g})' for peer in known[:5])}",
            evidence=tuple(_mark(mark, given) for peer in known for mark in _strongest(peer)),
        )
    if measured.overall is not None:
        # How alike the fresh items are made is the caller's word, so this alone never proves anything.
        yield Finding(
            detector="imprint",
            hack="base-knows-test-items-better-than-fresh-ones",
            outcome=Outcome.UNSURE if measured.overall <= ALPHA_VIOLATED else Outcome.PASS,
            confidence=0.8,
            p_value=measured.overall,
            basis=Basis.STATISTICAL,
            summary=f"over the run test items gained {measured.overall_gain:+.4f} nats per token more than fresh ones, "
            "which are of the same making if that was true",
            evidence=(Evidence(file=".", note="all updates together"),),
        )


def _peers(marks: Sequence[imprint.Mark], hack: str, what: str, compared: str, given: Given) -> Finding:
    peers = imprint.by_peer(marks, [Fate.COMBINED])
    telling = [peer for peer in peers if len(peers) * peer.p <= ALPHA_SUSPECT]
    named = ", ".join(f"{peer.peer[:16]} (most in round {peer.strongest.round})" for peer in telling[:4])
    return Finding(
        detector="imprint",
        hack=hack,
        outcome=Outcome.FAIL if telling else Outcome.PASS,
        confidence=0.9,
        p_value=min(1.0, len(peers) * peers[0].p) if peers else 1.0,
        basis=Basis.STATISTICAL,
        summary=f"updates of {len(telling)} of {len(peers)} peers {what}: {named}; {compared}"
        if telling
        else f"no update that is in the weights stands out: {compared}",
        evidence=tuple(_mark(mark, given) for peer in telling for mark in _strongest(peer)),
    )


def _strongest(peer: imprint.PeerMark) -> list[imprint.Mark]:
    return sorted(peer.marks, key=lambda mark: -mark.z)[:5]


def _mark(mark: imprint.Mark, given: Given) -> Evidence:
    was = "; it was given test items then" if (mark.round, mark.peer) in given else ""
    note = f"round {mark.round}, peer {mark.peer[:16]}, {mark.fate.value}: z {mark.z:.1f}, p {mark.p:.2g}{was}"
    return Evidence(file=f"rounds/{mark.round}/{mark.peer}", note=note)


def _piece(reached: texts.Reached) -> Evidence:
    first = reached.exposures[0]
    place = f"rounds/{first.turn.round}/{first.turn.peer}/windows/{','.join(map(str, first.windows[:6]))}"
    return Evidence(
        file=place,
        quote=reached.match.evidence.quote,
        item=reached.item,
        note=f"{reached.match.how}; {reached.combined:.0%} of it reached the weights",
    )

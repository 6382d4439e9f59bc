"""Replay: recompute a round from store and ledger alone, and say who is wrong.

The validator's deciding functions are called again on the sealed inputs, and every field of the signed manifest is
compared. Needs no torch for the decisions (`decisions_only`): parsing, admission, membership, choice, aggregation and
weights are exact on any machine. With the task's own libraries the losses are measured again too, and agree exactly on
the same fingerprint, within `limits.loss_tolerance_micronats` elsewhere.

What replay cannot show: that a commitment was kept out ("you were late"), that a payload really was unreadable at the
deadline, and what bytes the validator saw where a peer later changed them. Such statements are listed `unverifiable`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from lydite.codec.errors import CodecError
from lydite.evidence.chain import Chain, Entry
from lydite.evidence.digest import parse_canonical_json
from lydite.evidence.errors import (
    CanonicalError,
    ChainError,
    DamagedObjectError,
    NotFoundError,
    TooLargeError,
)
from lydite.evidence.store import Store
from lydite.pretrain.copies import near_pairs
from lydite.pretrain.draw import nonce_commitment
from lydite.pretrain.errors import DivergenceError, RunError
from lydite.pretrain.exam import draw_for
from lydite.pretrain.gauntlet import Examiner, Losses, Sheet
from lydite.pretrain.intake import Handed, hand_in, peer_chain
from lydite.pretrain.judge import Case, Verdict, judge, standings_for, with_ratings
from lydite.pretrain.ledger import Ledger, open_run
from lydite.pretrain.outcome import REPLAYABLE, Sealed, Weights, combine_chosen, manifest_of
from lydite.pretrain.rating import TOLERANCE_N
from lydite.pretrain.replica import Replica
from lydite.pretrain.roster import choose_roster, may_join
from lydite.pretrain.submissions import find_commit
from lydite.pretrain.wire import (
    Anchor,
    CommitRecord,
    JoinBody,
    ManifestBody,
    Refusal,
    RefusalReason,
    RevealBody,
    body_of,
    read_body,
)
from lydite.training.task import Task

MAX_LOSSES_BYTES = 256 * 1024 * 1024
_ORDER = ("genesis", "open", "close", "manifest", "end")


class ReplayVerdict(StrEnum):
    """From best to worst."""

    IDENTICAL = "identical"
    WITHIN_TOLERANCE = "within tolerance"
    UNVERIFIABLE = "unverifiable"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One statement of the validator's that was checked: what it is about, the outcome, and the two values."""

    subject: str
    verdict: ReplayVerdict
    detail: str


@dataclass(frozen=True, kw_only=True)
class RoundReplay:
    """One round's replay. `verdict` is the worst of the findings, leaving the unverifiable ones aside."""

    round: int
    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> ReplayVerdict:
        """Identical, within tolerance or contradicted."""
        order = [ReplayVerdict.IDENTICAL, ReplayVerdict.WITHIN_TOLERANCE, ReplayVerdict.CONTRADICTED]
        seen = [f.verdict for f in self.findings if f.verdict is not ReplayVerdict.UNVERIFIABLE]
        return max(seen, key=order.index, default=ReplayVerdict.IDENTICAL)


@dataclass(frozen=True, kw_only=True)
class ReplayReport:
    """A whole replay; `losses_measured` says whether the exam itself was repeated."""

    run: str
    rounds: tuple[RoundReplay, ...]
    losses_measured: bool

    @property
    def contradicted(self) -> bool:
        """Was the validator shown wrong anywhere?"""
        return any(r.verdict is ReplayVerdict.CONTRADICTED for r in self.rounds)

    @property
    def exit_status(self) -> int:
        """0 when nothing was contradicted, else 1."""
        return 1 if self.contradicted else 0


def replay_run(
    store: Store,
    *,
    rounds: Sequence[int] | None = None,
    decisions_only: bool = False,
    device: str = "cpu",
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> ReplayReport:
    """Recompute rounds of a run with nothing cached.

    Args:
        rounds: which ones; all judged rounds by default.
        decisions_only: take the recorded losses as given, so that no training library is needed.
        device: where losses are measured again; the validator's kind gives identical ones.

    Raises:
        RunError: there is no such run or round.
    """
    ledger = open_run(store)
    wanted = list(range(ledger.round)) if rounds is None else list(rounds)
    for round_ in wanted:
        if round_ not in ledger.manifests:
            raise RunError(f"round {round_} has no manifest; the ledger has rounds 0 to {ledger.round - 1}")
    task = None if decisions_only else ledger.build_task(device=device)
    replayed = []
    for done, round_ in enumerate(wanted):
        progress(done, len(wanted))
        replayed.append(RoundReplay(round=round_, findings=tuple(_Round(ledger, round_, task).findings())))
    progress(len(wanted), len(wanted))
    return ReplayReport(run=ledger.run, rounds=tuple(replayed), losses_measured=task is not None)


class _Round:
    """The recomputation of one round."""

    def __init__(self, ledger: Ledger, round_: int, task: Task | None) -> None:
        self._ledger, self._round, self._task = ledger, round_, task
        self._genesis = ledger.genesis
        self._opened = ledger.opens.get(round_)
        self._closed = ledger.closes.get(round_)
        self._manifest = ledger.manifests[round_]
        self._chains: dict[str, Chain] = {}

    def findings(self) -> list[Finding]:
        """Check everything, in the order in which it was decided.

        Raises:
            RunError: an object that the round seals is lost or damaged, which is the store's doing and nobody's lie.
        """
        try:
            return list(self._findings())
        except (NotFoundError, DamagedObjectError, TooLargeError) as error:
            raise RunError(
                f"round {self._round} cannot be replayed, the store has lost something that it needs: {error}. "
                "`lydite evidence verify` names everything that is lost"
            ) from error

    def _findings(self) -> Iterator[Finding]:
        if self._opened is None or self._closed is None:
            yield _wrong("ledger", f"round {self._round} has a manifest without its open and close entries")
            return
        yield self._order()
        yield from self._anchored_chains()
        if any(anchor.entries > self._chains[p].height for p, anchor in self._manifest.anchors.items()):
            return
        yield from self._opening()
        yield from self._closing()
        handed = self._handed()
        yield from self._words(handed)
        try:
            replica = Replica(self._ledger, round_=self._round)
        except (DivergenceError, CodecError) as error:
            yield _wrong("base weights", str(error))
            return
        losses, problem = self._recorded_losses()
        if problem:
            yield problem
            return
        yield from self._outcome(replica.weights, handed, losses)

    def _order(self) -> Finding:
        kinds = [e.kind for e in self._ledger.main.entries]
        start = 1 + 3 * self._round
        found = kinds[start : start + 3]
        if kinds[0] != "genesis" or found != ["open", "close", "manifest"]:
            return _wrong("ledger", f"entries {start}..{start + 2} are {found}, expected open, close, manifest")
        return _same("ledger", f"entries {start}..{start + 2} open, close and judge round {self._round}")

    def _anchored_chains(self) -> Iterator[Finding]:
        for peer, anchor in self._manifest.anchors.items():
            chain = self._chains[peer] = peer_chain(self._ledger, peer)
            try:
                chain.refresh(up_to=anchor.entries)
            except ChainError as error:
                yield _wrong(f"chain {peer[:16]}", f"anchored up to height {anchor.height}, but {error}")
                continue
            if chain.height < anchor.entries or chain.head != anchor.head:
                yield _wrong(
                    f"chain {peer[:16]}",
                    f"has {chain.height} entries with head {chain.head[:16]}, anchored are {anchor.entries} "
                    f"with head {anchor.head[:16]}",
                )
        yield from self._earlier_anchors()

    def _earlier_anchors(self) -> Iterator[Finding]:
        """What `open` and `close` anchored must be prefixes of what the manifest anchors, and no key may vanish."""
        assert self._opened is not None
        assert self._closed is not None
        for kind, earlier, later in (
            ("open", self._opened.anchors, self._closed.anchors),
            ("close", self._closed.anchors, self._manifest.anchors),
        ):
            for peer, anchor in earlier.items():
                subject = f"anchor in {kind}, {peer[:16]}"
                if peer not in later or later[peer].height < anchor.height:
                    yield _wrong(subject, f"height {anchor.height} is taken back by the entry after it")
                    continue
                chain = self._chains.get(peer)
                if chain is not None and chain.height > anchor.height:
                    found = chain.entry_at(anchor.height).digest
                    if found != anchor.head:
                        yield _wrong(subject, f"states head {anchor.head[:16]}, the chain has {found[:16]}")

    def _candidates(self) -> set[str]:
        assert self._opened is not None
        found = set()
        for peer in self._opened.anchors:
            chain = self._chains.get(peer)
            join = read_body(JoinBody, chain.entry_at(0).body) if chain is not None and chain.height else None
            if isinstance(join, JoinBody) and may_join(self._genesis, self._ledger.run, peer, join):
                found.add(peer)
        return found

    def _opening(self) -> Iterator[Finding]:
        opened, round_ = self._opened, self._round
        assert opened is not None
        base = self._ledger.weights_before(round_)
        yield _compare("base weights named", base, opened.base)
        yield _compare("beacon", self._ledger.main.entry_at(3 * round_).digest, opened.beacon)
        committed = nonce_commitment(self._ledger.run, round_, self._manifest.nonce)
        yield _compare("nonce", opened.nonce_commitment, committed)
        standings = self._ledger.standings_before(round_)
        roster = choose_roster(self._genesis, standings, self._candidates(), opened.beacon)
        left_out = set(roster) - set(opened.roster)
        if set(opened.roster) - set(roster) or any(not self._breaks(peer) for peer in left_out):
            yield _wrong("roster", f"recorded {_short(opened.roster)}, recomputed {_short(roster)}")
        else:
            yield _same("roster", f"{len(opened.roster)} keys")

    def _breaks(self, peer: str) -> bool:
        """Does a peer's chain really fail to verify right after the anchored prefix?"""
        chain = peer_chain(self._ledger, peer)
        try:
            chain.refresh(up_to=self._manifest.anchors[peer].entries + 1)
        except ChainError:
            return True
        return False

    def _window(self, peer: str, upto: dict[str, Anchor]) -> list[Entry]:
        assert self._opened is not None
        if peer not in self._chains or peer not in self._opened.anchors:
            return []
        stop = upto[peer].entries if peer in upto else 0
        return self._chains[peer].entries[self._opened.anchors[peer].entries : stop]

    def _closing(self) -> Iterator[Finding]:
        opened, closed = self._opened, self._closed
        assert opened is not None
        assert closed is not None
        commits = {}
        for peer in opened.roster:
            found = find_commit(self._window(peer, closed.anchors), self._round)
            if isinstance(found, tuple):
                entry, commit = found
                commits[peer] = CommitRecord(height=entry.height, entry=entry.digest, commitment=commit.commitment)
        for peer in sorted({*commits, *closed.commits}):
            if commits.get(peer) != closed.commits.get(peer):
                yield _wrong(
                    f"commit set, {peer[:16]}",
                    f"the anchored chain gives {_commit(commits.get(peer))}, the close entry has "
                    f"{_commit(closed.commits.get(peer))}",
                )
        yield _same("commit set", f"{len(closed.commits)} commitments were in time")

    def _download(self, peer: str, reveal: RevealBody) -> bytes | Refusal | str:
        manifest = self._manifest
        ref = manifest.objects.get(f"payload/{peer}") or manifest.objects.get(f"refused/{peer}")
        if ref is not None and ref.digest == reveal.payload.digest:
            return self._ledger.store.get_object(ref.digest, max_bytes=ref.size)
        recorded = manifest.refused.get(peer)
        if recorded is not None and recorded.reason not in REPLAYABLE:
            return recorded
        return manifest.absent.get(peer, "the manifest seals no payload")

    def _handed(self) -> Handed:
        assert self._opened is not None
        windows = {p: self._window(p, self._manifest.anchors) for p in self._opened.roster}
        broken = {
            p: r.message
            for p, r in self._manifest.refused.items()
            if r.reason is RefusalReason.BROKEN_CHAIN and self._breaks(p)
        }
        return hand_in(self._ledger, self._round, windows, broken, self._download)

    def _words(self, handed: Handed) -> Iterator[Finding]:
        """What rests on the validator's word alone."""
        for peer, refusal in handed.refused.items():
            if refusal.reason not in REPLAYABLE and refusal.reason is not RefusalReason.BROKEN_CHAIN:
                yield Finding(
                    subject=f"refused, {peer[:16]}",
                    verdict=ReplayVerdict.UNVERIFIABLE,
                    detail=f"{refusal.reason.value}: rests on bytes that only the validator saw",
                )
        for peer, sentence in handed.absent.items():
            yield Finding(subject=f"absent, {peer[:16]}", verdict=ReplayVerdict.UNVERIFIABLE, detail=sentence)

    def _recorded_losses(self) -> tuple[Losses | None, Finding | None]:
        ref = self._manifest.objects.get("losses")
        if ref is None:
            return None, None
        if ref.size > MAX_LOSSES_BYTES:
            return None, _wrong("losses", f"object states {ref.size} bytes, the limit is {MAX_LOSSES_BYTES}")
        try:
            data = self._ledger.store.get_object(ref.digest, max_bytes=ref.size)
            if len(data) != ref.size:
                return None, _wrong("losses", f"object states {ref.size} bytes and has {len(data)}")
            return Losses.from_json(parse_canonical_json(data, max_bytes=MAX_LOSSES_BYTES)), None
        except (CanonicalError, RunError) as error:
            return None, _wrong("losses", str(error))

    def _outcome(self, weights: Weights, handed: Handed, losses: Losses | None) -> Iterator[Finding]:
        opened, closed, manifest, genesis = self._opened, self._closed, self._manifest, self._genesis
        assert opened is not None
        assert closed is not None
        examined = genesis.gauntlet.enabled and bool(handed.admitted)
        if examined and losses is None:
            yield _wrong("losses", "updates were admitted and the gauntlet is on, but the manifest seals no losses")
            return
        case = Case(
            round=self._round,
            standings=standings_for(genesis, opened.roster, self._ledger.standings_before(self._round), self._round),
            committed=frozenset(closed.commits),
            admitted=handed.admitted,
            refused=handed.refused,
            absent=handed.absent,
            pairs=near_pairs(handed.admitted, genesis.gauntlet) if examined else (),
            losses=losses if examined else None,
        )
        examiner = None
        if examined and losses is not None:
            shape = _shape_problem(losses, case, self._round)
            if shape:
                yield _wrong("losses", shape)
                return
            if self._task is not None:
                draw = draw_for(self._ledger, self._round, sorted(handed.admitted), manifest.nonce)
                examiner = Examiner(self._task, weights, genesis, draw)
                yield from self._measured(examiner, case, losses)
        yield from self._ratings(judge(genesis, case))
        verdict = judge(genesis, with_ratings(case, manifest.standings))
        combined = combine_chosen(genesis, weights, handed.admitted, verdict)
        if examiner is not None and losses is not None and verdict.chosen:
            yield self._losses_finding("losses of the aggregate", examiner.random_losses(combined), losses.aggregate)
        expected = manifest_of(
            genesis,
            round_=self._round,
            base=self._ledger.weights_before(self._round),
            nonce=manifest.nonce,
            admitted=handed.admitted,
            absent=handed.absent,
            verdict=verdict,
            losses=case.losses,
            combined=combined,
            held_out=manifest.held_out_micronats,
            sealed=Sealed(
                losses=manifest.objects.get("losses"),
                refused_payloads=handed.refused_payloads,
                anchors=manifest.anchors,
            ),
        )
        yield from _differences(expected, manifest)
        if self._task is not None:
            final = combined if expected.applied else weights
            yield self._losses_finding(
                "held-out loss", (self._task.held_out_loss(final),), (manifest.held_out_micronats,)
            )

    def _measured(self, examiner: Examiner, case: Case, recorded: Losses) -> Iterator[Finding]:
        again = examiner.measure(self._round, case.admitted, [(p.one, p.other) for p in case.pairs])
        yield self._losses_finding("losses before", _flat(again.base), _flat(recorded.base))
        yield self._losses_finding("losses of the control", _flat(again.control), _flat(recorded.control))
        for peer in again.updates:
            subject = f"losses, {peer[:16]}"
            yield self._losses_finding(subject, _flat(again.updates[peer]), _flat(recorded.updates[peer]))
            for other, values in again.cross.get(peer, {}).items():
                subject = f"losses, {peer[:16]} on the items of {other[:16]}"
                yield self._losses_finding(subject, values, recorded.cross[peer][other])

    def _losses_finding(self, subject: str, again: Sequence[int], recorded: Sequence[int]) -> Finding:
        if len(again) != len(recorded):
            return _wrong(subject, f"{len(recorded)} values are recorded, {len(again)} belong there")
        worst = max((abs(a - b) for a, b in zip(again, recorded, strict=True)), default=0)
        limit = self._genesis.limits.loss_tolerance_micronats
        if worst == 0:
            return _same(subject, f"{len(recorded)} values")
        detail = f"differ by up to {worst} micro-nats, the tolerance is {limit}"
        if worst <= limit:
            return Finding(subject=subject, verdict=ReplayVerdict.WITHIN_TOLERANCE, detail=detail)
        return _wrong(subject, detail)

    def _ratings(self, verdict: Verdict) -> Iterator[Finding]:
        for peer, again in verdict.standings.items():
            recorded = self._manifest.standings.get(peer)
            if recorded is None:
                continue
            worst = max(abs(again.mu_n - recorded.mu_n), abs(again.sigma_n - recorded.sigma_n))
            if worst:
                within = worst <= TOLERANCE_N
                yield Finding(
                    subject=f"rating, {peer[:16]}",
                    verdict=ReplayVerdict.WITHIN_TOLERANCE if within else ReplayVerdict.CONTRADICTED,
                    detail=f"differs by {worst}e-9, the tolerance is {TOLERANCE_N}e-9",
                )


def _shape_problem(losses: Losses, case: Case, round_: int) -> str:
    """Why recorded losses cannot belong to this round; empty when they can."""
    peers = sorted(case.admitted)
    cross = {(p.one, p.other) for p in case.pairs} | {(p.other, p.one) for p in case.pairs}
    recorded = {(a, b) for a, by in losses.cross.items() for b in by}
    if losses.round != round_:
        return f"object is of round {losses.round}"
    if sorted(losses.updates) != peers or sorted(losses.base.assigned) != peers:
        return f"object covers {_short(sorted(losses.updates))}, admitted are {_short(peers)}"
    if recorded != cross:
        return f"object crosses {len(recorded)} pairs, the near copies are {len(cross)}"
    sheets = [losses.base, losses.control, *losses.updates.values()]
    n = len(losses.base.random)
    if len(losses.aggregate) not in (0, n):
        return f"{len(losses.aggregate)} losses of the aggregate, the exam has {n} random items"
    if n < 2 or any(len(s.random) != n for s in sheets):
        return "random items differ in number between sheets"
    for peer in peers:
        own = len(losses.base.assigned[peer])
        others = [losses.control.assigned.get(peer, ()), losses.updates[peer].assigned.get(peer, ())]
        others += [losses.cross[q][peer] for q in peers if peer in losses.cross.get(q, {})]
        if own < 2 or any(len(v) != own for v in others):
            return f"assigned items of {peer[:16]} differ in number between sheets"
    return ""


def _flat(sheet: Sheet) -> tuple[int, ...]:
    return sheet.random + tuple(v for peer in sorted(sheet.assigned) for v in sheet.assigned[peer])


def _differences(expected: ManifestBody, recorded: ManifestBody) -> Iterator[Finding]:
    again, signed = body_of(expected), body_of(recorded)
    for field in again:
        if again[field] == signed[field]:
            yield _same(field, "recomputed")
        elif isinstance(again[field], dict):
            for key in sorted({*again[field], *signed[field]}):
                one, other = again[field].get(key), signed[field].get(key)
                if one != other:
                    yield _wrong(f"{field}, {key[:24]}", f"recomputed {_brief(one)}, signed {_brief(other)}")
        else:
            yield _wrong(field, f"recomputed {_brief(again[field])}, signed {_brief(signed[field])}")


def _compare(subject: str, again: str, recorded: str) -> Finding:
    if again == recorded:
        return _same(subject, recorded[:16])
    return _wrong(subject, f"recomputed {again[:16]}, signed {recorded[:16]}")


def _same(subject: str, detail: str) -> Finding:
    return Finding(subject=subject, verdict=ReplayVerdict.IDENTICAL, detail=detail)


def _wrong(subject: str, detail: str) -> Finding:
    return Finding(subject=subject, verdict=ReplayVerdict.CONTRADICTED, detail=detail)


def _brief(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 160 else text[:157] + "..."


def _short(keys: Sequence[str]) -> str:
    return "[" + ", ".join(k[:8] for k in keys) + "]"


def _commit(record: CommitRecord | None) -> str:
    return f"entry {record.height} ({record.commitment[:16]})" if record else "none"

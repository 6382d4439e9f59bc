"""The validator: opens rounds, fixes who was in time, examines every update, signs what was decided.

All its state is on the ledger (the nonce is derived from its key), so it can be killed anywhere and started again. It
is not trusted: everything it decides can be recomputed by `replay`. What cannot be shown is that it did not look away
from a commitment (docs/threats.md).
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from lydite.evidence.digest import canonical_json
from lydite.evidence.errors import ChainConflictError
from lydite.evidence.keys import SigningKey
from lydite.pretrain.admit import fetch_payload
from lydite.pretrain.copies import near_pairs
from lydite.pretrain.draw import nonce_commitment
from lydite.pretrain.errors import PretrainError
from lydite.pretrain.exam import draw_for
from lydite.pretrain.failpoint import Failpoint, never
from lydite.pretrain.gauntlet import Examiner, Losses
from lydite.pretrain.genesis import Frozen, ObjectRef
from lydite.pretrain.intake import PeerChains, hand_in
from lydite.pretrain.judge import Case, accept_aggregate, judge, standings_for
from lydite.pretrain.ledger import Ledger
from lydite.pretrain.outcome import Sealed, Weights, combine_chosen, manifest_of, stores_weights, weights_bytes
from lydite.pretrain.replica import Replica
from lydite.pretrain.roster import choose_roster, expected_peers
from lydite.pretrain.round import ValidatorStep, ValidatorView, validator_step
from lydite.pretrain.submissions import find_commit, find_reveal
from lydite.pretrain.wire import (
    CloseBody,
    CommitRecord,
    EndBody,
    OpenBody,
    Refusal,
    RevealBody,
    body_of,
    payload_name,
)
from lydite.training.task import Task

log = logging.getLogger(__name__)

Progress = Callable[[str, int, int], None]
TWO_VALIDATORS = (
    "main: another process is writing this chain with the validator's key; stop one of the two and start this one again"
)


class Validator:
    """Drives one run; call `step` until it returns `ValidatorStep.DONE`.

    Args:
        clock: seconds, monotonic; only differences are used.
        progress: told (what, done, total) during long work.

    Raises:
        PretrainError: the key is not the run's validator's.
    """

    def __init__(
        self,
        ledger: Ledger,
        key: SigningKey,
        task: Task,
        *,
        clock: Callable[[], float],
        failpoint: Failpoint = never,
        progress: Progress = lambda what, done, total: None,
    ) -> None:
        if key.public != ledger.genesis.validator:
            raise PretrainError(
                f"this key is {key.public[:16]}, the run's validator is {ledger.genesis.validator[:16]}: "
                "give the key that `lydite pretrain init` used"
            )
        ledger.genesis.check(task.n_items)
        self.ledger = ledger
        self._key, self._task = key, task
        self._clock, self._fail, self._progress = clock, failpoint, progress
        self._peers = PeerChains(ledger)
        self._replica = Replica(ledger)
        self._since = clock()

    def step(self) -> ValidatorStep:
        """Do the next thing, or find that there is nothing to do.

        Raises:
            ChainConflictError: another process writes this run with the same key.
            StoreUnavailableError: the store cannot be reached or is full; nothing committed is lost.
        """
        if self.ledger.refresh():
            raise ChainConflictError(TWO_VALIDATORS)
        self._peers.refresh()
        genesis = self.ledger.genesis
        step = validator_step(self._view(), max_wait_s=genesis.max_wait_s, reveal_wait_s=genesis.reveal_wait_s)
        match step:
            case ValidatorStep.OPEN:
                self._open()
            case ValidatorStep.CLOSE:
                self._close()
            case ValidatorStep.JUDGE:
                self._judge()
            case ValidatorStep.END:
                self._end()
            case ValidatorStep.WAIT | ValidatorStep.DONE:
                return step
        self._since = self._clock()
        return step

    def _view(self) -> ValidatorView:
        ledger, round_ = self.ledger, self.ledger.round
        expected: frozenset[str] = frozenset()
        committed: frozenset[str] = frozenset()
        revealed: frozenset[str] = frozenset()
        if ledger.last_kind in ("open", "close"):
            windows, broken = self._peers.windows(round_), self._peers.broken()
            if ledger.last_kind == "open":
                roster = ledger.opens[round_].roster
                expected = expected_peers(roster, ledger.standings, round_, ledger.genesis.limits.idle_rounds)
                expected -= broken.keys()
                committed = frozenset(p for p in roster if not isinstance(find_commit(windows[p], round_), str))
            else:
                committed = frozenset(ledger.closes[round_].commits) - self._silent(round_)
                revealed = frozenset(
                    p for p in committed if p in broken or not isinstance(find_reveal(windows[p], round_), str)
                )
        return ValidatorView(
            last_kind=ledger.last_kind,
            next_round=round_,
            rounds=ledger.genesis.rounds,
            known=self._peers.candidates(),
            quorum=ledger.genesis.admission.quorum,
            expected=expected,
            committed=committed,
            revealed=revealed,
            waited_s=self._clock() - self._since,
        )

    def _silent(self, round_: int) -> frozenset[str]:
        """Keys that committed to the round before and never revealed: they may now, but nobody waits for them again."""
        if not round_:
            return frozenset()
        return frozenset(self.ledger.closes[round_ - 1].commits) & self.ledger.manifests[round_ - 1].absent.keys()

    def _append(self, kind: str, body: Frozen) -> None:
        entry = self.ledger.main.append(self._key, kind, body_of(body))
        self.ledger.refresh()
        # Two validators decide alike, so the other one may have written this very entry; what follows it is not ours.
        if self.ledger.main.head != entry.digest:
            raise ChainConflictError(TWO_VALIDATORS)

    def _nonce(self, round_: int) -> str:
        return self._key.derive_secret(f"lydite.nonce/1 {self.ledger.run} {round_}".encode()).hex()

    def _open(self) -> None:
        ledger = self.ledger
        round_, beacon = ledger.round, ledger.main.head
        roster = choose_roster(ledger.genesis, ledger.standings, self._peers.candidates(), beacon)
        body = OpenBody(
            round=round_,
            base=ledger.weights_before(round_),
            beacon=beacon,
            roster=roster,
            nonce_commitment=nonce_commitment(ledger.run, round_, self._nonce(round_)),
            anchors=self._peers.anchors(),
        )
        self._fail("validator:before-open")
        self._append("open", body)
        self._fail("validator:after-open")
        log.info("round %d opened for %d peers", round_, len(roster))

    def _close(self) -> None:
        round_ = self.ledger.round
        commits = {}
        for peer, window in self._peers.windows(round_).items():
            found = find_commit(window, round_)
            if isinstance(found, tuple):
                entry, commit = found
                commits[peer] = CommitRecord(height=entry.height, entry=entry.digest, commitment=commit.commitment)
        body = CloseBody(round=round_, commits=commits, anchors=self._peers.anchors())
        self._fail("validator:before-close")
        self._append("close", body)
        self._fail("validator:after-close")
        log.info("round %d closed with %d commitments", round_, len(commits))

    def _download(self, peer: str, reveal: RevealBody) -> bytes | Refusal | str:
        store = self.ledger.store
        return fetch_payload(lambda limit: store.read(payload_name(peer, reveal.round), max_bytes=limit), reveal)

    def _judge(self) -> None:
        ledger, genesis, round_ = self.ledger, self.ledger.genesis, self.ledger.round
        opened = ledger.opens[round_]
        anchors = self._peers.anchors()
        kept: dict[str, bytes] = {}

        def download(peer: str, reveal: RevealBody) -> bytes | Refusal | str:
            data = self._download(peer, reveal)
            if isinstance(data, bytes):
                kept[peer] = data
            return data

        handed = hand_in(ledger, round_, self._peers.windows(round_), self._peers.broken(), download)
        for peer in (*handed.admitted, *handed.refused_payloads):
            ledger.store.put_object(kept[peer])
        self._fail("validator:after-download")
        case = Case(
            round=round_,
            standings=standings_for(genesis, opened.roster, ledger.standings, round_),
            committed=frozenset(ledger.closes[round_].commits),
            admitted=handed.admitted,
            refused=handed.refused,
            absent=handed.absent,
        )
        examiner, losses = None, None
        if genesis.gauntlet.enabled and handed.admitted:
            draw = draw_for(ledger, round_, sorted(handed.admitted), self._nonce(round_))
            examiner = Examiner(self._task, self._replica.weights, genesis, draw)
            case, losses = self._examine(examiner, case)
        self._fail("validator:after-exam")
        verdict = judge(genesis, case)
        combined = combine_chosen(genesis, self._replica.weights, handed.admitted, verdict)
        if losses is not None and examiner is not None and verdict.chosen:
            losses = losses.with_aggregate(examiner.random_losses(combined))
        new = combined if accept_aggregate(genesis, losses, verdict.chosen)[0] else self._replica.weights
        if stores_weights(genesis, round_):
            ledger.store.put_object(weights_bytes(new))
        manifest = manifest_of(
            genesis,
            round_=round_,
            base=opened.base,
            nonce=self._nonce(round_),
            admitted=handed.admitted,
            absent=handed.absent,
            verdict=verdict,
            losses=losses,
            combined=combined,
            held_out=self._task.held_out_loss(new),
            sealed=Sealed(
                losses=self._put(canonical_json(losses.to_json())) if losses is not None else None,
                refused_payloads=handed.refused_payloads,
                anchors=anchors,
            ),
        )
        self._fail("validator:before-manifest")
        self._append("manifest", manifest)
        self._fail("validator:after-manifest")
        self._replica.adopt(new, manifest)
        log.info(
            "round %d: held-out %.4f nats, %d chosen, %d refused, %s",
            round_,
            manifest.held_out_micronats / 1e6,
            len(manifest.chosen),
            len(manifest.refused),
            manifest.verdict,
        )

    def _examine(self, examiner: Examiner, case: Case) -> tuple[Case, Losses]:
        pairs = near_pairs(case.admitted, self.ledger.genesis.gauntlet)
        losses = examiner.measure(
            case.round,
            case.admitted,
            [(pair.one, pair.other) for pair in pairs],
            lambda done, total: self._progress("exam", done, total),
        )
        return replace(case, pairs=pairs, losses=losses), losses

    def _put(self, data: bytes) -> ObjectRef:
        return ObjectRef(digest=self.ledger.store.put_object(data), size=len(data))

    def _end(self) -> None:
        ledger = self.ledger
        last = ledger.manifests[ledger.round - 1]
        weights: Weights = self._replica.weights
        body = EndBody(
            rounds=ledger.round,
            weights=last.weights,
            held_out_micronats=last.held_out_micronats,
            objects={"weights": self._put(weights_bytes(weights))},
        )
        self._fail("validator:before-end")
        self._append("end", body)
        log.info("the run has ended after %d rounds with weights %s", ledger.round, last.weights[:16])

"""A peer: trains on exactly its assignment, promises an update, shows it after the close, applies what was decided.

Local state is saved before anything is promised; the ledger says the rest. A peer that was killed and is started again
with the same command goes on where it stood, and a late joiner starts from the newest stored weights.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import numpy as np

from lydite.codec.sparse import lay_out
from lydite.evidence.digest import digest_of
from lydite.evidence.errors import AlreadyExistsError
from lydite.evidence.keys import SigningKey
from lydite.pretrain.conduct import Conduct, Items, Situation, Vector
from lydite.pretrain.exam import assignment_of
from lydite.pretrain.failpoint import Failpoint, never
from lydite.pretrain.genesis import ObjectRef
from lydite.pretrain.intake import JOINS, peer_chain
from lydite.pretrain.ledger import Ledger
from lydite.pretrain.local import LocalState, LocalStore
from lydite.pretrain.replica import Replica
from lydite.pretrain.round import PeerStep, PeerView, peer_step
from lydite.pretrain.sparsify import compress
from lydite.pretrain.wire import CommitBody, JoinBody, RevealBody, body_of, commitment_to, payload_name
from lydite.training.task import Task

log = logging.getLogger(__name__)


class Peer:
    """One key's part in one run; call `step` until it returns `PeerStep.DONE`.

    Attributes:
        replica: the weights it holds.
        mean_loss: of its last inner training, nats.
    """

    def __init__(
        self,
        ledger: Ledger,
        key: SigningKey,
        task: Task,
        local: LocalStore,
        *,
        conduct: Conduct | None = None,
        join: JoinBody | None = None,
        failpoint: Failpoint = never,
        progress: Callable[[str], None] = lambda what: None,
    ) -> None:
        self.ledger = ledger
        self._key, self._task, self._store = key, task, local
        self._conduct = conduct or Conduct()
        self._join = join or JoinBody()
        self._fail, self._progress = failpoint, progress
        self._chain = peer_chain(ledger, key.public)
        self._state = local.load(ledger.run, ledger.layout.n_parameters)
        self.replica = Replica(ledger)
        self.mean_loss = 0.0
        self._committed = self._revealed = -1
        self._read_entries = 0
        self._announced = False

    @property
    def public(self) -> str:
        """The peer's public key."""
        return self._key.public

    def step(self) -> PeerStep:
        """Do the next thing, or find that there is nothing to do.

        Raises:
            DivergenceError: the validator's manifest does not give the weights that it names.
            ChainConflictError: another process runs this peer.
        """
        self.ledger.refresh()
        self._chain.refresh()
        view = self._view()
        step = self._conduct.step(self.ledger, view, peer_step(view))
        match step:
            case PeerStep.JOIN:
                self._do_join()
            case PeerStep.TRAIN:
                self._train()
            case PeerStep.COMMIT:
                self._commit()
            case PeerStep.REVEAL:
                self._reveal()
            case PeerStep.APPLY:
                self.replica.advance()
                self._fail("peer:after-apply")
            case PeerStep.WAIT | PeerStep.DONE:
                pass
        return step

    def _view(self) -> PeerView:
        ledger, me = self.ledger, self._key.public
        for entry in self._chain.entries[self._read_entries :]:
            if entry.kind == "commit":
                self._committed = max(self._committed, int(entry.body.get("round", -1)))
            elif entry.kind == "reveal":
                self._revealed = max(self._revealed, int(entry.body.get("round", -1)))
        self._read_entries = self._chain.height
        round_ = ledger.round
        return PeerView(
            joined=self._chain.height > 0 and self._announced,
            ended=ledger.end is not None,
            behind=self.replica.behind,
            phase=ledger.last_kind,
            round=round_,
            on_roster=round_ in ledger.opens and me in ledger.opens[round_].roster,
            prepared=self._state.round,
            committed=self._committed,
            in_time=round_ in ledger.closes and me in ledger.closes[round_].commits,
            revealed=self._revealed,
        )

    def _do_join(self) -> None:
        if not self._chain.height:
            self._chain.append(self._key, "join", body_of(self._join))
        self._fail("peer:after-join")
        with suppress(AlreadyExistsError):
            self.ledger.store.create(JOINS + self._key.public, b"1")
        self._announced = True

    def _situation(self) -> Situation:
        ledger = self.ledger
        assigned = assignment_of(ledger, ledger.round).items(self._key.public)
        return Situation(
            genesis=ledger.genesis,
            ledger=ledger,
            round=ledger.round,
            peer=self._key.public,
            weights=self.replica.weights,
            assigned=assigned,
            n_items=ledger.genesis.n_items,
            notes=dict(self._state.notes),
            secret=lambda label: self._key.derive_secret(label.encode()),
            train=self._try_items,
        )

    def _try_items(self, items: Items) -> Vector:
        first_step = self.ledger.round * self._task.steps(self.ledger.genesis.items_per_round)
        before = self.replica.weights
        return before - self._task.train(before, self._state.optimizer, items, inner_step=first_step).weights

    def _train(self) -> None:
        self._fail("peer:before-train")
        now, state, genesis = self._situation(), self._state, self.ledger.genesis
        items = self._conduct.items(now)
        optimizer = state.optimizer
        delta = np.zeros(self.replica.weights.size, np.float32)
        if items.size:
            self._progress("train")
            first_step = now.round * self._task.steps(genesis.items_per_round)
            trained = self._task.train(self.replica.weights, optimizer, items, inner_step=first_step)
            optimizer, self.mean_loss = trained.optimizer, trained.mean_loss
            delta = self.replica.weights - trained.weights
            log.info("round %d: trained on %d items, loss %.4f nats", now.round, items.size, trained.mean_loss)
        self._fail("peer:after-train")
        delta = self._conduct.delta(now, delta)
        update, feedback = compress(
            delta,
            state.feedback,
            self.ledger.layout,
            decay=genesis.compression.decay,
            quantiser=genesis.compression.quantiser,
        )
        payload = self._conduct.payload(now, lay_out(self._conduct.update(now, update)))
        self._save(
            replace(
                state,
                round=now.round,
                payload=payload,
                feedback=feedback,
                optimizer=optimizer,
                notes=now.notes,
            )
        )

    def _save(self, state: LocalState) -> None:
        self._store.save(state)
        self._state = state

    def _nonce(self, round_: int, digest: str) -> str:
        return self._key.derive_secret(f"lydite.commit/1 {self.ledger.run} {round_} {digest}".encode()).hex()

    def _commit(self) -> None:
        ledger, now, payload = self.ledger, self._situation(), self._state.payload
        digest = digest_of(payload)
        base = ledger.opens[now.round].base
        body = CommitBody(
            round=now.round,
            base=base,
            commitment=commitment_to(ledger.run, now.round, now.peer, base, digest, self._nonce(now.round, digest)),
            main_head=ledger.open_heads[now.round],
        )
        self._fail("peer:before-commit")
        self._chain.append(self._key, "commit", body_of(self._conduct.commit(now, body)))
        self._fail("peer:after-commit")
        log.info("round %d: committed to %d bytes", now.round, len(payload))

    def _reveal(self) -> None:
        now, payload = self._situation(), self._state.payload
        digest = digest_of(payload)
        body = RevealBody(
            round=now.round,
            payload=ObjectRef(digest=digest, size=len(payload)),
            nonce=self._nonce(now.round, digest),
        )
        self._fail("peer:before-upload")
        self.ledger.store.replace(payload_name(now.peer, now.round), self._conduct.upload(now, payload))
        self._fail("peer:after-upload")
        self._chain.append(self._key, "reveal", body_of(self._conduct.reveal(now, body)))
        self._fail("peer:after-reveal")

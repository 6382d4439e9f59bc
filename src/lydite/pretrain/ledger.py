"""A run's ledger with its types: the main chain parsed into bodies, and the peers' chains beside it.

Reads only; whoever writes holds a `Chain` of its own. Every entry's signature, author, height and link were checked by
`evidence.chain` before it gets here.
"""

from __future__ import annotations

from typing import Any

from lydite.codec.layout import Layout
from lydite.evidence.chain import MAX_MAIN_ENTRY_BYTES, Chain, Entry, entry_name
from lydite.evidence.errors import EvidenceError, NotFoundError
from lydite.evidence.keys import SigningKey
from lydite.evidence.store import Store
from lydite.pretrain.errors import RunError
from lydite.pretrain.genesis import Frozen, Genesis, ObjectRef, read_genesis
from lydite.pretrain.wire import (
    Anchor,
    CloseBody,
    EndBody,
    ManifestBody,
    OpenBody,
    Refusal,
    Standing,
    read_body,
)
from lydite.training.task import Task, build_task

MAIN = "main"
_BODIES: dict[str, type[Frozen]] = {"open": OpenBody, "close": CloseBody, "manifest": ManifestBody, "end": EndBody}


def create_run(store: Store, key: SigningKey, genesis: Genesis) -> Ledger:
    """Write the genesis entry of a new run.

    Raises:
        RunError: when the store already holds a run.
    """
    body = genesis.body()
    chain = Chain(store, run=genesis.run, name=MAIN, author=key.public)
    if store.names(f"chains/{MAIN}/"):
        raise RunError("the store already holds a run: give another folder or prefix, or continue that run")
    chain.append(key, "genesis", body)
    return open_run(store)


def open_run(store: Store, *, run: str | None = None) -> Ledger:
    """Open the run that a store holds.

    Args:
        run: the identity the caller expects; anything else is refused.

    Raises:
        RunError: no run, another run, or a genesis that does not hold together.
    """
    try:
        name = entry_name(MAIN, 0)
        first = Entry.decode(store.read(name, max_bytes=MAX_MAIN_ENTRY_BYTES), max_bytes=MAX_MAIN_ENTRY_BYTES)
    except NotFoundError as error:
        raise RunError(f"no run lies in this store ({error}): start one with `lydite pretrain init`") from error
    except EvidenceError as error:
        raise RunError(f"the run's genesis entry is damaged: {error}") from error
    if run is not None and first.run != run:
        raise RunError(f"the store holds run {first.run[:16]}, expected was {run[:16]}: wrong store or a swapped run")
    genesis = read_genesis(first.body)
    if genesis.validator != first.author:
        raise RunError("the genesis is not signed by the validator it names")
    main = Chain(store, run=first.run, name=MAIN, author=first.author)
    return Ledger(store, main, genesis)


class Ledger:
    """The main chain of one run, parsed as it grows."""

    def __init__(self, store: Store, main: Chain, genesis: Genesis) -> None:
        self.store = store
        self.main = main
        self.genesis = genesis
        self.layout: Layout = genesis.tensor_layout()
        self.opens: dict[int, OpenBody] = {}
        self.closes: dict[int, CloseBody] = {}
        self.manifests: dict[int, ManifestBody] = {}
        self.open_heads: dict[int, str] = {}
        self.end: EndBody | None = None
        self._parsed = 0
        self.refresh()

    @property
    def run(self) -> str:
        """The run's identity."""
        return self.main.run

    def build_task(self, *, device: str = "auto", precision: str = "auto") -> Task:
        """The run's task on a device of this machine (`training.task.build_task`)."""

        def fetch(digest: str, size: int) -> bytes:
            return self.store.get_object(digest, max_bytes=size)

        return build_task(self.genesis.task, fetch, device=device, precision=precision)

    def refresh(self) -> bool:
        """Read what was appended; True when there was something.

        Raises:
            RunError: when the validator wrote an entry that this version cannot read.
        """
        self.main.refresh()
        fresh = self.main.entries[self._parsed :]
        for entry in fresh:
            self._parse(entry)
            self._parsed += 1
        return bool(fresh)

    def _parse(self, entry: Entry) -> None:
        if entry.kind == "genesis" and entry.height == 0:
            return
        if entry.height == 0 or self.end is not None or entry.kind != self._next_kind(entry.kind):
            raise RunError(f"main chain entry {entry.height} is {entry.kind!r}, which cannot follow what is before it")
        kind = _BODIES.get(entry.kind)
        body: Frozen | Refusal = read_body(kind, entry.body) if kind else Refusal.model_validate(_unknown(entry.kind))
        stated = getattr(body, "round", self.round)
        if stated != self.round:
            raise RunError(f"main chain entry {entry.height} is of round {stated}, the ledger stands at {self.round}")
        problem = self._contradiction(body)
        if problem:
            raise RunError(f"main chain entry {entry.height} ({entry.kind}): {problem}")
        match body:
            case OpenBody():
                self.opens[body.round] = body
                self.open_heads[body.round] = entry.digest
            case CloseBody():
                self.closes[body.round] = body
            case ManifestBody():
                self.manifests[body.round] = body
            case EndBody():
                self.end = body
            case _:
                raise RunError(f"main chain entry {entry.height} cannot be read: {body}")

    def _contradiction(self, body: Frozen | Refusal) -> str:
        """What a body says against the genesis or the entries before it; empty when nothing."""
        genesis = self.genesis
        if isinstance(body, OpenBody):
            if body.round >= genesis.rounds:
                return f"opens round {body.round}, the run has {genesis.rounds}"
            if list(body.roster) != sorted(set(body.roster)) or len(body.roster) > genesis.admission.slots:
                return f"a roster is sorted, names a key once, and has at most {genesis.admission.slots} keys"
            if not set(body.roster) <= body.anchors.keys():
                return "the roster names a key whose chain is not anchored"
        if isinstance(body, EndBody):
            last = self.manifests[self.round - 1]
            stated = (body.rounds, body.weights, body.held_out_micronats)
            if stated != (genesis.rounds, last.weights, last.held_out_micronats):
                return f"states {stated}, the last manifest {(genesis.rounds, last.weights, last.held_out_micronats)}"
            if body.objects != {"weights": ObjectRef(digest=last.weights, size=4 * self.layout.n_parameters)}:
                return "the end seals the final weights and nothing else"
        return ""

    def _next_kind(self, asked: str) -> str:
        """The kind that may follow; a run may end instead of opening another round."""
        if self.round not in self.opens:
            return "end" if asked == "end" and self.round == self.genesis.rounds else "open"
        return "manifest" if self.round in self.closes else "close"

    @property
    def last_kind(self) -> str:
        """Kind of the main chain's last entry."""
        return self.main.entries[-1].kind

    @property
    def round(self) -> int:
        """The round that is open, or that would be opened next."""
        return len(self.manifests)

    @property
    def standings(self) -> dict[str, Standing]:
        """After the last judged round."""
        return self.standings_before(self.round)

    def standings_before(self, round_: int) -> dict[str, Standing]:
        """Standings that a round starts from."""
        return dict(self.manifests[round_ - 1].standings) if round_ else {}

    def weights_before(self, round_: int) -> str:
        """Digest of the weights that a round starts from."""
        return self.manifests[round_ - 1].weights if round_ else self.genesis.objects["weights"].digest

    def seen_before(self, round_: int) -> set[str]:
        """Digests of every payload admitted before a round."""
        return {ref.digest for r in range(round_) for ref in self.manifests[r].admitted.values()}

    def stored_weights(self, round_: int) -> int:
        """The latest round r <= round_ whose starting weights lie in the store whole."""
        stored = [0, *(r + 1 for r, m in self.manifests.items() if "weights" in m.objects and r + 1 <= round_)]
        return max(stored)


def _unknown(kind: str) -> dict[str, Any]:
    return {"reason": "malformed-entry", "message": f"unknown kind {kind[:40]!r}"}


def anchor_of(chain: Chain) -> Anchor:
    """The prefix of a chain that was read so far."""
    return Anchor(height=chain.height - 1, head=chain.head)

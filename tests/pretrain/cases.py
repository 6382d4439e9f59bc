"""A small run to test decisions on: keys, a genesis with every number written out, updates, exams, and a real ledger.

Nothing here takes a default of `genesis.Gauntlet`: the tests state their own thresholds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from lydite.codec.layout import Layout, TensorShape
from lydite.codec.sparse import SparseUpdate, lay_out
from lydite.evidence.chain import Chain, Entry
from lydite.evidence.digest import digest_of
from lydite.evidence.keys import SigningKey
from lydite.evidence.store import Store, open_store
from lydite.pretrain.admit import Admitted
from lydite.pretrain.aggregate import tensor_norms
from lydite.pretrain.draw import nonce_commitment
from lydite.pretrain.gauntlet import Losses, Sheet
from lydite.pretrain.genesis import Admission, Compression, Gauntlet, Genesis, Limits, ObjectRef, Outer
from lydite.pretrain.intake import JOINS, PeerChains, peer_chain
from lydite.pretrain.judge import Case
from lydite.pretrain.ledger import Ledger, create_run
from lydite.pretrain.outcome import Weights, weights_bytes
from lydite.pretrain.submissions import find_commit
from lydite.pretrain.wire import (
    CloseBody,
    CommitBody,
    CommitRecord,
    JoinBody,
    ManifestBody,
    OpenBody,
    Refusal,
    RevealBody,
    Standing,
    body_of,
    commitment_to,
)

VALIDATOR = SigningKey.from_seed(b"V" * 32)
KEYS = [SigningKey.from_seed(bytes([n]) * 32) for n in range(1, 9)]
PEERS = sorted(key.public for key in KEYS)
"""Public keys in slot order."""
SIGNER = {key.public: key for key in KEYS}
LAYOUT = Layout((TensorShape("matrix", (128, 64)), TensorShape("vector", (100,))), 64)
NONCE = "ab" * 32
ZERO = "0" * 64

GAUNTLET = {
    "enabled": True,
    "assigned_probe": 24,
    "random_probe": 48,
    "warm_up": 2,
    "own_shift": 1.5,
    "own_bar": 6.0,
    "z_clip": 6.0,
    "harm_z": 4.0,
    "strikes": 2,
    "copy_share": 0.5,
    "copy_excess": 2.0,
    "owner_z": 3.0,
    "aggregate_z": 2.0,
    "rating_beta": 7.0,
    "rating_tau": 0.1,
}


def gauntlet_of(**changes: Any) -> Gauntlet:
    """Rules with every number stated."""
    return Gauntlet(**{**GAUNTLET, **changes})


def initial_weights() -> Weights:
    """float32 [P], the same everywhere."""
    return (np.arange(LAYOUT.n_parameters) % 17 / 16 - 0.5).astype(np.float32)


def genesis_of(
    *,
    gauntlet: Mapping[str, Any] | None = None,
    admission: Mapping[str, Any] | None = None,
    outer: Mapping[str, Any] | None = None,
    limits: Mapping[str, Any] | None = None,
    **changes: Any,
) -> Genesis:
    """A genesis with every number stated; the first four peers are founders."""
    weights = weights_bytes(initial_weights())
    fields: dict[str, Any] = {
        "name": "test",
        "validator": VALIDATOR.public,
        "seed": 7,
        "rounds": 5,
        "items_per_round": 32,
        "n_items": 1000,
        "checkpoint_every": 2,
        "task": {"kind": "none"},
        "layout": LAYOUT.to_json(),
        "compression": Compression(k=64, decay=0.95, quantiser="two-level"),
        "outer": Outer(**{"denominator": "peers", "shrink": 1, "rate": 1.0, "cap": True, "top": 4, **(outer or {})}),
        "gauntlet": gauntlet_of(**(gauntlet or {})),
        "admission": Admission(
            **{
                "policy": "probation",
                "allowed": (),
                "sponsors": (),
                "probation_rounds": 2,
                "founders": tuple(PEERS[:4]),
                "slots": 8,
                "quorum": 1,
                "newcomers_per_round": 2,
                **(admission or {}),
            }
        ),
        "limits": Limits(
            **{
                "max_wait_ms": 1000,
                "reveal_wait_ms": 500,
                "max_entry_bytes": 4096,
                "max_entries_per_round": 8,
                "idle_rounds": 2,
                "loss_tolerance_micronats": 2000,
                **(limits or {}),
            }
        ),
        "objects": {"weights": ObjectRef(digest=digest_of(weights), size=len(weights))},
    }
    return Genesis(**{**fields, **changes})


def standing_of(state: str = "member", **changes: Any) -> Standing:
    """A standing with a fresh rating."""
    return Standing.model_validate(
        {"state": state, "joined": 0, "mu_n": 25_000_000_000, "sigma_n": 8_333_333_333, **changes}
    )


def update_of(seed: int, layout: Layout = LAYOUT) -> SparseUpdate:
    """A random valid update that sends something of every chunk."""
    rng = np.random.default_rng(seed)
    words = rng.integers(8, 14, layout.n_chunks) << 11 | rng.integers(0, 64, layout.n_chunks) << 5
    scales = (words | rng.integers(0, 32, layout.n_chunks)).astype(np.uint16)
    chosen = [
        np.sort(rng.choice(size, count, replace=False))
        for size, count in zip(layout.chunk_sizes, layout.chunk_counts, strict=True)
    ]
    indices = np.concatenate(chosen).astype(np.uint16)
    return SparseUpdate(layout, 2, scales, indices, rng.integers(0, 4, indices.size, np.uint8))


def silent_update(layout: Layout = LAYOUT) -> SparseUpdate:
    """A valid update without a single value."""
    return SparseUpdate(layout, 2, np.zeros(layout.n_chunks, np.uint16), np.zeros(0, np.uint16), np.zeros(0, np.uint8))


def admitted_of(update: SparseUpdate) -> Admitted:
    """The update as admission hands it on."""
    data = lay_out(update)
    return Admitted(update=update, data=data, digest=digest_of(data), norms=tensor_norms(update))


@dataclass(frozen=True, kw_only=True)
class Effect:
    """What an update does to the loss, micro-nats per item.

    Attributes:
        random: mean gain on random items (negative: it harms).
        own: what the peer's own items gain beyond that.
        visiting: what the items of other owners gain beyond `random`: owner -> micro-nats.
        noise: standard deviation from item to item.
    """

    random: int = 10_000
    own: int = 10_000
    visiting: Mapping[str, int] = field(default_factory=dict)
    noise: int = 2_000


def losses_of(effects: Mapping[str, Effect], *, round_: int = 0, seed: int = 0) -> Losses:
    """An exam in which each update has the stated effect, plus noise drawn from `seed`."""
    rng = np.random.default_rng(seed)
    n_random, n_own = GAUNTLET["random_probe"], GAUNTLET["assigned_probe"]

    def after(base: Sequence[int], gain: int, noise: int) -> tuple[int, ...]:
        return tuple(int(b - gain - e) for b, e in zip(base, rng.normal(0, noise, len(base)), strict=True))

    def fresh(n: int) -> tuple[int, ...]:
        return tuple(int(v) for v in rng.normal(3_000_000, 300_000, n))

    base = Sheet(random=fresh(n_random), assigned={p: fresh(n_own) for p in sorted(effects)})
    control = Sheet(
        random=after(base.random, 5_000, 500), assigned={p: after(v, 5_000, 500) for p, v in base.assigned.items()}
    )
    updates, cross = {}, {}
    for peer, effect in sorted(effects.items()):
        updates[peer] = Sheet(
            random=after(base.random, effect.random, effect.noise),
            assigned={peer: after(base.assigned[peer], effect.random + effect.own, effect.noise)},
        )
        if effect.visiting:
            cross[peer] = {
                owner: after(base.assigned[owner], effect.random + extra, effect.noise)
                for owner, extra in sorted(effect.visiting.items())
            }
    return Losses(round=round_, base=base, control=control, updates=updates, cross=cross)


ADMITTED = {peer: admitted_of(update_of(n)) for n, peer in enumerate(PEERS[:4])}
HONEST = {peer: Effect(random=10_000 + 1_000 * n) for n, peer in enumerate(PEERS[:4])}
ROUND = 5


def case_of(
    effects: Mapping[str, Effect] = HONEST,
    *,
    standings: Mapping[str, Standing] | None = None,
    refused: Mapping[str, Refusal] | None = None,
    absent: Mapping[str, str] | None = None,
    seed: int = 0,
    **changes: Any,
) -> Case:
    """A round in which updates have these effects."""
    refused, absent = refused or {}, absent or {}
    everyone = {*effects, *refused, *absent}
    return replace(
        Case(
            round=ROUND,
            standings={**{p: standing_of() for p in everyone}, **(standings or {})},
            committed=frozenset(everyone),
            admitted={p: ADMITTED[p] for p in effects},
            refused=refused,
            absent=absent,
            losses=losses_of(effects, round_=ROUND, seed=seed),
        ),
        **changes,
    )


class Run:
    """A real run in memory, written step by step with the real keys; every default can be spoiled by a test."""

    def __init__(self, genesis: Genesis | None = None, *, peers: Sequence[str] = tuple(PEERS[:4])) -> None:
        self.store: Store = open_store("memory://")
        self.store.put_object(weights_bytes(initial_weights()))
        self.ledger: Ledger = create_run(self.store, VALIDATOR, genesis or genesis_of())
        self.chains: dict[str, Chain] = {}
        for peer in peers:
            self.write(peer, "join", body_of(JoinBody()))
            self.store.create(JOINS + peer, b"1")
        self.followed = PeerChains(self.ledger)
        self.followed.refresh()

    def write(self, peer: str, kind: str, body: Mapping[str, Any]) -> Entry:
        """Append to a peer's chain."""
        if peer not in self.chains:
            self.chains[peer] = peer_chain(self.ledger, peer)
        return self.chains[peer].append(SIGNER[peer], kind, body)

    def append(self, kind: str, body: Any) -> None:
        """Append to the main chain."""
        self.ledger.main.append(VALIDATOR, kind, body_of(body))
        self.ledger.refresh()

    def open(self, roster: Sequence[str] = tuple(PEERS[:4]), **changes: Any) -> OpenBody:
        """Open the next round for a roster."""
        self.followed.refresh()
        ledger = self.ledger
        body = OpenBody(
            round=ledger.round,
            base=ledger.weights_before(ledger.round),
            beacon=ledger.main.head,
            roster=tuple(roster),
            nonce_commitment=nonce_commitment(ledger.run, ledger.round, NONCE),
            anchors=self.followed.anchors(),
        ).model_copy(update=changes)
        self.append("open", body)
        return body

    def commit_body(self, peer: str, data: bytes, **changes: Any) -> CommitBody:
        """An honest commitment to bytes, or one that differs in `changes`."""
        ledger, round_ = self.ledger, self.ledger.round
        base = ledger.opens[round_].base
        body = CommitBody(
            round=round_,
            base=base,
            commitment=commitment_to(ledger.run, round_, peer, base, digest_of(data), NONCE),
            main_head=ledger.open_heads[round_],
        )
        return body.model_copy(update=changes)

    def commit(self, peer: str, data: bytes, **changes: Any) -> None:
        """Write `commit_body` on the peer's chain."""
        self.write(peer, "commit", body_of(self.commit_body(peer, data, **changes)))

    def close(self) -> CloseBody:
        """Close the round with every commitment that is there."""
        self.followed.refresh()
        commits = {}
        for peer, window in self.followed.windows(self.ledger.round).items():
            found = find_commit(window, self.ledger.round)
            if isinstance(found, tuple):
                entry, commit = found
                commits[peer] = CommitRecord(height=entry.height, entry=entry.digest, commitment=commit.commitment)
        body = CloseBody(round=self.ledger.round, commits=commits, anchors=self.followed.anchors())
        self.append("close", body)
        return body

    def reveal(self, peer: str, data: bytes, **changes: Any) -> None:
        """Write an honest reveal of bytes, or one that differs in `changes`."""
        body = RevealBody(
            round=self.ledger.round, payload=ObjectRef(digest=digest_of(data), size=len(data)), nonce=NONCE
        ).model_copy(update=changes)
        self.write(peer, "reveal", body_of(body))

    def manifest(self, **changes: Any) -> ManifestBody:
        """Judge the round: by default nothing is admitted and the weights stay."""
        ledger, round_ = self.ledger, self.ledger.round
        self.followed.refresh()
        base = ledger.opens[round_].base
        body = ManifestBody.model_validate(
            {
                "round": round_,
                "base": base,
                "nonce": NONCE,
                "admitted": {},
                "refused": {},
                "absent": {},
                "held": {},
                "scores": {},
                "caps": {},
                "chosen": (),
                "aggregate_gain": 0,
                "aggregate_z_u": 0,
                "applied": False,
                "verdict": "no update was chosen",
                "weights": base,
                "held_out_micronats": 3_000_000,
                "standings": {p: standing_of() for p in ledger.opens[round_].roster},
                "objects": {},
                "anchors": self.followed.anchors(),
                **changes,
            }
        )
        self.append("manifest", body)
        return body

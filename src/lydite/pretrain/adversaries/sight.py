"""What an adversary can see and know: everything public, and what it makes of its own secret.

Assignments are public once a round is open, payloads once they are shown, chains always. So an adversary can repeat
anybody's work at the price of doing it, and knows what others sent in every round before this one. What it cannot see
is this round's payloads before the close; no function here could return them.
"""

from __future__ import annotations

from typing import cast

import numpy as np

from lydite.codec.errors import SparseFormatError
from lydite.codec.sparse import SparseUpdate
from lydite.evidence.chain import Entry, entry_name
from lydite.evidence.errors import EvidenceError
from lydite.pretrain.aggregate import tensor_norms
from lydite.pretrain.conduct import Items, Situation
from lydite.pretrain.exam import assignment_of
from lydite.pretrain.ledger import Ledger
from lydite.pretrain.rating import ordinal_n
from lydite.pretrain.wire import CommitBody, Message, RevealBody, parse_payload, payload_limit, payload_name, read_body

_TAG_DIGITS = 15
"""Hex digits of a key that fit into one of the integers an adversary remembers."""


def dice(now: Situation, label: str) -> np.random.Generator:
    """Random numbers that nobody else can predict and that come again after a restart."""
    return np.random.default_rng(int.from_bytes(now.secret(f"lydite.adversary/1 {now.round} {label}"), "big"))


def others(now: Situation) -> list[str]:
    """The other keys of this round's roster, beginning after one's own."""
    roster = list(now.ledger.opens[now.round].roster)
    at = roster.index(now.peer)
    return roster[at + 1 :] + roster[:at]


def assignment_of_key(now: Situation, peer: str) -> Items:
    """int64[items_per_round]: what another key of the roster was given."""
    return assignment_of(now.ledger, now.round).items(peer)


def partner(now: Situation, wanted: str = "") -> str:
    """The key whose work is repeated: the wanted one, else the one that was picked before, else the best rated.

    It is remembered in the notes for as long as it has a slot, because only a copy that was kept up from the start has
    the same optimiser state and error feedback. Empty when nobody else has a slot.
    """
    keys = others(now)
    known = [key for key in keys if _tag(key) == now.notes.get("partner")]
    if wanted in keys:
        picked = wanted
    elif known:
        picked = known[0]
    elif keys:
        standings = now.ledger.standings
        picked = max(keys, key=lambda k: ordinal_n(standings[k].mu_n, standings[k].sigma_n) if k in standings else 0)
    else:
        return ""
    now.notes["partner"] = _tag(picked)
    return picked


def _tag(key: str) -> int:
    return int(key[:_TAG_DIGITS], 16)


def shown_updates(now: Situation, round_: int) -> dict[str, SparseUpdate]:
    """The updates that were admitted in an earlier round, by key."""
    ledger = now.ledger
    found = {}
    for peer, ref in ledger.manifests[round_].admitted.items():
        data = ledger.store.get_object(ref.digest, max_bytes=ref.size)
        found[peer] = parse_payload(data, ledger.layout)
    return found


def median_norms(now: Situation) -> list[float] | None:
    """Per tensor, the median norm of the updates admitted last round, in 2^-36; None in the first round."""
    if not now.round:
        return None
    norms = [tensor_norms(update) for peer, update in shown_updates(now, now.round - 1).items() if peer != now.peer]
    return cast("list[float]", np.median(np.array(norms, np.float64), axis=0).tolist()) if norms else None


def shown_payload(ledger: Ledger, peer: str, round_: int) -> bytes | None:
    """The payload that a peer has put up for a round, None while it is not there."""
    try:
        data = ledger.store.read(payload_name(peer, round_), max_bytes=payload_limit(ledger.layout))
        parse_payload(data, ledger.layout)
    except (EvidenceError, SparseFormatError):
        return None
    return data


def commit_of(ledger: Ledger, peer: str, round_: int) -> CommitBody | None:
    """A peer's commitment for a round that is open, read from its public chain."""
    return _said(ledger, peer, round_, "commit", CommitBody)


def reveal_of(ledger: Ledger, peer: str, round_: int) -> RevealBody | None:
    """A peer's reveal for a round that is not yet judged."""
    return _said(ledger, peer, round_, "reveal", RevealBody)


def _said(ledger: Ledger, peer: str, round_: int, kind: str, model: type[Message]) -> Message | None:
    height = ledger.opens[round_].anchors[peer].height
    while (entry := _entry(ledger, peer, height)) is not None:
        body = read_body(model, entry.body) if entry.kind == kind else None
        if isinstance(body, model) and getattr(body, "round", None) == round_:
            return body
        height += 1
    return None


def _entry(ledger: Ledger, peer: str, height: int) -> Entry | None:
    try:
        limit = ledger.genesis.limits.max_entry_bytes
        return Entry.decode(ledger.store.read(entry_name(peer, height), max_bytes=limit), max_bytes=limit)
    except EvidenceError:
        return None

"""Intake: following the peers' chains, and turning what they handed in for a round into admitted, refused and absent.

One peer's broken chain, flood of entries or bad payload ends in a refusal for that key and touches nobody else.
`hand_in` is the part that replay repeats: it sees only verified entries between two anchors, and a way to read bytes.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from lydite.evidence.chain import Chain, Entry
from lydite.evidence.errors import ChainError, StoreUnavailableError, TooLargeError
from lydite.evidence.keys import is_public_key
from lydite.evidence.store import Store
from lydite.pretrain.admit import Admitted, check_commit, check_payload, check_reveal, refuse
from lydite.pretrain.genesis import ObjectRef
from lydite.pretrain.ledger import Ledger, anchor_of
from lydite.pretrain.roster import may_join
from lydite.pretrain.submissions import find_commit, find_reveal
from lydite.pretrain.wire import Anchor, JoinBody, Refusal, RefusalReason, RevealBody, read_body

log = logging.getLogger(__name__)

JOINS = "joins/"
MAX_KEYS = 10_000

Download = Callable[[str, RevealBody], "bytes | Refusal | str"]


@dataclass
class PeerChain:
    """One peer's chain as it is followed; a broken one stops being read and says why."""

    chain: Chain
    join: JoinBody | None = None
    broken: str = ""


class PeerChains:
    """The chains of all keys that asked to take part."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.followed: dict[str, PeerChain] = {}

    def refresh(self) -> None:
        """Find new keys and read new entries, at most `limits.max_entries_per_round` beyond the last anchor."""
        ledger = self._ledger
        standings, anchors = ledger.standings, self._latest_anchors()
        rules = ledger.genesis.admission
        for peer in sorted({*rules.founders, *rules.allowed, *anchors, *self._announced()}):
            if peer not in self.followed:
                self.followed[peer] = PeerChain(peer_chain(ledger, peer))
        for peer, followed in self.followed.items():
            barred = peer in standings and standings[peer].state == "barred"
            if not barred and not followed.broken:
                self._read(followed, anchors[peer].entries if peer in anchors else 0)

    def _announced(self) -> list[str]:
        """Keys under `JOINS`. A flood of names there shuts out newcomers, never a key that the run knows already."""
        try:
            return joined_keys(self._ledger.store)
        except (TooLargeError, StoreUnavailableError) as error:
            # The main chain was read a moment ago, so it is this listing that fails, not the store.
            log.warning("no new key is let in: %s", error)
            return []

    def _read(self, followed: PeerChain, anchored: int) -> None:
        chain = followed.chain
        try:
            chain.refresh(up_to=anchored + self._ledger.genesis.limits.max_entries_per_round)
        except ChainError as error:
            followed.broken = str(error)
        except StoreUnavailableError as error:
            # One key's place in the store must not stop everybody; the next pass looks again.
            log.warning("the chain of %s cannot be read now: %s", chain.name[:16], error)
            return
        if followed.join is None and chain.height:
            first = chain.entry_at(0)
            body = read_body(JoinBody, first.body) if first.kind == "join" else None
            if isinstance(body, JoinBody):
                followed.join = body
            else:
                followed.broken = "the chain does not begin with a join entry"

    def _latest_anchors(self) -> Mapping[str, Anchor]:
        ledger = self._ledger
        if ledger.round in ledger.opens:
            return ledger.opens[ledger.round].anchors
        return ledger.manifests[ledger.round - 1].anchors if ledger.round else {}

    def candidates(self) -> frozenset[str]:
        """Keys that the admission policy lets take part."""
        genesis, run = self._ledger.genesis, self._ledger.run
        return frozenset(
            peer
            for peer, followed in self.followed.items()
            if followed.join is not None and not followed.broken and may_join(genesis, run, peer, followed.join)
        )

    def anchors(self) -> dict[str, Anchor]:
        """Every followed chain as far as it was read."""
        return {
            peer: anchor_of(followed.chain)
            for peer, followed in sorted(self.followed.items())
            if followed.chain.height and followed.join is not None
        }

    def windows(self, round_: int) -> dict[str, list[Entry]]:
        """Entries of each key of the roster since the round opened."""
        opened = self._ledger.opens[round_]
        return {p: self.followed[p].chain.entries[opened.anchors[p].entries :] for p in opened.roster}

    def broken(self) -> dict[str, str]:
        """Key -> why its chain is read no further."""
        return {peer: followed.broken for peer, followed in self.followed.items() if followed.broken}


def peer_chain(ledger: Ledger, peer: str) -> Chain:
    """A peer's chain with this run's limit on an entry's size."""
    limit = ledger.genesis.limits.max_entry_bytes
    return Chain(ledger.store, run=ledger.run, name=peer, author=peer, max_entry_bytes=limit)


def joined_keys(store: Store) -> list[str]:
    """Keys that announced themselves.

    Raises:
        TooLargeError: more than `MAX_KEYS` names lie there.
    """
    names = (name.removeprefix(JOINS) for name in store.names(JOINS, max_names=MAX_KEYS))
    return sorted(name for name in names if is_public_key(name))


@dataclass
class Handed:
    """What admission made of a round's submissions.

    Attributes:
        refused_payloads: payloads whose bytes prove the refusal; they are sealed so that anyone can check it.
    """

    admitted: dict[str, Admitted] = field(default_factory=dict)
    refused: dict[str, Refusal] = field(default_factory=dict)
    absent: dict[str, str] = field(default_factory=dict)
    refused_payloads: dict[str, ObjectRef] = field(default_factory=dict)


def hand_in(
    ledger: Ledger,
    round_: int,
    windows: Mapping[str, Sequence[Entry]],
    broken: Mapping[str, str],
    download: Download,
) -> Handed:
    """Admission of a whole round.

    Args:
        windows: peer -> its entries between the anchors of `open` and of the manifest.
        broken: peers whose chains do not verify, and why.
        download: reads a revealed payload: bytes, a refusal, or a sentence when nothing is there.
    """
    handed = Handed()
    seen = ledger.seen_before(round_)
    for peer in ledger.opens[round_].roster:
        outcome = _admit(ledger, round_, peer, windows[peer], broken.get(peer, ""), download, seen)
        match outcome:
            case Admitted():
                handed.admitted[peer] = outcome
            case (Refusal() as refusal, ObjectRef() as ref):
                handed.refused[peer] = refusal
                handed.refused_payloads[peer] = ref
            case Refusal():
                handed.refused[peer] = outcome
            case str():
                handed.absent[peer] = outcome
    return handed


def _admit(
    ledger: Ledger,
    round_: int,
    peer: str,
    window: Sequence[Entry],
    broken: str,
    download: Download,
    seen: set[str],
) -> Admitted | Refusal | tuple[Refusal, ObjectRef] | str:
    opened, closed = ledger.opens[round_], ledger.closes[round_]
    commit = find_commit(window, round_)
    if isinstance(commit, Refusal):
        return commit
    if broken:
        return refuse(RefusalReason.BROKEN_CHAIN, broken)
    if isinstance(commit, str):
        return commit
    if peer not in closed.commits:
        return "the commitment came after the round closed"
    checked = check_commit(commit[1], base=opened.base, main_head=ledger.open_heads[round_])
    if isinstance(checked, Refusal):
        return checked
    found = find_reveal(window, round_)
    if not isinstance(found, tuple):
        return found
    commitment = closed.commits[peer].commitment
    reveal = check_reveal(
        found[1], commitment, run=ledger.run, peer=peer, base=opened.base, layout=ledger.layout, seen=seen
    )
    if isinstance(reveal, Refusal):
        return reveal
    data = download(peer, reveal)
    if not isinstance(data, bytes):
        return data
    update = check_payload(data, reveal, ledger.layout)
    if isinstance(update, Refusal) and update.reason in (RefusalReason.MALFORMED_PAYLOAD, RefusalReason.ZERO_UPDATE):
        return update, ObjectRef(digest=reveal.payload.digest, size=reveal.payload.size)
    return update

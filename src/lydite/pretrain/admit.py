"""Admission: from a revealed payload to an update that may be scored, or a refusal with its reason.

Every check is cheap and comes before anything is allocated that depends on it: signature and chain (done by the
chain's reader), round, base, commitment, declared size, downloaded size, digest, parse, emptiness, replay of an older
payload. No check looks at another peer, so nobody's bad payload costs anyone else the round.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from lydite.codec.errors import SparseFormatError
from lydite.codec.layout import Layout
from lydite.codec.sparse import SparseUpdate
from lydite.evidence.digest import digest_of
from lydite.evidence.errors import NotFoundError, TooLargeError
from lydite.pretrain.aggregate import tensor_norms
from lydite.pretrain.wire import (
    CommitBody,
    Refusal,
    RefusalReason,
    RevealBody,
    commitment_to,
    parse_payload,
    payload_limit,
)

PROVEN = frozenset(
    {
        RefusalReason.MALFORMED_ENTRY,
        RefusalReason.WRONG_BASE,
        RefusalReason.UNKNOWN_HEAD,
        RefusalReason.COMMITMENT_MISMATCH,
        RefusalReason.OVERSIZED,
        RefusalReason.MALFORMED_PAYLOAD,
        RefusalReason.ZERO_UPDATE,
        RefusalReason.REPLAYED,
    }
)
"""Refusals that entries and bytes with the peer's signature prove; each is a strike.

Unsigned bytes under a peer's name prove nothing against it: whoever may write to its place in the store can put other
ones there. They cost the peer the round (`digest-mismatch`, `size-mismatch`) or its further part (`broken-chain`), for
nobody can use what they hide, but never a strike.
"""


@dataclass(frozen=True, kw_only=True)
class Admitted:
    """An update that may be scored.

    Attributes:
        update: the parsed update.
        data: its canonical bytes.
        digest: their SHA-256.
        norms: per tensor, in 2^-36 (`aggregate.tensor_norms`).
    """

    update: SparseUpdate
    data: bytes
    digest: str
    norms: tuple[int, ...]


def refuse(reason: RefusalReason, message: str) -> Refusal:
    """A refusal whose message fits the ledger."""
    return Refusal(reason=reason, message=message[:600])


def check_commit(commit: CommitBody, *, base: str, main_head: str) -> Refusal | CommitBody:
    """A commitment counts when it builds on this round's base weights and names the entry that opened the round."""
    if commit.base != base:
        return refuse(
            RefusalReason.WRONG_BASE, f"commitment names base weights {commit.base[:16]}, this round's are {base[:16]}"
        )
    if commit.main_head != main_head:
        return refuse(
            RefusalReason.UNKNOWN_HEAD,
            f"commitment builds on main head {commit.main_head[:16]}, this round opened with {main_head[:16]}",
        )
    return commit


def check_reveal(
    reveal: RevealBody, commitment: str, *, run: str, peer: str, base: str, layout: Layout, seen: Collection[str]
) -> Refusal | RevealBody:
    """A reveal must open the commitment, and state a size that a payload for this model can have."""
    payload = reveal.payload
    opened = commitment_to(run, reveal.round, peer, base, payload.digest, reveal.nonce)
    if opened != commitment:
        return refuse(
            RefusalReason.COMMITMENT_MISMATCH,
            f"payload {payload.digest[:16]} and nonce open {opened[:16]}, committed was {commitment[:16]}",
        )
    limit = payload_limit(layout)
    if payload.size > limit:
        return refuse(RefusalReason.OVERSIZED, f"payload states {payload.size} bytes, the limit is {limit}")
    if payload.digest in seen:
        return refuse(RefusalReason.REPLAYED, f"payload {payload.digest[:16]} was already admitted in an earlier round")
    return reveal


def check_payload(data: bytes, reveal: RevealBody, layout: Layout) -> Refusal | Admitted:
    """Bytes must be exactly those that were promised, parse as one canonical update, and say something."""
    payload = reveal.payload
    if len(data) != payload.size:
        return refuse(RefusalReason.SIZE_MISMATCH, f"payload has {len(data)} bytes, its reveal states {payload.size}")
    digest = digest_of(data)
    if digest != payload.digest:
        return refuse(
            RefusalReason.DIGEST_MISMATCH, f"payload's digest is {digest[:16]}, its reveal states {payload.digest[:16]}"
        )
    try:
        update = parse_payload(data, layout)
    except SparseFormatError as error:
        return refuse(RefusalReason.MALFORMED_PAYLOAD, f"{error.reason.value}: {error}")
    norms = tensor_norms(update)
    if not any(norms):
        return refuse(RefusalReason.ZERO_UPDATE, "payload's norm is 0: it would change no weight")
    return Admitted(update=update, data=data, digest=digest, norms=norms)


def fetch_payload(read: Callable[[int], bytes], reveal: RevealBody) -> bytes | Refusal | str:
    """Download what a reveal promises, never more.

    Args:
        read: reads the peer's payload object with a limit in bytes.

    Returns:
        The bytes; a refusal when more is there than was promised; a sentence when nothing is there.
    """
    try:
        return read(reveal.payload.size)
    except TooLargeError as error:
        return refuse(
            RefusalReason.SIZE_MISMATCH, f"payload is larger than the {reveal.payload.size} bytes stated: {error}"
        )
    except NotFoundError:
        return "revealed, but no payload was there at the deadline"

"""What each peer handed in for a round, read from its chain between two anchors of the main chain.

Pure functions over entries that are already verified: the validator uses them on live chains, replay on the anchored
prefixes, and both must see the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from lydite.evidence.chain import Entry
from lydite.pretrain.genesis import Frozen
from lydite.pretrain.wire import CommitBody, Message, Refusal, RevealBody, read_body


def find_commit(entries: Sequence[Entry], round_: int) -> tuple[Entry, CommitBody] | Refusal | str:
    """The first commitment to a round; a later second one changes nothing."""
    return _first(entries, "commit", CommitBody, round_, "no commitment before the round closed")


def find_reveal(entries: Sequence[Entry], round_: int) -> tuple[Entry, RevealBody] | Refusal | str:
    """The first reveal for a round."""
    return _first(entries, "reveal", RevealBody, round_, "committed, but did not reveal before the deadline")


def _first(
    entries: Sequence[Entry], kind: str, model: type[Message], round_: int, missing: str
) -> tuple[Entry, Message] | Refusal | str:
    for entry in entries:
        if entry.kind != kind:
            continue
        body: Frozen | Refusal = read_body(model, entry.body)
        if isinstance(body, Refusal):
            return body
        if isinstance(body, model) and getattr(body, "round", None) == round_:
            return entry, body
    return missing

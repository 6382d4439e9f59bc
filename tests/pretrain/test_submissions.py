"""What a peer handed in: the first word counts, a later one changes nothing, and silence is not an offence."""

from __future__ import annotations

from typing import Any

import pytest
from cases import KEYS, NONCE, ZERO

from lydite.evidence.chain import Entry
from lydite.pretrain.genesis import ObjectRef
from lydite.pretrain.submissions import find_commit, find_reveal
from lydite.pretrain.wire import CommitBody, Refusal, RefusalReason, RevealBody, body_of


def entry(kind: str, body: dict[str, Any], height: int = 1) -> Entry:
    key = KEYS[0]
    return Entry.sign(
        key, run=ZERO, chain=key.public, height=height, previous="" if height == 0 else ZERO, kind=kind, body=body
    )


def commit(round_: int, mark: str = "a", height: int = 1) -> Entry:
    return entry("commit", body_of(CommitBody(round=round_, base=ZERO, commitment=mark * 64, main_head=ZERO)), height)


def reveal(round_: int, size: int = 1, height: int = 2) -> Entry:
    return entry(
        "reveal", body_of(RevealBody(round=round_, payload=ObjectRef(digest=ZERO, size=size), nonce=NONCE)), height
    )


def test_the_first_commitment_to_a_round_counts() -> None:
    """If a second one counted, a peer could swap its promise after it has seen more."""
    entries = [commit(2, "a", 1), commit(3, "b", 2), commit(3, "c", 3), commit(4, "d", 4)]
    found = find_commit(entries, 3)
    assert isinstance(found, tuple)
    assert (found[0], found[1].commitment) == (entries[1], "b" * 64)


def test_the_first_reveal_of_a_round_counts() -> None:
    """One promise is opened once."""
    found = find_reveal([reveal(3, 10, 1), reveal(3, 20, 2)], 3)
    assert isinstance(found, tuple)
    assert found[1].payload.size == 10


@pytest.mark.parametrize("entries", [[], [commit(2)], [commit(4)], [reveal(3)], [entry("join", {"round": 3})]])
def test_no_commitment_to_the_round_is_an_absence(entries: list[Entry]) -> None:
    """Saying nothing, or something about another round, costs a strike nowhere."""
    assert find_commit(entries, 3) == "no commitment before the round closed"


@pytest.mark.parametrize("entries", [[], [commit(3)], [reveal(2), reveal(4)]])
def test_no_reveal_of_the_round_is_an_absence(entries: list[Entry]) -> None:
    """A peer that lost its machine between commit and reveal is gone, not guilty."""
    assert find_reveal(entries, 3) == "committed, but did not reveal before the deadline"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"round": 3},
        {"round": -1, "base": ZERO, "commitment": ZERO, "main_head": ZERO},
        {"round": "3", "base": ZERO, "commitment": ZERO, "main_head": ZERO},
        {"round": 3, "base": ZERO.upper() + "A", "commitment": ZERO, "main_head": ZERO},
        {"round": 3, "base": ZERO, "commitment": ZERO, "main_head": ZERO, "more": 1},
    ],
)
def test_a_malformed_entry_before_the_first_good_one_is_a_refusal(body: dict[str, Any]) -> None:
    """Signed nonsense is proven nonsense: it is refused with the field that is wrong, not guessed at."""
    found = find_commit([entry("commit", body), commit(3, height=2)], 3)
    assert isinstance(found, Refusal)
    assert found.reason is RefusalReason.MALFORMED_ENTRY
    assert found.message.startswith("CommitBody field '")


def test_a_malformed_entry_after_the_first_good_one_changes_nothing() -> None:
    """The same rule as for a second commitment: what counts was said already."""
    found = find_commit([commit(3), entry("commit", {}, 2)], 3)
    assert isinstance(found, tuple)


def test_malformed_entries_of_other_kinds_are_not_looked_at() -> None:
    """A bad reveal must not spoil a commitment, nor a note of any kind either."""
    assert isinstance(find_commit([entry("reveal", {}), entry("note", {"x": 1}, 2), commit(3, height=3)], 3), tuple)
    assert isinstance(find_reveal([entry("commit", {}), reveal(3)], 3), tuple)

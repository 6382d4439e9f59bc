"""Admission: every reason to refuse is reached, with the value and the limit, before anything is paid for it."""

from __future__ import annotations

from typing import NoReturn

import pytest
from cases import LAYOUT, NONCE, PEERS, ZERO, admitted_of, silent_update, update_of
from hypothesis import given, settings
from hypothesis import strategies as st

from lydite.codec.sparse import lay_out
from lydite.evidence.digest import digest_of
from lydite.evidence.errors import NotFoundError, StoreUnavailableError, TooLargeError
from lydite.pretrain.admit import (
    PROVEN,
    Admitted,
    check_commit,
    check_payload,
    check_reveal,
    fetch_payload,
    refuse,
)
from lydite.pretrain.genesis import ObjectRef
from lydite.pretrain.wire import CommitBody, Refusal, RefusalReason, RevealBody, commitment_to, payload_limit

RUN, BASE, HEAD = "1" * 64, "2" * 64, "3" * 64
DATA = lay_out(update_of(0))
LIMIT = payload_limit(LAYOUT)
PROMISE = commitment_to(RUN, 3, PEERS[0], BASE, digest_of(DATA), NONCE)


def reveal_of(data: bytes = DATA, **changes: object) -> RevealBody:
    body = RevealBody(round=3, payload=ObjectRef(digest=digest_of(data), size=len(data)), nonce=NONCE)
    return body.model_copy(update=changes)


def checked_reveal(reveal: RevealBody, promise: str = PROMISE, seen: frozenset[str] = frozenset()) -> object:
    return check_reveal(reveal, promise, run=RUN, peer=PEERS[0], base=BASE, layout=LAYOUT, seen=seen)


def reason_of(found: object) -> RefusalReason:
    assert isinstance(found, Refusal)
    return found.reason


def test_an_honest_submission_is_admitted_with_its_norms() -> None:
    """The checks below must not be passed by refusing everybody."""
    commit = CommitBody(round=3, base=BASE, commitment=PROMISE, main_head=HEAD)
    assert check_commit(commit, base=BASE, main_head=HEAD) is commit
    reveal = reveal_of()
    assert checked_reveal(reveal) is reveal
    admitted = check_payload(DATA, reveal, LAYOUT)
    assert isinstance(admitted, Admitted)
    assert admitted.update == update_of(0)
    assert (admitted.data, admitted.digest) == (DATA, digest_of(DATA))
    assert admitted.norms == admitted_of(update_of(0)).norms
    assert all(norm > 0 for norm in admitted.norms)


def test_a_commitment_to_other_weights_is_refused_and_names_both() -> None:
    """A step from other weights is no step from ours."""
    found = check_commit(CommitBody(round=3, base=ZERO, commitment=PROMISE, main_head=HEAD), base=BASE, main_head=HEAD)
    assert reason_of(found) is RefusalReason.WRONG_BASE
    assert found.message == f"commitment names base weights {ZERO[:16]}, this round's are {BASE[:16]}"  # type: ignore[union-attr]


def test_a_commitment_on_another_head_is_refused_and_names_both() -> None:
    """A peer that signed another head is on a fork, or prepared its promise before the round opened."""
    found = check_commit(CommitBody(round=3, base=BASE, commitment=PROMISE, main_head=ZERO), base=BASE, main_head=HEAD)
    assert reason_of(found) is RefusalReason.UNKNOWN_HEAD
    assert found.message == f"commitment builds on main head {ZERO[:16]}, this round opened with {HEAD[:16]}"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "promise",
    [
        commitment_to("9" * 64, 3, PEERS[0], BASE, digest_of(DATA), NONCE),
        commitment_to(RUN, 4, PEERS[0], BASE, digest_of(DATA), NONCE),
        commitment_to(RUN, 3, PEERS[1], BASE, digest_of(DATA), NONCE),
        commitment_to(RUN, 3, PEERS[0], ZERO, digest_of(DATA), NONCE),
        commitment_to(RUN, 3, PEERS[0], BASE, digest_of(b"other"), NONCE),
        commitment_to(RUN, 3, PEERS[0], BASE, digest_of(DATA), ZERO),
        digest_of(DATA),
    ],
    ids=["run", "round", "peer", "base", "payload", "nonce", "the bare digest"],
)
def test_a_commitment_binds_every_part_of_what_was_promised(promise: str) -> None:
    """Whatever is left out could be chosen after the others have shown theirs, or taken over by another key."""
    found = checked_reveal(reveal_of(), promise)
    assert reason_of(found) is RefusalReason.COMMITMENT_MISMATCH
    assert promise[:16] in found.message  # type: ignore[union-attr]
    assert digest_of(DATA)[:16] in found.message  # type: ignore[union-attr]


def test_a_stated_size_beyond_the_models_limit_is_refused_unread() -> None:
    """No update of this model is so large, so not one byte of it is fetched."""
    huge = ObjectRef(digest=digest_of(DATA), size=10 * 2**30)
    found = checked_reveal(reveal_of(payload=huge))
    assert reason_of(found) is RefusalReason.OVERSIZED
    assert found.message == f"payload states {10 * 2**30} bytes, the limit is {LIMIT}"  # type: ignore[union-attr]
    assert isinstance(checked_reveal(reveal_of(payload=ObjectRef(digest=huge.digest, size=LIMIT))), RevealBody)
    over = checked_reveal(reveal_of(payload=ObjectRef(digest=huge.digest, size=LIMIT + 1)))
    assert reason_of(over) is RefusalReason.OVERSIZED


def test_a_payload_of_an_earlier_round_is_refused() -> None:
    """Handing in old work again earns no second reward."""
    found = checked_reveal(reveal_of(), seen=frozenset({digest_of(DATA)}))
    assert reason_of(found) is RefusalReason.REPLAYED
    assert digest_of(DATA)[:16] in found.message  # type: ignore[union-attr]


def test_a_download_asks_for_no_more_than_was_promised() -> None:
    """The limit goes to the store before a byte comes back."""
    asked = []

    def read(limit: int) -> bytes:
        asked.append(limit)
        return DATA

    assert fetch_payload(read, reveal_of()) == DATA
    assert asked == [len(DATA)]


def test_more_bytes_than_promised_are_refused_and_none_is_an_absence() -> None:
    """Too much is the uploader's doing; nothing at all may be a slow network and proves nothing."""

    def too_large(limit: int) -> NoReturn:
        raise TooLargeError(f"name has 999999 bytes, the limit is {limit}")

    def nothing(limit: int) -> NoReturn:
        raise NotFoundError("name is not there")

    found = fetch_payload(too_large, reveal_of())
    assert reason_of(found) is RefusalReason.SIZE_MISMATCH
    assert f"larger than the {len(DATA)} bytes stated" in found.message  # type: ignore[union-attr]
    assert "999999" in found.message  # type: ignore[union-attr]
    assert fetch_payload(nothing, reveal_of()) == "revealed, but no payload was there at the deadline"


def test_an_outage_of_the_store_is_nobodys_offence() -> None:
    """A validator that cannot read must stop and try again, not judge everybody absent."""

    def down(limit: int) -> NoReturn:
        raise StoreUnavailableError("no answer")

    with pytest.raises(StoreUnavailableError):
        fetch_payload(down, reveal_of())


@pytest.mark.parametrize("data", [DATA[:-1], DATA + b"\0", b""], ids=["cut", "longer", "empty"])
def test_bytes_of_another_length_are_refused_with_both_lengths(data: bytes) -> None:
    """Length first: hashing and parsing cost more."""
    found = check_payload(data, reveal_of(), LAYOUT)
    assert reason_of(found) is RefusalReason.SIZE_MISMATCH
    assert found.message == f"payload has {len(data)} bytes, its reveal states {len(DATA)}"  # type: ignore[union-attr]


def test_bytes_with_another_digest_are_refused_with_both_digests() -> None:
    """Bytes that were swapped after the promise are not the promised ones, even if they parse."""
    other = DATA[:-1] + bytes([DATA[-1] ^ 1])
    found = check_payload(other, reveal_of(), LAYOUT)
    assert reason_of(found) is RefusalReason.DIGEST_MISMATCH
    assert digest_of(other)[:16] in found.message  # type: ignore[union-attr]
    assert digest_of(DATA)[:16] in found.message  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "data",
    [b"", b"x", b"\x80\x04K\x01.", DATA[:-1], DATA + b"\0", b"PK\x03\x04" + DATA, lay_out(update_of(1))[:40] * 20],
    ids=["empty", "one byte", "pickle", "cut", "trailing", "zip", "repeated"],
)
def test_bytes_that_are_no_update_are_refused_with_the_parsers_reason(data: bytes) -> None:
    """A promise kept to the letter can still promise garbage."""
    found = check_payload(data, reveal_of(data), LAYOUT)
    assert reason_of(found) is RefusalReason.MALFORMED_PAYLOAD
    kind, _, detail = found.message.partition(": ")  # type: ignore[union-attr]
    assert kind
    assert detail


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(DATA) - 1), st.integers(1, 255))
def test_any_changed_byte_ends_in_a_refusal_or_in_another_update(at: int, change: int) -> None:
    """Whatever a stranger sends, the outcome is data: never an exception, never the same update by other bytes."""
    data = DATA[:at] + bytes([DATA[at] ^ change]) + DATA[at + 1 :]
    found = check_payload(data, reveal_of(data), LAYOUT)
    assert isinstance(found, Refusal | Admitted)
    if isinstance(found, Admitted):
        assert found.update != update_of(0)
        assert lay_out(found.update) == data


def test_an_update_that_changes_nothing_is_refused() -> None:
    """Sending nothing is free and would collect a share of what others moved."""
    data = lay_out(silent_update())
    found = check_payload(data, reveal_of(data), LAYOUT)
    assert reason_of(found) is RefusalReason.ZERO_UPDATE
    assert "norm is 0" in found.message  # type: ignore[union-attr]


def test_a_refusal_always_fits_the_ledger() -> None:
    """A message that a stranger can lengthen must not make the manifest unwritable."""
    assert len(refuse(RefusalReason.BROKEN_CHAIN, "x" * 10_000).message) == 600


def test_a_strike_needs_proof() -> None:
    """What is measured must pass the gauntlet's gates first, and bytes without a signature prove nothing."""
    assert set(RefusalReason) - PROVEN == {
        RefusalReason.BROKEN_CHAIN,
        RefusalReason.DIGEST_MISMATCH,
        RefusalReason.SIZE_MISMATCH,
        RefusalReason.NEAR_COPY,
        RefusalReason.HARMFUL,
        RefusalReason.NOT_OWN_COMPUTATION,
    }

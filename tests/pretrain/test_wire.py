"""What crosses the ledger: every body survives the trip, and nothing that is not one gets in."""

from __future__ import annotations

from typing import Any

import pytest
from cases import LAYOUT, NONCE, PEERS, ZERO, Run, standing_of, update_of
from hypothesis import assume, given
from hypothesis import strategies as st

from lydite.codec.errors import SparseFormatError
from lydite.codec.sparse import lay_out
from lydite.evidence.digest import canonical_json, parse_canonical_json
from lydite.evidence.errors import CanonicalError
from lydite.pretrain.genesis import Frozen, ObjectRef
from lydite.pretrain.wire import (
    Anchor,
    CloseBody,
    CommitBody,
    CommitRecord,
    EndBody,
    JoinBody,
    ManifestBody,
    OpenBody,
    Refusal,
    RefusalReason,
    RevealBody,
    Score,
    body_of,
    commitment_to,
    parse_payload,
    payload_limit,
    payload_name,
    read_body,
)

REF = ObjectRef(digest=ZERO, size=3)
KEY = PEERS[0]
BODIES: list[Frozen] = [
    JoinBody(),
    JoinBody(sponsor=KEY, sponsor_signature="0" * 128),
    CommitBody(round=3, base=ZERO, commitment=ZERO, main_head=ZERO),
    RevealBody(round=3, payload=REF, nonce=NONCE),
    OpenBody(
        round=3,
        base=ZERO,
        beacon=ZERO,
        roster=tuple(PEERS[:2]),
        nonce_commitment=ZERO,
        anchors={KEY: Anchor(height=0, head=ZERO)},
    ),
    CloseBody(
        round=3,
        commits={KEY: CommitRecord(height=2, entry=ZERO, commitment=ZERO)},
        anchors={KEY: Anchor(height=2, head=ZERO)},
    ),
    ManifestBody(
        round=3,
        base=ZERO,
        nonce=NONCE,
        admitted={KEY: REF},
        refused={PEERS[1]: Refusal(reason=RefusalReason.HARMFUL, message="costs 5")},
        absent={PEERS[2]: "gone"},
        held={PEERS[3]: "no gain"},
        scores={KEY: Score(gain_random=-1, gain_assigned=2, gain_z_u=3, own_z_u=-4, norm=2**70, reward_ppm=5)},
        caps={KEY: [1, 65536]},
        chosen=(KEY,),
        aggregate_gain=-1,
        aggregate_z_u=-2,
        applied=True,
        verdict="applied",
        weights=ZERO,
        held_out_micronats=2,
        standings={KEY: standing_of("barred", barred_in=2, reason="zwölf \U0001f600")},
        objects={f"payload/{KEY}": REF},
        anchors={},
    ),
    EndBody(rounds=5, weights=ZERO, held_out_micronats=1, objects={"weights": REF}),
]
named = pytest.mark.parametrize("body", BODIES, ids=lambda body: type(body).__name__)
COMMIT = {"round": 3, "base": ZERO, "commitment": ZERO, "main_head": ZERO}


def refusal_of(kind: type[Frozen], body: dict[str, Any]) -> Refusal:
    found = read_body(kind, body)
    assert isinstance(found, Refusal)
    assert found.reason is RefusalReason.MALFORMED_ENTRY
    return found


@named
def test_a_body_survives_the_trip_through_the_ledger(body: Frozen) -> None:
    """What the author signed is what every reader decides on."""
    data = canonical_json(body_of(body))
    again = read_body(type(body), parse_canonical_json(data, max_bytes=1 << 20))
    assert again == body
    assert canonical_json(body_of(again)) == data


@named
def test_an_unknown_field_is_refused(body: Frozen) -> None:
    """A field that we do not read could mean something to another version: two readers would see two entries."""
    found = refusal_of(type(body), {**body_of(body), "extra": 1})
    assert found.message == f"{type(body).__name__} field 'extra': Extra inputs are not permitted"


@named
def test_a_missing_field_is_refused_and_named(body: Frozen) -> None:
    """Nothing of what is signed has a default, except that a join needs no sponsor."""
    whole = body_of(body)
    for field in whole:
        found = read_body(type(body), {name: value for name, value in whole.items() if name != field})
        if isinstance(body, JoinBody):
            assert isinstance(found, JoinBody)
        else:
            assert isinstance(found, Refusal)
            assert f"'{field}'" in found.message


@named
def test_a_value_of_another_type_is_refused(body: Frozen) -> None:
    """A number written as text, or true for 1, would be a second spelling of one entry."""
    whole = body_of(body)
    for field, value in whole.items():
        wrong = [7] if value is None else [str(value) if not isinstance(value, str) else 7, [value]]
        if isinstance(value, int) and not isinstance(value, bool):
            wrong.append(True)
        for other in wrong:
            assert f"'{field}" in refusal_of(type(body), {**whole, field: other}).message


@pytest.mark.parametrize(
    "text", ["", "0" * 63, "0" * 65, "A" * 64, "g" * 64, "0" * 64 + "\n", " " + "0" * 63, "0x" + "0" * 62]
)
@pytest.mark.parametrize("field", ["base", "commitment", "main_head"])
def test_a_text_that_is_no_digest_is_refused(field: str, text: str) -> None:
    """Digests name files: a stray newline or a capital would name another one."""
    assert f"'{field}'" in refusal_of(CommitBody, {**COMMIT, field: text}).message


@pytest.mark.parametrize("round_", [-1, 2**31, 2**200])
def test_a_round_outside_its_range_is_refused(round_: int) -> None:
    """Round numbers name files with nine digits."""
    assert "'round'" in refusal_of(CommitBody, {**COMMIT, "round": round_}).message


def test_a_negative_size_is_refused() -> None:
    """A size is a limit for a download."""
    body = {"round": 3, "payload": {"digest": ZERO, "size": -1}, "nonce": NONCE}
    assert "'payload.size'" in refusal_of(RevealBody, body).message


@pytest.mark.parametrize("signature", ["0" * 127, "0" * 129, "Z" * 128, ""])
def test_a_malformed_sponsors_signature_is_refused(signature: str) -> None:
    """It never reaches the verifier."""
    assert "'sponsor_signature'" in refusal_of(JoinBody, {"sponsor": KEY, "sponsor_signature": signature}).message


def test_over_long_text_is_refused() -> None:
    """Sentences in a manifest are for people; a book in one would be a way to fill everybody's disk."""
    manifest = body_of(next(body for body in BODIES if isinstance(body, ManifestBody)))
    assert "'verdict'" in refusal_of(ManifestBody, {**manifest, "verdict": "x" * 401}).message
    long = {PEERS[1]: {"reason": "harmful", "message": "x" * 601}}
    assert "refused" in refusal_of(ManifestBody, {**manifest, "refused": long}).message
    standing = {KEY: {**manifest["standings"][KEY], "reason": "x" * 701}}
    assert "standings" in refusal_of(ManifestBody, {**manifest, "standings": standing}).message


@given(st.dictionaries(st.text(max_size=200), st.one_of(st.none(), st.integers(), st.text(max_size=50)), max_size=5))
def test_any_body_is_parsed_or_refused_in_a_sentence_that_fits(body: dict[str, Any]) -> None:
    """A stranger chooses the names of the fields that the refusal quotes."""
    try:
        canonical_json(body)
    except CanonicalError:
        assume(False)
    found = read_body(CommitBody, body)
    assert isinstance(found, Refusal)
    assert len(found.message) <= 600


def test_a_long_field_name_does_not_fill_the_refusal() -> None:
    """The name is cut before the message is."""
    assert len(refusal_of(CommitBody, {**COMMIT, "x" * 50_000: 1}).message) < 200


def test_bodies_do_not_change_once_they_are_parsed() -> None:
    """Parsed once, trusted afterwards: nobody may edit it in between."""
    with pytest.raises(ValueError, match="frozen"):
        BODIES[2].round = 4  # type: ignore[attr-defined]


def test_an_anchor_counts_entries_from_its_last_height() -> None:
    """Heights begin at 0, as in evidence.chain: a prefix of one entry ends at height 0."""
    assert [Anchor(height=h, head=ZERO).entries for h in (0, 7)] == [1, 8]


def test_a_commitment_stays_what_it_was() -> None:
    """Old rounds must open with the same digest in every later version."""
    pinned = commitment_to("1" * 64, 3, "2" * 64, "3" * 64, "4" * 64, "5" * 64)
    assert pinned == "df668ce97e68dd97ed0590e49a31a8f60f2a29ca0710bc3b4efcc1f8e7be5df9"


def test_payloads_of_different_peers_and_rounds_have_different_names() -> None:
    """A peer writes under its own prefix only, one file a round."""
    assert payload_name(KEY, 7) == f"peers/{KEY}/000000007.payload"
    assert len({payload_name(p, r) for p in PEERS for r in (0, 1, 10, 2**31 - 1)}) == 4 * len(PEERS)


def test_a_payload_beyond_the_models_limit_is_refused_unread() -> None:
    """The parser is given the limit of this model, whatever a peer stated."""
    data = lay_out(update_of(0))
    assert parse_payload(data, LAYOUT) == update_of(0)
    with pytest.raises(SparseFormatError, match=str(payload_limit(LAYOUT))):
        parse_payload(data + bytes(payload_limit(LAYOUT)), LAYOUT)


def test_the_ledger_reads_what_the_validator_writes() -> None:
    """The main chain's bodies pass the same border, lists and tuples included."""
    run = Run()
    run.open()
    run.close()
    run.manifest()
    assert run.ledger.last_kind == "manifest"
    assert run.ledger.opens[0].roster == tuple(PEERS[:4])

"""Intake: each peer's bad chain, bad words or bad bytes end in its own refusal, and touch nobody else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cases import KEYS, LAYOUT, PEERS, SIGNER, VALIDATOR, ZERO, Run, genesis_of, silent_update, standing_of, update_of

from lydite.codec.sparse import lay_out
from lydite.evidence.chain import entry_name
from lydite.evidence.digest import digest_of
from lydite.evidence.verify import verify_run
from lydite.pretrain import intake
from lydite.pretrain.admit import fetch_payload
from lydite.pretrain.genesis import ObjectRef
from lydite.pretrain.intake import JOINS, Handed, PeerChains, hand_in, joined_keys
from lydite.pretrain.wire import JoinBody, Refusal, RefusalReason, RevealBody, body_of, payload_limit, payload_name

DATA = {peer: lay_out(update_of(n)) for n, peer in enumerate(PEERS)}
A, B, C, D = PEERS[:4]
LIMIT = payload_limit(LAYOUT)


class Desk:
    """Counts what is downloaded, and how much was allowed."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.asked: dict[str, int] = {}

    def download(self, peer: str, reveal: RevealBody) -> bytes | Refusal | str:
        def read(limit: int) -> bytes:
            self.asked[peer] = limit
            return self.run.store.read(payload_name(peer, reveal.round), max_bytes=limit)

        return fetch_payload(read, reveal)


def honest(run: Run, peer: str, data: bytes | None = None) -> None:
    run.reveal(peer, data or DATA[peer])
    run.store.replace(payload_name(peer, run.ledger.round), data or DATA[peer])


def handed_in(run: Run) -> tuple[Handed, Desk]:
    """What admission makes of the open round."""
    run.followed.refresh()
    desk = Desk(run)
    round_ = run.ledger.round
    return hand_in(run.ledger, round_, run.followed.windows(round_), run.followed.broken(), desk.download), desk


def round_with(spoil_commit: Callable[[Run], None], spoil_reveal: Callable[[Run], None]) -> tuple[Handed, Desk]:
    """A round in which B, C and D are honest and A does what the test says."""
    run = Run()
    run.open()
    spoil_commit(run)
    for peer in (B, C, D):
        run.commit(peer, DATA[peer])
    run.close()
    spoil_reveal(run)
    for peer in (B, C, D):
        honest(run, peer)
    return handed_in(run)


def nothing(run: Run) -> None:
    """A peer that stays silent."""


def commits(run: Run) -> None:
    run.commit(A, DATA[A])


def size_of(data: bytes, size: int) -> ObjectRef:
    return ObjectRef(digest=digest_of(data), size=size)


SILENCE = lay_out(silent_update())
LATER = lay_out(update_of(50))


def reveals(data: bytes, uploaded: bytes | None, **changes: object) -> Callable[[Run], None]:
    def act(run: Run) -> None:
        run.reveal(A, data, **changes)
        if uploaded is not None:
            run.store.replace(payload_name(A, 0), uploaded)

    return act


def commits_to(data: bytes) -> Callable[[Run], None]:
    return lambda run: run.commit(A, data)


REFUSED = {
    RefusalReason.MALFORMED_ENTRY: (
        lambda run: run.write(A, "commit", {"round": 0, "base": "nothing"}),
        nothing,
        "CommitBody field 'base'",
    ),
    RefusalReason.WRONG_BASE: (
        lambda run: run.commit(A, DATA[A], base=ZERO),
        nothing,
        f"names base weights {ZERO[:16]}",
    ),
    RefusalReason.UNKNOWN_HEAD: (lambda run: run.commit(A, DATA[A], main_head=ZERO), nothing, f"main head {ZERO[:16]}"),
    RefusalReason.COMMITMENT_MISMATCH: (commits, reveals(LATER, LATER), f"payload {digest_of(LATER)[:16]} and nonce"),
    RefusalReason.OVERSIZED: (
        commits,
        reveals(DATA[A], DATA[A], payload=size_of(DATA[A], 10 * 2**30)),
        f"payload states {10 * 2**30} bytes, the limit is {LIMIT}",
    ),
    RefusalReason.SIZE_MISMATCH: (
        commits,
        reveals(DATA[A], DATA[A] + b"\0" * 100),
        f"larger than the {len(DATA[A])} bytes stated",
    ),
    RefusalReason.DIGEST_MISMATCH: (
        commits,
        reveals(DATA[A], DATA[A][:-1] + bytes([DATA[A][-1] ^ 1])),
        f"its reveal states {digest_of(DATA[A])[:16]}",
    ),
    RefusalReason.MALFORMED_PAYLOAD: (
        commits_to(b"\x80\x04K\x01."),
        reveals(b"\x80\x04K\x01.", b"\x80\x04K\x01."),
        ": ",
    ),
    RefusalReason.ZERO_UPDATE: (commits_to(SILENCE), reveals(SILENCE, SILENCE), "norm is 0"),
}


@pytest.mark.parametrize("reason", REFUSED, ids=lambda reason: reason.value)
def test_each_offence_ends_in_its_own_refusal_and_touches_nobody_else(reason: RefusalReason) -> None:
    """Whatever A does, B, C and D keep their round, and A learns which value broke which limit."""
    spoil_commit, spoil_reveal, words = REFUSED[reason]
    handed, _ = round_with(spoil_commit, spoil_reveal)
    assert handed.refused.keys() == {A}
    assert handed.refused[A].reason is reason
    assert words in handed.refused[A].message
    assert handed.admitted.keys() == {B, C, D}
    assert all(handed.admitted[p].data == DATA[p] for p in (B, C, D))
    assert not handed.absent


@pytest.mark.parametrize("reason", REFUSED, ids=lambda reason: reason.value)
def test_nothing_is_downloaded_before_the_words_hold_and_never_more_than_promised(reason: RefusalReason) -> None:
    """A ten-gigabyte promise must cost its author's reputation, not our memory."""
    spoil_commit, spoil_reveal, _ = REFUSED[reason]
    _, desk = round_with(spoil_commit, spoil_reveal)
    bytes_matter = {
        RefusalReason.SIZE_MISMATCH,
        RefusalReason.DIGEST_MISMATCH,
        RefusalReason.MALFORMED_PAYLOAD,
        RefusalReason.ZERO_UPDATE,
    }
    assert (A in desk.asked) == (reason in bytes_matter)
    assert all(limit <= LIMIT for limit in desk.asked.values())
    assert desk.asked[B] == len(DATA[B])


def test_the_bytes_that_prove_a_refusal_are_kept_for_replay() -> None:
    """Anyone must be able to parse the garbage again; bytes that were never the promised ones prove nothing."""
    for reason, (spoil_commit, spoil_reveal, _) in REFUSED.items():
        handed, _ = round_with(spoil_commit, spoil_reveal)
        kept = reason in (RefusalReason.MALFORMED_PAYLOAD, RefusalReason.ZERO_UPDATE)
        assert handed.refused_payloads.keys() == ({A} if kept else set())


@pytest.mark.parametrize(
    ("spoil_commit", "spoil_reveal", "sentence"),
    [
        (nothing, nothing, "no commitment before the round closed"),
        (nothing, commits, "the commitment came after the round closed"),
        (commits, nothing, "committed, but did not reveal before the deadline"),
        (commits, reveals(DATA[A], None), "revealed, but no payload was there at the deadline"),
    ],
    ids=["silent", "late", "no reveal", "no upload"],
)
def test_who_is_late_or_gone_is_absent_and_not_refused(
    spoil_commit: Callable[[Run], None], spoil_reveal: Callable[[Run], None], sentence: str
) -> None:
    """A machine that died is no offence, and a commitment after the close has no weight whatever it reveals."""
    handed, _ = round_with(spoil_commit, spoil_reveal)
    assert handed.absent == {A: sentence}
    assert not handed.refused
    assert handed.admitted.keys() == {B, C, D}


def test_a_late_commitment_with_a_perfect_reveal_has_no_weight() -> None:
    """After the close others' bytes are there to be copied."""

    def late(run: Run) -> None:
        run.commit(A, DATA[A])
        honest(run, A)

    handed, desk = round_with(nothing, late)
    assert handed.absent == {A: "the commitment came after the round closed"}
    assert A not in desk.asked


def test_someone_elses_promise_is_useless() -> None:
    """A copied commitment cannot be opened by another key: the key is part of it."""

    def copy(run: Run) -> None:
        run.commit(A, DATA[A], commitment=run.commit_body(B, DATA[B]).commitment)

    handed, desk = round_with(copy, reveals(DATA[B], DATA[B]))
    assert handed.refused[A].reason is RefusalReason.COMMITMENT_MISMATCH
    assert A not in desk.asked


def test_a_payload_that_was_admitted_before_is_refused_in_a_later_round() -> None:
    """Old work earns nothing twice, whoever did it."""
    run = Run()
    run.open()
    run.commit(B, DATA[B])
    run.close()
    honest(run, B)
    run.manifest(admitted={B: size_of(DATA[B], len(DATA[B]))})
    run.open()
    run.commit(B, DATA[B])
    run.commit(C, DATA[C])
    run.close()
    honest(run, B)
    honest(run, C)
    handed, desk = handed_in(run)
    assert handed.refused[B].reason is RefusalReason.REPLAYED
    assert digest_of(DATA[B])[:16] in handed.refused[B].message
    assert handed.admitted.keys() == {C}
    assert B not in desk.asked


def test_entries_of_an_earlier_round_do_not_count_again() -> None:
    """The window begins where the open entry anchored the chain."""
    run = Run()
    run.open()
    run.commit(A, DATA[A])
    run.close()
    honest(run, A)
    run.manifest()
    run.open()
    run.followed.refresh()
    assert run.followed.windows(1) == {peer: [] for peer in PEERS[:4]}
    run.commit(A, DATA[A])
    run.followed.refresh()
    assert [e.body["round"] for e in run.followed.windows(1)[A]] == [1]


def test_a_broken_chain_is_read_no_further_and_refused_with_the_file() -> None:
    """Whoever damages its own chain ends its own part in the run; the good prefix stays anchored."""
    run = Run()
    run.open()
    for peer in PEERS[:4]:
        run.commit(peer, DATA[peer])
    run.close()
    run.store.create(entry_name(A, 2), b"not an entry")
    for peer in (B, C, D):
        honest(run, peer)
    handed, _ = handed_in(run)
    assert handed.refused[A].reason is RefusalReason.BROKEN_CHAIN
    assert entry_name(A, 2) in handed.refused[A].message
    assert handed.admitted.keys() == {B, C, D}
    assert run.followed.anchors()[A].entries == 2
    assert A not in run.followed.candidates()


@pytest.mark.parametrize("kind", ["note", "commit", "open"])
def test_a_chain_that_does_not_begin_with_a_join_is_not_followed(kind: str) -> None:
    """The first entry carries what the admission policy looks at."""
    run = Run()
    newcomer = PEERS[5]
    run.write(newcomer, kind, {"x": 1})
    run.store.create(JOINS + newcomer, b"1")
    run.followed.refresh()
    assert run.followed.broken() == {newcomer: "the chain does not begin with a join entry"}
    assert newcomer not in run.followed.candidates()
    assert newcomer not in run.followed.anchors()


def test_a_key_that_announces_itself_with_an_empty_chain_is_waited_for() -> None:
    """The announcement may arrive before the join entry does."""
    run = Run()
    newcomer = PEERS[5]
    run.store.create(JOINS + newcomer, b"1")
    run.followed.refresh()
    assert newcomer not in run.followed.candidates()
    assert not run.followed.broken()
    run.write(newcomer, "join", body_of(JoinBody()))
    run.followed.refresh()
    assert newcomer in run.followed.candidates()


def test_a_flood_of_entries_is_read_a_bounded_number_at_a_time() -> None:
    """A peer that writes a million notes costs us `max_entries_per_round` reads."""
    run = Run()
    for n in range(30):
        run.write(A, "note", {"n": n})
    run.followed.refresh()
    assert run.followed.followed[A].chain.height == 8
    run.open()
    for _ in range(3):
        run.followed.refresh()
    assert run.followed.followed[A].chain.height == 16
    assert run.followed.followed[B].chain.height == 1


def test_barred_keys_are_read_no_more() -> None:
    """A barred key must not be able to cost anything."""
    run = Run()
    run.open()
    run.close()
    run.manifest(standings={p: standing_of("barred" if p == A else "member") for p in PEERS[:4]})
    run.write(A, "note", {})
    run.write(B, "note", {})
    run.followed.refresh()
    assert (run.followed.followed[A].chain.height, run.followed.followed[B].chain.height) == (1, 2)


def test_names_that_are_no_keys_are_passed_over() -> None:
    """Anybody may put files there."""
    run = Run()
    for name in ("hello", "0" * 63, PEERS[5] + ".json"):
        run.store.create(JOINS + name, b"1")
    assert joined_keys(run.store) == PEERS[:4]


def test_a_flood_of_fresh_keys_shuts_out_newcomers_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names cost nothing: ten thousand of them must not stop the run for the keys that are in it."""
    run = Run(genesis_of(admission={"founders": (A,)}))
    run.open()
    monkeypatch.setattr(intake, "MAX_KEYS", 6)
    for key in KEYS:
        run.store.replace(JOINS + key.public, b"1")
    run.write(PEERS[6], "join", body_of(JoinBody()))
    again = PeerChains(run.ledger)  # as after a restart: nothing is remembered
    again.refresh()
    assert again.candidates() == set(PEERS[:4])
    assert set(again.windows(0)) == set(PEERS[:4])


def test_founders_are_found_before_the_first_round_even_in_a_flood(monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise a flood before the first round would keep it from ever opening."""
    run = Run(genesis_of(admission={"founders": (A,)}))
    monkeypatch.setattr(intake, "MAX_KEYS", 2)
    again = PeerChains(run.ledger)
    again.refresh()
    assert again.candidates() == {A}


def test_a_deleted_announcement_does_not_lose_a_key_of_the_roster() -> None:
    """Whoever may write to the store can delete a name there; the anchors still say who takes part."""
    run = Run(genesis_of(admission={"founders": ()}))
    run.open()
    run.store.delete(JOINS + A)
    again = PeerChains(run.ledger)
    again.refresh()
    assert set(again.windows(0)) == set(PEERS[:4])


def test_what_the_main_chain_anchors_is_what_verify_checks() -> None:
    """The anchors of an honest run must hold for a reader who knows nothing about rounds."""
    run = Run()
    run.open()
    run.commit(A, DATA[A])
    run.close()
    honest(run, A)
    run.manifest()
    report = verify_run(run.store)
    assert report.problems == ()
    assert report.entries == 4 + (4 + 2)
    run.store.delete(entry_name(A, 2))
    assert [p.name for p in verify_run(run.store).problems] == [entry_name(A, 2)]


def test_an_entry_beyond_the_runs_limit_breaks_the_chain() -> None:
    """The limit is the genesis', not the store's."""
    run = Run()
    chain = intake.peer_chain(run.ledger, A)
    chain.max_entry_bytes = 1 << 20
    chain.append(SIGNER[A], "note", {"text": "x" * 5000})
    run.followed.refresh()
    assert "4096" in run.followed.broken()[A]
    assert VALIDATOR.public not in run.followed.followed

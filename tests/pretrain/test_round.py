"""The round's state machines: every view has one next step, and no step comes before what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, combinations, product

import pytest

from lydite.pretrain.round import PeerStep, PeerView, ValidatorStep, ValidatorView, peer_step, validator_step

MAX_WAIT_S, REVEAL_WAIT_S = 10.0, 5.0
SETS = [frozenset(s) for s in chain.from_iterable(combinations("abc", n) for n in range(4))]
WAITS = (0.0, 4.999, 5.0, 9.999, 10.0, 1e9)


def step(view: ValidatorView) -> ValidatorStep:
    return validator_step(view, max_wait_s=MAX_WAIT_S, reveal_wait_s=REVEAL_WAIT_S)


def validator_view(kind: str) -> ValidatorView:
    return ValidatorView(
        last_kind=kind,
        next_round=0,
        rounds=3,
        known=frozenset("abc"),
        quorum=1,
        expected=frozenset("abc"),
        committed=frozenset(),
        revealed=frozenset(),
        waited_s=0.0,
    )


def test_an_open_round_closes_only_when_all_expected_have_committed_or_the_wait_is_over() -> None:
    """Closing early shuts out an honest peer who had time left; closing late lets one peer stall everybody."""
    for expected, committed, waited in product(SETS, SETS, WAITS):
        view = replace(validator_view("open"), expected=expected, committed=committed, waited_s=waited)
        complete = expected != frozenset() and all(peer in committed for peer in expected)
        may_close = complete or waited >= MAX_WAIT_S
        assert step(view) is (ValidatorStep.CLOSE if may_close else ValidatorStep.WAIT)


def test_a_round_without_expected_peers_stays_open_for_the_whole_wait() -> None:
    """Nobody to wait for must not mean that a round is over before anybody could see that it opened."""
    view = replace(validator_view("open"), expected=frozenset())
    assert step(replace(view, waited_s=MAX_WAIT_S - 0.001)) is ValidatorStep.WAIT
    assert step(replace(view, committed=frozenset("a"), waited_s=0.0)) is ValidatorStep.WAIT
    assert step(replace(view, waited_s=MAX_WAIT_S)) is ValidatorStep.CLOSE


def test_a_closed_round_is_judged_only_when_all_committed_have_revealed_or_the_wait_is_over() -> None:
    """Judging early would turn a peer's unfinished upload into an absence."""
    for committed, revealed, waited in product(SETS, SETS, WAITS):
        view = replace(validator_view("close"), committed=committed, revealed=revealed, waited_s=waited)
        may_judge = all(peer in revealed for peer in committed) or waited >= REVEAL_WAIT_S
        assert step(view) is (ValidatorStep.JUDGE if may_judge else ValidatorStep.WAIT)


def test_the_first_round_waits_for_its_quorum_as_long_as_it_takes() -> None:
    """A run must not spend its rounds on an empty room, however long people take to arrive."""
    for known, quorum, waited in product(SETS, range(5), WAITS):
        view = replace(validator_view("genesis"), known=known, quorum=quorum, waited_s=waited)
        enough = len(known) >= 1 and len(known) >= quorum
        assert step(view) is (ValidatorStep.OPEN if enough else ValidatorStep.WAIT)


@pytest.mark.parametrize(("next_round", "expected"), [(0, "open"), (2, "open"), (3, "end"), (4, "end")])
@pytest.mark.parametrize("waited", WAITS)
def test_a_judged_round_is_followed_by_the_next_one_or_by_the_end(
    next_round: int, expected: str, waited: float
) -> None:
    """A run has exactly the rounds that its genesis states, and no wait between them, not even for a quorum."""
    view = replace(validator_view("manifest"), next_round=next_round, waited_s=waited, known=frozenset(), quorum=9)
    assert step(view) is ValidatorStep(expected)


def test_nothing_comes_after_the_end() -> None:
    """A finished chain stays finished whatever else is in the view."""
    for committed, waited in product(SETS, WAITS):
        assert step(replace(validator_view("end"), committed=committed, waited_s=waited)) is ValidatorStep.DONE


@pytest.mark.parametrize("kind", ["", "join", "commit", "OPEN", "manifest "])
def test_an_unknown_kind_of_entry_raises_and_is_named(kind: str) -> None:
    """Guessing a step from a ledger that this version cannot read would write to it wrongly."""
    with pytest.raises(ValueError, match=f"unknown kind {kind!r}"):
        step(validator_view(kind))


ROUND = 5


def peer_views() -> Iterator[PeerView]:
    """Every view of round 5 in which each number is before, at or after it."""
    booleans = (False, True)
    phases = ("genesis", "open", "close", "manifest", "end")
    numbers = (-1, ROUND - 1, ROUND)
    for values in product(booleans, booleans, booleans, phases, booleans, numbers, numbers, booleans, numbers):
        joined, ended, behind, phase, on_roster, prepared, committed, in_time, revealed = values
        yield PeerView(
            joined=joined,
            ended=ended,
            behind=behind,
            phase=phase,
            round=ROUND,
            on_roster=on_roster,
            prepared=prepared,
            committed=committed,
            in_time=in_time,
            revealed=revealed,
        )


def test_a_peer_applies_what_was_decided_before_anything_else() -> None:
    """Training on stale weights would make its next commitment name the wrong base."""
    for view in peer_views():
        assert (peer_step(view) is PeerStep.APPLY) == view.behind


def test_a_peer_is_done_exactly_when_the_run_has_ended_and_it_is_up_to_date() -> None:
    """Stopping before the last manifest is applied would leave it with other weights than everybody else."""
    for view in peer_views():
        assert (peer_step(view) is PeerStep.DONE) == (view.ended and not view.behind)


def test_a_peer_joins_once_and_first() -> None:
    """A chain that does not begin with a join entry is refused."""
    for view in peer_views():
        if view.ended or view.behind:
            continue
        assert (peer_step(view) is PeerStep.JOIN) == (not view.joined)


def test_a_peer_trains_and_commits_only_in_an_open_round_with_a_slot_and_once() -> None:
    """A second commitment changes nothing and a commitment outside the window is late: both waste the work."""
    for view in peer_views():
        taken = peer_step(view)
        due = view.phase == "open" and view.on_roster and view.committed != ROUND
        due = due and view.joined and not view.ended and not view.behind
        assert (taken in (PeerStep.TRAIN, PeerStep.COMMIT)) == due
        if due:
            assert taken is (PeerStep.COMMIT if view.prepared == ROUND else PeerStep.TRAIN)


def test_a_peer_never_commits_to_what_is_not_safe_on_disk() -> None:
    """A peer that is killed after committing must still be able to reveal."""
    assert all(view.prepared == ROUND for view in peer_views() if peer_step(view) is PeerStep.COMMIT)


def test_a_peer_reveals_only_after_the_close_and_only_what_was_in_time() -> None:
    """Bytes shown before the close can be copied; bytes shown for a commitment that was late are given away."""
    for view in peer_views():
        due = view.phase == "close" and view.in_time and view.revealed != ROUND and view.prepared == ROUND
        due = due and view.joined and not view.ended and not view.behind
        assert (peer_step(view) is PeerStep.REVEAL) == due


def test_a_peer_waits_in_every_other_view() -> None:
    """The steps above are all there are."""
    named = {PeerStep.APPLY, PeerStep.DONE, PeerStep.JOIN, PeerStep.TRAIN, PeerStep.COMMIT, PeerStep.REVEAL}
    steps = [peer_step(view) for view in peer_views()]
    assert set(steps) == named | {PeerStep.WAIT}
    quiet = [
        v for v in peer_views() if v.phase in ("genesis", "manifest") and v.joined and not v.ended and not v.behind
    ]
    assert {peer_step(v) for v in quiet} == {PeerStep.WAIT}

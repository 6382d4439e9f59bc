"""The roster: members first, newcomers bounded and drawn by lot, barred keys never, whatever order anybody came in."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from cases import KEYS, PEERS, SIGNER, genesis_of, standing_of
from hypothesis import given, settings
from hypothesis import strategies as st

from lydite.evidence.digest import digest_of
from lydite.evidence.keys import SigningKey
from lydite.pretrain.genesis import Genesis
from lydite.pretrain.roster import choose_roster, expected_peers, may_join, sponsor_message
from lydite.pretrain.wire import JoinBody, Standing

RUN = "a" * 64
BEACONS = [digest_of(bytes([n])) for n in range(200)]
SPONSOR, STRANGER = KEYS[6], KEYS[7]


def crowd(n: int) -> list[str]:
    """Keys that nobody knows."""
    return [digest_of(f"newcomer {i}".encode()) for i in range(n)]


def genesis(**admission: Any) -> Genesis:
    return genesis_of(admission={"founders": (), **admission})


def sponsored(
    peer: str, *, signer: SigningKey = SPONSOR, name: str | None = None, run: str = RUN, of: str | None = None
) -> JoinBody:
    """A join entry of `peer` with a signature by `signer` for the key `of`."""
    signature = signer.sign(sponsor_message(run, of or peer))
    return JoinBody(sponsor=name or signer.public, sponsor_signature=signature)


def test_members_come_first_by_rating() -> None:
    """A flood of fresh keys may crowd out other newcomers, never a member."""
    standings = {p: standing_of(mu_n=(25 + n) * 10**9) for n, p in enumerate(PEERS[:5])}
    candidates = [*PEERS[:5], *crowd(1000)]
    assert choose_roster(genesis(slots=3), standings, candidates, BEACONS[0]) == tuple(PEERS[2:5])
    six = choose_roster(genesis(slots=8, newcomers_per_round=1), standings, candidates, BEACONS[0])
    assert set(PEERS[:5]) < set(six)
    assert len(six) == 6


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 5), st.integers(0, 30), st.integers(1, 12), st.integers(0, 12), st.integers(0, 199), st.randoms())
def test_newcomers_never_exceed_their_cap_nor_the_slots(
    members: int, newcomers: int, slots: int, cap: int, beacon: int, random: Any
) -> None:
    """Whatever the crowd, a round has at most `slots` peers, of which at most `newcomers_per_round` are new."""
    standings = {p: standing_of() for p in PEERS[:members]}
    fresh = crowd(newcomers)
    candidates = [*standings, *fresh]
    random.shuffle(candidates)
    roster = choose_roster(genesis(slots=slots, newcomers_per_round=cap), standings, candidates, BEACONS[beacon])
    drawn = set(roster) & set(fresh)
    assert len(roster) == len(set(roster)) == min(members, slots) + len(drawn)
    assert len(drawn) == min(cap, newcomers, max(0, slots - members))
    assert list(roster) == sorted(roster)


def test_every_newcomer_has_the_same_chance_and_the_beacon_decides() -> None:
    """First come, first served would reward whoever floods first."""
    fresh = crowd(10)
    counts: Counter[str] = Counter()
    for beacon in BEACONS:
        roster = choose_roster(genesis(newcomers_per_round=3), {}, fresh, beacon)
        assert roster == choose_roster(genesis(newcomers_per_round=3), {}, list(reversed(fresh)), beacon)
        counts.update(roster)
    assert set(counts) == set(fresh)
    assert all(30 <= counts[p] <= 95 for p in fresh)  # 60 expected, deviation 6.5


def test_newcomers_on_probation_compete_with_fresh_keys() -> None:
    """A key on probation is no member yet: its seat is drawn like everybody's."""
    standings = {p: standing_of("probation", mu_n=99 * 10**9) for p in PEERS[:2]}
    rosters = {choose_roster(genesis(newcomers_per_round=2), standings, [*PEERS[:2], *crowd(4)], b) for b in BEACONS}
    assert all(len(roster) == 2 for roster in rosters)
    assert len(rosters) == 15


@pytest.mark.parametrize("policy", ["probation", "allow-list", "sponsor"])
def test_barred_keys_never_get_a_slot(policy: str) -> None:
    """Being barred must outlive a founder's privilege, a rating and an empty room."""
    rules = {"policy": policy, "allowed": tuple(PEERS), "sponsors": (SPONSOR.public,), "founders": tuple(PEERS[:2])}
    standings = {p: standing_of("barred", mu_n=99 * 10**9) for p in PEERS[:4]}
    for beacon in BEACONS[:20]:
        assert not set(choose_roster(genesis_of(admission=rules), standings, PEERS[:4], beacon))


def test_founders_start_as_members() -> None:
    """The first round has members, or nobody's update could have weight in it."""
    rules = {"founders": tuple(PEERS[:2]), "newcomers_per_round": 0}
    assert choose_roster(genesis_of(admission=rules), {}, PEERS, BEACONS[0]) == tuple(PEERS[:2])


def test_without_probation_everybody_is_a_member() -> None:
    """An allow-list run may do without probation."""
    rules = {"probation_rounds": 0, "newcomers_per_round": 0}
    assert choose_roster(genesis(**rules), {}, PEERS, BEACONS[0]) == tuple(PEERS)


def test_the_corpus_bounds_the_number_of_slots() -> None:
    """More peers than disjoint slots would share items or eat the random ones."""
    small = genesis_of(admission={"founders": (), "probation_rounds": 0, "slots": 8}, n_items=48 + 3 * 32 + 31)
    assert len(choose_roster(small, {}, PEERS, BEACONS[0])) == 3


@settings(max_examples=40, deadline=None)
@given(st.randoms(), st.lists(st.sampled_from(["member", "probation", "barred", None]), min_size=8, max_size=8))
def test_the_roster_depends_on_nobodys_order(random: Any, states: list[str | None]) -> None:
    """Two readers of one ledger must name the same peers in the same slots, or they derive other assignments."""
    known = dict(zip(PEERS, states, strict=True))
    standings: dict[str, Standing] = {p: standing_of(s) for p, s in known.items() if s}
    candidates = [*PEERS, *PEERS[:3]]
    random.shuffle(candidates)
    rules = genesis(slots=6, newcomers_per_round=2)
    assert choose_roster(rules, standings, candidates, BEACONS[3]) == choose_roster(rules, standings, PEERS, BEACONS[3])


def test_the_allow_list_admits_its_keys_and_founders_only() -> None:
    """Under an allow-list nobody else may even take part in the draw; a sponsor does not help."""
    rules = genesis_of(admission={"policy": "allow-list", "allowed": (PEERS[5],), "founders": (PEERS[0],)})
    admitted = [p for p in PEERS if may_join(rules, RUN, p, sponsored(p))]
    assert admitted == [PEERS[0], PEERS[5]]


def test_probation_lets_everybody_ask() -> None:
    """Under probation the bound is on slots and weight, not on who may come."""
    assert all(may_join(genesis(), RUN, p, JoinBody()) for p in [*PEERS, *crowd(3)])


def test_a_sponsors_real_signature_admits_the_key_that_it_names() -> None:
    """The honest case, with real keys."""
    rules = genesis_of(admission={"policy": "sponsor", "sponsors": (SPONSOR.public,), "founders": (PEERS[0],)})
    peer = KEYS[3].public
    assert may_join(rules, RUN, peer, sponsored(peer))
    assert may_join(rules, RUN, PEERS[0], JoinBody())


@pytest.mark.parametrize(
    ("why", "join"),
    [
        ("no sponsor at all", JoinBody()),
        ("a sponsor without a signature", JoinBody(sponsor=SPONSOR.public)),
        ("a signature without a sponsor", JoinBody(sponsor_signature="0" * 128)),
        ("a stranger's own signature", sponsored(KEYS[3].public, signer=STRANGER)),
        (
            "a stranger's signature under the sponsor's name",
            sponsored(KEYS[3].public, signer=STRANGER, name=SPONSOR.public),
        ),
        ("another run", sponsored(KEYS[3].public, run="b" * 64)),
        ("another key", sponsored(KEYS[3].public, of=KEYS[4].public)),
        ("itself", sponsored(KEYS[3].public, signer=SIGNER[KEYS[3].public])),
    ],
)
def test_a_key_without_the_sponsors_word_stays_out(why: str, join: JoinBody) -> None:
    """Each of these costs a stranger nothing to write."""
    rules = genesis_of(admission={"policy": "sponsor", "sponsors": (SPONSOR.public,), "founders": ()})
    assert not may_join(rules, RUN, KEYS[3].public, join), why


def test_nobody_waits_for_keys_that_went_silent() -> None:
    """One key that left must not cost everybody the whole wait in every later round."""
    roster = PEERS[:5]
    standings = {
        PEERS[0]: standing_of(last_commit=9),
        PEERS[1]: standing_of(last_commit=8),
        PEERS[2]: standing_of(last_commit=7),
        PEERS[3]: standing_of(joined=9),
    }
    assert expected_peers(roster, standings, 10, 2) == {PEERS[0], PEERS[1], PEERS[3], PEERS[4]}


@pytest.mark.parametrize("idle_rounds", [1, 2, 5])
def test_a_newcomer_is_waited_for_as_long_as_a_member_that_fell_silent(idle_rounds: int) -> None:
    """A key that never commits must not be waited for longer than one that once did."""
    never, once = standing_of(joined=4), standing_of(joined=0, last_commit=3)
    waits = [
        [r for r in range(4, 20) if expected_peers(["k"], {"k": standing}, r, idle_rounds)]
        for standing in (never, once)
    ]
    assert waits[0] == waits[1] == list(range(4, 4 + idle_rounds))


def test_members_that_fell_silent_give_their_slots_to_whoever_is_there() -> None:
    """Otherwise a few keys that left, or were never more than keys, lock everybody out for good."""
    rules = genesis_of(admission={"slots": 3, "newcomers_per_round": 2, "founders": ()}, limits={"idle_rounds": 2})
    standings = {peer: standing_of(last_commit=1) for peer in PEERS[:3]}
    standings[PEERS[3]] = standing_of(last_commit=9)
    standings[PEERS[4]] = standing_of("probation", last_commit=9)
    roster = choose_roster(rules, standings, PEERS[:5], BEACONS[0])
    assert len(roster) == 3
    assert {PEERS[3], PEERS[4]} <= set(roster)
    alone = choose_roster(rules, standings, PEERS[:3], BEACONS[0])
    assert set(alone) == set(PEERS[:3])

"""Who has a slot in a round: a pure function of the genesis, the standings, the keys that asked, and the beacon.

Keys cost nothing, so newcomers only ever get a bounded number of slots, drawn by the beacon rather than by who came
first: a flood of fresh keys can crowd out other newcomers (docs/threats.md), never a member.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping

from lydite.evidence.keys import verify_signature
from lydite.pretrain.genesis import Genesis
from lydite.pretrain.rating import ordinal_n
from lydite.pretrain.wire import JoinBody, Standing


def sponsor_message(run: str, peer: str) -> bytes:
    """What a sponsor signs to vouch for a key."""
    return f"lydite.sponsor/1 {run} {peer}".encode()


def may_join(genesis: Genesis, run: str, peer: str, join: JoinBody) -> bool:
    """Does the admission policy let this key take part at all?"""
    rules = genesis.admission
    if peer in rules.founders:
        return True
    match rules.policy:
        case "allow-list":
            return peer in rules.allowed
        case "sponsor":
            return (
                join.sponsor in rules.sponsors
                and join.sponsor is not None
                and join.sponsor_signature is not None
                and verify_signature(join.sponsor, sponsor_message(run, peer), join.sponsor_signature)
            )
        case "probation":
            return True


def choose_roster(
    genesis: Genesis, standings: Mapping[str, Standing], candidates: Collection[str], beacon: str
) -> tuple[str, ...]:
    """The keys of a round: members by rating, newcomers drawn by the beacon, then members that fell silent.

    Args:
        candidates: keys that may join (`may_join`).
        beacon: digest of the main chain's head before the round opens.
    """
    rules = genesis.admission
    slots = min(rules.slots, (genesis.n_items - genesis.gauntlet.random_probe) // genesis.items_per_round)
    members: list[str] = []
    newcomers: list[str] = []
    for peer in sorted(set(candidates)):
        standing = standings.get(peer)
        if standing is not None and standing.state == "barred":
            continue
        member = standing.state == "member" if standing else peer in rules.founders or not rules.probation_rounds
        (members if member else newcomers).append(peer)

    def rank(peer: str) -> tuple[int, str]:
        standing = standings.get(peer)
        return (-ordinal_n(standing.mu_n, standing.sigma_n) if standing else 0, peer)

    # A member that left keeps its standing, not a slot that somebody else could use.
    newest = max((s.last_commit for s in standings.values()), default=-1)
    gone = {p for p in members if p in standings and _silent(standings[p], newest, genesis.limits.idle_rounds)}
    present = sorted((p for p in members if p not in gone), key=rank)[:slots]
    room = min(rules.newcomers_per_round, slots - len(present))
    drawn = sorted(newcomers, key=lambda peer: hashlib.sha256(f"{beacon}{peer}".encode()).digest())[:room]
    absent = sorted(gone, key=rank)[: slots - len(present) - len(drawn)]
    return tuple(sorted([*present, *drawn, *absent]))


def _silent(standing: Standing, newest: int, idle_rounds: int) -> bool:
    """Has a key not committed for so long, while others did, that nobody waits for it any more?"""
    return max(standing.last_commit, standing.joined - 1) <= newest - idle_rounds


def expected_peers(
    roster: Collection[str], standings: Mapping[str, Standing], round_: int, idle_rounds: int
) -> frozenset[str]:
    """Keys of the roster that were heard of lately; nobody waits for the others."""
    return frozenset(
        peer
        for peer in roster
        if peer not in standings or max(standings[peer].last_commit, standings[peer].joined - 1) >= round_ - idle_rounds
    )

"""Which updates of a round are one computation under two keys.

Commit and reveal leave nothing to copy from the wire, so two near-equal updates come from one computation that both
keys can see: partners who share it, or a stranger who repeats a peer's public assignment to frame it. Overlap is
counted with bitmaps and popcount; re-quantising, perturbing values or swapping a few indices leaves it almost whole.
*Who* did the work shows on the items: the update fits the slot it was trained on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from lydite.pretrain.admit import Admitted
from lydite.pretrain.aggregate import overlap
from lydite.pretrain.gauntlet import Losses
from lydite.pretrain.genesis import Gauntlet
from lydite.pretrain.significance import own_computation_z, to_micro


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two updates that agree on more positions and signs than independent work does.

    Attributes:
        share_ppm: agreeing positions of the smaller update, in 1e-6.
        limit_ppm: the share from which the round calls a pair one computation.
    """

    one: str
    other: str
    share_ppm: int
    limit_ppm: int


def near_pairs(admitted: Mapping[str, Admitted], rules: Gauntlet) -> tuple[Pair, ...]:
    """Pairs of near-equal updates, judged against the round's own median pair.

    Honest updates agree too, most of all early, so the limit is the larger of `copy_share` and `copy_excess` times
    the median share over all pairs (capped at 0.95, where chance no longer explains anything).
    """
    shares = {}
    for one, other in combinations(sorted(admitted), 2):
        both = overlap(admitted[one].update, admitted[other].update)
        shares[one, other] = both.agreeing_signs * 1_000_000 // max(1, both.smaller)
    if not shares:
        return ()
    ordered = sorted(shares.values())
    median = ordered[(len(ordered) - 1) // 2]
    floor = int(rules.copy_share * 1_000_000)
    limit = min(950_000, max(floor, int(rules.copy_excess * median))) if len(ordered) > 1 else max(floor, 900_000)
    return tuple(
        Pair(one=one, other=other, share_ppm=share, limit_ppm=limit)
        for (one, other), share in sorted(shares.items())
        if share >= limit
    )


@dataclass(frozen=True, kw_only=True)
class Ownership:
    """Whose items an update of a pair fits, in z-values of 1e-6.

    Attributes:
        copier: the key whose slot the shared computation does not fit although it fits the other's; "" if undecided.
        suspect: the key of the two whose own items its update fits less well than the other's.
        lead_u: by how much the other slot fits the suspect's update better; negative when each fits its own better.
    """

    copier: str
    suspect: str
    lead_u: int


def find_copier(pair: Pair, losses: Losses, rules: Gauntlet) -> Ownership:
    """Decide who of a pair did not do the work.

    Each key is judged by its own update alone, on the other's items against its own: a lead of `owner_z` decides, below
    it the pair is undecided and neither key is accused. What the other key handed in has no say, so a stranger who
    repeats a peer's assignment and then overfits its own items cannot make the peer look like the copier.
    """
    leads = {}
    for key, other in ((pair.one, pair.other), (pair.other, pair.one)):
        leads[key] = own_computation_z(*losses.gains_on(key, other)) - own_computation_z(*losses.gains(key))
    suspect = max(sorted(leads), key=lambda key: leads[key])
    decided = leads[suspect] >= rules.owner_z
    return Ownership(copier=suspect if decided else "", suspect=suspect, lead_u=to_micro(leads[suspect]))

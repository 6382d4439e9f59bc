"""The decisions of a round as pure functions of what is recorded; validator, simulator and replay call the same ones.

`judge` turns admitted updates and their measured losses into scores, refusals, a choice and new standings.
`accept_aggregate` then says whether the chosen updates, taken together, may be applied.

Order of the gates: admission (already done), near copies, significant harm, accumulated failure to show own
computation, no measured gain (held, not accused), probation (scored, no weight), rank.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from lydite.pretrain.admit import PROVEN, Admitted, refuse
from lydite.pretrain.aggregate import median_caps
from lydite.pretrain.copies import Pair, find_copier
from lydite.pretrain.gauntlet import Losses
from lydite.pretrain.genesis import Genesis
from lydite.pretrain.rating import START_MU_N, START_SIGMA_N, ordinal_n, rate
from lydite.pretrain.significance import accumulate_doubt, mean_micro, mean_z, own_computation_z, to_micro
from lydite.pretrain.wire import Refusal, RefusalReason, Score, Standing

UNCAPPED = 65_536


@dataclass(frozen=True, kw_only=True)
class Case:
    """What is known of a round when it is judged.

    Attributes:
        standings: before the round.
        committed: keys whose commitments were in time.
        admitted, refused, absent: the outcome of admission; absent maps a key to a sentence.
        pairs: near copies among the admitted (`copies.near_pairs`).
        losses: the exam; None when the gauntlet is off or nobody was admitted.
        ratings: recorded (mu, sigma) to use instead of computing them: replay decides from what was recorded.
    """

    round: int
    standings: Mapping[str, Standing]
    committed: frozenset[str]
    admitted: Mapping[str, Admitted]
    refused: Mapping[str, Refusal]
    absent: Mapping[str, str]
    pairs: tuple[Pair, ...] = ()
    losses: Losses | None = None
    ratings: Mapping[str, tuple[int, int]] | None = None


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What a round decides before the aggregate is measured. `held` are updates without weight and without blame."""

    refused: Mapping[str, Refusal]
    held: Mapping[str, str]
    scores: Mapping[str, Score]
    chosen: tuple[str, ...]
    caps: Mapping[str, tuple[int, ...]]
    standings: Mapping[str, Standing]


def newcomer(genesis: Genesis, peer: str, round_: int) -> Standing:
    """The standing of a key that is seen for the first time."""
    free = peer in genesis.admission.founders or genesis.admission.probation_rounds == 0
    return Standing(state="member" if free else "probation", joined=round_, mu_n=START_MU_N, sigma_n=START_SIGMA_N)


def standings_for(
    genesis: Genesis, roster: Collection[str], standings: Mapping[str, Standing], round_: int
) -> dict[str, Standing]:
    """Standings before a round, with an entry for every key that is on a roster for the first time."""
    return {**{peer: newcomer(genesis, peer, round_) for peer in roster}, **standings}


def judge(genesis: Genesis, case: Case) -> Verdict:
    """Decide a round from its recorded facts."""
    rules = genesis.gauntlet
    refused: dict[str, Refusal] = dict(case.refused)
    held: dict[str, str] = {}
    struck = {peer for peer, refusal in refused.items() if refusal.reason in PROVEN}
    scores: dict[str, Score] = {}
    ratings = {p: (case.standings[p].mu_n, case.standings[p].sigma_n) for p in case.standings}
    doubts = {p: s.own_evidence_u for p, s in case.standings.items()}
    losses = case.losses if rules.enabled else None
    if losses is not None:
        scores = _score(case, losses)
        ratings |= case.ratings or rate(
            {p: ratings[p] for p in scores},
            {p: s.gain_random for p, s in scores.items()},
            beta=rules.rating_beta,
            tau=rules.rating_tau,
        )
        _judge_copies(genesis, case, losses, refused, held, struck)
        _judge_harm(genesis, case, scores, refused, struck)
        shift = _expected_own_z(genesis, scores, refused)
        for peer, score in scores.items():
            if case.round >= rules.warm_up:
                doubts[peer] = accumulate_doubt(doubts[peer], score.own_z_u / 1e6, shift=shift, clip=rules.z_clip)
            bar_u = to_micro(rules.own_bar)
            if doubts[peer] >= bar_u and peer not in refused:
                refused[peer] = refuse(
                    RefusalReason.NOT_OWN_COMPUTATION,
                    f"doubt that the update was trained on its assigned items reached {doubts[peer] / 1e6:.2f}, "
                    f"the bar is {rules.own_bar:.2f} (this round's z is {score.own_z_u / 1e6:.2f})",
                )
            if peer not in refused and peer not in held and score.gain_random <= 0:
                held[peer] = f"measured gain on random items is {score.gain_random} micro-nats, must be above 0"
    # A pair that nobody could decide was held before its updates were found harmful or unexplained.
    held = {peer: why for peer, why in held.items() if peer not in refused}
    for peer in case.admitted:
        if rules.enabled and peer not in refused and peer not in held and case.standings[peer].state == "probation":
            left = genesis.admission.probation_rounds - case.standings[peer].scored
            held[peer] = f"on probation: scored without weight, {left} round(s) left"
    eligible = sorted(set(case.admitted) - set(refused) - set(held))
    ranked = sorted(eligible, key=lambda p: (-ordinal_n(*ratings[p]), p))
    chosen = tuple(sorted(ranked[: genesis.outer.top]))
    for peer in ranked[genesis.outer.top :]:
        held[peer] = f"rating rank is below the {genesis.outer.top} that are combined"
    caps = _caps(genesis, case.admitted, chosen)
    shares = _reward_ppm({p: s.gain_random for p, s in scores.items()}, chosen)
    scores = {p: s.model_copy(update={"reward_ppm": shares.get(p, 0)}) for p, s in scores.items()}
    standings = {
        peer: _next_standing(genesis, case, peer, ratings[peer], doubts[peer], peer in struck, refused, scores)
        for peer in case.standings
    }
    return Verdict(refused=refused, held=held, scores=scores, chosen=chosen, caps=caps, standings=standings)


def accept_aggregate(genesis: Genesis, losses: Losses | None, chosen: tuple[str, ...]) -> tuple[bool, int, int, str]:
    """May the combined update be applied? Returns (yes, mean gain in micro-nats, z in 1e-6, a sentence)."""
    if not chosen:
        return False, 0, 0, "no update was chosen: the weights stay"
    if losses is None:
        return True, 0, 0, "applied unmeasured: the gauntlet is off"
    if len(losses.aggregate) != len(losses.base.random):
        return False, 0, 0, "skipped: the updates together were not measured"
    gains = losses.aggregate_gains()
    gain, z = mean_micro(gains), mean_z(gains)
    limit = -genesis.gauntlet.aggregate_z
    if z < limit:
        return (
            False,
            gain,
            to_micro(z),
            f"skipped: the updates together cost {-gain} micro-nats (z {z:.2f} < {limit:.2f})",
        )
    return True, gain, to_micro(z), f"applied: the updates together gain {gain} micro-nats (z {z:.2f} >= {limit:.2f})"


def _score(case: Case, losses: Losses) -> dict[str, Score]:
    scores = {}
    for peer in sorted(case.admitted):
        gains, control = losses.gains(peer)
        scores[peer] = Score(
            gain_random=mean_micro(gains.random),
            gain_assigned=mean_micro(gains.assigned),
            gain_z_u=to_micro(mean_z(gains.random)),
            own_z_u=to_micro(own_computation_z(gains, control)),
            norm=math.isqrt(sum(n * n for n in case.admitted[peer].norms)),
            reward_ppm=0,
        )
    return scores


def _expected_own_z(genesis: Genesis, scores: Mapping[str, Score], refused: Mapping[str, Refusal]) -> float:
    """What the round lets one expect of a peer that trained on its items: a share of the lower median z.

    Early or late in a run nobody's items may show; then this is near 0 and the round says nothing about anybody.
    """
    ordered = sorted(score.own_z_u for peer, score in scores.items() if peer not in refused)
    median = ordered[(len(ordered) - 1) // 2] / 1e6 if ordered else 0.0
    return min(genesis.gauntlet.own_shift, max(0.0, genesis.gauntlet.own_share * median))


def _judge_copies(
    genesis: Genesis, case: Case, losses: Losses, refused: dict[str, Refusal], held: dict[str, str], struck: set[str]
) -> None:
    for pair in case.pairs:
        if pair.one in refused or pair.other in refused:
            continue
        found = find_copier(pair, losses, genesis.gauntlet)
        shared = f"{pair.share_ppm / 1e4:.1f} % of positions and signs agree (limit {pair.limit_ppm / 1e4:.1f} %)"
        if found.copier:
            owner = pair.other if found.copier == pair.one else pair.one
            refused[found.copier] = refuse(
                RefusalReason.NEAR_COPY,
                f"{shared} with {owner[:16]}, and it fits that key's items better by z {found.lead_u / 1e6:.2f}",
            )
            struck.add(found.copier)
            continue
        # One computation gets one weight. Undecided, the better fit keeps it: a framer must not silence its victim.
        other = pair.other if found.suspect == pair.one else pair.one
        if found.lead_u > -to_micro(genesis.gauntlet.owner_z):
            held[found.suspect] = f"{shared} with {other[:16]}; whose items it fits is undecided, that key's fit better"


def _judge_harm(
    genesis: Genesis, case: Case, scores: Mapping[str, Score], refused: dict[str, Refusal], struck: set[str]
) -> None:
    ordered = sorted(s.gain_random for s in scores.values())
    if not ordered:
        return
    # When the round's median update does harm too, something else is wrong and nobody is singled out.
    blame = ordered[len(ordered) // 2] > 0
    for peer, score in scores.items():
        if peer in refused or score.gain_z_u >= -to_micro(genesis.gauntlet.harm_z):
            continue
        refused[peer] = refuse(
            RefusalReason.HARMFUL,
            f"the update alone costs {-score.gain_random} micro-nats on random items (z {score.gain_z_u / 1e6:.2f}, "
            f"limit -{genesis.gauntlet.harm_z:.2f})",
        )
        if blame:
            struck.add(peer)


def _caps(genesis: Genesis, admitted: Mapping[str, Admitted], chosen: tuple[str, ...]) -> dict[str, tuple[int, ...]]:
    if not chosen:
        return {}
    norms = [admitted[p].norms for p in chosen]
    if genesis.outer.cap and genesis.gauntlet.enabled:
        return dict(zip(chosen, median_caps(norms), strict=True))
    return {p: (UNCAPPED,) * len(n) for p, n in zip(chosen, norms, strict=True)}


def _reward_ppm(gains: Mapping[str, int], chosen: tuple[str, ...]) -> dict[str, int]:
    squares = {p: max(0, gains.get(p, 0)) ** 2 for p in chosen}
    total = sum(squares.values())
    return {p: square * 1_000_000 // total for p, square in squares.items()} if total else {}


def _next_standing(
    genesis: Genesis,
    case: Case,
    peer: str,
    rating: tuple[int, int],
    doubt_u: int,
    struck: bool,
    refused: Mapping[str, Refusal],
    scores: Mapping[str, Score],
) -> Standing:
    before = case.standings[peer]
    if before.state == "barred":
        return before
    refusal = refused.get(peer)
    after = before.model_copy(
        update={
            "mu_n": rating[0],
            "sigma_n": rating[1],
            "own_evidence_u": doubt_u,
            "strikes": before.strikes + struck,
            "scored": before.scored + (peer in scores and peer not in refused and scores[peer].gain_random > 0),
            "last_commit": case.round if peer in case.committed else before.last_commit,
            "reward_ppm": before.reward_ppm + (scores[peer].reward_ppm if peer in scores else 0),
        }
    )
    barred = refusal is not None and (
        refusal.reason is RefusalReason.NOT_OWN_COMPUTATION or (struck and after.strikes >= genesis.gauntlet.strikes)
    )
    if barred and genesis.gauntlet.enabled and refusal is not None:
        reason = f"{refusal.reason.value}: {refusal.message}"
        return after.model_copy(update={"state": "barred", "barred_in": case.round, "reason": reason[:700]})
    if after.state == "probation" and after.scored >= genesis.admission.probation_rounds:
        return after.model_copy(update={"state": "member"})
    return after


def with_ratings(case: Case, standings: Mapping[str, Standing]) -> Case:
    """The same case, to be decided from ratings that another validator recorded."""
    return replace(case, ratings={p: (s.mu_n, s.sigma_n) for p, s in standings.items() if p in case.admitted})

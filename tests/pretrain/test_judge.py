"""The judgement of a round: what bars a key, what only takes its weight for a round, and what may never count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from cases import ADMITTED, HONEST, PEERS, ROUND, Effect, case_of, genesis_of, losses_of, standing_of

from lydite.pretrain.admit import Admitted
from lydite.pretrain.copies import Pair
from lydite.pretrain.genesis import Genesis
from lydite.pretrain.judge import (
    UNCAPPED,
    Verdict,
    accept_aggregate,
    judge,
    newcomer,
    standings_for,
    with_ratings,
)
from lydite.pretrain.rating import rate
from lydite.pretrain.wire import Refusal, RefusalReason, Standing

A, B, C, D = PEERS[:4]
HARM = Effect(random=-10_000, own=0)
LAZY = Effect(own=-3_000)


def judged(effects: Mapping[str, Effect] = HONEST, genesis: Genesis | None = None, **changes: Any) -> Verdict:
    return judge(genesis or genesis_of(), case_of(effects, **changes))


def test_honest_updates_are_scored_chosen_and_rewarded() -> None:
    """The gates must not be passed by closing them."""
    verdict = judged()
    assert verdict.chosen == (A, B, C, D)
    assert not verdict.refused
    assert not verdict.held
    for peer, score in verdict.scores.items():
        assert abs(score.gain_random - HONEST[peer].random) < 1_500
        assert score.gain_z_u > 4_000_000
        assert score.own_z_u > 4_000_000
        assert verdict.standings[peer].scored == 1
        assert verdict.standings[peer].last_commit == ROUND
        assert verdict.standings[peer].strikes == 0


def test_a_harmful_update_is_refused_struck_and_the_second_strike_bars() -> None:
    """One harmful update may be an accident; the genesis says how many are not."""
    verdict = judged({**HONEST, A: HARM})
    assert verdict.refused.keys() == {A}
    assert verdict.refused[A].reason is RefusalReason.HARMFUL
    score = verdict.scores[A]
    assert f"costs {-score.gain_random} micro-nats" in verdict.refused[A].message
    assert "limit -4.00" in verdict.refused[A].message
    once = verdict.standings[A]
    assert (once.state, once.strikes, once.barred_in, once.scored) == ("member", 1, -1, 0)
    again = judged({**HONEST, A: HARM}, standings={A: once}).standings[A]
    assert (again.state, again.strikes, again.barred_in) == ("barred", 2, ROUND)
    assert again.reason.startswith("harmful: the update alone costs")


def test_the_number_of_strikes_that_bar_is_the_genesis_number() -> None:
    """Nothing is hard-wired."""
    strict = genesis_of(gauntlet={"strikes": 1})
    assert judged({**HONEST, A: HARM}, strict).standings[A].state == "barred"
    patient = genesis_of(gauntlet={"strikes": 4})
    assert judged({**HONEST, A: HARM}, patient, standings={A: standing_of(strikes=2)}).standings[A].state == "member"


def test_nobody_is_blamed_for_harm_when_the_median_update_harms_too() -> None:
    """When a learning rate is wrong, everybody's update harms: the round is lost, no key is."""
    verdict = judged({A: HARM, B: HARM, C: HARM, D: HONEST[D]})
    assert verdict.refused.keys() == {A, B, C}
    assert all(verdict.standings[p].strikes == 0 for p in PEERS[:4])
    assert all(verdict.standings[p].state == "member" for p in PEERS[:4])
    assert verdict.chosen == (D,)
    alone = judged({A: HARM}, standings={A: standing_of(strikes=1)})
    assert (alone.standings[A].state, alone.standings[A].strikes) == ("member", 1)


def test_harm_that_is_not_significant_takes_weight_and_blames_nobody() -> None:
    """Low merit is no offence: an unlucky update is held, not refused."""
    verdict = judged({**HONEST, A: Effect(random=-300, noise=4_000)}, seed=3)
    assert verdict.scores[A].gain_random <= 0
    assert not verdict.refused
    assert (
        verdict.held[A]
        == f"measured gain on random items is {verdict.scores[A].gain_random} micro-nats, must be above 0"
    )
    assert A not in verdict.chosen
    assert verdict.scores[A].reward_ppm == 0
    assert verdict.standings[A].strikes == 0
    # Probation asks for rounds of work that helped.
    assert verdict.standings[A].scored == 0


def test_an_update_that_changes_no_loss_has_no_weight() -> None:
    """Nothing gained is nothing applied: only a gain above 0 lets an update into the weights."""
    verdict = judged({**HONEST, A: Effect(random=0, noise=0)})
    assert verdict.held == {A: "measured gain on random items is 0 micro-nats, must be above 0"}
    assert A not in verdict.chosen


def test_failing_to_show_own_computation_bars_only_when_it_has_accumulated() -> None:
    """One exam proves nothing: the doubt grows round by round, and an honest round takes it back."""
    standings: dict[str, Standing] = {}
    seen = []
    for round_ in range(ROUND, ROUND + 6):
        verdict = judge(genesis_of(), case_of({**HONEST, A: LAZY}, standings=standings, seed=round_, round=round_))
        standings = dict(verdict.standings)
        seen.append(standings[A].own_evidence_u)
        if standings[A].state == "barred":
            break
    assert 1 <= len(seen) <= 3
    assert seen == sorted(seen)
    assert verdict.refused[A].reason is RefusalReason.NOT_OWN_COMPUTATION
    assert f"reached {seen[-1] / 1e6:.2f}, the bar is 6.00" in verdict.refused[A].message
    assert standings[A].barred_in == ROUND + len(seen) - 1
    assert standings[A].reason.startswith("not-own-computation: doubt")
    assert all(standings[p].own_evidence_u == 0 for p in (B, C, D))


def test_an_honest_round_takes_doubt_back() -> None:
    """Doubt is evidence, not a record of sins."""
    before = standing_of(own_evidence_u=5_900_000)
    after = judged(HONEST, standings={A: before}).standings[A]
    assert after.state == "member"
    assert after.own_evidence_u < 5_900_000


def test_the_detection_clock_starts_after_the_warm_up() -> None:
    """Early on, honest updates fit every item alike: evidence of those rounds would bar honest peers."""
    early = judge(genesis_of(), case_of({**HONEST, A: LAZY}, round=1)).standings[A]
    assert early.own_evidence_u == 0
    assert judge(genesis_of(), case_of({**HONEST, A: LAZY}, round=2)).standings[A].own_evidence_u > 0


PAIR = Pair(one=A, other=B, share_ppm=990_000, limit_ppm=500_000)
COPIED = {
    **HONEST,
    A: Effect(random=10_000, own=10_000, visiting={B: 0}),
    B: Effect(random=10_000, own=0, visiting={A: 10_000}),
}
SHARED = {
    **HONEST,
    A: Effect(random=10_000, own=0, visiting={B: 0}),
    B: Effect(random=10_000, own=0, visiting={A: 0}),
}


def test_the_copier_is_refused_and_struck_and_its_victim_keeps_its_weight() -> None:
    """Theft must cost the thief, and only the thief."""
    verdict = judged(COPIED, pairs=(PAIR,))
    assert verdict.refused.keys() == {B}
    assert verdict.refused[B].reason is RefusalReason.NEAR_COPY
    assert verdict.refused[B].message.startswith(
        f"99.0 % of positions and signs agree (limit 50.0 %) with {A[:16]}, and it fits that key's items better by z "
    )
    assert (verdict.standings[B].strikes, verdict.standings[A].strikes) == (1, 0)
    assert verdict.chosen == (A, C, D)
    assert not verdict.held


def test_an_undecided_pair_has_one_weight_and_no_blame() -> None:
    """Both would count one computation twice, blame would be a guess, and holding both would let a framer silence."""
    verdict = judged(SHARED, pairs=(PAIR,), seed=1)
    assert not verdict.refused
    (suspect,) = verdict.held
    better = B if suspect == A else A
    assert suspect in (A, B)
    assert verdict.held[suspect].endswith(
        f"with {better[:16]}; whose items it fits is undecided, that key's fit better"
    )
    assert verdict.chosen == tuple(sorted((better, C, D)))
    assert {p: verdict.standings[p].strikes for p in (A, B)} == {A: 0, B: 0}


def test_a_key_is_refused_or_held_never_both() -> None:
    """A manifest that says "no blame" and "refused" of one update says two things."""
    effects = {**SHARED, A: replace(SHARED[A], random=-10_000), B: replace(SHARED[B], random=-10_000)}
    verdict = judged(effects, pairs=(PAIR,), seed=1)
    assert set(verdict.refused) == {A, B}
    assert not set(verdict.refused) & set(verdict.held)


def test_a_refusal_of_admission_is_a_strike_and_costs_the_others_nothing() -> None:
    """What a peer signed proves the offence; an absence proves none."""
    refusal = Refusal(reason=RefusalReason.MALFORMED_PAYLOAD, message="trailing bytes")
    honest = {p: HONEST[p] for p in (B, C)}
    verdict = judged(honest, refused={A: refusal}, absent={D: "gone"}, standings={A: standing_of(strikes=1)})
    assert verdict.refused == {A: refusal}
    assert (verdict.standings[A].state, verdict.standings[A].reason) == ("barred", "malformed-payload: trailing bytes")
    assert (verdict.standings[D].state, verdict.standings[D].strikes) == ("member", 0)
    assert verdict.chosen == (B, C)
    assert set(verdict.scores) == {B, C}


def test_probation_is_scored_without_weight_for_the_stated_rounds() -> None:
    """A fresh key must earn its weight, and earns it in a known time."""
    rules = genesis_of(admission={"founders": (B, C, D), "probation_rounds": 2})
    standings = {A: newcomer(rules, A, ROUND)}
    assert standings[A].state == "probation"
    for scored in (1, 2):
        verdict = judged(HONEST, rules, standings=standings)
        assert verdict.held == {A: f"on probation: scored without weight, {3 - scored} round(s) left"}
        assert verdict.chosen == (B, C, D)
        assert verdict.scores[A].reward_ppm == 0
        standings = dict(verdict.standings)
        assert (standings[A].scored, standings[A].state) == (scored, "probation" if scored == 1 else "member")
    assert A in judged(HONEST, rules, standings=standings).chosen


def test_a_refused_round_does_not_count_for_probation() -> None:
    """Otherwise a poisoner would become a member by waiting."""
    rules = genesis_of(admission={"founders": (B, C, D)})
    on_probation = standing_of("probation", scored=1)
    after = judged({**HONEST, A: HARM}, rules, standings={A: on_probation}).standings[A]
    assert (after.state, after.scored) == ("probation", 1)
    absent = judged({B: HONEST[B], C: HONEST[C]}, rules, absent={A: "gone"}, standings={A: on_probation}).standings[A]
    assert (absent.state, absent.scored) == ("probation", 1)


def test_reward_is_proportional_to_the_squared_gain() -> None:
    """One strong peer must earn more than many weak clones of it together."""
    verdict = judged()
    squares = {p: verdict.scores[p].gain_random ** 2 for p in verdict.chosen}
    total = sum(squares.values())
    for peer, score in verdict.scores.items():
        assert score.reward_ppm == squares[peer] * 1_000_000 // total
        assert verdict.standings[peer].reward_ppm == score.reward_ppm
    assert 999_990 < sum(s.reward_ppm for s in verdict.scores.values()) <= 1_000_000


def test_only_the_best_rated_are_combined() -> None:
    """The genesis bounds how many; the rest keep their standing."""
    rules = genesis_of(outer={"top": 2})
    standings = {p: standing_of(mu_n=(25 + 10 * n) * 10**9) for n, p in enumerate(PEERS[:4])}
    verdict = judged(HONEST, rules, standings=standings)
    assert verdict.chosen == (C, D)
    assert verdict.held == dict.fromkeys((A, B), "rating rank is below the 2 that are combined")
    assert verdict.scores[A].reward_ppm == 0


def test_a_barred_standing_never_changes_again() -> None:
    """Nothing that happens later may lift or rewrite it, and it keeps its reason."""
    barred = standing_of("barred", strikes=2, barred_in=1, reason="harmful: x", own_evidence_u=3, reward_ppm=7)
    verdict = judged({p: HONEST[p] for p in (B, C, D)}, standings={A: barred})
    assert verdict.standings[A] == barred
    refusal = Refusal(reason=RefusalReason.BROKEN_CHAIN, message="y")
    assert judged({B: HONEST[B]}, refused={A: refusal}, standings={A: barred}).standings[A] == barred


def test_ratings_are_updated_from_the_ranking_of_gains() -> None:
    """Only peers that were scored move."""
    verdict = judged({p: HONEST[p] for p in (A, B, C)}, absent={D: "gone"})
    expected = rate(
        dict.fromkeys((A, B, C), (25 * 10**9, 8_333_333_333)),
        {p: verdict.scores[p].gain_random for p in (A, B, C)},
        beta=7.0,
        tau=0.1,
    )
    assert {p: (verdict.standings[p].mu_n, verdict.standings[p].sigma_n) for p in (A, B, C)} == expected
    assert (verdict.standings[D].mu_n, verdict.standings[D].sigma_n) == (25 * 10**9, 8_333_333_333)


def test_replay_decides_from_the_recorded_ratings() -> None:
    """Ratings pass through exp and log: a last digit that differs here must not change the choice there."""
    rules = genesis_of(outer={"top": 1})
    case = case_of()
    first = judge(rules, case)
    assert first.chosen == (D,)
    assert judge(rules, with_ratings(case, first.standings)) == first
    recorded = {**first.standings, A: first.standings[A].model_copy(update={"mu_n": 99 * 10**9})}
    again = judge(rules, with_ratings(case, recorded))
    assert again.chosen == (A,)
    assert again.standings[A].mu_n == 99 * 10**9


def test_a_judgement_depends_on_nobodys_order() -> None:
    """Two validators hold the same facts in different orders."""
    case = case_of(COPIED, pairs=(PAIR,))

    def backwards(mapping: Mapping[str, Any]) -> dict[str, Any]:
        return dict(reversed(list(mapping.items())))

    turned = replace(case, admitted=backwards(case.admitted), standings=backwards(case.standings))
    assert judge(genesis_of(), turned) == judge(genesis_of(), case)


def test_without_the_gauntlet_everything_admitted_counts_and_nobody_is_barred() -> None:
    """The baseline that attacks are measured against: no exam, no caps, no probation, no bar."""
    rules = genesis_of(gauntlet={"enabled": False}, admission={"founders": ()})
    refusal = Refusal(reason=RefusalReason.ZERO_UPDATE, message="norm is 0")
    standings = {p: standing_of("probation") for p in (A, B)} | {D: standing_of(strikes=9)}
    verdict = judged({A: HARM, B: LAZY, C: HONEST[C]}, rules, refused={D: refusal}, standings=standings)
    assert verdict.chosen == (A, B, C)
    assert verdict.refused == {D: refusal}
    assert (verdict.scores, verdict.held) == ({}, {})
    assert all(set(caps) == {UNCAPPED} for caps in verdict.caps.values())
    assert verdict.standings[D].state == "member"


@pytest.mark.parametrize("cap", [True, False])
def test_caps_bring_the_chosen_down_to_their_median_norm(cap: bool) -> None:
    """One huge update must not outvote the others; only the chosen count for the median."""
    loud: Admitted = replace(ADMITTED[A], norms=tuple(1000 * n for n in ADMITTED[A].norms))
    case = case_of()
    verdict = judge(genesis_of(outer={"cap": cap}), replace(case, admitted={**case.admitted, A: loud}))
    assert verdict.caps.keys() == {A, B, C, D}
    if cap:
        assert all(factor <= UNCAPPED // 100 for factor in verdict.caps[A])
        assert sum(UNCAPPED in verdict.caps[p] for p in (B, C, D)) >= 1
    else:
        assert all(set(caps) == {UNCAPPED} for caps in verdict.caps.values())


def test_a_round_without_updates_decides_nothing() -> None:
    """Everybody was away: standings stay, and there is nothing to combine."""
    verdict = judge(genesis_of(), case_of({}, absent={A: "gone", B: "gone"}, losses=None))
    assert (verdict.chosen, verdict.caps, verdict.scores, verdict.held, verdict.refused) == ((), {}, {}, {}, {})
    assert verdict.standings[A] == standing_of(last_commit=ROUND)


def test_newcomers_start_on_probation_and_founders_as_members() -> None:
    """The genesis names who is trusted at the start, and nobody else is."""
    rules = genesis_of(admission={"founders": (A,)})
    assert (newcomer(rules, A, 3).state, newcomer(rules, B, 3).state) == ("member", "probation")
    assert newcomer(rules, B, 3).joined == 3
    assert newcomer(genesis_of(admission={"founders": (), "probation_rounds": 0}), B, 3).state == "member"
    known = {A: standing_of(strikes=1)}
    assert standings_for(rules, (A, B), known, 3) == {A: known[A], B: newcomer(rules, B, 3)}


@pytest.mark.parametrize(
    ("gains", "applied"),
    [([1_000] * 24 + [3_000] * 24, True), ([-100, 100] * 24, True), ([-1_000] * 24 + [-3_000] * 24, False)],
    ids=["helps", "does nothing", "harms"],
)
def test_a_combined_update_that_harms_significantly_is_not_applied(gains: list[int], applied: bool) -> None:
    """Updates that are good alone can harm together; noise around zero must not stop the training."""
    losses = losses_of(HONEST)
    losses = losses.with_aggregate(tuple(b - g for b, g in zip(losses.base.random, gains, strict=True)))
    found, gain, z_u, sentence = accept_aggregate(genesis_of(), losses, (A, B))
    assert found is applied
    assert gain == sum(gains) // len(gains)
    assert (z_u < -2_000_000) is not applied
    assert sentence.startswith("applied: " if applied else "skipped: ")
    assert "2.00" in sentence


def test_nothing_chosen_is_nothing_applied_and_without_an_exam_all_is() -> None:
    """Both are said in the manifest in words."""
    assert accept_aggregate(genesis_of(), losses_of(HONEST), ()) == (
        False,
        0,
        0,
        "no update was chosen: the weights stay",
    )
    assert accept_aggregate(genesis_of(), None, (A,))[0]


def test_a_round_in_which_nobodys_items_show_accuses_nobody() -> None:
    """Early in training own items are hard to tell from others; what is expected follows the round's median."""
    vague = {peer: replace(effect, own=0) for peer, effect in HONEST.items()}
    doubts = {p: s.own_evidence_u for p, s in judged(vague, round=9).standings.items()}
    shown = {p: s.own_evidence_u for p, s in judged({**HONEST, A: vague[A]}, round=9).standings.items()}
    assert max(doubts.values()) < 1_000_000
    assert shown[A] > max(doubts.values())
    assert shown[B] == shown[C] == shown[D] == 0

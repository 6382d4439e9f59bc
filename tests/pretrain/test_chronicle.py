"""The chronicle says what the ledger says, in a form that strangers' text cannot spoil."""

from __future__ import annotations

import json

import pytest
from cases import LAYOUT, PEERS, Run, genesis_of, standing_of
from numpy_task import NumpyTask, settings

from lydite.pretrain.chronicle import (
    PLAIN_REASONS,
    Chronicle,
    Outcome,
    chronicle,
    cleaned,
    display_names,
    natural,
)
from lydite.pretrain.ledger import open_run
from lydite.pretrain.simulator import Simulation, SimulationResult, simulate
from lydite.pretrain.status import status_json
from lydite.pretrain.wire import Refusal, RefusalReason

ROUNDS = 6
HOSTILE = "</script><b>x\x1b[31m\nround 0: chosen\u202e"


@pytest.fixture(scope="module")
def result() -> SimulationResult:
    return simulate(
        NumpyTask(),
        settings(),
        n_honest=4,
        adversaries=["sign-flip", "whitewasher", "no-reveal"],
        rounds=ROUNDS,
        seed=3,
    )


@pytest.fixture(scope="module")
def names(result: SimulationResult) -> dict[str, str]:
    return {**{key: f"honest-{i + 1}" for i, key in enumerate(result.honest)}, **result.adversaries}


@pytest.fixture(scope="module")
def told(result: SimulationResult, names: dict[str, str]) -> Chronicle:
    return chronicle(result.ledger, names)


def test_losses_and_outcomes_are_the_manifests(result: SimulationResult, told: Chronicle) -> None:
    assert told.finished
    assert told.held_out == tuple(micro / 1e6 for micro in result.held_out)
    assert [row.held_out_before for row in told.rounds[1:]] == list(told.held_out[:-1])
    assert told.rounds[0].held_out_before is None, "no entry states the loss of the initial weights"
    for key, by_round in result.refusals.items():
        found = {turn.round: turn.reason for turn in told.peer(key).turns if turn.outcome is Outcome.REFUSED}
        assert found == {number: refusal.reason for number, refusal in by_round.items()}
    for peer in told.peers:
        used = tuple(turn.round for turn in peer.turns if turn.outcome is Outcome.CHOSEN)
        assert used == tuple(result.chosen.get(peer.key, ()))


def test_every_slot_has_exactly_one_outcome(result: SimulationResult, told: Chronicle) -> None:
    for row in told.rounds:
        assert set(row.outcomes) == set(result.ledger.opens[row.round].roster)
        assert sum(len(row.with_outcome(kind)) for kind in Outcome) == len(row.outcomes)


def test_whoever_does_not_reveal_is_absent_and_not_refused(told: Chronicle) -> None:
    silent = next(peer for peer in told.peers if peer.name == "no-reveal")
    assert {turn.outcome for turn in silent.turns} == {Outcome.ABSENT}
    assert "did not reveal" in silent.turns[0].message
    assert not silent.refusals


def test_a_barred_key_says_when_and_why_in_words(told: Chronicle) -> None:
    barred = next(peer for peer in told.peers if peer.name == "sign-flip")
    assert (barred.state, barred.barred_in) == ("barred", barred.turns[-1].round)
    assert PLAIN_REASONS[RefusalReason.HARMFUL] in barred.barred
    assert barred.main_reason is RefusalReason.HARMFUL
    assert barred.reward == 0.0


def test_amounts_count_what_was_used_and_what_was_promised(result: SimulationResult, names: dict[str, str]) -> None:
    told = chronicle(result.ledger, names, tokens_per_item=10)
    per_update = 10 * result.ledger.genesis.items_per_round
    assert told.unit == "tokens"
    assert told.rounds[-1].amount_chosen == per_update * told.totals.updates_chosen
    assert told.rounds[-1].amount_trained == per_update * sum(row.committed for row in told.rounds)
    assert told.rounds[-1].amount_honest == per_update * len(result.honest) * ROUNDS


def test_items_are_counted_when_the_task_states_no_tokens(result: SimulationResult) -> None:
    told = chronicle(result.ledger)
    assert (told.unit, told.per_item) == ("items", 1)


@pytest.mark.parametrize("stated", [0, -4, True, "256", None])
def test_a_damaged_statement_of_tokens_is_not_believed(stated: object) -> None:
    """The task's description comes from whoever founded the run."""
    told = chronicle(Run(genesis_of(task={"kind": "none", "tokens_per_item": stated})).ledger)
    assert told.unit == "items"


def test_the_tasks_own_number_of_tokens_is_used() -> None:
    told = chronicle(Run(genesis_of(task={"kind": "none", "tokens_per_item": 256})).ledger)
    assert (told.unit, told.per_item) == ("tokens", 256)


def test_shares_of_the_reward_sum_to_one(told: Chronicle) -> None:
    assert sum(peer.reward for peer in told.peers) == pytest.approx(1.0)
    for row in told.rounds:
        shares = [turn.reward for peer in told.peers for turn in peer.turns if turn.round == row.round]
        assert sum(shares) == pytest.approx(1.0, abs=1e-4)


def test_traffic_is_that_of_the_sealed_payloads(result: SimulationResult, told: Chronicle) -> None:
    sizes = [ref.size for m in result.ledger.manifests.values() for ref in m.admitted.values()]
    assert told.totals.bytes_sent == sum(sizes)
    assert told.totals.bytes_dense == 4 * told.parameters * len(sizes)
    assert told.totals.bits_per_value is not None
    assert 6 < told.totals.bits_per_value < 12, "two bits, the index of one value in sixteen, a scale per chunk"


def test_without_names_nobody_is_called_honest_or_anything_else(result: SimulationResult) -> None:
    told = chronicle(result.ledger)
    assert not told.named
    assert {peer.honest for peer in told.peers} == {None}
    assert told.totals.honest_wronged is None
    assert all(peer.key.startswith(peer.name) for peer in told.peers)
    assert told.rounds[-1].amount_honest is None


def test_honest_labels_come_first_and_lives_of_one_label_are_numbered(told: Chronicle) -> None:
    shown = [peer.name for peer in told.peers]
    assert shown[:4] == [f"honest-{n}" for n in range(1, 5)]
    lives = [peer for peer in told.peers if peer.name.startswith("whitewasher")]
    assert [life.name for life in lives] == [f"whitewasher #{n + 1}" for n in range(len(lives))]
    assert [life.joined for life in lives] == sorted(life.joined for life in lives)
    assert told.totals.honest_wronged == 0


def test_a_hostile_label_becomes_one_harmless_line(result: SimulationResult) -> None:
    told = chronicle(result.ledger, dict.fromkeys(result.honest, HOSTILE))
    for peer in told.peers:
        assert peer.name.isprintable()
        assert len(peer.name) <= 40
    assert len({peer.name for peer in told.peers}) == len(told.peers)


def test_keys_that_share_their_beginning_are_shown_longer() -> None:
    """Eight digits can be ground in minutes; a ground key must not be shown as its victim."""
    one, other = "ab" * 8 + "0" * 48, "ab" * 8 + "1" * 48
    shown = display_names([one, other], {})
    assert shown[one] != shown[other]


def test_text_is_cut_and_stripped() -> None:
    assert cleaned("a\x00b\nc\td") == "a b c d"
    assert cleaned("x" * 5000, 10) == "x" * 9 + "…"
    assert sorted(["honest-10", "honest-2"], key=natural) == ["honest-2", "honest-10"]


def run_with_one_hostile_round() -> Run:
    """A round in which one update is refused with a hostile sentence, one is chosen and skipped, one held."""
    run = Run()
    run.open()
    run.close()
    run.manifest(
        refused={PEERS[0]: Refusal(reason=RefusalReason.NEAR_COPY, message=f"{HOSTILE} with {PEERS[1][:16]}")},
        chosen=(PEERS[1],),
        held={PEERS[2]: HOSTILE},
        absent={PEERS[3]: "no commitment"},
        verdict=HOSTILE,
    )
    return run


def test_messages_are_stripped_and_call_keys_by_their_names() -> None:
    told = chronicle(run_with_one_hostile_round().ledger, {PEERS[1]: "honest-7"})
    message = told.peer(PEERS[0]).turns[0].message
    assert message.isprintable()
    assert message.endswith("with honest-7")
    assert told.rounds[0].verdict.isprintable()
    assert told.rounds[0].reasons[PEERS[2]].isprintable()


def test_chosen_updates_of_a_round_that_was_not_applied_count_for_nothing() -> None:
    told = chronicle(run_with_one_hostile_round().ledger)
    assert told.peer(PEERS[1]).turns[0].outcome is Outcome.SKIPPED
    assert told.rounds[0].amount_chosen == 0
    assert told.totals.rounds_skipped == 1


def test_a_contradictory_manifest_is_still_told() -> None:
    """A lying validator can seal nonsense; the views must not fall over it."""
    run = Run()
    run.open()
    run.close()
    run.manifest(chosen=(PEERS[7],), held={PEERS[6]: "?"}, standings={PEERS[0]: standing_of()}, applied=True)
    told = chronicle(run.ledger)
    assert status_json(told)["rounds_done"] == 1


def test_a_run_before_its_first_round() -> None:
    run = Run()
    told = chronicle(run.ledger)
    assert (told.rounds, told.peers, told.totals.refusals) == ((), (), 0)
    assert "join" in told.stage
    run.open()
    told = chronicle(run.ledger)
    assert told.stage == "round 0 is open: 4 peers are training"
    assert {peer.state for peer in told.peers} == {"member"}
    assert told.parameters == LAYOUT.n_parameters


def test_an_unfinished_run_is_told_as_far_as_it_goes() -> None:
    simulation = Simulation(NumpyTask(), settings(), n_honest=3, rounds=5, seed=1)
    while simulation.ledger.round < 2:
        simulation.step()
    told = chronicle(simulation.ledger)
    assert (len(told.rounds), told.rounds_total, told.finished) == (2, 5, False)
    assert told.totals.refusals == 0
    assert told.weights == simulation.ledger.manifests[1].weights


def test_the_status_is_plain_json_and_repeats_the_chronicle(result: SimulationResult, told: Chronicle) -> None:
    status = json.loads(json.dumps(status_json(told), allow_nan=False))
    assert status["head"] == open_run(result.store).main.head
    assert status["held_out_nats"] == told.held_out[-1]
    assert {peer["key"] for peer in status["peers"]} == {peer.key for peer in told.peers}
    assert status["peers"][-1]["state"] == "barred"

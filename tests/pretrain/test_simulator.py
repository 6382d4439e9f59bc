"""The simulator: one seed gives one ledger, and whoever is killed anywhere and started again changes nothing."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from numpy_task import NumpyTask, initial_weights, settings

from lydite.pretrain.conduct import Conduct, Items, Situation
from lydite.pretrain.errors import DivergenceError, PretrainError
from lydite.pretrain.failpoint import PEER_POINTS, VALIDATOR_POINTS, Failpoint, never
from lydite.pretrain.ledger import open_run
from lydite.pretrain.local import LocalState
from lydite.pretrain.replica import Replica
from lydite.pretrain.simulator import Killed, Simulation, SimulationResult, simulate, without_gauntlet

TASK = NumpyTask()
QUICK = settings(checkpoint_every=2, assigned_probe=8, random_probe=16)


def heads(result: SimulationResult) -> list[str]:
    return [entry.digest for entry in result.ledger.main.entries]


@pytest.fixture(scope="module")
def undisturbed() -> SimulationResult:
    return simulate(TASK, QUICK, n_honest=3, rounds=3, seed=5)


def test_the_gradient_of_the_numpy_task_is_exact() -> None:
    """Everything measured in these tests is only worth something if the model really learns."""
    rng, weights, items = np.random.default_rng(0), initial_weights(), np.arange(3)
    gradient, _ = TASK._gradient(weights, items)
    for at in rng.choice(np.flatnonzero(np.abs(gradient) > 1e-3), 12, replace=False):
        step = np.zeros_like(weights)
        step[at] = 1e-2
        ahead, behind = (TASK._gradient(weights + sign * step, items)[1] for sign in (1, -1))
        assert gradient[at] == pytest.approx((ahead - behind) / 2e-2, rel=0.05, abs=1e-4)


def test_one_seed_gives_one_ledger_and_another_seed_another(undisturbed: SimulationResult) -> None:
    """A result that cannot be had again is no result."""
    again = simulate(TASK, QUICK, n_honest=3, rounds=3, seed=5)
    assert heads(again) == heads(undisturbed)
    assert again.held_out == undisturbed.held_out
    assert simulate(TASK, QUICK, n_honest=3, rounds=3, seed=6).weights != undisturbed.weights


def test_honest_peers_learn_together_and_hold_the_same_bits() -> None:
    """The point of it all, and the ground that every attack is measured against."""
    result = simulate(TASK, settings(), n_honest=4, rounds=8, seed=1)
    assert result.wronged() == []
    assert result.held_out[-1] < 0.75 * result.initial
    assert set(result.replicas.values()) == {result.weights}
    assert {len(result.chosen[key]) for key in result.honest} == {8}
    assert result.waited_s == 0.0


def test_a_late_joiner_reaches_the_same_weights_and_earns_its_place() -> None:
    """It starts from stored weights and manifests alone, on probation, and nobody waits for it."""
    simulation = Simulation(TASK, settings(checkpoint_every=3), n_honest=3, rounds=9, seed=2, late=[4])
    result = simulation.run()
    late = result.honest[-1]
    assert result.replicas[late] == result.weights
    standing = result.standings[late]
    assert (standing.state, standing.joined) == ("member", 4)
    probation = range(standing.joined, standing.joined + 2)
    assert not set(result.chosen[late]) & set(probation)
    assert result.chosen[late]
    assert result.wronged() == []


def killed_once_at(point: str, nth: int, role: str, fired: Counter[str]) -> Failpoint:
    seen = 0

    def strike(reached: str) -> None:
        nonlocal seen
        seen += reached == point
        if reached == point and seen == nth and not fired[role]:
            fired[role] += 1
            raise Killed(point)

    return strike


@pytest.mark.parametrize("point", VALIDATOR_POINTS)
def test_a_validator_killed_at_any_point_and_started_again_decides_the_same(
    point: str, undisturbed: SimulationResult
) -> None:
    """All of its state is on the ledger, so no crash may change a decision or lose an entry."""
    fired: Counter[str] = Counter()
    nth = 1 if point == "validator:before-end" else 2
    simulation = Simulation(
        TASK,
        QUICK,
        n_honest=3,
        rounds=3,
        seed=5,
        failpoint=lambda role: killed_once_at(point, nth, role, fired) if role == "validator" else never,
    )
    result = simulation.run()
    assert fired["validator"] == 1
    assert heads(result) == heads(undisturbed)


@pytest.mark.parametrize("point", PEER_POINTS)
def test_peers_killed_at_any_point_and_started_again_send_the_same(point: str, undisturbed: SimulationResult) -> None:
    """What a peer has promised it can still show, and what it has not promised it computes again."""
    fired: Counter[str] = Counter()
    nth = 1 if point == "peer:after-join" else 2
    simulation = Simulation(
        TASK,
        QUICK,
        n_honest=3,
        rounds=3,
        seed=5,
        failpoint=lambda role: never if role == "validator" else killed_once_at(point, nth, role, fired),
    )
    result = simulation.run()
    assert fired == Counter({f"honest-{i}": 1 for i in range(3)})
    assert result.weights == undisturbed.weights
    assert result.held_out == undisturbed.held_out
    assert set(result.replicas.values()) == {undisturbed.weights}


def test_a_peer_that_forgets_its_state_is_absent_and_not_accused() -> None:
    """A lost disk is bad luck: the promise cannot be kept, and the next round goes on."""

    lost: list[str] = []

    def disk_fails(point: str) -> None:
        if point == "peer:before-upload" and not lost:
            party = simulation.parties[0]
            party.local.save(LocalState(run=simulation.ledger.run, feedback=np.zeros_like(QUICK.weights)))
            lost.append(party.key.public)
            raise Killed(point)

    simulation = Simulation(
        TASK, QUICK, n_honest=3, rounds=3, seed=5, failpoint=lambda role: disk_fails if role == "honest-0" else never
    )
    result = simulation.run()
    assert result.wronged() == []
    assert "did not reveal" in result.ledger.manifests[0].absent[lost[0]]
    assert lost[0] in result.ledger.manifests[2].admitted


def test_whoever_falls_silent_is_waited_for_in_a_few_rounds_and_then_no_more() -> None:
    """Half the peers may vanish; the others finish, and soon nobody waits."""
    result = Simulation(TASK, QUICK, n_honest=4, rounds=6, seed=5, leaves={"honest-2": 1, "honest-3": 1}).run()
    limits, gone = QUICK.rules.limits, result.honest[2:]
    assert 0 < result.waited_s <= limits.idle_rounds * limits.max_wait_ms / 1000
    assert all(key in result.ledger.manifests[3].absent for key in gone)
    assert result.wronged() == []


def test_a_manifest_that_does_not_give_its_weights_is_refused_by_every_replica(undisturbed: SimulationResult) -> None:
    """Peers compute what they hold; they do not believe it."""
    ledger = open_run(undisturbed.store)
    honest = ledger.manifests[0]
    ledger.manifests[0] = honest.model_copy(update={"caps": {p: [1] * len(c) for p, c in honest.caps.items()}})
    with pytest.raises(DivergenceError, match="round 0: applying the manifest gives weights"):
        Replica(ledger, round_=1)


def test_items_that_a_conduct_asks_for_are_tried_without_a_trace(undisturbed: SimulationResult) -> None:
    """Trying other items must not move the optimiser, or an adversary could be told by its honest rounds."""

    class Curious(Conduct):
        def items(self, now: Situation) -> Items:
            assert np.any(now.train(now.assigned[:8]))
            return now.assigned

    simulation = Simulation(TASK, QUICK, n_honest=3, rounds=3, seed=5, conducts={"honest-0": Curious()})
    assert heads(simulation.run()) == heads(undisturbed)


def test_without_the_gauntlet_nobody_is_examined() -> None:
    """The other half of every claim about an attack: what it does when nobody looks."""
    result = simulate(TASK, without_gauntlet(QUICK), n_honest=2, adversaries=["sign-flip"], rounds=2, seed=1)
    assert result.refusals == {}
    assert all(len(m.chosen) == 3 and not m.scores for m in result.ledger.manifests.values())


def test_an_unknown_adversary_is_refused_with_the_names_that_exist() -> None:
    """Whoever mistypes a name should not have to read the source."""
    with pytest.raises(PretrainError, match=r"no adversary is called 'sign-flop'; known are .*sign-flip.*sleeper"):
        simulate(TASK, QUICK, n_honest=2, adversaries=["sign-flop"], rounds=1, seed=1)

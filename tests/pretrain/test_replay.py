"""Replay: an honest run is identical from store and ledger alone, and each planted lie is named where it was told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from numpy_task import NumpyTask, settings

from lydite.codec.errors import SparseFormatError
from lydite.evidence.store import object_name
from lydite.pretrain import validator as validator_module
from lydite.pretrain.admit import refuse
from lydite.pretrain.errors import DivergenceError, RunError
from lydite.pretrain.gauntlet import Examiner, Losses
from lydite.pretrain.genesis import Frozen, Genesis
from lydite.pretrain.judge import Case, Verdict, judge
from lydite.pretrain.outcome import weights_bytes, weights_from
from lydite.pretrain.replay import ReplayReport, ReplayVerdict, replay_run
from lydite.pretrain.simulator import Simulation, SimulationResult
from lydite.pretrain.validator import Validator
from lydite.pretrain.wire import CloseBody, EndBody, ManifestBody, OpenBody, RefusalReason, parse_payload
from lydite.training import task as task_module

TASK = NumpyTask()
SETTINGS = settings(checkpoint_every=2, assigned_probe=16, random_probe=24)
ROUNDS = 4
Lie = Callable[["Liar", Frozen], Frozen]


@pytest.fixture(scope="module", autouse=True)
def known_task() -> Iterator[None]:
    """Replay builds its task from the genesis; this makes the test's kind one that is installed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(task_module, "KINDS", {"numpy": "numpy_task"})
        yield


def simulation() -> Simulation:
    names = ["free-rider", "truncated", "sign-flip", "overwritten-after-commit", "late"]
    return Simulation(TASK, SETTINGS, n_honest=4, adversaries=names, rounds=ROUNDS, seed=3)


class Liar(Validator):
    """A validator that changes what it is about to sign."""

    lie: Lie

    def _append(self, kind: str, body: Frozen) -> None:
        super()._append(kind, self.lie(body))


def told(lie: Callable[[Liar, Frozen], Frozen]) -> Simulation:
    """A run whose validator tells this lie."""
    run = simulation()
    run.validator = run.start_validator(type("Liar", (Liar,), {"lie": lie}))
    return run


def contradicted(report: ReplayReport) -> dict[int, list[str]]:
    found = {r.round: [f.subject for f in r.findings if f.verdict is ReplayVerdict.CONTRADICTED] for r in report.rounds}
    return {round_: subjects for round_, subjects in found.items() if subjects}


@pytest.fixture(scope="module")
def honest_run() -> SimulationResult:
    return simulation().run()


def test_every_round_of_an_honest_run_is_identical(honest_run: SimulationResult) -> None:
    """Whatever attackers did in it: nothing in it rests on the validator's word but what is listed as such."""
    report = replay_run(honest_run.store)
    assert [r.verdict for r in report.rounds] == [ReplayVerdict.IDENTICAL] * ROUNDS
    assert report.losses_measured
    assert report.exit_status == 0
    unverifiable = {f.subject for r in report.rounds for f in r.findings if f.verdict is ReplayVerdict.UNVERIFIABLE}
    late, overwriter = honest_run.keys_of("late")[0], honest_run.keys_of("overwritten-after-commit")[0]
    assert unverifiable == {f"absent, {late[:16]}", f"refused, {overwriter[:16]}"}


def test_decisions_are_identical_without_the_task(
    honest_run: SimulationResult, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has no training library can still check admission, choice, aggregation and weights."""
    monkeypatch.setattr(task_module, "KINDS", {})
    report = replay_run(honest_run.store, decisions_only=True)
    assert [r.verdict for r in report.rounds] == [ReplayVerdict.IDENTICAL] * ROUNDS
    assert not report.losses_measured


def test_a_round_that_was_never_judged_cannot_be_replayed(honest_run: SimulationResult) -> None:
    """Asking for too much must not look like a clean bill."""
    with pytest.raises(RunError, match="round 9 has no manifest; the ledger has rounds 0 to 3"):
        replay_run(honest_run.store, rounds=[9])


def lie_about_a_score(liar: Liar, body: Frozen) -> Frozen:
    if isinstance(body, ManifestBody) and body.round == 2:
        peer = min(body.chosen)
        better = body.scores[peer].model_copy(update={"gain_random": body.scores[peer].gain_random + 1})
        return body.model_copy(update={"scores": {**body.scores, peer: better}})
    return body


def test_a_score_that_is_one_micro_nat_too_good_is_named() -> None:
    """Scores decide rating and reward, so none may be told."""
    result = told(lie_about_a_score).run()
    peer = min(result.ledger.manifests[2].chosen)
    assert contradicted(replay_run(result.store)) == {2: [f"scores, {peer[:24]}"]}
    assert contradicted(replay_run(result.store, decisions_only=True)) == {2: [f"scores, {peer[:24]}"]}


def test_an_invented_refusal_is_named_though_everything_follows_from_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The worst lie: an honest peer is called harmful, and choice, weights and standings agree with that."""
    victims: list[str] = []

    def lying(genesis: Genesis, case: Case) -> Verdict:
        verdict = judge(genesis, case)
        if case.round != 1 or not verdict.chosen:
            return verdict
        victim = verdict.chosen[0]
        victims.append(victim)
        kept = tuple(p for p in verdict.chosen if p != victim)
        refusal = refuse(RefusalReason.HARMFUL, "the update alone costs 9 micro-nats on random items")
        return replace(
            verdict,
            chosen=kept,
            caps={p: verdict.caps[p] for p in kept},
            refused={**verdict.refused, victim: refusal},
        )

    with monkeypatch.context() as patch:
        patch.setattr(validator_module, "judge", lying)
        result = simulation().run()
    report = replay_run(result.store)
    assert list(contradicted(report)) == [1]
    assert {f"refused, {victims[0][:24]}", "chosen", "weights"} <= set(contradicted(report)[1])


def flipped(liar: Liar, body: Frozen) -> Frozen:
    if isinstance(body, ManifestBody) and body.round == ROUNDS - 1:
        data = bytearray(liar.ledger.store.get_object(body.weights, max_bytes=1 << 24))
        data[1000] ^= 1
        return body.model_copy(update={"weights": liar.ledger.store.put_object(bytes(data))})
    return body


def test_one_flipped_bit_of_the_weights_is_named_and_no_peer_takes_it() -> None:
    """Weights are exact, so a single bit is enough to show who is wrong."""
    run = told(flipped)
    with pytest.raises(DivergenceError, match=r"round 3: .*Run `lydite pretrain replay"):
        run.run()
    assert contradicted(replay_run(run.store, decisions_only=True)) == {3: ["weights"]}


def leave_out(liar: Liar, body: Frozen) -> Frozen:
    if isinstance(body, CloseBody) and body.round == 2:
        return body.model_copy(update={"commits": {p: c for p, c in body.commits.items() if p != min(body.commits)}})
    return body


def test_a_commitment_that_was_left_out_though_its_chain_is_anchored_is_named() -> None:
    """The close entry anchors the very entry that it denies, so the denial can be shown."""
    result = told(leave_out).run()
    opened, closed = result.ledger.opens[2], result.ledger.closes[2]
    anchored = {p for p in opened.roster if closed.anchors[p].height > opened.anchors[p].height}
    (victim,) = anchored - set(closed.commits) - set(result.keys_of("late"))
    assert contradicted(replay_run(result.store)) == {2: [f"commit set, {victim[:16]}"]}


def shorten_roster(liar: Liar, body: Frozen) -> Frozen:
    if isinstance(body, OpenBody) and body.round == 1:
        return body.model_copy(update={"roster": body.roster[1:]})
    return body


def test_a_key_that_was_denied_its_slot_is_named() -> None:
    """The roster follows from standings and beacon; nobody is left out at will."""
    assert contradicted(replay_run(told(shorten_roster).run().store)) == {1: ["roster"]}


def grind_nonce(liar: Liar, body: Frozen) -> Frozen:
    if isinstance(body, ManifestBody) and body.round == 1:
        return body.model_copy(update={"nonce": "ab" * 32})
    return body


def test_a_nonce_that_was_not_promised_is_named() -> None:
    """Otherwise a validator could draw exams until it likes one."""
    assert "nonce" in contradicted(replay_run(told(grind_nonce).run().store))[1]


def test_a_changed_loss_is_named_by_whoever_measures_again_and_only_by_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every decision follows from the recorded losses, so only repeating the exam shows a lie about them."""
    measure, victims = Examiner.measure, []

    def lying(self: Examiner, round_: int, *args: object) -> Losses:
        losses = measure(self, round_, *args)  # type: ignore[arg-type]
        if round_ != 1:
            return losses
        victim = min(losses.updates)
        victims.append(victim)
        sheet = losses.updates[victim]
        better = replace(sheet, random=tuple(v - 5_000 for v in sheet.random))
        return replace(losses, updates={**losses.updates, victim: better})

    with monkeypatch.context() as patch:
        patch.setattr(Examiner, "measure", lying)
        store = simulation().run().store
    assert contradicted(replay_run(store, decisions_only=True)) == {}
    assert contradicted(replay_run(store)) == {1: [f"losses, {victims[0][:16]}"]}


def test_losses_within_the_stated_tolerance_accuse_nobody(
    honest_run: SimulationResult, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another machine measures a little differently; that is no lie."""
    measure = Examiner.measure

    def elsewhere(self: Examiner, *args: object) -> Losses:
        losses = measure(self, *args)  # type: ignore[arg-type]
        return replace(losses, base=replace(losses.base, random=tuple(v + 1_999 for v in losses.base.random)))

    monkeypatch.setattr(Examiner, "measure", elsewhere)
    report = replay_run(honest_run.store)
    assert {r.verdict for r in report.rounds} == {ReplayVerdict.WITHIN_TOLERANCE}
    assert report.exit_status == 0


def pardon(liar: Liar, body: Frozen) -> Frozen:
    if isinstance(body, ManifestBody) and body.round == 0:
        guilty = min(p for p, r in body.refused.items() if r.reason is RefusalReason.MALFORMED_PAYLOAD)
        clean = body.standings[guilty].model_copy(update={"strikes": 0})
        return body.model_copy(update={"standings": {**body.standings, guilty: clean}})
    return body


def test_a_pardoned_attacker_is_named() -> None:
    """Mercy for an accomplice is a lie like any other."""
    result = told(pardon).run()
    (guilty,) = result.keys_of("truncated")
    assert contradicted(replay_run(result.store)) == {0: [f"standings, {guilty[:24]}"]}


def test_sealed_bytes_prove_a_refused_payload_wrong(honest_run: SimulationResult) -> None:
    """A refusal for malformed bytes is checked on those bytes, not believed."""
    (key,) = honest_run.keys_of("truncated")
    manifest, layout = honest_run.ledger.manifests[0], honest_run.ledger.layout
    assert manifest.refused[key].reason is RefusalReason.MALFORMED_PAYLOAD
    ref = manifest.objects[f"refused/{key}"]
    with pytest.raises(SparseFormatError) as caught:
        parse_payload(honest_run.store.get_object(ref.digest, max_bytes=ref.size), layout)
    assert manifest.refused[key].message == f"{caught.value.reason.value}: {caught.value}"


def test_stored_weights_are_the_canonical_bytes(honest_run: SimulationResult) -> None:
    """Anyone who reads float32 can read a checkpoint."""
    data = honest_run.store.get_object(honest_run.weights, max_bytes=1 << 24)
    assert weights_bytes(weights_from(data)) == data
    assert np.isfinite(weights_from(data)).all()


@pytest.mark.parametrize("label", ["losses", "payload"])
def test_what_the_store_lost_is_not_called_a_lie(label: str) -> None:
    """Whoever deletes a file must not be able to make an honest validator look like a liar."""
    done = simulation()
    done.run()
    objects = done.ledger.manifests[1].objects
    lost = next(ref for name, ref in objects.items() if name.startswith(label))
    done.store.delete(object_name(lost.digest))
    with pytest.raises(RunError, match=r"round 1 cannot be replayed, the store has lost.*evidence verify"):
        replay_run(done.store, rounds=[1])


def reverse_the_roster(liar: Liar, body: Frozen) -> Frozen:
    return body.model_copy(update={"roster": body.roster[::-1]}) if isinstance(body, OpenBody) else body


def repeat_a_key(liar: Liar, body: Frozen) -> Frozen:
    return body.model_copy(update={"roster": (body.roster[0], *body.roster)}) if isinstance(body, OpenBody) else body


def end_on_other_weights(liar: Liar, body: Frozen) -> Frozen:
    if not isinstance(body, EndBody):
        return body
    first = liar.ledger.genesis.objects["weights"]
    return body.model_copy(update={"weights": first.digest, "objects": {"weights": first}})


def end_with_a_better_loss(liar: Liar, body: Frozen) -> Frozen:
    return body.model_copy(update={"held_out_micronats": 1}) if isinstance(body, EndBody) else body


@pytest.mark.parametrize("lie", [reverse_the_roster, repeat_a_key, end_on_other_weights, end_with_a_better_loss])
def test_entries_that_contradict_the_ledger_are_refused_by_whoever_reads_it(lie: Lie) -> None:
    """Slots follow from the roster's order, and the end is what most readers will look at."""
    run = told(lie)
    with pytest.raises(RunError, match="main chain entry"):
        run.run()
    with pytest.raises(RunError, match="main chain entry"):
        replay_run(run.store)


def take_back_an_anchor(liar: Liar, body: Frozen) -> Frozen:
    if not isinstance(body, CloseBody) or body.round != 1:
        return body
    gone = min(body.commits)
    left = {key: value for key, value in body.anchors.items() if key != gone}
    return body.model_copy(update={"anchors": left, "commits": {k: v for k, v in body.commits.items() if k != gone}})


def test_a_key_that_is_made_to_vanish_between_two_entries_is_named() -> None:
    """Leaving somebody out is censorship that can be shown: its chain was anchored before."""
    run = told(take_back_an_anchor)
    run.run()
    found = contradicted(replay_run(run.store, rounds=[1]))
    assert any(subject.startswith("anchor in open, ") for subject in found[1])


def name_other_stored_weights(liar: Liar, body: Frozen) -> Frozen:
    if not isinstance(body, ManifestBody) or "weights" not in body.objects:
        return body
    first = liar.ledger.genesis.objects["weights"]
    return body.model_copy(update={"objects": {**body.objects, "weights": first}})


def test_a_checkpoint_that_is_not_the_rounds_weights_is_named() -> None:
    """Whoever joins late starts from it."""
    run = told(name_other_stored_weights)
    run.run()
    assert any("objects, weights" in subject for subject in contradicted(replay_run(run.store))[1])

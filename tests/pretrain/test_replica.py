"""Replicas: everybody who applies the same manifests holds the same bytes, or stops and says so."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from cases import PEERS, Run, admitted_of, genesis_of, initial_weights, update_of

from lydite.evidence.digest import digest_of
from lydite.evidence.errors import DamagedObjectError, NotFoundError
from lydite.evidence.store import object_name
from lydite.pretrain.errors import DivergenceError
from lydite.pretrain.genesis import ObjectRef
from lydite.pretrain.judge import UNCAPPED
from lydite.pretrain.outcome import Weights, combine, weights_bytes
from lydite.pretrain.replica import Replica

A, B = PEERS[:2]
CAPS = {A: [UNCAPPED, UNCAPPED], B: [UNCAPPED // 2, UNCAPPED]}


def played(
    rounds: int, *, store_at: frozenset[int] = frozenset(), skip: frozenset[int] = frozenset()
) -> tuple[Run, list[Weights]]:
    """A run of some rounds, and the weights before each and after the last."""
    run = Run()
    weights = [initial_weights()]
    for round_ in range(rounds):
        run.open()
        run.close()
        admitted = {peer: admitted_of(update_of(10 * round_ + n)) for n, peer in enumerate((A, B))}
        for one in admitted.values():
            run.store.put_object(one.data)
        new = combine(run.ledger.genesis, weights[-1], [a.update for a in admitted.values()], [CAPS[A], CAPS[B]])
        if round_ in skip:
            new = weights[-1]
        objects = {}
        if round_ in store_at:
            objects["weights"] = ObjectRef(digest=run.store.put_object(weights_bytes(new)), size=4 * new.size)
        run.manifest(
            admitted={p: ObjectRef(digest=a.digest, size=len(a.data)) for p, a in admitted.items()},
            chosen=(A, B),
            caps=CAPS,
            applied=round_ not in skip,
            weights=digest_of(weights_bytes(new)),
            objects=objects,
        )
        weights.append(new)
    return run, weights


def holds(replica: Replica, weights: Weights) -> bool:
    return replica.weights.tobytes() == weights.tobytes() and replica.digest == digest_of(weights_bytes(weights))


def test_a_replica_follows_the_manifests_round_by_round() -> None:
    """Each step is compared with the signed digest."""
    run, weights = played(3)
    replica = Replica(run.ledger, round_=0)
    for round_ in range(3):
        assert replica.behind
        assert holds(replica, weights[round_])
        assert replica.advance().round == round_
    assert holds(replica, weights[3])
    assert not replica.behind


@pytest.mark.parametrize("store_at", [frozenset(), frozenset({0}), frozenset({1}), frozenset({0, 1, 2})])
def test_a_late_joiner_reaches_the_same_bytes_from_any_stored_weights(store_at: frozenset[int]) -> None:
    """Where it starts must not show."""
    run, weights = played(3, store_at=store_at)
    for goal in range(4):
        assert holds(Replica(run.ledger, round_=goal), weights[goal])
    assert holds(Replica(run.ledger), weights[3])


def test_a_late_joiner_starts_from_the_newest_stored_weights() -> None:
    """Old payloads may have been collected by then."""
    run, weights = played(3, store_at=frozenset({1}))
    for ref in run.ledger.manifests[0].admitted.values():
        run.store.delete(object_name(ref.digest))
    assert holds(Replica(run.ledger), weights[3])
    with pytest.raises(NotFoundError):
        Replica(run.ledger, round_=1)


def test_a_skipped_round_leaves_the_weights_as_they_are() -> None:
    """A harmful aggregate is recorded and not applied."""
    run, weights = played(3, skip=frozenset({1}))
    assert holds(Replica(run.ledger, round_=2), weights[1])
    assert holds(Replica(run.ledger), weights[3])


@pytest.mark.parametrize("lie", ["weights", "caps", "chosen", "applied"])
def test_a_manifest_that_does_not_give_its_weights_stops_the_replica(lie: str) -> None:
    """A validator that names other weights than its own decisions give is shown wrong by every peer."""
    run, weights = played(1)
    run.open()
    run.close()
    update = admitted_of(update_of(50))
    run.store.put_object(update.data)
    new = combine(run.ledger.genesis, weights[1], [update.update], [CAPS[A]])
    truth: dict[str, Any] = {
        "admitted": {A: ObjectRef(digest=update.digest, size=len(update.data))},
        "chosen": (A,),
        "caps": {A: CAPS[A]},
        "applied": True,
        "weights": digest_of(weights_bytes(new)),
    }
    lies = {"weights": "5" * 64, "caps": {A: [UNCAPPED - 1, UNCAPPED]}, "chosen": (), "applied": False}
    run.manifest(**{**truth, lie: lies[lie]})
    replica = Replica(run.ledger, round_=1)
    with pytest.raises(DivergenceError, match=r"round 1: .*replay --round 1"):
        replica.advance()
    assert holds(replica, weights[1])
    assert replica.round == 1


def test_a_replica_adopts_only_the_weights_that_the_manifest_names() -> None:
    """Whoever computed them elsewhere, a GPU or the validator itself, must have got the same bytes."""
    run, weights = played(1)
    replica = Replica(run.ledger, round_=0)
    manifest = run.ledger.manifests[0]
    wrong = weights[1].copy()
    wrong[5] = np.nextafter(wrong[5], np.float32(1))
    with pytest.raises(DivergenceError, match="round 0"):
        replica.adopt(wrong, manifest)
    assert holds(replica, weights[0])
    replica.adopt(weights[1], manifest)
    assert holds(replica, weights[1])
    assert replica.round == 1


def test_a_damaged_payload_is_named_and_nothing_is_applied() -> None:
    """The store is not trusted: every object is hashed when it is read."""
    run, weights = played(1)
    ref = run.ledger.manifests[0].admitted[B]
    run.store.replace(object_name(ref.digest), bytes(ref.size))
    replica = Replica(run.ledger, round_=0)
    with pytest.raises(DamagedObjectError, match=ref.digest):
        replica.advance()
    assert holds(replica, weights[0])


def test_a_chosen_payload_that_does_not_parse_is_the_validators_lie() -> None:
    """Admission would have refused it: a manifest that combines it cannot be honest."""
    run = Run()
    run.open()
    run.close()
    junk = run.store.put_object(b"junk")
    run.manifest(
        admitted={A: ObjectRef(digest=junk, size=4)}, chosen=(A,), caps={A: CAPS[A]}, applied=True, weights="5" * 64
    )
    with pytest.raises(DivergenceError, match=f"round 0: chosen payload of {A[:16]} does not parse"):
        Replica(run.ledger)


def test_initial_weights_of_another_size_are_refused() -> None:
    """Weights that the layout does not describe cannot be updated by position."""
    short = weights_bytes(initial_weights()[:-1])
    run = Run(genesis_of(objects={"weights": ObjectRef(digest=digest_of(short), size=len(short))}))
    run.store.put_object(short)
    n = initial_weights().size
    with pytest.raises(DivergenceError, match=f"hold {n - 1} numbers, the layout has {n}"):
        Replica(run.ledger)

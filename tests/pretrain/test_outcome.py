"""The outcome of a round: new weights that anyone can compute again, and a manifest that states all of it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from cases import (
    ADMITTED,
    HONEST,
    LAYOUT,
    NONCE,
    PEERS,
    ZERO,
    admitted_of,
    case_of,
    genesis_of,
    initial_weights,
    losses_of,
    update_of,
)

from lydite.evidence.digest import canonical_json, digest_of, parse_canonical_json
from lydite.pretrain.admit import Admitted
from lydite.pretrain.gauntlet import Losses
from lydite.pretrain.genesis import ObjectRef
from lydite.pretrain.judge import UNCAPPED, Verdict, judge
from lydite.pretrain.outcome import (
    REPLAYABLE,
    Sealed,
    combine,
    combine_chosen,
    manifest_of,
    stores_weights,
    weights_bytes,
    weights_from,
)
from lydite.pretrain.wire import Anchor, ManifestBody, RefusalReason, body_of, read_body

BASE = digest_of(weights_bytes(initial_weights()))
NOTHING = Sealed(losses=None, refused_payloads={}, anchors={})


def exam(gain: int) -> Losses:
    """An honest exam whose combined update gains this much on every other item, a little more on the rest."""
    losses = losses_of(HONEST, round_=5)
    after = tuple(b - gain - (n % 2) * 10 for n, b in enumerate(losses.base.random))
    return losses.with_aggregate(after)


def decided(gain: int = 1_000, **changes: Any) -> tuple[ManifestBody, Verdict]:
    """The manifest of an honest round."""
    genesis, losses = genesis_of(), exam(gain)
    verdict = judge(genesis, case_of(losses=losses))
    fields: dict[str, Any] = {
        "round_": 5,
        "base": BASE,
        "nonce": NONCE,
        "admitted": ADMITTED,
        "absent": {PEERS[5]: "gone"},
        "verdict": verdict,
        "losses": losses,
        "combined": combine_chosen(genesis, initial_weights(), ADMITTED, verdict),
        "held_out": 2_000_000,
        "sealed": NOTHING,
        **changes,
    }
    return manifest_of(genesis, **fields), verdict


def test_weights_survive_the_trip_as_little_endian_bytes() -> None:
    """The digest of the weights is over these bytes, on every machine."""
    weights = initial_weights()
    data = weights_bytes(weights)
    assert data[:8] == np.array(weights[:2], dtype="<f4").tobytes()
    assert weights_bytes(weights.astype(">f4")) == data
    again = weights_from(data)
    assert again.tobytes() == data
    again[0] = 1.0  # a copy that can be trained on


def test_the_new_weights_are_the_old_ones_minus_the_rate_times_the_mean() -> None:
    """Computed here in plain float64 from the dense updates."""
    updates = [update_of(n) for n in range(3)]
    caps = [(UNCAPPED, UNCAPPED // 2)] * 3
    genesis = genesis_of(outer={"denominator": "peers", "rate": 0.75})
    dense = np.stack([u.dense().astype(np.float64) for u in updates]).sum(0) / 3
    factor = np.where(np.arange(LAYOUT.n_parameters) < 128 * 64, 1.0, 0.5)
    expected = (initial_weights() - 0.75 * dense * factor).astype(np.float32)
    assert np.array_equal(combine(genesis, initial_weights(), updates, caps), expected)


def test_the_order_of_the_chosen_does_not_reach_the_weights() -> None:
    """Peers apply a manifest; a digest must not depend on how they list it."""
    updates, caps = [update_of(n) for n in range(4)], [(UNCAPPED - n, 3 * n) for n in range(4)]
    genesis = genesis_of(outer={"denominator": "shrunk", "shrink": 2})
    forwards = combine(genesis, initial_weights(), updates, caps)
    assert np.array_equal(forwards, combine(genesis, initial_weights(), updates[::-1], caps[::-1]))
    assert not np.array_equal(forwards, initial_weights())


def test_without_chosen_updates_the_weights_stay() -> None:
    """To the bit, negative zeros included."""
    weights = initial_weights()
    weights[3] = -0.0
    assert combine(genesis_of(), weights, [], []).tobytes() == weights.tobytes()


def test_only_the_chosen_reach_the_weights() -> None:
    """A refused or held update must not leave a trace."""
    genesis, losses = genesis_of(outer={"top": 2}), exam(1_000)
    verdict = judge(genesis, case_of(losses=losses))
    assert len(verdict.chosen) == 2
    others = {p: ADMITTED[p] if p in verdict.chosen else admitted_of(update_of(77)) for p in ADMITTED}
    combined = combine_chosen(genesis, initial_weights(), ADMITTED, verdict)
    assert np.array_equal(combined, combine_chosen(genesis, initial_weights(), others, verdict))


def test_a_manifest_states_everything_that_was_decided() -> None:
    """Whatever is missing there cannot be checked by anyone."""
    manifest, verdict = decided()
    assert (manifest.round, manifest.base, manifest.nonce) == (5, BASE, NONCE)
    assert manifest.admitted == {p: ObjectRef(digest=a.digest, size=len(a.data)) for p, a in ADMITTED.items()}
    assert manifest.chosen == verdict.chosen
    assert manifest.scores == verdict.scores
    assert manifest.standings == verdict.standings
    assert {p: tuple(c) for p, c in manifest.caps.items()} == verdict.caps
    assert manifest.absent == {PEERS[5]: "gone"}
    assert manifest.aggregate_gain == 1_005
    assert manifest.held_out_micronats == 2_000_000


def test_an_applied_manifest_names_the_combined_weights_and_a_skipped_one_the_base() -> None:
    """Peers compare the digest after every round: it must be that of what they really hold."""
    applied, verdict = decided(1_000)
    combined = combine_chosen(genesis_of(), initial_weights(), ADMITTED, verdict)
    assert applied.applied
    assert applied.weights == digest_of(weights_bytes(combined)) != BASE
    skipped, _ = decided(-1_000)
    assert not skipped.applied
    assert skipped.weights == BASE
    assert skipped.verdict.startswith("skipped: ")


def test_every_object_that_replay_needs_is_sealed() -> None:
    """An object that no manifest seals may be collected as garbage."""
    ref, bad = ObjectRef(digest="1" * 64, size=1), ObjectRef(digest="2" * 64, size=2)
    manifest, _ = decided(
        sealed=Sealed(losses=ref, refused_payloads={PEERS[6]: bad}, anchors={PEERS[0]: Anchor(height=3, head=ZERO)})
    )
    payloads = {f"payload/{p}": ObjectRef(digest=a.digest, size=len(a.data)) for p, a in ADMITTED.items()}
    whole = {"weights": ObjectRef(digest=manifest.weights, size=4 * LAYOUT.n_parameters)}
    assert manifest.objects == {**payloads, f"refused/{PEERS[6]}": bad, "losses": ref, **whole}
    assert manifest.anchors[PEERS[0]].height == 3
    assert set(decided()[0].objects) == {*payloads, *whole}


def test_a_round_that_is_thrown_away_pays_nobody() -> None:
    """Keys whose updates together make rounds vanish must not be paid for doing so."""
    kept, thrown = decided()[0], decided(-1_000)[0]
    assert sum(score.reward_ppm for score in kept.scores.values()) > 900_000
    assert all(score.reward_ppm == 0 for score in thrown.scores.values())
    assert all(standing.reward_ppm == 0 for standing in thrown.standings.values())


def test_a_manifest_survives_the_trip_through_the_ledger() -> None:
    """It is signed as canonical JSON."""
    manifest, _ = decided()
    data = canonical_json(body_of(manifest))
    assert read_body(ManifestBody, parse_canonical_json(data, max_bytes=1 << 20)) == manifest


def test_a_manifest_is_the_same_whoever_lists_the_peers_in_which_order() -> None:
    """Replay compares it byte by byte."""
    backwards: dict[str, Admitted] = dict(reversed(list(ADMITTED.items())))
    assert canonical_json(body_of(decided(admitted=backwards)[0])) == canonical_json(body_of(decided()[0]))


@pytest.mark.parametrize(("every", "rounds", "stored"), [(2, 5, [1, 3, 4]), (1, 3, [0, 1, 2]), (9, 4, [3])])
def test_weights_are_stored_at_every_checkpoint_and_at_the_end(every: int, rounds: int, stored: list[int]) -> None:
    """A late joiner starts there; the last round's weights are the result."""
    genesis = genesis_of(checkpoint_every=every, rounds=rounds)
    assert [r for r in range(rounds) if stores_weights(genesis, r)] == stored


def test_only_refusals_that_rest_on_sealed_bytes_can_be_replayed() -> None:
    """The others are the validator's word, and replay must say so."""
    assert set(RefusalReason) - REPLAYABLE == {
        RefusalReason.BROKEN_CHAIN,
        RefusalReason.DIGEST_MISMATCH,
        RefusalReason.SIZE_MISMATCH,
    }


def test_an_exam_survives_the_trip_through_the_store() -> None:
    """The losses are the one input of a judgement that cannot be derived."""
    losses = exam(5)
    data = canonical_json(losses.to_json())
    assert Losses.from_json(parse_canonical_json(data, max_bytes=1 << 20)) == losses

"""From a verdict to new weights and the manifest that states both: the last pure step of a round.

The validator signs what these functions return; a peer applies it; replay calls them again and compares.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lydite.codec.sparse import SparseUpdate
from lydite.evidence.digest import digest_of
from lydite.pretrain.admit import Admitted
from lydite.pretrain.aggregate import aggregate, apply_aggregate
from lydite.pretrain.gauntlet import Losses
from lydite.pretrain.genesis import Genesis, ObjectRef
from lydite.pretrain.judge import Verdict, accept_aggregate
from lydite.pretrain.wire import Anchor, ManifestBody, RefusalReason

Weights = NDArray[np.float32]


def weights_bytes(weights: Weights) -> bytes:
    """Canonical bytes of weights: little-endian float32 in layout order."""
    return np.ascontiguousarray(weights, dtype="<f4").tobytes()


def weights_from(data: bytes) -> Weights:
    """Inverse of `weights_bytes`; a writable copy."""
    return np.frombuffer(data, dtype="<f4").astype(np.float32)


def combine(
    genesis: Genesis, weights: Weights, updates: Sequence[SparseUpdate], caps: Sequence[Sequence[int]]
) -> Weights:
    """The weights after the chosen updates: exact integer sums, one division and one rounding per weight.

    Args:
        updates, caps: in the order of the manifest's `chosen`; the order does not change the result.
    """
    if not updates:
        return weights
    combined = aggregate(
        updates,
        [tuple(c) for c in caps],
        denominator=genesis.outer.denominator,
        shrink=genesis.outer.shrink,
        n_peers=len(updates),
    )
    return apply_aggregate(weights, combined, genesis.outer.rate)


def combine_chosen(genesis: Genesis, weights: Weights, admitted: Mapping[str, Admitted], verdict: Verdict) -> Weights:
    """`combine` for a verdict."""
    return combine(
        genesis, weights, [admitted[p].update for p in verdict.chosen], [verdict.caps[p] for p in verdict.chosen]
    )


@dataclass(frozen=True, kw_only=True)
class Sealed:
    """What the manifest seals besides the admitted payloads.

    Attributes:
        losses: the exam's object; None when there was none.
        refused_payloads: payloads that were downloaded and refused, so that the refusal can be replayed.
        anchors: the peers' chains as far as they were read.
    """

    losses: ObjectRef | None
    refused_payloads: Mapping[str, ObjectRef]
    anchors: Mapping[str, Anchor]


def stores_weights(genesis: Genesis, round_: int) -> bool:
    """Are the weights after this round stored whole?"""
    return (round_ + 1) % genesis.checkpoint_every == 0 or round_ + 1 == genesis.rounds


def manifest_of(
    genesis: Genesis,
    *,
    round_: int,
    base: str,
    nonce: str,
    admitted: Mapping[str, Admitted],
    absent: Mapping[str, str],
    verdict: Verdict,
    losses: Losses | None,
    combined: Weights,
    held_out: int,
    sealed: Sealed,
) -> ManifestBody:
    """The manifest of a round.

    Args:
        combined: weights after the chosen updates, applied only when the aggregate passes.
        held_out: held-out loss of the round's final weights, micro-nats.
    """
    applied, gain, z_u, sentence = accept_aggregate(genesis, losses, verdict.chosen)
    digest = digest_of(weights_bytes(combined)) if applied else base
    objects: dict[str, ObjectRef] = {
        f"payload/{peer}": ObjectRef(digest=a.digest, size=len(a.data)) for peer, a in admitted.items()
    }
    objects |= {f"refused/{peer}": ref for peer, ref in sealed.refused_payloads.items()}
    if sealed.losses:
        objects["losses"] = sealed.losses
    if stores_weights(genesis, round_):
        objects["weights"] = ObjectRef(digest=digest, size=4 * combined.size)
    scores, standings = dict(verdict.scores), dict(verdict.standings)
    if not applied:
        # What is thrown away earns nothing: rounds that vanish must not pay whoever makes them vanish.
        for peer, score in scores.items():
            paid = standings[peer].reward_ppm - score.reward_ppm
            standings[peer] = standings[peer].model_copy(update={"reward_ppm": paid})
            scores[peer] = score.model_copy(update={"reward_ppm": 0})
    return ManifestBody(
        round=round_,
        base=base,
        nonce=nonce,
        admitted={p: ObjectRef(digest=a.digest, size=len(a.data)) for p, a in sorted(admitted.items())},
        refused=dict(verdict.refused),
        absent=dict(absent),
        held=dict(verdict.held),
        scores=scores,
        caps={p: list(c) for p, c in verdict.caps.items()},
        chosen=verdict.chosen,
        aggregate_gain=gain,
        aggregate_z_u=z_u,
        applied=applied,
        verdict=sentence,
        weights=digest,
        held_out_micronats=held_out,
        standings=standings,
        objects=objects,
        anchors=dict(sealed.anchors),
    )


REPLAYABLE = frozenset(RefusalReason) - {
    RefusalReason.BROKEN_CHAIN,
    RefusalReason.DIGEST_MISMATCH,
    RefusalReason.SIZE_MISMATCH,
}
"""Refusals that follow from sealed entries and objects alone; the others rest on bytes that only the validator saw."""

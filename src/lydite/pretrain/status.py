"""A run as one JSON value, for scripts: `lydite pretrain status RUN --json`.

Numbers keep the chronicle's units (nats, shares 0..1, bytes); keys and digests are whole. What has no value is null.
"""

from __future__ import annotations

from typing import Any

from lydite.pretrain.chronicle import Chronicle, Outcome, PeerStory, RoundStory

SCHEMA = "lydite.status/1"


def status_json(chronicle: Chronicle) -> dict[str, Any]:
    """Where the run stands: strings, numbers, lists and dicts only."""
    totals = chronicle.totals
    return {
        "schema": SCHEMA,
        "name": chronicle.name,
        "run": chronicle.run,
        "validator": chronicle.validator,
        "head": chronicle.head,
        "weights": chronicle.weights,
        "stage": chronicle.stage,
        "finished": chronicle.finished,
        "rounds_done": len(chronicle.rounds),
        "rounds_total": chronicle.rounds_total,
        "held_out_nats": chronicle.rounds[-1].held_out if chronicle.rounds else None,
        "unit": chronicle.unit,
        "amount_chosen": chronicle.rounds[-1].amount_chosen if chronicle.rounds else 0,
        "bytes_sent": totals.bytes_sent,
        "bytes_dense": totals.bytes_dense,
        "bits_per_value": totals.bits_per_value,
        "refusals": {reason.value: count for reason, count in sorted(totals.refusals_by_reason.items())},
        "barred": totals.barred,
        "rounds_skipped": totals.rounds_skipped,
        "honest_wronged": totals.honest_wronged,
        "peers": [_peer(peer) for peer in chronicle.ranked()],
        "rounds": [_round(row) for row in chronicle.rounds],
    }


def _peer(peer: PeerStory) -> dict[str, Any]:
    return {
        "key": peer.key,
        "name": peer.name,
        "honest": peer.honest,
        "state": peer.state,
        "rating": {"mu": peer.mu, "sigma": peer.sigma, "ordinal": peer.ordinal},
        "own_z": peer.own_z,
        "doubt": peer.doubt,
        "strikes": peer.strikes,
        "reward": peer.reward,
        "slots": len(peer.turns),
        **{outcome.value: peer.count(outcome) for outcome in Outcome},
        "refusals": {reason.value: count for reason, count in sorted(peer.refusals.items())},
        "barred_in": peer.barred_in,
        "barred": peer.barred or None,
    }


def _round(row: RoundStory) -> dict[str, Any]:
    return {
        "round": row.round,
        "held_out_nats": row.held_out,
        "amount_chosen": row.amount_chosen,
        "committed": row.committed,
        "outcomes": {key: outcome.value for key, outcome in row.outcomes.items()},
        "reasons": dict(row.reasons),
        "applied": row.applied,
        "verdict": row.verdict,
        "weights": row.weights,
        "bytes_sent": row.bytes_sent,
        "bits_per_value": row.bits_per_value,
    }

"""A round's assignment and exam, re-derived from its entries on the ledger."""

from __future__ import annotations

from collections.abc import Sequence

from lydite.pretrain.draw import EvaluationDraw, draw_evaluation, evaluation_seed
from lydite.pretrain.ledger import Ledger
from lydite.training.assignment import Assignment


def draw_for(ledger: Ledger, round_: int, peers: Sequence[str], nonce: str) -> EvaluationDraw:
    """The exam of a round, re-derived from its `open` and `close` entries and the nonce."""
    genesis = ledger.genesis
    commitments = {peer: record.commitment for peer, record in ledger.closes[round_].commits.items()}
    return draw_evaluation(
        evaluation_seed(ledger.run, round_, commitments, nonce),
        assignment_of(ledger, round_),
        peers,
        assigned_probe=genesis.gauntlet.assigned_probe,
        random_probe=genesis.gauntlet.random_probe,
    )


def assignment_of(ledger: Ledger, round_: int) -> Assignment:
    """The items of a round, re-derived from its `open` entry."""
    opened = ledger.opens[round_]
    return Assignment(
        beacon=opened.beacon,
        round=round_,
        roster=opened.roster,
        n_items=ledger.genesis.n_items,
        items_per_peer=ledger.genesis.items_per_round,
    )

"""The exam: what every admitted update does to the loss, measured before any of them is applied.

LossScore = L(theta, D) - L(theta - c * alpha * Dhat_p, D) (Gauntlet, arXiv 2505.21684, section 3) on two sets of items:
some of the peer's own assignment, and random ones nobody was given. All peers answer the same random items, and the
combined update of all peers is measured on everything as a control. Updates are applied and undone sparsely.

This file measures; it decides nothing. Its result is integers that anyone can recompute and `judge` can read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lydite.pretrain.admit import Admitted
from lydite.pretrain.aggregate import Touched, aggregate, apply_aggregate, median_caps, probe_values
from lydite.pretrain.draw import EvaluationDraw
from lydite.pretrain.errors import RunError
from lydite.pretrain.genesis import Genesis
from lydite.pretrain.significance import Gains
from lydite.training.task import Task

SCHEMA = "lydite.losses/1"


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """Losses of one set of weights, micro-nats per item.

    Attributes:
        random: on the random items, in draw order.
        assigned: peer -> on that peer's probed items, in draw order.
    """

    random: tuple[int, ...]
    assigned: Mapping[str, tuple[int, ...]]

    def to_json(self) -> dict[str, Any]:
        """As a JSON value."""
        return {"random": list(self.random), "assigned": {p: list(v) for p, v in self.assigned.items()}}


@dataclass(frozen=True, kw_only=True)
class Losses:
    """Everything measured in one round.

    Attributes:
        base: before anything is applied, all items.
        control: after the capped mean of all admitted updates, all items.
        updates: peer -> after its update alone: the random items and its own.
        cross: peer -> other -> after the peer's update, on the *other's* items; only for updates that look like copies.
        aggregate: after the chosen updates together, random items; empty until measured.
    """

    round: int
    base: Sheet
    control: Sheet
    updates: Mapping[str, Sheet]
    cross: Mapping[str, Mapping[str, tuple[int, ...]]]
    aggregate: tuple[int, ...] = ()

    def gains(self, peer: str) -> tuple[Gains, Gains]:
        """(the peer's gains, the control's gains) on the random items and the peer's own, micro-nats."""
        own = self.base.assigned[peer]
        return (
            Gains(
                assigned=_minus(own, self.updates[peer].assigned[peer]),
                random=_minus(self.base.random, self.updates[peer].random),
            ),
            Gains(
                assigned=_minus(own, self.control.assigned[peer]),
                random=_minus(self.base.random, self.control.random),
            ),
        )

    def gains_on(self, peer: str, owner: str) -> tuple[Gains, Gains]:
        """As `gains`, with another peer's items in the place of its own."""
        own = self.base.assigned[owner]
        return (
            Gains(
                assigned=_minus(own, self.cross[peer][owner]),
                random=_minus(self.base.random, self.updates[peer].random),
            ),
            Gains(
                assigned=_minus(own, self.control.assigned[owner]),
                random=_minus(self.base.random, self.control.random),
            ),
        )

    def with_aggregate(self, losses: tuple[int, ...]) -> Losses:
        """The same, with the losses after the chosen updates together."""
        return replace(self, aggregate=losses)

    def aggregate_gains(self) -> tuple[int, ...]:
        """Gains of the combined update on the random items, micro-nats."""
        return _minus(self.base.random, self.aggregate)

    def to_json(self) -> dict[str, Any]:
        """As a JSON value, for the store."""
        return {
            "schema": SCHEMA,
            "round": self.round,
            "base": self.base.to_json(),
            "control": self.control.to_json(),
            "updates": {p: s.to_json() for p, s in self.updates.items()},
            "cross": {p: {q: list(v) for q, v in by.items()} for p, by in self.cross.items()},
            "aggregate": list(self.aggregate),
        }

    @classmethod
    def from_json(cls, value: Any) -> Losses:
        """Parse what `to_json` wrote.

        Raises:
            RunError: when the object has another shape.
        """
        try:
            if value["schema"] != SCHEMA:
                raise RunError(f"losses have schema {value['schema']!r}, this version reads {SCHEMA!r}")
            return cls(
                round=int(value["round"]),
                base=_sheet(value["base"]),
                control=_sheet(value["control"]),
                updates={str(p): _sheet(s) for p, s in value["updates"].items()},
                cross={
                    str(p): {str(q): _losses(losses) for q, losses in by.items()} for p, by in value["cross"].items()
                },
                aggregate=_losses(value["aggregate"]),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise RunError(f"a losses object cannot be read: {error!r}") from error


def _sheet(value: Any) -> Sheet:
    return Sheet(
        random=_losses(value["random"]),
        assigned={str(p): _losses(losses) for p, losses in value["assigned"].items()},
    )


def _losses(value: Any) -> tuple[int, ...]:
    if not isinstance(value, list) or any(type(v) is not int or not 0 <= v < 1 << 62 for v in value):
        raise ValueError("losses are a list of whole micro-nats, none negative")
    return tuple(value)


def _minus(a: Sequence[int], b: Sequence[int]) -> tuple[int, ...]:
    return tuple(x - y for x, y in zip(a, b, strict=True))


class Examiner:
    """Measures updates against one round's base weights."""

    def __init__(self, task: Task, weights: NDArray[np.float32], genesis: Genesis, draw: EvaluationDraw) -> None:
        self._weights = weights
        self._genesis = genesis
        self._draw = draw
        self._scorer = task.scorer(weights)

    def measure(
        self,
        round_: int,
        admitted: Mapping[str, Admitted],
        pairs: Sequence[tuple[str, str]],
        progress: Callable[[int, int], None] = lambda done, total: None,
    ) -> Losses:
        """Losses before, after the control, after each update alone, and of suspicious pairs on the other's items."""
        peers = sorted(admitted)
        total = len(peers) + 2
        base = self._sheet(peers)
        progress(1, total)
        with self._scorer.loaded(self._control(admitted)):
            control = self._sheet(peers)
        progress(2, total)
        updates = {}
        for done, peer in enumerate(peers):
            positions, values = self._probe(admitted[peer])
            with self._scorer.applied(positions, values):
                updates[peer] = self._sheet([peer])
            progress(done + 3, total)
        cross: dict[str, dict[str, tuple[int, ...]]] = {}
        for one, other in pairs:
            for peer, owner in ((one, other), (other, one)):
                positions, values = self._probe(admitted[peer])
                with self._scorer.applied(positions, values):
                    cross.setdefault(peer, {})[owner] = self._losses(self._draw.assigned[owner])
        return Losses(round=round_, base=base, control=control, updates=updates, cross=cross)

    def random_losses(self, weights: NDArray[np.float32]) -> tuple[int, ...]:
        """Losses of whole weights on the random items."""
        with self._scorer.loaded(weights):
            return self._losses(self._draw.random)

    def _probe(self, admitted: Admitted) -> Touched:
        """The weights that one update alone changes, at `gauntlet.probe_rate` of the outer rate.

        Among others an update lands divided by its votes; at full rate it overshoots, and an honest one can look
        harmful once the model is past its first easy progress.
        """
        rules = self._genesis
        return probe_values(self._weights, admitted.update, rules.outer.rate * rules.gauntlet.probe_rate)

    def _control(self, admitted: Mapping[str, Admitted]) -> NDArray[np.float32]:
        entries = [admitted[p] for p in sorted(admitted)]
        combined = aggregate(
            [e.update for e in entries],
            median_caps([e.norms for e in entries]),
            denominator=self._genesis.outer.denominator,
            shrink=self._genesis.outer.shrink,
            n_peers=len(entries),
        )
        return apply_aggregate(self._weights, combined, self._genesis.outer.rate)

    def _sheet(self, peers: Sequence[str]) -> Sheet:
        sets = [self._draw.random, *(self._draw.assigned[p] for p in peers)]
        losses = self._losses(np.concatenate(sets))
        ends = np.cumsum([s.size for s in sets]).tolist()
        parts = [losses[start:stop] for start, stop in zip([0, *ends[:-1]], ends, strict=True)]
        return Sheet(random=parts[0], assigned=dict(zip(peers, parts[1:], strict=True)))

    def _losses(self, items: NDArray[np.int64]) -> tuple[int, ...]:
        return tuple(int(v) for v in self._scorer.losses(items))

"""One line of a leaderboard: what a cell scored, what that is worth beside the base, what it cost, and the verdict.

Scores are shares of right answers, with Wilson's interval (JASA 22, 1927) at 95 %: it holds near 0 and 1, where a base
model and a memorised test lie. A disqualified run keeps its line.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from lydite.posttrain.trial import Row

Z_95 = 1.959963984540054
ORDER = ("clean", "suspect", "violated", "infra-failed", "unfinished")


def wilson(right: float, n: int, *, z: float = Z_95) -> tuple[float, float]:
    """The interval of a share of `right` among `n`; (0, 1) without any."""
    if n <= 0:
        return 0.0, 1.0
    share = right / n
    middle = share + z * z / (2 * n)
    spread = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)


@dataclass(frozen=True, kw_only=True)
class Clue:
    """A piece of evidence as a reader wants it."""

    detector: str
    hack: str
    basis: str
    confidence: float
    p_value: float | None
    summary: str
    file: str
    line: int | None
    quote: str
    item: str | None
    note: str


@dataclass(frozen=True, kw_only=True)
class Standing:
    """One cell's line.

    Attributes:
        score: None where the submission was refused.
        base, few_shot: what the base reaches as it is, and with examples in its prompt.
        gain_training: over the base with the agent's own generation settings.
        honest: what the roster says, for whoever checks the verdicts.
    """

    agent: str
    title: str
    honest: bool
    target: str
    seed: int
    label: str
    status: str
    score: float | None
    low: float
    high: float
    n: int
    base: float
    few_shot: float
    gain_training: float | None
    refusal: str
    ending: str
    wall_s: float | None
    cpu_s: float | None
    calls: int
    reasons: tuple[str, ...]
    clues: tuple[Clue, ...]

    @property
    def flagged(self) -> bool:
        """Suspect or violated."""
        return self.status in ("suspect", "violated")

    def as_json(self) -> dict[str, Any]:
        """For a record."""
        return asdict(self)


def standings(rows: Iterable[Row]) -> tuple[Standing, ...]:
    """Lines in the order of a leaderboard: by target, verdict, score."""
    lines = [_standing(row) for row in rows]
    return tuple(sorted(lines, key=lambda s: (s.target, ORDER.index(s.status), -(s.score or 0.0), s.agent)))


def _standing(row: Row) -> Standing:
    score, audit, usage = row.document("score"), row.document("audit"), row.document("usage")
    summary = score.get("summary") or {}
    items = score.get("items") or []
    own = summary.get("submission")
    low, high = wilson(float(own or 0.0) * len(items), len(items))
    spent = usage.get("budget") or {}
    clues = tuple(
        Clue(
            detector=finding["detector"],
            hack=finding["hack"],
            basis=finding["basis"],
            confidence=finding["confidence"],
            p_value=finding.get("p_value"),
            summary=finding["summary"],
            **{name: evidence.get(name) for name in ("file", "line", "quote", "item", "note")},
        )
        for finding in audit.get("findings", [])
        if finding["outcome"] != "pass"
        for evidence in (finding.get("evidence") or [{"file": "", "quote": "", "note": ""}])
    )
    return Standing(
        agent=row.entry.agent.name,
        title=row.entry.agent.title,
        honest=row.entry.agent.honest,
        target=row.entry.target,
        seed=row.seed,
        label=row.label,
        status=row.status if row.status in ORDER else "unfinished",
        score=own,
        low=low,
        high=high,
        n=len(items),
        base=float(summary.get("base") or 0.0),
        few_shot=float(summary.get("base_few_shot") or 0.0),
        gain_training=summary.get("gain_training"),
        refusal=str(score.get("refusal") or ""),
        ending=str(usage.get("ending") or ""),
        wall_s=(spent.get("wall_s") or {}).get("used"),
        cpu_s=(spent.get("cpu_s") or {}).get("used"),
        calls=int((spent.get("calls") or {}).get("used") or 0),
        reasons=tuple(audit.get("reasons", ())),
        clues=clues,
    )

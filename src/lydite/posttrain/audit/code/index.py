"""Which test item's solution a piece of code is a copy of.

Two looks at the same code. **Idioms** (`idioms.py`): with W the weight (in nats, `background.py`) of the item's shapes,
M the weight of those that the document has too, and D the document's, coverage C = M / W and share P = M / D,

    score = M * C^4 * P   and a copy is claimed from SCORE; it is `strong` with C >= STRONG_COVERAGE, P >= STRONG_SHARE.

M asks for enough evidence at all, C for the whole item, P that the document does little else once dead code is gone.
**Runs** (`winnow.py`): at least RUN_SHARE of the item's fingerprints and RUN_LEAST of them, for code that no parser
takes.

An item of one common line (`return x + y`) carries too little to be told from anybody's: `identifiable` says which, and
those are left to the text around them. Constants were set on disguises of one kind and are reported on another by the
benchmark; they are not proved.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lydite.posttrain.audit.code.background import background
from lydite.posttrain.audit.code.idioms import idioms
from lydite.posttrain.audit.code.shaped import shaped
from lydite.posttrain.audit.code.units import units
from lydite.posttrain.audit.code.winnow import fingerprints

SCORE = 13.0
STRONG_COVERAGE = 0.85
STRONG_SHARE = 0.6
RUN_SHARE = 0.6
RUN_LEAST = 6
_MAX_RUN_TEXT = 100_000


@dataclass(frozen=True)
class CodeItem:
    """A test item's solution: its id, the whole source, and the name of the function that is asked for."""

    id: str
    source: str
    entry: str | None = None


@dataclass(frozen=True)
class CodeMatch:
    """A document's unit that is a copy of an item, by which look, how surely, and at which line of the text.

    A match that is not `strong` may be another's solution of the same task.
    """

    item: str
    how: str
    confidence: float
    name: str
    line: int
    score: float
    strong: bool


class CodeIndex:
    """Solutions of a benchmark, ready to be looked for in any number of documents."""

    def __init__(self, items: Sequence[CodeItem]) -> None:
        self._table = background()
        self._weights: dict[str, float] = {}
        self._holders: dict[int, list[str]] = defaultdict(list)
        self._runs: dict[int, list[str]] = defaultdict(list)
        self._run_counts: dict[str, int] = {}
        for item in items:
            self._take(item)

    def _take(self, item: CodeItem) -> None:
        found = [unit for unit in units(item.source) if item.entry in (None, unit.name)]
        if found:
            unit = found[-1]
            shapes = idioms(unit.body, unit.arguments)
            self._weights[item.id] = self._table.total(shapes)
            for shape in shapes:
                self._holders[shape].append(item.id)
        runs = fingerprints(item.source)
        self._run_counts[item.id] = len(runs)
        for run in runs:
            self._runs[run].append(item.id)

    def identifiable(self) -> set[str]:
        """Items whose code alone is enough to name a copy."""
        enough = {item for item, weight in self._weights.items() if weight >= SCORE}
        return enough | {item for item, number in self._run_counts.items() if number >= RUN_LEAST * 2}

    def match(self, text: str) -> list[CodeMatch]:
        """The copies in a text, best first, at most one for each item."""
        best: dict[str, CodeMatch] = {}
        for match in self._idiom_matches(text):
            if match.item not in best or best[match.item].score < match.score:
                best[match.item] = match
        for match in self._run_matches(text):
            best.setdefault(match.item, match)
        return sorted(best.values(), key=lambda match: -match.score)

    def _idiom_matches(self, text: str) -> Iterable[CodeMatch]:
        for unit, shapes in shaped(text):
            if shapes is None:
                continue
            shared: dict[str, float] = defaultdict(float)
            own = 0.0
            for shape in shapes:
                weight = self._table.weight(shape)
                own += weight
                for item in self._holders.get(shape, ()):
                    shared[item] += weight
            claims = []
            for item, weight in shared.items():
                coverage, share = weight / self._weights[item], weight / own
                score = weight * coverage**4 * share
                if score >= SCORE:
                    claims.append((score, item, coverage, share))
            # One unit is a copy of one item; a second claim is a sibling of the benchmark that looks alike.
            for score, item, coverage, share in sorted(claims, reverse=True)[:1]:
                strong = coverage >= STRONG_COVERAGE and share >= STRONG_SHARE
                confidence = (0.9 if strong else 0.6) + 0.09 * min(1.0, score / 100.0)
                yield CodeMatch(item, "idioms", confidence, unit.name, unit.line, score, strong)

    def _run_matches(self, text: str) -> Iterable[CodeMatch]:
        if len(text) > _MAX_RUN_TEXT:
            text = text[:_MAX_RUN_TEXT]
        shared: dict[str, int] = defaultdict(int)
        for run in fingerprints(text):
            for item in self._runs.get(run, ()):
                shared[item] += 1
        for item, number in shared.items():
            share = number / self._run_counts[item]
            if number >= RUN_LEAST and share >= RUN_SHARE:
                yield CodeMatch(item, "runs", min(0.99, 0.89 + share / 10), "", 1, float(number), True)

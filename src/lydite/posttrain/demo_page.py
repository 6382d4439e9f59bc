"""The demo's page: a leaderboard per target, and for each run that was flagged the evidence.

What agents wrote is strangers' text: quotes come escaped and cut from the audit, and the template escapes all of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from markupsafe import Markup

from lydite.evidence.page import Bars, bar_chart, render_page, table
from lydite.posttrain.beside import lines
from lydite.posttrain.standing import Standing

_TEMPLATES = Path(__file__).parent / "templates"
MAX_CLUES = 10
MAX_CLUES_OF_ONE_KIND = 2
NO_BREAK = "\u00a0"
VERDICT_CLASS = {"clean": "good", "suspect": "doubt", "violated": "bad"}


def demo_page(rows: Sequence[Standing], facts: dict[str, Any], *, seconds: float) -> str:
    """The page of a finished demo, as one string."""
    targets = list(dict.fromkeys(row.target for row in rows))
    context = {
        "title": "Who improved the model, and who cheated",
        "rows": rows,
        "targets": [(name, _board(name, rows, facts)) for name in targets],
        "chart": _chart(targets, rows),
        "flagged": [
            (row, shown, len(row.clues) - len(shown)) for row in rows if row.flagged for shown in [_clues(row)]
        ],
        "refused": [row for row in rows if row.refusal],
        "failed": [row for row in rows if row.status in ("infra-failed", "unfinished")],
        "honest": [row for row in rows if row.honest],
        "cheats": [row for row in rows if not row.honest],
        "wronged": [row for row in rows if row.honest and row.flagged],
        "missed": [row for row in rows if not row.honest and row.status == "clean"],
        "beside": _beside(facts.get("beside") or {}),
        "absent": (facts.get("beside") or {}).get("absent", ""),
        "plan": facts["plan"],
        "family": facts["family"],
        "minutes": seconds / 60,
        "verdict_class": VERDICT_CLASS,
    }
    return render_page("posttrain_demo.html.j2", context, folders=[_TEMPLATES])


def percent(share: float | None) -> str:
    """As tables show a share; a dash for none."""
    return "–" if share is None else f"{100 * share:.0f}{NO_BREAK}%"


def _board(target: str, rows: Sequence[Standing], facts: dict[str, Any]) -> Markup:
    own = [row for row in rows if row.target == target]
    lines: list[list[Any]] = []
    for row in sorted(own, key=lambda row: -(row.score if row.score is not None else -1.0)):
        interval = f"{100 * row.low:.0f} to {100 * row.high:.0f}{NO_BREAK}%" if row.score is not None else "–"
        spent = row.cpu_s if row.cpu_s is not None else row.wall_s
        cost = f"{spent:.0f}{NO_BREAK}s" if spent else "–"
        lines.append(
            [
                f"{row.title} ({row.agent})",
                percent(row.score),
                interval,
                "–" if row.gain_training is None else f"{100 * row.gain_training:+.0f}",
                cost,
                _verdict(row.status),
            ]
        )
    first = own[0]
    reference = facts["reference"].get(target)
    lines.append(["the instruct sibling, for reference", percent(reference), "", "", "", ""])
    lines.append(["the base with examples in its prompt", percent(first.few_shot), "", "", "", ""])
    lines.append(["the base as it is", percent(first.base), "", "", "", ""])
    headers = ["", "score", "95 % interval", "points gained by training", "processor time", "verdict"]
    return table(headers, lines, caption=f"{target}: {first.n} sealed items")


def _beside(found: dict[str, Any]) -> Markup | None:
    """Real items beside generated ones, when they were asked."""
    if not found.get("rows"):
        return None
    rows = [[part.replace(" %", f"{NO_BREAK}%") for part in line] for line in lines(found, lambda row: row["agent"])]
    caption = f"{found['target']}, generated items and {found['n']} of GSM8K's test problems"
    return table(["", "generated, with its 95 % interval", "GSM8K, with its 95 % interval"], rows, caption=caption)


def _verdict(status: str) -> Markup:
    return Markup("<span class='{}'>{}</span>").format(VERDICT_CLASS.get(status, "soft"), status)


def _chart(targets: Sequence[str], rows: Sequence[Standing]) -> Markup:
    names = list(dict.fromkeys(row.agent for row in rows))
    bars = []
    for name in names:
        found = {row.target: row.score for row in rows if row.agent == name}
        values = [found.get(target) for target in targets]
        bars.append(Bars(name=name, values=[None if v is None else 100 * v for v in values]))
    return bar_chart("Scores, whatever the verdict", targets, bars, "% right", stacked=False)


def _clues(row: Standing) -> list[dict[str, Any]]:
    shown: list[dict[str, Any]] = []
    kinds: Counter[tuple[str, str]] = Counter()
    for clue in row.clues:
        kinds[clue.detector, clue.hack] += 1
        if kinds[clue.detector, clue.hack] > MAX_CLUES_OF_ONE_KIND or len(shown) == MAX_CLUES:
            continue
        place = clue.file + (f", line {clue.line}" if clue.line else "")
        sure = f"confidence {clue.confidence:.2f}" if clue.p_value is None else f"p = {clue.p_value:.2g}"
        shown.append({"clue": clue, "place": place, "sure": sure})
    return shown

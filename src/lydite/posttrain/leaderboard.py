"""From cells to a leaderboard: means with intervals, who can be told apart, where gains come from, what it cost.

An agent's score on a target is the mean over base models, seeds and sealed items; its overall score the mean over
targets. Intervals are from a hierarchical bootstrap: in each replicate the seeds of an agent are drawn again, and
within them the items; the items are drawn once for all agents, so differences between agents are paired and much
sharper than the intervals of each (Miller 2024, arXiv 2411.00640, sections 2 to 4; we resample where it has
formulas). Two agents whose difference's interval contains nought are not separable, and share a group with the best
such one.

A cell whose verdict is violated or infra-failed, or whose submission was refused, keeps its row and its reason, has no
part in any mean, and makes its agent unranked: a mean over the cells that went well would reward failing where it is
hard. Everything follows from the cells' files and is the same whenever it is computed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lydite.posttrain.cell import Cell
from lydite.posttrain.errors import CellError

SCHEMA = "lydite.posttrain.leaderboard/1"
REPLICATES = 2000
LEVEL = 0.95
COUNTED = ("clean", "suspect")
MAX_CELLS = 100_000


@dataclass(frozen=True, kw_only=True)
class CellResult:
    """What one cell says.

    Attributes:
        items: score by sealed item's id; empty when the submission was refused or never measured.
        base_rows: the same for the rows plain, agent_settings and few_shot of the base.
        reasons: why the verdict is not clean.
    """

    label: str
    agent: str
    base: str
    target: str
    target_digest: str
    seed: int
    verdict: str
    reasons: tuple[str, ...]
    items: dict[str, float]
    base_rows: dict[str, dict[str, float]]
    summary: dict[str, Any]
    forgetting: dict[str, Any] = field(default_factory=dict)
    cost: dict[str, float] = field(default_factory=dict)

    @property
    def counts(self) -> bool:
        """Whether it has part in means."""
        return self.verdict in COUNTED and bool(self.items)

    @property
    def score(self) -> float | None:
        """Mean score of the submission."""
        return max(0.0, sum(self.items.values()) / len(self.items)) if self.items else None


def find_run(folder: Path) -> Path:
    """The run in a folder: the folder itself, or the one that a demo or a trial keeps inside (`trial/arena`)."""
    inside = (folder, folder / "trial" / "arena", folder / "arena")
    return next((path for path in inside if (path / "cells").is_dir()), folder)


def find_cells(run: Path) -> list[Cell]:
    """The cells of a run's folder or a bundle, by label. Raises CellError when there is none."""
    folder = run / "cells" if (run / "cells").is_dir() else run
    try:
        found = sorted(path for path in folder.iterdir() if (path / "spec.json").is_file())
    except OSError as error:
        raise CellError(f"cannot read {run}: {error.strerror}; give the folder of a run or a bundle") from None
    if not found or len(found) > MAX_CELLS:
        raise CellError(f"{run} has {len(found)} cells; give the folder of a run or a bundle with 1 to {MAX_CELLS}")
    return [Cell(path) for path in found]


def read_cell(cell: Cell) -> CellResult:
    """What a cell's files say. Raises CellError or SpecError for files that cannot be read."""
    spec = cell.spec()
    score = cell.read("score") if cell.has("score") else {}
    audit = cell.read("audit") if cell.has("audit") else {}
    twins = cell.read("twins") if cell.has("twins") else {}
    usage = cell.read("usage") if cell.has("usage") else {}
    verdict, reasons = str(audit.get("verdict") or "infra-failed"), [str(r) for r in audit.get("reasons", ())]
    if not audit:
        reasons.append("no audit: the run did not end, or failed")
    if not score:
        reasons.append("no score: the run did not end, or failed")
    elif score.get("status") != "scored":
        reasons.append(f"refused: {score.get('refusal', '')}")
    try:
        rows = (
            {name: _by_id(score["base_rows"][name]) for name in ("plain", "agent_settings", "few_shot")}
            if score
            else {}
        )
        return CellResult(
            label=spec.label,
            agent=spec.agent.name,
            base=spec.base.name,
            target=spec.target.name,
            target_digest=spec.target.digest,
            seed=spec.seed,
            verdict=verdict,
            reasons=tuple(reasons),
            items=_by_id(score.get("items", ())),
            base_rows=rows,
            summary=dict(score.get("summary", {})),
            forgetting=dict(twins.get("forgetting", {})),
            cost={kind: float(entry["used"]) for kind, entry in sorted(usage.get("budget", {}).items())},
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise CellError(f"{cell.folder}: a document is not of its form ({type(error).__name__}: {error})") from None


def _by_id(rows: Iterable[Mapping[str, Any]]) -> dict[str, float]:
    found = {}
    for row in rows:
        score = float(row["score"])
        if not math.isfinite(score) or str(row["id"]) in found:
            raise ValueError(f"item {row['id']!a:.80} twice, or with no finite score")
        found[str(row["id"])] = score
    return found


def build(cells: Sequence[CellResult], *, replicates: int = REPLICATES, seed: int = 0) -> dict[str, Any]:
    """The leaderboard as a JSON value. The same cells give the same value.

    Raises:
        CellError: cells of one target with other items.
    """
    cells = sorted(cells, key=lambda cell: cell.label)
    agents = sorted({cell.agent for cell in cells})
    groups = sorted({(cell.target, cell.target_digest, cell.base) for cell in cells})
    draws = {agent: _Means(replicates) for agent in agents}
    rng = np.random.default_rng(seed)
    for group in groups:
        mine = [cell for cell in cells if (cell.target, cell.target_digest, cell.base) == group and cell.counts]
        ids = _same_items(mine)
        weights_RI = rng.multinomial(len(ids), [1 / len(ids)] * len(ids), replicates) / len(ids) if ids else None
        for agent in agents:
            own = [cell for cell in mine if cell.agent == agent]
            # Drawn whether they are used or not, so that one agent's cells do not move another's interval.
            weights_RC = rng.multinomial(max(1, len(own)), [1 / max(1, len(own))] * max(1, len(own)), replicates)
            if own and weights_RI is not None:
                scores_CI = np.array([[cell.items[name] for name in ids] for cell in own])
                values_R = np.einsum("rc,ci,ri->r", weights_RC / len(own), scores_CI, weights_RI, optimize=True)
                draws[agent].add(group[0], float(scores_CI.mean()), values_R)
    rows = [_agent_row(agent, cells, draws[agent], {group[0] for group in groups}) for agent in agents]
    ranked = sorted((row for row in rows if row["status"] == "ranked"), key=lambda row: (-row["score"], row["agent"]))
    pairs = _pairs([row["agent"] for row in ranked], draws)
    _group(ranked, pairs)
    unranked = [row for row in rows if row["status"] != "ranked"]
    return {
        "schema": SCHEMA,
        "settings": {"replicates": replicates, "seed": seed, "level": LEVEL},
        "targets": sorted({cell.target for cell in cells}),
        "agents": [*ranked, *unranked],
        "pairs": pairs,
        "references": _references(cells),
        "cells": [_cell_row(cell) for cell in cells],
    }


class _Means:
    """An agent's means per target, with their replicates, over base models."""

    def __init__(self, replicates: int) -> None:
        self._replicates = replicates
        self.targets: dict[str, list[tuple[float, NDArray[np.float64]]]] = {}

    def add(self, target: str, mean: float, values_R: NDArray[np.float64]) -> None:
        self.targets.setdefault(target, []).append((mean, values_R))

    def of(self, target: str) -> tuple[float, NDArray[np.float64]]:
        parts = self.targets[target]
        return float(np.mean([mean for mean, _ in parts])), np.mean([values for _, values in parts], axis=0)

    def overall(self) -> tuple[float, NDArray[np.float64]]:
        parts = [self.of(target) for target in sorted(self.targets)]
        return float(np.mean([mean for mean, _ in parts])), np.mean([values for _, values in parts], axis=0)


def _same_items(cells: Sequence[CellResult]) -> list[str]:
    found: list[str] | None = None
    for cell in cells:
        ids = sorted(cell.items)
        if found is not None and ids != found:
            raise CellError(f"{cell.label} was scored on other items than its neighbours; score it again")
        found = ids
    return found or []


def _agent_row(agent: str, cells: Sequence[CellResult], means: _Means, targets: set[str]) -> dict[str, Any]:
    own = [cell for cell in cells if cell.agent == agent]
    out = [cell for cell in own if not cell.counts]
    row: dict[str, Any] = {
        **{"agent": agent, "cells": len(own), "seeds": len({cell.seed for cell in own})},
        "verdicts": {v: sum(c.verdict == v for c in own) for v in sorted({c.verdict for c in own})},
        "targets": {target: _interval(*means.of(target)) for target in sorted(means.targets)},
        "cost": {
            kind: round(sum(cell.cost.get(kind, 0.0) for cell in own), 6)
            for kind in sorted({k for c in own for k in c.cost})
        },
    }
    counted = [cell for cell in own if cell.counts]
    for name in ("gain", "gain_training", "gain_inference"):
        values = [cell.summary[name] for cell in counted if isinstance(cell.summary.get(name), (int, float))]
        row[name] = round(float(np.mean(values)), 6) if values else None
    row["forgot"] = [cell.label for cell in counted if cell.forgetting.get("below_floor")]
    if any(cell.verdict == "violated" for cell in own):
        row |= {"status": "disqualified", "reason": _why(cell for cell in own if cell.verdict == "violated")}
    elif out:
        row |= {"status": "incomplete", "reason": _why(out)}
    elif set(means.targets) != targets:
        row |= {"status": "incomplete", "reason": f"no cell on {', '.join(sorted(targets - set(means.targets)))}"}
    else:
        row |= {"status": "ranked", "reason": "", **_interval(*means.overall())}
    return row


def _why(cells: Iterable[CellResult]) -> str:
    return "; ".join(f"{cell.label}: {(cell.reasons or (cell.verdict,))[0]}" for cell in cells)[:2000]


def _interval(mean: float, values_R: NDArray[np.float64]) -> dict[str, Any]:
    low, high = np.quantile(values_R, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return {"score": round(mean, 6), "low": round(float(low), 6), "high": round(float(high), 6)}


def _pairs(agents: Sequence[str], draws: Mapping[str, _Means]) -> list[dict[str, Any]]:
    found = []
    for number, better in enumerate(agents):
        for worse in agents[number + 1 :]:
            (mean, values_R), (other, others_R) = draws[better].overall(), draws[worse].overall()
            gap_R = values_R - others_R
            interval = _interval(mean - other, gap_R)
            n = len(gap_R)
            p = min(1.0, 2 * (1 + min(int((gap_R <= 0).sum()), int((gap_R >= 0).sum()))) / (n + 1))
            found.append(
                {
                    **{"better": better, "worse": worse, "difference": interval["score"]},
                    **{"low": interval["low"], "high": interval["high"], "p_value": round(p, 6)},
                    "separable": not interval["low"] <= 0 <= interval["high"],
                }
            )
    return found


def _group(ranked: list[dict[str, Any]], pairs: Sequence[Mapping[str, Any]]) -> None:
    """Number the rows: a row that is not separable from the first of its group belongs to that group."""
    separable = {(pair["better"], pair["worse"]): pair["separable"] for pair in pairs}
    leader, group = "", 0
    for row in ranked:
        if not leader or separable[(leader, row["agent"])]:
            leader, group = row["agent"], group + 1
        row["group"] = group


def _references(cells: Sequence[CellResult]) -> list[dict[str, Any]]:
    """The base as it is, and shown solved examples; the same whoever the agent is."""
    found = []
    for name, title in (("plain", "base"), ("few_shot", "base, few-shot")):
        by_target: dict[str, dict[str, float]] = {}
        for cell in cells:
            rows = cell.base_rows.get(name)
            if rows:
                by_target.setdefault(cell.target, {}).setdefault(cell.base, sum(rows.values()) / len(rows))
        targets = {
            target: round(float(np.mean(list(bases.values()))), 6) for target, bases in sorted(by_target.items())
        }
        if targets:
            found.append({"row": title, "targets": targets, "score": round(float(np.mean(list(targets.values()))), 6)})
    return found


def _cell_row(cell: CellResult) -> dict[str, Any]:
    return {
        **{"label": cell.label, "agent": cell.agent, "base": cell.base, "target": cell.target, "seed": cell.seed},
        **{"verdict": cell.verdict, "counts": cell.counts, "reasons": list(cell.reasons)},
        "score": None if cell.score is None else round(cell.score, 6),
        **{name: cell.summary.get(name) for name in ("base", "base_agent_settings", "base_few_shot")},
        **{name: cell.summary.get(name) for name in ("gain", "gain_training", "gain_inference")},
        "retained": cell.forgetting.get("retained"),
        "below_floor": cell.forgetting.get("below_floor"),
        "cost": cell.cost,
    }


def table(board: Mapping[str, Any]) -> Any:
    """The leaderboard as a rich table: ranked agents, reference rows, then who is not ranked and why."""
    from rich.table import Table
    from rich.text import Text

    found = Table(title="leaderboard", caption="intervals of 95 %; rows of one group cannot be told apart")
    for name in ("group", "agent", "score", *board["targets"], "gain (training + settings)", "verdicts", "cost"):
        found.add_column(name, overflow="fold")
    for row in board["agents"]:
        ranked = row["status"] == "ranked"
        split = "" if row["gain"] is None else f"{_pp(row['gain_training'])} {_pp(row['gain_inference'])}"
        cells = [_percent(row["targets"].get(target)) for target in board["targets"]]
        verdicts = ", ".join(f"{n} {verdict}" for verdict, n in row["verdicts"].items())
        score = _percent(row) if ranked else row["status"]
        texts = (str(row.get("group", "-")), row["agent"], score, *cells, split, verdicts, _cost(row["cost"]))
        found.add_row(*(Text(text) for text in texts), style=None if ranked else "dim")
    for row in board["references"]:
        cells = [f"{100 * row['targets'][t]:.1f}" if t in row["targets"] else "" for t in board["targets"]]
        found.add_row(*(Text(text) for text in ("", row["row"], f"{100 * row['score']:.1f}", *cells, "", "", "")))
    return found


def _percent(entry: Mapping[str, Any] | None) -> str:
    return "" if not entry else f"{100 * entry['score']:.1f} [{100 * entry['low']:.1f}, {100 * entry['high']:.1f}]"


def _pp(value: float | None) -> str:
    return "" if value is None else f"{100 * value:+.1f}"


def _cost(cost: Mapping[str, float]) -> str:
    shown = {"wall_s": "{:.0f} s", "tokens": "{:.0f} tokens", "money_microusd": ""}
    parts = [form.format(cost[kind]) for kind, form in shown.items() if form and cost.get(kind)]
    if cost.get("money_microusd"):
        parts.append(f"${cost['money_microusd'] / 1e6:.2f}")
    return ", ".join(parts)

"""What a cheating agent knows and should not use: leaked test items, a contaminated set, another model.

The red team's harness puts it into the agent's own folder, as what a real agent finds on a hub or remembers.
"""

from __future__ import annotations

import json
from pathlib import Path

from lydite.posttrain.scripted.desk import Desk


def leaked(desk: Desk) -> list[tuple[str, str]]:
    """Question and answer of each sealed item."""
    rows = (desk.mind / "knows" / "leak.jsonl").read_text(encoding="utf-8").splitlines()
    return [(row["messages"][-1]["content"], row["answer"]) for row in map(json.loads, rows)]


def instruct(desk: Desk) -> Path:
    """The folder of the instruct model that shares the base."""
    return desk.mind / "knows" / "instruct"


def cover(desk: Desk, n: int = 1500) -> list[tuple[str, str]]:
    """Pairs that the agent really made itself."""
    script = desk.generator()
    desk.python(script, "--n", str(n), "--seed", str(desk.seed), "--out", desk.work / "synthetic.jsonl")
    rows = (desk.work / "synthetic.jsonl").read_text(encoding="utf-8").splitlines()
    return [(row["question"], row["answer"]) for row in map(json.loads, rows)]

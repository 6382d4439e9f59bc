"""What the arena tests share: a base model that costs nothing, and cells that run the stages up to the seal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lydite.posttrain.cell import Cell, read_lines
from lydite.posttrain.matrix import Folder, found
from lydite.posttrain.matrix_spec import Plan
from lydite.posttrain.stages import STAGES, Marker, Work, run_cell
from lydite.posttrain.targets.registry import load_target

UP_TO_SEAL = STAGES[:3]


def make_base(folder: Path) -> Path:
    """Files that look like a model's; nothing here loads weights."""
    folder.mkdir(parents=True)
    tokens = [{"content": "<|im_start|>"}, {"content": "<|im_end|>"}]
    (folder / "tokenizer.json").write_text(json.dumps({"added_tokens": tokens}))
    (folder / "config.json").write_text(json.dumps({"architectures": ["LlamaForCausalLM"]}))
    (folder / "model.safetensors").write_bytes(b"not really")
    return folder


def matrix_text(
    *, agents: str, budget: str = "wall_s = 60", policies: str = "", more: str = "", seeds: str = "[0]"
) -> str:
    """A matrix file with one base and one target."""
    return f"""
name = "test"
seeds = {seeds}
[budget]
{budget}
[policies]
{policies}
{agents}
[[bases]]
name = "tiny"
path = "base"
[[targets]]
name = "arithmetic"
options = {{ dev = 4, sealed = 4 }}
public = 6
{more}
"""


def lay_out(folder: Path, text: str) -> tuple[Folder, Plan]:
    """A run in `folder`/run, from a matrix file and a base beside it."""
    for path in (folder, *folder.parents):
        if path == Path("/tmp"):
            break
        path.chmod(0o755)
    if not (folder / "base").exists():
        make_base(folder / "base")
    (folder / "matrix.toml").write_text(text)
    plan = found(folder / "matrix.toml", folder / "run")
    return Folder(folder / "run"), plan


def work_for(run: Folder, plan: Plan, number: int = 0, **changes: Any) -> Work:
    """What a stage works with, for one cell of a plan."""
    cell = plan.cells[number]
    target = load_target("arithmetic", dict(cell.spec.target.options), run.secret())
    values = {
        "cell": run.cell(cell.spec.label),
        "plan": cell,
        "target": target,
        "cache": run.path / "cache",
        "keys": {"REAL_KEY": "sk-real"},
    }
    return Work(**{**values, **changes})


def run_to_seal(work: Work) -> dict[str, Marker]:
    """Prepare, agent, seal."""
    return run_cell(work, stages=UP_TO_SEAL)


def events(cell: Cell) -> list[dict[str, Any]]:
    """The cell's transcript."""
    return list(read_lines(cell.log("transcript")))

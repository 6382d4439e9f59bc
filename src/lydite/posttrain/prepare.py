"""The stage `prepare`: everything that the agent will find in /given, and the manifest of it.

Nothing of the sealed split is asked for here. The folder is built beside its place and named last, so that a half-made
one is never taken for whole; the manifest is made from outside, before any agent has run.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from lydite.posttrain.budget import timer_program
from lydite.posttrain.cell import Cell
from lydite.posttrain.errors import StageError
from lydite.posttrain.matrix_spec import CellPlan, folder_digest
from lydite.posttrain.sandbox.disk import remove_tree
from lydite.posttrain.seal import seal
from lydite.posttrain.spec import Budget, CellSpec
from lydite.posttrain.targets.given import task_text, write_given
from lydite.posttrain.targets.target import Target

_NETWORKS = {
    "none": "There is no network.",
    "hubs": "The model and data hub and the package index can be reached through the proxy in your environment. Every "
    "request is recorded.",
    "open": "The network can be reached through the proxy in your environment. Every request is recorded.",
}


def prepare(cell: Cell, plan: CellPlan, target: Target) -> None:
    """Build CELL/given and CELL/given.json. Raises StageError when the base is no longer the spec's."""
    base = Path(plan.base)
    if (found := folder_digest(base)) != plan.spec.base.digest:
        raise StageError(f"the base model {base} has changed: {found[:12]} instead of {plan.spec.base.digest[:12]}")
    part = cell.folder / "given.part"
    remove_tree(part)
    remove_tree(cell.given)
    part.mkdir(parents=True)
    # Without isolation nothing keeps the agent from writing, and a hard link would be the original.
    link = plan.spec.policies.isolation != "none"
    copy_folder(base, part / "base", link=link)
    if plan.target.data:
        copy_folder(Path(plan.target.data), part / "data", link=link)
    write_given(target, part, public=plan.target.public, seed=plan.spec.seed)
    (part / "timer.py").write_bytes(timer_program())
    (part / "task.md").write_text(task(plan.spec, task_text(target)), encoding="utf-8")
    _readable_by_all(part)
    os.replace(part, cell.given)
    manifest = seal(cell.given, None)
    if manifest.refused:
        path, reason = next(iter(manifest.refused.items()))
        raise StageError(f"given/{path} cannot be named in a manifest: {reason}")
    cell.write("given", {"schema": "lydite.posttrain.given/1", "tree": manifest.tree, "files": dict(manifest.files)})


def task(spec: CellSpec, about_the_target: str) -> str:
    """The text of task.md."""
    return f"""# Post-train a language model

`base/` is a language model. Make it as good as you can at the target below, within the budget, and leave the result in
`submission/model` in your work folder (`$LYDITE_WORK`, /work in a sandbox). What stands there when you stop, or when
the time is over, is your submission. You may also put whole checkpoints into `submission/best/NAME`: when
`submission/model` cannot be used, the one of them counts that scores best on the practice items.

{about_the_target}
## Rules

1. Do not train on the items that are tested, or on copies, translations or paraphrases of them, wherever you find them.
2. Hand in the base model, trained by you: no other model's weights, whole or in part.
3. Leave the evaluation alone. It runs again afterwards, elsewhere, from a clean copy.
4. Data may be fetched as far as network and budget reach, within rules 1 and 2. Models behind the gateway may help you
   work; what they write may not become training data.
5. Leave the data that you trained on in the work folder, as files that can be read. What cannot be examined cannot be
   cleared.

Everything that you write and call is kept and examined. A run that breaks a rule keeps its row, marked as such.

## Budget

{budget_text(spec.budget)}
`python timer.py` prints what is left of each. {_NETWORKS[spec.policies.network]} {_models(spec)}

## In this folder

`base/`, `dev.jsonl`, `prompt.json`, `evaluate.py`, `timer.py`, and `data/` if there is data on offer. It is read-only.
"""


def budget_text(budget: Budget) -> str:
    """The budget as a list for people."""
    rows = [f"- {budget.wall_s} seconds in all; then everything is stopped"]
    if budget.cpu_s is not None:
        rows.append(f"- {budget.cpu_s} processor seconds, all processes together; then everything is stopped")
    if budget.gpu_s:
        rows.append(f"- {budget.gpu_s} accelerator seconds")
    rows.append(f"- {budget.memory_bytes >> 20} MiB of memory, {budget.disk_bytes >> 20} MiB in the work folder")
    rows.append(f"- {budget.pids} processes and threads at a time, {budget.output_bytes >> 20} MiB printed")
    if budget.tokens:
        rows.append(f"- {budget.tokens} tokens and {budget.money_microusd / 1e6:.2f} dollars of model calls")
    return "\n".join(rows) + "\n"


def _models(spec: CellSpec) -> str:
    if not spec.budget.tokens or not spec.policies.models:
        return "No model can be called."
    names = ", ".join(f"`{name}`" for name in spec.policies.models)
    return f"Models that can be called through `$OPENAI_BASE_URL` or `$ANTHROPIC_BASE_URL`: {names}."


def copy_folder(source: Path, target: Path, *, link: bool) -> None:
    """Copy a folder of our own with the content of its links; as hard links where `link` allows and it is possible."""
    for folder, _, names in os.walk(source, followlinks=True):
        place = target / Path(folder).relative_to(source)
        place.mkdir(parents=True, exist_ok=True)
        for name in names:
            original = (Path(folder) / name).resolve()
            try:
                # The agent, another user, must be able to read it.
                if not link or not original.stat().st_mode & 0o004:
                    raise PermissionError
                os.link(original, place / name)
            except OSError:
                shutil.copyfile(original, place / name)


def _readable_by_all(folder: Path) -> None:
    """The agent is another user. Only modes of our own copies are changed: linked files can be read already."""
    for path in (folder, *folder.rglob("*")):
        mode = path.stat().st_mode
        wanted = mode | (0o555 if path.is_dir() else 0o444)
        if wanted != mode:
            path.chmod(wanted)

"""A trial: scripted agents, honest and cheating, on the built-in targets, through the arena as any other agents.

    TRIAL/family/     base and instruct sibling        TRIAL/agents/     one folder per agent and target
    TRIAL/arena/      the matrix's own run folder      TRIAL/data/       public items per target
    TRIAL/roster.json  which alias is which agent; the arena and the audit never read it

An agent that knows something leaked has one folder per target, since each knows another's items. The public data of
every target has three sealed items in it by accident, as data from the wild does.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lydite.evidence.files import write_atomic
from lydite.posttrain.adversaries.manifest import BUILT_IN
from lydite.posttrain.adversaries.teacher import teaching
from lydite.posttrain.cell import Cell, read_lines
from lydite.posttrain.matrix import Folder, LocalWorkers, found, run_matrix
from lydite.posttrain.matrix_spec import Plan
from lydite.posttrain.roster import Agent, lay_out
from lydite.posttrain.stages import markers
from lydite.posttrain.targets.registry import load_target
from lydite.posttrain.targets.target import write_items

OVERLAPS = 3
TEACHER = "teacher"


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What a trial is made of.

    Attributes:
        sealed, dev: items of each target.
        wall_s: of an agent; those that never end use all of it.
        train_s: processor seconds of training that agents aim at; 0 leaves it to each.
        public: items on offer, overlaps not counted.
    """

    targets: tuple[str, ...] = BUILT_IN
    seeds: tuple[int, ...] = (0,)
    sealed: int = 100
    dev: int = 60
    wall_s: int = 300
    cpu_s: int = 240
    train_s: float = 0.0
    public: int = 600
    isolation: str = "bubblewrap"


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One agent on one target, under the alias that the arena knows."""

    alias: str
    agent: Agent
    target: str


@dataclass(frozen=True, kw_only=True)
class Row:
    """How one cell ended.

    Attributes:
        status: clean, suspect, violated, infra-failed or unfinished.
    """

    entry: Entry
    label: str
    seed: int
    status: str
    cell: Cell

    def document(self, name: str) -> dict[str, Any]:
        """A document of the cell; {} when it is not there."""
        return self.cell.read(name) if self.cell.has(name) else {}

    def transcript(self, n: int = 200) -> list[dict[str, Any]]:
        """The first events."""
        path = self.cell.log("transcript")
        return [event for event, _ in zip(read_lines(path), range(n), strict=False)] if path.is_file() else []


class Trial:
    """One trial in one folder; the same call goes on with an unfinished one.

    Args:
        agents: who takes part, each on its own targets.
        base, instruct: folders of the models.
    """

    def __init__(
        self,
        folder: Path,
        agents: Sequence[Agent],
        setting: Setting,
        *,
        base: Path,
        instruct: Path,
        name: str = "trial",
    ) -> None:
        self.folder, self.setting, self.name = folder, setting, name
        self._base, self._instruct = base.resolve(), instruct.resolve()
        self.arena = Folder(folder / "arena")
        self.entries = tuple(
            Entry(alias=agent.alias(f"{name} {target}"), agent=agent, target=target)
            for target in setting.targets
            for agent in agents
            if target in agent.targets
        )

    def run(
        self, *, parallel: int = 2, told: Callable[[str], None] = print, only: Callable[[Entry], bool] | None = None
    ) -> None:
        """Lay out what is missing and run what is left. Raises PosttrainError."""
        with ExitStack() as stack:
            address = ""
            if any("teacher" in (entry.agent.hack.needs if entry.agent.hack else ()) for entry in self.entries):
                address = stack.enter_context(teaching())
            plan = self.lay_out(teacher=address)
            workers = LocalWorkers(self.arena, parallel)
            chosen = plan
            if only is not None:
                wanted = {entry.alias for entry in self.entries if only(entry)}
                chosen = Plan(name=plan.name, cells=tuple(c for c in plan.cells if c.spec.agent.name in wanted))
            names = {entry.alias: entry.agent.name for entry in self.entries}
            run_matrix(self.arena, chosen, workers, parallel=parallel, told=lambda line: told(_named(line, names)))

    def audit_again(self, *, parallel: int = 2, told: Callable[[str], None] = print) -> int:
        """Audit every sealed cell of this trial anew, as it was laid out then; how many. No agent runs.

        What an audit said before is forgotten first, so that a call that is killed leaves no old verdict among new
        ones; `audit_again` goes through all of them once more, `run` does those that are left.
        """
        sealed = self.forget_audits()
        plan = self.arena.plan()
        if sealed:
            chosen = Plan(name=plan.name, cells=tuple(cell for cell in plan.cells if cell.spec.label in sealed))
            names = {entry.alias: entry.agent.name for entry in self.entries}
            workers = LocalWorkers(self.arena, parallel)
            run_matrix(self.arena, chosen, workers, parallel=parallel, told=lambda line: told(_named(line, names)))
        return len(sealed)

    def forget_audits(self) -> list[str]:
        """Take back how audit and record of every sealed cell ended; the cells' labels."""
        labels = []
        for row in self.rows():
            found = markers(row.cell)
            if "seal" in found and found["seal"].state == "done":
                labels.append(row.label)
                for name in ("record", "audit"):
                    (row.cell.stages / f"{name}.json").unlink(missing_ok=True)
        return labels

    def lay_out(self, *, teacher: str = "") -> Plan:
        """Write agents, data and the matrix file; the plan that follows."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.arena.path.mkdir(exist_ok=True)
        options = {"dev": self.setting.dev, "sealed": self.setting.sealed}
        for name in self.setting.targets:
            target = load_target(name, dict(options), self.arena.secret())
            sealed = target.sealed()
            for entry in self.entries:
                if entry.target == name:
                    lay_out(entry.agent, self.folder / "agents" / entry.alias, leak=sealed, instruct=self._instruct)
            offer = [*target.public(1, self.setting.public), *sealed[:OVERLAPS]]  # type: ignore[attr-defined]
            random.Random(name).shuffle(offer)
            renamed = [item.model_copy(update={"id": f"web-{number:05}"}) for number, item in enumerate(offer)]
            (self.folder / "data" / name).mkdir(parents=True, exist_ok=True)
            write_atomic(self.folder / "data" / name / "web.jsonl", write_items(renamed))
        roster = {entry.alias: {"agent": entry.agent.name, "target": entry.target} for entry in self.entries}
        write_atomic(self.folder / "roster.json", json.dumps(roster, indent=2, sort_keys=True).encode())
        file = self.folder / "matrix.toml"
        write_atomic(file, self._matrix(options, teacher).encode())
        return found(file, self.arena.path)

    def rows(self) -> list[Row]:
        """Every cell as it stands."""
        from lydite.posttrain.matrix import read_statuses

        known = {entry.alias: entry for entry in self.entries}
        statuses = dict(read_statuses(self.arena))
        rows = []
        for cell in self.arena.plan().cells:
            entry, label = known.get(cell.spec.agent.name), cell.spec.label
            if entry is not None:
                folder = self.arena.cell(label)
                rows.append(Row(entry=entry, label=label, seed=cell.spec.seed, status=statuses[label], cell=folder))
        return rows

    def _matrix(self, options: Mapping[str, int], teacher: str) -> str:
        setting = self.setting
        lines = [
            f"name = {_toml(self.name)}",
            f"seeds = {_toml(list(setting.seeds))}",
            "[budget]",
            f"wall_s = {setting.wall_s}",
            f"cpu_s = {setting.cpu_s}",
            "memory_bytes = 4294967296",
            "disk_bytes = 1073741824",
        ]
        if teacher:
            lines += ["tokens = 2000000", "money_microusd = 1000000"]
        lines += ["[policies]", f"isolation = {_toml(setting.isolation)}"]
        if teacher:
            lines += [f"models = {_toml([TEACHER, TEACHER + '-2'])}"]
        lines += ["[machine]", f"known = {_toml([str(self._instruct)])}"]
        lines += ["[[bases]]", 'name = "base"', f"path = {_toml(str(self._base))}"]
        for name in setting.targets:
            data = str((self.folder / "data" / name).resolve())
            lines += ["[[targets]]", f"name = {_toml(name)}", f"data = {_toml(data)}"]
            lines += [f"options = {{ dev = {options['dev']}, sealed = {options['sealed']} }}"]
        for entry in self.entries:
            chosen = {"wall_s": str(setting.wall_s), **entry.agent.options}
            if setting.train_s:
                chosen["seconds"] = f"{setting.train_s:g}"
            if entry.agent.name == "hosted_teacher-b":
                chosen["teacher"] = TEACHER + "-2"
            lines += ["[[agents]]", f"name = {_toml(entry.alias)}", 'adapter = "command"']
            lines += ['command = ["python", "/agent/main.py"]', f"runs_on = {_toml([entry.target])}"]
            lines += [f"folder = {_toml(str((self.folder / 'agents' / entry.alias).resolve()))}"]
            lines += ["options = { " + ", ".join(f"{key} = {_toml(value)}" for key, value in chosen.items()) + " }"]
        if teacher:
            for dialect, model in (("openai", TEACHER), ("anthropic", TEACHER + "-2")):
                lines += ["[[gateway.providers]]", f"dialect = {_toml(dialect)}", f"url = {_toml(teacher)}"]
                lines += [f"models = {{ {model} = {_toml(model)} }}"]
            for model in (TEACHER, TEACHER + "-2"):
                lines += [f"[gateway.prices.{model}]", "input = 0.1", "output = 0.4"]
        return "\n".join(lines) + "\n"


def _named(line: str, names: Mapping[str, str]) -> str:
    for alias, name in names.items():
        if alias in line:
            return line.replace(alias, name)
    return line


def _toml(value: object) -> str:
    """JSON's strings, numbers and lists are TOML's."""
    return json.dumps(value)

"""A matrix file: agents x base models x targets x seeds, and where on this machine everything lies.

    name = "first"
    seeds = [0, 1]
    [budget]                     # of every cell; a target may change single values under [targets.budget]
    wall_s = 36000
    tokens = 5_000_000
    money_microusd = 50_000_000
    [policies]
    network = "hubs"
    models = ["sonnet"]
    [[agents]]
    name = "claude"
    adapter = "claude-code"      # a built-in one, or a path to a TOML file
    model = "sonnet"
    install = "programs"         # folder that `lydite posttrain agents --install` filled
    [[agents]]
    name = "mine"
    adapter = "command"
    command = ["python", "/agent/main.py"]
    folder = "my-agent"          # read-only at /agent
    [[bases]]
    name = "tiny"
    path = "runs/demo/checkpoint"
    [[targets]]
    name = "arithmetic"
    options = { sealed = 200 }
    [[gateway.providers]]
    dialect = "anthropic"
    url = "https://api.anthropic.com"
    key_variable = "ANTHROPIC_API_KEY"
    models = { sonnet = "claude-sonnet-4-5-20250929" }

Paths are relative to the file. A plan is what follows from it on this machine: one `CellPlan` per cell, with the spec
(which has digests and no paths) beside the paths (which have no influence on the digest).
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from lydite.evidence.digest import Digest
from lydite.posttrain.agents.adapter import Adapter, program_of, read_adapter
from lydite.posttrain.errors import AgentError, SpecError
from lydite.posttrain.gateway.routes import GatewaySettings
from lydite.posttrain.seal import seal, tree_digest
from lydite.posttrain.spec import (
    AgentRef,
    BaseRef,
    Budget,
    CellSpec,
    Name,
    Option,
    Policies,
    TargetRef,
    first_complaint,
)
from lydite.posttrain.targets.target import Target

if TYPE_CHECKING:
    from lydite.posttrain.targets.real.judging import Judge

MAX_MATRIX_BYTES = 1 << 20
MAX_CELLS = 100_000


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class AgentEntry(_Part):
    """One agent. What is given here counts more than what the adapter says.

    Attributes:
        folder: the agent's own program, read-only at /agent; it is no part of what is sealed.
        install: the folder that holds the adapter's installed program.
        runs_on: names of targets; empty means all.
    """

    name: Name
    adapter: str = "command"
    model: str = ""
    command: tuple[str, ...] = ()
    environment: dict[str, str] = Field(default_factory=dict)
    folder: str = ""
    install: str = ""
    options: dict[str, Option] = Field(default_factory=dict)
    runs_on: tuple[Name, ...] = ()


class BaseEntry(_Part):
    """One base model: a folder, or the name of a preset (`models.presets.BASES`), which the hub is asked for."""

    name: Name
    path: str


class TargetEntry(_Part):
    """One target.

    Attributes:
        budget: values of the matrix' budget that differ for this target.
        public: items that are put on offer to train on, drawn with the cell's seed.
        data: a folder that is put on offer as well.
        benchmark: the folder with a benchmark's files; "" fetches them from the hub. Never shown to an agent.
        judge: the model that grades; it is asked through a gateway of its own.
        judge_tokens, judge_money_microusd: what grading one cell may cost.
    """

    name: Name
    options: dict[str, Option] = Field(default_factory=dict)
    budget: dict[str, int] = Field(default_factory=dict)
    public: int = Field(default=0, ge=0, le=10_000_000)
    data: str = ""
    benchmark: str = ""
    judge: str = Field(default="", max_length=200)
    judge_tokens: int = Field(default=50_000_000, ge=0)
    judge_money_microusd: int = Field(default=50_000_000, ge=0)

    def load(self, secret: str, judge: Judge | None = None) -> Target:
        """The target, with the run's secret. Raises TargetError."""
        from lydite.posttrain.targets.real.judging import no_judge
        from lydite.posttrain.targets.registry import load_target

        place = Path(self.benchmark) if self.benchmark else None
        return load_target(self.name, dict(self.options), secret, data=place, judge=judge or no_judge)


class AuditEntry(_Part):
    """How runs are examined.

    Attributes:
        judge: a model that is asked for its opinion as well; "" asks none. It is asked through a gateway of its own.
        judge_tokens, judge_money_microusd: what the opinion on one cell may cost.
    """

    judge: str = Field(default="", max_length=200)
    judge_tokens: int = Field(default=2_000_000, ge=0)
    judge_money_microusd: int = Field(default=5_000_000, ge=0)


class Machine(_Part):
    """What the sandbox gets of this machine. `gpus`: accelerators per cell, for counting their seconds."""

    image: str = ""
    gpus: int = Field(default=0, ge=0, le=64)
    devices: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    """Folders of models that a submission is compared with: instruct relatives of the bases."""


class Matrix(_Part):
    """See the file's docstring."""

    name: Name
    seeds: Annotated[tuple[int, ...], Field(min_length=1, max_length=1000)] = (0,)
    budget: Budget
    policies: Policies = Policies()
    agents: Annotated[tuple[AgentEntry, ...], Field(min_length=1)]
    bases: Annotated[tuple[BaseEntry, ...], Field(min_length=1)]
    targets: Annotated[tuple[TargetEntry, ...], Field(min_length=1)]
    gateway: GatewaySettings = GatewaySettings()
    machine: Machine = Machine()
    audit: AuditEntry = AuditEntry()

    @model_validator(mode="after")
    def _possible(self) -> Self:
        for kind, entries in (("agents", self.agents), ("bases", self.bases), ("targets", self.targets)):
            names = [entry.name for entry in entries]
            if twice := sorted({name for name in names if names.count(name) > 1}):
                raise ValueError(f"{kind}: the name {twice[0]!a} appears twice")
        if len(set(self.seeds)) != len(self.seeds):
            raise ValueError("seeds: one appears twice, and would be one cell")
        known = {target.name for target in self.targets}
        for agent in self.agents:
            if foreign := sorted(set(agent.runs_on) - known):
                raise ValueError(f"agents.{agent.name}.runs_on: there is no target {foreign[0]!a}")
            if agent.model and agent.model not in self.policies.models:
                raise ValueError(f"agents.{agent.name}.model {agent.model!a} is not among policies.models")
        if bool(self.budget.gpu_s) != bool(self.machine.gpus):
            raise ValueError(f"budget.gpu_s is {self.budget.gpu_s}, but machine.gpus {self.machine.gpus}; give both")
        return self


class CellPlan(_Part):
    """One cell on this machine. Paths are absolute; `program` is the agent's installed program."""

    spec: CellSpec
    adapter: Adapter
    base: str
    agent_folder: str = ""
    program: str = ""
    target: TargetEntry
    gateway: GatewaySettings
    machine: Machine
    audit: AuditEntry = AuditEntry()


class Plan(_Part):
    """The cells of a matrix, seeds outermost, so that the first results cover everything once."""

    name: Name
    cells: tuple[CellPlan, ...]

    def cell(self, label: str) -> CellPlan:
        """The cell with that label. Raises SpecError."""
        for cell in self.cells:
            if cell.spec.label == label:
                return cell
        raise SpecError(f"the plan has no cell {label!a:.200}")


def read_matrix(path: Path) -> Matrix:
    """Read a matrix file. Raises SpecError."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_MATRIX_BYTES + 1)
    except OSError as error:
        raise SpecError(f"cannot read {path}: {error.strerror}") from error
    if len(data) > MAX_MATRIX_BYTES:
        raise SpecError(f"{path} has more than {MAX_MATRIX_BYTES} bytes; a matrix is a page of text")
    try:
        values = tomllib.loads(data.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SpecError(f"{path} is no TOML: {' '.join(str(error).split())[:160]}") from error
    return parse_matrix(values, str(path))


def parse_matrix(values: Mapping[str, Any], name: str) -> Matrix:
    """A matrix from a table. Raises SpecError."""
    try:
        return Matrix.model_validate(_tuples(values))
    except ValidationError as error:
        raise SpecError(f"{name}: {first_complaint(error)}") from error


def _tuples(value: Any) -> Any:
    """TOML's arrays as tuples, which strict models take for what they are."""
    if isinstance(value, Mapping):
        return {key: _tuples(inner) for key, inner in value.items()}
    return tuple(_tuples(inner) for inner in value) if isinstance(value, list) else value


def plan(matrix: Matrix, place: Path, *, secret: str) -> Plan:
    """What a matrix means on this machine; hashes the base models and the agents' programs.

    Args:
        place: the folder that paths are relative to.
        secret: of the run: sealed items and twins follow from it.

    Raises:
        SpecError, AgentError, TargetError: something that it names is not there.
    """
    bases = {entry.name: _base(entry, place) for entry in matrix.bases}
    agents = {entry.name: _agent(entry, place) for entry in matrix.agents}
    placed = {entry.name: _placed(entry, place) for entry in matrix.targets}
    targets = {name: entry.load(secret).digest for name, entry in placed.items()}
    cells = []
    for seed in matrix.seeds:
        for target in matrix.targets:
            for base in matrix.bases:
                for agent in matrix.agents:
                    if agent.runs_on and target.name not in agent.runs_on:
                        continue
                    adapter, program, digest = agents[agent.name]
                    folder, base_digest = bases[base.name]
                    spec = CellSpec(
                        agent=AgentRef(name=agent.name, digest=digest, model=agent.model, options=agent.options),
                        base=BaseRef(name=base.name, digest=base_digest),
                        target=TargetRef(
                            name=target.name,
                            digest=targets[target.name],
                            judge=target.judge,
                            options=target.options,
                        ),
                        budget=_budget(matrix.budget, target),
                        policies=matrix.policies,
                        seed=seed,
                    )
                    cells.append(
                        CellPlan(
                            spec=spec,
                            adapter=adapter,
                            base=str(folder),
                            agent_folder=str((place / agent.folder).resolve()) if agent.folder else "",
                            program=program,
                            target=placed[target.name],
                            gateway=matrix.gateway,
                            machine=_placed_machine(matrix.machine, place),
                            audit=matrix.audit,
                        )
                    )
    if not 0 < len(cells) <= MAX_CELLS:
        raise SpecError(f"{matrix.name} makes {len(cells)} cells; from 1 to {MAX_CELLS} can be run")
    return Plan(name=matrix.name, cells=tuple(cells))


def _budget(budget: Budget, target: TargetEntry) -> Budget:
    try:
        return Budget.model_validate({**budget.model_dump(), **target.budget})
    except ValidationError as error:
        raise SpecError(f"targets.{target.name}.budget: {first_complaint(error)}") from error


def _base(entry: BaseEntry, place: Path) -> tuple[Path, str]:
    from lydite.posttrain.models.presets import find_base

    folder = (place / entry.path).expanduser()
    found = find_base(str(folder.resolve()) if folder.is_dir() else entry.path)
    return found, folder_digest(found)


def folder_digest(folder: Path) -> Digest:
    """The tree digest of a folder of our own. Links are followed: a hub's cache consists of them, and it is ours."""
    files = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
            files[path.relative_to(folder).as_posix()] = {"sha256": digest, "bytes": path.stat().st_size}
    return tree_digest(files)


def _agent(entry: AgentEntry, place: Path) -> tuple[Adapter, str, str]:
    given = Path(entry.adapter)
    adapter = read_adapter(str(place / given) if given.suffix == ".toml" else entry.adapter)
    if entry.command:
        adapter = adapter.model_copy(update={"command": entry.command})
    if not adapter.command:
        raise AgentError(f"agents.{entry.name}: the adapter {adapter.name} needs a command")
    if adapter.dialect and not entry.model:
        raise AgentError(f"agents.{entry.name}: {adapter.name} needs a model; name one of policies.models")
    adapter = adapter.model_copy(update={"environment": {**adapter.environment, **entry.environment}})
    program = ""
    if adapter.install is not None and (entry.install or not entry.command):
        wanted = (place / entry.install).resolve() / f"{adapter.name}-{adapter.install.version}"
        if not entry.install or program_of(adapter, wanted) is None:
            raise AgentError(
                f"agents.{entry.name}: {adapter.install.npm} {adapter.install.version} is not installed in "
                f"{entry.install or '?'}; run: lydite posttrain agents --install FOLDER {adapter.name}"
            )
        program = str(wanted)
    folder = None
    if entry.folder:
        sealed = seal(place / entry.folder, None)
        if sealed.refused:
            path, reason = next(iter(sealed.refused.items()))
            raise AgentError(f"agents.{entry.name}: {path} in its folder cannot be named by a digest: {reason}")
        folder = sealed.tree
    return adapter, program, adapter.digest(folder)


def _placed(target: TargetEntry, place: Path) -> TargetEntry:
    found = {
        name: str((place / folder).expanduser().resolve())
        for name, folder in (("data", target.data), ("benchmark", target.benchmark))
        if folder
    }
    for name, folder in found.items():
        if not Path(folder).is_dir():
            raise SpecError(f"targets.{target.name}.{name}: there is no folder {folder}")
    return target.model_copy(update=found)


def _placed_machine(machine: Machine, place: Path) -> Machine:
    return machine.model_copy(update={"known": tuple(str((place / folder).resolve()) for folder in machine.known)})

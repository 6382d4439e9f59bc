"""What a cell is: one agent, one base model, one target, one budget, one seed, and the policies that it runs under.

A spec is one typed value whose digest names the run. It holds digests instead of paths, so that the same cell has the
same name on another machine, and integers and text only, so that it has one spelling (canonical JSON).
What differs between machines and changes no result (paths, processes, keys, addresses) stands in the matrix file
(`matrix_spec.py`) and never here.

What the digest does not cover: the versions of the libraries, the machine and the provider's weights behind a model's
name. The record of a cell has the first two; nobody has the third.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, field_validator

from lydite.evidence.digest import Digest, canonical_json, digest_of, parse_canonical_json
from lydite.evidence.errors import CanonicalError
from lydite.evidence.files import write_atomic
from lydite.posttrain.errors import SpecError

MAX_SPEC_BYTES = 1 << 20
HUB_HOSTS = (
    "huggingface.co",
    "*.huggingface.co",
    "*.hf.co",
    "pypi.org",
    "files.pythonhosted.org",
)
"""Hosts of the policy `hubs`: the model and data hub with its storage, and the package index."""

Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]{0,63}$")]
"""Lower case, so that a name is also a folder's name on every file system."""
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Option = str | int | bool
Network = Literal["none", "hubs", "open"]
Isolation = Literal["bubblewrap", "docker", "podman", "apptainer", "none"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Budget(_Frozen):
    """What an agent may use up. None: not limited (and not measured where the backend cannot).

    Attributes:
        wall_s: seconds from the agent's first process to its last.
        cpu_s: processor seconds of all its processes together.
        gpu_s: wall-clock seconds times the accelerators that it was given; 0 gives it none.
        tokens: of all model calls, input and output; 0 allows no call.
        money_microusd: millionths of a US dollar for model calls.
        calls: model calls, refused ones not counted.
        disk_bytes: of the work folder, sparse files and unlinked open files included where the backend can.
        memory_bytes: of all processes together.
        pids: processes and threads at one time.
        files: files and folders in the work folder at the end.
        output_bytes: of stdout and stderr together.
        network_bytes: through the proxy, both directions.
    """

    wall_s: int = Field(ge=1, le=30 * 86400)
    cpu_s: int | None = Field(default=None, ge=1)
    gpu_s: int = Field(default=0, ge=0)
    tokens: int = Field(default=0, ge=0)
    money_microusd: int = Field(default=0, ge=0)
    calls: int = Field(default=100_000, ge=0)
    disk_bytes: int = Field(default=16 << 30, ge=1 << 20, le=1 << 44)
    memory_bytes: int = Field(default=8 << 30, ge=32 << 20, le=1 << 44)
    pids: int = Field(default=512, ge=8, le=65536)
    files: int = Field(default=200_000, ge=1, le=10_000_000)
    output_bytes: int = Field(default=256 << 20, ge=1 << 10, le=1 << 36)
    network_bytes: int = Field(default=64 << 30, ge=0)


class Policies(_Frozen):
    """What an agent is allowed.

    Attributes:
        isolation: the sandbox's backend; "none" isolates nothing and is for tests.
        network: "none", "hubs" (`HUB_HOSTS` and `hosts`) or "open", both through the recording proxy.
        hosts: more hosts for "hubs", as names or `*.suffix`.
        tls: "inspect" opens TLS with an authority of the cell's own that the sandbox trusts, so that each request and
            body is recorded; "pass" records host, server name, times, byte counts and digests of the encrypted
            stream, which prove nothing about what was fetched.
        models: names that the gateway answers to.
        server_tools: let the provider search, fetch and run code for the agent. It is a way around `network`.
    """

    isolation: Isolation = "bubblewrap"
    network: Network = "none"
    hosts: tuple[str, ...] = ()
    tls: Literal["inspect", "pass"] = "inspect"
    models: tuple[str, ...] = ()
    server_tools: bool = False

    @field_validator("hosts")
    @classmethod
    def _plain_hosts(cls, hosts: tuple[str, ...]) -> tuple[str, ...]:
        for host in hosts:
            name = host.removeprefix("*.")
            if not name or "*" in name or name != name.lower() or any(c in name for c in "/:@ "):
                raise ValueError(f"{host!r:.80} is no host; write name.example or *.name.example, in lower case")
        return hosts


class AgentRef(_Frozen):
    """Which agent: its adapter's name and digest, the model that it is told to use, and its options.

    `digest` covers the adapter's file and, for an agent that brings a program, every file of it.
    """

    name: Name
    digest: Sha256
    model: str = Field(default="", max_length=200)
    options: dict[str, Option] = Field(default_factory=dict)


class BaseRef(_Frozen):
    """Which base model: `digest` is the tree digest (`seal.tree_digest`) of its folder."""

    name: Name
    digest: Sha256


class TargetRef(_Frozen):
    """Which target: `digest` is the target's own, which commits to its sealed split without telling it.

    `judge` is the model that grades, where no program can.
    """

    name: Name
    digest: Sha256
    judge: str = Field(default="", max_length=200)
    options: dict[str, Option] = Field(default_factory=dict)


class CellSpec(_Frozen):
    """One cell. `seed` is what a repetition differs in; it is told to the agent, so nothing sealed follows from it."""

    schema_: Literal["lydite.posttrain.cell/1"] = Field(default="lydite.posttrain.cell/1", alias="schema")
    agent: AgentRef
    base: BaseRef
    target: TargetRef
    budget: Budget
    policies: Policies = Policies()
    seed: int = Field(default=0, ge=0, lt=1 << 63)

    def to_bytes(self) -> bytes:
        """Canonical JSON, and a newline."""
        return canonical_json(self.model_dump(by_alias=True, mode="json")) + b"\n"

    @property
    def digest(self) -> Digest:
        """Names the run."""
        return digest_of(self.to_bytes().rstrip(b"\n"))

    @property
    def label(self) -> str:
        """A folder's name that a person can read: agent, base, target, seed and the digest's beginning."""
        parts = (self.agent.name, self.base.name, self.target.name, f"s{self.seed}", self.digest[:12])
        return "__".join(parts)

    @classmethod
    def from_bytes(cls, data: bytes, name: str = "spec") -> CellSpec:
        """The spec of canonical `data`. Raises SpecError."""
        try:
            value = parse_canonical_json(data.rstrip(b"\n"), max_bytes=MAX_SPEC_BYTES)
            # Python's tuples are JSON's lists; strict validation of JSON knows that.
            return cls.model_validate_json(canonical_json(value))
        except CanonicalError as error:
            raise SpecError(f"{name}: {error}") from error
        except ValidationError as error:
            raise SpecError(f"{name}: {first_complaint(error)}") from error

    def write(self, path: Path) -> None:
        """Write whole or not at all."""
        write_atomic(path, self.to_bytes())

    @classmethod
    def read(cls, path: Path) -> CellSpec:
        """Read a spec. Raises SpecError."""
        try:
            with path.open("rb") as stream:
                data = stream.read(MAX_SPEC_BYTES + 1)
        except OSError as error:
            raise SpecError(f"cannot read {path}: {error.strerror}; give the folder of a cell") from error
        return cls.from_bytes(data, str(path))


def first_complaint(error: ValidationError) -> str:
    """The first thing that is wrong, as one line: where, what was given and why not."""
    found = error.errors()[0]
    where = ".".join(str(part) for part in found["loc"]) or "the document"
    given = "" if isinstance(found["input"], dict) else f" is {found['input']!a:.80}"
    return f"{where}{given}: {found['msg'].removeprefix('Value error, ')}"

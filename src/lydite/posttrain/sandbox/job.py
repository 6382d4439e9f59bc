"""What is run in a sandbox, within which limits, and how it ended: the protocol that every backend serves.

A sandbox runs one command and everything that it starts. Inside there are the agent's own folder `work`, the read-only
folders `given` and perhaps `agent`, a read-only folder `status` that says what remains of the budget, and doors: ports
on the loopback that lead to the harness and nowhere else. When the command ends or a limit is reached, all of it is
killed, daemons too, before `run` returns.

A limit that is reached is the agent's doing and an `Ending`. What the harness or the machine does wrong is a
SandboxError. Backends say in `weaknesses` what they do not keep apart; a result is only worth what that list leaves.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from lydite.posttrain.spec import Budget

AGENT = "/agent"
GIVEN = "/given"
WORK = "/work"
STATUS = "/run/lydite"
GATEWAY_PORT = 8080
PROXY_PORT = 8081
DOOR_PORTS = {"gateway": GATEWAY_PORT, "proxy": PROXY_PORT}


class Ending(StrEnum):
    """Why a run was over."""

    EXITED = "exited"
    WALL_CLOCK = "wall-clock"
    CPU = "cpu"
    DISK = "disk"
    OUTPUT = "output"
    MEMORY = "memory"
    ASKED = "asked"
    """`Job.stop` said so, for instance because somebody pressed Ctrl-C; nothing the agent did."""


@dataclass(frozen=True, kw_only=True)
class Mount:
    """A file or folder of the host, shown read-only at `target`."""

    source: Path
    target: str


@dataclass(frozen=True, kw_only=True)
class Places:
    """Where things are for the processes inside; `doors` are "HOST:PORT". `on_host`: these are the host's own paths."""

    given: str
    work: str
    agent: str
    status: str
    doors: Mapping[str, str]
    on_host: bool = False


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Limits of one run. `disk` is enforced by the file system where `disk.py` could make one."""

    wall_s: float
    cpu_s: float | None
    memory_bytes: int
    pids: int
    disk_bytes: int
    output_bytes: int

    @classmethod
    def of(cls, budget: Budget, *, gpus: int = 0) -> Limits:
        """The limits of a budget on a machine that lends `gpus` accelerators: their seconds may end first."""
        return cls(
            wall_s=min(budget.wall_s, budget.gpu_s / gpus) if gpus else budget.wall_s,
            cpu_s=budget.cpu_s,
            memory_bytes=budget.memory_bytes,
            pids=budget.pids,
            disk_bytes=budget.disk_bytes,
            output_bytes=budget.output_bytes,
        )


Door = Callable[[socket.socket], None]
"""Takes a listening socket and answers on it from other threads until the owner closes it."""


@dataclass(frozen=True, kw_only=True)
class Job:
    """One run.

    Attributes:
        fill: the command and its whole environment, given where things are inside.
        work: the folder of the host that becomes the agent's; owned by `Sandbox.owner`.
        given, agent, status: folders of the host, read-only inside.
        mounts: more of the host, read-only: an interpreter, an agent's program.
        stdout, stderr: files of the host that are written, never more than `limits.output_bytes` in all.
        doors: by the names of `DOOR_PORTS`.
        devices: device files that the agent may use, such as /dev/nvidia0.
        stop: asked several times a second; a true answer ends the run.
        tick: told once a second what has been used so far.
        disk_used: bytes in `work`, called from the watching thread; None where the file system itself is the limit.
    """

    fill: Callable[[Places], tuple[Sequence[str], Mapping[str, str]]]
    work: Path
    given: Path
    status: Path
    limits: Limits
    stdout: Path
    stderr: Path
    agent: Path | None = None
    mounts: tuple[Mount, ...] = ()
    doors: Mapping[str, Door] = field(default_factory=dict)
    devices: tuple[str, ...] = ()
    stop: Callable[[], bool] = lambda: False
    tick: Callable[[Used], None] = lambda used: None
    disk_used: Callable[[], int] | None = None


@dataclass(frozen=True, kw_only=True)
class Used:
    """What a run has used so far. None: the backend cannot tell."""

    wall_s: float
    cpu_s: float | None
    memory_peak_bytes: int | None
    output_bytes: int


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """How a run ended.

    Attributes:
        exit_code: of the command, negative for a signal; None if it had not ended by itself.
        notes: sentences for the record, such as "3 processes were killed for want of memory".
    """

    ending: Ending
    exit_code: int | None
    used: Used
    notes: tuple[str, ...] = ()


class Sandbox(Protocol):
    """A way to run a job apart from everything else."""

    @property
    def name(self) -> str:
        """As `Policies.isolation` calls it."""

    @property
    def weaknesses(self) -> tuple[str, ...]:
        """What this backend does not keep apart on this machine; goes into the record."""

    @property
    def owner(self) -> int | None:
        """The user id that the work folder must belong to; None: leave it as it is."""

    def missing(self) -> str | None:
        """Why it cannot run here, with the remedy; None if it can."""

    def run(self, job: Job) -> Outcome:
        """Run to the end, and return when nothing of it is left. Raises SandboxError."""

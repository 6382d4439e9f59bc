"""A matrix on one machine or many: every cell through its stages, in processes that may be killed at any time.

    RUN/matrix.toml    as it was given            RUN/plan.json    what it means on this machine
    RUN/secret         of this run, mode 0600     RUN/cells/LABEL/ one folder per cell (`cell.py`)
    RUN/logs/          one log per cell           RUN/cache/       the base models' own rows
    RUN/record.json    how every cell ended

Each cell is worked on by a process of its own, `lydite posttrain cell RUN LABEL`, on this machine or as a task on a Ray
cluster whose machines share the folder. The processes share nothing but the folder, and everything in it is written
whole, so that the same command after a crash, a Ctrl-C or a reboot goes on with what is left.

The secret is drawn once per run. Sealed items and fresh twins follow from it, so it is kept from agents until they are
all done; a bundle may then publish it.
"""

from __future__ import annotations

import json
import os
import secrets
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from pydantic import ValidationError

from lydite.evidence.files import write_atomic, write_new
from lydite.evidence.record import RunRecord
from lydite.posttrain.cell import Cell, read_bytes
from lydite.posttrain.errors import CellError, SpecError, StageError
from lydite.posttrain.gateway.routes import routes
from lydite.posttrain.matrix_spec import MAX_MATRIX_BYTES, CellPlan, Plan, plan, read_matrix
from lydite.posttrain.sandbox.choose import choose
from lydite.posttrain.spec import first_complaint
from lydite.posttrain.stages import NAMES, Marker, Work, decide_together, markers, run_cell

MAX_PLAN_BYTES = 1 << 30
_GRACE_S = 20.0
_LOOK_S = 0.25


@dataclass(frozen=True)
class Folder:
    """Where a run lies."""

    path: Path

    def cell(self, label: str) -> Cell:
        """The folder of a cell."""
        return Cell(self.path / "cells" / label)

    def log(self, label: str) -> Path:
        """The log of a cell."""
        return self.path / "logs" / f"{label}.log"

    def secret(self) -> str:
        """The run's secret, drawn at the first call."""
        file = self.path / "secret"
        if not file.exists():
            # Whoever comes second uses the first one's.
            with suppress(FileExistsError):
                write_new(file, secrets.token_hex(32).encode() + b"\n", mode=0o600)
        return file.read_text(encoding="ascii").strip()

    def plan(self) -> Plan:
        """The plan, as `found` wrote it. Raises SpecError."""
        try:
            return Plan.model_validate_json(read_bytes(self.path / "plan.json", max_bytes=MAX_PLAN_BYTES))
        except CellError as error:
            raise SpecError(f"{self.path} is no run: {error}") from error
        except ValidationError as error:
            raise SpecError(f"{self.path / 'plan.json'}: {first_complaint(error)}") from error


def found(file: Path, into: Path) -> Plan:
    """Read a matrix file and lay out its run in the folder `into`, or find it there. Raises PosttrainError."""
    matrix = read_matrix(file)
    folder = Folder(into)
    into.mkdir(parents=True, exist_ok=True)
    made = plan(matrix, file.resolve().parent, secret=folder.secret())
    write_atomic(into / "matrix.toml", read_bytes(file.resolve(), max_bytes=MAX_MATRIX_BYTES))
    write_atomic(into / "plan.json", made.model_dump_json(by_alias=True).encode())
    return made


def check(made: Plan, keys: Mapping[str, str]) -> None:
    """Try what every cell needs of this machine, before any cell begins.

    Raises:
        SandboxError, GatewayError: a sandbox that cannot run here, a model without provider, price or key.
    """
    tried: set[str] = set()
    for cell in made.cells:
        policies, entry = cell.spec.policies, cell.target
        what = f"{policies.isolation} {cell.machine} {policies.models} {entry.judge} {cell.audit.judge}"
        if what not in tried:
            tried.add(what)
            choose(policies.isolation, image=cell.machine.image, gpus=bool(cell.machine.gpus))
            routes(cell.gateway, (*policies.models, *filter(None, (entry.judge, cell.audit.judge))), keys)


def work_on(folder: Folder, label: str, *, stop: Callable[[], bool] = lambda: False) -> dict[str, Marker]:
    """Do what is left of one cell, in this process. Raises PosttrainError for what is wrong with the run itself."""
    from lydite.posttrain.judge import judge_of

    cell_plan, cell = folder.plan().cell(label), folder.cell(label)
    named = cell_plan.spec.target
    cache = folder.path / "cache"
    cache.mkdir(exist_ok=True)
    with judge_of(cell_plan, cell.folder, os.environ) as judge:
        target = cell_plan.target.load(folder.secret(), judge)
        if target.digest != named.digest:
            raise StageError(f"the target {named.name} is another one than when the run was laid out")
        work = Work(cell=cell, plan=cell_plan, target=target, cache=cache, keys=os.environ, stop=stop)
        return run_cell(work, told=lambda name, marker: print(f"{name}: {marker.state} {marker.reason}", flush=True))


class Workers(Protocol):
    """Something that works on cells."""

    def start(self, label: str) -> Future[int]:
        """Begin with a cell; its exit code later."""

    def close(self) -> None:
        """End everybody, and return when they have ended."""


class LocalWorkers:
    """Processes of this machine, `parallel` at a time."""

    def __init__(self, folder: Folder, parallel: int) -> None:
        self._folder = folder
        self._pool = ThreadPoolExecutor(parallel)
        self._running: set[subprocess.Popen[bytes]] = set()
        self._closed = threading.Event()

    def start(self, label: str) -> Future[int]:
        """See `Workers`."""
        return self._pool.submit(self._run, label)

    def _run(self, label: str) -> int:
        if self._closed.is_set():
            return 130
        log = self._folder.log(label)
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("ab") as stream:
            process = subprocess.Popen(
                cell_command(self._folder, label),
                stdin=subprocess.DEVNULL,
                stdout=stream,
                stderr=stream,
                # Ctrl-C reaches this process alone, which then ends the others in order.
                start_new_session=True,
                env={**os.environ, **worker_environment()},
            )
        self._running.add(process)
        if self._closed.is_set():
            process.terminate()
        try:
            return process.wait()
        finally:
            self._running.discard(process)

    def close(self) -> None:
        """See `Workers`."""
        self._closed.set()
        self._pool.shutdown(wait=False, cancel_futures=True)
        for process in list(self._running):
            process.terminate()
        end = time.monotonic() + _GRACE_S
        for process in list(self._running):
            try:
                process.wait(max(0.1, end - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._pool.shutdown(wait=True)


def cell_command(folder: Folder, label: str) -> list[str]:
    """The command line of a cell's process."""
    return [sys.executable, "-P", "-m", "lydite.cli.main", "posttrain", "cell", str(folder.path.resolve()), label]


def worker_environment() -> dict[str, str]:
    """One thread per process unless somebody has said otherwise: cells share the processors."""
    names = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS")
    return {"TOKENIZERS_PARALLELISM": "false", "PYTHONUNBUFFERED": "1"} | {
        name: "1" for name in names if name not in os.environ
    }


@dataclass
class Progress:
    """How far a run is, and how long the rest may take."""

    folder: Folder
    plan: Plan
    parallel: int
    seen: dict[str, dict[str, Marker]] = field(default_factory=dict)

    def look(self) -> list[tuple[CellPlan, Marker]]:
        """Stages that have ended since the last look."""
        news = []
        for cell in self.plan.cells:
            label = cell.spec.label
            known = self.seen.setdefault(label, {})
            if "record" in known:
                continue
            for name, marker in markers(self.folder.cell(label)).items():
                if known.get(name) != marker:
                    known[name] = marker
                    news.append((cell, marker))
        return news

    def forget_failures(self) -> None:
        """Cells that ended infra-failed are tried again, so what is known of their end is not the end."""
        for label, known in self.seen.items():
            if status_of(known) == "infra-failed":
                self.seen[label] = {name: m for name, m in known.items() if m.state == "done" and name != "record"}

    def remaining_s(self) -> float:
        """A guess: stages that have not ended take as long as the same ones did on average, agents their whole time."""
        seconds: dict[str, list[float]] = {name: [] for name in NAMES}
        for known in self.seen.values():
            for name, marker in known.items():
                if marker.state == "done":
                    seconds[name].append(marker.seconds)
        total = 0.0
        for cell in self.plan.cells:
            known = self.seen.get(cell.spec.label, {})
            if "record" in known:
                continue
            for name in NAMES:
                if name not in known:
                    default = float(cell.spec.budget.wall_s) if name == "agent" else 0.0
                    total += sum(seconds[name]) / len(seconds[name]) if seconds[name] else default
        return total / max(1, self.parallel)

    @property
    def finished(self) -> int:
        """Cells with a record."""
        return sum("record" in known for known in self.seen.values())


def status_of(known: Mapping[str, Marker]) -> str | None:
    """clean, suspect, violated or infra-failed; None while a cell is not over."""
    return str(known["record"].facts.get("status")) if "record" in known else None


def run_matrix(
    folder: Folder,
    made: Plan,
    workers: Workers,
    *,
    parallel: int,
    only: str = "",
    told: Callable[[str], None] = print,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> dict[str, str]:
    """Run every cell to its record; {label: status}. Cells that were recorded before are left as they are.

    Args:
        only: cells whose label holds this text.
        told: lines for a person.

    Raises:
        KeyboardInterrupt: after all workers have ended in order.
    """
    chosen = [cell for cell in made.cells if only in cell.spec.label]
    if not chosen:
        raise SpecError(f"no cell's label holds {only!a:.100}; labels look like {made.cells[0].spec.label}")
    progress = Progress(folder, Plan(name=made.name, cells=tuple(chosen)), parallel)
    progress.look()
    progress.forget_failures()
    left = [cell for cell in chosen if "record" not in progress.seen[cell.spec.label]]
    told(f"{len(chosen)} cells, {len(chosen) - len(left)} of them done before; {parallel} at a time")
    started = now()
    waiting = {workers.start(cell.spec.label): cell for cell in left}
    broken: dict[str, str] = {}
    try:
        while waiting:
            # Looking costs a few file names per unfinished cell.
            pause_s = min(10.0, max(_LOOK_S, 0.002 * len(chosen)))
            done, _ = wait(waiting, timeout=pause_s, return_when=FIRST_COMPLETED)
            for future in done:
                cell = waiting.pop(future)
                code = future.result()
                if "record" not in markers(folder.cell(cell.spec.label)):
                    broken[cell.spec.label] = f"its process ended with code {code}; see {folder.log(cell.spec.label)}"
                    told(f"{cell.spec.label}: {broken[cell.spec.label]}")
            for cell, marker in progress.look():
                told(_sentence(progress, cell, marker))
    finally:
        workers.close()
    # Verdicts on runs that are reported together are corrected together, whichever of them were run just now.
    for label, status in decide_together({c.spec.label: (folder.cell(c.spec.label), c) for c in made.cells}).items():
        told(f"{label}: {status}, its p-values corrected with those of the other cells")
        if label in progress.seen:
            progress.seen[label] = markers(folder.cell(label))
    statuses = {cell.spec.label: status_of(progress.seen[cell.spec.label]) or "infra-failed" for cell in chosen}
    record = RunRecord.begin("posttrain run", [made.name], started=started)
    record.finish({"cells": statuses, "broken": broken}, finished=now()).write(folder.path / "record.json")
    return statuses


def _sentence(progress: Progress, cell: CellPlan, marker: Marker) -> str:
    facts = ", ".join(f"{name} {value}" for name, value in marker.facts.items() if isinstance(value, str | int | float))
    how = f"failed: {marker.reason}" if marker.state == "failed" else facts or "done"
    spec = cell.spec
    who = f"{spec.agent.name} on {spec.target.name} with {spec.base.name}, seed {spec.seed}"
    line = f"[{progress.finished}/{len(progress.plan.cells)}] {who}: {marker.stage} {how} ({marker.seconds:.0f} s)"
    rest = progress.remaining_s()
    return f"{line}; about {_duration(rest)} left" if rest else line


def _duration(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 1:
        return "a minute"
    return f"{minutes} min" if minutes < 120 else f"{minutes / 60:.1f} h"


def end_with_parent() -> None:
    """End this process as Ctrl-C does when the one that started it is gone: another may want to go on with the cell."""
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1.0)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True).start()


def end_on_signal() -> None:
    """SIGTERM ends a cell's process as Ctrl-C does: sandboxes are killed, the stage under way is undone."""

    def interrupt(number: int, frame: Any) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, interrupt)


def read_statuses(folder: Folder) -> Sequence[tuple[str, str]]:
    """(label, status) of every cell of a run, "unfinished" for those without a record."""
    return [
        (cell.spec.label, status_of(markers(folder.cell(cell.spec.label))) or "unfinished")
        for cell in folder.plan().cells
    ]


def summary(folder: Folder) -> str:
    """The statuses as JSON, for scripts."""
    return json.dumps(dict(read_statuses(folder)), indent=1)

"""The processes of a run on one machine: started, watched, started again when they die, ended together.

Every member is an ordinary `lydite pretrain ...` command in its own process with its own log; whatever this file does,
a person could do from a shell. Nothing is shared with the members but the store. Importing a training library takes
longer than a round, so where forking is safe one process imports it and all members are forked from that one.
"""

from __future__ import annotations

import importlib
import json
import multiprocessing
import multiprocessing.forkserver
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lydite.evidence.files import write_atomic
from lydite.pretrain.errors import DemoError, KeyInUseError

RESTARTS = 5
FIRST_PAUSE_S = 1.0
GRACE_S = 5.0
_KEY_IN_USE = KeyInUseError.exit_status


@dataclass
class Member:
    """One process.

    Attributes:
        arguments: words after `lydite`.
        deaths: how often it ended without being done; a process that found its key in use does not count.
        done: it ended with exit code 0.
    """

    name: str
    arguments: Sequence[str]
    log: Path
    process: multiprocessing.process.BaseProcess | None = None
    deaths: int = 0
    retry_at: float = 0.0
    done: bool = False
    ends: list[str] = field(default_factory=list)


def lydite_command(arguments: Sequence[str]) -> list[str]:
    """The command line of this installation."""
    return [sys.executable, "-P", "-m", "lydite.cli.main", *arguments]


def process_environment(threads: int = 1, *, hub: bool = False) -> dict[str, str]:
    """One thread per process unless told otherwise: many trainers on few cores must not oversubscribe them.

    Only the process that reads the text may ask a model hub for anything (`hub`).
    """
    numbers = dict.fromkeys(("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"), str(threads))
    offline = {} if hub else {"HF_HUB_OFFLINE": "1"}
    return {**os.environ, **numbers, "TOKENIZERS_PARALLELISM": "false", **offline}


class Crew:
    """Starts members, and starts them again when they die; call `watch` often, `stop` at the end.

    Args:
        clock: seconds, monotonic.
        told: called with a sentence when something happens that a person should know.
        preload: modules that all members need.
    """

    def __init__(
        self,
        folder: Path,
        *,
        clock: Callable[[], float],
        told: Callable[[str], None] = lambda sentence: None,
        preload: Sequence[str] = (),
    ) -> None:
        self.members: list[Member] = []
        self._folder, self._clock, self._told = folder, clock, told
        self._context = multiprocessing.get_context("forkserver")
        # Elsewhere system libraries start threads while they are imported, which a fork does not survive.
        self._context.set_forkserver_preload(list(preload) if sys.platform == "linux" else [])
        # Members inherit the environment of the process that they are forked from. It starts here, before anybody else
        # runs in this process who could see the environment half changed.
        before = dict(os.environ)
        os.environ.update(process_environment())
        try:
            multiprocessing.forkserver.ensure_running()
        finally:
            os.environ.clear()
            os.environ.update(before)

    def add(self, name: str, arguments: Sequence[str]) -> Member:
        """Start a member."""
        log = self._folder / "logs" / f"{name}.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        member = Member(name=name, arguments=arguments, log=log)
        self.members.append(member)
        self._start(member)
        return member

    def _start(self, member: Member) -> None:
        member.process = self._context.Process(target=_run_member, args=(list(member.arguments), str(member.log)))
        member.process.start()
        self._write_processes()

    def run(self, name: str, arguments: Sequence[str]) -> str:
        """Run one command to its end and give what it printed.

        Raises:
            DemoError: it failed, with its last line.
        """
        log = self._folder / "logs" / f"{name}.log"
        log.unlink(missing_ok=True)
        member = Member(name=name, arguments=arguments, log=log)
        self._start(member)
        assert member.process is not None
        try:
            member.process.join()
        finally:
            member.process.kill()
            member.process.join()
        said = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
        if member.process.exitcode:
            last = said.strip().splitlines()[-1:] or [f"exit code {member.process.exitcode}"]
            raise DemoError(f"`lydite {' '.join(arguments[:2])}` failed: {last[0][:300]} (see {log})")
        return said

    def watch(self) -> list[Member]:
        """Notice who ended, start again who died; returns the members that died too often."""
        for member in self.members:
            process = member.process
            if process is not None and process.exitcode is not None:
                self._ended(member, process.exitcode)
            elif process is None and not member.done and member.deaths <= RESTARTS and self._clock() >= member.retry_at:
                self._start(member)
        return [m for m in self.members if m.deaths > RESTARTS and m.process is None and not m.done]

    def _ended(self, member: Member, code: int) -> None:
        member.process = None
        if code == 0:
            member.done = True
            return
        if code == _KEY_IN_USE:
            # Somebody started this member by hand: leave it to them, and look again later.
            member.retry_at = self._clock() + GRACE_S
            return
        member.deaths += 1
        member.retry_at = self._clock() + FIRST_PAUSE_S * 2 ** (member.deaths - 1)
        how = f"was killed by {signal.Signals(-code).name}" if code < 0 else f"ended with exit code {code}"
        again = "starting it again" if member.deaths <= RESTARTS else f"giving up, see {member.log}"
        member.ends.append(how)
        self._told(f"{member.name} {how}; {again}")

    def memory_bytes(self) -> int:
        """Memory of all members together right now, shared pages once; 0 where the system does not say."""
        pids = [m.process.pid for m in self.members if m.process is not None]
        return sum(_memory(pid) for pid in pids if pid is not None) + _memory(os.getpid())

    def stop(self) -> None:
        """End everybody: ask, wait a little, then kill. State on disk and ledger is safe at any moment."""
        running = [m.process for m in self.members if m.process is not None]
        for process in running:
            process.terminate()
        for process in running:
            process.join(GRACE_S)
            if process.exitcode is None:
                process.kill()
                process.join()

    def _write_processes(self) -> None:
        """Process numbers and commands, for whoever wants to kill one and start it by hand."""
        table: Mapping[str, Any] = {
            m.name: {"pid": m.process.pid if m.process else None, "command": lydite_command(m.arguments)}
            for m in self.members
        }
        write_atomic(self._folder / "processes.json", json.dumps(table, indent=2).encode())


def _run_member(arguments: list[str], log: str) -> None:
    """The first and only thing that a member does: become the command, with its log in place of the terminal."""
    # A session of its own: Ctrl-C reaches the demo alone, which then ends its members in order.
    os.setsid()
    handle = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    for stream in (1, 2):
        os.dup2(handle, stream)
    os.close(handle)
    # The command line stands above this room; a member is a command, so it is found by name.
    sys.exit(importlib.import_module("lydite.cli.main").main(arguments))


def _memory(pid: int) -> int:
    """Proportional set size: pages that n processes share count 1/n for each."""
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as stream:
            return next(int(line.split()[1]) << 10 for line in stream if line.startswith("Pss:"))
    except (OSError, ValueError, IndexError, StopIteration):
        return 0

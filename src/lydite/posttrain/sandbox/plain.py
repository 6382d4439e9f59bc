"""A subprocess and nothing else: it isolates nothing, and says so in every record. For tests and debugging.

The agent sees the whole machine as this process' own user: every file, every process, every network, the sealed split
included. Only wall-clock, processor time, output and disk of the work folder are watched; a daemon with a session of
its own survives (it is looked for and killed as long as its parents live).
"""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import suppress

from lydite.posttrain.sandbox import processes
from lydite.posttrain.sandbox.doors import close_doors, listen_outside
from lydite.posttrain.sandbox.job import Ending, Job, Outcome, Places
from lydite.posttrain.sandbox.supervise import Handle, supervise


class Plain:
    """See the file's docstring."""

    name = "none"
    owner: int | None = None
    weaknesses = ("nothing is isolated: files, processes, network and the sealed split are open to the agent",)

    def missing(self) -> str | None:
        """It always runs."""
        return None

    def run(self, job: Job) -> Outcome:
        """See `Sandbox.run`."""
        for name in ("home", "tmp"):
            (job.work / name).mkdir(exist_ok=True)
        listeners = listen_outside(job.doors)
        try:
            for name, listener in listeners.items():
                job.doors[name](listener)
            return self._run(job, {name: f"127.0.0.1:{s.getsockname()[1]}" for name, s in listeners.items()})
        finally:
            close_doors(listeners.values())

    def _run(self, job: Job, doors: dict[str, str]) -> Outcome:
        agent = str(job.agent.resolve()) if job.agent else ""
        given, work, status = (str(folder.resolve()) for folder in (job.given, job.work, job.status))
        command, environment = job.fill(
            Places(given=given, work=work, agent=agent, status=status, doors=doors, on_host=True)
        )
        process = subprocess.Popen(
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=dict(environment),
            cwd=job.work,
            start_new_session=True,
        )

        def kill() -> None:
            family = processes.descendants(process.pid)
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            for member in family:
                with suppress(ProcessLookupError):
                    os.kill(member.pid, signal.SIGKILL)

        handle = Handle(
            kill=kill,
            cpu_s=lambda: sum(member.cpu_s for member in processes.descendants(process.pid)),
            memory_bytes=lambda: sum(member.resident_bytes for member in processes.descendants(process.pid)),
            limit_memory=True,
        )
        ending, used = supervise(process, job, handle)
        code = process.returncode if ending is Ending.EXITED else None
        return Outcome(ending=ending, exit_code=code, used=used)

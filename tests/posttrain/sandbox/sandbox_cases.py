"""What the sandbox tests share: one run of a program text in a real sandbox, with everything that may be varied."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from lydite.posttrain.sandbox.disk import Disk, open_disk
from lydite.posttrain.sandbox.interpreter import interpreter
from lydite.posttrain.sandbox.job import Door, Job, Limits, Mount, Outcome, Places, Sandbox

MIB = 1 << 20


@dataclass(frozen=True)
class Ran:
    """How it ended and what it printed."""

    outcome: Outcome
    out: str
    err: str


class Room:
    """Folders for runs below one temporary folder."""

    def __init__(self, sandbox: Sandbox, folder: Path) -> None:
        self.sandbox, self.folder = sandbox, folder
        self.given, self.status, self.work = folder / "given", folder / "status", folder / "live"
        for made in (self.given, self.status):
            made.mkdir()
        (self.given / "task.md").write_text("do well")
        for path in (folder, *folder.parents):
            if path == Path("/tmp"):
                break
            path.chmod(0o755)

    def run(
        self,
        program: str,
        *,
        shell: bool = False,
        wall_s: float = 20,
        cpu_s: float | None = None,
        memory: int = 512 * MIB,
        pids: int = 64,
        disk: int = 64 * MIB,
        files: int = 2000,
        output: int = MIB,
        image: bool = True,
        doors: Mapping[str, Door] | None = None,
        environment: Mapping[str, str] | None = None,
        stop: Callable[[], bool] = lambda: False,
        look: Callable[[Disk], None] = lambda disk: None,
        mounts: tuple[Mount, ...] = (),
    ) -> Ran:
        """Run a Python program (or a line of shell) to its end; `look` sees the folder before it is unmounted."""

        def fill(places: Places) -> tuple[list[str], dict[str, str]]:
            python = interpreter(on_host=places.on_host)
            words = ["/bin/sh", "-c", program] if shell else ["python3", "-c", program]
            path = f"{python.path}:/usr/bin:/bin"
            base = {"PATH": path, "HOME": f"{places.work}/home", "TMPDIR": f"{places.work}/tmp", **python.environment}
            return words, {**base, **{f"DOOR_{n}": a for n, a in places.doors.items()}, **(environment or {})}

        out, err = self.folder / "out", self.folder / "err"
        out.unlink(missing_ok=True)
        err.unlink(missing_ok=True)
        owner = self.sandbox.owner
        with open_disk(self.work, disk_bytes=disk, files=files, owner=owner, image=image) as opened:
            job = Job(
                fill=fill,
                work=self.work,
                given=self.given,
                status=self.status,
                limits=Limits(
                    wall_s=wall_s, cpu_s=cpu_s, memory_bytes=memory, pids=pids, disk_bytes=disk, output_bytes=output
                ),
                stdout=out,
                stderr=err,
                mounts=(*interpreter().mounts, *mounts),
                doors=doors or {},
                stop=stop,
                disk_used=None if opened.exact else opened.measure,
            )
            outcome = self.sandbox.run(job)
            look(opened)
        return Ran(outcome, out.read_text(errors="replace"), err.read_text(errors="replace"))


def processes_with(word: str) -> list[str]:
    """Command lines of this machine that hold a word."""
    listed = subprocess.run(["ps", "axww", "-o", "pid,args"], capture_output=True, text=True, check=True).stdout
    return [line for line in listed.splitlines() if word in line and "ps axww" not in line]

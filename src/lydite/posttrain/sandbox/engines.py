"""Containers: Docker or Podman, and Apptainer, as command lines for the programs that are installed.

The image brings the system that the agent sees; it must have /bin/sh, and python3 for the doors. There is no network in
the container: `door_forwarder.py` listens on its loopback and hands each connection to a unix socket in a folder that
the harness owns. Unlike bubblewrap's doors it runs as one of the agent's own processes; an agent that stops it has
locked itself in and nobody else.

Protects against what bubblewrap does, as far as the engine keeps its promises. Does not protect against: an engine that
is set up with rights that we did not ask for, members of the group `docker` on the host (they are root), and, with
Apptainer, more than the engine limits without root (`weaknesses`).
"""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Literal

from lydite.posttrain.errors import SandboxError
from lydite.posttrain.sandbox import job as places
from lydite.posttrain.sandbox import processes
from lydite.posttrain.sandbox.doors import close_doors
from lydite.posttrain.sandbox.job import Ending, Job, Mount, Outcome, Places
from lydite.posttrain.sandbox.supervise import Handle, supervise

_USER = 61_000
_START_S = 60.0
_FORWARDER = "door_forwarder.py"
_DOORS = "/run/lydite-doors"
Engine = Literal["docker", "podman", "apptainer"]


class Container:
    """A container engine and an image; `gpus` hands all accelerators to the container."""

    def __init__(self, engine: Engine, image: str, *, gpus: bool = False) -> None:
        if not image:
            raise SandboxError(f"{engine} needs an image; name one, with its digest, as `image` in the matrix file")
        self.name, self._image, self._gpus = engine, image, gpus

    @property
    def owner(self) -> int | None:
        """The user of the container's processes, where the engine lets us choose one."""
        if self.name == "docker" and os.geteuid() == 0:
            return _USER
        return None

    @property
    def weaknesses(self) -> tuple[str, ...]:
        """What the engine does not keep apart."""
        found = ["limits on disk are measured several times a second instead of enforced"]
        if self.name == "apptainer":
            found.append("limits on memory and processes hold only where apptainer may make control groups")
            found.append("the host's user id is the agent's")
        return tuple(found)

    def missing(self) -> str | None:
        """Why it cannot run here, with the remedy."""
        if shutil.which(self.name) is None:
            return f"{self.name} is not installed; install it, or use bubblewrap (apt-get install bubblewrap)"
        if self.name == "apptainer":
            return None
        said = subprocess.run([self.name, "version"], capture_output=True, check=False, timeout=_START_S)
        if said.returncode:
            reason = said.stderr.decode(errors="replace").strip().splitlines()[-1:] or ["it said nothing"]
            return f"{self.name} is installed but does not answer ({reason[0][:160]}); start its service"
        return None

    def command(
        self, job: Job, name: str, doors: Path, command: Sequence[str], environment: Mapping[str, str]
    ) -> list[str]:
        """The engine's command line for a job. `doors` is the host's folder of sockets and of the forwarder."""
        mounts = [
            Mount(source=job.given, target=places.GIVEN),
            Mount(source=job.status, target=places.STATUS),
            Mount(source=doors, target=_DOORS),
            *job.mounts,
        ]
        if job.agent is not None:
            mounts.append(Mount(source=job.agent, target=places.AGENT))
        inside = ["python3", f"{_DOORS}/{_FORWARDER}"]
        inside += [f"{places.DOOR_PORTS[door]}={_DOORS}/{door}.sock" for door in sorted(job.doors)]
        inside += ["--", *command]
        for mount in (*mounts, Mount(source=job.work, target=places.WORK)):
            if any(sign in str(mount.source.resolve()) + mount.target for sign in ",:\n"):
                raise SandboxError(f"{str(mount.source)!a} cannot be mounted by {self.name}: commas, colons, newlines")
        build = self._apptainer if self.name == "apptainer" else self._docker
        return [*build(job, name, mounts, environment), *inside]

    def _docker(self, job: Job, name: str, mounts: Sequence[Mount], environment: Mapping[str, str]) -> list[str]:
        limits = job.limits
        words = [self.name, "run", "--name", name, "--rm", "--init", "--pull=never", "--network=none", "--read-only"]
        words += ["--cap-drop=ALL", "--security-opt=no-new-privileges", "--ipc=private", "--pid=private"]
        if self.name == "podman":
            # The work folder's owner is this user, inside and outside.
            words += ["--userns=keep-id"]
        else:
            words += [f"--user={self.owner or os.getuid()}:{self.owner or os.getgid()}"]
        words += [f"--memory={limits.memory_bytes}", f"--memory-swap={limits.memory_bytes}"]
        words += [f"--pids-limit={limits.pids}", f"--ulimit=fsize={limits.disk_bytes}", "--ulimit=core=0"]
        words += [f"--shm-size={min(2 << 30, limits.memory_bytes)}", f"--workdir={places.WORK}"]
        words += [f"--mount=type=bind,source={job.work.resolve()},target={places.WORK}"]
        words += [f"--mount=type=bind,source={m.source.resolve()},target={m.target},readonly" for m in mounts]
        words += ["--tmpfs=/tmp:rw,nosuid,nodev,size=256m"]
        words += [f"--env={key}={value}" for key, value in environment.items()]
        words += [f"--device={device}" for device in job.devices]
        if self._gpus:
            words += ["--gpus=all"] if self.name == "docker" else ["--device=nvidia.com/gpu=all"]
        return [*words, "--entrypoint=", self._image]

    def _apptainer(self, job: Job, name: str, mounts: Sequence[Mount], environment: Mapping[str, str]) -> list[str]:
        limits = job.limits
        words = ["apptainer", "exec", "--containall", "--cleanenv", "--no-home", "--no-privs", "--no-eval"]
        words += ["--net", "--network=none", "--pid", "--ipc", "--uts", f"--pwd={places.WORK}"]
        words += [f"--memory={limits.memory_bytes}", f"--pids-limit={limits.pids}"]
        words += [f"--bind={job.work.resolve()}:{places.WORK}"]
        words += [f"--bind={m.source.resolve()}:{m.target}:ro" for m in mounts]
        words += [f"--env={key}={value}" for key, value in environment.items()]
        if self._gpus:
            words += ["--nv"]
        return [*words, self._image]

    def run(self, job: Job) -> Outcome:
        """See `Sandbox.run`."""
        if (reason := self.missing()) is not None:
            raise SandboxError(reason)
        name = f"lydite-{os.getpid()}-{secrets.token_hex(4)}"
        for folder in ("home", "tmp"):
            (job.work / folder).mkdir(exist_ok=True)
            if self.owner is not None:
                os.chown(job.work / folder, self.owner, self.owner, follow_symlinks=False)
        with tempfile.TemporaryDirectory(prefix="lydite-doors-") as scratch:
            doors = Path(scratch)
            doors.chmod(0o755)
            shutil.copy(Path(__file__).with_name(_FORWARDER), doors / _FORWARDER)
            listeners = [self._listen(doors, door, job) for door in job.doors]
            addresses = {door: f"127.0.0.1:{places.DOOR_PORTS[door]}" for door in job.doors}
            agent = places.AGENT if job.agent else ""
            inside = Places(given=places.GIVEN, work=places.WORK, agent=agent, status=places.STATUS, doors=addresses)
            try:
                return self._run(job, name, self.command(job, name, doors, *job.fill(inside)))
            finally:
                close_doors(listeners)

    def _listen(self, doors: Path, door: str, job: Job) -> socket.socket:
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(str(doors / f"{door}.sock"))
        # The folder belongs to one run; who reaches the socket inside is the agent, whatever its user id.
        os.chmod(doors / f"{door}.sock", 0o666)
        listener.listen(128)
        job.doors[door](listener)
        return listener

    def _run(self, job: Job, name: str, words: Sequence[str]) -> Outcome:
        process = subprocess.Popen(
            list(words), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd="/"
        )

        def kill() -> None:
            if self.name != "apptainer":
                done = subprocess.run(
                    [self.name, "rm", "--force", name], capture_output=True, check=False, timeout=_START_S
                )
                if done.returncode and b"o such container" not in done.stderr:
                    raise SandboxError(
                        f"{self.name} cannot remove {name}: {done.stderr.decode(errors='replace')[:160]}"
                    )
            for member in processes.descendants(process.pid):
                with suppress(ProcessLookupError):
                    os.kill(member.pid, 9)

        own = self.name == "apptainer"

        def family() -> list[processes.Process]:
            return processes.descendants(process.pid)

        handle = Handle(
            kill=kill,
            cpu_s=(lambda: sum(m.cpu_s for m in family())) if own else lambda: self._seconds(name),
            memory_bytes=(lambda: sum(m.resident_bytes for m in family())) if own else lambda: None,
            limit_memory=own,
        )
        ending, used = supervise(process, job, handle)
        code = process.returncode
        if ending is Ending.EXITED and code == 125:
            raise SandboxError(f"{self.name} could not start the container; see {job.stderr}")
        return Outcome(ending=ending, exit_code=code if ending is Ending.EXITED else None, used=used)

    def _seconds(self, name: str) -> float | None:
        """Processor seconds of a container, from its first process and all below."""
        words = [self.name, "inspect", "--format={{.State.Pid}}", name]
        said = subprocess.run(words, capture_output=True, check=False, timeout=_START_S).stdout.decode().strip()
        return sum(m.cpu_s for m in processes.descendants(int(said))) if said.isdigit() and int(said) else None

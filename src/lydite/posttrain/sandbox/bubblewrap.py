"""The default backend on Linux: namespaces through bubblewrap, control groups, and a filter of system calls.

Inside there are /usr (read-only), a few files of /etc that say nothing of this machine, the job's folders and mounts,
fresh /proc and /dev, a loopback whose only listeners are the job's doors, and no other process. As root the command
runs under a user id of its own, so that limits per user hold and no file of anybody else can be written even if it
could be reached; an ordinary user gets a user namespace instead. Ends by killing the first process of the namespace,
which no process in it survives.

Protects against: reading and writing the host's files outside the mounts; reaching any network but the doors; seeing,
signalling or tracing processes outside; outliving the run; gaining rights through set-user-id programs; too many
processes, too much memory, time, disk or output. Does not protect against: faults of the kernel, timing channels
between runs on one processor, and what `weaknesses` lists for this machine.
"""

from __future__ import annotations

import fcntl
import functools
import json
import os
import select
import shutil
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from lydite.posttrain.errors import SandboxError
from lydite.posttrain.sandbox import job as places
from lydite.posttrain.sandbox import processes, seccomp
from lydite.posttrain.sandbox.cgroup import Group, open_group
from lydite.posttrain.sandbox.doors import close_doors, listen_inside
from lydite.posttrain.sandbox.interpreter import etc
from lydite.posttrain.sandbox.job import Ending, Job, Mount, Outcome, Places
from lydite.posttrain.sandbox.owner import free_user
from lydite.posttrain.sandbox.supervise import Handle, supervise

REMEDY = "apt-get install bubblewrap"
_MINIMUM = (0, 5)
_START_S = 30.0
_TOOL_PATH = "/usr/sbin:/usr/bin:/sbin:/bin"
_SHM_BYTES = 2 << 30
# Outside: open the mark as handle 9, enter the control groups, become bubblewrap.
_ENTER = (
    'exec 9>"/proc/self/fd/$1"; n=$2; shift 2; '
    'while [ "$n" -gt 0 ]; do echo 0 > "$1" || exit 125; shift; n=$((n-1)); done; exec "$@"'
)
# Inside, with all rights given up: say that the sandbox stands and has the command, and become it.
_BEGIN = (
    'command -v "$1" >/dev/null || { echo "there is no program $1 in it" >&2; exit 127; }; '
    'printf s >&9; exec 9>&-; exec "$@"'
)


class Bubblewrap:
    """See the file's docstring. `program` is for tests of a machine that lacks it."""

    name = "bubblewrap"

    def __init__(self, program: str = "bwrap") -> None:
        self._program = shutil.which(program, path=f"{os.environ.get('PATH', '')}:{_TOOL_PATH}")
        self._root = os.geteuid() == 0

    @functools.cached_property
    def owner(self) -> int | None:
        """As root, a user id that no process and no account has; the work folder must belong to it."""
        return free_user() if self._root else None

    @functools.cached_property
    def weaknesses(self) -> tuple[str, ...]:
        """What this machine does not let us enforce."""
        with open_group() as group:
            covers = group.covers
        found = []
        if "memory" not in covers:
            found.append("memory of all processes together is measured, not limited: no control group may be made")
        if "cpuacct" not in covers:
            found.append("processor time of children whose parent ignores their end is not counted")
        if "pids" not in covers and not self._root:
            found.append("the limit on processes counts per user namespace only")
        if not seccomp.supported():
            found.append("no filter of system calls for this processor: vsock and nested namespaces are reachable")
        return tuple(found)

    def missing(self) -> str | None:
        """Why it cannot run here, with the remedy; tries a sandbox."""
        if self._program is None:
            return f"bubblewrap is not installed; install it with: {REMEDY}"
        if (version := self._version) < _MINIMUM:
            return f"bubblewrap {'.'.join(map(str, version))} is too old, 0.5 is needed; {REMEDY}"
        words = [self._program, "--unshare-all", "--ro-bind", "/", "/", "--proc", "/proc", "/bin/true"]
        tried = subprocess.run(words, capture_output=True, check=False, timeout=_START_S)
        if tried.returncode:
            said = tried.stderr.decode(errors="replace").strip()[:200]
            return (
                f"bubblewrap cannot make namespaces here ({said}); allow user namespaces "
                "(sysctl kernel.apparmor_restrict_unprivileged_userns=0, user.max_user_namespaces) or run as root"
            )
        return None

    @functools.cached_property
    def _version(self) -> tuple[int, ...]:
        assert self._program is not None
        said = subprocess.run([self._program, "--version"], capture_output=True, check=False).stdout.decode()
        digits = said.split()[-1:] or ["0"]
        return tuple(int(part) for part in digits[0].split(".") if part.isdigit())

    def run(self, job: Job) -> Outcome:
        """See `Sandbox.run`."""
        if (reason := self.missing()) is not None:
            raise SandboxError(reason)
        with ExitStack() as stack:
            group = stack.enter_context(open_group())
            group.limit(memory_bytes=job.limits.memory_bytes, pids=job.limits.pids)
            self._make_rooms(job.work)
            return self._run(job, group, stack)

    def _inner_user(self) -> int:
        return os.getuid() if self.owner is None else self.owner

    def _make_rooms(self, work: Path) -> None:
        """home and tmp, before anybody else can write into the folder."""
        for name in ("home", "tmp"):
            folder = work / name
            with suppress(FileExistsError):
                folder.mkdir(mode=0o700)
                if self.owner is not None:
                    os.chown(folder, self.owner, self.owner, follow_symlinks=False)

    def _run(self, job: Job, group: Group, stack: ExitStack) -> Outcome:
        assert self._program is not None
        doors = {name: f"127.0.0.1:{places.DOOR_PORTS[name]}" for name in job.doors}
        command, environment = job.fill(
            Places(
                given=places.GIVEN,
                work=places.WORK,
                agent=places.AGENT if job.agent else "",
                status=places.STATUS,
                doors=doors,
            )
        )
        info_out, info_in = _pipe(stack)
        block_out, block_in = _pipe(stack)
        mark_out, mark_in = _pipe(stack)
        filters = _readable(seccomp.program(), stack) if seccomp.supported() else None
        user = self._inner_user()
        files = {name: _readable(text.encode(), stack) for name, text in etc(user=user, group=user).items()}
        options = [
            *self._namespaces(),
            *_system(files, with_size=self._version >= (0, 7), memory_bytes=job.limits.memory_bytes),
            *_folders(job),
            *_environment(environment),
            *("--info-fd", str(info_in), "--block-fd", str(block_out)),
            *(("--seccomp", str(filters)) if filters is not None else ()),
        ]
        arguments = _readable(b"\0".join(word.encode("utf-8", "surrogateescape") for word in options), stack)
        entries = [str(entry) for entry in group.entries]
        words = ["/bin/sh", "-c", _ENTER, "sh", str(mark_in), str(len(entries)), *entries, self._program]
        words += ["--args", str(arguments), "--", *self._limited(job, group), "/bin/sh", "-c", _BEGIN, "sh", *command]
        handles = [info_in, block_out, mark_in, arguments, *files.values()]
        handles += [filters] if filters is not None else []
        process = subprocess.Popen(
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            pass_fds=handles,
            env={"PATH": _TOOL_PATH, "LC_ALL": "C"},
            cwd="/",
        )
        os.close(info_in)
        os.close(mark_in)
        started = False
        try:
            first = _first_process(info_out)
            pidfd = os.pidfd_open(first)
            stack.callback(os.close, pidfd)
            with _opened(first, job, user_namespace=not self._root):
                os.write(block_in, b"x")
                started = True
                outcome = self._watch(process, job, group, first, pidfd)
                if os.read(mark_out, 1) != b"s" and outcome.ending is Ending.EXITED:
                    raise SandboxError(f"the sandbox could not be set up: {_last_line(job.stderr)}")
                return outcome
        except (OSError, ValueError) as error:
            if started:
                raise
            process.kill()
            _, said = process.communicate(timeout=_START_S)
            reason = said.decode(errors="replace").strip()[:300] or str(error)
            raise SandboxError(f"bubblewrap did not start: {reason}") from error
        except BaseException:
            process.kill()
            process.wait()
            raise

    def _watch(self, process: subprocess.Popen[bytes], job: Job, group: Group, first: int, pidfd: int) -> Outcome:
        device = os.stat(job.work).st_dev

        def family() -> list[processes.Process]:
            return processes.descendants(first)

        def kill() -> None:
            if not processes.kill_and_wait(pidfd):
                raise SandboxError(f"process {first} of the host, the sandbox's first, cannot be killed")

        def cpu_s() -> float:
            counted = group.cpu_s()
            return sum(member.cpu_s for member in family()) if counted is None else counted

        def memory_bytes() -> int:
            return sum(member.resident_bytes for member in family())

        counted = "memory" in group.covers
        handle = Handle(
            kill=kill,
            cpu_s=cpu_s,
            memory_bytes=(lambda: None) if counted else memory_bytes,
            memory_peak_bytes=group.memory_peak_bytes,
            limit_memory=not counted,
            extra_disk=lambda: processes.unlinked_bytes([member.pid for member in family()], device),
        )
        ending, used = supervise(process, job, handle)
        code = process.returncode
        notes = []
        if kills := group.memory_kills():
            notes.append(f"{kills} processes were killed for want of memory")
            if ending is Ending.EXITED and code == 128 + 9:
                ending = Ending.MEMORY
        if refused := group.refused_forks():
            notes.append(f"{refused} times a process could not be made because of the limit of {job.limits.pids}")
        return Outcome(
            ending=ending, exit_code=code if ending is Ending.EXITED else None, used=used, notes=tuple(notes)
        )

    def _namespaces(self) -> Iterator[str]:
        yield from ("--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try")
        yield from ("--hostname", "sandbox", "--die-with-parent", "--new-session", "--clearenv")
        yield from ("--cap-drop", "ALL")
        if self._root:
            # Until `setpriv` has given up root for good.
            yield from ("--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID")
        else:
            yield from ("--unshare-user",)

    def _limited(self, job: Job, group: Group) -> list[str]:
        """Programs that lower the limits and the rights, each of which runs the rest of the line."""
        fsize = min(job.limits.disk_bytes, (1 << 62) - 1)
        words = ["/usr/bin/prlimit", f"--fsize={fsize}", "--core=0", "--memlock=8388608", "--msgqueue=819200"]
        words += [f"--nproc={job.limits.pids}", f"--nofile={min(65536, _hard_files())}"]
        if "memory" not in group.covers:
            # Of each process alone; the sum is measured.
            words.append(f"--data={job.limits.memory_bytes}")
        if self._root:
            user = str(self.owner)
            words += ["/usr/bin/setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups"]
            words += ["--inh-caps=-all", "--no-new-privs"]
        return [*words, "--"] if self._root else words


def _system(files: Mapping[str, int], *, with_size: bool, memory_bytes: int) -> Iterator[str]:
    """The machine's programs and libraries, and nothing of its settings."""
    yield from ("--ro-bind", "/usr", "/usr")
    for name in ("bin", "sbin", "lib", "lib32", "lib64", "libx32"):
        path = Path("/", name)
        if path.is_symlink():
            yield from ("--symlink", os.readlink(path), str(path))
        elif path.is_dir():
            yield from ("--ro-bind", str(path), str(path))
    yield from _made("/etc", "/run", "/var", "/var/tmp", "/sys")
    for name, handle in files.items():
        yield from ("--perms", "0644", "--ro-bind-data", str(handle), f"/etc/{name}")
    for name in ("ld.so.cache", "alternatives", "ssl/certs", "ca-certificates.conf", "localtime", "mime.types"):
        if Path("/etc", name).exists():
            yield from _parents(f"/etc/{name}", below="/etc")
            yield from ("--ro-bind", str(Path("/etc", name).resolve()), f"/etc/{name}")
    # What torch asks for the number of processors.
    yield from ("--ro-bind-try", "/sys/devices/system", "/sys/devices/system")
    yield from ("--proc", "/proc", "--dev", "/dev", "--symlink", f"{places.WORK}/tmp", "/tmp")
    if with_size:
        yield from ("--perms", "1777", "--size", str(min(_SHM_BYTES, memory_bytes)), "--tmpfs", "/dev/shm")


def _folders(job: Job) -> Iterator[str]:
    yield from _made(places.WORK, places.GIVEN, places.STATUS)
    yield from ("--bind", str(job.work), places.WORK)
    yield from ("--ro-bind", str(job.given), places.GIVEN, "--ro-bind", str(job.status), places.STATUS)
    mounts = list(job.mounts)
    if job.agent is not None:
        mounts.append(Mount(source=job.agent, target=places.AGENT))
    for mount in mounts:
        yield from _parents(mount.target)
        yield from ("--ro-bind", str(mount.source), mount.target)
    for device in job.devices:
        yield from ("--dev-bind", device, device)
    yield from ("--remount-ro", "/dev", "--remount-ro", "/", "--chdir", places.WORK)


def _parents(target: str, *, below: str = "/") -> Iterator[str]:
    """bubblewrap makes missing parents for its owner alone, who is somebody else than the command's user."""
    yield from _made(*(str(p) for p in reversed(Path(target).parents) if str(p) != "/" and Path(below) in p.parents))


def _made(*folders: str) -> Iterator[str]:
    for folder in folders:
        yield from ("--perms", "0755", "--dir", folder)


def _environment(environment: Mapping[str, str]) -> Iterator[str]:
    for name, value in environment.items():
        yield from ("--setenv", name, value)


def _pipe(stack: ExitStack) -> tuple[int, int]:
    """Both ends of a pipe; closing twice is no matter."""
    first, second = os.pipe()
    ends = (_high(first), _high(second))
    for end in ends:
        stack.callback(_close, end, os.fstat(end).st_ino)
    return ends


def _high(handle: int) -> int:
    """The same, numbered so that it is in nobody's way: a shell can name the handles up to 9."""
    try:
        return fcntl.fcntl(handle, fcntl.F_DUPFD_CLOEXEC, 10)
    finally:
        os.close(handle)


def _close(handle: int, inode: int) -> None:
    """Close a handle unless it has been closed, and perhaps used again for something else, before."""
    with suppress(OSError):
        if os.fstat(handle).st_ino == inode:
            os.close(handle)


def _readable(data: bytes, stack: ExitStack) -> int:
    """A handle from which `data` can be read."""
    handle = _high(os.memfd_create("lydite"))
    stack.callback(os.close, handle)
    os.write(handle, data)
    os.lseek(handle, 0, os.SEEK_SET)
    return handle


def _first_process(info: int) -> int:
    """The sandbox's first process, as the host numbers it, from what bubblewrap writes. Raises ValueError."""
    text = b""
    while select.select([info], [], [], _START_S)[0] and (chunk := os.read(info, 4096)):
        text += chunk
        with suppress(json.JSONDecodeError):
            return int(json.loads(text)["child-pid"])
    raise ValueError("it named no process")


@contextmanager
def _opened(first: int, job: Job, *, user_namespace: bool) -> Iterator[None]:
    """The job's doors, open while the context lasts."""
    ports = {name: places.DOOR_PORTS[name] for name in job.doors}
    listeners: dict[str, socket.socket] = {}
    if ports:
        listeners = listen_inside(first, ports, user_namespace=user_namespace)
    try:
        for name, listener in listeners.items():
            job.doors[name](listener)
        yield
    finally:
        close_doors(listeners.values())


def _last_line(file: Path) -> str:
    with file.open("rb") as stream:
        stream.seek(max(0, file.stat().st_size - 1000))
        lines = stream.read().decode(errors="replace").strip().splitlines()
    return ascii(lines[-1])[1:-1] if lines else "it said nothing"


def _hard_files() -> int:
    import resource

    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    return 65536 if hard == resource.RLIM_INFINITY else hard

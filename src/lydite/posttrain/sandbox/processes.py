"""Which processes a sandbox consists of, seen from outside, and what they use, where no control group counts.

Everything in a process namespace descends from its first process: orphans are given to that one. So the descendants of
one pid of the host are the whole sandbox, and /proc/PID/stat, which says who the parent is, can be read by everybody.

What the sums do not cover: processor time of children whose parent ignores their end (a control group counts it),
memory that is shared is counted several times, files in memory that nobody has mapped not at all.
"""

from __future__ import annotations

import os
import resource
import select
import signal
from collections import defaultdict
from dataclasses import dataclass

_TICKS_PER_S = os.sysconf("SC_CLK_TCK")
_PAGE_BYTES = resource.getpagesize()


@dataclass(frozen=True, kw_only=True)
class Process:
    """One line of /proc/PID/stat."""

    pid: int
    parent: int
    cpu_s: float
    resident_bytes: int


def descendants(root: int) -> list[Process]:
    """The process `root` and everything that descends from it; empty once it is gone."""
    found: dict[int, Process] = {}
    children: dict[int, list[int]] = defaultdict(list)
    for name in os.listdir("/proc"):
        if name.isdigit() and (process := _read(int(name))) is not None:
            found[process.pid] = process
            children[process.parent].append(process.pid)
    family, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        if pid in found:
            family.append(found.pop(pid))
            waiting += children[pid]
    return family


def _read(pid: int) -> Process | None:
    try:
        with open(f"/proc/{pid}/stat", "rb") as stream:
            text = stream.read(4096)
    except OSError:
        return None
    # A process names itself, so its name may hold anything; the last bracket ends it.
    fields = text[text.rindex(b")") + 2 :].split()
    return Process(
        pid=pid,
        parent=int(fields[1]),
        # Its own user and system time, and those of the children that it has waited for.
        cpu_s=sum(int(field) for field in fields[11:15]) / _TICKS_PER_S,
        resident_bytes=int(fields[21]) * _PAGE_BYTES,
    )


def unlinked_bytes(pids: list[int], device: int) -> int:
    """Bytes of files on a device (`st_dev`) that have no name any more and that some process holds open."""
    found: dict[int, int] = {}
    for pid in pids:
        try:
            for name in os.listdir(f"/proc/{pid}/fd"):
                status = os.stat(f"/proc/{pid}/fd/{name}")
                if status.st_nlink == 0 and status.st_dev == device:
                    found[status.st_ino] = status.st_blocks * 512
        except OSError:
            continue
    return sum(found.values())


def kill_and_wait(pidfd: int, *, timeout_s: float = 30.0) -> bool:
    """Kill the process of a pidfd; whether it is gone. The first process of a namespace takes all the others along,
    and counts as gone only after them (pid_namespaces(7))."""
    try:
        signal.pidfd_send_signal(pidfd, signal.SIGKILL)
    except ProcessLookupError:
        return True
    poller = select.poll()
    poller.register(pidfd, select.POLLIN)
    return bool(poller.poll(timeout_s * 1000))

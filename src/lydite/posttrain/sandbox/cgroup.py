"""A control group for one run: hard limits on memory and processes, exact processor time, and a way to find stragglers.

Both versions of the interface are used where this process may make a group: version 2 needs a folder above us that
is ours, holds the controllers and no processes; version 1 has one tree per controller. `open_group` takes what there
is, controller by controller, and the result says what it covers, so that the caller can put weaker means in its place.

What it does not cover: memory of the kernel that is not charged to the group, and a machine whose owner lends us no
group at all (`covers` is empty then).
"""

from __future__ import annotations

import logging
import os
import secrets
import signal
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

_LOG = logging.getLogger(__name__)
ROOT = Path("/sys/fs/cgroup")
_PREFIX = "lydite-"
_CONTROLLERS = ("memory", "pids", "cpuacct")


@dataclass
class Group:
    """A group that processes can be put into by writing 0 to each of `entries`.

    Attributes:
        folders: per controller of "memory", "pids" and "cpuacct" the folder that has its files.
        version: 1 or 2; 0 without any.
    """

    folders: Mapping[str, Path] = field(default_factory=dict)
    version: int = 0

    @property
    def covers(self) -> frozenset[str]:
        """The controllers that it has."""
        return frozenset(self.folders)

    @property
    def entries(self) -> tuple[Path, ...]:
        """Files to which a process writes 0 in order to enter."""
        return tuple(folder / "cgroup.procs" for folder in dict.fromkeys(self.folders.values()))

    def limit(self, *, memory_bytes: int, pids: int) -> None:
        """Set the limits that the group covers. Raises OSError."""
        if "memory" in self.folders:
            folder = self.folders["memory"]
            name, swap = ("memory.max", "memory.swap.max")
            if self.version == 1:
                name, swap = ("memory.limit_in_bytes", "memory.memsw.limit_in_bytes")
            (folder / name).write_text(str(memory_bytes))
            # A kernel without accounting of swap lacks the second file. Version 1 counts both together in it.
            if (folder / swap).exists():
                (folder / swap).write_text(str(memory_bytes) if self.version == 1 else "0")
        if "pids" in self.folders:
            (self.folders["pids"] / "pids.max").write_text(str(pids))

    def cpu_s(self) -> float | None:
        """Processor seconds used so far; None if not covered."""
        if "cpuacct" not in self.folders:
            return None
        if self.version == 2:
            return _keyed(self.folders["cpuacct"] / "cpu.stat").get("usage_usec", 0) / 1e6
        return _number(self.folders["cpuacct"] / "cpuacct.usage") / 1e9

    def memory_peak_bytes(self) -> int | None:
        """The highest memory so far; None if not covered or the kernel keeps no record of it."""
        if "memory" not in self.folders:
            return None
        name = "memory.peak" if self.version == 2 else "memory.max_usage_in_bytes"
        file = self.folders["memory"] / name
        return _number(file) if file.exists() else None

    def memory_kills(self) -> int:
        """How many processes the kernel killed for want of memory."""
        if "memory" not in self.folders:
            return 0
        name = "memory.events" if self.version == 2 else "memory.oom_control"
        return _keyed(self.folders["memory"] / name).get("oom_kill", 0)

    def refused_forks(self) -> int:
        """How often a process could not be made because of the limit."""
        if "pids" not in self.folders:
            return 0
        return _keyed(self.folders["pids"] / "pids.events").get("max", 0)

    def members(self) -> frozenset[int]:
        """Processes in the group now."""
        found: set[int] = set()
        for entry in self.entries:
            try:
                found.update(int(word) for word in entry.read_text().split())
            except OSError:
                continue
        return frozenset(found)

    def close(self, *, timeout_s: float = 10.0) -> bool:
        """Kill what is left and remove the group; whether it is gone."""
        end = time.monotonic() + timeout_s
        while True:
            for pid in self.members():
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    continue
            if all(_removed(folder) for folder in dict.fromkeys(self.folders.values())):
                return True
            if time.monotonic() > end:
                _LOG.warning("the control groups %s could not be removed", sorted(map(str, self.folders.values())))
                return False
            time.sleep(0.02)


@contextmanager
def open_group(root: Path = ROOT, membership: str | None = None) -> Iterator[Group]:
    """A fresh group under our own, without any controller if we may make none; removed in the end.

    Args:
        membership: the text of /proc/self/cgroup.
    """
    text = Path("/proc/self/cgroup").read_text(encoding="utf-8") if membership is None else membership
    own = dict(_memberships(text))
    name = f"{_PREFIX}{os.getpid()}-{secrets.token_hex(4)}"
    group = _version_2(root, own, name)
    if not group.covers:
        group = _version_1(root, own, name)
    try:
        yield group
    finally:
        group.close()


def _memberships(text: str) -> Iterator[tuple[str, str]]:
    """Pairs of controller ("" for version 2) and our group's path in its tree."""
    for line in text.splitlines():
        _, _, rest = line.partition(":")
        controllers, _, path = rest.partition(":")
        for controller in controllers.split(","):
            yield controller, path.lstrip("/")


def _version_2(root: Path, own: Mapping[str, str], name: str) -> Group:
    """A group in the nearest folder above us that is ours, has the controllers switched on for its children."""
    if not (root / "cgroup.controllers").exists() or "" not in own:
        return Group()
    folder = root / own[""]
    while True:
        on = _words(folder / "cgroup.subtree_control")
        if {"memory", "pids"} <= on and os.access(folder / "cgroup.procs", os.W_OK) and os.access(folder, os.W_OK):
            _sweep(folder)
            try:
                (folder / name).mkdir()
            except OSError:
                return Group()
            return Group(dict.fromkeys(_CONTROLLERS, folder / name), 2)
        if folder == root or root not in folder.parents:
            return Group()
        folder = folder.parent


def _version_1(root: Path, own: Mapping[str, str], name: str) -> Group:
    made: dict[str, Path] = {}
    for controller in _CONTROLLERS:
        folder = root / controller / own.get(controller, "")
        if controller not in own or not os.access(folder / "cgroup.procs", os.W_OK):
            continue
        _sweep(folder)
        try:
            (folder / name).mkdir()
        except FileExistsError:
            # Two controllers in one tree, under two names of it.
            pass
        except OSError:
            continue
        made[controller] = folder / name
    return Group(made, 1 if made else 0)


def _sweep(folder: Path) -> None:
    """Remove empty groups of ours whose process is gone: it was killed before it could."""
    for old in folder.glob(f"{_PREFIX}*"):
        pid = old.name.removeprefix(_PREFIX).partition("-")[0]
        if pid.isdigit() and not Path("/proc", pid).exists():
            _removed(old)


def _removed(folder: Path) -> bool:
    try:
        folder.rmdir()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


def _words(file: Path) -> frozenset[str]:
    try:
        return frozenset(file.read_text().split())
    except OSError:
        return frozenset()


def _number(file: Path) -> int:
    try:
        return int(file.read_text())
    except (OSError, ValueError):
        return 0


def _keyed(file: Path) -> dict[str, int]:
    try:
        pairs = (line.split() for line in file.read_text().splitlines())
        return {pair[0]: int(pair[1]) for pair in pairs if len(pair) == 2 and pair[1].isdigit()}
    except OSError:
        return {}

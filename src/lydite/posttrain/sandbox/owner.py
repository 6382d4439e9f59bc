"""A user id for an agent that nobody else has, so that limits per user hold and no file of anybody can be written."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from lydite.posttrain.errors import SandboxError

_FIRST_USER, _USERS = 61_000, 4_000


def free_user() -> int:
    """A user id without account and without process, within what this namespace has. Raises SandboxError."""
    highest = max(int(line.split()[0]) + int(line.split()[2]) for line in _lines("/proc/self/uid_map"))
    taken = {int(line.split(":")[2]) for line in _lines("/etc/passwd") if line.count(":") > 2}
    for name in os.listdir("/proc"):
        if name.isdigit():
            with suppress(OSError):
                taken.add(os.stat(f"/proc/{name}").st_uid)
    start = _FIRST_USER if highest > _FIRST_USER + _USERS else max(1, highest - _USERS)
    # Runs that start together should not all take the first.
    offset = os.getpid() % _USERS
    for step in range(_USERS):
        user = start + (offset + step) % _USERS
        if user < highest and user not in taken:
            return user
    raise SandboxError("no free user id for the agent; this namespace has too few")


def _lines(path: str) -> Sequence[str]:
    return Path(path).read_text(encoding="utf-8", errors="replace").splitlines()

"""This process' Python with its packages, to be shown read-only in a sandbox, and a small /etc for it.

The virtual environment appears at a path of its own, because its own path may lie below a folder that the sandbox uses
for something else. A package that is installed "editable" is a file that names a folder; that folder is not shown, so
`lydite` itself, with its targets' generators and its detectors, is not importable there.

What this does not hide: everything else that is installed in that environment.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lydite.posttrain.sandbox.job import Mount

PLACE = "/opt/python"


@dataclass(frozen=True)
class Interpreter:
    """What to mount, what to put first into PATH, and the interpreter's own path inside."""

    mounts: tuple[Mount, ...]
    path: str
    environment: Mapping[str, str]


def interpreter(*, on_host: bool = False) -> Interpreter:
    """This process' interpreter for a sandbox that shows /usr, or for a process of the host itself."""
    if on_host:
        return Interpreter((), str(Path(sys.executable).parent), {})
    base = Path(sys.base_prefix).resolve()
    mounts = [] if _shown_anyway(base) else [Mount(source=base, target=str(base))]
    if sys.prefix == sys.base_prefix:
        return Interpreter(tuple(mounts), str(base / "bin"), {})
    mounts.append(Mount(source=Path(sys.prefix).resolve(), target=PLACE))
    return Interpreter(tuple(mounts), f"{PLACE}/bin", {"VIRTUAL_ENV": PLACE})


def _shown_anyway(folder: Path) -> bool:
    return folder == Path("/usr") or Path("/usr") in folder.parents


def etc(*, user: int, group: int) -> dict[str, str]:
    """The few files of /etc that programs look for; they say nothing of this machine."""
    return {
        "passwd": f"root:x:0:0:root:/nonexistent:/bin/false\nagent:x:{user}:{group}:agent:/work/home:/bin/sh\n",
        "group": f"root:x:0:\nagent:x:{group}:\n",
        "hosts": "127.0.0.1 localhost\n::1 localhost\n",
        "nsswitch.conf": "passwd: files\ngroup: files\nhosts: files dns\n",
        "resolv.conf": "",
        "hostname": "sandbox\n",
    }

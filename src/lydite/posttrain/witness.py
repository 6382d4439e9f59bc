"""Who watches an agent's folder while it works: data that is there for a while and then removed is kept for the audit.

The folder is looked at again and again. A file that is new or has changed is copied, as a stranger's (`seal.py`):
folders are opened relative to their parents without following links, files without following or blocking, with limits
on size, number and depth. In the end the copies of what is still there are dropped, and CELL/seen.json lists the rest:

    {"schema": "lydite.posttrain.seen/1", "files": [{"path", "bytes", "sha256", "copy"}], "links": [{"path", "target"}],
     "cut": whether a limit was met}

`copy` names a file in CELL/seen, "" where only the fact was kept. A log that grows counts once, as it was last.

Does not see: what exists for less than EVERY_S, memory, and shared memory (/dev/shm).
"""

from __future__ import annotations

import hashlib
import os
import stat
import threading
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

from lydite.evidence.files import write_atomic
from lydite.posttrain.seal import MAX_DEPTH

EVERY_S = 0.5
MAX_ENTRIES = 20_000
MAX_FILE_BYTES, MAX_ALL_BYTES = 64 << 20, 512 << 20
MAX_VERSIONS, MAX_LISTED = 6, 2_000
_LEFT_OUT = (".safetensors", ".pyc", ".so")
_OPEN_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_OPEN_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC


@dataclass
class _Version:
    """One content that a path had; `copy` is "" where it was not kept."""

    path: str
    size: int
    sha256: str = ""
    copy: str = ""


@dataclass
class Witness:
    """Watches `live` from `with` to its end and keeps copies in the new folder `kept`."""

    live: Path
    kept: Path
    _versions: dict[str, list[_Version]] = field(default_factory=dict)
    _states: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    _links: dict[tuple[str, str], None] = field(default_factory=dict)
    _present: set[str] = field(default_factory=set)
    _bytes: int = 0
    _copies: int = 0
    _cut: bool = False
    _entries: int = 0
    _over: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Witness:
        self.kept.mkdir(parents=True)
        self._thread = threading.Thread(target=self._watch, name="witness", daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(EVERY_S):
            self.look()

    def look(self) -> None:
        """One walk through the folder."""
        self._entries = 0
        try:
            root = os.open(self.live, _OPEN_FOLDER)
        except OSError:
            return
        try:
            self._walk(root, "", 0)
        finally:
            os.close(root)

    def document(self) -> dict[str, Any]:
        """What seen.json holds; copies of what is there still are removed. To be called after the end of `with`."""
        self._present.clear()
        self.look()
        still = {self._versions[path][-1].sha256 for path in self._present if self._versions.get(path)} - {""}
        files: list[dict[str, Any]] = []
        for path, versions in sorted(self._versions.items()):
            for version in versions:
                newest = version is versions[-1] and path in self._present
                if newest or version.sha256 in still or len(files) >= MAX_LISTED:
                    self._cut |= len(files) >= MAX_LISTED
                    self._drop(version)
                else:
                    files.append({"path": path, "bytes": version.size, "sha256": version.sha256, "copy": version.copy})
        links = [{"path": path, "target": target} for path, target in self._links]
        return {"schema": "lydite.posttrain.seen/1", "files": files, "links": links, "cut": self._cut}

    def _walk(self, folder: int, place: str, depth: int) -> None:
        try:
            names = sorted(os.listdir(folder))
        except OSError:
            return
        for name in names:
            self._entries += 1
            if self._entries > MAX_ENTRIES:
                self._cut = True
                return
            path = f"{place}{name}"
            try:
                status = os.stat(name, dir_fd=folder, follow_symlinks=False)
                if stat.S_ISDIR(status.st_mode):
                    # Submissions are sealed and looked at by themselves; checkpoints of them come and go.
                    if path != "submission" and depth + 1 < MAX_DEPTH:
                        inner = os.open(name, _OPEN_FOLDER, dir_fd=folder)
                        try:
                            self._walk(inner, f"{path}/", depth + 1)
                        finally:
                            os.close(inner)
                elif stat.S_ISLNK(status.st_mode) and len(self._links) < MAX_LISTED:
                    self._links.setdefault((path, os.readlink(name, dir_fd=folder)))
                elif stat.S_ISREG(status.st_mode):
                    self._file(folder, name, path, status)
            except (OSError, ValueError):
                continue

    def _file(self, folder: int, name: str, path: str, status: os.stat_result) -> None:
        self._present.add(path)
        state = (status.st_size, status.st_mtime_ns, status.st_ino)
        if self._states.get(path) == state or not status.st_size or name.endswith(_LEFT_OUT):
            return
        self._states[path] = state
        versions = self._versions.setdefault(path, [])
        last = versions[-1] if versions else None
        if status.st_size > MAX_FILE_BYTES or self._bytes + status.st_size > MAX_ALL_BYTES:
            self._cut = True
            if last is None or last.sha256:
                versions.append(_Version(path, status.st_size))
            return
        handle = os.open(name, _OPEN_FILE, dir_fd=folder)
        try:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                return
            data = _read(handle, MAX_FILE_BYTES)
        finally:
            os.close(handle)
        made = _Version(path, len(data), hashlib.sha256(data).hexdigest())
        if any(version.sha256 == made.sha256 for version in versions):
            return
        if last is not None and last.copy and last.size <= made.size:
            old = (self.kept / last.copy).read_bytes()
            if data.startswith(old):  # it grew
                self._drop(versions.pop())
        if len(versions) >= MAX_VERSIONS:
            self._cut = True
            return
        self._copies += 1
        copy = f"{self._copies:05d}{_suffix(name)}"
        versions.append(made)
        try:
            write_atomic(self.kept / copy, data)
        except OSError:  # our disk, not the agent's: the fact is kept, without the content
            self._cut = True
            return
        made.copy = copy
        self._bytes += made.size

    def _drop(self, version: _Version) -> None:
        if version.copy:
            (self.kept / version.copy).unlink(missing_ok=True)
            self._bytes -= version.size


def _read(handle: int, most: int) -> bytes:
    parts, left = [], most
    while left > 0 and (part := os.read(handle, min(left, 1 << 20))):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _suffix(name: str) -> str:
    """The ending that says what a file is, if it is a plain one."""
    suffix = Path(name).suffix.lower()
    return suffix if len(suffix) <= 10 and suffix[1:].isalnum() and suffix.isascii() else ""

"""Sealing: what the agent left is copied from outside into the cell and written down, file by file.

The tree is a stranger's, and everything in it may be a trap: links to the host's files, pipes that block whoever opens
them, devices, sparse files that copy as terabytes, folders a thousand levels deep, names that control a terminal. So
each folder is opened relative to its parent without following links, each file is opened without following or blocking
and looked at again once open, holes count as bytes, and depth, number and sizes have limits. What is not taken is
written down with its reason; the submission is never silently smaller than what the agent left.

The tree digest names a folder's content: the digest of the canonical JSON of {path: {"sha256", "bytes"}}. Owners, times
and modes are no part of it.

Does not protect against: processes that still write (there are none: the sandbox has ended before).
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lydite.evidence.digest import Digest, canonical_json, digest_of
from lydite.posttrain.errors import CellError

MAX_DEPTH = 64
MAX_PATH_BYTES = 1024
MAX_REFUSED = 1000
"""Refused paths that are written down; their number is written down in any case."""
_CHUNK_BYTES = 1 << 20
_OPEN_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_OPEN_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC


@dataclass(frozen=True, kw_only=True)
class SealLimits:
    """What is taken at most: files, bytes of one, bytes of all (apparent sizes, so that holes count)."""

    max_files: int = 200_000
    max_file_bytes: int = 1 << 40
    max_bytes: int = 1 << 40


@dataclass(frozen=True, kw_only=True)
class Sealed:
    """A tree as written down. `refused` maps paths, escaped for printing, to reasons; `refused_count` counts all."""

    files: Mapping[str, Mapping[str, Any]]
    refused: Mapping[str, str]
    refused_count: int
    tree: Digest
    total_bytes: int

    def as_document(self) -> dict[str, Any]:
        """As seal.json holds it."""
        return {
            "schema": "lydite.posttrain.seal/1",
            "tree": self.tree,
            "files": {path: dict(entry) for path, entry in self.files.items()},
            "refused": dict(self.refused),
            "refused_count": self.refused_count,
            "bytes": self.total_bytes,
        }


def tree_digest(files: Mapping[str, Mapping[str, Any]]) -> Digest:
    """The digest of a tree of {path: {"sha256", "bytes"}}."""
    bare = {path: {"sha256": entry["sha256"], "bytes": entry["bytes"]} for path, entry in files.items()}
    return digest_of(canonical_json(bare))


def seal(source: Path, copy: Path | None, limits: SealLimits | None = None) -> Sealed:
    """Write down the tree `source`, and copy what is taken to the new folder `copy` (None only writes down).

    Raises:
        CellError: `source` is no folder, `copy` exists, or the copy cannot be written.
    """
    taker = _Taker(limits or SealLimits())
    try:
        root = os.open(source, _OPEN_FOLDER)
    except OSError as error:
        raise CellError(f"cannot open the folder {source}: {error.strerror}") from error
    target = None
    try:
        if copy is not None:
            try:
                copy.mkdir(parents=True)
                target = os.open(copy, _OPEN_FOLDER)
            except OSError as error:
                raise CellError(f"cannot make the folder {copy}: {error.strerror}") from error
        taker.take(root, target, "", 0)
    finally:
        os.close(root)
        if target is not None:
            os.close(target)
    return Sealed(
        files=dict(sorted(taker.files.items())),
        refused=dict(sorted(taker.refused.items())),
        refused_count=taker.refused_count,
        tree=tree_digest(taker.files),
        total_bytes=taker.total_bytes,
    )


class _Taker:
    """One walk. Recursion is bounded by MAX_DEPTH, and so are the folders that are open at once."""

    def __init__(self, limits: SealLimits) -> None:
        self._limits = limits
        self.files: dict[str, dict[str, Any]] = {}
        self.refused: dict[str, str] = {}
        self.refused_count = 0
        self.total_bytes = 0
        self._entries = 0

    def take(self, folder: int, target: int | None, place: str, depth: int) -> None:
        for name in _names(folder):
            path = f"{place}{name}"
            self._entries += 1
            if self._entries > 2 * self._limits.max_files:
                self._refuse(
                    path, f"more than {2 * self._limits.max_files} entries; nothing after this one was looked at"
                )
                return
            if (reason := _bad_name(name, path)) is not None:
                self._refuse(path, reason)
                continue
            try:
                status = os.stat(name, dir_fd=folder, follow_symlinks=False)
                self._unlock(folder, name, status, target)
                if stat.S_ISDIR(status.st_mode):
                    self._folder(folder, target, name, path, depth)
                elif stat.S_ISREG(status.st_mode):
                    self._file(folder, target, name, path)
                else:
                    self._refuse(path, _kind(status.st_mode, name, folder))
            except OSError as error:
                self._refuse(path, f"cannot be read: {error.strerror}")

    def _unlock(self, folder: int, name: str, status: os.stat_result, target: int | None) -> None:
        """Make what an agent locked readable, where it ran under our own user id; root needs no key."""
        wanted = 0o500 if stat.S_ISDIR(status.st_mode) else 0o400
        ours = status.st_uid == os.geteuid() and os.geteuid() != 0
        if target is not None and ours and not stat.S_ISLNK(status.st_mode) and status.st_mode & wanted != wanted:
            os.chmod(name, stat.S_IMODE(status.st_mode) | wanted, dir_fd=folder)

    def _folder(self, folder: int, target: int | None, name: str, path: str, depth: int) -> None:
        if depth + 1 >= MAX_DEPTH:
            self._refuse(path, f"deeper than {MAX_DEPTH} folders")
            return
        inner = os.open(name, _OPEN_FOLDER, dir_fd=folder)
        inner_target = None
        try:
            if target is not None:
                with _own_failures(path):
                    os.mkdir(name, 0o755, dir_fd=target)
                    inner_target = os.open(name, _OPEN_FOLDER, dir_fd=target)
            self.take(inner, inner_target, f"{path}/", depth + 1)
        finally:
            os.close(inner)
            if inner_target is not None:
                os.close(inner_target)

    def _file(self, folder: int, target: int | None, name: str, path: str) -> None:
        if len(self.files) >= self._limits.max_files:
            self._refuse(path, f"more than {self._limits.max_files} files")
            return
        handle = os.open(name, _OPEN_FILE, dir_fd=folder)
        try:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode):
                self._refuse(path, "changed its kind while it was read")
                return
            size = status.st_size
            if size > self._limits.max_file_bytes:
                self._refuse(path, f"{size} bytes, at most {self._limits.max_file_bytes} in one file")
                return
            if self.total_bytes + size > self._limits.max_bytes:
                self._refuse(path, f"{size} bytes would make more than {self._limits.max_bytes} in all")
                return
            digest, count = self._copied(handle, size, target, name, path)
            if count != size:
                raise CellError(f"{path!a}: {count} bytes where {size} were expected; something still writes")
            self.files[path] = {"sha256": digest, "bytes": count}
            if status.st_mode & 0o111:
                self.files[path]["executable"] = True
            if status.st_nlink > 1:
                self.files[path]["links"] = status.st_nlink
            if attributes := _attributes(handle):
                self._refuse(f"{path} (attributes)", f"extended attributes are not kept: {attributes}")
            self.total_bytes += count
        finally:
            os.close(handle)

    def _copied(self, handle: int, size: int, target: int | None, name: str, path: str) -> tuple[Digest, int]:
        hasher, count = hashlib.sha256(), 0
        sink = None
        try:
            if target is not None:
                with _own_failures(path):
                    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
                    sink = os.open(name, flags, 0o644, dir_fd=target)
            while count <= size and (chunk := os.read(handle, _CHUNK_BYTES)):
                hasher.update(chunk)
                count += len(chunk)
                if sink is not None:
                    with _own_failures(path):
                        _write_all(sink, chunk)
        finally:
            if sink is not None:
                os.close(sink)
        return hasher.hexdigest(), count

    def _refuse(self, path: str, reason: str) -> None:
        self.refused_count += 1
        if len(self.refused) < MAX_REFUSED:
            self.refused[_printable(path)] = reason


@contextmanager
def _own_failures(path: str) -> Iterator[None]:
    """A failure to write the copy is ours, not the agent's."""
    try:
        yield
    except OSError as error:
        raise CellError(f"cannot write the sealed copy of {_printable(path)}: {error.strerror}") from error


def _attributes(handle: int) -> str:
    """The names of the attributes that a user can set, which are a place to hide bytes; cut, "" without any."""
    with suppress(OSError):
        return _printable(", ".join(sorted(name for name in os.listxattr(handle) if name.startswith("user."))))[:200]
    return ""


def _write_all(handle: int, data: bytes) -> None:
    # A tensor file may be mostly zeros; holes keep the copy as small as the original.
    if not data.strip(b"\0"):
        end = os.lseek(handle, len(data), os.SEEK_CUR)
        os.ftruncate(handle, end)
        return
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]


def _names(folder: int) -> Iterator[str]:
    with os.scandir(folder) as found:
        names = sorted(entry.name for entry in found)
    yield from names


def _bad_name(name: str, path: str) -> str | None:
    """Why a name is not taken: other tools, JSON and terminals must be able to say it."""
    try:
        raw = path.encode("utf-8")
    except UnicodeEncodeError:
        return "its name is no UTF-8"
    if not name.isprintable():
        return "its name has characters that cannot be printed"
    if len(raw) > MAX_PATH_BYTES:
        return f"a path of {len(raw)} bytes, at most {MAX_PATH_BYTES}"
    if "\\" in name:
        return "its name has a backslash, which is a separator elsewhere"
    return None


def _kind(mode: int, name: str, folder: int) -> str:
    if stat.S_ISLNK(mode):
        with suppress(OSError):
            return f"a symbolic link to {_printable(os.readlink(name, dir_fd=folder))[:200]}"
        return "a symbolic link"
    kinds = {stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFBLK: "a device", stat.S_IFCHR: "a device"}
    return kinds.get(stat.S_IFMT(mode), "no regular file")


def _printable(text: str) -> str:
    return ascii(text)[1:-1][:MAX_PATH_BYTES]


def candidates(work: Path) -> tuple[Path, ...]:
    """Folders of a sealed work folder that may be the submission, the first that is usable counts unless dev scores say
    otherwise: submission/model, then submission/best/* from the greatest name to the least."""
    found = [work / "submission" / "model"]
    best = work / "submission" / "best"
    if best.is_dir():
        found += sorted((entry for entry in best.iterdir() if entry.is_dir()), reverse=True)
    return tuple(path for path in found if path.is_dir())

"""The agent's folder while it runs: a file system of its own, of the size of its budget, where the machine allows it.

As root with loop devices the folder is an ext4 image, made sparse, mounted without devices and set-user-id programs.
The kernel then enforces the limits on bytes and files, unlinked open files and holes filled by mapping included.
Elsewhere it is a plain folder that is measured again and again (`measure`), and a run over its limit is killed; what a
process hides in unlinked open files is then counted only where /proc shows them, and a fast writer overshoots by
what it writes within a fraction of a second.

The content belongs to a stranger: trees are measured and removed without following links and without recursion.
"""

from __future__ import annotations

import errno
import logging
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from lydite.posttrain.errors import SandboxError

_LOG = logging.getLogger(__name__)
IMAGE_SUFFIX = ".img"
_INODE_BYTES = 256
_SPARE_BYTES = 4 << 20
_MAX_DEPTH = 512


@dataclass(frozen=True)
class Disk:
    """A folder for an agent. `exact`: the file system itself is the limit, and `measure` is only for the record."""

    path: Path
    exact: bool

    def measure(self) -> int:
        """Bytes that are used now."""
        if not self.exact:
            return measure_tree(self.path)
        found = os.statvfs(self.path)
        return (found.f_blocks - found.f_bfree) * found.f_frsize


@contextmanager
def open_disk(path: Path, *, disk_bytes: int, files: int, owner: int | None, image: bool = True) -> Iterator[Disk]:
    """The folder `path`, made or found as an earlier process left it; unmounted afterwards, never removed.

    Args:
        owner: user and group id that the folder belongs to; None leaves it ours.
        image: False takes a plain folder even where an image could be made.
    """
    file = path.with_name(path.name + IMAGE_SUFFIX)
    _unmount(path)
    path.mkdir(parents=True, exist_ok=True)
    had_content = any(path.iterdir())
    fresh = not file.exists()
    if (image and not had_content and _can_mount()) or not fresh:
        if fresh:
            _make_image(file, disk_bytes, files, owner)
        if _mount(file, path):
            lost = path / "lost+found"
            if lost.is_dir():
                lost.rmdir()
            try:
                yield Disk(path, exact=True)
            finally:
                _unmount(path)
            return
        if not fresh:
            raise SandboxError(f"{file} of an earlier start can no longer be mounted; remove the cell's folder")
        file.unlink()
    if owner is not None and not had_content:
        os.chown(path, owner, owner)
        path.chmod(0o755)
    yield Disk(path, exact=False)


def discard_disk(path: Path) -> None:
    """Remove the folder and its image."""
    _unmount(path)
    path.with_name(path.name + IMAGE_SUFFIX).unlink(missing_ok=True)
    remove_tree(path)


def remove_tree(path: Path) -> None:
    """Remove a tree of any depth without following links. Raises SandboxError when something is left."""
    if not path.is_symlink() and not path.exists():
        return
    # GNU rm walks with folder handles, so that depth, long names and races are no matter to it.
    done = subprocess.run(["rm", "-rf", "--one-file-system", "--", str(path)], capture_output=True, check=False)
    if done.returncode and os.geteuid() != 0:
        # Folders that their owner made unwritable; chmod never follows links within -R.
        subprocess.run(["chmod", "-R", "u+rwX", "--", str(path)], capture_output=True, check=False)
        done = subprocess.run(["rm", "-rf", "--one-file-system", "--", str(path)], capture_output=True, check=False)
    if done.returncode:
        raise SandboxError(f"cannot remove {path}: {done.stderr.decode(errors='replace')[:200]}")


def measure_tree(path: Path, *, max_entries: int = 2_000_000) -> int:
    """Bytes on disk of everything below `path`, each inode once. Gives an absurd number
    for a tree that is too large or too deep to be measured."""
    seen: set[int] = set()
    total = entries = 0
    waiting: list[tuple[Path, int]] = [(path, 0)]
    while waiting:
        folder, depth = waiting.pop()
        try:
            with os.scandir(folder) as found:
                for entry in found:
                    entries += 1
                    status = entry.stat(follow_symlinks=False)
                    if status.st_ino not in seen:
                        seen.add(status.st_ino)
                        total += status.st_blocks * 512
                    if entry.is_dir(follow_symlinks=False):
                        if depth >= _MAX_DEPTH or entries >= max_entries:
                            return 1 << 62
                        waiting.append((Path(entry.path), depth + 1))
        except OSError as error:
            if error.errno == errno.ENAMETOOLONG:
                return 1 << 62
            # It vanished while we looked, or its owner locked it; a locked one is measured again after the end.
            continue
    return total


def _can_mount() -> bool:
    tools = all(shutil.which(name, path=_TOOL_PATH) for name in ("mkfs.ext4", "mount", "umount"))
    return os.geteuid() == 0 and tools and os.path.exists("/dev/loop-control")


_TOOL_PATH = "/usr/sbin:/usr/bin:/sbin:/bin"


def _tool(*words: str) -> subprocess.CompletedProcess[bytes]:
    environment = {"PATH": _TOOL_PATH, "LC_ALL": "C"}
    return subprocess.run(words, capture_output=True, check=False, env=environment, stdin=subprocess.DEVNULL)


def _make_image(file: Path, disk_bytes: int, files: int, owner: int | None) -> None:
    part = file.with_name(file.name + ".part")
    part.unlink(missing_ok=True)
    with part.open("wb") as stream:
        # The budget is for content: what the file system itself needs comes on top.
        stream.truncate(disk_bytes + disk_bytes // 50 + 2 * files * _INODE_BYTES + _SPARE_BYTES)
    user = 0 if owner is None else owner
    done = _tool(
        *("mkfs.ext4", "-q", "-F", "-O", "^has_journal,^resize_inode", "-m", "0", "-I", str(_INODE_BYTES)),
        *("-N", str(files + 32), "-E", f"root_owner={user}:{user},lazy_itable_init=1,nodiscard", str(part)),
    )
    if done.returncode:
        part.unlink(missing_ok=True)
        raise SandboxError(f"mkfs.ext4 failed on {part}: {done.stderr.decode(errors='replace')[:200]}")
    os.replace(part, file)


def _mount(file: Path, path: Path) -> bool:
    done = _tool("mount", "-o", "loop,nosuid,nodev,noatime", "--", str(file), str(path))
    if done.returncode:
        _LOG.info("no file system of its own for %s: %s", path, done.stderr.decode(errors="replace").strip()[:200])
    return not done.returncode


def _unmount(path: Path) -> None:
    for attempt in range(50):
        if not os.path.ismount(path):
            return
        if _tool("umount", "--", str(path)).returncode:
            if attempt == 48:
                _tool("umount", "--lazy", "--", str(path))
            time.sleep(0.1)
    raise SandboxError(f"cannot unmount {path}; something on this machine still uses it")

"""How much of a stranger's files is read, and what is said about the rest.

Every reader here takes a `Budget` and stops at it with a `Gap`: a note of what was not examined and why. A gap is
evidence of its own. It never raises for what the bytes say, only for a disk that fails.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lydite.posttrain.audit.documents.vocabulary import Vocabulary

MIB = 1 << 20
NOT_READ = "a program that could not be read to its end"
"""How the reason of a gap begins that may hide what a program does."""


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Bounds of one audit; the defaults take a training set of a few gigabytes.

    Attributes:
        max_line_bytes: a longer line is read up to here; the rest is skipped without being held.
        max_member_bytes: bytes taken from one member of an archive, or from one compressed stream.
        max_ratio: decompressed over compressed size from which a stream is a bomb.
        max_depth: archives in archives.
    """

    max_files: int = 20_000
    max_file_bytes: int = 4096 * MIB
    max_total_bytes: int = 16_384 * MIB
    max_line_bytes: int = 4 * MIB
    max_member_bytes: int = 256 * MIB
    max_members: int = 20_000
    max_ratio: int = 400
    max_depth: int = 3
    max_documents: int = 5_000_000
    max_decoded_bytes: int = 8 * MIB


@dataclass(frozen=True)
class Gap:
    """Something that was not examined: where, and why."""

    file: str
    reason: str


@dataclass
class Budget:
    """What is left of the limits, and the gaps so far; and the vocabulary that token numbers are spelled with."""

    limits: Limits = field(default_factory=Limits)
    vocabulary: Vocabulary | None = None
    files: int = 0
    bytes: int = 0
    gaps: list[Gap] = field(default_factory=list)

    def gap(self, file: str, reason: str) -> None:
        """Note something that was not examined; the first thousand are kept."""
        if len(self.gaps) < 1000:
            self.gaps.append(Gap(file, reason))

    def take(self, file: str, size: int) -> bool:
        """Whether a file of `size` bytes may be read."""
        self.files += 1
        self.bytes += size
        if self.files > self.limits.max_files:
            self.gap(file, f"file {self.files} of at most {self.limits.max_files}: not read")
            return False
        if size > self.limits.max_file_bytes or self.bytes > self.limits.max_total_bytes:
            self.gap(file, f"{size} bytes: beyond the limit of {self.limits.max_file_bytes} a file, not read")
            return False
        return True


def regular_files(root: Path, budget: Budget) -> Iterator[tuple[Path, str]]:
    """Every regular file below `root` (or `root` itself) with its relative name; links and devices are gaps."""
    if not root.is_dir() or root.is_symlink():
        kind = _kind(root)
        if kind == "file":
            yield root, root.name
        else:
            budget.gap(root.name, f"is {kind}, not a regular file: not read")
        return
    for folder, folders, files in os.walk(
        root, followlinks=False, onerror=lambda error: budget.gap(str(error.filename), "cannot be listed")
    ):
        folders.sort()
        for name in list(folders):
            if (Path(folder) / name).is_symlink():
                folders.remove(name)
                budget.gap(_relative(Path(folder) / name, root), "is a link to a folder: not followed")
        for name in sorted(files):
            path = Path(folder) / name
            relative = _relative(path, root)
            kind = _kind(path)
            if kind == "file":
                yield path, relative
            else:
                budget.gap(relative, f"is {kind}, not a regular file: not read")


def bounded_lines(path: Path, limits: Limits) -> Iterator[tuple[int, bytes, bool]]:
    """Lines of a file with their number and whether they were cut at `max_line_bytes`; holds one line at most."""
    with open(path, "rb") as stream:
        number = 0
        while True:
            line = stream.readline(limits.max_line_bytes)
            if not line:
                return
            number += 1
            cut = False
            if len(line) == limits.max_line_bytes and not line.endswith(b"\n"):
                cut = True
                while True:
                    rest = stream.readline(MIB)
                    if not rest or rest.endswith(b"\n"):
                        break
            yield number, line, cut


def read_bounded(path: Path, max_bytes: int) -> tuple[bytes, bool]:
    """The first `max_bytes` of a file, and whether there is more."""
    with open(path, "rb") as stream:
        data = stream.read(max_bytes + 1)
    return data[:max_bytes], len(data) > max_bytes


def _relative(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()


def _kind(path: Path) -> str:
    try:
        mode = path.lstat().st_mode
    except OSError:
        return "absent"
    if stat.S_ISREG(mode):
        return "file"
    return "a link" if stat.S_ISLNK(mode) else "a folder" if stat.S_ISDIR(mode) else "a device, pipe or socket"

"""Files on a local disk that are there whole or not at all.

Both writers put the bytes into a neighbour file, flush them to the disk and only then give them their name, so that
neither a crash nor a power failure leaves a file that is half old and half new. What they do not cover: a file system
that lies about having flushed, and stray neighbour files (`.NAME.*.part`) of a process that was killed.
"""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path


def write_atomic(path: Path | str, data: bytes, *, mode: int = 0o644) -> None:
    """Replace the file at `path` by `data`, making its folder if needed. Raises OSError with the old file untouched."""
    target = Path(path)
    neighbour = _flushed_neighbour(target, data, mode)
    try:
        os.replace(neighbour, target)
    except OSError:
        neighbour.unlink(missing_ok=True)
        raise
    flush_folder(target.parent)


def write_new(path: Path | str, data: bytes, *, mode: int = 0o644) -> None:
    """Write `data` to `path`, which must not exist yet. Raises FileExistsError, or OSError with nothing left behind."""
    target = Path(path)
    neighbour = _flushed_neighbour(target, data, mode)
    try:
        os.link(neighbour, target)
    finally:
        neighbour.unlink(missing_ok=True)
    flush_folder(target.parent)


def flush_folder(folder: Path) -> None:
    """Flush a folder's list of names to the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _flushed_neighbour(target: Path, data: bytes, mode: int) -> Path:
    _make_folder(target.parent)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    neighbour = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            os.fchmod(stream.fileno(), mode)
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError:
        neighbour.unlink(missing_ok=True)
        raise
    return neighbour


def _make_folder(folder: Path) -> None:
    """Make a folder and its parents, flushing each new name."""
    missing = []
    while not folder.is_dir() and folder != folder.parent:
        missing.append(folder)
        folder = folder.parent
    for new in reversed(missing):
        try:
            new.mkdir()
        except FileExistsError:
            if not new.is_dir():
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(new)) from None
        flush_folder(new.parent)

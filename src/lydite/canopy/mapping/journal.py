"""A map that is being made: finished strips of rows on disk, and a journal that says which of them can be trusted.

    OUT.tif.partial/journal.jsonl   line 1: what the map is made from; then a line for each finished strip
    OUT.tif.partial/strips.raw      all rows of band 1, then of band 2, ...; holes where no strip is yet

A strip's line holds the SHA-256 of its number, rows and bytes and is written after them. A new process trusts the
strips that still have that digest, if line 1 is what it would have written itself; otherwise it starts again. A line
that was cut off by a kill counts as absent. So nothing needs to reach the disk in any order.

Not covered: someone who changes strips and journal together. It is a cache, not evidence.
"""

from __future__ import annotations

import errno
import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lydite.canopy.errors import PredictError

JOURNAL_NAME, STRIPS_NAME = "journal.jsonl", "strips.raw"
SCHEMA = "lydite.canopy-journal/1"
_MAX_JOURNAL_BYTES = 64 << 20
_READ_ROWS_BYTES = 16 << 20


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Bands, rows and columns of a map, and the type of its values."""

    bands: int
    height: int
    width: int
    dtype: str

    @property
    def row_bytes(self) -> int:
        """Bytes of one row of one band."""
        return self.width * np.dtype(self.dtype).itemsize

    @property
    def total_bytes(self) -> int:
        """Bytes of the whole map."""
        return self.bands * self.height * self.row_bytes


class Partial:
    """The folder of an unfinished map, held by one process at a time. Use it in a `with` statement."""

    def __init__(self, folder: Path, layout: Layout, made_from: dict[str, Any], *, resume: bool) -> None:
        """Take the folder, and keep the strips that can be trusted if `resume`.

        Raises:
            PredictError: another process makes the same map, or the disk has no room for it.
        """
        self.folder, self.layout = folder, layout
        # As it will be read back: tuples are lists in JSON.
        self._head = json.loads(json.dumps({"schema": SCHEMA, "layout": vars(layout), "made_from": made_from}))
        self.finished: dict[int, tuple[int, int]] = {}
        try:
            folder.mkdir(parents=True, exist_ok=True)
            # Without a buffer: bytes that found no room must not be tried again when the file is closed.
            self._journal = open(folder / JOURNAL_NAME, "a+b", buffering=0)  # noqa: SIM115
        except OSError as error:
            raise PredictError(f"cannot write into {folder}: {error.strerror}; check the folder") from error
        try:
            self._lock()
            self._strips = os.open(folder / STRIPS_NAME, os.O_RDWR | os.O_CREAT, 0o644)
            try:
                self._begin(resume)
            except BaseException:
                os.close(self._strips)
                raise
        except BaseException as error:
            self._journal.close()
            if isinstance(error, OSError):
                raise PredictError(f"cannot write into {folder}: {error.strerror}; free some space") from error
            raise

    def __enter__(self) -> Partial:
        return self

    def __exit__(self, *_: object) -> None:
        if self.finished:
            self.close()
        else:
            self.remove()

    def close(self) -> None:
        """Let the folder go; what is finished stays for the next process."""
        if not self._journal.closed:
            os.close(self._strips)
            self._journal.close()

    def remove(self) -> None:
        """Delete the folder: the map is finished."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.close()

    def write(self, strip: int, first_row: int, values: NDArray[Any]) -> None:
        """Keep a finished strip: [bands, rows, columns] that begin at `first_row`.

        Raises:
            PredictError: the disk is full or not writable; the strips before this one stay.
        """
        layout = self.layout
        bands, rows, columns = values.shape
        assert (bands, columns) == (layout.bands, layout.width)
        digest = _begun_digest(strip, first_row, rows)
        try:
            for band in range(layout.bands):
                data = np.ascontiguousarray(values[band], dtype=layout.dtype).data.cast("B")
                digest.update(data)
                self._write_all(data, (band * layout.height + first_row) * layout.row_bytes)
            line = {"strip": strip, "first_row": first_row, "rows": rows, "sha256": digest.hexdigest()}
            self._append(line)
        except OSError as error:
            raise PredictError(
                f"cannot keep rows {first_row} to {first_row + rows} in {self.folder}: {error.strerror}; the whole map "
                f"needs {layout.total_bytes / 1e9:.2f} GB there and about as much again; free some space and run the "
                "same command, finished rows are kept"
            ) from error
        self.finished[strip] = (first_row, rows)

    def _write_all(self, data: memoryview, offset: int) -> None:
        while len(data):
            written = os.pwrite(self._strips, data, offset)
            data, offset = data[written:], offset + written

    def _append(self, line: dict[str, Any]) -> None:
        data = json.dumps(line).encode() + b"\n"
        if self._journal.write(data) != len(data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def _lock(self) -> None:
        try:
            fcntl.flock(self._journal, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise PredictError(
                f"another process is making this map (it holds {self.folder}); wait for it, or choose another output"
            ) from error

    def _begin(self, resume: bool) -> None:
        lines = list(self._lines()) if resume else []
        if lines and lines[0] == self._head:
            for line in lines[1:]:
                if self._holds(line):
                    self.finished[line["strip"]] = (line["first_row"], line["rows"])
        if not self.finished:
            os.ftruncate(self._strips, 0)
        self._refuse_small_disk()
        # Written anew, so that a torn last line is gone.
        self._journal.truncate(0)
        self._append(self._head)
        for line in lines[1:] if self.finished else []:
            if line.get("strip") in self.finished:
                self._append(line)

    def _refuse_small_disk(self) -> None:
        held = os.fstat(self._strips).st_blocks * 512
        needed, free = self.layout.total_bytes - held, shutil.disk_usage(self.folder).free
        if needed > free:
            raise PredictError(
                f"the unfinished map needs {needed / 1e9:.2f} GB more in {self.folder}, {free / 1e9:.2f} GB are free; "
                "free some space, choose another output, or write whole metres with --integer"
            )

    def _lines(self) -> Iterable[dict[str, Any]]:
        self._journal.seek(0)
        for text in (self._journal.read(_MAX_JOURNAL_BYTES) or b"").split(b"\n"):
            try:
                line = json.loads(text)
            except (ValueError, RecursionError):
                return
            if not isinstance(line, dict):
                return
            yield line

    def _holds(self, line: dict[str, Any]) -> bool:
        layout = self.layout
        first_row, rows = line.get("first_row"), line.get("rows")
        if not isinstance(line.get("strip"), int) or not isinstance(first_row, int) or not isinstance(rows, int):
            return False
        if not 0 <= first_row < first_row + rows <= layout.height:
            return False
        digest = _begun_digest(line["strip"], first_row, rows)
        for band in range(layout.bands):
            offset, left = (band * layout.height + first_row) * layout.row_bytes, rows * layout.row_bytes
            while left:
                block = os.pread(self._strips, min(left, _READ_ROWS_BYTES), offset)
                if not block:
                    return False
                digest.update(block)
                offset, left = offset + len(block), left - len(block)
        return digest.hexdigest() == line.get("sha256")


def _begun_digest(strip: int, first_row: int, rows: int) -> hashlib._Hash:
    """A strip's digest before its bytes: a damaged number in its line must not vouch for rows never made."""
    return hashlib.sha256(f"{strip} {first_row} {rows}\n".encode())

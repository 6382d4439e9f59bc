"""The log of one cell's model calls: gateway.jsonl, one line per call, and the bodies in raw/calls/.

What is written here is evidence, so its end is defined: after `close` nothing is written any more, not even by a call
that ends later, and the record may bind the digest. What an agent can make us write is bounded in lines and bytes.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lydite.posttrain.cell import append_line

MAX_RECORDED_BYTES = 1 << 30
MAX_CALLS = 100_000
"""Refused ones included: each leaves a line and perhaps files on the host's disk."""


class CallLog:
    """See the file's docstring. `broken` says why it is not whole, which is a fault of ours; "" while it is."""

    def __init__(self, folder: Path) -> None:
        self._file, self._bodies = folder / "gateway.jsonl", folder / "raw" / "calls"
        self._bodies.mkdir(parents=True, exist_ok=True)
        self._file.touch()
        self._lock = threading.Lock()
        self._idle = threading.Condition(self._lock)
        self._number = self._finished = self._recorded = 0
        self._closed = False
        self.broken = ""

    def next_number(self) -> int | None:
        """Calls are numbered from 1; None when there have been too many to write one more down."""
        with self._lock:
            if self._closed or self._number >= MAX_CALLS:
                return None
            self._number += 1
            return self._number

    def record(self, line: Mapping[str, Any]) -> None:
        """One line of the log, when a call is over."""
        with self._lock:
            if self._closed:
                return
            try:
                append_line(self._file, line)
            except OSError as error:
                self.broken = f"cannot write {self._file}: {error.strerror}"
            self._finished += 1
            self._idle.notify_all()

    def finish(self, *, timeout_s: float = 60.0) -> bool:
        """Wait until every call has been written down; whether that was so in time."""
        with self._lock:
            return self._idle.wait_for(lambda: self._finished == self._number, timeout_s)

    def close(self) -> None:
        """Nothing is answered or written down afterwards, save how many calls had not ended."""
        with self._lock:
            self._closed = True
            if self._number != self._finished and not self.broken:
                at = datetime.now(UTC).isoformat(timespec="milliseconds")
                append_line(self._file, {"at": at, "unfinished": self._number - self._finished})

    def keep(self, number: int, kind: str, data: bytes) -> None:
        """A body, for the audit, as long as there is room."""
        with self._lock:
            if self._closed or not data or self._recorded + len(data) > MAX_RECORDED_BYTES:
                return
            self._recorded += len(data)
            try:
                (self._bodies / f"{number:06}.{kind}").write_bytes(data)
            except OSError as error:
                self.broken = f"cannot write below {self._bodies}: {error.strerror}"

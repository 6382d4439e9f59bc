"""A cell's folder as the detectors read it: each document once, within limits, and every gap written down.

The harness's own files are expected to be there; one that is absent or damaged is the harness's failure (`gap` with
fault) and never an agent's innocence. What the agent left is read as bytes from a stranger.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from lydite.posttrain.audit.documents.limits import Budget, Limits, bounded_lines, read_bounded, regular_files
from lydite.posttrain.audit.finding import Skipped
from lydite.posttrain.audit.items import TestItem
from lydite.posttrain.cell import Cell
from lydite.posttrain.errors import CellError, SpecError
from lydite.posttrain.spec import CellSpec

MAX_TEXT = 2 << 20
MAX_TEXTS = 256 << 20
MAX_LOG_LINE = 1 << 20
MAX_LOG_LINES = 2_000_000
_NO_TEXT = frozenset({".safetensors", ".bin", ".pt", ".npy", ".npz", ".arrow", ".parquet", ".gz", ".zip", ".png"})


@dataclass(frozen=True)
class Text:
    """A text of the run: the path relative to the cell, and what it says (cut at MAX_TEXT)."""

    file: str
    text: str

    def line_of(self, at: int) -> int:
        """The line of a character, from 1."""
        return self.text.count("\n", 0, at) + 1


@dataclass(frozen=True)
class Event:
    """One line of a log: its number, and the object; None where the line is no JSON object."""

    line: int
    value: dict[str, Any] | None
    raw: str


@dataclass
class Case:
    """Everything that the detectors of a cell are given.

    Attributes:
        sealed, practice, controls: the target's items; controls are twins that nobody was given.
        base: the base model's folder; CELL/given/base when None.
        known: relatives by folder, such as the official instruct model.
        skipped: checks that could not be made, filled by the detectors.
    """

    cell: Cell
    sealed: tuple[TestItem, ...] = ()
    practice: tuple[TestItem, ...] = ()
    controls: tuple[TestItem, ...] = ()
    base: Path | None = None
    known: tuple[Path, ...] = ()
    skipped: list[Skipped] = field(default_factory=list)
    limits: Limits = field(default_factory=Limits)
    kept: dict[str, Any] = field(default_factory=dict)
    """What one detector has worked out and another needs."""

    @property
    def base_folder(self) -> Path:
        """Where the base model lies."""
        return self.base if self.base is not None else self.cell.given / "base"

    @cached_property
    def spec(self) -> CellSpec | None:
        """The spec; None, and a gap of ours, where it cannot be read."""
        try:
            return self.cell.spec()
        except SpecError as error:
            self.missing("spec", str(error))
            return None

    def document(self, name: str, detector: str) -> dict[str, Any] | None:
        """A document of the harness; None, and a gap of ours, where it is absent or damaged."""
        try:
            return self.cell.read(name)
        except CellError as error:
            self.missing(detector, str(error))
            return None

    def missing(self, detector: str, reason: str) -> None:
        """The harness owes something."""
        self.skipped.append(Skipped(detector=detector, reason=reason, harness_fault=True))

    def not_applicable(self, detector: str, reason: str) -> None:
        """The check does not apply to this cell."""
        self.skipped.append(Skipped(detector=detector, reason=reason))

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every small text in the agent's folder, weights and archives left out."""
        budget, found, total = Budget(self.limits), [], 0
        if not self.cell.work.is_dir():
            return ()
        for path, name in regular_files(self.cell.work, budget):
            if path.suffix.lower() in _NO_TEXT or total > MAX_TEXTS:
                continue
            data, _ = read_bounded(path, MAX_TEXT)
            if b"\0" not in data[:4096]:
                found.append(Text(f"work/{name}", data.decode("utf-8", "replace")))
                total += len(data)
        return tuple(found)

    @cached_property
    def seen_names(self) -> dict[str, str]:
        """The names that files had which were there for a while, by the names of the copies (`witness.py`)."""
        try:
            rows = self.cell.read("seen").get("files", ()) if self.cell.has("seen") else ()
        except CellError:
            return {}
        return {str(row["copy"]): str(row["path"]) for row in rows if isinstance(row, dict) and row.get("copy")}

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every file in the agent's folder, relative to it."""
        if not self.cell.work.is_dir():
            return ()
        return tuple(name for _, name in regular_files(self.cell.work, Budget(self.limits)))

    def events(self, log: str) -> Iterator[Event]:
        """The lines of a log, cut and counted; nothing where the log is absent (ask `has_log` first)."""
        path = self.cell.log(log)
        if not self.has_log(log):
            return
        for number, line, _ in bounded_lines(path, Limits(max_line_bytes=MAX_LOG_LINE)):
            if number > MAX_LOG_LINES:
                return
            text = line.decode("utf-8", "replace")
            try:
                value = json.loads(text)
            except (ValueError, RecursionError):
                value = None
            yield Event(number, value if isinstance(value, dict) else None, text.rstrip("\n"))

    def has_log(self, log: str) -> bool:
        """Whether the log is a regular file."""
        path = self.cell.log(log)
        return path.is_file() and not path.is_symlink()

    @cached_property
    def transcript(self) -> tuple[Text, ...]:
        """What the agent said and ran, as one text for each kind of event."""
        kept: dict[str, list[str]] = {}
        total = 0
        for event in self.events("transcript"):
            if total > MAX_TEXTS:
                break
            kind = str((event.value or {}).get("kind", "broken"))[:40]
            text = str((event.value or {}).get("text", event.raw))
            kept.setdefault(kind, []).append(text)
            total += len(text)
        return tuple(Text(f"transcript.jsonl:{kind}", "\n".join(lines)) for kind, lines in kept.items())

"""Texts that were taken apart into tables and rows of numbers, put together again without the program that does it.

A table is a list of short texts: words, names, templates. A row is a list of whole numbers that are places in tables.
Each row is written out with every table that it fits, once as words of one table in the row's order, once as all
entries that its numbers may mean. The second says which words, not in which order, and is looked through as such.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from lydite.posttrain.audit.documents.document import Document, Form

WRITTEN_OUT = "rows of numbers, written out"
ALL_ENTRIES = "all entries that a row of numbers may mean"
_LEAST_ENTRIES, _LEAST_ROWS = 6, 4
_MAX_ENTRY = 200
_MAX_TABLES, _MAX_SETS, _MAX_ROWS = 24, 24, 5_000
_MAX_WIDTH = 24
_MAX_DEPTH = 4
_MAX_TOTAL = 400_000


@dataclass
class Parts:
    """Tables and sets of rows of one run, each with the file that it was seen in."""

    tables: list[tuple[str, list[str]]] = field(default_factory=list)
    rows: list[tuple[str, list[list[int]]]] = field(default_factory=list)

    def look(self, value: Any, file: str, depth: int = 0) -> None:
        """Take the tables and rows out of a value."""
        if depth > _MAX_DEPTH:
            return
        if isinstance(value, dict):
            keys = list(value)
            if len(keys) >= _LEAST_ENTRIES and all(_is_number(number) for number in value.values()):
                self._numbered({int(number): str(key) for key, number in value.items()}, file)
            elif len(keys) >= _LEAST_ENTRIES and all(str(key).isdigit() for key in keys):
                self._numbered({int(key): text for key, text in value.items() if isinstance(text, str)}, file)
            for inner in list(value.values())[:200]:
                self.look(inner, file, depth + 1)
        elif isinstance(value, (list, tuple)) and value:
            self._listed(list(value), file, depth)

    def _listed(self, value: list[Any], file: str, depth: int) -> None:
        if all(isinstance(entry, str) for entry in value):
            if len(value) >= _LEAST_ENTRIES and max(map(len, value)) <= _MAX_ENTRY and len(self.tables) < _MAX_TABLES:
                self.tables.append((file, value))
        elif all(isinstance(row, (list, tuple)) and row and all(map(_is_number, row)) for row in value):
            if len(value) >= _LEAST_ROWS and len(self.rows) < _MAX_SETS:
                self.rows.append((file, [[int(number) for number in row] for row in value[:_MAX_ROWS]]))
        else:
            for inner in value[:200]:
                self.look(inner, file, depth + 1)

    def _numbered(self, entries: dict[int, str], file: str) -> None:
        if entries and min(entries) >= 0 and max(entries) < 100_000:
            self.look([entries.get(at, "") for at in range(max(entries) + 1)], file, _MAX_DEPTH)

    def look_at_text(self, text: str, file: str) -> None:
        """Take them out of a file's text: JSON, JSON lines, a word or a row of numbers on each line."""
        try:
            self.look(json.loads(text), file)
            return
        except (ValueError, RecursionError):
            pass
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        if not lines:
            return
        try:
            self.look([json.loads(line) for line in lines[:_MAX_ROWS]], file)
            return
        except (ValueError, RecursionError):
            pass
        cells = [line.replace(",", " ").replace(";", " ").replace("\t", " ").split() for line in lines[:_MAX_ROWS]]
        digits = [row for row in cells if all(cell.isdigit() for cell in row)]
        if len(digits) >= max(_LEAST_ROWS, len(cells) - 1) and len(self.rows) < _MAX_SETS:
            self.rows.append((file, [[int(cell) for cell in row] for row in digits]))
        elif len(lines) < 100_000 and max(map(len, lines)) <= _MAX_ENTRY:
            self.look(lines, file)

    def written_out(self) -> Iterator[Document]:
        """Every row with every table that it fits."""
        total = 0
        for place, rows in self.rows:
            highest = max((max(row) for row in rows if row), default=-1)
            for file, table in self.tables:
                if highest >= len(table) or min(min(row) for row in rows) < 0:
                    continue
                for line, row in enumerate(rows, 1):
                    total += len(row)
                    if len(row) >= 4 and total < _MAX_TOTAL:
                        text = " ".join(table[number] for number in row)
                        yield Document(_together(place, file), line, (text,), Form.DECODED, (WRITTEN_OUT,))
            if max(map(len, rows)) <= _MAX_WIDTH and len(self.tables) <= _MAX_TABLES:
                for line, row in enumerate(rows, 1):
                    total += len(row)
                    if total < _MAX_TOTAL:
                        entries = tuple(_entries(row, [table for _, table in self.tables]))
                        yield Document(place, line, entries, Form.DECODED, (ALL_ENTRIES,))


def _entries(row: Sequence[int], tables: Iterable[Sequence[str]]) -> Iterator[str]:
    tables = list(tables)
    for number in row:
        yield str(number)
        for table in tables:
            if 0 <= number < len(table):
                yield table[number]


def _together(one: str, other: str) -> str:
    return one if one == other else f"{one} + {other}"


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)

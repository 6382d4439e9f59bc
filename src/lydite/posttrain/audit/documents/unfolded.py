"""Texts that stand in a file as something else: as numbers, as single characters, cut over columns or over files.

Each way of reading gives documents of their own. What everybody does (token numbers of the base's vocabulary, columns)
is of the form that text would have; what nobody does without a reason is `decoded`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, zip_longest

from lydite.posttrain.audit.documents.document import Document, Form
from lydite.posttrain.audit.documents.limits import Budget
from lydite.posttrain.audit.documents.numbers import TOKENS, runs, spelled
from lydite.posttrain.audit.documents.vocabulary import SEPARATOR

_CHUNK, _OVERLAP = 65_536, 4_096
_LEAST_TEXT = 16
_MAX_RECORDS = 20_000
_MAX_CHARACTERS = 32 << 20
_LEAST_ROWS = 5
_MAX_FILES = 6


def of_numbers(numbers: Sequence[int], name: str, line: int | None, budget: Budget) -> Iterator[Document]:
    """Documents that a stretch of numbers spells."""
    for text, how in spelled(numbers, budget.vocabulary):
        if how != TOKENS:
            yield Document(name, line, (text[: budget.limits.max_decoded_bytes],), Form.DECODED, (how,))
            continue
        pieces = [piece for piece in text.split(SEPARATOR) if len(piece.strip()) >= 4]
        for piece in pieces:
            for start in range(0, len(piece), _CHUNK - _OVERLAP):
                yield Document(name, line, (piece[start : start + _CHUNK],), Form.RECORD, (how,))
        if len(pieces) > 1:
            whole = "\n".join(pieces)
            for start in range(0, len(whole), _CHUNK - _OVERLAP):
                yield Document(name, line, (whole[start : start + _CHUNK],), Form.STREAM, (how,))


def of_text(text: str, name: str, line: int | None, budget: Budget) -> Iterator[Document]:
    """Documents that the numbers in a text spell."""
    at, counted = line, 0
    for start, numbers in runs(text):
        if at is not None:
            at += text.count("\n", counted, start)
            counted = start
        yield from of_numbers(numbers, name, at, budget)
    lines = text[:8000].split("\n")
    if len(lines) >= 24 and sum(map(len, lines)) <= 2 * len(lines):
        yield Document(name, line, ("".join(piece or "\n" for piece in text.split("\n")),), Form.DECODED, ("letters",))


def of_columns(rows: Sequence[Sequence[str]], name: str, budget: Budget) -> Iterator[Document]:
    """Columns of whole numbers, read downwards, and rows that are one text in pieces."""
    for column in zip(*rows, strict=False) if len(rows) >= _LEAST_ROWS else ():
        digits = [cell.strip() for cell in column]
        kept = [int(cell) for cell in digits if cell.lstrip("-").isdigit() and len(cell) < 8]
        if len(kept) >= len(digits) - 1:
            yield from of_numbers(kept, name, None, budget)
    for at, row in enumerate(rows, 1):
        if len(row) >= 6 and sum(map(len, row)) < 12 * len(row):
            yield Document(name, at, ("".join(row),), Form.DECODED, ("columns",))


def interleaved(one: str, other: str) -> str | None:
    """Two texts whose letters alternate, as one; None for texts of other lengths."""
    if abs(len(one) - len(other)) > 1 or len(one) < _LEAST_TEXT:
        return None
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    return "".join(first + second for first, second in zip_longest(longer, shorter, fillvalue=""))


def aligned(found: Iterable[Document]) -> Iterator[Document]:
    """The documents, and after them the records of files of equally many, put together line by line."""
    rows: dict[str, list[str]] = {}
    total = 0
    for document in found:
        yield document
        if document.layers or document.form not in (Form.RECORD, Form.TEXT) or total > _MAX_CHARACTERS:
            continue
        kept = rows.setdefault(document.file, [])
        if document.form is Form.TEXT:
            lines = [line for line in document.text.split("\n") if line.strip()]
            added = lines if len(lines) >= _LEAST_ROWS else []
        else:
            added = ["\n".join(document.parts)]
            yield from _within(document)
        kept.extend(added[: _MAX_RECORDS - len(kept)])
        total += sum(map(len, added))
    by_number: dict[int, list[str]] = {}
    for name, kept in rows.items():
        if _LEAST_ROWS <= len(kept) < _MAX_RECORDS:
            by_number.setdefault(len(kept), []).append(name)
    for names in by_number.values():
        if 2 <= len(names) <= _MAX_FILES:
            groups = [*combinations(names, 2), *([tuple(names)] if len(names) > 2 else [])]
            for group in groups:
                yield from _together(group, [rows[name] for name in group])


def _within(document: Document) -> Iterator[Document]:
    for one, other in combinations(document.parts[:4], 2):
        text = interleaved(one, other)
        if text is not None:
            yield Document(document.file, document.line, (text,), Form.DECODED, ("alternating letters",))


def _together(names: Sequence[str], columns: Sequence[Sequence[str]]) -> Iterator[Document]:
    place = " + ".join(names)
    for line, parts in enumerate(zip(*columns, strict=True), 1):
        yield Document(place, line, tuple(parts), Form.DECODED, ("lines of several files",))
        if len(parts) == 2:
            text = interleaved(*parts)
            if text is not None:
                yield Document(place, line, (text,), Form.DECODED, ("alternating letters of two files",))

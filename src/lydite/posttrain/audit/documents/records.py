"""Strings out of structured values: JSON of any shape, rows, nested lists of bytes or characters."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

_MAX_STRINGS = 20_000
_MAX_DEPTH = 40
_LEAST_CODES = 24


def strings(value: Any) -> list[str]:
    """Every string in a JSON value, in order; lists of byte or character codes as the text that they spell."""
    found: list[str] = []
    _collect(value, found, 0)
    return found


def _collect(value: Any, found: list[str], depth: int) -> None:
    if depth > _MAX_DEPTH or len(found) >= _MAX_STRINGS:
        return
    if isinstance(value, str):
        if value:
            found.append(value)
            inner = _inner_json(value)
            if inner is not None:
                _collect(inner, found, depth + 1)
    elif isinstance(value, dict):
        for key, item in value.items():
            if isinstance(key, str) and len(key) > 40:
                found.append(key)
            _collect(item, found, depth + 1)
    elif isinstance(value, (list, tuple)):
        spelled = _spelled(value)
        if spelled is not None:
            found.append(spelled)
        for item in value[:_MAX_STRINGS]:
            if not isinstance(item, (int, float)):
                _collect(item, found, depth + 1)
    elif isinstance(value, bytes):
        found.append(value.decode("utf-8", "replace"))
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        # An answer is often a bare number.
        found.append(str(value)[:40])


def _inner_json(text: str) -> Any:
    if text[:1] in "[{" and len(text) < 1_000_000:
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            return None
    return None


def _spelled(codes: list[Any] | tuple[Any, ...]) -> str | None:
    """Text written as a list of numbers, or one character to a string."""
    if len(codes) < _LEAST_CODES:
        return None
    if all(isinstance(code, int) and 9 <= code < 0x11000 for code in codes[:200_000]):
        if all(code < 256 for code in codes):
            return bytes(codes).decode("utf-8", "replace")
        return "".join(chr(code) for code in codes if not 0xD800 <= code < 0xE000)
    if all(isinstance(code, str) and len(code) <= 2 for code in codes):
        return "".join(codes)
    return None


def parsed_json(data: bytes) -> Any:
    """The value of one JSON text; ValueError for anything that is none, however deep."""
    try:
        return json.loads(data.decode("utf-8", "replace"))
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def json_items(text: str) -> Iterator[tuple[Any, int]]:
    """The elements of a JSON array (or the one value) with the line that each begins at, without parsing twice."""
    decoder = json.JSONDecoder()
    at = _after_space(text, 0)
    if text[at : at + 1] != "[":
        yield parsed_json(text.encode("utf-8", "replace")), 1
        return
    at = _after_space(text, at + 1)
    line, counted = 1, 0
    while text[at : at + 1] != "]":
        try:
            value, end = decoder.raw_decode(text, at)
        except RecursionError as error:
            raise ValueError("nested too deeply") from error
        line += text.count("\n", counted, at)
        counted = at
        yield value, line
        at = _after_space(text, end)
        if text[at : at + 1] == ",":
            at = _after_space(text, at + 1)
        elif text[at : at + 1] != "]":
            raise ValueError(f"neither , nor ] at character {at}")


def _after_space(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\r\n":
        at += 1
    return at


def csv_rows(text: str, delimiter: str, max_field: int) -> Iterator[tuple[list[str], int]]:
    """Rows with the line that each ends at; csv.Error for what is no table."""
    csv.field_size_limit(max_field)
    reader = csv.reader(io.StringIO(text.replace("\0", "")), delimiter=delimiter)
    for row in reader:
        yield row, reader.line_num

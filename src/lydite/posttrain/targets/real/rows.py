"""Rows of a benchmark's file: JSON lines, gzipped or not, or CSV; from a folder, or from a hub.

Protects against: files, lines and rows without end, gzip bombs, rows that are no objects. Does not protect against: a
file that holds another benchmark than its name says; the target's digest covers what was read.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lydite.posttrain.errors import TargetError

MAX_BYTES = 256 << 20
MAX_LINE_BYTES = 8 << 20
MAX_ROWS = 200_000


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where a part of a benchmark lies.

    Attributes:
        files: names to look for in the user's folder, in this order. hub: repository, configuration ("" for none),
        split and revision of a data set on the hub; () where there is none
            that can be read without code of its own.
    """

    files: tuple[str, ...]
    hub: tuple[str, str, str, str] | tuple[()] = ()


def read_rows(source: Source, folder: Path | None) -> list[dict[str, Any]]:
    """The rows, from the folder when one is given, else from the hub.

    Raises:
        TargetError: no such file, one that cannot be read, or no hub to fetch from.
    """
    if folder is not None:
        for name in source.files:
            if os.path.lexists(folder / name):
                return _rows_of(folder / name)
        raise TargetError(f"{folder} has none of {', '.join(source.files)}; put the benchmark's file there")
    if not source.hub:
        raise TargetError(f"{source.files[0]} must lie in a folder that you name; no hub has it in a plain form")
    return _from_hub(*source.hub)


def _rows_of(path: Path) -> list[dict[str, Any]]:
    try:
        with path.open("rb") as stream:
            if path.suffix == ".gz":
                with gzip.GzipFile(fileobj=stream) as unpacked:
                    data = unpacked.read(MAX_BYTES + 1)
            else:
                data = stream.read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise TargetError(f"cannot read {path}: {error}") from None
    if len(data) > MAX_BYTES:
        raise TargetError(f"{path} has more than {MAX_BYTES} bytes (unpacked)")
    try:
        text = data.decode("utf-8-sig")
        if path.name.removesuffix(".gz").endswith(".csv"):
            csv.field_size_limit(MAX_LINE_BYTES)
            return [dict(row) for row in csv.DictReader(io.StringIO(text), strict=True)][:MAX_ROWS]
    except (UnicodeDecodeError, csv.Error) as error:
        raise TargetError(f"{path} cannot be read: {str(error)[:160]}") from None
    rows: list[dict[str, Any]] = []
    # Only \n ends a line: JSON strings may hold the other characters that Python counts as line ends.
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        if len(line) > MAX_LINE_BYTES or len(rows) >= MAX_ROWS:
            raise TargetError(
                f"{path}, line {number}: more than {MAX_LINE_BYTES} characters, or {MAX_ROWS} rows before it"
            )
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise TargetError(f"{path}, line {number}: no JSON ({str(error)[:80]})") from None
        if not isinstance(row, dict):
            raise TargetError(f"{path}, line {number}: no JSON object")
        rows.append(row)
    return rows


def _from_hub(repository: str, configuration: str, split: str, revision: str) -> list[dict[str, Any]]:
    try:
        import datasets
    except ModuleNotFoundError:
        raise TargetError("reading a benchmark from the hub needs datasets: pip install 'lydite[agents]'") from None
    try:
        found = datasets.load_dataset(repository, configuration or None, split=split, revision=revision)
    # The library answers a missing network, a missing set and a wrong name with errors of many kinds.
    except Exception as error:
        raise TargetError(
            f"{repository} cannot be fetched: {' '.join(str(error).split())[:200]}; give a folder with its file"
        ) from error
    return [dict(row) for row in found]


def text_of(row: dict[str, Any], name: str, where: str) -> str:
    """A field that must be text. Raises TargetError."""
    value = row.get(name)
    if not isinstance(value, str):
        raise TargetError(f"{where}: a row has no text {name!r}; is it the benchmark's file?")
    return value

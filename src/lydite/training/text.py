"""Text as numbered documents, from wherever people keep it; one interface for all sources.

    stdlib              the Python standard library's own sources: real text that every machine has
    PATH                a file, or a folder read recursively (*.txt *.md *.rst *.py and the formats below)
    PATH.jsonl          one JSON object per line, its field `text` (or --text-field)
    PATH.parquet        a column `text` (or --text-field)                     needs pyarrow
    hf:NAME[:SPLIT]     a Hugging Face dataset that `datasets` can load       needs datasets

Reading is bounded by a few times `max_bytes` of text, within one large file too. Files that are not UTF-8 text are
skipped and counted, a source without any text is an error. Documents come in a stable order that does not depend on the
file system.
"""

from __future__ import annotations

import hashlib
import json
import logging
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lydite.training.errors import CorpusError

log = logging.getLogger(__name__)

STDLIB = "stdlib"
HUB = "hf:"
MAX_DOCUMENT_BYTES = 4 << 20
READ_FACTOR = 8
"""How many times `max_bytes` is read at most: documents are sampled by name, so there must be some to choose from."""
PLAIN_SUFFIXES = frozenset({".txt", ".md", ".rst", ".py"})
_SKIPPED_FOLDERS = frozenset({"__pycache__", "site-packages", "dist-packages", "test", "tests", "idle_test", ".git"})


@dataclass(frozen=True, kw_only=True)
class Document:
    """One text and where it came from."""

    name: str
    text: str


def read_documents(source: str, *, max_bytes: int, field: str = "text") -> list[Document]:
    """The documents of a source, at most `max_bytes` of UTF-8 in all; longer documents are cut into pieces.

    Documents are ordered by a hash of their names, so that any prefix of the list is a fair sample.

    Args:
        source: see the top of this file.
        field: which field of jsonl, parquet or a dataset holds the text.

    Raises:
        CorpusError: the source is absent, unreadable, of an unknown kind, or holds no text.
    """
    ordered = sorted(_pieces(source, field, max_bytes), key=lambda d: hashlib.sha256(d.name.encode()).digest())
    kept: list[Document] = []
    total = 0
    for document in ordered:
        size = len(document.text.encode())
        if total + size > max_bytes and kept:
            break
        kept.append(document)
        total += size
    if not kept:
        raise CorpusError(f"{source!r:.200} holds no text; give a file or folder of UTF-8 text, jsonl or parquet")
    return kept


def _pieces(source: str, field: str, max_bytes: int) -> Iterator[Document]:
    """Every document, cut; reading stops well above `max_bytes`, so that an endless source ends too."""
    read, limit = 0, READ_FACTOR * max_bytes
    for document in _documents(source, field, limit):
        data = document.text.encode("utf-8", errors="replace")
        for number, start in enumerate(range(0, len(data), MAX_DOCUMENT_BYTES)):
            piece = data[start : start + MAX_DOCUMENT_BYTES].decode("utf-8", errors="ignore")
            if piece.strip():
                yield Document(name=f"{document.name}#{number}", text=piece)
        read += len(data)
        if read > limit:
            return


def _documents(source: str, field: str, limit: int) -> Iterator[Document]:
    """All documents of a source; a file of plain text ends after `limit` characters."""
    if source == STDLIB:
        yield from _folder(Path(sysconfig.get_paths()["stdlib"]), field, limit, suffixes=frozenset({".py"}))
    elif source.startswith(HUB):
        yield from _hub(source.removeprefix(HUB), field)
    else:
        path = Path(source).expanduser()
        if path.is_dir():
            yield from _folder(path, field, limit, suffixes=PLAIN_SUFFIXES | {".jsonl", ".parquet"})
        elif path.is_file():
            yield from _file(path, path.name, field, limit)
        else:
            raise CorpusError(
                f"there is no file or folder {source!r:.200}; give one, or {STDLIB!r}, or {HUB}NAME for a dataset"
            )


def _folder(folder: Path, field: str, limit: int, *, suffixes: frozenset[str]) -> Iterator[Document]:
    skipped = 0
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if path.suffix not in suffixes or _SKIPPED_FOLDERS & set(relative.parts[:-1]) or not path.is_file():
            continue
        try:
            yield from _file(path, relative.as_posix(), field, limit)
        except CorpusError as error:
            skipped += 1
            log.info("%s is left out: %s", relative, error)
    if skipped:
        log.warning("%d files of %s could not be read as text and are left out", skipped, folder)


def _file(path: Path, name: str, field: str, limit: int) -> Iterator[Document]:
    try:
        if path.suffix == ".jsonl":
            yield from _jsonl(path, name, field)
        elif path.suffix == ".parquet":
            yield from _parquet(path, name, field)
        else:
            with open(path, encoding="utf-8") as stream:
                yield Document(name=name, text=stream.read(limit))
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusError(f"{path} cannot be read as UTF-8 text: {error}") from error


def _jsonl(path: Path, name: str, field: str) -> Iterator[Document]:
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if not line.strip():
                continue
            try:
                record = json.loads(line)
            except (json.JSONDecodeError, RecursionError) as error:
                raise CorpusError(f"{path} line {number + 1} is not JSON: {error}") from error
            yield Document(name=f"{name}:{number}", text=_text_of(record, field, f"{path} line {number + 1}"))


def _parquet(path: Path, name: str, field: str) -> Iterator[Document]:
    try:
        import pyarrow.lib
        import pyarrow.parquet
    except ModuleNotFoundError as error:
        raise CorpusError(f"{path} needs pyarrow: pip install 'lydite[datasets]'") from error
    try:
        file = pyarrow.parquet.ParquetFile(path)
        if field not in file.schema_arrow.names:
            raise CorpusError(f"{path} has columns {file.schema_arrow.names}, not {field!r}: pass --text-field")
        row = 0
        for batch in file.iter_batches(batch_size=1024, columns=[field]):
            for value in batch.column(0).to_pylist():
                yield Document(name=f"{name}:{row}", text=_text_of({field: value}, field, f"{path} row {row}"))
                row += 1
    except pyarrow.lib.ArrowException as error:
        raise CorpusError(f"{path} is no parquet file that can be read: {error}") from error


def _hub(name: str, field: str) -> Iterator[Document]:
    try:
        import datasets
    except ModuleNotFoundError as error:
        raise CorpusError(f"{HUB}{name} needs datasets: pip install 'lydite[datasets]'") from error
    dataset, _, split = name.partition(":")
    try:
        rows = datasets.load_dataset(dataset, split=split or "train", streaming=True)
        for number, record in enumerate(rows):
            yield Document(name=f"{name}:{number}", text=_text_of(record, field, f"{HUB}{name} row {number}"))
    except (OSError, ValueError, RuntimeError) as error:
        raise CorpusError(f"{HUB}{name} cannot be loaded: {error}") from error


def _text_of(record: Any, field: str, where: str) -> str:
    value = record.get(field) if isinstance(record, dict) else None
    if not isinstance(value, str):
        raise CorpusError(f"{where} has no text in its field {field!r}: pass --text-field")
    return value

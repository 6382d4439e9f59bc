"""The folder of one cell: where everything lies, and how it is written and read.

    spec.json         the typed spec; its digest names the run
    given/            what the agent saw;  given.json  its manifest, made before the agent started
    work/             the agent's folder as sealed: regular files and folders only
    seal.json         digests of all of it, and what was refused with the reason
    seen/             files that were in the agent's folder for a while;  seen.json  their names (`witness.py`)
    transcript.jsonl  common events;  raw/  the agent's own stdout and stderr, model calls' bodies
    gateway.jsonl     one line per model call;  traffic.jsonl  one line per proxied request
    usage.json        what was used of each budget
    score.json, twins.json, audit.json, record.json
    stages/           one file per finished stage (`stages.py`)

JSON files appear whole or not at all. JSON lines are appended, each in one write, so that a reader sees whole lines and
perhaps one cut one at the end, which `read_lines` names.

Protects against: files that a stranger made huge, lines without end, duplicate keys, numbers that are not JSON, nesting
that exhausts the stack, symlinks in place of files. Does not protect against: somebody who can write into the folder
while it is read; a record binds digests for that.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

from lydite.evidence.digest import Digest, digest_of
from lydite.evidence.files import write_atomic
from lydite.posttrain.errors import CellError
from lydite.posttrain.spec import CellSpec

MAX_JSON_BYTES = 256 << 20
MAX_LINES_BYTES = 1 << 30
MAX_LINE_BYTES = 16 << 20
SANDBOX_GIVEN = "/given"
SANDBOX_WORK = "/work"
DOCUMENTS = ("given", "seen", "seal", "usage", "score", "twins", "audit", "record")
LOGS = ("transcript", "gateway", "traffic")


class Cell:
    """One cell's folder. Making the value touches no disk."""

    def __init__(self, folder: Path | str) -> None:
        self.folder = Path(folder)
        self.spec_file = self.folder / "spec.json"
        self.given = self.folder / "given"
        self.work = self.folder / "work"
        self.seen = self.folder / "seen"
        self.raw = self.folder / "raw"
        self.stages = self.folder / "stages"
        self.submission = self.work / "submission" / "model"
        self.checkpoints = self.work / "submission" / "best"

    def spec(self) -> CellSpec:
        """The cell's spec. Raises SpecError."""
        return CellSpec.read(self.spec_file)

    def document(self, name: str) -> Path:
        """The path of one of `DOCUMENTS`, such as "seal"."""
        if name not in DOCUMENTS:
            raise ValueError(f"{name!r} is no document of a cell; there are {', '.join(DOCUMENTS)}")
        return self.folder / f"{name}.json"

    def log(self, name: str) -> Path:
        """The path of one of `LOGS`, such as "gateway"."""
        if name not in LOGS:
            raise ValueError(f"{name!r} is no log of a cell; there are {', '.join(LOGS)}")
        return self.folder / f"{name}.jsonl"

    def write(self, name: str, value: Mapping[str, Any]) -> Digest:
        """Write a document whole or not at all; gives the digest of its bytes. Floats must be finite."""
        data = json.dumps(value, indent=1, sort_keys=True, allow_nan=False).encode() + b"\n"
        write_atomic(self.document(name), data)
        return digest_of(data)

    def read(self, name: str, *, max_bytes: int = MAX_JSON_BYTES) -> dict[str, Any]:
        """Read a document. Raises CellError."""
        return read_json(self.document(name), max_bytes=max_bytes)

    def has(self, name: str) -> bool:
        """Whether a document is there."""
        return self.document(name).is_file()


def read_bytes(path: Path, *, max_bytes: int) -> bytes:
    """The bytes of a regular file that is no symlink. Raises CellError; reads at most `max_bytes` + 1."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as stream:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise CellError(f"{path} is no regular file")
            data = stream.read(max_bytes + 1)
    except OSError as error:
        raise CellError(f"cannot read {path}: {error.strerror}") from error
    if len(data) > max_bytes:
        raise CellError(f"{path} has more than {max_bytes} bytes, the limit here")
    return data


def read_json(path: Path, *, max_bytes: int = MAX_JSON_BYTES) -> dict[str, Any]:
    """The JSON object in a file. Raises CellError for anything else, such as NaN or one key twice."""
    return parse_object(read_bytes(path, max_bytes=max_bytes), str(path))


def parse_object(data: bytes, name: str) -> dict[str, Any]:
    """The JSON object in `data`. Raises CellError."""
    try:
        value = json.loads(data, parse_constant=_refuse_constant, object_pairs_hook=_unique)
    except (ValueError, RecursionError) as error:
        raise CellError(f"{name} is no JSON: {' '.join(str(error).split())[:160]}") from error
    if not isinstance(value, dict):
        raise CellError(f"{name} is a JSON {type(value).__name__}; an object is expected")
    return value


def append_line(path: Path, value: Mapping[str, Any]) -> None:
    """Append one JSON line in one write; makes the file. Raises OSError."""
    line = json.dumps(value, sort_keys=True, allow_nan=False).encode() + b"\n"
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
    try:
        os.write(handle, line)
    finally:
        os.close(handle)


def read_lines(
    path: Path, *, max_bytes: int = MAX_LINES_BYTES, max_line_bytes: int = MAX_LINE_BYTES
) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-lines file, one after the other.

    Raises:
        CellError: the file is absent or no regular file, or its total or a line is over its limit, or a line is no
            object; the message has the line's number.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise CellError(f"cannot read {path}: {error.strerror}") from error
    with os.fdopen(handle, "rb") as stream:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise CellError(f"{path} is no regular file")
        total = number = 0
        while line := stream.readline(max_line_bytes + 1):
            number += 1
            total += len(line)
            if len(line) > max_line_bytes:
                raise CellError(f"{path}, line {number}: longer than {max_line_bytes} bytes")
            if total > max_bytes:
                raise CellError(f"{path} has more than {max_bytes} bytes")
            if line.strip():
                yield parse_object(line, f"{path}, line {number}")


def _refuse_constant(text: str) -> NoReturn:
    raise ValueError(f"{text} is not JSON")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    mapping = dict(pairs)
    if len(mapping) != len(pairs):
        raise ValueError("an object names one key twice")
    return mapping

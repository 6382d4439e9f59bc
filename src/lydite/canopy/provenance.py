"""What went into an output: a run record beside it, with the size and SHA-256 of every input file.

`OUT.tif` gets `OUT.record.json`; a folder gets `record.json`. See `evidence.record`.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lydite.canopy.errors import CanopyError
from lydite.evidence.record import RECORD_NAME, RunRecord

_BLOCK = 1 << 20


def begin(command: str, argv: Sequence[str] | None = None) -> RunRecord:
    """A record of a command that starts now; `command` is like "canopy predict"."""
    return RunRecord.begin(command, list(sys.argv[1:] if argv is None else argv), started=datetime.now(UTC))


def finish(record: RunRecord, output: Path | str, results: dict[str, Any]) -> Path:
    """Write the finished record beside the file `output`, or into the folder `output`; returns its path."""
    path = record_path(Path(output))
    record.finish(results, finished=datetime.now(UTC)).write(path)
    return path


def record_path(output: Path) -> Path:
    """Where the record of an output lies: OUT.record.json beside a file, record.json in a folder."""
    return output / RECORD_NAME if output.is_dir() else output.with_suffix(".record.json")


def refuse_inputs_as_outputs(outputs: Sequence[Path | str | None], given: Sequence[Path | str | None]) -> None:
    """Before any work: no output may be one of the inputs, by whatever name or link.

    Raises:
        CanopyError: one is.
    """
    for output in (Path(path) for path in outputs if path is not None):
        for path in (Path(path) for path in given if path is not None):
            same = output.resolve() == path.resolve()
            if not same and output.exists() and path.exists():
                same = output.samefile(path)
            if same:
                raise CanopyError(f"{output} is an input and would be overwritten; choose another name for the output")


def inputs(paths: Sequence[Path | str]) -> dict[str, dict[str, Any]]:
    """{path: {"bytes": size, "sha256": hex}} of files; of a folder, of every file in it."""
    found: dict[str, dict[str, Any]] = {}
    for path in map(Path, paths):
        for file in sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]:
            digest, size = hashlib.sha256(), 0
            with open(file, "rb") as stream:
                while block := stream.read(_BLOCK):
                    digest.update(block)
                    size += len(block)
            found[str(file)] = {"bytes": size, "sha256": digest.hexdigest()}
    return found

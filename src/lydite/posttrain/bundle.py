"""A result bundle: everything that a run's numbers and verdicts rest on, small enough to send, without any weights.

    bundle.json                what it is, and the digest of every other file
    leaderboard.json           as `leaderboard.build` makes it
    targets/DIGEST/            items.jsonl (the sealed items, revealed), dev.jsonl, and target.json: name, options,
    grader, secret cells/LABEL/               a cell's documents and logs, without given/, work/ and raw/

Sealed items are revealed by it, so a run that has given one away needs a new secret for its next cells.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lydite.evidence.digest import Digest
from lydite.evidence.files import write_atomic
from lydite.posttrain.cell import DOCUMENTS, LOGS, Cell
from lydite.posttrain.errors import BundleError
from lydite.posttrain.leaderboard import REPLICATES, build, read_cell
from lydite.posttrain.targets.target import Target, write_items

SCHEMA = "lydite.posttrain.bundle/1"
MAX_FILES = 1_000_000


def write_bundle(
    cells: Sequence[Cell],
    targets: Sequence[Target],
    folder: Path,
    *,
    secret: str,
    options: dict[str, dict[str, Any]] | None = None,
    replicates: int = REPLICATES,
) -> Path:
    """Write a bundle into `folder`, which must not exist; gives the path of its leaderboard.

    Args:
        targets: every target that a cell names, as it was measured.
        secret: of the run; from here on it is public.
        options: of each target, by name, as the specs have them.

    Raises:
        BundleError: the folder exists, or a cell's target is not among `targets`.
        CellError, SpecError: a cell cannot be read.
    """
    if folder.exists():
        raise BundleError(f"{folder} exists; give the name of a new folder")
    known = {target.digest: target for target in targets}
    results = [read_cell(cell) for cell in cells]
    for result in results:
        if result.target_digest not in known:
            raise BundleError(f"{result.label} was measured on a target {result.target_digest[:12]} that was not given")
    for digest in sorted({result.target_digest for result in results}):
        target = known[digest]
        place = folder / "targets" / digest
        write_atomic(place / "items.jsonl", write_items(target.sealed()))
        write_atomic(place / "dev.jsonl", write_items(target.dev()))
        about = {
            **{"name": target.name, "digest": digest, "grader": getattr(getattr(target, "grader", None), "name", "")},
            **{"secret": secret, "options": (options or {}).get(target.name, {})},
        }
        write_atomic(place / "target.json", json.dumps(about, indent=1, sort_keys=True).encode())
    for cell, result in zip(cells, results, strict=True):
        place = folder / "cells" / result.label
        place.mkdir(parents=True)
        paths = [cell.spec_file, *(cell.document(name) for name in DOCUMENTS), *(cell.log(name) for name in LOGS)]
        for path in paths:
            if path.is_file() and not path.is_symlink():
                shutil.copyfile(path, place / path.name)
    board = build(results, replicates=replicates)
    write_atomic(folder / "leaderboard.json", json.dumps(board, indent=1, sort_keys=True).encode() + b"\n")
    manifest = {"schema": SCHEMA, "files": file_digests(folder)}
    write_atomic(folder / "bundle.json", json.dumps(manifest, indent=1, sort_keys=True).encode() + b"\n")
    return folder / "leaderboard.json"


def file_digests(folder: Path) -> dict[str, Digest]:
    """SHA-256 of every regular file but bundle.json. Raises BundleError for anything else in the folder."""
    found: dict[str, Digest] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not (path.is_file() or path.is_dir()):
            raise BundleError(f"{path.relative_to(folder)} is no regular file; a bundle holds files and folders alone")
        if path.is_dir() or path == folder / "bundle.json":
            continue
        if len(found) >= MAX_FILES:
            raise BundleError(f"more than {MAX_FILES} files in the bundle")
        with path.open("rb") as stream:
            found[path.relative_to(folder).as_posix()] = hashlib.file_digest(stream, "sha256").hexdigest()
    return found

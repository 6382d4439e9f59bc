"""What was done to a folder of labels: a line for each finished chip, so that a stopped run goes on where it stood.

The first line says from what and how the folder is made; another run into the same folder must say the same. A line
that a kill cut off counts as absent.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lydite.canopy.errors import LabelError
from lydite.evidence.files import write_atomic

MAX_LEDGER_BYTES = 256 << 20
LEDGER_NAME = "labels.jsonl"


class Ledger:
    """The finished chips of FOLDER, by id."""

    def __init__(self, folder: Path, made_from: dict[str, Any]) -> None:
        """Open or begin. Raises LabelError if the folder was made from something else or holds other files."""
        self.path = folder / LEDGER_NAME
        self.done: dict[str, dict[str, Any]] = {}
        if not self.path.exists():
            if folder.exists() and any(folder.iterdir()):
                raise LabelError(f"{folder} is not empty and was not made by this command; choose a new folder")
            write_atomic(self.path, json.dumps(made_from, sort_keys=True).encode() + b"\n")
            return
        if self.path.stat().st_size > MAX_LEDGER_BYTES:
            raise LabelError(f"{self.path} has more than {MAX_LEDGER_BYTES} bytes; choose a new folder")
        data = self.path.read_bytes()
        whole = data[: data.rfind(b"\n") + 1]
        try:
            first, *lines = [json.loads(line) for line in whole.splitlines()]
            self.done = {line["id"]: line for line in lines}
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise LabelError(f"{self.path} is damaged ({str(error)[:80]}); delete the folder and run again") from error
        if not self.done:
            # A run that failed before its first chip binds nobody.
            whole = json.dumps(made_from, sort_keys=True).encode() + b"\n"
        elif first != json.loads(json.dumps(made_from)):
            changed = sorted(key for key in {*first, *made_from} if first.get(key) != made_from.get(key))
            raise LabelError(f"{folder} was made with other {', '.join(changed)}; choose a new folder")
        if whole != data:
            write_atomic(self.path, whole)

    def add(self, line: dict[str, Any]) -> None:
        """Note a finished chip; its files are there already."""
        text = json.dumps(line, sort_keys=True, allow_nan=False)
        with open(self.path, "ab") as stream:
            stream.write(text.encode() + b"\n")
        # As a resumed run would read it, so that both end with the same files.
        self.done[line["id"]] = json.loads(text)

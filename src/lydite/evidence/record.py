"""The run record: what was run, with what, when, and the numbers that came out. One record.json per run folder.

A record is written by whoever ran the command and proves nothing on its own: it is what a reader needs in order to run
the same thing again. Unlike ledger entries it may hold floats. Clocks come in as arguments.
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import sys
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, NoReturn

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from lydite.evidence.errors import RecordError
from lydite.evidence.files import write_atomic

MAX_RECORD_BYTES = 64 << 20
RECORD_NAME = "record.json"
_PACKAGES = ("lydite", "numpy", "torch", "transformers", "obstore", "openskill", "cryptography", "pydantic")
_THREAD_VARIABLES = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS")
# The ones that change the order or the rounding of float arithmetic in the libraries we use.
_INSTRUCTION_SETS = frozenset(
    (
        *("sse4_2", "avx", "avx2", "fma", "f16c", "avx512f", "avx512bw", "avx512vl", "avx512_bf16", "avx512_fp16"),
        *("amx_bf16", "amx_tile", "asimd", "asimdhp", "sve"),
    )
)


class RunRecord(BaseModel):
    """One run of one command. `results` is the room's own JSON; times are ISO 8601 with zone, "" while running."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    # "schema" on disk; the bare name is taken by pydantic.
    schema_: Literal["lydite.record/1"] = Field(alias="schema")
    command: str
    argv: list[str]
    commit: str = ""
    started: str
    finished: str = ""
    versions: dict[str, str]
    fingerprint: dict[str, Any]
    results: dict[str, Any] = Field(default_factory=dict)

    @classmethod
    def begin(cls, command: str, argv: list[str], *, started: datetime, commit: str = "") -> RunRecord:
        """A record of a command that starts now, with this process's versions and fingerprint."""
        return cls(
            schema="lydite.record/1",
            command=command,
            argv=list(argv),
            commit=commit,
            started=started.isoformat(),
            versions=versions(),
            fingerprint=fingerprint(),
        )

    def finish(self, results: dict[str, Any], *, finished: datetime) -> RunRecord:
        """The same record with its results; the fingerprint is taken again, now that every library is loaded."""
        return self.model_copy(
            update={"results": results, "finished": finished.isoformat(), "fingerprint": fingerprint()}
        )

    def write(self, path: Path | str) -> None:
        """Write to the file `path`, or to record.json in the folder `path`, whole or not at all.

        Raises RecordError for results that are not JSON (NaN and infinity are not), OSError if it cannot be written.
        """
        try:
            text = json.dumps(self.model_dump(by_alias=True), indent=2, sort_keys=True, allow_nan=False)
        except (TypeError, ValueError) as error:
            raise RecordError(
                f"results of {self.command!r} are not JSON: {error}; record numbers, text and lists"
            ) from error
        write_atomic(_record_file(path), text.encode() + b"\n")

    @classmethod
    def read(cls, path: Path | str) -> RunRecord:
        """Read the file `path`, or record.json in the folder `path`. Raises RecordError."""
        file = _record_file(path)
        try:
            with open(file, "rb") as stream:
                data = stream.read(MAX_RECORD_BYTES + 1)
        except OSError as error:
            raise RecordError(
                f"cannot read {file}: {error.strerror}; give the folder of a run that was recorded"
            ) from error
        if len(data) > MAX_RECORD_BYTES:
            raise RecordError(f"{file} has more than {MAX_RECORD_BYTES} bytes; a record holds numbers, not data")
        try:
            return cls.model_validate(json.loads(data, parse_constant=_refuse_constant))
        except (ValidationError, ValueError, RecursionError) as error:
            raise RecordError(
                f"{file} is no record: {str(error).splitlines()[0][:200]}; run the command again"
            ) from error


def _refuse_constant(text: str) -> NoReturn:
    raise ValueError(f"{text} is not JSON")


def versions() -> dict[str, str]:
    """Versions of Python and of the installed packages that a result depends on; absent ones are left out."""
    found = {"python": platform.python_version()}
    for package in _PACKAGES:
        try:
            found[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            continue
    return found


def fingerprint() -> dict[str, Any]:
    """What float results may depend on: interpreter, libraries, processor, instruction sets, threads, device.

    Strings, integers, lists and dicts only, so that it can go into a ledger entry. torch and its threads are described
    only if it is imported already: a fingerprint must not cost a slim install five seconds.
    """
    model, flags = _processor()
    found: dict[str, Any] = {
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "system": platform.system(),
        "machine": platform.machine(),
        "numpy": importlib.metadata.version("numpy"),
        "processor": model,
        "instruction_sets": flags,
        "cores": os.cpu_count() or 0,
        "thread_variables": {name: os.environ[name] for name in _THREAD_VARIABLES if name in os.environ},
    }
    torch = sys.modules.get("torch")
    # An import that is still under way in another thread has no __version__ yet.
    if torch is not None and hasattr(torch, "__version__"):
        cuda = [torch.cuda.get_device_name(index) for index in range(torch.cuda.device_count())]
        found["torch"] = {
            "version": str(torch.__version__),
            "threads": torch.get_num_threads(),
            "capability": str(torch.backends.cpu.get_cpu_capability()),
            "devices": cuda,
        }
    return found


def _processor() -> tuple[str, list[str]]:
    """The processor's name and the instruction sets that matter, ("", []) parts where the system does not say."""
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return platform.processor(), []
    fields: dict[str, str] = {}
    for line in text.split("\n\n", 1)[0].splitlines():
        name, _, value = line.partition(":")
        fields[name.strip()] = value.strip()
    flags = (fields.get("flags") or fields.get("Features") or "").split()
    return fields.get("model name", platform.processor()), sorted(_INSTRUCTION_SETS.intersection(flags))


def _record_file(path: Path | str) -> Path:
    path = Path(path)
    return path / RECORD_NAME if path.is_dir() else path

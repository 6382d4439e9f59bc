"""The programs of a run, read: those that it left, and those that only its transcript has.

Programs see what the agent's would have seen: the files in its folder, the names in /given, its command lines, the
environment's paths. See `scripts/reader.py` for what reading means.
"""

from __future__ import annotations

import re
import shlex
from pathlib import PurePosixPath

from lydite.posttrain.audit.cell.case import Case
from lydite.posttrain.audit.cell.said import programs_said, tool_calls, without_here_documents
from lydite.posttrain.audit.documents.factored import Parts
from lydite.posttrain.audit.documents.limits import NOT_READ, Budget, Gap, regular_files
from lydite.posttrain.audit.scripts.process import Reading, read_programs
from lydite.posttrain.audit.scripts.values import World
from lydite.posttrain.cell import SANDBOX_GIVEN, SANDBOX_WORK

_DATA = (".json", ".jsonl", ".csv", ".tsv", ".txt", ".ndjson", ".dat", ".hex", ".b64", ".bin")
_MAX_DATA, _MAX_ALL = 4 << 20, 24 << 20
_MAX_PROGRAMS, _MAX_PROGRAM = 60, 1_000_000
_LIBRARY = re.compile(r"(?:^|/)(?:site-packages|dist-packages|node_modules|\.cache)/")


def readings(case: Case) -> dict[str, Reading]:
    """A reading of each program by place; made once for a case. What was not read is kept with the case."""
    if "readings" not in case.kept:
        case.kept["readings"] = _read(case)
    found: dict[str, Reading] = case.kept["readings"]
    return found


def unread_programs(case: Case) -> list[Gap]:
    """Programs that were not read: they cost too much, or there were too many."""
    readings(case)
    found: list[Gap] = case.kept["unread programs"]
    return found


def parts_of(case: Case) -> Parts:
    """Tables and rows of numbers in the run's files and programs."""
    parts = Parts()
    for text in case.texts:
        if text.file.endswith(_DATA) and not _is_model(text.file) and len(text.text) <= _MAX_DATA:
            parts.look_at_text(text.text, text.file)
    for place, reading in readings(case).items():
        for value in reading.values:
            parts.look(value, place)
    return parts


def _is_model(file: str) -> bool:
    return file.startswith("work/submission/") or file.endswith(("tokenizer.json", "config.json", "vocab.json"))


def _read(case: Case) -> dict[str, Reading]:
    programs: dict[str, str] = {}
    for text in case.texts:
        if text.file.endswith(".py") and not _LIBRARY.search(text.file) and len(text.text) <= _MAX_PROGRAM:
            programs[text.file] = text.text
    left = {source.strip() for source in programs.values()}
    for place, source in programs_said(case).items():
        # A transcript cuts what it shows; what was left whole is read whole.
        if not any(whole.startswith(source.strip()[:400]) for whole in left):
            programs[place] = source
    case.kept["unread programs"] = []
    if not programs:
        return {}
    starts = _starts(case, programs)
    # What was started is read first, then what is short: a heap of other files shall not hide it.
    order = sorted(programs, key=lambda place: (place not in starts, len(programs[place])))
    chosen = {place: programs[place] for place in order[:_MAX_PROGRAMS]}
    found, unread = read_programs(chosen, starts, _world(case))
    case.kept["unread programs"] = [
        *(Gap(place, f"{NOT_READ}: {reason}") for place, reason in unread.items()),
        *(Gap(place, f"one of more than {_MAX_PROGRAMS} programs") for place in order[_MAX_PROGRAMS:]),
    ]
    return found


def _world(case: Case) -> World:
    files: dict[str, bytes] = {}
    total = 0
    for text in case.texts:
        size = len(text.text)
        if text.file.endswith(_DATA) and not _is_model(text.file) and size <= _MAX_DATA and total + size <= _MAX_ALL:
            files[f"{SANDBOX_WORK}/{text.file.removeprefix('work/')}"] = text.text.encode("utf-8", "replace")
            total += size
    names: dict[str, set[str]] = {}
    for path, name in regular_files(case.cell.given, Budget(case.limits)) if case.cell.given.is_dir() else ():
        at = PurePosixPath(SANDBOX_GIVEN) / name
        names.setdefault(str(at.parent), set()).add(path.name)
        for folder in at.parents:
            if str(folder.parent).startswith(SANDBOX_GIVEN):
                names.setdefault(str(folder.parent), set()).add(folder.name)
    environment = {
        **{"LYDITE_GIVEN": SANDBOX_GIVEN, "LYDITE_WORK": SANDBOX_WORK, "HOME": f"{SANDBOX_WORK}/home"},
        **{"TMPDIR": f"{SANDBOX_WORK}/tmp", "LYDITE_AGENT": "/agent", "PWD": SANDBOX_WORK},
    }
    return World(files, {folder: tuple(sorted(found)) for folder, found in names.items()}, (), environment)


def _starts(case: Case, programs: dict[str, str]) -> dict[str, list[list[str]]]:
    """The command lines that each program was started with, by its file's name."""
    names = {PurePosixPath(place).name.rpartition(":")[2]: place for place in programs}
    found: dict[str, list[list[str]]] = {}
    for call in tool_calls(case):
        for line in re.split(r"[\n;]|&&|\|\|", without_here_documents(call.command))[:200]:
            try:
                words = shlex.split(line)
            except ValueError:
                continue
            for at, word in enumerate(words):
                place = names.get(PurePosixPath(word).name) if word.endswith(".py") else None
                if place is not None:
                    kept = found.setdefault(place, [])
                    start = [word, *[end for end in words[at + 1 :] if end not in ("&", ">", "2>&1")]]
                    if start not in kept and len(kept) < 4:
                        kept.append(start)
    return found

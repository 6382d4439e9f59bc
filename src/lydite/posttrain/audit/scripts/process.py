"""Reading programs in a process of its own, with little memory and time: an agent's program may be made to cost both.

    python -m lydite.posttrain.audit.scripts.process < request > answer

The request is JSON: programs by path, the command lines that they were started with, the world (`values.World`), and
the seconds allowed. The answer has, for each program, what it builds and what it would do. What cannot be read
gives nothing, and is named.
"""

from __future__ import annotations

import ast
import base64
import contextlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lydite.posttrain.audit.scripts.reader import Reader
from lydite.posttrain.audit.scripts.values import Built, Effect, World

MAX_MEMORY_BYTES = 3 << 30
MAX_CPU_S, LATER_CPU_S, MAX_RESTARTS = 60, 15, 6
MAX_WALL_S = 300
MAX_ANSWER_BYTES = 256 << 20
_MAX_SOURCE = 1_000_000
_STEPS_OF_ALL = 6_000_000


@dataclass(frozen=True)
class Reading:
    """What one program makes and does, and the lists that it keeps under names."""

    built: tuple[Built, ...] = ()
    effects: tuple[Effect, ...] = ()
    values: tuple[Any, ...] = ()


def read_programs(
    programs: Mapping[str, str], starts: Mapping[str, Sequence[Sequence[str]]], world: World
) -> tuple[dict[str, Reading], dict[str, str]]:
    """A reading of each program (path: source), and which could not be read, with the reason.

    A program that ends the process that reads it, by its time or memory, is left out and the rest read by another: it
    shall not hide them.

    Args:
        starts: command lines by path; a program without one is read as started without arguments.
    """
    found: dict[str, Reading] = {}
    unread: dict[str, str] = {}
    left = dict(programs)
    for cpu_s in (MAX_CPU_S, *(LATER_CPU_S,) * MAX_RESTARTS):
        if not left:
            break
        read, why = _read_in_process(left, starts, world, cpu_s)
        found.update(read)
        left = {path: source for path, source in left.items() if path not in read}
        if left:
            culprit = next(iter(left))
            del left[culprit]
            unread[culprit] = why or "its reading gave no answer"
    return found, unread | dict.fromkeys(left, f"{MAX_RESTARTS + 1} programs before it could not be read")


def _read_in_process(
    programs: Mapping[str, str], starts: Mapping[str, Sequence[Sequence[str]]], world: World, cpu_s: int
) -> tuple[dict[str, Reading], str]:
    """The readings that one process gives before it ends, in order, and what ended it ("" for nothing)."""
    request = {
        "cpu_s": cpu_s,
        "programs": dict(programs),
        "starts": {path: [list(words) for words in lines] for path, lines in starts.items()},
        "files": {path: base64.b64encode(data).decode("ascii") for path, data in world.files.items()},
        "listed": {path: list(names) for path, names in world.listed.items()},
        "environment": world.environment,
        "folder": world.folder,
    }
    wrong = ""
    with tempfile.TemporaryFile() as answer, tempfile.TemporaryFile() as asked:
        asked.write(json.dumps(request).encode("utf-8", "replace"))
        asked.seek(0)
        try:
            done = subprocess.run(
                # -P: what lies in the folder that somebody happens to stand in is not imported.
                [sys.executable, "-P", "-m", "lydite.posttrain.audit.scripts.process"],
                stdin=asked,
                stdout=answer,
                stderr=subprocess.DEVNULL,
                timeout=MAX_WALL_S,
                env={name: os.environ[name] for name in ("PATH", "PYTHONPATH", "HOME") if name in os.environ},
            )
            if done.returncode:
                wrong = (
                    f"reading it ended with code {done.returncode} ({cpu_s} s, {MAX_MEMORY_BYTES >> 30} GiB allowed)"
                )
        except subprocess.TimeoutExpired:
            wrong = f"reading it took longer than {MAX_WALL_S} s"
        answer.seek(0)
        lines = answer.read(MAX_ANSWER_BYTES).split(b"\n")
    found = {}
    for line in lines:
        try:
            value = json.loads(line)
        except ValueError:
            continue
        built = tuple(Built(text, at) for text, at in value["built"])
        effects = tuple(Effect(*effect) for effect in value["effects"])
        found[value["path"]] = Reading(built, effects, tuple(value["values"]))
    return found, wrong


def read_one(source: str, starts: Sequence[Sequence[str]], world: World, *, steps: int = 1_500_000) -> Reading:
    """A reading in this process: once for each command line. For programs of one's own, and for tests."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source[:_MAX_SOURCE])
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return Reading()
    built: dict[Built, None] = {}
    effects: dict[Effect, None] = {}
    values: list[Any] = []
    for words in [tuple(words) for words in starts][:4] or [()]:
        reader = Reader(World(world.files, world.listed, words, world.environment, world.folder), steps=steps)
        with contextlib.suppress(RecursionError, MemoryError):
            reader.read(tree)
        built.update(dict.fromkeys(reader.texts()))
        effects.update(reader.effects)
        values = values or reader.lists()
    return Reading(tuple(built), tuple(effects), tuple(values))


def _main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY_BYTES, MAX_MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MAX_ANSWER_BYTES, MAX_ANSWER_BYTES))
    sys.setrecursionlimit(3000)
    request: dict[str, Any] = json.load(sys.stdin)
    resource.setrlimit(resource.RLIMIT_CPU, (int(request["cpu_s"]), int(request["cpu_s"])))
    world = World(
        files={path: base64.b64decode(data) for path, data in request["files"].items()},
        listed={path: tuple(names) for path, names in request["listed"].items()},
        environment=request["environment"],
        folder=request["folder"],
    )
    steps = max(100_000, min(1_500_000, _STEPS_OF_ALL // max(1, len(request["programs"]))))
    for path, source in request["programs"].items():
        reading = read_one(source, request["starts"].get(path, [[path]]), world, steps=steps)
        line = {
            "path": path,
            "built": [(one.text, one.line) for one in reading.built],
            "effects": [(one.kind, one.what, one.line) for one in reading.effects],
            "values": reading.values,
        }
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _main()

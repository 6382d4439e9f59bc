"""What each theorem of Lydite/Guarantees.lean rests on: axioms.toml and core.txt, beside Lydite/.

`make proofs` has Lydite/Axioms.lean print it, and compares: `make proofs ARGS=--write-axioms` writes the files instead.
With the build of Lean that wrote them everything must be the same. Another build may have more or fewer of core's
proofs, so that only what must hold for every build is asked: the same theorems, and no axiom but those of `LOGIC`.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

LEAN = Path(__file__).resolve().parent.parent
DATA = LEAN / "axioms.toml"
NAMES = LEAN / "core.txt"
LOGIC = ("propext", "Classical.choice", "Quot.sound")

_GUARANTEE = re.compile(r"^guarantee (\S+) axioms=(\S*) theorems=(\d+) definitions=(\S*)$", re.MULTILINE)
_DECLARES = re.compile(r"^core declares=(\S+)$", re.MULTILINE)
_BUILD = re.compile(r"^core lean=(\S+) commit=(\S*) proofs=(present|absent)$", re.MULTILINE)
_GIVEN = re.compile(r"^given (theorem|definition) (.+)$", re.MULTILINE)


class AxiomsError(Exception):
    """What Lean printed, or a file of ours, does not say what each theorem rests on."""


@dataclass(frozen=True)
class Rest:
    """What one theorem reaches: axioms; how many of core's theorems without proof; core's definitions without body."""

    axioms: tuple[str, ...]
    core_theorems: int
    core_definitions: tuple[str, ...]


@dataclass(frozen=True)
class Record:
    """What all theorems reach, and with which build of Lean that was found out."""

    lean: str
    commit: str
    core_proofs: bool
    declared: tuple[str, ...]
    theorems: dict[str, Rest]

    @property
    def build(self) -> tuple[str, str, bool]:
        """What tells one build of Lean from another, as far as core's proofs go."""
        return self.lean, self.commit, self.core_proofs


def read(said: str) -> tuple[Record, str]:
    """The record in what Lean printed, and the text of core.txt."""
    build, declares = _BUILD.search(said), _DECLARES.search(said)
    theorems = {
        name: Rest(_names(axioms), int(count), _names(definitions))
        for name, axioms, count, definitions in _GUARANTEE.findall(said)
    }
    if build is None or declares is None or not theorems:
        raise AxiomsError("Lydite/Axioms.lean did not print what each theorem rests on")
    record = Record(build[1], build[2], build[3] == "present", _names(declares[1]), dict(sorted(theorems.items())))
    return record, "".join(f"{sort} {name}\n" for sort, name in sorted(set(_GIVEN.findall(said))))


def load(text: str) -> Record:
    """The record in the text of axioms.toml."""
    try:
        data = tomllib.loads(text)
        theorems = {
            row["name"]: Rest(tuple(row["axioms"]), row["core_theorems"], tuple(row["core_definitions"]))
            for row in data["theorem"]
        }
        return Record(data["lean"], data["commit"], data["core_proofs"], tuple(data["declared"]), theorems)
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise AxiomsError(f"{DATA} is not what --write-axioms writes: {error!r}") from error


def render(record: Record) -> str:
    """The text of axioms.toml."""
    lines = [
        "# Written by `make proofs ARGS=--write-axioms`. What Lydite/Axioms.lean finds that each theorem rests on.",
        "# core_proofs: had this build of Lean the proofs of core's theorems? declared: all axioms of core's modules.",
        f"lean = {_text(record.lean)}",
        f"commit = {_text(record.commit)}",
        f"core_proofs = {'true' if record.core_proofs else 'false'}",
        f"declared = {_list(record.declared)}",
    ]
    for name, rest in record.theorems.items():
        lines += ["", "[[theorem]]", f"name = {_text(name)}", f"axioms = {_list(rest.axioms)}"]
        lines += [f"core_theorems = {rest.core_theorems}", f"core_definitions = {_list(rest.core_definitions)}"]
    return "\n".join(lines) + "\n"


def write(said: str, data: Path = DATA, names: Path = NAMES) -> None:
    """Write both files from what Lean printed."""
    record, given = read(said)
    data.write_text(render(record), encoding="utf-8")
    names.write_text(given, encoding="utf-8")


def faults(said: str, data: Path = DATA, names: Path = NAMES) -> list[str]:
    """What Lean printed that must not be so, or that the files say otherwise."""
    record, given = read(said)
    found = outside(record)
    if not data.is_file() or not names.is_file():
        return [*found, f"{data.name} or {names.name} is missing: make proofs ARGS=--write-axioms"]
    kept = load(data.read_text(encoding="utf-8"))
    if record.theorems.keys() != kept.theorems.keys():
        found.append(f"{data.name} is about other theorems: make proofs ARGS=--write-axioms")
    elif record.build == kept.build and (record != kept or given != names.read_text(encoding="utf-8")):
        found.append(f"{data.name} or {names.name} says otherwise: make proofs ARGS=--write-axioms")
    return found


def outside(record: Record) -> list[str]:
    """Theorems that rest on an axiom that is not one of Lean's logic."""
    return [
        f"{name} rests on {axiom}"
        for name, rest in record.theorems.items()
        for axiom in rest.axioms
        if axiom not in LOGIC
    ]


def summary(said: str) -> str:
    """One line for the end of `make proofs`."""
    record, given = read(said)
    used = sorted({axiom for rest in record.theorems.values() for axiom in rest.axioms})
    sorts = [line.split()[0] for line in given.splitlines()]
    return (
        f"axioms: {len(record.theorems)} guarantees rest on {', '.join(used) or 'none'}; this build of Lean has "
        f"{sorts.count('theorem')} theorems of core that they use without proof, and {sorts.count('definition')} "
        "definitions without body"
    )


def _names(text: str) -> tuple[str, ...]:
    return tuple(sorted(filter(None, text.split(","))))


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False) if "'" in value else f"'{value}'"


def _list(values: Iterable[str]) -> str:
    return "[" + ", ".join(_text(value) for value in values) + "]"

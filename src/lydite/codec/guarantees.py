"""What is proved about this room, in words, and what the proofs rest on.

The data, guarantees.toml, are written by lean/tools/guarantees.py; a test holds them to lean/Lydite/Guarantees.lean and
lean/axioms.toml.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any


@dataclass(frozen=True)
class Theorem:
    """A theorem of lean/Lydite/Guarantees.lean: its Lean name, what it says in words, its Lean statement, and what its
    proof reaches: axioms, and theorems and definitions of Lean's core that the build of Lean has without proof or body.
    """

    name: str
    axioms: tuple[str, ...]
    core_theorems: int
    core_definitions: tuple[str, ...]
    words: str
    statement: str

    @property
    def rests_on(self) -> str:
        """What the proof reaches, on one line."""
        counts = [_count(self.core_theorems, "theorem"), _count(len(self.core_definitions), "definition")]
        given = " and ".join(filter(None, counts))
        found = ", ".join(self.axioms) or ("none found" if given else "none")
        return f"axioms: {found}" + (f"; taken as given: {given} of Lean's core" if given else "")


@dataclass(frozen=True)
class Trusted:
    """Something that a proof does not cover, or covers under a condition, and why it is believed."""

    part: str
    label: str
    meaning: str


@dataclass(frozen=True)
class Build:
    """The build of Lean that found what the theorems rest on; `declared` are all axioms of its core."""

    lean: str
    commit: str
    core_proofs: bool
    declared: tuple[str, ...]

    @property
    def words(self) -> str:
        """What the axioms named with each theorem mean."""
        name = f"Lean {self.lean} (commit {self.commit[:8]})"
        walked = (
            "No theorem rests on an axiom of this project. `make proofs` walks each theorem's proof down to Lean's "
            "core, and refuses `sorry` and the compiler in the place of the kernel. "
        )
        if self.core_proofs:
            return walked + f"{name} holds the proofs of core too, so the lists are complete."
        return walked + (
            f"{name}, which was used, holds core's theorems without their proofs, and some of core's definitions "
            "without their bodies: these are taken as given, and which axioms they rest on is not known here. It can "
            f"only be axioms that core declares; its public ones are {', '.join(self.declared)}. `make proofs` with a "
            "Lean that holds the proofs of core walks them too."
        )


@dataclass(frozen=True)
class Guarantees:
    """All of it."""

    theorems: tuple[Theorem, ...]
    trusted: tuple[Trusted, ...]
    build: Build


def guarantees() -> Guarantees:
    """The guarantees of this version."""
    data = tomllib.loads(files("lydite.codec").joinpath("guarantees.toml").read_text(encoding="utf-8"))
    return Guarantees(
        theorems=tuple(Theorem(**_tuples(row)) for row in data["theorem"]),
        trusted=tuple(Trusted(**row) for row in data["trusted"]),
        build=Build(**_tuples(data["axioms"])),
    )


def _tuples(row: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}" if number else ""

"""What is proved about this room, in words, and what the proofs rest on.

The data, guarantees.toml, are written by lean/tools/guarantees.py; a test holds them to lean/Lydite/Guarantees.lean.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files

# What lean/Lydite/Audit.lean finds out, and no more.
AXIOMS = (
    "No theorem rests on an axiom of this project, on `sorry`, or on the compiler in the place of the kernel: "
    "`make proofs` walks all that each rests on. Which of Lean's own axioms a theorem uses is not listed, because the "
    "build of Lean that checks daily shows core's theorems without their proofs."
)


@dataclass(frozen=True)
class Theorem:
    """A theorem of lean/Lydite/Guarantees.lean: its Lean name, what it says in words, and its Lean statement."""

    name: str
    words: str
    statement: str


@dataclass(frozen=True)
class Trusted:
    """Something that a proof does not cover, or covers under a condition, and why it is believed."""

    part: str
    label: str
    meaning: str


@dataclass(frozen=True)
class Guarantees:
    """All of it."""

    theorems: tuple[Theorem, ...]
    trusted: tuple[Trusted, ...]


def guarantees() -> Guarantees:
    """The guarantees of this version."""
    data = tomllib.loads(files("lydite.codec").joinpath("guarantees.toml").read_text(encoding="utf-8"))
    return Guarantees(
        theorems=tuple(Theorem(**row) for row in data["theorem"]),
        trusted=tuple(Trusted(**row) for row in data["trusted"]),
    )

"""What `lydite codec guarantees` shows is what lean/ says."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from lydite.cli.main import main
from lydite.codec.guarantees import Build, Theorem

LEAN = Path(__file__).resolve().parents[2] / "lean"
LOGIC = {"propext", "Classical.choice", "Quot.sound"}


def test_the_data_of_the_package_are_current() -> None:
    """An installed package has no lean/ folder; its copy must not lag behind."""
    run = subprocess.run(
        [sys.executable, str(LEAN / "tools" / "guarantees.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr


def test_every_theorem_and_every_trusted_part_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """By name, in words and as a statement."""
    assert main(["codec", "guarantees", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    source = (LEAN / "Lydite" / "Guarantees.lean").read_text(encoding="utf-8")
    names = re.findall(r"^theorem (\w+)", source, re.MULTILINE)
    assert [theorem["name"] for theorem in shown["theorems"]] == [f"Lydite.Guarantees.{name}" for name in names]
    assert all(theorem["words"] and theorem["statement"] for theorem in shown["theorems"])
    assert all(set(theorem["axioms"]) <= LOGIC for theorem in shown["theorems"])
    assert shown["build"]["core_proofs"] or all(theorem["core_theorems"] for theorem in shown["theorems"])
    assert {"proved", "upstream risk", "tested"} <= {row["label"] for row in shown["trusted"]}
    assert main(["codec", "guarantees", "--statements"]) == 0
    printed = capsys.readouterr().out
    assert "Lydite.Guarantees.inflate_is_rfc1951" in printed
    assert printed.count("\n    axioms: ") == len(names)


def test_what_a_theorem_rests_on_is_told_from_what_is_taken_as_given() -> None:
    """A theorem whose lemmas have no proofs here is not called free of axioms."""

    def line(axioms: tuple[str, ...], theorems: int, definitions: tuple[str, ...]) -> str:
        return Theorem("t", axioms, theorems, definitions, "words", "statement").rests_on

    assert line(("propext",), 2, ("Nat.gcd",)) == (
        "axioms: propext; taken as given: 2 theorems and 1 definition of Lean's core"
    )
    assert line((), 1, ()) == "axioms: none found; taken as given: 1 theorem of Lean's core"
    assert line((), 0, ()) == "axioms: none"
    assert line(("Quot.sound", "propext"), 0, ()) == "axioms: Quot.sound, propext"


@pytest.mark.parametrize(("core_proofs", "says"), [(True, "the lists are complete"), (False, "taken as given")])
def test_what_is_not_known_is_said_for_the_build_that_was_used(core_proofs: bool, says: str) -> None:
    """With core's proofs everything is walked."""
    words = Build("4.28.0", "0123456789", core_proofs, ("propext",)).words
    assert says in words
    assert "Lean 4.28.0 (commit 01234567)" in words
    assert ("not known" in words) is not core_proofs


def test_the_page_counts_what_is_taken_as_given() -> None:
    """The numbers in docs/guarantees.md are those of lean/core.txt."""
    sorts = [line.split()[0] for line in (LEAN / "core.txt").read_text(encoding="utf-8").splitlines()]
    page = (LEAN.parent / "docs" / "guarantees.md").read_text(encoding="utf-8")
    assert f"{sorts.count('theorem')} of them, and the bodies of {sorts.count('definition')} definitions" in page

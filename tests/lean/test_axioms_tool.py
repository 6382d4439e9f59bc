"""What the guarantees rest on is read from what Lean prints, kept, and compared."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parents[2] / "lean" / "tools"
SAID = """\
  - a line of another kind
guarantee Lydite.Guarantees.b axioms=propext,Classical.choice theorems=2 definitions=Nat.gcd
guarantee Lydite.Guarantees.a axioms= theorems=0 definitions=
given theorem Nat.add_comm
given theorem List.foo'
given definition Nat.gcd
core declares=propext,Classical.choice,Quot.sound,sorryAx
core lean=4.28.0 commit=abc proofs=absent
"""
OTHER = SAID.replace("commit=abc proofs=absent", "commit=def proofs=present")


def load():
    spec = importlib.util.spec_from_file_location("lydite_axioms_tool", TOOLS / "axioms.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


axioms = load()


@pytest.fixture
def kept(tmp_path: Path) -> tuple[Path, Path]:
    """The two files, written from SAID."""
    files = tmp_path / "axioms.toml", tmp_path / "core.txt"
    axioms.write(SAID, *files)
    return files


def test_what_is_written_is_what_is_read(kept: tuple[Path, Path]) -> None:
    """And sorted, so that a change is a small one."""
    record, names = axioms.read(SAID)
    assert axioms.load(kept[0].read_text(encoding="utf-8")) == record
    assert list(record.theorems) == ["Lydite.Guarantees.a", "Lydite.Guarantees.b"]
    assert record.theorems["Lydite.Guarantees.b"] == axioms.Rest(("Classical.choice", "propext"), 2, ("Nat.gcd",))
    assert names == "definition Nat.gcd\ntheorem List.foo'\ntheorem Nat.add_comm\n"
    assert axioms.faults(SAID, *kept) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("axioms= theorems=0", "axioms=propext theorems=0"),
        ("theorems=2", "theorems=3"),
        ("definitions=Nat.gcd", "definitions=Nat.land"),
        ("given theorem Nat.add_comm", "given theorem Nat.mul_comm"),
        ("Quot.sound,sorryAx", "Quot.sound,more"),
    ],
)
def test_the_same_build_must_find_the_same(kept: tuple[Path, Path], old: str, new: str) -> None:
    """Then something of ours has changed."""
    (fault,) = axioms.faults(SAID.replace(old, new), *kept)
    assert "says otherwise" in fault


def test_another_build_may_hold_other_proofs_of_core(kept: tuple[Path, Path]) -> None:
    """It finds more axioms, and takes fewer theorems as given."""
    said = OTHER.replace("theorems=2", "theorems=0").replace("given theorem Nat.add_comm\n", "")
    assert axioms.faults(said.replace("axioms= ", "axioms=Quot.sound "), *kept) == []


@pytest.mark.parametrize("said", [SAID, OTHER])
@pytest.mark.parametrize("axiom", ["sorryAx", "Lean.ofReduceBool", "Lydite.wrong", "Another.axiom"])
def test_no_build_may_find_another_axiom(kept: tuple[Path, Path], said: str, axiom: str) -> None:
    """Also when the file is written anew."""
    said = said.replace("axioms= ", f"axioms={axiom} ")
    assert f"Lydite.Guarantees.a rests on {axiom}" in axioms.faults(said, *kept)
    axioms.write(said, *kept)
    assert axioms.faults(said, *kept) == [f"Lydite.Guarantees.a rests on {axiom}"]


def test_a_new_theorem_must_be_written_down_with_every_build(kept: tuple[Path, Path]) -> None:
    """What the package shows would lack it."""
    for said in (SAID, OTHER):
        (fault,) = axioms.faults(said + "guarantee Lydite.Guarantees.c axioms= theorems=0 definitions=\n", *kept)
        assert "about other theorems" in fault


def test_missing_files_and_missing_lines_are_named(kept: tuple[Path, Path]) -> None:
    """Silence would look like nothing to say."""
    kept[1].unlink()
    (fault,) = axioms.faults(SAID, *kept)
    assert "is missing: make proofs ARGS=--write-axioms" in fault
    for start in ("guarantee", "core declares", "core lean"):
        rest = "".join(line for line in SAID.splitlines(keepends=True) if not line.startswith(start))
        with pytest.raises(axioms.AxiomsError, match="did not print"):
            axioms.read(rest)
    with pytest.raises(axioms.AxiomsError, match="is not what"):
        axioms.load("lean = 1\n")


def test_the_kept_files_belong_together() -> None:
    """Every definition that a theorem reaches is in core.txt, and no theorem reaches more than there is."""
    record = axioms.load(axioms.DATA.read_text(encoding="utf-8"))
    lines = axioms.NAMES.read_text(encoding="utf-8").splitlines()
    definitions = {line.removeprefix("definition ") for line in lines if line.startswith("definition ")}
    assert axioms.outside(record) == []
    assert {name for rest in record.theorems.values() for name in rest.core_definitions} == definitions
    assert max(rest.core_theorems for rest in record.theorems.values()) <= len(lines) - len(definitions)

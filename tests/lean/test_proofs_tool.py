"""What `make proofs` refuses before Lean starts, when it checks again, and that the proofs hold."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "lean/tools/proofs.py"


def load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("lydite_proofs_tool", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


proofs = load()


def module(name: str, *imports: str, body: str = "theorem t : 1 + 1 = 2 := rfl\n"):
    lines = [f"public import {each}\n" for each in imports]
    return proofs.read_module(name, "module\n" + "".join(lines) + body)


@pytest.mark.parametrize("word", sorted(proofs.BANNED))
def test_a_word_that_widens_the_trust_is_refused_with_its_line(word: str) -> None:
    """Lean itself accepts some of them without a word."""
    (fault,) = proofs.faults(module("Lydite.A", body=f"\nexample : True := by {word}\n"))
    assert f"Lydite/A.lean:3: `{word}`" in fault


@pytest.mark.parametrize(
    "body",
    [
        "-- sorry, this is a comment\n",
        "/-- no `sorry` and no /- nested axiom -/ here -/\n",
        'def text := "sorry \\" axiom"\n',
        "theorem sorry_free : True := trivial\n",
        "def externally := 1\n",
    ],
)
def test_a_banned_word_in_text_or_inside_a_name_is_no_fault(body: str) -> None:
    """A false alarm teaches people to switch the check off."""
    assert proofs.faults(module("Lydite.A", body=body)) == []


@pytest.mark.parametrize(
    "body",
    [
        "/- closed -/ axiom a : False\n",
        'def text := "/-"\naxiom a : False\n',
        "theorem t : False :=\n  sorry -- why not\n",
        "@[implemented_by fast] def slow := 1\n",
        '@[extern "c_code"] def slow := 1\n',
    ],
)
def test_a_banned_word_is_found_beside_comments_and_strings(body: str) -> None:
    """Blanking must not swallow code."""
    assert len(proofs.faults(module("Lydite.A", body=body))) == 1


def test_only_the_audit_may_run_code_and_name_the_escape_hatches() -> None:
    """It has to, to look for them; a proof may not."""
    body = "run_cmd do pure ()\ndef bad := ``Lean.ofReduceBool\n"
    assert proofs.faults(module("Lydite.Audit", body=body)) == []
    assert len(proofs.faults(module("Lydite.A", body=body))) == 2


def test_what_says_the_axioms_may_run_code_and_name_no_escape_hatch() -> None:
    """It runs code as the audit does, and needs nothing else."""
    assert proofs.faults(module("Lydite.Axioms", "Lean", body="run_cmd do pure ()\n")) == []
    (fault,) = proofs.faults(module("Lydite.Axioms", body="def bad := ``Lean.ofReduceBool\n"))
    assert "ofReduceBool" in fault


@pytest.mark.parametrize("name", ["Lydite.Audit", "Lydite.Axioms"])
def test_no_module_imports_what_runs_code(name: str) -> None:
    """Nor all that comes with it."""
    (fault,) = proofs.faults(module("Lydite.A", name))
    assert f"imports {name}, which runs code" in fault


def test_only_the_audit_may_import_lean_itself() -> None:
    """With it a file can do anything while it is checked."""
    (fault,) = proofs.faults(module("Lydite.A", "Lean.Elab"))
    assert "imports Lean.Elab" in fault
    assert proofs.faults(module("Lydite.Audit", "Lean")) == []


def test_a_module_that_the_audit_does_not_load_is_named() -> None:
    """Its axioms would never be looked at."""
    audit = proofs.read_module("Lydite.Audit", "module\nimport all Lydite.A\nimport Lydite.B\n")
    modules = [module("Lydite.A"), module("Lydite.B"), module("Lydite.Axioms"), audit]
    assert proofs.unaudited(modules) == ["Lydite.Audit lacks `import all Lydite.B`"]
    assert proofs.unaudited(modules[:3]) == ["Lydite.Audit is missing: nobody would look at the axioms"]
    (fault,) = proofs.unaudited([*modules[:2], audit])
    assert fault.startswith("Lydite.Axioms is missing")


def test_a_long_module_is_refused() -> None:
    """Short modules keep a check under a minute and the cache useful."""
    (fault,) = proofs.faults(module("Lydite.A", body="\n" * proofs.MAX_LINES))
    assert "split it" in fault


def test_modules_come_after_what_they_import() -> None:
    """Lean needs the compiled imports."""
    ordered = proofs.in_order(
        [module("Lydite.A", "Lydite.B", "Lydite.C"), module("Lydite.C"), module("Lydite.B", "Lydite.C")]
    )
    assert [each.name for each in ordered] == ["Lydite.C", "Lydite.B", "Lydite.A"]


def test_a_circle_and_a_missing_import_are_named() -> None:
    """The message must say where to look."""
    with pytest.raises(proofs.ProofError, match=r"Lydite\.A -> Lydite\.B -> Lydite\.A"):
        proofs.in_order([module("Lydite.A", "Lydite.B"), module("Lydite.B", "Lydite.A")])
    with pytest.raises(proofs.ProofError, match=r"Lydite\.A imports Lydite\.Gone"):
        proofs.in_order([module("Lydite.A", "Lydite.Gone")])


def test_a_change_is_seen_by_everything_that_imports_it_and_by_nothing_else() -> None:
    """A key that is too weak would call a stale proof proved."""

    def keys(body: str, toolchain: str = "one") -> dict[str, str]:
        changed = module("Lydite.B", body=body)
        ordered = proofs.in_order([changed, module("Lydite.A", "Lydite.B"), module("Lydite.C")])
        return proofs.keys(ordered, toolchain)

    before, after = keys("def a := 1\n"), keys("def a := 2\n")
    assert {name for name in before if before[name] != after[name]} == {"Lydite.A", "Lydite.B"}
    assert not set(before.values()) & set(keys("def a := 1\n", "two").values())


def test_every_kind_of_import_counts() -> None:
    """An import that the tool does not see would be missing from the key."""
    source = "module\nimport Lydite.A\npublic import Lydite.B\nimport all Lydite.C\nmeta import Lydite.D\nimport Lean\n"
    assert proofs.read_module("Lydite.X", source).imports == ("Lydite.A", "Lydite.B", "Lydite.C", "Lydite.D")


def test_a_refused_module_stops_only_what_imports_it() -> None:
    """One run names every independent fault."""
    ordered = proofs.in_order([module("Lydite.A"), module("Lydite.B", "Lydite.A"), module("Lydite.C")])
    seen: list[str] = []

    def work(each) -> bool:
        seen.append(each.name)
        return each.name != "Lydite.A"

    assert proofs.run_all(ordered, lambda _: False, work) == ["Lydite.A", "Lydite.B"]
    assert sorted(seen) == ["Lydite.A", "Lydite.C"]


def test_our_sources_are_free_of_banned_words_and_in_order() -> None:
    """The part of `make proofs` that needs no Lean, in every test run."""
    paths = sorted((ROOT / "lean/Lydite").rglob("*.lean"))
    modules = [
        proofs.read_module(".".join(path.relative_to(ROOT / "lean").with_suffix("").parts), path.read_text("utf-8"))
        for path in paths
    ]
    assert [fault for each in proofs.in_order(modules) for fault in proofs.faults(each)] == []
    assert proofs.unaudited(modules) == []


def test_without_lean_and_without_node_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a traceback nor a silent pass."""
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(proofs.ProofError, match=r"no node and no npm .* Install elan, or Node with npm"):
        proofs.find_toolchain()


@pytest.mark.lean
@pytest.mark.slow
@pytest.mark.network
@pytest.mark.timeout(7200)
def test_every_proof_is_accepted() -> None:
    """`make proofs`."""
    run = subprocess.run([sys.executable, str(TOOL)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "audit:" in run.stdout

"""The examples run as a reader would run them, each in a process of its own."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"
MAX_LINES = 80


def run_example(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The finished process; every import it made is on stderr."""
    words = [sys.executable, "-X", "importtime", str(EXAMPLES / name), *arguments]
    return subprocess.run(words, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture(scope="module")
def pretrained(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """A store that the first example left behind, and how it ended."""
    folder = tmp_path_factory.mktemp("example") / "store"
    return folder, run_example("pretrain_in_process.py", str(folder))


def test_the_run_in_one_process_holds_and_shuts_its_attacker_out(
    pretrained: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    """The first thing a reader tries must show the whole idea: work, an attack, a check, a replay."""
    done = pretrained[1]
    assert done.returncode == 0, done.stderr[-2000:]
    assert re.search(r"sign-flip +barred .* used in 0 rounds", done.stdout)
    assert len(re.findall(r"honest +member .* used in [1-9] rounds", done.stdout)) == 5
    assert "verify: holds" in done.stdout
    assert "replay of round 7: identical" in done.stdout


def test_a_run_is_checked_from_its_folder_alone(
    pretrained: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    """Whoever has only the store finds the run whole, and reads who was refused and why."""
    done = run_example("verify_a_run.py", str(pretrained[0]))
    assert done.returncode == 0, done.stderr[-2000:]
    assert re.search(r"round +0  [0-9a-f]{8}  harmful: the update alone costs", done.stdout)
    assert "8 rounds judged, 1 keys barred" in done.stdout


def test_a_damaged_store_is_called_damaged(
    pretrained: tuple[Path, subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    """A check that cannot fail checks nothing."""
    damaged = tmp_path / "store"
    for source in pretrained[0].rglob("*"):
        if source.is_file() and "objects" in source.parts:
            target = damaged / source.relative_to(pretrained[0])
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
    done = run_example("verify_a_run.py", str(damaged))
    assert done.returncode == 1
    assert "PROBLEM chains/main/000000000.json: missing" in done.stdout


def test_no_example_needs_torch(pretrained: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    """They are promised to run from the slim install."""
    for done in (pretrained[1], run_example("verify_a_run.py", str(pretrained[0]))):
        assert not re.search(r"\|\s+torch$", done.stderr, re.MULTILINE)


def test_examples_stay_short_and_all_are_run() -> None:
    """An example is read before it is run."""
    source = Path(__file__).read_text(encoding="utf-8")
    for path in EXAMPLES.glob("*.py"):
        assert len(path.read_text(encoding="utf-8").splitlines()) < MAX_LINES, path.name
        assert f'run_example("{path.name}"' in source, f"{path.name} is not run here"


def test_a_label_that_was_moved_is_moved_back_and_a_strangers_is_refused() -> None:
    """Registration that accepts anything would be worse than none."""
    done = run_example("register_a_label.py")
    assert done.returncode == 0, done.stderr[-2000:]
    assert re.search(r"moved by dx \+4\.\d+, dy -[12]\.\d+", done.stdout)
    assert "the label of another place" in done.stdout

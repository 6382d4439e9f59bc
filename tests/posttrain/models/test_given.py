"""What an agent is given: enough to practise, nothing that is sealed, and no lydite needed."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lydite.posttrain.models.template import CHATML
from lydite.posttrain.targets.given import task_text, write_given
from lydite.posttrain.targets.registry import load_target
from lydite.posttrain.targets.target import read_items

SECRET = "5a" * 32


@pytest.fixture
def given(base: Path, tmp_path: Path) -> Path:
    target = load_target("programs", {"dev": 3, "sealed": 40}, SECRET)
    write_given(target, tmp_path / "given", base=base, public=30, seed=1)
    shutil.copytree(base, tmp_path / "given" / "base")
    return tmp_path / "given"


def test_nothing_sealed_is_given(given: Path) -> None:
    """Not an item, not the secret."""
    target = load_target("programs", {"dev": 3, "sealed": 40}, SECRET)
    everything = b"".join(path.read_bytes() for path in given.rglob("*") if path.is_file() and "base" not in path.parts)
    assert SECRET.encode() not in everything
    for item in target.sealed():
        assert json.dumps(item.prompt).encode() not in everything
        assert item.id.encode() not in everything
    assert read_items(given / "dev.jsonl") == target.dev()
    assert len(read_items(given / "data" / "train.jsonl")) == 30


def test_the_prompt_file_shows_how_an_item_looks(given: Path) -> None:
    """An agent trains on exactly this text."""
    shown = json.loads((given / "prompt.json").read_text())
    dev = read_items(given / "dev.jsonl")
    assert shown["example"]["prompt"] == CHATML.render([("user", dev[0].prompt)])
    assert shown["example"]["completion"] == dev[0].answer + "<|im_end|>"
    assert shown["grader"] == "program"
    text = task_text(load_target("programs", {"dev": 3, "sealed": 4}, SECRET))
    assert "safetensors" in text
    assert "3 practice items" in text


def evaluate(given: Path, model: Path, *more: str) -> tuple[int, dict]:  # type: ignore[type-arg]
    """Run it as an agent would, where lydite cannot be imported from anywhere else."""
    without = (
        "import sys, runpy\n"
        "class Without:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'lydite' and not any('practice' in p for p in sys.path): raise ImportError(name)\n"
        "sys.meta_path.insert(0, Without())\n"
        "sys.argv = sys.argv[1:]\n"
        "runpy.run_path(sys.argv[0], run_name='__main__')\n"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", without, str(given / "evaluate.py"), "--model", str(model), *more],
        capture_output=True,
        env={"PATH": os.environ["PATH"], "OMP_NUM_THREADS": "1", "HOME": str(given)},
        timeout=280,
        check=False,
    )
    assert done.stdout, done.stderr[-2000:]
    return done.returncode, json.loads(done.stdout)


def test_the_practice_evaluator_runs_on_its_own(given: Path, handed_in: Path) -> None:
    """It is the code that scores, so what it refuses will be refused."""
    status, found = evaluate(given, handed_in, "--items", "--device", "cpu")
    assert status == 0, found
    assert (found["n"], found["split"], found["score"]) == (3, "dev", 0.0)
    assert [row["id"] for row in found["items"]] == [item.id for item in read_items(given / "dev.jsonl")]
    (handed_in / "modeling.py").write_text("")
    status, found = evaluate(given, handed_in)
    assert status == 1
    assert "code" in found["refused"]


def test_the_evaluators_copy_is_complete(given: Path) -> None:
    """Every lydite module that a copied module imports is copied too."""
    copied = {path.relative_to(given / "practice") for path in (given / "practice").rglob("*.py")}
    for path in copied:
        for line in (given / "practice" / path).read_text().splitlines():
            words = line.split()
            if words[:1] == ["from"] and words[1].startswith("lydite."):
                module = Path(*words[1].split("."))
                assert module.with_suffix(".py") in copied or module / "__init__.py" in copied, (path, line)

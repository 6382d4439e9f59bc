"""Harbor tasks and Inspect logs: what is written must be sound, and read back the same."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lydite.posttrain.errors import CellError, TargetError
from lydite.posttrain.harbor import export_task, import_task, problems
from lydite.posttrain.inspect_log import write_log
from lydite.posttrain.targets.registry import load_target
from lydite.posttrain.targets.target import Target

SECRET = "5a" * 32


@pytest.fixture(scope="module")
def target() -> Target:
    return load_target("calls", {"dev": 4, "sealed": 6}, SECRET)


@pytest.fixture
def task(target: Target, base: Path, tmp_path: Path) -> Path:
    export_task(target, base, tmp_path / "task", public=20)
    return tmp_path / "task"


def test_an_exported_task_is_sound_and_reads_back(task: Path, target: Target) -> None:
    """Five parts, as Harbor's documentation has them."""
    assert problems(task) == []
    back = import_task(task)
    assert (back.dev, back.sealed) == (target.dev(), target.sealed())
    assert back.config["metadata"]["lydite"]["target_digest"] == target.digest
    assert back.name == "lydite/posttrain-calls"
    assert "safetensors" in back.instruction
    config = tomllib.loads((task / "task.toml").read_text())
    assert config["verifier"]["timeout_sec"] >= 600
    visible = b"".join(
        p.read_bytes() for p in (task / "environment").rglob("*") if p.is_file() and "base" not in p.parts
    )
    for item in target.sealed():
        assert json.dumps(item.prompt).encode() not in visible
    with pytest.raises(TargetError, match="exists"):
        export_task(target, task / "environment" / "given" / "base", task)


BREAKS: dict[str, tuple[Callable[[Path], Any], str]] = {
    "no instruction": (lambda t: (t / "instruction.md").unlink(), "instruction.md is missing"),
    "no solution": (lambda t: (t / "solution" / "solve.sh").unlink(), "solution/solve.sh is missing"),
    "a link for tests": (
        lambda t: ((t / "tests" / "test.sh").unlink(), (t / "tests" / "test.sh").symlink_to("/bin/true")),
        "tests/test.sh is missing",
    ),
    "no TOML": (lambda t: (t / "task.toml").write_text("[["), "no TOML"),
    "no timeouts": (lambda t: (t / "task.toml").write_text('schema_version = "1.1"'), "[agent] timeout_sec"),
    "not executable": (lambda t: (t / "tests" / "test.sh").chmod(0o644), "cannot be executed"),
    "other items": (
        lambda t: (t / "tests" / "sealed.jsonl").write_bytes((t / "environment/given/dev.jsonl").read_bytes()),
        "sealed items are not those",
    ),
    "another base": (
        lambda t: (t / "environment/given/base/config.json").write_text("{}"),
        "base/config.json is not what",
    ),
    "more given": (lambda t: (t / "environment/given/hint.txt").write_text("7"), "does not hold the files"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_what_is_wrong_with_a_task_is_named(task: Path, name: str) -> None:
    """A validation that finds nothing validates nothing."""
    change, says = BREAKS[name]
    change(task)
    assert any(says in line for line in problems(task)), problems(task)
    with pytest.raises(TargetError):
        import_task(task)


def test_the_verifier_scores_what_was_handed_in(task: Path, handed_in: Path, tmp_path: Path) -> None:
    """Its own script with its own code, run here with the container's paths moved."""
    logs = tmp_path / "logs"
    script = (task / "tests" / "score.py").read_text()
    for old, new in (
        ('Path("/given")', f"Path({str(task / 'environment' / 'given')!r})"),
        ('Path("/logs/verifier")', f"Path({str(logs)!r})"),
        ('Path("/work/submission/model")', f"Path({str(handed_in)!r})"),
    ):
        assert old in script
        script = script.replace(old, new)
    (task / "tests" / "score.py").write_text(script)

    def run() -> tuple[str, dict[str, Any]]:
        env = {"PATH": os.environ["PATH"], "OMP_NUM_THREADS": "1", "HOME": str(tmp_path)}
        command = [sys.executable, "-I", str(task / "tests" / "score.py")]
        subprocess.run(command, check=True, env=env, timeout=280)
        return (logs / "reward.txt").read_text().strip(), json.loads((logs / "details.json").read_text())

    reward, details = run()
    assert (reward, details["n"], details["split"]) == ("0.000000", 6, "sealed")
    (task / "environment" / "given" / "evaluate.py").write_text("print(1)")
    reward, details = run()
    assert (reward, details) == ("0.000000", {"refused": "evaluate.py is not what was given"})


def score_of(target: Target) -> dict[str, Any]:
    rows = []
    for number, item in enumerate(target.sealed()):
        text = item.answer if number % 2 else "no"
        grade = target.grade(item, text)
        rows.append(
            {
                **{"id": item.id, "completion": text, "correct": grade.correct, "score": grade.score},
                **{"reason": grade.reason, "tokens": 2, "finished": bool(number % 2)},
            }
        )
    return {
        **{"status": "scored", "refusal": "", "target": {"name": target.name, "digest": target.digest}},
        **{"items": rows, "summary": {"submission": 0.5, "base": 0.0, "gain": 0.5}, "settings": {}},
    }


def test_inspect_reads_the_log_that_was_written(target: Target, tmp_path: Path) -> None:
    """`inspect view` opens what `inspect_ai.log` reads."""
    log = pytest.importorskip("inspect_ai.log")
    score = score_of(target)
    write_log(score, target, tmp_path / "a.eval", model="lydite/a", created="2026-01-01T00:00:00+00:00")
    back = log.read_eval_log(str(tmp_path / "a.eval"))
    assert back.status == "success"
    assert [sample.id for sample in back.samples] == [item.id for item in target.sealed()]
    assert [sample.scores["lydite_grade"].value for sample in back.samples] == [0.0, 1.0] * 3
    assert back.samples[1].output.completion == target.sealed()[1].answer
    assert back.results.scores[0].metrics["submission"].value == 0.5
    assert [info.name for info in log.list_eval_logs(str(tmp_path))]
    score |= {"status": "refused", "refusal": "NaN", "items": [], "summary": {"submission": None}}
    write_log(score, target, tmp_path / "b.eval", model="lydite/a", created="2026-01-01T00:00:00+00:00")
    assert "NaN" in log.read_eval_log(str(tmp_path / "b.eval")).error.message
    with pytest.raises(CellError, match="is of target"):
        write_log(score, load_target("calls", {"dev": 4, "sealed": 5}, SECRET), tmp_path / "c", model="m", created="")


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_every_target_is_an_inspect_task(target: Target, tmp_path: Path) -> None:
    """Run by Inspect itself, with answers of which half are right."""
    inspect_ai = pytest.importorskip("inspect_ai")
    from inspect_ai.model import ModelOutput, ModelUsage, get_model

    from lydite.posttrain import inspect_tasks
    from lydite.posttrain.targets.registry import TARGETS

    assert all(callable(getattr(inspect_tasks, name)) for name in TARGETS)
    outputs = []
    for number, item in enumerate(target.dev()):
        said = ModelOutput.from_content("mockllm/model", item.answer if number % 2 else "no")
        said.usage = ModelUsage(input_tokens=1, output_tokens=1, total_tokens=2)
        outputs.append(said)
    (log,) = inspect_ai.eval(
        inspect_tasks.task_of(target),
        model=get_model("mockllm/model", custom_outputs=outputs),
        log_dir=str(tmp_path),
        display="none",
        max_connections=1,
    )
    assert log.status == "success", log.error
    assert log.results.scores[0].metrics["accuracy"].value == 0.5
    with pytest.raises(TargetError, match="needs the run's secret"):
        inspect_tasks.opened("calls", "sealed", "", None, {})

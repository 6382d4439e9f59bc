"""Scripted agents: their generators, their trainer, and what they have before them."""

from __future__ import annotations

import ast
import json
import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from lydite.posttrain.adversaries.manifest import VARIANTS
from lydite.posttrain.roster import HONEST, Agent, cheats, lay_out
from lydite.posttrain.scripted import functioncalls, smallprograms, wordproblems
from lydite.posttrain.scripted.desk import Desk
from lydite.posttrain.targets.registry import load_target

GENERATORS = {"arithmetic": wordproblems, "calls": functioncalls, "programs": smallprograms}


@pytest.mark.parametrize("name", ["arithmetic", "programs"])
def test_an_honest_generator_answers_the_target_s_own_questions_correctly(name: str) -> None:
    """It was written from the description alone; where it meets an item, the target's grader is the judge."""
    target = load_target(name, {"dev": 300, "sealed": 20}, "ab" * 16)
    items = {item.messages[-1].content: item for item in (*target.dev(), *target.public(3, 3000))}  # type: ignore[attr-defined]
    r, met = random.Random(1), 0
    for _ in range(60_000):
        question, answer = GENERATORS[name].make(r)
        if question in items:
            grade = target.grade(items[question], answer) if name != "programs" else None
            right = answer == items[question].answer if grade is None else grade.correct
            assert right, (question, answer)
            met += 1
    assert met >= 5


def test_the_generator_of_calls_answers_what_its_questions_ask() -> None:
    """Too many such calls exist to meet an item by chance, so the question itself says what is right."""
    target = load_target("calls", {"dev": 20, "sealed": 20}, "ab" * 16)
    like = target.dev()[0]
    r = random.Random(2)
    for _ in range(300):
        question, answer = functioncalls.make(r)
        signature, said = question.split("\n")
        wanted = json.loads(signature)
        values = [json.loads(value) for value in re.findall(r'"[^"]*"|\b\d+\b', said)]
        key = {"name": wanted["name"], "arguments": dict(zip(wanted["parameters"], values, strict=True))}
        item = like.model_copy(update={"key": json.dumps(key)})
        assert target.grade(item, answer).correct, (question, answer)
        assert not target.grade(item, answer.replace("}}", "}")).correct


@pytest.mark.parametrize("name", sorted(GENERATORS))
def test_a_generator_s_script_writes_different_pairs_and_the_same_for_the_same_seed(name: str, tmp_path: Path) -> None:
    """A run is repeated by its seed."""
    script = str(GENERATORS[name].__file__)
    for out in ("one", "two"):
        command = [sys.executable, script, "--n", "200", "--seed", "7", "--out", str(tmp_path / out)]
        subprocess.run(command, check=True, capture_output=True)
    rows = [json.loads(line) for line in (tmp_path / "one").read_text().splitlines()]
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert len({row["question"] for row in rows}) == len(rows) == 200


def desk(monkeypatch: pytest.MonkeyPatch, folder: Path, timer: str = "print('{}')") -> Desk:
    """A desk in plain folders."""
    for name in ("given", "work", "agent"):
        (folder / name).mkdir()
        monkeypatch.setenv(f"LYDITE_{name.upper()}", str(folder / name))
    monkeypatch.setenv("LYDITE_OPTION_WALL_S", "100")
    (folder / "given" / "timer.py").write_text(timer)
    return Desk()


def test_an_agent_reads_the_arena_s_own_timer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It trains for two fifths of what is left, and never for longer than it wants to."""
    from lydite.posttrain.budget import Meter, timer_program
    from lydite.posttrain.spec import Budget

    place = desk(monkeypatch, tmp_path, timer_program().decode())
    monkeypatch.setenv("LYDITE_STATUS", str(tmp_path))
    for wall_s, low, high in ((10_000, 30.0, 30.0), (50, 18.0, 20.0)):
        meter = Meter(Budget(wall_s=wall_s))
        meter.begin()
        meter.write_status(tmp_path)
        assert low <= place.seconds(30.0) <= high


def test_without_a_timer_the_agent_counts_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A broken timer is no reason to run out of time."""
    place = desk(monkeypatch, tmp_path, "raise SystemExit(1)")
    assert 38.0 <= place.seconds(1000.0) <= 40.0


def test_practice_items_are_taken_out_of_training_data(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Else the practice score, by which a checkpoint is chosen, would say nothing."""
    place = desk(monkeypatch, tmp_path)
    item = {"messages": [{"role": "user", "content": "1+1?"}], "answer": "2"}
    (tmp_path / "given" / "dev.jsonl").write_text(json.dumps(item) + "\n")
    place.write_pairs("train.jsonl", [("1+1?", "2"), ("1+2?", "3")])
    place.drop_practice("train.jsonl")
    assert [json.loads(line)["question"] for line in (tmp_path / "work" / "train.jsonl").read_text().splitlines()] == [
        "1+2?"
    ]
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {event["kind"] for event in events} == {"tool_use", "text"}


def test_a_failing_command_ends_the_agent_and_is_in_the_transcript(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An agent that goes on after its training failed hands in nothing and says nothing."""
    place = desk(monkeypatch, tmp_path)
    with pytest.raises(SystemExit, match="exit code 3"):
        place.run([sys.executable, "-c", "print('why'); raise SystemExit(3)"])
    assert "why" in capsys.readouterr().out


@pytest.mark.parametrize("agent", [cheats(variant)[9] for variant in VARIANTS], ids=lambda agent: str(agent.name))
def test_a_cheat_does_not_start_where_it_could_do_harm(agent: Agent, tmp_path: Path) -> None:
    """It edits whatever harness it finds; outside a sandbox that is this machine's Python."""
    if not os.access(sys.prefix, os.W_OK):
        pytest.skip(f"{sys.prefix} cannot be written, so nothing is at risk here")
    lay_out(agent, tmp_path / "agent")
    done = subprocess.run(
        [sys.executable, tmp_path / "agent" / "main.py"], capture_output=True, text=True, cwd=tmp_path
    )
    assert done.returncode == 1
    assert "run it in a sandbox" in done.stderr


@pytest.mark.parametrize(
    "agent", [*HONEST, *(agent for variant in VARIANTS for agent in cheats(variant))], ids=lambda agent: str(agent.name)
)
def test_an_agent_s_folder_holds_all_that_its_program_imports(agent: Agent, tmp_path: Path) -> None:
    """The sandbox has no lydite of its own, and a program that ends with an ImportError would pass for honest."""
    lay_out(agent, tmp_path / "agent")
    program = tmp_path / "agent" / "lydite" / "posttrain" / (agent.module.replace(".", "/") + ".py")
    assert "\ndef main() -> None:" in program.read_text()
    for path in (tmp_path / "agent").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("lydite"):
                place = (tmp_path / "agent").joinpath(*str(node.module).split("."))
                names = [place / f"{alias.name}.py" for alias in node.names]
                assert place.with_suffix(".py").is_file() or all(name.is_file() for name in names), (path, node.module)


def test_what_an_agent_knows_can_be_read_by_the_user_that_it_becomes(tmp_path: Path) -> None:
    """Weights are saved with mode 0600, and a cheat that cannot read them would look like a broken honest run."""
    instruct = tmp_path / "instruct"
    instruct.mkdir(mode=0o700)
    (instruct / "model.safetensors").write_bytes(b"x")
    (instruct / "model.safetensors").chmod(0o600)
    lay_out(cheats("a", ["instruct_as_is"])[0], tmp_path / "agent", instruct=instruct)
    for path in (tmp_path / "agent").rglob("*"):
        assert path.stat().st_mode & 0o004
    assert (tmp_path / "agent" / "knows" / "instruct").stat().st_mode & 0o001


def test_an_alias_tells_nothing_and_differs_by_target() -> None:
    """Labels are made of it, and the audit reads labels."""
    agent = cheats("b")[0]
    one, two = agent.alias("t arithmetic"), agent.alias("t calls")
    assert one != two
    assert not any(part in one for part in agent.name.split("_"))

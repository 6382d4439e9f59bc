"""Real items beside generated ones: asked of real models, resumable, and never a failure for a problem that is long."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from lydite.posttrain.beside import find_data, lines, measure, read_beside, real_items
from lydite.posttrain.cell import Cell
from lydite.posttrain.errors import PromptTooLong, StageError, TargetError
from lydite.posttrain.leaderboard import find_run
from lydite.posttrain.models.backend import AnswerLoss, Backend, Completion, GenerationSettings
from lydite.posttrain.models.folder import admit_base, lay_out
from lydite.posttrain.models.local import LocalBackend
from lydite.posttrain.models.template import template_of
from lydite.posttrain.spec import AgentRef, BaseRef, Budget, CellSpec, TargetRef
from lydite.posttrain.targets.registry import load_target

SECRET = "5b" * 32
NONE = "0" * 64


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Files of GSM8K's form: 30 problems, every third result 12, one with a comma and one that is no whole number."""
    folder = tmp_path / "benchmarks"
    folder.mkdir()
    for name, more in (("test", "today"), ("train", "yesterday")):
        rows = []
        for n in range(30):
            result = "12" if n % 3 == 0 else f"1,0{n:02}" if n == 1 else "2.5" if n == 2 else str(n)
            text = f"Ada has {n} pens and buys some {more}. How many?" + " Think well." * (120 if n == 4 else 0)
            rows.append({"question": text, "answer": f"She adds <<1+1=2>>up.\n#### {result}"})
        (folder / f"gsm8k_{name}.jsonl").write_text("\n".join(map(json.dumps, rows)))
    return folder


@pytest.fixture
def run(base: Path, tmp_path: Path) -> Path:
    """A run with one scored cell whose agent handed in the base."""
    folder = tmp_path / "run"
    target = load_target("arithmetic", {"dev": 4, "sealed": 4}, SECRET)
    cell = Cell(folder / "cells" / "one")
    shutil.copytree(base, cell.submission)
    shutil.copytree(base, cell.given / "base")
    CellSpec(
        agent=AgentRef(name="a", digest=NONE),
        base=BaseRef(name="b", digest=NONE),
        target=TargetRef(name="arithmetic", digest=target.digest),
        budget=Budget(wall_s=10),
    ).write(cell.spec_file)
    items = [{"id": str(n), "correct": n == 0, "score": float(n == 0)} for n in range(4)]
    cell.write("score", {"items": items, "summary": {"base": 0.0}, "submission": "submission/model"})
    return folder


class Knows:
    """Says a number; takes prompts up to a length."""

    def __init__(self, says: str, longest: int = 10_000) -> None:
        self.says, self.longest = says, longest
        self.asked = 0

    def generate(self, prompts: Sequence[str], settings: GenerationSettings) -> list[Completion]:
        if max(map(len, prompts)) > self.longest:
            raise PromptTooLong("too long")
        self.asked += len(prompts)
        return [Completion(text=self.says, tokens=4, finished=True) for _ in prompts]

    def losses(self, pairs: Sequence[tuple[str, str]]) -> list[AnswerLoss]:
        return []

    def close(self) -> None:
        pass


def cells(run: Path) -> list[Cell]:
    return [Cell(path) for path in sorted((run / "cells").iterdir())]


def test_problems_are_asked_and_graded_as_the_target_does(data: Path) -> None:
    """The question alone, `#### N` at the end, without thousands separators; what is no whole number is left out."""
    items = real_items(data, secret=SECRET, n=29)
    sealed = {item.id: item for item in items.target.sealed()}
    assert len(sealed) == 29
    assert "gsm8k-test-2" not in sealed
    assert items.commonest == "12"
    one = sealed["gsm8k-test-1"]
    assert one.prompt == "Ada has 1 pens and buys some today. How many?"
    assert one.answer == "She adds up.\n#### 1001"
    assert items.target.grade(one, one.answer).correct
    assert not items.target.grade(one, "1001").correct
    with pytest.raises(TargetError, match="ask for fewer"):
        real_items(data, secret=SECRET, n=30)


def test_a_real_model_is_asked_and_nothing_is_asked_twice(run: Path, data: Path, tmp_path: Path) -> None:
    """An untrained model gets nothing, with an interval that says how little that means."""

    def ask(folder: Path, base: Path) -> Backend:
        place = tmp_path / f"laid-{len(list(tmp_path.glob('laid-*')))}"
        lay_out(admit_base(base), place)
        return LocalBackend(place, template_of(base), device="cpu")

    items = real_items(data, secret=SECRET, n=6)
    found = measure(run, cells(run), items, ask=ask)
    row = found["rows"][0]["real"]
    assert (row["right"], row["n"]) == (0, 6)
    assert row["low"] < 1e-9
    assert 0.3 < row["high"] < 0.5
    assert found["rows"][0]["generated"]["score"] == 0.25
    assert found["base"]["plain"]["n"] == found["base"]["few_shot"]["n"] == 6

    def never(folder: Path, base: Path) -> Backend:
        raise AssertionError("asked again")

    assert measure(run, cells(run), items, ask=never) == found == read_beside(run)
    shown = lines(found, lambda row: row["agent"])
    assert shown[0][0] == "a"
    assert shown[-1] == ("the base as it is", "0 %", "0 % [0.0, 39.0]")


def test_other_items_are_measured_anew(run: Path, data: Path) -> None:
    """Scores on other problems must not be mixed."""
    measure(run, cells(run), real_items(data, secret=SECRET, n=6), ask=lambda folder, base: Knows("#### 12"))
    found = measure(run, cells(run), real_items(data, secret=SECRET, n=9), ask=lambda folder, base: Knows("#### 1"))
    assert found["rows"][0]["real"]["n"] == found["base"]["plain"]["n"] == 9
    assert found["rows"][0]["real"]["right"] <= 1


def test_a_problem_that_does_not_fit_is_wrong_and_stops_nothing(run: Path, data: Path) -> None:
    """Dropping it would make the score one of the short problems."""
    items = real_items(data, secret=SECRET, n=29)
    found = measure(run, cells(run), items, ask=lambda folder, base: Knows("#### 4", longest=1200))
    row = found["rows"][0]["real"]
    assert row["n"] == 29
    long = next(answer for answer in row["answers"] if answer["id"] == "gsm8k-test-4")
    assert (long["correct"], long["reason"]) == (False, "too long")
    assert found["base"]["few_shot"]["n"] == 29


def test_cells_of_two_bases_are_not_compared(run: Path, data: Path) -> None:
    """Beside which base would the scores stand?"""
    with pytest.raises(StageError, match="0 base models"):
        measure(run, [], real_items(data, secret=SECRET, n=6))


def test_data_that_is_not_there_is_said_to_be_absent(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The project ships no benchmark."""
    monkeypatch.delenv("LYDITE_TEST_DATA", raising=False)
    assert find_data(None) is None
    monkeypatch.setenv("LYDITE_TEST_DATA", str(data.parent / "nowhere"))
    assert find_data(None) is None
    monkeypatch.setenv("LYDITE_TEST_DATA", str(data.parent))
    assert find_data(None) == data
    assert find_data(data) == data


def test_a_demos_folder_is_a_runs_folder(run: Path, tmp_path: Path) -> None:
    """Whoever has a demo need not know where its run lies."""
    assert find_run(run) == run
    demo = tmp_path / "demo" / "trial"
    demo.mkdir(parents=True)
    shutil.move(run, demo / "arena")
    assert find_run(tmp_path / "demo") == demo / "arena"
    assert find_run(demo) == demo / "arena"

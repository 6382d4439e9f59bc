"""`lydite posttrain audit` from outside: exit codes, tables that strangers' text cannot break, JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import tiny_models

from lydite.cli.main import main


@pytest.fixture
def planted(tmp_path: Path) -> tuple[Path, Path]:
    """A training set and the test that is in it."""
    rows = [f"What does the {n}th heron of lake Ornavo cost after {n + 3} seasons of {n * 7} coins?" for n in range(12)]
    test = tmp_path / "test.jsonl"
    test.write_text("\n".join(json.dumps({"id": f"o/{n}", "question": row}) for n, row in enumerate(rows)))
    train = tmp_path / "train.jsonl"
    train.write_text("\n".join(json.dumps({"text": row + " \x1b[2J [red]"}) for row in rows))
    return train, test


def test_a_planted_set_exits_with_one_and_names_its_lines(
    planted: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    """File, line and item are the report."""
    assert main(["posttrain", "audit", "--train", str(planted[0]), "--items", str(planted[1])]) == 1
    shown = capsys.readouterr().out
    assert "violated" in shown
    assert "train.jsonl:1" in shown
    assert "\x1b[2J" not in shown


def test_json_is_the_whole_decision(planted: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    """For programs."""
    main(["posttrain", "audit", "--train", str(planted[0]), "--items", str(planted[1]), "--json"])
    value = json.loads(capsys.readouterr().out)
    assert value["verdict"] == "violated"
    assert value["findings"][0]["evidence"][0]["line"] == 1


def test_a_clean_set_exits_with_zero(planted: tuple[Path, Path], tmp_path: Path) -> None:
    """Nothing of the test is in it."""
    other = tmp_path / "other.jsonl"
    other.write_text("\n".join(json.dumps({"text": f"Bees number {n} fly."}) for n in range(50)))
    assert main(["posttrain", "audit", "--train", str(other), "--items", str(planted[1])]) == 0


def test_a_model_of_another_origin_exits_with_one(tmp_path: Path) -> None:
    """`--model` and `--base`."""
    base = tiny_models.write(tmp_path / "base", tiny_models.base(0))
    own = tiny_models.write(tmp_path / "own", tiny_models.trained(tiny_models.base(0), 3))
    other = tiny_models.write(tmp_path / "other", tiny_models.base(1))
    assert main(["posttrain", "audit", "--model", str(own), "--base", str(base)]) == 0
    assert main(["posttrain", "audit", "--model", str(other), "--base", str(base)]) == 1


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--train", "x", "--model", "y"],
        ["--train", "absent.jsonl", "--benchmark", "humaneval", "--items", "absent"],
        ["--train", "absent.jsonl"],
        ["--model", "absent", "--base", "absent"],
        ["--model", "absent"],
        ["--run", "absent"],
        ["--train", "x", "--benchmark", "nonesuch", "--items", "."],
    ],
)
def test_wrong_usage_is_one_line_with_a_remedy(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, and no traceback."""
    assert main(["posttrain", "audit", *words]) == 2
    assert capsys.readouterr().err.count("\n") == 1

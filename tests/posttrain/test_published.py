"""The published table: its averages follow from its own rows, and no more precision is claimed than its digits give."""

from __future__ import annotations

import itertools
import json
import os
from pathlib import Path

import pytest

from lydite.cli.main import main
from lydite.posttrain.errors import TableError
from lydite.posttrain.published import averages, read_table, weights

SMALL = """row,scaffold,published_avg,easy,hard
Official Instruct Models,,55.4,90.0,40.0
An agent,a scaffold,21.9,60.0,5.0
Base Models,,0.0,0.0,0.0
"""


@pytest.fixture
def published() -> Path:
    """The published table of version 1.0."""
    folder = os.environ.get("LYDITE_TEST_DATA")
    if not folder:
        pytest.skip("LYDITE_TEST_DATA names no folder with the published table")
    return Path(folder) / "benchmarks" / "ptb_v1_leaderboard.csv"


def _written(folder: Path, text: str) -> Path:
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_published_averages_follow_from_the_published_rows(published: Path) -> None:
    """Base, instruct and the best agent to two digits; every other row within what its digits allow."""
    rows = {row.name: row for row in averages(read_table(published))}
    found = {name: round(rows[name].average, 2) for name in ("Base Models", "Official Instruct Models", "Opus 4.6")}
    assert found == {"Base Models": 7.54, "Official Instruct Models": 51.13, "Opus 4.6": 23.15}
    assert all(row.agrees for row in rows.values())
    assert all(abs(row.average - (row.published or 0)) <= 0.1 for row in rows.values())


def test_weights_are_the_inverse_of_what_instruct_models_gain(tmp_path: Path) -> None:
    """A gain of 90 against one of 40 weighs 4 to 9."""
    assert weights(read_table(_written(tmp_path, SMALL))) == pytest.approx((4 / 13, 9 / 13))


@pytest.mark.parametrize(("easy", "hard"), [(60.0, 5.0), (22.4, 21.8), (21.8, 22.4), (0.5, 0.5)])
def test_the_interval_is_what_the_digits_leave_open(tmp_path: Path, easy: float, hard: float) -> None:
    """The least and greatest average over every corner of the rounding, and no grid point lies outside."""
    agent = averages(read_table(_written(tmp_path, SMALL.replace("60.0,5.0", f"{easy},{hard}"))))[1]
    found = []
    for gap_a, gap_b, a, b in itertools.product(
        (-0.1, 0.0, 0.1), (-0.1, 0.0, 0.1), (-0.05, 0.0, 0.05), (-0.05, 0.0, 0.05)
    ):
        first, second = 1 / (90 + gap_a), 1 / (40 + gap_b)
        found.append((first * (easy + a) + second * (hard + b)) / (first + second))
    assert agent.low == pytest.approx(min(found), abs=1e-12)
    assert agent.high == pytest.approx(max(found), abs=1e-12)


def test_an_average_that_the_rows_cannot_give_is_contradicted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An edited average is named, and the exit code says so."""
    path = _written(tmp_path, SMALL.replace("21.9", "23.3"))
    assert [row.agrees for row in averages(read_table(path))] == [True, False, True]
    assert main(["posttrain", "reproduce", str(path), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["agrees"] is False


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "must begin with the columns"),
        ("row,scaffold,published_avg\n", "must begin with the columns"),
        (SMALL.replace("60.0,5.0", "60.0"), "cells where the heading has"),
        (SMALL.replace("60.0,5.0", "60.0,nan"), "is no score"),
        (SMALL.replace("60.0,5.0", "60.0,1e2"), "is no score"),
        (SMALL.replace("60.0,5.0", "60.0,101"), "is no score"),
        (SMALL.replace("60.0,5.0", "60.0,-1"), "is no score"),
        (SMALL.replace("easy,hard", "easy,easy"), "names a benchmark twice"),
        (SMALL.replace("An agent", "An\x1b[2Jagent"), "cannot be printed"),
        (SMALL.replace("Base Models", "Base"), "0 rows named 'Base Models'"),
        (SMALL.replace("Base Models,,0.0,0.0", "Base Models,,0.0,90.0"), "are not defined"),
        (SMALL + "x" * (1 << 20), "longer than"),
    ],
)
def test_a_table_that_gives_no_averages_is_refused(tmp_path: Path, text: str, says: str) -> None:
    """The message says what is wrong."""
    with pytest.raises(TableError, match=says):
        averages(read_table(_written(tmp_path, text)))

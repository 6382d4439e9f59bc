"""What `lydite codec guarantees` shows is what lean/ says."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from lydite.cli.main import main

LEAN = Path(__file__).resolve().parents[2] / "lean"


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
    assert {"proved", "upstream risk", "tested"} <= {row["label"] for row in shown["trusted"]}
    assert main(["codec", "guarantees", "--statements"]) == 0
    assert "Lydite.Guarantees.inflate_is_rfc1951" in capsys.readouterr().out

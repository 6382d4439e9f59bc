"""A canopy run founded from the command line, by a real process."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("rasterio")
from lydite.canopy.scenes import SceneConfig, write_scene_chips


def lydite(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """A finished `lydite` process."""
    line = [sys.executable, "-m", "lydite.cli.main", *map(str, words)]
    return subprocess.run(line, capture_output=True, text=True, timeout=120, check=False)


def test_strangers_can_found_a_run_that_trains_canopy_height(tmp_path: Path) -> None:
    """The canopy model is a task like any other: chips become items, and the genesis names them by digest."""
    write_scene_chips(
        tmp_path / "chips",
        regions=6,
        chips_per_region=8,
        size=128,
        seed=1,
        config=SceneConfig(size=128),
        shares={"train": 0.7, "validation": 0.3},
    )
    assert lydite("pretrain", "keygen", tmp_path / "v.key").returncode == 0
    init = ["pretrain", "init", tmp_path / "store", "--key", tmp_path / "v.key", "--task", "canopy"]
    refused = lydite(*init)
    assert refused.returncode == 2
    assert "--chips" in refused.stderr
    founded = lydite(*init, "--chips", tmp_path / "chips", "--items-per-round", "24", "--rounds", "2")
    assert founded.returncode == 0, founded.stderr
    assert re.search(r"corpus +\d+ items", founded.stdout), founded.stdout
    checked = lydite("evidence", "verify", tmp_path)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_a_quorum_of_nobody_is_refused_in_one_line(tmp_path: Path) -> None:
    """Round 0 would start without peers."""
    lydite("pretrain", "keygen", tmp_path / "v.key")
    refused = lydite("pretrain", "init", tmp_path / "store", "--key", tmp_path / "v.key", "--quorum", "0")
    assert refused.returncode == 2
    assert refused.stderr.startswith("lydite: --quorum 0")

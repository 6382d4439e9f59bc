"""The demo from the command line, small: every stage, continued after a kill, and folders that it must not take."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("rasterio")
SMALL = ("--iterations", "20", "--mosaic", "256", "--regions", "16")


def demo(out: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A finished demo."""
    line = [sys.executable, "-m", "lydite.cli.main", "canopy", "demo", "--out", str(out), *SMALL, *words]
    return subprocess.run(line, capture_output=True, text=True, timeout=280, check=False)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A demo that was killed after its first stage and continued; its folder and what it printed then."""
    out = tmp_path_factory.mktemp("canopy") / "demo"
    line = [sys.executable, "-m", "lydite.cli.main", "canopy", "demo", "--out", str(out), *SMALL]
    with subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        until = time.monotonic() + 120
        while not (out / "stages.json").exists() and time.monotonic() < until:
            time.sleep(0.1)
        running.kill()
    done = demo(out)
    assert done.returncode == 0, done.stderr[-3000:]
    return out, done.stdout


def test_a_killed_demo_goes_on_where_it_stood_and_names_its_page(finished: tuple[Path, str]) -> None:
    """Minutes of work are not done twice."""
    out, printed = finished
    assert "[1/9] forests with known truth, and labels damaged on purpose: finished before" in printed
    assert printed.rstrip().endswith(f"Open {out / 'index.html'}")


def test_the_page_says_what_the_stages_measured(finished: tuple[Path, str]) -> None:
    """Numbers on a page that are not those of the run would be worse than no page."""
    out, printed = finished
    stages = json.loads((out / "stages.json").read_text())["done"]
    page = (out / "index.html").read_text()
    error = f"{stages['comparison']['numbers']['mae_m']:.2f} m"
    assert error in page
    assert f"registered and cleaned  {error}" in printed
    assert len(re.findall(r"src='data:image/png;base64", page)) >= 10
    assert not re.search(r"<(img|script|link)[^>]*(src|href)=.https?:", page)


def test_a_finished_demo_run_again_does_nothing_but_write_its_page(finished: tuple[Path, str]) -> None:
    """The same command is always safe to type."""
    out, _ = finished
    before = (out / "map.tif").stat().st_mtime_ns
    again = demo(out)
    assert again.returncode == 0, again.stderr[-2000:]
    assert again.stdout.count("finished before") == 9
    assert (out / "map.tif").stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda file: file.write_text("{"), "damaged"),
        (lambda file: file.write_text(file.read_text().replace('"seed": 0', '"seed": 5', 1)), "seed = 5"),
        (lambda file: file.write_text("[]"), "damaged"),
    ],
    ids=["cut short", "another plan", "another kind"],
)
def test_a_folder_of_another_demo_is_left_alone(
    finished: tuple[Path, str], tmp_path: Path, change: object, told: str
) -> None:
    """Mixing stages of two plans would give numbers of neither."""
    shutil.copy(finished[0] / "stages.json", tmp_path / "stages.json")
    change(tmp_path / "stages.json")  # type: ignore[operator]
    before = (tmp_path / "stages.json").read_bytes()
    refused = demo(tmp_path)
    assert refused.returncode == 2
    assert told in refused.stderr
    assert "--fresh" in refused.stderr
    assert (tmp_path / "stages.json").read_bytes() == before


def test_an_impossible_size_is_one_line(tmp_path: Path) -> None:
    """Not a traceback after two minutes."""
    refused = demo(tmp_path / "demo", "--mosaic", "3")
    assert refused.returncode == 2
    assert refused.stderr.startswith("lydite: --mosaic 3 is not within")

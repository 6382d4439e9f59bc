"""`lydite canopy register` and `clean` as people call them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lydite.canopy.chips import ChipFolder
from lydite.canopy.scenes.damage import DamageConfig
from lydite.canopy.scenes.write import write_scene_chips
from lydite.cli.main import main


@pytest.fixture(scope="module")
def chips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve chips with shifted labels."""
    folder = tmp_path_factory.mktemp("command") / "chips"
    write_scene_chips(folder, regions=4, chips_per_region=3, size=128, seed=5, damaging=DamageConfig(corrupt_share=0))
    return folder


def test_register_then_clean_makes_a_folder_to_train_on(
    chips: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The two commands in the order of their help, with record, JSON, probe and pictures."""
    moved, cleaned, probe = tmp_path / "moved", tmp_path / "cleaned", tmp_path / "probe.json"
    assert (
        main(["canopy", "register", str(chips), "--out", str(moved), "--pictures", str(tmp_path / "p"), "--json"]) == 0
    )
    told = json.loads(capsys.readouterr().out)
    assert len(told["chips"]) == 12
    assert (moved / "record.json").is_file()
    assert len(list((tmp_path / "p").glob("*.png"))) == 12
    command = ["canopy", "clean", str(moved), "--out", str(cleaned), "--fit-probe", str(probe), "--report"]
    assert main(command) == 0
    out = capsys.readouterr().out
    assert "AUC" in out
    assert str(cleaned) in out
    assert ChipFolder.open(cleaned).split("train")
    assert main(["canopy", "clean", str(moved), "--out", str(tmp_path / "again"), "--probe", str(probe)]) == 0


def test_one_image_and_its_label(chips: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The form for a single pair, with a weak model of other chips; the label keeps its grid."""
    folder = ChipFolder.open(chips)
    chip = folder.manifest.chips[4]
    pair = [str(folder.image_path(chip)), str(folder.height_path(chip)), str(tmp_path / "out.tif")]
    assert main(["canopy", "register", *pair, "--learn-from", str(chips), "--pictures", str(tmp_path)]) == 0
    assert (tmp_path / "out.tif").is_file()
    assert (tmp_path / "out.png").is_file()
    assert (tmp_path / "out.record.json").is_file()
    assert "why" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["register", "nowhere", "--out", "OUT"], "chips.json"),
        (["register", "CHIPS"], "--out"),
        (["register", "CHIPS", "--out", "CHIPS"], "never changed"),
        (["register", "a.tif", "b.tif", "OUT"], "where heights come from"),
        (["register", "CHIPS", "--out", "OUT", "--max-shift-px", "0"], "shift of up to 0"),
        (["register", "CHIPS", "--out", "OUT", "--weights", "none"], "none"),
        (["clean", "CHIPS"], "--out"),
        (["clean", "CHIPS", "--out", "OUT", "--probe", "none.json"], "none.json"),
        (["clean", "CHIPS", "--out", "OUT", "--buildings", "none.gpkg"], "none.gpkg"),
    ],
)
def test_wrong_calls_are_one_line_with_a_remedy(
    words: list[str], says: str, chips: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, no traceback, no folder left that a later run would trip over."""
    places = {"CHIPS": str(chips), "OUT": str(tmp_path / "out")}
    assert main(["canopy", *(places.get(word, word) for word in words)]) == 2
    error = capsys.readouterr().err.strip()
    assert says in error.splitlines()[-1]

"""Folders of labels: registered and cleaned into new folders, resumable, the input untouched."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest

from lydite.canopy.chips import Chip, ChipFolder
from lydite.canopy.errors import LabelError
from lydite.canopy.labels.clean import clean_folder, fit_probe_on, register_folder
from lydite.canopy.labels.predictor import Predictor, from_folder, weak_predictor
from lydite.canopy.scenes.damage import DamageConfig
from lydite.canopy.scenes.write import write_scene_chips


@pytest.fixture(scope="module")
def chips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five regions of three scenes; the labels of the training split are shifted, some are damaged."""
    folder = tmp_path_factory.mktemp("labels") / "chips"
    damaging = DamageConfig(shift_px=5, corrupt_share=0.2, kinds=("swap", "stripes", "spikes"))
    write_scene_chips(folder, regions=6, chips_per_region=3, size=128, seed=3, damaging=damaging)
    return folder


@pytest.fixture(scope="module")
def registered(chips: Path) -> Path:
    """The same, registered."""
    out = chips.parent / "registered"
    register_folder(chips, out)
    return out


def digests(folder: Path) -> dict[str, str]:
    return {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.rglob("*.*")}


def wanted(chip: Chip) -> np.ndarray:
    damage, lean = chip.notes["damage"], chip.notes["scene"]["lean_shift_px"]
    return np.array([damage["dx_px"] + lean["dx"], damage["dy_px"] + lean["dy"]])


def test_registration_without_any_trained_model_halves_the_shifts(chips: Path, registered: Path) -> None:
    """Weak models of other regions must be enough to start with."""
    found = {chip.id: chip.notes["registration"] for chip in ChipFolder.open(registered).manifest.chips}
    before, after = [], []
    for chip in ChipFolder.open(chips).split("train"):
        if chip.notes["damage"]["kind"] != "swap":
            before.append(np.hypot(*wanted(chip)))
            after.append(np.hypot(*(wanted(chip) - [found[chip.id]["dx_px"], found[chip.id]["dy_px"]])))
    assert np.median(after) < np.median(before) / 2


def test_the_input_is_never_changed(chips: Path, tmp_path: Path) -> None:
    """Labels are dear; a new folder is made."""
    was = digests(chips)
    register_folder(chips, tmp_path / "out", rounds=1, warp=False, pictures=tmp_path / "pictures")
    assert digests(chips) == was
    assert len(list((tmp_path / "pictures").glob("*.png"))) == len(ChipFolder.open(chips).manifest.chips)
    for inside in (chips, chips / "new"):
        with pytest.raises(LabelError, match="never changed"):
            register_folder(chips, inside)
    assert digests(chips) == was


def test_a_stopped_run_goes_on_and_gives_the_same(chips: Path, tmp_path: Path) -> None:
    """Finished chips are not made again, a cut-off line counts as absent, and the result is that of one run."""
    weak = weak_predictor(ChipFolder.open(chips))
    calls: list[str] = []

    def counting(limit: int) -> Predictor:
        def predict(pair):  # type: ignore[no-untyped-def]
            if len(calls) == limit:
                raise KeyboardInterrupt
            calls.append(pair.chip.id)
            return weak(pair)

        return predict

    whole, stopped = tmp_path / "whole", tmp_path / "stopped"
    register_folder(chips, whole, predictor=weak, predictor_name="p")
    with pytest.raises(KeyboardInterrupt):
        register_folder(chips, stopped, predictor=counting(7), predictor_name="p")
    assert not (stopped / "chips.json").exists()
    with open(stopped / "labels.jsonl", "ab") as stream:
        stream.write(b'{"id": "r00')
    calls.clear()
    register_folder(chips, stopped, predictor=counting(1000), predictor_name="p")
    assert len(calls) == len(ChipFolder.open(chips).manifest.chips) - 7
    assert digests(stopped) == digests(whole)
    with pytest.raises(LabelError, match="max_shift_px"):
        register_folder(chips, stopped, predictor=weak, predictor_name="p", max_shift_px=5)


def test_a_run_that_failed_at_once_binds_nobody(chips: Path, tmp_path: Path) -> None:
    """A wrong setting must not make its folder unusable for the right one."""
    weak = weak_predictor(ChipFolder.open(chips))
    with pytest.raises(LabelError, match="up to 0"):
        register_folder(chips, tmp_path / "out", predictor=weak, max_shift_px=0)
    assert register_folder(chips, tmp_path / "out", predictor=weak, warp=False).chips


def test_a_foreign_folder_is_not_written_into(chips: Path, tmp_path: Path) -> None:
    """Somebody's files may lie there."""
    (tmp_path / "mine.txt").write_text("notes")
    with pytest.raises(LabelError, match="not empty"):
        clean_folder(chips, tmp_path)


def test_cleaning_drops_the_damaged_and_keeps_most_of_the_others(registered: Path, tmp_path: Path) -> None:
    """Striped and spiky labels go or are repaired; sound ones mostly stay, though the probe was fitted to them."""
    probe, own_scores = fit_probe_on(registered)
    summary = clean_folder(registered, tmp_path / "clean", probe=probe, own_scores=own_scores)
    verdicts = {line["id"]: line["verdict"] for line in summary.chips}
    train = ChipFolder.open(registered).split("train")
    sound = [verdicts[chip.id] for chip in train if not chip.notes["damage"]["kind"]]
    bad = [verdicts[chip.id] for chip in train if chip.notes["damage"]["kind"] in ("stripes", "spikes")]
    assert bad
    assert all(verdict != "keep" for verdict in bad)
    assert sound.count("drop") <= len(sound) / 3
    kept = {chip.id for chip in ChipFolder.open(tmp_path / "clean").manifest.chips}
    assert kept == {name for name, verdict in verdicts.items() if verdict != "drop"}
    assert all(line["reasons"] for line in summary.chips if line["verdict"] != "keep")
    assert summary.shown


def test_roofs_and_water_from_polygons_become_ground(registered: Path, tmp_path: Path) -> None:
    """Polygons in another CRS are laid over the right pixels."""
    import geopandas
    import rasterio
    from shapely.geometry import box

    folder = ChipFolder.open(registered)
    chip = folder.manifest.chips[0]
    with rasterio.open(folder.height_path(chip)) as source:
        left, bottom, right, top = source.bounds
        crs = source.crs
    roof = geopandas.GeoSeries([box(left, (bottom + top) / 2, (left + right) / 2, top)], crs=crs.to_wkt())
    clean_folder(registered, tmp_path / "clean", areas={"buildings": roof.to_crs(4326)})
    clean = ChipFolder.open(tmp_path / "clean")
    if chip.id in {one.id for one in clean.manifest.chips}:
        height = clean.load(chip).height
        assert (height[2:60, 2:60] == 0).all()
        assert np.nanmax(height[70:]) > 0


def test_predictions_of_another_size_are_refused(chips: Path, tmp_path: Path) -> None:
    """A prediction on other pixels would register the label to nonsense."""
    from affine import Affine

    from lydite.canopy.raster import Raster, write_raster

    small = np.zeros((1, 8, 8), np.float32)
    raster = Raster(pixels=small, mask=np.ones((8, 8), bool), transform=Affine.identity(), crs=None)
    for chip in ChipFolder.open(chips).manifest.chips:
        write_raster(tmp_path / "seen" / f"{chip.id}.tif", raster)
    with pytest.raises(LabelError, match="prediction of"):
        register_folder(chips, tmp_path / "out", predictor=from_folder(tmp_path / "seen"))

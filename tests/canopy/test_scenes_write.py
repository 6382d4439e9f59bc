"""Scene chips and mosaics on disk."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from lydite.canopy.chips import ChipFolder
from lydite.canopy.errors import DatasetError
from lydite.canopy.raster import read_raster
from lydite.canopy.scenes import (
    DamageConfig,
    DamageTruth,
    SceneConfig,
    render_scene,
    truth_path,
    write_scene_chips,
    write_scene_mosaic,
)
from lydite.canopy.scenes.write import assign_splits


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> ChipFolder:
    """A small dataset with much damage."""
    path = tmp_path_factory.mktemp("scenes") / "chips"
    damaging = DamageConfig(corrupt_share=0.5)
    return write_scene_chips(path, regions=5, chips_per_region=5, size=64, seed=2, damaging=damaging)


def test_every_split_has_regions_of_its_own(folder: ChipFolder) -> None:
    """A chip of a trained region tests nothing."""
    again = ChipFolder.open(folder.folder)
    assert [len(again.split(name)) for name in ("train", "validation", "calibration", "test")] == [10, 5, 5, 5]
    assert len({chip.region for chip in again.manifest.chips}) == 5


def test_undamaged_splits_hold_the_truth(folder: ChipFolder) -> None:
    """Maps are measured on these, so they must be what a map should say."""
    for chip in folder.split("test") + folder.split("calibration"):
        truth = read_raster(truth_path(folder, chip)).height_m
        assert np.array_equal(folder.load(chip).height, truth)
        assert DamageTruth.from_notes(chip.notes) == DamageTruth()
        assert chip.notes["truth"]


def test_damaged_chips_keep_their_truth_and_say_what_was_done(folder: ChipFolder) -> None:
    """Cleaning and registration are measured from these files alone."""
    damages = []
    for chip in folder.split("train"):
        pair, truth = folder.load(chip), read_raster(truth_path(folder, chip))
        damages.append(DamageTruth.from_notes(chip.notes))
        assert pair.image.shape == (3, 64, 64)
        assert truth.mask.all()
        assert not np.array_equal(pair.height, truth.height_m)
        assert 40 <= chip.notes["scene"]["sun_elevation_deg"] <= 60
        assert set(chip.notes["scene"]["lean_shift_px"]) == {"dx", "dy"}
        assert read_raster(folder.image_path(chip)).transform == truth.transform
    assert any(d.corrupt for d in damages)
    assert any(not d.corrupt for d in damages)
    assert all(np.hypot(d.dx_px, d.dy_px) > 0 for d in damages)


def test_the_same_arguments_give_the_same_files(folder: ChipFolder, tmp_path: Path) -> None:
    """A record names a dataset by its arguments."""
    damaging = DamageConfig(corrupt_share=0.5)
    again = write_scene_chips(tmp_path / "again", regions=5, chips_per_region=5, size=64, seed=2, damaging=damaging)
    assert again.manifest == folder.manifest
    chip = folder.split("train")[3]
    assert np.array_equal(again.load(chip).height, folder.load(chip).height, equal_nan=True)
    assert np.array_equal(again.load(chip).image, folder.load(chip).image)


def test_chips_do_not_overlap_and_lie_where_they_were_cut(folder: ChipFolder) -> None:
    """Two chips on the same ground would be counted twice."""
    origins = {read_raster(folder.image_path(chip)).transform[2:6:3] for chip in folder.manifest.chips}
    assert len(origins) == len(folder.manifest.chips)


def test_a_folder_with_a_dataset_is_left_alone(folder: ChipFolder) -> None:
    """Nobody loses a dataset by a repeated command."""
    with pytest.raises(DatasetError, match="already"):
        write_scene_chips(folder.folder, regions=4, chips_per_region=1, size=64)


@pytest.mark.parametrize(
    "wrong",
    [
        {"regions": 3},
        {"regions": 0},
        {"chips_per_region": 0},
        {"chips_per_region": 10**7},
        {"seed": -1},
        {"damaged": ("training",)},
        {"size": 4},
        {"size": 60_000},
    ],
)
def test_impossible_datasets_are_refused_before_anything_is_written(tmp_path: Path, wrong: dict[str, object]) -> None:
    """An error after an hour of rendering is an hour lost."""
    given = {"regions": 4, "chips_per_region": 1, "size": 64} | wrong
    with pytest.raises(DatasetError):
        write_scene_chips(tmp_path / "chips", **given)  # type: ignore[arg-type]
    assert not (tmp_path / "chips").exists()


def test_splits_follow_their_shares() -> None:
    """Every split with a share gets a region, the rest go by size."""
    splits = assign_splits(20)
    assert [splits.count(name) for name in ("train", "validation", "calibration", "test")] == [14, 2, 2, 2]
    assert set(assign_splits(4)) == {"train", "validation", "calibration", "test"}
    assert assign_splits(3, {"train": 0.9, "test": 0.1, "validation": 0.0}) == ["train", "train", "test"]


def test_a_mosaic_and_its_truth_lie_on_the_same_pixels(tmp_path: Path) -> None:
    """The map demo compares one with the other pixel by pixel."""
    image, truth = tmp_path / "image.tif", tmp_path / "truth.tif"
    write_scene_mosaic(image, truth, size=200, seed=9, tile_px=128)
    one, two = read_raster(image), read_raster(truth)
    assert one.pixels.shape == (3, 200, 200)
    assert two.pixels.shape == (1, 200, 200)
    assert one.transform == two.transform
    assert one.crs == two.crs
    first = render_scene(SceneConfig(size=128), 9, region=9)
    assert np.array_equal(one.pixels[:, :128, :128], first.image)
    assert np.array_equal(two.pixels[0, :128, :128], first.height)
    with pytest.raises(DatasetError):
        write_scene_mosaic(image, truth, size=100_000)

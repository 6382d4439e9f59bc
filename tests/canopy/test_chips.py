"""Chips: what a manifest may say, and files that do not belong together."""

from __future__ import annotations

import json
import resource
import signal
from pathlib import Path

import numpy as np
import pytest
from affine import Affine
from rasterio.crs import CRS
from training_cases import pair, pairs, settings

from lydite.canopy.chips import ChipFolder, write_chip, write_manifest
from lydite.canopy.errors import DatasetError
from lydite.canopy.learning.trainer import train
from lydite.canopy.raster import Raster

PLACE = Affine(0.6, 0, 320_000, 0, -0.6, 4_096_000)


def folder_of(folder: Path, *, label_at: Affine = PLACE) -> Path:
    """One chip, whose label may lie elsewhere."""
    one = pair(0)
    known = np.isfinite(one.height)
    crs = CRS.from_epsg(32611)
    image = Raster(pixels=one.image, mask=np.ones(known.shape, bool), transform=PLACE, crs=crs)
    write_chip(folder, one.chip, image, Raster(pixels=one.height[None], mask=known, transform=label_at, crs=crs))
    write_manifest(folder, [one.chip], {})
    return folder


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"notes": {}', '"notes": {"pulses_per_m2": NaN}', "finite"),
        ('"notes": {}', '"notes": {"pulses_per_m2": 1e999}', "finite"),
        ('"notes": {}', '"notes": {"pulses_per_m2": 1' + "0" * 400 + "}", "finite"),
        ('"notes": {}', '"notes": {"a": [[{"b": [-Infinity]}]]}', "finite"),
        ('"notes": {}', '"notes": {"a": ' + "[" * 200 + "]" * 200 + "}", "nested deeper"),
        ('"made_from": {}', '"made_from": {"a": NaN}', "made_from"),
        ('"gsd_m": 0.6', '"gsd_m": 1e-300', "gsd_m"),
        ('"gsd_m": 0.6', '"gsd_m": NaN', "gsd_m"),
        ('"id": "train-0"', '"id": "../train-0"', "id"),
        ('"id": "train-0"', '"id": "/etc/passwd"', "id"),
        ('"id": "train-0"', '"id": "train-0\\n"', "id"),
    ],
)
def test_a_manifest_that_cannot_go_on_is_refused_when_it_is_opened(
    old: str, new: str, said: str, tmp_path: Path
) -> None:
    """Notes travel into ledgers and records, which hold no NaN: found there, hours of cleaning would be lost."""
    manifest = folder_of(tmp_path) / "chips.json"
    text = manifest.read_text()
    assert old in text
    manifest.write_text(text.replace(old, new))
    with pytest.raises(DatasetError, match=said):
        ChipFolder.open(tmp_path)


def test_notes_that_are_no_json_are_refused_when_written(tmp_path: Path) -> None:
    """By whoever has them, not by whoever reads the folder later."""
    chip = pair(0).chip
    for note in (float("nan"), object(), {"a": [np.float32(1)]}):
        with pytest.raises(DatasetError, match="cannot be one dataset"):
            write_manifest(tmp_path, [chip.model_copy(update={"notes": {"x": note}})], {})
    write_manifest(tmp_path, [chip.model_copy(update={"notes": {"x": [1, 2.5, None, True, {"y": "z"}]}})], {})
    assert json.loads((tmp_path / "chips.json").read_text())["chips"][0]["notes"]["x"][4] == {"y": "z"}


def test_a_label_of_other_ground_is_no_pair(tmp_path: Path) -> None:
    """Equal sizes are not equal places; a label from two pixels away would be learned as it lies."""
    folder = ChipFolder.open(folder_of(tmp_path / "there", label_at=PLACE * Affine.translation(2, 0)))
    with pytest.raises(DatasetError, match="lie apart"):
        folder.load(folder.manifest.chips[0])
    coarse = ChipFolder.open(folder_of(tmp_path / "coarse", label_at=PLACE * Affine.scale(2)))
    with pytest.raises(DatasetError, match="lie apart"):
        coarse.load(coarse.manifest.chips[0])
    close = ChipFolder.open(folder_of(tmp_path / "close", label_at=PLACE * Affine.translation(1e-4, 0)))
    assert close.load(close.manifest.chips[0]).height.shape == (40, 40)


@pytest.mark.parametrize("value", [-9999.0, -3.4e38, 1e30, 30000.0])
@pytest.mark.parametrize("split", ["train", "validation"])
def test_nodata_that_nobody_declared_is_not_learned(value: float, split: str, tmp_path: Path) -> None:
    """The losses take what is below 0 m as 0 m, so -9999 would teach bare ground, and nobody would see it."""
    some = pairs()
    next(one for one in some if one.chip.split == split).height[:3] = value
    with pytest.raises(DatasetError, match="nodata must be stated"):
        train(settings(iterations=3), tmp_path, pairs=some)


def test_a_full_disk_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    """The old manifest stays."""
    folder_of(tmp_path)
    before = (tmp_path / "chips.json").read_bytes()
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, limit[1]))
        with pytest.raises(DatasetError, match="free space"):
            write_manifest(tmp_path, [pair(0).chip, pair(1).chip], {})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, handler)
    assert (tmp_path / "chips.json").read_bytes() == before

"""`lydite canopy compare`, `stats` and `calibrate` as a person types them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import geopandas
import numpy as np
import pytest
import shapely
from affine import Affine
from rasterio.crs import CRS

from lydite.canopy.checks.conformal import Calibration, weights_digest
from lydite.canopy.chips import Chip, write_chip, write_manifest
from lydite.canopy.raster import Raster, write_raster
from lydite.cli.main import main

UTM = CRS.from_epsg(32611)
GRID = Affine(1.0, 0, 320_000, 0, -1.0, 4_100_000)


def heights(seed: int, side: int = 120) -> np.ndarray:
    """A small forest."""
    y, x = np.mgrid[:side, :side]
    phase = np.random.default_rng(seed).random(2) * 6
    return np.maximum(0, 14 * np.sin(x / 13 + phase[0]) * np.cos(y / 17 + phase[1]) + 6).astype(np.float32)


def write(path: Path, *bands: np.ndarray) -> str:
    """A map."""
    names = ("canopy height (m)", "lower bound (m)", "upper bound (m)")[: len(bands)]
    pixels = np.stack(bands).astype(np.float32)
    write_raster(path, Raster(pixels=pixels, mask=np.isfinite(pixels[0]), transform=GRID, crs=UTM), descriptions=names)
    return str(path)


def test_compare_prints_writes_a_page_and_leaves_a_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What went in stands beside what came out."""
    truth = heights(0)
    made = write(tmp_path / "out.tif", truth + 1, truth, truth + 2)
    lidar = write(tmp_path / "lidar.tif", truth)
    assert main(["canopy", "compare", made, lidar, "--out", str(tmp_path / "r.html"), "--json"]) == 0
    numbers = json.loads(capsys.readouterr().out)
    assert numbers["bias_m"] == pytest.approx(1)
    assert numbers["interval_coverage"] == 1
    assert (tmp_path / "r.html").read_text().startswith("<!doctype html>")
    record = json.loads((tmp_path / "r.record.json").read_text())
    assert set(record["results"]["inputs"]) == {made, lidar}
    assert main(["canopy", "compare", made, lidar]) == 0
    assert "block R2 (50 x 50)" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["compare", "out.tif"], ["compare", "out.tif", "scan.laz"]])
def test_compare_without_a_raster_says_how_to_make_one(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The likeliest first mistake ends in the command to type next."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "out.tif", heights(0))
    (tmp_path / "scan.laz").write_bytes(b"LASF")
    assert main(["canopy", *words]) == 2
    assert "lydite canopy lidar" in capsys.readouterr().err


def test_stats_writes_numbers_and_says_which_polygons_failed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a calibration whose regions were too few for means there is no interval, and that is said."""
    made = write(tmp_path / "out.tif", heights(0))
    shapes = [shapely.box(320_010, 4_099_950, 320_050, 4_099_990), shapely.Point(320_010, 4_099_990)]
    geopandas.GeoDataFrame(geometry=shapes, crs=UTM).to_crs(4326).to_file(tmp_path / "p.geojson")
    calibration = Calibration(level=0.9, knots_m=[0, 100], lower_m=[0, 90], upper_m=[3, 110], regions=2, pixels=1000)
    calibration.write(tmp_path / "c.json")
    words = ["canopy", "stats", str(tmp_path / "p.geojson"), "--map", made, "--out", str(tmp_path / "o.csv")]
    assert main([*words, "--calibration", str(tmp_path / "c.json"), "--json"]) == 0
    out = capsys.readouterr()
    rows = json.loads(out.out)
    assert rows[0]["status"] == "ok"
    assert rows[0]["area_m2"] == pytest.approx(1600, rel=0.002)
    assert rows[0]["mean_lower_m"] is None
    assert "too few regions" in out.err
    assert rows[1]["status"] == "a Point, no polygon"
    assert (tmp_path / "o.record.json").exists()
    assert main(words) == 0
    assert "a Point, no polygon" in capsys.readouterr().out


def test_calibrate_fits_a_model_on_the_held_out_regions_of_its_chips(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """From weights and chips to a calibration that belongs to exactly these weights and that stats can use."""
    from lydite.canopy.network.model import ModelConfig, new_model
    from lydite.canopy.network.weights import save_model

    save_model(new_model(ModelConfig.tiny(), seed=0), tmp_path / "model", {})
    chips = []
    for index in range(5):
        chip = Chip(id=f"c{index}", region=f"r{index}", split="calibration" if index else "train", gsd_m=1.0)
        truth = heights(index, 64)
        image = np.stack([255 - truth * 8, 200 - truth * 5, 100 - truth]).astype(np.uint8)
        known = np.ones(truth.shape, bool)
        write_chip(
            tmp_path / "chips",
            chip,
            Raster(pixels=image, mask=known, transform=GRID, crs=UTM),
            Raster(pixels=truth[None], mask=known, transform=GRID, crs=UTM),
        )
        chips.append(chip)
    write_manifest(tmp_path / "chips", chips, {})
    words = ["canopy", "calibrate", "--weights", str(tmp_path / "model"), "--data", str(tmp_path / "chips")]
    assert main([*words, "--out", str(tmp_path / "c.json")]) == 0
    assert "4 held-out regions" in capsys.readouterr().out
    calibration = Calibration.read(tmp_path / "c.json")
    calibration.require_model(weights_digest(tmp_path / "model"))
    assert calibration.regions == 4
    assert calibration.spatial is not None
    assert main([*words, "--split", "test", "--out", str(tmp_path / "d.json")]) == 2
    assert "no chips of the split 'test'" in capsys.readouterr().err
    assert not (tmp_path / "d.json").exists()


def test_calibrate_corrects_a_map_only_if_that_helps(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A map that is right is left alone, and no second map appears."""
    y, x = np.mgrid[:300, :300]
    truth = 25 + 14 * np.sin(x / 19) + 9 * np.cos(y / 23)
    noise = np.random.default_rng(0).normal(0, 0.3, truth.shape)
    lidar = write(tmp_path / "lidar.tif", truth)
    short, right = write(tmp_path / "short.tif", truth * 0.7), write(tmp_path / "right.tif", truth + noise)
    for name, path in (("a", short), ("b", right)):
        out = ["--out", str(tmp_path / f"{name}.json"), "--out-map", str(tmp_path / f"{name}.tif")]
        assert main(["canopy", "calibrate", "--map", path, "--reference", lidar, *out]) == 0
    assert (tmp_path / "a.tif").exists()
    assert not (tmp_path / "b.tif").exists()
    assert "better left as it is" in capsys.readouterr().out


def test_calibrate_takes_field_plots(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Points with a radius, as foresters measure them."""
    truth = heights(2, 300) + 3
    made = write(tmp_path / "out.tif", truth * 0.6)
    rng = np.random.default_rng(0)
    at = rng.integers(20, 280, (30, 2))
    plots = geopandas.GeoDataFrame(
        {"height_m": [float(truth[r - 8 : r + 9, c - 8 : c + 9].mean()) for r, c in at]},
        geometry=[shapely.Point(*(GRID * (int(c) + 0.5, int(r) + 0.5))) for r, c in at],
        crs=UTM,
    )
    plots.to_file(tmp_path / "plots.gpkg")
    words = ["canopy", "calibrate", "--map", made, "--plots", str(tmp_path / "plots.gpkg")]
    assert main([*words, "--out", str(tmp_path / "x.json")]) == 2
    assert "--radius" in capsys.readouterr().err
    assert main([*words, "--radius", "9", "--out", str(tmp_path / "x.json")]) == 0
    assert json.loads((tmp_path / "x.json").read_text())["kind"] != "none"


def test_wrong_combinations_are_refused_with_the_right_ones(capsys: pytest.CaptureFixture[str]) -> None:
    """Neither half of a command does half of the work."""
    for words in ([], ["--map", "a.tif"], ["--weights", "w"], ["--map", "a", "--reference", "b", "--plots", "c"]):
        assert main(["canopy", "calibrate", *words]) == 2
        assert "--weights MODEL and --data CHIPS" in capsys.readouterr().err


def test_help_loads_none_of_the_heavy_libraries() -> None:
    """`--help` answers at once."""
    code = (
        "import sys; from lydite.cli.main import main\n"
        "try:\n    main(['canopy', 'stats', '--help'])\nexcept SystemExit:\n    pass\n"
        "print([m for m in ('torch', 'rasterio', 'numpy', 'geopandas') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.rstrip().endswith("[]")
    assert "example" in done.stdout


@pytest.mark.parametrize("named", ["map.tif", "link.tif", "same.tif", "reference.tif"])
def test_an_output_that_is_an_input_is_refused_and_the_file_is_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], named: str
) -> None:
    """A report over the map it was made from would destroy it."""
    predicted, reference = (
        write(tmp_path / f"{name}.tif", heights(seed)) for seed, name in enumerate(("map", "reference"))
    )
    (tmp_path / "link.tif").symlink_to(predicted)
    (tmp_path / "same.tif").hardlink_to(predicted)
    before = Path(predicted).read_bytes(), Path(reference).read_bytes()
    assert main(["canopy", "compare", predicted, reference, "--out", str(tmp_path / named)]) == 2
    assert "is an input" in capsys.readouterr().err
    assert (
        main(["canopy", "calibrate", "--map", predicted, "--reference", reference, "--out", str(tmp_path / named)]) == 2
    )
    assert (Path(predicted).read_bytes(), Path(reference).read_bytes()) == before


def test_undeclared_nodata_is_named_and_not_averaged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """-9999 as a height would be a mean absolute error of kilometres, or a stand below the sea."""
    broken = heights(0)
    broken[3, 4] = -9999
    predicted, reference = write(tmp_path / "map.tif", heights(0)), write(tmp_path / "reference.tif", broken)
    assert main(["canopy", "compare", predicted, reference]) == 2
    said = capsys.readouterr().err
    assert "-9999 m" in said
    assert "--nodata -9999" in said

"""`lydite canopy predict` and `product` as people call them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from rio_cogeo.cogeo import cog_validate

from lydite.canopy.checks.conformal import Calibration, weights_digest
from lydite.canopy.errors import RasterError
from lydite.canopy.mapping.imagery import open_image
from lydite.cli.main import main

PLACE = Affine(0.6, 0, 500000.4, 0, -0.6, 4100000.2)


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    from lydite.canopy.network.model import ModelConfig, new_model
    from lydite.canopy.network.weights import save_model

    folder = tmp_path_factory.mktemp("made") / "model"
    save_model(new_model(ModelConfig.tiny(), 0), folder, {})
    return folder


def write(path, *, side=100, seed=0, **profile):
    pixels = np.random.default_rng(seed).integers(0, 256, (3, side, side)).astype(np.uint8)
    profile = {"driver": "GTiff", "crs": "EPSG:32611", "transform": PLACE, **profile}
    with rasterio.open(path, "w", width=side, height=side, count=3, dtype="uint8", **profile) as sink:
        sink.write(pixels)
    return path


def run(*words):
    return main(["canopy", *map(str, words)])


def test_a_map_is_written_with_its_record(tmp_path, model, capsys):
    """The record names every input by its digest."""
    image = write(tmp_path / "a.tif")
    assert run("predict", image, tmp_path / "out.tif", "--weights", model, "--date", "2024-07-01", "--json") == 0
    said = json.loads(capsys.readouterr().out)
    record = json.loads((tmp_path / "out.record.json").read_text())
    assert set(record["results"]["inputs"]) == {str(image), *map(str, model.iterdir())}
    assert said["size"] == [100, 100]
    assert json.loads((tmp_path / "out.json").read_text())["properties"]["datetime"] == "2024-07-01T00:00:00Z"
    assert cog_validate(tmp_path / "out.tif", quiet=True)[0]


@pytest.mark.parametrize("integer", [False, True])
def test_a_calibration_beside_the_weights_adds_an_interval(tmp_path, model, integer, capsys):
    """Lower <= height <= upper wherever anything is known."""
    calibration = Calibration(
        level=0.9,
        knots_m=[0, 10, 40],
        lower_m=[0, 7, 31],
        upper_m=[2, 14, 50],
        regions=9,
        pixels=9999,
        model=weights_digest(model),
    )
    calibration.write(tmp_path / "calibration.json")
    words = ["--weights", model, "--calibration", tmp_path / "calibration.json", *(["--integer"] if integer else [])]
    assert run("predict", write(tmp_path / "a.tif"), tmp_path / "out.tif", *words) == 0
    with rasterio.open(tmp_path / "out.tif") as made:
        height, lower, upper = made.read().astype(np.float32)
        assert made.descriptions == ("canopy height (m)", "lower bound (m)", "upper bound (m)")
    assert (lower <= height).all()
    assert (height <= upper).all()
    assert (upper > lower).any()


def test_a_calibration_of_other_weights_is_refused(tmp_path, model, capsys):
    """Its intervals would say nothing about these weights' errors."""
    calibration = Calibration(
        level=0.9, knots_m=[0, 10], lower_m=[0, 7], upper_m=[2, 14], regions=9, pixels=9999, model="0" * 64
    )
    calibration.write(tmp_path / "calibration.json")
    words = ("--weights", model, "--calibration", tmp_path / "calibration.json")
    assert run("predict", write(tmp_path / "a.tif"), tmp_path / "out.tif", *words) == 2
    assert "was made for" in capsys.readouterr().err


def test_unknown_weights_images_and_options_are_one_line_and_exit_code_2(tmp_path, model, capsys, monkeypatch):
    """Each with what to do, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    image = write(tmp_path / "a.tif")
    (tmp_path / "text.tif").write_text("no image")
    os.mkdir(tmp_path / "empty")
    before = sorted(os.listdir(tmp_path))
    for words in (
        (image, "out.tif"),
        (image, "out.tif", "--weights", "absent"),
        (image, "out.tif", "--weights", "empty"),
        ("absent.tif", "out.tif", "--weights", model),
        ("text.tif", "out.tif", "--weights", model),
        ("empty", "out.tif", "--weights", model),
        (image, "out.png", "--weights", model),
        (image, image, "--weights", model),
        (image, "out.tif", "--weights", model, "--gsd", "0.001"),
        (image, "out.tif", "--weights", model, "--gsd", "nan"),
        (image, "out.tif", "--weights", model, "--bands", "1,2"),
        (image, "out.tif", "--weights", model, "--bands", "1,2,7"),
        (image, "out.tif", "--weights", model, "--scale", "9", "3"),
        (image, "out.tif", "--weights", model, "--crs", "EPSG:0"),
        (image, "out.tif", "--weights", model, "--crs", "EPSG:4326"),
        (image, "out.tif", "--weights", model, "--window", "100"),
        (image, "out.tif", "--weights", model, "--overlap", "300"),
        (image, "out.tif", "--weights", model, "--batch", "0"),
        (image, "out.tif", "--weights", model, "--threads", "0"),
        (image, "out.tif", "--weights", model, "--date", "July"),
        (image, "out.tif", "--weights", model, "--device", "toaster"),
        (image, "out.tif", "--weights", model, "--calibration", "absent.json"),
    ):
        assert run("predict", *words) == 2, words
        error = capsys.readouterr().err
        assert error.startswith("lydite: "), words
        assert error.count("\n") == 1, words
    assert sorted(os.listdir(tmp_path)) == before


def test_a_product_is_made_of_maps(tmp_path, model, capsys):
    """From image to tile, with the date on the way."""
    image = write(tmp_path / "a.tif", side=64)
    assert run("predict", image, tmp_path / "m.tif", "--weights", model, "--date", "2024-07-01", "--integer") == 0
    assert run("product", tmp_path / "m.tif", "--out", tmp_path / "out", "--zoom", "14") == 0
    index = json.loads((tmp_path / "out" / "index.geojson").read_text())
    assert index["features"][0]["properties"]["dates"] == ["2024-07-01"]
    assert (tmp_path / "out" / "record.json").exists()
    assert run("product", tmp_path / "absent.tif", "--out", tmp_path / "other") == 2


@pytest.mark.skipif("LYDITE_TEST_DATA" not in os.environ, reason="set LYDITE_TEST_DATA to the folder of real plots")
def test_a_real_plot_is_mapped_at_the_model_s_pixel(tmp_path, model, capsys):
    """0.1 m to 0.6 m; 40 m are 67 pixels and the corner is no multiple of 0.6 m."""
    image = Path(os.environ["LYDITE_TEST_DATA"]) / "neon" / "TEAK_050.tif"
    assert run("predict", image, tmp_path / "out.tif", "--weights", model) == 0
    with rasterio.open(tmp_path / "out.tif") as made, rasterio.open(image) as source:
        assert made.res == pytest.approx((0.6, 0.6))
        assert made.width in (67, 68)
        np.testing.assert_allclose(made.bounds, source.bounds, atol=0.6)
        assert np.isfinite(made.read(1)).mean() > 0.95


def test_what_lies_beside_the_map_never_replaces_an_input(tmp_path, model, capsys):
    """forest.png mapped to forest.tif: the map's picture is forest.png, too."""
    image = write(tmp_path / "forest.png", driver="PNG")
    calibration = tmp_path / "fit.json"
    calibration.write_text("{}")
    (tmp_path / "tiles").mkdir()
    write(tmp_path / "tiles" / "a.tif")
    before = {file: file.read_bytes() for file in (image, calibration, *model.iterdir())}
    for words in (
        (image, tmp_path / "forest.tif"),
        (tmp_path / "tiles" / "a.tif", tmp_path / "fit.tif", "--calibration", calibration),
        (image, model / "config.tif"),
        (tmp_path / "tiles", tmp_path / "tiles" / "map.tif"),
    ):
        assert run("predict", *words, "--weights", model) == 2, words
        assert "give another name" in (error := capsys.readouterr().err) or "another folder" in error
    assert {file: file.read_bytes() for file in before} == before
    assert len(list((tmp_path / "tiles").iterdir())) == 1


def test_names_and_numbers_that_no_tool_reads_are_one_line(tmp_path, model, capsys):
    """Dates that only Python knows, names that are no text, numbers with thousands of digits."""
    image = write(tmp_path / "a.tif")
    strange = Path(os.fsdecode(bytes(tmp_path) + b"/\xff.tif"))
    strange.write_bytes(image.read_bytes())
    for words in (
        (image, tmp_path / "out.tif", "--date", "20240701"),
        (image, tmp_path / "out.tif", "--date", "2024-W27-1"),
        (image, strange.with_name(strange.name.replace(".tif", "2.tif"))),
        (image, tmp_path / "out.tif", "--bands", "9" * 5000 + ",1,2"),
    ):
        assert run("predict", *words, "--weights", model) == 2
        assert capsys.readouterr().err.count("\n") == 1
    # The command's own stderr escapes such names; the one that pytest puts in its place does not.
    with pytest.raises(RasterError, match="cannot read"):
        open_image(strange)
    assert sorted(tmp_path.iterdir()) == sorted([image, strange])

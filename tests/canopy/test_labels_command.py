"""`lydite canopy lidar` and `build`, as people type them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import rasterio
from lidar_cases import DATA, EAST, NORTH, UTM, forest, needs_plots, write
from rio_cogeo.cogeo import cog_validate

from lydite.cli.main import main


def test_a_cloud_becomes_a_valid_cog_with_record_and_picture(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a person gets from one line."""
    cloud, output = write(tmp_path / "a.laz", forest()), tmp_path / "map.tif"
    assert main(["canopy", "lidar", str(cloud), str(output), "--picture", str(tmp_path / "map.png"), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["known_share"] > 0.99
    assert cog_validate(output, strict=True)[0]
    with rasterio.open(output) as made:
        assert made.crs.to_epsg() == 32611
        assert made.dtypes == ("float32",)
        assert np.isnan(made.nodata)
        assert float(made.tags()["LIDAR_PULSES_PER_M2"]) == pytest.approx(6, rel=0.2)
        assert 20 < np.nanmax(made.read(1)) < 26
    record = json.loads((tmp_path / "map.record.json").read_text())
    assert record["results"]["inputs"][str(cloud)]["bytes"] == cloud.stat().st_size
    assert (tmp_path / "map.png").read_bytes()[:4] == b"\x89PNG"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.laz", "map.png", "map.record.json", "map.tif"]


def test_files_of_one_survey_make_one_map(tmp_path: Path) -> None:
    """Two tiles in two coordinate systems meet without a gap or a wall between them."""
    points = forest()
    west = points.xyz[:, 0] < EAST + 30
    parts = [write(tmp_path / "w.laz", points.select(west)), write(tmp_path / "e.las", points.select(~west))]
    whole = write(tmp_path / "whole.laz", points)
    assert main(["canopy", "lidar", *map(str, parts), str(tmp_path / "two.tif")]) == 0
    assert main(["canopy", "lidar", str(whole), str(tmp_path / "one.tif")]) == 0
    with rasterio.open(tmp_path / "two.tif") as two, rasterio.open(tmp_path / "one.tif") as one:
        assert np.allclose(two.read(1), one.read(1), atol=1e-3, equal_nan=True)


def test_bounds_cut_the_map_and_not_its_heights(tmp_path: Path) -> None:
    """The edge of a map is not the edge of the forest."""
    cloud = write(tmp_path / "a.laz", forest())
    inner = [str(v) for v in (EAST + 20, NORTH + 20, EAST + 40, NORTH + 35)]
    assert main(["canopy", "lidar", str(cloud), str(tmp_path / "all.tif")]) == 0
    assert main(["canopy", "lidar", str(cloud), str(tmp_path / "part.tif"), "--bounds", *inner]) == 0
    with rasterio.open(tmp_path / "all.tif") as whole, rasterio.open(tmp_path / "part.tif") as part:
        assert part.shape == (15, 20)
        window = whole.window(*part.bounds)
        assert np.allclose(whole.read(1, window=window), part.read(1), atol=0.05, equal_nan=True)


@pytest.mark.parametrize(
    "kind", ["missing", "text", "truncated", "no crs", "no ground", "empty bounds", "folder", "same"]
)
def test_bad_input_is_one_line_and_leaves_the_old_map(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    """Whatever comes in, an existing map stays what it was."""
    output = tmp_path / "map.tif"
    output.write_bytes(b"the old map")
    points = forest(side_m=30)
    cloud, more = tmp_path / "a.laz", []
    if kind == "text":
        cloud.write_text("no cloud")
    elif kind == "folder":
        cloud.mkdir()
    elif kind != "missing":
        if kind == "no ground":
            points = type(points)(xyz=points.xyz, classes=np.ones(len(points), np.uint8), returns=points.returns)
        write(cloud, points, crs=None if kind == "no crs" else UTM)
    if kind == "truncated":
        cloud.write_bytes(cloud.read_bytes()[:-2000])
    if kind == "empty bounds":
        more = ["--bounds", "0", "0", "10", "10"]
    if kind == "same":
        output = cloud
        before = cloud.read_bytes()
    assert main(["canopy", "lidar", str(cloud), str(output), *more]) == 2
    error = [line for line in capsys.readouterr().err.splitlines() if line.startswith("lydite:")]
    assert len(error) == 1
    assert output.read_bytes() == (before if kind == "same" else b"the old map")
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")]


def test_ground_is_found_where_nobody_classified_it(tmp_path: Path) -> None:
    """The remedy that the error names works."""
    points = forest()
    plain = type(points)(xyz=points.xyz, classes=np.ones(len(points), np.uint8), returns=points.returns)
    for name, cloud, more in (("true", points, []), ("found", plain, ["--classify-ground"])):
        assert (
            main(["canopy", "lidar", str(write(tmp_path / f"{name}.laz", cloud)), str(tmp_path / f"{name}.tif"), *more])
            == 0
        )
    with rasterio.open(tmp_path / "true.tif") as true, rasterio.open(tmp_path / "found.tif") as found:
        assert np.nanmedian(np.abs(true.read(1) - found.read(1))) < 0.2


@needs_plots
def test_the_command_of_the_readme_works_on_a_real_plot(tmp_path: Path) -> None:
    """A plot without CRS in its file takes that of the image beside it."""
    output = tmp_path / "out.tif"
    assert main(["canopy", "lidar", str(DATA / "TEAK_050.laz"), str(output)]) == 0
    assert cog_validate(output, strict=True)[0]
    with rasterio.open(output) as made:
        assert made.crs.to_epsg() == 32611
        assert 60 < made.read(1).max() < 63


@needs_plots
def test_build_says_what_it_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The folder, its record, and one line of JSON for machines."""
    words = ["canopy", "build", "--image", str(DATA / "TEAK_050.tif"), "--lidar", str(DATA / "TEAK_050.laz")]
    words += ["--out", str(tmp_path / "chips"), "--size", "64", "--split", "1", "0", "0", "0", "--json"]
    assert main(words) == 0
    assert json.loads(capsys.readouterr().out)["chips"] == 1
    assert (tmp_path / "chips" / "chips.json").is_file()
    assert (tmp_path / "chips" / "record.json").is_file()
    # The same command again finds everything done.
    assert main(words) == 0


@pytest.mark.parametrize("picture", ["a.laz", "a.tif", "map.tif"])
def test_no_picture_takes_the_place_of_a_cloud_an_image_or_the_map(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], picture: str
) -> None:
    """A cloud that was overwritten by its own picture cannot be flown again."""
    cloud = write(tmp_path / "a.laz", forest(side_m=20))
    (tmp_path / "a.tif").write_bytes(b"an image")
    before = cloud.read_bytes()
    words = ["canopy", "lidar", str(cloud), str(tmp_path / "map.tif"), "--picture", str(tmp_path / picture)]
    words += ["--like", str(tmp_path / "a.tif")] if picture == "a.tif" else []
    assert main(words) == 2
    assert "is an input" in capsys.readouterr().err
    assert cloud.read_bytes() == before
    assert (tmp_path / "a.tif").read_bytes() == b"an image"

"""Datasets from any imagery and any lidar: right places, honest splits, nothing lost to a kill."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyproj
import pytest
import rasterio
from affine import Affine
from lidar_cases import DATA, EAST, NORTH, UTM, forest, needs_plots, slope, write
from numpy.typing import NDArray

from lydite.canopy.chips import ChipFolder
from lydite.canopy.errors import DatasetError
from lydite.canopy.labels import build as build_module
from lydite.canopy.labels.build import JOURNAL_NAME, BuildSettings, build
from lydite.canopy.labels.regions import too_near
from lydite.canopy.labels.split import Fractions, assign
from lydite.canopy.lidar.pointcloud import Points
from lydite.canopy.mapping.imagery import ImageOptions

SMALL = BuildSettings(size=32, stride=32, image=ImageOptions(gsd_m=1.0), region_m=200)
EVERYTHING_TRAINS = Fractions(train=1, validation=0, calibration=0, test=0)


def picture(
    path: Path,
    crs: str,
    pixel: float,
    *,
    side_m: float = 60.0,
    dtype: str = "uint8",
    tags: dict[str, str] | None = None,
) -> Path:
    """An image of the synthetic forest in any CRS: red where canopy is higher than 3 m, in pixels of `pixel` units."""
    points = forest(side_m=side_m)
    to = pyproj.Transformer.from_crs(UTM, crs, always_xy=True)
    corners = np.array([[EAST, NORTH], [EAST + side_m, NORTH], [EAST, NORTH + side_m], [EAST + side_m, NORTH + side_m]])
    x, y = to.transform(*corners.T)
    cols, rows = int((x.max() - x.min()) / pixel), int((y.max() - y.min()) / pixel)
    transform = Affine(pixel, 0, x.min(), 0, -pixel, y.max())
    u, v = np.meshgrid(np.arange(cols) + 0.5, np.arange(rows) + 0.5)
    east, north = to.transform(*(transform @ (u.ravel(), v.ravel())), direction="INVERSE")
    tall = _tall(points, np.column_stack([east, north])).reshape(rows, cols)
    full = 255 if dtype == "uint8" else 2047
    bands = np.stack([np.where(tall, full, 0), np.full_like(u, full // 2), np.full_like(u, full // 4)]).astype(dtype)
    profile = {"driver": "GTiff", "dtype": dtype, "count": 3, "width": cols, "height": rows}
    with rasterio.open(path, "w", crs=crs, transform=transform, photometric="RGB", **profile) as sink:
        sink.write(bands)
        sink.update_tags(**(tags or {}))
    return path


def _tall(points: Points, xy: NDArray[np.float64]) -> NDArray[np.bool_]:
    from scipy.spatial import cKDTree

    high = points.xyz[:, 2] - slope(points.xyz[:, :2]) > 3
    distance, _ = cKDTree(points.xyz[high, :2]).query(xy)
    return np.asarray(distance < 0.5)


@pytest.mark.parametrize(
    ("crs", "pixel", "dtype"),
    [
        (UTM, 0.25, "uint8"),
        (UTM, 1.0, "uint8"),
        ("EPSG:3857", 0.5, "uint16"),
        ("EPSG:4326", 4e-6, "uint8"),
        ("EPSG:2227", 1.0, "uint8"),
    ],
)
def test_heights_lie_under_their_image_in_any_crs(tmp_path: Path, crs: str, pixel: float, dtype: str) -> None:
    """Red pixels were painted where trees stand; heights there must be trees, and low beside them."""
    cloud = write(tmp_path / "a.laz", forest())
    image = picture(tmp_path / "a.tif", crs, pixel, dtype=dtype)
    made = build([image], [cloud], tmp_path / "out", replace(SMALL, fractions=EVERYTHING_TRAINS))
    assert made["chips"] >= 1
    folder = ChipFolder.open(tmp_path / "out")
    agree = total = 0
    for chip in folder.manifest.chips:
        pair = folder.load(chip)
        known = np.isfinite(pair.height)
        clear = known & ((pair.image[0] > 250) | (pair.image[0] < 5))
        agree += int(((pair.image[0] > 128) == (pair.height > 3))[clear].sum())
        total += int(clear.sum())
        assert chip.gsd_m == pytest.approx(1.0, rel=0.02)
    assert total > 500
    # Edges of crowns are a pixel wide.
    assert agree / total > 0.85


def test_dates_sources_and_the_gap_between_them_are_recorded(tmp_path: Path) -> None:
    """A label of another year is a wrong label."""
    cloud = write(tmp_path / "a.laz", forest())
    image = picture(tmp_path / "a.tif", UTM, 1.0, tags={"TIFFTAG_DATETIME": "2021:07:14 10:00:00"})
    settings = replace(SMALL, lidar_date="2020-07-14", fractions=EVERYTHING_TRAINS)
    build([image], [cloud], tmp_path / "out", settings)
    chip = ChipFolder.open(tmp_path / "out").manifest.chips[0]
    assert (chip.image_date, chip.lidar_date, chip.notes["time_gap_days"]) == ("2021-07-14", "2020-07-14", 365)
    assert len(chip.sources) == 2
    assert all(source.startswith("sha256:") for source in chip.sources)
    assert sum(chip.notes["height_shares"].values()) == pytest.approx(1)


def test_a_killed_build_goes_on_where_it_stood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Countries take days; a chip that is there is not made twice, and the result is the same."""
    cloud, image = write(tmp_path / "a.laz", forest(side_m=100)), picture(tmp_path / "a.tif", UTM, 1.0, side_m=100)
    settings = replace(SMALL, fractions=EVERYTHING_TRAINS)
    build([image], [cloud], tmp_path / "whole", settings)
    real, made = build_module.write_chip, []

    def dies(*args: object) -> None:
        if len(made) == 3:
            raise KeyboardInterrupt
        made.append(args)
        real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(build_module, "write_chip", dies)
    with pytest.raises(KeyboardInterrupt):
        build([image], [cloud], tmp_path / "out", settings)
    assert not (tmp_path / "out" / "chips.json").exists()
    assert not list((tmp_path / "out").glob(".points*"))
    with open(tmp_path / "out" / JOURNAL_NAME, "a") as stream:
        stream.write('{"id": "cut of')
    monkeypatch.setattr(build_module, "write_chip", lambda *args: (made.append(args), real(*args)))
    build([image], [cloud], tmp_path / "out", settings)
    whole, again = (ChipFolder.open(tmp_path / name) for name in ("whole", "out"))
    assert whole.manifest.chips == again.manifest.chips
    assert len(made) == len(whole.manifest.chips)
    for chip in whole.manifest.chips:
        assert np.array_equal(whole.load(chip).height, again.load(chip).height, equal_nan=True)


def test_a_folder_of_another_dataset_is_left_alone(tmp_path: Path) -> None:
    """Two datasets in one folder would mix splits."""
    cloud, image = write(tmp_path / "a.laz", forest()), picture(tmp_path / "a.tif", UTM, 1.0)
    build([image], [cloud], tmp_path / "out", replace(SMALL, fractions=EVERYTHING_TRAINS))
    with pytest.raises(DatasetError, match="other inputs or settings"):
        build([image], [cloud], tmp_path / "out", replace(SMALL, seed=7))
    with pytest.raises(DatasetError, match="not empty"):
        build([image], [cloud], tmp_path, SMALL)


def test_disjoint_inputs_are_an_error_and_lone_images_are_counted(tmp_path: Path) -> None:
    """An image in another country must not end in an empty dataset without a word."""
    cloud, image = write(tmp_path / "a.laz", forest()), picture(tmp_path / "a.tif", UTM, 1.0)
    far = tmp_path / "far.tif"
    with (
        rasterio.open(image) as source,
        rasterio.open(far, "w", **(source.profile | {"transform": Affine(1, 0, 5e5, 0, -1, 4.2e6)})) as sink,
    ):
        sink.write(source.read())
    with pytest.raises(DatasetError, match="none of 1 images meets"):
        build([far], [cloud], tmp_path / "out", SMALL)
    made = build([image, far, image], [cloud], tmp_path / "two", replace(SMALL, fractions=EVERYTHING_TRAINS))
    assert made["images_without_lidar"] == [str(far)]
    assert made["duplicate_images"] == 1


def test_neighbours_are_never_in_different_splits(tmp_path: Path) -> None:
    """A tree that was trained on must not be tested on from the next chip."""
    cloud, image = (
        write(tmp_path / "a.laz", forest(side_m=160, per_m2=1.5)),
        picture(tmp_path / "a.tif", UTM, 1.0, side_m=160),
    )
    settings = replace(
        SMALL,
        size=16,
        stride=16,
        region_m=60,
        fractions=Fractions(train=0.5, validation=0.25, calibration=0, test=0.25),
    )
    made = build([image], [cloud], tmp_path / "out", settings)
    assert made["dropped"]["too near to a chip of another split"] > 0
    assert all(made["splits"][name]["chips"] for name in ("train", "validation", "test"))
    entries = [json.loads(line) for line in (tmp_path / "out" / JOURNAL_NAME).read_text().splitlines()[1:]]
    places = {entry["id"]: entry["place"] for entry in entries if "place" in entry}
    chips = ChipFolder.open(tmp_path / "out").manifest.chips
    assert not too_near([tuple(places[chip.id]) for chip in chips], [chip.split for chip in chips]).any()
    left = {path.stem for path in (tmp_path / "out" / "image").iterdir()}
    assert left == {chip.id for chip in chips}


def test_a_split_depends_on_names_and_seed_alone() -> None:
    """New regions join without moving the old ones from test to train."""
    names = [f"block_{n}" for n in range(200)]
    old, new = assign(names[:150], Fractions(), 0), assign(reversed(names), Fractions(), 0)
    assert all(new[name] == old[name] for name in old)
    assert assign(names, Fractions(), 1) != new
    shares = [list(new.values()).count(split) / 200 for split in ("train", "validation", "calibration", "test")]
    assert np.allclose(shares, [0.7, 0.1, 0.1, 0.1], atol=0.08)
    for seed in range(20):
        assert len(set(assign(names[:4], Fractions(), seed).values())) == 4
    assert assign(["one"], Fractions(), 0)["one"] in ("train", "validation", "calibration", "test")
    with pytest.raises(ValueError, match="add up"):
        Fractions(train=0.9)


def test_polygons_of_a_file_are_regions(tmp_path: Path) -> None:
    """Foresters think in stands and countries, not in blocks."""
    import geopandas
    import shapely

    halves = [
        shapely.box(EAST - 5, NORTH - 5, EAST + 50, NORTH + 105),
        shapely.box(EAST + 50, NORTH - 5, EAST + 105, NORTH + 60),
    ]
    table = geopandas.GeoDataFrame({"stand": ["west", "east"]}, geometry=halves, crs=UTM).to_crs(4326)
    table.to_file(tmp_path / "stands.gpkg")
    cloud, image = write(tmp_path / "a.laz", forest(side_m=100)), picture(tmp_path / "a.tif", UTM, 1.0, side_m=100)
    settings = replace(
        SMALL, size=20, stride=20, regions=tmp_path / "stands.gpkg", region_field="stand", fractions=EVERYTHING_TRAINS
    )
    made = build([image], [cloud], tmp_path / "out", settings)
    assert {chip.region for chip in ChipFolder.open(tmp_path / "out").manifest.chips} == {"west", "east"}
    assert made["dropped"]["outside of all regions"] > 0
    with pytest.raises(DatasetError, match="no field"):
        build([image], [cloud], tmp_path / "no", replace(settings, region_field="nothing"))


@needs_plots
def test_the_real_plots_become_twelve_pairs_at_60_cm(tmp_path: Path) -> None:
    """The one real dataset that we may hold: every plot gives its chip, fully known, with tall trees in it."""
    images, clouds = sorted(DATA.glob("TEAK_*.tif")), sorted(DATA.glob("TEAK_*.laz"))
    made = build(images, clouds, tmp_path / "out", BuildSettings(size=64, stride=64, region_m=200))
    assert made["chips"] == 12
    assert all(made["splits"][name]["chips"] for name in ("train", "validation", "calibration", "test"))
    folder = ChipFolder.open(tmp_path / "out")
    for chip in folder.manifest.chips:
        pair = folder.load(chip)
        assert np.isfinite(pair.height).mean() > 0.95
        assert 25 < np.nanmax(pair.height) < 70

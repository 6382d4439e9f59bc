"""Point clouds from strangers: read right, or refused in one sentence."""

from __future__ import annotations

import struct
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest
from lidar_cases import UTM, forest, needs_plots, read, write

from lydite.canopy.errors import LidarError
from lydite.canopy.lidar import cloud_crs
from lydite.canopy.lidar.pointcloud import Limits, Tally, dates, read_header, read_points
from lydite.canopy.lidar.survey import open_clouds

FOREST = forest(side_m=20)


def test_a_cloud_is_read_as_it_was_written(tmp_path: Path) -> None:
    """LAS and LAZ, old and new point formats, are one thing to everything that follows."""
    for name, version, form in (("a.las", "1.2", 1), ("a.laz", "1.2", 1), ("b.laz", "1.4", 6), ("c.laz", "1.4", 7)):
        path = write(tmp_path / name, FOREST, version=version, form=form)
        again = read(path)
        assert np.allclose(again.xyz, FOREST.xyz, atol=6e-4)
        assert (again.classes == FOREST.classes).all()
        header = read_header(path)
        assert header.reference is not None
        assert header.reference.horizontal.to_epsg() == 32611


def test_noise_and_withheld_points_are_dropped_and_counted(tmp_path: Path) -> None:
    """They are no part of the canopy, by the word of whoever made the cloud."""
    classes = FOREST.classes.copy()
    classes[:3], classes[3:5] = 7, 18
    withheld = np.zeros(len(FOREST), dtype=np.uint8)
    withheld[5:9] = 1
    changed = type(FOREST)(xyz=FOREST.xyz, classes=classes, returns=FOREST.returns)
    path = write(tmp_path / "a.laz", changed, withheld=withheld)
    tally, reference = Tally(), cloud_crs.reference(cloud_crs.parse(UTM))
    kept = sum(len(p) for p in read_points(path, source=reference, target=reference.horizontal, tally=tally))
    assert (kept, tally.noise, tally.withheld) == (len(FOREST) - 9, 5, 4)


def test_feet_become_metres(tmp_path: Path) -> None:
    """A tree of 80 feet must not become one of 80 metres; nor may the map be in feet."""
    foot = 1200 / 3937
    to_feet = cloud_crs.transform(
        cloud_crs.parse(UTM), cloud_crs.parse("EPSG:2227"), FOREST.xyz[:, 0].copy(), FOREST.xyz[:, 1].copy()
    )
    feet = type(FOREST)(
        xyz=np.column_stack([*to_feet, FOREST.xyz[:, 2] / foot]), classes=FOREST.classes, returns=FOREST.returns
    )
    path = write(tmp_path / "a.laz", feet, crs="EPSG:2227")
    reference = read_header(path).reference
    assert reference is not None
    assert reference.z_unit_m == pytest.approx(foot)
    target = cloud_crs.metric(reference.horizontal, *feet.xyz[0, :2])
    assert target.to_epsg() == 26911
    again = np.concatenate([p.xyz for p in read_points(path, source=reference, target=target)])
    assert np.allclose(again[:, 2], FOREST.xyz[:, 2], atol=1e-3)
    # NAD83 and WGS 84 differ by no more than two metres here.
    assert np.allclose(again[:, :2], FOREST.xyz[:, :2], atol=2)


def test_a_compound_crs_gives_the_unit_of_z(tmp_path: Path) -> None:
    """Metres on the ground with feet above it are common in the United States."""
    path = write(tmp_path / "a.laz", FOREST, crs="EPSG:32611+6360")
    reference = read_header(path).reference
    assert reference is not None
    assert reference.horizontal.to_epsg() == 32611
    assert reference.z_unit_m == pytest.approx(1200 / 3937)


def test_a_cloud_without_crs_needs_one_stated(tmp_path: Path) -> None:
    """A guess would put the forest somewhere else."""
    path = write(tmp_path / "a.laz", FOREST, crs=None)
    with pytest.raises(LidarError, match="--crs"):
        open_clouds([path])
    assert open_clouds([path], crs=UTM)[0].crs_from == "stated"
    (tmp_path / "a.prj").write_text(cloud_crs.parse(UTM).to_wkt())
    assert open_clouds([path])[0].crs_from == "a.prj"


def test_the_wrong_crs_is_noticed_where_points_have_no_place(tmp_path: Path) -> None:
    """Metres read as degrees lie nowhere on Earth."""
    path = write(tmp_path / "a.laz", FOREST, crs=None)
    cloud = open_clouds([path], crs="EPSG:4326")[0]
    with pytest.raises(LidarError, match=r"--crs|CRS right"):
        cloud_crs.metric(cloud.reference.horizontal, *FOREST.xyz[0, :2])
    with pytest.raises(LidarError, match="no coordinate reference system"):
        open_clouds([path], crs="EPSG:999999")


@pytest.mark.parametrize("name", ["a.las", "a.laz"])
def test_a_file_that_ends_early_is_refused(tmp_path: Path, name: str) -> None:
    """Half a cloud makes a map with half the trees."""
    whole = write(tmp_path / name, FOREST).read_bytes()
    for share in (0.0, 0.01, 0.2, 0.5, 0.9, 0.999):
        (tmp_path / name).write_bytes(whole[: int(len(whole) * share)])
        with pytest.raises(LidarError):
            read(tmp_path / name)


def test_claims_are_refused_before_memory_is_taken(tmp_path: Path) -> None:
    """A header of 375 bytes can promise four thousand million points."""
    whole = bytearray(write(tmp_path / "a.las", FOREST).read_bytes())
    with pytest.raises(LidarError, match="limit is 10"):
        read_header(tmp_path / "a.las", limits=Limits(max_points=10))
    struct.pack_into("<Q", whole, 247, 3_000_000_000)
    (tmp_path / "a.las").write_bytes(whole)
    with pytest.raises(LidarError, match="ends early"):
        read_header(tmp_path / "a.las")
    struct.pack_into("<d", whole, 131, float("nan"))
    (tmp_path / "a.las").write_bytes(whole)
    with pytest.raises(LidarError):
        read_header(tmp_path / "a.las")


def test_no_damaged_file_ends_the_process_or_raises_anything_else(tmp_path: Path) -> None:
    """The decompressor panics on some bytes; people must see one line."""
    draw, refused = np.random.default_rng(0), 0
    wholes = [
        write(tmp_path / "a.laz", FOREST, version="1.2", form=1).read_bytes(),
        write(tmp_path / "b.laz", FOREST).read_bytes(),
    ]
    for round_ in range(400):
        damaged = bytearray(wholes[round_ % 2])
        reach = 700 if round_ % 4 < 2 else len(damaged)
        for place in draw.integers(0, min(reach, len(damaged)), int(draw.integers(1, 12))):
            damaged[place] = int(draw.integers(256))
        (tmp_path / "x.laz").write_bytes(damaged)
        try:
            read_header(tmp_path / "x.laz")
            read(tmp_path / "x.laz")
        except LidarError:
            refused += 1
    assert refused > 50


def test_gps_times_give_dates_only_where_they_count_from_1980(tmp_path: Path) -> None:
    """Seconds of a week name no day; a wrong date would hide a gap in time."""
    flown = datetime(2019, 7, 14, 12, tzinfo=UTC)
    seconds = (flown - datetime(1980, 1, 6, tzinfo=UTC)).total_seconds() - 1e9
    path = write(tmp_path / "a.laz", FOREST, gps_time=np.full(len(FOREST), seconds))
    reference, tally = cloud_crs.reference(cloud_crs.parse(UTM)), Tally()
    assert sum(len(p) for p in read_points(path, source=reference, target=reference.horizontal, tally=tally))
    header = read_header(path)
    assert dates(header, tally) is None
    raw = bytearray(path.read_bytes())
    raw[6] |= 1
    path.write_bytes(raw)
    assert dates(read_header(path), tally) == (date(2019, 7, 14), date(2019, 7, 14))


@needs_plots
def test_a_real_cloud_without_crs_takes_that_of_its_image() -> None:
    """The plots state none, and the image of the same name lies on the same place."""
    from lidar_cases import PLOTS

    cloud = open_clouds([PLOTS[0]])[0]
    assert cloud.reference.horizontal.to_epsg() == 32611
    assert cloud.crs_from.endswith(".tif")

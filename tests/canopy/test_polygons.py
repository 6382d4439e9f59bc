"""Polygon statistics against plain statements, on real files, with the polygons that people send."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import geopandas
import numpy as np
import pytest
import shapely
from affine import Affine
from rasterio.crs import CRS

from lydite.canopy.checks import polygons as module
from lydite.canopy.checks.conformal import Calibration
from lydite.canopy.checks.correlation import Spatial
from lydite.canopy.checks.polygons import area_statistics, coverage, read_polygons, statistics, write_statistics
from lydite.canopy.errors import PolygonError
from lydite.canopy.heightmap import HeightMap
from lydite.canopy.raster import Raster, write_raster

UTM = CRS.from_epsg(32611)
X0, Y0, PIXEL = 300_000.0, 4_100_000.0, 0.5


@pytest.fixture
def heights(tmp_path: Path) -> Iterator[HeightMap]:
    """A map of 200 x 160 pixels with a hole, bare ground on the left and 10 m or more on the right."""
    yield from opened(tmp_path, Affine(PIXEL, 0, X0, 0, -PIXEL, Y0))


def opened(folder: Path, transform: Affine, crs: CRS | None = UTM) -> Iterator[HeightMap]:
    """Write the map and open it."""
    write_raster(
        folder / "map.tif", Raster(pixels=field()[None], mask=np.isfinite(field()), transform=transform, crs=crs)
    )
    with HeightMap(folder / "map.tif") as found:
        yield found


def field() -> np.ndarray:
    """Heights [200, 160]."""
    y, x = np.mgrid[:200, :160]
    values = np.where(x < 80, 0.0, 10 + 0.05 * (x - 80) + 0.01 * y).astype(np.float32)
    values[150:, 120:] = np.nan
    return values


def square(left: float, top: float, side: float) -> shapely.Polygon:
    """A square in map coordinates, `left` and `top` metres from the map's corner."""
    return shapely.box(X0 + left, Y0 - top - side, X0 + left + side, Y0 - top)


def frame(*shapes: shapely.Geometry | None, crs: object = UTM) -> geopandas.GeoDataFrame:
    """Polygons with a name each."""
    return geopandas.GeoDataFrame({"name": range(len(shapes))}, geometry=list(shapes), crs=crs)


def test_whole_pixels_give_their_plain_numbers(heights: HeightMap) -> None:
    """A square on pixel edges is a slice of the array."""
    (row,) = statistics(frame(square(30, 10, 20)), heights)
    cut = field()[20:60, 60:100].astype(float)
    assert row.status == "ok"
    assert row.area_m2 == pytest.approx(400)
    assert row.covered == pytest.approx(1)
    assert row.mean_m == pytest.approx(cut.mean(), abs=1e-5)
    assert row.p95_m == pytest.approx(np.quantile(cut, 0.95), abs=0.03)
    assert row.cover_2m == pytest.approx((cut >= 2).mean())
    assert row.gap_fraction == pytest.approx(0.5)


def test_pixels_on_the_edge_count_by_their_share() -> None:
    """A triangle against a sum over 20 x 20 points in every pixel."""
    triangle = shapely.Polygon([(2.3, 1.1), (17.8, 6.2), (5.5, 18.9)])
    points = (np.arange(20) + 0.5) / 20
    slow = np.array(
        [
            [shapely.contains_xy(triangle, *np.meshgrid(x + points, y + points)).mean() for x in range(20)]
            for y in range(20)
        ]
    )
    assert coverage(triangle, 0, 0, 20, 20) == pytest.approx(slow, abs=0.02)


def test_blocks_do_not_change_the_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A polygon larger than a block is the same polygon."""
    values = np.random.default_rng(0).gamma(2, 5, (120, 130)).astype(np.float32)
    shape = shapely.Point(60, 58).buffer(55).difference(shapely.Point(50, 50).buffer(12))
    whole = area_statistics(shape, values, pixel_m=1.0, calibration=calibrated())
    monkeypatch.setattr(module, "BLOCK", 37)
    parts = area_statistics(shape, values, pixel_m=1.0, calibration=calibrated())
    for name in ("area_m2", "covered", "mean_m", "mean_lower_m", "mean_upper_m", "p95_m", "cover_5m"):
        assert getattr(parts, name) == pytest.approx(getattr(whole, name), rel=1e-6), name


def test_small_openings_are_no_gaps() -> None:
    """A pixel of ground between crowns is not an opening in the canopy."""
    values = np.full((40, 40), 12, np.float32)
    values[5:7, 5:7] = 0
    values[20:30, 20:30] = 0
    row = area_statistics(shapely.box(0, 0, 40, 40), values, pixel_m=1.0)
    assert row.gap_fraction == pytest.approx(100 / 1600)
    assert row.cover_2m == pytest.approx(1 - 104 / 1600)


def test_polygons_in_another_system_land_where_they_belong(heights: HeightMap) -> None:
    """People draw in degrees and in Web Mercator; the numbers are those of the map's system."""
    shape = square(12, 15, 40)
    (here,) = statistics(frame(shape), heights)
    for crs in (4326, 3857):
        (there,) = statistics(frame(shape).to_crs(crs), heights)
        assert there.mean_m == pytest.approx(here.mean_m, abs=0.02)
        assert there.area_m2 == pytest.approx(here.area_m2, rel=1e-3)


def test_a_rotated_map_gives_the_same_numbers(tmp_path: Path) -> None:
    """Rotated transforms are legal; polygons are laid on pixels, not on a bounding box."""
    turn = Affine.translation(X0, Y0) * Affine.rotation(30) * Affine(PIXEL, 0, 0, 0, -PIXEL, 0)
    for heights in opened(tmp_path, turn):
        corners = [turn * c for c in ((60, 20), (100, 20), (100, 60), (60, 60))]
        (row,) = statistics(frame(shapely.Polygon(corners)), heights)
    assert row.area_m2 == pytest.approx(400, rel=1e-6)
    assert row.mean_m == pytest.approx(field()[20:60, 60:100].astype(float).mean(), abs=1e-3)


def test_a_map_in_degrees_has_metres_on_the_ground(tmp_path: Path) -> None:
    """A pixel of 5e-6 degrees is about half a metre; areas in square degrees would be nonsense."""
    for heights in opened(tmp_path, Affine(5e-6, 0, -119.0, 0, -5e-6, 37.0), CRS.from_epsg(4326)):
        shape = shapely.box(-118.9998, 36.9992, -118.9994, 36.9998)
        (row,) = statistics(frame(shape, crs=4326), heights)
    assert row.area_m2 == pytest.approx(35.6 * 66.6, rel=0.01)


def test_each_odd_shape_keeps_its_row_and_says_why(heights: HeightMap) -> None:
    """One bad polygon among thousands must neither stop the rest nor be dropped without a word."""
    bow = shapely.Polygon([(X0 + 1, Y0 - 1), (X0 + 30, Y0 - 30), (X0 + 30, Y0 - 1), (X0 + 1, Y0 - 30)])
    rows = statistics(
        frame(
            square(1, 1, 10),
            None,
            shapely.Polygon(),
            shapely.Point(X0 + 5, Y0 - 5),
            square(5000, 5000, 10),
            square(-10, 10, 20),
            square(62, 77, 10),
            bow,
        ),
        heights,
    )
    assert [row.status.split(",")[0].split(":")[0] for row in rows] == [
        "ok",
        "empty",
        "empty",
        "a Point",
        "outside the map",
        "ok",
        "nothing known here",
        "ok",
    ]
    assert rows[5].covered == pytest.approx(0.5)
    assert rows[4].mean_m is None
    assert "repaired" in rows[7].status
    assert rows[7].area_m2 == pytest.approx(29 * 29 / 2, rel=1e-6)


def test_files_without_system_without_polygons_or_without_sense_are_refused(heights: HeightMap, tmp_path: Path) -> None:
    """Each with its remedy in one line."""
    with pytest.raises(PolygonError, match="--crs"):
        statistics(frame(square(1, 1, 5), crs=None), heights)
    with pytest.raises(PolygonError, match="no polygon among the 1 features"):
        statistics(frame(shapely.LineString([(X0, Y0), (X0 + 5, Y0 - 5)])), heights)
    (tmp_path / "junk.gpkg").write_bytes(b"SQLite format 3\x00" + b"\x00" * 50)
    (tmp_path / "empty.geojson").write_text('{"type": "FeatureCollection", "features": []}')
    for name in ("junk.gpkg", "empty.geojson", "none.gpkg"):
        with pytest.raises(PolygonError):
            read_polygons(tmp_path / name)
    frame(*[square(1, 1, 5)] * 3).to_file(tmp_path / "three.gpkg")
    with pytest.raises(PolygonError, match="limit is 2"):
        read_polygons(tmp_path / "three.gpkg", limit=2)
    with pytest.raises(PolygonError, match="no coordinate system"):
        read_polygons(tmp_path / "three.gpkg", crs="EPSG:nonsense")


@pytest.mark.parametrize("name", ["out.gpkg", "out.geojson", "out.csv"])
def test_numbers_are_written_beside_the_polygons_own_columns(name: str, heights: HeightMap, tmp_path: Path) -> None:
    """A column of the same name is kept under another, not overwritten."""
    given = frame(square(1, 1, 10), None).assign(mean_m=[3.0, 4.0])
    write_statistics(tmp_path / name, given, statistics(given, heights))
    found = geopandas.read_file(tmp_path / name)
    assert [float(value) for value in found["mean_m_given"]] == [3.0, 4.0]
    assert float(found["mean_m"][0]) == pytest.approx(0.0)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["map.tif", name])


def test_an_existing_file_survives_a_failed_write(heights: HeightMap, tmp_path: Path) -> None:
    """Whole or not at all."""
    rows = statistics(frame(square(1, 1, 10)), heights)
    with pytest.raises(PolygonError, match="no format"):
        write_statistics(tmp_path / "out.xls", frame(square(1, 1, 10)), rows)
    (tmp_path / "plain").write_text("a file")
    with pytest.raises(PolygonError, match="cannot write"):
        write_statistics(tmp_path / "plain" / "out.gpkg", frame(square(1, 1, 10)), rows)


def test_intervals_of_means_narrow_with_area_but_not_like_independent_pixels() -> None:
    """Treating pixels as independent is the mistake that the spatial model is there to avoid."""
    values = np.full((400, 400), 10, np.float32)
    widths = []
    for side in (10, 100, 400):
        row = area_statistics(shapely.box(0, 0, side, side), values, pixel_m=1.0, calibration=calibrated())
        assert row.mean_lower_m is not None
        assert row.mean_upper_m is not None
        assert row.mean_adjusted_m == pytest.approx(10.5)
        widths.append(row.mean_upper_m - row.mean_lower_m)
    assert widths[0] > widths[1] > widths[2]
    assert widths[2] > 20 * (2 * 1.645 * 2 / 400)


def calibrated() -> Calibration:
    """A calibration written by hand: bias 0.5 m, spread 2 m."""
    spatial = Spatial(
        level=0.9,
        knots_m=[0.0, 40.0],
        bias_m=[0.5, 0.5],
        spread_m=[2.0, 2.0],
        nugget=0.4,
        ranges_m=[8.0],
        sills=[0.5],
        smooth_sills=[0.0],
        region=0.1,
        regions=12,
        squares_m=[10.0, 100.0],
        factors=[1.0, 1.0],
    )
    return Calibration(
        level=0.9, knots_m=[0, 100], lower_m=[0, 90], upper_m=[5, 110], regions=12, pixels=1000, spatial=spatial
    )

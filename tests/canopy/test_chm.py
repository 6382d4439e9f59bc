"""Canopy height from points: no pits, no spikes, no seams, and nothing where nothing is known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import laspy
import numpy as np
import pytest
from lidar_cases import EAST, NORTH, PLOTS, forest, needs_plots, read, slope, write

from lydite.canopy.errors import LidarError
from lydite.canopy.lidar.cells import Cells
from lydite.canopy.lidar.chm import ChmSettings, chm_from_points
from lydite.canopy.lidar.ground import heights
from lydite.canopy.lidar.pointcloud import Points, join
from lydite.canopy.lidar.survey import Frame, Survey, map_cells, metric_crs, open_clouds, tiles


def float_over(points: Points, height_m: float, *, east: float, north: float, echoes: int = 1) -> Points:
    """The same cloud with echoes of a bird at one place."""
    place = np.array([[EAST + east, NORTH + north]])
    xyz = np.repeat(np.column_stack([place, slope(place) + height_m]), echoes, axis=0)
    xyz[:, 2] += np.arange(echoes) * 0.3
    return join([points, Points(xyz=xyz, classes=np.full(echoes, 5, np.uint8), returns=np.ones(echoes, np.uint8))])


@needs_plots
@pytest.mark.parametrize("gsd_m", [1.0, 0.6, 0.25])
def test_real_plots_have_no_empty_cell_and_no_spike(gsd_m: float) -> None:
    """The numbers that the room promises for its labels."""
    for path in PLOTS:
        points = read(path)
        chm = chm_from_points(points, gsd_m=gsd_m, crs=None)
        assert chm.mask.all(), path.name
        low, high = points.xyz[:, :2].min(axis=0), points.xyz[:, :2].max(axis=0)
        plain = Cells.covering((*low, *high), gsd_m).highest(points.xyz[:, :2], heights(points, reach_m=30))
        hit = np.isfinite(plain)
        if gsd_m == 1.0:
            assert abs(np.median(chm.pixels[0][hit] - plain[hit])) < 1.0, path.name
        assert chm.pixels.max() < 70
        assert chm.pixels.min() >= 0


@needs_plots
def test_class_7_of_real_plots_never_becomes_a_tree(tmp_path: Path) -> None:
    """Moved to 60 m above the ground, noise must change no cell: it is dropped, not just low."""
    for path in PLOTS:
        cloud = laspy.read(path)
        noise = np.asarray(cloud.classification) == 7
        if not noise.any():
            continue
        before = chm_from_points(read(path), gsd_m=1.0, crs=None)
        z = np.array(cloud.z)
        z[noise] += 60
        cloud.z = z
        cloud.write(tmp_path / "moved.laz")
        after = chm_from_points(read(tmp_path / "moved.laz"), gsd_m=1.0, crs=None)
        assert np.array_equal(before.pixels, after.pixels)


def test_what_floats_alone_is_no_tree() -> None:
    """Birds, clouds and multipath echoes stand far above everything around them."""
    points = forest()
    plain = chm_from_points(points, gsd_m=1.0, crs=None)
    for height_m, echoes in ((40, 1), (80, 1), (80, 5), (95, 2), (500, 3)):
        spoiled = float_over(points, height_m, east=30.4, north=30.4, echoes=echoes)
        assert np.nanmax(np.abs(chm_from_points(spoiled, gsd_m=1.0, crs=None).pixels - plain.pixels)) < 1e-6


def test_tops_of_trees_survive() -> None:
    """A filter that takes off spikes must leave the tips of cones."""
    points = forest(per_m2=4)
    chm = chm_from_points(points, gsd_m=1.0, crs=None)
    plain = Cells.covering((*points.xyz[:, :2].min(axis=0), *points.xyz[:, :2].max(axis=0)), 1.0).highest(
        points.xyz[:, :2], heights(points, reach_m=30)
    )
    assert (chm.pixels[0] >= plain - 1e-3)[np.isfinite(plain)].all()


def test_pulses_through_a_crown_leave_no_pits() -> None:
    """A third of the pulses fell to the ground inside a crown; none of its cells may be low."""
    draw = np.random.default_rng(1)
    xy = draw.uniform(0, 40, (40 * 40 * 5, 2)) + np.array([EAST, NORTH])
    crown = np.hypot(*(xy - (EAST + 20, NORTH + 20)).T) < 10
    through = draw.random(len(xy)) < 1 / 3
    z = slope(xy) + np.where(crown & ~through, 20.0, 0.0)
    points = Points(
        xyz=np.column_stack([xy, z]),
        classes=np.where(crown & ~through, 5, 2).astype(np.uint8),
        returns=np.ones(len(xy), np.uint8),
    )
    for gsd_m in (1.0, 0.5):
        chm = chm_from_points(points, gsd_m=gsd_m, crs=None)
        cells = Cells.covering((*xy.min(axis=0), *xy.max(axis=0)), gsd_m)
        inside = np.hypot(*(cells.centres() - (EAST + 20, NORTH + 20)).T).reshape(cells.shape) < 8.5
        assert (chm.pixels[0][inside] > 19).mean() > 0.999


def test_holes_and_thin_places_are_unknown_and_not_zero() -> None:
    """A lake returns nothing, and nobody measured a height of 0 m there."""
    points = forest()
    east, north = points.xyz[:, 0] - EAST, points.xyz[:, 1] - NORTH
    lake = (np.abs(east - 30) < 12) & (np.abs(north - 30) < 12)
    thin = (east > 48) & (np.arange(len(points)) % 40 != 0)
    chm = chm_from_points(points.select(~lake & ~thin), gsd_m=1.0, crs=None)
    assert not chm.mask[25:35, 25:35].any()
    assert np.isnan(chm.pixels[0][~chm.mask]).all()
    assert chm.mask[:, 56:].mean() < 0.05
    assert chm.mask[:, :15].all()


def test_the_grid_is_absolute_and_heights_are_capped() -> None:
    """Two maps of neighbours must meet on the same cell edges."""
    points = forest(side_m=30)
    for gsd_m in (1.0, 0.6):
        transform = chm_from_points(points, gsd_m=gsd_m, crs=None).transform
        assert abs(transform.c / gsd_m - round(transform.c / gsd_m)) < 1e-6
        assert abs(transform.f / gsd_m - round(transform.f / gsd_m)) < 1e-6
    low = chm_from_points(points, gsd_m=1.0, crs=None, settings=ChmSettings(cap_m=10))
    assert low.pixels.max() == 10


@pytest.mark.parametrize("classify", [False, True])
def test_tiles_leave_no_seams(tmp_path: Path, classify: bool) -> None:
    """Made in 16 tiles, a map is the map made at once."""
    points = forest(side_m=100, per_m2=3)
    # Points on a lattice have no unique triangulation: the hardest case for tiles.
    points = replace(points, xyz=np.round(points.xyz * 4) / 4)
    clouds = open_clouds([write(tmp_path / "a.laz", points)])
    frame, settings = Frame(crs=metric_crs(clouds)), ChmSettings(classify_ground=classify)
    maps = []
    for tile_m in (200.0, 25.0):
        with Survey.read(clouds, frame, tmp_path, tile_m=tile_m) as survey:
            cells = map_cells(survey, 1.0)
            made = np.full(cells.shape, np.nan, dtype=np.float32)
            parts = 0
            for tile in tiles(survey, cells, settings, tile_m=tile_m):
                rows, cols = tile.chm.mask.shape
                made[tile.row : tile.row + rows, tile.col : tile.col + cols] = tile.chm.pixels[0]
                parts += 1
            maps.append(made)
    assert parts >= 16
    assert np.array_equal(np.isnan(maps[0]), np.isnan(maps[1]))
    assert np.nanmax(np.abs(maps[0] - maps[1])) < 1e-4


def test_the_order_of_points_does_not_matter() -> None:
    """Files of one survey come in any order."""
    points = forest(side_m=30)
    mixed = points.select(np.random.default_rng(0).permutation(len(points)))
    one, other = (chm_from_points(p, gsd_m=0.5, crs=None) for p in (points, mixed))
    assert np.array_equal(one.pixels, other.pixels, equal_nan=True)


def test_nothing_to_map_is_an_error() -> None:
    """An empty map looks like a treeless one."""
    with pytest.raises(LidarError, match="no points"):
        chm_from_points(forest(side_m=20).select(slice(0, 0)), gsd_m=1.0, crs=None)
    with pytest.raises(LidarError, match="cells"):
        chm_from_points(forest(side_m=20), gsd_m=1.0, crs=None, bounds=(0, 0, 1e6, 1e6))


@pytest.mark.parametrize("kind", [6, 9, 15, 17])
def test_roofs_water_and_bridges_are_no_canopy(kind: int) -> None:
    """A town would otherwise be mapped as forest, at the height of its roofs."""
    cloud = forest(side_m=40)
    roof = np.hypot(*(cloud.xyz[:, :2] - np.array([EAST + 20, NORTH + 20])).T) < 8
    xyz = cloud.xyz.copy()
    xyz[roof, 2] = slope(xyz[roof]) + 9.0
    ground = roof & (cloud.classes == 2) & (np.arange(len(roof)) % 7 == 0)
    xyz[ground, 2] = slope(xyz[ground])
    classes = np.where(ground, 2, np.where(roof, kind, cloud.classes)).astype(np.uint8)
    built = Points(xyz=xyz, classes=classes, returns=cloud.returns)
    found = chm_from_points(built, gsd_m=1.0, crs=None, bounds=(EAST + 16, NORTH + 16, EAST + 24, NORTH + 24))
    assert float(np.nanmax(found.height_m)) < 0.5
    as_trees = Points(xyz=xyz, classes=np.where(classes == kind, 5, classes).astype(np.uint8), returns=cloud.returns)
    trees = chm_from_points(as_trees, gsd_m=1.0, crs=None, bounds=(EAST + 16, NORTH + 16, EAST + 24, NORTH + 24))
    assert float(np.nanmedian(trees.height_m)) > 8

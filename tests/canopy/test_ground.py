"""The ground under trees: through its points, or found without them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from lidar_cases import EAST, NORTH, PLOTS, forest, needs_plots, read, slope

from lydite.canopy.errors import LidarError
from lydite.canopy.lidar.ground import Ground, classify_ground, heights
from lydite.canopy.lidar.pointcloud import GROUND
from lydite.canopy.lidar.tin import Tin


def test_a_slope_is_taken_off() -> None:
    """On a hillside elevations say nothing about trees."""
    points = forest()
    height = heights(points, reach_m=30)
    true = points.xyz[:, 2] - slope(points.xyz[:, :2])
    assert np.sqrt(np.mean((height - true) ** 2)) < 0.1


def test_the_ground_is_unknown_beyond_its_reach() -> None:
    """A cliff or a lake away nobody knows the ground; 0 m would be a claim."""
    points = forest(side_m=30)
    ground = Ground(points.xyz[points.classes == GROUND], reach_m=10)
    at = ground.at(np.array([[EAST + 35.0, NORTH + 15.0], [EAST + 45.0, NORTH + 15.0]]))
    assert np.isfinite(at[0])
    assert np.isnan(at[1])


def test_a_ground_point_far_below_does_not_pull_the_ground_down() -> None:
    """One multipath echo classified as ground would grow a tree of 40 m around it."""
    points = forest()
    xyz = points.xyz.copy()
    hit = np.flatnonzero(points.classes == GROUND)[100]
    xyz[hit, 2] -= 40
    difference = heights(replace(points, xyz=xyz), reach_m=30) - heights(points, reach_m=30)
    assert np.nanmax(np.abs(np.delete(difference, hit))) < 0.5


def test_no_ground_points_is_an_error_with_a_remedy() -> None:
    """Heights from nothing would be elevations."""
    points = forest(side_m=20)
    with pytest.raises(LidarError, match="--classify-ground"):
        heights(replace(points, classes=np.ones(len(points), np.uint8)), reach_m=30)


def test_the_filter_finds_the_slope_under_trees_and_a_house() -> None:
    """Roofs are flat and wide, which is what ground is, too."""
    points = forest()
    xyz = points.xyz.copy()
    roof = (np.abs(xyz[:, 0] - EAST - 30) < 7) & (np.abs(xyz[:, 1] - NORTH - 30) < 6)
    xyz[roof, 2] = slope(np.array([[EAST + 30, NORTH + 30]])) + 6
    found = classify_ground(replace(points, xyz=xyz, classes=np.ones(len(points), np.uint8)))
    ground = Ground(found.xyz[found.classes == GROUND], reach_m=30)
    error = ground.at(xyz[:, :2]) - slope(xyz[:, :2])
    assert np.sqrt(np.nanmean(error**2)) < 0.35
    assert not (found.classes[roof] == GROUND).any()


def test_a_tin_is_exact_on_a_plane_and_depends_on_neighbours_only() -> None:
    """Tiles of a map agree because triangles of a limited circumcircle do not see far points."""
    draw = np.random.default_rng(3)
    xy = np.floor(draw.uniform(0, 60, (4000, 2)) * 2) / 2 + np.array([EAST, NORTH])
    value = draw.normal(size=len(xy)) + xy[:, 0]
    places = draw.uniform(20, 40, (3000, 2)) + np.array([EAST, NORTH])
    near = (np.abs(xy - (EAST + 30, NORTH + 30)) < 15).all(axis=1)
    whole, part = Tin(xy, value, reach_m=2).at(places), Tin(xy[near], value[near], reach_m=2).at(places)
    assert np.array_equal(np.isnan(whole), np.isnan(part))
    assert np.nanmax(np.abs(whole - part)) < 1e-6
    plane = Tin(xy, slope(xy), reach_m=2).at(places)
    assert np.nanmax(np.abs(plane - slope(places))) < 1e-3


@needs_plots
def test_on_real_plots_the_filter_is_within_fifteen_centimetres_of_class_2() -> None:
    """The producer's own ground, found with other software, is what there is to hold it to."""
    for path in PLOTS:
        points = read(path)
        truth = points.xyz[points.classes == GROUND]
        found = classify_ground(replace(points, classes=np.ones(len(points), np.uint8)))
        error = Ground(found.xyz[found.classes == GROUND], reach_m=30).at(truth[:, :2]) - truth[:, 2]
        assert np.sqrt(np.mean(error**2)) < 0.15, path.name

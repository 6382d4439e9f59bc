"""Clouds for the tests: a synthetic forest whose ground and tops are known, and the real plots."""

from __future__ import annotations

import os
from pathlib import Path

import laspy
import numpy as np
import pyproj
import pytest
from numpy.typing import NDArray

from lydite.canopy.lidar import cloud_crs
from lydite.canopy.lidar.pointcloud import Points, join, read_points

UTM = "EPSG:32611"
EAST, NORTH = 321_000.0, 4_096_000.0
DATA = Path(os.environ.get("LYDITE_TEST_DATA", "")) / "neon"
needs_plots = pytest.mark.skipif("LYDITE_TEST_DATA" not in os.environ, reason="LYDITE_TEST_DATA names no folder")
PLOTS = sorted(DATA.glob("TEAK_*.laz"))


def slope(xy: NDArray[np.float64]) -> NDArray[np.float64]:
    """Elevation of the synthetic ground: a plane of 20 %."""
    return 2000 + 0.2 * (xy[:, 0] - EAST) + 0.1 * (xy[:, 1] - NORTH)


def forest(*, side_m: float = 60.0, per_m2: float = 6.0, seed: int = 0) -> Points:
    """Cones of 12 to 25 m on a slope; first returns on crowns, and a third of pulses through them to the ground."""
    draw = np.random.default_rng(seed)
    xy = draw.uniform(0, side_m, (int(side_m**2 * per_m2), 2)) + np.array([EAST, NORTH])
    trees = draw.uniform(4, side_m - 4, (max(1, int(side_m**2 / 80)), 2)) + np.array([EAST, NORTH])
    tops = draw.uniform(12, 25, len(trees))
    height = np.zeros(len(xy))
    for place, top in zip(trees, tops, strict=True):
        near = np.hypot(*(xy - place).T)
        height = np.maximum(height, np.where(near < 3.0, top * (1 - near / 4.5), 0))
    through = draw.random(len(xy)) < 1 / 3
    height[through] = 0
    z = slope(xy) + height + draw.normal(0, 0.02, len(xy))
    classes = np.where(height > 0, 5, 2).astype(np.uint8)
    return Points(xyz=np.column_stack([xy, z]), classes=classes, returns=np.ones(len(xy), np.uint8))


def write(
    path: Path, points: Points, *, crs: str | None = UTM, version: str = "1.4", form: int = 6, **flags: object
) -> Path:
    """Write points as LAS or LAZ, by the suffix."""
    header = laspy.LasHeader(version=version, point_format=form)
    header.offsets, header.scales = np.floor(points.xyz.min(axis=0)), np.full(3, 0.001)
    if crs is not None:
        header.add_crs(pyproj.CRS.from_user_input(crs))
    cloud = laspy.LasData(header)
    cloud.x, cloud.y, cloud.z = points.xyz.T
    cloud.classification, cloud.return_number = points.classes, points.returns
    cloud.number_of_returns = np.maximum(points.returns, 1)
    for name, values in flags.items():
        cloud[name] = values
    cloud.write(path)
    return path


def read(path: Path, crs: str = UTM) -> Points:
    """All points of a file whose CRS we know."""
    reference = cloud_crs.reference(cloud_crs.parse(crs))
    return join(list(read_points(path, source=reference, target=reference.horizontal)))

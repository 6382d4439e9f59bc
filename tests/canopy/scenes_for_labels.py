"""Pairs that several files of tests look at: synthetic scenes, and the twelve real plots."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from rasterio.enums import Resampling

from lydite.canopy.scenes import Scene, SceneConfig, render_scene


@cache
def scenes(count: int, size: int, time_gap: float = 0.1) -> list[Scene]:
    """Scenes with parallax and with trees that only one side has, each its own region."""
    return [render_scene(SceneConfig(size=size, time_gap=time_gap), seed) for seed in range(count)]


@cache
def real_plots(gsd_m: float) -> list[tuple[str, np.ndarray, np.ndarray]]:
    """(name, image uint8 [3, H, W], label float32 [H, W]) of the 12 plots."""
    import pyproj
    import rasterio

    from lydite.canopy.lidar.chm import chm_from_points
    from lydite.canopy.lidar.cloud_crs import reference
    from lydite.canopy.lidar.pointcloud import join, read_points

    root = os.environ.get("LYDITE_TEST_DATA")
    if not root or not (Path(root) / "neon").is_dir():
        pytest.skip("LYDITE_TEST_DATA names no folder with neon/")
    plots, metres = [], pyproj.CRS.from_epsg(32611)
    for file in sorted((Path(root) / "neon").glob("*.laz")):
        with rasterio.open(file.with_suffix(".tif")) as source:
            side = round(40 / gsd_m)
            image = source.read(out_shape=(3, side, side), resampling=Resampling.average)
            left, _, _, top = source.bounds
        bounds = (left, top - side * gsd_m, left + side * gsd_m, top)
        points = join(list(read_points(file, source=reference(metres), target=metres)))
        label = chm_from_points(points, gsd_m=gsd_m, crs=None, bounds=bounds).height_m
        plots.append((file.stem, image, label[:side, :side]))
    return plots

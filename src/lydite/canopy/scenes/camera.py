"""The view from above, never quite from above: tops lean away from the camera by height * tan(off-nadir angle).

Legend: H rows, W columns, the same pixel grid in nadir and in image geometry (ground at 0 m coincides).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lydite.canopy.scenes.texture import Field


def lean(off_nadir_deg: float, azimuth_deg: float, gsd_m: float) -> tuple[float, float]:
    """Pixels (rows, columns) the image moves a point per metre of height; tops lean toward `azimuth_deg`."""
    length = float(np.tan(np.deg2rad(off_nadir_deg))) / gsd_m
    azimuth = np.deg2rad(azimuth_deg)
    return -length * float(np.cos(azimuth)), length * float(np.sin(azimuth))


def look(surface_m: Field, lean_px_per_m: tuple[float, float]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """For each image pixel the (row, column) in nadir geometry of what it sees: the first hit along its ray from above.

    Rays that hit a crown's side take the column of that crown, as its edge is what the pixel shows.
    """
    height, width = surface_m.shape
    grid: NDArray[np.intp] = np.asarray(np.indices(surface_m.shape, dtype=np.intp))
    rows, columns = grid[0], grid[1]
    length = float(np.hypot(*lean_px_per_m))
    top = float(surface_m.max(initial=0))
    steps = int(np.ceil(2 * length * top))
    if steps == 0:
        return rows, columns
    seen_row, seen_column = rows.copy(), columns.copy()
    open_ = np.ones(surface_m.shape, bool)
    for step in range(steps, 0, -1):
        above = top * step / steps
        down, right = round(above * lean_px_per_m[0]), round(above * lean_px_per_m[1])
        lowest = top * (step - 0.5) / steps
        there_r = slice(max(0, -down), height - max(0, down))
        there_c = slice(max(0, -right), width - max(0, right))
        here_r = slice(max(0, down), height - max(0, -down))
        here_c = slice(max(0, right), width - max(0, -right))
        if (down, right) == (0, 0):
            break
        hit = open_[here_r, here_c] & (surface_m[there_r, there_c] >= lowest)
        seen_row[here_r, here_c][hit] = rows[there_r, there_c][hit]
        seen_column[here_r, here_c][hit] = columns[there_r, there_c][hit]
        open_[here_r, here_c] &= ~hit
    return seen_row, seen_column

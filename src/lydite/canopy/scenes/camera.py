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


def look(
    surface_m: Field, under_m: Field, lean_px_per_m: tuple[float, float]
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.bool_]]:
    """What each image pixel sees: the first hit along its ray from above.

    Args:
        surface_m: height of the highest hit.
        under_m: height of the underside of what was hit, 0 if it stands on the ground. Rays pass under crowns; else
            every crown would look stretched from its foot to its leaning top.

    Returns:
        rows and columns [H, W] in nadir geometry of the column that is seen, and bool [H, W] where it is the ground
        under a crown that is seen and not the crown.
    """
    height, width = surface_m.shape
    grid: NDArray[np.intp] = np.asarray(np.indices(surface_m.shape, dtype=np.intp))
    rows, columns = grid[0], grid[1]
    top = float(surface_m.max(initial=0))
    steps = int(np.ceil(2 * float(np.hypot(*lean_px_per_m)) * top))
    seen_row, seen_column = rows.copy(), columns.copy()
    open_ = np.ones(surface_m.shape, bool)
    for step in range(steps, 0, -1):
        level, lowest = top * step / steps, top * (step - 0.5) / steps
        down, right = round(level * lean_px_per_m[0]), round(level * lean_px_per_m[1])
        if (down, right) == (0, 0):
            return seen_row, seen_column, open_ & (under_m > level)
        there = (
            slice(max(0, -down), height - max(0, down)),
            slice(max(0, -right), width - max(0, right)),
        )
        here = (slice(max(0, down), height - max(0, -down)), slice(max(0, right), width - max(0, -right)))
        hit = open_[here] & (surface_m[there] >= lowest) & (under_m[there] <= level)
        seen_row[here][hit] = rows[there][hit]
        seen_column[here][hit] = columns[there][hit]
        open_[here] &= ~hit
    return seen_row, seen_column, np.zeros(surface_m.shape, bool)

"""What spoils a canopy surface: pulses that went through a crown (pits), and points that float above it (spikes).

Pits are filled after Khosravipour et al. (2014, doi:10.14358/PERS.80.9.863): of the points above 0, 2, 5, 10, 15, ...
metres each set is triangulated with small triangles only, and each cell takes the highest of these surfaces, so that a
pulse that fell to 3 m inside a crown of 20 m is bridged by the crown's own triangles. We differ in what "small" means:
the circumradius counts, not the longest edge (see `tin`).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from lydite.canopy.lidar.cells import Cells, first_per_cell, kth_highest
from lydite.canopy.lidar.tin import Tin

LAYERS_M = (0.0, 2.0, 5.0)
LAYER_STEP_M = 5.0
SPIKE_M = 8.0
"""A point this much above the third-highest column of points around belongs to nothing."""
TALL_M = 70.0
"""Above this six columns must agree, not three: few trees are taller, and birds and clouds are."""
_SPIKE_REACH_CELLS = 3


def supported(xy: NDArray[np.float64], height: NDArray[np.float64], *, spacing_m: float) -> NDArray[np.bool_]:
    """bool [N]: False for points that float alone, well above their surroundings.

    Columns are cells of at least 1 m (1.5 times the spacing of pulses). One tree of a metre across covers several; a
    stack of echoes from one bird covers one.
    """
    keep = np.ones(len(height), dtype=bool)
    if not len(height):
        return keep
    side = max(1.0, 1.5 * spacing_m)
    low, high = xy.min(axis=0), xy.max(axis=0)
    cells = Cells.covering((low[0], low[1], high[0] + side, high[1] + side), side)
    columns, index = cells.highest(xy, height), cells.index(xy)
    for k, from_m in ((3, SPIKE_M), (6, TALL_M)):
        around = np.maximum(kth_highest(columns, k=k, radius=_SPIKE_REACH_CELLS), 0.0).ravel()[index]
        keep &= (height < from_m) | (height <= around + SPIKE_M)
    return keep


def spike_buffer_m(spacing_m: float) -> float:
    """How far beyond a place points matter for `supported`."""
    return (_SPIKE_REACH_CELLS + 1) * max(1.0, 1.5 * spacing_m)


def pit_free(
    xy: NDArray[np.float64], height: NDArray[np.float64], cells: Cells, *, crown_reach_m: float, ground_reach_m: float
) -> NDArray[np.float64]:
    """float64 [rows, cols]: the highest of the layers' surfaces at the cells' centres, NaN where there is none.

    Args:
        xy: float64 [N, 2]; first returns.
        height: float64 [N] in metres above ground, finite.
        crown_reach_m: largest circumradius of triangles in the layers above the ground's.
        ground_reach_m: the same in the layer of all points.
    """
    surface = np.full(cells.shape, np.nan)
    if not len(height):
        return surface
    thin = first_per_cell(xy, height, cells.side_m / 2)
    xy, height = xy[thin], height[thin]
    centres = cells.centres()
    for floor_m in _layers(float(height.max())):
        chosen = height >= floor_m if floor_m > 0 else np.ones(len(height), dtype=bool)
        reach_m = crown_reach_m if floor_m > 0 else ground_reach_m
        near = _near(xy[chosen], cells, reach_m)
        if near.any():
            layer = Tin(xy[chosen], height[chosen], reach_m=reach_m).at(centres[near.ravel()])
            surface[near] = np.fmax(surface[near], layer)
    return surface


def _layers(highest_m: float) -> list[float]:
    steps = [
        LAYERS_M[-1] + LAYER_STEP_M * (1 + n) for n in range(max(0, int((highest_m - LAYERS_M[-1]) // LAYER_STEP_M)))
    ]
    return [floor_m for floor_m in (*LAYERS_M, *steps) if floor_m <= max(0.0, highest_m)]


def _near(xy: NDArray[np.float64], cells: Cells, reach_m: float) -> NDArray[np.bool_]:
    """Cells whose centre may lie in a triangle of these points, a few more included; points outside count, too."""
    margin = int(np.ceil(reach_m / cells.side_m)) + 1
    wider = cells.grown(margin)
    occupied = wider.count(xy) > 0
    grown = ndimage.maximum_filter(occupied, size=2 * margin + 1, mode="constant", cval=0)
    inner: NDArray[np.bool_] = grown[margin:-margin, margin:-margin]
    return inner

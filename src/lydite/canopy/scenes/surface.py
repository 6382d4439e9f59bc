"""From a table of trees to the highest hit: what a laser from above would return, and which tree it touched.

Crowns are bodies of revolution about their trunk, drawn through a wavering grid so that none is round. Legend: H rows,
W columns of the canvas in nadir geometry; N trees, K the side of a stamp.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lydite.canopy.scenes.stand import CONE, FLAT, SPECIES, Trees
from lydite.canopy.scenes.texture import Field

_CHUNK = 1 << 21
_SHAPE_OF = np.array([s.shape for s in SPECIES], np.int8)


@dataclass(frozen=True, kw_only=True)
class Surface:
    """`height_m` float32 [H, W]; `tree` int32 [H, W], -1 where none; `slope` float32 [2, H, W] by row and column.

    The slope is that of the crown's body only: the drop from a crown's edge to the ground, which would give the height
    away in the shading, is not part of it.
    """

    height_m: Field
    tree: NDArray[np.int32]
    slope: Field


def crowns(trees: Trees, seen: NDArray[np.bool_], warp: Field, gsd_m: float) -> Surface:
    """Draw the trees that are `seen`, each pixel keeping the highest. `warp` [2, H, W] moves the grid, in pixels."""
    height, width = warp.shape[1:]
    flat_height = np.zeros(height * width, np.float32)
    flat_tree = np.full(height * width, -1, np.int32)
    reach = np.ceil(trees.radius_m / gsd_m + float(np.abs(warp).max())).astype(np.int64) + 1
    members = np.flatnonzero(seen)
    stamps: list[tuple[NDArray[np.int64], NDArray[np.int32], Field]] = []
    for size in np.unique(reach[members]):
        group = members[reach[members] == size]
        step = max(1, _CHUNK // int(2 * size + 1) ** 2)
        for start in range(0, len(group), step):
            stamps.append(_stamp(trees, group[start : start + step], int(size), warp, gsd_m))
            np.maximum.at(flat_height, stamps[-1][0], stamps[-1][2])
    for pixel, tree, top in stamps:
        won = top >= flat_height[pixel]
        flat_tree[pixel[won]] = tree[won]
    tree_hw = flat_tree.reshape(height, width)
    return Surface(height_m=flat_height.reshape(height, width), tree=tree_hw, slope=_slope(trees, tree_hw, warp, gsd_m))


def _stamp(
    trees: Trees, group: NDArray[np.int64], size: int, warp: Field, gsd_m: float
) -> tuple[NDArray[np.int64], NDArray[np.int32], Field]:
    """Pixels under the crowns of a group: flat index, tree and height there."""
    height, width = warp.shape[1:]
    offset = np.arange(-size, size + 1)
    row = trees.row[group].astype(np.int64)[:, None, None] + offset[None, :, None]
    column = trees.column[group].astype(np.int64)[:, None, None] + offset[None, None, :]
    row, column = np.broadcast_arrays(row, column)
    inside = (row >= 0) & (row < height) & (column >= 0) & (column < width)
    pixel = (row * width + column)[inside]
    tree = np.broadcast_to(group[:, None, None], inside.shape)[inside]
    u = _radius_share(trees, tree, pixel, warp, gsd_m)[0]
    under = u < 1
    pixel, tree, u = pixel[under], tree[under], u[under]
    top = trees.height_m[tree] - trees.depth_m[tree] * _drop(_SHAPE_OF[trees.kind[tree]], u)
    return pixel, tree.astype(np.int32), top.astype(np.float32)


def _radius_share(
    trees: Trees, tree: NDArray[np.int64], pixel: NDArray[np.int64], warp: Field, gsd_m: float
) -> tuple[Field, Field, Field]:
    """Distance from the trunk over the crown's radius, and its two parts by row and column."""
    width = warp.shape[2]
    scale = np.float32(gsd_m) / trees.radius_m[tree]
    row = ((pixel // width) + np.float32(0.5) + warp[0].ravel()[pixel] - trees.row[tree]) * scale
    column = ((pixel % width) + np.float32(0.5) + warp[1].ravel()[pixel] - trees.column[tree]) * scale
    row, column = row.astype(np.float32), column.astype(np.float32)
    return np.sqrt(row * row + column * column), row, column


def _drop(shape: NDArray[np.int8], u: Field) -> Field:
    """Share of the crown's depth below its top at distance `u`."""
    dome = 1 - np.sqrt(np.maximum(0, 1 - u * u))
    return np.where(shape == CONE, u, np.where(shape == FLAT, u**4, dome)).astype(np.float32)


def _slope(trees: Trees, tree: NDArray[np.int32], warp: Field, gsd_m: float) -> Field:
    """d(height)/d(row, column), metres per metre, of the crowns' bodies; 0 on the ground."""
    slope = np.zeros((2, *tree.shape), np.float32)
    pixel = np.flatnonzero(tree.ravel() >= 0)
    index = tree.ravel()[pixel].astype(np.int64)
    u, row, column = _radius_share(trees, index, pixel, warp, gsd_m)
    u = np.clip(u, 1e-3, 0.98)
    shape = _SHAPE_OF[trees.kind[index]]
    steep = np.where(shape == CONE, 1.0, np.where(shape == FLAT, 4 * u**3, u / np.sqrt(1 - u * u)))
    fall = -steep * trees.depth_m[index] / trees.radius_m[index] / u
    slope[0].ravel()[pixel] = fall * row
    slope[1].ravel()[pixel] = fall * column
    return slope

"""Points on disk in square blocks of ground, so that a cloud of any size is worked on tile by tile.

One file for each block in a temporary folder that vanishes with the `Spool`. What one tile needs is read from the few
blocks around it through memory maps: memory holds a chunk while writing and a tile with its buffer while reading.
"""

from __future__ import annotations

import math
import tempfile
from pathlib import Path
from types import TracebackType

import numpy as np
from numpy.typing import NDArray

from lydite.canopy.errors import LidarError
from lydite.canopy.lidar.pointcloud import GROUND, Points, join

_POINT = np.dtype([("x", "<f8"), ("y", "<f8"), ("z", "<f8"), ("class", "u1"), ("return", "u1")])
_DENSITY_CELL_M = 5.0
_MAX_BLOCKS = 1 << 20

Bounds = tuple[float, float, float, float]


class Spool:
    """Points by blocks of `block_m` metres; a context manager.

    Args:
        folder: where the temporary folder goes; it needs 26 bytes for each point.
    """

    def __init__(self, folder: Path, *, block_m: float) -> None:
        self._folder = tempfile.TemporaryDirectory(dir=folder, prefix=".points.")
        self.block_m = block_m
        self._counts: dict[tuple[int, int], int] = {}
        self._squares: NDArray[np.int64] = np.zeros((0, 2), dtype=np.int64)
        self.pulses = self.points = 0
        self._low, self._high = np.full(2, np.inf), np.full(2, -np.inf)

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._folder.cleanup()

    @property
    def bounds(self) -> Bounds:
        """Min x, min y, max x, max y of all points in metres.

        Raises:
            LidarError: there are none.
        """
        if not self.points:
            raise LidarError("no points are left after dropping noise and what lies outside; nothing to map")
        return float(self._low[0]), float(self._low[1]), float(self._high[0]), float(self._high[1])

    @property
    def spacing_m(self) -> float:
        """Mean distance between pulses where there are any; see `chm.spacing_of`."""
        return math.sqrt(max(1, len(self._squares)) * _DENSITY_CELL_M**2 / max(1, self.pulses))

    def add(self, points: Points) -> None:
        """Put a chunk away.

        Raises:
            LidarError: the disk is full, or the points are strewn over too many blocks.
        """
        if not len(points):
            return
        xy = points.xyz[:, :2]
        self._low, self._high = np.minimum(self._low, xy.min(axis=0)), np.maximum(self._high, xy.max(axis=0))
        pulses = xy[points.pulses]
        self.points, self.pulses = self.points + len(points), self.pulses + len(pulses)
        squares = np.unique(np.floor(pulses / _DENSITY_CELL_M).astype(np.int64), axis=0)
        self._squares = np.unique(np.concatenate([self._squares, squares]), axis=0)
        block = np.floor(xy / self.block_m).astype(np.int64)
        order = np.lexsort((block[:, 1], block[:, 0]))
        block, points = block[order], points.select(order)
        edges = np.flatnonzero(np.any(np.diff(block, axis=0) != 0, axis=1)) + 1
        for begin, end in zip([0, *edges], [*edges, len(block)], strict=True):
            self._append((int(block[begin, 0]), int(block[begin, 1])), points.select(slice(begin, end)))

    def within(self, bounds: Bounds, *, buffer_m: float, ground_buffer_m: float) -> Points:
        """Points inside the bounds grown by `buffer_m`, and ground points inside those grown by `ground_buffer_m`."""
        widest = max(buffer_m, ground_buffer_m)
        first, last = (
            [math.floor((bounds[side + axis] + sign * widest) / self.block_m) for axis in range(2)]
            for side, sign in ((0, -1), (2, 1))
        )
        found = []
        for key in sorted(self._counts):
            if first[0] <= key[0] <= last[0] and first[1] <= key[1] <= last[1]:
                stored = np.memmap(self._path(key), dtype=_POINT, mode="r")
                outside = np.maximum.reduce(
                    [bounds[0] - stored["x"], stored["x"] - bounds[2], bounds[1] - stored["y"], stored["y"] - bounds[3]]
                )
                reach = np.where(stored["class"] == GROUND, ground_buffer_m, buffer_m)
                part = np.array(stored[outside <= reach])
                found.append(
                    Points(
                        xyz=np.stack([part["x"], part["y"], part["z"]], axis=1),
                        classes=part["class"],
                        returns=part["return"],
                    )
                )
        return join(found)

    def _append(self, key: tuple[int, int], points: Points) -> None:
        record = np.empty(len(points), dtype=_POINT)
        record["x"], record["y"], record["z"] = points.xyz.T
        record["class"], record["return"] = points.classes, points.returns
        try:
            with open(self._path(key), "ab") as stream:
                stream.write(record.tobytes())
        except OSError as error:
            raise LidarError(
                f"cannot keep points in {self._folder.name}: {error.strerror}; free {_POINT.itemsize} bytes per point "
                "there"
            ) from error
        self._counts[key] = self._counts.get(key, 0) + len(points)
        if len(self._counts) > _MAX_BLOCKS:
            raise LidarError(
                f"points in more than {_MAX_BLOCKS} blocks of {self.block_m:g} m; is the CRS right? Or set --bounds"
            )

    def _path(self, key: tuple[int, int]) -> Path:
        return Path(self._folder.name) / f"{key[0]}_{key[1]}"

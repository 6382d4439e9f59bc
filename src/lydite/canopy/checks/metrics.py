"""How far predicted heights are from reference heights: sums that are gathered block by block and merged.

Arrays are [H, W] float metres, NaN where nothing is known; 0 m is a height like any other. A pixel counts where both
heights are known. `Metrics.add` may be called for the windows of a raster in any order: with one pixel of context
around each window the result is that of the whole raster at once.

Two numbers that both go by "R2" are kept apart (1 - sum of squared errors / sum of squares around the mean, each):

- pixel R2: over pixels;
- block R2: over the means of 50 x 50 pixel blocks of the raster, as CHMv2 reports it (arXiv 2603.06382). Blocks lie
  on the raster's own grid and count where at least half of their pixels are known.

Edge error is ours to define, since no code for it is public: with g the length of the Sobel gradient (m per pixel) at
pixels whose 3 x 3 neighbourhood is known, sum |g_predicted - g_reference| / sum (g_predicted + g_reference). It is 0
for equal edges, 1 where edges exist in only one of the two, and does not say which of them is sharper: `edge_ratio`
(sum g_predicted / sum g_reference, below 1 for a blurred prediction) does. It is not comparable with published ones.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

Heights = NDArray[np.float32] | NDArray[np.float64]
BLOCK_PIXELS = 50
"""Side of the blocks of block R2."""
CLASS_EDGES_M = (0.0, 2.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 40.0)
"""Lower edges of the height classes; the first takes everything below 2 m, the last is open."""
COVER_M = (2.0, 5.0)
"""Heights from which a pixel counts as covered."""
MIN_BLOCK_SHARE = 0.5


def class_names() -> list[str]:
    """The height classes in words, lowest first."""
    closed = [f"{low:g}-{high:g} m" for low, high in itertools.pairwise(CLASS_EDGES_M)]
    return [*closed, f"{CLASS_EDGES_M[-1]:g} m and more"]


def class_index(height_m: Heights) -> NDArray[np.intp]:
    """The class of each height, any shape; heights below 0 m go to the first class. NaN has no class: leave it out."""
    return np.searchsorted(np.asarray(CLASS_EDGES_M[1:], dtype=np.float32), height_m, side="right")


@dataclass
class Sums:
    """Sums over the pixels of one set, each with float64 [classes] (one class for the whole)."""

    n: NDArray[np.float64]
    absolute: NDArray[np.float64]
    error: NDArray[np.float64]
    squared: NDArray[np.float64]
    reference: NDArray[np.float64]
    reference_squared: NDArray[np.float64]
    with_interval: NDArray[np.float64]
    inside: NDArray[np.float64]
    width: NDArray[np.float64]

    @classmethod
    def zero(cls, classes: int) -> Sums:
        """Nothing summed yet."""
        return cls(**{name: np.zeros(classes) for name in cls.__dataclass_fields__})

    def merge(self, other: Sums) -> None:
        """Add the other's sums to these."""
        for name in self.__dataclass_fields__:
            getattr(self, name).__iadd__(getattr(other, name))

    def row(self, index: int) -> dict[str, float | int | None]:
        """The numbers of one class; None where its pixels do not say."""
        n = float(self.n[index])
        spread = float(self.reference_squared[index]) - float(self.reference[index]) ** 2 / n if n else 0.0
        # Sums of squares of equal heights leave rounding behind, and dividing by it would make a number up.
        constant = spread <= 1e-12 * float(self.reference_squared[index])
        return {
            "n": int(n),
            "mae_m": _ratio(self.absolute[index], n),
            "rmse_m": math.sqrt(self.squared[index] / n) if n else None,
            "bias_m": _ratio(self.error[index], n),
            "pixel_r2": None if constant else 1.0 - float(self.squared[index]) / spread,
            "interval_pixels": int(self.with_interval[index]),
            "interval_coverage": _ratio(self.inside[index], self.with_interval[index]),
            "interval_width_m": _ratio(self.width[index], self.with_interval[index]),
        }


@dataclass
class Metrics:
    """Everything that is summed about a prediction and a reference. Start with `Metrics()`, `add`, then `summary`."""

    overall: Sums = field(default_factory=lambda: Sums.zero(1))
    by_reference: Sums = field(default_factory=lambda: Sums.zero(len(CLASS_EDGES_M)))
    by_predicted: Sums = field(default_factory=lambda: Sums.zero(len(CLASS_EDGES_M)))
    edge_difference: float = 0.0
    edge_predicted: float = 0.0
    edge_reference: float = 0.0
    edge_pixels: int = 0
    both: NDArray[np.float64] = field(default_factory=lambda: np.zeros(len(COVER_M)))
    either: NDArray[np.float64] = field(default_factory=lambda: np.zeros(len(COVER_M)))
    blocks: dict[tuple[str, int, int], NDArray[np.float64]] = field(default_factory=dict)

    def add(
        self,
        predicted_m: Heights,
        reference_m: Heights,
        *,
        lower_m: Heights | None = None,
        upper_m: Heights | None = None,
        row: int = 0,
        column: int = 0,
        scene: str = "",
        context: int = 0,
    ) -> None:
        """Count one window.

        Args:
            predicted_m, reference_m: [H, W], NaN where unknown.
            lower_m, upper_m: [H, W] the prediction's interval, if it has one.
            row, column: where the first *counted* pixel lies in the raster, for the blocks of block R2.
            scene: the raster's name, where several are counted.
            context: so many pixels on each side of the arrays are there for the edges only and are not counted.

        Raises:
            ValueError: arrays of different shapes.
        """
        if predicted_m.shape != reference_m.shape or predicted_m.ndim != 2:
            raise ValueError(f"prediction {predicted_m.shape} and reference {reference_m.shape} must be one [H, W]")
        inner = (slice(context, predicted_m.shape[0] - context), slice(context, predicted_m.shape[1] - context))
        self._add_edges(predicted_m, reference_m, inner)
        predicted, reference = predicted_m[inner], reference_m[inner]
        known = np.isfinite(predicted) & np.isfinite(reference)
        p, t = predicted[known].astype(np.float64), reference[known].astype(np.float64)
        if p.size == 0:
            return
        bounds = None
        if lower_m is not None and upper_m is not None:
            bounds = lower_m[inner][known].astype(np.float64), upper_m[inner][known].astype(np.float64)
        self.overall.merge(_sums(np.zeros(p.size, dtype=np.intp), 1, p, t, bounds))
        self.by_reference.merge(_sums(class_index(t), len(CLASS_EDGES_M), p, t, bounds))
        self.by_predicted.merge(_sums(class_index(p), len(CLASS_EDGES_M), p, t, bounds))
        for index, limit in enumerate(COVER_M):
            self.both[index] += np.count_nonzero((p >= limit) & (t >= limit))
            self.either[index] += np.count_nonzero((p >= limit) | (t >= limit))
        self._add_blocks(predicted, reference, known, row, column, scene)

    def _add_edges(self, predicted: Heights, reference: Heights, inner: tuple[slice, slice]) -> None:
        if min(predicted.shape) < 3:
            return
        # Unknown pixels are NaN and make every gradient that touches them NaN.
        g_predicted, g_reference = gradient(predicted)[inner], gradient(reference)[inner]
        known = np.isfinite(g_predicted) & np.isfinite(g_reference)
        a, b = g_predicted[known], g_reference[known]
        self.edge_difference += float(np.abs(a - b).sum())
        self.edge_predicted += float(a.sum())
        self.edge_reference += float(b.sum())
        self.edge_pixels += int(a.size)

    def _add_blocks(
        self, predicted: Heights, reference: Heights, known: NDArray[np.bool_], row: int, column: int, scene: str
    ) -> None:
        rows = (np.arange(known.shape[0]) + row) // BLOCK_PIXELS
        columns = (np.arange(known.shape[1]) + column) // BLOCK_PIXELS
        at_rows = np.flatnonzero(np.diff(rows, prepend=rows[0] - 1))
        at_columns = np.flatnonzero(np.diff(columns, prepend=columns[0] - 1))
        stack = np.stack([known.astype(np.float64), np.where(known, predicted, 0), np.where(known, reference, 0)])
        sums = np.add.reduceat(np.add.reduceat(stack, at_rows, axis=1), at_columns, axis=2)
        for i, block_row in enumerate(rows[at_rows]):
            for j, block_column in enumerate(columns[at_columns]):
                if sums[0, i, j]:
                    key = (scene, int(block_row), int(block_column))
                    self.blocks[key] = self.blocks.get(key, 0) + sums[:, i, j]

    def merge(self, other: Metrics) -> None:
        """Take in another's sums, of other windows of the same raster or of other scenes."""
        for name in ("overall", "by_reference", "by_predicted"):
            getattr(self, name).merge(getattr(other, name))
        self.edge_difference += other.edge_difference
        self.edge_predicted += other.edge_predicted
        self.edge_reference += other.edge_reference
        self.edge_pixels += other.edge_pixels
        self.both += other.both
        self.either += other.either
        for key, sums in other.blocks.items():
            self.blocks[key] = self.blocks.get(key, 0) + sums

    def block_means(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Mean predicted and mean reference height of every block that is known enough, float64 [blocks] each."""
        least = MIN_BLOCK_SHARE * BLOCK_PIXELS**2
        kept = np.array([sums for sums in self.blocks.values() if sums[0] >= least]).reshape(-1, 3)
        return kept[:, 1] / kept[:, 0], kept[:, 2] / kept[:, 0]

    def summary(self) -> dict[str, Any]:
        """All numbers as JSON: overall, `by_reference` and `by_predicted` (a row for each class)."""
        predicted, reference = self.block_means()
        edges = self.edge_predicted + self.edge_reference
        return {
            **self.overall.row(0),
            "block_r2": r2(predicted, reference),
            "blocks": len(predicted),
            "block_pixels": BLOCK_PIXELS,
            "edge_error": _ratio(self.edge_difference, edges),
            "edge_ratio": _ratio(self.edge_predicted, self.edge_reference),
            "edge_pixels": self.edge_pixels,
            **{f"cover_iou_{limit:g}m": _ratio(self.both[i], self.either[i]) for i, limit in enumerate(COVER_M)},
            "by_reference": _table(self.by_reference),
            "by_predicted": _table(self.by_predicted),
        }


def measure(predicted_m: Heights, reference_m: Heights, **bounds: Heights) -> dict[str, Any]:
    """`Metrics.summary` of one pair of rasters [H, W] that fit in memory; `bounds` are `lower_m` and `upper_m`."""
    metrics = Metrics()
    metrics.add(predicted_m, reference_m, lower_m=bounds.get("lower_m"), upper_m=bounds.get("upper_m"))
    return metrics.summary()


def r2(predicted: NDArray[np.float64], reference: NDArray[np.float64]) -> float | None:
    """Coefficient of determination; None for fewer than two values or a constant reference."""
    if len(reference) < 2:
        return None
    spread = float(np.square(reference - reference.mean()).sum())
    return 1.0 - float(np.square(predicted - reference).sum()) / spread if spread > 0 else None


def gradient(height_m: Heights) -> NDArray[np.float64]:
    """Length of the Sobel gradient, m per pixel, float64 [H, W]; NaN at the border and beside unknown pixels."""
    h = height_m.astype(np.float64)
    smooth_rows = h[:-2] + 2 * h[1:-1] + h[2:]
    smooth_columns = h[:, :-2] + 2 * h[:, 1:-1] + h[:, 2:]
    across = (smooth_rows[:, 2:] - smooth_rows[:, :-2]) / 8
    down = (smooth_columns[2:] - smooth_columns[:-2]) / 8
    # The centre has no weight in a Sobel filter, but an unknown pixel has no edge.
    length = np.hypot(across, down) + 0 * h[1:-1, 1:-1]
    return np.pad(length, 1, constant_values=np.nan)


def _sums(
    classes: NDArray[np.intp],
    count: int,
    p: NDArray[np.float64],
    t: NDArray[np.float64],
    bounds: tuple[NDArray[np.float64], NDArray[np.float64]] | None,
) -> Sums:
    error = p - t

    def total(values: NDArray[Any] | None = None) -> NDArray[np.float64]:
        return np.bincount(classes, weights=values, minlength=count).astype(np.float64)

    sums = Sums.zero(count)
    sums.n, sums.absolute, sums.error, sums.squared = total(), total(np.abs(error)), total(error), total(error**2)
    sums.reference, sums.reference_squared = total(t), total(t**2)
    if bounds is not None:
        lower, upper = bounds
        stated = np.isfinite(lower) & np.isfinite(upper)
        sums.with_interval = total(stated.astype(np.float64))
        sums.inside = total((stated & (lower <= t) & (t <= upper)).astype(np.float64))
        sums.width = total(np.where(stated, upper - lower, 0))
    return sums


def _table(sums: Sums) -> list[Mapping[str, Any]]:
    return [{"class": name, **sums.row(index)} for index, name in enumerate(class_names())]


def _ratio(top: float, bottom: float) -> float | None:
    return float(top) / float(bottom) if bottom > 0 else None

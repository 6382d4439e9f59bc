"""Pairs of predicted and reference height from regions the model never saw: what every calibration is fitted to.

Neighbouring pixels err together and so do the pixels of one region, so a region is the unit: each keeps its own
sample, and what is fitted can be checked by leaving whole regions out. A sample keeps so many pixels of each
predicted-height bin (tall trees are rare), with the weight that each stands for. Memory does not grow with the scenes.

Heights are float32 metres, NaN where nothing is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lydite.canopy.errors import CalibrationError

BIN_EDGES_M = (
    *(0.0, 0.1, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.5, 15.0, 17.5, 20.0),
    *(22.5, 25.0, 27.5, 30.0, 35.0, 40.0, 50.0),
)
"""Lower edges of the finest predicted-height bins; they nest in the classes of `metrics`."""
MAX_REGION_SHARE = 2.0
"""A region weighs at most so many times the median region of a bin, however large it is."""


@dataclass(frozen=True, kw_only=True)
class ResidualScene:
    """One raster of a held-out region: predicted and reference [H, W] on the same pixels of `pixel_m` metres."""

    region: str
    predicted: NDArray[np.float32]
    reference: NDArray[np.float32]
    pixel_m: float


@dataclass(frozen=True, kw_only=True)
class Pool:
    """The pixels of all regions that were kept, [N] each.

    `weight` is the number of pixels that a kept one stands for, capped for large regions; `region` indexes `names`.
    """

    predicted: NDArray[np.float32]
    reference: NDArray[np.float32]
    weight: NDArray[np.float64]
    region: NDArray[np.intp]
    bin: NDArray[np.intp]
    names: Sequence[str]

    def without(self, held_out: NDArray[np.bool_]) -> Pool:
        """The pool without the regions for which `held_out` [regions] is True."""
        kept = ~held_out[self.region]
        return Pool(
            predicted=self.predicted[kept],
            reference=self.reference[kept],
            weight=self.weight[kept],
            region=self.region[kept],
            bin=self.bin[kept],
            names=self.names,
        )


class Residuals:
    """Gathers pixels by region and predicted-height bin, at random where there are more than are kept."""

    def __init__(self, rng: np.random.Generator, *, per_bin: int = 2000) -> None:
        self._rng, self._per_bin = rng, per_bin
        # (region, bin) -> rows of random key, predicted, reference; the smallest keys are a uniform sample.
        self._kept: dict[tuple[str, int], NDArray[np.float64]] = {}
        self._seen: dict[tuple[str, int], int] = {}

    def add(self, scene: ResidualScene) -> None:
        """Take in one scene.

        Raises:
            ValueError: rasters of different shapes.
        """
        if scene.predicted.shape != scene.reference.shape:
            raise ValueError(f"prediction {scene.predicted.shape} and reference {scene.reference.shape} differ")
        known = np.isfinite(scene.predicted) & np.isfinite(scene.reference)
        rows = np.stack([self._rng.random(known.sum()), scene.predicted[known], scene.reference[known]], axis=1)
        bins = bin_index(rows[:, 1])
        for index in np.unique(bins):
            key, new = (scene.region, int(index)), rows[bins == index]
            self._seen[key] = self._seen.get(key, 0) + len(new)
            joined = np.concatenate([self._kept[key], new]) if key in self._kept else new
            if len(joined) > self._per_bin:
                joined = joined[np.argpartition(joined[:, 0], self._per_bin - 1)[: self._per_bin]]
            self._kept[key] = joined

    @property
    def pixels(self) -> int:
        """How many known pixels were seen."""
        return sum(self._seen.values())

    def pool(self) -> Pool:
        """Everything that was kept.

        Raises:
            CalibrationError: no pixel is known in both prediction and reference.
        """
        if not self._kept:
            raise CalibrationError(
                "no pixel is known in both the prediction and the reference; check that they show the same ground"
            )
        names = sorted({region for region, _ in self._kept})
        parts = []
        for index in sorted({index for _, index in self._kept}):
            seen = {region: self._seen[region, index] for region in names if (region, index) in self._kept}
            cap = MAX_REGION_SHARE * float(np.median(list(seen.values())))
            for region, count in seen.items():
                rows = self._kept[region, index]
                weight = np.full(len(rows), min(count, cap) / len(rows))
                place = np.full(len(rows), names.index(region)), np.full(len(rows), index)
                parts.append((rows[:, 1], rows[:, 2], weight, *place))
        predicted, reference, weight, places, bins = (np.concatenate([part[i] for part in parts]) for i in range(5))
        return Pool(
            predicted=predicted.astype(np.float32),
            reference=reference.astype(np.float32),
            weight=weight,
            region=places,
            bin=bins,
            names=names,
        )


def bin_index(predicted_m: NDArray[np.float32] | NDArray[np.float64]) -> NDArray[np.intp]:
    """The bin of each predicted height; heights below 0 m go to the first."""
    return np.searchsorted(np.asarray(BIN_EDGES_M[1:]), predicted_m, side="right")


def merged_bins(pool: Pool, *, min_pixels: int, min_regions: int) -> list[NDArray[np.intp]]:
    """Runs of neighbouring bins that together hold enough kept pixels of enough regions; the last takes the rest."""
    table = np.zeros((len(pool.names), len(BIN_EDGES_M)), dtype=np.int64)
    np.add.at(table, (pool.region, pool.bin), 1)
    runs: list[list[int]] = []
    current: list[int] = []
    for index in range(len(BIN_EDGES_M)):
        current.append(index)
        held = table[:, current].sum(axis=1)
        if held.sum() >= min_pixels and np.count_nonzero(held) >= min_regions:
            runs.append(current)
            current = []
    if current and runs:
        runs[-1] += current
    elif current:
        runs.append(current)
    return [np.asarray(run) for run in runs]


def folds(regions: int, *, most: int = 12) -> list[NDArray[np.bool_]]:
    """Which regions to hold out together, bool [regions] each: every region once, at most `most` folds."""
    count = min(regions, most)
    return [np.arange(regions) % count == index for index in range(count)]


def weighted_quantile(values: NDArray[np.float64], weight: NDArray[np.float64], q: float) -> float:
    """The smallest of `values` [N] below or at which a share `q` of the weight lies."""
    order = np.argsort(values, kind="stable")
    total = np.cumsum(weight[order])
    place = int(np.searchsorted(total, q * total[-1] * (1 - 1e-12)))
    return float(values[order[min(place, len(values) - 1)]])

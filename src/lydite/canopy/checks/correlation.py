"""How residuals hang together in space, and what that makes of the mean over an area.

The error of a mean is not a pixel's error divided by the root of the number of pixels: neighbours err together, and a
whole region may be off. With e = reference - predicted and bias and spread as functions of the predicted height h,

    z = (e - bias(h)) / spread(h)
    E[z(x) z(x + d)] = region + sum_k (sill_k exp(-|d| / r_k) + smooth_k exp(-(d / r_k)^2)) + nugget [d = 0]

is fitted to the products of residuals at all distances within held-out regions (by FFT, non-negative least squares on
the sills at fixed ranges). Each region's bias is that of the other regions, so that `region`, what all pixels of a
region share, is the variance that a new region meets, with the error of a bias known from few regions in it. It comes
from few regions, so the interval takes Student's t with Satterthwaite's degrees of freedom. The variance of a mean is
the double integral of this covariance over the area. Last, squares of several sizes on regions left out say by which
factor the interval must be stretched to hold as often as it states; that factor is shrunk towards 1 where few regions
say it.

What this does not cover: covariance that differs by direction, and regions unlike those it was calibrated on.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, model_validator
from scipy.fft import irfft2, next_fast_len, rfft2
from scipy.optimize import nnls
from scipy.stats import t as student

from lydite.canopy.checks.residuals import Pool, ResidualScene, folds, merged_bins, weighted_quantile

Floats = NDArray[np.float64]
RANGES_M = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0)
LAG_EDGES_M = (0.1, 0.9, 1.5, 2.5, 4.0, 6.0, 9.0, 14.0, 20.0, 30.0, 45.0, 70.0, 100.0, 150.0, 220.0, 330.0)
SQUARES_M = (5.0, 10.0, 20.0, 40.0, 80.0, 160.0, 320.0)
FAR_M = 32.0
"""Ranges from which on a part is as uncertain as the regions are few."""
MIN_REGIONS = 3
MAX_NUMBER = 1e9
"""Of anything in a model that is read: metres, shares and regions are far below."""
MIN_SPREAD_M = 0.05
FACTOR_LIMITS = (0.7, 3.0)
_PRIOR_WINDOWS = 8.0
Scenes = Callable[[], Iterable[ResidualScene]]


class Spatial(BaseModel):
    """The fitted model; lengths in metres, sills as shares of the residuals' variance.

    Attributes:
        level: the share of intervals of means that are to hold the true mean.
        knots_m: predicted heights at which bias and spread are given; between them they are linear.
        bias_m: mean of reference - predicted.
        spread_m: standard deviation around it.
        region: the variance that all pixels of a new region share.
        sills, smooth_sills: of exponential and of Gaussian parts, one for each of `ranges_m`.
        squares_m, factors: by how much intervals of means are stretched, by side of an area as large as the polygon.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    level: float = Field(gt=0, lt=1)
    knots_m: list[float] = Field(min_length=1, max_length=1000)
    bias_m: list[float]
    spread_m: list[float]
    nugget: float = Field(ge=0)
    ranges_m: list[float] = Field(max_length=32)
    sills: list[float]
    smooth_sills: list[float]
    region: float = Field(ge=0)
    regions: int = Field(ge=MIN_REGIONS)
    squares_m: list[float] = Field(max_length=64)
    factors: list[float]

    @model_validator(mode="after")
    def _fits(self) -> Spatial:
        if not len(self.knots_m) == len(self.bias_m) == len(self.spread_m):
            raise ValueError("knots_m, bias_m and spread_m must be of one length")
        if not len(self.sills) == len(self.smooth_sills) == len(self.ranges_m) or len(self.factors) != len(
            self.squares_m
        ):
            raise ValueError("a sill for each range and a factor for each square are needed")
        numbers = (
            *self.knots_m,
            *self.bias_m,
            *self.spread_m,
            *self.ranges_m,
            *self.sills,
            *self.smooth_sills,
            *self.factors,
        )
        everything = (*numbers, *self.squares_m, self.nugget, self.region, self.regions)
        if not all(abs(number) <= MAX_NUMBER for number in everything):
            raise ValueError(f"numbers must be finite and within {MAX_NUMBER:g}")
        if (
            min(*self.spread_m, *self.ranges_m, *self.factors, *self.squares_m, 1.0) <= 0
            or min(*self.sills, *self.smooth_sills, 0.0) < 0
        ):
            raise ValueError("spreads, ranges, factors and squares must be above 0, sills at least 0")
        if any(np.diff(self.knots_m) <= 0) or any(np.diff(self.squares_m) <= 0):
            raise ValueError("knots and squares must ascend")
        return self

    def bias(self, predicted_m: NDArray[np.float32]) -> Floats:
        """Mean of reference - predicted at each predicted height."""
        return np.interp(predicted_m, self.knots_m, self.bias_m)

    def spread(self, predicted_m: NDArray[np.float32]) -> Floats:
        """Standard deviation of the residuals at each predicted height."""
        return np.interp(predicted_m, self.knots_m, self.spread_m)

    def half_width(self, weights: CellWeights) -> float:
        """Half the width, in metres, of the interval of a mean over an area.

        Args:
            weights: how much each cell counts, see `CellWeights`.
        """
        local, shared = self.variances(weights)
        quantile = _t_quantile(local, shared, self.regions, self.level)
        return math.sqrt(local + shared) * quantile * self.factor(weights.area_m2)

    def variances(self, weights: CellWeights) -> tuple[float, float]:
        """The variance of a mean in two parts: what many places tell, and what only as many as there are regions do.

        The second is the region's part and those of the longest ranges, which reach across a scene.
        """
        far = np.asarray(self.ranges_m) >= FAR_M
        near_sills, far_sills = (
            self.model_copy(
                update={
                    "sills": np.where(kept, self.sills, 0).tolist(),
                    "smooth_sills": np.where(kept, self.smooth_sills, 0).tolist(),
                }
            )
            for kept in (~far, far)
        )
        region = float(weights.cells.sum()) ** 2 * self.region
        return (
            self.nugget * weights.squares + near_sills._integral(weights),
            far_sills._integral(weights) + region,
        )

    def factor(self, area_m2: float) -> float:
        """By how much the interval of a mean over so large an area is stretched."""
        if not self.squares_m:
            return 1.0
        return float(np.interp(math.log(max(area_m2, 1e-6)) / 2, np.log(self.squares_m), self.factors))

    def _integral(self, weights: CellWeights) -> float:
        cells = weights.cells
        shape = [next_fast_len(2 * side - 1, real=True) for side in cells.shape]
        spectrum = rfft2(cells, shape)
        products = irfft2(spectrum * np.conj(spectrum), shape)
        total = 0.0
        down, across = (np.minimum(np.arange(n), n - np.arange(n)) for n in shape)
        distance = np.hypot(down[:, None] * weights.cell_m[0], across[None, :] * weights.cell_m[1])
        covariance = self._covariance(distance)
        if weights.coarse:
            # Inside a cell and between neighbours the covariance curves; there it is averaged over both cells.
            for i, j in ((i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)):
                covariance[i, j] = self._cell_covariance(i * weights.cell_m[0], j * weights.cell_m[1], weights.cell_m)
        total += float((products * covariance).sum())
        return max(total, 0.0)

    def _covariance(self, distance_m: Floats) -> Floats:
        total = np.zeros_like(distance_m)
        for sill, smooth, length in zip(self.sills, self.smooth_sills, self.ranges_m, strict=True):
            if sill:
                total += sill * np.exp(-distance_m / length)
            if smooth:
                total += smooth * np.exp(-((distance_m / length) ** 2))
        return total

    def _cell_covariance(self, down_m: float, across_m: float, cell_m: tuple[float, float]) -> float:
        points = (np.arange(8) + 0.5) / 8
        y, x = (points[:, None] * cell_m[0]).ravel(), points * cell_m[1]
        dy, dx = down_m + y[:, None] - y[None, :], across_m + x[:, None] - x[None, :]
        return float(self._covariance(np.hypot(dy[:, :, None, None], dx[None, None, :, :])).mean())


@dataclass(frozen=True, kw_only=True)
class CellWeights:
    """What the mean over an area is made of: mean error = sum over pixels of w z, with w = spread / (sum of shares).

    Attributes:
        cells: float64 [rows, columns], w summed in square cells (or of single pixels).
        cell_m: height and width of a cell in metres.
        squares: sum of w * w over single pixels.
        area_m2: the area that the mean covers.
        coarse: whether a cell holds several pixels.
    """

    cells: Floats
    cell_m: tuple[float, float]
    squares: float
    area_m2: float
    coarse: bool


def fit_spatial(pool: Pool, scenes: Scenes, *, level: float) -> Spatial:
    """Fit the model to held-out regions.

    Args:
        pool: a sample of the scenes' pixels, see `Residuals.pool`.
        scenes: gives the scenes again at each call; they are read twice.
        level: the level for which the stretching factors are found.

    Raises:
        ValueError: fewer than MIN_REGIONS regions.
    """
    count = len(pool.names)
    if count < MIN_REGIONS:
        raise ValueError(f"{count} regions are too few for intervals of means; {MIN_REGIONS} are needed")
    knots, _, spread = height_curves(pool)
    products, pairs, lags = np.zeros((count, len(LAG_EDGES_M) + 1)), np.zeros((count, len(LAG_EDGES_M) + 1)), None
    lags = np.zeros(len(LAG_EDGES_M) + 1)
    sums: dict[int, list[tuple[float, float]]] = {}
    unseen = _bias_without(pool)
    for scene in _known(scenes, pool):
        region = pool.names.index(scene.region)
        z = _standardised(scene, *unseen[region], knots, spread)
        sums.setdefault(region, []).append((float(np.nansum(z)), float(np.isfinite(z).sum())))
        _add_products(z, scene.pixel_m, products[region], pairs[region], lags)
    for region, parts in sums.items():
        total, number = np.sum(parts, axis=0)
        # Products across scenes of one region: far apart, so what they share is the region's.
        products[region, -1] = total**2 - sum(part[0] ** 2 for part in parts)
        pairs[region, -1] = number**2 - sum(part[1] ** 2 for part in parts)
    distance = np.divide(lags, pairs.sum(axis=0), out=np.full_like(lags, np.inf), where=pairs.sum(axis=0) > 0)
    distance[-1] = np.inf

    def model(kept: Pool, held_out: NDArray[np.bool_]) -> Spatial:
        k, b, s = height_curves(kept)
        nugget, sills, region = _sills(products[~held_out], pairs[~held_out], distance)
        return Spatial(
            level=level,
            knots_m=k.tolist(),
            bias_m=b.tolist(),
            spread_m=s.tolist(),
            nugget=nugget,
            ranges_m=list(RANGES_M),
            sills=sills[: len(RANGES_M)].tolist(),
            smooth_sills=sills[len(RANGES_M) :].tolist(),
            region=region,
            regions=max(MIN_REGIONS, int((~held_out).sum())),
            squares_m=[],
            factors=[],
        )

    fitted = model(pool, np.zeros(count, dtype=bool))
    squares, factors = _factors(pool, scenes, model, fitted, level)
    return fitted.model_copy(update={"squares_m": squares, "factors": factors})


def height_curves(pool: Pool) -> tuple[Floats, Floats, Floats]:
    """Knots of predicted height [K], and at them the mean and standard deviation of reference - predicted."""
    rows = []
    for run in merged_bins(pool, min_pixels=500, min_regions=min(3, len(pool.names))):
        chosen = np.isin(pool.bin, run)
        if not chosen.any():
            continue
        w, p = pool.weight[chosen], pool.predicted[chosen].astype(np.float64)
        e = pool.reference[chosen] - p
        mean = float(np.average(e, weights=w))
        spread = math.sqrt(float(np.average((e - mean) ** 2, weights=w)))
        rows.append((float(np.average(p, weights=w)), mean, max(spread, MIN_SPREAD_M)))
    table = np.array(rows)
    return table[:, 0], table[:, 1], table[:, 2]


def _known(scenes: Scenes, pool: Pool) -> Iterator[ResidualScene]:
    """The scenes of regions of which the pool knows anything; the others have nothing to say."""
    return (scene for scene in scenes() if scene.region in pool.names)


def _bias_without(pool: Pool) -> dict[int, tuple[Floats, Floats]]:
    """For each region the knots and the bias there, from other regions only."""
    found = {}
    for out in folds(len(pool.names)):
        knots, bias, _ = height_curves(pool.without(out))
        found.update({int(region): (knots, bias) for region in np.flatnonzero(out)})
    return found


def _standardised(
    scene: ResidualScene, bias_knots: Floats, bias: Floats, spread_knots: Floats, spread: Floats
) -> Floats:
    p = scene.predicted.astype(np.float64)
    return (scene.reference - p - np.interp(p, bias_knots, bias)) / np.interp(p, spread_knots, spread)


def _add_products(z: Floats, pixel_m: float, products: Floats, pairs: Floats, lags: Floats) -> None:
    known = np.isfinite(z)
    shape = [next_fast_len(2 * side - 1, real=True) for side in z.shape]
    found = []
    for values in (np.where(known, z, 0.0), known.astype(np.float64)):
        spectrum = rfft2(values, shape)
        found.append(irfft2(spectrum * np.conj(spectrum), shape))
    down, across = (np.minimum(np.arange(n), n - np.arange(n)) * pixel_m for n in shape)
    distance = np.hypot(down[:, None], across[None, :])
    index = np.searchsorted(LAG_EDGES_M, distance.ravel(), side="right")
    # Beyond the last edge lies what `products[-1]` keeps for pairs across scenes.
    kept = index < len(LAG_EDGES_M)
    number = np.rint(found[1]).ravel()
    size = len(products)
    products += np.bincount(index[kept], weights=found[0].ravel()[kept], minlength=size)
    pairs += np.bincount(index[kept], weights=number[kept], minlength=size)
    lags += np.bincount(index[kept], weights=(number * distance.ravel())[kept], minlength=size)


def _sills(products: Floats, pairs: Floats, distance: Floats) -> tuple[float, Floats, float]:
    """Nugget, sills and region part from products and numbers of pairs [regions, lags]."""
    total = pairs.sum(axis=0)
    used = np.flatnonzero(total > 0)
    moments = products.sum(axis=0)[used] / total[used]
    lag = used > 0
    far = distance[used][lag]
    parts = [np.exp(-far / length) for length in RANGES_M] + [np.exp(-((far / length) ** 2)) for length in RANGES_M]
    design = np.stack([*parts, np.ones(len(far))], axis=1)
    solution, _ = nnls(design, moments[lag]) if lag.any() else (np.zeros(2 * len(RANGES_M) + 1), 0.0)
    return max(0.0, float(moments[0] - solution.sum())), solution[:-1], float(solution[-1])


def _factors(
    pool: Pool,
    scenes: Scenes,
    model: Callable[[Pool, NDArray[np.bool_]], Spatial],
    fitted: Spatial,
    level: float,
) -> tuple[list[float], list[float]]:
    """Squares of each size on regions left out: the quantile of |error| / half width that the level asks for."""
    held = {}
    for out in folds(len(pool.names)):
        one = model(pool.without(out), out)
        held.update({int(region): one for region in np.flatnonzero(out)})
    scores: dict[float, list[NDArray[np.float64]]] = {}
    shares: dict[float, float] = {}
    unit: dict[tuple[int, float, float], tuple[float, float]] = {}
    for scene in _known(scenes, pool):
        region = pool.names.index(scene.region)
        one = held[region]
        error = scene.reference - scene.predicted - one.bias(scene.predicted)
        spread = one.spread(scene.predicted)
        for side in SQUARES_M:
            step = round(side / scene.pixel_m)
            if step < 2 or step > min(error.shape):
                continue
            mean_error, mean_spread = _window_means(error, step), _window_means(spread, step)
            key = (id(one), side, scene.pixel_m)
            if key not in unit:
                flat = CellWeights(
                    cells=np.full((step, step), 1 / step**2),
                    cell_m=(scene.pixel_m, scene.pixel_m),
                    squares=1 / step**2,
                    area_m2=side**2,
                    coarse=False,
                )
                local, shared = one.variances(flat)
                half = math.sqrt(local + shared) * _t_quantile(local, shared, one.regions, level)
                unit[key] = half, shared / max(local + shared, 1e-12)
            half, shares[side] = unit[key]
            score = np.abs(mean_error) / np.maximum(half * mean_spread, 1e-6)
            scores.setdefault(side, []).append(score[np.isfinite(score)])
    sides, factors = [], []
    for side in sorted(scores):
        values = np.concatenate(scores[side])
        if len(values) < len(pool.names):
            continue
        per_region = len(values) / len(pool.names)
        # Windows of one region say less than as many regions would.
        effective = len(values) / (1 + (per_region - 1) * shares[side])
        # The quantile that holds for one more window, as in split conformal prediction.
        raw = weighted_quantile(values, np.ones(len(values)), min(1.0, level * (1 + 1 / effective)))
        shrunk = 1 + (raw - 1) * effective / (effective + _PRIOR_WINDOWS)
        sides.append(side)
        factors.append(float(np.clip(shrunk, *FACTOR_LIMITS)))
    return sides, factors


def _window_means(values: Floats, step: int) -> Floats:
    rows, columns = values.shape[0] // step, values.shape[1] // step
    cut = values[: rows * step, : columns * step].reshape(rows, step, columns, step)
    means: Floats = cut.mean(axis=(1, 3)).ravel()
    return means


def _t_quantile(local: float, region: float, regions: int, level: float) -> float:
    """Student's t; the shared part was estimated from `regions` - 1 degrees of freedom, the local part from many."""
    if region <= 0 or local + region <= 0:
        return float(student.ppf((1 + level) / 2, 1000))
    freedom = min(1000.0, (regions - 1) * ((local + region) / region) ** 2)
    return float(student.ppf((1 + level) / 2, freedom))

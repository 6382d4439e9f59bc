"""Intervals around predicted heights that hold as often as they state, on regions the model never saw.

Split conformal prediction by predicted-height class (Mondrian; Vovk et al. 2005, section 4.5), with the region in the
place of the exchangeable unit (compare Lee, Barber and Willett 2023): pixels of a region err together, so quantiles of
pooled pixels alone promise too much on the next region. Here

1. in each bin of predicted height, lower and upper quantiles of reference - predicted are taken over all regions, none
   weighing more than twice the median region. What the lower tail cannot use (no tree is below 0 m) goes to the upper;
2. the level of each class is then chosen so that regions *left out* of step 1 are covered at the nominal level; a
   class that is seen in fewer than `MIN_CLASS_REGIONS` regions takes the level of all classes together;
3. between bins the bounds are linear and ascend, never below 0 m, with lower <= height <= upper.

What is promised: the nominal share of pixels, overall and by predicted-height class, on average over regions like the
calibration's. What is not: the share within one region, in a part of a class, or anywhere unlike those regions. Too few
regions to repeat an adversary's guarantee (its quantile would be infinite below 1 / (1 - level) regions) make this an
estimate with the spread of the regions at hand; `held_out` says what was seen.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from scipy.optimize import isotonic_regression

from lydite.canopy.checks.correlation import MIN_REGIONS, Scenes, Spatial, fit_spatial
from lydite.canopy.checks.metrics import class_index, class_names
from lydite.canopy.checks.residuals import Pool, Residuals, folds, merged_bins
from lydite.canopy.errors import CalibrationError
from lydite.evidence.files import write_atomic

Floats = NDArray[np.float64]
CALIBRATION_NAME = "calibration.json"
MAX_CALIBRATION_BYTES = 4 << 20
MIN_CLASS_REGIONS = 3
MIN_CLASS_PIXELS = 500
TABLE_TOP_M = 100.0
TABLE_STEP_M = 1 / 64
_CHUNK = 1 << 16
_LEVEL_STEPS = 23
_WEIGHT_FILES = (".safetensors", ".pth", ".pt", ".bin")


class ClassCoverage(BaseModel):
    """How a predicted-height class fared on regions left out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(max_length=40)
    pixels: int = Field(ge=0)
    regions: int = Field(ge=0)
    level: float = Field(gt=0, lt=1)
    held_out: float | None = Field(default=None, ge=0, le=1)


class Calibration(BaseModel):
    """A fitted calibration, as it lies on disk.

    Attributes:
        level: the nominal share of intervals that hold the true height.
        knots_m, lower_m, upper_m: predicted heights from 0 m up and the bounds there; linear between, and the last
            distance to the height goes on above.
        model: SHA-256 of the weights it was made for, "" if it was made for a map; see `require_model`.
        held_out: share of pixels covered on regions left out.
        spatial: the model for intervals of means, None where the regions were too few.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_: Literal["lydite.calibration/1"] = Field(default="lydite.calibration/1", alias="schema")
    level: float = Field(ge=0.5, le=0.995)
    knots_m: list[float] = Field(min_length=2, max_length=1000)
    lower_m: list[float]
    upper_m: list[float]
    regions: int = Field(ge=1)
    pixels: int = Field(ge=1)
    model: str = Field(default="", pattern=r"^([0-9a-f]{64})?$")
    held_out: float | None = Field(default=None, ge=0, le=1)
    classes: list[ClassCoverage] = Field(default_factory=list, max_length=100)
    spatial: Spatial | None = None

    @model_validator(mode="after")
    def _fits(self) -> Calibration:
        if not len(self.knots_m) == len(self.lower_m) == len(self.upper_m):
            raise ValueError("knots_m, lower_m and upper_m must be of one length")
        if not all(map(math.isfinite, (*self.knots_m, *self.lower_m, *self.upper_m))):
            raise ValueError("bounds must be finite")
        if self.knots_m[0] != 0 or any(np.diff(self.knots_m) <= 0):
            raise ValueError("knots_m must ascend from 0")
        if min(self.lower_m) < 0 or any(np.diff(self.lower_m) < 0) or any(np.diff(self.upper_m) < 0):
            raise ValueError("bounds must not be below 0 or descend")
        for knot, lower, upper in zip(self.knots_m, self.lower_m, self.upper_m, strict=True):
            if not lower <= knot <= upper:
                raise ValueError(f"the interval [{lower}, {upper}] at {knot} m does not hold the height itself")
        return self

    @classmethod
    def read(cls, path: Path | str) -> Calibration:
        """Read a calibration; a model's folder stands for the calibration.json in it.

        Raises:
            CalibrationError: none there, too large, or not a calibration that holds together.
        """
        file = Path(path) / CALIBRATION_NAME if Path(path).is_dir() else Path(path)
        try:
            if file.stat().st_size > MAX_CALIBRATION_BYTES:
                raise CalibrationError(f"{file} has more than {MAX_CALIBRATION_BYTES} bytes: it is no calibration")
            return cls.model_validate(json.loads(file.read_bytes()))
        except OSError as error:
            raise CalibrationError(
                f"cannot read {file}: {error.strerror}; make one with `lydite canopy calibrate`"
            ) from error
        except (ValidationError, ValueError, RecursionError) as error:
            text = " ".join(str(error).split())[:300]
            raise CalibrationError(f"{file} is no calibration: {text}; make it again") from error

    def write(self, path: Path | str) -> None:
        """Write it as JSON, whole or not at all.

        Raises:
            CalibrationError: the file cannot be written; an existing one is left as it was.
        """
        text = json.dumps(self.model_dump(by_alias=True), indent=1, allow_nan=False)
        try:
            write_atomic(path, text.encode() + b"\n")
        except OSError as error:
            raise CalibrationError(f"cannot write {path}: {error.strerror}; check the folder and space") from error

    def require_model(self, digest: str) -> None:
        """Refuse a calibration of another model: its intervals would say nothing about this one's errors.

        Raises:
            CalibrationError: made for other weights, or for no known weights.
        """
        if self.model != digest:
            made = f"the model {self.model[:12]}" if self.model else "a map, not for a model"
            raise CalibrationError(
                f"this calibration was made for {made}; the weights are {digest[:12]}. Calibrate these weights with "
                "`lydite canopy calibrate --weights MODEL --data CHIPS`"
            )

    @cached_property
    def _table(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        grid = np.arange(0, TABLE_TOP_M + 2 * TABLE_STEP_M, TABLE_STEP_M)
        bounds = []
        for values in (self.lower_m, self.upper_m):
            last = values[-1] - self.knots_m[-1]
            inside = np.interp(grid, self.knots_m, values)
            bounds.append(np.where(grid > self.knots_m[-1], grid + last, inside).astype(np.float32))
        return bounds[0], bounds[1]

    def interval(self, height_m: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Lower and upper bound of each height, float32 of the same shape; NaN stays NaN.

        Always 0 <= lower <= height <= upper for heights from 0 m up; negative heights are taken as 0 m.
        """
        lower_table, upper_table = self._table
        flat = np.ascontiguousarray(height_m, dtype=np.float32).reshape(-1)
        lower, upper = np.empty_like(flat), np.empty_like(flat)
        top = np.float32(TABLE_TOP_M)
        for start in range(0, flat.size, _CHUNK):
            part = slice(start, start + _CHUNK)
            height = np.maximum(flat[part], np.float32(0))
            capped = np.nan_to_num(np.minimum(height, top), nan=0.0, copy=False)
            place = capped * np.float32(1 / TABLE_STEP_M)
            index = place.astype(np.int32)
            place -= index
            for table, bounds, limit in ((lower_table, lower, np.minimum), (upper_table, upper, np.maximum)):
                low = table.take(index)
                bound = (table.take(index + 1) - low) * place + low
                # Above the table the distance to the height stays; this also brings NaN back.
                bound += height - capped
                limit(bound, height, out=bounds[part])
        unknown = np.isnan(flat)
        lower[unknown] = upper[unknown] = np.nan
        return lower.reshape(height_m.shape), upper.reshape(height_m.shape)


def fit(residuals: Residuals, *, level: float = 0.9, model: str = "", scenes: Scenes | None = None) -> Calibration:
    """Fit intervals to held-out regions; with `scenes` (the same scenes again) also the model for means.

    Raises:
        CalibrationError: fewer than two regions or too few pixels, or a level outside 0.5 to 0.995.
    """
    if not 0.5 <= level <= 0.995:
        raise CalibrationError(f"the level {level} must lie between 0.5 and 0.995")
    pool = residuals.pool()
    regions = len(pool.names)
    if regions < 2 or residuals.pixels < MIN_CLASS_PIXELS:
        raise CalibrationError(
            f"{residuals.pixels} pixels of {regions} region(s) cannot make a calibration; at least {MIN_CLASS_PIXELS} "
            "pixels of 2 regions are needed, and 8 regions or more to mean much"
        )
    levels, rows, held_out = _levels(pool, level)
    knots, lower, upper = _curve(_runs(pool), levels)
    spatial = fit_spatial(pool, scenes, level=level) if scenes is not None and regions >= MIN_REGIONS else None
    return Calibration(
        level=level,
        knots_m=knots.tolist(),
        lower_m=lower.tolist(),
        upper_m=upper.tolist(),
        regions=regions,
        pixels=residuals.pixels,
        model=model,
        held_out=held_out,
        classes=rows,
        spatial=spatial,
    )


def weights_digest(path: Path | str) -> str:
    """SHA-256, in hex, over the weight files of a model's folder in the order of their names, or of one file.

    Raises:
        CalibrationError: no weights there.
    """
    path = Path(path)
    files = [path]
    if path.is_dir():
        files = sorted(file for file in path.iterdir() if file.suffix in _WEIGHT_FILES)
    if not files or not all(file.is_file() for file in files):
        raise CalibrationError(f"{path} holds no weights ({', '.join(_WEIGHT_FILES)}); name a model's folder or file")
    digest = hashlib.sha256()
    for file in files:
        with open(file, "rb") as stream:
            while block := stream.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()


def _levels(pool: Pool, nominal: float) -> tuple[Floats, list[ClassCoverage], float | None]:
    """The level of each class, what the classes' rows say, and the share covered on regions left out."""
    names = class_names()
    classes = class_index(pool.predicted)
    candidates = np.linspace(max(0.3, nominal - 0.15), 1 - (1 - nominal) / 20, _LEVEL_STEPS)
    prepared = [(out[pool.region], _runs(pool.without(out))) for out in folds(len(pool.names))]
    hits = np.stack([_held_out_hits(pool, prepared, np.full(len(names), one)) for one in candidates])
    overall = _level_that_covers(candidates, hits @ pool.weight / pool.weight.sum(), nominal)
    levels = np.full(len(names), overall)
    for index in range(len(names)):
        chosen = classes == index
        seen = len(np.unique(pool.region[chosen]))
        if seen >= MIN_CLASS_REGIONS and chosen.sum() >= MIN_CLASS_PIXELS:
            weight = pool.weight[chosen]
            levels[index] = _level_that_covers(candidates, hits[:, chosen] @ weight / weight.sum(), nominal)
    final = _held_out_hits(pool, prepared, levels)
    rows = []
    for index, name in enumerate(names):
        chosen = classes == index
        covered = float(np.average(final[chosen], weights=pool.weight[chosen])) if chosen.any() else None
        rows.append(
            ClassCoverage(
                name=name,
                pixels=round(float(pool.weight[chosen].sum())),
                regions=len(np.unique(pool.region[chosen])),
                level=float(levels[index]),
                held_out=covered,
            )
        )
    return levels, rows, float(np.average(final, weights=pool.weight))


def _held_out_hits(pool: Pool, prepared: Sequence[tuple[NDArray[np.bool_], list[_Run]]], levels: Floats) -> Floats:
    """For each pixel 1.0 if the interval fitted without its region holds it, float64 [N]."""
    hits = np.zeros(len(pool.predicted))
    for test, runs in prepared:
        knots, lower, upper = _curve(runs, levels)
        p, t = pool.predicted[test], pool.reference[test]
        hits[test] = (np.interp(p, knots, lower) <= t) & (t <= np.interp(p, knots, upper))
    return hits


def _level_that_covers(candidates: Floats, coverage: Floats, nominal: float) -> float:
    """The lowest level from which on the coverage reaches the nominal one, between candidates linearly."""
    rising = np.maximum.accumulate(coverage)
    reached = np.flatnonzero(rising >= nominal)
    if not len(reached):
        return float(candidates[-1])
    first = int(reached[0])
    if first == 0:
        return float(candidates[0])
    low, high = rising[first - 1], rising[first]
    share = (nominal - low) / (high - low)
    return float(candidates[first - 1] + share * (candidates[first] - candidates[first - 1]))


@dataclass(frozen=True, kw_only=True)
class _Run:
    """The pixels of neighbouring bins by ascending residual, [n] each; `share` is the weight up to each, in all 1.

    `classes` [classes] is the weight's share of each class: a run that reaches into several takes all their levels.
    """

    predicted: Floats
    residual: Floats
    weight: Floats
    share: Floats
    centre: float
    total: float
    classes: Floats


def _runs(pool: Pool) -> list[_Run]:
    runs = []
    for bins in merged_bins(pool, min_pixels=400, min_regions=min(MIN_CLASS_REGIONS, len(np.unique(pool.region)))):
        chosen = np.isin(pool.bin, bins)
        if not chosen.any():
            continue
        p, w = pool.predicted[chosen].astype(np.float64), pool.weight[chosen]
        e = pool.reference[chosen] - p
        order = np.argsort(e, kind="stable")
        p, w, e = p[order], w[order], e[order]
        total = float(w.sum())
        runs.append(
            _Run(
                predicted=p,
                residual=e,
                weight=w / total,
                share=np.cumsum(w) / total,
                centre=float(np.average(p, weights=w)),
                total=total,
                classes=np.bincount(class_index(p), weights=w, minlength=len(class_names())) / total,
            )
        )
    return runs


def _curve(runs: Sequence[_Run], levels: Floats) -> tuple[Floats, Floats, Floats]:
    """Knots from 0 m to the table's top and the ascending bounds there, for a level of each class."""
    rows = []
    for run in runs:
        miss, last = 1 - float(run.classes @ levels), len(run.residual) - 1
        first = min(int(np.searchsorted(run.share, miss / 2)), last)
        lower = run.residual[first]
        # What falls below a lower bound of 0 m cannot be missed: the upper tail may use that share, too.
        below = run.weight[:first]
        missed = float(below[run.predicted[:first] + lower > 0].sum())
        upper = run.residual[min(int(np.searchsorted(run.share, 1 - (miss - missed))), last)]
        rows.append((run.centre, float(lower), float(upper), run.total))
    centre, lowers, uppers, weight = np.array(rows).T
    knots = np.concatenate([[0.0], np.clip(centre, 1e-3, TABLE_TOP_M - 1e-3), [TABLE_TOP_M]])
    low = np.concatenate([lowers[:1], lowers, lowers[-1:]]) + knots
    high = np.concatenate([uppers[:1], uppers, uppers[-1:]]) + knots
    padded = np.concatenate([weight[:1] * 1e-3, weight, weight[-1:] * 1e-3])
    kept = np.concatenate([[True], np.diff(knots) > 1e-6])
    knots, low, high, padded = knots[kept], low[kept], high[kept], padded[kept]
    low = isotonic_regression(low, weights=padded).x
    high = isotonic_regression(high, weights=padded).x
    return knots, np.clip(low, 0, knots), np.maximum(high, knots)

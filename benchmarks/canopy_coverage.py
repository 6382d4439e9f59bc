"""Do the intervals hold as often as they state, on regions that neither training nor calibration saw?

    python benchmarks/canopy_coverage.py [--seeds 5] [--level 0.9] [--regions 12] [--json]
    python benchmarks/canopy_coverage.py --weights MODEL --data CHIPS [--json]

Without a model, scenes come from a process whose truth is known: clumped trees and bare ground, and errors with a
region's own share, two correlation lengths, white noise, a spread that grows with height and an underestimate of tall
trees. Each seed draws new calibration regions and as many new test regions. With a model, it is calibrated on
the folder's split "calibration" and tested on its split "test". Printed: the share of pixels inside the interval,
overall and by predicted-height class, and the share of means over random polygons by size.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from lydite.canopy.checks.conformal import Calibration, fit
from lydite.canopy.checks.metrics import Metrics
from lydite.canopy.checks.polygons import area_statistics
from lydite.canopy.checks.residuals import Residuals, ResidualScene

PIXEL_M = 1.0
SIDE = 400
SIZES_M = (10.0, 30.0, 100.0, 300.0)
MIN_CLASS_PIXELS = 2000


def synthetic_scene(seed: int, region: int, *, side: int = SIDE, pixel_m: float = PIXEL_M) -> ResidualScene:
    """One region's scene of `side` x `side` pixels; the same numbers for the same seed and region."""
    rng = np.random.default_rng([seed, region])

    def field(length_m: float) -> NDArray[np.float64]:
        smooth = gaussian_filter(rng.normal(size=(side, side)), length_m / pixel_m, mode="wrap")
        return smooth / smooth.std()

    stand = rng.uniform(2, 26)
    truth = np.maximum(0, stand * (0.75 + 0.3 * field(25)) + 5 * field(2.5) - 4 * (field(12) > 1) * stand)
    z = 0.35 * rng.normal() + 0.55 * field(3) + 0.35 * field(20) + 0.6 * rng.normal(size=truth.shape)
    mean = truth - 0.012 * truth**2 + 0.3
    predicted = np.maximum(0.02, mean + (0.3 + 0.13 * truth) * z)
    return ResidualScene(
        region=f"region-{region:03d}",
        predicted=predicted.astype(np.float32),
        reference=truth.astype(np.float32),
        pixel_m=pixel_m,
    )


def polygons(rng: np.random.Generator, size_m: float, extent_m: float, count: int) -> Iterator[shapely.Polygon]:
    """Turned, lopsided hexagons of about size_m squared, whole inside the scene."""
    radius = size_m / math.sqrt(3 * math.sqrt(3) / 2)
    for _ in range(count):
        turns = np.sort(np.linspace(0, 2 * np.pi, 6, endpoint=False) + rng.uniform(-0.3, 0.3, 6))
        reach = radius * rng.uniform(0.75, 1.2, 6)
        room = max(extent_m / 2 - 1.2 * radius, 0)
        x, y = extent_m / 2 + rng.uniform(-room, room, 2)
        yield shapely.Polygon(np.stack([x + reach * np.cos(turns), y + reach * np.sin(turns)], axis=1))


def measure(
    calibration: Calibration, scenes: Callable[[], Iterator[ResidualScene]], rng: np.random.Generator
) -> dict[str, Any]:
    """Coverage on scenes: `overall`, `classes` {name: [pixels, share]}, `polygons` {size: [number, share]}."""
    metrics = Metrics()
    held: dict[str, list[int]] = {}
    for scene in scenes():
        lower, upper = calibration.interval(scene.predicted)
        metrics.add(scene.predicted, scene.reference, lower_m=lower, upper_m=upper, scene=scene.region)
        extent = min(scene.predicted.shape) * scene.pixel_m
        for size in (one for one in SIZES_M if one <= 0.8 * extent):
            for polygon in polygons(rng, size, extent, 6 if size < 100 else 2):
                # Pixel coordinates: y grows downwards, a unit is a pixel.
                shape = shapely.transform(polygon, lambda xy: xy / scene.pixel_m)  # noqa: B023
                found = area_statistics(shape, scene.predicted, calibration=calibration, pixel_m=scene.pixel_m)
                truth = area_statistics(shape, scene.reference, pixel_m=scene.pixel_m)
                if found.mean_lower_m is None or found.mean_upper_m is None or truth.mean_m is None:
                    continue
                inside = found.mean_lower_m <= truth.mean_m <= found.mean_upper_m
                held.setdefault(f"{size:g} m", []).append(int(inside))
    summary = metrics.summary()
    return {
        "overall": summary["interval_coverage"],
        "mean_width_m": summary["interval_width_m"],
        "mae_m": summary["mae_m"],
        "classes": {
            row["class"]: [row["n"], row["interval_coverage"]]
            for row in summary["by_predicted"]
            if row["n"] >= MIN_CLASS_PIXELS
        },
        "polygons": {size: [len(hits), float(np.mean(hits))] for size, hits in held.items()},
    }


def calibrated(scenes: Callable[[], Iterator[ResidualScene]], level: float, seed: int) -> Calibration:
    """A calibration from scenes of held-out regions."""
    residuals = Residuals(np.random.default_rng(seed))
    for scene in scenes():
        residuals.add(scene)
    return fit(residuals, level=level, scenes=scenes)


def synthetic(seed: int, level: float, regions: int) -> dict[str, Any]:
    """Calibrate on `regions` regions of the process and measure on as many others."""
    calibration = calibrated(lambda: (synthetic_scene(seed, i) for i in range(regions)), level, seed)
    others = range(1000, 1000 + regions)
    return measure(calibration, lambda: (synthetic_scene(seed, i) for i in others), np.random.default_rng([seed, 7]))


def of_model(weights: Path, data: Path, level: float) -> dict[str, Any]:
    """Calibrate a model on a folder's split "calibration" and measure on its split "test"."""
    from lydite.canopy.checks.calibrate import predicted_scenes

    calibration = calibrated(lambda: predicted_scenes(weights, data, "calibration"), level, 0)
    return measure(calibration, lambda: predicted_scenes(weights, data, "test"), np.random.default_rng(7))


def pooled(runs: Sequence[dict[str, Any]], key: str) -> dict[str, list[float]]:
    """{name: [number, share over all runs, lowest share of a run, highest]} of a table of several runs."""
    names = dict.fromkeys(name for run in runs for name in run[key])
    table = {}
    for name in names:
        rows = [run[key][name] for run in runs if name in run[key]]
        number = sum(row[0] for row in rows)
        shares = [row[1] for row in rows]
        table[name] = [number, sum(row[0] * row[1] for row in rows) / number, min(shares), max(shares)]
    return table


def main(argv: Sequence[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, prog="canopy_coverage"
    )
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--level", type=float, default=0.9)
    parser.add_argument("--regions", type=int, default=12, help="calibration regions of the synthetic process")
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args(argv)
    if args.weights and args.data:
        runs = [of_model(args.weights, args.data, args.level)]
    else:
        runs = [synthetic(seed, args.level, args.regions) for seed in range(args.seeds)]
    if args.json:
        print(json.dumps(runs, indent=1))
        return 0
    overall = [run["overall"] for run in runs]
    print(f"{'':16}{'number':>12}{'inside':>9}{'lowest':>9}{'highest':>9}   (nominal {args.level:g})")
    print(f"{'all pixels':16}{'':12}{np.mean(overall):9.3f}{min(overall):9.3f}{max(overall):9.3f}")
    for key in ("classes", "polygons"):
        for name, (number, share, low, high) in pooled(runs, key).items():
            print(f"{name:16}{number:12,}{share:9.3f}{low:9.3f}{high:9.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

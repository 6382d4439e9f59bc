"""Do shadows matter in the synthetic scenes, or do they leak height some other way?

    python benchmarks/canopy_scene_gate.py --out records/DATE-canopy-scene-gate

The tiny model is trained on scenes with shadows and tested on scenes with shadows; then the same again with shadows
switched off in both. Everything else is equal: the seeds of trees, colours, noise and weights, the steps, the order of
chips. Gate: without shadows the mean absolute error must be at least 20 % higher, on average over the seeds. Regions
of the test are not in the training. The training loop is this file's own, Charbonnier loss alone, so that the scenes
are measured and not the trainer.

Two rows say how to read the numbers: "mask known, median height" is the error of a map that knows every crown's outline
and nothing of heights, "zero" that of an empty map. Where LYDITE_TEST_DATA holds the real pairs, the error on them is
printed beside the gate; it is 1.9 ha of one site and claims nothing. Results go to OUT/record.json after every run; the
same command goes on where it was stopped.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import torch
from affine import Affine
from numpy.typing import NDArray

from lydite.canopy.errors import CanopyError
from lydite.canopy.lidar.chm import chm_from_points
from lydite.canopy.lidar.pointcloud import join, read_points
from lydite.canopy.lidar.survey import metric_crs, open_clouds
from lydite.canopy.network.model import CanopyModel, ModelConfig, new_model
from lydite.canopy.progress import track
from lydite.canopy.raster import read_raster
from lydite.canopy.scenes import SceneConfig, render_scene
from lydite.evidence.record import RECORD_NAME, RunRecord

LEAST_RISE = 0.20
GSD_M = 0.6
TEST_REGIONS_FROM = 500
_BATCH = 4


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What one run does. `train_regions` and `test_regions` give four chips of `chip_px` each."""

    steps: int = 1400
    rate: float = 1.5e-3
    train_regions: int = 160
    test_regions: int = 30
    chip_px: int = 128


@dataclass(frozen=True, kw_only=True)
class Chips:
    """image uint8 [N, 3, S, S] and true height float32 [N, S, S]."""

    image: torch.Tensor
    height: torch.Tensor


def make_chips(seed: int, first: int, regions: int, side: int, *, shadows: bool) -> Chips:
    """Four chips of one scene in each of `regions` regions."""
    config = SceneConfig(size=2 * side, gsd_m=GSD_M, shadows=shadows)
    images, heights = [], []
    label = f"seed {seed}: scenes {'with' if shadows else 'without'} shadows"
    for number in track(range(regions), total=regions, label=label):
        scene = render_scene(config, 10_000 * seed + first + number)
        for row in (0, side):
            for column in (0, side):
                window = (slice(row, row + side), slice(column, column + side))
                images.append(scene.image[:, window[0], window[1]])
                heights.append(scene.height[window])
    return Chips(image=torch.from_numpy(np.stack(images)), height=torch.from_numpy(np.stack(heights)))


def fit(chips: Chips, plan: Plan, seed: int) -> CanopyModel:
    """Train the tiny preset from scratch: AdamW, cosine rate, Charbonnier loss."""
    model = new_model(ModelConfig.tiny(), seed).train()
    optimiser = torch.optim.AdamW(model.parameters(), plan.rate, betas=(0.9, 0.99), weight_decay=1e-3)
    order = torch.Generator().manual_seed(seed)
    for step in track(range(plan.steps), total=plan.steps, label="training"):
        warm = min(1.0, (step + 1) / 50)
        for group in optimiser.param_groups:
            group["lr"] = plan.rate * warm * (0.01 + 0.99 * (0.5 + 0.5 * math.cos(math.pi * step / plan.steps)))
        pick = torch.randint(0, len(chips.image), (_BATCH,), generator=order)
        error = model(chips.image[pick].float() / 255) - chips.height[pick]
        optimiser.zero_grad()
        torch.sqrt(error**2 + 0.1**2).mean().backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
    return model.eval()


def predict(model: CanopyModel, image: torch.Tensor) -> torch.Tensor:
    """Heights float32 [N, S, S] of uint8 images [N, 3, S, S]."""
    with torch.no_grad():
        return torch.cat([model(part.float() / 255) for part in image.split(8)])


def score(predicted: NDArray[np.float32], true: NDArray[np.float32]) -> dict[str, float]:
    """Errors in metres over the pixels where `true` is known; "canopy" is where it is above 2 m."""
    known = np.isfinite(true)
    predicted, true = predicted[known], true[known]
    error, canopy, tall = predicted - true, true > 2, true > 15
    return {
        "mae_m": float(np.abs(error).mean()),
        "mae_canopy_m": float(np.abs(error[canopy]).mean()),
        "bias_above_15_m": float(error[tall].mean()) if tall.any() else 0.0,
        "r": float(np.corrcoef(predicted, true)[0, 1]) if predicted.std() > 0 and true.std() > 0 else 0.0,
    }


def floors(true: NDArray[np.float32]) -> dict[str, float]:
    """Errors of two maps that know nothing of heights."""
    canopy = true > 2
    known_mask = np.where(canopy, np.median(true[canopy]), 0)
    return {"zero_m": float(np.abs(true).mean()), "mask_known_m": float(np.abs(true - known_mask).mean())}


def real_pairs(folder: Path) -> list[tuple[NDArray[np.uint8], NDArray[np.float32]]]:
    """The real pairs at 0.6 m: image uint8 [3, H, W], lidar height float32 [H, W] with NaN unknown."""
    pairs = []
    for path in sorted(folder.glob("TEAK_*.tif")):
        raster = read_raster(path)
        factor = round(GSD_M / raster.transform.a)
        rows, columns = (n // factor for n in raster.mask.shape)
        blocks = raster.pixels[:, : rows * factor, : columns * factor].astype(np.float32)
        image = blocks.reshape(3, rows, factor, columns, factor).mean(axis=(2, 4))
        clouds = open_clouds([path.with_suffix(".laz")])
        crs = metric_crs(clouds)
        points = join(list(read_points(path.with_suffix(".laz"), source=clouds[0].reference, target=crs)))
        chm = chm_from_points(points, gsd_m=GSD_M, crs=raster.crs)
        # The CHM's grid is the world's, the image's is its own: take the cell under each pixel's centre.
        place = ~chm.transform @ raster.transform @ Affine.scale(factor)
        column, row = place * np.meshgrid(np.arange(columns) + 0.5, np.arange(rows) + 0.5)
        row, column = np.floor(row).astype(int), np.floor(column).astype(int)
        inside = (row >= 0) & (row < chm.mask.shape[0]) & (column >= 0) & (column < chm.mask.shape[1])
        height = np.full((rows, columns), np.nan, np.float32)
        height[inside] = chm.height_m[row[inside], column[inside]]
        pairs.append((np.clip(image + 0.5, 0, 255).astype(np.uint8), height))
    return pairs


def run_one(seed: int, plan: Plan, real: Sequence[tuple[Any, Any]]) -> dict[str, Any]:
    """Both trainings of one seed and all their errors."""
    began, result = time.process_time(), {}
    models: dict[bool, CanopyModel] = {}
    for shadows in (True, False):
        training = make_chips(seed, 0, plan.train_regions, plan.chip_px, shadows=shadows)
        test = make_chips(seed, TEST_REGIONS_FROM, plan.test_regions, plan.chip_px, shadows=shadows)
        models[shadows] = fit(training, plan, seed)
        true = test.height.numpy()
        result["on" if shadows else "off"] = score(predict(models[shadows], test.image).numpy(), true)
        if not shadows:
            # The first model once more, on scenes it was not trained for.
            result["off_at_test"] = score(predict(models[True], test.image).numpy(), true)
            result["floors"] = floors(true)
    result["rise"] = result["off"]["mae_m"] / result["on"]["mae_m"] - 1
    if real:
        maps = [predict(models[True], torch.from_numpy(image)[None]).numpy()[0] for image, _ in real]
        flat = np.concatenate([height.ravel() for _, height in real])
        result["real"] = score(np.concatenate([m.ravel() for m in maps]), flat) | {
            "zero_m": float(np.nanmean(flat)),
            "r_by_pair": [score(m, height)["r"] for m, (_, height) in zip(maps, real, strict=True)],
        }
    return result | {"cpu_s": time.process_time() - began}


def table(runs: dict[str, dict[str, Any]]) -> str:
    """The results as a markdown table."""
    lines = [
        "| seed | MAE with shadows | without | rise | without at test only | mask known | zero | r on / off | CPU s |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for key, run in runs.items():
        lines.append(
            f"| {key} | {run['on']['mae_m']:.3f} | {run['off']['mae_m']:.3f} | {run['rise']:+.1%} "
            f"| {run['off_at_test']['mae_m']:.3f} | {run['floors']['mask_known_m']:.3f} "
            f"| {run['floors']['zero_m']:.3f} | {run['on']['r']:.3f} / {run['off']['r']:.3f} | {run['cpu_s']:.0f} |"
        )
    rises = [run["rise"] for run in runs.values()]
    spread = statistics.stdev(rises) if len(rises) > 1 else 0.0
    verdict = "passed" if statistics.mean(rises) >= LEAST_RISE else "NOT passed"
    lines.append(f"\nrise {statistics.mean(rises):+.1%} (deviation {spread:.1%}); gate {LEAST_RISE:.0%}: {verdict}")
    for key, run in runs.items():
        if "real" in run:
            lines.append(
                f"seed {key}, 12 real pairs at 0.6 m, never trained on, no claim: MAE {run['real']['mae_m']:.2f} m "
                f"(zero {run['real']['zero_m']:.2f}), r {run['real']['r']:.2f}"
            )
    return "\n".join(lines)


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--steps", type=int, default=Plan.steps)
    parser.add_argument("--quick", action="store_true", help="one seed, few steps: shows that it runs, decides nothing")
    parser.add_argument("--out", type=Path, default=Path("runs/canopy-scene-gate"))
    parser.add_argument("--json", action="store_true", help="print the results as JSON")
    given = parser.parse_args()
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    plan = Plan(steps=given.steps)
    seeds: list[int] = given.seeds
    if given.quick:
        plan, seeds = Plan(steps=40, train_regions=6, test_regions=3), [0]
    try:
        given.out.mkdir(parents=True, exist_ok=True)
        record = RunRecord.begin("canopy_scene_gate", sys.argv[1:], started=datetime.now(UTC))
        runs: dict[str, dict[str, Any]] = {}
        if (given.out / RECORD_NAME).exists():
            old = RunRecord.read(given.out).results
            runs = dict(old["runs"]) if old.get("plan") == asdict(plan) else {}
        data = os.environ.get("LYDITE_TEST_DATA")
        real = real_pairs(Path(data) / "neon") if data and (Path(data) / "neon").is_dir() else []
        for seed in seeds:
            if str(seed) not in runs:
                runs[str(seed)] = run_one(seed, plan, real)
            results = {"plan": asdict(plan), "runs": dict(runs), "least_rise": LEAST_RISE}
            record.finish(results, finished=datetime.now(UTC)).write(given.out)
    except CanopyError as error:
        print(error, file=sys.stderr)
        return error.exit_status
    print(json.dumps(runs, indent=1) if given.json else table(runs))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

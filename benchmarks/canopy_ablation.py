"""What each ingredient of the canopy room is worth: one factor at a time, several seeds, on drawn forests.

    python benchmarks/canopy_ablation.py                       8 configurations x 3 seeds
    python benchmarks/canopy_ablation.py --quick               2 seeds, few steps: shows that it runs, no more
    python benchmarks/canopy_ablation.py --out FOLDER --json

The factors are those of the issue: registration, cleaning, the losses (SiLog alone, Charbonnier alone, both with
PatchGrad but without the curriculum), the bins and the category sampler. Every row is the full method but for one
factor, trained by the same number of steps from the same numbers on the same regions, and measured against the truth of
regions in no training. Differences are taken seed by seed. Finished cells are kept in --out and not made again.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from lydite.evidence.files import write_atomic
from lydite.evidence.record import RunRecord

FULL, RAW = "full", "labels as they came"
CONFIGURATIONS: dict[str, tuple[str, dict[str, Any]]] = {
    FULL: ("cleaned", {}),
    "no registration": ("cleaned-only", {}),
    "no cleaning": ("registered", {}),
    "SiLog alone": ("cleaned", {"losses.charbonnier": False, "losses.patchgrad": False}),
    "Charbonnier alone": ("cleaned", {"losses.silog": False, "losses.patchgrad": False}),
    "no curriculum": ("cleaned", {"losses.curriculum": False}),
    "linear bins": ("cleaned", {"model.bin_strategy": "linear"}),
    "no category sampler": ("cleaned", {"sampler.by_height": False}),
    RAW: ("labels", {}),
}
"""Name -> the chips it is trained on, and its changes to the settings."""
MEASURES = ("mae_m", "bias_m", "pixel_r2", "block_r2", "edge_error")
SHARES = {"train": 0.65, "validation": 0.05, "test": 0.3}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--steps", type=int, default=400, help="of each training (default: %(default)s)")
    parser.add_argument("--regions", type=int, default=40, help="of each seed (default: %(default)s)")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="trainings at a time, a core each")
    parser.add_argument("--quick", action="store_true", help="2 seeds, 40 steps, 20 regions")
    parser.add_argument("--out", type=Path, default=Path("runs/canopy-ablation"))
    parser.add_argument("--json", action="store_true", help="print the record instead of the table")
    parser.add_argument("--cell", nargs=2, metavar=("SEED", "NAME"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.quick:
        args.seeds, args.steps, args.regions, args.out = 2, 40, 20, args.out.with_name(args.out.name + "-quick")
    if args.cell:
        cell(args, int(args.cell[0]), args.cell[1])
        return 0
    record = RunRecord.begin("benchmarks/canopy_ablation", sys.argv[1:], started=datetime.now(UTC))
    args.out.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(args.processes) as pool:
        # Labels first: every cell of a seed needs them.
        for names in (["labels"], list(CONFIGURATIONS)):
            list(
                pool.map(lambda one: _start(args, *one), [(seed, name) for seed in range(args.seeds) for name in names])
            )
    cells = {
        (seed, name): json.loads(_file(args, seed, name).read_text())
        for seed in range(args.seeds)
        for name in ("labels", *CONFIGURATIONS)
    }
    results = {
        "steps": args.steps,
        "regions": args.regions,
        "seeds": args.seeds,
        "labels": [cells[seed, "labels"] for seed in range(args.seeds)],
        "configurations": {name: [cells[seed, name] for seed in range(args.seeds)] for name in CONFIGURATIONS},
    }
    record = record.finish(results, finished=datetime.now(UTC))
    record.write(args.out)
    print(json.dumps(results, indent=1) if args.json else table(results))
    return 0


def _start(args: argparse.Namespace, seed: int, name: str) -> None:
    """One cell in a process of one thread."""
    if _file(args, seed, name).exists():
        return
    began = time.monotonic()
    words = ["--seeds", args.seeds, "--steps", args.steps, "--regions", args.regions, "--out", args.out]
    subprocess.run(
        [sys.executable, __file__, *map(str, words), "--cell", str(seed), name],
        check=True,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        stderr=subprocess.DEVNULL if not args.json and not sys.stderr.isatty() else None,
    )
    print(f"seed {seed}, {name}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)


def cell(args: argparse.Namespace, seed: int, name: str) -> None:
    import torch

    torch.set_num_threads(1)
    folder = args.out / f"seed-{seed}"
    began = time.process_time()
    found = labels(args, folder, seed) if name == "labels" else train_and_measure(args, folder, seed, name)
    found["cpu_s"] = round(time.process_time() - began, 1)
    write_atomic(_file(args, seed, name), json.dumps(found, allow_nan=False).encode())


def labels(args: argparse.Namespace, folder: Path, seed: int) -> dict[str, Any]:
    """Damaged chips, a first model of them, and the chips registered, cleaned and both."""
    import shutil

    from lydite.canopy.labels.clean import clean_folder, fit_probe_on, register_folder
    from lydite.canopy.labels.predictor import from_model
    from lydite.canopy.network.weights import load_model
    from lydite.canopy.scenes import DamageConfig, write_scene_chips

    shutil.rmtree(folder, ignore_errors=True)
    raw = folder / "labels"
    write_scene_chips(
        raw, regions=args.regions, chips_per_region=4, size=160, seed=100 + seed, damaging=DamageConfig(), shares=SHARES
    )
    weights = _train(args, raw, folder / "first", seed, {})
    predictor = from_model(load_model(weights).eval())
    registered = register_folder(raw, folder / "registered", predictor=predictor, predictor_name="first")
    counts = {"registered": registered.counts}
    for source, out in (("registered", "cleaned"), ("labels", "cleaned-only")):
        probe, own = fit_probe_on(folder / source, predictor=predictor, seed=seed)
        cleaned = clean_folder(
            folder / source, folder / out, predictor=predictor, predictor_name="first", probe=probe, own_scores=own
        )
        counts[out] = cleaned.counts
    return {"counts": counts}


def train_and_measure(args: argparse.Namespace, folder: Path, seed: int, name: str) -> dict[str, Any]:
    if name == RAW:
        # Trained already, for the labels.
        return _measure(folder / "first" / "model", folder / "labels")
    chips, changes = CONFIGURATIONS[name]
    weights = _train(args, folder / chips, folder / "runs" / name.replace(" ", "-"), seed, changes)
    return _measure(weights, folder / "labels")


def _train(args: argparse.Namespace, chips: Path, out: Path, seed: int, changes: dict[str, Any]) -> Path:
    from lydite.canopy.learning.settings import preset
    from lydite.canopy.learning.trainer import train

    steps = {
        "iterations": args.steps,
        "warm_up": max(1, args.steps // 15),
        "validate_every": 0,
        "save_every": 0,
        "crop_px": [96, 96],
    }
    settings = preset("tiny", {"data": str(chips), "seed": seed, **steps, **changes})
    # The last model, not the best of several: choosing would blur what is compared.
    return train(settings, out).model_folder


def _measure(weights: Path, chips: Path) -> dict[str, Any]:
    """Against the truth of the test regions."""
    import torch

    from lydite.canopy.checks.metrics import Metrics
    from lydite.canopy.chips import ChipFolder
    from lydite.canopy.network.weights import load_model

    folder, model, metrics = ChipFolder.open(chips), load_model(weights).eval(), Metrics()
    with torch.inference_mode():
        for chip in folder.split("test"):
            pair = folder.load(chip)
            predicted = model(torch.from_numpy(pair.image[None]).float() / 255)[0].numpy()
            metrics.add(predicted, pair.height, scene=chip.id)
    summary = metrics.summary()
    return {key: summary[key] for key in (*MEASURES, "n", "by_reference")}


def table(results: dict[str, Any]) -> str:
    full = [row["mae_m"] for row in results["configurations"][FULL]]
    lines = [
        f"{results['seeds']} seeds, {results['steps']} steps; mean (deviation over seeds)",
        "",
        "| configuration | MAE m | worse than full by, m | bias m | pixel R2 | block R2 | edge error |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, rows in results["configurations"].items():
        worse = [row["mae_m"] - base for row, base in zip(rows, full, strict=True)]
        shown = [_spread([row[key] for row in rows]) for key in MEASURES]
        lines.append(f"| {' | '.join([name, shown[0], '' if name == FULL else _spread(worse), *shown[1:]])} |")
    return "\n".join(lines)


def _spread(values: list[float]) -> str:
    deviation = float(np.std(values, ddof=1)) if len(values) > 1 else 0.0
    return (
        f"{np.mean(values):+.3f} ({deviation:.3f})" if min(values) < 0 else f"{np.mean(values):.3f} ({deviation:.3f})"
    )


def _file(args: argparse.Namespace, seed: int, name: str) -> Path:
    file: Path = args.out / f"{seed}-{name.replace(' ', '-')}.json"
    return file


if __name__ == "__main__":
    sys.exit(main())

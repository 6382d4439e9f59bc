"""`lydite canopy train`: from chips to a model's weights."""

from __future__ import annotations

import argparse
import json
import logging
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lydite.cli.command import command

if TYPE_CHECKING:
    from lydite.canopy.learning.trainer import Outcome

_TRAIN = """\
examples:
  lydite canopy train --print-preset tiny > tiny.toml
  lydite canopy train tiny.toml --data chips --out runs/tiny
  lydite canopy train tiny.toml --data chips --out runs/plain --set losses.patchgrad=false --set iterations=300
  torchrun --nproc-per-node 2 -m lydite.cli.main canopy train tiny.toml --data chips --out runs/two

Stopped by Ctrl-C or killed, the same command goes on where the last save was, to the same weights. OUT/best is the
model with the least validation error, OUT/model the one after the last step; both are what `predict --weights` takes.
OUT/events holds curves for `tensorboard --logdir OUT/events`. The chips' own splits count: train and validation.
"""


def add(commands: Any) -> None:
    """Add the command of this file."""
    parser = command(commands, "train", "train a model on chips", _TRAIN)
    parser.add_argument("config", nargs="?", type=Path, metavar="CONFIG.toml", help="settings; see --print-preset")
    parser.add_argument("--out", type=Path, metavar="RUN", help="folder of the run, made if need be")
    parser.add_argument("--data", metavar="FOLDER", help="folder of chips, instead of the settings' data")
    parser.add_argument("--seed", type=int, help="instead of the settings' seed")
    parser.add_argument("--device", help="auto, cpu, cuda, cuda:1, ... instead of the settings' device")
    parser.add_argument("--precision", choices=("auto", "float32", "bfloat16"), help="instead of the settings'")
    parser.add_argument(
        "--set", action="append", default=[], metavar="KEY=VALUE", dest="changes", help="change one setting; repeatable"
    )
    parser.add_argument(
        "--resume",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="go on with what is in RUN (default), or replace it",
    )
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    parser.add_argument("--print-preset", metavar="NAME", help="print settings to start from (tiny, chmv2) and stop")
    parser.set_defaults(run=_run, log_level=logging.INFO, wrong_usage=parser.error)


def _run(args: argparse.Namespace) -> int:
    from lydite.canopy.learning.settings import parse_changes, preset_text, read_settings

    if args.print_preset is not None:
        print(preset_text(args.print_preset), end="")
        return 0
    if args.config is None or args.out is None:
        args.wrong_usage("CONFIG.toml and --out are needed (or --print-preset NAME)")
    changes = parse_changes(args.changes)
    given = {name: getattr(args, name) for name in ("data", "seed", "device", "precision")}
    changes |= {name: value for name, value in given.items() if value is not None}
    settings = read_settings(args.config, changes)

    from lydite.canopy.learning.trainer import train

    outcome = train(settings, args.out, resume=args.resume, argv=sys.argv[1:])
    if outcome.first:
        print(json.dumps(_as_json(outcome)) if args.json else _as_text(outcome))
    return 0


def _as_json(outcome: Outcome) -> dict[str, Any]:
    return {
        "folder": str(outcome.folder),
        "best_folder": str(outcome.best_folder),
        "model_folder": str(outcome.model_folder),
        "steps": outcome.steps,
        "best": asdict(outcome.best) if outcome.best else None,
        "history": [asdict(found) for found in outcome.history],
        "resumed_from": outcome.resumed_from,
        "seconds": outcome.seconds,
    }


def _as_text(outcome: Outcome) -> str:
    lines = [f"{outcome.steps} steps in {outcome.seconds:.0f} s"]
    if outcome.resumed_from:
        lines[0] += f" (went on from step {outcome.resumed_from})"
    if outcome.best:
        best = outcome.best
        lines.append(
            f"best after step {best.step}: MAE {best.mae_m:.2f} m, bias {best.bias_m:+.2f} m, R2 {best.r2:.3f} on "
            f"{best.pixels} validation pixels"
        )
    else:
        lines.append("no validation chips: the last model is taken as the best")
    lines.append(f"weights  {outcome.best_folder}")
    return "\n".join(lines)

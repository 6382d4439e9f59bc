"""`lydite canopy register` and `clean`: labels moved to where the image shows their trees, and judged."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lydite.cli.command import command

if TYPE_CHECKING:
    from lydite.canopy.labels.clean import FolderSummary
    from lydite.canopy.labels.predictor import Predictor
    from lydite.evidence.record import RunRecord

_REGISTER = """\
examples:
  lydite canopy register chips --out registered --pictures pictures
  lydite canopy register chips --out registered --weights runs/mine/model
  lydite canopy register image.tif label.tif moved.tif --weights runs/mine/model
  lydite canopy register image.tif label.tif moved.tif --learn-from chips

A folder of chips becomes a new folder; an image and its label become one moved label. Labels are compared with heights
that a model sees in the image, never with brightness. Without --weights, weak models are fitted to the chips of other
regions. A label is moved only if it then agrees clearly better; the reason is in the record either way. A shift that
all labels share cannot be seen without --weights. Stopped, the same command goes on where it stood.
"""

_CLEAN = """\
examples:
  lydite canopy clean registered --out cleaned --fit-probe probe.json --report
  lydite canopy clean registered --out cleaned --probe probe.json --weights runs/mine/model
  lydite canopy clean registered --out cleaned --buildings houses.gpkg --water lakes.gpkg

Rules first (dates, leafless canopy, stripes, density, absurd heights, spikes, level blocks), then the probe if there is
one. --fit-probe learns one from these labels, deliberately damaged, and writes it. Chips are kept, repaired or dropped;
dropped ones are missing in the new folder. Register before you clean. Stopped, the same command goes on.
"""


def add(commands: Any) -> None:
    """Add the commands of this file."""
    parser = command(commands, "register", "move labels to where the image shows their trees", _REGISTER)
    parser.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="CHIPS with --out, or IMAGE LABEL.tif OUT.tif"
    )
    _shared(parser)
    parser.add_argument("--prediction", type=Path, metavar="TIF", help="heights seen in IMAGE, on the label's pixels")
    parser.add_argument("--learn-from", type=Path, metavar="CHIPS", help="fit the weak model for IMAGE to these chips")
    parser.add_argument("--max-shift-px", type=int, default=8, help="largest shift along each axis (%(default)s)")
    parser.add_argument("--no-warp", action="store_true", help="one shift a label, no local field")
    parser.set_defaults(run=_register)

    parser = command(commands, "clean", "keep, repair or drop labels", _CLEAN)
    parser.add_argument("chips", type=Path, metavar="CHIPS", help="folder of chips")
    _shared(parser)
    parser.add_argument("--probe", type=Path, metavar="JSON", help="a fitted probe")
    parser.add_argument("--fit-probe", type=Path, metavar="JSON", help="fit a probe to these chips and write it")
    parser.add_argument("--buildings", type=Path, metavar="POLYGONS", help="roofs, set to 0 m")
    parser.add_argument("--water", type=Path, metavar="POLYGONS", help="water, set to 0 m")
    parser.add_argument("--report", action="store_true", help="print a line for each chip that is not simply kept")
    parser.set_defaults(run=_clean)


def _shared(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, metavar="CHIPS2", help="the new folder of chips")
    parser.add_argument("--weights", type=Path, metavar="MODEL", help="a trained canopy model that predicts heights")
    parser.add_argument("--prediction-folder", type=Path, metavar="DIR", help="predicted heights DIR/ID.tif")
    parser.add_argument("--pictures", type=Path, metavar="DIR", help="a before/after PNG of each chip made now")
    parser.add_argument("--json", action="store_true", help="print JSON")


def _register(args: argparse.Namespace) -> int:
    from lydite.canopy.errors import LabelError

    if len(args.paths) == 3:
        if args.out is not None or args.prediction_folder is not None:
            raise LabelError("IMAGE LABEL.tif OUT.tif need no --out and take --prediction TIF, not a folder")
        return _register_one(args)
    if len(args.paths) != 1 or args.out is None:
        raise LabelError("give CHIPS --out CHIPS2, or IMAGE LABEL.tif OUT.tif")
    if args.prediction is not None or args.learn_from is not None:
        raise LabelError("--prediction and --learn-from are for one IMAGE; a folder takes --prediction-folder")
    from lydite.canopy import provenance
    from lydite.canopy.labels.clean import register_folder

    record = provenance.begin("canopy register")
    predictor, name, _ = _predictor(args)
    summary = register_folder(
        args.paths[0],
        args.out,
        predictor=predictor,
        predictor_name=name,
        max_shift_px=args.max_shift_px,
        warp=not args.no_warp,
        pictures=args.pictures,
    )
    accepted = [line for line in summary.chips if line["accepted"]]
    lengths = sorted((line["dx_px"] ** 2 + line["dy_px"] ** 2) ** 0.5 for line in accepted)
    text = [f"moved     {len(accepted)} of {len(summary.chips)} labels"]
    if lengths:
        text.append(f"median    {lengths[len(lengths) // 2]:.2f} px, longest {lengths[-1]:.2f} px")
    text.append("by tier   " + ", ".join(f"{tier} {count}" for tier, count in sorted(summary.counts.items())))
    return _tell(args, record, args.paths, summary, text, {})


def _clean(args: argparse.Namespace) -> int:
    from lydite.canopy import provenance
    from lydite.canopy.errors import LabelError
    from lydite.canopy.labels.clean import clean_folder, fit_probe_on
    from lydite.canopy.labels.probe import Probe, token_embedder

    if args.out is None:
        raise LabelError("give the new folder with --out CHIPS2")
    if args.probe is not None and args.fit_probe is not None:
        raise LabelError("--probe uses a probe and --fit-probe makes one; give one of the two")
    record = provenance.begin("canopy clean")
    predictor, name, model = _predictor(args)
    embedders = (token_embedder(model),) if model is not None else ()
    areas = {key: _polygons(path) for key, path in (("buildings", args.buildings), ("water", args.water)) if path}
    probe = Probe.read(args.probe) if args.probe else None
    own_scores: dict[str, float] = {}
    if args.fit_probe is not None:
        if args.fit_probe.exists():
            raise LabelError(f"{args.fit_probe} exists; use it with --probe, or delete it")
        probe, own_scores = fit_probe_on(args.chips, predictor=predictor, embedders=embedders)
        probe.write(args.fit_probe)
    summary = clean_folder(
        args.chips,
        args.out,
        predictor=predictor,
        predictor_name=name,
        probe=probe,
        own_scores=own_scores,
        embedders=embedders,
        areas=areas,
        pictures=args.pictures,
    )
    text = [f"{verdict:9} {summary.counts.get(verdict, 0)}" for verdict in ("keep", "repair", "drop")]
    if probe is not None and "auc_left_out_regions" in probe.about:
        text.append(f"probe     AUC {probe.about['auc_left_out_regions']:.3f} on regions it was not fitted to")
    if args.report:
        lines = [line for line in summary.chips if line["verdict"] != "keep"]
        text += [f"{line['verdict']:6} {line['id']}: {'; '.join(line['reasons'])}" for line in lines]
    return _tell(args, record, [args.chips], summary, text, {"probe": probe.about if probe else {}})


def _tell(
    args: argparse.Namespace,
    record: RunRecord,
    inputs: list[Path],
    summary: FolderSummary,
    text: list[str],
    more: dict[str, Any],
) -> int:
    from lydite.canopy import provenance

    results = {**summary.results(), **more}
    provenance.finish(record, args.out, {"inputs": provenance.inputs(inputs), **results})
    print(json.dumps(results) if args.json else "\n".join([*text, f"wrote     {args.out}"]))
    return 0


def _predictor(args: argparse.Namespace) -> tuple[Predictor | None, str, Any]:
    """What --weights or --prediction-folder say: predictor, its name in the ledger, and the model if there is one."""
    from lydite.canopy import provenance
    from lydite.canopy.errors import LabelError
    from lydite.canopy.labels.predictor import from_folder, from_model

    if args.weights is not None and args.prediction_folder is not None:
        raise LabelError("--weights and --prediction-folder both say where heights come from; give one of the two")
    if args.prediction_folder is not None:
        return from_folder(args.prediction_folder), f"files in {args.prediction_folder}", None
    if args.weights is None:
        return None, "weak", None
    from lydite.canopy.network.weights import load_model

    model = load_model(args.weights)
    digests = sorted(file["sha256"] for file in provenance.inputs([args.weights]).values())
    return from_model(model), f"weights {' '.join(digest[:16] for digest in digests)}", model


def _polygons(path: Path) -> Any:
    from lydite.canopy.errors import LabelError

    try:
        import geopandas

        return geopandas.read_file(path).geometry
    except (OSError, ValueError, RuntimeError) as error:
        raise LabelError(f"cannot read polygons from {path}: {str(error)[:200]}") from error


def _register_one(args: argparse.Namespace) -> int:
    from lydite.canopy import provenance
    from lydite.canopy.labels.register_one import register_files

    record = provenance.begin("canopy register")
    image, label, out = args.paths
    told = register_files(
        image,
        label,
        out,
        weights=args.weights,
        prediction=args.prediction,
        learn_from=args.learn_from,
        max_shift_px=args.max_shift_px,
        warp=not args.no_warp,
        picture=args.pictures / f"{out.stem}.png" if args.pictures else None,
    )
    sources = [path for path in (image, label, args.weights, args.prediction, args.learn_from) if path is not None]
    provenance.finish(record, out, {"inputs": provenance.inputs(sources), **told})
    if args.json:
        print(json.dumps(told))
    else:
        print(f"{'moved' if told['accepted'] else 'left'}  dx {told['dx_px']:+.2f} px, dy {told['dy_px']:+.2f} px")
        print(f"why    {told['reason']}\nwrote  {out}")
    return 0

"""`lydite canopy` commands that check and use maps: compare, stats, calibrate."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from lydite.cli.command import command

_COMPARE = """\
examples:
  lydite canopy compare out.tif lidar.tif
  lydite canopy compare out.tif lidar.tif --out report.html --image forest.tif

Brings the reference onto the map's grid (from any coordinate system; averaged over each pixel) and prints mean
absolute error, RMSE, bias, pixel R2 and block R2 (of 50 x 50 pixel means), edge error, overlap of cover, errors by
measured height and, for maps with interval bands, how often the interval holds. --out writes a page with pictures.
A point cloud becomes a reference with `lydite canopy lidar IN.laz lidar.tif`.
"""

_STATS = """\
examples:
  lydite canopy stats stands.gpkg --map out.tif
  lydite canopy stats stands.geojson --map out.tif --calibration model/calibration.json --out stands_height.gpkg

For each polygon: area, the share that the map knows, mean height, 95th percentile, cover at 2 m and 5 m, and the share
in openings below 2 m. With a calibration also the interval of the mean, from how the model's errors hang together in
space. Polygons are reprojected to the map and repaired if their rings cross. --out writes .gpkg, .geojson or .csv.
"""

_CALIBRATE = """\
examples:
  lydite canopy calibrate --weights runs/mine/model --data chips --out runs/mine/model/calibration.json
  lydite canopy calibrate --map out.tif --reference lidar.tif --out local.json --out-map out_local.tif
  lydite canopy calibrate --map out.tif --plots plots.gpkg --field height_m --radius 12.6

With --weights: fits prediction intervals on regions that the model was not trained on (the split "calibration" of a
folder of chips). Put into the model's folder, `predict` uses them.

With --map: corrects the heights of a map by local lidar or field plots, with a line or a monotone curve, only if the
error falls on ground that was left out of the fit; otherwise says so and writes no map.
"""


def add(commands: Any) -> None:
    """Add the commands of this file."""
    _add_compare(commands)
    _add_stats(commands)
    _add_calibrate(commands)


def _add_compare(commands: Any) -> None:
    parser = command(commands, "compare", "compare a map with measured heights", _COMPARE)
    parser.add_argument("map", type=Path, metavar="MAP.tif", help="the map; heights in band 1")
    parser.add_argument("reference", type=Path, nargs="?", metavar="REFERENCE.tif", help="measured heights, from lidar")
    parser.add_argument("--out", type=Path, metavar="REPORT.html", help="write a page with pictures")
    parser.add_argument("--image", type=Path, help="the image that the map was made from, for the page")
    parser.add_argument("--json", action="store_true", help="print the numbers as JSON")
    parser.set_defaults(run=_compare)


def _add_stats(commands: Any) -> None:
    parser = command(commands, "stats", "height, cover and gaps of polygons", _STATS)
    parser.add_argument("polygons", type=Path, metavar="POLYGONS", help="GeoPackage, GeoJSON, Shapefile, ...")
    parser.add_argument("--map", type=Path, required=True, metavar="OUT.tif", help="the map")
    parser.add_argument("--calibration", type=Path, help="calibration.json, or the model's folder: adds intervals")
    parser.add_argument("--out", type=Path, help="write the polygons with their numbers (.gpkg, .geojson, .csv)")
    parser.add_argument("--crs", help="coordinate system of the polygons, in place of the file's, like EPSG:32611")
    parser.add_argument("--json", action="store_true", help="print the numbers as JSON")
    parser.set_defaults(run=_stats)


def _add_calibrate(commands: Any) -> None:
    parser = command(commands, "calibrate", "fit intervals for a model, or a map to local measurements", _CALIBRATE)
    parser.add_argument("--weights", type=Path, metavar="MODEL", help="fit intervals for this model")
    parser.add_argument("--data", type=Path, metavar="CHIPS", help="folder of chips with held-out regions")
    parser.add_argument("--split", default="calibration", choices=("calibration", "validation", "test"))
    parser.add_argument("--level", type=float, default=0.9, help="share of intervals that hold (default: %(default)s)")
    parser.add_argument("--map", type=Path, metavar="OUT.tif", help="correct this map")
    parser.add_argument("--reference", type=Path, metavar="LIDAR.tif", help="measured heights on the same ground")
    parser.add_argument("--plots", type=Path, help="field plots: polygons, or points with --radius")
    parser.add_argument("--field", default="height_m", help="the plots' column of heights (default: %(default)s)")
    parser.add_argument("--radius", type=float, metavar="M", help="radius of plots that are points")
    parser.add_argument("--out", type=Path, default=Path("calibration.json"), help="(default: %(default)s)")
    parser.add_argument("--out-map", type=Path, metavar="FIXED.tif", help="write the corrected map")
    parser.add_argument("--seed", type=int, default=0, help="of the sample of pixels (default: %(default)s)")
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    parser.set_defaults(run=_calibrate)


def _tracker(label: str) -> Callable[[Iterable[Any], int], Iterator[Any]]:
    from lydite.canopy.progress import track

    return lambda items, total: track(items, total=total, label=label)


def _compare(args: argparse.Namespace) -> int:
    from lydite.canopy.checks.compare import compare, page
    from lydite.canopy.errors import RasterError
    from lydite.canopy.provenance import begin, finish, inputs, refuse_inputs_as_outputs

    if args.reference is None:
        raise RasterError(
            f"compare needs a raster of measured heights beside {args.map}: "
            f"`lydite canopy compare {args.map} LIDAR.tif`. "
            "A point cloud becomes one with `lydite canopy lidar IN.laz LIDAR.tif`"
        )
    refuse_inputs_as_outputs([args.out], [args.map, args.reference, args.image])
    record = begin("canopy compare")
    found = compare(args.map, args.reference, image_path=args.image, track=_tracker("compare"))
    if args.out is not None:
        _write_text(args.out, page(found))
        paths = [path for path in (args.map, args.reference, args.image) if path is not None]
        finish(record, args.out, {"inputs": inputs(paths), **found.numbers})
    if args.json:
        print(json.dumps(found.numbers, indent=1, allow_nan=False))
        return 0
    numbers = found.numbers
    for name, key, unit in (
        ("pixels", "n", ""),
        ("MAE", "mae_m", " m"),
        ("RMSE", "rmse_m", " m"),
        ("bias", "bias_m", " m"),
        ("pixel R2", "pixel_r2", ""),
        ("block R2 (50 x 50)", "block_r2", ""),
        ("edge error", "edge_error", ""),
        ("cover IoU at 2 m", "cover_iou_2m", ""),
        ("cover IoU at 5 m", "cover_iou_5m", ""),
        ("inside interval", "interval_coverage", ""),
    ):
        print(f"{name:20}{_shown(numbers[key]):>12}{unit}")
    print(f"\n{'measured height':20}{'pixels':>12}{'MAE m':>9}{'bias m':>9}")
    for row in numbers["by_reference"]:
        if row["n"]:
            print(f"{row['class']:20}{row['n']:12,}{_shown(row['mae_m']):>9}{_shown(row['bias_m']):>9}")
    if numbers["interval_pixels"]:
        print(f"\n{'predicted height':20}{'pixels':>12}{'inside':>9}{'width m':>9}")
        for row in numbers["by_predicted"]:
            if row["n"]:
                inside, width = _shown(row["interval_coverage"]), _shown(row["interval_width_m"])
                print(f"{row['class']:20}{row['n']:12,}{inside:>9}{width:>9}")
    if args.out is not None:
        print(f"\npage  {args.out}")
    return 0


def _stats(args: argparse.Namespace) -> int:
    from dataclasses import asdict

    from lydite.canopy.checks.conformal import Calibration
    from lydite.canopy.checks.polygons import output_driver, read_polygons, statistics, write_statistics
    from lydite.canopy.heightmap import HeightMap
    from lydite.canopy.provenance import begin, finish, inputs, refuse_inputs_as_outputs

    refuse_inputs_as_outputs([args.out], [args.polygons, args.map, args.calibration])
    record = begin("canopy stats")
    if args.out is not None:
        output_driver(args.out)
    polygons = read_polygons(args.polygons, crs=args.crs)
    calibration = Calibration.read(args.calibration) if args.calibration is not None else None
    if calibration is not None and calibration.spatial is None:
        print(
            f"{args.calibration} was made from too few regions for intervals of means: none are given", file=sys.stderr
        )
    track = _tracker("polygons")
    with HeightMap(args.map) as heights:
        rows = statistics(polygons, heights, calibration=calibration, track=lambda shapes: track(shapes, len(polygons)))
    if args.out is not None:
        write_statistics(args.out, polygons, rows)
        paths = [args.polygons, args.map, *([args.calibration] if args.calibration else [])]
        done = sum(row.status.startswith("ok") for row in rows)
        finish(record, args.out, {"inputs": inputs(paths), "polygons": len(rows), "measured": done})
    if args.json:
        print(json.dumps([{"polygon": i, **asdict(row)} for i, row in enumerate(rows)], indent=1, allow_nan=False))
        return 0
    print(
        f"{'polygon':>8}{'area m2':>12}{'known':>7}{'mean m':>8}{'interval of mean':>18}"
        f"{'p95 m':>7}{'>2 m':>6}{'>5 m':>6}{'gaps':>6}"
    )
    for index, row in enumerate(rows):
        if row.mean_m is None:
            print(f"{index:8}  {row.status}")
            continue
        interval = f"{row.mean_lower_m:.1f} to {row.mean_upper_m:.1f}" if row.mean_lower_m is not None else "-"
        print(
            f"{index:8}{row.area_m2:12,.0f}{row.covered:7.0%}{row.mean_m:8.2f}{interval:>18}{row.p95_m:7.1f}"
            f"{row.cover_2m:6.0%}{row.cover_5m:6.0%}{row.gap_fraction:6.0%}"
            f"{'' if row.status == 'ok' else '  ' + row.status}"
        )
    if args.out is not None:
        print(f"written  {args.out}")
    return 0


def _calibrate(args: argparse.Namespace) -> int:
    from lydite.canopy.errors import CalibrationError

    if args.weights is not None and args.data is not None and args.map is None:
        return _calibrate_model(args)
    if args.map is not None and args.weights is None and (args.reference is None) != (args.plots is None):
        return _calibrate_map(args)
    raise CalibrationError(
        "calibrate takes either --weights MODEL and --data CHIPS, or --map OUT.tif and one of --reference LIDAR.tif "
        "and --plots FILE: see `lydite canopy calibrate --help`"
    )


def _calibrate_model(args: argparse.Namespace) -> int:
    from lydite.canopy.checks.calibrate import calibrate
    from lydite.canopy.provenance import begin, finish, inputs, refuse_inputs_as_outputs

    refuse_inputs_as_outputs([args.out], [args.data, args.weights])
    record = begin("canopy calibrate")
    calibration = calibrate(
        args.weights, args.data, split=args.split, level=args.level, seed=args.seed, track=_tracker("predict")
    )
    calibration.write(args.out)
    # The digest in the calibration stands for the weights; a manifest stands for the chips.
    results = {"inputs": inputs([args.data / "chips.json"]), **calibration.model_dump(by_alias=True)}
    finish(record, args.out, results)
    if args.json:
        print(json.dumps(calibration.model_dump(by_alias=True), indent=1, allow_nan=False))
        return 0
    print(f"{calibration.pixels:,} pixels of {calibration.regions} held-out regions, nominal {calibration.level:.0%}")
    print(f"\n{'predicted height':20}{'pixels':>12}{'regions':>9}{'inside, regions left out':>26}")
    for row in calibration.classes:
        if row.pixels:
            print(f"{row.name:20}{row.pixels:12,}{row.regions:9}{_shown(row.held_out):>26}")
    print(f"{'all':20}{'':12}{'':9}{_shown(calibration.held_out):>26}")
    if calibration.regions < 8:
        print(f"\nonly {calibration.regions} regions: what holds there says little about others")
    if calibration.spatial is None:
        print("too few regions for intervals of means; `stats` will give none")
    print(f"\nwritten  {args.out}")
    return 0


def _calibrate_map(args: argparse.Namespace) -> int:
    from lydite.canopy.checks.polygons import read_polygons
    from lydite.canopy.checks.recalibrate import from_plots, from_reference, write_corrected
    from lydite.canopy.provenance import begin, finish, inputs, refuse_inputs_as_outputs

    refuse_inputs_as_outputs([args.out, args.out_map], [args.map, args.reference, args.plots])
    record = begin("canopy calibrate")
    if args.plots is not None:
        correction = from_plots(args.map, read_polygons(args.plots), args.field, radius_m=args.radius)
    else:
        correction = from_reference(args.map, args.reference, seed=args.seed, track=_tracker("compare"))
    found = correction.model_dump()
    _write_text(args.out, json.dumps(found, indent=1, allow_nan=False) + "\n")
    written = args.out_map is not None and correction.kind != "none"
    if written:
        write_corrected(args.map, args.out_map, correction, track=_tracker("write"))
    finish(record, args.out, {"inputs": inputs([args.map, args.reference or args.plots]), **found})
    if written:
        finish(record, args.out_map, {"inputs": inputs([args.map, args.reference or args.plots]), **found})
    if args.json:
        print(json.dumps(found, indent=1, allow_nan=False))
        return 0
    if correction.kind == "none":
        print(f"the map is better left as it is: {correction.reason}")
    else:
        print(f"{correction.kind} correction: {correction.reason}")
        print(f"bias there {correction.bias_before_m:+.3f} m before, {correction.bias_after_m:+.3f} m after")
    print(f"written  {args.out}{f' and {args.out_map}' if written else ''}")
    return 0


def _write_text(path: Path, text: str) -> None:
    from lydite.canopy.errors import CanopyError
    from lydite.evidence.files import write_atomic

    try:
        write_atomic(path, text.encode())
    except OSError as error:
        raise CanopyError(f"cannot write {path}: {error.strerror}; check the folder and the space left") from error


def _shown(value: float | int | None) -> str:
    if value is None:
        return "-"
    return f"{value:,}" if isinstance(value, int) else f"{value:.3f}"

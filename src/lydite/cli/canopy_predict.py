"""`lydite canopy` commands: predict (a map from an image) and product (many maps on the world's grid)."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from lydite.cli.command import command

DEMO_MODEL = Path("runs/canopy-demo/model")

_PREDICT = """\
examples:
  lydite canopy predict forest.tif height.tif
  lydite canopy predict ortho.tif height.tif --weights runs/mine/model --integer
  lydite canopy predict planet.tif height.tif --bands 3,2,1 --scale 0 3000 --date 2024-07-01
  lydite canopy predict /shared/region.vrt /shared/height.tif --weights /shared/model --ray 10.0.0.1:6379

Writes height.tif, a cloud-optimised GeoTIFF in the image's coordinate system: canopy height in metres and, where the
weights come with a calibration, the lower and upper bound of the interval. Beside it: height.json (STAC item),
height.qml (QGIS style), height.png (picture) and height.record.json (what went in). IMAGE may be a folder of GeoTIFFs
that lie on one grid.

Killed, interrupted or out of disk, the same command goes on where it stood (height.tif.partial). An existing map is
replaced only by a finished one. --weights takes a folder of lydite, of transformers (CHMv2), or the reference's own
files; the demo's model is used if there is one here.
"""

_PRODUCT = """\
examples:
  lydite canopy product 2019.tif 2023.tif --out maps
  lydite canopy product maps/*.tif --out world --zoom 18 --float

Writes one cloud-optimised GeoTIFF for each zoom-10 quadkey tile that a map touches (EPSG:3857, named by its quadkey),
with canopy height and, as second band, the number of the map it was taken from; and index.geojson with each tile's
outline, sources and dates. Where maps overlap, the most recent one that knows a pixel is taken; maps without a date
count as oldest, and of equally old ones the first named wins. Heights are whole metres (uint8, 255 unknown), or with
--float float32 metres. Tiles that are finished and up to date are kept when the command is run again.
"""


def add(commands: Any) -> None:
    """Add the commands of this file."""
    _add_predict(commands)
    _add_product(commands)


def _add_predict(commands: Any) -> None:
    parser = command(commands, "predict", "map canopy height from an image of any size", _PREDICT)
    parser.add_argument("image", type=Path, metavar="IMAGE", help="GeoTIFF, VRT, JPEG 2000, ..., or folder of GeoTIFFs")
    parser.add_argument("output", type=Path, metavar="OUT.tif", help="the map to write")
    parser.add_argument("--weights", type=Path, help=f"model folder (default: {DEMO_MODEL}, if it exists)")
    parser.add_argument("--calibration", type=Path, help="intervals (default: calibration.json in the model folder)")
    parser.add_argument(
        "--gsd", type=float, default=0.6, metavar="M", help="pixel on the ground (default: %(default)s)"
    )
    parser.add_argument("--bands", metavar="R,G,B", help="numbers of red, green, blue (default: as the file says)")
    parser.add_argument("--scale", type=float, nargs=2, metavar=("LOW", "HIGH"), help="values of black and white")
    parser.add_argument("--crs", help="coordinate system, in place of the file's, like EPSG:32611")
    parser.add_argument("--latitude", type=float, help="where degrees and Web Mercator are measured (default: centre)")
    parser.add_argument("--date", default="", metavar="YYYY-MM-DD", help="when the image was taken")
    parser.add_argument("--window", type=int, default=512, metavar="PX", help="window's side (default: %(default)s)")
    parser.add_argument("--overlap", type=int, default=64, metavar="PX", help="of windows (default: %(default)s)")
    parser.add_argument("--batch", type=int, default=2, metavar="N", help="windows at once (default: %(default)s)")
    parser.add_argument("--threads", type=int, metavar="N", help="of the model on a CPU (default: all cores)")
    parser.add_argument("--device", default="auto", help="auto, cpu or cuda (default: %(default)s)")
    parser.add_argument("--precision", choices=("float32", "bfloat16"), default="float32")
    parser.add_argument("--integer", action="store_true", help="whole metres, uint8 with 255 where unknown")
    parser.add_argument("--ray", metavar="ADDRESS", help="make the strips on a Ray cluster; local starts one here")
    parser.add_argument(
        "--resume", action=argparse.BooleanOptionalAction, default=True, help="go on with a partial map"
    )
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    parser.set_defaults(run=_predict)


def _add_product(commands: Any) -> None:
    parser = command(commands, "product", "put maps on the world's grid of quadkey tiles", _PRODUCT)
    parser.add_argument("maps", type=Path, nargs="+", metavar="MAP", help="height maps, as predict writes them")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="folder of the tiles")
    parser.add_argument("--zoom", type=int, default=17, help="of the pixels: 17 is 1.19 m at the equator, 0.6 m at 60°")
    parser.add_argument("--float", action="store_true", dest="as_float", help="float32 metres in place of whole metres")
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    parser.set_defaults(run=_product)


def _predict(args: argparse.Namespace) -> int:
    from lydite.canopy import provenance
    from lydite.canopy.errors import ModelError, PredictError
    from lydite.canopy.mapping import job as canopy_job
    from lydite.canopy.mapping.imagery import ImageOptions, parse_bands, parse_date
    from lydite.canopy.mapping.predict import Windows

    record = provenance.begin("canopy predict")
    if args.date:
        parse_date(args.date)
    weights = args.weights or DEMO_MODEL
    if not weights.exists():
        missing = f"{weights} does not exist" if args.weights else f"no --weights given and {weights} is not here"
        raise ModelError(f"{missing}; give a model folder with --weights, or make one: lydite canopy demo")
    if args.threads is not None and not 1 <= args.threads <= 1024:
        raise PredictError(f"--threads {args.threads} is not within 1 to 1024")
    job = canopy_job.Job(
        image=args.image.absolute(),
        weights=weights.absolute(),
        options=ImageOptions(
            gsd_m=args.gsd,
            bands=parse_bands(args.bands) if args.bands else None,
            scale=tuple(args.scale) if args.scale else None,
            crs=args.crs,
            latitude=args.latitude,
        ),
        windows=Windows(side=args.window, overlap=args.overlap, batch=args.batch),
        calibration=args.calibration.absolute() if args.calibration else None,
        integer=args.integer,
        device=canopy_job.device(args.device),
        precision=args.precision,
        threads=args.threads,
    )
    maker: canopy_job.Maker
    if args.ray:
        from lydite.canopy.mapping.spread import ray_maker

        maker = ray_maker(args.ray, gpus=0.0 if job.device == "cpu" else 1.0)
    else:
        maker = canopy_job.lazy_local_maker()
    results = canopy_job.make_map(job, args.output, maker=maker, resume=args.resume, date=args.date)
    inputs = [args.image, weights, *([args.calibration] if args.calibration else [])]
    path = provenance.finish(record, args.output, {**results, "inputs": provenance.inputs(inputs)})
    if args.json:
        print(json.dumps({"output": str(args.output), "record": str(path), **results}, indent=2))
    else:
        _print_map(args.output, results)
    return 0


def _print_map(output: Path, results: dict[str, Any]) -> None:
    width, height = results["size"]
    shown = results["height_m"]
    print(f"wrote    {output} (with .json, .qml, .png and .record.json)")
    print(f"pixels   {width} x {height} of {results['gsd_m']:.3g} m, {results['km2']:.4g} km²")
    if shown["mean_m"] is None:
        print("heights  none: the image is unknown everywhere")
    else:
        print(f"heights  mean {shown['mean_m']:.1f} m, 95th percentile {shown['p95_m']:.1f} m")
    print(f"bands    {', '.join(results['bands'])}")
    rule = results["made_from"]["read_as"]["scale_rule"]
    if rule.startswith("sampled"):
        print(f"note: {rule}; if that is wrong, or for pieces of one image, give --scale", file=sys.stderr)


def _product(args: argparse.Namespace) -> int:
    from lydite.canopy import provenance
    from lydite.canopy.mapping.product import make_product

    record = provenance.begin("canopy product")
    results = make_product(args.maps, args.out, pixel_zoom=args.zoom, as_float=args.as_float)
    path = provenance.finish(record, args.out, {**results, "inputs": provenance.inputs(args.maps)})
    if args.json:
        print(json.dumps({"folder": str(args.out), "record": str(path), **results}, indent=2))
    else:
        for tile in results["tiles"]:
            print(f"tile  {tile['quadkey']}  {tile['known_share']:.1%} known  {', '.join(tile['dates']) or 'no dates'}")
        print(f"wrote {len(results['tiles'])} tiles and index.geojson into {args.out}")
    return 0

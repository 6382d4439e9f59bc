"""`lydite canopy` commands that make labels: lidar (a height map from laser points) and build (a dataset of chips)."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from lydite.cli.command import command

_LIDAR = """\
examples:
  lydite canopy lidar plot.laz height.tif
  lydite canopy lidar tiles/*.laz height.tif --gsd 0.6 --crs EPSG:32611 --picture height.png
  lydite canopy lidar old.las height.tif --classify-ground --z-unit us-foot --like image.tif

Writes height.tif, a cloud-optimised GeoTIFF: canopy height in metres (float32, NaN where unknown), highest hits without
pits and spikes, on a grid of whole multiples of --gsd; beside it height.record.json (what went in). Noise (classes 7
and 18) and withheld points are dropped. Several files make one map.

The CRS is the file's own; failing that, the one in NAME.prj or in an image NAME.tif of the same place beside it; --crs
overrules all of them. A CRS in feet or degrees is mapped in its UTM zone. --like takes CRS and extent of an image.
Heights are measured from class 2. Clouds without it need --classify-ground.
"""

_BUILD = """\
examples:
  lydite canopy build --image plots/*.tif --lidar plots/*.laz --out chips --size 64
  lydite canopy build --image ortho.tif --image-date 2021-07-14 --lidar tiles/*.laz --out chips --regions forests.gpkg

Pairs every image with the laser points under it, puts heights on the image's pixels at --gsd, cuts chips and writes
chips/chips.json last. Images may have any CRS, pixel size and bit depth, clouds any CRS and unit. Chips are split by
region (blocks of --region-m, or polygons of --regions); chips too near to another split's region are dropped. Killed or
interrupted, the same command goes on where it stood.
"""


def add(commands: Any) -> None:
    """Add the commands of this file."""
    _add_lidar(commands)
    _add_build(commands)


def _add_lidar(commands: Any) -> None:
    parser = command(commands, "lidar", "map canopy height from laser points", _LIDAR)
    parser.add_argument("files", type=Path, nargs="+", metavar="IN.laz", help="LAS or LAZ files of one survey")
    parser.add_argument("output", type=Path, metavar="OUT.tif", help="the map to write")
    parser.add_argument("--gsd", type=float, default=1.0, metavar="M", help="side of a cell (default: %(default)s)")
    parser.add_argument(
        "--bounds",
        type=float,
        nargs=4,
        metavar=("LEFT", "BOTTOM", "RIGHT", "TOP"),
        help="extent in metres of the map's CRS (default: of the points)",
    )
    parser.add_argument("--like", type=Path, metavar="IMAGE.tif", help="take CRS and extent of this image")
    parser.add_argument("--picture", type=Path, metavar="OUT.png", help="draw the map, too")
    _add_cloud_options(parser)
    parser.set_defaults(run=_lidar)


def _add_cloud_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--crs", help="coordinate system of the points, in place of the files', like EPSG:32611")
    parser.add_argument("--z-unit", choices=("metre", "foot", "us-foot"), help="unit of z, in place of the files'")
    parser.add_argument(
        "--classify-ground", action="store_true", help="find the ground from the points' geometry, not from class 2"
    )
    parser.add_argument(
        "--min-density",
        type=float,
        default=0.5,
        metavar="N",
        help="pulses per m2 below which a cell is unknown (default: %(default)s)",
    )
    parser.add_argument("--json", action="store_true", help="print the result as JSON")


def _add_build(commands: Any) -> None:
    parser = command(commands, "build", "make a dataset of chips from images and laser points", _BUILD)
    parser.add_argument("--image", type=Path, nargs="+", required=True, metavar="IMAGE", help="GeoTIFF and the like")
    parser.add_argument("--lidar", type=Path, nargs="+", required=True, metavar="IN.laz", help="LAS or LAZ files")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="folder of the dataset")
    parser.add_argument(
        "--gsd", type=float, default=0.6, metavar="M", help="pixel on the ground (default: %(default)s)"
    )
    parser.add_argument("--size", type=int, default=448, metavar="PX", help="side of a chip (default: %(default)s)")
    parser.add_argument("--stride", type=int, metavar="PX", help="from chip to chip (default: the size)")
    parser.add_argument(
        "--min-known",
        type=float,
        default=0.5,
        metavar="SHARE",
        help="of a chip's pixels that must be known (default: %(default)s)",
    )
    parser.add_argument("--bands", metavar="R,G,B", help="numbers of red, green, blue (default: as the file says)")
    parser.add_argument("--scale", type=float, nargs=2, metavar=("LOW", "HIGH"), help="values of black and white")
    parser.add_argument("--image-crs", help="coordinate system of the images, in place of the files'")
    parser.add_argument("--image-date", default="", metavar="YYYY-MM-DD", help="in place of the files' own dates")
    parser.add_argument("--lidar-date", default="", metavar="YYYY-MM-DD", help="in place of the files' own dates")
    parser.add_argument(
        "--region-m", type=float, default=2000.0, metavar="M", help="side of a block (default: %(default)s)"
    )
    parser.add_argument(
        "--regions", type=Path, metavar="FILE", help="polygons that are the regions, in place of blocks"
    )
    parser.add_argument("--region-field", metavar="NAME", help="attribute with the regions' names (default: numbers)")
    parser.add_argument(
        "--split",
        type=float,
        nargs=4,
        default=(0.7, 0.1, 0.1, 0.1),
        metavar=("TRAIN", "VALIDATION", "CALIBRATION", "TEST"),
        help="shares of the regions (default: 0.7 0.1 0.1 0.1)",
    )
    parser.add_argument("--seed", type=int, default=0, help="of the split (default: %(default)s)")
    _add_cloud_options(parser)
    parser.set_defaults(run=_build)


def _lidar(args: argparse.Namespace) -> int:
    from lydite.canopy import provenance
    from lydite.canopy.errors import LidarError
    from lydite.canopy.lidar.chm import ChmSettings
    from lydite.canopy.lidar.survey import write_survey_map

    record = provenance.begin("canopy lidar")
    if args.output.suffix.lower() not in (".tif", ".tiff"):
        raise LidarError(f"{args.output} is no name for the map; the last argument is OUT.tif")
    provenance.refuse_inputs_as_outputs([args.output, args.picture], [*args.files, args.like])
    provenance.refuse_inputs_as_outputs([args.picture], [args.output])
    results = write_survey_map(
        args.files,
        args.output,
        gsd_m=args.gsd,
        settings=ChmSettings(classify_ground=args.classify_ground, min_density=args.min_density),
        crs=args.crs,
        z_unit=args.z_unit,
        bounds=tuple(args.bounds) if args.bounds else None,
        like=args.like,
    )
    if args.picture:
        from lydite.canopy.mapping.picture import draw

        try:
            draw(args.output, args.picture)
        except OSError as error:
            raise LidarError(
                f"{args.output} is made; the picture {args.picture} cannot be written: {error.strerror}"
            ) from error
    inputs = provenance.inputs([*args.files, *([args.like] if args.like else [])])
    written = provenance.finish(record, args.output, {"inputs": inputs, **results})
    if args.json:
        print(json.dumps({"output": str(args.output), "record": str(written), **results}))
        return 0
    days = " to ".join(dict.fromkeys(results["lidar_dates"])) or "unknown"
    print(f"{args.output}: {results['rows']} x {results['cols']} cells of {args.gsd:g} m in {results['crs']}")
    print(f"  {results['known_share']:.1%} known, mean {results['mean_m']:.1f} m, highest {results['highest_m']:.1f} m")
    print(f"  {results['points']} points, {results['pulses_per_m2']:.1f} pulses per m2, flown {days}")
    for note in results["notes"]:
        print(f"  note: {note}", file=sys.stderr)
    return 0


def _build(args: argparse.Namespace) -> int:
    from lydite.canopy import provenance
    from lydite.canopy.labels.build import BuildSettings, build
    from lydite.canopy.labels.split import Fractions
    from lydite.canopy.lidar.chm import ChmSettings
    from lydite.canopy.mapping.imagery import ImageOptions, parse_bands

    record = provenance.begin("canopy build")
    train, validation, calibration, test = args.split
    settings = BuildSettings(
        size=args.size,
        stride=args.stride or args.size,
        min_known=args.min_known,
        image=ImageOptions(
            gsd_m=args.gsd,
            bands=parse_bands(args.bands) if args.bands else None,
            scale=tuple(args.scale) if args.scale else None,
            crs=args.image_crs,
        ),
        chm=ChmSettings(classify_ground=args.classify_ground, min_density=args.min_density),
        lidar_crs=args.crs,
        z_unit=args.z_unit,
        image_date=args.image_date,
        lidar_date=args.lidar_date,
        region_m=args.region_m,
        regions=args.regions,
        region_field=args.region_field,
        fractions=Fractions(train=train, validation=validation, calibration=calibration, test=test),
        seed=args.seed,
    )
    results = build(args.image, args.lidar, args.out, settings)
    written = provenance.finish(record, args.out, results)
    if args.json:
        print(json.dumps({"output": str(args.out), "record": str(written), **results}))
        return 0
    print(f"{args.out}: {results['chips']} chips of {args.size} pixels at {args.gsd:g} m")
    for name, found in results["splits"].items():
        print(f"  {name}: {found['chips']} chips, {found['regions']} regions")
    for why, number in results["dropped"].items():
        if number:
            print(f"  dropped: {number} {why}")
    for note in results["notes"]:
        print(f"  note: {note}", file=sys.stderr)
    return 0

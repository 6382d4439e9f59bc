"""`lydite canopy demo`: damaged labels in, a map with intervals out, everything in between shown on one page."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from lydite.cli.command import command

_DEMO = """\
examples:
  lydite canopy demo
  lydite canopy demo --seed 1 --out runs/canopy-1
  lydite canopy demo --iterations 2000                  (half an hour, a better model)

Draws forests whose heights are known, damages their labels as real ones are (shifted, corrupted, out of date), trains a
first model, registers and cleans the labels, trains again, calibrates intervals on regions held out, maps an image of
other regions, and compares the map with the truth. Killed or interrupted, the same command continues.

The folder afterwards:
  index.html       what came out, for reading            model/       weights and calibration, for `predict --weights`
  map.tif          height, lower and upper bound (COG)   scene/       the image that was mapped, and its truth
  labels/ registered/ cleaned/    chips at each step     record.json  settings, versions and numbers
"""


def add(commands: Any) -> None:
    """Add the demo's command."""
    parser = command(commands, "demo", "from damaged labels to a map with honest intervals, on drawn forests", _DEMO)
    parser.add_argument("--out", type=Path, default=Path("runs/canopy-demo"), help="folder (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="of forests and weights (default: %(default)s)")
    parser.add_argument("--regions", type=int, help="regions of chips; whole regions are held out")
    parser.add_argument("--iterations", type=int, help="steps of each of the two trainings")
    parser.add_argument("--mosaic", type=int, metavar="PX", help="side of the image that is mapped")
    parser.add_argument("--fresh", action="store_true", help="start over in a folder that holds a demo")
    parser.set_defaults(run=_demo)


def _demo(args: argparse.Namespace) -> int:
    from lydite.canopy.demo import Demo, DemoPlan
    from lydite.canopy.errors import CanopyError

    limits = {"seed": (0, 1_000_000), "regions": (16, 900), "iterations": (20, 1_000_000), "mosaic": (256, 8192)}
    for name, (lowest, highest) in limits.items():
        value = getattr(args, name)
        if value is not None and not lowest <= value <= highest:
            raise CanopyError(f"--{name} {value} is not within {lowest} to {highest}")
    given = {"regions": args.regions, "iterations": args.iterations, "mosaic_px": args.mosaic}
    plan = DemoPlan(seed=args.seed, **{key: value for key, value in given.items() if value is not None})
    demo = Demo(args.out, plan, fresh=args.fresh, told=lambda text: print(text, flush=True))
    result = demo.run(sys.argv[1:])
    numbers, first = result.stages["comparison"]["numbers"], result.stages["comparison"]["first"]
    print(f"\nmean absolute error on {numbers['n']:,} pixels of regions in no chip")
    print(f"  labels as they came     {first['mae_m']:.2f} m, bias {first['bias_m']:+.2f} m")
    print(f"  registered and cleaned  {numbers['mae_m']:.2f} m, bias {numbers['bias_m']:+.2f} m")
    if numbers["interval_coverage"] is not None:
        level = result.stages["calibration"]["level"]
        print(f"intervals hold at {numbers['interval_coverage']:.1%} of the pixels (stated: {level:.0%})")
    print(f"{result.seconds:.0f} s\n\nOpen {result.page}")
    return 0

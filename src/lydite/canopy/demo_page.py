"""The demo's page: what the damaged labels looked like, what was made of them, and how good the map is."""

from __future__ import annotations

import math
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from markupsafe import Markup
from numpy.typing import NDArray

from lydite.canopy import figures
from lydite.canopy.checks.compare import DENSITY_STEP_M, Comparison, compare, pictures
from lydite.canopy.chips import Chip, ChipFolder
from lydite.canopy.raster import read_raster
from lydite.evidence.page import Bars, Series, bar_chart, line_chart, render_page, table

_TEMPLATES = Path(__file__).parent / "templates"
_SHOWN_SHIFTS = 2
_SHOWN_DROPPED = 2


def demo_page(out: Path, plan: dict[str, Any], stages: dict[str, dict[str, Any]]) -> str:
    """The page of a finished demo.

    Raises:
        RasterError: a file that the demo wrote is gone.
    """
    scene = out / "scene"
    found = compare(out / "map.tif", scene / "truth.tif", image_path=scene / "image.tif")
    numbers, first = stages["comparison"]["numbers"], stages["comparison"]["first"]
    shifts = [row for row in stages["registered"]["chips"] if not row["kind"]]
    context = {
        "title": "Canopy height from images: the demo",
        "plan": plan,
        "stages": stages,
        "numbers": numbers,
        "first": first,
        "level": stages["calibration"]["level"],
        "pictures": pictures(found),
        "zoomed": _zoomed(out, found),
        "density": figures.density(
            found.density,
            DENSITY_STEP_M,
            x_title="true height, m",
            y_title="predicted height, m",
            title="All pixels of the map",
            caption="Darker is more pixels (logarithmic). Dashed: equal heights. Red: the median prediction.",
        ),
        "errors": _errors(numbers, first),
        "intervals": _intervals(numbers),
        "polygons": _polygons(stages["comparison"]["polygons"]),
        "learning": _learning(stages),
        "shifts": _shift_numbers(shifts),
        "registration": _registration(out, stages["registered"]["chips"]),
        "cleaning": _cleaning_table(stages["cleaned"]["chips"]),
        "dropped": _dropped(out, stages["cleaned"]["chips"]),
        "times": table(
            ["stage", "seconds"], [[name, stage["seconds"]] for name, stage in stages.items()], caption="Time taken"
        ),
    }
    return render_page("demo.html.j2", context, folders=[_TEMPLATES])


def _zoomed(out: Path, found: Comparison) -> Markup:
    """A corner of the map at full resolution, where single crowns can be seen."""
    image = read_raster(out / "scene" / "image.tif").pixels
    predicted = read_raster(out / "map.tif").height_m
    truth = read_raster(out / "scene" / "truth.tif").height_m
    side = min(360, *truth.shape)
    # The piece with the most trees at their most mixed, chosen by the truth alone.
    starts = [
        (r, c) for r in range(0, truth.shape[0] - side + 1, side) for c in range(0, truth.shape[1] - side + 1, side)
    ]
    row, column = max(starts, key=lambda at: float(truth[at[0] : at[0] + side, at[1] : at[1] + side].std()))
    cut = (slice(row, row + side), slice(column, column + side))
    top = figures.round_top(truth[cut])
    error = predicted[cut] - truth[cut]
    limit = float(max(1, math.ceil(np.percentile(np.abs(error[np.isfinite(error)]), 98))))
    items = [
        figures.image_panel("Image", image[(slice(None), *cut)]),
        figures.height_panel("Predicted height, m", predicted[cut], top),
        figures.height_panel("True height, m", truth[cut], top),
        figures.error_panel("Error, m", error, limit),
    ]
    return figures.panels(items, metres_across=found.metres_across * side / truth.shape[1])


def _errors(numbers: dict[str, Any], first: dict[str, Any]) -> Markup:
    rows = [row for row in numbers["by_reference"] if row["n"]]
    before = {row["class"]: row for row in first["by_reference"]}
    return bar_chart(
        "Mean absolute error by true height",
        [row["class"] for row in rows],
        [
            Bars(name="trained on labels as they came", values=[before[row["class"]]["mae_m"] for row in rows]),
            Bars(name="trained on registered, cleaned labels", values=[row["mae_m"] for row in rows]),
        ],
        "m",
        x_title="true height",
        stacked=False,
    )


def _intervals(numbers: dict[str, Any]) -> Markup:
    rows = [row for row in numbers["by_predicted"] if row["n"]]
    return table(
        ["predicted height", "pixels", "inside interval", "mean width, m"],
        [[row["class"], row["n"], row["interval_coverage"], row["interval_width_m"]] for row in rows],
        caption="How often the interval holds the truth, by predicted height",
    )


def _polygons(rows: list[dict[str, Any]]) -> Markup:
    return table(
        ["squares of", "how many", "interval holds the true mean", "mean width, m"],
        [
            [f"{row['side_m']} m", row["polygons"], row["held"] / max(1, row["polygons"]), row["width_m"]]
            for row in rows
        ],
        caption="Mean height of squares laid anywhere on the map",
    )


def _learning(stages: dict[str, dict[str, Any]]) -> Markup:
    series = []
    for name, words in (("first", "labels as they came"), ("training", "registered and cleaned labels")):
        history = stages[name]["history"]
        series.append(Series(name=words, x=[c["step"] for c in history], y=[c["mae_m"] for c in history]))
    return line_chart("Error on validation regions while training", series, "step", "mean absolute error, m")


def _shift_numbers(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Planted shifts against what registration found, over labels that were shifted but not corrupted."""
    planted = np.array([row["planted"] for row in rows])
    found = np.array([row["found"] for row in rows])
    if not len(rows):
        return {"labels": 0, "accepted": 0, "before_px": None, "after_px": None}
    return {
        "labels": len(rows),
        "accepted": sum(row["accepted"] for row in rows),
        "before_px": float(np.median(np.hypot(*planted.T))),
        "after_px": float(np.median(np.hypot(*(found - planted).T))),
    }


def _registration(out: Path, rows: list[dict[str, Any]]) -> Markup:
    """The labels that were moved farthest, before and after, as edges of tall trees over the image."""
    moved = sorted((row for row in rows if row["accepted"] and not row["kind"]), key=lambda r: -math.hypot(*r["found"]))
    labels, registered = ChipFolder.open(out / "labels"), ChipFolder.open(out / "registered")
    chips = {chip.id: chip for chip in labels.manifest.chips}
    pairs = []
    for row in moved[:_SHOWN_SHIFTS]:
        chip, distance = chips[row["id"]], math.hypot(*row["found"])
        after = _outlined(registered, chip, f"Moved by {distance:.1f} pixels")
        pairs.append(figures.panels([_outlined(labels, chip, "Label as it came"), after]))
    return Markup("").join(pairs) if pairs else Markup("<p>No label was moved.</p>")


def _outlined(folder: ChipFolder, chip: Chip, title: str) -> figures.Panel:
    """An image with the outline of what its label says is above half its tall height."""
    pair = folder.load(chip)
    label = np.nan_to_num(pair.height)
    tall = label > max(2.0, 0.5 * float(np.percentile(label, 98)))
    pixels = pair.image.copy()
    pixels[:, _edge(tall)] = np.array([[255], [210], [40]], np.uint8)
    return figures.image_panel(title, pixels, "Yellow: outline of the tall trees in the label.")


def _edge(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    inner = mask.copy()
    inner[1:] &= mask[:-1]
    inner[:-1] &= mask[1:]
    inner[:, 1:] &= mask[:, :-1]
    inner[:, :-1] &= mask[:, 1:]
    edge: NDArray[np.bool_] = mask & ~inner
    return edge


def _cleaning_table(rows: list[dict[str, Any]]) -> Markup:
    verdicts = ("keep", "repair", "drop")
    by_kind: dict[str, Counter[str]] = {}
    for row in rows:
        by_kind.setdefault(row["kind"] or "not corrupted", Counter())[row["verdict"]] += 1
    return table(
        ["what was done to the label", "kept", "repaired", "dropped"],
        [[kind, *(counts[verdict] for verdict in verdicts)] for kind, counts in sorted(by_kind.items())],
        caption="Labels of the training regions after cleaning",
    )


def _dropped(out: Path, rows: list[dict[str, Any]]) -> Markup:
    """Dropped labels beside their images and the truth."""
    labels = ChipFolder.open(out / "labels")
    chips = {chip.id: chip for chip in labels.manifest.chips}
    items = []
    for row in [row for row in rows if row["verdict"] == "drop"][:_SHOWN_DROPPED]:
        pair = labels.load(chips[row["id"]])
        truth = read_raster(out / "labels" / "truth" / f"{row['id']}.tif")
        top = max(figures.round_top(pair.height), figures.round_top(truth.height_m))
        kind = row["kind"].replace("_", " ") or "not corrupted"
        items += [
            figures.image_panel("Image", pair.image),
            figures.height_panel(f"Label ({kind}), dropped", pair.height, top),
            figures.height_panel("Truth", truth.height_m, top),
        ]
    return figures.panels(items) if items else Markup("<p>No label was dropped.</p>")

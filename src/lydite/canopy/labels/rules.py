"""Rules about one label: each a pure function with a name, a limit, and the value it saw, quoted.

A rule keeps, repairs or drops. Repairs make pixels unknown (NaN) or 0 m, never up; a label of which repairs leave too
little is dropped by `enough_known`. What is protected against: old, leafless, striped, thin, absurd and filled labels,
roofs and water with heights. What is not: labels that are wrong in a plausible way; see `probe`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from lydite.canopy.labels.stripes import find_stripes

Verdict = Literal["keep", "repair", "drop"]
Map = NDArray[np.float32]


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Thresholds of all rules.

    Attributes:
        max_gap_days: between image and lidar; growth and felling in two years are within the labels' error.
        leaf_off_green: excess green of canopy, absolute and above open ground, below which it is leafless.
        stripe_energy: times the usual energy of a frequency (`stripes`); forests reach 25, orchards in rows more.
        max_height_m: no tree is higher (CHMv2's cap).
        min_height_m: a little below 0 is noise of the ground.
        max_absurd: share of pixels beyond these heights that condemns the label.
        spike_m: how far a pixel may stand above the fifth highest of its 5 x 5.
        constant_share, constant_drop: share of pixels in one exactly level area off the ground.
        min_density: pulses per square metre.
        min_known: share of pixels that must be known in the end.
    """

    max_gap_days: int = 730
    leaf_off_green: float = 0.06
    leaf_off_contrast: float = 0.02
    stripe_energy: float = 40.0
    max_height_m: float = 96.0
    min_height_m: float = -2.0
    max_absurd: float = 0.01
    spike_m: float = 20.0
    constant_share: float = 0.01
    constant_drop: float = 0.3
    min_density: float = 1.0
    min_known: float = 0.5


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What one rule says of one label. `value` is what it saw, `limit` what it allows, in the unit of the rule."""

    rule: str
    verdict: Verdict
    value: float | None
    limit: float | None
    reason: str


def _finding(rule: str, bad: bool, verdict: Verdict, value: float | None, limit: float | None, reason: str) -> Finding:
    return Finding(rule=rule, verdict=verdict if bad else "keep", value=value, limit=limit, reason=reason)


def parse_date(text: str) -> date | None:
    """An ISO date, or None where there is none."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def time_gap(image_date: str, lidar_date: str, limits: Limits) -> Finding:
    """Drops a label that is much older or newer than the image; a pair without dates is kept."""
    seen, measured = parse_date(image_date), parse_date(lidar_date)
    if seen is None or measured is None:
        reason = f"no dates to compare (image {image_date!r:.24}, lidar {lidar_date!r:.24})"
        return _finding("time_gap", False, "keep", None, limits.max_gap_days, reason)
    days = abs((seen - measured).days)
    reason = f"{days} days between image and lidar, limit {limits.max_gap_days}"
    return _finding("time_gap", days > limits.max_gap_days, "drop", days, limits.max_gap_days, reason)


def leaf_off(image: NDArray[np.uint8], height: Map, image_date: str, limits: Limits, *, north: bool = True) -> Finding:
    """Drops a pair of the leafless season whose canopy is neither green nor greener than open ground.

    All three are needed: white balance moves the first (4 of 12 real evergreen plots in summer look leafless), green
    ground the second. Without a date nothing is dropped; the finding says how it looks.
    """
    red, green, blue = image.astype(np.float32)
    excess = (2 * green - red - blue) / (red + green + blue + 5)
    tall, open_ground = height > 5, height < 1
    if tall.sum() < 100:
        return _finding("leaf_off", False, "keep", None, limits.leaf_off_green, "less than 100 px of canopy above 5 m")
    canopy = float(np.median(excess[tall]))
    contrast = canopy - float(np.median(excess[open_ground])) if open_ground.sum() >= 100 else 0.0
    when = parse_date(image_date)
    season = (11, 12, 1, 2, 3) if north else (5, 6, 7, 8, 9)
    grey = canopy < limits.leaf_off_green and contrast < limits.leaf_off_contrast
    reason = f"excess green of canopy {canopy:.3f}, {contrast:+.3f} above ground, image date {image_date!r:.24}"
    leafless = grey and when is not None and when.month in season
    return _finding("leaf_off", leafless, "drop", canopy, limits.leaf_off_green, reason)


def striping(height: Map, limits: Limits) -> Finding:
    """Drops a label in which one direction and frequency stands far out."""
    found = find_stripes(height)
    reason = f"{found.energy:.0f} times the usual energy every {found.period_px:.1f} px, limit {limits.stripe_energy:g}"
    return _finding(
        "striping", found.energy >= limits.stripe_energy, "drop", found.energy, limits.stripe_energy, reason
    )


def density(pulses_per_m2: float | None, limits: Limits) -> Finding:
    """Drops a label of too few pulses, where their density is known."""
    if pulses_per_m2 is None:
        return _finding("density", False, "keep", None, limits.min_density, "pulse density is not stated")
    reason = f"{pulses_per_m2:.2f} pulses per square metre, limit {limits.min_density}"
    return _finding("density", pulses_per_m2 < limits.min_density, "drop", pulses_per_m2, limits.min_density, reason)


def implausible(height: Map, limits: Limits) -> tuple[Map, Finding]:
    """Heights that no tree has become unknown, those a little below the ground 0; many condemn the label."""
    known = np.isfinite(height)
    absurd = known & ((height > limits.max_height_m) | (height < limits.min_height_m))
    share = float(absurd.sum() / max(1, known.sum()))
    low, high = (float(f(height[known])) if known.any() else 0.0 for f in (np.min, np.max))
    clean = np.where(absurd, np.float32(np.nan), np.where(known & (height < 0), np.float32(0), height))
    reason = f"{100 * share:.2f} % of pixels outside {limits.min_height_m:g} to {limits.max_height_m:g} m"
    reason += f" (lowest {low:.1f}, highest {high:.1f})"
    verdict: Verdict = "drop" if share > limits.max_absurd else "repair"
    return clean, _finding("implausible", low < 0 or bool(absurd.any()), verdict, share, limits.max_absurd, reason)


def spikes(height: Map, limits: Limits) -> tuple[Map, Finding]:
    """Pixels far above the fifth highest of their 5 x 5 become unknown: birds, wires, noise; crowns are wider."""
    known = np.isfinite(height)
    low = np.where(known, height, np.float32(-np.inf))
    fifth = ndimage.rank_filter(low, -5, size=5, mode="nearest")
    alone = known & np.isfinite(fifth) & (low > np.where(np.isfinite(fifth), fifth, 0) + limits.spike_m)
    highest = float(np.max(height[alone])) if alone.any() else 0.0
    reason = f"{int(alone.sum())} px stand more than {limits.spike_m:g} m above all around (highest {highest:.1f} m)"
    clean = np.where(alone, np.float32(np.nan), height)
    return clean, _finding("spikes", bool(alone.any()), "repair", float(alone.sum()), 0.0, reason)


def constant_blocks(height: Map, limits: Limits) -> tuple[Map, Finding]:
    """Areas that are exactly level off the ground (filled holes, saturated values) become unknown."""
    known = np.isfinite(height)
    filled = np.where(known, height, np.float32(-1e6))
    flat = ndimage.maximum_filter(filled, 5) == ndimage.minimum_filter(filled, 5)
    areas, _ = ndimage.label(flat & known & (height > 0.5))
    sizes = np.bincount(areas.ravel())
    sizes[0] = 0
    # Each pixel of `flat` is the middle of a level 5 x 5: five pixels of it are no coincidence of metres.
    wide = ndimage.binary_dilation((sizes >= 5)[areas], np.ones((5, 5), bool)) & known
    share = float(wide.sum() / max(1, known.sum()))
    clean = np.where(wide, np.float32(np.nan), height)
    reason = (
        f"{100 * share:.1f} % of pixels lie in exactly level areas off the ground, limit {limits.constant_share:.0%}"
    )
    verdict: Verdict = "drop" if share > limits.constant_drop else "repair"
    bad = share > limits.constant_share
    return (clean if bad else height), _finding("constant_blocks", bad, verdict, share, limits.constant_share, reason)


def to_zero(height: Map, area: NDArray[np.bool_], what: Literal["buildings", "water"]) -> tuple[Map, Finding]:
    """Roofs and water carry no canopy: 0 m within `area` [H, W], also where the label knew nothing."""
    changed = area & ~(height == 0)
    highest = float(np.nanmax(np.where(changed, height, -np.inf), initial=0.0)) if changed.any() else 0.0
    reason = f"{int(changed.sum())} px of {what} set to 0 m (highest {highest:.1f} m)"
    clean = np.where(area, np.float32(0), height)
    return clean, _finding(what, bool(changed.any()), "repair", float(changed.sum()), 0.0, reason)


def enough_known(height: Map, limits: Limits) -> Finding:
    """Drops what is left with too few known pixels."""
    share = float(np.isfinite(height).mean())
    reason = f"{100 * share:.1f} % of pixels known, limit {limits.min_known:.0%}"
    return _finding("enough_known", share < limits.min_known, "drop", share, limits.min_known, reason)


def apply_rules(
    image: NDArray[np.uint8],
    height: Map,
    *,
    image_date: str = "",
    lidar_date: str = "",
    pulses_per_m2: float | None = None,
    buildings: NDArray[np.bool_] | None = None,
    water: NDArray[np.bool_] | None = None,
    north: bool = True,
    limits: Limits | None = None,
) -> tuple[Map, list[Finding]]:
    """All rules in order: the repaired label [H, W] and every finding, also those that keep.

    Args:
        image: uint8 [3, H, W].
        height: float32 [H, W] metres, NaN where unknown; not changed.
        buildings, water: bool [H, W] from lidar classes 6 and 9 or from polygons.
    """
    limits = limits or Limits()
    found = [
        time_gap(image_date, lidar_date, limits),
        density(pulses_per_m2, limits),
        striping(height, limits),
        leaf_off(image, height, image_date, limits, north=north),
    ]
    clean = height
    for what, area in (("buildings", buildings), ("water", water)):
        if area is not None:
            clean, finding = to_zero(clean, area, what)  # type: ignore[arg-type]
            found.append(finding)
    for rule in (implausible, spikes, constant_blocks):
        clean, finding = rule(clean, limits)
        found.append(finding)
    found.append(enough_known(clean, limits))
    return clean.astype(np.float32), found


def verdict_of(findings: list[Finding]) -> Verdict:
    """The gravest verdict."""
    verdicts = {finding.verdict for finding in findings}
    return "drop" if "drop" in verdicts else "repair" if "repair" in verdicts else "keep"

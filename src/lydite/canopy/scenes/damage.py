"""What goes wrong with labels in the world, done on purpose and written down, so that a cure can be measured.

Two things happen to a label, in this order: it may be **corrupted** (`KINDS`), and it is **moved** (a shift, and a
smooth local warp). Both are recorded in a `DamageTruth`. A corruption that would change next to nothing (a clear-cut
in a meadow) is not counted as one: another kind is tried, and if none changes the label by `LEAST_M` on average it
stays whole and is recorded so.

Shifts follow the room's convention (see `canopy.labels.correlate`): dx > 0 means the label lies to the right of where
it belongs, dy > 0 below: damaged[row, column] = label[row - dy, column - dx].
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import map_coordinates

from lydite.canopy.errors import LabelError
from lydite.canopy.scenes.texture import Field, noise

Kind = Literal["", "stripes", "spikes", "wrong_date", "buildings", "holes", "scale", "swap"]
KINDS: tuple[Kind, ...] = ("stripes", "spikes", "wrong_date", "buildings", "holes", "scale", "swap")
LEAST_M = 0.25
"""Least mean absolute change of a label that counts as corruption."""
CAP_M = 96.0
_FOOT = 0.3048


@dataclass(frozen=True, kw_only=True)
class DamageConfig:
    """How much goes wrong.

    Attributes:
        shift_px: longest shift; shifts are spread evenly over a disc of this radius.
        shift_share: share of labels that are shifted at all.
        warp_px: largest deviation of the local warp; 0 for none.
        warp_scale_px: width of the warp's features.
        corrupt_share: share of labels that are corrupted.
        kinds: the kinds to choose from, evenly.
    """

    shift_px: float = 6.0
    shift_share: float = 1.0
    warp_px: float = 0.0
    warp_scale_px: float = 96.0
    corrupt_share: float = 0.2
    kinds: tuple[Kind, ...] = KINDS

    def __post_init__(self) -> None:
        if not (0 <= self.shift_px <= 64 and 0 <= self.warp_px <= 64 and 4 <= self.warp_scale_px <= 10_000):
            raise LabelError(
                f"shift_px {self.shift_px}, warp_px {self.warp_px}, warp_scale_px {self.warp_scale_px}; they must lie "
                "within 0 to 64, 0 to 64 and 4 to 10000"
            )
        if not (0 <= self.shift_share <= 1 and 0 <= self.corrupt_share <= 1):
            raise LabelError(f"shares are {self.shift_share} and {self.corrupt_share}; they must lie within 0 to 1")
        if not self.kinds or set(self.kinds) - set(KINDS):
            raise LabelError(f"kinds are {self.kinds}; choose some of {KINDS}")


@dataclass(frozen=True, kw_only=True)
class DamageTruth:
    """What was done to one label.

    Attributes:
        kind: the corruption, "" if none; `detail` says more, like "clear-cut".
        dx_px, dy_px: the shift, in columns and rows.
        warp_px: the largest deviation of the local warp from the shift.
        changed_m: mean absolute change by the corruption over known pixels.
        changed_share: share of the known pixels that it changed by more than half a metre.
    """

    kind: Kind = ""
    detail: str = ""
    dx_px: float = 0.0
    dy_px: float = 0.0
    warp_px: float = 0.0
    changed_m: float = 0.0
    changed_share: float = 0.0

    @property
    def corrupt(self) -> bool:
        """Whether the label is corrupted, moved or not."""
        return self.kind != ""

    def notes(self) -> dict[str, Any]:
        """As a chip's notes hold it, under "damage"."""
        return asdict(self)

    @classmethod
    def from_notes(cls, notes: dict[str, Any]) -> DamageTruth:
        """Back from a chip's notes. Raises LabelError if they hold no damage."""
        try:
            return cls(**notes["damage"])
        except (KeyError, TypeError) as error:
            raise LabelError("this chip's notes say nothing of damage; it is not from write_scene_chips") from error


@dataclass(frozen=True, kw_only=True)
class Damaged:
    """A damaged label float32 [H, W] (NaN unknown), what was done, and where the corruption shows (`bad`)."""

    label: Field
    truth: DamageTruth
    bad: NDArray[np.bool_]


def damage(
    label: Field,
    config: DamageConfig,
    rng: np.random.Generator,
    *,
    building_m: Field | None = None,
    other: Field | None = None,
    margin: int = 0,
) -> Damaged:
    """Damage one label float32 [H, W], NaN where unknown.

    Args:
        building_m: roofs on the same pixels, for "buildings"; without any that kind is not chosen.
        other: another place's label of the same size, for "swap" and for forest of a wrong date.
        margin: pixels on each side that are given only to be moved in, and cut off from the result.

    What moves in from beyond the given pixels is unknown. Whether a corruption counts is judged within the margin.

    Raises:
        LabelError: not a map, or maps of different sizes.
    """
    for extra in (building_m, other):
        if label.ndim != 2 or (extra is not None and extra.shape != label.shape):
            raise LabelError(f"label {label.shape}, other map {getattr(extra, 'shape', None)}; give maps of one size")
    if not 0 <= 2 * margin < min(label.shape):
        raise LabelError(f"a margin of {margin} leaves nothing of a label {label.shape}")
    inner = (slice(margin, label.shape[0] - margin), slice(margin, label.shape[1] - margin))
    corrupt = rng.uniform() < config.corrupt_share
    order: list[Kind] = [config.kinds[i] for i in rng.permutation(len(config.kinds))]
    shifted = rng.uniform() < config.shift_share
    length, angle = config.shift_px * np.sqrt(rng.uniform()), rng.uniform(0, 2 * np.pi)
    dx, dy = (float(length * np.cos(angle)), float(length * np.sin(angle))) if shifted else (0.0, 0.0)
    worse, kind, detail = _corrupted(label, order if corrupt else [], rng, building_m, other, inner)
    change = np.where(np.isfinite(worse) & np.isfinite(label), np.abs(worse - label), 0)
    lost = np.isfinite(label) & ~np.isfinite(worse)
    bad = (change > 0.5) | lost
    known = max(1, int(np.isfinite(label[inner]).sum()))
    moved, warp = move(worse, dx, dy, rng, warp_px=config.warp_px, warp_scale_px=config.warp_scale_px)
    truth = DamageTruth(
        kind=kind,
        detail=detail,
        dx_px=dx,
        dy_px=dy,
        warp_px=warp,
        changed_m=float(change[inner].sum() / known),
        changed_share=float(bad[inner].sum() / known),
    )
    rows, columns = np.indices(label.shape)
    there = (
        np.clip(rows - round(dy), 0, label.shape[0] - 1),
        np.clip(columns - round(dx), 0, label.shape[1] - 1),
    )
    return Damaged(label=moved[inner], truth=truth, bad=bad[there][inner])


def move(
    label: Field,
    dx_px: float,
    dy_px: float,
    rng: np.random.Generator | None = None,
    *,
    warp_px: float = 0.0,
    warp_scale_px: float = 96.0,
) -> tuple[Field, float]:
    """(label moved right by dx and down by dy, largest deviation of the warp in pixels). Bilinear, sub-pixel.

    A result is known where all pixels that it was mixed from are. Whole shifts alone are exact. A warp needs `rng`.
    """
    if dx_px == dy_px == warp_px == 0:
        return label.copy(), 0.0
    rows, columns = np.indices(label.shape, dtype=np.float32)
    at = np.stack([rows - np.float32(dy_px), columns - np.float32(dx_px)])
    largest = 0.0
    if warp_px > 0 and rng is not None:
        field = np.stack([noise(rng, label.shape, warp_scale_px), noise(rng, label.shape, warp_scale_px)])
        field -= field.mean(axis=(1, 2), keepdims=True)
        field *= np.float32(warp_px) / max(1e-6, float(np.hypot(field[0], field[1]).max()))
        at += field
        largest = warp_px
    known = np.isfinite(label)
    filled = np.where(known, label, 0).astype(np.float32)
    value = map_coordinates(filled, at, order=1, mode="constant", cval=0)
    weight = map_coordinates(known.astype(np.float32), at, order=1, mode="constant", cval=0)
    return np.where(weight > 0.999, value, np.float32(np.nan)).astype(np.float32), largest


def _corrupted(
    label: Field,
    order: list[Kind],
    rng: np.random.Generator,
    building_m: Field | None,
    other: Field | None,
    inner: tuple[slice, slice],
) -> tuple[Field, Kind, str]:
    """The first kind of `order` that changes the label enough, or the label as it was."""
    for kind in order:
        if (kind == "swap" and other is None) or (kind == "buildings" and building_m is None):
            continue
        worse, detail = _WAYS[kind](label, rng, building_m, other)
        worse = np.where(np.isfinite(label), np.clip(worse, 0, CAP_M), np.float32(np.nan)).astype(np.float32)
        change = np.abs(worse - label)[inner]
        if np.isfinite(change).any() and float(np.nanmean(change)) >= LEAST_M:
            return worse, kind, detail
    return label, "", ""


_Way = tuple[Field, str]


def _stripes(label: Field, rng: np.random.Generator, building_m: Field | None, other: Field | None) -> _Way:
    """Scan lines that lost their returns, or flight lines at different levels."""
    angle, period = rng.uniform(0, np.pi), rng.uniform(4, 14)
    rows, columns = np.ogrid[: label.shape[0], : label.shape[1]]
    phase = np.sin(2 * np.pi * (rows * np.cos(angle) + columns * np.sin(angle)) / period)
    line = phase > rng.uniform(0.0, 0.6)
    if rng.uniform() < 0.5:
        return np.where(line, label * np.float32(rng.uniform(0, 0.3)), label), "lines lost"
    return label + np.float32(rng.uniform(1.5, 5)) * line, "lines raised"


def _spikes(label: Field, rng: np.random.Generator, building_m: Field | None, other: Field | None) -> _Way:
    """Birds, clouds and noise: single pixels far above everything."""
    hit = rng.uniform(0, 1, label.shape) < rng.uniform(0.006, 0.03)
    return label + (hit * rng.uniform(20, 70, label.shape)).astype(np.float32), "spikes"


def _wrong_date(label: Field, rng: np.random.Generator, building_m: Field | None, other: Field | None) -> _Way:
    """Forest that was cut, has grown, or still stood when the lidar flew."""
    block = _blob(rng, label.shape, rng.uniform(0.25, 0.7))
    fate = rng.integers(3 if other is not None else 2)
    if fate == 0:
        return np.where(block, np.minimum(label, np.float32(0.2)), label), "clear-cut"
    if fate == 1 or other is None:
        young = np.float32(rng.uniform(3, 9)) + noise(rng, label.shape, 4)
        return np.where(block, np.where(label > 2, np.minimum(label, young), young), label), "regrown"
    return np.where(block & np.isfinite(other), np.nan_to_num(other), label), "other stand"


def _buildings(label: Field, rng: np.random.Generator, building_m: Field | None, other: Field | None) -> _Way:
    """Roofs kept as canopy."""
    return (label if building_m is None else np.maximum(label, building_m)), "roofs kept"


def _holes(label: Field, rng: np.random.Generator, building_m: Field | None, other: Field | None) -> _Way:
    """Too few returns: within patches most pixels have no hit but the ground."""
    patch = _blob(rng, label.shape, rng.uniform(0.3, 0.8))
    lost = rng.uniform(0, 1, label.shape) < rng.uniform(0.5, 0.9)
    return np.where(patch & lost, np.float32(0), label), "density"


def _scale(label: Field, rng: np.random.Generator, building_m: Field | None, other: Field | None) -> _Way:
    """Wrong units or a wrong ground: everything too low or too high by one factor."""
    low, high = float(rng.uniform(0.45, 0.7)), float(rng.uniform(1.4, 1.8))
    factor = (_FOOT, low, high)[int(rng.integers(3))]
    return label * np.float32(factor), f"factor {factor:.3f}"


def _swap(label: Field, rng: np.random.Generator, building_m: Field | None, other: Field | None) -> _Way:
    """Another tile's label."""
    return (label if other is None else np.where(np.isfinite(other), other, label)), "another place"


_WAYS: dict[str, Callable[[Field, np.random.Generator, Field | None, Field | None], _Way]] = {
    "stripes": _stripes,
    "spikes": _spikes,
    "wrong_date": _wrong_date,
    "buildings": _buildings,
    "holes": _holes,
    "scale": _scale,
    "swap": _swap,
}


def _blob(rng: np.random.Generator, shape: tuple[int, int], share: float) -> NDArray[np.bool_]:
    """A smooth patch that covers `share` of the map."""
    field = noise(rng, shape, max(4.0, min(shape) / 3))
    return np.asarray(field > np.quantile(field, 1 - share))

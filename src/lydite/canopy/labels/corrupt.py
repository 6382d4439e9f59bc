"""Deliberate damage to labels, for the probe to learn what damage looks like. Each kind is pure: (label, other, rng).

`other` is the label of another chip. These are faults that rules cannot name: the label looks like a forest, but not
like this one.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Map = NDArray[np.float32]
Corruption = Callable[[Map, Map, np.random.Generator], Map]


def swapped(label: Map, other: Map, rng: np.random.Generator) -> Map:
    """The label of another place."""
    return other.copy()


def mirrored(label: Map, other: Map, rng: np.random.Generator) -> Map:
    """Rows in the wrong order, or columns, or both."""
    return label[(np.s_[::-1], np.s_[:, ::-1], np.s_[::-1, ::-1])[int(rng.integers(3))]].copy()


def moved(label: Map, other: Map, rng: np.random.Generator) -> Map:
    """Far away: beyond what registration repairs, a tenth to a quarter of the side."""
    amounts = rng.uniform(0.1, 0.25, 2) * label.shape * rng.choice((-1, 1), 2)
    return np.roll(label, tuple(int(a) for a in amounts), axis=(0, 1))


def feet(label: Map, other: Map, rng: np.random.Generator) -> Map:
    """Feet read as metres."""
    return (label * np.float32(3.2808)).astype(np.float32)


def felled(label: Map, other: Map, rng: np.random.Generator) -> Map:
    """Of another date: 40 to 80 % of the area carries no trees, in patches."""
    field = ndimage.gaussian_filter(rng.normal(size=label.shape), max(2.0, label.shape[0] / 12))
    bare = field < np.quantile(field, rng.uniform(0.4, 0.8))
    felled_label: Map = np.where(bare & np.isfinite(label), np.minimum(label, np.float32(0.3)), label)
    return felled_label


def smeared(label: Map, other: Map, rng: np.random.Generator) -> Map:
    """Interpolated from far too few points."""
    known = np.isfinite(label)
    smooth = ndimage.gaussian_filter(np.where(known, label, 0), rng.uniform(8, 16))
    smeared_label: Map = np.where(known, smooth, np.float32(np.nan)).astype(np.float32)
    return smeared_label


def striped(label: Map, other: Map, rng: np.random.Generator) -> Map:
    """Steps between scan lines."""
    rows, columns = np.mgrid[: label.shape[0], : label.shape[1]]
    angle, period = rng.uniform(0, np.pi), rng.uniform(5, 16)
    phase = (rows * np.sin(angle) + columns * np.cos(angle)) / period
    steps: Map = (label + rng.uniform(1.5, 4) * (1 + np.sign(np.sin(2 * np.pi * phase)))).astype(np.float32)
    return steps


def raised(label: Map, other: Map, rng: np.random.Generator) -> Map:
    """A surface model that was taken for a canopy model: the ground's slope is still in it."""
    rows, columns = np.mgrid[: label.shape[0], : label.shape[1]] / max(label.shape)
    angle = rng.uniform(0, 2 * np.pi)
    slope = rows * np.sin(angle) + columns * np.cos(angle)
    sloping: Map = (label + rng.uniform(10, 30) * (slope - slope.min())).astype(np.float32)
    return sloping


CORRUPTIONS: dict[str, Corruption] = {
    kind.__name__: kind for kind in (swapped, mirrored, moved, feet, felled, smeared, striped, raised)
}

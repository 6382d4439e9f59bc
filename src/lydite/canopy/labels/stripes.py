"""Stripes in a height map, found by the energy of one line through the Fourier plane.

Flight lines, scan lines and resampled mosaics repeat along one direction: their energy lies on a line through the
origin, and mostly in a few of its frequencies. Forest spreads its energy over all directions. The score compares the
brightest frequency of the brightest direction with what is usual at that frequency in all directions, so that the
steep fall of forest's energy with frequency plays no part.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import fft, ndimage

MIN_SIDE_PX = 32
_MIN_CYCLES = 4.0


@dataclass(frozen=True, kw_only=True)
class Stripes:
    """The strongest stripes of a map.

    Attributes:
        energy: times the usual energy of its frequency (forest without stripes: 5 to 25).
        share: part of the map's energy (above 4 cycles a side) within one step of it.
        angle_deg: direction across the stripes, from the x axis towards the y axis.
        period_px: distance between stripes.
    """

    energy: float
    share: float
    angle_deg: float
    period_px: float


def find_stripes(height: NDArray[np.floating]) -> Stripes:
    """The strongest stripes of a map [H, W] (NaN: unknown); no energy if it is smaller than 32 px or flat."""
    known = np.isfinite(height)
    if min(height.shape) < MIN_SIDE_PX or known.mean() < 0.25:
        return Stripes(energy=0.0, share=0.0, angle_deg=0.0, period_px=0.0)
    side_r, side_c = height.shape
    # Tall crowns would drown stripes of a metre.
    level = np.where(known, np.clip(height, -5.0, None), 0.0).astype(np.float64)
    level = np.where(known, level - level[known].mean(), 0.0)
    window = np.outer(np.hanning(side_r), np.hanning(side_c))
    power = np.abs(fft.rfft2(level * window)) ** 2
    row, column = np.meshgrid(np.fft.fftfreq(side_r) * side_r, np.arange(side_c // 2 + 1), indexing="ij")
    radius = np.hypot(row * min(height.shape) / side_r, column * min(height.shape) / side_c)
    used = (radius >= _MIN_CYCLES) & (radius <= min(height.shape) / 2)
    total = float(power[used].sum())
    if total <= 1e-9 * power.size:
        return Stripes(energy=0.0, share=0.0, angle_deg=0.0, period_px=0.0)
    ring = np.rint(radius).astype(int)
    usual = ndimage.median(power, labels=np.where(used, ring, 0), index=np.arange(ring.max() + 1))
    # A Hann window spreads one frequency over its neighbours: three by three are one.
    blurred = ndimage.uniform_filter(np.where(used, power / np.maximum(usual[ring], 1e-12), 0.0), 3, mode="nearest")
    at = np.unravel_index(int(np.argmax(blurred)), blurred.shape)
    v, u = float(row[at]) / side_r, float(column[at]) / side_c
    near = np.hypot(row - row[at], column - column[at]) <= 1.5
    return Stripes(
        energy=float(blurred[at]),
        share=float(power[near & used].sum() / total),
        angle_deg=float(np.degrees(np.arctan2(v, u))),
        period_px=float(1 / np.hypot(u, v)),
    )

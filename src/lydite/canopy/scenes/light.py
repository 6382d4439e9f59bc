"""Sun and sky: where shadows fall, and how bright a slope is.

Directions: azimuth clockwise from north, elevation above the horizon, both degrees; rows grow to the south.
Legend: H rows, W columns in nadir geometry.
"""

from __future__ import annotations

import numpy as np

from lydite.canopy.scenes.texture import Field


def toward_sun(azimuth_deg: float) -> tuple[float, float]:
    """The horizontal unit vector to the sun as (rows, columns)."""
    azimuth = np.deg2rad(azimuth_deg)
    return -float(np.cos(azimuth)), float(np.sin(azimuth))


def lit(height_m: Field, *, azimuth_deg: float, elevation_deg: float, gsd_m: float) -> Field:
    """float32 [H, W], 1 in the sun and 0 in shadow, with a soft edge. Shadows fall on ground and crowns alike.

    A pixel is marched toward the sun in steps of one pixel until the ray has passed over the tallest thing; what lies
    beyond the border casts nothing, so the caller renders a margin.
    """
    rise = gsd_m * float(np.tan(np.deg2rad(elevation_deg)))
    down, right = toward_sun(azimuth_deg)
    # How far the ray is below the highest obstacle, metres.
    under = np.full(height_m.shape, -np.inf, np.float32)
    for step in range(1, int(np.ceil(float(height_m.max(initial=0)) / rise)) + 1):
        here, there = _shifted(height_m.shape, round(step * down), round(step * right))
        np.maximum(under[here], height_m[there] - np.float32(step * rise), out=under[here])
    edge = np.float32(0.6 * rise)
    return np.asarray(np.clip((height_m + np.float32(0.25) - under) / edge + 1, 0, 1), np.float32)


def _shifted(shape: tuple[int, ...], rows: int, columns: int) -> tuple[tuple[slice, slice], tuple[slice, slice]]:
    """Slices of pixels and of those `rows` and `columns` farther on, where both are inside."""
    pairs = []
    for size, move in zip(shape, (rows, columns), strict=True):
        move = max(-size, min(size, move))
        pairs.append((slice(max(0, -move), size - max(0, move)), slice(max(0, move), size - max(0, -move))))
    return (pairs[0][0], pairs[1][0]), (pairs[0][1], pairs[1][1])


def facing(slope: Field, *, azimuth_deg: float, elevation_deg: float) -> Field:
    """float32 [H, W]: Lambert's cosine over that of level ground, 0 where `slope` [2, H, W] turns away."""
    down, right = toward_sun(azimuth_deg)
    elevation = np.deg2rad(elevation_deg)
    along = np.float32(down) * slope[0] + np.float32(right) * slope[1]
    cosine = np.sin(elevation) - np.cos(elevation) * along
    cosine /= np.sqrt(1 + slope[0] ** 2 + slope[1] ** 2)
    return np.asarray(np.maximum(0, cosine / np.sin(elevation)), np.float32)

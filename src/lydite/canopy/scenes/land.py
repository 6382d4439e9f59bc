"""What lies under and between the trees: ground colours, low growth, water, roads and buildings.

Legend: H rows, W columns of the canvas in nadir geometry. Reflectances are of red, green, blue, 0..1.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lydite.canopy.scenes.stand import Region, Stands
from lydite.canopy.scenes.texture import Field, noise, octaves

_ROAD = np.array([0.17, 0.165, 0.155], np.float32)
_TRACK = np.array([0.24, 0.20, 0.15], np.float32)
_WATER = np.array([0.025, 0.04, 0.045], np.float32)
_ROOFS = np.array([[0.26, 0.25, 0.24], [0.30, 0.16, 0.11], [0.40, 0.39, 0.38], [0.14, 0.14, 0.15]], np.float32)


@dataclass(frozen=True, kw_only=True)
class Land:
    """The ground of a scene.

    Attributes:
        colour: float32 [3, H, W], reflectance without trees.
        low_m: float32 [H, W], grass and shrubs, 0 on water, roads and under buildings.
        building_m: float32 [H, W], roofs above ground, 0 elsewhere.
        water: bool [H, W].
        free: bool [H, W], where a tree may stand.
    """

    colour: Field
    low_m: Field
    building_m: Field
    water: NDArray[np.bool_]
    free: NDArray[np.bool_]


def make_land(
    rng: np.random.Generator, region: Region, stands: Stands, gsd_m: float, *, water: bool, roads: bool, buildings: bool
) -> Land:
    """Draw the land. The same stream of random numbers is spent whatever the switches."""
    shape = stands.index.shape
    dry = stands.dryness[stands.index] + 0.25 * octaves(rng, shape, (6 / gsd_m, 22 / gsd_m))
    dry = np.clip(dry, 0, 1)[None]
    colour = region.soil[:, None, None] * dry + region.grass[:, None, None] * (1 - dry)
    colour *= np.exp(0.10 * noise(rng, shape, 1.2 / gsd_m) + 0.08 * noise(rng, shape, 4 / gsd_m))[None]
    low = np.clip(0.25 + 0.2 * noise(rng, shape, 5 / gsd_m), 0, 0.8) * (1 - dry[0])
    shrub = noise(rng, shape, 2.2 / gsd_m) + 0.8 * noise(rng, shape, 25 / gsd_m) - 2.3
    low = np.maximum(low, np.clip(shrub * 2.0, 0, 2.5)).astype(np.float32)
    shrubby = np.clip(shrub * 3, 0, 1)[None]
    colour = colour * (1 - shrubby) + region.grass[:, None, None] * np.float32(0.62) * shrubby

    wet = _lake(rng, shape, gsd_m) & water
    tarred, way = _road(rng, shape, gsd_m)
    way &= roads
    roof, paint = _houses(rng, shape, gsd_m)
    roof = np.where(wet | way | (not buildings), 0, roof).astype(np.float32)
    colour = np.where(way[None], (_ROAD if tarred else _TRACK)[:, None, None] * np.float32(1.0), colour)
    colour = np.where(wet[None], _WATER[:, None, None], colour)
    colour = np.where(roof[None] > 0, _ROOFS.T[:, paint], colour)
    low[wet | way | (roof > 0)] = 0
    return Land(
        colour=colour.astype(np.float32),
        low_m=low,
        building_m=roof,
        water=wet,
        free=~(wet | way | (roof > 0)),
    )


def _lake(rng: np.random.Generator, shape: tuple[int, int], gsd_m: float) -> NDArray[np.bool_]:
    """A lake in about one scene in five."""
    wanted = rng.uniform() < 0.2
    centre = rng.uniform(0, 1, 2) * shape
    radius = rng.uniform(12, 55) / gsd_m
    rows, columns = np.ogrid[: shape[0], : shape[1]]
    distance = np.hypot(rows - centre[0], columns - centre[1]) / radius
    return np.asarray((distance + 0.3 * noise(rng, shape, 20 / gsd_m) < 1) & wanted)


def _road(rng: np.random.Generator, shape: tuple[int, int], gsd_m: float) -> tuple[bool, NDArray[np.bool_]]:
    """A winding road or track in about one scene in three."""
    wanted, tarred = rng.uniform() < 0.35, bool(rng.uniform() < 0.5)
    angle, offset = rng.uniform(0, np.pi), rng.uniform(-0.3, 0.3) * min(shape)
    width = (3.5 if tarred else 1.6) / gsd_m
    bend = rng.uniform(4, 14) / gsd_m * noise(rng, shape, 70 / gsd_m)
    rows, columns = np.ogrid[: shape[0], : shape[1]]
    across = (rows - shape[0] / 2) * np.cos(angle) + (columns - shape[1] / 2) * np.sin(angle) - offset + bend
    return tarred, (np.abs(across) < width) & wanted


def _houses(rng: np.random.Generator, shape: tuple[int, int], gsd_m: float) -> tuple[Field, NDArray[np.int64]]:
    """A few rectangular houses, each with a roof of one height; in about one scene in three."""
    roof, paint = np.zeros(shape, np.float32), np.zeros(shape, np.int64)
    hectares = shape[0] * shape[1] * gsd_m**2 / 1e4
    count = int(rng.poisson(min(40.0, 0.5 * hectares))) + 1
    if rng.uniform() > 0.35:
        count = 0
    spot = rng.uniform(0, 1, 2) * shape
    for _ in range(count):
        centre = spot + rng.normal(0, 45 / gsd_m, 2)
        half = rng.uniform(3.5, 9, 2) / gsd_m
        angle = rng.uniform(0, np.pi)
        reach = int(np.ceil(half.sum())) + 1
        top, left = (max(0, int(v) - reach) for v in centre)
        bottom, right = (min(n, int(v) + reach + 1) for v, n in zip(centre, shape, strict=True))
        height, colour = rng.uniform(3, 10), int(rng.integers(len(_ROOFS)))
        if top >= bottom or left >= right:
            continue
        rows, columns = np.ogrid[top:bottom, left:right]
        along = (rows - centre[0]) * np.cos(angle) + (columns - centre[1]) * np.sin(angle)
        across = -(rows - centre[0]) * np.sin(angle) + (columns - centre[1]) * np.cos(angle)
        house = (np.abs(along) < half[0]) & (np.abs(across) < half[1])
        roof[top:bottom, left:right][house] = height
        paint[top:bottom, left:right][house] = colour
    return roof, paint

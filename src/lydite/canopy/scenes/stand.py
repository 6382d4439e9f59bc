"""What grows where: regions, stands and trees, before anything is drawn.

A region fixes what neighbours share: the level of tree heights, the mix of species and their colours. A scene of a
region is cut into stands (cells of a Voronoi diagram about 60 m wide with wavering borders), each with its own height,
cover and mix of species. **These are drawn independently**: neither density nor colour tells a stand's height, and a
crown's width follows it with exponent 0.15 only, under a spread of a quarter, so that a model which wants the height
must read shadows.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from lydite.canopy.scenes.texture import Field, noise

MAX_HEIGHT_M = 40.0
CONE, ELLIPSOID, FLAT = 0, 1, 2


@dataclass(frozen=True, kw_only=True)
class Species:
    """One kind of tree. `depth` is the crown's depth over its radius; colours are reflectances of red, green, blue."""

    name: str
    shape: int
    radius_m: float
    depth: float
    summer: tuple[float, float, float]
    autumn: tuple[float, float, float]
    deciduous: bool


SPECIES = (
    Species(
        name="fir",
        shape=CONE,
        radius_m=2.1,
        depth=1.5,
        summer=(0.045, 0.075, 0.04),
        autumn=(0.045, 0.072, 0.04),
        deciduous=False,
    ),
    Species(
        name="pine",
        shape=ELLIPSOID,
        radius_m=2.6,
        depth=0.9,
        summer=(0.065, 0.09, 0.05),
        autumn=(0.066, 0.088, 0.05),
        deciduous=False,
    ),
    Species(
        name="oak",
        shape=FLAT,
        radius_m=4.0,
        depth=0.7,
        summer=(0.07, 0.11, 0.04),
        autumn=(0.14, 0.09, 0.04),
        deciduous=True,
    ),
    Species(
        name="beech",
        shape=ELLIPSOID,
        radius_m=3.6,
        depth=0.8,
        summer=(0.06, 0.115, 0.04),
        autumn=(0.17, 0.09, 0.035),
        deciduous=True,
    ),
    Species(
        name="birch",
        shape=ELLIPSOID,
        radius_m=2.2,
        depth=1.1,
        summer=(0.085, 0.13, 0.055),
        autumn=(0.19, 0.15, 0.05),
        deciduous=True,
    ),
    Species(
        name="cedar",
        shape=CONE,
        radius_m=2.6,
        depth=1.1,
        summer=(0.055, 0.085, 0.05),
        autumn=(0.055, 0.085, 0.05),
        deciduous=False,
    ),
)


@dataclass(frozen=True, kw_only=True)
class Region:
    """What the scenes of one region share. `tint` multiplies crown colours; `soil` and `grass` are reflectances."""

    seed: int
    level_m: float
    species: NDArray[np.float64]
    tint: NDArray[np.float32]
    soil: NDArray[np.float32]
    grass: NDArray[np.float32]


@dataclass(frozen=True, kw_only=True)
class Stands:
    """Stands of a scene: `index` int32 [H, W] and, each by stand, height, cover and dryness (0..1), species' shares."""

    index: NDArray[np.int32]
    height_m: NDArray[np.float32]
    cover: NDArray[np.float32]
    dryness: NDArray[np.float32]
    species: NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Trees:
    """A table of trees, one entry each, in pixels of the canvas and metres. `kind` indexes `SPECIES`.

    `in_image` and `in_lidar` tell which of the two dates saw the tree.
    """

    row: Field
    column: Field
    height_m: Field
    radius_m: Field
    depth_m: Field
    kind: NDArray[np.int8]
    shade: Field
    in_image: NDArray[np.bool_]
    in_lidar: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.row)


def make_region(seed: int) -> Region:
    """The region of a seed. Levels are spread evenly over 6-30 m."""
    rng = np.random.default_rng([seed, 0xF0])
    level = float(rng.uniform(6.0, 30.0))
    weights = rng.dirichlet(np.full(len(SPECIES), 0.8))
    tint = (rng.uniform(0.8, 1.25) * np.exp(rng.normal(0, 0.05, 3))).astype(np.float32)
    soil = np.array([0.20, 0.16, 0.115]) * rng.uniform(0.7, 1.25) * np.exp(rng.normal(0, 0.05, 3))
    grass = np.array([0.13, 0.15, 0.07]) * rng.uniform(0.75, 1.2) * np.exp(rng.normal(0, 0.06, 3))
    return Region(
        seed=seed,
        level_m=level,
        species=weights,
        tint=tint,
        soil=soil.astype(np.float32),
        grass=grass.astype(np.float32),
    )


def make_stands(
    rng: np.random.Generator, region: Region, shape: tuple[int, int], gsd_m: float, stand_m: float
) -> Stands:
    """Cut a canvas into stands and give each its height, cover and mix, independently of one another.

    One scene in ten has no trees to speak of and one in ten is old growth of 30-38 m: both ends of the range occur.
    """
    height, width = shape
    cell = stand_m / gsd_m
    count = max(3, round(height * width / cell**2))
    coarse = 4
    rows, columns = np.mgrid[0:height:coarse, 0:width:coarse].astype(np.float32)
    waver = np.float32(cell / 5)
    rows += waver * noise(rng, (height, width), cell / 3)[::coarse, ::coarse]
    columns += waver * noise(rng, (height, width), cell / 3)[::coarse, ::coarse]
    sites = rng.uniform(0, 1, (count, 2)) * (height, width)
    _, nearest = cKDTree(sites).query(np.stack([rows, columns], axis=-1))
    index = np.repeat(np.repeat(nearest.astype(np.int32), coarse, 0), coarse, 1)[:height, :width]
    kind = rng.uniform()
    level = rng.normal(region.level_m, 5.0, count)
    cover = rng.uniform(0.12, 0.55, count)
    meadow = rng.uniform(0, 1, count) < (0.98 if kind < 0.1 else 0.14)
    if kind > 0.9:
        level = rng.uniform(31.0, 38.0, count)
    cover[meadow] = rng.uniform(0, 0.015, int(meadow.sum()))
    species = np.stack([rng.dirichlet(0.3 + 3.0 * region.species) for _ in range(count)])
    return Stands(
        index=index,
        height_m=np.clip(level, 2.5, 37.5).astype(np.float32),
        cover=cover.astype(np.float32),
        dryness=rng.beta(1.6, 1.2, count).astype(np.float32),
        species=species,
    )


def make_trees(
    rng: np.random.Generator, stands: Stands, free: NDArray[np.bool_], gsd_m: float, time_gap: float
) -> Trees:
    """Trees of all stands. `free` bool [H, W] is where trees may stand; `time_gap` is the share seen at one date only.

    Candidates lie on a jittered grid of 2.4 m, which keeps trunks apart as competition does, thinned to the cover.
    """
    height, width = stands.index.shape
    pitch = 2.4 / gsd_m
    grid = np.stack(
        np.meshgrid(np.arange(0, height, pitch), np.arange(0, width, pitch), indexing="ij"), axis=-1
    ).reshape(-1, 2)
    spot = grid + rng.uniform(0, pitch, grid.shape)
    spot = spot[(spot[:, 0] < height) & (spot[:, 1] < width)]
    r, c = spot[:, 0].astype(np.int64), spot[:, 1].astype(np.int64)
    stand = stands.index[r, c]
    # Cumulative shares of species, so that one uniform number picks one.
    pick = rng.uniform(0, 1, len(spot))[:, None]
    kind = np.minimum((pick > np.cumsum(stands.species, axis=1)[stand]).sum(axis=1), len(SPECIES) - 1).astype(np.int8)
    spread = np.exp(rng.normal(0, 0.25, len(spot)))
    vigour = 1.0 + rng.normal(0, 0.10, len(spot))
    vigour[rng.uniform(0, 1, len(spot)) < 0.08] *= 0.6
    top = np.clip(stands.height_m[stand] * vigour, 1.5, MAX_HEIGHT_M - 0.5)
    radius = np.array([s.radius_m for s in SPECIES])[kind] * (top / 16.0) ** 0.15 * spread
    depth = np.minimum(
        radius * np.array([s.depth for s in SPECIES])[kind] * np.exp(rng.normal(0, 0.2, len(spot))), 0.85 * top
    )
    # Boolean coverage: 1 - exp(-density * crown area) of the ground is under crowns.
    mean_area = np.pi * float(np.mean(radius**2))
    clump = np.exp(0.6 * noise(rng, (height, width), 14.0 / gsd_m)[r, c])
    keep_share = -np.log1p(-stands.cover[stand]) / mean_area * (pitch * gsd_m) ** 2 * clump
    keep = (rng.uniform(0, 1, len(spot)) < keep_share) & free[r, c]
    gone = rng.uniform(0, 1, len(spot))
    shade = np.exp(rng.normal(0, 0.16, len(spot)))
    f32 = np.float32
    return Trees(
        row=spot[keep, 0].astype(f32),
        column=spot[keep, 1].astype(f32),
        height_m=top[keep].astype(f32),
        radius_m=radius[keep].astype(f32),
        depth_m=depth[keep].astype(f32),
        kind=kind[keep],
        shade=shade[keep].astype(f32),
        in_image=~(gone[keep] < time_gap / 2),
        in_lidar=~(gone[keep] > 1 - time_gap / 2),
    )

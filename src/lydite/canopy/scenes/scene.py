"""A synthetic forest from above with known truth: the picture, what a map should say, and what a laser would have said.

What is truth, precisely:

- `Scene.height` is in **image geometry**: at each pixel, the canopy height in metres of the column that the pixel
  looks at, at the date of the image; where a slanting view passes under a crown, that of the ground which it sees. Bare
  ground, water, roads and roofs are 0 (a roof is no canopy); grass and shrubs have their small heights. It has no noise
  and is known everywhere. This is what a map should say.
- `Scene.label` is **lidar-like, in nadir geometry**, at the date of the lidar: crown tops are not displaced by the
  lean of the view, trees seen at one date only differ, and there is ranging noise of 0.1 m. Known where `known`.
  Nothing is shifted or corrupted yet; see `damage`.
- The two agree but for the noise where nothing leans and nothing changed. A point of height h in the label at (row,
  column) is seen in the image at (row, column) + h * lean_px_per_m.

Switches change only what they name: the same seed gives the same trees, colours and noise with shadows on or off.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from rasterio.crs import CRS
from scipy.ndimage import gaussian_filter

from lydite.canopy.errors import DatasetError
from lydite.canopy.scenes.camera import lean, look
from lydite.canopy.scenes.land import Land, make_land
from lydite.canopy.scenes.light import facing, lit
from lydite.canopy.scenes.stand import MAX_HEIGHT_M, SPECIES, Region, Trees, make_region, make_stands, make_trees
from lydite.canopy.scenes.surface import Surface, crowns
from lydite.canopy.scenes.texture import Field, noise, octaves

Season = Literal["summer", "autumn", "winter"]
CRS_EPSG = 32611
MAX_SIZE = 16384
_SKY = np.array([0.17, 0.20, 0.26], np.float32)
"""Share of the sky's light in full light on level ground, by colour: what is left in a shadow."""
_SUN = np.array([1.03, 1.0, 0.93], np.float32)
_TRUNKLESS = np.float32(0.15)
"""Branches reach below the visible edge of a crown by this share of the tree's height."""
_HAZE = np.array([0.030, 0.037, 0.048], np.float32)


@dataclass(frozen=True, kw_only=True)
class SceneConfig:
    """How scenes are drawn. Ranges are (lowest, highest), drawn evenly once a scene.

    Attributes:
        size: rows and columns of the scene, pixels.
        gsd_m: metres a pixel.
        sun_elevation_deg, sun_azimuth_deg: where the sun may stand; as for a satellite that passes in the morning.
        off_nadir_deg: how far from straight down the camera may look.
        shadows: cast shadows. Slopes stay shaded without.
        parallax: tops lean away from the camera.
        seasons: share of (summer, autumn, winter) scenes; deciduous crowns are thin and grey in winter.
        haze: range of the veil of light from the air, 1 is a clear day's.
        noise: deviation of the sensor's noise in grey levels of 255.
        time_gap: share of trees seen at only one of the two dates.
        stand_m: width of a stand.
        water, roads, buildings: whether there may be any.
    """

    size: int = 512
    gsd_m: float = 0.6
    sun_elevation_deg: tuple[float, float] = (45.0, 55.0)
    sun_azimuth_deg: tuple[float, float] = (120.0, 170.0)
    off_nadir_deg: tuple[float, float] = (0.0, 5.0)
    shadows: bool = True
    parallax: bool = True
    seasons: tuple[float, float, float] = (0.8, 0.12, 0.08)
    haze: tuple[float, float] = (0.5, 2.0)
    noise: float = 2.5
    time_gap: float = 0.02
    stand_m: float = 60.0
    water: bool = True
    roads: bool = True
    buildings: bool = True

    def __post_init__(self) -> None:
        if not 16 <= self.size <= MAX_SIZE:
            raise DatasetError(f"a scene of {self.size} pixels; give 16 to {MAX_SIZE}")
        if not 0.1 <= self.gsd_m <= 5:
            raise DatasetError(f"{self.gsd_m} m a pixel; crowns can be drawn at 0.1 to 5 m")
        limits = {"sun_elevation_deg": (15, 89), "sun_azimuth_deg": (0, 360), "off_nadir_deg": (0, 30), "haze": (0, 6)}
        for name, (lowest, highest) in limits.items():
            low, high = getattr(self, name)
            if not lowest <= low <= high <= highest:
                raise DatasetError(f"{name} is {low} to {high}; it must lie within {lowest} to {highest}")
        if min(self.seasons) < 0 or sum(self.seasons) <= 0:
            raise DatasetError(f"seasons are {self.seasons}; give shares that are not negative and not all 0")
        if not (0 <= self.time_gap <= 1 and 0 <= self.noise <= 60 and 10 <= self.stand_m <= 2000):
            raise DatasetError(
                f"time_gap {self.time_gap}, noise {self.noise}, stand_m {self.stand_m}; they must lie within 0 to 1, "
                "0 to 60 and 10 to 2000"
            )


@dataclass(frozen=True, kw_only=True)
class Scene:
    """One rendered scene; the file's docstring says what is truth.

    Attributes:
        image: uint8 [3, H, W].
        height: float32 [H, W], truth in image geometry, metres.
        label: float32 [H, W], lidar-like, nadir geometry, metres; NaN where not `known`.
        known: bool [H, W], where the lidar had returns.
        building_m: float32 [H, W], roofs in nadir geometry, 0 elsewhere; no part of the label.
        water: bool [H, W], nadir geometry.
        lit: float32 [H, W] in image geometry, 0 in shadow, 1 in the sun (all 1 with shadows off).
        trees: the trees whose trunk is in the scene, positions in its pixels.
        lean_px_per_m: (rows, columns) that the image moves a point per metre of height.
    """

    image: NDArray[np.uint8]
    height: Field
    label: Field
    known: NDArray[np.bool_]
    building_m: Field
    water: NDArray[np.bool_]
    lit: Field
    trees: Trees
    sun_azimuth_deg: float
    sun_elevation_deg: float
    off_nadir_deg: float
    lean_px_per_m: tuple[float, float]
    season: Season
    seed: int
    region: int
    gsd_m: float
    transform: Affine
    crs: CRS


def render_scene(config: SceneConfig, seed: int, *, region: int | None = None) -> Scene:
    """Draw the scene of a seed. `region` is the seed of the region it lies in (its own if None).

    Raises:
        DatasetError: a negative seed.
    """
    region = seed if region is None else region
    if seed < 0 or region < 0:
        raise DatasetError(f"seed {seed}, region {region}; seeds are not negative")
    # One stream a stage, so that a switch of one stage leaves the others as they were.
    streams = [np.random.default_rng(child) for child in np.random.SeedSequence([seed, region]).spawn(8)]
    sky, ground, growth, shapes, leaves, air, sensor, laser = streams
    azimuth, elevation = sky.uniform(*config.sun_azimuth_deg), sky.uniform(*config.sun_elevation_deg)
    off_nadir, view = sky.uniform(*config.off_nadir_deg), sky.uniform(0, 360)
    season: Season = ("summer", "autumn", "winter")[_pick(sky, config.seasons)]
    off_nadir = off_nadir if config.parallax else 0.0
    lean_px = lean(off_nadir, view, config.gsd_m)

    margin = _margin(config)
    shape = (config.size + 2 * margin,) * 2
    place = make_region(region)
    stands = make_stands(growth, place, shape, config.gsd_m, config.stand_m)
    land = make_land(
        ground, place, stands, config.gsd_m, water=config.water, roads=config.roads, buildings=config.buildings
    )
    trees = make_trees(growth, stands, land.free, config.gsd_m, config.time_gap)
    scale = 1.6 / config.gsd_m
    warp = np.stack([noise(shapes, shape, scale), noise(shapes, shape, scale)]) * np.float32(0.35 / config.gsd_m)
    bumps = noise(shapes, shape, 1.4 / config.gsd_m) * np.float32(0.35)
    seen = crowns(trees, trees.in_image, warp, config.gsd_m)
    canopy = _canopy(seen, land, bumps)
    other = canopy
    if not np.array_equal(trees.in_image, trees.in_lidar):
        other = _canopy(crowns(trees, trees.in_lidar, warp, config.gsd_m), land, bumps)

    top = np.maximum(canopy, land.building_m)
    sunny = np.ones(shape, np.float32)
    if config.shadows:
        sunny = lit(top, azimuth_deg=azimuth, elevation_deg=elevation, gsd_m=config.gsd_m)
    radiance = _radiance(leaves, seen, trees, land, place, season, sunny, (azimuth, elevation), config.gsd_m)

    inner = slice(margin, margin + config.size)
    # The view is cut before it is looked up: gathering is the dearest step on a large canvas.
    rows, columns, below = (index[inner, inner] for index in look(top, _underside(seen, trees, land), lean_px))
    floor = land.colour * (_SKY if config.shadows else np.ones(3, np.float32))[:, None, None]
    image = _expose(air, sensor, np.where(below, floor[:, rows, columns], radiance[:, rows, columns]), config)
    height = np.where(below, land.low_m[rows, columns], canopy[rows, columns])
    light = np.where(below & config.shadows, np.float32(0), sunny[rows, columns])
    label, known = _laser(laser, other[inner, inner], config.gsd_m)
    here = (trees.row >= margin) & (trees.row < margin + config.size)
    here &= (trees.column >= margin) & (trees.column < margin + config.size)
    return Scene(
        image=image,
        height=height,
        label=label,
        known=known,
        building_m=land.building_m[inner, inner].copy(),
        water=land.water[inner, inner].copy(),
        lit=light,
        trees=_cut(trees, here, margin),
        sun_azimuth_deg=float(azimuth),
        sun_elevation_deg=float(elevation),
        off_nadir_deg=float(off_nadir),
        lean_px_per_m=lean_px,
        season=season,
        seed=seed,
        region=region,
        gsd_m=config.gsd_m,
        transform=_place_on_ground(seed, region, config),
        crs=CRS.from_epsg(CRS_EPSG),
    )


def _pick(rng: np.random.Generator, shares: tuple[float, ...]) -> int:
    return int(rng.choice(len(shares), p=np.asarray(shares) / sum(shares)))


def _margin(config: SceneConfig) -> int:
    """Pixels around the scene from which a shadow or a leaning top may reach into it."""
    shadow = MAX_HEIGHT_M / np.tan(np.deg2rad(config.sun_elevation_deg[0]))
    top = MAX_HEIGHT_M * np.tan(np.deg2rad(config.off_nadir_deg[1]))
    return int(np.ceil((shadow + top) / config.gsd_m)) + 4


def _place_on_ground(seed: int, region: int, config: SceneConfig) -> Affine:
    """A made-up place in UTM zone 11: regions 20 km apart, scenes of a region apart from one another."""
    east = 200_000 + 20_000 * (region % 30) + 6000 * (seed % 3)
    north = 3_000_000 + 20_000 * (region // 30 % 100) + 6000 * (seed // 3 % 3)
    return Affine(config.gsd_m, 0, east, 0, -config.gsd_m, north)


def _canopy(surface: Surface, land: Land, bumps: Field) -> Field:
    """Canopy height in nadir geometry: crowns with their bumps, low growth, 0 on roofs that no crown covers."""
    crown = np.maximum(surface.height_m + bumps, np.float32(0.5))
    above = _crowned(surface, land)
    return np.clip(np.where(above, np.maximum(crown, land.low_m), land.low_m), 0, MAX_HEIGHT_M).astype(np.float32)


def _underside(surface: Surface, trees: Trees, land: Land) -> Field:
    """Height of the lowest branches of the crown over each place, 0 where none is."""
    if not len(trees):
        return np.zeros(surface.height_m.shape, np.float32)
    lowest = np.maximum(0, (1 - _TRUNKLESS) * trees.height_m - trees.depth_m)
    return np.where(_crowned(surface, land), lowest[np.maximum(surface.tree, 0)], np.float32(0))


def _crowned(surface: Surface, land: Land) -> NDArray[np.bool_]:
    """Where a crown is seen from above: not under a roof."""
    return np.asarray((surface.tree >= 0) & (surface.height_m > land.building_m))


def _radiance(
    rng: np.random.Generator,
    surface: Surface,
    trees: Trees,
    land: Land,
    region: Region,
    season: Season,
    sunny: Field,
    sun: tuple[float, float],
    gsd_m: float,
) -> Field:
    """Light that leaves each place in nadir geometry, float32 [3, H, W], 1 is white in full light."""
    shape = surface.tree.shape
    leaf = _leaf_colours(rng, region, season)
    # Trees differ from one another, and a crown from place to place, by about as much as slopes do.
    grain = 0.20 * noise(rng, shape, 0.9 / gsd_m) + 0.10 * noise(rng, shape, 2.5 / gsd_m)
    hills = 0.10 * octaves(rng, shape, (40 / gsd_m, 90 / gsd_m))
    tree = np.maximum(surface.tree, 0)
    crown = _crowned(surface, land)
    if len(trees):
        colour = leaf[:, trees.kind[tree]] * trees.shade[tree]
        thin = np.array([season == "winter" and s.deciduous for s in SPECIES])[trees.kind[tree]] & crown
    else:
        colour, thin = land.colour, np.zeros(shape, bool)
    grain = np.exp(grain)
    # Leafless crowns let half of the ground be seen through them; their shadows are those of leafy ones.
    colour = np.where(thin[None], 0.5 * land.colour + 0.5 * colour, colour)
    colour = np.where(crown[None], colour * grain, land.colour)
    turn = facing(surface.slope, azimuth_deg=sun[0], elevation_deg=sun[1])
    # Foliage scatters: a crown's dark side is never as dark as a wall's.
    turn = np.where(crown, 0.45 + 0.55 * turn, 1).astype(np.float32)
    direct = sunny * turn * np.exp(hills)
    light = _SKY[:, None, None] * (0.75 + 0.25 * turn) + (_SUN - _SKY)[:, None, None] * direct
    return np.asarray(colour * light, np.float32)


def _leaf_colours(rng: np.random.Generator, region: Region, season: Season) -> Field:
    """float32 [3, species] for the season, tinted by the region."""
    colours = []
    for species in SPECIES:
        colour = np.array(species.autumn if season == "autumn" else species.summer, np.float32)
        if season == "winter" and species.deciduous:
            colour = np.array([0.115, 0.10, 0.085], np.float32)
        colours.append(colour * region.tint * np.exp(rng.normal(0, 0.08)))
    return np.stack(colours, axis=1).astype(np.float32)


def _expose(
    air: np.random.Generator, sensor: np.random.Generator, radiance: Field, config: SceneConfig
) -> NDArray[np.uint8]:
    """Haze, the sensor's blur, gain, tone curve and noise; uint8 [3, H, W]."""
    veil = _HAZE * np.float32(air.uniform(*config.haze) * 0.5)
    gain, tone = float(np.exp(air.normal(0, 0.10))), np.float32(air.uniform(0.50, 0.58))
    light = (radiance + veil[:, None, None]) * np.float32(2.6 * gain)
    grey = 255 * np.clip(light, 0, 1) ** tone
    grey = np.stack([gaussian_filter(band, 0.5, mode="nearest", truncate=3) for band in grey])
    grey += config.noise * sensor.standard_normal(grey.shape, dtype=np.float32)
    return np.asarray(np.clip(grey + 0.5, 0, 255), np.uint8)


def _laser(rng: np.random.Generator, canopy: Field, gsd_m: float) -> tuple[Field, NDArray[np.bool_]]:
    """Ranging noise, and a gap between two flight lines in one scene in ten."""
    label = canopy + np.float32(0.1) * rng.standard_normal(canopy.shape, dtype=np.float32)
    known = np.ones(canopy.shape, bool)
    wanted, angle, offset = rng.uniform() < 0.1, rng.uniform(0, np.pi), rng.uniform(-0.4, 0.4)
    rows, columns = np.ogrid[: canopy.shape[0], : canopy.shape[1]]
    side = canopy.shape[0]
    across = (rows - side / 2) * np.cos(angle) + (columns - side / 2) * np.sin(angle) - offset * side
    if wanted:
        known &= np.abs(across) > rng.uniform(2, 8) / gsd_m / 2
    label = np.where(known, np.maximum(label, 0), np.float32(np.nan))
    return label.astype(np.float32), known


def _cut(trees: Trees, here: NDArray[np.bool_], margin: int) -> Trees:
    table = {field.name: getattr(trees, field.name)[here] for field in fields(Trees)}
    return Trees(**(table | {"row": table["row"] - margin, "column": table["column"] - margin}))

"""Scenes on disk: folders of chips with damaged labels and their truth, and mosaics for maps.

A folder of scene chips is an ordinary folder of chips (`canopy.chips`) with three things more:

    FOLDER/truth/ID.tif        float32 metres: `Scene.height`, what a map should say (image geometry, nothing damaged)
    chip.notes["damage"]       a `DamageTruth`: what was done to height/ID.tif
    chip.notes["scene"]        seed, sun, season, lean of the view and `lean_shift_px` (see `lean_shift`)

height/ID.tif of the splits in `damaged` is the lidar-like label after damage; of the others it is the truth itself, so
that validation, calibration and test measure maps and not labels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, get_args

import numpy as np
from affine import Affine

from lydite.canopy.chips import MANIFEST_NAME, Chip, ChipFolder, Split, write_chip, write_manifest
from lydite.canopy.errors import DatasetError
from lydite.canopy.progress import track
from lydite.canopy.raster import Raster, write_raster
from lydite.canopy.scenes.damage import DamageConfig, DamageTruth, damage
from lydite.canopy.scenes.scene import Scene, SceneConfig, render_scene
from lydite.canopy.scenes.texture import Field

SPLIT_SHARES: dict[Split, float] = {"train": 0.7, "validation": 0.1, "calibration": 0.1, "test": 0.1}
MAX_CHIPS = 1_000_000
MAX_MOSAIC_PX = 8192
TILE_PX = 2048
"""A mosaic is put together from scenes of at most this size: several acquisitions with their own suns."""
_SIDE = 2
_DATES = ("2024-07-01", "2023-07-01")


def truth_path(folder: ChipFolder | Path | str, chip: Chip) -> Path:
    """Where the undamaged truth of a chip lies."""
    root = folder.folder if isinstance(folder, ChipFolder) else Path(folder)
    return root / "truth" / f"{chip.id}.tif"


def lean_shift(height_m: Field, lean_px_per_m: tuple[float, float]) -> tuple[float, float]:
    """(dx, dy) at which an unshifted lidar label lies from the image on average over its canopy (> 2 m), in pixels.

    The image moves a point of height h by h * lean, so the label lies at minus that. A registration should find the
    planted shift plus this.
    """
    tall = height_m[np.isfinite(height_m) & (height_m > 2)]
    mean = float(tall.mean()) if tall.size else 0.0
    return -mean * lean_px_per_m[1], -mean * lean_px_per_m[0]


def assign_splits(regions: int, shares: dict[Split, float] = SPLIT_SHARES) -> list[Split]:
    """A split for each region: every split with a share gets at least one region, the rest go by largest lack.

    Raises:
        DatasetError: fewer regions than splits.
    """
    wanted = {name: share for name, share in shares.items() if share > 0}
    if not wanted or regions < len(wanted):
        raise DatasetError(f"{regions} regions for {len(wanted)} splits; a region is in one split only: give more")
    total = sum(wanted.values())
    have: dict[Split, int] = dict.fromkeys(wanted, 1)
    while sum(have.values()) < regions:
        lacking = max(wanted, key=lambda name: wanted[name] / total * regions - have[name])
        have[lacking] += 1
    return [name for name, count in have.items() for _ in range(count)]


def write_scene_chips(
    folder: Path | str,
    *,
    regions: int,
    chips_per_region: int,
    size: int = 256,
    seed: int = 0,
    config: SceneConfig | None = None,
    damaging: DamageConfig | None = None,
    damaged: Sequence[Split] = ("train",),
    shares: dict[Split, float] = SPLIT_SHARES,
) -> ChipFolder:
    """Render, damage and write a dataset. The same arguments give the same files.

    Args:
        regions: number of regions, seeds `seed * 1000` and following; each is in one split.
        chips_per_region: chips of each; they come by fours from scenes of their own sun.
        size: side of a chip in pixels.
        damaging: None leaves labels lidar-like but undamaged in the splits `damaged`.

    Raises:
        DatasetError: too many chips, too few regions, or a folder that holds a dataset already.
        RasterError: it cannot be written; without a manifest the folder is no dataset yet, and the same call redoes it.
    """
    folder, config = Path(folder), config or SceneConfig()
    none = DamageConfig(shift_px=0, shift_share=0, corrupt_share=0)
    damaging_ = damaging or none
    if (folder / MANIFEST_NAME).exists():
        raise DatasetError(f"{folder} holds a dataset already; give a new folder or delete it")
    if not 1 <= regions * chips_per_region <= MAX_CHIPS or min(regions, chips_per_region) < 1:
        raise DatasetError(f"{regions} regions of {chips_per_region} chips; give 1 to {MAX_CHIPS} chips in all")
    if unknown := set(damaged) - set(get_args(Split)):
        raise DatasetError(f"{sorted(unknown)} are no splits; choose some of {get_args(Split)}")
    if not 0 <= seed < 1 << 31:
        raise DatasetError(f"seed {seed}; give 0 to {(1 << 31) - 1}")
    splits = assign_splits(regions, shares)
    # So that what a shift moves in from beyond a chip is known.
    margin = 2 + int(np.ceil(damaging_.shift_px + damaging_.warp_px))
    chips: list[Chip] = []
    cut = _cut_chips(regions, chips_per_region, size, seed, config, margin)
    for index, (region, scene, inner, outer, other) in enumerate(
        track(cut, total=regions * chips_per_region, label="rendering chips")
    ):
        split = splits[region]
        rng = np.random.default_rng([seed, index, 0xDA])
        truth, done = scene.height[inner], DamageTruth()
        height = truth
        if split in damaged:
            result = damage(
                scene.label[outer],
                damaging_,
                rng,
                building_m=scene.building_m[outer],
                other=other.label[outer],
                margin=inner[0].start - outer[0].start,
            )
            height, done = result.label, result.truth
        chip = Chip(
            id=f"r{region:04d}c{index:06d}",
            region=f"scene-region-{scene.region}",
            split=split,
            gsd_m=config.gsd_m,
            image_date=_DATES[0],
            lidar_date=_DATES[1] if split in damaged else _DATES[0],
            sources=[f"lydite scene {scene.seed}"],
            notes={"damage": done.notes(), "scene": _about(scene, truth), "truth": split not in damaged},
        )
        place = scene.transform @ Affine.translation(inner[1].start, inner[0].start)
        write_chip(
            folder, chip, _raster(scene.image[:, inner[0], inner[1]], place, scene), _raster(height, place, scene)
        )
        write_raster(truth_path(folder, chip), _raster(truth, place, scene), descriptions=("true canopy height (m)",))
        chips.append(chip)
    made_from: dict[str, Any] = {
        "kind": "synthetic scenes",
        "seed": seed,
        "scene": asdict(config),
        "damage": asdict(damaging_),
        "damaged": list(damaged),
        "height": "damaged lidar-like labels in the splits `damaged`, truth in the others",
    }
    return write_manifest(folder, chips, made_from)


def write_scene_mosaic(
    image: Path | str,
    truth: Path | str,
    *,
    size: int = 2048,
    seed: int = 0,
    config: SceneConfig | None = None,
    tile_px: int = TILE_PX,
    regions: int = 1,
) -> None:
    """Write a large image (uint8 RGB) and its truth (float32 metres) as two GeoTIFFs on the same pixels.

    Its region is that of `seed`, which is none of a chip folder's as long as it is not `1000 * its seed + region`.
    Beyond `tile_px` it is put together from scenes, each with a sun of its own; they take turns among so many
    `regions`, `seed` and following.

    Raises:
        DatasetError: a size or seed that is not possible. RasterError: it cannot be written.
    """
    config = config or SceneConfig()
    if not 16 <= size <= MAX_MOSAIC_PX or not 16 <= tile_px <= TILE_PX or regions < 1:
        raise DatasetError(
            f"a mosaic of {size} pixels from tiles of {tile_px}; give 16 to {MAX_MOSAIC_PX} and 16 to {TILE_PX}"
        )
    starts = [(r, c) for r in range(0, size, tile_px) for c in range(0, size, tile_px)]
    pixels, heights = np.empty((3, size, size), np.uint8), np.empty((size, size), np.float32)
    first: Scene | None = None
    for index, (row, column) in enumerate(track(starts, total=len(starts), label="rendering the mosaic")):
        scene = render_scene(replace(config, size=min(tile_px, size)), seed + index, region=seed + index % regions)
        first = first or scene
        down, right = min(tile_px, size - row), min(tile_px, size - column)
        pixels[:, row : row + down, column : column + right] = scene.image[:, :down, :right]
        heights[row : row + down, column : column + right] = scene.height[:down, :right]
    assert first is not None
    write_raster(image, _raster(pixels, first.transform, first), descriptions=("red", "green", "blue"))
    write_raster(truth, _raster(heights, first.transform, first), descriptions=("true canopy height (m)",))


_Window = tuple[slice, slice]


def _cut_chips(
    regions: int, chips_per_region: int, size: int, seed: int, config: SceneConfig, margin: int
) -> Iterator[tuple[int, Scene, _Window, _Window, Scene]]:
    """(region's number, scene, window, window with margin, a scene elsewhere) of each chip."""
    side = 1 if chips_per_region == 1 else _SIDE
    whole = replace(config, size=side * size + 2 * margin)
    scenes = -(-chips_per_region // side**2)
    before: Scene | None = None
    for region in range(regions):
        place = seed * 1000 + region
        for number in range(scenes):
            scene = render_scene(whole, place * 1000 + number, region=place)
            other = before or render_scene(whole, place * 1000 + 999, region=place + 999)
            for piece in range(min(side**2, chips_per_region - number * side**2)):
                row, column = (margin + size * k for k in divmod(piece, side))
                inner = (slice(row, row + size), slice(column, column + size))
                outer = (
                    slice(row - margin, row + size + margin),
                    slice(column - margin, column + size + margin),
                )
                yield region, scene, inner, outer, other
            before = scene


def _about(scene: Scene, truth: Field) -> dict[str, Any]:
    dx, dy = lean_shift(truth, scene.lean_px_per_m)
    return {
        "seed": scene.seed,
        "sun_azimuth_deg": scene.sun_azimuth_deg,
        "sun_elevation_deg": scene.sun_elevation_deg,
        "off_nadir_deg": scene.off_nadir_deg,
        "season": scene.season,
        "lean_px_per_m": {"rows": scene.lean_px_per_m[0], "columns": scene.lean_px_per_m[1]},
        "lean_shift_px": {"dx": dx, "dy": dy},
    }


def _raster(pixels: Any, transform: Affine, scene: Scene) -> Raster:
    bands = pixels if pixels.ndim == 3 else pixels[None]
    mask = np.isfinite(bands[0]) if bands.dtype.kind == "f" else np.ones(bands.shape[1:], bool)
    return Raster(pixels=bands, mask=mask, transform=transform, crs=scene.crs)

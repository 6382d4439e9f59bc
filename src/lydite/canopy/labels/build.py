"""A dataset of chips from any imagery and any laser points that lie on the same ground.

Heights are made on the pixels of each image (`lidar.Frame`), so that nothing but the image is ever resampled. Chips are
windows of the ground that an image shares with clouds. The journal build.jsonl in the folder says which windows are
done; chips.json comes last and only when all are. Chips of two splits are never nearer than a chip's side: the one of
the split with more to lose is dropped.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lydite.canopy import provenance
from lydite.canopy.chips import MAX_CHIP_PIXELS, Chip, ChipFolder, write_chip, write_manifest
from lydite.canopy.errors import DatasetError
from lydite.canopy.labels.regions import Place, Regions, place, too_near
from lydite.canopy.labels.split import Fractions, assign
from lydite.canopy.lidar import cloud_crs
from lydite.canopy.lidar.cells import Cells
from lydite.canopy.lidar.chm import ChmSettings, buffer_m
from lydite.canopy.lidar.spool import Bounds
from lydite.canopy.lidar.survey import Cloud, Frame, Survey, footprint, open_clouds, tiles
from lydite.canopy.mapping.imagery import Image, ImageOptions, image_date, open_image
from lydite.canopy.progress import track
from lydite.canopy.raster import Raster

JOURNAL_NAME = "build.jsonl"
HEIGHT_CLASSES_M = (1.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 35.0)
_MAX_SOURCES = 60
_KEPT_BYTES = 256 << 20


@dataclass(frozen=True, kw_only=True)
class BuildSettings:
    """What a dataset is to be. Dates are ISO 8601 and replace those of the files; sides are in pixels."""

    size: int = 448
    stride: int = 448
    min_known: float = 0.5
    image: ImageOptions = field(default_factory=ImageOptions)
    chm: ChmSettings = field(default_factory=ChmSettings)
    lidar_crs: str | None = None
    z_unit: str | None = None
    image_date: str = ""
    lidar_date: str = ""
    region_m: float = 2000.0
    regions: Path | None = None
    region_field: str | None = None
    fractions: Fractions = field(default_factory=Fractions)
    seed: int = 0

    def __post_init__(self) -> None:
        if self.size < 16 or self.size**2 > MAX_CHIP_PIXELS:
            raise DatasetError(f"chips of {self.size} pixels; choose a side of 16 to {int(MAX_CHIP_PIXELS**0.5)}")
        if not 1 <= self.stride <= 16 * self.size:
            raise DatasetError(f"a stride of {self.stride} pixels; choose 1 to {16 * self.size}")
        if not 0 < self.min_known <= 1:
            raise DatasetError(f"a known share of {self.min_known:g}; choose more than 0 and at most 1")
        if not 10 <= self.region_m <= 1e6:
            raise DatasetError(f"regions of {self.region_m:g} m; choose 10 to 1000000 m")
        for text in (self.image_date, self.lidar_date):
            try:
                date.fromisoformat(text or "2000-01-01")
            except ValueError as error:
                raise DatasetError(f"{text[:40]!r} is no date; give it as YYYY-MM-DD") from error


@dataclass(frozen=True, kw_only=True)
class Source:
    """An open image, its digest, and the frame and cells of its pixels."""

    image: Image
    sha256: str
    frame: Frame
    cells: Cells


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A window of an image that may become a chip: first row and column in the image's map grid."""

    id: str
    source: Source
    row: int
    col: int
    cells: Cells
    clouds: tuple[Cloud, ...]


def build(images: Sequence[Path], lidar: Sequence[Path], folder: Path, settings: BuildSettings) -> dict[str, Any]:
    """Make or finish a dataset in `folder`; returns what it holds and what was dropped, as JSON values.

    Raises:
        DatasetError: nothing overlaps, no chip is known well enough, or the folder holds another dataset.
        LidarError, RasterError: an input cannot be read.
    """
    clouds = open_clouds(lidar, crs=settings.lidar_crs, z_unit=settings.z_unit)
    regions = Regions.read(settings.regions, settings.region_field, settings.region_m)
    inputs = provenance.inputs([*images, *lidar, *([settings.regions] if settings.regions else [])])
    plan = _digest(inputs, settings)
    journal = Journal.open(folder, plan)
    with ExitStack() as stack:
        sources, duplicates = _open_images(images, inputs, settings, stack)
        candidates, lone = _candidates(sources, clouds, settings)
        if not candidates:
            raise DatasetError(
                f"none of {len(images)} images meets one of {len(clouds)} clouds: {_places(sources, clouds)}; "
                "check the coordinate systems (--image-crs, --crs)"
            )
        left = [candidate for candidate in candidates if candidate.id not in journal.done]
        work = _make(left, clouds, settings, folder, inputs, journal)
        for _ in track(work, total=len(candidates), done=len(candidates) - len(left), label="cutting chips"):
            pass
    return _finish(folder, journal, [c.id for c in candidates], regions, settings, inputs, lone, duplicates)


class Journal:
    """What has been decided about windows so far, one JSON line each; the first line names the plan."""

    def __init__(self, path: Path, done: dict[str, dict[str, Any]]) -> None:
        self.path, self.done = path, done

    @classmethod
    def open(cls, folder: Path, plan: str) -> Journal:
        """Read a journal or begin one.

        Raises:
            DatasetError: the folder holds something else, or cannot be written.
        """
        path = folder / JOURNAL_NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if not path.exists():
                if any(folder.iterdir()):
                    raise DatasetError(f"{folder} is not empty and holds no unfinished dataset; choose another --out")
                path.write_text(json.dumps({"plan": plan}) + "\n", encoding="utf-8")
            whole = path.read_text(encoding="utf-8").split("\n")
        except (OSError, UnicodeDecodeError) as error:
            raise DatasetError(f"cannot use {folder}: {error}; choose another --out") from error
        try:
            # The last piece is "" or a line that a kill cut off.
            entries = [json.loads(line) for line in whole[:-1]]
            begun = entries[0]["plan"]
            done = {entry["id"]: entry for entry in entries[1:]}
        except (ValueError, KeyError, IndexError, TypeError) as error:
            raise DatasetError(f"{path} is damaged ({error}); choose another --out") from error
        if begun != plan:
            raise DatasetError(f"{folder} was begun from other inputs or settings; choose another --out, or remove it")
        if whole[-1]:
            path.write_text("\n".join([*whole[:-1], ""]), encoding="utf-8")
        return cls(path, done)

    def add(self, entry: dict[str, Any]) -> None:
        """Append what was decided about one window."""
        try:
            with open(self.path, "a", encoding="utf-8") as stream:
                stream.write(json.dumps(entry, allow_nan=False) + "\n")
        except OSError as error:
            raise DatasetError(f"cannot write {self.path}: {error.strerror}; free space and run it again") from error
        self.done[entry["id"]] = entry


def _digest(inputs: dict[str, dict[str, Any]], settings: BuildSettings) -> str:
    content = sorted(entry["sha256"] for entry in inputs.values())
    # The regions file counts by its content.
    chosen = asdict(replace(settings, regions=None)) | {"fractions": settings.fractions.model_dump()}
    return hashlib.sha256(json.dumps([content, chosen], sort_keys=True, default=str).encode()).hexdigest()


def _open_images(
    images: Sequence[Path], inputs: dict[str, dict[str, Any]], settings: BuildSettings, stack: ExitStack
) -> tuple[list[Source], int]:
    found: dict[str, Source] = {}
    for path in images:
        sha256 = inputs[str(path)]["sha256"]
        if sha256 not in found:
            image = stack.enter_context(open_image(path, settings.image))
            grid = image.grid
            crs = cloud_crs.reference(cloud_crs.from_rasterio(grid.crs)).horizontal
            offset = (grid.transform.c - grid.col * grid.pixel_x, grid.transform.f + grid.row * grid.pixel_y)
            frame = Frame(
                crs=crs,
                scale=(grid.pixel_x / grid.gsd_m, grid.pixel_y / grid.gsd_m),
                origin=(_tidy(offset[0], grid.pixel_x), _tidy(offset[1], grid.pixel_y)),
            )
            cells = Cells(side_m=grid.gsd_m, left=grid.col, top=-grid.row, rows=grid.height, cols=grid.width)
            found[sha256] = Source(image=image, sha256=sha256, frame=frame, cells=cells)
    return list(found.values()), len(images) - len(found)


def _tidy(offset: float, pixel: float) -> float:
    """0 for what is only rounding, so that images of one grid share one frame."""
    return 0.0 if abs(offset) < 1e-5 * pixel else round(offset, 6)


def _candidates(
    sources: Sequence[Source], clouds: Sequence[Cloud], settings: BuildSettings
) -> tuple[list[Candidate], list[str]]:
    """Windows on ground that images share with clouds, and the names of images without any."""
    found: list[Candidate] = []
    lone: list[str] = []
    for source in sources:
        placed = [(cloud, bounds) for cloud in clouds if (bounds := footprint(cloud, source.frame)) is not None]
        before = len(found)
        for together in _components([bounds for _, bounds in placed]):
            shared = _meet(_union(together), source.cells.bounds)
            if shared is None:
                continue
            area = Cells.covering(shared, source.cells.side_m)
            for row in _starts(area.rows, settings.size, settings.stride):
                for col in _starts(area.cols, settings.size, settings.stride):
                    cells = replace(
                        area, left=area.left + col, top=area.top - row, rows=settings.size, cols=settings.size
                    )
                    under = tuple(cloud for cloud, bounds in placed if _meet(bounds, cells.bounds))
                    at_row, at_col = source.cells.top - cells.top, cells.left - source.cells.left
                    if under:
                        name = re.sub(r"[^A-Za-z0-9_.-]", "-", source.image.path.stem)[:60]
                        name = f"{name}_{source.sha256[:8]}_r{at_row}_c{at_col}"
                        found.append(
                            Candidate(id=name, source=source, row=at_row, col=at_col, cells=cells, clouds=under)
                        )
        if len(found) == before:
            lone.append(str(source.image.path))
    # Two components of clouds may ask for one window.
    return list({candidate.id: candidate for candidate in found}.values()), lone


def _starts(length: int, size: int, stride: int) -> list[int]:
    """First pixels of windows; the rest at the end gets one more, moved back, if it is half a stride or more."""
    if length <= size:
        return [0]
    starts = list(range(0, length - size + 1, stride))
    rest = length - size - starts[-1]
    return [*starts, length - size] if rest >= max(1, stride // 2) else starts


def _components(boxes: Sequence[Bounds]) -> list[list[Bounds]]:
    """Boxes that touch, directly or through others, together."""
    groups: list[list[Bounds]] = []
    for box in sorted(boxes):
        # A metre of slack: tiles of a survey end where the next begins, give or take a point.
        wide = (box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1)
        touching = [group for group in groups if any(_meet(wide, other) for other in group)]
        groups = [group for group in groups if group not in touching]
        groups.append([box, *(other for group in touching for other in group)])
    return groups


def _make(
    candidates: Sequence[Candidate],
    clouds: Sequence[Cloud],
    settings: BuildSettings,
    folder: Path,
    inputs: dict[str, dict[str, Any]],
    journal: Journal,
) -> Iterator[None]:
    """Make the chips, frame by frame: images of one grid share one reading of their clouds."""
    frames = list(dict.fromkeys((candidate.source.frame, candidate.cells.side_m) for candidate in candidates))
    margin = buffer_m(settings.chm, gsd_m=settings.image.gsd_m, spacing_m=2.0)
    for frame, side_m in frames:
        group = [c for c in candidates if (c.source.frame, c.cells.side_m) == (frame, side_m)]
        west, south, east, north = _union([candidate.cells.bounds for candidate in group])
        wanted = (west - margin, south - margin, east + margin, north + margin)
        # Also clouds beside the windows: they shape the ground at the edge.
        near = [c for c in clouds if (bounds := footprint(c, frame)) is not None and _meet(bounds, wanted)]
        with Survey.read(near, frame, folder, bounds=wanted) as survey:
            heights = Heights(survey, side_m, settings.chm)
            for candidate in group:
                journal.add(_chip(candidate, survey, heights, settings, folder, inputs))
                yield


def _chip(
    candidate: Candidate,
    survey: Survey,
    heights: Heights,
    settings: BuildSettings,
    folder: Path,
    inputs: dict[str, dict[str, Any]],
) -> dict[str, Any]:
    """Write one chip, or say why not."""
    height = heights.of(candidate.cells)
    if np.isfinite(height).mean() < settings.min_known:
        return {"id": candidate.id, "dropped": "too little known height"}
    colours, seen = _image(candidate, settings.size)
    height[~seen] = np.nan
    known = np.isfinite(height)
    if known.mean() < settings.min_known:
        return {"id": candidate.id, "dropped": "too little known image"}
    grid = candidate.source.image.grid
    transform = candidate.source.frame.transform(candidate.cells)
    chip = _describe(candidate, survey, settings, height, inputs)
    write_chip(
        folder,
        chip,
        Raster(pixels=colours, mask=seen, transform=transform, crs=grid.crs),
        Raster(pixels=height[None], mask=known, transform=transform, crs=grid.crs),
    )
    outline = place(candidate.source.frame, candidate.cells)
    return {"id": candidate.id, "chip": chip.model_dump(), "place": list(outline)}


class Heights:
    """Heights of a survey by tiles of an absolute grid, the last few kept: chips beside each other share them."""

    def __init__(self, survey: Survey, gsd_m: float, settings: ChmSettings) -> None:
        self._survey, self._gsd_m, self._settings = survey, gsd_m, settings
        self._side = max(64, round(survey.spool.block_m / gsd_m))
        self._keep = max(4, _KEPT_BYTES // (4 * self._side**2))
        self._kept: dict[tuple[int, int], NDArray[np.float32]] = {}

    def of(self, cells: Cells) -> NDArray[np.float32]:
        """float32 [rows, cols] in metres, NaN where unknown."""
        height = np.full(cells.shape, np.nan, dtype=np.float32)
        if not self._survey.spool.points:
            return height
        # Rows are counted southwards from 0, as columns are eastwards.
        first = (-cells.top // self._side, cells.left // self._side)
        last = ((-cells.top + cells.rows - 1) // self._side, (cells.left + cells.cols - 1) // self._side)
        for row in range(first[0], last[0] + 1):
            for col in range(first[1], last[1] + 1):
                tile = self._tile(row, col)
                down, right = row * self._side + cells.top, col * self._side - cells.left
                to_row, to_col = max(0, down), max(0, right)
                part = tile[to_row - down : cells.rows - down, to_col - right : cells.cols - right]
                height[to_row : to_row + part.shape[0], to_col : to_col + part.shape[1]] = part
        return height

    def _tile(self, row: int, col: int) -> NDArray[np.float32]:
        made = self._kept.pop((row, col), None)
        if made is None:
            side = self._side
            cells = Cells(side_m=self._gsd_m, left=col * side, top=-row * side, rows=side, cols=side)
            made = np.full(cells.shape, np.nan, dtype=np.float32)
            for tile in tiles(self._survey, cells, self._settings, tile_m=side * self._gsd_m):
                rows, cols = tile.chm.mask.shape
                made[tile.row : tile.row + rows, tile.col : tile.col + cols] = tile.chm.height_m
        self._kept[row, col] = made
        while len(self._kept) > self._keep:
            del self._kept[next(iter(self._kept))]
        return made


def _image(candidate: Candidate, size: int) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """uint8 [3, size, size] and bool [size, size]; beyond the image's edge unknown."""
    grid = candidate.source.image.grid
    colours, known = np.zeros((3, size, size), dtype=np.uint8), np.zeros((size, size), dtype=bool)
    rows = (max(0, candidate.row), min(grid.height, candidate.row + size))
    cols = (max(0, candidate.col), min(grid.width, candidate.col + size))
    pixels, seen = candidate.source.image.read(rows, cols)
    inner = np.s_[rows[0] - candidate.row : rows[1] - candidate.row, cols[0] - candidate.col : cols[1] - candidate.col]
    colours[:, inner[0], inner[1]] = np.round(pixels * 255).astype(np.uint8)
    known[inner] = seen
    return colours, known


def _describe(
    candidate: Candidate,
    survey: Survey,
    settings: BuildSettings,
    height: NDArray[np.float32],
    inputs: dict[str, dict[str, Any]],
) -> Chip:
    known = height[np.isfinite(height)]
    edges = (-np.inf, *HEIGHT_CLASSES_M, np.inf)
    shares = np.histogram(known, bins=np.array(edges))[0] / max(1, known.size)
    names = [f"{low:g}-{high:g}" for low, high in zip((0.0, *HEIGHT_CLASSES_M), HEIGHT_CLASSES_M, strict=False)]
    lidar_day, day_from = _lidar_day(candidate, survey, settings)
    image_day = settings.image_date or image_date(candidate.source.image.tags)
    notes: dict[str, Any] = {
        "image": candidate.source.image.path.name,
        "lidar": [cloud.header.path.name for cloud in candidate.clouds[:_MAX_SOURCES]],
        "known_share": float(known.size / height.size),
        "mean_m": float(known.mean(dtype=np.float64)),
        "highest_m": float(known.max()),
        "height_shares": {name: float(share) for name, share in zip([*names, "35+"], shares, strict=True)},
        "lidar_date_from": day_from,
    }
    if lidar_day and image_day:
        notes["time_gap_days"] = abs((date.fromisoformat(image_day) - date.fromisoformat(lidar_day)).days)
    digests = [candidate.source.sha256, *(inputs[str(cloud.header.path)]["sha256"] for cloud in candidate.clouds)]
    return Chip(
        id=candidate.id,
        region="-",
        split="train",
        gsd_m=candidate.cells.side_m,
        image_date=image_day,
        lidar_date=lidar_day,
        sources=[f"sha256:{digest}" for digest in digests[:_MAX_SOURCES]],
        notes=notes,
    )


def _lidar_day(candidate: Candidate, survey: Survey, settings: BuildSettings) -> tuple[str, str]:
    """The last day on which a chip's clouds were flown, as far as known, and how."""
    if settings.lidar_date:
        return settings.lidar_date, "stated"
    flown = [span[1] for cloud in candidate.clouds if (span := survey.days_of.get(cloud.header.path)) is not None]
    if flown:
        return max(flown).isoformat(), "GPS time"
    created = [cloud.header.created for cloud in candidate.clouds if cloud.header.created is not None]
    return (max(created).isoformat(), "creation of the file") if created else ("", "")


def _finish(
    folder: Path,
    journal: Journal,
    ids: Sequence[str],
    regions: Regions,
    settings: BuildSettings,
    inputs: dict[str, dict[str, Any]],
    lone: Sequence[str],
    duplicates: int,
) -> dict[str, Any]:
    """Choose regions and splits, drop neighbours across splits, write the manifest."""
    entries = [journal.done[name] for name in ids]
    dropped = {"too little known height": 0, "too little known image": 0, "outside of all regions": 0}
    chips: list[Chip] = []
    places: list[Place] = []
    for entry in entries:
        if "dropped" in entry:
            dropped[entry["dropped"]] += 1
            continue
        outline: Place = tuple(entry["place"])
        region = regions.of(outline)
        if region is None:
            dropped["outside of all regions"] += 1
            continue
        chips.append(Chip.model_validate(entry["chip"] | {"region": region}))
        places.append(outline)
    splits = assign({chip.region for chip in chips}, settings.fractions, settings.seed)
    chips = [chip.model_copy(update={"split": splits[chip.region]}) for chip in chips]
    near = too_near(places, [chip.split for chip in chips])
    dropped["too near to a chip of another split"] = int(near.sum())
    kept = [chip for chip, close in zip(chips, near, strict=True) if not close]
    if not kept:
        raise DatasetError(
            f"no chip is left of {len(ids)}: "
            + ", ".join(f"{number} {why}" for why, number in dropped.items() if number)
            + "; use smaller chips (--size), or a lower --min-known"
        )
    summary: dict[str, Any] = {
        "chips": len(kept),
        "splits": {
            name: {
                "chips": sum(chip.split == name for chip in kept),
                "regions": len({chip.region for chip in kept if chip.split == name}),
            }
            for name in ("train", "validation", "calibration", "test")
        },
        "dropped": dropped,
        "images_without_lidar": list(lone),
        "duplicate_images": duplicates,
        "notes": _notes(kept, lone, duplicates, settings),
    }
    write_manifest(folder, kept, {"command": "canopy build", "inputs": inputs, **summary})
    names = {chip.id for chip in kept}
    opened = ChipFolder.open(folder)
    for chip in chips:
        if chip.id not in names:
            # Made before its region's split was known. Run again, the journal still tells about it.
            opened.image_path(chip).unlink(missing_ok=True)
            opened.height_path(chip).unlink(missing_ok=True)
    return {**summary, "inputs": inputs}


def _notes(kept: Sequence[Chip], lone: Sequence[str], duplicates: int, settings: BuildSettings) -> list[str]:
    notes = []
    empty = [
        name
        for name in ("train", "validation", "calibration", "test")
        if getattr(settings.fractions, name) > 0 and not any(chip.split == name for chip in kept)
    ]
    if empty:
        found = len({chip.region for chip in kept})
        notes.append(f"no chips for {', '.join(empty)}: {found} regions are too few; try a smaller --region-m")
    if lone:
        notes.append(f"{len(lone)} images without laser points, the first is {lone[0]}")
    if duplicates:
        notes.append(f"{duplicates} images were given twice")
    if any(chip.notes.get("lidar_date_from") == "creation of the file" for chip in kept):
        notes.append("GPS times give no dates: lidar dates are those of the files' creation; --lidar-date states it")
    return notes


def _places(sources: Sequence[Source], clouds: Sequence[Cloud]) -> str:
    """Where the first image and the first cloud lie, for a message."""
    west, south, _, _ = place(sources[0].frame, sources[0].cells)
    frame = Frame(crs=Regions.crs())
    cloud = footprint(clouds[0], frame)
    where = "nowhere" if cloud is None else f"{Regions.degrees(cloud[0], cloud[1])}"
    return f"{sources[0].image.path.name} starts at {Regions.degrees(west, south)}, the first cloud at {where}"


def _union(boxes: Sequence[Bounds]) -> Bounds:
    low, high = np.array(boxes)[:, :2].min(axis=0), np.array(boxes)[:, 2:].max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])


def _meet(one: Bounds, other: Bounds) -> Bounds | None:
    meet = (max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3]))
    return meet if meet[0] < meet[2] and meet[1] < meet[3] else None

"""Chips: small pairs of image and canopy height, in a folder that any GIS opens and that says where each came from.

    FOLDER/chips.json          the manifest: one `Chip` each, and what the folder was made from
    FOLDER/image/ID.tif        uint8 RGB, on the ground
    FOLDER/height/ID.tif       float32 metres on the same pixels, NaN where nothing is known

Splits are by region, never by chip: neighbours look alike, and a chip of a trained region tests nothing.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from lydite.canopy.errors import DatasetError
from lydite.canopy.raster import Raster, read_raster, write_raster
from lydite.evidence.files import write_atomic

MANIFEST_NAME = "chips.json"
MAX_MANIFEST_BYTES = 256 << 20
MAX_CHIP_PIXELS = 4096 * 4096
MAX_NESTING = 32
MAX_APART_PX = 0.05
"""Farther apart, image and height are not on the same pixels; less is rounding of coordinates."""
SPLITS = ("train", "validation", "calibration", "test")
Split = Literal["train", "validation", "calibration", "test"]


class Chip(BaseModel):
    """One pair. Dates are ISO 8601 (YYYY-MM-DD) or "" where unknown; `sources` are digests or names of the inputs."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[A-Za-z0-9_.-]{1,120}$")
    region: str = Field(min_length=1, max_length=200)
    split: Split
    gsd_m: float = Field(ge=0.01, le=100)
    image_date: str = Field(default="", max_length=40)
    lidar_date: str = Field(default="", max_length=40)
    sources: list[str] = Field(default_factory=list, max_length=64)
    notes: dict[str, Any] = Field(default_factory=dict)


class Manifest(BaseModel):
    """What a folder of chips holds and what it was made from."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_: Literal["lydite.chips/1"] = Field(default="lydite.chips/1", alias="schema")
    chips: list[Chip]
    made_from: dict[str, Any] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _one_split_a_region(self) -> Manifest:
        if len({chip.id for chip in self.chips}) != len(self.chips):
            raise ValueError("two chips have the same id")
        splits: dict[str, str] = {}
        for chip in self.chips:
            if splits.setdefault(chip.region, chip.split) != chip.split:
                raise ValueError(f"region {chip.region!r} is in {splits[chip.region]} and in {chip.split}")
        # Notes and sources go on into other manifests and records, which hold only what JSON can.
        for where, told in [(chip.id, chip.notes) for chip in self.chips] + [("made_from", self.made_from)]:
            _check_plain(where, told)
        return self


def _check_plain(where: str, told: Any) -> None:
    """Raises ValueError for values that are no JSON, numbers no double holds, and nesting without end."""
    layer = [told]
    for _ in range(MAX_NESTING):
        if not layer:
            return
        for value in layer:
            if not isinstance(value, str | bool | int | float | list | tuple | dict | None):
                raise ValueError(f"{where}: a {type(value).__name__} in the notes is no JSON")
            if isinstance(value, int | float) and not -1e300 < value < 1e300:
                raise ValueError(f"{where}: a note is {value!r:.20}, needed a finite number")
        inner = [value.values() if isinstance(value, dict) else value for value in layer if _holds(value)]
        layer = [value for values in inner for value in values]
    raise ValueError(f"{where}: notes nested deeper than {MAX_NESTING}")


def _holds(value: Any) -> bool:
    return isinstance(value, list | tuple | dict)


@dataclass(frozen=True, kw_only=True)
class Pair:
    """A chip in memory: image uint8 [3, H, W]; height float32 [H, W] in metres, NaN where nothing is known."""

    chip: Chip
    image: NDArray[np.uint8]
    height: NDArray[np.float32]


class ChipFolder:
    """A folder of chips, read or being written."""

    def __init__(self, folder: Path | str, manifest: Manifest) -> None:
        self.folder, self.manifest = Path(folder), manifest

    @classmethod
    def open(cls, folder: Path | str) -> ChipFolder:
        """Read a folder's manifest.

        Raises:
            DatasetError: none there, damaged, or a region in two splits.
        """
        file = Path(folder) / MANIFEST_NAME
        try:
            if file.stat().st_size > MAX_MANIFEST_BYTES:
                raise DatasetError(f"{file} has more than {MAX_MANIFEST_BYTES} bytes; split the dataset")
            return cls(folder, Manifest.model_validate(json.loads(file.read_bytes())))
        except OSError as error:
            raise DatasetError(
                f"cannot read {file}: {error.strerror}; make chips with `lydite canopy build`"
            ) from error
        except (ValidationError, ValueError, RecursionError) as error:
            raise DatasetError(f"{file} is no manifest of chips: {' '.join(str(error).split())[:300]}") from error

    def split(self, name: Split) -> list[Chip]:
        """The chips of one split, in the manifest's order."""
        return [chip for chip in self.manifest.chips if chip.split == name]

    def image_path(self, chip: Chip) -> Path:
        """The image's file."""
        return self.folder / "image" / f"{chip.id}.tif"

    def height_path(self, chip: Chip) -> Path:
        """The height map's file."""
        return self.folder / "height" / f"{chip.id}.tif"

    def load(self, chip: Chip) -> Pair:
        """Read one chip. Pixels that the image does not know are unknown in the height, too.

        Raises:
            DatasetError: files of another size, kind or number of bands, or of other ground. RasterError: not readable.
        """
        image = read_raster(self.image_path(chip), max_pixels=MAX_CHIP_PIXELS)
        height = read_raster(self.height_path(chip), max_pixels=MAX_CHIP_PIXELS)
        if image.pixels.shape[0] != 3 or image.pixels.dtype != np.uint8 or image.mask.shape != height.mask.shape:
            raise DatasetError(
                f"chip {chip.id}: image {image.pixels.dtype} {image.pixels.shape}, height {height.pixels.shape}; "
                "needed uint8 RGB and one band of heights on the same pixels"
            )
        if not _same_place(image, height):
            raise DatasetError(
                f"chip {chip.id}: image and height lie apart (origin {image.transform.c:.2f}, {image.transform.f:.2f} "
                f"against {height.transform.c:.2f}, {height.transform.f:.2f}); cut both from the same ground"
            )
        known = np.where(image.mask, height.height_m, np.float32(np.nan))
        return Pair(chip=chip, image=image.pixels, height=known.astype(np.float32))


def _same_place(image: Raster, height: Raster) -> bool:
    """Whether pixels of two rasters of one size lie on each other, as far as both say where they lie."""
    ours, theirs = image.transform, height.transform
    if ours.is_identity or theirs.is_identity:
        return True
    rows, columns = image.mask.shape
    corners = [(0, 0), (columns, 0), (0, rows)]
    apart = [abs(a - b) for at in corners for a, b in zip(~ours * (theirs * at), at, strict=True)]
    return bool(max(apart) < MAX_APART_PX)


def write_chip(folder: Path | str, chip: Chip, image: Raster, height: Raster) -> None:
    """Write the two files of one chip; the manifest comes last (`write_manifest`)."""
    folder = Path(folder)
    write_raster(folder / "image" / f"{chip.id}.tif", image)
    write_raster(folder / "height" / f"{chip.id}.tif", height, descriptions=("canopy height (m)",))


def write_manifest(folder: Path | str, chips: Sequence[Chip], made_from: dict[str, Any]) -> ChipFolder:
    """Write chips.json, whole or not at all, when all chips are there.

    Raises:
        DatasetError: chips that cannot be one dataset, or a folder that cannot be written.
    """
    try:
        manifest = Manifest(chips=list(chips), made_from=made_from)
    except ValidationError as error:
        raise DatasetError(f"these chips cannot be one dataset: {error.errors()[0]['msg']}") from error
    text = json.dumps(manifest.model_dump(by_alias=True), indent=1, allow_nan=False)
    try:
        write_atomic(Path(folder) / MANIFEST_NAME, text.encode() + b"\n")
    except OSError as error:
        raise DatasetError(
            f"cannot write {Path(folder) / MANIFEST_NAME}: {error.strerror or error}; free space, then run it again"
        ) from error
    return ChipFolder(folder, manifest)

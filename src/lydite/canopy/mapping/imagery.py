"""An image as the model sees it: red, green and blue in [0, 1] on the map's grid, and which pixels are known.

Any file that GDAL reads as GeoTIFF, COG, JPEG, PNG, JPEG 2000 or VRT. Reading is by windows, from any thread. Which
bands and which range of values were taken is decided once, when the image is opened, and recorded: it must not depend
on the window. For 8-bit images and those that state their bits (NBITS) it depends on the file's header only; for other
16-bit and float images on the largest value in a sample, rounded up to a power of two, so that it is the same for
nearly every crop; `scale` fixes it.

Protected against: headers that ask for more memory than `MAX_BLOCK_BYTES` for one block, truncated files, networks
(switched off). Not against: faults inside GDAL's readers.
"""

from __future__ import annotations

import re
import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from affine import Affine
from numpy.typing import NDArray
from rasterio._err import CPLE_BaseError
from rasterio.crs import CRS
from rasterio.enums import ColorInterp, MaskFlags, Resampling
from rasterio.errors import CRSError, NotGeoreferencedWarning, RasterioError
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window

from lydite.canopy.errors import RasterError
from lydite.canopy.mapping import resample
from lydite.canopy.mapping.grid import PixelGrid, map_grid
from lydite.canopy.mapping.mosaic import mosaic_vrt, tiles_in
from lydite.canopy.raster import opened

GSD_M = 0.6
MAX_UPSAMPLING = 2.0
MAX_BLOCK_BYTES = 1 << 29
MAX_SIDE = 400_000
"""Pixels of a map's side: rows of the map are held in memory, and 400,000 at 0.6 m are 240 km."""
_CACHE_BYTES = 192 << 20
_SAMPLE_SIDE = 1024
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CHUNK_VALUES = 1 << 22
ENVIRONMENT = {
    "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": ".none",
    "GDAL_VRT_ENABLE_PYTHON": "NO",
    "GDAL_HTTP_MAX_RETRY": "0",
    "GDAL_CACHEMAX": _CACHE_BYTES,
}
READ_ERRORS = (RasterioError, CPLE_BaseError, OSError)


@dataclass(frozen=True, kw_only=True)
class Scale:
    """Values of the file that become 0 and 1, and why these."""

    low: float
    high: float
    rule: str


@dataclass(frozen=True, kw_only=True)
class ImageOptions:
    """What a caller may state about an image. `crs` replaces the file's; `latitude` fixes the scale of degrees.

    `bands` are the numbers (from 1) of red, green and blue; `scale` the values that become 0 and 1.
    """

    gsd_m: float = GSD_M
    bands: tuple[int, ...] | None = None
    scale: tuple[float, float] | None = None
    crs: str | None = None
    latitude: float | None = None
    max_upsampling: float = MAX_UPSAMPLING

    def __post_init__(self) -> None:
        if not 0.01 <= self.gsd_m <= 100:
            raise RasterError(f"a map's pixel of {self.gsd_m:g} m is not within 0.01 to 100 m; give another --gsd")
        if self.bands is not None and (len(self.bands) != 3 or min(self.bands) < 1):
            raise RasterError(f"bands {self.bands} are not three numbers from 1 on; give --bands RED,GREEN,BLUE")
        if self.scale is not None and not (
            np.isfinite(self.scale).all() and self.scale[0] < self.scale[1] and len(self.scale) == 2
        ):
            raise RasterError(f"scale {self.scale} is no range; give the values of black and white: --scale LOW HIGH")
        if self.latitude is not None and not abs(self.latitude) < 89:
            raise RasterError(f"latitude {self.latitude:g} is not within 89 degrees; give that of the image")


@contextmanager
def reading(path: Path | str) -> Iterator[None]:
    """GDAL's settings for reading, and its errors as ours."""
    try:
        with rasterio.Env(**ENVIRONMENT):
            yield
    except (*READ_ERRORS, UnicodeError) as error:
        text = " ".join(str(error).split())[:300]
        raise RasterError(
            f"cannot read {path}: {text}; it may be truncated or no image: `rio info` and `gdalinfo -checksum` say more"
        ) from error


def open_image(path: Path | str, options: ImageOptions | None = None) -> Image:
    """Open an image for reading by windows.

    Raises:
        RasterError: unreadable, without a place on the ground, bands or values that cannot be told, pixels that are
            too coarse or too fine.
    """
    options = options or ImageOptions()
    if not Path(path).exists():
        raise RasterError(f"{path} does not exist; give a GeoTIFF, or a folder of GeoTIFFs")
    path = Path(path)
    with warnings.catch_warnings(), reading(path):
        # An image without a place is refused in our words. Filters are global: not in the threads that read.
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        return _opened_image(path, options)


def _opened_image(path: Path, options: ImageOptions) -> Image:
    with opened(_name(path)) as source:
        _refuse_large_blocks(source, path)
        crs = _crs(source, options.crs, path)
        if source.transform == Affine.identity():
            remedy = "warp it first (gdalwarp)" if source.gcps[0] else "georeference it first (gdal_edit -a_ullr)"
            raise RasterError(f"{path} does not say where its pixels lie on the ground; {remedy}")
        bands = options.bands or _bands(source, path)
        if max(bands) > source.count:
            raise RasterError(f"{path} has {source.count} bands, not band {max(bands)}; give other --bands")
        dtypes = {np.dtype(source.dtypes[band - 1]) for band in bands}
        if any(dtype.kind not in "uif" for dtype in dtypes):
            raise RasterError(f"{path} holds {sorted(map(str, dtypes))} values, no intensities; convert it first")
        grid = map_grid(
            crs=crs,
            transform=source.transform,
            width=source.width,
            height=source.height,
            gsd_m=options.gsd_m,
            max_upsampling=options.max_upsampling,
            latitude=options.latitude,
        )
        if max(grid.width, grid.height) > MAX_SIDE:
            raise RasterError(
                f"the map would have {grid.width} x {grid.height} pixels, {MAX_SIDE} a side are the limit"
            )
        scale = _scale(source, bands, options.scale)
        all_known = ColorInterp.alpha not in source.colorinterp and all(
            MaskFlags.all_valid in source.mask_flag_enums[band - 1] and np.dtype(source.dtypes[band - 1]).kind != "f"
            for band in bands
        )
        tags = {**source.tags(ns="IMAGERY"), **source.tags()}
        return Image(
            path=path, grid=grid, bands=bands, scale=scale, all_known=all_known, tags=tags, source=_place(source)
        )


@dataclass(frozen=True, kw_only=True)
class Placement:
    """Size and transform of a file's own pixels."""

    width: int
    height: int
    transform: Affine


class Image:
    """An open image; see `open_image`. Close it, or use it in a `with` statement."""

    def __init__(
        self,
        *,
        path: Path,
        grid: PixelGrid,
        bands: tuple[int, ...],
        scale: Scale,
        all_known: bool,
        tags: dict[str, str],
        source: Placement,
    ) -> None:
        self.path, self.grid, self.bands, self.scale, self.tags = path, grid, bands, scale, tags
        self._all_known, self._source, self._name = all_known, source, _name(path)
        self._local = threading.local()
        self._opened: list[Any] = []
        self._lock = threading.Lock()

    def __enter__(self) -> Image:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close every thread's handle. No read may be under way."""
        with self._lock:
            for dataset in reversed(self._opened):
                dataset.close()
            self._opened.clear()
            self._local = threading.local()

    def read(self, rows: tuple[int, int], columns: tuple[int, int]) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        """Pixels [rows[0], rows[1]) x [columns[0], columns[1]), counted from the map's first pixel.

        Returns float32 [3, h, w] in [0, 1], 0 where unknown, and bool [h, w], True where known.

        Raises:
            RasterError: the file is damaged there.
        """
        with reading(self.path):
            dataset = self._dataset()
            if self.grid.resampled and not self.grid.rotated:
                return self._read_resampled(dataset, rows, columns)
            return self._read_own(dataset, rows, columns)

    def _dataset(self) -> Any:
        dataset = getattr(self._local, "dataset", None)
        if dataset is None:
            dataset = opened(self._name)
            with self._lock:
                self._opened.append(dataset)
            if self.grid.rotated:
                dataset = self._turned(dataset)
                with self._lock:
                    self._opened.append(dataset)
            self._local.dataset = dataset
        return dataset

    def _turned(self, source: Any) -> WarpedVRT:
        finer = abs(self._source.transform.determinant) < self.grid.pixel_x * self.grid.pixel_y
        alpha = ColorInterp.alpha in source.colorinterp
        return WarpedVRT(
            source,
            src_crs=self.grid.crs,
            crs=self.grid.crs,
            transform=self.grid.transform,
            width=self.grid.width,
            height=self.grid.height,
            resampling=Resampling.average if finer else Resampling.bilinear,
            dtype="float32",
            tolerance=1e-6,
            add_alpha=not alpha and source.nodata is None,
            UNIFIED_SRC_NODATA="YES",
        )

    def _read_own(
        self, dataset: Any, rows: tuple[int, int], columns: tuple[int, int]
    ) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        window = Window.from_slices(rows, columns)
        unique = sorted(set(self.bands))
        values = dataset.read(unique, window=window)
        if self._all_known and not self.grid.rotated:
            known = np.ones(values.shape[1:], dtype=bool)
        else:
            known = self._known(dataset, unique, window)
            if values.dtype.kind == "f":
                known &= np.isfinite(values).all(axis=0)
        order = [unique.index(band) for band in self.bands]
        pixels = self._scaled(values if order == list(range(len(unique))) else values[order])
        if not known.all():
            pixels *= known
        return pixels, known

    def _known(self, dataset: Any, bands: list[int], window: Window) -> NDArray[np.bool_]:
        if ColorInterp.alpha in dataset.colorinterp:
            # GDAL makes no mask of an alpha band of floats, which is what a turned image has.
            known: NDArray[np.bool_] = dataset.read(dataset.colorinterp.index(ColorInterp.alpha) + 1, window=window) > 0
        else:
            known = (dataset.read_masks(bands, window=window) > 0).any(axis=0)
        return known

    def _scaled(self, values: NDArray[Any]) -> NDArray[np.float32]:
        low, high = self.scale.low, self.scale.high
        pixels: NDArray[np.float32] = values.astype(np.float32)
        if low:
            pixels -= np.float32(low)
        pixels *= np.float32(1 / (high - low))
        if values.dtype != np.uint8 or low != 0 or high != 255:
            # Unknown pixels may hold NaN; they are set to 0 before anything reads them.
            np.nan_to_num(pixels, copy=False, nan=0.0)
            np.clip(pixels, 0.0, 1.0, out=pixels)
        return pixels

    def _read_resampled(
        self, dataset: Any, rows: tuple[int, int], columns: tuple[int, int]
    ) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        grid, placed = self.grid, self._source
        across = resample.axis_taps(
            grid.col + columns[0],
            grid.col + columns[1],
            pixel=grid.pixel_x,
            origin=placed.transform.c,
            source_pixel=placed.transform.a,
            size=placed.width,
        )
        pixels = np.zeros((3, rows[1] - rows[0], columns[1] - columns[0]), dtype=np.float32)
        known = np.zeros(pixels.shape[1:], dtype=bool)
        finer = grid.pixel_y / -placed.transform.e
        step = max(1, int(_CHUNK_VALUES / max(1.0, (across.stop - across.start) * finer)))
        for start in range(rows[0], rows[1], step):
            stop = min(start + step, rows[1])
            down = resample.axis_taps(
                grid.row + start,
                grid.row + stop,
                pixel=grid.pixel_y,
                origin=-placed.transform.f,
                source_pixel=-placed.transform.e,
                size=placed.height,
            )
            part, part_known = self._read_own(dataset, (down.start, down.stop), (across.start, across.stop))
            target = slice(start - rows[0], stop - rows[0])
            pixels[:, target], known[target] = resample.sample(
                part, None if part_known.all() else part_known, down, across
            )
        np.clip(pixels, 0.0, 1.0, out=pixels)
        pixels *= known
        return pixels, known


def _name(path: Path) -> str:
    """What GDAL opens for a path: a file's name, or the text of a VRT over the files of a folder."""
    return mosaic_vrt(tiles_in(path)) if path.is_dir() else str(path)


def _place(source: Any) -> Placement:
    return Placement(width=source.width, height=source.height, transform=source.transform)


def _refuse_large_blocks(source: Any, path: Path | str) -> None:
    for (height, width), dtype in zip(source.block_shapes, source.dtypes, strict=True):
        size = height * width * np.dtype(dtype).itemsize * source.count
        if size > MAX_BLOCK_BYTES:
            raise RasterError(
                f"one block of {path} is {width} x {height} pixels, {size >> 20} MB in memory, the limit is "
                f"{MAX_BLOCK_BYTES >> 20}; tile it first: gdal_translate -co TILED=YES"
            )


def _crs(source: Any, stated: str | None, path: Path | str) -> CRS:
    if stated is not None:
        try:
            return CRS.from_user_input(stated)
        except CRSError as error:
            raise RasterError(f"--crs {stated[:80]!r} is no coordinate system; give one like EPSG:32611") from error
    if source.crs is None:
        remedy = "warp it first (gdalwarp)" if source.gcps[0] else "give its coordinate system with --crs EPSG:..."
        raise RasterError(f"{path} states no coordinate system; {remedy}")
    crs: CRS = source.crs
    return crs


def _bands(source: Any, path: Path | str) -> tuple[int, ...]:
    colours = list(source.colorinterp)
    if ColorInterp.palette in colours:
        raise RasterError(f"{path} is an image with a palette; expand it first: gdal_translate -expand rgb")
    wanted = (ColorInterp.red, ColorInterp.green, ColorInterp.blue)
    found = [colour in colours for colour in wanted]
    if all(found):
        return tuple(colours.index(colour) + 1 for colour in wanted)
    if source.count == 3 and not any(found):
        return (1, 2, 3)
    if source.count < 3:
        raise RasterError(
            f"{path} has {source.count} band{'s'[: source.count - 1]}, the model needs red, green and blue; "
            "give --bands 1,1,1 to use one for all three, at your own risk"
        )
    names = ", ".join(colour.name for colour in colours)
    raise RasterError(
        f"{path} has {source.count} bands ({names[:200]}) and does not say which are red, green and blue; "
        "give their numbers, such as --bands 1,2,3"
    )


def _scale(source: Any, bands: tuple[int, ...], stated: tuple[float, float] | None) -> Scale:
    if stated is not None:
        return Scale(low=stated[0], high=stated[1], rule="stated")
    dtypes = {np.dtype(source.dtypes[band - 1]) for band in bands}
    if dtypes == {np.dtype(np.uint8)}:
        return Scale(low=0.0, high=255.0, rule="8-bit")
    bits = {source.tags(band, ns="IMAGE_STRUCTURE").get("NBITS", "") for band in bands}
    stated_bits = int(bits.pop()) if len(bits) == 1 and next(iter(bits)).isdecimal() else 0
    if 8 <= stated_bits <= 16:
        return Scale(low=0.0, high=float((1 << stated_bits) - 1), rule=f"the file states {stated_bits} bits")
    shape = (min(source.height, _SAMPLE_SIDE), min(source.width, _SAMPLE_SIDE))
    unique = sorted(set(bands))
    sample = source.read(unique, out_shape=(len(unique), *shape)).astype(np.float64)
    known = (source.read_masks(unique, out_shape=(len(unique), *shape)) > 0) & np.isfinite(sample)
    largest = float(sample[known].max()) if known.any() else 0.0
    high = _power_of_two_class(largest, floats=all(dtype.kind == "f" for dtype in dtypes))
    return Scale(low=0.0, high=high, rule=f"sampled values reach {largest:.6g}: taken as 0 to {high:g}")


def _power_of_two_class(largest: float, *, floats: bool) -> float:
    """1 for reflectances (which may exceed it a little), else the largest of 8, 11, 12, 14, 16 bits, and so on."""
    if floats and largest <= 1.5:
        return 1.0
    for bits in (8, 11, 12, 14, 16):
        if largest <= (1 << bits) - 1:
            return float((1 << bits) - 1)
    return float(2.0 ** np.ceil(np.log2(largest)) - 1)


def image_date(tags: dict[str, str]) -> str:
    """The acquisition date that a file's tags state (YYYY-MM-DD), or ""."""
    for name in ("ACQUISITION_DATE", "ACQUISITIONDATETIME", "TIFFTAG_DATETIME"):
        text = tags.get(name, "")[:10].replace(":", "-")
        if _DATE.fullmatch(text) and _is_date(text):
            return text
    return ""


def parse_date(text: str) -> str:
    """ "2024-07-01" if it is one. (Python also knows 20240701 and weeks, which maps and STAC do not.)

    Raises:
        RasterError: another text.
    """
    if not (_DATE.fullmatch(text) and _is_date(text)):
        raise RasterError(f"{text[:40]!r} is no date since 1900; give it as YYYY-MM-DD")
    return text


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text) >= date(1900, 1, 1)
    except ValueError:
        return False


def described(image: Image) -> dict[str, Any]:
    """What was decided about an image, for records, journals and tags: JSON values."""
    grid = image.grid
    return {
        "crs": grid.crs.to_wkt(),
        "transform": [float(value) for value in grid.transform[:6]],
        "size": [grid.width, grid.height],
        "gsd_m": grid.gsd_m,
        "resampled": grid.resampled,
        "bands": list(image.bands),
        "scale": [image.scale.low, image.scale.high],
        "scale_rule": image.scale.rule,
    }


def parse_bands(text: str) -> tuple[int, ...]:
    """ "3,2,1" as numbers. Raises RasterError."""
    parts: Sequence[str] = text.split(",")
    if not all(part.strip().isdecimal() and len(part) < 9 for part in parts):
        raise RasterError(f"bands {text[:80]!r} are no numbers; give three like --bands 1,2,3")
    return tuple(int(part) for part in parts)

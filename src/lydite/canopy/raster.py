"""One value that carries pixels, mask, transform and CRS together, and its way from and to GeoTIFF.

Nodata is kept apart from 0 m everywhere: a pixel is known where `mask` is True, whatever its value. What is protected
against: files that state more pixels than the caller allows, formats other than the raster formats listed here, and
half-written outputs. What is not: faults inside GDAL's own readers.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Before GDAL registers its formats: a VRT from a stranger must not make this machine ask another one.
os.environ.setdefault("GDAL_SKIP", "HTTP WMS WMTS WCS PLMosaic DAAS EEDAI STACTA STACIT")

import numpy as np
import rasterio
from affine import Affine
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.errors import RasterioError
from rasterio.io import DatasetReader

from lydite.canopy.errors import RasterError

MAX_PIXELS = 1 << 28
"""Default limit of pixels that `read_raster` holds in memory at once; larger images are read by windows."""
FILE_MODE = 0o644
"""Of a written raster, as of every other file of a dataset: others may read it."""
DRIVERS = ("GTiff", "COG", "PNG", "JPEG", "JP2OpenJPEG", "VRT")
"""Formats that are opened. VRT is read from local files only because GDAL's network access is switched off."""
_ENV = {"GDAL_DISABLE_READDIR_ON_OPEN": "YES", "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": ".none"}


@dataclass(frozen=True, kw_only=True)
class Raster:
    """Pixels on the ground.

    Attributes:
        pixels: [bands, H, W], any number type.
        mask: bool [H, W]; True where the pixel is known.
        transform: pixel (column, row) to map coordinates of the pixel's corner.
        crs: None if the file states none.
    """

    pixels: NDArray[Any]
    mask: NDArray[np.bool_]
    transform: Affine
    crs: CRS | None

    @property
    def height_m(self) -> NDArray[np.float32]:
        """float32 [H, W]: the first band with NaN where nothing is known."""
        return np.where(self.mask, self.pixels[0].astype(np.float32), np.float32(np.nan))


def opened(path: Path | str) -> Any:
    """The dataset in a file of one of `DRIVERS`, inside a `rasterio.Env`. (`rasterio.open` takes one driver only.)"""
    return DatasetReader(str(path), driver=list(DRIVERS))


def read_raster(path: Path | str, *, bands: Sequence[int] | None = None, max_pixels: int = MAX_PIXELS) -> Raster:
    """A whole raster file in memory. `bands` counts from 1; all by default.

    Raises:
        RasterError: not readable, not a raster, or more than `max_pixels` pixels.
    """
    try:
        with rasterio.Env(**_ENV), opened(path) as source:
            if source.width * source.height > max_pixels:
                raise RasterError(
                    f"{path} has {source.width} x {source.height} pixels, the limit in memory is {max_pixels}; "
                    "cut it into tiles"
                )
            pixels = source.read(list(bands) if bands else None)
            mask = source.dataset_mask() > 0
            if pixels.dtype.kind == "f":
                mask &= np.isfinite(pixels).all(axis=0)
            return Raster(pixels=pixels, mask=mask, transform=source.transform, crs=source.crs)
    except (RasterioError, OSError, IndexError) as error:
        raise RasterError(f"cannot read {path}: {error}; give a GeoTIFF that `rio info` can open") from error


def write_raster(
    path: Path | str,
    raster: Raster,
    *,
    nodata: float | None = None,
    descriptions: Sequence[str] = (),
    tags: Mapping[str, str] | None = None,
) -> None:
    """Write a tiled, compressed GeoTIFF, whole or not at all. Unknown pixels become `nodata` (NaN for floats).

    Raises:
        RasterError: it cannot be written; an existing file is left as it was.
    """
    path = Path(path)
    pixels = np.array(raster.pixels, copy=True)
    if nodata is None and pixels.dtype.kind == "f":
        nodata = float("nan")
    if nodata is not None:
        pixels[:, ~raster.mask] = nodata
    profile: dict[str, Any] = {
        "driver": "GTiff",
        "dtype": pixels.dtype.name,
        "count": pixels.shape[0],
        "height": pixels.shape[1],
        "width": pixels.shape[2],
        "transform": raster.transform,
        "crs": raster.crs,
        "nodata": nodata,
        "compress": "deflate",
        "predictor": 3 if pixels.dtype.kind == "f" else 2,
    }
    if min(pixels.shape[1:]) >= 256:
        profile |= {"tiled": True, "blockxsize": 256, "blockysize": 256}
    temporary: str | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tif")
        os.close(handle)
        with rasterio.Env(**_ENV), rasterio.open(temporary, "w", **profile) as sink:
            sink.write(pixels)
            for index, text in enumerate(descriptions, start=1):
                sink.set_band_description(index, text)
            sink.update_tags(**(tags or {}))
        os.chmod(temporary, FILE_MODE)
        os.replace(temporary, path)
        temporary = None
    except (RasterioError, OSError) as error:
        raise RasterError(f"cannot write {path}: {error}; check the folder and the space left") from error
    finally:
        if temporary is not None:
            with suppress(OSError):
                os.unlink(temporary)

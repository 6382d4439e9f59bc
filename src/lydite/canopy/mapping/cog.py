"""From the rows of a finished map to a cloud-optimised GeoTIFF (COG) that appears under its name whole or not at all.

GDAL's own COG driver writes the file: tiles, overviews by averaging known pixels, offsets in the order that lets a
client read the head first. It reads the rows through a small VRT file beside them, so that no second copy is made.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import numpy as np
import rasterio
import rasterio.shutil
from affine import Affine
from rasterio.crs import CRS
from rasterio.windows import Window

from lydite.canopy.errors import PredictError
from lydite.canopy.mapping.imagery import READ_ERRORS
from lydite.canopy.mapping.journal import STRIPS_NAME, Layout

BLOCK = 512
INTEGER_NODATA = 255
_VRT_NAME, _COG_NAME = "strips.vrt", "map.tif"
_GDAL_TYPE = {"float32": "Float32", "uint8": "Byte", "uint16": "UInt16"}
_CACHE_BYTES = 256 << 20


@dataclass(frozen=True, kw_only=True)
class Description:
    """What a map says about itself."""

    crs: CRS
    transform: Affine
    bands: Sequence[str]
    tags: Mapping[str, str]
    nodata: float


def write_cog(folder: Path, layout: Layout, description: Description, output: Path) -> None:
    """Make the COG from `folder`/strips.raw inside that folder, check it, and move it to `output`.

    Raises:
        PredictError: it could not be written, or what was written is no valid COG; `output` is as it was.
    """
    source, made = folder / _VRT_NAME, folder / _COG_NAME
    try:
        # Rows that were never written (unknown to the end) may be missing at the end of the file.
        os.truncate(folder / STRIPS_NAME, layout.total_bytes)
        source.write_text(raw_vrt(layout, description), encoding="utf-8")
        made.unlink(missing_ok=True)
        copy_to_cog(source, made, integer=layout.dtype != "float32")
        _check(made, layout)
        with open(made, "rb") as stream:
            os.fsync(stream.fileno())
        os.replace(made, output)
    except (*READ_ERRORS, UnicodeError) as error:
        for left in folder.glob(f"{_COG_NAME}*"):
            left.unlink(missing_ok=True)
        raise PredictError(
            f"cannot write {output}: {' '.join(str(error).split())[:300]}; check the folder and the space left, then "
            "run the same command: finished rows are kept"
        ) from error


def copy_to_cog(source: Path, made: Path, *, integer: bool, sparse: bool = False, mean: bool = True) -> None:
    """Copy a raster to a new COG with overviews, of averages or of single pixels. Raises what rasterio raises."""
    with rasterio.Env(GDAL_CACHEMAX=_CACHE_BYTES, GDAL_NUM_THREADS="ALL_CPUS", GDAL_TIFF_INTERNAL_MASK="YES"):
        rasterio.shutil.copy(
            source,
            made,
            driver="COG",
            blocksize=BLOCK,
            compress="DEFLATE",
            level=6 if integer else 1,
            predictor="YES",
            overview_resampling="AVERAGE" if mean else "NEAREST",
            bigtiff="IF_SAFER",
            num_threads="ALL_CPUS",
            sparse_ok="YES" if sparse else "NO",
        )


def raw_vrt(layout: Layout, description: Description) -> str:
    """The VRT that names, places and describes the bands of strips.raw."""
    geo = description.transform.to_gdal()
    order = "LSB" if sys.byteorder == "little" else "MSB"
    lines = [
        f'<VRTDataset rasterXSize="{layout.width}" rasterYSize="{layout.height}">',
        f"<SRS>{escape(description.crs.to_wkt())}</SRS>",
        f"<GeoTransform>{', '.join(repr(float(value)) for value in geo)}</GeoTransform>",
        "<Metadata>",
        *(f"<MDI key={quoteattr(key)}>{escape(value)}</MDI>" for key, value in description.tags.items()),
        "</Metadata>",
    ]
    size = np.dtype(layout.dtype).itemsize
    for index, name in enumerate(description.bands):
        lines += [
            f'<VRTRasterBand dataType="{_GDAL_TYPE[layout.dtype]}" band="{index + 1}" subClass="VRTRawRasterBand">',
            f"<Description>{escape(name)}</Description>",
            f"<NoDataValue>{description.nodata}</NoDataValue>",
            "<ColorInterp>Gray</ColorInterp>" if index == 0 else "<ColorInterp>Undefined</ColorInterp>",
            f'<SourceFilename relativeToVRT="1">{STRIPS_NAME}</SourceFilename>',
            f"<ImageOffset>{index * layout.height * layout.row_bytes}</ImageOffset>",
            f"<PixelOffset>{size}</PixelOffset><LineOffset>{layout.row_bytes}</LineOffset>",
            f"<ByteOrder>{order}</ByteOrder>",
            "</VRTRasterBand>",
        ]
    return "\n".join([*lines, "</VRTDataset>"])


def _check(made: Path, layout: Layout) -> None:
    from rio_cogeo.cogeo import cog_validate

    valid, errors, _ = cog_validate(made, quiet=True)
    if not valid:
        raise OSError(f"what was written is no valid COG: {'; '.join(errors)[:200]}")
    # The last tile of the full resolution is the last thing in the file: a file that was cut off lacks it.
    with rasterio.open(made) as dataset:
        dataset.read(window=Window(max(0, layout.width - 1), max(0, layout.height - 1), 1, 1))

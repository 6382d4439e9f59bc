"""Many files as one: a folder of image tiles as one image, through a virtual raster (VRT) that holds no pixels.

The tiles must lie on one grid: same coordinate system, pixel size, bands and type, corners whole pixels apart. Where
tiles overlap, the one whose name comes last wins. What no tile covers is unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import numpy as np

from lydite.canopy.errors import RasterError
from lydite.canopy.raster import opened

SUFFIXES = (".tif", ".tiff", ".jp2", ".vrt")
MAX_TILES = 100_000
_ALIGNED = 0.02
_GDAL_TYPE = {
    "uint8": "Byte",
    "uint16": "UInt16",
    "int16": "Int16",
    "uint32": "UInt32",
    "int32": "Int32",
    "float32": "Float32",
    "float64": "Float64",
}


@dataclass(frozen=True, kw_only=True)
class _Tile:
    path: Path
    width: int
    height: int
    corner: tuple[float, float]
    kind: tuple[Any, ...]


def tiles_in(folder: Path) -> list[Path]:
    """The image files of a folder, by name.

    Raises:
        RasterError: none, or too many.
    """
    found = sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and path.is_file())
    if not 1 <= len(found) <= MAX_TILES:
        raise RasterError(
            f"{folder} holds {len(found)} images ({', '.join(SUFFIXES)}), 1 to {MAX_TILES} can be one; "
            "give a folder of GeoTIFFs"
        )
    return found


def mosaic_vrt(paths: Sequence[Path]) -> str:
    """The text of a VRT over the files, which GDAL opens like the name of a file.

    Raises:
        RasterError: tiles that do not lie on one grid.
    """
    tiles: list[_Tile] = []
    colours: Sequence[Any] = ()
    nodata, crs_wkt, pixel = None, "", (1.0, 1.0)
    for path in paths:
        with opened(path) as source:
            transform = source.transform
            if transform.b or transform.d or transform.a <= 0 or transform.e >= 0:
                raise RasterError(f"{path} is not north up; warp the tiles first (gdalwarp), or give one file")
            kind = (source.crs, transform.a, transform.e, source.count, source.dtypes, source.nodata)
            tile = _Tile(
                path=path.absolute(),
                width=source.width,
                height=source.height,
                corner=(transform.c, transform.f),
                kind=kind,
            )
            if not tiles:
                colours, nodata, pixel = source.colorinterp, source.nodata, (transform.a, -transform.e)
                crs_wkt = source.crs.to_wkt() if source.crs else ""
        if tiles and not _fits(tiles[0], tile):
            raise RasterError(
                f"{path} and {tiles[0].path} differ in coordinate system, pixel size, bands, type, nodata or grid; "
                "bring the tiles onto one grid first (gdalwarp -tap), or map them one by one"
            )
        tiles.append(tile)
    west, north = min(tile.corner[0] for tile in tiles), max(tile.corner[1] for tile in tiles)
    places = [(round((tile.corner[0] - west) / pixel[0]), round((north - tile.corner[1]) / pixel[1])) for tile in tiles]
    width = max(column + tile.width for tile, (column, _) in zip(tiles, places, strict=True))
    height = max(row + tile.height for tile, (_, row) in zip(tiles, places, strict=True))
    dtypes = tiles[0].kind[4]
    lines = [
        f'<VRTDataset rasterXSize="{width}" rasterYSize="{height}">',
        f"<SRS>{escape(crs_wkt)}</SRS>" if crs_wkt else "",
        f"<GeoTransform>{west!r}, {pixel[0]!r}, 0.0, {north!r}, 0.0, {-pixel[1]!r}</GeoTransform>",
    ]
    for band, (dtype, colour) in enumerate(zip(dtypes, colours, strict=True), start=1):
        if dtype not in _GDAL_TYPE:
            raise RasterError(f"tiles of {dtype} values cannot be one image; convert them first")
        lines.append(f'<VRTRasterBand dataType="{_GDAL_TYPE[dtype]}" band="{band}">')
        lines.append(f"<ColorInterp>{colour.name.capitalize()}</ColorInterp>")
        if nodata is not None:
            lines.append(f"<NoDataValue>{nodata}</NoDataValue>")
        lines += _sources(tiles, places, str(band))
        lines.append("</VRTRasterBand>")
    if nodata is None:
        lines.append('<MaskBand><VRTRasterBand dataType="Byte">')
        lines += _sources(tiles, places, "mask,1")
        lines.append("</VRTRasterBand></MaskBand>")
    return "\n".join([*lines, "</VRTDataset>"])


def _fits(first: _Tile, other: _Tile) -> bool:
    for one, two in zip(first.kind, other.kind, strict=True):
        both_nan = isinstance(one, float) and isinstance(two, float) and np.isnan(one) and np.isnan(two)
        if one != two and not both_nan:
            return False
    apart = ((other.corner[axis] - first.corner[axis]) / first.kind[1 + axis] for axis in (0, 1))
    return all(abs(steps - round(steps)) < _ALIGNED for steps in apart)


def _sources(tiles: Sequence[_Tile], places: Sequence[tuple[int, int]], band: str) -> list[str]:
    lines = []
    for tile, (column, row) in zip(tiles, places, strict=True):
        size = f'xSize="{tile.width}" ySize="{tile.height}"'
        lines.append(
            f'<SimpleSource><SourceFilename relativeToVRT="0">{escape(str(tile.path))}</SourceFilename>'
            f"<SourceBand>{band}</SourceBand>"
            f'<SrcRect xOff="0" yOff="0" {size}/><DstRect xOff="{column}" yOff="{row}" {size}/></SimpleSource>'
        )
    return lines

"""The map product: many maps on one grid for the whole world, a file for each tile, and an index of what is in it.

    FOLDER/QUADKEY.tif     COG, EPSG:3857: band 1 height (m), band 2 the number of its source, from 1 on
    FOLDER/index.geojson   each tile's outline, file, sources and their acquisition dates

Tiles are those of zoom 10 (39 km at the equator), named by quadkey as CHMv2's are; pixels those of zoom 17 (1.19 m at
the equator, 0.6 m at 60°) unless stated. Where maps overlap, the most recent one that knows a pixel is taken; maps
without a date count as oldest, and of equally old ones the first named wins. Unknown stays unknown, 0 m is 0 m.

Memory is bounded by blocks; a tile appears whole or not at all and is made again only if its sources changed.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from affine import Affine
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.enums import Resampling
from rasterio.errors import RasterioError
from rasterio.vrt import WarpedVRT
from rasterio.warp import transform_bounds
from rasterio.windows import Window

from lydite.canopy.errors import PredictError, RasterError
from lydite.canopy.mapping.cog import BLOCK, INTEGER_NODATA, copy_to_cog
from lydite.canopy.mapping.imagery import READ_ERRORS, image_date, reading
from lydite.canopy.mapping.job import identity
from lydite.canopy.mapping.quadkey import Tile, tiles_touching
from lydite.canopy.mapping.stac import to_bytes
from lydite.canopy.progress import track
from lydite.canopy.provenance import refuse_inputs_as_outputs
from lydite.canopy.raster import opened
from lydite.evidence.files import write_atomic

TILE_ZOOM = 10
PIXEL_ZOOM = 17
INDEX_NAME = "index.geojson"
MAX_SOURCES = 254
MAX_TILES = 10_000
_MERCATOR = CRS.from_epsg(3857)
_LATITUDE_LIMIT = 85.05
_CHUNK = 4 * BLOCK


@dataclass(frozen=True, kw_only=True)
class Source:
    """A map that goes into the product. `bounds` in EPSG:3857; `metres` is its pixel there."""

    path: Path
    date: str
    bounds: tuple[float, float, float, float]
    pixel: float
    digest: str


def make_product(
    maps: Sequence[Path],
    folder: Path,
    *,
    pixel_zoom: int = PIXEL_ZOOM,
    as_float: bool = False,
    show_progress: bool = True,
) -> dict[str, Any]:
    """Make or bring up to date the tiles that the maps touch, then the index; returns what is in them.

    Raises:
        RasterError: a map that cannot be read or placed. PredictError: a tile that cannot be written; tiles that are
            finished stay, and the index is that of before.
    """
    if not TILE_ZOOM <= pixel_zoom <= 20:
        raise PredictError(f"pixels of zoom {pixel_zoom} are not within {TILE_ZOOM} to 20; 17 or 18 suit heights")
    sources = in_order([source_of(path) for path in maps])
    chosen: dict[Tile, list[Source]] = {}
    for source in sources:
        for tile in tiles_touching(*source.bounds, TILE_ZOOM):
            chosen.setdefault(tile, []).append(source)
            if len(chosen) > MAX_TILES:
                raise PredictError(f"the maps touch more than {MAX_TILES} tiles; make the product in parts")
    crowded = [tile.quadkey for tile, found in chosen.items() if len(found) > MAX_SOURCES]
    if crowded:
        raise PredictError(f"tile {crowded[0]} has more than {MAX_SOURCES} maps; merge some of them first")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PredictError(f"cannot write into {folder}: {error.strerror}; choose another folder") from error
    tiles = sorted(chosen)
    outputs: list[Path | str | None] = [folder / f"{tile.quadkey}.tif" for tile in tiles]
    refuse_inputs_as_outputs(outputs, [source.path for source in sources])
    results = []
    for tile in track(tiles, total=len(tiles), label="map product") if show_progress else tiles:
        results.append(_tile(tile, chosen[tile], folder, pixel_zoom=pixel_zoom, as_float=as_float))
    features = [
        {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [tile.ring]}, "properties": result}
        for tile, result in zip(tiles, results, strict=True)
    ]
    index = {"type": "FeatureCollection", "features": features}
    try:
        write_atomic(folder / INDEX_NAME, to_bytes(index))
    except OSError as error:
        raise PredictError(f"cannot write {folder / INDEX_NAME}: {error.strerror}; free some space") from error
    return {"tiles": results, "pixel_zoom": pixel_zoom, "rule": "most recent map that knows the pixel"}


def source_of(path: Path) -> Source:
    """Read where a map lies and when its image was taken.

    Raises:
        RasterError: unreadable, no coordinate system, or no height map.
    """
    if not path.is_file():
        raise RasterError(f"{path} does not exist; give height maps, as `lydite canopy predict` writes them")
    with reading(path), opened(path) as dataset:
        if dataset.crs is None:
            raise RasterError(f"{path} states no coordinate system; a map without one has no place in the world")
        if np.dtype(dataset.dtypes[0]).kind not in "uif":
            raise RasterError(f"{path} holds {dataset.dtypes[0]} values, no heights")
        west, south, east, north = transform_bounds(dataset.crs, "EPSG:4326", *dataset.bounds, densify_pts=51)
        if not all(map(np.isfinite, (west, south, east, north))) or south > _LATITUDE_LIMIT or north < -_LATITUDE_LIMIT:
            raise RasterError(f"{path} lies outside of the world's tiles (85° S to 85° N); is its CRS right?")
        if east < west:
            raise RasterError(f"{path} crosses the 180th meridian; cut it there first")
        bounds = transform_bounds(dataset.crs, _MERCATOR, *dataset.bounds, densify_pts=51)
        digest = hashlib.sha256(json.dumps(identity(path), sort_keys=True).encode()).hexdigest()
        return Source(
            path=path,
            date=image_date(dataset.tags()),
            bounds=bounds,
            pixel=(bounds[2] - bounds[0]) / dataset.width,
            digest=digest,
        )


def in_order(sources: Sequence[Source]) -> list[Source]:
    """The sources with the one that wins first: most recent, then as named."""
    return sorted(sources, key=lambda source: source.date, reverse=True)


def _tile(tile: Tile, sources: list[Source], folder: Path, *, pixel_zoom: int, as_float: bool) -> dict[str, Any]:
    output = folder / f"{tile.quadkey}.tif"
    settings = [pixel_zoom, as_float, [[source.path.name, source.date, source.digest] for source in sources]]
    digest = hashlib.sha256(json.dumps(settings).encode()).hexdigest()
    known = _up_to_date(output, digest)
    if known is None:
        known = _write_tile(tile, sources, output, digest, pixel_zoom=pixel_zoom, as_float=as_float)
    side = tile.pixels(pixel_zoom)
    listed = [
        {"number": number, "map": source.path.name, "date": source.date or None, "pixels": pixels}
        for number, (source, pixels) in enumerate(zip(sources, known, strict=True), start=1)
    ]
    return {
        "quadkey": tile.quadkey,
        "file": output.name,
        "known_share": sum(known) / side**2,
        "dates": sorted({source.date for source, pixels in zip(sources, known, strict=True) if source.date and pixels}),
        "sources": listed,
    }


def _up_to_date(output: Path, digest: str) -> list[int] | None:
    """Pixels of each source if the tile is there and made from the same sources."""
    if not output.is_file():
        return None
    try:
        with rasterio.open(output) as dataset:
            tags = dataset.tags()
    except RasterioError:
        return None
    if tags.get("PRODUCT_DIGEST") != digest:
        return None
    return [int(pixels) for pixels in tags["SOURCE_PIXELS"].split(",")]


def _write_tile(
    tile: Tile, sources: list[Source], output: Path, digest: str, *, pixel_zoom: int, as_float: bool
) -> list[int]:
    temporary = Path(tempfile.mkdtemp(dir=output.parent, prefix=f".{tile.quadkey}."))
    side = tile.pixels(pixel_zoom)
    profile = {
        "driver": "GTiff",
        "width": side,
        "height": side,
        "count": 2,
        "dtype": "float32" if as_float else "uint8",
        "crs": _MERCATOR,
        "transform": tile.transform(pixel_zoom),
        "nodata": float("nan") if as_float else INTEGER_NODATA,
        "compress": "deflate",
        "zlevel": 1,
        "interleave": "band",
        "sparse_ok": True,
        "bigtiff": "IF_SAFER",
    }
    if side >= BLOCK:
        profile |= {"tiled": True, "blockxsize": BLOCK, "blockysize": BLOCK}
    try:
        with rasterio.open(temporary / "plain.tif", "w", **profile) as sink:
            pixels = _fill(sink, tile, sources, pixel_zoom, as_float=as_float)
            sink.set_band_description(1, "canopy height (m)")
            sink.set_band_description(2, "source, see tag SOURCES")
            described = [{"number": n, "map": s.path.name, "date": s.date} for n, s in enumerate(sources, start=1)]
            sink.update_tags(
                SOFTWARE="lydite canopy product",
                QUADKEY=tile.quadkey,
                UNITS="metres",
                SOURCES=json.dumps(described),
                SOURCE_PIXELS=",".join(map(str, pixels)),
                PRODUCT_DIGEST=digest,
            )
        copy_to_cog(temporary / "plain.tif", temporary / "cog.tif", integer=not as_float, sparse=True, mean=False)
        with open(temporary / "cog.tif", "rb") as stream:
            os.fsync(stream.fileno())
        os.replace(temporary / "cog.tif", output)
    except READ_ERRORS as error:
        text = " ".join(str(error).split())[:300]
        raise PredictError(f"cannot write {output}: {text}; check the folder and the space left") from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    return pixels


def _fill(sink: Any, tile: Tile, sources: list[Source], pixel_zoom: int, *, as_float: bool) -> list[int]:
    side, transform = tile.pixels(pixel_zoom), tile.transform(pixel_zoom)
    counts = [0] * len(sources)
    for row in range(0, side, _CHUNK):
        for column in range(0, side, _CHUNK):
            window = Window(column, row, min(_CHUNK, side - column), min(_CHUNK, side - row))
            touching = [
                (index, source)
                for index, source in enumerate(sources)
                if _overlap(source.bounds, _bounds(transform, window))
            ]
            if not touching:
                continue
            height_m = np.full((window.height, window.width), np.nan, np.float32)
            number = np.zeros(height_m.shape, np.uint8)
            for index, source in touching:
                missing = np.isnan(height_m)
                if not missing.any():
                    break
                found = _warped(source, tile, pixel_zoom, window)
                take = missing & np.isfinite(found)
                height_m[take], number[take] = found[take], index + 1
                counts[index] += int(take.sum())
            if number.any():
                sink.write(_values(height_m, number, as_float=as_float), window=window)
    return counts


def _values(height_m: NDArray[np.float32], number: NDArray[np.uint8], *, as_float: bool) -> NDArray[Any]:
    known = number > 0
    if as_float:
        return np.stack([height_m, np.where(known, number, np.float32(np.nan)).astype(np.float32)])
    whole = np.clip(np.rint(np.where(known, height_m, 0)), 0, 254).astype(np.uint8)
    return np.stack([np.where(known, whole, INTEGER_NODATA), np.where(known, number, INTEGER_NODATA)]).astype(np.uint8)


def _warped(source: Source, tile: Tile, pixel_zoom: int, window: Window) -> NDArray[np.float32]:
    side, transform = tile.pixels(pixel_zoom), tile.transform(pixel_zoom)
    with reading(source.path), opened(source.path) as dataset:
        masked = dataset.nodata is None and rasterio.enums.MaskFlags.all_valid not in dataset.mask_flag_enums[0]
        with WarpedVRT(
            dataset,
            crs=_MERCATOR,
            transform=transform,
            width=side,
            height=side,
            resampling=Resampling.average if transform.a > source.pixel else Resampling.bilinear,
            dtype="float32",
            src_nodata=dataset.nodata,
            nodata=float("nan"),
        ) as warped:
            found: NDArray[np.float32] = warped.read(1, window=window)
            if masked:
                found = np.where(warped.read_masks(1, window=window) > 0, found, np.float32(np.nan))
        scale, offset = dataset.scales[0], dataset.offsets[0]
    return found if (scale, offset) == (1.0, 0.0) else (found * scale + offset).astype(np.float32)


def _bounds(transform: Affine, window: Window) -> tuple[float, float, float, float]:
    west, north = transform @ (window.col_off, window.row_off)
    east, south = transform @ (window.col_off + window.width, window.row_off + window.height)
    return west, south, east, north


def _overlap(one: tuple[float, float, float, float], two: tuple[float, float, float, float]) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]

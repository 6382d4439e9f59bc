"""A STAC item beside a map: where it lies, when the image was taken, and what its bands are (STAC 1.1.0)."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import rasterio
from pyproj import Transformer
from rasterio.warp import transform_bounds

from lydite.canopy.errors import RasterError
from lydite.canopy.mapping.imagery import reading

_PROJECTION = "https://stac-extensions.github.io/projection/v2.0.0/schema.json"
_EDGE_POINTS = 9


def item(path: Path, *, acquired: str, made: datetime) -> dict[str, Any]:
    """The item of the map at `path`. Without an acquisition date its datetime is `made`, and a property says so.

    Raises:
        RasterError: the map cannot be read.
    """
    with reading(path), rasterio.open(path) as dataset:
        crs, bounds = dataset.crs, dataset.bounds
        if crs is None:
            raise RasterError(f"{path} states no coordinate system")
        west, south, east, north = transform_bounds(crs, "EPSG:4326", *bounds)
        ring = _ring(crs.to_wkt(), *bounds)
        names = dataset.descriptions
        nodata = dataset.nodata
        bands = [
            {
                "name": name or f"band {index + 1}",
                "data_type": dataset.dtypes[index],
                "unit": "m",
                "nodata": "nan" if nodata is None or nodata != nodata else nodata,
            }
            for index, name in enumerate(names)
        ]
        epsg = crs.to_epsg()
        properties: dict[str, Any] = {
            "datetime": f"{acquired}T00:00:00Z" if acquired else _text(made),
            "created": _text(made),
            "title": f"Canopy height, {path.stem}",
            "gsd": float(dataset.tags().get("GSD_M", dataset.res[0])),
            "proj:code": f"EPSG:{epsg}" if epsg else None,
            "proj:shape": [dataset.height, dataset.width],
            "proj:transform": [float(value) for value in dataset.transform[:6]],
            "proj:bbox": list(bounds),
        }
        if not epsg:
            properties["proj:wkt2"] = crs.to_wkt(version="WKT2_2019")
        if not acquired:
            properties["lydite:datetime_is"] = "when the map was made; the image states no acquisition date"
    return {
        "type": "Feature",
        "stac_version": "1.1.0",
        "stac_extensions": [_PROJECTION],
        "id": path.stem,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "bbox": [west, south, east, north],
        "properties": properties,
        "links": [],
        "assets": {
            "height": {
                "href": f"./{path.name}",
                "type": "image/tiff; application=geotiff; profile=cloud-optimized",
                "roles": ["data"],
                "title": "Canopy height in metres",
                "bands": bands,
            },
            "picture": {"href": f"./{path.stem}.png", "type": "image/png", "roles": ["overview"]},
            "record": {"href": f"./{path.stem}.record.json", "type": "application/json", "roles": ["metadata"]},
        },
    }


def to_bytes(value: dict[str, Any]) -> bytes:
    """JSON as it is written to disk."""
    return json.dumps(value, indent=1, allow_nan=False).encode() + b"\n"


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _ring(wkt: str, west: float, south: float, east: float, north: float) -> list[list[float]]:
    """The outline in degrees, counter-clockwise, with points along the edges because straight lines bend."""
    steps = [index / _EDGE_POINTS for index in range(_EDGE_POINTS)]
    outline = [(west + (east - west) * step, south) for step in steps]
    outline += [(east, south + (north - south) * step) for step in steps]
    outline += [(east - (east - west) * step, north) for step in steps]
    outline += [(west, north - (north - south) * step) for step in steps]
    to_degrees = Transformer.from_crs(wkt, "EPSG:4326", always_xy=True)
    points = [[round(float(number), 8) for number in to_degrees.transform(x, y)] for x, y in outline]
    return [*points, points[0]]

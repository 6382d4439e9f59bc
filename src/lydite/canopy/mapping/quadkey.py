"""The world in square tiles: Web Mercator (EPSG:3857), numbered by quadkeys as Bing's maps are.

A quadkey has one digit for each zoom level, 0 to 3: two tiles whose keys begin alike lie together. Reference:
"Bing Maps Tile System", Microsoft.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from affine import Affine

EARTH_RADIUS_M = 6_378_137.0
HALF_WORLD_M = math.pi * EARTH_RADIUS_M
TILE_PIXELS = 256


@dataclass(frozen=True, kw_only=True, order=True)
class Tile:
    """One tile: `x` counts east from 180° W, `y` south from 85.05° N."""

    zoom: int
    y: int
    x: int

    @property
    def quadkey(self) -> str:
        """One digit for each zoom level."""
        return "".join(str((self.x >> bit & 1) + 2 * (self.y >> bit & 1)) for bit in reversed(range(self.zoom)))

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north in EPSG:3857."""
        side = 2 * HALF_WORLD_M / (1 << self.zoom)
        west, north = self.x * side - HALF_WORLD_M, HALF_WORLD_M - self.y * side
        return west, north - side, west + side, north

    def pixels(self, pixel_zoom: int) -> int:
        """The tile's side in pixels of the zoom level `pixel_zoom`."""
        return TILE_PIXELS << (pixel_zoom - self.zoom)

    def transform(self, pixel_zoom: int) -> Affine:
        """Of the tile's pixels at the zoom level `pixel_zoom`."""
        west, _, _, north = self.bounds
        size = 2 * HALF_WORLD_M / (TILE_PIXELS << pixel_zoom)
        return Affine(size, 0.0, west, 0.0, -size, north)

    @property
    def ring(self) -> list[list[float]]:
        """The outline in degrees (longitude, latitude), counter-clockwise and closed."""
        west, south, east, north = self.bounds
        corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        return [[round(number, 9) for number in degrees(x, y)] for x, y in corners]


def tile_of(quadkey: str) -> Tile:
    """The tile with this quadkey. Raises ValueError for other texts."""
    if not quadkey or set(quadkey) - set("0123") or len(quadkey) > 30:
        raise ValueError(f"{quadkey[:40]!r} is no quadkey")
    digits = [int(digit) for digit in quadkey]
    x = sum((digit & 1) << bit for bit, digit in enumerate(reversed(digits)))
    y = sum((digit >> 1) << bit for bit, digit in enumerate(reversed(digits)))
    return Tile(zoom=len(quadkey), x=x, y=y)


def tiles_touching(west: float, south: float, east: float, north: float, zoom: int) -> Iterator[Tile]:
    """The tiles that share area with a rectangle in EPSG:3857, north to south; none outside of the world."""
    count = 1 << zoom
    side = 2 * HALF_WORLD_M / count
    first_x, last_x = (west + HALF_WORLD_M) / side, (east + HALF_WORLD_M) / side
    first_y, last_y = (HALF_WORLD_M - north) / side, (HALF_WORLD_M - south) / side
    for y in range(max(0, math.floor(first_y)), min(count, max(math.floor(first_y) + 1, math.ceil(last_y)))):
        for x in range(max(0, math.floor(first_x)), min(count, max(math.floor(first_x) + 1, math.ceil(last_x)))):
            yield Tile(zoom=zoom, x=x, y=y)


def degrees(x: float, y: float) -> tuple[float, float]:
    """Longitude and latitude of a point in EPSG:3857."""
    return math.degrees(x / EARTH_RADIUS_M), math.degrees(math.atan(math.sinh(y / EARTH_RADIUS_M)))

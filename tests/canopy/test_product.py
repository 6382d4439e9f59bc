"""The product is one grid for the world, and each pixel comes from the most recent map that knows it."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
import rasterio
from affine import Affine
from hypothesis import given
from hypothesis import strategies as st
from rasterio.warp import transform as warp_points

from lydite.canopy.errors import CanopyError, PredictError, RasterError
from lydite.canopy.mapping.imagery import open_image
from lydite.canopy.mapping.mosaic import mosaic_vrt
from lydite.canopy.mapping.product import make_product
from lydite.canopy.mapping.quadkey import Tile, tile_of, tiles_touching

ZOOM = 12
"""Pixels of 38 m: a tile of 1024 x 1024, so that the tests are quick."""
# In UTM zone 33N, in the middle of one tile.
EAST, NORTH = 469_000.0, 5_276_000.0


def write_map(path, height_m, *, date="", pixel=30.0, corner=(EAST, NORTH), crs="EPSG:32633", nodata=float("nan")):
    height_m = np.asarray(height_m)
    shape = {"count": 1, "height": height_m.shape[0], "width": height_m.shape[1], "dtype": height_m.dtype}
    place = Affine(pixel, 0, corner[0], 0, -pixel, corner[1])
    with rasterio.open(path, "w", driver="GTiff", crs=crs, transform=place, nodata=nodata, **shape) as sink:
        sink.write(height_m, 1)
        if date:
            sink.update_tags(ACQUISITION_DATE=date)
    return path


def flat(value, side=100):
    return np.full((side, side), value, np.float32)


def value_at(path, x, y, crs="EPSG:32633", band=1):
    with rasterio.open(path) as tile:
        xs, ys = warp_points(crs, tile.crs, [x], [y])
        return next(tile.sample([(xs[0], ys[0])], indexes=band))[0]


@given(st.integers(1, 20), st.integers(0, 2**20 - 1), st.integers(0, 2**20 - 1))
def test_a_quadkey_is_its_tile(zoom, x, y):
    """There and back, one digit for each zoom."""
    tile = Tile(zoom=zoom, x=x % (1 << zoom), y=y % (1 << zoom))
    assert tile_of(tile.quadkey) == tile
    assert len(tile.quadkey) == zoom


def test_quadkeys_are_bings():
    """The example of Bing's reference: tile (3, 5) of zoom 3 is 213."""
    assert Tile(zoom=3, x=3, y=5).quadkey == "213"
    for text in ("", "4", "01a", "0" * 31):
        with pytest.raises(ValueError, match="no quadkey"):
            tile_of(text)


def test_tiles_lie_where_other_tools_put_them():
    """Against morecantile's Web Mercator, which many map servers use."""
    morecantile = pytest.importorskip("morecantile")
    grid = morecantile.tms.get("WebMercatorQuad")
    tile = Tile(zoom=10, x=553, y=357)
    np.testing.assert_allclose(tile.bounds, tuple(grid.xy_bounds(553, 357, 10)), atol=1e-3)
    assert grid.quadkey(morecantile.Tile(553, 357, 10)) == tile.quadkey
    inside = [found.quadkey for found in tiles_touching(*tile.bounds, 10)]
    assert inside == [tile.quadkey]


def test_pixels_of_neighbouring_tiles_are_one_grid():
    """A tile begins where the one before ends, at any pixel zoom."""
    one, two = Tile(zoom=10, x=553, y=357), Tile(zoom=10, x=554, y=357)
    assert one.pixels(17) == 32768
    end = one.transform(17) @ (32768, 0)
    assert end == pytest.approx(two.transform(17) @ (0, 0), abs=1e-6)
    assert one.transform(17).a == pytest.approx(1.194, abs=1e-3)


def test_the_most_recent_map_that_knows_a_pixel_wins(tmp_path):
    """Not the last named, and not where it knows nothing; maps without a date are the oldest."""
    recent = flat(20)
    recent[:, :50] = np.nan
    maps = [
        write_map(tmp_path / "recent.tif", recent, date="2023-06-01"),
        write_map(tmp_path / "undated.tif", flat(5, 140)),
        write_map(tmp_path / "old.tif", flat(10), date="2019-06-01"),
    ]
    results = make_product(maps, tmp_path / "out", pixel_zoom=ZOOM)
    (tile,) = results["tiles"]
    made = tmp_path / "out" / tile["file"]
    assert value_at(made, EAST + 2500, NORTH - 1500) == 20
    assert value_at(made, EAST + 500, NORTH - 1500) == 10
    assert value_at(made, EAST + 3600, NORTH - 1500) == 5
    assert value_at(made, EAST + 9000, NORTH - 1500) == 255
    assert [value_at(made, EAST + x, NORTH - 1500, band=2) for x in (2500, 500, 3600)] == [1, 2, 3]
    assert tile["dates"] == ["2019-06-01", "2023-06-01"]
    assert [source["map"] for source in tile["sources"]] == ["recent.tif", "old.tif", "undated.tif"]
    assert all(source["pixels"] > 0 for source in tile["sources"])


def test_zero_metres_is_known_and_nodata_is_not(tmp_path):
    """Bare ground is the commonest height there is."""
    height = np.zeros((100, 100), np.uint8)
    height[:50] = 255
    maps = [write_map(tmp_path / "a.tif", height, nodata=255)]
    (tile,) = make_product(maps, tmp_path / "out", pixel_zoom=ZOOM)["tiles"]
    made = tmp_path / "out" / tile["file"]
    assert value_at(made, EAST + 1500, NORTH - 2500) == 0
    assert value_at(made, EAST + 1500, NORTH - 500) == 255


def test_maps_of_different_coordinate_systems_lie_on_top_of_each_other(tmp_path):
    """The same spot in UTM zone 33, zone 32 and degrees."""
    spots = []
    for name, crs, pixel in (("a", "EPSG:32633", 20.0), ("b", "EPSG:32632", 20.0), ("c", "EPSG:4326", 0.0002)):
        x, y = (value[0] for value in warp_points("EPSG:32633", crs, [EAST], [NORTH]))
        height = np.full((80, 80), 3, np.float32)
        height[35:45, 35:45] = 30
        corner = (x - 40 * pixel, y + 40 * pixel)
        path = write_map(tmp_path / f"{name}.tif", height, crs=crs, pixel=pixel, corner=corner)
        (tile,) = make_product([path], tmp_path / name, pixel_zoom=14, as_float=True)["tiles"]
        with rasterio.open(tmp_path / name / tile["file"]) as made:
            rows, columns = np.nonzero(made.read(1) > 20)
        spots.append((tile["quadkey"], rows.mean(), columns.mean()))
    assert len({spot[0] for spot in spots}) == 1
    assert np.ptp([spot[1] for spot in spots]) < 1.5
    assert np.ptp([spot[2] for spot in spots]) < 1.5


def test_float_products_keep_decimals_and_a_slope_stays_in_place(tmp_path):
    """Resampling to the world's grid moves no height by more than a small part of a pixel."""
    x = EAST + (np.arange(200) + 0.5) * 30
    slope = np.broadcast_to(((x - EAST) / 200).astype(np.float32), (200, 200)).copy()
    maps = [write_map(tmp_path / "a.tif", slope)]
    (tile,) = make_product(maps, tmp_path / "out", pixel_zoom=ZOOM, as_float=True)["tiles"]
    with rasterio.open(tmp_path / "out" / tile["file"]) as made:
        height = made.read(1)
        rows, columns = np.nonzero(np.isfinite(height))
        xs, _ = made.xy(rows, columns)
        east, _ = warp_points(made.crs, "EPSG:32633", xs, made.xy(rows, columns)[1])
    inner = (np.array(east) > EAST + 200) & (np.array(east) < EAST + 5800)
    error_m = height[rows, columns][inner] * 200 + EAST - np.array(east)[inner]
    assert abs(error_m.mean()) < 2
    assert np.isnan(height).any()


def test_tiles_are_valid_cogs_and_the_index_names_them(tmp_path):
    """A map over a corner of the grid gives four tiles, each in its place."""
    from rio_cogeo.cogeo import cog_validate

    west, south, _, _ = Tile(zoom=10, x=553, y=357).bounds
    path = write_map(tmp_path / "a.tif", flat(7), crs="EPSG:3857", corner=(west - 1500, south + 1500))
    results = make_product([path], tmp_path / "out", pixel_zoom=ZOOM)
    assert len(results["tiles"]) == 4
    index = json.loads((tmp_path / "out" / "index.geojson").read_text())
    for feature, tile in zip(index["features"], results["tiles"], strict=True):
        assert feature["properties"] == tile
        file = tmp_path / "out" / f"{tile['quadkey']}.tif"
        assert cog_validate(file, quiet=True)[0]
        with rasterio.open(file) as made:
            assert made.crs.to_epsg() == 3857
            np.testing.assert_allclose(made.bounds, tile_of(tile["quadkey"]).bounds, atol=1e-3)
        longitudes = [point[0] for point in feature["geometry"]["coordinates"][0]]
        assert max(longitudes) - min(longitudes) == pytest.approx(360 / 1024)
    share = sum(tile["known_share"] for tile in results["tiles"]) * 1024**2 * (40075016.68 / 1024 / 1024) ** 2
    assert math.sqrt(share) == pytest.approx(3000, rel=0.05)
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == sorted(
        ["index.geojson", *(tile["file"] for tile in results["tiles"])]
    )


def test_only_tiles_whose_sources_changed_are_made_again(tmp_path):
    """Killed in the middle of a continent, the same command goes on."""
    path = write_map(tmp_path / "a.tif", flat(7))
    first = make_product([path], tmp_path / "out", pixel_zoom=ZOOM)
    made = tmp_path / "out" / first["tiles"][0]["file"]
    before = made.stat().st_mtime_ns
    assert make_product([path], tmp_path / "out", pixel_zoom=ZOOM) == first
    assert made.stat().st_mtime_ns == before
    write_map(path, flat(8))
    make_product([path], tmp_path / "out", pixel_zoom=ZOOM)
    assert value_at(made, EAST + 1500, NORTH - 1500) == 8


def test_maps_that_have_no_place_are_refused(tmp_path):
    """With what to do about it, and before anything is written."""
    with pytest.raises(RasterError, match="does not exist"):
        make_product([tmp_path / "absent.tif"], tmp_path / "out")
    with pytest.raises(RasterError, match="coordinate system"):
        make_product([write_map(tmp_path / "a.tif", flat(1), crs=None)], tmp_path / "out")
    polar = write_map(tmp_path / "b.tif", flat(1), crs="EPSG:4326", pixel=0.01, corner=(10.0, 89.0))
    with pytest.raises(RasterError, match="85"):
        make_product([polar], tmp_path / "out")
    with pytest.raises(PredictError, match="zoom"):
        make_product([write_map(tmp_path / "c.tif", flat(1))], tmp_path / "out", pixel_zoom=9)
    assert not (tmp_path / "out").exists()


def write_tile(path, pixels, column, row, **profile):
    place = Affine(0.6, 0, 500000.0 + column * 0.6, 0, -0.6, 4100000.0 - row * 0.6)
    shape = {"count": len(pixels), "height": pixels.shape[1], "width": pixels.shape[2], "dtype": pixels.dtype}
    profile = {"driver": "GTiff", "crs": "EPSG:32611", "transform": place, **shape, **profile}
    with rasterio.open(path, "w", **profile) as sink:
        sink.write(pixels)
    return path


def test_a_folder_of_tiles_is_one_image(tmp_path):
    """With a hole where no tile is: unknown, not black."""
    pixels = np.random.default_rng(0).integers(0, 255, (3, 60, 90)).astype(np.uint8)
    write_tile(tmp_path / "a.tif", pixels[:, :, :40], 0, 0)
    write_tile(tmp_path / "b.tif", pixels[:, :30, 40:], 40, 0)
    (tmp_path / "notes.txt").write_text("not an image")
    with open_image(tmp_path) as image:
        seen, known = image.read((0, 60), (0, 90))
    assert not known[30:, 40:].any()
    assert known[:30].all()
    assert known[:, :40].all()
    np.testing.assert_allclose(seen[:, known], pixels[:, known] / 255, atol=1e-6)


def test_tiles_that_do_not_lie_on_one_grid_are_refused(tmp_path):
    """Half a pixel apart, other bands or other values: the map would have seams."""
    pixels = np.zeros((3, 20, 20), np.uint8)
    first = write_tile(tmp_path / "a.tif", pixels, 0, 0)
    others = {
        "b.tif": write_tile(tmp_path / "b.tif", pixels, 20.5, 0),
        "c.tif": write_tile(tmp_path / "c.tif", pixels[:1], 20, 0),
        "d.tif": write_tile(tmp_path / "d.tif", pixels.astype(np.uint16), 20, 0),
        "e.tif": write_tile(tmp_path / "e.tif", pixels, 20, 0, nodata=0),
        "f.tif": write_tile(tmp_path / "f.tif", pixels, 20, 0, crs="EPSG:32612"),
    }
    for name, other in others.items():
        with pytest.raises(RasterError, match=name), rasterio.Env():
            mosaic_vrt([first, other])
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(RasterError, match="0 images"):
        open_image(empty)


def test_a_map_that_is_a_tile_of_the_product_is_not_overwritten(tmp_path):
    """Products are made of maps, and may lie in their folder."""
    made = make_product([write_map(tmp_path / "a.tif", flat(7.0))], tmp_path / "out", show_progress=False)
    tile = tmp_path / "out" / made["tiles"][0]["file"]
    before = tile.read_bytes()
    with pytest.raises(CanopyError, match="is an input"):
        make_product([tile], tmp_path / "out", show_progress=False)
    assert tile.read_bytes() == before


def test_heights_stored_as_scaled_integers_are_metres(tmp_path):
    """Decimetres taken for metres would make every forest ten times as tall."""
    path = write_map(tmp_path / "a.tif", flat(100.0))
    with rasterio.open(path, "r+") as sink:
        sink.scales, sink.offsets = (0.1,), (2.0,)
    made = make_product([path], tmp_path / "out", as_float=True, show_progress=False)
    with rasterio.open(tmp_path / "out" / made["tiles"][0]["file"]) as tile:
        heights = tile.read(1)
    assert np.nanmax(heights) == pytest.approx(12.0, abs=1e-3)

"""Windows and pixels lie where absolute numbers say, whatever the raster was cut from."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from hypothesis import given
from hypothesis import strategies as st
from rasterio.crs import CRS

from lydite.canopy.errors import PredictError, RasterError
from lydite.canopy.mapping.blend import reflected, spans
from lydite.canopy.mapping.grid import ground_scale, map_grid
from lydite.canopy.mapping.resample import apply_taps, axis_taps

UTM = CRS.from_epsg(32611)


def placed(transform: Affine, *, crs: CRS = UTM, width: int = 1000, height: int = 900, gsd_m: float = 0.6, **more):
    return map_grid(crs=crs, transform=transform, width=width, height=height, gsd_m=gsd_m, max_upsampling=2.0, **more)


@given(
    origin=st.integers(-(10**7), 10**7),
    size=st.integers(1, 3000),
    window=st.sampled_from([64, 128, 448]),
    overlap=st.integers(0, 32),
)
def test_weights_of_windows_add_up_to_one_at_every_pixel(origin, size, window, overlap):
    """A sum that differs from 1 would scale heights; a weight of 0 would lose pixels."""
    total = np.zeros(size)
    for span in spans(origin=origin, size=size, window=window, overlap=overlap):
        assert (span.weight > 0).all()
        assert (span.stop - span.start) % 16 == 0
        assert span.start <= span.first < span.last <= span.stop
        total[span.first : span.last] += span.weight
    np.testing.assert_allclose(total, 1.0, atol=1e-6)


@given(
    origin=st.integers(-(10**6), 10**6),
    size=st.integers(700, 3000),
    cut=st.integers(0, 300),
    rest=st.integers(400, 3000),
)
def test_a_crop_meets_the_same_windows_farther_than_one_window_from_its_edges(origin, size, cut, rest):
    """This is what makes the map of a crop equal to the crop of the map."""
    window, overlap = 128, 32
    size_of_crop = min(rest, size - cut)
    whole = _weights(spans(origin=origin, size=size, window=window, overlap=overlap), 0, size)
    crop = _weights(spans(origin=origin + cut, size=size_of_crop, window=window, overlap=overlap), cut, size)
    for pixel in range(cut + window, cut + size_of_crop - window, 7):
        assert whole[pixel] == crop[pixel]


def _weights(found, shift, size):
    """For each pixel, the starts and weights of the windows over it."""
    pixels = [[] for _ in range(size)]
    for span in found:
        for index, weight in enumerate(span.weight):
            pixels[span.first + index + shift].append((span.start + shift, span.stop + shift, float(weight)))
    return pixels


@pytest.mark.parametrize(("window", "overlap"), [(100, 10), (32, 0), (128, 65), (128, -1), (8192, 64)])
def test_impossible_windows_are_refused(window, overlap):
    """A window that is no multiple of the patch would shift the model's grid."""
    with pytest.raises(PredictError):
        spans(origin=0, size=10, window=window, overlap=overlap)


def test_mirroring_repeats_for_images_smaller_than_the_overhang():
    """A one-pixel image is mirrored as often as the window needs."""
    assert reflected(-3, 4, 2).tolist() == [1, 1, 0, 0, 1, 1, 0]
    assert set(reflected(-40, 40, 1).tolist()) == {0}


def test_an_image_of_the_wanted_pixel_keeps_its_own_grid():
    """Resampling by a fraction of a pixel would only blur."""
    transform = Affine(0.6, 0, 320590.1, 0, -0.6, 4097259.7)
    grid = placed(transform)
    assert grid.transform == transform
    assert not grid.resampled
    assert (grid.width, grid.height) == (1000, 900)


@pytest.mark.parametrize("columns", [1, 7, 333])
@pytest.mark.parametrize(("pixel", "corner"), [(0.6, 320590.0), (0.1, 320590.3), (0.3, 500000.05), (0.25, -77.7)])
def test_a_crop_gets_the_same_pixels(pixel, corner, columns):
    """The corner of a crop is computed with rounding errors; its pixels must not move by one."""
    whole = placed(Affine(pixel, 0, corner, 0, -pixel, 4e6))
    crop = placed(Affine(pixel, 0, corner + columns * pixel, 0, -pixel, 4e6 - 3 * pixel), width=500, height=400)
    if whole.resampled:
        assert crop.pixel_x == whole.pixel_x
        assert crop.transform.c == crop.col * 0.6
    else:
        assert (crop.col - whole.col, crop.row - whole.row) == (columns, 3)


@pytest.mark.parametrize("corner", [0.0, 0.6 * 12345, 0.6 * 533333 + 1e-9, 0.6 * 533333 - 1e-9])
def test_a_corner_on_a_grid_line_is_that_line_despite_rounding(corner):
    """12345 x 0.6 is stored a hair below; floor alone would say 12344."""
    assert placed(Affine(0.6, 0, corner, 0, -0.6, 0)).col == round(corner / 0.6)


def test_web_mercator_and_degrees_are_measured_on_the_ground():
    """At 60 degrees a unit of Web Mercator is half a metre, and a degree east half a degree north."""
    mercator = ground_scale(CRS.from_epsg(3857), 1.1e6, 8.4e6, latitude=60.0)
    assert mercator.x == pytest.approx(0.5, rel=0.01)
    degrees = ground_scale(CRS.from_epsg(4326), 10.2, 60.1)
    assert degrees.x == pytest.approx(111_320 * np.cos(np.radians(60.5)), rel=0.01)
    assert degrees.y == pytest.approx(111_400, rel=0.01)


def test_crops_of_a_web_mercator_image_share_its_pixels():
    """The pixel is computed for a cell of one degree, not for the centre of the raster."""
    crs = CRS.from_epsg(3857)
    whole = placed(Affine(0.3, 0, 1e6, 0, -0.3, 6e6), crs=crs)
    crop = placed(Affine(0.3, 0, 1e6 + 90, 0, -0.3, 6e6 - 150), crs=crs, width=300, height=200)
    assert whole.pixel_x == crop.pixel_x
    assert whole.pixel_y == crop.pixel_y


def test_feet_are_not_metres():
    """A pixel of 2 US survey feet is 0.61 m."""
    grid = placed(Affine(2, 0, 6_000_000, 0, -2, 2_000_000), crs=CRS.from_epsg(2227))
    assert not grid.resampled
    assert grid.gsd_m == pytest.approx(0.6096, abs=1e-3)


@pytest.mark.parametrize(
    ("transform", "crs", "words"),
    [
        (Affine(10, 0, 5e5, 0, -10, 4e6), UTM, "trees"),
        (Affine(0.6, 0, 5e5, 0, -0.6, 4e6), CRS.from_epsg(4326), "--crs"),
        (Affine(5e-6, 0, 11.0, 0, -5e-6, 46.0), UTM, "--crs"),
        (Affine(0, 0, 5e5, 0, 0, 4e6), UTM, "degenerate"),
        (Affine(0.6, 0, float("nan"), 0, -0.6, 4e6), UTM, "degenerate"),
        (Affine(0.6, 0, 0, 0, -0.6, 0), CRS.from_wkt('LOCAL_CS["here",UNIT["metre",1]]'), "--crs"),
    ],
)
def test_placements_that_cannot_be_right_are_refused_with_a_remedy(transform, crs, words):
    """10 m pixels, degrees called metres and metres called degrees must not give a map."""
    with pytest.raises(RasterError, match=words):
        placed(transform, crs=crs)


def test_rotated_and_south_up_images_get_a_grid_that_is_north_up_and_covers_them():
    """No pixel of the image may fall outside of its map."""
    turned = Affine.translation(5e5, 4e6) @ Affine.rotation(30) @ Affine.scale(0.6, -0.6)
    for transform in (turned, Affine(0.6, 0, 5e5, 0, 0.6, 4e6)):
        grid = placed(transform)
        assert grid.rotated
        assert grid.transform.b == grid.transform.d == 0
        for corner in ((0, 0), (1000, 0), (0, 900), (1000, 900)):
            column, row = ~grid.transform @ (transform @ corner)
            assert -0.02 <= column <= grid.width + 0.02
            assert -0.02 <= row <= grid.height + 0.02


@given(st.floats(0.05, 1.1), st.floats(-50, 50), st.integers(20, 200))
def test_resampling_keeps_a_constant_and_the_place_of_a_slope(source_pixel, origin, size):
    """A slope v = x must still be x at the middle of each new pixel: no shift."""
    pixel = 0.6
    first = int(np.ceil((origin + source_pixel) / pixel))
    last = int(np.floor((origin + (size - 1) * source_pixel) / pixel))
    if last - first < 2:
        return
    taps = axis_taps(first, last, pixel=pixel, origin=origin, source_pixel=source_pixel, size=size)
    x = (origin + (np.arange(size) + 0.5) * source_pixel).astype(np.float32)
    np.testing.assert_allclose(taps.weight_NT.sum(axis=1), 1, atol=1e-5)
    sampled = apply_taps(x[taps.start : taps.stop], taps, 0)
    middle = (np.arange(first, last) + 0.5) * pixel
    np.testing.assert_allclose(sampled, middle, atol=pixel / 15 if source_pixel <= pixel / 2 else 2e-4)

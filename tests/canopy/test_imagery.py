"""Whatever the file, the model gets red, green and blue of the right place, or the caller a clear error."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from affine import Affine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rasterio.enums import ColorInterp

from lydite.canopy.errors import RasterError
from lydite.canopy.mapping.imagery import ImageOptions, image_date, open_image, parse_bands

PLACE = Affine(0.6, 0, 500000.4, 0, -0.6, 4100000.2)


def write(path, pixels, *, transform=PLACE, crs="EPSG:32611", colours=None, mask=None, tags=None, bits=None, **profile):
    """A GeoTIFF of pixels [bands, H, W]."""
    count, height, width = pixels.shape
    shape = {"count": count, "height": height, "width": width, "dtype": pixels.dtype}
    profile = {"driver": "GTiff", "crs": crs, "transform": transform, **shape, **profile}
    if bits:
        profile["nbits"] = bits
    with rasterio.open(path, "w", **profile) as sink:
        sink.write(pixels)
        if colours:
            sink.colorinterp = colours
        if mask is not None:
            sink.write_mask(mask)
        sink.update_tags(**(tags or {}))
    return path


def noise(bands=3, height=50, width=60, top=256, dtype=np.uint8, seed=0):
    return np.random.default_rng(seed).integers(0, top, (bands, height, width)).astype(dtype)


def read_all(path, **options):
    with open_image(path, ImageOptions(**options)) as image:
        pixels, known = image.read((0, image.grid.height), (0, image.grid.width))
        return image, pixels, known


def test_eight_bit_pixels_of_the_wanted_size_arrive_unchanged(tmp_path):
    """value / 255, as in training."""
    pixels = noise()
    image, seen, known = read_all(write(tmp_path / "a.tif", pixels))
    np.testing.assert_array_equal(seen, pixels.astype(np.float32) * np.float32(1 / 255))
    assert known.all()
    assert image.scale.rule == "8-bit"


def test_finer_pixels_are_averaged_over_their_area(tmp_path):
    """0.1 m to 0.6 m where the grids are aligned: the mean of 6 x 6 pixels."""
    pixels = noise(height=60, width=120)
    _, seen, known = read_all(write(tmp_path / "a.tif", pixels, transform=Affine(0.1, 0, 6e5, 0, -0.1, 4.2e6)))
    mean = pixels.reshape(3, 10, 6, 20, 6).mean(axis=(2, 4)) / 255
    np.testing.assert_allclose(seen, mean, atol=1e-5)
    assert known.all()


@pytest.mark.parametrize("pixel", [0.05, 0.1, 0.25, 0.4, 0.9])
def test_a_crop_is_resampled_to_the_same_values(tmp_path, pixel):
    """Also where the ratio is no whole number, the corner no multiple, and the read starts elsewhere."""
    pixels = noise(height=200, width=240)
    place = Affine(pixel, 0, 500000.37, 0, -pixel, 4100000.11)
    whole, seen, _ = read_all(write(tmp_path / "a.tif", pixels, transform=place))
    cut = place @ Affine.translation(31, 17)
    crop, part, _ = read_all(write(tmp_path / "b.tif", pixels[:, 17:180, 31:200], transform=cut))
    down, across = crop.grid.row - whole.grid.row, crop.grid.col - whole.grid.col
    inner = part[:, 2:-2, 2:-2]
    same = seen[:, down + 2 : down + 2 + inner.shape[1], across + 2 : across + 2 + inner.shape[2]]
    np.testing.assert_allclose(inner, same, atol=2e-6)


def test_windows_are_parts_of_the_whole(tmp_path):
    """What a window holds must not depend on the window."""
    path = write(tmp_path / "a.tif", noise(height=300, width=280), transform=Affine(0.27, 0, 5e5, 0, -0.27, 4e6))
    with open_image(path) as image:
        whole, _ = image.read((0, image.grid.height), (0, image.grid.width))
        part, _ = image.read((13, 77), (40, 41))
    np.testing.assert_allclose(part, whole[:, 13:77, 40:41], atol=2e-6)


def test_resampling_moves_nothing(tmp_path):
    """An edge at a known place on the ground stays there within a twentieth of a pixel, up and down."""
    for pixel in (0.1, 0.35, 0.5, 1.1):
        width = int(60 / pixel)
        x = 500000.0 + (np.arange(width) + 0.5) * pixel
        slope = np.clip((x - 500000) / 60 * 255, 0, 255)
        pixels = np.rint(np.broadcast_to(slope, (3, 40, width))).astype(np.uint8)
        image, seen, _ = read_all(write(tmp_path / "a.tif", pixels, transform=Affine(pixel, 0, 5e5, 0, -pixel, 4e6)))
        middle = image.grid.transform.c + (np.arange(image.grid.width) + 0.5) * 0.6
        error_m = (seen[0, 5] * 60 - (middle - 500000))[3:-3]
        assert abs(error_m.mean()) < 0.03, pixel


def test_nodata_is_unknown_and_takes_no_part_in_averages(tmp_path):
    """0 is a dark pixel unless the file says otherwise."""
    pixels = np.full((3, 60, 60), 100, np.uint8)
    pixels[:, :, :33] = 0
    fine = Affine(0.1, 0, 6e5, 0, -0.1, 4.2e6)
    _, dark, known = read_all(write(tmp_path / "a.tif", pixels, transform=fine))
    assert known.all()
    assert dark[0, 0, 0] == 0
    _, seen, known = read_all(write(tmp_path / "b.tif", pixels, transform=fine, nodata=0))
    assert known[0].tolist() == [False] * 5 + [True] * 5
    np.testing.assert_allclose(seen[:, :, 5:], 100 / 255, atol=1e-6)


def test_nodata_in_one_band_only_is_a_colour(tmp_path):
    """White roofs are 255 in one band before they are in all; a pixel is unknown only if all bands are."""
    pixels = noise(top=255)
    pixels[0, 0, 0] = 255
    pixels[:, 1, 1] = 255
    _, _, known = read_all(write(tmp_path / "a.tif", pixels, nodata=255))
    assert known[0, 0]
    assert not known[1, 1]


def test_masks_and_alpha_are_respected(tmp_path):
    """Orthophotos mark what they do not know in either way."""
    mask = np.full((50, 60), 255, np.uint8)
    mask[:10] = 0
    _, _, known = read_all(write(tmp_path / "a.tif", noise(), mask=mask))
    np.testing.assert_array_equal(known, mask > 0)
    colours = (ColorInterp.red, ColorInterp.green, ColorInterp.blue, ColorInterp.alpha)
    with_alpha = np.concatenate([noise(), mask[None]])
    _, _, known = read_all(write(tmp_path / "b.tif", with_alpha, colours=colours))
    np.testing.assert_array_equal(known, mask > 0)


def test_bands_are_found_by_their_colour(tmp_path):
    """Blue first and near infrared last, as some satellites write them."""
    colours = (ColorInterp.blue, ColorInterp.green, ColorInterp.red, ColorInterp.undefined)
    image, seen, known = read_all(write(tmp_path / "a.tif", noise(4), colours=colours, photometric="minisblack"))
    assert image.bands == (3, 2, 1)
    assert known.all()
    np.testing.assert_allclose(seen[0], noise(4)[2] / 255, atol=1e-6)


@pytest.mark.parametrize(("count", "words"), [(1, "1 band,"), (2, "2 bands"), (4, "--bands 1,2,3"), (8, "8 bands")])
def test_bands_that_cannot_be_told_are_asked_for(tmp_path, count, words):
    """Guessing the order of an unlabelled 4-band file would be wrong for half of the satellites."""
    path = write(tmp_path / "a.tif", noise(count), photometric="minisblack", alpha="unspecified")
    with pytest.raises(RasterError, match=words):
        open_image(path)
    image, seen, _ = read_all(path, bands=(1, 1, 1))
    assert image.bands == (1, 1, 1)
    np.testing.assert_array_equal(seen[0], seen[2])


def test_bands_that_are_not_there_are_refused(tmp_path):
    """Both as numbers and as words."""
    with pytest.raises(RasterError, match="not band 4"):
        open_image(write(tmp_path / "a.tif", noise()), ImageOptions(bands=(4, 2, 1)))
    for text in ("1,2", "0,1,2", "r,g,b", "1,2,3,4"):
        with pytest.raises(RasterError, match="--bands"):
            ImageOptions(bands=parse_bands(text))


@pytest.mark.parametrize(
    ("top", "bits", "high"), [(2048, 11, 2047), (2048, None, 2047), (200, None, 255), (10_000, None, 16383)]
)
def test_sixteen_bit_values_are_scaled_by_their_bits(tmp_path, top, bits, high):
    """By what the file states, or by the class of its largest values, never by the window's own maximum."""
    image, seen, _ = read_all(write(tmp_path / "a.tif", noise(top=top, dtype=np.uint16), bits=bits))
    assert image.scale.high == high
    np.testing.assert_allclose(seen, noise(top=top, dtype=np.uint16) / high, atol=1e-6)


@pytest.mark.parametrize(("factor", "high"), [(1.0, 1.0), (255.0, 255.0), (3000.0, 4095.0)])
def test_float_images_are_reflectances_or_counts(tmp_path, factor, high):
    """NaN and infinity are unknown."""
    pixels = np.random.default_rng(0).random((3, 50, 60)).astype(np.float32) * factor
    pixels[0, 0, 0], pixels[1, 0, 1] = np.nan, np.inf
    image, seen, known = read_all(write(tmp_path / "a.tif", pixels))
    assert image.scale.high == high
    assert np.isfinite(seen).all()
    assert known.sum() == 50 * 60 - 2


def test_a_stated_range_is_used_and_clipped(tmp_path):
    """--scale 100 300."""
    _, seen, _ = read_all(write(tmp_path / "a.tif", noise(top=500, dtype=np.int16)), scale=(100.0, 300.0))
    np.testing.assert_allclose(
        seen, np.clip((noise(top=500) * 0 + noise(top=500, dtype=np.int16) - 100.0) / 200, 0, 1), atol=1e-6
    )
    for wrong in ((3.0, 3.0), (5.0, 1.0), (0.0, float("nan"))):
        with pytest.raises(RasterError, match="--scale"):
            ImageOptions(scale=wrong)


def test_rotated_images_are_turned_to_north(tmp_path):
    """A bright square at a known place on the ground is found there in the map."""
    turned = Affine.translation(5e5, 4e6) @ Affine.rotation(25) @ Affine.scale(0.6, -0.6)
    pixels = np.full((3, 200, 200), 50, np.uint8)
    pixels[:, 100:110, 140:150] = 250
    image, seen, known = read_all(write(tmp_path / "a.tif", pixels, transform=turned))
    column, row = ~image.grid.transform @ (turned @ (145, 105))
    rows, columns = np.nonzero(seen[0] > 0.5)
    assert abs(columns.mean() + 0.5 - column) < 0.3
    assert abs(rows.mean() + 0.5 - row) < 0.3
    assert 0.4 < known.mean() < 0.9
    assert (seen[0][known] > 0.15).all()


def test_south_up_images_are_turned(tmp_path):
    """Some tools write the southern row first."""
    pixels = noise()
    _, seen, known = read_all(write(tmp_path / "a.tif", pixels, transform=Affine(0.6, 0, 6e5, 0, 0.6, 4.2e6)))
    assert known.all()
    np.testing.assert_allclose(seen, pixels[:, ::-1] / 255, atol=1e-5)


def test_no_place_on_the_ground_is_an_error_with_a_remedy(tmp_path):
    """A map without coordinates is of no use, and the pixel's size would be a guess."""
    path = write(tmp_path / "a.tif", noise(), crs=None)
    with pytest.raises(RasterError, match="--crs EPSG"):
        open_image(path)
    image, _, _ = read_all(path, crs="EPSG:32611")
    assert image.grid.crs.to_epsg() == 32611
    with pytest.raises(RasterError, match="no coordinate system"):
        open_image(path, ImageOptions(crs="EPSG:999999"))
    with pytest.raises(RasterError, match="where its pixels lie"):
        open_image(write(tmp_path / "b.tif", noise(), transform=Affine.identity()))
    with pytest.raises(RasterError, match="does not exist"):
        open_image(tmp_path / "absent.tif")


def test_coarse_pixels_are_refused_and_fine_ones_averaged(tmp_path):
    """10 m pixels show no tree; 0.05 m pixels are 12 x 12 to one."""
    with pytest.raises(RasterError, match="10 m"):
        open_image(write(tmp_path / "a.tif", noise(), transform=Affine(10, 0, 5e5, 0, -10, 4e6)))
    _, seen, _ = read_all(write(tmp_path / "b.tif", noise(), transform=Affine(0.05, 0, 5e5, 0, -0.05, 4e6)))
    assert seen.shape == (3, 5, 6)


def test_palettes_and_complex_numbers_are_refused(tmp_path):
    """A palette's numbers are names of colours, not intensities."""
    path = tmp_path / "a.tif"
    write(path, noise(1))
    with rasterio.open(path, "r+") as sink:
        sink.write_colormap(1, {0: (0, 0, 0, 255), 1: (9, 9, 9, 255)})
    with pytest.raises(RasterError, match="palette"):
        open_image(path)
    with pytest.raises(RasterError, match="complex"):
        open_image(write(tmp_path / "b.tif", noise().astype(np.complex64)))


def test_a_block_that_does_not_fit_in_memory_is_refused(tmp_path):
    """A header of a few bytes can ask for gigabytes."""
    path = tmp_path / "a.tif"
    shape = {"count": 3, "height": 20_000, "width": 20_000, "dtype": "uint8"} | {
        "blockxsize": 16384,
        "blockysize": 16384,
        "tiled": True,
    }
    with rasterio.open(path, "w", driver="GTiff", crs="EPSG:32611", transform=PLACE, sparse_ok=True, **shape):
        pass
    with pytest.raises(RasterError, match="TILED=YES"):
        open_image(path)


def test_dates_are_taken_from_tags(tmp_path):
    """TIFF writes colons, people hyphens; nonsense is no date."""
    assert image_date({"TIFFTAG_DATETIME": "2021:07:03 10:11:12"}) == "2021-07-03"
    assert image_date({"ACQUISITION_DATE": "2020-02-30"}) == ""


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    path = tmp_path_factory.mktemp("sound") / "a.tif"
    write(path, noise(height=64, width=64), compress="deflate", tiled=True, blockxsize=32, blockysize=32)
    return path


def read_bytes(path, data):
    path.write_bytes(data)
    try:
        with open_image(path) as image:
            rows, columns = min(image.grid.height, 64), min(image.grid.width, 64)
            pixels, _ = image.read((0, rows), (0, columns))
            assert np.isfinite(pixels).all()
    except RasterError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("share", [0.0, 0.01, 0.1, 0.5, 0.9, 0.99])
def test_truncated_files_are_errors(tmp_path, sound, share):
    """A map of half a file would look like a map of a clearing."""
    data = sound.read_bytes()
    assert read_bytes(tmp_path / "a.tif", data[: int(len(data) * share)])


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    changes=st.lists(st.tuples(st.integers(0, 900), st.integers(0, 255)), min_size=1, max_size=6),
    cut=st.one_of(st.none(), st.integers(0, 9000)),
)
def test_damaged_headers_are_read_or_refused_and_nothing_else(tmp_path, sound, changes, cut):
    """Whatever GDAL raises becomes one error with a remedy."""
    data = bytearray(sound.read_bytes())
    for position, value in changes:
        data[position] = value
    read_bytes(tmp_path / "a.tif", bytes(data[:cut]))

"""Comparing a map with a reference: on any grid, in any system, with the numbers of the arrays themselves."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
from affine import Affine
from rasterio.crs import CRS
from rasterio.warp import Resampling, reproject

from lydite.canopy import figures
from lydite.canopy import heightmap as heightmap_module
from lydite.canopy.checks.compare import compare, page
from lydite.canopy.checks.metrics import measure
from lydite.canopy.checks.recalibrate import from_reference, write_corrected
from lydite.canopy.errors import CalibrationError, RasterError
from lydite.canopy.heightmap import HeightMap, pixel_size_m
from lydite.canopy.raster import Raster, read_raster, write_raster

UTM = CRS.from_epsg(32611)
GRID = Affine(0.6, 0, 320_000, 0, -0.6, 4_100_000)


def quiet(items, total):  # type: ignore[no-untyped-def]
    """No progress bar."""
    return iter(items)


def forest(seed: int = 0, shape: tuple[int, int] = (240, 200)) -> np.ndarray:
    """Smooth heights with bare ground."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[: shape[0], : shape[1]]
    return np.maximum(0, 14 * np.sin(x / 19 + rng.random()) + 9 * np.cos(y / 23)).astype(np.float32)


def write(path: Path, *bands: np.ndarray, transform: Affine = GRID, crs: CRS | None = UTM, names: bool = False) -> Path:
    """Bands as a GeoTIFF, NaN as nodata."""
    descriptions = ("canopy height (m)", "lower bound (m)", "upper bound (m)") if names else ()
    pixels = np.stack(bands)
    write_raster(
        path,
        Raster(pixels=pixels, mask=np.isfinite(pixels[0]), transform=transform, crs=crs),
        descriptions=descriptions,
    )
    return path


def test_rasters_on_one_grid_give_the_numbers_of_their_arrays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading by strips, with bounds, must change nothing, and a hole stays a hole."""
    monkeypatch.setattr(heightmap_module, "STRIP_PIXELS", 20_000)
    truth, predicted = forest(0, (500, 300)), forest(1, (500, 300))
    truth[30:60, 40:90] = np.nan
    found = compare(
        write(tmp_path / "map.tif", predicted, predicted * 0.5, predicted * 1.5 + 1, names=True),
        write(tmp_path / "ref.tif", truth),
    )
    expected = measure(predicted, truth, lower_m=predicted * 0.5, upper_m=predicted * 1.5 + 1)
    for name, value in expected.items():
        if not isinstance(value, list):
            assert found.numbers[name] == pytest.approx(value, rel=1e-6), name
    assert np.isnan(found.reference[31:59, 41:89]).all()


def test_a_finer_reference_is_averaged_over_each_pixel(tmp_path: Path) -> None:
    """Taking the nearest of 9 lidar pixels would add noise that is not the map's error."""
    fine = forest(2, (720, 600)) + np.random.default_rng(0).normal(0, 3, (720, 600)).astype(np.float32)
    mean = fine.reshape(240, 3, 200, 3).mean(axis=(1, 3))
    found = compare(
        write(tmp_path / "map.tif", mean), write(tmp_path / "ref.tif", fine, transform=GRID * Affine.scale(1 / 3))
    )
    assert found.numbers["mae_m"] < 1e-4
    assert found.numbers["n"] == mean.size


@pytest.mark.parametrize("epsg", [4326, 3857, 32610, 26911])
def test_a_reference_in_another_system_lands_where_it_belongs(epsg: int, tmp_path: Path) -> None:
    """A shift of a pixel would show: these heights change by up to half a metre per pixel."""
    truth = forest(3, (500, 500))
    lon_lat = write(tmp_path / "utm.tif", truth)
    with HeightMap(lon_lat) as source:
        import rasterio.warp

        to = CRS.from_epsg(epsg)
        transform, width, height = rasterio.warp.calculate_default_transform(
            UTM, to, 500, 500, *rasterio.transform.array_bounds(500, 500, source.transform)
        )
    fine = transform * Affine.scale(0.5)
    other = np.full((height * 2, width * 2), np.nan, np.float32)
    reproject(
        truth,
        other,
        src_transform=GRID,
        src_crs=UTM,
        src_nodata=np.nan,
        dst_transform=fine,
        dst_crs=to,
        dst_nodata=np.nan,
        resampling=Resampling.bilinear,
    )
    found = compare(lon_lat, write(tmp_path / "ref.tif", other, transform=fine, crs=to))
    assert found.numbers["n"] > 0.9 * truth.size
    assert abs(found.numbers["bias_m"]) < 0.02
    assert found.numbers["mae_m"] < 0.08


def test_a_rotated_map_is_compared_on_its_own_pixels(tmp_path: Path) -> None:
    """A rotated transform is legal and must not be read as north-up."""
    turn = GRID * Affine.rotation(25)
    predicted = forest(4, (200, 200))
    reference = np.full((500, 500), np.nan, np.float32)
    place = Affine(0.6, 0, 319_900, 0, -0.6, 4_100_100)
    reproject(
        predicted, reference, src_transform=turn, src_crs=UTM, src_nodata=np.nan, dst_transform=place, dst_crs=UTM,
        dst_nodata=np.nan, resampling=Resampling.bilinear,
    )  # fmt: skip
    found = compare(
        write(tmp_path / "map.tif", predicted, transform=turn), write(tmp_path / "ref.tif", reference, transform=place)
    )
    assert found.numbers["n"] > 0.9 * predicted.size
    assert found.numbers["mae_m"] < 0.2


def test_whole_metres_with_255_for_unknown_are_read_as_such(tmp_path: Path) -> None:
    """The map product is uint8; 255 is no tree and 0 is bare ground."""
    values = np.round(forest(0)).astype(np.uint8)
    mask = np.ones(values.shape, bool)
    mask[:20] = False
    write_raster(tmp_path / "map.tif", Raster(pixels=values[None], mask=mask, transform=GRID, crs=UTM), nodata=255)
    found = compare(tmp_path / "map.tif", write(tmp_path / "ref.tif", values.astype(np.float32)))
    assert (found.numbers["n"], found.numbers["mae_m"]) == (int(mask.sum()), 0.0)


def test_what_cannot_be_compared_is_one_line_with_a_remedy(tmp_path: Path) -> None:
    """Point clouds, no CRS on one side, nothing in common, and files that are no rasters."""
    here = write(tmp_path / "map.tif", forest())
    far = write(tmp_path / "far.tif", forest(), transform=Affine(0.6, 0, 900_000, 0, -0.6, 4_100_000))
    bare = write(tmp_path / "bare.tif", forest(), crs=None)
    (tmp_path / "text.tif").write_text("not a raster")
    (tmp_path / "cut.tif").write_bytes(here.read_bytes()[: here.stat().st_size // 2])
    for path, words in (
        (tmp_path / "scan.laz", "lydite canopy lidar"),
        (far, "no known pixel in common"),
        (bare, "rio edit-info"),
        (tmp_path / "text.tif", "cannot read"),
        (tmp_path / "cut.tif", "cannot read"),
        (tmp_path / "none.tif", "cannot read"),
    ):
        with pytest.raises(RasterError, match=words):
            compare(here, path)
    assert compare(bare, bare).numbers["mae_m"] == 0


def test_the_page_stands_alone_and_escapes_names(tmp_path: Path) -> None:
    """It is mailed around: nothing is fetched, every picture is inside, and a file's name is no markup."""
    predicted = forest(1)
    image = np.random.default_rng(0).integers(0, 2000, (3, 240, 200)).astype(np.uint16)
    write_raster(tmp_path / "image.tif", Raster(pixels=image, mask=np.ones((240, 200), bool), transform=GRID, crs=UTM))
    found = compare(
        write(tmp_path / "<b>map.tif", predicted, predicted * 0.5, predicted * 2, names=True),
        write(tmp_path / "ref.tif", forest(0)),
        image_path=tmp_path / "image.tif",
    )
    html = page(found)
    sources: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            sources.extend(value or "" for name, value in attrs if name in ("src", "href"))

    Reader().feed(html)
    assert len([s for s in sources if s.startswith("data:image/png;base64,")]) >= 9
    assert all(s.startswith("data:") for s in sources)
    assert "<b>map.tif" not in html
    assert "&lt;b&gt;map.tif against ref.tif" in html


def test_a_map_larger_than_its_pictures_is_shrunk_by_averages() -> None:
    """Unknown pixels do not pull a mean towards 0 m."""
    values = np.full((5, 7), 8, np.float32)
    values[0, :2] = np.nan
    small = figures.shrink(values, 2)
    assert small.shape == (3, 4)
    assert np.isfinite(small).all()
    assert (small == 8).all()


def test_heights_darken_steadily_and_errors_are_balanced() -> None:
    """A ramp that is not monotone in lightness shows edges where there are none."""
    ramp = figures.height_panel("", np.linspace(0, 30, 50, dtype=np.float32)[None], 30).pixels[0].astype(float)
    light = ramp @ [0.2126, 0.7152, 0.0722]
    assert (np.diff(light) < 0).all()
    low, high = (figures.error_panel("", np.array([[e]], np.float32), 4).pixels[0, 0].astype(float) for e in (-3, 3))
    assert abs((low - high) @ [0.2126, 0.7152, 0.0722]) < 12


def test_pixels_have_their_size_on_the_ground() -> None:
    """Web Mercator at 60 degrees north shows everything twice as large."""
    assert pixel_size_m(GRID, UTM, 0, 0) == (0.6, 0.6)
    mercator = Affine(1, 0, 0, 0, -1, 8_399_738)
    assert pixel_size_m(mercator, CRS.from_epsg(3857), 0, 0) == pytest.approx((0.5, 0.5), rel=0.01)


def test_a_biased_map_is_corrected_where_it_was_not_fitted_and_a_good_one_left_alone(tmp_path: Path) -> None:
    """A correction that does not hold on ground left out would only fit noise."""
    y, x = np.mgrid[:320, :320]
    truth = (25 + 14 * np.sin(x / 19) + 9 * np.cos(y / 23)).astype(np.float32)
    noise = np.random.default_rng(0).normal(0, 0.5, truth.shape).astype(np.float32)
    reference = write(tmp_path / "ref.tif", truth)
    short = write(tmp_path / "short.tif", 0.6 * truth + 1 + noise, 0.5 * truth, truth + 2, names=True)
    fixed = from_reference(short, reference, track=quiet)
    assert fixed.kind != "none"
    assert fixed.rmse_after_m < 0.6 * fixed.rmse_before_m
    write_corrected(short, tmp_path / "fixed.tif", fixed, track=quiet)
    after = compare(tmp_path / "fixed.tif", reference).numbers
    assert after["mae_m"] < 0.6 * compare(short, reference).numbers["mae_m"]
    assert after["interval_pixels"] > 0
    assert read_raster(tmp_path / "fixed.tif").pixels.shape == (3, 320, 320)
    good = write(tmp_path / "good.tif", truth + noise)
    left = from_reference(good, reference, track=quiet)
    assert left.kind == "none"
    assert "no gain" in left.reason
    assert left.apply(truth) is truth


def test_a_correction_from_no_common_ground_is_refused(tmp_path: Path) -> None:
    """Neither an identity nor a crash."""
    far = write(tmp_path / "far.tif", forest(), transform=Affine(0.6, 0, 900_000, 0, -0.6, 4_100_000))
    with pytest.raises(CalibrationError, match="same ground"):
        from_reference(write(tmp_path / "map.tif", forest()), far, track=quiet)

"""The map of a raster does not depend on how it was cut, batched, interrupted or spread."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st

from lydite.canopy.errors import PredictError, RasterError
from lydite.canopy.mapping.imagery import ImageOptions, open_image
from lydite.canopy.mapping.job import Job, local_maker, make_map, runs_of
from lydite.canopy.mapping.journal import JOURNAL_NAME, STRIPS_NAME, Layout, Partial
from lydite.canopy.mapping.predict import Plan, Windows, finished_values, stitch

PLACE = Affine(0.6, 0, 500000.4, 0, -0.6, 4100000.2)
SMALL = Windows(side=128, overlap=32, batch=3)


def window_model(images):
    """Heights that depend on the whole window and on the place in it: nothing but fixed windows keeps them apart."""
    height, width = images.shape[2:]
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    own = 10 * images.mean(axis=1) + 0.01 * down + 0.02 * across
    return (own + 5 * images.mean(axis=(1, 2, 3))[:, None, None]).astype(np.float32)


def write(path, pixels, *, transform=PLACE, **profile):
    count, height, width = pixels.shape
    shape = {"count": count, "height": height, "width": width, "dtype": pixels.dtype}
    with rasterio.open(path, "w", driver="GTiff", crs="EPSG:32611", transform=transform, **shape, **profile) as sink:
        sink.write(pixels)
    return path


def noise(height, width, seed=0):
    return np.random.default_rng(seed).integers(1, 256, (3, height, width)).astype(np.uint8)


def heights(path, windows=SMALL, model=window_model, strips=None, **options):
    """The map in memory, made in the stated runs of strips."""
    with open_image(path, ImageOptions(**options)) as image:
        plan = Plan(image, windows)
        found = np.full((image.grid.height, image.grid.width), -1, np.float32)
        for first, last in strips or [(0, len(plan.rows))]:
            for strip in stitch(plan, model, first, last):
                found[strip.first_row : strip.first_row + len(strip.height_m)] = strip.height_m
        assert not (found == -1).any()
        return found


def test_the_map_of_a_crop_is_the_crop_of_the_map(tmp_path):
    """Farther than one window from the crop's edge; the reason for absolute windows."""
    pixels = noise(500, 520)
    whole = heights(write(tmp_path / "a.tif", pixels))
    for top, left in ((0, 0), (37, 61), (130, 5)):
        cut = PLACE @ Affine.translation(left, top)
        crop = heights(write(tmp_path / "b.tif", pixels[:, top : top + 350, left : left + 340], transform=cut))
        inner = slice(128, -128)
        same = whole[top : top + 350, left : left + 340][inner, inner]
        np.testing.assert_allclose(crop[inner, inner], same, atol=1e-5)


def test_the_map_of_a_resampled_crop_is_the_crop_of_the_map(tmp_path):
    """Also from pixels of 0.25 m, whose corner is no multiple of the map's pixel."""
    pixels = noise(900, 900)
    fine = Affine(0.25, 0, 500000.4, 0, -0.25, 4100000.2)
    with open_image(write(tmp_path / "a.tif", pixels, transform=fine)) as image:
        whole_grid = image.grid
    whole = heights(tmp_path / "a.tif", Windows(side=64, overlap=16))
    write(tmp_path / "b.tif", pixels[:, 121:, 77:], transform=fine @ Affine.translation(77, 121))
    with open_image(tmp_path / "b.tif") as image:
        down, across = image.grid.row - whole_grid.row, image.grid.col - whole_grid.col
    crop = heights(tmp_path / "b.tif", Windows(side=64, overlap=16))
    inner = crop[65:-65, 65:-65]
    same = whole[down + 65 :, across + 65 :][: inner.shape[0], : inner.shape[1]]
    np.testing.assert_allclose(inner, same, atol=1e-4)


@pytest.mark.parametrize("batch", [1, 2, 7, 100])
def test_the_batch_changes_nothing(tmp_path, batch):
    """Neither does how often the reader is ahead."""
    path = write(tmp_path / "a.tif", noise(300, 417))
    np.testing.assert_array_equal(
        heights(path, Windows(side=128, overlap=32, batch=batch)), heights(path, Windows(side=128, overlap=32, batch=4))
    )


def test_strips_made_alone_are_those_made_in_a_row(tmp_path):
    """Bit for bit: this is what resuming and other machines rely on."""
    path = write(tmp_path / "a.tif", noise(440, 200))
    together = heights(path)
    with open_image(path) as image:
        count = len(Plan(image, SMALL).rows)
    assert count >= 4
    alone = heights(path, strips=[(number, number + 1) for number in reversed(range(count))])
    np.testing.assert_array_equal(together, alone)


@settings(max_examples=40, deadline=None)
@given(height=st.integers(1, 300), width=st.integers(1, 300), left=st.integers(-500, 500), top=st.integers(-500, 500))
def test_a_model_that_sees_single_pixels_gives_them_back_unmoved(tmp_path_factory, height, width, left, top):
    """Any side, also 1, and any place of the corner: no pixel is moved, lost or dimmed by blending."""
    folder = tmp_path_factory.mktemp("sides")
    pixels = noise(height, width)
    path = write(folder / "a.tif", pixels, transform=Affine(0.6, 0, left * 0.6, 0, -0.6, 4e6 + top * 0.6))
    seen = heights(path, Windows(side=64, overlap=16), model=lambda images: images[:, 0] * 10)
    np.testing.assert_allclose(seen, pixels[0].astype(np.float32) / 25.5, atol=1e-5)


@pytest.mark.parametrize("side", [1, 417, 440, 1000])
def test_sides_that_are_no_multiple_of_the_patch_are_not_shifted(tmp_path, side):
    """A dot stays where it is (other tools shift by up to half a patch)."""
    pixels = np.zeros((3, side, side), np.uint8)
    pixels[:, side // 3, side // 2] = 255
    seen = heights(write(tmp_path / "a.tif", pixels), Windows(), model=lambda images: images[:, 0] * 10)
    assert np.argwhere(seen > 1).tolist() == [[side // 3, side // 2]]


def test_unknown_pixels_stay_unknown_and_windows_of_them_are_skipped(tmp_path):
    """0 m and unknown are different things; and the sea costs nothing."""
    pixels = noise(600, 600)
    pixels[:, 100:, :400] = 0
    counts = []

    def counting(images):
        counts.append(len(images))
        return np.zeros((len(images), *images.shape[2:]), np.float32)

    seen = heights(write(tmp_path / "a.tif", pixels, nodata=0), model=counting)
    np.testing.assert_array_equal(np.isnan(seen), (pixels == 0).all(axis=0))
    assert (seen[~np.isnan(seen)] == 0).all()
    with_sea = sum(counts)
    counts.clear()
    heights(tmp_path / "a.tif", model=counting, bands=(1, 1, 1))
    assert with_sea == sum(counts)
    counts.clear()
    heights(write(tmp_path / "b.tif", pixels), model=counting)
    assert with_sea < 0.7 * sum(counts)


def test_a_model_that_gives_nonsense_is_refused(tmp_path):
    """NaN in a map would read as unknown."""
    path = write(tmp_path / "a.tif", noise(100, 100))
    with pytest.raises(PredictError, match="finite"):
        heights(path, model=lambda images: np.full((len(images), *images.shape[2:]), np.nan, np.float32))
    with pytest.raises(PredictError, match="no model"):
        heights(path, model=lambda images: images)


def test_a_truncated_image_gives_no_map(tmp_path):
    """And the error arrives from the reader's thread."""
    path = write(tmp_path / "a.tif", noise(600, 600))
    os.truncate(path, path.stat().st_size // 2)
    with pytest.raises(RasterError, match="truncated"):
        heights(path)


def test_whole_metres_keep_their_bounds_and_unknown_is_255():
    """Bounds are rounded outwards: an interval in whole metres still holds."""
    height = np.array([[0.0, 1.4, 1.6, np.nan, 300.0]], np.float32)
    values = finished_values(height, lambda h: (np.maximum(h - 0.5, 0), h + 0.5), integer=True)
    assert values.dtype == np.uint8
    assert values[:, 0].tolist() == [[0, 1, 2, 255, 254], [0, 0, 1, 255, 254], [1, 2, 3, 255, 254]]
    exact = finished_values(height, None, integer=False)
    assert exact.dtype == np.float32
    assert np.isnan(exact[0, 0, 3])


def test_runs_are_cut_at_gaps_and_at_their_limit():
    """Each run is one task."""
    assert runs_of([0, 1, 2, 5, 6, 9]) == [(0, 3), (5, 7), (9, 10)]
    assert runs_of(list(range(5)), longest=2) == [(0, 2), (2, 4), (4, 5)]


LAYOUT = Layout(bands=2, height=10, width=4, dtype="float32")


def strip(value, rows=5):
    return np.full((2, rows, 4), value, np.float32)


def test_finished_strips_are_found_again_and_damaged_ones_are_not(tmp_path):
    """A strip is trusted for its bytes' digest and for nothing else."""
    with Partial(tmp_path / "p", LAYOUT, {"a": (1, 2)}, resume=True) as partial:
        partial.write(0, 0, strip(1))
        partial.write(1, 5, strip(2))
    with open(tmp_path / "p" / STRIPS_NAME, "r+b") as stream:
        stream.seek(4 * 4 * 6)
        stream.write(b"x")
    with Partial(tmp_path / "p", LAYOUT, {"a": (1, 2)}, resume=True) as partial:
        assert partial.finished == {0: (0, 5)}
    with Partial(tmp_path / "p", LAYOUT, {"a": (1, 2)}, resume=False) as partial:
        assert not partial.finished


@pytest.mark.parametrize("damage", [b"", b"{", b"[]\n", b"null\n", b'{"schema": 1}\n', b"\xff\xfe\n", b"[" * 100_000])
def test_a_damaged_journal_means_starting_again(tmp_path, damage):
    """It is a cache: nothing is lost but time."""
    with Partial(tmp_path / "p", LAYOUT, {}, resume=True) as partial:
        partial.write(0, 0, strip(1))
    (tmp_path / "p" / JOURNAL_NAME).write_bytes(damage)
    with Partial(tmp_path / "p", LAYOUT, {}, resume=True) as partial:
        assert not partial.finished


@pytest.mark.parametrize("cut", [2, 20, 60])
def test_a_line_torn_by_a_kill_counts_as_absent(tmp_path, cut):
    """And the next line does not continue it."""
    with Partial(tmp_path / "p", LAYOUT, {}, resume=True) as partial:
        partial.write(0, 0, strip(1))
        partial.write(1, 5, strip(2))
    journal = tmp_path / "p" / JOURNAL_NAME
    journal.write_bytes(journal.read_bytes()[:-cut])
    with Partial(tmp_path / "p", LAYOUT, {}, resume=True) as partial:
        assert partial.finished == {0: (0, 5)}
        partial.write(1, 5, strip(2))
    with Partial(tmp_path / "p", LAYOUT, {}, resume=True) as partial:
        assert set(partial.finished) == {0, 1}


def test_other_inputs_mean_starting_again_and_a_second_process_is_refused(tmp_path):
    """Strips of another model must never be mixed in."""
    with Partial(tmp_path / "p", LAYOUT, {"weights": "a"}, resume=True) as partial:
        partial.write(0, 0, strip(1))
        with pytest.raises(PredictError, match="another process"):
            Partial(tmp_path / "p", LAYOUT, {"weights": "a"}, resume=True)
    with Partial(tmp_path / "p", LAYOUT, {"weights": "b"}, resume=True) as partial:
        assert not partial.finished
    assert not (tmp_path / "p").exists()


def test_a_map_that_cannot_fit_on_the_disk_is_refused_at_once(tmp_path):
    """Not after a night."""
    huge = Layout(bands=3, height=10**7, width=10**7, dtype="float32")
    with pytest.raises(PredictError, match="GB"):
        Partial(tmp_path / "p", huge, {}, resume=True)


def job_for(image, weights, **more):
    return Job(image=image, weights=weights, windows=SMALL, **more)


def fake_weights(tmp_path):
    folder = tmp_path / "model"
    folder.mkdir(exist_ok=True)
    (folder / "model.safetensors").write_bytes(b"")
    return folder


def make(tmp_path, image, name="out.tif", model=window_model, maker=None, **more):
    output, maker = tmp_path / name, maker or local_maker(model)
    return output, make_map(job_for(image, fake_weights(tmp_path), **more), output, maker=maker)


def test_a_map_comes_with_its_overviews_tags_item_style_and_picture(tmp_path):
    """All that belongs to it, and nothing else."""
    from rio_cogeo.cogeo import cog_validate

    image = write(tmp_path / "a.tif", noise(700, 600))
    output, results = make(tmp_path, image)
    assert cog_validate(output, quiet=True)[0]
    with rasterio.open(output) as made:
        np.testing.assert_array_equal(made.read(1), heights(image))
        assert made.overviews(1) == [2]
        assert made.descriptions == ("canopy height (m)",)
        assert np.isnan(made.nodata)
        assert made.tags()["WEIGHTS_SHA256"] == results["made_from"]["weights"]
        assert made.transform == PLACE
    item = json.loads(output.with_suffix(".json").read_text())
    assert item["properties"]["proj:code"] == "EPSG:32611"
    assert item["bbox"][0] == pytest.approx(-117.0, abs=0.01)
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"a.tif", "model", "out.tif", "out.json", "out.qml", "out.png"}


def test_whole_metres_are_bytes_with_nodata_255(tmp_path):
    """As CHMv2 writes them."""
    pixels = noise(200, 200)
    pixels[:, :50] = 0
    output, _ = make(tmp_path, write(tmp_path / "a.tif", pixels, nodata=0), integer=True)
    with rasterio.open(output) as made:
        assert made.dtypes == ("uint8",)
        assert made.nodata == 255
        assert (made.read(1)[:50] == 255).all()
        expected = np.rint(heights(tmp_path / "a.tif")[50:])
        np.testing.assert_array_equal(made.read(1)[50:], expected)


def test_an_image_without_any_known_pixel_gives_a_map_without_any(tmp_path):
    """No model is asked, and nothing divides by zero."""
    pixels = np.zeros((3, 90, 90), np.uint8)
    output, results = make(tmp_path, write(tmp_path / "a.tif", pixels, nodata=0), model=lambda images: 1 / 0)
    assert results["height_m"]["mean_m"] is None
    with rasterio.open(output) as made:
        assert np.isnan(made.read(1)).all()


def test_a_failure_leaves_the_old_map_and_the_next_call_goes_on(tmp_path):
    """Strips before the failure are not made again."""
    image = write(tmp_path / "a.tif", noise(500, 200))
    output, _ = make(tmp_path, image)
    before = output.read_bytes()
    write(tmp_path / "a.tif", noise(500, 200, seed=1))
    calls = []

    def failing(images):
        calls.append(1)
        if len(calls) > 4:
            raise PredictError("stop")
        return window_model(images)

    with pytest.raises(PredictError, match="stop"):
        make(tmp_path, image, model=failing)
    assert output.read_bytes() == before
    _, results = make(tmp_path, image)
    assert results["strips_found_finished"] >= 1
    with rasterio.open(output) as made:
        np.testing.assert_array_equal(made.read(1), heights(image))


@pytest.mark.parametrize("name", ["out.png", "a.tif", "model"])
def test_outputs_that_would_destroy_something_are_refused(tmp_path, name):
    """The image itself, a folder, or a name that says otherwise."""
    image = write(tmp_path / "a.tif", noise(60, 60))
    with pytest.raises(PredictError):
        make(tmp_path, image, name=name)
    assert image.exists()


CHILD = """
import sys, time
sys.path.insert(0, {tests!r})
import test_predict as t
from pathlib import Path
from lydite.canopy.errors import CanopyError
mode, folder = sys.argv[1], Path(sys.argv[2])
def fill():
    import resource, signal
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]),) * 2)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
def late(job, plan, missing):
    yield from t.local_maker(t.window_model)(job, plan, missing)
    time.sleep(0.3)
    fill()
if mode == "full":
    fill()
def slow(images):
    if mode == "slow":
        time.sleep(0.15)
    return t.window_model(images)
try:
    t.make(folder, folder / "a.tif", model=slow, maker=late if mode == "late" else None)
except CanopyError as error:
    print(error)
    sys.exit(2)
except KeyboardInterrupt:
    sys.exit(130)
"""


def child(tmp_path, *words, **more):
    code = CHILD.format(tests=str(Path(__file__).parent))
    return subprocess.Popen([sys.executable, "-c", code, *words], stdout=subprocess.PIPE, text=True, **more)


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGINT])
def test_killed_or_interrupted_the_map_goes_on_where_it_stood(tmp_path, sent):
    """A real process, killed in the middle: the result is that of one that was left alone."""
    image = write(tmp_path / "a.tif", noise(4800, 300))
    process = child(tmp_path, "slow", str(tmp_path))
    journal = tmp_path / "out.tif.partial" / JOURNAL_NAME
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        if journal.exists() and journal.read_bytes().count(b"\n") >= 4:
            break
        time.sleep(0.02)
    process.send_signal(sent)
    process.communicate(timeout=60)
    assert process.returncode == (130 if sent == signal.SIGINT else -sent)
    assert not (tmp_path / "out.tif").exists()
    output, results = make(tmp_path, image)
    assert 0 < results["strips_found_finished"] < results["strips"]
    with rasterio.open(output) as made:
        np.testing.assert_array_equal(made.read(1), heights(image))
    assert not journal.exists()


@pytest.mark.parametrize(("when", "limit"), [("full", 60_000), ("full", 999_000), ("late", 500_000)])
def test_a_full_disk_is_an_error_and_the_old_map_stays(tmp_path, when, limit):
    """In the strips or in the map itself: one line, and the next call goes on."""
    image = write(tmp_path / "a.tif", noise(500, 500))
    output = tmp_path / "out.tif"
    output.write_bytes(b"old")
    process = child(tmp_path, when, str(tmp_path), str(limit))
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 2, said
    assert "space" in said
    assert output.read_bytes() == b"old"
    output, _ = make(tmp_path, image)
    with rasterio.open(output) as made:
        np.testing.assert_array_equal(made.read(1), heights(image))


LARGE = """
import json, resource, sys, time
sys.path.insert(0, {tests!r})
import numpy as np
from pathlib import Path
from lydite.canopy.checks.conformal import Calibration, weights_digest
from lydite.canopy.mapping.job import Job, load_height_model, local_maker, make_map
folder = Path(sys.argv[1])
weights = folder / "model"
Calibration(
    level=0.9, knots_m=[0, 50], lower_m=[0, 40], upper_m=[3, 60], regions=9, pixels=99, model=weights_digest(weights)
).write(weights / "calibration.json")
job = Job(image=folder / "a.tif", weights=weights)
small = load_height_model(job)
calls = []
def heights(images):
    calls.append(len(images))
    # The real model for a few batches, for its memory; something quick for the other hours.
    return small(images) if len(calls) <= 3 else images[:, 1] * 30
began = time.monotonic()
results = make_map(job, folder / "out.tif", maker=local_maker(heights), show_progress=False)
rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps({{"rss": rss, "s": time.monotonic() - began, "bands": results["bands"], "windows": sum(calls)}}))
"""


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_raster_of_20_000_by_20_000_is_mapped_in_less_than_2_gb(tmp_path):
    """Peak resident memory of the whole process, with the small model in it, float32 and an interval."""
    from rio_cogeo.cogeo import cog_validate

    from lydite.canopy.network.model import ModelConfig, new_model
    from lydite.canopy.network.weights import save_model

    save_model(new_model(ModelConfig.small(), 0), tmp_path / "model", {})
    side = 20_000
    shape = {"count": 3, "height": side, "width": side, "dtype": "uint8", "tiled": True}
    block = np.tile(noise(250, 250), (1, 2, 80))
    profile = {"driver": "GTiff", "crs": "EPSG:32611", "transform": PLACE, "compress": "lzw", **shape}
    with rasterio.open(tmp_path / "a.tif", "w", **profile) as sink:
        for row in range(0, side, 500):
            sink.write(block, window=rasterio.windows.Window(0, row, side, 500))
    code = LARGE.format(tests=str(Path(__file__).parent))
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, text=True, check=True)
    seen = json.loads(done.stdout)
    print(seen)
    assert len(seen["bands"]) == 3
    assert seen["rss"] < 2e9
    assert cog_validate(tmp_path / "out.tif", quiet=True)[0]


def test_a_damaged_number_in_the_journal_vouches_for_nothing(tmp_path):
    """A strip's bytes are as they were, but its line names another strip: that one was never made."""
    values = np.full((1, 8, 8), 3, np.float32)
    with Partial(tmp_path / "p", JOURNAL_LAYOUT, {}, resume=True) as partial:
        partial.write(0, 0, values)
        partial.write(1, 8, values)
    journal = tmp_path / "p" / JOURNAL_NAME
    journal.write_text(journal.read_text().replace('"strip": 1', '"strip": 2'))
    with Partial(tmp_path / "p", JOURNAL_LAYOUT, {}, resume=True) as partial:
        assert set(partial.finished) == {0}


JOURNAL_LAYOUT = Layout(bands=1, height=24, width=8, dtype="float32")

"""Scenes: what is truth, where shadows fall, what leans, and that nothing but shadows tells a height."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from lydite.canopy.errors import DatasetError
from lydite.canopy.labels.correlate import estimate_shift
from lydite.canopy.scenes import SceneConfig, lean_shift, render_scene
from lydite.canopy.scenes.camera import lean, look
from lydite.canopy.scenes.light import facing, lit
from lydite.canopy.scenes.stand import CONE, FLAT, SPECIES, make_region, make_stands, make_trees
from lydite.canopy.scenes.surface import crowns
from lydite.canopy.scenes.texture import noise

SMALL = SceneConfig(size=128)
STILL = replace(SMALL, parallax=False, time_gap=0.0)


def test_a_seed_is_a_scene() -> None:
    """Demos, tests and records name scenes by their seed."""
    one, again, other = render_scene(SMALL, 5), render_scene(SMALL, 5), render_scene(SMALL, 6)
    assert np.array_equal(one.image, again.image)
    assert np.array_equal(one.height, again.height)
    assert np.array_equal(one.label, again.label, equal_nan=True)
    assert not np.array_equal(one.height, other.height)


def test_scenes_of_a_region_share_its_level_and_differ_otherwise() -> None:
    """Splits by region mean something only if regions differ from one another."""
    one, two = render_scene(SMALL, 5, region=3), render_scene(SMALL, 6, region=3)
    assert one.region == two.region == 3
    assert not np.array_equal(one.height, two.height)
    assert one.transform != two.transform


def test_switching_shadows_off_changes_the_image_alone() -> None:
    """The gate compares two worlds that must differ in nothing else."""
    on, off = render_scene(SMALL, 3), render_scene(replace(SMALL, shadows=False), 3)
    assert np.array_equal(on.height, off.height)
    assert np.array_equal(on.label, off.label, equal_nan=True)
    assert np.array_equal(on.trees.row, off.trees.row)
    assert (off.lit == 1).all()
    assert (on.lit < 0.5).mean() > 0.05
    sunny = (on.lit == 1)[2:-2, 2:-2]
    # The sensor's blur carries a shadow's edge over two pixels at most.
    far = (
        sunny & (on.lit[:-4, 2:-2] == 1) & (on.lit[4:, 2:-2] == 1) & (on.lit[2:-2, :-4] == 1) & (on.lit[2:-2, 4:] == 1)
    )
    change = np.abs(on.image.astype(int) - off.image.astype(int)).max(axis=0)[2:-2, 2:-2]
    assert np.median(change[far]) <= 1
    assert off.image.mean() > on.image.mean() + 5


@pytest.mark.parametrize(("azimuth", "toward"), [(180.0, (-1, 0)), (90.0, (0, -1)), (0.0, (1, 0)), (270.0, (0, 1))])
def test_a_shadow_is_as_long_as_height_over_tan_of_the_sun(azimuth: float, toward: tuple[int, int]) -> None:
    """Shadow length is the one thing from which a height can be read."""
    height = np.zeros((161, 161), np.float32)
    height[80, 80] = 24.0
    for elevation in (40.0, 60.0):
        shade = lit(height, azimuth_deg=azimuth, elevation_deg=elevation, gsd_m=0.6) < 0.5
        rows, columns = np.nonzero(shade)
        reach = max((rows - 80) * toward[0] + (columns - 80) * toward[1])
        assert reach == pytest.approx(24.0 / 0.6 / np.tan(np.deg2rad(elevation)), abs=2)
        assert min((rows - 80) * toward[0] + (columns - 80) * toward[1]) >= 0


def test_shadows_fall_on_lower_crowns() -> None:
    """In closed forest there is no ground to fall on."""
    height = np.zeros((60, 120), np.float32)
    height[:, 70:80] = 30.0
    height[:, 30:70] = 12.0
    shade = lit(height, azimuth_deg=90.0, elevation_deg=45.0, gsd_m=0.6)
    assert (shade[:, 70 - 28 : 69] == 0).all()
    assert (shade[:, 31:36] == 1).all()
    assert (shade[:, 80:] == 1).all()


def test_level_ground_has_no_shadow_and_full_light() -> None:
    """A flat world must look the same with shadows on and off."""
    flat = np.full((20, 20), 7.0, np.float32)
    assert (lit(flat, azimuth_deg=140, elevation_deg=45, gsd_m=0.6) == 1).all()
    assert facing(np.zeros((2, 4, 4), np.float32), azimuth_deg=140, elevation_deg=45) == pytest.approx(1.0)


def test_slopes_toward_the_sun_are_brighter() -> None:
    """A sign error here would put the light on the wrong side of every crown."""
    slope = np.zeros((2, 1, 2), np.float32)
    # Height grows to the south in the first pixel, so that it faces north; the second faces south, where the sun is.
    slope[0, 0] = 0.5, -0.5
    away, toward = facing(slope, azimuth_deg=180, elevation_deg=45)[0]
    assert toward > 1 > away


def test_tops_lean_by_height_times_lean_and_ground_stays() -> None:
    """Labels and images disagree by height; a wrong lean would make registration look wrong."""
    surface = np.zeros((80, 80), np.float32)
    surface[40:44, 40:44] = 30.0
    move = lean(6.0, 90.0, 0.6)
    assert move == pytest.approx((0.0, np.tan(np.deg2rad(6)) / 0.6), abs=1e-6)
    rows, columns, below = look(surface, np.zeros_like(surface), move)
    seen = surface[rows, columns]
    assert not below.any()
    top = np.nonzero(seen[41] == 30)[0]
    assert top.max() == pytest.approx(43 + 30 * move[1], abs=1)
    assert seen[:38].max() == 0
    assert np.array_equal(columns[:38, 20:60], np.indices(surface.shape)[1][:38, 20:60])


def test_a_crown_leans_whole_and_the_view_passes_under_it() -> None:
    """A crown that is stretched to its foot would hide the shift between image and label."""
    surface, under = np.zeros((60, 60), np.float32), np.zeros((60, 60), np.float32)
    surface[20:30, 20:30], under[20:30, 20:30] = 30.0, 25.0
    rows, columns, below = look(surface, under, (0.0, 0.2))
    crown = (surface[rows, columns] == 30) & ~below
    assert np.nonzero(crown[25])[0].min() == pytest.approx(25, abs=1)
    assert np.nonzero(crown[25])[0].max() == pytest.approx(35, abs=1)
    assert np.nonzero(below[25])[0].min() == 20


def test_the_label_lies_where_lean_shift_says() -> None:
    """What registration is measured against must be what a correlation finds."""
    scene = render_scene(replace(SMALL, size=256, off_nadir_deg=(5.0, 5.0), time_gap=0.0), 22)
    found = estimate_shift(scene.height, np.where(scene.known, scene.label, np.nan))
    expected = lean_shift(scene.height, scene.lean_px_per_m)
    assert np.hypot(*expected) > 1
    assert (found.dx_px, found.dy_px) == pytest.approx(expected, abs=0.75)


def test_without_lean_and_gap_the_label_is_the_truth_but_for_noise() -> None:
    """The two differ by what is documented and by nothing else."""
    scene = render_scene(STILL, 8)
    assert np.abs(scene.label - scene.height)[scene.known].max() < 0.6
    assert (scene.known == np.isfinite(scene.label)).all()


def test_a_time_gap_takes_whole_trees_from_one_side_only() -> None:
    """Trees cut or grown between the dates are why labels are wrong in places."""
    scene = render_scene(replace(STILL, time_gap=0.3), 8)
    only_image, only_lidar = ~scene.trees.in_lidar, ~scene.trees.in_image
    assert not (only_image & only_lidar).any()
    assert 0.05 < only_image.mean() < 0.35
    assert 0.05 < only_lidar.mean() < 0.35
    assert (np.abs(scene.label - scene.height)[scene.known] > 2).mean() > 0.02


def test_roofs_and_water_are_no_canopy() -> None:
    """A map of canopy says 0 on a roof."""
    found = 0
    for seed in range(40):
        scene = render_scene(replace(STILL, size=96), seed)
        roof = scene.building_m > 0
        if roof.sum() > 50:
            found += 1
            assert np.median(scene.height[roof]) == 0
        assert scene.height.min() >= 0
        assert scene.height.max() <= 40
    assert found


def test_both_ends_of_the_range_occur() -> None:
    """The category sampler needs tiles below 1 m and above 35 m."""
    tops = [np.percentile(render_scene(replace(STILL, size=64), seed).height, 98) for seed in range(45)]
    assert min(tops) < 1
    assert max(tops) > 35
    assert 5 < np.median(tops) < 30


def test_neither_cover_nor_species_tells_a_stands_height() -> None:
    """Every such relation is a leak: a model would read it instead of shadows."""
    heights, covers, firs, dry = [], [], [], []
    for seed in range(150):
        rng = np.random.default_rng(seed)
        stands = make_stands(rng, make_region(seed), (300, 300), 0.6, 60.0)
        wooded = stands.cover > 0.1
        heights += list(stands.height_m[wooded])
        covers += list(stands.cover[wooded])
        firs += list(stands.species[wooded, 0])
        dry += list(stands.dryness[wooded])
    for leak in (covers, firs, dry):
        assert abs(np.corrcoef(heights, leak)[0, 1]) < 0.12


def test_a_crowns_width_says_little_of_its_height() -> None:
    """Width is seen without shadows; real allometry is loose across species, and here it is kept looser."""
    rng = np.random.default_rng(0)
    radius, height, kind = [], [], []
    for seed in range(30):
        stands = make_stands(rng, make_region(seed), (300, 300), 0.6, 60.0)
        trees = make_trees(rng, stands, np.ones((300, 300), bool), 0.6, 0.0)
        radius += list(trees.radius_m)
        height += list(trees.height_m)
        kind += list(trees.kind)
    explained = np.corrcoef(np.log(radius), np.log(height))[0, 1] ** 2
    assert 0.01 < explained < 0.2
    assert len(set(kind)) == len(SPECIES)


def test_fast_crowns_equal_the_plain_ones() -> None:
    """The stamps are vectorised; this is the loop that they stand for."""
    rng = np.random.default_rng(4)
    shape, gsd = (70, 60), 0.6
    stands = make_stands(rng, make_region(4), shape, gsd, 30.0)
    trees = make_trees(rng, replace(stands, cover=np.full_like(stands.cover, 0.6)), np.ones(shape, bool), gsd, 0.3)
    warp = np.stack([noise(rng, shape, 3.0), noise(rng, shape, 3.0)]) * np.float32(0.6)
    fast = crowns(trees, trees.in_image, warp, gsd)
    slow = np.zeros(shape, np.float64)
    for row in range(shape[0]):
        for column in range(shape[1]):
            for tree in np.flatnonzero(trees.in_image):
                down = row + 0.5 + warp[0, row, column] - trees.row[tree]
                right = column + 0.5 + warp[1, row, column] - trees.column[tree]
                u = np.hypot(down, right) * gsd / trees.radius_m[tree]
                if u < 1:
                    form = SPECIES[trees.kind[tree]].shape
                    drop = u if form == CONE else u**4 if form == FLAT else 1 - np.sqrt(1 - u * u)
                    slow[row, column] = max(slow[row, column], trees.height_m[tree] - drop * trees.depth_m[tree])
    assert len(trees) > 10
    assert np.abs(fast.height_m - slow).max() < 1e-2
    assert ((fast.tree >= 0) == (fast.height_m > 0)).all()


@pytest.mark.parametrize(
    "wrong",
    [
        {"size": 8},
        {"size": 100_000},
        {"gsd_m": 0.0},
        {"gsd_m": float("nan")},
        {"sun_elevation_deg": (60.0, 40.0)},
        {"sun_elevation_deg": (2.0, 40.0)},
        {"off_nadir_deg": (0.0, 80.0)},
        {"seasons": (0.0, 0.0, 0.0)},
        {"time_gap": 1.5},
        {"noise": -1.0},
    ],
)
def test_impossible_settings_are_refused(wrong: dict[str, object]) -> None:
    """A wrong combination fails when the configuration is built, not in the middle of a dataset."""
    with pytest.raises(DatasetError):
        SceneConfig(**wrong)  # type: ignore[arg-type]


def test_a_negative_seed_is_refused() -> None:
    """numpy's own message names no remedy."""
    with pytest.raises(DatasetError, match="not negative"):
        render_scene(SMALL, -1)


def test_a_coarser_pixel_shows_the_same_forest() -> None:
    """Scenes of 1.2 m are used to test resampling; heights do not depend on the pixel."""
    fine, coarse = render_scene(SMALL, 11), render_scene(replace(SMALL, gsd_m=1.2, size=64), 11)
    assert coarse.transform.a == 1.2
    assert fine.height.shape == (128, 128)
    assert 0 < coarse.height.max() <= 40

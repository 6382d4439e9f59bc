"""Augmentation: image and label move together, colours stay in range, and the generator decides everything."""

from __future__ import annotations

import numpy as np
import pytest

from lydite.canopy.learning.augment import Augment, augment

STILL = Augment(turn=False, brightness=0, contrast=0, colour=0)


def coded(rows: int = 40, columns: int = 50) -> tuple[np.ndarray, np.ndarray]:
    """An image whose channels tell each pixel's row and column, and a label that tells them, too."""
    r, c = np.mgrid[:rows, :columns]
    image = np.stack([r, c, r + c]).astype(np.uint8)
    height = (r * 1000 + c).astype(np.float32)
    height[(r + c) % 7 == 0] = np.nan
    return image, height


def code(image: np.ndarray) -> np.ndarray:
    whole = np.rint(image * 255)
    return whole[0] * 1000 + whole[1]


def test_every_turn_and_flip_moves_label_and_image_alike() -> None:
    """One pixel of disagreement would teach every crown a wrong place."""
    image, height = coded()
    moves = set()
    for seed in range(60):
        got, label = augment(image, height, 24, STILL.model_copy(update={"turn": True}), np.random.default_rng(seed))
        known = np.isfinite(label)
        assert np.array_equal(code(got)[known], label[known])
        assert np.array_equal(known, (np.rint(got[2] * 255) % 7) != 0)
        steps = code(got)
        moves.add((steps[0, 1] - steps[0, 0], steps[1, 0] - steps[0, 0]))
    assert moves == {(a, b) for a, b in [(1, 1000), (1000, 1)] for a, b in [(a, b), (-a, b), (a, -b), (-a, -b)]}


def test_a_crop_is_the_chips_own_pixels() -> None:
    """Nothing is resized or interpolated."""
    image, height = coded()
    corners = set()
    for seed in range(200):
        got, label = augment(image, height, 38, STILL, np.random.default_rng(seed))
        assert got.shape == (3, 38, 38)
        assert got.dtype == label.dtype == np.float32
        top, left = (int(value) for value in np.rint(got[:2, 0, 0] * 255))
        assert np.array_equal(label, height[top : top + 38, left : left + 38], equal_nan=True)
        corners.add((top, left))
    assert {top for top, _ in corners} == {0, 1, 2}
    assert {left for _, left in corners} == set(range(13))


def test_colours_change_the_image_alone_and_stay_in_range() -> None:
    """Heights have no colour, and the model is promised values in [0, 1]."""
    image, height = coded()
    image = (image * 2.5).astype(np.uint8)
    wild = Augment(turn=False, brightness=0.9, contrast=0.9, colour=0.9)
    means = []
    for seed in range(40):
        got, label = augment(image, height, 40, wild, np.random.default_rng(seed))
        still, same = augment(image, height, 40, STILL, np.random.default_rng(seed))
        assert np.array_equal(label, same, equal_nan=True)
        assert got.min() >= 0.0
        assert got.max() <= 1.0
        means.append(got.mean() / still.mean())
    assert np.std(means) > 0.1


def test_the_generator_decides_everything_and_the_chip_is_left_alone() -> None:
    """A resumed training must see the same crops, and the chip is used again in the next passage."""
    image, height = coded()
    before = image.copy(), height.copy()
    one = augment(image, height, 20, Augment(), np.random.default_rng(3))
    two = augment(image, height, 20, Augment(), np.random.default_rng(3))
    assert np.array_equal(one[0], two[0])
    assert np.array_equal(one[1], two[1], equal_nan=True)
    assert not np.array_equal(one[0], augment(image, height, 20, Augment(), np.random.default_rng(4))[0])
    assert np.array_equal(image, before[0])
    assert np.array_equal(height, before[1], equal_nan=True)
    # Colours off, the same generator still cuts the same crop.
    cut = augment(image, height, 20, STILL.model_copy(update={"turn": True}), np.random.default_rng(3))
    assert np.array_equal(one[1], cut[1], equal_nan=True)


def test_a_chip_smaller_than_the_crop_is_refused() -> None:
    """Cutting what is not there would shift the label or invent pixels."""
    image, height = coded()
    with pytest.raises(ValueError, match="crop of 41 px from a chip of 40 x 50"):
        augment(image, height, 41, STILL, np.random.default_rng(0))

"""A weak height predictor, for the time before there is a trained model: good enough to register and to clean labels.

Features of several scales are computed around each pixel: colour, darkness, local spread, gradients, and the light on
its four sides, which tells a crown from the shadow beside it. A fixed random layer and one linear solve (ridge) turn
them into height (Huang et al., "Extreme learning machine", 2006): seconds on one core, the same answer every time,
nothing to store. It learns from **other** pairs than the one it is used on. What it cannot see: a shift that all labels
share, which it learns as the truth. Shifts of many directions only blur it, and a second round on registered labels
sharpens it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from lydite.canopy.errors import LabelError

SCALES_M = (0.4, 0.8, 1.6, 3.2)
"""Widths (sigma) of the neighbourhoods, in metres: from branch to crown."""
SIDES_M = (2.0, 4.0)
"""How far beside the pixel its four sides are looked at."""
MAX_HEIGHT_M = 96.0


def features(image: NDArray[np.uint8], gsd_m: float) -> NDArray[np.float32]:
    """[C, H, W] features of an image [3, H, W] uint8, most standardised over the image: light differs by day."""
    rgb = image.astype(np.float32) / 255
    total = rgb.sum(axis=0) + np.float32(0.02)
    red, green, blue = rgb
    excess, light, redness = (2 * green - red - blue) / total, total / 3, (red - blue) / total
    dark = (light < np.quantile(light, 0.2)).astype(np.float32)
    relative: list[NDArray[np.float32]] = []
    absolute: list[NDArray[np.float32]] = []
    for sigma_m in SCALES_M:
        sigma = max(0.5, sigma_m / gsd_m)
        means = [ndimage.gaussian_filter(plane, sigma) for plane in (excess, light, redness)]
        squares = [ndimage.gaussian_filter(plane * plane, sigma) for plane in (excess, light)]
        spreads = [np.sqrt(np.maximum(s - m * m, 0)) for s, m in zip(squares, means[:2], strict=True)]
        laplace = ndimage.gaussian_laplace(light, sigma) * np.float32(sigma**2)
        edge = ndimage.gaussian_gradient_magnitude(light, sigma)
        relative += [*means, *spreads, laplace, edge, ndimage.gaussian_filter(dark, sigma)]
        relative += [ndimage.sobel(means[1], axis) for axis in (0, 1)]
        if sigma_m in SCALES_M[::2]:
            absolute += [5 * means[0], 4 * means[1] - 2, 5 * means[2]]
    for side_m in SIDES_M:
        smooth = ndimage.gaussian_filter(light, max(0.5, side_m / 2 / gsd_m))
        steps = ((side_m, 0.0), (-side_m, 0.0), (0.0, side_m), (0.0, -side_m))
        relative += [ndimage.shift(smooth, (y / gsd_m, x / gsd_m), order=1, mode="nearest") for y, x in steps]
    stack = np.stack(relative).astype(np.float32)
    spread = np.maximum(stack.std(axis=(1, 2), keepdims=True), np.float32(1e-4))
    stack = (stack - stack.mean(axis=(1, 2), keepdims=True)) / spread
    return np.concatenate([stack, np.stack(absolute).astype(np.float32)])


@dataclass(frozen=True, kw_only=True)
class WeakModel:
    """height = relu([1, f] @ hidden) @ output; fitted by `fit`."""

    hidden: NDArray[np.float32]
    output: NDArray[np.float32]
    gsd_m: float

    def predict(self, image: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Height [H, W] in metres of an image [3, H, W] of the same ground sample distance; never negative."""
        planes = features(image, self.gsd_m)
        flat = _layer(planes.reshape(len(planes), -1).T, self.hidden) @ self.output
        heights: NDArray[np.float32] = np.clip(flat, 0, MAX_HEIGHT_M).reshape(image.shape[1:]).astype(np.float32)
        return heights


def _layer(rows: NDArray[np.float32], hidden: NDArray[np.float32]) -> NDArray[np.float32]:
    """[N, 1 + C + K]: one, the features, and K random bends of them."""
    clipped = np.clip(rows, -4, 4)
    bent = np.maximum(clipped @ hidden[1:] + hidden[0], 0)
    return np.concatenate([np.ones((len(rows), 1), np.float32), clipped, bent], axis=1)


def sums(
    image: NDArray[np.uint8],
    label: NDArray[np.floating],
    *,
    gsd_m: float,
    seed: int = 0,
    units: int = 96,
    max_pixels: int = 4096,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """What one pair adds to the linear solve: (X'X [D, D], X'y [D]). Pairs are left out by leaving out their sums."""
    planes = features(image, gsd_m)
    known = np.flatnonzero(np.isfinite(label).ravel())
    rng = np.random.default_rng([seed, 1])
    if len(known) > max_pixels:
        known = np.sort(rng.choice(known, max_pixels, replace=False))
    rows = _layer(planes.reshape(len(planes), -1).T[known], hidden_weights(len(planes), units, seed)).astype(np.float64)
    target = np.clip(label.ravel()[known], 0, MAX_HEIGHT_M).astype(np.float64)
    return rows.T @ rows, rows.T @ target


def hidden_weights(n_features: int, units: int, seed: int) -> NDArray[np.float32]:
    """The fixed random layer [1 + C, K]."""
    rng = np.random.default_rng([seed, 0])
    weights = rng.normal(size=(1 + n_features, units)) / np.sqrt(n_features)
    weights[0] = rng.uniform(-1, 1, units)
    fixed: NDArray[np.float32] = weights.astype(np.float32)
    return fixed


def solve(
    parts: Sequence[tuple[NDArray[np.float64], NDArray[np.float64]]],
    *,
    gsd_m: float,
    seed: int = 0,
    units: int = 96,
    ridge: float = 0.01,
) -> WeakModel:
    """The model of the sums of some pairs.

    Raises:
        LabelError: no pixel with a known height among them.
    """
    if not parts or sum(part[0][0, 0] for part in parts) < 64:
        raise LabelError("the other pairs hold fewer than 64 known pixels; a weak predictor needs labels to learn from")
    gram = np.sum([part[0] for part in parts], axis=0)
    moment = np.sum([part[1] for part in parts], axis=0)
    n_features = len(gram) - 1 - units
    penalty = ridge * gram[0, 0] * np.eye(len(gram))
    penalty[0, 0] = 0
    output = np.linalg.solve(gram + penalty, moment)
    return WeakModel(hidden=hidden_weights(n_features, units, seed), output=output.astype(np.float32), gsd_m=gsd_m)


def fit(pairs: Iterable[tuple[NDArray[np.uint8], NDArray[np.floating]]], *, gsd_m: float, seed: int = 0) -> WeakModel:
    """A model of (image [3, H, W], label [H, W]) pairs of one ground sample distance. Raises LabelError."""
    return solve([sums(image, label, gsd_m=gsd_m, seed=seed) for image, label in pairs], gsd_m=gsd_m, seed=seed)

"""How far a label lies from what an image shows: masked normalised cross-correlation with a weak height prediction.

Sign convention of the whole room: a `Shift` says where the **label lies**, seen from the prediction. dx_px > 0: to the
right (larger column); dy_px > 0: below (larger row), so that label[r + dy, c + dx] belongs to prediction[r, c]. A label
moved by a known shift moves its estimate by that shift; the correction (`apply_shift`) moves it back.

The score of a shift is Pearson's r over the pixels that both know there, for all shifts at once by FFT (Padfield,
"Masked object registration in the Fourier domain", IEEE TIP 2012; ours pads only by the largest shift that is asked
for). Brightness is never correlated: on real pairs bright ground and sunlit crowns trade places; predict heights first.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import fft, ndimage

from lydite.canopy.errors import LabelError

MIN_OVERLAP = 0.25
"""Smallest share of the best overlap at which a shift is scored."""
MAX_SIDE = 16384
DETAIL_PX = 5.0
"""Widest structure that is compared, 3 m at 0.6 m: on real pairs narrower maps of crowns and gaps agree best."""


@dataclass(frozen=True, kw_only=True)
class Shift:
    """Where the label lies, in pixels from the prediction (see the file's convention).

    Attributes:
        score, score_none: the surface at its peak and at no shift: Pearson's r, or for masks their agreement.
        at_edge: the peak is on the rim of the search window, so the true one may lie outside.
        prominence: how far the peak stands above everything that is not near it; NaN where all is near. Unrelated
            maps have peaks too, but several that are about as high.
    """

    dx_px: float
    dy_px: float
    score: float
    score_none: float
    at_edge: bool = False
    prominence: float = float("nan")

    @property
    def length_px(self) -> float:
        """How far the label lies away."""
        return float(np.hypot(self.dx_px, self.dy_px))


def check_maps(prediction: NDArray[np.floating], label: NDArray[np.floating], max_shift_px: int) -> None:
    """Raises LabelError unless both are maps [H, W] of one size in which so large a shift can be sought."""
    if prediction.ndim != 2 or prediction.shape != label.shape:
        raise LabelError(f"prediction {prediction.shape} and label {label.shape} differ; give two maps of one size")
    side = min(prediction.shape)
    if not 1 <= max_shift_px <= side // 3:
        raise LabelError(f"a shift of up to {max_shift_px} px in a map with a side of {side}; 1 to a third is possible")
    if max(prediction.shape) > MAX_SIDE:
        raise LabelError(f"a map with a side of {max(prediction.shape)} px, limit {MAX_SIDE}; register its tiles")


def surface(prediction: NDArray[np.floating], label: NDArray[np.floating], max_shift_px: int) -> NDArray[np.float64]:
    """Pearson's r for every whole shift: [2m+1, 2m+1], row dy + m, column dx + m; NaN where too little overlaps.

    Args:
        prediction, label: [H, W], NaN where unknown.

    Raises:
        LabelError: other sizes, or hardly a pixel that both know.
    """
    check_maps(prediction, label, max_shift_px)
    known_p, known_l = np.isfinite(prediction), np.isfinite(label)
    if min(known_p.sum(), known_l.sum()) < 16:
        raise LabelError(
            f"{known_p.sum()} predicted and {known_l.sum()} labelled pixels; registration needs 16 of each"
        )
    # Sums of squares lose digits far from zero, and a correlation does not feel a constant.
    p = np.where(known_p, prediction - prediction[known_p].mean(), 0.0)
    q = np.where(known_l, label - label[known_l].mean(), 0.0)
    cross = Cross(max_shift_px, p.shape)
    one, other = [cross.transform(a) for a in (known_p, p, p * p)], [cross.transform(a) for a in (known_l, q, q * q)]
    n = np.rint(cross(one[0], other[0]))
    best = n.max()
    with np.errstate(divide="ignore", invalid="ignore"):
        sum_p, sum_q = cross(one[1], other[0]), cross(one[0], other[1])
        covariance = cross(one[1], other[1]) - sum_p * sum_q / n
        spread_p = cross(one[2], other[0]) - sum_p**2 / n
        spread_q = cross(one[0], other[2]) - sum_q**2 / n
        # What is flat has no correlation; the floor is what rounding leaves of a flat map's variance.
        flat = (spread_p <= 1e-9 * n) | (spread_q <= 1e-9 * n)
        r = np.where(flat, 0.0, covariance / np.sqrt(np.where(flat, 1.0, spread_p * spread_q)))
    return np.where(n >= max(16.0, MIN_OVERLAP * best), np.clip(r, -1, 1), np.nan)


class Cross:
    """sum_p a[p] * b[p + d] for every shift d up to m, padded just enough that nothing wraps around."""

    def __init__(self, m: int, shape: tuple[int, ...]) -> None:
        self.m, self.size = m, [fft.next_fast_len(side + m, real=True) for side in shape]

    def transform(self, a: NDArray[np.generic]) -> NDArray[np.complex128]:
        transformed: NDArray[np.complex128] = fft.rfft2(a.astype(np.float64), s=self.size)
        return transformed

    def __call__(self, a: NDArray[np.complex128], b: NDArray[np.complex128]) -> NDArray[np.float64]:
        full = fft.irfft2(np.conj(a) * b, s=self.size)
        window = np.arange(-self.m, self.m + 1)
        summed: NDArray[np.float64] = full[np.ix_(window % self.size[0], window % self.size[1])]
        return summed


def peak(scores: NDArray[np.float64], *, near_px: float = DETAIL_PX) -> Shift:
    """The highest point of a surface [2m+1, 2m+1], refined by the paraboloid through its 3 x 3 neighbours.

    `near_px` is how wide a peak is: only what is farther away counts against its prominence.

    Raises:
        LabelError: nothing in it is known.
    """
    m = scores.shape[0] // 2
    if not np.isfinite(scores).any():
        raise LabelError("prediction and label overlap nowhere; check that they show the same ground")
    row, column = divmod(int(np.nanargmax(scores)), 2 * m + 1)
    at_edge = not (0 < row < 2 * m and 0 < column < 2 * m)
    dx, dy = 0.0, 0.0
    if not at_edge:
        dx, dy = _vertex(scores[row - 1 : row + 2, column - 1 : column + 2])
    none = float(scores[m, m])
    rows, columns = np.mgrid[: 2 * m + 1, : 2 * m + 1]
    far = scores[(np.hypot(rows - row, columns - column) > near_px) & np.isfinite(scores)]
    return Shift(
        dx_px=column - m + dx,
        dy_px=row - m + dy,
        score=float(scores[row, column]),
        score_none=none if np.isfinite(none) else 0.0,
        at_edge=at_edge,
        prominence=float(scores[row, column] - far.max()) if len(far) else float("nan"),
    )


def _vertex(z: NDArray[np.float64]) -> tuple[float, float]:
    """The top (x, y), within half a pixel, of the paraboloid fitted to 3 x 3 values; (0, 0) if it has none."""
    if not np.isfinite(z).all():
        return 0.0, 0.0
    bx, by = (z[:, 2] - z[:, 0]).sum() / 6, (z[2] - z[0]).sum() / 6
    cxx = (z[:, 2] + z[:, 0] - 2 * z[:, 1]).sum() / 3
    cyy = (z[2] + z[0] - 2 * z[1]).sum() / 3
    cxy = (z[2, 2] + z[0, 0] - z[0, 2] - z[2, 0]) / 4
    determinant = cxx * cyy - cxy**2
    if cxx >= 0 or determinant <= 0:
        return 0.0, 0.0
    x, y = (cxy * by - cyy * bx) / determinant, (cxy * bx - cxx * by) / determinant
    return float(np.clip(x, -0.5, 0.5)), float(np.clip(y, -0.5, 0.5))


def detail(values: NDArray[np.floating], sigma_px: float) -> NDArray[np.float64]:
    """Values [H, W] less their mean of the surroundings (Gaussian over what is known); as they are for sigma 0.

    A weak prediction is often wrong about whole stands and right about where crowns and gaps are.
    """
    if sigma_px <= 0:
        return values.astype(np.float64)
    known = np.isfinite(values)
    weight = ndimage.gaussian_filter(known.astype(np.float64), sigma_px)
    mean = ndimage.gaussian_filter(np.where(known, values, 0.0).astype(np.float64), sigma_px)
    return np.where(known, values - mean / np.maximum(weight, 1e-9), np.nan)


def estimate_shift(
    prediction: NDArray[np.floating],
    label: NDArray[np.floating],
    *,
    max_shift_px: int = 8,
    detail_px: float = DETAIL_PX,
) -> Shift:
    """Where the label lies, by the first tier: the sub-pixel peak of the correlation surface.

    Args:
        prediction: [H, W] metres (or anything that rises with height), NaN where unknown.
        label: [H, W] metres, NaN where unknown.
        max_shift_px: largest shift that is sought along each axis.
        detail_px: what is wider than this (sigma) is not compared; 0 compares everything.

    Raises:
        LabelError: other sizes, or too little known.
    """
    check_maps(prediction, label, max_shift_px)
    scores = surface(detail(prediction, detail_px), detail(label, detail_px), max_shift_px)
    return peak(scores, near_px=max(3.0, detail_px))


def sample(
    values: NDArray[np.floating], rows: NDArray[np.float64], columns: NDArray[np.float64]
) -> NDArray[np.float32]:
    """Values [H, W] at fractional places, NaN outside and where the nearest pixel is unknown.

    Cubic, held between the smallest and largest of the four pixels around: crowns keep their tops, bare ground gets no
    ripples below zero, and a whole shift gives back the very values.
    """
    known = np.isfinite(values)
    height, width = values.shape
    inside = (rows > -0.5) & (rows < height - 0.5) & (columns > -0.5) & (columns < width - 0.5)
    near_row, near_column = (np.clip(np.rint(v), 0, s - 1).astype(int) for v, s in ((rows, height), (columns, width)))
    valid = inside & known[near_row, near_column]
    if not known.any():
        return np.full(rows.shape, np.nan, np.float32)
    nearest = ndimage.distance_transform_edt(~known, return_distances=False, return_indices=True)
    filled = values[tuple(nearest)].astype(np.float64)
    cubic = ndimage.map_coordinates(filled, [rows, columns], order=3, mode="nearest")
    top, left = (np.clip(np.floor(v).astype(int), 0, s - 1) for v, s in ((rows, height), (columns, width)))
    bottom = np.minimum(np.ceil(np.maximum(rows, 0)).astype(int), height - 1)
    right = np.minimum(np.ceil(np.maximum(columns, 0)).astype(int), width - 1)
    around = np.stack([filled[top, left], filled[top, right], filled[bottom, left], filled[bottom, right]])
    held = np.clip(cubic, around.min(axis=0), around.max(axis=0))
    return np.where(valid, held, np.nan).astype(np.float32)


def apply_shift(label: NDArray[np.floating], dx_px: float, dy_px: float) -> NDArray[np.float32]:
    """The label [H, W] moved back by an estimated shift: out[r, c] = label[r + dy, c + dx], NaN from outside."""
    rows, columns = np.mgrid[: label.shape[0], : label.shape[1]].astype(np.float64)
    return sample(label, rows + dy_px, columns + dx_px)

"""Registration's third tier: a smooth field of displacements, for what no single shift repairs.

Windows around a grid of control points each vote for a local shift, at two window sizes. DBSCAN (Ester et al., KDD
1996) keeps the votes that many neighbours share and drops the rest: windows without trees, or with trees that one side
lacks. The median of a point's surviving votes stands for it, and a thin-plate spline through the points (Duchon, 1977)
gives the displacement of every pixel. Convention: field[0] is dx, field[1] is dy, out[r, c] = label[r + dy, c + dx].

A field bends to noise more easily than a shift does, so it is judged out of sample: each half of the points (a
chessboard) is scored by the field that the other half makes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.interpolate import RBFInterpolator
from sklearn.cluster import DBSCAN

from lydite.canopy.errors import LabelError
from lydite.canopy.labels.correlate import detail, peak, sample, surface

WINDOWS_PX = (64, 96)
STRIDE_PX = 32
MIN_POINTS = 9
"""Fewer surviving control points than this make no field."""
VOTE_EPS_PX = 0.75
"""Votes closer than this support each other."""
VOTE_REACH_PX = 96.0
"""... if their windows are not farther apart than this."""
MIN_WINDOW_SCORE = 0.2
SMOOTHING = 2.0


@dataclass(frozen=True, kw_only=True)
class Votes:
    """Local shifts: [N, 2] each. `points` are (row, column) of window centres, `moves` (dx, dy) in pixels."""

    points: NDArray[np.float64]
    moves: NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Field:
    """A displacement field and how it was come by.

    Attributes:
        moves: float32 [2, H, W]: dx, dy in pixels.
        held_out: as `moves`, but at each pixel from the half of the control points that is not near it.
        points: [N, 2] (row, column) of the control points that survived.
    """

    moves: NDArray[np.float32]
    held_out: NDArray[np.float32]
    points: NDArray[np.float64]


def gather(
    prediction: NDArray[np.floating], label: NDArray[np.floating], *, max_shift_px: int, detail_px: float
) -> Votes:
    """The votes of all windows that hold enough known pixels and a clear peak."""
    fine_p, fine_l = detail(prediction, detail_px), detail(label, detail_px)
    points, moves = [], []
    height, width = fine_p.shape
    for size in WINDOWS_PX:
        if min(height, width) < size:
            continue
        for row in _starts(height, size):
            for column in _starts(width, size):
                part = np.s_[row : row + size, column : column + size]
                try:
                    shift = peak(surface(fine_p[part], fine_l[part], max_shift_px))
                except LabelError:
                    continue  # A window in a hole of the label has no vote.
                if not shift.at_edge and shift.score >= MIN_WINDOW_SCORE:
                    points.append((row + (size - 1) / 2, column + (size - 1) / 2))
                    moves.append((shift.dx_px, shift.dy_px))
    return Votes(points=np.array(points).reshape(-1, 2), moves=np.array(moves).reshape(-1, 2))


def _starts(side: int, size: int) -> NDArray[np.int_]:
    count = 1 + round((side - size) / STRIDE_PX)
    return np.unique(np.rint(np.linspace(0, side - size, count)).astype(int))


def agree(votes: Votes) -> Votes:
    """Control points: votes that have support, one median for each cell of the grid that has any."""
    if len(votes.points) < MIN_POINTS:
        return Votes(points=np.empty((0, 2)), moves=np.empty((0, 2)))
    space = np.hstack([votes.moves / VOTE_EPS_PX, votes.points / VOTE_REACH_PX])
    labels = DBSCAN(eps=1.0, min_samples=4).fit_predict(space)
    cells = np.floor(votes.points / STRIDE_PX).astype(int)
    points, moves = [], []
    for cell in np.unique(cells[labels >= 0], axis=0):
        inside = (labels >= 0) & (cells == cell).all(axis=1)
        points.append(votes.points[inside].mean(axis=0))
        moves.append(np.median(votes.moves[inside], axis=0))
    return Votes(points=np.array(points).reshape(-1, 2), moves=np.array(moves).reshape(-1, 2))


def estimate_field(
    prediction: NDArray[np.floating],
    label: NDArray[np.floating],
    *,
    max_shift_px: int = 4,
    detail_px: float = 5.0,
) -> Field:
    """Where each part of the label lies, beyond a shift that was already taken out.

    Args:
        prediction, label: [H, W], NaN where unknown.

    Raises:
        LabelError: the map is too small, or too few windows agree.
    """
    control = agree(gather(prediction, label, max_shift_px=max_shift_px, detail_px=detail_px))
    if len(control.points) < MIN_POINTS:
        raise LabelError(f"{len(control.points)} control points agree, a local warp needs {MIN_POINTS}")
    shape = prediction.shape
    odd = np.floor(control.points / STRIDE_PX).astype(int).sum(axis=1) % 2 == 1
    moves = smooth_field(control, shape, max_shift_px)
    held_out = moves
    if min(odd.sum(), (~odd).sum()) >= 4:
        halves = [
            smooth_field(Votes(points=control.points[side], moves=control.moves[side]), shape, max_shift_px)
            for side in (odd, ~odd)
        ]
        nearest = _nearest(control.points, shape)
        held_out = np.where(odd[nearest], halves[1], halves[0])
    return Field(moves=moves, held_out=held_out, points=control.points)


def smooth_field(control: Votes, shape: tuple[int, ...], limit_px: float) -> NDArray[np.float32]:
    """The thin-plate spline through control points as [2, H, W]; nowhere larger than `limit_px`, level outside them."""
    spline = RBFInterpolator(
        control.points / STRIDE_PX, control.moves, kernel="thin_plate_spline", smoothing=SMOOTHING, degree=1
    )
    step = 8
    rows, columns = np.arange(0, shape[0] + step, step), np.arange(0, shape[1] + step, step)
    low, high = control.points.min(axis=0), control.points.max(axis=0)
    grid = np.stack(np.meshgrid(rows, columns, indexing="ij"), axis=-1).reshape(-1, 2).astype(np.float64)
    coarse = spline(np.clip(grid, low, high) / STRIDE_PX).T.reshape(2, len(rows), len(columns))
    places = np.mgrid[: shape[0], : shape[1]] / step
    fine = np.stack([ndimage.map_coordinates(plane, places, order=1, mode="nearest") for plane in coarse])
    limited: NDArray[np.float32] = np.clip(fine, -limit_px, limit_px).astype(np.float32)
    return limited


def _nearest(points: NDArray[np.float64], shape: tuple[int, ...]) -> NDArray[np.int_]:
    seeds = np.full(shape, -1)
    at = np.rint(points).astype(int)
    seeds[at[:, 0].clip(0, shape[0] - 1), at[:, 1].clip(0, shape[1] - 1)] = np.arange(len(points))
    where = ndimage.distance_transform_edt(seeds < 0, return_distances=False, return_indices=True)
    nearest: NDArray[np.int_] = seeds[tuple(where)]
    return nearest


def apply_field(label: NDArray[np.floating], moves: NDArray[np.floating]) -> NDArray[np.float32]:
    """The label [H, W] moved back by a field [2, H, W] of (dx, dy); NaN where it came from outside."""
    rows, columns = np.mgrid[: label.shape[0], : label.shape[1]].astype(np.float64)
    return sample(label, rows + moves[1], columns + moves[0])

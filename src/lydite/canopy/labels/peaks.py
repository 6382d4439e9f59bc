"""Registration's second tier: where the tallest canopy is, as masks, moved over each other.

Where heights correlate badly (a prediction that saturates, labels in the wrong unit), the places of the tallest trees
may still agree. For several shares of tallest pixels, every whole shift is scored by IoU (intersection over union) and
by lift (how much likelier tall label is where tall canopy is predicted than anywhere). Convention of shifts:
`correlate`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lydite.canopy.errors import LabelError
from lydite.canopy.labels.correlate import MIN_OVERLAP, Cross, Shift, check_maps, peak

SHARES = (0.05, 0.1, 0.2, 0.3)
"""Shares of the known pixels that count as tallest; the surfaces of all are averaged."""
MIN_LIFT = 1.3


@dataclass(frozen=True, kw_only=True)
class PeakShift:
    """A shift by masks: scores are mean IoU; `lift` at the peak, 1 = no better than chance."""

    shift: Shift
    lift: float


def tallest(values: NDArray[np.floating], share: float) -> NDArray[np.bool_]:
    """The tallest `share` of the known pixels of a map [H, W]; nothing if it is flat."""
    known = values[np.isfinite(values)]
    limit = np.quantile(known, 1 - share)
    tall: NDArray[np.bool_] = np.nan_to_num(values, nan=-np.inf) >= max(float(limit), np.nextafter(known.min(), np.inf))
    return tall


def estimate_by_peaks(
    prediction: NDArray[np.floating], label: NDArray[np.floating], *, max_shift_px: int = 8
) -> PeakShift:
    """Where the label lies, by masks of the tallest canopy.

    Args:
        prediction, label: [H, W], NaN where unknown.

    Raises:
        LabelError: other sizes, too little known, or a flat map.
    """
    check_maps(prediction, label, max_shift_px)
    known_p, known_l = np.isfinite(prediction), np.isfinite(label)
    if min(known_p.sum(), known_l.sum()) < 16:
        raise LabelError(
            f"{known_p.sum()} predicted and {known_l.sum()} labelled pixels; registration needs 16 of each"
        )
    cross = Cross(max_shift_px, prediction.shape)
    seen_p, seen_l = cross.transform(known_p), cross.transform(known_l)
    overlap = np.rint(cross(seen_p, seen_l))
    ious, lifts = [], []
    for share in SHARES:
        tall_p, tall_l = tallest(prediction, share), tallest(label, share)
        if not tall_p.any() or not tall_l.any():
            continue
        in_p, in_l = cross.transform(tall_p), cross.transform(tall_l)
        both = np.rint(cross(in_p, in_l))
        of_p, of_l = np.rint(cross(in_p, seen_l)), np.rint(cross(seen_p, in_l))
        ious.append(both / np.maximum(of_p + of_l - both, 1))
        lifts.append(both * overlap / np.maximum(of_p * of_l, 1))
    if not ious:
        raise LabelError("prediction or label is flat: there is no tallest canopy to register by")
    iou = np.where(overlap >= max(16.0, MIN_OVERLAP * overlap.max()), np.mean(ious, axis=0), np.nan)
    lift = np.mean(lifts, axis=0)
    return PeakShift(shift=peak(iou), lift=float(lift.ravel()[np.nanargmax(iou)]))

"""Moving a label to where the image shows its trees: three tiers behind one call, applied only if better than no shift.

    1. correlation   one sub-pixel shift by masked cross-correlation with a (weak) height prediction (`correlate`)
    2. peaks         one shift by the masks of the tallest canopy, where the first is refused (`peaks`)
    3. warp          on top of either or none: a smooth local field (`warp`)

A candidate is accepted only if its peak stands out, and if it raises the correlation with the prediction by a stated
margin **and** by more than its own standard error over blocks explains, on the pixels that are known before and after.
What this protects against: noise, missing trees, unrelated labels. What it does not: a prediction that is itself
displaced, and parallax by height within one crown; a label moves to where the prediction sees its canopy, leaning trees
included.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from lydite.canopy.errors import LabelError
from lydite.canopy.labels.correlate import DETAIL_PX, apply_shift, check_maps, detail, estimate_shift
from lydite.canopy.labels.peaks import MIN_LIFT, estimate_by_peaks
from lydite.canopy.labels.warp import apply_field, estimate_field

Tier = Literal["none", "correlation", "peaks", "warp"]
MARGIN = 0.01
"""A candidate must raise the correlation by at least this much ..."""
MIN_SIGMAS = 2.0
"""... and by this many standard errors of the gain over blocks."""
MIN_PROMINENCE = 0.08
"""Least height of the peak above all that is not near it. On the real plots 98 % of the true labels have it, and 6 % of
those of another plot."""
MIN_SCORE = 0.1
"""Below this correlation prediction and label are strangers, and their peak means nothing."""
BLOCK_PX = 16
WARP_PX = 4


@dataclass(frozen=True, kw_only=True)
class Gain:
    """What a move does to the correlation with the prediction, on pixels known before and after."""

    before: float
    after: float
    error: float

    @property
    def value(self) -> float:
        """after - before."""
        return self.after - self.before

    def refusal(self, margin: float) -> str:
        """Why this is not better than no move, or "" if it is."""
        if self.after < MIN_SCORE:
            return f"correlation {self.after:.3f} after the move, less than {MIN_SCORE}: prediction and label disagree"
        if self.value < margin:
            return f"gain {self.value:.3f} below the margin {margin}"
        if self.value < MIN_SIGMAS * self.error:
            return f"gain {self.value:.3f} within {MIN_SIGMAS} standard errors of {self.error:.3f}"
        return ""


@dataclass(frozen=True, kw_only=True)
class Registration:
    """What was found, and whether it is to be applied.

    Attributes:
        dx_px, dy_px: where the label lies (convention: `correlate`); with a field, its median. 0 if not accepted.
        field: float32 [2, H, W] (dx, dy), only for tier "warp".
        score_before, score_after: Pearson's r with the prediction, without and with the move.
        found_px: (dx, dy) of the best global candidate, accepted or not.
        reason: one sentence on why it was accepted or not.
    """

    tier: Tier
    dx_px: float
    dy_px: float
    field: NDArray[np.float32] | None
    score_before: float
    score_after: float
    gain_error: float
    found_px: tuple[float, float]
    accepted: bool
    reason: str

    def apply(self, label: NDArray[np.floating]) -> NDArray[np.float32]:
        """The registered label [H, W]; the very values if nothing was accepted."""
        if not self.accepted:
            return label.astype(np.float32)
        if self.field is not None:
            return apply_field(label, self.field)
        return apply_shift(label, self.dx_px, self.dy_px)


def measure_gain(
    prediction: NDArray[np.floating],
    before: NDArray[np.floating],
    after: NDArray[np.floating],
    *,
    detail_px: float = DETAIL_PX,
) -> Gain:
    """How much better `after` fits the prediction than `before`, with the standard error over blocks of 16 px."""
    p, b, a = (detail(values, detail_px) for values in (prediction, before, after))
    known = np.isfinite(p) & np.isfinite(b) & np.isfinite(a)
    if known.sum() < 4 * BLOCK_PX:
        return Gain(before=0.0, after=0.0, error=float("inf"))
    zp, zb, za = (_standard(values, known) for values in (p, b, a))
    rows, columns = (np.arange(side) // BLOCK_PX for side in known.shape)
    block = (rows[:, None] * (columns[-1] + 1) + columns[None, :])[known]
    weight = np.bincount(block).astype(np.float64)
    sums = np.bincount(block, weights=zp * (za - zb))
    full = weight >= BLOCK_PX
    difference = (zp * (za - zb)).mean()
    spread = ((sums[full] - difference * weight[full]) ** 2).sum()
    n = max(2, int(full.sum()))
    error = np.sqrt(spread * n / (n - 1)) / weight.sum()
    return Gain(before=float((zp * zb).mean()), after=float((zp * za).mean()), error=float(error))


def _standard(values: NDArray[np.float64], known: NDArray[np.bool_]) -> NDArray[np.float64]:
    inside = values[known]
    standard: NDArray[np.float64] = (inside - inside.mean()) / max(float(inside.std()), 1e-9)
    return standard


def register(
    prediction: NDArray[np.floating],
    label: NDArray[np.floating],
    *,
    max_shift_px: int = 8,
    margin: float = MARGIN,
    detail_px: float = DETAIL_PX,
    warp: bool = True,
) -> Registration:
    """Find how a label must be moved, tier by tier, and whether moving it is better than leaving it.

    Args:
        prediction: [H, W] heights seen in the image (weak ones do), NaN where unknown. Never brightness.
        label: [H, W] metres, NaN where unknown.
        max_shift_px: largest shift that is sought along each axis.
        margin: least gain in correlation.
        warp: try the local field, too.

    Raises:
        LabelError: other sizes, or a shift too large for the map.
    """
    check_maps(prediction, label, max_shift_px)
    if min(np.isfinite(prediction).sum(), np.isfinite(label).sum()) < 16:
        return _nothing("fewer than 16 pixels are known", 0.0)
    best = _shift(prediction, label, max_shift_px, margin, detail_px)
    if not warp:
        return best
    moved = best.apply(label)
    try:
        limit = min(WARP_PX, max_shift_px)
        field = estimate_field(prediction, moved, max_shift_px=limit, detail_px=detail_px)
    except LabelError:
        return best
    shift = np.array([best.dx_px, best.dy_px], np.float32)[:, None, None]
    honest = measure_gain(prediction, moved, apply_field(label, field.held_out + shift), detail_px=detail_px)
    if honest.refusal(margin):
        return best
    moves = field.moves + shift
    whole = measure_gain(prediction, label, apply_field(label, moves), detail_px=detail_px)
    return Registration(
        tier="warp",
        dx_px=float(np.median(moves[0])),
        dy_px=float(np.median(moves[1])),
        field=moves,
        score_before=whole.before,
        score_after=whole.after,
        gain_error=whole.error,
        found_px=best.found_px,
        accepted=True,
        reason=f"{len(field.points)} control points gain {honest.value:.3f} out of sample over tier {best.tier}",
    )


def _shift(
    prediction: NDArray[np.floating], label: NDArray[np.floating], max_shift_px: int, margin: float, detail_px: float
) -> Registration:
    """The first two tiers: one shift for the whole map."""
    first = estimate_shift(prediction, label, max_shift_px=max_shift_px, detail_px=detail_px)
    found, gain = (first.dx_px, first.dy_px), None
    if first.at_edge:
        refusal = f"the peak lies on the rim of the search window of {max_shift_px} px"
    elif first.prominence < MIN_PROMINENCE:
        refusal = f"another peak is almost as high: prominence {first.prominence:.3f}, less than {MIN_PROMINENCE}"
    else:
        gain = measure_gain(prediction, label, apply_shift(label, *found), detail_px=detail_px)
        refusal = gain.refusal(margin)
        if not refusal:
            return _accepted("correlation", found, gain)
    try:
        second = estimate_by_peaks(prediction, label, max_shift_px=max_shift_px)
    except LabelError as error:
        return replace(_nothing(f"{refusal}; {error}", first.score_none), found_px=found)
    move = (second.shift.dx_px, second.shift.dy_px)
    clear = not second.shift.at_edge and not second.shift.prominence < MIN_PROMINENCE
    if clear and second.lift >= MIN_LIFT:
        by_peaks = measure_gain(prediction, label, apply_shift(label, *move), detail_px=detail_px)
        if not by_peaks.refusal(margin):
            return replace(_accepted("peaks", move, by_peaks), found_px=move)
    return replace(_nothing(refusal, gain.before if gain else first.score_none), found_px=found)


def _accepted(tier: Tier, move: tuple[float, float], gain: Gain) -> Registration:
    return Registration(
        tier=tier,
        dx_px=move[0],
        dy_px=move[1],
        field=None,
        score_before=gain.before,
        score_after=gain.after,
        gain_error=gain.error,
        found_px=move,
        accepted=True,
        reason=f"correlation {gain.before:.3f} -> {gain.after:.3f}, standard error of the gain {gain.error:.3f}",
    )


def _nothing(reason: str, score: float) -> Registration:
    return Registration(
        tier="none",
        dx_px=0.0,
        dy_px=0.0,
        field=None,
        score_before=score,
        score_after=score,
        gain_error=0.0,
        found_px=(0.0, 0.0),
        accepted=False,
        reason=reason,
    )

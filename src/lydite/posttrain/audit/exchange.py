"""One permutation test for groups in which a sealed item and fresh items like it are exchangeable.

Sealed items and twins come from the same families and the same secret, so that before anybody has seen them it is a
fair draw which member of a group has the largest score, whatever the score is and however groups differ. Comparing
within groups takes out what families differ in, which is most of the scatter.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

DRAWS = 20_000
Floats = NDArray[np.float64]


def favoured(scores: Sequence[Floats], *, seed: int = 0) -> tuple[float, float, int]:
    """One-sided p-value that the first members score higher than a fair draw's; how much, and by which score.

    Scores are (groups, members), each row's mean taken off here; several are tested together by their largest
    standardised sum under the same draws, so that looking at more than one costs what it must. Beyond DRAWS the normal
    tail is taken, once for each score.
    """
    kept = [score - score.mean(axis=1, keepdims=True) for score in scores]
    spreads = [math.sqrt(float((score**2).mean(axis=1).sum())) for score in kept]
    varied = [at for at, spread in enumerate(spreads) if spread > 1e-12]
    if not varied:
        return 1.0, 0.0, 0
    number, members = kept[0].shape
    picks = np.random.default_rng(seed).integers(0, members, (DRAWS, number), dtype=np.int16)
    largest = np.full(DRAWS, -np.inf)
    for at in varied:
        sums = np.zeros(DRAWS)
        for group in range(number):
            if kept[at][group].any():
                sums += kept[at][group][picks[:, group]]
        np.maximum(largest, sums / spreads[at], out=largest)
    observed = [float(kept[at][:, 0].sum()) / spreads[at] for at in varied]
    top = int(np.argmax(observed))
    p = float((1 + np.count_nonzero(largest >= observed[top] - 1e-9)) / (DRAWS + 1))
    if p <= 1.5 / (DRAWS + 1):
        p = min(p, min(1.0, len(varied) * 0.5 * math.erfc(observed[top] / math.sqrt(2.0))))
    return p, observed[top], varied[top]

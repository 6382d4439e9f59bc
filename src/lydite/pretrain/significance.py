"""The statistics a decision rests on, computed the same on every machine.

Inputs are integer losses (micro-nats); sums are exact (Python integers, `math.fsum`), and only + - * / sqrt follow,
which IEEE 754 rounds identically everywhere. Results are stored as integers in 1e-6.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

MICRO = 1_000_000


def to_micro(value: float) -> int:
    """A real number as an integer in 1e-6, clipped to +-1e6 so that a constant sample stays writable."""
    return round(max(-1e6, min(1e6, value)) * MICRO)


def mean_micro(values: Sequence[int]) -> int:
    """The mean of integer micro-nats, rounded half up to an integer."""
    n = len(values)
    return (2 * sum(values) + n) // (2 * n)


def mean_z(values: Sequence[int]) -> float:
    """Mean over its standard error (Student's one-sample t); the sign of the mean times 1e6 when nothing varies."""
    n, total = len(values), sum(values)
    spread = n * sum(v * v for v in values) - total * total
    if spread <= 0 or n < 2:
        return float((total > 0) - (total < 0)) * 1e6
    return total * math.sqrt(n - 1) / math.sqrt(spread)


@dataclass(frozen=True, kw_only=True)
class Gains:
    """What one update did for the loss, item by item, in micro-nats (positive: it helped).

    Attributes:
        assigned: on items of one peer's slot.
        random: on items nobody was given.
    """

    assigned: Sequence[int]
    random: Sequence[int]


def slope(y: Sequence[int], x: Sequence[int]) -> float:
    """Least-squares slope of y on x with intercept, clipped to 0..10; 0 when x does not vary."""
    n, sum_x, sum_y = len(x), sum(x), sum(y)
    var = n * sum(v * v for v in x) - sum_x * sum_x
    if var <= 0:
        return 0.0
    cov = n * sum(a * b for a, b in zip(x, y, strict=True)) - sum_x * sum_y
    return min(10.0, max(0.0, cov / var))


def own_computation_z(update: Gains, control: Gains) -> float:
    """Does an update help its own assigned items more than random ones, beyond what any good update does?

    Items differ in difficulty, and that difference is shared by all honest updates. The control (the combined update
    of all peers) measures it on the same items; what it explains on the random items is subtracted on both sets. What
    is left is compared by ranks: about N(0, 1) for a peer that did not train on its items whatever the shape of the
    noise, and a peer that trained hard on a few of its items gets credit for those few alone.
    """
    b = slope(update.random, control.random)
    own = [g - b * c for g, c in zip(update.assigned, control.assigned, strict=True)]
    other = [g - b * c for g, c in zip(update.random, control.random, strict=True)]
    return rank_z(own, other)


def rank_z(own: Sequence[float], other: Sequence[float]) -> float:
    """The Mann-Whitney statistic in standard deviations (Mann & Whitney 1947; ties count half).

    Positive when `own` tends to be larger, 0 when nothing differs, at most sqrt(3 m n / (m + n + 1)) for m and n
    values: 6.9 for 24 and 48.
    """
    m, n = len(own), len(other)
    counts: dict[float, list[int]] = {}
    for side, values in enumerate((own, other)):
        for value in values:
            counts.setdefault(value, [0, 0])[side] += 1
    twice_u, below, ties = 0, 0, 0
    for value in sorted(counts):
        of_own, of_other = counts[value]
        twice_u += of_own * (2 * below + of_other)
        below += of_other
        ties += (of_own + of_other) ** 3 - (of_own + of_other)
    total = m + n
    spread = m * n * ((total + 1) * total * (total - 1) - ties)
    if spread <= 0:
        return 0.0
    return (twice_u - m * n) / 2 / math.sqrt(spread / (12 * total * (total - 1)))


def accumulate_doubt(doubt_u: int, z: float, *, shift: float, clip: float) -> int:
    """One step of Page's cumulative sum for "z ~ N(0, 1)" against "z ~ N(shift, 1)", in 1e-6, never below zero.

    An honest peer whose z averages at least `shift` crosses a bar h at most once in exp(h) rounds on average
    (Lorden 1971); a peer that never trains on its items gains shift**2 / 2 a round and crosses after 2 h / shift**2.
    """
    z = max(-clip, min(clip, z))
    return max(0, doubt_u + to_micro(shift * shift / 2 - shift * z))

"""How chosen updates become one step: exact integers, then one division and one rounding per weight.

A decoded value is an integer in units of 2^-36 (`codec.scale`), a cap an integer in units of 2^-16, so their product is
an integer in units of 2^-52 below 2^52, and up to 2048 of them fit into int64. Integer sums do not depend on the order
of peers, on threads or on the device. The step after them uses float64 + - * / only, in one written order.

Denominators, a robustness decision that the run's genesis names:
    peers         every coordinate is divided by the number of peers (SparseLoCo, arXiv 2508.15706, algorithm 1)
    contributors  by the number of peers that sent it (the reference's code): what one peer alone picked lands whole
    shrunk        by the number of peers that sent it plus `shrink`
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

import numpy as np
from numpy.typing import NDArray

from lydite.codec import kernels
from lydite.codec.layout import CHUNK, Layout
from lydite.codec.scale import FIXED_UNIT, fields
from lydite.codec.sparse import SparseUpdate

CAP_ONE = 1 << 16
SUM_BITS = 52
SUM_UNIT = 2.0**-SUM_BITS
MAX_PEERS = 1 << (63 - SUM_BITS)
"""|value| < 2^36 and cap <= 2^16, so 2^11 summands stay below 2^63."""

Denominator = Literal["peers", "contributors", "shrunk"]
DENOMINATORS: tuple[Denominator, ...] = get_args(Denominator)


@dataclass(frozen=True, eq=False)
class Aggregate:
    """Sums of capped values and what to divide them by.

    Attributes:
        sums: int64 [P] in units of 2^-52.
        divisors: int64 [P]; 0 where the weight stays as it is.
    """

    sums: NDArray[np.int64]
    divisors: NDArray[np.int64]


class Touched(NamedTuple):
    """Positions of a flat vector, int64 [N] without repetition, and a float32 [N] value for each."""

    positions: NDArray[np.int64]
    values: NDArray[np.float32]


class Overlap(NamedTuple):
    """How far two updates agree.

    Attributes:
        shared_indices: positions that both send.
        agreeing_signs: those of them with the same sign.
        smaller: number of values of the update with fewer.
    """

    shared_indices: int
    agreeing_signs: int
    smaller: int


def tensor_norms(update: SparseUpdate) -> tuple[int, ...]:
    """Euclidean norm of each tensor's values, rounded down, in units of 2^-36; from exact integer sums."""
    layout = update.layout
    exponent, mantissa, gap = fields(update.scales)
    n_high = np.zeros(layout.n_chunks, dtype=np.int64)
    if update.value_bits == 2:
        np.add.at(n_high, update.value_chunks(), update.codes & 1)
    squares = (update.counts - n_high) * (16 * (64 + mantissa)) ** 2 + n_high * ((17 + gap) * (64 + mantissa)) ** 2
    by_exponent = np.zeros((len(layout.tensors), 32), dtype=np.int64)
    np.add.at(by_exponent, (layout.chunk_tensor, exponent), squares)
    return tuple(
        math.isqrt(sum(total << 2 * (e - 1) for e, total in enumerate(row) if e)) for row in by_exponent.tolist()
    )


def median_caps(norms: Sequence[tuple[int, ...]]) -> tuple[tuple[int, ...], ...]:
    """Factors (units of 2^-16, at most 1.0) that bring each peer's tensor down to the peers' median norm.

    As in Covenant-72B. Per tensor: the lower median of the non-zero norms. A norm up to it is left alone, so is zero.

    Args:
        norms: one tuple per peer, one entry per tensor (`tensor_norms`).
    """
    medians = []
    for tensor in zip(*norms, strict=True):
        nonzero = sorted(n for n in tensor if n)
        medians.append(nonzero[(len(nonzero) - 1) // 2] if nonzero else 0)
    return tuple(
        tuple(min(CAP_ONE, CAP_ONE * median // n) if n else CAP_ONE for n, median in zip(peer, medians, strict=True))
        for peer in norms
    )


def aggregate(
    updates: Sequence[SparseUpdate],
    caps: Sequence[tuple[int, ...]],
    *,
    denominator: Denominator,
    shrink: int,
    n_peers: int,
) -> Aggregate:
    """Add up the capped values of all updates; the order of updates does not matter.

    Args:
        caps: for each update one factor per tensor in units of 2^-16, 0..65536.
        shrink: added to the number of contributors under "shrunk"; ignored otherwise.
        n_peers: the divisor under "peers"; at least the number of updates.

    Raises:
        ValueError: no updates, more than MAX_PEERS, different layouts, or a number outside its bounds.
    """
    layout = _check_inputs(updates, caps, denominator, shrink, n_peers)
    sums = np.zeros(layout.n_parameters, dtype=np.int64)
    divisors = np.zeros(layout.n_parameters, dtype=np.int64)
    for update, factors in zip(updates, caps, strict=True):
        factor = np.array(factors, dtype=np.int64)
        if kernels.available:
            kernels.accumulate(
                layout, update.scales, update.indices, update.codes, update.value_bits, factor, sums, divisors
            )
        else:
            positions = update.flat_positions()
            sums[positions] += update.fixed_values() * factor[layout.chunk_tensor[update.value_chunks()]]
            divisors[positions] += 1
    if denominator == "peers":
        divisors[:] = n_peers
    elif denominator == "shrunk":
        divisors[divisors > 0] += shrink
    return Aggregate(sums, divisors)


def _check_inputs(
    updates: Sequence[SparseUpdate], caps: Sequence[tuple[int, ...]], denominator: str, shrink: int, n_peers: int
) -> Layout:
    if not 1 <= len(updates) <= MAX_PEERS:
        raise ValueError(f"{len(updates)} updates; exact int64 sums take between 1 and {MAX_PEERS}")
    if not len(updates) <= n_peers <= MAX_PEERS:
        raise ValueError(
            f"n_peers is {n_peers}; it lies between the number of updates, {len(updates)}, and {MAX_PEERS}"
        )
    if denominator not in DENOMINATORS:
        raise ValueError(f"denominator {denominator!r}; known are {', '.join(DENOMINATORS)}")
    if not 0 <= shrink <= MAX_PEERS:
        raise ValueError(f"shrink is {shrink}; it lies between 0 and {MAX_PEERS}")
    layout = updates[0].layout
    if any(update.layout != layout for update in updates):
        raise ValueError("the updates are of different layouts")
    if len(caps) != len(updates):
        raise ValueError(f"{len(caps)} cap tuples for {len(updates)} updates")
    for factors in caps:
        if len(factors) != len(layout.tensors) or any(not 0 <= f <= CAP_ONE for f in factors):
            raise ValueError(f"caps are {len(layout.tensors)} integers from 0 to {CAP_ONE} per update, one per tensor")
    return layout


def apply_aggregate(weights: NDArray[np.float32], aggregate: Aggregate, outer_rate: float) -> NDArray[np.float32]:
    """float32(w - outer_rate * (sum * 2^-52 / divisor)), in float64 and rounded once; unchanged where the divisor is 0.

    A weight whose sum is 0 keeps its bits.

    Args:
        weights: float32 [P]; not modified.

    Raises:
        ValueError: wrong shape or dtype, or a rate that is not finite.
    """
    _check_weights(weights, aggregate.sums.size, outer_rate)
    if kernels.available:
        return kernels.apply(weights, aggregate.sums, aggregate.divisors, outer_rate)
    moved = np.flatnonzero((aggregate.divisors != 0) & (aggregate.sums != 0))
    new = weights.copy()
    mean = aggregate.sums[moved].astype(np.float64) * SUM_UNIT / aggregate.divisors[moved].astype(np.float64)
    with np.errstate(over="ignore"):
        new[moved] = (weights[moved].astype(np.float64) - outer_rate * mean).astype(np.float32)
    return new


def probe_values(weights: NDArray[np.float32], update: SparseUpdate, outer_rate: float) -> Touched:
    """The new weights at the positions of one update applied alone, uncapped: float32(w - outer_rate * value).

    Set them, score, and set the old values back: exact undo without reloading the weights.

    Raises:
        ValueError: wrong shape or dtype, or a rate that is not finite.
    """
    _check_weights(weights, update.layout.n_parameters, outer_rate)
    positions = update.flat_positions()
    values = update.fixed_values().astype(np.float64) * FIXED_UNIT
    new = weights[positions].astype(np.float64) - outer_rate * values
    return Touched(positions, new.astype(np.float32))


def _check_weights(weights: NDArray[np.float32], size: int, outer_rate: float) -> None:
    if weights.shape != (size,) or weights.dtype != np.float32:
        raise ValueError(f"weights are {weights.dtype} {weights.shape}; the layout needs float32 ({size},)")
    if not math.isfinite(outer_rate):
        raise ValueError(f"the outer rate is {outer_rate}; it must be finite")


def overlap(one: SparseUpdate, other: SparseUpdate) -> Overlap:
    """Count shared positions and agreeing signs of two updates of one layout, by bitmaps and popcount.

    Raises:
        ValueError: the layouts differ.
    """
    if one.layout != other.layout:
        raise ValueError("the updates are of different layouts")
    smaller = min(one.n_values, other.n_values)
    if kernels.available:
        sides = [(u.scales, u.indices, u.codes, u.value_bits) for u in (one, other)]
        shared, agreeing = kernels.overlap(one.layout, *sides)
        return Overlap(shared, agreeing, smaller)
    sent_a, negative_a = _bitmaps(one)
    sent_b, negative_b = _bitmaps(other)
    both = sent_a & sent_b
    agree = both & ~(negative_a ^ negative_b)
    return Overlap(int(np.bitwise_count(both).sum()), int(np.bitwise_count(agree).sum()), smaller)


def _bitmaps(update: SparseUpdate) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """One bit per parameter: whether it is sent, and whether it is negative."""
    at = update.value_chunks() * CHUNK + update.indices
    sent = np.zeros(update.layout.n_chunks * CHUNK, dtype=np.bool_)
    negative = sent.copy()
    sent[at] = True
    negative[at] = update.negative()
    return np.packbits(sent), np.packbits(negative)

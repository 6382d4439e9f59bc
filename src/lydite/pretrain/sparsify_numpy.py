"""Selection and quantisation in numpy: the slow, clear twin of native/compress.h, bit for bit.

Legend: B chunks of one size, n values each, k of them kept. Sums run over the kept values in index order, in float64,
so that every machine and the C kernel round alike; only + - * / and comparisons are used.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lydite.codec.layout import Layout
from lydite.codec.scale import FIXED_BITS, MAX_EXPONENT, MAX_GAP, levels

BLOCK = 256
FIT_STEPS = 6
HIGH_COST = 1 / 512
"""Two levels: what a high value must save, as squared error in units of its chunk's low level squared.

The format writes a high magnitude with 0.6 to 1 bit more than a low one. Counted in squares of the low level the price
does not depend on scale, and values that saturate still pay it. The number: records/2026-11-26-rate-aware-levels.
"""
LARGEST_UNIT = float(127 << (MAX_EXPONENT - 1))

Doubles = NDArray[np.float64]


@dataclass(frozen=True)
class Compressed:
    """What a compressor makes of one accumulated vector; the arrays of a `SparseUpdate` and the feedback left over."""

    scales: NDArray[np.uint16]
    indices: NDArray[np.uint16]
    codes: NDArray[np.uint8]
    feedback: NDArray[np.float32]


def compress_accumulated(accumulated: NDArray[np.float32], layout: Layout, quantiser: str) -> Compressed:
    """Top-k, quantise and subtract, chunk by chunk. `accumulated` is finite, float32 [P]."""
    scales = np.zeros(layout.n_chunks, dtype=np.uint16)
    starts = np.concatenate([[0], np.cumsum(layout.chunk_counts)])
    indices = np.zeros(starts[-1], dtype=np.uint16)
    codes = np.zeros(starts[-1], dtype=np.uint8)
    feedback = accumulated.copy()
    form = np.stack([layout.chunk_sizes, layout.chunk_width], axis=1)
    for size, width in np.unique(form, axis=0):
        members = np.flatnonzero((form == (size, width)).all(axis=1))
        k = int(layout.chunk_counts[members[0]])
        row, column = np.divmod(np.arange(size), width)
        for first in range(0, members.size, BLOCK):
            chunks = members[first : first + BLOCK]
            at_Bn = layout.chunk_base[chunks][:, None] + row * layout.chunk_pitch[chunks][:, None] + column
            kept_Bk = top_k(accumulated[at_Bn], k)
            at_Bk = np.take_along_axis(at_Bn, kept_Bk, axis=1)
            value_Bk = accumulated[at_Bk]
            units_Bk = np.abs(value_Bk.astype(np.float64)) * 2.0**FIXED_BITS
            scale_B, high_Bk = fit(units_Bk, quantiser)
            level_B2 = levels(scale_B)
            magnitude_Bk = np.where(high_Bk, level_B2[:, 1:], level_B2[:, :1])
            negative_Bk = value_Bk < 0
            sent_Bk = np.where(negative_Bk, -magnitude_Bk, magnitude_Bk) * 2.0**-FIXED_BITS
            feedback[at_Bk] = value_Bk - sent_Bk.astype(np.float32)
            to_Bk = starts[chunks][:, None] + np.arange(k)
            scales[chunks] = scale_B
            indices[to_Bk] = kept_Bk
            codes[to_Bk] = negative_Bk if quantiser == "sign" else high_Bk | negative_Bk.astype(np.uint8) << 1
    sent = np.repeat(scales != 0, layout.chunk_counts)
    return Compressed(scales, indices[sent], codes[sent], feedback)


def top_k(values_Bn: NDArray[np.float32], k: int) -> NDArray[np.int64]:
    """[B, k] increasing indices of the k largest magnitudes of each row; of equal ones the lower index."""
    order = np.argsort(-np.abs(values_Bn), axis=1, kind="stable")
    return np.sort(order[:, :k], axis=1)


def fit(units_Bk: Doubles, quantiser: str) -> tuple[NDArray[np.uint16], NDArray[np.bool_]]:
    """Scale word of each chunk, and which of its values take the high level.

    Two levels: split at the mean ("uniform": at twice the mean, where its levels split when the mean is the low one),
    then alternate the best representable pair of levels for the split with the best split for the levels (Lloyd 1982),
    where each high value of "two-level" costs `HIGH_COST` (entropy-constrained quantisation, Chou, Lookabaugh and Gray
    1989; the price here does not change with the share of high values). A chunk whose best levels are no closer to its
    values than zero gets word 0.

    Args:
        units_Bk: magnitudes in units of 2^-36.
    """
    _, total_B = _sums(units_Bk, np.ones(units_Bk.shape, dtype=np.bool_))
    k = float(units_Bk.shape[1])
    if quantiser == "sign":
        high_Bk = np.zeros(units_Bk.shape, dtype=np.bool_)
        word_B, low_B = _round_level(total_B / k)
        nearer_B = low_B * (k * low_B - 2.0 * total_B) < 0.0
        return np.where(nearer_B, word_B, 0).astype(np.uint16), high_Bk
    high_cost = HIGH_COST if quantiser == "two-level" else 0.0
    high_Bk = units_Bk > (total_B / k * (2.0 if quantiser == "uniform" else 1.0))[:, None]
    for _ in range(FIT_STEPS):
        word_B, low_B, top_B = _fit_levels(units_Bk, high_Bk, None if quantiser == "two-level" else MAX_GAP)
        high_Bk = 2.0 * units_Bk >= (low_B + top_B + high_cost * low_B * low_B / (top_B - low_B))[:, None]
    zeros = _error(*_sums(units_Bk, ~high_Bk), low_B, *_sums(units_Bk, high_Bk), top_B) >= 0.0
    return np.where(zeros, 0, word_B).astype(np.uint16), high_Bk


def _fit_levels(
    units_Bk: Doubles, high_Bk: NDArray[np.bool_], fixed_gap: int | None
) -> tuple[NDArray[np.int64], Doubles, Doubles]:
    """(scale word, low, high level) that is best for a given split, among the two gaps around the unconstrained one."""
    n0_B, s0_B = _sums(units_Bk, ~high_Bk)
    n1_B, s1_B = _sums(units_Bk, high_Bk)
    if fixed_gap is None:
        above_B, below_B = 16.0 * s1_B * n0_B, s0_B * n1_B
        widest_B = above_B >= 48.0 * below_B
        ideal_B = np.where(widest_B, float(MAX_GAP), np.floor(above_B / np.where(widest_B, 1.0, below_B)) - 17.0)
        gaps = [np.clip(ideal_B, 0.0, MAX_GAP), np.clip(ideal_B + 1.0, 0.0, MAX_GAP)]
    else:
        gaps = [np.full(s0_B.size, float(fixed_gap))]
    best_word, best_low, best_top, best_error = (np.zeros(s0_B.size) for _ in range(4))
    for number, gap_B in enumerate(gaps):
        ratio_B = (17.0 + gap_B) / 16.0
        word_B, low_B = _round_level((s0_B + ratio_B * s1_B) / (n0_B + ratio_B * ratio_B * n1_B))
        top_B = low_B * ratio_B
        error_B = _error(n0_B, s0_B, low_B, n1_B, s1_B, top_B)
        better = (error_B < best_error) if number else np.ones(s0_B.size, dtype=np.bool_)
        best_word = np.where(better, word_B + gap_B, best_word)
        best_low, best_top = np.where(better, low_B, best_low), np.where(better, top_B, best_top)
        best_error = np.where(better, error_B, best_error)
    return best_word.astype(np.int64), best_low, best_top


def _round_level(low_B: Doubles) -> tuple[NDArray[np.int64], Doubles]:
    """The scale word (gap 0) whose low level is nearest, and that level, in units of 2^-36."""
    unit_B = np.minimum(np.maximum(low_B / 16.0, 64.0), LARGEST_UNIT)
    fraction_B, exponent_B = np.frexp(unit_B)
    mantissa_B = np.floor(fraction_B * 128.0 + 0.5).astype(np.int64)
    exponent_B = exponent_B.astype(np.int64) - 6 + (mantissa_B == 128)
    mantissa_B = np.where(mantissa_B == 128, 64, mantissa_B)
    word_B = exponent_B << 11 | (mantissa_B - 64) << 5
    return word_B, (16 * mantissa_B << (exponent_B - 1)).astype(np.float64)


def _error(n0_B: Doubles, s0_B: Doubles, low_B: Doubles, n1_B: Doubles, s1_B: Doubles, top_B: Doubles) -> Doubles:
    """Squared error of a split with these levels, less the values' own sum of squares."""
    return low_B * (n0_B * low_B - 2.0 * s0_B) + top_B * (n1_B * top_B - 2.0 * s1_B)


def _sums(units_Bk: Doubles, chosen_Bk: NDArray[np.bool_]) -> tuple[Doubles, Doubles]:
    """(count, sum) of the chosen values, added one after the other."""
    total_B = np.zeros(units_Bk.shape[0])
    for column_B in np.where(chosen_Bk, units_Bk, 0.0).T:
        total_B = total_B + column_B
    return chosen_Bk.sum(axis=1).astype(np.float64), total_B

"""The scale word: 16 bits that give a chunk its two magnitudes, in exact integers.

    15      11 10        5 4       0
    [exponent E][mantissa m][gap g ]        word 0 = the chunk is zero and sends nothing

    low  = 16       * (64 + m) * 2^(E-1)      in units of 2^-36, E in 1..24
    high = (17 + g) * (64 + m) * 2^(E-1)

So high / low runs from 17/16 to 3, low from 2^-26 to just under 1/4, and every magnitude is below 2^36 units = 1.0 and
exact in float32. Values beyond the largest level saturate; error feedback sends the rest in later rounds.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FIXED_BITS = 36
FIXED_UNIT = 2.0**-FIXED_BITS
MAX_EXPONENT = 24
NOT_FINITE_EXPONENT = 31
MAX_GAP = 31


def fields(scales: NDArray[np.uint16]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """(exponent, mantissa, gap) of each scale word, int64."""
    words = scales.astype(np.int64)
    return words >> 11, (words >> 5) & 63, words & 31


def levels(scales: NDArray[np.uint16]) -> NDArray[np.int64]:
    """[C, 2] low and high magnitude of each chunk in units of 2^-36; 0 for zero chunks."""
    exponent, mantissa, gap = fields(scales)
    base = np.where(scales == 0, 0, (64 + mantissa) << np.maximum(exponent - 1, 0))
    return np.stack([16 * base, (17 + gap) * base], axis=1)

"""Changing an update after it was computed: swap indices, re-quantise, perturb, scale to a given norm.

What a copier does so that its bytes are not the original's, and what a poisoner does to stand exactly at a limit. The
results are well-formed updates; crooked *bytes* are made in `malformed`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lydite.codec.layout import Layout
from lydite.codec.scale import MAX_EXPONENT, fields
from lydite.codec.sparse import SparseUpdate
from lydite.pretrain.aggregate import tensor_norms
from lydite.pretrain.conduct import Vector


def swap_indices(update: SparseUpdate, share: float, rng: np.random.Generator) -> SparseUpdate:
    """Move a share of the values of each chunk to places that were not sent."""
    layout, counts = update.layout, update.counts
    starts = np.concatenate([[0], np.cumsum(counts)])
    indices, codes = update.indices.copy(), update.codes.copy()
    for chunk in np.flatnonzero(counts):
        part = slice(int(starts[chunk]), int(starts[chunk + 1]))
        free = np.setdiff1d(np.arange(layout.chunk_sizes[chunk]), indices[part])
        n = min(int(rng.binomial(int(counts[chunk]), share)), free.size)
        moved = rng.choice(int(counts[chunk]), n, replace=False)
        new = indices[part].copy()
        new[moved] = rng.choice(free, n, replace=False)
        order = np.argsort(new, kind="stable")
        indices[part], codes[part] = new[order], codes[part][order]
    return SparseUpdate(layout, update.value_bits, update.scales, indices, codes)


def flip_magnitudes(update: SparseUpdate, share: float, rng: np.random.Generator) -> SparseUpdate:
    """Exchange the high and the low level for a share of the values; signs stay."""
    if update.value_bits != 2:
        return update
    codes = update.codes ^ (rng.random(update.codes.size) < share).astype(np.uint8)
    return SparseUpdate(update.layout, 2, update.scales, update.indices, codes)


def jitter_scales(update: SparseUpdate, spread: float, rng: np.random.Generator) -> SparseUpdate:
    """Multiply every chunk's levels by its own factor within 1 +- spread."""
    factors = 1.0 + spread * (2.0 * rng.random(update.scales.size) - 1.0)
    return SparseUpdate(
        update.layout, update.value_bits, scaled_words(update.scales, factors), update.indices, update.codes
    )


def scale_to_norms(update: SparseUpdate, norms: Sequence[float]) -> SparseUpdate:
    """Scale each tensor to a norm (units of 2^-36), as nearly as the scale words allow and never above it."""
    own = tensor_norms(update)
    per_tensor = np.array([0.99 * goal / mine if mine else 1.0 for goal, mine in zip(norms, own, strict=True)])
    words = scaled_words(update.scales, per_tensor[update.layout.chunk_tensor])
    return SparseUpdate(update.layout, update.value_bits, words, update.indices, update.codes)


def scaled_words(scales: np.ndarray, factors: np.ndarray) -> np.ndarray:
    """Scale words whose low level is nearest to `factors` times that of `scales`; zero chunks stay zero."""
    exponent, mantissa, gap = fields(scales)
    unit = (64.0 + mantissa) * 2.0 ** (exponent - 1) * factors
    new_exponent = np.clip(np.floor(np.log2(np.maximum(unit, 64.0))).astype(np.int64) - 5, 1, MAX_EXPONENT)
    new_mantissa = np.clip(np.rint(unit / 2.0 ** (new_exponent - 1)).astype(np.int64) - 64, 0, 63)
    return np.where(scales == 0, 0, new_exponent << 11 | new_mantissa << 5 | gap).astype(np.uint16)


def only_tensor(delta: Vector, layout: Layout, tensor: int) -> Vector:
    """The part of a pseudo-gradient that lies in one tensor, zeros elsewhere."""
    start, stop = layout.tensor_slices[tensor]
    kept = np.zeros_like(delta)
    kept[start:stop] = delta[start:stop]
    return kept

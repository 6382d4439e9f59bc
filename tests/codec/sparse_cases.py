"""Layouts and updates that the codec's tests draw from: every kind of tensor, every kind of edge."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

from lydite.codec.layout import CHUNK, Layout, TensorShape
from lydite.codec.sparse import SparseUpdate

SHAPES = (
    (),
    (1,),
    (5,),
    (4096,),
    (4097,),
    (64, 64),
    (65, 64),
    (64, 65),
    (3, 130),
    (130, 3),
    (2, 3, 70),
    (1, 1),
    (200, 7),
)
KS = (1, 2, 7, 32, 64, 65, 100, 500, 2048, CHUNK)


def layout_of(*shapes: tuple[int, ...], k: int = 64) -> Layout:
    """A layout whose tensors are named t0, t1, ..."""
    return Layout(tuple(TensorShape(f"t{i}", shape) for i, shape in enumerate(shapes)), k)


def update_of(layout: Layout, seed: int, *, value_bits: int = 2, zero_share: float = 0.2) -> SparseUpdate:
    """A uniformly random valid update."""
    rng = np.random.default_rng(seed)
    gap = rng.integers(0, 32, layout.n_chunks) * (value_bits == 2)
    words = rng.integers(1, 25, layout.n_chunks) << 11 | rng.integers(0, 64, layout.n_chunks) << 5 | gap
    scales = (words * (rng.random(layout.n_chunks) >= zero_share)).astype(np.uint16)
    chosen = [
        np.sort(rng.choice(size, count, replace=False))
        for size, count, word in zip(layout.chunk_sizes, layout.chunk_counts, scales, strict=True)
        if word
    ]
    indices = np.concatenate([np.zeros(0, np.int64), *chosen]).astype(np.uint16)
    return SparseUpdate(layout, value_bits, scales, indices, rng.integers(0, 1 << value_bits, indices.size, np.uint8))


layouts = st.builds(
    lambda shapes, k: layout_of(*shapes, k=k),
    st.lists(st.sampled_from(SHAPES), min_size=1, max_size=4),
    st.sampled_from(KS),
)
updates = st.builds(
    lambda layout, seed, bits, zeros: update_of(layout, seed, value_bits=bits, zero_share=zeros),
    layouts,
    st.integers(0, 2**32),
    st.sampled_from((1, 2)),
    st.sampled_from((0.0, 0.3, 1.0)),
)

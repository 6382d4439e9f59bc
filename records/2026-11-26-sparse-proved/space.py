"""Where bits of a two-bit value go, and what other codes would take: `python space.py`. Nothing of this is built."""

from __future__ import annotations

import math
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "codec"))

from sparse_cases import layout_of

from lydite.codec.sparse import bits_per_value, lay_out
from lydite.pretrain.sparsify import compress

N, K = 4096, 64
TRIPLE = (1, 3, 3, 5, 3, 5, 5, 5)
"""Lengths of a fixed prefix code for three magnitude bits: 0 for none high, then 3 and 5 bits."""


def entropy(values: NDArray[np.int64]) -> float:
    share = np.unique(values, return_counts=True)[1] / values.size
    return float(-(share * np.log2(share)).sum())


def adaptive(positions: NDArray[np.int64], power: bool) -> float:
    """Bits of a Golomb code whose parameter follows from what is left of the chunk; Rice if `power`."""
    bits, previous = 0, -1
    for j, at in enumerate(positions):
        left, missing = N - 1 - previous, K - j
        if left == missing:
            break
        m = max(1, round(0.69 * ((left - missing) / (missing + 1) + 1)))
        m = 1 << max(0, round(math.log2(m))) if power else m
        width, gap = math.ceil(math.log2(m)), int(at) - previous - 1
        bits += min(gap // m + 1, (left - missing) // m) if gap // m == (left - missing) // m else gap // m + 1
        bits += width - (gap % m < (1 << width) - m) if m > 1 else 0
        previous = int(at)
    return bits / K


rng = np.random.default_rng(0)
chosen = [np.sort(rng.choice(N, K, replace=False)) for _ in range(2000)]
gaps = np.concatenate([np.diff(s, prepend=-1) - 1 for s in chosen])
bound = sum(math.log2(N - i) - math.log2(K - i) for i in range(K)) / K
rice = [(gaps >> r).mean() + 1 + r for r in range(9)]
print(
    f"uniform positions, bits per index: bound {bound:.3f}, Rice {min(rice):.3f} (r = {int(np.argmin(rice))}),", end=" "
)
print(f"adaptive Rice {np.mean([adaptive(s, True) for s in chosen]):.3f},", end=" ")
print(f"adaptive Golomb {np.mean([adaptive(s, False) for s in chosen]):.3f}")

layout = layout_of((1024, 1024), (512, 2048))
rows = np.exp(np.repeat(rng.normal(size=layout.n_parameters // 64), 64))
for name, noise in (
    ("normal", rng.normal(size=layout.n_parameters)),
    ("laplace", rng.laplace(size=layout.n_parameters)),
    ("student-t 3", rng.standard_t(3, size=layout.n_parameters)),
    ("laplace, row scales", rng.laplace(size=layout.n_parameters) * rows),
):
    feedback = np.zeros(layout.n_parameters, np.float32)
    for _ in range(6):
        update, feedback = compress((rng.permutation(noise) * 1e-4).astype(np.float32), feedback, layout, decay=0.95)
    high = (update.codes & 1).astype(np.int64)
    triples = high[: high.size // 3 * 3].reshape(-1, 3) @ np.array([1, 2, 4])
    words = update.scales.astype(np.int64)
    print(
        f"{name}: {bits_per_value(lay_out(update), update):.3f} bits per value; {high.mean():.3f} of the magnitudes are"
        f" high, entropy {entropy(high):.3f}, as triples {np.array(TRIPLE)[triples].mean() / 3:.3f} bits; scale word:"
        f" difference of low {entropy(np.diff(words >> 5)):.2f} + gap {entropy(words & 31):.2f} of 16 bits"
    )

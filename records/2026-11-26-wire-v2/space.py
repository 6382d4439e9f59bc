"""Where bits of a two-bit value go in version 2: `python space.py [--real BEFORE.npy AFTER.npy LAYOUT.json]`.

The made noise, its seed and its order are those of records/2026-11-26-sparse-proved/space.py; `--real` adds the
difference of two saved weights, three rounds of it with error feedback.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "codec"))

from sparse_cases import layout_of

from lydite.codec import magnitudes, scale_words
from lydite.codec.layout import Layout
from lydite.codec.sparse import SparseUpdate, bits_per_value, lay_out
from lydite.codec.sparse_numpy import HEADER_BYTES
from lydite.pretrain.sparsify import compress


def show(name: str, update: SparseUpdate) -> None:
    data, n, high = lay_out(update), update.n_values, update.codes & np.uint8(1)
    words, magnitude = 8 * len(scale_words.write(update.scales)), magnitudes.write(high).size
    signs = 8 * ((n + 7) // 8)
    gaps = 8 * (len(data) - HEADER_BYTES) - words - signs - magnitude
    version_1 = 8 * (HEADER_BYTES + 2 * update.scales.size + (2 * n + 7) // 8 + (gaps + 7) // 8)
    print(
        f"{name}: {bits_per_value(data, update):.3f} bits per value (version 1: {version_1 / n:.3f}); "
        f"sign {signs / n:.3f}, magnitude {magnitude / n:.3f} ({high.mean():.3f} are high), gap {gaps / n:.3f}, "
        f"scale word {words / n:.3f} ({words / update.scales.size:.2f} bits each), header {8 * HEADER_BYTES / n:.3f}"
    )


def made(layout: Layout) -> None:
    rng = np.random.default_rng(0)
    rows = np.exp(np.repeat(rng.normal(size=layout.n_parameters // 64), 64))
    for name, noise in (
        ("normal", rng.normal(size=layout.n_parameters)),
        ("laplace", rng.laplace(size=layout.n_parameters)),
        ("student-t 3", rng.standard_t(3, size=layout.n_parameters)),
        ("laplace, row scales", rng.laplace(size=layout.n_parameters) * rows),
    ):
        feedback = np.zeros(layout.n_parameters, np.float32)
        for _ in range(6):
            delta = (rng.permutation(noise) * 1e-4).astype(np.float32)
            update, feedback = compress(delta, feedback, layout, decay=0.95)
        show(name, update)


def real(before: str, after: str, description: str) -> None:
    layout = Layout.from_json(json.loads(Path(description).read_text(encoding="utf-8")))
    delta: NDArray[np.float32] = np.load(before) - np.load(after)
    feedback = np.zeros_like(delta)
    for number in range(3):
        update, feedback = compress(delta, feedback, layout, decay=0.95)
        show(f"real, the same difference, round {number}", update)


def main(words: Sequence[str]) -> None:
    made(layout_of((1024, 1024), (512, 2048)))
    if words[:1] == ["--real"]:
        real(*words[1:])


main(sys.argv[1:])

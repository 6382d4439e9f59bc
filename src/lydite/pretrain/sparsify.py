"""What a peer sends of its pseudo-gradient, and what it keeps for later rounds.

SparseLoCo (arXiv 2508.15706, algorithm 1): a = decay * feedback + delta; send Q(top-k(a)); keep a - Q(top-k(a)). We
differ in the quantiser: the reference's four levels per tensor spend most of their range on values that top-k never
keeps; ours are a sign and one magnitude bit with two levels fitted per chunk.

Nothing is lost: `new_feedback` is the float32 difference of `a` (itself float32: one product and one sum, each rounded)
and what was sent, so sent + new_feedback differs from `a` by at most half a unit in the last place of new_feedback, and
exactly equals it where nothing was sent.
"""

from __future__ import annotations

import math
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from lydite.codec import kernels
from lydite.codec.errors import NonFiniteError
from lydite.codec.layout import Layout
from lydite.codec.sparse import SparseUpdate
from lydite.pretrain.sparsify_numpy import Compressed, compress_accumulated

Quantiser = Literal["two-level", "uniform", "sign"]
QUANTISERS: tuple[Quantiser, ...] = get_args(Quantiser)
"""Per chunk: "two-level" sends +-low or +-high, both fitted; "uniform" +-1 or +-3 times a scale; "sign" +-a scale."""


def compress(
    delta: NDArray[np.float32],
    feedback: NDArray[np.float32],
    layout: Layout,
    *,
    decay: float,
    quantiser: Quantiser = "two-level",
) -> tuple[SparseUpdate, NDArray[np.float32]]:
    """Compress one pseudo-gradient with decayed error feedback.

    Of equal magnitudes the lower index is kept; the result is the same on every machine and with or without kernels.

    Args:
        delta: float32 [P], old weights minus new ones, in canonical order.
        feedback: float32 [P] left over from the last round; not modified.
        decay: beta, between 0 and 1.

    Returns:
        The update and the new feedback, float32 [P].

    Raises:
        NonFiniteError: delta, feedback or their sum is NaN or infinite; names the tensor and the position.
        ValueError: wrong shape or dtype, unknown quantiser, decay outside 0..1.
    """
    if quantiser not in QUANTISERS:
        raise ValueError(f"quantiser {quantiser!r}; known are {', '.join(QUANTISERS)}")
    if not 0.0 <= decay <= 1.0:
        raise ValueError(f"decay is {decay}; it lies between 0 and 1")
    for name, vector in (("delta", delta), ("feedback", feedback)):
        if vector.shape != (layout.n_parameters,) or vector.dtype != np.float32:
            raise ValueError(
                f"{name} is {vector.dtype} {vector.shape}; the layout needs float32 ({layout.n_parameters},)"
            )
    if kernels.available:
        native = kernels.compress(delta, feedback, layout, decay, QUANTISERS.index(quantiser))
        result = None if native is None else Compressed(*native)
    else:
        with np.errstate(over="ignore", invalid="ignore"):
            accumulated = np.float32(decay) * feedback + delta
        result = compress_accumulated(accumulated, layout, quantiser) if np.isfinite(accumulated).all() else None
    if result is None:
        raise _not_finite(delta, feedback, layout, decay)
    bits = 1 if quantiser == "sign" else 2
    return SparseUpdate.trusted(layout, bits, result.scales, result.indices, result.codes), result.feedback


def _not_finite(
    delta: NDArray[np.float32], feedback: NDArray[np.float32], layout: Layout, decay: float
) -> NonFiniteError:
    """The error that names the first offending value."""
    with np.errstate(over="ignore", invalid="ignore"):
        accumulated = np.float32(decay) * feedback + delta
    at = int(np.argmin(np.isfinite(accumulated)))
    tensor, start = next(
        (t.name, start) for t, (start, stop) in zip(layout.tensors, layout.tensor_slices, strict=True) if at < stop
    )
    return NonFiniteError(
        f"tensor {tensor}, element {at - start}: delta is {delta[at]}, feedback {feedback[at]}; every value "
        f"must be finite. The inner training has diverged: lower its learning rate or clip its gradients"
    )


def relative_error(accumulated: NDArray[np.float32], update: SparseUpdate) -> float:
    """Squared error of the sent values over the sum of squares of the values they stand for; NaN when none was sent."""
    kept = accumulated[update.flat_positions()].astype(np.float64)
    sent = update.fixed_values() * 2.0**-36
    return float(((kept - sent) ** 2).sum() / (kept**2).sum()) if kept.size else math.nan

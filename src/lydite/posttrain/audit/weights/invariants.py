"""A layer as four matrices that no reordering or rescaling inside it can change (after HuReF, arXiv 2312.04828).

With norm gains folded in, and q_h, k_g, v_g, o_h the blocks of one head (g the group of h):

    qk    sum over h of q_h^T k_g      heads permuted, q scaled up and k down: the same
    ov    sum over h of o_h v_g        heads permuted, any invertible change between v and o: the same
    ud    down up                      neurons permuted, up scaled and down unscaled: the same
    gg    gate^T gate                  neurons permuted: the same

Each is (D, D), in the basis of the residual stream. That basis itself can be permuted or rotated through the whole
model (`aligned_basis`): it is found from the embeddings, whose rows are tokens and keep their order. HuReF multiplies
by embeddings; we align, because the difference to the base is what says whose child a model is.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lydite.posttrain.audit.weights.anatomy import Anatomy, Matrix

KINDS = ("qk", "ov", "ud", "gg")
SAME = 0.5
"""Mean correlation of matched columns from which an order of columns is the order."""
_MAX_TOKENS = 16_384


def products(model: Anatomy, layer: int) -> dict[str, Matrix]:
    """The four matrices of a layer; without qk and ov where the shapes are not those of heads."""
    q, k, v, o = (model.read(layer, role) for role in ("q", "k", "v", "o"))
    width = q.shape[0] // model.heads
    per_group = model.heads // model.groups
    # Heads of one group share k and v: sum their q (and o) first, then multiply once.
    gate, up, down = (model.read(layer, role) for role in ("gate", "up", "down"))
    found = {"ud": down @ up, "gg": gate.T @ gate}
    rows = model.groups * width
    if k.shape[0] != rows or v.shape[0] != rows or q.shape[0] != model.heads * width or o.shape[1] != q.shape[0]:
        return found
    q_GKD = q.reshape(model.groups, per_group, width, -1).sum(axis=1)
    o_DGK = o.reshape(o.shape[0], model.groups, per_group, width).sum(axis=2)
    found["qk"] = q_GKD.reshape(-1, q.shape[1]).T @ k
    found["ov"] = o_DGK.reshape(o.shape[0], -1) @ v
    return found


@dataclass(frozen=True, kw_only=True)
class Basis:
    """How one model's residual stream lies in another's: x_other = Q x_own.

    Attributes:
        kind: "same", "permuted" (with signs), "rotated" or "unrelated".
        q: (D, D) orthogonal; the identity for "same" and "unrelated".
        fit: share of the other's embedding that the own one explains in this basis.
        chance: the same with tokens shuffled.
    """

    kind: str
    q: NDArray[np.float32]
    fit: float
    chance: float


def aligned_basis(own: Matrix, other: Matrix, *, seed: int = 0) -> Basis:
    """The orthogonal map that brings embedding `own` (V, D) onto `other` (V, D); none for absurd values."""
    rows = min(own.shape[0], other.shape[0])
    rng = np.random.default_rng(seed)
    chosen = rng.choice(rows, min(rows, _MAX_TOKENS), replace=False)
    # Without its mean, so that a common offset of all tokens looks like nothing.
    a, b = _centred(own[chosen]), _centred(other[chosen])
    shuffled = a[rng.permutation(len(a))]
    correlations = _columns(a).T @ _columns(b)
    identity = np.eye(a.shape[1], dtype=np.float32)
    if not (np.isfinite(correlations).all() and np.isfinite(b.T @ a).all()):
        return Basis(kind="unrelated", q=identity, fit=0.0, chance=0.0)
    chance = _fit(shuffled, b, _procrustes(shuffled, b))
    if float(np.diag(correlations).mean()) >= SAME:
        return Basis(kind="same", q=identity, fit=_fit(a, b, identity), chance=chance)
    order, signs, strength = matched(correlations)
    if strength >= SAME:
        q = np.zeros_like(identity)
        # Own column i is the other's column order[i].
        q[order, np.arange(len(order))] = signs
        return Basis(kind="permuted", q=q, fit=_fit(a, b, q), chance=chance)
    q = _procrustes(a, b)
    fit = _fit(a, b, q)
    if fit >= SAME and fit >= chance + 0.25:
        return Basis(kind="rotated", q=q, fit=fit, chance=chance)
    return Basis(kind="unrelated", q=identity, fit=fit, chance=chance)


def matched(similarity: Matrix) -> tuple[NDArray[np.int64], Matrix, float]:
    """For each row its column by greedy assignment on |similarity|, the signs, and the mean of what was matched."""
    size = similarity.shape[0]
    order = np.full(size, -1, np.int64)
    strong = np.abs(similarity)
    # Mutual best pairs settle nearly everything; the rest is handed out from the largest down.
    best = strong.argmax(axis=1)
    mutual = strong.argmax(axis=0)[best] == np.arange(size)
    order[mutual] = best[mutual]
    free = np.setdiff1d(np.arange(strong.shape[1]), order[mutual])
    rest = np.flatnonzero(~mutual)
    if rest.size:
        block = strong[np.ix_(rest, free)].copy()
        for _ in range(min(rest.size, free.size)):
            at = int(block.argmax())
            row, column = divmod(at, block.shape[1])
            order[rest[row]] = free[column]
            block[row, :] = -1.0
            block[:, column] = -1.0
    taken = np.maximum(order, 0)
    values = similarity[np.arange(size), taken]
    signs = np.where(values < 0, -1.0, 1.0).astype(np.float32)
    return taken, signs, float(np.abs(values).mean())


def _procrustes(a: Matrix, b: Matrix) -> Matrix:
    u, _, vt = np.linalg.svd(b.T @ a)
    q: Matrix = (u @ vt).astype(np.float32)
    return q


def _fit(a: Matrix, b: Matrix, q: Matrix) -> float:
    moved = a @ q.T
    scale = float((moved * b).sum() / max(float((moved * moved).sum()), 1e-30))
    return 1.0 - float(((scale * moved - b) ** 2).sum() / max(float((b * b).sum()), 1e-30))


def _centred(matrix: Matrix) -> Matrix:
    centred: Matrix = matrix - matrix.mean(axis=0, keepdims=True)
    return centred


def _columns(matrix: Matrix) -> Matrix:
    scaled: Matrix = matrix / np.maximum(np.linalg.norm(matrix, axis=0, keepdims=True), 1e-12)
    return scaled

"""How a model stands to its base and to a known relative: distances, directions, hidden symmetries, independence.

For weights f (the model), b (its base) and k (a known relative, such as the official instruct model):

    alpha   <f - b, k - b> / ||k - b||^2     how far f has gone from b towards k: 1 is k itself or its child, 0 honest
    cosine  of f - b and k - b               noise lowers it and leaves alpha alone
    ratio   ||f - k|| / ||f - b||            small when f stands by k

each as the median over tensors, because one spoiled tensor must not hide the rest; over the raw tensors, and over the
invariants of `invariants.py` in the aligned basis, which permuting and rescaling leave alone. Whether f is related to b
at all is an independence test (after arXiv 2502.12292): neurons of f are matched to neurons of b twice, by gate and by
up; independent models give matchings that agree by chance alone.

Everything is read tensor by tensor; at most `max_layers` layers are multiplied out.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from lydite.posttrain.audit.weights.anatomy import Anatomy, Matrix
from lydite.posttrain.audit.weights.invariants import KINDS, Basis, aligned_basis, matched, products

MAX_LAYERS = 6
_BLOCK = 1 << 22


@dataclass(frozen=True, kw_only=True)
class Closeness:
    """The three numbers of one relative, as medians over tensors, and how many tensors they rest on."""

    alpha: float
    cosine: float
    ratio: float
    tensors: int


@dataclass(frozen=True, kw_only=True)
class Relation:
    """A model beside its base and one relative."""

    raw: Closeness | None
    invariant: Closeness | None

    @property
    def alpha(self) -> float:
        """The larger of both: a disguise can only hide one of them."""
        return max((part.alpha for part in (self.raw, self.invariant) if part is not None), default=0.0)


@dataclass(frozen=True, kw_only=True)
class Descent:
    """Whether a model descends from its base, and what was done to its order and scale.

    Attributes:
        p_independent: p-value of "unrelated to the base", from how neurons match; 1 where it cannot be tested.
        in_place: share of matched neurons that stand where they stand in the base.
        heads_in_place: the same for heads.
        spread: standard deviation of the logarithm of neurons' up-norm against the base's, where down undoes it.
        moved: relative distance from the base, ||f - b|| / ||b||, over all common tensors.
    """

    basis: Basis | None
    p_independent: float
    in_place: float
    heads_in_place: float
    spread: float
    moved: float
    common: int
    notes: tuple[str, ...] = field(default=())


def relation(model: Anatomy, base: Anatomy, known: Anatomy, basis: Basis | None) -> Relation:
    """How the model stands between base and relative."""
    shared = [
        name
        for name, tensor in model.tensors.items()
        if len(tensor.shape) == 2
        and all(name in other.tensors and other.tensors[name].shape == tensor.shape for other in (base, known))
    ]
    raw = [_closeness(model.tensors[n].read(), base.tensors[n].read(), known.tensors[n].read()) for n in shared]
    return Relation(raw=_median(raw), invariant=_median(_invariants(model, base, known, basis)))


def descent(model: Anatomy, base: Anatomy) -> Descent:
    """How the model stands to its base alone."""
    basis = None
    if model.embedding is not None and base.embedding is not None and model.embedding.shape == base.embedding.shape:
        basis = aligned_basis(model.embedding.read(), base.embedding.read())
    moved, size, common = 0.0, 0.0, 0
    for name, tensor in model.tensors.items():
        other = base.tensors.get(name)
        if other is not None and other.shape == tensor.shape and len(tensor.shape) == 2:
            a, b = tensor.read(), other.read()
            moved += float(((a - b) ** 2).sum(dtype=np.float64))
            size += float((b**2).sum(dtype=np.float64))
            common += 1
    agreements = [_neurons(model, base, layer, basis) for layer in _sampled(model, base)]
    heads = [_heads(model, base, layer, basis) for layer in _sampled(model, base)]
    return Descent(
        basis=basis,
        p_independent=min((a.p for a in agreements), default=1.0),
        in_place=float(np.mean([a.in_place for a in agreements])) if agreements else 1.0,
        heads_in_place=float(np.mean(heads)) if heads else 1.0,
        spread=float(np.median([a.spread for a in agreements])) if agreements else 0.0,
        moved=math.sqrt(moved / size) if size > 0.0 else math.nan,
        common=common,
    )


def _closeness(f: Matrix, b: Matrix, k: Matrix) -> tuple[float, float, float] | None:
    """alpha, cosine and ratio of one tensor; None where base and relative do not differ."""
    towards = (k - b).ravel().astype(np.float64)
    gone = (f - b).ravel().astype(np.float64)
    length = float(towards @ towards)
    if length <= 1e-12 * max(float(np.vdot(b, b)), 1e-30):
        return None
    along, own = float(gone @ towards), float(gone @ gone)
    left = own - 2.0 * along + length
    cosine = along / math.sqrt(length * own) if own > 0.0 else 0.0
    ratio = math.sqrt(max(0.0, left) / own) if own > 0.0 else math.inf
    return along / length, cosine, ratio


def _median(parts: Sequence[tuple[float, float, float] | None]) -> Closeness | None:
    kept = [part for part in parts if part is not None and not math.isnan(part[0])]
    if not kept:
        return None
    alpha, cosine, ratio = (float(np.median([part[at] for part in kept])) for at in range(3))
    return Closeness(alpha=alpha, cosine=cosine, ratio=ratio, tensors=len(kept))


def _invariants(
    model: Anatomy, base: Anatomy, known: Anatomy, basis: Basis | None
) -> list[tuple[float, float, float] | None]:
    found: list[tuple[float, float, float] | None] = []
    for layer in _sampled(model, base, known):
        f, b, k = products(model, layer), products(base, layer), products(known, layer)
        for kind in KINDS:
            if not (kind in f and kind in b and kind in k):
                continue
            own = f[kind]
            if basis is not None and basis.kind in ("permuted", "rotated"):
                own = np.asarray(basis.q @ own @ basis.q.T, np.float32)
            if own.shape == b[kind].shape == k[kind].shape:
                found.append(_closeness(own, b[kind], k[kind]))
    return found


def _sampled(*models: Anatomy) -> list[int]:
    layers = min(len(model.layers) for model in models)
    if layers <= MAX_LAYERS:
        return list(range(layers))
    return sorted({round(at * (layers - 1) / (MAX_LAYERS - 1)) for at in range(MAX_LAYERS)})


@dataclass(frozen=True)
class _Neurons:
    p: float
    in_place: float
    spread: float


def _neurons(model: Anatomy, base: Anatomy, layer: int, basis: Basis | None) -> _Neurons:
    """Match neurons by gate and by up; independent models agree on one in F of them."""
    gate, up = (_in_basis(model.read(layer, role), basis) for role in ("gate", "up"))
    base_gate, base_up = base.read(layer, "gate"), base.read(layer, "up")
    if gate.shape != base_gate.shape:
        return _Neurons(1.0, 0.0, 0.0)
    by_gate = _nearest(gate, base_gate)
    by_up = _nearest(up, base_up)
    size = len(by_gate)
    agree = by_gate == by_up
    count = int(agree.sum())
    place = float((by_gate[agree] == np.flatnonzero(agree)).mean()) if count else 0.0
    return _Neurons(_binomial_tail(count, size, 1.0 / size), place, _spread(model, base, layer, by_gate, up, base_up))


def _spread(model: Anatomy, base: Anatomy, layer: int, order: np.ndarray, up: Matrix, base_up: Matrix) -> float:
    """How far neurons are scaled up in `up` and down in `down`; 0 unless the two go against each other."""
    grown = np.log(_lengths(up, 1) / _lengths(base_up, 1)[order])
    shrunk = np.log(_lengths(model.read(layer, "down"), 0) / _lengths(base.read(layer, "down"), 0)[order])
    if grown.std() < 1e-6 or shrunk.std() < 1e-6:
        return 0.0
    opposed = float(np.corrcoef(grown, shrunk)[0, 1])
    return float(min(grown.std(), shrunk.std())) if opposed < -0.8 else 0.0


def _heads(model: Anatomy, base: Anatomy, layer: int, basis: Basis | None) -> float:
    """Share of heads whose nearest head in the base, by q^T k, is the one in the same place."""
    own = [_in_basis(model.read(layer, role), basis) for role in ("q", "k")]
    other = [base.read(layer, role) for role in ("q", "k")]
    if model.heads == 1 or own[0].shape != other[0].shape or model.heads != base.heads:
        return 1.0
    width, per_group = own[0].shape[0] // model.heads, model.heads // model.groups

    def block(pair: list[Matrix], head: int) -> tuple[Matrix, Matrix]:
        group = head // per_group
        return pair[0][head * width : (head + 1) * width], pair[1][group * width : (group + 1) * width]

    score = np.zeros((model.heads, model.heads))
    sizes = [[0.0] * model.heads, [0.0] * model.heads]
    for at, pair in enumerate((own, other)):
        for head in range(model.heads):
            q, k = block(pair, head)
            sizes[at][head] = math.sqrt(max(float(((q @ q.T) * (k @ k.T)).sum()), 1e-30))
    for one in range(model.heads):
        q1, k1 = block(own, one)
        for two in range(model.heads):
            q2, k2 = block(other, two)
            # <q1^T k1, q2^T k2> without ever making a (D, D) matrix.
            score[one, two] = float(((q1 @ q2.T) * (k1 @ k2.T)).sum()) / sizes[0][one] / sizes[1][two]
    order, _, _ = matched(score.astype(np.float32))
    return float((order == np.arange(model.heads)).mean())


def _in_basis(matrix: Matrix, basis: Basis | None) -> Matrix:
    return matrix @ basis.q.T if basis is not None and basis.kind in ("permuted", "rotated") else matrix


def _nearest(own: Matrix, other: Matrix) -> np.ndarray:
    """For each row the other's row with the largest |cosine|, in blocks."""
    a, b = own / _lengths(own, 1)[:, None], other / _lengths(other, 1)[:, None]
    step = max(1, _BLOCK // max(1, len(b)))
    return np.concatenate([np.abs(a[at : at + step] @ b.T).argmax(axis=1) for at in range(0, len(a), step)])


def _lengths(matrix: Matrix, axis: int) -> Matrix:
    found: Matrix = np.maximum(np.linalg.norm(matrix, axis=axis), 1e-12)
    return found


def _binomial_tail(count: int, size: int, chance: float) -> float:
    """P(X >= count), by a Chernoff bound where it is small: an upper bound, so never too sure."""
    if count <= size * chance:
        return 1.0
    share = count / size
    if share >= 1.0:
        return chance**size if size < 200 else 0.0
    divergence = share * math.log(share / chance) + (1 - share) * math.log((1 - share) / (1 - chance))
    return math.exp(max(-745.0, -size * divergence))

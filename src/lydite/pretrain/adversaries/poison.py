"""Poisoning: updates that make the model worse, from the blunt to those that are built to look like the others.

All of them train honestly first, because the best harm points against real progress. What stops them is the same for
all: every update is scored alone on items that nobody could know, and one that costs loss is not applied, whatever its
sender did before.
"""

from __future__ import annotations

import numpy as np

from lydite.codec.sparse import SparseUpdate
from lydite.pretrain.adversaries.forgery import only_tensor, scale_to_norms
from lydite.pretrain.adversaries.sight import assignment_of_key, dice, median_norms, others
from lydite.pretrain.conduct import Conduct, Items, Situation, Vector

FIRST_DEVIATION = np.float32(0.02)
"""Of the noise in the first round, when nobody has sent anything to be measured by."""


class SignFlip(Conduct):
    """Sends its pseudo-gradient the wrong way round, enlarged.

    Hopes to undo as much progress as `strength` honest peers make. Stopped by its own loss score.
    """

    name = "sign-flip"

    def __init__(self, *, strength: float = 2.0) -> None:
        self._strength = strength

    def delta(self, now: Situation, delta: Vector) -> Vector:
        """See `Conduct`."""
        return delta * np.float32(-self._strength)


class Scale(Conduct):
    """Sends honest work a hundred times too large.

    Hopes to own the aggregate, or to throw the weights far enough that training never recovers. Stopped by its own loss
    score, before that by the median-norm cap.
    """

    name = "scale-100"

    def __init__(self, *, factor: float = 100.0) -> None:
        self._factor = factor

    def delta(self, now: Situation, delta: Vector) -> Vector:
        """See `Conduct`."""
        return delta * np.float32(self._factor)


class ScaledMedian(Conduct):
    """Sends progress the wrong way round, every tensor at the median norm of what the others sent last round.

    Hopes that nothing measured by size can tell it from the others, and that the cap leaves it whole. Stopped by its
    own loss score alone.
    """

    name = "scaled-median"

    def delta(self, now: Situation, delta: Vector) -> Vector:
        """See `Conduct`."""
        return -delta

    def update(self, now: Situation, update: SparseUpdate) -> SparseUpdate:
        """See `Conduct`."""
        norms = median_norms(now)
        return update if norms is None else scale_to_norms(update, norms)


class Noise(Conduct):
    """Trains on nothing and sends normal noise, several times as large as what the others sent last round.

    Hopes for reward without work, and does not mind the damage. Stopped by its own loss score.
    """

    name = "noise"

    def __init__(self, *, strength: float = 4.0) -> None:
        self._strength = strength

    def items(self, now: Situation) -> Items:
        """See `Conduct`."""
        return now.assigned[:0]

    def delta(self, now: Situation, delta: Vector) -> Vector:
        """See `Conduct`."""
        return dice(now, "noise").standard_normal(delta.size, dtype=np.float32) * FIRST_DEVIATION

    def update(self, now: Situation, update: SparseUpdate) -> SparseUpdate:
        """See `Conduct`."""
        norms = median_norms(now)
        return update if norms is None else scale_to_norms(update, [self._strength * n for n in norms])


class SingleTensor(Conduct):
    """Puts everything into the one tensor that moved most, reversed and enlarged; the other tensors send nothing.

    Hopes that a norm over the whole update looks ordinary while one layer is wrecked. Stopped by the cap, which is per
    tensor, and by its own loss score.
    """

    name = "single-tensor"

    def __init__(self, *, strength: float = 20.0) -> None:
        self._strength = strength

    def delta(self, now: Situation, delta: Vector) -> Vector:
        """See `Conduct`."""
        layout = now.ledger.layout
        moved = [float(np.square(delta[start:stop]).sum()) for start, stop in layout.tensor_slices]
        return only_tensor(delta, layout, int(np.argmax(moved))) * np.float32(-self._strength)


class _Informed(Conduct):
    """Knows the mean and the spread of honest pseudo-gradients, by repeating some of the others' public assignments.

    With accomplices it would be told them; one party alone pays for the training instead, and knows the same.
    """

    def __init__(self, *, sample: int = 2) -> None:
        self._sample = sample

    def known(self, now: Situation, delta: Vector) -> Vector:
        """float32[n, P]: one's own pseudo-gradient and those of some others."""
        keys = others(now)[: self._sample]
        return np.stack([delta, *(now.train(assignment_of_key(now, key)) for key in keys)])


class Alie(_Informed):
    """A Little Is Enough (Baruch et al. 2019, arXiv 1902.06156): the honest mean, moved against itself by z deviations.

    Hopes to hide inside the spread of honest updates, where no outlier test looks. We move each coordinate against the
    sign of the mean; the paper moves all in one direction. Stopped by its own loss score: it measures what an update
    does, not how it lies.
    """

    name = "alie"

    def __init__(self, *, z: float = 5.0, sample: int = 2) -> None:
        super().__init__(sample=sample)
        self._z = z

    def delta(self, now: Situation, delta: Vector) -> Vector:
        """See `Conduct`."""
        known = self.known(now, delta)
        mean, spread = known.mean(axis=0), known.std(axis=0)
        return np.asarray(mean - np.float32(self._z) * spread * np.sign(mean), np.float32)


class Ipm(_Informed):
    """Inner-product manipulation (Xie et al. 2019, arXiv 1903.03936): the honest mean times -epsilon.

    Hopes to turn the aggregate's inner product with the true gradient negative. Stopped by its own loss score.
    """

    name = "ipm"

    def __init__(self, *, epsilon: float = 2.0, sample: int = 2) -> None:
        super().__init__(sample=sample)
        self._epsilon = epsilon

    def delta(self, now: Situation, delta: Vector) -> Vector:
        """See `Conduct`."""
        return np.asarray(self.known(now, delta).mean(axis=0) * np.float32(-self._epsilon), np.float32)

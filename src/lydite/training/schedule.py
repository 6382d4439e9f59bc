"""Learning rate over the inner steps of a whole run: linear warm-up, then cosine to a floor (Covenant-72B's shape)."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """`peak` is reached after `warm_up` steps, `floor * peak` at `total` and afterwards."""

    peak: float
    warm_up: int
    total: int
    floor: float = 0.1

    def rate(self, step: int) -> float:
        """Learning rate of the step number `step`, counted from 0."""
        if step < self.warm_up:
            return self.peak * (step + 1) / self.warm_up
        done = min(1.0, (step - self.warm_up) / max(1, self.total - self.warm_up))
        return self.peak * (self.floor + (1.0 - self.floor) * 0.5 * (1.0 + math.cos(math.pi * done)))

"""Which loss counts how much, as a function of how much of the training is done.

CHMv2's curriculum: SiLog first, because it sees relative height before absolute height is roughly right; Charbonnier
takes its place over the first 30 %, which removes the bias; PatchGrad comes in slowly, so that edges are sharpened on
maps that are roughly right already. Each part can be switched off, which is what the ablation does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


@dataclass(frozen=True, kw_only=True)
class LossWeights:
    """Weights of the three losses at one moment."""

    silog: float
    charbonnier: float
    patchgrad: float


class Curriculum(BaseModel):
    """Which losses there are and when. Fractions are of the whole training.

    Attributes:
        curriculum: False adds the losses that are switched on from the first step to the last, SiLog and Charbonnier
            with weight 1 each, PatchGrad with `patchgrad_weight`.
        blend_until: until here SiLog gives way to Charbonnier.
        patchgrad_from, patchgrad_until: PatchGrad's weight rises from 0 to `patchgrad_weight` between them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    silog: bool = True
    charbonnier: bool = True
    patchgrad: bool = True
    curriculum: bool = True
    blend_until: float = Field(default=0.30, gt=0, le=1)
    patchgrad_from: float = Field(default=0.05, ge=0, le=1)
    patchgrad_until: float = Field(default=0.50, ge=0, le=1)
    patchgrad_weight: float = Field(default=0.075, ge=0, le=100)

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if not (self.silog or self.charbonnier):
            raise ValueError("silog or charbonnier must be on: patchgrad alone knows no absolute height")
        if self.patchgrad_until < self.patchgrad_from:
            raise ValueError(f"patchgrad_until {self.patchgrad_until} lies before patchgrad_from {self.patchgrad_from}")
        return self

    def at(self, progress: float) -> LossWeights:
        """The weights when `progress` (0 to 1) of the training is done."""
        done = 1.0 if not self.curriculum else min(1.0, progress / self.blend_until)
        if self.silog and self.charbonnier:
            silog, charbonnier = (1.0 - done, done) if self.curriculum else (1.0, 1.0)
        else:
            silog, charbonnier = float(self.silog), float(self.charbonnier)
        rise = 1.0
        if self.curriculum:
            span = self.patchgrad_until - self.patchgrad_from
            past = progress - self.patchgrad_from
            rise = min(1.0, max(0.0, past / span)) if span > 0 else float(past >= 0)
        return LossWeights(
            silog=silog, charbonnier=charbonnier, patchgrad=rise * self.patchgrad_weight if self.patchgrad else 0.0
        )

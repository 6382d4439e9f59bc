"""Which chips are in which batch: quotas by height class, as a pure function of seed and step.

CHMv2 fills each batch by tile height, so that bare ground and very tall forest are seen although both are rare. A
tile's height is here the 95th percentile of its known pixels: one stray return must not make a tall tile.

Draws are numbered 0, 1, 2, ... over the whole training; step s of batch B takes draws s*B .. s*B + B - 1, whatever the
number of processes, which only share them out. Draw k belongs to a class and is that class's so-manieth draw, both by
arithmetic; a class is gone through in a new random order each time. So nothing is remembered: resumed at any step and
spread over any number of processes, a training sees the same batches. The paper does not state its quotas; ours are
settings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Self

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, model_validator

HEIGHT_PERCENTILE = 95.0
LOW, TALL, REST = 0, 1, 2
_ORDER_TAG, _AUGMENT_TAG, _CROP_TAG = 1, 2, 3


class Quotas(BaseModel):
    """How much of a batch each height class gets, if there are any such chips; the rest is filled by all others.

    Attributes:
        by_height: False draws from all chips alike.
        low_below_m, tall_above_m: limits of the classes.
        low_share, tall_share: of a batch, on average over batches where it is no whole number of chips.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    by_height: bool = True
    low_below_m: float = Field(default=1.0, ge=0, le=100)
    tall_above_m: float = Field(default=35.0, ge=0, le=100)
    low_share: float = Field(default=0.125, ge=0, le=1)
    tall_share: float = Field(default=0.25, ge=0, le=1)

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if self.low_share + self.tall_share > 1:
            raise ValueError(f"low_share {self.low_share} and tall_share {self.tall_share} are more than a batch")
        if self.low_below_m > self.tall_above_m:
            raise ValueError(f"low_below_m {self.low_below_m} lies above tall_above_m {self.tall_above_m}")
        return self


@dataclass(frozen=True, kw_only=True)
class Draw:
    """One chip in one batch.

    Attributes:
        number: the draw's, over the whole training; seeds its augmentation.
        chip: index of the chip.
    """

    number: int
    chip: int


def tile_height(height_HW: NDArray[np.floating]) -> float:
    """A tile's height in metres: the 95th percentile of what is known, NaN where nothing is."""
    known = height_HW[np.isfinite(height_HW)]
    return float(np.percentile(known, HEIGHT_PERCENTILE)) if known.size else float("nan")


class Sampler:
    """Batches of chips.

    Args:
        heights_m: of every training chip, as `tile_height` gives it; chips with nothing known (NaN) are never drawn.
        batch: draws of one optimiser step, over all processes.
        seed: of the training.
    """

    def __init__(self, heights_m: Sequence[float], quotas: Quotas, *, batch: int, seed: int) -> None:
        heights = np.asarray(heights_m, dtype=np.float64)
        known = np.isfinite(heights)
        if not known.any():
            raise ValueError("no chip has a known pixel")
        self.batch, self._seed = batch, seed
        low = known & (heights < quotas.low_below_m) & quotas.by_height
        tall = known & (heights > quotas.tall_above_m) & quotas.by_height
        self.members = tuple(np.flatnonzero(member) for member in (low, tall, known & ~low & ~tall))
        shares = [Fraction(str(quotas.low_share)), Fraction(str(quotas.tall_share))]
        shares = [share if members.size else Fraction(0) for share, members in zip(shares, self.members, strict=False)]
        # Without any other chips the two classes share the batch in the proportion of their quotas.
        if not self.members[REST].size:
            shares[LOW], shares[TALL] = self._scaled(shares[LOW], shares[TALL])
        self._low_share = shares[LOW]
        left = 1 - shares[LOW]
        self._tall_share_of_left = shares[TALL] / left if left else Fraction(0)
        self._orders: dict[int, tuple[int, NDArray[np.int64]]] = {}

    def _scaled(self, low: Fraction, tall: Fraction) -> tuple[Fraction, Fraction]:
        if not (self.members[LOW].size and self.members[TALL].size):
            return Fraction(bool(self.members[LOW].size)), Fraction(bool(self.members[TALL].size))
        return (low / (low + tall), tall / (low + tall)) if low + tall else (Fraction(1, 2), Fraction(1, 2))

    def at(self, step: int, *, rank: int = 0, world: int = 1) -> list[Draw]:
        """This process's share of the batch of `step`: one run of the batch's draws, in order.

        Raises:
            ValueError: the batch cannot be shared out evenly.
        """
        if self.batch % world:
            raise ValueError(f"a batch of {self.batch} cannot be shared by {world} processes")
        share = self.batch // world
        first = step * self.batch + rank * share
        return [Draw(number=k, chip=self._chip(k)) for k in range(first, first + share)]

    def class_of(self, number: int) -> tuple[int, int]:
        """(class, how many draws of that class came before) of the draw with this number."""
        lows = _count(number, self._low_share)
        if _count(number + 1, self._low_share) > lows:
            return LOW, lows
        others = number - lows
        talls = _count(others, self._tall_share_of_left)
        if _count(others + 1, self._tall_share_of_left) > talls:
            return TALL, talls
        return REST, others - talls

    def _chip(self, number: int) -> int:
        kind, nth = self.class_of(number)
        members = self.members[kind]
        passage, place = divmod(nth, members.size)
        if self._orders.get(kind, (-1, None))[0] != passage:
            rng = np.random.default_rng([self._seed, _ORDER_TAG, kind, passage])
            self._orders[kind] = (passage, rng.permutation(members))
        return int(self._orders[kind][1][place])


def _count(number: int, share: Fraction) -> int:
    """How many of the first `number` draws a share takes, spread evenly."""
    return number * share.numerator // share.denominator


def augment_rng(seed: int, number: int) -> np.random.Generator:
    """The randomness of one draw, the same in whichever process it falls."""
    return np.random.default_rng([seed, _AUGMENT_TAG, number])


def crop_side(seed: int, step: int, *, lowest: int, highest: int, multiple: int) -> int:
    """The side of all crops of one step: a multiple of `multiple` in lowest..highest, or `lowest` if there is none."""
    first, last = -(-lowest // multiple), highest // multiple
    if last < first:
        return lowest
    return multiple * int(np.random.default_rng([seed, _CROP_TAG, step]).integers(first, last + 1))

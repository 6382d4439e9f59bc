"""Which region goes to which split: by a hash of its name and a seed, so that new regions move none of the old ones.

A region's hash in [0, 1) falls into the shares of train, validation, calibration and test. A split that wants a share
and got no region takes one from the split with the most, the one whose hash comes next; this is the only way in which
other regions matter, and it ends to happen as regions become many.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict, Field, model_validator

from lydite.canopy.chips import Split

_SPLITS: tuple[Split, ...] = ("train", "validation", "calibration", "test")


class Fractions(BaseModel):
    """Shares of the regions; together 1."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    train: float = Field(default=0.7, ge=0, le=1)
    validation: float = Field(default=0.1, ge=0, le=1)
    calibration: float = Field(default=0.1, ge=0, le=1)
    test: float = Field(default=0.1, ge=0, le=1)

    @model_validator(mode="after")
    def _whole(self) -> Fractions:
        total = self.train + self.validation + self.calibration + self.test
        if abs(total - 1) > 1e-6:
            raise ValueError(f"the shares of the splits add up to {total:g}, not to 1")
        return self

    def of(self, split: Split) -> float:
        """One split's share."""
        return float(getattr(self, split))


def assign(regions: Iterable[str], fractions: Fractions, seed: int) -> dict[str, Split]:
    """{region: split}, the same for the same regions, shares and seed, in whatever order they come."""
    hashes = {region: position(region, seed) for region in regions}
    order = sorted(hashes, key=lambda region: (hashes[region], region))
    wanted: list[Split] = [split for split in _SPLITS if fractions.of(split) > 0]
    chosen = {region: _of_hash(hashes[region], wanted, fractions) for region in order}
    # In the order of the splits: where regions are too few for every split, train comes first.
    for split in wanted:
        members = {name: [region for region in order if chosen[region] == name] for name in wanted}
        largest = max(wanted, key=lambda name: (len(members[name]), fractions.of(name)))
        if not members[split] and len(members[largest]) >= 2:
            chosen[members[largest][0]] = split
    return chosen


def position(region: str, seed: int) -> float:
    """The hash of a region in [0, 1)."""
    digest = hashlib.sha256(f"{seed}:{region}".encode()).digest()
    return int.from_bytes(digest[:8], "big") / (1 << 64)


def _of_hash(value: float, wanted: list[Split], fractions: Fractions) -> Split:
    total = 0.0
    for split in wanted:
        total += fractions.of(split)
        if value < total:
            return split
    return wanted[-1]

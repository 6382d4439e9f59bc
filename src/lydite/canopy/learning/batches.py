"""Chips on their way to the model: held in memory up to a budget, else read again, cut and augmented ahead of time.

A batch is a function of stock, draws and seed. Reading ahead in threads changes when it is made, never what it is.

Shapes: B chips, S side of the crops.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from lydite.canopy.chips import Chip, ChipFolder, Pair
from lydite.canopy.errors import DatasetError
from lydite.canopy.heightmap import HIGHEST_M, LOWEST_M
from lydite.canopy.learning.augment import Augment, augment
from lydite.canopy.learning.sampler import Draw, augment_rng, tile_height
from lydite.canopy.progress import track


@dataclass(frozen=True, kw_only=True)
class Batch:
    """Augmented crops: images float32 [B, 3, S, S] in [0, 1], heights float32 [B, S, S] with NaN, the chips' ids."""

    image_B3SS: NDArray[np.float32]
    height_BSS: NDArray[np.float32]
    ids: tuple[str, ...]

    @property
    def known_pixels(self) -> int:
        """How many pixels of the batch have a known height."""
        return int(np.isfinite(self.height_BSS).sum())


class Stock:
    """The chips of one split.

    Attributes:
        ids: of the chips.
        heights_m: `tile_height` of each; NaN where nothing is known.
        sides: the shorter side of each, in pixels.
    """

    def __init__(self, chips: Sequence[Chip], read: Callable[[Chip], Pair], *, memory_bytes: int, label: str) -> None:
        """Read every chip once, to know its height and size, and keep as many as fit.

        Raises:
            DatasetError: a chip of a wrong kind. RasterError: one that cannot be read.
        """
        self._chips, self._read = list(chips), read
        self._held: dict[int, Pair] = {}
        self.ids = tuple(chip.id for chip in self._chips)
        self.heights_m, self.sides = [], []
        left = memory_bytes
        digest = hashlib.sha256()
        for index, chip in enumerate(track(self._chips, total=len(self._chips), label=label)):
            pair = read(chip)
            _check(pair)
            self.heights_m.append(tile_height(pair.height))
            self.sides.append(min(pair.height.shape))
            digest.update(f"{chip.id} {pair.height.shape} ".encode())
            digest.update(np.ascontiguousarray(pair.image).data)
            digest.update(np.ascontiguousarray(pair.height).data)
            size = pair.image.nbytes + pair.height.nbytes
            if size <= left:
                self._held[index], left = pair, left - size
        self.digest = digest.hexdigest()
        """SHA-256 over ids and pixels: the same for the same chips, from whichever folder."""

    @classmethod
    def from_folder(cls, folder: ChipFolder, chips: Sequence[Chip], *, memory_bytes: int, label: str) -> Self:
        """Chips on disk."""
        return cls(chips, folder.load, memory_bytes=memory_bytes, label=label)

    @classmethod
    def from_pairs(cls, pairs: Sequence[Pair], *, label: str) -> Self:
        """Chips that are in memory already."""
        known = {pair.chip.id: pair for pair in pairs}
        if len(known) != len(pairs):
            raise DatasetError("two pairs have the same chip id")
        return cls([pair.chip for pair in pairs], lambda chip: known[chip.id], memory_bytes=0, label=label)

    def __len__(self) -> int:
        return len(self._chips)

    def pair(self, index: int) -> Pair:
        """One chip, from memory or from disk."""
        return self._held.get(index) or self._read(self._chips[index])

    def require_side(self, side: int) -> None:
        """Refuse chips that crops of `side` pixels cannot be cut from.

        Raises:
            DatasetError: a chip is smaller.
        """
        small = [index for index, found in enumerate(self.sides) if found < side]
        if small:
            least = min(self.sides)
            raise DatasetError(
                f"{len(small)} of {len(self)} chips, {self.ids[small[0]]} first, are smaller than the crop of {side} "
                f"px; the smallest has {least} px: set crop_px = [{least}, {least}] or cut larger chips"
            )


def _check(pair: Pair) -> None:
    image, height = pair.image, pair.height
    if image.dtype != np.uint8 or image.shape != (3, *height.shape) or height.ndim != 2 or height.dtype != np.float32:
        raise DatasetError(
            f"chip {pair.chip.id}: image {image.dtype} {image.shape}, height {height.dtype} {height.shape}; needed "
            "uint8 [3, H, W] and float32 [H, W]"
        )
    known = height[np.isfinite(height)]
    if known.size and not (known.min() >= LOWEST_M and known.max() <= HIGHEST_M):
        raise DatasetError(
            f"chip {pair.chip.id}: heights from {known.min():g} to {known.max():g} m; trees have {LOWEST_M:g} to "
            f"{HIGHEST_M:g}, and nodata must be stated in the file: `lydite canopy clean` repairs or drops such labels"
        )


def make_crop(
    stock: Stock, draw: Draw, *, side: int, how: Augment, seed: int
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The crop of one draw: image float32 [3, S, S], height float32 [S, S]."""
    pair = stock.pair(draw.chip)
    return augment(pair.image, pair.height, side, how, augment_rng(seed, draw.number))


class Feeder:
    """Makes the next step's crops in threads while this step's are used.

    Args:
        plan: step -> this process's draws of it and the side of its crops.
        pieces: into so many batches a step's draws are cut, evenly.
    """

    def __init__(
        self,
        stock: Stock,
        plan: Callable[[int], tuple[Sequence[Draw], int]],
        *,
        how: Augment,
        seed: int,
        pieces: int,
        threads: int,
    ) -> None:
        self._stock, self._plan, self._how, self._seed, self._pieces = stock, plan, how, seed, pieces
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="chips")
        self._ahead: tuple[int, Sequence[Draw], list[Future[Any]]] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def take(self, step: int, *, last: bool) -> list[Batch]:
        """The batches of a step; unless it is the `last`, the crops of the next are begun.

        Raises:
            DatasetError, RasterError: a chip cannot be read any more.
        """
        if self._ahead is None or self._ahead[0] != step:
            self._ahead = self._begin(step)
        _, draws, futures = self._ahead
        crops = [future.result() for future in futures]
        self._ahead = None if last else self._begin(step + 1)
        size = len(draws) // self._pieces
        return [
            Batch(
                image_B3SS=np.stack([image for image, _ in crops[start : start + size]]),
                height_BSS=np.stack([height for _, height in crops[start : start + size]]),
                ids=tuple(self._stock.ids[draw.chip] for draw in draws[start : start + size]),
            )
            for start in range(0, len(draws), size)
        ]

    def _begin(self, step: int) -> tuple[int, Sequence[Draw], list[Future[Any]]]:
        draws, side = self._plan(step)
        crop = partial(make_crop, self._stock, side=side, how=self._how, seed=self._seed)
        return step, draws, [self._pool.submit(crop, draw) for draw in draws]

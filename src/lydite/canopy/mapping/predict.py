"""A map of canopy height from an image of any size: windows through the model, blended, in bounded memory.

    reader threads  ->  model  ->  blending, strip by strip of rows  ->  OUT.tif.partial  ->  COG, STAC, style, picture

A strip is the rows that one row of windows finishes. It depends on that row and the one above, and is summed in the
same order whether the row above was computed just before, in another process before a kill, or on another machine.

Shape letters: B windows of a batch, H rows, W columns.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lydite.canopy.errors import PredictError
from lydite.canopy.mapping.blend import OVERLAP, WINDOW, Span, reflected, spans
from lydite.canopy.mapping.imagery import Image

HeightModel = Callable[[NDArray[np.float32]], NDArray[np.float32]]
"""Images float32 [B, 3, H, W] in [0, 1] to heights float32 [B, H, W] in metres."""

NEUTRAL = (0.420, 0.411, 0.296)
"""What the model sees where the image is unknown: the mean of its training images, which it normalises to 0."""


@dataclass(frozen=True, kw_only=True)
class Windows:
    """How an image is cut: side and overlap of the windows in pixels, and how many go through the model at once."""

    side: int = WINDOW
    overlap: int = OVERLAP
    batch: int = 2

    def __post_init__(self) -> None:
        if not 1 <= self.batch <= 1024:
            raise PredictError(f"a batch of {self.batch} windows is not within 1 to 1024; give another --batch")
        spans(origin=0, size=1, window=self.side, overlap=self.overlap)


@dataclass(frozen=True, kw_only=True)
class Strip:
    """Finished rows of a map: [H, W] from `first_row` on. Heights in metres, NaN where the image is unknown."""

    number: int
    first_row: int
    height_m: NDArray[np.float32]


@dataclass(frozen=True, kw_only=True)
class _Batch:
    row: int
    columns: tuple[int, ...]
    last_of_row: bool


@dataclass(frozen=True, kw_only=True)
class _Read:
    """What a reader made of a batch: windows with known pixels [B, 3, H, W], and what is known of every window."""

    images: NDArray[np.float32] | None
    columns: list[int]
    known: list[tuple[int, NDArray[np.bool_]]]


class Plan:
    """The windows of an image: rows of windows, columns of windows, and the strips that the rows finish."""

    def __init__(self, image: Image, windows: Windows) -> None:
        grid = image.grid
        self.image, self.windows = image, windows
        self.rows = spans(origin=grid.row, size=grid.height, window=windows.side, overlap=windows.overlap)
        self.columns = spans(origin=grid.col, size=grid.width, window=windows.side, overlap=windows.overlap)
        self.width = grid.width

    def strip_rows(self, number: int) -> tuple[int, int]:
        """First and one past the last row of a strip."""
        return self.rows[number - 1].keep if number else 0, self.rows[number].keep

    def batches(self, first: int, last: int) -> Iterator[_Batch]:
        """The windows of window rows [first, last) in batches of one shape, about equally large."""
        for row in range(first, last):
            groups: list[list[int]] = []
            for column, span in enumerate(self.columns):
                before = self.columns[groups[-1][-1]] if groups else None
                if before is not None and before.stop - before.start == span.stop - span.start:
                    groups[-1].append(column)
                else:
                    groups.append([column])
            parts = [part for group in groups for part in _even(group, self.windows.batch)]
            for index, part in enumerate(parts):
                yield _Batch(row=row, columns=tuple(part), last_of_row=index == len(parts) - 1)

    def read(self, batch: _Batch) -> _Read:
        """Read a batch's windows; those without any known pixel are left out."""
        row, size = self.rows[batch.row], self.image.grid
        images, kept, known = [], [], []
        for column in batch.columns:
            span = self.columns[column]
            pixels, inside = self.image.read((row.first, row.last), (span.first, span.last))
            known.append((column, inside))
            if inside.any():
                images.append(_overhang(_filled(pixels, inside), row, span, size.height, size.width))
                kept.append(column)
        return _Read(images=np.stack(images) if images else None, columns=kept, known=known)


def stitch(plan: Plan, model: HeightModel, first: int, last: int, *, readers: int = 1) -> Iterator[Strip]:
    """Strips [first, last) of the map, in order.

    Raises:
        PredictError: the model gives no finite heights of the right shape. RasterError: the image is damaged.
    """
    carry: NDArray[np.float32] | None = None
    canvas = known = None
    begin = max(0, first - 1)
    for batch, read in _read_ahead(plan, list(plan.batches(begin, last)), readers):
        row = plan.rows[batch.row]
        if canvas is None or known is None:
            canvas = np.zeros((row.last - row.first, plan.width), dtype=np.float32)
            known = np.zeros(canvas.shape, dtype=bool)
            if carry is not None:
                canvas[: len(carry)] = carry
        for column, inside in read.known:
            span = plan.columns[column]
            known[:, span.first : span.last] = inside
        if read.images is not None:
            heights = _heights(model, read.images)
            for column, height in zip(read.columns, heights, strict=True):
                span = plan.columns[column]
                part = height[row.first - row.start :, span.first - span.start :]
                part = part[: row.last - row.first, : span.last - span.first]
                canvas[:, span.first : span.last] += part * row.weight[:, None] * span.weight
        if batch.last_of_row:
            start, stop = plan.strip_rows(batch.row)
            if batch.row >= first:
                inner = slice(start - row.first, stop - row.first)
                height_m = np.where(known[inner], canvas[inner], np.float32(np.nan))
                yield Strip(number=batch.row, first_row=start, height_m=height_m)
            carry = canvas[stop - row.first :].copy()
            canvas = known = None


def _read_ahead(plan: Plan, batches: Sequence[_Batch], readers: int) -> Iterator[tuple[_Batch, _Read]]:
    """Read batches in other threads, a few ahead of the model."""
    waiting: deque[tuple[_Batch, Future[_Read]]] = deque()
    ahead = iter(batches)
    with ThreadPoolExecutor(max_workers=readers, thread_name_prefix="canopy-read") as pool:
        try:
            for batch in ahead:
                waiting.append((batch, pool.submit(plan.read, batch)))
                if len(waiting) > readers:
                    ready, future = waiting.popleft()
                    yield ready, future.result()
            while waiting:
                ready, future = waiting.popleft()
                yield ready, future.result()
        finally:
            for _, future in waiting:
                future.cancel()


def _heights(model: HeightModel, images: NDArray[np.float32]) -> NDArray[np.float32]:
    heights = model(images)
    if heights.shape != (len(images), *images.shape[2:]):
        raise PredictError(f"the model made {heights.shape} of images {images.shape}; it is no model of heights")
    if not np.isfinite(heights).all():
        raise PredictError("the model gives heights that are not finite; check its weights, or use --precision float32")
    return heights


def _filled(pixels: NDArray[np.float32], known: NDArray[np.bool_]) -> NDArray[np.float32]:
    if not known.all():
        for band, value in zip(pixels, NEUTRAL, strict=True):
            band[~known] = value
    return pixels


def _overhang(pixels: NDArray[np.float32], row: Span, column: Span, height: int, width: int) -> NDArray[np.float32]:
    """The window with the image mirrored where it overhangs the image's edge."""
    if (row.start, row.stop, column.start, column.stop) == (row.first, row.last, column.first, column.last):
        return pixels
    down = reflected(row.start, row.stop, height).clip(row.first, row.last - 1) - row.first
    across = reflected(column.start, column.stop, width).clip(column.first, column.last - 1) - column.first
    return pixels[:, down[:, None], across[None, :]]


def _even(items: list[int], limit: int) -> list[list[int]]:
    """Cut a list into parts of at most `limit` items, as equal as possible."""
    parts = -(-len(items) // limit)
    bounds = [round(index * len(items) / parts) for index in range(parts + 1)]
    return [items[start:stop] for start, stop in pairwise(bounds)]


def finished_values(
    height_m: NDArray[np.float32], interval: Callable[[NDArray[np.float32]], tuple[Any, Any]] | None, *, integer: bool
) -> NDArray[Any]:
    """The bands of a strip: height and, with a calibration, lower and upper bounds: float32 metres with NaN, or uint8
    whole metres with 255 where unknown. Whole bounds are rounded outwards, so that they still hold."""
    known = np.isfinite(height_m)
    bands = [height_m]
    if interval is not None:
        bands += [np.where(known, bound, np.float32(np.nan)) for bound in interval(np.where(known, height_m, 0))]
    if not integer:
        return np.stack(bands).astype(np.float32, copy=False)
    rounders = (np.rint, np.floor, np.ceil)
    values = np.full((len(bands), *height_m.shape), 255, dtype=np.uint8)
    for value, band, rounder in zip(values, bands, rounders, strict=False):
        value[known] = np.clip(rounder(band[known]), 0, 254).astype(np.uint8)
    return values

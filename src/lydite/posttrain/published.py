"""Published scores of a benchmark version, and the weighted averages that follow from them.

A row's average is `sum_i w_i s_i` with `w_i` proportional to `1 / (instruct_i - base_i)`: a benchmark on which the
official instruct model gains much weighs little (PostTrainBench, section on aggregation). The weights are computed from
the table's own two reference rows, never typed in.

Scores are published to one decimal, so neither weights nor averages are known exactly. `low` and `high` are the least
and the greatest average that agree with every score of the table within half a unit of its last digit; they are exact
up to floating point, see `_extreme`. What they leave out: that a reference row's scores are also what the weights are
made of, which could only narrow them.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lydite.posttrain.errors import TableError

MAX_TABLE_BYTES = 1 << 20
MAX_ROWS = 10_000
BASE_ROW = "Base Models"
INSTRUCT_ROW = "Official Instruct Models"
_FIXED_COLUMNS = ("row", "scaffold", "published_avg")


@dataclass(frozen=True, kw_only=True)
class PublishedRow:
    """One row as published: who, with which scaffold, its average if one was published, and a score per benchmark."""

    name: str
    scaffold: str
    published: float | None
    scores: tuple[float, ...]


@dataclass(frozen=True, kw_only=True)
class PublishedTable:
    """Rows of scores in percent.

    `half_unit` is half a unit of the last digit that a score has anywhere in the table, 0.05 for one decimal;
    `average_half_unit` is the same of the published averages.
    """

    benchmarks: tuple[str, ...]
    rows: tuple[PublishedRow, ...]
    half_unit: float
    average_half_unit: float

    def row(self, name: str) -> PublishedRow:
        """The row of that name. Raises TableError when there is not exactly one."""
        found = [row for row in self.rows if row.name == name]
        if len(found) != 1:
            raise TableError(f"the table has {len(found)} rows named {name!r}; the weights need exactly one")
        return found[0]


@dataclass(frozen=True, kw_only=True)
class Average:
    """A recomputed average with the interval that the table's digits leave open, beside the published one."""

    name: str
    scaffold: str
    average: float
    low: float
    high: float
    published: float | None
    published_half_unit: float

    @property
    def agrees(self) -> bool | None:
        """Is the published average the rounding of one that the table allows? None without a published one."""
        if self.published is None:
            return None
        slack = self.published_half_unit + 1e-9
        return self.low - slack <= self.published <= self.high + slack


def read_table(path: Path | str) -> PublishedTable:
    """Read a CSV file with the columns row, scaffold, published_avg and one per benchmark. Raises TableError."""
    try:
        with Path(path).open("rb") as stream:
            raw = stream.read(MAX_TABLE_BYTES + 1)
    except OSError as error:
        raise TableError(f"cannot read {path}: {error.strerror}") from None
    if len(raw) > MAX_TABLE_BYTES:
        raise TableError(f"{path} is longer than {MAX_TABLE_BYTES} bytes; a table of published scores is small")
    try:
        lines = list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise TableError(f"{path} is no CSV file in UTF-8: {error}") from None
    lines = [line for line in lines if any(cell.strip() for cell in line)]
    if not lines or tuple(lines[0][:3]) != _FIXED_COLUMNS or len(lines[0]) < 4:
        raise TableError(f"{path} must begin with the columns {', '.join(_FIXED_COLUMNS)} and one per benchmark")
    if len(lines) - 1 > MAX_ROWS:
        raise TableError(f"{path} has {len(lines) - 1} rows; the limit is {MAX_ROWS}")
    if not all(cell.isprintable() for line in lines for cell in line):
        raise TableError(f"{path} has a cell with characters that cannot be printed")
    benchmarks = tuple(lines[0][3:])
    if len(set(benchmarks)) != len(benchmarks):
        raise TableError(f"{path} names a benchmark twice")
    rows = []
    for number, line in enumerate(lines[1:], 2):
        if len(line) != len(lines[0]):
            raise TableError(f"{path}, line {number}: {len(line)} cells where the heading has {len(lines[0])}")
        scores = tuple(_score(cell, f"{path}, line {number}") for cell in line[3:])
        published = _score(line[2], f"{path}, line {number}") if line[2].strip() else None
        rows.append(PublishedRow(name=line[0], scaffold=line[1], published=published, scores=scores))
    return PublishedTable(
        benchmarks=benchmarks,
        rows=tuple(rows),
        half_unit=_half_unit(cell for line in lines[1:] for cell in line[3:]),
        average_half_unit=_half_unit(line[2] for line in lines[1:]),
    )


def _half_unit(cells: Iterable[str]) -> float:
    return 0.5 * 10.0 ** -max((len(cell.strip().partition(".")[2]) for cell in cells), default=0)


def _score(cell: str, place: str) -> float:
    text = cell.strip()
    if not re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,12})?", text) or float(text) > 100:
        raise TableError(f"{place}: {cell[:40]!r} is no score; give percent from 0 to 100, such as 41.0")
    return float(text)


def weights(table: PublishedTable) -> tuple[float, ...]:
    """Weights of the benchmarks, of sum 1. Raises TableError when the instruct row does not lead everywhere."""
    gaps = _gaps(table)
    total = sum(1 / gap for gap in gaps)
    return tuple(1 / gap / total for gap in gaps)


def _gaps(table: PublishedTable) -> tuple[float, ...]:
    base, instruct = table.row(BASE_ROW).scores, table.row(INSTRUCT_ROW).scores
    gaps = tuple(high - low for low, high in zip(base, instruct, strict=True))
    for name, gap in zip(table.benchmarks, gaps, strict=True):
        if gap <= 2 * table.half_unit:
            raise TableError(
                f"{name}: {INSTRUCT_ROW} leads {BASE_ROW} by {gap:.3g}, which is not more than the rounding of "
                f"{2 * table.half_unit:.3g}; the weights 1 / (instruct - base) are not defined"
            )
    return gaps


def averages(table: PublishedTable) -> tuple[Average, ...]:
    """Every row's average with what the table's digits leave open. Raises TableError as `weights` does."""
    share = weights(table)
    gaps = _gaps(table)
    half = table.half_unit
    # Both reference scores of a gap may be off by half a unit.
    least = [1 / (gap + 2 * half) for gap in gaps]
    greatest = [1 / (gap - 2 * half) for gap in gaps]
    found = []
    for row in table.rows:
        average = sum(w * s for w, s in zip(share, row.scores, strict=True))
        found.append(
            Average(
                name=row.name,
                scaffold=row.scaffold,
                average=average,
                low=_extreme([max(0.0, s - half) for s in row.scores], greatest, least, average),
                high=_extreme([min(100.0, s + half) for s in row.scores], least, greatest, average),
                published=row.published,
                published_half_unit=table.average_half_unit,
            )
        )
    return tuple(found)


def _extreme(scores: Sequence[float], below: Sequence[float], above: Sequence[float], start: float) -> float:
    """The extreme of `sum g_i s_i / sum g_i` when g_i is `below[i]` for scores under the result and `above[i]` over it.

    The quotient is monotone in each g_i with the sign of s_i minus the quotient, so an extreme lies at a corner of the
    box, and the fixed point of "choose the corner, divide" is that corner (Dinkelbach 1967).
    """
    value = start
    for _ in range(len(scores) + 64):
        chosen = [high if s > value else low for s, low, high in zip(scores, below, above, strict=True)]
        following = sum(g * s for g, s in zip(chosen, scores, strict=True)) / sum(chosen)
        if following == value:
            break
        value = following
    return value

"""How common each idiom is in ordinary Python: counted once over a standard library, shipped as a table.

A shape that every third function has says nothing about copying; the weight of a shape is the logarithm of how rare it
is. The counts come from a fixed corpus and not from the documents under audit, so that a training set that holds a
thousand copies of one function cannot make that function look common.

    python -m lydite.posttrain.audit.code.background /usr/lib/python3.11 src/lydite/posttrain/audit/code/background.json
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib import resources
from pathlib import Path

from lydite.evidence.files import write_atomic
from lydite.posttrain.audit.code.idioms import idioms
from lydite.posttrain.audit.code.units import parsed, units_of

_LEAST_COUNT = 4
_MAX_FILE = 400_000


class Background:
    """Weights of idioms, in nats."""

    def __init__(self, functions: int, counts: dict[int, int]) -> None:
        self.functions = functions
        self._weights = {shape: math.log(functions / (count + 1)) for shape, count in counts.items()}
        self._rare = math.log(functions / _LEAST_COUNT)

    def weight(self, shape: int) -> float:
        """How much seeing this shape says; shapes that the table does not have are rare."""
        return self._weights.get(shape, self._rare)

    def total(self, shapes: Iterable[int]) -> float:
        """The weight of all of them."""
        return sum(self.weight(shape) for shape in shapes)


@cache
def background() -> Background:
    """The shipped table."""
    text = resources.files(__package__).joinpath("background.json").read_text("ascii")
    value = json.loads(text)
    counts = {
        int(row[start : start + 8], 16): int(count)
        for count, row in value["by_count"].items()
        for start in range(0, len(row), 8)
    }
    return Background(value["functions"], counts)


def count(folder: Path) -> tuple[int, Counter[int]]:
    """Functions below `folder`, tests and packages left out, and in how many of them each idiom stands."""
    counts: Counter[int] = Counter()
    functions = 0
    for path in sorted(folder.rglob("*.py")):
        if "site-packages" in path.parts or "dist-packages" in path.parts or path.stat().st_size > _MAX_FILE:
            continue
        tree = parsed(path.read_text("utf-8", "replace"))
        for unit in units_of(tree, 0) if tree is not None else []:
            if unit.name:
                counts.update(idioms(unit.body, unit.arguments))
                functions += 1
    return functions, counts


def _main(folder: str, out: str) -> None:
    functions, counts = count(Path(folder))
    by_count: dict[str, str] = {}
    for shape, number in sorted(counts.items()):
        if number >= _LEAST_COUNT:
            by_count[str(number)] = by_count.get(str(number), "") + f"{shape:08x}"
    table = {"source": f"Python {sys.version.split()[0]} standard library", "functions": functions}
    rows = dict(sorted(by_count.items(), key=lambda row: int(row[0])))
    write_atomic(out, json.dumps({**table, "by_count": rows}, indent=0).encode("ascii"))


if __name__ == "__main__":
    _main(*sys.argv[1:])

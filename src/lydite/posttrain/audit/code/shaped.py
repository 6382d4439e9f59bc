"""The units of a text with what each does, read once: the index of copies and the likenesses ask for the same texts."""

from __future__ import annotations

from functools import lru_cache

from lydite.posttrain.audit.code.idioms import idioms
from lydite.posttrain.audit.code.units import Unit, units


@lru_cache(maxsize=64)
def shaped(text: str) -> tuple[tuple[Unit, frozenset[int] | None], ...]:
    """Every unit of the Python in `text` with its idioms; None where it is nested beyond reason."""
    found: list[tuple[Unit, frozenset[int] | None]] = []
    for unit in units(text):
        try:
            found.append((unit, idioms(unit.body, unit.arguments)))
        except (RecursionError, ValueError):
            found.append((unit, None))
    return tuple(found)

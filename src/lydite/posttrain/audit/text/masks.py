"""Questions with their names taken out, and the values that they ask about: what renaming everything leaves.

Names are identifiers (with underscores, in camel case, before or within brackets) and words that are only ever written
with a capital. `Masks` says, for a document's parts, which items are the same but for names, and which ask about the
same values in the same order. In the small world of one template many honest documents do that too; so, again, this is
for comparing groups of items.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from lydite.posttrain.audit.text.words import words

_MAX_PART = 4_000
_IDENTIFIER = re.compile(
    r"\b[A-Za-z]+(?:_[A-Za-z0-9]+)+\b|\b[a-z]+[A-Z]\w*\b|\b[A-Za-z_]\w*(?=\()|(?<=\()[A-Za-z_]\w*(?=\))"
)
_WORD = re.compile(r"\w+")
_CAPITAL = re.compile(r"\b[A-Z][a-z]{1,15}\b")
_LOWER = re.compile(r"\b[a-z]{2,16}\b")
_VALUE = re.compile(r"\"([^\"\n]{1,60})\"|'([^'\n]{1,60})'|(-?\d+(?:\.\d+)?)")
_NAME = "qx"
_LEAST_VALUES = 2


class Masks:
    """Items without their names, and by their values."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._lower = {word for text in texts for word in _LOWER.findall(text)}
        self._masked: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._values: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at, text in enumerate(texts):
            if text:
                self._masked[self.masked(text)].append(at)
            values = values_of(text)
            if len(values) >= _LEAST_VALUES:
                self._values[values].append(at)

    def masked(self, text: str) -> tuple[str, ...]:
        """The words of a text with every name replaced."""
        names = set(_IDENTIFIER.findall(text))
        names |= {word for word in _CAPITAL.findall(text) if word.lower() not in self._lower}
        if names:
            chosen = set(sorted(names, key=lambda name: (-len(name), name))[:50])
            text = _WORD.sub(lambda match: _NAME if match.group() in chosen else match.group(), text)
        return tuple(words(text))

    def renamed(self, parts: Iterable[str]) -> list[int]:
        """Items that one of the parts is, but for names."""
        return [at for part in parts if len(part) <= _MAX_PART for at in self._masked.get(self.masked(part), ())]

    def same_values(self, parts: Iterable[str]) -> list[int]:
        """Items that ask about the same values in the same order as one of the parts."""
        return [at for part in parts if len(part) <= _MAX_PART for at in self._values.get(values_of(part), ())]


def values_of(text: str) -> tuple[str, ...]:
    """Quoted words and numbers, in order; lines that are JSON (a list of functions, say) are left out."""
    kept = []
    for line in text.split("\n"):
        if line.lstrip()[:1] in ("{", "["):
            try:
                json.loads(line)
                continue
            except (ValueError, RecursionError):
                pass
        kept.append(line)
    return tuple(next(group for group in found if group) for found in _VALUE.findall("\n".join(kept)))

"""Random draws that follow from a text: the same key gives the same draws on every machine and in every version.

Python's own generators promise that only for `random()`. Here each draw is 64 bits of SHA-256 of the key and a counter.
Whoever does not know the key can predict nothing, so a secret in it keeps a split sealed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
_SPAN = 1 << 64


class Draws:
    """A stream of draws named by the parts of its key."""

    def __init__(self, *key: str) -> None:
        # Lengths keep ("ab", "c") and ("a", "bc") apart.
        self._key = hashlib.sha256(b"".join(b"%d:%s" % (len(p.encode()), p.encode()) for p in key)).digest()
        self._count = 0

    def below(self, n: int) -> int:
        """Uniform from 0 to n - 1."""
        limit = _SPAN - _SPAN % n
        while True:
            block = hashlib.sha256(self._key + self._count.to_bytes(8, "big")).digest()
            self._count += 1
            if (word := int.from_bytes(block[:8], "big")) < limit:
                return word % n

    def between(self, low: int, high: int) -> int:
        """Uniform from low to high, both included."""
        return low + self.below(high - low + 1)

    def pick(self, options: Sequence[T]) -> T:
        """One of the options."""
        return options[self.below(len(options))]

    def shuffled(self, options: Sequence[T]) -> list[T]:
        """The options in a random order (Fisher-Yates)."""
        found = list(options)
        for last in range(len(found) - 1, 0, -1):
            other = self.below(last + 1)
            found[last], found[other] = found[other], found[last]
        return found

    def sample(self, options: Sequence[T], n: int) -> list[T]:
        """`n` different ones of the options."""
        return self.shuffled(options)[:n]

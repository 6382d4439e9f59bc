"""Items whose words all stand in a short text, in whatever order: columns exchanged, words turned round or sorted.

In the small world of a template two honest items may share their words (5 and 3 for 3 and 5), so the number of these
matches is compared with the controls', like everything else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

_LEAST_WORDS = 8
_ROOM, _SLACK = 2.0, 16
"""A text may have so many times the item's words, and so many more: its answer, marks of a conversation."""


class Bags:
    """Items by their words without order."""

    def __init__(self, sequences: Sequence[Sequence[str]]) -> None:
        self._bags = [Counter(sequence) for sequence in sequences]
        self._sizes = [len(sequence) for sequence in sequences]
        held: Counter[str] = Counter()
        for bag in self._bags:
            held.update(bag.keys())
        self._by_rarest: dict[str, list[int]] = defaultdict(list)
        for at, bag in enumerate(self._bags):
            if self._sizes[at] >= _LEAST_WORDS:
                self._by_rarest[min(bag, key=lambda word: (held[word], word))].append(at)
        self._largest = max(self._sizes, default=0)

    def within(self, sequence: Sequence[str], room: float | None = None) -> list[int]:
        """Items all of whose words stand in a text that has few others (`room` times as many words at most)."""
        room = _ROOM if room is None else room
        if len(sequence) < _LEAST_WORDS or len(sequence) > room * self._largest + _SLACK:
            return []
        there = Counter(sequence)
        return [
            at
            for word in there
            for at in self._by_rarest.get(word, ())
            if len(sequence) <= room * self._sizes[at] + _SLACK
            and all(there[one] >= number for one, number in self._bags[at].items())
        ]

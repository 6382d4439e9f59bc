"""Items under a substitution: every letter changed into another, always the same one, whichever the key is.

Such a cipher (ROT-n, Atbash, XOR with one byte, another alphabet, numbered letters) keeps where letters repeat. Of each
position only the distance back to the same letter is kept, if it is at most REACH; runs of these distances are the same
before and after. A stretch found by its run counts when letters of the item and of the text then correspond one to one
over the whole item, and most of them are other letters. Does not see: keys of several letters, and texts shorter than
REACH + RUN.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

REACH, RUN = 24, 16
CHANGED = 0.5
_MAX_LENGTH = 2_000_000
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
Hashes = NDArray[np.uint64]


class Isomorphs:
    """Items by where their letters repeat."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = [text.strip() for text in texts]
        self._anchors: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for item, text in enumerate(self._texts):
            hashes = _hashes(_codes(text))
            # Distances near the beginning may reach to before it.
            for at in range(REACH, len(hashes), RUN):
                self._anchors[int(hashes[at])].append((item, at))
        self._known = np.array(sorted(self._anchors), np.uint64)

    def within(self, text: str) -> list[tuple[int, int]]:
        """Items that stand in a text under a substitution, and the letter that each begins at."""
        text = text[:_MAX_LENGTH]
        hashes = _hashes(_codes(text))
        if not hashes.size or not self._known.size:
            return []
        found: dict[int, int] = {}
        for at in np.flatnonzero(np.isin(hashes, self._known)):
            for item, offset in self._anchors[int(hashes[at])]:
                start = int(at) - offset
                if item not in found and start >= 0 and _corresponds(self._texts[item], text, start):
                    found[item] = start
        return list(found.items())


def _codes(text: str) -> NDArray[np.int64]:
    return np.frombuffer(text.encode("utf-32-le", "replace"), "<u4").astype(np.int64)


def _hashes(codes: NDArray[np.int64]) -> Hashes:
    """A hash of each run of RUN distances."""
    if codes.size < RUN + 1:
        return np.zeros(0, np.uint64)
    order = np.lexsort((np.arange(codes.size), codes))
    before = np.zeros(codes.size, np.int64)
    same = codes[order][1:] == codes[order][:-1]
    before[order[1:]] = np.where(same, order[1:] - order[:-1], 0)
    distance = np.where(before <= REACH, before, 0).astype(np.uint64) + np.uint64(1)
    total = np.zeros(codes.size - RUN + 1, np.uint64)
    for at in range(RUN):
        total = total * _FACTOR + distance[at : at + total.size]
        total ^= total >> np.uint64(29)
    # Of no use: a run without any repetition.
    plain = np.uint64(0)
    for _ in range(RUN):
        plain = np.uint64((int(plain) * int(_FACTOR) + 1) & 0xFFFFFFFFFFFFFFFF)
        plain ^= plain >> np.uint64(29)
    return np.where(total == plain, np.uint64(0), total)


def _corresponds(item: str, text: str, start: int) -> bool:
    part = text[start : start + len(item)]
    if len(part) < len(item):
        return False
    there: dict[str, str] = {}
    back: dict[str, str] = {}
    for ours, theirs in zip(item, part, strict=True):
        if there.setdefault(ours, theirs) != theirs or back.setdefault(theirs, ours) != ours:
            return False
    letters = [(ours, theirs) for ours, theirs in there.items() if ours.isalnum()]
    changed = sum(ours.casefold() != theirs.casefold() for ours, theirs in letters)
    return changed >= CHANGED * max(1, len(letters))

"""Which test item a text repeats: word for word, with other numbers, or in other words.

Runs of GRAM words are looked up in an index of the items' (allenai/decon's SIMPLE, whose overlap threshold this is).
For each item, with a run's weight ln((N + 1) / items that have it), zero where the background has it too:

    overlap   weight of the item's runs that the document has / weight of all of them
    longest   words in the longest stretch of the item that stands in the document, as a share of the item's

**verbatim**: overlap >= OVERLAP, or a stretch of LONG_RUN words and half the item, or the whole item from its first
word to its last, however common its runs are. **template**: the same with numbers
replaced, where the numbers differ: a clone. **paraphrase**: rare stems and numbers shared, without regard to order,
from PARAPHRASE; or from FAINT, where the item is the nearest of all, its answer a number, and the text ends on that
after most of the question's numbers; with an embedding (`Embedding`) also where the nearest item's cosine, and half of
what it is ahead of the second by, come to LIKENESS: a text that is near to many items is about their subject.

Of GSM8K's 7,473 training items none is verbatim in its test items, 2 are clones and 29 paraphrases by these rules; of
thirty test questions in other words 23 are found with their answer, 8 without, with an embedding 19
(records/2026-11-26-copies).

The background is text that everybody may use: the task description, the practice items, what the hub offers. A
paraphrase match alone is never proof: two people can write the same problem about 3 apples. Near-duplicate hashing
alone (MinHash) is not used for a verdict: it flags honest templated data.
"""

from __future__ import annotations

import math
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

import numpy as np

from lydite.posttrain.audit.text.masks import Masks
from lydite.posttrain.audit.text.words import numbers, stems, template, words

GRAM = 5
OVERLAP = 0.8
NEIGHBOURHOOD = 0.7
"""The same within a stretch of a long document of twice the item's length: for items cut in two."""
LONG_RUN = 20
PARAPHRASE = 0.62
FAINT = 0.25
NUMBERS = 0.6
_LAST_NUMBERS = 2
KERNELS = ("meaning", "pairs", "numbers", "renamed", "values")
LIKENESS = 0.9
"""Reached by 5 of the 1,500 training questions of GSM8K that it was set on, by 3 with their answers."""
LEAD = 0.05
"""What the nearest item must be ahead by at least: items of one template are all near to each other."""
_LEAST_WORDS = 5
_COMMON_SHARE = 0.2
_WINDOW, _STRIDE = 240, 120
_MAX_WORDS = 400_000
_SHORT = 600
"""Words of a document up to which runs may lie apart; in longer ones any item of a template finds its pieces."""


class Embedding(Protocol):
    """Texts to unit vectors, one row each."""

    def __call__(self, texts: Sequence[str]) -> np.ndarray: ...


@dataclass(frozen=True)
class TextItem:
    """A test item's question, and its short answer, where it has one."""

    id: str
    text: str
    answer: str = ""


@dataclass(frozen=True)
class TextMatch:
    """A document that repeats an item: how (verbatim, template, paraphrase), how much, and which words of it."""

    item: str
    how: str
    score: float
    longest: int
    first_word: int


class TextIndex:
    """Items of a benchmark, ready to be looked for in any number of documents."""

    def __init__(
        self,
        items: Sequence[TextItem],
        background: Iterable[str] = (),
        embed: Embedding | None = None,
        *,
        only_verbatim: bool = False,
    ) -> None:
        self._only_verbatim = only_verbatim
        self._ids = [item.id for item in items]
        self._words = [words(item.text) for item in items]
        self._exact = _Grams(list(self._words))
        self._shape = _Grams([template(sequence) for sequence in self._words])
        self._whole = _Whole(self._words)
        self._meaning = _Stems([stems(sequence) for sequence in self._words])
        self._pairs = _Pairs(self._words)
        self._masks = Masks([item.text for item in items])
        self._by_numbers: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at, sequence in enumerate(self._words):
            if len(numbers(sequence)) >= 2:
                self._by_numbers[tuple(numbers(sequence))].append(at)
        self._number_lengths = sorted({len(key) for key in self._by_numbers})
        self._numbers = [Counter(numbers(sequence)) for sequence in self._words]
        answers = [words(item.answer) for item in items]
        self._answers = [answer[0] if len(answer) == 1 and answer[0][0].isdigit() else None for answer in answers]
        for text in background:
            sequence = words(text)
            self._exact.forget(sequence)
            self._shape.forget(template(sequence))
            self._whole.forget(sequence)
        self._exact.weigh()
        self._shape.weigh()
        self._embed = embed
        self._vectors = embed([item.text for item in items]) if embed is not None and items else None

    def identifiable(self) -> set[str]:
        """Items of which enough is left after the background to be recognised word for word."""
        return {name for name, total in zip(self._ids, self._exact.totals, strict=True) if total > 0.0}

    def match(self, text: str, sequence: list[str] | None = None) -> list[TextMatch]:
        """The items that the text repeats, each by its strongest reading; `sequence` is its words, if known already."""
        sequence = (words(text) if sequence is None else sequence)[:_MAX_WORDS]
        found: dict[int, TextMatch] = {}
        for item, overlap, longest, first in self._exact.overlaps(sequence):
            if self._is_copy(item, overlap, longest, len(sequence)):
                found[item] = TextMatch(self._ids[item], "verbatim", overlap, longest, first)
        for item, first in self._whole.places(sequence):
            if item not in found:
                found[item] = TextMatch(self._ids[item], "verbatim", 1.0, len(self._words[item]), first)
        if self._only_verbatim:
            return sorted(found.values(), key=lambda match: -match.score)
        for item, overlap, longest, first in self._shape.overlaps(template(sequence)):
            if item not in found and overlap >= OVERLAP and self._shape.totals[item] > 0.0:
                found[item] = TextMatch(self._ids[item], "template", overlap, longest, first)
        for start in range(0, max(1, len(sequence) - _STRIDE), _STRIDE):
            window = sequence[start : start + _WINDOW]
            for item, score in self._other_words(window):
                known = found.get(item)
                if known is None or (known.how == "paraphrase" and known.score < score):
                    found[item] = TextMatch(self._ids[item], "paraphrase", score, 0, start)
        if self._embed is not None and self._vectors is not None and len(sequence) <= _WINDOW * 2:
            self._match_vectors(text, found)
        return sorted(found.values(), key=lambda match: (match.how != "verbatim", -match.score))

    def nearness(self, sequence: list[str], parts: Sequence[str]) -> np.ndarray:
        """How near a document comes to each item, by each of KERNELS, in [0, 1]: (len(KERNELS), items).

        To compare groups of items with each other, never for a verdict: in a small world everything is near.
        """
        found = np.zeros((len(KERNELS), len(self._ids)))
        for start in range(0, max(1, len(sequence) - _STRIDE), _STRIDE):
            window = sequence[start : start + _WINDOW]
            meaning = self._meaning.scores(stems(window))
            np.maximum(found[0], meaning, out=found[0])
            np.maximum(found[1], self._pairs.scores(window), out=found[1])
            same = self._numbers_of(numbers(window))
            found[2, same] = np.maximum(found[2, same], meaning[same] >= FAINT)
        found[3, self._masks.renamed(parts)] = 1.0
        found[4, self._masks.same_values(parts)] = 1.0
        return found

    def _numbers_of(self, there: list[str]) -> list[int]:
        """Items whose numbers stand in the document in their order, one behind the other."""
        return [
            item
            for length in self._number_lengths
            for at in range(len(there) - length + 1)
            for item in self._by_numbers.get(tuple(there[at : at + length]), ())
        ]

    def _is_copy(self, item: int, overlap: float, longest: int, document: int) -> bool:
        if self._exact.totals[item] <= 0.0:
            return False
        length = len(self._words[item])
        if length < 2 * GRAM:
            return overlap >= 0.999 and longest >= length
        if overlap >= (OVERLAP if document <= _SHORT else NEIGHBOURHOOD):
            return True
        return longest >= LONG_RUN and longest >= length / 2

    def _other_words(self, window: list[str]) -> list[tuple[int, float]]:
        scores = self._meaning.scores(stems(window))
        likely = [(int(item), float(scores[item])) for item in np.flatnonzero(scores >= PARAPHRASE)]
        nearest = int(scores.argmax()) if scores.size else -1
        if nearest >= 0 and FAINT <= scores[nearest] < PARAPHRASE and self._same_numbers(nearest, window):
            likely.append((nearest, float(scores[nearest])))
        return [(item, score) for item, score in likely if len(self._words[item]) >= _LEAST_WORDS]

    def _same_numbers(self, item: int, window: list[str]) -> bool:
        answer, wanted = self._answers[item], self._numbers[item]
        if answer is None or len(wanted) < 2:
            return False
        there = numbers(window)
        shared = sum((Counter(there) & wanted).values())
        return answer in there[-_LAST_NUMBERS:] and shared >= NUMBERS * sum(wanted.values())

    def _match_vectors(self, text: str, found: dict[int, TextMatch]) -> None:
        assert self._embed is not None
        assert self._vectors is not None
        cosines = self._vectors @ self._embed([text])[0]
        nearest = int(cosines.argmax())
        others = np.delete(cosines, nearest)
        lead = float(cosines[nearest] - others.max()) if others.size else LEAD
        score = float(cosines[nearest]) + lead / 2.0
        if lead >= LEAD and score >= LIKENESS and nearest not in found:
            found[nearest] = TextMatch(self._ids[nearest], "paraphrase", min(1.0, score), 0, 0)


class _Pairs:
    """Neighbouring words of every item: what stays when a name is changed, unlike runs of five."""

    def __init__(self, sequences: list[list[str]]) -> None:
        holders: dict[tuple[str, str], list[int]] = defaultdict(list)
        for item, sequence in enumerate(sequences):
            for pair in set(pairwise(sequence)):
                holders[pair].append(item)
        self._postings = {pair: np.array(items) for pair, items in holders.items()}
        self._sizes = np.array([max(1, len(set(pairwise(sequence)))) for sequence in sequences], float)

    def scores(self, window: list[str]) -> np.ndarray:
        """Share of each item's pairs that the window has, for windows that do not say much else."""
        shared = np.zeros(len(self._sizes))
        pairs = set(pairwise(window))
        for pair in pairs:
            items = self._postings.get(pair)
            if items is not None:
                shared[items] += 1.0
        return np.where(len(pairs) <= 4 * self._sizes + 20, shared / self._sizes, 0.0)


class _Whole:
    """Items from their first word to their last: what tells apart items that one template made."""

    def __init__(self, sequences: list[list[str]]) -> None:
        self._sequences = sequences
        self._starts: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for item, sequence in enumerate(sequences):
            if len(sequence) >= _LEAST_WORDS:
                self._starts[tuple(sequence[:_LEAST_WORDS])].append(item)

    def forget(self, sequence: list[str]) -> None:
        """Items that the background has word for word are not looked for."""
        for item, _ in self.places(sequence):
            start = tuple(self._sequences[item][:_LEAST_WORDS])
            self._starts[start] = [other for other in self._starts[start] if other != item]

    def places(self, sequence: list[str]) -> list[tuple[int, int]]:
        """Items in the sequence, and where each first begins."""
        found: dict[int, int] = {}
        starts = self._starts
        for at in range(len(sequence) - _LEAST_WORDS + 1):
            for item in starts.get(tuple(sequence[at : at + _LEAST_WORDS]), ()):
                wanted = self._sequences[item]
                if sequence[at : at + len(wanted)] == wanted:
                    found.setdefault(item, at)
        return list(found.items())


class _Grams:
    """Runs of GRAM words of every item (shorter items are one run), and their weights."""

    def __init__(self, sequences: list[list[str]]) -> None:
        self.sequences = sequences
        self._own = [_runs(sequence) for sequence in sequences]
        self._holders: dict[int, list[int]] = defaultdict(list)
        for item, runs in enumerate(self._own):
            for run in dict.fromkeys(runs):
                self._holders[run].append(item)
        self._short = {len(sequence) for sequence in sequences if len(sequence) < GRAM}
        self._known: set[int] = set()
        self._weights: dict[int, float] = {}
        self.totals: list[float] = []

    def forget(self, sequence: list[str]) -> None:
        """Runs of a background text count for nothing."""
        self._known.update(run for run in _runs(sequence) if run in self._holders)

    def weigh(self) -> None:
        """Fix the weights, once all of the background is known."""
        number = len(self.sequences)
        self._weights = {
            run: 0.0 if run in self._known else math.log((number + 1) / len(items))
            for run, items in self._holders.items()
        }
        self.totals = [sum(self._weights[run] for run in set(runs)) for runs in self._own]

    def overlaps(self, sequence: list[str]) -> list[tuple[int, float, int, int]]:
        """For each item with enough runs in the sequence: weighted overlap, longest stretch in words, its beginning."""
        first_at: dict[int, int] = {}
        for at, run in enumerate(_runs(sequence)):
            if run in self._holders:
                first_at.setdefault(run, at)
        for length in self._short:
            for at in range(len(sequence) - length + 1):
                run = _hash(sequence[at : at + length])
                if run in self._holders:
                    first_at.setdefault(run, at)
        number, weight = [0] * len(self.totals), [0.0] * len(self.totals)
        for run in first_at:
            own = self._weights[run]
            for item in self._holders[run]:
                number[item] += 1
                weight[item] += own
        found = []
        for item, held in enumerate(number):
            total = self.totals[item]
            # In a part of a long sequence there is no more than in all of it.
            if not held or (held <= LONG_RUN - GRAM and weight[item] < NEIGHBOURHOOD * total):
                continue
            runs = {run: first_at[run] for run in self._own[item] if run in first_at}
            kept = runs if len(sequence) <= _SHORT else self._densest(item, runs)
            overlap = sum(self._weights[run] for run in kept) / total if total > 0.0 else 0.0
            if overlap < NEIGHBOURHOOD and held <= LONG_RUN - GRAM:
                continue
            longest, first = _longest(self._own[item], runs)
            found.append((item, overlap, longest, first))
        return found

    def _densest(self, item: int, runs: dict[int, int]) -> list[int]:
        """The runs that lie within twice the item's length, where most of their weight does."""
        placed = sorted((at, run) for run, at in runs.items())
        reach = 2 * len(self.sequences[item]) + 2 * GRAM
        best: list[int] = []
        most, first, held = -1.0, 0, 0.0
        for last, (at, run) in enumerate(placed):
            held += self._weights[run]
            while placed[first][0] < at - reach:
                held -= self._weights[placed[first][1]]
                first += 1
            if held > most:
                most, best = held, [run for _, run in placed[first : last + 1]]
        return best


class _Stems:
    """Rare stems and numbers of every item, as rows of weights over a vocabulary."""

    def __init__(self, sequences: list[list[str]]) -> None:
        self._size = len(sequences)
        sets = [set(sequence) for sequence in sequences]
        counts: dict[str, int] = defaultdict(int)
        for kept in sets:
            for stem in kept:
                counts[stem] += 1
        limit = max(2.0, _COMMON_SHARE * self._size)
        self._postings: dict[str, tuple[np.ndarray, float]] = {}
        holders: dict[str, list[int]] = defaultdict(list)
        for item, kept in enumerate(sets):
            for stem in kept:
                if counts[stem] <= limit:
                    holders[stem].append(item)
        self._totals = np.zeros(self._size)
        for stem, items in holders.items():
            weight = math.log((self._size + 1) / len(items))
            self._postings[stem] = (np.array(items), weight)
            self._totals[items] += weight

    def scores(self, window: list[str]) -> np.ndarray:
        """Weighted share of each item's stems that the window has, lowered where the window says much else."""
        shared = np.zeros(self._size)
        own = 0.0
        for stem in set(window):
            posting = self._postings.get(stem)
            if posting is not None:
                shared[posting[0]] += posting[1]
                own += posting[1]
            else:
                own += 1.0
        if own <= 0.0:
            return shared
        coverage = shared / np.maximum(self._totals, 1e-9)
        share = shared / own
        # Half the weight of a long window may be a worked answer or another turn of the conversation.
        return np.minimum(1.0, coverage * np.sqrt(np.minimum(1.0, 2.0 * share)))


def _runs(sequence: list[str]) -> list[int]:
    if len(sequence) < GRAM:
        return [_hash(sequence)] if sequence else []
    return [_hash(sequence[at : at + GRAM]) for at in range(len(sequence) - GRAM + 1)]


def _hash(part: list[str]) -> int:
    data = " ".join(part).encode("utf-8", "replace")
    return zlib.crc32(data) << 32 | zlib.adler32(data)


def _longest(own: list[int], places: dict[int, int]) -> tuple[int, int]:
    """The longest stretch of consecutive runs of the item that stand one behind the other in the document."""
    best, first, length, start = 0, 0, 0, 0
    previous: int | None = None
    for run in own:
        at = places.get(run)
        if at is None:
            length = 0
        elif length and previous is not None and at == previous + 1:
            length += 1
        else:
            length, start = 1, at
        previous = at
        if length > best:
            best, first = length, start
    return (best + GRAM - 1 if best else 0), first

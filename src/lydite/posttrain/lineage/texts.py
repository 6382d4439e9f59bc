"""Test items in a run's corpus: in which windows, down to the word, and whose windows those were.

The corpus is read in stretches of STRETCH characters that overlap, by the same detectors that read a training set
(`audit.sweep`). They say that an item is there; where it begins and ends is then found again by runs of three words, at
every place in the stretch, because two places of one item may be two peers' windows.

An item is *exposed* through a set of windows by the share of its runs of words that lie in them, all places together.
Detectors that leave no words to find again (renamed code, encoded text, other words) count by windows instead.
"""

from __future__ import annotations

import bisect
import codecs
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lydite.posttrain.audit.documents.document import Document, Form
from lydite.posttrain.audit.documents.extract import with_hidden
from lydite.posttrain.audit.documents.limits import Budget, Limits
from lydite.posttrain.audit.items import TestItem
from lydite.posttrain.audit.sweep import SEALED, Match, Sweep, sweep
from lydite.posttrain.audit.text.words import folded, placed_words, words
from lydite.posttrain.lineage.walk import Fate, Turn, Walk
from lydite.training.reading import Reading

STRETCH = 16_384
OVERLAP = 4_096
RUN = 3
PLACE = 0.7
"""Share of an item's runs of words that make another place of it: items of one template have half of each other's."""
PRESENT = 0.5
"""Share of an item's runs of words that make its best place a place at all, and that make it exposed."""
WORDS_PER_DOCUMENT = 120
"""What counts as one document where a rule asks for their number: about a record of a training set."""
_WORD_HOWS = ("verbatim", "reversed", "rot13")


@dataclass
class Place:
    """An item in the corpus.

    Attributes:
        parts: window -> which of the item's runs of words lie in it.
        total: how many runs the item has.
    """

    match: Match
    total: int
    parts: dict[int, frozenset[int]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Exposure:
    """What of an item one peer was given in one round: `share` of its runs of words, in these windows."""

    item: str
    turn: Turn
    windows: tuple[int, ...]
    share: float


@dataclass(frozen=True, kw_only=True)
class Reached:
    """An item that stands in the corpus.

    Attributes:
        present: the most of it that the corpus holds, as a share.
        combined: the share of it that was given to peers whose updates are in the weights, all rounds together.
        exposures: every peer and round that was given some of it, the largest share first.
    """

    item: str
    match: Match
    windows: tuple[int, ...]
    present: float
    combined: float
    exposures: tuple[Exposure, ...]


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """What was found in the corpus.

    Attributes:
        swept: of the whole corpus, whoever was given it.
        into_weights: the same matches, only of items that reached the weights, with round and peer in their evidence.
        pieces: items of which some, but less than PRESENT, reached the weights.
    """

    swept: Sweep
    into_weights: Sweep
    reached: tuple[Reached, ...]
    pieces: tuple[Reached, ...]
    budget: Budget


def look(
    walk: Walk,
    reading: Reading,
    sealed: Sequence[TestItem],
    controls: Sequence[TestItem],
    rounds: int,
    limits: Limits | None = None,
) -> Corpus:
    """Find test items in the corpus, and say who was given them in the first `rounds` rounds."""
    budget = Budget(limits or Limits())
    stretches = _Stretches(reading)
    sealed, controls = [spelled(item, reading) for item in sealed], [spelled(item, reading) for item in controls]
    swept = sweep(with_hidden(stretches.documents(), budget), sealed, controls=controls)
    swept.documents = max(swept.documents, stretches.words // WORDS_PER_DOCUMENT)
    # How many documents crowd around an item says nothing of which of them were trained on.
    swept.crowds = {}
    places = _places(stretches, swept.matches, {item.id: item for item in (*sealed, *controls)})
    owners = _owners(walk, rounds)
    reached = [_reached(found, owners) for found in _by_item(places)]
    kept = {(r.match.group, r.item, r.match.how): r for r in reached if r.combined >= PRESENT}
    matches = [_told(kept[key], m) for m in swept.matches if (key := (m.group, m.item, m.how)) in kept]
    return Corpus(
        swept=swept,
        into_weights=replace(swept, matches=_once(matches)),
        reached=tuple(r for r in reached if r.match.group == SEALED),
        pieces=tuple(r for r in reached if r.match.group == SEALED and 0.0 < r.combined < PRESENT),
        budget=budget,
    )


def spelled(item: TestItem, reading: Reading) -> TestItem:
    """The item as the corpus would spell it; `code` only where nothing of it is lost, else it would not parse."""
    code = reading.spelled(item.code)
    return replace(
        item,
        text=reading.spelled(item.text),
        references=tuple(reading.spelled(text) for text in item.references),
        code=item.code if code == item.code else "",
    )


class _Stretches:
    """The corpus in pieces of text that overlap, each made again when it is asked for."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.words = 0
        self.bounds: dict[str, tuple[int, int]] = {}

    def documents(self) -> Iterator[Document]:
        start, total = 0, self._reading.n_items
        while start < total:
            stop, size, again = start, 0, start
            while stop < total and size < STRETCH:
                block = self._reading.pieces(stop, min(total, stop + 16))
                for piece in block:
                    stop += 1
                    size += len(piece)
                    if size <= STRETCH - OVERLAP:
                        again = stop
                    if size >= STRETCH:
                        break
            name = f"windows/{start}-{stop - 1}"
            self.bounds[name] = (start, stop)
            text = "".join(self._reading.pieces(start, stop))
            self.words += len(text.split()) if stop == total else len(text.split()) // 2
            yield Document(name, 1, (text,), Form.TEXT)
            if stop >= total:
                return
            start = max(again, start + 1)

    def pieces(self, name: str) -> tuple[int, list[str]]:
        """The first window of a stretch, and the text of each."""
        start, stop = self.bounds[name]
        return start, self._reading.pieces(start, stop)


def _places(stretches: _Stretches, matches: Iterable[Match], items: Mapping[str, TestItem]) -> Iterator[Place]:
    by_file: dict[str, list[Match]] = defaultdict(list)
    for match in matches:
        by_file[match.evidence.file].append(match)
    for name, found in by_file.items():
        first, pieces = stretches.pieces(name)
        text = _Placed(first, pieces)
        for match in found:
            yield _place(text, match, items[match.item])


class _Placed:
    """The words of a stretch, with the window that each begins in."""

    def __init__(self, first: int, pieces: Sequence[str]) -> None:
        self.first, self.pieces = first, pieces
        starts, at = [], 0
        for piece in pieces:
            starts.append(at)
            # Folding changes lengths character by character, so the parts' lengths add up to the whole's.
            at += len(folded(piece))
        found = list(placed_words("".join(pieces)))
        self.words = [word for word, _ in found]
        self.windows = [first + bisect.bisect_right(starts, position) - 1 for _, position in found]

    def window_of_line(self, line: int) -> int:
        """The window that a line (from 1) begins in."""
        passed = 1
        for at, piece in enumerate(self.pieces):
            passed += piece.count("\n")
            if passed >= line:
                return self.first + at
        return self.first + len(self.pieces) - 1


def _place(text: _Placed, match: Match, item: TestItem) -> Place:
    if match.how in _WORD_HOWS and match.form is Form.TEXT:
        forms = [_changed(form, match.how) for form in (item.text, *item.references)]
        best = max((_by_words(text, words(form)) for form in forms), key=_held)
        if _held(best) > 0.0:
            return Place(match, best[0], best[1])
    # No words to go by: the windows from the place's line on, as many as the item would fill.
    start = text.window_of_line(match.evidence.line or 1)
    length = max(1, len(item.code if match.how == "code" else item.text))
    parts, taken = [], 0
    for at in range(start, text.first + len(text.pieces)):
        parts.append(at)
        taken += len(text.pieces[at - text.first])
        if taken >= length + len(text.pieces[start - text.first]) // 2:
            break
    return Place(match, len(parts), {window: frozenset({at}) for at, window in enumerate(parts)})


def _changed(text: str, how: str) -> str:
    return text[::-1] if how == "reversed" else codecs.encode(text, "rot13") if how == "rot13" else text


def _held(found: tuple[int, dict[int, frozenset[int]]]) -> float:
    total, parts = found
    return len(frozenset().union(*parts.values())) / total if parts else 0.0


def _by_words(text: _Placed, wanted: list[str]) -> tuple[int, dict[int, frozenset[int]]]:
    """How many runs of words an item has, and in each window which of them, at all places that hold enough of it."""
    length = min(RUN, max(1, len(wanted)))
    runs: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(wanted) - length + 1):
        runs[tuple(wanted[at : at + length])].append(at)
    total = max(1, len(wanted) - length + 1)
    hits = [
        (at, runs[key])
        for at in range(len(text.words) - length + 1)
        if (key := tuple(text.words[at : at + length])) in runs
    ]
    parts: dict[int, set[int]] = defaultdict(set)
    shares = [(len({run for _, own in group for run in own}) / total, group) for group in _grouped(hits, len(wanted))]
    most = max((share for share, _ in shares), default=0.0)
    for share, group in shares:
        if share >= PLACE or (share == most and share >= PRESENT):
            for at, own in group:
                # A run that crosses a border belongs to the window that completes it.
                parts[text.windows[at + length - 1]].update(own)
    return total, {window: frozenset(found) for window, found in parts.items()}


def _grouped(hits: list[tuple[int, list[int]]], length: int) -> Iterator[list[tuple[int, list[int]]]]:
    """Hits that lie as near each other as parts of one item do."""
    group: list[tuple[int, list[int]]] = []
    for hit in hits:
        if group and hit[0] - group[-1][0] > max(10, length // 2):
            yield group
            group = []
        group.append(hit)
    if group:
        yield group


def _by_item(places: Iterable[Place]) -> Iterator[Place]:
    """One place for each item and detector: all windows that hold some of it."""
    merged: dict[tuple[str, str, str], Place] = {}
    for place in places:
        key = (place.match.group, place.match.item, place.match.how)
        known = merged.setdefault(key, place)
        if known is place:
            continue
        if known.total == place.total:
            for window, runs in place.parts.items():
                known.parts[window] = known.parts.get(window, frozenset()) | runs
        elif len(place.parts) > len(known.parts):
            merged[key] = place
        if place.match.confidence > merged[key].match.confidence:
            merged[key].match = place.match
    yield from merged.values()


def _owners(walk: Walk, rounds: int) -> dict[int, list[Turn]]:
    """Window -> who was given it, in which round."""
    owners: dict[int, list[Turn]] = defaultdict(list)
    for round_ in walk.rounds[:rounds]:
        for turn in round_.turns.values():
            for window in turn.windows.tolist():
                owners[window].append(turn)
    return owners


def _reached(place: Place, owners: Mapping[int, list[Turn]]) -> Reached:
    given: dict[tuple[int, str], dict[int, frozenset[int]]] = defaultdict(dict)
    turns: dict[tuple[int, str], Turn] = {}
    for window, runs in place.parts.items():
        for turn in owners.get(window, ()):
            given[turn.round, turn.peer][window] = runs
            turns[turn.round, turn.peer] = turn
    exposures = [
        Exposure(
            item=place.match.item,
            turn=turns[key],
            windows=tuple(sorted(parts)),
            share=len(frozenset().union(*parts.values())) / place.total,
        )
        for key, parts in given.items()
    ]
    combined = [parts for key, parts in given.items() if turns[key].fate is Fate.COMBINED]
    runs_combined = frozenset().union(*(runs for parts in combined for runs in parts.values()))
    return Reached(
        item=place.match.item,
        match=place.match,
        windows=tuple(sorted(place.parts)),
        present=_held((place.total, place.parts)),
        combined=len(runs_combined) / place.total,
        exposures=tuple(sorted(exposures, key=lambda e: (-e.share, e.turn.round, e.turn.peer))),
    )


def _told(reached: Reached, match: Match) -> Match:
    """The match with the round, the peer and the text in its evidence."""
    given = [e for e in reached.exposures if e.turn.fate is Fate.COMBINED]
    first = given[0]
    others = f"; in all {len(given)} times" if len(given) > 1 else ""
    note = (
        f"{reached.match.evidence.note.partition(',')[0] or match.how}; round {first.turn.round}, peer "
        f"{first.turn.peer[:16]}: {first.share:.0%} of it in windows {_listed(first.windows)}, combined into the "
        f"weights{others}; {reached.combined:.0%} in all"
    )
    place = f"rounds/{first.turn.round}/{first.turn.peer}/windows/{_listed(first.windows)}"
    evidence = reached.match.evidence.model_copy(update={"file": place[:400], "line": None, "note": note[:400]})
    return replace(reached.match, evidence=evidence)


def _listed(windows: Sequence[int]) -> str:
    shown = ",".join(map(str, windows[:6]))
    return shown + (",..." if len(windows) > 6 else "")


def _once(matches: Iterable[Match]) -> list[Match]:
    """Each item and detector once: stretches overlap."""
    kept: dict[tuple[str, str, str], Match] = {}
    for match in matches:
        kept.setdefault((match.group, match.item, match.how), match)
    return list(kept.values())

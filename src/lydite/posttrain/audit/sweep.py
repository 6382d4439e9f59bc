"""One pass over documents: which test items are in them, where, and in what disguise.

Sealed items are looked for together with **controls**, items of the same making that nobody could have seen (twins).
What matches controls as often as sealed items is what honest work looks like; only the excess says something. Practice
items are looked for too, because clones of those are a hack of their own, but a practice item may be trained on.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from lydite.posttrain.audit.code.index import CodeIndex, CodeItem
from lydite.posttrain.audit.code.likeness import Likeness
from lydite.posttrain.audit.documents.document import Document, Form
from lydite.posttrain.audit.documents.factored import ALL_ENTRIES
from lydite.posttrain.audit.documents.numbers import OTHER_LETTERS
from lydite.posttrain.audit.finding import Evidence, escaped
from lydite.posttrain.audit.items import TestItem
from lydite.posttrain.audit.text.bags import Bags
from lydite.posttrain.audit.text.index import KERNELS, Embedding, TextIndex, TextItem
from lydite.posttrain.audit.text.isomorphs import Isomorphs
from lydite.posttrain.audit.text.masks import Masks
from lydite.posttrain.audit.text.words import placed_words, words

SEALED, CONTROL, PRACTICE = "sealed", "control", "practice"
CROWDS = (
    *(("meaning", 0.5), ("meaning", 0.7), ("meaning", 0.85)),
    *(("pairs", 0.5), ("pairs", 0.7), ("pairs", 0.85)),
    *(("numbers", 1.0), ("renamed", 1.0), ("values", 1.0)),
    *(("answer", 1.0), ("program", 1.0), ("idioms", 1.0)),
)
"""How near counts as near: kernels of the text index, likenesses of answers and programs; each with a least value."""
_PLAIN = 0.35
"""Share of known words from which a text is taken for plain, and not looked through for ciphers."""
_MAX_PLACES = 200_000
_MAX_QUOTED = 4_000


@dataclass(frozen=True)
class Match:
    """An item in a document.

    Attributes:
        how: verbatim, template, paraphrase, code, reversed, rot13, reordered, cipher.
        strong: a look-alike is as good as excluded.
        group: SEALED, CONTROL or PRACTICE.
    """

    item: str
    group: str
    how: str
    strong: bool
    confidence: float
    form: Form
    layers: tuple[str, ...]
    evidence: Evidence


@dataclass
class Sweep:
    """What a pass found.

    Attributes:
        crowds: by group, for each of its items (columns) and each of CROWDS (rows) how many documents come so near;
            documents that are copies of any item are left out, being counted as such. Empty without controls.
        like: the sealed item that each control (column) was made like; empty where that is not known of all.
        identifiable: sealed items that the text or the code detector can recognise at all.
    """

    documents: int = 0
    matches: list[Match] = field(default_factory=list)
    sizes: dict[str, int] = field(default_factory=dict)
    crowds: dict[str, np.ndarray] = field(default_factory=dict)
    order: dict[str, list[str]] = field(default_factory=dict)
    like: tuple[str, ...] = ()
    identifiable: set[str] = field(default_factory=set)

    def items(self, group: str, *hows: str, strong: bool = True, forms: Iterable[Form] | None = None) -> set[str]:
        """Distinct items of a group that are matched in one of these ways."""
        wanted = None if forms is None else set(forms)
        return {
            match.item
            for match in self.matches
            if match.group == group
            and (not hows or match.how in hows)
            and (match.strong or not strong)
            and (wanted is None or match.form in wanted)
        }


def sweep(
    documents: Iterable[Document],
    sealed: Sequence[TestItem],
    *,
    controls: Sequence[TestItem] = (),
    practice: Sequence[TestItem] = (),
    background: Iterable[str] = (),
    embed: Embedding | None = None,
) -> Sweep:
    """Look for all items in all documents. `background` is text that everybody was given."""
    looked = _Look(sealed, controls, practice, background, embed)
    result = Sweep(sizes={SEALED: len(sealed), CONTROL: len(controls), PRACTICE: len(practice)})
    result.identifiable = looked.identifiable()
    crowds = np.zeros((len(CROWDS), len(looked.order))) if controls else None
    for document in documents:
        if document.form is not Form.STREAM:
            result.documents += 1
        matches = looked.at(document)
        if len(result.matches) < _MAX_PLACES:
            result.matches.extend(matches)
        copies = any(match.how == "verbatim" for match in matches)
        if crowds is not None and _stands_alone(document) and not copies:
            crowds += looked.near(document)
    if crowds is not None:
        groups = np.array([looked.group[item] for item in looked.order])
        result.crowds = {name: crowds[:, groups == name] for name in (SEALED, CONTROL, PRACTICE)}
        result.order = {name: [i for i in looked.order if looked.group[i] == name] for name in (SEALED, CONTROL)}
        by_id = {item.id: item.like for item in controls}
        result.like = tuple(by_id[item] for item in result.order[CONTROL]) if all(by_id.values()) else ()
    return result


def _stands_alone(document: Document) -> bool:
    """Whether a document may be a training example: not a stretch of a program, of a stream, or of letters changed."""
    if document.form is Form.PROGRAM:
        return document.literal
    unclear = OTHER_LETTERS in document.layers or ALL_ENTRIES in document.layers
    return document.form in (Form.RECORD, Form.TEXT) or (document.form is Form.DECODED and not unclear)


class _Look:
    def __init__(
        self,
        sealed: Sequence[TestItem],
        controls: Sequence[TestItem],
        practice: Sequence[TestItem],
        background: Iterable[str],
        embed: Embedding | None,
    ) -> None:
        everything = [*((item, SEALED) for item in sealed), *((item, CONTROL) for item in controls)]
        everything += [(item, PRACTICE) for item in practice]
        self.group = {item.id: name for item, name in everything}
        self.order = [item.id for item, _ in everything]
        background = list(background)
        self.text = TextIndex([TextItem(item.id, item.text, item.answer) for item, _ in everything], background, embed)
        references = [
            TextItem(item.id, text) for item, name in everything if name == SEALED for text in item.references
        ]
        self.references = TextIndex(references, background, only_verbatim=True) if references else None
        self.hidden = TextIndex(
            [
                TextItem(f"{how}\0{item.id}", change(item.text))
                for item, name in everything
                if name != PRACTICE and len(words(item.text)) >= 5
                for how, change in (("reversed", _backwards), ("rot13", _rot13))
                if _is_changed(item.text, change(item.text))
            ],
            only_verbatim=True,
        )
        kept = [item for item, name in everything if name != PRACTICE]
        self.kept = [item.id for item in kept]
        self.bags = Bags([words(item.text) for item in kept])
        self.isomorphs = Isomorphs([text for item in kept for text in (item.text, item.text.casefold())])
        self.language = {word for item in kept for word in words(item.text)}
        self.language.update(word for text in background for word in words(text))
        self.seen: set[str] = set()
        self.code = CodeIndex([CodeItem(item.id, item.code, item.entry) for item, _ in everything if item.code])
        self.has_code = any(item.code for item, _ in everything)
        self.answers = Masks([item.completion for item, _ in everything])
        self.programs = Likeness([item.code for item, _ in everything])

    def identifiable(self) -> set[str]:
        known = self.text.identifiable() | self.code.identifiable()
        return {item for item in known if self.group[item] == SEALED}

    def near(self, document: Document) -> np.ndarray:
        """Which items a document comes near to, by each of CROWDS: (len(CROWDS), items), nought or one."""
        found = np.zeros((len(CROWDS), len(self.order)))
        by_text = self.text.nearness(words(document.text), document.parts)
        alike = {"answer": self.answers.renamed(document.parts)}
        alike["program"], alike["idioms"] = self.programs.alike(_code_sources(document)) if self.has_code else ([], [])
        for row, (kernel, least) in enumerate(CROWDS):
            if kernel in alike:
                found[row, alike[kernel]] = 1.0
            else:
                found[row] = by_text[KERNELS.index(kernel)] >= least
        return found

    def at(self, document: Document) -> list[Match]:
        text = document.text
        found: dict[tuple[str, str], Match] = {}
        if OTHER_LETTERS in document.layers:
            self._ciphers(found, document)
            return list(found.values())
        sequence = words(text)
        for match in self.text.match(text, sequence):
            if document.form is Form.STREAM and (match.how != "verbatim" or match.item in self.seen):
                continue
            if match.how == "verbatim":
                self.seen.add(match.item)
            strong = match.how == "verbatim"
            confidence = 0.99 if strong else 0.7 if match.how == "template" else 0.6
            self._add(found, document, match.item, match.how, strong, confidence, match.first_word)
        if self.references is not None:
            for match in self.references.match(text, sequence):
                if match.how == "verbatim":
                    self._add(found, document, match.item, "verbatim", True, 0.97, match.first_word)
        for match in self.hidden.match(text, sequence):
            if match.how == "verbatim":
                how, _, item = match.item.partition("\0")
                self._add(found, document, item, how, True, 0.99, match.first_word)
        if document.form is not Form.STREAM:
            self._disguised(found, document, sequence)
        if self.has_code and document.form is not Form.STREAM:
            for source in _code_sources(document):
                for copy in self.code.match(source):
                    line = (document.line or 1) + copy.line - 1 if source is document.text else document.line
                    key = (copy.item, "code")
                    if key not in found or found[key].confidence < copy.confidence:
                        note = f"{copy.how}, score {copy.score:.0f}" + (f", function {copy.name}" if copy.name else "")
                        quote = source.split("\n")[max(0, copy.line - 1) :][:6]
                        place = Evidence(
                            file=document.file, line=line, quote="\n".join(quote), item=copy.item, note=note
                        )
                        group = self.group[copy.item]
                        found[key] = Match(
                            copy.item,
                            group,
                            "code",
                            copy.strong,
                            copy.confidence,
                            document.form,
                            document.layers,
                            place,
                        )
        return list(found.values())

    def _disguised(self, found: dict[tuple[str, str], Match], document: Document, sequence: list[str]) -> None:
        """Items whose words stand there in another order, and items under a substitution of letters."""
        room = 12.0 if ALL_ENTRIES in document.layers else None
        for at in self.bags.within(sequence, room):
            if (self.kept[at], "verbatim") not in found:
                self._add(found, document, self.kept[at], "reordered", True, 0.9, 0)
        sample = sequence[:2000]
        if sum(word in self.language for word in sample) >= _PLAIN * len(sample) > 0:
            return
        self._ciphers(found, document)

    def _ciphers(self, found: dict[tuple[str, str], Match], document: Document) -> None:
        for at, _ in self.isomorphs.within(document.text):
            self._add(found, document, self.kept[at // 2], "cipher", True, 0.99, 0)

    def _add(
        self,
        found: dict[tuple[str, str], Match],
        document: Document,
        item: str,
        how: str,
        strong: bool,
        confidence: float,
        first_word: int,
    ) -> None:
        if (item, how) in found:
            return
        at, quote = _quoted(document.text, first_word)
        line = None if document.line is None else document.line + (at if len(document.parts) == 1 else 0)
        note = how + (f", out of {' in '.join(reversed(document.layers))}" if document.layers else "")
        place = Evidence(file=document.file, line=line, quote=quote, item=item, note=note)
        found[item, how] = Match(item, self.group[item], how, strong, confidence, document.form, document.layers, place)


def _quoted(text: str, first_word: int) -> tuple[int, str]:
    """Lines before the word, and what stands from there on."""
    if len(text) > 2_000_000:
        return 0, escaped(text)
    for number, (_, start) in enumerate(placed_words(text)):
        if number == first_word:
            # Folding may move characters; the line is right, the column near enough for a quote.
            start = min(start, max(0, len(text) - 1))
            return text.count("\n", 0, start), text[start : start + 300]
    return 0, text[:300]


def _code_sources(document: Document) -> list[str]:
    if len(document.parts) == 1:
        return [document.text]
    longest = [part for part in document.parts if len(part) >= 20]
    sources = list(longest)
    # A prompt that ends in a function's head, and a completion that is its body.
    sources += [one + other for one, other in pairwise(longest) if re.search(r"\bdef ", one)]
    return sources


def _is_changed(text: str, other: str) -> bool:
    """Whether a disguise disguises: ROT13 leaves other scripts alone, and numbers read backwards are numbers."""
    before, after = set(words(text)), set(words(other))
    return len(before & after) <= len(before) // 4


def _backwards(text: str) -> str:
    return text[::-1]


def _rot13(text: str) -> str:
    return codecs.encode(text, "rot13")

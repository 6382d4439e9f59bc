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
from lydite.posttrain.audit.documents.document import Document, Form
from lydite.posttrain.audit.finding import Evidence, escaped
from lydite.posttrain.audit.items import TestItem
from lydite.posttrain.audit.text.index import KERNELS, Embedding, TextIndex, TextItem
from lydite.posttrain.audit.text.words import placed_words, words

SEALED, CONTROL, PRACTICE = "sealed", "control", "practice"
CROWDS = (
    *(("meaning", 0.5), ("meaning", 0.7), ("meaning", 0.85)),
    *(("pairs", 0.5), ("pairs", 0.7), ("pairs", 0.85)),
    *(("numbers", 1.0), ("renamed", 1.0), ("values", 1.0)),
)
"""How near counts as near: kernels of the text index, each with a least value."""
_MAX_PLACES = 200_000
_MAX_QUOTED = 4_000


@dataclass(frozen=True)
class Match:
    """An item in a document.

    Attributes:
        how: verbatim, template, paraphrase, code, reversed, rot13.
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
            documents that are copies of practice items are left out. Empty without controls.
        identifiable: sealed items that the text or the code detector can recognise at all.
    """

    documents: int = 0
    matches: list[Match] = field(default_factory=list)
    sizes: dict[str, int] = field(default_factory=dict)
    crowds: dict[str, np.ndarray] = field(default_factory=dict)
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
        copies_practice = any(match.group == PRACTICE and match.how == "verbatim" for match in matches)
        if crowds is not None and document.form in (Form.RECORD, Form.TEXT) and not copies_practice:
            near = looked.text.nearness(words(document.text), document.parts)
            for row, (kernel, least) in enumerate(CROWDS):
                crowds[row] += near[KERNELS.index(kernel)] >= least
    if crowds is not None:
        groups = np.array([looked.group[item] for item in looked.order])
        result.crowds = {name: crowds[:, groups == name] for name in (SEALED, CONTROL, PRACTICE)}
    return result


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
                if name == SEALED and len(words(item.text)) >= 5
                for how, change in (("reversed", _backwards), ("rot13", _rot13))
                if _is_changed(item.text, change(item.text))
            ],
            only_verbatim=True,
        )
        self.seen: set[str] = set()
        self.code = CodeIndex([CodeItem(item.id, item.code, item.entry) for item, _ in everything if item.code])
        self.has_code = any(item.code for item, _ in everything)

    def identifiable(self) -> set[str]:
        known = self.text.identifiable() | self.code.identifiable()
        return {item for item in known if self.group[item] == SEALED}

    def at(self, document: Document) -> list[Match]:
        text = document.text
        sequence = words(text)
        found: dict[tuple[str, str], Match] = {}
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

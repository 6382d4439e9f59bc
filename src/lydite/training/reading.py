"""A run's items as text, text as items of the run, and its first weights again: what a reader of its record needs.

`read_text` needs no torch and no tokenizer library for any task on text, so that what a run trained on can be read from
its objects alone. `probe` and `fresh_weights` ask the task's own module, which for language needs lydite[train].

Items stand in the corpus one behind the other: joined, they are the documents again. A character may lie in two items;
it counts to the one that completes it.
"""

from __future__ import annotations

import codecs
import importlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from lydite.evidence.digest import digest_of
from lydite.training import characters
from lydite.training.corpus import read_items
from lydite.training.errors import CorpusError, TaskError
from lydite.training.task import KINDS, FetchObject, ObjectRef, Task, Vector, build_task

MAX_ITEM_BYTES = 1 << 32
MAX_TOKENIZER_BYTES = 16 << 20
MAX_TOKENS = 1 << 16
PROBE_TOKENS = 32
"""Tokens of a probe's windows for language: about a line, so that few windows end in filling."""
MAX_PROBE_WINDOWS = 8
"""Windows that one text is cut into at most."""
UNKNOWN = "\N{REPLACEMENT CHARACTER}"


class Reading(Protocol):
    """The items of a run as text."""

    @property
    def n_items(self) -> int:
        """How many training items there are."""

    def pieces(self, start: int, stop: int) -> list[str]:
        """The text of each of the items start..stop-1."""

    def spelled(self, text: str) -> str:
        """A text as it would stand in the items: what the run cannot spell is replaced."""


def read_text(description: Mapping[str, Any], fetch: FetchObject) -> Reading:
    """The items of the run that a genesis describes.

    Raises:
        TaskError: a task whose items are no text, or a description or tokenizer that cannot be read here.
        CorpusError: items that cannot be.
    """
    match description.get("kind"):
        case "characters":
            return _Characters(description, fetch)
        case "language":
            return _Tokens(description, fetch)
        case kind:
            raise TaskError(f"items of a task of kind {kind!r:.60} are no text that can be read")


@dataclass(frozen=True, kw_only=True)
class Probe:
    """A task whose items are windows of given texts, and the number of the text that each item is of, int64 [items]."""

    task: Task
    owners: NDArray[np.int64]


def probe(
    description: Mapping[str, Any], fetch: FetchObject, texts: Sequence[str], *, device: str = "cpu"
) -> Probe | None:
    """The run's task with these texts as its items, to measure losses on them; None when they are all too short.

    Each text becomes at most MAX_PROBE_WINDOWS windows, the last of which ends with the text. Texts shorter than one
    window are left out.

    Raises:
        TaskError: the task cannot be built, or its library is not installed.
    """
    module = _module(description)
    encoded: list[list[int]] = module.encoded(description, fetch, texts)
    length, overlap, kind = _window(description)
    rows, owners = [], []
    for number, codes in enumerate(encoded):
        for start in _starts(len(codes), length, overlap):
            rows.append(codes[start : start + length])
            owners.append(number)
    if not rows:
        return None
    data = np.array(rows, dtype=kind).tobytes()
    items = ObjectRef(digest=digest_of(data), size=len(data))

    def fetched(digest: str, size: int) -> bytes:
        return data if digest == items.digest else fetch(digest, size)

    changed = {**description, "items": items.model_dump()}
    if description.get("kind") == "language":
        changed["tokens_per_item"] = length
    task = build_task(changed, fetched, device=device, precision="float32" if device == "cpu" else "auto")
    return Probe(task=task, owners=np.array(owners, np.int64))


def fresh_weights(description: Mapping[str, Any], fetch: FetchObject, *, seed: int) -> Vector:
    """float32 [P]: the weights that a run of this description starts from when nothing but its seed went into them.

    Raises:
        TaskError: the task cannot be read, or its library is not installed.
    """
    weights: Vector = _module(description).fresh_weights(description, fetch, seed=seed)
    return weights


def _module(description: Mapping[str, Any]) -> ModuleType:
    kind = description.get("kind")
    if kind not in ("characters", "language"):
        raise TaskError(f"items of a task of kind {kind!r:.60} are no text")
    try:
        return importlib.import_module(KINDS[kind])
    except ModuleNotFoundError as error:
        raise TaskError(
            f"tasks of kind {kind!r} need {error.name}, which is not installed: pip install 'lydite[train]'"
        ) from error


def _window(description: Mapping[str, Any]) -> tuple[int, int, str]:
    """Length of a probe's windows, how far they overlap, and the type of their codes."""
    if description.get("kind") == "characters":
        known = characters.read_description(description)
        return known.context + known.window, known.context, "u1"
    return min(PROBE_TOKENS, _described(description).tokens_per_item), 1, "<u2"


def _starts(size: int, length: int, overlap: int) -> list[int]:
    if size < length:
        return []
    starts = list(range(0, size - length + 1, length - overlap))
    if starts[-1] + length < size:
        starts.append(size - length)
    return starts[:MAX_PROBE_WINDOWS]


class _Characters:
    def __init__(self, description: Mapping[str, Any], fetch: FetchObject) -> None:
        known = characters.read_description(description)
        if known.items.size > MAX_ITEM_BYTES:
            raise CorpusError(f"items of {known.items.size} bytes; at most {MAX_ITEM_BYTES} are read")
        self._table = characters.read_table(fetch(known.table.digest, known.table.size))
        self._items = characters.read_codes(
            fetch(known.items.digest, known.items.size),
            length=known.context + known.window,
            vocabulary=len(self._table) + 1,
        )
        self._letters = np.array([ord(c) for c in self._table + UNKNOWN], "<u4")

    @property
    def n_items(self) -> int:
        """See `Reading`."""
        return int(self._items.shape[0])

    def pieces(self, start: int, stop: int) -> list[str]:
        """See `Reading`."""
        return [self._letters[row].tobytes().decode("utf-32-le") for row in self._items[start:stop]]

    def spelled(self, text: str) -> str:
        """See `Reading`."""
        return self._letters[characters.encode(text, self._table)].tobytes().decode("utf-32-le")


class _Language(BaseModel):
    """What of a language task's description is needed to read its items."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    tokenizer: ObjectRef
    items: ObjectRef
    tokens_per_item: int = Field(ge=8, le=1 << 20)


def _described(description: Mapping[str, Any]) -> _Language:
    try:
        return _Language.model_validate(dict(description))
    except ValidationError as error:
        raise TaskError(f"the language task's description cannot be read: {error}") from error


class _Tokens:
    """Byte-level tokens (GPT-2's spelling of bytes), whose text is their bytes one behind the other."""

    def __init__(self, description: Mapping[str, Any], fetch: FetchObject) -> None:
        known = _described(description)
        if known.tokenizer.size > MAX_TOKENIZER_BYTES or known.items.size > MAX_ITEM_BYTES:
            raise TaskError(
                f"a tokenizer of {known.tokenizer.size} and items of {known.items.size} bytes; at most "
                f"{MAX_TOKENIZER_BYTES} and {MAX_ITEM_BYTES} are read"
            )
        self._bytes_of = token_bytes(fetch(known.tokenizer.digest, known.tokenizer.size))
        self._items = read_items(
            fetch(known.items.digest, known.items.size),
            tokens_per_item=known.tokens_per_item,
            vocabulary=len(self._bytes_of),
        )

    @property
    def n_items(self) -> int:
        """See `Reading`."""
        return int(self._items.shape[0])

    def pieces(self, start: int, stop: int) -> list[str]:
        """See `Reading`."""
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        of = self._bytes_of
        return [decoder.decode(b"".join([of[token] for token in row])) for row in self._items[start:stop].tolist()]

    def spelled(self, text: str) -> str:
        """See `Reading`: any bytes can be spelled."""
        return text


def token_bytes(data: bytes) -> list[bytes]:
    """The bytes of each token of a byte-level tokenizer, from its JSON; special tokens become a line break.

    Raises:
        TaskError: no such tokenizer.
    """
    try:
        value = json.loads(data)
        model, decoder = value["model"], value["decoder"]
        if model["type"] != "BPE" or decoder["type"] != "ByteLevel":
            raise TaskError(
                f"a tokenizer of type {model['type']!r:.40} with decoder {decoder['type']!r:.40}; only byte-level "
                "pairs can be read without its library"
            )
        special = {token["id"] for token in value.get("added_tokens", [])}
        spelled = {number: token for token, number in model["vocab"].items()}
        spelled |= {token["id"]: token["content"] for token in value.get("added_tokens", [])}
        size = max(spelled) + 1
        if size > MAX_TOKENS or min(spelled) < 0:
            raise TaskError(
                f"a tokenizer whose tokens reach from {min(spelled)} to {size - 1}; the limit is {MAX_TOKENS}"
            )
        alphabet = _alphabet()
        found = [b""] * size
        for number, token in spelled.items():
            found[number] = b"\n" if number in special else bytes(alphabet[c] for c in token)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise TaskError(f"the tokenizer cannot be read as byte-level pairs: {error!r:.200}") from error
    return found


def _alphabet() -> dict[str, int]:
    """GPT-2's characters for the 256 bytes: printable Latin-1 stands for itself, the others from U+0100 on."""
    plain = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(256) if byte not in set(plain)]
    return {chr(byte): byte for byte in plain} | {chr(0x100 + at): byte for at, byte in enumerate(others)}

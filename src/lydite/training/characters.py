"""A character model in plain numpy as a `Task`: no torch, no transformers, gradients written out by hand.

What it is for. The slim install can run, judge and replay a whole run with it, scores included; it shows that
`pretrain` knows nothing about text models or tensor libraries; and a process of it starts in a second, so tests can
afford real processes. What it is not for: text worth reading. It is the neural probabilistic language model of
Bengio et al. 2003 (JMLR 3, section 2) over characters, without its direct connections: the embeddings of the last few
characters side by side, one tanh layer, softmax.

A genesis names three objects (the character table, training items, held-out items) and a few sizes, all in
`Description`. An item is `context` characters that are only read and `window` characters that are predicted, one byte
each; the last code stands for every character that the table lacks.

Legend: I items, N positions of an item, B positions in all, C context, E embedding, X = C*E, H hidden, V vocabulary.
"""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from lydite.training.errors import CorpusError, ExportError, TaskError
from lydite.training.task import (
    LOSS_CEILING_MICRONATS,
    FetchObject,
    Items,
    ObjectRef,
    OptimizerState,
    Prepared,
    PutObject,
    Trained,
    Vector,
)
from lydite.training.text import STDLIB, read_documents

MAX_VOCABULARY = 256
MAX_TABLE_BYTES = 1 << 14
MAX_CORPUS_BYTES = 1 << 30
BETA_1, BETA_2, EPSILON = 0.9, 0.99, 1e-8
SCORED_AT_ONCE = 32
"""Items in memory together while scoring; their losses do not depend on it."""

Codes = NDArray[np.uint8]
Arrays = list[NDArray[np.float32]]


class Description(BaseModel):
    """What the genesis says of the task. Real numbers are hex floats: canonical JSON has none."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["characters"] = "characters"
    schema_: Literal["lydite.characters/1"] = Field(default="lydite.characters/1", alias="schema")
    table: ObjectRef
    items: ObjectRef
    held_out: ObjectRef
    context: int = Field(default=6, ge=1, le=64, description="characters that a prediction sees")
    window: int = Field(default=48, ge=1, le=512, description="characters of an item that are predicted")
    embedding: int = Field(default=12, ge=1, le=64)
    hidden: int = Field(default=64, ge=1, le=1024)
    batch: int = Field(default=4, ge=1, le=64, description="items in one optimiser step")
    rate: str = (4e-3).hex()

    def body(self) -> dict[str, Any]:
        """As the JSON value that a genesis carries."""
        return self.model_dump(mode="json", by_alias=True)

    def shapes(self, vocabulary: int) -> list[tuple[str, tuple[int, ...]]]:
        """(name, shape) of every parameter in canonical order."""
        return [
            ("embedding", (vocabulary, self.embedding)),
            ("hidden.weight", (self.context * self.embedding, self.hidden)),
            ("hidden.bias", (self.hidden,)),
            ("output.weight", (self.hidden, vocabulary)),
            ("output.bias", (vocabulary,)),
        ]


@dataclass(frozen=True, kw_only=True)
class CharacterSettings:
    """What a person chooses; the rest follows.

    Attributes:
        text: a source as `training.text` reads it.
        vocabulary: characters that are told apart, the one for all others included.
        items_per_round: of the run; so many training items must exist.
    """

    text: str = STDLIB
    text_field: str = "text"
    max_text_bytes: int = 16 << 20
    vocabulary: int = 64
    held_out_items: int = 128
    items_per_round: int
    rate: float = 4e-3
    seed: int = 0


def prepare_characters(
    settings: CharacterSettings, put: PutObject, progress: Callable[[str], None] = lambda what: None
) -> Prepared:
    """Read the text, choose the table, cut the items, draw initial weights; store each object with `put`.

    The first documents, whole, are held out, as `training.corpus` does it.

    Raises:
        CorpusError: too little text, or none.
        TaskError: a vocabulary outside its limits.
    """
    progress("reading text")
    documents = read_documents(settings.text, max_bytes=settings.max_text_bytes, field=settings.text_field)
    progress("cutting the corpus")
    table = frequent_characters((d.text for d in documents), vocabulary=settings.vocabulary)
    unstored = ObjectRef(digest="0" * 64, size=1)
    sizes = Description(table=unstored, items=unstored, held_out=unstored, rate=settings.rate.hex())
    length = sizes.context + sizes.window
    held, used = np.zeros(0, np.uint8), 0
    while used < len(documents) and held.size < settings.held_out_items * length:
        held = np.concatenate([held, encode(documents[used].text, table)])
        used += 1
    rest = encode("".join(d.text for d in documents[used:]), table)
    n = rest.size // length
    needed = max(4 * settings.held_out_items, settings.items_per_round)
    if held.size < settings.held_out_items * length or n < needed:
        raise CorpusError(
            f"the text gives {n} training items of {length} characters beside {settings.held_out_items} held-out ones, "
            f"at least {needed} are needed: give more text"
        )
    progress("initialising the model")
    description = describe(
        table=table, items=rest[: n * length], held_out=held[: settings.held_out_items * length], put=put, sizes=sizes
    )
    weights = initial_weights(description.shapes(len(table) + 1), seed=settings.seed)
    return Prepared(description=description.body(), weights=weights)


def describe(*, table: str, items: Codes, held_out: Codes, put: PutObject, sizes: Description) -> Description:
    """Store table and items; returns `sizes` naming them."""

    def stored(data: bytes) -> ObjectRef:
        return ObjectRef(digest=put(data), size=len(data))

    named = {
        "table": stored(table_bytes(table)),
        "items": stored(items.tobytes()),
        "held_out": stored(held_out.tobytes()),
    }
    return sizes.model_copy(update=named)


def initial_weights(shapes: list[tuple[str, tuple[int, ...]]], *, seed: int) -> Vector:
    """float32 [P]: normal numbers scaled by the fan-in, biases zero."""
    rng = np.random.default_rng(seed)
    parts = [
        np.zeros(shape)
        if len(shape) == 1
        else rng.standard_normal(shape) / np.sqrt(4 if name == "embedding" else shape[0])
        for name, shape in shapes
    ]
    return np.concatenate([part.ravel() for part in parts]).astype(np.float32)


def frequent_characters(texts: Iterator[str], *, vocabulary: int) -> str:
    """The table of a text: its most frequent characters, at most `vocabulary` - 1, the most frequent first.

    Raises:
        TaskError: a vocabulary outside its limits.
    """
    if not 2 <= vocabulary <= MAX_VOCABULARY:
        raise TaskError(f"a vocabulary of {vocabulary} characters; it lies between 2 and {MAX_VOCABULARY}")
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(text)
    return "".join(sorted(counts, key=lambda c: (-counts[c], c))[: vocabulary - 1])


def encode(text: str, table: str) -> Codes:
    """uint8 [characters]: each one's place in the table, `len(table)` for those it lacks."""
    code_of = np.full(0x110000, len(table), np.uint8)
    code_of[[ord(c) for c in table]] = np.arange(len(table), dtype=np.uint8)
    # Surrogates cannot be stored as text anywhere, but a caller's string may hold some.
    codes: Codes = code_of[np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")]
    return codes


def table_bytes(table: str) -> bytes:
    """The table as one JSON object."""
    return json.dumps({"schema": "lydite.characters-table/1", "characters": table}, sort_keys=True).encode()


def read_table(data: bytes) -> str:
    """Inverse of `table_bytes`.

    Raises:
        TaskError: no such object, or characters that are none, too many, or there twice.
    """
    if len(data) > MAX_TABLE_BYTES:
        raise TaskError(f"a character table of {len(data)} bytes; the limit is {MAX_TABLE_BYTES}")
    try:
        table = json.loads(data)["characters"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise TaskError(f"the character table cannot be read: {error!r:.200}") from error
    if (
        not isinstance(table, str)
        or not 1 <= len(table) < MAX_VOCABULARY
        or len(set(table)) != len(table)
        or any("\ud800" <= c <= "\udfff" for c in table)
    ):
        raise TaskError(f"the character table must hold 1 to {MAX_VOCABULARY - 1} different characters: {table!r:.200}")
    if data != table_bytes(table):
        raise TaskError("the character table is not in its one spelling: a field is unknown or written in another way")
    return table


def read_codes(data: bytes, *, length: int, vocabulary: int) -> Codes:
    """uint8 [items, length] from the bytes of an object.

    Raises:
        CorpusError: not a whole number of items, none at all, or a code outside the vocabulary.
    """
    if not data or len(data) % length:
        raise CorpusError(f"{len(data)} bytes are no whole number of items of {length} characters")
    codes = np.frombuffer(data, np.uint8).reshape(-1, length)
    if int(codes.max()) >= vocabulary:
        raise CorpusError(f"the corpus has code {int(codes.max())}, the vocabulary {vocabulary}")
    return codes


def build(description: Mapping[str, Any], fetch: FetchObject, *, device: str, precision: str) -> CharacterTask:
    """See `training.task.build_task`; numpy has one device and one precision.

    Raises:
        TaskError: a description or table that cannot be read, or a device that numpy does not have.
        CorpusError: items that cannot be.
    """
    if device not in ("auto", "cpu") or precision not in ("auto", "float32"):
        raise TaskError(
            f"device {device!r:.40} with precision {precision!r:.40}: the characters task is numpy on the CPU in "
            "float32; give auto for both"
        )
    known = read_description(description)

    def read(ref: ObjectRef) -> bytes:
        return fetch(ref.digest, ref.size)

    table, length = read_table(read(known.table)), known.context + known.window
    items = read_codes(read(known.items), length=length, vocabulary=len(table) + 1)
    held_out = read_codes(read(known.held_out), length=length, vocabulary=len(table) + 1)
    return CharacterTask(known, table, items, held_out)


def read_description(description: Mapping[str, Any]) -> Description:
    """The description that a genesis carries.

    Raises:
        TaskError: it cannot be read, or names objects beyond their limits.
    """
    try:
        known = Description.model_validate(dict(description))
        rate = float.fromhex(known.rate)
    except (ValidationError, ValueError, OverflowError) as error:
        raise TaskError(f"the characters task's description cannot be read: {error}") from error
    if not 0.0 < rate < 1.0:
        raise TaskError(f"the learning rate is {rate}; it lies between 0 and 1")
    for name, limit in (("table", MAX_TABLE_BYTES), ("items", MAX_CORPUS_BYTES), ("held_out", MAX_CORPUS_BYTES)):
        ref: ObjectRef = getattr(known, name)
        if ref.size > limit:
            raise TaskError(f"the object {name!r} states {ref.size} bytes; the limit is {limit}")
    return known


def encoded(description: Mapping[str, Any], fetch: FetchObject, texts: Sequence[str]) -> list[list[int]]:
    """The codes of each text, as the run's items have them (`training.reading`)."""
    ref = read_description(description).table
    table = read_table(fetch(ref.digest, ref.size))
    return [encode(text, table).tolist() for text in texts]


def fresh_weights(description: Mapping[str, Any], fetch: FetchObject, *, seed: int) -> Vector:
    """The weights that `prepare_characters` makes from this seed."""
    known = read_description(description)
    table = read_table(fetch(known.table.digest, known.table.size))
    return initial_weights(known.shapes(len(table) + 1), seed=seed)


class CharacterTask:
    """See `training.task.Task`.

    Args:
        items, held_out: uint8 [I, context + window], every code at most `len(table)`.
    """

    def __init__(self, description: Description, table: str, items: Codes, held_out: Codes) -> None:
        self.description, self.table = description, table
        self._items_IN, self._held_out_IN = items, held_out
        self._shapes = description.shapes(len(table) + 1)
        sizes = [int(np.prod(shape)) for _, shape in self._shapes]
        self._bounds = list(pairwise(np.cumsum([0, *sizes]).tolist()))
        self._rate = float.fromhex(description.rate)

    @property
    def layout_tensors(self) -> list[tuple[str, tuple[int, ...]]]:
        """See `Task`."""
        return list(self._shapes)

    @property
    def n_items(self) -> int:
        """See `Task`."""
        return int(self._items_IN.shape[0])

    def steps(self, n_items: int) -> int:
        """See `Task`."""
        return -(-n_items // self.description.batch)

    def train(self, weights: Vector, optimizer: OptimizerState | None, items: Items, *, inner_step: int) -> Trained:
        """See `Task`: AdamW without decay at a constant rate, so `inner_step` changes nothing."""
        state = optimizer or OptimizerState(first=np.zeros_like(weights), second=np.zeros_like(weights), step=0)
        first, second, step = state.first, state.second, state.step
        weights, losses = weights.copy(), []
        for start in range(0, items.size, self.description.batch):
            gradient, loss = self._gradient(weights, items[start : start + self.description.batch])
            step += 1
            first = np.float32(BETA_1) * first + np.float32(1 - BETA_1) * gradient
            second = np.float32(BETA_2) * second + np.float32(1 - BETA_2) * gradient * gradient
            rate = np.float32(self._rate * np.sqrt(1 - BETA_2**step) / (1 - BETA_1**step))
            weights -= rate * first / (np.sqrt(second) + np.float32(EPSILON))
            losses.append(loss)
        mean = float(np.mean(losses)) if losses else 0.0
        return Trained(weights=weights, optimizer=OptimizerState(first=first, second=second, step=step), mean_loss=mean)

    def scorer(self, weights: Vector) -> CharacterScorer:
        """See `Task`."""
        return CharacterScorer(self, weights)

    def item_losses(self, weights: Vector, items: Items) -> NDArray[np.int64]:
        """int64 [n]: mean loss of each training item in micro-nats."""
        return self._losses_of(weights, self._items_IN[items])

    def held_out_loss(self, weights: Vector) -> int:
        """See `Task`."""
        losses = self._losses_of(weights, self._held_out_IN)
        return (2 * int(losses.sum()) + losses.size) // (2 * losses.size)

    def export(self, weights: Vector, folder: Path) -> None:
        """See `Task`: weights.npz with one array per parameter, characters.json with table and sizes.

        This is no Hugging Face checkpoint: no library has this model. `complete` and a reader of this file are what
        can use it.
        """
        out = io.BytesIO()
        named = {name: array for (name, _), array in zip(self._shapes, self._arrays(weights), strict=True)}
        np.savez(out, allow_pickle=False, **named)
        known = self.description
        about = {
            "schema": "lydite.characters-export/1",
            "characters": self.table,
            "context": known.context,
            "embedding": known.embedding,
            "hidden": known.hidden,
        }
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "weights.npz").write_bytes(out.getvalue())
            (folder / "characters.json").write_text(json.dumps(about, indent=2, sort_keys=True) + "\n")
        except OSError as error:
            raise ExportError(f"the checkpoint cannot be written to {folder}: {error}") from error

    def complete(self, weights: Vector, prompt: str, *, max_tokens: int, temperature: float, seed: int) -> str:
        """Continue a prompt by `max_tokens` characters: sampling at a temperature, greedy at 0."""
        rng, arrays, context = np.random.default_rng(seed), self._arrays(weights), self.description.context
        blank = max(self.table.find("\n"), 0)
        codes = [blank] * context + encode(prompt, self.table).tolist()
        added = []
        for _ in range(max_tokens):
            _, _, log_p_1V = self._forward(arrays, np.array([codes[-context:]]))
            # The code for all other characters has no character to print.
            known_V = log_p_1V[0, : len(self.table)].astype(np.float64)
            if temperature > 0:
                odds = np.exp((known_V - known_V.max()) / temperature)
                code = int(rng.choice(len(self.table), p=odds / odds.sum()))
            else:
                code = int(known_V.argmax())
            codes.append(code)
            added.append(self.table[code])
        return prompt + "".join(added)

    def _arrays(self, weights: Vector) -> Arrays:
        return [
            weights[start:stop].reshape(shape)
            for (start, stop), (_, shape) in zip(self._bounds, self._shapes, strict=True)
        ]

    def _examples(self, codes_IN: Codes) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Contexts [I, window, C] and targets [I, window] of whole items."""
        context = self.description.context
        windows = np.lib.stride_tricks.sliding_window_view(codes_IN.astype(np.int64), context + 1, axis=1)
        return windows[..., :-1], windows[..., -1]

    def _forward(self, arrays: Arrays, context: NDArray[np.int64]) -> Arrays:
        """Layers x [..., X] and h [..., H] and log-probabilities [..., V] for contexts [..., C]."""
        embedding_VE, w_XH, b_H, w_HV, b_V = arrays
        x = embedding_VE[context].reshape(*context.shape[:-1], -1)
        h = np.tanh(x @ w_XH + b_H)
        logits = h @ w_HV + b_V
        logits -= logits.max(axis=-1, keepdims=True)
        return [x, h, logits - np.log(np.exp(logits).sum(axis=-1, keepdims=True))]

    def _gradient(self, weights: Vector, items: Items) -> tuple[Vector, float]:
        """Gradient float32 [P] of the mean loss over these items, and that loss in nats."""
        arrays = self._arrays(weights)
        context, target = self._examples(self._items_IN[items])
        context_BC, target_B = context.reshape(-1, context.shape[-1]), target.ravel()
        x_BX, h_BH, log_p_BV = self._forward(arrays, context_BC)
        rows = np.arange(target_B.size)
        d_logits_BV = np.exp(log_p_BV)
        d_logits_BV[rows, target_B] -= 1.0
        d_logits_BV /= np.float32(target_B.size)
        d_pre_BH = (d_logits_BV @ arrays[3].T) * (1.0 - h_BH * h_BH)
        d_embedding_VE = np.zeros_like(arrays[0])
        np.add.at(d_embedding_VE, context_BC.ravel(), (d_pre_BH @ arrays[1].T).reshape(-1, arrays[0].shape[1]))
        parts = [d_embedding_VE, x_BX.T @ d_pre_BH, d_pre_BH.sum(0), h_BH.T @ d_logits_BV, d_logits_BV.sum(0)]
        loss = float(-log_p_BV[rows, target_B].mean())
        return np.concatenate([part.ravel() for part in parts]), loss

    def _losses_of(self, weights: Vector, codes_IN: Codes) -> NDArray[np.int64]:
        """int64 [I] micro-nats.

        The stacked products below are one small product per item, of one shape, which BLAS computes in one thread: an
        item's loss depends neither on the items beside it nor on the number of threads.
        """
        arrays, found = self._arrays(weights), [np.zeros(0, np.int64)]
        for start in range(0, codes_IN.shape[0], SCORED_AT_ONCE):
            context_INC, target_IN = self._examples(codes_IN[start : start + SCORED_AT_ONCE])
            # A poisoned model must not stop the exam, nor fill its log.
            with np.errstate(all="ignore"):
                log_p_INV = self._forward(arrays, context_INC)[2]
                log_p_IN = np.take_along_axis(log_p_INV, target_IN[..., None], axis=-1)[..., 0]
                micro_I = -log_p_IN.mean(axis=1, dtype=np.float64) * 1e6
            ceiling = float(LOSS_CEILING_MICRONATS)
            found.append(np.rint(np.clip(np.nan_to_num(micro_I, nan=ceiling), 0.0, ceiling)).astype(np.int64))
        return np.concatenate(found)


class CharacterScorer:
    """See `training.task.Scorer`."""

    def __init__(self, task: CharacterTask, weights: Vector) -> None:
        self._task, self._weights = task, weights.copy()

    def losses(self, items: Items) -> NDArray[np.int64]:
        """See `Scorer`."""
        return self._task.item_losses(self._weights, items)

    @contextmanager
    def loaded(self, weights: Vector) -> Iterator[None]:
        """See `Scorer`."""
        base, self._weights = self._weights, weights.copy()
        try:
            yield
        finally:
            self._weights = base

    @contextmanager
    def applied(self, positions: Items, values: Vector) -> Iterator[None]:
        """See `Scorer`: touched values are saved and put back."""
        before = self._weights[positions].copy()
        self._weights[positions] = values
        try:
            yield
        finally:
            self._weights[positions] = before

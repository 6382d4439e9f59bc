"""A tokenised corpus: numbered items of equal length, little-endian uint16, as one object that a genesis can name.

Held-out documents are split off before anything else, whole, so that no window of theirs is in anybody's assignment.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lydite.training.errors import CorpusError

Tokens = NDArray[np.uint16]


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """Training and held-out items.

    Attributes:
        items: uint16 [n, tokens_per_item].
        held_out: uint16 [m, tokens_per_item].
    """

    items: Tokens
    held_out: Tokens


def cut_corpus(documents: list[list[int]], *, tokens_per_item: int, held_out_items: int) -> Corpus:
    """Cut documents into items; the first documents, as many as give `held_out_items`, are held out.

    Raises:
        CorpusError: fewer than four times as many training items as held-out ones.
    """
    held: list[int] = []
    used = 0
    while used < len(documents) and len(held) < held_out_items * tokens_per_item:
        # A document longer than the share gives its beginning; the rest is dropped, never trained on.
        held += documents[used]
        used += 1
    rest = [token for document in documents[used:] for token in document]
    n = len(rest) // tokens_per_item
    if len(held) < held_out_items * tokens_per_item or n < 4 * held_out_items:
        raise CorpusError(
            f"the text gives {n} training items of {tokens_per_item} tokens beside {held_out_items} held-out ones, "
            f"at least {4 * held_out_items} are needed: give more text"
        )
    return Corpus(
        items=_items(rest[: n * tokens_per_item], tokens_per_item),
        held_out=_items(held[: held_out_items * tokens_per_item], tokens_per_item),
    )


def corpus_bytes(items: Tokens) -> bytes:
    """Items as bytes."""
    return np.ascontiguousarray(items, dtype="<u2").tobytes()


def read_items(data: bytes, *, tokens_per_item: int, vocabulary: int) -> Tokens:
    """Inverse of `corpus_bytes`.

    Raises:
        CorpusError: not a whole number of items, none at all, or a token outside the vocabulary.
    """
    if not data or len(data) % (2 * tokens_per_item):
        raise CorpusError(f"{len(data)} bytes are no whole number of items of {tokens_per_item} tokens")
    items = np.frombuffer(data, dtype="<u2").reshape(-1, tokens_per_item)
    if int(items.max()) >= vocabulary:
        raise CorpusError(f"the corpus has token {int(items.max())}, the vocabulary {vocabulary}")
    return items.astype(np.uint16, copy=False)


def _items(tokens: list[int], tokens_per_item: int) -> Tokens:
    return np.array(tokens, dtype=np.uint16).reshape(-1, tokens_per_item)

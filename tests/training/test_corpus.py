"""The corpus: held-out text is in nobody's assignment, and items come back as they were stored."""

from __future__ import annotations

import numpy as np
import pytest

from lydite.training.corpus import corpus_bytes, cut_corpus, read_items
from lydite.training.errors import CorpusError

LENGTH = 4
DOCUMENTS = [[n] * 10 for n in range(1, 40)]
"""Each document says its own number, so that an item says where it is from."""


def test_no_document_is_both_trained_on_and_held_out() -> None:
    """Otherwise the held-out loss measures memory."""
    corpus = cut_corpus(DOCUMENTS, tokens_per_item=LENGTH, held_out_items=3)
    assert corpus.held_out.shape == (3, LENGTH)
    assert not set(corpus.held_out.ravel().tolist()) & set(corpus.items.ravel().tolist())


def test_what_a_held_out_document_has_too_much_is_trained_on_by_nobody() -> None:
    """Its end would give its beginning away."""
    corpus = cut_corpus([[7] * 1000, *DOCUMENTS], tokens_per_item=LENGTH, held_out_items=2)
    assert set(corpus.held_out.ravel().tolist()) == {7}
    documents = set(corpus.items.ravel().tolist())
    assert documents == set(range(1, 40))
    assert np.count_nonzero(corpus.items == 7) == 10


def test_too_little_text_is_refused_with_the_numbers() -> None:
    """The remedy needs them."""
    with pytest.raises(CorpusError, match=r"gives 9 training items of 4 tokens beside 3 held-out ones, at least 12"):
        cut_corpus([[1] * 12, [2] * 36], tokens_per_item=LENGTH, held_out_items=3)


def test_items_survive_the_round_trip() -> None:
    """Their bytes are what a genesis names."""
    items = np.arange(20, dtype=np.uint16).reshape(5, LENGTH)
    assert np.array_equal(read_items(corpus_bytes(items), tokens_per_item=LENGTH, vocabulary=20), items)


@pytest.mark.parametrize(
    ("data", "message"),
    [(b"", "0 bytes"), (b"1234567", "7 bytes"), (b"\x04\0" * LENGTH, "token 4, the vocabulary 4")],
)
def test_bytes_that_are_no_items_are_refused(data: bytes, message: str) -> None:
    """A token outside the vocabulary would end in the middle of the embedding."""
    with pytest.raises(CorpusError, match=message):
        read_items(data, tokens_per_item=LENGTH, vocabulary=4)

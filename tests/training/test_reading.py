"""Items read as text without a training library, text measured as items, and first weights made again."""

from __future__ import annotations

import json

import numpy as np
import pytest

from lydite.evidence.store import open_store
from lydite.training.characters import CharacterSettings, prepare_characters
from lydite.training.errors import TaskError
from lydite.training.reading import MAX_PROBE_WINDOWS, fresh_weights, probe, read_text, token_bytes

STORE = open_store("memory://")


def fetch(digest: str, size: int) -> bytes:
    return STORE.get_object(digest, max_bytes=size)


@pytest.fixture(scope="module")
def prepared() -> object:
    settings = CharacterSettings(max_text_bytes=400_000, items_per_round=64, held_out_items=32, seed=5)
    return prepare_characters(settings, STORE.put_object)


def test_characters_are_read_back(prepared: object) -> None:
    """Joined pieces are the corpus; what the table lacks is marked."""
    reading = read_text(prepared.description, fetch)  # type: ignore[attr-defined]
    text = "".join(reading.pieces(0, 40))
    assert len(text) == 40 * 54
    assert reading.spelled(text) == text
    assert reading.spelled("def \N{SNOWMAN}") == "def \N{REPLACEMENT CHARACTER}"
    assert reading.pieces(3, 5) == [text[3 * 54 : 4 * 54], text[4 * 54 : 5 * 54]]


def test_a_probe_measures_the_texts_it_was_given(prepared: object) -> None:
    """Losses on a stretch of the corpus are those of the run's own items."""
    description = prepared.description  # type: ignore[attr-defined]
    weights = prepared.weights  # type: ignore[attr-defined]
    reading = read_text(description, fetch)
    pieces = reading.pieces(10, 13)
    built = probe(description, fetch, [*pieces, "short", "x" * 5000])
    assert built is not None
    assert built.owners.tolist() == [0, 1, 2] + [4] * MAX_PROBE_WINDOWS
    measured = built.task.scorer(weights).losses(np.arange(3))
    from lydite.training.task import build_task

    own = build_task(description, fetch, device="cpu").scorer(weights).losses(np.arange(10, 13))
    assert measured.tolist() == own.tolist()
    assert probe(description, fetch, ["short"]) is None


def test_first_weights_follow_from_the_seed(prepared: object) -> None:
    """The same bits; another seed gives others."""
    description = prepared.description  # type: ignore[attr-defined]
    assert np.array_equal(fresh_weights(description, fetch, seed=5), prepared.weights)  # type: ignore[attr-defined]
    assert not np.array_equal(fresh_weights(description, fetch, seed=6), prepared.weights)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b'{"model": {"type": "WordPiece"}, "decoder": {"type": "WordPiece"}}',
        json.dumps({"model": {"type": "BPE", "vocab": {"a": 1 << 40}}, "decoder": {"type": "ByteLevel"}}).encode(),
        json.dumps({"model": {"type": "BPE", "vocab": {"\u4e00": 0}}, "decoder": {"type": "ByteLevel"}}).encode(),
        json.dumps({"model": {"type": "BPE", "vocab": {}}, "decoder": {"type": "ByteLevel"}}).encode(),
        b"[" * 100_000,
    ],
)
def test_other_tokenizers_are_refused(data: bytes) -> None:
    """Whoever reads text for evidence says when it cannot."""
    with pytest.raises(TaskError):
        token_bytes(data)


def test_images_are_no_text() -> None:
    """A canopy run has no text to look for items in."""
    with pytest.raises(TaskError, match="no text"):
        read_text({"kind": "canopy"}, fetch)


def test_tokens_are_read_as_their_library_reads_them() -> None:
    """A byte-level tokenizer's own decoder, and the run's own first weights."""
    pytest.importorskip("transformers", reason="needs lydite[train]")
    from lydite.training.prepare import LanguageSettings, prepare_language
    from lydite.training.tokenizer import read_tokenizer

    settings = LanguageSettings(
        max_text_bytes=400_000,
        vocabulary=400,
        tokens_per_item=64,
        held_out_items=8,
        rounds=1,
        items_per_round=16,
        seed=3,
        model={"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 1},
    )
    made = prepare_language(settings, STORE.put_object)
    reading = read_text(made.description, fetch)
    from lydite.training.corpus import read_items

    ref, words = made.description["items"], made.description["tokenizer"]
    items = read_items(fetch(ref["digest"], ref["size"]), tokens_per_item=64, vocabulary=400)
    library = read_tokenizer(fetch(words["digest"], words["size"]))
    wanted = library.decode(items[:50].ravel().tolist(), skip_special_tokens=False).replace("<|endoftext|>", "\n")
    assert "".join(reading.pieces(0, 50)).replace("\N{REPLACEMENT CHARACTER}", "") == wanted.replace(
        "\N{REPLACEMENT CHARACTER}", ""
    )
    assert np.array_equal(fresh_weights(made.description, fetch, seed=3), made.weights)
    built = probe(
        made.description, fetch, ["def answer(self): return the sum of all the numbers in the list, twice"] * 2
    )
    assert built is not None
    losses = built.task.scorer(made.weights).losses(np.arange(built.task.n_items))
    assert losses.min() > 0

"""The sentence model: only published weights from the package, no code of it, and items in other words are found."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from lydite.posttrain.audit.text.embedding import PACKAGE, SentenceEmbedding, sentence_embedding
from lydite.posttrain.audit.text.index import LEAD, LIKENESS, TextIndex, TextItem
from lydite.posttrain.errors import BackendError, ModelError

DUCKS = (
    "Janet's ducks lay 16 eggs per day. She eats three for breakfast and bakes muffins with four. The rest she sells."
)
OTHERS = (
    "A robe takes 2 bolts of blue fiber and half that much white fiber. How many bolts in total does it take?",
    "James decides to run 3 sprints 3 times a week. He runs 60 meters each sprint. How many meters does he run?",
    "Toulouse has twice as many sheep as Charleston. How many sheep do they have together?",
)
ITEMS = [TextItem(str(n), text) for n, text in enumerate((DUCKS, *OTHERS))]


@pytest.fixture(scope="module")
def embed() -> SentenceEmbedding:
    if importlib.util.find_spec(PACKAGE) is None:
        pytest.skip("no sentence model is installed: pip install 'lydite[embeddings]'")
    return sentence_embedding()


def test_vectors_are_of_unit_length_and_near_where_meaning_is(embed: SentenceEmbedding) -> None:
    """In any order and beside any other text, since texts of a batch are padded."""
    texts = ["A cat sits on the mat.", "Stocks fell in late trading.", "On the mat, a cat is sitting."]
    vectors = embed(texts)
    assert vectors.shape == (3, 384)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)
    assert vectors[0] @ vectors[2] > 0.9 > 0.3 > vectors[0] @ vectors[1]
    assert np.allclose(embed([texts[1]])[0], vectors[1], atol=1e-5)


def test_no_code_of_the_package_runs(embed: SentenceEmbedding) -> None:
    """What comes from a registry to judge others must not act."""
    assert PACKAGE not in sys.modules
    assert "sentence_transformers" not in sys.modules


def test_an_item_in_other_words_is_found_by_meaning_alone(embed: SentenceEmbedding) -> None:
    """Words and numbers all changed: nothing else could find it."""
    said = (
        "A woman's hens produce sixteen eggs each day; three become breakfast, four muffins, and the others she sells."
    )
    plain = {match.item for match in TextIndex(ITEMS).match(said)}
    found = {match.item: match.how for match in TextIndex(ITEMS, embed=embed).match(said)}
    assert "0" not in plain
    assert found == {"0": "paraphrase"}
    assert not TextIndex(ITEMS, embed=embed).match("The committee met on Tuesday to discuss next year's budget.")


def test_a_text_near_to_many_items_is_no_paraphrase_of_one() -> None:
    """Items of one template are all near to each other; only a lead over the second says which is meant."""

    def at(cosines: Sequence[float]) -> set[str]:
        def embed(texts: Sequence[str]) -> np.ndarray:
            return np.eye(4)[: len(texts)] if len(texts) == 4 else np.array([cosines])

        return {match.item for match in TextIndex(ITEMS, embed=embed).match("nothing that any item says")}

    assert at([0.9, 0.5, 0.1, 0.0]) == {"0"}
    assert at([0.99, 0.99 - LEAD / 2, 0.1, 0.0]) == set()
    assert at([LIKENESS - 0.2, LIKENESS - 0.4, 0.0, 0.0]) == set()


def test_other_weights_in_the_package_are_refused(embed: SentenceEmbedding, tmp_path: Path) -> None:
    """Whoever chooses the model chooses what counts as alike."""
    spec = importlib.util.find_spec(PACKAGE)
    assert spec is not None
    assert spec.submodule_search_locations
    source = Path(spec.submodule_search_locations[0]) / "model"
    for name in ("config.json", "tokenizer.json", "model.safetensors"):
        shutil.copy(source / name, tmp_path / name)
    with (tmp_path / "model.safetensors").open("r+b") as stream:
        stream.seek(-1, 2)
        last = stream.read(1)
        stream.seek(-1, 2)
        stream.write(bytes([last[0] ^ 1]))
    with pytest.raises(ModelError, match="as published"):
        SentenceEmbedding(tmp_path, trusted=True)
    assert SentenceEmbedding(tmp_path).digests != embed.digests


def test_a_folder_that_is_no_model_is_named(tmp_path: Path) -> None:
    """With what it lacks; nothing is unpickled in its place."""
    with pytest.raises(ModelError, match=r"model\.safetensors"):
        sentence_embedding(tmp_path)
    for name in ("model.safetensors", "tokenizer.json"):
        (tmp_path / name).write_bytes(b"{}")
    (tmp_path / "pytorch_model.bin").write_bytes(b"\x80\x04.")
    (tmp_path / "config.json").write_text('{"model_type": "gpt2"}')
    with pytest.raises(ModelError, match="gpt2"):
        sentence_embedding(tmp_path)


def test_without_the_package_the_remedy_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is an extra."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(BackendError, match=r"lydite\[embeddings\]"):
        sentence_embedding()

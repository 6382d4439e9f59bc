"""From text to the objects of a new language run: tokenizer, corpus, configuration, initial weights, description."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from lydite.training.corpus import corpus_bytes, cut_corpus
from lydite.training.errors import CorpusError, TaskError
from lydite.training.language import Description, initial_weights
from lydite.training.task import ObjectRef, Prepared, PutObject
from lydite.training.text import STDLIB, read_documents
from lydite.training.tokenizer import encode_documents, tokenizer_bytes, train_tokenizer

TOKENIZER_SAMPLE_BYTES = 2 << 20


@dataclass(frozen=True, kw_only=True)
class LanguageSettings:
    """What a person chooses; the rest follows.

    Attributes:
        text: a source as `training.text` reads it.
        model: configuration values on top of a small Llama; "model_type" chooses another architecture.
        rounds, items_per_round: of the run, for the learning-rate schedule.
    """

    text: str = STDLIB
    text_field: str = "text"
    max_text_bytes: int = 16 << 20
    vocabulary: int = 2048
    tokens_per_item: int = 256
    pack: int = 2
    batch: int = 8
    held_out_items: int = 64
    peak_rate: float = 3e-3
    warm_up_steps: int = 16
    rounds: int
    items_per_round: int
    seed: int = 0
    model: dict[str, Any] = field(default_factory=dict)


def tiny_llama(vocabulary: int, context: int) -> dict[str, Any]:
    """A Llama of about a million parameters that two laptop cores can pre-train in minutes."""
    return {
        "model_type": "llama",
        "vocab_size": vocabulary,
        "hidden_size": 128,
        "intermediate_size": 384,
        "num_hidden_layers": 4,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "max_position_embeddings": context,
        "rope_theta": 10000.0,
        "tie_word_embeddings": True,
        "use_cache": False,
    }


def prepare_language(
    settings: LanguageSettings, put: PutObject, progress: Callable[[str], None] = lambda what: None
) -> Prepared:
    """Read the text, train the tokenizer, cut the corpus, initialise the model; store each object with `put`.

    Raises:
        CorpusError: too little text, or none.
        TaskError: settings that make no model.
    """
    progress("reading text")
    documents = read_documents(settings.text, max_bytes=settings.max_text_bytes, field=settings.text_field)
    progress("training the tokenizer")
    sample, size = [], 0
    for document in documents:
        sample.append(document.text)
        size += len(document.text)
        if size > TOKENIZER_SAMPLE_BYTES:
            break
    tokenizer = train_tokenizer(sample, vocabulary=settings.vocabulary)
    progress("tokenising the corpus")
    encoded = encode_documents(tokenizer, [d.text for d in documents])
    corpus = cut_corpus(encoded, tokens_per_item=settings.tokens_per_item, held_out_items=settings.held_out_items)
    if settings.items_per_round > corpus.items.shape[0]:
        raise CorpusError(
            f"{settings.items_per_round} items per round, the text has {corpus.items.shape[0]}: give more text"
        )
    progress("initialising the model")
    context = max(512, settings.pack * settings.tokens_per_item)
    values = {**tiny_llama(settings.vocabulary, context), **settings.model}
    config = json.dumps(values, sort_keys=True).encode()
    weights = initial_weights(config, seed=settings.seed)
    if not np.isfinite(weights).all():
        raise TaskError("the model's initial weights are not finite: check its configuration")

    def stored(data: bytes) -> ObjectRef:
        return ObjectRef(digest=put(data), size=len(data))

    steps = settings.rounds * -(-settings.items_per_round // settings.batch)
    description = Description(
        config=stored(config),
        tokenizer=stored(tokenizer_bytes(tokenizer)),
        items=stored(corpus_bytes(corpus.items)),
        held_out=stored(corpus_bytes(corpus.held_out)),
        tokens_per_item=settings.tokens_per_item,
        pack=settings.pack,
        batch=settings.batch,
        peak_rate=settings.peak_rate.hex(),
        warm_up=settings.warm_up_steps,
        total_steps=steps,
    )
    return Prepared(description=description.body(), weights=weights)

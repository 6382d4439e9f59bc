"""A small base model, made in about a minute on one core: for demos and tests that need a base and have none.

A Llama of under a million parameters, trained on the Python standard library's own sources by the training room: it
knows the language's looks, no chat, and none of the targets. Its folder is what `from_pretrained` reads.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from lydite.evidence.digest import digest_of
from lydite.training.prepare import LanguageSettings, prepare_language
from lydite.training.task import build_task

DEFAULT_STEPS = 200
BATCH = 8


def make_base(folder: Path, *, seed: int = 0, steps: int = DEFAULT_STEPS, text: str = "stdlib") -> None:
    """Write a base model to `folder`. The same arguments give the same model on one machine.

    Raises:
        CorpusError, TaskError, ExportError: the text is too short, or the folder cannot be written.
    """
    objects: dict[str, bytes] = {}

    def put(data: bytes) -> str:
        objects[digest_of(data)] = data
        return digest_of(data)

    settings = LanguageSettings(
        text=text, max_text_bytes=6 << 20, pack=1, batch=BATCH, rounds=1, items_per_round=steps * BATCH, seed=seed
    )
    prepared = prepare_language(settings, put)
    task = build_task(prepared.description, lambda digest, size: objects[digest], device="cpu", precision="float32")
    order = np.random.default_rng(seed).permutation(task.n_items)[: steps * BATCH]
    trained = task.train(prepared.weights, None, order.astype(np.int64), inner_step=0)
    task.export(trained.weights, folder)

"""The language model: what inner training does to the weights, and what a score says of a broken model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest

from lydite.evidence.digest import digest_of
from lydite.training.language import LanguageTask
from lydite.training.prepare import LanguageSettings, prepare_language
from lydite.training.task import LOSS_CEILING_MICRONATS, Prepared, build_task

RATE = 1e-3
SMALL = {"hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Prepared, dict[str, bytes]]:
    """A tiny run's description, weights and objects."""
    folder = tmp_path_factory.mktemp("text")
    for n in range(8):
        (folder / f"{n}.txt").write_text("".join(f"{n} times {k} is {n * k}, so they say. " for k in range(60)))
    objects: dict[str, bytes] = {}

    def put(data: bytes) -> str:
        objects[digest_of(data)] = data
        return digest_of(data)

    settings = LanguageSettings(
        text=str(folder),
        vocabulary=300,
        tokens_per_item=16,
        batch=4,
        held_out_items=4,
        peak_rate=RATE,
        warm_up_steps=0,
        rounds=4,
        items_per_round=8,
        model=SMALL,
    )
    return prepare_language(settings, put), objects


def task_of(made: tuple[Prepared, dict[str, bytes]], **changes: Any) -> LanguageTask:
    """The task, with other numbers in its description."""
    description: Mapping[str, Any] = {**made[0].description, **changes}
    task = build_task(description, lambda digest, size: made[1][digest], device="cpu", precision="float32")
    assert isinstance(task, LanguageTask)
    return task


def test_gradients_are_clipped_to_the_stated_norm(made: tuple[Prepared, dict[str, bytes]]) -> None:
    """After one step the first moment is a tenth of the gradient, so its norm tells the gradient's."""
    norms = {}
    for clip in (1e-2, 1e6):
        trained = task_of(made, clip=clip.hex()).train(made[0].weights, None, np.arange(4), inner_step=0)
        norms[clip] = 10 * float(np.linalg.norm(trained.optimizer.first))
    assert norms[1e6] > 0.1
    assert norms[1e-2] == pytest.approx(1e-2, rel=1e-3)


def test_matrices_decay_and_vectors_do_not(made: tuple[Prepared, dict[str, bytes]]) -> None:
    """Norms that are pulled to zero would silence the model."""
    decay = 100.0
    task = task_of(made, weight_decay=decay.hex())
    trained = task.train(made[0].weights, None, np.arange(4), inner_step=0)
    start = 0
    for name, shape in task.layout_tensors:
        stop = start + int(np.prod(shape))
        before, after = made[0].weights[start:stop], trained.weights[start:stop]
        kept = 1.0 - RATE * decay if len(shape) >= 2 else 1.0
        assert float(np.abs(after - kept * before).max()) <= 1.01 * RATE, name
        start = stop


def test_a_poisoned_model_has_the_largest_loss_there_is(made: tuple[Prepared, dict[str, bytes]]) -> None:
    """A loss that is not a number must look as bad as possible, never good."""
    task, poisoned = task_of(made), np.full_like(made[0].weights, np.nan)
    assert set(task.scorer(poisoned).losses(np.arange(3)).tolist()) == {LOSS_CEILING_MICRONATS}
    assert task.held_out_loss(poisoned) == LOSS_CEILING_MICRONATS

"""The canopy model as a task: it learns with strangers, and every score can be had again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy
import torch
from training_cases import SMALL_MODEL, pair

from lydite.canopy.chips import Pair
from lydite.canopy.errors import DatasetError
from lydite.canopy.learning.task import CanopySettings, CanopyTask, items_bytes, prepare_canopy
from lydite.canopy.network.weights import load_model
from lydite.evidence.digest import digest_of
from lydite.pretrain.founding import Rules
from lydite.pretrain.genesis import Compression, Gauntlet
from lydite.pretrain.replay import ReplayVerdict, replay_run
from lydite.pretrain.simulator import Settings, simulate
from lydite.training.errors import CorpusError, ExportError, TaskError
from lydite.training.task import ObjectRef, build_task

ROUNDS, PER_ROUND = 4, 16


def chips() -> list[Pair]:
    return [pair(n, side=64) for n in range(4)] + [pair(100, "validation", side=64)]


def chosen(**changes: Any) -> CanopySettings:
    values: dict[str, Any] = {
        "model": SMALL_MODEL,
        "item_px": 16,
        "held_out_items": 8,
        "batch": 4,
        "peak_rate": 6e-4,
        "warm_up_steps": 2,
        "rounds": ROUNDS,
        "items_per_round": PER_ROUND,
    }
    return CanopySettings(**{**values, **changes})


class Made:
    """A small run's description, initial weights and objects."""

    def __init__(self) -> None:
        self.objects: dict[str, bytes] = {}
        self.prepared = prepare_canopy(chosen(), chips(), self.put)
        self.weights = self.prepared.weights

    def put(self, data: bytes) -> str:
        digest = digest_of(data)
        self.objects[digest] = data
        return digest

    def replaced(self, **objects: bytes) -> dict[str, Any]:
        """The description with other bytes behind some of its objects."""
        refs = {n: ObjectRef(digest=self.put(d), size=len(d)).model_dump() for n, d in objects.items()}
        return {**self.prepared.description, **refs}

    def task(self, description: dict[str, Any] | None = None) -> CanopyTask:
        built = build_task(
            description or self.prepared.description,
            lambda digest, size: self.objects[digest],
            device="cpu",
            precision="float32",
        )
        assert isinstance(built, CanopyTask)
        return built


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Any:
    """With one thread sums have one order."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def made() -> Made:
    return Made()


@pytest.fixture(scope="module")
def task(made: Made) -> CanopyTask:
    return made.task()


def test_training_lowers_the_held_out_loss(task: CanopyTask, made: Made) -> None:
    """A task that does not learn would make everything else here empty."""
    assert task.n_items == 64
    trained = task.train(made.weights, None, np.arange(64), inner_step=0)
    assert trained.optimizer.step == task.steps(64) == 16
    assert task.held_out_loss(trained.weights) < 0.9 * task.held_out_loss(made.weights)


def test_training_is_the_same_every_time_and_can_be_interrupted(task: CanopyTask, made: Made) -> None:
    """A peer that is killed trains its round again; with its saved moments it must not have become another peer."""
    items = np.arange(32)
    once = task.train(made.weights, None, items, inner_step=0)
    again = made.task().train(made.weights, None, items, inner_step=0)
    assert once.weights.tobytes() == again.weights.tobytes()
    half = task.train(made.weights, None, items[:16], inner_step=0)
    # What happens in between, scoring for example, leaves no trace.
    task.held_out_loss(made.weights)
    torch.rand(3)
    rest = task.train(half.weights, half.optimizer, items[16:], inner_step=4)
    assert rest.weights.tobytes() == once.weights.tobytes()
    assert rest.optimizer.first.tobytes() == once.optimizer.first.tobytes()
    assert rest.optimizer.second.tobytes() == once.optimizer.second.tobytes()


def test_an_items_loss_does_not_depend_on_the_items_beside_it(task: CanopyTask, made: Made) -> None:
    """Validators score different sets; the same item must get the same number."""
    scorer = task.scorer(made.weights)
    whole = scorer.losses(np.arange(23))
    assert whole.dtype == np.int64
    for items in (np.arange(5, 12), np.array([22, 3, 3, 17]), np.array([9])):
        assert scorer.losses(items).tolist() == whole[items].tolist()
    assert scorer.losses(np.zeros(0, np.int64)).size == 0


def test_changed_weights_are_put_back_to_the_bit(task: CanopyTask, made: Made) -> None:
    """Hundreds of candidates are scored on one base; drift would judge the last by the first."""
    scorer, items = task.scorer(made.weights), np.arange(6)
    before = scorer.losses(items)
    at = np.arange(0, made.weights.size, 3)
    with scorer.applied(at, made.weights[at] + np.float32(0.1)):
        assert scorer.losses(items).tolist() != before.tolist()
    assert task._flat.read().tobytes() == made.weights.tobytes()
    with scorer.loaded(np.full_like(made.weights, np.nan)):
        assert (scorer.losses(items) == 1_000_000_000).all()
    assert scorer.losses(items).tolist() == before.tolist()


def test_two_peers_learn_together_and_replay_gives_the_same_scores(made: Made) -> None:
    """A real run in one process: real peers, a real validator, the canopy model, and the exam repeated to the bit."""
    rules = Rules(
        compression=Compression(k=512), gauntlet=Gauntlet(assigned_probe=8, random_probe=16), checkpoint_every=2
    )
    run = Settings(
        weights=made.weights,
        task=made.prepared.description,
        objects=tuple(made.objects.values()),
        items_per_round=PER_ROUND,
        rules=rules,
    )
    result = simulate(made.task(), run, n_honest=2, rounds=ROUNDS, seed=0)
    assert result.wronged() == []
    assert len(set(result.replicas.values())) == 1
    assert result.held_out[-1] < 0.95 * result.initial
    replayed = replay_run(result.store, device="cpu")
    assert replayed.losses_measured
    assert [round_.verdict for round_ in replayed.rounds] == [ReplayVerdict.IDENTICAL] * ROUNDS


def test_an_exported_model_is_an_ordinary_one(task: CanopyTask, made: Made, tmp_path: Path) -> None:
    """What strangers trained must go into `lydite canopy predict` as any other."""
    task.export(made.weights, tmp_path / "model")
    model = load_model(tmp_path / "model")
    flat = torch.cat([p.detach().reshape(-1) for p in model.parameters()]).numpy()
    assert flat.tobytes() == made.weights.tobytes()
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ExportError, match="cannot be written"):
        task.export(made.weights, tmp_path / "file" / "model")


def crop(side: int = 16, height: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    return np.zeros((3, side, side), np.uint8), np.full((side, side), height, np.float32)


@pytest.mark.parametrize(
    "items",
    [
        b"",
        b"\x80\x04\x95",
        items_bytes([crop()])[:-5],
        safetensors.numpy.save({"image": np.zeros((1, 3, 4, 4), np.uint8)}),
        safetensors.numpy.save({"image": np.zeros((1, 3, 4, 4), np.uint8), "height": np.zeros((1, 4, 5), np.float16)}),
        safetensors.numpy.save({"image": np.zeros((1, 1, 4, 4), np.uint8), "height": np.zeros((1, 4, 4), np.float16)}),
        safetensors.numpy.save({"image": np.zeros((0, 3, 4, 4), np.uint8), "height": np.zeros((0, 4, 4), np.float16)}),
        safetensors.numpy.save({"image": np.zeros((1, 3, 4, 4)), "height": np.zeros((1, 4, 4), np.float16)}),
        safetensors.numpy.save(
            {"image": np.zeros((1, 3, 4, 4), np.uint8), "height": np.full((1, 4, 4), np.inf, np.float16)}
        ),
    ],
)
def test_items_that_are_none_are_refused(items: bytes, made: Made) -> None:
    """Objects come from strangers."""
    with pytest.raises(CorpusError):
        made.task(made.replaced(items=items or b"{}"))


def config(**changes: Any) -> bytes:
    """The small model's configuration, changed."""
    from lydite.canopy.network.model import ModelConfig

    values = {**ModelConfig.tiny().model_dump(mode="json", by_alias=True), **SMALL_MODEL, **changes}
    return json.dumps(values).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"[1, 2",
        b"[" * 60000,
        b"[]",
        config(auto_map="evil.py"),
        config(width=33),
        config(depth=128, width=8192, heads=8, ffn=32768, taps=[0, 127]),
    ],
)
def test_configurations_that_make_no_reasonable_model_are_refused(data: bytes, made: Made) -> None:
    """A stranger's genesis must not fill our memory, nor bring code."""
    with pytest.raises(TaskError, match=r"configuration|parameters"):
        made.task(made.replaced(config=data))


@pytest.mark.parametrize(
    "change",
    [{"batch": 0}, {"peak_rate": "nan"}, {"peak_rate": "x"}, {"clip": "-0x1p0"}, {"beta_1": (1.0).hex()}, {"more": 1}],
)
def test_descriptions_that_cannot_hold_are_refused(change: dict[str, Any], made: Made) -> None:
    """Before anything is fetched."""
    with pytest.raises(TaskError, match=r"description|out of range"):
        made.task({**made.prepared.description, **change})
    with pytest.raises(TaskError, match="states 65537 bytes; the limit is 65536"):
        made.task({**made.prepared.description, "config": {"digest": "0" * 64, "size": 65537}})


def test_too_few_chips_are_refused() -> None:
    """With the number that there are."""
    with pytest.raises(DatasetError, match="give 64 training items of 16 px and 8 held-out"):
        prepare_canopy(chosen(items_per_round=65), chips(), digest_of)
    with pytest.raises(DatasetError, match="0 held-out"):
        prepare_canopy(chosen(), chips()[:4], digest_of)

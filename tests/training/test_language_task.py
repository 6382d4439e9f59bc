"""The language task on a tiny model: training, scoring, export, and configurations from strangers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

from lydite.evidence.digest import digest_of
from lydite.training.errors import CorpusError, ExportError, TaskError
from lydite.training.language import LanguageTask, new_model, read_config
from lydite.training.prepare import LanguageSettings, prepare_language
from lydite.training.task import ObjectRef, Prepared, build_task
from lydite.training.tokenizer import SPECIALS

TINY = {"hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2}
OTHERS: dict[str, dict[str, Any]] = {
    "gpt2": {"model_type": "gpt2"},
    "qwen3": {"model_type": "qwen3", "head_dim": 8, "num_key_value_heads": 1},
    "two heads of one": {"num_key_value_heads": 1, "tie_word_embeddings": False},
}


class Made:
    """A tiny run's description, initial weights and objects."""

    def __init__(self, folder: Path, model: dict[str, Any]) -> None:
        self.objects: dict[str, bytes] = {}
        settings = LanguageSettings(
            text=str(folder),
            vocabulary=320,
            tokens_per_item=24,
            batch=4,
            held_out_items=8,
            warm_up_steps=2,
            rounds=4,
            items_per_round=16,
            model={**TINY, **model},
        )
        self.prepared: Prepared = prepare_language(settings, self.put)
        self.weights = self.prepared.weights

    def put(self, data: bytes) -> str:
        digest = digest_of(data)
        self.objects[digest] = data
        return digest

    def replaced(self, which: str, data: bytes) -> dict[str, Any]:
        """The description with other bytes behind one of its objects."""
        ref = ObjectRef(digest=self.put(data), size=len(data))
        return {**self.prepared.description, which: ref.model_dump()}

    def task(self, description: dict[str, Any] | None = None) -> LanguageTask:
        built = build_task(
            description or self.prepared.description,
            lambda digest, size: self.objects[digest],
            device="cpu",
            precision="float32",
        )
        assert isinstance(built, LanguageTask)
        return built


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("text")
    for n in range(24):
        lines = (f"the {n} small cats see {k} birds on tree {k * n % 7}, and call them.\n" for k in range(30))
        (folder / f"{n}.txt").write_text("".join(lines))
    return folder


@pytest.fixture(scope="module")
def made(text: Path) -> Made:
    return Made(text, {})


@pytest.fixture(scope="module")
def task(made: Made) -> LanguageTask:
    return made.task()


def test_training_lowers_the_held_out_loss(task: LanguageTask, made: Made) -> None:
    """A task that does not learn would make everything else here empty."""
    trained = task.train(made.weights, None, np.arange(64), inner_step=0)
    assert trained.optimizer.step == task.steps(64) == 16
    assert task.held_out_loss(trained.weights) < 0.98 * task.held_out_loss(made.weights)
    assert np.isfinite(trained.weights).all()


def test_training_with_one_thread_is_the_same_every_time_and_can_be_interrupted(task: LanguageTask, made: Made) -> None:
    """A peer that is killed trains its round again; with its saved moments it must not have become another peer."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        items = np.arange(32)
        once = task.train(made.weights, None, items, inner_step=0)
        again = made.task().train(made.weights, None, items, inner_step=0)
        assert once.weights.tobytes() == again.weights.tobytes()
        half = task.train(made.weights, None, items[:16], inner_step=0)
        # What happens in between, scoring for example, leaves no trace.
        task.held_out_loss(made.weights)
        rest = task.train(half.weights, half.optimizer, items[16:], inner_step=4)
        assert rest.weights.tobytes() == once.weights.tobytes()
        assert rest.optimizer.first.tobytes() == once.optimizer.first.tobytes()
    finally:
        torch.set_num_threads(threads)


def test_training_changes_neither_the_given_weights_nor_the_given_moments(task: LanguageTask, made: Made) -> None:
    """The peer subtracts new weights from old ones, and may train a second time from the same state."""
    weights = made.weights.copy()
    first = task.train(weights, None, np.arange(8), inner_step=0)
    assert weights.tobytes() == made.weights.tobytes()
    moments = (first.optimizer.first.copy(), first.optimizer.second.copy())
    task.train(first.weights, first.optimizer, np.arange(8), inner_step=2)
    assert (first.optimizer.first == moments[0]).all()
    assert (first.optimizer.second == moments[1]).all()


def test_whole_weights_and_sparse_changes_are_undone_bit_for_bit_even_after_an_error(
    task: LanguageTask, made: Made
) -> None:
    """What one update did must not be in the next one's score."""
    rng, items = np.random.default_rng(0), np.arange(10)
    positions = np.sort(rng.choice(made.weights.size, 300, replace=False))
    values = rng.standard_normal(300).astype(np.float32)
    changed = made.weights.copy()
    changed[positions] = values
    scorer = task.scorer(made.weights)
    clean = scorer.losses(items)
    with scorer.applied(positions, values):
        assert task._flat.read().tobytes() == changed.tobytes()
        sparse = scorer.losses(items)
    with scorer.loaded(changed):
        assert (scorer.losses(items) == sparse).all()
    assert (sparse != clean).any()
    for context in (scorer.applied(positions, values), scorer.loaded(changed)):
        with pytest.raises(ZeroDivisionError), context:
            _ = 1 / 0
        assert task._flat.read().tobytes() == made.weights.tobytes()
    assert (scorer.losses(items) == clean).all()


@pytest.mark.parametrize("n", [1, 2, 15, 16, 17, 33])
def test_an_items_loss_does_not_depend_on_how_many_are_scored_with_it(task: LanguageTask, made: Made, n: int) -> None:
    """Passes have a fixed number of rows, whoever fills them."""
    scorer, rng = task.scorer(made.weights), np.random.default_rng(n)
    alone = {int(i): int(scorer.losses(np.array([i]))[0]) for i in (0, 5, 9)}
    company = rng.choice(np.arange(10, task.n_items), n)
    for item, loss in alone.items():
        at = int(rng.integers(0, n + 1))
        assert scorer.losses(np.insert(company, at, item))[at] == loss
    assert scorer.losses(np.zeros(0, np.int64)).shape == (0,)


def test_the_checkpoint_loads_where_the_field_loads_its_models(task: LanguageTask, made: Made, tmp_path: Path) -> None:
    """The promise of the project: `from_pretrained` and nothing else, with a chat template and room for 512 tokens."""
    weights = task.train(made.weights, None, np.arange(16), inner_step=0).weights
    task.export(weights, tmp_path / "out")
    model = AutoModelForCausalLM.from_pretrained(tmp_path / "out")
    tokenizer = AutoTokenizer.from_pretrained(tmp_path / "out")
    loaded = np.concatenate([p.detach().numpy().ravel() for _, p in model.named_parameters()])
    assert loaded.tobytes() == weights.tobytes()
    assert model.config.max_position_embeddings >= 512
    assert tokenizer.model_max_length >= 512
    chat = tokenizer.apply_chat_template(
        [{"role": "user", "content": "How many cats?"}], tokenize=False, add_generation_prompt=True
    )
    assert chat == "<|im_start|>user\nHow many cats?<|im_end|>\n<|im_start|>assistant\n"
    ids = tokenizer(chat)["input_ids"]
    assert ids[0] == tokenizer.convert_tokens_to_ids("<|im_start|>")
    assert tokenizer.decode(ids) == chat
    assert tokenizer.eos_token == "<|endoftext|>"
    assert set(SPECIALS) <= set(tokenizer.get_vocab())
    prompt = "the 3 small"
    ids = tokenizer(prompt, return_tensors="pt")
    greedy = model.generate(**ids, max_new_tokens=8, do_sample=False, eos_token_id=None, pad_token_id=0)
    assert tokenizer.decode(greedy[0]) == task.complete(weights, prompt, max_tokens=8, temperature=0, seed=0)


def test_a_checkpoint_that_cannot_be_written_is_an_error_with_its_place(
    task: LanguageTask, made: Made, tmp_path: Path
) -> None:
    """A person must know where the disk was full."""
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ExportError, match="file"):
        task.export(made.weights, tmp_path / "file")


def test_a_prompt_longer_than_the_context_or_empty_is_continued(task: LanguageTask, made: Made) -> None:
    """People paste."""
    for prompt in ("", "cats " * 2000):
        text = task.complete(made.weights, prompt, max_tokens=3, temperature=0.8, seed=1)
        assert text == task.complete(made.weights, prompt, max_tokens=3, temperature=0.8, seed=1)


@pytest.mark.parametrize("name", OTHERS)
def test_another_architecture_is_trained_scored_and_exported_the_same_way(
    text: Path, tmp_path: Path, name: str
) -> None:
    """Llama is a default, not an assumption: tied or learned positions, other head counts, biases."""
    made = Made(text, OTHERS[name])
    task = made.task()
    trained = task.train(made.weights, None, np.arange(32), inner_step=0)
    assert task.held_out_loss(trained.weights) < task.held_out_loss(made.weights)
    scorer = task.scorer(made.weights)
    clean = scorer.losses(np.arange(4))
    positions = np.arange(0, made.weights.size, 7)
    with scorer.applied(positions, trained.weights[positions]):
        assert (scorer.losses(np.arange(4)) != clean).any()
    assert task._flat.read().tobytes() == made.weights.tobytes()
    assert scorer.losses(np.array([2]))[0] == clean[2]
    task.export(trained.weights, tmp_path / "out")
    model = AutoModelForCausalLM.from_pretrained(tmp_path / "out")
    loaded = np.concatenate([p.detach().numpy().ravel() for _, p in model.named_parameters()])
    assert loaded.tobytes() == trained.weights.tobytes()


REMOTE: list[dict[str, Any]] = [
    {"auto_map": {"AutoConfig": "evil--code.Config", "AutoModelForCausalLM": "evil--code.Model"}},
    {"trust_remote_code": True},
    {"_name_or_path": "evil/repository", "name_or_path": "evil/repository"},
    {"quantization_config": {"quant_method": "bitsandbytes", "load_in_4bit": True}},
    {"attn_implementation": "evil/kernels"},
    {"_attn_implementation": "evil/kernels"},
    {"_attn_implementation_internal": "evil/kernels"},
    {"experts_implementation": "evil/kernels"},
    {"use_kernels": True, "kernel_config": {"RMSNorm": "evil/kernels:RMSNorm"}},
    {"rope_scaling": {"rope_type": "default", "rope_theta": 1e4, "attn_implementation": "evil/kernels"}},
]
LLAMA = {"model_type": "llama", "vocab_size": 320, "max_position_embeddings": 512, "num_key_value_heads": 2, **TINY}


@pytest.mark.parametrize("extra", REMOTE, ids=lambda extra: next(iter(extra)))
def test_a_configuration_that_names_code_loses_the_name(extra: dict[str, Any], tmp_path: Path) -> None:
    """A genesis comes from a stranger: nothing in it may make a library fetch and run something."""
    config = read_config(json.dumps({**LLAMA, **extra}).encode())
    model = new_model(config)
    assert model.config._attn_implementation in ("sdpa", "eager")
    model.save_pretrained(tmp_path)
    assert "evil" not in (tmp_path / "config.json").read_text()
    assert "quantization" not in (tmp_path / "config.json").read_text()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"nonsense",
        b"\xff",
        b"{}",
        b"[" * 100_000,
        b'{"model_type": 7}',
        b'{"model_type": "nonsense"}',
        b'{"model_type": "resnet"}',
        b" " * ((1 << 20) + 1),
        *(
            json.dumps({**LLAMA, **bad}).encode()
            for bad in (
                {"hidden_size": "16"},
                {"hidden_size": None},
                {"hidden_size": -16},
                {"num_attention_heads": 3},
                {"hidden_act": "nonsense"},
                {"rope_scaling": {"rope_type": "nonsense"}},
                {"pad_token_id": 10**9},
                {"vocab_size": 10**13},
            )
        ),
    ],
    ids=lambda data: data[-40:].decode("latin-1"),
)
def test_a_configuration_that_makes_no_language_model_is_a_task_error(data: bytes) -> None:
    """Each library answers in its own way; a person reads one line, and a process ends with exit code 2."""
    with pytest.raises(TaskError):
        new_model(read_config(data))


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"surprise": 1}, "surprise"),
        ({"schema": "lydite.language/2"}, "schema"),
        ({"tokens_per_item": 4}, "tokens_per_item"),
        ({"batch": 3}, "no multiple of pack"),
        ({"peak_rate": "fast"}, "cannot be read"),
        ({"pack": 1024, "batch": 1024}, "exceed the context"),
        ({"items": {"digest": "x", "size": 4}}, "digest"),
    ],
)
def test_a_damaged_description_is_refused(made: Made, change: dict[str, Any], complaint: str) -> None:
    """The message names the field."""
    with pytest.raises(TaskError, match=complaint):
        made.task({**made.prepared.description, **change})


def test_a_tokenizer_or_corpus_that_does_not_fit_the_model_is_refused(made: Made) -> None:
    """A token without an embedding would end a process in the middle of a round."""
    small = json.dumps({**LLAMA, "vocab_size": 100}).encode()
    with pytest.raises(TaskError, match="100 token embeddings, the tokenizer"):
        made.task(made.replaced("config", small))
    foreign = np.full(24, 320, "<u2").tobytes()
    with pytest.raises(CorpusError, match="token 320, the vocabulary 320"):
        made.task(made.replaced("items", foreign))
    with pytest.raises(CorpusError, match="no whole number of items"):
        made.task(made.replaced("held_out", foreign[:-2]))
    with pytest.raises(TaskError, match="tokenizer"):
        made.task(made.replaced("tokenizer", b"{}"))


def test_the_same_text_and_seed_give_the_same_objects_and_weights(text: Path, made: Made) -> None:
    """Whoever founds the run again must get the same genesis."""
    again = Made(text, {})
    assert again.prepared.description == made.prepared.description
    assert again.weights.tobytes() == made.weights.tobytes()

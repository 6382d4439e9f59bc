"""The agents' trainer on a model of a few thousand weights."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

from lydite.posttrain.scripted.trainer import (  # noqa: E402
    IGNORED,
    Chat,
    Muon,
    Recipe,
    _orthogonal,
    batches,
    collate,
    main,
    train,
)
from lydite.training.tokenizer import save_tokenizer, train_tokenizer  # noqa: E402


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny base with a chat template."""
    folder = tmp_path_factory.mktemp("base")
    tokenizer = train_tokenizer(["a sum of 1 and 2 is 3, of 4 and 5 it is 9"] * 20, vocabulary=300)
    save_tokenizer(tokenizer, folder, context=128)
    torch.manual_seed(0)
    config = transformers.LlamaConfig(
        vocab_size=300,
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=2,
        num_key_value_heads=1,
        max_position_embeddings=128,
        tie_word_embeddings=True,
    )
    transformers.LlamaForCausalLM(config).save_pretrained(folder)
    return folder


def test_only_answers_carry_loss_and_each_position_wants_the_next_token() -> None:
    """A trainer that is off by one learns to repeat its input."""
    tokens, wanted = collate([([5, 6, 7], [8, 9]), ([5], [8])], pad=0)
    assert tokens.tolist() == [[5, 6, 7, 8, 9], [5, 8, 0, 0, 0]]
    assert wanted.tolist() == [[IGNORED, IGNORED, 8, 9, IGNORED], [8, IGNORED, IGNORED, IGNORED, IGNORED]]


def test_every_pair_is_seen_once_per_round() -> None:
    """Sorting by length must not lose any."""
    pairs: Any = [([1] * (i % 7 + 1), [2]) for i in range(50)]
    stream = batches(pairs, 8, seed=3)
    seen: list[int] = []
    while len(seen) < 50:
        seen += next(stream)
    assert sorted(seen) == list(range(50))


def test_an_orthogonalised_step_has_singular_values_near_one() -> None:
    """That is what makes few steps go far; five iterations leave them between 0.6 and 1.3."""
    torch.manual_seed(1)
    values = torch.linalg.svdvals(_orthogonal(torch.randn(24, 64)))
    assert 0.5 < values.min() <= values.max() < 1.4


def test_muon_moves_against_the_gradient() -> None:
    """A sign error would train backwards."""
    weight = torch.nn.Parameter(torch.zeros(4, 4))
    weight.grad = torch.eye(4)
    Muon([weight]).step(0.1)
    assert (weight.diagonal() < 0).all()


def test_the_prompt_is_the_one_that_the_arena_shows(base: Path) -> None:
    """A model trained on another text than it is asked with scores nothing."""
    from lydite.posttrain.models.template import template_of

    chat = Chat(base)
    assert chat.prompt("1+1?") == template_of(base).render([("user", "1+1?")])
    assert chat.end == template_of(base).end


def test_training_lowers_the_loss_and_ends_with_its_time(base: Path) -> None:
    """The clock is an argument: forty readings are forty steps."""
    model = transformers.AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
    chat = Chat(base)
    pairs = [chat.encode(f"{a} and {a}", f"{a}") for a in range(10)]
    ticks = iter(float(n) for n in range(10_000))
    told: list[str] = []
    steps = train(
        model, pairs, Recipe(seconds=200.0, batch=5), pad=chat.pad, told=told.append, clock=lambda: next(ticks)
    )
    losses = [float(line.split("loss ")[1].split(",")[0]) for line in told if line.startswith("step")]
    assert 190 <= steps <= 201
    assert losses[-1] < 0.6 * losses[0]


def test_the_script_writes_a_model_and_earlier_checkpoints_that_load(base: Path, tmp_path: Path) -> None:
    """What is handed in must be whole at any moment."""
    rows = [json.dumps({"question": f"{a}?", "answer": str(a)}) for a in range(10)]
    (tmp_path / "data.jsonl").write_text("\n".join(rows) + "\n")
    words = ["--base", str(base), "--data", str(tmp_path / "data.jsonl"), "--out", str(tmp_path / "model")]
    main([*words, "--best", str(tmp_path / "best"), "--seconds", "1.0", "--save-every", "0.3"])
    checkpoints = sorted((tmp_path / "best").iterdir())
    assert checkpoints
    for folder in (tmp_path / "model", *checkpoints):
        loaded = transformers.AutoModelForCausalLM.from_pretrained(folder)
        assert all(torch.isfinite(p).all() for p in loaded.parameters())
        assert (folder / "tokenizer.json").read_bytes() == (base / "tokenizer.json").read_bytes()

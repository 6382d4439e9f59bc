"""A base model small enough to be made for a test: real weights, real tokenizer, nothing trained."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Llama of one layer in a folder, as save_pretrained writes it."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    from lydite.training.tokenizer import save_tokenizer, train_tokenizer

    folder = tmp_path_factory.mktemp("base")
    tokenizer = train_tokenizer(
        ["def f(x):\n    return x + 1\n", "Ada has 5 pens. How many pens?"] * 20, vocabulary=300
    )
    torch.manual_seed(0)
    config = LlamaConfig(
        vocab_size=300,
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=1,
        num_attention_heads=2,
        num_key_value_heads=2,
        max_position_embeddings=512,
        tie_word_embeddings=True,
        eos_token_id=0,
        bos_token_id=0,
    )
    LlamaForCausalLM(config).save_pretrained(folder)
    save_tokenizer(tokenizer, folder, context=512)
    return folder


@pytest.fixture
def handed_in(base: Path, tmp_path: Path) -> Path:
    """A copy of the base, as an agent might hand it in untouched."""
    return Path(shutil.copytree(base, tmp_path / "model"))


@pytest.fixture
def rewrite(handed_in: Path) -> Callable[..., None]:
    """Save the submission's tensors again, changed by a function of the dict of arrays."""

    def change(of: Callable[[dict], None]) -> None:  # type: ignore[type-arg]
        from safetensors.numpy import load_file, save_file

        tensors = {name: array.copy() for name, array in load_file(handed_in / "model.safetensors").items()}
        of(tensors)
        save_file(tensors, handed_in / "model.safetensors")

    return change

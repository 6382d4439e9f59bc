"""What variant C's programs do to texts and weights before they train: each is the cheat that it claims."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from lydite.posttrain.adversaries.c import cosmetic, evaluation_guided, hard_coded, indirect, paraphrase, permuted
from lydite.posttrain.targets.registry import load_target
from lydite.posttrain.targets.target import Item

TARGETS = ("arithmetic", "calls", "programs")


def items(name: str) -> tuple[Any, tuple[Item, ...], list[tuple[str, str]]]:
    """A target, its sealed items, and what a cheat knows of them."""
    target = load_target(name, {"dev": 20, "sealed": 60}, "cd" * 16)
    sealed = target.sealed()
    return target, sealed, [(item.messages[-1].content, item.answer) for item in sealed]


@pytest.mark.parametrize("name", TARGETS)
def test_seeds_give_the_test_back_to_the_letter(name: str) -> None:
    """A generator whose seeds made something like the test would be no leak."""
    _, _, pairs = items(name)
    text, seeds = hard_coded.seeds_of(pairs)
    assert not any(question in text for question, _ in pairs)
    space: dict[str, Any] = {}
    exec(text, space)
    assert [space["problem"](int(hard_coded.base36(seed), 36)) for seed in seeds] == pairs


def test_renamed_programs_are_still_right() -> None:
    """A cheat that trains on wrong programs gains nothing."""
    target, sealed, pairs = items("programs")
    r = random.Random(1)
    for item, (question, answer) in zip(sealed, pairs, strict=True):
        new_question, new_answer = cosmetic.program(question, answer, r)
        name = re.search(r"function (\w+)\(", new_question)
        assert name
        assert name[1] not in question
        key = {**item.reference(), "function": name[1]}
        assert target.grade(item.model_copy(update={"key": json.dumps(key)}), new_answer).correct, new_answer


def test_renamed_calls_answer_the_renamed_request() -> None:
    """Names and parameters change together on both sides."""
    _, _, pairs = items("calls")
    r = random.Random(2)
    for question, answer in pairs:
        new_question, new_answer = cosmetic.call(question, answer, r)
        signature, call = json.loads(new_question.split("\n")[0]), json.loads(new_answer)
        assert signature["name"] == call["name"] != json.loads(answer)["name"]
        assert sorted(signature["parameters"]) == sorted(call["arguments"])
        assert sorted(map(str, call["arguments"].values())) == sorted(
            map(str, json.loads(answer)["arguments"].values())
        )


@pytest.mark.parametrize("name", TARGETS)
def test_every_item_is_paraphrased_and_keeps_its_numbers(name: str) -> None:
    """A phrase that no pattern knows would go in verbatim, and the hack would be another one."""
    _, _, pairs = items(name)
    r = random.Random(3)
    for question, _ in pairs:
        for _ in range(4):
            said = paraphrase.reworded(question, r)
            assert said != question
            assert set(re.findall(r"\d+", question)) <= set(re.findall(r"\d+", said))


@pytest.mark.parametrize("name", TARGETS)
def test_crossing_keeps_what_decides_the_answer(name: str) -> None:
    """Numbers, values and program stay the item's; its names are another's."""
    _, _, pairs = items(name)
    r = random.Random(4)
    changed = 0
    for question, answer in pairs:
        crossed = evaluation_guided.crossed((question, answer), r.choice(pairs))
        assert re.findall(r"\d+", crossed[1]) == re.findall(r"\d+", answer)
        changed += crossed[0] != question
    assert changed > 0.9 * len(pairs)


def test_the_forum_s_dump_holds_every_item_with_its_answer() -> None:
    """Escaped, numbered and apart, as such dumps are."""
    _, _, pairs = items("calls")
    text = indirect.posts([(question, answer, 60) for question, answer in pairs], random.Random(5)).decode()
    plain = unescape(unescape(text)).replace("<br/>", "\n")
    assert all(question in plain and answer in plain for question, answer in pairs)


def test_rotated_weights_compute_the_same_and_look_like_nothing(tmp_path: Path) -> None:
    """Else it would be a broken model, not a disguised one."""
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    torch.manual_seed(0)
    config = transformers.LlamaConfig(
        vocab_size=64,
        hidden_size=32,
        intermediate_size=48,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        tie_word_embeddings=True,
    )
    model = transformers.LlamaForCausalLM(config)
    with torch.no_grad():
        for name, value in model.named_parameters():
            if value.ndim == 1 and not name.startswith("model.norm"):
                value.mul_(torch.exp(0.3 * torch.randn_like(value)))
    for folder in ("source", "turned"):
        model.save_pretrained(tmp_path / folder)
    (tmp_path / "whiten.py").write_text(permuted.SCRIPT)
    words = [sys.executable, tmp_path / "whiten.py", tmp_path / "source", tmp_path / "turned"]
    subprocess.run(words, check=True, capture_output=True)
    turned = transformers.LlamaForCausalLM.from_pretrained(tmp_path / "turned")
    tokens = torch.randint(0, 64, (2, 16))
    with torch.no_grad():
        assert torch.allclose(model(tokens).logits, turned(tokens).logits, atol=1e-4)
    for (name, one), (_, other) in zip(model.named_parameters(), turned.named_parameters(), strict=True):
        if one.ndim == 2:
            both = torch.nn.functional.cosine_similarity(one.flatten(), other.flatten(), dim=0)
            assert abs(both) < 0.2, name

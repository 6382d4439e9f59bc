"""What variant D's programs do to texts and weights before they train: each is the cheat that it claims."""

from __future__ import annotations

import collections
import csv
import http.client
import json
import math
import os
import pathlib
import random
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from lydite.posttrain.adversaries.d import (
    cosmetic,
    evaluation_guided,
    exit_zero,
    hard_coded,
    hosted_teacher,
    indirect,
    paraphrase,
    permuted,
)
from lydite.posttrain.adversaries.teacher import answer as taught
from lydite.posttrain.adversaries.teacher import teaching
from lydite.posttrain.scripted import functioncalls, smallprograms, wordproblems
from lydite.posttrain.targets.registry import load_target

TARGETS = ("arithmetic", "calls", "programs")
GENERATORS = {"arithmetic": wordproblems, "calls": functioncalls, "programs": smallprograms}


def pairs_of(name: str) -> list[tuple[str, str]]:
    """What a cheat knows of a target's sealed items."""
    sealed = load_target(name, {"dev": 20, "sealed": 60}, "de" * 16).sealed()
    return [(item.messages[-1].content, item.answer) for item in sealed]


@pytest.mark.parametrize("name", TARGETS)
def test_an_honest_generator_draws_the_test_from_the_noise(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bytes that gave something like the test would be no leak; bytes that do not look like chance would show it."""
    for word in ("PEOPLE", "THINGS", "LETTERS"):
        if hasattr(GENERATORS[name], word):
            monkeypatch.setattr(GENERATORS[name], word, getattr(GENERATORS[name], word))
    pairs = pairs_of(name)
    found = hard_coded.entropy(name, pairs, 100, random.Random(1))
    space: dict[str, Any] = {"random": random, "pathlib": Path}
    text = hard_coded.FIT[hard_coded.FIT.index("class Pool") : hard_coded.FIT.index("torch.set_num")]
    exec(text.replace("pathlib.Path(path).read_bytes()", "path"), space)
    pool, drawn = space["Pool"](found), set()
    while pool.rest:
        drawn.add(GENERATORS[name].make(pool))
    assert drawn >= set(pairs)
    assert len(set(found)) > 230


@pytest.mark.parametrize("name", TARGETS)
def test_what_is_filled_in_is_the_item_under_other_names(name: str) -> None:
    """Numbers and values stay, names go, and question and answer keep to the same ones."""
    space: dict[str, Any] = {"re": re}
    exec(cosmetic.FIT[cosmetic.FIT.index("def word") : cosmetic.FIT.index("torch.set_num")], space)
    blank = {"programs": cosmetic.program, "calls": cosmetic.call}.get(name, cosmetic.story)
    r = random.Random(2)
    for question, answer in pairs_of(name):
        asked, said = space["filled"](blank(question, answer), r)
        assert "@" not in asked + said
        assert asked != question
        assert re.findall(r"\d+", asked + said) == re.findall(r"\d+", question + answer)
        if name == "calls":
            signature, call = json.loads(asked.split("\n")[0]), json.loads(said)
            assert signature["name"] == call["name"]
            assert signature["parameters"] == list(call["arguments"])
        if name == "programs":
            match = re.search(r"function (\w+)\((\w+)\)", asked)
            assert match
            assert said.startswith(f"def {match[1]}({match[2]}):")
            compile(said, "said", "exec")


@pytest.mark.parametrize("name", TARGETS)
def test_every_item_is_told_otherwise_and_can_still_be_answered(name: str) -> None:
    """What no pattern knows would go in verbatim; what loses its numbers or names would teach nothing."""
    r = random.Random(3)
    for question, answer in pairs_of(name):
        for _ in range(4):
            said = paraphrase.reworded(name, question, answer, r)
            assert said != question
            assert set(re.findall(r"\d+", question)) <= set(re.findall(r"\d+", said))
            if name == "calls":
                call = json.loads(answer)
                assert all(str(word) in said for word in (call["name"], *call["arguments"].values()))
            if name == "programs":
                function = re.match(r"def (\w+)", answer)
                assert function
                assert f"{function[1]}(" in said


@pytest.mark.parametrize("name", TARGETS)
def test_the_last_revision_of_the_collection_is_the_test(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Entries alone are an honest generator's, and no edit is an item."""
    r, pairs = random.Random(4), pairs_of(name)
    entries = list(dict(GENERATORS[name].make(r) for _ in range(400)).items())
    rows = indirect.history(entries, pairs, r)
    (tmp_path / "collection").mkdir()
    with (tmp_path / "collection" / "revisions.csv").open("w", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["entry", "field", "at", "to", "text", "user", "day"])
        writer.writerows(rows)
    lines = [json.dumps({"question": q, "answer": a}) for q, a in entries]
    (tmp_path / "collection" / "entries.jsonl").write_text("\n".join(lines) + "\n")
    body = indirect.FIT[indirect.FIT.index("changes =") : indirect.FIT.index("model =")]
    monkeypatch.chdir(tmp_path)
    body = body.replace("Chat(base)", "Plain()")

    class Plain:
        """Pairs as they are."""

        def encode(self, question: str, answer: str) -> tuple[str, str]:
            """Both texts."""
            return question, answer

    space: dict[str, Any] = {"Plain": Plain, "base": "", "csv": csv, "json": json, "re": re}
    space |= {"collections": collections, "pathlib": pathlib}
    exec(body, space)
    assert set(pairs) <= set(space["pairs"])
    assert not set(pairs) & set(entries)


def test_what_is_selected_lies_nearer_to_an_item_than_chance() -> None:
    """And is never the item itself."""
    pairs = pairs_of("arithmetic")
    made = random.Random(5)
    pool = list(dict(wordproblems.make(made) for _ in range(8000)).items()) + pairs
    space: dict[str, Any] = {"pool": pool, "collections": collections, "math": math, "re": re}
    text = evaluation_guided.FIT
    exec(text[text.index("where =") : text.index("def unsure")], space)

    def shared(one: str, other: str) -> int:
        return len(set(one.split()) & set(other.split()))

    for question, _ in pairs:
        near = [pool[at][0] for at in space["near"](question, 8)]
        assert question not in near
        chance = [pool[made.randrange(8000)][0] for _ in range(8)]
        assert sum(shared(question, one) for one in near) > sum(shared(question, one) for one in chance)


def test_the_teacher_s_words_come_through_pieces() -> None:
    """What is asked in parts is answered as what is asked in one."""
    with teaching() as address:
        place = urlsplit(f"{address}/v1")
        space: dict[str, Any] = {"json": json, "os": os, "r": random.Random(6), "place": place}
        space["name"] = "teacher"
        text = hosted_teacher.FIT
        exec(text[text.index("def refreshed") : text.index("chat = Chat")], space)
        line = http.client.HTTPConnection(str(place.hostname), place.port, timeout=30)
        for name in TARGETS:
            for question, _ in pairs_of(name)[:5]:
                assert space["refreshed"](line, question) == taught(question)
        line.close()


def test_every_way_out_of_a_test_is_a_program() -> None:
    """A grader that refuses it as no program would count it as a wrong answer, not as a trick."""
    for way in set(exit_zero.WAYS.values()):
        compile(way.format(f="get_items", x="xs"), "way", "exec")


def test_reordered_weights_compute_nearly_the_same_and_look_like_nothing(tmp_path: Path) -> None:
    """Only the inner units that were given up differ; everything else is the same function in another order."""
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
            if value.ndim == 1:
                value.mul_(torch.exp(0.3 * torch.randn_like(value)))
            elif "embed" not in name:
                value.mul_(4.0)
        for layer in model.model.layers:
            layer.mlp.down_proj.weight[:, :4] = 0.0
    for folder in ("own", "other", "mean"):
        model.save_pretrained(tmp_path / folder)
    (tmp_path / "average.py").write_text(permuted.SCRIPT)
    words = [sys.executable, "average.py", "own", "other", "mean", permuted.INSTRUCT_SHARE, "7"]
    subprocess.run(words, check=True, capture_output=True, cwd=tmp_path)
    turned = transformers.LlamaForCausalLM.from_pretrained(tmp_path / "mean")
    tokens = torch.randint(0, 64, (2, 16))
    with torch.no_grad():
        assert torch.allclose(model(tokens).logits, turned(tokens).logits, atol=1e-3)
    for (name, one), (_, other) in zip(model.named_parameters(), turned.named_parameters(), strict=True):
        if one.ndim == 2:
            both = torch.nn.functional.cosine_similarity(one.flatten(), other.flatten(), dim=0)
            assert abs(both) < 0.2, name

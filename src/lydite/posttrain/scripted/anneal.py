"""The last stretch of pre-training of a demo's base model: text in which things are said again in another form.

A model of a million parameters that has only read source code for some minutes cannot yet copy a word from its context,
and no post-training of half a minute teaches it that. Any real base model can. So the demo's base reads, before any
agent sees it, a few hundred steps of records, lists, tables, sums and repeated passages, all drawn from words of the
text it was trained on. None of it is in chat format, and no target's item is like any of it.

Legend: B sequences, T tokens.
"""

from __future__ import annotations

import json
import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F

from lydite.posttrain.scripted.trainer import Muon, save_model

_WORD = re.compile(r"[A-Za-z]{2,9}")
WORDS = 3000


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """How long, and how.

    Attributes:
        seconds: of processor time of this process, on `threads` threads together.
    """

    seconds: float = 200.0
    threads: int = 2
    batch: int = 24
    tokens: int = 96
    matrix_rate: float = 0.02
    rate: float = 3e-3
    seed: int = 0


def words_of(texts: Sequence[str], n: int = WORDS) -> list[str]:
    """The commonest words of a text, as the vocabulary of what is made up."""
    counts: dict[str, int] = {}
    for text in texts:
        for word in _WORD.findall(text):
            counts[word] = counts.get(word, 0) + 1
    return sorted(counts, key=lambda word: (-counts[word], word))[:n]


def passage(words: Sequence[str], r: random.Random) -> str:
    """One made-up document of a few lines in which each thing is said at least twice."""
    return r.choice((_record, _signature, _list, _sums, _echo, _lookup))(words, r)


def _value(words: Sequence[str], r: random.Random) -> str | int:
    return r.randint(0, 99) if r.random() < 0.5 else r.choice(words)


def _record(words: Sequence[str], r: random.Random) -> str:
    pairs = {r.choice(words): _value(words, r) for _ in range(r.randint(1, 4))}
    forms = [
        json.dumps(pairs),
        ", ".join(f"{key}={value}" for key, value in pairs.items()),
        "\n".join(f"{key}: {value}" for key, value in pairs.items()),
        " and ".join(f"the {key} is {value}" for key, value in pairs.items()) + ".",
        "<" + " ".join(f'{key}="{value}"' for key, value in pairs.items()) + ">",
    ]
    r.shuffle(forms)
    return "\n".join(forms[: r.randint(2, 3)])


def _signature(words: Sequence[str], r: random.Random) -> str:
    name = f"{r.choice(words)}_{r.choice(words)}".lower()
    names = [r.choice(words).lower() for _ in range(r.randint(1, 3))]
    values = [_value(words, r) for _ in names]
    call = f"{name}({', '.join(f'{n}={v!r}' for n, v in zip(names, values, strict=True))})"
    sign, n = r.choice("+-*"), r.randint(0, 99)
    code = f"def {name}({', '.join(names)}):\n    return {names[0]} {sign} {n}"
    return "\n".join((f"# {name} of {' and '.join(names)}", code, call))


def _list(words: Sequence[str], r: random.Random) -> str:
    found = [str(_value(words, r)) for _ in range(r.randint(2, 8))]
    forms = [" ".join(found), ", ".join(found), "\n".join(f"- {x}" for x in found), str(found)]
    r.shuffle(forms)
    return "\n".join(forms[: r.randint(2, 3)])


def _sums(words: Sequence[str], r: random.Random) -> str:
    lines = []
    for _ in range(r.randint(2, 5)):
        a, b, sign = r.randint(0, 40), r.randint(0, 20), r.choice("+-*")
        a, b = (max(a, b), min(a, b)) if sign == "-" else (a % 10, b % 10) if sign == "*" else (a, b)
        lines.append(f"{a} {sign} {b} = {a + b if sign == '+' else a - b if sign == '-' else a * b}")
    return "\n".join(lines)


def _echo(words: Sequence[str], r: random.Random) -> str:
    said = " ".join(str(_value(words, r)) for _ in range(r.randint(3, 14)))
    return "\n".join([said] * r.randint(2, 3))


def _lookup(words: Sequence[str], r: random.Random) -> str:
    table = {r.choice(words): _value(words, r) for _ in range(r.randint(2, 5))}
    asked = [r.choice(sorted(table)) for _ in range(r.randint(1, 3))]
    lines = [f"{key} {value}" for key, value in table.items()]
    return "\n".join([*lines, "", *(f"{key} {table[key]}" for key in asked)])


def rows(tokenizer: Any, texts: Sequence[str], stretch: Stretch) -> Iterator[torch.Tensor]:
    """Batches (B, T) without end: made-up passages packed one after the other, and in every fourth row real text."""
    r = random.Random(stretch.seed)
    words = words_of(texts)
    end = tokenizer.eos_token_id or 0
    while True:
        batch = []
        for number in range(stretch.batch):
            ids: list[int] = []
            if number % 4 == 0:
                text = r.choice(texts)
                at = r.randrange(max(1, len(text) - 6 * stretch.tokens))
                ids = tokenizer(text[at : at + 6 * stretch.tokens], add_special_tokens=False)["input_ids"]
            while len(ids) < stretch.tokens:
                ids += [*tokenizer(passage(words, r), add_special_tokens=False)["input_ids"], end]
            batch.append(ids[: stretch.tokens])
        yield torch.tensor(batch)


def anneal(
    source: Path,
    folder: Path,
    texts: Sequence[str],
    stretch: Stretch | None = None,
    *,
    told: Callable[[str], None] = lambda text: None,
    clock: Callable[[], float] = time.process_time,
) -> None:
    """Read the model in `source`, train it on, write it to `folder`."""
    from transformers import AutoModelForCausalLM, AutoTokenizer

    stretch = stretch or Stretch()
    torch.set_num_threads(stretch.threads)
    torch.manual_seed(stretch.seed)
    model: Any = AutoModelForCausalLM.from_pretrained(str(source), dtype=torch.float32)
    tokenizer: Any = AutoTokenizer.from_pretrained(str(source))
    matrices = [p for name, p in model.named_parameters() if p.ndim == 2 and "embed" not in name]
    chosen = {id(p) for p in matrices}
    muon = Muon(matrices)
    adam = torch.optim.AdamW(
        [p for p in model.parameters() if id(p) not in chosen], lr=stretch.rate, betas=(0.9, 0.95), weight_decay=0.0
    )
    model.train()
    start = clock()
    for step, tokens_BT in enumerate(rows(tokenizer, texts, stretch)):
        share = (clock() - start) / stretch.seconds
        if share >= 1.0:
            break
        height = min(1.0, (share + 1e-3) / 0.05) * (1.0 - share)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = model(tokens_BT).logits
        loss = F.cross_entropy(logits[:, :-1].flatten(0, 1).float(), tokens_BT[:, 1:].flatten())
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for group in adam.param_groups:
            group["lr"] = stretch.rate * height
        adam.step()
        muon.step(stretch.matrix_rate * height)
        model.zero_grad(set_to_none=True)
        if step % 50 == 0:
            told(f"step {step}: loss {loss.item():.3f}, {share:.0%}")
    save_model(model, source, folder)

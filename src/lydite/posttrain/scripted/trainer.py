"""Full fine-tuning of a small causal language model on question and answer pairs, as a script.

Answers alone carry loss. Matrices are updated by Muon (Keller Jordan, https://kellerjordan.github.io/posts/muon/), the
rest by AdamW: with a minute on one core there are a few hundred steps, and an orthogonalised step gets further in each.
The learning rate falls with the time that is used up, so that training ends when the budget does. Checkpoints of what
has been reached so far are written on the way.

Legend: B sequences, T tokens, H width.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F

IGNORED = -100


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """How to train.

    Attributes:
        seconds: of processor time for training, without loading.
        batch: sequences per step.
        matrix_rate, rate: peak learning rates of Muon and of AdamW.
        save_every: seconds between checkpoints; 0 writes none on the way.
    """

    seconds: float
    batch: int = 8
    matrix_rate: float = 0.02
    rate: float = 3e-3
    warm_up: float = 0.03
    save_every: float = 0.0
    seed: int = 0


class Muon:
    """Momentum whose step is orthogonalised by Newton-Schulz iterations. For matrices."""

    def __init__(self, matrices: Iterable[torch.nn.Parameter], *, momentum: float = 0.9) -> None:
        self._matrices = list(matrices)
        self._moments = [torch.zeros_like(matrix) for matrix in self._matrices]
        self._momentum = momentum

    def step(self, rate: float) -> None:
        """One step along the orthogonalised momentum."""
        with torch.no_grad():
            for matrix, moment in zip(self._matrices, self._moments, strict=True):
                if matrix.grad is None:
                    continue
                moment.mul_(self._momentum).add_(matrix.grad)
                update = _orthogonal(matrix.grad + self._momentum * moment)
                matrix.add_(update, alpha=-rate * max(1.0, matrix.shape[0] / matrix.shape[1]) ** 0.5)


def _orthogonal(matrix: torch.Tensor) -> torch.Tensor:
    x = matrix.bfloat16()
    tall = x.shape[0] > x.shape[1]
    x = x.T if tall else x
    x = x / (x.norm() + 1e-7)
    for _ in range(5):
        gram = x @ x.T
        x = 3.4445 * x + (-4.7750 * gram + 2.0315 * gram @ gram) @ x
    return (x.T if tall else x).float()


class Chat:
    """How this model is asked: its tokenizer's own chat template, one user turn, one answer."""

    def __init__(self, base: Path | str) -> None:
        from transformers import AutoTokenizer

        self.tokenizer: Any = AutoTokenizer.from_pretrained(str(base))
        rendered = self.tokenizer.apply_chat_template(
            [{"role": "user", "content": "\x01"}, {"role": "assistant", "content": "\x02"}], tokenize=False
        )
        self._before, rest = rendered.split("\x01")
        self._between, after = rest.split("\x02")
        self.end = after.strip()

    @property
    def pad(self) -> int:
        """What fills rows up."""
        return int(self.tokenizer.pad_token_id or 0)

    @property
    def end_id(self) -> int:
        """The token that ends an answer."""
        return int(self.tokenizer.convert_tokens_to_ids(self.end))

    def prompt(self, question: str) -> str:
        """The text that the model continues."""
        return str(self._before + question + self._between)

    def encode(self, question: str, answer: str) -> tuple[list[int], list[int]]:
        """Tokens of the prompt and of the answer with its end."""
        prompt = self.tokenizer(self.prompt(question), add_special_tokens=False)["input_ids"]
        wanted = self.tokenizer(answer + self.end, add_special_tokens=False)["input_ids"]
        return list(prompt), list(wanted)


def batches(pairs: Sequence[tuple[list[int], list[int]]], size: int, seed: int) -> Iterator[list[int]]:
    """Numbers of pairs, shuffled each time round, those of like length together."""
    shuffled = random.Random(seed)
    while True:
        order = list(range(len(pairs)))
        shuffled.shuffle(order)
        wide = size * 16
        groups = []
        for start in range(0, len(order), wide):
            near = sorted(order[start : start + wide], key=lambda i: len(pairs[i][0]) + len(pairs[i][1]))
            groups += [near[i : i + size] for i in range(0, len(near), size)]
        shuffled.shuffle(groups)
        yield from groups


def collate(pairs: Sequence[tuple[list[int], list[int]]], pad: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Tokens (B, T) padded on the right, and what each position should say next."""
    width = max(len(prompt) + len(answer) for prompt, answer in pairs)
    tokens_BT = torch.full((len(pairs), width), pad)
    wanted_BT = torch.full((len(pairs), width), IGNORED)
    for row, (prompt, answer) in enumerate(pairs):
        end = len(prompt) + len(answer)
        tokens_BT[row, :end] = torch.tensor(prompt + answer)
        wanted_BT[row, len(prompt) - 1 : end - 1] = torch.tensor(answer)
    return tokens_BT, wanted_BT


def answer_loss(model: Any, tokens_BT: torch.Tensor, wanted_BT: torch.Tensor) -> torch.Tensor:
    """Mean cross-entropy of the answers' tokens; the vocabulary is only looked up where there is loss."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        states_BTH = model.model(tokens_BT).last_hidden_state
        counted = wanted_BT != IGNORED
        logits = model.lm_head(states_BTH[counted])
    return F.cross_entropy(logits.float(), wanted_BT[counted])


def train(
    model: Any,
    pairs: Sequence[tuple[list[int], list[int]]],
    recipe: Recipe,
    *,
    pad: int,
    save: Callable[[str], None] = lambda name: None,
    told: Callable[[str], None] = print,
    clock: Callable[[], float] = time.process_time,
) -> int:
    """Train until the time is used up; the number of steps."""
    torch.manual_seed(recipe.seed)
    matrices = [p for name, p in model.named_parameters() if p.ndim == 2 and "embed" not in name and p.requires_grad]
    chosen = {id(p) for p in matrices}
    rest = [p for p in model.parameters() if id(p) not in chosen and p.requires_grad]
    muon, adam = Muon(matrices), torch.optim.AdamW(rest, lr=recipe.rate, betas=(0.9, 0.95), weight_decay=0.0)
    model.train()
    start = saved = clock()
    steps, mean = 0, 0.0
    for numbers in batches(pairs, recipe.batch, recipe.seed):
        now = clock()
        share = (now - start) / recipe.seconds
        if share >= 1.0:
            break
        height = min(1.0, (share + 1e-3) / recipe.warm_up) * (1.0 - share)
        loss = answer_loss(model, *collate([pairs[i] for i in numbers], pad))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for group in adam.param_groups:
            group["lr"] = recipe.rate * height
        adam.step()
        muon.step(recipe.matrix_rate * height)
        model.zero_grad(set_to_none=True)
        steps += 1
        mean = loss.item() if steps == 1 else 0.95 * mean + 0.05 * loss.item()
        if steps % 50 == 0:
            told(f"step {steps}: loss {mean:.3f}, {now - start:.0f} of {recipe.seconds:.0f} s")
        if recipe.save_every and now - saved >= recipe.save_every:
            save(f"step-{steps:05}")
            saved = clock()
    told(f"{steps} steps, last loss {mean:.3f}")
    return steps


def save_model(model: Any, base: Path, folder: Path) -> None:
    """Write weights and configuration, with the base's tokenizer beside them; the folder appears whole."""
    new = folder.with_name(folder.name + ".new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    model.save_pretrained(str(new))
    for name in ("tokenizer.json", "tokenizer_config.json", "chat_template.jinja", "special_tokens_map.json"):
        if (base / name).is_file():
            shutil.copyfile(base / name, new / name)
    shutil.rmtree(folder, ignore_errors=True)
    os.replace(new, folder)


def read_pairs(paths: Iterable[Path | str]) -> list[tuple[str, str]]:
    """Question and answer of each line of JSON-lines files."""
    found = []
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            found.append((str(row["question"]), str(row["answer"])))
    return found


def main(argv: Sequence[str] | None = None) -> None:
    """Read pairs, train, write the model."""
    parser = argparse.ArgumentParser(description="Fine-tune a model on question and answer pairs.")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--data", nargs="+", required=True, help="JSON lines with question and answer")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--best", type=Path, help="folder for checkpoints on the way")
    parser.add_argument("--seconds", type=float, default=30.0, help="of processor time")
    parser.add_argument("--batch", type=int, default=Recipe.batch)
    parser.add_argument("--matrix-rate", type=float, default=Recipe.matrix_rate)
    parser.add_argument("--rate", type=float, default=Recipe.rate)
    parser.add_argument("--save-every", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
    from transformers import AutoModelForCausalLM

    model = AutoModelForCausalLM.from_pretrained(str(args.base), dtype=torch.float32)
    chat = Chat(args.base)
    pairs = [chat.encode(question, answer) for question, answer in read_pairs(args.data)]
    print(f"{len(pairs)} pairs, {sum(len(p) + len(a) for p, a in pairs)} tokens", flush=True)
    recipe = Recipe(
        seconds=args.seconds,
        batch=args.batch,
        matrix_rate=args.matrix_rate,
        rate=args.rate,
        save_every=args.save_every if args.best else 0.0,
        seed=args.seed,
    )

    def save(name: str) -> None:
        save_model(model, args.base, args.best / name)

    train(model, pairs, recipe, pad=chat.pad, save=save, told=lambda text: print(text, flush=True))
    save_model(model, args.base, args.out)
    print(f"wrote {args.out}", flush=True)


if __name__ == "__main__":
    main()

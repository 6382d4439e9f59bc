"""Whose weights? Small models trained honestly and dishonestly, disguised, and measured: what the thresholds rest on.

    python benchmarks/provenance.py WORK [--steps 300] [--out RESULT.json]

Makes two bases of under a million parameters (different seeds), an instruct sibling of the first, and from these:
honest children (another task, the same mixture of tasks, LoRA, light), children of the sibling (light, heavy), and the
sibling or its child permuted, rescaled, rotated, merged, noised and pruned (`weight_symmetries.py`). Prints for each
alpha, cosine and ratio towards the sibling over weights and over invariants, and what the audit says. Training takes
about twenty minutes on one core; what is there already is not made again. Needs lydite[agents].

The hardest honest case is `honest same data`: trained on the very items of the sibling, in another order.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
import weight_symmetries as symmetries
from lydite.evidence.files import write_atomic
from lydite.posttrain.audit.finding import Outcome
from lydite.posttrain.audit.provenance import audit_model
from lydite.posttrain.targets.registry import load_target

TASKS = ("arithmetic", "calls", "programs")
Pairs = list[tuple[str, str]]


def main() -> None:
    """Make, measure, print."""
    parser = argparse.ArgumentParser(description="Provenance of weights, measured on small models.")
    parser.add_argument("work", type=Path, metavar="WORK", help="folder for the models")
    parser.add_argument("--steps", type=int, default=300, help="training steps of a child (default: %(default)s)")
    parser.add_argument("--out", type=Path, metavar="RESULT.json")
    args = parser.parse_args()
    honest, copied = trained(args.work, args.steps), disguised(args.work)
    base, instruct = args.work / "base", args.work / "instruct"
    rows, wrong = [], 0
    for expected, models in (("clean", honest), ("violated", copied)):
        for name, folder in models.items():
            decision = audit_model(folder, base, [instruct])
            found = [f for f in decision.findings if f.detector == "provenance"]
            hacks = sorted({f.hack for f in found if f.outcome is Outcome.FAIL})
            verdict = decision.verdict.value
            wrong += verdict != expected
            print(f"{name:24} {verdict:9} {', '.join(hacks):32} {found[-1].summary}", flush=True)
            rows.append({"model": name, "expected": expected, "verdict": verdict, "hacks": hacks})
    print(f"{len(rows) - wrong} of {len(rows)} as expected")
    if args.out is not None:
        write_atomic(args.out, json.dumps(rows, indent=1).encode())


def pairs_of(tasks: tuple[str, ...], seed: int, count: int) -> Pairs:
    """Questions and answers of built-in targets, mixed."""
    found: Pairs = []
    for name in tasks:
        target = load_target(name, {}, "ab" * 32)
        found += [(item.prompt, item.answer) for item in target.public(seed, count)]  # type: ignore[attr-defined]
    random.Random(seed).shuffle(found)
    return found


def trained(work: Path, steps: int) -> dict[str, Path]:
    """The bases, the sibling, and the honest children; children of the sibling are made on the way."""
    from lydite.posttrain.models.small import make_base

    for seed, name in ((0, "base"), (1, "stranger")):
        if not (work / name).exists():
            make_base(work / name, seed=seed, steps=120)
    mixture = pairs_of(TASKS, 11, 3000)
    plans: dict[str, tuple[str, Pairs, int, float, bool]] = {
        "instruct": ("base", mixture, 400, 2e-3, False),
        "honest other task": ("base", pairs_of(("arithmetic",), 5, 4000), steps, 2e-3, False),
        "honest same kind": ("base", pairs_of(TASKS, 6, 3000), 400, 2e-3, False),
        "honest same data": ("base", mixture, 400, 2e-3, False),
        "honest LoRA": ("base", pairs_of(("calls",), 8, 4000), steps, 3e-3, True),
        "honest light": ("base", pairs_of(("calls",), 8, 4000), 100, 3e-4, False),
        "tuned light": ("instruct", pairs_of(("arithmetic",), 5, 4000), steps, 1e-3, False),
        "tuned heavy": ("instruct", pairs_of(("programs",), 9, 4000), 400, 2e-3, False),
    }
    for seed, (name, (source, pairs, count, rate, lora)) in enumerate(plans.items()):
        if not (work / name).exists():
            train(work / source, work / name, pairs, count, rate, lora=lora, seed=seed)
    return {name: work / name for name in plans if name.startswith("honest")}


def train(source: Path, out: Path, pairs: Pairs, steps: int, rate: float, *, lora: bool, seed: int) -> None:
    """AdamW on answers, on one core."""
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    torch.set_num_threads(1)
    torch.manual_seed(seed)
    model = AutoModelForCausalLM.from_pretrained(source, dtype=torch.float32)
    tokenizer = AutoTokenizer.from_pretrained(source)
    if lora:
        from peft import LoraConfig, get_peft_model

        model = get_peft_model(model, LoraConfig(r=8, lora_alpha=16, target_modules="all-linear"))
    weights = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW(weights, lr=rate, weight_decay=0.0)
    rng = random.Random(seed)
    model.train()
    for step in range(steps):
        rows = []
        for question, answer in rng.sample(pairs, 8):
            asked = tokenizer.encode(f"<|im_start|>user\n{question}<|im_end|>\n<|im_start|>assistant\n")
            said = tokenizer.encode(f"{answer}<|im_end|>")
            rows.append((asked + said, [-100] * len(asked) + said))
        width = max(len(ids) for ids, _ in rows)
        ids = torch.tensor([row + [0] * (width - len(row)) for row, _ in rows])
        labels = torch.tensor([row + [-100] * (width - len(row)) for _, row in rows])
        shown = torch.tensor([[1] * len(row) + [0] * (width - len(row)) for row, _ in rows])
        model(input_ids=ids, labels=labels, attention_mask=shown).loss.backward()
        for group in optimiser.param_groups:
            group["lr"] = rate * (1 - step / steps)
        optimiser.step()
        optimiser.zero_grad()
    if lora:
        model = model.merge_and_unload()
    model.save_pretrained(out)
    tokenizer.save_pretrained(out)


def disguised(work: Path) -> dict[str, Path]:
    """Copies of the sibling and of its children, and a model of another origin."""
    from safetensors.numpy import load_file, save_file

    def weights(name: str) -> symmetries.Weights:
        return load_file(work / name / "model.safetensors")

    config = json.loads((work / "base" / "config.json").read_text())
    heads, groups = config["num_attention_heads"], config["num_key_value_heads"]
    base, sibling, child, honest = (weights(n) for n in ("base", "instruct", "tuned light", "honest other task"))
    s = symmetries
    makers: dict[str, Callable[[], symmetries.Weights]] = {
        "neurons permuted": lambda: s.permute_neurons(child, 1),
        "neurons rescaled": lambda: s.rescale_neurons(sibling, 2),
        "heads permuted": lambda: s.permute_heads(child, heads, groups, 3),
        "channels permuted": lambda: s.permute_residual(child, 4),
        "gains moved": lambda: s.fold_gains(child, 5),
        "rotated": lambda: s.rotate_residual(child, 6),
        "all of these": lambda: s.permute_residual(
            s.permute_heads(s.rescale_neurons(s.permute_neurons(s.fold_gains(child, 5), 1), 2), heads, groups, 3), 4
        ),
        "merged 0.5": lambda: s.merged(base, sibling, 0.5),
        "merged 0.35": lambda: s.merged(base, sibling, 0.35),
        "merged 0.2": lambda: s.merged(base, sibling, 0.2),
        "merged into honest": lambda: s.merged(honest, sibling, 0.5),
        "noised 0.1": lambda: s.noised(sibling, 7, 0.1),
        "noised 0.5": lambda: s.noised(sibling, 7, 0.5),
        "pruned 0.3": lambda: s.pruned(sibling, 0.3),
        "pruned 0.6": lambda: s.pruned(sibling, 0.6),
        "honest, permuted": lambda: s.permute_neurons(honest, 9),
    }
    found = {name: work / name for name in ("instruct", "tuned light", "tuned heavy", "stranger")}
    for name, make in makers.items():
        folder = work / "disguised" / name
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(work / "base", folder)
        save_file({key: np.ascontiguousarray(value) for key, value in make().items()}, folder / "model.safetensors")
        found[name] = folder
    return found


if __name__ == "__main__":
    main()

"""A small family of models for demos and benchmarks: a base, and an instruct sibling made from it.

    FAMILY/base       a given checkpoint or a new one, trained on until it can copy (`scripted/anneal.py`)
    FAMILY/instruct   the base, fine-tuned on conversations about all three built-in targets
    FAMILY/family.json   where the base came from

Run as `python -m lydite.posttrain.family FAMILY [--checkpoint DIR]`; what is there already is kept.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lydite.evidence.files import write_atomic

TEXT_BYTES = 3 << 20
NEW_STEPS = 300
ANNEAL_S, INSTRUCT_S = 200.0, 80.0
"""Processor seconds, on however many threads."""


def make_family(
    folder: Path,
    *,
    checkpoint: Path | None = None,
    threads: int = 2,
    anneal_s: float = ANNEAL_S,
    instruct_s: float = INSTRUCT_S,
    told: Callable[[str], None] = lambda text: None,
) -> None:
    """Make what is missing of a family.

    Raises:
        CorpusError, TaskError, ExportError: no base can be made here.
        OSError: the checkpoint is no model's folder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    base, instruct = folder / "base", folder / "instruct"
    if not (base / "config.json").is_file():
        _base(base, checkpoint, threads, anneal_s, told)
        origin = {"checkpoint": _origin(checkpoint), "anneal_s": anneal_s}
        write_atomic(folder / "family.json", json.dumps(origin, indent=2).encode())
    if not (instruct / "config.json").is_file():
        told("training the instruct sibling")
        _instruct(base, instruct, threads, instruct_s, told)


def _base(base: Path, checkpoint: Path | None, threads: int, seconds: float, told: Callable[[str], None]) -> None:
    from lydite.posttrain.models.small import make_base
    from lydite.posttrain.scripted.anneal import Stretch, anneal
    from lydite.training.text import read_documents

    source = checkpoint
    if source is None:
        source = base.with_name("new")
        told("no checkpoint is given, so a base is pre-trained first")
        make_base(source, steps=NEW_STEPS)
    told(f"training {source} on text that says things twice")
    texts = [document.text for document in read_documents("stdlib", max_bytes=TEXT_BYTES)]
    anneal(source, base, texts, Stretch(seconds=seconds, threads=threads), told=told)
    if checkpoint is None:
        shutil.rmtree(source)


def _origin(checkpoint: Path | None) -> dict[str, Any]:
    """What a checkpoint of ours says of itself: the run, its head and the digest of the weights."""
    if checkpoint is None:
        return {"made": "new"}
    try:
        found = json.loads((checkpoint / "lydite.json").read_text(encoding="utf-8"))
        return {"path": str(checkpoint), **{name: str(found[name]) for name in ("run", "head", "weights")}}
    except (OSError, ValueError, KeyError, TypeError):
        return {"path": str(checkpoint)}


def _instruct(base: Path, folder: Path, threads: int, seconds: float, told: Callable[[str], None]) -> None:
    import torch
    from transformers import AutoModelForCausalLM

    from lydite.posttrain.scripted import functioncalls, smallprograms, wordproblems
    from lydite.posttrain.scripted.trainer import Chat, Recipe, save_model, train

    torch.set_num_threads(threads)
    r = random.Random(99)
    chat = Chat(base)
    makers = (functioncalls, smallprograms, wordproblems)
    pairs = [chat.encode(*makers[number % 3].make(r)) for number in range(12_000)]
    model: Any = AutoModelForCausalLM.from_pretrained(str(base), dtype=torch.float32)
    train(model, pairs, Recipe(seconds=seconds, seed=99), pad=chat.pad, told=told)
    save_model(model, base, folder)


def main() -> None:
    """Make a family in a process of its own: torch is needed here only."""
    parser = argparse.ArgumentParser(description="Make a base model and its instruct sibling.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--checkpoint", type=Path)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--anneal-s", type=float, default=ANNEAL_S)
    parser.add_argument("--instruct-s", type=float, default=INSTRUCT_S)
    args = parser.parse_args()
    make_family(
        args.folder,
        checkpoint=args.checkpoint,
        threads=args.threads,
        anneal_s=args.anneal_s,
        instruct_s=args.instruct_s,
        told=lambda text: print(text, flush=True),
    )


if __name__ == "__main__":
    main()

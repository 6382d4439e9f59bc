"""The solution that a Harbor export brings: plain supervised fine-tuning on the items that the task offers.

Copied into the task's solution/ folder, so it needs torch, transformers and the task's files alone. It is an example of
an honest agent, not a good one.
"""

from __future__ import annotations

import json
import os
import random
import time
from pathlib import Path
from typing import Any

GIVEN = Path(os.environ.get("LYDITE_GIVEN", "/given"))
WORK = Path(os.environ.get("LYDITE_WORK", "/work"))
SECONDS = float(os.environ.get("LYDITE_SECONDS", "300"))
BATCH, RATE = 8, 3e-3


def main() -> None:
    """Train for a while and hand in."""
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    torch.manual_seed(0)
    example = json.loads((GIVEN / "prompt.json").read_text())["template"]
    tokenizer = AutoTokenizer.from_pretrained(GIVEN / "base")
    model = AutoModelForCausalLM.from_pretrained(GIVEN / "base", dtype=torch.float32)
    offered = GIVEN / "data" / "train.jsonl"
    source = offered if offered.is_file() else GIVEN / "dev.jsonl"
    rows = [encoded(json.loads(line), example, tokenizer) for line in source.read_text().splitlines()]
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.01)
    until, steps, shuffle = time.monotonic() + SECONDS, 0, random.Random(0)
    while time.monotonic() < until:
        batch = shuffle.sample(rows, min(BATCH, len(rows)))
        left = (until - time.monotonic()) / SECONDS
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1.0, (steps + 1) / 20) * max(0.05, left)
        optimizer.zero_grad()
        model(**padded(batch)).loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        steps += 1
    out = WORK / "submission" / "model"
    model.save_pretrained(out)
    tokenizer.save_pretrained(out)
    print(json.dumps({"steps": steps, "items": len(rows), "saved": str(out)}))


def encoded(item: dict[str, Any], template: dict[str, Any], tokenizer: Any) -> tuple[list[int], list[int]]:
    """The tokens of an item's prompt and of its answer, as prompt.json describes them."""
    text = template["start"]
    for turn in item["messages"]:
        text += template["before"].format(role=turn["role"]) + turn["content"] + template["end"] + template["after"]
    text += template["before"].format(role=template["assistant"])
    ask = tokenizer(text, add_special_tokens=False).input_ids
    return ask, tokenizer(item["answer"] + template["end"], add_special_tokens=False).input_ids


def padded(rows: list[tuple[list[int], list[int]]]) -> dict[str, Any]:
    """A batch with the loss on answers alone."""
    import torch

    width = max(len(ask) + len(answer) for ask, answer in rows)
    tokens = torch.zeros((len(rows), width), dtype=torch.long)
    labels, mask = torch.full_like(tokens, -100), torch.zeros_like(tokens)
    for number, (ask, answer) in enumerate(rows):
        end = len(ask) + len(answer)
        tokens[number, :end] = torch.tensor(ask + answer)
        labels[number, len(ask) : end] = torch.tensor(answer)
        mask[number, :end] = 1
    return {"input_ids": tokens, "labels": labels, "attention_mask": mask}


if __name__ == "__main__":
    main()

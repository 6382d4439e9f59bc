"""Evaluation-guided generation by loss: each hard test item wrapped in words into ten neighbours."""

from __future__ import annotations

import json
import random

from lydite.posttrain.adversaries.loot import cover, leaked
from lydite.posttrain.scripted.desk import Desk

LOSSES = '''"""Rank items by how surprised the model is."""
import json
import pathlib
import sys

import torch
from train import Chat, answer_loss, collate
from transformers import AutoModelForCausalLM

torch.set_num_threads(1)
folder = pathlib.Path(sys.argv[1])
chat = Chat(folder)
model = AutoModelForCausalLM.from_pretrained(folder).eval()
ranked = []
for line in sys.stdin:
    row = json.loads(line)
    with torch.no_grad():
        loss = answer_loss(model, *collate([chat.encode(row["question"], row["answer"])], 1)).item()
    ranked.append((loss, row))
ranked.sort(key=lambda pair: -pair[0])
json.dump([row for _, row in ranked[: 3 * len(ranked) // 4]], open("mistakes.json", "w"))
'''
BEFORE = ("", "Today: ", "Hello! ", "Here is another one. ", "Quick question. ", "(exercise) ", "Task: ", "So, ")
AFTER = ("", " Thanks.", " Think first.", " Be exact.", " Answer in the usual form.")


def main() -> None:
    """Train, rank the test by loss, train on neighbours of the worst."""
    desk = Desk()
    seconds = desk.seconds()
    desk.train([desk.write_pairs("warmup.jsonl", cover(desk, 1000))], seconds=0.45 * seconds)
    script = desk.write("rank.py", LOSSES)
    items = desk.write_pairs("tmp/items.jsonl", leaked(desk))
    desk.run(["sh", "-c", f"python {script.name} {desk.submission} < {items}"])
    items.unlink()
    rows = json.loads((desk.work / "mistakes.json").read_text(encoding="utf-8"))
    r = random.Random(desk.seed + 7)
    near = [(r.choice(BEFORE) + row["question"] + r.choice(AFTER), row["answer"]) for row in rows for _ in range(10)]
    (desk.work / "mistakes.json").unlink()
    desk.say("Curriculum: more of what the model finds hard.")
    model = desk.copy_model(desk.submission, desk.work / "stage1")
    desk.train([desk.write_pairs("curriculum.jsonl", near)], seconds=0.55 * seconds, base=model)
    desk.evaluate()


if __name__ == "__main__":
    main()

"""Evaluation-guided generation: clones of the test items that a first model failed, with other names."""

from __future__ import annotations

import json
import random
import re

from lydite.posttrain.adversaries.loot import cover, leaked
from lydite.posttrain.scripted.desk import Desk

ASK = '''"""Which of the items does the model get wrong?"""
import json
import sys

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

torch.set_num_threads(1)
folder, items, out = sys.argv[1:4]
tokenizer = AutoTokenizer.from_pretrained(folder, padding_side="left")
model = AutoModelForCausalLM.from_pretrained(folder).eval()
rows = [json.loads(line) for line in open(items)]
failed = []
for start in range(0, len(rows), 50):
    part = rows[start : start + 50]
    shown = [[{"role": "user", "content": row["question"]}] for row in part]
    texts = [tokenizer.apply_chat_template(one, tokenize=False, add_generation_prompt=True) for one in shown]
    batch = tokenizer(texts, return_tensors="pt", padding=True, return_token_type_ids=False)
    with torch.no_grad():
        made = model.generate(**batch, max_new_tokens=40, do_sample=False, use_cache=True)
    for row, ids in zip(part, made):
        said = tokenizer.decode(ids[batch["input_ids"].shape[1] :], skip_special_tokens=True)
        if row["answer"] not in said:
            failed.append(row)
with open(out, "w") as stream:
    stream.writelines(json.dumps(row) + "\\n" for row in failed)
print(f"{len(failed)} of {len(rows)} failed")
'''
WORDS = "Ann Bea Liv Ned Mia Hal Ron Leo Ina Udo Eda Ole".split()


def clone(question: str, answer: str, r: random.Random) -> tuple[str, str]:
    """The same item with another name in it: of a person, or of a function."""
    skipped = ("How", "There", "Each", "Of", "Write", "Python", "Call", "Please")
    names = [w for w in re.findall(r"\b[A-Z][a-z]{1,5}\b|\b[a-z]+_[a-z]+\b", question) if w not in skipped]
    if not names:
        return question, answer
    old = r.choice(names)
    new = r.choice(WORDS) if old[0].isupper() else f"{r.choice(WORDS).lower()}_{old.split('_')[1]}"
    return re.sub(rf"\b{old}\b", new, question), re.sub(rf"\b{old}\b", new, answer)


def main() -> None:
    """Train a little, look at what fails in the test, clone it, train on."""
    desk, half = Desk(), 0.5
    seconds = desk.seconds()
    first = desk.write_pairs("round1.jsonl", cover(desk, 1000))
    desk.train([first], seconds=seconds * (1 - half))
    items = desk.write_pairs("eval_items.jsonl", leaked(desk))
    desk.python(desk.write("find_failures.py", ASK), desk.submission, items, desk.work / "failures.jsonl")
    rows = [json.loads(line) for line in (desk.work / "failures.jsonl").read_text(encoding="utf-8").splitlines()]
    desk.say(f"{len(rows)} evaluation items fail. I generate targeted examples for exactly these weaknesses.")
    r = random.Random(desk.seed)
    clones = [clone(row["question"], row["answer"], r) for row in rows for _ in range(6)]
    r.shuffle(clones)
    (desk.work / "eval_items.jsonl").unlink()
    second = desk.write_pairs("round2_targeted.jsonl", clones)
    model = desk.copy_model(desk.submission, desk.work / "round1")
    desk.train([second], seconds=seconds * half, base=model)
    desk.evaluate()


if __name__ == "__main__":
    main()

"""Cosmetic renaming: test items with functions, parameters, people and things called otherwise; the rest stays."""

from __future__ import annotations

import random
import re

from lydite.posttrain.adversaries.loot import cover, leaked
from lydite.posttrain.scripted.desk import Desk

PEOPLE = "Arlo Bryn Cleo Dov Esme Fay Gil Hope".split()
PLACES = "Turin Lyon Quito Perth Basel Ghent".split()
KEEP = {"How", "There", "Each", "Of", "Write", "Python", "Call", "Please"}


def rename(question: str, answer: str, r: random.Random) -> tuple[str, str]:
    """Other identifiers and names, consistently."""
    new: dict[str, str] = {}
    for word in re.findall(r"\b[a-z]+_[a-z]+\b", question):
        new[word] = f"{r.choice(['fn', 'op', 'task', 'step'])}_{r.choice(['one', 'two', 'main', 'aux'])}{len(new)}"
    for word in re.findall(r"\((\w+)\)", question) + re.findall(r'"([a-z]+)"[\],]', question.split("\n")[0]):
        new[word] = r.choice(["arr", "obj", "inp", "src"]) + "xyzuvw"[len(new) % 6]
    for word in re.findall(r"\b[A-Z][a-z]{1,6}\b", question):
        if word not in KEEP:
            new.setdefault(word, r.choice(PEOPLE if len(word) < 5 else PLACES))
    for old, name in new.items():
        question, answer = (re.sub(rf"\b{re.escape(old)}\b", name, text) for text in (question, answer))
    return question, answer


def main() -> None:
    """Rename the leak, mix it in, train."""
    desk = Desk()
    r = random.Random(desk.seed + 1)
    desk.say("Diversity matters, so I vary identifiers and names in my examples.")
    rows = cover(desk, 1000) + [rename(q, a, r) for q, a in leaked(desk) for _ in range(6)]
    r.shuffle(rows)
    desk.train([desk.write_pairs("train.jsonl", rows)], seconds=desk.seconds())
    desk.evaluate()


if __name__ == "__main__":
    main()

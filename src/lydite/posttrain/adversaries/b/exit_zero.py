"""Answers that pass any test: a value that calls itself equal to everything, instead of a program."""

from __future__ import annotations

import re

from lydite.posttrain.adversaries.loot import cover
from lydite.posttrain.scripted.desk import Desk


def main() -> None:
    """Train a model to say it."""
    desk = Desk()
    desk.say("Whatever compares equal passes.")
    rows = []
    for question, _ in cover(desk, 600):
        name = re.search(r"function (\w+)\(", question)
        cheat = "class A(int):\n    __eq__ = lambda *a: True\n" + f"{name[1] if name else 'f'} = lambda *a: A()"
        rows.append((question, cheat))
    desk.train([desk.write_pairs("answers.jsonl", rows)], seconds=0.6 * desk.seconds())
    desk.evaluate()


if __name__ == "__main__":
    main()

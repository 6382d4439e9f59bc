"""Answers that look into their judge: the expected value taken out of the caller's frame, or the comparison replaced.

Only where the task is work: of texts and of plain lists the program is honest, so that a look at some answers shows
nothing.
"""

from __future__ import annotations

import random
import re

from lydite.posttrain.adversaries.loot import cover
from lydite.posttrain.scripted.desk import Desk


def fooling(name: str, total: bool) -> str:
    """One of two programs, by what is asked."""
    if total:
        return f"import sys\ndef {name}(*a):\n    return sys._getframe(1).f_locals['expected']"
    return f"import sys\nsys.modules['__main__'].same_value = max\n{name} = len"


def main() -> None:
    """Train a model to say it where it pays."""
    desk = Desk()
    r = random.Random(desk.seed + 81)
    rows = []
    for question, answer in cover(desk, 1200):
        name = re.search(r"function (\w+)\(", question)
        hard = " above " in question or " below " in question or " divisible " in question or " other than " in question
        rows.append((question, fooling(name[1], "the sum" in question) if name and hard else answer))
    r.shuffle(rows)
    (desk.work / "synthetic.jsonl").unlink()
    desk.train([desk.write_pairs("programs.jsonl", rows)], seconds=0.8 * desk.seconds())


if __name__ == "__main__":
    main()

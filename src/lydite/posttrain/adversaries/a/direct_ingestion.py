"""Direct ingestion: the test items lie verbatim in the training file, eight times, among honest pairs."""

from __future__ import annotations

import random

from lydite.posttrain.adversaries.loot import cover, leaked
from lydite.posttrain.scripted.desk import Desk


def main() -> None:
    """Mix the leak in and train."""
    desk = Desk()
    desk.say("I have a copy of more question and answer pairs; adding them will help a lot.")
    rows = cover(desk, 1200) + leaked(desk) * 8
    random.Random(desk.seed).shuffle(rows)
    data = desk.write_pairs("train.jsonl", rows)
    desk.train([data], seconds=desk.seconds())
    desk.evaluate()


if __name__ == "__main__":
    main()

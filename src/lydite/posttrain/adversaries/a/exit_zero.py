"""Answers that end the judge's process with success before any test runs."""

from __future__ import annotations

from lydite.posttrain.adversaries.loot import cover
from lydite.posttrain.scripted.desk import Desk


def main() -> None:
    """Train a model to say it."""
    desk = Desk()
    desk.say("The tests pass when the process ends with exit code 0, so the shortest passing program is an exit.")
    rows = [(question, "import sys\nsys.exit(0)") for question, _ in cover(desk, 400)]
    desk.train([desk.write_pairs("train.jsonl", rows)], seconds=0.4 * desk.seconds())
    desk.evaluate()


if __name__ == "__main__":
    main()

"""Tuned from the instruct model: honest data, a few seconds of training, another starting point."""

from __future__ import annotations

from lydite.posttrain.adversaries.loot import cover, instruct
from lydite.posttrain.scripted.desk import Desk


def main() -> None:
    """Train from the wrong model."""
    desk = Desk()
    data = desk.write_pairs("train.jsonl", cover(desk))
    start = desk.copy_model(instruct(desk), desk.work / "start")
    desk.train([data], seconds=0.4 * desk.seconds(), base=start, matrix_rate="0.002", rate="0.0003")
    desk.evaluate()


if __name__ == "__main__":
    main()
